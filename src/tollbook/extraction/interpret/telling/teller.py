"""One bundle of marked words to the statements of one mention."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from tollbook.extraction.interpret.attribution.subjects import Speaker
from tollbook.extraction.interpret.attribution.who import Attributed
from tollbook.extraction.interpret.marked import MarkedPage
from tollbook.extraction.interpret.no_attack.felled_only import tells_of_attack_by_felled
from tollbook.extraction.interpret.surety import UNCHANGED, Calibration
from tollbook.extraction.interpret.telling.days import tell_days
from tollbook.extraction.interpret.telling.deeds import tell_deeds
from tollbook.extraction.interpret.telling.harm import tell_harm
from tollbook.extraction.interpret.telling.places import tell_places
from tollbook.extraction.interpret.telling.quoting import quoted
from tollbook.extraction.interpret.telling.telling import Telling
from tollbook.extraction.spans import Bundle
from tollbook.records import AttributionValue, CountValue
from tollbook.vocabulary.codes import AttributionKind

_ACCUSING: Final = (AttributionKind.OFFICIAL_ACCUSATION, AttributionKind.THIRD_PARTY_ALLEGATION)


def tell(
    page: MarkedPage,
    bundle: Bundle,
    number: int,
    *,
    by: str,
    attributions: Sequence[Attributed] = (),
    calibration: Calibration = UNCHANGED,
) -> Telling:
    """The statements of the bundle that is the page's `number`th, each once.

    None where the police shot somebody, and nobody else is counted as harmed or told to have been attacked.
    """
    telling = Telling(page, bundle, number, by, calibration)
    tell_days(telling)
    tell_places(telling)
    tell_deeds(telling)
    claims = [row for row in attributions if row.kind is AttributionKind.CLAIM_OF_RESPONSIBILITY]
    claims.sort(key=attrgetter("start"))
    shot = tell_harm(telling, [Speaker(row.start, row.end, row.actor.name) for row in claims])
    _tell_who(telling, attributions)
    harmed = any(isinstance(s.value, CountValue) and s.value.high != 0 for s in telling.statements)
    nobody = shot and not harmed and not tells_of_attack_by_felled(page.text, bundle)
    telling.statements = [] if nobody else list({s.id: s for s in telling.statements}.values())
    return telling


def _tell_who(telling: Telling, attributions: Sequence[Attributed]) -> None:
    for row in attributions:
        if row.kind in _ACCUSING and row.speaker and row.speaker.casefold() == row.actor.name.casefold():
            continue  # two bodies that were read as one are told to blame each other
        value = AttributionValue(
            actor=row.actor.name, kind=row.kind, speaker=row.speaker, actor_as_written=row.actor.written,
            medium=row.medium, substantiated=False if row.doubt else None,
        )  # fmt: skip
        words = quoted(telling.page.text, row)
        words = telling.beside(words, row.doubt) if row.doubt else words
        telling.say(value, words, row.score, stated_by=row.speaker)
