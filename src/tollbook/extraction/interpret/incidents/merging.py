"""Bundles that tell of one attack as one: pieces without a figure or a day of their own, words that point back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.bundles import COUNTS, OWN, date_of, joined
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.spans import Bundle, Span, SpanField
from tollbook.gazetteer.dates import DateKind, DateMention
from tollbook.vocabulary.dates import DateRange

_ANOTHER: Final = re.compile(
    r"\b(?:another|separate|second|third|similar|previous|earlier|different|other) (?:\w+ )?(?:attack|incident|raid|"
    r"ambush|"
    r"blast|bomb\w*|explosion|strike|shooting|kidnapping|abduction|case|assault|killing)s?\b(?! (?:victim|survivor))|"
    r"\bseparately\b|"
    r"\belsewhere\b|"
    r"\bmeanwhile\b|\bin retaliation\b",
    re.IGNORECASE,
)


_FURTHER: Final = re.compile(
    r"(?:an?|the) (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:nd|rd|th)) "
    r"(?:(?:shooting|gunshot|male|female|teenage|wounded|injured) )*(?:victim|person)\b|"
    r"another (?:shooting |gunshot )?victim\b",
    re.IGNORECASE,
)  # of the attack told before
_THE_OF: Final = re.compile(
    r"\b(?:[Tt]he|[Tt]hat) (?:[\w-]+ ){0,2}(?:attack|raid|ambush|strike|bombing|blast|shooting|abduction|kidnapping|"
    r"killing|shell|drone|rocket|missile|mortar|bomb|mine|fire)s? of (?:the )?$"
)
_AFTER: Final = 4  # sentences after it in which a further victim is told of
_THAT_TIME: Final = re.compile(
    r"(?:(?:On|In|During) that (?:occasion|attack|incident|raid|case|ambush|kidnapping|bombing)|At that time)\b"
)


def merged(report: ReportText, bundles: list[Bundle], dates: Sequence[DateMention]) -> list[Bundle]:
    """Bundles without a figure or named attack of their own go to the one of the same kind and time.

    One that gives neither figure nor date nor place points back at one told before: by the attack that it names, or
    else by its weapons.
    """
    bundles = _called_by_their_day(report, bundles, dates)
    own = [b for b in bundles if any(s.field in (*COUNTS, SpanField.EVENT_TYPE) for s in b.spans)]
    kept = _pointed_back(report, own)
    for bundle in bundles:
        if bundle in own:
            continue
        if (before := _same_weapon_before(report, bundle, kept)) is not None:
            kept[before] = joined(kept[before], bundle)
            continue
        hosts = [n for n, host in enumerate(kept) if _alike(bundle, host, dates)]
        if len(hosts) > 1:
            shared = {n: len(_terms(report, bundle) & _terms(report, kept[n])) for n in hosts}
            hosts = [n for n in hosts if shared[n] == max(shared.values()) and shared[n]]
        if len(hosts) == 1:
            kept[hosts[0]] = joined(kept[hosts[0]], bundle)
        else:
            kept.append(bundle)
    return kept


def _called_by_their_day(report: ReportText, bundles: list[Bundle], dates: Sequence[DateMention]) -> list[Bundle]:
    """Bundles without a place and a figure that call attacks by their days joined to the only ones of those days.

    "The shell of 2 May came from the hill" says more of what a list tells of 2 May.
    """
    kept = list(bundles)
    for bundle in bundles:
        if {s.field for s in bundle.spans} & {SpanField.PLACE, *COUNTS}:
            continue
        more: dict[int, list[Span]] = {}
        home: int | None = None
        for span in sorted(bundle.spans, key=lambda s: s.start):
            called = _called_in(report, span, dates)
            hosts = [n for n, b in enumerate(kept) if b is not bundle and called and called in _days_of(b, dates)]
            home = hosts[0] if len(hosts) == 1 else home
            if home is None:
                break
            more.setdefault(home, []).append(span)
        if home is not None:
            for host, spans in more.items():
                kept[host] = joined(kept[host], replace(bundle, spans=tuple(spans)))
            kept.remove(bundle)
    return kept


def _called_in(report: ReportText, span: Span, dates: Sequence[DateMention]) -> DateRange | None:
    """The day by which the sentence of a span calls an attack: "the shell of 2 May"."""
    first, last = report.sentence(span.start)
    called = (d for d in dates if first <= d.start < last and d.date.days == 1 and d.kind is not DateKind.FUTURE)
    return next((d.date for d in called if _THE_OF.search(report.text, first, d.start)), None)


def _days_of(bundle: Bundle, dates: Sequence[DateMention]) -> list[DateRange]:
    """The single days that a bundle with a place of its own is marked with."""
    if not any(s.field is SpanField.PLACE for s in bundle.spans):
        return []
    found = (date_of(s, dates) for s in bundle.spans if s.field is SpanField.DATE)
    return [d for d in found if d is not None and d.days == 1]


_TAKEN_WHEN: Final = re.compile(
    r"(?:They|Both|All (?:\w+ )?|The (?:[\w'’-]+ ){1,3}?)(?: of them)? ?(?:was|were|had been) (?:abducted|"
    r"kidnapped|seized|captured|taken)"
    r"(?: hostage| captive)? (?:when|as|after|during) "
)  # "The geologists were abducted when gunmen attacked a convoy near Orvale"


def with_how_taken(report: ReportText, bundles: list[Bundle]) -> list[Bundle]:
    """Bundles without a day that say how those were taken of whom a report told before, joined to theirs."""
    kept: list[Bundle] = []
    for bundle in bundles:
        fields = {s.field for s in bundle.spans}
        opens = _TAKEN_WHEN.match(report.text, report.sentence(min(s.start for s in bundle.spans))[0])
        hosts = [
            b for b in kept
            if b.main and SpanField.DATE in (own := {s.field for s in b.spans}) and SpanField.KIDNAPPED in own
            and not own & fields & set(COUNTS)
        ] if opens and SpanField.DATE not in fields else []  # fmt: skip
        if len(hosts) == 1:
            kept[kept.index(hosts[0])] = joined(hosts[0], bundle)
        else:
            kept.append(bundle)
    return kept


def told_of_before(report: ReportText, bundles: list[Bundle]) -> list[Bundle]:
    """Bundles whose first sentence says that it is of the attack told right before it joined: "on that occasion …"."""
    kept: list[Bundle] = []
    for bundle in bundles:
        first = min(s.start for s in bundle.spans)
        before = [b for b in kept if b.spans[0].start < first]
        counts = set(COUNTS) & {s.field for s in bundle.spans}
        host = max(before, key=lambda b: max(s.start for s in b.spans if s.start < first)) if before else None
        opens = _THAT_TIME.match(report.text, report.sentence(first)[0])
        if opens and host is not None and not counts & {s.field for s in host.spans}:
            kept[kept.index(host)] = joined(host, bundle)
        else:
            kept.append(bundle)
    return kept


def completed(report: ReportText, bundles: list[Bundle]) -> list[Bundle]:
    """Bundles without a date and a place of their own joined to the one told right before, if they only add to it.

    "Gunmen stopped a bus near the ford on Friday. Two men were killed." is one incident, and so are six dead and
    27 abducted of one sentence; a figure of an outcome that is told already belongs to another incident.
    """
    kept: dict[int, Bundle] = {}
    for number, bundle in sorted(enumerate(bundles), key=lambda nb: nb[1].spans[0].start):
        hosts = [n for n, host in kept.items() if _completes(report, host, bundle)]
        if hosts:
            kept[hosts[-1]] = joined(kept[hosts[-1]], bundle)
        else:
            kept[number] = bundle
    return [kept[n] for n in sorted(kept)]


_NOBODY: Final = re.compile(r"(?:there (?:was|were) )?(?:no|none|nobody|neither)\b", re.IGNORECASE)


def with_nobody(report: ReportText, bundles: Sequence[Bundle]) -> list[Bundle]:
    """Bundles that say only that nobody was harmed joined to the attack told right before in their paragraph."""
    kept = list(bundles)
    for bundle in bundles:
        if not all(s.field in COUNTS and _NOBODY.match(report.text, s.start) for s in bundle.spans):
            continue
        first, fields = min(s.start for s in bundle.spans), {s.field for s in bundle.spans}
        told = [(s.end, n) for n, b in enumerate(kept) if b is not bundle for s in b.spans if s.end <= first]
        end, host = max(told, default=(0, 0))
        if told and "\n" not in report.text[end:first] and not fields & {s.field for s in kept[host].spans}:
            kept[host] = joined(kept[host], bundle)
            kept.remove(bundle)
    return kept


_ITS: Final = re.compile(r"(?:Its|Their|His|Her) (?!own\b)")


def _has_number(report: ReportText, span: Span) -> bool:
    return bool(report.quantities_in(span.start, span.end))


def _completes(report: ReportText, host: Bundle, bundle: Bundle) -> bool:
    """Whether a bundle only adds to what its host tells in the same paragraph, a sentence before at most."""
    mine, theirs = {s.field for s in bundle.spans}, {s.field for s in host.spans}
    counts = set(COUNTS)
    if mine & {SpanField.DATE, SpanField.PLACE} or not theirs & {SpanField.DATE, SpanField.PLACE}:
        return False
    further = mine & theirs & counts
    first = min(s.start for s in bundle.spans if s.field in OWN or not mine & set(OWN))
    if _ITS.match(report.text, report.sentence(first)[0]):  # who is named ahead is counted here
        further = {f for f in further if any(_has_number(report, s) for s in host.spans if s.field is f)}
    if not all(_FURTHER.match(report.text, s.start) for s in bundle.spans if s.field in further):
        return False
    before = [s.end for s in host.spans if s.end <= first]
    if not before or ("\n" in report.text[max(before) : first] and not further):
        return False
    near = report.sentence_number(first) - report.sentence_number(max(before))
    return 0 <= near <= (_AFTER if further else 1) and not _ANOTHER.search(report.text, *report.sentence(first))


def _pointed_back(report: ReportText, bundles: list[Bundle]) -> list[Bundle]:
    """Bundles that only point back joined to the one told before that shares most words with them."""
    telling = (*COUNTS, SpanField.DATE, SpanField.PLACE)
    kept = [b for b in bundles if any(s.field in telling for s in b.spans)]
    for bundle in (b for b in bundles if b not in kept):
        named = max(s.start for s in bundle.spans if s.field in OWN)
        hosts = _likest(report, bundle, kept, named)
        if hosts:
            kept[hosts[-1]] = joined(kept[hosts[-1]], bundle)
        else:
            kept.append(bundle)
    return kept


def _same_weapon_before(report: ReportText, bundle: Bundle, kept: Sequence[Bundle]) -> int | None:
    """The number of the one bundle told before that shares most words with one that says neither when nor where."""
    if any(s.field in (SpanField.DATE, SpanField.PLACE) for s in bundle.spans):
        return None
    hosts = _likest(report, bundle, kept, bundle.spans[0].start)
    return hosts[0] if len(hosts) == 1 else None


def _likest(report: ReportText, bundle: Bundle, kept: Sequence[Bundle], before: int) -> list[int]:
    """The numbers of the bundles begun before a place in the text that share most words with one; none shares none."""
    own = _terms(report, bundle)
    shared = {n: len(own & _terms(report, host)) for n, host in enumerate(kept) if host.spans[0].start < before}
    return [n for n, count in shared.items() if count and count == max(shared.values())]


def _terms(report: ReportText, bundle: Bundle) -> set[str]:
    """The words of a bundle's weapons, attacks and places, in lower case."""
    marked = (SpanField.WEAPON, SpanField.EVENT_TYPE, SpanField.PLACE)
    return {w.casefold() for s in bundle.spans if s.field in marked for w in report.text[s.start : s.end].split()}


def _alike(bundle: Bundle, host: Bundle, dates: Sequence[DateMention]) -> bool:
    """Whether times overlap and the likeliest type is the same."""
    if not bundle.event_types or not host.event_types:
        return False
    kind, other = (max(b.event_types, key=lambda k: b.event_types[k]) for b in (bundle, host))
    mine = [d for s in bundle.spans if s.field is SpanField.DATE and (d := date_of(s, dates))]
    theirs = [d for s in host.spans if s.field is SpanField.DATE and (d := date_of(s, dates))]
    return kind is other and any(a.possibly_within(b.start, b.end) for a in mine for b in theirs)
