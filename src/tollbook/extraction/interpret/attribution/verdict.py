"""Which bodies a report says did it, and how: a small learned model weighs each party named and what the rules read."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import resources
from typing import Final

import numpy as np
import numpy.typing as npt

from tollbook.extraction.interpret.attribution import setting
from tollbook.extraction.interpret.attribution.acquitting import (
    affiliated,
    disclaims,
    exculpated,
    harmed,
    is_accused,
    points_elsewhere,
    rejects,
    says_it_had_no_part,
)
from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.attribution.doubt import doubted, inauthentic
from tollbook.extraction.interpret.attribution.meant import attack_meant, opens_on_it
from tollbook.extraction.interpret.attribution.naming import Names
from tollbook.extraction.interpret.attribution.official import kind_by_voice, of_a_state
from tollbook.extraction.interpret.attribution.once import once_each
from tollbook.extraction.interpret.attribution.outspoken import outspoken
from tollbook.extraction.interpret.attribution.plainly_said import plainly_said
from tollbook.extraction.interpret.attribution.plausible import plausible, without_echoes
from tollbook.extraction.interpret.attribution.setting import Marks
from tollbook.extraction.interpret.attribution.unfounded import misplaced, unfounded
from tollbook.extraction.interpret.attribution.voices import (
    accused_elsewhere,
    by_speaker,
    is_press,
    named_beside,
    only_told,
    unauthorised,
    with_speaker,
)
from tollbook.extraction.interpret.attribution.who import Attributed, read_of
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.spans import Span, SpanField, SpanReading
from tollbook.vocabulary.codes import AttributionKind

TELLING: Final = frozenset(
    {
        SpanField.KILLED, SpanField.INJURED, SpanField.KIDNAPPED, SpanField.EVENT_TYPE, SpanField.WEAPON,
        SpanField.TARGET,
    }
)  # fmt: skip

_DIGITS: Final = 4  # of what the states say, so that nothing hangs on the last bits of a platform
_TOLD: Final = 0.5  # confidence in a denial that the grammar tells and no mark
_PLAIN: Final = 0.7  # and in what a sentence says in so many words
_FAINT: Final = 0.25  # share of the bound that is enough for an accusation of a body joined to one surely accused
_FAR: Final = 6  # sentences from a body to the attack that its sentence may still speak of
_HERE: Final = "away=0ahead=False"  # the sign of a body in a sentence that tells of the attack
_SAID_AFTER: Final = frozenset({"after:claim", "after:say", "after:voice", "after:medium"})
_ACCUSING: Final = (AttributionKind.OFFICIAL_ACCUSATION, AttributionKind.THIRD_PARTY_ALLEGATION)
_CLAIM: Final = AttributionKind.CLAIM_OF_RESPONSIBILITY


@dataclass(frozen=True, slots=True)
class Verdicts:
    """A softmax over "none" and the kinds of attribution: each sign has a weight for each.

    So does each number of the reader's states of a body's words and of its sentence (`of_states`: numbers x classes).
    """

    kinds: tuple[AttributionKind, ...]
    weights: Mapping[str, Sequence[float]]
    bound: float
    of_states: npt.NDArray[np.float64] | None = None
    bias: Sequence[float] = ()
    _table: tuple[Mapping[str, int], npt.NDArray[np.float64]] = field(init=False, repr=False, compare=False)
    """Where each sign stands among all in order, and the weights in that order."""

    def __post_init__(self) -> None:
        signs = sorted(self.weights)
        rows = np.asarray([self.weights[sign] for sign in signs], dtype=np.float64)
        object.__setattr__(self, "_table", ({sign: n for n, sign in enumerate(signs)}, rows))

    def judge(self, found: set[str], states: npt.NDArray[np.float64] | None = None) -> dict[AttributionKind, float]:
        """The probability of each kind."""
        place_of, rows = self._table
        places = sorted([place for place in map(place_of.get, found) if place is not None])
        # One after the other, in this order: `accumulate` adds so whatever the platform.
        sums = np.add.accumulate(rows[places])[-1].tolist() if places else [0.0] * (len(self.kinds) + 1)
        if states is not None and self.of_states is not None:
            told = np.add.reduce(states[:, None] * self.of_states, axis=0).tolist()
            sums = [s + round(t, _DIGITS) + b for s, t, b in zip(sums, told, self.bias, strict=True)]
        most = max(sums)
        parts = [math.exp(s - most) for s in sums]
        whole = sum(parts)
        return {kind: parts[k + 1] / whole for k, kind in enumerate(self.kinds)}


@cache
def load_verdicts() -> Verdicts:
    """The model that comes with tollbook."""
    told = json.loads(resources.files("tollbook.extraction.data").joinpath("verdicts.json").read_text(encoding="utf-8"))
    kinds = tuple(AttributionKind(k) for k in told["kinds"])
    of_states = np.asarray(told["states"], dtype=np.float64) if "states" in told else None
    return Verdicts(kinds, told["weights"], told["bound"], of_states, told.get("bias", ()))


@dataclass(frozen=True, slots=True)
class Weighed:
    """A party in one incident, and the signs of what it is said to have done there.

    `states` are the reader's of its words and of its sentence, where the reader has any.
    """

    actor: Actor
    incident: int
    signs: set[str]
    states: npt.NDArray[np.float64] | None = None


def weighed(
    report: ReportText,
    named: Sequence[Actor],
    reading: SpanReading,
    own: Sequence[Sequence[Span]],
    ruled: Sequence[Sequence[Attributed]],
) -> list[Weighed]:
    """Each party with the incidents that its sentence speaks of; `own` and `ruled` have an entry an incident.

    A headline above the text supplies figures and places alone: whom it names is not weighed.
    """
    told = [sorted({report.sentence_number(s.start) for s in b.spans if s.field in TELLING}) for b in reading.bundles]
    marks = [
        Marks([(s, setting.top(s)) for s in spans], lines, bundle.main, len(reading.bundles))
        for spans, lines, bundle in zip(own, told, reading.bundles, strict=True)
    ]
    found: list[Weighed] = []
    homes_of: dict[int, list[int]] = {}
    of_sentence: dict[tuple[int, int], npt.NDArray[np.float64]] = {}
    for actor in named:
        unread = reading.states is not None and not reading.states.reach(actor.start)
        if unread and not plainly_said(report, actor):
            continue
        line = report.sentence_number(actor.start)
        if line not in homes_of:
            homes_of[line] = _homes(report, line, told, own, [b.main for b in reading.bundles])
        homes = homes_of[line]
        anywhere = frozenset(setting.shown(report, actor, named)) if homes else frozenset()
        states = None
        if reading.states and homes and not unread:
            sentence = report.sentence(actor.start)
            if sentence not in of_sentence:
                of_sentence[sentence] = reading.states.of(sentence)
            states = np.concatenate([reading.states.of((actor.start, actor.end)), of_sentence[sentence]])
        found += [
            Weighed(actor, k, {*anywhere, *setting.told(report, actor, marks[k], ruled[k])}, states) for k in homes
        ]
    return found


def _homes(
    report: ReportText, line: int, told: Sequence[Sequence[int]], own: Sequence[Sequence[Span]], main: Sequence[bool]
) -> list[int]:
    """The incidents with an attribution in the sentence, else the one told last before it, else the nearest.

    A paragraph that opens on "the incident" is of the `main` one, whatever was looked back on before it.
    None where every incident is told too far off: such a sentence speaks of a body, not of an attack.
    """
    marked = [
        k
        for k, spans in enumerate(own)
        if any(
            report.sentence_number(s.start) <= line <= report.sentence_number(max(s.start, s.end - 1)) for s in spans
        )
    ]
    if marked:
        return [k for k in marked if told[k] and told[k][0] <= line] or marked
    if (meant := attack_meant(report, line, told)) is not None:
        return [meant]
    if main.count(True) == 1 and opens_on_it(report, line):
        return [main.index(True)]
    before = [(line - max(n for n in t if n <= line), k) for k, t in enumerate(told) if t and t[0] <= line]
    away = [(min((abs(line - n) for n in t), default=_FAR + 1), k) for k, t in enumerate(told)]
    nearest = min(before or away, default=(_FAR + 1, 0))
    return [nearest[1]] if nearest[0] <= _FAR else []


def _told_with_another(
    report: ReportText, party: Weighed, kind: AttributionKind, ruled: Sequence[Sequence[Attributed]],
    sure: Collection[Actor],
) -> bool:  # fmt: skip
    """Whether the grammar says of the party what is surely said of another in its sentence: "A and B, led by C".

    `sure` are the bodies of the same incident of which it is. Who accuses, and whether it is an authority, is told by
    the voice. Whoever is accused or claims has to be joined to the other: of those accused beside it one in seven was.
    """
    line = report.sentence_number(party.actor.start)
    near = [other for other in sure if report.sentence_number(other.start) == line]
    if kind in _ACCUSING or kind is _CLAIM:
        near = [other for other in near if _joined(report.text, party.actor, other)]
    return bool(near) and any(
        row.kind is kind and row.actor.name == party.actor.name and report.sentence_number(row.actor.start) == line
        for row in ruled[party.incident]
    )


def _joined(text: str, one: Actor, other: Actor) -> bool:
    """Whether two bodies are named in one breath: "A and B", "A (a), led by B"."""
    first, second = sorted((one, other), key=lambda actor: actor.start)
    return _AND.fullmatch(text, first.end, second.start) is not None


@dataclass(frozen=True, slots=True)
class _Weights:
    """What the model gives each party for each kind, where that is enough for any use, though words may rule it out.

    `heard` are the parties of which it is likely that something is said.
    """

    told: list[tuple[Weighed, AttributionKind, float]]
    heard: frozenset[int]


def _weights(report: ReportText, parties: Sequence[Weighed], model: Verdicts) -> _Weights:
    bodies = [party.actor for party in parties]
    judged_parties = [
        (party, _kinds(report, party, whole, model, bodies))
        for party, whole in zip(parties, _in_full(report.text, bodies), strict=True)
        if not (harmed(report, party.actor) or affiliated(report, party.actor, bodies))
    ]
    heard = frozenset(id(party) for party, kinds in judged_parties if sum(kinds.values()) >= model.bound)
    told = [
        (party, kind, sure)
        for party, kinds in judged_parties
        if sum(kinds.values()) >= model.bound * _FAINT  # else too little of it, however it is reworded
        for kind, sure in _reworded(report, party.actor, kinds).items()
        if id(party) in heard or sure >= model.bound / 2 or (kind in _ACCUSING and _faintly(kinds, model.bound))
    ]
    return _Weights(told, heard)


def _kinds(
    report: ReportText, party: Weighed, whole: Actor, model: Verdicts, bodies: Sequence[Actor]
) -> Mapping[AttributionKind, float]:
    """The chances of each kind: by the words around its `whole` name alone where these are plain, else by the model."""
    plain = plainly_said(report, whole)
    if plain and not (plain.by_writer and _speaks_after(party)):
        told = plain.kinds(bodies)
        return {kind: _PLAIN if kind in told else 0.0 for kind in model.kinds}
    kinds = outspoken(report, party.actor, model.judge(party.signs, party.states), bodies)
    if whole is party.actor:
        return kinds
    return {kind: 0.0 if misplaced(report, whole, kind) else sure for kind, sure in kinds.items()}


def _speaks_after(party: Weighed) -> bool:
    """Whether it is another attack that the sentence tells of, or the one behind it may have the body's own word."""
    return _HERE not in party.signs or not party.signs.isdisjoint(_SAID_AFTER)


