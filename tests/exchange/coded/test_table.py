"""Tables as they come: separators, encodings, damage."""

from __future__ import annotations

import pytest

from tollbook.errors import ExchangeError
from tollbook.exchange.coded import open_table, table_in, table_of


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_separator_and_encoding_are_told_from_the_file(tmp_path, separator, encoding):
    """From a file and from bytes alike."""
    text = separator.join(["place", "killed"]) + "\r\n" + separator.join(["Gao – Café", "3"]) + "\r\n"
    path = tmp_path / "t.csv"
    path.write_bytes(text.encode(encoding))
    for table in (open_table(path), table_in(path.read_bytes(), "t.csv")):
        assert (table.separator, table.first) == (separator, ("place", "killed"))
        assert [cells for _, cells in table.rows()][1] == ["Gao – Café", "3"]
        assert table.check() == 2


def test_damage_is_told_with_its_line(tmp_path):
    """A quotation mark that is never closed, bytes of another encoding far into the file."""
    torn = tmp_path / "torn.csv"
    torn.write_text('a,b\n1,2\n3,"' + "x" * 200_000 + "\n", encoding="utf-8")
    with pytest.raises(ExchangeError, match=r"line 3 .*quotation mark"):
        open_table(torn).check()
    odd = tmp_path / "odd.csv"
    odd.write_bytes(b"a,b\n" + b"1,2\n" * 10 + b"\x81\x8d\xff\xfe,2\n")
    with pytest.raises(ExchangeError, match="UTF-8"):
        open_table(odd)
    with pytest.raises(ExchangeError, match="cannot be read"):
        open_table(tmp_path)


def test_columns_have_names_that_a_rows_text_can_hold():
    """Nameless and repeated ones are told apart."""
    assert table_of('a: b,,x,"x\ny",x\n', "t").first == ("a:b", "column 2", "x", "x y", "x (2)")
