"""Figures that a report takes back."""

from __future__ import annotations

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.extraction.interpret.attribution.speakers import find_speaker
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.victims.numbers.corrected import corrections, ours_before, put_right, untrue
from tollbook.records import CountValue


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The ambush did not cause six deaths but four, the ministry said.", 4),
        ("Not nine miners but only seven were found, he said.", 7),
        ("He saw six deaths but four of them he could not explain.", 6),
    ],
)
def test_not_six_but_four(text, figure):
    report = ReportText(text, [])
    assert put_right(report, report.quantities[0]).low == figure


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The number of dead is nine and not, as some pretend, eleven.", [False, True]),
        ("Six porters died, not five.", [False, True]),
        ("The ministry corrected an earlier figure of five dead.", [True]),
        ("The ministry gave an earlier figure of five dead.", [False]),
        ("A league is withdrawing its statement that 27 porters died, for it found seven graves.", [True, False]),
        ("Not five porters died.", [False]),
        ("Reports that as many as six nurses died in the raid are false, the clinic said.", [True]),
        ("A figure of three dead was aired by a radio station and withdrawn.", [True]),
        ("Claim: more than 60 people died.\n\nVerdict: FALSE. The clinic lists 14.", [True, False]),
        ("The bishop called reports that nine fishermen were beheaded 'a rumour'.", [True]),
        ("The bishop called reports that nine fishermen were beheaded a grave matter.", [False]),
        ("Reports say that six nurses died; the roof is false.", [False]),
    ],
)
def test_told_only_to_be_denied(text, denied):
    report = ReportText(text, [])
    assert [untrue(report, q) for q in report.quantities] == denied


@pytest.mark.parametrize(
    "led",
    [
        "In our Thursday edition we reported",
        "An earlier version of this report said",
        "Our Friday story on the ambush of guards near the lake, north of Garo, said",
    ],
)
def test_what_the_writer_gave_before_is_put_right(led):
    text = f"{led} that five guards were killed at Garo. The number is four. We regret it."
    report = ReportText(text, [])
    old, new = report.quantities
    assert ours_before(report, old.start)
    assert [(q.low, at) for q, at in corrections(report, ())] == [(4, old.start)]
    assert not list(corrections(report, [(new.start, new.end)]))


def test_who_disputes_reports_of_a_figure_does_not_give_it():
    text = "The police have disputed reports that eight people were killed at Garo, putting the figure at six."
    report = ReportText(text, [])
    eight, six = report.quantities
    assert find_speaker(report, eight.start, eight.end).name == "reports"
    assert find_speaker(report, six.start, six.end).name == "police"


def test_whoever_is_still_held_says_nothing():
    text = "One of the three taken on 5 May, a Tanzanian, is still held, a relative said."
    report = ReportText(text, [])
    assert find_speaker(report, 0, 3).name == "relative"


@pytest.mark.parametrize(
    ("text", "raised"),
    [
        ("The office has raised its figures from 43 dead and 61 injured to 51 dead, forty of them children.", [51]),
        ("The toll rose from nine to twelve on Monday.", [12]),
        ("Officials cut the toll of the strike on a post in the hills near Orvale from nine dead to eight.", [8]),
        ("They walked from nine villages to twelve camps.", []),
    ],
)
def test_what_a_figure_was_raised_to(text, raised):
    report = ReportText(text, [])
    assert [new.low for new, _ in corrections(report, [])] == raised


def test_what_a_newer_alert_replaces_is_no_figure(marker):
    words = "{event_type:Gunmen} shot {killed.9:two} clerks at {place:Garoua} on {date:4 May}."
    before = "This alert replaces that of 5 May, which gave the number of dead as {killed.9:three}."
    mentions = BuiltinExtractor(reader=marker).extract(marker.report(words, before)).mentions
    assert [[v.low for _, v in m.stating(CountValue) if v.nationality == "*"] for m in mentions] == [[2]]


def test_an_article_that_is_taken_note_of_gives_its_figure_itself():
    text = (
        "The ministry has taken note of an article by a foreign website according to which aircraft struck a camp "
        "and killed forty herders."
    )
    report = ReportText(text, [])
    forty = report.quantities[-1]
    assert find_speaker(report, forty.start, forty.end).name == "foreign website"
