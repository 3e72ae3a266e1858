"""What a page's headline tells and its text leaves out.

Some pages tell of an attack in their headline alone, above a form to sign up, a list of videos or another story;
others leave to it how many were hurt, or where. Their headline is then put above their text, so that what it states
can be quoted. All other reports stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from msgspec import structs

from tollbook.extraction.interpret.beside import silenced
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.victims.fates.adjacent import adjacent_fate
from tollbook.extraction.interpret.victims.fates.fate import fate_of
from tollbook.extraction.interpret.victims.fates.shot import merely_shot
from tollbook.extraction.interpret.victims.others.several import over_shootings
from tollbook.extraction.protocol import Extraction
from tollbook.extraction.screen import traces
from tollbook.extraction.spans import Bundle, Span, SpanField, SpanReading
from tollbook.records import EVERYONE, CountValue, DateValue, Mention, Place, PlaceValue, Report
from tollbook.vocabulary.codes import Outcome

_LANGUAGES: Final = frozenset({"en", "und"})
_WORD: Final = re.compile(r"[a-z]{4,}")
_BEGINNING: Final = 5  # letters by which a word is known in its other forms: "shooting", "shootings"
_FEWEST: Final = 3  # words of a headline that says what happened
_SHARE: Final = 5  # one in so many of them may stand in another story by chance
_BY_CHANCE: Final = 2  # words like those for violence that a text about something else may hold: "explained", "strikes"
_APART: Final = 40  # words of such a text for each of them
_COMMON: Final = frozenset({"after", "with", "from", "that", "this", "have", "were", "will", "over", "into", "near",
    "says", "said", "more", "than", "about", "their", "they", "what", "when", "news"})  # fmt: skip
_OUTLET: Final = re.compile(r"\s+(?:[-|\u2013\u2014\u00bb\u00ab]|::)\s+")  # before an outlet's name: "Two shot - Post"
_BARE: Final = frozenset({SpanField.DATE, SpanField.PLACE, SpanField.ORIGIN, SpanField.TARGET})
_LIKELY: Final = 0.25  # the reader's probability that a line by itself tells of an attack
_MISHAP: Final = re.compile(r"\b(?:accident\w*|hunt\w*|crash\w*|suicid\w*|\w*self)\b", re.IGNORECASE)
_GAP: Final = "\n\n"
_TELLING: Final = {
    SpanField.KILLED: re.compile(r"kill|dead|die|death|fatal|slain|slay|murder|homicide|bod(?:y|ies)", re.IGNORECASE),
    SpanField.INJURED: re.compile(r"injur|wound|hurt|shot|shoot|hit|struck|hospital|critical", re.IGNORECASE),
    SpanField.PLACE: re.compile(r"[A-Z]"),
}
_SEVERAL: Final = re.compile(r"\b(?:shootings|incidents|attacks|weekend|violent night|mayhem)\b", re.IGNORECASE)
_OUTCOMES: Final = {SpanField.KILLED: Outcome.KILLED, SpanField.INJURED: Outcome.INJURED}


def headline(title: str | None) -> str:
    """A title without the outlet's name behind it; nothing where it says too little of violence."""
    written = title or ""
    cut = next((m.start() for m in _OUTLET.finditer(written) if not traces(written[m.end() :])), None)
    told = written[:cut].strip()
    return told if traces(told) and len(_words(told)) >= _FEWEST else ""


def with_headline(report: Report, heading: str = "") -> Report | None:
    """The report with its headline above its text; None where that holds it, or where it tells of nothing.

    What its page lists beside a report may be its own title.

    `heading` are the document's own lines from its title to its text, if it has any beside the title.
    """
    told = headline(report.title)
    english = report.language.partition("-")[0].lower() in _LANGUAGES
    if not told or not english or _plain(told) in _plain(silenced(report.text)):
        return None
    above = heading if heading.startswith(told) else report.title or told
    made = Report.build(
        text=f"{above}{_GAP}{report.text}", title=report.title, source=report.source, published=report.published,
        url=report.url, file=report.file, address=report.address, language=report.language,
        retrieved_at=report.retrieved_at,
    )  # fmt: skip
    return structs.replace(made, sha256=report.sha256)


def stands_alone(told: str, text: str) -> bool:
    """Whether the text under a headline is about something else."""
    words = _words(told)
    if len(words & _words(text)) * _SHARE > len(words):
        return False
    pointing = traces(text)
    return pointing <= _BY_CHANCE and pointing * _APART <= len(text.split())


def missing(read: Extraction, told: str) -> set[SpanField]:
    """What was not read of the incident that a report is about, and a headline may tell.

    Of the hurt also that it gives more of them than were read: "Six injured" over a text that tells of three.
    """
    main = _main(read)
    has: set[SpanField] = set()
    if main is not None:
        has |= {name for name, outcome in _OUTCOMES.items() if _counted(main, outcome) is not None}
        has |= {SpanField.PLACE for _, v in main.stating(PlaceValue) if v.place.country and not _at_home(v.place)}
        if (_counted(main, Outcome.INJURED) or 0) < _hurt(told, main):
            has.discard(SpanField.INJURED)
    return {name for name, words in _TELLING.items() if name not in has and words.search(told)}


def _at_home(place: Place) -> bool:
    """Whether a place is only the area that the report is at home in."""
    return place.name is None and place.admin1 is not None


