"""By what name a body stands in the ledger once it is known what is said of it: the report's own words for it, whole.

What was read is not changed, only what it is called: a nation for a word for its people, its forces for its ministry of
defence, an organisation for the last words of its name, armed men for the place that they come from.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.attribution.naming import Names
from tollbook.extraction.interpret.attribution.nation import Nation, of_nation
from tollbook.extraction.interpret.attribution.said_by import speaker_named
from tollbook.extraction.interpret.attribution.who import CLAIM, DENIAL, PRESS, THIRD, Attributed
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import as_words

_STATE: Final = re.compile(r"(?P<people>[A-Z][\w'’-]+)(?: (?:side|state))?")
_FORCE: Final = re.compile(r"(?:[Aa]rmed [Ff]orces|[Aa]rmy|[Mm]ilitary|[Aa]ir [Ff]orce|[Nn]avy)\b")
_OF_DEFENCE: Final = re.compile(
    r"(?:(?P<whose>.+?)(?:['’]s)? )?(?:[Dd]efen[cs]e [Mm]inistry|[Mm]inistry of [Dd]efen[cs]e)"
)
_MEN_OF: Final = re.compile(
    r"\b(?:militias?|gangs?|bands?|gunmen|fighters|militiamen|bandits|raiders|pirates|armed men) (?:of|from) $"
)
_LONGER: Final = re.compile(r" (?:de|del|do|da|dos|du|des) (?:la |los |las )?[A-ZÀ-Ý][\w'’-]+")
_LEADS: Final = re.compile(r"(?:accus(?:e|es|ed|ing)|blam(?:e|es|ed|ing)|suspects?|the|an?) (?=[a-z])")
_TAILS: Final = re.compile(
    r" (?:with (?:an? |the |their |good |bad |close )*[a-z-]+|and (?:spoke|said|named|added|told|called|warned))$"
)
_ITS_ARMS: Final = re.compile(
    r"(?:the )?(?P<force>army|military|navy|air force|police)(?:['’]s (?:own )?(?:air force|artillery|intelligence)|"
    r"(?:['’]s)? (?:gunboats?|boats?|vessels?|ships?|helicopters?|gunships?|jets?|planes?|aircraft|warplanes?|drones?|"
    r"patrols?|units?|men|artillery|tanks?|vehicles?))"
)
"""A force by what it acts with."""
_MEN: Final = re.compile(
    r"[\"”]? (?:soldiers|troops|policemen|fighters|militia(?:men)?|gunmen|youths?|officers|guards|rebels|elements)\b"
)
_NO_NOUN: Final = re.compile(r"[a-z]+(?:ous|less|al|ed|ent)")  # an adjective whose noun was not marked
_OWNER: Final = re.compile(r"\w+['’]s $")
_ARMED: Final = re.compile(r"armed $")
_CAPITALS: Final = re.compile(r"(?:[A-ZÀ-Ý][\w'’-]+ (?:of (?:the )?)?)+$")
_OF_A_NAME: Final = frozenset({"brigades", "brigade", "militia", "front", "movement", "forces", "battalion", "union"})
_KIND: Final = re.compile(
    r"^(?:(?:terrorist|outlawed|banned|defunct|so-called|[A-Z][\w-]+-(?:backed|aligned|supported)) )+(?=[A-Z])"
)
_OWN: Final = re.compile(r"(?<=['’]s )own ")
_SHORT: Final = 2  # words that a name must have for its end to stand for it
_BEFORE: Final = 40  # characters before a name that may say whose men are meant


def printed(
    report: ReportText,
    rows: Iterable[Attributed],
    names: Names,
    nation: Callable[[str], Nation | None],
    home: Nation | None,
) -> list[Attributed]:
    """The attributions of one incident with their bodies by the names that the ledger prints, each told once."""
    found: list[Attributed] = []
    for row in rows:
        called = _called(report, row, names, nation, home)
        named = replace(_told(report.text, row), actor=replace(row.actor, name=called))
        same = (r for r in found if (r.actor.name, r.kind) == (called, row.kind))
        if called == row.actor.name or not any(r.speaker == row.speaker or row.kind in (CLAIM, DENIAL) for r in same):
            found.append(named)
    return found


def _told(text: str, row: Attributed) -> Attributed:
    """The attribution with its speaker by name; of one whose words name nobody only the report itself can say so."""
    if row.speaker in (None, PRESS):
        return row
    name = speaker_named(text, row.speaker)
    if name is None:
        name = row.actor.name if row.kind in (CLAIM, DENIAL) else PRESS if row.kind is THIRD else row.speaker
    return row if name == row.speaker else replace(row, speaker=name)


def _called(
    report: ReportText, row: Attributed, names: Names, nation: Callable[[str], Nation | None], home: Nation | None
) -> str:
    actor = row.actor
    if of_defence := _OF_DEFENCE.fullmatch(actor.name):
        whose = _nation_of(report, of_defence["whose"], nation) if of_defence["whose"] else home
        return names.settled(f"{whose.people} armed forces")[0] if whose and whose.people else actor.name
    if actor.listed:
        return _longer(report, actor)
    if people := _nation_of(report, actor.name, nation):
        return _its_force(row, people) or people.name
    actor = _unbroken(report, actor)
    if arms := _ITS_ARMS.fullmatch(actor.name):
        return names.settled(of_nation(report, replace(actor, name=arms["force"]), home).name)[0]
    if whole := _in_full(report, actor, names) or _men_of(report, actor):
        return whole
    plain = _plain(actor.name)
    return actor.name if plain == actor.name else names.settled(plain)[0]


def _unbroken(report: ReportText, actor: Actor) -> Actor:
    """A body of whose words only some were marked: "mutinous soldiers", "the mine's guards", "the Local Force"."""
    text, start = report.text, _found(report.text, actor)
    if actor.kind != "marked" or " " in actor.name or start is None:
        return actor
    behind = _MEN.match(text, start + len(actor.name)) if _NO_NOUN.fullmatch(actor.name) else None
    led = _CAPITALS if actor.name[:1].isupper() else _ARMED if actor.name == "robbers" else _OWNER
    before = led.search(text, max(report.sentence(start)[0] + 1, start - _BEFORE), start)
    name = f"{before.group() if before else ''}{actor.name}{behind.group() if behind else ''}"
    return replace(actor, name=name)


def _nation_of(report: ReportText, words: str, nation: Callable[[str], Nation | None]) -> Nation | None:
    """The nation that a word for its people stands for, alone or with its side or state; "the Orvalians" are it too."""
    state = _STATE.fullmatch(words)
    people = state["people"].removesuffix("'s").removesuffix("’s") if state else ""
    called = {report.text[d.start : d.end]: d for d in report.demonyms if not d.country}
    code = called[people].code if people in called else None
    if (
        code
        and people.endswith("s")
        and not any(report.text[:at].endswith("the ") for at in as_words(report.text, people))
    ):
        return None  # some of its people
    return nation(code) if code else None


def _its_force(row: Attributed, of: Nation) -> str | None:
    """The force of a nation that speaks for itself where the nation is accused: "the Orvalian air force"."""
    if row.kind not in (CLAIM, DENIAL) or not row.speaker or not of.people:
        return None
    before, people, behind = row.speaker.partition(f"{of.people} ")
    force = _FORCE.match(behind) if people and not before.strip() else None
    return f"{of.people} {force.group()}" if force else None


def _in_full(report: ReportText, actor: Actor, names: Names) -> str | None:
    """The one body named before whose name ends with these words: "the Liberation Army" of the Lake Liberation Army."""
    words = actor.name.split(" ")
    if actor.name in _OF_A_NAME and report.text[: actor.start].endswith(("the ", "The ")):
        words = [actor.name.capitalize()]
    elif len(words) < _SHORT or not actor.name[:1].isupper():
        return None
    before = [a for a in (*names.listed, *names.capitalised) if a.end < actor.start]
    whole = {a.name for a in before if a.written.split(" ")[1:][-len(words) :] == words}
    return whole.pop() if len(whole) == 1 else None


def _men_of(report: ReportText, actor: Actor) -> str | None:
    """Armed men who come from a place or a people, where they are accused and not it: "a militia from Orval"."""
    start = _found(report.text, actor)
    men = None if start is None else _MEN_OF.search(report.text, max(0, start - _BEFORE), start)
    return men.group() + actor.name if men else None


def _found(text: str, actor: Actor) -> int | None:
    """Where the name of a body stands in its words; None where it stands otherwise."""
    at = text.find(actor.name, actor.start, actor.end)
    return None if at < 0 else at


def _longer(report: ReportText, actor: Actor) -> str:
    """A listed name that goes on is another's: "Los Halcones de Abajo" are not Los Halcones."""
    more = _LONGER.match(report.text, actor.end)
    place = more and any(d.start < more.end() and more.start() < d.end for d in report.demonyms)
    return f"{actor.written}{more.group()}" if more and not place else actor.name


def _plain(name: str) -> str:
    """A description without a quotation mark that lost its fellow, what leads up to it and what trails it."""
    for mark in '"“”':
        if name.count(mark) == 1:
            before, _, behind = name.partition(mark)
            name = (behind if not before.strip() else before).strip()
    name = _KIND.sub("", name)
    if name[:1].islower():
        name = _TAILS.sub("", _LEADS.sub("", name, count=1) if _LEADS.match(name) else name)
    return _OWN.sub("", name)
