"""Checks of parties, attested outcomes and verification: what nobody could verify, or nobody independent could."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tollbook.decisions.building import Faults, meant
from tollbook.decisions.predicates import Listed
from tollbook.decisions.signatures import read_public_key
from tollbook.errors import SigningError
from tollbook.records import AttestedOutcome, Condition, Party, Verification, WaiverRule

_MAX_DAYS = 36_525


def body_of(party: str, parties: Iterable[Party]) -> str:
    """The body that a party counts for: what it is part of, as far up as that goes, else itself."""
    part_of = {p.name: p.part_of for p in parties}
    body, seen = party, {party}
    while (above := part_of.get(body)) and above not in seen:
        body = above
        seen.add(body)
    return min(seen) if part_of.get(body) in seen else body  # a circle is one body, whoever asks


def check_protocols(
    parties: Mapping[str, Listed], outcomes: Iterable[Listed], conditions: Iterable[Listed], faults: Faults
) -> None:
    """Note parties whose keys are none or not their own, and what cannot be verified as declared."""
    known = [e.record for e in parties.values() if isinstance(e.record, Party)]
    holders: dict[str, str] = {}
    for entry in parties.values():
        if isinstance(entry.record, Party):
            _party(entry, entry.record, holders, faults)
    for entry in (*outcomes, *conditions):
        record = entry.record
        if isinstance(record, AttestedOutcome | Condition):
            _verification(entry, record.verification, list(parties), known, faults)
        if isinstance(record, Condition) and not 0 <= record.cure_days <= _MAX_DAYS:
            rule = f"'cure_days' is 0 to {_MAX_DAYS:,} (got {record.cure_days})"
            faults.add(entry.line("cure_days"), entry.place, rule)
        if isinstance(record, AttestedOutcome) and not record.verification.verifiers:
            rule = "nobody may attest it, so it can never be decided; name `verifiers`"
            faults.add(entry.line("verification"), f"{entry.place}, verification", rule)


def check_waivers(
    waivers: Iterable[Listed], parties: Mapping[str, Listed], conditions: Mapping[str, Listed], faults: Faults
) -> None:
    """Note waivers of what does not exist, by whom does not exist, by fewer than needed, or without an end."""
    known = [e.record for e in parties.values() if isinstance(e.record, Party)]
    for entry in waivers:
        rule = entry.record
        if not isinstance(rule, WaiverRule):
            continue
        for key, named, there in (("conditions", rule.conditions, conditions), ("by", rule.by, parties)):
            if not named:
                faults.add(entry.line(key), f"{entry.place}, {key}", "is empty; name at least one")
            for name in named:
                if name not in there:
                    hint = meant(name, list(there))
                    faults.add(entry.line(key), f"{entry.place}, {key}", f"unknown {name!r}; {hint}")
        bodies = {body_of(name, known) for name in rule.by}
        if rule.by and not 1 <= rule.quorum <= len(bodies):
            told = f"'quorum' is 1 to {len(bodies)}, the independent parties that may waive it (got {rule.quorum})"
            faults.add(entry.line("quorum"), entry.place, told)
        if not 1 <= rule.max_days <= _MAX_DAYS:
            faults.add(entry.line("max_days"), entry.place, f"'max_days' is 1 to {_MAX_DAYS:,} (got {rule.max_days})")


def _party(entry: Listed, party: Party, holders: dict[str, str], faults: Faults) -> None:
    if party.part_of is not None and not party.part_of.strip():
        faults.add(entry.line("part_of"), entry.place, "'part_of' is empty; name the body or leave it out")
    if party.part_of == party.name:
        faults.add(entry.line("part_of"), entry.place, "is part of itself; leave `part_of` out")
    if party.key is None:
        return
    try:
        key = read_public_key(party.key)
    except SigningError as error:
        faults.add(entry.line("key"), f"{entry.place}, key", error.message)
        return
    if key != party.key:
        faults.add(entry.line("key"), f"{entry.place}, key", f"is written as {key}")
    if key in holders:
        rule = f"is the key of {holders[key]!r} too; a key belongs to one party"
        faults.add(entry.line("key"), f"{entry.place}, key", rule)
    holders.setdefault(key, party.name)


def _verification(
    entry: Listed, protocol: Verification, names: list[str], parties: list[Party], faults: Faults
) -> None:
    line, place = entry.line("verification"), f"{entry.place}, verification"
    for name in protocol.verifiers:
        if name not in names:
            faults.add(line, place, f"unknown party {name!r}; {meant(name, names, what='the parties are')}")
        if protocol.verifiers.count(name) > 1:
            faults.add(line, place, f"lists {name!r} twice; list it once")
    bodies = {body_of(name, parties) for name in protocol.verifiers}
    if protocol.quorum < 1:
        faults.add(line, place, f"'quorum' is at least 1 (got {protocol.quorum})")
    elif protocol.verifiers and protocol.quorum > len(bodies):
        rule = f"needs {protocol.quorum} independent parties and names {len(bodies)}, so nobody can verify it"
        faults.add(line, place, f"{rule}; name more, or lower `quorum`")
    for key, days in (("lag_days", protocol.lag_days), ("valid_days", protocol.valid_days)):
        if days is not None and not 0 <= days <= _MAX_DAYS:
            faults.add(line, f"{place}, {key}", f"is 0 to {_MAX_DAYS:,} days (got {days})")
