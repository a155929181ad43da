"""Writes the commit that a wheel or an sdist is made from into it; hatchling runs this."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CommitHook(BuildHookInterface):  # type: ignore[type-arg]
    """Puts `reader/commit.txt` into what is built, where the commit is known."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        root = Path(self.root)
        if version == "editable" or (root / "reader" / "commit.txt").exists():  # as in an sdist
            return
        commit = _commit_of(root)
        if commit:
            written = root / "build" / "commit.txt"
            written.parent.mkdir(exist_ok=True)
            written.write_text(f"{commit}\n", "utf-8")
            build_data["force_include"][str(written)] = "reader/commit.txt"


def _commit_of(root: Path) -> str | None:
    """As the program itself finds it; loaded from its file, since the program may not be installed."""
    from importlib.util import module_from_spec, spec_from_file_location

    spec = spec_from_file_location("commit", root / "reader" / "commit.py")
    if not spec or not spec.loader:
        return None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    found: str | None = module.commit(root / "reader")
    return found
