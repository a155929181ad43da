"""Sentences that are longer than any of prose: they are cut into pieces, and the program says so to the reader."""

from collections.abc import Mapping, Sequence

from reader.text.sentences import LONGEST
from reader.text.span import Span


def long_sentences_notice(sentences: Mapping[str, Sequence[Span]], names: Mapping[str, str]) -> list[str]:
    """In a list, the line that names the articles with cut sentences; empty where there are none.

    `sentences` and `names` are those of each article, by its id.
    """
    cut = [name for article, name in names.items() if any(len(span) > LONGEST for span in sentences.get(article, ()))]
    said = f"longer than {LONGEST:,} characters are compared in pieces, and only the first figures of each are found"
    return [f"sentences {said}: {', '.join(cut)}"] if cut else []
