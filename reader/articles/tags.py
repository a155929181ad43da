"""Tags of languages as files write them ("eng", "en_US", "English"), and as BCP 47 has them ("en", "en-US")."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

_PLAIN = re.compile(r"[a-z]{2}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
"""Tags as most files have them; nothing has to be looked up for these."""
_TAG = re.compile(r"([A-Za-z]{2,3})((?:[-_][A-Za-z0-9]{1,8})*)")
_SEPARATORS = re.compile(r"[,;|/]")
_NEXT_TO = re.compile(r"\(.*?\)|[.@].*")
"""Additions to a tag or a name: "English (United States)", "en_GB.UTF-8"."""
_NONE = ("und", "mul", "zxx", "mis", "root")
"""Codes that name no language."""
_SCRIPT, _REGION = 4, 2
"""Letters of the part of a tag that names a script, and of the one that names a region."""


def bcp47(given: str) -> str | None:
    """The BCP 47 tag for what a file calls its language; of several the first. None where it names no language."""
    if _PLAIN.fullmatch(given):
        return given
    return next((tag for part in _parts(given) if (tag := _tag(part) or _names().get(part.casefold()))), None)


def _parts(given: str) -> Iterator[str]:
    """The tags or names in a file's metadata, without additions."""
    for part in _SEPARATORS.split(given):
        plain = " ".join(_NEXT_TO.sub(" ", part).split())
        if plain:
            yield plain


def _tag(given: str) -> str | None:
    found = _TAG.fullmatch(given)
    code = _code(found[1].lower()) if found else None
    if not found or code is None:
        return None
    return "-".join((code, *map(_subtag, re.split("[-_]", found[2])[1:])))


def _code(code: str) -> str | None:
    """The shortest code of a language: "en" for "eng"; None where there is no such language."""
    if code in _NONE:
        return None
    known = _aliases().get(code, code)
    return known if known in _names().values() else None


def _subtag(part: str) -> str:
    """A further part of a tag, in capitals as BCP 47 recommends them: "US", "Hant"."""
    if len(part) == _SCRIPT and part.isalpha():
        return part.title()
    return part.upper() if len(part) == _REGION else part.lower()


@cache
def _aliases() -> Mapping[str, str]:
    """From other codes of a language to the one that BCP 47 has."""
    from babel.core import get_global  # deferred: most files need nothing looked up

    return {code: alias.replace("_", "-") for code, alias in get_global("language_aliases").items()}


@cache
def _names() -> Mapping[str, str]:
    """From the English names of languages, case folded, to their tags: "english", "british english"."""
    from babel.core import Locale

    return {name.casefold(): tag.replace("_", "-") for tag, name in Locale("en").languages.items()}
