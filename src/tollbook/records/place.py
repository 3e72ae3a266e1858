"""Places, each with the precision in which it is known."""

from __future__ import annotations

import msgspec

from tollbook.errors import RecordError
from tollbook.vocabulary.codes import PlacePrecision


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where something is. `name` is the common English name, or as written where no gazetteer holds it.

    `country` ISO 3166-1 alpha-2; `admin1` the common English name and `admin1_code` ISO 3166-2;
    `lat`, `lon` WGS 84 degrees; `geonames` the GeoNames id.
    `reason` says how it was resolved or why it was not.
    """

    name: str | None = None
    country: str | None = None
    admin1: str | None = None
    admin1_code: str | None = None
    lat: float | None = None
    lon: float | None = None
    geonames: int | None = None
    precision: PlacePrecision = PlacePrecision.UNKNOWN
    reason: str = ""

    def __post_init__(self) -> None:
        if (self.lat is None) != (self.lon is None):
            raise RecordError(f"coordinates come in pairs (got {self.lat}, {self.lon})", subject=self.name)
        if self.lat is not None and self.lon is not None and not (-90 <= self.lat <= 90 and -180 <= self.lon <= 180):
            raise RecordError(
                f"latitude lies in -90..90 and longitude in -180..180 (got {self.lat}, {self.lon})", subject=self.name
            )


UNKNOWN_PLACE = Place()
