"""Names in a country's local news that another country has too, of which that news says nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.circumstances.own_area import CITY
from tollbook.extraction.interpret.circumstances.places import FINE, QUALIFIED, UNHEARD
from tollbook.extraction.interpret.circumstances.scene import Scene
from tollbook.gazetteer import Resolution, ToponymKind
from tollbook.gazetteer.folding import fold
from tollbook.records import Place

_WIDE: Final = (ToponymKind.COUNTRY, ToponymKind.ADMIN1, ToponymKind.DEMONYM)


def at_namesake(scene: Scene, said: Sequence[str], found: Resolution) -> Place:
    """The place found; in a country's own local news not that of another country, of which it says nothing else.

    "Shot at Nix, prosecutors in King County said" was in no Serbian town: the name alone is left. A city
    abroad by its own name stays, as does a country.
    """
    place, home = found.place, scene.institutions
    if home is None or place.country in (None, home) or QUALIFIED in found.reason:
        return place
    written = {fold(name) for name in (*said, place.name or "")}
    reason = f"the report says nothing else of {place.country}"
    if UNHEARD in found.reason:
        known = any(t.kind in _WIDE and t.countries[:1] == (place.country,) for t in (*scene.toponyms, *scene.titled))
        return place if known else Place(name=place.name, reason=f"{reason}; {UNHEARD}")
    if place.precision not in FINE or _is_city_abroad(scene, place, said) or _speaks_of(scene, place, written):
        return place
    return Place(name=said[0] if said else place.name, reason=reason)


def _speaks_of(scene: Scene, place: Place, written: set[str]) -> bool:
    """Whether the text names something else that lies in the place's country alone."""
    for t in scene.toponyms:
        lands: set[str | None] = set(t.countries) or {m.entry.country for m in t.matches}
        if lands == {place.country} and not any(fold(t.text) in name for name in written):
            return True
    return False


def _is_city_abroad(scene: Scene, place: Place, said: Sequence[str]) -> bool:
    """Whether a name as it is written is that of a large city of the place's country."""
    name = fold(place.name)
    large = (m.entry for t in scene.toponyms if fold(t.text) == name for m in t.matches if m.entry.population >= CITY)
    return any(fold(one) == name for one in said) and any(entry.country == place.country for entry in large)
