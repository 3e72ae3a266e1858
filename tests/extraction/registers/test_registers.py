"""Invented reports in many registers, read from text to tolls by the reader that ships."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.records import EVERYONE, CountValue, DateValue, Mention, PlaceValue, Report, Source
from tollbook.vocabulary.codes import Outcome
from tollbook.vocabulary.dates import DateRange

PUBLISHED = date(2024, 5, 10)
REPORTS = yaml.safe_load(Path(__file__).with_name("reports.yaml").read_text(encoding="utf-8"))
COUNTED = (Outcome.KILLED, Outcome.INJURED, Outcome.KIDNAPPED)
FLOOR = 0.92  # the rest waits for words that the reader does not mark yet


@pytest.fixture(scope="module")
def read() -> list[tuple[dict[str, Any], list[Mention]]]:
    """Every report with what the built-in extractor reads in it."""
    extractor = BuiltinExtractor()
    source = Source.named("The Harbour Courier")
    told = []
    for row in REPORTS:
        report = Report.build(
            text=row["text"], title=None, source=source, published=DateRange.day(PUBLISHED), language="en"
        )
        told.append((row, list(extractor.extract(report).mentions)))
    return told


def figures(mentions: list[Mention], outcome: Outcome) -> list[int]:
    """The figures for everybody of the first mention."""
    values = [v for m in mentions[:1] for _, v in m.stating(CountValue)]
    return [v.low for v in values if v.outcome is outcome and v.nationality == EVERYONE]


def nations(mentions: list[Mention]) -> dict[str, int]:
    """The killed of the first mention by nationality."""
    values = [v for m in mentions[:1] for _, v in m.stating(CountValue) if v.outcome is Outcome.KILLED]
    return {v.nationality: v.low for v in values if v.nationality not in (None, EVERYONE) and v.role is None}


def test_most_figures_are_as_a_careful_reader_counts(read) -> None:
    """Killed, injured, kidnapped and the nations of the dead, each where stated and nobody where not."""
    right, of, wrong = 0, 0, []
    for row, mentions in read:
        checks = {o.value: (row.get(o.value) or 0, figures(mentions, o)) for o in COUNTED}
        held = {name: want in got if want else not any(got) for name, (want, got) in checks.items()}
        if "nations" in row:
            held["nations"] = nations(mentions) == row["nations"]
        right, of = right + sum(held.values()), of + len(held)
        wrong += [(row["text"][:60], name) for name, ok in held.items() if not ok]
    assert right >= FLOOR * of, wrong


def test_each_report_tells_of_one_attack(read) -> None:
    """None of them is read as two incidents or as none, but for one in twenty."""
    alone = sum(len(mentions) == 1 for _, mentions in read)
    assert alone >= 0.95 * len(read)


def test_a_digest_without_empty_lines_is_one_incident_a_line() -> None:
    """Lines that open with a country and a day are items; the days are those of the week before publication."""
    report = Report.build(
        text="\n".join(
            ["Weekly digest, 29 December - 4 January", "",
             "South Sudan: On 30 December, two drivers were shot and injured in an ambush on the Juba-Bor road.",
             "Sudan: On 31 December, shelling hit a hospital in El Obeid, killing one nurse and four patients.",
             "DRC: On 2 January, gunmen abducted an Italian priest from Lubero territory, North Kivu.",
             "Haiti: On 3 January, armed men seized a truck of food in Port-au-Prince. No one was hurt."]
        ),
        title=None, source=Source.named("Post"), published=DateRange.day(date(2026, 1, 5)), language="en",
    )  # fmt: skip
    mentions = BuiltinExtractor().extract(report).mentions
    days = [v.date.start for m in mentions for _, v in m.stating(DateValue)]
    lands = [v.place.country for m in mentions for _, v in m.stating(PlaceValue)]
    assert days == [date(2025, 12, 30), date(2025, 12, 31), date(2026, 1, 2), date(2026, 1, 3)]
    assert lands == ["SS", "SD", "CD", "HT"]


def test_what_the_attackers_claim_is_not_what_a_government_says() -> None:
    """The same number of two speakers is one figure only where nothing tells the two apart."""
    report = Report.build(
        text="Fighters of al-Shabaab stormed a base at Bariire in Lower Shabelle, Somalia, on Tuesday. The group said"
        " in a broadcast that it killed 17 soldiers and two Turkish trainers. The defence ministry said two soldiers"
        " were killed and four wounded.",
        title=None, source=Source.named("The Harbour Courier"), published=DateRange.day(PUBLISHED), language="en",
    )  # fmt: skip
    (mention,) = BuiltinExtractor().extract(report).mentions
    killed = [(v, s.stated_by) for s, v in mention.stating(CountValue) if v.outcome is Outcome.KILLED]
    assert {by for v, by in killed if v.nationality == "TR"} == {"al-Shabaab"}
    assert {by for v, by in killed if v.nationality == EVERYONE and v.low == 2} == {"defence ministry"}


def test_one_person_who_was_let_go_is_counted() -> None:
    """Beside the two who were taken; whoever may be let go is not."""
    report = Report.build(
        text="The Chinese surveyor abducted on April 30 in Petauke, Zambia, was released on Thursday, police said."
        " His Zambian interpreter is still missing.",
        title=None, source=Source.named("Post"), published=DateRange.day(PUBLISHED), language="en",
    )  # fmt: skip
    (mention,) = BuiltinExtractor().extract(report).mentions
    values = [v for _, v in mention.stating(CountValue) if v.nationality == EVERYONE]
    assert {v.outcome: v.low for v in values} == {Outcome.KIDNAPPED: 2, Outcome.FREED: 1}


def test_what_a_claimant_counts_is_its_own_figure() -> None:
    """ "The group said that it had killed 30": a figure of the only body that claims the attack."""
    text = (
        "At least six guards were killed when a car bomb hit their bus on the road near Bosaso, in Somalia's Puntland "
        "region, on Tuesday, the health ministry said.\n\nAl-Shabaab said it was behind the attack. The group said "
        "that it had killed 30 guards. Officials did not comment."
    )
    report = Report.build(
        text=text, title="Bomb hits bus near Bosaso", source=Source.named("The Harbour Courier"),
        published=DateRange.day(PUBLISHED), language="en",
    )  # fmt: skip
    mention = BuiltinExtractor().extract(report).mentions[0]
    said = {
        s.value.low: s.stated_by
        for s in mention.statements
        if isinstance(s.value, CountValue) and s.value.nationality == EVERYONE
    }
    assert said == {6: "health ministry", 30: "al-Shabaab"}
