"""What a report says about where it is set: countries, divisions and names, weighed."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence

from tollbook.gazetteer.admitting import called_so_elsewhere
from tollbook.gazetteer.answers import Entry, Match, PlaceContext, Toponym, ToponymKind
from tollbook.gazetteer.doubts import WELL_KNOWN
from tollbook.gazetteer.folding import fold
from tollbook.gazetteer.layout import Kind

MOST_NAMES = 40
COUNTRY, ADMIN1, TOWN, LARGE_TOWN, PEOPLE = 1.0, 1.2, 0.7, 0.6, 0.15  # weight of one name, by what it names
FOREIGN = 0.3  # of its weight that a name has which only another language calls a place by
MOST = 3  # times that a repeated name adds to the weight
SURE = 1.0  # weight that makes the first country certain
CLOSE, REACH = 3.0, 300.0  # weight beside the passage, and characters in which it falls to a third
FAINT = 0.08  # a country with less than this part of the first one's weight is left out


def context_of(
    found: Sequence[Toponym], outlet_country: str | None = None, at: tuple[int, int] | None = None
) -> PlaceContext:  # fmt: skip
    """The context that toponyms make together.

    Names of countries and divisions say most; a small town counts for the country that other names point to;
    words for people ("Chinese engineers") say little about where. `at` is where in the text the passage stands
    whose place is asked for: names near it say more, as reports tell of several incidents; towns in it nothing.
    """
    own: defaultdict[tuple[str, str], float] = defaultdict(float)
    foreign = {t.text for t in found if _in_another_tongue(t)}
    weights = _firm(found, at, own, foreign)
    towns = _towns(found, at)
    for name in (*(n for n in towns if n not in foreign), *(n for n in towns if n in foreign)):
        entries, near = towns[name]
        inside = [e for e in entries if e.country in weights]
        chosen = inside[0] if inside else entries[0]
        if chosen.country is None or not (
            inside or chosen.population >= WELL_KNOWN or len({e.country for e in entries}) == 1
        ):
            continue
        sole = len({e.country for e in entries}) == 1
        weight = TOWN if sole else LARGE_TOWN if chosen.population >= WELL_KNOWN else TOWN / 2
        weight *= near if name not in foreign or inside else near * FOREIGN
        weights[chosen.country] += weight
        own[fold(name), chosen.country] += weight
    ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    most = ranked[0][1] if ranked else 1.0
    sure = most * max(1.0, SURE / most)  # words for people alone make a faint context
    kept = [(code, weight / sure) for code, weight in ranked if weight >= FAINT * most]
    known = frozenset(code for code, _ in kept)
    admin1: defaultdict[str, float] = defaultdict(float)
    names: defaultdict[str, float] = defaultdict(float)
    for t in found:
        if t.kind in (ToponymKind.PLACE, ToponymKind.ADMIN1):
            names[t.text] += _near(t, at)
        if t.kind is ToponymKind.ADMIN1:
            divisions = [m.entry for m in t.matches if m.entry.kind is Kind.ADMIN1 and m.entry.country in known]
            if divisions and divisions[0].admin1_code:
                admin1[divisions[0].admin1_code] += _near(t, at)
                own[fold(t.text), divisions[0].admin1_code] = 1.0
    return PlaceContext(
        countries=tuple(code for code, _ in kept),
        admin1=_ranked(admin1),
        names=_ranked(names)[:MOST_NAMES],
        outlet_country=outlet_country,
        weights=tuple(round(weight, 3) for _, weight in kept),
        own=tuple(
            (key, code, round(weight / sure, 3))
            for (key, code), weight in own.items()
            if code in known or code in admin1
        ),
    )


def _in_another_tongue(named: Toponym) -> bool:
    """Whether all that a name may mean is called so in another language only: it says little of where a report is."""
    key = fold(named.text)
    towns = named.kind in (ToponymKind.PLACE, ToponymKind.ADMIN1)
    return towns and all(called_so_elsewhere(key, m) for m in named.matches)


def _near(toponym: Toponym, at: tuple[int, int] | None) -> float:
    """How much more a name says for standing near the passage: 1 far from it, CLOSE beside it."""
    return (
        1.0
        if at is None
        else 1.0 + (CLOSE - 1.0) * math.exp(-max(at[0] - toponym.end, toponym.start - at[1], 0) / REACH)
    )


def _firm(
    found: Sequence[Toponym],
    at: tuple[int, int] | None,
    own: defaultdict[tuple[str, str], float],
    foreign: Collection[str],
) -> defaultdict[str, float]:
    """Weights from names of countries, divisions of one country only, and words for people; `own` by whose doing."""
    weights: defaultdict[str, float] = defaultdict(float)

    def add(name: str, code: str, weight: float) -> None:
        weights[code] += weight
        own[fold(name), code] += weight

    times: Counter[tuple[str, ToponymKind, int]] = Counter()
    for t in found:
        entry = t.matches[0].entry
        if entry.country is None or t.kind is ToponymKind.PLACE:
            continue
        key = (entry.country, t.kind, entry.number)
        near = _near(t, at)
        times[key] += 1
        if times[key] > MOST and near < CLOSE / 2:
            continue
        if t.kind is ToponymKind.COUNTRY and len(t.countries) > 1 and t.matches[1].entry.kind is Kind.ADMIN1:
            add(t.text, entry.country, COUNTRY / 2 * near)
            add(t.text, t.countries[1], COUNTRY / 2 * near)
        elif t.kind is ToponymKind.COUNTRY:
            weights[entry.country] += COUNTRY * near
        elif t.kind is ToponymKind.ADMIN1:
            share = {m.entry.country for m in t.matches if m.entry.country and _divides(m)}
            for code in share:
                known = FOREIGN if t.text in foreign else 1.0
                add(t.text, code, known * ADMIN1 / len(share) ** 2 / times[key] * near)
        elif t.kind is ToponymKind.REGION and len(t.countries) == 1:
            weights[entry.country] += COUNTRY * near
        elif t.kind is ToponymKind.DEMONYM:
            weights[entry.country] += PEOPLE * near
    return weights


def _divides(match: Match) -> bool:
    """Whether a name of a division may mean it: the division, or a city ("Beni" in Bolivia and in Congo)."""
    city = match.entry.kind is Kind.TOWN and match.entry.population >= WELL_KNOWN
    return match.entry.kind is Kind.ADMIN1 or (city and not match.alternate)


def _towns(found: Sequence[Toponym], at: tuple[int, int] | None) -> dict[str, tuple[list[Entry], float]]:
    """Names of towns and districts, each once, with the entries they may be and how near the passage they stand."""
    towns: dict[str, tuple[list[Entry], float]] = {}
    for t in found:
        if t.kind is ToponymKind.PLACE and not (at and at[0] <= t.start < at[1]):
            near = max(_near(t, at), towns[t.text][1] if t.text in towns else 0.0)
            towns[t.text] = ([m.entry for m in t.matches], near)
    return towns


def _ranked(weights: dict[str, float]) -> tuple[str, ...]:
    return tuple(key for key, _ in sorted(weights.items(), key=lambda item: (-item[1], item[0])))
