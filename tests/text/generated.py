"""What the properties of this layer and the next are tried with."""

from hypothesis import strategies as st

any_text = st.text(st.characters())
"""Every code point, lone surrogates too."""

real_text = st.text()
"""What can be written to a file."""

AWKWARD = (
    *("\0", "\x07", "\x1b[31m", "\x7f", "\x85", "\x9b", "\xa0", "\xad", "\t", "\n", "\r\n", "  "),
    *("\u034f", "\u115f", "\u200b", "\u200c", "\u200d", "\u2028", "\u2029", "\u202e", "\u2066", "\ufeff"),
    *("\U000e0041", "\U0001f469", "\u2764\ufe0f", "e\u0301", "\u0628", "\u4e2d", "ы", "a", "B", "7"),
)
"""Characters that drive, reorder, hide, join or part, and ordinary ones for them to stand between."""

awkward_text = st.lists(st.sampled_from(AWKWARD), max_size=30).map("".join)
