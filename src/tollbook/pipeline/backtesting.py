"""`backtest`: what a programme would have decided on each of many past days, on what was known by then."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import msgspec

from tollbook.decisions.replay import Replay
from tollbook.errors import UsageError
from tollbook.exchange.accounts import place_words
from tollbook.exchange.masking import masked_incident
from tollbook.exchange.privacy import Masker
from tollbook.ledger import Book
from tollbook.measurement.columns import NO, YES, Listed
from tollbook.measurement.measure import measure_members
from tollbook.measurement.replaying import Shelf, Watched
from tollbook.measurement.settled import settled
from tollbook.measurement.windows import ALWAYS, reach_of
from tollbook.pipeline.deciding import loaded_programme
from tollbook.pipeline.known import Unfolding
from tollbook.pipeline.looking import masker_of
from tollbook.pipeline.measuring import picture_path, write_drawn
from tollbook.records import Decision, Incident, Measurement, Programme, StageRange
from tollbook.vocabulary.codes import Outcome, Verdict
from tollbook.vocabulary.dates import reckoned_from

MOST_DAYS = 36_525
RULE = (
    "A report counts from the last day on which it may have been published; a coded row without a day of publication "
    "from the last day of the event it codes, as if it had been reported at once, which flatters the programme; "
    "any other report from the day it was retrieved, else recorded. "
    "Which reports tell of one attack, corrections by people, the rules for tolls and "
    "what was watched are as they stand in the ledger today; replaced and withdrawn reports are left out. Parties' "
    "word counts from the day it was issued. Each gate begins undecided, and each day follows on the one before."
)


class Stretch(msgspec.Struct, frozen=True, kw_only=True):
    """Days on which a gate's verdict stayed the same: `state` is open, closed or not determinable."""

    start: date
    end: date
    state: str
    verdict: Verdict
    reasons: tuple[str, ...]

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.end - self.start).days + 1


class Struck(msgspec.Struct, frozen=True, kw_only=True):
    """An attack that the gate's indicators count, as it is known today, and how the gate stood when it came.

    `gate` is open, closed or not determinable, as decided on the day before; `unsure` where the attack may have
    happened on days that differ in it, or on the first day. `since` is the day from which the gate stood so.
    `certain` is False where the attack may lie outside the indicators' scope.
    """

    incident: str
    start: date
    end: date
    place: str
    killed: str
    known_from: date
    gate: str
    since: date | None = None
    certain: bool = True


class GateCourse(msgspec.Struct, frozen=True, kw_only=True):
    """How a gate would have stood. `flips` counts how often it would have gone from open to not open, or back."""

    gate: str
    stretches: tuple[Stretch, ...]
    flips: int
    days_open: int
    days_closed: int
    days_not_determinable: int
    attacks: tuple[Struck, ...]


class Backtest(msgspec.Struct, frozen=True, kw_only=True):
    """A programme run over past days. `rule` says what counted as known when."""

    programme: str
    start: date
    end: date
    first_known: date
    gates: tuple[GateCourse, ...]
    rule: str = RULE


def backtest(
    book: Book, programme: Programme | Path | str, start: date, end: date, *, gate: str | None = None
) -> Backtest:
    """What each gate (or one) would have been on every day from `start` to `end`, on what was known that day.

    Nothing is recorded. Raises ProgrammeError, NotFoundError for a gate that there is not, UsageError for days that
    are none, or that lie before anything was known.
    """
    loaded = loaded_programme(programme)
    for day in (start, end):
        reckoned_from(day)
    if start > end:
        raise UsageError(f"--from comes after --to ({start} to {end}); a backtest goes forward in time")
    if (end - start).days >= MOST_DAYS:
        raise UsageError(f"a backtest has at most {MOST_DAYS:,} days (got {(end - start).days + 1:,})")
    found, _ = run_days(book, loaded, start, end, [gate] if gate else [g.name for g in loaded.gates])
    return found


def run_days(
    book: Book, programme: Programme, start: date, end: date, gates: Sequence[str], *, keep: bool = False
) -> tuple[Backtest, list[Decision]]:
    """The backtest and, to `keep`, the decision of every day and gate, without ids."""
    replays = {name: Replay(programme, name, book.party_keys(), book.signed_statements()) for name in gates}
    past = _Past(book, programme, {name for replay in replays.values() for name in replay.indicators})
    if end < past.first_known:
        raise UsageError(f"nothing was known before {past.first_known}; choose a --to on or after it (got {end})")
    stretches: dict[str, list[Stretch]] = {name: [] for name in gates}
    stage: StageRange | None = None
    kept: list[Decision] = []
    for day in (start + timedelta(days=i) for i in range((end - start).days + 1)):
        past.go_to(day)
        today = [replay.step(day, past.measured, stage) for replay in replays.values()]
        stage = today[-1].stage if today else None
        for made in today:
            _extend(stretches[made.gate], made)
        kept += today if keep else []
    attacks = past.attacks(masker_of(book))
    courses = [_course(replay, stretches[name], attacks) for name, replay in replays.items()]
    return Backtest(programme=programme.name, start=start, end=end, first_known=past.first_known,
                    gates=tuple(courses)), kept  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Attack:
    """An attack as it is known today, and how surely each indicator's scope holds it."""

    incident: Incident
    known_from: date
    codes: Mapping[str, int]


