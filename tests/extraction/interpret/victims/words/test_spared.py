"""Of whom it is said that no harm came to them."""

from __future__ import annotations

import pytest

from tollbook.vocabulary.codes import Outcome

KILLED, INJURED = Outcome.KILLED, Outcome.INJURED


@pytest.mark.parametrize(
    ("words", "tolls"),
    [
        ("{injured.9:A nurse} was hurt; {injured.1:the driver} and {injured.1:a second passenger} were unharmed.",
         {INJURED: 1}),
        ("{injured.9:A nurse} was hurt, but {injured.1:a clerk} and two cooks escaped unhurt.", {INJURED: 1}),
        ("{killed.9:Three} men died; {killed.1:a clerk} was hurt and a cook was unhurt.", {KILLED: 3, INJURED: 1}),
        ("Raiders killed {killed.9:a driver} and two cooks escaped unhurt.", {KILLED: 1}),
        ("{injured.9:Two} of those left on board had suffered gunshot wounds.", {INJURED: 2}),
        ("{injured.9:A cook} was hurt. {injured.9:The remaining 17}, among them {injured.1:12} Kenyans and "
         "{injured.1:five} Ugandans, are unharmed.", {INJURED: 1}),
        ("{injured.9:A cook} was hurt. {injured.1:Their driver} and {injured.1:a clerk} are free and in good health.",
         {INJURED: 1}),
        ("{killed.9:Four} teachers died. {injured.9:Eleven} cooks hid in a culvert and survived.", {KILLED: 4}),
        ("{killed.9:Four} teachers died. {killed.4:Two} teachers who had been counted among the dead are alive.",
         {KILLED: 4}),
    ],
)  # fmt: skip
def test_who_came_off_is_not_counted(marker, words: str, tolls: dict[Outcome, int]) -> None:
    """Nor who stands beside them, nor who was taken for dead; who was left there may have been hurt."""
    told = marker.tolls(f"{{event_type:Gunmen}} attacked a lorry at {{place:Lodwar}} on {{date:Monday}}. {words}")
    assert told == tolls
