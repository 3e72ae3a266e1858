"""What kind of attack it was."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from tollbook.extraction.interpret.circumstances.kind_words import (
    ARMS,
    AT_CRAFT,
    AT_MINE,
    BESIEGED,
    BOMBS_OF_FIRE,
    BURNT,
    BY_SUICIDE,
    DRIVEN_AT,
    FLEW,
    FROM_AIR,
    HELD,
    NAMED,
    NAMES,
    SHOWS,
    TAKEN,
    UNARMED,
    UNDER_FIRE,
)
from tollbook.extraction.interpret.circumstances.mines import DUG, LAID, laid_mine
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.spans import Span, SpanField
from tollbook.vocabulary.codes import EventType

_ORDER: Final = {kind: number for number, kind in enumerate(EventType)}
_BY_MEANS: Final[tuple[EventType, ...]] = (
    EventType.DRONE_OR_AIR_STRIKE,
    EventType.SHELLING,
    EventType.SUICIDE_BOMBING,
)
"""Types that a report shows by naming the means; where none of its words does, the next likely type stands."""
_BLADES: Final = dict(SHOWS)[EventType.STABBING]
"""What tells a stabbing from a beating or stoning somewhere in a report."""

_WITHOUT_JUDGE: Final = (EventType.ARSON, EventType.STABBING, EventType.BOMBING)
"""The types whose lesser words ("burned", "with a cleaver") are believed where no reader judged."""
_WINDOW: Final = 40  # characters beside a marked word that say where its bomb came from
_LIKELY: Final = 0.05  # what a reader gives a siege that words tell of, though another kind is likelier
_NEARLY: Final = 0.8  # of what a reader gives to another kind, what it gives one that words show beside it
_HEADED: Final = re.compile(
    r"(?:[-*•] |\d+[.)] |[A-Z][A-Z '’-]{2,30}[.:] |[A-Z][\w '’-]{2,30}: |(?:\d{1,2} )?[A-Z][a-z]+ \d{1,4}[.:,]? )"
)


def find_event_type(
    report: ReportText,
    distribution: Mapping[EventType, float],
    spans: Sequence[Span],
    harm: Sequence[Span] = (),
    others: Sequence[Span] = (),
) -> tuple[EventType, int, int, float]:
    """(type, start and end of the words that tell it, confidence): the reader's judgement, else what the words say.

    Where none of the marked words names the type, those of `harm` may: "gunmen stormed the camp, abducting two"; else
    the words of their sentences that do, "Gunmen … took them away". `others` are the words for other attacks, which
    a sentence may tell of too.
    """
    told: dict[EventType, Span] = {}
    for span in spans:
        for kind, pattern in NAMES:
            if pattern.search(report.text, span.start, span.end):
                told.setdefault(kind, span)
        if laid_mine(report, span):
            told.setdefault(EventType.BOMBING, span)
    if distribution:
        kind, score = _judged(report, distribution, spans, harm, others)
    else:
        kind, score = _by_words(report, told, spans, harm, others), 0.5
    chosen = told.get(kind) or _naming(report, kind, harm)
    words = None if chosen else _words(report, kind, [*spans, *harm], others)
    chosen = chosen or max(spans, key=lambda s: s.score, default=None)
    start, end = words or ((chosen.start, chosen.end) if chosen else (0, 0))
    return kind, start, end, score


def _by_words(
    report: ReportText,
    told: Mapping[EventType, Span],
    spans: Sequence[Span],
    harm: Sequence[Span],
    others: Sequence[Span],
) -> EventType:
    """The type that the marked words name, else their sentence, else the words that show a type there."""
    for kind, _ in NAMED:
        if kind in told:
            return kind
    around, _ = _around(report, spans[:1], others)
    named = _named_in(around)
    if named:
        return named
    fates = {s.field for s in harm}
    if SpanField.KIDNAPPED in fates and SpanField.KILLED not in fates:
        return EventType.KIDNAPPING
    lesser = next((k for k, pattern in SHOWS if k in _WITHOUT_JUDGE and pattern.search(around)), None)
    whole = " ".join(report.text[slice(*report.sentence(s.start))] for s in spans[:1])
    taken = EventType.KIDNAPPING if SpanField.KIDNAPPED in fates else EventType.OTHER
    return lesser or _named_in(_around(report, harm, others)[0]) or _named_in(whole) or taken


def _named_in(words: str) -> EventType | None:
    """The type that words name."""
    return next((kind for kind, pattern in NAMES if pattern.search(words)), None)


def _judged(
    report: ReportText,
    distribution: Mapping[EventType, float],
    spans: Sequence[Span],
    harm: Sequence[Span],
    others: Sequence[Span],
) -> tuple[EventType, float]:
    """(type, confidence): the likeliest type that the words do not speak against."""
    around, apart = _around(report, spans, others)
    around = " ".join((around, _around(report, [s for s in harm if s not in spans], others)[0]))
    by_means = _by_means(report, around, [*spans, *harm])
    order = sorted(distribution, key=lambda k: (-distribution[k], _ORDER[k]))
    asked = apart or order[0] in by_means  # else the likeliest type stands, whatever the words show
    shown = _shown(report, around) if asked else []
    kind = order[0] if order[0] not in by_means else next((k for k in order if k in shown), order[0])
    if not shown and kind in _BY_MEANS and (_is_item(report, spans) or _says(report, around, AT_CRAFT)):
        kind = next((k for k in order if k not in _BY_MEANS), kind)
    if kind is EventType.STABBING and not _BLADES.search(around):
        named = [k for k, pattern in NAMES if any(pattern.search(report.text, s.start, s.end) for s in spans)]
        kind = next((k for k in order if k in named), kind)
    if kind in (EventType.KIDNAPPING, EventType.STABBING) and kind in by_means:
        kind = next((k for k in order if k not in by_means), kind)
    if kind is EventType.ARSON and UNDER_FIRE.search(around) and not BURNT.search(around):
        likely = [k for k in order if k is not EventType.ARSON]
        named = _shown(report, around)
        kind = next((k for k in likely if k in named), likely[0] if likely else kind)
    if apart and shown and kind not in (*shown, EventType.OTHER):
        kind = next((k for k in order if k in shown), kind)
    if kind in (EventType.ARMED_ASSAULT, EventType.ARSON, EventType.STABBING) and _without_arms(
        report, around, alone=not others
    ):
        kind = EventType.OTHER
    elif kind is order[0] is EventType.OTHER and not UNARMED.search(around):
        near = (k for k in _shown(report, around) if distribution.get(k, 0.0) >= _NEARLY * distribution[kind])
        kind = max(near, key=lambda k: distribution[k], default=kind)
    kind = _specific(kind, report, around, [*spans, *harm])
    siege = around if others else report.text
    if distribution.get(EventType.HOSTAGE_SIEGE, 0.0) >= _LIKELY and BESIEGED.search(siege):
        kind = EventType.HOSTAGE_SIEGE
    return kind, distribution[kind] if kind is order[0] else max(distribution.get(kind, 0.0), 0.4)


def _without_arms(report: ReportText, around: str, *, alone: bool) -> bool:
    """Whether people were beaten, stoned or driven at, without arms; `alone` if the report tells of no other attack."""
    if _says(report, around, UNARMED) and not ARMS.search(around):
        return True
    said = report.text if alone else around
    return bool(DRIVEN_AT.search(said)) and not ARMS.search(said)


def _specific(kind: EventType, report: ReportText, around: str, own: Sequence[Span]) -> EventType:
    """The type of which a bombing, or an assault by those who fly, is one by its words."""
    if kind is EventType.BOMBING and _says(report, around, BY_SUICIDE):
        return EventType.SUICIDE_BOMBING
    if kind not in (EventType.BOMBING, EventType.ARMED_ASSAULT):
        return kind
    marked = [s for s in own if s.field in (SpanField.EVENT_TYPE, SpanField.WEAPON)]
    beside = [_beside(report, s) for s in marked] if FROM_AIR.search(report.text) or kind is EventType.BOMBING else []
    if any(FROM_AIR.search(words) for words in beside):
        return EventType.DRONE_OR_AIR_STRIKE
    burns = kind is EventType.BOMBING and any(BOMBS_OF_FIRE.search(words) for words in beside)
    if burns and EventType.BOMBING not in _shown(report, " ".join(BOMBS_OF_FIRE.sub("", words) for words in beside)):
        return EventType.ARSON
    return kind


def _beside(report: ReportText, span: Span) -> str:
    """The marked words with what stands close to them in their sentence."""
    start, end = report.sentence(span.start)
    return report.text[max(start, span.start - _WINDOW) : min(max(end, span.end), span.end + _WINDOW)]


def _says(report: ReportText, around: str, pattern: Cue) -> bool:
    """Whether words of a report say something; the report is asked first, since its words are known already."""
    return bool(pattern.search(report.text) and pattern.search(around))


def _shown(report: ReportText, around: str) -> list[EventType]:
    """The types that words of a report show."""
    shown = [kind for kind, pattern in SHOWS if _says(report, around, pattern)]
    if EventType.DRONE_OR_AIR_STRIKE not in shown and _says(report, around, FLEW) and not AT_CRAFT.search(around):
        shown.append(EventType.DRONE_OR_AIR_STRIKE)
    return shown


def _by_means(report: ReportText, around: str, own: Sequence[Span]) -> tuple[EventType, ...]:
    """The types that the words `around` an attack have to show, or those of its report."""
    types = _BY_MEANS
    if not _BLADES.search(report.text):
        types = (*types, EventType.STABBING)
    if not HELD.search(report.text):
        types = (*types, EventType.HOSTAGE_SIEGE)
    taken = any(s.field is SpanField.KIDNAPPED for s in own)
    if own and not taken and not any(TAKEN.search(report.text, *report.sentence(s.start)) for s in own):
        types = (*types, EventType.KIDNAPPING)
    digs = _says(report, around, DUG) or _says(report, around, AT_MINE)
    if digs and not LAID.search(DUG.sub("", around)):
        types = (*types, EventType.BOMBING)  # a mine in which people dig must not pass for a bomb
    return types


def _around(report: ReportText, spans: Sequence[Span], others: Sequence[Span]) -> tuple[str, bool]:
    """The sentences of the spans without the words for other attacks, and whether there were any."""
    parts, apart = [], False
    for start, end in dict.fromkeys(report.sentence(span.start) for span in spans):
        cuts = sorted((o.start, o.end) for o in others if start <= o.start and o.end <= end)
        for (a, _), before in zip(cuts, [start, *(b for _, b in cuts)], strict=False):
            parts.append(report.text[before:a])
        apart = apart or bool(cuts)
        parts.append(report.text[cuts[-1][1] if cuts else start : end])
    return " ".join(parts), apart


def _naming(report: ReportText, kind: EventType, spans: Sequence[Span]) -> Span | None:
    """The first of the spans whose words name the type."""
    pattern = next((pattern for named, pattern in NAMES if named is kind), None)
    return next((s for s in spans if pattern and pattern.search(report.text, s.start, s.end)), None)


def _words(
    report: ReportText, kind: EventType, spans: Sequence[Span], others: Sequence[Span]
) -> tuple[int, int] | None:
    """Where a sentence of the spans has the first words that name the type, else those that show it."""
    sentences = dict.fromkeys(report.sentence(span.start) for span in spans)
    for pattern in [cue for words in (NAMES, SHOWS) for named, cue in words if named is kind]:
        for start, end in sentences:
            for found in pattern.finditer(report.text, start, end):
                if not any(o.start < found.end() and found.start() < o.end for o in others):
                    return found.span()
    return None


def _is_item(report: ReportText, spans: Sequence[Span]) -> bool:
    """Whether the words stand in a short item of their own, whose neighbours may tell of other means."""
    if not spans:
        return False
    start = report.text.rfind("\n", 0, min(s.start for s in spans)) + 1
    end = report.text.find("\n", max(s.end for s in spans))
    words = report.text[start : end if end >= 0 else len(report.text)]
    return bool(_HEADED.match(words)) and "\n" not in words
