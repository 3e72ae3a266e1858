"""Figures over several attacks: how many were killed or taken, or how many attacks there were, in a stretch of time.

A figure is a total only where its sentence names the stretch of time; its area are the words of that sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any, Final

import yaml

from tollbook.extraction.tongues.chunks import People, ranged, role_of
from tollbook.extraction.tongues.compact import value_of
from tollbook.extraction.tongues.deeds import attack_days
from tollbook.extraction.tongues.harm import Figure
from tollbook.extraction.tongues.lexicon import Tongue, load_tongue
from tollbook.extraction.tongues.parties import filled
from tollbook.extraction.tongues.sentences import Sentence
from tollbook.extraction.tongues.tallying import claimed
from tollbook.extraction.tongues.tellers import Tellers
from tollbook.extraction.tongues.tokens import Token, number_at
from tollbook.gazetteer import Toponym, ToponymKind
from tollbook.gazetteer.dates import DateKind, DateMention
from tollbook.records import Report, StatedTotal
from tollbook.vocabulary.codes import Hedge, Measure, Outcome
from tollbook.vocabulary.dates import DateRange
from tollbook.vocabulary.ids import content_id

_KEYS: Final = ("since", "since_after", "year", "rolling", "overall", "attacks", "country", "superlative", "vague")
_MEASURES: Final = {
    Outcome.KILLED: Measure.KILLED, Outcome.INJURED: Measure.INJURED, Outcome.KIDNAPPED: Measure.KIDNAPPED,
}  # fmt: skip
_PEOPLE: Final = {"killings": Measure.KILLED, "abductions": Measure.KIDNAPPED}
_HEDGES: Final = {"at_least": Hedge.AT_LEAST, "more": Hedge.AT_LEAST, "about": Hedge.ABOUT}
_CONFIDENCE: Final = 0.6
_LONGEST_QUOTE: Final = 300
_WORD: Final = 24  # characters before a date that may say "since"
_FIGURES: Final = r"(?<![\d.,])[0-9]{1,3}(?:[., \u00a0\u202f][0-9]{3})+|(?<![\d.,])[0-9]+"
_GROUPED: Final = re.compile(r"(?<=\d)[., \u00a0\u202f](?=\d{3})")
_WEEK: Final = 7
_MONTH: Final = 28  # days of a stretch of time that no one attack lasts
_BEYOND: Final = ("no_attack", "denied")
_PLACES: Final = (ToponymKind.PLACE, ToponymKind.ADMIN1, ToponymKind.COUNTRY)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words text[start:end] for the days `days` up to a report."""

    start: int
    end: int
    days: DateRange


@dataclass(frozen=True, slots=True)
class Sum:
    """A figure over several attacks, in the words text[start:end]; `area` are words for where, `teller` who says so."""

    measure: Measure
    people: People
    area: str | None
    window: DateRange
    start: int
    end: int
    teller: str | None = None


@dataclass(frozen=True, slots=True)
class Counting:
    """How one language says what was counted over time: patterns, days of a unit, and ordinal numbers."""

    tongue: Tongue
    patterns: Mapping[str, re.Pattern[str]]
    units: Mapping[str, int]
    ordinals: Mapping[str, int]

    def number(self, word: str) -> int | None:
        """The number that a word or figures stand for."""
        if (digits := _GROUPED.sub("", word)).isdecimal():
            return int(digits)
        if word in self.ordinals:
            return self.ordinals[word]
        if self.tongue.compact:
            return value_of(list(word), self.tongue)
        words = [(0, 0, part) for part in word.split()]
        count, used = number_at(words, 0, self.tongue)
        return count if used == len(words) else None


@cache
def load_counting(code: str) -> Counting:
    """The words of the language of an ISO 639-1 code; none that match where it is not listed."""
    source = files("tollbook.extraction.tongues.data").joinpath("totals.yaml").read_text(encoding="utf-8")
    data: Mapping[str, Any] = yaml.safe_load(source).get(code) or {"units": {}}
    tongue = load_tongue(code)
    words = sorted(tongue.numbers, key=len, reverse=True)
    one = f"(?:{'|'.join(words)})"
    links = "".join(rf"|[ -]{word}[ -]" for word in sorted(tongue.tens_and))
    number = (
        f"(?:[0-9]+|[{''.join(words)}]+)" if tongue.compact else rf"(?:{_FIGURES}|{one}(?:(?:[ -]{links}){one})*)(?!\w)"
    )
    parts = {**data.get("parts", {}), "number": number}
    patterns = {key: re.compile(filled(data.get(key) or r"(?!)", parts)) for key in _KEYS}
    return Counting(tongue, patterns, data["units"], data.get("ordinals", {}))


