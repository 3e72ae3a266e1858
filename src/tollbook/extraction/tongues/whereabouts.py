"""Where an attack of a report in another language was: the places that its own sentences name for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from tollbook.extraction.interpret.circumstances.places import Where
from tollbook.extraction.interpret.circumstances.scene import Scene
from tollbook.extraction.tongues.arabic_reports import begins_with_kind, is_dateline
from tollbook.extraction.tongues.compact_places import NAMING, OWN, as_area, happened_in, several, spoken_of
from tollbook.extraction.tongues.deeds import Does, done_beside, of_claimed
from tollbook.extraction.tongues.lexicon import Sort, Tongue
from tollbook.extraction.tongues.ranges import BETWEEN
from tollbook.extraction.tongues.sentences import Sentence
from tollbook.extraction.tongues.telling import Told
from tollbook.extraction.tongues.tokens import Token
from tollbook.extraction.tongues.unheld import unheld
from tollbook.gazetteer import Gazetteer, Toponym, ToponymKind
from tollbook.records import Place
from tollbook.vocabulary.codes import PlacePrecision

_PEOPLE: Final = re.compile(r"[籍裔人公国國]|工人|员工|員工|武装|武裝|海盗|海盜")  # whose people or nation it is
_FINE: Final = (PlacePrecision.TOWN, PlacePrecision.POINT, PlacePrecision.DISTRICT)
_SAID: Final = 0.6
_AROUND: Final = 0.4
_AFTER: Final = 25  # characters by which words after a place count as further off
_DATELINE: Final = re.compile(r"[A-ZÀ-Ý][^.:;!?()\n]{2,40}\.[-–—]")
_NUMBERED: Final = re.compile(r"\s*(?:\d{1,2}|[a-z])[).] *")  # of an item
_PROVINCE: Final = re.compile(r"(?:ولایت|استان|ایالت|محافظة|ولاية|إقليم|اقليم) ")
_TOWN: Final = "شهر "
_ROAD: Final = 40  # characters before a place in which a road to it is named
_BOUND: Final = re.compile(
    r"\b(?:carretera|vía|camino|ruta|autopista|route|piste|estrada|rodovia)(?: [\w-]+)? "
    r"(?:a|hacia|para|vers|que (?:va|lleva|conduce|mène) (?:a|à)) $"
)
_ROUTE: Final = 4  # characters between the two ends of a road ("à", "a")
_AWAY: Final = 24  # characters before a place in which words may say that somebody went or came from there


@dataclass(frozen=True, slots=True)
class Setting:
    """A report's text with all its places."""

    text: str
    gazetteer: Gazetteer
    around: Scene
    toponyms: Sequence[Toponym]
    tongue: Tongue
    bodies: Sequence[tuple[int, int]] = ()  # where organisations are named


def where(setting: Setting, told: Told) -> Where | None:
    """The place of an attack; None where its sentences name none, or several that do not go together."""
    for s in told.about:
        if s.ahead and several(s):
            return None
        named = _named_in(setting, s)
        if s.start > told.lead.start:  # a later sentence is believed where it plainly says "in"
            named = [t for t in named if _plainly_in(s, t)] and named
        if not named:
            continue
        if not s.ahead:
            named = _located(setting.text, s, [t for t in named if not _between(setting.text, s, t)])
        found = _together(setting, s, named)
        if found is None:
            near = [t for t in named if s.clause_at(t.start) == s.clause_at(told.when.start)]
            found = _together(setting, s, near) if near else None
            found = found if found and not _elsewhere(found[0], named) else None
        if found is None:
            return None
        place, names = found
        return Where(place, tuple((_area_from(s, t), t.end) for t in names), _SAID)
    if told.lead.ahead:
        return _only_country(told) or _spoken_of(setting, told)
    return unheld(setting.text, told.about, setting.around, setting.bodies) or _country(told, setting)


def _named_in(setting: Setting, s: Sentence) -> list[Toponym]:
    """The places of a sentence that may be where it happened."""
    if s.ahead:
        return happened_in(setting.text, s)
    head = _DATELINE.match(setting.text, s.start, s.end)
    named = [t for t in s.toponyms if t.kind in NAMING and _happened_at(setting.text, s, t, setting.tongue)]
    if setting.tongue.arabic:
        return [t for t in named if not is_dateline(setting.text, t) and not _away_from(s, t)]
    return [t for t in named if not head or t.start >= head.end() or t.start == s.start]  # "Zamora, Mich.- "


