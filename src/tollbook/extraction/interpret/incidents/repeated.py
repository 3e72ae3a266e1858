"""One incident that a report tells in pieces, or twice: the same day, the same named place, and no other figure.

Pages of news tell a deed in the headline, below it and in a caption. A report that tells of two attacks in one town on
one day gives each figures of its own. Where figures that few attacks have are the same, so is the attack, though one
telling leaves its place out or names another ("the county", the town that somebody came from).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.circumstances.places import FINE
from tollbook.records import (
    EVERYONE,
    CountValue,
    DateValue,
    EventTypeValue,
    Mention,
    OriginValue,
    PerpetratorsKilledValue,
    Place,
    PlaceValue,
)
from tollbook.vocabulary.codes import Outcome, PlacePrecision
from tollbook.vocabulary.dates import DateRange

_ONCE: Final = (DateValue, PlaceValue, EventTypeValue, OriginValue, PerpetratorsKilledValue)
_Figures = dict[Outcome, set[tuple[int, int | None]]]
_SOMEBODY: Final = (1, None)  # one or more
_HARM: Final = (Outcome.KILLED, Outcome.INJURED)
_DAYS: Final = 3  # a date wider than this is no sign that two tellings are of one incident
_NEXT_DAY: Final = 1
_SEVERAL: Final = 2
_RARE: Final = 3  # two attacks of one day rarely have so many killed or hurt each, if both figures are the same
_FEW_HAVE: Final = 5  # nor so many, of one figure, where one is told without a place
_HARDLY_ANY: Final = 10  # nor so many where one names the district, or both figures are the same of areas apart


def told_once(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with the pieces of one incident joined: each value of a kind once, every count kept."""
    kept: list[Mention] = []
    for mention in mentions:
        tests = (_same, _rarely_twice, _dated_later)
        at = next((n for n, other in enumerate(kept) if any(same(other, mention) for same in tests)), None)
        if at is None:
            kept.append(mention)
        else:
            kept[at] = _joined(kept[at], mention)
    return _with_its_figures(kept)


def _with_its_figures(mentions: list[Mention]) -> list[Mention]:
    """The mentions, the one that a report is about joined to the only one of its place with figures if it has none.

    Reports of a trial tell of its day first, and then of what it is about. A county's shooting may be told again by
    its town, on the same day.
    """
    main = next((m for m in mentions if m.main), None)
    where = _where(main) if main else None
    if main is None or where is None or _counted(main):
        return mentions
    told = [m for m in mentions if m is not main and _counted(m) and (_where(m) == where or _within(main, m))]
    if not told or any(_counted(m) != _counted(told[0]) for m in told):
        return mentions
    day = _when(told[0])
    if day.start is not None and not 0 < (day.days or 0) <= _DAYS:
        return mentions  # what happened in some year
    whole = _joined(told[0], main)
    return [whole if m is main else m for m in mentions if m is not told[0]]


def _within(wide: Mention, narrow: Mention) -> bool:
    """Whether two tellings are of one day, one by the district and one by a town of its area."""
    here, there, day = _place(wide), _place(narrow), _when(wide)
    if here.precision is not PlacePrecision.DISTRICT or there.precision is not PlacePrecision.TOWN or not narrow.main:
        return False
    same = (here.country, here.admin1) == (there.country, there.admin1) and here.admin1 is not None
    return same and day == _when(narrow) and 0 < (day.days or 0) <= _DAYS


def _same(first: Mention, second: Mention) -> bool:
    where, here, there = _where(first), _counted(first), _counted(second)
    if where is None or where != _where(second):
        return False
    shared = here.keys() & there.keys()
    dead = here.get(Outcome.KILLED, set()) & there.get(Outcome.KILLED, set())
    several = any(low >= _SEVERAL for low, _ in dead)  # who were hurt may be counted otherwise a second time
    others = shared - {Outcome.INJURED} if several else shared
    if any(here[outcome].isdisjoint(there[outcome]) and not _either_open(here, there, outcome) for outcome in others):
        return False
    return _of_one_time(_when(first), _when(second), alike=bool(shared) or not here or not there)


def _either_open(here: _Figures, there: _Figures, outcome: Outcome) -> bool:
    """Whether one telling counts nobody, only calls the attack a deadly one: "a fatal shooting"."""
    return any(figures[outcome] == {_SOMEBODY} for figures in (here, there))


def _rarely_twice(first: Mention, second: Mention) -> bool:
    """Whether two tellings give one day and the same figures of dead and hurt, such as few attacks have."""
    day = _when(first)
    if day.start is None or day != _when(second) or not 0 < (day.days or 0) <= _DAYS:
        return False
    some, others = _lows(first), _lows(second)
    shared = some.keys() & others.keys()
    most = max((some[outcome] for outcome in shared), default=0)
    if any(some[outcome] != others[outcome] for outcome in shared) or most < _RARE:
        return False
    here, there = _place(first), _place(second)
    if _apart(here, there):
        return len(shared) > 1 and most >= _HARDLY_ANY
    if len(shared) > 1:
        return True
    loose = any(p.precision not in FINE for p in (here, there))  # one telling names no place
    wider = (here.precision is PlacePrecision.DISTRICT) != (there.precision is PlacePrecision.DISTRICT)
    return most >= (_FEW_HAVE if loose else _HARDLY_ANY) and (loose or wider)


