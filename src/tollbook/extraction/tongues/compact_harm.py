"""Who was harmed and how many, as a Chinese sentence plainly states it: rules over the letters of its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from tollbook.extraction.tongues.chunks import Item, People, ranged, role_of
from tollbook.extraction.tongues.harm import Figure, summed
from tollbook.extraction.tongues.tokens import Token
from tollbook.vocabulary.codes import Hedge, Outcome

_PEOPLE: Final = re.compile(
    r"(?P<A>(?:[zYj]+|[zYj]*[px])h?#p?(?![zYj]*[px]))|"  # "中国公民3人"
    r"(?P<N>o?(?:h?b?o?)#h?(?:[zYjwLrd]{0,12}?[px]+(?![zYjd]*[px]))?)|(?P<K>k)|(?P<P>[zYj]*[px]+)"
)
_MARKS: Final = ',;:.()"'
_GAP: Final = r"(?:[aULYr]|e[wLYr]{1,10})*"
_LIST: Final = r"[NX](?:&o?[NX])*"
_PASSIVE: Final = r"u[aUwLYNXPd]{0,10}?"
_TOLD_BEFORE: Final = re.compile(rf"(?P<who>{_LIST}){_GAP}(?P<what>D|{_PASSIVE}[AB])")
_TOLD_AFTER: Final = re.compile(r"(?P<what>D)a*(?P<who>N)(?=[,;.:)&]|$)")
_DONE_TO: Final = re.compile(rf"(?P<what>[AB])a*(?P<who>{_LIST})")
_WHO_WERE: Final = re.compile(r"(?P<what>uA)d(?P<who>N)(?![&c])")
_PART: Final = r"h?N(?:b[zYj]*P)?"
_AMONG_THEM: Final = re.compile(rf"[a]?,?q[ab]*(?P<who>{_PART}(?:[,&]{_PART})*)(?![aUe]*[DuAN])")
_LISTED: Final = re.compile(rf":(?P<who>{_PART}(?:[,&]{_PART})+)")
_HEADED: Final = re.compile(rf"(?P<what>Q)[abq]*(?P<who>{_PART}(?:[,&]{_PART})*)")
_ALL_OF: Final = re.compile(r"OP")
_ALL_ARE: Final = re.compile(r",?lP(?=[,;.:)]|$)")
_ROSE: Final = re.compile(r"(?P<what>T)[^T.;:]{0,12}?R(?P<who>N)")
_IS: Final = re.compile(r"(?P<what>T)a*b?(?P<who>N)")


def figures(tokens: Sequence[Token]) -> list[Figure]:
    """Every figure that the sentence plainly states."""
    items = _chunked(tokens)
    letters = "".join(x.tag for x in items)
    found: list[Figure] = []
    if "E" in letters:
        return found  # "除3人外": besides them, or all but them
    taken: set[int] = set()
    for pattern in (_TOLD_BEFORE, _DONE_TO, _TOLD_AFTER):
        for m in pattern.finditer(letters):
            if taken.isdisjoint(range(m.start("who"), m.end("who"))) and m.end("what") - 1 not in taken:
                told = list(_told(items, letters, m))
                taken |= set(range(m.start("who"), m.end("who"))) | {m.end("what") - 1}
                found += told
    found += _taken_before(items, letters)
    for pattern, latest in ((_ROSE, True), (_IS, False)):
        for m in pattern.finditer(letters):
            if not _denied(letters, m.start()):
                found += _stands(items, m, latest=latest)
    for m in _HEADED.finditer(letters):
        nobody = People(0, None, Hedge.PLAIN)
        parts = _parts(items, m.start("who"), m.end("who"))
        last = items[m.end() - 1].end
        if parts and not _denied(letters, m.start()):
            found.append(Figure(items[m.start()].token.value, nobody, items[m.start()].start, last, False, parts))
    for m in _ALL_OF.finditer(letters):
        described = items[m.end() - 1].people
        if described and described.nationality and not _denied(letters, m.start()):
            parts = (replace(described, everybody=True),)
            start, end = items[m.start()].start, items[m.end() - 1].end
            found.append(Figure(items[m.start()].token.value, People(0, None, Hedge.PLAIN), start, end, False, parts))
    return found


def _chunked(tokens: Sequence[Token]) -> list[Item]:
    """The tokens with people read as one item each: N counted, X attackers counted, P uncounted."""
    letters = "".join(t.tag for t in tokens)
    items: list[Item] = []
    at = 0
    for m in _PEOPLE.finditer(letters):
        items += [Item(t.tag, t.start, t.end, t) for t in tokens[at : m.start()]]
        inside = tokens[m.start() : m.end()]
        kind = str(m.lastgroup)
        people = _people(inside, counted=kind in "NA")
        if kind == "A":
            beside = inside[-1].tag == "#" or inside[-1].value == "general"
            kind, people = ("N", replace(people, general=False)) if beside else ("P", people)
        if kind == "K":
            kind, people = "N", People(1, 1, Hedge.PLAIN, more=True, role=inside[0].value)
        kind = "X" if kind == "N" and inside[-1].tag == "x" else kind
        items.append(Item(kind, inside[0].start, inside[-1].end, inside[-1], people))
        at = m.end()
    return items + [Item(t.tag, t.start, t.end, t) for t in tokens[at:]]


def _people(tokens: Sequence[Token], *, counted: bool) -> People:
    nation = _nation(tokens)
    nouns = [t for t in tokens if t.tag in "px"]
    if not counted:
        return People(0, None, Hedge.PLAIN, nation, role=role_of(nouns[-1:]))
    number = next(t for t in tokens if t.tag == "#")
    low, high, hedge = number.value
    said = next((t.value for t in tokens if t.tag == "h"), hedge)
    general = not nouns or nouns[-1].value == "general"
    more = any(t.tag == "o" for t in tokens)
    return People(
        *ranged(low, high, said), said, nation, general and nation is None, more=more, role=role_of(nouns[-1:])
    )


def _nation(tokens: Sequence[Token]) -> str | None:
    """The nationality right before the word for people: "三名中国工人", not "三名中国公司的工人"."""
    letters = "".join(t.tag for t in tokens)
    m = re.match(r"[zYj]+(?=[px]?h?#)", letters) or re.search(r"[zYj]+(?=[px]+$)|[zY]j*(?=[px])", letters)
    if not m:
        return None
    named = [t for t in tokens[m.start() : m.end()] if t.tag in "zY"]
    codes = {t.value for t in named}
    return next(iter(codes)) if len(codes) == 1 else None


def _told(items: Sequence[Item], letters: str, m: re.Match[str]) -> Iterator[Figure]:
    """The figure of one fate told of the people beside it."""
    first, last = m.span("who")
    fate = items[m.end("what") - 1]
    listed = [x for x in items[first:last] if x.tag in "NX"]
    tags = {x.tag for x in listed}
    if _denied(letters, m.start()) or len(tags) > 1 or _unlisted(letters, first, last):
        return
    if m.re is _DONE_TO and tags != {"X"} and not _by_attackers(items, letters, m.start("what")):
        return
    if letters[m.end() : m.end() + 1] == "d" and m.re is _TOLD_BEFORE:
        return  # "2名被绑架的工人获释"
    against = fate.tag == "B"
    if against and tags != {"X"}:
        return
    if _ranging(letters, first, last, listed) or _of_same(items, letters, first, fate):
        return
    people = summed([x.people for x in listed if x.people])
    doubtful = "U" in letters[m.start() : m.end()] or "U" in _clause(letters, m.start())
    end = max(m.end("what"), last)
    parts, end = _beside(items, letters, end, people)
    own = tuple(x.people for x in listed if x.people and x.people.described)
    whole = len(listed) > 1 or people.general
    yield Figure(
        fate.token.value, people, items[m.start()].start, items[end - 1].end, whole, own + parts,
        attackers="X" in tags, doubtful=doubtful, late=fate.token.late,
    )  # fmt: skip


def _taken_before(items: Sequence[Item], letters: str) -> Iterator[Figure]:
    """Those of whom something else is told after they were taken: "被绑架的三名工人获释"."""
    for m in _WHO_WERE.finditer(letters):
        fate, who = items[m.end("what") - 1], items[m.start("who")]
        if fate.token.value is Outcome.KIDNAPPED and who.people and not _denied(letters, m.start()):
            own = (who.people,) if who.people.described else ()
            yield Figure(fate.token.value, who.people, items[m.start()].start, who.end, who.people.general, own)


def _by_attackers(items: Sequence[Item], letters: str, at: int) -> bool:
    """Whether those who do something may be attackers: no forces of a state, no victims, and it is not done to them."""
    own = _clause(letters, at)
    doers = [x for x in items[at - len(own) : at] if x.tag in "PXNf"]
    if "u" in own:
        return False
    return not doers or any(x.token.tag == "x" for x in doers)


def _clause(letters: str, at: int) -> str:
    """The letters of a clause before one of its items."""
    start = max(letters.rfind(mark, 0, at) for mark in _MARKS) + 1
    return letters[start:at]


def _denied(letters: str, at: int) -> bool:
    return "g" in _clause(letters, at)


def _unlisted(letters: str, first: int, last: int) -> bool:
    """Whether somebody stands beside the people whom no list of words holds: "经理和两名司机"."""
    before = first > 0 and letters[first - 1] in "&c" and not letters[: first - 1].endswith(tuple("DAB"))
    after = letters[last : last + 1] in ("&", "c") and letters[last + 1 : last + 2] not in ("D", "A")
    return before or after  # but "10人死亡、3人受伤"


def _ranging(letters: str, first: int, last: int, listed: Sequence[Item]) -> bool:
    """Whether counts stand for each other rather than together: "2人、3人", "两人或三人"."""
    if "c" in letters[max(0, first - 2) : first] + letters[last : last + 1]:
        return True
    bare = [x for x in listed if x.people and x.people.general]
    return len(listed) > 1 and len(bare) == len(listed)


def _of_same(items: Sequence[Item], letters: str, first: int, fate: Item) -> bool:
    """Whether it is told of some of those just said to have met the same fate: "12人死亡,其中3人当场死亡"."""
    head = letters[:first].rstrip("ab")
    if not head.endswith("q"):
        return False
    return any(x.tag in "DA" and x.token.value is fate.token.value for x in items[:first])


def _beside(items: Sequence[Item], letters: str, end: int, people: People) -> tuple[tuple[People, ...], int]:
    """Those told to be among the people just counted, and where their telling ends."""
    among = _AMONG_THEM.match(letters, end)
    if among:
        parts = _parts(items, among.start("who"), among.end("who"))
        return (parts, among.end()) if parts else ((), end)
    everybody = _ALL_ARE.match(letters, end)
    if everybody and (described := items[everybody.end() - 1].people):
        own = replace(people, nationality=described.nationality, role=described.role)
        return ((own,), everybody.end()) if own.described else ((), end)
    listed = _LISTED.match(letters, end)
    if listed:
        rows = [x.people for x in items[listed.start() : listed.end()] if x.tag == "N" and x.people]
        if sum(r.low for r in rows) == people.low == people.high:
            parts = _parts(items, listed.start("who"), listed.end("who"))
            return (parts, listed.end()) if parts else ((), end)
    return (), end


def _parts(items: Sequence[Item], first: int, last: int) -> tuple[People, ...]:
    """People counted with their nationality, also where that is said after the number: "4人为中国公民"."""
    found: list[People] = []
    for x in items[first:last]:
        if x.tag == "N" and x.people:
            found.append(x.people)
        elif x.tag == "P" and x.people and x.people.described and found and not found[-1].described:
            found[-1] = replace(found[-1], nationality=x.people.nationality, role=x.people.role)
    return tuple(p for p in found if p.described)


def _stands(items: Sequence[Item], m: re.Match[str], *, latest: bool) -> Iterator[Figure]:
    """A count told as it now stands: "死亡人数升至12人"."""
    number = items[m.start("who")]
    if number.people:
        people = replace(number.people, general=True)
        start, end = items[m.start()].start, items[m.end() - 1].end
        parts = (people,) if people.nationality else ()
        yield Figure(items[m.start()].token.value, people, start, end, True, parts, latest=latest)
