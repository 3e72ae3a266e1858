"""What countries and their people are called, for readers; codes are for machines."""

from __future__ import annotations

from functools import lru_cache

from tollbook.errors import UnknownCodeError

# A user's own places add no country, so that a name found once stays.


@lru_cache(maxsize=1024)
def country_name(code: str) -> str:
    """A country's English name; the code itself where no list has it."""
    from tollbook.gazetteer.gazetteer import load_gazetteer

    try:
        return load_gazetteer().country(code).name
    except UnknownCodeError:
        return code


@lru_cache(maxsize=1024)
def people_name(code: str) -> str:
    """The word for a country's people (`Turkish`), its name where there is none, the code where no list has it."""
    from tollbook.gazetteer.gazetteer import load_gazetteer

    try:
        found = load_gazetteer().country(code)
    except UnknownCodeError:
        return code
    return found.demonyms[0] if found.demonyms else found.name
