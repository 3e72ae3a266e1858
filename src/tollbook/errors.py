"""Every error tollbook raises, as one tree.

    TollbookError
    ├── UsageError            the caller asked for something that cannot be (bad option, date, code)
    │   ├── UnknownCodeError      a country, outcome, nationality … that no list holds
    │   └── NotFoundError         no such report, incident, source … in this book
    ├── RecordError           a record that breaks its own invariant
    ├── ReadingError          a document that cannot be read; it is set aside, the others are kept
    ├── ExtractionError       a report that cannot be extracted; it is set aside
    ├── GazetteerError        broken or missing gazetteer data, a contradictory supplement
    ├── LinkingError          contradictory judgements, a broken linking model
    ├── TollError             an unknown rule or a broken policy
    ├── MeasurementError      a measure that is not defined for its input
    ├── ProgrammeError        a programme that cannot be decided upon (all faults collected)
    ├── SigningError          a key that cannot be used, a signature or statement that is not what it should be
    ├── BookError             the ledger cannot be opened, read or written
    │   ├── NotABookError         the file or database is something else
    │   ├── NewerBookError        written by a newer version
    │   ├── OlderBookError        written by an older version, to be upgraded first
    │   ├── BookBusyError         another process is writing
    │   └── BookWriteError        read-only folder, full disk
    └── ExchangeError         a file that is not what its format says

A message states the rule, the value and the next step; `subject` names what it is about.
"""

from __future__ import annotations


class TollbookError(Exception):
    """Base of every error a user may see. `subject` is the file, record or option concerned."""

    def __init__(self, message: str, *, subject: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.subject = subject

    def __str__(self) -> str:
        return f"{self.subject}: {self.message}" if self.subject else self.message


class UsageError(TollbookError):
    """What was asked for cannot be done as asked."""


class UnknownCodeError(UsageError):
    """A code that its list does not hold."""


class NotFoundError(UsageError):
    """Nothing in the book goes by that name."""


class RecordError(TollbookError):
    """A record that breaks its own invariant."""


class ReadingError(TollbookError):
    """A document that cannot be read."""


class ExtractionError(TollbookError):
    """A report from which nothing can be extracted."""


class GazetteerError(TollbookError):
    """Gazetteer data that is missing, broken or contradictory."""


class LinkingError(TollbookError):
    """Judgements that contradict each other, or a linking model that cannot be used."""


class TollError(TollbookError):
    """A toll rule or policy that cannot be applied."""


class MeasurementError(TollbookError):
    """A measure that is not defined for its input."""


class ProgrammeError(TollbookError):
    """A programme that cannot be decided upon; `faults` lists everything wrong with it."""

    def __init__(self, faults: tuple[str, ...], *, subject: str | None = None) -> None:
        self.faults = faults
        super().__init__("; ".join(faults), subject=subject)


class SigningError(TollbookError):
    """A key that cannot be used, or a signed statement that is not what it should be."""


class BookError(TollbookError):
    """The ledger cannot be opened, read or written."""


class NotABookError(BookError):
    """The file or database holds something else."""


class NewerBookError(BookError):
    """The book was written by a newer version of tollbook."""


class OlderBookError(BookError):
    """The book was written by an older version of tollbook and must be upgraded before it is used."""


class BookBusyError(BookError):
    """Another process holds the book's write lock."""


class BookWriteError(BookError):
    """The book cannot be written: read-only place or full disk."""


class ExchangeError(TollbookError):
    """A file that is not what its format says."""
