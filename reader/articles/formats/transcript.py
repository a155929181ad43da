"""Transcripts of broadcasts: subtitles with times (SRT, WebVTT), put together into paragraphs."""

import html
import re
from collections.abc import Iterator, Sequence

from reader.articles.decode import decode
from reader.articles.formats.markup import as_text
from reader.articles.formats.parsed import File, FormatError, Parsed

_TIMES = re.compile(r"\s*(\d{1,3}:)?(\d{1,2}):(\d\d)[.,](\d{1,3})\s*-->\s*(\d{1,3}:)?(\d{1,2}):(\d\d)[.,](\d{1,3})\b.*")
_VOICE = re.compile(r"<v(?:\.[^\s<>]{1,40})*\s+([^<>]{1,80})>")
_TAG = re.compile(r"</?[a-zA-Z\d][^<>]{0,200}>|\{\\[^{}]{1,40}\}")
_SPEAKER = re.compile(r"(?:>>+ ?|[-–—] )|[A-ZÀ-Þ][A-ZÀ-Þ .'-]{1,40}: ")
_ENDS = re.compile(r"[.!?…][”\"’'»)\]]*$")
_PAUSE, _LONG = 3.0, 500
"""Seconds of silence, and characters, after which the end of a sentence ends the paragraph."""


def read(file: File) -> Iterator[Parsed]:
    """The transcript as one article. Raises `FormatError` where nothing is said in it."""
    decoded = decode(file.data)
    blocks = _paragraphs(list(_cues(decoded.text.split("\n"))))
    if not blocks:
        raise FormatError("no text in these subtitles", "leave it out")
    yield Parsed(as_text(blocks), decoded.encoding, warnings=(*decoded.doubts, "times of the subtitles left out"))


Cue = tuple[float, float, str]
"""When it begins and ends, in seconds, and what it says on one line."""


def _cues(lines: Sequence[str]) -> Iterator[Cue]:
    times: tuple[float, float] | None = None
    said: list[str] = []
    for line in (*lines, ""):
        match = _TIMES.fullmatch(line)
        if match:
            times = _seconds(match.groups()[:4]), _seconds(match.groups()[4:])
        elif times and line.strip():
            said.append(_plain(line))
        elif times:
            yield (*times, " ".join(" ".join(said).split()))
            times, said = None, []


def _seconds(parts: Sequence[str | None]) -> float:
    hours, minutes, seconds, part = (int((each or "0").rstrip(":")) for each in parts)
    return hours * 3600 + minutes * 60 + seconds + part / 1000


def _plain(line: str) -> str:
    """A line without its layout; who speaks as the name before what is said."""
    return html.unescape(_TAG.sub("", _VOICE.sub(lambda match: f"{match[1].upper()}: ", line)))


def _paragraphs(cues: Sequence[Cue]) -> list[str]:
    """What is said, a paragraph for each speaker, and for each pause; what rolls up over two cues is said once."""
    found: list[str] = []
    paragraph, before, speaker, ended = "", "", "", 0.0
    for begins, ends, text in cues:
        new = text.removeprefix(before).strip() if before else text
        match = _SPEAKER.match(new)
        if match and match[0] == speaker:  # named at each cue, though nobody else has spoken
            new, match = new[match.end() :], None
        is_over = bool(_ENDS.search(paragraph)) and (begins - ended >= _PAUSE or len(paragraph) >= _LONG)
        if paragraph and new and (match or is_over):
            found.append(paragraph)
            paragraph = ""
        speaker = match[0] if match and match[0].endswith(": ") else "" if match else speaker
        paragraph = f"{paragraph} {new}".strip()
        before, ended = text or before, ends
    return [*found, paragraph] if paragraph else found
