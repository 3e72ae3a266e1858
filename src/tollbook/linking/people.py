"""Persons whom reports name as victims or suspects: two reports that name the same person tell of one attack.

Who counts as such a person is what `named_in_cases` of `extraction/persons.py` says: neither officials nor public
figures nor those who only speak. A first and a last name are kept as one number of 24 bits that dozens of possible
names share: two mentions can be compared by it, and no name be read from it. Whoever has the ledger's file and guesses
a name can see if its number is there, as they can look for the name in the texts that lie beside.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from hashlib import blake2b

from tollbook.extraction.persons import named_in_cases
from tollbook.linking.unusual import told_in
from tollbook.records import Mention, PlaceValue, Report

MOST_PEOPLE = 12

_PART = re.compile(r"[^\W\d_]+")
_GENERATION = frozenset({"jr", "sr", "ii", "iii", "iv"})


def named_people(mention: Mention, report: Report) -> tuple[int, ...]:
    """The numbers of the persons named where a mention is told, in order; of more than MOST_PEOPLE the smallest.

    A place that bears a person's name is none. Empty where the text is not kept.
    """
    if report.coded or not report.text:
        return ()
    places = {_folded(name) for _, v in mention.stating(PlaceValue) for name in (v.place.name, v.place.admin1) if name}
    found = {name for text in told_in(mention, report) for name in full_names(text)}
    return tuple(sorted({_number(name) for name in found - places})[:MOST_PEOPLE])


def full_names(text: str) -> set[str]:
    """The persons named in a text as "first last" in small letters without accents; one name alone is nobody's."""
    folded = {_folded(text[start:end]) for start, end in named_in_cases(text)}
    return {name for name in folded if " " in name}


@lru_cache(maxsize=8192)
def _folded(name: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", name).casefold() if not unicodedata.combining(c))
    parts = [part for part in _PART.findall(plain) if part not in _GENERATION]
    return f"{parts[0]} {parts[-1]}" if len(parts) > 1 else "".join(parts)


@lru_cache(maxsize=65536)
def _number(name: str) -> int:
    return int.from_bytes(blake2b(name.encode(), digest_size=3).digest(), "big")
