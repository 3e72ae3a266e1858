"""Words in Arabic script: letters that are one, marks left out, and in Arabic the article and particles apart.

A dual ("شخصان") is read as "two" and the word in the singular. Places in the text stay exact.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final


def listed(words: str) -> frozenset[str]:
    """Words apart by spaces."""
    return frozenset(words.split())


_LETTER: Final = "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff"
_MARK: Final = "\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
_UNSEEN: Final = "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"  # joiners and marks of direction
WORD: Final = re.compile(
    rf"\d+(?:[.,\u066c\u00a0]\d{{3}})*(?!\d)(?:[.,:\u066b]\d+)?|[{_LETTER}{_MARK}]+"
    rf"|[^\W\d_{_LETTER}{_MARK}]+|[^\s{_UNSEEN}]"
)
"""A word, number or mark; a joiner without width parts words, as a space does."""
VARIANTS: Final = str.maketrans("أإآٱىیېکہۀھ\u066b\u066c", "ااااييي" + "كههه" + ".,")
"""Letters that are written one for another, with what is read for them."""
_NOT_LETTERS: Final = re.compile(f"[{_MARK}]")
ARTICLE: Final = "ال"
TWO: Final = "اثنان"
_LEAST: Final = 3  # letters of a word behind an article or particle
_BEGIN_SO: Final = frozenset(
    ["الي", "الان", "الاف", "القي", "القت", "القاء", "الغاء", "الغي", "المانيا", "الماني", "المانية", "المانيين",
     "الذي", "التي", "الذين", "اللتين", "اللذين", "اللاتي", "الله", "اليه", "اليها", "اليهم", "اليوم"]
)  # fmt: skip
"""Words that begin with the letters of the article, which is none in them."""
_WITH_WAW: Final = listed(
    """
    وزير وزيرة وزارة وزراء وسط وسائل وسيلة وكالة وكالات وكيل وفد وفود وفاة وفيات وقت وقع وقعت وصل وصلت وصلوا وضع
    وضعت وضعوا وطن وطني وطنية وحدة وحدات وجود وجه وجهت واجه واجهت واحد واحدة والد والدة والده والدته والدين والي
    ولاية ولايات ورشة ورش وادي واد وثائق وثيقة ورد وردت وصف وصفت وصفه وصفها وظيفة وظائف ولد ولدت ولادة وقف وقود وفق
    وفقا وسيط وساطة واضح واسع واسعة واقعة واقع واقعا وحشي وحشية وراء وشيك واشنطن وائل وعد وزن وصول ورق وجدت وجد وجهة
    وكر ولي وليد وحيد وحيدة ودي وهمي وهمية وقائي وقائع وقوع وقوف وثق وثقت وتيرة ورقة وردية وعي وعكة وعرة وسطى وافد
    وافدة وافدين واقي
    """
)
"""Words that begin with the letter of "and", which is none in them."""
_AND_THE: Final = re.compile(r"[وفبك]ال(?=[^\W\d_]{3})")
_FOR_THE: Final = re.compile(r"لل(?=[^\W\d_]{2})")
_GROWN: Final = frozenset(["بالغ", "بالغة", "بالغون", "بالغين", "بالون", "والد", "والدة", "والده", "والدته", "والدين"])

Piece = tuple[int, int, str]
"""Where a piece of a word begins and ends, counted from the word's beginning, and how it is compared."""


def plain(word: str) -> str:
    """A word as it is compared: one letter of those written for another, no marks."""
    bare = _NOT_LETTERS.sub("", word).translate(VARIANTS)
    return bare or ("-" if "\u0640" in word else word)  # a lengthening stroke alone is a dash


def phrase(text: str, *, particles: bool) -> list[str]:
    """The words of a listed phrase; with `particles`, articles as words of their own."""
    words = [m.group() for m in WORD.finditer(text)]
    if not particles:
        return [plain(w) for w in words]
    return [piece[2] for w in words for piece in _article(_Letters(w), 0)]


class _Letters:
    """The letters of a written word that are compared, with the place of each."""

    def __init__(self, written: str) -> None:
        kept = [n for n, c in enumerate(written) if not _NOT_LETTERS.match(c)]
        self.written = "".join(written[n] for n in kept)
        self.text = self.written.translate(VARIANTS)
        self._at = [0, *kept[1:], len(written)]  # a mark before the first letter is its own

    def piece(self, start: int, end: int, read: str) -> Piece:
        return self._at[start], self._at[end], read


def _article(letters: _Letters, start: int) -> list[Piece]:
    """The piece of a word from a letter on, its article apart."""
    text = letters.text[start:]
    end = len(letters.text)
    articled = letters.written[start:].startswith(ARTICLE) and text not in _BEGIN_SO
    if articled and len(text) - len(ARTICLE) >= _LEAST:
        middle = start + len(ARTICLE)
        return [letters.piece(start, middle, ARTICLE), letters.piece(middle, end, letters.text[middle:])]
    return [letters.piece(start, end, text)]


