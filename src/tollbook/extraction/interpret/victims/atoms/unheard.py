"""People who are said to be missing since an attack, where the reader left them unmarked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.altered import altered
from tollbook.extraction.interpret.bundles import FIELDS
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.incidents.homes import sentence_homes
from tollbook.extraction.interpret.victims.atoms.supplement import COUNTING, SCORE
from tollbook.extraction.interpret.victims.atoms.unmarked import overlaps
from tollbook.extraction.interpret.victims.fates.captivity import CAPTIVITY
from tollbook.extraction.interpret.victims.fates.outcomes import ATTACKERS
from tollbook.extraction.interpret.victims.people.nouns import find_role, noun_phrase_end
from tollbook.extraction.spans import Span, SpanField, SpanReading

_MISTAKEN: Final = tuple(FIELDS.values())  # what marks those who are only missing, by mistake
_ALONE: Final = 0.5  # certainty that such a figure counts everybody missing
_SOME: Final = 0.4  # and that one of several told together does
_LATER: Final = 3  # sentences after an attack in which it is told who is missing since
_LONGEST: Final = 140  # characters of what leads up to the words
_SEEN: Final = r"(?:seen|heard (?:from|of)|found|traced|located|accounted for|contacted|reached)"
_UNHEARD: Final = Cue(
    rf"\b(?:(?:has|have|had) (?:still |yet |also )*(?:not|never)(?: yet| since)? been {_SEEN}|"
    rf"(?:has|have)n['’]t (?:yet |since )?been {_SEEN}|(?:has|have|had) yet to be {_SEEN}|"
    r"(?:was|were) (?:not|never) (?:seen|heard (?:from|of)) (?:again|since|afterwards?)|"
    r"(?:could|can)(?: ?not|n['’]t) (?:yet )?be (?:found|traced|located|accounted for|contacted|reached)|"
    r"(?:disappeared|vanished)(?= (?:in the|during|after|when|amid|since)\b)|"
    r"(?:is|are|was|were|remains?|remained|ha(?:s|ve|d) been) "
    r"(?:still |also |now |reported |reportedly |listed as |feared |both |all )*"
    r"(?:missing|unaccounted for|nowhere to be found|unreachable)|"
    r"(?:has gone|have gone|had gone|went) missing)\b"
    r"(?! (?:from (?:work|school)|in action|for comment))",
    re.IGNORECASE,
)
_NO_WORD: Final = Cue(
    r"\b(?:(?:(?:nothing|no word|no news)(?: more| further)? (?:has|had) (?:yet |since )*(?:been heard|come)"
    r"(?: since)?|no (?:word|news|trace|sign)(?: yet| so far)?(?: (?:has|had) been (?:found|seen|heard))?) (?:of|from)|"
    r"(?:nobody|no one) (?:has|had) (?:yet |since )?(?:seen|heard (?:from|of))|lost (?:all )?(?:contact|touch) with|"
    r"contact with(?=[^.;:]{3,80} (?:has been|had been|was|is) (?:still )?lost\b)|"
    r"(?:whereabouts|fate) of(?=[^.;:]{3,80} (?:is|are|was|were|remains?|remained) (?:still |yet )*(?:unknown|unclear|"
    r"not known|a mystery)\b)) (?:either of |any of )?",
    re.IGNORECASE,
)
_CLAUSE: Final = re.compile(
    r"[;:] |,? (?:but|while|whereas|that|because) |"
    r", (?:and )?(?=(?:an?|one|another|two|three|four|five|six|seven|eight|nine|"
    r"ten|\d+) )|\b(?:said|says|added|reported|confirmed)(?: (?:on|late on) \w+day)? ",
    re.IGNORECASE,
)
_AND_SO_MANY: Final = re.compile(r" and (?=(?:two|three|four|five|six|seven|eight|nine|ten|\d+) )")
"""Before people of whom the sentence goes on to tell: "a cook was shot dead and two drivers are missing"."""
_IN_LIST: Final = re.compile(
    r" (?:(?:people|persons|others|more|men|workers) )?missing(?=[,.;)\n]|$| (?:and|after|since)\b)"
)
"""Behind a number in a list of figures: "seven dead and four missing"."""
_NTH: Final = re.compile(
    r"(?:an?|the) (?:second|third|fourth|fifth|sixth|seventh)(?: (?:man|woman|person|one))? (?=is\b|was\b|has\b|remain)"
)
_ONE: Final = re.compile(r"(?:an?|one|another|the|its|his|her|their) (?!of\b|more than\b)", re.IGNORECASE)
_KNOWN: Final = re.compile(r"(?:the|its|his|her|their)\b", re.IGNORECASE)
_LEAD: Final = re.compile(
    r"\s?(?:(?:at least|about|some|around|nearly|the|all|another|a further|other) )*(?=\w)", re.IGNORECASE
)
_KNOWN_BEFORE: Final = Cue(r"\b(?:the|all|these|those|its|his|her|their) $", re.IGNORECASE)
_AND_ONE: Final = re.compile(r"\s?(?:,|,? and) (?=\w)", re.IGNORECASE)
_GOES_ON: Final = re.compile(
    r"\s?(?:$|,|[.;:]| (?:from|of|in|at|on|with|who|working|employed|hired|aboard|travelling|traveling|guarding|"
    r"escorting|also|both|since|whom|we|they|he|she|is|are|remain(?:s|ed)?|was|were|has|had|have|and)\b)"
)  # "a guard post" is no guard
_NOT_MISSED: Final = Cue(
    r"\b(?:accomplices?|culprits?|perpetrators?|shooters?|killers?|murderers?|abductors?|captors?|hijackers?|drug|"
    r"getaway|fugitives?|accused|wanted|charged|arrested|suspected|fled|flees|fleeing|sped|drove|escaped|bod(?:y|ies)|"
    r"corpses?|dead|killed|murdered|wounded|injured)\b",
    re.IGNORECASE,
)  # who is no victim, or of whom more is known
_ANYBODY: Final = re.compile(r"\b(?:m[ae]n|males?|youths?|boys?|persons?|individuals?|teenagers?)$", re.IGNORECASE)
_MISSED: Final = Cue(r"\b(?:heard|missing|accounted|contacted|unaccounted|whereabouts|word|news)\b", re.IGNORECASE)
_ELSEWHEN: Final = Cue(
    r"\b(?:if|unless|would|could(?! ?not|n)|might|false|untrue|rumou?r\w*|den(?:y|ies|ied)|last year|"
    r"years? (?:ago|earlier|before)|(?:in|of|since) (?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def missing_unheard(report: ReportText, reading: SpanReading) -> list[list[Span]]:
    """For each bundle the people who are said to be missing, in its sentences or in the three after them.

    None where somebody is marked as missing, where they may be those taken, and where another time is told of.
    """
    added: list[list[Span]] = [[] for _ in reading.bundles]
    told = [(m, False) for m in _UNHEARD.finditer(report.text)] + [(m, True) for m in _NO_WORD.finditer(report.text)]
    in_list = "missing" in report.text and any(_IN_LIST.match(report.text, q.end) for q in report.quantities)
    if not (told or in_list) or any(s.field is SpanField.MISSING for b in reading.bundles for s in b.spans):
        return added
    taken = bool(CAPTIVITY.search(report.text))
    kept = [f for f in COUNTING if f not in _MISTAKEN or (taken and f is SpanField.KIDNAPPED)]
    marked = [(s.start, s.end) for b in reading.bundles for s in b.spans if s.field in kept]
    homes = sentence_homes(report, reading)
    for q in report.quantities if "missing" in report.text else ():
        home = homes.get(report.sentence_number(q.start))
        if home is not None and _IN_LIST.match(report.text, q.end) and not overlaps((q.start, q.end), marked):
            marked.append((q.start, q.end))
            added[home].append(Span(q.start, q.end, SpanField.MISSING, SCORE, whole=_ALONE))
    for words, ahead in told:
        line = report.sentence_number(words.start())
        home = next((homes[n] for n in range(line, line - _LATER - 1, -1) if n in homes), None)
        if home is None or _ELSEWHEN.search(report.text, *report.sentence(words.start())):
            continue
        people = [at for at in _missed(report, words, ahead=ahead) if not overlaps(at, marked)]
        again = taken or added[home]  # "the two drivers" may be told of before
        if people and not (again and any(_are_known(report, *at) for at in people)):
            marked += people
            whole = _ALONE if len(people) == 1 else _SOME
            added[home] += [Span(*at, SpanField.MISSING, SCORE, whole=whole) for at in people]
    return added


def without_missed(reading: SpanReading, missed: Sequence[Sequence[Span]]) -> SpanReading:
    """What is marked, without the marks of harm on people who are only missing."""
    people = [(s.start, s.end) for own in missed for s in own]
    if not people:
        return reading

    def keeps(span: Span) -> bool:
        return span.field not in _MISTAKEN or not overlaps((span.start, span.end), people)

    bundles = tuple(altered(b, spans=tuple(s for s in b.spans if keeps(s))) for b in reading.bundles)
    return altered(reading, bundles=bundles)


def _are_known(report: ReportText, start: int, end: int) -> bool:
    """Whether words tell of people who were told of before: "the two drivers", "two of the drivers", "the foreman"."""
    text = report.text
    before = _KNOWN_BEFORE.search(text, max(0, start - 6), start)
    return bool(before or _KNOWN.match(text, start) or text.startswith(" of ", end))


def _missed(report: ReportText, words: re.Match[str], *, ahead: bool) -> list[tuple[int, int]]:
    """The people of whom the words say that they are missing: what leads up to these, or what follows "no word of"."""
    text = report.text
    first, last = report.sentence(words.start())
    start, end = (words.end(), last) if ahead else (max(first, words.start() - _LONGEST), words.start())
    for clause in () if ahead else _CLAUSE.finditer(text, start, end):
        start = clause.end() if clause.end() < end else start
    if any(words.search(text, start, end) for words in (_NOT_MISSED, ATTACKERS)):
        others = [m.end() for m in _AND_SO_MANY.finditer(text, start, end)]
        start = others[-1] if others else end
        if any(words.search(text, start, end) for words in (_NOT_MISSED, ATTACKERS)):
            return []
    sure = ahead or _MISSED.search(text, words.start(), words.end()) is not None
    found: list[tuple[int, int]] = []
    more: re.Match[str] | None = _LEAD.match(text, start, end)
    while more and (
        person := _person(report, more.start(), end, sure=sure) or _person(report, more.end(), end, sure=sure)
    ):
        found.append(person[0])
        more = _AND_ONE.match(text, person[1], end)
    return [] if text.endswith((" who ", " that "), start, end) and not ahead else found


def _person(report: ReportText, at: int, end: int, *, sure: bool) -> tuple[tuple[int, int], int] | None:
    """The number, or the words for one person, that begin at `at`, and where the noun ends; None for no people."""
    text = report.text
    number = next((q for q in report.quantities_in(at, at + 1) if q.start == at and q.low), None)
    if sure and not number and (nth := _NTH.match(text, at)):
        return (at, nth.end() - 1), nth.end() - 1  # "four drivers were killed, and a fifth is missing"
    one = None if number else _ONE.match(text, at, end)
    if not (number or one):
        return None
    role = find_role(text[at : noun_phrase_end(text, number.end if number else at + 3, end)])
    if role is None or not _GOES_ON.match(text, at + role[1], end):
        return None
    noun = at + role[1]
    if not sure and role[0] is None and _ANYBODY.search(text, at, noun):
        return None  # "a man who has not been found" may have done it
    return (number.start, number.end) if number else (at, noun), noun
