"""The words of one language, from its data file: every listed form of a word or phrase with what it says."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache, partial
from importlib.resources import files
from typing import Any, Final

import yaml

from tollbook.extraction.tongues import arabic_words
from tollbook.vocabulary.codes import EventType, Hedge, Outcome, Weapon

WORD: Final = re.compile(
    r"[^\W\d_]+['’](?=\w|$)|\d+(?:[.,\u00a0\u202f ]\d{3})*(?!\d)(?:[.,:]\d+)?|[^\W\d_]+(?:-[^\W\d_]+)*|\S"
)
HAN: Final = re.compile(
    r"[\u3400-\u9fff]|\d+(?:,\d{3})*(?!\d)(?:\.\d+)?|[^\W\d_\u3400-\u9fff]+(?:-[^\W\d_\u3400-\u9fff]+)*|\S"
)
"""A word of a language written without spaces: each character is one."""
_NEVER: Final = r"(?!)"
_CUES: Final = (
    "denied", "denial", "claim", "speech", "aside", "no_attack", "sport", "many", "another", "rival", "away",
    "superseded", "also", "weak", "wounds", "owners", "about", "refers", "while", "daily", "occurs",
)  # fmt: skip


class Sort(StrEnum):
    """What else is known of a word.

    It is for people told as one, may be a verb, is a direction from a place, or says that who speaks did what follows.
    """

    GROUP = "group"
    VERB = "verb"
    DIRECTION = "direction"
    SELF = "self"


class Role(str):
    """What people are by a noun: one of the codebook's roles (`extraction/data/roles.yaml`)."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Sense:
    """What a listed phrase says: its tag (see `tokens`) and what goes with it.

    Of a fate: whether it follows an earlier one (`late`), whether it is no other than violent, and whether people are
    called by it (`noun`); of a nationality: its codes, and whether it is a plural.
    """

    tag: str
    value: Any = None
    late: bool = False
    violent: bool = False
    plural: bool = False
    noun: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """What words for an attack say of its kind; `other` for words that name no kind."""

    type: EventType
    weapon: Weapon | None
    rank: int


Phrases = Mapping[str, list[tuple[tuple[str, ...], Sense]]]
"""By first word, what each listed phrase says."""


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language by its ISO 639-1 `code`.

    `senses` and `cues` map the first word of a phrase to the phrases that begin with it. `cases` says that endings do
    the work of articles and prepositions; `multiples` are numbers that only follow others. `plural` and `singular` are
    found in fates so told, `oblique` in numbers in a case that no subject has, `nominative` in people in one that no
    object has, `finite` in words that may be verbs, `numeral` in words that may be parts of a number.
    `compact` says that it is written without spaces and tells first
    when and where and of whom; it counts people with `measures`, and more than a number with `more_than`. `variants`
    are characters of another script with what is read for them. `arabic` says that it is written in Arabic script,
    `joined` that it writes particles and the article onto words and puts a verb before whom it is said of; `known` are
    all its listed words, `inserted` adverbs with the auxiliaries behind which they stand within a verb. `placed` says
    that a place is told with a preposition, whatever endings do.
    """

    code: str
    name: str
    senses: Phrases
    cues: Phrases
    numbers: Mapping[str, int]
    tens_and: frozenset[str]
    multiples: frozenset[str]
    cases: bool
    plural: re.Pattern[str]
    singular: re.Pattern[str]
    oblique: re.Pattern[str]
    nominative: re.Pattern[str]
    finite: re.Pattern[str]
    numeral: re.Pattern[str]
    compact: bool = False
    measures: frozenset[str] = frozenset()
    more_than: frozenset[str] = frozenset()
    variants: Mapping[int, int] = field(default_factory=dict)
    inserted: frozenset[tuple[str, str]] = frozenset()
    arabic: bool = False
    joined: bool = False
    placed: bool = False
    known: frozenset[str] = frozenset()

    @property
    def verb_last(self) -> bool:
        """Whether a verb stands behind all that it is said of, and ends its clause."""
        return self.arabic and not self.joined

    @property
    def word(self) -> re.Pattern[str]:
        """What a word or mark of it is."""
        return arabic_words.WORD if self.arabic else HAN if self.compact else WORD

    def folded(self, text: str) -> str:
        """Text as its words are compared: lower case, one apostrophe, one script; of the same length."""
        lower = text.lower()
        if len(lower) != len(text):  # some capitals have two letters for one
            lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        return lower.replace("’", "'").translate(self.variants)


def _words(text: str, word: re.Pattern[str]) -> list[str]:
    """The words of a phrase as tokens are compared: lower case, one apostrophe."""
    return [m.group().lower().replace("’", "'") for m in word.finditer(text)]


FOREIGN: Final = "foreign"
"""What nouns for people say that behind another are adjectives: "drivers from abroad"."""

_THEIRS: Final = ("ه", "ها", "هم")
"""What is written onto an Arabic noun for whose somebody is: "حراسه", his guards."""
_LONG: Final = 3  # letters above which a noun with one of these is not taken for another word

Split = Callable[[str], list[str]]
"""How the words of a phrase are told apart."""


def _split(data: Mapping[str, Any]) -> Split:
    if data.get("arabic"):
        return partial(arabic_words.phrase, particles=bool(data.get("joined")))
    return partial(_words, word=HAN if data.get("compact") else WORD)


def _forms(phrase: str, classes: Mapping[str, Any], split: Split) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Every form of a phrase, and whether it is a plural; `stem/class` takes the endings of its class."""
    options: list[list[tuple[str, bool]]] = []
    for part in phrase.split():
        stem, slash, name = part.partition("/")
        if not slash:
            options.append([(part, False)])
            continue
        endings = classes[name]
        if isinstance(endings, Mapping):
            options.append([(stem + e, many) for key, many in (("one", False), ("many", True)) for e in endings[key]])
        else:
            options.append([(stem + e, False) for e in endings])
    for chosen in itertools.product(*options):
        yield tuple(split(" ".join(form for form, _ in chosen))), any(many for _, many in chosen)


