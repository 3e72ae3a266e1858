"""People taken who are said to have been let go, where the reader left their number unmarked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import inf
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.incidents.homes import sentence_homes
from tollbook.extraction.interpret.victims.atoms.figure import read
from tollbook.extraction.interpret.victims.atoms.supplement import SCORE
from tollbook.extraction.interpret.victims.people.nouns import find_role
from tollbook.extraction.interpret.victims.people.people import describe
from tollbook.extraction.spans import Bundle, Span, SpanField, SpanReading

_LATER: Final = 2  # sentences after an abduction in which it is told who was let go
_FREED: Final = (
    r"(?:freed|released|rescued|let go|set free|liberated|handed (?:over|back)|turned over|"
    r"(?:found|recovered) (?:alive|safe|unharmed|unhurt)|"
    r"handed to the (?:Red Cross|army|police|authorities|ICRC|church|diocese|embassy))"
)
_BE: Final = r"(?:was|were|have been|has been|had been)"
_TAKEN: Final = r"(?:kidnapped|abducted|seized|taken|captured|snatched|carried off|held captive|held hostage)"
_WENT_FREE: Final = (
    r"(?:(?:(?:has|have|had|is|are|was|were) )?(?:(?:back|returned|came|come|arrived|reached) (?:safely )?home|"
    r"(?:came|come) back(?! (?:to (?:attack|work|rob|fight|power|the attack)|with|from|under))|(?:regained|won) "
    r"(?:(?:his|her|their) )?(?:freedom|liberty)|walked free|"
    r"walked (?:in)?to (?:the|a) (?:\w+ )?(?:parish|mission|police|post|station|village|town|church|camp|army|base)|"
    r"(?:is|are|was|were) back (?:in|at) (?:the |their |his |her |its )?(?:camps?|villages?|towns?|base|barracks|work|"
    r"port)|"
    r"reached safety|(?:arrived|landed) (?:back |safely )?(?:in|at) (?-i:[A-Z])[\w'’-]+)|(?:is|are|was|were|has been|"
    r"have been) (?:now |at last |safely )?free(?: again)?)"
)
_LET_GO: Final = Cue(
    rf"(?: of the (?:(?!\b(?:and|but|while|when|after)\b)[^.;:]){{5,110}}?,? (?:{_BE}(?: \w+){{0,2}}? {_FREED}|"
    rf"{_WENT_FREE})\b)|"
    rf"(?: (?!(?:and|but|who|while|when|after)\b)[\w'’-]+){{1,4}}(?:, [^.;:]{{1,60}},)? who (?:was|were|had been) "
    rf"{_TAKEN}\b[^.;:]{{0,130}}?,? "
    rf"(?:{_BE}(?: \w+){{0,2}}? {_FREED}|{_WENT_FREE})\b|"
    rf"(?: of (?:them|whom|the \w+|those))?(?: (?!(?:and|but|who|while|when|after)\b)[\w'’-]+){{0,7}}?"
    r"(?:, (?:both|all|one|an?|the|among them|including|most of them) [^,.;:]{1,50},)?"
    rf" (?:{_BE}(?: \w+){{0,2}}? {_FREED}|{_WENT_FREE})\b|"
    r" of (?:them|whom|those taken|the (?:hostages|captives))(?: \w+)? (?:escaped|broke free|got away|"
    r"(?:managed|was able|were able) to (?:escape|flee|get away|break free))\b|"
    rf" of the (?:\d+|[a-z]+(?:-[a-z]+)?) (?:[\w'’-]+ ){{1,3}}{_TAKEN}\b[^.;:\n]{{0,80}}? "
    r"(?:escaped|got away|broke free)\b|"
    rf" of (?:the|those) (?:\w+ )?(?:abducted|kidnapped|abductees|captives|hostages|taken|seized|victims)"
    rf"(?: (?!(?:and|but|who|while|when|after)\b)[\w'’-]+){{0,4}}? (?:(?:had|have|has|later|since|also) )*"
    rf"(?:escaped|got away|broke free|fled)\b",
    re.IGNORECASE,
)
_IS_LET_GO: Final = re.compile(
    rf"(?:(?!\b(?:and|but|who|while|when|after|which|not)\b)[^.;:]){{0,80}}? (?:was|has been|had been|is)"
    rf"(?: \w+){{0,2}}? {_FREED}\b|"
    rf"(?:(?!\b(?:and|but|while|when|after|which|not)\b)[^.;:]){{0,140}}? (?<!who )(?:was|has been|had been)"
    rf"(?: \w+)? {_FREED}\b|"
    r"(?: [\w'’-]+)?,? (?:they|the (?:kidnappers|captors|abductors|gunmen|bandits|gang|group|rebels|militia)) "
    r"(?:(?:have|had|later|then|at last) )*(?:freed|released|let go|set free)\b|"
    r"(?: [\w'’-]+)?,? (?:(?:has|had|have|later|also|then|since) )*(?:escaped|broke free|got away)\b"
    r"(?! (?:with|unhurt|unharmed|when|only|injury|death|the|an?|being)\b)",
    re.IGNORECASE,
)  # "the surveyor was released", "the driver they released this morning"
_LETS_GO: Final = Cue(
    rf"\b(?:{_FREED}|releasing|freeing|(?:secur|obtain|announc|confirm)(?:ed|ing) the release of)"
    r" (?:at least |the |all |all of the |another |a further |an? )*$",
    re.IGNORECASE,
)
CAPTIVES: Final = re.compile(
    r"(?: (?!(?:and|but|while|when|as|after|before|from|where)\b)[\w'’-]+){0,4}? (?:(?:who |that )?"
    r"(?:(?:was|were|had been) )?(?:kidnapped|abducted|seized|captured|held)|kidnap|hostages?|captives?|abductees)\b",
    re.IGNORECASE,
)
"""Behind people who were rescued from those who took them: "four kidnapped drivers", "12 villagers held by a gang"."""
_RECOVERS: Final = Cue(r"\b(?:recover(?:ed|s|ing)|found) (?:at least |the |all |another )?$", re.IGNORECASE)
_TAKEN_AND_FREED: Final = Cue(
    rf"\b(?:(?P<who>who (?:was|were|had been) )|(?<!was )(?<!were )(?<!been )(?<!be ))"
    rf"{_TAKEN}\b(?:(?!\b(?:and(?! (?-i:[A-Z]))|but|while|when|which|killed|died)\b)[^;:\n]){{0,140}}?,? "
    rf"(?:{_BE}(?: \w+){{0,2}}? {_FREED}|{_WENT_FREE})\b|"
    r"\b(?:was|were|been) held (?:for|by|at|over)\b[^.;:\n]{0,110}?,? (?:and|but|before being) "
    r"(?:(?:was|were|later|then) )*"
    rf"(?:{_FREED}|allowed to (?:leave|go))\b|"
    rf"\b{_TAKEN}\b[^.;:\n]{{0,80}}; (?:(?:both|all|they|he|she|later|was|were|then) ){{0,3}}{_FREED}\b|"
    rf"\b(?:was|were|been) {_TAKEN}\b(?:(?!\b(?:but|while|when|which|killed|died)\b)[^;:\n]){{0,140}}?,? "
    rf"(?:and|but) (?:(?:was|were|later|then|both|all|only) ){{0,3}}{_FREED}\b",
    re.IGNORECASE,
)
"""Those told before the words: "two nurses taken in May were freed", "was abducted by a gang and released"."""
_SOME: Final = Cue(r"\bof (?:the(?! (?-i:[A-Z]))|them|those|these|its|his|her|their)\b", re.IGNORECASE)
_LET_THEM_GO: Final = Cue(
    r"\b(?:let(?:ting)? (?P<a>him|her|them) (?:all |both )?go|(?:set|turned) (?P<b>him|her|them) (?:all |both )?free|"
    r"(?:freed|released) (?P<c>him|her|them|the (?:man|woman|men|women|two|three|captives?|hostages?))|"
    r"(?:releasing|freeing) (?P<e>him|her|them)|"
    r"(?P<d>he|she|they|all|both) (?:(?:was|were|had been|have been|has been) (?:\w+ ){0,2}?"
    r"(?:freed|released|rescued|let go|set free)|walked free|(?:came|returned|went|are|were back|got) home))\b",
    re.IGNORECASE,
)
_IS_NAMED: Final = Cue(
    rf"\b(?P<who>[Tt]he (?:[\w'’-]+ ){{0,3}}?[\w'’-]+) (?:(?:was|has been|had been|is) (?:\w+ )?{_FREED}\b|"
    r"(?:later |had |has )?(?:escaped|broke free|got away)\b)"
)
_SAYS_FREE: Final = Cue(
    rf"\b(?:(?:{_BE} )?(?:\w+ly )?{_FREED}|freeing|releasing|{_WENT_FREE}|(?:let(?:ting)?|set|turned) (?:him|her|them) "
    r"(?:all |both )?(?:go|free))\b",
    re.IGNORECASE,
)
_OF_THINGS: Final = Cue(
    r"\b[Oo]f (?:the |its |their )?(?:\w+ )?(?:vehicles|lorries|trucks|cars|buses|boats|motorcycles|animals|cattle|"
    r"cows|"
    r"camels|goats|sheep)(?: \w+)?,? $"
)
_THE_ONE: Final = re.compile(r"\b[Tt]he [a-z][\w-]+")
_NOT_FREED: Final = re.compile(
    r"\b(?:demand\w*|promis\w*|threat\w*|vow\w*|(?<!close to the )negotiat(?!or)\w+|call(?:s|ed|ing)? (?:for|on)|"
    r"(?<!after a )(?<!after )(?<!after the )(?<!paid a )(?<!paid )(?<!paying )(?<!paying a )ransom|exchange|swap\w*|"
    r"if|"
    r"unless|until|would|will|could|might|(?-i:may)|should|must|to be|not|never|false|untrue|den(?:y|ies|ied)|"
    r"rumou?r\w*|(?:in|of|since) (?:19|20)\d\d|last year|years? (?:ago|earlier|before))\b",
    re.IGNORECASE,
)
"""What makes a sentence tell of a wish, a condition, another time or nothing at all, not of people let go."""


def missing_freed(report: ReportText, reading: SpanReading) -> list[list[Span]]:
    """For each bundle of people taken the figures of those let go, in its sentences or in the two after them."""
    added: list[list[Span]] = [[] for _ in reading.bundles]
    taken = [_most_taken(report, b) for b in reading.bundles]
    homes = sentence_homes(report, reading) if any(taken) else {}
    for q in report.quantities if homes else ():
        first, last = report.sentence(q.start)
        let_go = _LET_GO.match(report.text, q.end, last)
        if let_go and _OF_THINGS.search(report.text, max(first, q.start - 40), q.start):
            continue  # "of eleven vehicles seven came back"
        before = report.text[max(first, q.start - 40) : q.start]
        recovered = _RECOVERS.search(before) and CAPTIVES.match(report.text, q.end, last)
        if not let_go and not recovered and not _LETS_GO.search(before):
            continue
        if _unsaid(report, q.start):
            continue
        line = report.sentence_number(q.start)
        home = next((homes[n] for n in range(line, line - _LATER - 1, -1) if n in homes), None)
        if home is None and len(taken) == 1 and line > min(homes):
            home = 0
        if (
            home is not None
            and q.low <= taken[home]
            and not any(s.field is SpanField.FREED for s in reading.bundles[home].spans)
        ):
            added[home].append(Span(q.start, q.end, SpanField.FREED, SCORE, whole=0.5))
    for n, bundle in enumerate(reading.bundles):
        if taken[n] and not added[n] and not any(s.field is SpanField.FREED for s in bundle.spans):
            own = _single_freed(report, bundle) or _same_freed(report, bundle, _others_taken(reading, n))
            added[n] += own or _freed_by_role(report, bundle) or _named_again(report, bundle)
    return added


def told_free(report: ReportText, quotes: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The words that tell of a release where the quotes on those released do not: they stand later on."""
    if any(_SAYS_FREE.search(report.text, *at) for at in quotes):
        return []
    following = min(report.sentence_number(quotes[-1][0]) + _LATER, len(report.starts) - 1)
    told = _SAYS_FREE.search(report.text, quotes[-1][1], report.sentence(report.starts[following])[1])
    return [told.span()] if told else []


