"""How two mentions are compared, level by level: the documentation a reader of a score needs.

Each comparison sorts a pair into one level, best first; level -1 means one side says nothing, and
then it carries no weight. `training/linking.py` measures how often each level holds for mentions of
one incident and of different ones; the ratio of the two is the level's weight (I. P. Fellegi and
A. B. Sunter, A Theory for Record Linkage, JASA 64, 1969). `linking/splink_model.py` states the same
levels in SQL, and a test holds both to the same answers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple

from tollbook.linking.features import EXACT_PLACE_KM, Count, MentionFeatures
from tollbook.linking.unusual import common_words

NOT_STATED = -1
DAYS_APART = 8  # from this level on dates exclude each other: more than NEAR_DAYS between them
NEAR_DAYS = 3
SPOT = (0, 1)  # at these levels places are one: within 30 km
TOLD_TWICE = -12.0  # bits for one attack if a report tells of it as of two; no model counts what is barred else
FEW_WORDS = 3  # from so many unusual words on, that two mentions share none speaks against one incident
RETOLD_WORDS = 2  # so many unusual words two reports on an attack that one of them tells again share at least
SHARED_WORDS = (5, 3, 2, 1)  # how many unusual words two mentions share at least, level by level
EARTH_KM = 6371.0088  # mean radius, IUGG 1980

FAMILY = {
    "bombing": "blast", "suicide_bombing": "blast", "shelling": "from afar", "drone_or_air_strike": "from afar",
    "armed_assault": "raid", "hostage_siege": "raid", "kidnapping": "raid", "arson": "arson", "stabbing": "stabbing",
}  # fmt: skip


class Comparison(NamedTuple):
    """A comparison: its name, what its levels mean (best first), and the function that picks one."""

    name: str
    levels: tuple[str, ...]
    level: Callable[[MentionFeatures, MentionFeatures], int]


def date_level(a: MentionFeatures, b: MentionFeatures) -> int:
    """Days apart, given how exactly each date is known.

    That a date is not stated is a level of its own: such a pair has far more rivals.
    """
    if a.first_day is None or a.last_day is None or b.first_day is None or b.last_day is None:
        return 0
    gap = max(b.first_day - a.last_day, a.first_day - b.last_day, 0)
    wide = max(a.last_day - a.first_day, b.last_day - b.first_day) + 1
    if gap == 0:
        return 1 if wide == 1 else 2 if wide <= 3 else 3 if wide <= 10 else 4 if wide <= 62 else 5
    if wide <= 10:
        return 6 if gap == 1 else 7 if gap <= 3 else DAYS_APART if gap <= 10 else 9
    return 7 if gap <= 3 else 9


def place_level(a: MentionFeatures, b: MentionFeatures) -> int:
    """Kilometres apart, given how exactly each place is known; else the areas they lie in."""
    km = distance_km(a, b)
    same_land = a.country is not None and a.country == b.country
    if km is not None and (a.radius_km or 0) <= EXACT_PLACE_KM and (b.radius_km or 0) <= EXACT_PLACE_KM:
        if km <= 5:
            return 0
        if km <= 30:
            return 1
        return 2 if km <= 80 else 6 if km <= 250 else 7
    if same_land and a.place is not None and a.place == b.place:
        return 0
    if a.country is None or b.country is None:
        return NOT_STATED
    if not same_land:
        return 7
    if a.admin1 is None or b.admin1 is None:
        return 4
    named_apart = a.place is not None and b.place is not None
    return 5 if a.admin1 != b.admin1 or named_apart else 3


def manner_level(a: MentionFeatures, b: MentionFeatures) -> int:
    """The kind of attack and the weapons used."""
    shared = not set(a.weapons).isdisjoint(b.weapons)
    if a.event_type is None or b.event_type is None:
        if not a.weapons or not b.weapons:
            return NOT_STATED
        return 2 if shared else 4
    if a.event_type == b.event_type:
        return 0 if shared else 1
    kin = FAMILY.get(a.event_type, a.event_type) == FAMILY.get(b.event_type, b.event_type)
    return 2 if kin and shared else 3 if kin or shared else 4


def count_level(a: Count | None, b: Count | None, gap: int) -> int:
    """Figures for one outcome; `gap` days from a's report to b's: an early toll below a later one agrees."""
    if a is None or b is None:
        return NOT_STATED
    if a.low == b.low:
        return 0 if a.low >= 10 else 1 if a.low >= 4 else 2 if a.low >= 1 else 3
    low, high = (a, b) if a.low < b.low else (b, a)
    grew = gap >= 0 if a.low < b.low else gap <= 0
    meets = low.high is None or low.high >= high.low
    if low.low > 0 and high.low * 5 <= low.low * 6 + 5:  # a fifth and one more
        return 4 if grew or meets else 5
    if grew and high.low <= low.low * 3 + 2:
        return 5
    if meets or (grew and low.low > 0):
        return 6
    return 7 if high.low <= low.low * 2 + 3 else 8


def _gap(a: MentionFeatures, b: MentionFeatures) -> int:
    return 0 if a.published is None or b.published is None else b.published - a.published


def killed_level(a: MentionFeatures, b: MentionFeatures) -> int:
    """How many were killed."""
    return count_level(a.killed, b.killed, _gap(a, b))


def injured_level(a: MentionFeatures, b: MentionFeatures) -> int:
    """How many were injured."""
    return count_level(a.injured, b.injured, _gap(a, b))


def kidnapped_level(a: MentionFeatures, b: MentionFeatures) -> int:
    """How many were kidnapped."""
    return count_level(a.kidnapped, b.kidnapped, _gap(a, b))


def shared_level(a: tuple[object, ...], b: tuple[object, ...]) -> int:
    """Whether two lists share two members, one, or none."""
    if not a or not b:
        return NOT_STATED
    shared = len(set(a) & set(b))
    return 0 if shared >= 2 else 1 if shared else 2


def nationality_level(a: MentionFeatures, b: MentionFeatures) -> int:
    """The victims' nationalities that are stated."""
    if not a.nationalities or not b.nationalities:
        return NOT_STATED
    shared = set(a.nationalities) & set(b.nationalities)
    return (1 if shared <= {a.country, b.country} else 0) if shared else 2


