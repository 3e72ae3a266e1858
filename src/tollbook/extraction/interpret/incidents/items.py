"""The lines of a list of incidents, each of which opens with a day: one incident a line.

Lines that open with months and years ("August 1982: …") look back on what happened before the report's own incident.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from tollbook.extraction.interpret.bundles import COUNTS, FIELDS, OWN, joined
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.victims.fates.adjacent import adjacent_fate
from tollbook.extraction.spans import Bundle, Span, SpanField
from tollbook.gazetteer.dates import DateKind, DateMention

_UNMARKED: Final = 0.4  # confidence in a day or a figure that no reader marked
_WHOLE: Final = 0.5  # certainty that an unmarked figure counts everybody
_LISTED: Final = 3  # lines from which such lines make a list
_IN_BRACKETS: Final = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w'’-]+(?:[ -][A-ZÀ-Þ][\w'’-]+){0,3}) \((?:on |the )?(?P<day>[^()\n]{3,25}?), [^()\n]{3,90}\)"
)
_YEARS: Final = 400  # days from the first to the last of the months of a list that looks back
_COLON: Final = re.compile(r"[ \t]*(?::| [-–—])[ \t]")
_ITEM: Final = re.compile(
    r"[ \t]*(?:[-*•–—▪|]\s*|\(?\d{1,3}[.):]\s*|(?:Incident|Event|No\.?) #?\d+[.:)]?\s*)?"
    r"(?:[A-Z][^.;:\n]{0,40}(?::| [-–—])\s*)?(?:(?:On|Late on|Early on|In|At dawn on)\s+)?"
)

_PLACED: Final = re.compile(
    r"[ \t]*(?:[-*•–—▪|]\s*)?(?!(?:On|In|At|By|Early|Late|Since|Until|From|After|Before|"
    r"Last)\b)[A-Z][^.;:,\n]{1,40}, (?:the )?"
)
"""Opens an item with a place: "Orvale Province, 2 Nov. Armed men fired at …"."""


_AFTER_DAY: Final = re.compile(r"(?:, [^.;:\n]{2,20})?[.:]?(?: [-–—])?\s*")
_COUNTED: Final = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
_NTH: Final = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|remaining|other)"
_THE_SAME: Final = re.compile(
    rf"(?P<who>The (?:{_NTH} |{_COUNTED} |{_NTH} {_COUNTED} )(?:[\w'’-]+ ){{0,2}}?[\w'’-]+|"
    rf"(?:An?|The) (?:\w+th|second|third) (?:wounded|injured|dead) [\w'’-]+|"
    rf"The [\w'’-]+(?: [\w'’-]+)? and the [\w'’-]+(?: [\w'’-]+)?) (?:is|are|was|were|has|have|come|comes|came|dies|"
    r"died|remains?|returns?|returned|escapes?|escaped|walks?|turns?|goes|go)\b"
)
"""People who were told of before: "The three women come back", "A seventh wounded passenger is found"."""
_SINGLE: Final = frozenset({"attack", "incident", "raid", "ambush", "blast", "explosion", "bomb", "strike", "shooting"})
_SET_RIGHT: Final = re.compile(
    r"\b(?:[Ff]igures? (?:\w+ )?(?:corrected|revised|raised)|corrects? (?:himself|herself|itself|the (?:toll|figure))|"
    r"[Tt]oll (?:\w+ )?(?:rises|rose|raised|revised|corrected|now)|accepts? \w+ (?:dead|killed|wounded))\b"
)
_NOUN: Final = re.compile(r"[^\W\d_]{4,}")


_HEADED: Final = re.compile(r"^[ \t]*(?:[-*•]\s*)?(?=[A-Z]{3})[A-Z][A-Z'’,. -]{2,40}: (?=[A-Z])", re.MULTILINE)
"""A heading in capitals at the head of a line: "TRADER LIFTED: A timber trader was ..."; its first day is its own."""


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a list of incidents, `text[start:end]`, and the day that it opens with.

    Within a sentence an item is a place with its day and figures in brackets; `place` is where the name ends.
    """

    start: int
    end: int
    day: DateMention
    place: int | None = None

    def holds(self, span: Span) -> bool:
        """Whether marked words begin in it."""
        return self.start <= span.start < self.end


