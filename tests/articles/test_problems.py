"""What can't be read is named, with reason and mend."""

import os
from pathlib import Path

import pytest

from reader.articles import load
from reader.articles.article import ArticleError, Problem
from reader.articles.load import load_collection

STORY = "The ferry left at dawn.\n"


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(STORY)
    return path


def _problem(good: Path, bad: Path) -> Problem:
    """What is told of `bad` when it is opened together with an article that is well."""
    collection = load_collection([bad, good])
    assert [article.path for article in collection.articles] == [good]
    (problem,) = collection.problems
    assert (problem.path, problem.is_failure) == (bad, True)
    return problem


@pytest.mark.parametrize(
    ("data", "reason", "mend"),
    [
        (b"", "empty", "leave it out, or save the article again"),
        (b" \r\n\t\n", "empty", "leave it out, or save the article again"),
        (b"\xef\xbb\xbf", "empty", "leave it out, or save the article again"),
        (b"---\ntitle: Lost\n---\n", "empty", "leave it out, or save the article again"),
        (b"\x89PNG\r\n\x1a\n", "a picture, not text", "recognise its text first, for example with ocrmypdf"),
        (bytes(range(256)), "binary data, not text", "save it as UTF-8 text (.txt or .md)"),
        (b"\xff\xfea", "broken utf-16-le at byte 2", "save it as UTF-8 text (.txt or .md)"),
    ],
)
def test_a_file_that_holds_no_article_is_refused_with_a_mend(good: Path, data: bytes, reason: str, mend: str) -> None:
    bad = good.with_name("bad.txt")
    bad.write_bytes(data)
    problem = _problem(good, bad)
    assert (problem.reason, problem.mend) == (reason, mend)


def test_a_missing_file_is_named(good: Path) -> None:
    problem = _problem(good, good.with_name("missing.txt"))
    assert (problem.reason, problem.mend) == ("no such file", "check the path")


def test_a_pipe_is_not_waited_for(good: Path) -> None:
    pipe = good.with_name("pipe")
    os.mkfifo(pipe)
    problem = _problem(good, pipe)
    assert (problem.reason, problem.mend) == ("not a regular file", "name a text file or a folder")


def test_a_link_that_leads_to_itself_is_named(good: Path) -> None:
    loop = good.with_name("loop")
    loop.symlink_to("loop")
    assert _problem(good, loop).reason.startswith("can't be read (")
    assert _problem(good, loop / "a.txt").reason.startswith("can't be read (")
    assert load_collection([loop / "a.txt"]).articles == ()


def test_a_path_too_long_for_the_system_is_named(good: Path) -> None:
    for path in (good.with_name("x" * 300), good.parent / ("x" * 300) / "a.txt"):
        problem = _problem(good, path)
        assert problem.reason.startswith("can't be read (")
        assert problem.mend == "check the path"


def test_a_path_through_a_file_is_named(good: Path) -> None:
    assert _problem(good, good / "a.txt").mend == "check the path"


def refuse_to_open(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Has the system refuse a file or folder, and what is in it."""
    opened = os.open

    def refuse(path: Path, flags: int) -> int:
        if path.is_relative_to(closed):
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, flags)

    monkeypatch.setattr(os, "open", refuse)


def test_a_file_that_may_not_be_read_is_named(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed = good.with_name("closed.txt")
    closed.write_text(STORY)
    refuse_to_open(closed, monkeypatch)
    problem = _problem(good, closed)
    assert (problem.reason, problem.mend) == ("can't be read (Permission denied)", "check its permissions")


def test_a_folder_that_may_not_be_entered_is_named(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refuse_to_open(good.parent / "closed", monkeypatch)
    problem = _problem(good, good.parent / "closed" / "a.txt")
    assert (problem.reason, problem.mend) == ("can't be read (Permission denied)", "check its permissions")


def test_a_file_beyond_the_bound_is_not_read(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(load, "MAX_BYTES", 2_000_000)
    huge = good.with_name("huge.txt")
    huge.write_bytes(b"x" * 2_000_001)
    problem = _problem(good, huge)
    assert (problem.reason, problem.mend) == ("larger than 2 MB", "split it")


def test_a_file_that_is_open_with_something_amiss_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"---\ndate: soon\n---\n{STORY}")
    collection = load_collection([tmp_path])
    (problem,) = collection.problems
    assert [article.text for article in collection.articles] == [STORY]
    assert (problem.reason, problem.mend) == ("date: 'soon' is not like 2017-04-04", "the article is open")
    assert not problem.is_failure


def test_a_problem_is_one_line_that_names_file_reason_and_mend() -> None:
    problem = Problem(Path("ferry/a.txt"), "empty", "leave it out")
    assert str(problem) == "ferry/a.txt: empty - leave it out"
    assert str(Problem(Path("a.txt"), "empty")) == "a.txt: empty"
    assert str(ArticleError(Path("a.txt"), "empty", "leave it out")) == "a.txt: empty - leave it out"


def test_a_problem_shows_what_its_words_would_do_to_a_terminal() -> None:
    problem = Problem(Path("a\n\x1b[2J\u202e.txt"), "bad\rkey\ud800", "mend\tit\x9b")
    assert str(problem) == "a␤␛[2J⇄.txt: bad␍key� - mend␉it␦"


def test_a_text_longer_than_any_report_is_told(tmp_path: Path) -> None:
    (tmp_path / "line.txt").write_text("It sank. " * 1_100_000)
    (tmp_path / "a.txt").write_text("It sank.\n")
    collection = load_collection([tmp_path])
    assert [article.id for article in collection.articles] == ["a.txt"]
    (problem,) = collection.problems
    assert (problem.reason, problem.mend) == ("longer than 2,000,000 characters", "split it")
