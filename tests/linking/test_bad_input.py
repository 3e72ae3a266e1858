"""What no ledger should hold, and some will: it is refused by name or stands by itself, and pulls nothing together."""

from __future__ import annotations

from datetime import date

import pytest

from tollbook.errors import LinkingError
from tollbook.linking import link
from tollbook.linking.features import Count

from .sample import DAY, SENNA, judged, told

NOWHERE = {"country": None, "admin1": None, "place": None, "lat": None, "lon": None, "radius_km": None}
NEVER = {"first_day": None, "last_day": None}
A, B, C = told("a"), told("b"), told("c", **SENNA)


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 2, 0)])
def test_a_chain_that_contradicts_itself_is_refused_naming_all_of_it(order):
    """A is B and B is C, but A is not C: whoever said it last, both sides and their judgements are named."""
    said = [
        judged(A, B, "same", author="ana", minute=order[0]),
        judged(B, C, "same", author="ben", minute=order[1]),
        judged(A, C, "different", author="cleo", minute=order[2]),
    ]
    with pytest.raises(LinkingError) as refused:
        link([A, B, C], judgements=said)
    words = str(refused.value)
    assert "cleo" in words
    assert all(j.id in words for j in said)
    link([A, B, C], judgements=[*said, judged(A, C, "unsure", author="cleo", minute=9, withdraws=said[2].id)])


EXTREME = {
    "killed ten million": told("x", killed=Count(10_000_000, None)),
    "in the last year there is": told("x", first_day=date.max.toordinal(), last_day=date.max.toordinal()),
    "in the first year there was": told("x", first_day=1, last_day=1),
    "some day or other": told("x", first_day=1, last_day=date.max.toordinal()),
    "published before it happened": told("x", published=DAY - 4000),
    "no date, no place": told("x", **NEVER, **NOWHERE),
    "nothing at all": told("x", **NEVER, **NOWHERE, published=None, event_type=None, weapons=(), killed=None,
                           nationalities=(), targets=()),
}  # fmt: skip
TOWN = [told(f"{n:02d}", first_day=DAY + 20 * n, last_day=DAY + 20 * n, killed=Count(3 + n, 3 + n)) for n in range(12)]


@pytest.mark.parametrize("bulk", [1, 10**9])
@pytest.mark.parametrize("name", EXTREME)
def test_one_that_cannot_be_right_joins_no_two_others(name, bulk):
    """Twelve attacks in one town stay twelve, whatever is told beside them, one by one and at once."""
    found = link([*TOWN, EXTREME[name]], bulk=bulk).clusters
    apart = [sum(m != "men-x" for m in c.mentions) for c in found]
    assert max(apart) == 1
    assert sum(apart) == len(TOWN)


def test_without_a_date_only_strong_grounds_join():
    """The same town, toll, nationality and target do; the town alone does not."""
    strong = told("u", **NEVER)
    weak = told("u", **NEVER, killed=None, nationalities=(), targets=(), event_type=None, weapons=())
    assert len(link([A, strong]).clusters) == 1
    assert len(link([A, weak]).clusters) == 2
