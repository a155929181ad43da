"""A folder of articles, notes and names all of which were made to do harm, and the like of it that does none."""

import os
from pathlib import Path

from reader.articles.load import load_collection
from reader.notes.anchor import anchor_at
from reader.notes.note import new_note
from reader.notes.store.store import NoteStore
from reader.text.span import Span
from tests.articles.formats.hostile import HOSTILE

PAYLOADS = (
    "\x1b]0;PWNED\x07",  # the terminal's title
    "\x1b]8;;https://evil.example\x1b\\link\x1b]8;;\x1b\\",
    "\x1b]52;c;UFdORUQ=\x07",  # the clipboard
    "\x1b]777;PWNED",  # never ended
    "\x1bP1$rPWNED\x1b\\",
    "\x1b_PWNED\x1b\\",
    "\x1b[31337m\x1b[?31337h\x1b[2J\x1bc",
    "\x9b31337m\x9d0;PWNED\x9c\x90PWNED\x9c",
    "\u202eEVIL\u202c\u2066\u2069\u200e\u061c",
    "z\u200bw\u2060j\ufeff\xad",
    "\0\x08\x0c\x7f",
    "\ud800",
    "[/b][@click=app.quit]x[/][red]\\[",
    "&#27;]0;PWNED&#7;",
)
EVIL = " ".join(PAYLOADS)
STORY = (
    "Mayor Ellen Tarrant {} denied on 4 May 2016 that 12 people had died in Porthaven.\n\nThe storm {} came at 6:30.\n"
)
_QUICK = (
    *("laughs.xml", "outside.xml", "names.xml", "bomb.gz", "overlapping.zip", "up.zip", "up.epub", "deep.json"),
    *("escapes.html", "escapes.json", "escapes.warc", "escapes.docx", "overlong.txt", "nul.eml", "deep.eml"),
    *("charset.eml", "loop.pdf", "none.jsonl", "open.html"),
)
"""Of what was made to do harm, what is refused at once; each of all is a test of its own elsewhere."""


def write_pile(folder: Path, payload: str = EVIL) -> Path:
    """Articles with the payload in text, names, metadata, manifest and notes."""
    folder.mkdir(parents=True)
    data = payload.encode("utf-8", "surrogatepass")
    heads = {
        f"a {_as_name(payload)}.txt": f"---\nlanguage: en\ntitle: {_quoted(payload)}\n"
        f"author: {_quoted(payload)}\n---\n",
        "b.txt": "",
        "c.html": "<!DOCTYPE html><title>{}</title><meta name=author content='{}'><article><p>",
        "d.eml": "From: {} <a@example.org>\nSubject: {}\nContent-Type: text/plain; charset=utf-8\n\n",
    }
    for number, (name, head) in enumerate(heads.items()):
        text = (head + STORY).replace("12", f"{12 + number}").encode()
        (folder / name).write_bytes(text.replace(b"{}", data))
    keys = ("label", "outlet", "title", "author", "url")
    entry = "".join(f"    {key}: {_quoted(payload)}\n" for key in keys)
    entry += "    language: en\n"
    (folder / "collection.yaml").write_text(
        f"title: {_quoted(payload)}\narticles:\n  b.txt:\n{entry}  ../x.txt: {{}}\n"
    )
    write_note(folder, payload)
    return folder


def write_note(folder: Path, payload: str) -> None:
    """A note on the first article, its file changed by another program."""
    article = load_collection([folder]).articles[0]
    store = NoteStore(folder / "notes")
    note = store.save(new_note((anchor_at(article, Span(0, 40)),), label="LABEL"))
    file = folder / "notes" / f"{note.id}.yaml"
    file.write_text(file.read_text("utf-8").replace("LABEL", _quoted(payload)), "utf-8")
    (folder / "notes" / "broken\x1b]0;PWNED\x07.yaml").write_text("a: [\n")


def add_harm(folder: Path) -> None:
    """What can't be read at all, or not all of it: bombs, loops, pipes, devices."""
    for name in _QUICK:
        (folder / name).write_bytes(HOSTILE[name])
    os.mkfifo(folder / "pipe\x1b[2J.txt")
    (folder / "loop").symlink_to(folder)
    (folder / "self.txt").symlink_to("self.txt")
    (folder / "device.txt").symlink_to("/dev/zero")
    (folder / "two\nlines\x1b]0;PWNED\x07.bin").write_bytes(b"\0\1\2")
    bomb = folder / "bombs"
    bomb.mkdir()
    (bomb / "collection.yaml").write_text("a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n")
    (bomb / "f.txt").write_text("Nobody died.\n")


def _as_name(payload: str) -> str:
    name = payload.replace("/", "").replace("\0", "").encode("utf-8", "ignore").decode()
    return name.encode()[:150].decode("utf-8", "ignore")


def _quoted(payload: str) -> str:
    """The payload as YAML writes what can't be seen; of surrogates YAML knows none."""
    payload = payload.replace("\ud800", "")
    return '"' + "".join(c if c.isascii() and c.isprintable() and c not in '"\\' else _escape(c) for c in payload) + '"'


def _escape(character: str) -> str:
    return f"\\x{ord(character):02x}" if ord(character) < 256 else f"\\u{ord(character):04x}"
