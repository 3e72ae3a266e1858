"""The names of a report resolved together: of all that each may mean, the places that lie near one another."""

from __future__ import annotations

import math
from itertools import accumulate, pairwise

import numpy as np
import numpy.typing as npt

from tollbook.gazetteer.answers import Entry
from tollbook.gazetteer.folding import fold
from tollbook.gazetteer.layout import Kind
from tollbook.gazetteer.store import Store

Doubles = npt.NDArray[np.float64]

MOST = 15  # candidates of one name, the most populous
REACH_KM = 150.0  # distance in which the support of a neighbour falls to a third
IN_COUNTRY, IN_ADMIN1, PER_DIGIT, FAME = 2.5, 1.5, 0.4, 0.2
_KINDS = frozenset({Kind.TOWN, Kind.FEATURE, Kind.DISTRICT})


def together(
    store: Store, names: tuple[str, ...], countries: dict[str, float], admin1: dict[str, float]
) -> tuple[tuple[str, Entry], ...]:  # fmt: skip
    """The likeliest place of each name with the name's key, in the names' order; names without a place are left out.

    A candidate is supported by its own size, by the countries and divisions that the report speaks of, and by the
    nearest candidate of every other name, the more the fewer that name has.
    """
    by_name = {fold(name): found for name in names if (found := _candidates(store, name, countries))}
    groups = list(by_name.values())
    if not groups:
        return ()
    entries = [entry for group in groups for entry in group]
    ends = list(accumulate(map(len, groups)))
    of_names = [slice(start, end) for start, end in pairwise((0, *ends))]
    support = _own(entries, countries, admin1) + _support(entries, of_names)
    chosen = [group[int(support[own].argmax())] for group, own in zip(groups, of_names, strict=True)]
    return tuple(zip(by_name, chosen, strict=True))


def _candidates(store: Store, name: str, countries: dict[str, float]) -> list[Entry]:
    found = [m.entry for m in store.exact(fold(name)) if m.entry.kind in _KINDS and not m.demonym]
    inside = [entry for entry in found if entry.country in countries]
    return sorted(inside or found, key=lambda e: (-e.population, e.number))[:MOST]


def _own(entries: list[Entry], countries: dict[str, float], admin1: dict[str, float]) -> Doubles:
    """What speaks for each candidate by itself."""
    people = np.array([entry.population + 10 for entry in entries])
    names = np.array([1 + entry.fame for entry in entries])
    spoken_of = [
        IN_COUNTRY * countries.get(entry.country or "", 0.0) + IN_ADMIN1 * admin1.get(entry.admin1_code or "", 0.0)
        for entry in entries
    ]
    own: Doubles = PER_DIGIT * np.log10(people) + FAME * np.log2(names) + spoken_of
    return own


def _support(entries: list[Entry], of_names: list[slice]) -> Doubles:
    """For each candidate the sum over other names of how near their nearest candidate lies, in 0..1 each.

    `of_names` are the candidates of each name.
    """
    lat = np.radians(np.array([e.lat for e in entries]))
    lon = np.radians(np.array([e.lon for e in entries]))
    east = (lon[:, None] - lon[None, :]) * np.cos((lat[:, None] + lat[None, :]) / 2)
    km = 6371.0 * np.hypot(lat[:, None] - lat[None, :], east)
    near = np.exp(-km / REACH_KM)
    total = np.zeros(len(entries))
    for own in of_names:
        best = np.maximum.reduce(near[:, own], axis=1) / math.sqrt(own.stop - own.start)
        best[own] = 0.0
        total += best
    return total
