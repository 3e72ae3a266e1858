"""Which bodies the words of an attribution name: who is accused, who claims or denies."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.extraction.interpret.attribution import wording
from tollbook.extraction.interpret.attribution.actors import Actor, capitalised_names, described_bodies
from tollbook.extraction.interpret.attribution.calling import plainly
from tollbook.extraction.interpret.attribution.naming import Names
from tollbook.extraction.interpret.attribution.subjects import PRONOUN, Speaker
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.spans import Span
from tollbook.vocabulary.codes import AttributionKind

_CLAUSE = re.compile(r" (?:that|who|which|whose|accused|blamed|had|has|was|were|did|does|is|are)\b.*$", re.DOTALL)
_DANGLES = re.compile(r"(?: (?:of|from|by|the|an?|and|or|with|in|for|to|at))+$")
_POSSESSIVE = re.compile(r"['’]s$")
_PART = re.compile(r"([A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*) (?:elements|cadres|criminals|hordes|grouplet|cells?)")
_ACCUSES = re.compile(
    r" (?:had |have |has |also )?(?:blam(?:e|es|ed)|accus(?:e|es|ed)) (?!(?:by|for|in|over|of|on|as|and|at)\b)\w"
)
_NO_BODY = re.compile(
    r"(?:between|in|under|at|around|near)\b|"
    r"(?:[a-z-]+ )?(?:lorry|lorries|trucks?|vehicles?|cars?|vans?|buses|bus|minibus(?:es)?|boats?|ships?|vessels?|"
    r"tankers?|(?:air)?planes?|helicopters?|drones?|houses|buildings|shops|weapons|arms|shells?|rockets?|missiles?|bombs?|mines?|"
    r"roads?|cylinders?|crates|boxes)$"
)  # "claimed that the lorries had carried weapons"


def marked_actors(
    report: ReportText,
    span: Span,
    names: Names,
    *,
    kind: AttributionKind | None,
    speaker: Speaker | None,
    no_names: Sequence[tuple[int, int]],
) -> list[Actor]:
    """The bodies in the words that the reader marked as the actor, and those joined to them."""
    if span.actor is None:
        return []
    text = report.text
    start, end = span.actor
    listed = names.listed
    within = [a for a in listed if a.start < end and a.end > start]
    unit = wording.UNIT.search(text, start, end)
    if unit and (not within or unit.start() < within[0].start or unit.end() > within[0].end):
        within = []
    if not within:
        actor = as_written(text, start, end, names)
        if actor is None or _supplies(text, actor) or accuses(text, actor):
            return []
        within = [actor]
    if kind in (AttributionKind.CLAIM_OF_RESPONSIBILITY, AttributionKind.DENIAL):
        return within[:1]
    while ahead := _joined_before(text, within[0], [a for a in listed if span.start <= a.start]):
        within = [ahead, *within]
    stop = min(max(span.end, within[-1].end), within[-1].end + 120)
    more = [
        a
        for a in _bodies(report, listed, within[-1].end, stop, no_names)
        if a.kind != "forces" and not _is_speaker(a, speaker)
    ]
    return _joined(text, [*within, *more])


def as_written(text: str, start: int, end: int, names: Names) -> Actor | None:
    """The marked words as a name, made whole, without what only introduces it; None where they name nobody."""
    if any(c.isupper() for c in text[start:end]):
        start, end = names.whole(start, end)
    described = names.described(start, end)
    if described and (len(text[start:end].split()) < 3 or text[start:end].islower()):
        start, end = min(start, described[0]), max(end, described[1])
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] == "-"):
        start -= 1
    while end < len(text) and (text[end].isalnum() or (text[end] == "-" and text[end + 1 : end + 2].isalpha())):
        end += 1
    words = text[start:end].strip(" ,.;:\"“”'()")
    words = _POSSESSIVE.sub("", _DANGLES.sub("", _CLAUSE.sub("", words)))
    if own := _PART.fullmatch(words):
        words = own.group(1)
    while lead := wording.INTRODUCES.match(words):
        words = words[lead.end() :]
    words = plainly(words)
    if (
        len(words) < (2 if words.isupper() else 3)
        or _NO_BODY.match(words)
        or PRONOUN.match(words)
        or (words.islower() and " " not in words and not words.endswith(wording.PLURALS))
    ):
        return None
    name, listed = names.settled(words)
    return Actor(start, end, name, words, listed, "listed" if listed else "marked")


def _bodies(
    report: ReportText, listed: Sequence[Actor], start: int, end: int, no_names: Sequence[tuple[int, int]]
) -> list[Actor]:
    """Every body in the stretch: listed, described, else named in capitals; suppliers of weapons left out."""
    text = report.text
    found = [a for a in listed if a.start < end and a.end > start]
    for more in (described_bodies(text, start, end), capitalised_names(text, start, end)):
        for actor in more:
            clear = not any(a.start < actor.end and actor.start < a.end for a in found)
            if clear and not any(a <= actor.start and actor.end <= b for a, b in no_names):
                found.append(actor)
    return sorted((a for a in found if not _supplies(text, a)), key=lambda a: a.start)


def accuses(text: str, actor: Actor) -> bool:
    """Whether whoever is named is the one who accuses others, whatever else was marked: "villagers blamed soldiers"."""
    at = text.find(actor.written, actor.start, actor.end)
    return at >= 0 and _ACCUSES.match(text, at + len(actor.written)) is not None


def _supplies(text: str, actor: Actor) -> bool:
    return bool(wording.SUPPLIER.match(text, actor.end)) or bool(
        wording.SUPPLIED_BY.search(text[max(0, actor.start - 30) : actor.start])
    )


def subjects(
    report: ReportText,
    span: Span,
    listed: Sequence[Actor],
    *,
    sentence: tuple[int, int],
    no_names: Sequence[tuple[int, int]],
) -> list[Actor]:
    """Who claims or denies: the body named last before the verb, in the sentence or before it."""
    text = report.text
    bodies = _bodies(report, listed, *sentence, no_names)
    verb = wording.DENIES.search(text, span.start, span.end) or wording.CLAIMS.search(text, span.start, span.end)
    at = verb.start() if verb else span.start + 1
    before = [a for a in bodies if a.start < at and _rank(a) < 3]
    if before:
        best = min(_rank(a) for a in before)
        return [[a for a in before if _rank(a) == best][-1]]
    inside = [a for a in bodies if _rank(a) < 2 and a.start < span.end]
    if inside:
        return inside[:1]
    earlier = [a for a in listed if a.end <= sentence[0]]
    if earlier:
        return earlier[-1:]
    described = [a for a in bodies if a.start < at]
    return described[-1:]


def _rank(actor: Actor) -> int:
    return {"listed": 0, "name": 1, "band": 1, "forces": 2}[actor.kind]


def accused(
    report: ReportText,
    span: Span,
    listed: Sequence[Actor],
    *,
    sentence: tuple[int, int],
    speaker: Speaker | None,
    no_names: Sequence[tuple[int, int]],
) -> list[Actor]:
    """Who is blamed: the bodies of the marked words that are not the speaker; several each for itself."""
    text = report.text
    inside = [a for a in _bodies(report, listed, span.start, span.end, no_names) if not _is_speaker(a, speaker)]
    if not inside:
        around = [
            a for a in _bodies(report, listed, *sentence, no_names) if not _is_speaker(a, speaker) and a.kind != "name"
        ]
        after = [a for a in around if a.start >= span.start]
        inside = after[:1] or around[-1:]
    if not inside:
        pronoun = wording.GROUP.search(text, span.start, span.end)
        earlier = [a for a in listed if a.end <= sentence[0]]
        return earlier[-1:] if pronoun and earlier else []
    best = min(_rank(a) for a in inside)
    kept = [a for a in inside if _rank(a) == best]
    blamed = [a for a in kept if wording.BLAMED.search(text[max(0, a.start - 60) : a.start])]
    chain = _joined(text, kept)
    return chain if not blamed or any(a in blamed for a in chain) else _joined(text, blamed)


def _joined(text: str, bodies: list[Actor]) -> list[Actor]:
    """The first body and those joined to it by "and", "or", a comma, "led by"; an abbreviation is no other body."""
    kept = bodies[:1]
    at = bodies[0].end
    for actor in bodies[1:]:
        if actor.name == kept[-1].name or re.fullmatch(r"\s*[(\[]\s*", text[at : actor.start]):
            at = max(at, actor.end)
            continue
        if not wording.JOINT.fullmatch(text[at : actor.start]):
            break
        kept.append(actor)
        at = actor.end
    return kept


def _joined_before(text: str, actor: Actor, listed: Sequence[Actor]) -> Actor | None:
    """The listed body that is joined to `actor` from before, its abbreviation in brackets aside."""
    before = [a for a in listed if a.end <= actor.start and a.name != actor.name]
    for body in reversed(before[-2:]):
        if wording.JOINT.fullmatch(text[body.end : actor.start]):
            return next((a for a in before if a.name == body.name), body)
    return None


def _is_speaker(actor: Actor, speaker: Speaker | None) -> bool:
    return speaker is not None and actor.start < speaker.end and speaker.start < actor.end
