"""What changed in the ledger since a past moment, and what that did to the toll."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from tollbook.exchange.accounts import CODES, Naming, date_words, place_words, toll_words
from tollbook.ledger import Book, ReportEntry
from tollbook.records import EVERYONE, Incident, Judgement, Selection
from tollbook.tolls import TollSummary
from tollbook.vocabulary.codes import Outcome


@dataclass(frozen=True, slots=True)
class IncidentChange:
    """One incident then and now.

    `kind` is added, corrected, merged, split or withdrawn; `before` the ids that it had then (several where
    incidents were merged), `now` those it leads to now. `words` say what differs.
    """

    kind: str
    before: tuple[str, ...]
    now: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed between a past moment and now (or a later past moment).

    `reports` are those that are new or stand differently, with how they stood and stand; `tolls` gives for each
    outcome its sum over the whole selection then and now.
    """

    since: datetime
    reports: tuple[tuple[ReportEntry, str, str], ...]
    incidents: tuple[IncidentChange, ...]
    judgements: tuple[Judgement, ...]
    tolls: tuple[tuple[TollSummary | None, TollSummary | None], ...]


def changes(book: Book, since: datetime, *, selection: Selection | None = None, naming: Naming = CODES) -> Changes:
    """What was added, corrected, merged, split and withdrawn since a moment, and its effect on tolls.

    With a selection, incidents that lie (or may lie) within it then or now. Before its first report a book held
    nothing. `naming` puts countries and nationalities, by their codes unless given.
    """
    from tollbook.pipeline.looking import report_list

    now, later = _State.of(book, selection), {row.outcome: row for row in book.toll(selection)}
    if book.knew_by(since):
        with book.as_known(since) as then:
            before, sums = _State.of(then, selection), {row.outcome: row for row in then.toll(selection)}
    else:
        before, sums = _State({}, frozenset(), {}, frozenset()), {}
    rows = [(row, before.reports.get(row.id, "not there"), row.state) for row in report_list(book)]
    listed = before.chosen | now.chosen
    return Changes(
        since=since, reports=tuple(row for row in rows if row[1] != row[2]),
        incidents=tuple(
            c for c in _changed(before.incidents, now.incidents, naming)
            if not listed.isdisjoint({*c.before, *c.now})
        ),
        judgements=tuple(j for j in book.judgements() if j.id not in before.judged),
        tolls=tuple(
            (sums.get(o), later.get(o)) for o in Outcome if o in sums or o in later
        ),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _State:
    """A book at a moment: its incidents, those in the selection, how its reports stood, its judgements."""

    incidents: Mapping[str, Incident]
    chosen: frozenset[str]
    reports: Mapping[str, str]
    judged: frozenset[str]

    @classmethod
    def of(cls, book: Book, selection: Selection | None) -> _State:
        found = {i.id: i for i in book.incidents()}
        chosen = frozenset(found) if selection is None else frozenset(i.id for i in book.incidents(selection))
        reports = {row.id: row.state for row in book.report_list()}
        return cls(found, chosen, reports, frozenset(j.id for j in book.judgements()))


def _changed(before: Mapping[str, Incident], now: Mapping[str, Incident], naming: Naming) -> Iterable[IncidentChange]:
    held = {mention: i.id for i in now.values() for mention in i.mentions}
    had = {mention: i.id for i in before.values() for mention in i.mentions}
    found: list[IncidentChange] = []
    for incident in before.values():
        leads = tuple(sorted({held[m] for m in incident.mentions if m in held}))
        if not leads:
            found.append(IncidentChange("withdrawn", (incident.id,), (), (_head(incident, naming),)))
        elif len(leads) > 1:
            found.append(IncidentChange("split", (incident.id,), leads, (_head(incident, naming),)))
    for incident in now.values():
        came = tuple(sorted({had[m] for m in incident.mentions if m in had}))
        if not came:
            found.append(IncidentChange("added", (), (incident.id,), (_head(incident, naming),)))
            continue
        if len(came) > 1:
            found.append(IncidentChange("merged", came, (incident.id,), (_head(incident, naming),)))
            continue
        words = _differences(before[came[0]], incident, naming)
        if words and len({held[m] for m in before[came[0]].mentions if m in held}) == 1:
            found.append(IncidentChange("corrected", came, (incident.id,), words))
    order = ("added", "corrected", "merged", "split", "withdrawn")
    return sorted(found, key=lambda c: (order.index(c.kind), c.now or c.before))


def _head(incident: Incident, naming: Naming) -> str:
    return f"{date_words(incident.date)}, {place_words(incident.place, naming)}: {_tolls(incident) or 'no toll'}"


def _tolls(incident: Incident) -> str:
    rows = [t for t in incident.tolls if t.nationality == EVERYONE and t.role is None]
    return ", ".join(f"{t.outcome.value} {toll_words(t)}" for t in rows)


def _differences(before: Incident, now: Incident, naming: Naming) -> tuple[str, ...]:
    """Each property that differs, as it was and as it is."""
    pairs: list[tuple[str, str, str]] = [
        ("date", date_words(before.date), date_words(now.date)),
        ("place", place_words(before.place, naming), place_words(now.place, naming)),
        ("event type", before.event_type.value, now.event_type.value),
        ("standing", before.standing.value, now.standing.value),
    ]
    was, is_ = _by_cut(before, naming), _by_cut(now, naming)
    pairs += [(cut, was.get(cut, "not stated"), is_.get(cut, "not stated")) for cut in sorted({*was, *is_})]
    told = len(set(now.mentions) - set(before.mentions))
    lost = len(set(before.mentions) - set(now.mentions))
    words = [f"{name}: {old} became {new}" for name, old, new in pairs if old != new]
    words += [f"{told} more reports tell of it"] if told > 1 else ["one more report tells of it"] if told else []
    words += [f"{lost} of its reports no longer count"] if lost else []
    return tuple(words)


def _by_cut(incident: Incident, naming: Naming) -> dict[str, str]:
    def name(parts: Sequence[str | None]) -> str:
        return " ".join(p for p in parts if p)

    def people(nationality: str | None) -> str | None:
        if nationality == EVERYONE:
            return None
        return naming.people(nationality) if nationality else "of unstated nationality"

    return {name((t.outcome.value, people(t.nationality), t.role)): toll_words(t) for t in incident.tolls}
