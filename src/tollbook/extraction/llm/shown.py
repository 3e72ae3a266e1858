"""Whether words show what they are said to show: a fate, and in whose words a figure is given."""

from __future__ import annotations

import re
from typing import Final

from tollbook.vocabulary.codes import Outcome

_SHOWS: Final = {
    outcome: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for outcome, words in {
        Outcome.KILLED: (
            r"kill\w*|dead|deaths?|deadly|died|dies|die|dying|slain|slay\w*|slew|murder\w*|massacr\w*|lives|life|"
            r"bod(?:y|ies)|fatal\w*|perish\w*|execut\w*|behead\w*|succumb\w*|martyr\w*|shot|gunned|toll|casualt\w*|"
            r"lost|losses|assassinat\w*|lynch\w*|slaughter\w*|claimed|corpses?|victims?"
        ),
        Outcome.INJURED: (
            r"injur\w*|wound\w*|hurt|maim\w*|burn\w*|hospitali[sz]\w*|hospital|treated|treatment|critical\w*|"
            r"casualt\w*|fractur\w*|shot|stabbed|unharmed|unhurt|unscathed"
        ),
        Outcome.KIDNAPPED: (
            r"kidnap\w*|abduct\w*|hostages?|captiv\w*|captur\w*|captors?|seiz\w*|snatch\w*|carried off|led away|"
            r"taken|took|held|marched|whisked|detain\w*"
        ),
        Outcome.FREED: r"freed|free|releas\w*|rescu\w*|escap\w*|let go|liberat\w*|returned|regained|recovered",
        Outcome.MISSING: r"missing|unaccounted|not (?:been )?(?:found|seen|heard)|disappear\w*|vanish\w*|whereabouts",
    }.items()
}


def shows(outcome: Outcome, words: str) -> bool:
    """Whether English words speak of that fate at all."""
    return bool(_SHOWS[outcome].search(words))
