"""The words around a body, as signs of what it is said to have done: the features of the attribution model."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Protocol

from tollbook.extraction.interpret.attribution import wording
from tollbook.extraction.interpret.attribution.accusers import accuser
from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.attribution.phrasing import phrasing
from tollbook.extraction.interpret.attribution.slots import slots
from tollbook.extraction.interpret.attribution.speakers import find_speaker
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.spans import Span
from tollbook.vocabulary.codes import AttributionKind

_ACRONYM: Final = re.compile(r"^[A-Z][A-Z0-9/-]+$|^[A-Z]{2,}\b")
_BODY_NOUN: Final = Cue(
    r"\b(?:Front|Army|Brigades?|Movement|Party|Forces?|Group|Organi[sz]ation|Council|Union|Liberation|Islamic|Jihad|"
    r"Network|Cartel|Militia|People's|Alliance|Coalition|Resistance|Command|Battalion|Gang|Tigers|Faction|Clan)\b"
)
_STATE_NOUN: Final = Cue(
    r"\b(?:police|army|military|ministry|minister|government|forces|guards?|air force|navy|gendarm\w+|soldiers|"
    r"troops|"
    r"prosecutor\w*|governor|court|president|intelligence|authorit\w+|agency)\b",
    re.IGNORECASE,
)
_CUES: Final[dict[str, Cue]] = {
    "claim": Cue(
        r"\b(?:claim(?:s|ed|ing)? (?:the|it\b|that it|that they|responsib\w*|credit|to have|this|both|its)|"
        r"claimed by|"
        r"responsibility|took credit|tak(?:es|ing|en) credit|own(?:s|ed)? up|boast\w*|hail\w*|acknowledg\w*|admit\w*|"
        r"confess\w*|we (?:are|were|stand) behind|we (?:carried|did|attacked|killed|took|hold|have taken|struck|"
        r"destroyed|executed)|(?:had|have|has) done (?:it|this)|our (?:fighters|men|mujahid\w+|units|forces)|"
        r"its (?:fighters|men|units|soldiers|members) (?:had|have))\b",
        re.IGNORECASE,
    ),
    "noclaim": wording.NO_CLAIM,
    "deny": wording.DENIES,
    "denyword": Cue(r"\bden(?:y|ied|ies|ial|ying)\b", re.IGNORECASE),
    "blame": Cue(
        r"\b(?:blam\w+|accus\w+|attribut\w+|ascrib\w+|point\w* (?:the |a )?fingers?|suspicion\w*|held responsible|"
        r"responsible for|behind the|were behind|was behind|laid at|put (?:it |the blame )?(?:down to|on)|"
        r"alleg\w+|charged|"
        r"hold\w* \w+ responsible|identified)\b",
        re.IGNORECASE,
    ),
    "suspect": Cue(
        r"\b(?:suspect\w*|believed|thought|presumed|likely|probabl\w+|possibl\w+|may have|might)\b", re.IGNORECASE
    ),
    "say": Cue(
        r"\b(?:said|says|say|told|stated|announced|according to|reported|insisted|added|wrote|called|described|spoke|"
        r"maintain\w*|assert\w*|declared)\b",
        re.IGNORECASE,
    ),
    "act": Cue(
        r"\b(?:attack\w*|kill\w*|bomb\w*|ambush\w*|raid\w*|abduct\w*|kidnap\w*|fired|shot|opened fire|str(?:ike|"
        r"ikes|uck)|"
        r"shell\w*|stormed|burn(?:ed|t)|planted|laid|detonat\w*|blew|seized|took|held|storm\w*|robbed|beat|looted|"
        r"hit|"
        r"stopped|entered|arrived|came|dropped|mined|massacre\w*|murder\w*|execut\w*|set fire)\b",
        re.IGNORECASE,
    ),
    "by": Cue(r"\bby\b", re.IGNORECASE),
    "doubt": wording.UNPROVEN,
    "medium": wording.MEDIUM,
    "voice": Cue(r"\b(?:spokes\w+|speaking for|on behalf of|statement|in the name of|signed)\b", re.IGNORECASE),
    "fight": Cue(
        r"\b(?:fight\w*|war|battle|clash\w*|control\w*|active|operat\w*|based|loyal|member\w*|commander|leader|"
        r"arrest\w*|"
        r"rival|ceasefire|against|offensive|counter\w*|victim\w*|killed in|convoy of|base|post|headquarters)\b",
        re.IGNORECASE,
    ),
    "other": Cue(
        r"\b(?:previous\w*|last (?:month|year|week)|in the past|often|usually|similar|earlier|since|history)\b",
        re.IGNORECASE,
    ),
}
_FAR: Final = (12, 30, 60, 110)


class Ruled(Protocol):
    """The part of an attribution read by rules that is used here."""

    @property
    def actor(self) -> Actor: ...  # noqa: D102
    @property
    def kind(self) -> AttributionKind: ...  # noqa: D102
    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Marks:
    """What the reader marked in one incident: attributions with their likeliest kinds, and where it is told."""

    attributions: Sequence[tuple[Span, AttributionKind | None]]
    told: Sequence[int]
    main: bool
    incidents: int


def top(span: Span) -> AttributionKind | None:
    """The kind that the reader thinks most likely."""
    kinds = span.kinds or {}
    return max(kinds, key=lambda k: (kinds[k], k)) if kinds else None


def told(report: ReportText, actor: Actor, marks: Marks, ruled: Sequence[Ruled] = ()) -> Iterator[str]:
    """The signs that hang on the incident: what is marked there, and what the rules read of it."""
    yield from _marks(report, actor, marks)
    yield from _ruled(report, actor, ruled)


def shown(report: ReportText, actor: Actor, others: Sequence[Actor]) -> list[str]:
    """The signs that are the same for every incident."""
    text = report.text
    first, last = report.sentence(actor.start)
    here = [o for o in others if o.start < last and first < o.end]
    group = _group(actor)
    number = report.sentence_number(actor.start)
    said = _said(report, actor, here)
    signs = [
        "bias",
        f"kind={actor.kind}",
        *_name(actor, others),
        *_cues(text, (first, last), actor, here, group),
        f"speaker={said}",
        f"speaker={said}:{group}",
    ]
    for label, line in (("before", number - 1), ("after", number + 1)):
        if 0 <= line < len(report.starts):
            signs += [f"{label}:{name}" for name in _telling(text, *report.sentence(report.starts[line]))]
    for slot in slots(report, actor):
        signs += (f"slot:{slot}", f"slot:{slot}:{actor.kind}", f"slot:{slot}:{said}")
    signs += phrasing(report, actor, here)
    return signs


def _said(report: ReportText, actor: Actor, here: Sequence[Actor]) -> str:
    """Who speaks in a body's sentence: itself, an authority, a private person, another body, somebody, nobody."""
    speaker = accuser(report, actor.start) or find_speaker(report, actor.start, actor.end, back=0)
    far = ""
    if speaker is None:
        speaker = find_speaker(report, actor.start, actor.end)
        far = "far"
    if speaker is None:
        return "none"
    if speaker.start < actor.end and actor.start < speaker.end:
        return "self"
    official, private = _speaking(speaker.name)
    body = any(o.start < speaker.end and speaker.start < o.end for o in here)
    return f"{far}official{official:d}private{private:d}body{body:d}"


