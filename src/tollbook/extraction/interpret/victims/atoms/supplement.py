"""Figures and persons to add to what the reader marked: "13 dead" beside the other words of an incident.

Only what a bundle lacks altogether is added, from its own sentences, and never a figure that is marked for
anything else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from tollbook.extraction.interpret.beside import beside
from tollbook.extraction.interpret.bundles import FIELDS
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.incidents.homes import sentence_homes
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.atoms.figure import read
from tollbook.extraction.interpret.victims.atoms.told_plainly import home_between, plainly_told, told_one_by_one
from tollbook.extraction.interpret.victims.atoms.unmarked import (
    are_shot,
    in_hospital,
    overlaps,
    tolls_told,
)
from tollbook.extraction.interpret.victims.fates.adjacent import adjacent_fate
from tollbook.extraction.interpret.victims.fates.headlines import told_in_headline
from tollbook.extraction.interpret.victims.fates.listed import listed_under
from tollbook.extraction.interpret.victims.fates.shot import merely_shot
from tollbook.extraction.interpret.victims.fates.singles import People, told_deadly, told_died, told_hurt, told_killed
from tollbook.extraction.interpret.victims.numbers.corrected import corrections
from tollbook.extraction.interpret.victims.others.attackers import attackers_killed
from tollbook.extraction.interpret.victims.others.boasts import boasts
from tollbook.extraction.interpret.victims.others.fell_themselves import fallen_attackers
from tollbook.extraction.interpret.victims.others.rivals import bodies_counted, rival_figures
from tollbook.extraction.interpret.victims.people.named import age_beside
from tollbook.extraction.interpret.wordlists import MONTHS
from tollbook.extraction.spans import Bundle, Span, SpanField, SpanReading
from tollbook.vocabulary.codes import Outcome

SCORE: Final = 0.4  # confidence in what no reader marked
_ALSO: Final = re.compile(r"(?:,[^,.;\n]{1,40},)? (?:was|is) also\b")
_ALSO_WITHIN: Final = 60  # characters, of which such words have fewer
_FURTHER: Final = re.compile(r"another\b|an? (?:second|third|fourth|fifth|sixth)\b", re.IGNORECASE)
_FURTHER_DIED: Final = Cue(
    r"(?:,|;|\band|\bwhile) (?P<who>(?:another|an? (?:second|third|fourth|fifth|sixth)))"
    r"(?: (?:(?:has|had|have|later|subsequently|also|since|then) )*(?:died|succumbed)\b)",
    re.IGNORECASE,
)  # "two died and a third later succumbed"
_AS_WERE: Final = Cue(
    r"\b[Aa]s (?:was|were) (?P<who>(?:an?|the|his|her|two|three|four|five|six|seven|eight|nine|ten|\d+)"
    r"(?!(?: [\w'’-]+){0,4} (?:attackers?|assailants?|rebels?|militants?|insurgents?|gunm[ae]n|bombers?|fighters?)\b)"
    r"(?: (?!(?:in|on|at|by|who|and|when)\b)[\w'’-]+){1,4})"
)
_WHOLE: Final = 0.5  # certainty from which a mark is taken to count everybody
_PLAIN: Final = 0.5  # certainty that a figure told plainly does
_ONE_OF_SOME: Final = 0.4  # and that one of several beside each other does
_PUT_RIGHT: Final = 0.9  # and one put right, as the one before it did
_CLAIMED: Final = 0.95  # and one that those who did it claim
_SHOT: Final = 0.95  # and one of all who were shot
_PAIR: Final = 2  # persons who are no list
_NEAR: Final = 2  # sentences after an attack in which it is told who of the attackers died
_FAR: Final = 4  # so many in a report of one attack
_ELSEWHERE: Final = Cue(
    rf"\b(?:elsewhere|meanwhile|separately|another|(?:last|this|next) (?:week|month|year)|"
    rf"(?:in|near|at|around) (?-i:[A-Z])[\w'’-]*|since|operations?|{MONTHS})\b",
    re.IGNORECASE,
)
_ATTACKERS: Final = 0.6  # and one of dead attackers
COUNTING: Final = (
    *FIELDS.values(),
    SpanField.PERPETRATORS_KILLED,
    SpanField.FREED,
    SpanField.MISSING,
    SpanField.STATED_TOTAL,
)
_DEEDS: Final = Cue(
    r"\b(?:attacks|raids|strikes|incidents|robber(?:y|ies)|cases|ambushes|bombings|shootings|explosions|kidnappings|"
    r"abductions|killings|clashes|(?:last|this) year|since (?:January|20\d\d)|worldwide)\b",
    re.IGNORECASE,
)


def missing_counts(report: ReportText, reading: SpanReading, title: str = "") -> list[list[Span]]:
    """For each bundle the figures to add, of outcomes for which it has none.

    `title` tells the report's headline from its other lines.
    """
    bundles = reading.bundles
    if not bundles:
        return []
    summed = [(s.start, s.end) for s in reading.totals]
    marked = [*((s.start, s.end) for b in bundles for s in b.spans if s.field in COUNTING), *summed]
    added = _put_right(report, bundles, marked)
    if len(bundles) == 1:
        added[0] += _toll_so_far(report, bundles[0], marked)
        added[0] += bodies_counted(report, bundles[0], marked)
    else:
        for bundle, more in zip(bundles, added, strict=True):
            more.extend(_toll_beside(report, bundle, marked))
    for bundle, more in zip(bundles, added, strict=True):
        for name in (SpanField.KILLED, SpanField.INJURED, SpanField.KIDNAPPED):
            more.extend(rival_figures(report, bundle, marked, name))
    homes = sentence_homes(report, reading)
    main = next((n for n, b in enumerate(bundles) if b.main), 0)
    for home, span in _boasted(report, bundles, homes, main):
        added[home].append(span)
    lacking = [_untold(report, bundle) for bundle in bundles]
    if not any(lacking):
        return added
    for home, span in plainly_told(report, reading, homes, lacking, marked):
        added[home].append(span)
    for home, span in told_one_by_one(report, reading, homes, added, marked):
        if not any(a <= span.start < b for a, b in summed):
            added[home].append(span)
    if len(bundles) == 1:
        added[0] += _everybody_shot(report, bundles[0], added[0], summed)
    sentences = _told_of(report, main, homes, alone=len(bundles) == 1)
    added[main] += _single_persons(report, bundles[main], added[main], marked, sentences)
    added[main] += _in_headline(report, bundles[main], added[main], title)
    return added


def _boasted(
    report: ReportText, bundles: Sequence[Bundle], homes: Mapping[int, int], main: int
) -> Iterable[tuple[int, Span]]:
    """The dead whom those who did it claim, with the bundle told of there; none that is marked as dead or summed."""
    dead = [(s.start, s.end) for b in bundles for s in b.spans if s.field is SpanField.KILLED]
    for q in boasts(report):
        if overlaps((q.start, q.end), dead):
            continue
        home = home_between(report, homes, q.start)
        yield main if home is None else home, Span(q.start, q.end, SpanField.KILLED, SCORE, whole=_CLAIMED)


def _put_right(report: ReportText, bundles: Sequence[Bundle], marked: Sequence[tuple[int, int]]) -> list[list[Span]]:
    """For each bundle the figures that a report puts in the place of marked ones."""
    added: list[list[Span]] = [[] for _ in bundles]
    for new, old in corrections(report, marked):
        for number, bundle in enumerate(bundles):
            fields = [s.field for s in bundle.spans if s.start <= old < s.end and s.field in FIELDS.values()]
            added[number] += [Span(new.start, new.end, name, SCORE, whole=_PUT_RIGHT) for name in fields[:1]]
    return added


def _untold(report: ReportText, bundle: Bundle) -> set[Outcome]:
    """The outcomes of which no mark of a bundle says how many they befell."""
    whole = [s for s in bundle.spans if s.whole is None or s.whole >= _WHOLE]
    return {o for o, name in FIELDS.items() if not any(s.field is name and _tells(report, s) for s in whole)}


def _told_of(report: ReportText, main: int, homes: Mapping[int, int], *, alone: bool) -> list[tuple[int, int]]:
    """The sentences that tell of the main incident: all of them where it is `alone`, but those to be seen or heard."""
    aside = beside(report.text)
    return [
        report.sentence(at)
        for at in report.starts
        if at < len(report.text)
        and (alone or home_between(report, homes, at) == main)
        and not any(start <= at < end for start, end in aside)
    ]


def _in_headline(report: ReportText, bundle: Bundle, added: Sequence[Span], title: str) -> list[Span]:
    """The persons whom the headline at the head of a report tells of, where its main incident has nobody harmed."""
    harm = (SpanField.KILLED, SpanField.INJURED)
    if any(s.field in harm and _tells(report, s) for s in (*bundle.spans, *added)):
        return []
    line = report.text.partition("\n")[0].strip()
    if not title or not line or not (line in title or title in line):
        return []
    for outcome in (Outcome.KILLED, Outcome.INJURED):
        told = list(dict.fromkeys(told_in_headline(report.text, (0, len(line)), outcome)))
        if told:
            whole = _PLAIN if len(told) == 1 else _ONE_OF_SOME
            return [Span(*at, FIELDS[outcome], SCORE, whole=whole) for at in told]
    return []


def _toll_so_far(report: ReportText, bundle: Bundle, marked: Sequence[tuple[int, int]]) -> list[Span]:
    """The unmarked toll of a report's one attack, where it tops each marked figure: "The toll, at least 110 by now"."""
    own = [s for s in bundle.spans if s.field is SpanField.KILLED]
    dead = [(q.low, s.whole or 0.0) for s in own for q in report.quantities_in(s.start, s.end)]
    free = [q for q in tolls_told(report) if not overlaps((q.start, q.end), marked)] if own else []
    most = max((low for low, _ in dead), default=0)
    topped = most if any(low == most and whole >= _WHOLE for low, whole in dead) else most - 1
    return [Span(q.start, q.end, SpanField.KILLED, SCORE, whole=_PUT_RIGHT) for q in free if q.low > max(topped, 1)][:1]


