"""Who was harmed and how many, as one clause plainly states it: rules over the letters of a sentence's words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tollbook.extraction.tongues.chunks import Item, People, chunked
from tollbook.extraction.tongues.lexicon import Tongue
from tollbook.extraction.tongues.subjects import Subject, after, before, besides, marked, more_after
from tollbook.extraction.tongues.tokens import Token
from tollbook.extraction.tongues.verb_first import following, risen
from tollbook.vocabulary.codes import Hedge, Outcome

_OPENS: Final = frozenset(",;:.&-ac(")  # what stands before an object that opens a clause


@dataclass(frozen=True, slots=True)
class Figure:
    """How many had an outcome, stated at text[start:end]; `parts` are those of them whose nationality or role is said.

    `whole` says that it counts everybody rather than people of one role, `latest` that it is told as a new count,
    `attackers` that it counts those who attacked. `late` is a fate told of somebody hurt before, `teller` who gives it.
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
    teller: str | None = None


def figures(tokens: Sequence[Token], tongue: Tongue) -> list[Figure]:
    """Every figure that the sentence plainly states."""
    items = chunked(tokens, cases=tongue.cases, behind=tongue.arabic)
    some = list(_some_of(items))
    found = [f for i, item in enumerate(items) if item.tag in "VDAT" for f in _of(items, i, tongue)]
    found = [f for f in found if not any(k.start == f.start for k in some)]  # "two of those killed were Malians"
    return [*found, *_among(items), *some]


def _of(items: Sequence[Item], i: int, tongue: Tongue) -> Iterator[Figure]:
    tag, cases = items[i].tag, tongue.cases
    if besides(items, i):
        return
    if tag == "T" and tongue.arabic:
        if number := risen(items, i):
            yield _stands(items[i], number, items[i])
    elif tag == "T":
        yield from _toll(items, i, cases=cases)
    elif tag == "A" and tongue.arabic and (done := marked(items, i)):
        yield from _made(items, i, done, doubtful=False)
    elif tag in "DA" and tongue.joined:
        yield from _made(items, i, following(items, i, cases=cases), doubtful=False)
    elif tag == "A":
        yield from _made(items, i, _object(items, i, cases=cases), doubtful=False)
    else:
        subject, doubtful, aux = before(items, i, cases=cases, chain=tongue.verb_last)
        if subject and (more_after(items, i, cases=cases) or not _agrees(items[i].token, subject[0], cases=cases)):
            return
        verbal = tag == "D" or aux or (cases and not items[i].token.noun)  # "убиты трое", without an auxiliary
        verbal = verbal or (
            not items[i].token.noun and (i == 0 or items[i - 1].tag in ":;-")
        )  # ": abducted three traders"
        if subject is None and verbal and not _blocked(items, i):
            subject = after(items, i + 1, cases=cases)
        if cases and subject and _uncounted(items[i].token, subject[0]):
            return
        for f in _made(items, i, subject, doubtful=doubtful):
            yield replace(f, latest=True) if _reached(items, f) else f


def _reached(items: Sequence[Item], f: Figure) -> bool:
    """Whether a figure is that to which a count has risen: "the toll now stands at seven dead"."""
    before = "".join(x.tag for x in items if x.end <= f.start)
    return f.whole and bool(_UP_TO.search(before))


def _object(items: Sequence[Item], i: int, *, cases: bool) -> Subject | None:
    """Those to whom something was done: after it, or before it in a case that no subject has ("шестерых похитили")."""
    found = after(items, i + 1, done=True, cases=cases)
    doers = found is not None and [x.tag for x in found[0]] == ["S"] and found[0][0].token.one
    if not cases or (found and not doers):
        return None if doers else found
    told = items[i - 1] if i else None
    fronted = told is not None and told.tag == "N" and told.people is not None and told.people.oblique
    opens = i < 2 or items[i - 2].tag in _OPENS
    return ([told], []) if told and fronted and opens else None


