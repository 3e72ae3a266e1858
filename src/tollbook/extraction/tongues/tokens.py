"""A report's words with what each says, one letter a word, so that rules can be written as patterns over letters.

letters: # number · h hedge · o "other" · p s person (plural, singular) · x attacker · z nationality · Y country ·
L place · r kind of area · V fate as participle or noun · D fate as verb · A what an attacker did ·
n "the number of" · R "rose" · y years and other units ·
Q "among the dead" · q "including" · u auxiliary · U doubtful auxiliary · g negation · d genitive · e preposition ·
i "according to" · m "during" · t determiner · c conjunction · & and · a adverb · j adjective · w any other word ·
and punctuation as itself.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, Final

from tollbook.extraction.tongues import arabic_words
from tollbook.extraction.tongues.lexicon import FOREIGN, Sense, Sort, Tongue
from tollbook.extraction.tongues.peoples import Peoples
from tollbook.gazetteer import Toponym, ToponymKind
from tollbook.vocabulary.codes import Hedge

_DIGITS: Final = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d{3})*")
_LARGEST: Final = 100_000
_OF_ONE: Final = re.compile("يه?$")  # how an Arabic word for a nationality ends that is said of one person
PUNCTUATION: Final = str.maketrans(
    "«»“”—–…「」『』，；：。！？（）、【】《》،؛؟۔", '""""--.""""' + ",;:..?()&()" + '"",;?.'
)
"""The mark that each mark of any language is read as."""


@dataclass(frozen=True, slots=True)
class Token:
    """Words at text[start:end] and what they say.

    `many` marks a fate or a nationality told in the plural, `one` a fate told in the singular or people in a case that
    no object has, `noun` a fate that people are called by ("the wounded"), `oblique` a number in a case that no
    subject has.
    """

    start: int
    end: int
    tag: str
    value: Any = None
    late: bool = False
    many: bool = False
    violent: bool = False
    one: bool = False
    noun: bool = False
    oblique: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """Words at text[start:end] that say something of their sentence: its key and what goes with it."""

    start: int
    end: int
    key: str
    value: Any = None


Raw = tuple[int, int, str]
"""Where a word starts and ends, and the word as it is compared."""


def raw_words(text: str, start: int, end: int, tongue: Tongue, names: Collection[int] = ()) -> list[Raw]:
    """The words and marks of text[start:end]; `names` are where names begin that may stand behind a particle."""
    if tongue.arabic:
        pieces = [piece for m in tongue.word.finditer(text, start, end) for piece in _pieces(m, tongue, names)]
        return arabic_words.twice(pieces)
    return [(m.start(), m.end(), tongue.folded(m.group())) for m in tongue.word.finditer(text, start, end)]


def _pieces(m: re.Match[str], tongue: Tongue, names: Collection[int]) -> Iterator[Raw]:
    """The pieces of a word in Arabic script."""
    word = m.group()
    if not tongue.joined or not word[0].isalpha():
        yield m.start(), m.end(), arabic_words.plain(word.lower())
        return
    cut = next((n - m.start() for n in names if m.start() <= n < m.end()), None)
    for start, end, read in arabic_words.pieces(word, tongue.known, cut):
        yield m.start() + start, m.start() + end, read


def is_listed(name: str, tongue: Tongue) -> bool:
    """Whether a name is no more than one listed word of a language, which has no capitals to tell names by."""
    words = [r[2] for r in raw_words(name, 0, len(name), tongue) if r[2] != arabic_words.ARTICLE and r[0] != r[1]]
    return len(words) == 1 and words[0] in tongue.known


def cues_in(raw: Sequence[Raw], tongue: Tongue) -> list[Cue]:
    """Every cue of a sentence, in text order, the longest phrase at each word."""
    found = []
    for i, (start, _, _) in enumerate(raw):
        for form, sense in _standing(raw, i, tongue.cues):
            found.append(Cue(start, raw[i + len(form) - 1][1], sense.tag, sense.value))
    return found if not tongue.arabic else [c for c in found if not any(_within(c, k) for k in found)]


def _within(cue: Cue, other: Cue) -> bool:
    """Whether words are a part of others that say the same sort of thing: "بمب‌گذاری" of "خودروی بمب‌گذاری‌شده"."""
    longer = other.end - other.start > cue.end - cue.start
    return longer and cue.key == other.key and other.start <= cue.start and cue.end <= other.end


def tagged(raw: Sequence[Raw], tongue: Tongue, toponyms: Sequence[Toponym], known: Peoples) -> list[Token]:
    """The tokens of a sentence. `known` gives the nationality that a toponym at an offset names."""
    found: list[Token] = []
    i = 0
    while i < len(raw):
        token, used = _at(raw, i, tongue, toponyms, known)
        if token.value == FOREIGN and found and found[-1].tag in "ps":
            token = replace(token, tag="j")
        if tongue.joined and token.tag == "z" and found and found[-1].tag == "q" and _OF_ONE.search(raw[i][2]):
            found.append(Token(token.start, token.start, "#", (1, 1, Hedge.PLAIN)))  # "بينهم كيني": one Kenyan
        found.append(token)
        i += used
    return [_in_place(t, found[n + 1] if n + 1 < len(found) else None) for n, t in enumerate(found)]


def sure_numbers(text: str, tokens: Sequence[Token], tongue: Tongue) -> tuple[Token, ...]:
    """The tokens with numbers left out that stand beside another, or beside a word that may be a part of them."""
    parts = [
        t.tag == "#" or (t.tag == "w" and bool(tongue.numeral.search(text[t.start : t.end].lower()))) for t in tokens
    ]
    beside = [any(parts[max(0, n - 1) : n] + parts[n + 1 : n + 2]) for n in range(len(tokens))]
    return tuple(replace(t, tag="w", value=None) if t.tag == "#" and beside[n] else t for n, t in enumerate(tokens))


def _in_place(token: Token, following: Token | None) -> Token:
    """A token by what follows it: "near", not "nearly"; the number of years in an age counts nobody."""
    if token.tag == "h" and (following is None or following.tag not in "#h"):
        return replace(token, tag="e")  # its hedge may be that of the people before it
    if token.tag == "#" and following is not None and following.tag == "y":
        return replace(token, tag="w", value=None)
    return replace(token, tag="w") if token.tag == "y" else token


def _at(raw: Sequence[Raw], i: int, tongue: Tongue, toponyms: Sequence[Toponym], known: Peoples) -> tuple[Token, int]:
    start, end, word = raw[i]
    for t in toponyms:
        used = sum(1 for r in raw[i:] if r[0] < t.end)
        if t.start == start and t.end > end and not _grammar(raw[i : i + used], tongue):  # "La Paz", not "l'un"
            return _named(t, known), used
    number, used = number_at(raw, i, tongue)
    longest = max(_standing(raw, i, tongue.senses), key=lambda row: len(row[0]), default=None)
    if longest and (number is None or len(longest[0]) >= used):
        form, sense = longest
        told = Token(start, raw[i + len(form) - 1][1], sense.tag, sense.value, sense.late, violent=sense.violent)
        return _sensed(told, " ".join(form), sense, tongue, known), len(form)
    if number is not None:
        last = raw[i + used - 1]
        plain = (number, number, Hedge.PLAIN)
        return Token(start, last[1], "#", plain, oblique=bool(tongue.oblique.search(last[2]))), used
    for t in toponyms:
        if t.start == start:
            return _named(t, known), sum(1 for r in raw[i:] if r[0] < t.end)
    if not word[0].isalnum():
        return Token(start, end, word.translate(PUNCTUATION)), 1
    return Token(start, end, "w", Sort.VERB if tongue.finite.search(word) else None), 1


def _sensed(token: Token, form: str, sense: Sense, tongue: Tongue, known: Peoples) -> Token:
    """A token of a listed phrase with what its form and the report's countries add."""
    if sense.tag == "z":
        return replace(token, value=known.one_of(sense.value), many=sense.plural)
    if sense.tag == "#":
        return replace(token, oblique=bool(tongue.oblique.search(form)))
    if sense.tag in "sx":
        return replace(token, one=bool(tongue.nominative.search(form)))
    if sense.tag not in "VD":
        return token
    many = bool(tongue.plural.search(form))
    return replace(token, many=many, one=not many and bool(tongue.singular.search(form)), noun=sense.noun)


