"""Countries by spellings that the gazetteer does not hold, or takes for another place."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Final

import yaml

from tollbook.extraction.tongues.lexicon import Tongue
from tollbook.gazetteer import Gazetteer, Toponym, ToponymKind
from tollbook.gazetteer.called import country_name
from tollbook.gazetteer.layout import Kind

_EDGE: Final = r"(?<![\w-])(?:{})(?![\w-])"


@cache
def load_spellings(code: str) -> Mapping[str, re.Pattern[str]]:
    """By alpha-2 code of a country, its spellings in the language of an ISO 639-1 code."""
    source = files("tollbook.extraction.tongues.data").joinpath("countries.yaml").read_text(encoding="utf-8")
    patterns: Mapping[str, str] = yaml.safe_load(source).get(code) or {}
    edge = "(?:{})" if code == "zh" else _EDGE
    return {country: re.compile(edge.format(pattern)) for country, pattern in patterns.items()}


def with_spelt(text: str, found: Sequence[Toponym], tongue: Tongue, gazetteer: Gazetteer) -> list[Toponym]:
    """The toponyms of a text with the countries so spelt, in place of what else their words may name.

    The `text` of these toponyms is the English name, by which the gazetteer knows them.
    """
    plain = tongue.folded(text)
    places = [
        (country, m.start(), m.end())
        for country, pattern in load_spellings(tongue.code).items()
        for m in pattern.finditer(plain)
    ]
    spelt = [_toponym(*row, gazetteer) for row in places if tongue.compact or text[row[1]].isupper()]
    others = [t for t in found if not any(t.start < s.end and s.start < t.end for s in spelt)]
    return sorted([*others, *spelt], key=lambda t: t.start)


def _toponym(country: str, start: int, end: int, gazetteer: Gazetteer) -> Toponym:
    name = country_name(country)
    matches = (m for t in gazetteer.find(name) for m in t.matches)
    own = tuple(m for m in matches if m.entry.kind is Kind.COUNTRY and m.entry.country == country and not m.demonym)
    return Toponym(start, end, name, ToponymKind.COUNTRY, own)
