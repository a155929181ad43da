"""The program never asks for the network, and loads a library for a format only for a file in it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.report.export_formats import FORMS
from tests.articles.formats.making import STORY, book, linked_data, message, page, pdf, warc, zipped
from tests.terminal import Terminal

pytestmark = pytest.mark.slow

# Put before the program: from here on, whatever asks for a connection or an address fails, and is told.
_NO_NETWORK = """
import sys
def refuse(event, arguments):
    if event.startswith("socket.") and event != "socket.__new__" or event in ("urllib.Request", "http.client.connect"):
        sys.stderr.write("NETWORK " + event + "\\n")
        raise OSError("no network")
sys.addaudithook(refuse)
import socket
class NoSocket(socket.socket):
    def __init__(self, family=-1, *rest, **named):
        if family != socket.AF_UNIX:
            sys.stderr.write("NETWORK socket for " + sys._getframe(1).f_globals["__name__"] + "\\n")
            raise OSError("no network")
        super().__init__(family, *rest, **named)
socket.socket = NoSocket
"""
# urllib3, which trafilatura loads and we never use, asks once whether this machine has IPv6; nothing is sent.
_HARMLESS = "NETWORK socket for urllib3.util.connection"
_TOLD = ("attachments left out: 1", "left out of Markdown: ")
"""What the commands say of these files and of Markdown."""
_LIBRARIES = ("trafilatura", "lxml", "pypdfium2", "warcio", "email", "zipfile", "xml.parsers.expat", "urllib3")


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """A folder with a file in every format; the page asks for pictures, styles and scripts from elsewhere."""
    greedy = page(head=linked_data() + '<script src="https://x.example/a.js"></script><base href="https://x.example/">')
    folder = tmp_path / "pile"
    folder.mkdir()
    files = {
        "a.txt": STORY[0].encode(),
        "b.html": greedy.encode(),
        "c.eml": message(),
        "d.epub": book({"a.xhtml": f'<p>{STORY[0]}</p><img src="http://x.example/a.png"/>'}),
        "e.pdf": pdf([[(60, 700, "The ferry left the port of Ranzo at dawn on Tuesday.")]]),
        "f.warc": warc({"https://herald.example/ferry": greedy}),
        "g.json": json.dumps({"text": STORY[0], "url": "https://x.example"}).encode(),
        "h.zip": zipped({"a.html": greedy}),
        "i.nitf": b'<!DOCTYPE nitf SYSTEM "http://x.example/nitf.dtd"><nitf><body><p>It sank.</p></body></nitf>',
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return folder


def _run_without_network(tmp_path: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    (tmp_path / "sitecustomize.py").write_text(_NO_NETWORK)
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "HOME": str(tmp_path / "home")}
    command = [sys.executable, "-m", "reader", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)


@pytest.mark.parametrize(
    "command", [["show"], ["analyze", "--json"], ["export", "--to", "md"], ["check"], ["notes", "list"]]
)
def test_every_format_is_read_where_there_is_no_network(pile: Path, tmp_path: Path, command: list[str]) -> None:
    done = _run_without_network(tmp_path, *command, pile)
    assert done.returncode in (0, 1)
    told = [line for line in done.stderr.splitlines() if not any(known in line for known in _TOLD)]
    assert set(told) <= {_HARMLESS}
    if command[0] == "analyze":
        assert len(json.loads(done.stdout)["articles"]) == 9


@pytest.mark.parametrize(
    "command",
    [
        *(["export", "--to", form, "-o", "{out}", "{text}"] for form in FORMS if form != "md"),
        *(["notes", action, "{text}"] for action in ("check", "agree", "restore")),
        ["notes", "merge", "{folder}", "--into", "{folder}"],
        ["add", "{text}", "--into", "{out}"],
        ["suggest", "--model", "m", "--dry-run", "{text}"],
        ["import", "{text}", "{text}"],
        *([name] for name in ("themes", "keys", "--help", "--version")),
        ["completion", "zsh"],
    ],
    ids=lambda command: " ".join(command[:3]),
)
def test_no_command_asks_for_the_network(pile: Path, tmp_path: Path, command: list[str]) -> None:
    places = {"out": tmp_path / "out", "text": pile / "a.txt", "folder": pile}
    done = _run_without_network(tmp_path, *(argument.format(**places) for argument in command))
    assert done.returncode == (2 if command[0] == "import" else 0), done.stderr
    assert "NETWORK" not in done.stderr.replace(_HARMLESS, "")


def test_the_reader_opens_where_there_is_no_network(pile: Path, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(_NO_NETWORK)
    files = [str(pile / name) for name in ("a.txt", "b.html", "c.eml")]
    settings = {"PYTHONPATH": str(tmp_path)}
    terminal = Terminal(sys.executable, ["-m", "reader", *files], tmp_path / "home", settings=settings)
    terminal.wait_for("The ferry Santa Irene")
    terminal.wait_for("shared facts")
    assert terminal.leave() == 0
    assert b"NETWORK" not in terminal.raw.replace(_HARMLESS.encode(), b"")


def test_that_test_would_notice(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(_NO_NETWORK)
    ask = "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')"
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, env=environment, check=False)
    assert done.returncode != 0
    assert "NETWORK" in done.stderr


def _loaded(paths: list[Path]) -> set[str]:
    """The libraries that are loaded once these files are read."""
    ask = (
        "import sys; from pathlib import Path; from reader.articles.load import load_collection\n"
        f"before = set(sys.modules); load_collection([Path(p) for p in {list(map(str, paths))!r}])\n"
        f"print(*[name for name in {_LIBRARIES!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_a_collection_of_texts_loads_no_library_of_another_format(pile: Path) -> None:
    assert _loaded([pile / "a.txt"]) == set()


def test_a_library_is_loaded_for_a_file_in_its_format_alone(pile: Path) -> None:
    assert "pypdfium2" in _loaded([pile / "a.txt", pile / "e.pdf"])
    assert not {"trafilatura", "warcio", "lxml"} & _loaded([pile / "a.txt", pile / "e.pdf"])
    assert not {"pypdfium2", "trafilatura", "warcio"} & _loaded([pile / "c.eml", pile / "d.epub", pile / "g.json"])
    assert "trafilatura" in _loaded([pile / "b.html"])


def test_what_reads_sentences_keeps_nothing_of_its_own(flood: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    environment = {**os.environ, "HOME": str(home), "XDG_CACHE_HOME": str(home / "cache")}
    command = [sys.executable, "-m", "reader", "analyze", "--json", str(flood)]
    done = subprocess.run(command, env=environment, capture_output=True, check=True)
    assert (done.stderr, [path for path in home.rglob("*.*") if "parallax" not in path.parts]) == (b"", [])


def test_what_speaks_http_is_loaded_only_where_a_language_model_is_asked() -> None:
    ask = "import sys, reader.cli.suggest, reader.suggestions.client; print('urllib3' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True).stdout == "False\n"


def test_a_reader_who_has_named_no_model_loads_nothing_of_it() -> None:
    ask = (
        "import sys, reader.ui.app\nprint([n for n in sys.modules if n.startswith(('reader.suggestions', 'urllib3'))])"
    )
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
