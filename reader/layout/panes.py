"""The arrangement of the panes: their order, their widths, and which of them are hidden."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

_STEP = 1.25
"""How much wider a pane gets by one step, in relation to the others."""
_WIDEST = 4.0


@dataclass(frozen=True)
class Arrangement:
    """An arrangement of articles, by their ids."""

    order: tuple[str, ...] = ()
    """All articles, from the left."""
    away: frozenset[str] = frozenset()
    """Those that the reader has hidden; at least one is not."""
    is_zoomed: bool = False
    """Whether only the cursor's is shown."""
    widths: Mapping[str, float] = field(default_factory=dict)
    """How wide they are in relation to each other, where that is not 1."""

    @property
    def open(self) -> tuple[str, ...]:
        """Those that are not hidden, from the left."""
        return tuple(article for article in self.order if article not in self.away)

    def width(self, article: str) -> float:
        """How wide an article's pane is in relation to the others."""
        return self.widths.get(article, 1.0)

    def next_to(self, article: str, step: int) -> str | None:
        """The visible one some panes to the right, or to the left; None beyond the last."""
        place = self.open.index(article) + step
        return self.open[place] if 0 <= place < len(self.open) else None

    def moved(self, article: str, step: int) -> "Arrangement":
        """The arrangement with an article's pane and the next visible one exchanged."""
        other = self.next_to(article, step)
        if other is None:
            return self
        exchanged = {article: other, other: article}
        return replace(self, order=tuple(exchanged.get(key, key) for key in self.order))

    def hide(self, article: str) -> "Arrangement":
        """Without an article's pane, if another is left."""
        return replace(self, away=self.away | {article}) if len(self.open) > 1 else self

    def with_open(self, article: str) -> "Arrangement":
        """With an article's pane."""
        return replace(self, away=self.away - {article}) if article in self.away else self

    def with_all(self) -> "Arrangement":
        """With all panes, of one width."""
        return replace(self, away=frozenset(), widths={}, is_zoomed=False)

    def zoomed(self) -> "Arrangement":
        """With the cursor's pane alone, or, where that is so already, with the others again."""
        return replace(self, is_zoomed=not self.is_zoomed)

    def widened(self, article: str, steps: int) -> "Arrangement":
        """With an article's pane wider by some steps, or narrower."""
        return self.sized({article: self.width(article) * _STEP**steps})

    def sized(self, widths: Mapping[str, float]) -> "Arrangement":
        """With panes of those widths, in relation to each other, within what can be read."""
        wanted = {key: min(_WIDEST, max(1 / _WIDEST, width)) for key, width in widths.items()}
        return replace(self, widths={**self.widths, **wanted})


def arranged(articles: Sequence[str], saved: Arrangement) -> Arrangement:
    """A saved arrangement for the articles there are now: new ones come last, those that are gone are left out."""
    order = [article for article in dict.fromkeys(saved.order) if article in articles]
    order += [article for article in articles if article not in order]
    away = saved.away & set(order)
    widths = {key: width for key, width in saved.widths.items() if key in order}
    found = Arrangement(tuple(order), away if len(away) < len(order) else frozenset(), saved.is_zoomed)
    return found.sized(widths)
