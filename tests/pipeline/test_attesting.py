"""Keys are registered, statements signed, received, taken back; what is not the party's is refused at the door."""

from __future__ import annotations

import stat
from datetime import date

import pytest
from tests.decisions.signed import PARTIES, TEXT

from tollbook.errors import NotFoundError, SigningError, UsageError
from tollbook.pipeline import add_party, attest, attestations, check, read_envelope, receive, revoke
from tollbook.vocabulary.codes import Verdict

COUNCIL, POLICE, _, UNION = PARTIES
DAYS = {"start": date(2031, 3, 1), "end": date(2031, 4, 30)}
DAY = date(2031, 4, 1)


@pytest.fixture
def keys(book, tmp_path):
    """A key file for each party, registered in the book."""
    files = {party: tmp_path / f"{n}.key" for n, party in enumerate(PARTIES)}
    for party, file in files.items():
        add_party(book, party, private_file=file)
    return files


def test_a_private_key_is_written_for_its_owner_alone_and_never_into_the_book(book, tmp_path):
    """Mode 0600, never overwritten; the book holds the public half."""
    file = tmp_path / "council.key"
    made = add_party(book, COUNCIL, private_file=file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert made.key.startswith("ed25519:")
    secret = file.read_text().splitlines()[1]
    assert all(secret not in repr(k) for k in book.party_keys())
    with pytest.raises(UsageError, match="never overwritten"):
        add_party(book, UNION, private_file=file)
    assert [k.party for k in book.party_keys()] == [COUNCIL]
    with pytest.raises(UsageError, match="this key is Village council's"):
        add_party(book, UNION, public_key=made.key)
    assert add_party(book, COUNCIL, public_key=made.key) == made
    with pytest.raises(UsageError, match="either"):
        add_party(book, COUNCIL)


def test_enough_parties_open_a_gate_and_a_revocation_closes_it(book, keys, tmp_path):
    """Signed here and elsewhere alike; evidence is kept by name and hash."""
    log = tmp_path / "patrols.csv"
    log.write_text("week,held\n1,yes\n")
    attest(book, TEXT, "patrols", party=COUNCIL, key_file=keys[COUNCIL], statement="Held.", **DAYS,
           evidence=[str(log), "minutes of 3 March"])  # fmt: skip
    assert check(book, TEXT, as_of=DAY)[0].verdict is Verdict.HOLD
    envelope, kept = attest(None, TEXT, "patrols", party=UNION, key_file=keys[UNION], statement="Seen.", **DAYS,
                            now=book.now())  # fmt: skip
    assert kept is None
    received = receive(book, envelope)
    assert receive(book, envelope).id == received.id
    before = book.cut_off()
    assert check(book, TEXT, as_of=DAY)[0].verdict is Verdict.GRANT
    rows = attestations(book)
    assert [(r.says.party, r.by_its_key) for r in rows] == [(COUNCIL, True), (UNION, True)]
    assert [e.sha256 is None for e in rows[0].says.evidence] == [False, True]
    revoke(book, received.id[:12], key_file=keys[UNION], reason="seen elsewhere")
    assert check(book, TEXT, as_of=DAY)[0].verdict is Verdict.HOLD
    assert book.cut_off() != before
    with pytest.raises(UsageError, match="itself a revocation"):
        revoke(book, attestations(book)[-1].signed.id, key_file=keys[UNION], reason="")


def test_what_is_not_the_partys_is_refused_at_the_door(book, keys, tmp_path):
    """Another's key, an unregistered party, somebody else's revocation, a time to come: nothing is kept."""
    sign = {"statement": "x", **DAYS}
    with pytest.raises(SigningError, match="not of the key"):
        attest(book, TEXT, "patrols", party=COUNCIL, key_file=keys[UNION], **sign)
    with pytest.raises(SigningError, match="no party of this programme"):
        attest(book, TEXT, "patrols", party="Nobody", key_file=keys[UNION], **sign)
    with pytest.raises(NotFoundError):
        attest(book, TEXT, "patrols", party=COUNCIL, key_file=tmp_path / "none", **sign)
    with pytest.raises(SigningError, match="later than now"):
        attest(book, TEXT, "patrols", party=COUNCIL, key_file=keys[COUNCIL], **sign,
               now=book.now().replace(year=2040))  # fmt: skip
    assert attestations(book) == ()
    _, kept = attest(book, TEXT, "patrols", party=COUNCIL, key_file=keys[COUNCIL], **sign)
    with pytest.raises(SigningError, match="not of the key"):
        revoke(book, kept.id, key_file=keys[UNION], reason="no")
    assert len(attestations(book)) == 1


def test_files_that_are_no_envelopes_are_refused(tmp_path):
    """Absent, huge, other."""
    file = tmp_path / "x.json"
    with pytest.raises(SigningError, match="cannot be read"):
        read_envelope(file)
    file.write_text("{}")
    with pytest.raises(SigningError, match="no DSSE envelope"):
        read_envelope(file)
    file.write_bytes(b" " * 1_000_001)
    with pytest.raises(SigningError, match="larger"):
        read_envelope(file)