def _dated_later(first: Mention, second: Mention) -> bool:
    """Whether a second telling gives the day of what the first gives vaguely or undated, of figures few attacks have.

    "An arrest in the shooting of five teenagers … On June 21, five teenagers were shot": an arrest tells of it first.
    """
    vague, day = _when(first), _when(second)
    if not 0 < (day.days or 0) <= _DAYS or (vague.start is not None and 0 < (vague.days or 0) <= _DAYS):
        return False
    if vague.start is not None and not day.possibly_within(vague.start, vague.end):
        return False
    some, others = _lows(first), _lows(second)
    shared = some.keys() & others.keys()
    if not shared or any(some[outcome] != others[outcome] for outcome in shared):
        return False
    here, there = _place(first), _place(second)
    one_place = _where(first) is not None and _where(first) == _where(second)
    loose = any(p.precision not in FINE for p in (here, there)) and not _apart(here, there)
    return one_place or (loose and max(some[outcome] for outcome in shared) >= _RARE)


def _apart(one: Place, other: Place) -> bool:
    """Whether two places lie in areas of the first level, or countries, that are known to differ."""
    lands, areas = {one.country, other.country}, {one.admin1, other.admin1}
    return (None not in lands and len(lands) > 1) or (None not in areas and len(areas) > 1)


def _place(mention: Mention) -> Place:
    return next((s.value.place for s in mention.statements if isinstance(s.value, PlaceValue)), Place())


def _lows(mention: Mention) -> dict[Outcome, int]:
    """The least number of everybody killed and hurt, where reports give one figure each."""
    told = {outcome: {low for low, _ in _counted(mention).get(outcome, ())} for outcome in _HARM}
    return {outcome: lows.pop() for outcome, lows in told.items() if len(lows) == 1 and 0 not in lows}


def _of_one_time(first: DateRange, second: DateRange, *, alike: bool) -> bool:
    """Whether two dates may be of one incident; if a figure is the same, one may be missing or the next day."""
    if first.start is None or second.start is None:
        return alike
    if not (first.days and second.days) or max(first.days, second.days) > _DAYS:
        return False
    if (first.start, first.end) == (second.start, second.end):
        return True
    ends = (first.end or first.start, second.end or second.start)
    return alike and (max(first.start, second.start) - min(ends)).days <= _NEXT_DAY


def _when(mention: Mention) -> DateRange:
    return next((s.value.date for s in mention.statements if isinstance(s.value, DateValue)), DateRange())


def _where(mention: Mention) -> tuple[str, str | None] | None:
    found = _place(mention)
    return (found.name, found.country) if found.name and found.precision in FINE else None


def _counted(mention: Mention) -> _Figures:
    """The figures for everybody by outcome; an outcome of which parts alone are counted has none."""
    found: _Figures = {}
    for value in (s.value for s in mention.statements):
        if isinstance(value, CountValue):
            whole = value.nationality == EVERYONE and value.role is None
            found.setdefault(value.outcome, set()).update({(value.low, value.high)} if whole else ())
    return found


def _joined(first: Mention, second: Mention) -> Mention:
    main = first.main or second.main
    if _dated_later(first, second):
        own = tuple(s for s in first.statements if not isinstance(s.value, DateValue))
        first = Mention.build(first.report, own, main=main)
    if _place(first).precision not in FINE and _place(second).precision in FINE:
        own = tuple(s for s in first.statements if not isinstance(s.value, PlaceValue))
        first = Mention.build(first.report, own, main=main)
    kinds = {type(s.value) for s in first.statements if isinstance(s.value, _ONCE)}
    ids = {s.id for s in first.statements}
    counted = {(s.value, s.stated_by) for s in first.statements if isinstance(s.value, CountValue)}
    more = [s for s in second.statements if type(s.value) not in kinds and s.id not in ids]
    more = [s for s in more if (s.value, s.stated_by) not in counted]
    whole = Mention.build(first.report, (*first.statements, *more), main=main)
    figures = _counted(whole)
    told = tuple(s for s in whole.statements if not _is_open(s.value, figures))
    return whole if len(told) == len(whole.statements) else Mention.build(whole.report, told, main=main)


def _is_open(value: object, figures: _Figures) -> bool:
    """Whether a count says of everybody no more than that there were some, beside another that says how many."""
    if not isinstance(value, CountValue) or value.nationality != EVERYONE or value.role is not None:
        return False
    return (value.low, value.high) == _SOMEBODY and len(figures.get(value.outcome, ())) > 1
