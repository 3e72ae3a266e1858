"""Tables where the terminal has no room for their columns: one row below the other, a line for each value."""

from __future__ import annotations

from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.padding import Padding
from rich.table import Column, Table
from rich.text import Text

_WHOLE = 14
"""As many characters are never folded where nothing in a column is longer: marked ids, days, codes."""
_LEAST = 8
"""Into how few characters words are folded before a table is given up."""
_BETWEEN = 3  # blanks between two columns, and one before and behind them all
_ENDLESS = 10_000


class OpenTable(Table):
    """A table that gives its rows as lists of values where its columns would break ids, figures and words apart."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The table where it has room, else its rows as lists; a file has room."""
        if console.is_terminal and self.row_count:
            wide = options.update_width(_ENDLESS)
            if self.__rich_measure__(console, wide).maximum > options.max_width:
                rooms = [_room(column, console, wide) for column in self.columns]
                if sum(rooms) + _BETWEEN * (len(rooms) - 1) + 2 > options.max_width:
                    yield from self._lists(console)
                    return
        yield from super().__rich_console__(console, options)

    def _lists(self, console: Console) -> RenderResult:
        headers = [str(column.header) for column in self.columns]
        cells = [list(column.cells) for column in self.columns]
        for number, row in enumerate(self.rows):
            style = console.get_style(row.style or "")
            for header, column in zip(headers, cells, strict=True):
                value = column[number]
                text = value if isinstance(value, Text) else Text(str(value))
                if text.plain.strip():
                    line = Text.assemble((f"{header}: ", "bold") if header else "", text, overflow="fold")
                    yield Padding(line, (0, 0, 0, 1), style=style)
            yield Text()


def _room(column: Column, console: Console, options: ConsoleOptions) -> int:
    """How many characters a column takes at least; one of short values alone is made just as wide as they are."""
    measures = [Measurement.get(console, options, cell) for cell in column.cells]
    natural = max((m.maximum for m in measures), default=0)
    if natural <= _WHOLE or column.justify == "right":
        word = max(map(len, str(column.header).split()), default=0)
        column.width = max(natural, min(word, _WHOLE))
        return column.width
    return natural if column.no_wrap else _LEAST
