"""An append-only Merkle tree: proofs that a record is in a log, and that a log only grew.

Source: RFC 6962 (Certificate Transparency), section 2.1 for hashes and proofs; verification after RFC 9162,
sections 2.1.3.2 and 2.1.4.2. Hashes are SHA-256; leaves and inner nodes are told apart by their first byte.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256

from tollbook.errors import UsageError

EMPTY_ROOT = sha256(b"").digest()


def leaf_hash(record: bytes) -> bytes:
    """The hash of a record as a leaf."""
    return sha256(b"\x00" + record).digest()


def _node(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01" + left + right).digest()


class MerkleTree:
    """A growing log of records, of which only the hashes are kept."""

    def __init__(self, records: Iterable[bytes] = ()) -> None:
        self._levels: list[list[bytes]] = [[]]  # level n holds the hashes of full blocks of 2^n leaves
        for record in records:
            self.append(record)

    def __len__(self) -> int:
        return len(self._levels[0])

    @property
    def leaves(self) -> tuple[bytes, ...]:
        """The leaf hashes, in order."""
        return tuple(self._levels[0])

    def append(self, record: bytes) -> int:
        """Add a record and return its index, from 0."""
        self._levels[0].append(leaf_hash(record))
        for level, hashes in enumerate(self._levels):
            if len(hashes) % 2:
                break
            if level + 1 == len(self._levels):
                self._levels.append([])
            self._levels[level + 1].append(_node(hashes[-2], hashes[-1]))
        return len(self) - 1

    def root(self, size: int | None = None) -> bytes:
        """The root of the first `size` records (all unless given). Raises UsageError for a size it never had."""
        count = len(self) if size is None else size
        if not 0 <= count <= len(self):
            raise UsageError(f"the log has {len(self)} records (asked for the root of {count})")
        return self._hash(0, count) if count else EMPTY_ROOT

    def inclusion(self, index: int, size: int | None = None) -> tuple[bytes, ...]:
        """The proof that record `index` is among the first `size`. Raises UsageError where it is not."""
        count = len(self) if size is None else size
        if not 0 <= index < count <= len(self):
            raise UsageError(f"record {index} is not among the first {count} of {len(self)}")
        return tuple(self._path(index, 0, count))

    def consistency(self, first: int, second: int | None = None) -> tuple[bytes, ...]:
        """The proof that the log of `first` records is the beginning of that of `second`. Raises UsageError."""
        count = len(self) if second is None else second
        if not 0 <= first <= count <= len(self):
            raise UsageError(f"0 <= first <= second <= {len(self)} must hold (got {first} and {count})")
        return tuple(self._subproof(first, 0, count, whole=True)) if 0 < first < count else ()

    def _hash(self, start: int, count: int) -> bytes:
        level = count.bit_length() - 1
        if count == 1 << level and start % count == 0:
            return self._levels[level][start >> level]
        split = _split(count)
        return _node(self._hash(start, split), self._hash(start + split, count - split))

    def _path(self, index: int, start: int, count: int) -> list[bytes]:
        if count == 1:
            return []
        split = _split(count)
        if index < split:
            return [*self._path(index, start, split), self._hash(start + split, count - split)]
        return [*self._path(index - split, start + split, count - split), self._hash(start, split)]

    def _subproof(self, first: int, start: int, count: int, *, whole: bool) -> list[bytes]:
        if first == count:
            return [] if whole else [self._hash(start, count)]
        split = _split(count)
        if first <= split:
            rest = self._hash(start + split, count - split)
            return [*self._subproof(first, start, split, whole=whole), rest]
        return [*self._subproof(first - split, start + split, count - split, whole=False), self._hash(start, split)]


def _split(count: int) -> int:
    """The largest power of two smaller than `count`."""
    return 1 << (count - 1).bit_length() - 1


def verify_inclusion(leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """Whether the proof shows that the leaf with that hash stands at `index` in the log of that size and root."""
    if not 0 <= index < size:
        return False
    at, last, found = index, size - 1, leaf
    for step in proof:
        if last == 0:
            return False
        if at % 2 or at == last:
            found = _node(step, found)
            while at and not at % 2:
                at, last = at >> 1, last >> 1
        else:
            found = _node(found, step)
        at, last = at >> 1, last >> 1
    return last == 0 and found == root


def verify_consistency(first: int, second: int, proof: Sequence[bytes], old_root: bytes, new_root: bytes) -> bool:
    """Whether the proof shows that the log of `second` records begins with that of `first`."""
    if first == second:
        return not proof and old_root == new_root
    if not 0 < first < second:
        return first == 0 < second and not proof and old_root == EMPTY_ROOT
    steps = [old_root, *proof] if first & (first - 1) == 0 else list(proof)
    if not steps:
        return False
    at, last = first - 1, second - 1
    while at % 2:
        at, last = at >> 1, last >> 1
    old = new = steps[0]
    for step in steps[1:]:
        if last == 0:
            return False
        if at % 2 or at == last:
            old, new = _node(step, old), _node(step, new)
            while at and not at % 2:
                at, last = at >> 1, last >> 1
        else:
            new = _node(new, step)
        at, last = at >> 1, last >> 1
    return last == 0 and old == old_root and new == new_root
