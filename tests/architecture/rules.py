"""The house's rules about how code is written, each a function from one source to what breaks it there."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.architecture.sources import Source

Rule = Callable[[Source], Iterator[str]]

LINES_A_FILE = 400
LINES_A_FUNCTION = 50
# The only places that choose between Qt and the command line.
LATE_IMPORTS = {Path("main.py"): 2}

_VAGUE = frozenset(
    {
        "util",
        "utils",
        "helper",
        "helpers",
        "manager",
        "managers",
        "common",
        "misc",
        "data",
        "handler",
        "handlers",
        "info",
    }
)
_SILENCERS = re.compile(r"type:\s*ignore|\bnoqa\b|ruff:\s*(noqa|disable)|mypy:|pragma:\s*no cover|fmt:\s*(off|skip)")
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def is_short(source: Source) -> Iterator[str]:
    """A file has at most 400 lines; beyond that a second room begins."""
    lines = len(source.text.splitlines())
    if lines > LINES_A_FILE:
        yield f"{source.path}: {lines} lines"


def has_short_functions(source: Source) -> Iterator[str]:
    """A function has at most 50 lines."""
    for node in ast.walk(source.tree):
        if isinstance(node, _FUNCTIONS) and node.end_lineno is not None:
            lines = node.end_lineno - node.lineno + 1
            if lines > LINES_A_FUNCTION:
                yield f"{_at(source, node)}: {node.name} has {lines} lines"


def opens_with_a_sentence(source: Source) -> Iterator[str]:
    """A module's first words are a sentence that says what it is."""
    first = (ast.get_docstring(source.tree) or "").split("\n\n", maxsplit=1)[0].strip()
    if len(first.split()) < 3 or first[-1] not in ".:؟?!":
        yield f"{source.path}: opens with {first!r}, not with a sentence"


def silences_no_check(source: Source) -> Iterator[str]:
    """No comment switches a checker off."""
    for token in tokenize.generate_tokens(io.StringIO(source.text).readline):
        if token.type == tokenize.COMMENT and _SILENCERS.search(token.string):
            yield f"{source.path}:{token.start[0]}: {token.string}"


def catches_what_it_knows(source: Source) -> Iterator[str]:
    """No handler swallows every error: a bare one or one for Exception; BaseException only to raise it again."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ExceptHandler):
            caught = {name.id for name in ast.walk(node.type) if isinstance(name, ast.Name)} if node.type else set()
            raises_again = isinstance(node.body[-1], ast.Raise) and node.body[-1].exc is None
            if not caught or "Exception" in caught or ("BaseException" in caught and not raises_again):
                yield f"{_at(source, node)}: catches everything"


def imports_at_the_top(source: Source) -> Iterator[str]:
    """No function imports, but for the two imports of main.py."""
    late = sorted(
        {
            inner.lineno
            for node in ast.walk(source.tree)
            if isinstance(node, _FUNCTIONS)
            for inner in ast.walk(node)
            if isinstance(inner, ast.Import | ast.ImportFrom)
        }
    )
    if len(late) > LATE_IMPORTS.get(source.path, 0):
        yield f"{source.path}: imports inside functions, lines {late}"


def imports_for_running(source: Source) -> Iterator[str]:
    """No import is for typing only."""
    for node in ast.walk(source.tree):
        if _names(node) & {"TYPE_CHECKING"}:
            yield f"{_at(source, node)}: TYPE_CHECKING"


def has_no_globals(source: Source) -> Iterator[str]:
    """No function rebinds a module's names."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Global):
            yield f"{_at(source, node)}: global {', '.join(node.names)}"


def leaves_the_event_loop_alone(source: Source) -> Iterator[str]:
    """Nobody turns Qt's event loop by hand: what is long is a task."""
    for node in ast.walk(source.tree):
        if _names(node) & {"processEvents"}:
            yield f"{_at(source, node)}: processEvents"


def has_telling_names(source: Source) -> Iterator[str]:
    """No module, folder or class is called by a word that fits everything."""
    folders = [*source.path.parts[:-1], source.path.stem]
    # The data of tests is data.
    if source.room != "tests":
        yield from (f"{source.path}: {name}" for name in folders if name in _VAGUE)
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ClassDef):
            last = re.findall(r"[A-Z][a-z0-9]*|[a-z0-9]+", node.name)[-1:]
            if last and last[0].lower() in _VAGUE:
                yield f"{_at(source, node)}: class {node.name}"


def is_pure(source: Source) -> Iterator[str]:
    """annotation/ neither opens files nor prints nor reads a clock; the clock is a seam."""
    if source.room != "annotation":
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id in {"open", "print", "input", "eval", "exec", "breakpoint"}:
                yield f"{_at(source, node)}: {node.func.id}()"
        elif isinstance(node, ast.Attribute) and node.attr in {"read_text", "write_text", "read_bytes", "write_bytes"}:
            yield f"{_at(source, node)}: {node.attr}"


# What holds for the product; and what of it holds for tests too.
PRODUCT_RULES: tuple[Rule, ...] = (is_pure, opens_with_a_sentence, has_telling_names)
RULES: tuple[Rule, ...] = (
    is_short,
    has_short_functions,
    silences_no_check,
    catches_what_it_knows,
    imports_at_the_top,
    imports_for_running,
    has_no_globals,
    leaves_the_event_loop_alone,
)


def _names(node: ast.AST) -> set[str]:
    """The names that one node itself speaks."""
    if isinstance(node, ast.Name):
        return {node.id}
    if isinstance(node, ast.Attribute):
        return {node.attr}
    return {node.name} if isinstance(node, ast.alias) else set()


def _at(source: Source, node: ast.stmt | ast.expr | ast.ExceptHandler | ast.AST) -> str:
    return f"{source.path}:{getattr(node, 'lineno', 0)}"
