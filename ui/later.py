"""Puts modules off that the first label does not need: each is loaded when something of it is first asked for.

The imports stand where they always stand, at the top of a module; only their work waits. It waits for nothing where a
name is taken out of the module (`from x import name`), so what is put off is imported whole (`import x`).

`steps`, taken in the window's first idle moments, ends the waiting, so that no later click pays for it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from threading import RLock
from types import ModuleType

# What stands around the text, in the order in which it is best loaded: right after the first paint, a module at a time.
SOON = (
    "ui.hints",
    "ui.icons",
    "ui.actions",
    "ui.commands",
    "ui.tables",
    "ui.marks",
    "ui.ranking",
    "ui.catalogue",
    "ui.models.palette",
    "ui.panels.palette",
    "ui.palette",
    "ui.areas",
    "ui.models.documents",
    "ui.models.spans",
    "ui.models.links",
    "ui.models.history",
    "ui.panels.heading",
    "ui.panels.documents",
    "ui.panels.labels",
    "ui.panels.guideline",
    "ui.panels.spans",
    "ui.panels.links",
    "ui.fields",
    "ui.choices",
    "ui.naming",
    "ui.panels.details",
    "ui.panels.document_labels",
    "ui.panels.history",
    "ui.panels.message_bar",
    "ui.panels.status",
    "ui.side",
    "ui.intake",
    "ui.scheming",
    "ui.retracing",
    "ui.exporting",
    "ui.guiding",
    "ui.telling",
    "regex",
    "annotation.arabic.letters",
    "annotation.arabic.clitics",
    "annotation.arabic.normalize",
    "annotation.arabic.cues",
    "annotation.candidates",
    "annotation.links",
    "ui.linking",
    "annotation.find",
    "corpus.propagation",
    "ui.text.kwic",
    "ui.models.concordance",
    "ui.panels.concordance",
    "ui.panels.find_bar",
    "ui.everywhere",
    "ui.finding",
    "ui.searching",
    "ui.value_menu",
    "ui.several",
    "ui.detailing",
    "ui.wholes",
    "ui.detail_desk",
    "annotation.suggest.choosing",
    "annotation.suggest.grouping",
    "ui.text.suggested",
    "ui.panels.suggestion_bar",
    "annotation.suggest.reading",
    "annotation.suggest.quotes",
    "annotation.suggest.voiced",
    "ui.voicing",
    "ui.suggesting",
    "corpus.selection",
    "corpus.assistant_wishes",
    "corpus.assistant_lines",
    "annotation.suggest.ordering",
    "corpus.document_order",
    "corpus.order_lines",
    "ui.assistant_process",
    "corpus.keeping",
    "ui.learnt_keeping",
    "ui.held_words",
    "ui.assisting",
    "ui.figuring",
    "ui.equipping",
    "ui.assistance",
    "ui.ordering",
    "ui.furniture",
)
# What dialogs need, loaded a module at a time once the window is furnished, so that no first opening waits for it.
LAST = (
    "ui.models.keys",
    "ui.dialog_frame",
    "ui.dialogs.about",
    "ui.dialogs.confirm",
    "ui.dialogs.encoding",
    "ui.dialogs.keys",
    "ui.dialogs.preferences",
    "ui.dialogs.shortcuts",
    "ui.asking",
    "ui.scheme_words",
    "annotation.scheme_keys",
    "annotation.scheme_joining",
    "annotation.scheme_check",
    "annotation.scheme_edits",
    "corpus.scheme_survey",
    "corpus.schemes",
    "ui.dialogs.scheme_editor",
    "ui.scheme_asking",
    "corpus.word_lists",
    "corpus.list_process",
    "corpus.pipeline",
    "corpus.pipeline_process",
    "corpus.predicting",
    "ui.assistant_words",
    "ui.dialog_page",
    "ui.dialogs.assistant",
    "ui.assistant_asking",
    "annotation.suggest.bill",
    "annotation.suggest.figures",
    "corpus.figure_lines",
    "ui.figure_words",
    "ui.curve",
    "ui.models.figures",
    "ui.dialogs.figures",
)
# Python's own that are imported at each start, for stubs, error texts and kinds of archives never wanted here;
# others' and ours that wait for a text of unknown encoding, a question, a letter's neighbours, a tour; then what is
# wanted soon, and what that imports but does not ask for.
NAMES = (
    "argparse",
    "bz2",
    "inspect",
    "ipaddress",
    "logging",
    "lzma",
    "platform",
    "shutil",
    "tempfile",
    "textwrap",
    "charset_normalizer",
    "platformdirs",
    "annotation.arabic.sentences",
    "annotation.arabic.tokens",
    "corpus.importing",
    "corpus.finding",
    "corpus.mirror",
    "corpus.store.grams",
    "ui.dialogs.crash",
    "ui.panels.start",
    "ui.arrivals",
    "ui.format_words",
    "ui.text.glyphs",
    "ui.text.tooltip",
    "html",
    "ui.tour",
    "ui.wording",
    *SOON,
    *LAST,
    "ui.dialogs.import_preview",
    "ui.dialogs.import_report",
    "ui.import_words",
    "corpus.preview",
    "corpus.supply",
    "corpus.export_plan",
    "corpus.export_place",
    "corpus.export_preview",
    "corpus.export_report",
    "corpus.export_wishes",
    "corpus.exporting",
    "corpus.loss_examples",
    "corpus.seeds",
    "corpus.stock",
    "ui.option_fields",
    "ui.export_words",
    "ui.split_words",
    "ui.export_asking",
    "ui.dialogs.export",
)


class Waiting(ModuleType):
    """A module that loads itself at the first look, by whichever thread looks first; the others wait for it.

    Python's own `LazyLoader` lets two threads load at once before 3.11.9, and loads at the second import statement.
    """

    def __getattribute__(self, name: str) -> object:
        """Load, unless only the import system looks; then what any module answers."""
        if name not in _IMPORTS_OWN:
            _load(self)
        return ModuleType.__getattribute__(self, name)


# What an import statement looks at in a module that was imported before.
_IMPORTS_OWN = frozenset({"__class__", "__name__", "__spec__"})


class _Loader(SourceFileLoader):
    """Executes a module when it is first looked at, as the loader Python found for it does.

    `importlib.abc`, whose classes this would derive from, loads thirty modules on Python 3.11.
    """

    def __init__(self, real: SourceFileLoader) -> None:
        super().__init__(real.name, real.path)
        self._real = real
        self._turn = RLock()
        self._has_begun = False

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """A module with nothing in it yet."""
        return Waiting(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Import is done with it; from now on the work waits for the first look."""
        object.__getattribute__(module, "__dict__")["__waits__"] = self

    def execute(self, module: ModuleType) -> None:
        """Do the work now, once; a module that looks at itself while it loads sees what there is so far."""
        with self._turn:
            if self._has_begun:
                return
            self._has_begun = True
            spec = object.__getattribute__(module, "__spec__")
            spec.loader = self._real
            object.__getattribute__(module, "__dict__")["__loader__"] = self._real
            try:
                self._real.exec_module(module)
            except BaseException:
                self._has_begun = False
                spec.loader = self
                raise
            module.__class__ = ModuleType


