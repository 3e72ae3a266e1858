"""The words that state where it happened: which marked stretches name the place, and how far each of them goes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.circumstances.authorities import find_seat
from tollbook.extraction.interpret.circumstances.frontiers import before_the_frontier, is_beyond, is_of_weapon
from tollbook.extraction.interpret.circumstances.places import OF_LANDS
from tollbook.extraction.interpret.circumstances.scene import Scene
from tollbook.extraction.interpret.circumstances.stretches import is_border
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.spans import Span
from tollbook.gazetteer import PlaceContext, ToponymKind
from tollbook.gazetteer.capitals import CAPITALS
from tollbook.gazetteer.features import SITE, is_of_company
from tollbook.records import Place
from tollbook.vocabulary.codes import PlacePrecision

_OF_PERSON: Final = re.compile(
    r"['’]s? (?:home|house|apartment|residence|family|parents?|mother|father|sons?|daughters?|car|vehicle|trailer)\b|"
    r"['’]s (?:restaurant|bar|pub|grill|store|shop|tavern|lounge|(?:night)?club|(?:on|off|along) (?:[A-Z]|\d))|"
    r"['’]s (?:[A-Z][a-z]+ ){0,2}(?:Farms?|Ranch|Restaurant|Diner|Pizza|Bar|Pub|Grill|Caf[eé]|Deli|Store|Market|Tavern|"
    r"Lounge|Club|Barber ?[Ss]hop|Salon)\b"
)  # "Ann Doe's home" is no town
_HARMED: Final = re.compile(
    r"(?:\b(?:killed|killing|wounded|wounding|injured|injuring|shot|murdered|arrested|charged)|-old) $"
)
_FULL_NAME: Final = re.compile(r"[A-Z][\w'’]+(?: (?:[A-Z]\.|[A-Z][\w'’-]+)){1,3}")  # whom it befell: no place
_TWO_PERSONS: Final = re.compile(r"[A-Z][\w'’]+ [A-Z][\w'’]+ and [A-Z][\w'’]+ [A-Z][\w'’]+")
_WHO_THEY_ARE: Final = re.compile(
    r", (?:the two|two|both|the) (?![^.;,\n]{0,40}\b(?:towns|villages|cities|districts|provinces|areas|states|camps)\b)"
)  # "Ann Doe and Bo Roe, the two nurses seized in May"
_SCHOOL_AFTER: Final = re.compile(
    r"(?: [A-Z][\w'’-]*)? (?:(?:Senior |Junior |Middle |Elementary |Primary |Secondary )?High School|"
    r"(?:Elementary|Middle|Primary|Secondary|Charter) School|School (?:for|of)|University|College)\b"
)
_AWAY_FROM: Final = re.compile(
    r",? (?:which is |that is |located )?(?:about |some |roughly |around |just )?[\w-]+ (?:miles?|kilomet\w+|km) "
    r"(?:(?:north|south|east|west)[\w-]* )?(?:of|from|outside) .*"
)  # what says how far a place lies from another
_MEASURED: Final = re.compile(
    r"(?:[\d.,]+ ?)?(?:nautical miles?|nm|NM|miles?|km|kilomet\w+) (?:[\w-]+ ){0,2}?(?:of|from|off) (?:the )?(?=[A-Z])"
)  # "nautical miles east of Eyl"
_FAR_FROM: Final = Cue(
    r"(?P<far>\d[\d,.]*) ?(?P<unit>km|kilomet\w+|miles?) (?:\([^()]{1,20}\) )?(?:(?:to the )?(?:north|south|east|west)"
    r"[\w-]* )?(?:of|from|away from) (?:the )?(?:capital,? )?$",
    re.IGNORECASE,
)
_FAR: Final = {"k": 75.0, "m": 45.0}  # kilometres or miles from a town beyond which nothing is beside it
_SIDE_OF_CAPITAL: Final = re.compile(
    r"(?:\b(?<!half )(?:an?|one|two|three|four|five|six|seven|eight|several|\d+) hours?(?:['’]s?)?"
    r"(?: (?:drive|ride|walk|journey|by (?:road|car|bus|boat)))? "
    r"(?:(?:to the )?(?:north|south|east|west)(?:-? ?(?:east|west))? of|from|away from|outside)|"
    r"(?:(?P<far>\d[\d,.]*) ?(?:km|kilomet\w+|miles?) (?:to the )?)?"
    r"(?<!in the )\b(?:north|south|east|west)(?:-? ?(?:east|west))? of) "
    r"(?:the )?(?:[A-Z]\w+(?:['’]s)? )?(?:capital|[A-Z][\w'’-]+)"
)  # "north of the capital", "two hours from Harare"
_BESIDE_IT: Final = 15.0  # kilometres or miles from a capital within which it may be a part of it
_ROAD_TO: Final = Cue(
    r"\b(?:roads?|highway|motorway|route|track|railway|pipeline|corridor|trail) (?:that leads |leading )?to (?:the )?$",
    re.IGNORECASE,
)
_OF: Final = re.compile(r"(?:of|from)?(?: ?the)?(?: ?(?:state |national )?capital,?)?", re.IGNORECASE)
_MEASURE: Final = 50  # characters before a name in which it is said how far from it something lies
_BY_WHOM: Final = re.compile(r" by (?:(?:the|suspected|alleged|armed) )*[A-Z]")  # "near Baraka by Mai-Mai"
_WATERS: Final = Cue(
    r"[^.;,\n]*\b(?:[Rr]iver|[Ll]ake|[Cc]anal|[Ff]orest|[Hh]ills?|[Mm]ountains?|[Vv]alley),? in (?:the )?"
)  # "the Panj river in Darvoz district" lies in the district
_STREET: Final = Cue(
    r"[^.;,\n]*\b(?:Street|Avenue|Road|Drive|Lane|Boulevard|Terrace|Highway|Court|Place),? in (?:the )?"
)  # of local news, whose streets bear any name
_SIDE_OF: Final = re.compile(
    r"(?:(?:north|south|east|west)(?:east|west)?(?:ern)?|downtown|midtown|uptown|central|inner)[ -](?=[A-Z])"
)  # "north Baltimore" is a side of it; a town of its own begins with a capital
_ABBREVIATED: Final = re.compile(r", [A-Z][a-z]{1,4}$|, (?<=[A-Z], )[A-Z]{3,5}$")
_STOPPED: Final = re.compile(r"\.| ?(?:--|[\u2013\u2014(]|- )")  # a dateline leaves the stop out: "SELBY, Tenn --"
_TOWNSHIP: Final = re.compile(r"\bTwp\b\.?")
_COUNTY: Final = re.compile(r"(?<=[a-z]) Co\b\.?$")
_CAPITAL: Final = re.compile(
    r"\b[Cc]apital\b(?:,? [Cc]ity)?\W*$|\b[Cc]apital(?: [Cc]ity)? of (?:the )?(?=[A-Z])[^,;.\n]+$"
)
_OTHER_CAPITAL: Final = re.compile(
    r"\b(?:provincial|state|regional|district|county|island|territorial|commercial|economic|financial|business|"
    r"summer|former|old|ancient)(?:['’]s)? capital",
    re.IGNORECASE,
)


_COURT_AFTER: Final = re.compile(r"(?:['’]s)? (?:[A-Z][\w'’]+ ){0,3}?(?:[Cc]ourts?|[Tt]ribunal|[Aa]ssizes|Judge)\b")
_COURT_BEFORE: Final = Cue(
    r"\b(?:courts?|courtroom|tribunal|judges?|jury|jurors|prosecutors?|magistrates?) (?:in|at|of) (?:the )?$|"
    r"\b(?:trial|hearing|proceedings|case)s?\b[^.;\n]{0,160}? (?:opened|began|begun|started|resumed|continued|ended|"
    r"held|under way|adjourned|heard) (?:(?:on |last )?\w+day )?(?:in|at) (?:the )?$",
    re.IGNORECASE,
)
_TRIED: Final = Cue(
    r"\b(?:trials?|tried|testif\w+|testimony|pleaded|charged|sentenc\w+|convict\w+|acquit\w+|verdict|accused|"
    r"defendants?|hearing|indict\w+|jailed|heard|told)\b",
    re.IGNORECASE,
)  # what is said of a court that sits, not of one that is attacked
_HEARD: Final = 230  # characters before a place in which it is said that a court sits there
_HEADING: Final = 40  # characters of a country at the head of a line
_OWNER: Final = re.compile(r"[A-Z][\w'’&.-]*(?: [A-Z][\w'’&.-]*)* (?:at|in|near) (?=[A-Z])")
_TOWN_OF: Final = re.compile(r"\b(?:village|town|hamlet|settlement|locality|community|commune|district) of (?:the )?$")
_OWNED: Final = re.compile(r"\b(?:of|by|to|from) (?:the )?$")  # "a camp of Reed Minerals at Orvale" is at Orvale


def candidates(
    scene: Scene, spans: Sequence[Span], anchors: Sequence[tuple[int, int]]
) -> tuple[Sequence[Span], list[Span]]:
    """The spans that may name the place, and those that name a border alone."""
    spans = [s for s in spans if not is_beyond(scene.text, s.start)] or spans
    spans = [s for s in spans if not _is_courts(scene.text, s)] or spans
    spans = [s for s in spans if not _is_far(scene, s)] or spans
    spans = [s for s in spans if not _leads_there(scene, s)]
    borders = [s for s in spans if is_border(scene.text, scene.toponyms, s)]
    return _without_schools(scene, [s for s in spans if s not in borders and _is_place(scene, s)], anchors), borders


def with_their_towns(scene: Scene, spans: Sequence[Span]) -> list[Span]:
    """The spans, a market or street that is called like a place of another country with the town it lies in.

    "The Norwich market in Selby", of which both names are marked, is in Selby.
    """
    found: list[Span] = []
    for span in sorted(spans, key=lambda s: s.start):
        site = SITE.match(scene.text, found[-1].end) if found else None
        if site and site.end() == span.start and _lands(scene, found[-1]).isdisjoint(_lands(scene, span)):
            found[-1] = replace(found[-1], end=span.end, score=max(found[-1].score, span.score))
        else:
            found.append(span)
    return found


def _lands(scene: Scene, span: Span) -> set[str]:
    return {code for t in scene.toponyms if span.start <= t.start < span.end for code in t.countries}


def _is_far(scene: Scene, span: Span) -> bool:
    """Whether marked words name a town that a place is said to be far from: "800 km north of Lima"."""
    named = next((t.start for t in scene.toponyms if span.start <= t.start < span.end), span.start)
    away = _FAR_FROM.search(scene.text, max(0, named - _MEASURE), named)
    if away is None or _OF.fullmatch(scene.text[span.start : named].strip()) is None:
        return False
    return float(away["far"].replace(",", "").rstrip(".")) > _FAR[away["unit"][0].lower()]


def _leads_there(scene: Scene, span: Span) -> bool:
    """Whether marked words only name the country that a road leads to: "the desert highway to Jordan"."""
    land = next((t for t in scene.toponyms if span.start <= t.start < span.end), None)
    if land is None or land.kind is not ToponymKind.COUNTRY or land.end < span.end:
        return False
    return _ROAD_TO.search(scene.text, max(0, land.start - 40), land.start) is not None


def beyond_capital(scene: Scene, at: tuple[int, int], place: Place) -> tuple[Place, tuple[tuple[int, int], ...]] | None:
    """The country where words only say on which side of its capital it was: "north of the Iraqi capital".

    Likewise how many hours away: "an hour from Niamey".
    """
    if place.country is None or place.name != CAPITALS.get(place.country):
        return None
    begin = max(0, at[0] - _MEASURE)
    side = _SIDE_OF_CAPITAL.search(scene.text, begin, at[1])
    if side is None or not at[0] <= side.end() <= at[1] + 1 or "\n" in side.group():
        return None
    far = float(side["far"].replace(",", "").rstrip(".")) if side["far"] else _BESIDE_IT
    if far < _BESIDE_IT:
        return None
    reason = f"it was some way from {place.name}, and nothing says where"
    land = Place(country=place.country, precision=PlacePrecision.COUNTRY, reason=reason)
    return land, ((side.start(), at[1]),)


def _is_courts(text: str, span: Span) -> bool:
    """Whether marked words only say where a court sits: "the trial opened in the Pretoria High Court"."""
    named = _COURT_AFTER.match(text, span.end) or _COURT_BEFORE.search(text, max(0, span.start - _HEARD), span.start)
    if not named:
        return False
    first, last = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    first = max(first, text.rfind(". ", 0, span.start) + 1)
    stop = text.find(". ", span.end)
    ends = [e for e in (last, stop) if e >= 0]
    return _TRIED.search(text, first, min(ends, default=len(text))) is not None


def _is_place(scene: Scene, span: Span) -> bool:
    """Whether marked words are no company's, person's or weapon's name."""
    if is_of_company(scene.text, span.end) or is_of_weapon(scene.text, span.end):
        return False
    if _HARMED.search(scene.text, max(0, span.start - 24), span.start) and _FULL_NAME.fullmatch(
        scene.text, span.start, span.end
    ):
        return any(t.start == span.start for t in scene.toponyms)
    if _TWO_PERSONS.fullmatch(scene.text, span.start, span.end) and _WHO_THEY_ARE.match(scene.text, span.end):
        return False
    return not _OF_PERSON.match(scene.text, span.end)


