"""A guideline is read as headings, points and paragraphs; whatever could load or run something stays letters."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotation.guideline import Block, BlockKind, blocks

WRITTEN = """# الأشخاص ##
اسم **العلم** كاملًا،
بلا لقب.

- الكنية: `أبو بكر`
* لا تشمل *واو العطف*
1. أولًا
![صورة](http://evil/x.png) <script>alert(1)</script> [هنا](file:///etc/passwd)
"""


def test_light_structure_is_read_and_the_rest_is_letters() -> None:
    assert list(blocks(WRITTEN)) == [
        Block(BlockKind.HEADING, "الأشخاص"),
        Block(BlockKind.PARAGRAPH, "اسم العلم كاملًا، بلا لقب."),
        Block(BlockKind.POINT, "الكنية: أبو بكر"),
        Block(BlockKind.POINT, "لا تشمل واو العطف"),
        Block(BlockKind.POINT, "1. أولًا"),
        Block(
            BlockKind.PARAGRAPH,
            "![صورة](http://evil/x.png) <script>alert(1)</script> [هنا](file:///etc/passwd)",
        ),
    ]


@given(st.text())
def test_any_text_has_blocks_without_line_ends(markdown: str) -> None:
    assert all(len(one.text.splitlines()) <= 1 for one in blocks(markdown))


def test_a_long_row_of_signs_is_read_at_once() -> None:
    assert [one.kind for one in blocks("*" * 50_000 + "a")] == [BlockKind.PARAGRAPH]
