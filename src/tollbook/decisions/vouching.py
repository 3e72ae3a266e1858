"""What the parties' word comes to: k of n independent ones, whose signatures, days and versions all hold.

A statement that is forged, replayed, expired, revoked, from the future, not the party's, or contradicted by the
party itself never counts, and the reason is kept. Silence is not determinable, never "no".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, timedelta

import msgspec

from tollbook.decisions.programme import programme_id
from tollbook.decisions.protocols import body_of
from tollbook.decisions.signatures import signed_by
from tollbook.decisions.statements import protocols_of, read_statement
from tollbook.errors import SigningError
from tollbook.records import (
    Attestation,
    Contradiction,
    Disregarded,
    PartyKey,
    Programme,
    SignedKind,
    SignedStatement,
    Verification,
    Vouching,
)
from tollbook.vocabulary.truth import Truth

CLOCK_TOLERANCE = timedelta(minutes=5)


class Read(msgspec.Struct, frozen=True):
    """A signed statement with what it says."""

    id: str
    says: Attestation
    signed: SignedStatement

    @property
    def day(self) -> date:
        """The day on which it was issued, in UTC."""
        return self.says.issued_at.date()


class Witness:
    """A programme, the keys registered for its parties, and everything they signed, as one day sees it."""

    def __init__(
        self, programme: Programme, keys: Iterable[PartyKey], statements: Iterable[SignedStatement], as_of: date
    ) -> None:
        self._programme = programme
        self._id = programme_id(programme)
        self._as_of = as_of
        self._keys: dict[str, list[str]] = defaultdict(list)
        for key in keys:
            self._keys[key.party].append(key.key)
        self._pinned = {p.name: p.key for p in programme.parties if p.key}
        self.unread: list[Disregarded] = []
        self._about: dict[str, list[Read]] = defaultdict(list)
        self._revoked: dict[str, list[Read]] = defaultdict(list)
        distinct = {signed.id: signed for signed in statements}
        for signed in (distinct[name] for name in sorted(distinct)):
            self._sort(signed)

    def _sort(self, signed: SignedStatement) -> None:
        try:
            says = read_statement(signed.envelope)
        except SigningError as error:
            self.unread.append(Disregarded(id=signed.id, party="", reason=error.message))
            return
        read = Read(signed.id, says, signed)
        (self._revoked if says.kind is SignedKind.REVOCATION else self._about)[says.subject].append(read)

    def key_of(self, party: str) -> str | None:
        """The key that is the party's: the one pinned in the programme, else the one registered last."""
        registered = self._keys.get(party)
        return self._pinned.get(party) or (registered[-1] if registered else None)

    def groups(self, parties: Iterable[str]) -> dict[str, str]:
        """Each party with the body that it counts for; those of one body, or with one key, are not independent."""
        found: dict[str, str] = {}
        holders: dict[str, str] = {}
        for party in parties:
            body = body_of(party, self._programme.parties)
            key = self.key_of(party)
            found[party] = holders.setdefault(key, body) if key else body
        return found

    def vouch(self, subject: str, verification: Verification) -> Vouching:
        """What the verifiers' statements on an outcome or condition come to."""
        counted, disregarded = self._sift(subject, SignedKind.ATTESTATION, verification.verifiers, verification)
        bodies = self.groups(verification.verifiers)
        yes = {bodies[r.says.party] for r in counted if r.says.holds}
        no = {bodies[r.says.party] for r in counted if not r.says.holds}
        truth, reasons = _weigh(yes, no, verification)
        return Vouching(
            subject=subject, truth=truth, required=verification.quorum, independent=len(set(bodies.values())),
            affirmed=tuple(r.id for r in counted if r.says.holds),
            denied=tuple(r.id for r in counted if not r.says.holds), disregarded=tuple(disregarded),
            reasons=(*reasons, *(_told(r) for r in counted),
                     *(f"{d.id} by {d.party} does not count: {d.reason}" for d in disregarded)),
        )  # fmt: skip

    def waiver(self, condition: str) -> Vouching | None:
        """What the waivers of a condition come to; None where nobody waived it. None is longer than allowed."""
        for rule in (r for r in self._programme.waivers if condition in r.conditions):
            protocol = Verification(verifiers=rule.by, quorum=rule.quorum)
            counted, disregarded = self._sift(condition, SignedKind.WAIVER, rule.by, protocol)
            longer = [r for r in counted if (r.says.end - r.says.start).days >= rule.max_days]
            words = f"it waives for longer than the {rule.max_days} days allowed"
            disregarded += [Disregarded(id=r.id, party=r.says.party, reason=words) for r in longer]
            counted = [r for r in counted if r not in longer]
            if not counted and not disregarded:
                continue
            bodies = self.groups(rule.by)
            enough = len({bodies[r.says.party] for r in counted}) >= rule.quorum
            return Vouching(
                subject=condition, truth=Truth.MET if enough else Truth.NOT_DETERMINABLE, required=rule.quorum,
                independent=len(set(bodies.values())), affirmed=tuple(r.id for r in counted),
                disregarded=tuple(disregarded),
                reasons=(*(_told(r) for r in counted),
                         *(f"{d.id} by {d.party} does not count: {d.reason}" for d in disregarded)),
            )  # fmt: skip
        return None

    def _sift(
        self, subject: str, kind: SignedKind, allowed: Iterable[str], verification: Verification
    ) -> tuple[list[Read], list[Disregarded]]:
        able = set(allowed)
        fine: list[Read] = []
        set_aside: list[Disregarded] = []
        for read in (r for r in self._about[subject] if r.says.kind is kind):
            reason = self._fault(read, able, verification)
            if reason:
                set_aside.append(Disregarded(id=read.id, party=read.says.party, reason=reason))
            else:
                fine.append(read)
        sides: dict[str, set[bool]] = defaultdict(set)
        for read in fine:
            sides[read.says.party].add(read.says.holds)
        torn = {party for party, said in sides.items() if len(said) > 1}
        rule = "the party says both that it holds and that it does not; it must revoke one of them"
        set_aside += [Disregarded(id=r.id, party=r.says.party, reason=rule) for r in fine if r.says.party in torn]
        return [r for r in fine if r.says.party not in torn], set_aside

    def _fault(self, read: Read, able: set[str], verification: Verification) -> str | None:
        says = read.says
        return (
            self._unsigned(read)
            or (None if says.party in able else f"{says.party} is not among those that may attest it")
            or self._elsewhere(says)
            or self._revocation(read)
            or self._out_of_time(read, verification)
        )

    def _unsigned(self, read: Read) -> str | None:
        """Why the signature is not the party's; None where it is."""
        party = read.says.party
        key = self.key_of(party)
        if key is None:
            return f"no key of {party} is known; register it with `tollbook party add`"
        if signed_by(read.signed.envelope, key):
            return None
        if any(signed_by(read.signed.envelope, old) for old in self._keys.get(party, ())):
            return f"it was signed with a key that is no longer {party}'s"
        others = sorted({*self._keys, *self._pinned} - {party})
        for other in others:
            known = self.key_of(other)
            if known and signed_by(read.signed.envelope, known):
                return f"it was signed with {other}'s key, not {party}'s"
        return f"forged: the signature is not {party}'s"

    def _elsewhere(self, says: Attestation) -> str | None:
        if says.programme != self._programme.name:
            return f"it was made for another programme, {says.programme!r}"
        if says.version != self._programme.version:
            return f"it was made for version {says.version} of the programme, not version {self._programme.version}"
        return None if says.programme_id == self._id else "it was made for another text of the programme"

    def _revocation(self, read: Read) -> str | None:
        for taking in self._revoked[read.id]:
            theirs = taking.says.party == read.says.party and self._unsigned(taking) is None
            if theirs and taking.day <= self._as_of:
                return f"revoked on {taking.day}: {taking.says.statement}"
        return None

    def _out_of_time(self, read: Read, verification: Verification) -> str | None:
        says, as_of = read.says, self._as_of
        recorded: datetime = read.signed.recorded_at
        if says.issued_at > recorded + CLOCK_TOLERANCE:
            return f"clocks disagree: it says it was issued on {says.issued_at:%Y-%m-%d %H:%M}, after the book had it"
        if read.day > as_of:
            return f"issued on {read.day}, after the day of the decision"
        if says.start > as_of:
            return f"it begins only on {says.start}"
        if says.end < as_of:
            return f"expired on {says.end}"
        if verification.valid_days is not None and read.day + timedelta(days=verification.valid_days) < as_of:
            return f"issued on {read.day}, more than {verification.valid_days} days ago"
        return None


