"""Attributions of one incident: the same actor, kind and speaker are one, with all statements and a standing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tollbook.linking.features import fold
from tollbook.records import Attribution, AttributionValue, Mention, Report, Statement
from tollbook.tolls.sources import Voice, independent_count, voice
from tollbook.vocabulary.codes import AttributionKind, Standing

_CLAIM = AttributionKind.CLAIM_OF_RESPONSIBILITY
_DENIAL = AttributionKind.DENIAL
_Row = tuple[Statement, AttributionValue, Voice]


def merge_attributions(
    mentions: Iterable[Mention], reports: Mapping[str, Report], copies: Mapping[str, str]
) -> tuple[Attribution, ...]:
    """Who is said to be responsible, by whom, in order of first publication."""
    groups: dict[tuple[str, str, str], list[_Row]] = {}
    for mention in mentions:
        report = reports[mention.report]
        for statement, value in mention.stating(AttributionValue):
            # An actor claims once, however its spokesmen are named.
            speaker = "" if value.kind is _CLAIM else fold(value.speaker)
            key = (fold(value.actor), value.kind.value, speaker)
            told_by = value.actor if value.kind is _CLAIM else value.speaker
            groups.setdefault(key, []).append((statement, value, voice(report, told_by, copies)))
    naming: dict[str, list[Voice]] = {}
    for (actor, kind, _), rows in groups.items():
        if kind != _DENIAL.value:
            naming.setdefault(actor, []).extend(who for _, _, who in rows)
    denied = {actor for actor, kind, _ in groups if kind == _DENIAL.value}
    claiming = {actor: rows[0][1].actor for (actor, kind, _), rows in groups.items() if kind == _CLAIM.value}
    return tuple(
        _merged(rows, *_standing(actor, rows, denied=denied, claiming=claiming, naming=naming))
        for (actor, _, _), rows in groups.items()
    )


def _merged(rows: list[_Row], standing: Standing, standing_reason: str) -> Attribution:
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
    actor: str, rows: list[_Row], *, denied: set[str], claiming: Mapping[str, str], naming: Mapping[str, list[Voice]]
) -> tuple[Standing, str]:
    """The standing and its reason in words.

    Contested where a denial stands against it or another actor claims it. Corroborated where two independent speakers
    name the actor; a claim also where two independent reports carry it.
    """
    if rows[0][1].kind is _DENIAL:
        if actor in naming:
            return Standing.CONTESTED, "others attribute it to whom this denial speaks for"
        return Standing.UNCORROBORATED, "a denial of what nobody in this ledger says"
    if actor in denied:
        return Standing.CONTESTED, "a denial stands against it"
    if rivals := sorted(name for other, name in claiming.items() if other != actor):
        return Standing.CONTESTED, f"claimed by {', '.join(rivals)}"
    if any(v.substantiated is False for _, v, _ in rows):
        return Standing.UNCORROBORATED, "a report says that nothing substantiates it"
    voices = naming[actor]
    published = len({v.report for v in voices})
    if (speakers := independent_count(voices)) >= 2:
        return Standing.CORROBORATED, f"{speakers} independent speakers name the actor in {published} reports"
    carried = independent_count(Voice(v.report, v.original, v.source, None) for _, _, v in rows)
    if rows[0][1].kind is _CLAIM and carried >= 2:
        return Standing.CORROBORATED, f"{carried} independent reports carry the claim"
    if published == 1:
        return Standing.UNCORROBORATED, "one report only"
    return Standing.UNCORROBORATED, f"{published} reports with one root (copies, one publisher or one speaker)"
