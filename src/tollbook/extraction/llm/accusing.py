"""Who is said to have done it, by whom: never more than the words say that a model points at."""

from __future__ import annotations

from typing import Final

from tollbook.errors import RecordError
from tollbook.extraction.interpret.attribution import wording
from tollbook.extraction.interpret.attribution.who import attributions
from tollbook.extraction.llm.pointing import CONFIDENCE, Pointed, Pointing
from tollbook.extraction.llm.quotes import LONGEST, Stretch
from tollbook.extraction.spans import Span, SpanField
from tollbook.records import AttributionValue
from tollbook.vocabulary.codes import AttributionKind

_SURE_OF_KIND: Final = 0.7  # below what makes the rules for attributions believe a kind that the words do not show
_WORDED: Final = {
    AttributionKind.CLAIM_OF_RESPONSIBILITY: wording.CLAIMS,
    AttributionKind.DENIAL: wording.DENIES,
    AttributionKind.OFFICIAL_ACCUSATION: wording.BLAMED,
    AttributionKind.THIRD_PARTY_ALLEGATION: wording.BLAMED,
}

Accused = list[tuple[AttributionValue, list[Stretch]]]


def attributions_in(at: Pointing, one: Pointed) -> Accused:
    """The accusations, claims or denials that the quote words, each with its passages; none where one lacks words."""
    said = one.said
    if said.code not in list(AttributionKind) or not said.actor:
        return []
    actor = at.near(said.actor, one)
    speaker = at.near(said.speaker, one) if said.speaker else None
    doubt = at.near(said.unproven, one) if said.unproven else None
    if actor is None or (said.speaker and speaker is None) or (said.unproven and doubt is None):
        return []
    kind = AttributionKind(said.code)
    if not at.english:
        return _without_grammar(at, one, kind, (actor, speaker, doubt))
    span = Span(
        *one.quote, SpanField.ATTRIBUTION, CONFIDENCE, kinds={kind: _SURE_OF_KIND},
        actor=actor, speaker=speaker,
    )  # fmt: skip
    places = [(t.start, t.end) for t in at.page.toponyms if not (t.start <= actor[0] and actor[1] <= t.end)]
    found: Accused = []
    for row in attributions(at.page.text, [span], at.page.names, places, at.page.report.source.name):
        passage = _worded(at, one.quote, row.kind)
        if passage is None or not (row.actor.start < actor[1] and actor[0] < row.actor.end):
            continue
        value = AttributionValue(
            actor=row.actor.name, kind=row.kind, speaker=row.speaker, actor_as_written=row.actor.written,
            medium=row.medium, substantiated=False if doubt else None,
        )  # fmt: skip
        found.append((value, _beside(passage, actor, speaker, doubt)))
    return found


def _beside(passage: Stretch, *others: Stretch | None) -> list[Stretch]:
    """A passage and those of the others that do not stand in it."""
    return [passage, *(o for o in others if o and not (passage[0] <= o[0] and o[1] <= passage[1]))]


def _worded(at: Pointing, quote: Stretch, kind: AttributionKind) -> Stretch | None:
    """The quote, or the sentences around it, that word an attribution of that kind; None where neither does.

    A quote that ends within such words ("… claimed" of "claimed responsibility") does not hold them.
    """
    whole = at.sentences(quote)
    words = [(whole[0] + m.start(), whole[0] + m.end()) for m in _WORDED[kind].finditer(at.text(whole))]
    if not words:
        return None
    stretch = quote if any(quote[0] <= start and end <= quote[1] for start, end in words) else whole
    return stretch if stretch[1] - stretch[0] <= LONGEST else None


def _without_grammar(
    at: Pointing, one: Pointed, kind: AttributionKind, found: tuple[Stretch, Stretch | None, Stretch | None]
) -> Accused:
    """The same where the rules of English grammar do not hold: who speaks must be named or be the actor."""
    actor, speaker, doubt = found
    written = at.text(actor)
    name, _ = at.page.names.settled(written)
    own = kind in (AttributionKind.CLAIM_OF_RESPONSIBILITY, AttributionKind.DENIAL)
    if kind is AttributionKind.OFFICIAL_ACCUSATION and speaker is None:
        return []
    spoken = at.text(speaker) if speaker else name if own else "press"
    try:
        value = AttributionValue(
            actor=name, kind=kind, speaker=spoken, actor_as_written=written, substantiated=False if doubt else None
        )
    except RecordError:
        return []  # nobody accuses itself
    return [(value, _beside(one.quote, actor, speaker, doubt))]