def _agrees(fate: Token, listed: Sequence[Item], *, cases: bool) -> bool:
    """Whether a fate told in the singular may be that of the people before it: five do not "was killed"."""
    people = listed[0].people
    if not fate.one or people is None or (len(listed) == 1 and people.massed):
        return True
    if len(listed) > 1:
        return False
    return people.low < 2 or (cases and people.low % 10 == 1 and people.low != 11)


def _uncounted(fate: Token, listed: Sequence[Item]) -> bool:
    """Whether one person without a number has a fate told as of many: the number is not understood."""
    return len(listed) == 1 and listed[0].tag == "S" and not fate.one and not fate.noun


def _blocked(items: Sequence[Item], i: int) -> bool:
    """Whether people stand before the fate whom it may be said of: those after it are then none of its."""
    j = i - 1
    while j >= 0 and items[j].tag in "uUga":
        if items[j].tag == "g":
            return True
        j -= 1
    return j >= 0 and items[j].tag in "NSPX"


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
    last = max(i, next((n for n, x in enumerate(items) if x.end >= end), i))
    among = _told_among(items, i) or (_told_among(items, last) if last > i else []) or _one_by_one(items, last, counted)
    parts = [p for p in counted if p.described]
    parts += [x.people for x in [*told, *among] if x.people and x.people.described]
    end = among[-1].end if among and parts else end
    whole = len(counted) > 1 or counted[0].general
    everybody = summed(counted)
    theirs = _attackers_among(items, last) if outcome is Outcome.KILLED and "X" not in tags else None
    if theirs and theirs.people and everybody.high == everybody.low > theirs.people.low:
        rest = everybody.low - theirs.people.low
        everybody = replace(everybody, low=rest, high=rest)
        yield Figure(outcome, theirs.people, theirs.start, theirs.end, whole=False, attackers=True)
        end = max(end, theirs.end)
    yield Figure(
        outcome, everybody, start, end, whole, tuple(parts), attackers="X" in tags, doubtful=doubtful,
        late=items[i].token.late,
    )  # fmt: skip


def _died_later(items: Sequence[Item], i: int) -> bool:
    """Whether "two wounded" goes on with their death."""
    if items[i].tag == "V" and any(x.token.late and x.token.value is Outcome.KILLED for x in items[i + 1 :]):
        return True
    rest = [x for x in items[i + 1 : i + 4] if x.tag not in "uUa"]
    return bool(rest) and rest[0].tag in "VD" and rest[0].token.value is Outcome.KILLED


def summed(people: Sequence[People]) -> People:
    """People told together as one count."""
    if len(people) == 1:
        return people[0]
    highs = [p.high for p in people]
    high = None if None in highs else sum(h for h in highs if h is not None)
    hedge = next((p.hedge for p in people if p.hedge is not Hedge.PLAIN), Hedge.PLAIN)
    return People(sum(p.low for p in people), high, hedge, None, general=True, more=any(p.more for p in people))


def _told_among(items: Sequence[Item], i: int) -> list[Item]:
    """Those told to be among the people just counted: ", among them two Italians and a Pole"."""
    letters = "".join(x.tag for x in items[i + 1 :])
    m = re.match(r"[aL]*(?:e[twL]{1,3})?,?q[a&w]{0,2}(?=[NS])", letters)
    if not m:
        return []
    return _list_from(items, i + 1 + m.end())


_THEIRS_AMONG: Final = re.compile(r"[^.;:VDA]{0,24},?q[^.;:VDA]{0,12}?(?:[,&]|^)?[j#]{0,2}(?P<who>X)")


def _attackers_among(items: Sequence[Item], i: int) -> Item | None:
    """Those who attacked among the dead just counted: "19 died, among them fifteen civilians and four attackers"."""
    m = _THEIRS_AMONG.match("".join(x.tag for x in items[i + 1 :]))
    who = items[i + 1 + m.start("who")] if m else None
    return who if who and who.people and who.people.low == who.people.high else None


