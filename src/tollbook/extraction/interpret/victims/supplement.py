"""What the reader left unmarked though the grammar is plain: "13 dead" beside the other words of an incident.

Only what a bundle lacks altogether is added, from its own sentences, and never a figure that is marked for
anything else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from math import inf
from typing import Final

from tollbook.extraction.interpret.circumstances.when import SAID_ON
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.fate import ATTACKERS, adjacent_fate, attackers_killed
from tollbook.extraction.interpret.victims.figure import read
from tollbook.extraction.interpret.victims.named import age_beside
from tollbook.extraction.interpret.victims.people import find_role, noun_phrase_end
from tollbook.extraction.interpret.victims.quantities import Quantity
from tollbook.extraction.interpret.victims.singles import People, told_deadly, told_died, told_hurt, told_killed
from tollbook.extraction.spans import Bundle, Span, SpanField, SpanReading
from tollbook.gazetteer import Toponym, ToponymKind
from tollbook.gazetteer.dates import DateKind, DateMention
from tollbook.vocabulary.codes import Outcome

SCORE: Final = 0.4  # confidence in what no reader marked
_FIELDS: Final = {
    Outcome.KILLED: SpanField.KILLED,
    Outcome.INJURED: SpanField.INJURED,
    Outcome.KIDNAPPED: SpanField.KIDNAPPED,
}
_COUNTING: Final = (
    *_FIELDS.values(),
    SpanField.PERPETRATORS_KILLED,
    SpanField.FREED,
    SpanField.MISSING,
    SpanField.STATED_TOTAL,
)
_TELLING: Final = (*_FIELDS.values(), SpanField.EVENT_TYPE, SpanField.WEAPON, SpanField.TARGET)

_ELSEWHERE: Final = Cue(
    r"\b(?:embass\w+|consul\w+|hospitals?|clinic|offices?|meeting|conference|capital|spokes\w+|officials?|"
    r"ministry|told \w+|morgue|headquarters|from|newspaper|treated|flown|evacuated|taken|buried|born|"
    r"based)"
    r" (?:\w+ )?(?:in|at|to|of|from|for)?(?: the)? ?$",
    re.IGNORECASE,
)  # where people are treated, speak or come from is not where it happened
_RESIDENT: Final = re.compile(r"\b[A-Z][\w'’-]+(?:, \d{1,3})?, $")  # "Ann Doe, 31, of Selby": where somebody lives


_PEOPLE: Final = (
    r"(?:people|persons|men|women|teens|teenagers|youths|boys|girls|children|adults|victims|others|officers)"
)
_SHOT: Final = re.compile(
    rf"(?: \w+)? {_PEOPLE} (?:(?:were |was |had been |have been )?(?:shot|hit by gunfire)\b"
    r"(?! (?:and killed|dead|to death))|"
    r"(?:who )?(?:(?:are|were|is|was) )?(?:recovering|nursing|suffering|hospitali[sz]ed|with|treated|being treated)"
    r"(?: (?!(?:and|but|who|while)\b)[\w-]+){0,4} (?:wounds?|injuries|hospitals?)\b)",
    re.IGNORECASE,
)
_SHOOTS: Final = re.compile(r"\b(?:shot|shoots|shooting|wounding|hitting|striking) (?:at least )?$", re.IGNORECASE)
_SHOT_AT: Final = re.compile(rf"(?: \w+)? {_PEOPLE}\b(?! (?:to death|dead))", re.IGNORECASE)
_DEATH: Final = re.compile(r"\b(?:kill\w*|dead|deadly|die[sd]?|death\w*|fatal\w*|slain|murder\w*)\b", re.IGNORECASE)
_IN_HOSPITAL: Final = re.compile(
    r"(?<![\w-])((?:an?|the|his|her|their|another) (?:[\w'’-]+ ){0,4}?"
    r"(?:m[ae]n|wom[ae]n|boy|girl|child|teen(?:ager)?|mother|father|mom|dad|brother|sister|son|daughter|wife|husband|"
    r"girlfriend|boyfriend|officer|deputy|friend|cousin|victim))(?:, [^.,;\n]{1,40})?,?(?: \w+){0,4}? "
    r"(?:is|was|remains|remained|are)(?: \w+){0,3}? (?:in the hospital|(?:in|hospitali[sz]ed in) (?:an? )?"
    r"(?:critical|serious|stable|fair|good|guarded)(?: but \w+)? condition)\b",
    re.IGNORECASE,
)

_THOSE: Final = re.compile(
    r"(?: U\.S\.| U\.K\.| (?:employed|hired|contracted|run|owned|operated|sent|engaged|escorted) by|"
    r" (?!(?:and|or|but|who|which|that|was|were|is|are|had|has|have|said|killed|wounded|injured|died|while|when|"
    r"after|before|by|not)\b)[\w'’-]+){2,12} (?:was|were|had been|have been) (?:all |later |then |also )?"
    r"(?P<fate>killed|shot dead|shot and killed|slain|wounded|injured|kidnapped|abducted|taken hostage)\b",
    re.IGNORECASE,
)
_THEIR_FATES: Final = {
    "killed": Outcome.KILLED, "shot": Outcome.KILLED, "slain": Outcome.KILLED, "wounded": Outcome.INJURED,
    "injured": Outcome.INJURED, "kidnapped": Outcome.KIDNAPPED, "abducted": Outcome.KIDNAPPED,
    "taken": Outcome.KIDNAPPED,
}  # fmt: skip
_NATIONALS: Final = re.compile(r" (?:[\w.-]+ ){1,3}?(?:nationals|citizens)\b")
_LATER: Final = 2  # sentences after an abduction in which it is told who was let go
_FREED: Final = r"(?:freed|released|rescued|let go|set free|liberated|handed over)"
_LET_GO: Final = re.compile(
    rf"(?: of (?:them|whom|the \w+|those))?(?: (?!(?:and|but|who|while|when|after)\b)[\w'’-]+){{0,4}}? (?:was|were|"
    rf"have been|"
    rf"has been|had been)(?: \w+){{0,2}}? {_FREED}\b",
    re.IGNORECASE,
)
_IS_LET_GO: Final = re.compile(
    rf"(?:(?!\b(?:and|but|who|while|when|after|which|not)\b)[^.;:]){{0,80}}? (?:was|has been|had been|is)"
    rf"(?: \w+){{0,2}}? {_FREED}\b",
    re.IGNORECASE,
)
_LETS_GO: Final = re.compile(
    rf"\b(?:{_FREED}|releasing|freeing) (?:at least |the |all |all of the |another |a further )*$",
    re.IGNORECASE,
)
_NOT_FREED: Final = re.compile(
    r"\b(?:demand\w*|promis\w*|threat\w*|vow\w*|negotiat\w+|call(?:s|ed|ing)? (?:for|on)|ransom|exchange|swap\w*|if|"
    r"unless|until|would|will|could|might|may|should|must|to be|not|never|false|untrue|den(?:y|ies|ied)|rumou?r\w*|"
    r"(?:in|of|since) (?:19|20)\d\d|last year|years? (?:ago|earlier|before))\b",
    re.IGNORECASE,
)
"""What makes a sentence tell of a wish, a condition, another time or nothing at all, not of people let go."""

_BEGAN: Final = re.compile(
    r"\b(?:began|started|happened|occurred|took place|broke out|went off|struck)(?: \w+){0,3} $", re.IGNORECASE
)
_SAME_PLACE: Final = Cue(
    r"\bthe same (?:\w+ )?(?:road|highway|route|stretch|spot|place|site|district|province|town|village|city|area|"
    r"region|valley|"
    r"camp|mine|compound|hotel|checkpoint|bridge)\b",
    re.IGNORECASE,
)


def missing_counts(report: ReportText, reading: SpanReading) -> list[list[Span]]:
    """For each bundle the figures to add, of outcomes for which it has none."""
    added: list[list[Span]] = [[] for _ in reading.bundles]
    marked = [(s.start, s.end) for b in reading.bundles for s in b.spans if s.field in _COUNTING]
    marked += [(s.start, s.end) for s in reading.totals]
    lacking = [
        {
            o
            for o, name in _FIELDS.items()
            if not any(s.field is name and (s.whole is None or s.whole >= 0.5) and read(report, s) for s in b.spans)
        }
        for b in reading.bundles
    ]
    if not any(lacking):
        return added
    homes = sentence_homes(report, reading)
    for start, end, outcome in _plain_figures(report, marked):
        home = homes.get(report.sentence_number(start))
        if home is not None and outcome in lacking[home]:
            added[home].append(Span(start, end, _FIELDS[outcome], SCORE, whole=0.5))
    alone = len(reading.bundles) == 1
    if alone:
        added[0] += _everybody_shot(report, reading.bundles[0], added[0])
    main = next((n for n, b in enumerate(reading.bundles) if b.main), 0)
    starts = [at for n, at in enumerate(report.starts) if at < len(report.text) and (alone or homes.get(n) == main)]
    added[main] += _single_persons(report, reading.bundles[main], added[main], marked, starts)
    return added


def _everybody_shot(report: ReportText, bundle: Bundle, added: Sequence[Span]) -> list[Span]:
    """The figure of people who were shot in a report's only incident, where single persons alone are marked as hurt."""
    hurt = [s for s in (*bundle.spans, *added) if s.field is SpanField.INJURED]
    if any(report.quantities_in(s.start, s.end) for s in hurt):
        return []
    plain = [
        q
        for q in report.quantities
        if q.low > max(1, len(hurt)) and q.low == q.high and _shot(report, q.start, q.end)
        and not any(s.start < q.end and q.start < s.end for s in bundle.spans if s.field in _COUNTING)
    ]  # fmt: skip
    return [Span(plain[0].start, plain[0].end, SpanField.INJURED, SCORE, whole=0.95)] if plain else []


