"""Writes the pages that are made from the code, the manual and the completions: `python -m tools.reference`."""

from collections.abc import Callable, Mapping
from pathlib import Path

from tools import commands_page, completions, discrepancies_page, keys, manual, tables_page, themes_page

ROOT = Path(__file__).parents[1]
PAGES: Mapping[str, Callable[[], str]] = {
    "docs/keys.md": keys.page,
    "docs/commands.md": commands_page.page,
    "docs/themes.md": themes_page.page,
    "docs/discrepancies.md": discrepancies_page.page,
    "docs/tables.md": tables_page.page,
    "docs/parallax.1": manual.page,
}


def made() -> dict[str, str]:
    """Everything that is made, by its path in the repository."""
    scripts = {f"reader/cli/completions/{name}": text for name, text in completions.completions().items()}
    return {path: page() for path, page in PAGES.items()} | scripts


if __name__ == "__main__":
    for path, text in made().items():
        (ROOT / path).write_text(text, "utf-8")
