"""`parallax changes`: one article, as it was and as it is."""

from pathlib import Path

import pytest

from tests.articles.formats.making import STORY, page, warc
from tests.commands import Run

pytestmark = pytest.mark.usefixtures("home")
BEFORE = "The ferry sank on Tuesday.\n\nAt least 11 people drowned, police said. The port was closed.\n"
AFTER = "The ferry sank on Tuesday.\n\nAt least 14 people drowned, police said. [sic] \x1b[31m Divers came.\n"


def version(folder: Path, name: str, text: str, *, title: str, url: str = "", date: str = "2024-05-08") -> Path:
    address = f"url: {url}\n" if url else ""
    (folder / name).write_text(f"---\ntitle: {title}\n{address}date: {date}\n---\n{text}", encoding="utf-8")
    return folder / name


def test_two_files_of_one_address_are_shown_sentence_by_sentence(run: Run, tmp_path: Path) -> None:
    version(tmp_path, "b.txt", BEFORE, title="Ferry sinks", url="https://www.a.org/f?utm_source=x", date="2024-05-07")
    version(tmp_path, "a.txt", AFTER, title="Ferry sinks off Ranzo", url="http://a.org/f")
    version(tmp_path, "c.txt", "Something else.", title="Other", url="http://a.org/other")
    done = run("changes", tmp_path)
    assert (done.status, done.err) == (0, "")
    assert done.out == (
        "Ferry sinks off Ranzo\n2 versions of http://a.org/f\n\n"
        "b.txt, 2024-05-07 → a.txt, 2024-05-08\n"
        "1 changed, 1 added, 1 removed, 1 sentence unchanged\n"
        "title changed\n    was  Ferry sinks\n    now  Ferry sinks off Ranzo\n"
        "date changed\n    was  2024-05-07\n    now  2024-05-08\n"
        "changed, sentence 2\n    was  At least **11** people drowned, police said.\n"
        "    now  At least **14** people drowned, police said.\n"
        "removed, was sentence 3\n    was  The port was closed.\n"
        "added, sentence 3\n    now  [sic] ␛[31m Divers came.\n"
    )


def test_whoever_opens_two_versions_hears_of_it(run: Run, tmp_path: Path) -> None:
    for name, text in (("a.txt", BEFORE), ("b.txt", AFTER)):
        version(tmp_path, name, text, title="Ferry sinks", url="https://a.org/f")
    said = f"parallax: {tmp_path / 'b.txt'}: has the address of a.txt: another version of one article - "
    assert run("notes", "list", tmp_path).err == f"{said}parallax changes shows what changed\n"
    version(tmp_path, "b.txt", BEFORE, title="Ferry sinks", url="https://a.org/f")
    assert run("notes", "list", tmp_path).err == ""


def test_two_files_that_are_named_are_compared_whatever_their_address(run: Run, tmp_path: Path) -> None:
    files = [version(tmp_path, name, text, title="T") for name, text in (("a.txt", BEFORE), ("b.txt", AFTER))]
    assert "2 versions\n\na.txt, 2024-05-08 → b.txt, 2024-05-08\n1 changed" in run("changes", *files).out


def test_where_there_are_no_versions_that_is_said(run: Run, tmp_path: Path) -> None:
    version(tmp_path, "a.txt", BEFORE, title="T")
    done = run("changes", tmp_path)
    assert (done.status, done.out.partition(".")[0]) == (0, "No article is here in two versions")


def test_the_captures_of_a_page_in_a_web_archive_are_its_versions(run: Run, tmp_path: Path) -> None:
    address = "https://herald.example/ferry"
    captures = [warc({address: page(story)}, packed=False) for story in (STORY, STORY, STORY[1:])]
    (tmp_path / "a.warc").write_bytes(b"".join(captures))
    done = run("changes", tmp_path)
    assert f"2 versions of {address}\n" in done.out
    assert "removed, was sentence 1\n" in done.out
    assert "parallax changes shows what changed" in run("notes", "list", tmp_path).err
