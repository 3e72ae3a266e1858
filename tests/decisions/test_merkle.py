"""The Merkle tree against the values of the reference implementation, and against every forgery tried."""

from __future__ import annotations

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.decisions.merkle import MerkleTree, leaf_hash, verify_consistency, verify_inclusion
from tollbook.errors import UsageError

LEAVES = [
    bytes.fromhex(x)
    for x in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
]
ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]


@pytest.mark.parametrize("size", range(9))
def test_roots_are_those_of_the_reference_implementation(size: int) -> None:
    """Of every beginning of the log, and of a log that was no longer."""
    assert MerkleTree(LEAVES).root(size).hex() == ROOTS[size]
    assert MerkleTree(LEAVES[:size]).root().hex() == ROOTS[size]


@pytest.mark.parametrize("size", range(1, 40))
def test_every_proof_of_inclusion_holds_and_no_other(size: int) -> None:
    """For each record, and for no other index, leaf, size or changed proof."""
    tree = MerkleTree(bytes([n]) for n in range(40))
    root = tree.root(size)
    for index in range(size):
        proof, leaf = tree.inclusion(index, size), leaf_hash(bytes([index]))
        assert verify_inclusion(leaf, index, size, proof, root)
        assert not verify_inclusion(leaf_hash(b"other"), index, size, proof, root)
        assert not verify_inclusion(leaf, index + 1, size, proof, root)
        assert not verify_inclusion(leaf, index, size, (*proof, root), root)
        if proof:
            assert not verify_inclusion(leaf, index, size, proof[:-1], root)
            assert not verify_inclusion(leaf, index, size, (sha256(proof[0]).digest(), *proof[1:]), root)


@pytest.mark.parametrize("second", range(25))
def test_every_proof_of_consistency_holds_and_no_rewritten_log_passes(second: int) -> None:
    """A log that only grew passes; one whose beginning was changed does not."""
    tree = MerkleTree(bytes([n]) for n in range(25))
    for first in range(second + 1):
        proof = tree.consistency(first, second)
        assert verify_consistency(first, second, proof, tree.root(first), tree.root(second))
        forged = MerkleTree([b"forged", *(bytes([n]) for n in range(1, 25))])
        if first:
            assert not verify_consistency(first, second, proof, forged.root(first), tree.root(second))
            assert not verify_consistency(first, second, proof, tree.root(first), forged.root(second))
            assert not verify_consistency(first, second, (*proof, tree.root()), tree.root(first), tree.root(second))


@given(st.lists(st.binary(max_size=8), max_size=60))
def test_appending_one_by_one_is_the_same_as_at_once(records: list[bytes]) -> None:
    """The tree does not depend on when it was asked."""
    tree = MerkleTree()
    for at, record in enumerate(records):
        assert tree.append(record) == at
        assert tree.root() == MerkleTree(records[: at + 1]).root()


def test_what_the_log_never_held_is_refused() -> None:
    """Sizes and indices beyond it."""
    tree = MerkleTree(LEAVES)
    for ask in (lambda: tree.root(9), lambda: tree.inclusion(8), lambda: tree.consistency(5, 4)):
        with pytest.raises(UsageError):
            ask()
