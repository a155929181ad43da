"""The application: it holds the collection, has it compared, and shows what is found as it comes."""

import gc
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import App
from textual.binding import Binding
from textual.command import Command as CommandOption
from textual.command import CommandPalette, Provider
from textual.driver import Driver
from textual.notifications import Notification, Notify, SeverityLevel
from textual.widget import Widget

from reader.analysis.model import Analysis
from reader.analysis.pipeline.background import DirectAnalysis, RunningAnalysis
from reader.analysis.pipeline.errors import AnalysisError
from reader.articles.article import Collection
from reader.articles.file_watch import stamps_of, what_changed
from reader.comparison.event_sorting import in_words
from reader.notes.author import this_author
from reader.notes.store.drafts_folder import has_drafts
from reader.notes.store.file_stamps import stamps_in
from reader.notes.store.store import NotesFolder, NoteStore, notes_folder
from reader.settings.keymap import load_keymap
from reader.settings.reloading import session_on
from reader.settings.session import load_session, save_session
from reader.settings.themes import first_theme, load_themes
from reader.terminal.driver import sgr_minimising_driver
from reader.terminal.textual_internals import replace_screen, use_mouse
from reader.ui import safe_text
from reader.ui.bindings import textual_key
from reader.ui.entering import sanitise_event
from reader.ui.garbage import begin_collecting
from reader.ui.many_notes import open_store, read_many
from reader.ui.messages import Analysed, Comparing, NotAnalysed, NotesTouched, Reread
from reader.ui.painters.theming import Palette, textual_theme
from reader.ui.screens.count_prefix import CountPrefixScreen, is_over_panes
from reader.ui.screens.reading import ReadingScreen
from reader.ui.typed_keys import TypedKeys, is_left, is_on_what_is_gone
from reader.ui.widgets import drawn_options as drawn_options  # its import mends the lists of options of Textual

if TYPE_CHECKING:
    from reader.ui.screens.list_screen import ListScreen

_LOOKS_EVERY = 3.0
"""Seconds after which it is looked whether other programs have changed the notes."""


def _everything() -> type[Provider]:
    from reader.ui.palette import Everything

    return Everything


