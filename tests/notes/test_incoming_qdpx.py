"""REFI-QDA projects of other programs, read as notes: made here by hand, as such programs make them."""

import io
import zipfile
from xml.sax.saxutils import quoteattr

import pytest

from reader.notes.importing.foreign_notes import ForeignNote, ForeignPassage, ImportFileError
from reader.notes.importing.qdpx import read_qdpx

TEXT = "🔥 The river rose.\nTwelve were killed.\n"
WORDS = "Twelve were killed"
START = TEXT.index(WORDS)
CODES = '<CodeBook><Codes><Code guid="c1" name="dead" isCodable="true"/></Codes></CodeBook>'
NOTES = '<Notes><Note guid="{N1}" name="On the dead"><PlainTextContent>Ask.</PlainTextContent></Note></Notes>'
CODED = '<Coding guid="x1"><CodeRef targetGUID="C1"/></Coding>'
NOTED = '<NoteRef targetGUID="n1"/>'


def selection(inside: str = CODED + NOTED, start: int = START, end: int = START + len(WORDS), name: str = "") -> str:
    named = f" name={quoteattr(name)}" if name else ""
    place = f'startPosition="{start}" endPosition="{end}"'
    return f'<PlainTextSelection guid="s{start}" {place}{named}>{inside}</PlainTextSelection>'


def source(*selections: str, path: str = "internal://a.txt") -> str:
    return f'<TextSource guid="t1" name="courier" plainTextPath="{path}">{"".join(selections)}</TextSource>'


def project(*parts: str, text: bytes = TEXT.encode(), folder: str = "sources") -> bytes:
    xml = f'<?xml version="1.0"?><Project xmlns="urn:QDA-XML:project:1.0" name="p">{"".join(parts)}</Project>'
    return zipped({"project.qde": xml.encode(), f"{folder}/a.txt": text})


def zipped(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def coded(
    *selections: str, text: bytes = TEXT.encode(), folder: str = "sources", notes: str = NOTES
) -> list[ForeignNote]:
    """The notes of a project with one source."""
    return read_qdpx(project(CODES, f"<Sources>{source(*selections)}</Sources>", notes, text=text, folder=folder))


def test_a_note_on_a_selection_has_its_words_its_text_and_its_codes() -> None:
    (note,) = coded(selection())
    assert (note.key, note.text, note.tags, note.label) == ("n1", "Ask.", ("dead",), "On the dead")
    assert note.passages == (
        ForeignPassage(
            WORDS, TEXT[:START], TEXT[START + len(WORDS) :], (START, START + len(WORDS)), sources=("courier",)
        ),
    )


def test_a_note_on_several_selections_has_a_passage_for_each() -> None:
    (note,) = coded(selection(), selection(start=2, end=11))
    assert [passage.exact for passage in note.passages] == [WORDS, "The river"]


def test_a_passage_that_was_only_coded_is_a_note_of_tags() -> None:
    (note,) = coded(selection(CODED), notes="")
    assert (note.text, note.tags, note.passages[0].exact) == ("", ("dead",), WORDS)


def test_a_note_on_the_project_has_no_passage() -> None:
    (note,) = coded()
    assert (note.text, note.passages) == ("Ask.", ())


def test_what_a_selection_is_described_with_is_said() -> None:
    (note,) = coded(selection(f"<Description>See page 2.</Description>{CODED}"), notes="")
    assert note.text == "See page 2."


def test_a_note_is_of_the_user_who_made_it() -> None:
    users = '<Users><User guid="u1" name="Ada"/></Users>'
    notes = NOTES.replace("<Note ", '<Note creatingUser="{U1}" ')
    (note,) = read_qdpx(project(users, CODES, f"<Sources>{source(selection())}</Sources>", notes))
    assert note.author == "Ada"


@pytest.mark.parametrize("folder", ["sources", "Sources", "SOURCES"])
def test_the_folder_of_sources_may_be_written_in_any_case(folder: str) -> None:
    assert coded(selection(), folder=folder)[0].passages[0].exact == WORDS


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert coded(selection(), text=b"\xef\xbb\xbf" + TEXT.encode())[0].passages[0].exact == WORDS


def test_a_line_end_of_two_characters_may_have_been_counted_as_two() -> None:
    text = TEXT.replace("\n", "\r\n").encode()
    (note,) = coded(selection(start=START + 1, end=START + 1 + len(WORDS)), text=text)
    assert note.passages[0].exact == WORDS


def test_a_line_end_of_two_characters_may_have_been_counted_as_one() -> None:
    text = TEXT.replace("\n", "\r\n").encode()
    (note,) = coded(selection(name=WORDS), text=text)
    assert note.passages[0].exact == WORDS


@pytest.mark.parametrize("name", [WORDS, "Twelve were…", "Twelve were..."])
def test_the_end_may_be_the_last_character_where_the_name_says_so(name: str) -> None:
    (note,) = coded(selection(end=START + len(WORDS) - 1, name=name))
    assert note.passages[0].exact == (WORDS if name == WORDS else WORDS[:-1])


def test_a_source_may_hold_its_text_itself() -> None:
    inside = f"<PlainTextContent>{TEXT}</PlainTextContent>"
    held = f'<TextSource guid="t1" name="courier">{inside}{selection()}</TextSource>'
    (note,) = read_qdpx(project(CODES, f"<Sources>{held}</Sources>", NOTES))
    assert note.passages[0].exact == WORDS


@pytest.mark.parametrize("path", ["absolute:///etc/passwd", "relative://../a.txt", "internal://missing.txt"])
def test_a_text_that_is_not_in_the_archive_is_not_looked_for(path: str) -> None:
    (note,) = read_qdpx(project(CODES, f"<Sources>{source(selection(), path=path)}</Sources>", NOTES))
    assert (note.text, [passage.exact for passage in note.passages]) == ("Ask.", [""])


@pytest.mark.parametrize("start", [-5, 10**6])
def test_a_position_beyond_the_text_selects_nothing(start: int) -> None:
    (note,) = coded(selection(start=start, end=start + 3))
    assert note.passages[0].exact in ("", TEXT[:0])


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PK", "a broken archive"),
        (zipped({"a.txt": b"A"}), "no project.qde"),
        (zipped({"project.qde": b"<a/>"}), "not a REFI-QDA project"),
        (zipped({"project.qde": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "declarations of its own"),
        (zipped({"project.qde": b"<a>"}), "broken XML"),
    ],
)
def test_what_is_no_project_is_refused_in_a_line(data: bytes, said: str) -> None:
    with pytest.raises(ImportFileError, match=said) as told:
        read_qdpx(data)
    assert len(str(told.value).splitlines()) == 1
