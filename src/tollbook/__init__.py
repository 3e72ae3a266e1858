"""Reports of attacks on people, kept as a ledger in which every figure leads back to its words.

    import tollbook

    with tollbook.open_book("my.db") as book:
        tollbook.add(book, ["reports/"])
        for row in book.toll(tollbook.Selection(nationality="CN")):
            print(row.outcome, row.low, row.best, row.high)

Everything the command line does is a function here. Names are loaded when they are first used.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tollbook.decisions.programme import load_programme
    from tollbook.decisions.prospects import Prospect, prospects
    from tollbook.errors import TollbookError
    from tollbook.ledger import Book, ReportEntry, ReportState, SourceEntry, Upgraded, upgrade_book
    from tollbook.measurement.account import Account
    from tollbook.measurement.power import Power, power
    from tollbook.pipeline import (
        AddedPlaces,
        AddResult,
        Attested,
        Awaiting,
        Backtest,
        Changes,
        Description,
        Export,
        Flip,
        GateCourse,
        IncidentChange,
        JudgementEntry,
        Noted,
        OwnPlace,
        PairAccount,
        RatingEntry,
        ReviewEntry,
        ReviewState,
        WhatIf,
        add,
        add_coverage,
        add_party,
        add_places,
        area_of,
        attest,
        attestations,
        awaiting_review,
        backtest,
        bounded_area,
        changes,
        check,
        check_places,
        check_proof,
        decide,
        demo_files,
        describe,
        explain_pair,
        export,
        export_csv,
        export_geojson,
        export_json,
        fill_demo,
        find_decision,
        find_place,
        head_holds,
        incident_list,
        judge,
        judgement_list,
        look_alikes,
        map_draft,
        measure,
        merge,
        near_place,
        own_places,
        place_at,
        place_rows,
        placed_list,
        prove,
        prove_growth,
        rate,
        rating_list,
        read_envelope,
        receive,
        reconciled_totals,
        redact,
        remove,
        remove_place,
        report_list,
        report_text,
        review,
        review_list,
        revoke,
        set_names,
        set_policy,
        sign_head,
        split,
        verify,
        way_between,
        what_if,
        why,
        withdraw_judgement,
        withdraw_judgements,
        withdraw_rating,
        withdraw_review,
        write_backtest,
        write_explanation,
        write_map,
        write_picture,
        write_whole,
    )
    from tollbook.records import (
        Along,
        Coverage,
        Decision,
        Incident,
        Indicator,
        Judgement,
        Mention,
        Near,
        Programme,
        Rating,
        Report,
        Sameness,
        Selection,
        StatedTotal,
        Statement,
    )
    from tollbook.tolls import TollPolicy, TollSummary
    from tollbook.vocabulary.codes import EventType, Outcome, Standing
    from tollbook.vocabulary.truth import Truth

__all__ = [
    "Account",
    "AddResult",
    "AddedPlaces",
    "Along",
    "Attested",
    "Awaiting",
    "Backtest",
    "Book",
    "Changes",
    "Coverage",
    "Decision",
    "Description",
    "EventType",
    "Export",
    "Flip",
    "GateCourse",
    "Incident",
    "IncidentChange",
    "Indicator",
    "Judgement",
    "JudgementEntry",
    "Mention",
    "Near",
    "Noted",
    "Outcome",
    "OwnPlace",
    "PairAccount",
    "Power",
    "Programme",
    "Prospect",
    "Rating",
    "RatingEntry",
    "Report",
    "ReportEntry",
    "ReportState",
    "ReviewEntry",
    "ReviewState",
    "Sameness",
    "Selection",
    "SourceEntry",
    "Standing",
    "StatedTotal",
    "Statement",
    "TollPolicy",
    "TollSummary",
    "TollbookError",
    "Truth",
    "Upgraded",
    "WhatIf",
    "add",
    "add_coverage",
    "add_party",
    "add_places",
    "area_of",
    "attest",
    "attestations",
    "awaiting_review",
    "backtest",
    "bounded_area",
    "changes",
    "check",
    "check_places",
    "check_proof",
    "decide",
    "demo_files",
    "describe",
    "explain_pair",
    "export",
    "export_csv",
    "export_geojson",
    "export_json",
    "fill_demo",
    "find_decision",
    "find_place",
    "head_holds",
    "incident_list",
    "judge",
    "judgement_list",
    "load_programme",
    "look_alikes",
    "map_draft",
    "measure",
    "merge",
    "near_place",
    "open_book",
    "own_places",
    "place_at",
    "place_rows",
    "placed_list",
    "power",
    "prospects",
    "prove",
    "prove_growth",
    "rate",
    "rating_list",
    "read_envelope",
    "receive",
    "reconciled_totals",
    "redact",
    "remove",
    "remove_place",
    "report_list",
    "report_text",
    "review",
    "review_list",
    "revoke",
    "set_names",
    "set_policy",
    "sign_head",
    "split",
    "toll",
    "upgrade_book",
    "verify",
    "way_between",
    "what_if",
    "why",
    "withdraw_judgement",
    "withdraw_judgements",
    "withdraw_rating",
    "withdraw_review",
    "write_backtest",
    "write_explanation",
    "write_map",
    "write_picture",
    "write_whole",
]

_ROOMS = {
    "tollbook.decisions.programme": ("load_programme",),
    "tollbook.decisions.prospects": ("Prospect", "prospects"),
    "tollbook.errors": ("TollbookError",),
    "tollbook.ledger": ("Book", "ReportEntry", "ReportState", "SourceEntry", "Upgraded", "upgrade_book"),
    "tollbook.measurement.account": ("Account",),
    "tollbook.measurement.power": ("Power", "power"),
    "tollbook.records": (
        "Along", "Coverage", "Decision", "Incident", "Indicator", "Judgement", "Mention", "Near", "Programme",
        "Rating", "Report", "Sameness", "Selection", "StatedTotal", "Statement",
    ),
    "tollbook.tolls": ("TollPolicy", "TollSummary"),
    "tollbook.vocabulary.codes": ("EventType", "Outcome", "Standing"),
    "tollbook.vocabulary.truth": ("Truth",),
}  # fmt: skip
_HOME = {name: room for room, names in _ROOMS.items() for name in names}


def open_book(place: str | os.PathLike[str], *, create: bool = True, at_once: bool = True) -> Book:
    """The book at a path or `postgresql://` address; a new one where nothing is, unless `create` is False.

    Unless `at_once`, the first write makes it, so that what fails before leaves nothing behind. Use it in a `with`
    statement. Raises NotFoundError where there is none and none may be made, NotABookError, NewerBookError,
    OlderBookError, BookBusyError, BookWriteError, or BookError for a place that cannot hold a book.
    """
    from tollbook.ledger import Book

    return Book.open(place, create=create, at_once=at_once)


def toll(book: Book, selection: Selection | None = None) -> list[TollSummary]:
    """Lowest, best and highest credible count of each outcome over a selection of incidents.

    An incident that may lie outside the area, the days or the nationality counts in `high` only.
    """
    return book.toll(selection)


def __getattr__(name: str) -> Any:
    """Load a public name from its room when it is first used, so that importing the package costs nothing."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found = getattr(import_module(_HOME.get(name, "tollbook.pipeline")), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted(__all__)
