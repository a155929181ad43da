"""What the reports say of claims, of what only one article tells, and of what all but one tell."""

from dataclasses import replace

from reader.analysis.model import Alone, Excuse, Excused, Missing, Omissions
from reader.analysis.passage import Passage
from reader.comparison.comparison import Comparison
from reader.report.markdown import to_markdown
from reader.report.plain import to_plain
from tests.analysis.making import analysis_of, collection_of

STORM = "The storm tore the roof off the old lighthouse of Port Lorne on Monday night, the coastguard said."
RETOLD = "On Monday night the alleged storm tore the roof off the old lighthouse at Port Lorne."
LOAVES = " ".join(f"Baker {name} gave {n}00 loaves to Ruth Halloran." for n, name in enumerate("ABCDEFGHIJ", 1))
SILENT = "Buses were late. Pupils sang."


def compared(*texts: str) -> Comparison:
    return Comparison(collection_of(*texts), analysis_of(*texts))


def omissions(report: str, heading: str = "Omissions") -> list[str]:
    """The lines about omissions, or those under another heading."""
    return report.split(heading, 1)[1].split("\n\n", 2)[1 if f"## {heading}" in report else 0].splitlines()


def test_each_passage_of_a_fact_is_told_with_its_claim() -> None:
    comparison = compared(STORM, RETOLD)
    assert "        claim: says: the coastguard" in to_plain(comparison).splitlines()
    assert "        claim: hedged: “alleged”" in to_plain(comparison).splitlines()
    assert "  - claim: says: the coastguard" in to_markdown(comparison).splitlines()


def test_what_one_source_tells_alone_is_quoted_and_the_rest_counted() -> None:
    passages = [Passage("1.txt", start, start + 7) for start in range(10)]
    comparison = compared(LOAVES, SILENT)
    found = Omissions(alone=tuple(Alone(passage, 1.0) for passage in passages))
    comparison = replace(comparison, analysis=replace(comparison.analysis, omissions=found))
    plain = omissions(to_plain(comparison), "Only in one article")
    assert plain[1] == "only [1] “Baker A gave…”, sentence 1: “Baker A”"
    assert plain[-1] == "only [1] “Baker A gave…”: 2 more"
    markdown = omissions(to_markdown(comparison), "Only in one article")
    assert markdown[:2] == ["- only \\[1\\] “Baker A gave…”", "  - \\[1\\] “Baker A gave…”: “Baker A”[^1]"]
    assert markdown[-1] == "  - 2 more"


def test_what_all_but_one_tell_is_named_with_the_one() -> None:
    comparison = compared(STORM, RETOLD, SILENT)
    (fact,) = comparison.analysis.facts
    assert f"all but [3] “Buses were late”: fact 1, {fact.label}" in omissions(to_plain(comparison))
    assert f"- all but \\[3\\] “Buses were late”: 1\\. {fact.label}" in omissions(to_markdown(comparison))


def test_a_denial_is_told_from_silence() -> None:
    comparison = compared(STORM, RETOLD, SILENT)
    (fact,) = comparison.analysis.facts
    found = Omissions(missing=(Missing(fact.id, "3.txt", Passage("3.txt", 0, 16)),))
    comparison = replace(comparison, analysis=replace(comparison.analysis, omissions=found))
    assert omissions(to_plain(comparison))[1:] == [
        f"all but [3] “Buses were late”, which denies something like it: fact 1, {fact.label}",
        "    [3] “Buses were late”, sentence 1: “Buses were late.”",
    ]
    assert omissions(to_markdown(comparison)) == [
        f"- all but \\[3\\] “Buses were late”, which denies something like it: 1\\. {fact.label}",
        "  - \\[3\\] “Buses were late”: “Buses were late.”[^3]",
    ]


def test_where_nothing_is_left_out_markdown_has_no_section_for_it() -> None:
    assert "## Omissions" not in to_markdown(compared(STORM))


def test_an_article_whose_silence_says_nothing_is_named_with_the_reason() -> None:
    comparison = compared(STORM, RETOLD, SILENT)
    found = Omissions(excused=(Excused("3.txt", Excuse.TICKER),))
    comparison = replace(comparison, analysis=replace(comparison.analysis, omissions=found))
    notice = "a live ticker, so what it leaves out is not listed: [3] “Buses were late”"
    assert notice in to_plain(comparison).splitlines()
