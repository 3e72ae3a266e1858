"""What a book goes by: its settings, its policy for tolls, and which sources were watched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tollbook.doors import later
from tollbook.errors import UsageError
from tollbook.ledger import journal
from tollbook.ledger.book.transactions import Transactions
from tollbook.records import Coverage

if TYPE_CHECKING:
    from tollbook.ledger import derive
    from tollbook.tolls import TollPolicy
else:  # loaded when a method needs it
    derive = later("tollbook.ledger.derive")


class Settings(Transactions):
    """What holds for a whole book."""

    def coverage(self) -> list[Coverage]:
        """Which sources were watched, each with its latest successful retrieval; by source and start."""
        return self._read(journal.read_coverage)

    def record_coverage(self, *coverages: Coverage) -> None:
        """Log that sources were watched."""
        with self._writing() as (c, at):
            journal.put_coverage(c, coverages, at)

    def setting(self, name: str) -> str:
        """A setting's value. Raises UsageError for one that no book has."""
        values = _values(name)
        return self._read(lambda c: journal.read_setting(c, name)) or values[0]

    def change_setting(self, name: str, value: str) -> None:
        """Change a setting. Raises UsageError for a setting or value that no book has."""
        if value not in _values(name):
            raise UsageError(f"'{name}' is one of {', '.join(_values(name))} (got {value!r})")
        with self._writing() as (c, at):
            journal.put_setting(c, name, value, at)

    def policy(self) -> TollPolicy:
        """The policy for tolls that holds."""
        return self._read(journal.read_policy)

    def set_policy(self, policy: TollPolicy) -> bool:
        """Let a policy for tolls hold from now on, and work out every toll by it; False when it held already."""
        with self._writing() as (c, at):
            changed = journal.put_policy(c, policy, at)
            if changed:
                derive.recast(c, assemble=derive.by_policy(c, self._assemble), at=at)
        return changed


def _values(name: str) -> tuple[str, ...]:
    if name not in journal.SETTINGS:
        raise UsageError(f"no setting of that name; there is {', '.join(journal.SETTINGS)}", subject=name)
    return journal.SETTINGS[name]
