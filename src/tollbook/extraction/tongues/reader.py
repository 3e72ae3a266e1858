"""Reads a report in one of the languages that have word lists, or says why it was left unread."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from tollbook.extraction.interpret.attribution.actors import ActorList, load_actors
from tollbook.extraction.interpret.circumstances.scene import Scene
from tollbook.extraction.interpret.surety import kind_of
from tollbook.extraction.protocol import Extraction
from tollbook.extraction.tongues import BY, arabic_reports
from tollbook.extraction.tongues.accusing import accusations
from tollbook.extraction.tongues.compact import plain_dates
from tollbook.extraction.tongues.compact_places import likely
from tollbook.extraction.tongues.lexicon import Event, Tongue, load_tongue
from tollbook.extraction.tongues.over_time import over_time, stated
from tollbook.extraction.tongues.peoples import NOBODY, another_country, peoples
from tollbook.extraction.tongues.sentences import Sentence, sentences
from tollbook.extraction.tongues.spelt import with_spelt
from tollbook.extraction.tongues.tallying import tally
from tollbook.extraction.tongues.tellers import Tellers
from tollbook.extraction.tongues.telling import Told, attacks, tells_of_sport
from tollbook.extraction.tongues.tokens import Cue, is_listed
from tollbook.extraction.tongues.whereabouts import Setting, where
from tollbook.gazetteer import Gazetteer, Toponym, ToponymKind
from tollbook.gazetteer.dates import DateMention, anchored, find_dates
from tollbook.records import (
    DateValue,
    EventTypeValue,
    Mention,
    PerpetratorsKilledValue,
    PlaceValue,
    Report,
    Statement,
    Value,
    WeaponValue,
)
from tollbook.vocabulary.codes import EventType, Hedge

_CONFIDENCE: Final = {"date": 0.8, "place": 0.7, "event_type": 0.6, "weapon": 0.6, "count": 0.7}
_ELSE: Final = 0.6
_PREPOSITION: Final = re.compile(r"(?:de|del|do|da|du) (?=[A-ZÀ-Ý])")
_AGE: Final = re.compile(r"\b\d{1,3}(?=-[^\W\d_])")
_CAPITAL_BEHIND: Final = re.compile(r" (?:de |del |la |los |y )*[^\W\d_a-zß-ÿа-яё]\w")
_CAPITAL_BEFORE: Final = re.compile(r"\b[^\W\d_a-zß-ÿа-яё]\w* $")
_LONGEST_QUOTE: Final = 300
_BESIDES: Final = (EventType.STABBING, EventType.ARSON)  # what attackers do besides: a lorry burns after an ambush


class TongueReader:
    """Reads reports in the languages that have word lists. A pure function of a report's text and dates."""

    def __init__(self, gazetteer: Gazetteer, actors: ActorList | None = None) -> None:
        self._gazetteer = gazetteer
        self._actors = actors or load_actors()

    def extract(self, report: Report, language: str) -> Extraction:
        """The attacks that the report plainly tells of; `unread` says why where there are none."""
        tongue = load_tongue(language)
        if tongue.arabic and arabic_reports.is_of_another(report.text, language):
            foreign = f"the rules for {tongue.name} leave it unread: its letters are another language's"
            return Extraction(report=report.id, by=BY, unread=foreign)
        toponyms = self._toponyms(report, tongue)
        ageless = _AGE.sub(lambda m: "x" * len(m.group()), report.text)  # "a 19-year-old": no day of the month
        ageless = arabic_reports.as_dated(ageless, language) if tongue.arabic else ageless
        dates = anchored(find_dates(ageless, report.published, language=language))
        dates = [d for d in dates if not _is_name(report.text, d)]
        every = dates
        dates = plain_dates(report.text, dates) if tongue.compact else dates
        if tongue.arabic:
            dates = arabic_reports.plain_dates(report.text, dates)
            toponyms = arabic_reports.places_of(report.text, toponyms, dates)
        known = peoples(report.text, self._gazetteer, toponyms)
        found = sentences(report.text, tongue, dates, toponyms, known)
        titled = sentences(report.title or "", tongue, (), (), NOBODY)
        if reason := _refused(tongue, titled, found):
            return Extraction(report=report.id, by=BY, unread=reason)
        around = Scene(
            report.text, self._gazetteer, toponyms, outlet_country=report.source.country, title=report.title or ""
        )
        named = any(s.attacks for s in titled)
        tellers = Tellers.of(report.text, language, self._actors)
        over = over_time(found, every, report.published, tongue, tellers)
        told = attacks(report.text, list(over.besides()), report.published, titled=named)
        told = [] if any(s.has("no_attack") or s.asks for s in titled) else told
        bodies = [(a.start, a.end) for a in self._actors.find(report.text)] if told else []
        setting = Setting(report.text, self._gazetteer, around, toponyms, tongue, bodies)
        mentions = [m for t in told if (m := self._mention(t, setting, report, tellers))]
        totals = stated(report, over.sums(told=bool(mentions)))
        if not mentions:
            return Extraction(report=report.id, by=BY, totals=totals, unread=_nothing(tongue, told))
        return Extraction(report=report.id, by=BY, mentions=tuple({m.id: m for m in mentions}.values()), totals=totals)

    def _toponyms(self, report: Report, tongue: Tongue) -> list[Toponym]:
        """The places in the text; what the title names supports them."""
        lead = f"{report.title}.\n\n" if report.title else ""
        found = with_spelt(lead + report.text, self._gazetteer.find(lead + report.text), tongue, self._gazetteer)
        if tongue.compact:
            found = likely(found)
        if tongue.arabic:
            found = [t for t in found if not is_listed(t.text, tongue)]
        found = [self._bare(t) for t in found] if not (tongue.compact or tongue.arabic) else found
        own = [replace(t, start=t.start - len(lead), end=t.end - len(lead)) for t in found if t.start >= len(lead)]
        if not (tongue.compact or tongue.arabic):
            own = sorted([*own, *_again(report.text, own)], key=lambda t: t.start)
        return [t for t in own if not another_country(report.text, t) and not _is_word(t, tongue)]

    def _bare(self, t: Toponym) -> Toponym:
        """A place without the preposition that another place's name begins with: "las colonias de Reynosa"."""
        led = _PREPOSITION.match(t.text)
        rest = self._gazetteer.find(t.text[led.end() :]) if led else []
        whole = next((r for r in rest if r.start == 0 and r.end == len(t.text) - led.end()), None) if led else None
        return replace(whole, start=t.start + led.end(), end=t.end) if whole and led else t

    def _mention(self, told: Told, setting: Setting, report: Report, tellers: Tellers) -> Mention | None:
        place = where(setting, told)
        rows = tally(told, tellers.told)
        if not rows and not _plain_violence(told):
            return None  # a candidate may be "attacked" too
        if place is None or (rows and all(isinstance(row.value, PerpetratorsKilledValue) for row in rows)):
            return None  # where only attackers died, it may have been others who attacked
        said = _Said(report)
        when = told.when
        days = [d for d in (told.base, when) if d]  # "the same day", and which day that was
        said.say(DateValue(when.date), [(d.start, d.end) for d in days], written=when.text)
        written = report.text[slice(*place.passages[0])]
        said.say(PlaceValue(place.place), place.passages, written=written)
        _kinds(said, told)
        for row in rows:
            said.say(row.value, [(row.start, row.end)], hedge=row.hedge, stated_by=row.teller)
        for who in accusations(report.text, told.about, setting.tongue.code, self._actors):
            said.say(who.value, [(who.start, who.end)], stated_by=who.value.speaker)
        return Mention.build(report.id, tuple({s.id: s for s in said.statements}.values()), main=told.main)


