"""Decisions, what parties signed, and the tamper-evident log in which both leave their hash."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from tollbook.doors import later
from tollbook.ledger import journal, log
from tollbook.ledger.book.transactions import Transactions
from tollbook.records import (
    Attestation,
    Decision,
    Envelope,
    LogEntry,
    PartyKey,
    Programme,
    SignedStatement,
    TreeHead,
)

if TYPE_CHECKING:
    from tollbook.ledger import agreement, signing
else:  # loaded when a method needs them
    agreement = later("tollbook.ledger.agreement")
    signing = later("tollbook.ledger.signing")


class Decisions(Transactions):
    """What was decided, on whose word, and the log that shows that nobody changed it."""

    def decisions(self) -> list[Decision]:
        """The decisions recorded, in the order of entry."""
        return self._read(journal.read_decisions)

    def programmes(self) -> list[Programme]:
        """Every version of every programme by which anything was decided, by name and version."""
        return self._read(journal.read_programmes)

    def record_decision(self, decision: Decision, programme: Programme | None = None) -> None:
        """Append a decision, with the programme it was made by; one that is there already changes nothing."""
        with self._writing() as (c, at):
            journal.put_decision(c, decision, programme, at)

    def party_keys(self) -> list[PartyKey]:
        """The keys registered for parties, in the order of entry; a party's last is the one that counts."""
        return self._read(signing.read_keys)

    def register_key(self, party: str, key: str) -> bool:
        """Register a party's public key; False when it is the party's already. Raises UsageError for another's."""
        with self._writing() as (c, at):
            return signing.put_key(c, party, key, at)

    def signed_statements(self) -> list[SignedStatement]:
        """Attestations, waivers and revocations as they were received, whether or not they count."""
        return self._read(signing.read_statements)

    def signed_statement(self, name: str) -> SignedStatement:
        """The one of that id or unique beginning of one. Raises NotFoundError, or UsageError for several."""
        found = self._read(partial(signing.find_statement, name=name))
        return next(s for s in self.signed_statements() if s.id == found)

    def record_statement(self, envelope: Envelope, says: Attestation) -> SignedStatement:
        """Keep what a party signed, and what it says; one that is there already changes nothing."""
        with self._writing() as (c, at):
            made = SignedStatement.build(envelope, datetime.fromisoformat(at))
            signing.put_statement(c, made, says, at)
        return made

    # The tamper-evident log.

    def log_entries(self) -> list[LogEntry]:
        """Every entry of the log, in order."""
        return self._read(log.read_log)

    def logged_rows(self) -> list[tuple[str, dict[str, Any]]]:
        """Whatever stands in the log by its content, such as decisions and keys: its kind and its JSON object."""
        return self._read(lambda c: list(agreement.rows_of(c)))

    def tree_heads(self) -> list[TreeHead]:
        """The heads of the log that parties signed, in the order in which they were made."""
        return self._read(log.read_heads)

    def record_head(self, head: TreeHead) -> None:
        """Keep a signed head."""
        with self._writing() as (c, at):
            log.put_head(c, head, at)

    def log_faults(self) -> list[str]:
        """Where the book and its log disagree, in words; empty where all is as it was recorded."""
        return self._read(agreement.faults_of)
