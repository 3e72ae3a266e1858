"""Numbers of people as reports write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.extraction.interpret.victims.numbers.quantities import NOBODY, find_quantities
from tollbook.vocabulary.codes import Hedge


def test_how_old_somebody_is_counts_nobody() -> None:
    """As people say it: "he's twenty-three"."""
    assert [q.low for q in find_quantities("One of the marines, he's twenty-three, is hit; two others ran.")] == [1, 2]


@pytest.mark.parametrize(
    ("words", "low", "high", "hedge"),
    [
        ("seven porters were hurt", 7, 7, Hedge.PLAIN),
        ("Twenty-three porters were hurt", 23, 23, Hedge.PLAIN),
        ("a hundred and four porters", 104, 104, Hedge.PLAIN),
        ("1,204 porters", 1204, 1204, Hedge.PLAIN),
        ("a dozen porters", 12, 12, Hedge.PLAIN),
        ("Several hundred porters", 300, None, Hedge.ABOUT),
        ("a few dozen porters", 36, None, Hedge.ABOUT),
        ("half a dozen porters", 6, 6, Hedge.PLAIN),
        ("dozens of porters", 24, None, Hedge.ABOUT),
        ("scores of porters", 40, None, Hedge.ABOUT),
        ("several porters", 3, None, Hedge.ABOUT),
        ("both porters", 2, 2, Hedge.PLAIN),
        ("at least nine porters", 9, None, Hedge.AT_LEAST),
        ("no fewer than nine porters", 9, None, Hedge.AT_LEAST),
        ("more than 30 porters", 30, None, Hedge.AT_LEAST),
        ("about thirty porters", 30, 30, Hedge.ABOUT),
        ("up to eight porters", 1, 8, Hedge.AT_MOST),
        ("up to one porter", 0, 1, Hedge.AT_MOST),
        ("as many as eight porters", 1, 8, Hedge.AT_MOST),
        ("between five and seven porters", 5, 7, Hedge.ABOUT),
        ("six or seven porters", 6, 7, Hedge.ABOUT),
        ("12-15 porters", 12, 15, Hedge.ABOUT),
        ("KITALE, Dec 8 - Thirteen porters", 13, 13, Hedge.PLAIN),
        ("KITALE, Sept. 8 - 13 porters", 13, 13, Hedge.PLAIN),
    ],
)
def test_reads_numbers_and_hedges(words: str, low: int, high: int | None, hedge: Hedge) -> None:
    """The last number of each phrase has the codebook's reading."""
    found = find_quantities(words)[-1]
    assert (found.low, found.high, found.hedge) == (low, high, hedge)


@pytest.mark.parametrize(
    "words",
    [
        "Ada Brandt, whom the police first said was 16, died",
        "Ada Brandt Jr., 27 , was shot and died",
        "a boy aged 14",
        "14-year-old boy",
        "at 7 p.m.",
        "5 km away",
        "12 per cent",
        "the 3rd floor",
        "at 18:40",
        "300 million",
        "two hours later",
        "4-storey",
        "it lasted until after three, they said",
        "at quarter past six",
        "at six in the morning",
        "one in six of those who lived there",
        "two more than the police",
        "hit by shot of a 12-gauge gun",
        "a 22 caliber rifle",
    ],
)
def test_leaves_other_numbers_out(words: str) -> None:
    """Ages, times, distances, shares count nobody."""
    assert not find_quantities(words)


@pytest.mark.parametrize(
    "words",
    [
        "no one was hurt",
        "Nobody died",
        "There were no casualties",
        "no life was lost",
        "without any injuries",
        "no staff were harmed",
    ],
)
def test_knows_nobody(words: str) -> None:
    """Words that say zero."""
    assert NOBODY.search(words)


@pytest.mark.parametrize(
    "words",
    ["It gave no account of deaths", "There was no word on the injured", "They had no figures for the dead"],
)
def test_nothing_told_is_not_nobody(words: str) -> None:
    """What nobody tells is not known."""
    assert not NOBODY.search(words)


@given(st.integers(min_value=1, max_value=99_999))
def test_digits_are_read_as_they_stand(number: int) -> None:
    """Any number in digits is read back, with or without separators."""
    for written in (str(number), f"{number:,}"):
        assert find_quantities(f"killed {written} people")[0].low == number


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("On 28 April two porters died", [2]),
        ("April 28, two porters died", [2]),
        ("In May 28 porters died", [28]),
        ("a surveyor abducted on March 31 in the hills", []),
        ("the March 31 attack killed two", [2]),
        ("April 28 was quiet", []),
        ("Killed were Ann Doe, 20; Joe Roe, 21 and Sue Poe, 19.", []),
        ("He killed Roe, 24 and Poe, 19, in Tulsa.", []),
    ],
)
def test_a_day_of_the_month_counts_nobody(words: str, found: list[int]) -> None:
    """A day beside its month is no figure."""
    assert [q.low for q in find_quantities(words)] == found


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("The 2012 saloon was seen by officers.", []),
        ("The clerk, who was 40, died.", []),
        ("He was 31 and worked there.", []),
        ("She is 12 of 15 hostages.", ["12", "15"]),
        ("A man had gunshot wounds at 30 Harbour St in Orvale.", []),
        ("Shots were fired near 1420 N 5th Avenue, police said.", []),
        ("The blast killed 12 Wall Street clerks.", ["12"]),
        ("It killed 4 Road Department men.", ["4"]),
        ("In 2016 two men were killed.", ["two"]),
        ("In 2016 people were killed.", []),
        ("It left 1998 people dead.", ["1998"]),
        ("A 7-yr-old boy was shot.", []),
        ("Ann Doe, 61, and Joe Roe, 64 were found dead.", []),
        ("Joe Roe, 26 likely saved them.", []),
        ("In Milton Keynes, 64 were found dead.", ["64"]),
        ("Two men, one 18 and the other 23, were hurt.", ["Two", "one"]),
        ("Two men, both 22, were hurt.", ["Two", "both"]),
        ("A girl between 15 and 20 years old was hurt.", []),
        ("Two girls, a 7- and 9-year-old, were hurt.", ["Two"]),
        ("The porters, whose ages range from 24 to 51, were hurt.", []),
        ("A 16–year–old boy was hurt.", []),
        ("Between 15 and 20 men were hurt.", ["20"]),
        ("One was its employee, a harbour clerk of 26.", ["One"]),
        ("One was hurt in a crew of 26, the owner said.", ["One", "26"]),
        ("Three soldiers of Road Battalion No. 10 died.", ["Three"]),
        ("The number of injured, 26, is unchanged.", ["26"]),
        ("It put the dead at four out of about 40, and freed 12.", ["four", "12"]),
    ],
)
def test_years_and_ages_are_no_numbers_of_people(words: str, numbers: list[str]) -> None:
    """A year counts nobody without a word for people after it; a number after a full name is an age."""
    assert [words[q.start : q.end] for q in find_quantities(words)] == numbers
