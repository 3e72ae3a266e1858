"""`party`, `attest`, `receive`, `revoke`, `attestations`: what parties put their names to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from tollbook.cli import options
from tollbook.cli.output import emit_json
from tollbook.errors import UsageError

party_app = typer.Typer(help="Register the public keys of the parties whose word counts.", rich_markup_mode=None)

KeyFile = Annotated[Path, typer.Option("--key", metavar="FILE", help="The party's private key.")]


def register(app: typer.Typer) -> None:
    """Put the commands of this module on the application."""
    for command in (attest, receive, revoke, attestations):
        app.command(command.__name__)(command)
    app.add_typer(party_app, name="party")


@party_app.command("add")
def party_add(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The party's name, as programmes write it.")],
    key: Annotated[
        Path | None,
        typer.Option("--key", metavar="FILE", help="Make a new key pair and write the private half to this file."),
    ] = None,
    public_key: Annotated[
        str | None,
        typer.Option("--public-key", metavar="KEY-or-FILE", help="The party's own public key, or a file with it."),
    ] = None,
) -> None:
    """Register a party's key; a new one takes the place of its earlier one. The book never holds a private key."""
    import tollbook

    text = public_key
    if public_key is not None and Path(public_key).is_file():
        text = Path(public_key).read_text(encoding="utf-8", errors="replace")
    with tollbook.open_book(context.obj, at_once=False) as book:
        made = tollbook.add_party(book, name, public_key=text, private_file=key)
    typer.echo(f"{made.party}: {made.key}")
    if key is not None:
        typer.echo(f"The private key is in {key}, for its owner alone. Whoever has it can sign as {made.party}.")


@party_app.command("list")
def party_list(context: typer.Context, as_json: options.Json = False) -> None:
    """List the keys that are registered, the latest of each party last."""
    from rich.text import Text

    import tollbook
    from tollbook.cli.render import console, table

    with tollbook.open_book(context.obj, create=False) as book:
        keys = book.party_keys()
    if as_json:
        emit_json(keys)
        return
    latest = {k.party: k.key for k in keys}
    made = table("party", "key", "registered", "")
    for k in keys:
        made.add_row(
            Text(k.party), k.key, f"{k.recorded_at:%Y-%m-%d %H:%M}", "" if latest[k.party] == k.key else "replaced"
        )
    console().print(made)


def attest(
    context: typer.Context,
    subject: Annotated[str, typer.Argument(metavar="CONDITION|OUTCOME", help="Its name in the programme.")],
    programme: Annotated[Path, typer.Option("--programme", metavar="FILE", help="The programme's YAML file.")],
    party: Annotated[str, typer.Option("--party", metavar="NAME", help="Who attests it.")],
    key: KeyFile,
    statement: Annotated[str, typer.Option("--statement", metavar="TEXT", help="What is attested, in words.")],
    start: Annotated[str, typer.Option("--from", metavar="DAY", help="The first day for which it holds.")],
    end: Annotated[str, typer.Option("--until", metavar="DAY", help="The last day for which it holds.")],
    evidence: Annotated[
        list[str] | None,
        typer.Option("--evidence", metavar="FILE|TEXT", help="What it rests on; of a file, name and hash are kept."),
    ] = None,
    denies: Annotated[bool, typer.Option("--denies", help="Attest that it is not so.")] = False,
    waives: Annotated[
        bool, typer.Option("--waives", help="Waive the condition for these days, as the programme allows.")
    ] = False,
    to: Annotated[
        Path | None,
        typer.Option("--to", metavar="FILE", help="Write the signed envelope here instead of into the book."),
    ] = None,
) -> None:
    """Sign a statement on an outcome or condition of a programme, as one of the parties that may verify it."""
    import msgspec

    import tollbook

    if waives and denies:
        raise UsageError("give --waives or --denies, not both")
    first, last = options.required_day(start, "--from"), options.required_day(end, "--until")
    arguments = {
        "party": party, "key_file": key, "statement": statement, "start": first, "end": last, "holds": not denies,
        "waives": waives, "evidence": evidence or (),
    }  # fmt: skip
    if to is not None:
        envelope, _ = tollbook.attest(None, programme, subject, **arguments)  # type: ignore[arg-type]
        tollbook.write_whole(to, msgspec.json.encode(envelope).decode() + "\n")
        typer.echo(f"{to}: signed; whoever keeps the book enters it with  tollbook receive {to}")
        _tell_evidence(evidence or ())
        return
    with tollbook.open_book(context.obj, create=False) as book:
        _, kept = tollbook.attest(book, programme, subject, **arguments)  # type: ignore[arg-type]
    verb = "waives" if waives else "denies" if denies else "attests"
    if kept is not None:
        typer.echo(f"{kept.id}: {party} {verb} {subject} from {first} to {last}.")
        _tell_evidence(evidence or ())


def _tell_evidence(evidence: Sequence[str]) -> None:
    """What was kept of each: a file that was misspelt is a mere word, which should be seen before others rely on it."""
    for given in evidence:
        file = Path(given)
        kept = (
            f"the file {file.name}, kept by its hash"
            if file.is_file()
            else f"the words “{given}”; no file is called so"
        )
        typer.echo(f"It rests on {kept}.")


def receive(
    context: typer.Context,
    envelopes: Annotated[list[Path], typer.Argument(metavar="ENVELOPE…", help="Files that `attest --to` wrote.")],
) -> None:
    """Enter statements that parties signed elsewhere. One that is not theirs is refused."""
    import tollbook

    with tollbook.open_book(context.obj, create=False) as book:
        for path in envelopes:
            kept = tollbook.receive(book, tollbook.read_envelope(path))
            typer.echo(f"{kept.id}: received from {path}.")


def revoke(
    context: typer.Context,
    attestation: Annotated[str, typer.Argument(metavar="ID", help="An attestation's id, or its first letters.")],
    key: KeyFile,
    reason: Annotated[str, typer.Option("--reason", help="Why; kept in the ledger.")] = "",
) -> None:
    """Take back an attestation, as the party that made it. Both stay in the ledger; it counts no longer."""
    import tollbook

    with tollbook.open_book(context.obj, create=False) as book:
        kept = tollbook.revoke(book, attestation, key_file=key, reason=reason)
    typer.echo(f"{kept.id}: {attestation} is revoked.")


def attestations(context: typer.Context, as_json: options.Json = False) -> None:
    """List what parties signed: attestations, denials, waivers, revocations."""
    from rich.text import Text

    import tollbook
    from tollbook.cli.render import console, short, table

    with tollbook.open_book(context.obj, create=False) as book:
        rows = tollbook.attestations(book)
    if as_json:
        emit_json([{"id": r.signed.id, "by_its_key": r.by_its_key, "recorded_at": r.signed.recorded_at,
                      "says": r.says} for r in rows])  # fmt: skip
        return
    made = table("id", "party", "", "subject", "days", "statement")
    for r in rows:
        says, kind = r.says, r.says.kind.value
        verb = kind if kind != "attestation" else "attests" if says.holds else "denies"
        subject = short(says.subject) if kind == "revocation" else says.subject
        words = says.statement if r.by_its_key else f"(not the key of {says.party}) {says.statement}"
        cells = (short(r.signed.id), says.party, verb, subject, f"{says.start} to {says.end}", words)
        made.add_row(*(Text(cell) for cell in cells))  # what others wrote is shown as written
    console().print(made)
