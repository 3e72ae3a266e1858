"""Whether people stand between the words for that they were carried off: "taking three workers with them"."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.people.nouns import find_role, noun_phrase_end

_TAKES: Final = Cue(
    r"\b(?:tak(?:ing|es)|took|lead(?:ing|s)|led|march(?:ing|ed)|dragg(?:ing|ed)|forc(?:ing|ed)|carry(?:ing)?|carried)"
    r"(?: (?:at least|about|some|around|another|a further|the|all|up to|more than))*"
    r"(?: (?:an?|one|two|three|four|five|\d+|his|her|their)(?: (?!(?:and|but|who|was|were|with|to)\b)[\w'’-]+){1,4}"
    r" and)? $",
    re.IGNORECASE,
)
_WITH_THEM: Final = re.compile(
    r"(?: (?!(?:and|but|who|while|when|was|were|to)\b)[\w'’-]+){0,6}?(?: and (?:an?|one|two|three|four|five|\d+|"
    r"their|his|her)(?: (?!(?:and|but|who|was|were)\b)[\w'’-]+){1,3}?)? (?:(?:along )?with (?:them|him)|away with them|"
    r"into (?:the|a) (?:nearby )?(?:bush|forest|hills|mountains|desert|jungle|woods|swamps?))\b",
    re.IGNORECASE,
)  # "taking three aid workers with them"
_HARMS_AND_TAKES: Final = Cue(
    r"\b(?:kill(?:ed|ing)|sho(?:t|oting)(?: dead)?|wound(?:ed|ing)|injur(?:ed|ing)|murder(?:ed|ing)|behead(?:ed|ing))\b"
    r"[^.;:\n]{1,90}?,? and (?:then )?t(?:ook|aking)(?: (?:at least|about|some|around|another|a further|all|up to))* $",
    re.IGNORECASE,
)
_TAKEN_OFF: Final = re.compile(
    r"(?: (?!(?:and|but|who|while|to|hostage|captive|prisoner)\b)[\w'’-]+){0,4}?"
    r"(?:[,.;\n]|$| (?:away|from|before|when|as|at|in|on|near|after|and)\b)"
    r"(?![^.;\n]{0,40}\b(?:hospital|clinic|safety|mortuary|morgue)\b)"
)  # "killing three workers and taking two others, the prefect said"
_OTHERS: Final = re.compile(r"(?:an?|another) (?:second|third|fourth|fifth|sixth|seventh)$")
_MORE: Final = re.compile(r" (?:others?|more|people|of (?:them|the)|away)\b")


_ALONG_WITH: Final = Cue(
    r"\b(?:abducted|kidnapped|seized|snatched|captured|carried off|taken (?:hostage|captive|away))"
    r"(?: (?!(?:and|but|was|were|killed|died)\b)[\w'’-]+){0,6}?(?: along| together)? with $",
    re.IGNORECASE,
)  # "the engineer abducted last month with a Syrian colleague was found dead"


_THEY_DIED: Final = re.compile(
    r"[^.;:\n]{0,120}?\b(?:were|both|have been|had been) (?:\w+ ){0,2}?(?:dead|killed|shot|murdered|beheaded)\b"
)


def was_taken_with(report: ReportText, start: int, end: int) -> bool:
    """Whether people are only named as taken with somebody else, of whom the sentence goes on."""
    first, last = report.sentence(start)
    taken = _ALONG_WITH.search(report.text, max(first, start - 90), start)
    return taken is not None and _THEY_DIED.match(report.text, end, last) is None


def is_taken_along(report: ReportText, start: int, end: int) -> bool:
    """Whether people stand between the words for that they were carried off: "taking three workers with them"."""
    first, last = report.sentence(start)
    if _HARMS_AND_TAKES.search(report.text, max(first, start - 160), start) and _TAKEN_OFF.match(
        report.text, end, last
    ):
        if _MORE.match(report.text, end, last) or _OTHERS.match(report.text[start:end]):
            return True
        stop = noun_phrase_end(report.text, end, last)
        return find_role(report.text[start:stop]) is not None or bool(report.demonyms_in(start, stop))
    if not _TAKES.search(report.text, max(first, start - 50), start) or not _WITH_THEM.match(report.text, end, last):
        return False
    stop = noun_phrase_end(report.text, end, last)
    nation = bool(report.demonyms_in(start, stop))
    return nation or not report.text[end:stop].strip() or find_role(report.text[start:stop]) is not None
