"""A vault: files that link to one another, and in which nothing that others wrote is Markdown."""

import re
from dataclasses import replace

from markdown_it import MarkdownIt

from reader.comparison.comparison import Comparison
from reader.notes.anchor import LOST
from reader.notes.note import Note
from reader.notes.resolved import ResolvedNote
from reader.report.obsidian import to_obsidian
from reader.text.safe_yaml import load_mapping
from reader.text.sanitise import sanitise
from tests.report.flood import comparison
from tests.report.hostile import hostile_to_pages
from tests.report.quoted import article_of, compared, known, note_on, on_words, span_of

WINDOWS = set('\\/:*?"<>|')
"""What no name of a file may have."""


def files_of(shown: Comparison) -> dict[str, str]:
    return {path: data.decode() for path, data in to_obsidian(shown).items()}


def front_of(page: str) -> dict[str, object]:
    return load_mapping(page.split("---\n")[1])


def body_of(page: str) -> str:
    return page.split("---\n", 2)[2]


def test_each_source_and_difference_has_a_file_and_links_lead_to_files() -> None:
    files = files_of(comparison())
    folders = [path.split("/")[0] for path in files]
    assert (folders.count("Sources"), folders.count("Differences"), folders.count("Notes")) == (3, 1, 0)
    links = re.findall(r"\[\[([^|\]]+)\|", "".join(files.values()))
    assert links == ["Sources/1 courier", "Sources/2 herald"]
    assert {f"{link}.md" for link in links} <= set(files)


def test_a_difference_quotes_the_sentence_of_each_side() -> None:
    ((page),) = (text for path, text in files_of(comparison()).items() if path.startswith("Differences/people killed "))
    assert (front_of(page)["kind"], front_of(page)["state"]) == ("number", "open")
    assert (
        "> [!quote] [[Sources/1 courier|courier]] · Twelve people (Anna Pell)\n> Twelve people were killed when" in page
    )


def test_a_source_has_what_is_known_of_it() -> None:
    (page,) = files_of(known()).values()
    front = front_of(page)
    assert [front[key] for key in ("title", "source", "published", "author", "outlet")] == [
        "Twelve dead", "https://example.org/a", "2024-05-01", "Ann Pell", "The Courier",
    ]  # fmt: skip


def test_a_note_has_its_tags_its_own_markdown_and_its_quotations() -> None:
    article = article_of("The river rose, and fell.\n")
    note = note_on(article, span_of(article, "rose"), text="**When?**", tags=("to ask", "#!"))
    page = files_of(compared([article], replace(note, id="n1")))["Notes/n1.md"]
    assert front_of(page)["tags"] == ["to-ask"]
    assert body_of(page) == "**When?**\n\n> [!quote] [[Sources/1 courier|courier]]\n> rose\n"


def test_words_that_are_lost_are_said_to_be() -> None:
    shown = on_words("12 morts")
    lost = ResolvedNote(replace(shown.notes[0].note, id="n1"), ((shown.notes[0].note.anchors[0], LOST),))
    page = files_of(replace(shown, notes=(lost,)))["Notes/n1.md"]
    assert "[[Sources/1 courier|courier]] · words lost\n> 12 morts" in page


def test_a_note_on_an_article_that_is_not_open_names_it() -> None:
    shown = on_words("12 morts")
    anchor = replace(shown.notes[0].note.anchors[0], article="gone*.txt")
    note = replace(shown.notes[0].note, id="n1", anchors=(anchor,))
    page = files_of(replace(shown, notes=(ResolvedNote(note, ((anchor, LOST),)),)))["Notes/n1.md"]
    assert "> [!quote] gone\\*.txt · words lost" in page


def test_names_are_good_on_every_system(hostile: Comparison) -> None:
    for shown in (hostile, hostile_to_pages(), compared([article_of("A.", "con*?.txt")], Note("a/b:c", "x", ()))):
        for path in files_of(shown):
            folder, name = path.split("/")
            assert folder in ("Sources", "Differences", "Notes")
            assert not WINDOWS & set(name)
            assert sanitise(name) == name


def test_nothing_that_others_wrote_is_markdown_or_hidden_from_a_reader(hostile: Comparison) -> None:
    for shown in (hostile, hostile_to_pages(), compared([article_of("%% hidden %%\n\nblock ^name\n\n# Head\n")])):
        for path, page in files_of(shown).items():
            assert sanitise(page) == page
            if not path.startswith("Notes/"):
                kinds = {token.type for token in MarkdownIt("commonmark").parse(body_of(page))}
                assert kinds <= {"paragraph_open", "paragraph_close", "inline", "blockquote_open", "blockquote_close"}
                assert "%%" not in body_of(page)
                assert " ^" not in body_of(page)
