"""How the program was installed, and the command that adds to it what it lacks."""

import json
import shlex
import sys
from importlib.metadata import Distribution, PackageNotFoundError
from pathlib import Path
from typing import Any

NAME = "parallax-reader"


def command_for(extra: str = "", environment: Path | None = None, origin: dict[str, Any] | None = None) -> str:
    """The command that installs `extra`, or without one the program anew with all that belongs to it.

    `environment` is the folder that Python runs in, `origin` what the installer has written of where the program came
    from (PEP 610, `direct_url.json`); both are this program's own where they are not given.
    """
    environment = environment or Path(sys.prefix)
    origin = _origin() if origin is None else origin
    if _is_clone(origin):
        return f"make {extra}" if extra else "make clean install"
    if (environment / "uv-receipt.toml").exists():
        return f"uv tool install {'' if extra else '--reinstall '}{_requirement(extra, origin)}"
    if (environment / "pipx_metadata.json").exists():
        return f"pipx inject {NAME} {_requirement(extra, {})}" if extra else f"pipx reinstall {NAME}"
    return (
        f"{_python_in(environment)} -m pip install {'' if extra else '--force-reinstall '}{_requirement(extra, origin)}"
    )


def _python_in(environment: Path) -> str:
    """Python as a shell is given it."""
    if sys.platform == "win32":
        return f'"{environment / "Scripts" / "python.exe"}"'
    return shlex.quote(str(environment / "bin" / "python"))


def _requirement(extra: str, origin: dict[str, Any]) -> str:
    """The program as it is given to an installer, quoted for the shell; by its address where it came from a file."""
    named = f"{NAME}[{extra}]" if extra else NAME
    requirement = f"{named} @ {origin['url']}" if "url" in origin else named
    return f'"{requirement}"' if sys.platform == "win32" else shlex.quote(requirement)


def _is_clone(origin: dict[str, Any]) -> bool:
    return bool(origin.get("dir_info", {}).get("editable"))


def _origin() -> dict[str, Any]:
    """The installer's record (`direct_url.json`); that of a clone where the program runs without installation."""
    try:
        written = Distribution.from_name(NAME).read_text("direct_url.json")
    except PackageNotFoundError:
        return {"dir_info": {"editable": True}}
    return dict(json.loads(written)) if written else {}