def _load(module: ModuleType) -> None:
    loader = object.__getattribute__(module, "__dict__").get("__waits__")
    if isinstance(loader, _Loader):
        loader.execute(module)


class Later:
    """Finds the modules of the table as Python does, and has them loaded at the first look."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The module's usual place with a loader that waits; None for all that is not in the table."""
        if fullname not in NAMES:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and isinstance(spec.loader, SourceFileLoader):
            spec.loader = _Loader(spec.loader)
        return spec


def put_off() -> None:
    """From now on the modules of the table wait; once is enough, twice does no harm."""
    if not any(isinstance(one, Later) for one in sys.meta_path):
        sys.meta_path.insert(0, Later())


def waiting() -> list[str]:
    """The modules that were imported and have not been loaded."""
    return [name for name in NAMES if name in sys.modules and _is_waiting(sys.modules[name])]


def _is_waiting(module: ModuleType) -> bool:
    return type(module) is Waiting


def steps(names: Sequence[str] = NAMES) -> Iterator[str]:
    """Load those of the table's modules that wait, a module a step."""
    for name in names:
        if name in SOON or name in LAST:
            import_module(name)
        if name in sys.modules and _is_waiting(sys.modules[name]):
            getattr(sys.modules[name], "__file__", None)
            yield name


def load_all() -> None:
    """Load all that waits, on this thread."""
    for _ in steps():
        pass
