"""An incident from its mentions: reconciled values, every rival kept in sight."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import date

import msgspec

from tollbook.errors import TollError
from tollbook.linking.features import incident_id
from tollbook.records import EVERYONE, Incident, Mention, Report, Toll
from tollbook.tolls.attributions import merge_attributions
from tollbook.tolls.figures import Cut, Figure, figures_of
from tollbook.tolls.grades import Grades
from tollbook.tolls.parts import above_wholes, conflicts, reaching
from tollbook.tolls.policy import DEFAULT_POLICY, TollPolicy
from tollbook.tolls.rules import Choice, choose
from tollbook.tolls.settle import (
    in_order,
    settle_date,
    settle_event_type,
    settle_origin,
    settle_perpetrators,
    settle_place,
    settle_targets,
    settle_weapons,
)
from tollbook.tolls.standing import standing_of
from tollbook.tolls.unlikely import MANY, after
from tollbook.vocabulary.codes import Outcome
from tollbook.vocabulary.dates import DateRange

_PEOPLE_DIE_OF = (Outcome.KILLED, Outcome.INJURED)


def assemble(
    mentions: Sequence[Mention],
    reports: Mapping[str, Report],
    *,
    copies: Mapping[str, str] | None = None,
    policy: TollPolicy = DEFAULT_POLICY,
    grades: Grades | None = None,
) -> Incident:
    """The incident that `mentions` tell of; `reports` holds at least their reports, by id.

    `copies` maps a report to the report it copies. `policy` names the rules for `best`. Statements of a confidence
    under its `min_confidence` shape no value; how many, the incident says under `disagreements`. `grades` are what
    people hold of sources and reports, for a policy that goes by them. The result does not depend on the order of
    `mentions`. Raises TollError without mentions.
    """
    if not mentions:
        raise TollError("an incident is assembled from at least one mention (got none)")
    copied = copies or {}
    rows, unsure = _sure_enough(in_order(mentions, reports, copied), policy.min_confidence)
    when, other_days = settle_date(rows)
    where, other_places = settle_place(rows)
    kind, other_kinds = settle_event_type(rows)
    perpetrators, other_losses = settle_perpetrators(rows)
    tolls, clashes = _tolls(figures_of(rows, reports, copied, grades), policy, rows)
    attributions = merge_attributions(rows, reports, copied)
    standing, reason = standing_of(rows, reports, copied)
    first = _representative(rows, reports)
    notes = [f"date: also given as {_days(d)}" for d in other_days]
    notes += [f"place: also given as {p}" for p in other_places]
    notes += [f"event type: also given as {k.value.replace('_', ' ')}" for k in other_kinds]
    notes += [f"attackers killed: also given as {n}" for n in other_losses]
    if unsure:
        values = "1 value" if unsure == 1 else f"{unsure} values"
        notes.append(f"left out: {values} read with a confidence under {policy.min_confidence:g}")
    notes += _unlikely(when, tolls, [reports[m.report] for m in rows])
    return Incident(
        id=incident_id(first), aliases=tuple(sorted(incident_id(m.id) for m in rows if m.id != first)),
        mentions=tuple(sorted(m.id for m in rows)), date=when, place=where, origin=settle_origin(rows),
        event_type=kind, weapons=settle_weapons(rows), targets=settle_targets(rows), tolls=tolls,
        attributions=attributions, perpetrators_killed=perpetrators, standing=standing, standing_reason=reason,
        disagreements=(*notes, *clashes),
    )  # fmt: skip


def _unlikely(when: DateRange, tolls: Sequence[Toll], reports: Sequence[Report]) -> list[str]:
    """What of the incident can hardly be meant, in words."""
    days = [r.published.end for r in reports if r.published.end is not None]
    notes = []
    if days and len(days) == len(reports) and after(when, max(days)):
        notes.append(f"date: {_days(when)} is later than its reports ({max(days)} at the latest)")
    whole = [t for t in tolls if t.nationality == EVERYONE and t.role is None and t.best > MANY]
    return notes + [f"{t.outcome.value}: {t.best:,} in one attack is hardly meant; see the words" for t in whole]


def _sure_enough(mentions: Sequence[Mention], least: float) -> tuple[list[Mention], int]:
    """The mentions with the statements that are sure enough, and how many are not; a mention stays even without any."""
    kept = [
        msgspec.structs.replace(m, statements=tuple(s for s in m.statements if s.confidence >= least)) for m in mentions
    ]
    return kept, sum(len(m.statements) for m in mentions) - sum(len(m.statements) for m in kept)


def _representative(mentions: Sequence[Mention], reports: Mapping[str, Report]) -> str:
    def rank(m: Mention) -> tuple[bool, date, str]:
        when = reports[m.report].published
        published = when.end or when.not_before
        return (published is None, published or date.min, m.id)

    return min(mentions, key=rank).id


def _tolls(
    figures: Mapping[Cut, Sequence[Figure]], policy: TollPolicy, mentions: Sequence[Mention]
) -> tuple[tuple[Toll, ...], list[str]]:
    """The tolls by the rules of the policy, and in words where figures stand side by side or parts exceed wholes."""
    grew = _deaths_grew(figures)
    chosen: dict[Cut, Choice] = {}
    for cut in sorted(figures, key=_cut_order):
        deaths_grew = grew and cut[0] in _PEOPLE_DIE_OF
        choice = choose(figures[cut], order=policy.best, deaths_grew=deaths_grew, least=policy.least)
        if choice is not None:
            chosen[cut] = choice
    above = above_wholes(figures, chosen, mentions)
    clashes = _rivals(chosen) + conflicts(above, chosen, mentions)
    chosen |= {whole: reaching(chosen[whole], apart, policy.best) for whole, apart in above.items()}
    return tuple(_toll(cut, choice) for cut, choice in chosen.items()), clashes


def _toll(cut: Cut, c: Choice) -> Toll:
    summed = all(f.summed for f in c.kept)
    return Toll(
        outcome=cut[0], nationality=cut[1], role=cut[2], low=c.low, best=c.best, high=c.high,
        rule="sum_of_parts" if summed and c.rule == "single_account" else c.rule,
        statements=c.statements, set_aside=c.set_aside,
    )  # fmt: skip


def _cut_order(cut: Cut) -> tuple[int, int, str, str]:
    outcome, nationality, role = cut
    return (list(Outcome).index(outcome), 0 if nationality == EVERYONE else 1, nationality or "~", role or "")


def _deaths_grew(figures: Mapping[Cut, Sequence[Figure]]) -> bool:
    """Whether the latest report, or another of its day, has as many more dead as fewer injured than one before."""
    dead = _by_report(figures.get((Outcome.KILLED, EVERYONE, None), ()))
    hurt = _by_report(figures.get((Outcome.INJURED, EVERYONE, None), ()))
    told = [report for report in dead if report in hurt]
    if len(told) < 2:
        return False
    last = [report for report in told if dead[report].published == dead[told[-1]].published]
    steps = [(told[-2], told[-1]), *((one, other) for one in told[: -len(last)] for other in last)]
    return any(
        0 < dead[b].low - dead[a].low <= hurt[a].low and hurt[a].low - hurt[b].low == dead[b].low - dead[a].low
        for a, b in steps
    )


def _by_report(figures: Sequence[Figure]) -> dict[str, Figure]:
    """The firm figure of each report that is about the incident, in order of publication."""
    return {f.voice.report: f for f in figures if f.main and not f.shaky}


def _rivals(chosen: Mapping[Cut, Choice]) -> list[str]:
    """Figures that stand side by side, in words."""
    notes = []
    for (outcome, nationality, role), c in chosen.items():
        if nationality == EVERYONE and role is None and len({f.low for f in c.kept}) > 1:
            figures = dict.fromkeys(_figure_words(f) for f in sorted(c.kept, key=lambda f: (f.low, f.high or math.inf)))
            notes.append(f"{outcome.value}: accounts that stand give {', '.join(figures)}")
    return notes


def _figure_words(f: Figure) -> str:
    if f.high is None:
        return f"at least {f.low}"
    return f"{f.low}" if f.low == f.high else f"{f.low} to {f.high}"


def _days(d: DateRange) -> str:
    return f"{d.start}" if d.start == d.end else f"{d.start} to {d.end}"