def _unsaid(report: ReportText, at: int) -> bool:
    """Whether a part of a sentence tells of a wish, a condition or of nothing at all: up to the next semicolon."""
    first, last = report.sentence(at)
    end = report.text.find("; ", at, last)
    return bool(
        _NOT_FREED.search(report.text, max(first, report.text.rfind("; ", first, at)), last if end < 0 else end)
    )


def _others_taken(reading: SpanReading, number: int) -> list[int]:
    """Where those taken in other incidents are told of."""
    others = [b for n, b in enumerate(reading.bundles) if n != number]
    return [s.start for b in others for s in b.spans if s.field is SpanField.KIDNAPPED]


def _same_freed(report: ReportText, bundle: Bundle, others: Sequence[int]) -> list[Span]:
    """Those taken of whom their own sentence, or a pronoun in one of the next two, says that they were let go.

    Not where it stands behind `others`, whom it means.
    """
    spans = [s for s in bundle.spans if s.field is SpanField.KIDNAPPED]
    sentences = sorted({report.sentence(s.start) for s in spans})
    for first, last in sentences:
        told = _TAKEN_AND_FREED.search(report.text, first, last)
        own = [s for s in spans if first <= s.start < told.start()] if told else []
        if told and own and not _unsaid(report, told.start()) and not _SOME.search(report.text, first, own[-1].end):
            return [_freed(s) for s in own]
    if not sentences:
        return []
    following = min(report.sentence_number(sentences[-1][0]) + _LATER, len(report.starts) - 1)
    end = report.sentence(report.starts[following])[1]
    for told in _LET_THEM_GO.finditer(report.text, spans[-1].end, end):
        if _unsaid(report, told.start()) or any(spans[-1].end <= at < told.start() for at in others):
            continue
        one = any((told[g] or "").lower() in ("him", "her", "he", "she", "the man", "the woman") for g in "abcde")
        own = [s for s in spans if s.end <= told.start()]
        last_taken = [s for s in own if report.sentence(s.start) == report.sentence(own[-1].start)]
        if not one or len(last_taken) == 1:
            return [_freed(s) for s in last_taken]
    return []


