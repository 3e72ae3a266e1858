"""Those of whom a fate is told: the people before or after it, with those listed beside them, genitives followed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.tongues.chunks import Item
from tollbook.extraction.tongues.genitives import tail_end, tail_head
from tollbook.extraction.tongues.lexicon import Sort
from tollbook.extraction.tongues.wholes import PEOPLE, TO, bare, numbered, ranges, whole
from tollbook.vocabulary.codes import Outcome

_PLACED: Final = 4  # words of a place between those to whom something is done
_LONGEST_GAP: Final = 14  # words between people and their fate
_LONGEST_BEFORE_VERB: Final = 22  # the same where a verb stands behind all that is said of it
_CLAUSE: Final = 4  # words of a clause between people and their fate
_IN_GAP: Final = frozenset("wtLYzjarde")
_OPENS_GAP: Final = frozenset("dea,(")
_MARKS: Final = ',.;:()"-'
_EACH: Final = re.compile(r"[NS](?:,[NS])*&[NS]")  # ", a German and a Pole,"
_NOUN: Final = {
    False: re.compile(r"e?[t#jz]*[#twNSPps]"),
    True: re.compile(r"[#jz]*[wspNSP]"),
}  # how people may be named

Subject = tuple[list[Item], list[Item]]  # the people, and those told to be among them


def before(items: Sequence[Item], i: int, *, cases: bool, chain: bool = False) -> tuple[Subject | None, bool, bool]:
    """The people before a fate, whether it is doubtful, and whether an auxiliary stands before it."""
    j, aux, doubtful = i - 1, False, False
    if j > 1 and items[j].tag == "&" and items[j - 1].tag in "wVj" and items[j - 2].tag in "uU":
        j, aux = j - 2, True  # "were ambushed and killed"
    while j >= 0 and items[j].tag in "uUgaj":
        if items[j].tag == "g":
            return None, doubtful, False
        aux, doubtful = aux or items[j].tag in "uU", doubtful or items[j].tag == "U"
        j -= 1
    if chain and j > 0 and _belongs(items, j):
        j -= 1
    if j < 0:
        return None, doubtful, aux
    verb = items[i].tag == "D" or (cases and not items[i].token.noun)
    said_of = aux or verb  # else it may belong to the nearest noun alone: "a toll of six persons killed"
    if items[j].tag == "#":
        return bare(items, j, said_of=said_of, cases=cases), doubtful, aux
    told: list[Item] = []
    if aux and not cases:
        j = _before_clause(items, j)
    if items[j].tag not in PEOPLE:
        brief = not aux and not verb and items[i].tag == "V"  # "шестеро, среди них …, похищены" is no note
        if brief and (cases or not _brief(items, i)):
            return _insertion_of(items, i, cases=cases), doubtful, aux
        j, told = _over(items, j, chain=chain)
        if j < 0:
            return None, doubtful, aux
    listed, first = _list_before(items, j, said_of=said_of, cases=cases)
    if listed and first > 1 and items[first - 1].tag == "q" and items[first - 2].tag in PEOPLE:
        told = [*told, *listed]  # "seven passengers including two Italians"
        listed, first = _list_before(items, first - 2, said_of=said_of, cases=cases)
    unread = not listed or (first > 0 and items[first - 1].tag == "q")
    return (None if unread else (listed, told)), doubtful, aux


def _before_clause(items: Sequence[Item], j: int) -> int:
    """The people right before a short clause on them that ends at j: "a gendarme who escorted them was killed"."""
    if items[j].tag == "c" and _cleft(items, j):
        return j - 1
    k = j
    while k > 0 and j - k < _CLAUSE and items[k].tag in "wt":
        k -= 1
    return k - 1 if 0 < k < j and items[k].tag == "c" and items[k - 1].tag in "NS" else j


def _cleft(items: Sequence[Item], j: int) -> bool:
    """Whether "who" at j goes on from "it is three passengers"."""
    k = j - 1
    while k >= 0 and items[k].tag in "NS&o":
        k -= 1
    opened = [x.tag for x in items[max(0, k - 3) : k + 1]]
    return k < j - 1 and "u" in opened and not any(tag in "VDAc" for tag in opened)


def _brief(items: Sequence[Item], i: int) -> bool:
    """Whether a participle ends a note that has no verb: "two agents of a local NGO abducted near Kiwanja"."""
    first = next((k + 1 for k in range(i - 1, -1, -1) if items[k].tag in ":;.-"), 0)
    people = next((x.people for x in items[first:i] if x.tag in PEOPLE), None)
    opens = first < i and (
        items[first].tag in "NS" or (items[first].tag == "a" and _letters(items, first, i)[1:2] in ("N", "S"))
    )
    verbal = any(x.tag in "uUDAVRcegQ,&" or x.token.value is Sort.VERB for x in items[first:i])
    alike = people is not None and (people.low == 1) != items[i].token.many
    return opens and not verbal and alike and not items[i].token.noun


def _insertion_of(items: Sequence[Item], i: int, *, cases: bool) -> Subject | None:
    """Those right before a participle that opens an insertion on them: "their driver, wounded in the leg, got away"."""
    if i < 2 or items[i - 1].tag != "," or items[i - 2].tag not in "NS" or (items[i].token.noun and not cases):
        return None
    opens = i == 2 or items[i - 3].tag in ";:.-&"
    people, fate = items[i - 2].people, items[i].token
    alike = people is not None and (not fate.one if fate.noun else (people.low == 1) != fate.many)
    closes = fate.value is not Outcome.MISSING and any(x.tag == "," for x in items[i + 1 : i + _LONGEST_GAP])
    return ([items[i - 2]], []) if opens and alike and closes else None


def _over(items: Sequence[Item], j: int, *, chain: bool) -> tuple[int, list[Item]]:
    """Back over what may stand between people and their fate: the last item of the people, and who is among them."""
    told: list[Item] = []
    last = j
    longest = _LONGEST_BEFORE_VERB if chain else _LONGEST_GAP
    while j >= 0 and last - j <= longest:
        tag = items[j].tag
        if chain and items[j].token.value is Sort.VERB:
            return -1, told
        if chain and tag in PEOPLE and _belongs(items, j):
            j -= 1
            continue
        if tag in PEOPLE:
            opens = items[j + 1].tag in _OPENS_GAP or (chain and items[j + 1].tag in "wLr")
            return (j, told) if opens else (-1, told)
        if tag == "," and (people := _behind_participle(items, j)) >= 0:
            return people, told
        if tag in ",)":
            opened = _insertion(items, j)
            if opened < 0:
                return -1, told
            apart = [x for x in items[opened:j] if x.tag in "NS"]
            each = apart if _EACH.fullmatch(_letters(items, opened, j)) else []
            told += apart if each or items[opened].tag == "q" else []
            j = opened - 2 if items[opened - 1].tag in ",(" else opened - 1
            if each and not _add_up(items, j, each):
                return -1, told
            if j >= 0 and items[j].tag in PEOPLE:
                return j, told
            continue
        one = tag == "#" and items[j].token.value[0] == 1 and j > 0 and items[j - 1].tag in "de"
        force = tag == "s" and j > 0 and items[j - 1].tag == "d"
        if tag not in _IN_GAP and not one and not force:  # "of one company", "agents of police"
            return -1, told
        j -= 1
    return -1, told


def _belongs(items: Sequence[Item], j: int) -> bool:
    """Whether people without a number only say whose what stands before them is: "پاسگاه پلیس", "حمله افراد مسلح"."""
    if j == 0 or items[j].tag not in "SPX" or (items[j].tag == "X" and items[j].people):
        return False
    return items[j - 1].tag in ("wre" if items[j].tag == "X" else "wr")


def _letters(items: Sequence[Item], start: int, end: int) -> str:
    return "".join(x.tag for x in items[start:end])


def _add_up(items: Sequence[Item], j: int, each: Sequence[Item]) -> bool:
    """Whether those told one by one in an insertion are all the people last counted before it."""
    people = next((x.people for x in reversed(items[: j + 1]) if x.tag in PEOPLE), None)
    return people is not None and people.low == sum(x.people.low for x in each if x.people)


def _behind_participle(items: Sequence[Item], close: int) -> int:
    """Where people stand whose insertion tells by a participle what befell them: ", abducted in Kayes, Mali,"."""
    for j in range(close - 2, max(0, close - _LONGEST_GAP), -1):
        if items[j].tag == "V" and items[j - 1].tag == "," and j > 1 and items[j - 2].tag in PEOPLE:
            return j - 2
        if items[j].tag in "VDATuUcX#N;:.":
            return -1
    return -1


def _insertion(items: Sequence[Item], close: int) -> int:
    """Where the words between two commas or in brackets begin that end at `close`; -1 where there are none."""
    opening = "(" if items[close].tag == ")" else ","
    for j in range(close - 1, max(-1, close - 16), -1):
        if items[j].tag == opening:
            inside = _letters(items, j + 1, close)
            plain = inside.startswith(("q", "#q")) or not re.search(r"[VDATuUcX#N]", inside)
            plain = plain or bool(_EACH.fullmatch(inside))
            return j + 1 if inside and plain else -1
        if items[j].tag in ";:.":
            return -1
        if items[j].tag == "q" and j and items[j - 1].tag == ",":
            return j
    return -1


def _list_before(items: Sequence[Item], j: int, *, said_of: bool, cases: bool) -> tuple[list[Item], int]:
    """The people told together that end at j, and where they begin; none where some are not understood."""
    listed: list[Item] = []
    join = "&"
    while True:
        one, j = whole(items, j, said_of=said_of, cases=cases)
        if one is None:
            return [], j
        listed.insert(0, one)
        if j < 2 or items[j - 1].tag != join:
            break
        k = j - 2 if items[j - 2].tag in PEOPLE or join == "," or cases else tail_head(items, j - 2)
        if k < 0 or items[k].tag not in PEOPLE or _tells(items, k):
            break
        join = ","
        j = k
    if j and items[j - 1].tag in "VDA":  # "a cook died and a guard was hurt": the first has a fate of its own
        return listed[-1:], j
    if ranges(items, j) or (j > 1 and items[j - 1].tag == join and _others_before(items, j - 1, cases=cases)):
        return [], j
    return _sorted_out(listed), j


def _others_before(items: Sequence[Item], end: int, *, cases: bool) -> bool:
    """Whether somebody whom no list of words holds may stand before a comma or "and": "the foreman and two drivers"."""
    if items[end].tag == "&" and items[end - 1].tag in ",)":
        return _insertion(items, end - 1) >= 0  # "seven passengers, two of them Swiss, and a guard"
    start = end
    while start and items[start - 1].tag not in _MARKS:
        start -= 1
    return items[start].tag != "i" and _noun(items[start:end], cases=cases)


def _tells(items: Sequence[Item], k: int) -> bool:
    """Whether the people at k are those by whom something is told: "according to the police, two men ..."."""
    return k > 0 and items[k - 1].tag == "i"


def _noun_begins(items: Sequence[Item], start: int, *, cases: bool) -> int:
    """Where words that may be somebody whom no list holds end that begin at an item; -1 where there are none."""
    end = start
    while end < len(items) and items[end].tag not in _MARKS + "&":
        end += 1
    return end if _noun(items[start:end], cases=cases) else -1


def _noun(some: Sequence[Item], *, cases: bool) -> bool:
    tags = "".join(x.tag for x in some)
    return bool(_NOUN[cases].match(tags)) and not any(x.tag in "uUVDARc" or x.token.value is Sort.VERB for x in some)


def _sorted_out(listed: list[Item]) -> list[Item]:
    """A list without those who only say who the first are ("four persons, two women and two men"); none if unclear."""
    first, rest = listed[0].people, [x.people.low for x in listed[1:] if x.people]
    if first is None or first.low < 2 or len(rest) < 2:
        return listed
    if first.general:
        return listed[:1] if sum(rest) == first.low else []
    return [] if sum(rest) == first.low else listed  # "two soldiers, a sergeant and a cook": two or four


def after(
    items: Sequence[Item], i: int, *, done: bool = False, cases: bool, first: bool = False
) -> Subject | None:  # fmt: skip
    """The people after a fate: "died a guard and two drivers"; `done` says that it is done to them.

    `first` is for languages in which a verb stands before whom it is said of: one behind people is not theirs.
    """
    j = i
    while j < len(items) and (items[j].tag in "aL" or (items[j].tag in "et" and _next(items, j) in "aL")):
        j += 1
    if done and j < len(items) and items[j].tag == "e" and items[j].end - items[j].start <= TO:
        j += 1
    k = j
    while k < len(items) and items[k].tag in "th":
        k += 1
    if k < len(items) and items[k].tag == "#":
        return _numbered(items, k, first=first)
    if j >= len(items) or items[j].tag not in "NSPX":
        return None
    listed, j, complete = _list_after(items, j, done=done, first=first)
    behind = j + 1
    while done and behind < len(items) and behind - j <= _PLACED and items[behind].tag in "etwrLY":
        behind += 1  # "shot a woman in the street and a customer"
    far = behind if behind > j + 1 and items[j + 1].tag == "e" and _next(items, behind) in PEOPLE else j + 1
    if not complete or _goes_on(items, j + 1, cases=cases) or _goes_on(items, far, cases=cases):
        return None
    listed = _sorted_out(listed)
    return (listed, []) if listed else None


def _list_after(items: Sequence[Item], j: int, *, done: bool, first: bool) -> tuple[list[Item], int, bool]:
    """The people told together from j on, the last of them, and whether an "and" ends the list."""
    listed = [items[j]]
    join = "&"
    j = tail_end(items, j)
    while j + 2 < len(items) and items[j + 1].tag in ",&":
        k = j + 2
        if items[j + 1].tag == "," and items[k].tag == "&":
            k += 1
        if done and k < len(items) and items[k].tag == "e" and items[k].end - items[k].start <= TO:
            k += 1
        if k >= len(items) or items[k].tag not in PEOPLE:
            break
        if not first and _own_fate(items, k):  # "three drivers died and two are hurt"
            break
        join = "&" if any(x.tag == "&" for x in items[j + 1 : k]) else ","
        listed.append(items[k])
        j = tail_end(items, k)
    return listed, j, join == "&"


def marked(items: Sequence[Item], i: int) -> Subject | None:
    """The people before the word that marks whom a verb at the end is done to: "X سه کارگر را در … کشتند"."""
    j = i - 1
    while j > 0 and i - j <= _LONGEST_GAP and items[j].tag in _IN_GAP:
        j -= 1
    if j < 1 or items[j].tag != "J" or items[j - 1].tag not in PEOPLE:
        return None
    first = j - 1
    while first > 1 and items[first - 1].tag in "&," and items[first - 2].tag in PEOPLE:
        first -= 2
    listed = [x for x in items[first:j] if x.tag in PEOPLE]
    if (first and items[first - 1].tag in "w#d&,") or not listed:
        return None  # somebody's, or one of several of whom not all are understood
    return _sorted_out(listed), []


def _numbered(items: Sequence[Item], k: int, *, first: bool) -> Subject | None:
    """A number alone after a fate, or of people: "died four: …", "died two of the five workers"."""
    of = k + 2 < len(items) and items[k + 1].tag == "d" and items[k + 2].tag in PEOPLE
    number = numbered(items, k, of=items[k + 2] if of else None)
    ends = ":,.;&qae" if first else ":,.;&"
    return ([number], []) if number and (of or _next(items, k) in ends) else None


def _goes_on(items: Sequence[Item], j: int, *, cases: bool) -> bool:
    """Whether a list goes on with somebody whom no list of words holds: "two drivers and the foreman"."""
    if j >= len(items) or items[j].tag not in ",&":
        return False
    if items[j].tag == "," and _next(items, j) == "&" and items[j + 1].end - items[j + 1].start > TO:
        j += 1  # ", as well as …"
    end = _noun_begins(items, j + 1, cases=cases)
    return end > 0 and (items[j].tag == "&" or (end < len(items) and items[end].tag == "&"))


def more_after(items: Sequence[Item], i: int, *, cases: bool) -> bool:
    """Whether others are named behind a fate told of the people before it: "two were killed, as well as a vendor"."""
    for k in range(i + 1, len(items) - 1):
        if items[k].tag in ".;:uUVDA":
            return False
        if items[k].tag == "&":
            people = items[k + 1].tag in PEOPLE and not _own_fate(items, k + 1)
            if items[k].end - items[k].start > TO:
                return people or _noun_begins(items, k + 1, cases=cases) > 0
            if people and all(x.tag in "aL" for x in items[i + 1 : k]):
                return True
    return False


def besides(items: Sequence[Item], i: int) -> bool:
    """Whether a fate is said of some besides others named before ("besides two guards, a vendor died")."""
    opens = (k for k in range(i) if items[k].tag == "&" and items[k].end - items[k].start > TO)
    return any((k == 0 or items[k - 1].tag in _MARKS) and items[k + 1].tag in "tNSPX" for k in opens)


def _own_fate(items: Sequence[Item], k: int) -> bool:
    """Whether the people at k have a fate or a verb of their own."""
    who = k + 2 < len(items) and items[k + 1].tag == "c" and items[k + 2].tag in "uU"  # "and eleven who were hurt"
    first = k + 2 if who else k + 1
    if _next(items, k) == ",":  # "and two others, both Kenyans, were hurt"
        first = next((j + 1 for j in range(k + 2, min(len(items), k + 7)) if items[j].tag == ","), first)
    for x in items[first:]:
        if x.tag in _MARKS + "&c":
            return False
        if x.tag in "uUVDA" or x.token.value is Sort.VERB:
            return True
    return False


def _next(items: Sequence[Item], j: int) -> str:
    return items[j + 1].tag if j + 1 < len(items) else "."
