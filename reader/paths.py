"""Every place outside a collection that the program reads from or writes to."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def shipped(name: str) -> Path:
    """The folder `name` ("themes" or "seeds") that comes with the program.

    In a wheel it is inside the package, in a checkout next to it.
    """
    inside = _PACKAGE / "shipped" / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def is_installed(folder: Path) -> bool:
    """Whether `folder` belongs to the installed program, where an upgrade would wipe it."""
    return folder.resolve().is_relative_to(_PACKAGE)


def data_folder() -> Path:
    """Where notes go whose collection can't be written to."""
    from platformdirs import user_data_path

    return user_data_path("parallax", appauthor=False)


def state_folder() -> Path:
    """The folder for what is remembered of each collection: sessions and drafts."""
    from platformdirs import user_state_path

    return user_state_path("parallax", appauthor=False)


def cache_folder() -> Path:
    """The folder for cached analyses, which can be made again."""
    from platformdirs import user_cache_path

    return user_cache_path("parallax", appauthor=False)


def config_folder() -> Path:
    """Where the user's own themes and keys are looked for."""
    from platformdirs import user_config_path

    return user_config_path("parallax", appauthor=False)
