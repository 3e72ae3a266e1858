"""Attributions that the words around a body rule out: who is struck, who sold the guns, who regrets, where it was."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from tollbook.extraction.interpret.attribution.acquitting import is_accused
from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.attribution.not_accused import OF_THE_ACCUSED
from tollbook.extraction.interpret.attribution.not_spoken import OF_WHO_CLAIMS, OF_WHO_DENIES
from tollbook.extraction.interpret.attribution.nothing_said import nothing_said
from tollbook.extraction.interpret.attribution.plainly_said import plainly_said
from tollbook.extraction.interpret.attribution.spots import (
    A_STATES,
    CLAIMS_THIS,
    Case,
    spot_of,
)
from tollbook.extraction.interpret.attribution.who import Attributed
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue, as_words
from tollbook.vocabulary.codes import AttributionKind

_PAPERS: Final = re.compile(
    r"(?: (?:dual|double))? (?:citizenship|nationality|passports?|papers|descent|origin|ancestry|law|language)\b"
)  # "dual Kenyan-Ugandan citizenship"
_RULES: Final = re.compile(
    r"(?:['’]s)?(?:-held|-controlled| rule| control| territory| areas?)\b|"
    r"(?: (?:regime|government|authorities|leadership|administration))?(?:['’]s?)? (?:internal |own |claim to )?"
    r"(?:control|rule|authority|legitimacy|credibility|grip|hold)\b"
)  # what stands there is its power, not its deed
_FREES: Final = Cue(
    r"(?:['’]s)?(?:,[^.;,]{1,60},)? (?:ha[ds] )?(?:obtain|secur|negotiat|mediat|broker|arrang|welcom)(?:s|ed|es) "
    r"(?:his|her|their|the) (?:release|freedom|handover|liberation)\b"
)  # who frees the captives took them not
_FREED: Final = re.compile(
    r"(?:['’]s)?(?: [\w-]+){0,6}? (?:freed|rescued|liberated|recovered|saved|secured) "
)  # "the army said at first that it had freed the nurse"
_APART: Final = re.compile(
    r"\b(?:former|ex-|dissident|rival|breakaway|defector|captive|hostage|survivor|relative|famil)", re.IGNORECASE
)
_QUARREL: Final = re.compile(r"\b(?:conflict|war|dispute|quarrel|feud|argument|brawl)s?$")
_STRUCK_IT: Final = Cue(
    r"\b(?:hit|struck|attacked|shelled|bombed|burn(?:ed|t)|stormed|ambushed|raided|seized|stopped|destroyed|torched) $"
)  # "hit a train and hit it again"
_SPOKEN: Final = Cue(
    r"\b(?:spoke|speak|speaks|speaking|shouted|shouting|talked|talking)(?: (?:in|only|broken|fluent|accented))* $",
    re.IGNORECASE,
)  # "the men spoke Luganda"
_ITS_OFFICE: Final = Cue(
    r"\b(?:offices?|headquarters|directors?|employees|staff|founders?|volunteers|compounds?|vehicles?|convoys?|"
    r"drivers?) (?:of|from) (?:the )?$",
    re.IGNORECASE,
)  # "at the Paris office of the organisation": that of the aid workers
_OF_ANY: Final[Mapping[str, Case]] = {
    "it frees the captives, whom it took not": lambda spot: spot.follows(_FREES),
    "it freed them, as forces of a state do": lambda spot: (
        A_STATES.search(spot.actor.name) is not None and spot.follows(_FREED)
    ),
    "it is a nationality, a language": lambda spot: spot.follows(_PAPERS),
    "it is what was struck": lambda spot: spot.actor.kind == "pronoun" and spot.leads(_STRUCK_IT),
    "it has an office and staff": lambda spot: spot.actor.kind == "back" and spot.leads(_ITS_OFFICE),
    "it is a quarrel": lambda spot: _QUARREL.search(spot.actor.written) is not None,
    "it is a tongue": lambda spot: spot.leads(_SPOKEN),
    "its power is told, not its deed": lambda spot: spot.follows(_RULES) and not spot.near(CLAIMS_THIS),
}
_CASES: Final[Mapping[AttributionKind, Sequence[Case]]] = {
    kind: (*_OF_ANY.values(), *cases.values())
    for kind, cases in (
        (AttributionKind.OFFICIAL_ACCUSATION, OF_THE_ACCUSED),
        (AttributionKind.THIRD_PARTY_ALLEGATION, OF_THE_ACCUSED),
        (AttributionKind.DENIAL, OF_WHO_DENIES),
        (AttributionKind.CLAIM_OF_RESPONSIBILITY, OF_WHO_CLAIMS),
    )
}
"""Why nothing of a kind can be said of a body where it stands, by what the words around it say instead."""
_ACCUSING: Final = (AttributionKind.OFFICIAL_ACCUSATION, AttributionKind.THIRD_PARTY_ALLEGATION)


def unfounded(report: ReportText, row: Attributed) -> bool:
    """Whether the words around the body rule the attribution out, or its own voice would accuse it."""
    if row.kind in _ACCUSING and _of_its_own(row) and not is_accused(report, row.actor):
        return True
    return misplaced(report, row.actor, row.kind)


def misplaced(report: ReportText, actor: Actor, kind: AttributionKind) -> bool:
    """Whether the words around a body rule out that anything of this kind is said of it there."""
    alike = _ACCUSING[0] if kind in _ACCUSING else kind  # the same of either accusation
    return report.once(_misplaced, (actor, alike))


def _misplaced(report: ReportText, asked: tuple[Actor, AttributionKind]) -> bool:
    actor, kind = asked
    plain = plainly_said(report, actor)
    if plain and plain.tells(kind):
        return False
    if nothing_said(report, actor):
        return True
    spot = spot_of(report, actor)
    return any(case(spot) for case in _CASES[kind])


def _of_its_own(row: Attributed) -> bool:
    """Whether a body is accused by its own voice, or a state's forces by an authority of that state."""
    said = row.speaker or ""
    if any(True for _ in as_words(said, row.actor.written)) and not _APART.search(said):
        return True
    own = A_STATES.search(row.actor.name) or row.actor.kind in ("country", "warfare")
    same = row.actor.name[:5] == said[:5] and row.actor.name[:1].isupper()
    return bool(own) and same and row.kind is AttributionKind.OFFICIAL_ACCUSATION
