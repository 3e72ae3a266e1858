"""A selection as people write it, in options or in an address, and the same written back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from tollbook.errors import UnknownCodeError, UsageError
from tollbook.records import Near, Selection
from tollbook.vocabulary.codes import EventType, Standing

T = TypeVar("T", EventType, Standing)
Naming = Callable[[str], str]


def _plain(name: str) -> str:
    return name


def selection_of(
    *,
    country: str | None = None,
    admin1: str | None = None,
    near: str | None = None,
    since: str | None = None,
    until: str | None = None,
    nationality: str | None = None,
    role: str | None = None,
    event_type: str | None = None,
    actor: str | None = None,
    standing: str | None = None,
    naming: Naming = _plain,
) -> Selection:
    """The filter in words; lists are written with commas, an empty word asks for nothing.

    `naming` says how a message calls a part of it (an option, a field). Raises UsageError or UnknownCodeError.
    """
    return Selection(
        countries=tuple(country_code(c) for c in split(country)),
        admin1=split(admin1),
        near=near_of(near, naming("near")),
        since=day(since, naming("since")),
        until=day(until, naming("until")),
        nationality=country_code(nationality) if nationality else None,
        role=role or None,
        event_types=tuple(code(EventType, e, naming("event_type")) for e in split(event_type)),
        actors=actors_called(actor),
        standing=code(Standing, standing, naming("standing")) if standing else None,
    )


def actors_called(names: str | None) -> tuple[str, ...]:
    """The bodies of those names, with commas between them, as the ledger calls them."""
    if not names:
        return ()
    from tollbook.tolls.bodies import listed_names

    return tuple(dict.fromkeys(listed for name in split(names) for listed in listed_names(name)))


def words_of(selection: Selection) -> dict[str, str]:
    """The selection written so that `selection_of` gives it back; what is not restricted is left out.

    Corridors and areas in words have no field here.
    """
    written = {
        "country": ",".join(selection.countries),
        "admin1": ",".join(selection.admin1),
        "near": ",".join(f"{number:.10g}" for n in selection.near for number in (n.lat, n.lon, n.km)),
        "since": selection.since.isoformat() if selection.since else "",
        "until": selection.until.isoformat() if selection.until else "",
        "nationality": selection.nationality or "",
        "role": selection.role or "",
        "event_type": ",".join(e.value for e in selection.event_types),
        "actor": ",".join(selection.actors),
        "standing": selection.standing.value if selection.standing else "",
    }
    return {name: words for name, words in written.items() if words}


def day(words: str | None, name: str) -> date | None:
    """The day in `words`, None where there are none. Raises UsageError when it is no day."""
    if not words:
        return None
    try:
        return date.fromisoformat(words.strip())
    except ValueError:
        raise UsageError(f"{name} takes a day as YYYY-MM-DD, such as 2025-01-31 (got {words!r})") from None


def split(words: str | None) -> tuple[str, ...]:
    """The parts of a list written with commas."""
    return tuple(part.strip() for part in (words or "").split(",") if part.strip())


def country_code(words: str) -> str:
    """The ISO 3166-1 alpha-2 code in `words`, upper case. Raises UnknownCodeError for any other."""
    from tollbook.gazetteer import load_gazetteer

    found = words.strip().upper()
    load_gazetteer().country(found)
    return found


def near_of(words: str | None, name: str) -> tuple[Near, ...]:
    """The neighbourhood in `LAT,LON,KM`."""
    if not words:
        return ()
    try:
        lat, lon, km = (float(part) for part in split(words.lower().removesuffix("km")))
    except ValueError:
        raise UsageError(
            f"{name} takes latitude, longitude and kilometres, as 37.9,70.2,150km (got {words!r})"
        ) from None
    return (Near(lat=lat, lon=lon, km=km),)


def code(kind: type[T], words: str, name: str) -> T:
    """The member of a closed list. Raises UnknownCodeError naming them all."""
    try:
        return kind(words.strip().lower().replace("-", "_"))
    except ValueError:
        raise UnknownCodeError(f"{name} takes one of {', '.join(kind)} (got {words!r})") from None
