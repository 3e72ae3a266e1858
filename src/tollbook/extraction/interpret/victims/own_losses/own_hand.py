"""Attackers whom a report counts among the dead: those of a murder-suicide, and those whom a toll is said to hold."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.altered import altered
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.own_losses.attackers_within import less_those_within
from tollbook.extraction.interpret.victims.tallies.called import KINDS
from tollbook.extraction.interpret.victims.tallies.row import Counted, Row

_MURDER_SUICIDE: Final = r"(?:murder|homicide)s?(?: ?[-–/] ?|,? and |,? )suicides?\b"
_BOTH: Final = Cue(rf"\b{_MURDER_SUICIDE}", re.IGNORECASE)
_NO: Final = Cue(
    r"\b(?:not|no|nor|never|rul(?:e|ed|ing) out|whether|if|den(?:y|ied)|isn['’]t|wasn['’]t|other than|another)\b"
    r"[^.;,\n]{0,40}$",
    re.IGNORECASE,
)  # "not a murder-suicide", "whether it was a murder-suicide"
_TAKEN: Final = Cue(
    r"\b(?:kill(?:s|ed|ing)?|sho(?:t|ots?|oting)(?: (?:dead|and kill(?:ed|ing)))?|murder(?:ed|ing)|slay(?:ing)?|"
    r"slain by|victims?|stabb(?:ed|ing)) (?:\w+ ){0,2}$|"
    r"\bother \w* ?$",
    re.IGNORECASE,
)  # what stands before a figure that counts the victims alone
_BESIDES: Final = re.compile(
    r"[^.;\n]{0,120}?\b(?:before|and then|then|(?<!murder )and) (?:\w+ ){0,3}?(?:himself|herself|the gun|suicide)\b|"
    r"[^.;\n]{0,90}?\b(?:along|together) with (?:his|her|their)\b|"
    r"(?: (?!(?:and|dead|killed|died)\b)[\w.'’-]+){0,4}? "
    r"(?:victims?|others?|boys?|girls?|children|kids|sons?|daughters?|toddlers?)\b",
    re.IGNORECASE,
)  # what stands after one
_SELF: Final = Cue(
    r"\b(?:before|then|and) (?:\w+ ){0,2}?(?:kill(?:ed|ing)|sho(?:t|oting)|turn(?:ed|ing) (?:the|a|his|her) (?:\w+ "
    r")?on) "
    r"(?:himself|herself)\b|\b(?:had |has |later )turned (?:the|a|his|her) (?:\w+ )?on (?:himself|herself)\b|"
    r"\b(?:took|taking|take) (?:his|her) own life\b|\bself-inflicted\b",
    re.IGNORECASE,
)  # what the one who killed others did in the end
_BY_OWN_HAND: Final = Cue(
    r"\b(?:suspect|gunman|shooter|attacker|assailant|man|woman|father|mother|husband|boyfriend|he|she)\b"
    r"[^.;\n]{0,60}?\b(?:died|dead|was killed|succumbed)\b[^.;\n]{0,40}?\bself-inflicted\b",
    re.IGNORECASE,
)  # the same, so plainly that it may stand anywhere
_FOUND: Final = re.compile(
    r"[^.;,\n]{0,50}?\b(?:found|discovered)\b|[^.;,\n]{0,30}?\b(?:appear|seem)s? to have died\b|"
    r"[^.;,\n]{0,30}?\b(?:are|were|is) (?:all |now |already )?(?:dead|deceased)\b| dead bodies\b",
    re.IGNORECASE,
)
_DIED_SO: Final = re.compile(
    r"(?:,? \(?\d{1,3}\)?)?,? (?:\w+ ){0,3}?(?:died|was killed|succumbed|was (?:found|pronounced) dead)\b"
    r"[^.;,\n]{0,40}?\bself-inflicted\b|"
    r"(?:,? \(?\d{1,3}\)?)?,? (?:\w+ ){0,2}?(?:killed|shot and killed|fatally shot) (?:him|her)self\b",
    re.IGNORECASE,
)  # "Roe, 37, died from a self-inflicted gunshot wound"
_LEAVING: Final = Cue(r"\b(?:himself|herself|suicide)\b[^.;\n]{0,60}?,? leaving (?:all |the )?$", re.IGNORECASE)
_DEAD_AFTER: Final = re.compile(r"[^.;,\n]{0,40}?\bdead\b", re.IGNORECASE)
_BODIES: Final = Cue(r"\b(?:bodies of|(?:found|discovered)) (?:the |all )*$", re.IGNORECASE)
_FOUND_ALL: Final = re.compile(
    r"\b(?:found|discovered|left (?:him|her) and)\b[^.;\n]{0,110}? (?:dead|deceased|shot)\b", re.IGNORECASE
)
_GROWN: Final = re.compile(r"\b(?:m[ae]n|him|father|dad|husband|couple|boyfriend|grandfather)\b", re.IGNORECASE)
_SO_MANY: Final = Cue(rf"\b({'|'.join(KINDS)})[- ]{_MURDER_SUICIDE}", re.IGNORECASE)
_NEAR: Final = 3  # sentences between a figure and the words that tell of a murder-suicide


def less_the_attacker(report: ReportText, killed: Counted) -> Counted:
    """The dead without those who killed them; both the figure and the words that count them in it are quoted."""
    rows = [row if _called_by(report.text, row.low) else _less(report, row) for row in killed.totals]
    counting = [row for row in killed.totals if less_those_within(report, row) not in (None, row)]
    again = {row.low for row in counting}  # the same figure told again counts the same people
    rows = [row for row, was in zip(rows, killed.totals, strict=True) if was in counting or row.low not in again]
    return altered(killed, totals=tuple({(row.low, row.high): row for row in reversed(rows)}.values())[::-1])


def _less(report: ReportText, row: Row) -> Row:
    """The row less the attackers that it counts, or less one where words near it tell of a murder-suicide."""
    first = row.atoms[0]
    if row.low < 2 or row.high != row.low:
        return row
    if all(a.low < row.low for a in row.atoms) and (own := _own_death(report, row)) is not None:
        rest = tuple(a for a in row.atoms if a is not own)
        return replace(row, low=row.low - 1, high=row.high - 1, atoms=rest)
    if not first.counted:
        return _less_one_of_list(report, row)
    if (less := less_those_within(report, row)) is not None:
        return less
    text, (start, end) = report.text, _around(report, first.start)
    found = _FOUND.match(text, first.end) or _BODIES.search(text, max(0, first.start - 24), first.start)
    if found is None and _LEAVING.search(text, report.sentence(first.start)[0], first.start):
        found = _DEAD_AFTER.match(text, first.end)
    told = _both(text, start, end) or (_SELF.search(text, start, end) if found else None)
    if told is None and found:
        told = _BY_OWN_HAND.search(text) or _both(text, 0, len(text))
    if told is None or _TAKEN.search(text[max(0, first.start - 50) : first.start]) or _BESIDES.match(text, first.end):
        return row
    words = replace(first, start=told.start(), end=told.end())
    return replace(row, low=row.low - 1, high=row.high - 1, atoms=(*row.atoms, words))


def _called_by(text: str, number: int) -> bool:
    """Whether a text calls what happened by so many dead beside the attacker: "a triple murder-suicide"."""
    return any(KINDS[m.group(1).lower()] == number for m in _SO_MANY.finditer(text))


def _both(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first words in `text[start:end]` that call what happened a murder-suicide."""
    found = _BOTH.finditer(text, start, end)
    return next((m for m in found if not _NO.search(text, max(0, m.start() - 50), m.start())), None)


