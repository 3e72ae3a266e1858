"""From the words that state a place to the place, with why it was chosen and what else it may have been."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from tollbook.gazetteer.admitting import (
    allowed,
    ambiguous,
    called_so_elsewhere,
    contains,
    country_itself,
    far_fetched,
    named_beside,
    own_name_first,
    rivals_of,
    sole,
    town_before_its_division,
    unsupported_spelling,
)
from tollbook.gazetteer.answers import Entry, Match, PlaceContext, Resolution, Rival
from tollbook.gazetteer.features import SITE, bare
from tollbook.gazetteer.finding import Finder
from tollbook.gazetteer.folding import fold
from tollbook.gazetteer.layout import Kind
from tollbook.gazetteer.naming import Name, Namer
from tollbook.gazetteer.scoring import FIRM, Named, Scored, Surroundings, near, score
from tollbook.gazetteer.store import Store
from tollbook.gazetteer.together import together
from tollbook.records import Place
from tollbook.vocabulary.codes import PlacePrecision

MOST_TEXT = 2_000  # characters of one passage that are looked at
MOST_RIVALS = 5
MOST_BARRED = 3  # of the rivals that the context speaks against
MOST_NAMES = 30  # names of the report that are resolved together
OUTSHONE = 1.5  # the first of several towns gives way to one that fits better by more than this
PART_KM = 50.0  # a quarter lies no farther from its town
UNSURE = 0.5  # a lead smaller than this is said to be narrow
_FINENESS = {
    Kind.FEATURE: 0, Kind.TOWN: 0, Kind.DISTRICT: 1, Kind.ADMIN1: 2, Kind.REGION: 3, Kind.SEA: 3, Kind.COUNTRY: 4,
}  # fmt: skip
_QUALIFIER = re.compile(
    r"(?:,\s|\s\()((?:[NSW]\.\s?[A-Z]\.|[A-Z][a-z]{1,4}\.|[A-Z]{2}\b(?!\w)|[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2}))"
)
_OF_A_PEOPLE = re.compile(r"\b([A-Z][\w’'-]+) capital\b(?! of\b)")
_CAPITAL_CITY = re.compile(r"\b(?:the|its|'s|[a-z]+ese|[a-z]+ian?|[a-z]+yz) capital\b|\bcapital city\b", re.IGNORECASE)
_SAME = re.compile(
    r"\b(?:same|this|that|the|our|mismo|misma|même|той же|том же) (?:\w+ )?"
    r"(?:town|place|city|district|area|village|port|base|camp|site|road|street|plant|spot|region|province|block|market|"
    r"house|post|mine|tehsil|valley|ciudad|zona|municipio|ville|quartier)\b|\bthere\b",
    re.IGNORECASE,
)


_DIVISION = "(?:[Ss]tate|[Pp]rovince|[Rr]egion|[Dd]epartment|[Gg]overnorate|[Pp]refecture|[Oo]blast)"
_OF_TOWN = r"\b(?:village|town|township|hamlet|settlement|locality|community|commune|municipality)s? of"


class Resolver:
    """Resolves names against one store."""

    def __init__(self, store: Store, finder: Finder) -> None:
        self._store = store
        self._namer = Namer(store, finder)
        self._surroundings = lru_cache(maxsize=256)(self._prepare)
        self._located = lru_cache(maxsize=8192)(self._locate)

    def candidates(self, name: str) -> tuple[Match, ...]:
        """What a name may mean: exactly, without the word for its kind, else in another transliteration."""
        return self._namer.candidates(name)

    def locate(self, texts: Sequence[str], context: PlaceContext) -> Resolution:
        """The place that the passages state together: the finest named in them, which the others qualify."""
        return self._located(tuple(text[:MOST_TEXT].strip() for text in texts), context)

    def _locate(self, texts: tuple[str, ...], context: PlaceContext) -> Resolution:
        names = [name for text in texts for name in _without_sites(list(self._namer.names(text)), text)]
        people = _OF_A_PEOPLE.search(" ".join(texts))
        land = self._lands_of(people[1], context) if people else []
        if not any(not name.aside and not (land and people and name.text == people[1]) for name in names):
            back = self._pointing(" ".join(texts), names, context, land)
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
        guessed = unheard is not None and all(unsupported_spelling(c[3][0], c[2].key) for c in chosen)
        if unheard is not None and (guessed or (fine >= 9 and context.countries)):
            return self._unknown(texts, names if guessed else [unheard], context)
        holder = ranked[0].entry if fine >= 1 else _division_around(unheard, name, ranked[0].entry, texts)
        if unheard is not None and holder is not None:
            return self._partly(unheard, holder, ranked[0].score)
        if (division := self._other_division(name, ranked[0].entry, names, texts)) is not None:
            reason = f"no {name.text!r} is known in {division.name}, which is named with it"
            return self._partly_in(name.text, division, reason, ranked[0].score)
        if (town := self._town_behind(name, names, texts)) is not None:
            reason = f"no {name.text!r} is known in the country of {town.name}, which is named with it"
            return self._partly_in(name.text, town, reason, ranked[0].score)
        return self._answer(name, ranked, self._barred(name, ranked, names, around))

    def _town_behind(self, name: Name, names: Sequence[Name], texts: Sequence[str]) -> Entry | None:
        """The town of one country alone right behind the name after a comma, where nothing of that name is there."""
        behind = [n for n in names if n is not name and any(f"{name.text}, {n.text}" in text for text in texts)]
        towns = [m.entry for m in behind[0].matches if not m.variant] if behind else []
        lands = {entry.country for entry in towns}
        plain = all(entry.kind in (Kind.TOWN, Kind.DISTRICT) for entry in towns)  # not "Gudermes, Chechnya"
        if len(lands) != 1 or not plain or any(m.entry.country in lands for m in name.matches):
            return None
        return max(towns, key=lambda entry: (entry.kind is Kind.TOWN, entry.population))

    def _other_division(
        self, name: Name, entry: Entry, names: Sequence[Name], texts: Sequence[str]
    ) -> Entry | None:  # fmt: skip
        """The division right behind the name, or in which its kind says it is, where the entry lies elsewhere."""
        if entry.kind not in (Kind.TOWN, Kind.DISTRICT):
            return None
        behind = [n for n in names if n is not name and any(_is_behind(name.text, n.text, text) for text in texts)]
        codes = named_beside(behind).admin1
        if len(codes) != 1 or entry.admin1_code in codes:
            return None
        return self._store.entry(self._store.by_admin1_code[next(iter(codes))])

    def locate_at(self, text: str, start: int, end: int, context: PlaceContext) -> Resolution:
        """The place of the name at text[start:end], qualified by what follows it after a comma or in brackets."""
        written = text[start:end]
        names = [name for name in self._namer.names(written) if not name.aside or name.matches]
        if not names:
            return self.locate((written,), context)
        follows = _QUALIFIER.match(text, end)
        if follows is None:
            return self.locate((written,), context)
        qualifiers = [self._namer.state(follows.group(1)) or self._namer.wider(follows.group(1))]
        around = self._surroundings(context)
        known = [q for q in qualifiers if q is not None]
        ranked = self._rank(names[0], [*names, *known], around)
        fits = ranked and known and contains(known[0], ranked[0].entry)
        barred = self._barred(names[0], ranked, [*names, *known], around) if fits else []
        return self._answer(names[0], ranked, barred) if fits else self.locate((written,), context)

    def _rank(self, name: Name, names: Sequence[Name], around: Surroundings) -> list[Scored]:
        """The candidates of a name, best first; other spellings only where nothing speaks against them."""
        named = named_beside([n for n in names if n.key != name.key])
        apart = around.apart_from(name.key)
        admitted = [
            m for m in country_itself(name)
            if allowed(m, named, around) or (apart is not around and not m.variant and allowed(m, named, apart))
        ]  # fmt: skip
        admitted = [m for m in own_name_first(name, admitted, named) if not far_fetched(name, m, named, apart)]
        if any(
            m.demonym for m in self._store.exact(name.key)
        ):  # "Thai territory" is no Alor Setar, called so elsewhere
            admitted = [m for m in admitted if not called_so_elsewhere(name.key, m)]
        admitted = self._divisions_there(name, named, around) or admitted
        if not admitted and not name.aside:
            admitted = sole(name.matches, named, around)
        scored = (score(m, name.key, apart, named, name.wanted, written=name.text) for m in admitted)
        ranked = sorted(scored, key=lambda s: (-s.score, s.entry.number))
        if name.part:
            towns = (*(entry for _, entry in around.neighbours), *named.districts)
            ranked = [s for s in ranked if any(near(s.entry, t, PART_KM) for t in towns)]
        return town_before_its_division(ranked, name.wanted) if ranked else []

    def _divisions_there(self, name: Name, named: Named, around: Surroundings) -> list[Match]:
        """The division that a name with the word for its kind means in the country meant, where none is called just so.

        "North-Western Province, Zambia" is the North-Western of Zambia, though it is only in Sri Lanka filed that way.
        """
        firm = {land for land, weight in around.countries.items() if weight >= FIRM}
        meant = named.countries or firm
        kinds = {m.entry.kind for m in name.matches}
        if kinds != {Kind.ADMIN1} or not meant or any(m.entry.country in meant for m in name.matches):
            return []
        shorter = fold(bare(name.text))
        found = self._store.exact(shorter) if shorter != name.key else ()
        return [m for m in found if m.entry.kind is Kind.ADMIN1 and m.entry.country in meant]

    def _barred(self, name: Name, ranked: list[Scored], names: Sequence[Name], around: Surroundings) -> list[Scored]:
        """Further places of that very name, which the context speaks against: rivals all the same, after the others."""
        if len(ranked) > MOST_RIVALS:
            return []
        taken = {s.entry.number for s in ranked}
        rest = [m for m in name.matches if not m.variant and not m.demonym and m.entry.number not in taken]
        if not rest:
            return []
        largest = sorted(rest, key=lambda m: (-m.entry.population, m.entry.number))[:MOST_BARRED]
        named, around = named_beside([n for n in names if n.key != name.key]), around.apart_from(name.key)
        scored = (score(m, name.key, around, named, name.wanted, written=name.text) for m in largest)
        return sorted(scored, key=lambda s: (-s.score, s.entry.number))

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
        own: dict[str, dict[str, float]] = {}
        for key, code, weight in context.own:
            own.setdefault(key, {})[code] = weight
        return Surroundings(countries, admin1, neighbours, context.outlet_country, firm, own)

    def _pointing(
        self, text: str, names: Sequence[Name], context: PlaceContext, land: Sequence[str]
    ) -> Resolution | None:
        """The place meant by "the capital", also that of a `land`, or "the same town": not said in these words."""
        if land or _CAPITAL_CITY.search(text):
            codes = (
                land
                or [m.entry.country for name in names for m in name.matches[:1] if m.entry.country]
                or list(context.countries)
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

    def _lands_of(self, people: str, context: PlaceContext) -> list[str]:
        """The country whose people are called so, which also a division may be: "the Somali capital"."""
        of_that_name = (m.entry for m in self._store.exact(fold(people)) if m.entry.kind is Kind.COUNTRY)
        lands = {entry.country for entry in of_that_name if entry.country}
        return sorted(lands) if len(lands) < 2 else [code for code in context.countries if code in lands][:1]

    def _answer(self, name: Name, ranked: list[Scored], barred: list[Scored]) -> Resolution:
        best = ranked[0]
        others = rivals_of(best, ranked[1:])
        reasons = list(best.reasons)
        lead = best.score - others[0].score if others else None
        if not reasons:
            reasons.append("the only place of that name" if not others else "the largest place of that name")
        if lead is not None and lead < UNSURE and others[0].entry.country != best.entry.country:
            rival = others[0].entry
            reasons.append(f"narrowly before {rival.name} in {rival.admin1 or rival.country}")
        abroad = next((o for o in others if o.entry.country != best.entry.country), None)
        if abroad is not None and ambiguous(best, abroad):
            return self._either(name, [best, *others])
        if unsupported_spelling(best, name.key):
            return self._misspelt(name, [best, *others])
        reason = "; ".join(reasons)
        place = place_of(best.entry, reason, route=name.wanted.route)
        known = [*others, *rivals_of(best, [o for o in barred if o.score < best.score])]
        rivals = tuple(Rival(place_of(o.entry, "; ".join(o.reasons)), round(o.score, 2)) for o in known[:MOST_RIVALS])
        return Resolution(place, reason, round(best.score, 2), rivals)

    def _either(self, name: Name, ranked: list[Scored]) -> Resolution:
        """No choice: places of several countries go by the name, and nothing says which of them is meant."""
        where = dict.fromkeys(", ".join(p for p in (s.entry.admin1, s.entry.country) if p) for s in ranked)
        several = "; ".join(list(where)[:MOST_RIVALS])
        reason = f"'{name.text}' may lie in {several}: the report does not say in which country"
        rivals = tuple(Rival(place_of(s.entry, "; ".join(s.reasons)), round(s.score, 2)) for s in ranked[:MOST_RIVALS])
        return Resolution(Place(name=name.text, reason=reason), reason, rivals=rivals)

    def _misspelt(self, name: Name, ranked: list[Scored]) -> Resolution:
        """No choice: the name is in no list, and nothing says that a place with a name like it is meant."""
        like = ranked[0].entry
        reason = (
            f"'{name.text}' is in no gazetteer; nothing speaks for {like.name} in {like.admin1 or like.country}, "
            "which is spelt nearly so"
        )
        rivals = tuple(Rival(place_of(s.entry, "; ".join(s.reasons)), round(s.score, 2)) for s in ranked[:MOST_RIVALS])
        return Resolution(Place(name=name.text, reason=reason), reason, rivals=rivals)

    def _partly(self, unheard: Name, holder: Entry, score: float) -> Resolution:
        """A name that no list holds, within a division or country that is named with it."""
        reason = f"'{unheard.text}' is in no gazetteer; {holder.name}, named with it, is"
        return self._partly_in(unheard.text, holder, reason, score)

    def _partly_in(self, written: str, entry: Entry, reason: str, score: float = 0.0) -> Resolution:
        known = place_of(entry, reason)
        where = Place(
            name=written, country=known.country, admin1=known.admin1, admin1_code=known.admin1_code,
            lat=known.lat, lon=known.lon, precision=known.precision, reason=reason,
        )  # fmt: skip
        return Resolution(where, reason, round(score, 2))

    def _unknown(self, texts: Sequence[str], names: Sequence[Name], context: PlaceContext) -> Resolution:
        """Nothing is known by the name: the report's country stands in where it speaks of one."""
        leads = (_OF_TOWN, r"\b(?:at|in|near|outside)")
        at = (n for lead in leads for t in texts for n in names if re.search(rf"{lead} {re.escape(n.text)}", t))
        named = next(at, None) or next(iter(names), None)  # "the Meridian mill at Orvale"
        written = named.text[:80] if named else " ".join(t.strip() for t in texts)[:80].strip() or None
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


