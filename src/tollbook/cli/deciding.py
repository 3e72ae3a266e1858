"""`check`, `decide`, `decisions`, `why`, `what-if`: conditions to findings to a decision, with reasons."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tollbook.cli import options
from tollbook.cli.output import emit_json, tell_left_out

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tollbook.decisions.explain import Reason
    from tollbook.records import Decision

EXIT_HOLD = 3
EXIT_UNDETERMINED = 4
_BECOMES = {"grant": "granted", "hold": "held", "suspend": "suspended", "withdraw": "withdrawn"}

ProgrammeFile = Annotated[Path, typer.Argument(metavar="PROGRAMME", help="The programme's YAML file.")]
GateOption = Annotated[str | None, typer.Option("--gate", help="Only this gate; all of them unless given.")]


def register(app: typer.Typer) -> None:
    """Put the commands of this module on the application."""
    for command in (check, decide, decisions, why):
        app.command(command.__name__)(command)
    app.command("what-if")(what_if)


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
        day = options.day_judged(as_of)
        made = tollbook.check(book, programme, gate=gate, as_of=day, quoted=as_json)  # in words nothing is quoted
        tell_left_out(book)
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
        made = tollbook.decide(book, programme, gate=gate, as_of=options.day_judged(as_of))
        tell_left_out(book)
    _finish(made, as_json=as_json)


def decisions(
    context: typer.Context,
    gate: Annotated[str | None, typer.Option("--gate", help="Only decisions on this gate.")] = None,
    as_json: options.Json = False,
) -> None:
    """List the decisions that the ledger records."""
    import tollbook
    from tollbook.cli.render import console, short, table

    with tollbook.open_book(context.obj, create=False) as book:
        rows = [row for row in book.decisions() if gate is None or row.gate == gate]
    if as_json:
        emit_json(rows)
        return
    made = table("decision", "as of", "programme", "gate", "verdict")
    for row in rows:
        made.add_row(short(row.id), str(row.as_of), row.programme, row.gate, row.verdict.value)
    console().print(made)


def why(
    context: typer.Context,
    decision: Annotated[str, typer.Argument(metavar="DECISION", help="A decision's id, or its first letters.")],
    as_json: options.Json = False,
) -> None:
    """Say why a recorded decision was made: a tree from the verdict down to the words of the reports."""
    from rich.text import Text
    from rich.tree import Tree

    import tollbook
    from tollbook.cli.render import console

    with tollbook.open_book(context.obj, create=False) as book:
        found = tollbook.why(book, decision)
    if as_json:
        emit_json(found)
        return

    def grow(tree: Tree, reason: Reason) -> None:
        quoted = f"“{reason.text}”  {reason.ref}" if reason.kind == "passage" else reason.text
        branch = tree.add(Text(quoted, style="italic" if reason.kind == "passage" else ""))
        for child in reason.because:
            grow(branch, child)

    root = Tree(Text(f"{found.text}   {found.ref}", style="bold"), guide_style="dim")
    for child in found.because:
        grow(root, child)
    console().print(root)


def what_if(
    context: typer.Context,
    programme: ProgrammeFile,
    gate: GateOption = None,
    as_of: options.AsOf = None,
    horizon: Annotated[int, typer.Option("--horizon", min=1, max=36_525, help="How many days to look ahead.")] = 1_096,
    as_json: options.Json = False,
) -> None:
    """Say what would change a gate: which incident, removed or corrected, and on which day if nothing more happened."""
    from rich.text import Text

    import tollbook
    from tollbook.cli.render import console

    with tollbook.open_book(context.obj, create=False) as book:
        found = tollbook.what_if(book, programme, gate, as_of=options.day(as_of, "--as-of"), horizon=horizon)
    if as_json:
        emit_json(found)
        return
    out = console()
    for one in found:
        out.print(
            Text(f"{one.decision.gate}: {one.decision.verdict.value.upper()} on {one.decision.as_of}", style="bold")
        )
        for flip in one.flips:
            out.print(Text(f"  {flip.incident} {flip.change}: {flip.verdict.value}"))
        if not one.flips:
            out.print(Text("  no single incident, removed or corrected, would change it"))
        if one.unseen:
            out.print(Text(f"  {one.unseen} further incidents were not tried"))
        if one.day is None or one.verdict_then is None:
            out.print(Text(f"  if nothing more happened, it would stay so for {one.horizon} days"))
        else:
            out.print(Text(f"  if nothing more happened, it would be {_BECOMES[one.verdict_then.value]} on {one.day}"))
        for note in one.notes:
            out.print(Text(f"  {note}"))


def _finish(made: Sequence[Decision], *, as_json: bool) -> None:
    if as_json:
        emit_json(list(made))
    else:
        print_decisions(made)
    held = [d for d in made if d.verdict != "grant"]
    if held:
        raise typer.Exit(EXIT_UNDETERMINED if all(d.only_undetermined for d in held) else EXIT_HOLD)


def print_decisions(made: Sequence[Decision]) -> None:
    """Each gate's verdict, its findings, and the measurements behind them."""
    from rich.text import Text
    from rich.tree import Tree

    from tollbook.cli.render import console
    from tollbook.decisions.words import waiver_words

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
            for waiver in decision.waived if finding.required else ():
                if waiver.subject == finding.condition:
                    under = branch.add(Text(waiver_words(waiver)))
                    for reason in waiver.reasons:
                        under.add(Text(reason))
        console().print(tree)
