"""Denials of what somebody is accused of before, in whatever words the denier is named: "Its lawyer denied it".

The denial is that of the accused, by the name that the accusation has: a state's ministry answers for its soldiers, a
union for its members. Whoever denies is known by a word of the accused's name ("the state police secretary"), by words
that point back ("its leader", "the group"), as an authority where a force of the state is accused, or because the
sentence follows the accusation and nobody else is meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.attribution.denying import Denying, denies_it, denying
from tollbook.extraction.interpret.attribution.introductions import introduced
from tollbook.extraction.interpret.attribution.naming import Names
from tollbook.extraction.interpret.attribution.nation import SEATS, SEATS_NAMED, Nation
from tollbook.extraction.interpret.attribution.official import of_a_state
from tollbook.extraction.interpret.attribution.own_voice import voice
from tollbook.extraction.interpret.attribution.plainly_said import plainly_said
from tollbook.extraction.interpret.attribution.speakers import find_speaker
from tollbook.extraction.interpret.attribution.subjects import trimmed
from tollbook.extraction.interpret.attribution.voices import own_names
from tollbook.extraction.interpret.attribution.who import DENIAL, OFFICIAL, THIRD, Attributed
from tollbook.extraction.interpret.attribution.wording import LONGEST
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue

_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*|\d[A-Z]")
_COMMON_WORDS: Final = (
    "the of and for in at a an man men people armed new national former liberation from by on to or with who which "
    "that group movement organisation organization front army force party militia gang faction militant rebel fighter "
    "member element islamic state united his it their her own local other not said has had was were is are"
)
_COMMON: Final = frozenset(_COMMON_WORDS.split())
"""Words that many bodies share."""
_OFFICE_WORDS: Final = (
    "association council spokesman spokeswoman leader chief minister ministry committee union secretary head office "
    "commander governor official general lawyer elder federation director company community district regional "
    "provincial member"
)
_OFFICES: Final = frozenset(_OFFICE_WORDS.split())
"""Words that say of whoever speaks what it is, and not whose it is."""
_BACK: Final = re.compile(
    r"\b(?:[Ii]ts|[Tt]heir|[Ii]t|[Tt]hey|(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hose|[Tt]hese) (?:(?:[a-z-]+ ){0,2}?"
    r"(?:group|movement|organi[sz]ation|outfit|front|party|faction|militia|force|rebels|insurgents|separatists|"
    r"militants|"
    r"guerrillas|cartel|gang|paramilitaries)|brigades?|unit|family|clan|company|firm|soldiers|youths?|men|herders|"
    r"vigilantes|hunters|guards|gunmen|network|band|collective)(?:['’]s?)?)(?![\w’'])"
)
_FORCE: Final = re.compile(
    r"\b(?:army|military|soldiers?|troops|police\w*|forces|gendarm\w+|navy|air force|rangers|battalion|brigade|"
    r"regiment|government|security|services?|intelligence|commandos|helicopters?|aircraft|border|marines|regime|"
    r"junta|guard|"
    r"unit|officers?)\b",
    re.IGNORECASE,
)
_AUTHORITY: Final = re.compile(
    r"\b(?:minist(?:ry|er)|army|military|government|general staff|chief of (?:naval )?staff|command|junta|police|"
    r"governor|prefect|division|commissioner|navy|air force|council|headquarters|presidency|president|brigade|"
    r"regiment|battalion|garrison|"
    r"colonel|general|superintendent|secretary|defen[cs]e|spokes\w+|authorities|officials?|foreign office|"
    r"information|superior)\b",
    re.IGNORECASE,
)
_POLICE: Final = re.compile(r"\b(?:police|commissioner|superintendent)", re.IGNORECASE)
_ARMY: Final = re.compile(r"\b(?:army|military|forces)\b", re.IGNORECASE)
_PROPER: Final = re.compile(r"[A-Z][\w’'-]*[a-z][\w’'-]*|[A-Z]{2,}[\w-]*|\d[A-Z]\w*")
_NO_NAMES: Final = (
    "The A An Its Their His Her That This These Those In On At By From For And But Police Army Ministry National "
    "Defence Defense Interior Security Command Joint Operations Armed Forces Military General Internal Council Staff "
    "Elders Relatives Leaders Villagers Headquarters Community"
)
_NO_NAME: Final = frozenset(_NO_NAMES.split())
_IN_PLACE: Final = Cue(
    r"\b(?:in|from|at|near|around|of|outside|across) (?:the |(?:northern|southern|eastern|western|central|nearby) )*$"
)
_LETTERS: Final = re.compile(r"[A-Z]{3,6}")
_INSIDE: Final = Cue(
    r"\b(?:(?:elders?|residents?|members?|pastors?|imams?|leaders?|chiefs?|teachers?|priests?|traders?) "
    r"(?:in|from|near)|based in)(?: (?:northern|southern|eastern|western|central))? (?:the )?$"
)
_ASIDE: Final = Cue(r", (?:which|who|whose|where|with) [^,;.]{3,80},")  # "Norland, which bombs Orvale, said"
_CHARGED: Final = Cue(
    r"\b(?:it|this|that|both|everything|(?:the|this|that|these|those|such) (?:\w+ )?"
    r"(?:charges?|accusations?|allegations?|claims?|suggestions?|reports?|remarks?))\b",
    re.IGNORECASE,
)
_IT: Final = re.compile(r"(?:it|he|she|they|we|i|each|both|all|neither|none)", re.IGNORECASE)
_ONLY_BACK: Final = re.compile(
    r"(?:(?:the|this|that|these|those|latter|former|(?-i:[a-z])[\w-]+) ){0,2}"
    r"(?:group|movement|organi[sz]ation|outfit|front|party|faction|militia|force|rebels?|insurgents|separatists|"
    r"militants|guerrillas|cartel|gang|paramilitaries|jihadists|latter|former|accused)",
    re.IGNORECASE,
)
"""Words for the accused that do not name it: "the paramilitaries", "that rebel group"."""
_ITS: Final = re.compile(r"(?:its|their|his|her|(?:one of )?whose) ", re.IGNORECASE)
_NEAR: Final = 2  # sentences that words which point back may lie behind the accusation
_AND: Final = re.compile(r"\b(?:and|but) (?:(?:also|again|has|had|have|flatly|firmly) )*$")
_LEADS: Final = re.compile(r"[\s;:–—,]*(?:(?:but|and|while|whereas|though)\b)?,? *(?:[Tt]he )?")
_ADVERBS: Final = re.compile(r" (?:(?:has|have|had|later|also|[a-z]+ly) )*")
_APART: Final = re.compile(r"[;:.]| (?:who|which|while) ")
_BOTH: Final = re.compile(
    r"\W*(?:and |but |though )?both(?: (?:groups|sides|bodies|movements|organi[sz]ations|parties|militias|gangs|"
    r"of them))?"
    r"(?: (?:have|later|promptly|also))*\s*",
    re.IGNORECASE,
)
_OWN_WORD: Final = 0.6  # confidence from which a listed body's denial is its own, whoever else is accused
_FAR: Final = 3  # and an authority that answers for a force, or words that may say anything

_OBJECT: Final = 30  # characters behind the words in which the accused is named

_Told = list[tuple[int, Attributed]]  # (incident, attribution)


@dataclass(frozen=True, slots=True)
class _Answer:
    """Who denies in a clause: the `subject`, the words in it that tell whose it is, and those of states named there."""

    report: ReportText
    names: Names
    said: Denying
    subject: str
    words: frozenset[str]
    states: frozenset[str]
    codes: frozenset[str]

    @property
    def line(self) -> int:
        """The number of its sentence."""
        return self.report.sentence_number(self.said.start)

    def away(self, row: Attributed) -> int:
        """The sentences from an accusation to it."""
        return self.line - self.report.sentence_number(row.actor.start)

    def shared(self, actor: Actor) -> int:
        """How many words of a body's names it has."""
        also = self.names.letters(actor.name) if actor.listed else None
        shared = len((self.words | self.states) & _words(f"{actor.name} {actor.written} {also or ''}"))
        by_nation = any(d.code in self.codes and not d.area for d in self.report.demonyms_in(actor.start, actor.end))
        by_letters = _LETTERS.fullmatch(actor.name) is not None and actor.name in _initials(self.subject)
        return shared or int(by_nation or by_letters)

    def accuses(self, row: Attributed) -> bool:
        """Whether whoever denies is the one who accuses there."""
        if row.speaker and self.report.text.find(row.speaker) >= self.said.clause:
            return False  # who is named here for the first time has accused nobody before
        accuser = _words(row.speaker or "")
        return bool((self.words & accuser) - _OFFICES) or bool(self.words and self.words <= accuser)


