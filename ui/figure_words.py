"""What the window says of the assistant's figures: who, how often right, what was saved, and what more would bring."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject

from annotation.suggest.figures import EVERYBODY, Figures, Forecast, Part, Row, Window
from annotation.suggest.forecast import AHEAD, FEWEST
from annotation.suggest.pace import FEWEST_ACCEPTED, FEWEST_BY_HAND, Pace
from annotation.suggest.precision import FEWEST as FEWEST_JUDGED
from annotation.suggest.precision import FLOOR, Measured, Whose
from ui import wording

NOTHING = "—"
_MINUTE, _HOUR = 60, 3600
_HUNDRED = 100


class Durations(QObject):
    """Times, the noun as the language counts."""

    def about(self, seconds: float) -> str:
        """How long something takes, in whole seconds, minutes or hours."""
        if seconds < 2 * _MINUTE:
            return self.tr("%Ln second(s)", "", round(seconds))
        if seconds < 2 * _HOUR:
            return self.tr("%Ln minute(s)", "", round(seconds / _MINUTE))
        return self.tr("%Ln hour(s)", "", round(seconds / _HOUR))


class FigureWords(QObject):
    """The sentences; a number that a noun would have to bend to stands behind a colon."""

    def headline(self, figures: Figures) -> str:
        """What all of it came to, in one line."""
        actions = figures.actions
        saved = actions.hand - actions.by_form
        if saved <= 0:
            return self.tr("No actions saved so far")
        said = self.tr("Actions saved: {saved} of {hand} ({share})")
        share = wording.percent(saved / actions.hand)
        return said.format(saved=wording.number(saved), hand=wording.number(actions.hand), share=share)

    def bill(self, figures: Figures) -> str:
        """What the finished documents cost by hand, with "everywhere" alone, and with suggestions."""
        actions = figures.actions
        said = self.tr(
            "{documents}, {labels}. Actions by hand: {hand}; with “everywhere” alone: {everywhere}; with the "
            "suggestions, form by form: {form}; accepted all at once: {all}."
        )
        return said.format(
            documents=wording.documents(figures.documents),
            labels=wording.spans(figures.labels),
            hand=wording.number(actions.hand),
            everywhere=wording.number(actions.everywhere),
            form=wording.number(actions.by_form),
            all=wording.number(actions.all),
        )

    def by_chance(self, figures: Figures) -> str:
        """The same of the documents taken by chance alone; "" where there are none, or no others."""
        drawn = figures.by_chance
        if drawn is None:
            return ""
        said = self.tr(
            "Of those taken by chance, which speak for the whole project ({documents}): actions saved {saved} of "
            "{hand} ({share}), precision {precision}, recall {recall}."
        )
        saved, hand = drawn.actions.hand - drawn.actions.by_form, drawn.actions.hand
        return said.format(
            documents=wording.documents(drawn.documents),
            saved=wording.number(saved),
            hand=wording.number(hand),
            share=share(saved / hand if hand else None),
            precision=share(drawn.part.precision),
            recall=share(drawn.part.recall),
        )

    def how_counted(self) -> str:
        """What an action is, and which suggestions are counted."""
        return self.tr(
            "Counted, not watched. A label by hand is two actions for one word and three for several; everywhere "
            "one, and one for each wrong tick; accepting or rejecting a form one, and one for each wrong place, two "
            "for a wrong edge or label. Each document counts with what was suggested before it was learnt."
        )

    def time(self, pace: Pace) -> str:
        """What was saved in time, or why that is not told."""
        by_hand, accepted, saved = pace.seconds_by_hand, pace.seconds_accepted, pace.seconds_saved
        if by_hand is None or accepted is None or saved is None:
            said = self.tr(
                "Time is told once enough has been timed: labels by hand {hand} of {hands}, accepted ones {accepted} "
                "of {accepteds}."
            )
            return said.format(
                hand=wording.number(min(pace.by_hand, FEWEST_BY_HAND)),
                hands=wording.number(FEWEST_BY_HAND),
                accepted=wording.number(min(pace.accepted, FEWEST_ACCEPTED)),
                accepteds=wording.number(FEWEST_ACCEPTED),
            )
        if saved >= 0:
            said = self.tr(
                "Time saved: about {time}. Seconds a label: by hand {hand} ({hands}), accepted {each} ({eaches})."
            )
        else:
            said = self.tr(
                "Time lost: about {time}. Seconds a label: by hand {hand} ({hands}), accepted {each} ({eaches})."
            )
        return said.format(
            time=DURATIONS.about(abs(saved)),
            hand=_decimal(by_hand),
            hands=wording.spans(pace.by_hand),
            each=_decimal(accepted),
            eaches=wording.spans(pace.accepted),
        )

    def how_timed(self) -> str:
        """What the seconds rest on."""
        return self.tr(
            "Timed by the project's log: from the act before to the act that labels, reading included; of a pause no "
            "more than a minute."
        )

    def forecast(self, documents: int, forecast: Forecast) -> str:
        """What more documents would bring about, or why that is not told."""
        if documents < FEWEST:
            said = self.tr("What more documents would bring about is told from {count} finished ones on.")
            return said.format(count=wording.number(FEWEST))
        parts = []
        if forecast.saved is not None:
            fewer = round(_HUNDRED * (forecast.saved[1] - forecast.saved[0]))
            parts.append(self._fewer(fewer))
        if forecast.recall is not None:
            now, then = map(wording.percent, forecast.recall)
            parts.append(self.tr("recall from {now} to {then}").format(now=now, then=then))
        if not parts:
            return self.tr("Whether more documents would bring anything about cannot be told from chance so far.")
        said = self.tr("What another {documents} would bring about: {what}.")
        return said.format(documents=wording.documents(forecast.further), what=self.tr("; ").join(parts))

    def _fewer(self, actions: int) -> str:
        if actions > 0:
            return self.tr("%Ln action(s) fewer for a hundred labels", "", actions)
        if actions < 0:
            return self.tr("%Ln action(s) more for a hundred labels", "", -actions)
        return self.tr("as many actions for a hundred labels as now")

    def how_foretold(self) -> str:
        """What the forecast rests on."""
        said = self.tr(
            "Fitted by least squares to the logarithm of the documents learnt; no further ahead than {count} "
            "documents, nor than as many as there are."
        )
        return said.format(count=wording.number(AHEAD))

    def who(self, whose: Whose) -> str:
        """Who suggests."""
        return wording.suggester(whose.suggester) if whose.suggester != EVERYBODY else self.tr("all together")

    def all_labels(self) -> str:
        """What a row is called that is of all labels."""
        return self.tr("all labels")

    def standing(self, row: Row) -> str:
        """Whether somebody may speak, and why not; nothing for several together."""
        if EVERYBODY in {row.whose.suggester, row.whose.label}:
            return ""
        return self.measured(row.measured or Measured(0, 0))

    def measured(self, one: Measured) -> str:
        """Whether somebody measured so may speak, and why not."""
        if one.is_silent:
            said = self.tr("Silent: {right} of the last {judged} right; speaks again from {floor}")
        elif one.judged >= FEWEST_JUDGED:
            said = self.tr("Speaks: {right} of the last {judged} right")
        elif one.judged:
            said = self.tr("Speaks, being measured: {right} of {judged} right")
        else:
            said = self.tr("Nothing judged so far")
        right, judged = wording.number(one.right), wording.number(one.judged)
        return said.format(right=right, judged=judged, floor=wording.percent(FLOOR))

    def period(self, window: Window) -> str:
        """The documents of a window."""
        first, last = wording.number(window.first), wording.number(window.last)
        if window.first == window.last:
            return self.tr("document {number}").format(number=first)
        return self.tr("documents {first} to {last}").format(first=first, last=last)


def share(value: float | None) -> str:
    """A share in hundredths, or a dash."""
    return wording.percent(value) if value is not None else NOTHING


def shown(part: Part) -> str:
    """How many of what was shown were right."""
    return f"{wording.number(part.right)} / {wording.number(part.shown)}" if part.shown else NOTHING


def a_label(value: float) -> str:
    """Actions a label."""
    return _decimal(value, 2)


def _decimal(value: float, places: int = 1) -> str:
    return QLocale().toString(value, "f", places)


DURATIONS, WORDS = Durations(), FigureWords()
