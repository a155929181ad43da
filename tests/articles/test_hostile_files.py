"""Nothing that is hidden in a file reaches the text or a name unseen."""

import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given

from reader.articles import formats
from reader.articles.formats import html, warc
from reader.articles.formats.file_kinds import kind_of
from reader.articles.formats.parsed import File, Parsed
from reader.articles.load import load_collection
from reader.text.sanitise import Hidden
from tests.articles.formats.making import opened, page, zipped
from tests.articles.formats.making import warc as captured
from tests.properties import untimed
from tests.text.generated import awkward_text

ODD_NAMES = ["two\nlines.txt", "\x1b[2Jclear.txt", "gnp\u202etxt.txt", "[bold]a.txt", "-rf.txt", "a b'\".txt"]


def test_hidden_characters_are_shown_and_recorded(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("\ufeffThe \u202eferry\u202c left\x1b[0m.\r\nIt\u200b sank.\r\n".encode())
    (article,) = load_collection([tmp_path]).articles
    assert article.text == "The ⇄ferry⇄ left␛[0m.\nIt␣ sank.\n"
    assert article.hidden == (Hidden(4, 0x202E), Hidden(10, 0x202C), Hidden(16, 0x1B), Hidden(24, 0x200B))


def test_hidden_characters_are_counted_from_behind_the_front_matter(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("---\ntitle: Lost\u200b\n---\nThe \u200bferry.\n", encoding="utf-8")
    (article,) = load_collection([tmp_path]).articles
    assert (article.text, article.hidden) == ("The ␣ferry.\n", (Hidden(4, 0x200B),))
    assert article.metadata.title == "Lost␣"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32", "cp1252"])
def test_no_encoding_carries_a_control_into_the_text(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes("The “ferry”\x1b]0;owned\x07 left at dawn.".encode(encoding))
    (article,) = load_collection([tmp_path]).articles
    assert article.text == "The “ferry”␛]0;owned␇ left at dawn."


@untimed
@given(awkward_text)
def test_an_article_never_holds_a_control(tmp_path_factory: pytest.TempPathFactory, awkward: str) -> None:
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "a.txt").write_bytes(
        f"The ferry left at dawn {awkward} and did not come back. {'Nobody knew. ' * 40}".encode()
    )
    (article,) = load_collection([folder]).articles
    unseen = [c for c in article.text if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") and c not in "\n\t"]
    assert unseen == []
    assert all(article.text[hidden.offset] != chr(hidden.codepoint) for hidden in article.hidden)


@pytest.mark.parametrize("name", ODD_NAMES)
def test_a_file_opens_whatever_its_name_and_the_name_is_shown_harmlessly(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("The ferry left.\n")
    (article,) = load_collection([tmp_path]).articles
    assert article.path == tmp_path / name
    assert not any(unicodedata.category(character) in ("Cc", "Cf") for character in article.id + article.label)
    assert len(article.id) == len(name)
    assert f"{article.label}.txt" == article.id


@pytest.mark.parametrize("name", ODD_NAMES)
def test_an_odd_name_is_harmless_in_a_title_and_in_a_problem(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    folder.mkdir()
    (folder / name).write_text("")
    (folder / f"{name}.bin").write_text("")
    collection = load_collection([folder])
    assert len(collection.problems) == 2
    for shown in (collection.title, *map(str, collection.problems)):
        assert not any(unicodedata.category(character) in ("Cc", "Cf") for character in shown)


EXHAUSTED = [(RecursionError, "nested too deeply"), (MemoryError, "needs more memory than there is")]


@pytest.mark.parametrize("suffix", formats.SUFFIXES)
@pytest.mark.parametrize(("error", "reason"), EXHAUSTED)
def test_a_file_that_exhausts_the_stack_or_the_memory_stops_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str, error: type[Exception], reason: str
) -> None:
    def read(file: File) -> Iterator[Parsed]:
        raise error
        yield Parsed("", "")

    bad = f"bad{suffix}"
    (tmp_path / bad).write_bytes(b"x")
    (tmp_path / "good.txt").write_text("It sank.")
    packed = zipped({bad: b"x", "good.md": b"It sank."})
    (tmp_path / "all.zip").write_bytes(packed)
    monkeypatch.setattr(
        "reader.articles.formats.kind_of", lambda data, name: "broken" if name == bad else kind_of(data, name)
    )
    monkeypatch.setitem(sys.modules, "reader.articles.formats.broken", SimpleNamespace(read=read))
    collection = load_collection([tmp_path])
    assert [article.id for article in collection.articles] == ["all.zip/good.md", "good.txt"]
    assert [problem.reason for problem in collection.problems] == [reason, reason]


@pytest.mark.parametrize(("error", "reason"), EXHAUSTED)
def test_a_page_of_an_archive_that_does_so_stops_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: type[Exception], reason: str
) -> None:
    def parse_page(file: File, *known: Any) -> Parsed:
        if b"bad" in file.data:
            raise error
        return html.parse_page(file, *known)

    monkeypatch.setattr(warc, "parse_page", parse_page)
    data = captured({"https://x.example/a": "bad", "https://x.example/b": page()})
    collection = opened(tmp_path, "a.warc", data)
    assert len(collection.articles) == 1
    assert [problem.reason for problem in collection.problems] == [reason]
