"""Which incidents are asked for: the one form in which every room takes a filter."""

from __future__ import annotations

from datetime import date
from math import inf

import msgspec

from tollbook.errors import UsageError
from tollbook.vocabulary.codes import EventType, Standing


class Near(msgspec.Struct, frozen=True, kw_only=True):
    """Within `km` kilometres (geodesic) of a point in WGS 84 degrees."""

    lat: float
    lon: float
    km: float

    def __post_init__(self) -> None:
        if not (-90 <= self.lat <= 90 and -180 <= self.lon <= 180 and 0 < self.km < inf):
            raise UsageError(
                f"a neighbourhood is latitude -90..90, longitude -180..180 and a positive distance in km "
                f"(got {self.lat}, {self.lon}, {self.km})"
            )


class Along(msgspec.Struct, frozen=True, kw_only=True):
    """Within `km` kilometres (geodesic) of the shortest way along `points`: (latitude, longitude) in WGS 84 degrees."""

    points: tuple[tuple[float, float], ...]
    km: float

    def __post_init__(self) -> None:
        if len(self.points) < 2:
            raise UsageError(f"a corridor leads from one point to another at least (got {len(self.points)})")
        inside = all(-90 <= lat <= 90 and -180 <= lon <= 180 for lat, lon in self.points)
        if not (inside and self.km > 0):
            raise UsageError(
                "a corridor has points of latitude -90..90 and longitude -180..180, and a positive distance in km "
                f"on either side (got {self.points}, {self.km})"
            )


class Selection(msgspec.Struct, frozen=True, kw_only=True):
    """A filter on incidents; what is left empty does not restrict. Dates include both ends.

    `nationality` selects incidents with victims of that nationality (ISO 3166-1 alpha-2), `actors` those
    attributed by anybody to one of them. `areas` are words that the gazetteer bounds ("in and around Afghanistan").
    Of several neighbourhoods, corridors or areas, one is enough; of each kind that is given, one must hold. An
    incident that may lie outside counts in `high` only.
    """

    countries: tuple[str, ...] = ()
    admin1: tuple[str, ...] = ()
    near: tuple[Near, ...] = ()
    corridors: tuple[Along, ...] = ()
    areas: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    nationality: str | None = None
    role: str | None = None
    event_types: tuple[EventType, ...] = ()
    actors: tuple[str, ...] = ()
    standing: Standing | None = None

    def __post_init__(self) -> None:
        if self.since and self.until and self.since > self.until:
            raise UsageError(f"'since' must not be after 'until' (got {self.since} and {self.until})")

    @property
    def on_the_map(self) -> bool:
        """Whether distances or outlines must be worked out for it."""
        return bool(self.near or self.corridors or self.areas)