def with_denials(
    report: ReportText,
    rows: Sequence[Sequence[Attributed]],
    names: Names,
    nation: Callable[[str], Nation | None],
    places: Sequence[tuple[int, int]] = (),
) -> list[list[Attributed]]:
    """The attributions of each incident, with the denials that answer its accusations.

    `nation` gives the names of a country by its code, `places` are the report's names of places.
    """
    found = [list(own) for own in rows]
    accused = [(k, r) for k, own in enumerate(rows) for r in own if r.kind in (OFFICIAL, THIRD)]
    accused.sort(key=lambda told: (told[1].actor.start, -told[0]))
    begin = report.sentence(accused[0][1].actor.start)[0] if accused else len(report.text)
    bodies = {r.actor.name for _, r in accused}
    for said in denying(report, begin) if accused else ():
        first, last = report.sentence(said.start)
        here = [r for own in found for r in own if r.kind is DENIAL and first <= r.actor.start < last]
        if _BOTH.fullmatch(report.text, said.clause, said.start):
            for k, row in _last_two(report, said, accused):
                if not any(r.kind is DENIAL and r.actor.name == row.actor.name for r in found[k]):
                    found[k].append(replace(_denial(report, said, row, names), speaker=own_names(row.actor, names)))
            continue
        meant = _meant(report, said, accused, here, names=names, nation=nation, places=places)
        if meant is None:
            continue
        home, row = meant
        found[home] = [r for r in found[home] if r is row or not _only_denies(report, said, r)]
        if not any(r.kind is DENIAL and r.actor.name == row.actor.name for r in found[home]):
            instead = [  # of nobody who is accused
                r for r in here if r.actor.name not in bodies and not (r.actor.listed and r.score >= _OWN_WORD)
            ]
            found[home] = [*(r for r in found[home] if r not in instead), _denial(report, said, row, names)]
    return [sorted(own, key=lambda a: (a.start, a.end, a.actor.name, a.kind)) for own in found]