def _single_persons(
    report: ReportText,
    bundle: Bundle,
    added: Sequence[Span],
    marked: Sequence[tuple[int, int]],
    starts: Sequence[int],
) -> list[Span]:
    """Persons killed and hurt in a report's main incident, where neither is marked or counted.

    Only what the sentences that begin at `starts` tell counts.
    """
    own = [*bundle.spans, *added]
    sentences = [report.sentence(at) for at in starts]
    found: list[Span] = []

    def add(told: Iterable[People], field: SpanField) -> None:
        free = [x for x in told if not any(a < d and c < b for a, b in marked for c, d in x)]
        each = [at for x in free for at in x]
        apart = [(at,) for at in each if age_beside(report.text, *at) is not None or report.text[at[0]].isupper()]
        for people in dict.fromkeys([*free[:1], *apart]):
            whole = 0.5 if len(people) == 1 else 0.4  # of two, neither is everybody
            found.extend(Span(*at, field, SCORE, whole=whole) for at in people if not _taken(found, at))

    if not any(s.field is SpanField.KILLED for s in own):
        add((x for sentence in sentences for x in told_killed(report.text, sentence)), SpanField.KILLED)
        if not found:
            add((x for sentence in sentences for x in told_died(report.text, sentence)), SpanField.KILLED)
        if not found:
            add((x for sentence in sentences for x in told_deadly(report.text, sentence)), SpanField.KILLED)
    dead = bool(found) or any(s.field is SpanField.KILLED for s in own)
    hurt = [s for s in own if s.field is SpanField.INJURED]
    if not hurt or (dead and not any(report.quantities_in(s.start, s.end) for s in hurt)):
        told = (x for sentence in sentences for x in told_hurt(report.text, sentence, beside_dead=dead))
        lain = [((h.span(1),), h) for h in _IN_HOSPITAL.finditer(report.text) if dead and "condition" in h.group()]
        lying = [people for people, h in lain if any(a <= h.start() < b for a, b in sentences)]
        add((*told, *lying), SpanField.INJURED)
    return found


