"""An incident in the terminal: what the ledger holds, who said it, in which words, what disagrees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tollbook.cli.render import STANDING_STYLE, console
from tollbook.exchange.accounts import ENGLISH, Account, FieldAccounts, date_words, place_words, spelt
from tollbook.vocabulary.codes import Origin

if TYPE_CHECKING:
    from rich.text import Text

    import tollbook


def print_incident(description: tollbook.Description) -> None:
    """The head, every field with its accounts, then what disagrees."""
    from rich.text import Text
    from rich.tree import Tree

    incident, out = description.incident, console()
    head = Text(f"{date_words(incident.date)}  {place_words(incident.place, ENGLISH)}  ", style="bold")
    head.append(incident.standing.value, style=STANDING_STYLE[incident.standing])
    tree = Tree(head, guide_style="dim")
    tree.add(Text(f"{incident.id}  {incident.standing_reason}", style="dim"))
    for field in description.fields:
        branch = tree.add(_field(field))
        for account in field.accounts:
            branch.add(_account(account))
    if incident.disagreements:
        branch = tree.add(Text("what disagrees", style="bold yellow"))
        for words in incident.disagreements:
            branch.add(Text(words))
    out.print(tree)


def _field(field: FieldAccounts) -> Text:
    from rich.text import Text

    words = Text(f"{field.name}: ", style="bold")
    words.append(field.value, style="")
    if field.rule:
        words.append(f"  [{spelt(field.rule)}]", style="dim")
    return words


def _account(account: Account) -> Text:
    from rich.text import Text

    words = Text(account.said)
    words.append(f"  {account.speaker}, {date_words(account.report.published)}", style="cyan")
    for passage in account.statement.passages:
        words.append(f"\n“{passage.quote}”", style="italic")
    if account.statement.origin is Origin.PERSON:
        instead = f"in the place of {account.read}, which was read there"
        words.append(f"\nput in by {account.statement.by}, {instead}", style="yellow")
    if not account.main:
        words.append("\nin the background of that report", style="dim")
    if account.set_aside:
        words.append(f"\nset aside: {account.set_aside}", style="yellow")
    return words
