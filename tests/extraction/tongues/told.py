"""What the rules read of an invented report, in plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from tollbook.extraction import Extraction
from tollbook.extraction.tongues.reader import TongueReader
from tollbook.gazetteer import load_gazetteer
from tollbook.records import (
    AttributionValue,
    CountValue,
    DateValue,
    EventTypeValue,
    Mention,
    PerpetratorsKilledValue,
    PlaceValue,
    Report,
)
from tollbook.vocabulary.dates import DateRange

LEADS: Final = {
    "fr": "Des hommes armés ont attaqué mardi un convoi minier près de Mopti, au Mali, tuant trois chauffeurs. ",
    "es": "Hombres armados atacaron el martes un campamento en Arauquita, Arauca, Colombia, y mataron a tres obreros. ",
    "pt": "Homens armados atacaram na terça-feira uma aldeia em Macomia, Moçambique, e mataram três camponeses. ",
    "ru": "Боевики обстреляли рынок во вторник в городе Сегу в Мали. Погибли шесть человек. ",
    "ar": "هاجم مسلحون سوقا في مدينة سيغو في مالي يوم الثلاثاء. وقتل ستة أشخاص. ",
    "fa": "افراد مسلح روز سه‌شنبه در شهر سگو در مالی به یک بازار حمله کردند. شش نفر کشته شدند. ",
    "zh": "武装分子3日袭击了巴基斯坦俾路支省瓜达尔的一处工地,造成2名工人死亡。",
}  # an attack, to which a further sentence may add who did it
CLAIM: Final = "claim_of_responsibility"
OFFICIAL: Final = "official_accusation"
OTHERS: Final = "third_party_allegation"
DENIAL: Final = "denial"
JNIM: Final = "Jama'at Nusrat al-Islam wal-Muslimin"
ELN: Final = "National Liberation Army"
WRITTEN = date(2022, 5, 11)  # a Wednesday


@dataclass(frozen=True)
class Told:
    """One mention: `counts` by outcome and nationality, open-ended ones without a second figure, `roles` too."""

    days: tuple[str, str]
    country: str | None
    place: str | None
    precision: str
    kind: str | None
    counts: dict[str, tuple[int, int | None]]
    roles: dict[str, int]
    attackers: int | None
    main: bool


@cache
def reader() -> TongueReader:
    """One reader for all tests."""
    return TongueReader(load_gazetteer())


def read(language: str, text: str, *, title: str | None = None, published: date = WRITTEN) -> Extraction:
    """The extraction of a report; every quote stands in its text."""
    report = Report.build(text=text, title=title, language=language, published=DateRange.day(published))
    found = reader().extract(report, language)
    for mention in found.mentions:
        for s in mention.statements:
            assert all(report.text[p.start : p.end] == p.quote for p in s.passages)
            assert 0 < s.confidence < 1
    return found


def told(language: str, text: str, *, title: str | None = None, published: date = WRITTEN) -> list[Told]:
    """The mentions of a report."""
    return [_plain(m) for m in read(language, text, title=title, published=published).mentions]


def attributed(language: str, said: str) -> list[AttributionValue]:
    """The attributions of an attack that a further sentence is about."""
    (mention,) = read(language, LEADS[language] + said).mentions
    return [s.value for s in mention.statements if isinstance(s.value, AttributionValue)]


def bodies_and_kinds(language: str, said: str) -> set[tuple[str, str]]:
    """Which bodies a further sentence names, and what it says of them: `attributed` in short."""
    return {(v.actor, v.kind.value) for v in attributed(language, said)}


def _plain(mention: Mention) -> Told:
    values = [s.value for s in mention.statements]
    when = next(v.date for v in values if isinstance(v, DateValue))
    where = next(v.place for v in values if isinstance(v, PlaceValue))
    counts = {
        v.outcome.value + ("" if v.nationality == "*" else f" {v.nationality}"): (v.low, v.high)
        for v in values
        if isinstance(v, CountValue) and v.role is None
    }
    roles = {
        f"{v.outcome.value} {v.nationality or '-'} {v.role}": v.low
        for v in values
        if isinstance(v, CountValue) and v.role
    }
    return Told(
        days=(str(when.start), str(when.end)),
        country=where.country,
        place=where.name,
        precision=where.precision.value,
        kind=next((v.event_type.value for v in values if isinstance(v, EventTypeValue)), None),
        counts=counts,
        roles=roles,
        attackers=next((v.low for v in values if isinstance(v, PerpetratorsKilledValue)), None),
        main=mention.main,
    )