class ParallaxApp(App[None]):
    """Reads one collection."""

    TITLE = "Parallax"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_everything}
    CSS = """
    ToastRack { dock: bottom; align: right bottom; margin: 0; scrollbar-size: 0 0; }
    Window ToastRack { dock: top; align: right top; }
    Toast { width: auto; max-width: 90%; margin: 0; padding: 0 1; }
    .-under Toast { visibility: hidden; }
    CommandPalette { background: transparent; }
    CommandPalette > Vertical { width: 68; max-width: 100%; margin: 1 2 0 2; }
    CommandPalette #--input, CommandPalette #--input.--list-visible { border: none; background: $panel; padding: 0 1; }
    CommandPalette SearchIcon { display: none; }
    CommandPalette CommandInput, CommandPalette CommandInput:focus { border: none; height: 1; padding: 0; }
    CommandPalette CommandList { border: none; max-height: 60vh; background: $panel; scrollbar-size-vertical: 1; }
    """
    """Messages appear in the line of keys, where they cover neither the text nor the lines about it; over a window,
    whose keys are needed to get on, in the header.
    A message under a window is repeated in the window, and what is around the palette, a narrow box
    (`reader/ui/palette.py` has its width), is not dimmed."""
    _has_frozen: ClassVar[bool] = False
    """Whether the first analysis was exempted from garbage collection; asking `gc` takes longer the more is exempt."""

    def __init__(
        self,
        collection: Collection,
        theme: str | None = None,
        reread: Callable[[], Collection] | None = None,
        analysis: RunningAnalysis | None = None,
        *,
        is_painted: bool = False,
    ) -> None:
        """`reread` reads the articles again; None where they can't change.

        `analysis` is the running analysis of the collection; None where it is to be made in this process.
        `is_painted` says whether the text is on the terminal already.
        """
        self._is_painted = is_painted
        super().__init__()
        self.analysis: RunningAnalysis = analysis or DirectAnalysis(collection.articles)
        """Is cancelled when the reader leaves, since the program can't end before."""
        self.animation_level = "none"
        self.collection = collection
        self._reread = reread
        self._stamps = self._last_stamps = stamps_of(collection)
        self.notes = notes_folder(collection)
        self.store = open_store(NoteStore(self.notes.path, this_author()))
        self.themes, self._theme_problems = load_themes()
        self.own_keys = load_keymap()
        self._has_mouse = True
        self._typed = TypedKeys(self, super().on_event)
        self._notices_shown: list[str] = []
        self._said: dict[SeverityLevel, Notification] = {}
        """The latest message of each severity."""
        self._session = load_session(collection)
        self._wanted_theme = theme
        for spec in self.themes.values():
            self.register_theme(textual_theme(spec))
        self._used_theme = self.theme = self._first_theme()
        self.reading_screen = ReadingScreen(
            collection, Analysis.empty(collection.articles), self.store, self._session, self._palette()
        )

    def get_default_screen(self) -> ReadingScreen:
        """The first screen: else an empty one would be drawn before it."""
        return self.reading_screen

    def on_mount(self) -> None:
        self.set_keymap({name: ",".join(map(textual_key, keys)) for name, keys in self.own_keys.keys.items()})
        self.app_resume_signal.subscribe(self, lambda _: self.screen.refresh(layout=True))  # the shell was there
        self.reading_screen.call_after_refresh(self._begin)

    def _begin(self) -> None:
        """After the first paint: reports problems, and starts the comparison of the articles."""
        self._show_problems(self.notes)
        self._analyse(self.analysis)
        if self.store.is_unread:
            read_many(self.store, self.reading_screen, self.collection)
        else:
            begin_collecting()
        if self.store.notes:
            self.reading_screen.commands.notes.report_changed_words()
        if has_drafts(self.store.folder):
            self.reading_screen.commands.drafts.offer()
        self.set_interval(_LOOKS_EVERY, self.look_at_notes)
        if self._reread:
            self.set_interval(_LOOKS_EVERY, self.look_at_articles)

    def on_unmount(self) -> None:
        self.analysis.cancel()

    @work(thread=True, exclusive=True)
    def _analyse(self, analysis: RunningAnalysis) -> None:
        """Waits for what is found, and posts it; changes nothing itself."""

        def post_progress(done: int, of: int) -> None:
            self.post_message(Comparing(done, of))

        try:
            for step in analysis.steps(post_progress):
                self.post_message(Analysed(step.analysis, step.is_whole))
        except AnalysisError as error:
            self.post_message(NotAnalysed(str(error)))

    @on(Comparing)
    def _show_progress(self, event: Comparing) -> None:
        self.reading_screen.view.show_progress(f"comparing {event.done} of {event.of}")

    @on(NotAnalysed)
    def _show_failure(self, event: NotAnalysed) -> None:
        self.reading_screen.view.analysis_failed()
        message = f"The articles could not be compared: {event.reason} - open them again to retry"
        self.notify(safe_text.plain(message), markup=False, severity="error", timeout=30)

    @on(Analysed)
    def _show_analysis(self, event: Analysed) -> None:
        if event.analysis.articles != self.collection.articles:
            return  # of articles as they were before they changed on disk
        self.reading_screen.know(event.analysis, is_whole=event.is_whole)
        if event.is_whole and not ParallaxApp._has_frozen:
            ParallaxApp._has_frozen = True
            gc.freeze()  # what was found stays: to look through it for garbage again would hold up a key
        notices = in_words(event.analysis)[:3] if event.is_whole else []
        if notices and notices != self._notices_shown:
            self.notify("\n".join(map(safe_text.plain, notices)), markup=False, timeout=8)
        self._notices_shown = notices if event.is_whole else self._notices_shown

    @property
    def overviews(self) -> "list[ListScreen]":
        """The screens that are open over the panes, the lowest first."""
        return [screen for screen in self.screen_stack if is_over_panes(screen)]

    # What other programs do among the notes

    def on_app_focus(self) -> None:
        """The reader comes back from another program."""
        self.look_at_notes()
        self.look_at_articles()

    @work(thread=True, exclusive=True, group="notes")
    def look_at_notes(self) -> None:
        """Looks whether a file of the notes was written meanwhile; reads none."""
        if self.store.is_unread:
            return
        try:
            is_touched = self.store.is_out_of_date(stamps_in(self.notes.path))
        except OSError:  # it is reported where the notes are read
            is_touched = True
        if is_touched:
            self.post_message(NotesTouched())

    @on(NotesTouched)
    def _take_in_notes(self) -> None:
        """Shows what other programs have changed; the reader stays where they are."""
        known = self.store.problems
        if not self.store.refresh():
            return
        self.reading_screen.commands.changes.show()
        self.reading_screen.view.say("The notes were changed by another program; they are shown as they are now")
        self.reading_screen.view.warn_of([problem for problem in self.store.problems if problem not in known])

    # What other programs do with the articles

    def look_at_articles(self) -> None:
        """Reads changed articles again, once they change no more; not while a window is open over them."""
        if self._reread and self.screen is self.reading_screen:
            self._read_changed(self._reread)

    @work(thread=True, exclusive=True, group="articles")
    def _read_changed(self, reread: Callable[[], Collection]) -> None:
        stamps, last = stamps_of(self.collection), self._last_stamps
        self._last_stamps = stamps
        if stamps != self._stamps and stamps == last:  # else a file may be half written yet
            found = reread()
            self.post_message(Reread(found, stamps_of(found) if found.articles else stamps))

    @on(Reread)
    async def _take_in_articles(self, event: Reread) -> None:
        """Shows the articles as they are now; the reader stays at the words they were at."""
        if not self.screen_stack or self.screen is not self.reading_screen:  # none is left where the program ends
            return
        self._stamps = self._last_stamps = event.stamps
        before, now = self.collection, event.collection
        changed = what_changed(before, now)
        if not now.articles:
            self.reading_screen.view.say(
                "The articles can no longer be read; you see them as they were", is_warning=True
            )
        elif changed:
            await self._show_instead(now)
            more = f" and {len(changed) - 3} more" if len(changed) > 3 else ""
            self.reading_screen.view.say(f"Changed on disk and reloaded: {', '.join(changed[:3])}{more}")
            self.reading_screen.commands.notes.report_changed_words()
        self.reading_screen.view.warn_of([problem for problem in now.problems if problem not in before.problems])

    async def _show_instead(self, collection: Collection) -> None:
        old = self.reading_screen
        session = session_on(old.as_session(self._used_theme), old.state.here, self.collection, collection)
        self.collection = collection
        screen = ReadingScreen(collection, Analysis.empty(collection.articles), self.store, session, self._palette())
        screen.take_over(old)
        self.reading_screen = screen
        self.analysis = self.analysis.anew(collection.articles)
        await replace_screen(self, screen)
        self._analyse(self.analysis)

    def _show_problems(self, notes: NotesFolder) -> None:
        problems = [*self.collection.problems, *self.store.problems, *self._theme_problems, *self.own_keys.problems]
        warnings = [safe_text.plain(problem.briefly) for problem in problems[:5]]
        if self._wanted_theme and self._wanted_theme not in self.themes:
            warnings.append(safe_text.plain(f"There is no theme {self._wanted_theme}; parallax themes lists them"))
        if warnings:
            self.notify("\n".join(warnings), markup=False, severity="warning", timeout=10)
        if not notes.is_with_articles:
            where = safe_text.plain(f"The articles' folder can't be written to; notes are saved in {notes.path}")
            self.notify(where, markup=False, timeout=8)

    @on(Notify)
    def _say_in_place(self, event: Notify) -> None:
        """Replaces the message of the same severity that is still shown by the new one."""
        said = event.notification
        if before := self._said.get(said.severity):
            before.timeout = 0  # which has Textual forget it
        self._said[said.severity] = said
        for toast in self.screen.query(f"Toast.-{said.severity}") if self.screen_stack else ():
            if isinstance(toast.parent, Widget):
                toast.parent.remove()  # with its container, which Textual does not remove

    # Themes

    def _first_theme(self) -> str:
        """The theme asked for; what the environment and the terminal can show; else the last one used."""
        return first_theme(self.themes, self._wanted_theme, self._session.theme, self.console.color_system)

    def _palette(self) -> Palette:
        return Palette(self.themes[self.theme])

    def action_next_theme(self) -> None:
        """Draws in the next theme."""
        names = list(self.themes)
        self.use_theme(names[(names.index(self._used_theme) + 1) % len(names)])

    def action_choose_theme(self) -> None:
        """Lists the themes; each is previewed while the cursor is on it."""
        from reader.ui.screens.theme_choice import ThemeChoice

        themes = list(self.themes.values())
        self.push_screen(ThemeChoice(themes, self._used_theme, self._draw_in), self._take_theme)

    def _take_theme(self, name: str | None) -> None:
        if name:
            self.use_theme(name)
        else:
            self._draw_in(self._used_theme)

    @on(CommandPalette.OptionHighlighted)
    def _preview(self, event: CommandPalette.OptionHighlighted) -> None:
        """Draws in the theme that is moved over, else in the one that the reader has."""
        from reader.ui.palette import ThemeOffer

        option = event.highlighted_event.option
        choice = option.hit.command if isinstance(option, CommandOption) else None
        self._draw_in(choice.name if isinstance(choice, ThemeOffer) else self._used_theme)

    @on(CommandPalette.Closed)
    def _end_preview(self, event: CommandPalette.Closed) -> None:
        if not event.option_selected:
            self._draw_in(self._used_theme)

    def use_theme(self, name: str) -> None:
        """Draws in the theme of that name from now on."""
        self._used_theme = name
        self._draw_in(name)
        self.reading_screen.view.say(f"Theme: {self.themes[name].title}")

    def _draw_in(self, name: str) -> None:
        if name == self.reading_screen.view.palette.theme.name:
            return
        self.theme = name
        self.reading_screen.view.paint_in(self._palette())
        for screen in self.overviews:
            screen.paint_in(self._palette())

    def get_driver_class(self) -> type[Driver]:
        """The class of the driver: for terminals whose escape sequences are known, one that sends few bytes."""
        return sgr_minimising_driver(super().get_driver_class(), is_painted=self._is_painted)

    # Keys, mouse and help

    async def on_event(self, event: events.Event) -> None:
        """Keys and pastes wait for the screens that the keys before them open; what comes in is sanitised."""
        if isinstance(event, events.InputEvent) and (is_left(self) or is_on_what_is_gone(self, event)):
            return
        sanitise_event(event)
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            await self._typed.take(event)
        else:
            await super().on_event(event)

    def on_key(self, event: events.Key) -> None:
        """Before a key's command is looked for."""
        if not self.screen_stack or not isinstance(self.screen, CountPrefixScreen):
            return
        if self.screen.prefix.handle_key(event):
            event.prevent_default()
        elif is_over_panes(self.screen) and _is_of_another_screen(self, event.key):
            self.screen.say(f"{self.get_key_display(Binding(event.key, ''))} does nothing here; esc goes back")

    def action_mouse(self) -> None:
        """Leaves the mouse to the terminal, or takes it back."""
        self._has_mouse = not self._has_mouse
        use_mouse(self, self._has_mouse)
        key = next(command.shown_keys for command in self.own_keys.commands if command.id == "mouse")
        state = "off" if self._has_mouse else f"on; {key} turns it off"
        message = f"Terminal mouse selection is {state}"
        self.notify(safe_text.plain(message), markup=False, timeout=4)

    def action_command_palette(self) -> None:
        """Opens the palette, unless it is open."""
        from reader.ui.palette_window import PaletteWindow

        if not isinstance(self.screen, CommandPalette):
            self.push_screen(PaletteWindow())

    def action_help(self) -> None:
        """Shows the keys."""
        from reader.ui.screens.help import HelpScreen

        screen = self.screen
        here = screen.command_ids if is_over_panes(screen) else ()
        self.push_screen(HelpScreen(self.own_keys.commands, here))

    # Leaving

    async def action_quit(self) -> None:
        """Leaves Parallax; not before the reader was warned of what is not saved."""
        from reader.ui.screens.unsaved_changes import UnsavedChangesModal

        open_windows = [screen for screen in reversed(self.screen_stack) if isinstance(screen, UnsavedChangesModal)]
        if not all(window.may_be_left("ctrl+q") for window in open_windows):
            return
        for window in open_windows:
            window.throw_away()
        self.exit()

    def on_exit_app(self) -> None:
        """Parallax is closed, by a key or because its window or page was closed: saves the place."""
        if self.reading_screen.is_restored:  # else what was saved before is still right
            save_session(self.collection, self.reading_screen.as_session(self._used_theme))


def _is_of_another_screen(app: ParallaxApp, key: str) -> bool:
    """Whether a key does something, but not on the screen shown."""
    known = (textual_key(own) for command in app.own_keys.commands for own in command.keys)
    return key not in app.screen.active_bindings and key in known
