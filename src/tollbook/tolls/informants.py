"""Whether two reports name one informant, each in its own words.

"Governor Oleh Synko" of one report is "the regional governor" of another. Two are one where they bear one name, or
where one of them is unnamed and the words for it say no more than the other's of a post or body of which an area has
one. So two colonels of different names are two, and so are a governor and a police chief; where nothing tells them
apart they are one, for what may be one voice corroborates nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from tollbook.linking.features import fold

VAGUE = frozenset(
    {"", "officials", "official", "police", "authorities", "sources", "source", "witnesses", "a witness", "residents",
     "local officials", "media", "reports", "press", "local media", "state media", "security sources"}
)  # fmt: skip
"""Words for an informant, folded, that may mean anybody."""

# Posts that one person holds, and bodies that speak with one voice, in the languages that are read; folded.
_ONE = frozenset(
    {"administrator", "alcalde", "ambassador", "army", "bishop", "chairman", "chairwoman", "chief", "command",
     "commandant", "commander", "commission", "commissioner", "coroner", "director", "ejercito", "embajada",
     "embassy", "emir", "foundation", "gobernador", "gobierno", "gouvernement", "gouverneur", "government",
     "governor", "head", "hospital", "king", "leader", "maire", "mayor", "military", "minister", "ministere",
     "ministerio", "ministry", "mission", "observatory", "parole", "portavoz", "prefect", "prefet", "premier",
     "presidency", "president", "prosecutor", "sheriff", "spokesman", "spokesperson", "spokeswoman", "sultan",
     "superintendent", "vocero"}
)  # fmt: skip
# Words that tell one holder of a post from another no further.
_FILLING = frozenset(
    {"a", "an", "area", "at", "by", "city", "county", "de", "del", "des", "district", "du", "el", "for", "from",
     "in", "its", "l", "la", "le", "les", "local", "los", "named", "of", "on", "our", "porte", "province",
     "provincial", "region", "regional", "s", "state", "that", "the", "their", "this", "to", "town", "who", "whose",
     "with"}
)  # fmt: skip
# A name behind one of these is not the speaker's own.
_LEADS_ELSEWHERE = frozenset(
    {"a", "an", "and", "at", "by", "de", "del", "des", "du", "en", "for", "from", "in", "la", "le", "near", "of",
     "on", "the", "to", "via", "with"}
)  # fmt: skip
_TITLE = frozenset(
    {"brig", "brigadier", "capt", "captain", "col", "colonel", "doctor", "dr", "gen", "general", "inspector",
     "lieutenant", "lt", "maj", "major", "mr", "mrs", "ms", "officer", "sergeant", "sgt", "sheikh"}
) | _ONE  # fmt: skip
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_NAME_WORDS = 4  # the most words of a person's name


class Informant(msgspec.Struct, frozen=True, order=True):
    """Who informs a report: all the words for it, those of a name of its own, and those that say what it is."""

    words: str
    name: tuple[str, ...] = ()
    known_as: frozenset[str] = frozenset()

    def may_be(self, other: Informant) -> bool:
        """Whether nothing tells the two apart."""
        if self.words == other.words:
            return True
        if self.name and other.name:
            short = min(len(self.name), len(other.name)) == 1
            return self.name[-1] == other.name[-1] and (short or self.name[0] == other.name[0])
        shared = self.known_as & other.known_as
        return bool(shared & _ONE) and shared in (self.known_as, other.known_as)


@lru_cache(maxsize=4096)
def informant(words: str | None) -> Informant | None:
    """The informant that the words name; None where they name nobody in particular, as "police" and "residents"."""
    folded = fold(words)
    if words is None or folded in VAGUE:
        return None
    name = _own_name(words)
    rest = [w for w in folded.split() if w not in _FILLING and w not in name]
    return Informant(folded, name, frozenset(rest))


def _own_name(words: str) -> tuple[str, ...]:
    """The name that the words end with ("police officer Harun Ode") or begin with ("Harun Ode, a police officer")."""
    first, comma, _ = words.partition(",")
    tokens = _WORD.findall(first)
    run = [t for t in tokens if t[:1].isupper() and fold(t) not in _TITLE] if comma else []
    if run and len(run) == len([t for t in tokens if fold(t) not in _TITLE]) <= _NAME_WORDS:
        return tuple(fold(" ".join(run)).split())
    tokens = _WORD.findall(words)
    start = len(tokens)
    while start and tokens[start - 1][:1].isupper() and fold(tokens[start - 1]) not in _TITLE:
        start -= 1
    run, before = tokens[start:], fold(tokens[start - 1]) if start else ""
    if not run or len(run) > _NAME_WORDS or before in _LEADS_ELSEWHERE:
        return ()
    return tuple(fold(" ".join(run)).split())
