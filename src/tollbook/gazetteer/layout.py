"""What the numbers in the data file mean."""

from __future__ import annotations

from enum import IntEnum

NONE = 0xFFFFFFFF  # no country, no division

MAIN, ALTERNATE, DEMONYM, CAPITALS = 0, 1, 2, 4  # flags of a name; CAPITALS: only when written in capitals


class Kind(IntEnum):
    """What kind of thing a place of the data file is."""

    COUNTRY = 1
    ADMIN1 = 2
    DISTRICT = 3
    TOWN = 4
    REGION = 5
    SEA = 6
    FEATURE = 7
