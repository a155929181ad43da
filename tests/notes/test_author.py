"""Whose notes these are: as the configuration says, else as git does, else the account."""

from pathlib import Path

import pytest

from reader import paths
from reader.notes.author import this_author


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(paths, "config_folder", lambda: tmp_path / "config")
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setenv("USER", "ines")
    for name in ("GIT_AUTHOR_NAME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def configure(home: Path, text: str) -> None:
    (home / "config").mkdir()
    (home / "config" / "config.yaml").write_text(text, "utf-8")


def test_the_account_has_a_name() -> None:
    assert this_author() == "ines"


def test_git_knows_a_better_one(home: Path) -> None:
    (home / ".gitconfig").write_text('[core]\n\teditor = vi\n[user]\n\tname = "Ines Duarte"\n\temail = i@d\n', "utf-8")
    assert this_author() == "Ines Duarte"


def test_what_is_configured_comes_before_that(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_AUTHOR_NAME", "Somebody")
    configure(home, "author: I. D.\n")
    assert this_author() == "I. D."


@pytest.mark.parametrize("text", ["author: [a]\n", "author: ''\n", "- x\n", "\0"])
def test_a_configuration_that_names_nobody_is_passed_over(home: Path, text: str) -> None:
    configure(home, text)
    assert this_author() == "ines"


@pytest.mark.parametrize("text", ["no section\n", "[user\n", "[user]\n\tname\n", "[user]\nname = \n"])
def test_a_configuration_of_git_that_names_nobody_is_passed_over(home: Path, text: str) -> None:
    (home / ".gitconfig").write_text(text, "utf-8")
    assert this_author() == "ines"


def test_nobody_need_have_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("USER")
    assert this_author() == ""