def _own_death(report: ReportText, row: Row) -> Atom | None:
    """The one person of a list of whom is said that he died by his own hand."""
    found = [a for a in row.atoms if a.low == 1 and not a.counted and _DIED_SO.match(report.text, a.end)]
    return found[0] if len(found) == 1 else None


def _around(report: ReportText, at: int) -> tuple[int, int]:
    """The sentences around the one at `at`."""
    line = report.sentence_number(at)
    start = report.starts[max(line - _NEAR, 0)]
    return start, report.sentence(report.starts[min(line + _NEAR, len(report.starts) - 1)])[1]


def _less_one_of_list(report: ReportText, row: Row) -> Row:
    """The row less one, where a list of the dead of a murder-suicide names a man: "a girl and her father"."""
    text, first = report.text, row.atoms[0]
    start, end = report.sentence(first.start)
    told = _both(text, start, end)
    if told is None and _FOUND_ALL.search(text, start, end):
        start, end = _around(report, first.start)
        told = _both(text, start, end) or _SELF.search(text, start, end)
    grown = any(_GROWN.search(text, a.start, max(a.end, a.people.noun_end)) for a in row.atoms)
    if told is None or len(row.atoms) < 2 or not grown:
        return row
    if _TAKEN.search(text[max(0, first.start - 50) : first.start]):
        return row
    words = replace(first, start=told.start(), end=told.end())
    return replace(row, low=row.low - 1, high=(row.high or row.low) - 1, atoms=(*row.atoms, words))
