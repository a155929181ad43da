"""A line under a drawing that says what there was no room to draw."""

from reader.text.phrasing import pluralise


def left_out(*counts: tuple[int, int, str]) -> str:
    """The line; each of `counts` is how many are drawn, of how many, and of what. Empty where all are drawn."""
    short = [f"{drawn} of {pluralise(of, what)}" for drawn, of, what in counts if drawn < of]
    return f'<p class="left-out">Drawn are {" and ".join(short)}; the table has all.</p>' if short else ""
