"""From the words that state a place to the place, with why it was chosen and what else it may have been."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import msgspec

from tollbook.gazetteer.answers import Entry, Match, PlaceContext, Resolution, Rival
from tollbook.gazetteer.features import Wanted, bare, is_aside, is_part, wanted
from tollbook.gazetteer.finding import Finder, declined, words_of
from tollbook.gazetteer.folding import fold
from tollbook.gazetteer.layout import Kind
from tollbook.gazetteer.scoring import Named, Scored, Surroundings, near, score
from tollbook.gazetteer.store import Store
from tollbook.gazetteer.together import together
from tollbook.gazetteer.traps import FEATURE_WORDS, FUNCTION_WORDS, NEVER, STATE_ABBREVIATIONS, TITLES
from tollbook.records import Place
from tollbook.vocabulary.codes import PlacePrecision

MOST_TEXT = 2_000  # characters of one passage that are looked at
MOST_RIVALS = 5
SURELY_KNOWN = 400_000  # inhabitants from which a town may be meant although nothing points to its country
ENOUGH, ENOUGH_ALTERNATE = 0.12, 0.3  # weight of its country in the report that a smaller place needs
MOST_NAMES = 30  # names of the report that are resolved together
FIRM = 0.6  # weight of the first country from which the report is taken to be set where it speaks of
OUTSHONE = 1.5  # the first of several towns gives way to one that fits better by more than this
PART_KM = 50.0  # a quarter lies no farther from its town
SOLE_KNOWN = 15_000  # the same where no other country has a place of that name
UNSURE = 0.5  # a lead smaller than this is said to be narrow
_FINENESS = {
    Kind.FEATURE: 0, Kind.TOWN: 0, Kind.DISTRICT: 1, Kind.ADMIN1: 2, Kind.REGION: 3, Kind.SEA: 3, Kind.COUNTRY: 4,
}  # fmt: skip
_ARTICLE = r"(?:(?:al|el|bin|abu)[- ]|(?:as|ash|ar|az|ad|an|at|ez|en|es|o|e)-)"
_CAPITAL = r"[A-ZÀ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŔŘŚŞŠŢŤŪŮŰŲŹŻŽƏḌḤṢṬẒА-ЯЁІЇЄ][\w'’]*"
_NAME = re.compile(rf"{_ARTICLE}?{_CAPITAL}(?:[- ]{_ARTICLE}?{_CAPITAL})*")
_QUALIFIER = re.compile(
    r"(?:,\s|\s\()((?:[NSW]\.\s?[A-Z]\.|[A-Z][a-z]{1,4}\.|[A-Z]{2}\b(?!\w)|[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2}))"
)
_COUNTIES = (" County", " Parish", " Township", " District", " Oblast")
_CAPITAL_CITY = re.compile(r"\b(?:the|its|'s|[a-z]+ese|[a-z]+ian?|[a-z]+yz) capital\b|\bcapital city\b", re.IGNORECASE)
_SAME = re.compile(
    r"\b(?:same|this|that|the|our|mismo|misma|même|той же|том же) (?:\w+ )?(?:town|place|city|district|area|village|port|base|camp|site|road|street|"
    r"plant|spot|region|province|block|market|house|post|mine|tehsil|valley|ciudad|zona|municipio|ville|village|quartier)\b|\bthere\b",
    re.IGNORECASE,
)
_CODE = re.compile(r"(?:^|(?<=[(\s]))([A-Z]{2})(?=[,:)])")


@dataclass(frozen=True, slots=True)
class Name:
    """One name in the passages: as written, its key, what it may mean, what kind of thing the words say it is."""

    text: str
    key: str
    matches: tuple[Match, ...]
    wanted: Wanted
    part: bool = False  # a quarter or street of a town
    aside: bool = False  # a people, or a country of which only the border is spoken


class Resolver:
    """Resolves names against one store."""

    def __init__(self, store: Store, finder: Finder) -> None:
        self._store = store
        self._finder = finder
        self._surroundings = lru_cache(maxsize=256)(self._prepare)

    def candidates(self, name: str) -> tuple[Match, ...]:
        """What a name may mean: exactly, without the word for its kind, else in another transliteration."""
        key = fold(name)
        if not key:
            return ()
        found = self._plain(key, name)
        if not found:
            shorter = fold(bare(name))
            found = self._plain(shorter, name) if shorter and shorter != key else ()
            key = shorter or key
        return found or self._store.variants(key)

    def _people(self, key: str) -> tuple[Match, ...]:
        """The countries whose people a word names; nothing when it names a country itself."""
        found = tuple(m for m in self._store.exact(key) if m.entry.kind is Kind.COUNTRY)
        return found if found and all(m.demonym for m in found) else ()

    def _plain(self, key: str, written: str) -> tuple[Match, ...]:
        found = tuple(m for m in self._store.exact(key) if not m.demonym)
        if found and len(key) <= 5 and written.isupper():
            meant = self._store.capitals_only(key)
            return tuple(m for m in found if m.entry.number in meant) or found
        if found and len(key) <= 5:
            barred = self._store.capitals_only(key)
            found = tuple(m for m in found if m.entry.number not in barred)
        return found

    def locate(self, texts: Sequence[str], context: PlaceContext) -> Resolution:
        """The place that the passages state together; the finest place named in them is meant, the others qualify it."""
        names = [name for text in texts for name in self._names(text[:MOST_TEXT].strip())]
        if not any(not name.aside for name in names):
            back = self._pointing(" ".join(texts)[:MOST_TEXT], names, context)
            if back is not None:
                return back
        if not any(name.matches for name in names):
            return self._unknown(texts, names, context)
        around = self._surroundings(context)
        chosen: list[tuple[int, int, Name, list[Scored]]] = []
        unheard: Name | None = None
        for position, name in enumerate(names):
            ranked = self._rank(name, names, around)
            if ranked:
                fineness = _FINENESS[ranked[0].entry.kind] + (9 if name.aside else 0)
                chosen.append((fineness, position, name, ranked))
            elif not name.aside:
                unheard = unheard or name
        if not chosen:
            return self._unknown(texts, names, context)
        chosen.sort(key=lambda c: c[:2])
        finest = [c for c in chosen if c[0] == chosen[0][0]]
        strongest = max(c[3][0].score for c in finest)
        chosen = [c for c in finest if c[3][0].score >= strongest - OUTSHONE] or chosen
        fine, _, name, ranked = chosen[0]
        if unheard is not None and fine >= 9 and context.countries:
            return self._unknown(texts, [unheard], context)
        if unheard is not None and fine >= 1:
            return self._partly(unheard, ranked[0])
        return self._answer(name, ranked)

    def locate_at(self, text: str, start: int, end: int, context: PlaceContext) -> Resolution:
        """The place of the name at text[start:end], qualified by what follows it after a comma or in brackets."""
        written = text[start:end]
        names = [name for name in self._names(written) if not name.aside or name.matches]
        if not names:
            return self.locate((written,), context)
        follows = _QUALIFIER.match(text, end)
        if follows is None:
            return self.locate((written,), context)
        qualifiers = [self._state(follows.group(1)) or self._qualifier(follows.group(1))]
        around = self._surroundings(context)
        known = [q for q in qualifiers if q is not None]
        ranked = self._rank(names[0], [*names, *known], around)
        fits = ranked and known and _contains(known[0], ranked[0].entry)
        return self._answer(names[0], ranked) if fits else self.locate((written,), context)

    def _state(self, written: str) -> Name | None:
        """A state of the United States by its usual abbreviation or postal code."""
        name = STATE_ABBREVIATIONS.get(fold(written)) if written.endswith(".") else None
        code = f"US-{written}" if written.isupper() and len(written) == 2 else None
        number = self._store.by_admin1_code.get(code or "")
        if number is None and name is not None:
            found = [
                m for m in self._store.exact(fold(name)) if m.entry.kind is Kind.ADMIN1 and m.entry.country == "US"
            ]
            number = found[0].entry.number if found else None
        return None if number is None else Name(written, "", (Match(self._store.entry(number)),), Wanted())

    def _qualifier(self, written: str) -> Name | None:
        matches = self._plain(fold(written), written)
        wide = tuple(m for m in matches if m.entry.kind in (Kind.COUNTRY, Kind.ADMIN1, Kind.DISTRICT))
        return Name(written, fold(written), wide, Wanted()) if wide else None

    def _names(self, text: str) -> Iterable[Name]:
        """The names in one passage: the whole of it when that is a name, else those found within."""
        if not text:
            return
        if len(text) <= 60:
            state = self._state(text)
            if state is not None and text != "La.":
                yield state
                return
            matches = self._people(fold(text)) or self._plain(fold(text), text) or self._plain(fold(bare(text)), text)
            if matches and fold(text) not in NEVER:
                yield Name(text, fold(text), matches, _wanted_of_whole(text))
                return
        found = self._finder.find(text, trusted=True)
        taken = [(t.start, t.end) for t in found]
        for toponym in found:
            aside = is_aside(text, toponym.start, toponym.end)
            places = tuple(m for m in toponym.matches if not m.demonym)
            yield Name(
                toponym.text,
                fold(toponym.text),
                places or toponym.matches,
                wanted(text, toponym.start, toponym.end),
                aside=aside or not places,
                part=is_part(text, toponym.start, toponym.end),
            )
        for code in _CODE.finditer(text):
            number = self._store.number_of_country.get(code.group(1))
            if number is not None and (code.start(), code.end()) not in taken:
                taken.append((code.start(), code.end()))
                yield Name(code.group(1), "", (Match(self._store.entry(number)),), Wanted())
        yield from self._unheard(text, taken)

    def _unheard(self, text: str, taken: list[tuple[int, int]]) -> Iterable[Name]:
        """Capitalised names that are in no list as written: perhaps under another spelling, else unheard of."""
        alone = len(words_of(text)) == 1
        for match in _NAME.finditer(text):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            start = match.start()
            words = match.group().split(" ")
            while words and (fold(words[0]) in FUNCTION_WORDS or words[0].lower() in TITLES):
                start += len(words[0]) + 1
                words = words[1:]
            written = " ".join(words)
            key = fold(written)
            parts = key.split()
            if not key or key in NEVER or all(w in FEATURE_WORDS or w in NEVER or w in FUNCTION_WORDS for w in parts):
                continue
            if start == 0 and len(parts) == 1 and not alone and text[match.end() : match.end() + 1] == " ":
                continue  # a sentence's first word
            if written.isupper() and len(written) <= 5 and not alone:
                continue  # an organisation's initials
            asked = wanted(text, start, match.end())
            variants = self._spelt_otherwise(fold(bare(written)))
            halves = [half for half in re.split(r"[-–/]", written) if len(half) > 2] if "-" in written else []
            if not variants and len(halves) == 2:
                for half in halves:
                    found = self._plain(fold(half), half)
                    yield Name(half, fold(half), found, Wanted(asked.kinds, route=True))
                continue
            yield Name(written, key, variants, asked)

    def _spelt_otherwise(self, key: str) -> tuple[Match, ...]:
        """Other spellings of a name; of a Russian one also in the nominative."""
        found = self._store.variants(key)
        if not found and not key.isascii():
            for form in declined(key):
                found = self._store.variants(form)
                if found:
                    break
        return found

    def _rank(self, name: Name, names: Sequence[Name], around: Surroundings) -> list[Scored]:
        """The candidates of a name, best first; other spellings only where nothing speaks against them."""
        named = _named([n for n in names if n is not name])
        allowed = [m for m in _country_itself(name) if _allowed(m, named, around)]
        if not allowed and not name.aside:
            allowed = _sole(name.matches, named, around)
        ranked = sorted(
            (score(m, name.key, around, named, name.wanted) for m in allowed), key=lambda s: (-s.score, s.entry.number)
        )
        if name.part:
            towns = (*around.neighbours, *named.districts)
            ranked = [s for s in ranked if any(near(s.entry, t, PART_KM) for t in towns)]
        return _town_before_its_division(ranked, name.wanted) if ranked else []

    def _prepare(self, context: PlaceContext) -> Surroundings:
        weights = context.weights or tuple(1.0 / (1.0 + 0.4 * i) for i in range(len(context.countries)))
        countries = dict(zip(context.countries, weights, strict=False))
        admin1: dict[str, float] = {}
        for i, written in reversed(list(enumerate(context.admin1))):
            for match in self._store.exact(fold(written)):
                if (
                    match.entry.kind is Kind.ADMIN1
                    and match.entry.admin1_code
                    and (not countries or match.entry.country in countries)
                ):
                    admin1[match.entry.admin1_code] = 1.0 / (1.0 + 0.4 * i)
            if written in self._store.by_admin1_code:
                admin1[written] = 1.0 / (1.0 + 0.4 * i)
        neighbours = together(self._store, context.names[:MOST_NAMES], countries, admin1)
        firm = max(countries.values(), default=0.0) >= FIRM
        return Surroundings(countries, admin1, neighbours, context.outlet_country, firm)

    def _pointing(self, text: str, names: Sequence[Name], context: PlaceContext) -> Resolution | None:
        """The place meant by "the capital" or "the same town": said elsewhere in the report, not in these words."""
        if _CAPITAL_CITY.search(text):
            codes = [m.entry.country for name in names for m in name.matches[:1] if m.entry.country] or list(
                context.countries
            )
            number = self._store.capital_of(codes[0]) if codes else None
            if number is not None:
                reason = f"the capital of {codes[0]}"
                return Resolution(place_of(self._store.entry(number), reason), reason)
        if names or not context.countries or not _SAME.search(text):
            return None
        for written in context.names[:3]:
            named = self.locate(
                (written,), PlaceContext(countries=context.countries, weights=context.weights, admin1=context.admin1)
            )
            fine = named.place.precision in (PlacePrecision.TOWN, PlacePrecision.DISTRICT, PlacePrecision.POINT)
            if fine and named.place.country == context.countries[0]:
                reason = f"it points back to {named.place.name}, named near it"
                return Resolution(
                    msgspec.structs.replace(named.place, reason=reason), reason, named.score, named.rivals
                )
        return None

    def _answer(self, name: Name, ranked: list[Scored]) -> Resolution:
        best = ranked[0]
        others = _others(best, ranked[1:])
        reasons = list(best.reasons)
        lead = best.score - others[0].score if others else None
        if not reasons:
            reasons.append("the only place of that name" if not others else "the largest place of that name")
        if lead is not None and lead < UNSURE and others[0].entry.country != best.entry.country:
            rival = others[0].entry
            reasons.append(f"narrowly before {rival.name} in {rival.admin1 or rival.country}")
        reason = "; ".join(reasons)
        place = place_of(best.entry, reason, route=name.wanted.route)
        rivals = tuple(Rival(place_of(o.entry, "; ".join(o.reasons)), round(o.score, 2)) for o in others[:MOST_RIVALS])
        return Resolution(place, reason, round(best.score, 2), rivals)

    def _partly(self, unheard: Name, best: Scored) -> Resolution:
        """A name that no list holds, within a division or country that is named with it."""
        reason = f"'{unheard.text}' is in no gazetteer; {best.entry.name}, named with it, is"
        return self._partly_in(unheard.text, best.entry, reason, best.score)

    def _partly_in(self, written: str, entry: Entry, reason: str, score: float = 0.0) -> Resolution:
        known = place_of(entry, reason)
        where = Place(
            name=written, country=known.country, admin1=known.admin1, admin1_code=known.admin1_code,
            lat=known.lat, lon=known.lon, precision=known.precision, reason=reason,
        )  # fmt: skip
        return Resolution(where, reason, round(score, 2))

    def _unknown(self, texts: Sequence[str], names: Sequence[Name], context: PlaceContext) -> Resolution:
        """Nothing is known by the name: the report's country stands in where it speaks of one."""
        written = names[0].text if names else " ".join(t.strip() for t in texts)[:80].strip() or None
        if written is None:
            reason = "no place is named"
            return Resolution(Place(reason=reason), reason)
        reason = f"'{written}' is in no gazetteer"
        if not context.countries:
            return Resolution(Place(name=written, reason=reason), reason)
        division = next((c for c in context.admin1 if c.startswith(context.countries[0])), None)
        if division is not None and names:
            entry = self._store.entry(self._store.by_admin1_code[division])
            return self._partly_in(written, entry, f"{reason}; the report speaks mostly of {entry.name}")
        reason += f"; the report speaks mostly of {context.countries[0]}"
        place = Place(name=written, country=context.countries[0], precision=PlacePrecision.COUNTRY, reason=reason)
        return Resolution(place, reason)


