"""First-level areas that an indicator names and that no attack may ever lie in: misspelt, or called otherwise here."""

from __future__ import annotations

from functools import lru_cache

from tollbook.records import Indicator

_CODE = 3  # where an ISO 3166-2 code goes on after its country and a dash


def area_doubts(indicator: Indicator) -> list[str]:
    """What is doubtful about the first-level areas of an indicator's scope, one sentence each.

    Attacks lie in areas by the gazetteer's English name or by ISO 3166-2 code; under any other name none is counted
    but those that a table of coded rows puts there, so that a slip of the pen would look like quiet.
    """
    return list(doubtful(indicator.scope.admin1, indicator.scope.countries)) if indicator.scope.admin1 else []


@lru_cache(maxsize=256)
def doubtful(names: tuple[str, ...], countries: tuple[str, ...]) -> tuple[str, ...]:
    """The same for areas by name, in those countries or in any."""
    from tollbook.linking.features import fold

    found = []
    for name in names:
        coded = len(name) > _CODE and name[2] == "-" and name[:2].isupper()
        known = _called(name, (name[:2],) if coded else countries)
        if known is None:
            where = f" in {', '.join(countries)}" if countries else ""
            found.append(
                f"no first-level area {name!r} is known{where}: an attack counts only where a coded row puts it there "
                "by that very name; look whether it is misspelt"
            )
        elif not coded and fold(known) != fold(name):
            found.append(f"attacks in {name!r} are kept under {known!r}; write it so")
    return tuple(found)


def _called(name: str, countries: tuple[str, ...]) -> str | None:
    """What the gazetteer calls an area; None where it knows none of that name."""
    from tollbook.gazetteer import load_gazetteer

    gazetteer = load_gazetteer()
    if not countries:
        places = (p for p in gazetteer.candidates(name) if p.country is not None)
        countries = tuple(dict.fromkeys(p.country for p in places if p.country))
    for country in countries:
        called, code = gazetteer.admin1(name, country)
        if code is not None:
            return called
    return None
