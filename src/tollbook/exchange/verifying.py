"""Checking an export with nothing but the file and public keys: which records were changed, whose signatures hold.

Three things are checked: every byte against the seal, every record of the log against its entry there, and the log's
signed heads against the entries. What was changed is named by its record.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from tollbook.decisions.merkle import MerkleTree
from tollbook.decisions.signatures import key_id, payload_of, signed_by
from tollbook.errors import ExchangeError, SigningError
from tollbook.exchange.seal import (
    FRAME,
    OPENING,
    SEAL_TYPE,
    SealSignature,
    closing,
    entries_of,
    label_of,
)
from tollbook.records import HEAD_TYPE, Envelope, Signature
from tollbook.vocabulary.ids import canonical_json, sha256_hex

_ENTRY = re.compile(rb'  \["([^"\\]*)", "[0-9a-f]{64}"\],?')
_ROOT = re.compile(rb'  "root": "([0-9a-f]{64})",')
_SIGNATURE = b'  "signature": '
_LOGGED = ("dec-", "prg-", "att-", "pty-")
THE_SEAL = "the seal"
BODIES = {"decisions": "decision", "programmes": "programme", "attestations": "attestation", "parties": "party"}
"""The arrays of an export that hold what the log's entries are hashes of, and the entries' kind."""


@dataclass(frozen=True, slots=True)
class Damage:
    """Something that is not as it was sealed or logged: the record (or `frame`, `the seal`), where, and what."""

    record: str
    line: int | None
    words: str


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature in the export: whose, over what, and whether the key is one that the reader brought."""

    by: str
    what: str
    known: bool


@dataclass(frozen=True, slots=True)
class Verified:
    """What checking an export found.

    `records` and `entries` say how much was checked, `withheld` how many of the log's records are not in the export
    (their hashes are); `root` is that of the log.
    """

    damages: tuple[Damage, ...]
    signatures: tuple[Signed, ...]
    records: int
    entries: int
    withheld: int
    root: str


class _Row(msgspec.Struct):
    id: str


class _Party(msgspec.Struct):
    id: str
    party: str
    key: str


class _Entry(msgspec.Struct):
    id: str
    kind: str
    record: str
    sha256: str


class _Export(msgspec.Struct):
    """The parts of an export that are checked beyond their bytes."""

    log: list[_Entry] = []
    tree_heads: list[dict[str, Any]] = []
    decisions: list[_Row] = []
    programmes: list[_Row] = []
    attestations: list[_Row] = []
    parties: list[_Party] = []


_export = msgspec.json.Decoder(_Export)


def verify_export(data: bytes, keys: Mapping[str, str] | None = None) -> Verified:
    """Check an export. `keys` are the parties' public keys that the reader trusts, by name.

    Without keys, signatures are checked against the keys that the export itself names, which shows less. Raises
    ExchangeError for a file that is no sealed export at all.
    """
    if b'"tollbook/ledger/' not in data[:200] and OPENING not in data and b'"root": "' not in data:
        raise ExchangeError("is no export of a ledger; make one with `tollbook export --format json`")
    known = dict(keys or {})
    damages, signatures, lines, labels = _seal(data, known)
    log = _Log(known)
    if not damages:
        log.count(labels)
        log.read(data, {label: line[2 : line.rfind(b"}") + 1] for label, line in zip(labels, lines, strict=True)})
    return Verified(
        (*damages, *log.damages), (*signatures, *log.signatures),
        sum(1 for line in lines if line.startswith(b"  {")), log.entries, log.withheld, log.root,
    )  # fmt: skip


def _seal(data: bytes, keys: Mapping[str, str]) -> tuple[list[Damage], list[Signed], list[bytes], list[str]]:
    body, opening, tail = data.rpartition(OPENING)
    if not opening:
        before, rest, _ = data.rpartition(OPENING[2:])
        name = label_of(before[:-2].rsplit(b"\n", 1)[-1])
        last = [Damage(name, None, "the end of its line was changed")] if rest else []
        return [*last, Damage(THE_SEAL, None, "there is none, or its first line was changed")], [], [], []
    lines, stated = body.split(b"\n"), tail.split(b"\n")
    tree, labels = MerkleTree(lines), [label_of(line) for line in lines]
    root = tree.root().hex()
    found_root = next((m[1].decode() for line in stated[-5:] if (m := _ROOT.fullmatch(line))), None)
    signature, signed, faults = _signature(stated, found_root, keys)
    expected = [*entries_of(labels, tree), *closing(root, signature)]
    damages = [*_differences(expected, stated, labels, intact=found_root == root), *faults]
    return damages, [] if damages else signed, lines, labels  # nobody signed what was changed


