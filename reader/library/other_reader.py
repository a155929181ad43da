"""Another package on PyPI is imported as `reader`, too: a library for feeds, named `reader`."""

import warnings
from importlib.metadata import PackageNotFoundError, version

_WORDS = (
    "the package 'reader' (a library for feeds) is installed, too, and has the same import name as Parallax:"
    " one of the two is broken - install them in separate environments"
)


def warn_of_other_reader() -> None:
    """Warns where that package is installed next to Parallax; pip does not see that they overwrite each other."""
    try:
        version("reader")
    except PackageNotFoundError:
        return
    warnings.warn(_WORDS, stacklevel=3)