def _again(text: str, found: Sequence[Toponym]) -> Iterator[Toponym]:
    """Places named again behind an article that is drawn to them: "la commune d'Iakora"."""
    places = {t.text: t for t in found if t.kind is ToponymKind.PLACE}
    for name, t in places.items():
        for m in re.finditer(rf"(?<=\b[dlDL]['’]){re.escape(name)}\b", text):
            if not any(k.start < m.end() and m.start() < k.end for k in found):
                yield replace(t, start=m.start(), end=m.end())


def _is_word(t: Toponym, tongue: Tongue) -> bool:
    """Whether a name is a word of the language: "Eight" at the beginning of a sentence."""
    word = tongue.folded(t.text)
    listed = any(form == (word,) and sense.tag != "z" for form, sense in tongue.senses.get(word, ()))
    return not tongue.compact and (word in tongue.numbers or listed)


def _is_name(text: str, d: DateMention) -> bool:
    """Whether a weekday with a capital is somebody's name: "el frente Domingo Laín"."""
    beside = _CAPITAL_BEHIND.match(text, d.end) or _CAPITAL_BEFORE.search(text, max(0, d.start - 30), d.start)
    return d.text.isalpha() and d.text[0].isupper() and bool(beside)


def _refused(tongue: Tongue, titled: Sequence[Sentence], found: Sequence[Sentence]) -> str | None:
    if tells_of_sport([*titled, *found]):
        return f"the rules for {tongue.name} leave it unread: it may be about sport"
    if any(s.has("denied") for s in [*titled, *found[:1]]):
        return f"the rules for {tongue.name} leave it unread: it says first of all that something is not so"
    return None


