"""Countries as parties, and the names that a body goes by in the country that a report speaks of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.attribution.naming import Names
from tollbook.extraction.interpret.attribution.tidying import tidied
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.gazetteer.capitals import CAPITALS

SEATS: Final = {name: code for code, name in CAPITALS.items()} | {
    "Delhi": "IN", "Kiev": "UA", "Kremlin": "RU", "Sana'a": "YE", "Jerusalem": "IL",
}  # fmt: skip
SEATS_NAMED: Final = Cue(rf"\b(?:{'|'.join(sorted(SEATS, key=len, reverse=True))})\b")
_SEAT_ANSWERS: Final = re.compile(
    r"(?: (?:has|had|have|itself|also|promptly|again|always|never|immediately|flatly|officially|later))* "
    r"(?:den(?:y|ies|ied)|reject(?:s|ed)|dismiss(?:es|ed)|disown(?:s|ed)|nothing to do|no (?:part|hand|role)|"
    r"was (?:not )?(?:behind|responsible|to blame)|called (?:it|this|the (?:charge|accusation|claim)))\b"
)
_SEAT_BLAMED: Final = Cue(
    r"\b(?:blam(?:e|es|ed|ing)|accus(?:e|es|ed|ing)|point(?:s|ed|ing)? (?:(?:a|the) fingers? )?(?:at|to)|hands? of) "
    r"(?:the )?$"
)
_STATE_FORCES: Final = {
    name: name for name in ("army", "military", "air force", "navy", "armed forces")
} | dict.fromkeys(
    ("federal army", "national army", "regular army", "government forces", "regime forces", "government army"), "army"
)
"""What words for a state's forces are called in a ledger, behind the word for its people."""
_TROOPS: Final = re.compile(
    r"(.+) (?:troops|army units|(?:army|infantry|artillery|military) (?:unit|battery|brigade|position)s?)"
)
"""The troops of a nation, which act for its army; its soldiers may act for themselves."""
_WAR: Final = Cue(
    r"(?:'s|’s)?(?: [\w-]+){0,2}? (?:drones?|missiles?|shell(?:s|ing|fire)?|rockets?|(?:air ?)?strikes?|air raids?|"
    r"artillery|warplanes?|jets?|gunners|planes?|aircraft|helicopters?|mortars?|bombs?|bombardment|guns|fire|tanks?|"
    r"attacks?|bomb(?:ed|er|ers)|troops|soldiers)\b"
)


@dataclass(frozen=True, slots=True)
class Nation:
    """A country's English name, and the word for its people ("Malian"; "" where there is none)."""

    name: str
    people: str


def seats(report: ReportText, nation: Callable[[str], Nation | None]) -> Iterator[Actor]:
    """Governments named by their seat where they are blamed or answer: "Nairobi denied it"."""
    text = report.text
    for m in SEATS_NAMED.finditer(text):
        governs = _SEAT_ANSWERS.match(text, m.end()) or _SEAT_BLAMED.search(text, max(0, m.start() - 40), m.start())
        if governs and (own := nation(SEATS[m.group()])):
            yield Actor(m.start(), m.end(), own.name, m.group(), False, "country")


def nations(report: ReportText, nation: Callable[[str], Nation | None]) -> Iterator[Actor]:
    """Countries, and their forces where their weapons or troops are named: "Russian drones"."""
    text = report.text
    for d in report.demonyms:
        own = nation(d.code)
        forces = _WAR.match(text, d.end)
        if own and forces and (own.people or not d.country):
            people = own.people if d.country else text[d.start : d.end].removesuffix("s")
            yield Actor(d.start, d.end, f"{people} forces", text[d.start : forces.end()], False, "warfare")
        elif own and d.country:
            yield Actor(d.start, d.end, own.name, text[d.start : d.end], False, "country")