def _signature(
    stated: Sequence[bytes], root: str | None, keys: Mapping[str, str]
) -> tuple[SealSignature | None, list[Signed], list[Damage]]:
    """The seal's signature as it can be read, whether it is over the root that the seal states, what is wrong with it.

    Whether that root is the body's own is seen by comparing the seal as it should be with what it is.
    """
    line = next((part for part in stated[-4:] if part.startswith(_SIGNATURE)), None)
    if line is None or line == _SIGNATURE + b"null":
        return None, [], []
    try:
        found = msgspec.json.decode(line.removeprefix(_SIGNATURE), type=SealSignature)
        envelope = Envelope(
            payload_type=SEAL_TYPE, payload=found.payload, signatures=(Signature(keyid="", sig=found.sig),)
        )
        says = payload_of(envelope)
        count = msgspec.json.decode(says)["lines"]
        key_id(found.key)
    except (msgspec.MsgspecError, UnicodeDecodeError, SigningError, KeyError, TypeError):
        return None, [], [Damage(THE_SEAL, None, "its signature cannot be read")]
    if says != canonical_json({"by": found.by, "lines": count, "root": root}) or not _canonical(found):
        return found, [], [Damage(THE_SEAL, None, f"{found.by} did not sign what is here")]
    if not signed_by(envelope, found.key):
        return found, [], [Damage(THE_SEAL, None, f"the signature is not of the key named for {found.by}")]
    if keys and keys.get(found.by) != found.key:
        return (
            found,
            [],
            [Damage(THE_SEAL, None, f"it is signed with a key that is not the one you have of {found.by}")],
        )
    return found, [Signed(found.by, "the whole export", found.by in keys)], []


def _canonical(signature: SealSignature) -> bool:
    """Whether its base64 is written in the one way there is, so that no bit of it is loose."""
    import base64

    texts = (signature.payload, signature.sig, signature.key.removeprefix("ed25519:"))
    try:
        return all(base64.b64encode(base64.b64decode(text)).decode() == text for text in texts)
    except ValueError:
        return False


def _differences(
    expected: Sequence[bytes], stated: Sequence[bytes], labels: Sequence[str], *, intact: bool
) -> list[Damage]:
    """Where the seal as it should be and as it is differ: line by line, or, where lines came or went, in between."""
    if expected == stated:
        return []
    first = 0
    while first < min(len(expected), len(stated)) and expected[first] == stated[first]:
        first += 1
    if len(expected) == len(stated):
        places = [n for n in range(first, len(expected)) if expected[n] != stated[n]]
        if not intact:
            places = [n for n in places if n < len(labels)] or places
        return [_damage(n, stated, labels, intact=intact) for n in places]
    last = 0
    while last < min(len(expected), len(stated)) - first and expected[-1 - last] == stated[-1 - last]:
        last += 1
    until = max(first + 1, len(stated) - last)
    if not intact and len(labels) + 5 == len(expected):  # a line of the body was split or joined
        named = [_stated_label(stated[n]) for n in range(first, min(until, len(stated)))]
        names = [name for name in dict.fromkeys(named) if name] or [_label_at(first, labels)]
        return [Damage(name, first + 1, "the line was changed, split or joined") for name in names]
    return [Damage(_label_at(first, labels), first + 1, "its entry in the seal was changed, split or joined")]


def _damage(at: int, stated: Sequence[bytes], labels: Sequence[str], *, intact: bool) -> Damage:
    if at >= len(labels):
        return Damage(THE_SEAL, None, "its last lines are not what they were")
    own, theirs = _label_at(at, labels), _stated_label(stated[at])
    if intact:
        return Damage(own, at + 1, "its entry in the seal was changed")
    name = theirs or own
    also = f" (the line itself now says {own})" if own not in {name, FRAME} else ""
    return Damage(name, at + 1, f"the line is not what was sealed{also}")


