"""The house's rules hold in every file, and each rule sees what it is there to see."""

from __future__ import annotations

import pytest

from tests.architecture import rules, sources


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.__name__)
def test_every_file_keeps(rule: rules.Rule) -> None:
    assert [finding for source in sources.everything() for finding in rule(source)] == []


@pytest.mark.parametrize("rule", rules.PRODUCT_RULES, ids=lambda rule: rule.__name__)
def test_the_product_keeps(rule: rules.Rule) -> None:
    assert [finding for source in sources.product() for finding in rule(source)] == []


LONG_FUNCTION = "def long() -> None:\n" + "    pass\n" * rules.LINES_A_FUNCTION

BROKEN: tuple[tuple[rules.Rule, str], ...] = (
    (rules.is_short, "pass\n" * (rules.LINES_A_FILE + 1)),
    (rules.has_short_functions, LONG_FUNCTION),
    (rules.opens_with_a_sentence, "import os"),
    (rules.opens_with_a_sentence, '"""Things."""'),
    (rules.silences_no_check, "x = 1  # type" + ": ignore[misc]"),
    (rules.silences_no_check, "x = 1  # no" + "qa: E501"),
    (rules.catches_what_it_knows, "try:\n    pass\nexcept Exception:\n    pass"),
    (rules.catches_what_it_knows, "try:\n    pass\nexcept (ValueError, Exception) as e:\n    raise"),
    (rules.catches_what_it_knows, "try:\n    pass\nexcept BaseException:\n    pass"),
    (rules.catches_what_it_knows, "try:\n    pass\nexcept:\n    raise"),
    (rules.imports_at_the_top, "class A:\n    def f(self) -> None:\n        import json"),
    (rules.imports_for_running, "from typing import TYPE_CHECKING"),
    (rules.imports_for_running, "import typing\nif typing.TYPE_CHECKING:\n    pass"),
    (rules.has_no_globals, "def f() -> None:\n    global x\n    x = 1"),
    (rules.leaves_the_event_loop_alone, "app.processEvents()"),
    (rules.has_telling_names, "class SpanManager:\n    pass"),
    (rules.is_pure, "open('x')"),
    (rules.is_pure, "place.read_text()"),
)


@pytest.mark.parametrize(("rule", "text"), BROKEN, ids=lambda value: getattr(value, "__name__", None))
def test_a_rule_sees_what_breaks_it(rule: rules.Rule, text: str) -> None:
    assert list(rule(sources.read(text)))


def test_a_vague_module_name_is_seen() -> None:
    assert list(rules.has_telling_names(sources.read("", "corpus/utils.py")))
    assert list(rules.has_telling_names(sources.read("", "ui/helpers/colour.py")))


def test_cleaning_up_before_raising_again_is_allowed() -> None:
    text = "try:\n    pass\nexcept BaseException:\n    close()\n    raise"
    assert not list(rules.catches_what_it_knows(sources.read(text)))


def test_main_may_import_late_twice_and_not_thrice() -> None:
    late = "def f() -> None:\n" + "    import json\n" * 2
    assert not list(rules.imports_at_the_top(sources.read(late, "main.py")))
    assert list(rules.imports_at_the_top(sources.read(late + "    import os\n", "main.py")))
