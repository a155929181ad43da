"""The user's own keys: `keymap.yaml` in the folder of their settings, read and checked.

    format: parallax-keymap/1
    keys:
      fact.next: n
      note.write: [W, ctrl+n]

An entry that can't be used is reported with its line, and the rest is honoured.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from typing import Any

from reader import paths
from reader.articles.article import Problem
from reader.regular_files import read_regular
from reader.settings.commands import COMMANDS, COMMANDS_BY_ID, Command
from reader.text.safe_yaml import MAX_BYTES, YamlError, lines_of, load_mapping
from reader.text.sanitise import one_line

FORMAT = "parallax-keymap/1"
_NAMES = frozenset(
    (
        "enter", "tab", "space", "backspace", "delete", "insert", "home", "end", "pageup", "pagedown",
        "up", "down", "left", "right", *(f"f{number}" for number in range(1, 25)),
    )
)  # fmt: skip
_MODIFIERS = frozenset({"ctrl", "alt", "shift"})


@dataclass(frozen=True)
class Keymap:
    """Keys for commands by their ids, and what could not be used."""

    keys: Mapping[str, tuple[str, ...]]
    problems: tuple[Problem, ...] = ()

    @property
    def commands(self) -> tuple[Command, ...]:
        """Every command with the keys that it has now."""
        return tuple(replace(command, keys=self.keys.get(command.id, command.keys)) for command in COMMANDS)


def keymap_path() -> Path:
    """Where the user's own keys are looked for."""
    return paths.config_folder() / "keymap.yaml"


def load_keymap() -> Keymap:
    """The user's own keys; none where there is no such file."""
    path = keymap_path()
    try:
        keys, reasons = read_keymap(read_regular(path, MAX_BYTES))
    except FileNotFoundError:
        return Keymap({})
    except (OSError, YamlError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        return Keymap({}, (Problem(path, f"no key of it is used: {reason}", "correct it"),))
    return Keymap(keys, tuple(Problem(path, reason, "correct it") for reason in reasons))


def read_keymap(data: bytes) -> tuple[Mapping[str, tuple[str, ...]], list[str]]:
    """The keys in a file, and why others are not used, each with its line. Raises `YamlError` where it is no keymap."""
    value = load_mapping(data)
    if value.get("format") != FORMAT:
        raise YamlError(f"format: expected {FORMAT!r}, not {value.get('format')!r}")
    found = value.get("keys") or {}
    if not isinstance(found, dict):
        raise YamlError("keys: expected commands with their keys")
    lines = lines_of(data, "keys")
    keys: dict[str, tuple[str, ...]] = {}
    reasons: dict[str, str] = {}
    for name, given in found.items():
        try:
            keys[_known(name)] = _keys(given)
        except YamlError as error:
            reasons[str(name)] = f"{error}"
    for name, reason in _clashes(keys, lines):
        del keys[name]
        reasons[name] = reason
    in_order = sorted(reasons.items(), key=lambda item: lines.get(item[0], 0))
    return keys, [one_line(f"line {lines.get(name, 1)}: {name}: {reason}") for name, reason in in_order]


def _known(name: Any) -> str:
    command = COMMANDS_BY_ID.get(name) if isinstance(name, str) else None
    if command is None:
        raise YamlError("there is no such command (see parallax keys)")
    if "{key}" in command.action:
        raise YamlError("its keys stay as they are")
    return command.id


def _keys(given: Any) -> tuple[str, ...]:
    keys = given if isinstance(given, list) else [given]
    if not keys:
        raise YamlError("it needs at least one key")
    return tuple(dict.fromkeys(_key(key) for key in keys))


def _key(given: Any) -> str:
    """A key as the registry writes it: a character, or a name like ctrl+k or pagedown."""
    key = str(given) if isinstance(given, str | int) and not isinstance(given, bool) else ""
    if key == " ":
        return "space"
    if (key.isdigit() and len(key) == 1) or key == "escape":
        raise YamlError(f"{key} is for numbers before a command")
    if len(key) == 1 and key.isprintable():
        return key
    *modifiers, name = key.lower().split("+")
    is_named = name in _NAMES or (bool(modifiers) and len(name) == 1 and name.isalnum() and name.isascii())
    if not is_named or not set(modifiers) <= _MODIFIERS or len(set(modifiers)) < len(modifiers):
        raise YamlError(f"{given!r} is not a key like n, ctrl+n or pagedown")
    return "+".join((*modifiers, name))


def _clashes(keys: Mapping[str, Sequence[str]], lines: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """The entries that want a key of another command, one after the other until none is left; the later one loses."""
    left = dict(keys)
    while clash := _first_clash(left):
        key, a, b = clash
        name, other = (b, a) if b in left and (a not in left or lines.get(b, 0) > lines.get(a, 0)) else (a, b)
        del left[name]
        yield name, f"{key} is the key of {other}"


def _first_clash(keys: Mapping[str, Sequence[str]]) -> tuple[str, str, str] | None:
    """A key of two commands, and those two. What shares keys without the file may go on sharing them."""
    now = {command.id: tuple(keys.get(command.id, command.keys)) for command in COMMANDS}
    for a, b in combinations(COMMANDS, 2):
        shared = set(now[a.id]) & set(now[b.id])
        if shared and not set(a.keys) & set(b.keys):
            return min(shared), a.id, b.id
    return None
