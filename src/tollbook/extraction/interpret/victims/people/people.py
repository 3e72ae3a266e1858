"""Who the counted people are: nationality where stated, and the role that a noun gives them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Final

import yaml

from tollbook.extraction.interpret.context import Demonym, ReportText
from tollbook.extraction.interpret.cue import Cue

_STOP: Final = re.compile(
    r"[.;:()\"“”\n|]|, | [-–—] |\b(?:was|were|is|are|who|whose|whom|from|in|at|on|and|or|had|has|have|died|dies|die|"
    r"dead|killed|injured|wounded|lost|KIA|WIA|"
    r"by|to|with|for|which|that|aged|suffered|taken|kidnapped|abducted|seized|shot|hit|being|near|as|"
    r"survived|escaped|when|while|after|"
    r"before|during|remain|remained|remains|missing|hurt|including|among|but|also|could|would|will|said|"
    r"working|travelling|"
    r"traveling|employed|fell|lay|held|led|burned|burnt|stabbed|hacked|beheaded|decapitated|perished|drowned|because|"
    r"if|"
    r"since|until|fired|opened|attacked|ambushed|stormed|threw)\b",
    re.IGNORECASE,
)
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


@cache
def role_nouns() -> Mapping[str, str | None]:
    """Singular and plural nouns for people, lower case, to the role of the codebook; None for people without one."""
    source = resources.files("tollbook.extraction.data").joinpath("roles.yaml").read_text(encoding="utf-8")
    listed = yaml.load(source, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
    nouns: dict[str, str | None] = {}
    for word in listed["people"]:
        nouns.update(dict.fromkeys(_forms(str(word))))
    for role, words in listed["roles"].items():
        for word in (role, *(words or ())):
            nouns.update(dict.fromkeys(_forms(str(word)), str(role)))
    return nouns


def _forms(noun: str) -> set[str]:
    """The noun and its plural."""
    head, _, last = noun.rpartition(" ")
    lead = f"{head} " if head else ""
    if last.endswith("man") and last not in ("human", "german"):
        plural = last[:-3] + "men"
    elif last.endswith("child"):
        plural = last + "ren"
    elif last.endswith("y") and last[-2:-1] not in "aeiou":
        plural = last[:-1] + "ies"
    elif last.endswith(("s", "x", "ch", "sh")):
        plural = last + "es"
    else:
        plural = last + "s"
    return {noun.lower(), (lead + plural).lower()}


@cache
def _noun_pattern() -> re.Pattern[str]:
    """Any noun for people, in lower case: of a text as it is written `re` would try all of them everywhere.

    They are told apart by their first letters first, since there are a thousand.
    """
    begun: dict[str, list[str]] = {}
    for word in sorted(role_nouns(), key=len, reverse=True):
        begun.setdefault(word[:2], []).append(re.escape(word[2:]).replace(r"\ ", r"[ -]"))
    letters: dict[str, list[str]] = {}
    for two, rest in begun.items():
        letters.setdefault(two[0], []).append(f"{re.escape(two[1:])}(?:{'|'.join(rest)})")
    return re.compile(
        r"\b(?<!year-)(?<!year )(?!minor (?:injur|wound|cut|burn|bruise|damage))"
        r"(?!major (?:attack|incident|assault|blast|raid|bombing|ambush|strike|explosion|project|road|city|town))(?:"
        + "|".join(f"{re.escape(letter)}(?:{'|'.join(rest)})" for letter, rest in letters.items())
        + r")(?!\w)"
    )


_LETTERED: Final = re.compile(r"[A-Z]\.(?<![\w.]..)(?:[A-Z]\.)+")  # "two U.S. citizens" do not end with the letters


_SOMEBODYS: Final = re.compile(
    r"(?:(?:^|['’])s|\b(?:his|her|their|its)) $", re.IGNORECASE
)  # whose deputy is no sheriff's


@lru_cache(maxsize=4096)
def find_role(words: str) -> tuple[str | None, int] | None:
    """(role, end offset) of the last noun for people in `words`; None where there is none."""
    last = None
    low = words.lower()
    for match in _noun_pattern().finditer(low if len(low) == len(words) else words):
        last = match
    if last is None:
        return None
    if last.group().lower() == "deputy" and _SOMEBODYS.search(words, 0, last.start()):
        return None, last.end()
    return role_nouns().get(" ".join(last.group().lower().replace("-", " ").split())), last.end()


def noun_phrase_end(text: str, start: int, limit: int) -> int:
    """Where the words that follow a number stop describing the people counted."""
    for stop in _STOP.finditer(text, start, limit):
        at = stop.start()
        if text[at] != ".":
            return at
        lettered = _LETTERED.search(text, start, limit)
        if lettered is None or not lettered.start() <= at < lettered.end():
            return at
    return limit


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
    stop = noun_phrase_end(text, end, limit)
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
    if nation is None and text.startswith(" of those who", end):
        nation = _predicated(report, end, limit, many=many)
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


def _first_of_people(text: str, found: list[Demonym], head: int) -> str | None:
    """The nationality before the noun that ends at `head`: "Turkish plant manager", not "guard of a Turkish plant"."""
    kept = [
        d
        for d in found
        if (not d.country or (not d.area and (_CITIZEN.match(text, d.end) or _ENVOY.match(text, d.end))))
        and text[d.end : d.end + 1] not in ("-", "–")
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
