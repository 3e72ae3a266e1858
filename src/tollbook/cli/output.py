"""Standard streams as they come: closed, full, or of an encoding that does not hold every letter."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING, TextIO

from tollbook.errors import ExchangeError

if TYPE_CHECKING:
    from tollbook.ledger import Book

__all__ = ["emit", "emit_json", "finish", "lost", "steady", "tell_left_out"]


def steady() -> None:
    """Make the standard streams such that writing words never fails for their letters.

    A letter that the terminal's encoding lacks is written as its escape; a closed stream swallows what is written; one
    that Python was told not to buffer (PYTHONUNBUFFERED) is written whole or fails, where it would end in the middle.
    """
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - lives as long as the process
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    sys.stdout, sys.stderr = _whole(sys.stdout), _whole(sys.stderr)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _whole(stream: TextIO) -> TextIO:
    """The stream, with a buffer where it has none: what a bare one did not take in one go was lost without a word."""
    bare = getattr(stream, "buffer", None)
    if type(stream) is not io.TextIOWrapper or not isinstance(bare, io.RawIOBase):
        return stream  # another kind of stream is somebody else's, who may want it back
    encoding, errors = stream.encoding, stream.errors
    stream.detach()
    return io.TextIOWrapper(io.BufferedWriter(bare), encoding=encoding, errors=errors, line_buffering=True)


def emit(text: str) -> None:
    """Write data (JSON, CSV) to standard output, in UTF-8 whatever the terminal's encoding is."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8"))
    sys.stdout.buffer.flush()


def emit_json(value: object) -> None:
    """Write records as JSON to standard output."""
    import msgspec

    emit(msgspec.json.format(msgspec.json.encode(value), indent=1).decode() + "\n")


def finish() -> None:
    """Write out what is still held back. Raises OSError when standard output cannot take it."""
    sys.stdout.flush()


def lost(error: OSError) -> ExchangeError:
    """What to tell when standard output cannot be written; nothing more is tried on it."""
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 1)
    where = str(error.filename or "standard output")
    return ExchangeError(
        f"cannot be written or read ({error.strerror or error}); make room or name another place", subject=where
    )


def tell_left_out(book: Book) -> None:
    """On standard error, what the book's policy keeps from shaping any figure; nothing where it keeps nothing."""
    for words in book.policy().left_out:
        sys.stderr.write(f"This ledger's policy: {words}\n")
