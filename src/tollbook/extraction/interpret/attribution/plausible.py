"""What can be said of a body together: one voice accuses officially or not, who claims an attack seldom denies it."""

from __future__ import annotations

from typing import Final

from tollbook.extraction.interpret.attribution import wording
from tollbook.extraction.interpret.attribution.acquitting import disclaims, rejects
from tollbook.extraction.interpret.attribution.official import official_word
from tollbook.extraction.interpret.attribution.voices import is_press
from tollbook.extraction.interpret.attribution.who import Attributed
from tollbook.extraction.interpret.context import ReportText
from tollbook.vocabulary.codes import AttributionKind

_CLAIM: Final = AttributionKind.CLAIM_OF_RESPONSIBILITY
_ACCUSING: Final = (AttributionKind.OFFICIAL_ACCUSATION, AttributionKind.THIRD_PARTY_ALLEGATION)
_SELF: Final = (_CLAIM, AttributionKind.DENIAL)
_FIRM: Final = 0.5  # confidence from which a claim stands beside a denial of the same body
_CERTAIN: Final = 0.6  # and an allegation beside the same official accusation


def plausible(rows: list[Attributed], report: ReportText) -> list[Attributed]:
    """What can be said together: one voice accuses officially or not, and who denies an attack seldom claims it."""
    return [
        r for r in rows
        if not any(_outdone(r, o, report) for o in rows if o is not r and o.actor.name == r.actor.name)
    ]  # fmt: skip


def _outdone(row: Attributed, other: Attributed, report: ReportText) -> bool:
    """Whether what is said of a body cannot stand beside something else that is said of it."""
    if row.kind in _SELF and other.kind in _SELF and row.kind is not other.kind:
        denial = row if row.kind is AttributionKind.DENIAL else other
        if rejects(report, denial.actor) or disclaims(report, denial.actor):  # it says so outright
            return row is not denial and row.score < _FIRM
        return row.score < min(_FIRM, other.score)
    if row.kind not in _ACCUSING or other.kind not in _ACCUSING:
        return False
    if row.kind is other.kind:  # the same accusation in one sentence by two speakers is misread
        return abs(row.actor.start - other.actor.start) < 1 and (row.score, row.start) < (other.score, other.start)
    if not (is_press(row.speaker) or is_press(other.speaker) or _one_voice(row.speaker, other.speaker)):
        return False
    if row.kind is AttributionKind.THIRD_PARTY_ALLEGATION and row.score >= _CERTAIN:
        return False
    official = row if row.kind is AttributionKind.OFFICIAL_ACCUSATION else other
    word = official_word(official.speaker or "")
    fit = word or (word is None and bool(wording.OFFICIAL_SPEAKER.search(official.speaker or "")))
    return (row is not official) if fit else row is official


def _one_voice(one: str | None, other: str | None) -> bool:
    """Whether two speakers are one: "Lieutenant Doe" is "the army's spokesman, Lieutenant Doe"."""
    if one is None or other is None or one == other:
        return one == other
    short, long = sorted((one, other), key=len)
    return " " in short and long.endswith(short)


def without_echoes(rows: list[Attributed]) -> list[Attributed]:
    """Without what the writer, or the body itself, says of a body that surely claims the attack: it adds no word."""
    claims = {(r.actor.name, r.speaker) for r in rows if r.kind is _CLAIM}
    claimed = {r.actor.name for r in rows if r.kind is _CLAIM and r.score >= _FIRM}
    return [
        r for r in rows
        if r.kind is not AttributionKind.THIRD_PARTY_ALLEGATION
        or not ((r.actor.name in claimed and is_press(r.speaker)) or (r.actor.name, r.speaker) in claims)
    ]  # fmt: skip
