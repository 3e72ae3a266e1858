"""What a sentence says of a body in so many words, whatever a model makes of it: by frames around the body's name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from tollbook.extraction.interpret.attribution import wording
from tollbook.extraction.interpret.attribution.accusing_frames import ACCUSING_FRAMES
from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.attribution.official import of_a_state, official_word
from tollbook.extraction.interpret.attribution.own_frames import OWN_FRAMES
from tollbook.extraction.interpret.attribution.spots import name_end
from tollbook.extraction.interpret.attribution.subjects import Speaker, trimmed
from tollbook.extraction.interpret.context import ReportText
from tollbook.vocabulary.codes import AttributionKind

_OFFICIAL, _THIRD = AttributionKind.OFFICIAL_ACCUSATION, AttributionKind.THIRD_PARTY_ALLEGATION


@dataclass(frozen=True, slots=True)
class Plain:
    """What is said: whether the body is accused, claims or denies, and who accuses where that is told."""

    says: tuple[AttributionKind, ...]
    by: Speaker | None = None

    def kinds(self, bodies: Iterable[Actor]) -> tuple[AttributionKind, ...]:
        """The kinds, an accusation by who makes it; `bodies` are all that the report names."""
        return tuple(_voiced(self.by, bodies) if kind is _OFFICIAL else kind for kind in self.says)

    @property
    def by_writer(self) -> bool:
        """Whether the writer tells it as a fact, in a voice of its own."""
        return self.says == (_THIRD,)

    def tells(self, kind: AttributionKind) -> bool:
        """Whether it says this of the body, by whomever."""
        return kind in self.says or (kind is _THIRD and _OFFICIAL in self.says)


_NOBODY: Final = re.compile(
    r"(?:no|neither|none|nobody|nothing|not|if|whether)\b|.*\b(?:no|not|never|nobody|denied)\b", re.IGNORECASE
)
_NAMED: Final = frozenset({"listed", "name", "called"})


def plainly_said(report: ReportText, actor: Actor) -> Plain | None:
    """What the words around a body say of it in its sentence; None where no frame fits."""
    return report.once(_plainly_said, actor)


def _plainly_said(report: ReportText, actor: Actor) -> Plain | None:
    if actor.kind not in _NAMED or (actor.listed and of_a_state(actor.name)):
        return None
    first, last = report.sentence(actor.start)
    text, end = report.text, name_end(report.text, actor.end, last)
    for frame in (*OWN_FRAMES, *ACCUSING_FRAMES):
        behind = frame.follows.match(text, end, last) if frame.follows else None
        if frame.follows and behind is None:
            continue
        lead = frame.leads.search(text[first : actor.start]) if frame.leads else None
        if frame.leads and lead is None:
            continue
        by = (_who(text, lead, first) if lead else None) or (_who(text, behind, 0) if behind else None)
        if by and ((by.start < actor.end and actor.start < by.end) or _NOBODY.match(by.name)):
            continue
        return Plain(frame.says, by)
    return None


def _who(text: str, found: re.Match[str], first: int) -> Speaker | None:
    """Who accuses, by the groups of a frame that was looked for from `first` on."""
    name = next((n for n in ("who", "whom") if found.re.groupindex.get(n) and found[n]), None)
    return trimmed(text, *(first + at for at in found.span(name))) if name else None


def _voiced(by: Speaker | None, bodies: Iterable[Actor]) -> AttributionKind:
    """Whether an authority accuses: also where nobody is named, since it arrests and charges."""
    if by is None:
        return _OFFICIAL
    body = next((b for b in bodies if b.listed and b.start < by.end and by.start < b.end), None)
    official = official_word(by.name, body.name if body else None)
    plain = official is None and wording.OFFICIAL_SPEAKER.search(by.name) is not None
    return _OFFICIAL if official or plain else _THIRD
