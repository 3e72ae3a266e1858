"""Which candidates of a name may be meant at all, before they are scored."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz

from tollbook.gazetteer.answers import Entry, Match
from tollbook.gazetteer.distance import great_circle_km
from tollbook.gazetteer.doubts import WELL_KNOWN
from tollbook.gazetteer.features import Wanted
from tollbook.gazetteer.folding import fold, romanised
from tollbook.gazetteer.layout import Kind
from tollbook.gazetteer.naming import Name
from tollbook.gazetteer.scoring import FIRM, Named, Scored, Surroundings, near
from tollbook.gazetteer.traps import DIRECTIONS_ANYHOW

SURELY_KNOWN = 400_000  # inhabitants from which a town may be meant although nothing points to its country
NEARLY_THE_SAME = 92.0  # per cent of letters (rapidfuzz's ratio)
NEARLY_SO = 85.0  # the same, of a name in another language
DISTINCT = 0.5  # a lead over a place of another country that tells them apart without further support
SOLE_KNOWN = 15_000  # the same where no other country has a place of that name
ENOUGH, ENOUGH_ALTERNATE = 0.12, 0.3  # weight of its country in the report that a smaller place needs
EXONYM_KNOWN = 1_000_000  # inhabitants of a place that may be meant by what only some language calls it ("Bombay")
FAR_KM = 2_000.0  # farther from all other places of a report it is none that is called so in another language only
ACROSS_KM = 100.0  # so near to another place of the report a town may lie in a country that it does not name
_MOST_OF = 0.25  # of a division's inhabitants, in a city that goes by its name
_LATIN = "\u024f"  # the last letter that is a Latin one with or without an accent
_COUNTIES = (" County", " Parish", " Township", " District", " Oblast")


def allowed(match: Match, named: Named, around: Surroundings) -> bool:
    """Whether a candidate may be meant.

    Another spelling must lie where the passage or the report points, and so must a small place: that a name is in
    no list is likelier than that a report speaks of a hamlet in a country which it does not mention.
    """
    entry = match.entry
    if match.variant:
        if named.admin1:
            return entry.admin1_code in named.admin1
        if named.countries or not around.countries:
            return entry.country in (named.countries or {entry.country})
        enough = ENOUGH_ALTERNATE if around.firm else 0.0
        return entry.country in around.countries and around.countries[entry.country] >= enough
    if entry.kind not in (Kind.TOWN, Kind.DISTRICT, Kind.FEATURE) or entry.population >= SURELY_KNOWN:
        return True
    if named.countries:
        return entry.country in named.countries
    if named.admin1:
        return any(code.startswith(entry.country or "?") for code in named.admin1)
    if entry.own or not around.firm or entry.country == around.outlet:
        return True
    if not match.alternate and any(
        other.country != entry.country and around.countries.get(other.country or "", 0.0) >= FIRM
        and great_circle_km(entry.lat, entry.lon, other.lat, other.lon) <= ACROSS_KM
        for _, other in around.neighbours if abs(other.lat - entry.lat) < 1
    ):  # fmt: skip
        return True
    return around.countries.get(entry.country or "", 0.0) >= (ENOUGH_ALTERNATE if match.alternate else ENOUGH)


def far_fetched(name: Name, match: Match, named: Named, around: Surroundings) -> bool:
    """Whether a place far from all else is called so in another language only, or without the accents that are written.

    "Pensa" in a report on Burkina Faso is no Penza in Russia, "Kobé" in one on Mali no Kobe. And what is called by a
    direction alone ("the North region") lies in a country that the report speaks of.
    """
    entry = match.entry
    if entry.own or entry.country in named.countries or entry.country in around.countries:
        return False
    if any(code.startswith(entry.country or "?") for code in named.admin1) or entry.country == around.outlet:
        return False
    if entry.kind in (Kind.ADMIN1, Kind.DISTRICT) and name.key in DIRECTIONS_ANYHOW:
        return True
    others = [other for key, other in around.neighbours if key != name.key]
    afar = others and all(great_circle_km(entry.lat, entry.lon, o.lat, o.lon) > FAR_KM for o in others)
    placed = entry.kind in (Kind.TOWN, Kind.DISTRICT, Kind.FEATURE, Kind.ADMIN1) and not match.variant
    return bool(around.firm and afar and placed) and _hardly_of_that_name(name, match)


def _hardly_of_that_name(name: Name, match: Match) -> bool:
    """Whether a name in Latin letters is what some other language calls a place, or has accents that it has not."""
    if any(letter.isalpha() and letter > _LATIN for letter in name.text):
        return False
    if match.alternate:
        return called_so_elsewhere(name.key, match)
    return match.entry.name.isascii() and any(letter.isalpha() and not letter.isascii() for letter in name.text)


def called_so_elsewhere(key: str, match: Match) -> bool:
    """Whether a place, no city that anybody knows, is called so in some other language only: "Pensa" for Penza."""
    if not match.alternate or (match.entry.kind is not Kind.ADMIN1 and match.entry.population >= EXONYM_KNOWN):
        return False
    longer = f" {fold(match.entry.name)} " in f" {key} "  # "Tana River County"
    return not longer and not _of_that_name(key, match)


def country_itself(name: Name) -> Sequence[Match]:
    """The candidates without towns and divisions of a country that are called like it, unless one is asked for."""
    own = {m.entry.country for m in name.matches if m.entry.kind is Kind.COUNTRY and not m.demonym}
    if not own or name.wanted.kinds:
        return name.matches
    return [m for m in name.matches if m.entry.kind is Kind.COUNTRY or m.entry.country not in own]


def own_name_first(name: Name, admitted: list[Match], named: Named) -> list[Match]:
    """The candidates without places that are called so in some language only, where a larger town has the name.

    "Bata" is a port in Equatorial Guinea, whatever Bath in England is called elsewhere. A place whose own name holds it
    ("Santiago" de los Caballeros) or is spelt nearly so ("Odessa") stays, and so does all where a country or division
    is named with it.
    """
    if named.countries or named.admin1 or not any(m.alternate for m in admitted):
        return admitted
    towns = [m for m in name.matches if not (m.alternate or m.variant or m.demonym) and m.entry.kind is Kind.TOWN]
    known = [m for m in towns if m.entry.population >= WELL_KNOWN]
    if not known:
        return admitted
    largest = max(m.entry.population for m in known)
    kept = [m for m in admitted if not m.alternate or m.entry.population >= largest or _of_that_name(name.key, m)]
    return kept if len(kept) == len(admitted) else [*kept, *(m for m in known if m not in kept)]


def _of_that_name(key: str, match: Match) -> bool:
    """Whether a place's own name holds a name, or is nearly spelt so."""
    own = fold(match.entry.name)
    return f" {key} " in f" {own} " or fuzz.ratio(key, own) >= NEARLY_SO


