"""The registry of commands: keys, palette, footer, help and `parallax keys` are made from it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from reader.text.safe_yaml import load_shipped

_MANY = 4
_CALL = re.compile(r"(\w+)\.(\w+)(?:\((-?\d+)\))?")


class Call(NamedTuple):
    """The method that a command calls, with its arguments."""

    group: str
    """The group of commands that it is of."""
    method: str
    arguments: tuple[int, ...]


@dataclass(frozen=True)
class Command:
    """Something the reader can do by a key."""

    id: str
    keys: tuple[str, ...]
    action: str
    """Its action: "group.method" or "group.method(number)"; or an action of Textual: "app.…", or with "{key}" in it
    for the key that was pressed."""
    group: str
    help: str
    name: str = ""
    """What the palette calls it, in a few words; empty where its help is as short."""
    footer: str = ""
    """Its name in the footer; empty where it is not in the footer."""
    only: str = ""
    """The one screen that it is for, if it is not for the panes."""
    while_found: str = ""
    """The id of the command that its keys do instead while places that were searched for are marked in the panes."""
    repeats: bool = False
    """Whether a number before it says how many times it is done."""

    @property
    def is_for_textual(self) -> bool:
        """Whether it is an action of Textual, not a method of a group."""
        return self.action.startswith("app.") or "{key}" in self.action

    @property
    def call(self) -> Call:
        """The method that it calls. Raises `ValueError` where it is an action of Textual, or is written otherwise."""
        found = _CALL.fullmatch(self.action)
        if self.is_for_textual or not found:
            raise ValueError(self.action)
        return Call(found[1], found[2], (int(found[3]),) if found[3] else ())

    @property
    def shown_keys(self) -> str:
        """The keys as help shows them; of many, the first and the last."""
        return "  ".join(self.keys) if len(self.keys) < _MANY else f"{self.keys[0]} … {self.keys[-1]}"


_DATA = load_shipped("reader.settings", "commands.yaml")
COMMANDS = tuple(Command(**(entry | {"keys": tuple(entry["keys"])})) for entry in _DATA["commands"])
"""Every command, in the order of the help screen."""
KEY_LINE: Mapping[str, int] = {command_id: place for place, command_id in enumerate(_DATA["key_line"])}
"""From the id of a command in the line of keys to its place there."""
COMMANDS_BY_ID: Mapping[str, Command] = {command.id: command for command in COMMANDS}
