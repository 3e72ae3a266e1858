"""Numbers that are hours: "until after three", "at quarter past six"."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.cue import Cue

_HOUR_BEFORE: Final = Cue(
    r"\b(?:(?:quarter|half) (?:past|to)|(?:lasted|until|till) (?:(?:after|past|about|nearly|shortly after) )?|"
    r"(?:just|shortly|soon) (?:after|before)) ?$",
    re.IGNORECASE,
)
_HOUR_AFTER: Final = re.compile(r"[,.;]|$| (?:on|and|when|as|but)\b")  # "until after three, and …"
_AT_BEFORE: Final = Cue(
    r"\b(?:at|by|before|after|until|till|since|from|between|past|o'clock (?:and|to)|"
    r"between \w+ and)(?: about| around| nearly)? $",
    re.IGNORECASE,
)
_PAST_AN_HOUR: Final = re.compile(
    r" past (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|midnight|noon)\b"
)  # "by ten past two"
_MINUTES: Final = Cue(
    r"\b(?:at|by|before|after|until|till|since|from) (?:five|ten|twenty|twenty-five|quarter) past $", re.IGNORECASE
)
_OF_THE_DAY: Final = re.compile(
    r"(?: (?:and|or|to) \w+)? (?:in the (?:morning|afternoon|evening)|at night|"
    r"(?:yesterday|this|that|on \w+day|\w+day) (?:morning|afternoon|evening|night))\b"
)


def is_hour(before: str, after: str) -> bool:
    """Whether a number between these words is an hour, or minutes of one: "by ten past two"."""
    if _PAST_AN_HOUR.match(after) and _AT_BEFORE.search(before):
        return True
    led = _HOUR_AFTER.match(after) and _HOUR_BEFORE.search(before)
    return bool(led or _MINUTES.search(before) or (_OF_THE_DAY.match(after) and _AT_BEFORE.search(before)))