_BRANCHES: Final = {
    ("Islamic State", "Afghanistan"): "Islamic State Khorasan",
    ("al-Qaeda", "Yemen"): "al-Qaeda in the Arabian Peninsula",
    ("al-Qaeda", "Algeria"): "al-Qaeda in the Islamic Maghreb",
}
"""By what name a body that has branches acts in a country."""
_BRANCH_OF: Final = Cue(
    r"\b(?:local|regional|national|Afghan|Yemeni|Algerian|North African) "
    r"(?:wing|branch|affiliate|arm|chapter|franchise) of (?:the )?$"
)
_OF_A_PLACE: Final = {
    ("Islamic State", "afghan"): "Islamic State Khorasan",
    ("Islamic State", "khorasan"): "Islamic State Khorasan",
    ("Islamic State", "west africa"): "Islamic State West Africa Province",
    ("Islamic State", "central africa"): "Islamic State Central Africa Province",
    ("Islamic State", "sahel"): "Islamic State in the Greater Sahara",
    ("Islamic State", "greater sahara"): "Islamic State in the Greater Sahara",
    ("Islamic State", "sinai"): "Islamic State Sinai Province",
    ("Islamic State", "mozambi"): "Islamic State Mozambique",
    ("Islamic State", "somali"): "Islamic State Somalia",
    ("Islamic State", "east asia"): "Islamic State East Asia",
    ("Islamic State", "yemen"): "Islamic State in Yemen",
    ("al-Qaeda", "yemen"): "al-Qaeda in the Arabian Peninsula",
    ("al-Qaeda", "north africa"): "al-Qaeda in the Islamic Maghreb",
}
"""By what name a branch goes that is called by its place: "the West African arm of the Islamic State"."""
_BESIDE: Final = 60  # characters before a body's name that may say which branch of it is meant
_BRANCH: Final = r"(?:branch|province|arm|wing|affiliate|franchise|chapter|offshoot)"
_ITS_BRANCH: Final = Cue(rf"(?: group)?['’]s ([A-Z][\w-]+(?: [A-Z][\w-]+)?) {_BRANCH}\b", re.IGNORECASE)
_BRANCH_OF_IT: Final = Cue(rf"\b([A-Z][\w-]+(?: [A-Z][\w-]+)?) {_BRANCH} of (?:the )?$")
_LOCAL_BRANCH: Final = re.compile(rf"(?: group)?['’]s (?:local|regional|national) {_BRANCH}\b")
_ITS_MEN_IN: Final = re.compile(
    r"[^.\n]{1,90}?(?:(?:\bits |[\"“])(?:[Ss]oldiers|fighters)(?: of the [Cc]aliphate)? in |"
    r"\b(?:fighters|soldiers|men) of its )"
    r"((?:West|Central|East|North) [A-Z]\w+|[A-Z]\w+)\b"
)
"""A body that speaks of its men in a place: "the Islamic State said that its soldiers in Mozambique"."""
_AROUND_UGANDA: Final = (
    "Central African Republic", "Democratic Republic of the Congo", "Kenya", "Somalia", "South Sudan", "Uganda",
)  # fmt: skip
_BEARERS: Final = {
    ("ADF", "Cameroon"): "Ambazonia Defence Forces",
    ("ASWJ", "Mozambique"): "Islamic State Mozambique",
    ("ASWJ", "Somalia"): "Ahlu Sunna Waljama'a",
    ("Ansar al-Sunna", "Mozambique"): "Islamic State Mozambique",
    ("Ansar al-Sunna", "Tanzania"): "Islamic State Mozambique",
    ("Ansar al-Sunnah", "Mozambique"): "Islamic State Mozambique",
    ("Ansar al-Sunnah", "Tanzania"): "Islamic State Mozambique",
    ("BNP", "United Kingdom"): "British National Party",
    ("BRA", "Papua New Guinea"): "Bougainville Revolutionary Army",
    ("ISI", "Iraq"): "Islamic State of Iraq",
    ("KNA", "India"): "Kuki National Army",
    ("People's Defence Forces", "Iraq"): "Kurdistan Workers' Party",
    ("People's Defence Forces", "Turkey"): "Kurdistan Workers' Party",
    ("SLA", "Sri Lanka"): "Sri Lankan army",
    ("SNA", "Myanmar"): "Shanni Nationalities Army",
    ("SNA", "Somalia"): "Somali army",
    ("UPC", "Central African Republic"): "Union for Peace in the Central African Republic",
} | dict.fromkeys((("UPDF", country) for country in _AROUND_UGANDA), "Ugandan army")
"""Whom letters and names that several bodies go by stand for in a country."""
_MAOISTS: Final = {
    "India": "Communist Party of India (Maoist)", "Nepal": "Communist Party of Nepal (Maoist)",
    "Peru": "Shining Path", "Philippines": "New People's Army",
}  # fmt: skip
_MAOIST: Final = re.compile(
    r"(?:(?:Indian?|Nepal|Nepalese|Peruvian|Filipino)(?:['’]s)? )?Maoists?"
    r"(?: (?:rebels?|guerrillas?|insurgents?|terrorists?|fighters|militants|cadres|extremists))?"
)