def sole(matches: Sequence[Match], named: Named, around: Surroundings) -> list[Match]:
    """Places by that very name, where one country alone has them and the passage names none: better than no place."""
    least = SOLE_KNOWN if around.firm else 0
    own = [
        m for m in matches
        if not m.variant and ((m.entry.population >= least and not m.alternate) or m.entry.name.endswith(_COUNTIES))
    ]  # fmt: skip
    one = len({m.entry.country for m in matches}) == 1
    return own if one and not named.countries and not named.admin1 else []


def named_beside(others: Sequence[Name]) -> Named:
    """What the other names of a passage say of where the place lies."""
    countries: set[str] = set()
    admin1: set[str] = set()
    districts: list[Entry] = []
    for name in others:
        if name.aside:
            continue
        kinds = {m.entry.kind for m in name.matches if not m.variant}
        if Kind.COUNTRY in kinds:
            countries |= {m.entry.country for m in name.matches if m.entry.kind is Kind.COUNTRY and m.entry.country}
        elif kinds == {Kind.REGION} and len({m.entry.country for m in name.matches} - {None}) == 1:
            countries |= {m.entry.country for m in name.matches if m.entry.country}
        elif Kind.ADMIN1 in kinds:
            admin1 |= {m.entry.admin1_code for m in name.matches if m.entry.kind is Kind.ADMIN1 and m.entry.admin1_code}
        if Kind.DISTRICT in kinds or Kind.TOWN in kinds:
            districts += [m.entry for m in name.matches if m.entry.kind in (Kind.DISTRICT, Kind.TOWN)][:20]
    return Named(frozenset(countries), frozenset(admin1), tuple(districts))


def town_before_its_division(ranked: list[Scored], asked: Wanted) -> list[Scored]:
    """A bare name means the town rather than what is named after it, unless the words say otherwise."""
    best = ranked[0]
    if best.entry.kind not in (Kind.ADMIN1, Kind.DISTRICT) or best.entry.kind in asked.kinds:
        return ranked
    for position, other in enumerate(ranked[1:], start=1):
        e = other.entry
        same = e.admin1_code == best.entry.admin1_code and e.country == best.entry.country
        big = best.entry.kind is Kind.DISTRICT or e.population >= max(10_000, 0.02 * best.entry.population)
        if e.kind is Kind.TOWN and same and big and _is_called_so(e, best.entry):
            town = Scored(e, best.score, other.reasons)
            return [town, *ranked[:position], *ranked[position + 1 :]]
    return ranked


def _is_called_so(town: Entry, division: Entry) -> bool:
    """Whether a town goes by its division's name: "New York" is the city, "Oklahoma" is not Oklahoma City."""
    return fold(town.name) != f"{fold(division.name)} city" or town.population >= _MOST_OF * division.population


def rivals_of(best: Scored, rest: Sequence[Scored]) -> list[Scored]:
    """The real rivals: not the same place again as a district, and not its own province."""
    kept: list[Scored] = []
    for other in rest:
        e, b = other.entry, best.entry
        if e.country == b.country and e.admin1_code == b.admin1_code and e.kind is not b.kind:
            continue
        kept.append(other)
    return kept


def ambiguous(best: Scored, abroad: Scored) -> bool:
    """Whether it is not to be told which of two places in different countries is meant.

    So where nothing in the report speaks for the better one, it is no city that anybody knows, and its lead is small:
    of such answers one in four was right (47 in two corpora of news), and a wrong country does more harm than none.
    """
    if best.entry.population >= SURELY_KNOWN or best.entry.kind is Kind.COUNTRY:
        return False
    supported = any(not reason.startswith("another spelling") for reason in best.reasons)
    return not supported and best.score - abroad.score < DISTINCT


def unsupported_spelling(best: Scored, key: str) -> bool:
    """Whether the place is only named nearly so, and nothing in the report speaks for it."""
    alone = bool(best.reasons) and all(reason.startswith("another spelling") for reason in best.reasons)
    return alone and fuzz.ratio(romanised(key), fold(best.entry.name)) < NEARLY_THE_SAME


def contains(name: Name, entry: Entry) -> bool:
    """Whether one of the wider places that a name means has the entry in it."""
    for match in name.matches:
        wide = match.entry
        if wide.kind is Kind.COUNTRY and wide.country == entry.country:
            return True
        if wide.kind is Kind.ADMIN1 and wide.admin1_code == entry.admin1_code:
            return True
        if wide.kind is Kind.DISTRICT and (entry.parent == wide.number or near(entry, wide, 45.0)):
            return True
    return False
