"""Figures that others give for a toll right after it: "The army counts 132 dead. Elders who buried them say 160."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.attribution.speakers import find_speaker
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.fates.outcomes import ATTACKERS
from tollbook.extraction.interpret.victims.others.givers import giver_of
from tollbook.extraction.spans import Bundle, Span, SpanField

SCORE: Final = 0.4
_WHOLE: Final = 0.95
_SURE: Final = 0.5  # certainty that a marked figure counts everybody
_NEXT: Final = 2  # sentences after a figure in which others give theirs
_SAYS: Final = Cue(
    r"\b(?:says?|said|speaks? of|spoke of|counts?|counted|claims?|insists? on|gives?|gave|"
    r"saying|wrote|noted|(?:written|noted) down|lists?|listed|(?:puts?|gives?|gave) (?:it|(?:the|an?|its) "
    r"(?:[\"“'‘]?[\w-]+[\"”'’]? )?(?:toll|figure|number|count)) (?:at|as|of)|has|have) "
    r"(?:at least |about |some |around |more than |only )?$"
)
GIVEN_BY: Final = re.compile(r" (?:dead |killed |wounded |people )?by (?:the|an?|its|his|her|[A-Z])")
"""Behind a figure that somebody is said to give: "as 21 by the town and as eight by a nurse"."""
_BARE: Final = re.compile(
    r"(?: names)?(?:[,.;)]|$| (?:and|but|while|so far|in all|altogether|dead|killed|on \w+day)\b)"
)
_BODIES: Final = re.compile(
    r" (?:(?:dead|charred|burnt|burned|mutilated) )?(?:bodies|corpses)(?: (?:had|have))?(?: been| were)?"
    r" (?:brought|received|taken|delivered|carried|counted|recovered|collected|registered|at the|"
    r"in (?:the|its|our|his|her) (?:hospital|morgue|mortuary))\b(?! from)",
    re.IGNORECASE,
)
_NOT_SO_MANY: Final = re.compile(r"\b(?:bodies|corpses)\b[^.;:\n]{0,50},? (?:and )?not (?P<many>\w+)\b")
_TOOK_IN: Final = Cue(
    r"\b(?:received|took in|taken in|counted|registered|buried|collected|holds?|has) (?:at least |about |some |only )?$"
)
_ALL_BODIES: Final = re.compile(r" (?:dead |charred )?(?:bodies|corpses)\b(?! (?:of|from|more))")


_HARM: Final = re.compile(
    r"\b(?:dead|died|dies|killed|deaths?|bod(?:y|ies)|corpses|graves?|buried|wound\w*|injur\w*|hurt|hospitali[sz]ed|"
    r"treated|taken|kidnapped|abducted|held|missing|hostages?|captives?)\b",
    re.IGNORECASE,
)
_HURT: Final = re.compile(r"\b(?:wound\w*|injur\w*|hurt|hospitali[sz]ed|treated)\b", re.IGNORECASE)
_DEAD: Final = re.compile(r"\b(?:dead|died|dies|killed|deaths?|bod(?:y|ies)|corpses|graves?|buried)\b", re.IGNORECASE)


def said_barely(report: ReportText, start: int, end: int) -> bool:
    """Whether a figure is what somebody says, without a word for what became of them: "the clinic says 26"."""
    first, last = report.sentence(start)
    said = _SAYS.search(report.text, max(first, start - 40), start) and _BARE.match(report.text, end)
    clause = max(report.text.rfind(stop, first, start) for stop in (";", ":", ", "))
    return bool(said) and not _HARM.search(report.text, max(first, clause), last)


def counts_the_dead(report: ReportText, start: int, end: int) -> bool:
    """Whether a bare figure is what somebody else counts of the dead just told of: "… 31 died. The clinic says 26"."""
    if not said_barely(report, start, end):
        return False
    first = report.sentence(start)[0]
    since = report.sentence(first - 1)[0] if first else 0
    low = next((q.low for q in report.quantities_in(start, end)), 0)
    others = [q for q in report.quantities_in(since, start) if q.end <= start and q.low // 3 <= low <= q.low * 3]
    words = report.text[since : report.sentence(start)[1]]
    return low > 1 and bool(others) and bool(_DEAD.search(words)) and not _HURT.search(words)


def bodies_counted(report: ReportText, bundle: Bundle, taken: Sequence[tuple[int, int]]) -> list[Span]:
    """The bodies that somebody tells of as a toll of his own in a report of one attack: "a doctor said nine bodies …".

    Only figures of the order of the marked one count: a search may find some of the dead before the others.
    """
    marked = [s for s in bundle.spans if s.field is SpanField.KILLED and (s.whole or 0.0) >= _SURE]
    known = {q.low for s in marked for q in report.quantities_in(s.start, s.end) if q.low > 1}
    known = known or _put_right(report, bundle)
    found: list[Span] = []
    for q in report.quantities if known else ():
        text, last = report.text, report.sentence(q.start)[1]
        told = _BODIES.match(text, q.end, last) or (
            _ALL_BODIES.match(text, q.end, last) and _TOOK_IN.search(text, max(0, q.start - 30), q.start)
        )
        if not told or q.low in known or not any(k // 2 < q.low <= 2 * k for k in known):
            continue
        free = not any(a < q.end and q.start < b for a, b in taken) and not ATTACKERS.search(text, q.end, last)
        if free and find_speaker(report, q.start, q.end, back=0):
            found.append(Span(q.start, q.end, SpanField.KILLED, SCORE, whole=_WHOLE))
    return found


def _put_right(report: ReportText, bundle: Bundle) -> set[int]:
    """The sum of the dead marked one by one, where somebody says of bodies that so many is wrong: "four, not three"."""
    dead = [s for s in bundle.spans if s.field is SpanField.KILLED]
    total = sum(max((q.low for q in report.quantities_in(s.start, s.end)), default=1) for s in dead)
    denied = (report.quantities_in(m.start("many"), m.end("many")) for m in _NOT_SO_MANY.finditer(report.text))
    return {total} if total > 1 and any(q.low == total for found in denied for q in found) else set()


def rival_figures(report: ReportText, bundle: Bundle, taken: Sequence[tuple[int, int]], field: SpanField) -> list[Span]:
    """The bare figures that somebody gives for the dead or hurt whose number stands right before, in its paragraph."""
    marked = [s for s in bundle.spans if s.field is field and (s.whole or 0.0) >= _SURE]
    counted = [(s, q) for s in marked for q in report.quantities_in(s.start, s.end) if q.low > 1]
    found: list[Span] = []
    for q in report.quantities if counted else ():
        ahead = [(s, x) for s, x in counted if x.end < q.start]
        if not ahead or any(a < q.end and q.start < b for a, b in taken):
            continue
        last = ahead[-1]
        near = report.sentence_number(q.start) - report.sentence_number(last[0].start)
        alike = last[1].low // 3 <= q.low <= last[1].low * 3 and q.low != last[1].low
        if not (alike and 0 <= near <= _NEXT):
            continue
        first = report.sentence(q.start)[0]
        said = _SAYS.search(report.text, max(first, q.start - 40), q.start) or giver_of(report, q.start, q.end)
        if not said or not _BARE.match(report.text, q.end):
            continue
        if "\n" not in report.text[last[0].start : q.start]:
            found.append(Span(q.start, q.end, field, SCORE, whole=_WHOLE))
    return found
