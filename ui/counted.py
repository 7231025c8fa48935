"""The sentences that hold a number, each with the plural forms of its language (six in Arabic).

They stand in classes of Qt and go through `tr`, because lupdate finds plural forms in Python there only; the class is
the context in which they are translated.
"""

from __future__ import annotations

from PySide6.QtCore import QObject


class Counts(QObject):
    """How many there are of something, the noun as the language counts."""

    def spans(self, count: int) -> str:
        """Spans."""
        return self.tr("%Ln span(s)", "", count)

    def documents(self, count: int) -> str:
        """Documents."""
        return self.tr("%Ln document(s)", "", count)

    def records(self, count: int) -> str:
        """Records: documents, or the pieces of them."""
        return self.tr("%Ln record(s)", "", count)

    def links(self, count: int) -> str:
        """Links between spans."""
        return self.tr("%Ln link(s)", "", count)

    def suggestions(self, count: int) -> str:
        """Spans that a machine offers."""
        return self.tr("%Ln suggestion(s)", "", count)

    def entries(self, count: int) -> str:
        """Entries of a word list."""
        return self.tr("%Ln entry(ies)", "", count)

    def left_out(self, count: int) -> str:
        """Entries of a word list that are none."""
        return self.tr("%Ln left out", "", count)

    def clitics(self, count: int) -> str:
        """Labels from which it was learnt where clitics go."""
        return self.tr("Learnt from %Ln label(s)", "", count)

    def judged(self, count: int) -> str:
        """Suggestions of which it is known whether they were right."""
        return self.tr("of %Ln judged", "", count)

    def document_labels(self, count: int) -> str:
        """Labels of documents."""
        return self.tr("%Ln document label(s)", "", count)

    def letters(self, count: int) -> str:
        """Characters (code points)."""
        return self.tr("%Ln character(s)", "", count)

    def edits(self, count: int) -> str:
        """Edits."""
        return self.tr("%Ln edit(s)", "", count)

    def imported(self, count: int) -> str:
        """Documents taken in."""
        return self.tr("%Ln document(s) imported.", "", count)

    def refused(self, count: int) -> str:
        """Records left out."""
        return self.tr("%Ln record(s) refused.", "", count)


class Places(QObject):
    """How many places of a text something is about."""

    def to_label(self, count: int) -> str:
        """What a button does with the ticked ones."""
        return self.tr("Label %Ln place(s)", "", count)

    def found(self, count: int) -> str:
        """How many lines there are."""
        return self.tr("%Ln place(s)", "", count)

    def labelled(self, count: int) -> str:
        """What was done."""
        return self.tr("%Ln place(s) labelled · Ctrl+Z takes all of it back", "", count)


class Times(QObject):
    """How long ago something was."""

    def seconds(self, count: int) -> str:
        """Less than a minute."""
        return self.tr("%Ln second(s) ago", "", count)

    def minutes(self, count: int) -> str:
        """Less than an hour."""
        return self.tr("%Ln minute(s) ago", "", count)

    def hours(self, count: int) -> str:
        """Less than a day."""
        return self.tr("%Ln hour(s) ago", "", count)


class Steps(QObject):
    """What a step of the history says of other documents."""

    def elsewhere(self, count: int) -> str:
        """Where else the step has changed something."""
        return self.tr("(and in %Ln other document(s))", "", count)

    def refused(self, count: int) -> str:
        """Why a step cannot be taken back."""
        return self.tr("This step cannot be taken back: later work in %Ln document(s) builds on it.", "", count)


COUNTS, PLACES, TIMES, STEPS = Counts(), Places(), Times(), Steps()