class _Past:
    """What was known on a day, going forward, and what indicators came to by it."""

    def __init__(self, book: Book, programme: Programme, indicators: set[str]) -> None:
        self._programme, self._unfolding = programme, Unfolding(book)
        if not self._unfolding.news:
            rule = "the ledger knows of no attack, so there is nothing to run a programme on; see `tollbook add`"
            raise UsageError(rule)
        self._news = sorted(self._unfolding.news.items(), reverse=True)
        self.first_known = self._news[-1][0]
        self._shelf = Shelf(len(self._unfolding.incidents))
        self._watched = {
            i.name: Watched(i, programme, self._shelf) for i in programme.indicators if i.name in indicators
        }
        self._coverage = tuple(book.coverage())
        self._day = date.min
        self._measured: dict[str, Measurement] = {}

    def go_to(self, day: date) -> None:
        """Learn of everything known by a day, which is later than the one before."""
        self._day, self._measured = day, {}
        changed: set[int] = set()
        while self._news and self._news[-1][0] <= day:
            changed |= self._news.pop()[1]
        if not changed:
            return
        known = {place: self._unfolding.known(place, day) for place in sorted(changed)}
        self._shelf.put(known)
        for one in self._watched.values():
            one.put(known)

    def measured(self, name: str) -> Measurement:
        """What an indicator comes to on the day."""
        if name not in self._measured:
            one = self._watched[name]
            members = one.members(reach_of(one.indicator, self._day, self._programme.watch.lag_days))
            self._measured[name] = measure_members(one.indicator, self._programme, members, self._coverage, self._day)
        return self._measured[name]

    def attacks(self, masker: Masker) -> list[_Attack]:
        """Every attack with days as the ledger has it now."""
        incidents = self._unfolding.incidents
        codes = {
            name: settled(Listed(incidents), one.indicator, self._programme, ALWAYS).tolist()
            for name, one in self._watched.items()
        }
        return [
            _Attack(masked_incident(incident, masker), known, {name: some[at] for name, some in codes.items()})
            for at, incident in enumerate(incidents)
            if (known := self._unfolding.first_known(at)) is not None and incident.date.known
        ]


def write_backtest(found: Backtest, file: Path | str) -> None:
    """Draw a backtest as SVG or PNG, see `write_picture`, which tells what is raised."""
    from tollbook.pictures.lanes import Band, Lane, Spot, lanes

    path = picture_path(file)
    drawn = lanes(
        [
            Lane(
                name=course.gate,
                bands=tuple(Band(s.start, s.end, s.state, f"{s.start} to {s.end}: {s.verdict.value}, {s.state}")
                            for s in course.stretches),
                spots=tuple(Spot(a.start, a.end, f"{a.start}, {a.place}: {a.killed}; the gate was {a.gate}",
                                 certain=a.certain) for a in course.attacks),
            )
            for course in found.gates
        ],
        found.start, found.end, name=f"{found.programme}, day by day on what was known",
    )  # fmt: skip
    write_drawn(path, drawn)


def _state(made: Decision) -> str:
    if made.verdict is Verdict.GRANT:
        return "open"
    return "not determinable" if made.only_undetermined else "closed"


def _extend(stretches: list[Stretch], made: Decision) -> None:
    state = _state(made)
    if stretches and (stretches[-1].state, stretches[-1].verdict) == (state, made.verdict):
        stretches[-1] = msgspec.structs.replace(stretches[-1], end=made.as_of)
        return
    stretches.append(Stretch(start=made.as_of, end=made.as_of, state=state, verdict=made.verdict, reasons=made.reasons))


def _course(replay: Replay, stretches: Sequence[Stretch], attacks: Sequence[_Attack]) -> GateCourse:
    days = dict.fromkeys(("open", "closed", "not determinable"), 0)
    for stretch in stretches:
        days[stretch.state] += stretch.days
    flips = sum((a.state == "open") != (b.state == "open") for a, b in pairwise(stretches))
    struck = [s for a in attacks if (s := _struck(stretches, a, replay.indicators)) is not None]
    return GateCourse(
        gate=replay.gate, stretches=tuple(stretches), flips=flips, days_open=days["open"], days_closed=days["closed"],
        days_not_determinable=days["not determinable"],
        attacks=tuple(sorted(struck, key=lambda s: (s.start, s.end, s.incident))),
    )  # fmt: skip


def _struck(stretches: Sequence[Stretch], attack: _Attack, indicators: Sequence[str]) -> Struck | None:
    """The attack as it met the gate; None where it is not of the gate's scope or surely not of these days."""
    code, incident = max((attack.codes[name] for name in indicators), default=NO), attack.incident
    first, last = incident.date.start, incident.date.end
    if code == NO or first is None or last is None:
        return None
    if last < stretches[0].start or first > stretches[-1].end:
        return None
    state, since = _before(stretches, first, last)
    return Struck(
        incident=incident.id, start=first, end=last, place=place_words(incident.place), killed=_killed(incident),
        known_from=attack.known_from, gate=state, since=since, certain=code == YES,
    )  # fmt: skip


def _before(stretches: Sequence[Stretch], first: date, last: date) -> tuple[str, date | None]:
    """How the gate stood on the eve of every day on which it may have happened, and since when."""
    eve, latest = first.toordinal() - 1, last.toordinal() - 1
    if eve < stretches[0].start.toordinal() or latest > stretches[-1].end.toordinal():
        return "unsure", None
    over = [s for s in stretches if s.start.toordinal() <= latest and s.end.toordinal() >= eve]
    if len({s.state for s in over}) > 1:
        return "unsure", None
    at = stretches.index(over[0])
    while at and stretches[at - 1].state == over[0].state:
        at -= 1
    return over[0].state, stretches[at].start


def _killed(incident: Incident) -> str:
    toll = incident.toll(Outcome.KILLED)
    if toll is None:
        return "no figure of killed"
    high = "or more" if toll.high is None else f"to {toll.high}"
    return f"{toll.low} killed" if toll.low == toll.high else f"{toll.low} {high} killed"
