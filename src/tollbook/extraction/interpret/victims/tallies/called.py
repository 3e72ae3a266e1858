"""How many died by what a killing is called: "the triple homicide" of which a report names but two by name."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.tallies.row import Counted, Row
from tollbook.extraction.interpret.wordlists import MONTHS
from tollbook.vocabulary.codes import Hedge, Outcome

KINDS: Final = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5, "sextuple": 6}
"""The words for so many at once, "a triple shooting"."""
_MURDER: Final = Cue(
    rf"\b(?P<kind>{'|'.join(KINDS)})[- ](?:homicide|murder|killing|slaying|fatal (?:shooting|stabbing))\b"
    r"(?![-–/ ]+(?:and |then )?suicide)",
    re.IGNORECASE,
)
_OF_ANOTHER: Final = Cue(
    r"\b(?:another|other|earlier|previous(?:ly)?|prior|unrelated|similar|separate|different|several|past|no|not|first|"
    r"last|since|like|after|ago|years?|convict\w*|(?:19|20)\d\d)(?: [\w'’-]+){0,3} $",
    re.IGNORECASE,
)
_LONG_AGO: Final = re.compile(
    r"[^.;\n]{0,80}?\b(?:ago|years? (?:earlier|before)|last (?:year|month|spring|summer|fall|winter)|"
    rf"(?:in|of|from|since) (?:\w+ )?(?:19|20)\d\d|in (?:{MONTHS}))\b"
)
_WHOLE: Final = 0.95
_SCORE: Final = 0.4


def as_called(
    report: ReportText, told: Mapping[Outcome, Counted], lines: Container[int] | None = None
) -> dict[Outcome, Counted]:
    """The figures, those of the dead being as many as their killing is called by, where fewer are told of one by one.

    Not where it is another killing, long ago, or one of several that are called so.
    """
    done = dict(told)
    killed = done.get(Outcome.KILLED, Counted())
    if not killed.totals or any(row.low != row.high for row in killed.totals):
        return done
    row, named = (
        max(killed.totals, key=lambda r: r.low),
        [m for m in _MURDER.finditer(report.text) if _of_this(report, m, lines)],
    )
    most = max(named, key=lambda m: (KINDS[m["kind"].lower()], -m.start()), default=None)
    if most is not None and 0 < row.low < (number := KINDS[most["kind"].lower()]):
        words = Atom(most.start(), most.end(), number, number, Hedge.PLAIN, _WHOLE, _SCORE, told=True)
        done[Outcome.KILLED] = Counted((Row(number, number, (words, *row.atoms)),), killed.parts)
    return done


def _of_this(report: ReportText, named: re.Match[str], lines: Container[int] | None) -> bool:
    """Whether the words call the killing so of which the sentences `lines` tell, and no other."""
    if lines is not None and report.sentence_number(named.start()) not in lines:
        return False
    first, last = report.sentence(named.start())
    before = _OF_ANOTHER.search(report.text, max(first, named.start() - 60), named.start())
    return before is None and _LONG_AGO.match(report.text, named.end(), last) is None
