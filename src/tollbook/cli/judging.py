"""`judge`, `merge`, `split`, `judgements`, `explain`, `candidates`: people on which reports tell of one incident."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tollbook.cli import options
from tollbook.cli.output import emit_json

if TYPE_CHECKING:
    import tollbook

IncidentArgument = Annotated[
    str, typer.Argument(metavar="INCIDENT", help="An incident's id or its first letters, or a mention's id (men-…).")
]
By = Annotated[str, typer.Option("--by", envvar="TOLLBOOK_AUTHOR", help="Who judges; kept in the ledger.")]
Because = Annotated[str, typer.Option("--reason", help="Why; kept in the ledger.")]

judgements_app = typer.Typer(help="List what people judged, and take it back.", rich_markup_mode=None)


def register(app: typer.Typer) -> None:
    """Put the commands of this module on the application."""
    for command in (candidates, explain, judge, merge, split):
        app.command(command.__name__)(command)
    app.add_typer(judgements_app, name="judgements")


def candidates(
    context: typer.Context,
    country: options.Countries = None,
    since: options.Since = None,
    until: options.Until = None,
    limit: Annotated[int, typer.Option("--limit", min=1, help="How many pairs to list.")] = 20,
    as_json: options.Json = False,
) -> None:
    """List pairs of incidents that may be one and that nobody judged yet, likeliest first."""
    import tollbook
    from tollbook.cli.render import console, figure, plural, short, table
    from tollbook.exchange.accounts import ENGLISH, date_words, place_words
    from tollbook.vocabulary.codes import Outcome

    chosen = options.selection(countries=country, since=since, until=until)
    with tollbook.open_book(context.obj, create=False) as book:
        rows = tollbook.look_alikes(book, chosen)
        if as_json:
            emit_json(rows[:limit])
            return
        made = table("bits", "incidents", "date", "place", "killed", "why they are two", right=("bits",))
        for row in rows[:limit]:
            pair = [book.incident(row.first), book.incident(row.second)]
            made.add_row(
                f"{row.weight:+.1f}", "\n".join(short(i.id) for i in pair),
                "\n".join(date_words(i.date) for i in pair), "\n".join(place_words(i.place, ENGLISH) for i in pair),
                "\n".join(figure(i, Outcome.KILLED) for i in pair), row.apart,
            )  # fmt: skip
    out = console()
    if rows:
        out.print(made)
    listed = f", the likeliest {limit} listed" if len(rows) > limit else ""
    out.print(
        f"{plural(len(rows), 'pair')} that nobody judged{listed}. See why with 'tollbook explain', then 'tollbook "
        "merge', or 'tollbook judge … different'." if rows else "No two incidents look alike that nobody judged.",
        highlight=False,
    )  # fmt: skip


def explain(
    context: typer.Context,
    left: IncidentArgument,
    right: IncidentArgument,
    picture: Annotated[
        Path | None, typer.Option("--picture", metavar="FILE.svg|.png", help="Draw it as well: a bar for each reason.")
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Show why two incidents are two, or why two ids lead to one: what speaks for it, what against, what would turn."""
    import tollbook

    with tollbook.open_book(context.obj, create=False) as book:
        account = tollbook.explain_pair(book, left, right)
    if picture is not None:
        tollbook.write_explanation(account, picture)
    if as_json:
        import msgspec

        emit_json({**msgspec.to_builtins(account), "probability": account.typical.probability})
    else:
        print_pair(account)


WATERFALL = 44  # characters between the lightest and the heaviest sum


def print_pair(account: tollbook.PairAccount) -> None:
    """The waterfall from the prior to the pair's weight, then the verdict and what would turn it."""
    from rich.text import Text

    from tollbook.cli.render import console, plural, table

    found = account.typical
    steps = [("before any evidence", "", found.prior)]
    steps += [(e.comparison, e.meaning, e.weight) for e in found.evidence]
    sums = [0.0]
    for _, _, weight in steps:
        sums.append(sums[-1] + weight)
    low, high = min(*sums, account.threshold), max(*sums, account.threshold)
    scale = WATERFALL / ((high - low) or 1.0)
    made = table("comparison", "what was found", "bits", "sum", right=("bits",))
    for (name, meaning, weight), before, after in zip(steps, sums, sums[1:], strict=False):
        start, end = sorted((round((before - low) * scale), round((after - low) * scale)))
        bar = Text(" " * start)
        bar.append(("+" if weight >= 0 else "-") * max(1, end - start), style="green" if weight >= 0 else "red")
        made.add_row(name, meaning, f"{weight:+.1f}", bar)
    mark = Text(" " * round((account.threshold - low) * scale) + "^ needed")
    made.add_row("sum", f"for {account.reports[0][:12]} and {account.reports[1][:12]}", f"{found.weight:+.1f}", mark)
    out = console()
    out.print(made)
    verdict = "one incident" if account.joined else "two incidents"
    over = f" on average over {account.pairs} pairs of reports" if account.pairs > 1 else ""
    out.print(
        f"They are {verdict}: {account.weight:+.1f} bits{over}, {account.threshold:+.1f} needed.", highlight=False
    )
    if account.lowered:
        others = plural(account.rivals, "other report")
        out.print(
            f"{others} nearby resemble only one of the two; the pair counts for {account.lowered:.1f} bits less.",
            highlight=False,
        )
    if account.excluded and not account.joined:
        out.print(f"Whatever they weigh, they are not joined: {account.excluded}.", highlight=False)
    for ground in dict.fromkeys(account.grounds):
        out.print(f"{ground}.", highlight=False)
    for words in dict.fromkeys(f"{j.author} judged: {j.sameness.value} ({j.reason})." for j in account.judgements):
        out.print(words, highlight=False)
    if account.alone != account.joined:
        words = "be two; others hold them together" if account.joined else "be one; others keep them apart"
        out.print(f"These two reports by themselves would {words}.", highlight=False)
    elif account.turns:
        out.print("Any one of these by itself would turn it:", highlight=False)
        for turn in account.turns:
            out.print(f"  {turn.comparison}: {turn.meaning} ({turn.weight:+.1f})", highlight=False)
    else:
        out.print("No single difference would turn it.", highlight=False)


