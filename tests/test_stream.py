"""`parallax -` reads an article from standard input."""

import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from reader.cli import main
from reader.cli.stream import take_terminal
from tests.articles.formats.making import STORY, message, page, pdf
from tests.homes import move_home
from tests.terminal import Terminal


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    move_home(tmp_path / "home", monkeypatch)
    return tmp_path / "home"


def _send(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data), isatty=lambda: False))


@pytest.mark.parametrize("command", [("show", "-"), ("-",)])
def test_an_article_is_read_from_a_pipe(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: tuple[str, ...]
) -> None:
    _send(monkeypatch, f"---\ntitle: Ferry lost\n---\n{STORY[0]}\n".encode())
    assert main(command) == 0
    assert capsys.readouterr().out.splitlines()[:3] == [
        "standard input",
        "1 article, 0 shared facts, 0 differences, 0 notes",
        "[1] standard input, Ferry lost",
    ]


@pytest.mark.parametrize(
    "data",
    [page().encode(), pdf([[(60, 700, STORY[0][:80])]]), message(), json.dumps([{"text": STORY[0]}]).encode()],
    ids=["page", "pdf", "mail", "json"],
)
def test_its_format_is_told_by_how_it_begins(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], data: bytes
) -> None:
    _send(monkeypatch, data)
    assert main(["analyze", "-"]) == 0
    (article,) = json.loads(capsys.readouterr().out)["articles"]
    assert article["text"].startswith("The ferry Santa Irene left")
    assert len(article["file_sha256"]) == 64


def test_a_text_that_only_begins_a_little_like_a_message_is_a_text(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _send(monkeypatch, f"Date: Tuesday\n\n{STORY[0]}\n".encode())
    assert main(["analyze", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["articles"][0]["text"].startswith("Date: Tuesday")


def test_it_is_compared_with_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(STORY[0])
    _send(monkeypatch, STORY[0].encode())
    assert main(["analyze", "-", str(tmp_path / "a.txt"), "-"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert [article["id"] for article in data["articles"]] == ["standard input", "a.txt"]
    assert len(data["links"]) == 1


def test_nothing_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    _send(monkeypatch, b"")
    assert main(["show", "-"]) == 2
    assert "standard input: empty" in capsys.readouterr().err


def test_a_terminal_and_too_much_are_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    _send(monkeypatch, b"x" * 11)
    monkeypatch.setattr("reader.cli.stream.MAX_BYTES", 10)
    assert main(["show", "-"]) == 2
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(isatty=lambda: True))
    assert main(["show", "-"]) == 2
    first, second, *_ = capsys.readouterr().err.splitlines()
    assert first == "parallax: -: standard input is larger than 0 MB - split it"
    assert second.startswith("parallax: -: standard input is neither a file nor a pipe")


def test_without_a_terminal_for_the_keys_that_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.cli.stream._TERMINAL", "/dev/nowhere")
    with pytest.raises(Exception, match=r"use parallax show$"):
        take_terminal()


@pytest.mark.slow
def test_the_reader_opens_on_what_was_sent_and_takes_keys(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("\n\n".join(STORY))
    command = f"cat {tmp_path / 'story.txt'} | {sys.executable} -m reader -"
    terminal = Terminal("/bin/sh", ["-c", command], tmp_path / "own")
    terminal.wait_for("The ferry Santa Irene")
    terminal.press("?")
    terminal.wait_for("searches these keys")
    terminal.press("\x1b")
    terminal.wait_for(lambda text: "searches these keys" not in text)
    assert terminal.leave() == 0
