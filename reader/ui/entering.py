"""The door through which everything comes that is typed or pasted into an input, also into those of Textual's own.

A screen draws what an input holds as it is: a pasted escape sequence would reach the terminal. What the program itself
puts into an input comes from records, the external editor or the session, which are sanitised where they are read.
"""

from textual import events

from reader.text.sanitise import sanitise


def sanitise_event(event: events.Event) -> None:
    """Sanitises the text that a paste or a key brings, before any widget has it."""
    if isinstance(event, events.Paste):
        event.text = sanitise(event.text)
    elif isinstance(event, events.Key) and event.character and event.is_printable:
        event.character = sanitise(event.character)
