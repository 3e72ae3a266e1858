"""Asks a server that speaks the chat-completions protocol, within bounds of bytes, time, attempts and tokens."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

import msgspec

from tollbook.errors import ExtractionError
from tollbook.extraction.llm.config import KEY, LlmConfig
from tollbook.extraction.llm.destination import is_here
from tollbook.extraction.llm.prompt import SCHEMA
from tollbook.extraction.llm.wire import (
    AgainError,
    NotTheProtocolError,
    completion,
    error_words,
    printable,
    seconds_asked,
)

if TYPE_CHECKING:
    import httpx

_WAYS: Final = ("schema", "object", "words")
_BYTES_A_TOKEN: Final = 3  # fewer than any script needs on average, so that estimates are high rather than low
_OVERHEAD: Final = 600  # bytes that a stream spends on one token, generously
_FIRST_WAIT: Final = 0.5
_LONGEST_WAIT: Final = 30.0
_CONNECT_SECONDS: Final = 10.0
_IN_A_ROW: Final = 3  # failures of the server after which the rest of a run does not ask it
_AGAIN: Final = frozenset({408, 409, 425, 429})


class ChatClient:
    """One server, asked from several threads. `sleep` and `clock` (seconds) can be handed in.

    The protocol's options that a server refuses are left out from then on: first the schema, then the wish for
    JSON, the seed, the temperature; the limit of tokens goes by its other name. A server that cannot be
    reached, refuses the key or fails several times in a row is not asked again: every further question raises.
    """

    def __init__(
        self,
        config: LlmConfig,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """Nothing is sent yet. The key is taken from the environment."""
        self._config = config
        self._clock = clock
        self._sleep = sleep
        self._lock = threading.Lock()
        self._way = _WAYS.index(config.answers)
        self._left_out: set[str] = set()
        self._limit_name = "max_tokens"
        self._spent = 0
        self._failures = 0
        self._given_up: str | None = None
        self._secret = os.environ.get(KEY, "").strip()

    def ask(self, system: str, user: str, *, deadline: float) -> str:
        """The model's answer to a question. `deadline` is a time of the clock by which it must be there.

        Raises ExtractionError, saying what happened, when there is none in time or within the run's tokens.
        """
        attempt = 0
        while True:
            if self._given_up:
                raise ExtractionError(self._given_up)
            try:
                answer = self._once(system, user, deadline)
            except AgainError as again:
                attempt += 1
                wait = min(_FIRST_WAIT * 2 ** (attempt - 1), _LONGEST_WAIT) if again.wait is None else again.wait
                self._may_go_on(again, attempt, wait, deadline)
                self._sleep(wait)
            else:
                with self._lock:
                    self._failures = 0
                return answer

    def _may_go_on(self, again: AgainError, attempt: int, wait: float, deadline: float) -> None:
        """Raises where the attempts are used up or the wait would outlast the deadline."""
        if attempt > self._config.retries:
            tried = f"tried {attempt} times" if attempt > 1 else "tried once"
            self._failed(f"{self._named} {again} ({tried})", sure=isinstance(again, _UnreachableError))
        if self._clock() + wait > deadline:
            asked = f"and asks to wait {wait:g} seconds" if again.wait is not None else "and there is no time to retry"
            self._failed(f"{self._named} {again}, {asked}; 'report_seconds' is {self._config.report_seconds:g}")

    def _failed(self, message: str, *, sure: bool = False) -> None:
        """Raise, and after some failures in a row give up for the rest of the run."""
        with self._lock:
            self._failures += 1
            if sure or self._failures >= _IN_A_ROW:
                self._given_up = f"{message}; it was not asked again in this run"
        raise ExtractionError(message)

    @property
    def _named(self) -> str:
        return f"the server at {self._config.base_url}"

    def _once(self, system: str, user: str, deadline: float) -> str:
        """One attempt, repeated at once while the server refuses options that it can do without."""
        while True:
            self._pay(len(system.encode("utf-8", "replace")) + len(user.encode("utf-8", "replace")))
            way, options = self._way, self._options()
            status, headers, data = self._post(system, user, options, deadline)
            if 200 <= status < 300:
                self._pay(len(data) // 40)  # a stream's events are some forty times as long as the words in them
                content_type = headers.get("content-type", "").split(";")[0].strip().lower()
                try:
                    return completion(data, content_type)
                except NotTheProtocolError as error:
                    self._failed(f"{self._named}: {error.message}")
            if status in (400, 422, 501) and self._adapted(error_text(data), way, options):
                continue
            self._raise_for(status, headers, data)

    def _pay(self, sent: int) -> None:
        with self._lock:
            self._spent += sent // _BYTES_A_TOKEN + 1
            if self._spent > self._config.run_tokens:
                raise ExtractionError(
                    f"this run has used the {self._config.run_tokens:,} tokens that 'run_tokens' allows (estimated); "
                    "the same command goes on with what is left"
                )

    def _options(self) -> dict[str, Any]:
        options: dict[str, Any] = {
            "temperature": 0, "seed": self._config.seed, self._limit_name: self._config.answer_tokens,
        }  # fmt: skip
        if _WAYS[self._way] == "schema":
            shape = {"name": "report", "strict": True, "schema": SCHEMA}
            options["response_format"] = {"type": "json_schema", "json_schema": shape}
        elif _WAYS[self._way] == "object":
            options["response_format"] = {"type": "json_object"}
        return {name: value for name, value in options.items() if name not in self._left_out}

    def _adapted(self, words: str, way: int, options: dict[str, Any]) -> bool:
        """Whether something is now asked for in another way after a refusal that says `words`."""
        said = words.lower()
        with self._lock:
            if "max_tokens" in said and "max_tokens" in options:
                self._limit_name = "max_completion_tokens"
                return True
            for name in ("temperature", "seed"):
                if name in said and name in options:
                    self._left_out.add(name)
                    return True
            if "response_format" in options and any(
                w in said for w in ("response_format", "schema", "json", "grammar")
            ):
                self._way = max(self._way, way + 1)
                return True
        return False

    def _raise_for(self, status: int, headers: Any, data: bytes) -> None:
        words = error_text(data).replace(self._secret, "…") if self._secret else error_text(data)
        if status in _AGAIN or status >= 500:
            if "insufficient_quota" in words or "insufficient_quota" in data[:2000].decode("utf-8", "replace"):
                self._failed(f"{self._named} says that its quota is used up: {words}", sure=True)
            raise AgainError(f"answers {status} ({words})", seconds_asked(headers.get("retry-after")))
        if status in (401, 403):
            what = "refuses the key in" if self._secret else "asks for a key; put it into"
            self._failed(f"{self._named} {what} {KEY} ({status}: {words})", sure=True)
        if status == 404:
            self._failed(
                f"{self._named} knows no such address or no model {self._config.model!r} (404: {words}); 'base_url' "
                "is the address before /chat/completions and often ends in /v1", sure=True,
            )  # fmt: skip
        if 300 <= status < 400:
            where = printable(headers.get("location") or "elsewhere")
            self._failed(f"{self._named} points to {where}; text goes only where it is configured to go", sure=True)
        raise ExtractionError(f"{self._named} refuses this report ({status}: {words})")

    def _post(self, system: str, user: str, options: dict[str, Any], deadline: float) -> tuple[int, Any, bytes]:
        """Status, headers and body of the response. Raises AgainError where there is none."""
        import httpx

        left = deadline - self._clock()
        if left <= 0:
            raise ExtractionError(f"not read within the {self._config.report_seconds:g} seconds of 'report_seconds'")
        seconds = min(self._config.request_seconds, left)
        until = self._clock() + seconds
        messages = [{"role": "system", "content": system}, {"role": "user", "content": user}]
        body = {"model": self._config.model, "messages": messages, "stream": True, **options}
        try:
            with (
                httpx.Client(trust_env=not is_here(self._config.base_url)) as http,  # no proxy takes it elsewhere
                http.stream(
                    "POST", f"{self._config.base_url.rstrip('/')}/chat/completions", json=body,
                    headers=self._headers(), timeout=httpx.Timeout(seconds, connect=min(seconds, _CONNECT_SECONDS)),
                ) as response,
            ):  # fmt: skip
                return response.status_code, response.headers, self._body(response, until, seconds)
        except httpx.TimeoutException as error:
            raise AgainError(_late(seconds)) from error
        except httpx.ConnectError as error:
            raise _UnreachableError(f"cannot be reached ({printable(error)})") from error
        except httpx.ProxyError as error:
            raise _UnreachableError(f"cannot be reached through the proxy ({printable(error)})") from error
        except httpx.HTTPError as error:
            raise AgainError(f"broke off in the middle of the answer ({printable(error)})") from error

    def _body(self, response: httpx.Response, until: float, seconds: float) -> bytes:
        """The body, no longer, later or more compressed than expected."""
        if response.headers.get("content-encoding", "identity") != "identity":
            raise ExtractionError(f"{self._named} sends its answer compressed though asked not to")
        most = self._config.answer_tokens * _OVERHEAD + 100_000
        body = bytearray()
        for chunk in response.iter_raw():
            body += chunk
            if len(body) > most:
                raise ExtractionError(f"{self._named} sends an answer of more than {most:,} bytes")
            if self._clock() > until:
                raise AgainError(_late(seconds))
        return bytes(body)

    def _headers(self) -> dict[str, str]:
        """All that goes with the text; bytes that are counted are not to be compressed."""
        headers = {"Accept": "text/event-stream, application/json", "Accept-Encoding": "identity",
                   "User-Agent": "tollbook"}  # fmt: skip
        return {**headers, "Authorization": f"Bearer {self._secret}"} if self._secret else headers


class _UnreachableError(AgainError):
    """No connection could be made."""


def _late(seconds: float) -> str:
    return f"did not answer within {seconds:.3g} seconds"


def error_text(data: bytes) -> str:
    """What the body of a refusal says, in one short line."""
    try:
        return error_words(msgspec.json.decode(data))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return printable(data[:400].decode("utf-8", "replace")) or "no reason given"
