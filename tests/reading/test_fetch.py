"""The fetcher against a server of our own on loopback."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tollbook.errors import ReadingError
from tollbook.reading import HttpFetcher


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        stop: threading.Event = self.server.stop
        if self.path == "/moved":
            self.send_response(302)
            self.send_header("Location", "/page")
            self.end_headers()
        elif self.path == "/loop":
            self.send_response(302)
            self.send_header("Location", "/loop")
            self.end_headers()
        elif self.path == "/slow":
            stop.wait(5)
        elif self.path == "/drip":
            self.send_response(200)
            self.end_headers()
            while not stop.wait(0.05):
                self.wfile.write(b"x" * 10)
        elif self.path == "/cut":
            self.send_response(200)
            self.send_header("Content-Length", "1000")
            self.end_headers()
            self.wfile.write(b"only this")
        else:
            found = self.path in ("/page", "/large")
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", "text/html; charset=ISO-8859-1")
            self.end_headers()
            self.wfile.write(b"x" * (2000 if self.path == "/large" else 5))

    def log_message(self, *args):
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    """The address of a server that runs as long as the module's tests."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.stop = threading.Event()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.stop.set()
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_page_comes_with_its_final_address_type_and_charset(site):
    """Redirects are followed."""
    fetched = HttpFetcher().fetch(f"{site}/moved")
    assert (fetched.url, fetched.data) == (f"{site}/page", b"xxxxx")
    assert (fetched.content_type, fetched.charset) == ("text/html", "iso-8859-1")


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/gone", "answered 404"),
        ("/large", "larger than the limit"),
        ("/loop", "cannot be retrieved"),
        ("/slow", "within 0.3 seconds"),
        ("/drip", "within 0.3 seconds"),
        ("/cut", "cannot be retrieved"),
    ],
)
def test_what_cannot_be_had_whole_is_refused(site, path, words):
    """Each with what happened."""
    with pytest.raises(ReadingError, match=words):
        HttpFetcher(seconds=0.3, max_bytes=1000).fetch(site + path)


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/", "http://", "http://[bad"])
def test_addresses_that_lead_nowhere_are_refused(url):
    """Unreachable or malformed."""
    with pytest.raises(ReadingError, match="cannot be retrieved"):
        HttpFetcher(seconds=1).fetch(url)
