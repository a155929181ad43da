"""Articles that call their language otherwise, and articles in languages that there are no word lists for."""

import json
from pathlib import Path

import pytest

from reader.cli import main
from reader.paths import shipped

GERMAN = (
    "Die Fähre sank in der Nacht vor der Küste von Lorne. Der Kapitän sagte am Dienstag, dass 58 Menschen an Bord "
    "waren, und die Reederei will nun prüfen, ob das Schiff alt war.\n"
)
ENGLISH = "The ferry sank in the night off the coast of Lorne, and the owner said on Tuesday that it was not old.\n"
TOLD = "parallax: read without word lists for the language, so less is found: "


def _found(folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, int]:
    """How many facts and discrepancies are found; nothing is told on standard error."""
    assert main(["analyze", "--json", str(folder)]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    found = json.loads(printed.out)
    return len(found["facts"]), len(found["discrepancies"])


def _call_all(folder: Path, language: str) -> None:
    """Writes in the manifest that all articles of a folder are in a language."""
    listed = (f"  {path.name}: {{language: '{language}'}}\n" for path in sorted(folder.glob("*.txt")))
    (folder / "collection.yaml").write_text("articles:\n" + "".join(listed))


@pytest.mark.parametrize("language", ["eng", "en_US", "english", "English", "en, fr", "de"])
def test_as_much_is_found_in_the_sample_whatever_it_calls_its_language(
    language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for article in shipped("seeds").glob("*.txt"):
        (tmp_path / article.name).write_bytes(article.read_bytes())
    _call_all(tmp_path, "en")
    expected = _found(tmp_path, capsys)
    assert expected[0] > 0
    _call_all(tmp_path, language)
    assert _found(tmp_path, capsys) == expected


def test_a_page_that_claims_the_wrong_language_is_read_as_what_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    body = f"<p>{ENGLISH * 3}</p>"
    (tmp_path / "a.html").write_text(f"<html lang='de'><head><title>Ferry</title></head><body>{body}</body></html>")
    (tmp_path / "b.txt").write_text(ENGLISH)
    main(["check", str(tmp_path)])
    assert "word lists" not in capsys.readouterr().err


@pytest.mark.parametrize("command", [["check"], ["analyze", "--json"], ["export", "--to", "json"]])
def test_one_line_says_of_which_articles_less_is_found(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(ENGLISH)
    (tmp_path / "b.txt").write_text(GERMAN)
    (tmp_path / "c.txt").write_text(GERMAN)
    (tmp_path / "collection.yaml").write_text("articles:\n  c.txt: {language: ger}\n")
    assert main([*command, str(tmp_path)]) == 0
    assert capsys.readouterr().err == f"{TOLD}{tmp_path / 'c.txt'} (tagged de), {tmp_path / 'b.txt'}\n"


def test_it_is_said_when_an_article_is_added(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "b.txt").write_text(GERMAN)
    assert main(["add", str(tmp_path / "b.txt"), "--into", str(tmp_path / "collection")]) == 0
    assert capsys.readouterr().err == f"{TOLD}{tmp_path / 'b.txt'}\n"


def test_nothing_is_said_of_a_few_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("Ferry sinks\n")
    assert main(["check", str(tmp_path)]) == 0
    assert capsys.readouterr().err == ""
