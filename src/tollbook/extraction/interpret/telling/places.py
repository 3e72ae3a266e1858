"""Where it happened."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.circumstances.afar import is_where_said
from tollbook.extraction.interpret.circumstances.again import told_there
from tollbook.extraction.interpret.circumstances.authorities import in_dateline
from tollbook.extraction.interpret.circumstances.origin import SCORE as ORIGIN_SCORE
from tollbook.extraction.interpret.circumstances.origin import find_origin
from tollbook.extraction.interpret.circumstances.places import Where
from tollbook.extraction.interpret.circumstances.scene import SEAT
from tollbook.extraction.interpret.circumstances.unmarked import (
    is_apart,
    is_courts_district,
    is_elsewhere,
    missing_place,
    placed_inside,
    points_back,
)
from tollbook.extraction.interpret.circumstances.where import find_place
from tollbook.extraction.interpret.page import Page
from tollbook.extraction.interpret.telling.telling import Telling
from tollbook.extraction.spans import Span, SpanField
from tollbook.gazetteer import ToponymKind
from tollbook.records import OriginValue, PlaceValue

_IN_AREA: Final = re.compile(r"(?:, (?:near|close to|by) [^,.;\n]{3,40})?,? in (?:the )?(?:[\w.-]+['’]s )?")
"""What stands between a place that no gazetteer holds and its area: "Zorva, near the frontier, in the Tibesti"."""
_IN: Final = re.compile(r" (?:in|at|near|outside) (?:the )?")
_OF: Final = " of "
_FROM: Final = " from "
_DESTINATION: Final = re.compile(
    r"\b(?:bus|minibus|coach|lorry|truck|train|convoy|boat|ferry|flight|van|taxi|caravan|tanker)"
    r"(?: bound for| on (?:its|the) way to| to| for) (?:the )?$"
)
_STRUCK_IN: Final = re.compile(r",? (?:in|at|near|outside|off) [^,.;]{0,20}")
_RIGHT_AFTER: Final = 10  # characters between a target and its place: "in", "in the"


def tell_places(telling: Telling) -> None:
    """State the place that was struck, and where the attack came from."""
    page = telling.page
    bodies = [*((a.start, a.end) for a in page.names.listed), *page.persons]
    named = [
        s for s in telling.spans(SpanField.PLACE) if not any(a <= s.start < b for a, b in bodies if _whose(page, s, b))
    ]
    named = [s for s in named if not page.report.text[s.start : s.end].islower()]
    named = [s for s in named if not SEAT.match(page.report.text, s.end)]
    named = [s for s in named if not is_courts_district(page.report.text, s.start, s.end)]
    peoples = [(t.start, t.end) for t in page.toponyms if t.kind is ToponymKind.DEMONYM]
    named = [s for s in named if (s.start, s.end) not in peoples]
    anchors = telling.anchors()
    before = page.told_before(anchors)
    later = not telling.bundle.main or before is not None
    there = [s for s in named if not is_where_said(page.report.text, s.start, s.end)]
    named = there if later else (there or named)
    away = [s for s in named if is_elsewhere(page.text, _whole(page, s)) or _is_home(page, s.start)]
    here = [s for s in telling.own(named) if s not in away or _struck(telling, s)]
    others = [s for b in page.reading.bundles if b is not telling.bundle for s in b.spans]
    others = [s for s in others if s.field is SpanField.PLACE]
    free = [t for t in page.open_toponyms if not any(t.start < s.end and s.start < t.end for s in others)]
    here = _beyond_dateline(telling, _without_homes(telling, here))
    known = [t for t in page.open_toponyms if not _is_home(page, t.start)]
    spans = (
        here or missing_place(page.text, telling.bundle, known, others, homes=page.homes if later else None) or named
    )
    if spans and not page.scene.local and all(in_dateline(page.report.text, s.start) for s in spans):
        spans = placed_inside(page.text, telling.bundle, free) or spans
    if before and not named and points_back(page.text, anchors):
        where: Where | None = before
    else:
        where = find_place(
            page.scene, spans, anchors, before=before, apart=later and is_apart(page.text, telling.bundle)
        )
        again = told_there(page.report.text, spans, page.told)
        if where and again and where.place.country != again.place.country:
            where = again
    if where and anchors and spans:
        page.told += [(end, where) for _, end in anchors]
    if where:
        written = page.report.text[slice(*where.passages[0])]
        telling.say(PlaceValue(where.place), where.passages, where.score, written=written)
    struck = where.place.country if where else None
    if (marked := telling.spans(SpanField.ORIGIN)) and (found := find_place(page.scene, marked)):
        telling.say(OriginValue(found.place), found.passages, found.score)
    elif (o := find_origin(page.text, telling.bundle, struck)) and (place := page.country(o.country)):
        telling.say(OriginValue(place), [(o.start, o.end)], ORIGIN_SCORE)


def _whose(page: Page, place: Span, body: int) -> bool:
    """Whether a marked place is no more than a body or person whose name ends at `body`: "ABC group"."""
    return place.end <= body or page.report.text[body : place.end].islower()


def _is_home(page: Page, place: int) -> bool:
    """Whether a place that begins there only says where a person lived: "Ann Mary Doe of Orvale"."""
    before = place - len(_OF)
    return page.report.text.startswith(_OF, before) and any(end == before for _, end in page.persons)


def _whole(page: Page, place: Span) -> Span:
    """The marked place from where the name begins that it cuts: "Louis" of "31, of St. Louis"."""
    return next((replace(place, start=t.start) for t in page.toponyms if t.start < place.start < t.end), place)


def _struck(telling: Telling, place: Span) -> bool:
    """Whether the place stands right behind a target or a deed: "shelling hit a hospital in El Obeid"."""
    if any(0 < place.start - t.end <= _RIGHT_AFTER for t in telling.spans(SpanField.TARGET)):
        return True
    deeds = telling.spans(SpanField.EVENT_TYPE)
    return any(_IN.fullmatch(telling.page.report.text, s.end, place.start) for s in deeds)


def _without_homes(telling: Telling, spans: list[Span]) -> list[Span]:
    """The marked places without where those struck come from or go: "a bus of pilgrims from Selby near Orvale"."""
    text = telling.page.report.text
    ends = [t.end for t in telling.spans(SpanField.TARGET)]
    homes = [s for s in spans if text.endswith(_FROM, 0, s.start) and s.start - len(_FROM) in ends]
    homes = [h for h in homes if any(_STRUCK_IN.fullmatch(text, h.end, s.start) for s in spans)]
    spans = [s for s in spans if s not in homes]
    return [s for s in spans if not _DESTINATION.search(text, max(0, s.start - 30), s.start)] or spans


def _beyond_dateline(telling: Telling, spans: list[Span]) -> list[Span]:
    """The marked places without where the report was filed, if another one is named that is known, or whose area is.

    Local news is filed where it happened, and names a corner or a quarter beside it.
    """
    page = telling.page
    other = [s for s in spans if not in_dateline(page.report.text, s.start)]
    if page.scene.local or len(other) == len(spans):
        return spans
    named = [t for t in page.open_toponyms if t.kind is not ToponymKind.DEMONYM]
    known = any(s.start <= t.start and t.end <= s.end for s in other for t in named)
    return (
        other
        if known or any(_IN_AREA.fullmatch(page.text.text, s.end, t.start) for s in other for t in named)
        else spans
    )