def _nothing(tongue: Tongue, told: Sequence[Told]) -> str:
    """Why nothing was read."""
    if told:
        return f"the rules for {tongue.name} could not tell safely where the attack was, or whether it was one"
    return f"the rules for {tongue.name} found no attack whose day is plainly stated"


@dataclass(slots=True)
class _Said:
    """The statements of one mention."""

    report: Report
    statements: list[Statement] = field(default_factory=list)

    def say(
        self,
        value: Value,
        stretches: Iterable[tuple[int, int]],
        *,
        hedge: Hedge = Hedge.PLAIN,
        written: str | None = None,
        stated_by: str | None = None,
    ) -> None:
        """Add a statement with the passages at those stretches."""
        passages = tuple(self.report.passage(a, min(b, a + _LONGEST_QUOTE)) for a, b in stretches)
        confidence = _CONFIDENCE.get(kind_of(value), _ELSE)
        self.statements.append(
            Statement.build(
                value, passages, by=BY, hedge=hedge, written=written, confidence=confidence, stated_by=stated_by
            )
        )


def _plain_violence(told: Told) -> bool:
    """Whether its sentences name a kind of attack, armed men or a violent fate, not attacks in general alone."""
    named = any(c.value.type is not EventType.OTHER for s in told.about for c in s.attacks if c.value)
    armed = any(s.attacks and s.has("armed") for s in told.about)
    return named or armed or any(t.violent for s in told.about for t in s.tokens)


def _holds(one: Cue, other: Cue) -> bool:
    """Whether words for a weapon begin within those for another of its kind: "bomba explotó" of "carro bomba"."""
    alike = one.value.type is other.value.type and one.value.weapon is not None
    return alike and one.start < other.start < one.end


def _kinds(said: _Said, told: Told) -> None:
    """The kind of attack, from the dating sentence where that names one, and the weapons."""
    cues = [(c, s) for s in told.about for c in s.cues if isinstance(c.value, Event) and not s.hits_attackers(c.start)]
    cues = [(c, s) for c, s in cues if not any(_holds(o, c) for o, _ in cues)]
    plain = [(c, s) for c, s in cues if c.value.type is not EventType.OTHER] or cues
    own = [c for c, s in plain if s is told.lead]
    if any(c.key != "armed" for c, _ in plain):
        own = [c for c in own if c.key != "armed"]  # who did it says less than what was done
    own = own or [c for c, _ in plain if c.value.type not in _BESIDES and c.key != "armed"]
    own = own or [c for c, _ in plain if c.value.type is not EventType.ARSON]
    own = own or [c for c, s in cues if s is told.lead] or [c for c, _ in cues]
    if own:
        chosen = min(own, key=lambda c: c.value.rank)
        said.say(EventTypeValue(chosen.value.type), [(chosen.start, chosen.end)])
    weapons = {c.value.weapon: c for c, _ in reversed(cues) if c.value.weapon}
    for weapon, cue in weapons.items():
        said.say(WeaponValue(weapon), [(cue.start, cue.end)])
