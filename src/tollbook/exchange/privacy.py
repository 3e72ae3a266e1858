"""Personal names of victims and private persons, masked in every view and export.

A mask keeps the number of characters, so offsets stay valid. What is a private name is decided on the
whole text of a report (`tollbook.extraction.persons`), and passages, titles and quoted fields follow it.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field

from tollbook.records import Passage, Report

MASK = "█"
_REMEMBERED = 512
_LETTER = re.compile(r"[^\W_]")
_WORD = re.compile(r"[^\W_]+")
_TELLING = 4  # letters from which a surname alone is searched for in addresses

Spans = list[tuple[int, int]]


def mask_spans(text: str, spans: Spans, *, offset: int = 0) -> str:
    """`text` with the letters and digits inside `spans` replaced; spaces and punctuation stay.

    Spans count from the start of the whole text; `offset` is where `text` begins in it.
    """
    parts: list[str] = []
    done = 0
    for first, last in sorted(spans):
        start, end = max(first - offset, done), min(last - offset, len(text))
        if start < end:
            parts += [text[done:start], _LETTER.sub(MASK, text[start:end])]
            done = end
    return "".join(parts) + text[done:]


@dataclass(slots=True)
class Masker:
    """Masks private names, or passes everything through when `enabled` is False (the owner's choice).

    `find` gives the spans of private names in a text. Spans of the last few hundred reports are remembered.
    `masked` counts the names masked in reports' texts.
    """

    enabled: bool = True
    find: Callable[[str], Spans] | None = None
    masked: int = 0
    _spans: OrderedDict[str, Spans] = field(default_factory=OrderedDict)
    _names: OrderedDict[str, re.Pattern[str] | None] = field(default_factory=OrderedDict)

    def text(self, report: Report) -> str:
        """The report's text, masked; same length."""
        return mask_spans(report.text, self.spans(report)) if self.enabled else report.text

    def passage(self, report: Report, passage: Passage) -> str:
        """A passage's quote, masked as its report is; same length."""
        if not self.enabled:
            return passage.quote
        if report.text[passage.start : passage.end] != passage.quote:
            return self.words(passage.quote)  # the text was redacted or left out: judged by itself
        return mask_spans(passage.quote, self.spans(report), offset=passage.start)

    def words(self, value: str, *reports: Report) -> str:
        """A short field (title, target, speaker) with its own private names and those of its reports masked."""
        if not self.enabled or not value:
            return value
        spans = list(self._find(value))
        for report in reports:
            if pattern := self._pattern(report):
                spans += [match.span() for match in pattern.finditer(value)]
                spans += _surnames(value, {report.text[start:end] for start, end in self.spans(report)})
        return mask_spans(value, spans)

    def address(self, value: str | None, report: Report) -> str | None:
        """A file's name or an address with the private names of its report masked, as addresses spell them."""
        if not self.enabled or not value:
            return value
        names = {report.text[start:end] for start, end in self.spans(report)}
        names |= {report.title[start:end] for start, end in self._find(report.title)} if report.title else set()
        return mask_spans(value, [m.span() for n in sorted(names) for m in _spelt(n).finditer(value)])

    def maybe(self, value: str | None, *reports: Report) -> str | None:
        """`words`, for a field that may be absent."""
        return None if value is None else self.words(value, *reports)

    def spans(self, report: Report) -> Spans:
        """The private names in a report's text, as (start, end)."""
        if report.id not in self._spans:
            found = self._find(report.text)
            self.masked += len(found)
            self._spans[report.id] = found
            self._names[report.id] = _any_of({report.text[start:end] for start, end in found})
            if len(self._spans) > _REMEMBERED:
                self._spans.popitem(last=False)
                self._names.popitem(last=False)
        return self._spans[report.id]

    def _pattern(self, report: Report) -> re.Pattern[str] | None:
        self.spans(report)
        return self._names[report.id]

    def _find(self, text: str) -> Spans:
        if self.find is not None:
            return self.find(text)
        from tollbook.extraction.persons import private_names

        return private_names(text)


def _spelt(name: str) -> re.Pattern[str]:
    """A name as addresses have it: its words with anything but letters between them, or the surname by itself."""
    words = [re.escape(word) for word in _WORD.findall(name)]
    whole = r"(?:%[0-9a-f]{2}|[\W_])+".join(words)
    alone = f"|(?<![^\\W_]){words[-1]}(?![^\\W_])" if len(words) > 1 and len(words[-1]) >= _TELLING else ""
    return re.compile(whole + alone, re.IGNORECASE)


def _surnames(value: str, names: set[str]) -> Spans:
    from tollbook.extraction.persons import surnames_alone

    return surnames_alone(value, {name for name in names if " " in name})


def _any_of(names: set[str]) -> re.Pattern[str] | None:
    """A pattern for any of the names as whole words, longest first."""
    if not names:
        return None
    return re.compile(
        r"\b(?:" + "|".join(re.escape(name) for name in sorted(names, key=lambda n: (-len(n), n))) + r")\b"
    )
