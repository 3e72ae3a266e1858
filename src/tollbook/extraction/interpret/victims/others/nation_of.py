"""Of which nation people are whom a bare number counts: of those told of just before."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.others.who_did_it import ATTACKING
from tollbook.extraction.interpret.victims.people.nouns import noun_phrase_end
from tollbook.extraction.interpret.victims.people.people import People, describe, is_of_people

PLURAL: Final = Cue(r"(?:\w+(?<!s)s|men|women|people|children|police|staff|crew|personnel|clergy)$", re.IGNORECASE)
_TOLL_OF: Final = Cue(
    r"\b(?:number|count|toll|total) (?:of|among) (?:the )?[\w-]+ (?:dead|deaths|killed|victims|fatalities|casualties|"
    r"injured|wounded|hostages|citizens|nationals|workers)(?: [\w ]{0,20}?)? "
    r"(?:at|to|is|as|was|be|stands at|rose to) $|"
    r"\b(?:put|raised?|brought|revised|lowered|corrected|set) (?:the )?[\w-]+ (?:dead|deaths|death toll|toll|"
    r"fatalities|wounded|injured) (?:at|to) $",
    re.IGNORECASE,
)
_SOME_OF_THEM: Final = re.compile(r" of (?:them|whom|these|those)\b")
FAMILY: Final = Cue(r"\b(?:famil(?:y|ies)|crew|couple|group|party|team|delegation|convoy) of (?:about |some )?$")


def nation_of_toll(report: ReportText, at: int) -> str | None:
    """Of which nation the dead are whose number stands at `at`: "put the number of Chinese dead at six"."""
    first = report.sentence(at)[0]
    toll = _TOLL_OF.search(report.text, max(first, at - 70), at)
    named = report.demonyms_in(toll.start(), toll.end()) if toll else []
    return named[0].code if len(named) == 1 and not named[0].country else None


_THEY_ARE: Final = Cue(
    r"\b(?:dead|killed|slain|victims|fatalities|wounded|injured|hurt|others|rest|hostages|captives|abducted|kidnapped|"
    r"missing)(?: [\w'’-]+){0,2} (?:are|were) (?:all |both )?$",
    re.IGNORECASE,
)


def _nation_of_list(report: ReportText, at: int) -> str | None:
    """Of which nation all of a list are in which somebody stands at `at`: "the dead are Kenyans: two cooks and "."""
    first = report.sentence(at)[0]
    colon = report.text.find(":", first, at)
    named = [d for d in report.demonyms_in(first, colon) if d.end == colon and not d.area] if colon > 0 else []
    if len(named) != 1 or report.text.find("; ", colon, at) >= 0 or _is_among(report, at):
        return None
    return named[0].code if _THEY_ARE.search(report.text, first, named[0].start) else None


def as_listed(report: ReportText, one: People, at: int) -> People:
    """One person with the nation of all of the list that he stands in at `at`."""
    nation = None if one.nationality else _nation_of_list(report, at)
    return replace(one, nationality=nation) if nation else one


def nation_of_group(report: ReportText, at: int) -> str | None:
    """Of which nation a group is whose number stands at `at`: "a French family of seven", or all of a list."""
    if listed := _nation_of_list(report, at):
        return listed
    group = FAMILY.search(report.text, max(report.sentence(at)[0], at - 30), at)
    named = report.demonyms_in(group.start() - 25 if group.start() > 25 else 0, group.start()) if group else []
    return named[-1].code if group and named and not named[-1].country and group.start() - named[-1].end == 1 else None


def nation_of_them(report: ReportText, at: int) -> str | None:
    """Of which nation "them" are: people named before, "a van of Chinese miners, killing two of them"."""
    first = report.sentence(at)[0]
    if first == at and at:  # "A bus carried twelve Chinese. Ten of them were hurt"
        first = report.sentence(at - 1)[0] if "\n" not in report.text[at - 2 : at] else at
    named = [d for d in report.demonyms_in(first, at) if not d.country and not d.area]
    if not named:
        return None
    noun = report.text[named[-1].end : noun_phrase_end(report.text, named[-1].end, min(at, named[-1].end + 60))]
    several = any(q.low > 1 and named[-1].start - q.end == 1 for q in report.quantities_in(first, named[-1].start))
    plural = several or named[-1].end == at or PLURAL.search(noun.strip()) or report.text[named[-1].end - 1] == "s"
    return named[-1].code if plural and not ATTACKING.search(noun) else None


_AMONG: Final = Cue(
    r"\b(?:among (?:them|whom)|including|of (?:them|whom)),?(?: (?:at least|also|the|about))* $", re.IGNORECASE
)


def _is_among(report: ReportText, at: int) -> bool:
    """Whether some of those counted before stand there: "five, among them three Poles, died and 14 were hurt"."""
    return bool(_AMONG.search(report.text, max(report.sentence(at)[0], at - 30), at))


def nation_before(report: ReportText, at: int, low: int | None = None) -> str | None:
    """Of which nation "two more" or "both" are: of the people counted right before them, if they are so many."""
    counted = [q for q in report.quantities_in(report.sentence(at)[0], at) if q.end <= at and low in (None, q.low)]
    before = [
        q for q in counted if not (_SOME_OF_THEM.match(report.text, q.end) or _is_among(report, q.start))
    ] or counted
    if before or low is not None:
        return describe(report, before[-1].start, before[-1].end, many=True).nationality if before else None
    named = [
        d for d in report.demonyms_in(report.sentence(at)[0], at) if not d.country and is_of_people(report.text, d)
    ]
    return named[0].code if len(named) == 1 else None


_BARE_ONE: Final = re.compile(r"(?:one|another|the (?:other|second))$", re.IGNORECASE)
_AND_THEN: Final = re.compile(r",? (?:was|were|is|has|had|died|later|also|suffered|survived|lost|in)\b")


def of_the_pair(report: ReportText, start: int, end: int) -> People | None:
    """Who "one" or "another" is: the like of one told of right before, or one of the two of the sentence before.

    "Two Italian nuns were attacked. One was killed": she is an Italian nun. None for other words.
    """
    said = _BARE_ONE.match(report.text, start, end)
    if said is None or not _AND_THEN.match(report.text, end):
        return None
    first = report.sentence(start)[0]
    ones = [q for q in report.quantities_in(first, start) if q.end < start]
    if said.group().lower() != "one" and ones:
        like = describe(report, ones[0].start, ones[0].end, many=False) if len(ones) == 1 and ones[0].low == 1 else None
        if like is not None and (like.nationality or like.role):
            return like
    if not first or "\n" in report.text[first - 2 : first] or any(q.low > 1 for q in ones):
        return None
    before = report.sentence(first - 2)[0]
    two = report.quantities_in(before, first)
    named = [d for d in report.demonyms_in(before, start) if not d.country and is_of_people(report.text, d)]
    if len(two) != 1 or two[0].low != 2 or len({d.code for d in named}) != 1:
        return None
    return describe(report, two[0].start, two[0].end, many=True)


_MORE: Final = re.compile(r" more\b(?! \w+s\b(?! and))", re.IGNORECASE)
_AND_HURT: Final = Cue(
    r"\b(?:(?:was|were|have been|had been|has been) (?:killed|shot dead|wounded|injured)|died|perished|"
    r"lost (?:his|her|their) li(?:fe|ves)) and (?:at least |about |some |another )?$",
    re.IGNORECASE,
)
_KILLING_AND_HURTING: Final = Cue(
    r"\b(?:kill(?:ed|ing)|deaths? of|lives of) (?:(?!\b(?:and|who|in|at|on|by)\b)[^.,;:\n]){1,50}?(?:,| and| "
    r"while|, and) "
    r"(?:wounding|injuring|wounded|injured|hurting|hurt) (?:at least |about |some |another )?$",
    re.IGNORECASE,
)  # "killing two Kenyan drivers and wounding three"
_BARE: Final = re.compile(r"(?:[.,;)]|$| (?:on|in|at|near|when|early|late|and|as|during)\b)")
_HURT: Final = re.compile(
    r" (?:(?:were )?(?:\w+ly )?(?:wounded|injured|hurt|killed)|(?:received|suffered|sustained)(?: "
    r"\w+){0,3}? (?:wounds?|"
    r"injur\w+))\b"
)  # "three Kenyans were killed and nine wounded"


def of_those_before(before: str, after: str) -> bool:
    """Whether a bare number counts people of those counted before: "two more", "were killed and nine wounded"."""
    return bool(
        _MORE.match(after)
        or (_AND_HURT.search(before) and _HURT.match(after))
        or (_BARE.match(after) and _KILLING_AND_HURTING.search(before))
    )
