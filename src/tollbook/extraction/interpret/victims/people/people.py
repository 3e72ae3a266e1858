"""Who the counted people are: nationality where stated, and the role that a noun gives them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from tollbook.extraction.interpret.context import Demonym, ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.people.nouns import SAYS, find_role, noun_phrase_end

_OF_PEOPLE: Final = re.compile(
    r" ?,? ?(?:of (?:them|these|those who (?:(?:were|had been|was) )?(?:killed|died|wounded|injured|hurt|taken|"
    r"abducted|"
    r"kidnapped|seized)|those|whom|the (?:(?:\d+|[a-z]+(?:-[a-z]+)?) (?:people )?)?(?:dead|victims|wounded|injured|"
    r"hurt|missing|killed|hostages|casualties|"
    r"captives|abducted))|(?:others? )?(?:dead|killed|victims?|deceased|wounded|injured|hurt|missing|hostages|"
    r"fatalities|"
    r"casualties)|"
    r"others?|more|people|persons)?"
    r",? ?(?:(?:are|were|is|was|being|as)\b)? ?(?:said to be |believed to be |identified as |reportedly |"
    r"all |both |each )?(?:an? |the )?",
    re.IGNORECASE,
)
_APPOSED: Final = re.compile(
    r"(?:(?! and (?:an?|the|his|her|their|its|one|two|three)\b)[^,.;:()]){0,60}?(?:(?:, (?:aged )?\d\d)?,| \() ?"
    r"(?:(?:an?|himself|herself|also|the) ){0,2}(?![^,.;]*\bof them)",
    re.IGNORECASE,
)
_ALL_APPOSED: Final = Cue(
    r"[^,.;:()]{0,60}?(?:,| \() ?(?:both|all|each)(?: of (?:them|whom))?(?: also)? ", re.IGNORECASE
)
EMPLOYER: Final = re.compile(
    r"(?:its|their|the|an?) (?:[\w-]+ )?(?:sub-?)?(?:contractor|supplier|partner|client|agent|operator|owner)s?\b"
)  # "seven employees of the operator and its contractor"
_ONE: Final = Cue(r"\ban? $", re.IGNORECASE)
_SAME_ONES: Final = re.compile(r"(?:\b(?:of|the|their|its|his|her|all|these|those|or|to)|[-–]) ?$", re.IGNORECASE)
_FROM: Final = re.compile(
    r"\s?,? ?(?:(?:who )?(?:came|come|comes|was|were|is|are|hailed) (?:both |all |each )?)?"
    r"(?:from(?: (?:nearby|neighbou?ring|next-door))?|"
    r"(?:an? |one )?(?:nationals?|citizens?|natives?) of|of) (?:the )?",
    re.IGNORECASE,
)
_NOT_ALL: Final = re.compile(
    r",? \(?(?:except|apart from|save|with the exception of)\b|"
    r"(?:, [A-Z][a-z]+){0,3},? and [A-Z][a-z]+(?:[,.;)]| (?:was|were|had)\b)"
)
_FROM_TOWN: Final = re.compile(
    r"\s?,? ?(?:(?:who )?(?:came|come|comes|was|were|is|are|hailed) (?:both |all |each )?)?from "
    r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}(?:,| in) "
)  # "a labourer from Dailekh in Nepal"
_BODY_OF: Final = re.compile(
    r"(?:['’]s)? (?:[A-Z][a-z]+ ){0,3}(?:Command|Ministry|Department|Army|Navy|Air Force|Forces?|Police|Embassy|"
    r"Council|Agency|Committee|Government|Parliament|Coast Guard|Red Cross|Red Crescent|Institute|Office|Prime|Foreign|"
    r"Interior|Defen[cs]e)\b"
)
_CITIZEN: Final = re.compile(r" (?:nationals?|citizens?)\b", re.IGNORECASE)
_ANYBODY: Final = r"(?:m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|teenagers?|adults?|others?)"
_OF_ANYBODY: Final = re.compile(rf"\b{_ANYBODY}$")
_AND_OTHERS: Final = re.compile(
    rf"(?:, (?:an?|\w+) {_ANYBODY}){{0,2}},? and (?:an?|\w+) {_ANYBODY}(?=,? from )"
)  # "two men and a woman from Chad"
_FATED: Final = (
    r"(?:dead|killed|deceased|victims|wounded|injured|hurt|missing|hostages|captives|abducted|kidnapped|freed)"
)
_AND_OF_THOSE: Final = re.compile(
    rf" of (?:the|those) {_FATED}(?:,| and) [\w-]+ of (?:the|those) {_FATED}", re.IGNORECASE
)
"""Behind whoever is told of with some of another fate: "four of the dead and two of the wounded were Kenyans"."""
_CITIZENS: Final = Cue(r"\b(?:nationals|citizens|natives)$", re.IGNORECASE)  # "two citizens of Kenya"
_ENVOY: Final = re.compile(r"['’]s (?:\w+ )?(?:ambassador|envoy|consul|attach[eé]|diplomats?|nationals?|citizens?)\b")
_OWNED: Final = Cue(r" (?:of|with) (?:the|an?|its|their) ", re.IGNORECASE)
_MORE_COUNTRIES: Final = re.compile(r",? (?:and |or )?[A-Z]\w+(?: [A-Z]\w+)?(?:,| and | or )|,? (?:and|or) [A-Z]")
_JOINED: Final = (
    r"(?:,(?= (?:state|federal|private|[a-z]+-[a-z]+|and [a-z]+)\b))? "  # not "two Chinese, the company said"
)
_NAMES_ONE: Final = re.compile(r" (?:an?|the|who|aged|\d+)\b")
_OWNER: Final = (
    rf"{_JOINED}(?:(?!(?:of|at|from|for|and|by|in|who|with)\b)[a-z-]+ ){{0,2}}"
    r"(?:compan(?:y|ies)|firms?|consortium|joint venture|"
    r"embass(?:y|ies)|consul\w*)"
)
_THING: Final = (
    rf"{_JOINED}(?:state|federal|private|mining|oil|gold|construction|energy|security|military|owned|air|naval|news|"
    r"language|and \w+ )?\s?"
    r"(?:army|government|troops' |media|press|project|interests|drones?|missiles?|rockets?|bombs?|"
    r"aircraft|airliners?|jets?|planes?|warplanes?|vessels?|(?:war)?ships?|"
    r"frigates?|destroyers?|navy|coast guard|helicopters?|tankers?|freighters?|vehicles?|trucks?|bus(?:es)?|"
    r"cars?|mission|foundation|agency|factory|"
    r"plant|mine|camp|shop|shops|restaurant|hotel|school|hospital|church|mosque|border|side|city|town|"
    r"village|province|region|capital|bank|"
    r"operator|contractor|group|charity|organi[sz]ation|ministry|minister|ambassador|president|authorities|"
    r"officials?|police(?! ?m)|forces|air force|"
    r"intelligence|soil|territory|coast|waters|market|taliban|venture|investors?' |language|"
    r"flag|registered|origin\b)"
)
_WORKS: Final = r"(?: (?:project|factory|plant|mine|camp|shop|restaurant|hotel|hospital|bank|ship|bus|truck))"
_STAFF: Final = (
    r" (?:workers?|employees?|engineers?|managers?|technicians?|drivers?|labourers?|supervisors?|owners?|keepers?)\b"
)
_NOT_OF_PEOPLE: Final = re.compile(
    rf"(?:-|–)\w+|{_OWNER}\b|(?!{_WORKS}{_STAFF}){_THING}\b",
    re.IGNORECASE,
)  # of a Chinese firm's staff nothing is known; "a Chinese mine manager" is Chinese


@dataclass(frozen=True, slots=True)
class People:
    """What is known of counted people. `of_area`: no people or country is named, but an area, "from Normandy"."""

    nationality: str | None = None
    role: str | None = None
    noun_end: int = 0
    of_area: bool = False


_PARENT_OF: Final = re.compile(
    r"(?:(?:an?|the|his|her|another) )?(?:[\w-]+ ){0,2}?(?:mother|father|mom|dad|parent|grandmother|grandfather)"
    r"(?= of (?:\w+|\d+) (?:\w+ )?(?:children|kids|sons|daughters|boys|girls)\b)",
    re.IGNORECASE,
)  # "a mother of three children"


def describe(report: ReportText, start: int, end: int, *, many: bool = False) -> People:
    """The people counted by the words at `text[start:end]` (a number, or a phrase like "a driver").

    `many` tells a number of people from one person: "a Kenyan" after a comma describes one person alone.
    """
    text = report.text
    limit = min(len(text), end + 140, report.sentence(start)[1])
    stop = _through_nations(report, end, noun_phrase_end(text, end, limit), limit)
    if parent := _PARENT_OF.match(text, start, stop):
        stop = parent.end()
    role = find_role(text[start:stop]) or _of_those_before(report, start, stop)
    if role and role[0] == "police officer" and _aboard(report, start, start + role[1]):
        role = "sailor", role[1]
    whole, owned = stop, _OWNED.search(text, start, stop)
    if owned and (own := find_role(text[start : owned.start()])) and own[0]:
        role, stop = own, owned.start()  # "two employees of the Danish Refugee Council"
    head = start + role[1] if role else stop
    nation = _first_of_people(text, report.demonyms_in(start, stop), head)
    if nation is None and not _others_counted(report, end, whole):
        nation = _predicated(report, whole if text[end:whole].strip() else end, limit, many=many)
    if nation is None:
        nation = _of_those_harmed(report, end, limit, many=many)
    if nation is None and role and role[0] in _FORCES and (land := _OF_LAND.match(text, head, limit)):
        named = [d for d in report.demonyms_in(land.end(), min(limit, land.end() + 40)) if d.start == land.end()]
        nation = named[0].code if named and named[0].country and not named[0].area else None
    if nation is None and role and _OF_ANYBODY.search(text, start, head):
        joined = _AND_OTHERS.match(text, head, limit)
        nation = _predicated(report, joined.end(), limit, many=many) if joined else None
    if nation is None and role and (head < end or _CITIZENS.search(text, end, head)):
        nation = _predicated(report, head, limit, many=many)  # "a labourer from Nepal", all of it marked
    if nation is None:
        nation = _of_nation(report, whole if text[end:whole].strip() else end, limit)
    if nation is None:
        nation = _papers_of(report, whole if text[end:whole].strip() else end, limit)
    known = role[0] if role else None
    if many and known is None:
        known = _trade_of_all(report, whole if text[end:whole].strip() else end, limit)
    told = next((d for d in report.demonyms_in(start, limit) if d.code == nation), None) if nation else None
    return People(nation, known, start + role[1] if role else stop, told is not None and told.area)


def _of_those_harmed(report: ReportText, end: int, limit: int, *, many: bool) -> str | None:
    """The nation of some of those who died or were hurt: "of those who died", "of the dead and two of the wounded"."""
    both = _AND_OF_THOSE.match(report.text, end, limit)
    if both is None and not report.text.startswith(" of those who", end):
        return None
    return _predicated(report, both.end() if both else end, limit, many=many)


_NEXT_NATION: Final = re.compile(r", (?:and )?| and | or ")


def _through_nations(report: ReportText, start: int, stop: int, limit: int) -> int:
    """Where the words for people end who are told by several nations: "11 Indian, Chinese and Malian workers"."""
    text, joints = report.text, ""
    at = len(text[:stop].rstrip())
    listed = any(d.end == at and not _PLURAL.search(text, d.start, d.end) for d in report.demonyms_in(start, at))
    while listed and (joint := _NEXT_NATION.match(text, at, limit)):
        named = report.demonyms_in(joint.end(), limit)
        if not named or named[0].start != joint.end():
            break
        joints, at = joints + joint.group(), named[0].end
    if joints == ", and " or not (" and " in joints or " or " in joints):
        return stop
    end = noun_phrase_end(text, at, limit)
    nouns = (find_role(text[at : word.end()]) for word in _WORD.finditer(text, at, end))
    first = next((noun for noun in nouns if noun), None)
    told = first is not None and not text[at + first[1] : end].strip() and not SAYS.match(text, end, limit)
    return end if told else stop


_WORD: Final = re.compile(r"[\w'’-]+")
_PLURAL: Final = re.compile(r"(?<!us)s$")


def _trade_of_all(report: ReportText, at: int, limit: int) -> str | None:
    """The role told in an aside on people who are counted: "eight Kenyans, all mechanics from Kitale, were killed"."""
    aside = _ALL_APPOSED.match(report.text, at, limit)
    if aside is None or _others_counted(report, at, at + len(aside.group().rstrip().rpartition(",")[0])):
        return None
    role = find_role(report.text[aside.end() : noun_phrase_end(report.text, aside.end(), limit)])
    return role[0] if role else None


_FORCES: Final = frozenset({"soldier", "police officer", "peacekeeper"})
_OF_LAND: Final = re.compile(r" of (?:the )?(?=[A-Z])")  # "nine soldiers of Burkina Faso"
_OFFICERS: Final = re.compile(r"(?<!police )\bofficers?$", re.IGNORECASE)
_SHIP: Final = Cue(
    r"\b(?:tankers?|vessels?|ships?|freighters?|trawlers?|bulk carriers?|crew|seam[ae]n|seafarers?|pirates?)\b",
    re.IGNORECASE,
)
_POLICE: Final = Cue(r"\b(?:police\w*|officers? of the|constables?|gendarmes?|patrol)\b", re.IGNORECASE)
_BEFORE: Final = 400  # characters before officers in which a ship is told of


def _aboard(report: ReportText, start: int, end: int) -> bool:
    """Whether "officers" are a ship's: "a tanker was boarded. Two Romanian officers and three seamen were taken"."""
    if not _OFFICERS.search(report.text, start, end):
        return False
    here = (max(0, start - _BEFORE), report.sentence(start)[1])
    return _SHIP.search(report.text, *here) is not None and _POLICE.search(report.text, *here) is None


