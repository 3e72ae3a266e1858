"""`backtest`: a programme run over past days."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tollbook.cli import options
from tollbook.cli.deciding import GateOption, ProgrammeFile
from tollbook.cli.output import emit_json

if TYPE_CHECKING:
    from tollbook.pipeline.backtesting import Backtest, GateCourse

_WIDE = 72
_SIGNS = {"open": "█", "closed": "·", "not determinable": "░"}


def register(app: typer.Typer) -> None:
    """Put the command of this module on the application."""
    app.command("backtest")(backtest)


def backtest(
    context: typer.Context,
    programme: ProgrammeFile,
    start: Annotated[str, typer.Option("--from", metavar="DAY", help="The first day to decide on.")],
    end: Annotated[str, typer.Option("--to", metavar="DAY", help="The last day to decide on.")],
    gate: GateOption = None,
    picture: Annotated[
        Path | None, typer.Option("--picture", metavar="FILE.svg|.png", help="Draw it as well: a lane for each gate.")
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Say what a programme would have decided day by day on what was known each day. Nothing is recorded."""
    import tollbook

    first, last = options.required_day(start, "--from"), options.required_day(end, "--to")
    with tollbook.open_book(context.obj, create=False) as book:
        found = tollbook.backtest(book, programme, first, last, gate=gate)
    if picture is not None:
        tollbook.write_backtest(found, picture)
    if as_json:
        emit_json(found)
        return
    _print(found)


def _print(found: Backtest) -> None:
    from rich.text import Text

    from tollbook.cli.render import console

    out = console()
    out.print(Text(f"{found.programme}, {found.start} to {found.end}, first attack known on {found.first_known}"))
    for course in found.gates:
        out.print(Text(f"\n{course.gate}", style="bold"))
        out.print(Text(f"  {_lane(found, course)}"))
        out.print(Text(f"  {_marks(found, course)}"))
        out.print(
            Text(
                f"  open {course.days_open:,} days, closed {course.days_closed:,}, not determinable "
                f"{course.days_not_determinable:,}; it opened or closed {course.flips:,} times"
            )
        )
        for stretch in course.stretches:
            why = "; ".join(stretch.reasons)
            out.print(Text(f"  {stretch.start} {stretch.verdict.value} ({stretch.state}): {why}"))
        for state, words in (
            ("open", "while it was open"),
            ("closed", "after it had closed"),
            ("not determinable", "while it was shut as not determinable"),
            ("unsure", "of which that cannot be said (their days are vague, or nothing was decided before)"),
        ):
            attacks = [a for a in course.attacks if a.gate == state]
            out.print(Text(f"  attacks {words}: {len(attacks):,}"))
            for a in attacks:
                days = str(a.start) if a.start == a.end else f"{a.start} to {a.end}"
                perhaps = "" if a.certain else ", perhaps outside the scope"
                since = "" if a.since is None else f", {a.gate} since {a.since}"
                out.print(Text(f"    {days} {a.place}: {a.killed}{since}, known from {a.known_from}{perhaps}"))
    out.print(Text("\n█ open, · closed, ░ not determinable (a column shows the worst of its days), ▲ attacks"))
    out.print(Text(found.rule))


def _columns(found: Backtest) -> tuple[int, int]:
    """How many columns a lane has and how many days a column stands for at most."""
    days = (found.end - found.start).days + 1
    return min(days, _WIDE), days


def _lane(found: Backtest, course: GateCourse) -> str:
    wide, days = _columns(found)
    order = ("open", "not determinable", "closed")
    cells = [0] * wide
    for stretch in course.stretches:
        first, last = (stretch.start - found.start).days * wide // days, (stretch.end - found.start).days * wide // days
        for at in range(first, last + 1):
            cells[at] = max(cells[at], order.index(stretch.state))
    return "".join(_SIGNS[order[cell]] for cell in cells)


def _marks(found: Backtest, course: GateCourse) -> str:
    wide, days = _columns(found)
    cells = [" "] * wide
    for attack in course.attacks:
        day = min(max(attack.start, found.start), found.end)
        cells[(day - found.start).days * wide // days] = "▲"
    return "".join(cells)
