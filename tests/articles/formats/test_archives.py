"""Compressed files and archives open as the articles in them, within bounds."""

import gzip
import io
import zipfile
from pathlib import Path

import pytest

from tests.articles.formats.making import STORY, book, message, only, opened, page, word_document, zipped

TEXT = "\n\n".join(STORY) + "\n"


def test_a_compressed_article_opens_as_what_it_is(tmp_path: Path) -> None:
    article = only(opened(tmp_path, "a.txt.gz", gzip.compress(TEXT.encode())))
    assert (article.id, article.text) == ("a.txt.gz", TEXT)
    assert "cookies" not in only(opened(tmp_path, "b.html.gz", gzip.compress(page().encode()))).text


def test_the_articles_of_an_archive_open_each_as_what_it_is(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "coverage/b.txt": TEXT,
        "coverage/a.html": page(),
        "c.eml": message(),
        "d.epub": book({"a.xhtml": f"<p>{STORY[0]}</p>"}),
        "e.zip": zipped({"f.txt": TEXT}),
        "__MACOSX/b.txt": "x",
        ".DS_Store": b"x",
        "picture.png": b"x",
    }
    collection = opened(tmp_path, "pile.zip", zipped(files))
    names = ["c.eml", "coverage/a.html", "coverage/b.txt", "d.epub", "e.zip/f.txt"]
    assert [article.id for article in collection.articles] == [f"pile.zip/{name}" for name in names]
    assert all(STORY[0] in article.text for article in collection.articles)
    assert collection.articles[2].label == "b"
    assert collection.problems[-1].reason == "left out: picture.png"


def test_what_a_manifest_in_an_archive_says_counts_as_it_does_in_a_folder(tmp_path: Path) -> None:
    listed = "title: Ferry\narticles:\n  b.txt: {outlet: Herald, date: 2017-04-05}\n  c.txt: {}\n"
    files = {"of/a.txt": TEXT, "of/b.txt": TEXT, "of/collection.yaml": listed, "b.txt": TEXT}
    collection = opened(tmp_path, "pile.zip", zipped(files))
    names = [(article.id, article.metadata.outlet, article.metadata.date) for article in collection.articles]
    assert names == [
        ("pile.zip/of/b.txt", "Herald", "2017-04-05"),
        ("pile.zip/b.txt", None, None),
        ("pile.zip/of/a.txt", None, None),
    ]
    assert collection.articles[0].origins == {"outlet": "manifest", "date": "manifest"}
    assert [str(problem) for problem in collection.problems] == [
        f"{tmp_path}/pile.zip/of/collection.yaml: c.txt: no such file - correct the name"
    ]


def test_a_broken_manifest_in_an_archive_stops_no_article_and_is_told(tmp_path: Path) -> None:
    collection = opened(tmp_path, "pile.zip", zipped({"a.txt": TEXT, "collection.yaml": "articles: ["}))
    assert [article.id for article in collection.articles] == ["pile.zip/a.txt"]
    (problem,) = collection.problems
    assert problem.path.name == "collection.yaml"
    assert problem.reason.startswith("not used: line ")


def test_a_broken_entry_stops_no_other_and_is_named(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "a.txt": TEXT,
        "b.docx": b"PK\x03\x04 word/document.xml",
        "c.json": "{",
        "d.txt": b"\x89PNG",
        "e.txt": TEXT,
    }
    collection = opened(tmp_path, "pile.zip", zipped(files))
    assert [article.id for article in collection.articles] == ["pile.zip/a.txt", "pile.zip/e.txt"]
    assert [problem.path.name for problem in collection.problems] == ["b.docx", "c.json", "d.txt"]


def test_names_that_lead_elsewhere_are_only_names(tmp_path: Path) -> None:
    names = ["../../up.txt", "/etc/x.txt", "a\x1b[2J\nb.txt", "C:\\x.txt"]
    collection = opened(tmp_path, "pile.zip", zipped(dict.fromkeys(names, TEXT)))
    assert len(collection.articles) == len(names)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["pile.zip"]
    assert not {"\x1b", "\n"} & set("".join(article.id + article.label for article in collection.articles))


def test_two_entries_of_one_name_are_both_told_apart(tmp_path: Path) -> None:
    collection = opened(tmp_path, "pile.zip", zipped({"a\x01.txt": TEXT, "a␁.txt": "It sank.\n"}))
    assert [article.id for article in collection.articles] == ["pile.zip/a␁.txt", "pile.zip/a␁.txt (2)"]


