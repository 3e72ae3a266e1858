"""One marked number or phrase to the people it counts: how many, who they are, what its words say of the figure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.atoms.one_person import counts_over_time, single, with_its_nation
from tollbook.extraction.interpret.victims.atoms.said_of_it import hedge_of, is_claimed, is_overtaken
from tollbook.extraction.interpret.victims.atoms.unmarked import tolls_told
from tollbook.extraction.interpret.victims.fates.motive import of_a_motive
from tollbook.extraction.interpret.victims.fates.otherwise import (
    fares_otherwise,
    found_alive,
    merely_fired_on,
    merely_moved,
    merely_rescued,
)
from tollbook.extraction.interpret.victims.fates.singles import DEADLY, SOMEBODY
from tollbook.extraction.interpret.victims.numbers.all_but import all_but
from tollbook.extraction.interpret.victims.numbers.corrected import put_right, untrue
from tollbook.extraction.interpret.victims.numbers.quantities import NOBODY, Quantity, value_of
from tollbook.extraction.interpret.victims.numbers.unspoken import as_many, none_lived
from tollbook.extraction.interpret.victims.others.asked import asked
from tollbook.extraction.interpret.victims.others.boasts import is_boast
from tollbook.extraction.interpret.victims.others.doers import killed_others
from tollbook.extraction.interpret.victims.others.nation_of import (
    nation_before,
    nation_of_group,
    nation_of_them,
    nation_of_toll,
    of_the_pair,
    of_those_before,
)
from tollbook.extraction.interpret.victims.others.rivals import GIVEN_BY
from tollbook.extraction.interpret.victims.others.several import over_shootings
from tollbook.extraction.interpret.victims.others.speaking import only_speaks
from tollbook.extraction.interpret.victims.others.uncounted import MERELY_ABOARD, OF_ILLNESS, not_counted
from tollbook.extraction.interpret.victims.people.ages import whole_word, with_its_age
from tollbook.extraction.interpret.victims.people.named import age_beside, called_a_doer, victim_named
from tollbook.extraction.interpret.victims.people.people import People, describe
from tollbook.extraction.spans import Span, SpanField
from tollbook.vocabulary.codes import Hedge

_ADDED: Final = Cue(
    r"\b(?:another|a further|further|additional|a (?:second|third|fourth|fifth|"
    r"sixth))\s*$",
    re.IGNORECASE,
)
_ADDED_AFTER: Final = re.compile(
    r" (?:more|others?|further|additional|"
    r"(?:of (?:his|her|their) )?(?:colleagues|companions|comrades|workmates|co-workers))\b",
    re.IGNORECASE,
)
DIED_ALSO: Final = re.compile(
    r"(?: (?!(?:and|or|who|but)\b)[\w'’-]+){1,6}(?:, [^.;,\n]{1,80},)? also (?:died|perished|lost (?:his|her|their) "
    r"li(?:fe|ves)|succumbed)\b",
    re.IGNORECASE,
)  # "a gendarme was shot and died … two passengers also died"
_TAKEN_ALSO: Final = re.compile(
    r"(?: (?!(?:and|or|who|but|of)\b)[\w'’-]+){1,4} (?:was|were) also (?:taken|abducted|kidnapped|seized|led away)\b"
)  # "303 pupils were kidnapped … Twelve teachers were also taken"
_WITH_THEM: Final = Cue(
    r"(?: (?!(?:and|or|who)\b)[\w'’-]+){1,5} (?:who (?:was|were) )?(?:seized|taken|captured|kidnapped|abducted|"
    r"killed|shot|"
    r"wounded|injured|hurt|travelling|traveling) (?:along )?with (?:them|him|her)\b",
    re.IGNORECASE,
)
DIED_BESIDE: Final = Cue(
    r"(?: (?!(?:and|or|who)\b)[\w'’-]+){1,5} (?:also )?(?:died|perished|fell|(?:was|were) (?:killed|shot dead)) "
    r"(?:with|beside|alongside|next to) (?:them|him|her)\b",
    re.IGNORECASE,
)  # "two watchmen died beside them"
SO_TOO: Final = re.compile(
    r"\b(?:killed|died|dead|shot dead|murdered|wounded|injured|hurt|kidnapped|abducted|taken)(?:,? in [^.;,]{1,30})?"
    r"(?:, (?:and|along with|together with|as well as|as (?:was|were)|and so (?:was|were))|"
    r",? as (?:was|were),[^.;,]{1,40},) $"
)  # "three engineers were killed, and their driver"
_AND_OF: Final = re.compile(r",? and (?:those )?of (?:the|his|her|its|their|an?|two|three|four|five|six) ")
_ATTACKED: Final = (
    r"(?:rebels|militants|insurgents|terrorists|attackers|gunmen|bandits|jihadists|guerrillas|extremists|assailants)"
)
_AND_ATTACKERS: Final = re.compile(
    rf"(?: (?!and\b)[a-z'’-]+){{1,3}},? and (?:(?:at least|about|some) )?(?:\d+|[a-z-]+) (?:[a-z-]+ )?{_ATTACKED}\b"
)  # "two soldiers and fourteen rebels died"
_ATTACKERS_AND: Final = re.compile(rf"\b(?:\d+|[a-z-]+) (?:[a-z-]+ )?{_ATTACKED} and (?:at least |about |some )?$")
_OF_WHOM: Final = re.compile(r"(?:(?:the|his|her|their) )?li(?:fe|ves) of\b")
_RAISED: Final = Cue(
    r"\b(?:toll|number|total|count|figure|tally|bringing|brought|raising|raised|rise[ns]?|rose|climb\w*|increas\w*|"
    r"revised|updated|mak(?:es|ing)|now|by (?:[a-z]+day|noon|nightfall|midnight|dawn|evening|morning|yesterday))\b"
    r"[^.;]{0,60}$|\b(?:in all|all told|all in all|altogether),? (?:at least |about |some )?$",
    re.IGNORECASE,
)
_OF_THEM: Final = Cue(r" of (?:them|these|those)\b", re.IGNORECASE)
_AND_ONE: Final = re.compile(r"(?:,? and |, )(?=(?:an?|his|her|their|its|the|another)\b)", re.IGNORECASE)
_NONE_OF: Final = re.compile(
    r"\b(?:no[ -]one|nobody|none|not one|no member)(?: else)? (?:among|of|in|from|aboard|on)\b"
    r"(?:(?!\b(?:was|were|had|has|have|is|are|but|and|while)\b)[^.,;:\n]){0,40}$",
    re.IGNORECASE,
)
_NONE_WAS: Final = re.compile(
    r"[^.;:\n]{0,70}? (?:(?:was|were|is|has been|have been|had been) (?:\w+ly )?(?:hurt|harmed|injured|wounded|killed)|"
    r"died|(?P<survived>survived|lived|got out alive))\b",
    re.IGNORECASE,
)
_BEHIND_NONE: Final = 30  # characters from "none" to the number
_NO: Final = re.compile(r"(?:no|none of the|not one|not a single)\b", re.IGNORECASE)
_NOT_GRAVELY: Final = re.compile(
    r"(?: of (?:the|these|those|them|their)\b[^.;,\n]{0,30}?)? (?:has|have|had|was|were|is|are|suffered|sustained|"
    r"received|appears? to be|appeared to be|in) (?:an? |any |in (?:an? )?)?(?:serious|critical|severe|grave|"
    r"life[- ]threaten|major|bad)",
    re.IGNORECASE,
)  # "none have life-threatening injuries"
_NONE_OTHER: Final = re.compile(r"(?:none of (?:the|its|his|her|their) |no )other\w*\b", re.IGNORECASE)
_UNKNOWN: Final = Cue(
    r"(?:an?|the) (?:(?:as yet )?(?:unknown|unspecified|undisclosed|undetermined|uncertain) number\b|"
    r"(?:large |small |certain )?number of (?:\w+ )?(?:people|persons|others|victims|casualties)\b)",
    re.IGNORECASE,
)
_SO_MANY: Final = r"(?:(?:\d+|[a-z]+(?:-[a-z]+)?) (?:people )?)?"
_SOME_OF_ALL: Final = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|some|several|many|most|half) of the $",
    re.IGNORECASE,
)
_WHO_ARE: Final = re.compile(
    r" (?:people )?(?:dead|killed|slain|wounded|injured|hurt|abducted|kidnapped|hostages|captives|victims|casualties|"
    r"fatalities) (?:were|was|are|is)\b"
)
"""Of "six of the 14 dead were Kenyans", what follows the 14, of whom it is not told who they were."""
_OF_THE_SAME: Final = {
    SpanField.KILLED: re.compile(rf" of the {_SO_MANY}(?:dead|killed|slain|fatalities)\b"),
    SpanField.INJURED: re.compile(
        rf" of the {_SO_MANY}(?:wounded|injured|hurt)\b(?! (?:has|have|had )?(?:since |later )?died)"
    ),
    SpanField.KIDNAPPED: re.compile(rf" of the {_SO_MANY}(?:hostages|captives|abducted|kidnapped)\b"),
}  # "three of the dead are women"
_AT_ONCE: Final = Cue(
    r"(?: (?!(?:and|but|who)\b)[\w'’-]+){0,6}? (?:died|were killed|was killed) (?:on the spot|instantly|at the scene|"
    r"immediately|at once|on the way)\b[^.]{0,80}?\b(?:others?|more|later|succumbed|in (?:hospital|the ambulance))\b",
    re.IGNORECASE,
)  # "two died on the spot, five others in hospital"
_KILLED_AND_HURT: Final = Cue(
    r"\bkill(?:ed|ing)? (?:and|or) (?:injur|wound)(?:ed|ing) (?:(?:at least|about|some|around|nearly|more than) )?$",
    re.IGNORECASE,
)
_GIVEN_AS: Final = Cue(
    r"\b(?:given|put|placed|estimated|set|reported)\b[^.;]{0,60} (?:as|at) (?:about |some |around |at least )?$",
    re.IGNORECASE,
)  # beside whoever gives it: "given as 21 by the town and as eight by a nurse"
_SAYS: Final = re.compile(r"\w")
_AND_THEY: Final = Cue(r"\b(?:[Hh]e|[Ss]he|him|her) and $")  # "she and two others were shot": three
_OTHERS: Final = re.compile(r" (?:others|other (?:people|men|women|teens|teenagers|victims|students|officers))\b")
_DAY: Final = re.compile(r"(?:the )?\d{1,2}(?:st|nd|rd|th)", re.IGNORECASE)
_HARM: Final = (SpanField.KILLED, SpanField.INJURED)
_OWN_LOSSES: Final = re.compile(r"\b(?:its|their|his) own (?:losses|casualties|dead|toll)\b[^.;\n]{0,45}$")
"""Before what a speaker counts of his own people: "the ministry put its own losses at four dead and eight wounded"."""
_IS_ILL: Final = re.compile(
    r" who (?:was|were|is|are|had been|has been) (?:ill|sick|pregnant)\b|"
    r" (?:with|suffering from|who has|who had|who suffers from) (?:diabetes|asthma|malaria|fever|"
    r"an? (?:weak|bad) heart|high blood pressure|a heart (?:condition|ailment|disease))\b"
)
_TOLL: Final = 0.9  # and at least that one told as the toll does
_HER_OWN: Final = re.compile(
    r"her (?!(?:in|on|at|and|or|but|when|while|as|to|with|by|from|for|dead|after|before|twice|once|then|there|so|"
    r"outside|"
    r"inside|near|through|because|if|until|that|who|too|also|again|home|away|off|out|up|down|over|across|into|alive|"
    r"several|two|three|four)\b)[a-z]",
    re.IGNORECASE,
)  # "the driver of her vehicle" tells of the driver
_MENTIONS_NONE: Final = re.compile(r"\b(?:mention(?:s|ed|ing)|list(?:s|ed|ing)|nam(?:es|ed|ing)) (?:of )?no\b")
"""What a claim is silent on it does not deny: "it mentions no dead"."""
_ALL_OTHERS: Final = 0.6  # certainty that a figure beside that of the attackers counts everybody else
_OF_ONE_NATION: Final = 0.3  # certainty at most that a figure of one nation's dead counts everybody


def read(report: ReportText, span: Span) -> Sequence[Atom]:
    """The atoms of one marked stretch; none where its numbers count nobody harmed."""
    return report.once(_read, span)


def _read(report: ReportText, span: Span) -> list[Atom]:
    if (
        asked(report, span.start)
        or over_shootings(report, span.start, span.end)
        or of_a_motive(report, span.start, span.end)
        or counts_over_time(report, span.start)
    ):
        return []
    text = report.text
    if span.field is SpanField.KILLED and OF_ILLNESS.match(text, span.end, report.sentence(span.start)[1]):
        return []
    none = NOBODY.match(text, span.start) if span.field is SpanField.INJURED else None
    if none and _NOT_GRAVELY.match(text, none.end()):
        return []  # they were hurt, all of them
    if span.field is SpanField.INJURED and _IS_ILL.search(text, span.start, min(len(text), span.end + 30)):
        return []
    if span.field in _HARM and MERELY_ABOARD.match(text, span.end):
        return []
    if _AND_OF.match(text, span.end):  # whoever stands beside others is not everybody
        span = replace(span, whole=min(0.4, span.whole or 0.0))
    elif span.field is SpanField.KILLED and _beside_attackers(text, span):
        span = replace(span, whole=max(_ALL_OTHERS, span.whole or 0.0))
    said = _unspoken(report, span)
    if said is not None:
        return said
    return _nobody_of(report, span, 0.5 if span.whole is None else span.whole) or _counted(report, span)


def _beside_attackers(text: str, span: Span) -> bool:
    """Whether a figure stands beside that of attackers who died, so that it counts all others who did."""
    before = _ATTACKERS_AND.search(text, max(0, span.start - 60), span.start)
    return before is not None or _AND_ATTACKERS.match(text, span.end) is not None


def _unspoken(report: ReportText, span: Span) -> list[Atom] | None:
    """Whom words count without a number of their own: "neither survived", "as many". None for other words."""
    if (dead := none_lived(report, span)) is not None:
        return [replace(_atom(report, span, q, 0.5), told=True) for q in dead]
    many = as_many(report, span)
    return [_atom(report, span, many, 0.5 if span.whole is None else span.whole)] if many else None


def _is_silent(report: ReportText, span: Span) -> bool:
    """Whether the words only speak of people, or say that somebody mentions none."""
    lead = max(0, span.start - 24)
    return only_speaks(report, span.start) or _MENTIONS_NONE.search(report.text, lead, span.end) is not None


def _counted(report: ReportText, span: Span) -> list[Atom]:
    """Whom the marked words count, or name, or that they say it of nobody."""
    text = report.text
    if not _SAYS.search(text, span.start, span.end) or _OF_WHOM.match(text, span.start):
        return []  # the hyphen of an age, "the life" of somebody who is told next
    span = with_its_nation(text, whole_word(text, with_its_age(text, span)))
    words = text[span.start : span.end]
    whole = 0.5 if span.whole is None else span.whole
    numbers = [q for q in report.quantities_in(span.start, span.end) if not _one_of(text, q)]
    if numbers == [] and (_UNKNOWN.match(text, span.start) or _is_silent(report, span)):
        return []
    if numbers == [] and _NONE_OTHER.match(text, span.start):
        return []  # somebody was, who is told of elsewhere
    if numbers == [] and (spared := _spared(report, span, whole)):
        return [spared]
    if not numbers and DEADLY.fullmatch(words):
        return [Atom(span.start, span.end, 1, None, Hedge.AT_LEAST, whole, span.score)]
    if not numbers and value_of(words.strip()):
        return []  # an age, an hour, "one in six"
    if not numbers and SOMEBODY.fullmatch(words) and not _HER_OWN.match(text, span.start):
        return [Atom(span.start, span.end, 1, 1, Hedge.PLAIN, whole, span.score, counted=False)]
    none = NOBODY.match(text, span.start)
    if (none or NOBODY.search(words)) and (not numbers or numbers[0].low <= 1):
        end = max(span.end, none.end()) if none else span.end
        return [Atom(span.start, end, 0, 0, Hedge.PLAIN, whole, span.score)]
    if _fared_otherwise(report, span, numbers):
        return []
    told = [left for q in numbers if (left := all_but(report, q))]
    counted = [put_right(report, q) for q in told if not not_counted(report, q) and not untrue(report, q)]
    if counted:
        return [_atom(report, span, q, whole) for q in counted]
    if numbers and (
        (numbers[0].start == span.start and numbers[-1].end >= span.end - 1) or any(untrue(report, q) for q in numbers)
    ):
        return []  # nothing but a number that counts nobody harmed, or that is told to be denied
    return _several(report, span, whole) or _one(report, span, whole)


def _fared_otherwise(report: ReportText, span: Span, numbers: Sequence[Quantity]) -> bool:
    """Whether something else became of the people of a mark: "killed or injured nine" says of none that he lives."""
    if span.field is SpanField.INJURED:
        if numbers and merely_rescued(report, numbers[0].start, numbers[0].end):
            return True
        return bool(_KILLED_AND_HURT.search(report.text, max(0, span.start - 60), span.start))
    if span.field is SpanField.KIDNAPPED:
        return bool(numbers) and merely_moved(report, numbers[0].start, numbers[0].end)
    dead = span.field is SpanField.KILLED and bool(numbers)
    own = (numbers[0].start, numbers[0].end) if dead else (0, 0)
    return dead and (fares_otherwise(report, *own) or found_alive(report, *own))


def _nobody_of(report: ReportText, span: Span, whole: float) -> list[Atom]:
    """Nobody of those counted: "no one among the crew of 21 was hurt"; or all: "none of the 21 passengers survived"."""
    text, (first, last) = report.text, report.sentence(span.start)
    numbers = report.quantities_in(span.start, min(last, span.end + _BEHIND_NONE))
    none = _NONE_OF.search(text, first, numbers[0].start) if numbers else None
    told = _NONE_WAS.match(text, numbers[0].end, last) if none else None
    if none is None or told is None:
        return []
    if not told["survived"]:
        return [Atom(none.start(), numbers[0].end, 0, 0, Hedge.PLAIN, whole, span.score)]
    return [_atom(report, span, numbers[0], whole)] if span.field is SpanField.KILLED else []


def _one(report: ReportText, span: Span, whole: float) -> list[Atom]:
    """One person by what he is, by name, or by both: "Ann Doe, 30"."""
    if span.field is SpanField.KILLED and merely_fired_on(report, span.start, span.end):
        return []
    if killed_others(report.text, span.end) or called_a_doer(report.text, span.start):
        return []
    if _DAY.fullmatch(report.text, span.start, span.end):
        return []  # "killed on the 13th"
    one, named = single(report, span, whole), _named(report, span, whole)
    if one and named and one[0].age is not None and (one[0].start, one[0].end) == (named[0].start, named[0].end):
        return [replace(one[0], name=named[0].name)]
    return one or named


def _named(report: ReportText, span: Span, whole: float) -> list[Atom]:
    """One person who is given by name alone."""
    found = victim_named(report.text, span.start, span.end)
    if found is None:
        return []
    start, end, name = found
    age = age_beside(report.text, start, end)
    return [Atom(start, end, 1, 1, Hedge.PLAIN, whole, span.score, counted=False, name=name, age=age)]


def _spared(report: ReportText, span: Span, whole: float) -> Atom | None:
    """Nobody of one nationality or trade: "no guest was harmed" says nothing of others. None for other words."""
    no = _NO.match(report.text, span.start)
    if no is None:
        return None
    people = describe(report, no.start(), no.end(), many=True)
    if people.nationality is None and people.role is None:
        return None
    return Atom(no.start(), max(span.end, no.end()), 0, 0, Hedge.PLAIN, whole, span.score, people)


def _several(report: ReportText, span: Span, whole: float) -> list[Atom]:
    """Persons named one by one in the marked words: "a nurse and her driver" are two. Empty unless all are persons."""
    cuts = list(_AND_ONE.finditer(report.text, span.start, span.end))
    if not any("and" in cut.group() for cut in cuts):
        return []  # "the buyer, a Kenyan" is one
    starts, ends = [span.start, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), span.end]
    each = [single(report, replace(span, start=a, end=b), whole) for a, b in zip(starts, ends, strict=True)]
    return [a[0] for a in each] if all(len(a) == 1 for a in each) and not all(a[0].weak for a in each) else []


def _one_of(text: str, q: Quantity) -> bool:
    """Whether "one" is no count: "no one", "one another"."""
    return text[max(0, q.start - 3) : q.start].lower() == "no " or text[q.end : q.end + 8].lower() == " another"


def _atom(report: ReportText, span: Span, q: Quantity, whole: float) -> Atom:
    text = report.text
    before, after = text[max(0, q.start - 70) : q.start], text[q.end : q.end + 90]
    hedge = hedge_of(report, q.start, q.hedge)
    if _GIVEN_AS.search(text, max(report.sentence(q.start)[0], q.start - 90), q.start) and GIVEN_BY.match(text, q.end):
        whole = max(whole, 0.95)
    toll = any(t.start == q.start for t in tolls_told(report))
    people, nation = describe(report, q.start, q.end, many=q.low > 1), nation_of_toll(report, q.start)
    if _SOME_OF_ALL.search(before) and _WHO_ARE.match(after):
        people = People(noun_end=people.noun_end)
    if people.nationality is None and (own := nation_of_group(report, q.start)):
        people = replace(people, nationality=own)
    if people.nationality is None and _OF_THEM.match(text, q.end):
        people = replace(people, nationality=nation_of_them(report, q.start))
    elif nation:
        people, whole = replace(people, nationality=nation), min(whole, _OF_ONE_NATION)
    elif pair := (of_the_pair(report, q.start, q.end) if people == People(noun_end=people.noun_end) else None):
        people = replace(pair, noun_end=people.noun_end)
    elif people == People(noun_end=people.noun_end) and of_those_before(before, after):
        people = replace(people, nationality=nation_before(report, q.start))
    elif people.nationality is None and text[q.start : q.end].lower() == "both":
        people = replace(people, nationality=nation_before(report, q.start, low=2))
    if _AT_ONCE.match(text, q.end) or _OWN_LOSSES.search(before):
        whole = min(whole, _OF_ONE_NATION)  # others died later, or others' people
    of_all = toll and span.field is SpanField.KILLED and not (people.role or people.nationality)
    whole = max(whole, _TOLL) if of_all else whole
    with_one = 1 if span.field in _HARM and _AND_THEY.search(before) and _OTHERS.match(after) else 0
    return Atom(
        q.start, q.end, q.low + with_one, q.high and q.high + with_one, hedge,
        max(whole, 0.9) if with_one else whole, span.score, people,
        added=not with_one and bool(
            _ADDED.search(before) or _ADDED_AFTER.match(after)
            or (span.field is SpanField.KILLED and DIED_ALSO.match(text, q.end))
            or (span.field is SpanField.KIDNAPPED and people.role and _TAKEN_ALSO.match(text, q.end))
        ),
        besides=bool(_WITH_THEM.match(after) or DIED_BESIDE.match(after)),
        raised=bool(_RAISED.search(before)) or toll,
        earlier=is_overtaken(report, q.start, q.end),
        claimed=is_boast(report, q.start, q.end) or is_claimed(report, q.start),
        again=text[q.start : q.end].lower() == "both", of_nation=nation is not None,
        part=bool((same := _OF_THE_SAME.get(span.field)) and same.match(text, q.end)),
    )  # fmt: skip