@dataclass(frozen=True, slots=True)
class OverTime:
    """The sentences of a report with every date in it, `text`, and `plain` the text as it is compared."""

    text: str
    plain: str
    found: Sequence[Sentence]
    dates: Sequence[DateMention]
    published: DateRange
    counting: Counting
    tellers: Tellers

    def stretches(self, s: Sentence) -> list[Stretch]:
        """The words of a sentence for a stretch of time over which it may count."""
        today = self.published.end
        if today is None or any(True for _ in self._each("superlative", s)):
            return []
        opened = [(m, today.replace(month=1, day=1)) for m in self._each("year", s)]
        opened += [(m, today - timedelta(days)) for m in self._each("rolling", s) if (days := self._length(m))]
        found = [Stretch(m.start(), m.end(), DateRange.between(first, today)) for m, first in opened]
        free = [d for d in self._dates(s) if not any(x.start < d.end and d.start < x.end for x in found)]
        found += [x for d in free for x in self._since(s, d, today)]
        if not found and any(True for _ in self._each("overall", s)):
            found += [x for d in free for x in _whole(d, today)]
        return found

    def besides(self) -> Iterator[Sentence]:
        """The sentences that may tell of one attack, without the dates from which they count over time."""
        for s in self.found:
            named = self.stretches(s)
            days = tuple(d for d in s.dates if not any(x.start < d.end and d.start < x.end for x in named))
            own = [d for d in attack_days(replace(s, dates=days)) if named]
            if not named:
                yield s
            elif any(all(s.clause_at(x.start) != s.clause_at(d.start) for x in named) for d in own):
                yield replace(s, dates=days)  # "three were killed on Monday in a region that since 2017 …"

    def _each(self, key: str, s: Sentence) -> Iterator[re.Match[str]]:
        return self.counting.patterns[key].finditer(self.plain, s.start, s.end)

    def _dates(self, s: Sentence) -> list[DateMention]:
        inside = (d for d in self.dates if s.start <= d.start < s.end and d.date.known)
        return [d for d in inside if d.kind is not DateKind.FUTURE]

    def _length(self, m: re.Match[str]) -> int | None:
        """How many days the last so many units are."""
        groups = m.groupdict()
        unit = groups.get("unit") or groups.get("unit2") or groups.get("half")
        word = groups.get("n") or groups.get("m")
        count = self.counting.number(word) if word else 1
        return count * self.counting.units[unit] if unit and count else None

    def _since(self, s: Sentence, d: DateMention, today: date) -> Iterator[Stretch]:
        """The days from a date on up to now."""
        first, last = d.date.start, d.date.end
        if first is None or last is None or first > today:
            return
        lately = (today - first).days < _WEEK  # "under siege since Wednesday"
        before = self.counting.patterns["since"].search(self.plain[max(s.start, d.start - _WORD) : d.start])
        after = self.counting.patterns["since_after"].match(self.plain, d.end)
        if (before or after) and not lately:
            start = d.start - len(before.group()) if before else d.start
            yield Stretch(start, after.end() if after else d.end, DateRange.between(first, today))

    def sums(self, *, told: bool) -> list[Sum]:
        """The figures over time; of a report that tells of no attack (not `told`), those of attacks by their words."""
        rows: dict[tuple[Measure, int, str | None], Sum] = {}
        for s in self.found:
            if s.asks or s.has(*_BEYOND) or not (told or s.attacks):
                continue
            named = self.stretches(s)
            for stretch in named:
                clause = s.clause_at(stretch.start)
                if any(x is not stretch and s.clause_at(x.start) == clause for x in named):
                    continue  # "in June or July": which?
                for row in self._of(s, stretch, clause if len(named) > 1 else (s.start, s.end)):
                    rows.setdefault((row.measure, row.people.low, row.people.nationality), row)
        return list(rows.values())

    def _of(self, s: Sentence, stretch: Stretch, within: tuple[int, int]) -> Iterator[Sum]:
        """The figures of text[within] in a sentence that counts over a stretch of time."""
        area = self._area(s, stretch)
        if area is None:
            return
        inside = [f for f in s.figures if within[0] <= f.start < within[1]]
        counted = [f for f in inside if f.outcome in _MEASURES and self._counts(s, f, stretch)]
        for outcome, measure in _MEASURES.items():
            own = [f for f in counted if f.outcome is outcome]
            if len({(f.people.low, f.people.high) for f in own}) == 1:
                at = (own[0].start, own[0].end)
                yield from self._told(s, self._sum(measure, own[0].people, area, stretch, at), at)
        number = [row for row in self._attacks(s) if within[0] <= row[2][0] < within[1]]
        if len({measure for measure, _, _ in number}) == len(number):
            for measure, people, at in number:
                yield from self._told(s, self._sum(measure, people, area, stretch, at), at)

    def _counts(self, s: Sentence, f: Figure, stretch: Stretch) -> bool:
        """Whether a figure counts victims over a stretch: in the clause of that, where a day is named besides."""
        if f.attackers or f.doubtful or f.late or not f.people.low or claimed(s, f):
            return False
        clause = s.clause_at(stretch.start)
        besides = [d for d in self._dates(s) if d.end <= stretch.start or stretch.end <= d.start]
        apart = all(
            s.clause_at(d.start) != clause for d in besides
        )  # not "killed on Monday in a land at war since 2017"
        return not besides or (apart and s.clause_at(f.start) == clause)

    def _sum(self, measure: Measure, people: People, area: str, stretch: Stretch, at: tuple[int, int]) -> Sum:
        start, end = min(stretch.start, at[0]), max(stretch.end, at[1])
        return Sum(measure, people, area or None, stretch.days, start, end)

    def _told(self, s: Sentence, row: Sum, at: tuple[int, int]) -> Iterator[Sum]:
        """The figure with who gives it, unless that is a body, which may speak of its own deeds."""
        teller = self.tellers.of_words(s, *at)
        if teller is None:
            yield row
        elif not teller.party:
            start, end = min(row.start, teller.start), max(row.end, teller.end)
            yield replace(row, start=start, end=end, teller=self.tellers.name(teller))

    def _attacks(self, s: Sentence) -> Iterator[tuple[Measure, People, tuple[int, int]]]:
        """How many attacks there were, or killings and abductions, which are told of people."""
        for m in self._each("attacks", s):
            groups = m.groupdict()
            word = groups.get("n") or groups.get("nth")
            count = self.counting.number(word) if word else None
            if count is None or self._follows_number(s, m.start()):
                continue
            measure = next((kind for key, kind in _PEOPLE.items() if groups.get(key)), Measure.ATTACKS)
            hedge = next((h for key, h in _HEDGES.items() if groups.get(key)), Hedge.PLAIN)
            first, last = s.clause_at(m.start())
            about = [t for t in s.tokens if first <= t.start < last]
            whose = _nations(self.text, about)
            if whose is None or len(whose) > 1:
                continue  # of attacks on several peoples, or on what is theirs
            role = role_of([t for t in about if t.tag in "sp"])
            people = People(*ranged(count, count, hedge), hedge, next(iter(whose), None), role=role)
            yield measure, people, (m.start(), max(m.end(), last if whose or role else m.end()))

    def _follows_number(self, s: Sentence, at: int) -> bool:
        """Whether a number stands right before an offset, so that what follows is only a part of it."""
        before = self.plain[s.start : at].split()
        return bool(before) and not self.counting.tongue.compact and self.counting.number(before[-1]) is not None

    def _area(self, s: Sentence, stretch: Stretch) -> str | None:
        """The words for where it counts; empty where none are said, None where they are not understood."""
        named = [t for t in s.toponyms if t.kind in _PLACES and _is_where(s, t)]
        clause = s.clause_at(stretch.start)
        names = [t for t in named if s.clause_at(t.start) == clause] or named  # "it was said in Orvale that in Mali …"
        country = next((m for m in self._each("country", s) if clause[0] <= m.start() < clause[1]), None)
        if country and not any(s.clause_at(t.start) == clause for t in named):
            names = []
        vague = next(self._each("vague", s), None)
        if not names and vague and not country:
            return self.text[vague.start("area") : vague.end("area")]
        finer = [t for t in names if t.kind is not ToponymKind.COUNTRY]
        names = [t for t in names if t in finer or not any(set(t.countries) & set(f.countries) for f in finer)]
        if len(names) == 1:
            return None if _goes_on(s, names[0]) else names[0].text
        if names:
            return None
        if not any(True for _ in self._each("country", s)):
            return ""
        return self._land() or (self.text[country.start() : country.end()] if country else "")

    def _land(self) -> str:
        """The one country that the report names as a place, as "the country" is; empty where there is none."""
        lands = [t for x in self.found for t in x.toponyms if t.kind is ToponymKind.COUNTRY and _is_where(x, t)]
        return lands[0].text if len({t.countries[0] for t in lands}) == 1 else ""