def _last_two(report: ReportText, said: Denying, accused: _Told) -> _Told:
    """The two bodies accused last, in the sentence of a denial or in the one before it."""
    number = report.sentence_number(said.start)
    begin = report.sentence(report.starts[max(number - 1, 0)])[0]
    bodies = {r.actor.name: (k, r) for k, r in accused if begin <= r.actor.start < said.clause}
    return list(bodies.values())[-2:] if len(bodies) > 1 else []


def _meant(
    report: ReportText, said: Denying, accused: _Told, denied: Sequence[Attributed], *, names: Names,
    nation: Callable[[str], Nation | None], places: Sequence[tuple[int, int]],
) -> tuple[int, Attributed] | None:  # fmt: skip
    """The accusation that is denied, with its incident. `denied` are the denials that its sentence tells already."""
    text = report.text
    before = [(k, r) for k, r in accused if r.actor.start < said.clause]
    subject = text[said.clause : said.start]
    here = [(k, r) for k, r in before if r.actor.start >= report.sentence(said.start)[0] and r.actor.end <= said.start]
    if any(_goes_on(text, report.sentence(said.start)[0], r, said) for _, r in accused):
        return None
    if here and said.plain and (said.relative or subject.strip(' "“,')):
        return here[-1]
    denies = [r.actor for r in denied if said.clause <= r.actor.start < said.start]
    itself = [a for a in denies if "," not in text[said.clause : a.start]]
    words = _words("".join(" " if _within(said.clause + i, itself) else c for i, c in enumerate(subject)))
    codes = frozenset[str]() if itself else _codes(report, said)
    states = _words(" ".join(f"{own.name} {own.people}" for code in codes if (own := nation(code))))
    answer = _Answer(report, names, said, _unplaced(text, said, places), words, states, codes)
    named = [(k, r) for k, r in accused if r.actor.start < said.start and answer.shared(r.actor)]
    if itself:  # another body that speaks is only a part of one by its name: "the Forces, the PKK's armed wing"
        named = [(k, r) for k, r in named if r.actor.listed]
    if named:
        told = any(r.actor.name == o.actor.name for r in denied for _, o in named)
        _, row = best = max(named, key=lambda told: (answer.shared(told[1].actor), told[1].actor.start))
        return best if not told and (said.plain or answer.away(row) <= _FAR) else None
    free = [] if denies else [(k, r) for k, r in before if not answer.accuses(r)]
    spoken = _words(text[said.start : min(said.end + _OBJECT, report.sentence(said.start)[1])])
    cleared = [(k, r) for k, r in free if spoken & _words(f"{r.actor.name} {r.actor.written}")]
    if cleared and not said.plain and answer.away(cleared[-1][1]) <= _FAR:
        return cleared[-1]  # "said that no Reed man had crossed the river"
    return _unnamed(answer, free)


