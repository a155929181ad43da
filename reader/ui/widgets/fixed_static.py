"""Text in a place whose size does not depend on it."""

from textual.content import Content
from textual.widgets import Static


class FixedStatic(Static):
    """A Static of fixed size that skips an update with equal content."""

    _said: Content | None = None

    def set_text(self, content: Content) -> None:
        """Shows some text instead of what it showed before."""
        if self._said is None or not content.is_same(self._said):
            self._said = content
            self.update(content, layout=False)
