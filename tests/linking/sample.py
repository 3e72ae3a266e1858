"""Invented mentions as linking sees them."""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import strategies as st

from tollbook.linking.features import Count, MentionFeatures
from tollbook.records import Judgement, Sameness

DAY = date(2031, 3, 4).toordinal()
ORVALE = {"country": "TJ", "admin1": "khatlon", "place": "orvale", "lat": 37.9, "lon": 70.2, "radius_km": 8.0}
SENNA = {"country": "TJ", "admin1": "khatlon", "place": "senna", "lat": 38.2, "lon": 70.9, "radius_km": 8.0}


def told(name: str, report: str | None = None, **values) -> MentionFeatures:
    """A bombing in Orvale that killed three, but for what is given."""
    fields = {
        "published": DAY + 1, "first_day": DAY, "last_day": DAY, **ORVALE, "event_type": "bombing",
        "weapons": ("explosive",), "killed": Count(3, 3), "nationalities": ("CN",), "targets": ("mine", "bus"),
    }  # fmt: skip
    return MentionFeatures(id=f"men-{name}", report=report or f"rpt-{name}", **{**fields, **values})


def judged(left: MentionFeatures, right: MentionFeatures, how: str, *, author: str = "M. Quill", minute: int = 0,
           withdraws: str | None = None) -> Judgement:  # fmt: skip
    """A person's judgement on two mentions."""
    when = datetime(2031, 4, 1, 12, minute, tzinfo=UTC)
    return Judgement.build(left.id, right.id, Sameness(how), author=author, reason="read both", recorded_at=when,
                           withdraws=withdraws)  # fmt: skip


def _count():
    return st.none() | st.builds(
        lambda low, more: Count(low, None if more > 3 else low + more), st.integers(0, 14), st.integers(0, 5)
    )


@st.composite
def features(draw, name: str) -> MentionFeatures:
    """Mentions crowded into few days and places, with every value now and then missing."""
    spot = draw(st.sampled_from([
        ORVALE, SENNA, {"country": "TJ", "admin1": "khatlon"}, {"country": "TJ"}, {},
        {"country": "AF", "admin1": "takhar"}, {"country": "TJ", "admin1": "khatlon", "place": "weirhead"},
        {"country": "AF", "place": "imam", "admin1": "takhar", "lat": 37.6, "lon": 70.0, "radius_km": 8.0},
    ]))  # fmt: skip
    first = draw(st.none() | st.integers(DAY - 12, DAY + 12))
    wide = draw(st.sampled_from([0, 0, 0, 1, 6, 29, 364]))
    days: dict[str, int] = {} if first is None else {"first_day": first, "last_day": first + wide}
    if draw(st.booleans()):
        days |= {"not_before": DAY - draw(st.integers(1, 40)), "not_after": DAY + draw(st.integers(-1, 40))}
    words = st.lists(st.sampled_from(["mine", "bus", "weir", "clinic"]), max_size=3, unique=True).map(sorted).map(tuple)
    numbers = st.lists(st.integers(0, 6), max_size=6, unique=True).map(sorted).map(tuple)
    people = st.lists(st.integers(0, 3), max_size=2, unique=True).map(sorted).map(tuple)
    codes = st.lists(st.sampled_from(["CN", "TJ", "AF"]), max_size=2, unique=True).map(sorted).map(tuple)
    coded = draw(st.sampled_from([{}, {}, {}, {"series": "rows of one", "number": str(draw(st.integers(0, 2)))}]))
    return MentionFeatures(
        id=f"men-{name}", report=f"rpt-{draw(st.integers(0, 9))}", main=draw(st.booleans()),
        published=draw(st.none() | st.integers(DAY, DAY + 20)), **days, **spot,
        event_type=draw(st.sampled_from([None, "bombing", "suicide_bombing", "armed_assault", "arson", "kidnapping"])),
        weapons=draw(st.sampled_from([(), ("explosive",), ("firearm",), ("explosive", "firearm")])),
        killed=draw(_count()), injured=draw(_count()), kidnapped=draw(_count()), nationalities=draw(codes),
        actors=draw(st.sampled_from([(), ("red ridge front",), ("hill army",), ("hill army", "red ridge front")])),
        targets=draw(words), words=draw(numbers), people=draw(people), **coded,
    )  # fmt: skip


def crowds(largest: int = 9):
    """A list of mentions with ids of their own."""
    return st.integers(1, largest).flatmap(lambda n: st.tuples(*[features(f"{k:02d}") for k in range(n)]).map(list))
