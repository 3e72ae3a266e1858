"""Who was harmed and how many, as one clause plainly states it: rules over the letters of a sentence's words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from tollbook.extraction.interpret.quantities import least
from tollbook.extraction.tongues.tokens import Token
from tollbook.vocabulary.codes import Hedge, Outcome

# N counted people, S one person, P people not counted, X attackers, T "the number of dead".
_COUNTED: Final = (
    r"(?P<T>n[dt]*[jz]*p?[zj]*V)"
    r"|(?P<X>t?h?#?h?o?[jz]*x[zj]*)"
    r"|(?P<N>t?h?#h?o?[jzt]*(?:[ps][zj]*(?:[dt]*Y)?o?|z(?![ps]))|t?h?#h?o(?!p|s))"
    r"|(?P<P>t?[jz]*p[zj]*(?:[dt]*Y)?)"
)
_CHUNK: Final = {
    False: re.compile(_COUNTED + r"|(?P<S>tj*z*s[zj]*(?:[dt]*Y)?)"),  # one person with an article
    True: re.compile(_COUNTED + r"|(?P<S>t?j*z*s[zj]*(?:[dt]*Y)?)"),
}
_PEOPLE: Final = frozenset("NSPX")
_LONGEST_GAP: Final = 14  # words between people and their fate
_TO: Final = 2  # letters of "a", "al" before those to whom something is done
_IN_GAP: Final = frozenset("wtLYzjarde")
_OPENS_GAP: Final = frozenset("dea,(")


@dataclass(frozen=True, slots=True)
class People:
    """Counted people. `general` are told by no role ("persons"), `more` are told as others than those before."""

    low: int
    high: int | None
    hedge: Hedge
    nationality: str | None = None
    general: bool = False
    more: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One or more tokens read as one: `tag` is a chunk's or the token's own."""

    tag: str
    start: int
    end: int
    token: Token
    people: People | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """How many had an outcome, stated at text[start:end]; `parts` are those of them whose nationality is said.

    `whole` says that it counts everybody rather than people of one role, `latest` that it is told as a new count,
    `attackers` that it counts those who attacked. `late` is a fate told of somebody hurt before.
    """

    outcome: Outcome
    people: People
    start: int
    end: int
    whole: bool
    parts: tuple[People, ...] = ()
    attackers: bool = False
    latest: bool = False
    doubtful: bool = False
    late: bool = False


def chunked(tokens: Sequence[Token], *, cases: bool) -> list[Item]:
    """The tokens with people read as one item each. `cases` is for languages without articles."""
    letters = "".join(t.tag for t in tokens)
    items: list[Item] = []
    at = 0
    for m in _CHUNK[cases].finditer(letters):
        items += [Item(t.tag, t.start, t.end, t) for t in tokens[at : m.start()]]
        inside = tokens[m.start() : m.end()]
        kind = str(m.lastgroup)
        items.append(Item(kind, inside[0].start, inside[-1].end, inside[-1], _people(kind, inside)))
        at = m.end()
    return items + [Item(t.tag, t.start, t.end, t) for t in tokens[at:]]


def _people(kind: str, tokens: Sequence[Token]) -> People | None:
    nation = next((t.value for t in tokens if t.tag in "zY" and t.value), None)
    if kind == "T":
        return People(0, None, Hedge.PLAIN, nation, general=True)
    if kind == "P":
        return None
    low, high, hedge = next((t.value for t in tokens if t.tag == "#"), (1, 1, Hedge.PLAIN))
    if kind == "X" and not any(t.tag == "#" for t in tokens):
        return None
    said = next((t.value for t in tokens if t.tag == "h"), hedge)
    if high == 1 and any(t.tag == "z" and t.many for t in tokens):
        nation = None  # "a guide and a driver, both Malian": not the last of them alone
    nouns = [t for t in tokens if t.tag in "ps"]
    general = any(t.value == "general" for t in nouns)
    return People(*_ranged(low, high, said), said, nation, general, any(t.tag == "o" for t in tokens))


def _ranged(low: int, high: int | None, hedge: Hedge) -> tuple[int, int | None]:
    if hedge is Hedge.AT_LEAST:
        return low, None
    return (least(high), high) if hedge is Hedge.AT_MOST else (low, high)


def figures(tokens: Sequence[Token], *, cases: bool) -> list[Figure]:
    """Every figure that the sentence plainly states."""
    items = chunked(tokens, cases=cases)
    found = [f for i, item in enumerate(items) if item.tag in "VDAT" for f in _of(items, i)]
    return [*found, *_among(items)]


def _of(items: Sequence[Item], i: int) -> Iterator[Figure]:
    tag = items[i].tag
    if tag == "T":
        yield from _toll(items, i)
    elif tag == "A":
        yield from _made(items, i, _right(items, i + 1, done=True), doubtful=False)
    else:
        subject, doubtful, aux = _left(items, i)
        if subject is None and (tag == "D" or aux) and not _blocked(items, i):
            subject = _right(items, i + 1)
        yield from _made(items, i, subject, doubtful=doubtful)


