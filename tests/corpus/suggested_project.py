"""A project of short news in which three names stand again and again: what the assistant learns from in tests."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from annotation.change import State, Status
from annotation.document import new_header
from annotation.ranges import Range
from annotation.span import Span
from corpus.project import create_project
from corpus.record import Record

NAMES = (("ليلى الصباغ", "PER"), ("عمر الحكيم", "PER"), ("بيروت", "LOC"))
_SENTENCES = (
    "قالت {0} إن {1} وصل إلى {2} صباح اليوم. ثم سافرت {0} مع {1}.",
    "التقى {1} في {2} وفدا كبيرا، وحضرت {0} اللقاء في {2}.",
    "وأكدت {0} أن {2} مدينة هادئة، بينما رأى {1} غير ذلك.",
)


def news(number: int, *, is_done: bool) -> Record:
    """Document `d{number}`; a finished one has all its labels."""
    said = " ".join(_SENTENCES[(number + turn) % len(_SENTENCES)] for turn in range(len(_SENTENCES)))
    text = said.format(*(name for name, _ in NAMES))
    header = new_header(f"d{number}", text)
    return Record(header, (*labels(text), Status(State.DONE))) if is_done else Record(header)


def labels(text: str) -> list[Span]:
    """Every place of a name in `text`, as it ought to be labelled."""
    found = []
    for name, label in NAMES:
        start = text.find(name)
        while start >= 0:
            found.append(Span(f"s{start}", (Range(start, start + len(name)),), label, "entity", name))
            start = text.find(name, start + 1)
    return sorted(found, key=lambda one: one.start)


def make_project(path: Path, finished: int = 12, new: int = 2) -> Path:
    """A project at `path` with so many documents of either sort, the finished ones first."""
    with closing(create_project(path)) as project:
        project.store.add([news(number, is_done=number < finished) for number in range(finished + new)], maker="", at=0)
    return path
