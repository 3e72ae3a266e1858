"""From what the model says to statements: every value stands on words of the report or is dropped and counted.

The model only points. Days, places, figures, names of bodies and kinds of target are read from the words it
points at by the rules that the built-in extractor uses; codes must be of the vocabulary.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from tollbook.extraction.interpret.attribution.said_by import by_name
from tollbook.extraction.interpret.attribution.speakers import find_speaker
from tollbook.extraction.interpret.attribution.subjects import Speaker
from tollbook.extraction.interpret.circumstances.what import target_kind
from tollbook.extraction.interpret.circumstances.when import find_when
from tollbook.extraction.interpret.circumstances.where import find_place
from tollbook.extraction.interpret.page import Page, stated_totals
from tollbook.extraction.interpret.victims.fates.outcomes import ATTACKERS
from tollbook.extraction.interpret.victims.people.nouns import find_role
from tollbook.extraction.llm.accusing import attributions_in
from tollbook.extraction.llm.answer import Answer, SaidIncident, SaidTotal
from tollbook.extraction.llm.figures import Figure, figure_in
from tollbook.extraction.llm.pointing import CONFIDENCE, Pointed, Pointing
from tollbook.extraction.llm.quotes import LONGEST, Stretch, find_quote
from tollbook.extraction.llm.shown import shows
from tollbook.extraction.spans import Span, SpanField
from tollbook.gazetteer import Gazetteer
from tollbook.records import (
    EVERYONE,
    AttributionValue,
    CountValue,
    DateValue,
    EventTypeValue,
    Mention,
    OriginValue,
    PerpetratorsKilledValue,
    PlaceValue,
    StatedTotal,
    Statement,
    TargetValue,
    Value,
    WeaponValue,
)
from tollbook.vocabulary.codes import EventType, Hedge, Outcome, Weapon

_DOUBTS: Final = frozenset({Hedge.FEARED, Hedge.UNCONFIRMED, Hedge.DENIED})
_TELLING: Final = (EventTypeValue, CountValue, PerpetratorsKilledValue, WeaponValue, AttributionValue)
_ARTICLE: Final = re.compile(r"^(?:the|an?|its|their|his|her) ", re.IGNORECASE)
_Row = tuple[CountValue, list[Stretch], Hedge]
"""A count, its passages and its hedge."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What stands of an answer, and how many values did not."""

    mentions: tuple[Mention, ...]
    totals: tuple[StatedTotal, ...]
    dropped: int


def check_answer(page: Page, answer: Answer, part: Stretch, gazetteer: Gazetteer, *, by: str) -> Checked:
    """The mentions and stated totals that an answer on `part` of a report's text leaves standing."""
    mentions: dict[str, Mention] = {}
    dropped = 0
    for incident in answer.incidents:
        check = _Incident(Pointing(page, part), incident, gazetteer, by)
        statements = check.statements_left()
        dropped += check.dropped
        if statements:
            mention = Mention.build(page.report.id, statements, main=incident.main)
            mentions.setdefault(mention.id, mention)
    totals: dict[str, StatedTotal] = {}
    for said in answer.totals:
        found = _totals(page, said, part)
        dropped += not found
        totals.update({total.id: total for total in found})
    return Checked(tuple(mentions.values()), tuple(totals.values()), dropped)


def _totals(page: Page, said: SaidTotal, part: Stretch) -> list[StatedTotal]:
    stretch = find_quote(page.report.text, said.quote, part)
    if stretch is None:
        return []
    found = stated_totals(page, [Span(*stretch, SpanField.STATED_TOTAL, CONFIDENCE)])
    return [t for t in found if t.measure == said.measure and said.number in (None, t.low, t.high)]


