"""Copying what is quoted: to the terminal's clipboard, and to the platform's."""

import os
from collections.abc import Callable
from functools import partial

from textual.app import App

from reader.analysis.passage import Passage
from reader.articles.article import Collection
from reader.report.quotation import quotation
from reader.terminal.clipboard import Taker, hand_over, taker
from reader.text.phrasing import pluralise

_HINT = "; in tmux that needs set-clipboard on"


def copy_quotation(app: App[None], collection: Collection, place: Passage, say: Callable[[str], None]) -> None:
    """Copies a passage, quoted with its source, to the terminal's clipboard and, where it has one, the platform's.

    A message on the outcome is shown through `say`, at once or when the platform's program has ended. The
    terminal does not report whether it took the text.
    """
    article = collection.article(place.article)
    if article is None:
        say("Nothing to copy")
        return
    text = quotation(article, place.span)
    app.copy_to_clipboard(text)
    words = pluralise(place.end - place.start, "character")
    program = taker()
    if program is None:
        say(_by_terminal(words, ""))
    else:
        hand = partial(_hand_over, text, program, words)
        app.run_worker(lambda: app.call_from_thread(say, hand()), thread=True)  # a program may hang


def _hand_over(text: str, program: Taker, words: str) -> str:
    if hand_over(text, program):
        return f"Copied with source and place, through {program.name} and the terminal: {words}"
    return _by_terminal(words, f"; {program.name} failed")


def _by_terminal(words: str, failed: str) -> str:
    hint = _HINT if os.environ.get("TMUX") else ""
    return f"Copied with source and place, through the terminal: {words}{failed}{hint}"
