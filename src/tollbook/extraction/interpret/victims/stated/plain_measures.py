"""What a number of a stated total plainly counts: "35 K", "brings to 17 the number of clerks killed"."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.numbers.quantities import Quantity
from tollbook.vocabulary.codes import Measure

_HARMING: Final = Cue(
    r"\b(?:(?P<killed>kill(?:ed|ing|s)|murdered)|(?P<injured>(?:injur|wound)(?:ed|ing|es|s)|hurt(?:ing|s)?)|"
    r"(?P<kidnapped>(?:kidnapp|abduct)(?:ed|ing|s)))"
    r"(?: at least| about| some| around| nearly| almost| over| more than| above| an estimated| between [\w-]+ and|"
    r" up to| another| a further)* $",
    re.IGNORECASE,
)  # "have killed between 41 and 50 and hurt above a hundred"
_NUMBER_OF: Final = re.compile(
    r" the (?:number|count|toll|tally|total)(?: of)?\b(?P<words>[^.;:]{0,110}?)\b(?:(?P<killed>killed|dead|deaths|died|"
    r"murdered|slain|fatalities|lives)|(?P<injured>injured|wounded|hurt)|(?P<kidnapped>kidnapped|abducted|hostages|"
    r"captives|in captivity|taken|seized)|(?P<attacks>attacks|incidents|raids|bombings|killings|kidnappings))\b",
    re.IGNORECASE,
)  # "the latest incident brings to 17 the number of officials killed"
_HEADED: Final = Cue(
    r"(?:^|[.;!?]\s+|\n)(?:[-*] )?(?:(?P<killed>Killed|Dead|Deaths)|(?P<injured>Injured|Wounded|Hurt)|"
    r"(?P<kidnapped>Kidnapped|Abducted|Abductions))\b[^.;:\n]{0,90}: (?:at least |about )?$"
)  # "Killed in attacks in the valley since January: 36"
_CODED: Final = re.compile(
    r" (?:(?P<killed>K|KIA)|(?P<injured>W|WIA|INJ)|(?P<kidnapped>ABD))\b(?=\s*(?:$|[|,;/)\n]))"
)  # "35 K | 13 W | 2 ABD"
_SUCH: Final = re.compile(r" such [a-z]+s\b(?! (?:as|that))", re.IGNORECASE)  # "nine such visits"
_BARE: Final = re.compile(r"[.,;:)]|$| (?:and|in|over|during|since|so far)\b")


def plainly_counts(text: str, quantity: Quantity, *, people: bool) -> Measure | None:
    """What a number counts by the words that it stands right beside, or by the heading that it closes.

    `people` says that a noun for people follows it.
    """
    start = max(0, quantity.start - 160)
    led = _HARMING.search(text, max(0, quantity.start - 60), quantity.start)
    if led and _BARE.match(text, quantity.end) is None:
        led = None
    found = (
        _CODED.match(text, quantity.end)
        or _NUMBER_OF.match(text, quantity.end)
        or _HEADED.search(text, start, quantity.start)
        or led
    )
    if found is None:
        return Measure.ATTACKS if _SUCH.match(text, quantity.end) and not people else None
    return next(m for m in Measure if found.groupdict().get(m.value))
