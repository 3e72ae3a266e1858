"""The rules that turn rival figures into low, best and high. docs/codebook/tolls.md explains each.

First every figure is kept or set aside with a reason; then the first rule that fits chooses `best`
among those kept. Low and high are the lowest and highest of the kept ones. Nothing is averaged.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta

import msgspec

from tollbook.errors import TollError
from tollbook.records import Grade, SetAside
from tollbook.tolls.figures import Figure
from tollbook.tolls.sources import independent_count
from tollbook.tolls.unlikely import MANY
from tollbook.vocabulary.codes import Hedge

RULES = {
    "single_account": "one account only",
    "agreement": "all accounts that stand say the same",
    "later_death": "the latest account counts more dead and fewer injured, or others who died of wounds",
    "latest_official": "of accounts that differ, the latest official one",
    "best_graded": "of accounts that differ, the one figure of the sources that people grade best",
    "independent_majority": "of accounts that differ, the figure most independent sources give",
    "latest_account": "of accounts that differ, the latest one",
    "highest_of_rivals": "rival figures of one day with nothing to choose between them: the highest",
    "different_people": "accounts count people who cannot be the same: one account's figure, and together the highest",
    "sum_of_parts": "no account counts everybody; the parts are added up",
}
DEFAULT_ORDER = (
    "single_account",
    "agreement",
    "later_death",
    "latest_official",
    "independent_majority",
    "latest_account",
)
_DENIED = "denied by its own report"
_PARTISAN = "given by those said to be responsible"
_LOW_GRADED = "people grade its source or report below what the policy asks for"
_BEYOND_BELIEF = "more than nearly any one attack has, beside figures that are not"
_BACKGROUND = "told in passing, beside reports of the day"
DISTRUSTED = (_DENIED, _PARTISAN, _LOW_GRADED, _BEYOND_BELIEF, _BACKGROUND)
"""Why an account is set aside whatever it counts."""
FINAL_AFTER = timedelta(days=5)  # a background figure this long after the last main one may be the final toll
PART = 0.5  # a later figure below this share of an earlier one counts a part of the victims


class Choice(msgspec.Struct, frozen=True):
    """What the rules came to: the counts, the rule, the statements that shaped them, and those that did not."""

    low: int
    best: int
    high: int | None
    rule: str
    statements: tuple[str, ...]
    set_aside: tuple[SetAside, ...]
    kept: tuple[Figure, ...]


def choose(
    figures: Sequence[Figure], *, order: Sequence[str] = DEFAULT_ORDER, deaths_grew: bool = False,
    least: tuple[Grade | None, Grade | None] = (None, None),
) -> Choice | None:  # fmt: skip
    """Apply the rules to the figures of one cut, in order of publication; None where none is left.

    `deaths_grew`: the latest account of the incident counts more dead and fewer injured than before. `least` are the
    lowest grades of a source and of a report whose figures stand.
    Raises TollError for a rule that does not exist.
    """
    unknown = [name for name in order if name not in CHOICES]
    if unknown:
        raise TollError(f"no such rule: {', '.join(unknown)}; there are {', '.join(CHOICES)}")
    kept, aside = _sift(sorted(figures, key=lambda f: f.order), *least)
    if not kept:
        return None
    best, rule = _best(kept, order, deaths_grew)
    low, top = _span(kept, best)
    return Choice(
        low=low, best=best.low, high=top, rule=rule, kept=tuple(kept), set_aside=tuple(aside),
        statements=tuple(dict.fromkeys(s for f in kept for s in f.statements)),
    )  # fmt: skip


def _sift(
    figures: list[Figure], reliability: Grade | None, credibility: Grade | None
) -> tuple[list[Figure], list[SetAside]]:
    """Figures that stand, and the others with their reasons."""

    def low_graded(f: Figure, _: Sequence[Figure]) -> bool:
        return f.graded.below(reliability, credibility)

    aside: list[SetAside] = []
    left = figures
    for reason, test in (
        (_DENIED, _denied),
        (_PARTISAN, _partisan),
        (_LOW_GRADED, low_graded),
        (_BEYOND_BELIEF, _beyond_belief),
        ("a copy of another report", _copied),
        (_BACKGROUND, _background),
        ("counts a part of the victims only", _part),
        ("superseded by a later account", _superseded),
    ):
        gone = [f for f in left if test(f, left)]
        if len(gone) == len(left):
            continue  # a figure that is all we have still stands
        aside += [SetAside(statement=s, reason=reason) for f in gone for s in f.statements]
        left = [f for f in left if f not in gone]
    return left, aside


def _denied(f: Figure, _: Sequence[Figure]) -> bool:
    return f.hedge is Hedge.DENIED


def _partisan(f: Figure, _: Sequence[Figure]) -> bool:
    return f.partisan


def _beyond_belief(f: Figure, _: Sequence[Figure]) -> bool:
    return f.low > MANY


def _copied(f: Figure, rows: Sequence[Figure]) -> bool:
    if f.voice.report == f.voice.original:
        return False
    first = min((r for r in rows if r.voice.original == f.voice.original), key=lambda r: r.order)
    return first.voice.report != f.voice.report


def _background(f: Figure, rows: Sequence[Figure]) -> bool:
    """What is told in passing yields to the reports of the day, unless it can be the final toll.

    It can when it comes days after the last of them, is no lower than any, and either that last one
    was open or another independent report looking back says the same.
    """
    mains = [r for r in rows if r.main]
    if f.main or not mains:
        return False
    last = mains[-1]
    late = f.published and last.published and f.published >= last.published + FINAL_AFTER
    if not late or f.low < max(r.low for r in mains):
        return True
    backed = any(not r.main and r.low == f.low and r.voice.independent_of(f.voice) for r in rows)
    return last.high is not None and not backed


def _part(f: Figure, rows: Sequence[Figure]) -> bool:
    """A later figure far below an earlier firm one tells of some of the victims."""
    before = [r for r in rows if later(f, r) and r.voice.report != f.voice.report and not r.shaky]
    most = max((r.low for r in before), default=0)
    told = f.high or 0 if f.hedge is Hedge.AT_MOST else f.low
    if told >= most:
        return False
    return f.high is None or f.hedge is Hedge.AT_LEAST or told < most * PART


def _superseded(f: Figure, rows: Sequence[Figure]) -> bool:
    """Later and higher accounts replace a figure; so does its own source, or an official, revising it."""
    for r in rows:
        if r.shaky or r.voice.report == f.voice.report or not later(r, f):
            continue
        if r.low > f.low or (r.low == f.low and f.high is None):
            return True
        if r.low < f.low and (r.voice.source == f.voice.source is not None or r.official):
            return True
    return False


def later(a: Figure, b: Figure) -> bool:
    """Whether one account is known to be published on a later day than another."""
    return a.published is not None and b.published is not None and a.published > b.published


def _best(kept: Sequence[Figure], order: Sequence[str], deaths_grew: bool) -> tuple[Figure, str]:
    firm = [f for f in kept if not f.shaky] or list(kept)
    for rule in order:
        found = _APPLY[rule](firm, deaths_grew)
        if found is not None:
            return found, rule
    return _middle(firm), "latest_account"


def _single(rows: Sequence[Figure], _: bool) -> Figure | None:
    return rows[0] if len(rows) == 1 else None


def _agreement(rows: Sequence[Figure], _: bool) -> Figure | None:
    return _newest(rows) if len({f.low for f in rows}) == 1 else None


def _later_death(rows: Sequence[Figure], deaths_grew: bool) -> Figure | None:
    return _newest(rows) if deaths_grew else None


def _official(rows: Sequence[Figure], _: bool) -> Figure | None:
    official = [f for f in rows if f.official]
    return _middle(official) if official else None


def _graded(rows: Sequence[Figure], _: bool) -> Figure | None:
    ranks = [rank for f in rows if (rank := f.graded.rank) is not None]
    leading = [f for f in rows if ranks and f.graded.rank == min(ranks)]
    return _newest(leading) if len({f.low for f in leading}) == 1 else None


def _majority(rows: Sequence[Figure], _: bool) -> Figure | None:
    support = {n: independent_count(f.voice for f in rows if f.low == n) for n in {f.low for f in rows}}
    most = max(support.values())
    leaders = [n for n, k in support.items() if k == most]
    return _newest([f for f in rows if f.low == leaders[0]]) if most >= 2 and len(leaders) == 1 else None


def _latest(rows: Sequence[Figure], _: bool) -> Figure | None:
    days = [f.published for f in rows if f.published]
    last = [f for f in rows if days and f.published == max(days)]
    return last[0] if len({f.low for f in last}) == 1 else None


def _highest(rows: Sequence[Figure], _: bool) -> Figure | None:
    return max(rows, key=lambda f: (f.low, f.order))


_APPLY = {
    "single_account": _single, "agreement": _agreement, "later_death": _later_death, "latest_official": _official,
    "best_graded": _graded, "independent_majority": _majority, "latest_account": _latest, "highest_of_rivals": _highest,
}  # fmt: skip
CHOICES = tuple(_APPLY)
"""The rules that choose among figures; `sum_of_parts` says how a figure came about that no account gives."""


def _newest(rows: Iterable[Figure]) -> Figure:
    """The most recently published; of one day, the highest."""
    return max(rows, key=lambda f: (f.order[0], f.low, f.order))


def _middle(rows: Iterable[Figure]) -> Figure:
    """The most recently published; of several reports of one day the middle one, of two the lower, by what each holds.

    Nothing says which of them is later, and a figure too high (a sum over more than one attack, a victim counted twice)
    is met more often than one too low.
    """
    known = sorted(rows, key=lambda f: (f.low, f.order))
    day = max(f.order[0] for f in known)
    told: dict[str, list[Figure]] = {}
    for figure in known:
        if figure.order[0] == day:
            told.setdefault(figure.voice.report, []).append(figure)
    return _halfway(sorted(map(_held, told.values()), key=lambda f: (f.low, f.order)))


def _held(rivals: Sequence[Figure]) -> Figure:
    """Of one report, its figures by size: the (highest) one in its own voice, or else the middle one."""
    own = [f for f in rivals if f.voice.informant is None]
    return own[-1] if own else _halfway(rivals)


def _halfway(rows: Sequence[Figure]) -> Figure:
    return rows[(len(rows) - 1) // 2]


def _span(kept: Sequence[Figure], best: Figure) -> tuple[int, int | None]:
    """Lowest and highest of the kept figures; open only where the chosen or a firm higher one is open."""
    low = min(f.low for f in kept if not f.shaky or f is best)
    tops = [f.high for f in kept if f.high is not None]
    top = max([best.low, *(f.low for f in kept), *tops])
    return low, None if best.high is None and all(t <= best.low for t in tops) else top