def _only_denies(report: ReportText, said: Denying, row: Attributed) -> bool:
    """Whether a body is accused by nothing but the words in which it denies: "the army called this absurd"."""
    text = report.text
    if not said.plain or row.kind not in (OFFICIAL, THIRD) or not said.clause <= row.actor.start < said.start:
        return False
    if (plain := plainly_said(report, row.actor)) and plain.tells(row.kind):
        return False  # "the Front denied a claim by police that it did it"
    before, between = text[said.clause : row.actor.start], text[row.actor.end : said.start]
    return _LEADS.fullmatch(before) is not None and _ADVERBS.fullmatch(between) is not None


def _goes_on(text: str, first: int, row: Attributed, said: Denying) -> bool:
    """Whether an accuser goes on to deny something: "the mayor said that bandits did it and denied that he slept"."""
    if not first <= row.actor.start <= row.actor.end <= said.start or _APART.search(text, row.actor.end, said.start):
        return False
    joined = _AND.search(text, max(first, said.start - 24), said.start)
    return bool(joined and row.speaker and text.find(row.speaker, first, row.actor.start) >= 0)


def _unnamed(answer: _Answer, free: _Told) -> tuple[int, Attributed] | None:
    """The accusation denied by somebody who shares no word with the accused; `free` are those that others make."""
    near = [(k, r) for k, r in free if answer.away(r) <= _NEAR]
    if answer.states:
        return None  # a state that is not accused denies something else
    if near and answer.away(near[-1][1]) > 0 and _BACK.search(answer.subject):
        return near[-1]
    forces = [(k, r) for k, r in free if answer.away(r) <= _FAR and _is_force(r.actor)]
    if forces and _AUTHORITY.search(answer.subject):
        kin = _POLICE if _POLICE.search(answer.subject) else _ARMY
        return ([told for told in forces if kin.search(told[1].actor.name)] or forces)[-1]
    named = any(w not in _NO_NAME for w in _PROPER.findall(answer.subject.partition(",")[0]))
    if not near or not answer.said.plain or not answer.subject.strip(' "“,'):
        return None
    last = near[-1][1]
    if named and not (  # "an envoy of the rebel leader Bo Doe denied it", right after the police have named the rebels
        last.kind is OFFICIAL
        and not _AUTHORITY.search(answer.subject)
        and _CHARGED.search(answer.report.text, answer.said.start, answer.said.end)
    ):
        return None
    return near[-1] if answer.away(last) == 1 else None