@lru_cache(maxsize=1024)
def _speaking(name: str) -> tuple[bool, bool]:
    """Whether a speaker's name is that of an official, and of a private person."""
    return bool(wording.OFFICIAL_SPEAKER.search(name)), bool(wording.PRIVATE_SPEAKER.search(name))


def _name(actor: Actor, others: Sequence[Actor]) -> Iterator[str]:
    yield f"listed={actor.listed}"
    yield from _worded(actor.name, actor.written)
    same = [o for o in others if o.name == actor.name]
    yield f"times={min(len(same), 4)}"
    yield f"nth={min(sum(o.start < actor.start for o in same), 3)}"
    yield f"listedothers={min(len({o.name for o in others if o.listed and o.name != actor.name}), 3)}"


@lru_cache(maxsize=1024)
def _worded(name: str, written: str) -> tuple[str, ...]:
    """What the words of a name show by themselves."""
    found = [f"state={bool(_STATE_NOUN.search(name))}", f"length={min(len(written.split()), 4)}"]
    if _ACRONYM.match(written):
        found.append("acronym")
    if _BODY_NOUN.search(name):
        found.append("bodynoun")
    return tuple(found)


def _cues(text: str, sentence: tuple[int, int], actor: Actor, here: Sequence[Actor], group: str) -> list[str]:
    signs: list[str] = []
    for name, start, end in _cued(text, *sentence):
        if start < actor.end and actor.start < end:
            signs.append(f"{name}:in")
            continue
        after = start >= actor.end
        low, high = (actor.end, start) if after else (end, actor.start)
        far = bisect_left(_FAR, high - low)
        between = any(o.start >= low and o.end <= high for o in here)
        comma = "," in text[low:high]
        side = "after" if after else "before"
        signs += (
            f"{name}:{side}:{far}",
            f"{name}:{side}:b{between:d}c{comma:d}",
            f"{name}:{side}:b{between:d}:{group}",
        )
    return signs


