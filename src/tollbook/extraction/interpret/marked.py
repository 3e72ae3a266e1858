"""A report's page with what the reader marked on it, set right, and who is said to have done what is told there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import Final

from tollbook.errors import UnknownCodeError
from tollbook.extraction.interpret.altered import altered
from tollbook.extraction.interpret.attribution.actors import ActorList
from tollbook.extraction.interpret.attribution.denials import with_denials
from tollbook.extraction.interpret.attribution.denying import is_of_the_tried
from tollbook.extraction.interpret.attribution.mutual import with_mutual
from tollbook.extraction.interpret.attribution.nation import Nation, standing
from tollbook.extraction.interpret.attribution.parties import parties
from tollbook.extraction.interpret.attribution.printed import printed
from tollbook.extraction.interpret.attribution.together import told_together
from tollbook.extraction.interpret.attribution.verdict import Weighed, judged, weighed
from tollbook.extraction.interpret.attribution.who import DENIAL, Attributed, attributions
from tollbook.extraction.interpret.circumstances.day import When
from tollbook.extraction.interpret.circumstances.places import Where
from tollbook.extraction.interpret.incidents.arrange import arranged
from tollbook.extraction.interpret.incidents.homes import TELLING, attributions_by_bundle, sentence_homes
from tollbook.extraction.interpret.incidents.place_led import SUMMED
from tollbook.extraction.interpret.incidents.plain import plainly_told
from tollbook.extraction.interpret.no_attack.excused import is_excused
from tollbook.extraction.interpret.no_attack.harmless import (
    names_only,
    only_taken_back,
    tells_of_misfortune,
    tells_of_mishap_alone,
    tells_of_no_attack,
    tells_of_nothing_violent,
)
from tollbook.extraction.interpret.page import Page
from tollbook.extraction.interpret.victims.atoms.let_go import missing_freed
from tollbook.extraction.interpret.victims.atoms.supplement import missing_attackers, missing_counts
from tollbook.extraction.interpret.victims.atoms.unheard import missing_unheard, without_missed
from tollbook.extraction.interpret.victims.stated.totals import own_clause, with_plain
from tollbook.extraction.interpret.victims.tallies.breakdown import shares_by_bundle
from tollbook.extraction.spans import Bundle, SpanReading
from tollbook.gazetteer import Gazetteer
from tollbook.records import (
    Place,
    Report,
)
from tollbook.vocabulary.codes import PlacePrecision

_BY_COUNTRY: Final = {
    "BF": "Burkina Faso", "CD": "Congolese", "CG": "Congolese", "GW": "Guinea-Bissau", "KG": "Kyrgyz", "MM": "Myanmar",
    "PH": "Philippine",
}  # fmt: skip
"""What a country's army is called, where that is not the first word for its people."""
_CERTAIN: Final = 0.7  # the reader's probability that the report tells of an attack, whatever its words
_SURE: Final = 0.95  # the same, whatever its words might tell of besides
_NEAR: Final = 900  # characters within which the next incident without a place is taken to be in the same country


