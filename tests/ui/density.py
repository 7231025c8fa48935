"""Run as a program with QT_SCALE_FACTOR set: says whether icons and tags are drawn in the screen's own pixels."""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from annotation.document import Document, new_header
from annotation.ranges import Range
from annotation.span import Span
from tests.bench.window import styles
from ui import app, icons, theme
from ui.panels.heading import Heading
from ui.text.view import SpanView

# So that the tag stands on whole and on half pixels.
_WIDTHS = (500, 501, 502, 503)
_TEXT = "قال محمد إن القاهرة جميلة"


def _tag_is_crisp(view: SpanView, width: int, ratio: float) -> bool:
    """Whether the tag of the span stands in the picture pixel for pixel as it was prepared."""
    view.resize(width, 200)
    picture = view.viewport().grab().toImage()
    [tag] = view._painter._tags.values()
    return tag.devicePixelRatio() == ratio and _is_within(_ink(tag.toImage()), picture, view)


def _ink(tag: QImage) -> list[tuple[int, int, int]]:
    """Where a tag is solid, and in which colour."""
    return [
        (x, y, tag.pixelColor(x, y).rgb())
        for y in range(tag.height())
        for x in range(tag.width())
        if tag.pixelColor(x, y).alpha() == 255
    ]


def _is_within(ink: list[tuple[int, int, int]], picture: QImage, view: SpanView) -> bool:
    """Whether somewhere above the span the picture has all of that ink in its places."""
    [box] = view.rectangles(4, 8)
    ratio = picture.devicePixelRatio()
    rows = range(max(0, round((box.top() - 40) * ratio)), round(box.top() * ratio))
    columns = range(round((box.left() - 60) * ratio), round((box.right() + 10) * ratio))
    return any(all(picture.pixel(x + dx, y + dy) == rgb for dx, dy, rgb in ink) for y in rows for x in columns)


def main() -> None:
    """Print the answers as JSON."""
    theme.apply(app.application(), is_dark=False)
    view = SpanView()
    view.resize(500, 200)
    view.set_styles(styles())
    view.show_document(Document(new_header("d", _TEXT), [Span("s", (Range(4, 8),), "PER", "entity", "محمد")]))
    view.show()
    QTest.qWaitForWindowExposed(view)
    ratio = view.devicePixelRatioF()
    heading = Heading((), ())
    icon = icons.icon("undo").pixmap(QSize(20, 20), ratio)
    state = heading._state_button.icon().pixmap(QSize(16, 16), ratio)
    answers = {
        "ratio": ratio,
        "icon": icon.width(),
        "state": state.width(),
        "is_tag_crisp": all(_tag_is_crisp(view, width, ratio) for width in _WIDTHS),
    }
    sys.stdout.write(json.dumps(answers))
    view.close()


if __name__ == "__main__":
    main()
