"""Parties with keys, and statements that they sign, for tests."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import cache

from tollbook.decisions.programme import load_programme
from tollbook.decisions.signatures import new_private_key, public_key_of
from tollbook.decisions.statements import attest
from tollbook.records import PartyKey, Programme, SignedStatement

MOMENT = datetime(2031, 3, 1, 12, tzinfo=UTC)
AS_OF = date(2031, 3, 15)

TEXT = """
name: Orvale road
parties:
  - {name: Village council}
  - {name: District police, part_of: Interior ministry}
  - {name: Border guard, part_of: Interior ministry}
  - {name: Hauliers' union}
outcomes:
  - name: patrols
    text: Joint patrols were held every week.
    verification: {verifiers: [Village council, District police, Border guard, Hauliers' union], quorum: 2}
indicators:
  - {name: attacks, window_days: 90, scope: {countries: [TJ]}}
conditions:
  - {name: patrolled, expression: 'attested("patrols")'}
gates:
  - {name: convoy, conditions: [patrolled], grants: Convoys}
"""
PARTIES = ("Village council", "District police", "Border guard", "Hauliers' union")


def programme(text: str = TEXT) -> Programme:
    return load_programme(text)


@cache
def private(party: str) -> bytes:
    """The private key of a party, the same throughout a run."""
    return new_private_key()


def key(party: str) -> PartyKey:
    return PartyKey(party=party, key=public_key_of(private(party)), recorded_at=MOMENT)


KEYS = tuple(key(party) for party in PARTIES)


def said(party: str, *, holds: bool = True, by: str | None = None, made: Programme | None = None,
         subject: str = "patrols", start: date = date(2031, 3, 1), end: date = date(2031, 3, 31),
         issued_at: datetime = MOMENT, recorded_at: datetime = MOMENT, words: str = "They were held.",
         ) -> SignedStatement:  # fmt: skip
    """What a party says, signed by its key or that of somebody else."""
    envelope = attest(
        made or programme(), subject, party, private(by or party), statement=words, start=start, end=end,
        issued_at=issued_at, holds=holds,
    )  # fmt: skip
    return SignedStatement.build(envelope, recorded_at)
