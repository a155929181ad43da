"""When Python looks for garbage: not while much is loaded or read that stays, and not among that afterwards.

To look through twenty thousand notes takes half a second, for which a key would have to wait, again and again.
"""

import gc


def begin_collecting() -> None:
    """From here on garbage is looked for, except in what there is already; does nothing where it is looked for."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
