"""One person as the words around him tell of him, to tell two apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.wordlists import FEMALE, MALE

_AGE: Final = re.compile(
    r"\b(\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)[- ](?:year|month)s?[- ]old|, (\d{1,3}),"
)
_IN_WORDS: Final = {
    word: str(n + 2)
    for n, word in enumerate(
        ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
    )
}
_MALE: Final = re.compile(rf"\b(?:he|his|him|{MALE})\b", re.IGNORECASE)
_FEMALE: Final = re.compile(rf"\b(?:she|hers?|{FEMALE})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Person:
    """What the words say of one person: the age as written, and whether it is a man or boy."""

    age: str | None
    male: bool | None

    def unlike(self, other: Person) -> bool:
        """Whether the two cannot be one."""
        ages = self.age is not None and other.age is not None and self.age != other.age
        return ages or (self.male is not None and other.male is not None and self.male is not other.male)


def person_of(report: ReportText, atom: Atom) -> Person:
    """What the words around one person tell of age and sex."""
    first, last = report.sentence(atom.start)
    words = report.text[max(first, atom.start - 12) : min(last, max(atom.end, atom.people.noun_end) + 14)]
    found = _AGE.search(words)
    male, female = bool(_MALE.search(words)), bool(_FEMALE.search(words))
    age = (found.group(1) or found.group(2)) if found else None
    return Person(_IN_WORDS.get(age, age) if age else None, male if male is not female else None)