def _contains(name: Name, entry: Entry) -> bool:
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


def place_of(entry: Entry, reason: str, *, route: bool = False) -> Place:
    """An entry as a record."""
    precision = PlacePrecision.ROUTE if route and entry.precision is PlacePrecision.TOWN else entry.precision
    known = not (entry.lat == 0.0 and entry.lon == 0.0)
    return Place(
        name=entry.name, country=entry.country, admin1=entry.admin1, admin1_code=entry.admin1_code,
        lat=entry.lat if known else None, lon=entry.lon if known else None, geonames=entry.geonames,
        precision=precision, reason=reason,
    )  # fmt: skip


def _allowed(match: Match, named: Named, around: Surroundings) -> bool:
    """Whether a candidate may be meant.

    Another spelling must lie where the passage or the report points, and so must a small place: that a name is in
    no list is likelier than that a report speaks of a hamlet in a country which it does not mention.
    """
    entry = match.entry
    if match.variant:
        if named.admin1:
            return entry.admin1_code in named.admin1
        return entry.country in (named.countries or around.countries or {entry.country})
    if entry.kind not in (Kind.TOWN, Kind.DISTRICT, Kind.FEATURE) or entry.population >= SURELY_KNOWN:
        return True
    if named.countries:
        return entry.country in named.countries
    if named.admin1:
        return any(code.startswith(entry.country or "?") for code in named.admin1)
    if not around.firm or entry.country == around.outlet:
        return True
    return around.countries.get(entry.country or "", 0.0) >= (ENOUGH_ALTERNATE if match.alternate else ENOUGH)