def pieces(written: str, known: Collection[str], cut: int | None) -> list[Piece]:
    """A word of Arabic with its particles and article apart; `cut` is where a name in it begins, if one does.

    `known` are the listed words: a particle before one of these is taken off, unless the whole is one.
    """
    letters = _Letters(written)
    if not letters.text:
        return [(0, len(written), plain(written))]
    particles = _particles(letters, known, cut)
    found = [letters.piece(n, n + 1, letters.text[n]) for n in range(particles)]
    rest = letters.text[particles:]
    if particles and rest.startswith("ل") and letters.text[particles - 1] == "ل" and len(rest) > _LEAST:
        found.append(letters.piece(particles, particles + 1, ARTICLE))  # "للشرطة": the article has lost a letter
        found.append(letters.piece(particles + 1, len(letters.text), rest[1:]))
    else:
        found += _article(letters, particles)
    return found if cut is not None else [*found[:-1], *_dual(found[-1], known)]


def _particles(letters: _Letters, known: Collection[str], cut: int | None) -> int:
    """How many letters before a word are particles."""
    taken = 0
    while taken < 2 and len(letters.text) - taken > 2:
        text = letters.text[taken:]
        if cut is not None and letters.piece(taken, taken, "")[0] >= cut:
            return taken
        if taken and letters.text[taken - 1] == text[0] == "ل":  # the article follows, short of a letter
            return taken
        if _is_known(text, known) or text in _GROWN or text in _WITH_WAW:
            return taken
        if not (cut is not None or _leads(text, letters.written[taken:], known)):
            return taken
        taken += 1
    return taken


def _leads(text: str, written: str, known: Collection[str]) -> bool:
    """Whether the first letter of a word is a particle."""
    if _AND_THE.match(written) or _FOR_THE.match(text):
        return True
    rest = text[1:]
    if text[0] == "و":
        return len(rest) >= _LEAST or _is_known(rest, known)
    if text[0] not in "فبلك" or len(rest) < _LEAST:
        return False
    if _is_known(rest, known):
        return True
    return text[0] == "ف" and len(rest) > _LEAST and _is_known(rest[1:], known) and rest[0] in "بل"


def _is_known(word: str, known: Collection[str]) -> bool:
    bare = word.removeprefix(ARTICLE)
    return word in known or (len(bare) >= _LEAST and bare in known) or _singular(bare, known) is not None


def _singular(word: str, known: Collection[str]) -> str | None:
    """The singular of a dual; None where a word is none. A listed word is what it is listed as."""
    if word in known or len(word) < 5 or word[-2:] not in ("ان", "ين"):
        return None
    stem = word[:-2]
    single = stem[:-1] + "ة" if stem.endswith("ت") and stem[:-1] + "ة" in known else stem
    return single if single in known else None


def _dual(piece: Piece, known: Collection[str]) -> Iterator[Piece]:
    start, end, word = piece
    single = _singular(word, known)
    if single is not None:
        yield start, start, TWO
    yield start, end, single or word


def twice(found: Sequence[Piece]) -> list[Piece]:
    """The pieces of a text without "two" of a word that agrees with a dual before it: "مهندسان تركيان"."""
    kept: list[Piece] = []
    dual = False  # whether the last word was one
    for n, piece in enumerate(found):
        if piece[2] == TWO and piece[0] == piece[1]:
            if not dual:
                kept.append(piece)
            dual = True
            continue
        kept.append(piece)
        begun = n > 0 and found[n - 1][2] == TWO and found[n - 1][0] == found[n - 1][1]
        dual = dual and (begun or piece[2] == ARTICLE)
    return kept


def number(words: Sequence[str], numbers: Mapping[str, int]) -> tuple[int | None, int]:
    """The whole number that begins some words of Arabic, and how many words it takes; None where it is not clear.

    "ثلاثة عشر" 13, "خمسة وعشرين" 25, "مئة وخمسة" 105; of "ثلاثة وخمسة" there are two.
    """
    values: list[int | None] = []
    at = 0
    while at < len(words) and words[at] in numbers:
        value: int | None = 0
        while at < len(words) and words[at] in numbers:
            value = None if value is None else _grown(value, numbers[words[at]])
            at += 1
        values.append(value)
        if not (at + 1 < len(words) and words[at] == "و" and words[at + 1] in numbers):
            break
        at += 1
    known = [v for v in values if v is not None]
    return (_together(known) if known and len(known) == len(values) else None), max(at, 1)


def _grown(value: int, part: int) -> int | None:
    """A number with the next word of it: three, ten: 13. Three, hundred: 300."""
    if part >= 100:
        return max(value, 1) * part
    if part == 10 and 0 < value < 10:
        return value + part
    return None if value else part


def _together(values: Sequence[int]) -> int | None:
    """Numbers joined by "and": hundreds before the rest, ones before tens."""
    total, rest = 0, list(values)
    while len(rest) > 1 and rest[0] >= 100 and rest[0] > rest[1]:
        total += rest.pop(0)
    if len(rest) == 1:
        return total + rest[0]
    if len(rest) == 2 and rest[0] < 10 and rest[1] % 10 == 0 and 20 <= rest[1] < 100:
        return total + sum(rest)
    return None
