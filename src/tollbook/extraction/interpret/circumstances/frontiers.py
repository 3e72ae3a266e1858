"""What is named beside a place or by its name: "a town on Congo's border with Uganda", "a Tochka-U missile"."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.cue import Cue

_BESIDE: Final = Cue(
    r",? (?:(?:a|an|the|which is|that is|lying|located|situated|not|just) )*(?:(?![A-Z])[\w-]+ ){0,4}?"
    r"(?:near|on|close to|along|beside|by|at|far from|kilomet(?:re|er)s from|miles from|km from) "
    r"(?:(?P<owner>[A-Z][\w-]+(?: [A-Z][\w-]+)?)['’]s |the |its )?(?:[\w-]+ ){0,3}?(?:border|frontier)\b.*",
    re.DOTALL,
)
_NEIGHBOURS: Final = Cue(
    r", (?:(?:a|an|the|which is|that is|lying|located|situated|not|just|very) )*(?:close|next|near) to (?:the )?"
    r"[A-Z].*",
    re.DOTALL,
)  # "near Tibú, close to Venezuela"
_BEYOND: Final = Cue(r"\b(?:border|frontier|boundary) (?:(?:with|to|of) )?(?:the )?$", re.IGNORECASE)
_WEAPON: Final = re.compile(
    r"(?:-[A-Z0-9]{1,3})? (?:(?!an?\b|the\b)\w+ )?(?:missiles?|rockets?|drones?|rifles?|launchers?)\b"
)
_BETWEEN: Final = Cue(
    r"\bbetween (?:the )?(?:[\w-]+ )?(?:states|provinces|regions|departments|governorates|districts|counties) of "
    r"(?P<one>[A-Z][^,;.]*?) and [A-Z]"
)
_LED: Final = 12  # characters of "between the " before the marked words
_WITH: Final = re.compile(r"(?:with|to|of) (?:the )?", re.IGNORECASE)


def before_the_frontier(text: str, start: int, end: int) -> int:
    """Where the words of a place end before those that say by which border it lies; `end` where none do.

    Whose border it is says in which country.
    """
    beside = _BESIDE.search(text, start + 1, end) or _NEIGHBOURS.search(text, start + 1, end)
    if beside is None or not text[start : beside.start()].strip():
        return end
    owner = beside.groupdict().get("owner")
    return beside.end("owner") if owner else beside.start()


def is_beyond(text: str, start: int) -> bool:
    """Whether a marked place is only the country on the other side: "near the border with Peru"."""
    led = _WITH.match(text, start)
    return bool(_BEYOND.search(text, max(0, start - 24), led.end() if led else start))


def is_of_weapon(text: str, end: int) -> bool:
    """Whether a name that ends at `end` is that of a weapon."""
    return bool(_WEAPON.match(text, end))


def first_of_two_areas(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The first of two areas between which a place is said to lie; None where that is not said."""
    between = _BETWEEN.search(text, max(0, start - _LED), end)
    between = between if between and between.end() > start else None
    return between.span("one") if between else None
