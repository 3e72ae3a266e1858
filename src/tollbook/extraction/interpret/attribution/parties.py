"""Every body that a report names or describes and that might have done it, or be said to have."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.attribution.accusing import accused_phrases, doers
from tollbook.extraction.interpret.attribution.actors import Actor, described_bodies
from tollbook.extraction.interpret.attribution.bodies import accuses, as_written
from tollbook.extraction.interpret.attribution.calling import as_called, plainly
from tollbook.extraction.interpret.attribution.naming import Names
from tollbook.extraction.interpret.attribution.nation import Nation, nations, seats, standing
from tollbook.extraction.interpret.attribution.pointing import POINTS_BACK, means_another, pointing_back
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue, as_words

PEOPLE: Final = (
    r"(?:neighbours?|rivals?|owners?|politicians?|officials?|(?:businessm|gunm|henchm|tribesm|m|policem|servicem|"
    r"wom)[ae]n|"
    r"businesspeople|villagers|loggers|miners|ranchers?|landowners?|prospectors|farmers|fishermen|pastorali?sts|"
    r"sympathi[sz]ers|supporters|followers|members|elements|fighters|agents|services|contractors?|smugglers|youths?|"
    r"boys|students|prisoners|deserters|conscripts?|sergeants?|corporals?|officers?|employees|workers|guards?|"
    r"patrols?|"
    r"people|hands|circles|criminals?|robbers|thugs|bosses|barons|traders|dealers|clans?|tribes?|families|mobs?|"
    r"crowds?|"
    r"groups?|outfits?|units?|factions?|cells?|armies|company|companies|forum|union|cooperative|syndicate|outlaws?|"
    r"looters|legionnaires|mutineers|ultras|fans|hooligans|squatters|drones?|squads?|regime|government|authorities|"
    r"enem(?:y|ies)|infiltrators|saboteurs|remnants|commandos|hitmen|mercenaries|militi\w+|gangs?|bandits|terrorists|"
    r"separatists|rebels|insurgents|herders|herdsmen|raiders|rustlers|pirates)"
)

_CUE: Final = Cue(
    r"\b(?:blam(?:e|es|ed|ing)(?: (?:it|this|that|the \w+))?(?: on)?|accus(?:e|es|ed|ing)|"
    r"(?:attribut|ascrib)(?:e|es|ed|ing)(?: (?:it|this|the \w+))? to|linked(?: (?:it|this|the \w+))? to|"
    r"pointed (?:the |a )?fingers? at|point(?:s|ed) (?:instead |rather |\w+ly )?at|(?:hand|work|doing|handiwork) of|"
    r"(?:carried out|committed|perpetrated|organi[sz]ed|ordered|hired|planted|fired|launched|shot|killed|abducted|"
    r"attacked|ambushed|kidnapped|staged|laid|seized|taken|burned|stopped|raided|claimed|denied|rejected) by|"
    r"suspect(?:s|ed|ing)?|held responsible|responsibility (?:of|on)|named|fire from|hinted at|spoke of|"
    r"called (?:them|it)|"
    r"(?:said|says|say|claim(?:s|ed)?|insist(?:s|ed)?|believe[sd]?|alleg(?:e|es|ed)|suggest(?:s|ed)?|suspects?|"
    r"mutter|"
    r"reported|told \w+(?: \w+)?)(?: that)?(?: it (?:was|is)| they were)?|that|while|after|when|where|and)\s+[\"“‘']?"
)
_PHRASE: Final = re.compile(
    r"(?:(?:an?|the|some|its|his|their|her|own|suspected|alleged|unknown)\s+)?"
    r"((?:(?!(?:point\w*|blam\w+|accus\w+|at|to|by|on|was|were|is|are|had|has|have|said|says|that)\b)[\w'’-]+ ){0,3}?"
    r"(?:" + PEOPLE + r")"
    r"(?: (?:of|from|in|loyal to|linked to|hired by|with|under|for) (?:(?:the|an?|its|"
    r"another) )?[\w'’-]+(?: [A-Z][\w'’-]+| "
    r"(?:camp|forest|village|side|town|valley|competitor|uniform|pay|clan|commander|bidder|group|company))*)?)\b"
)
_SPOKES: Final = re.compile(r"spokes\w+$")
_TITLES: Final = (
    "commander", "leader", "minister", "governor", "president", "chief", "general", "colonel", "captain", "major",
    "inspector", "officer", "mr", "mrs", "ms", "dr", "gen", "col", "maj", "capt", "sgt", "lt", "secretary", "director",
    "mayor", "emir", "named", "called", "name as", "himself as", "herself as", "brother", "sheikh",
)  # fmt: skip
_NO_BODY: Final = re.compile(
    r"^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|being|having|it|him|her|them|this|that|what|which|those|"
    r"these|unknown|him|nobody|no one|whoever|"
    r"trying|killing|firing|shelling|attacking|using|responsibility|involvement|the attack|the killing|"
    r"doing|not|one|another|others?|said|says|told|(?:the )?(?:charges?|accusations?|allegations?)|"
    r"(?:very )?same (?:group|movement|organi[sz]ation|outfit|front|party|faction|militia|rebels|insurgents|"
    r"separatists|militants|guerrillas|cartel|gang)|(?:Mr|Mrs|Ms|Dr|General|Gen|Colonel|Col|Major|Maj|Captain|Capt|"
    r"Lieutenant|Lt|Sergeant|Sgt|Inspector|President|Governor|Minister|Commander|Sheikh|Brigadier|"
    r"Admiral)\.? [A-Z])\b",
    re.IGNORECASE,
)
_UNIT_OF: Final = Cue(
    r"\b(?!(?:The|An?|Its|Their) [a-z])(?:(?:[A-Z][\w'’-]+|\d+(?:st|nd|rd|th)) )+(?:[a-z-]+ )?"
    r"(?:(?:faction|wing|unit|branch|cell|chapter|bureau|committee|command|brigade|battalion) |"
    r"(?<=[\w'’-] )(?:Front|Faction|Unit|Command|Committee|Brigade|Battalion|Column|Bloc|Bureau) )"
    r"of (?:the )?$"
)
_UNIT_BEHIND: Final = re.compile(
    r" (?:[A-Z][\w'’-]+ ){0,2}(?:Directorate|Department|Brigade|Battalion|Regiment|Division|Corps|Unit|Bureau|"
    r"Command|"
    r"Wing|"
    r"Branch|Cell|Network)(?: [A-Z]?\d+\b| [A-Z]{1,3}\b)?(?!\w)"
)
_UNIT: Final = Cue(r"\b(?:Directorate|Department|Brigade|Battalion|Regiment|Division|Squadron|Company|Unit|Bureau)$")
_NUMBERED: Final = re.compile(r" [A-Z]?\d+\b")


def parties(
    report: ReportText,
    names: Names,
    *,
    places: Sequence[tuple[int, int]],
    marked: Sequence[tuple[int, int]],
    nation: Callable[[str], Nation | None],
    home: Nation | None = None,
    more: Iterable[Actor] = (),
) -> list[Actor]:
    """The parties of a report in text order, without overlaps but for words that point back to one.

    `places` are the toponyms (no body is one of them), `marked` what the reader marked as actors, `nation` gives the
    names of a country by its code, `home` those of the country that the report speaks of, `more` bodies that were
    found otherwise and are added where their sentence does not name them.
    """
    text = report.text
    found = _Clear(_with_unit(text, body) for body in names.listed)
    found.add(seats(report, nation))
    found.add(_accused(text, names))
    found.add(_named(report, names, places))
    found.add(replace(a, name=plainly(a.name)) for a in doers(text))
    found.add(_phrases(text))
    found.add(b for b in described_bodies(text, 0, len(text)) if not means_another(report, b, names.listed))
    found.add(_marked(text, names, marked))
    found.add(nations(report, nation))
    rows = found.rows()
    for body in more:
        line = report.sentence_number(body.start)
        if not any(a.name == body.name and report.sentence_number(a.start) == line for a in rows):
            rows.append(body)
    rows = [clean for a in rows if (clean := standing(report, a, home, names))]
    rows = sorted((_by_name(text, a, rows) for a in rows), key=lambda a: a.start)
    rows = as_called(text, rows)
    return sorted([*rows, *pointing_back(report, rows, marked)], key=lambda a: (a.start, a.end))


def _named(report: ReportText, names: Names, places: Sequence[tuple[int, int]]) -> Iterator[Actor]:
    """Names in capitals that are no place, no person with a title, and no mere beginning of a sentence."""
    for name in names.capitalised:
        place = any(a <= name.start and name.end <= b for a, b in places)
        person = _follows_title(report.text[max(0, name.start - 30) : name.start])
        if not (place or person or _NO_BODY.match(name.name) or _only_opens(report, name)):
            settled, listed = names.settled(name.name)
            number = _NUMBERED.match(report.text, name.end) if _UNIT.search(name.written) else None
            if number and not listed:
                settled = f"{name.written}{number.group()}"
            end = number.end() if number else name.end
            yield Actor(name.start, end, settled, report.text[name.start : end], listed, "listed" if listed else "name")


def _follows_title(before: str) -> bool:
    """Whether the words before a name make it a person's: a title, an office, "named"."""
    words = before.removesuffix("\n").removesuffix(".")
    if not words.endswith(" "):
        return False
    words = words[:-1].removesuffix(",").lower()
    return words.endswith(_TITLES) or ("spokes" in words and _SPOKES.search(words) is not None)


