"""The one place where reading touches the network: a fetcher that is handed in, httpx by default."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Protocol

from tollbook.errors import ReadingError
from tollbook.reading.results import MAX_BYTES


@dataclass(frozen=True, slots=True)
class Fetched:
    """A document as a server sent it: the address it finally came from, its bytes, type and character set."""

    url: str
    data: bytes
    content_type: str = ""
    charset: str | None = None


class Fetcher(Protocol):
    """Retrieves an http or https address."""

    def fetch(self, url: str) -> Fetched:
        """Raises ReadingError, saying what happened, when the document cannot be had whole."""
        ...


@dataclass(frozen=True, slots=True)
class HttpFetcher:
    """Fetches with httpx: at most `seconds` in all and `max_bytes` of body, five redirects, no cookies kept."""

    seconds: float = 30.0
    max_bytes: int = MAX_BYTES
    agent: str = "tollbook"

    def fetch(self, url: str) -> Fetched:
        """The document at `url`. Raises ReadingError on a refused, failed, slow or oversized answer."""
        import httpx

        deadline = time.monotonic() + self.seconds
        timeout = httpx.Timeout(self.seconds, connect=min(10.0, self.seconds))
        try:
            with (
                httpx.Client(timeout=timeout, follow_redirects=True, max_redirects=5) as client,
                client.stream("GET", url, headers={"User-Agent": self.agent}) as response,
            ):
                response.raise_for_status()
                data = self._body(response.iter_bytes(), deadline)
                content_type = response.headers.get("content-type", "").split(";")[0].strip().lower()
                return Fetched(str(response.url), data, content_type, response.charset_encoding)
        except httpx.HTTPStatusError as error:
            raise ReadingError(f"the server answered {error.response.status_code}") from error
        except httpx.TimeoutException as error:
            raise ReadingError(f"the server did not answer within {self.seconds:g} seconds") from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise ReadingError(f"it cannot be retrieved ({error})") from error

    def _body(self, chunks: object, deadline: float) -> bytes:
        body = bytearray()
        for chunk in chunks:  # type: ignore[attr-defined]
            body += chunk
            if len(body) > self.max_bytes:
                raise ReadingError(f"it is larger than the limit of {self.max_bytes / 1e6:g} MB")
            if time.monotonic() > deadline:
                raise ReadingError(f"it did not arrive within {self.seconds:g} seconds")
        return bytes(body)