def vouchings_of(
    programme: Programme, names: Iterable[str], keys: Iterable[PartyKey], statements: Iterable[SignedStatement],
    as_of: date,
) -> tuple[Vouching, ...]:  # fmt: skip
    """What the parties' word comes to on each named outcome or condition that they verify, in that order."""
    protocols = protocols_of(programme)
    wanted = [name for name in dict.fromkeys(names) if name in protocols]
    if not wanted:
        return ()
    witness = Witness(programme, keys, statements, as_of)
    return tuple(witness.vouch(name, protocols[name]) for name in wanted)


def waivers_of(
    programme: Programme, names: Iterable[str], keys: Iterable[PartyKey], statements: Iterable[SignedStatement],
    as_of: date,
) -> tuple[Vouching, ...]:  # fmt: skip
    """What the waivers of each named condition come to, of those that anybody waived."""
    if not programme.waivers:
        return ()
    witness = Witness(programme, keys, statements, as_of)
    found = (witness.waiver(name) for name in names)
    return tuple(waiver for waiver in found if waiver is not None)


def _weigh(yes: set[str], no: set[str], verification: Verification) -> tuple[Truth, list[str]]:
    """Kleene's value of "enough parties say so", with what is said of it."""
    sure = yes - no
    need, said = verification.quorum, f"{len(sure)} of the {verification.quorum} independent parties needed attest it"
    if no:
        said += f"; {len(no)} deny it"
    if len(sure) >= need and no and verification.contradiction is Contradiction.HOLDS:
        return Truth.NOT_DETERMINABLE, [f"{said}, and while they disagree it is not determinable"]
    if len(sure) >= need:
        return Truth.MET, [said]
    if len(no - yes) >= need and not yes:
        return Truth.NOT_MET, [said]
    return Truth.NOT_DETERMINABLE, [said]


def _told(read: Read) -> str:
    verb = "attests" if read.says.holds else "denies"
    if read.says.kind is SignedKind.WAIVER:
        verb = "waives"
    says = read.says
    return f"{says.party} {verb} it from {says.start} to {says.end} ({read.id}): {says.statement}"
