"""Where a report is set by whose police, sheriff or coroner speak in it, and by its dateline.

Such a report names the street, the park or the quarter and leaves the town to those who know it.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from tollbook.extraction.interpret.circumstances.local_news import any_of, towns_by_force
from tollbook.extraction.interpret.cue import Cue
from tollbook.gazetteer import Gazetteer, PlaceContext, ToponymKind
from tollbook.gazetteer.dates.context import BRACKETED_DATELINE
from tollbook.records import Place
from tollbook.vocabulary.codes import PlacePrecision

_NAME: Final = r"[A-Z][\w'’-]*(?:\.?[ -](?:(?:of|de|del|la|du) )?[A-Z][\w'’-]*){0,4}?"
_BODY: Final = (
    r"(?:[Pp]olice\b|PD\b|[Ss]heriff|[Cc]oroner|[Mm]edical [Ee]xaminer|[Ff]ire (?:[Dd]epartment|[Rr]escue)|"
    r"[Ff]ire-[Rr]escue|[Ff]irefighters|[Pp]rosecutor|[Dd]istrict [Aa]ttorney|[Ss]tate['’]s [Aa]ttorney|[Dd]eputies|"
    r"[Dd]etectives|[Cc]onstabulary|[Gg]endarmerie)"
)
_OF_TOWN: Final = Cue(
    rf"\b({_NAME})(?:['’]s?)?\s+(?:[Cc]ity |[Mm]etro(?:politan)? |[Aa]rea |[Hh]omicide |[Tt]ownship |[Bb]orough )?"
    rf"{_BODY}"
)
_IN_TOWN: Final = Cue(
    rf"\b(?:[Pp]olice|[Oo]fficers|[Dd]eputies|[Dd]etectives|[Ff]irefighters) in (?:the )?({_NAME})(?=[\s,.;:)])"
)
_DATELINE: Final = re.compile(
    r"^\W{0,3}((?:[A-Z][A-Z.'’-]+ ?){1,4}(?:, ?[A-Z][A-Za-z]*\.?(?: ?[A-Z][a-z]*\.)?)?)"
    r"(?:,? (?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?: \d{1,2})?(?:,? \d{4})?)?\s*"
    r"(?:\([^()\n]{2,40}\))?\s*(?:--?|[–—]|>>|:)\s",
    re.MULTILINE,
)
_SIDE: Final = Cue(r"\b(?:north|south|east|west)\w* ?side$", re.IGNORECASE)  # of some town
_OF_QUARTER: Final = re.compile(
    r" (?:Heights|Hills|Gardens|Square|Terrace|Estates|Manor|Park)\b"
)  # a longer name goes on
_NAME_BEFORE: Final = re.compile(r"(?<![.!?] )(?<!\n)\b[A-Z][a-z]+ $")  # a longer name ends with what follows
_COUNTY: Final = Cue(r"\b([A-Z][\w'’-]*(?:\.?[ -][A-Z][\w'’-]*){0,2}? (?:County|Parish))\b")
OF_A_STATE: Final = Cue(r"\bGeorgia (?:[Mm]an|[Ww]oman|[Tt]een(?:ager)?|[Bb]oy|[Gg]irl|[Cc]ouple|[Tt]rooper)s?\b")
"""People of a state with another country's name, which has a word of its own for its people."""
_OWN: Final[Mapping[str, Sequence[Cue | re.Pattern[str]]]] = {
    "US": (
        Cue(
            r"\b(?:[Ss]heriff['’]s (?:[Oo]ffice|[Dd]ep)|[Ss]tate [Tt]roopers?|[Gg]rand [Jj]ury|[Hh]omicide detectives?|"
            r"911 (?:call|dispatch)|(?:first|second|1st|2nd)[- ]degree (?:murder|assault)|felony|misdemeanou?r|"
            r"[Cc]ounty (?:[Jj]ail|[Cc]oroner)|"
            r"[Ss]tate(?:['’]s)? [Aa]ttorney\b|[Dd]istrict [Aa]ttorney\b|sheriff['’]s deput(?:y|ies)|I-\d{1,3}\b|"
            r"Interstate \d|[AP]M [ECMP][DS]T\b|(?:[Bb]ail|[Bb]ond) (?:was |is |has been )?set at \$)"
        ),
        re.compile(r"\$\d[\d,.]* (?:million )?(?:cash |surety )?bond\b"),
        re.compile(r"\((?:[KW][A-Z]{2,3}(?:[-/]\w+)?|(?:CBS|NBC|ABC|FOX) ?\w*)\)"),
        re.compile(r"[KW](?<!\w.)[A-Z]{3} report(?:s|ed)\b"),
        re.compile(r", (?<=\w, )[A-Z]{2} \d{5}(?!\d)"),
        OF_A_STATE,
        Cue(r"\b(?:[A-Z][a-z]+ (?:Police Department|County Sheriff|Highway Patrol)\b|\d+00[- ]block of)"),
    ),
    "CA": (Cue(r"\bRCMP\b"),),
}
"""Words that one country alone uses of its authorities, its outlets and its addresses."""
_SAID, _DATED, _NAMED = 1.0, 1.5, 0.5  # weight of an authority, of a dateline, of a county or of a town in the title
_REACH: Final = 2000.0  # characters from the incident's words in which an authority's weight falls to a third
_TITLED: Final = 0.7  # weight of one that the title names
_MOST: Final = 4  # names that are looked up
_FINE: Final = (PlacePrecision.TOWN, PlacePrecision.DISTRICT)


@dataclass(frozen=True, slots=True)
class Seat:
    """The town or county whose authorities a report names, where in its text, and whether more than a dateline."""

    place: Place
    start: int
    end: int
    speaks: bool