def _without_schools(scene: Scene, spans: list[Span], anchors: Sequence[tuple[int, int]]) -> list[Span]:
    """The spans but those that only name a school, where anything else says which town it was."""
    others = [s for s in spans if not _SCHOOL_AFTER.match(scene.text, s.end)]
    if others or not spans:
        return others
    seat = find_seat(scene.text, scene.title, scene.gazetteer, scene.context(), anchors)
    return others if seat is not None else spans


def written(scene: Scene, start: int, end: int) -> str:
    """The words of a stretch, without the side of the town that they name first, with the stop of "Tenn."."""
    stop = _ABBREVIATED.search(scene.text, start, end) and _STOPPED.match(scene.text, end)
    side = _SIDE_OF.match(scene.text, start, end)
    name = _TOWNSHIP.sub("Township", scene.text[side.end() if side else start : end])
    if scene.local:  # "Metro Nashville", "Gloucester Co."
        name = _COUNTY.sub(" County", name).removeprefix("Metro ")
    return name + ("." if stop else "")


def capital(scene: Scene, start: int, end: int, context: PlaceContext) -> str | None:
    """The capital that marked words mean: "the Omani capital", "the capital" of the country that a report is of."""
    if not _CAPITAL.search(scene.text, start, end) or _OTHER_CAPITAL.search(scene.text, start, end):
        return None
    named = [t for t in scene.toponyms if start <= t.start and t.end <= end]
    if any(t.kind not in OF_LANDS for t in named):
        return None
    countries = named[-1].countries if named else context.countries
    return CAPITALS.get(countries[0]) if countries else None


