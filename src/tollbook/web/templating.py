"""Templates: everything is escaped, and words for values are those of the terminal and of exports."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, partial
from importlib.metadata import version

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from tollbook.decisions.words import number_words
from tollbook.exchange.accounts import (
    ENGLISH,
    RELATIONS,
    adds_words,
    attribution_words,
    date_words,
    place_words,
    range_words,
    spelt,
    toll_words,
)
from tollbook.gazetteer.called import country_name
from tollbook.pictures import interval_bar
from tollbook.pipeline.browsing import AnnotatedReport
from tollbook.pipeline.picturing import share_words, summary_words
from tollbook.records import Incident, Toll
from tollbook.tolls import TollSummary
from tollbook.vocabulary.codes import Outcome, PlacePrecision
from tollbook.vocabulary.dates import DateRange
from tollbook.web.addresses import address, of_selection
from tollbook.web.assets import asset_address


@cache
def templates() -> Environment:
    """The environment of all pages."""
    made = Environment(
        loader=PackageLoader("tollbook.web"), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True, auto_reload=False,
    )  # fmt: skip
    made.filters |= {
        "words": lambda code: str(code).replace("_", " "), "day": day_words,
        "place": partial(place_words, naming=ENGLISH), "country": country_words, "toll": toll_words,
        "summary": summary_words, "share": share_words,
        "plural": plural, "figure": lambda value: f"{value:,}", "short": lambda name: name[:12],
        "attribution": attribution_words, "precision": precision_words, "linked": linked,
        "of_outcome": of_outcome, "toll_with": toll_with, "killed_most": _killed_most, "spelt": spelt,
        "language_name": language_name,
        "capitalised": lambda words: words[:1].upper() + words[1:], "first_three": lambda found: found[:3],
    }  # fmt: skip
    made.globals |= {
        "address": address, "of_selection": of_selection, "asset": asset_address, "interval": interval_bar,
        "range_words": range_words, "adds_words": adds_words, "relations": RELATIONS, "software": version("tollbook"),
        "kind_of": kind_of, "kinds_of": kinds_of, "number_words": _bound_words,
    }  # fmt: skip
    return made


def country_words(code: str | None) -> str:
    """A country's English name, or that it is not known."""
    return country_name(code) if code else "country not known"


def day_words(when: DateRange) -> str:
    """The days of a date, or that they are not known."""
    return date_words(when).replace("unknown", "date not known", 1)


def of_outcome(tolls: Sequence[TollSummary], outcome: str) -> TollSummary | None:
    """The sum for an outcome, where there is one."""
    return next((toll for toll in tolls if toll.outcome == outcome), None)


def toll_with(incident: Incident, outcome: str) -> Toll | None:
    """How many people in all had that outcome, where any report counts them."""
    return incident.toll(Outcome(outcome))


def language_name(code: str) -> str:
    """A language by its English name; by its code where it is one of few reports."""
    return _LANGUAGES.get(code.partition("-")[0], code)


_LANGUAGES = {
    "ar": "Arabic", "bn": "Bengali", "de": "German", "en": "English", "es": "Spanish", "fa": "Persian",
    "fr": "French", "ha": "Hausa", "hi": "Hindi", "id": "Indonesian", "it": "Italian", "ja": "Japanese",
    "ko": "Korean", "my": "Burmese", "nl": "Dutch", "ps": "Pashto", "pt": "Portuguese", "ru": "Russian",
    "so": "Somali", "sw": "Swahili", "tg": "Tajik", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu",
    "uz": "Uzbek", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
_PRECISIONS = {
    "point": "The place is known to the point", "town": "The place is known to the town",
    "district": "The place is known to the district only", "admin1": "The place is known to the first-level area only",
    "country": "Of the place only the country is known", "region": "Of the place only the region is known",
    "sea": "The place is at sea", "route": "The place is somewhere along a route", "unknown": "The place is not known",
}  # fmt: skip


def precision_words(precision: PlacePrecision) -> str:
    """How exactly a place is known, as the beginning of a sentence."""
    return _PRECISIONS[precision.value]


def linked(words: str) -> Markup:
    """Words in which ids of incidents and reports lead to their pages."""
    return Markup(_ID.sub(_link, str(escape(spelt(words)))))  # noqa: S704 - escaped before links are put in


_ID = re.compile(r"\b(inc|rpt)-[0-9a-f]{20}\b")


def _link(found: re.Match[str]) -> str:
    page = "incidents" if found[1] == "inc" else "reports"
    return f'<a href="/{page}/{found[0]}">{found[0][:12]}</a>'


def plural(count: int, noun: str, many: str | None = None) -> str:
    """`1 report`, `2,000 reports`."""
    return f"{count:,} {noun if count == 1 else many or noun + 's'}"


_KINDS = {
    "date": "date", "place": "place", "origin": "place", "event type": "event", "weapons": "event",
    "targets": "event", "attributions": "attribution", "total": "total",
}  # fmt: skip
_KIND_WORDS = {
    "date": "when", "place": "where", "event": "what", "count": "how many", "attribution": "who, it is said",
    "total": "stated total",
}  # fmt: skip


def kind_of(property_name: str) -> str:
    """The class by which a property is coloured; whatever counts people is one kind."""
    return _KINDS.get(property_name, "count")


def kinds_of(read: AnnotatedReport) -> list[tuple[str, str]]:
    """The kinds of what is said in a report, with the words for a legend."""
    present = {kind_of(one.property) for one in read.said} | ({"total"} if read.totals else set())
    return [(kind, words) for kind, words in _KIND_WORDS.items() if kind in present]


def _killed_most(tolls: Sequence[TollSummary]) -> int:
    """The largest closed figure of people killed, for the length of bars."""
    return max((toll.best if toll.high is None else toll.high for toll in tolls if toll.outcome == "killed"), default=0)


def _bound_words(value: float | None) -> str:
    return "open" if value is None else number_words(value)
