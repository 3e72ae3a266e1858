"""Whose word counts: k of n independent parties, and nothing that is forged, replayed, stale, taken back or torn."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.decisions.signed import AS_OF, KEYS, MOMENT, PARTIES, TEXT, key, private, programme, said

from tollbook.decisions.decide import decide
from tollbook.decisions.explain import explain
from tollbook.decisions.statements import attest, read_statement, revoke
from tollbook.decisions.vouching import Witness, vouchings_of
from tollbook.errors import SigningError
from tollbook.records import SignedStatement, Vouching
from tollbook.vocabulary.codes import Verdict
from tollbook.vocabulary.truth import Truth

COUNCIL, POLICE, GUARD, UNION = PARTIES


def vouch(*statements: SignedStatement, keys=KEYS, made=None, as_of: date = AS_OF) -> Vouching:
    [found] = vouchings_of(made or programme(), ["patrols"], keys, statements, as_of)
    return found


def test_two_independent_parties_of_four_are_enough_and_one_is_not():
    """Police and border guard are one ministry and count once."""
    assert vouch().truth is Truth.NOT_DETERMINABLE
    assert vouch(said(COUNCIL)).truth is Truth.NOT_DETERMINABLE
    assert vouch(said(POLICE), said(GUARD)).truth is Truth.NOT_DETERMINABLE
    enough = vouch(said(COUNCIL), said(GUARD), said(POLICE))
    assert (enough.truth, enough.required, enough.independent) == (Truth.MET, 2, 3)
    assert len(enough.affirmed) == 3


def test_a_denial_is_shown_and_holds_unless_declared_otherwise():
    """Enough who agree and one who denies: not determinable by default, met with the denial shown if so declared."""
    three = (said(COUNCIL), said(UNION), said(POLICE, holds=False, words="None was held in March."))
    held = vouch(*three)
    assert held.truth is Truth.NOT_DETERMINABLE
    assert any("None was held in March." in r for r in held.reasons)
    shown = programme(TEXT.replace("quorum: 2", "quorum: 2, contradiction: shown"))
    three = tuple(said(r.party, holds=r.holds, made=shown) for r in (read_statement(s.envelope) for s in three))
    assert vouch(*three, made=shown).truth is Truth.MET
    assert len(vouch(*three, made=shown).denied) == 1
    assert vouch(said(COUNCIL, holds=False), said(UNION, holds=False)).truth is Truth.NOT_MET


def test_two_of_one_body_who_disagree_count_for_neither():
    """A ministry that says both has said nothing."""
    found = vouch(said(COUNCIL), said(POLICE), said(GUARD, holds=False))
    assert found.truth is Truth.NOT_DETERMINABLE


def _altered(statement: SignedStatement, **changes: object) -> SignedStatement:
    """The same signature over another payload."""
    import base64

    from tollbook.vocabulary.ids import canonical_json

    body = msgspec.to_builtins(read_statement(statement.envelope)) | changes
    payload = base64.b64encode(canonical_json(body)).decode()
    return SignedStatement.build(msgspec.structs.replace(statement.envelope, payload=payload), MOMENT)


VERSION_2 = programme(TEXT.replace("name: Orvale road", "name: Orvale road\nversion: 2"))
OTHER = programme(TEXT.replace("Orvale road", "Tessin road"))
CHANGED = programme(TEXT.replace("grants: Convoys", "grants: Convoys and more"))
LATER = datetime(2031, 3, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        (said(COUNCIL, by="Somebody"), "forged"),
        (said(COUNCIL, by=UNION), "signed with Hauliers' union's key"),
        (_altered(said(COUNCIL), party=UNION), "forged: the signature is not Hauliers' union's"),
        (_altered(said(COUNCIL, end=date(2031, 3, 2)), end="2031-12-31"), "forged"),
        (said(COUNCIL, made=OTHER), "another programme, 'Tessin road'"),
        (said(COUNCIL, made=VERSION_2), "for version 2 of the programme"),
        (said(COUNCIL, made=CHANGED), "another text of the programme"),
        (said(COUNCIL, end=date(2031, 3, 14)), "expired on 2031-03-14"),
        (said(COUNCIL, start=date(2031, 3, 16)), "begins only on 2031-03-16"),
        (said(COUNCIL, issued_at=LATER, recorded_at=LATER), "after the day of the decision"),
        (said(COUNCIL, issued_at=MOMENT + timedelta(hours=1)), "clocks disagree"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_never_counts_and_why(statement, reason):
    """One statement that is good and one that is not are never two."""
    found = vouch(said(UNION), statement)
    assert found.truth is Truth.NOT_DETERMINABLE
    [bad] = found.disregarded
    assert reason in bad.reason
    assert any(bad.id in r for r in found.reasons)


def test_a_statement_on_one_outcome_is_not_one_on_another():
    """Its subject is signed with it."""
    text = TEXT.replace(
        "indicators:",
        """  - name: posts
    verification: {verifiers: [Village council, Hauliers' union], quorum: 2}
indicators:""",
    ).replace("'attested(\"patrols\")'", '\'attested("patrols") && attested("posts")\'')
    made = programme(text)
    both = [said(COUNCIL, made=made), said(UNION, made=made)]
    patrols, posts = vouchings_of(made, ["patrols", "posts"], KEYS, both, AS_OF)
    assert (patrols.truth, posts.truth) == (Truth.MET, Truth.NOT_DETERMINABLE)
    moved = [_altered(s, subject="posts") for s in both]
    assert vouchings_of(made, ["posts"], KEYS, [*both, *moved], AS_OF)[0].truth is Truth.NOT_DETERMINABLE


def test_a_party_that_may_not_verify_it_does_not_count():
    """Even where the payload was signed by its own key."""
    text = TEXT.replace("verifiers: [Village council, District police, Border guard, Hauliers' union]",
                        "verifiers: [Village council, District police]")  # fmt: skip
    narrow = programme(text)
    with pytest.raises(SigningError, match="not by Hauliers' union"):
        said(UNION, made=narrow)
    wide = _altered(said(COUNCIL, made=narrow), party=UNION)
    assert vouch(said(POLICE, made=narrow), wide, made=narrow).truth is Truth.NOT_DETERMINABLE


def test_a_revoked_statement_counts_no_longer_and_only_its_party_can_revoke():
    """From the day of the revocation on; another's revocation changes nothing."""
    first, second = said(COUNCIL), said(UNION)
    says = read_statement(first.envelope)
    moment = datetime(2031, 3, 10, tzinfo=UTC)
    theirs = revoke(says, first.id, private(COUNCIL), reason="a week was missed", issued_at=moment)
    foreign = revoke(says, first.id, private(UNION), reason="no", issued_at=moment)
    revoked = SignedStatement.build(theirs, moment)
    assert vouch(first, second, revoked).truth is Truth.NOT_DETERMINABLE
    assert "a week was missed" in vouch(first, second, revoked).disregarded[0].reason
    assert vouch(first, second, revoked, as_of=date(2031, 3, 9)).truth is Truth.MET
    assert vouch(first, second, SignedStatement.build(foreign, moment)).truth is Truth.MET


def test_a_party_that_contradicts_itself_does_not_count_until_it_revokes():
    """Neither of the two statements counts, whichever came later."""
    later = datetime(2031, 3, 5, tzinfo=UTC)
    yes, no = said(COUNCIL), said(COUNCIL, holds=False, issued_at=later, recorded_at=later)
    torn = vouch(yes, no, said(UNION))
    assert torn.truth is Truth.NOT_DETERMINABLE
    assert {d.id for d in torn.disregarded} == {yes.id, no.id}
    taken = revoke(read_statement(no.envelope), no.id, private(COUNCIL), reason="an error", issued_at=later)
    assert vouch(yes, no, said(UNION), SignedStatement.build(taken, later)).truth is Truth.MET


def test_keys_that_were_replaced_pinned_or_shared():
    """The last registered key is the party's, a pinned one before all; two parties with one key are one."""
    fresh = key("Somebody")
    renewed = (*KEYS, msgspec.structs.replace(fresh, party=COUNCIL))
    found = vouch(said(COUNCIL), said(UNION), keys=renewed)
    assert found.truth is Truth.NOT_DETERMINABLE
    assert "no longer Village council's" in found.disregarded[0].reason
    pinned = programme(TEXT.replace("{name: Village council}", f"{{name: Village council, key: '{fresh.key}'}}"))
    assert vouch(said(COUNCIL, made=pinned), said(UNION, made=pinned), made=pinned).truth is Truth.NOT_DETERMINABLE
    theirs = said(COUNCIL, by="Somebody", made=pinned)
    assert vouch(theirs, said(UNION, made=pinned), made=pinned).truth is Truth.MET
    shared = [msgspec.structs.replace(k, key=key(COUNCIL).key) for k in KEYS]
    alone = said(UNION, by=COUNCIL)
    assert vouch(said(COUNCIL), alone, keys=shared).truth is Truth.NOT_DETERMINABLE
    assert vouch(said(COUNCIL), said(UNION), keys=()).truth is Truth.NOT_DETERMINABLE


def test_an_attestation_lapses_when_the_programme_says_so():
    """`valid_days` after it was issued, whatever it says itself."""
    made = programme(TEXT.replace("quorum: 2", "quorum: 2, valid_days: 14"))
    both = [said(COUNCIL, made=made), said(UNION, made=made)]
    assert vouch(*both, made=made).truth is Truth.MET
    assert vouch(*both, made=made, as_of=date(2031, 3, 16)).truth is Truth.NOT_DETERMINABLE


def test_envelopes_that_are_nothing_are_left_out_with_their_reason():
    """Other types, broken payloads, JSON in another order."""
    import base64

    good = said(COUNCIL).envelope
    payload = base64.b64encode(b'{"kind": "attestation"}').decode()
    loose = base64.b64encode(base64.b64decode(good.payload).replace(b":", b": ", 1)).decode()
    broken = [
        msgspec.structs.replace(good, payload_type="other"), msgspec.structs.replace(good, payload=payload),
        msgspec.structs.replace(good, payload=loose), msgspec.structs.replace(good, payload="%"),
    ]  # fmt: skip
    witness = Witness(programme(), KEYS, [SignedStatement.build(b, MOMENT) for b in broken], AS_OF)
    assert len(witness.unread) == 4
    for envelope in broken:
        with pytest.raises(SigningError):
            read_statement(envelope)


def test_only_what_the_programme_asks_is_signed():
    """Unknown parties, subjects, empty statements and crossed days are refused before anything is signed."""
    made = programme()
    fine = {"statement": "x", "start": AS_OF, "end": AS_OF, "issued_at": MOMENT}
    for subject, party, changes, words in [
        ("patrol", COUNCIL, {}, "patrols"),
        ("patrols", "Village", {}, "no party of this programme"),
        ("patrols", COUNCIL, {"statement": " "}, "say in 1 to"),
        ("patrols", COUNCIL, {"end": date(2030, 1, 1)}, "must not end before"),
    ]:
        with pytest.raises(SigningError, match=words):
            attest(made, subject, party, private(COUNCIL), **(fine | changes))


def test_a_decision_carries_the_attestations_and_explains_them():
    """Grant with enough of them, hold without; the tree names who said what."""
    both = [said(COUNCIL), said(UNION)]
    granted = decide(programme(), "convoy", [], [], AS_OF, "cut", keys=KEYS, statements=both)
    assert granted.verdict is Verdict.GRANT
    assert set(granted.attestations[0].affirmed) == {s.id for s in both}
    again = decide(programme(), "convoy", [], [], AS_OF, "cut", keys=KEYS, statements=both[::-1])
    assert again.id == granted.id
    held = decide(programme(), "convoy", [], [], AS_OF, "cut", keys=KEYS, statements=both[:1])
    assert (held.verdict, held.only_undetermined) == (Verdict.HOLD, True)

    def lines(node):
        yield node.text
        for child in node.because:
            yield from lines(child)

    text = "\n".join(lines(explain(held)))
    assert "1 of the 2 independent parties needed attest it" in text
    assert "Village council attests it" in text


def test_a_condition_with_verifiers_needs_the_ledger_and_their_word():
    """Neither alone is enough."""
    text = TEXT.replace(
        """{name: patrolled, expression: 'attested("patrols")'}""",
        """name: quiet
    expression: attacks <= 1 || attacks <= 2
    verification: {verifiers: [Village council], evidence: the daily log}""",
    ).replace("[patrolled]", "[quiet]")
    from tollbook.records import Coverage

    made = programme(text)
    watched = [Coverage.build(source="s", start=date(2030, 1, 1), end=AS_OF, countries=("TJ",))]
    word = [said(COUNCIL, subject="quiet", made=made)]
    verdicts = [
        decide(made, "convoy", [], coverage, AS_OF, "cut", keys=KEYS, statements=signed).verdict
        for coverage, signed in ((watched, word), (watched, []), ([], word))
    ]
    assert verdicts == [Verdict.GRANT, Verdict.HOLD, Verdict.HOLD]


choices = st.lists(
    st.tuples(st.sampled_from(PARTIES), st.booleans(), st.sampled_from([None, "Somebody", *PARTIES]),
              st.integers(-3, 3)),
    max_size=8,
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(choices)
def test_short_of_k_of_n_nothing_ever_counts(chosen):
    """However many statements there are, of whomever: met only where two bodies surely and truly say so."""
    statements, good = [], {}
    bodies = {COUNCIL: "c", POLICE: "m", GUARD: "m", UNION: "u"}
    for party, holds, by, shift in chosen:
        end = AS_OF + timedelta(days=shift)
        statements.append(said(party, holds=holds, by=by, end=end))
        if by in {None, party} and shift >= 0:
            good.setdefault(party, set()).add(holds)
    sure = {bodies[p] for p, sides in good.items() if sides == {True}}
    found = vouch(*statements)
    if len(sure) < 2:
        assert found.truth is not Truth.MET
    assert len(found.affirmed) + len(found.denied) + len(found.disregarded) == len({s.id for s in statements})