def _taken(spans: Sequence[Span], at: tuple[int, int]) -> bool:
    return any(s.start < at[1] and at[0] < s.end for s in spans)


def missing_freed(report: ReportText, reading: SpanReading) -> list[list[Span]]:
    """For each bundle of people taken the figures of those let go, in its sentences or in the two after them."""
    added: list[list[Span]] = [[] for _ in reading.bundles]
    taken = [_most_taken(report, b) for b in reading.bundles]
    homes = sentence_homes(report, reading) if any(taken) else {}
    for q in report.quantities if homes else ():
        first, last = report.sentence(q.start)
        let_go = _LET_GO.match(report.text, q.end, last)
        if not let_go and not _LETS_GO.search(report.text[max(first, q.start - 40) : q.start]):
            continue
        if _NOT_FREED.search(report.text, first, last):
            continue
        line = report.sentence_number(q.start)
        home = next((homes[n] for n in range(line, line - _LATER - 1, -1) if n in homes), None)
        if (
            home is not None
            and q.low <= taken[home]
            and not any(s.field is SpanField.FREED for s in reading.bundles[home].spans)
        ):
            added[home].append(Span(q.start, q.end, SpanField.FREED, SCORE, whole=0.5))
    for n, bundle in enumerate(reading.bundles):
        if not added[n] and not any(s.field is SpanField.FREED for s in bundle.spans):
            added[n] += _single_freed(report, bundle)
    return added