def _toll_beside(report: ReportText, bundle: Bundle, marked: Sequence[tuple[int, int]]) -> list[Span]:
    """The unmarked toll in the sentence of marked shares: "The toll rose to 64; fifty were porters"."""
    lines = {report.sentence_number(s.start) for s in bundle.spans if s.field is SpanField.KILLED}
    told = _toll_so_far(report, bundle, marked) if lines else []
    return [s for s in told if report.sentence_number(s.start) in lines]


def _tells(report: ReportText, span: Span) -> bool:
    """Whether a mark says how many of all there were; "no guest was killed" says nothing of others.

    Nor does a figure of people who were shot say how many of them died.
    """
    return any((a.low or a.high is None or a.people.role is None) and not _aimed_at(report, span, a)
               for a in read(report, span))  # fmt: skip


def _aimed_at(report: ReportText, span: Span, atom: Atom) -> bool:
    """Whether several people marked as killed are only said to have been shot."""
    return span.field is SpanField.KILLED and atom.low > 1 and merely_shot(report, atom.start, atom.end)


def _everybody_shot(
    report: ReportText, bundle: Bundle, added: Sequence[Span], summed: Sequence[tuple[int, int]]
) -> list[Span]:
    """The figure of people who were shot in a report's only incident, where single persons alone are marked as hurt.

    No total over several counts: "14 raids with 30 dead and 92 hurt".
    """
    hurt = [s for s in (*bundle.spans, *added) if s.field is SpanField.INJURED]
    if any(q.low > 1 for s in hurt for q in report.quantities_in(s.start, s.end)):
        return []
    several = [(a, b) for a, b in summed if _DEEDS.search(report.text, a, b) or _goes_on(report, a, summed)]
    taken = [*several, *((s.start, s.end) for s in bundle.spans if s.field in COUNTING)]
    plain = [
        q
        for q in report.quantities
        if q.low > 1 and q.low >= len(hurt) and q.low == q.high
        and (are_shot(report, q.start, q.end) or adjacent_fate(report, q.start, q.end) is Outcome.INJURED)
        and not overlaps((q.start, q.end), taken)
    ]  # fmt: skip
    return [Span(plain[0].start, plain[0].end, SpanField.INJURED, SCORE, whole=_SHOT)] if plain else []


