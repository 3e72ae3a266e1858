"""Sources, reports and the passages that support what is said."""

from __future__ import annotations

from datetime import date, datetime

import msgspec

from tollbook.errors import RecordError
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange
from tollbook.vocabulary.ids import content_id, sha256_hex


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """A publisher of reports."""

    id: str
    name: str
    country: str | None = None
    language: str | None = None

    @classmethod
    def named(cls, name: str, *, country: str | None = None, language: str | None = None) -> Source:
        """The source of that name; its id depends on the name alone, letter case aside."""
        key = " ".join(name.casefold().split())
        return cls(id=content_id("src", {"name": key}), name=name, country=country, language=language)


UNKNOWN_SOURCE = Source.named("unknown publisher")


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """One document as retrieved: dated, hashed, its text kept as read.

    `text` is the body, white space normalised; every passage's offsets count its characters.
    `published` has precision UNKNOWN where no date is known, with `not_before` set to the latest
    past date in the text. `address` is where a newer version would be found (URL or file address).
    `sha256` is the hash of the document's bytes as retrieved.
    """

    id: str
    source: Source
    title: str | None
    text: str
    published: DateRange = UNKNOWN_DATE
    language: str = "und"
    url: str | None = None
    file: str | None = None
    address: str | None = None
    sha256: str
    retrieved_at: datetime | None = None
    coded: bool = False

    @classmethod
    def build(
        cls,
        *,
        text: str,
        title: str | None = None,
        source: Source = UNKNOWN_SOURCE,
        published: DateRange = UNKNOWN_DATE,
        url: str | None = None,
        raw: bytes | None = None,
        file: str | None = None,
        address: str | None = None,
        language: str = "und",
        retrieved_at: datetime | None = None,
        coded: bool = False,
    ) -> Report:
        """A report whose id follows from what it says, who published it, when, and its URL."""
        key = {
            "text": sha256_hex(text.encode()),
            "title": title,
            "source": source.id,
            "published": [_iso(published.start), _iso(published.end)],
            "url": url,
        }
        return cls(
            id=content_id("rpt", key), source=source, title=title, text=text, published=published,
            language=language, url=url, file=file, address=address or url,
            sha256=sha256_hex(raw if raw is not None else text.encode()),
            retrieved_at=retrieved_at, coded=coded,
        )  # fmt: skip

    @property
    def numbered(self) -> tuple[str, str] | None:
        """For a coded row its data set and the number that this gives the incident, None for other reports.

        The `address` of a coded row is `set:incident`, or `set:incident/row` where an incident may have several.
        """
        if not self.coded or not self.address or ":" not in self.address:
            return None
        series, _, number = self.address.partition(":")
        return series, number.partition("/")[0]

    def passage(self, start: int, end: int) -> Passage:
        """The passage at text[start:end]. Raises RecordError when it lies outside the text or is empty."""
        if not 0 <= start < end <= len(self.text):
            raise RecordError(f"no passage at {start}:{end}, the text has {len(self.text)} characters", subject=self.id)
        return Passage(report=self.id, start=start, end=end, quote=self.text[start:end])


class Passage(msgspec.Struct, frozen=True, kw_only=True):
    """The words that support a statement: `quote` stands at [start, end) of its report's text.

    For a coded row the text is the row as written and the passage its cell.
    """

    report: str
    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        if not self.quote or self.end - self.start != len(self.quote):
            raise RecordError(f"a passage's quote fills its offsets (got {self.start}:{self.end} {self.quote!r})")


def _iso(when: date | None) -> str | None:
    return when.isoformat() if when else None
