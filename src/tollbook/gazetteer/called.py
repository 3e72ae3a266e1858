"""What countries and their people are called, for readers; codes are for machines."""

from __future__ import annotations

from tollbook.errors import UnknownCodeError


def country_name(code: str) -> str:
    """A country's English name; the code itself where no list has it."""
    from tollbook.gazetteer.gazetteer import load_gazetteer

    try:
        return load_gazetteer().country(code).name
    except UnknownCodeError:
        return code


def people_name(code: str) -> str:
    """The word for a country's people (`Turkish`), its name where there is none, the code where no list has it."""
    from tollbook.gazetteer.gazetteer import load_gazetteer

    try:
        found = load_gazetteer().country(code)
    except UnknownCodeError:
        return code
    return found.demonyms[0] if found.demonyms else found.name
