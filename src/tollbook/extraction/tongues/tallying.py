"""The figures of one attack: what its sentences say of each fate, as long as they do not contradict each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tollbook.extraction.tongues.chunks import People
from tollbook.extraction.tongues.harm import Figure, summed
from tollbook.extraction.tongues.sentences import Sentence
from tollbook.extraction.tongues.telling import Told
from tollbook.extraction.tongues.tokens import Cue, Token
from tollbook.records import EVERYONE, CountValue, PerpetratorsKilledValue
from tollbook.vocabulary.codes import EventType, Hedge, Outcome

_LONGEST: Final = 300  # characters of a passage


@dataclass(frozen=True, slots=True)
class Row:
    """One figure to be stated, with the words that state it."""

    value: CountValue | PerpetratorsKilledValue
    start: int
    end: int
    hedge: Hedge
    teller: str | None = None


def _as_is(s: Sentence, f: Figure) -> Figure:  # noqa: ARG001
    """A figure by nobody who is named."""
    return f


def tally(told: Told, by: Callable[[Sentence, Figure], Figure | None] = _as_is) -> list[Row]:
    """What may be said of the victims and of the attackers' dead; a fate with figures at odds is left out.

    `by` says who gives a figure of a sentence; None where it is not to be believed.
    """
    about = sorted(told.about, key=lambda s: s.start)
    plain = [(s, f) for s in about for f in s.figures if not _superseded(s, f) and not claimed(s, f)]
    found = [(s, said) for s, f in plain if (said := by(s, f))]
    rows: list[Row] = []
    for outcome in Outcome:
        if outcome is Outcome.FREED and not _taken(told):
            continue
        harmed = [(s, t) for s in about for t in s.tokens if t.tag in "VDA" and t.value is outcome]
        also = len(harmed) > 1 and any(s.has("also") for s, _ in harmed)
        rows += _victims(
            outcome, [(s, f) for s, f in found if f.outcome is outcome and not f.attackers], about, also=also
        )
    dead = [f for _, f in found if f.attackers and f.outcome is Outcome.KILLED]
    if any(f.people.low > 1 for f in dead):
        dead = [f for f in dead if f.people.low > 1]  # "one of the attackers died at the bridge" is one of those
    if len({(f.people.low, f.people.high) for f in dead}) == 1:
        value = PerpetratorsKilledValue(dead[0].people.low, dead[0].people.high)
        rows.append(_row(value, dead[0]))
    return rows


def claimed(s: Sentence, f: Figure) -> bool:
    """Whether attackers say it: "the rebels claim that ten soldiers were killed"."""
    fallen = [(k.start, k.end) for k in s.figures if k.attackers]  # who were killed do not speak
    before = [t for t in s.tokens if t.end <= f.start and not any(a <= t.start < b for a, b in fallen)]
    said = [c for c in s.cues if c.key in ("speech", "claim", "rival") and c.end <= f.start]
    return any(t.tag == "x" and (_speaks(before, t, c) or _beside(before, c, t)) for c in said for t in before)


def _speaks(tokens: Sequence[Token], t: Token, c: Cue) -> bool:
    """Whether attackers before words for saying may be who says it: no quote on them ends between."""
    return t.end <= c.start and not any(k.tag == '"' for k in tokens if t.end <= k.start < c.start)


def _beside(tokens: Sequence[Token], c: Cue, t: Token) -> bool:
    """Whether a word follows a cue with no more than an article between: "according to the rebels"."""
    return c.end <= t.start and all(k.tag in "tdj" for k in tokens if c.end <= k.start < t.start)


def _uncounted(s: Sentence, total: Figure) -> bool:
    """Whether a sentence tells a fate of people whom it does not count, so that a count elsewhere is not of all."""
    if s.start <= total.start < s.end:
        return False
    counted = [f for f in s.figures if f.outcome is total.outcome]
    for n, t in enumerate(s.tokens):
        named = t.noun or (t.tag == "V" and n > 0 and s.tokens[n - 1].tag in "tde#")
        named = named or (s.ahead and n + 1 < len(s.tokens) and s.tokens[n + 1].tag in "pd")  # "失踪人员"
        fate = t.tag in "VDA" and t.value is total.outcome and not named and t not in s.late_deaths
        negated = any(k.tag == "g" for k in s.tokens[max(0, n - 5) : n])
        theirs = next((k.tag for k in reversed(s.tokens[:n]) if k.tag in "spzx"), "") == "x"  # the attackers' own
        if fate and not (negated or theirs) and not any(f.start <= t.start < f.end for f in counted):
            return True
    return False


def _taken(told: Told) -> bool:
    """Whether people were abducted: others are let go by the police."""
    held = (EventType.KIDNAPPING, EventType.HOSTAGE_SIEGE)
    named = any(c.value.type in held for s in told.about for c in s.attacks if c.value)
    return named or any(t.tag in "VDA" and t.value is Outcome.KIDNAPPED for s in told.about for t in s.tokens)


def _superseded(s: Sentence, f: Figure) -> bool:
    """Whether the clause of a figure says that it no longer stands ("had first spoken of")."""
    first, last = s.clause_at(f.start)
    return any(c.key == "superseded" and first <= c.start < last for c in s.cues)


def _victims(
    outcome: Outcome, found: Sequence[tuple[Sentence, Figure]], about: Sequence[Sentence], *, also: bool
) -> Iterator[Row]:
    if both := _with_others([(s, f) for s, f in found if f.people.low]):
        found, also = [both], any(_uncounted(s, both[1]) for s in about if s.start > both[1].end)
    totals = list(_totals([(s, f) for s, f in found if f.people.low or f.people.high is not None]))
    if len(totals) == 1 and not (also or totals[0].whole) and any(_uncounted(s, totals[0]) for s in about):
        return
    if len(totals) == 1 and totals[0].people.more and _told_before(outcome, totals[0], about):
        return
    if len(totals) == 1 and not totals[0].latest and (also or any(_one_more(s, totals[0]) for s in about)):
        totals = [_open(totals[0])]
    for f in totals:
        yield _row(CountValue(outcome, f.people.low, f.people.high, EVERYONE), f)
    if totals:
        plain = [f for s, f in found if len(totals) == 1 or not (f.teller or s.has("rival"))]
        yield from _described(outcome, plain, totals[0])


def _with_others(found: Sequence[tuple[Sentence, Figure]]) -> tuple[Sentence, Figure] | None:
    """Two figures as one where the second counts others: "three soldiers were killed. Two civilians died as well"."""
    if any(f.latest or f.late or f.people.more for _, f in found):
        return None
    match found:
        case [(_, first), (s, other)]:
            pass
        case _:
            return None
    clause = s.clause_at(other.end - 1)
    besides = any(c.key == "also" and other.start <= c.start < min(other.end, clause[1]) for c in s.cues)
    if not besides or s.has("rival") or other.start < first.end or other.end - first.start > _LONGEST:
        return None
    teller = first.teller if first.teller == other.teller else None
    parts = (*first.parts, *other.parts)
    return s, replace(
        first, people=summed([first.people, other.people]), end=other.end, whole=True, parts=parts, teller=teller
    )


def _row(value: CountValue | PerpetratorsKilledValue, f: Figure) -> Row:
    return Row(value, f.start, f.end, _hedge(f), f.teller)


def _one_more(s: Sentence, total: Figure) -> bool:
    """Whether a sentence tells of somebody hurt who died later than those whom a figure counts."""
    if total.outcome is not Outcome.KILLED or total.late or s.start <= total.start:
        return False
    return any(t.one or not t.late or _wounded(s) for t in s.late_deaths)


def _wounded(s: Sentence) -> bool:
    return any(t.value is Outcome.INJURED for t in s.tokens)


def _told_before(outcome: Outcome, f: Figure, about: Sequence[Sentence]) -> bool:
    """Whether others are said before to have met the same fate, so that "three more" are not all."""
    harmed = (t for s in about for t in s.tokens if t.tag in "VDA" and t.value is outcome)
    return any(t.end <= f.start for t in harmed)


def _open(f: Figure) -> Figure:
    """The figure as a least: others are said to have met the same fate."""
    return replace(f, people=replace(f.people, high=None, hedge=Hedge.AT_LEAST))


def _totals(found: Sequence[tuple[Sentence, Figure]]) -> Iterator[Figure]:
    """The figure of everybody: the latest count told, else what all agree on, else what rivals say each."""
    latest = [f for _, f in found if f.latest]
    if latest:
        yield latest[-1]
        return
    wholes = [(s, f) for s, f in found if f.whole]
    parts = [f for _, f in found if not f.whole]
    if not wholes:
        if len(parts) == 1 or _repeated(parts):
            yield parts[0]
        else:
            yield from _added([(s, f) for s, f in found if not f.whole])
        return
    named = [f.teller for f in parts[:1]] + [f.teller for _, f in wholes]
    others = all(s.has("rival") for s, _ in wholes) or (None not in named and named[0] not in named[1:])
    if len(parts) == 1 and others:  # "two drivers were killed; a union speaks of six"
        yield from (parts[0], *_each(wholes))
        return
    if any(f.people.more for _, f in found) and len(found) > 1:
        return
    values = _each(wholes)
    if any(f.people.low > values[0].people.low for f in parts):
        return
    if len(values) == 1 or all(s.has("rival") for s, _ in wholes[1:]) or _of_rivals([f for _, f in wholes]):
        yield from values


def _added(parts: Sequence[tuple[Sentence, Figure]]) -> Iterator[Figure]:
    """The sum of those of whom one sentence tells as others than the first: "three teachers died, also a driver"."""
    figures = [f for _, f in parts]
    exact = all(f.people.low == f.people.high for f in figures)
    one = len({s.start for s, _ in parts}) == 1 and len({f.teller for f in figures}) == 1
    if len(figures) > 1 and exact and one and all(f.people.more for f in figures[1:]) and not figures[0].people.more:
        people = replace(summed([f.people for f in figures]), more=False)
        end = max(f.end for f in figures)
        yield replace(figures[0], people=people, end=end, whole=True, parts=tuple(p for f in figures for p in f.parts))


def _repeated(parts: Sequence[Figure]) -> bool:
    """Whether figures of people of one role are one that is told again: "five soldiers" in a headline and below."""
    told = {(f.people.low, f.people.high, f.people.nationality, f.people.role) for f in parts}
    return len(told) == 1 and parts[0].people.low > 1 and parts[0].people.role is not None


def _of_rivals(wholes: Sequence[Figure]) -> bool:
    """Whether figures at odds are each given by somebody else, of whom one may be the report itself."""
    tellers: dict[tuple[int, int | None], set[str | None]] = {}
    for f in wholes:
        tellers.setdefault((f.people.low, f.people.high), set()).add(f.teller)
    told = [t for some in tellers.values() for t in some]
    return len(told) == len(set(told))


def _each(found: Sequence[tuple[Sentence, Figure]]) -> list[Figure]:
    """One figure of each value, where it is first told, the least first."""
    values = {(f.people.low, f.people.high): f for _, f in reversed(found)}
    return [values[key] for key in sorted(values, key=lambda k: (k[0], k[1] or 0))]


_Stated = tuple[CountValue, Figure]
_Key = tuple[str | None, str | None]  # nationality and role


def _described(outcome: Outcome, found: Sequence[Figure], total: Figure) -> Iterator[Row]:
    """Victims by nationality and by role, each from one place of the text alone, together no more than all."""
    told = [
        _counted(f, total) for f in found if not f.late or f is total
    ]  # one more who died: not all of a nationality
    most = total.people.high
    nations = _stated(outcome, told, _nations, most)
    roles = _stated(outcome, told, _roles, most)
    loose = [(v, f) for v, f in roles if v.nationality is None and v.low != most]  # all of one role are of any nation
    if most is not None and sum(v.low for v, _ in [*nations, *loose]) > most:
        roles = [row for row in roles if row not in loose]  # drivers may be among the three Chinese
    for value, f in [*nations, *roles]:
        yield Row(value, f.start, f.end, Hedge.UNCONFIRMED if f.doubtful else Hedge.PLAIN, f.teller)


def _counted(f: Figure, total: Figure) -> Figure:
    """A figure with those who are all of a nationality ("the dead are all Chinese") counted as all are."""
    low, high = total.people.low, total.people.high
    return replace(f, parts=tuple(replace(p, low=low, high=high) if p.everybody else p for p in f.parts))


def _stated(
    outcome: Outcome, told: Sequence[Figure], key: Callable[[People], _Key | None], most: int | None
) -> list[_Stated]:
    """The figures of each key that are told once or alike; none where they are more than all."""
    rows: dict[_Key, _Stated | None] = {}
    for f in told:
        for (nation, role), low, high in _sums(f.parts, key):
            value = CountValue(outcome, low, high, nation, role)
            known = rows.get((nation, role))
            same = (nation, role) not in rows or (known is not None and known[0] == value)
            rows[nation, role] = (value, f) if same else None
    kept = [row for row in rows.values() if row]
    return kept if most is None or sum(v.low for v, _ in kept) <= most else []


def _nations(p: People) -> _Key | None:
    return (p.nationality, None) if p.nationality else None


def _roles(p: People) -> _Key | None:
    return (p.nationality, str(p.role)) if p.role else None


def _sums(parts: Sequence[People], key: Callable[[People], _Key | None]) -> Iterator[tuple[_Key, int, int | None]]:
    """How many there are of each key."""
    sums: dict[_Key, list[tuple[int, int | None]]] = {}
    for p in parts:
        if of := key(p):
            sums.setdefault(of, []).append((p.low, p.high))
    for of, rows in sums.items():
        highs = [high for _, high in rows]
        yield of, sum(low for low, _ in rows), None if None in highs else sum(h for h in highs if h is not None)


def _hedge(f: Figure) -> Hedge:
    return Hedge.UNCONFIRMED if f.doubtful and f.people.hedge is Hedge.PLAIN else f.people.hedge
