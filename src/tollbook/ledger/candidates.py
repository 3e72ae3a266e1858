"""What linking asks of the book: the mentions kept under blocking keys, of current reports only."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b

import msgspec
from sqlalchemy import Connection, bindparam, delete, select

from tollbook.ledger import schema
from tollbook.ledger.rows import drop_in, put, rows_in
from tollbook.linking.bulk import bulk_alike
from tollbook.linking.clustering import BULK
from tollbook.linking.features import MentionFeatures
from tollbook.linking.keys import kept_under, looks_under
from tollbook.linking.model import Scorer, load_model
from tollbook.linking.pool import Pool
from tollbook.linking.rivals import look_among

_F = schema.features.c
_K = schema.blocking_keys.c
_L = schema.likenesses.c
_row = msgspec.json.Decoder(MentionFeatures)
_AT_ONCE = 500
_COMPARED_AT_ONCE = 5_000
"""So many new mentions are compared with those that the book holds, before these are forgotten again."""


def key_number(key: str) -> int:
    """A blocking key as the 63-bit number under which the book keeps it."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "big") >> 1


class Candidates:
    """A CandidateSource over one transaction; what was read once is kept until the next change."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._holders: dict[int, tuple[str, ...]] = {}
        self._rows: dict[str, MentionFeatures] = {}
        self._near: dict[str, dict[str, int]] = {}

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

    def near(self, ids: Collection[str]) -> dict[str, dict[str, int]]:
        """For each of these ids the mentions that look like it."""
        missing = sorted({i for i in ids if i not in self._near})
        found: dict[str, dict[str, int]] = {i: {} for i in missing}
        for row in rows_in(self._connection, select(_L.mention, _L.other, _L.weight), _L.mention, missing):
            found[row.mention][row.other] = row.weight
        self._near |= found
        return {i: self._near[i] for i in ids}

    def enter(self, rows: Mapping[str, MentionFeatures]) -> None:
        """Keep new mentions under their keys, and beside those they look like."""
        pairs = self._likenesses(rows)  # worked out as they are put, before the new mentions are stored
        put(self._connection, schema.likenesses, ({"mention": a, "other": b, "weight": w} for a, b, w in pairs))
        put(
            self._connection, schema.features,
            ({"mention": i, "payload": msgspec.json.encode(f).decode()} for i, f in rows.items()),
        )  # fmt: skip
        put(
            self._connection, schema.blocking_keys,
            ({"key": key, "mention": i} for i, f in rows.items() for key in {key_number(k) for k in kept_under(f)}),
        )  # fmt: skip
        self._holders.clear()
        self._near.clear()
        self._rows |= rows

    def _likenesses(self, rows: Mapping[str, MentionFeatures]) -> Iterator[tuple[str, str, int]]:
        """Who looks like whom because of new mentions, in both directions, with the weight."""
        scorer, new = Scorer(load_model()), list(rows.values())
        stored = self._connection.execute(select(_F.mention).limit(1)).first() is not None
        among_new = bulk_alike(new, scorer.model) if len(new) >= BULK else _alike_among(new, scorer)
        for a, b, weight in among_new:
            yield a, b, weight
            yield b, a, weight
        for start in range(0, len(new) if stored else 0, _COMPARED_AT_ONCE):
            some = new[start : start + _COMPARED_AT_ONCE]
            self.expect({key_number(key) for row in some for key in looks_under(row)})
            for row in some:
                for other, weight in look_among(row, self, scorer).items():
                    yield row.id, other, weight
                    yield other, row.id, weight
            if len(new) > _COMPARED_AT_ONCE:  # what is stored may be as much
                self._holders.clear()
                self._rows.clear()

    def forget(self, mentions: Collection[str]) -> None:
        """Keep mentions no longer."""
        pairs = [{"here": other, "gone": name} for name, near in self.near(mentions).items() for other in near]
        drop_in(self._connection, schema.likenesses, _L.mention, mentions)
        if pairs:
            one = delete(schema.likenesses).where(_L.mention == bindparam("here"), _L.other == bindparam("gone"))
            self._connection.execute(one, pairs)
        drop_in(self._connection, schema.blocking_keys, _K.mention, mentions)
        drop_in(self._connection, schema.features, _F.mention, mentions)
        self._holders.clear()
        self._near.clear()
        for mention in mentions:
            self._rows.pop(mention, None)


def _alike_among(rows: Sequence[MentionFeatures], scorer: Scorer) -> Iterator[tuple[str, str, int]]:
    """The pairs among some mentions that look alike."""
    pool = Pool(rows, scorer)
    near = ((row.id, other, weight) for row in rows for other, weight in look_among(row, pool, scorer).items())
    pairs = {(min(a, b), max(a, b)): weight for a, b, weight in near}
    yield from ((a, b, weight) for (a, b), weight in pairs.items())