def _goes_on(report: ReportText, start: int, summed: Sequence[tuple[int, int]]) -> bool:
    """Whether a total opens the sentence right behind another's: "Nine drivers killed since May. Thirty wounded."."""
    line = report.sentence_number(start)
    opens = report.sentence(start)[0] == start and "\n" not in report.text[max(0, start - 2) : start]
    return opens and any(report.sentence_number(max(a, b - 1)) == line - 1 for a, b in summed)


def _named_in_row(report: ReportText, bundle: Bundle, sentences: Sequence[tuple[int, int]]) -> People:
    """Three and more who are named one by one as killed, of whom the reader marked some: no figure counts them."""
    marks = [s for s in bundle.spans if s.field is SpanField.KILLED]
    if not marks or any(report.quantities_in(s.start, s.end) for s in marks):
        return ()
    rows = (x for sentence in sentences for x in told_killed(report.text, sentence) if len(x) > _PAIR)
    return next((x for x in rows if any(overlaps(at, [(s.start, s.end) for s in marks]) for at in x)), ())


def _single_persons(
    report: ReportText,
    bundle: Bundle,
    added: Sequence[Span],
    marked: Sequence[tuple[int, int]],
    sentences: Sequence[tuple[int, int]],
) -> list[Span]:
    """Persons killed and hurt in a report's main incident, where neither is marked or counted.

    Only what the `sentences` tell counts.
    """
    own = [*bundle.spans, *added]
    found: list[Span] = []

    def add(told: Iterable[People], field: SpanField) -> None:
        free = [x for x in told if not any(overlaps(at, marked) for at in x)]
        each = [at for x in free for at in x]
        apart = [(at,) for at in each if _is_told_apart(report.text, at)]
        for people in dict.fromkeys([*free[:1], *apart]):
            whole = _PLAIN if len(people) == 1 else _ONE_OF_SOME
            found.extend(
                Span(*at, field, SCORE, whole=whole)
                for at in people
                if not overlaps(at, [(s.start, s.end) for s in found])
            )

    if listed := _named_in_row(report, bundle, sentences):
        found += [Span(*at, SpanField.KILLED, SCORE, whole=_ONE_OF_SOME) for at in listed]
    elif not any(s.field is SpanField.KILLED and _tells(report, s) for s in own):
        for telling in (told_killed, told_died, told_deadly):
            if not found:
                add([x for sentence in sentences for x in telling(report.text, sentence)], SpanField.KILLED)
    else:
        found += _also_killed(report, marked, sentences)
    dead = bool(found) or any(s.field is SpanField.KILLED for s in own)
    hurt = [s for s in own if s.field is SpanField.INJURED and read(report, s)]
    if not hurt or (dead and not any(report.quantities_in(s.start, s.end) for s in hurt)):
        told = (x for sentence in sentences for x in told_hurt(report.text, sentence, beside_dead=dead))
        lying = [h for h in in_hospital(report.text) if "condition" in h.group()] if dead else []
        here = [h for h in lying if any(start <= h.start() < end for start, end in sentences)]
        add((*told, *((h.span(1),) for h in here)), SpanField.INJURED)
    return found + _so_were(report, [*marked, *((s.start, s.end) for s in found)], sentences)


