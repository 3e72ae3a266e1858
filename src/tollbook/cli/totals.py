"""`totals`: what reports state over several incidents, beside the ledger and beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from tollbook.cli import options
from tollbook.cli.output import emit_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tollbook.records import GapCandidate, OtherTotal, Reconciliation, StatedTotal

    Rows = Sequence[tuple[StatedTotal, Reconciliation]]


def register(app: typer.Typer) -> None:
    """Put the command on the application."""
    app.command("totals")(totals)


def totals(context: typer.Context, as_of: options.KnownAt = None, as_json: options.Json = False) -> None:
    """Compare the totals that reports state with what the ledger itemises in their scope, and with each other."""
    import tollbook

    with options.opened(context, as_of) as book:
        rows = tollbook.reconciled_totals(book)
    if as_json:
        emit_json(rows)
    else:
        print_stated_totals(rows)
        _print_beside(rows)


def print_stated_totals(rows: Rows) -> None:
    """Each stated total, its words, the itemised sum and the gap."""
    from tollbook.cli.render import console, table
    from tollbook.exchange.accounts import range_words

    made = table("stated", "measure", "scope", "itemised low / best / high", "gap", "words")
    for total, found in rows:
        high = "open" if found.itemised_high is None else found.itemised_high
        made.add_row(
            range_words(total.low, total.high), total.measure.value, _scope_words(total) or "-",
            f"{found.itemised_low} / {found.itemised_best} / {high}", range_words(found.gap_low, found.gap_high),
            f"“{total.passage.quote}”",
        )  # fmt: skip
    console().print(made)


def _print_beside(rows: Rows) -> None:
    """Below the table, of each total: which others can be compared with it, and what may close its gap."""
    from tollbook.cli.render import console
    from tollbook.exchange.accounts import range_words

    out = console()
    for total, found in rows:
        lines = [*_others(found), *_candidates(found)]
        if lines:
            heading = [range_words(total.low, total.high), total.measure.value, _scope_words(total)]
            out.print(", ".join(words for words in heading if words) + f"  ({total.id})", style="bold", highlight=False)
            for line in lines:
                out.print(f"  {line}", highlight=False)


def _others(found: Reconciliation) -> list[str]:
    return [f"{_verdict(row)}: {_other_words(row)}" for row in found.beside]


def _verdict(row: OtherTotal) -> str:
    if not row.agrees:
        return "conflicts"
    return "agrees" if row.relation == "same" else "fits"


def _other_words(row: OtherTotal) -> str:
    from tollbook.cli.render import short
    from tollbook.exchange.accounts import RELATIONS, range_words

    told = ", ".join(str(word) for word in (row.source, row.published, short(row.report)) if word)
    root = "" if row.independent else f"; not independent: {row.reason}"
    return f"{range_words(row.low, row.high)} of {RELATIONS[row.relation]} ({told}){root}"


def _candidates(found: Reconciliation) -> list[str]:
    lines = [_candidate_words(row) for row in found.candidates]
    return [*lines, f"and {found.left_out} more that may be missing"] if found.left_out else lines


def _candidate_words(row: GapCandidate) -> str:
    from tollbook.cli.render import short
    from tollbook.exchange.accounts import adds_words

    names = " and ".join(short(name) for name in (row.subject, row.other) if name)
    return f"{adds_words(row)}: {names}: {row.reason}"


def _scope_words(total: StatedTotal) -> str:
    from tollbook.exchange.accounts import date_words
    from tollbook.gazetteer.called import people_name
    from tollbook.records import EVERYONE

    nation = None if total.nationality in (None, EVERYONE) else people_name(total.nationality)
    window = date_words(total.window) if total.window.known else None
    return ", ".join(part for part in (nation, total.role, total.area, window) if part)
