"""Answers kept on disk, so that a run goes on where it stopped and the same report gives the same bytes."""

from __future__ import annotations

import contextlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

import msgspec

from tollbook.errors import ExtractionError
from tollbook.vocabulary.ids import canonical_json, sha256_hex


class _Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    key: str
    sha256: str
    answer: str


@dataclass(frozen=True, slots=True)
class AnswerCache:
    """A folder of answers by the hash of what was asked. Only the user may read it: answers quote reports."""

    folder: Path

    def key(self, asked: object) -> str:
        """The name of what was asked (anything JSON can hold): its SHA-256 over canonical JSON."""
        return sha256_hex(canonical_json(asked))

    def get(self, key: str) -> str | None:
        """The answer kept; None where there is none or it is damaged."""
        try:
            entry = msgspec.json.decode(self._path(key).read_bytes(), type=_Entry)
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            return None
        whole = entry.key == key and entry.sha256 == sha256_hex(entry.answer.encode("utf-8", "surrogatepass"))
        return entry.answer if whole else None

    def put(self, key: str, answer: str) -> None:
        """Keep an answer: whole or not at all. Raises ExtractionError where the folder cannot be written."""
        entry = _Entry(key, sha256_hex(answer.encode("utf-8", "surrogatepass")), answer)
        path = self._path(key)
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(msgspec.json.encode(entry))
                Path(name).replace(path)
            except BaseException:
                with contextlib.suppress(OSError):
                    Path(name).unlink()
                raise
        except OSError as error:
            raise ExtractionError(
                f"the answer cannot be kept in {self.folder} ({error.strerror}); make room or name another folder "
                "by 'cache' in the configuration"
            ) from error

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key}.json"
