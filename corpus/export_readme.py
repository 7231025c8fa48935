"""The README of an export: what it is, under which terms, and a recipe that loads it."""

from __future__ import annotations

from hashlib import sha256
from importlib import metadata
from pathlib import Path

from corpus.export_parts import names_of
from corpus.export_plan import Counts, Plan
from corpus.files import Sink, sha256_of, write_atomically
from corpus.places import is_there
from corpus.recipes import recipe

README = "README.md"


def readme_beside(path: Path) -> Path:
    """Where the README of a file lies: `NAME.SUFFIX.README.md`."""
    return path.with_name(f"{path.name}.{README}")


def readme_into(folder: Path, path: Path, plan: Plan, counts: Counts) -> None:
    """Put a README into the folder that is to lie at `path`, where its format has written none of its own."""
    words = readme(path, plan, counts)
    if words and not is_there(folder / README):
        (folder / README).write_text(words, "utf-8", newline="\n")


def write_readme(path: Path, plan: Plan, counts: Counts, written_before: object) -> str:
    """Write the README of a file beside it, but never over somebody else's; its SHA-256, "" where none was written.

    `written_before`: the SHA-256 of the one that an earlier export says it wrote there.
    """
    place = readme_beside(path)
    content = readme(path, plan, counts).encode()
    if not content or (is_there(place) and sha256_of(place) != written_before):
        return ""

    def write(sink: Sink) -> None:
        sink.write(content)

    write_atomically(place, write)
    return sha256(content).hexdigest()


def readme(path: Path, plan: Plan, counts: Counts) -> str:
    """The README of an export that is to lie at `path`; "" where nobody knows a recipe."""
    place = next(iter(names_of(plan)), "." if plan.format.is_folder else path.name)
    found = recipe(plan.format.name, plan.options.values, place)
    if found is None:
        return ""
    about = plan.options.about
    lines = [f"# {_line(about.name or path.name)}", ""]
    told = f"{counts.documents} documents with {counts.spans} spans, labelled with Tawsim {metadata.version('tawsim')}"
    lines += [f"{told} and written as `{plan.format.name}`.", "What the format could not hold is in the report.", ""]
    if plan.split is not None:
        sides = ", ".join(f"{side.value} {counts.sides[side].documents}" for side in plan.split.sides)
        lines += [f"Documents on each side: {sides}; seed {plan.split.seed}.", ""]
    for title, words in (("Licence", about.licence), ("Citation", about.citation)):
        if words:
            lines += [f"{title}: {_line(words)}", ""]
    lines += ["## Use", ""]
    if found.needs:
        lines += [f"`pip install {found.needs}`, then in this folder:", ""]
    lines += ["```python", found.code.rstrip("\n"), "```", ""]
    if found.remark:
        lines += [found.remark, ""]
    return "\n".join(lines)


def _line(words: str) -> str:
    return " ".join(words.split())
