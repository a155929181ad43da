"""The themes: colours by name, read from YAML files and checked."""

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader import paths
from reader.articles.article import Problem
from reader.regular_files import read_regular
from reader.text.safe_yaml import MAX_BYTES, YamlError, load_mapping
from reader.text.sanitise import one_line

FORMAT = "parallax-theme/1"
DEFAULT = "parallax-dark"
WITHOUT_COLOUR = "monochrome"
OF_TERMINAL = "terminal"
COLOURS = (
    "background", "text", "muted", "panel", "accent", "cursor", "partner", "difference", "hedge", "figure", "mention",
    "found", "note", "error",
)  # fmt: skip
"""The names that every theme gives a colour to."""
_COLOUR = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)
_NAMES = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
_OF_TERMINAL = frozenset(("default", *_NAMES, *(f"bright_{name}" for name in _NAMES)))
"""The names of the terminal's own colours in a theme."""
_LEAST_FACTS = 1


@dataclass(frozen=True)
class Theme:
    """A theme: its colours as #rrggbb, or by name where they are the terminal's own."""

    name: str
    title: str
    dark: bool
    colours: Mapping[str, str]
    facts: tuple[str, ...]
    """The colours that facts take in turn."""
    monochrome: bool = False
    """Whether it shows everything without colour."""
    terminal: bool = False
    """Whether it draws in the terminal's own sixteen colours, on its own background."""

    @property
    def is_flat(self) -> bool:
        """Whether it marks passages and words by attributes instead of backgrounds."""
        return self.monochrome or self.terminal


_PLAIN = Theme("plain", "Plain", True, dict.fromkeys(COLOURS, "default"), ("default",), terminal=True)
"""The theme used where none of the files can be used."""


def load_themes() -> tuple[dict[str, Theme], list[Problem]]:
    """The themes by name, those that come with the program first, and what is wrong with the others.

    A theme of the user's own replaces a shipped one of the same name. There is one at least.
    """
    themes: dict[str, Theme] = {}
    problems: list[Problem] = []
    for path in _files((paths.shipped("themes"), paths.config_folder() / "themes")):
        try:
            theme = read_theme(read_regular(path, MAX_BYTES))
        except (OSError, YamlError) as error:
            reason = error.strerror if isinstance(error, OSError) else str(error)
            problems.append(Problem(path, f"theme not used: {reason}", "correct it"))
        else:
            themes[theme.name] = theme
    return themes or {_PLAIN.name: _PLAIN}, problems


def theme_named(name: str) -> Theme | None:
    """The theme of the file that is named like it, without a look into the others; None where there is no such."""
    for folder in (paths.config_folder() / "themes", paths.shipped("themes")):
        try:
            theme = read_theme(read_regular(folder / f"{name}.yaml", MAX_BYTES))
        except (OSError, YamlError, ValueError):
            continue
        if theme.name == name:
            return theme
    return None


def first_theme(themes: Mapping[str, Theme], wanted: str | None, saved: str, color_system: str | None) -> str:
    """The theme to begin with, by its name."""
    names = first_names(wanted, saved, color_system)
    return next((name for name in names if name in themes), next(iter(themes)))


def first_names(wanted: str | None, saved: str, color_system: str | None) -> tuple[str, ...]:
    """The theme asked for; those that the environment and the terminal can show; else the one saved."""
    names = (
        wanted or "",
        WITHOUT_COLOUR if os.environ.get("NO_COLOR") else "",
        OF_TERMINAL if color_system == "standard" else "",
        saved,
        DEFAULT,
    )
    return tuple(name for name in names if name)


def read_theme(data: bytes) -> Theme:
    """The theme in a file. Raises `YamlError` that names every key that is wrong."""
    value = load_mapping(data)
    if value.get("format") != FORMAT:
        raise YamlError(f"format: expected {FORMAT!r}, not {value.get('format')!r}")
    name = value.get("name")
    if not isinstance(name, str) or not re.fullmatch(r"[a-z0-9][a-z0-9-]*", name):
        raise YamlError("name: expected small letters, digits and hyphens")
    is_terminal = value.get("terminal") is True
    colours, facts = _mapping(value, "colours"), _facts(value)
    _check([*((f"colours.{key}", colours.get(key)) for key in COLOURS), *facts], of_terminal=is_terminal)
    return Theme(
        name=name,
        title=one_line(str(value.get("title") or name)),
        dark=value.get("dark") is not False,
        colours={key: colours[key].lower() for key in COLOURS},
        facts=tuple(colour.lower() for _, colour in facts),
        monochrome=value.get("monochrome") is True,
        terminal=is_terminal,
    )


def _files(folders: Iterable[Path]) -> Iterable[Path]:
    return (path for folder in folders if folder.is_dir() for path in sorted(folder.glob("*.yaml")))


def _mapping(value: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    found = value.get(key)
    if not isinstance(found, dict):
        raise YamlError(f"{key}: expected names with colours")
    return found


def _facts(value: Mapping[str, Any]) -> list[tuple[str, Any]]:
    found = value.get("facts")
    if not isinstance(found, list) or len(found) < _LEAST_FACTS:
        raise YamlError("facts: expected a list of colours")
    return [(f"facts[{index}]", colour) for index, colour in enumerate(found)]


def _check(colours: Iterable[tuple[str, Any]], *, of_terminal: bool) -> None:
    """Raises `YamlError` that names each of the keys whose colour is none."""
    wrong = [f"{key}: {colour!r}" for key, colour in colours if not _is_colour(colour, of_terminal=of_terminal)]
    if wrong:
        like = "a colour of the terminal, like 'blue' or 'default'" if of_terminal else "a colour like '#1f77b4'"
        raise YamlError(f"{', '.join(wrong)}: expected {like}")


def _is_colour(colour: Any, *, of_terminal: bool) -> bool:
    if not isinstance(colour, str):
        return False
    return colour.lower() in _OF_TERMINAL if of_terminal else bool(_COLOUR.fullmatch(colour))
