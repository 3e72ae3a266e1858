"""In a narrow terminal no figure, id or word is lost."""

from __future__ import annotations

import pytest
from rich.console import Console

from tollbook.cli.render import table

COLUMNS = ("incident", "date", "place", "killed", "what was said")
ROWS = (
    ("inc-cc39ae19", "2031-03-04", "Orvale, Upper Marrin, قندهار", "12 (12 to 140)", "“twelve or more, 日報 says”"),
    ("inc-4f297676 ?", "", "Senna", "3", ""),
)


def written(width, *, terminal=True, no_wrap=()):
    """The table's lines in a terminal, or a file, of that many characters."""
    made = table(*COLUMNS, right=("killed",))
    for column in made.columns:
        column.no_wrap = column.header in no_wrap
    for row in ROWS:
        made.add_row(*row)
    out = Console(width=width, force_terminal=terminal, no_color=True, markup=False, emoji=False)
    with out.capture() as caught:
        out.print(made)
    return caught.get().replace("\x1b[1m", "").replace("\x1b[0m", "").splitlines()


@pytest.mark.parametrize("width", [*range(16, 100, 7), 140])
@pytest.mark.parametrize("no_wrap", [(), ("killed", "place")])
def test_every_value_is_there(width, no_wrap):
    """Folded at the worst, never cut: twelve dead are not one."""
    lines = written(width, no_wrap=no_wrap)
    if any("killed: " in line for line in lines):
        together = "".join("".join(lines).split())
        assert all("".join(cell.split()) in together for row in ROWS for cell in row)
    else:
        words = [cell for row in ROWS for cell in (row[0], row[1], row[3])]
        assert all(any(word in line for line in lines) for word in words)


def test_rows_are_lists_where_columns_have_no_room():
    """A line a value, those that are empty left out; a table as soon as there is room."""
    narrow = [line.strip() for line in written(40)]
    assert narrow[:4] == ["incident: inc-cc39ae19", "date: 2031-03-04", "place: Orvale, Upper Marrin, قندهار",
                          "killed: 12 (12 to 140)"]  # fmt: skip
    assert narrow[narrow.index("incident: inc-4f297676 ?") + 1] == "place: Senna"
    assert "incident" in written(140)[1]


def test_a_file_has_room():
    """What goes to a file is the table, however wide."""
    assert not any("killed: " in line for line in written(40, terminal=False))
