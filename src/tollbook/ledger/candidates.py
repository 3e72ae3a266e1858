"""What linking asks of the book: the mentions kept under blocking keys, of current reports only."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from hashlib import blake2b

import msgspec
from sqlalchemy import Connection, select

from tollbook.ledger import schema
from tollbook.ledger.rows import drop_in, put, rows_in
from tollbook.linking.features import MentionFeatures
from tollbook.linking.keys import kept_under

_F = schema.features.c
_K = schema.blocking_keys.c
_row = msgspec.json.Decoder(MentionFeatures)
_AT_ONCE = 500


def key_number(key: str) -> int:
    """A blocking key as the 63-bit number under which the book keeps it."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "big") >> 1


class Candidates:
    """A CandidateSource over one transaction; what was read once is kept until the next change."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._holders: dict[int, tuple[str, ...]] = {}
        self._rows: dict[str, MentionFeatures] = {}

    def kept_under(self, keys: Collection[str]) -> list[MentionFeatures]:
        """The mentions stored under any of these blocking keys."""
        numbers = {key_number(key) for key in keys}
        self.expect(numbers)
        return self.features({mention for number in numbers for mention in self._holders[number]})

    def expect(self, numbers: Collection[int]) -> None:
        """Read what is kept under these keys, all at once, for the questions to come."""
        missing = sorted(number for number in numbers if number not in self._holders)
        found: dict[int, list[str]] = {number: [] for number in missing}
        for start in range(0, len(missing), _AT_ONCE):
            some = missing[start : start + _AT_ONCE]
            for row in self._connection.execute(select(_K.key, _K.mention).where(_K.key.in_(some))):
                found[row.key].append(row.mention)
        self._holders |= {number: tuple(mentions) for number, mentions in found.items()}
        self._read({mention for mentions in found.values() for mention in mentions})

    def features(self, ids: Collection[str]) -> list[MentionFeatures]:
        """The mentions of these ids; ids that are not there are left out."""
        self._read(ids)
        return [self._rows[i] for i in sorted(set(ids)) if i in self._rows]

    def _read(self, ids: Iterable[str]) -> None:
        missing = sorted({i for i in ids if i not in self._rows})
        for row in rows_in(self._connection, select(_F.mention, _F.payload), _F.mention, missing):
            self._rows[row.mention] = _row.decode(row.payload)

    def enter(self, rows: Mapping[str, MentionFeatures]) -> None:
        """Keep new mentions under their keys."""
        put(
            self._connection, schema.features,
            [{"mention": i, "payload": msgspec.json.encode(f).decode()} for i, f in rows.items()],
        )  # fmt: skip
        put(
            self._connection, schema.blocking_keys,
            [{"key": key, "mention": i} for i, f in rows.items() for key in {key_number(k) for k in kept_under(f)}],
        )  # fmt: skip
        self._holders.clear()

    def forget(self, mentions: Collection[str]) -> None:
        """Keep mentions no longer."""
        drop_in(self._connection, schema.blocking_keys, _K.mention, mentions)
        drop_in(self._connection, schema.features, _F.mention, mentions)
        self._holders.clear()
        for mention in mentions:
            self._rows.pop(mention, None)