def _in_full(text: str, bodies: Sequence[Actor]) -> Iterator[Actor]:
    """Each body, or, for letters in brackets, the body whose name they stand behind: "the Lake Front (LF)"."""
    ends = {body.end: body for body in bodies}
    for body in bodies:
        before = ends.get(body.start - len(" (")) if text.startswith(" (", body.start - len(" (")) else None
        yield before if before and before.name == body.name else body


def _faintly(kinds: Mapping[AttributionKind, float], bound: float) -> bool:
    """Whether a body is perhaps accused: it is told where another is surely, and the grammar joins the two."""
    return sum(kinds[k] for k in _ACCUSING) >= bound * _FAINT


_AND: Final = re.compile(
    r"[\"”’')]?(?: \([^()]{1,40}\))?,? (?:and|as well as|along with|together with|"
    r"(?:and |both |all |who (?:are|were) )?(?:led|headed|commanded|directed|guided|supervised|overseen|run) by) "
    r"(?:(?:the|by|from|of) )*[\"“‘']?"
)


def _reworded(
    report: ReportText, actor: Actor, kinds: Mapping[AttributionKind, float]
) -> Mapping[AttributionKind, float]:
    """The chances of each kind; what a body says against having done it is no claim but a denial."""
    claim, denial = _CLAIM, AttributionKind.DENIAL
    if plainly_said(report, actor):
        return kinds
    if actor.listed and actor.kind in ("listed", "back") and not of_a_state(actor.name) and rejects(report, actor):
        return {**dict.fromkeys(kinds, 0.0), denial: sum(kinds.values())}
    if says_it_had_no_part(report, actor):
        return {**dict.fromkeys(kinds, 0.0), denial: sum(kinds.values())}
    if not disclaims(report, actor):
        return kinds
    return {**kinds, claim: 0.0, denial: kinds[denial] + kinds[claim]}


