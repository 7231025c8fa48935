"""XML read into plain elements, with their lines: nothing outside the file is fetched, no entity is declared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from annotation.scheme import SchemeError


@dataclass
class Element:
    """An element: its tag, its attributes, the line it begins at (from 1), and the elements inside it."""

    tag: str
    attributes: Mapping[str, str]
    line: int
    inside: list[Element] = field(default_factory=list)

    def get(self, name: str) -> str:
        """The attribute of that name without blanks at its ends; "" when there is none."""
        return self.attributes.get(name, "").strip()

    def is_true(self, name: str) -> bool:
        """Whether the attribute says `true`."""
        return self.get(name).lower() == "true"

    def wrong(self, what: str) -> SchemeError:
        """The error for this element."""
        return SchemeError(f"line {self.line}: <{self.tag}>: {what}")

    def all(self) -> Iterator[Element]:
        """The elements inside, at any depth, in the order of the file."""
        pending = list(reversed(self.inside))
        while pending:
            one = pending.pop()
            yield one
            pending += reversed(one.inside)


def parse_xml(raw: bytes) -> Element:
    """The root of an XML file; SchemeError with the line for what is no XML, and for a document type declaration.

    A DTD may name files and entities that swell to any size; a configuration has none.
    """
    parser = expat.ParserCreate()
    root: list[Element] = []
    open_elements: list[Element] = []

    def on_start(tag: str, attributes: dict[str, str]) -> None:
        one = Element(tag, attributes, parser.CurrentLineNumber)
        (open_elements[-1].inside if open_elements else root).append(one)
        open_elements.append(one)

    def on_end(tag: str) -> None:
        del tag
        open_elements.pop()

    def on_doctype(*declared: object) -> None:
        del declared
        raise SchemeError(f"line {parser.CurrentLineNumber}: a document type declaration")

    parser.StartElementHandler = on_start
    parser.EndElementHandler = on_end
    parser.StartDoctypeDeclHandler = on_doctype
    try:
        parser.Parse(raw, True)
    except expat.ExpatError as error:
        raise SchemeError(f"line {error.lineno}: no XML: {expat.errors.messages[error.code]}") from error
    except SchemeError:
        raise
    except (ValueError, LookupError) as error:
        raise SchemeError(f"line 1: an encoding that XML readers do not know: {error}") from error
    return root[0]
