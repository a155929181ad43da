"""The actor that a phrase names: "French President Francois Hollande" is Francois Hollande."""

from collections.abc import Sequence

from reader.analysis.model import Actor


def speaker_of(phrase: str, actors: Sequence[Actor]) -> Actor | None:
    """The only actor that a phrase of an article names, itself or with a title before it; None where that is not sure.

    "Syria and Russia" are two, and "opponents of the mayor" are not the mayor: what comes before the name may be one
    small word, such as "the", or a title in capitals.
    """
    named = [actor for actor in actors if any(_is_named(phrase, form) for form in actor.aliases)]
    return named[0] if len(named) == 1 else None


def _is_named(phrase: str, form: str) -> bool:
    if not f" {phrase}".endswith(f" {form}"):
        return False
    before = phrase.removesuffix(form).split()
    is_title = all(word[0].isupper() for word in before)
    return (is_title or len(before) == 1) and all(word.isalpha() for word in before)
