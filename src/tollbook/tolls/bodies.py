"""Organisations by any of their names, for whoever asks by one of them: the ledger holds the listed one."""

from __future__ import annotations

from functools import cache
from importlib import resources

import yaml

from tollbook.linking.features import fold


def listed_names(name: str) -> tuple[str, ...]:
    """The names under which the ledger may hold a body that goes by `name`: listed ones, else the name itself."""
    return _names().get(fold(name), (name,))


@cache
def _names() -> dict[str, tuple[str, ...]]:
    """The list that reports are read with, by every name in it; two bodies may share initials."""
    source = resources.files("tollbook.extraction.data").joinpath("actors.yaml").read_text(encoding="utf-8")
    found: dict[str, tuple[str, ...]] = {}
    for name, others in yaml.safe_load(source).items():
        for called in dict.fromkeys(fold(str(one)) for one in (name, *(others or ()))):
            found[called] = (*found.get(called, ()), str(name))
    return found
