"""Rooms that are entered when something in them is wanted, so that a command loads what it needs and no more."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Any


def opened_by(room: str, homes: Mapping[str, Sequence[str]]) -> Callable[[str], Any]:
    """A package's `__getattr__` that loads a name from its module in the package when it is first asked for.

    `homes` gives the names by module. None of them may be called like a module of the package, which would hide it.
    """
    home = {name: module for module, names in homes.items() for name in names}

    def opened(name: str) -> Any:
        if name not in home:
            raise AttributeError(f"module {room!r} has no attribute {name!r}")
        found = getattr(import_module(f"{room}.{home[name]}"), name)
        setattr(sys.modules[room], name, found)
        return found

    return opened


class _Later:
    """A module that is loaded when something in it is asked for."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> Any:
        return getattr(import_module(self._name), name)


def later(name: str) -> Any:
    """The module of that full name, loaded when something in it is asked for."""
    return _Later(name)
