"""What a report says about where it is set: countries, divisions and names, weighed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from tollbook.gazetteer.answers import Entry, PlaceContext, Toponym, ToponymKind
from tollbook.gazetteer.finding import WELL_KNOWN
from tollbook.gazetteer.layout import Kind

MOST_NAMES = 40
COUNTRY, ADMIN1, TOWN, LARGE_TOWN, PEOPLE = 1.0, 1.2, 0.7, 0.6, 0.15  # weight of one name, by what it names
MOST = 3  # times that a repeated name adds to the weight
SURE = 1.0  # weight that makes the first country certain
FAINT = 0.08  # a country with less than this part of the first one's weight is left out


def context_of(found: Sequence[Toponym], outlet_country: str | None = None) -> PlaceContext:
    """The context that toponyms make together.

    Names of countries and divisions say most; a small town counts for the country that other names point to;
    words for people ("Chinese engineers") say little about where.
    """
    weights = _firm(found)
    for entries in _towns(found).values():
        inside = [e for e in entries if e.country in weights]
        chosen = inside[0] if inside else entries[0]
        if chosen.country is None or not (
            inside or chosen.population >= WELL_KNOWN or len({e.country for e in entries}) == 1
        ):
            continue
        sole = len({e.country for e in entries}) == 1
        weights[chosen.country] += TOWN if sole else LARGE_TOWN if chosen.population >= WELL_KNOWN else TOWN / 2
    ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    most = ranked[0][1] if ranked else 1.0
    sure = most * max(1.0, SURE / most)  # words for people alone make a faint context
    kept = [(code, weight / sure) for code, weight in ranked if weight >= FAINT * most]
    known = frozenset(code for code, _ in kept)
    admin1: Counter[str] = Counter()
    names: Counter[str] = Counter()
    for t in found:
        if t.kind in (ToponymKind.PLACE, ToponymKind.ADMIN1):
            names[t.text] += 1
        if t.kind is ToponymKind.ADMIN1:
            divisions = [m.entry for m in t.matches if m.entry.kind is Kind.ADMIN1 and m.entry.country in known]
            if divisions and divisions[0].admin1_code:
                admin1[divisions[0].admin1_code] += 1
    return PlaceContext(
        countries=tuple(code for code, _ in kept),
        admin1=tuple(code for code, _ in admin1.most_common()),
        names=tuple(name for name, _ in names.most_common(MOST_NAMES)),
        outlet_country=outlet_country,
        weights=tuple(round(weight, 3) for _, weight in kept),
    )


def _firm(found: Sequence[Toponym]) -> defaultdict[str, float]:
    """Weights from names of countries, divisions of one country only, and words for people."""
    weights: defaultdict[str, float] = defaultdict(float)
    times: Counter[tuple[str, ToponymKind, int]] = Counter()
    for t in found:
        entry = t.matches[0].entry
        if entry.country is None or t.kind is ToponymKind.PLACE:
            continue
        key = (entry.country, t.kind, entry.number)
        times[key] += 1
        if times[key] > MOST:
            continue
        if t.kind is ToponymKind.COUNTRY and len(t.countries) > 1 and t.matches[1].entry.kind is Kind.ADMIN1:
            weights[entry.country] += COUNTRY / 2
            weights[t.countries[1]] += COUNTRY / 2
        elif t.kind is ToponymKind.COUNTRY:
            weights[entry.country] += COUNTRY
        elif t.kind is ToponymKind.ADMIN1:
            share = {m.entry.country for m in t.matches if m.entry.kind is Kind.ADMIN1 and m.entry.country}
            for code in share:
                weights[code] += ADMIN1 / len(share) ** 2 / times[key]
        elif t.kind is ToponymKind.DEMONYM:
            weights[entry.country] += PEOPLE
    return weights


def _towns(found: Sequence[Toponym]) -> dict[str, list[Entry]]:
    """Names of towns and districts with the entries they may be, the most populous first, each name once."""
    towns: dict[str, list[Entry]] = {}
    for t in found:
        if t.kind is ToponymKind.PLACE and t.text not in towns:
            towns[t.text] = [m.entry for m in t.matches]
    return towns