def _single_freed(report: ReportText, bundle: Bundle) -> list[Span]:
    """One person taken who is said to have been let go: "the surveyor abducted on 31 March was released unharmed"."""
    for span in (s for s in bundle.spans if s.field is SpanField.KIDNAPPED):
        first, last = report.sentence(span.start)
        single = not report.quantities_in(span.start, span.end) and read(report, span)
        if not single or _NOT_FREED.search(report.text, first, last):
            continue
        if _IS_LET_GO.match(report.text, span.end, last):
            return [Span(span.start, span.end, SpanField.FREED, SCORE, whole=0.5)]
    return []


def _most_taken(report: ReportText, bundle: Bundle) -> float:
    """How many people at most were taken in an incident, by its marks; 0 where nobody was."""
    spans = [s for s in bundle.spans if s.field is SpanField.KIDNAPPED]
    numbers = [q for s in spans for q in report.quantities_in(s.start, s.end)]
    if any(q.high is None for q in numbers):
        return inf
    return max(len(spans), sum(q.high or 0 for q in numbers))


def _plain_figures(report: ReportText, marked: Sequence[tuple[int, int]]) -> list[tuple[int, int, Outcome]]:
    found = []
    for q in report.quantities:
        if any(a < q.end and q.start < b for a, b in marked):
            continue
        outcome = adjacent_fate(report, q.start, q.end)
        if outcome is None and _shot(report, q.start, q.end):
            outcome = Outcome.INJURED
        outcome = outcome or _fate_of_those(report, q)
        if outcome is not None:
            found.append((q.start, q.end, outcome))
    lying = [hit.span(1) for hit in _IN_HOSPITAL.finditer(report.text)]
    free = [(x, y) for x, y in lying if not any(a < y and x < b for a, b in marked)]
    return found + [(x, y, Outcome.INJURED) for x, y in free]


def _fate_of_those(report: ReportText, q: Quantity) -> Outcome | None:
    """What became of people who are told by where they were: "nine weavers on their way home were shot dead"."""
    text, last = report.text, report.sentence(q.start)[1]
    those = _THOSE.match(text, q.end, min(last, q.end + 110))
    if those is None or q.low < 2 or ATTACKERS.search(text, q.end, those.start("fate")):
        return None
    if 1900 <= q.low <= 2100 or report.quantities_in(q.end, those.start("fate")):
        return None  # "in 2021 two cyclists were kidnapped"
    noun = find_role(text[q.end : noun_phrase_end(text, q.end, those.start("fate"))])
    if noun is None and not _NATIONALS.match(text, q.end):
        return None
    return _THEIR_FATES[those["fate"].split()[0].lower()]


def _shot(report: ReportText, start: int, end: int) -> bool:
    """Whether the number at `text[start:end]` counts people who were shot, in a sentence without a word for death."""
    text = report.text
    first, last = report.sentence(start)
    told = _SHOT.match(text, end, last) or (
        _SHOOTS.search(text, max(first, start - 30), start) and _SHOT_AT.match(text, end, last)
    )
    return bool(told) and not _DEATH.search(text, first, last)


def sentence_homes(report: ReportText, reading: SpanReading) -> dict[int, int]:
    """The bundle that each sentence speaks of: the one with most marks in it, if it is told of there."""
    votes: dict[int, dict[int, float]] = {}
    for number, bundle in enumerate(reading.bundles):
        for span in bundle.spans:
            weight = 1.0 if span.field in _TELLING else 0.4 if span.field in (SpanField.DATE, SpanField.PLACE) else 0.0
            if weight:
                row = votes.setdefault(report.sentence_number(span.start), {})
                row[number] = row.get(number, 0.0) + weight
    return {sentence: max(row, key=lambda n: (row[n], -n)) for sentence, row in votes.items()}


def missing_attackers(report: ReportText, reading: SpanReading) -> list[list[Span]]:
    """For each bundle the figures of dead attackers in its sentences."""
    added: list[list[Span]] = [[] for _ in reading.bundles]
    found = [q for q in report.quantities if attackers_killed(report, q.start, q.end)]
    if found:
        homes = sentence_homes(report, reading)
        for q in found:
            home = homes.get(report.sentence_number(q.start))
            if home is not None:
                added[home].append(Span(q.start, q.end, SpanField.PERPETRATORS_KILLED, SCORE, whole=0.6))
    return added


