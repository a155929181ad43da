"""The page of keys says what the registry says, and the registry gives no key to two commands of one screen."""

from itertools import combinations
from pathlib import Path

from reader.settings.commands import COMMANDS
from tools.keys import page

PAGE = Path(__file__).parents[1] / "docs" / "keys.md"


def test_the_page_of_keys_is_as_the_registry_has_it() -> None:
    assert PAGE.read_text("utf-8") == page(), "docs/keys.md is stale: run make reference"


def test_no_key_of_the_panes_has_two_commands() -> None:
    own = [command for command in COMMANDS if not command.only]
    assert [(a.id, b.id) for a, b in combinations(own, 2) if set(a.keys) & set(b.keys)] == []
