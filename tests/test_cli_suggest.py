"""`parallax suggest`: a language model on this machine is asked, from the command line."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.analysis.model import DiscrepancyKind
from reader.notes.judgements.judgement import Disposition, on_discrepancy
from reader.settings.second_reader import second_reader_path
from tests.commands import Done, Run, anchor_on, lines_of_error, save_notes
from tests.suggestions.fake_server import Asked, FakeServer, Handler, dies, finds, says, serving
from tests.suggestions.making import ECHO, POST

pytestmark = pytest.mark.usefixtures("home", "own_cache")


@pytest.fixture
def storm(tmp_path: Path) -> Path:
    """Two articles on a storm."""
    folder = tmp_path / "storm"
    folder.mkdir()
    for name, text in {"post.txt": POST, "echo.txt": ECHO}.items():
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture
def model() -> Iterator[FakeServer]:
    """A model that finds who sent help from where."""
    with serving(finds("place", "Alda", "Borda")) as server:
        yield server


def suggest(run: Run, folder: Path, url: str, *options: str) -> Done:
    return run("suggest", folder, "--model", "m", "--url", url, *options)


def test_suggestions_are_printed_with_the_model_s_name_and_their_words(
    run: Run, storm: Path, model: FakeServer
) -> None:
    done = suggest(run, storm, model.url)
    assert (done.status, done.err) == (0, "")
    first, *sides, last = done.out.splitlines()
    assert first.startswith("s1, place, suggested by m: ")
    assert sorted(side.partition(": ")[2] for side in sides) == ["“Alda”", "“Borda”"]
    assert last == "1 suggestion"


def test_what_would_be_sent_is_printed_whole_and_nothing_is_sent(run: Run, storm: Path, model: FakeServer) -> None:
    dry = json.loads(suggest(run, storm, model.url, "--dry-run").out)
    assert model.asked == []
    suggest(run, storm, model.url)
    assert dry["bodies"] == model.asked
    assert dry["post_to"] == f"{model.url}/chat/completions"
    sent = [{name: value for name, value in headers.items() if name != "Content-Length"} for headers in model.headers]
    assert sent == [dry["headers"]] * len(model.asked)


def test_as_json_they_are_a_class_of_their_own(run: Run, storm: Path, model: FakeServer) -> None:
    with_it = json.loads(suggest(run, storm, model.url, "--json").out)
    without = json.loads(run("analyze", storm, "--json").out)
    (own,) = (found for found in with_it["discrepancies"] if found["class"] == "suggestion")
    assert own["suggested_by"] == "m"
    assert [found for found in with_it["discrepancies"] if found != own] == without["discrepancies"]


def test_no_other_command_knows_of_suggestions(run: Run, storm: Path, model: FakeServer) -> None:
    commands = (
        ["show"],
        ["check", "--all"],
        ["export", "--to", "md"],
        ["export", "--to", "csv"],
        ["analyze", "--json"],
    )
    before = [run(*command, storm) for command in commands]
    suggest(run, storm, model.url)
    assert [run(*command, storm) for command in commands] == before


def test_what_was_answered_is_not_asked_again(run: Run, storm: Path, model: FakeServer) -> None:
    first = suggest(run, storm, model.url)
    number = len(model.asked)
    assert suggest(run, storm, model.url) == first
    assert len(model.asked) == number


def test_a_rejected_suggestion_is_not_shown_again_and_is_nowhere_missed(
    run: Run, storm: Path, model: FakeServer
) -> None:
    anchors = (anchor_on(storm, "Alda"), anchor_on(storm, "Borda"))
    checked = run("check", storm)
    save_notes(storm, on_discrepancy(Disposition.NONE, DiscrepancyKind.PLACE, "no", anchors, "m"))
    assert suggest(run, storm, model.url).out == "1 suggestion; 1 already known\n"
    assert run("check", storm) == checked
    assert "no discrepancy: no" in run("show", storm).out


def test_an_accepted_one_is_marked_by_you_and_every_export_says_who_suggested_it(
    run: Run, storm: Path, model: FakeServer
) -> None:
    anchors = (anchor_on(storm, "Alda"), anchor_on(storm, "Borda"))
    save_notes(storm, on_discrepancy(None, DiscrepancyKind.PLACE, "help", anchors, "qwen"))
    assert suggest(run, storm, model.url).out == "1 suggestion; 1 already known\n"
    said = "place, marked by you, suggested by qwen: help"
    assert said in run("show", storm).out
    assert said in run("check", storm).out
    for form in ("md", "html", "csv"):
        assert "suggested by qwen" in run("export", "--to", form, storm).out
    assert '"suggested_by": "qwen"' in run("export", "--to", "json", storm).out
    project = storm.parent / "storm.qdpx"
    run("export", "--to", "qdpx", "-o", project, storm)
    assert project.stat().st_size


@pytest.mark.parametrize("url", ["http://192.168.0.7/v1", "https://api.models.example/v1"])
def test_another_machine_is_refused(run: Run, storm: Path, url: str) -> None:
    (line,) = lines_of_error(suggest(run, storm, url))
    assert "another machine, and nothing is sent there - name an address on this machine" in line


def test_a_machine_that_is_allowed_is_asked_with_a_warning(run: Run, storm: Path, model: FakeServer) -> None:
    url = model.url.replace("127.0.0.1", "0.0.0.0")  # noqa: S104 (this machine, by an address that is not its own)
    done = suggest(run, storm, url, "--allow-host", "0.0.0.0")  # noqa: S104
    assert done.err == "parallax: the articles' texts are sent to 0.0.0.0, another machine\n"
    assert model.asked


def test_without_a_model_it_says_where_to_name_one(run: Run, storm: Path) -> None:
    done = run("suggest", storm)
    (line,) = lines_of_error(done)
    assert (done.status, "which model? - name it with --model, or in" in line) == (2, True)
    assert str(second_reader_path()) in line


def test_the_settings_name_model_and_address(run: Run, storm: Path, model: FakeServer) -> None:
    path = second_reader_path()
    path.parent.mkdir(parents=True)
    path.write_text(f"format: parallax-suggest/1\nmodel: own\nurl: {model.url}\ntimeout: 20\n")
    assert "suggested by own" in run("suggest", storm).out
    assert {body["model"] for body in model.asked} == {"own"}
    assert "suggested by other" in run("suggest", storm, "--model", "other").out


@pytest.mark.parametrize(
    ("settings", "reason"),
    [
        ("model: m", "format: expected 'parallax-suggest/1'"),
        ("format: parallax-suggest/1\nmodel: [m]", "model and url: expected text"),
        ("format: parallax-suggest/1\nmodel: m\ntimeout: soon", "timeout: expected seconds"),
        ("format: parallax-suggest/1\nmodel: m\ntimeout: 0", "timeout: expected seconds"),
        ("- m", "expected keys and values"),
    ],
)
def test_settings_that_cannot_be_read_are_named(run: Run, storm: Path, settings: str, reason: str) -> None:
    path = second_reader_path()
    path.parent.mkdir(parents=True)
    path.write_text(settings)
    (line,) = lines_of_error(run("suggest", storm))
    assert f"{path}: not used: {reason}" in line


def test_without_the_library_it_says_how_to_install_it(run: Run, storm: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "urllib3", None)
    (line,) = lines_of_error(suggest(run, storm, "http://127.0.0.1/v1"))
    assert "suggest: urllib3 is not installed - make suggest" in line


def test_a_server_that_dies_in_the_middle_keeps_what_was_answered(run: Run, storm: Path) -> None:
    def reply(handler: Handler, body: Asked) -> None:
        (finds("place", "Alda", "Borda") if len(handler.server.asked) == 1 else dies)(handler, body)

    with serving(reply) as fake:
        done = suggest(run, storm, fake.url)
        assert done.status == (1 if len(fake.asked) > 1 else 0)
    assert done.out.splitlines()[-1].startswith(("0 suggestions", "1 suggestion"))


def test_a_server_that_answers_nothing_is_an_error_with_the_mend(run: Run, storm: Path) -> None:
    with serving(dies) as fake:
        done = suggest(run, storm, fake.url)
    (line,) = lines_of_error(done)
    assert (done.status, done.out) == (2, "")
    assert f"{fake.url}: it does not answer (" in line


def test_ctrl_c_keeps_what_was_answered(run: Run, storm: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> str:
        raise KeyboardInterrupt

    with serving(says()) as fake:
        monkeypatch.setattr("reader.suggestions.client.ModelServer.ask", interrupt)
        done = suggest(run, storm, fake.url)
    assert done.status == 130
    assert "stopped after 0 of" in done.err


@pytest.mark.parametrize("seconds", ["0", "-1", "nan", "inf", "soon"])
def test_a_time_limit_is_a_number_of_seconds(run: Run, storm: Path, seconds: str) -> None:
    done = suggest(run, storm, "http://127.0.0.1/v1", f"--timeout={seconds}")
    assert (done.status, "--timeout" in done.err) == (2, True)


def test_a_model_s_name_cannot_steer_the_terminal(run: Run, storm: Path, model: FakeServer) -> None:
    done = run("suggest", storm, "--model", "m\x1b[31m", "--url", model.url)
    assert "\x1b" not in done.out
    assert "suggested by m␛[31m" in done.out