def attributions_by_bundle(report: ReportText, reading: SpanReading) -> list[list[Span]]:
    """The attributions of each bundle: one made before an incident is told belongs to the one told just before it."""
    told = [sorted(report.sentence_number(s.start) for s in b.spans if s.field in _TELLING) for b in reading.bundles]
    own: list[list[Span]] = [[] for _ in reading.bundles]
    for number, bundle in enumerate(reading.bundles):
        for span in (s for s in bundle.spans if s.field is SpanField.ATTRIBUTION):
            line = report.sentence_number(span.start)
            home = number
            if told[number] and told[number][0] > line:
                near = [(line - max(n for n in t if n <= line), k) for k, t in enumerate(told) if t and t[0] <= line]
                home = min(near)[1] if near and min(near)[0] <= 1 else number
            if span not in own[home]:
                own[home].append(span)
    return own


def missing_date(
    report: ReportText, bundle: Bundle, dates: Sequence[DateMention], totals: Sequence[Span]
) -> list[Span]:
    """The date named nearest to a bundle's words, in their sentences or before them in their paragraph."""
    usable = [
        d for d in dates
        if d.date.known and d.kind is not DateKind.FUTURE and not any(t.start <= d.start < t.end for t in totals)
    ]  # fmt: skip
    told = [d for d in usable if not SAID_ON.search(report.text, max(0, d.start - 40), d.start)]
    at = _nearest(report, bundle, [(d.start, d.end) for d in told])
    if at is None and bundle.main:  # "the battle began on Tuesday", in another paragraph
        begun = [d for d in told if _BEGAN.search(report.text, max(0, d.start - 40), d.start)]
        at = (begun[0].start, begun[0].end) if begun else None
    at = at or _nearest(report, bundle, [(d.start, d.end) for d in usable])
    return [Span(*at, SpanField.DATE, SCORE)] if at else []


def missing_place(report: ReportText, bundle: Bundle, toponyms: Sequence[Toponym]) -> list[Span]:
    """The place named nearest to a bundle's words, in their sentences or before them in their paragraph."""
    named = [
        t for t in toponyms
        if t.kind in (ToponymKind.PLACE, ToponymKind.ADMIN1)
        and not _elsewhere(report.text, t.start)
    ]  # fmt: skip
    at = _nearest(report, bundle, [(t.start, t.end) for t in named])
    if at is None and bundle.main:  # what a report is about, it may place once, in another paragraph
        often = Counter(t.text.casefold() for t in named)
        best = max(named, key=lambda t: (often[t.text.casefold()], -t.start), default=None)
        at = (best.start, best.end) if best else None
    return [Span(*at, SpanField.PLACE, SCORE)] if at else []


def points_back(report: ReportText, anchors: Sequence[tuple[int, int]]) -> bool:
    """Whether the words that tell of an incident place it where the one told before it was: "on the same road"."""
    return any(_SAME_PLACE.search(report.text, *report.sentence(start)) for start, _ in anchors)


def is_elsewhere(report: ReportText, span: Span) -> bool:
    """Whether a marked place is where people were treated, taken to, spoke, live or came from."""
    return _elsewhere(report.text, span.start)


def _elsewhere(text: str, start: int) -> bool:
    if text.startswith("of ", start):
        return bool(_RESIDENT.search(text, max(0, start - 40), start))
    if text.endswith("of ", 0, start) and _RESIDENT.search(text, max(0, start - 43), start - 3):
        return True
    return bool(_ELSEWHERE.search(text, max(0, start - 40), start))


def _nearest(report: ReportText, bundle: Bundle, stretches: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    anchors = [s for s in bundle.spans if s.field in _TELLING]
    best: tuple[int, tuple[int, int]] | None = None
    for span in anchors:
        first, last = report.sentence(span.start)
        paragraph = report.text.rfind("\n", 0, span.start) + 1
        for a, b in stretches:
            if first <= a < last:
                away = max(a - span.end, span.start - b, 0)
            elif paragraph <= a < first:
                away = 200 + first - b
            else:
                continue
            if best is None or away < best[0]:
                best = (away, (a, b))
    return best[1] if best else None
