"""What the window says: states, steps, counts, times and troubles, in the language of the moment."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt
from PySide6.QtGui import QGuiApplication

from annotation.change import Change, DocumentLabel, Edit, Kind, Note, State, Status
from annotation.document import EditRefused
from annotation.relation import Relation
from annotation.scheme import DONE, Scheme, Titles
from annotation.span import Origin, Span
from corpus.errors import CorpusError, ReadProblem, Reason
from corpus.taking_back import UndoRefused
from ui.counted import COUNTS, STEPS, TIMES
from ui.i18n import QT_TRANSLATE_NOOP, Language, current, say
from ui.messages import Failure, Severity, particulars
from ui.reasons import REASONS

_STATES: Mapping[State, str] = {
    State.NEW: QT_TRANSLATE_NOOP("States", "New"),
    State.STARTED: QT_TRANSLATE_NOOP("States", "Started"),
    State.DONE: QT_TRANSLATE_NOOP("States", "Done"),
    State.SKIPPED: QT_TRANSLATE_NOOP("States", "Skipped"),
    State.FLAGGED: QT_TRANSLATE_NOOP("States", "Flagged"),
}

_ORIGINS: Mapping[Origin, str] = {
    Origin.HAND: QT_TRANSLATE_NOOP("Origins", "by hand"),
    Origin.EVERYWHERE: QT_TRANSLATE_NOOP("Origins", "labelled everywhere at once"),
    Origin.SUGGESTION: QT_TRANSLATE_NOOP("Origins", "accepted suggestion"),
    Origin.IMPORTED: QT_TRANSLATE_NOOP("Origins", "imported"),
    Origin.ADJUDICATED: QT_TRANSLATE_NOOP("Origins", "decided between annotators"),
}

_SUGGESTERS: Mapping[str, str] = {
    "repeats": QT_TRANSLATE_NOOP("Suggesters", "labelled before"),
    "gazetteer": QT_TRANSLATE_NOOP("Suggesters", "from a word list"),
    "quotes": QT_TRANSLATE_NOOP("Suggesters", "by quotation marks"),
    "sentiment": QT_TRANSLATE_NOOP("Suggesters", "by opinion words"),
    "tagger": QT_TRANSLATE_NOOP("Suggesters", "learnt from your labels"),
    "pipeline": QT_TRANSLATE_NOOP("Suggesters", "by the pipeline"),
    "imported": QT_TRANSLATE_NOOP("Suggesters", "came with the file"),
}

# `{what}`: the words of the text concerned; `{label}`: the label they have now.
_STEPS: Mapping[Kind, str] = {
    Kind.IMPORT: QT_TRANSLATE_NOOP("Steps", "Imported"),
    Kind.ADD_SPAN: QT_TRANSLATE_NOOP("Steps", "{label}: {what}"),
    Kind.DELETE: QT_TRANSLATE_NOOP("Steps", "Deleted {label}: {what}"),
    Kind.RESIZE: QT_TRANSLATE_NOOP("Steps", "Moved the edge of {label}: {what}"),
    Kind.RELABEL: QT_TRANSLATE_NOOP("Steps", "Changed to {label}: {what}"),
    Kind.SET_ATTRIBUTE: QT_TRANSLATE_NOOP("Steps", "Changed the details of {label}: {what}"),
    Kind.SET_STATE: QT_TRANSLATE_NOOP("Steps", "Document: {what}"),
    Kind.SET_NOTE: QT_TRANSLATE_NOOP("Steps", "Wrote a note on the document"),
    Kind.SET_DOCUMENT_LABEL: QT_TRANSLATE_NOOP("Steps", "Labelled the document: {what}"),
    Kind.ADD_RELATION: QT_TRANSLATE_NOOP("Steps", "Linked: {label}"),
    Kind.EVERYWHERE: QT_TRANSLATE_NOOP("Steps", "Everywhere, {label}: {what}"),
    Kind.SCHEME: QT_TRANSLATE_NOOP("Steps", "Changed the label scheme"),
    Kind.UNDO: QT_TRANSLATE_NOOP("Steps", "Undone"),
    Kind.REDO: QT_TRANSLATE_NOOP("Steps", "Redone"),
}

_SURFACE_AT_MOST = 40
_SECOND, _MINUTE, _HOUR, _DAY = 1_000, 60_000, 3_600_000, 86_400_000
_LEFT_TO_RIGHT_ISOLATE, _FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2066", "\u2068", "\u2069"
_LEFT_TO_RIGHT_MARK, _RIGHT_TO_LEFT_MARK = "\u200e", "\u200f"


class Trouble(NamedTuple):
    """What happened and what to do now, each a sentence in plain text."""

    what: str
    advice: str

    def __str__(self) -> str:
        return f"{self.what} {self.advice}".strip()


def isolated(text: str) -> str:
    """`text` so that its own direction does not turn the sentence around it (UAX #9, isolates)."""
    return f"{_FIRST_STRONG_ISOLATE}{text}{_POP_ISOLATE}"


def directed(sentence: str) -> str:
    """`sentence` so that it runs in the direction of the window even where it begins with a name of the other script.

    Text that can be selected is a QTextDocument, which looks for the first strong letter inside isolates too.
    """
    is_rtl = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return f"{_RIGHT_TO_LEFT_MARK if is_rtl else _LEFT_TO_RIGHT_MARK}{sentence}"


def left_to_right(key: str) -> str:
    """A key so that it reads from left to right among words that read from right to left."""
    return f"{_LEFT_TO_RIGHT_ISOLATE}{key}{_POP_ISOLATE}" if key else ""


def shortened(surface: str, most: int = _SURFACE_AT_MOST) -> str:
    """A piece of the text on one line, at most `most` code points; an ellipsis says that it goes on."""
    line = " ".join(surface.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def plain(title: str) -> str:
    """The title of an action or a menu without what only a menu needs: mnemonic and ellipsis."""
    return title.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


def titled(titles: Titles) -> str:
    """The title in the language of the window; the other one where it is empty."""
    first, second = titles if current() is Language.ARABIC else reversed(titles)
    return first or second


def label(scheme: Scheme, layer: str, name: str) -> str:
    """What a label is called; its bare name where the scheme does not know it."""
    found = scheme.label(layer, name)
    return titled(found.titles) if found is not None else name


def link(scheme: Scheme, name: str) -> str:
    """What a kind of link is called; its bare name where the scheme does not know it."""
    found = scheme.link(name)
    return (titled(found.titles) if found is not None else "") or name


def state(one: State) -> str:
    """What a state of a document is called."""
    return say("States", _STATES[one])


def origin(one: Origin) -> str:
    """How a span came to be."""
    return say("Origins", _ORIGINS[one])


def doubted(said: str) -> str:
    """What is said of a span, and that its annotator doubts it."""
    return QCoreApplication.translate("Details", "{said} (doubtful)").format(said=said)


def number(value: int) -> str:
    """A number in the digits of the window, in groups of three."""
    return QLocale().toString(value)


def ratio(value: float) -> str:
    """So many to one, in the digits of the window."""
    return isolated(f"{QLocale().toString(value, 'f', 1)}:{number(1)}")


def percent(share: float) -> str:
    """A share from 0 to 1 in hundredths."""
    return f"{number(round(share * 100))}{QLocale().percent()}"


def suggester(name: str) -> str:
    """Who suggests something; the bare name of one that is not known."""
    sort, _, own = name.partition(":")
    known = _SUGGESTERS.get(sort if own else name)
    said = say("Suggesters", known) if known is not None else name
    return f"{said} {isolated(own)}" if own and known is not None else said


def spans(count: int) -> str:
    """A number of spans, with the noun as the language counts."""
    return COUNTS.spans(count)


def documents(count: int) -> str:
    """A number of documents."""
    return COUNTS.documents(count)


def letters(count: int) -> str:
    """A number of characters (code points)."""
    return COUNTS.letters(count)


def edits(count: int) -> str:
    """A number of edits."""
    return COUNTS.edits(count)


def imported(kept: int, refused: int) -> str:
    """What an import came to."""
    done = COUNTS.imported(kept)
    if not refused:
        return done
    return done + " " + COUNTS.refused(refused)


def ago(at: int, now: int) -> str:
    """How long before `now` something happened `at`; both milliseconds since the epoch, UTC."""
    passed = max(0, now - at)
    if passed < 5 * _SECOND:
        return QCoreApplication.translate("Times", "just now")
    if passed < _MINUTE:
        return TIMES.seconds(passed // _SECOND)
    if passed < _HOUR:
        return TIMES.minutes(passed // _MINUTE)
    if passed < _DAY:
        return TIMES.hours(passed // _HOUR)
    return moment(at)


def moment(at: int) -> str:
    """Date and time of `at` (milliseconds since the epoch, UTC), by the user's clock and the window's language."""
    when = QDateTime.fromMSecsSinceEpoch(at)
    return QLocale().toString(when, QLocale.FormatType.ShortFormat)


def saved(file: str, at: int, now: int) -> str:
    """When the JSONL was last written."""
    said = QCoreApplication.translate("Saving", "{file} written {when}")
    return said.format(file=isolated(file), when=ago(at, now))


def step(change: Change, document_id: str, scheme: Scheme) -> str:
    """A step of the history as that document sees it, in one line of plain text."""
    template = say("Steps", _STEPS[change.kind])
    edit = change.edits.get(document_id)
    if edit is None:
        return template.format(label="", what="").strip(" :،,")
    said = template.format(label=_label_of(edit, scheme), what=_subject(edit, scheme)).strip(" :،,")
    others = len(change.edits) - 1
    if others:
        said += " " + STEPS.elsewhere(others)
    return said


def undo_refused(count: int) -> str:
    """Why a step over several documents cannot be taken back."""
    return STEPS.refused(count)


def trouble(reason: Reason, path: Path | None = None, detail: str = "") -> Trouble:
    """What to say of a reason; only the file's name is said, its folder belongs in the details."""
    file = isolated(path.name) if path is not None and path.name else QCoreApplication.translate("Saving", "The file")
    pair = REASONS[reason]
    what, advice = (say("Reasons", one).format(file=file, detail=isolated(shortened(detail, 80))) for one in pair)
    return Trouble(what, advice)


def failure(error: BaseException) -> Trouble:
    """What to say of an error of ours that the user can do something about."""
    if isinstance(error, CorpusError):
        return trouble(error.reason, error.path, error.detail)
    if isinstance(error, EditRefused):
        return Trouble(
            QCoreApplication.translate("Saving", "That cannot be done here, so nothing was changed."),
            QCoreApplication.translate("Saving", "Undo what stands in the way, or choose another place."),
        )
    return Trouble(
        QCoreApplication.translate("Saving", "Something went wrong that Tawsim does not know."),
        QCoreApplication.translate("Saving", "Your labels are safe. The details below say more."),
    )


def told(error: BaseException) -> Failure:
    """The same as the message bar says it, with its particulars: how much it matters, and whether it says it once."""
    severity = Severity.NOTE if isinstance(error, EditRefused) else Severity.ERROR
    if isinstance(error, UndoRefused):
        return Failure(Severity.WARNING, undo_refused(len(error.documents)))
    if isinstance(error, CorpusError) and error.reason in {Reason.IN_USE, Reason.READ_ONLY}:
        severity = Severity.WARNING
    is_write = isinstance(error, CorpusError) and error.reason in {Reason.DISK_FULL, Reason.NOT_WRITABLE}
    return Failure(severity, str(failure(error)), particulars(error), "write" if is_write else "")


def problem(one: ReadProblem) -> str:
    """A refused record in one line: file, line, reason."""
    what = trouble(one.reason, one.path, one.detail).what
    if not one.line:
        return what
    place = QCoreApplication.translate("Saving", "{file}, line {line}: {what}")
    return place.format(file=isolated(one.path.name), line=number(one.line), what=what)


def _label_of(edit: Edit, scheme: Scheme) -> str:
    touched = (*edit.after, *edit.before)
    if edit.kind is Kind.ADD_RELATION:
        # The word that a link labels with it comes second.
        touched = tuple(sorted(touched, key=lambda one: not isinstance(one, Relation)))
    for one in touched:
        if isinstance(one, Span):
            return label(scheme, one.layer, one.label)
        if isinstance(one, Relation):
            return link(scheme, one.label)
    return ""


def _subject(edit: Edit, scheme: Scheme) -> str:
    """The words a step was about; a number where they are many."""
    touched = edit.after or edit.before
    marked = [one for one in touched if isinstance(one, Span)]
    if len(marked) > 1:
        return spans(len(marked))
    if marked:
        return isolated(shortened(marked[0].surface))
    for one in touched:
        match one:
            case Status():
                return state(one.state)
            case Note():
                return isolated(shortened(one.text))
            case DocumentLabel():
                return _document_labels(edit, scheme)
            case _:
                continue
    return ""


def _document_labels(edit: Edit, scheme: Scheme) -> str:
    """The labels of the document that came, else those that went."""
    came = [one for one in edit.after if isinstance(one, DocumentLabel) and one not in edit.before]
    went = [one for one in edit.before if isinstance(one, DocumentLabel) and one not in edit.after]
    said = " · ".join(isolated(_document_label(one, scheme)) for one in came or went)
    return said if came else QCoreApplication.translate("Steps", "no longer {what}").format(what=said)


def _document_label(one: DocumentLabel, scheme: Scheme) -> str:
    if one.name == DONE:
        layer = scheme.layer(one.value)
        said = QCoreApplication.translate("Steps", "finished layer {layer}")
        return said.format(layer=titled(layer.titles) if layer is not None else one.value)
    for kind in scheme.document_labels:
        if kind.name == one.name:
            value = next((titled(titles) for name, titles in kind.values if name == one.value), one.value)
            return f"{titled(kind.titles)}: {value}"
    return f"{one.name}: {one.value}"
