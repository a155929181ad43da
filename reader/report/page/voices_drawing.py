"""Who cites whom: a row for each voice, a lane for each source, and in it how many statements it has of that voice."""

from collections.abc import Mapping, Sequence

from reader.report.page.drawn_strip import Columns, Strip, legend_of
from reader.report.page.markup import escaped
from reader.views.voices import Voice

_HEIGHT = 28
_MIDDLE = _HEIGHT // 2


def voices_strips(voices: Sequence[Voice], sources: Sequence[str], names: Mapping[str, str]) -> list[Strip]:
    """A strip for each voice, with the sources, by id, that cite it; names are those of the sources."""
    columns = Columns(tuple(names[source] for source in sources))
    return [columns.head(), *(Strip(escaped(voice.name), _voice(voice, sources, columns), _HEIGHT) for voice in voices)]


def voices_legend() -> str:
    """What the dots mean."""
    return legend_of(
        [
            (_dot("50%", 8, "3", is_denied=False, radius=8), "statements that a source cites"),
            (_dot("50%", 8, "3", is_denied=True, radius=8), "some of them deny something"),
        ]
    )


def _voice(voice: Voice, sources: Sequence[str], columns: Columns) -> str:
    track = f'<line class="track" x1="0%" y1="{_MIDDLE}" x2="100%" y2="{_MIDDLE}"/>'
    dots = (
        _dot(columns.middle(index), _MIDDLE, str(count), is_denied=voice.denies_in(source))
        for index, source in enumerate(sources)
        if (count := voice.counts.get(source))
    )
    return track + "".join(dots)


def _dot(place: str, middle: int, count: str, *, is_denied: bool, radius: int = 11) -> str:
    """A dot for what is said, a square for what is denied."""
    kind = "denies" if is_denied else "dot"
    across = 2 * radius - 2
    shape = (
        f'<svg x="{place}" y="{middle}"><rect class="{kind}" x="{1 - radius}" y="{1 - radius}"'
        f' width="{across}" height="{across}" rx="2"/></svg>'
        if is_denied
        else f'<circle class="{kind}" cx="{place}" cy="{middle}" r="{radius}"/>'
    )
    return f'{shape}<text class="on {kind}" x="{place}" y="{middle + 4}">{count}</text>'
