"""Parallax: several articles about one event, read side by side.

`from reader import compare` is the library (docs/api.md). Its parts are loaded when they are first asked for.
"""

from importlib import import_module

__version__ = "0.1.0"

_MODULES = {
    "compare": "reader.library.compared",
    "Text": "reader.library.compared",
    "Comparison": "reader.library.compared",
    "ComparisonError": "reader.library.compared",
    "schema": "reader.library.schemas",
}
"""Where each part of the library is; `__init__.pyi` says the same to type checkers."""
__all__ = ["__version__", *_MODULES]


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module 'reader' has no attribute {name!r}")
    return getattr(import_module(_MODULES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_MODULES})