_ONE_MORE: Final = re.compile(r"(?:an?|another|the) (?:[A-Z][\w'’-]+ ){1,2}one ?")


def _of_those_before(report: ReportText, start: int, stop: int) -> tuple[str | None, int] | None:
    """The role of "a Chadian one" behind others: "two Kenyan drivers and a Chadian one"."""
    if not _ONE_MORE.fullmatch(report.text, start, stop):
        return None
    before = find_role(report.text[max(report.sentence(start)[0], start - 100) : start])
    return (before[0], stop - start) if before else None


_OF_NATION: Final = re.compile(r",? (?:all |both )?of (?=(?:[A-Z][\w-]+ ){1,3}(?:nationality|citizenship|origin)\b)")


def _of_nation(report: ReportText, at: int, limit: int) -> str | None:
    """The nation told behind those counted: "three others, of Kenyan nationality,"."""
    lead = _OF_NATION.match(report.text, at, limit)
    if lead is None:
        return None
    named = report.demonyms_in(lead.end(), min(limit, lead.end() + 30))
    return named[0].code if named and named[0].start == lead.end() else None


_HOLDS: Final = re.compile(r",? ?(?:who )?(?:also )?(?:held|holds|hold|had|has|carried|carries) (?:an? )?(?:dual )?")
_PAPERS: Final = re.compile(r" (?:nationality|citizenship|passports?)\b")


