"""A manifest with more articles listed in it: what its writer wrote stays as it is."""

from collections.abc import Mapping
from typing import Any

from reader.articles.manifest import FORMAT
from reader.text.safe_yaml import dump, load_mapping


def listed_in(text: str, title: str, entries: Mapping[str, Mapping[str, Any]]) -> str:
    """The manifest `text` with `entries` (the metadata of a file, by its name) added after those it has.

    An empty one gets a title. Comments stay, save where the articles are not the last thing in it, or
    not one to a line: it is written anew then. Raises `YamlError` where `text` is no manifest.
    """
    known = load_mapping(text)
    if not known:
        return dump({"format": FORMAT, "title": title, "articles": _plain(entries)})
    wanted = {**known, "articles": {**(known.get("articles") or {}), **_plain(entries)}}
    lines = dump({"articles": _plain(entries)}).splitlines(keepends=True)
    appended = text.rstrip("\n") + "\n" + "".join(lines[1 if known.get("articles") else 0 :])
    return appended if _holds(appended, wanted) else dump(wanted)


def _plain(entries: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    return {name: dict(entry) for name, entry in entries.items()}


def _holds(text: str, wanted: Mapping[str, Any]) -> bool:
    try:
        return list(load_mapping(text).items()) == list(wanted.items())
    except ValueError:
        return False