def actor_level(a: MentionFeatures, b: MentionFeatures) -> int:
    """Who is said to be responsible."""
    return min(shared_level(a.actors, b.actors), 2) if a.actors and b.actors else NOT_STATED


def target_level(a: MentionFeatures, b: MentionFeatures) -> int:
    """Telling words of what was attacked."""
    return shared_level(a.targets, b.targets)


def words_level(a: MentionFeatures, b: MentionFeatures) -> int:
    """How many unusual words stand around both; where there are few, that none is shared says nothing."""
    shared = len(set(a.words) & set(b.words))
    if shared == 0 and min(len(a.words), len(b.words)) < FEW_WORDS:
        return NOT_STATED
    return next((level for level, least in enumerate(SHARED_WORDS) if shared >= least), len(SHARED_WORDS))


def people_level(a: MentionFeatures, b: MentionFeatures) -> int:
    """Persons whom both name as victims or suspects."""
    return shared_level(a.people, b.people)


_COUNTS = (
    "same figure, ten or more", "same figure, four to nine", "same figure, one to three", "none on both sides",
    "nearly the same", "the later report has more", "ranges meet, or a far higher later figure", "differs",
    "differs widely",
)  # fmt: skip

COMPARISONS = (
    Comparison(
        "date",
        ("a date not stated", "same day", "same days (up to three)", "within one stretch of ten days",
         "within one stretch of two months", "within one longer stretch", "a day apart", "two or three days apart",
         "four to ten days apart", "further apart"),
        date_level,
    ),
    Comparison(
        "place",
        ("same spot (5 km)", "within 30 km", "within 80 km", "same first-level area", "same country, area not stated",
         "another place or area of the country", "81 to 250 km apart", "further apart or another country"),
        place_level,
    ),
    Comparison(
        "manner",
        ("same kind of attack and weapon", "same kind of attack", "kindred, weapon shared", "kindred or weapon shared",
         "another kind of attack"),
        manner_level,
    ),
    Comparison("killed", _COUNTS, killed_level),
    Comparison("injured", _COUNTS, injured_level),
    Comparison("kidnapped", _COUNTS, kidnapped_level),
    Comparison(
        "nationality", ("a foreign nationality shared", "the country's own shared", "none shared"), nationality_level
    ),
    Comparison("actor", ("two or more shared", "one shared", "none shared"), actor_level),
    Comparison("target", ("two or more telling words shared", "one shared", "none shared"), target_level),
    Comparison(
        "words",
        ("five or more unusual words shared", "three or four shared", "two shared", "one shared", "none shared"),
        words_level,
    ),
    Comparison(
        "people", ("two or more persons named in both", "one named in both", "none of those named"), people_level
    ),
)  # fmt: skip


DEMANDS = {"date": (1, 0, 0, 0, 0, 0, 0, 1, 10, 10), "place": (0, 0, 0, 0, 1, 1, 2, 3)}
"""How many things that few attacks have two mentions must share at a level, best level first; further ones exclude.

Where all that one of them says of the place is the country, any attack there of those days would do.
"""
PARTICULARS = {
    "words": (3, 2, 1), "target": (2, 1), "nationality": (1,), "actor": (1, 1),
    "killed": (1, 1), "injured": (1,), "kidnapped": (1, 1), "people": (12, 10),
}  # fmt: skip
"""How many such things a level stands for, best level first; the levels left out stand for none.

Of the training pages of web news, one pair in 190 on two shootings shares two unusual words, one in 1,900 three.
"""


