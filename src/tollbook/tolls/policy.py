"""A ledger's policy for tolls: which rules choose `best`, first match first."""

from __future__ import annotations

from pathlib import Path

import msgspec

from tollbook.errors import TollError
from tollbook.records import Grade
from tollbook.tolls.rules import CHOICES, DEFAULT_ORDER

MAX_BYTES = 100_000


class TollPolicy(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The rules for `best` in the order in which they are tried, under a name and with the reasons for them.

    A rule that is left out is never used; where none fits, the latest account is taken. What was read with a
    confidence under `min_confidence` (0 to 1) shapes no value of an incident. Figures of sources that people grade
    below `least_reliability` (A to E), and of reports that they grade below `least_credibility` (1 to 5), are set
    aside. Raises TollError for a rule that does not exist or that is named twice, without any, and for a confidence
    or a grade that is none.
    """

    name: str
    best: tuple[str, ...] = DEFAULT_ORDER
    text: str = ""
    min_confidence: float = 0.0
    least_reliability: Grade | None = None
    least_credibility: Grade | None = None

    def __post_init__(self) -> None:
        unknown = [rule for rule in self.best if rule not in CHOICES]
        if unknown:
            raise TollError(f"no such rule: {', '.join(unknown)}; there are {', '.join(CHOICES)}", subject=self.name)
        if not self.best or len(set(self.best)) < len(self.best):
            raise TollError("'best' names one rule or more, each once", subject=self.name)
        if not 0.0 <= self.min_confidence <= 1.0:
            raise TollError(f"'min_confidence' lies in 0..1 (got {self.min_confidence})", subject=self.name)
        if self.least_reliability and (self.least_reliability is Grade.F or not self.least_reliability.of_source):
            raise TollError(f"'least_reliability' is A to E (got {self.least_reliability})", subject=self.name)
        if self.least_credibility and (self.least_credibility is Grade.SIX or self.least_credibility.of_source):
            raise TollError(f"'least_credibility' is '1' to '5' (got {self.least_credibility})", subject=self.name)

    @property
    def graded(self) -> bool:
        """Whether people's grades of sources and reports shape any toll."""
        return self.least != (None, None) or "best_graded" in self.best

    @property
    def least(self) -> tuple[Grade | None, Grade | None]:
        """The lowest grades of a source and of a report whose figures stand; None: any."""
        return self.least_reliability, self.least_credibility

    @property
    def left_out(self) -> tuple[str, ...]:
        """What it keeps from shaping any toll, a sentence each; nothing by default."""
        words = []
        if self.min_confidence:
            words.append(f"Values read with a confidence under {self.min_confidence:g} are left out.")
        for what, least in (("sources", self.least_reliability), ("reports", self.least_credibility)):
            if least:
                words.append(f"Figures of {what} that all who grade them grade below {least.value} are set aside.")
        return tuple(words)


DEFAULT_POLICY = TollPolicy(name="default")


def read_policy(text: str, *, subject: str = "policy") -> TollPolicy:
    """The policy in a YAML text, which has a policy's fields. Raises TollError when it is none."""
    if len(text) > MAX_BYTES:
        raise TollError(f"a policy has at most {MAX_BYTES:,} characters (got {len(text):,})", subject=subject)
    import yaml

    try:
        found = yaml.safe_load(text)
    except (yaml.YAMLError, RecursionError) as error:
        raise TollError(f"not YAML: {' '.join(str(error).split())[:200]}", subject=subject) from error
    try:
        return msgspec.convert(_with_figures_as_words(found), TollPolicy)
    except TollError as error:
        raise TollError(error.message, subject=subject) from error
    except msgspec.ValidationError as error:
        fields = ", ".join(f"'{name}'" for name in TollPolicy.__struct_fields__)
        raise TollError(f"a policy has {fields}: {error}", subject=subject) from error


def _with_figures_as_words(found: object) -> object:
    """A grade of 1 to 6 is a number to YAML."""
    least = found.get("least_credibility") if isinstance(found, dict) else None
    return {**found, "least_credibility": str(least)} if isinstance(found, dict) and type(least) is int else found


def load_policy(path: str | Path) -> TollPolicy:
    """The policy in a file. Raises TollError when it cannot be read or is none."""
    file = Path(path)
    try:
        with file.open(encoding="utf-8") as opened:
            return read_policy(opened.read(MAX_BYTES + 1), subject=str(path))
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not text"
        raise TollError(f"the policy cannot be read: {why}", subject=str(path)) from error
