"""Bytes to text: what is decoded, and what is refused rather than garbled."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.errors import ReadingError
from tollbook.reading.encodings import decode

NOTE = "A café owner – “shot at close range” – died in Orléans."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_common_encodings_are_told_without_being_named(encoding):
    """With a mark or without one."""
    assert decode(NOTE.encode(encoding))[0] == NOTE


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "iso8859-5"])
def test_other_scripts_in_old_encodings_are_refused(encoding):
    """Misread Cyrillic would garble every name."""
    with pytest.raises(ReadingError, match="encoding"):
        decode("Два рабочих погибли при обстреле колонны.".encode(encoding))


def test_a_declared_encoding_is_believed_when_it_fits():
    """What the server or page says counts where the bytes are no UTF-8; an unknown name is passed over."""
    assert decode("Два рабочих".encode("koi8-r"), "koi8-r") == ("Два рабочих", "koi8-r")
    assert decode(NOTE.encode(), "no-such-charset")[0] == NOTE
    assert decode(NOTE.encode(), "iso-8859-1") == (NOTE, "utf-8")
    assert decode(NOTE.encode("cp1252"), "iso-8859-1") == (NOTE, "cp1252")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_every_text_in_utf8_comes_back(text):
    """But for a leading mark."""
    assert decode(text.encode())[0] == text.removeprefix("\ufeff")


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_refused(data):
    """Nothing but a refusal is raised."""
    with suppress(ReadingError):
        assert decode(data)[1]
