"""The commit that the program tells it was made from: as built, or of the checkout, or none; never an error."""

from pathlib import Path

import pytest

from reader.commit import commit

NAME = "0123456789abcdef0123456789abcdef01234567"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "checkout" / "reader"
    folder.mkdir(parents=True)
    return folder


def git(package: Path, **files: str) -> None:
    for name, text in files.items():
        path = package.parent / ".git" / name.replace("__", "/").replace("_", "-")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def test_the_build_has_written_it(package: Path) -> None:
    (package / "commit.txt").write_text(f"{NAME}\n")
    git(package, HEAD="f" * 40)
    assert commit(package) == NAME


def test_the_branch_of_a_checkout_names_it(package: Path) -> None:
    git(package, HEAD="ref: refs/heads/main\n", refs__heads__main=f"{NAME}\n")
    assert commit(package) == NAME


def test_branches_may_be_packed(package: Path) -> None:
    git(package, HEAD="ref: refs/heads/main\n", packed_refs=f"# pack-refs with: peeled\n{NAME} refs/heads/main\n")
    assert commit(package) == NAME


def test_a_head_may_be_no_branch(package: Path) -> None:
    git(package, HEAD=f"{NAME}\n")
    assert commit(package) == NAME


def test_a_second_working_tree_has_its_head_elsewhere(package: Path, tmp_path: Path) -> None:
    own = tmp_path / "first" / ".git" / "worktrees" / "checkout"
    own.mkdir(parents=True)
    (own / "HEAD").write_text("ref: refs/heads/topic\n")
    (own / "commondir").write_text("../..\n")
    (tmp_path / "first" / ".git" / "refs" / "heads").mkdir(parents=True)
    (tmp_path / "first" / ".git" / "refs" / "heads" / "topic").write_text(f"{NAME}\n")
    (package.parent / ".git").write_text(f"gitdir: {own}\n")
    assert commit(package) == NAME


@pytest.mark.parametrize(
    "files",
    [
        {},
        {"HEAD": ""},
        {"HEAD": "ref: refs/heads/none\n"},
        {"HEAD": "ref: refs/heads/main\n", "refs__heads__main": "\x1b[31m no name of a commit"},
        {"HEAD": "ref: refs/heads/main\n", "packed_refs": " refs/heads/main\n"},
    ],
    ids=["no git", "empty", "no branch", "no name", "no packed name"],
)
def test_where_it_is_not_known_there_is_none(package: Path, files: dict[str, str]) -> None:
    git(package, **files)
    assert commit(package) is None