def _happened_at(text: str, s: Sentence, t: Toponym, tongue: Tongue) -> bool:
    """Whether the words around a place may say that it happened there; cases do the work of prepositions."""
    if not any(k.start == t.start and k.tag in "LY" for k in s.tokens):
        return False  # a word of the language
    spelt = len(t.text) > 3 or t.kind is not ToponymKind.COUNTRY  # "RDC" is none
    if t.text.isupper() and spelt and not text[max(0, t.start - 2) : t.start].strip(" \n"):
        return False  # a dateline
    if _away(text, s, t) or any(_away(text, s, o) and 0 < t.start - o.end <= _ROUTE for o in s.toponyms):
        return False  # "bound from Adro to Bemal"
    beside = done_beside(s, t.start, t.end, after=_AFTER)
    if beside is Does.OTHER and of_claimed(s, t.start):
        beside = Does.ATTACK
    if beside is Does.OTHER or (beside is None and _relative(s, t)):
        return False
    before = [k for k in s.tokens if k.end <= t.start]
    if not before or _NUMBERED.fullmatch(text, s.start, t.start):
        return True
    last = before[-1]
    kind = last.tag == "d" and [k.tag for k in before[-3:-1]] == ["r", "z"]  # "la ciudad afgana de Orvale"
    if last.tag in "ps" or (last.tag == "d" and not kind and len(before) > 1 and before[-2].tag in "psz"):
        return False  # whose people they are
    if last.tag == "t" and len(before) > 1:
        last = before[-2]
    inflected = tongue.cases and not tongue.placed
    return inflected or last.tag in "edrLYa(,:;-." or (tongue.arabic and begins_with_kind(t.text, tongue))


def _away_from(s: Sentence, t: Toponym) -> bool:
    """Whether it was in a direction from a place ("جنوب القاهرة"), or somebody came from there, and not in it.

    In a direction of a country is within it.
    """
    before = [k for k in s.tokens if k.end <= t.start and k.tag != "t"]
    if t.kind is not ToponymKind.COUNTRY and before and before[-1].value is Sort.DIRECTION:
        return True
    while before and before[-1].tag == "r":
        before.pop()
    return bool(before) and before[-1].tag == "d"


def _stretch(text: str, s: Sentence) -> tuple[int, int]:
    """The words of a sentence that name a stretch between places, with the areas in which these lie; empty without."""
    for n, k in enumerate(s.tokens):
        if k.tag == "e" and text[k.start : k.end].lower() in BETWEEN:
            tail = re.match(r"[LYwrdt,]+&[LYwrdt]+(?:,[LY]+)?", "".join(x.tag for x in s.tokens[n + 1 :]))
            if tail and sum(x.tag in "LY" for x in s.tokens[n + 1 : n + 1 + tail.end()]) > 1:
                return k.start, s.tokens[n + tail.end()].end
    return s.start, s.start


def _between(text: str, s: Sentence, t: Toponym) -> bool:
    """Whether a place is the end of a stretch that lies in two areas: "between Abuja and Kaduna"."""
    first, last = _stretch(text, s)
    inside = [k for k in s.toponyms if first <= k.start < last and k.kind is ToponymKind.ADMIN1]
    if first <= t.start < last and len({k.matches[0].entry.admin1_code for k in inside}) > 1:
        return True  # "between Bavispe, Sonora, and Janos, Chihuahua"
    for one, other in pairwise(s.toponyms):
        word = _before(s, one)
        joined = any(k.tag == "&" and one.end <= k.start < other.start for k in s.tokens)
        if t in (one, other) and joined and word and text[word.start : word.end].lower() in BETWEEN:
            return not {m.entry.admin1_code for m in one.matches} & {m.entry.admin1_code for m in other.matches}
    return False


def _elsewhere(place: Place, named: Sequence[Toponym]) -> bool:
    """Whether the sentence names another country than a place's."""
    return any(t.kind is ToponymKind.COUNTRY and place.country not in t.countries for t in named)


