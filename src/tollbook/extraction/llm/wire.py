"""What comes over the wire: a streamed or a whole completion, put together or found wanting."""

from __future__ import annotations

import email.utils
import math
import re
from datetime import UTC, datetime
from typing import Any

import msgspec

from tollbook.errors import ExtractionError


class AgainError(Exception):
    """This attempt failed and another may not; `wait` is how many seconds the server asks for."""

    def __init__(self, message: str, wait: float | None = None) -> None:
        super().__init__(message)
        self.wait = wait


class NotTheProtocolError(ExtractionError):
    """Whatever answered does not speak the chat-completions protocol."""


def completion(data: bytes, content_type: str) -> str:
    """The text of the answer in a response's body.

    Raises AgainError where it was cut short, ExtractionError where the model did not finish or said nothing,
    NotTheProtocolError where it is something else.
    """
    head = data.lstrip()[:6]
    if not head:
        raise AgainError("ended the answer before it began")
    if content_type == "text/event-stream" or head.startswith((b"data:", b"event:", b":")):
        return _streamed(data)
    if content_type == "application/json" or head.startswith(b"{"):
        return _whole(data)
    raise NotTheProtocolError(
        f"it answered with {content_type or 'something'} that is no chat completion; is 'base_url' right? "
        "It is the address before /chat/completions and often ends in /v1"
    )


def _streamed(data: bytes) -> str:
    parts: list[str] = []
    ended = False
    for event in re.split(rb"\r?\n\r?\n", data):
        lines = [line[5:].removeprefix(b" ") for line in event.splitlines() if line.startswith(b"data:")]
        payload = b"\n".join(lines)
        if not payload:
            continue
        if payload.strip() == b"[DONE]":
            ended = True
            break
        choice = _choice(_object(payload, cut="broke off in the middle of the answer"), streamed=True)
        if choice is None:
            continue
        parts.append(_content(choice.get("delta")))
        ended = _finished(choice) or ended
    if not ended:
        raise AgainError("broke off in the middle of the answer")
    return _said("".join(parts))


def _whole(data: bytes) -> str:
    choice = _choice(_object(data, cut="broke off in the middle of the answer"), streamed=False)
    if choice is None:
        raise ExtractionError("the server's answer holds no choices")
    _finished(choice)
    return _said(_content(choice.get("message")))


def _object(payload: bytes, *, cut: str) -> dict[str, Any]:
    try:
        found = msgspec.json.decode(payload)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise AgainError(cut) from error
    if not isinstance(found, dict):
        raise NotTheProtocolError("it answered with JSON that is no chat completion")
    if found.get("error"):
        raise AgainError(f"reports an error in its answer: {error_words(found)}")
    return found


def _choice(found: dict[str, Any], *, streamed: bool) -> dict[str, Any] | None:
    choices = found.get("choices")
    if choices is None and not streamed:
        raise NotTheProtocolError("it answered with JSON that is no chat completion")
    if not choices:
        return None  # a stream's last event tells what was used and has no choices
    if not isinstance(choices, list) or not isinstance(choices[0], dict):
        raise NotTheProtocolError("it answered with JSON that is no chat completion")
    return choices[0]


def _content(message: object) -> str:
    if not isinstance(message, dict):
        return ""
    if message.get("refusal"):
        raise ExtractionError(f"the model refuses to read this report: {printable(message['refusal'])}")
    content = message.get("content")
    return content if isinstance(content, str) else ""


def _finished(choice: dict[str, Any]) -> bool:
    reason = choice.get("finish_reason")
    if reason == "length":
        raise ExtractionError(
            "the model's answer is longer than 'answer_tokens' allows; allow more or make 'part_characters' smaller"
        )
    if reason == "content_filter":
        raise ExtractionError("the server withheld the model's answer (content filter)")
    return reason is not None


def _said(text: str) -> str:
    if not text.strip():
        raise ExtractionError("the model's answer is empty")
    return text


def error_words(body: object) -> str:
    """What a server says went wrong, short and fit to be printed."""
    found = body
    for name in ("error", "message", "detail"):
        if isinstance(found, dict) and found.get(name):
            found = found[name]
    return printable(found) if isinstance(found, str) else printable(str(found or "no reason given"))


def printable(words: object, most: int = 200) -> str:
    """Words of others in one short line without control characters."""
    line = " ".join("".join(c if c.isprintable() else " " for c in str(words)[: 4 * most]).split())
    return line if len(line) <= most else line[: most - 1] + "…"


def seconds_asked(retry_after: str | None, now: datetime | None = None) -> float | None:
    """How long a Retry-After header asks to wait: a number of seconds or a date; None where it is neither."""
    if retry_after is None:
        return None
    try:
        seconds = float(retry_after)
    except ValueError:
        try:
            when = email.utils.parsedate_to_datetime(retry_after)
        except ValueError:
            return None
        if when.tzinfo is None:
            when = when.replace(tzinfo=UTC)
        seconds = (when - (now or datetime.now(UTC))).total_seconds()
    return max(seconds, 0.0) if math.isfinite(seconds) else None
