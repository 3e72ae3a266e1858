"""The pages: each parses its address, calls one function of the pipeline, and names a template."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from tollbook.exchange.asking import words_of
from tollbook.ledger import Book
from tollbook.ledger.surveying import Period, Spot
from tollbook.pictures import legend, map_picture, period_days, timeline
from tollbook.pipeline import browsing, picturing
from tollbook.pipeline.browsing import Watched
from tollbook.pipeline.looking import source_list
from tollbook.records import Selection
from tollbook.vocabulary.codes import EventType, PlacePrecision, Standing
from tollbook.web.addresses import FILTERS, address, asked, checked, of_selection, page_number, selection_in
from tollbook.web.keeping import Shelf
from tollbook.web.templating import templates

Context = dict[str, Any]
Page = Callable[["Site", Request], "Shown"]

_SIZES = (("wide", 780.0, 430.0), ("narrow", 360.0, 330.0))
_LINES = (("wide", 780.0, 230.0), ("narrow", 360.0, 230.0))


class Shown(NamedTuple):
    """A page to be: the template, what makes its context, and its own address where that is not the one asked for."""

    template: str
    context: Callable[[], Context]
    address: str | None = None
    varies: str = ""  # what the page depends on beside the book and its address


@dataclass(frozen=True)
class Site:
    """What is served: a book, programmes decided upon, and pages kept as long as the book does not change."""

    book: Book
    programmes: tuple[Watched, ...]
    demo: bool
    shelf: Shelf

    def answer(self, request: Request, page: Page) -> Response:
        """The page asked for, from the shelf where it is still current."""
        shown = page(self, request)
        own = shown.address or request.url.path
        key = f"{self.book.version()} {shown.varies} {own}"
        kept = self.shelf.page(key, partial(self._made, shown))
        headers = {"etag": kept.tag, "cache-control": "no-cache", "hx-push-url": own}
        if request.headers.get("if-none-match") == kept.tag:
            return Response(status_code=304, headers=headers)
        return HTMLResponse(kept.body, headers=headers)

    def _made(self, shown: Shown) -> str:
        return templates().get_template(shown.template).render(site=self, **shown.context())


def overview(site: Site, request: Request) -> Shown:
    """The selection at a glance: toll, map, time line, by nationality and by place."""
    selection = selection_in(asked(request, *FILTERS))

    def context() -> Context:
        survey = site.book.survey(selection)
        words = words_of(selection)
        dots = picturing.Dots(survey, partial(_spot_address, words))
        bars = picturing.bars_of(survey, partial(_period_address, words))
        return {
            "here": "/", **_filtering(site, selection), "survey": survey, "areas": browsing.areas_of(survey),
            "left_out": site.book.policy().left_out,
            "maps": [(size, *_map(dots, width, height)) for size, width, height in _SIZES],
            "lines": [
                (size, timeline(bars, name="People killed and attacks over time", width=width, height=height))
                for size, width, height in _LINES
            ],
        }  # fmt: skip

    return Shown("overview.html", context, of_selection("/", selection))


def _map(dots: picturing.Dots, width: float, height: float) -> tuple[Any, Any]:
    """The map of that size, and what its marks mean."""
    view = dots.view(width, height)
    marks = dots.marks(view)
    return map_picture(view, picturing.ground_below(view), marks, name="Map of the attacks"), legend(marks)


def _spot_address(words: Mapping[str, str], spot: Spot) -> str:
    """The incidents at a place of the map: around it, or in its area where that is all that is known."""
    if spot.precision is PlacePrecision.ADMIN1 and spot.place.admin1:
        return address("/incidents", words, admin1=spot.place.admin1_code or spot.place.admin1)
    if spot.precision in (PlacePrecision.COUNTRY, PlacePrecision.REGION, PlacePrecision.UNKNOWN):
        return address("/incidents", words, country=spot.place.country)
    reach = 40 if spot.precision is PlacePrecision.DISTRICT else 200 if spot.precision is PlacePrecision.SEA else 20
    return address("/incidents", words, near=f"{spot.lat:.4f},{spot.lon:.4f},{reach}")


def _period_address(words: Mapping[str, str], period: Period) -> str:
    start, end = period_days(period.name)
    return address("/incidents", words, since=start.isoformat(), until=end.isoformat())


def _filtering(site: Site, selection: Selection) -> Context:
    return {
        "selection": selection, "choices": browsing.choices(site.book), "event_types": list(EventType),
        "standings": list(Standing), "filters": browsing.filter_words(selection),
        "doubts": browsing.area_doubts(selection),
    }  # fmt: skip


def incidents(site: Site, request: Request) -> Shown:
    """The incidents of a selection, oldest first."""
    words = asked(request, *FILTERS, "page")
    selection, number = selection_in(words), page_number(words)

    def context() -> Context:
        page = browsing.incidents_page(site.book, selection, number)
        return {
            "here": "/incidents", **_filtering(site, selection), "page": page,
            "reports": site.book.report_counts(incident for incident, _ in page.rows),
        }  # fmt: skip

    return Shown("incidents.html", context, of_selection("/incidents", selection, page=number))


def incident(site: Site, request: Request) -> Shown:
    """An incident: every value, who said it, in which words, and what the ledger makes of it."""
    asked(request)
    name = checked(request.path_params["name"], "incident")
    return Shown(
        "incident.html", lambda: {"here": "/incidents", "file": browsing.incident_file(site.book, name)},
        address(f"/incidents/{name}"),
    )  # fmt: skip


def reports(site: Site, request: Request) -> Shown:
    """The reports with how they stand."""
    number = page_number(asked(request, "page"))
    return Shown(
        "reports.html", lambda: {"here": "/reports", "page": browsing.reports_page(site.book, number)},
        address("/reports", page=number),
    )  # fmt: skip


def report(site: Site, request: Request) -> Shown:
    """A report's text with everything that was read in it."""
    asked(request)
    name = checked(request.path_params["name"], "report")
    return Shown(
        "report.html", lambda: {"here": "/reports", "read": browsing.annotated_report(site.book, name)},
        address(f"/reports/{name}"),
    )  # fmt: skip