class MarkedPage(Page):
    """A page with what the reader marked on it."""

    def __init__(self, report: Report, reading: SpanReading, gazetteer: Gazetteer, actors: ActorList) -> None:
        super().__init__(report, gazetteer, actors)
        marked = arranged(self.text, plainly_told(self.text, reading, self.dates), self.dates, report.title or "")
        mishap = tells_of_misfortune(report.text)
        alone = len(marked.bundles) == 1
        certain = alone and marked.incident_score >= _CERTAIN
        sure = alone and marked.incident_score >= _SURE
        told = tuple(
            b
            for b in marked.bundles
            if (sure or not (mishap or tells_of_no_attack(self.text, b, certain=certain)))
            and not only_taken_back(self.text, b)
            and not is_excused(self.text, b, alone=alone)
        )
        if len(told) < len(marked.bundles) and tells_of_mishap_alone(report.text):
            told = ()
        if len(told) > 1:  # what a report is about it may leave to its readers
            told = tuple(b for b in told if not names_only(b) and not tells_of_nothing_violent(self.text, b)) or told
        totals = tuple(own_clause(self.text, s) for s in with_plain(self.text, marked.totals))
        self.reading = altered(marked, bundles=told, totals=totals)
        missed = missing_unheard(self.text, self.reading)
        self.reading = without_missed(self.reading, missed)
        freed = missing_freed(self.text, self.reading)
        counts = missing_counts(self.text, self.reading, report.title or "")
        others = self._told_of(marked.bundles) - self._told_of(told)  # sentences that tell of what is no attack
        others |= self._summed()
        counts = [[c for c in own if self.text.sentence_number(c.start) not in others] for own in counts]
        self.added = [[*c, *f, *m] for c, f, m in zip(counts, freed, missed, strict=True)]
        self.attackers = missing_attackers(self.text, self.reading)
        self.shares = shares_by_bundle(self.text, self.reading)
        self.marked = attributions_by_bundle(self.text, self.reading)
        self._gazetteer = gazetteer
        self._nations: dict[str, Nation | None] = {}
        self.told: list[tuple[int, Where]] = []
        self.days: list[tuple[bool, When]] = []  # of each incident told so far, and whether the report is about it
        self.place_stretches = [(t.start, t.end) for t in self.toponyms]

    def _told_of(self, bundles: Sequence[Bundle]) -> set[int]:
        """The sentences in which bundles tell that something happened."""
        return {self.text.sentence_number(s.start) for b in bundles for s in b.spans if s.field in TELLING}

    def _summed(self) -> set[int]:
        """The sentences that speak of several incidents at once: "two attacks on Monday killed six"."""
        lines = [{self.text.sentence_number(s.start) for s in b.spans} for b in self.reading.bundles]
        shared = {line for n, own in enumerate(lines) for line in own if any(line in other for other in lines[:n])}
        text = self.report.text
        return {n for n in shared if SUMMED.search(text, *self.text.sentence(self.text.starts[n]))}

    @cached_property
    def homes(self) -> dict[int, int]:
        """The incident that each sentence speaks of."""
        return sentence_homes(self.text, self.reading)

    def ruled(self) -> list[list[Attributed]]:
        """What the rules read of who did it, for each incident."""
        home = self._home()
        rows = [
            attributions(self.text, spans, self.names, self.place_stretches, self.report.source.name)
            for spans in self.marked
        ]
        return [
            [replace(r, actor=named) for r in own if (named := standing(self.text, r.actor, home, self.names))]
            for own in rows
        ]

    def weighed(self, ruled: Sequence[Sequence[Attributed]]) -> list[Weighed]:
        """Every party that the report names, with the signs of what it is said to have done."""
        named = parties(
            self.text,
            self.names,
            places=self.place_stretches,
            marked=sorted({s.actor for b in self.reading.bundles for s in b.spans if s.actor}),
            nation=self._nation,
            home=self._home(),
            more=[row.actor for rows in ruled for row in rows],
        )
        return weighed(self.text, named, self.reading, self.marked, ruled)

    def attributions(self) -> list[list[Attributed]]:
        """Who is said to have done it, for each incident."""
        ruled = self.ruled()
        told = [
            sorted({self.text.sentence_number(s.start) for s in b.spans if s.field in TELLING})
            for b in self.reading.bundles
        ]
        rows = judged(
            self.text,
            self.weighed(ruled),
            ruled,
            self.marked,
            names=self.names,
            publisher=self.report.source.name,
        )
        rows = [[r for r in own if r.kind is not DENIAL or not is_of_the_tried(self.text, r.start)] for own in rows]
        rows = with_mutual(self.text, rows, self.names, told)
        denied = with_denials(self.text, rows, self.names, self._nation, self.place_stretches)
        home = self._home()
        named = [printed(self.text, own, self.names, self._nation, home) for own in denied]
        return told_together(self.text, named, told)

    def _nation(self, code: str) -> Nation | None:
        if code not in self._nations:
            try:
                country = self._gazetteer.country(code)
                self._nations[code] = Nation(country.name, _BY_COUNTRY.get(code) or next(iter(country.demonyms), ""))
            except UnknownCodeError:
                self._nations[code] = None
        return self._nations[code]

    def country(self, code: str) -> Place | None:
        """The country of an alpha-2 code as a place; None where none is known."""
        named = self._nation(code)
        reason, precision = "named as the origin", PlacePrecision.COUNTRY
        return Place(name=named.name, country=code, precision=precision, reason=reason) if named else None

    def _home(self) -> Nation | None:
        return self._nation(self.around[0]) if self.around else None

    def told_before(self, anchors: Sequence[tuple[int, int]]) -> Where | None:
        """Where the incident happened that was told last before these words, not far from them."""
        if not anchors:
            return None
        near = [(end, where) for end, where in self.told if 0 <= anchors[0][0] - end <= _NEAR]
        return max(near, key=lambda row: row[0])[1] if near else None
