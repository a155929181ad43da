"""The name of an article without a label and an outlet: from its file or its text, never a number.

A name that a person gave its file stays. One that a program made ("003_0fca6d12", "article-2") means nothing to a
reader, and digits next to figures would be taken for a figure: such an article is named by the outlet that its text
names or, where it names none, by the first words of its headline. These are in quotation marks: nobody is to take them
for an actor.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from reader.articles.outlets import outlet_in
from reader.text.phrasing import truncate
from reader.text.safe_yaml import load_shipped

_TOKEN = re.compile(r"[^\W_]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_LEAST_LETTERS = 3
"""Letters in a row that mean something even among digits: "covid19"; "e29b" means nothing."""
_MADE_UP = re.compile(r"(?=\D*\d)(?:[0-9a-f]{8,}|(?:[^\W\d_]+\d+){2,}[^\W_]*|(?:\d+[^\W\d_]+){2,}[^\W_]*)", re.I)
"""A token that no person makes up: a hash, or letters and digits by turns."""
_BEGINNING, _LONGEST = 2000, 200
"""Characters in which the headline is looked for, and that are taken of it where it is a whole paragraph."""
_NO_HEADLINE = re.compile(r"\W*(?:©|\(c\)|copyright\b|by [^\W\d_]|photo\b|image\b|video\b)", re.IGNORECASE)
_LEAST_WORDS, _MOST_FIGURES = 3, 1 / 3
"""Words of a line that is a headline, and which part of them may be figures: of a date more is."""
_MOST = 28
"""Characters of a headline that an article is called by."""
_ENDS_SENTENCE = re.compile(r"^[^\WA-Z\d_]{3,}[.!?]$")
"""A word after which a sentence ends; abbreviations begin with a capital or are shorter."""
_LEAST_LAST = 4
"""Letters of a small word after which a headline may be cut."""


def name_of(stem: str, headline: str, text: str) -> str:
    """The name of an article: the first that means something of its file's stem, its outlet and its headline."""
    if is_distinctive(stem):
        return stem
    return outlet_in(text) or quoted(headline) or stem


def no_number(name: str) -> str:
    """The name; where that is a bare number, which would be read as a figure, with what it is before it."""
    return name if _LETTERS.search(name) or not _is_figure(name) else f"source {name}"


def is_distinctive(stem: str) -> bool:
    """Whether the stem of a file's name is one that a person can say, and that nobody takes for a figure."""
    return any(map(_is_distinctive_word, _TOKEN.findall(stem)))


def _is_distinctive_word(token: str) -> bool:
    is_number = token.isalpha() and _is_figure(token)
    if is_number or _MADE_UP.fullmatch(token) or token.casefold().rstrip("0123456789") in _words("of_files"):
        return False
    return token.isalpha() or any(len(run) >= _LEAST_LETTERS for run in _LETTERS.findall(token))


def headline_of(text: str) -> str:
    """The first line that reads like a headline; else the first that holds a letter."""
    lines = [line.strip() for line in text[:_BEGINNING].splitlines() if _LETTERS.search(line)]
    found = next((line for line in lines if _reads_like_headline(line)), next(iter(lines), ""))
    return truncate(found, _LONGEST)


def _reads_like_headline(line: str) -> bool:
    words = line.split()
    figures = sum(map(_is_figure, words))
    is_enough = len(_LETTERS.findall(line)) >= _LEAST_WORDS and figures <= len(words) * _MOST_FIGURES
    return is_enough and not _NO_HEADLINE.match(line)


def quoted(headline: str) -> str:
    """The first words of a headline in quotation marks, none of them a figure; empty where there is none such."""
    words = _first_sentence(re.sub(r'"([^"]*)"', r"‘\1’", headline).replace("“", "‘").replace("”", "’").split())
    begin = _begin(words)
    words_used = list(_fitting(words[begin:]))
    is_cut = begin + len(words_used) < len(words)
    while is_cut and len(words_used) > 1 and len(words_used[-1]) < _LEAST_LAST and words_used[-1].islower():
        words_used.pop()
    said = " ".join(words_used).rstrip(",;:–—-") + "…" if is_cut else " ".join(words_used)
    return f"“{'…' if begin else ''}{said}”" if _LETTERS.search(said) else ""


def _first_sentence(words: Sequence[str]) -> list[str]:
    ends = (n for n, word in enumerate(words[1:], 2) if _ENDS_SENTENCE.match(word))
    *others, last = words[: next(ends, len(words))] or [""]
    return [*others, last.rstrip(".")] if last else []


def _begin(words: Sequence[str]) -> int:
    """The index of the first of two words that are no figures; else of the longest that is none."""
    plain = [n for n, word in enumerate(words) if not _is_figure(word)]
    longest = max(plain, key=lambda n: len(words[n]), default=len(words))
    return next((n for n in plain if n + 1 in plain), longest)


def _fitting(words: Sequence[str]) -> Iterator[str]:
    """The words that there is room for, up to the first figure."""
    length = -1
    for number, word in enumerate(words):
        length += len(word) + 1
        if (length > _MOST and number) or _is_figure(word):
            return
        yield word[:_MOST]


def _is_figure(word: str) -> bool:
    """Whether it holds digits or is a number in letters."""
    return any(character.isdigit() for character in word) or bool(
        _words("numbers").intersection(_LETTERS.findall(word.casefold()))
    )


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(load_shipped("reader.articles", "naming.yaml")[kind])


def disambiguated(names: Sequence[tuple[str, str]]) -> list[str]:
    """The names of articles, each given with its headline, so that no two are the same.

    Where several have one name, the first words of their headlines follow it; where these are the same too, a count.
    """
    counts = Counter(name for name, _ in names)
    found: dict[str, None] = {}
    for name, headline in names:
        more = quoted(headline) if counts[name] > 1 else ""
        fuller = f"{name} {more}" if more and not name.startswith("“") else name
        found[next(own for own in _numbered(fuller) if own not in found)] = None
    return list(found)


def _numbered(name: str) -> Iterator[str]:
    """The name, and then that with a count after it, which is no plain figure: "BBC News, 2nd"."""
    yield name
    number = 2
    while True:
        ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number % 100 not in (11, 12, 13) else "th"
        yield f"{name}, {number}{ending}"
        number += 1