def _counted(main: Mention, outcome: Outcome) -> int | None:
    """How many are counted in all; None where nobody is."""
    return max((v.low for _, v in main.stating(CountValue) if v.outcome is outcome and _of_all(v)), default=None)


def _of_all(value: CountValue) -> bool:
    return value.nationality == EVERYONE and value.role is None


def _hurt(told: str, main: Mention) -> int:
    """How many of one attack a headline plainly gives as hurt; 0 where it gives none.

    All whom it calls shot, less the dead, only where what was read is one person or an open figure.
    """
    if _SEVERAL.search(told):
        return 0
    text, most = ReportText(told), 0
    dead = _counted(main, Outcome.KILLED) or 0
    died = max((q.low for q in text.quantities if fate_of(text, q.start, q.end) is Outcome.KILLED), default=0)
    some = [v for _, v in main.stating(CountValue) if v.outcome is Outcome.INJURED and _of_all(v)]
    vague = died <= dead and all(v.high is None or v.high == 1 for v in some)
    for q in text.quantities:
        if over_shootings(text, q.start, q.end):
            continue
        if adjacent_fate(text, q.start, q.end) is Outcome.INJURED:
            most = max(most, q.low)
        elif vague and q.low > 1 and merely_shot(text, q.start, q.end):
            most = max(most, q.low - dead)
    return most


def told_more(read: Extraction, again: Extraction, told: str) -> bool:
    """Whether a headline adds something to what was read without it, and leaves day, place and incidents alone.

    Where nothing was read without it, an attack with a place is something, wherever that may be.
    """
    main, now = _main(read), _main(again)
    lacked = missing(read, told)
    if now is None:
        return False
    if main is None:
        return missing(again, told) < lacked or any(v.place.name for _, v in now.stating(PlaceValue))
    if not missing(again, told) < lacked:
        return False
    if SpanField.INJURED in lacked and _counted(main, Outcome.INJURED) is not None:
        dead = _counted(main, Outcome.KILLED)
        if _counted(now, Outcome.INJURED) != _hurt(told, main) or dead not in (
            None,
            _counted(now, Outcome.KILLED),
        ):
            return False
    day = [v for _, v in main.stating(DateValue)] == [v for _, v in now.stating(DateValue)]
    place = [v for _, v in main.stating(PlaceValue)] == [v for _, v in now.stating(PlaceValue)]
    return day and (place or SpanField.PLACE in lacked) and len(read.mentions) == len(again.mentions)


def _main(read: Extraction) -> Mention | None:
    """The mention that a report is about: the first main one, else the first."""
    return next((m for m in read.mentions if m.main), read.mentions[0] if read.mentions else None)


def supplied(below: SpanReading, above: SpanReading, lacking: Collection[SpanField]) -> SpanReading | None:
    """The reading of a text with what its headline tells of its main incident; None where that adds nothing."""
    if len(above.bundles) != 1 or not below.bundles:
        return None
    main = next((n for n, bundle in enumerate(below.bundles) if bundle.main), 0)
    added = [s for s in above.bundles[0].spans if s.field in lacking]
    whole = replace(below.bundles[main], spans=(*added, *below.bundles[main].spans))
    return replace(below, bundles=(*below.bundles[:main], whole, *below.bundles[main + 1 :])) if added else None


def tells_of_nothing(reading: SpanReading) -> bool:
    """Whether what is marked in a text only names days, places or things: it tells of nobody, and of no deed."""
    fields = {span.field for bundle in reading.bundles for span in bundle.spans}
    return fields <= _BARE


def by_itself(told: str, readings: Sequence[SpanReading]) -> SpanReading:
    """The surest reading of a headline that says all there is, what was doubted of it too.

    A reader taught on whole reports is seldom sure of one line; what it doubts a little is told, but for accidents.
    """
    surest = max(readings, key=lambda reading: reading.incident_score)
    if surest.bundles or surest.incident_score < _LIKELY or _MISHAP.search(told):
        return surest
    return replace(surest, bundles=surest.doubtful[:1])


def moved(reading: SpanReading, by: int) -> SpanReading:
    """A reading of what begins `by` characters into a text, as one of the text."""
    return replace(
        reading,
        bundles=_bundles_moved(reading.bundles, by),
        totals=tuple(_span_moved(s, by) for s in reading.totals),
        doubtful=_bundles_moved(reading.doubtful, by),
        states=reading.states.moved(by) if reading.states else None,
    )


def _bundles_moved(bundles: Sequence[Bundle], by: int) -> tuple[Bundle, ...]:
    return tuple(replace(b, spans=tuple(_span_moved(s, by) for s in b.spans)) for b in bundles)


def _span_moved(span: Span, by: int) -> Span:
    actor, speaker = ((at[0] + by, at[1] + by) if at else None for at in (span.actor, span.speaker))
    return replace(span, start=span.start + by, end=span.end + by, actor=actor, speaker=speaker)


def _plain(text: str) -> str:
    """The letters and digits of a text, so that marks and gaps make no difference."""
    return "".join(c for c in text.casefold() if c.isalnum())


def _words(text: str) -> set[str]:
    """The beginnings of the longer words of an English text, common ones apart."""
    return {word[:_BEGINNING] for word in _WORD.findall(text.lower()) if word not in _COMMON}
