"""Names to places, words to dates, each with its precision and reason."""

from typing import TYPE_CHECKING

from tollbook.doors import opened_by

if TYPE_CHECKING:
    from tollbook.gazetteer.answers import (
        Area,
        Country,
        Entry,
        Match,
        PlaceContext,
        Resolution,
        Rival,
        Toponym,
        ToponymKind,
    )
    from tollbook.gazetteer.distance import distance_km, great_circle_km
    from tollbook.gazetteer.gazetteer import Gazetteer, load_gazetteer
    from tollbook.gazetteer.own import own_file
else:
    __getattr__ = opened_by(
        __name__,
        {
            "answers": (
                "Area",
                "Country",
                "Entry",
                "Match",
                "PlaceContext",
                "Resolution",
                "Rival",
                "Toponym",
                "ToponymKind",
            ),
            "distance": (
                "distance_km",
                "great_circle_km",
            ),
            "gazetteer": (
                "Gazetteer",
                "load_gazetteer",
            ),
            "own": ("own_file",),
        },
    )

__all__ = [
    "Area",
    "Country",
    "Entry",
    "Gazetteer",
    "Match",
    "PlaceContext",
    "Resolution",
    "Rival",
    "Toponym",
    "ToponymKind",
    "distance_km",
    "great_circle_km",
    "load_gazetteer",
    "own_file",
]
