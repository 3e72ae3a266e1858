"""Whom a figure over several incidents counts: of its own words, of those told of beside it, of whom was attacked."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.context import Demonym, ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.numbers.quantities import Quantity
from tollbook.extraction.interpret.victims.others.nation_of import nation_of_them
from tollbook.extraction.interpret.victims.people.nouns import find_role
from tollbook.extraction.interpret.victims.people.people import People, describe, is_of_people
from tollbook.extraction.interpret.victims.stated.same_again import at_another_time, told_by_others
from tollbook.extraction.spans import Span
from tollbook.records import FOREIGN
from tollbook.vocabulary.codes import Measure

_FOREIGN: Final = re.compile(
    r"(?: of (?:them|whom))?(?: (?:were|are|all|other|civilian))* (?:(?:foreigners|expatriates|expats|aliens)\b|"
    r"foreign (?:[a-z]+ ){0,2}?(?:[a-z]+s|m[ae]n|wom[ae]n)\b)",
    re.IGNORECASE,
)  # "nine foreign nationals, seven of them Chinese"
_AND_FATE: Final = re.compile(
    r"(?: (?:others?|more))? (?:(?:were|have been|was) )?(?:killed|dead|wounded|injured|hurt|kidnapped|abducted|taken "
    r"hostage)\b",
    re.IGNORECASE,
)
_AND: Final = Cue(r"(?:,| and|, and|,? with)(?: at least| about| some| another)? $")
_OF_THEM: Final = re.compile(r" of (?:them|whom|these|those)\b", re.IGNORECASE)
_BARE: Final = re.compile(
    r"(?: (?:others?|more))?(?= (?:have|has|had|were|was|are|died|perished|killed|dead|injured|wounded|hurt|kidnapped|"
    r"abducted|seized|lost|fell)\b)",
    re.IGNORECASE,
)  # "eleven have been hurt", which says nothing of who they are
_PERSONS: Final = re.compile(r" (?:\w+ )?(?:people|persons|civilians|lives|dead|victims|deaths|fatalities)\b")
_ACCOUNTS: Final = Cue(
    r"\b(?:account(?:s|ed)? for|ma(?:k|d)es? up|make up|constitute[sd]?|represent(?:s|ed)?|number(?:s|ed)?) "
    r"(?:at least |about |some |only |another )?$",
    re.IGNORECASE,
)  # "Kenyans account for nine of the dead"
_ON_WHOM: Final = re.compile(
    r"(?:[^.;:,()\n]{0,50}?) (?:on|against|upon|targeting|involving|of|from|that (?:hit|targeted|struck)|that)"
    r" (?:(?!(?:the|its|his|their)\b)[a-z-]+ ){0,2}$",
    re.IGNORECASE,
)  # "robberies of Kenyan nationals": what stands between the figure and the people
_CALLED: Final = re.compile(
    r" (?:[a-z-]+ ){0,2}?(?:nationals|citizens|workers|employees|engineers|technicians|miners|teachers|"
    r"people|staff|personnel|truckers|drivers|traders|tourists|pilgrims|students|sailors|seafarers|fishermen|soldiers|"
    r"troops|businessmen|businesspeople|shopkeepers|migrants|residents|travellers)\b"
)
_TALLY: Final = re.compile(
    r"\b[Tt]he (?:[\w'’-]+ ){0,3}?(?:toll|total|count|tally|number of (?:dead|deaths|victims))\b"
)
"""What begins a figure for everybody: "The weekly toll in the region rose to five dead"."""
_THEN_NUMBER: Final = re.compile(r"(?: nationals| citizens)?:? \(?")
_ENDS: Final = re.compile(r"[.,;:)]|$| and\b")
_OF_ITS_OWN: Final = re.compile(
    r" of (?:its|their) (?:own )?(?:nationals|citizens|compatriots|countrymen|people|civilians|members)\b"
)


_HARMED_FIRST: Final = re.compile(
    r" (?:kidnapped|abducted|murdered|killed|slain|dead|wounded|injured|missing|captive|captured|detained) (?=[A-Z])"
)  # "97 kidnapped Kenyans"
_TALLY_OF: Final = re.compile(
    r"\b(?:number|count|toll|tally|total) of (?:the )?(?:[a-z-]+ ){0,2}?(?=[A-Z])", re.IGNORECASE
)
_IS: Final = (
    r" (?:(?:now |already )?(?:is|was|numbered|numbers|stands at|stood at|"
    r"reached|has reached|had reached|has risen to|rose to|came to|comes to|to|at)(?: now)?) "
    r"(?:at least |about |some |over |more than )?"
)
_GIVES: Final = re.compile(
    r"(?:(?!\b(?:and|but|of)\b)[^.;:]){0,140}?" + _IS
)  # "the tally of Kenyan workers killed there since 2021 now is 43"
_OF_ALL: Final = re.compile(r"(?: [\w'’-]+){0,3}? of (?:all|various|many|several|different) nationalities\b")
_PART: Final = Cue(r"\b(?:of|among) (?:whom|them|which)(?: at least| about)? $")
_SAID_AT_ONCE: Final = re.compile(r"(?:(?! and that )[^.;:,]){1,110}(?:, in [a-z ]{0,12})?")
_FATE_OF: Final = re.compile(
    r"(?: [a-z]+){0,3}? (?:killed|murdered|dead|slain|wounded|injured|kidnapped|abducted|taken|seized|lost|held)\b"
)
_COMES_TO: Final = re.compile(
    r"(?:(?!\b(?:and|but|was|were)\b)[^.;:]){0,140}? (?:numbered|reached|came to|stands? at|stood at) "
)
"""Gives how many people with a fate there were: "Kenyan workers killed in it since 2021 numbered 43"."""
_OWNED: Final = re.compile(r"-(?:owned|run|operated) [a-z]+s?\b")
_WITHIN: Final = re.compile(r"\b(?:in|at|near|across|inside|from|to|throughout) (?:the )?$", re.IGNORECASE)


def _described(report: ReportText, quantity: Quantity, measure: Measure) -> People:
    """Who the words beside a figure say are counted; "three attacks from Norland" are of no nation."""
    quoted = report.text[quantity.end : quantity.end + 1] in ('"', "”")  # 'over 60" Ugandans'
    own = describe(report, quantity.start, quantity.end + quoted, many=True)
    return replace(own, nationality=None) if measure is Measure.ATTACKS else own


def people_of(
    report: ReportText, span: Span, quantity: Quantity, measure: Measure, before: str | None = None
) -> People:
    """Who are counted by a figure of the marked stretch; `before` is the nationality of the total right before it."""
    own = _described(report, quantity, measure)
    if _OF_ALL.match(report.text, quantity.end):
        return replace(own, nationality=None)
    if nation := _subject(report, quantity) or own.nationality:
        return replace(own, nationality=nation)
    if nation := _harmed_first(report, quantity) or _of_tally(report, quantity, measure, own):
        return replace(own, nationality=nation)
    foreign = _FOREIGN.match(report.text, quantity.end, report.sentence(quantity.start)[1])
    if foreign and measure is not Measure.ATTACKS and find_role(foreign.group()):
        return replace(own, nationality=FOREIGN, role=None if own.role == "foreigner" else own.role)
    if measure is not Measure.ATTACKS and not own.role and (led := _led_by(report, quantity)):
        return replace(own, nationality=led)
    if measure is Measure.ATTACKS and _OF_ITS_OWN.match(report.text, quantity.end):
        return replace(own, nationality=_nation_of_owner(report, quantity))  # "nine of its members' shops"
    if measure is Measure.ATTACKS:
        return replace(own, nationality=_attacked(report, quantity) or _killed_in_them(report, span, quantity))
    if _OF_ITS_OWN.match(report.text, quantity.end):
        return replace(own, nationality=_nation_of_owner(report, quantity))
    if _OF_THEM.match(report.text, quantity.end):
        beside = _counted_beside(report, quantity)
        them = before or nation_of_them(report, quantity.start)
        return replace(own, nationality=beside.nationality if beside else them)
    again = at_another_time(report.text, quantity, max(span.start, quantity.start - 60))
    if (again or told_by_others(report.text, quantity)) and not own.role:
        beside = _counted_beside(report, quantity)
        return People(beside.nationality if beside else before)
    if _BARE.match(report.text, quantity.end) and not own.role:
        return _as_those_before(report, span, quantity, before)
    return own


def _harmed_first(report: ReportText, quantity: Quantity) -> str | None:
    """The nationality of so many behind a word for their fate: "97 kidnapped Kenyans"."""
    fate = _HARMED_FIRST.match(report.text, quantity.end)
    named = report.demonyms_in(fate.end(), fate.end() + 30) if fate else []
    if not fate or not named or named[0].start != fate.end() or named[0].country:
        return None
    return named[0].code if is_of_people(report.text, named[0]) else None


def _of_tally(report: ReportText, quantity: Quantity, measure: Measure, own: People) -> str | None:
    """The nationality of those whose tally it is: "the count of Kenyans lost was four"."""
    if measure is Measure.ATTACKS or own.role:
        return None
    first = report.sentence(quantity.start)[0]
    starts = [led.end() for led in _TALLY_OF.finditer(report.text, first, quantity.start)]
    for named in report.demonyms_in(first, quantity.start):
        if named.country or not is_of_people(report.text, named):
            continue
        fate = _FATE_OF.match(report.text, named.end)
        tally = named.start in starts and _GIVES.fullmatch(report.text, named.end, quantity.start)
        if tally or (fate and _COMES_TO.fullmatch(report.text, fate.end(), quantity.start)):
            return named.code
    return None


def _as_those_before(report: ReportText, span: Span, quantity: Quantity, nation: str | None) -> People:
    """People told of by a number alone, as those counted before: of "34 wounded" after "21 Kenyans killed and"."""
    before = [
        q
        for q in report.quantities_in(span.start, quantity.start)
        if q.end <= quantity.start and not _PART.search(report.text, max(span.start, q.start - 24), q.start)
    ]
    joined = before and _AND.search(report.text[before[-1].end : quantity.start])
    if joined and _AND_FATE.match(report.text, quantity.end):
        listed = describe(report, before[-1].start, before[-1].end, many=True)
        if not listed.nationality and _OF_ITS_OWN.match(report.text, before[-1].end):
            listed = replace(listed, nationality=_nation_of_owner(report, before[-1]))
        if listed.nationality or listed.role:
            return listed
    beside = _counted_beside(report, quantity)
    return People(beside.nationality if beside else nation or _told_of_before(report, quantity))


def _counted_beside(report: ReportText, quantity: Quantity) -> People | None:
    """Those counted last before the figure in its sentence, of whom it is said who they are, or whom attacks struck."""
    for other in reversed(report.quantities_in(report.sentence(quantity.start)[0], quantity.start)):
        if other.end > quantity.start or _PART.search(report.text, max(0, other.start - 24), other.start):
            continue
        people = describe(report, other.start, other.end, many=True)
        if people.nationality or people.role or _PERSONS.match(report.text, other.end):
            return people
        if nation := _attacked(report, other) or _of_tally(report, other, Measure.KILLED, people):
            return People(nation)
    return None


def _told_of_before(report: ReportText, quantity: Quantity) -> str | None:
    """The nationality of those counted in the sentence before: "Some 900 Kenyans work there. Twelve were killed"."""
    first = report.sentence(quantity.start)[0]
    if not first or "\n" in report.text[first - 2 : first] or _TALLY.search(report.text, first, quantity.start):
        return None
    start = report.sentence(first - 1)[0]
    counted = [describe(report, q.start, q.end, many=True).nationality for q in report.quantities_in(start, first)]
    nations = {d.code for d in report.demonyms_in(start, first) if not d.country}
    return next((c for c in counted if c), None) if len(nations) == 1 else None


def _subject(report: ReportText, quantity: Quantity) -> str | None:
    """The nationality of those who are so many of all: "Kenyans account for nine of the dead and six of the hurt"."""
    first = report.sentence(quantity.start)[0]
    for other in reversed(report.quantities_in(first, quantity.end)):
        led = _ACCOUNTS.search(report.text, max(first, other.start - 40), other.start)
        if led is None:
            continue
        if other.start != quantity.start and not re.fullmatch(
            r" of the \w+,? and (?:for )?", report.text[other.end : quantity.start]
        ):
            return None
        named = [d for d in report.demonyms_in(max(first, led.start() - 60), led.start()) if not d.country]
        return named[-1].code if named and _closes(report, named[-1], led.start()) else None
    return None


def _led_by(report: ReportText, quantity: Quantity) -> str | None:
    """The nationality whose name a bare number in a list follows: "Kenyans nine", "Somalis (4)"."""
    named = report.demonyms_in(max(0, quantity.start - 40), quantity.start)
    if not named or named[-1].country or not _ENDS.match(report.text, quantity.end):
        return None
    return named[-1].code if _THEN_NUMBER.fullmatch(report.text, named[-1].end, quantity.start) else None


def _closes(report: ReportText, named: Demonym, at: int) -> bool:
    """Whether nothing but a noun for people stands between a word of nationality and `at`."""
    return re.fullmatch(r"(?: [a-z]+){0,2} ", report.text[named.end : at]) is not None and is_of_people(
        report.text, named
    )


def _attacked(report: ReportText, quantity: Quantity) -> str | None:
    """The nationality of those whom so many attacks struck: "the third attack on Kenyan workers"."""
    last = report.sentence(quantity.start)[1]
    for named in report.demonyms_in(quantity.end, min(last, quantity.end + 80)):
        called = _CALLED.match(report.text, named.end) or _OWNED.match(report.text, named.end) or named.end == last
        if called and not named.country and _ON_WHOM.fullmatch(report.text, quantity.end, named.start):
            return named.code
    return None


def _killed_in_them(report: ReportText, span: Span, quantity: Quantity) -> str | None:
    """The nationality of all who are counted as harmed in so many attacks: "nine Kenyans died in four attacks"."""
    others = [q for q in report.quantities_in(span.start, span.end) if q.start != quantity.start]
    between = [report.text[min(q.end, quantity.end) : max(q.start, quantity.start)] for q in others]
    if not others or not all(_SAID_AT_ONCE.fullmatch(words) for words in between):
        return None
    nations = {describe(report, q.start, q.end, many=True).nationality for q in others}
    return nations.pop() if len(nations) == 1 else None


def _nation_of_owner(report: ReportText, quantity: Quantity) -> str | None:
    """The nation of a body that counts its own people: "the Kenyan embassy says that seven of its nationals"."""
    first = report.sentence(quantity.start)[0]
    named = [d for d in report.demonyms_in(first, quantity.start) if not d.area]
    owners = {d.code for d in named if not (d.country and _WITHIN.search(report.text, first, d.start))}
    return owners.pop() if len(owners) == 1 else None
