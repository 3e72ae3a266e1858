"""What countries and their people are called, for readers; codes are for machines."""

from __future__ import annotations

from functools import cache

# Read without the rest of the gazetteer, which takes longer to load than a list of places to print; a user's own
# places add no country.


def country_name(code: str) -> str:
    """A country's English name; the code itself where no list has it."""
    return _called().get(code.upper(), (code, ""))[0]


def people_name(code: str) -> str:
    """The word for a country's people (`Turkish`), its name where there is none, the code where no list has it."""
    name, people = _called().get(code.upper(), (code, ""))
    return people or name


@cache
def _called() -> dict[str, tuple[str, str]]:
    """By alpha-2 code a country's name and the first word for its people."""
    from tollbook.gazetteer.container import read_container, shipped

    _, notes = read_container(shipped())
    return {code: (name, next(iter(people), "")) for code, name, people in notes["countries"]}