@lru_cache(maxsize=256)
def _telling(text: str, first: int, last: int) -> tuple[str, ...]:
    """The names of the cues in a sentence that say something of the one beside it."""
    named = dict.fromkeys(name for name, _, _ in _cued(text, first, last))
    return tuple(name for name in named if name not in ("by", "act", "fight", "other"))


@lru_cache(maxsize=256)
def _cued(text: str, first: int, last: int) -> tuple[tuple[str, int, int], ...]:
    """The cues in a sentence, (name, start, end) each; every party in it and beside it asks for them."""
    return tuple((name, m.start(), m.end()) for name, cue in _CUES.items() for m in cue.finditer(text, first, last))


def _group(actor: Actor) -> str:
    return "named" if actor.kind in ("listed", "name") else actor.kind


def _marks(report: ReportText, actor: Actor, marks: Marks) -> Iterator[str]:
    number, group = report.sentence_number(actor.start), _group(actor)
    yield f"main={marks.main}"
    yield f"incidents={min(marks.incidents, 3)}"
    away = min((abs(number - t) for t in marks.told), default=9)
    ahead = bool(marks.told) and number < marks.told[0]
    yield f"away={min(away, 5)}ahead={ahead}"
    yield f"line={min(number, 4)}"
    marked = False
    for span, kind in marks.attributions:
        if span.start < actor.end and actor.start < span.end:
            yield f"mark:in:{kind}"
            yield f"mark:in:{group}"
            marked = True
        elif report.sentence_number(span.start) == number:
            side = "after" if span.start >= actor.end else "before"
            yield f"mark:{side}:{kind}"
            near = max(span.start - actor.end, actor.start - span.end)
            yield f"mark:{side}:{bisect_left(_FAR, near)}"
            marked = True
        for name, party in (("actor", span.actor), ("speaker", span.speaker)):
            if party and party[0] < actor.end and actor.start < party[1]:
                yield f"mark:{name}:{kind}"
                yield f"mark:{name}"
    if not marked:
        yield "mark:none"
        yield f"mark:none:{group}"


def _ruled(report: ReportText, actor: Actor, rows: Sequence[Ruled]) -> Iterator[str]:
    """Whether the rules read the same of this body, or read something else in its sentence."""
    number = report.sentence_number(actor.start)
    alike = False
    for row in rows:
        last = report.sentence_number(max(row.start, row.end - 1))
        here = report.sentence_number(row.start) <= number <= last
        if row.actor.name == actor.name:
            alike = True
            yield f"rule:{row.kind}"
            yield f"rule:{row.kind}:here{here:d}"
            if row.actor.start < actor.end and actor.start < row.actor.end:
                yield f"rule:{row.kind}:this"
        elif here:
            alike = True
            yield f"ruleother:{row.kind}"
    if not alike:
        yield "rule:none"