def _blocked(items: Sequence[Item], i: int) -> bool:
    """Whether people stand before the fate whom it may be said of: those after it are then none of its."""
    j = i - 1
    while j >= 0 and items[j].tag in "uUga":
        if items[j].tag == "g":
            return True
        j -= 1
    return j >= 0 and items[j].tag in "NSPX"


Subject = tuple[list[Item], list[Item]]  # the people, and those told to be among them


def _left(items: Sequence[Item], i: int) -> tuple[Subject | None, bool, bool]:
    """The people before a fate, whether it is doubtful, and whether an auxiliary stands before it."""
    j, aux, doubtful = i - 1, False, False
    while j >= 0 and items[j].tag in "uUgaj":
        if items[j].tag == "g":
            return None, doubtful, False
        aux, doubtful = aux or items[j].tag in "uU", doubtful or items[j].tag == "U"
        j -= 1
    if j < 0:
        return None, doubtful, aux
    if items[j].tag == "#":
        return _bare(items, j), doubtful, aux
    told: list[Item] = []
    if items[j].tag not in _PEOPLE:
        if not aux and items[i].tag == "V":
            return None, doubtful, aux
        j, told = _over(items, j)
        if j < 0:
            return None, doubtful, aux
    listed = _list_before(items, j)
    return ((listed, told) if listed else None), doubtful, aux


def _bare(items: Sequence[Item], j: int) -> Subject | None:
    """A number alone as those who met the fate: "four wounded", never "one of"."""
    low, high, hedge = items[j].token.value
    before = items[j - 1] if j else None
    said = before.token.value if before and before.tag == "h" else hedge
    start = before.start if before and before.tag == "h" else items[j].start
    if low == 1 and before and before.tag == "t":
        return None
    people = People(*_ranged(low, high, said), said, None, general=True)
    return [Item("N", start, items[j].end, items[j].token, people)], []


def _over(items: Sequence[Item], j: int) -> tuple[int, list[Item]]:
    """Back over what may stand between people and their fate: the last item of the people, and who is among them."""
    told: list[Item] = []
    last = j
    while j >= 0 and last - j <= _LONGEST_GAP:
        tag = items[j].tag
        if tag in _PEOPLE:
            return (j, told) if items[j + 1].tag in _OPENS_GAP else (-1, told)
        if tag in ",)":
            opened = _insertion(items, j)
            if opened < 0:
                return -1, told
            told += [x for x in items[opened:j] if x.tag in "NS" and items[opened].tag == "q"]
            j = opened - 2 if items[opened - 1].tag in ",(" else opened - 1
            if j >= 0 and items[j].tag in _PEOPLE:
                return j, told
            continue
        one = tag == "#" and items[j].token.value[0] == 1 and j > 0 and items[j - 1].tag in "de"
        if tag not in _IN_GAP and not one:  # "of one company"
            return -1, told
        j -= 1
    return -1, told


def _insertion(items: Sequence[Item], close: int) -> int:
    """Where the words between two commas or in brackets begin that end at `close`; -1 where there are none."""
    opening = "(" if items[close].tag == ")" else ","
    for j in range(close - 1, max(-1, close - 16), -1):
        if items[j].tag == opening:
            inside = "".join(x.tag for x in items[j + 1 : close])
            plain = inside.startswith(("q", "#q")) or not re.search(r"[VDATuUcX#N]", inside)
            return j + 1 if inside and plain else -1
        if items[j].tag in ";:.":
            return -1
        if items[j].tag == "q" and j and items[j - 1].tag == ",":
            return j
    return -1


def _list_before(items: Sequence[Item], j: int) -> list[Item]:
    """The people told together that end at j: "a guard and two drivers"; none where some are not counted."""
    listed = [items[j]]
    join = "&"
    while j >= 2 and items[j - 1].tag == join and items[j - 2].tag in _PEOPLE:
        listed.insert(0, items[j - 2])
        join = ","
        j -= 2
    if j >= 1 and items[j - 1].tag == "&" and re.search(r"#w+$", "".join(x.tag for x in items[max(0, j - 4) : j - 1])):
        return []  # "three (of a trade that no list holds) and a guard"
    told = j >= 1 and items[j - 1].tag in "VDA"  # "a cook died and a guard was hurt": the first has a fate of its own
    return listed[-1:] if told else listed


def _right(items: Sequence[Item], i: int, *, done: bool = False) -> Subject | None:
    """The people after a fate: "died a guard and two drivers"; `done` says that it is done to them."""
    j = i
    while j < len(items) and (items[j].tag in "aL" or (items[j].tag in "et" and _next(items, j) in "aL")):
        j += 1
    if done and j < len(items) and items[j].tag == "e" and items[j].end - items[j].start <= _TO:
        j += 1
    hedge = j < len(items) and items[j].tag == "h"
    k = j + 1 if hedge else j
    if k < len(items) and items[k].tag == "#":
        alone = k + 1 == len(items) or items[k + 1].tag in ":,.;&"
        return _bare(items, k) if alone else None
    if j >= len(items) or items[j].tag not in "NSPX":
        return None
    listed = [items[j]]
    while j + 2 < len(items) and items[j + 1].tag in ",&" and items[j + 2].tag in "NSPX":
        follows = items[j + 3].tag if j + 3 < len(items) else "."
        if follows in "uUVDA":  # "three drivers died and two are hurt": the next people have a fate of their own
            break
        listed.append(items[j + 2])
        j += 2
    return listed, []


