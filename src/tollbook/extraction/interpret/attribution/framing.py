"""Frames around a body's name by which a sentence says of it in so many words that it did it, claims or denies it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from tollbook.extraction.interpret.attribution.wording import ATTACK, ITS_MEN
from tollbook.extraction.interpret.cue import Cue
from tollbook.vocabulary.codes import AttributionKind

ACCUSED: Final = (AttributionKind.OFFICIAL_ACCUSATION,)  # or alleged, by who says it
HERE: Final = rf" (?:{ITS_MEN})?(?:[Tt]he )?[\"“‘']?$"
"""Right before the body, whose men may be named first."""
THIS: Final = (
    r"(?:it(?! (?:had|has|was|is)\b)|(?:this|that)(?=[.,;]|$)|both|"
    rf"(?:[Tt]he|[Tt]his|[Tt]hat|these|\w+day['’]s) (?:[\w-]+ ){{0,2}}?{ATTACK})"
)
"""The attack that is told of."""
ANOTHER_TIME: Final = (
    r"\b(?:before|previously|in the past|(?:in|since|until) (?:19|20)\d\d|last (?:year|month)|"
    r"(?:years?|months?|weeks?) (?:ago|earlier)|similar|previous|earlier|on other occasions)\b"
)
"""What is said then is said of another attack."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What leads up to a body, what follows it, and what they say; a group "who" of either is who accuses."""

    leads: re.Pattern[str] | None
    follows: Cue | None
    says: tuple[AttributionKind, ...]
