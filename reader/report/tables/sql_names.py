"""Names of tables and columns in SQL."""


def quoted(name: str) -> str:
    """A name as SQL has it, whatever is in it."""
    doubled = name.replace('"', '""')
    return f'"{doubled}"'