def _holds(report: ReportText, row: Attributed) -> bool:
    """Whether the words of an accusation have the accused in their own sentences."""
    if row.kind not in _ACCUSING:
        return True
    first, last = report.sentence(row.start)[0], report.sentence(max(row.start, row.end - 1))[1]
    return first <= row.actor.start < last


def _unheard(report: ReportText, row: Attributed, rows: Sequence[Attributed]) -> bool:
    """Whether an authority is only named elsewhere, and another accuses the body in the very sentence."""
    said = row.speaker or ""
    if row.kind is not AttributionKind.OFFICIAL_ACCUSATION or (
        named_beside(report, row, said) and not only_told(report, row, said)
    ):
        return False
    return any(
        o.kind is AttributionKind.THIRD_PARTY_ALLEGATION
        and o.actor.start == row.actor.start
        and not is_press(o.speaker)
        and named_beside(report, o, o.speaker or "")
        for o in rows
    )


def _ruled_out(report: ReportText, actor: Actor, kind: AttributionKind) -> bool:
    """Whether a body stands where it cannot be of that kind: who accuses claims nothing, the accused denies nothing.

    It takes longer to tell than whether anything hangs on it.
    """
    plain = plainly_said(report, actor)
    elsewhere = is_accused if kind is AttributionKind.DENIAL else points_elsewhere
    if not (plain and plain.tells(kind)) and elsewhere(report, actor):
        return True
    return misplaced(report, actor, kind)