def _others_counted(report: ReportText, end: int, stop: int) -> bool:
    """Whether others are counted before what is said next: "of the nine victims three are Kenyans"."""
    return any(not _SAME_ONES.search(report.text, end, q.start) for q in report.quantities_in(end, stop))


_POSSESSIVE: Final = re.compile(r" [a-z-]+s['’] ")  # "97 kidnapped Kenyan firms' workers"


def _first_of_people(text: str, found: list[Demonym], head: int) -> str | None:
    """The nationality before the noun that ends at `head`: "Turkish plant manager", not "guard of a Turkish plant"."""
    kept = [
        d
        for d in found
        if (not d.country or (not d.area and (_CITIZEN.match(text, d.end) or _ENVOY.match(text, d.end))))
        and text[d.end : d.end + 1] not in ("-", "–")
        and not _POSSESSIVE.match(text, d.end)
        and (d.end < head or not _NOT_OF_PEOPLE.match(text, d.end))
    ]
    codes = {d.code for d in kept}
    return codes.pop() if len(codes) == 1 else None


def is_of_people(text: str, named: Demonym) -> bool:
    """Whether a word of nationality speaks of people, not of a company, an army or a border."""
    bodies = _NOT_OF_PEOPLE.match(text, named.end) or _BODY_OF.match(text, named.end)
    return text[named.end : named.end + 1] not in ("-", "–") and not bodies