def _away(text: str, s: Sentence, t: Toponym) -> bool:
    """Whether words right before a place say that somebody is or was there, or went there."""
    return any(c.key == "away" and 0 <= t.start - c.end <= _AWAY and "," not in text[c.end : t.start] for c in s.cues)


def _relative(s: Sentence, t: Toponym) -> bool:
    """Whether the clause of a place goes on about somebody or something ("who are still in ...")."""
    first, _ = s.clause_at(t.start)
    return next((k.tag for k in s.tokens if k.start >= first), "") == "c"


def _located(text: str, s: Sentence, named: Sequence[Toponym]) -> list[Toponym]:
    """Without what only a genitive joins ("traders of Mehana market") where a preposition says where it was."""
    before = {t: k.tag for t in named if (k := _before(s, t))}
    placed = [t for t in named if before.get(t) == "e"]
    bound = [t for t in placed if _BOUND.search(text[max(s.start, t.start - _ROAD) : t.start].lower())]
    if bound and len(bound) < len(named):  # "Senna (Orvale): three taken on the road to Mehana"
        named = [t for t in named if t not in bound]
        placed = [t for t in placed if t not in bound]
    if not placed:
        return list(named)
    areas = (ToponymKind.ADMIN1, ToponymKind.COUNTRY)
    routes = {one.end for one in named for t in placed if 0 < t.start - one.end <= _ROUTE}  # "from Adro to Bemal"
    return [t for t in named if t in placed or t.kind in areas or before.get(t) in ("(", "r") or t.end in routes]


def _plainly_in(s: Sentence, t: Toponym) -> bool:
    """Whether a sentence says "in" before a place, or of what kind of area it is where it tells of an attack."""
    before = [k.tag for k in s.tokens if k.end <= t.start and k.tag != "t"]
    of_kind = before[-1:] == ["r"] or before[-2:] == ["r", "d"]
    return before[-1:] == ["e"] or (of_kind and bool(s.attacks))


def _before(s: Sentence, t: Toponym) -> Token | None:
    """The word before a place, articles left out."""
    before = [k for k in s.tokens if k.end <= t.start and k.tag != "t"]
    return before[-1] if before else None


def _together(setting: Setting, s: Sentence, named: Sequence[Toponym]) -> tuple[Place, Sequence[Toponym]] | None:
    """The one place that the names state together, and those names; None where they are of different countries."""
    at = (named[0].start, named[0].end)
    context = setting.around.context(at)
    agreeing = [t for t in named if context.countries[:1] and context.countries[0] in t.countries]
    other = [t for t in named if t not in agreeing]
    if len(other) == 1 and (len(agreeing) > 1 or (agreeing and other[0].kind is ToponymKind.ADMIN1)):
        named = agreeing  # one name that is better known elsewhere ("l'Ouest")
    written = {t: (s.ahead and as_area(setting.text, t)) or _written(setting.text, s, t) for t in named}
    if setting.tongue.arabic:
        written = {t: words.removeprefix(_TOWN) for t, words in written.items()}  # villages are called "شهر هرات" too
    place = setting.gazetteer.locate([written[t] for t in named], context).place
    if not s.ahead and any(place.country not in t.countries for t in named):
        place = setting.gazetteer.locate(
            [t.text for t in named], context
        ).place  # "région du Nord" is Ghana's by itself
    within = [t for t in named if t.kind is ToponymKind.ADMIN1]
    if place.precision is not PlacePrecision.ADMIN1 and any(not _may_hold(t, place) for t in within):
        named = [t for t in named if t.kind is not ToponymKind.PLACE]  # a namesake that lies elsewhere
        place = setting.gazetteer.locate([written[t] for t in named], context).place
    if setting.tongue.arabic and any(not _may_hold(t, place) for t in within):
        named = [t for t in named if t.kind is ToponymKind.COUNTRY or _PROVINCE.match(written[t])]
        if not any(t.kind is ToponymKind.ADMIN1 for t in named):
            return None
        place = setting.gazetteer.locate([written[t] for t in named], context).place  # "ولسوالی خوست ولایت بغلان"
    if s.ahead and as_area(setting.text, named[-1]) and place.precision in _FINE:
        area = f"{place.admin1} {as_area(setting.text, named[-1]).split()[-1]}"
        place = setting.gazetteer.locate([area], context).place  # "卡伊大区" is not the town
        if place.precision is not PlacePrecision.ADMIN1:
            return None
    if place.country is None or any(place.country not in t.countries for t in named):
        return None
    if setting.tongue.joined and any(_of_nation(s, t) not in (None, place.country) for t in named):
        return None  # "كويتا الباكستانية" is not Coweta
    return None if _doubted(place.country, setting, named) else (place, named)


