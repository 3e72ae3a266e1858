"""The log of a book: everything that counts leaves its hash, heads are signed, and tampering is named."""

from __future__ import annotations

import json
from datetime import date

import pytest
from sqlalchemy import text
from tests.decisions.signed import PARTIES, TEXT
from tests.ledger.made import entry

from tollbook.errors import NotFoundError, SigningError, UsageError
from tollbook.pipeline import (
    add_party,
    attest,
    check_proof,
    decide,
    export,
    head_holds,
    prove,
    prove_growth,
    rate,
    redact,
    remove,
    review,
    sign_head,
    verify,
)
from tollbook.pipeline.proving import PROOF

COUNCIL = PARTIES[0]
DAY = date(2031, 4, 1)


@pytest.fixture
def filled(book, tmp_path):
    """A book with a party, an attestation, a decision, a removal and a redaction."""
    key = tmp_path / "council.key"
    add_party(book, COUNCIL, private_file=key)
    attest(book, TEXT, "patrols", party=COUNCIL, key_file=key, statement="Held.", start=DAY, end=DAY)
    decide(book, TEXT, as_of=DAY)
    book.enter([entry("attack 2031-03-04 TJ Khatlon Orvale bombing killed 3 CN", title=f"N{n}") for n in range(2)])
    first, second = [r.id for r in book.reports()]
    remove(book, first, reason="wrong")
    redact(book, second, reason="asked for")
    return book


def test_everything_that_counts_is_logged_in_order(filled):
    """Programme and decision, key and attestation, removal and redaction; the book agrees with its log."""
    kinds = [e.kind for e in filled.log_entries()]
    assert kinds == ["party", "attestation", "programme", "decision", "removed", "redacted"]
    assert [e.index for e in filled.log_entries()] == list(range(6))
    assert filled.log_faults() == []
    decide(filled, TEXT, as_of=DAY)
    assert len(filled.log_entries()) == 6
    assert all("wrong" not in e.leaf().decode() for e in filled.log_entries())


def test_heads_are_signed_by_a_registered_key_and_hold_while_the_log_grows(filled, tmp_path):
    """Another's key cannot sign; a head of then is a beginning of now."""
    head = sign_head(filled, party=COUNCIL, key_file=tmp_path / "council.key")
    key = filled.party_keys()[0].key
    assert head_holds(head, key)
    assert not head_holds(head, "ed25519:" + "A" * 43 + "=")
    other = tmp_path / "other.key"
    add_party(filled, PARTIES[3], private_file=other)
    with pytest.raises(SigningError, match="not registered as the party's"):
        sign_head(filled, party=COUNCIL, key_file=other)
    growth = prove_growth(filled, head.size)
    assert growth["first_root"] == head.root
    assert check_proof(growth)
    assert not check_proof(growth | {"first_root": "00" * 32})
    assert filled.log_faults() == []


