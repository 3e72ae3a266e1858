"""Words that say that people were taken or held, or that they are missed."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.cue import Cue

HELD: Final = Cue(
    r"\b(?:(?:were|was|been) (?:taken|held|freed|released|set free|let go)|vanished|missing|(?:took|taken|led|marched|"
    r"carried|dragged|driven) (?:away|off|along))\b",
    re.IGNORECASE,
)
CAPTIVITY: Final = Cue(
    r"\b(?:kidnap\w*|abduct\w*|hostages?|captiv\w*|captors?|captured?|seized|ransom|snatched|carried off|marched|"
    r"(?:took|taken|led|driven|dragged) (?:\w+ ){0,3}?(?:away|off|with them|into)|in the hands of|\w+ hands|"
    r"disappear\w*)\b",
    re.IGNORECASE,
)
MISSED: Final = Cue(
    r"\b(?:missing|unaccounted|accounted for|whereabouts|(?:nothing|no word|no news) [^.;:]{0,40}\b(?:of|from))\b",
    re.IGNORECASE,
)
OF_A_KIDNAPPING: Final = re.compile(
    r" (?:[\w-]+ )?victims of (?:(?:the|an?|this|that|[\w-]+['’]s) )?(?:[\w-]+ )?(?:kidnapping|abduction|"
    r"hostage-taking)s?\b|(?: [\w-]+)? (?:kidnap|kidnapping|abduction) victims?\b"
)
"""Behind a figure of those who were taken, not harmed."""
