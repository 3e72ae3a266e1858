"""Tables that nobody looks at are written at once, as Rich would write them."""

import pytest

from tollbook.cli.render import console, print_plain, table

COLUMNS = ("what", "", "attacks", "share")
TABLES = (
    [],
    [("weapon", "drone", "3 of 10", "30%"), ("kind of attack", "a", "1000 of 2000", "")],
    [("weapon", "Überfall, Ñ 車", "3 of 10", "30%")],
    [("weapon", "w " * 90, "3 of 10", "30%"), ("weapon", "x" * 200, "3 of 10", "30%")],
    [("weapon", "two\nlines", "3 of 10", "30%")],
)  # fmt: skip


@pytest.mark.parametrize("rows", TABLES)
def test_plain_tables_are_richs(rows, capsys):
    """Also where a line is too long, or letters are wide: then Rich writes them."""
    made = table(*COLUMNS, right=("attacks", "share"))
    for row in rows:
        made.add_row(*row)
    console().print(made)
    expected = capsys.readouterr().out
    print_plain(COLUMNS, rows, right=("attacks", "share"))
    assert capsys.readouterr().out == expected