def test_a_record_is_proved_to_be_in_the_log(filled):
    """By its id or the beginning of one; a changed proof shows nothing."""
    decision = filled.decisions()[0].id
    proof = prove(filled, decision[:10])
    assert proof["entry"]["record"] == decision
    assert check_proof(json.loads(json.dumps(proof)))
    assert not check_proof(proof | {"entry": {**proof["entry"], "sha256": "00" * 32}})
    assert not check_proof(proof | {"index": proof["index"] + 1})
    with pytest.raises(NotFoundError):
        prove(filled, "dec-zz")
    with pytest.raises(UsageError):
        prove(filled, decision, size=99)
    with pytest.raises(SigningError, match="no proof"):
        check_proof({"schema": PROOF, "kind": "inclusion"})
    for changed in ({"schema": "tollbook/proof/2"}, {"kind": "other"}):
        with pytest.raises(SigningError, match="no proof of the log in the form tollbook/proof/1"):
            check_proof(proof | changed)


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE decisions SET payload = replace(payload, '\"hold\"', '\"grant\"')", "is not what the log says it was"),
        ("DELETE FROM attestations", "is in the log and no longer in the book"),
        ("DELETE FROM log WHERE kind = 'decision'", "the log lacks entry 3"),
        ("UPDATE log SET sha256 = 'ff' WHERE kind = 'redacted'", "is not what the log says it was"),
        ("DELETE FROM withdrawals WHERE kind = 'removed'", "is in the log and no longer in the book"),
        ("UPDATE withdrawals SET recorded_at = '2030'", "by the log, 2030 by its row"),
        ("UPDATE decisions SET recorded_at = '2030'", "by the log, 2030 by its row"),
        ("UPDATE decisions SET verdict = 'grant'", "is listed under another verdict than it was recorded with"),
        ("UPDATE decisions SET payload = '{'", "cannot be read, so it is not what the log says it was"),
        ("UPDATE decisions SET payload = '[]'", "cannot be read, so it is not what the log says it was"),
        ("UPDATE programmes SET payload = '{}'", "cannot be read, so it is not what the log says it was"),
        ("UPDATE attestations SET subject = 'posts'", "is listed under another subject than it was recorded with"),
        ("UPDATE attestations SET payload = ''", "cannot be read, so it is not what the log says it was"),
        ("UPDATE party_keys SET recorded_at = 'then'", "cannot be read, so it is not what the log says it was"),
        ("UPDATE tree_heads SET payload = '{}'", "signed by Village council, cannot be read"),
        ("UPDATE tree_heads SET size = -1", "is not that of this log"),
        ("UPDATE tree_heads SET \"by\" = 'Regulator'", "is not signed with a key of Regulator"),
        ('UPDATE tree_heads SET payload = replace(payload, \'"sig":"\', \'"sig":"AAAA\')', "is not signed with a key"),
        ("UPDATE log SET recorded_at = '2030' WHERE seq = 0", "signed by Village council, is not that of this log"),
    ],
)
def test_a_book_that_was_tampered_with_is_found_out(filled, tmp_path, statement, words):
    """By whoever has the database's password."""
    sign_head(filled, party=COUNCIL, key_file=tmp_path / "council.key")
    with filled._engine.begin() as connection:
        connection.execute(text(statement))
    assert any(words in fault for fault in filled.log_faults())


def test_the_order_of_what_was_recorded_is_checked(filled, tmp_path):
    """Of a party's keys the last counts, so a row that was put behind another is named."""
    add_party(filled, COUNCIL, private_file=tmp_path / "newer.key")
    assert filled.log_faults() == []
    with filled._engine.begin() as connection:
        connection.execute(text("UPDATE party_keys SET seq = 1000 - seq"))
    assert [f for f in filled.log_faults() if "stands behind what was recorded after it" in f]


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE ratings SET payload = NULL", "was erased, and its report never redacted"),
        ("DELETE FROM ratings", "is in the log and no longer in the book"),
        ("UPDATE ratings SET subject = 'src-other'", "is listed under another subject than it was recorded with"),
        ("UPDATE ratings SET payload = 'x'", "is not what the log says it was"),
        ("UPDATE reviews SET payload = NULL", "was erased, and its report never redacted"),
        ("DELETE FROM reviews", "is in the log and no longer in the book"),
    ],
)
def test_what_people_said_is_not_taken_away_unseen(book, statement, words):
    """A review or a rating may be erased with its report, and never alone."""
    book.enter([entry("attack 2031-03-04 TJ Khatlon Orvale bombing killed 3 CN", title=f"N{n}") for n in range(2)])
    report = next(iter(book.reports()))
    said = book.mentions_of(report.id)[0].statements[0]
    rate(book, report.id, "3", author="A. Reader", reason="one account")
    review(book, said.id, "accept", author="A. Reader", reason="as it says")
    assert book.log_faults() == []
    with book._engine.begin() as connection:
        connection.execute(text(statement))
    assert any(words in fault for fault in book.log_faults())


