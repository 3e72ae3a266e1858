"""Where a quote stands in a text: word for word, white space aside, or nowhere."""

from __future__ import annotations

import re
from typing import Final

Stretch = tuple[int, int]

LONGEST: Final = 500  # characters; whatever is longer points at nothing
_DIGIT_BEFORE: Final = re.compile(r"\d[.,]$")
_DIGIT_AFTER: Final = re.compile(r"[.,]\d")
_WIDE: Final = "\u2e80"  # from here on scripts write words without spaces between them


def find_quote(text: str, quote: str, within: Stretch, *, near: int | None = None) -> Stretch | None:
    """The stretch of `text` in `within` that `quote` repeats, as whole words; None where none does.

    Letters, digits and signs must agree exactly; a run of white space stands for any other. Of several places the
    one nearest to `near` counts, else the first.
    """
    words = quote.split()
    if not words or len(quote) > LONGEST or not any(c.isalnum() for c in quote):
        return None
    pattern = re.compile(r"\s+".join(map(re.escape, words)))
    found = [m.span() for m in pattern.finditer(text, *within) if _whole(text, *m.span())]
    if not found:
        return None
    return found[0] if near is None else min(found, key=lambda s: (abs(s[0] - near), s[0]))


def standing(text: str, quote: str, within: Stretch) -> int:
    """How often the quote stands there."""
    words = quote.split()
    if not words or len(quote) > LONGEST:
        return 0
    pattern = re.compile(r"\s+".join(map(re.escape, words)))
    return sum(_whole(text, *m.span()) for m in pattern.finditer(text, *within))


def _whole(text: str, start: int, end: int) -> bool:
    """Whether the stretch begins and ends with words: "1 killed" is not found in "11 killed" or "2.1 killed"."""
    begins = start == 0 or not _joined(text[start - 1], text[start])
    ends = end == len(text) or not _joined(text[end - 1], text[end])
    numeral = (text[start].isdigit() and _DIGIT_BEFORE.search(text, max(0, start - 2), start)) or (
        text[end - 1].isdigit() and _DIGIT_AFTER.match(text, end)
    )
    return begins and ends and not numeral


def _joined(left: str, right: str) -> bool:
    return left.isalnum() and right.isalnum() and left < _WIDE and right < _WIDE
