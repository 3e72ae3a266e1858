"""The learned span reader: marks the words that state values and groups them by incident."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from math import prod
from typing import Final

import numpy as np

from tollbook.extraction.spans import CAST, Bundle, Span, SpanField, SpanReading
from tollbook.extraction.tagger.casts import named
from tollbook.extraction.tagger.decode import OPENING, STAYING, Floats, Stretch, settled, stretches
from tollbook.extraction.tagger.grouping import clusters, sharers
from tollbook.extraction.tagger.layout import (
    COUNTS,
    EVENTS,
    FIRST_CAST,
    FIRST_EVENT,
    FIRST_KIND,
    KEEP,
    KINDS,
    MAIN,
    TAGS,
    UNPROVEN,
    WHOLE,
)
from tollbook.extraction.tagger.network import Doubles, Encoding, Network, load_network, probability
from tollbook.extraction.tagger.states import WordStates

DIGITS: Final = 4  # scores are rounded, so that they do not hang on the last bits of a platform
PARTIES: Final = ("actor", "speaker")
TELLING: Final = frozenset({"killed", "injured", "kidnapped", "event_type", "weapon", "perpetrators_killed", *CAST})
FAINT: Final = frozenset({"date", "place", "event_type", "weapon", "target"})
"""What is read of a report that surely tells of an attack in words that are hardly marked."""
COUNTED: Final = frozenset({"killed", "injured", "kidnapped"})
_TOTAL: Final = TAGS.index("stated_total")
SHARED: Final = frozenset({"date", "place", "attribution", "actor", "speaker", "nationality", "role", *CAST})


@dataclass(frozen=True, slots=True)
class Limits:
    """Where the reader draws its lines, chosen on half the set-aside reports; for casts on MUC-4.

    `report` was chosen on the reports written for `AttackCurve`, by cross-validation.
    """

    keep: float = 0.3  # a span that is less likely to state anything is left out
    join: float = 0.4
    share: float = 0.8
    bundle: float = 0.4  # a bundle less likely to be an incident is left out
    report: float = 0.35  # below this the report tells of no attack
    certain: float = 0.6  # from here up one incident is read though its words are marked faintly
    faint: float = 0.5  # what share of the usual probability a faintly marked word needs
    faint_keep: float = 0.1
    uncast: float = 0.7  # below this so does a wire without letter case that names no attacker, victim or target
    doubt: float = 0.015  # and from here up it may yet tell of one in passing
    cast_report: float = 0.85  # of the encoder's own output
    cast_keep: float = 0.6
    cast_join: float = 0.7


class TaggerReader:
    """A `SpanReader` on the shipped network. Reports are read one by one, whatever comes before or after."""

    def __init__(self, network: Network, limits: Limits | None = None) -> None:
        """Read with `network`; `limits` are for evaluation and training, the defaults are what is shipped."""
        self.network = network
        self.limits = limits or Limits()

    def read(self, text: str, *, title: str | None = None) -> SpanReading:
        """Return the spans of `text`, grouped by incident; the title is context only."""
        encoding = self.network.encode(text, title)
        return self.group(encoding)

    def group(self, encoding: Encoding) -> SpanReading:
        """Decode and group what the encoder says of a report."""
        states = WordStates(encoding.tokens, encoding.hidden, encoding.read)
        found, totals = self._found(encoding)
        score = round(encoding.attack, DIGITS)
        certain = score >= self.limits.certain
        if not found or score < min(self.limits.doubt, self.limits.report):
            return SpanReading(self._faint(encoding) if certain else (), totals, score, states=states)
        bundles = self._read(encoding, found, casts=False)
        if score < self.limits.report or (
            encoding.caseless and score < self.limits.uncast and not self._read(encoding, found, casts=True)
        ):
            return SpanReading((), totals, score, doubtful=bundles, states=states)
        if not bundles and certain:
            bundles = self._faint(encoding)
        return SpanReading(bundles, totals, score, states=states)

    def casts(self, encoding: Encoding, text: str) -> tuple[Bundle, ...]:
        """Names and descriptions of who did what to whom (the fields of CAST) in `text`, grouped by incident.

        They are measured against MUC-4; nothing in a ledger is made of them.
        """
        found, _ = self._found(encoding)
        if not found or encoding.incident < self.limits.cast_report:
            return ()
        marked = self._read(encoding, found, casts=True)
        return tuple(replace(b, spans=tuple(n for s in b.spans for n in named(text, s))) for b in marked)

    @staticmethod
    def _found(encoding: Encoding) -> tuple[list[Stretch], tuple[Span, ...]]:
        """The stretches that are marked, and the stated totals among them apart."""
        found = settled(stretches(encoding.tokens, encoding.tags))
        totals = tuple(_span(encoding, s) for s in found if s.tag == _TOTAL)
        return [s for s in found if s.tag != _TOTAL], totals

    def _read(self, encoding: Encoding, found: Sequence[Stretch], *, casts: bool) -> tuple[Bundle, ...]:
        """The bundles that a report's stretches make, those of casts or the others."""
        outputs, pairs = self._related(encoding, found)
        keep = probability(outputs[:, KEEP].astype(np.float64))
        limits = self.limits
        least, join = (limits.cast_keep, limits.cast_join) if casts else (limits.keep, limits.join)
        rows = [n for n, k in enumerate(keep.tolist()) if k >= least and (found[n].tag >= FIRST_CAST) is casts]
        if not rows:
            return ()
        marked, outputs, keep = [found[n] for n in rows], outputs[rows], keep[rows]
        groups = self._grouped(marked, keep, pairs[np.ix_(rows, rows)], join)
        made = (self._bundle(encoding, [marked[n] for n in g], outputs[g], keep[g]) for g in groups)
        bundles = [b for b in made if b is not None]
        bundles.sort(key=lambda b: (not b.main, b.spans[0].start, b.spans[-1].end))
        return tuple(bundles)

    def _related(self, encoding: Encoding, found: Sequence[Stretch]) -> tuple[Floats, Floats]:
        """What the span reader says of stretches: a row each, and a row and a column each."""
        rows = np.asarray([(s.first, s.last, s.tag) for s in found], dtype=np.int64)
        return self.network.relate(encoding, rows[:, 0].copy(), rows[:, 1].copy(), rows[:, 2].copy())

    def _faint(self, encoding: Encoding) -> tuple[Bundle, ...]:
        """The one incident of a report that surely tells of an attack, of words too faintly marked to be read else.

        Of several days or places the surest counts; figures need to be marked as usual.
        """
        bounds = {"opening": OPENING * self.limits.faint, "staying": STAYING * self.limits.faint}
        found = [
            s for s in settled(stretches(encoding.tokens, encoding.tags, **bounds)) if TAGS[s.tag] in FAINT | COUNTED
        ]
        if not found:
            return ()
        outputs, _ = self._related(encoding, found)
        keep = probability(outputs[:, KEEP].astype(np.float64))
        likely = [
            n
            for n, s in enumerate(found)
            if (
                keep[n] >= self.limits.faint_keep
                if TAGS[s.tag] in FAINT
                else _is_marked(s) and keep[n] >= self.limits.keep
            )
        ]
        for name in ("date", "place"):
            of = sorted((n for n in likely if TAGS[found[n].tag] == name), key=lambda n: -found[n].score * keep[n])
            likely = [n for n in likely if n not in of[1:]]
        if not likely:
            return ()
        made = self._made(encoding, [found[n] for n in likely], outputs[likely], keep[likely])
        return (replace(made, main=True),)

    def _grouped(self, found: Sequence[Stretch], keep: Doubles, pairs: Floats, join: float) -> list[list[int]]:
        """Numbers of the stretches that speak of one incident, a list an incident."""
        shareable = np.asarray([TAGS[s.tag] in SHARED for s in found])
        same = probability(pairs.astype(np.float64))
        groups = clusters(same, keep, join=join)
        return sharers(same, groups, shareable, share=self.limits.share)

    def _bundle(self, encoding: Encoding, found: Sequence[Stretch], outputs: Floats, keep: Doubles) -> Bundle | None:
        """The bundle of one group, or None where it is too weak to be an incident."""
        made = self._made(encoding, found, outputs, keep)
        return made if made.spans and made.score >= self.limits.bundle else None

    @staticmethod
    def _made(encoding: Encoding, found: Sequence[Stretch], outputs: Floats, keep: Doubles) -> Bundle:
        """The bundle of one group, however weak."""
        sure = keep.tolist()
        score = 1 - prod(1 - k * s.score for s, k in zip(found, sure, strict=True) if TAGS[s.tag] in TELLING)
        mean = np.add.reduce(outputs, axis=0) / len(outputs)
        types = dict(zip(EVENTS, _shares(mean[FIRST_EVENT:]), strict=True))
        parties = [s for s in found if TAGS[s.tag] in PARTIES]
        spans = [
            _span(encoding, s, out, k, parties)
            for s, out, k in zip(found, outputs, sure, strict=True)
            if TAGS[s.tag] not in PARTIES
        ]
        return Bundle(tuple(spans), bool(mean[MAIN] > 0), round(score, DIGITS), types)


