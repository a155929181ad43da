"""The themes: colours by name, read from YAML files and checked."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader import paths
from reader.articles.article import Problem
from reader.text.neutral import one_line
from reader.text.safe_yaml import YamlError, load_mapping

FORMAT = "parallax-theme/1"
DEFAULT = "parallax-dark"
WITHOUT_COLOUR = "monochrome"
COLOURS = (
    "background", "text", "muted", "panel", "accent", "cursor", "partner", "difference", "hedge", "figure", "mention",
    "found", "note", "error",
)  # fmt: skip
"""What every theme gives a colour to."""
_COLOUR = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)
_LEAST_FACTS = 1


@dataclass(frozen=True)
class Theme:
    """A theme: its colours as #rrggbb."""

    name: str
    title: str
    dark: bool
    colours: Mapping[str, str]
    facts: tuple[str, ...]
    """The colours that facts take in turn."""
    monochrome: bool = False
    """Whether it tells everything without colour."""


def load_themes() -> tuple[dict[str, Theme], list[Problem]]:
    """The themes by name, those that come with the program first, and what is wrong with the others.

    A theme of the user's own replaces a shipped one of the same name.
    """
    themes: dict[str, Theme] = {}
    problems: list[Problem] = []
    for path in _files((paths.shipped("themes"), paths.config_folder() / "themes")):
        try:
            theme = read_theme(path.read_bytes())
        except (OSError, YamlError) as error:
            reason = error.strerror if isinstance(error, OSError) else str(error)
            problems.append(Problem(path, f"theme not used: {reason}", "correct it"))
        else:
            themes[theme.name] = theme
    return themes, problems


def read_theme(data: bytes) -> Theme:
    """The theme in a file. Raises `YamlError` that names the key that is wrong."""
    value = load_mapping(data)
    if value.get("format") != FORMAT:
        raise YamlError(f"format: expected {FORMAT!r}, not {value.get('format')!r}")
    name = value.get("name")
    if not isinstance(name, str) or not re.fullmatch(r"[a-z0-9][a-z0-9-]*", name):
        raise YamlError("name: expected small letters, digits and hyphens")
    return Theme(
        name=name,
        title=one_line(str(value.get("title") or name)),
        dark=bool(value.get("dark", True)),
        colours={key: _colour(_mapping(value, "colours"), key, f"colours.{key}") for key in COLOURS},
        facts=_facts(value),
        monochrome=bool(value.get("monochrome", False)),
    )


def _files(folders: Iterable[Path]) -> Iterable[Path]:
    return (path for folder in folders if folder.is_dir() for path in sorted(folder.glob("*.yaml")))


def _mapping(value: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    found = value.get(key)
    if not isinstance(found, dict):
        raise YamlError(f"{key}: expected names with colours")
    return found


def _colour(colours: Mapping[str, Any], key: str, shown: str) -> str:
    found = colours.get(key)
    if not isinstance(found, str) or not _COLOUR.fullmatch(found):
        raise YamlError(f"{shown}: {found!r} is no colour like '#1f77b4'")
    return found.lower()


def _facts(value: Mapping[str, Any]) -> tuple[str, ...]:
    found = value.get("facts")
    if not isinstance(found, list) or len(found) < _LEAST_FACTS:
        raise YamlError("facts: expected a list of colours")
    return tuple(_colour({"facts": colour}, "facts", f"facts[{index}]") for index, colour in enumerate(found))
