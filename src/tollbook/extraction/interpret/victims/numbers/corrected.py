"""Figures that a report takes back, and what it puts in their place: "not six but four", "our figure was wrong"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.numbers.quantities import Quantity

_SAID: Final = (
    r"(?:reported|wrote|written|said|stated|gave|given|put|printed|published|carried|mentioned|spoke of|spoken of|"
    r"announced)"
)
_OURS: Final = Cue(
    rf"\b(?:we|this (?:newspaper|paper|site|bulletin|page|newsletter|office|mission|agency|bureau)|"
    rf"our (?:[\w-]+ ){{0,2}}(?:edition|issue|letter|report|bulletin|story|article|post|update|newsletter|alert)|"
    rf"(?:an?|the|our) (?:earlier|previous|prior|first|original) (?:version|edition|draft)"
    rf"(?: of (?:this|our|the) (?:report|story|article|post|bulletin|alert))?)(?: (?:on|of|about) [^.;\n]{{1,110}}?)?"
    rf" (?:had |have |also |wrongly |mistakenly |erroneously |incorrectly )*{_SAID}\b[^.;\n]{{0,90}}$",
    re.IGNORECASE,
)
_BUT: Final = Cue(r"(?: [\w'’-]+){0,3},? but (?:only |just |at least |about )?(?=\w)", re.IGNORECASE)
_NOT_BEFORE_BUT: Final = re.compile(r"\bnot\b[^.;:,\n]{0,40}$", re.IGNORECASE)
_AND_NOT: Final = Cue(r"(?:\band|,|;|\() ?not(?:,[^.;,\n]{1,50},)?(?: (?:the|as many as|some|about))? $", re.IGNORECASE)
_CORRECTED: Final = Cue(
    r"\b(?:correct(?:ed|ing|s)|withdr(?:ew|awing|awn)|retract(?:ed|ing)|took back|taking back) "
    r"(?:an?|its|the|their|his|her) (?:earlier|previous|first|initial|original|own) "
    r"(?:figure|toll|count|number|estimate|report|statement)s? of (?:at least |about |some |up to )?$|"
    r"\b(?:withdr(?:ew|awing|awn)|retract(?:ed|ing)|took back|taking back|disown(?:ed|ing)) (?:an?|its|the|their|his|"
    r"her) "
    r"(?:(?:earlier|previous|first|initial|original|own) )?(?:figure|toll|count|claim|report|statement|account|"
    r"allegation|assertion|announcement)s? (?:that|of|saying|according to which) (?:at least |about |some |up to )?$",
    re.IGNORECASE,
)  # "the ministry corrected an earlier figure of five dead"
_REPLACED: Final = Cue(
    r"\b(?:this|the present) (?:\w+ )?(?:alert|advisory|notice|message|bulletin|update|version|report|statement|"
    r"release|warning) (?:replaces|supersedes|corrects|cancels|withdraws)\b[^.;\n]{1,70}?, (?:which|where|in which)\b"
    r"[^.;,\n]{0,20}? (?:gave|given|put|spoke of|spoken of|reported|counted|stated|mentioned)\b[^.;\n]{0,50}$",
    re.IGNORECASE,
)  # "this alert replaces that of 5 May, which gave the number of dead as three"
_TOLD: Final = Cue(
    r"\b(?:reports?|claims?|rumou?rs?|posts?|messages?|stor(?:y|ies)|news|assertions?|allegations?|figures?|tolls?|"
    r"talk|numbers?)\b[^.;\n]{0,70}$",
    re.IGNORECASE,
)
_FALSE: Final = re.compile(
    r"[^.;\n]{0,120}? (?:is|are|was|were|proved|turned out|(?:has|have) proved)(?: to be)?"
    r"(?: (?:simply|completely|entirely|totally|all|also|plainly|quite))? "
    r"(?:false|untrue|wrong|incorrect|fabricated|fake|baseless|unfounded|groundless|not true|inaccurate|"
    r"a (?:lie|rumou?r|fabrication|hoax))\b",
    re.IGNORECASE,
)
_CALLS: Final = re.compile(
    r"\b(?:call(?:s|ed)|dismiss(?:es|ed)|describe[sd]|denounce[sd]|brand(?:s|ed)) (?:the |these |such |all )?"
    r"(?:reports?|claims?|rumou?rs?|posts?|messages?|stor(?:y|ies)|news|assertions?|allegations?|talk)\b[^.;\n]{0,70}$",
    re.IGNORECASE,
)
_A_RUMOUR: Final = re.compile(
    r"[^.;\n]{0,120}? (?:as )?[\"“‘']?(?:(?:a|an|pure|mere) )?(?:(?!\bnot\b)[\w-]+ )?(?:rumou?rs?|lies?|false|"
    r"fabricat\w+|inventions?|untrue|nonsense|fakes?|hoax|fiction|fairy tales?)\b",
    re.IGNORECASE,
)  # "called reports that nineteen had died 'a rumour'"
_WITHDRAWN: Final = re.compile(
    r"[^.;\n]{0,90}? (?:and |but |was |has been |had been |later |since |then |quickly )+"
    r"(?:withdrawn|retracted|taken back|deleted)\b",
    re.IGNORECASE,
)
_VERDICT: Final = Cue(
    r"[^\n]*\n+\s*(?:Our )?(?:Verdict|Rating|Conclusion|Finding): *(?:\w+ ){0,2}(?:FALSE|[Ff]alse|Fake)\b"
)
_PUT_RIGHT: Final = re.compile(
    r"(?:^|[.;!?]\s+|[\"”’)]\s+)(?:(?:In fact|In truth|In reality),? )?(?:The (?:correct|right|true|actual|real) "
    r"(?:number|figure|toll|count|total) (?:is|was|should (?:be|read|have been))|The (?:number|figure|toll|count) is|"
    r"(?:In fact|In truth|In reality),? (?:there were|it was)|"
    r"It (?:is|was|should (?:be|read|have (?:been|read))))(?: in fact)? "
    r"(?=[\w])",
)
RISEN_FROM: Final = Cue(
    r"\b(?:rose|risen|rises|rising|raise[sd]|raising|revise[sd]|climbed|climbing|jumped|gone|went|increased|up|"
    r"grown|grew|corrected|"
    r"lowered|fell|fallen|dropped|down)\b[^.;]{0,40}? from $|"
    r"\b(?:cuts?|reduce[sd]|lower(?:s|ed)|revise[sd]|brought down|scaled (?:back|down)) (?:an?|its|the|their|his|her) "
    r"(?:[\w-]+ )?(?:toll|count|figure|number)\b[^.;]{0,130}?,? from $",
    re.IGNORECASE,
)
_TO: Final = re.compile(r"[^.;:\n]{0,60}? to (?:at least )?(?=[\w])", re.IGNORECASE)
_REACH: Final = 2  # sentences after a figure in which it is put right


_PUT_TO: Final = re.compile(
    r"[^.;\n]{0,90}?\b(?:corrected|revised|changed|raised|lowered) (?:this|that|it|the (?:figure|number|toll|count))"
    r"(?: (?:on|the next|later|late|early) [\w ]{2,20}?)? to (?=[\w])"
)  # "said that five had been kidnapped but corrected this on Monday to three"


def _put_to(report: ReportText, old: Quantity) -> Quantity | None:
    """The figure to which a sentence says that its giver changed another one, or none."""
    to = _PUT_TO.match(report.text, old.end, report.sentence(old.start)[1])
    return next((q for q in report.quantities_in(to.end(), to.end() + 1) if q.start == to.end()), None) if to else None


def put_right(report: ReportText, quantity: Quantity) -> Quantity:
    """The figure itself, or the one that its words put in its place: "not six dead but four"."""
    if changed := _put_to(report, quantity):
        return changed
    first, last = report.sentence(quantity.start)
    but = _BUT.match(report.text, quantity.end, last)
    if but is None or not _NOT_BEFORE_BUT.search(report.text, first, quantity.start):
        return quantity
    return next((q for q in report.quantities_in(but.end(), last) if q.start == but.end()), quantity)


def untrue(report: ReportText, quantity: Quantity) -> bool:
    """Whether a figure is told only to be denied: "nine and not eleven", "reports that six died are false"."""
    text = report.text
    first, last = report.sentence(quantity.start)
    before = _AND_NOT.search(text, max(first, quantity.start - 60), quantity.start)
    if before and any(q.end <= before.start() for q in report.quantities_in(first, before.start())):
        return True
    if _CORRECTED.search(text, first, quantity.start) or _REPLACED.search(text, first, quantity.start):
        return True
    told = _TOLD.search(text, first, quantity.start)
    if told and (_FALSE.match(text, quantity.end, last) or _WITHDRAWN.match(text, quantity.end, last)):
        return True
    if _CALLS.search(text, first, quantity.start) and _A_RUMOUR.match(text, quantity.end, last):
        return True
    return bool(_VERDICT.match(text, quantity.end))


def ours_before(report: ReportText, start: int) -> bool:
    """Whether a figure at `start` is what the writer gave before: "in our last edition we reported that five"."""
    return bool(_OURS.search(report.text[max(report.sentence(start)[0], start - 200) : start]))


def puts_right(report: ReportText, start: int) -> bool:
    """Whether a figure at `start` is called the right one: "The correct number is four"."""
    from_here = max(0, report.sentence(start)[0] - 2)
    return any(m.end() == start for m in _PUT_RIGHT.finditer(report.text, from_here, start + 1))


def _risen(report: ReportText, marked: Sequence[tuple[int, int]]) -> Iterator[tuple[Quantity, int]]:
    """Bare figures that others were raised to: "raised their count from 43 dead and 61 injured to 51 dead and 79"."""
    for old in report.quantities:
        first, last = report.sentence(old.start)
        if not RISEN_FROM.search(report.text, max(first, old.start - 170), old.start):
            continue
        to = _TO.match(report.text, old.end, last)
        new = next((q for q in report.quantities_in(to.end(), last) if q.start == to.end()), None) if to else None
        if new and not any(a < new.end and new.start < b for a, b in marked):
            yield new, old.start


def corrections(report: ReportText, marked: Sequence[tuple[int, int]]) -> Iterator[tuple[Quantity, int]]:
    """Bare figures that put right one the writer gave before, each with where that one stands."""
    text = report.text
    yield from _risen(report, marked)
    for old in report.quantities:
        if not ours_before(report, old.start):
            continue
        line = report.sentence_number(old.start)
        until = report.starts[line + 1 + _REACH] if line + 1 + _REACH < len(report.starts) else len(text)
        for words in _PUT_RIGHT.finditer(text, report.sentence(old.start)[1] - 1, until):
            new = next((q for q in report.quantities_in(words.end(), until) if q.start == words.end()), None)
            if new and not any(a < new.end and new.start < b for a, b in marked):
                yield new, old.start
                break