def _more_countries(report: ReportText, at: int) -> bool:
    """Whether further countries are listed at `at`, not a name: "from Norway, Ann Doe, a nurse,"."""
    more = _MORE_COUNTRIES.match(report.text, at)
    if more is None or not _NAMES_ONE.match(report.text, more.end()):
        return more is not None
    return bool(report.demonyms_in(at, more.end()))


def _in_its_land(report: ReportText, home: Demonym) -> bool:
    """Whether the country of a home stands right behind it: "from Orval, Norland"."""
    land = next(iter(report.demonyms_in(home.end, home.end + 40)), None) if home.area else None
    return land is not None and land.code == home.code and report.text[home.end : land.start] in (", ", ", the ")


def _papers_of(report: ReportText, at: int, limit: int) -> str | None:
    """The nation whose papers somebody holds: "one of the eleven held British and Ghanaian nationality"."""
    lead = _HOLDS.match(report.text, at, limit)
    papers = _PAPERS.search(report.text, lead.end(), min(limit, lead.end() + 60)) if lead else None
    named = report.demonyms_in(lead.end(), papers.start()) if lead and papers else []
    return named[0].code if named and lead and named[0].start == lead.end() else None


def _predicated(report: ReportText, at: int, limit: int, *, many: bool) -> str | None:
    """Nationality said after the noun: "are Russian", ", an Iranian,", "from Nepal"."""
    text = report.text
    froms = ((_FROM, True), (_FROM_TOWN, True))
    for pattern, countries in ((_OF_PEOPLE, False), *froms, (_ALL_APPOSED if many else _APPOSED, False)):
        lead = pattern.match(text, at, limit)
        if not lead or (many and _ONE.search(lead.group())):
            continue  # "two workers, a Kenyan and …": the Kenyan is one of them
        if pattern is _ALL_APPOSED and _others_counted(report, at, at + len(lead.group().rstrip().rpartition(",")[0])):
            continue  # "nine after two of the injured, both Chinese": these two are
        for d in report.demonyms_in(lead.end(), min(limit, lead.end() + 45)):
            if countries and _more_countries(report, d.end) and not _in_its_land(report, d):
                return None  # "from Norway, Australia and Spain"
            citizen = d.country and not d.area and bool(_CITIZEN.match(text, d.end))  # "is a Lesotho national"
            named = d.country is countries or citizen
            if _BODY_OF.match(text, d.end):
                continue  # ", U.S. Central Command said"
            if many and _NOT_ALL.match(text, d.end):
                return None  # "all thirteen are Kenyans, except a guard", "two traders, Malian and Chadian"
            if d.start == lead.end() and named and not _NOT_OF_PEOPLE.match(text, d.end):
                return d.code
    return None
