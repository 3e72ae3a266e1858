"""`check`, `decide`, `decisions`: conditions to findings to a decision, with reasons."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tollbook.cli import options
from tollbook.cli.output import emit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tollbook.records import Decision

EXIT_HOLD = 3
EXIT_UNDETERMINED = 4

ProgrammeFile = Annotated[Path, typer.Argument(metavar="PROGRAMME", help="The programme's YAML file.")]
GateOption = Annotated[str | None, typer.Option("--gate", help="Only this gate; all of them unless given.")]


def register(app: typer.Typer) -> None:
    """Put the commands of this module on the application."""
    for command in (check, decide, decisions):
        app.command(command.__name__)(command)


def check(
    context: typer.Context,
    programme: ProgrammeFile,
    gate: GateOption = None,
    as_of: options.AsOf = None,
    as_json: options.Json = False,
) -> None:
    """Say what the conditions come to, without recording it. Exit 0 grant, 3 hold, 4 hold only because undetermined."""
    import tollbook

    with tollbook.open_book(context.obj, create=False) as book:
        made = tollbook.check(book, programme, gate=gate, as_of=options.day(as_of, "--as-of"))
    _finish(made, as_json=as_json)


def decide(
    context: typer.Context,
    programme: ProgrammeFile,
    gate: GateOption = None,
    as_of: options.AsOf = None,
    as_json: options.Json = False,
) -> None:
    """The same as check, recorded in the ledger."""
    import tollbook

    with tollbook.open_book(context.obj, create=False) as book:
        made = tollbook.decide(book, programme, gate=gate, as_of=options.day(as_of, "--as-of"))
    _finish(made, as_json=as_json)


def decisions(context: typer.Context, as_json: options.Json = False) -> None:
    """List the decisions that the ledger records."""
    import tollbook
    from tollbook.cli.render import console, short, table

    with tollbook.open_book(context.obj, create=False) as book:
        rows = list(book.decisions())
    if as_json:
        _print_json(rows)
        return
    made = table("decision", "as of", "programme", "gate", "verdict")
    for row in rows:
        made.add_row(short(row.id), str(row.as_of), row.programme, row.gate, row.verdict.value)
    console().print(made)


def _finish(made: Sequence[Decision], *, as_json: bool) -> None:
    if as_json:
        _print_json(list(made))
    else:
        print_decisions(made)
    held = [d for d in made if d.verdict != "grant"]
    if held:
        raise typer.Exit(EXIT_UNDETERMINED if all(d.only_undetermined for d in held) else EXIT_HOLD)


def _print_json(value: object) -> None:
    import msgspec

    emit(msgspec.json.format(msgspec.json.encode(value), indent=1).decode() + "\n")


def print_decisions(made: Sequence[Decision]) -> None:
    """Each gate's verdict, its findings, and the measurements behind them."""
    from rich.text import Text
    from rich.tree import Tree

    from tollbook.cli.render import console

    style = {"met": "green", "not_met": "red", "not_determinable": "yellow"}
    for decision in made:
        verdict = Text(f"{decision.gate}: ", style="bold")
        verdict.append(
            decision.verdict.value.upper(), style="bold green" if decision.verdict == "grant" else "bold red"
        )
        verdict.append(f"   {decision.programme}, as of {decision.as_of}", style="dim")
        tree = Tree(verdict, guide_style="dim")
        for reason in decision.reasons:
            tree.add(Text(reason))
        for finding in decision.findings:
            head = Text(f"{finding.condition}: ", style="bold")
            head.append(finding.truth.value.replace("_", " "), style=style[finding.truth.value])
            head.append(f"   {finding.expression}   ({finding.severity.value})", style="dim")
            branch = tree.add(head)
            for reason in finding.reasons:
                branch.add(Text(reason))
        console().print(tree)
