"""Parallax as a library: paths or texts in, findings out."""

import importlib.metadata
import re
import subprocess
import sys
import warnings
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import reader
from reader import ComparisonError, Text, compare, schema
from reader.library import other_reader
from reader.notes.judgements.judgement import Disposition, on_discrepancy
from reader.report.tables.make_tables import NAMES
from tests.commands import anchor_on, save_notes
from tests.report.flood import TEXTS
from tests.sample import copied_to

pytestmark = pytest.mark.usefixtures("home")

PAGE = Path(__file__).parents[2] / "docs" / "api.md"
FERRY = {
    "Herald": "The ferry Orsa sank off Ranzo on Tuesday. Eleven passengers drowned when it sank, the coastguard said.",
    "Courier": "At least 14 passengers drowned when the ferry Orsa sank off Ranzo on Tuesday, the mayor said.",
}


def test_a_folder_is_compared_as_the_program_does(flood: Path) -> None:
    found = compare(flood)
    (difference,) = found.differences
    assert [(side.passage.article, found.text_of(side.passage)) for side in difference.sides] == [
        ("courier.txt", "Twelve people"),
        ("herald.txt", "At least 19 people"),
    ]
    assert [len(part) for part in (found.articles, found.facts, found.problems, found.notes)] == [3, 1, 0, 0]
    assert {figure.value for figure in found.figures} >= {12, 19}
    assert "Anna Pell" in {actor.name for actor in found.actors}
    assert any(said.attributions for said in found.attributions.values())
    assert found.worth_comparing == ()
    assert repr(found) == "<Comparison of 'The flood': 3 articles, 1 fact, 1 difference>"


def test_verdicts_of_the_folder_count_unless_they_are_left_out(flood: Path) -> None:
    (difference,) = compare(flood).differences
    anchors = (anchor_on(flood, "Twelve people"), anchor_on(flood, "At least 19 people"))
    save_notes(flood, on_discrepancy(Disposition.NONE, difference.kind, difference.summary, anchors))
    assert compare(flood).differences == ()
    assert len(compare(flood, notes=False).differences) == 1


def test_texts_are_compared_under_the_names_of_their_sources() -> None:
    found = compare(texts=FERRY | {"Post": Text("The ferry sank on Tuesday.\r\n", date="2024-05-08", language="eng")})
    assert [article.label for article in found.articles] == ["Herald", "Courier", "Post"]
    assert (found.title, found.articles[2].text) == ("3 texts", "The ferry sank on Tuesday.\n")
    assert (found.articles[2].metadata.date, found.articles[2].metadata.language) == ("2024-05-08", "en")
    assert any(figure.value == "2024-05-07" for figure in found.figures)
    assert {row["value"] for row in found.table("sides") if row["kind"] == "number"} == {11, 14}


@pytest.mark.parametrize(
    ("paths", "texts", "said"),
    [
        ((), None, "give paths, or texts by name"),
        (("a.txt",), FERRY, "give paths, or texts by name"),
        ((), {"Herald": " \n"}, "'Herald': a name and a text are needed"),
        ((), {"": "The ferry sank."}, "'': a name and a text are needed"),
        ((), {"Herald": "x" * 3_000_000}, "'Herald': longer than"),
        ((), {"a\u200b": "The ferry sank.", "a\u2060": "It sank."}, "two texts have the same name"),
    ],
)
def test_what_cannot_be_compared_is_refused(paths: tuple[str, ...], texts: dict[str, str] | None, said: str) -> None:
    with pytest.raises(ComparisonError, match=re.escape(said)):
        compare(*paths, texts=texts)


def test_a_file_that_cannot_be_read_is_a_warning(flood: Path) -> None:
    (flood / "empty.txt").touch()
    with pytest.warns(UserWarning, match="empty.txt: empty"):
        found = compare(flood)
    assert [problem.path.name for problem in found.problems] == ["empty.txt"]
    with pytest.warns(UserWarning, match="no such file"), pytest.raises(ComparisonError, match="check the paths"):
        compare(flood / "missing.txt")


def test_every_table_is_a_frame_whose_columns_have_types(flood: Path) -> None:
    found = compare(flood)
    for name in NAMES:
        frame = found.to_frame(name)
        assert len(frame) == len(found.table(name))
    sides = found.to_frame()
    assert [str(sides[column].dtype) for column in ("value", "start", "quote")] == ["float64", "Int64", "string"]
    assert sides.groupby("source")["value"].max().to_dict() == {"courier": 12, "herald": 19}
    with pytest.raises(ValueError, match="choose one of articles, "):
        found.to_frame("facts by mood")


def test_without_pandas_a_frame_is_refused_and_a_table_is_there(flood: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    found = compare(flood)
    with pytest.raises(ImportError, match=r"to_frame needs pandas - install it, or use table\(\)"):
        found.to_frame()
    assert len(found.table("sides")) == 2


def test_everything_is_plain_data_in_the_published_form(flood: Path) -> None:
    data = compare(flood).to_dict()
    assert list(Draft202012Validator(schema("analysis")).iter_errors(data)) == []
    assert data["title"] == "The flood"


def test_a_notebook_shows_differences_in_a_few_lines_and_nothing_that_acts() -> None:
    text = TEXTS["courier.txt"].replace("Anna Pell", "<script>go()</script> \x1b[31m")
    shown = compare(texts={"<b>Courier</b>": text, "Herald": TEXTS["herald.txt"]})._repr_html_()
    assert shown.startswith("<p><strong>2 texts</strong>: 2 articles, 1 fact, 1 difference</p><table>")
    assert "<td>people killed</td>" in shown
    assert "<b>" not in shown
    assert "<script" not in shown
    assert "\x1b" not in shown
    assert "<table>" not in compare(texts={"Herald": TEXTS["herald.txt"]})._repr_html_()


def test_importing_the_package_loads_nothing_of_the_library() -> None:
    ask = "import reader, sys; print(sorted(n for n in sys.modules if n.startswith('reader.')), dir(reader))"
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("[] ")
    assert "'compare'" in done.stdout


def test_the_library_loads_neither_textual_nor_pandas() -> None:
    ask = "from reader import compare; import sys; print({'textual', 'pandas', 'xlsxwriter'} & {*sys.modules})"
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


def test_a_name_that_is_not_there_is_missed() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'make_reader'"):
        reader.make_reader  # type: ignore[attr-defined]  # noqa: B018
    with pytest.raises(ImportError):
        from reader import make_reader  # type: ignore[attr-defined]  # noqa: F401


def test_the_other_package_of_that_import_name_is_warned_of(monkeypatch: pytest.MonkeyPatch) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        other_reader.warn_of_other_reader()
    monkeypatch.setattr(other_reader, "version", lambda name: importlib.metadata.version("pytest"))
    with pytest.warns(UserWarning, match="install them in separate environments"):
        other_reader.warn_of_other_reader()


def test_the_page_on_the_library_is_true(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    copied_to(tmp_path / "coverage")
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"^```python\n(.*?)^```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert len(blocks) == 4
    printed = []
    for block in blocks:
        exec(block, {})  # noqa: S102  # what the page says
        printed.append(capsys.readouterr().out)
    assert "number people killed: at least 58 | 70 (Aleppo Media Center)" in printed[0]
    assert "Herald - eleven - Eleven passengers drowned" in printed[1]
    assert "children killed" in printed[2]
    named = set(re.findall(r"^\| `\.(\w+)", PAGE.read_text("utf-8"), re.MULTILINE))
    assert named == {name for name in dir(compare(texts=FERRY)) if not name.startswith("_")} - {"title"}
