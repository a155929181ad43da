"""Which of Europe's single-byte encodings a text in Latin letters is in.

They differ in few letters: what is "č" in one is "è" in another. The right one is that in which
the letters beyond ASCII are all of one language's alphabet.
"""

import math
import re
from collections import Counter

_WESTERN = (
    "àâæçèéêëîïôœùûüÿ",  # French
    "äéöüß",  # German
    "áéíïñóúü",  # Spanish
    "àáâãçéêíóôõú",  # Portuguese
    "àèéìíîòóùú",  # Italian
    "àçèéíïòóúü",  # Catalan
    "áèéêëïóöü",  # Dutch
    "àåäéöüšž",  # Swedish, Finnish
    "åæéøôò",  # Danish, Norwegian
    "áæéíðóöúýþ",  # Icelandic
)
_CENTRAL = (
    "ąćęłńóśźż",  # Polish
    "áčďéěíňóöřšťúüůýž",  # Czech
    "áäčďéíĺľňóôŕšťúýž",  # Slovak
    "áéíóöőúüű",  # Hungarian
    "âăîşţ",  # Romanian
    "ćčđšž",  # Croatian, Slovene
)
_ALPHABETS = {
    "cp1252": _WESTERN,
    "latin-1": _WESTERN,
    "iso8859_15": _WESTERN,
    "mac_roman": _WESTERN,
    "cp850": _WESTERN,
    "cp1250": _CENTRAL,
    "iso8859_2": _CENTRAL,
    "cp1254": ("âçğıîöşüû\u0307",),  # Turkish; in small letters "İ" has a dot above
    "cp1257": ("ąčėęįšūųž", "āčēģīķļņšūž", "äõöüšž"),  # Lithuanian, Latvian, Estonian
}
_MARKS = frozenset("“”‘’„‚‹›«»–—…€£¥§°©®™·•†‡¡¿ªº¹²³¼½¾±×\xa0\xad´¨")
# Of these, one within a word is a letter read wrongly: "za³oga".
_MARK_IN_WORD = re.compile(r"(?<=[^\W\d_])[¡£¥ª±¹²³º¼½¾¿](?=[^\W\d_])")
# A capital after a small letter is none, but a mark read wrongly: "wonÕt".
_CAPITAL_IN_WORD = re.compile(r"(?<=[a-zß-ÿ])(?![×Þ])[À-ÞŸ](?![A-ZÀ-Þ])")


def latin_encoding(data: bytes, sample: bytes) -> str:
    """The encoding that `data` can be in and that suits `sample` of it best; of several, that for Western Europe."""
    return min(_ALPHABETS, key=lambda encoding: _misfits(data, sample, encoding))


def _misfits(data: bytes, sample: bytes, encoding: str) -> float:
    """How many characters, read as `encoding`, are foreign to the alphabet that fits them best."""
    try:
        data.decode(encoding)
        cased = sample.decode(encoding)
    except UnicodeDecodeError:
        return math.inf
    text = cased.lower()
    beyond = Counter(character for character in text if character > "\x7f" and character not in _MARKS)
    fitting = max(sum(beyond[letter] for letter in alphabet) for alphabet in _ALPHABETS[encoding])
    return len(_MARK_IN_WORD.findall(text)) + len(_CAPITAL_IN_WORD.findall(cased)) + beyond.total() - fitting
