"""Names discrepancies so that they are known again in another analysis, where their ids may be others."""

import hashlib
import json

from reader.analysis.model import Discrepancy
from reader.comparison.comparison import Comparison

_DIGITS = 16


def fingerprint(comparison: Comparison, discrepancy: Discrepancy) -> str:
    """Sixteen hexadecimal digits for what differs: the kind, and for each side its article, its words and its claim.

    Places do not count, nor do line breaks and capitals. A side that is added or changed makes it another one.
    """
    sides = {(s.passage.article, _plain(comparison.quote(s.passage)), _plain(s.claim)) for s in discrepancy.sides}
    named = json.dumps([discrepancy.kind.value, sorted(sides)])
    return hashlib.sha256(named.encode()).hexdigest()[:_DIGITS]


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
