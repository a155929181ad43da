"""The names that this program gives to its own in a REFI-QDA project, for what writes it and what reads it back."""

from reader.notes.identity import guid

NAMESPACE = "urn:QDA-XML:project:1.0"
PROJECT = "project.qde"

NOBODY = guid("user", "")
"""The user to whom everything without an author is attributed."""
ABOUT = "Parallax: about"
"""Above the codes that say what a note is about."""
STATUS = "Parallax: status"
"""Above the codes that say how far the reader is with it."""
FOUND = "Parallax: found"
"""Above the codes of what the program found: that is no note."""
REPLY = "Parallax: reply to"
"""The name of a link from a note to the one that it answers."""
