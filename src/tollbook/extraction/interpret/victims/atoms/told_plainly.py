"""Unmarked figures of what a bundle has none of, from its sentences: "four more tilers were whisked away"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from tollbook.extraction.interpret.bundles import FIELDS
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.incidents.homes import home_at
from tollbook.extraction.interpret.victims.atoms.unmarked import (
    is_in_list,
    lie_in_hospital,
    overlaps,
    plain_figures,
)
from tollbook.extraction.interpret.victims.fates.led_off import led_off
from tollbook.extraction.interpret.victims.fates.wounds import wounded_persons
from tollbook.extraction.spans import Bundle, Span, SpanField, SpanReading
from tollbook.vocabulary.codes import Outcome

_SCORE: Final = 0.4  # confidence in what no reader marked
_PLAIN: Final = 0.5  # certainty that a figure told plainly counts everybody
_ONE_OF_SOME: Final = 0.4  # and that one of several beside each other does
_OVER_TIME: Final = Cue(
    r"\b(?:since|(?:this|last|the (?:past|last)) (?:\w+ )?(?:weeks?|months?|years?|decade)|so far|between \w+ and|"
    r"(?:in|over|during) (?:19|20)\d\d|every (?:week|month|year)|previous\w*|earlier|another (?:village|town|place))\b",
    re.IGNORECASE,
)
_BY_NO_CAPTOR: Final = Cue(
    r"\bby (?:the |a |an )?(?:police\w*|officers?|gendarmes?|ambulances?|helicopter|floods?|waters?|current|waves?|"
    r"fires?|flames|storms?|wind|smoke)\b|\b(?:handcuff\w*|custody|arrest\w*|questioning|hospitals?|clinic|suspects?|"
    r"safety)\b",
    re.IGNORECASE,
)  # "two men were led away by police in handcuffs"


def plainly_told(
    report: ReportText,
    reading: SpanReading,
    homes: Mapping[int, int],
    lacking: Sequence[Collection[Outcome]],
    marked: Sequence[tuple[int, int]],
) -> Iterator[tuple[int, Span]]:
    """(bundle, figure) of each outcome that a bundle is `lacking`, from sentences that have `homes` or lie between."""
    for start, end, outcome in plain_figures(report, marked):
        if outcome is Outcome.KIDNAPPED and _BY_NO_CAPTOR.search(report.text, *report.sentence(start)):
            continue
        home = _home(report, reading, homes, (start, end, outcome))
        if home is not None and outcome in lacking[home]:
            whole = _ONE_OF_SOME if is_in_list(report, start, end) else _PLAIN
            yield home, Span(start, end, FIELDS[outcome], _SCORE, whole=whole)


def told_one_by_one(
    report: ReportText,
    reading: SpanReading,
    homes: Mapping[int, int],
    added: Sequence[Sequence[Span]],
    marked: Sequence[tuple[int, int]],
) -> Iterator[tuple[int, Span]]:
    """(bundle, person) of each single person told to be wounded or taken, where a bundle has nobody who was.

    Neither marked nor `added`.
    """
    own = [(*bundle.spans, *more) for bundle, more in zip(reading.bundles, added, strict=True)]
    for outcome, field, told in (
        (Outcome.INJURED, SpanField.INJURED, wounded_persons),
        (Outcome.KIDNAPPED, SpanField.KIDNAPPED, led_off),
    ):
        free = [all(s.field is not field for s in spans) for spans in own]
        found: dict[int, list[tuple[int, int]]] = {}
        for start, end in told(report) if any(free) else ():
            home = _home(report, reading, homes, (start, end, outcome))
            if home is not None and free[home] and not overlaps((start, end), marked):
                found.setdefault(home, []).append((start, end))
        for home, persons in found.items():
            whole = _PLAIN if len(persons) == 1 else _ONE_OF_SOME
            for start, end in persons:
                yield home, Span(start, end, field, _SCORE, whole=whole)


def _home(
    report: ReportText, reading: SpanReading, homes: Mapping[int, int], figure: tuple[int, int, Outcome]
) -> int | None:
    """The bundle of an unmarked figure; who lies in hospital still is of the main one, not of what is past."""
    start, end, outcome = figure
    home = home_at(report, reading, homes, start)
    if home is not None or outcome is Outcome.KILLED:
        return home
    if outcome is Outcome.INJURED and lie_in_hospital(report, end, still=True):
        return next((n for n, b in enumerate(reading.bundles) if b.main), 0)
    home = home_between(report, homes, start)
    if outcome is Outcome.KIDNAPPED and home is not None and _of_others_taken(report, reading.bundles[home], start):
        return None
    return home


def home_between(report: ReportText, homes: Mapping[int, int], at: int) -> int | None:
    """The bundle that the sentence at `at` speaks of, or both marked ones around it, or the one before the end."""
    line = report.sentence_number(at)
    if line in homes:
        return homes[line]
    before = max((n for n in homes if n < line), default=None)
    after = min((n for n in homes if n > line), default=None)
    if before is None or (after is not None and homes[after] != homes[before]):
        return None
    return homes[before]


def _of_others_taken(report: ReportText, bundle: Bundle, at: int) -> bool:
    """Whether an unmarked figure of people taken is hardly of an incident: it has others, or a time is counted over."""
    taken = any(s.field in (SpanField.KIDNAPPED, SpanField.FREED) for s in bundle.spans)
    return taken or bool(_OVER_TIME.search(report.text, *report.sentence(at)))
