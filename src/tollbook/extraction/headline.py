"""Pages of which only the headline tells of an attack: the text is a form to sign up, a list of videos, another story.

The headline is then put above the text, so that what it states can be quoted like anything else.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec import structs

from tollbook.extraction.screen import traces
from tollbook.records import Report

_LANGUAGES: Final = frozenset({"en", "und"})
_WORD: Final = re.compile(r"[a-z]{4,}")
_BEGINNING: Final = 5  # letters by which a word is known in its other forms: "shooting", "shootings"
_FEWEST: Final = 3  # words of a headline that says what happened
_SHARE: Final = 5  # one in so many of them may stand in another story by chance
_BY_CHANCE: Final = 2  # words like those for violence that a text about something else may hold: "explained", "strikes"
_APART: Final = 40  # words of such a text for each of them
_COMMON: Final = frozenset({"after", "with", "from", "that", "this", "have", "were", "will", "over", "into", "near",
    "says", "said", "more", "than", "about", "their", "they", "what", "when", "news"})  # fmt: skip


def with_headline(report: Report) -> Report:
    """The report with its headline above its text where it alone tells of violence; any other report as it is."""
    title = report.title
    english = report.language.partition("-")[0].lower() in _LANGUAGES
    if not title or not english or report.text.startswith(title) or not traces(title):
        return report
    words = _words(title)
    if len(words) < _FEWEST or len(words & _words(report.text)) * _SHARE > len(words):
        return report
    pointing = traces(report.text)
    if pointing > _BY_CHANCE or pointing * _APART > len(report.text.split()):
        return report
    made = Report.build(
        text=f"{title}\n\n{report.text}", title=title, source=report.source, published=report.published,
        url=report.url, file=report.file, address=report.address, language=report.language,
        retrieved_at=report.retrieved_at,
    )  # fmt: skip
    return structs.replace(made, sha256=report.sha256)


def _words(text: str) -> set[str]:
    """The beginnings of the longer words of an English text, common ones apart."""
    return {word[:_BEGINNING] for word in _WORD.findall(text.lower()) if word not in _COMMON}
