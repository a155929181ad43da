"""The least Textual app: what every program with Textual takes to start."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class BareApp(App[None]):
    def compose(self) -> ComposeResult:
        yield Static("READY", markup=False)


if __name__ == "__main__":
    BareApp().run()
