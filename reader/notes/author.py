"""Whose notes these are."""

import configparser
import os
from collections.abc import Iterator
from pathlib import Path

from reader import paths
from reader.regular_files import read_regular
from reader.text.safe_yaml import MAX_BYTES, YamlError, load_mapping
from reader.text.sanitise import one_line

_CONFIG = "config.yaml"


def this_author() -> str:
    """The name that new notes are signed with.

    `author` in the configuration, else the name that git knows, else that of the account; git itself
    is not run.
    """
    names = (one_line(name).strip() for name in _names())
    return next((name for name in names if name), "")


def _names() -> Iterator[str]:
    yield _configured()
    yield os.environ.get("GIT_AUTHOR_NAME", "")
    yield _known_to_git()
    yield os.environ.get("USER", "")


def _configured() -> str:
    try:
        value = load_mapping(read_regular(paths.config_folder() / _CONFIG, MAX_BYTES)).get("author")
    except (OSError, YamlError):
        return ""
    return value if isinstance(value, str) else ""


def _known_to_git() -> str:
    """`user.name` of git's configuration for all repositories, as far as it is plainly written there."""
    parser = configparser.ConfigParser(strict=False, allow_no_value=True, interpolation=None)
    elsewhere = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "git" / "config"
    try:
        parser.read([elsewhere, Path.home() / ".gitconfig"], encoding="utf-8")
    except (configparser.Error, OSError, UnicodeDecodeError):
        return ""
    return (parser.get("user", "name", fallback="") or "").strip('"')