def _so_were(report: ReportText, marked: Sequence[tuple[int, int]], sentences: Sequence[tuple[int, int]]) -> list[Span]:
    """Those of whom the end of a sentence says the same: "a teacher was shot dead, as were two of his pupils"."""
    told = (m.span("who") for sentence in sentences for m in _AS_WERE.finditer(report.text, *sentence))
    free = [at for at in told if not overlaps(at, marked)]
    fates = [(at, FIELDS.get(fate)) for at in free if (fate := listed_under(report, at[0]))]
    return [Span(*at, field, SCORE, whole=_ONE_OF_SOME) for at, field in fates if field is not None]


def _also_killed(
    report: ReportText, marked: Sequence[tuple[int, int]], sentences: Sequence[tuple[int, int]]
) -> list[Span]:
    """The persons of whom a sentence says that they died, too: "Ann Doe, 24, was also killed"."""
    text = report.text
    also_told = [(a, b) for a, b in sentences if text.find(" also", a, b + _ALSO_WITHIN) >= 0]
    told = (people for sentence in also_told for people in told_killed(text, sentence))
    ones = [people[0] for people in told if len(people) == 1 and not overlaps(people[0], marked)]
    also = [at for at in ones if _ALSO.match(text, at[1]) and age_beside(text, *at) is not None]
    further = (m.span("who") for sentence in sentences for m in _FURTHER_DIED.finditer(text, *sentence))
    also += [at for at in further if not overlaps(at, [*marked, *also])]
    return [Span(*at, SpanField.KILLED, SCORE, whole=_ONE_OF_SOME) for at in dict.fromkeys(also)]


