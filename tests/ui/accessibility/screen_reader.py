"""A screen reader in small: it asks over AT-SPI as Orca does, and knows nothing of the application's insides.

Interfaces and the numbers of roles and states: at-spi2-core, atspi-constants.h and xml/*.xml.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from enum import IntEnum
from typing import NamedTuple, TypeVar

from jeepney import DBusAddress, MatchRule, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.low_level import HeaderFields, Message, MessageType

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_TEXT = "org.a11y.atspi.Text"
_EVENTS = "org.a11y.atspi.Event.Object"
_REGISTRY = "org.a11y.atspi.Registry"
_PATIENCE = 30.0
_BREATH = 0.2

Found = TypeVar("Found")


class State(IntEnum):
    """The states that are asked for here, by their bit."""

    ENABLED = 8
    FOCUSABLE = 11
    FOCUSED = 12
    SHOWING = 25


class Node(NamedTuple):
    """An object of an application: the bus it speaks on, and its path."""

    bus: str
    path: str


class Told(NamedTuple):
    """An event: what happened (`TextCaretMoved`), to whom, and its values."""

    kind: str
    node: Node
    values: tuple[object, ...]


class ScreenReader:
    """One client on the accessibility bus of the session bus at `address`."""

    def __init__(self, address: str) -> None:
        with open_dbus_connection(address) as session:
            bus = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            asked = session.send_and_get_reply(new_method_call(bus, "GetAddress"), timeout=_PATIENCE)
        self._bus: DBusConnection = open_dbus_connection(str(asked.body[0]))
        self._events: deque[Message] = deque()
        rule = MatchRule(type="signal", interface=_EVENTS)
        self._bus.send_and_get_reply(message_bus.AddMatch(rule), timeout=_PATIENCE)
        self._filter = self._bus.filter(rule, queue=self._events)
        self._desktop = Node(_REGISTRY, "/org/a11y/atspi/accessible/root")

    def close(self) -> None:
        """Leave the bus."""
        self._filter.close()
        self._bus.close()

    def listen(self, *events: str) -> None:
        """From now on be told of these (`object:text-caret-moved`)."""
        registry = DBusAddress("/org/a11y/atspi/registry", _REGISTRY, _REGISTRY)
        for event in events:
            self._bus.send_and_get_reply(new_method_call(registry, "RegisterEvent", "s", (event,)), timeout=_PATIENCE)

    def ask(self, node: Node, interface: str, member: str, signature: str = "", *words: object) -> tuple[object, ...]:
        """The answer to a question; LookupError where the application has none."""
        asked = new_method_call(DBusAddress(node.path, node.bus, interface), member, signature or None, words)
        answer = self._bus.send_and_get_reply(asked, timeout=_PATIENCE)
        if answer.header.message_type is MessageType.error:
            raise LookupError(f"{member} of {node.path}: {answer.body}")
        return tuple(answer.body)

    def _property(self, node: Node, interface: str, name: str) -> object:
        (found,) = self.ask(node, "org.freedesktop.DBus.Properties", "Get", "ss", interface, name)
        # A variant is its signature and its value.
        assert isinstance(found, tuple)
        value: object = found[1]
        return value

    # ---- what there is

    def children(self, node: Node) -> list[Node]:
        """What lies in an object."""
        (found,) = self.ask(node, _ACCESSIBLE, "GetChildren")
        assert isinstance(found, list)
        return [Node(*one) for one in found]

    def name(self, node: Node) -> str:
        """What it is called."""
        return str(self._property(node, _ACCESSIBLE, "Name"))

    def description(self, node: Node) -> str:
        """What is said of it besides."""
        return str(self._property(node, _ACCESSIBLE, "Description"))

    def role(self, node: Node) -> str:
        """What it is: `push button`, `text`."""
        return str(self.ask(node, _ACCESSIBLE, "GetRoleName")[0])

    def has(self, node: Node, state: State) -> bool:
        """Whether it is in that state."""
        (words,) = self.ask(node, _ACCESSIBLE, "GetState")
        assert isinstance(words, list)
        return bool(words[state // 32] >> state % 32 & 1)

    def seen(self, node: Node) -> Iterator[Node]:
        """All that lies in it and is in sight, depth first; menus that are shut are not."""
        for child in self.children(node):
            if self.has(child, State.SHOWING):
                yield child
                yield from self.seen(child)

    def menu_rows(self, node: Node) -> Iterator[Node]:
        """All rows of all menus that lie in it."""
        for child in self.children(node):
            if self.role(child) == "menu item":
                yield child
            yield from self.menu_rows(child)

    def find(self, within: Node, role: str, name: str) -> Node | None:
        """The first object in sight whose role is that and whose name begins so, or None."""
        found = (one for one in self.seen(within) if self.role(one) == role)
        return next((one for one in found if self.name(one).startswith(name)), None)

    def application(self) -> Node:
        """The one application on the bus, once it is there."""
        return self.until(lambda: next(iter(self.children(self._desktop)), None), "an application")

    def press(self, node: Node) -> None:
        """Do the first thing that can be done with it: press a button, choose from a menu."""
        self.ask(node, "org.a11y.atspi.Action", "DoAction", "i", 0)

    # ---- the text

    def length(self, text: Node) -> int:
        """How long the text is."""
        return int(str(self._property(text, _TEXT, "CharacterCount")))

    def caret(self, text: Node) -> int:
        """Where the caret is."""
        return int(str(self._property(text, _TEXT, "CaretOffset")))

    def read(self, text: Node, start: int, end: int) -> str:
        """A part of the text."""
        return str(self.ask(text, _TEXT, "GetText", "ii", start, end)[0])

    def word(self, text: Node, offset: int) -> tuple[str, int, int]:
        """The word at an offset, with its edges."""
        words, start, end = self.ask(text, _TEXT, "GetStringAtOffset", "iu", offset, 1)
        return str(words), int(str(start)), int(str(end))

    def put_caret(self, text: Node, offset: int) -> None:
        """Put the caret there."""
        self.ask(text, _TEXT, "SetCaretOffset", "i", offset)

    def select(self, text: Node, start: int, end: int) -> None:
        """Select a part of the text."""
        self.ask(text, _TEXT, "SetSelection", "iii", 0, start, end)

    # ---- what happens

    def heard(self) -> list[Told]:
        """The events that have come since the last look."""
        told = []
        while self._events:
            message = self._events.popleft()
            field = message.header.fields
            sender = Node(field[HeaderFields.sender], field[HeaderFields.path])
            told.append(Told(field[HeaderFields.member], sender, tuple(message.body)))
        return told

    def until(self, sought: Callable[[], Found | None], what: str) -> Found:
        """Ask again whenever the bus has said something, until there is an answer; AssertionError if none comes."""
        deadline = time.monotonic() + _PATIENCE
        while time.monotonic() < deadline:
            # What goes away while it is asked has no answer.
            with suppress(LookupError):
                found = sought()
                if found is not None:
                    return found
            with suppress(TimeoutError):
                self._bus.recv_messages(timeout=_BREATH)
        raise AssertionError(f"waited in vain for {what}")
