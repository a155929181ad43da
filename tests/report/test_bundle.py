"""The evidence bundle: complete, the same whenever it is made, and checked by a program that everybody has."""

import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from reader.articles.load import load_collection
from reader.comparison.comparison import Comparison
from reader.report.bundle import to_bundle
from reader.report.zipped import zipped
from tests.report.flood import TEXTS, comparison
from tests.report.quoted import article_of, compared

ORIGINALS = {name: text.replace("\n", "\r\n").encode() for name, text in TEXTS.items()}
RECORDS = {"collection.yaml": b"title: The flood\n", "notes/n1.yaml": b"format: parallax-note/1\n"}


def unpacked(data: bytes, folder: Path) -> Path:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        archive.extractall(folder)
    return folder


def checked(folder: Path) -> int:
    command = shutil.which("sha256sum")
    assert command
    return subprocess.run([command, "--check", "--strict", "SHA256SUMS"], cwd=folder, capture_output=True).returncode


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    return unpacked(to_bundle(comparison(), ORIGINALS, RECORDS), tmp_path)


def test_the_sums_hold(bundle: Path) -> None:
    assert checked(bundle) == 0


def test_the_sums_name_every_other_file(bundle: Path) -> None:
    named = {line.split("  ", 1)[1] for line in (bundle / "SHA256SUMS").read_text().splitlines()}
    files = {path.relative_to(bundle).as_posix() for path in bundle.rglob("*") if path.is_file()}
    assert named == files - {"SHA256SUMS"}


@pytest.mark.parametrize("name", ["analysis.json", "collection/courier.txt", "texts/herald.txt.txt"])
def test_a_file_that_was_changed_is_found_out(bundle: Path, name: str) -> None:
    (bundle / name).write_bytes((bundle / name).read_bytes() + b" ")
    assert checked(bundle) == 1


def test_the_files_are_there_as_they_were_and_the_texts_as_they_were_read(bundle: Path) -> None:
    for name, text in TEXTS.items():
        assert (bundle / "collection" / name).read_bytes() == ORIGINALS[name]
        assert (bundle / "texts" / f"{name}.txt").read_bytes() == text.encode()
    for name, data in RECORDS.items():
        assert (bundle / "collection" / name).read_bytes() == data


def test_the_collection_in_it_can_be_opened_again(bundle: Path) -> None:
    opened = load_collection([bundle / "collection"])
    assert {article.id: article.text for article in opened.articles} == TEXTS


def test_it_is_opened_by_its_name_without_being_unpacked(tmp_path: Path) -> None:
    file = tmp_path / "flood.zip"
    file.write_bytes(to_bundle(comparison(), ORIGINALS, RECORDS))
    collection = load_collection([file])
    texts = {article.entry: article.text for article in collection.articles}
    assert texts == {f"collection/{name}": text for name, text in TEXTS.items()}
    assert [str(problem) for problem in collection.problems] == [
        f"{file}: notes and verdicts in this bundle, not shown: 1 - to see them, unpack it and open the folder "
        "“collection” in it; to add them to a collection of yours: parallax notes merge BUNDLE --into FOLDER"
    ]
    assert list(tmp_path.iterdir()) == [file]


def test_what_was_changed_in_a_bundle_is_named_when_it_is_opened(tmp_path: Path) -> None:
    name = next(iter(TEXTS))
    whole = to_bundle(comparison(), ORIGINALS, RECORDS)
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        files = {each: archive.read(each) for each in archive.namelist()}
    file = tmp_path / "flood.zip"
    file.write_bytes(zipped(files | {f"collection/{name}": b"Nobody died.\n"}))
    changed = [str(problem) for problem in load_collection([file]).problems if problem.is_failure]
    assert changed == [f"{file}/collection/{name}: changed since the bundle was made - ask for the bundle again"]
    file.write_bytes(zipped({each: data for each, data in files.items() if each != "SHA256SUMS"}))
    (problem,) = load_collection([file]).problems
    assert problem.reason == "SHA256SUMS is missing from the bundle"


def test_it_is_the_same_whenever_it_is_made() -> None:
    assert to_bundle(comparison(), ORIGINALS, RECORDS) == to_bundle(comparison(), ORIGINALS, RECORDS)


def named(*names: str) -> Comparison:
    return compared([article_of(f"{name}\n", name) for name in names])


@pytest.mark.parametrize("name", ["../../evil.txt", "/etc/evil.txt", "a\\..\\evil.txt", "new\nline.txt", "..", "./a"])
def test_no_name_leads_out_of_the_folder(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "bundle"
    data = to_bundle(named(name), {name: b"evil"}, {})
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert all(".." not in entry.split("/") and not entry.startswith("/") for entry in archive.namelist())
    unpacked(data, folder)
    assert checked(folder) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["bundle"]


def test_articles_whose_names_fall_together_are_kept_apart(tmp_path: Path) -> None:
    names = ("a/b.txt", "a//b.txt")
    folder = unpacked(to_bundle(named(*names), {name: name.encode() for name in names}, {}), tmp_path)
    assert sorted(p.read_text() for p in (folder / "collection").rglob("*.txt")) == sorted(names)
    assert checked(folder) == 0


def test_the_bundle_says_what_made_it(bundle: Path) -> None:
    assert (bundle / "README.txt").read_text().startswith("Made by Parallax ")
