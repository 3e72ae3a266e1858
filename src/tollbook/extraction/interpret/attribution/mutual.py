"""Accusations that two bodies make of each other: "the army and the Front blamed each other"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.attribution.bodies import as_written
from tollbook.extraction.interpret.attribution.naming import Names
from tollbook.extraction.interpret.attribution.official import official_word
from tollbook.extraction.interpret.attribution.who import OFFICIAL, THIRD, Attributed
from tollbook.extraction.interpret.attribution.wording import LONGEST
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue

_BODY: Final = r"(?:[\w'’-]+ ){0,5}?[\w'’-]+"
_LETTERS: Final = r"(?: \([A-Z][\w-]{1,9}\))?"
_EACH_OTHER: Final = Cue(
    rf"(?:\b(?:[Tt]he|[Bb]oth(?: the)?) |(?<=[.\n] )|(?<=\n)|^)(?P<one>{_BODY}){_LETTERS} and (?:the )?"
    rf"(?P<other>{_BODY}){_LETTERS}(?: (?:have|has|had|both|each|then|since|later|are|were))* (?:blam(?:e|ed|ing)|"
    rf"accus(?:e|ed|ing)|"
    r"point(?:ed)? (?:the |their )?fingers? at) (?:each other|one another|the others?)\b"
)
_SIDES: Final = re.compile(
    r"(?:sides?|parties|party|they|others?|people|countries|residents|villagers)$", re.IGNORECASE
)
_SCORE: Final = 0.5  # confidence in what the grammar tells and no mark


def with_mutual(
    report: ReportText, rows: Sequence[Sequence[Attributed]], names: Names, told: Sequence[Sequence[int]]
) -> list[list[Attributed]]:
    """The attributions of each incident, with those that two bodies make of each other in a sentence on it.

    `told` has the sentences that tell of each incident, in order.
    """
    found = [list(own) for own in rows]
    for words in _EACH_OTHER.finditer(report.text) if "other" in report.text else ():
        line = report.sentence_number(words.start())
        near = [(line - max(n for n in t if n <= line), k) for k, t in enumerate(told) if t and t[0] <= line]
        bodies = [as_written(report.text, *words.span(side), names) for side in ("one", "other")]
        if not near or None in bodies or any(_SIDES.search(words[side]) for side in ("one", "other")):
            continue
        home = found[min(near)[1]]
        first, last = report.sentence(words.start())
        one, other = (body for body in bodies if body)
        for actor, speaker in ((other, one), (one, other)):
            official = official_word(speaker.written, speaker.name if speaker.listed else None)
            kind = OFFICIAL if official else THIRD
            row = Attributed(actor, kind, speaker.name, None, first, min(last, first + LONGEST), _SCORE)
            if not any(_tells(r, row) for r in rows[min(near)[1]]):
                home.append(row)
    return [sorted(own, key=lambda a: (a.start, a.end, a.actor.name, a.kind)) for own in found]


def _tells(told: Attributed, row: Attributed) -> bool:
    """Whether an accusation of that body is told already, also where it goes by another name: "Norland's army"."""
    heads = [r.actor.name.rpartition(" ")[2].lower() for r in (told, row)]
    return told.kind in (OFFICIAL, THIRD) and (told.actor.name == row.actor.name or heads[0] == heads[1])
