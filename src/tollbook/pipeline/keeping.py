"""What the book's owner decides: taking reports back, showing names, choosing rules, saying what was watched."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec

from tollbook.errors import UsageError
from tollbook.ledger import Book
from tollbook.records import Coverage
from tollbook.tolls import TollPolicy, load_policy


def remove(book: Book, report: str, *, reason: str = "", author: str | None = None) -> str:
    """Withdraw a report's statements and keep its record; returns its id. A beginning of the id is enough.

    Incidents it told of are assembled anew without it. Raises NotFoundError, or UsageError when it is done already.
    """
    return book.remove(report, reason, author=author)


def redact(book: Book, report: str, *, reason: str = "", author: str | None = None) -> str:
    """Erase a report's text and passages for good, leaving a tombstone with its hash; returns its id.

    The document cannot be added again. Redacting it again erases what another reader kept from being erased.
    """
    return book.redact(report, reason, author=author)


def set_names(book: Book, shown: bool) -> None:
    """Show the names of victims and private persons in views and exports, or mask them (the default)."""
    book.change_setting("names", "shown" if shown else "masked")


def set_policy(
    book: Book, policy: TollPolicy | str | Path | None = None, *, min_confidence: float | None = None
) -> TollPolicy:
    """Let a policy for tolls (or that in a YAML file) hold in this ledger, and work out every toll by it.

    `min_confidence` takes the place of the policy's own; without a policy, it is set in the one that holds.
    Earlier policies stay in the log. Raises TollError for a file that is no policy or names an unknown rule.
    """
    if policy is None and min_confidence is None:
        raise UsageError("name a policy's file, or give --min-confidence, or both")
    chosen = book.policy() if policy is None else policy if isinstance(policy, TollPolicy) else load_policy(policy)
    if min_confidence is not None:
        chosen = msgspec.structs.replace(chosen, min_confidence=min_confidence)
    book.set_policy(chosen)
    return chosen


def add_coverage(
    book: Book,
    *,
    source: str,
    start: date,
    end: date | None = None,
    countries: tuple[str, ...] = (),
    language: str | None = None,
) -> Coverage:
    """Declare that a source was watched from `start` to `end` (None: until further notice).

    `source` is its name, `countries` ISO 3166-1 alpha-2 codes, none of them for the whole world. Without an end,
    each retrieval of the source's feed adds the days it proves. Raises RecordError when it ends before it starts.
    """
    if not source.strip():
        raise UsageError("coverage names the source that was watched")
    made = Coverage.build(source=source.strip(), start=start, end=end, countries=countries, language=language)
    book.record_coverage(made)
    return made
