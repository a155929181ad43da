"""Files that are named open as articles."""

import hashlib
from pathlib import Path

import pytest

from reader.articles.article import Collection
from reader.articles.load import load_collection

STORY = "The ferry left at dawn.\n\nIt never arrived.\n"


def _ids(collection: Collection) -> list[str]:
    return [article.id for article in collection.articles]


def _save(path: Path, text: str = STORY) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_files_are_opened_in_the_order_they_were_named(tmp_path: Path) -> None:
    named = [_save(tmp_path / name) for name in ("c.txt", "a.md", "b")]
    collection = load_collection(named)
    assert _ids(collection) == ["c.txt", "a.md", "b"]
    assert collection.folder == tmp_path
    assert collection.problems == ()


def test_an_article_holds_its_file_as_it_is(tmp_path: Path) -> None:
    (article,) = load_collection([_save(tmp_path / "a.txt")]).articles
    assert (article.text, article.encoding, article.hidden) == (STORY, "utf-8", ())
    assert article.sha256 == hashlib.sha256(STORY.encode()).hexdigest()


def test_one_text_has_one_hash_however_it_was_saved(tmp_path: Path) -> None:
    (tmp_path / "unix.txt").write_bytes(STORY.encode())
    (tmp_path / "windows.txt").write_bytes(STORY.replace("\n", "\r\n").encode("utf-16"))
    (tmp_path / "headed.txt").write_text(f"---\ntitle: Lost\n---\n{STORY}")
    assert len({article.sha256 for article in load_collection([tmp_path]).articles}) == 1


def test_front_matter_fills_in_what_the_manifest_leaves_out(tmp_path: Path) -> None:
    _save(tmp_path / "a.txt", f"---\ntitle: Ferry lost\nauthor: Rosa Vega\nlabel: A\n---\n{STORY}")
    _save(tmp_path / "collection.yaml", "title: The ferry\narticles:\n  a.txt: {label: Herald, language: en}\n")
    (article,) = load_collection([tmp_path / "a.txt"]).articles
    assert article.label == "Herald"
    assert article.metadata.title == "Ferry lost"
    assert article.metadata.author == "Rosa Vega"
    assert article.metadata.language == "en"
    assert article.text == STORY


def test_a_file_named_by_itself_belongs_to_its_folders_collection(tmp_path: Path) -> None:
    _save(tmp_path / "a.txt")
    _save(tmp_path / "b.txt")
    _save(tmp_path / "collection.yaml", "title: The ferry\narticles:\n  missing.txt:\n")
    collection = load_collection([tmp_path / "a.txt"])
    assert (collection.title, _ids(collection), collection.problems) == ("The ferry", ["a.txt"], ())


@pytest.mark.parametrize(
    ("entry", "label"),
    [
        ("{label: Herald A, outlet: The Herald}", "Herald A"),
        ("{outlet: The Herald, title: Lost}", "The Herald"),
        ("{title: Lost}", "a story"),
    ],
)
def test_an_article_is_headed_with_its_label_its_outlet_or_its_name(tmp_path: Path, entry: str, label: str) -> None:
    _save(tmp_path / "a story.txt")
    _save(tmp_path / "collection.yaml", f"articles:\n  a story.txt: {entry}\n")
    (article,) = load_collection([tmp_path]).articles
    assert article.label == label


def test_two_files_of_one_name_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    files = [_save(tmp_path / outlet / "story.txt", f"{outlet}: {STORY}") for outlet in ("herald", "post")]
    collection = load_collection(files)
    assert _ids(collection) == ["herald/story.txt", "post/story.txt"]
    assert collection.folder == tmp_path
    assert [article.text.partition(":")[0] for article in collection.articles] == ["herald", "post"]


def test_two_files_of_one_name_are_told_apart_from_within_one_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _save(tmp_path / "herald" / "story.txt")
    _save(tmp_path / "post" / "story.txt")
    monkeypatch.chdir(tmp_path / "herald")
    collection = load_collection([Path("story.txt"), Path("../post/story.txt")])
    assert _ids(collection) == ["herald/story.txt", "post/story.txt"]
    assert collection.problems == ()


def test_names_that_look_alike_do_not_hide_an_article(tmp_path: Path) -> None:
    files = [_save(tmp_path / "a\x01.txt", "One.\n"), _save(tmp_path / "a␁.txt", "Two.\n")]
    collection = load_collection(files)
    assert [article.text for article in collection.articles] == ["One.\n"]
    (problem,) = collection.problems
    assert (problem.path, problem.reason) == (files[1], "has the same name as another article")


def test_a_file_named_twice_is_opened_once(tmp_path: Path) -> None:
    file = _save(tmp_path / "a.txt")
    collection = load_collection([file, file, tmp_path])
    assert (_ids(collection), collection.problems) == (["a.txt"], ())


def test_an_article_is_found_by_its_id(tmp_path: Path) -> None:
    collection = load_collection([_save(tmp_path / "a.txt")])
    assert collection.article("a.txt") == collection.articles[0]
    assert collection.article("b.txt") is None


@pytest.mark.slow
def test_a_line_of_a_million_characters_is_an_article_too(tmp_path: Path) -> None:
    line = "The ferry left at dawn. \u202e" * 40_000
    (article,) = load_collection([_save(tmp_path / "a.txt", line)]).articles
    assert article.text == line.replace("\u202e", "⇄")
    assert len(article.hidden) == 40_000
