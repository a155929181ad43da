"""The language model that the reader lets suggest differences: `suggest.yaml` in the folder of their settings.

    format: parallax-suggest/1
    model: qwen2.5:14b
    url: http://127.0.0.1:11434/v1
    timeout: 300

Without a model in it nothing is ever asked.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader import paths
from reader.regular_files import read_regular
from reader.suggestions.addresses import DEFAULT_URL
from reader.text.safe_yaml import MAX_BYTES, YamlError, load_mapping
from reader.text.sanitise import one_line

FORMAT = "parallax-suggest/1"


@dataclass(frozen=True)
class SecondReader:
    """A language model, and where it is asked."""

    model: str = ""
    """Its name, as its server has it; empty where the reader has named none."""
    url: str = DEFAULT_URL
    time_limit: float = 300.0
    """Seconds for one answer."""


def second_reader_path() -> Path:
    """Where the settings are looked for."""
    return paths.config_folder() / "suggest.yaml"


def load_second_reader() -> SecondReader:
    """What the reader has set; none where there is no such file.

    Raises `YamlError` where it can't be read: its words are one line that names the file and the mend.
    """
    path = second_reader_path()
    try:
        return _second_reader(load_mapping(read_regular(path, MAX_BYTES)))
    except FileNotFoundError:
        return SecondReader()
    except (OSError, YamlError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise YamlError(one_line(f"{path}: not used: {reason} - correct it")) from error


def _second_reader(value: Mapping[str, Any]) -> SecondReader:
    if value.get("format") != FORMAT:
        raise YamlError(f"format: expected {FORMAT!r}, not {value.get('format')!r}")
    model, url, limit = (
        value.get(key, default) for key, default in (("model", ""), ("url", DEFAULT_URL), ("timeout", 300))
    )
    if not isinstance(model, str) or not isinstance(url, str):
        raise YamlError("model and url: expected text")
    if isinstance(limit, bool) or not isinstance(limit, int | float) or not limit > 0:
        raise YamlError("timeout: expected seconds")
    return SecondReader(one_line(model), one_line(url), float(limit))
