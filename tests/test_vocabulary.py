"""Code and documentation use plain English: none of the words that only this project used in a sense of its own."""

import ast
import re
import tokenize
from collections.abc import Iterator, Mapping
from io import StringIO
from pathlib import Path

import pytest

from tools.user_strings import LIST

READER = Path(__file__).parent.parent / "reader"
ANALYSIS = (
    "actors", "discrepancies", "embeddings", "events", "figures", "language", "linking", "pipeline", "propositions",
    "sentences", "syntax",
)  # fmt: skip
"""The folders of `reader/analysis` that are held to this, as are its modules outside of folders."""
ROOMS = (
    "articles", "cli", "comparison", "layout", "library", "notes", "report", "settings", "suggestions", "terminal",
    "text", "ui", "views", "web",
    *(f"analysis/{room}" for room in ANALYSIS),
)  # fmt: skip
"""The folders of `reader` that are held to this, as are the modules outside of folders."""
LOST = {
    r"behind": "after",
    r"told|tells?|telling": "reported, shown, distinguished",
    r"stands?|stood|standing": "is",
    r"put(?:s|ting)? away": "hidden",
    r"kept": "saved, cached, bookmarked, unchanged",
    r"beside": "next to, aligned with",
    r"put(?:s|ting)? down to": "attributed to",
    r"at arm's length": "in scare quotes",
}
"""The words that are not used, as patterns, and the words to use for them."""
LOST_IN_DOCS = LOST | {
    r"in silence": "silently",
    r"no place for": "leaves out",
    r"what (?:\w+ ){1,4}comes? to": "verdict",
    r"tak(?:e|es|en|ing) (?:that |this )?back": "undo",
    r"mend(?:s|ed|ing)?": "fix",
    r"anew": "again",
    r"likeness|likest|likeliest": "similarity, most similar, most likely",
    r"tabulator": "tab key",
}
"""The same for the documentation and for what users see, which are held to more."""
LOST_IN_NAMES = {
    "told", "tell", "tells", "telling", "behind", "kept", "stands", "stood", "standing", "beside", "beforehand",
    "material", "manners", "thrift",
}  # fmt: skip
"""The same as parts of names."""
_CODE = re.compile(r"`[^`]*`")
_ROOT = READER.parent
DOCS = sorted(path.relative_to(_ROOT) for pattern in ("*.md", "docs/*.md") for path in _ROOT.glob(pattern))
_NO_PROSE = re.compile(r"^( *)```.*?^\1```$|^>.*?$|“[^”]*”|\]\([^)]*\)", re.MULTILINE | re.DOTALL)
"""What a page quotes or names: blocks of code, articles, words in quotation marks, and where links lead."""
_LIST_OF_WORDS = re.compile(r"^\|.*do not say.*\n(?:\|.*\n)+", re.MULTILINE)
"""A table of words that are not used."""
_PART_OF_NAME = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")


def _prose(source: str) -> Iterator[tuple[int, str]]:
    """The docstrings, of attributes too, and the comments of a module, each with the number of its first line."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Expr(value=ast.Constant(value=str(docstring))):
                yield node.lineno, docstring
    for token in tokenize.generate_tokens(StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string


def _names(source: str) -> Iterator[tuple[int, str]]:
    """The names in a module, each with its line."""
    for token in tokenize.generate_tokens(StringIO(source).readline):
        if token.type == tokenize.NAME:
            yield token.start[0], token.string


def _lost_names(source: str) -> list[str]:
    """A line for each name in a module that has a lost word."""
    return [
        f"line {line}: {name}"
        for line, name in _names(source)
        if not LOST_IN_NAMES.isdisjoint(part.lower() for part in _PART_OF_NAME.findall(name))
    ]


def _lost_words(source: str) -> list[str]:
    """A line for each lost word in the prose of a module: its place, and the words to use for it."""
    return [f"line {line}: {found}" for line, prose in _prose(source) for found in _lost_in(prose, LOST)]


def _lost_in(prose: str, lost: Mapping[str, str]) -> Iterator[str]:
    """Each lost word in some prose, and the words to use for it."""
    for pattern, better in lost.items():
        for found in re.finditer(rf"\b(?:{pattern})\b", " ".join(_CODE.sub("", prose).split()), re.IGNORECASE):
            yield f"{found[0]!r}: say {better}"


def _lost_in_page(page: str) -> list[str]:
    """A line for each lost word in the prose of a page of the documentation."""
    return list(_lost_in(_LIST_OF_WORDS.sub("", _NO_PROSE.sub("", page)), LOST_IN_DOCS))


@pytest.mark.parametrize("modules_of", ["*.py", "analysis/*.py", *(f"{room}/**/*.py" for room in ROOMS)])
def test_docstrings_and_comments_use_plain_words(modules_of: str) -> None:
    modules = sorted(READER.glob(modules_of))
    assert modules
    found = {str(path.relative_to(READER)): _lost_words(path.read_text(encoding="utf-8")) for path in modules}
    assert {name: words for name, words in found.items() if words} == {}


@pytest.mark.parametrize(
    ("source", "word"),
    [
        ('"""The gap behind a passage."""', "behind"),
        ('def f() -> None:\n    """Says what is told of it."""', "told"),
        ('class C:\n    at: int\n    """Where the reader stands."""', "stands"),
        ("x = 1  # Put away\n", "Put away"),
        ('"""A place kept for later."""', "kept"),
        ('"""The pane\nbeside it."""', "beside"),
        ('"""The actor it is put\ndown to."""', "put down to"),
        ('"""Words held at arm\'s length."""', "at arm's length"),
    ],
)
def test_each_lost_word_is_found(source: str, word: str) -> None:
    assert [line.split(": ")[1] for line in _lost_words(source)] == [repr(word)]


