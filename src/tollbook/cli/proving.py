"""`log` and `verify`: what others can check without trusting whoever keeps the book."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tollbook.cli import options
from tollbook.cli.output import emit_json
from tollbook.errors import SigningError, UsageError

if TYPE_CHECKING:
    from tollbook.exchange.verifying import Verified

log_app = typer.Typer(
    help="The tamper-evident log of decisions, attestations, judgements, removals.", rich_markup_mode=None
)

SizeOption = Annotated[int | None, typer.Option("--size", metavar="N", help="As the log was with N entries.")]
FAILED = 1


def register(app: typer.Typer) -> None:
    """Put the commands of this module on the application."""
    app.command("verify")(verify)
    app.add_typer(log_app, name="log")


@log_app.command("list")
def log_list(context: typer.Context, as_json: options.Json = False) -> None:
    """List the entries: what was recorded, when, and the hash of what it said."""
    import tollbook
    from tollbook.cli.render import console, short, table

    with tollbook.open_book(context.obj, create=False) as book:
        entries = book.log_entries()
    if as_json:
        emit_json([entry.row() for entry in entries])
        return
    made = table("entry", "recorded", "kind", "record", "sha256", right=("entry",))
    for entry in entries:
        made.add_row(str(entry.index), entry.at[:16].replace("T", " "), entry.kind, short(entry.record), entry.sha256)
    console().print(made)


@log_app.command("head")
def log_head(
    context: typer.Context,
    key: Annotated[Path | None, typer.Option("--key", metavar="FILE", help="Sign the head with this key.")] = None,
    party: Annotated[str | None, typer.Option("--party", metavar="NAME", help="The party whose key it is.")] = None,
    as_json: options.Json = False,
) -> None:
    """Show the log's size and root, or sign them: give the line to others, and the log cannot be rewritten unseen."""
    import tollbook
    from tollbook.ledger.log import tree_of

    if (key is None) != (party is None):
        raise UsageError("to sign, give both --party and --key")
    with tollbook.open_book(context.obj, create=False) as book:
        if key is not None and party is not None:
            head = tollbook.sign_head(book, party=party, key_file=key)
            size, root = head.size, head.root
        else:
            head, tree = None, tree_of(book.log_entries())
            size, root = len(tree), tree.root().hex()
    if as_json:
        emit_json({"size": size, "root": root} if head is None else head)
        return
    signed = "" if head is None else f", signed by {party}"
    typer.echo(f"{_entries(size)}, root {root}{signed}")


@log_app.command("prove")
def log_prove(
    context: typer.Context,
    record: Annotated[
        str | None, typer.Argument(metavar="[RECORD]", help="A decision's, attestation's … id, or its first letters.")
    ] = None,
    since: Annotated[
        int | None, typer.Option("--since", metavar="N", help="Prove that the log of N entries was only added to.")
    ] = None,
    size: SizeOption = None,
) -> None:
    """Print the proof that a record is in the log, or that the log only grew. `log check` checks it."""
    import tollbook

    if (record is None) == (since is None):
        raise UsageError("give a record to prove that it is in the log, or --since to prove that the log only grew")
    with tollbook.open_book(context.obj, create=False) as book:
        if record is not None:
            proof = tollbook.prove(book, record, size=size)
        else:
            proof = tollbook.prove_growth(book, since or 0, size=size)
    emit_json(proof)


@log_app.command("check")
def log_check(
    context: typer.Context,
    proof: Annotated[Path | None, typer.Argument(metavar="[PROOF]", help="A file that `log prove` printed.")] = None,
    root: Annotated[
        str | None,
        typer.Option("--root", metavar="HEX", help="The root that you were given, of the log in question."),
    ] = None,
) -> None:
    """Check a proof, or without one the whole book: that every record is what the log says it was. Exit 1 if not."""
    import tollbook

    if proof is not None:
        _check_proof(proof, root)
        return
    if root is not None:
        raise UsageError("--root goes with a proof; `tollbook log head` shows the root of a book")
    with tollbook.open_book(context.obj, create=False) as book:
        faults, count = book.log_faults(), len(book.log_entries())
    for fault in faults:
        typer.echo(fault)
    if faults:
        raise typer.Exit(FAILED)
    typer.echo(f"{_entries(count)}; every record is what the log says it was.")


def _check_proof(path: Path, root: str | None) -> None:
    import tollbook

    try:
        proof: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise SigningError(f"is no proof that can be read: {error}", subject=str(path)) from None
    if not isinstance(proof, dict):
        raise SigningError("is no proof of the log", subject=str(path))
    given = None if root is None else root.strip().lower()
    try:
        holds, shows = tollbook.check_proof(proof), tollbook.check_proof(proof, root=given)
    except SigningError as error:
        raise SigningError(error.message, subject=str(path)) from None
    log = f"the log of {proof['size']} entries with root {proof['root']}"
    if proof["kind"] == "inclusion":
        entry = proof["entry"]
        named = f"{entry.get('kind')} {entry.get('record')}, sha256 {entry.get('sha256')}"
        what = f"{named}, is entry {proof['index']} of {log}"
    else:
        what = f"{log} only grew from that of {proof['first']} entries with root {proof['first_root']}"
    if shows:
        typer.echo(what)
        if given is None:
            typer.echo(
                "Compare with the root you were given, or give it as --root: anybody can make a log and prove it."
            )
        return
    typer.echo(f"it is of another log than the one with root {given}" if holds else f"it does not show that {what}")
    raise typer.Exit(FAILED)


def verify(
    export: Annotated[Path, typer.Argument(metavar="EXPORT", help="A file of `tollbook export --format json`.")],
    keys: Annotated[
        list[str] | None,
        typer.Option("--keys", metavar="NAME=KEY|FILE", help="A party's public key, or a file of such lines."),
    ] = None,
) -> None:
    """Check an export, without any book: names every record that was changed. Exit 1 if there is one."""
    import tollbook

    found = tollbook.verify(export, keys=keys or ())
    _print_verified(found, trusted=bool(keys))
    if found.damages:
        raise typer.Exit(FAILED)


def _print_verified(found: Verified, *, trusted: bool) -> None:
    from rich.text import Text

    from tollbook.cli.render import console, plural

    out = console()
    for damage in found.damages:
        where = "" if damage.line is None else f" (line {damage.line})"
        out.print(Text(f"changed  {damage.record}{where}: {damage.words}", style="red"))
    for signed in found.signatures:
        key = "by the key you gave" if signed.known else "by the key that the export itself names"
        out.print(Text(f"signed   {signed.by}: {signed.what}, {key}"))
    if found.damages:
        return
    out.print(f"{plural(found.records, 'record')}, {found.entries} log entries: every byte is as it was sealed.")
    if found.withheld:
        out.print(f"{plural(found.withheld, 'record')} of the log are not in the export, only their hashes.")
    if not found.signatures:
        out.print("Nobody signed it: this shows that nothing was damaged, not that nothing was forged.")
    elif not trusted:
        out.print("Give the parties' public keys with --keys, or whoever forged the export could have made the keys.")


def _entries(count: int) -> str:
    return "1 entry" if count == 1 else f"{count} entries"
