"""How a command ends: its exit status, and the error for arguments that can't be used."""

OK, INCOMPLETE, USAGE = 0, 1, 2
CRASHED = 70
"""A fault of the program, or too little memory; the number that systems have for it."""


class UsageError(Exception):
    """Arguments that can't be used; `str()` of it is one line for the user."""
