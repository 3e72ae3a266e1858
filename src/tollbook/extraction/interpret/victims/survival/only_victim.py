"""Whether the one who was shot is the one who died, in a report that knows of no survivor."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.atoms.person import person_of
from tollbook.extraction.interpret.victims.fates.shot import HURT, STRUCK
from tollbook.extraction.interpret.victims.fates.wounds import is_wounded
from tollbook.extraction.interpret.victims.tallies.counts import count
from tollbook.extraction.interpret.wordlists import CONDITIONS

_SURVIVES: Final = Cue(
    rf"\b(?:surviv\w+|recover\w+|(?:{CONDITIONS}) (?:but \w+ )?condition|non-?life|"
    r"will live|(?:expected|likely|going) to live|out of danger|fighting for (?:his|her|their) (?:life|lives)|"
    r"life[- ]threatening|(?<!else was )(?:wounded|injured|hurt)|also (?:was |were |been )?(?:shot|hit|struck|grazed)|"
    r"others|"
    r"(?:an)?other (?:victim|m[ae]n|wom[ae]n|person|people|boy|girl|teen\w*|child|children) (?:was|were)|"
    r"(?:second|third|fourth) (?:victim|person|man|woman)|both|treated|"
    r"released from (?:the |a )?hospital|in surgery|intensive care)\b",
    re.IGNORECASE,
)
_SEVERAL_SHOT: Final = Cue(
    r"\b(?:double|triple|quadruple) shooting\b|\b(?:two|three|four|five|six|\d+) (?:\w+ )?(?:people|men|women|victims|"
    r"teens|teenagers|children|boys|girls)(?: \w+)? shot\b",
    re.IGNORECASE,
)
_KIN_OF_ONE: Final = re.compile(r"\W*(?:His|Her|Their)\b")  # of somebody told of before, who may be the one who died
_IN_A_LIMB: Final = re.compile(
    r"[^.;,\n]{0,40}? in (?:the|his|her|both) (?:\w+ )?(?:arms?|legs?|foot|feet|hands?|shoulders?|thighs?|"
    r"knees?|ankles?|buttocks?|hip)\b",
    re.IGNORECASE,
)
_BY_ONE: Final = Cue(
    r"\b(?:m[ae]n|wom[ae]n|teen\w*|boys?|girls?|\d+-year-old|suspect|officer|students?|he|she|who)\b[^.;\n]{0,80}?"
    r"\b(?:shooting|shot|shoots|stabbing|stabbed)(?: (?:and|or|killing|killed))* $",
    re.IGNORECASE,
)  # "a man is accused of shooting another man": another than himself


def knows_survivor(report: ReportText) -> bool:
    """Whether a report says of anybody that he lives, or was hurt."""
    return bool(_SURVIVES.search(report.text))


def is_only_victim(report: ReportText, injured: Sequence[Atom], dead: Sequence[Atom]) -> bool:
    """Whether the one who is told to be shot is the one who died, since nobody at all is said to have lived.

    "A man shot a friend … Ann Doe, 40, died": a report that leaves a survivor without a word is of no survivor.
    """
    if not injured or any(a.low != 1 or a.high != 1 for a in injured) or {a.low for a in dead} != {1}:
        return False
    sums = [row.low for some in (injured, dead) for row in count(report, some, hurt=some is injured).totals]
    if sums != [1, 1] or knows_survivor(report) or _SEVERAL_SHOT.search(report.text):
        return False
    return all(_is_of(report, a, dead) for a in injured)


def _is_of(report: ReportText, hurt: Atom, dead: Sequence[Atom]) -> bool:
    """Whether somebody who was shot, and of whom no more is told, may be one of those who died."""
    first, last = report.sentence(hurt.start)
    if HURT.search(report.text, first, last) or hurt.nth or hurt.besides or is_wounded(report, hurt.start, hurt.end):
        return False
    if _KIN_OF_ONE.match(report.text, first, hurt.end) or _IN_A_LIMB.match(report.text, hurt.end, last):
        return False
    if not STRUCK.search(report.text, first, last) or any(first <= a.start < last for a in dead):
        return False
    another = hurt.added and not _BY_ONE.search(report.text, first, hurt.start)
    return not another and not all(person_of(report, hurt).unlike(person_of(report, a)) for a in dead)
