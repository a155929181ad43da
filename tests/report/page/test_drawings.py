"""What an editor sees in the page: first what differs, then drawings, each with all that it shows in a table."""

from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from reader.analysis.figure import Bound, Figure, FigureKind
from reader.analysis.model import Discrepancy, DiscrepancyKind, Fact, Side
from reader.analysis.passage import Passage
from reader.articles.article import Article, Metadata
from reader.comparison.comparison import Comparison
from reader.notes.judgements.apply_discrepancies import Dispositions
from reader.notes.judgements.judgement import Disposition
from reader.report.html import to_html
from tests.analysis.making import analysis_of, collection_of
from tests.report.flood import comparison
from tests.report.hostile import hostile_drawings
from tests.report.quoted import compared, on_words

LEAST = "At least 12 people died when the ferry Marie sank off Porthaven on 3 May 2021, the coast guard said.\n"
NINE = "Nine people died when the ferry Marie sank off Porthaven on 3 May 2021, the mayor said.\n"
DRAWN = ("figures", "who-reports-what", "when", "who-cites-whom")


class Sections(HTMLParser):
    """The words of each section, those that are drawn apart from the rest; and the pieces of its drawings."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words: dict[str, list[str]] = {}
        self.tables: dict[str, list[list[str]]] = {}
        self.shapes: dict[str, list[dict[str, str | None]]] = {}
        self.headings: list[str] = []
        self._here, self._open = "", ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        own = dict(attrs)
        self._open = tag
        if tag == "section":
            self._here = own.get("id") or ""
        if tag == "tr":
            self.tables.setdefault(self._here, []).append([])
        if tag in ("td", "th") and self._here:
            self.tables[self._here][-1].append("")
        if tag in ("circle", "line", "rect", "polygon"):
            self.shapes.setdefault(self._here, []).append({"tag": tag, **own})

    def handle_data(self, data: str) -> None:
        self.words.setdefault(self._here, []).append(data)
        rows = self.tables.get(self._here)
        if rows and rows[-1] and data.strip():
            rows[-1][-1] += data
        if self._open == "h2":
            self.headings.append(data)
            self._open = ""

    def text(self, section: str) -> str:
        return " ".join(" ".join(self.words[section]).split())

    def kinds(self, section: str) -> Iterator[str]:
        """The classes of the shapes in a section."""
        return (shape.get("class") or "" for shape in self.shapes.get(section, []))


def page_of(shown: Comparison) -> Sections:
    return Sections(to_html(shown))


def of_texts(*texts: str) -> Comparison:
    return Comparison(collection_of(*texts), analysis_of(*texts))


def many(sources: int, facts: int) -> Comparison:
    """Articles that all report the same facts."""
    text = "".join(f"Fact number {n} is reported.\n" for n in range(facts))
    label = "The Evening Gazette of Upper and Lower Harbour"
    names = [f"{n}.txt" for n in range(sources)]
    articles = [Article(name, Path(name), text, Metadata(f"{label} {n}")) for n, name in enumerate(names)]
    shown = compared(articles)
    spans = [(text.index(line), text.index(line) + len(line)) for line in text.splitlines()]
    found = tuple(
        Fact(f"k{n}", f"Fact {n}", tuple(Passage(article.id, *span) for article in articles))
        for n, span in enumerate(spans, 1)
    )
    sentences = {article.id: tuple(passage.span for passage in (f.passages[0] for f in found)) for article in articles}
    return replace(shown, analysis=replace(shown.analysis, facts=found, sentences=sentences))


def test_an_editor_sees_first_what_differs() -> None:
    page = page_of(comparison())
    assert page.headings[0] == "What differs"
    lines = "people killed number Twelve people (courier) At least 19 people (herald)"
    assert page.text("what-differs") == f"What differs {lines}"
    assert "3 sources · 1 difference · 1 shared fact" in page.text("")


def test_where_nothing_differs_the_page_says_so() -> None:
    assert "No difference was found between the sources." in page_of(on_words("12 morts")).text("what-differs")


def test_of_many_differences_the_top_has_the_first_and_says_how_many_more() -> None:
    shown = comparison()
    (one,) = shown.analysis.differences
    dozen = tuple(replace(one, id=f"d{n}", topic=f"topic {n}") for n in range(1, 13))
    page = page_of(replace(shown, analysis=replace(shown.analysis, discrepancies=dozen)))
    assert "topic 8" in page.text("what-differs")
    assert "topic 9" not in page.text("what-differs")
    assert page.text("what-differs").endswith("and 4 more differences")
    assert "topic 12" in page.text("differences")


def test_what_the_reader_has_settled_comes_after_what_is_open() -> None:
    shown = comparison()
    (one,) = shown.analysis.differences
    both = (replace(one, topic="the first"), replace(one, id="d2", topic="the second"))
    settled = Dispositions({one.id: Disposition.SETTLED})
    page = page_of(replace(shown, analysis=replace(shown.analysis, discrepancies=both), dispositions=settled))
    lead = page.text("what-differs")
    assert lead.index("the second") < lead.index("the first number, settled")


def test_each_drawing_has_its_table_in_words() -> None:
    page = page_of(of_texts(LEAST, NINE))
    for section in DRAWN:
        assert page.shapes[section], section
        assert len(page.tables[section]) > 1, section
        assert "as a table" in page.text(section), section


def test_a_ladder_has_a_dot_for_each_value_and_a_bar_to_where_it_is_open() -> None:
    page = page_of(of_texts(LEAST, NINE))
    dots = [shape["cx"] for shape in page.shapes["figures"] if shape["tag"] == "circle"]
    assert dots == ["7.00%", "93.00%"]
    (bar,) = [shape for shape in page.shapes["figures"] if shape.get("class") == "bar"]
    assert (bar["x1"], bar["x2"]) == ("93.00%", "100%")
    assert [row[0].lower() for row in page.tables["figures"]] == ["value", "nine", "at least 12"]
    assert "says: the coast guard" in page.tables["figures"][2]


def test_a_value_on_a_ladder_has_who_says_it_and_in_which_source() -> None:
    assert "Twelve people Anna Pell, in courier At least 19 people herald" in page_of(comparison()).text("figures")


@pytest.mark.parametrize(
    ("bound", "value", "ends", "ladder"),
    [
        (Bound.AT_MOST, 19.0, None, ("0%", "93.00%")),
        (None, None, (15.0, 19.0), ("43.86%", "93.00%")),
    ],
)
def test_up_to_and_a_range_have_bars_as_well(
    bound: Bound | None, value: float | None, ends: tuple[float, float] | None, ladder: tuple[str, str]
) -> None:
    shown = comparison()
    twelve, other = shown.analysis.figures
    changed = replace(other, bound=bound, value=value, range=ends)
    page = page_of(replace(shown, analysis=replace(shown.analysis, figures=(twelve, changed))))
    (bar,) = [shape for shape in page.shapes["figures"] if shape.get("class") == "bar"]
    assert (bar["x1"], bar["x2"]) == ladder


def test_the_map_of_facts_shows_who_differs_and_who_does_not_report_it() -> None:
    page = page_of(comparison())
    cells = [kind for kind in page.kinds("who-reports-what") if "cell" in kind]
    legend, row = cells[:5], cells[5:]
    assert [kind.split()[1] for kind in legend] == ["differs", "reports", "attributes", "denies", "none"]
    assert [kind.split()[1] for kind in row] == ["differs", "differs", "none"]
    assert page.tables["who-reports-what"][1][1] == (
        "[1] people killed: Twelve people (Anna Pell)[2] people killed: At least 19 people"
    )
    assert page.tables["who-reports-what"][1][-1] == "[3]"


def test_a_source_on_another_event_does_not_seem_to_have_left_a_fact_out() -> None:
    shown = comparison()
    events = (("courier.txt", "herald.txt"), ("choir.txt",))
    page = page_of(replace(shown, analysis=replace(shown.analysis, events=events)))
    row = [kind.split()[1] for kind in page.kinds("who-reports-what") if "cell" in kind][5:]
    assert row == ["differs", "differs"]
    assert page.tables["who-reports-what"][1][-1] == ""


def test_the_timeline_joins_the_dots_of_those_that_give_one_date() -> None:
    page = page_of(of_texts(LEAST, NINE))
    assert "3 May 2021" in page.text("when")
    assert [kind for kind in page.kinds("when") if kind != "track"] == ["bar", "dot", "dot"]
    assert [row[0] for row in page.tables["when"][1:]] == ["3 May 2021", "3 May 2021"]
    assert LEAST.strip() in page.text("when").replace(" 3 May 2021 , the", " 3 May 2021, the")


def test_who_is_cited_has_the_sources_that_cite_them() -> None:
    page = page_of(of_texts(LEAST, NINE))
    rows = page.tables["who-cites-whom"][1:]
    assert [row[0] for row in rows] == ["the coast guard", "the mayor"]
    assert [row[2] for row in rows] == ["[1] says 1", "[2] says 1"]


def test_of_many_sources_and_facts_as_many_are_drawn_as_fit_and_the_table_has_all() -> None:
    page = page_of(many(sources=40, facts=50))
    assert "Drawn are 30 of 50 facts and 16 of 40 sources; the table has all." in page.text("who-reports-what")
    assert len(page.tables["who-reports-what"]) == 51
    rows = [kind for kind in page.kinds("who-reports-what") if "cell" in kind][5:]
    assert len(rows) == 30 * 16
    assert "and 28 more" in page.text("")


def test_no_drawing_is_wider_than_its_page() -> None:
    """Places are shares of the width there is, save the sizes of what is drawn; so a phone and paper have all of it."""
    for shown in (many(sources=12, facts=3), of_texts(LEAST, NINE), hostile_drawings()):
        for shapes in page_of(shown).shapes.values():
            across = [shape[name] for shape in shapes for name in ("cx", "x1", "x2") if name in shape]
            assert all(str(place).endswith("%") and 0 <= float(str(place)[:-1]) <= 100 for place in across)


def test_a_full_text_has_the_words_that_differ_marked_and_leads_to_what_they_differ_from() -> None:
    html = to_html(comparison())
    ref = '<a class="ref" href="#discrepancy-1" aria-label="difference 1">≠1</a>'
    marked = f"<mark>Twelve people</mark> {ref} were killed"
    assert marked in html
    assert html.index('id="text-1"') < html.index(marked)
    assert 'Mayor Anna Pell said. <a class="ref" href="#fact-1" aria-label="fact 1">1</a>' in html


def test_in_a_full_text_a_sentence_that_differs_as_a_whole_is_named_and_its_words_that_differ_are_marked() -> None:
    shown = comparison()
    (one,) = shown.analysis.differences
    fact = shown.analysis.facts[0].passages
    denied = Discrepancy("d2", DiscrepancyKind.STATUS, "", (Side(fact[0], "said"), Side(fact[1], "denied")), 0.5)
    html = to_html(replace(shown, analysis=replace(shown.analysis, discrepancies=(one, denied))))
    text = html[html.index('id="text-1"') :]
    assert "<mark>Twelve people</mark>" in text
    assert 'Anna Pell said. <a class="ref" href="#discrepancy-2" aria-label="difference 2">≠2</a>' in text


def test_last_of_all_come_the_sources_with_their_hashes() -> None:
    page = page_of(comparison(*on_words("12 morts").notes))
    assert page.headings[-3:] == ["Texts", "Notes", "Sources"]


def test_what_is_no_number_has_no_ladder() -> None:
    shown = comparison()
    one, other = (side.passage for side in shown.analysis.discrepancies[0].sides)
    sides = (Side(one, "Monday"), Side(other, "Tuesday"))
    when = Discrepancy("d1", DiscrepancyKind.TIME, "the day", sides, 0.5)
    figures = (Figure("f1", one, "Monday", FigureKind.DATE, "2026-02-02"),)
    page = page_of(replace(shown, analysis=replace(shown.analysis, discrepancies=(when,), figures=figures)))
    assert "figures" not in page.words
    assert "the day" in page.text("what-differs")


def test_what_is_drawn_of_many_sources_is_never_a_row_without_any_of_its_own() -> None:
    shown = many(sources=40, facts=50)
    other = [replace(fact, passages=fact.passages[20:22]) for fact in shown.analysis.facts[:5]]
    facts = (*other, *(replace(fact, passages=fact.passages[:12]) for fact in shown.analysis.facts[5:]))
    page = page_of(replace(shown, analysis=replace(shown.analysis, facts=facts)))
    cells = [kind.split()[1] for kind in page.kinds("who-reports-what") if "cell" in kind][5:]
    rows = [cells[start : start + 16] for start in range(0, len(cells), 16)]
    assert len(rows) == 30
    assert all(set(row) != {"none"} for row in rows)