def _country_itself(name: Name) -> Sequence[Match]:
    """The candidates without towns and divisions of a country that are called like it, unless one is asked for."""
    own = {m.entry.country for m in name.matches if m.entry.kind is Kind.COUNTRY and not m.demonym}
    if not own or name.wanted.kinds:
        return name.matches
    return [m for m in name.matches if m.entry.kind is Kind.COUNTRY or m.entry.country not in own]


def _sole(matches: Sequence[Match], named: Named, around: Surroundings) -> list[Match]:
    """Places by that very name, where one country alone has them and the passage names none: better than no place."""
    least = SOLE_KNOWN if around.firm else 0
    own = [
        m for m in matches
        if not m.variant and ((m.entry.population >= least and not m.alternate) or m.entry.name.endswith(_COUNTIES))
    ]  # fmt: skip
    one = len({m.entry.country for m in matches}) == 1
    return own if one and not named.countries and not named.admin1 else []


def _wanted_of_whole(text: str) -> Wanted:
    shorter = bare(text)
    if shorter == text:
        return Wanted()
    start = max(text.find(shorter), 0)
    return wanted(text, start, start + len(shorter))


def _named(others: Sequence[Name]) -> Named:
    countries: set[str] = set()
    admin1: set[str] = set()
    districts: list[Entry] = []
    for name in others:
        if name.aside:
            continue
        kinds = {m.entry.kind for m in name.matches if not m.variant}
        if Kind.COUNTRY in kinds:
            countries |= {m.entry.country for m in name.matches if m.entry.kind is Kind.COUNTRY and m.entry.country}
        elif Kind.ADMIN1 in kinds:
            admin1 |= {m.entry.admin1_code for m in name.matches if m.entry.kind is Kind.ADMIN1 and m.entry.admin1_code}
        if Kind.DISTRICT in kinds or Kind.TOWN in kinds:
            districts += [m.entry for m in name.matches if m.entry.kind in (Kind.DISTRICT, Kind.TOWN)][:20]
    return Named(frozenset(countries), frozenset(admin1), tuple(districts))


def _town_before_its_division(ranked: list[Scored], asked: Wanted) -> list[Scored]:
    """A bare name means the town rather than the district or province named after it, unless the words say otherwise."""
    best = ranked[0]
    if best.entry.kind not in (Kind.ADMIN1, Kind.DISTRICT) or best.entry.kind in asked.kinds:
        return ranked
    for position, other in enumerate(ranked[1:], start=1):
        e = other.entry
        same = e.admin1_code == best.entry.admin1_code and e.country == best.entry.country
        big = best.entry.kind is Kind.DISTRICT or e.population >= max(10_000, 0.02 * best.entry.population)
        if e.kind is Kind.TOWN and same and big:
            town = Scored(e, best.score, other.reasons)
            return [town, *ranked[:position], *ranked[position + 1 :]]
    return ranked


def _others(best: Scored, rest: Sequence[Scored]) -> list[Scored]:
    """The real rivals: not the same place again as a district, and not its own province."""
    kept: list[Scored] = []
    for other in rest:
        e, b = other.entry, best.entry
        if e.country == b.country and e.admin1_code == b.admin1_code and e.kind is not b.kind:
            continue
        kept.append(other)
    return kept