_BETWEEN_TOWNS: Final = re.compile(
    r"(?P<one>[A-ZÀ-Þ][\w'’]+(?: [A-ZÀ-Þ][\w'’]+)?)[-–/](?P<other>[A-ZÀ-Þ][\w'’]+(?: [A-ZÀ-Þ][\w'’]+)?)"
    r"(?: (?:[Ff]ederal )?(?:[Rr]oad|[Hh]ighway|[Ee]xpressway|[Aa]xis|[Mm]otorway|[Rr]oute|[Ff]reeway))?(?: .*)?"
)


def road_end(scene: Scene, said: Sequence[str], context: PlaceContext) -> list[str]:
    """The words, of a road between two towns only the one that lies in the area named beside it, if one does.

    "Command in Benue State … along the Otukpo-Enugu road": Enugu is in another state.
    """
    if not any(_BETWEEN_TOWNS.fullmatch(words) for words in said):
        return list(said)
    known = [scene.gazetteer.find_trusted(words) for words in said]
    named = [t for found in known for t in found[:1] if t.kind is ToponymKind.ADMIN1]
    areas = {m.entry.admin1_code for t in named for m in t.matches}
    done = []
    for words in said:
        road = _BETWEEN_TOWNS.fullmatch(words) if areas else None
        ends = [(name, scene.gazetteer.locate([name], context).place) for name in road.groups()] if road else []
        inside = [name for name, at in ends if at.admin1_code in areas and at.precision is PlacePrecision.TOWN]
        done.append(inside[0] if len(inside) == 1 else words)
    return done


