"""Which of several attacks an allegation is about, where it says so: "claimed Sunday's raid", "the bus bombing"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.wordlists import WEEKDAY

_DEED: Final = (
    r"(?:attacks?|raids?|killings?|bombings?|abductions?|kidnappings?|massacres?|ambush(?:es)?|strikes?|murders?|"
    r"shootings?|explosions?|blasts?|bombs?|assaults?|beheadings?|shelling)"
)
_OF_DAY: Final = Cue(rf"\b(?P<day>{WEEKDAY})(?:['’]s| night['’]s)? (?:[\w-]+ )?{_DEED}\b")
_OF_KIND: Final = Cue(
    rf"\b(?:the|for|behind|claimed|that) (?:the )?(?P<what>[a-z][\w-]{{3,}}) {_DEED}\b(?! (?:on|in|at|by) )"
)
_FOR_IT: Final = Cue(
    r"(?:^|(?<=[.;] ))(?:For|As for|As to|About|On) the (?P<what>[a-z]{4,})(?: (?:in|at|on) [A-Z][\w-]+)?, "
)
_AT_PLACE: Final = Cue(
    rf"\b[Tt]he (?P<place>[A-Z][\w'’-]{{2,}}) (?:{_DEED}|charge|case|affair|attackers?|raiders|gunmen|killers|matter)\b"
)  # "nobody claimed the Orvale murder"
_SAYS_NOTHING: Final = re.compile(
    r"(?:same|first|second|third|latest|last|recent|earlier|deadly|deadliest|whole|other|previous|these|those|both|this|"
    r"that|their|such|several|many|terrorist|terror|cowardly|brutal|heinous|barbaric|alleged|apparent|coordinated|night|"
    r"morning|evening|dawn|overnight|armed|suicide|more|similar|claimed|mass|rebel|militant|jihadist|islamist|deadly|and|"
    r"with|from)"
)


def attack_meant(report: ReportText, line: int, told: Sequence[Sequence[int]]) -> int | None:
    """The incident that a sentence names by its day, its place or what was attacked, where that is one alone.

    `told` has the sentences that tell of each incident.
    """
    if len(told) < 2:
        return None
    first, last = report.sentence(report.starts[line])
    for cue, group in ((_OF_DAY, "day"), (_OF_KIND, "what"), (_FOR_IT, "what")):
        for m in cue.finditer(report.text, first, last):
            if _SAYS_NOTHING.fullmatch(m[group]):
                continue
            fits = [k for k, lines in enumerate(told) if any(_says(report, n, m[group]) for n in lines if n != line)]
            if len(fits) == 1 and line not in told[fits[0]]:
                return fits[0]
    if any(line in lines for lines in told):
        return None
    spots = {m["place"] for m in _AT_PLACE.finditer(report.text, first, last)}
    meant = {
        fits[0]
        for spot in spots
        if len(fits := [k for k, lines in enumerate(told) if any(_says(report, n, spot) for n in lines)]) == 1
    }
    return meant.pop() if len(meant) == 1 else None


def _says(report: ReportText, line: int, word: str) -> bool:
    first, last = report.sentence(report.starts[line])
    return bool(re.search(rf"\b{re.escape(word)}s?\b", report.text[first:last], re.IGNORECASE))


_THE_INCIDENT: Final = re.compile(
    r"\b(?:confirmed|condemned|described|called|about|behind|of|for|after|over|to|claimed|denied|on) (?:the|this) "
    r"(?:attack|incident|ambush|raid|killings?|abductions?|kidnapping|bombing|blast|shooting|explosion|development)\b"
)


def opens_on_it(report: ReportText, line: int) -> bool:
    """Whether a sentence opens a paragraph and speaks of "the incident": the one that the report is about."""
    first, last = report.sentence(report.starts[line])
    opens = first > 0 and report.text[first - 1] == "\n"
    return opens and _THE_INCIDENT.search(report.text, first, last) is not None
