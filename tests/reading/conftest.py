"""A fixed clock, a network that is a dictionary, and small documents made by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime

import pytest

from tollbook.errors import ReadingError
from tollbook.reading import Fetched, ReadReport, SetAsideInput, read_inputs

NOON = datetime(2025, 12, 5, 12, 0, tzinfo=UTC)
Outcome = ReadReport | SetAsideInput


class Shelf:
    """A fetcher that knows a few addresses and refuses all others."""

    def __init__(self, pages: Mapping[str, Fetched]) -> None:
        self.pages = pages

    def fetch(self, url: str) -> Fetched:
        if url not in self.pages:
            raise ReadingError("the server answered 404")
        return self.pages[url]


@pytest.fixture
def read() -> Callable[..., list[Outcome]]:
    """Read inputs at noon of 5 December 2025, with no network unless pages are given."""

    def run(*inputs: object, pages: Mapping[str, Fetched] | None = None, **more: object) -> list[Outcome]:
        options: dict[str, object] = {
            "fetcher": Shelf(pages or {}), "now": lambda: NOON, "latest_date": lambda _text, _today: None, **more,
        }  # fmt: skip
        return list(read_inputs([str(given) for given in inputs], **options))  # type: ignore[arg-type]

    return run


@pytest.fixture
def pdf() -> Callable[..., bytes]:
    """A PDF with one page of text per argument, written object by object."""

    def build(*pages: str, title: str | None = None, created: date | None = None) -> bytes:
        count = len(pages)
        objects = [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [%s] /Count %d >>"
            % (b" ".join(b"%d 0 R" % (4 + 2 * i) for i in range(count)), count),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ]
        for i, page in enumerate(pages):
            shown = b"".join(b"(%s) Tj 0 -14 Td " % line.encode("latin-1") for line in page.split("\n") if line)
            stream = b"BT /F1 11 Tf 50 750 Td %sET" % shown
            objects.append(
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R "
                b"/Resources << /Font << /F1 3 0 R >> >> >>" % (5 + 2 * i)
            )
            objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        info = b"<< %s%s >>" % (
            b"/Title (%s) " % title.encode("latin-1") if title else b"",
            b"/CreationDate (D:%s120000Z)" % created.strftime("%Y%m%d").encode() if created else b"",
        )
        objects.append(info)
        body, places = bytearray(b"%PDF-1.4\n"), []
        for number, each in enumerate(objects, start=1):
            places.append(len(body))
            body += b"%d 0 obj\n%s\nendobj\n" % (number, each)
        start = len(body)
        body += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
        body += b"".join(b"%010d 00000 n \n" % place for place in places)
        body += b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
            len(objects) + 1, len(objects), start,
        )  # fmt: skip
        return bytes(body)

    return build