def _next(items: Sequence[Item], j: int) -> str:
    return items[j + 1].tag if j + 1 < len(items) else "."


def _made(items: Sequence[Item], i: int, subject: Subject | None, *, doubtful: bool) -> Iterator[Figure]:
    if subject is None:
        return
    listed, told = subject
    outcome: Outcome = items[i].token.value
    if outcome is Outcome.INJURED and _died_later(items, i):
        return
    tags = {x.tag for x in listed}
    counted = [x.people for x in listed if x.people]
    if "P" in tags or len(counted) < len(listed) or ("X" in tags and tags != {"X"}):
        return
    if items[i].token.many and len(counted) == 1 and counted[0].high == 1 and counted[0].low == 1:
        return  # one person does not die in the plural: others before are not understood
    start, end = min(items[i].start, listed[0].start), max(items[i].end, listed[-1].end)
    after = _told_after(items, i)
    parts = [p for p in counted if p.nationality]
    parts += [x.people for x in [*told, *after] if x.people and x.people.nationality]
    end = after[-1].end if after and parts else end
    whole = len(counted) > 1 or counted[0].general
    yield Figure(
        outcome, _sum(counted), start, end, whole, tuple(parts), attackers="X" in tags, doubtful=doubtful,
        late=items[i].token.late,
    )  # fmt: skip


def _died_later(items: Sequence[Item], i: int) -> bool:
    """Whether "two wounded" goes on with their death."""
    rest = [x for x in items[i + 1 : i + 4] if x.tag not in "uUa"]
    return bool(rest) and rest[0].tag in "VD" and rest[0].token.value is Outcome.KILLED


def _sum(people: Sequence[People]) -> People:
    if len(people) == 1:
        return people[0]
    highs = [p.high for p in people]
    high = None if None in highs else sum(h for h in highs if h is not None)
    hedge = next((p.hedge for p in people if p.hedge is not Hedge.PLAIN), Hedge.PLAIN)
    return People(sum(p.low for p in people), high, hedge, None, general=True, more=any(p.more for p in people))


def _told_after(items: Sequence[Item], i: int) -> list[Item]:
    """Those told to be among the people just counted: ", among them two Italians and a Pole"."""
    letters = "".join(x.tag for x in items[i + 1 :])
    m = re.match(r"[aL]*(?:e[twL]{1,3})?,?q[a&w]{0,2}(?=[NS])", letters)
    if not m:
        return []
    return _list_from(items, i + 1 + m.end())


def _list_from(items: Sequence[Item], j: int) -> list[Item]:
    listed = []
    while j < len(items) and items[j].tag in "NSP":
        listed.append(items[j])
        if j + 1 >= len(items) or items[j + 1].tag not in ",&":
            break
        j += 2
    return listed


def _among(items: Sequence[Item]) -> Iterator[Figure]:
    """Nationalities told under a heading: "among the wounded are two Spaniards"."""
    for i, item in enumerate(items):
        if item.tag != "Q":
            continue
        j = i + 1
        while j < len(items) and j <= i + 4 and items[j].tag in "wuad,":
            j += 1
        listed = _list_from(items, j)
        parts = tuple(x.people for x in listed if x.people and x.people.nationality)
        if parts:
            nobody = People(0, None, Hedge.PLAIN)
            yield Figure(item.token.value, nobody, item.start, listed[-1].end, False, parts)


_RISES: Final = (
    re.compile(r"e#[aw]{0,2}Rt?T$"),  # "to four rose the number of dead"
    re.compile(r"R(?:d#)?e(?P<n>#)[aw]{0,2}t?T$"),  # "brings to three the number of dead"
)
_ROSE: Final = re.compile(r"T[^.;:R#VDA]{0,24}(?:uR|R|Ra)(?:d#)?[eh]{1,2}(?P<n>#)")


def _toll(items: Sequence[Item], i: int) -> Iterator[Figure]:
    """A count told as it now stands: "the number of dead rose from five to seven"."""
    before = "".join(x.tag for x in items[max(0, i - 8) : i + 1])
    for pattern in _RISES:
        if m := pattern.search(before):
            first = max(0, i - 8) + m.start()
            numbers = [x for x in items[first:i] if x.tag == "#"]
            yield _stands(items[first], numbers[-1], items[i])
            return
    after = "".join("w" if x.tag == "#" and x.token.value[0] == 1 else x.tag for x in items[i:])  # "on a convoy"
    if m := _ROSE.match(after):
        number = items[i + m.start("n")]
        yield _stands(items[i], number, items[i])


def _stands(first: Item, number: Item, toll: Item) -> Figure:
    low, high, hedge = number.token.value
    people = People(low, high, hedge, toll.people.nationality if toll.people else None, general=True)
    parts = (people,) if people.nationality else ()
    end = max(toll.end, number.end)
    return Figure(toll.token.value, people, first.start, end, whole=True, parts=parts, latest=True)