class _Builder:
    """Collects the phrases of a data file; what is added first stands where two lists hold one phrase."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._classes = data["classes"]
        self._split = _split(data)
        self._articled = bool(data.get("joined"))
        self.found: dict[tuple[str, ...], Sense] = {}

    def add(
        self,
        phrases: Iterable[Any],
        tag: str,
        value: Any = None,
        *,
        many: str | None = None,
        late: bool = False,
        violent: bool = False,
        noun: bool = False,
    ) -> None:
        """Each form of the phrases under `tag`, plural forms under `many` where one is given."""
        for phrase in phrases:
            for form, plural in _forms(str(phrase), self._classes, self._split):
                sense = Sense(many if many and plural else tag, value, late, violent, noun=noun)
                self.found.setdefault(form, sense)
                if self._articled and tag == "s" and len(form) == 1 and len(form[0]) > _LONG and form[0][-1] != "ه":
                    for suffix in _THEIRS:
                        self.found.setdefault((form[0] + suffix,), sense)
                if self._articled and len(form) > 1 and arabic_words.ARTICLE not in form:  # "السيارة المفخخة"
                    rest = (w for word in form[1:] for w in (arabic_words.ARTICLE, word))
                    self.found.setdefault((form[0], *rest), sense)

    def _plural(self, form: tuple[str, ...]) -> bool:
        """Whether a form is the plural of another that says the same."""
        word = form[-1]
        shorter = (word[:-1], word[:-2]) if word.endswith("s") else ()
        return any(self.found.get((*form[:-1], s)) == self.found[form] for s in shorter)

    def by_first(self) -> dict[str, list[tuple[tuple[str, ...], Sense]]]:
        """By first word, the longest phrase first."""
        rows: dict[str, list[tuple[tuple[str, ...], Sense]]] = {}
        for form, sense in sorted(self.found.items(), key=lambda row: -len(row[0])):
            told = replace(sense, plural=sense.tag == "z" and self._plural(form))
            rows.setdefault(form[0], []).append((form, told))
        return rows


@cache
def load_tongue(code: str) -> Tongue:
    """The language of an ISO 639-1 code. Raises FileNotFoundError where no data file is."""
    source = files("tollbook.extraction.tongues.data").joinpath(f"{code}.yaml").read_text(encoding="utf-8")
    data = yaml.safe_load(source)
    numbers = {w: int(n) for n, listed in data["numbers"].items() for w in _split(data)(listed)}
    senses, cues = _senses(data), _cues(data)
    phrases = (form for rows in (*senses.values(), *cues.values()) for form, _ in rows)
    known = frozenset(word for form in phrases for word in form) | frozenset(numbers)
    return Tongue(
        code=code, name=data["name"], senses=senses, cues=cues, numbers=numbers,
        tens_and=frozenset(data.get("tens_and") or ()),
        multiples=frozenset(data.get("multiples") or ()), cases=bool(data.get("cases")),
        plural=_pattern(data, "plural"), singular=_pattern(data, "singular"), oblique=_pattern(data, "oblique"),
        nominative=_pattern(data, "nominative"),
        finite=_pattern(data, "finite"), numeral=_pattern(data, "numeral"), compact=bool(data.get("compact")),
        measures=frozenset(data.get("measures") or ()), more_than=frozenset(data.get("more_than") or ()),
        variants=_variants(data), arabic=bool(data.get("arabic")), joined=bool(data.get("joined")),
        placed=bool(data.get("placed")), known=known, inserted=_inserted(data.get("inserted") or {}),
    )  # fmt: skip


def _inserted(data: Mapping[str, Any]) -> frozenset[tuple[str, str]]:
    """Each auxiliary with each adverb that may stand behind it within a verb."""
    return frozenset(itertools.product(data.get("after", ()), data.get("words", ())))


def _pattern(data: Mapping[str, Any], key: str) -> re.Pattern[str]:
    """A pattern over words as they are compared."""
    return re.compile((data.get(key) or _NEVER).translate(_variants(data)))


def _variants(data: Mapping[str, Any]) -> Mapping[int, int]:
    if data.get("arabic"):
        return arabic_words.VARIANTS
    return str.maketrans(data.get("traditional") or "", data.get("simplified") or "")


def _senses(data: Mapping[str, Any]) -> dict[str, list[tuple[tuple[str, ...], Sense]]]:
    made = _Builder(data)
    for phrase, low, high, hedge in data["vague"]:
        made.add([phrase], "#", (low, high, Hedge(hedge)))
    for hedge, listed in data["hedges"].items():
        made.add(listed, "h", Hedge(hedge))
    made.add(data.get("hedged") or (), "H", Hedge.AT_LEAST)
    for name, rows in data["outcomes"].items():
        outcome = Outcome(name)
        violent = outcome in (Outcome.KILLED, Outcome.KIDNAPPED)
        made.add(rows.get("did", ()), "A", outcome, violent=violent)
        made.add(rows.get("done_to", ()), "D", outcome, violent=violent)
        made.add(rows.get("late", ()), "V", outcome, late=True)
        made.add(rows.get("happened_late", ()), "D", outcome, late=True)
        made.add(rows.get("happened", ()), "D", outcome)
        made.add(rows.get("participles", ()), "V", outcome, violent=violent)
        made.add(rows.get("nouns", ()), "V", outcome, noun=True)
    for key, tag in (("among", "Q"), ("all_of", "O"), ("tolls", "T"), ("against_attackers", "B")):
        for name, listed in (data.get(key) or {}).items():
            made.add(listed, tag, Outcome(name))
    for key, tag in (
        ("perpetrators", "x"), ("auxiliaries", "u"), ("doubtful", "U"), ("negators", "g"), ("rises", "R"),
        ("including", "q"), ("others", "o"), ("counts", "n"), ("units", "y"), ("adverbs", "a"),
    ):  # fmt: skip
        made.add(data.get(key) or (), tag)
    for codes, listed in data["nationalities"].items():
        made.add(listed, "z", tuple(str(codes).split()))
    made.add(data["groups"], "w", Sort.GROUP)
    made.add(data["citizens"], "s", "citizen", many="p")
    made.add(data["general"], "s", "general", many="p")
    for role, listed in data["roles"].items():
        made.add(listed, "s", Role(role), many="p")
    made.add(data.get("kin") or (), "k", Role("relative"))
    made.add(data["people"], "s", None, many="p")
    made.add(data.get("foreign") or (), "s", FOREIGN, many="p")
    made.add(data.get("directions") or (), "r", Sort.DIRECTION)
    made.add(data.get("that_they") or (), ":", Sort.SELF)
    made.add(data.get("light") or (), "w", Sort.VERB)
    for key, tag in (
        ("areas", "r"), ("that", ":"), ("genitives", "d"), ("prepositions", "e"), ("determiners", "t"),
        ("conjunctions", "c"),
        ("and", "&"), ("adjectives", "j"), ("copulas", "b"), ("all_are", "l"), ("excepting", "E"),
        ("forces", "f"), ("object", "J"), ("idle", "w"), ("according", "i"), ("during", "m"),
    ):  # fmt: skip
        made.add(data.get(key) or (), tag)
    return made.by_first()


def _cues(data: Mapping[str, Any]) -> dict[str, list[tuple[tuple[str, ...], Sense]]]:
    """What the words of a sentence say of it as a whole."""
    made = _Builder(data)
    for rank, row in enumerate(data["events"]):
        weapon = Weapon(row["weapon"]) if row.get("weapon") else None
        made.add(row["words"], row.get("as", "event"), Event(EventType(row["type"]), weapon, rank))
    for key in _CUES:
        made.add(data.get(key) or (), key)
    return made.by_first()
