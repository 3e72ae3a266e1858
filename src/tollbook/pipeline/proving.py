"""What others can check: the log's heads and proofs, sealed exports, and whether a file is what was signed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from tollbook.decisions.merkle import leaf_hash as hashed
from tollbook.decisions.merkle import verify_consistency, verify_inclusion
from tollbook.decisions.signatures import public_key_of, read_public_key, sign
from tollbook.errors import ExchangeError, NotFoundError, SigningError, UsageError
from tollbook.exchange.privacy import Masker
from tollbook.exchange.verifying import BODIES, Verified, verify_export
from tollbook.ledger import Book, log
from tollbook.ledger.log import tree_of
from tollbook.pipeline.attesting import private_key
from tollbook.records import HEAD_TYPE, TreeHead
from tollbook.vocabulary.ids import canonical_json

PROOF = "tollbook/proof/1"
head_holds = log.head_holds
_ID = re.compile(r"[a-z]{3}-[0-9a-f]{20}(:\d+-\d+)?")


def signing_key(book: Book, party: str, key_file: Path) -> bytes:
    """The private key in a file, if it is the one registered for the party. Raises SigningError."""
    private = private_key(key_file)
    keys = [k.key for k in book.party_keys() if k.party == party]
    if not keys or keys[-1] != public_key_of(private):
        raise SigningError("this key is not registered as the party's; `tollbook party add` does that", subject=party)
    return private


def sign_head(book: Book, *, party: str, key_file: Path) -> TreeHead:
    """Sign the log's size and root as a party whose key is registered, and keep the head in the book.

    Raises SigningError where the key is not the party's.
    """
    private = signing_key(book, party, key_file)
    tree = tree_of(book.log_entries())
    moment, root = book.now(), tree.root().hex()
    says = {"at": moment.isoformat(), "by": party, "root": root, "size": len(tree)}
    head = TreeHead(size=len(tree), root=root, by=party, envelope=sign(says, HEAD_TYPE, private), recorded_at=moment)
    book.record_head(head)
    return head


def prove(book: Book, record: str, *, size: int | None = None) -> dict[str, Any]:
    """The proof that a record (by the id it has in the log, or the beginning of one) is among the log's first entries.

    Raises NotFoundError, or UsageError where several begin so or the log was never of that size.
    """
    entries = book.log_entries()
    names = sorted({e.record for e in entries if e.record.startswith(record)})
    if not names:
        raise NotFoundError("nothing in the log begins so; `tollbook log list` shows it", subject=record)
    if len(names) > 1 and record not in names:
        raise UsageError(f"several records begin so: {', '.join(names[:6])}", subject=record)
    entry = next(e for e in entries if e.record == (record if record in names else names[0]))
    tree = tree_of(entries)
    count = len(tree) if size is None else size
    return {
        "schema": PROOF, "kind": "inclusion", "entry": entry.row(), "index": entry.index, "size": count,
        "path": [step.hex() for step in tree.inclusion(entry.index, count)], "root": tree.root(count).hex(),
    }  # fmt: skip


def prove_growth(book: Book, first: int, *, size: int | None = None) -> dict[str, Any]:
    """The proof that the log of `first` entries is the beginning of the present one (or one of `size`)."""
    tree = tree_of(book.log_entries())
    count = len(tree) if size is None else size
    path = tree.consistency(first, count)
    return {
        "schema": PROOF, "kind": "consistency", "first": first, "first_root": tree.root(first).hex(), "size": count,
        "path": [step.hex() for step in path], "root": tree.root(count).hex(),
    }  # fmt: skip


class _Proof(msgspec.Struct, kw_only=True):
    """What both kinds of proof have; roots and steps are hashes in hexadecimal digits."""

    size: int
    path: list[str]
    root: str


class _Inclusion(_Proof, kw_only=True):
    entry: dict[str, str]
    index: int


class _Consistency(_Proof, kw_only=True):
    first: int
    first_root: str


def check_proof(proof: Mapping[str, Any], *, root: str | None = None) -> bool:
    """Whether a proof shows what it says, and, where a `root` is given, shows it of the log that has that root.

    That is the log in which the record is, or the earlier one that only grew. Without it a proof says no more than that
    there is such a log: anybody can make one. Raises SigningError for what is no proof, or of another form.
    """
    if proof.get("schema") != PROOF or proof.get("kind") not in {"inclusion", "consistency"}:
        form = f"{proof.get('schema')}, {proof.get('kind')}"
        raise SigningError(f"is no proof of the log in the form {PROOF}, of inclusion or consistency (got {form})")
    try:
        if proof["kind"] == "inclusion":
            told = msgspec.convert(proof, type=_Inclusion)
            leaf = hashed(canonical_json(told.entry))
            shown = verify_inclusion(leaf, told.index, told.size, _path(told), bytes.fromhex(told.root))
            return shown and root in {None, told.root}
        grown = msgspec.convert(proof, type=_Consistency)
        old, new = bytes.fromhex(grown.first_root), bytes.fromhex(grown.root)
        return verify_consistency(grown.first, grown.size, _path(grown), old, new) and root in {None, grown.first_root}
    except (msgspec.ValidationError, ValueError) as error:
        raise SigningError(f"is no proof of the log: {error}") from error


def _path(proof: _Proof) -> list[bytes]:
    return [bytes.fromhex(step) for step in proof.path]


def annexes(book: Book, masker: Masker, loss: list[str]) -> dict[str, Iterable[bytes]]:
    """What an export carries beside the ledger: programmes, decisions, attestations, keys, the log and its heads.

    A signed or logged record cannot be masked; one with a private name in it is withheld, and only its hash given.
    """
    arrays: dict[str, list[bytes]] = {name: [] for name in BODIES}
    array_of = {kind: name for name, kind in BODIES.items()}
    withheld = 0
    for kind, row in book.logged_rows():
        if kind not in array_of:
            continue
        if masker.enabled and _private(row, masker):
            withheld += 1
        else:
            arrays[array_of[kind]].append(canonical_json(row))
    if withheld:
        loss.append(f"{withheld} decisions or attestations that hold private names: only their hashes are given")
    heads = [
        {"id": f"head-{n}", "by": h.by, "size": h.size, "root": h.root, "envelope": msgspec.to_builtins(h.envelope)}
        for n, h in enumerate(book.tree_heads())
    ]
    return {**arrays, "log": (entry.leaf() for entry in book.log_entries()),
            "tree_heads": [canonical_json(head) for head in heads]}  # fmt: skip


def _private(row: object, masker: Masker) -> bool:
    """Whether some text in it holds a private name."""
    said = _texts(row)
    return any(masker.words(text) != text for text in dict.fromkeys(said))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for name, part in value.items():
            if name == "envelope" and isinstance(part, dict):
                yield from _texts(_payload(part))
            elif name != "expression":
                yield from _texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)
    elif isinstance(value, str) and " " in value and not _ID.fullmatch(value):
        yield value


def _payload(envelope: Mapping[str, Any]) -> object:
    import base64

    return msgspec.json.decode(base64.b64decode(envelope["payload"]))


def verify(path: Path, *, keys: Iterable[str] = ()) -> Verified:
    """Check an export with nothing but the file and public keys; see `verify_export`.

    A key is given as `NAME=ed25519:…`, `NAME=FILE`, or a file of lines `NAME=ed25519:…`. Raises UsageError,
    SigningError, ExchangeError.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"cannot be read: {error.strerror}", subject=str(path)) from error
    trusted = read_keys(keys)
    try:
        return verify_export(data, trusted)
    except ExchangeError as error:
        raise ExchangeError(error.message, subject=str(path)) from error


def read_keys(given: Iterable[str]) -> dict[str, str]:
    """Parties' public keys by name. Raises UsageError or SigningError."""
    found: dict[str, str] = {}
    for written in given:
        if "=" not in written:
            file = Path(written)
            if not file.is_file():
                raise UsageError("a key is NAME=ed25519:…, NAME=FILE, or a file of such lines", subject=written)
            lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
            found |= read_keys(line for line in lines if "=" in line and not line.startswith("#"))
            continue
        name, _, key = written.partition("=")
        text = key.strip()
        if not text.startswith("ed25519:") and Path(text).is_file():
            text = Path(text).read_text(encoding="utf-8", errors="replace")
        found[name.strip()] = read_public_key(text)
    return found
