"""YAML as this program reads and writes it: plain data, no aliases or tags, bounded in size and depth.

An alias lets 300 bytes of YAML expand to gigabytes, deep nesting exhausts the stack, and a tag asks
for other than plain data; none is needed for notes, manifests, themes or keymaps: all are refused.
"""

import re
from importlib import import_module
from pathlib import Path
from typing import Any, ClassVar

import yaml

MAX_BYTES = 1_000_000
MAX_DEPTH = 20
MAX_NODES = 100_000

_FastLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FastDumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


class _TextDumper(_FastDumper):  # type: ignore[misc]
    """Writes text of several lines as a block, so that it can be read and edited by hand."""

    def ignore_aliases(self, data: Any) -> bool:
        """A value that occurs twice is written twice: `load` refuses aliases."""
        return True


class _Loader(_FastLoader):  # type: ignore[misc]
    """Reads plain scalars as YAML 1.2 does: "no" is a word, "6:30" and "2017-04-04" are text."""

    yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, re.Pattern[str]]]]] = {}


for _tag, _pattern, _first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?(?:0|[1-9][0-9]*)", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+\.[0-9]*)([eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
):
    for _class in (_Loader, _TextDumper):  # the writer quotes what this reader would not read as text
        _class.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), list(_first))


class YamlError(ValueError):
    """YAML that can't be read: `str()` of it is one line that says why, and where."""


def load_mapping(data: bytes | str) -> dict[str, Any]:
    """The mapping that `data` holds; an empty document is an empty mapping.

    Raises `YamlError` where `data` is no YAML mapping, has aliases or tags, or exceeds the bounds.
    """
    value = load(data)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise YamlError("expected keys and values, one to a line")
    return value


def load_shipped(package: str, name: str) -> dict[str, Any]:
    """The mapping in a data file of the program's own, whose bounds need no check; that takes half the time."""
    folder = next(iter(import_module(package).__path__))  # `importlib.resources` loads what opens archives
    return load_own(Path(folder, name))


def load_own(path: Path) -> dict[str, Any]:
    """The mapping in a data file of the program's own, by its path. Raises `FileNotFoundError`."""
    found: dict[str, Any] = _construct(path.read_bytes())
    return found


def load(data: bytes | str) -> Any:
    """The plain data in `data`. Raises `YamlError` as `load_mapping` does."""
    if len(data) > MAX_BYTES:
        raise YamlError(f"larger than {MAX_BYTES:,} bytes")
    try:
        _check_bounds(data)
        return _construct(data)
    except yaml.YAMLError as error:
        raise YamlError(_reason(error)) from error
    except (ValueError, RecursionError) as error:
        raise error if isinstance(error, YamlError) else YamlError(str(error)) from error


def lines_of(data: bytes | str, key: str) -> dict[str, int]:
    """The line, from 1, of each key in the mapping that `data` has under `key`; `data` is such as `load` takes."""
    loader = _Loader(data)
    try:
        root = loader.get_single_node()
    finally:
        loader.dispose()
    inner = next((value for name, value in root.value if name.value == key), None)
    entries = inner.value if isinstance(inner, yaml.MappingNode) else []
    return {str(name.value): name.start_mark.line + 1 for name, _ in entries}


def dump(value: Any) -> str:
    """`value` as YAML for people: block style, keys in their order, Unicode as it is."""
    text: str = yaml.dump(value, Dumper=_TextDumper, sort_keys=False, allow_unicode=True, width=88)
    return text


def _construct(data: bytes | str) -> Any:
    loader = _Loader(data)
    try:
        return loader.get_single_data()
    finally:
        loader.dispose()


def _check_bounds(data: bytes | str) -> None:
    """Walks the events, which cost no memory, before anything is built from them."""
    depth = nodes = 0
    for event in yaml.parse(data, Loader=_Loader):
        if isinstance(event, yaml.AliasEvent):
            raise _refusal(event, f"aliases (*{event.anchor}) are not allowed")
        if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag:
            raise _refusal(event, f"tags ({event.tag}) are not allowed")
        nodes += isinstance(event, yaml.NodeEvent)
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise YamlError(f"nested deeper than {MAX_DEPTH} levels")
        if nodes > MAX_NODES:
            raise YamlError(f"more than {MAX_NODES:,} entries")


def _refusal(event: yaml.Event, problem: str) -> YamlError:
    where = f"line {event.start_mark.line + 1}: " if event.start_mark else ""
    return YamlError(f"{where}{problem}")


def _reason(error: yaml.YAMLError) -> str:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        return f"line {error.problem_mark.line + 1}: {error.problem or error.context}"
    return " ".join(str(error).split())


def _represent_text(dumper: Any, value: str) -> Any:
    style = "|" if "\n" in value else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_TextDumper.add_representer(str, _represent_text)