def list_items(text: str, dates: Sequence[DateMention]) -> list[Item]:
    """The lines of a list of incidents, each of which opens with a day, after a number or a label; else none."""
    found: list[Item] = []
    labels = [m.group() for m in _HEADED.finditer(text)]
    headed = len(set(labels)) == len(labels) >= _LISTED  # whoever speaks in a transcript does so again
    for day in dates:
        start = text.rfind("\n", 0, day.start) + 1
        opens = (
            _ITEM.fullmatch(text, start, day.start)
            or _heads_with_place(text, start, day)
            or (headed and _HEADED.match(text, start, day.start) and not (found and found[-1].start == start))
        )
        if opens and day.date.days == 1 and day.kind is not DateKind.FUTURE:
            end = text.find("\n", day.start)
            found.append(Item(start, len(text) if end < 0 else end, day))
    return found if len(found) >= _LISTED else _bracketed(text, dates)


def _heads_with_place(text: str, start: int, day: DateMention) -> bool:
    """Whether a line at `start` opens with a place and a day, and then a stop."""
    stopped = text[day.end : day.end + 1] in (".", ":") or text[day.start : day.end].rstrip().endswith(".")
    return stopped and _PLACED.fullmatch(text, start, day.start) is not None


def _bracketed(text: str, dates: Sequence[DateMention]) -> list[Item]:
    """The items of a list within a sentence: "Orvale (16 January, four dead), Senna (21 January, two dead)"."""
    days = {d.start: d for d in dates if d.date.days == 1 and d.kind is not DateKind.FUTURE}
    found = [
        Item(m.start(), m.end(), days[m.start("day")], m.end("name"))
        for m in _IN_BRACKETS.finditer(text)
        if m.start("day") in days
    ]
    return found if len(found) > 1 else []


def by_item(report: ReportText, bundle: Bundle, items: Sequence[Item]) -> list[Bundle]:
    """A bundle that runs over several items of a list as one an item; what stands outside goes with the first.

    Each is of the day that its item opens with, marked or not.
    """
    own = [(item, [s for s in bundle.spans if item.holds(s)]) for item in items]
    telling = [(item, spans) for item, spans in own if _tells(report, item, spans)]
    if telling and telling[0][0].place is not None:
        outside = tuple(s for s in bundle.spans if not any(item.holds(s) for item, _ in telling))
        each = [outside] if any(s.field in OWN for s in outside) else []
        each += [_completed(report, item, spans) for item, spans in telling]
        return [replace(bundle, spans=spans, event_types={}) for spans in each]
    if not telling or (len(telling) == 1 and not all(telling[0][0].holds(s) for s in bundle.spans)):
        return [bundle]
    later = [s for _, spans in telling[1:] for s in spans]
    first = [s for s in bundle.spans if s not in later]
    parts = [
        _completed(report, telling[0][0], first),
        *(_completed(report, item, spans) for item, spans in telling[1:]),
    ]
    if len(parts) == 1:
        return [replace(bundle, spans=parts[0])]
    return [replace(bundle, spans=p, event_types={}) for p in parts]


def main_alike(bundles: Sequence[Bundle], items: Sequence[Item]) -> list[Bundle]:
    """The bundles, those of single items all told as the report's own where one of them is: no aside."""
    lone = [any(all(item.holds(s) for s in b.spans) for item in items) for b in bundles]
    if not any(b.main for b, own in zip(bundles, lone, strict=True) if own):
        return list(bundles)
    return [replace(b, main=True) if own and not b.main else b for b, own in zip(bundles, lone, strict=True)]


def without_sequels(report: ReportText, bundles: Sequence[Bundle], items: Sequence[Item]) -> list[Bundle]:
    """The bundles, what a line says of those told of before it given to the line that told of them.

    "Monday 3. … kidnapped: two nurses and a cook." "Wednesday 5. The two nurses come back." "Friday 7. The mayor
    corrects himself: nine dead."
    """
    done = list(bundles)
    for bundle in bundles:
        item = next((i for i in items if i.place is None and all(i.holds(s) for s in bundle.spans)), None)
        goes_on = _goes_on(report, item, bundle) if item else None
        if item is None or goes_on is None:
            continue
        before = [b for b in done if b is not bundle and min(s.start for s in b.spans) < item.start]
        hosts = [b for b in before if any(s.field in (SpanField.PLACE, SpanField.EVENT_TYPE) for s in b.spans)]
        if not hosts:
            continue
        told = _stems(goes_on)
        near = hosts[::-1] if told else hosts  # people were told of last, a figure is that of the first
        host = max(near, key=lambda b: len(told & _words(report, b, items)))
        own = tuple(s for s in bundle.spans if s.field not in (SpanField.DATE, SpanField.PLACE))
        done[done.index(host)] = joined(host, replace(bundle, spans=own))
        done.remove(bundle)
    return done