def judge(
    context: typer.Context,
    left: IncidentArgument,
    right: IncidentArgument,
    sameness: Annotated[str, typer.Argument(metavar="same|different|unsure", help="What you say of the two.")],
    by: By,
    reason: Because,
) -> None:
    """Say of one report on each of two incidents that they are the same, different, or unsure. It binds later runs.

    To speak of all their reports, see `merge` and `split`.
    """
    import tollbook
    from tollbook.cli.render import plural, short
    from tollbook.errors import UsageError
    from tollbook.pipeline.judging import judge_and_tell

    try:
        said = tollbook.Sameness(sameness.strip().lower())
    except ValueError:
        raise UsageError(f"judge takes same, different or unsure (got {sameness!r})") from None
    with tollbook.open_book(context.obj, create=False) as book:
        made = judge_and_tell(book, left, right, said, author=by, reason=reason)
    typer.echo(f"{made.judgement.id}: {said.value}, says {made.judgement.author}.")
    if said is tollbook.Sameness.UNSURE:
        return
    names = " ".join(short(name) for name in made.incidents)
    typer.echo(f"What is told of both is in {plural(len(made.incidents), 'incident')} now: {names}")
    if said is tollbook.Sameness.SAME and len(made.incidents) > 1:
        typer.echo(f"One report of each was judged, and others stay apart. To make all one:  tollbook merge {names}")


def merge(
    context: typer.Context,
    incidents: Annotated[list[str], typer.Argument(metavar="INCIDENT…", help="Two or more incidents.")],
    by: By,
    reason: Because,
) -> None:
    """Say that incidents are one. All their ids go on leading to it."""
    import tollbook
    from tollbook.cli.render import plural

    with tollbook.open_book(context.obj, create=False) as book:
        made = tollbook.merge(book, incidents, author=by, reason=reason)
        reports = book.report_counts([made])
    typer.echo(f"{made.id}: one incident with {plural(reports[made.id], 'report')}.")


def split(
    context: typer.Context,
    incident: IncidentArgument,
    out: Annotated[list[str], typer.Argument(metavar="REPORT…", help="The reports that tell of another attack.")],
    by: By,
    reason: Because,
) -> None:
    """Take what some reports say out of an incident; they are one other incident from now on."""
    import tollbook
    from tollbook.cli.render import plural

    with tollbook.open_book(context.obj, create=False) as book:
        rest, taken = tollbook.split(book, incident, out, author=by, reason=reason)
        reports = book.report_counts([rest, taken])
    typer.echo(f"{rest.id}: keeps {plural(reports[rest.id], 'report')}.")
    typer.echo(f"{taken.id}: has {plural(reports[taken.id], 'report')}.")


@judgements_app.callback(invoke_without_command=True)
def judgements(context: typer.Context, as_json: options.Json = False) -> None:
    """List what people judged of pairs, and whether it binds."""
    if context.invoked_subcommand:
        return
    import tollbook
    from tollbook.cli.render import console, plural, table

    with tollbook.open_book(context.obj, create=False) as book:
        rows = tollbook.judgement_list(book)
    if as_json:
        emit_json(rows)
        return
    made = table("judgement", "on", "who", "pair", "says", "reason", "state")
    for row in rows:
        said = row.judgement
        state = f"withdrawn by {row.withdrawn_by.author}" if row.withdrawn_by else "binds" if row.binds else "kept"
        made.add_row(
            said.id[:12], str(said.recorded_at.date()), said.author, f"{said.left[:12]} {said.right[:12]}",
            f"withdraws {said.withdraws[:12]}" if said.withdraws else said.sameness.value, said.reason, state,
        )  # fmt: skip
    if rows:
        console().print(made)
    console().print(f"{plural(len(rows), 'judgement')}.", highlight=False)


@judgements_app.command("withdraw")
def withdraw(
    context: typer.Context,
    judgements: Annotated[
        list[str], typer.Argument(metavar="JUDGEMENT…", help="Judgements' ids, or their first letters.")
    ],
    by: By,
    reason: Because,
) -> None:
    """Take judgements back, all of them or none. They stay in the ledger, and bind nothing any more."""
    import tollbook

    with tollbook.open_book(context.obj, create=False) as book:
        made = tollbook.withdraw_judgements(book, judgements, author=by, reason=reason)
    for taken in made:
        typer.echo(f"{taken.withdraws}: withdrawn by {taken.author}.")