def _is_behind(name: str, division: str, text: str) -> bool:
    """Whether a division stands behind a name after a comma, or the name is said to be in it by its kind's word."""
    if f"{name}, {division}" in text:
        return True
    said = re.search(
        rf"{re.escape(name)}(?: [a-z]+){{0,2}},? in (?:the )?(?P<of>{_DIVISION} of )?{re.escape(division)}"
        rf"(?P<kind> {_DIVISION}\b)?",
        text,
    ) if name in text and division in text else None  # fmt: skip
    return bool(said and (said["of"] or said["kind"] or re.search(rf" {_DIVISION}$", division)))


def _division_around(unheard: Name | None, name: Name, town: Entry, texts: Sequence[str]) -> Entry | None:
    """The division called like a town that an unheard name is said to be in: "Orvale in Kidal"."""
    if unheard is None or not any(f"{unheard.text} in {name.text}" in text for text in texts):
        return None
    own = (m.entry for m in name.matches if m.entry.kind is Kind.ADMIN1 and m.entry.admin1_code == town.admin1_code)
    return next(own, None)


def _without_sites(names: list[Name], text: str) -> list[Name]:
    """The names in a passage without those of markets and streets that are called like a place in another country."""

    def lands(name: Name) -> set[str | None]:
        return {m.entry.country for m in name.matches if not m.variant}

    def is_site(name: Name) -> bool:
        at = text.find(name.text)
        behind = SITE.match(text, at + len(name.text)) if at >= 0 else None
        towns = [n for n in names if n is not name and n.matches and behind and text.startswith(n.text, behind.end())]
        return bool(towns) and lands(towns[0]).isdisjoint(lands(name))

    return [name for name in names if not is_site(name)] if len(names) > 1 else names


def place_of(entry: Entry, reason: str, *, route: bool = False) -> Place:
    """An entry as a record."""
    precision = PlacePrecision.ROUTE if route and entry.precision is PlacePrecision.TOWN else entry.precision
    known = not (entry.lat == 0.0 and entry.lon == 0.0)
    return Place(
        name=entry.name, country=entry.country, admin1=entry.admin1, admin1_code=entry.admin1_code,
        lat=entry.lat if known else None, lon=entry.lon if known else None, geonames=entry.geonames,
        precision=precision, reason=reason,
    )  # fmt: skip
