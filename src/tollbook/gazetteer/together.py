"""The names of a report resolved together: of all that each may mean, the places that lie near one another."""

from __future__ import annotations

import numpy as np

from tollbook.gazetteer.answers import Entry
from tollbook.gazetteer.folding import fold
from tollbook.gazetteer.layout import Kind
from tollbook.gazetteer.store import Store

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
    of = np.repeat(np.arange(len(groups)), [len(group) for group in groups])
    own = np.array([_own(entry, countries, admin1) for entry in entries])
    support = own + _support(entries, of, len(groups))
    chosen = []
    for number in range(len(groups)):
        members = np.flatnonzero(of == number)
        chosen.append(entries[int(members[int(np.argmax(support[members]))])])
    return tuple(dict(zip(by_name, chosen, strict=True)).items())


def _candidates(store: Store, name: str, countries: dict[str, float]) -> list[Entry]:
    found = [m.entry for m in store.exact(fold(name)) if m.entry.kind in _KINDS and not m.demonym]
    inside = [entry for entry in found if entry.country in countries]
    return sorted(inside or found, key=lambda e: (-e.population, e.number))[:MOST]


def _own(entry: Entry, countries: dict[str, float], admin1: dict[str, float]) -> float:
    size = PER_DIGIT * np.log10(entry.population + 10) + FAME * np.log2(1 + entry.fame)
    spoken_of = IN_COUNTRY * countries.get(entry.country or "", 0.0) + IN_ADMIN1 * admin1.get(
        entry.admin1_code or "", 0.0
    )
    return float(size + spoken_of)


def _support(entries: list[Entry], of: np.ndarray, groups: int) -> np.ndarray:
    """For each candidate the sum over other names of how near their nearest candidate lies, in 0..1 each."""
    lat = np.radians(np.array([e.lat for e in entries]))
    lon = np.radians(np.array([e.lon for e in entries]))
    east = (lon[:, None] - lon[None, :]) * np.cos((lat[:, None] + lat[None, :]) / 2)
    km = 6371.0 * np.hypot(lat[:, None] - lat[None, :], east)
    near = np.exp(-km / REACH_KM)
    total = np.zeros(len(entries))
    for number in range(groups):
        members = np.flatnonzero(of == number)
        best = near[:, members].max(axis=1) / np.sqrt(len(members))
        best[members] = 0.0
        total += best
    return total
