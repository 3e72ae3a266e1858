"""The hours of one attack are one incident."""

from __future__ import annotations

from datetime import date

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.extraction.interpret.incidents.course import course
from tollbook.records import CountValue, DateValue, Report, Source
from tollbook.vocabulary.codes import Outcome
from tollbook.vocabulary.dates import DateRange

HOURS = "- 21:10: Gunmen kill two guards.\n- 22:40: They leave with a nurse."


def test_only_what_calls_itself_the_timeline_of_an_attack_is_one() -> None:
    """A log of many incidents has hours as well."""
    assert course(HOURS, "Timeline: the attack on the camp at Senna") is not None
    assert course(f"Chronology of the siege of Senna\n{HOURS}", "") is not None
    assert course(HOURS, "Daily log") is None
    assert course(HOURS, "Timeline of attacks on aid workers") is None
    assert course("Gunmen killed two guards.", "Timeline: the attack on the camp at Senna") is None


def test_its_days_are_one_incident() -> None:
    """Of the day on which it began, with all that befell people."""
    report = Report.build(
        text="- Mon 16 Feb, 21:10: Some 20 gunmen cut the fence of a workers' camp at Mueda, Mozambique, and open fire."
        " Two guards are killed.\n- 22:40: A grenade is thrown into the clinic. A nurse and a paramedic are injured.\n"
        "- Tue 17 Feb, 00:30: The attackers leave with seven hostages.\n"
        "- Thu 19 Feb: One of the two injured, the paramedic, dies of his wounds in Pemba.",
        title="Timeline: the attack on the Mueda camp", source=Source.named("Post"),
        published=DateRange.day(date(2026, 2, 20)), language="en",
    )  # fmt: skip
    (mention,) = BuiltinExtractor().extract(report).mentions
    assert [v.date.start for _, v in mention.stating(DateValue)] == [date(2026, 2, 16)]
    tolls = {v.outcome: v.low for _, v in mention.stating(CountValue) if v.nationality == "*"}
    assert (tolls[Outcome.KILLED], tolls[Outcome.INJURED]) == (3, 1)