def _goes_on(report: ReportText, item: Item, bundle: Bundle) -> str | None:
    """The people told of before of whom a line says more, or none of a figure set right; None where it does neither."""
    after = _AFTER_DAY.match(report.text, item.day.end, item.end)
    start = after.end() if after else item.day.end
    the_same = _THE_SAME.match(report.text, start, item.end)
    if the_same and the_same["who"].split()[-1] not in _SINGLE:
        return the_same["who"]
    fields = {s.field for s in bundle.spans}
    if fields & {SpanField.PLACE, SpanField.EVENT_TYPE, SpanField.WEAPON, SpanField.TARGET}:
        return None
    return "" if _SET_RIGHT.search(report.text, start, item.end) else None


def _words(report: ReportText, bundle: Bundle, items: Sequence[Item]) -> set[str]:
    """The longer words of the lines in which a bundle is told, in the singular."""
    lines = {(i.start, i.end) for i in items if any(i.holds(s) for s in bundle.spans)}
    return {stem for a, b in lines for stem in _stems(report.text[a:b])}


def _stems(words: str) -> set[str]:
    return {w.rstrip("s") for w in _NOUN.findall(words.casefold())}


def past_lines(text: str, dates: Sequence[DateMention]) -> list[Item]:
    """The lines of a list that looks back over years, each of which opens with a month or a year and a colon."""
    found = []
    for day in dates:
        start = text.rfind("\n", 0, day.start) + 1
        opens = day.kind is not DateKind.FUTURE and (day.date.days or 0) > 1 and text[start : day.start].strip() == ""
        if opens and _COLON.match(text, day.end):
            end = text.find("\n", day.start)
            found.append(Item(start, len(text) if end < 0 else end, day))
    ends = [item.day.date.end for item in found if item.day.date.end]
    return found if len(found) >= _LISTED and (max(ends) - min(ends)).days > _YEARS else []


def without_past(bundles: Sequence[Bundle], lines: Sequence[Item]) -> list[Bundle]:
    """The bundles, of which each line that looks back is one of its own that the report is not about.

    So where the report tells of an incident outside of them.
    """
    outside = [[s for s in b.spans if not any(line.holds(s) for line in lines)] for b in bundles]
    if not lines or not any(b.main and any(s.field in OWN for s in o) for b, o in zip(bundles, outside, strict=True)):
        return list(bundles)
    now, past = [], []
    for bundle, spans in zip(bundles, outside, strict=True):
        if spans:
            now.append(bundle if len(spans) == len(bundle.spans) else replace(bundle, spans=tuple(spans)))
        for line in lines:
            own = [s for s in bundle.spans if line.holds(s)]
            if any(s.field in OWN for s in own):
                past.append(replace(bundle, spans=tuple(own), main=False, event_types={}))
    return [*now, *past]


def _tells(report: ReportText, item: Item, spans: Sequence[Span]) -> bool:
    """Whether an item with marked words tells of an attack by itself: by a mark, or by a figure and its fate."""
    return any(s.field in OWN for s in spans) or bool(spans and _figures(report, item))


def _figures(report: ReportText, item: Item) -> list[Span]:
    """The figures of an item that stand right beside a word for what became of the people: "5 KIA, 3 WIA"."""
    fates = [(q, adjacent_fate(report, q.start, q.end)) for q in report.quantities_in(item.start, item.end)]
    return [Span(q.start, q.end, FIELDS[o], _UNMARKED, whole=_WHOLE) for q, o in fates if o in FIELDS]


def _completed(report: ReportText, item: Item, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans of an item with the day that it opens with and its figures, where no such words are marked."""
    found = list(spans)
    if not any(s.field is SpanField.DATE and item.holds(s) for s in spans):
        found.append(Span(item.day.start, item.day.end, SpanField.DATE, _UNMARKED))
    if not any(s.field in COUNTS for s in spans):
        found += _figures(report, item)
    if item.place is not None and not any(s.field is SpanField.PLACE for s in spans):
        found.append(Span(item.start, item.place, SpanField.PLACE, _UNMARKED))
    return tuple(sorted(found, key=lambda s: (s.start, s.end)))