def _phrases(text: str) -> Iterator[Actor]:
    """People described right after words of blame or report: "accused smugglers in uniform"."""
    for cue in _CUE.finditer(text):
        phrase = _PHRASE.match(text, cue.end())
        if phrase and not _NO_BODY.match(phrase.group(1)) and len(phrase.group(1).split()) > 1:
            words = plainly(phrase.group(1))
            start = phrase.start(1) + phrase.group(1).find(words)
            yield Actor(start, start + len(words), words, words, False, "phrase")


def _accused(text: str, names: Names) -> Iterator[Actor]:
    """What an accusation points at, unless it is a mere name, which has forms of its own."""
    for actor in accused_phrases(text):
        named = any(n.start <= actor.start and actor.end <= n.end for n in names.capitalised)
        if not named and not _NO_BODY.match(actor.name):
            yield replace(actor, name=plainly(actor.name))


def _marked(text: str, names: Names, marked: Sequence[tuple[int, int]]) -> Iterator[Actor]:
    for start, end in marked:
        body = as_written(text, start, end, names)
        known = body and not _NO_BODY.match(body.name) and not POINTS_BACK.fullmatch(body.name)
        if body and known and (body.listed or not accuses(text, body)):
            yield replace(body, start=start, end=end)


def _with_unit(text: str, body: Actor) -> Actor:
    """A part of a body with a name of its own is not the body: "the Harbour faction of the Front", "Front Unit 12"."""
    if not body.listed:
        return body
    behind = _UNIT_BEHIND.match(text, body.end)
    if behind:
        written = text[body.start : behind.end()]
        return Actor(body.start, behind.end(), written, written, False, "name")
    unit = _UNIT_OF.search(text, max(0, body.start - 60), body.start)
    if unit is None:
        return body
    written = text[unit.start() : body.end]
    return Actor(unit.start(), body.end, written, written, False)


