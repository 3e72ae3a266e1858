"""A small ledger: one attack told by two reports, one place known as a country only, a stated total."""

from __future__ import annotations

from datetime import date

import pytest

from tollbook.exchange.view import LedgerView
from tollbook.records import (
    Attribution,
    AttributionValue,
    CountValue,
    DateValue,
    EventTypeValue,
    GapCandidate,
    Incident,
    Lack,
    Mention,
    OtherTotal,
    Place,
    PlaceValue,
    Reconciliation,
    Relation,
    Report,
    Source,
    StatedTotal,
    Statement,
    TargetValue,
    Toll,
    WeaponValue,
)
from tollbook.vocabulary.codes import (
    AttributionKind,
    EventType,
    Measure,
    Outcome,
    PlacePrecision,
    Standing,
    Weapon,
)
from tollbook.vocabulary.dates import DateRange

DAY = DateRange.day(date(2024, 3, 4))
MACH = Place(name="Mach", country="PK", admin1="Balochistan", admin1_code="PK-BA", lat=29.8679, lon=67.3316,
             precision=PlacePrecision.TOWN)  # fmt: skip
FIRST = (
    "A bomb killed two miners on a bus near Mach on Monday, police said. One of the dead is Harun Bekoli, 34, a "
    "Chinese engineer. The Red Hill Front said it did it."
)
SECOND = "Three people died in Monday's bombing near Mach, a doctor said. At least nine have been killed this year."


def _said(report: Report, value: object, quote: str, **more: object) -> Statement:
    start = report.text.index(quote)
    return Statement.build(value, (report.passage(start, start + len(quote)),), by="test/1", **more)  # type: ignore[arg-type]


def _reports() -> tuple[Report, Report]:
    post, star = Source.named("The Plain Post"), Source.named("Hill Star")
    return (
        Report.build(text=FIRST, title="Bomb kills Harun Bekoli", source=post, language="en", file="a.txt",
                     published=DateRange.day(date(2024, 3, 5)), url="https://post.example/a"),
        Report.build(text=SECOND, source=star, published=DateRange.month(2024, 3), language="en", file="b.txt"),
    )  # fmt: skip


def _mentions(first: Report, second: Report) -> tuple[Mention, Mention]:
    return (
        Mention.build(first.id, (
            _said(first, DateValue(date=DAY), "on Monday"), _said(first, PlaceValue(place=MACH), "near Mach"),
            _said(first, EventTypeValue(event_type=EventType.BOMBING), "A bomb"),
            _said(first, WeaponValue(weapon=Weapon.EXPLOSIVE), "A bomb"),
            _said(first, TargetValue(name="bus with engineer Harun Bekoli"), "a bus"),
            _said(first, CountValue(outcome=Outcome.KILLED, low=2, high=2), "killed two miners", stated_by="police"),
            _said(first, CountValue(outcome=Outcome.KILLED, low=1, high=1, nationality="CN", role="engineer"),
                  "One of the dead is Harun Bekoli, 34, a Chinese engineer"),
            _said(first, AttributionValue(actor="Red Hill Front", kind=AttributionKind.CLAIM_OF_RESPONSIBILITY,
                                          speaker="Red Hill Front"), "The Red Hill Front said it did it"),
        ), main=True),
        Mention.build(second.id, (
            _said(second, CountValue(outcome=Outcome.KILLED, low=3, high=3), "Three people died", stated_by="a doctor"),
        ), main=False),
    )  # fmt: skip


def _incidents(mentions: tuple[Mention, Mention]) -> list[Incident]:
    by = tuple(statement.id for mention in mentions for statement in mention.statements)
    tolls = (
        Toll(outcome=Outcome.KILLED, low=2, best=3, high=3, rule="latest", statements=by[5:6]),
        Toll(outcome=Outcome.KILLED, nationality="CN", low=1, best=1, high=1, rule="latest", statements=by[6:7]),
        Toll(outcome=Outcome.INJURED, low=4, best=4, high=None, rule="latest", statements=by[5:6]),
    )
    claim = Attribution(
        actor="Red Hill Front", kind=AttributionKind.CLAIM_OF_RESPONSIBILITY, speaker="Red Hill Front",
        standing=Standing.UNCORROBORATED, statements=by[7:8],
    )  # fmt: skip
    return [
        Incident(
            id="inc-1", mentions=(mentions[0].id, mentions[1].id), date=DAY, place=MACH, event_type=EventType.BOMBING,
            weapons=(Weapon.EXPLOSIVE,), targets=(TargetValue(name="=bus with engineer Harun Bekoli"),), tolls=tolls,
            attributions=(claim,), standing=Standing.CORROBORATED, aliases=("inc-0",),
        ),
        Incident(id="inc-2", mentions=(mentions[1].id,),
                 place=Place(name="Pakistan", country="PK", lat=30.0, lon=70.0, precision=PlacePrecision.COUNTRY)),
    ]  # fmt: skip


@pytest.fixture
def view() -> LedgerView:
    """The ledger, all in memory."""
    first, second = _reports()
    mentions = _mentions(first, second)
    start = SECOND.index("At least nine")
    total = StatedTotal(
        id="stt-1", report=second.id, measure=Measure.KILLED, low=9, high=None, nationality="*",
        window=DateRange.between(date(2024, 1, 1), date(2024, 3, 4)), passage=second.passage(start, len(SECOND)),
    )  # fmt: skip
    row = Reconciliation(
        total="stt-1", itemised_low=2, itemised_best=3, itemised_high=3, gap_low=6, gap_high=None, inside=("inc-1",),
        edge=("inc-2",), left_out=2,
        beside=(OtherTotal(total="stt-2", report=first.id, source="A Radio", published=date(2024, 3, 5),
                           relation=Relation.PART, low=4, high=4, agrees=True, independent=False, reason="a copy"),),
        candidates=(GapCandidate(kind=Lack.EDGE, subject="inc-2", adds=3, reason="its day is not known"),),
    )  # fmt: skip
    return LedgerView.of(
        reports=[first, second],
        incidents=_incidents(mentions),
        mentions=mentions,
        totals=[total],
        reconciliations=[row],
    )