def in_dateline(text: str, at: int) -> bool:
    """Whether the character `at` stands in a dateline: where a report was filed says not where anything happened."""
    line = text.rfind("\n", 0, at) + 1
    dated = _DATELINE.match(text, line) or (None if line else BRACKETED_DATELINE.match(text))
    return dated is not None and at < dated.end()


def find_seat(
    text: str,
    title: str,
    gazetteer: Gazetteer,
    context: PlaceContext,
    anchors: Sequence[tuple[int, int]] = (),
    *,
    but: str | None = None,
) -> Seat | None:
    """The seat that the words around `anchors` point to most; None where the text names none that is known.

    One named in the title alone does not count, since no words of the text would state it; nor does the place `but`,
    which is in doubt, where no authorities of its own speak.
    """
    named = [*_named(text, gazetteer), *_titled(text, title, gazetteer)]
    if but and not any(weight == _SAID and _key(name) == _key(but) for name, _, weight in named):
        named = [row for row in named if _key(row[0]) != _key(but)]
    weights: defaultdict[str, float] = defaultdict(float)
    for name, start, weight in named:
        away = min((abs(a - start) for a, _ in anchors), default=0)
        weights[_key(name)] += weight * (0.2 + math.exp(-away / _REACH))
    for name, _, weight in _named(title, gazetteer):
        if _key(name) in weights:
            weights[_key(name)] += _TITLED * weight
    written = {key: max((n for n, _, _ in named if _key(n) == key), key=len) for key in weights}
    context = replace(context, names=tuple(dict.fromkeys((*written.values(), *context.names))))
    ranked = []
    for key in sorted(weights, key=lambda k: (-weights[k], k))[:_MOST]:
        place = gazetteer.locate([towns_by_force().get(written[key], written[key])], context).place
        if place.precision in _FINE and place.country:
            ranked.append((key, place))
    if not ranked:
        return None
    key, place = next((row for row in ranked if _town_of(row, ranked[0], weights)), ranked[0])
    own = [row for row in named if _key(row[0]) == key]
    name, start, _ = own[0]
    return Seat(place, start, start + len(name), any(weight == _SAID for _, _, weight in own))


def _town_of(row: tuple[str, Place], first: tuple[str, Place], weights: Mapping[str, float]) -> bool:
    """Whether the first is a county and this a town of its area that is spoken of at least half as much."""
    (key, place), (county, wide) = row, first
    if wide.precision is not PlacePrecision.DISTRICT or place.precision is not PlacePrecision.TOWN:
        return False
    return place.admin1 == wide.admin1 and 2 * weights[key] >= weights[county]


def institutions(*texts: str) -> str | None:
    """The alpha-2 code of the country whose own kind of authority the texts name; None where they name none."""
    used = (country for country, words in _OWN.items() if any(w.search(text) for text in texts for w in words))
    return next(used, None)


def _key(name: str) -> str:
    return name.partition(",")[0].casefold()


def _named(text: str, gazetteer: Gazetteer) -> Iterator[tuple[str, int, float]]:
    """(name, start, weight) of every town or county that words for its authorities or a dateline name."""
    of_town = list(_OF_TOWN.finditer(text))
    for match in (*of_town, *_IN_TOWN.finditer(text)):
        for start, end in _places_in(match.group(1), gazetteer):
            yield match.group(1)[start:end], match.start(1) + start, _SAID
    for match in _forces().finditer(text):
        yield match.group(), match.start(), _SAID
    said = {match.start(1) for match in of_town}
    for match in (m for m in _COUNTY.finditer(text) if m.start(1) not in said):
        for start, end in _places_in(match.group(1), gazetteer):
            yield match.group(1)[start:end], match.start(1) + start, _NAMED
    for match in (m for m in _DATELINE.finditer(text) if not _SIDE.search(m.group(1))):
        written = match.group(1).strip()
        if any(True for _ in _places_in(written, gazetteer)):
            yield written, match.start(1), _DATED


@cache
def _forces() -> Cue:
    """A police force that is known by its initials."""
    return Cue(rf"\b(?:{any_of(towns_by_force())})\b")


def _titled(text: str, title: str, gazetteer: Gazetteer) -> Iterator[tuple[str, int, float]]:
    """The towns of the title, where they first stand in the text by themselves: not "Manor" of "Park Manor"."""
    for toponym in gazetteer.find(title):
        if toponym.kind is not ToponymKind.PLACE or _SIDE.search(toponym.text) or _OF_QUARTER.match(title, toponym.end):
            continue
        standing = re.finditer(rf"(?<![\w-]){re.escape(toponym.text)}(?![\w-])", text)
        found = next((m for m in standing if not _NAME_BEFORE.search(text, max(0, m.start() - 24), m.start())), None)
        if found:
            yield toponym.text, found.start(), _NAMED


def _places_in(words: str, gazetteer: Gazetteer) -> Iterable[tuple[int, int]]:
    """The place that a name before "police" ends with: "Tulsa" of "When Tulsa", nothing of "State"."""
    start = 0
    while start < len(words):
        found = [t for t in gazetteer.find_trusted(words[start:]) if t.kind in (ToponymKind.PLACE, ToponymKind.ADMIN1)]
        if found:
            first, end = start + found[-1].start, start + found[-1].end
            if "," in words[first:]:
                return [(start + found[0].start, len(words))]
            return [(first, end)] if end == len(words) else []
        start = words.find(" ", start) + 1 or len(words)
    at = words.rfind(" ") + 1
    town, dash, _ = words[at:].partition("-")  # "Savannah-Chatham" for a town and its county
    if dash and not any(t.end - t.start == len(words) - at for t in gazetteer.find(words[at:])):
        return [(at, at + t.end) for t in gazetteer.find_trusted(town) if t.end - t.start == len(town)]
    return []