def _only_opens(report: ReportText, name: Actor) -> bool:
    """Whether a single word has its capital only because it begins a sentence: nowhere else is it a name."""
    if " " in name.name or "-" in name.name or name.name.isupper():
        return False
    text = report.text
    if report.sentence(name.start)[0] < name.start and text[name.start - 1] not in "\"“‘'(":
        return False
    return not any(_RUNNING.match(text, at - 2) for at in as_words(text, name.name) if at > 1)


_RUNNING: Final = re.compile(r"[a-z,;] ")
_NAMED_NEXT: Final = re.compile(
    r"[\"”’']?(?:,[\"”’']? (?:the |now called |now |"
    r"(?:by which (?:it|he|she|they)(?: \w+)? means?|meaning|that is,?|namely) (?:the )?)?|"
    r", (?:naming|the (?:term|name|word) (?:they|it|he|she|the \w+) uses? for) (?:the )?|"
    r" (?:called|named|calling (?:itself|themselves)|known (?:[a-z]+ )?as|who call themselves) (?:the )?)[\"“‘']?"
)
_A_BODY: Final = re.compile(
    r"\b(?:group|outfit|movement|organi[sz]ation|militia|gang|cartel|faction|party|sect|band|firm|company|contractor|"
    r"syndicate|brigade|network|cult|league|clan)$"
)
_DESCRIPTIONS: Final = frozenset({"accused", "phrase", "marked", "band"})


def _by_name(text: str, actor: Actor, rows: Sequence[Actor]) -> Actor:
    """A description by the name that stands in apposition to it: "a rebel group, the Lake Front"."""
    if actor.listed or actor.kind not in _DESCRIPTIONS or actor.name[:1].isupper():
        return actor
    behind = _NAMED_NEXT.match(text, actor.end)
    named = next((a for a in rows if behind and a.kind in ("listed", "name") and a.start == behind.end()), None)
    if named is None or not (named.listed or _A_BODY.search(actor.name)):
        return actor
    return replace(actor, name=named.name, listed=named.listed)


class _Clear:
    """Stretches that do not overlap: the first to come stays."""

    def __init__(self, rows: Iterable[Actor]) -> None:
        self._rows = list(rows)

    def add(self, more: Iterable[Actor]) -> None:
        """Add those whose words are free."""
        for actor in more:
            if not any(a.start < actor.end and actor.start < a.end for a in self._rows):
                self._rows.append(actor)

    def rows(self) -> list[Actor]:
        """In text order."""
        return sorted(self._rows, key=lambda a: a.start)
