"""The registry of commands: keys, palette, footer, help and `parallax keys` are made from it."""

from dataclasses import dataclass

from reader.text.safe_yaml import load_shipped

_MANY = 4


@dataclass(frozen=True)
class Command:
    """Something the reader can do by a key."""

    id: str
    keys: tuple[str, ...]
    action: str
    """The Textual action it runs; "{key}" in it stands for the key that was pressed."""
    group: str
    help: str
    footer: str = ""
    """What the footer calls it; empty where it is not in the footer."""
    only: str = ""
    """The one screen that it is for, if it is not for the panes."""
    repeats: bool = False
    """Whether a number before it says how many times it is done."""

    @property
    def shown_keys(self) -> str:
        """The keys as help shows them; of many, the first and the last."""
        return "  ".join(self.keys) if len(self.keys) < _MANY else f"{self.keys[0]} … {self.keys[-1]}"


def _read_commands() -> tuple[Command, ...]:
    data = load_shipped("reader.settings", "commands.yaml")
    return tuple(Command(**(entry | {"keys": tuple(entry["keys"])})) for entry in data["commands"])


COMMANDS = _read_commands()
"""Every command, in the order of the help screen."""