def _freed(span: Span) -> Span:
    return Span(span.start, span.end, SpanField.FREED, SCORE, whole=0.5)


def _single_freed(report: ReportText, bundle: Bundle) -> list[Span]:
    """One person taken who is said to have been let go: "the surveyor abducted on 31 March was released unharmed"."""
    for span in (s for s in bundle.spans if s.field is SpanField.KIDNAPPED):
        first, last = report.sentence(span.start)
        single = not report.quantities_in(span.start, span.end) and read(report, span)
        if not single or _unsaid(report, span.start):
            continue
        freed = _LETS_GO.search(report.text, max(first, span.start - 40), single[0].start)
        if freed or _IS_LET_GO.match(report.text, span.end, last):
            return [Span(span.start, span.end, SpanField.FREED, SCORE, whole=0.5)]
    return []


def _freed_by_role(report: ReportText, bundle: Bundle) -> list[Span]:
    """One of those taken, called again by what he is: "took the driver and a guard. The driver they let go"."""
    spans = [s for s in bundle.spans if s.field is SpanField.KIDNAPPED]
    taken = [(role[0], s) for s in spans if (role := find_role(report.text[s.start : s.end])) and role[0]]
    if not taken:
        return []
    following = min(report.sentence_number(spans[-1].start) + _LATER, len(report.starts) - 1)
    end = report.sentence(report.starts[following])[1]
    for again in _THE_ONE.finditer(report.text, spans[-1].end, end):
        role = find_role(again.group())
        own = [s for kind, s in taken if role is not None and kind == role[0]]
        free = len(own) == 1 and _IS_LET_GO.match(report.text, again.end(), report.sentence(again.start())[1])
        if free and not _unsaid(report, again.start()):
            one = [a.low for a in read(report, own[0])] == [1]
            at = (own[0].start, own[0].end) if one else again.span()  # the words for him say of what nation he is
            return [Span(*at, SpanField.FREED, SCORE, whole=0.5)]
    return []


