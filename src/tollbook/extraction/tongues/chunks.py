"""A sentence's words with people read as one item each: counted, uncounted, or attackers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from tollbook.extraction.interpret.victims.numbers.quantities import least
from tollbook.extraction.tongues.lexicon import Role
from tollbook.extraction.tongues.tokens import Token
from tollbook.vocabulary.codes import Hedge

# N counted people, S one person, P people not counted, X attackers, T "the number of dead".
_COUNTED: Final = (
    r"(?P<T>n[dt]*[jz]*p?[zj]*V)"
    r"|(?P<X>t?h?#?h?o?[jz]*x[zj]*)"
    r"|(?P<N>o?t?h?#h?o?[jzt]*(?:[ps][zj]*(?:[dt]*Y)?o?|z(?![ps]))|o?t?h?#h?o(?!p|s))"
    r"|(?P<P>t?[jz]*p[zj]*(?:[dt]*Y)?)"
)
_BEHIND: Final = (  # words for what people are, and hedges, behind them, with articles of their own
    r"(?P<T>n[dt]*[jz]*p?(?:t?[zj])*V)"
    r"|(?P<X>t?h?#?h?o?[jz]*(?:[ps]?dt?)?x(?:t?[zj])*)"
    r"|(?P<N>o?t?h?#h?o?d?[jzt]*(?:[ps](?:t?[zj])*(?:d[jzt]*p(?:t?[zj])*)?(?:[dt]*Y)?t?o?H?|z(?![ps])H?)"
    r"|o?t?h?#h?t?o(?!p|s)H?)"
    r"|(?P<P>t?[jz]*p(?:t?[zj])*(?:[dt]*Y)?)"
    r"|(?P<S>t?j*z*s(?:t?[zj])*(?:[dt]*Y)?)"
)
_CHUNK: Final = {
    False: re.compile(_COUNTED + r"|(?P<S>[to]j*z*s[zj]*(?:[dt]*Y)?)"),  # one person with an article, or another
    True: re.compile(_COUNTED + r"|(?P<S>t?j*z*s[zj]*(?:[dt]*Y)?)"),
}
_CHUNK_BEHIND: Final = re.compile(_BEHIND)


@dataclass(frozen=True, slots=True)
class People:
    """Counted people. `general` are told by no role ("persons"), `more` are told as others than those before.

    `massed` are told as one ("a group of seven", "a dozen"): what became of them may be said in the singular. `oblique`
    are told in a case that no subject has. `role` is what they are by their noun. `everybody` are all
    whom a figure elsewhere counts.
    """

    low: int
    high: int | None
    hedge: Hedge
    nationality: str | None = None
    general: bool = False
    more: bool = False
    massed: bool = False
    oblique: bool = False
    role: Role | None = None
    everybody: bool = False

    @property
    def described(self) -> bool:
        """Whether their nationality or role is said."""
        return self.nationality is not None or self.role is not None


@dataclass(frozen=True, slots=True)
class Item:
    """One or more tokens read as one: `tag` is a chunk's or the token's own."""

    tag: str
    start: int
    end: int
    token: Token
    people: People | None = None


def chunked(tokens: Sequence[Token], *, cases: bool, behind: bool = False) -> list[Item]:
    """The tokens with people read as one item each. `cases` is for languages without articles.

    `behind` is for those that tell what people are after who they are.
    """
    letters = "".join(t.tag for t in tokens)
    items: list[Item] = []
    at = 0
    for m in (_CHUNK_BEHIND if behind else _CHUNK[cases]).finditer(letters):
        items += [Item(t.tag, t.start, t.end, t) for t in tokens[at : m.start()]]
        inside = tokens[m.start() : m.end()]
        kind = str(m.lastgroup)
        following = tokens[m.end()] if m.end() < len(tokens) else None
        last = inside[-1]
        people = _people(kind, inside)
        if people and following and following.value is Hedge.AT_LEAST and people.hedge is Hedge.PLAIN and kind == "N":
            people = replace(people, high=None, hedge=Hedge.AT_LEAST)  # "eighteen persons at least"
            last = replace(last, end=following.end)
        items.append(Item(kind, inside[0].start, last.end, last, people))
        at = m.end() + (last is not inside[-1])
    return _numbered_among(items + [Item(t.tag, t.start, t.end, t) for t in tokens[at:]])


def _numbered_among(items: list[Item]) -> list[Item]:
    """The items with "four of them Tanzanians" read as "among them four Tanzanians"."""
    at = 0
    while (at := "".join(x.tag for x in items).find("#qz", at)) >= 0:
        number, among, nation = items[at : at + 3]
        low, high, hedge = number.token.value
        people = People(low, high, hedge, nation.token.value or None, general=True)
        items[at : at + 3] = [
            Item("q", number.start, number.start, among.token),
            Item("N", number.start, nation.end, nation.token, people),
        ]
    return items


def _people(kind: str, tokens: Sequence[Token]) -> People | None:
    nation = next((t.value for t in tokens if t.tag in "zY" and t.value), None)
    if kind == "T":
        return People(0, None, Hedge.PLAIN, nation, general=True)
    if kind == "P":
        return None
    number = next((t for t in tokens if t.tag == "#"), None)
    low, high, hedge = number.value if number else (1, 1, Hedge.PLAIN)
    if kind == "X" and number is None:
        return None
    said = next((t.value for t in tokens if t.tag in "hH"), hedge)
    if high == 1 and any(t.tag == "z" and t.many for t in tokens):
        nation = None  # "a guide and a driver, both Malian": not the last of them alone
    nouns = [t for t in tokens if t.tag in "ps"]
    among = any(t.tag == "d" for t in tokens[:-1]) and len(nouns) > 1  # "three persons of the guards"
    general = any(t.value == "general" for t in (nouns[-1:] if among else nouns))
    hedged = any(t.tag == "h" for t in tokens)
    return People(
        *ranged(low, high, said), said, nation, general, more=any(t.tag == "o" for t in tokens),
        massed=hedge is Hedge.ABOUT, oblique=number is not None and number.oblique and not hedged, role=role_of(nouns),
    )  # fmt: skip


def role_of(nouns: Sequence[Token]) -> Role | None:
    """The role that the nouns of people name, the last where several do."""
    return next((t.value for t in reversed(nouns) if isinstance(t.value, Role)), None)


def ranged(low: int, high: int | None, hedge: Hedge) -> tuple[int, int | None]:
    """The least and the most that a number means with that hedge."""
    if hedge is Hedge.AT_LEAST:
        return low, None
    return (least(high), high) if hedge is Hedge.AT_MOST else (low, high)
