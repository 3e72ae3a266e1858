"""How things look in a terminal; plain text where nobody is looking."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from tollbook.exchange.accounts import ENGLISH, date_words, place_words, toll_words
from tollbook.records import EVERYONE, Incident, Rating
from tollbook.vocabulary.codes import Outcome, Standing

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

EDGE = "?"  # marks an incident that may lie outside of what was asked for
STANDING_STYLE = {
    Standing.CORROBORATED: "green",
    Standing.UNCORROBORATED: "",
    Standing.CONTESTED: "yellow",
    Standing.DENIED: "red",
}

_WIDE = 140  # in files
NARROW = 110
"""Below that many characters a table of nine columns breaks ids and words apart."""


def console() -> Console:
    """Standard output; never narrower than a table needs when it goes to a file."""
    import sys

    from rich.console import Console

    # What reports and people wrote is shown as they wrote it: no markup, no emoji.
    if sys.stdout.isatty():
        return Console(soft_wrap=False, markup=False, emoji=False)
    return Console(width=_WIDE, no_color=True, markup=False, emoji=False)


def grades(ratings: Sequence[Rating]) -> str:
    """How people rate a source or a report: each grade with who gave it, or a dash."""
    return ", ".join(f"{row.grade.value} ({row.author})" for row in ratings) or "-"


def table(*columns: str, right: Sequence[str] = ()) -> Table:
    """An open table, a list of its rows where there is no room for it; `right` names the columns with figures."""
    from rich import box

    from tollbook.cli.narrow import OpenTable

    made = OpenTable(box=box.SIMPLE_HEAD, pad_edge=False)
    for name in columns:
        made.add_column(name, justify="right" if name in right else "left", overflow="fold")
    return made


def print_plain(columns: Sequence[str], rows: Sequence[Sequence[str]], *, right: Sequence[str] = ()) -> None:
    """A `table` of plain words on standard output: the same lines at once where nobody is looking, by Rich elsewhere.

    Rich takes half a millisecond a line.
    """
    import sys

    out = console()
    widths = [max(map(len, column)) for column in zip(columns, *rows, strict=True)]
    wide = sum(widths) + 3 * (len(widths) - 1) + 2
    cells = "".join([*columns, *(cell for row in rows for cell in row)])
    if out.is_terminal or wide > _WIDE or not (cells.isascii() and cells.isprintable()):
        made = table(*columns, right=right)
        for row in rows:
            made.add_row(*row)
        out.print(made)
        return

    def line(row: Sequence[str]) -> str:
        named_cells = zip(columns, row, widths, strict=True)
        padded = [cell.rjust(size) if name in right else cell.ljust(size) for name, cell, size in named_cells]
        return f" {'   '.join(padded)} "

    blank = " " * wide
    lines = [blank, line(columns), f" {'─' * (wide - 2)} ", *map(line, rows), blank]
    sys.stdout.write("\n".join(lines) + "\n")


def _stacked(incidents: Sequence[Incident], reports: Mapping[str, int], edge: Collection[str]) -> Table:
    made = table("incident", "where and what", "toll", "standing")
    for column in (made.columns[0], made.columns[2], made.columns[3]):
        column.no_wrap = True
    for incident in incidents:
        figures = {outcome: figure(incident, outcome) for outcome in Outcome}
        made.add_row(
            f"{named(incident, edge)}\n{date_words(incident.date)}",
            f"{place_words(incident.place, ENGLISH)}\n{incident.event_type.value.replace('_', ' ')}",
            "\n".join(f"{outcome.value} {words}" for outcome, words in figures.items() if words != "-") or "-",
            f"{incident.standing.value}\n{plural(reports[incident.id], 'report')}",
            style=STANDING_STYLE[incident.standing],
        )
    return made


def plural(count: int, noun: str) -> str:
    """`1 report`, `2 reports`."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def figure(incident: Incident, outcome: Outcome) -> str:
    """The toll over everybody in words, `-` where no report gives one."""
    row = incident.toll(outcome, EVERYONE)
    return toll_words(row) if row else "-"


def short(identifier: str) -> str:
    """Enough of an id to name a record by hand."""
    return identifier[:12]


def named(incident: Incident, edge: Collection[str]) -> str:
    """Its short id, marked where it is among `edge`."""
    return short(incident.id) + (f" {EDGE}" if incident.id in edge else "")


def incidents_table(
    incidents: Sequence[Incident], reports: Mapping[str, int], *, edge: Collection[str] = (), width: int = NARROW
) -> Table:
    """One line an incident, in the order given; stacked into fewer columns below `NARROW` characters.

    `reports` says how many tell of each, by id; `edge` are the ids of those that may lie outside of what was asked
    for; they are marked.
    """
    if width < NARROW:
        return _stacked(incidents, reports, edge)
    made = table(
        "incident", "date", "place", "event", "killed", "injured", "kidnapped", "reports", "standing",
        right=("killed", "injured", "kidnapped", "reports"),
    )  # fmt: skip
    for incident in incidents:
        made.add_row(
            named(incident, edge), date_words(incident.date), place_words(incident.place, ENGLISH),
            incident.event_type.value.replace("_", " "), figure(incident, Outcome.KILLED),
            figure(incident, Outcome.INJURED), figure(incident, Outcome.KIDNAPPED), str(reports[incident.id]),
            incident.standing.value, style=STANDING_STYLE[incident.standing],
        )  # fmt: skip
    return made
