"""People named in the same breath as marked ones: "a driver and his mate", "eight: six Kenyans and two Ugandans".

A reader of spans often marks the first figure of a list only; the list's grammar gives the rest.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tollbook.extraction.interpret.context import Demonym, ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.people.nouns import find_role, noun_phrase_end
from tollbook.extraction.interpret.victims.people.people import EMPLOYER, People, describe

_ARTICLE: Final = re.compile(r"(?:an?|the|his|her|their|its|another|one|our|my)\b(?! of\b)", re.IGNORECASE)
_SEVERAL: Final = re.compile(
    r"(?:the|his|her|their|its|our|my) (?:.* )?(?:\w+[^\Ws]s|\w*men|\w*women|people|children)\s*", re.IGNORECASE
)
"""More than one, nobody says how many: "the gendarmes"."""
_SO_MANY: Final = re.compile(r"(?:an?|the) (?:[a-z-]+ ){0,2}number of\b", re.IGNORECASE)
"""Nobody says how many: "four cooks and an unknown number of traders"."""
_MODIFIER: Final = (
    r"(?:,? (?:from|of|at|in|with|on|who|working|employed|aged)\b[^,.;:()\"”\n]{1,45}?|,? \d\d,?| \([^()]{1,40}\))?"
)
_COORDINATE: Final = re.compile(
    rf"{_MODIFIER}(?:, and |, | and |, as well as | as well as | along with |"
    rf" together with |, plus )(?:of )?",
    re.IGNORECASE,
)
_PARTS: Final = re.compile(
    rf"{_MODIFIER}[^.;:\n]{{0,50}}?(?:: ?| (?:--?|[–—]) |, |; | \()(?:(?:including|included|among (?:them|whom)|"
    rf"of (?:them|whom|these)|of which|comprising|being|namely|who include"
    r"|those being|they (?:are|were)|both|made up of|and including) ?,? ?)?|"
    rf"{_MODIFIER}[^.;:\n]{{0,40}}? (?:including|among them|of whom|comprising|namely) ",
    re.IGNORECASE,
)
_THEN_VERB: Final = re.compile(r" ?(?:was|were|died|have|had|has|lost|perished|sustained|suffered|received)\b")
_OF_NO_TRADE: Final = re.compile(
    r"\b(?:workers?|employees|staff|colleagues|workmates|contractors|personnel|crew|members|people|men|women|hands|"
    r"expatriates|foreigners|nationals|residents|locals)\b",
    re.IGNORECASE,
)
_EACH: Final = Cue(r"[^.;:\n]{0,40}?,? (?P<many>one|two|three|four|five|six) each (?:from|of) (?:the )?")
_APART: Final = re.compile(r"(?: (?!(?:and|or|who|which|were|was)\b)[\w'’-]+){1,4}(?:, | \()(?=[A-Z])")
_NEXT_LAND: Final = re.compile(r"(?:, and |, | and )(?:the )?")
_EMPLOYED: Final = re.compile(r" (?:of|for|from|at|with|working|employed) ")
_JOINED: Final = Cue(r"\b(?:and|with|plus|as well as)\b")
_FATE: Final = {
    "killed": r"kill\w*|dead|died|dies|slain|murder\w*|shot dead|perish\w*|lost (?:his|her|their) li\w+|succumb\w*",
    "injured": r"injur\w*|wound\w*|hurt|hospital\w*|treated|maimed|burned|unconscious|critical\w*|surviv\w*|escaped",
    "kidnapped": r"kidnap\w*|abduct\w*|hostage\w*|seized|taken(?! to (?:[\w'’-]+ ){0,4}?(?:hospitals?|clinics?|"
    r"infirmary|cent(?:er|re)s?)\b)|captive\w*|snatched|held|carried off|captur\w*|"
    r"led (?:away|off)|missing|released|freed",
}
_FATES: Final = {name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in _FATE.items()}
_AND_DID: Final = re.compile(
    r"(?: ?[-–—)])?,? (?:and|before|while) (?:\w+ly )?(?:wound|injur|hurt|kidnap|abduct|seiz|tak|kill|carr)\w* "
    r"(?:off |away )?(?:at least |about |some |more than |another )?(?:\d|[a-z])"
)  # "killing two Kenyans and a Ugandan, and hurt six": what was done to others
_PART_LEAD: Final = re.compile(
    r"(?:including|among|of (?:them|whom|these|which)|comprising|namely|"
    r"who include)",
    re.IGNORECASE,
)

_ANYBODY: Final = (
    None,
    "worker",
    "employee",
    "civilian",
    "aid worker",
    "health worker",
    "soldier",
    "police officer",
    "official",
)
"""What people counted together may be called, whatever each of them is."""

_BESIDES_HIS_TRADE: Final = (None, "man", "woman", "child", "relative", "resident", "student", "elderly person")
"""What one of a trade may be called besides: "two cooks, a man and a woman"."""

_SPEECH: Final = (
    r"\b(?:said|says|told|added|stated|wrote|announced|explained|"
    r"(?:confirmed|reported)(?! (?:dead|killed|missing|injured|wounded|hurt|kidnapped|abducted)))\b"
)
_TELLS: Final = Cue(_SPEECH)
_SPEAKS: Final = Cue(rf"\s*(?:,[^,.;\n]{{1,40}},)?\s*{_SPEECH}")


@dataclass(frozen=True, slots=True)
class Listed:
    """People at `text[start:end]` of a list: how many, and who they are."""

    start: int
    end: int
    low: int
    high: int | None
    people: People
    counted: bool


def people_at(report: ReportText, start: int, limit: int) -> tuple[Listed, int] | None:
    """The people whose noun phrase begins at `start`, and where the phrase ends; None where none does."""
    text = report.text
    quantity = next((q for q in report.quantities_in(start, start + 1) if q.start == start), None)
    article = None if quantity else _ARTICLE.match(text, start)
    if not quantity and not article:
        return None
    head = quantity.end if quantity else start
    stop = noun_phrase_end(text, head if quantity else start + 2, limit)
    role = find_role(text[head:stop])
    if _TELLS.search(text, head, stop) or _SPEAKS.match(text, stop, report.sentence(start)[1]):
        return None  # who tells of the victims is none of them
    people = describe(
        report, start, head if quantity else min(stop, limit), many=quantity is not None and quantity.low > 1
    )
    nation_ends = any(d.end >= stop - 1 for d in report.demonyms_in(head, stop)) or (
        quantity is not None and people.nationality is not None and stop - head < 3
    )
    if _SO_MANY.match(text, start):
        return None
    if role is None and not (people.nationality and (nation_ends or text[:stop].endswith(" one"))):
        return None
    if quantity:
        return Listed(start, head, quantity.low, quantity.high, people, counted=True), stop
    several = _SEVERAL.fullmatch(text, start, min(head + role[1] if role else stop, limit))
    low, high = (2, None) if several else (1, 1)
    return Listed(start, stop, low, high, people, counted=False), stop


def coordinates(
    report: ReportText, start: int, end: int, outcome: str, taken: Sequence[tuple[int, int]]
) -> list[Listed]:
    """People joined by "and" or commas to those at `text[start:end]`, up to a word of another fate."""
    text, limit = report.text, report.sentence(start)[1]
    at = noun_phrase_end(text, end, limit) if text[start:end] else end
    at = len(text[:at].rstrip())
    found: list[Listed] = []
    while joint := _COORDINATE.match(text, at, limit):
        if _other_fate(text[at : joint.end()], outcome, True):
            break
        if _EMPLOYED.search(text, end, joint.end()) and EMPLOYER.match(text, joint.end()):
            break
        listed = people_at(report, joint.end(), limit)
        if listed is None or _overlaps(listed[0], taken):
            break
        found.append(listed[0])
        at = len(text[: listed[1]].rstrip())
    if found and _other_fate(text[at : min(at + 60, limit)], outcome, False) and not _AND_DID.match(text, at, limit):
        found.pop()
    return found if _JOINED.search(text, end, at) else []


def parts(
    report: ReportText, start: int, end: int, low: int, *, outcome: str, taken: Sequence[tuple[int, int]]
) -> list[Listed]:
    """The parts that a figure is broken into after it: "eight people, six of them Kenyans"."""
    text, limit = report.text, report.sentence(start)[1]
    if (each := _EACH.match(text, end, limit)) and (listed := _of_each_land(report, each, low)):
        return listed
    if (apart := _APART.match(text, end, limit)) and (listed := _of_lands(report, apart.end(), 1, low)):
        return listed
    lead = _PARTS.match(text, end, limit)
    while lead:
        first = people_at(report, lead.end(), limit)
        if first and not _overlaps(first[0], taken) and first[0].low < low + (low == 1):
            break
        lead = _next_lead(text, lead.end(), limit)
    else:
        return []
    if not lead or not first or _other_fate(text[end : first[0].start], outcome, True):
        return []
    named = bool(_PART_LEAD.search(lead.group()))
    whole = describe(report, start, end, many=True)
    if not named and ":" not in lead.group() and (_others(whole, first[0].people) or _next_kind(whole, first[0])):
        return []
    rest = coordinates(report, first[0].start, first[0].end, outcome, taken)
    listed = [first[0], *rest]
    total = sum(x.low for x in listed)
    if total > low or (not named and total != low and not _of_them(text, first[0])):
        return []
    return [] if _leads_list(text, end, lead, whole, listed) else listed


def _leads_list(text: str, end: int, lead: re.Match[str], whole: People, listed: Sequence[Listed]) -> bool:
    """Whether a figure that others happen to add up to only leads their list: "two cooks, a maid and a guard were".

    A verb follows such a list without a comma, or those in it are of other sorts than they would have to be.
    """
    if not lead.group().endswith(", ") or _PART_LEAD.search(lead.group()):
        return False
    sorts = {x.people.role for x in listed}
    other = {"man", "woman"} <= {whole.role, *sorts} and whole.role is not None
    trade = whole.role == "worker" and _OF_NO_TRADE.search(text, end, max(end, whole.noun_end)) is None
    last = max(listed[-1].end, listed[-1].people.noun_end)
    return other or trade or _THEN_VERB.match(text, last) is not None


def _of_each_land(report: ReportText, each: re.Match[str], low: int) -> list[Listed]:
    """As many people of each land as make up `low`: "four pilots, one each from Kenya, Peru, Chad and Mali"."""
    many = next((q.low for q in report.quantities_in(*each.span("many"))), 0)
    return _of_lands(report, each.end(), many, low)


def _of_lands(report: ReportText, at: int, many: int, low: int) -> list[Listed]:
    """So many of each land or nation in a row at `at`, if they make up `low`: "two traders, Malian and Chadian"."""
    lands: list[Demonym] = []
    for named in report.demonyms_in(at, report.sentence(at)[1]):
        joint = _NEXT_LAND.match(report.text, at) if lands else None
        if named.start != (joint.end() if joint else at):
            break
        lands.append(named)
        at = named.end
    if many * len(lands) != low or len(lands) < 2:
        return []
    return [Listed(d.start, d.end, many, many, People(d.code, noun_end=d.end), counted=True) for d in lands]


def _others(whole: People, part: People) -> bool:
    """Whether people cannot be among those counted: "two Chinese drivers, a Tajik foreman and a policeman"."""
    nations = whole.nationality and part.nationality and whole.nationality != part.nationality
    roles = whole.role not in _ANYBODY and part.role not in _BESIDES_HIS_TRADE and whole.role != part.role
    return bool(nations) or (roles and not part.nationality)


def _next_kind(whole: People, listed: Listed) -> bool:
    """Whether one of another role is the next in a list of kinds: "two students, one soldier and one woman"."""
    other = whole.role is not None and listed.people.role not in (None, whole.role)
    return other and listed.counted and listed.low == 1


def _next_lead(text: str, at: int, limit: int) -> re.Match[str] | None:
    return _PARTS.match(text, at, min(limit, at + 90))


def _of_them(text: str, listed: Listed) -> bool:
    return bool(re.match(r" (?:of (?:them|whom|these)|were|are)\b", text[listed.end : listed.end + 12]))


def _other_fate(words: str, outcome: str, anywhere: bool) -> bool:
    """Whether the words speak of another outcome (first), rather than of this one."""
    own = _FATES[outcome].search(words) if outcome in _FATES else None
    for name, pattern in _FATES.items():
        if name == outcome:
            continue
        other = pattern.search(words)
        if other and (own is None or other.start() < own.start()):
            return anywhere or other.start() < 30
    return False


def _overlaps(listed: Listed, taken: Sequence[tuple[int, int]]) -> bool:
    return any(a < listed.end and listed.start < b for a, b in taken)