@dataclass(slots=True)
class _Incident:
    """One incident of an answer on its way to statements."""

    at: Pointing
    incident: SaidIncident
    gazetteer: Gazetteer
    by: str
    dropped: int = 0
    made: list[Statement] = field(default_factory=list)

    def statements_left(self) -> tuple[Statement, ...]:
        """The statements that stand; none where nothing among them tells of an attack."""
        pointed: dict[str, list[Pointed]] = {}
        stands = self.at.pointed(self.incident.statements)
        self.dropped += len(self.incident.statements) - len(stands)
        for one in stands:
            pointed.setdefault(one.said.kind, []).append(one)
        anchors = [p.quote for kind in ("event_type", "count", "weapon") for p in pointed.get(kind, ())]
        self._dates(pointed.pop("date", []), anchors)
        self._places(pointed.pop("place", []), anchors, PlaceValue)
        self._places(pointed.pop("origin", []), (), OriginValue)
        self._counts(pointed.pop("count", []))
        each: dict[str, Callable[[Pointed], bool]] = {
            "event_type": self._event_type, "weapon": self._weapon, "target": self._target,
            "perpetrators_killed": self._perpetrators, "attribution": self._attribution,
        }  # fmt: skip
        for kind, found in pointed.items():
            read = each.get(kind)
            self.dropped += sum(read is None or not read(one) for one in found)
        unique = tuple({s.id: s for s in self.made}.values())
        if any(isinstance(s.value, _TELLING) for s in unique):
            return unique
        self.dropped += len(unique)
        return ()

    def _say(
        self, value: Value, stretches: Iterable[Stretch], *, stated_by: str | None = None, hedge: Hedge = Hedge.PLAIN,
        written: str | None = None,
    ) -> None:  # fmt: skip
        passages = tuple(dict.fromkeys(self.at.page.report.passage(*s) for s in stretches))
        self.made.append(
            Statement.build(value, passages, by=self.by, stated_by=stated_by, hedge=hedge, written=written,
                            confidence=CONFIDENCE)
        )  # fmt: skip

    def _dates(self, found: Sequence[Pointed], anchors: Sequence[Stretch]) -> None:
        spans = [Span(*p.words, SpanField.DATE, CONFIDENCE) for p in found]
        when = (
            find_when(self.at.page.text, spans, self.at.page.dates, self.at.page.report.published, anchors)
            if spans
            else None
        )
        if when is None:
            self.dropped += len(found)
            return
        holding = [p.quote for p in found if p.words[0] < when.end and when.start < p.words[1]]
        written = self.at.whole[when.start : when.end]
        self._say(DateValue(when.date), holding or [(when.start, when.end)], written=written)

    def _places(
        self, found: Sequence[Pointed], anchors: Sequence[Stretch], kind: type[PlaceValue] | type[OriginValue]
    ) -> None:
        spans = [Span(*p.words, SpanField.PLACE, CONFIDENCE) for p in found]
        where = find_place(self.at.page.scene, spans, anchors) if spans else None
        if where is None:
            self.dropped += len(found)
            return
        written = self.at.whole[slice(*where.passages[0])]
        self._say(kind(where.place), [p.quote for p in found], written=written)

    def _event_type(self, one: Pointed) -> bool:
        if one.said.code not in list(EventType):
            return False
        self._say(EventTypeValue(EventType(one.said.code)), [one.quote])
        return True

    def _weapon(self, one: Pointed) -> bool:
        if one.said.code not in list(Weapon):
            return False
        self._say(WeaponValue(Weapon(one.said.code)), [one.quote])
        return True

    def _target(self, one: Pointed) -> bool:
        name = _ARTICLE.sub("", self.at.text(one.words)).strip()
        if not name or (one.words == one.quote and len(name) > 120):
            return False
        self._say(TargetValue(name, target_kind(name)), [one.quote])
        return True

    def _perpetrators(self, one: Pointed) -> bool:
        figure = self._figure(one, Outcome.KILLED)
        if figure is None or (self.at.english and not ATTACKERS.search(self.at.text(self.at.sentences(one.quote)))):
            return False
        self._say(PerpetratorsKilledValue(figure[0].low, figure[0].high), [figure[1]], hedge=figure[0].hedge)
        return True

    def _counts(self, found: Sequence[Pointed]) -> None:
        parts: dict[tuple[Outcome, str, str | None], list[_Row]] = {}
        for one in found:
            row = self._count(one)
            if row is None:
                self.dropped += 1
                continue
            value, words, hedge, speaker = row
            self._say(value, words, stated_by=speaker, hedge=hedge)
            if value.nationality not in (None, EVERYONE) and value.role is not None:
                parts.setdefault((value.outcome, str(value.nationality), speaker), []).append((value, words, hedge))
        whole = {(s.value.outcome, s.value.nationality, s.stated_by) for s in self.made
                 if isinstance(s.value, CountValue) and s.value.role is None}  # fmt: skip
        for key, rows in parts.items():
            if key not in whole:  # people of one nationality in several roles are also that many of the nationality
                self._nation(*key, rows)

    def _nation(self, outcome: Outcome, nation: str, speaker: str | None, rows: Sequence[_Row]) -> None:
        highs = [value.high for value, _, _ in rows]
        high = None if None in highs else sum(h for h in highs if h is not None)
        value = CountValue(outcome, sum(v.low for v, _, _ in rows), high, nation)
        hedge = rows[0][2] if len(rows) == 1 else Hedge.PLAIN
        self._say(value, [stretch for _, words, _ in rows for stretch in words], stated_by=speaker, hedge=hedge)

    def _count(self, one: Pointed) -> tuple[CountValue, list[Stretch], Hedge, str | None] | None:
        """Value, passages, hedge and speaker of a count; None where any of them is not what the words say."""
        said = one.said
        if said.code not in list(Outcome) or ATTACKERS.search(self.at.text(one.words)):
            return None
        outcome = Outcome(said.code)
        found = self._figure(one, outcome)
        nation = self._nationality(one) if said.nationality else None
        role = find_role(said.role) if said.role and self.at.beside(said.role, one) else None
        known, speaker = self._speaker(one)
        if found is None or not known or (said.nationality and nation is None) or (said.role and role is None):
            return None
        figure, passage = found
        code = role[0] if role else None
        everybody = bool(said.everyone) and nation is None and code is None
        if not everybody and nation is None and code is None:
            return None  # a part of the victims of whom nothing is known is no value
        hedge = figure.hedge
        if hedge is Hedge.PLAIN and said.hedge in _DOUBTS:
            hedge = Hedge(said.hedge)
        value = CountValue(outcome, figure.low, figure.high, EVERYONE if everybody else nation, code)
        return value, _with_words_of(speaker, [passage]), hedge, speaker.name if speaker else None

    def _figure(self, one: Pointed, outcome: Outcome) -> tuple[Figure, Stretch] | None:
        """The figure and the passage that gives it with the fate: the quote, else the sentence around it."""
        english = self.at.english
        figure = figure_in(self.at.page.text, one.words, one.quote, one.said.number, english=english)
        if figure is None:
            return None
        for stretch in (one.quote, self.at.sentences(one.quote)):
            if not english or shows(outcome, self.at.text(stretch)):
                return (figure, stretch) if stretch[1] - stretch[0] <= LONGEST else None
        return None

    def _nationality(self, one: Pointed) -> str | None:
        """The code of the nationality said, if its word stands in the sentence of the figure."""
        word = one.said.nationality or ""
        if not self.at.beside(word, one):
            return None
        return self.gazetteer.nationality(word, self.at.page.around) or self.gazetteer.country_named(word)

    def _attribution(self, one: Pointed) -> bool:
        found = attributions_in(self.at, one)
        for value, stretches in found:
            self._say(value, stretches, stated_by=value.speaker)
        return bool(found)

    def _speaker(self, one: Pointed) -> tuple[bool, Speaker | None]:
        """(whether the speaker said is one of the report's near words, the speaker), by the grammar if none is said."""
        if not one.said.speaker:
            found = find_speaker(self.at.page.text, *one.words, back=0) if self.at.english else None
            return True, by_name(self.at.page.report.text, found)
        stretch = self.at.near(one.said.speaker, one)
        return stretch is not None, Speaker(*stretch, _ARTICLE.sub("", self.at.text(stretch))) if stretch else None


def _with_words_of(speaker: Speaker | None, words: list[Stretch]) -> list[Stretch]:
    """The passages with the name of whoever says so, where it does not stand in them."""
    held = speaker is None or any(start <= speaker.start and speaker.end <= end for start, end in words)
    return words if speaker is None or held else [*words, (speaker.start, speaker.end)]