@pytest.mark.parametrize("folder", ["reader", "tools", "benchmarks"])
def test_names_are_made_of_plain_words(folder: str) -> None:
    modules = sorted((READER.parent / folder).rglob("*.py"))
    assert modules
    found = {str(path): _lost_names(path.read_text(encoding="utf-8")) for path in modules}
    assert {name: names for name, names in found.items() if names} == {}


def test_comments_of_data_use_plain_words() -> None:
    files = sorted(READER.rglob("*.yaml"))
    assert files
    comments = {str(path): re.findall(r"^\s*#.*", path.read_text(encoding="utf-8"), re.MULTILINE) for path in files}
    found = {name: _lost_words("\n".join(map(str.strip, lines)) + "\n") for name, lines in comments.items()}
    assert {name: words for name, words in found.items() if words} == {}


def test_each_lost_name_is_found() -> None:
    source = "class ToldSide:\n    kept_places = 1\ndef is_beside() -> None: ...\nFARTHEST = bespoke = 2\n"
    assert _lost_names(source) == ["line 1: ToldSide", "line 2: kept_places", "line 3: is_beside"]


def test_strings_names_and_code_in_prose_are_left_alone() -> None:
    assert _lost_words('kept = "beside"\n"""Calls `tell`, and understands the rest."""\n') == []


@pytest.mark.parametrize("page", [str(page) for page in DOCS])
def test_the_documentation_uses_plain_words(page: str) -> None:
    assert _lost_in_page((_ROOT / page).read_text(encoding="utf-8")) == []


def test_no_page_has_both_sides_of_a_merge() -> None:
    marker = re.compile(r"^(?:<<<<<<<|>>>>>>>) ", re.MULTILINE)
    assert [str(page) for page in DOCS if marker.search((_ROOT / page).read_text(encoding="utf-8"))] == []


def test_what_users_see_uses_plain_words() -> None:
    strings = LIST.read_text(encoding="utf-8").splitlines()
    lost = {string: [*_lost_in(string.partition(": ")[2], LOST_IN_DOCS)] for string in strings}
    assert {string: words for string, words in lost.items() if words} == {}


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("The word behind it.\n", ["behind"]),
        ("Each fact\nis told once.\n", ["told"]),
        ("Never moved in\nsilence.\n", ["in silence"]),
        ("What CSV has no place for.\n", ["no place for"]),
        ("`v` says what a discrepancy comes to.\n", ["what a discrepancy comes to"]),
        ("| key | |\n|---|---|\n| `u` | takes that back |\n", ["takes that back"]),
        ("```sh\nless told\n```\n> Herald: They stood and told.\n\n“put down to” and `kept` [there](told.md)\n", []),
        ("| word | do not say |\n|---|---|\n| after | behind |\n\nIt is beside it.\n", ["beside"]),
    ],
)
def test_each_lost_word_of_a_page_is_found(page: str, words: list[str]) -> None:
    assert [line.split(": ")[0] for line in _lost_in_page(page)] == list(map(repr, words))


def test_every_page_says_whom_it_is_for() -> None:
    beginnings = {str(page): (_ROOT / page).read_text(encoding="utf-8").split("\n\n", 4)[1:4] for page in DOCS}
    says = re.compile(r"^For |\bis for \w+")
    assert [page for page, paragraphs in beginnings.items() if not any(map(says.search, _unwrapped(paragraphs)))] == []


def _unwrapped(paragraphs: list[str]) -> Iterator[str]:
    return (" ".join(paragraph.split()) for paragraph in paragraphs)
