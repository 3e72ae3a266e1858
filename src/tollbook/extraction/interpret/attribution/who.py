"""Who is said to have done it, by the grammar of marked words: actors, kinds, speakers, media."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from tollbook.extraction.interpret.attribution import wording
from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.attribution.bodies import accused, marked_actors, subjects
from tollbook.extraction.interpret.attribution.naming import Names
from tollbook.extraction.interpret.attribution.official import is_authority
from tollbook.extraction.interpret.attribution.speakers import find_speaker
from tollbook.extraction.interpret.attribution.subjects import PRONOUN, Speaker, trimmed
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.spans import Span
from tollbook.vocabulary.codes import AttributionKind

CLAIM: Final = AttributionKind.CLAIM_OF_RESPONSIBILITY
OFFICIAL: Final = AttributionKind.OFFICIAL_ACCUSATION
THIRD: Final = AttributionKind.THIRD_PARTY_ALLEGATION
DENIAL: Final = AttributionKind.DENIAL

PRESS: Final = "press"
"""The speaker of what a report states in its own voice."""

_NO_SPEAKER = re.compile(r"telegram|facebook|twitter|whatsapp|internal|message|statement|video|website", re.IGNORECASE)

_BEGUN: Final = re.compile(r"[\w'’-]+\Z")  # "the group'" of which a mark holds "s spokesman" alone
_LONG_WORD: Final = 30


@dataclass(frozen=True, slots=True)
class Attributed:
    """One allegation, claim or denial against one actor, with the words that make it and those that doubt it."""

    actor: Actor
    kind: AttributionKind
    speaker: str | None
    medium: str | None
    start: int
    end: int
    score: float
    doubt: tuple[int, int] | None = None


def attributions(
    report: ReportText,
    spans: Sequence[Span],
    names: Names,
    no_names: Sequence[tuple[int, int]],
    publisher: str | None = None,
) -> list[Attributed]:
    """What marked words allege, one row per actor; `names` are the report's names of bodies, `no_names` its places.

    `publisher` speaks where nobody else does, if it is an authority itself.
    """
    rows: list[Attributed] = []
    for span in _joined_spans(report, spans):
        for row in _of_span(report, span, names, no_names, publisher):
            same = next(
                (r for r in rows if (r.actor.name, r.kind) == (row.actor.name, row.kind) and _one_speaker(r, row)), None
            )
            if same is None and not _restated(row, rows):
                rows.append(row)
    return rows


def read_of(
    report: ReportText,
    actor: Actor,
    kind: AttributionKind,
    spans: Sequence[Span],
    publisher: str | None,
    *,
    score: float,
) -> Attributed:
    """The attribution of one kind to a body that its sentence names, with the words marked nearest to it."""
    first, last = report.sentence(actor.start)
    near = [s for s in spans if s.start < last and first < s.end]
    span = min(near, key=lambda s: max(s.start - actor.end, actor.start - s.end, 0), default=None)
    start, end = (min(span.start, actor.start), max(span.end, actor.end)) if span else (first, last)
    if end - start > wording.LONGEST:
        start, end = max(first, actor.start - 100), min(last, actor.end + 100)
    speaker = find_speaker(report, span.start if span else actor.start, span.end if span else actor.end)
    itself = speaker is not None and (
        (speaker.start < actor.end and actor.start < speaker.end)
        or speaker.name.casefold() in (actor.name.casefold(), actor.written.casefold())
    )
    if kind in (OFFICIAL, THIRD) and itself:
        speaker = None
    if kind is OFFICIAL and speaker is None and publisher and is_authority(publisher):
        speaker = Speaker(0, 0, publisher)
    medium = wording.MEDIUM.search(report.text, first, last)
    spoken = _spoken(kind, speaker, actor)
    return Attributed(actor, kind, spoken, medium.group(1) if medium else None, start, end, score)


def _restated(row: Attributed, rows: Sequence[Attributed]) -> bool:
    """Whether "a rogue X unit" only points back to a unit of X that the same allegation named."""
    unit = wording.SOME_UNIT.search(row.actor.written)
    return bool(unit) and any(
        r.kind is not DENIAL
        and r.actor is not row.actor
        and r.actor.name.startswith(row.actor.name.split(" ")[0])
        and r.actor.name != row.actor.name
        for r in rows
    )


def _joined_spans(report: ReportText, spans: Sequence[Span]) -> list[Span]:
    """Pieces of one allegation that were marked apart, joined where only a few words of their sentence lie between."""
    joined: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, s.end)):
        last = joined[-1] if joined else None
        near = (
            last is not None
            and span.start - last.end <= wording.PIECE
            and report.sentence_number(last.start) == report.sentence_number(span.start)
        )
        if (
            last is None
            or not near
            or (last.kinds and span.kinds and _top(last) is not _top(span) and DENIAL in (_top(last), _top(span)))
        ):
            joined.append(span)
            continue
        first, second = last.end - last.start, span.end - span.start
        kinds = None
        if last.kinds and span.kinds:
            kinds = {
                k: (last.kinds[k] * first + span.kinds[k] * second) / (first + second)
                for k in last.kinds
                if k in span.kinds
            }
        joined[-1] = replace(
            last,
            end=max(last.end, span.end),
            score=max(last.score, span.score),
            kinds=kinds or last.kinds,
            actor=last.actor or span.actor,
            speaker=last.speaker or span.speaker,
        )
    return joined


def _top(span: Span) -> AttributionKind | None:
    kinds = span.kinds or {}
    return max(kinds, key=lambda k: kinds[k]) if kinds else None


def _one_speaker(a: Attributed, b: Attributed) -> bool:
    return (
        a.kind in (CLAIM, DENIAL) or a.speaker in (None, PRESS) or b.speaker in (None, PRESS) or a.speaker == b.speaker
    )


def _of_span(
    report: ReportText, span: Span, names: Names, no_names: Sequence[tuple[int, int]], publisher: str | None
) -> list[Attributed]:
    text = report.text
    words = text[span.start : span.end]
    first = report.sentence(span.start)[0]
    last = report.sentence(max(span.start, span.end - 1))[1]
    if wording.NO_CLAIM.search(words):
        return []
    bare = any((a.start, a.end) == (span.start, span.end) for a in names.listed)
    if (
        bare
        and span.actor is None
        and not wording.ALLEGES.search(text, max(first, span.start - 80), min(last, span.end + 60))
    ):
        return []  # a name alone accuses nobody
    speaker = _marked_speaker(text, span) or find_speaker(report, span.start, span.end)
    if speaker and speaker.start >= last:  # who answers in the next sentence does not say this
        teller = find_speaker(report, span.start, span.end, back=0)
        speaker = teller if teller and teller.end <= last else speaker
    kind = _kind(span, text[first:last], words)
    if wording.OF_ITSELF.search(words):
        kind, speaker = DENIAL, find_speaker(report, span.start, span.end)
        chosen = subjects(report, span, names.listed, sentence=(first, last), no_names=no_names)
    else:
        chosen = _named(report, span, names, no_names, kind=kind, speaker=speaker)
    if kind in (CLAIM, DENIAL) and speaker:  # who claims or denies speaks of itself
        said = [a for a in names.listed if a.start < speaker.end and speaker.start < a.end]
        if said and all(a.name != c.name for a in said for c in chosen):
            chosen = said[:1]
    chosen = [a for a in chosen if not wording.NOBODY_KNOWN.fullmatch(a.name)]
    if not chosen:
        return []
    chosen = [a if a.listed else _settle(a, names) for a in chosen]
    own = _speaks_for_itself(chosen[0], speaker, words)
    kind = _settled(kind, span, speaker, own=own, words=words)
    if kind is OFFICIAL and speaker is None and publisher and is_authority(publisher):
        speaker = Speaker(0, 0, publisher)
    elif kind is OFFICIAL and speaker is None:
        kind = THIRD
    if speaker:
        speaker = replace(speaker, name=names.spoken(speaker.name))
    if kind in (OFFICIAL, THIRD):
        chosen, speaker = _others(text, [a for a in chosen if not _goes_on(report, a, last)], speaker, last)
    medium = wording.MEDIUM.search(text, first, last)
    return [
        Attributed(
            actor,
            kind,
            _spoken(kind, speaker, actor),
            medium.group(1) if medium else None,
            span.start,
            span.end,
            span.score,
        )
        for actor in (chosen[:1] if kind in (CLAIM, DENIAL) else chosen)
    ]


def _named(
    report: ReportText,
    span: Span,
    names: Names,
    no_names: Sequence[tuple[int, int]],
    *,
    kind: AttributionKind | None,
    speaker: Speaker | None,
) -> list[Actor]:
    """The bodies that an allegation is about: those that the reader marked, else those that its sentence names."""
    first = report.sentence(span.start)[0]
    last = report.sentence(max(span.start, span.end - 1))[1]
    chosen = marked_actors(report, span, names, kind=kind, speaker=speaker, no_names=no_names)
    if not chosen and kind in (CLAIM, DENIAL):
        chosen = subjects(report, span, names.listed, sentence=(first, last), no_names=no_names)
    if not chosen:
        chosen = accused(report, span, names.listed, sentence=(first, last), speaker=speaker, no_names=no_names)
    return chosen


def _goes_on(report: ReportText, actor: Actor, last: int) -> bool:
    """Whether a body is what a sentence behind the allegation is about: "the men were known. The Front, which …"."""
    begin = report.sentence(actor.start)[0]
    return actor.start >= last and wording.ARTICLE.fullmatch(report.text, begin, actor.start) is not None


def _others(text: str, chosen: list[Actor], speaker: Speaker | None, last: int) -> tuple[list[Actor], Speaker | None]:
    """The accused without the accuser: nobody accuses itself. "X was blamed by residents" has residents for speaker."""
    if speaker is None:
        return chosen, None
    said = speaker.name.casefold()
    others = [a for a in chosen if said not in (a.name.casefold(), a.written.casefold())]
    if others:
        return others, speaker
    blamed = next((m for a in chosen if (m := wording.BLAMED_BY.match(text, a.end, last))), None)
    if blamed is None:
        return [], speaker
    by = blamed.group("by")
    return chosen, Speaker(blamed.start("by"), blamed.end("by"), by) if by else None


def _settle(actor: Actor, names: Names) -> Actor:
    name, listed = names.settled(actor.name)
    return actor if name == actor.name else replace(actor, name=name, listed=listed)


def _settled(
    kind: AttributionKind | None, span: Span, speaker: Speaker | None, *, own: bool, words: str
) -> AttributionKind:
    """The kind of attribution: the reader's judgement where the grammar does not plainly say otherwise.

    Only a body speaking of itself claims or denies; who else accuses is an authority or a third party.
    """
    official = speaker is not None and bool(wording.OFFICIAL_SPEAKER.search(speaker.name))
    denies = bool(wording.DENIES.search(words))
    if denies and (own or kind is DENIAL):
        return DENIAL
    if own and wording.CLAIMS.search(words):
        return CLAIM
    if kind is DENIAL:
        return (
            DENIAL if (span.kinds or {}).get(DENIAL, 0.0) >= wording.SURE or own else (OFFICIAL if official else THIRD)
        )
    if kind is CLAIM:
        sure = (span.kinds or {}).get(CLAIM, 0.0) >= wording.SURE
        return CLAIM if own or sure or speaker is None else (OFFICIAL if official else THIRD)
    if speaker is None:
        return kind or THIRD
    if official:
        return OFFICIAL
    return THIRD if wording.PRIVATE_SPEAKER.search(speaker.name) else (kind or THIRD)


def _speaks_for_itself(actor: Actor, speaker: Speaker | None, words: str) -> bool:
    """Whether the accused body is the one that speaks: named in the speaker's words, or nobody else is named."""
    if speaker is None:
        return bool(wording.CLAIMS.search(words) or wording.DENIES.search(words))
    name, said = actor.written.casefold(), speaker.name.casefold()
    if name in said or said in name or (speaker.start < actor.end and actor.start < speaker.end):
        return True
    return bool(wording.VOICE.search(said)) and not wording.OFFICIAL_SPEAKER.search(
        re.sub(r"spokes\w+", "", speaker.name)
    )


def _marked_speaker(text: str, span: Span) -> Speaker | None:
    """The speaker that the reader marked, from the beginning of a word, without what leads up to it or trails it."""
    if span.speaker is None:
        return None
    start, end = span.speaker
    begun = _BEGUN.search(text, max(0, start - _LONG_WORD), start)
    found = trimmed(text, begun.start() if begun else start, end)
    if found is None:
        return None
    name = found.name.strip(' ,.;:"“”')
    usable = len(name) > 1 and not PRONOUN.match(name) and not _NO_SPEAKER.fullmatch(name)
    return replace(found, name=name) if usable else None


def _spoken(kind: AttributionKind, speaker: Speaker | None, actor: Actor) -> str | None:
    if kind in (CLAIM, DENIAL):
        return speaker.name if speaker else actor.name
    if speaker is None:
        return PRESS if kind is THIRD else None
    return speaker.name


def _kind(span: Span, sentence: str, words: str) -> AttributionKind | None:
    if span.kinds:
        best = max(span.kinds, key=lambda k: (span.kinds or {})[k])
        if span.kinds[best] > 0:
            return best
    if wording.DENIES.search(words) or wording.DENIES.search(sentence):
        return DENIAL
    return CLAIM if wording.CLAIMS.search(words) else None