def _named_again(report: ReportText, bundle: Bundle) -> list[Span]:
    """One of those taken one by one who is named again as let go: "The Kenyan driver was released the next morning"."""
    taken = [s for s in bundle.spans if s.field is SpanField.KIDNAPPED]
    people = [a.people for s in taken for a in read(report, s) if a.low == a.high == 1 and not a.counted]
    found: list[Span] = []
    for told in _IS_NAMED.finditer(report.text, taken[0].end) if people else ():
        one = describe(report, *told.span("who"))
        same = [p for p in people if p.role == one.role and one.nationality in (None, p.nationality)]
        if len(same) != 1 or one.role is None or _unsaid(report, told.start()):
            continue
        found.append(Span(*told.span("who"), SpanField.FREED, SCORE, whole=0.5 if not found else 0.1))
        people = [p for p in people if p not in same]
    return found


def _most_taken(report: ReportText, bundle: Bundle) -> float:
    """How many people at most were taken in an incident, by its marks; 0 where nobody was."""
    spans = [s for s in bundle.spans if s.field is SpanField.KIDNAPPED]
    numbers = [q for s in spans for q in report.quantities_in(s.start, s.end)]
    if any(q.high is None for q in numbers):
        return inf
    return max(len(spans), sum(q.high or 0 for q in numbers))
