"""Places that no gazetteer holds, in the only country that their report's other places lie in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.circumstances.places import Where
from tollbook.extraction.interpret.circumstances.scene import Scene
from tollbook.extraction.tongues.sentences import Sentence
from tollbook.extraction.tongues.tokens import Token
from tollbook.records import Place
from tollbook.vocabulary.codes import PlacePrecision

_AROUND: Final = 0.4
_LEAD: Final = 24  # characters before "in"
_SHORTEST: Final = 4  # letters of a name
_IN: Final = frozenset({"à", "en", "em", "no", "na"})
_TO_NAME: Final = re.compile(r"e(?:t?rd?)?$")  # "à", "en la vereda", "na ilha de"
_TO_SOMEBODY: Final = re.compile(  # "laid to", "close to", "said to"
    r"\b(?:attribu|imput|affili|li[ée]|lig[au]d|vincul|appart|pertenec|pertenc|fid[èe]l|proch|host|oppos|demand|di[ts]|annonc|"
    r"confi|indiqu|rend|accord|donn|rem[is]|appel)\w* (?:\w+ )?$"
)
_NO_PLACE: Final = frozenset(
    ("twitter", "facebook", "telegram", "whatsapp", "internet", "youtube", "noël", "pâques", "navidad", "natal",
     "pascua", "páscoa", "semana", "cuaresma", "dios", "deus", "dieu", "tabaski", "ramadan", "ramadán", "ramadão",
     "parlement", "parlamento", "congreso", "congresso", "assemblée")
)  # fmt: skip


def unheld(text: str, about: Sequence[Sentence], around: Scene, bodies: Sequence[tuple[int, int]] = ()) -> Where | None:
    """The place that the first sentence about an attack names after "in" and that is not known; None without one.

    `bodies` are where organisations are named.
    """
    country = around.surely_in()
    named = next((n for s in about if (n := _named(text, s, bodies))), None) if country else None
    if named is None:
        return None
    start, end = named
    reason = f"no gazetteer holds it; the other places of the report lie in {country}"
    place = Place(name=text[start:end], country=country, precision=PlacePrecision.COUNTRY, reason=reason)
    return Where(place, (named,), _AROUND)


def _named(text: str, s: Sentence, bodies: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    for n, t in enumerate(s.tokens):
        if not n or not _is_name(text, t) or any(c.key == "away" and 0 <= t.start - c.end <= 1 for c in s.cues):
            continue
        before = s.tokens[max(0, n - 4) : n]
        m = _TO_NAME.search("".join(k.tag for k in before))
        if m is None or text[before[m.start()].start : before[m.start()].end].lower() not in _IN:
            continue
        lead = text[max(s.start, before[m.start()].start - _LEAD) : before[m.start()].start]
        if _TO_SOMEBODY.search(lead) or any(a <= t.start < b for a, b in bodies):
            continue
        last = n
        while last + 1 < len(s.tokens) and last - n < 2 and _is_name(text, s.tokens[last + 1]):
            last += 1
        return t.start, s.tokens[last].end
    return None


def _is_name(text: str, t: Token) -> bool:
    """Whether a word that says nothing else is written as a name."""
    word = text[t.start : t.end]
    said = t.tag == "w" and t.value is None and len(word) >= _SHORTEST
    return said and word[0].isupper() and not word.isupper() and word.lower() not in _NO_PLACE
