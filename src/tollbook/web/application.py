"""The application: which address shows which page, and what is said where one cannot be shown."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from tollbook.errors import BookError, NotFoundError, TollbookError, UsageError
from tollbook.ledger import Book
from tollbook.pipeline.browsing import Watched
from tollbook.web import pages
from tollbook.web.addresses import shown
from tollbook.web.assets import asset
from tollbook.web.headers import Protected
from tollbook.web.keeping import Shelf
from tollbook.web.pages import Site
from tollbook.web.templating import templates

Handler = Callable[[Request], Response]

PAGES: dict[str, pages.Page] = {
    "/": pages.overview,
    "/incidents": pages.incidents,
    "/incidents/{name}": pages.incident,
    "/reports": pages.reports,
    "/reports/{name}": pages.report,
    "/totals": pages.totals,
    "/programmes": pages.programmes,
    "/programmes/{number}": pages.programme,
    "/coverage": pages.coverage,
    "/about": pages.about,
}
READING = ["GET", "HEAD"]


def application(
    book: Book, programmes: Sequence[Watched] = (), *, demo: bool = False, anybody: bool = False
) -> FastAPI:
    """The pages over an open book, read-only. `programmes` are decided upon as the book stands.

    Only requests for a name of this machine are answered unless `anybody` may ask.
    """
    site = Site(book=book, programmes=tuple(programmes), demo=demo, shelf=Shelf())
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    app.state.site = site
    for path, page in PAGES.items():
        app.add_api_route(path, _handler(site, page), methods=READING, response_model=None)
    app.add_api_route("/static/{name}", partial(_asset, site), methods=READING, response_model=None)
    app.add_api_route("/favicon.ico", partial(_icon, site), methods=READING, response_model=None)
    app.add_exception_handler(HTTPException, partial(_not_served, site))
    app.add_middleware(Protected, refuse=_refuse_host, anybody=anybody)
    return app


def _handler(site: Site, page: pages.Page) -> Handler:
    def handle(request: Request) -> Response:
        try:
            return site.answer(request, page)
        except NotFoundError as error:
            return problem(site, 404, "Not in this book", str(error))
        except UsageError as error:
            return problem(site, 400, "This cannot be shown as asked", str(error))
        except BookError as error:
            return problem(site, 503, "The book cannot be read just now", str(error))
        except TollbookError as error:
            return problem(site, 503, "This cannot be worked out just now", str(error))
        except Exception as error:  # noqa: BLE001 - a fault of ours must not end in a traceback
            sys.stderr.write(
                f"tollbook: a fault of tollbook at {shown(request.url.path)}: {type(error).__name__}: {error}\n"
            )
            return problem(
                site, 500, "A fault of tollbook", "this page could not be made; nothing in the book has changed"
            )

    return handle


def _asset(site: Site, request: Request) -> Response:
    return asset(request) or problem(site, 404, "No such page", f"nothing is at {shown(request.url.path)}")


def _icon(site: Site, request: Request) -> Response:
    request.path_params["name"] = "mark.svg"
    return _asset(site, request)


async def _not_served(site: Site, request: Request, error: HTTPException) -> Response:
    if error.status_code == 405:
        words = f"these pages only show what is in the book; ask with GET, not {shown(request.method)}"
        return problem(site, 405, "Nothing can be changed here", words, {"allow": "GET, HEAD"})
    return problem(site, error.status_code, "No such page", f"nothing is at {shown(request.url.path)}")


async def _refuse_host(scope: Scope, receive: Receive, send: Send) -> None:
    words = (
        "tollbook answers only requests for this machine's own name, such as http://127.0.0.1; "
        "to let others in, start it with --to-network\n"
    )
    await PlainTextResponse(words, status_code=400)(scope, receive, send)


def problem(site: Site, status: int, title: str, words: str, headers: dict[str, str] | None = None) -> Response:
    """A page that says what was wrong and where to go on."""
    text = templates().get_template("problem.html").render(site=site, title=title, words=words, status=status, here="")
    return HTMLResponse(text, status_code=status, headers={"cache-control": "no-store", **(headers or {})})
