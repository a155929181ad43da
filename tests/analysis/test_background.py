"""Articles are analysed by another process, many by several; and what becomes of it where a process dies."""

import os
import shutil
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from reader.analysis.model import Analysis
from reader.analysis.pipeline import analyse as analysing
from reader.analysis.pipeline.analyse import analyse, analyse_in_steps, sorts_of
from reader.analysis.pipeline.background import BackgroundAnalysis, DirectAnalysis
from reader.analysis.pipeline.cache import AnalysisCache
from reader.analysis.pipeline.errors import AnalysisError
from reader.analysis.pipeline.event import ParsedArticle, compare
from reader.analysis.pipeline.pool import ProcessPool
from reader.analysis.pipeline.process import AnalysisProcess
from reader.analysis.pipeline.request import Request, Task
from reader.analysis.pipeline.serialise import Outlines, Ready, Step
from reader.articles.article import Article, Collection
from tests.analysis.making import article_of, collection_of
from tests.analysis.stories import BUDGET, FERRY, SHIPWRECK, TWO_EVENTS

pytestmark = pytest.mark.usefixtures("own_cache")
STORY = (article_of(FERRY, 1, today="2017-04-05"), article_of(SHIPWRECK, 2))


@contextmanager
def running() -> Iterator[AnalysisProcess]:
    """A process that runs, and is ended."""
    process = AnalysisProcess()
    try:
        assert process.answer() == Ready()
        yield process
    finally:
        process.end()


def compare_all(articles: Sequence[Article]) -> Analysis:
    return analyse(Collection("", tuple(articles), Path()))


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
    first, both = analyse_in_steps(many.articles)
    assert set(first.links) < set(both.links)
    assert first.discrepancies


def test_how_many_articles_are_compared_is_told(many: Collection) -> None:
    told: list[tuple[int, int]] = []
    analyse(many, lambda done, of: told.append((done, of)))
    assert told == [(0, 5), (3, 5), (5, 5)]


def test_many_articles_on_one_event_are_shown_part_by_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(analysing, "_FEW", 1)
    sure, _, whole = analyse_in_steps(collection_of(FERRY, SHIPWRECK).articles)
    assert sure.links
    assert not sure.actors
    assert whole.discrepancies