def _by_place(text: str, actor: Actor) -> str | None:
    """The branch of a body that is called by its place right beside the body's name."""
    before = max(0, actor.start - _BESIDE)
    found = _ITS_BRANCH.match(text, actor.end) or _BRANCH_OF_IT.search(text, before, actor.start)
    found = found or _ITS_MEN_IN.match(text, actor.end)
    if found is None:
        return None
    place = found.group(1).casefold()
    return next((n for (body, at), n in _OF_A_PLACE.items() if body == actor.name and place.startswith(at)), None)


def of_branch(text: str, actor: Actor, home: Nation | None, names: Names) -> Actor:
    """The body that a name means in a country: a branch that the report named before, or the bearer of such letters."""
    if placed := _by_place(text, actor):
        return replace(actor, name=placed)
    branch = _BRANCHES.get((actor.name, home.name)) if home else None
    named = any(a.name == branch and a.start < actor.start for a in names.listed)
    local = _BRANCH_OF.search(text, 0, actor.start) or _LOCAL_BRANCH.match(text, actor.end)
    if branch and (named or local):
        return replace(actor, name=branch)
    maoists = _MAOISTS.get(home.name) if home and _MAOIST.fullmatch(actor.name) else None
    if maoists:
        return replace(actor, name=maoists, listed=True)
    bearer = _BEARERS.get((actor.written, home.name)) if home else None
    return replace(actor, name=bearer) if bearer and actor.listed else actor


def of_nation(report: ReportText, actor: Actor, home: Nation | None) -> Actor:
    """The actor with its nation: "the army" of a report on Mali is the Malian army, Chad's troops are its army."""
    if actor.listed:
        return actor
    if actor.kind in ("forces", "warfare") and (troops := _TROOPS.fullmatch(actor.name)):
        peoples = {report.text[d.start : d.end] for d in report.demonyms_in(actor.start, actor.end) if not d.country}
        if troops.group(1) in peoples:
            return replace(actor, name=f"{troops.group(1)} army")
    force = _STATE_FORCES.get(actor.name.lower()) if home and home.people else None
    return replace(actor, name=f"{home.people} {force}") if home and force else actor


_PART: Final = r"(?:branch|chapter|wing|arm|affiliate|franchise|committee|bureau|brigade)"
_ITS_PART: Final = re.compile(rf"(?P<whole>.+)['’]s (?:[\w-]+ ){{1,3}}{_PART}", re.IGNORECASE)
_PART_OF_IT: Final = re.compile(
    rf"(?:[\w-]+ ){{1,4}}{_PART} of (?:the )?(?P<whole>.+)|"
    r"(?:an? )?(?:faction|unit|cell|section) of (?:the )?(?P<it>.+)",
    re.IGNORECASE,
)


def _whole(actor: Actor, names: Names) -> Actor:
    """The listed body of which an actor is a part that goes by a place: "the Front's hill chapter"."""
    part = None if actor.listed else _ITS_PART.fullmatch(actor.name) or _PART_OF_IT.fullmatch(actor.name)
    if part is None:
        return actor
    found = part.groupdict()
    name, listed = names.settled(found["whole"] or found["it"])
    return replace(actor, name=name, listed=True) if listed else actor


def _listed(actor: Actor, names: Names) -> Actor:
    """A force with its nation by the name that the list has for it."""
    name, listed = names.settled(actor.name) if actor.kind == "forces" and " " in actor.name else (actor.name, False)
    return replace(actor, name=name, listed=listed) if listed else actor


def standing(report: ReportText, actor: Actor, home: Nation | None, names: Names) -> Actor | None:
    """The actor by the name it has in a ledger: with its nation, as listed, tidied; None where it is no body."""
    known = _listed(of_nation(report, of_branch(report.text, actor, home, names), home), names)
    clean = tidied(report.text, _whole(known, names))
    if clean is None or clean.listed or clean.name == known.name or not clean.name[:1].isupper():
        return clean
    name, listed = names.settled(clean.name)  # without what trailed it, the name may be a known one
    return replace(clean, name=name, listed=listed) if listed else clean
