"""What was learnt from a project, under a name each: big values in parts, the newest whole one counts.

A part is written in a transaction of its own, so that an edit waits for a quarter of a megabyte at most; the name
points to the new value in one step when all of it is there.
"""

from __future__ import annotations

from corpus.store.sqlite.database import Database

PART = 1 << 18
_PUT = "INSERT INTO learnt_part VALUES (?, ?, ?)"
_NAMED = "INSERT INTO learnt VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET generation = ?2, parts = ?3"
_STALE = "SELECT DISTINCT generation FROM learnt_part WHERE generation NOT IN (SELECT generation FROM learnt)"


def put(database: Database, name: str, content: bytes) -> None:
    """Let `content` be what was learnt under `name`; until all of it is there the value before it counts."""
    _tidy(database)
    with database.transaction():
        found = database.row("SELECT coalesce(max(generation), 0) + 1 FROM learnt_part", ())
        generation = found[0] if found is not None else 1
        database.run(_PUT, (generation, 0, content[:PART]))
    places = range(PART, len(content), PART)
    for number, place in enumerate(places, 1):
        with database.transaction():
            database.run(
                "INSERT INTO learnt_part VALUES (?, ?, ?)", (generation, number, content[place : place + PART])
            )
    with database.transaction():
        database.run(_NAMED, (name, generation, len(places) + 1))
    _tidy(database)


def get(database: Database, name: str) -> bytes | None:
    """The value of that name; None where there is none, or it is not whole."""
    with database.snapshot():
        named = database.row("SELECT generation, parts FROM learnt WHERE name = ?", (name,))
        if named is None:
            return None
        rows = database.rows("SELECT content FROM learnt_part WHERE generation = ? ORDER BY part", (named[0],))
        parts = [bytes(one) for (one,) in rows if isinstance(one, bytes)]
    return b"".join(parts) if len(parts) == named[1] else None


def _tidy(database: Database) -> None:
    """Take away values that no name points to, a part at a time."""
    for (generation,) in list(database.rows(_STALE, ())):
        for (part,) in list(database.rows("SELECT part FROM learnt_part WHERE generation = ?", (generation,))):
            with database.transaction():
                database.run("DELETE FROM learnt_part WHERE generation = ? AND part = ?", (generation, part))