@pytest.mark.slow
def test_one_more_article_has_only_its_own_event_analysed_anew(
    many: Collection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = AnalysisCache(tmp_path)
    list(analyse_in_steps(many.articles, cache))
    asked: list[list[str]] = []
    analyses = ProcessPool.analyses

    def heard(pool: ProcessPool, events: Sequence[Sequence[Article]]) -> object:
        asked.extend([article.id for article in event] for event in events)
        return analyses(pool, events)

    monkeypatch.setattr(ProcessPool, "analyses", heard)
    added = article_of(BUDGET.replace("two parties", "three parties"), 6)
    grown = replace(many, articles=(*many.articles, added))
    *_, found = analyse_in_steps(grown.articles, cache)
    assert asked == [["2.txt", "4.txt", "6.txt"]]
    assert found == analyse(grown)


def test_where_no_process_can_be_started_all_is_made_here(many: Collection, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = analyse(many)
    monkeypatch.setattr(sys, "executable", str(many.folder / "no such program"))
    assert analyse(many) == whole


def test_where_processes_end_before_they_run_all_is_made_here(
    many: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = analyse(many)
    monkeypatch.setattr(sys, "executable", shutil.which("false"))
    assert analyse(many) == whole


def test_a_process_that_is_killed_is_replaced_and_loses_nothing() -> None:
    with ProcessPool(1) as pool:
        pool.outlines(STORY)
        (killed,) = pool.processes
        killed.end()
        assert list(pool.analyses([STORY, STORY])) == [compare(STORY)] * 2
        assert pool.processes != [killed]


@pytest.mark.usefixtures("dying")
def test_what_ends_two_processes_is_an_error_that_says_how() -> None:
    with ProcessPool(1) as pool, pytest.raises(AnalysisError, match="stopped twice, by SIGKILL"):
        list(pool.analyses([STORY]))


def test_leaving_off_ends_the_processes() -> None:
    with ProcessPool(2) as pool:
        next(pool.analyses([STORY, STORY, STORY]))
        processes = pool.processes
    assert len(processes) == 2
    for process in processes:
        with pytest.raises(ProcessLookupError):
            os.kill(process.pid, 0)


def test_a_process_answers_one_request_after_the_other() -> None:
    with running() as process:
        process.ask(Request.of(Task.OUTLINES, STORY))
        process.ask(Request.of(Task.EVENT, STORY))
        assert process.answer() == Outlines(tuple(ParsedArticle.of(article).outline for article in STORY))
        step = process.answer()
        assert isinstance(step, Step)
        assert step.having(STORY) == Step(compare(STORY), is_whole=True)


def test_an_error_in_a_process_is_told_and_the_process_goes_on() -> None:
    with running() as process:
        process.connection.send_bytes(b"no request")
        with pytest.raises(AnalysisError, match="Error: "):
            process.answer()
        process.ask(Request.of(Task.OUTLINES, STORY))
        assert isinstance(process.answer(), Outlines)


def test_a_program_that_was_exchanged_meanwhile_is_told_and_not_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other"
    says = "from multiprocessing.connection import Connection; Connection(0).send_bytes(b'what another program says')"
    other.write_text(f"#!{sys.executable}\n{says}\n")
    other.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(other))
    with pytest.raises(AnalysisError, match="changed on the disk while it was running"):
        list(BackgroundAnalysis(STORY).steps())


def test_a_reader_goes_before_its_analysis_and_a_command_waits_for_its_own() -> None:
    analysis = BackgroundAnalysis(STORY)
    steps = analysis.steps()
    next(steps)
    assert analysis.process
    ours = os.getpriority(os.PRIO_PROCESS, 0)
    assert os.getpriority(os.PRIO_PROCESS, analysis.process.pid) > ours
    analysis.cancel()
    with running() as process:
        assert os.getpriority(os.PRIO_PROCESS, process.pid) == ours


def test_ctrl_c_is_not_for_the_process() -> None:
    with running() as process:
        os.kill(process.pid, signal.SIGINT)
        process.ask(Request.of(Task.OUTLINES, STORY))
        assert isinstance(process.answer(), Outlines)


def test_a_process_ends_in_the_middle_of_its_work_where_nobody_waits_for_it_any_more() -> None:
    with running() as process:
        process.ask(Request.of(Task.EVENT, [article_of(f"{FERRY} {number}" * 50, number) for number in range(200)]))
        process.connection.close()  # as it is where this process is killed
        _, status = os.waitpid(process.pid, 0)
        assert os.waitstatus_to_exitcode(status) == 0


def test_no_module_is_taken_from_the_folder_that_the_reader_is_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "reader.py").write_text("open('taken', 'w')")
    monkeypatch.chdir(tmp_path)
    with ProcessPool(1) as pool:
        assert list(pool.analyses([STORY])) == [compare(STORY)]
        assert pool.processes
    assert not (tmp_path / "taken").exists()


def test_how_many_articles_belong_together_is_found_once(many: Collection, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[int, int]] = []
    first = sorts_of(many, lambda done, of: told.append((done, of)))
    assert told == [(5, 5)]
    monkeypatch.delattr(ProcessPool, "outlines")
    assert sorts_of(many) == first
    assert [len(event) for event in first.events] == [3, 2]


def test_what_is_found_in_another_process_is_what_is_found_here() -> None:
    analysis = BackgroundAnalysis(STORY)
    there, here = list(analysis.steps()), list(DirectAnalysis(STORY).steps())
    assert there[-1] == here[-1]
    assert [step.is_whole for step in there] == [False, False, True]


def test_what_is_found_is_cached_for_the_next_time() -> None:
    list(BackgroundAnalysis(STORY).steps())
    (whole,) = BackgroundAnalysis(STORY).steps()
    assert whole == Step(compare_all(STORY), is_whole=True)


def test_how_far_it_is_with_many_articles_is_told_on_the_way() -> None:
    articles = tuple(article_of(f"{FERRY if number % 2 else BUDGET} {number}", number) for number in range(26))
    told: list[tuple[int, int]] = []
    *_, whole = BackgroundAnalysis(articles).steps(lambda done, of: told.append((done, of)))
    assert whole.is_whole
    assert (told[0], told[-1]) == ((0, 26), (26, 26))


def test_where_its_process_is_killed_it_is_begun_again_in_another(dying: pytest.MonkeyPatch) -> None:
    analysis = BackgroundAnalysis(STORY)
    killed = analysis.process
    dying.undo()
    *_, whole = analysis.steps()
    assert whole == Step(compare_all(STORY), is_whole=True)
    assert analysis.process is not killed


@pytest.mark.usefixtures("dying")
def test_where_the_second_process_is_killed_too_that_is_an_error() -> None:
    with pytest.raises(AnalysisError, match="stopped twice, by SIGKILL"):
        list(BackgroundAnalysis(STORY).steps())


@pytest.mark.parametrize("program", ["no such program", "false", ""])
def test_where_its_process_can_not_be_started_it_is_made_here(program: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", shutil.which(program) or program)
    *_, whole = BackgroundAnalysis(STORY).steps()
    assert whole == Step(compare_all(STORY), is_whole=True)


@pytest.mark.parametrize("kind", [BackgroundAnalysis, DirectAnalysis])
def test_what_is_cancelled_finds_no_more_and_is_not_begun_again(
    kind: type[BackgroundAnalysis] | type[DirectAnalysis],
) -> None:
    analysis = kind(STORY)
    analysis.cancel()
    assert list(analysis.steps()) == []
    analysis = kind(STORY)
    steps = analysis.steps()
    assert not next(steps).is_whole
    analysis.cancel()
    assert not any(step.is_whole for step in steps)


@pytest.mark.parametrize("kind", [BackgroundAnalysis, DirectAnalysis])
def test_articles_that_have_changed_are_analysed_anew(
    kind: type[BackgroundAnalysis] | type[DirectAnalysis],
) -> None:
    before = kind(STORY)
    now = before.anew(STORY[:1])
    assert list(before.steps()) == []
    *_, whole = now.steps()
    assert whole.analysis.articles == STORY[:1]
