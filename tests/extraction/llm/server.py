"""A server of our own on loopback that speaks the chat-completions protocol, well or badly, as a test wants it."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Reply = Callable[["Handler"], None]


@dataclass
class Server:
    """The requests it got, and what it replies: `script` first, one reply a request, then always `otherwise`."""

    url: str = ""
    requests: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    script: list[Reply] = field(default_factory=list)
    otherwise: Reply | None = None
    stopping: threading.Event = field(default_factory=threading.Event)
    lock: threading.Lock = field(default_factory=threading.Lock)
    busy: int = 0
    busiest: int = 0


class Handler(BaseHTTPRequestHandler):
    """Answers POST /v1/chat/completions by the script."""

    protocol_version = "HTTP/1.1"
    state: Server

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        with self.state.lock:
            self.state.requests.append(body)
            self.state.headers.append({k.lower(): v for k, v in self.headers.items()})
            reply = self.state.script.pop(0) if self.state.script else self.state.otherwise
            self.state.busy += 1
            self.state.busiest = max(self.state.busiest, self.state.busy)
        try:
            if self.path != "/v1/chat/completions":
                refused(404, "no such path")(self)
            else:
                (reply or refused(500, "nothing to say"))(self)
        except OSError:
            self.close_connection = True  # the client went away
        finally:
            with self.state.lock:
                self.state.busy -= 1

    def send(self, status: int, content_type: str, data: bytes, **more: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(data)))
        for name, value in more.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@contextmanager
def serving() -> Iterator[Server]:
    """The server, on a free port of the loopback address until the block ends."""
    state = Server()
    handler = type("OneHandler", (Handler,), {"state": state})
    http = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    http.daemon_threads = True
    state.url = f"http://127.0.0.1:{http.server_port}/v1"
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield state
    finally:
        state.stopping.set()
        http.shutdown()
        thread.join()
        http.server_close()


def _event(payload: object) -> bytes:
    return b"data: " + (payload if isinstance(payload, str) else json.dumps(payload)).encode() + b"\n\n"


def _events(text: str, finish: str = "stop") -> list[bytes]:
    pieces = [text[n : n + 7] for n in range(0, len(text), 7)] or [""]
    found = [_event({"choices": [{"index": 0, "delta": {"content": p}, "finish_reason": None}]}) for p in pieces]
    found.append(_event({"choices": [{"index": 0, "delta": {}, "finish_reason": finish}]}))
    return [*found, _event({"choices": [], "usage": {"total_tokens": 9}}), _event("[DONE]")]


def streamed(answer: object, finish: str = "stop") -> Reply:
    """A good answer, piece by piece."""
    text = answer if isinstance(answer, str) else json.dumps(answer)
    return lambda handler: handler.send(200, "text/event-stream", b"".join(_events(text, finish)))


def whole(answer: object) -> Reply:
    """A good answer of a server that does not stream."""
    text = answer if isinstance(answer, str) else json.dumps(answer)
    body = {"choices": [{"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": "stop"}]}
    return lambda handler: handler.send(200, "application/json", json.dumps(body).encode())


def refused(status: int, words: str, **headers: str) -> Reply:
    """An error of the protocol."""
    body = json.dumps({"error": {"message": words, "type": "x"}}).encode()
    return lambda handler: handler.send(status, "application/json", body, **headers)


def raw(data: bytes, content_type: str = "application/json", status: int = 200, **headers: str) -> Reply:
    """Whatever else."""
    return lambda handler: handler.send(status, content_type, data, **headers)


def cut(answer: object) -> Reply:
    """A stream that breaks off half-way."""

    def reply(handler: Handler) -> None:
        data = b"".join(_events(json.dumps(answer)))
        handler.send_response(200)
        handler.send_header("Content-Type", "text/event-stream")
        handler.send_header("Content-Length", str(len(data)))
        handler.end_headers()
        handler.wfile.write(data[: len(data) // 2])
        handler.close_connection = True

    return reply


def silent(handler: Handler) -> None:
    """No answer at all until the server stops."""
    handler.state.stopping.wait(30)
    handler.close_connection = True


def endless(handler: Handler, status: int = 200) -> None:
    """A body that does not end."""
    handler.send_response(status)
    handler.send_header("Content-Type", "text/event-stream")
    handler.end_headers()
    handler.close_connection = True
    while not handler.state.stopping.is_set():
        handler.wfile.write(b"data: " + b"x" * 65_536)


def trickling(handler: Handler) -> None:
    """A body that comes a byte at a time for ever."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/event-stream")
    handler.end_headers()
    handler.close_connection = True
    while not handler.state.stopping.wait(0.02):
        handler.wfile.write(b":")
        handler.wfile.flush()
