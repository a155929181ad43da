"""Who cites whom: the voices that most sources cite drawn, and a table of all."""

from collections.abc import Iterator

from reader.comparison.comparison import Comparison
from reader.report.page.markup import escaped
from reader.report.page.source_drawing import SourceDrawing
from reader.report.page.source_numbers import source_numbers
from reader.report.page.text_table import text_table
from reader.report.page.voices_drawing import voices_legend, voices_strips
from reader.views.busiest import Room
from reader.views.voices import Voice, voices_of

_ROOM = Room(rows=24, sources=16)
_HEADS = ("voice", "cited by", "statements")


def voices_section(comparison: Comparison) -> Iterator[str]:
    """The drawing and the table; nothing where nobody is cited by name."""
    voices = voices_of(comparison)
    if not voices:
        return
    drawing = SourceDrawing[Voice]("voices", "voice", _ROOM, lambda voice: voice.cited, voices_strips, voices_legend())
    yield from drawing.of(comparison, voices)
    rows = [(escaped(voice.name), str(len(voice.cited)), _statements(comparison, voice)) for voice in voices]
    yield from text_table("Who cites whom", _HEADS, rows, "voice")


def _statements(comparison: Comparison, voice: Voice) -> str:
    """For each source how many statements of each sort: "[1] says 2, denies 1"."""
    said = {
        article: ", ".join(f"{kind.value} {count}" for kind, count in kinds.items())
        for article, kinds in voice.cited.items()
    }
    return source_numbers(comparison, list(said), said)