def _whole(d: DateMention, today: date) -> Iterator[Stretch]:
    """The days of a month or a year over which there was so much overall."""
    first, last = d.date.start, d.date.end
    if first is not None and last is not None and first <= today and (d.date.days or 0) >= _MONTH:
        yield Stretch(d.start, d.end, DateRange.between(first, min(last, today)))


def _nations(text: str, tokens: Sequence[Token]) -> set[str] | None:
    """The nationalities of people that words name; None where they name whose something else is."""
    found = set()
    for n, t in enumerate(tokens):
        beside = "".join(k.tag for k in (*tokens[max(0, n - 1) : n], *tokens[n + 1 : n + 2]))
        people = any(tag in "sp" for tag in beside) or (t.tag == "z" and text[t.start].isupper())  # "de Français"
        if t.tag == "z" and not people:
            return None
        if t.tag in "zY" and people and t.value:
            found.add(str(t.value))
    return found


def _goes_on(s: Sentence, t: Toponym) -> bool:
    """Whether a place is the first of several that are named, of which the others are in no gazetteer."""
    after = [k.tag for k in s.tokens if k.start >= t.end][:2]
    return (
        not s.ahead
        and after[:1] in (["&"], [","])
        and after[1:] in (["w"], ["L"])
        and any(k.tag == "&" for k in s.tokens if k.start >= t.end)
    )


