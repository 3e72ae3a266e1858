"""Where a report is set: its names of places, found once, and the countries and areas that they speak for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.circumstances.afar import is_government, is_where_said
from tollbook.extraction.interpret.circumstances.authorities import OF_A_STATE, in_dateline, institutions
from tollbook.extraction.interpret.circumstances.home_areas import home_areas
from tollbook.extraction.interpret.circumstances.local_news import country_of
from tollbook.extraction.interpret.circumstances.places import OF_LANDS
from tollbook.extraction.interpret.cue import Cue
from tollbook.gazetteer import Gazetteer, PlaceContext, Toponym, ToponymKind
from tollbook.gazetteer.capitals import CAPITALS
from tollbook.gazetteer.doubts import WELL_KNOWN
from tollbook.gazetteer.folding import fold
from tollbook.records import Place

_TITLE_AWAY: Final = 2000  # characters that the title's names are taken to stand before the text
_INSTITUTED: Final = 0.5  # weight of the country that has the authorities which a report names
_CALLED: Final = 0.6  # weight of the country whose town the publisher is called after, where the text speaks of none
_FAINT: Final = 0.3  # weight below which a country is only that of some people
_SURE: Final = 0.9  # weight of a country from which a report is surely set there
_OWN_NAME: Final = 0.05  # weight of a country beside that of the name asked for, below which nothing else is of it
_ALPHA_2: Final = 2
_HOME: Final = Cue(
    r"(?:\d, from|\b(?:hail(?:ed|s|ing)|originally) from|"
    r"\b(?:all|both|most|many|some|they|he|she|victims|dead|deceased|men|women|workers|labourers|passengers|others|them|"
    r"whom) (?:was|were|are|is|came|come) (?:all |both |mostly |also )*from|"
    r"\b(?:fired|launched|lobbed)(?: over| across)? from|"
    r"\bflown(?: home| back)? to|\bborn in|\bnative of|\brepatriated to|"
    r"\b(?:arrived|landed|back|home|reunited) (?:safely )?(?:in|at)|\b(?:returned|flew|came) (?:home |"
    r"back )?to) (?:the )?$|"
    r"\b(?:he|she|they|both|who) (?:was|were|is|are|came|comes?|hail(?:s|ed)?) (?:all |both |originally )?from "
    r"(?:the )?(?:[\w'’-]+(?:,| in) )?$",
    re.IGNORECASE,
)  # "the soldier, 24, from Donegal" says nothing of where a report is set
_NO_COMMENT: Final = re.compile(
    r" (?:(?:has|have|had|did|does) not (?:\w+ )?(?:comment|respond|react|repl)\w*|(?:declined|refused) to comment|"
    r"made no comment)\b"
)  # a state that is only asked may have done it elsewhere
_THEIR_COUNTRY: Final = Cue(
    r"\b(?:(?:natives?|nationals?|citizens?|subjects?) of|(?:peacekeepers?|contingents?|battalions?|troops|tourists?|"
    r"expatriates?|nationals?|missionar(?:y|ies)|nuns?) (?:who (?:came|come|were|are) )?from) "
    r"(?:the )?(?:(?:United|Islamic|Democratic|People['’]s|Federal) )*(?:Republic of )?$",
    re.IGNORECASE,
)  # "peacekeepers from Nepal", "a citizen of Norway" neither
_TRADES: Final = (
    r"(?:nationals?|citizens?|expatriates?|engineers?|technicians?|tourists?|contractors?|"
    r"consultants?|supervisors?|surveyors?|missionar(?:y|ies)|diplomats?|foremen|foreman|workers?|employees?|miners?|"
    r"electricians?|welders?|mechanics?|drillers?|geologists?|teachers?|nurses?|doctors?|paramedics?|pilots?|sailors?|"
    r"seafarers?|volunteers?|students?|nuns?|priests?|cooks?|guards?|managers?|colleagues?|trainers?)"
)
_EXPATRIATES: Final = Cue(rf" (?:[a-z-]+ ){{0,2}}?{_TRADES}\b")
_RUN_FROM_THERE: Final = re.compile(r"-(?:run|owned|operated|backed|built|funded)\b")  # "a Chinese-run mine"
_COME_FROM: Final = Cue(
    rf"\b(?:{_TRADES}|farm ?hands?|hands|labourers?|trainees?|plumbers?|carpenters?|masons?|builders?|bricklayers?|"
    r"pharmacists?|logisticians?|midwives|midwife|deminers?|cleaners?|gardeners?|caregivers?|merchants?|traders?|"
    r"pedlars?|peddlers?|shopkeepers?|pilgrims?|deckhands?|crewmen|crewman|interpreters?|translators?|photographers?|"
    r"lecturers?|professors?|agronomists?|accountants?|backpackers?|hikers?|cyclists?|brothers?|sisters?|couple|"
    r"father|mother|sons?|daughters?|cousins?|friends|colleagues|tourists?|nuns?|priests?|monks?|missionar(?:y|ies))"
    r"(?:, (?:aged )?\d{1,2})?,? (?:all |both |each |mostly )?from (?:the )?"
    r"(?:[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?(?:,| in) (?:the )?)?$"
)
"""Stands before where people come from who were hurt: "a mechanic from Nelspruit in South Africa"."""
_MISSION: Final = Cue(
    r"\b(?:[Ee]mbass(?:y|ies)|[Cc]onsulates?(?:[- ][Gg]eneral)?|[Hh]igh [Cc]ommission|[Aa]mbassador|"
    r"[Cc]onsul(?:[- ][Gg]eneral)?|"
    r"[Ee]nvoy|[Pp]assports?) of (?:the )?(?:(?:Islamic|Democratic|People['’]s|Federal) )*(?:Republic of )?$"
)
_ITS_MISSION: Final = re.compile(
    r"(?:['’]s?)? (?:[Ee]mbass(?:y|ies)|[Cc]onsulates?|[Hh]igh [Cc]ommission|[Aa]mbassador|[Cc]onsul|[Ee]nvoy|"
    r"[Pp]assports?)\b"
)  # a country that has an embassy there is another one


_KIN_IN: Final = re.compile(
    r"\b(?:wife|husband|widow|children|family|parents|mother|father|sons?|daughters?)\b(?! (?:was|were|died|killed))"
    r"(?:(?!\b(?:was|were|shot|killed|attacked|hurt|said)\b)[^.;,\n]){0,30} in $"
)  # "he leaves a wife and three children in Selby"
_OF_LAND: Final = re.compile(
    r" (?:[a-z]+ )?(?:police|army|military|government|officials?|forces|troops|soldiers?|security|ministry|ministers?|"
    r"authorities|president|prime|state|media|news|towns?|city|cities|villages?|provinces?|regions?|districts?|border|"
    r"capital city|side|territory|coast|navy|air|courts?|parliament|radio|television|intelligence|islands?|mountains?|"
    r"waters|airspace|soil|desert|north|south|east|west)\b"
)
_PAPER: Final = re.compile(r"(?:New York Times|Washington Post|Los Angeles Times)\b")
SEAT: Final = re.compile(
    r"-(?:based|headquartered|registered|listed|incorporated|owned|flagged|run|led|born|educated|trained|funded|backed|"
    r"made|supplied|bound)\b"
)
"""Follows a name that only says whose somebody or something is."""


_HEADING: Final = re.compile(
    r"^[A-ZÀ-Þ][^\n.!?;,\"”’]{1,44}$|^[A-Z][A-Z '’-]{2,30}(?: \([^()\n]{2,40}\))?(?=[.:]? (?:\d|[A-Z]))", re.MULTILINE
)
_HEAD_ENDS: Final = re.compile(r" \(| [-–—] ")  # behind the country: "NORLAND - EAST"
_UNDER_ANOTHER: Final = 0.4  # share of its weight that a country keeps under another's heading
_TOWNS: Final = (ToponymKind.PLACE, ToponymKind.ADMIN1)
_THAT: Final = ("which ", "what ")
_CALLS: Final = re.compile(
    r" (?:has |had |have )?(?:called|calls|denied|denies|rejected|rejects|dismissed|dismisses|described|describes|"
    r"terms|"
    r"termed|considers|regards|blames|blamed|says|said)\b"
)  # "was planned across the border, which Kabul called baseless"


def is_seat(text: str, named: Toponym) -> bool:
    """Whether a name only says whose somebody or something is: "a Dubai-based firm", "which Paris denied"."""
    if named.kind is not ToponymKind.DEMONYM and SEAT.match(text, named.end):
        return True
    if named.kind in _TOWNS and is_government(text, named.start, named.end):
        return True
    return text.endswith(_THAT, 0, named.start) and _CALLS.match(text, named.end) is not None  # its government


class Scene:
    """What one report says of places; they are found once, and contexts are kept as they are asked for."""

    def __init__(
        self,
        text: str,
        gazetteer: Gazetteer,
        toponyms: Sequence[Toponym],
        *,
        outlet_country: str | None = None,
        title: str = "",
        publisher: str = "",
    ) -> None:
        self.text = text
        self.title = title
        speaking = institutions(title, text)
        self.home, self.stations = home_areas(title, text, country=speaking)
        self.institutions = speaking or (country_of(self.stations[0]) if self.stations else None)
        far = len(title) + _TITLE_AWAY
        self.titled = [
            replace(t, start=t.start - far, end=t.end - far) for t in gazetteer.find(title) if not is_seat(title, t)
        ]
        self.gazetteer = gazetteer
        self.toponyms = toponyms
        self._outlet = outlet_country
        self._publisher = publisher
        self._telling = [*self.titled, *(t for t in toponyms if not self._is_home(t) and not self._is_paper(t))]
        self._filed = self._capitals_filed_from()
        self._foreign = self._only_of_victims()
        self._headings = self._headings_of_lands()
        self._contexts: dict[tuple[int, int] | None, PlaceContext] = {}

    def wide_context(self) -> PlaceContext:
        """What the report says about where it is set, by all places that it names, where people were taken too."""
        named = [t for t in (*self.titled, *self.toponyms) if t.kind is not ToponymKind.DEMONYM]
        return self._at_home(self.gazetteer.context(self.text, outlet_country=self._outlet, toponyms=named))

    def surely_in(self) -> str | None:
        """The only country that the report's towns lie in, where it is no country's own local news.

        None where it names no town of it but where somebody speaks.
        """
        context = self.context()
        if self.local or not context.weights or context.weights[0] < _SURE:
            return None
        land = context.countries[0]
        named = [t for t in self._telling if t.kind in _TOWNS and land in t.countries]
        if named and all(is_where_said(self.text, t.start, t.end) for t in named if t.start >= 0):
            return None
        towns = {code for _, code, _ in context.own if len(code) == _ALPHA_2}
        return land if towns == {land} else None

    def only_names_people_of(self, land: str) -> bool:
        """Whether a report names nothing of a country but people of it, none of its state and none at home."""
        named = [t for t in self._telling if land in t.countries]
        return bool(named) and all(
            t.kind is ToponymKind.DEMONYM and not _OF_LAND.match(self.text, t.end) for t in named if t.start >= 0
        )

    def only_speaks_of(self, place: Place) -> str | None:
        """The country that a report speaks of, where it says nothing of the place's but the place's name."""
        context = self.context()
        if self.local or not context.weights or context.weights[0] < _SURE or place.country == context.countries[0]:
            return None
        weights = dict(zip(context.countries, context.weights, strict=False))
        own = sum(weight for _, code, weight in context.own if code == place.country)
        return context.countries[0] if weights.get(place.country or "", 0.0) - own < _OWN_NAME else None

    @property
    def local(self) -> bool:
        """Whether the report is a country's own local news, by the authorities that it names."""
        return self.institutions is not None

    def context(self, at: tuple[int, int] | None = None) -> PlaceContext:
        """What the report says about where it is set, seen from `at`."""
        if at not in self._contexts:
            self._contexts[at] = self._seen_from(at)
        return self._contexts[at]

    def _seen_from(self, at: tuple[int, int] | None) -> PlaceContext:
        context = self.gazetteer.context(self.text, outlet_country=self._outlet, toponyms=self._telling, at=at)
        if self._filed:
            context = replace(context, admin1=tuple(code for code in context.admin1 if code not in self._filed))
        context = self._headed(self._at_home(context), at)
        if self.institutions is None:
            return self._of_publisher(context)
        weights = dict(zip(context.countries, context.weights or (1.0,) * len(context.countries), strict=True))
        for key, code, weight in context.own:  # "Georgia", where sheriffs have offices, is no country
            if code != self.institutions and (key, self.institutions) in {own[:2] for own in context.own}:
                weights[code] = max(0.0, weights.get(code, 0.0) - weight)
        weights[self.institutions] = min(1.0, weights.get(self.institutions, 0.0) + _INSTITUTED)
        ranked = sorted((code for code in weights if weights[code] > 0), key=lambda code: -weights[code])
        return replace(
            context,
            countries=tuple(ranked),
            weights=tuple(weights[code] for code in ranked),
            admin1=tuple(dict.fromkeys((*context.admin1, *self.stations, *self._states()))),
        )

    def _headed(self, context: PlaceContext, at: tuple[int, int] | None) -> PlaceContext:
        """The context with the country first under whose heading a passage stands: "CHAD (Lac)", "Selby (Norland)"."""
        land = next((code for end, code in reversed(self._headings) if at is not None and end <= at[0]), None)
        if land is None or context.countries[:1] == (land,):
            return context
        others = [
            (c, w * _UNDER_ANOTHER) for c, w in zip(context.countries, context.weights, strict=False) if c != land
        ]
        kept = {land: 1.0, **dict(others)}
        return replace(context, countries=tuple(kept), weights=tuple(kept.values()))

    def _headings_of_lands(self) -> list[tuple[int, str]]:
        """Where headings end that name a country or an area of one, and which, in a report on several countries."""
        found: list[tuple[int, str]] = []
        for line in _HEADING.finditer(self.text):
            named = [t for t in self.toponyms if line.start() <= t.start < line.end()]
            lands = [t.countries[0] for t in named if t.kind is ToponymKind.COUNTRY and t.countries]
            areas = [t.countries[0] for t in named if t.kind is ToponymKind.ADMIN1 and len(t.countries) == 1]
            alone = self.gazetteer.country_named(_HEAD_ENDS.split(line.group())[0].title())
            codes = {alone} if alone else set(lands or areas)
            if len(codes) == 1:
                found.append((line.end(), codes.pop()))
        return found if len({code for _, code in found}) > 1 else []

    def _of_publisher(self, context: PlaceContext) -> PlaceContext:
        """The context with the country of the town that the publisher is called after, if the text speaks of none."""
        speaking = max(context.weights, default=1.0 if context.countries else 0.0) >= _FAINT
        land = None if speaking else _called_after(self._publisher, self.gazetteer)
        if land is None:
            return context
        known = {land: _CALLED} | dict(zip(context.countries, context.weights, strict=False))
        return replace(context, countries=tuple(known), weights=tuple(known.values()))

    def _at_home(self, context: PlaceContext) -> PlaceContext:
        """The context without the countries that only victims come from."""
        if self._foreign.isdisjoint(context.countries):
            return context
        weights = context.weights or (1.0,) * len(context.countries)
        kept = [(c, w) for c, w in zip(context.countries, weights, strict=True) if c not in self._foreign]
        return replace(context, countries=tuple(c for c, _ in kept), weights=tuple(w for _, w in kept))

    def _only_of_victims(self) -> set[str]:
        """The countries that only victims come from: "two Chinese engineers" were not in China."""
        named = [(t.countries[0], t) for t in self._telling if t.countries and not self._titles_people(t)]
        return {code for code, _ in named} - {code for code, t in named if not self._of_expatriates(t)}

    def _of_expatriates(self, named: Toponym) -> bool:
        """Whether a name only tells the nation of people or owners who seldom are at home where news tells of them."""
        people = named.kind in OF_LANDS
        abroad = _EXPATRIATES.match(self.text, named.end) or _RUN_FROM_THERE.match(self.text, named.end)
        return people and abroad is not None

    @staticmethod
    def _titles_people(named: Toponym) -> bool:
        """Whether a word for people stands in the title, where nothing says what they are to the report."""
        return named.kind is ToponymKind.DEMONYM and named.start < 0

    def _capitals_filed_from(self) -> set[str]:
        """The areas of capitals that only a dateline names: where news of the whole country is filed."""
        areas = [(t, t.matches[0].entry) for t in self._telling if t.kind is ToponymKind.ADMIN1]
        filed = [(t, e) for t, e in areas if t.start >= 0 and in_dateline(self.text, t.start)]
        told = {e.admin1_code for t, e in areas if (t, e) not in filed}
        capitals = {
            e.admin1_code for t, e in filed if e.country and fold(t.text) == fold(CAPITALS.get(e.country, ""))
        }  # fmt: skip
        return {code for code in capitals - told if code}

    def _is_paper(self, named: Toponym) -> bool:
        """Whether a name is that of a paper read everywhere: "told The New York Times"."""
        return _PAPER.match(self.text, named.start) is not None

    def _is_home(self, named: Toponym) -> bool:
        """Whether a name only says where somebody is from."""
        before = max(0, named.start - 60)
        if _HOME.search(self.text, max(0, named.start - 50), named.start):
            return True
        if _KIN_IN.search(self.text, before, named.start):
            return True
        if _COME_FROM.search(self.text, max(0, named.start - 80), named.start):
            return True
        if named.kind is ToponymKind.COUNTRY and (
            _ITS_MISSION.match(self.text, named.end) or _MISSION.search(self.text, before, named.start)
        ):
            return True
        if named.kind is ToponymKind.COUNTRY and _NO_COMMENT.match(self.text, named.end):
            return True
        return named.kind is ToponymKind.COUNTRY and bool(_THEIR_COUNTRY.search(self.text, before, named.start))

    def _states(self) -> Iterator[str]:
        """The areas of the report's own country with another country's name: "Elko, Georgia", where sheriffs speak."""
        for t in self.toponyms:
            after = self.text[max(0, t.start - 2) : t.start] == ", " or OF_A_STATE.match(self.text, t.start)
            if after and t.kind is ToponymKind.COUNTRY and self.institutions in t.countries[1:]:
                code = self.gazetteer.admin1(t.text, self.institutions or "")[1]
                if code:
                    yield code


def _called_after(publisher: str, gazetteer: Gazetteer) -> str | None:
    """The country of the town or area in a publisher's name ("Gulu Standard"), where it is clear."""
    towns = [t for t in gazetteer.find(publisher) if t.kind in (ToponymKind.PLACE, ToponymKind.ADMIN1)]
    lands = {
        land for t in towns for land in (t.countries if t.matches[0].entry.population < WELL_KNOWN else t.countries[:1])
    }
    return next(iter(lands)) if len(lands) == 1 else None