def _is_marked(stretch: Stretch) -> bool:
    """Whether a stretch is as sure as one has to be in any report."""
    return stretch.score >= float(OPENING[stretch.tag])


def _span(
    encoding: Encoding,
    stretch: Stretch,
    outputs: Floats | None = None,
    keep: float = 1.0,
    parties: Sequence[Stretch] = (),
) -> Span:
    tokens = encoding.tokens
    start, end = int(tokens.start[stretch.first]), int(tokens.end[stretch.last - 1])
    name = TAGS[stretch.tag]
    score = round(stretch.score * keep, DIGITS)
    if outputs is None:
        return Span(start, end, SpanField(name), score)
    whole = round(float(probability(outputs[WHOLE])), DIGITS) if name in COUNTS else None
    if name != "attribution":
        return Span(start, end, SpanField(name), score, whole=whole)
    kinds: Mapping[str, float] = dict(zip(KINDS, _shares(outputs[FIRST_KIND:FIRST_EVENT]), strict=True))
    unproven = round(float(probability(outputs[UNPROVEN])), DIGITS)
    named = {party: _nearest(encoding, stretch, parties, party) for party in PARTIES}
    return Span(start, end, SpanField(name), score, kinds=kinds, unproven=unproven, **named)  # type: ignore[arg-type]


def _shares(outputs: Floats) -> list[float]:
    """Probabilities of which one is true, from their logits."""
    weights = np.exp(outputs - np.maximum.reduce(outputs))
    return [round(share, DIGITS) for share in (weights / np.add.reduce(weights)).tolist()]


def _nearest(encoding: Encoding, stretch: Stretch, parties: Sequence[Stretch], name: str) -> tuple[int, int] | None:
    """The characters of the actor or speaker nearest to an attribution, within it or a sentence around it."""
    tokens = encoding.tokens
    best: tuple[int, int, Stretch] | None = None
    for party in parties:
        if TAGS[party.tag] != name:
            continue
        away = max(party.first - stretch.last, stretch.first - party.last, 0)
        lines = abs(int(tokens.sentence[party.first]) - int(tokens.sentence[stretch.first]))
        if lines <= 1 and (best is None or (away, party.first) < best[:2]):
            best = (away, party.first, party)
    if best is None:
        return None
    return int(tokens.start[best[2].first]), int(tokens.end[best[2].last - 1])


@cache
def load_reader() -> TaggerReader:
    """The shipped reader, loaded once a process (about a second)."""
    return TaggerReader(load_network())
