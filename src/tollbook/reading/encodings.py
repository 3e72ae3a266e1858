"""Bytes to text: UTF-8, UTF-16, UTF-32 and Windows-1252, or a clear refusal. Never a guess that garbles names."""

from __future__ import annotations

import codecs
import re

from tollbook.errors import ReadingError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# In Western text a non-ASCII letter is a guest between ASCII ones, and typographic marks stand at words' ends.
_WESTERN = "\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u0160\u0161\u017d\u017e\u0152\u0153\u0178"
_FOREIGN_RUN = re.compile(rf"[{_WESTERN}]{{3,}}")
_LETTER = re.compile(rf"[A-Za-z{_WESTERN}]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")

# What a declared name stands for in practice (WHATWG Encoding Standard, section 4.2).
_WIDER = {
    "iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252",
    "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc-kr": "cp949", "iso-8859-9": "cp1254",
}  # fmt: skip

REMEDY = "save it as UTF-8 and add it again"


def decode(data: bytes, declared: str | None = None) -> tuple[str, str]:
    """The text of `data` and the encoding it was in, the byte-order mark dropped.

    `declared` is what the document or its server says; bytes that are valid UTF-8 are believed before it.
    Raises ReadingError when the bytes are text in no encoding that can be told for certain, or no text.
    """
    for mark, marked in _BOMS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], marked), marked
    name = _WIDER.get(declared.lower(), declared.lower()) if declared else None
    escaping = name is not None and name.startswith(("iso-2022", "utf-7", "utf-16"))
    for each in (name, "utf-8", _wide(data)) if escaping else ("utf-8", name, _wide(data)):
        text = _attempt(data, each)
        if text is not None and not _CONTROL.search(text):
            return text, str(each)
    if b"\x00" in data[:4096]:
        raise ReadingError("this is not text: it holds null bytes")
    text = _attempt(data, "cp1252")
    if text is None or not _plausible_western(text):
        raise ReadingError(f"its encoding is not UTF-8, UTF-16 or Windows-1252 (first odd byte at {_first_odd(data)})")
    return text, "cp1252"


def _strict(data: bytes, name: str) -> str:
    try:
        return data.decode(name).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise ReadingError(f"it begins as {name} but is broken at byte {error.start}") from error


def _attempt(data: bytes, name: str | None) -> str | None:
    """The text, or None when `name` is no encoding known here or the bytes are not in it."""
    if name is None:
        return None
    try:
        return data.decode(name)
    except (UnicodeDecodeError, LookupError):
        return None


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark, told by null bytes in every second place (Latin text)."""
    sample = data[:2000]
    if len(sample) < 4 or len(data) % 2:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.4 * half and not even:
        return "utf-16-le"
    return "utf-16-be" if even > 0.4 * half and not odd else None


def _plausible_western(text: str) -> bool:
    """Whether Windows-1252 gives words with a few accents, rather than another script's bytes misread."""
    letters = len(_LETTER.findall(text))
    foreign = sum(len(run) for run in re.findall(rf"[{_WESTERN}]", text))
    if _CONTROL.search(text) or letters == 0:
        return False
    return foreign <= 0.2 * letters and len(_FOREIGN_RUN.findall(text)) <= 0.002 * letters


def _first_odd(data: bytes) -> int:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return 0
