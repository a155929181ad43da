"""Why two passages were matched, in words."""

from reader.analysis.model import Link, Signal

_SIGNALS = {
    Signal.WORDS: "words",
    Signal.ACTOR: "actor",
    Signal.FIGURE: "figure",
    Signal.QUOTE: "quotation",
    Signal.CONTEXT: "context",
    Signal.OTHER: "rank",
}
_MOST = 4
"""The most reasons in one line."""


def reasons_of(link: Link) -> str:
    """The four strongest reasons for a link, in a line: "actor: Ellen Tarrant · words: sea wall"; empty without any."""
    return " · ".join([f"{_SIGNALS[r.signal]}: {r.text}" for r in link.why if r.weight > 0][:_MOST])
