"""Which type system an XMI file goes by, where several lie beside it: the one that knows what the file uses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import NamedTuple
from xml.parsers import expat

from corpus.files import read_bytes
from corpus.formats.lines import head
from corpus.formats.uima.shapes import ENDS, TypeSystem
from corpus.formats.xml_rules import check
from corpus.places import is_file

TYPES = "TypeSystem.xml"
_NAMESPACE, _ECORE = "http:///", ".ecore"
# Every element of XMI may have these; they are no features.
_NO_FEATURES = frozenset({"http://www.omg.org/XMI id", "sofa"})
_PLACE = frozenset({"begin", "end"})
_BUILT_IN = "uima."


def type_systems(folder: Path) -> list[Path]:
    """The type systems that XMI files of a folder go by: the one of that name, or all that lie there."""
    plain = folder / TYPES
    if is_file(plain):
        return [plain]
    found = (one for one in sorted(folder.iterdir()) if one.suffix == ".xml" and not one.name.startswith("."))
    return [one for one in found if is_file(one) and b"<typeSystemDescription" in head(one)]


class Chosen(NamedTuple):
    """A type system; `is_made`: none lay beside the file, so its types were taken from the file itself."""

    system: TypeSystem
    is_made: bool = False


def system_of(path: Path, raw: bytes, cassis: ModuleType) -> Chosen:
    """The type system of an XMI file that holds `raw`; ReadError where one that lies there cannot be read.

    Where several lie there: one that knows all that the file uses, the file's namesake before others and a small one
    before a large one; all together where none does.
    """
    places = type_systems(path.parent)
    systems: list[TypeSystem] = []
    for one in places:
        content = read_bytes(one)
        check(content, one)
        systems.append(cassis.load_typesystem(BytesIO(content)))
    if len(systems) == 1:
        return Chosen(systems[0])
    used = _used(raw)
    if not systems:
        return Chosen(_made(used, cassis), is_made=True)
    ranked = sorted(zip(places, systems, strict=True), key=lambda pair: _rank(path, *pair))
    whole = next((system for _, system in ranked if _knows(system, used)), None)
    return Chosen(whole if whole is not None else cassis.merge_typesystems(*systems))


def _made(used: Mapping[str, set[str]], cassis: ModuleType) -> TypeSystem:
    """Types for what a file uses: annotations where it has places, strings but for the two ends of a link."""
    system: TypeSystem = cassis.TypeSystem()
    for name, features in sorted(used.items()):
        is_placed = features >= _PLACE
        made = system.create_type(name, "uima.tcas.Annotation" if is_placed else "uima.cas.TOP")
        ends = next((pair for pair in ENDS if features.issuperset(pair)), ())
        for feature in sorted(features - (_PLACE if is_placed else frozenset())):
            system.create_feature(made, feature, "uima.cas.TOP" if feature in ends else "uima.cas.String")
    return system


def _rank(path: Path, place: Path, system: TypeSystem) -> tuple[bool, int, str]:
    return not place.stem.startswith(path.stem), sum(1 for _ in system.get_types()), place.name


def _knows(system: TypeSystem, used: Mapping[str, set[str]]) -> bool:
    known = {str(one.name): one for one in system.get_types()}
    return all(
        name in known and features <= {str(each.name) for each in known[name].all_features}
        for name, features in used.items()
    )


def _used(raw: bytes) -> Mapping[str, set[str]]:
    """The types whose structures a file holds, each with the features that are set; those of UIMA itself left out."""
    used: defaultdict[str, set[str]] = defaultdict(set)
    path: list[str] = []

    def begin(name: str, attributes: Mapping[str, str]) -> None:
        path.append(name)
        if len(path) == 2:
            used[_type_name(name)].update(attributes.keys() - _NO_FEATURES)
        elif len(path) == 3:
            # A list of values stands as elements.
            used[_type_name(path[1])].add(name)

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = begin
    parser.EndElementHandler = lambda _: path.pop()
    parser.Parse(raw, True)
    return {name: features for name, features in used.items() if name and not name.startswith(_BUILT_IN)}


def _type_name(name: str) -> str:
    """`http:///a/b.ecore C` as `a.b.C`; "" for what is no type."""
    space, _, short = name.rpartition(" ")
    if not space.startswith(_NAMESPACE):
        return ""
    place = space.removeprefix(_NAMESPACE).removesuffix(_ECORE).replace("/", ".")
    return f"{place}.{short}" if place != "uima.noNamespace" else short
