"""Values of options as they are written: what Typer has to convert it does, but it loads nothing to convert nothing.

Typer gives every value to Pydantic, also one that is text or was not given at all; to load that takes a tenth of a
second.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol

import msgspec

__all__ = ["convert_when_needed"]


class _Converter(Protocol):
    def coerce(self, value: Any, param: Any, ctx: Any) -> Any: ...


class _WhenNeeded(msgspec.Struct, frozen=True):
    """A parameter's converter that leaves alone what needs none."""

    annotation: Any
    whole: Callable[[], _Converter]

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        """What a value becomes."""
        if type(value) is self.annotation:
            return value
        if value is None and param.nargs == 1 and not param.multiple:
            return None
        if self.annotation is Path and type(value) is str and os.access(value, os.R_OK):
            return Path(value)  # no path of ours has to be more than readable, and what is not Typer tells
        return self.whole().coerce(value, param=param, ctx=ctx)


def convert_when_needed(command: Any) -> None:
    """Have a command, and those in it, load what converts values only for values that need it.

    Where Typer is another than the one that loads Pydantic, nothing is changed.
    """
    command.get_params = _prepared(command.get_params)
    for inner in getattr(command, "commands", {}).values():
        convert_when_needed(inner)


def _prepared(params_of: Callable[[Any], Sequence[Any]]) -> Callable[[Any], Sequence[Any]]:
    def prepared(context: Any) -> Sequence[Any]:
        found = params_of(context)
        for param in found:
            annotation = getattr(getattr(param, "type_descriptor", None), "annotation", None)
            whole = getattr(param, "get_runtime_param", None)
            if whole is not None and annotation is not None and "get_runtime_param" not in vars(param):
                converter = _WhenNeeded(annotation, whole)
                param.get_runtime_param = lambda converter=converter: converter
        return found

    return prepared