def _is_told_apart(text: str, at: tuple[int, int]) -> bool:
    """Whether the words for one person tell him from others: by age or name, or by "also"."""
    known = age_beside(text, *at) is not None or text[at[0]].isupper()
    return known or bool(_ALSO.match(text, at[1]) or _FURTHER.match(text, at[0]))


def _home_of_attackers(report: ReportText, homes: Mapping[int, int], at: int, *, alone: bool) -> int | None:
    """The bundle whose attackers died at `at`: of its sentence, or of one right before it in its paragraph.

    Where one attack is told `alone`, its sentences may end a paragraph before, if no other time or place is told of.
    """
    line = report.sentence_number(at)
    if line in homes:
        return homes[line]
    first, last = report.sentence(at)
    for before in range(line - 1, line - 1 - (_FAR if alone else _NEAR), -1):
        within = "\n" not in report.text[report.starts[before] : first] if before >= 0 else False
        if before in homes and (
            (within and before >= line - _NEAR) or (alone and not _ELSEWHERE.search(report.text, first, last))
        ):
            return homes[before]
    return None


def missing_attackers(report: ReportText, reading: SpanReading) -> list[list[Span]]:
    """For each bundle the figures of dead attackers in its sentences."""
    added: list[list[Span]] = [[] for _ in reading.bundles]
    found = [q for q in report.quantities if attackers_killed(report, q.start, q.end)]
    if found:
        homes = sentence_homes(report, reading)
        for q in found:
            home = _home_of_attackers(report, homes, q.start, alone=len(added) == 1)
            if home is not None:
                added[home].append(Span(q.start, q.end, SpanField.PERPETRATORS_KILLED, SCORE, whole=_ATTACKERS))
    if uncounted := fallen_attackers(report):
        homes = sentence_homes(report, reading)
        for start, end in uncounted:
            home = _home_of_attackers(report, homes, end - 1, alone=len(added) == 1)
            if home is not None:
                added[home].append(Span(start, end, SpanField.PERPETRATORS_KILLED, SCORE, whole=_ATTACKERS))
    return added
