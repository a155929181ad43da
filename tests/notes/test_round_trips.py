"""Notes that go from one collection to another and back, by every way: none is doubled, each keeps its name."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.articles.article import Collection, Metadata
from reader.comparison.comparison import Comparison
from reader.notes.identity import key_of_note
from reader.notes.importing.foreign_notes import ForeignNote, ForeignPassage
from reader.notes.importing.import_notes import import_notes
from reader.notes.importing.own_json import read_own_json
from reader.notes.importing.qdpx import read_qdpx
from reader.notes.importing.webannotation import read_webannotation
from reader.notes.note import About, Anchor, Note, Status
from reader.notes.store.store import NoteStore
from reader.report.json import to_json
from reader.report.qdpx import to_qdpx
from reader.report.webannotation import to_webannotation
from reader.text.offsets import OffsetUnit
from tests.notes.making import anchor_on, article_of
from tests.properties import untimed
from tests.report.quoted import compared

FERRY = replace(article_of(), metadata=Metadata(url="https://example.org/ferry"))
PORT = article_of("🔥 The port was closed at noon, says its master. It opened again.\n", "port.txt")
PLACES = (
    anchor_on("smoke above the car deck", FERRY),
    anchor_on("forty passengers", FERRY),
    anchor_on("closed at noon", PORT),
    anchor_on("It opened again.", PORT),
)
Way = tuple[Callable[[Comparison], bytes], Callable[[bytes], list[ForeignNote]]]
WAYS: Mapping[str, Way] = {
    "webannotation": (lambda shown: to_webannotation(shown).encode(), read_webannotation),
    "webannotation for browsers": (lambda s: to_webannotation(s, OffsetUnit.UTF16).encode(), read_webannotation),
    "qdpx": (to_qdpx, read_qdpx),
    "json": (lambda shown: to_json(shown).encode(), read_own_json),
}
HEADLINE = anchor_on("The ferry left Port Lorne at dawn with forty passengers on board.", FERRY)


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest) -> Way:
    return WAYS[request.param]


def collection() -> Collection:
    return Collection("The ferry", (FERRY, PORT), Path("ferry"))


class Person:
    """Somebody with the two articles and notes on them."""

    def __init__(self, folder: Path) -> None:
        self.store = NoteStore(folder)

    @property
    def notes(self) -> dict[str, Note]:
        return dict(self.store.notes)

    def gives(self, way: Way) -> bytes:
        return way[0](compared((FERRY, PORT), *self.store.notes.values()))

    def takes(self, data: bytes, way: Way) -> int:
        """How many notes are new."""
        return len(import_notes(way[1](data), collection(), self.store).notes)

    @property
    def said(self) -> list[tuple[object, ...]]:
        """What all notes say, of which words, by whom, and what they answer."""
        texts = {note.id: note.text for note in self.notes.values()}
        return sorted(
            (n.text, sorted(n.tags), n.about, n.status, n.author, sorted((a.article, a.exact) for a in n.anchors),
             texts.get(n.reply_to, n.reply_to))
            for n in self.notes.values()
        )  # fmt: skip


@pytest.fixture
def ada(tmp_path: Path) -> Person:
    return Person(tmp_path / "ada")


@pytest.fixture
def ben(tmp_path: Path) -> Person:
    return Person(tmp_path / "ben")


def written(text: str, *anchors: Anchor, number: int = 1, **parts: object) -> Note:
    moment = f"2026-02-03T10:{number:02}:00+01:00"
    note = Note(f"20260203-09{number:02}00-abc{number:02}", text, anchors, created=moment, modified=moment)
    return replace(note, **parts)  # type: ignore[arg-type]


@st.composite
def several(draw: st.DrawFn) -> list[Note]:
    """Notes on one or several passages, or on none, of which later ones may answer earlier ones."""
    notes: list[Note] = []
    for number in range(draw(st.integers(1, 4))):
        anchors = draw(st.lists(st.sampled_from(PLACES), unique=True, max_size=3))
        note = written(
            draw(st.sampled_from(["Ask.", "Ask.\n\n- whom?", "≠ 🔥", "x"])),
            *anchors,
            number=number,
            tags=tuple(draw(st.lists(st.sampled_from(["dead", "call"]), unique=True))),
            author=draw(st.sampled_from(["", "Ada", "acct ben"])),
            status=draw(st.sampled_from(Status)),
            about=draw(st.sampled_from([About.PASSAGE, About.FACT, About.DISCREPANCY])),
        )
        above = draw(st.sampled_from([None, *notes]))
        if above:
            note = replace(note, reply_to=above.id, anchors=above.anchors)
        notes.append(note)
    return notes


@settings(untimed, max_examples=40)
@given(several(), st.sampled_from(sorted(WAYS)), st.sampled_from(sorted(WAYS)))
def test_what_went_out_and_came_back_is_what_was_there(notes: list[Note], there: str, back: str) -> None:
    with TemporaryDirectory() as folder:
        ada, ben = Person(Path(folder, "ada")), Person(Path(folder, "ben"))
        for note in notes:
            ada.store.save(note)
        before = ada.notes
        assert ben.takes(ada.gives(WAYS[there]), WAYS[there]) == len(notes)
        assert ben.said == ada.said
        assert ada.takes(ben.gives(WAYS[back]), WAYS[back]) == 0
        assert ada.notes == before
        assert ben.takes(ada.gives(WAYS[back]), WAYS[back]) == 0


def test_a_note_goes_out_under_the_name_it_came_with(way: Way, ada: Person, ben: Person) -> None:
    note = ada.store.save(written("Ask.", PLACES[0]))
    ben.takes(ada.gives(way), way)
    theirs, mine = ([each.key for each in way[1](person.gives(way))] for person in (ben, ada))
    assert theirs == mine == [each.key for each in way[1](ben.gives(way))]
    assert way is not WAYS["json"] or [*ben.notes] == [note.id]


def test_a_name_that_is_an_address_goes_out_as_it_is(ada: Person, ben: Person) -> None:
    address, way = "https://hypothes.is/a/x7", WAYS["webannotation"]
    foreign = ForeignNote(
        address, "Ask.", passages=(ForeignPassage("forty passengers"),), created="2026-02-03T09:00:00Z"
    )
    import_notes([foreign], collection(), ada.store)
    assert f'"id": "{address}"' in ada.gives(way).decode()
    ben.takes(ada.gives(WAYS["qdpx"]), WAYS["qdpx"])
    assert import_notes([foreign], collection(), ben.store).known == 1


def test_a_note_that_was_changed_on_both_sides_is_not_doubled_again_and_again(
    way: Way, ada: Person, ben: Person
) -> None:
    ada.store.save(written("Ask.", PLACES[0], author="Ada"))
    ben.takes(ada.gives(way), way)
    for person, text in ((ada, "Ask Ada."), (ben, "Ask Ben.")):
        (note,) = person.notes.values()
        person.store.save(note.edited(text, (), note.status))
    for _ in range(3):
        ben.takes(ada.gives(way), way)
        ada.takes(ben.gives(way), way)
    texts = [sorted(note.text for note in person.notes.values()) for person in (ada, ben)]
    assert texts == [["Ask Ada.", "Ask Ben."]] * 2
    keys = {note.key for note in way[1](ada.gives(way))}
    assert len(keys) == 2 or way is WAYS["json"]  # which has ids of its own


def test_a_note_on_an_article_as_a_whole_stays_one(way: Way, ada: Person, ben: Person) -> None:
    ada.store.save(written("Read all of it.", HEADLINE, about=About.ARTICLE))
    ben.takes(ada.gives(way), way)
    (note,) = ben.notes.values()
    assert (note.about, note.anchors) == (About.ARTICLE, (HEADLINE,))


def test_a_reply_to_a_note_that_is_nowhere_is_still_a_reply(way: Way, ada: Person, ben: Person) -> None:
    ada.store.save(written("No.", PLACES[0], reply_to="20260101-000000-00000"))
    ben.takes(ada.gives(way), way)
    (note,) = ben.notes.values()
    assert note.reply_to
    ada.takes(ben.gives(way), way)
    assert len(ada.notes) == 1
    assert key_of_note(note)
