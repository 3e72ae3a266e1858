"""Attributions of one incident: the same actor, kind and speaker are one, with all statements and a standing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tollbook.linking.features import fold
from tollbook.records import Attribution, AttributionValue, Mention, Report, Statement
from tollbook.tolls.sources import Voice, independent_count, voice
from tollbook.vocabulary.codes import AttributionKind, Standing

_CLAIM = AttributionKind.CLAIM_OF_RESPONSIBILITY
_DENIAL = AttributionKind.DENIAL


def merge_attributions(
    mentions: Iterable[Mention], reports: Mapping[str, Report], copies: Mapping[str, str]
) -> tuple[Attribution, ...]:
    """Who is said to be responsible, by whom, in order of first publication."""
    groups: dict[tuple[str, str, str], list[tuple[Statement, AttributionValue, Voice]]] = {}
    for mention in mentions:
        report = reports[mention.report]
        for statement, value in mention.stating(AttributionValue):
            # An actor claims once, however its spokesmen are named.
            speaker = "" if value.kind is _CLAIM else fold(value.speaker)
            key = (fold(value.actor), value.kind.value, speaker)
            groups.setdefault(key, []).append((statement, value, voice(report, value.speaker, copies)))
    denied = {actor for actor, kind, _ in groups if kind == _DENIAL.value}
    claiming = {actor: rows[0][1].actor for (actor, kind, _), rows in groups.items() if kind == _CLAIM.value}
    blamed = {actor for actor, kind, _ in groups if kind != _DENIAL.value}
    return tuple(
        _merged(rows, *_standing(actor, rows, denied=denied, claiming=claiming, blamed=blamed))
        for (actor, _, _), rows in groups.items()
    )


def _merged(
    rows: list[tuple[Statement, AttributionValue, Voice]], standing: Standing, standing_reason: str
) -> Attribution:
    values = [v for _, v, _ in rows]
    proven = [v.substantiated for v in values if v.substantiated is not None]
    return Attribution(
        actor=values[0].actor, kind=values[0].kind,
        speaker=next((v.speaker for v in values if v.speaker), None),
        medium=next((v.medium for v in values if v.medium), None),
        substantiated=None if not proven else all(proven), standing=standing, standing_reason=standing_reason,
        statements=tuple(dict.fromkeys(s.id for s, _, _ in rows)),
    )  # fmt: skip


def _standing(
    actor: str, rows: list[tuple[Statement, AttributionValue, Voice]], *, denied: set[str], claiming: Mapping[str, str],
    blamed: set[str],
) -> tuple[Standing, str]:  # fmt: skip
    """The standing and its reason in words.

    Contested where a denial stands against it or another actor claims it; corroborated by two independent reports.
    """
    if rows[0][1].kind is _DENIAL:
        if actor in blamed:
            return Standing.CONTESTED, "others attribute it to whom this denial speaks for"
        return Standing.UNCORROBORATED, "a denial of what nobody in this ledger says"
    if actor in denied:
        return Standing.CONTESTED, "a denial stands against it"
    if rivals := sorted(name for other, name in claiming.items() if other != actor):
        return Standing.CONTESTED, f"claimed by {', '.join(rivals)}"
    if any(v.substantiated is False for _, v, _ in rows):
        return Standing.UNCORROBORATED, "a report says that nothing substantiates it"
    # A claim reaches every report from one speaker, so publishers make it independent, not informants.
    voices = [Voice(v.report, v.original, v.source, None) for _, _, v in rows]
    independent, published = independent_count(voices), len({v.report for v in voices})
    if independent >= 2:
        return Standing.CORROBORATED, f"{independent} independent accounts among {published} reports"
    if published == 1:
        return Standing.UNCORROBORATED, "one report only"
    return Standing.UNCORROBORATED, f"{published} reports with one root (copies or one publisher)"
