"""The model's answer as it comes: JSON of a known shape, whose every word is still to be checked."""

from __future__ import annotations

import re
from typing import Final

import msgspec

from tollbook.errors import ExtractionError

_THOUGHT: Final = re.compile(r"\A\s*<think>.*?</think>", re.DOTALL)
_FENCE: Final = re.compile(r"\A\s*```(?:json)?\s*\n(.*)\n\s*```\s*\Z", re.DOTALL)
_MOST: Final = 2_000  # statements in one answer; no report says so many things


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that the model says a report says. Fields it does not know are ignored."""

    kind: str
    quote: str
    words: str | None = None
    code: str | None = None
    number: int | None = None
    everyone: bool | None = None
    nationality: str | None = None
    role: str | None = None
    hedge: str | None = None
    actor: str | None = None
    speaker: str | None = None
    unproven: str | None = None


class SaidIncident(msgspec.Struct, frozen=True, kw_only=True):
    """What the model says of one incident."""

    statements: list[Said]
    main: bool = True


class SaidTotal(msgspec.Struct, frozen=True, kw_only=True):
    """A figure over several incidents."""

    quote: str
    measure: str
    number: int | None = None


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """All that the model says of one part of a report."""

    incidents: list[SaidIncident]
    totals: list[SaidTotal] = []

    @property
    def size(self) -> int:
        """How many things it says."""
        return len(self.totals) + sum(len(incident.statements) for incident in self.incidents)


def read_answer(text: str) -> Answer:
    """The answer in what the model wrote; its thoughts before it and a fence around it are passed over.

    Raises ExtractionError where it is no JSON, not of the shape asked for, or longer than any report warrants.
    """
    body = _THOUGHT.sub("", text)
    fenced = _FENCE.match(body)
    body = (fenced.group(1) if fenced else body).strip()
    start, end = body.find("{"), body.rfind("}")
    if start < 0 or end < start:
        raise ExtractionError(f"the model's answer is not JSON (it begins {_begins(body)})")
    try:
        answer = msgspec.json.decode(body[start : end + 1].encode("utf-8", "replace"), type=Answer)
    except msgspec.ValidationError as error:
        raise ExtractionError(f"the model's answer has not the shape asked for ({error})") from error
    except (msgspec.DecodeError, RecursionError) as error:
        words = str(error)
        raise ExtractionError(f"the model's answer is not JSON ({words}; it begins {_begins(body)})") from error
    if answer.size > _MOST:
        raise ExtractionError(f"the model's answer makes {answer.size:,} statements; more than {_MOST:,} are not read")
    return answer


def _begins(text: str) -> str:
    """The first words of an answer, fit to be printed."""
    shown = "".join(c if c.isprintable() else " " for c in text[:60])
    return repr(" ".join(shown.split())) if shown.strip() else "with nothing"
