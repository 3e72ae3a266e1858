"""What can hardly be meant is pointed out and stays as it was said."""

from datetime import timedelta

import pytest
from tests.tolls.sample import DAY, count, mention, report

from tollbook.records import EVERYONE
from tollbook.tolls import assemble
from tollbook.tolls.unlikely import unlikely
from tollbook.vocabulary.codes import Outcome
from tollbook.vocabulary.dates import DateRange

POST, UNDATED = report("Post", 3), report("Undated", None)
TEN_MILLION = count("killed", 10_000_000)


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (DAY, []),
        (DAY + timedelta(days=4), []),
        (DAY + timedelta(days=5), ["it dates an attack to 2031-03-09, but was there by 2031-03-07"]),
        (DateRange.month(2031, 3), []),
        (DateRange.year(2044), ["it dates an attack to 2044-01-01, but was there by 2031-03-07"]),
        (None, []),
    ],
)
def test_an_attack_after_its_report(when, words):
    """A day later may be another part of the earth's; a month or year may have begun before."""
    assert list(unlikely(mention(POST, when=when), POST.published.end)) == words


def test_more_victims_than_one_attack_has():
    """Of each outcome, at its lower end."""
    found = list(unlikely(mention(POST, TEN_MILLION, count("injured", 9_999)), POST.published.end))
    assert found == ["it counts 10,000,000 killed in one attack; see whether its words mean that"]


def test_the_incident_says_so_and_keeps_what_was_said():
    """Figures and days are as stated."""
    later = DAY + timedelta(days=400)
    made = assemble([mention(POST, TEN_MILLION, when=later)], {POST.id: POST})
    assert made.toll(Outcome.KILLED, EVERYONE).best == 10_000_000
    assert made.date.start == later
    assert made.disagreements == (
        "date: 2032-04-07 is later than its reports (2031-03-07 at the latest)",
        "killed: 10,000,000 in one attack is hardly meant; see the words",
    )


def test_a_day_is_not_doubted_where_a_report_has_none():
    """It may be the later one."""
    later = DAY + timedelta(days=400)
    rows = [mention(POST, when=later), mention(UNDATED, when=later)]
    assert assemble(rows, {POST.id: POST, UNDATED.id: UNDATED}).disagreements == ()


def test_a_figure_beyond_belief_stands_only_where_there_is_no_other():
    """It is set aside beside one that can be, whichever came first; it shapes neither low nor high."""
    mail = report("Mail", 9)
    made = assemble([mention(POST, count("killed", 3)), mention(mail, TEN_MILLION)], {POST.id: POST, mail.id: mail})
    toll = made.toll(Outcome.KILLED, EVERYONE)
    assert (toll.low, toll.best, toll.high) == (3, 3, 3)
    assert [a.reason for a in toll.set_aside] == ["more than nearly any one attack has, beside figures that are not"]
