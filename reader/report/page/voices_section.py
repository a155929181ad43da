"""Who cites whom: the voices that most sources cite drawn, and a table of all."""

from collections.abc import Iterator

from reader.comparison.comparison import Comparison
from reader.comparison.labels import short_labels
from reader.report.page.drawn_strip import Columns, drawing
from reader.report.page.left_out import left_out
from reader.report.page.markup import escaped
from reader.report.page.source_numbers import source_numbers
from reader.report.page.text_table import text_table
from reader.report.page.voices_drawing import voices_legend, voices_strips
from reader.views.busiest import Room, busiest
from reader.views.voices import Voice, voices_of

_ROOM = Room(rows=24, sources=16)
_HEADS = ("voice", "cited by", "statements")


def voices_section(comparison: Comparison) -> Iterator[str]:
    """The drawing and the table; nothing where nobody is cited by name."""
    voices = voices_of(comparison)
    if not voices:
        return
    articles = [article.id for article in comparison.collection.articles]
    drawn, sources = busiest(voices, lambda voice: voice.cited, articles, _ROOM)
    strips = voices_strips(drawn, sources, short_labels(comparison.collection.articles))
    yield from drawing("voices", strips, Columns(sources).width, voices_legend())
    yield left_out((len(drawn), len(voices), "voice"), (len(sources), len(articles), "source"))
    rows = [(escaped(voice.name), str(len(voice.cited)), _statements(comparison, voice)) for voice in voices]
    yield from text_table("Who cites whom", _HEADS, rows, "voice")


def _statements(comparison: Comparison, voice: Voice) -> str:
    """For each source how many statements of each sort: "[1] says 2, denies 1"."""
    said = {
        article: ", ".join(f"{kind.value} {count}" for kind, count in kinds.items())
        for article, kinds in voice.cited.items()
    }
    return source_numbers(comparison, list(said), said)