def _grammar(some: Sequence[Raw], tongue: Tongue) -> bool:
    """Whether words that a gazetteer holds together are no more than articles and numbers."""
    tags = (sense.tag for _, _, w in some for form, sense in tongue.senses.get(w, ()) if form == (w,))
    plain = sum(w in tongue.numbers for _, _, w in some) + sum(tag in "td" for tag in tags)
    return plain >= len(some)


def _named(t: Toponym, known: Peoples) -> Token:
    tag = {ToponymKind.DEMONYM: "z", ToponymKind.COUNTRY: "Y"}.get(t.kind, "L")
    return Token(t.start, t.end, tag, known.by_offset.get(t.start) or None)


def _standing(raw: Sequence[Raw], i: int, phrases: Mapping[str, list[tuple[tuple[str, ...], Sense]]]) -> Iterable[Any]:
    for form, sense in phrases.get(raw[i][2], ()):
        if len(form) == 1 or tuple(r[2] for r in raw[i : i + len(form)]) == form:
            yield form, sense
            return


def number_at(raw: Sequence[Raw], i: int, tongue: Tongue) -> tuple[int | None, int]:
    """The whole number that begins at the i-th word, and how many words it takes."""
    if _DIGITS.fullmatch(raw[i][2]):
        value = int(re.sub(r"\D", "", raw[i][2]))
        return (value, 1) if value < _LARGEST else (None, 1)
    if tongue.joined:
        return arabic_words.number([r[2] for r in raw[i:]], tongue.numbers)
    parts: list[int] = []
    used = 0
    while i + used < len(raw):
        pieces = raw[i + used][2].split("-")
        joined = used > 0 and raw[i + used][2] in tongue.tens_and and parts[-1] % 10 == 0 and i + used + 1 < len(raw)
        if joined and tongue.numbers.get(raw[i + used + 1][2], 100) < parts[-1]:
            used += 1
            continue
        if not parts and raw[i + used][2] in tongue.multiples:
            break
        if parts and parts[-1] < 20 and tongue.numbers.get(pieces[0], 0) < 100:
            break
        if pieces[0] not in tongue.numbers or not all(p in tongue.numbers or p in tongue.tens_and for p in pieces):
            break
        parts += [tongue.numbers[p] for p in pieces if p in tongue.numbers]
        used += 1
    return (_summed(parts), used) if parts and _goes_together(parts) else (None, max(used, 1))


def _goes_together(parts: Sequence[int]) -> bool:
    """Whether numbers one after another make one: "seventy-two", not "five-six"."""
    return all(
        b >= 100 or (a, b) == (4, 20) or (a > b and (a >= 20 or (a == 10 and b >= 7))) for a, b in pairwise(parts)
    )


def _summed(parts: Sequence[int]) -> int:
    """Twenty, one: 21. Four, twenty: 80. Two, hundred, three: 203. Two, hundred, four, twenty: 280."""
    total = current = 0
    for part in parts:
        if part == 1000:
            total, current = total + max(current, 1) * part, 0
        elif part == 100:
            current = max(current, 1) * part
        elif part == 20 and current % 100 == 4:
            current += 76
        else:
            current += part
    return total + current