_COLON: Final = re.compile(r"[wYLjaetdr,]{0,14}:")  # behind those counted: when and where, and who they are


def _one_by_one(items: Sequence[Item], last: int, counted: Sequence[People]) -> list[Item]:
    """Those just counted, told one by one behind a colon: "four died: two Ghanaians, a cook and a guard"."""
    letters = "".join(x.tag for x in items[last + 1 : last + 16])
    m = _COLON.match(letters)
    listed = _list_from(items, last + 1 + m.end()) if m else []
    each = [x.people for x in listed if x.people]
    total = counted[0].low if len(counted) == 1 and counted[0].low == counted[0].high else 0
    return listed if len(each) == len(listed) > 1 and sum(p.low for p in each) == total else []


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
        parts = tuple(x.people for x in listed if x.people and x.people.described)
        if parts:
            nobody = People(0, None, Hedge.PLAIN)
            yield Figure(item.token.value, nobody, item.start, listed[-1].end, False, parts)


_SOME_OF: Final = re.compile(r"(?<!h)(?P<n>[#N])(?:[de]t?)?(?P<fate>V)(?:[uw-]|u?dw?)?(?P<nation>[zP])w?(?=[,.;:&]|$)")


def _some_of(items: Sequence[Item]) -> Iterator[Figure]:
    """How many of those who met a fate are of a nationality: "three of the dead were Guineans"."""
    for m in _SOME_OF.finditer("".join(x.tag for x in items)):
        number, fate, nation = (items[m.start(key)] for key in ("n", "fate", "nation"))
        if nation.token.tag not in "zY" or not nation.token.value:
            continue
        low, high = (number.people.low, number.people.high) if number.people else number.token.value[:2]
        if number.people and number.people.described:
            continue
        nobody = People(0, None, Hedge.PLAIN)
        parts = (People(low, high, Hedge.PLAIN, nation.token.value, general=True),)
        yield Figure(fate.token.value, nobody, number.start, nation.end, False, parts)


_UP_TO: Final = re.compile(r"R[taw]{0,4}(?:d#)?e?$")
_RISES: Final = (
    re.compile(r"e#[aw]{0,2}Rt?T$"),  # "to four rose the number of dead"
    re.compile(r"R(?:d#)?e(?P<n>#)[aw]{0,2}t?T$"),  # "brings to three the number of dead"
)
_ROSE: Final = re.compile(r"T[^.;:R#VDA]{0,24}(?:uR|R|Ra)(?:d#)?[eh]{1,2}(?P<n>#)")

_REACHED: Final = re.compile(r"T[^.;:R#VDA]{0,24}R(?P<n>[#N])")  # "число погибших … достигло 137 человек"


def _toll(items: Sequence[Item], i: int, *, cases: bool) -> Iterator[Figure]:
    """A count told as it now stands: "the number of dead rose from five to seven"."""
    before = "".join(x.tag for x in items[max(0, i - 8) : i + 1])
    for pattern in _RISES:
        if m := pattern.search(before):
            first = max(0, i - 8) + m.start()
            numbers = [x for x in items[first:i] if x.tag == "#"]
            yield _stands(items[first], numbers[-1], items[i])
            return
    after = "".join("w" if x.tag == "#" and x.token.value[0] == 1 else x.tag for x in items[i:])  # "on a convoy"
    if m := _ROSE.match(after) or (_REACHED.match(after) if cases else None):
        number = items[i + m.start("n")]
        yield _stands(items[i], number, items[i])


def _stands(first: Item, number: Item, toll: Item) -> Figure:
    if number.people:
        low, high, hedge = number.people.low, number.people.high, number.people.hedge
    else:
        low, high, hedge = number.token.value
    people = People(low, high, hedge, toll.people.nationality if toll.people else None, general=True)
    parts = (people,) if people.nationality else ()
    end = max(toll.end, number.end)
    return Figure(toll.token.value, people, first.start, end, whole=True, parts=parts, latest=True)
