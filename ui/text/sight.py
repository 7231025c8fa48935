"""Where a place of the text stands in the viewport, found quickly among what is in sight; or beyond which edge."""

from __future__ import annotations

from bisect import bisect_right
from enum import Enum, auto
from typing import NamedTuple

from annotation.scheme import Form
from annotation.span import Span
from ui.text.column import Column, InSight
from ui.text.layout import Line
from ui.text.style import style_of


class Side(Enum):
    """Out of sight, beyond the upper or the lower edge."""

    ABOVE = auto()
    BELOW = auto()


class Standing(NamedTuple):
    """The line on which a code point stands: the paragraph in sight and the number of its line."""

    one: InSight
    number: int

    @property
    def line(self) -> Line:
        """The line."""
        return self.one.view.lines[self.number]

    @property
    def top(self) -> int:
        """The gap above the line, in the viewport."""
        return self.one.y + self.line.top

    @property
    def bottom(self) -> int:
        """The gap below the line, in the viewport."""
        return self.one.y + self.line.bottom

    def lane(self, span_id: str) -> int:
        """The lane in which the line draws that span; 0 for one it does not draw."""
        return next((placed.lane for placed in self.line.marks if placed.span.id == span_id), 0)


def find(column: Column, offset: int) -> Standing | Side:
    """Where the code point at `offset` stands; a line of which only the edge peeps in is out of sight."""
    sight = column.in_sight()
    place = bisect_right(sight, offset, key=lambda one: one.view.paragraph.start) - 1
    if place < 0:
        return Side.ABOVE
    one = sight[place]
    paragraph = one.view.paragraph
    if place == len(sight) - 1 and paragraph.stop <= offset < len(column.document.text):
        return Side.BELOW
    found = Standing(one, one.view.line_number(min(offset, paragraph.end)))
    baseline = one.y + found.line.baseline
    if baseline < column.metrics.box_above // 2:
        return Side.ABOVE
    return found if baseline < column.viewport_height else Side.BELOW


def box_edges(column: Column, standing: Standing, span: Span) -> tuple[int, int]:
    """Top and bottom, in the viewport, of what is drawn of a span on that line."""
    sizes = column.metrics
    lane = standing.lane(span.id)
    baseline = standing.one.y + standing.line.baseline
    if style_of(column.styles, span.layer, span.label).form is Form.FILL:
        return baseline - sizes.box_above - lane * sizes.tag_height, baseline + sizes.box_below + min(lane, 3)
    return baseline - sizes.box_above, baseline + sizes.box_below + lane * sizes.low_step + sizes.thin + 3
