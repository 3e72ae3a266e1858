"""One report's marked words to mentions and stated totals. Every value carries a passage or is dropped and counted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from tollbook.extraction.interpret.attribution.actors import ActorList
from tollbook.extraction.interpret.attribution.speakers import find_speaker
from tollbook.extraction.interpret.attribution.who import Attributed
from tollbook.extraction.interpret.circumstances.again import told_there
from tollbook.extraction.interpret.circumstances.authorities import in_dateline
from tollbook.extraction.interpret.circumstances.origin import SCORE as ORIGIN_SCORE
from tollbook.extraction.interpret.circumstances.origin import find_origin
from tollbook.extraction.interpret.circumstances.places import Where
from tollbook.extraction.interpret.circumstances.scene import SEAT
from tollbook.extraction.interpret.circumstances.undated import by_news, by_the_clock, by_work_at_hand
from tollbook.extraction.interpret.circumstances.unmarked import is_elsewhere, missing_date, missing_place, points_back
from tollbook.extraction.interpret.circumstances.what import find_event_type, find_weapons, target_kind, target_name
from tollbook.extraction.interpret.circumstances.when import (
    When,
    day_of_deed,
    day_within,
    find_when,
    is_later,
    is_stamp,
    is_tally,
)
from tollbook.extraction.interpret.circumstances.where import find_place
from tollbook.extraction.interpret.felled_only import tells_of_attack_by_felled
from tollbook.extraction.interpret.homes import in_own_sentences
from tollbook.extraction.interpret.marked import MarkedPage
from tollbook.extraction.interpret.page import LONGEST_QUOTE, stated_totals
from tollbook.extraction.interpret.repeated import told_once
from tollbook.extraction.interpret.surety import UNCHANGED, Calibration, kind_of, load_calibration
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.atoms.grouped import atoms_by_outcome
from tollbook.extraction.interpret.victims.atoms.let_go import told_free
from tollbook.extraction.interpret.victims.tallies.breakdown import divided
from tollbook.extraction.interpret.victims.tallies.by_police import felled
from tollbook.extraction.interpret.victims.tallies.counts import count
from tollbook.extraction.interpret.victims.tallies.everybody_shot import with_everybody_shot
from tollbook.extraction.interpret.victims.tallies.identity import without_the_dead
from tollbook.extraction.interpret.victims.tallies.nations import by_nationality
from tollbook.extraction.interpret.victims.tallies.own_hand import less_the_attacker
from tollbook.extraction.interpret.victims.tallies.own_people import own_people_only
from tollbook.extraction.interpret.victims.tallies.row import Counted, Row
from tollbook.extraction.interpret.victims.words.attackers import attackers_killed
from tollbook.extraction.interpret.victims.words.fate import ATTACKERS
from tollbook.extraction.interpret.victims.words.own_attack import tells_of_own_attack
from tollbook.extraction.spans import Bundle, Span, SpanField, SpanReading
from tollbook.gazetteer import Gazetteer, ToponymKind
from tollbook.records import (
    EVERYONE,
    AttributionValue,
    CountValue,
    DateValue,
    EventTypeValue,
    Mention,
    OriginValue,
    Passage,
    PerpetratorsKilledValue,
    PlaceValue,
    Report,
    StatedTotal,
    Statement,
    TargetValue,
    Value,
    WeaponValue,
)
from tollbook.vocabulary.codes import Hedge, Outcome, Weapon

_OF_NEWS: Final = ("US",)  # whose pages tell of what is new to people there, who know which day it is
_VAGUE: Final = 7  # days of a stretch that a day named elsewhere settles
_RIGHT_AFTER: Final = 10  # characters between a target and its place: "in", "in the"
_COUNTED_FROM: Final = re.compile(r"\b(?:after|before|earlier|later|ago|previous|next)\b", re.IGNORECASE)
_SURE_ATTACKER: Final = 0.35  # from this score an attacker marked without a number is taken to have died
_COUNTS: Final = {
    SpanField.KILLED: Outcome.KILLED,
    SpanField.INJURED: Outcome.INJURED,
    SpanField.KIDNAPPED: Outcome.KIDNAPPED,
    SpanField.FREED: Outcome.FREED,
    SpanField.MISSING: Outcome.MISSING,
}
_CLAUSE: Final = re.compile(r"(?<!\b[A-Z])\.|,(?!\d{3}\b)|[;:()\n\"“”–—]|\s-\s")  # not within "U.S." and "1,200"


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
            told = Teller(page, bundle, number, self._by, attributions[number], self._calibration)
            statements = told.tell()
            dropped += told.dropped
            if statements and not told.of_felled_alone():
                mentions.append(Mention.build(report.id, tuple(statements), main=bundle.main))
        unique = {m.id: m for m in told_once(mentions)}
        totals = stated_totals(page, page.reading.totals, self._calibration)
        return Interpretation(tuple(unique.values()), totals, dropped)


@dataclass(slots=True)
class Teller:
    """Turns one bundle into statements."""

    page: MarkedPage
    bundle: Bundle
    number: int
    by: str
    attributions: Sequence[Attributed]
    calibration: Calibration = UNCHANGED
    dropped: int = 0
    statements: list[Statement] = field(default_factory=list)
    fallen: list[Atom] = field(default_factory=list)
    wounded: list[Atom] = field(default_factory=list)

    def tell(self) -> list[Statement]:
        """All statements of the bundle, each once."""
        self._when()
        self._where()
        self._what()
        self._counts()
        self._perpetrators()
        self._who()
        return list({s.id: s for s in self.statements}.values())

    def of_felled_alone(self) -> bool:
        """Whether the police shot somebody, and nobody else is counted as harmed or told to have been attacked."""
        harmed = any(isinstance(s.value, CountValue) and s.value.high != 0 for s in self.statements)
        return (
            bool(self.fallen or self.wounded)
            and not harmed
            and not tells_of_attack_by_felled(self.page.text, self.bundle)
        )

    def spans(self, *fields: SpanField) -> list[Span]:
        """The bundle's spans of some fields, in text order."""
        return sorted((s for s in self.bundle.spans if s.field in fields), key=lambda s: (s.start, s.end))

    def say(
        self,
        value: Value,
        stretches: Iterable[tuple[int, int]],
        score: float,
        *,
        stated_by: str | None = None,
        hedge: Hedge = Hedge.PLAIN,
        written: str | None = None,
    ) -> None:
        """Add a statement with the passages at those stretches; one without any is dropped and counted."""
        passages = tuple(dict.fromkeys(p for a, b in stretches if (p := self._passage(a, b))))
        if not passages:
            self.dropped += 1
            return
        confidence = self.calibration.confidence(kind_of(value), score)
        self.statements.append(
            Statement.build(
                value, passages, by=self.by, stated_by=stated_by, hedge=hedge, written=written, confidence=confidence
            )
        )

    def _passage(self, start: int, end: int) -> Passage | None:
        text = self.page.report.text
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        end = min(end, start + LONGEST_QUOTE)
        return self.page.report.passage(start, end) if 0 <= start < end <= len(text) else None

    def _anchors(self) -> list[tuple[int, int]]:
        strong = self.spans(
            SpanField.EVENT_TYPE, SpanField.KILLED, SpanField.INJURED, SpanField.KIDNAPPED, SpanField.WEAPON
        )
        return [(s.start, s.end) for s in strong]

    def _when(self) -> None:
        marked = [s for s in self.spans(SpanField.DATE) if not is_stamp(self.page.report.text, s.start, s.end)]
        marked = [s for s in marked if not is_tally(self.page.text, s.start, s.end)]
        plain = [s for s in self._own(marked) if not is_later(self.page.text, s)]
        dates = self.page.dates
        if marked and not plain:
            dates = [d for d in dates if not is_later(self.page.text, d)]
        totals = self.page.reading.totals
        spans = plain or missing_date(self.page.text, self.bundle, dates, totals) or marked
        when = find_when(self.page.text, spans, self.page.dates, self.page.report.published, self._anchors())
        if when is None and marked:
            others = marked if spans is not marked else []
            if spans is plain and not any(_COUNTED_FROM.search(self.page.report.text, s.start, s.end) for s in marked):
                others = missing_date(self.page.text, self.bundle, dates, totals)
            when = find_when(self.page.text, others, self.page.dates, self.page.report.published, self._anchors())
        deed = day_of_deed(self.page.text, self.page.dates) if len(self.page.reading.bundles) == 1 else None
        if when is None and self.bundle.main:
            when = deed or self._undated()
        if when:
            when = day_within(self.page.text, when, self.page.dates)
            if deed and (when.date.days or 0) > _VAGUE and deed.date.possibly_within(when.date.start, when.date.end):
                when = deed
            written = self.page.report.text[when.start : when.end]
            self.say(DateValue(when.date), [(when.start, when.end)], when.score, written=written)
        elif spans:
            self.dropped += 1

    def _undated(self) -> When | None:
        """The days that a report tells without naming them."""
        text, title = self.page.text, self.page.report.title or ""
        about = (text, self._anchors(), self.page.report.published)
        if when := by_the_clock(*about):
            return when
        local = self.page.scene.local
        if local and (when := by_work_at_hand(*about)):
            return when
        told = local or self.page.around[:1] == _OF_NEWS or (title and text.text.startswith(title))
        return by_news(*about, title) if told else None

    def _where(self) -> None:
        bodies = [*((a.start, a.end) for a in self.page.names.listed), *self.page.persons]
        named = [s for s in self.spans(SpanField.PLACE) if not any(a <= s.start and s.end <= b for a, b in bodies)]
        named = [s for s in named if not self.page.report.text[s.start : s.end].islower()]
        named = [s for s in named if not SEAT.match(self.page.report.text, s.end)]
        peoples = [(t.start, t.end) for t in self.page.toponyms if t.kind is ToponymKind.DEMONYM]
        named = [s for s in named if (s.start, s.end) not in peoples] or named
        here = [s for s in self._own(named) if not is_elsewhere(self.page.text, s) or self._struck(s)]
        here = self._beyond_dateline(here)
        others = [s for b in self.page.reading.bundles if b is not self.bundle for s in b.spans]
        others = [s for s in others if s.field is SpanField.PLACE]
        spans = here or missing_place(self.page.text, self.bundle, self.page.open_toponyms, others) or named
        anchors = self._anchors()
        before = self.page.told_before(anchors)
        if before and not named and points_back(self.page.text, anchors):
            where: Where | None = before
        else:
            where = find_place(self.page.scene, spans, anchors, before=before)
            again = told_there(self.page.report.text, spans, self.page.told)
            if where and again and where.place.country != again.place.country:
                where = again
        if where and anchors and spans:
            self.page.told += [(end, where) for _, end in anchors]
        if where:
            written = self.page.report.text[slice(*where.passages[0])]
            self.say(PlaceValue(where.place), where.passages, where.score, written=written)
        struck = where.place.country if where else None
        if (marked := self.spans(SpanField.ORIGIN)) and (found := find_place(self.page.scene, marked)):
            self.say(OriginValue(found.place), found.passages, found.score)
        elif (o := find_origin(self.page.text, self.bundle, struck)) and (place := self.page.country(o.country)):
            self.say(OriginValue(place), [(o.start, o.end)], ORIGIN_SCORE)

    def _own(self, spans: list[Span]) -> list[Span]:
        """The spans without those where only another incident is told."""
        return in_own_sentences(self.page.text, self.page.reading, self.number, spans)

    def _struck(self, place: Span) -> bool:
        """Whether the place is that of a target named right before it: "shelling hit a hospital in El Obeid"."""
        return any(0 < place.start - t.end <= _RIGHT_AFTER for t in self.spans(SpanField.TARGET))

    def _beyond_dateline(self, spans: list[Span]) -> list[Span]:
        """The marked places without where the report was filed, if another of them names one that is known.

        Local news is filed where it happened, and names a corner or a quarter beside it.
        """
        named = [t for t in self.page.open_toponyms if t.kind is not ToponymKind.DEMONYM]
        other = [s for s in spans if not in_dateline(self.page.report.text, s.start)]
        known = any(s.start <= t.start and t.end <= s.end for s in other for t in named)
        return other if known and not self.page.scene.local else spans

    def _what(self) -> None:
        harm = self.spans(SpanField.WEAPON, SpanField.KILLED, SpanField.KIDNAPPED, SpanField.INJURED)
        told = self.spans(SpanField.EVENT_TYPE) or harm
        acts = (SpanField.EVENT_TYPE, SpanField.WEAPON)
        own = {(s.start, s.end) for s in told}
        others = [
            s
            for n, b in enumerate(self.page.reading.bundles)
            if n != self.number
            for s in b.spans
            if s.field in acts and (s.start, s.end) not in own
        ]
        kind, start, end, score = find_event_type(self.page.text, self.bundle.event_types, told, harm, others)
        if told:
            self.say(EventTypeValue(kind), [(start, end)], score)
        for weapon in find_weapons(self.page.text, self.spans(SpanField.WEAPON)):
            self.say(WeaponValue(Weapon(weapon.code)), [(weapon.start, weapon.end)], weapon.score)
        for span in self.spans(SpanField.TARGET):
            if any(a < span.end and span.start < b for a, b in self.page.private):
                continue  # a victim's name says whom it struck, not what
            name = target_name(self.page.report.text[span.start : span.end])
            if name:
                self.say(TargetValue(name, target_kind(name)), [(span.start, span.end)], span.score)

    def _counts(self) -> None:
        added = self.page.added[self.number]
        spans = {
            o: marked
            for name, o in _COUNTS.items()
            if (marked := self.spans(name) + [s for s in added if s.field is name])
        }
        counting = (*_COUNTS, SpanField.PERPETRATORS_KILLED)
        elsewhere = [(s.start, s.end) for s in self.bundle.spans if s.field is SpanField.PERPETRATORS_KILLED]
        for n, bundle in enumerate(self.page.reading.bundles):
            if n != self.number:
                elsewhere += [(s.start, s.end) for s in bundle.spans if s.field in counting]
        by_outcome = without_the_dead(self.page.text, atoms_by_outcome(self.page.text, spans, elsewhere))
        self.fallen = felled(self.page.text, by_outcome.get(Outcome.KILLED, ()))
        if self.fallen:
            by_outcome[Outcome.KILLED] = [a for a in by_outcome[Outcome.KILLED] if a not in self.fallen]
        self.wounded = felled(self.page.text, by_outcome.get(Outcome.INJURED, ()))
        if self.wounded:
            by_outcome[Outcome.INJURED] = [a for a in by_outcome[Outcome.INJURED] if a not in self.wounded]
        told = {o: count(self.page.text, atoms, hurt=o is Outcome.INJURED) for o, atoms in by_outcome.items()}
        if Outcome.KILLED in told:
            told[Outcome.KILLED] = less_the_attacker(self.page.text, told[Outcome.KILLED])
        if len(self.page.reading.bundles) == 1:
            told = with_everybody_shot(self.page.text, told)
        marks = [(a.start, outcome) for outcome, atoms in by_outcome.items() for a in atoms]
        for outcome, counted in divided(self.page.text, told, self.page.shares[self.number], marks).items():
            self._outcome(outcome, counted)

    def _outcome(self, outcome: Outcome, counted: Counted) -> None:
        several = len(counted.totals) > 1
        for row in counted.totals:
            self._row(outcome, own_people_only(self.page.text, row), EVERYONE, None, rival=several)
        limit = _most(counted)
        for row in by_nationality(counted.parts, limit):
            if limit is None or row.low <= limit:
                self._row(outcome, row, row.nationality, None)
        for row in counted.parts:
            if row.role and (limit is None or row.low <= limit):
                self._row(outcome, row, row.nationality, row.role)

    def _row(
        self, outcome: Outcome, row: Row, nationality: str | None, role: str | None, *, rival: bool = False
    ) -> None:
        first = row.atoms[0]
        speaker = find_speaker(self.page.text, first.start, first.end, back=2 if rival else 0)
        if speaker and tells_of_own_attack(self.page.text, first.start):
            speaker = None
        hedge = row.hedge if row.hedge is not Hedge.PLAIN or row.high is not None else Hedge.AT_LEAST
        quotes = self._quotes(row.atoms)
        self.say(
            CountValue(outcome, row.low, row.high, nationality, role),
            [*quotes, *told_free(self.page.text, quotes)] if outcome is Outcome.FREED else quotes,
            min(a.score for a in row.atoms),
            stated_by=speaker.name if speaker else None,
            hedge=hedge,
        )

    def _quotes(self, atoms: Sequence[Atom]) -> list[tuple[int, int]]:
        """The clause around each atom; one stretch for all where that is short enough to quote."""
        stretches = [self._clause(a) for a in atoms]
        start, end = min(a for a, _ in stretches), max(b for _, b in stretches)
        if len(stretches) > 1 and end - start <= LONGEST_QUOTE and len({(a.low, a.high, a.start) for a in atoms}) > 1:
            return [(start, end)]
        return stretches

    def _clause(self, atom: Atom) -> tuple[int, int]:
        """The atom with the words around it, up to punctuation and at most 60 characters either side."""
        text = self.page.report.text
        first, last = self.page.text.sentence(atom.start)
        first, last = max(first, atom.start - 60), min(max(last, atom.end), atom.end + 60)
        before = [m.end() for m in _CLAUSE.finditer(text, first, atom.start)]
        after = _CLAUSE.search(text, atom.end, last)
        start = before[-1] if before else first
        if start == first and start > 0 and text[start - 1].isalnum():
            start = text.find(" ", start, atom.start) + 1 or atom.start
        end = after.start() if after else last
        if end == last and end < len(text) and text[end].isalnum():
            end = text.rfind(" ", atom.end, end) if text.rfind(" ", atom.end, end) > 0 else atom.end
        return start, max(end, atom.end)

    def _perpetrators(self) -> None:
        """The figure of dead attackers: said beside a word for attackers, or marked on one."""
        spans = [s for s in self.spans(SpanField.PERPETRATORS_KILLED) if self._on_attackers(s)]
        spans += self.page.attackers[self.number]
        spans += [Span(a.start, a.end, SpanField.PERPETRATORS_KILLED, a.score) for a in self.fallen]
        best: tuple[float, int, int | None, Span] | None = None
        for span in spans:
            numbers = self.page.text.quantities_in(span.start, span.end)
            low, high = (numbers[0].low, numbers[0].high) if numbers else (1, 1)
            weight = (0.0 if not numbers else 1.0) + span.score + 0.01 * low
            if best is None or weight > best[0]:
                best = (weight, low, high, span)
        if best:
            self.say(PerpetratorsKilledValue(best[1], best[2]), [(best[3].start, best[3].end)], best[3].score)

    def _on_attackers(self, span: Span) -> bool:
        text = self.page.report.text
        if not self.page.text.quantities_in(span.start, span.end):
            return span.score >= _SURE_ATTACKER and bool(ATTACKERS.search(text, span.start, span.end))
        return attackers_killed(self.page.text, span.start, span.end)

    def _who(self) -> None:
        for row in self.attributions:
            value = AttributionValue(
                actor=row.actor.name, kind=row.kind, speaker=row.speaker, actor_as_written=row.actor.written,
                medium=row.medium, substantiated=False if row.unproven else None,
            )  # fmt: skip
            self.say(value, [(row.start, row.end)], row.score, stated_by=row.speaker)


def _most(counted: Counted) -> int | None:
    highs = [row.high for row in counted.totals]
    return None if None in highs or not highs else max(h for h in highs if h is not None)