def test_what_redaction_erased_is_no_fault(book):
    """Review and rating of a report go with its words; their hashes stay in the log."""
    book.enter([entry("attack 2031-03-04 TJ Khatlon Orvale bombing killed 3 CN", title=f"N{n}") for n in range(2)])
    report = next(iter(book.reports())).id
    rate(book, report, "3", author="A. Reader", reason="one account")
    redact(book, report, reason="asked for")
    assert book.log_faults() == []


def test_a_proof_is_held_against_the_root_that_somebody_kept(filled, tmp_path):
    """A proof alone shows that there is such a log; of which log it is, the root tells that was kept."""
    head = sign_head(filled, party=COUNCIL, key_file=tmp_path / "council.key")
    add_party(filled, PARTIES[3], private_file=tmp_path / "other.key")
    growth, inside = prove_growth(filled, head.size), prove(filled, filled.decisions()[0].id)
    assert check_proof(growth, root=head.root)
    assert not check_proof(growth, root=growth["root"])
    assert check_proof(inside, root=inside["root"])
    assert not check_proof(inside, root=head.root)
    assert check_proof(prove(filled, filled.decisions()[0].id, size=head.size), root=head.root)


@pytest.mark.parametrize("size", [1.5, float("inf"), True, "7", None])
def test_a_number_in_a_proof_is_a_whole_one(filled, size):
    """Nothing is rounded to what would fit."""
    proof = prove(filled, filled.decisions()[0].id)
    with pytest.raises(SigningError, match="is no proof of the log"):
        check_proof(proof | {"size": size})


def test_an_export_is_checked_by_someone_who_has_nothing_else(filled, tmp_path):
    """With the party's key, by name, in a file, or without; a changed decision is named."""
    sign_head(filled, party=COUNCIL, key_file=tmp_path / "council.key")
    made = export(filled, party=COUNCIL, key_file=tmp_path / "council.key")
    path = tmp_path / "ledger.json"
    path.write_text(made.text, encoding="utf-8")
    key = filled.party_keys()[0].key
    (tmp_path / "keys").write_text(f"# keys\n{COUNCIL}={key}\n")
    for keys in ([f"{COUNCIL}={key}"], [str(tmp_path / "keys")]):
        found = verify(path, keys=keys)
        assert (found.damages, found.withheld, found.entries) == ((), 0, 6)
        assert all(s.known for s in found.signatures)
    decision = filled.decisions()[0].id
    path.write_text(made.text.replace('"verdict":"hold"', '"verdict":"held"'), encoding="utf-8")
    assert [d.record for d in verify(path).damages] == [decision]
    with pytest.raises(UsageError, match="NAME=ed25519"):
        verify(path, keys=["nothing"])
    with pytest.raises(UsageError, match="cannot be read"):
        verify(tmp_path / "none")
    with pytest.raises(UsageError, match="only JSON"):
        export(filled, "csv", party=COUNCIL, key_file=tmp_path / "council.key")


def test_a_statement_with_a_private_name_is_withheld_from_an_export(book, tmp_path):
    """It cannot be masked without breaking its signature; the hash stays, and the loss is told."""
    key = tmp_path / "council.key"
    add_party(book, COUNCIL, private_file=key)
    words = "The driver Karim Yusupov, 34, was among the victims and his widow Zarina Yusupova saw the patrol."
    attest(book, TEXT, "patrols", party=COUNCIL, key_file=key, statement=words, start=DAY, end=DAY)
    made = export(book)
    assert "Yusupov" not in made.text
    assert any("hold private names" in loss for loss in made.losses)
    path = tmp_path / "l.json"
    path.write_text(made.text, encoding="utf-8")
    assert (verify(path).damages, verify(path).withheld) == ((), 1)
    book.change_setting("names", "shown")
    assert json.loads(export(book).text)["attestations"]
