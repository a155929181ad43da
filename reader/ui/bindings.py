"""From the registry of commands to Textual's bindings."""

from collections.abc import Iterator

from textual.binding import Binding, BindingType

from reader.settings.commands import COMMANDS, Command

_MARKS = {
    "/": "slash",
    "=": "equals_sign",
    "?": "question_mark",
    ":": "colon",
    ".": "full_stop",
    ",": "comma",
    "+": "plus",
    "-": "minus",
    "<": "less_than_sign",
    ">": "greater_than_sign",
    "(": "left_parenthesis",
    ")": "right_parenthesis",
}


def textual_key(key: str) -> str:
    """A key of the registry as Textual calls it."""
    return _MARKS.get(key, key)


def bindings(*ids: str) -> list[BindingType]:
    """A binding for each command of the panes, or for those of some ids, with its id, so that a keymap can remap it."""
    wanted = [command for command in COMMANDS if (command.id in ids if ids else not command.only)]
    return [binding for command in wanted for binding in _bindings_of(command)]


def action_of(command: Command) -> str:
    """The action of Textual that does a command."""
    return command.action if command.is_for_textual else f'run("{command.id}")'


def _bindings_of(command: Command) -> Iterator[Binding]:
    if "{key}" in command.action:
        for key in command.keys:
            action = command.action.format(key=key)
            yield Binding(key, action, command.help, show=False, id=f"{command.id}-{key}")
        return
    yield Binding(
        key=",".join(map(textual_key, command.keys)),
        action=action_of(command),
        description=command.footer or command.help,
        show=bool(command.footer),
        key_display=command.keys[0] if command.footer else None,
        tooltip=command.help,
        id=command.id,
    )
