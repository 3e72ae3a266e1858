"""Who says it, and who is independent of whom.

Two accounts are independent when neither report copies the other, their publishers differ, and they
do not name the same informant (`tollbook.tolls.informants`). Officials are recognised by the words that
name them; being official makes an account neither true nor preferred beyond the rules that say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

import msgspec

from tollbook.linking.features import fold
from tollbook.records import THE_ATTACKERS, AttributionValue, Mention, Report
from tollbook.records.report import UNKNOWN_SOURCE
from tollbook.tolls.informants import VAGUE, Informant, informant
from tollbook.vocabulary.codes import AttributionKind

_OFFICIAL = (  # compiled when somebody speaks, which takes a while
    r"\b(authorit|official|government|minist|police|polic|polizei|army|armed forces|militar|defen[cs]e|governor|"
    r"commissioner|administrat|prosecutor|coroner|sheriff|mayor|president|prime|interior|embassy|ambassador|state|"
    r"levies|gendarm|national guard|border guard|security committee|security forces|intelligence service|parquet|"
    r"hospital|doctor|medic|morgue|clinic|health|prefect|gobern|gouvern|ejercito|policia|fiscal|procurad|ispr|ctd|"
    r"united nations|emergency service|civil defen)"
)


@cache
def _official() -> re.Pattern[str]:
    return re.compile(_OFFICIAL)


def is_official(speaker: str | None) -> bool:
    """Whether the words for a speaker name a government, its forces, an intergovernmental body or a hospital."""
    return bool(speaker and _official().search(fold(speaker)))


def accused_names(mentions: Iterable[Mention]) -> frozenset[str]:
    """The names, initials and claiming speakers of all to whom the mentions attribute the attack."""
    names: set[str] = set()
    for mention in mentions:
        for _, value in mention.stating(AttributionValue):
            if value.kind is not AttributionKind.DENIAL:
                names |= {fold(value.actor), fold(value.actor_as_written)}
            if value.kind is AttributionKind.CLAIM_OF_RESPONSIBILITY:
                names.add(fold(value.speaker))
    return frozenset((names | {_initials(name) for name in names}) - VAGUE)


_MOUTHPIECES = {
    "amaq": "islamic state", "al naba": "islamic state", "nashir": "islamic state", "radio andalus": "al shabaab",
    "shahada": "al shabaab", "az zallaqa": "jama at nusrat al islam wal muslimin", "al manar": "hezbollah",
    "al masirah": "houthis",
}  # fmt: skip
"""The news agencies and stations of armed bodies, folded, and whose they are."""


def speaks_for(speaker: str | None, accused: frozenset[str]) -> bool:
    """Whether a speaker is, or speaks for, one of the accused: the body itself or its news agency."""
    said = fold(speaker)
    if said == fold(THE_ATTACKERS):
        return True
    said = " ".join([said, *(body for name, body in _MOUTHPIECES.items() if re.search(rf"\b{name}\b", said))])
    words = set(said.split())
    return (
        any(name == said or (name in words if " " not in name else name in said) for name in accused) if said else False
    )


def _initials(name: str) -> str:
    words = [w for w in name.split() if w not in ("of", "the", "and", "for", "in", "de", "al")]
    return "".join(w[0] for w in words) if len(words) >= 3 else ""


class Voice(msgspec.Struct, frozen=True):
    """Through whom an account reaches us: `original` is the report it first appeared in among copies."""

    report: str
    original: str
    source: str | None
    informant: Informant | None

    def independent_of(self, other: Voice) -> bool:
        """Whether the two could not have the same root as far as the reports say."""
        if self.original == other.original:
            return False
        if self.source is not None and self.source == other.source:
            return False
        return self.informant is None or other.informant is None or not self.informant.may_be(other.informant)


def voice(report: Report, stated_by: str | None, copies: Mapping[str, str]) -> Voice:
    """The voice of one account in `report`; `copies` maps a report to the one it copies."""
    source = None if report.source.id == UNKNOWN_SOURCE.id else report.source.id
    return Voice(report.id, copies.get(report.id, report.id), source, informant(stated_by))


def independent_count(voices: Iterable[Voice]) -> int:
    """How many of them are mutually independent, taken greedily in order of report id."""
    chosen: list[Voice] = []
    for v in sorted(voices, key=lambda v: (v.original, v.report, v.informant.words if v.informant else "")):
        if all(v.independent_of(c) for c in chosen):
            chosen.append(v)
    return len(chosen)
