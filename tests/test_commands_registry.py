"""The registry of commands: what each is called where there is little room."""

import pytest

from reader.settings.commands import COMMANDS, Command

_LONGEST_NAME = 36
"""Characters that leave room for the keys in a row of the palette on a narrow screen."""


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_each_command_has_a_short_name_of_its_own_for_the_palette(command: Command) -> None:
    name = command.name or command.help
    assert 0 < len(name) <= _LONGEST_NAME
    assert [other.id for other in COMMANDS if (other.name or other.help) == name] == [command.id]