def _unplaced(text: str, said: Denying, places: Sequence[tuple[int, int]]) -> str:
    """The subject of a clause without the places that its people are in: "a county elder in Orvale"."""
    here = [
        (lead.start(), end)
        for start, end in places
        if said.clause <= start < said.start and (lead := _IN_PLACE.search(text, max(said.clause, start - 24), start))
    ]
    return "".join(" " if any(a <= at < b for a, b in here) else text[at] for at in range(said.clause, said.start))


def _is_force(actor: Actor) -> bool:
    return of_a_state(actor.name) if actor.listed else bool(_FORCE.search(actor.name))


def _within(at: int, actors: Iterable[Actor]) -> bool:
    return any(a.start <= at < a.end for a in actors)


def _initials(subject: str) -> str:
    """The first letters of the words in capitals: "NDS" of "the National Directorate of Security"."""
    return "".join(word[0] for word in _PROPER.findall(subject) if word not in ("The", "A", "An"))


def _words(written: str) -> frozenset[str]:
    """The words of a name that tell it from others, without their plural or possessive ends."""
    found = set()
    for word in _WORD.findall(written):
        for part in word.casefold().replace("’", "'").removesuffix("'s").removesuffix("'").split("-"):
            plain = part.removesuffix("s") if len(part) > 3 else part
            if len(plain) > 1 and plain not in _COMMON:
                found.add(plain)
    return frozenset(found)


def _codes(report: ReportText, said: Denying) -> frozenset[str]:
    """The states that are named in the subject, by their seats too: Moscow's ministry speaks for Russia."""
    seats = {SEATS[m.group()] for m in SEATS_NAMED.finditer(report.text, said.clause, said.start)}
    named = (d for d in report.demonyms_in(said.clause, said.start) if not d.area)
    aside = [m.span() for m in _ASIDE.finditer(report.text, said.clause, said.start)]
    own = (d for d in named if not any(a <= d.start < b for a, b in aside))
    return frozenset(seats | {d.code for d in own if not (d.country and _in_it(report.text, said.clause, d.start))})


def _in_it(text: str, clause: int, start: int) -> bool:
    """Whether somebody is only in the country named at `start`: "an elder in Kenya" does not speak for it."""
    return bool(_INSIDE.search(text, max(clause, start - 24), start))


def _denial(report: ReportText, said: Denying, row: Attributed, names: Names) -> Attributed:
    """The denial of what `row` accuses a body of, by whoever the clause names."""
    itself = said.relative and denies_it(report, row.actor.end)
    speaker = None if itself else find_speaker(report, said.start, said.end, back=0)
    if speaker is None and not itself and said.clause < report.sentence(said.start)[0]:
        speaker = find_speaker(report, said.clause, said.clause + 1, back=0)  # whose quotation goes on
    if not itself and (speaker is None or not said.clause <= speaker.start < said.start):
        speaker = trimmed(report.text, said.clause, said.start) or speaker
    name = speaker.name.rstrip(" :") if speaker else row.actor.name  # "The army: slander"
    if _IT.fullmatch(name) or _ONLY_BACK.fullmatch(name) or name in (row.actor.name, row.actor.written):
        here = replace(row.actor, start=said.start, end=said.end)
        means = voice(report, here, names)
        name = f"{own_names(row.actor, names)} {means}" if means else own_names(row.actor, names)
    else:
        bare = _ITS.sub("", name, count=1)
        whose = f"{_owning(row.actor.name)} " if bare != name else ""
        name = whose + introduced(report.text, bare)
    first, last = report.sentence(said.start)
    end = min(last, first + LONGEST)
    return replace(row, kind=DENIAL, speaker=name, medium=None, doubt=None, start=first, end=end)


def _owning(name: str) -> str:
    """A name as an owner: "the Front's", "the herders'"."""
    several = name.endswith(("ists", "ers", "ents")) or (name.endswith("s") and name[:1].islower())
    return f"{name}'" if several else f"{name}'s"
