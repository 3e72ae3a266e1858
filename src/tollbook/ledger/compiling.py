"""SQL is written out once in a process, however many books, or pasts of one book, are opened one after the other."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Compiled
from sqlalchemy.util import LRUCache

_KEPT = 1_000  # statements


class CompiledStatements(LRUCache[Any, Any]):
    """Compiled statements by what they say and the kind of database that they are for.

    SQLAlchemy keeps them by engine: its keys begin with the engine's own dialect. Two dialects of one class that
    speak to the same version of a server write the same SQL.
    """

    def __getitem__(self, key: Any) -> Compiled:
        found: Compiled = super().__getitem__(_of_its_kind(key))
        return found

    def __setitem__(self, key: Any, compiled: Compiled) -> None:
        super().__setitem__(_of_its_kind(key), compiled)

    def get(self, key: Any, default: Any = None) -> Any:
        """The statement, or `default`."""
        return super().get(_of_its_kind(key), default)


def _of_its_kind(key: Any) -> tuple[Any, ...]:
    dialect, *statement = key
    return (type(dialect), dialect.server_version_info, *statement)


COMPILED = CompiledStatements(_KEPT)