def judged(
    report: ReportText,
    parties: Sequence[Weighed],
    ruled: Sequence[Sequence[Attributed]],
    own: Sequence[Sequence[Span]],
    *,
    names: Names,
    publisher: str | None,
    verdicts: Verdicts | None = None,
) -> list[list[Attributed]]:
    """The attributions of each incident, one row a body, kind and speaker, in text order."""
    model = verdicts or load_verdicts()
    best: dict[tuple[int, str, AttributionKind], tuple[float, Actor]] = {}
    weights = _weights(report, parties, model)
    firm = [(p, kd) for p, kd, sure in weights.told if sure >= model.bound and not _ruled_out(report, p.actor, kd)]
    denied: dict[tuple[int, str], Actor] = {}
    for party, kind, sure in weights.told:
        if kind in _ACCUSING and exculpated(report, party.actor):
            if id(party) in weights.heard and not _ruled_out(report, party.actor, kind):
                denied.setdefault((party.incident, party.actor.name), party.actor)
            continue  # who denies that a body did it does not accuse it
        key = (party.incident, party.actor.name, kind)
        alike = _ACCUSING if kind in _ACCUSING else (kind,)
        surely = [p.actor for p, k in firm if k in alike and p.incident == party.incident and p is not party]
        enough = sure >= model.bound or (
            kind is not AttributionKind.DENIAL and _told_with_another(report, party, kind, ruled, surely)
        )
        if enough and sure > best.get(key, (0.0,))[0] and not _ruled_out(report, party.actor, kind):
            best[key] = (sure, party.actor)
    rows: list[list[Attributed]] = [[] for _ in ruled]
    blamed = {(n, a.start) for (_, n, kind), (_, a) in best.items() if kind is not AttributionKind.DENIAL}
    for (k, name, kind), (sure, actor) in best.items():
        others = [start for other, start in blamed if other != name]
        same = [
            r
            for r in ruled[k]
            if r.actor.name == name and r.kind is kind and _holds(report, r) and not _ruled_out(report, r.actor, kind)
        ]
        told = same or [read_of(report, actor, kind, own[k], publisher, score=round(sure, 4))]
        firmly = [p.actor for p, c in firm if (p.incident, c) == (k, kind) and p.actor.name == name]
        also = accused_elsewhere(report, told, firmly)
        told += [read_of(report, a, kind, own[k], publisher, score=round(sure, 4)) for a in also]
        named = [p.actor for p in parties if p.incident == k and p.actor.name == name]
        for row in (replace(r, kind=kind_by_voice(report, r.actor, kind, names)) for r in told):
            denied_so = row.kind is AttributionKind.DENIAL
            at, claimed = row.actor.start, row.kind is _CLAIM
            doubt = inauthentic(report, at) if denied_so else doubted(report, at, others, claimed=claimed)
            spoken = with_speaker(report, row, names, publisher, named)
            whole = by_speaker(replace(spoken, doubt=doubt, score=round(sure, 4)), names)
            if not any((whole.kind, whole.speaker) == (r.kind, r.speaker) for r in rows[k] if r.actor.name == name):
                rows[k].append(whole)
    rows = [[r for r in own_rows if not unauthorised(r, own_rows)] for own_rows in rows]
    rows = [[r for r in own_rows if not _unheard(report, r, own_rows)] for own_rows in rows]
    rows = [once_each(plausible(without_echoes(own_rows), report), report.text) for own_rows in rows]
    for (k, name), actor in denied.items():
        if not any(r.actor.name == name and r.kind is AttributionKind.DENIAL for r in rows[k]):
            read = [r for r in ruled[k] if r.actor.name == name and r.kind is AttributionKind.DENIAL]
            rows[k] += read or [read_of(report, actor, AttributionKind.DENIAL, own[k], publisher, score=_TOLD)]
    founded = ([a for a in r if not unfounded(report, a)] for r in rows)
    return [sorted(r, key=lambda a: (a.start, a.end, a.actor.name, a.kind)) for r in founded]
