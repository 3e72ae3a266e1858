"""Rivals: who else looks like one of two, what that costs the pair, and how near it all stays."""

from tollbook.linking import Pool, link
from tollbook.linking.rivals import raised, rivals

from .sample import DAY, SENNA, told


def test_who_looks_like_both_is_nobodys_rival():
    """Reports of one attack resemble each other, so a well-reported attack has no rivals in its own reports."""
    near = Pool([told(n) for n in "abcdef"]).near(["men-a", "men-b"])
    assert rivals(near["men-a"].keys(), near["men-b"].keys()) == 0
    assert len(link([told(n) for n in "abcdef"]).clusters) == 1


def test_each_rival_lowers_the_weight():
    """None costs nothing, and the second less than the first."""
    costs = [raised(n) for n in range(4)]
    assert costs[0] == 0
    assert costs == sorted(set(costs))
    assert costs[2] - costs[1] < costs[1]


def vague(name, **values):
    """A mention that says little."""
    return told(name, lat=None, lon=None, radius_km=None, place=None, weapons=(), targets=(), killed=None,
                nationalities=(), **values)  # fmt: skip


def test_where_many_look_alike_a_weak_likeness_is_not_enough():
    """Two vague reports of one day join; where a dozen others resemble one of them only, they do not."""
    a, b = vague("a"), vague("b")
    assert len(link([a, b]).clusters) == 1
    others = [vague(f"x{n:02d}", first_day=DAY - 1 - n % 3, last_day=DAY - 1 - n % 3) for n in range(12)]
    found = link([a, b, *others])
    assert found.of("men-a") == found.of("men-b") or len(found.clusters) > 2


def test_what_happens_elsewhere_bears_on_nothing():
    """A new mention touches those it resembles and their fellows, whatever else the ledger holds."""
    here = [told(n) for n in "ab"]
    far = [told(f"f{n}", **SENNA, first_day=DAY + 40 + n, last_day=DAY + 40 + n, published=DAY + 50) for n in range(20)]
    changed = link([told("c")], Pool([*here, *far]))
    assert changed.mentions == {"men-a", "men-b", "men-c"}
