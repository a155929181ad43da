"""The page of keys, from the registry of commands."""

from collections.abc import Iterator
from itertools import groupby

from reader.settings.commands import COMMANDS

_HEAD = """\
# Keys

For readers who look for a key, or want to change one. [The screen](reading.md) explains the most important keys.
`parallax keys` prints all keys with your own changes. This page is made from `reader/settings/commands.yaml` by
`make reference`; do not edit it.

A digit goes to the pane of that number. A number before a command marked × repeats it: `3d`, `10j`.

## Keys of your own

`keymap.yaml` in the folder of your settings (`~/.config/parallax/` on Linux, `~/Library/Application
Support/parallax/` on macOS) gives other keys to any command, by the name in the last column:

```yaml
format: parallax-keymap/1
keys:
  fact.next: n
  note.write: [W, ctrl+n]
```

A key is a character, or a name: `enter`, `tab`, `space`, `backspace`, `delete`, `insert`, `home`, `end`, `pageup`,
`pagedown`, `up`, `down`, `left`, `right`, `f1` to `f24`, with `ctrl+`, `alt+` or `shift+` before it. If an entry
is not valid, Parallax names its line at the start and in `parallax keys`, and uses the rest.
"""


def page() -> str:
    """The whole page, as Markdown."""
    return "\n".join([_HEAD, *_tables()])


def _tables() -> Iterator[str]:
    for group, commands in groupby(COMMANDS, key=lambda command: command.group):
        yield from (f"## {group}", "", "| key | count | what it does | name |", "|---|---|---|---|")
        for command in commands:
            keys = " ".join(f"`{key}`" for key in command.keys)
            yield f"| {keys} | {'×' if command.repeats else ''} | {command.help} | `{command.id}` |"
        yield ""
