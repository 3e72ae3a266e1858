"""Coverage: which sources were watched, for which area and language, from when to when."""

from __future__ import annotations

from datetime import date, datetime

import msgspec

from tollbook.errors import RecordError
from tollbook.vocabulary.ids import content_id


class Coverage(msgspec.Struct, frozen=True, kw_only=True):
    """That a source was watched. Silence outside coverage means nothing.

    `countries` are ISO 3166-1 alpha-2 codes, empty for the whole world; `end` None is "until further
    notice", and then counts up to the last successful retrieval only.
    """

    id: str
    source: str
    countries: tuple[str, ...] = ()
    language: str | None = None
    start: date
    end: date | None = None
    last_retrieved_at: datetime | None = None

    @classmethod
    def build(
        cls,
        *,
        source: str,
        start: date,
        end: date | None = None,
        countries: tuple[str, ...] = (),
        language: str | None = None,
        last_retrieved_at: datetime | None = None,
    ) -> Coverage:
        """Raises RecordError when it ends before it starts."""
        if end is not None and end < start:
            raise RecordError(f"coverage must not end before it starts (got {start} to {end})", subject=source)
        key = {
            "source": source, "start": start.isoformat(), "end": end.isoformat() if end else None,
            "countries": sorted(countries), "language": language,
        }  # fmt: skip
        return cls(
            id=content_id("cov", key), source=source, start=start, end=end, countries=tuple(sorted(countries)),
            language=language, last_retrieved_at=last_retrieved_at,
        )  # fmt: skip
