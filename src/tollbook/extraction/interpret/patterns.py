"""What every match of a pattern begins with, ends with and holds, as its own parse tells, so that texts can be sifted.

Characters are told in lower case, every digit as "0" and every kind of space as " ".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from re import _compiler, _parser  # type: ignore[attr-defined]  # the only parse of patterns that there is
from re._constants import LITERAL  # type: ignore[import-not-found]
from typing import Any, Final

DEPTH: Final = 3  # characters of a beginning
MOST: Final = 3000  # beginnings, above which nothing is said of them
_BOUNDLESS: Final = 1000
_WIDEST: Final = 20  # members of a character class that are spelt out
_LATIN: Final = 0x250
CAPITAL: Final = "\x01"  # stands for any beginning of a word but those of NO_CAPITAL
NO_CAPITAL: Final = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_")
_ANYTHING: Final = frozenset({("", False)})
_ENOUGH: Final = 3  # sets of words that a match needs
_TIMES: Final = 0xD7  # stands among the capitals, and is no letter
_USUAL: Final = frozenset({"the", "of ", "in ", "and", "to ", "a ", "an ", "on ", "at ", "for", "was", "is ", "it "})
_REPEATS: Final = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
_EDGES: Final = ("AT_BOUNDARY", "AT_BEGINNING", "AT_BEGINNING_STRING")

_Beginning = tuple[str, bool]  # characters in lower case, and whether what follows them is known to come next


def parsed(pattern: str, flags: int = 0) -> Sequence[Any]:
    """The parse of a pattern, of which the others tell."""
    tree: Sequence[Any] = _parser.parse(pattern, flags)
    return tree


def compiled(tree: Sequence[Any], flags: int = 0) -> re.Pattern[str]:
    """The pattern of a parse, which need not be made again."""
    pattern: re.Pattern[str] = _compiler.compile(tree, flags)
    return pattern


def beginnings(tree: Sequence[Any]) -> frozenset[str] | None:
    """What any match begins with, up to three characters, or CAPITAL.

    None for a pattern that may begin with anything, or elsewhere than at the start of a word.
    """
    if not _bounded(tree):
        return None
    for items in (tree, _ahead(tree)):
        found = {text for text, _ in _sequence(items)}
        if _of_words(found - {CAPITAL}) and not (CAPITAL in found and _caseless(tree)):
            return _shortest(found)
    return None


def _caseless(tree: Any) -> bool:
    """Whether letters of either case match anywhere in a pattern."""
    return bool(tree.state.flags & re.IGNORECASE)


def _ahead(items: Sequence[Any]) -> Sequence[Any]:
    """What a pattern says at its beginning of what follows there."""
    for item in items:
        kind, given = str(item[0]), item[1]
        if kind == "ASSERT" and given[0] > 0:
            ahead: Sequence[Any] = given[1]
            return ahead
        if kind not in ("AT", "ASSERT", "ASSERT_NOT"):
            break
    return ()


def capitalised(tree: Sequence[Any]) -> bool:
    """Whether every match surely begins with a character that CAPITAL may stand for."""
    return not _caseless(tree) and _with_capital(tree)


def _with_capital(items: Iterable[Any]) -> bool:
    for item in items:
        kind, given = str(item[0]), item[1]
        if kind == "LITERAL":
            return chr(given) not in NO_CAPITAL
        if kind == "BRANCH":
            return all(_with_capital(branch) for branch in given[1])
        if kind == "SUBPATTERN":
            return not (given[1] or given[2]) and _with_capital(given[3])  # no flags of its own
        if kind in _REPEATS:
            return given[0] > 0 and _with_capital(given[2])
        if kind not in ("AT", "ASSERT", "ASSERT_NOT"):
            return False
    return False


def endings(tree: Sequence[Any]) -> frozenset[str] | None:
    """The last characters of any match, up to three; None for one that may end anywhere, or anyhow."""
    if not _anchored(tree):
        return None
    found = {text for text, _ in _sequence(tree, back=True)}
    vague = "" in found or CAPITAL in found or len(found) > MOST
    return None if vague else frozenset(text[::-1] for text in _shortest(found))


def reach(tree: Any) -> int:
    """How many characters before the end of a text a match may begin; 0 where that is not known."""
    widest = int(tree.getwidth()[1]) if _anchored(tree) else _BOUNDLESS
    return widest + 1 if widest < _BOUNDLESS else 0  # "$" stands before a last line's end too


def needs(tree: Sequence[Any]) -> list[frozenset[str]]:
    """Beginnings of words, of each set one: every match holds a word that begins like one of the first, and so on.

    At most a few sets; of words that nearly every sentence has, none.
    """
    found: list[frozenset[str]] = []
    for words in _needed(tree):
        if words not in found:
            found.append(words)
            if len(found) == _ENOUGH:
                break
    return found


def _needed(tree: Sequence[Any], *, edge: bool = False) -> Iterator[frozenset[str]]:
    """The same of a part of a pattern; `edge` is whether a word may only begin where it does."""
    for n, item in enumerate(tree):
        kind, given = str(item[0]), item[1]
        if kind == "AT":
            edge = edge or str(given) in _EDGES
        elif kind != "ASSERT_NOT":
            if edge and _of_words(words := {text for text, _ in _sequence(tree[n:])}) and not _usual(words):
                yield _shortest(words)
            yield from _needed_within(kind, given, edge=edge)
            edge = _at_edge(kind, given, before=edge)


def _needed_within(kind: str, given: Any, *, edge: bool) -> Iterator[frozenset[str]]:
    """What a part of a pattern needs, if the part has to be there."""
    if kind == "SUBPATTERN":
        yield from _needed(given[3], edge=edge)
    elif kind in _REPEATS and given[0]:
        yield from _needed(given[2], edge=edge)
    elif kind == "ASSERT" and given[0] > 0:
        yield from _needed(given[1], edge=edge)
    elif kind == "BRANCH":
        each = [next(_needed(branch, edge=edge), None) for branch in given[1]]
        if all(each):
            yield _shortest(frozenset().union(*(words for words in each if words)))


def _usual(words: Iterable[str]) -> bool:
    """Whether nearly every sentence has one of these words, so that they rule nothing out."""
    return any(len(beginning) == 1 or beginning in _USUAL for beginning in words)


def _at_edge(kind: str, given: Any, *, before: bool) -> bool:
    """Whether a word may only begin behind a part of a pattern: it ends with a sign, or is left out behind one."""
    if kind == "LITERAL":
        return not in_word(chr(given))
    if kind == "IN":
        return all((str(k) == "LITERAL" and not in_word(chr(c))) or str(c) == "CATEGORY_SPACE" for k, c in given)
    if kind == "SUBPATTERN":
        return _all_at_edge(given[3], before=before)
    if kind == "BRANCH":
        return all(_all_at_edge(branch, before=before) for branch in given[1])
    if kind in _REPEATS:
        return _all_at_edge(given[2], before=before) and (before or given[0] > 0)
    return before and kind in ("ASSERT", "ASSERT_NOT")


def _all_at_edge(items: Sequence[Any], *, before: bool) -> bool:
    """The same of several parts in a row."""
    for item in items:
        kind, given = str(item[0]), item[1]
        before = (before or str(given) in _EDGES) if kind == "AT" else _at_edge(kind, given, before=before)
    return before


def _of_words(found: Iterable[str]) -> bool:
    """Whether all of some beginnings are such of words, and not too many."""
    kept = list(found)
    return len(kept) <= MOST and all(text and in_word(text[0]) for text in kept)


def in_word(character: str) -> bool:
    """Whether a character may stand in a word."""
    return character == "_" or character.isalnum()


def _shortest(found: Iterable[str]) -> frozenset[str]:
    """The texts without those that begin with another of them."""
    kept = set(found)
    return frozenset(text for text in kept if not any(text[:k] in kept for k in range(1, len(text))))


def _anchored(items: Sequence[Any]) -> bool:
    """Whether what matches ends with the text."""
    if not len(items):
        return False
    kind, given = str(items[-1][0]), items[-1][1]
    if kind == "AT":
        return str(given) == "AT_END"
    if kind == "BRANCH":
        return all(_anchored(branch) for branch in given[1])
    return kind == "SUBPATTERN" and _anchored(given[3])


def _bounded(items: Iterable[Any]) -> bool:
    """Whether a word can only begin at the first character: a boundary, a beginning or a sign stands before it."""
    for item in items:
        kind, given = str(item[0]), item[1]
        if (kind == "AT" and str(given) in _EDGES) or (kind == "ASSERT_NOT" and _of_no_word(*given)):
            return True
        if kind == "ASSERT" and given[0] < 0 and _all_at_edge(given[1], before=False):
            return True
        if kind == "BRANCH":
            return all(_bounded(branch) for branch in given[1])
        if kind == "SUBPATTERN":
            return _bounded(given[3])
        if kind in _REPEATS and _bounded(given[2]):
            if given[0]:
                return True
            continue  # what may be left out and what follows it
        if kind not in ("AT", "ASSERT", "ASSERT_NOT"):
            return False
    return False


def _of_no_word(direction: int, items: Sequence[Any]) -> bool:
    """Whether that no such thing stands before a place says that no word goes on there, as "not behind a letter"."""
    if direction > 0 or len(items) != 1 or str(items[0][0]) != "IN":
        return False
    kinds = [str(value) if value else str(kind) for kind, value in items[0][1]]
    return "CATEGORY_WORD" in kinds and "NEGATE" not in kinds


def _sequence(items: Sequence[Any], *, back: bool = False) -> frozenset[_Beginning]:
    """What the items match, from its beginning; with `back` from its end, the last character first."""
    rest = iter(reversed(items) if back else items)
    found, item = _plainly(rest)
    while item is not None and any(goes_on for _, goes_on in found):
        found = _joined(found, _item(item, back=back))
        item = next(rest, None)
    return found


def _plainly(items: Iterator[Any]) -> tuple[frozenset[_Beginning], Any]:
    """What the plain letters are that some items begin with, and the first item that is none."""
    text = ""
    for kind, given in items:
        character = chr(given) if kind is LITERAL else "\n"
        if not (character.isalpha() and character.isascii()) and character != " ":
            return frozenset({(text, True)}), (kind, given)
        text += character.lower()
        if len(text) == DEPTH:
            return frozenset({(text, False)}), None
    return frozenset({(text, True)}), None


def _joined(first: frozenset[_Beginning], second: frozenset[_Beginning]) -> frozenset[_Beginning]:
    made = {(text, False) for text, goes_on in first if not goes_on}
    for left in range(1, DEPTH + 1):  # characters that are still to be told
        begun = [text for text, goes_on in first if goes_on and len(text) == DEPTH - left]
        bare = (("" if more == CAPITAL and left < DEPTH else more, on) for more, on in second)
        added = {(more[:left], on and len(more) < left) for more, on in bare} if begun else ()
        made.update((text + more, on) for text in begun for more, on in added)
    return _ANYTHING if len(made) > MOST else frozenset(made)


def _item(item: Any, *, back: bool) -> frozenset[_Beginning]:
    kind, given = str(item[0]), item[1]
    if kind == "LITERAL":
        return _spelt([given])
    if kind == "IN":
        return _members(given)
    if kind == "BRANCH":
        return frozenset().union(*(_sequence(branch, back=back) for branch in given[1]))
    if kind == "SUBPATTERN":
        return _ANYTHING if given[1] or given[2] else _sequence(given[3], back=back)  # no flags of its own
    if kind in _REPEATS:
        return _repeated(*given, back=back)
    if kind in ("AT", "ASSERT", "ASSERT_NOT"):
        return frozenset({("", True)})
    return _ANYTHING


def _repeated(least: int, most: int, items: Sequence[Any], *, back: bool) -> frozenset[_Beginning]:
    once = _sequence(items, back=back)
    found = {("", True)} if least == 0 else set()
    so_far = frozenset({("", True)})
    for count in range(1, min(int(most), DEPTH) + 1):
        so_far = _joined(so_far, once)
        if count >= least:
            found |= so_far
    if least > DEPTH or most > DEPTH:
        found |= {(text, False) for text, _ in so_far}
    return frozenset(found)


def _members(given: Sequence[Any]) -> frozenset[_Beginning]:
    if _all_capital(given):
        return frozenset({(CAPITAL, False)})
    codes: list[int] = []
    for kind, value in given:
        if str(kind) == "LITERAL":
            codes.append(value)
        elif str(kind) == "RANGE":
            codes.extend(range(value[0], min(value[1], value[0] + _WIDEST) + 1))
        elif str(value) == "CATEGORY_DIGIT":
            codes.append(ord("0"))
        elif str(value) == "CATEGORY_SPACE":
            codes.append(ord(" "))
        else:
            return _ANYTHING
    return _spelt(codes) if len(codes) <= _WIDEST else _ANYTHING


def _all_capital(given: Iterable[Any]) -> bool:
    """Whether a character class is many letters, and no small one that is not accented."""
    ranges = [value for kind, value in given if str(kind) == "RANGE"]
    alone = [value for kind, value in given if str(kind) == "LITERAL"]
    if len(ranges) + len(alone) < len(list(given)) or not any(last - first > _WIDEST for first, last in ranges):
        return False
    codes = {*alone, *(code for first, last in ranges for code in range(first, last + 1))}
    return all(code == _TIMES or (in_word(chr(code)) and chr(code) not in NO_CAPITAL) for code in codes)


def _spelt(codes: Iterable[int]) -> frozenset[_Beginning]:
    """Characters in lower case; beyond Latin letters cases are many, so that anything may stand there."""
    signs = "“”‘’–—…"
    letters = [" " if chr(c).isspace() else "0" if chr(c).isdecimal() else chr(c) for c in codes]
    if any(ord(c) >= _LATIN and c not in signs for c in letters):
        return _ANYTHING
    return frozenset((c.lower(), True) for c in letters)
