"""One report's marked words to mentions and stated totals. Every value carries a passage or is dropped and counted."""

from __future__ import annotations

from dataclasses import dataclass

from tollbook.extraction.interpret.attribution.actors import ActorList
from tollbook.extraction.interpret.incidents.repeated import told_once
from tollbook.extraction.interpret.marked import MarkedPage
from tollbook.extraction.interpret.page import stated_totals
from tollbook.extraction.interpret.surety import Calibration, load_calibration
from tollbook.extraction.interpret.telling.teller import tell
from tollbook.extraction.spans import SpanReading
from tollbook.gazetteer import Gazetteer
from tollbook.records import Mention, Report, StatedTotal


@dataclass(frozen=True, slots=True)
class Interpretation:
    """What a report says, and how many values were dropped for want of a passage."""

    mentions: tuple[Mention, ...]
    totals: tuple[StatedTotal, ...]
    dropped: int


class Interpreter:
    """Reads marked words with one gazetteer and one list of actors."""

    def __init__(
        self, gazetteer: Gazetteer, actors: ActorList, *, by: str, calibration: Calibration | None = None
    ) -> None:
        """`calibration` turns scores into confidences; the shipped one is the default."""
        self._gazetteer = gazetteer
        self._actors = actors
        self._by = by
        self._calibration = calibration or load_calibration()

    def interpret(self, report: Report, reading: SpanReading) -> Interpretation:
        """The mentions and stated totals of a report, from the reader's bundles."""
        if not reading.bundles and not reading.totals and not reading.doubtful:
            return Interpretation((), (), 0)
        page = MarkedPage(report, reading, self._gazetteer, self._actors)
        attributions = page.attributions()
        mentions, dropped = [], 0
        for number, bundle in enumerate(page.reading.bundles):
            told = tell(
                page, bundle, number, by=self._by, attributions=attributions[number], calibration=self._calibration
            )
            dropped += told.dropped
            if told.statements:
                mentions.append(Mention.build(report.id, tuple(told.statements), main=bundle.main))
        unique = {m.id: m for m in told_once(mentions)}
        totals = stated_totals(page, page.reading.totals, self._calibration)
        return Interpretation(tuple(unique.values()), totals, dropped)
