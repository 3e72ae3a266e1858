"""What a format could not carry, said with every export and import."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Loss:
    """One thing that was left behind: which `field`, how often, and why."""

    field: str
    count: int
    reason: str

    def __str__(self) -> str:
        return f"{self.field}: {self.count:,} ({self.reason})"


@dataclass(frozen=True, slots=True)
class LossReport:
    """What one export or import in `format` carried and could not carry. No losses means nothing was lost."""

    format: str
    carried: int
    losses: tuple[Loss, ...] = ()

    def __str__(self) -> str:
        lost = "; ".join(map(str, self.losses)) or "nothing was lost"
        return f"{self.format}: {self.carried:,} carried; {lost}"


@dataclass(slots=True)
class LossCounter:
    """Counts losses while writing; `report` closes it. Fields appear in the order they were first lost."""

    format: str
    carried: int = 0
    _counts: Counter[tuple[str, str]] = field(default_factory=Counter)

    def lose(self, what: str, reason: str, count: int = 1) -> None:
        """Count `count` losses of `what`; zero counts nothing."""
        if count > 0:
            self._counts[(what, reason)] += count

    def report(self) -> LossReport:
        """The losses so far."""
        losses = tuple(Loss(what, count, reason) for (what, reason), count in self._counts.items())
        return LossReport(format=self.format, carried=self.carried, losses=losses)
