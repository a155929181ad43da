"""Text put briefly: cut between words, counted with the right number of the noun."""


def truncate(text: str, length: int) -> str:
    """The beginning of a text in one line, cut between words, with "…" where something is left out.

    The result has at most `length` characters and one more for the "…".
    """
    words = " ".join(text.split())
    if len(words) <= length:
        return words
    return words[:length].rsplit(" ", 1)[0].rstrip(",;:–—-") + "…"


def pluralise(number: int, noun: str) -> str:
    """ "1 note", "2 notes", "0 discrepancies"."""
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number} {noun if number == 1 else plural}"
