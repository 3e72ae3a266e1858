"""Frames around a body's name by which a sentence says of it in so many words that it did it, claims or denies it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from tollbook.extraction.interpret.attribution.wording import ITS_MEN
from tollbook.extraction.interpret.cue import Cue
from tollbook.vocabulary.codes import AttributionKind

ACCUSED: Final = (AttributionKind.OFFICIAL_ACCUSATION,)  # or alleged, by who says it
HERE: Final = rf" (?:{ITS_MEN})?(?:[Tt]he )?[\"“‘']?$"
"""Right before the body, whose men may be named first."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What leads up to a body, what follows it, and what they say; a group "who" of either is who accuses."""

    leads: re.Pattern[str] | None
    follows: Cue | None
    says: tuple[AttributionKind, ...]