def totals(site: Site, request: Request) -> Shown:
    """Stated totals beside what is itemised."""
    number = page_number(asked(request, "page"))
    return Shown(
        "totals.html", lambda: {"here": "/totals", "page": browsing.totals_page(site.book, number)},
        address("/totals", page=number),
    )  # fmt: skip


def programmes(site: Site, request: Request) -> Shown:
    """The programmes watched, and the decisions that the book records."""
    asked(request)
    return Shown("programmes.html", lambda: {"here": "/programmes", "decisions": list(reversed(site.book.decisions()))})


def programme(site: Site, request: Request) -> Shown:
    """What a programme's gates come to on a day, and why."""
    words = asked(request, "as_of")
    watched = browsing.watched(site.programmes, request.path_params["number"])
    day = browsing.decision_day(site.book, watched, words.get("as_of"))
    number = site.programmes.index(watched) + 1

    def context() -> Context:
        return {
            "here": "/programmes", "number": number, "programme": watched.programme, "day": day,
            "gates": browsing.gates_decided(site.book, watched.programme, day),
        }  # fmt: skip

    return Shown("programme.html", context, address(f"/programmes/{number}", as_of=words.get("as_of")), str(day))


def coverage(site: Site, request: Request) -> Shown:
    """Which sources were watched, and who published the reports."""
    asked(request)
    return Shown(
        "coverage.html",
        lambda: {"here": "/coverage", "coverage": site.book.coverage(), "sources": source_list(site.book)},
    )


def about(_: Site, request: Request) -> Shown:
    """The rules by which all of this is made."""
    asked(request)
    return Shown("about.html", lambda: {"here": "/about"})
