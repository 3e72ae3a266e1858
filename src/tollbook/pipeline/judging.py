"""People's judgements on which reports tell of one incident, and what they have to go by.

A judgement binds every later run until it is withdrawn. It is kept with its author, its reason and its moment;
withdrawing it adds a row and removes none. Incidents go by any of their ids, by a unique beginning of one, or
by the id of a mention (`men-…`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from pathlib import Path

from tollbook.errors import NotFoundError, UsageError
from tollbook.ledger import Book
from tollbook.linking import Explanation, MentionFeatures, Scorer, incident_id, load_model
from tollbook.linking.comparisons import TOLD_TWICE, excluded, names_alike, told_twice, words_alike
from tollbook.linking.judgements import in_force
from tollbook.linking.look_alikes import LookAlike
from tollbook.linking.rivals import GRAIN, raised, rivals
from tollbook.linking.turning import Turn, turns
from tollbook.records import Incident, Judgement, Sameness, Selection


@dataclass(frozen=True, slots=True)
class JudgementEntry:
    """A judgement and whether it binds; `withdrawn_by` is the one that took it back."""

    judgement: Judgement
    binds: bool
    withdrawn_by: Judgement | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """A judgement and the incidents, by id, in which the reports on both sides are once it is recorded.

    A judgement speaks of one mention of each side. Where the sides have more, those may stay apart from the two that
    were judged, or go with them.
    """

    judgement: Judgement
    incidents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PairAccount:
    """Why two incidents, or two mentions of one, are or are not joined.

    `weight` is the average over all pairs of mentions, in bits; `typical` explains the pair that is nearest to it,
    of the reports in `reports`, and `turns` says what would have to differ in it; nothing where `alone`, what that pair
    would be by itself, is not what the incidents are. `judgements` are those in force
    on any of their mentions. `rivals` is how many mentions look like only one of that pair, and `lowered` by how many
    bits the pair counts for less because of them. `excluded` says why two of the mentions cannot be one incident
    whatever they weigh, None where none exclude each other. `grounds` are what else bears on whether they are one: that
    reports on both name the same persons, that one report tells of both.
    """

    first: str
    second: str
    joined: bool
    weight: float
    threshold: float
    pairs: int
    typical: Explanation
    reports: tuple[str, str]
    turns: tuple[Turn, ...]
    judgements: tuple[Judgement, ...]
    rivals: int = 0
    lowered: float = 0.0
    excluded: str | None = None
    grounds: tuple[str, ...] = ()
    alone: bool = False


def judge(book: Book, left: str, right: str, sameness: Sameness, *, author: str, reason: str) -> Judgement:
    """Say that two incidents or mentions are the same, are different, or that you are unsure.

    It binds linking from now on; `unsure` binds nothing and is kept. Raises NotFoundError, UsageError when both
    names lead to one thing, or LinkingError, naming both, when it contradicts a judgement in force.
    """
    a, b = _one(book, left), _one(book, right)
    if a == b:
        raise UsageError("both names lead to one mention, so there is nothing to judge", subject=f"{left}, {right}")
    made = _build(book, a, b, sameness, author=author, reason=reason)
    book.record_judgement(made)
    return made


def judge_and_tell(book: Book, left: str, right: str, sameness: Sameness, *, author: str, reason: str) -> Judged:
    """The same as `judge`, with what became of all that was told of both. Raises as `judge` does."""
    sides = [
        (name.strip(),) if name.strip().startswith("men-") else book.incident(name).mentions for name in (left, right)
    ]
    made = judge(book, left, right, sameness, author=author, reason=reason)
    members = [mention for side in sides for mention in side]
    now = book.incidents_of(members)
    return Judged(made, tuple(dict.fromkeys(now[mention] for mention in members if mention in now)))


def merge(book: Book, names: Sequence[str], *, author: str, reason: str) -> Incident:
    """Say that incidents are one; returns it. Their ids go on leading to it. Raises as `judge` does."""
    found = [book.incident(name) for name in names]
    distinct = list({incident.id: incident for incident in found}.values())
    if len(distinct) < 2:
        raise UsageError("these are one incident already; name two or more", subject=", ".join(names))
    members = [mention for incident in distinct for mention in incident.mentions]
    book.record_judgement(
        *(_build(book, a, b, Sameness.SAME, author=author, reason=reason) for a, b in pairwise(members))
    )
    return book.incident(distinct[0].id)


def split(book: Book, incident: str, out: Sequence[str], *, author: str, reason: str) -> tuple[Incident, Incident]:
    """Take what some reports (or mentions) say out of an incident; returns what stays and what was taken out.

    Those taken out are kept together as one other incident. Raises NotFoundError when one of `out` tells nothing of
    the incident, UsageError when nothing would be left, or LinkingError when it contradicts a judgement in force.
    """
    found = book.incident(incident)
    told = {m.id: m.report for m in book.mentions(found.mentions)}
    taken = sorted({mention for name in out for mention in _told(told, name)})
    left = [m for m in found.mentions if m not in taken]
    if not taken or not left:
        raise UsageError("a split leaves something on both sides; name some of the reports, not all", subject=incident)
    apart = [
        _build(book, a, b, Sameness.DIFFERENT, author=author, reason=reason) for a, b in product(left, taken)
    ]  # every pair, so that no other report can bring them together again
    close = [_build(book, a, b, Sameness.SAME, author=author, reason=reason) for a, b in pairwise(taken)]
    book.record_judgement(*apart, *close)
    return book.incident(incident_id(left[0])), book.incident(incident_id(taken[0]))


def withdraw_judgement(book: Book, judgement: str, *, author: str, reason: str) -> Judgement:
    """Take a judgement back, by its id or a unique beginning of one; linking is as it would be without it.

    Raises NotFoundError, or UsageError when it was withdrawn already.
    """
    return withdraw_judgements(book, [judgement], author=author, reason=reason)[0]


def withdraw_judgements(book: Book, judgements: Sequence[str], *, author: str, reason: str) -> tuple[Judgement, ...]:
    """Take several judgements back, all of them or none, such as those of one merge. Raises as for one."""
    rows = judgement_list(book)
    pairs = {pair.id: pair for pair in (_withdrawable(rows, name) for name in judgements)}
    made = tuple(
        _build(book, pair.left, pair.right, Sameness.UNSURE, author=author, reason=reason, withdraws=pair.id)
        for pair in pairs.values()
    )
    book.record_judgement(*made)
    return made


def _withdrawable(rows: Sequence[JudgementEntry], judgement: str) -> Judgement:
    wanted = judgement.strip().lower()
    wanted = wanted if wanted.startswith("jdg-") else f"jdg-{wanted}"
    found = [row for row in rows if row.judgement.id.startswith(wanted)]
    if not found or wanted == "jdg-":
        raise NotFoundError("no judgement of that name in this book", subject=judgement)
    if len(found) > 1:
        raise UsageError(f"several judgements begin so: {', '.join(r.judgement.id for r in found)}", subject=judgement)
    taken = found[0]
    if taken.withdrawn_by is not None:
        by = taken.withdrawn_by
        raise UsageError(f"withdrawn already by {by.author}, who said: {by.reason}", subject=taken.judgement.id)
    if taken.judgement.withdraws:
        raise UsageError("a withdrawal is not withdrawn; judge the pair anew", subject=taken.judgement.id)
    return taken.judgement


def judgement_list(book: Book) -> tuple[JudgementEntry, ...]:
    """Every judgement, in the order of entry, with whether it binds."""
    rows = book.judgements()
    withdrawn = {j.withdraws: j for j in rows if j.withdraws}
    return tuple(
        JudgementEntry(j, j.id not in withdrawn and j.sameness is not Sameness.UNSURE, withdrawn.get(j.id))
        for j in rows
    )


def look_alikes(book: Book, selection: Selection | None = None) -> tuple[LookAlike, ...]:
    """Pairs of incidents, one of them in the selection, that may be one; likeliest first, judged ones left out."""
    return tuple(book.look_alikes(selection))


def explain_pair(book: Book, left: str, right: str) -> PairAccount:
    """Why two incidents (or two mentions) are or are not one. Raises NotFoundError or UsageError."""
    first, second = book.incident(_incident_name(left)), book.incident(_incident_name(right))
    joined = first.id == second.id
    a = _named(first, left) if joined else first.mentions
    b = _named(second, right) if joined else second.mentions
    features = book.features([*a, *b])
    scorer = Scorer(load_model())
    pairs = [(features[x], features[y]) for x, y in product(a, b) if x != y]
    if not pairs:
        raise UsageError("both names lead to one mention, so there is nothing to compare", subject=f"{left}, {right}")
    scored = [(scorer.weight(x, y), x, y) for x, y in pairs]
    average = sum(w for w, _, _ in scored) / len(scored)
    bar = scorer.model.threshold
    _, x, y = min(scored, key=lambda r: ((r[0] >= bar) != (average >= bar), abs(r[0] - average), r[1].id, r[2].id))
    near = book.near([x.id, y.id])
    others = max(0, rivals(near[x.id].keys(), near[y.id].keys()))
    typical = scorer.explain(x, y)
    alone = typical.weight >= bar and typical.excluded is None
    both = {*first.mentions, *second.mentions}
    return PairAccount(
        first=first.id, second=second.id, joined=joined,
        weight=round(average, 4), threshold=bar, pairs=len(scored), typical=typical,
        reports=(x.report, y.report), turns=turns(scorer, x, y) if alone == joined else (), alone=alone,
        rivals=others, lowered=raised(others) / GRAIN,
        excluded=next(filter(None, (excluded(x, y) for x, y in pairs)), None),
        grounds=tuple(_grounds(pairs)),
        judgements=tuple(j for j in in_force(book.judgements()) if {j.left, j.right} <= both and not j.withdraws),
    )  # fmt: skip


def _grounds(pairs: Sequence[tuple[MentionFeatures, MentionFeatures]]) -> Iterator[str]:
    """What bears on whether the mentions are one besides their weights."""
    if any(x.report != y.report and names_alike(x, y) for x, y in pairs):
        yield "Reports on both name the same persons, and are put together before others are weighed"
    for x, y in ((x, y) for x, y in pairs if x.report == y.report):
        if told_twice(x, y):
            weighed = (
                f"at one place and about one time; this counts for {TOLD_TWICE:+.1f} bits, which others may outweigh"
            )
            if any(p.report != q.report and words_alike(p, q) for p, q in pairs):
                weighed += ", and parts nothing where each report on the one tells of the other too"
        else:
            weighed = "and so they are two unless a person says otherwise"
        yield f"Report {x.report[:12]} tells of both, {weighed}"


def write_explanation(account: PairAccount, file: Path | str) -> None:
    """Draw why a pair has its weight as SVG or PNG, see `write_picture`, which tells what is raised."""
    from tollbook.pictures.waterfalls import Step, waterfall
    from tollbook.pipeline.measuring import picture_path, write_drawn

    path, found = picture_path(file), account.typical
    steps = [Step("before any evidence", found.prior)]
    steps += [Step(e.comparison, e.weight, e.meaning) for e in found.evidence]
    verdict = "one incident" if account.joined else "two incidents"
    name = f"{account.reports[0][:12]} and {account.reports[1][:12]}: they are {verdict}"
    write_drawn(path, waterfall(steps, account.threshold, name=name, unit="bits"))


def _build(
    book: Book, a: str, b: str, sameness: Sameness, *, author: str, reason: str, withdraws: str | None = None
) -> Judgement:
    if not author.strip() or not reason.strip():
        raise UsageError("a judgement names who makes it and why; give an author and a reason")
    return Judgement.build(
        a, b, sameness, author=author.strip(), reason=reason.strip(), recorded_at=book.now(), withdraws=withdraws
    )


def _incident_name(name: str) -> str:
    return incident_id(name.strip()) if name.strip().startswith("men-") else name


def _one(book: Book, name: str) -> str:
    """The mention that a name stands for: itself, or the one that names the incident."""
    if name.strip().startswith("men-"):
        return name.strip()
    found = book.incident(name)
    own = _named(found, name)
    return own[0] if len(own) == 1 else _named(found, found.id)[0]


def _named(incident: Incident, name: str) -> tuple[str, ...]:
    """The mentions whose own id begins as `name` does; all of them where the name leads there in another way."""
    if name.strip().startswith("men-"):
        return (name.strip(),)
    wanted = name.strip().lower()
    wanted = wanted if wanted.startswith("inc-") else f"inc-{wanted}"
    return tuple(m for m in incident.mentions if incident_id(m).startswith(wanted)) or incident.mentions


def _told(told: dict[str, str], name: str) -> list[str]:
    """The mentions of the incident that a report's or mention's name stands for."""
    wanted = name.strip().lower()
    found = [m for m, report in told.items() if wanted and (m.startswith(wanted) or report.startswith(wanted))]
    if not found:
        raise NotFoundError("no report or mention of that name tells of this incident", subject=name)
    if len({told[m] for m in found}) > 1:
        raise UsageError("several reports begin so; write more of it", subject=name)
    return found