def reach(scene: Scene, span: Span) -> tuple[int, int]:
    """The stretch that marked words stand for: all of a name, without the water or the town that it lies by."""
    return _with_land(scene, *_near_end(scene, *_on_land(scene, *_whole(scene, span))))


def _whole(scene: Scene, span: Span) -> tuple[int, int]:
    """The marked stretch with the rest of a name that it cuts through."""
    start, end = span.start, span.end
    for t in scene.toponyms:
        if t.start < start < t.end:
            start = t.start
        if t.start < end < t.end:
            end = t.end
    start = _headed_by_land(scene, start)
    measured = _MEASURED.match(scene.text, start, end)
    return measured.end() if measured else start, end


def _headed_by_land(scene: Scene, start: int) -> int:
    """Where the country begins that heads a line before its place: "Chad, Zakouma: …"; else `start`."""
    line = scene.text.rfind("\n", 0, start) + 1
    if scene.text[start - 2 : start] != ", " or start - line > _HEADING:
        return start
    named = scene.gazetteer.candidates(scene.text[line : start - 2].lstrip("-*• "))
    return line if any(place.precision is PlacePrecision.COUNTRY for place in named) else start


def _on_land(scene: Scene, start: int, end: int) -> tuple[int, int]:
    """The stretch without the river, the hills or the street that it says to lie in a named place."""
    waters = _WATERS.match(scene.text, start, end)
    waters = waters or (_STREET.match(scene.text, start, end) if scene.local else None)
    named = waters and any(waters.end() <= t.start and t.end <= end for t in scene.toponyms)
    if waters and named:
        return waters.end(), end
    owner = _OWNER.match(scene.text, start, end)
    owned = owner and _OWNED.search(scene.text, max(0, start - 20), start)
    if owner and owned and not _TOWN_OF.search(scene.text, max(0, start - 20), start):
        known = any(start <= t.start < owner.end() for t in scene.toponyms)
        return (start, end) if known else (owner.end(), end)
    return start, end


