"""What cannot be measured is answered with its reason or refused, and never opens a gate."""

from __future__ import annotations

from datetime import date

import pytest
from tests.ledger.made import entry

import tollbook
from tollbook.ledger import Book

FRAME = """name: P
{extra}
indicators:
  - {{name: i, {indicator}}}
conditions: [{{name: c, expression: {expression}}}]
gates: [{{name: g, conditions: [c]}}]
"""
TJ = "scope: {countries: [TJ]}"
EXPOSED = "exposure: [{start: 2030-01-01, end: 2031-12-31, persons_low: %d, persons_high: %d}]"


@pytest.fixture
def asked(run, new_book, tmp_path):
    """Measure an indicator and check a condition on it, over two attacks and the seventeen months that were watched."""
    with Book.open(new_book) as book:
        book.enter([entry("attack 2031-03-04 TJ Khatlon Orvale bombing killed 3 CN")])
        book.enter([entry("attack 2031-04-29 TJ Khatlon Kalan bombing killed 2 CN")])
        tollbook.add_coverage(
            book, source="The Orvale Post", start=date(2030, 1, 1), end=date(2031, 5, 31), countries=("TJ",)
        )

    def ask(indicator: str, extra: str = "", expression: str = "i <= 3") -> tuple[object, object]:
        file = tmp_path / "p.yaml"
        file.write_text(FRAME.format(indicator=indicator, extra=extra, expression=expression))
        day = ("--as-of", "2031-06-15")
        return run("--book", new_book, "measure", file, *day), run("--book", new_book, "check", file, *day)

    return ask


@pytest.mark.parametrize(
    ("indicator", "extra", "code", "says"),
    [
        (f"kind: rate, window_days: 90, {TJ}", EXPOSED % (0, 0), 4, "the exposure is zero: nobody was at risk"),
        (f"since: 2019-01-01, until: 2019-12-31, {TJ}", "", 4, "TJ was not watched from 2019-01-01 to 2019-12-31"),
        (f"since: 2031-04-01, {TJ}", "", 4, "TJ was not watched from 2031-06-01 to 2031-06-15"),
        (f"since: 2031-03-01, until: 2031-03-10, {TJ}", "", 0, "1 attack"),
        (f"kind: change, since: 2031-01-01, {TJ}, surveillance: {{baseline_since: 2030-01-01, length_days: 365}}",
         "", 4, "the baseline has no attack so far, so the ratio has no upper limit"),
        ("window_days: 90, scope: {countries: [PE]}", "", 4, "PE was not watched"),
        ("since: 2031-05-01, until: 2031-05-31, scope: {countries: [TJ], admin1: [Atlantis]}", "", 4,
         "look whether it is misspelt"),
    ],
    ids=["zero exposure", "before the data", "after coverage", "one event", "zero baseline", "no incidents",
         "unknown area"],
)  # fmt: skip
def test_an_answer_comes_with_its_reason(asked, indicator, extra, code, says):
    """Undetermined holds (4); what is known is said with what is not."""
    measured, checked = asked(indicator, extra)
    assert (measured.code, checked.code) == (0, code), checked.out + checked.err
    for done in (measured, checked):
        assert says in " ".join(done.out.replace("│", " ").split())


@pytest.mark.parametrize(
    ("indicator", "extra", "says"),
    [
        (f"kind: rate, window_days: 90, {TJ}",
         "exposure: [{start: 2030-01-01, end: 2031-12-31, persons_low: 5, persons_high: 6}, "
         "{start: 2031-01-01, end: 2031-12-31, persons_low: 5, persons_high: 6}]", "overlaps the period"),
        (f"kind: better, since: 2031-01-01, {TJ}, surveillance: {{known_rate: 0, length_days: 300}}", "",
         "known_rate: is a positive number (got 0)"),
        (f"measure: damage, window_days: 90, {TJ}", "", "'damage' is unknown; one of killed"),
    ],
    ids=["overlapping exposures", "a known rate of zero", "what no ledger holds"],
)  # fmt: skip
def test_a_refusal_is_one_clear_message(asked, indicator, extra, says):
    """Nothing is printed as if it were an answer."""
    for done in asked(indicator, extra):
        assert done.code == 1
        assert says in done.err
        assert done.out == ""
        assert "Traceback" not in done.err


def test_expressions_without_end_are_refused(asked):
    """A hundred thousand characters, and parentheses that would never close."""
    for expression in ("'" + "i <= 3 && " * 10_000 + "i <= 3'", "'" + "(" * 900 + "i <= 3" + ")" * 900 + "'"):
        for done in asked(f"window_days: 90, {TJ}", expression=expression):
            assert done.code == 1
            assert "condition 'c', expression" in done.err
            assert "Traceback" not in done.err
            assert len(done.err) < 1_000
