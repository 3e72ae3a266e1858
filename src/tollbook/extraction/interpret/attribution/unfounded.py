"""Attributions that the words around a body rule out: who is struck, who sold the guns, who regrets, where it was."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.attribution.who import Attributed
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.vocabulary.codes import AttributionKind

_REGRETS: Final = re.compile(
    r"(?:['’]s?)?(?: [\w'’()-]+){0,6}? (?:regret\w*|condol\w+|sympath\w+|condemn\w*|deplor\w+|mourn\w*|"
    r"offer(?:s|ed)|pledg\w+|promis\w+|urg(?:es|ed)|called for|calls for|grief|sorrow)\b",
    re.IGNORECASE,
)  # who regrets an attack does not claim it
_CLAIMS: Final = Cue(r"\b(?:claim\w*|responsib\w*|credit|mistake\w*|apolog\w+|our (?:fighters|men))\b", re.IGNORECASE)
_DENIES: Final = Cue(
    r"\b(?:den(?:y|ies|ied|ying|ial)|reject\w*|dismiss\w*|disown\w*|distanc\w*|nothing to do|"
    r"no (?:role|part|hand|link)|not (?:\w+ )?(?:responsible|involved|behind)|neither|never|nor|baseless|false|untrue|"
    r"lies?|called|calls)\b",
    re.IGNORECASE,
)
_SILENT: Final = re.compile(
    r"\b(?:has|have|had|did) (?:not|yet to|so far not)(?: \w+)? (?:claim(?:ed)?|comment(?:ed)?|respond(?:ed)?|"
    r"react(?:ed)?|repl(?:y|ied))\b",
    re.IGNORECASE,
)  # who has not claimed an attack has not denied it either
_ACCUSES: Final = re.compile(
    r"(?:['’]s?)?(?:, (?:an?|the) [^,.;]{3,50},)? (?:\w+ )?(?:alleged|alleges|accused|accuses|blamed|blames) "
    r"(?!of\b|by\b|for\b)",
    re.IGNORECASE,
)  # whoever accuses others is not accused there
_IS_ACCUSED: Final = re.compile(r"\b(?:accus(?:ed|es|ing)|blam(?:ed|es|ing))\b[^.;,]{0,30}$", re.IGNORECASE)
_AREA: Final = re.compile(r"\b(?:[Pp]rovince|[Dd]istrict|[Rr]egion|[Cc]ounty|[Gg]overnorate|[Vv]alley|[Tt]erritory)$")
_SUPPLIES: Final = re.compile(
    r"(?:['’]s?)?(?:,? (?:who|which|that|had|has|have|also|may|might|could|once|\w+ly)){0,4} "
    r"(?:suppl(?:y|ied|ies|ying)|provid(?:e|ed|es|ing)|s(?:old|ells|elling)|armed|financ\w+|fund(?:ed|s|ing)|"
    r"sponsor\w*|bankroll\w*|equipp\w+|smuggl\w+|made|manufactur\w+|shipp\w+)\b"
    r"[^.;,]{0,30}?\b(?:guns?|weapons?|arms|rifles?|ammunition|explosives?|drones?|rockets?|missiles?|money|cash|attackers?|"
    r"militias?|gunmen|rebels|group|insurgents|them)\b",
    re.IGNORECASE,
)  # "police reservists had supplied the guns"
_STRIKES: Final = re.compile(
    r"\b(?:struck|hit|targeted|targeting|attacked|bombed|killed|killing|eliminated|arrested|captured|hunting|pursuing|"
    r"against) (?:an?|the|two|three|four|five|six|several|\d+|some|suspected|alleged|senior|"
    r"(?:position|hideout|member)s? of| )*$",
    re.IGNORECASE,
)
_ITS_OWN: Final = re.compile(
    r"(?:['’]s?)? (?:\w+ )?(?:operatives?|fighters?|militants?|commanders?|members?|leaders?|positions?|bases?|"
    r"targets?|facilit\w+|sites?|squads?|cells?|camps?|hideouts?|infrastructure|strongholds?|gunm[ae]n|terrorists?|suspects?)\b",
    re.IGNORECASE,
)  # "it had struck a Hezbollah operative"
_ACCUSING: Final = (AttributionKind.OFFICIAL_ACCUSATION, AttributionKind.THIRD_PARTY_ALLEGATION)


def unfounded(report: ReportText, row: Attributed) -> bool:
    """Whether the words around the body rule the attribution out."""
    text, at = report.text, row.actor
    first, last = report.sentence(at.start)
    if row.kind in _ACCUSING:
        if _AREA.search(at.written) or _SUPPLIES.match(text, at.end, last):
            return True
        if _ACCUSES.match(text, at.end, last) and not _IS_ACCUSED.search(text, max(first, at.start - 60), at.start):
            return True
        return bool(_STRIKES.search(text, max(first, at.start - 60), at.start) and _ITS_OWN.match(text, at.end, last))
    if row.kind is AttributionKind.DENIAL:
        return bool(_SILENT.search(text, at.end, last)) and not _DENIES.search(text, first, last)
    return bool(_REGRETS.match(text, at.end, last)) and not _CLAIMS.search(text, first, last)