_ON_SIDE: Final = re.compile(r",? on the ")
_SIDE: Final = " side"
_IN_PART_OF: Final = re.compile(
    r",? (?:(?:all|both|which is) )?in (?:the )?(?:far |remote |extreme )?"
    r"(?:north|south|east|west|centre|center|interior)"
    r"(?:ern)?(?:[- ]?(?:east|west)(?:ern)?)? (?:part )?(?:of )?(?:the )?"
)


def _with_land(scene: Scene, start: int, end: int) -> tuple[int, int]:
    """The stretch with the country in a part of which it is said to lie: "off Zorva, in the south-west of Norland".

    Likewise with the people on whose side of a border it is: "at Zorva on the Norlandic side".
    """
    part, side = _IN_PART_OF.match(scene.text, end), _ON_SIDE.match(scene.text, end)
    for t in scene.toponyms if part or side else ():
        if part and t.start == part.end() and t.kind is ToponymKind.COUNTRY:
            return start, t.end
        if side and t.start == side.end() and t.kind in OF_LANDS and scene.text.startswith(_SIDE, t.end):
            return start, t.end + len(_SIDE)
    return start, end


def _near_end(scene: Scene, start: int, end: int) -> tuple[int, int]:
    """The stretch without the town from which it says how far its place lies: "Selby, 14 miles south of York".

    Likewise without the border that it lies by, and without who did it there.
    """
    end = before_the_frontier(scene.text, start, end)
    for away in (*_BY_WHOM.finditer(scene.text, start, end), *_AWAY_FROM.finditer(scene.text, start, end)):
        if any(start <= t.start and t.end <= away.start() for t in scene.toponyms):
            return start, away.start()
    return start, end
