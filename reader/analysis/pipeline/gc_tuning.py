"""How often Python collects garbage while an analysis makes many objects that remain."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_OBJECTS = 100_000
"""How many new objects the collector waits for; by default it waits for a few hundred."""


@contextmanager
def infrequent_gc() -> Iterator[None]:
    """Makes the collector of cyclic garbage run less often within a `with` statement.

    An analysis makes many objects and next to no cycles: the collector would go through all of them again and again,
    for a quarter of the time with 100 articles.
    """
    before = gc.get_threshold()
    gc.set_threshold(max(_OBJECTS, before[0]), *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