def _written(text: str, s: Sentence, t: Toponym) -> str:
    """A name with the kind of area before it; a country's as the gazetteer knows it."""
    return t.text if t.kind is ToponymKind.COUNTRY else text[_area_from(s, t) : t.end]


def _of_nation(s: Sentence, t: Toponym) -> str | None:
    """The country of which a name says that it is, by the word behind it: "سوسة التونسية"."""
    behind = [k for k in s.tokens if k.start >= t.end and k.tag != "t"][:1]
    return behind[0].value if behind and behind[0].tag == "z" else None


def _may_hold(area: Toponym, place: Place) -> bool:
    """Whether a place may lie in an area of that name."""
    codes = {m.entry.admin1_code for m in area.matches}
    return place.admin1_code is None or place.admin1_code in codes


def _area_from(s: Sentence, t: Toponym) -> int:
    """Where a name begins with the kind of area before it: "région de Mopti" is not the town."""
    before = [k for k in s.tokens if k.end <= t.start]
    while before and before[-1].tag in "dt" and before[-1].end < t.start:  # "commune d'Orvale" is no area by that name
        before.pop()
    return before[-1].start if before and before[-1].tag == "r" else t.start


def _doubted(country: str, setting: Setting, named: Sequence[Toponym]) -> bool:
    """Whether the names may be another country's, and the report's other places are only there."""
    words = {t.text for t in named}
    others = {t.countries[0] for t in setting.toponyms if t.kind in NAMING and t.text not in words and t.countries}
    return country not in others and any(code in others for t in named for code in t.countries)


def _only_country(told: Told) -> Where | None:
    """The one country that an attack's sentences name at all."""
    named = [t for s in told.about for t in spoken_of(s)]
    codes = {t.countries[0] for t in named if t.countries}
    return _in_country(codes.pop(), named[0]) if len(codes) == 1 else None


def _spoken_of(setting: Setting, told: Told) -> Where | None:
    """The one country besides its own that a report in Chinese speaks of, where an attack's sentences name none."""
    named = (t for s in told.about for t in s.toponyms if t.kind in NAMING)
    if any(t.kind is not ToponymKind.COUNTRY or t.countries[:1] != (OWN,) for t in named):
        return None
    lands = [t for t in setting.toponyms if t.kind is ToponymKind.COUNTRY and not _PEOPLE.match(setting.text, t.end)]
    abroad = [t for t in lands if t.countries[:1] != (OWN,)]
    codes = {t.countries[0] for t in abroad}
    return _in_country(codes.pop(), abroad[0]) if len(codes) == 1 else None


def _country(told: Told, setting: Setting) -> Where | None:
    """The country that a report speaks of, where it names no other."""
    at = (told.when.start, told.when.end)
    named = [t for s in told.about for t in s.toponyms if t.kind in NAMING]
    codes = setting.around.context(at).countries
    if not named or len(codes) != 1 or any(codes[0] not in t.countries for t in named):
        return None
    if setting.tongue.arabic:  # names may be of whom or what by the word before: one must be told of the attack
        named = [t for s in told.about for t in s.toponyms if t in named and _told_of_attack(setting.text, s, t)]
        if not named:
            return None
    return _in_country(codes[0], named[0])


def _told_of_attack(text: str, s: Sentence, t: Toponym) -> bool:
    """Whether what is said to have happened beside a name is an attack, and the name no dateline or mere address."""
    done = done_beside(s, t.start, t.end, after=_AFTER) is Does.ATTACK
    return done and not is_dateline(text, t) and not _away(text, s, t)


def _in_country(code: str, named: Toponym) -> Where:
    reason = f"no place is stated; the report speaks of {code}"
    place = Place(name=None, country=code, precision=PlacePrecision.COUNTRY, reason=reason)
    return Where(place, ((named.start, named.end),), _AROUND)