def test_a_file_that_unpacks_to_too_much_is_refused_before_it_does(tmp_path: Path) -> None:
    bomb = b"0" * 40_000_000
    (problem,) = opened(tmp_path, "a.txt.gz", gzip.compress(bomb)).problems
    assert problem.reason == "unpacks to far more than any text would, and may be harmful"
    collection = opened(tmp_path, "pile.zip", zipped({"a.txt": bomb, "b.txt": TEXT}))
    assert [article.id for article in collection.articles] == ["pile.zip/b.txt"]
    assert collection.problems[0].reason == "unpacks to far more than any text would, and may be harmful"


def test_what_an_archive_says_of_its_sizes_is_not_believed(tmp_path: Path) -> None:
    data = zipped({"a.txt": b"0" * 40_000_000, "b.txt": TEXT})
    lying = data.replace((40_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    assert lying != data
    collection = opened(tmp_path, "pile.zip", lying)
    assert [article.id for article in collection.articles] == ["pile.zip/b.txt"]
    assert [problem.path.name for problem in collection.problems] == ["a.txt"]


def test_archives_in_archives_are_read_to_a_bound(tmp_path: Path) -> None:
    nested = zipped({"a.txt": TEXT})
    for _ in range(10):
        nested = zipped({"a.zip": nested})
    (problem,) = opened(tmp_path, "pile.zip", nested).problems
    assert problem.reason == "files packed in files, more than 4 deep"


def test_an_archive_of_very_many_files_is_refused(tmp_path: Path) -> None:
    (problem,) = opened(tmp_path, "pile.zip", zipped({f"{n}.txt": "" for n in range(10_001)})).problems
    assert problem.reason == "more than 10,000 files in the archive"


def test_all_that_a_file_unpacks_to_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.articles.formats.parsed.MAX_UNPACKED", len(TEXT.encode()))
    collection = opened(tmp_path, "pile.zip", zipped({"a.txt": TEXT, "b.txt": TEXT, "c.txt": TEXT}))
    assert len(collection.articles) == 1
    assert "unpacks to more than" in collection.problems[0].reason


def test_the_first_thousand_articles_of_a_file_are_open(tmp_path: Path) -> None:
    collection = opened(tmp_path, "a.jsonl", '{"text": "It sank."}\n' * 1_005)
    assert len(collection.articles) == 1_000
    assert collection.problems[0].reason == "more than 1,000 articles: only the first are open"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.zip", b"PK\x03\x04"),
        ("a.zip", zipped({"a.txt": TEXT})[:-30]),
        ("a.zip", zipped({"a.png": b"x"})),
        ("a.zip", zipped({"a.txt": TEXT * 50}, zipfile.ZIP_LZMA)),
        ("a.gz", b"\x1f\x8b\x08"),
        ("a.gz", gzip.compress(TEXT.encode())[:-20]),
        ("a.gz", gzip.compress(b"\x89PNG\r\n")),
    ],
    ids=["begun", "cut off", "no articles", "packed otherwise", "gzip begun", "gzip cut off", "picture"],
)
def test_what_is_broken_is_told_with_a_mend(tmp_path: Path, name: str, data: bytes) -> None:
    collection = opened(tmp_path, name, data)
    assert collection.articles == ()
    (problem,) = collection.problems
    assert problem.reason
    assert problem.mend


def test_a_protected_archive_is_told(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": TEXT}))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        directory = archive.start_dir
    data[directory + 8] |= 1
    (problem,) = opened(tmp_path, "a.zip", bytes(data)).problems
    assert problem.reason == "protected by a password"


def test_documents_in_an_archive_that_packs_nothing_are_all_read(tmp_path: Path) -> None:
    written = [word_document(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>") for text in STORY]
    inside = {f"{number}.docx": data for number, data in enumerate(written)}
    collection = opened(tmp_path, "a.zip", zipped(inside, zipfile.ZIP_STORED))
    assert [article.text.strip() for article in collection.articles] == list(STORY)


@pytest.mark.parametrize(
    ("name", "inside", "said"),
    [
        ("a.pptx", {"ppt/presentation.xml": "<x/>"}, "a presentation of PowerPoint - save it as PDF"),
        ("a.pages", {"Index/Document.iwa": "x"}, "a document of Pages, Numbers or Keynote - export it as .docx or PDF"),
        (
            "a.ods",
            {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"},
            "a table or drawing of OpenDocument - save it as .xlsx, .csv or PDF",
        ),
    ],
)
def test_a_document_of_another_program_is_called_what_it_is(
    tmp_path: Path, name: str, inside: dict[str, str], said: str
) -> None:
    (problem,) = opened(tmp_path, name, zipped(inside)).problems
    assert str(problem) == f"{tmp_path / name}: {said}"
