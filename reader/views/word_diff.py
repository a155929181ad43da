"""The changes between two versions of some words: the old and the new in pieces, to show them side by side."""

import re
from difflib import SequenceMatcher
from typing import NamedTuple

_PIECE = re.compile(r"\s+|\w+|[^\w\s]")


class Piece(NamedTuple):
    """Some of the words, and whether only one side has them."""

    text: str
    is_own: bool


def changed_words(old: str, new: str) -> tuple[list[Piece], list[Piece]]:
    """Both sides in pieces; together the pieces of a side are the side."""
    before, after = _PIECE.findall(old), _PIECE.findall(new)
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    left = [Piece("".join(before[i:j]), step != "equal") for step, i, j, _, _ in steps if j > i]
    right = [Piece("".join(after[i:j]), step != "equal") for step, _, _, i, j in steps if j > i]
    return left, right
