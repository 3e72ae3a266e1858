"""What a number of a stated total counts: attacks, the dead, the hurt, the taken."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.numbers.quantities import Quantity
from tollbook.extraction.interpret.victims.people.nouns import find_role, noun_phrase_end
from tollbook.extraction.interpret.victims.stated.plain_measures import plainly_counts
from tollbook.extraction.interpret.victims.stated.same_again import (
    ALONE,
    at_another_time,
    first_of_last,
    told_by_others,
)
from tollbook.extraction.spans import Span
from tollbook.vocabulary.codes import Measure

_WORDS: Final[tuple[tuple[Measure, str], ...]] = (
    (Measure.KILLED,
        (r"kill(?:ed|s|ing|ings)?|dead|deaths?|died|dies|die|lives|lost|slain|murder(?:s|ed)?|"
        r"fatalities|martyr\w*|homicides?|lost their lives|cost|bodies|perished|toll|shot dead|victims?|fell|"
        r"assassinat\w+|massacred|buried|executed|beheaded|gunned down|slaughtered")),
    (Measure.INJURED, r"injur(?:ed|ies|ing|y)|wound(?:ed|s|ing)?|hurt|maimed"),
    (Measure.KIDNAPPED,
        (r"kidnap(?:ped|pings?|s)?|abduct(?:ed|ions?|s)?|disappear(?:ances?|ed)|hostages?|captives?|in captivity|"
        r"in (?:the )?\w+ hands|seized|carried (?:off|away)|taken(?! (?:[\d,]+|\w+) lives)|held|"
        r"deprived of liberty|snatched|ABD")),
    (Measure.ATTACKS,
        (r"attacks?|attacked|incidents?|raids?|ambush(?:es)?|strikes?|assaults?|bombings?|"
        r"cases|occasions?|episodes?|events?|times|robber(?:y|ies)|shootings?|explosions?|killings|acts?|"
        r"clashes|torched|hit|blasts?|hijack\w*|boardings?|boarded|atrocities|"
        r"operations|events|bombed|occurrences|air raids|kidnappings|actions|massacres|"
        r"(?:land|claymore )mines|bombs|devices|IEDs")),
)  # fmt: skip
_MEASURES: Final = tuple((measure, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for measure, words in _WORDS)
_AMONG: Final = Cue(
    r"\b(?:among (?:them|whom|those)|including|of (?:them|whom))(?: (?:at|least|about|some|also))* "
    r"(?:(?:\d+|\w+) (?:\w+ ){1,3}and )?$",
    re.IGNORECASE,
)
_COMES_TO: Final = re.compile(
    r"\b(?:(?:number|count|toll|total|tally) of\b|[A-Za-z]+s\b)[^.;:]{0,140}? (?:numbered|(?:has |had |have )?reached|"
    r"(?:rises|rose|risen|climbs|climbed|grown|gone up|grows|comes|came|stands|stood) (?:to|at)) "
    r"(?:at least |about |some |over |more than )?$",
    re.IGNORECASE,
)  # "the number of people killed in the valley this month rises to 71"
_SHIPS: Final = re.compile(
    r"(?: [\w'’-]+){0,2}? (?:ships|vessels|boats|dhows|tankers|vehicles|cars|lorries|trucks|buses)\b"
)  # which are nobody that is held
_ATTACKED: Final = re.compile(
    r"(?: [\w'’-]+){1,4}? (?:(?:have|had|has) been |were |was )?(?:attacked|assaulted|targeted)\b"
)
_SOME_OF: Final = re.compile(r" of (?:its|their|our|his|her)\b")  # "41 of its staff had been attacked", however often
_IN_LIST: Final = 90  # characters between two numbers of a list
_LISTED: Final = re.compile(
    r"(?:^|[,;:(]|\band) ?(?:[A-Z][\w'’-]+(?: (?:[A-Z(][\w'’)-]*|and|its|of|the|[a-z]+s)){0,4}(?: for|:)? \(?|"
    r"of [a-z]+(?: [a-z]+)? |(?:19|20)\d\d,? |this year[^,;]{0,20}, )$"
)
_NAMED: Final = re.compile(r" [A-Z]\w+(?=[.,;:)]|$| and\b)")  # "and four Georgians"
_PLACED: Final = re.compile(r" (?:of them )?(?:in|at|on|near|from) (?:the )?[A-Z]")
_LIST: Final = re.compile(r"(?:^|[,;:(–-]|\band)(?: about| some| at least)? $")
_PART: Final = re.compile(r" of (?:them|these|those|whom|which|the victims)\b", re.IGNORECASE)
_OF_THE_DEAD: Final = re.compile(
    r" of (?:the (?:dead|killed|slain)\b|(?:them|these|those|whom|the victims) (?:died|fell|perished)\b)", re.IGNORECASE
)
_OF_GROUP: Final = re.compile(r"\bof (?:the |these |those |all )?$", re.IGNORECASE)
_SOME_WERE: Final = re.compile(r" (?:were|was|had|have|has|are)\b")
_DEED: Final = (
    r"(?:attacks|incidents|raids|ambushes|strikes|assaults|bombings|cases|episodes|events|shootings|explosions|"
    r"kidnappings|massacres|"
    r"abductions|killings|clashes|occasions)"
)
_DIED: Final = re.compile(
    rf"(?: (?!{_DEED}\b)[a-z’'-]+){{0,3}}? (?:died|perished|killed|(?:were|was|have been|has been|"
    rf"has \w+ been) killed)\b"
)
_ASIDE: Final = re.compile(r"[^.;:,()]{1,60}, [^.;:,()]{1,80}, (?=(?:have|has|had|were|was|are|remain) )")
_FATE: Final = re.compile(
    r"(?:have|has|had|were|was|are|remain) (?:still )?(?:been |being )?"
    r"(?:(?P<killed>killed|murdered|shot dead|died|perished|slain)|"
    r"(?P<injured>wounded|injured|hurt)|(?P<kidnapped>kidnapped|abducted|seized|taken|carried off|"
    r"held|captive|in captivity))\b",
    re.IGNORECASE,
)  # "14 traders, several of them foreigners, have been seized"
_TAKEN: Final = re.compile(r"\b(?:kidnap\w*|abduct\w*|hostages?|ransom)\b", re.IGNORECASE)
_SLAIN: Final = re.compile(r"\b(?:kill\w*|dead|deaths?|died|murder\w*|slain|lives|fatal\w*)\b", re.IGNORECASE)
HIT: Final = (
    r"(?:hit|struck|attacked|burn(?:ed|t)|destroyed|damaged|blown up|torched|bombed|shelled|raided|robbed|looted|"
    r"targeted|ambushed|hijacked|stormed|sabotaged|ransacked|shot (?:at|up)|fired (?:on|at|upon)|"
    r"set (?:on fire|ablaze|alight))"
)  # what attacks do to things
_THINGS_HIT: Final = re.compile(
    rf"(?: (?!(?:and|or|but|who|which|that|people|persons|killed|dead|wounded|injured|hurt|{HIT})\b)[\w'’-]+){{1,6}}? "
    rf"(?:have been|has been|had been|were|was|are|are known to have been|being)(?: \w+ly)? {HIT}\b",
    re.IGNORECASE,
)  # "nine masts have been destroyed"
_FATES: Final = {
    "killed": r"(?:killed|murdered|dead|died|slain)",
    "injured": r"(?:wounded|injured|hurt|maimed)",
    "kidnapped": r"(?:kidnapped|abducted|seized|taken hostage)",
}
_TWO_FATES: Final = Cue(
    r"(?: [\w'’-]+){0,6}? (?:"
    + "|".join(
        rf"{one},? (?:or|and|and/or) (?:been |were )?{other}"
        for name, one in _FATES.items()
        for also, other in _FATES.items()
        if also != name
    )
    + r")\b",
    re.IGNORECASE,
)  # "40 workers have been abducted or killed": a sum of both, of which neither is told
_CASUALTIES: Final = re.compile(
    r"(?: (?!with\b)[a-z]+){0,2} casualties\b"
)  # dead and hurt, of whom each are told apart
_VICTIMS: Final = re.compile(r"(?: [\w'’-]+){0,2}? victims\b")
_DEEDS: Final = re.compile(rf"(?: (?!in\b|of\b|on\b|at\b)[\w-]+){{0,4}}? {_DEED}\b")
_CASES: Final = re.compile(
    r"(?: (?:kidnap\w*|abduction|murder|killing|shooting))? (?:cases|incidents|episodes|events)\b"
)


_MISSING: Final = re.compile(
    r"(?: (?:people|persons|others|men|women|more|of them))?(?: (?:are|were|was|is|remain|remains|remained|still|"
    r"have been|had been))* (?:missing|unaccounted for)\b"
)  # who is missing is none of those whom a measure counts


def counted(text: str, quantity: Quantity, span: Span, rows: Sequence[tuple[Measure, Quantity]]) -> Measure | None:
    """What a number counts: a fate that stands behind it, what the figure beside it counts, else its nearest word.

    `rows` are the figures of the stretch that stand before it.
    """
    if any(p.match(text, quantity.end, span.end) for p in (_TWO_FATES, _MISSING, _CASUALTIES)):
        return None
    ahead = max(span.start, quantity.start - 60)
    aside = _ASIDE.match(text, quantity.end, span.end) if _of_people(text, quantity) else None
    if aside and (fate := _FATE.match(text, aside.end())):
        return next(measure for measure in (Measure.KILLED, Measure.INJURED, Measure.KIDNAPPED) if fate[measure.value])
    if told := plainly_counts(text, quantity, people=_of_people(text, quantity)):
        return told
    if _DIED.match(text, quantity.end, span.end) or _OF_THE_DEAD.match(text, quantity.end):
        return Measure.KILLED
    deeds = _DEEDS.match(text, quantity.end, span.end)
    if _CASES.match(text, quantity.end, span.end):
        return Measure.ATTACKS
    if not _of_people(text, quantity) and _THINGS_HIT.match(text, quantity.end, min(len(text), span.end + 40)):
        return Measure.ATTACKS
    if rows and (again := _as_beside(text, quantity, ahead, rows, of_deeds=bool(deeds))):
        return again
    if summed := _summed_up(text, quantity):
        return summed
    return _nearest(text, quantity, span, of_deeds=bool(deeds))


def _as_beside(
    text: str, quantity: Quantity, ahead: int, rows: Sequence[tuple[Measure, Quantity]], *, of_deeds: bool
) -> Measure | None:
    """What a number counts that goes on with those before it: another time's, others', a part, the next of a list."""
    beside = at_another_time(text, quantity, ahead)
    if of_deeds and (beside or text[ahead : quantity.start].endswith(" in ")):
        return Measure.ATTACKS
    if told_by_others(text, quantity):
        return first_of_last(text, rows)
    if beside and (said := _only_measure(text, quantity)):
        return said
    goes_on = (
        beside
        or _is_listed(text, quantity, rows[-1][1])
        or _AMONG.search(text, ahead, quantity.start)
        or _PART.match(text, quantity.end)
        or _of_group(text, quantity, rows[-1][1])
    )
    return rows[-1][0] if goes_on else None


def _nearest(text: str, quantity: Quantity, span: Span, *, of_deeds: bool) -> Measure | None:
    """What a number counts by the nearest word for a measure: of ships nobody is held, people are no attacks."""
    nearest = _measure(text, quantity, span)
    if nearest is Measure.KIDNAPPED and _SHIPS.match(text, quantity.end) and not _of_people(text, quantity):
        return None
    attacked = _ATTACKED.match(text, quantity.end) and not _SOME_OF.match(text, quantity.end)
    if nearest is Measure.ATTACKS and not (of_deeds or attacked) and _of_people(text, quantity):
        return _measure(text, quantity, span, but=Measure.ATTACKS)
    if nearest is Measure.KILLED and _VICTIMS.match(text, quantity.end) and _TAKEN.search(text, span.start, span.end):
        return nearest if _SLAIN.search(text, span.start, span.end) else Measure.KIDNAPPED
    return nearest


def _only_measure(text: str, quantity: Quantity) -> Measure | None:
    """The one measure that a sentence names before the number: "Kidnappings, of women too, went up from 38 to 87"."""
    start = max(text.rfind(". ", 0, quantity.start) + 1, text.rfind("\n", 0, quantity.start) + 1)
    told = {measure for measure, pattern in _MEASURES if pattern.search(text, start, quantity.start)}
    told -= {Measure.ATTACKS} if Measure.KIDNAPPED in told else set()  # kidnappings are attacks too
    return told.pop() if len(told) == 1 else None


def _summed_up(text: str, quantity: Quantity) -> Measure | None:
    """What a bare number counts to which something comes: "Kenyans killed there from 2014 to 2023 numbered 53"."""
    start = max(text.rfind(". ", 0, quantity.start) + 1, text.rfind("\n", 0, quantity.start) + 1)
    comes = _COMES_TO.search(text, start, quantity.start) if ALONE.match(text, quantity.end) else None
    if comes is None:
        return None
    told = ((m.start(), measure) for measure, p in _MEASURES for m in p.finditer(text, comes.start(), quantity.start))
    return max((x for x in told if x[1] is not Measure.ATTACKS), default=(0, None))[1]


def _is_listed(text: str, quantity: Quantity, before: Quantity) -> bool:
    """Whether a bare number is a part of a list by names or places: "Kenyans nine", "four in the Black Sea"."""
    ahead = text[before.end : quantity.start] if 0 <= quantity.start - before.end <= _IN_LIST else "."
    if "." in ahead:
        return False
    named = _LISTED.search(ahead) and re.match(r"[.,;:)]|$| and\b", text[quantity.end : quantity.end + 5])
    others = _PLACED.match(text, quantity.end) or _NAMED.match(text, quantity.end)
    return bool(named or (_LIST.search(ahead) and others))


def _of_group(text: str, quantity: Quantity, before: Quantity) -> bool:
    """Whether a bare number is a part of those counted right before: "Of the 33 killed since, 21 were clerks"."""
    led = _OF_GROUP.search(text, max(0, before.start - 12), before.start)
    between = text[before.end : quantity.start]
    return bool(led and _SOME_WERE.match(text, quantity.end) and "," in between and ". " not in between)


def next_of_list(text: str, quantity: Quantity, rows: Sequence[tuple[Measure, Quantity]]) -> Measure | None:
    """What digits behind a name count in a list that goes on with the figures before it, of which they are a part."""
    if not rows or not _is_listed(text, quantity, rows[-1][1]) or quantity.low > max(q.low for _, q in rows):
        return None
    return rows[-1][0]


def _of_people(text: str, quantity: Quantity) -> bool:
    """Whether a noun for people follows the number."""
    role = find_role(text[quantity.end : noun_phrase_end(text, quantity.end, quantity.end + 60)])
    return role is not None and text[quantity.end + role[1] : quantity.end + role[1] + 1] not in ("'", "’")


def _measure(text: str, quantity: Quantity, span: Span, *, but: Measure | None = None) -> Measure | None:
    """What the number counts: the measure word nearest to it, words after it before words ahead of it.

    Words of the measure `but` are passed over.
    """
    begin, stop = max(0, span.start - 60), min(len(text), span.end + 30)
    best: tuple[float, Measure] | None = None
    for measure, pattern in _MEASURES:
        if measure is but:
            continue
        for m in pattern.finditer(text, begin, stop):
            after = m.start() >= quantity.end
            gap = text[quantity.end : m.start()] if after else text[m.end() : quantity.start]
            cost = (
                len(gap.split())
                + (0.0 if after else 1.5)
                + 2.5 * len(re.findall(r",|\band\b|;|:", gap))
                + (20 if "." in gap else 0)
                + (10 if after and gap.startswith(";") else 0)
            )
            cost += 1 if measure is Measure.ATTACKS and gap.split() and " in " in gap else 0
            if best is None or cost < best[0]:
                best = (cost, measure)
    return best[1] if best and best[0] < 12 else None
