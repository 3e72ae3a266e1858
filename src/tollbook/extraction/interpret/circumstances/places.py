"""A place with the words that state it; distances, streets."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Final

from tollbook.extraction.interpret.cue import Cue
from tollbook.gazetteer import ToponymKind
from tollbook.gazetteer.distance import great_circle_km
from tollbook.records import Place
from tollbook.vocabulary.codes import PlacePrecision

LIKELY: Final = 0.35  # confidence in a place that only the report's context gives
FINE: Final = (PlacePrecision.POINT, PlacePrecision.TOWN, PlacePrecision.DISTRICT, PlacePrecision.ROUTE)
UNHEARD: Final = "in no gazetteer"  # what the gazetteer says of a name that it does not hold
QUALIFIED: Final = "named with it"  # and of a place whose area or country stands beside it
SPOKEN_OF: Final = 0.4  # weight of a country of which a report speaks so much that its name alone places something
OF_LANDS: Final = (ToponymKind.COUNTRY, ToponymKind.DEMONYM)  # what names a whole country

_NEAR_KM: Final = 60.0
_KINDS: Final = (
    r"(?:[Ss]treet|[Aa]venue|Road|Drive|Lane|[Bb]oulevard|Terrace|Parkway|Highway|Pike|Turnpike|Way|Trail|Plaza|"
    r"(?:St|Ave|Rd|Dr|Ln|Blvd|Ct|Cir|Pkwy|Hwy)\b\.?)"
)
_SIDE: Final = r"(?:(?:Lower|Upper|Near|Far) )?(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est)(?:east|west)? ?[Ss]ide"
_STREET_AFTER: Final = re.compile(
    rf"(?: [A-Z][\w'’-]*)?\s{_KINDS}(?![\w'’-])(?!\s[Pp]olice)|(?: and [A-Z][\w'’-]*)? "
    r"(?:[Ss]treet|[Aa]venue|[Rr]oad|[Dd]rive|[Ll]ane)s\b"
)
_STREET_IN: Final = re.compile(
    rf"\b{_KINDS}\W*$|^(?:[Tt]he )?{_SIDE}$|^(?:(?:near|at|on|by|around) )?\d+(?:st|nd|rd|th)? (?:(?:and|&) )?[A-Z]|"
    rf"\b{_KINDS} (?:near|and|at|&) [A-Z]"
)
_STREET_BEFORE: Final = Cue(
    r"(?:\bblock of|\b\d{2,5}|\d(?:st|nd|rd|th) (?:and|&)) (?:(?:[NSEW]\.?|North|South|East|West)\.? )?$"
)
_DAY_BEFORE: Final = Cue(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\.? "
    r"\d+ $"
)  # "on March 31 in Selby" names no house


_LED_IN: Final = re.compile(r"(?:in|at|near|outside|from|around|inside) ")


@dataclass(frozen=True, slots=True)
class Where:
    """A place and the stretches of text that state it, the most telling first."""

    place: Place
    passages: tuple[tuple[int, int], ...]
    score: float


def near(a: Place, b: Place) -> bool:
    """Whether two places lie in one first-level area, or not far from each other across its border."""
    return (a.country == b.country and a.admin1 is not None and a.admin1 == b.admin1) or km_apart(a, b) <= _NEAR_KM


def km_apart(a: Place, b: Place) -> float:
    """Great-circle distance in kilometres; infinite where either has no coordinates."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return math.inf
    return great_circle_km(a.lat, a.lon, b.lat, b.lon)


def is_street(text: str, start: int, end: int) -> bool:
    """Whether the words around text[start:end] say that it is a street, by its kind, its block or its number."""
    before = text[max(0, start - 40) : start]
    if _STREET_AFTER.match(text, end) or _STREET_IN.search(text[start:end]):
        return True
    if _LED_IN.match(text, start, end):
        return False  # "on 12 April 2019 in Selby"
    return bool(_STREET_BEFORE.search(before)) and not _DAY_BEFORE.search(before)


def street_in(name: str, before: Place | None) -> Place:
    """A street that the gazetteer does not hold, in the area of the incident told `before`, if there is one."""
    if before is None or before.admin1 is None:
        return Place(name=name, reason="it is a street")
    return Place(
        name=name, country=before.country, admin1=before.admin1, admin1_code=before.admin1_code,
        precision=PlacePrecision.ADMIN1, reason=f"it is a street, and the incident told before was in {before.name}",
    )  # fmt: skip
