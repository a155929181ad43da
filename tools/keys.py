"""The page of keys, from the registry of commands."""

from collections.abc import Iterator
from itertools import groupby

from reader.settings.commands import COMMANDS

_HEAD = """\
# Keys

Made from `reader/settings/commands.yaml` by `make reference`; not to be edited here. `parallax keys` prints the keys as
they are for you, with those of your own.

A digit goes to the pane of that number. A number before a command that is marked × is how many times it is done, from
where you were: `3d`, `10j`.

## Keys of your own

`keymap.yaml` in the folder of your settings (`~/.config/parallax/` on Linux, `~/Library/Application Support/parallax/`
on macOS) gives any command other keys, by the names of the last column:

```yaml
format: parallax-keymap/1
keys:
  fact.next: n
  note.write: [W, ctrl+n]
```

A key is a character, or a name: `enter`, `tab`, `space`, `backspace`, `delete`, `insert`, `home`, `end`, `pageup`,
`pagedown`, `up`, `down`, `left`, `right`, `f1` to `f24`, with `ctrl+`, `alt+` or `shift+` before it. What can't be used
is told with its line when Parallax starts and by `parallax keys`; the rest is honoured.
"""


def page() -> str:
    """The whole page, as Markdown."""
    return "\n".join([_HEAD, *_tables()])


def _tables() -> Iterator[str]:
    for group, commands in groupby(COMMANDS, key=lambda command: command.group):
        yield from (f"## {group}", "", "| key | | | name |", "|---|---|---|---|")
        for command in commands:
            keys = " ".join(f"`{key}`" for key in command.keys)
            yield f"| {keys} | {'×' if command.repeats else ''} | {command.help} | `{command.id}` |"
        yield ""
