"""How often Python looks for garbage while much is made that stays."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_OBJECTS = 100_000
"""How many new objects it waits for; by default it waits for a few hundred."""


@contextmanager
def infrequent_gc() -> Iterator[None]:
    """Has the search for cyclic garbage wait longer, since an analysis makes next to none and many objects.

    The search would go through all that is found so far again and again, for a quarter of the time with 100 articles.
    """
    before = gc.get_threshold()
    gc.set_threshold(max(_OBJECTS, before[0]), *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