def _is_where(s: Sentence, t: Toponym) -> bool:
    """Whether a name is that of a place, and not whose people or body somebody is."""
    n = next((n for n, k in enumerate(s.tokens) if k.start == t.start and k.tag in "LY"), None)
    if n is None:
        return False
    before = s.tokens[n - 1].tag if n else "."
    after = s.tokens[n + 1].tag if s.ahead and n + 1 < len(s.tokens) else "."
    return (
        before not in "psz" and after not in "pzx" and not any(c.key == "owners" and c.start == t.end for c in s.cues)
    )


def over_time(
    found: Sequence[Sentence], dates: Sequence[DateMention], published: DateRange, tongue: Tongue, tellers: Tellers
) -> OverTime:
    """What the sentences of a report, in which it names those dates, count over time."""
    counting = load_counting(tongue.code)
    return OverTime(tellers.text, tellers.plain, found, dates, published, counting, tellers)


def stated(report: Report, rows: Sequence[Sum]) -> tuple[StatedTotal, ...]:
    """The stated totals of a report, each with its passage."""
    found = []
    for row in rows:
        people = row.people
        role = str(people.role) if people.role else None
        end = min(row.end, row.start + _LONGEST_QUOTE)
        key = {
            "report": report.id, "measure": row.measure.value, "low": people.low, "high": people.high,
            "nationality": people.nationality, "role": role, "start": row.start, "end": end,
        }  # fmt: skip
        found.append(
            StatedTotal(
                id=content_id("stt", key), report=report.id, measure=row.measure, low=people.low, high=people.high,
                nationality=people.nationality, role=role, area=row.area, window=row.window,
                stated_by=row.teller, passage=report.passage(row.start, end), confidence=_CONFIDENCE,
            )
        )  # fmt: skip
    return tuple(found)
