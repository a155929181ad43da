"""What somebody meant who mistyped a word."""

from collections.abc import Iterable


def did_you_mean(typed: str, known: Iterable[str]) -> str:
    """ " - did you mean show?", where one of some words is much like what was typed; else empty."""
    from difflib import get_close_matches  # deferred: only a mistake needs it

    found = get_close_matches(typed, list(known), n=1, cutoff=0.7)
    return f" - did you mean {found[0]}?" if found else ""
