"""Lists every string that a user may read, from the code and the commands: `python -m tools.user_strings`.

Each was read where it is shown. A new or changed one fails a test until the list is made again, so that whoever adds
it reads it as a user would, by the rules on words in CONTRIBUTING.md.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

from reader.text.safe_yaml import load_own

ROOT = Path(__file__).parents[1]
LIST = ROOT / "tests" / "user_strings.txt"
_CODE = ("{ ", "$", "\\", "data-", "<", "default-src", " | None", "Mapping[", "Callable[")
"""What is in rules of style, patterns, markup, policies and types, and in nothing that a user reads."""


def user_strings() -> list[str]:
    """What a user may read, each once with the file that has it, in order."""
    files = sorted((ROOT / "reader").rglob("*.py"))
    found = {f"{path.relative_to(ROOT)}: {said}" for path in files for said in _said_in(path)}
    return sorted(found | {f"commands: {said}" for said in _of_commands()})


def _of_commands() -> Iterator[str]:
    """The names and the help of the commands of the reading screen."""
    for command in load_own(ROOT / "reader" / "settings" / "commands.yaml")["commands"]:
        yield from filter(None, (command.get("name"), command.get("footer"), command["help"]))


def _said_in(path: Path) -> Iterator[str]:
    """The strings of several words in a module, docstrings aside, with {} for what is put into them."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    aside = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    aside |= {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        said = _text(node) if id(node) not in aside else ""
        said = " ".join(said.split())
        if " " in said.replace("{}", "").strip() and said.isprintable() and not any(mark in said for mark in _CODE):
            yield said


def _text(node: ast.AST) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return ""


def main() -> None:
    """Writes the list."""
    LIST.write_text("\n".join(user_strings()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
