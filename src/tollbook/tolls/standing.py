"""How well an incident is supported across independent accounts, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from tollbook.records import EVERYONE, CountValue, Mention, Report
from tollbook.tolls.informants import informant
from tollbook.tolls.sources import independent_count, voice
from tollbook.vocabulary.codes import Hedge, Standing


def standing_of(
    mentions: Sequence[Mention], reports: Mapping[str, Report], copies: Mapping[str, str]
) -> tuple[Standing, str]:
    """The standing and its reason in words.

    Denied: every report that counts victims says the figures are denied. Contested: some do.
    Corroborated: two reports with different roots (publisher, informant, text) tell of it.
    """
    denied = [m for m in mentions if any(s.hedge is Hedge.DENIED for s, _ in m.stating(CountValue))]
    if denied and len(denied) == len(mentions):
        return Standing.DENIED, "every report that tells of it carries a denial of its toll"
    if denied:
        return Standing.CONTESTED, f"{len(denied)} of {len(mentions)} reports carry a denial of its toll"
    voices = [voice(reports[m.report], _informant(m), copies) for m in mentions]
    independent = independent_count(voices)
    published = len({v.report for v in voices})
    if independent >= 2:
        return Standing.CORROBORATED, f"{independent} independent accounts among {published} reports"
    if published == 1:
        return Standing.UNCORROBORATED, "one report only"
    return Standing.UNCORROBORATED, f"{published} reports with one root (copies, one publisher or one informant)"


def _informant(mention: Mention) -> str | None:
    """The one informant on whom a mention's toll rests, None where there is none or several."""
    whole = [s.stated_by for s, v in mention.stating(CountValue) if v.nationality == EVERYONE]
    named = sorted({words or "" for words in whole or [s.stated_by for s in mention.statements]}, key=len)
    known = [informant(words) for words in named]
    alike = all(one is not None and other is not None and one.may_be(other) for one, other in pairwise(known))
    return (named[-1] or None) if named and alike else None
