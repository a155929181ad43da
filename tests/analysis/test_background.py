"""Many articles are analysed by several processes."""

import io
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from reader.analysis.pipeline import analyse as analysing
from reader.analysis.pipeline.analyse import analyse, analyse_in_steps, sorts_of
from reader.analysis.pipeline.background import Workers
from reader.analysis.pipeline.cache import AnalysisCache
from reader.analysis.pipeline.event import Parsed, compare
from reader.analysis.pipeline.serialise import packed, packed_articles, unpacked, unpacked_outlines
from reader.analysis.pipeline.worker import Task, receive, send, serve
from reader.articles.article import Article, Collection
from tests.analysis.making import article_of, collection_of
from tests.analysis.stories import BUDGET, FERRY, SHIPWRECK, TWO_EVENTS

STORY = (article_of(FERRY, 1, today="2017-04-05"), article_of(SHIPWRECK, 2))


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> Collection:
    """Articles on two events, which count as many."""
    monkeypatch.setattr(analysing, "_FEW", 2)
    return collection_of(*TWO_EVENTS)


@pytest.mark.slow
def test_several_processes_find_what_one_finds(many: Collection, monkeypatch: pytest.MonkeyPatch) -> None:
    shared, sorts = analyse(many), sorts_of(many)
    monkeypatch.setattr(analysing, "_FEW", 100)
    assert (shared, sorts) == (analyse(many), sorts_of(many))


def test_more_and_more_events_are_told_and_at_last_all(many: Collection) -> None:
    first, both = analyse_in_steps(many)
    assert set(first.links) < set(both.links)
    assert first.discrepancies


def test_how_many_articles_are_compared_is_told(many: Collection) -> None:
    told: list[tuple[int, int]] = []
    analyse(many, lambda done, of: told.append((done, of)))
    assert told == [(0, 5), (3, 5), (5, 5)]


def test_many_articles_on_one_event_are_shown_part_by_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(analysing, "_FEW", 1)
    sure, _, whole = analyse_in_steps(collection_of(FERRY, SHIPWRECK))
    assert sure.links
    assert not sure.actors
    assert whole.discrepancies


@pytest.mark.slow
def test_one_more_article_has_only_its_own_event_analysed_anew(
    many: Collection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = AnalysisCache(tmp_path)
    list(analyse_in_steps(many, kept))
    asked: list[list[str]] = []
    analyses = Workers.analyses

    def heard(workers: Workers, events: Sequence[Sequence[Article]]) -> object:
        asked.extend([article.id for article in event] for event in events)
        return analyses(workers, events)

    monkeypatch.setattr(Workers, "analyses", heard)
    added = article_of(BUDGET.replace("two parties", "three parties"), 6)
    grown = replace(many, articles=(*many.articles, added))
    *_, found = analyse_in_steps(grown, kept)
    assert asked == [["2.txt", "4.txt", "6.txt"]]
    assert found == analyse(grown)


def test_what_a_worker_can_not_do_is_done_here(many: Collection, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = analyse(many)
    monkeypatch.setattr(sys, "executable", str(many.folder / "no such program"))
    assert analyse(many) == whole


def test_a_worker_that_is_ended_from_outside_loses_nothing() -> None:
    with Workers(1) as workers:
        for worker in workers._workers:
            worker.end()
        assert list(workers.analyses([STORY])) == [compare(STORY)]


def test_leaving_off_ends_the_workers(many: Collection) -> None:
    with Workers(2) as workers:
        processes = [worker._process for worker in workers._workers]
        next(workers.analyses([STORY, STORY, STORY]))
    assert all(process and process.poll() is not None for process in processes)


def test_a_worker_answers_one_message_after_the_other_and_ends_with_them() -> None:
    asked, answered = io.BytesIO(), io.BytesIO()
    send(asked, Task.OUTLINES, packed_articles(STORY))
    send(asked, Task.ANALYSIS, packed_articles(STORY))
    serve(io.BytesIO(asked.getvalue()), answered)
    answers = io.BytesIO(answered.getvalue())
    outlines, analysis = receive(answers), receive(answers)
    assert outlines
    assert unpacked_outlines(outlines[1]) == [Parsed.of(article).outline for article in STORY]
    assert analysis
    assert unpacked(analysis[1], STORY) == compare(STORY)
    assert receive(answers) is None


@pytest.mark.parametrize("length", [0, 5, 9, 20])
def test_a_message_that_is_cut_short_is_no_message(length: int) -> None:
    stream = io.BytesIO()
    send(stream, Task.ANALYSIS, packed(compare(STORY)))
    assert receive(io.BytesIO(stream.getvalue()[:length])) is None


def test_no_module_is_taken_from_the_folder_that_the_reader_is_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "reader.py").write_text("open('taken', 'w')")
    monkeypatch.chdir(tmp_path)
    with Workers(1) as workers:
        assert list(workers.analyses([STORY])) == [compare(STORY)]
    assert not (tmp_path / "taken").exists()


def test_how_many_articles_belong_together_is_found_once(many: Collection, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[int, int]] = []
    first = sorts_of(many, lambda done, of: told.append((done, of)))
    assert told == [(5, 5)]
    monkeypatch.delattr(Workers, "outlines")
    assert sorts_of(many) == first
    assert [len(event) for event in first.events] == [3, 2]