def _stated_label(entry: bytes) -> str | None:
    found = _ENTRY.fullmatch(entry)
    return found[1].decode("utf-8", "replace") if found else None


def _label_at(at: int, labels: Sequence[str]) -> str:
    return labels[at] if at < len(labels) else THE_SEAL


class _Log:
    """The log of an export, checked against the records and heads that come with it."""

    def __init__(self, keys: Mapping[str, str]) -> None:
        self._keys = keys
        self.damages: list[Damage] = []
        self.signatures: list[Signed] = []
        self.entries = 0
        self.withheld = 0
        self.root = ""
        self._logged_names: set[str] = set()

    def count(self, labels: Sequence[str]) -> None:
        """Note records that stand twice, and remember which should be in the log."""
        for name, times in Counter(labels).items():
            if times > 1 and name != FRAME:
                self._note(name, f"stands {times} times")
        self._logged_names = {name for name in labels if name.startswith(_LOGGED)}

    def read(self, data: bytes, rows: Mapping[str, bytes]) -> None:
        """Check it. The seal was found intact, so the file is what was written, by whomever; `rows` are its lines."""
        try:
            export = _export.decode(data)
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise ExchangeError(f"is sealed, but its log cannot be read: {error}") from error
        self.entries = len(export.log)
        logged: dict[tuple[str, str], set[str]] = {}
        for number, entry in enumerate(export.log):
            if entry.id != f"log-{number}":
                self._note(entry.id, f"stands as entry {number} of the log")
            logged.setdefault((entry.kind, entry.record), set()).add(entry.sha256)
        carried = {(kind, row.id) for array, kind in BODIES.items() for row in getattr(export, array)}
        for key in carried:
            if sha256_hex(rows.get(key[1], b"")) not in logged.get(key, set()):
                self._note(key[1], "is not what the log says it was" if key in logged else "is not in the log")
        for name in self._logged_names - {name for _, name in carried}:
            self._note(name, "stands where readers do not look for it")
        kinds = set(BODIES.values())
        self.withheld = sum(1 for key in logged if key[0] in kinds and key not in carried)
        tree = MerkleTree(rows.get(entry.id, b"") for entry in export.log)
        self.root = tree.root().hex()
        self._heads(export.tree_heads, tree, _registered(export.parties))

    def _heads(self, heads: Iterable[Mapping[str, Any]], tree: MerkleTree, named: Mapping[str, list[str]]) -> None:
        for head in heads:
            name = str(head["id"])
            says = {"by": head["by"], "root": head["root"], "size": head["size"]}
            try:
                envelope = msgspec.convert(head["envelope"], type=Envelope)
                body = msgspec.json.decode(payload_of(envelope))
            except (msgspec.MsgspecError, SigningError, UnicodeDecodeError):
                self._note(name, "cannot be read")
                continue
            able = (
                [self._keys[says["by"]]]
                if says["by"] in self._keys
                else []
                if self._keys
                else named.get(says["by"], [])
            )
            if envelope.payload_type != HEAD_TYPE or {k: body.get(k) for k in says} != says:
                self._note(name, f"is not what {says['by']} signed")
            elif not able:
                self._note(name, f"is signed by {says['by']}, of whom there is no key here")
            elif not any(signed_by(envelope, key) for key in able):
                self._note(name, f"is not signed with the key of {says['by']}")
            elif says["size"] > len(tree) or tree.root(says["size"]).hex() != says["root"]:
                self._note(name, f"the log that {says['by']} signed at {says['size']} entries is not this one")
            else:
                known = says["by"] in self._keys
                self.signatures.append(Signed(says["by"], f"the log's first {says['size']} entries", known))

    def _note(self, record: str, words: str) -> None:
        self.damages.append(Damage(record, None, words))


def _registered(parties: Iterable[_Party]) -> dict[str, list[str]]:
    """Every key that a party ever had, by its name; a head may be older than the party's latest key."""
    found: dict[str, list[str]] = {}
    for row in parties:
        found.setdefault(row.party, []).append(row.key)
    return found