def levels(a: MentionFeatures, b: MentionFeatures) -> tuple[int, ...]:
    """The level of each comparison in COMPARISONS, in order; it does not matter which mention comes first."""
    return tuple(c.level(a, b) for c in COMPARISONS)


def contradict(a: MentionFeatures, b: MentionFeatures) -> bool:
    """Whether two mentions cannot tell of one incident, whatever they weigh; `excluded` says why."""
    day = date_level(a, b)
    if day >= DAYS_APART and set(a.people).isdisjoint(b.people):
        return True
    place = place_level(a, b)
    wanted = DEMANDS["date"][day] > 0 or (place > 0 and DEMANDS["place"][place] > 0)
    return wanted and excluded(a, b) is not None


def usual_target(a: MentionFeatures, b: MentionFeatures) -> bool:
    """Whether many texts have all words for their targets that two mentions share ("house", "party")."""
    return set(a.targets).intersection(b.targets) <= common_words()


def excluded(a: MentionFeatures, b: MentionFeatures) -> str | None:
    """Why two mentions cannot tell of one incident, whatever they weigh; None where they can."""
    return exclusion(levels(a, b), usual=usual_target(a, b))


def exclusion(found: Sequence[int], *, usual: bool = False) -> str | None:
    """Why two mentions with these levels cannot tell of one incident, whatever they weigh; None where they can.

    Dates more than NEAR_DAYS apart exclude each other unless both name a person as victim or suspect. Where a date is
    not stated or misses the other by two or three days, or where the places lie apart or one is but a country,
    somebody has misread something or there are two attacks: such mentions of one incident share words, names or
    figures that few attacks have, and of two hardly ever. Where the words for the target are `usual` ones
    (`usual_target`), they are one thing however many.
    """
    named = dict(zip((c.name for c in COMPARISONS), found, strict=True))
    wanted = {name: _points(DEMANDS, name, named[name]) for name in DEMANDS}
    things = {name: _points(PARTICULARS, name, named[name]) for name in PARTICULARS}
    shared = sum(things.values()) - (max(0, things["target"] - 1) if usual else 0)
    if shared >= sum(wanted.values()):
        return None
    if named["date"] >= DAYS_APART:
        return "their dates exclude each other"
    apart = {
        "date": "their dates differ or one is not stated",
        "place": "their places lie apart or one is but a country",
    }
    why = " and ".join(words for name, words in apart.items() if wanted[name])
    return f"{why}, and they share too little that few attacks have"


def names_alike(a: MentionFeatures, b: MentionFeatures) -> bool:
    """Whether two reports about an attack name the same persons: two of them, or one if places do not lie apart."""
    shared = people_level(a, b)
    return a.main and b.main and (shared == 0 or (shared == 1 and not _points(DEMANDS, "place", place_level(a, b))))


def words_alike(a: MentionFeatures, b: MentionFeatures) -> bool:
    """Whether two reports about an attack of one spot and about one day share unusual words."""
    near = 0 < date_level(a, b) < DAYS_APART and place_level(a, b) in SPOT
    return near and a.main and b.main and len(set(a.words) & set(b.words)) >= RETOLD_WORDS


def told_twice(a: MentionFeatures, b: MentionFeatures) -> bool:
    """Whether one report may tell of one attack as of two: at one spot, and no more than NEAR_DAYS apart if dated."""
    near = date_level(a, b) < DAYS_APART and place_level(a, b) in SPOT
    return a.report == b.report and a.series is None and near


def _points(table: Mapping[str, Sequence[int]], name: str, level: int) -> int:
    return table[name][level] if 0 <= level < len(table[name]) else 0


def numbered_apart(a: MentionFeatures, b: MentionFeatures) -> bool:
    """Whether one coded data set counts the two as different incidents."""
    return a.series is not None and a.series == b.series and a.number != b.number


def numbered_alike(a: MentionFeatures, b: MentionFeatures) -> bool:
    """Whether one coded data set counts the two as the same incident."""
    return a.series is not None and (a.series, a.number) == (b.series, b.number)


def distance_km(a: MentionFeatures, b: MentionFeatures) -> float | None:
    """Great-circle distance between the coordinates, None where one side has none."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    north, east = radians(b.lat - a.lat), radians(b.lon - a.lon)
    half = sin(north / 2) ** 2 + cos(radians(a.lat)) * cos(radians(b.lat)) * sin(east / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(min(1.0, half)))
