"""Which words of a report an attribution is quoted with: those that make it, who is meant and who says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tollbook.extraction.interpret.attribution.subjects import SAID
from tollbook.extraction.interpret.attribution.who import CLAIM, DENIAL, PRESS, Attributed
from tollbook.extraction.interpret.attribution.wording import CLAIMS, DENIES
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import as_words
from tollbook.extraction.interpret.page import LONGEST_QUOTE, widened

_PARTS: Final = re.compile(r"(?P<before>.+?) \((?P<inside>[^()]+)\)(?: (?P<behind>.+))?")
_ITSELF: Final = re.compile(r".* \(press\)")  # the report's own outlet, whose name its words need not hold
_ARTICLE: Final = re.compile(r"\b(?:the|an?) $", re.IGNORECASE)
_WORD: Final = re.compile(r"[\w'’-]{4,}")
_BACK: Final = 3  # sentences before the words in which the words of a speaker's name may stand scattered

Stretch = tuple[int, int]


def quoted(report: ReportText, row: Attributed) -> list[Stretch]:
    """The stretches to quote, the words that make it first.

    Whoever is named in the same sentence widens them, as far as a quote may reach; else his words are another quote.
    """
    text, own = report.text, _with_verb(report, row)
    actor = (row.actor.start, row.actor.end)
    named = [actor] if text[slice(*actor)].strip() else []
    says = row.speaker and row.speaker != PRESS and not _ITSELF.fullmatch(row.speaker)
    if row.speaker and says and (speaker := _nearest(report, row.speaker, own)):
        named.append(speaker)
    apart: list[Stretch] = []
    for start, end in sorted(named, key=lambda at: _distance(at, own)):
        if own[0] <= start and end <= own[1]:
            continue
        wider = widened(own, (start, end))
        if wider == own or report.sentence_number(start) != report.sentence_number(row.start):
            apart.append((start, end))
            continue
        article = _ARTICLE.search(text, max(0, wider[0] - 4), wider[0])
        own = article.start() if article else wider[0], wider[1]
    return [own, *apart]


def _with_verb(report: ReportText, row: Attributed) -> Stretch:
    """The words that make it; where those of a claim or denial only name who speaks, the sentence from there on."""
    own = row.start, row.end
    told = row.kind not in (CLAIM, DENIAL) or any(w.search(report.text, *own) for w in (CLAIMS, DENIES, SAID))
    return own if told else (row.start, min(max(report.sentence(row.start)[1], row.end), row.start + LONGEST_QUOTE))


def _nearest(report: ReportText, name: str, own: Stretch) -> Stretch | None:
    """Where a name stands, if possible in the same sentence, nearest to other words: as printed, else scattered."""
    found = [at for form in _forms(name) for at in _written(report.text, form)]
    if found:
        here = report.sentence_number(own[0])
        return min(found, key=lambda at: (report.sentence_number(at[0]) != here, _distance(at, own), at))
    return next(_scattered(report, name, own), None)


def _forms(name: str) -> Iterator[str]:
    """A name as printed, and what stands around and in its brackets: "Lake Front (LF) statement"."""
    yield name
    if parts := _PARTS.fullmatch(name):
        yield from (form for form in parts.groups() if form)


def _written(text: str, words: str) -> Iterator[Stretch]:
    for form in dict.fromkeys((words, words[:1].upper() + words[1:])):
        yield from ((at, at + len(form)) for at in as_words(text, form))


def _scattered(report: ReportText, name: str, own: Stretch) -> Iterator[Stretch]:
    """Sentences, from that of the others back, that hold all longer words of a name: "the prefect of Orva"."""
    words = [word.casefold() for word in _WORD.findall(name)]
    number = report.sentence_number(own[0])
    for n in range(number, max(number - _BACK, -1), -1) if words else ():
        first, last = report.sentence(report.starts[n])
        sentence = report.text[first:last].casefold()
        places = [sentence.find(word) for word in words]
        if len(sentence) == last - first and min(places) >= 0:
            ends = [at + len(word) for at, word in zip(places, words, strict=True)]
            yield first + min(places), first + max(ends)


def _distance(at: Stretch, own: Stretch) -> int:
    return max(own[0] - at[1], at[0] - own[1], 0)
