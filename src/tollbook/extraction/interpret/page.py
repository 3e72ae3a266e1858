"""A report with everything that is found in it once, whoever reads it: places, nationalities, bodies, dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.attribution.actors import ActorList
from tollbook.extraction.interpret.attribution.naming import Names
from tollbook.extraction.interpret.attribution.said_by import by_name
from tollbook.extraction.interpret.attribution.speakers import find_speaker
from tollbook.extraction.interpret.beside import silenced
from tollbook.extraction.interpret.circumstances.authorities import OF_A_STATE
from tollbook.extraction.interpret.circumstances.other_days import SPOKE_ON, is_stamp, of_another_matter
from tollbook.extraction.interpret.circumstances.own_day import own_day
from tollbook.extraction.interpret.circumstances.places import OF_LANDS
from tollbook.extraction.interpret.circumstances.scene import Scene, is_seat
from tollbook.extraction.interpret.context import Demonym, ReportText
from tollbook.extraction.interpret.cue import Cue, learn
from tollbook.extraction.interpret.no_attack.harmless import tells_of_mishap
from tollbook.extraction.interpret.surety import STATED_TOTAL, UNCHANGED, Calibration
from tollbook.extraction.interpret.victims.stated.totals import find_totals
from tollbook.extraction.interpret.victims.stated.uncounted_in_totals import tells_of_sickness
from tollbook.extraction.persons import private_names
from tollbook.extraction.spans import Span
from tollbook.gazetteer import Gazetteer, Toponym, ToponymKind
from tollbook.gazetteer.dates import DateKind, DateMention, anchored, find_dates
from tollbook.records import Report, StatedTotal
from tollbook.vocabulary.codes import PlacePrecision
from tollbook.vocabulary.dates import DateRange
from tollbook.vocabulary.ids import content_id

LONGEST_QUOTE: Final = 300
_AGE: Final = re.compile(r",? \(?(?:aged? |also |an? )?\d{1,3}\b")
_AGE_BEFORE: Final = Cue(r"\b\d{1,2}[- ](?:year|month|week|day)[- ]old(?: [a-z]+){0,3},? $")
_SPEAKS: Final = Cue(
    r"(?<![\w-])([A-Z][a-z]+(?: [A-Z]\.)? [A-Z][\w'’-]+),? (?:said|says|told|explained|recalled|added|asked)\b"
)
_INITIALLED: Final = Cue(r"\b[A-Z][a-z]+ [A-Z]\. [A-Z][a-z]{2,}")
_OLD: Final = Cue(r"\b\d{1,2}[- ](?:year|month|week|day)[- ]old ([A-Z][a-z]+(?: [A-Z]\.)? [A-Z][\w'’-]+)")
_KIND: Final = re.compile(r" [a-z]+(?! (?:was|had|has|died|and|is|who|to|on|in|at|from|of)\b)|['’]")
_PLACED: Final = Cue(r"\b(?:in|near|at|from|outside|of) $")
_PLACE_AFTER: Final = re.compile(r" (?:police|residents?|area|man|woman|[A-Z])|, [A-Z][a-z]*\.|, [A-Z]{2}\b|[^\w\n]*\(")
_OF_PEOPLE: Final = Cue(
    r"\.? (?!(?:regions?|states?|provinces?|districts?|areas?|regional|zones?|territor\w+|border|capital)\b)[a-z]"
)

_NO_PEOPLE: Final = re.compile(
    r" (?:on|in|at|by|to|of|from|with|for|near|over|off|during|since|until|till|against|amid|following|around|about|"
    r"between|along|towards?|after|before|when|while|where|which|that|who|whose|as|and|or|but|yet|so|because|although|"
    r"is|are|was|were|be|has|have|had|will|would|can|could|may|might|should|did|does|says?|said|told|"
    r"accuses|blames|denies|rejects|dismisses|insists|claims|suspects|attributes|condemns|calls|holds|sees|maintains|"
    r"late|early|earlier|last|this|next|yesterday|today|tonight|again|also|alone|itself|ago|[a-z]+(?:ing|ed|ly))\b"
)  # "shot dead in Orvale, Nigeria on Sunday": a country's own name, before a word for nobody
_ONE: Final = Cue(r"\b(?:an?|one|another) $", re.IGNORECASE)
_IN_LAND: Final = Cue(r"\b(?:from|in|into|inside|to|near|across|outside|leaving) (?:the )?$", re.IGNORECASE)

_EMBASSY: Final = re.compile(
    r"\b(?:[Ee]mbassy|[Cc]onsulate(?:[- ][Gg]eneral)?|[Mm]inistry of [Ff]oreign [Aa]ffairs) of (?:the "
    r")?([^,;:]+?)(?: (?:in|at|to) |[,;:]|$)|"
    r"\b([A-Z]\w+(?: [A-Z]\w+)?) (?:[Ee]mbassy|[Cc]onsulate)\b"
)
_OUR_PEOPLE: Final = Cue(
    r"\bour(?= (?:fellow |own )?(?:nationals?|citizens?|compatriots?|countrym[ae]n))", re.IGNORECASE
)
_THEIR_PEOPLE: Final = Cue(
    r"\b(?:its|their)(?= (?:own |fellow )?(?:nationals?|citizens?|compatriots?|countrym[ae]n)\b)", re.IGNORECASE
)
_SPEAKS_FOR_IT: Final = re.compile(
    r"(?:['’]s)?(?: [\w-]+){0,3}? (?:[Mm]inist(?:ry|er)|[Ee]mbassy|[Cc]onsulate|[Gg]overnment|[Aa]uthorities|"
    r"[Oo]fficials|[Pp]resident|[Pp]remier|[Ss]tate [Dd]epartment)\b|"
    r" (?:said|says|confirmed|confirms|announced|reported|mourn\w*|condemned|put)\b"
)


class Page:
    """What the rules look up in one report, before anybody has marked words in it."""

    def __init__(self, report: Report, gazetteer: Gazetteer, actors: ActorList) -> None:
        self.report = report
        learn(report.text)
        heard = silenced(report.text)  # without what its page lists beside it
        found = [_of_people(report.text, t, gazetteer) for t in gazetteer.find(heard)]
        self.toponyms = [t for t in found if not is_seat(report.text, t) and not _in_name_of_site(report.text, t)]
        self.names = Names(heard, actors, actors.find(heard))
        bodies = [(a.start, a.end) for a in self.names.listed]
        self.private = private_names(report.text)
        self.persons = _surely(report.text, self.private, self.toponyms)
        taken = [*bodies, *self.persons]
        self.open_toponyms = [t for t in self.toponyms if not any(a <= t.start < b for a, b in taken)]
        # A place in a group's or person's name says nothing of where it struck.
        self.scene = Scene(
            report.text, gazetteer, self.open_toponyms, outlet_country=report.source.country,
            title=_without_bodies(report.title or "", actors), publisher=report.source.name,
        )  # fmt: skip
        self.around = self.scene.context().countries
        people = [*_demonyms(report.text, gazetteer, self.toponyms, self.around), *_ours(report, gazetteer)]
        self.text = ReportText(report.text, people)
        days = find_dates(heard, report.published)
        self.written = own_day(report.text, report.title or "", days, report.published)
        if self.written != report.published:  # days are told from then
            days = find_dates(heard, self.written)
        days = [d for d in days if not _is_custom(report.text, d)]
        named = _counted(report.text, days, self.written)
        self.dates: list[DateMention] = [
            d
            for d in named
            if not is_stamp(report.text, d.start, d.end)
            and not of_another_matter(self.text, d.start, d.end)
            and not any(a <= d.start < b for a, b in self.persons)
        ]


_HOME: Final = re.compile(r"[a-z](?<!\bfar)(?<!\bkm)(?<!\baway)(?<!miles)(?<!met[re]{2}s),? (?:both |all )?from $")
"""Before somebody's home: "a nurse from Orval"."""
_TOWN: Final = 20_000  # people of a town that tells whose country is meant
_TIMES: Final = 10  # as many as in any town of its name elsewhere


_NAME_BEFORE: Final = re.compile(
    r"\b(?!(?:South|North|East|West|Central|Upper|Lower|Inner|Outer|(?:North|South|East|West)ern|In|At|The|From|Near|Of|"
    r"Across|And|To|For|When|While|On|By|Inside|Outside)\b)[A-Z][a-z]+ $"
)
_SITE_AFTER: Final = re.compile(
    r" (?:roundabout|junction|crossroads|market|bridge|estate|corner|square|street|road|stage|terminus)\b"
)


def _in_name_of_site(text: str, named: Toponym) -> bool:
    """Whether a country's name is a part of that of a crossroads or market: "at the Ponda Mali roundabout"."""
    if named.kind is not ToponymKind.COUNTRY or not _SITE_AFTER.match(text, named.end):
        return False
    return _NAME_BEFORE.search(text, max(0, named.start - 30), named.start) is not None


_AFTER_OR_BEFORE: Final = re.compile(
    r"\b(?:after|before|later|earlier|same (?:day|morning|afternoon|evening|night))\b", re.IGNORECASE
)


def _counted(text: str, days: Sequence[DateMention], written: DateRange) -> list[DateMention]:
    """The dates with those that count from another, which is none on which somebody spoke if there is any else."""
    counted = any(d.relative and _AFTER_OR_BEFORE.search(d.text) for d in days)
    spoken = [d for d in days if not d.relative and counted and SPOKE_ON.search(text, max(0, d.start - 110), d.start)]
    if not spoken:
        return anchored(days, written)
    told = {
        d.start: d for d in anchored([d for d in days if d not in spoken])
        if d.relative and d.date.known and _AFTER_OR_BEFORE.search(d.text)
    }  # fmt: skip
    return [told.get(d.start, d) for d in anchored(days, written)]


_AT_HOME_FOR: Final = re.compile(r"\b(?:home|back|away|leave|famil(?:y|ies)|villages?) for (?:the )?$")
"""Before a feast for which people travel: nothing happened on it."""
_FOR_THE_FEAST: Final = re.compile(
    r" (?:shoppers?|shopping|presents?|gifts?|bonus(?:es)?|holidaymakers|travell?ers|purchases|cards?|greetings|sales?|"
    r"decorations?|trees?|lights|clothes|fireworks)\b"
)
"""Behind a feast, who or what is there for its sake, be it weeks ahead: "New Year shoppers"."""


def _is_custom(text: str, day: DateMention) -> bool:
    """Whether a feast is named as a custom, for which people travel or buy: nothing is told of its day."""
    if _AT_HOME_FOR.search(text, max(0, day.start - 50), day.start):
        return True
    return day.kind is DateKind.FEAST and _FOR_THE_FEAST.match(text, day.end) is not None


def _without_bodies(title: str, actors: ActorList) -> str:
    """A title without the names of listed bodies, which are no places: "Real IRA suspected"."""
    for body in reversed(actors.find(title) if title else []):
        title = title[: body.start] + " " * (body.end - body.start) + title[body.end :]
    return title


def _surely(text: str, names: Sequence[tuple[int, int]], toponyms: Sequence[Toponym]) -> list[tuple[int, int]]:
    """Those names, in full or the last of them, that are surely persons', not places', and whoever speaks by full name.

    A name is a person's where an age stands beside it somewhere, or where only a part of it is a known place's.
    """
    places = {t.text for t in toponyms}
    full = {
        text[a:b]
        for a, b in names
        if _AGE.match(text, b) or _AGE_BEFORE.search(text, max(0, a - 50), a)
        or (" " in text[a:b] and text[a:b] not in places)
    }  # fmt: skip
    old = list(_OLD.finditer(text))
    called = [*_SPEAKS.finditer(text), *old]
    spoken = {m.group(1) for m in called}
    full |= {m.group(1) for m in old if m.group(1) not in places and not _KIND.match(text, m.end())}
    full |= {name for name in spoken if not any(place in places for place in (name, name.rpartition(" ")[0]))}
    sure = full | {name.rpartition(" ")[2] for name in full}
    own = {(a, b) for a, b in names if text[a:b] in sure}
    own |= {m.span(1) for m in called if m.group(1) in full}
    parts = {part for name in full for part in (name.partition(" ")[0], name.rpartition(" ")[2]) if len(part) > 3}
    alone = (m.span() for part in sorted(parts) for m in re.finditer(rf"(?<![\w-]){re.escape(part)}s?(?!\w)", text))
    own |= {m.span() for m in _INITIALLED.finditer(text)}
    return sorted(own | {(a, b) for a, b in alone if not _placed(text, a, b)})


def _placed(text: str, start: int, end: int) -> bool:
    """Whether the words beside a name make it a place's, whoever bears it too: "in Austin", "Austin police"."""
    if text[end : end + 1] in ("'", "’"):
        return False
    return bool(_PLACED.search(text, max(0, start - 12), start) or _PLACE_AFTER.match(text, end))


def _of_people(text: str, toponym: Toponym, gazetteer: Gazetteer) -> Toponym:
    """A name of an area that is a word for a people too, as the people's, before whoever is of it: "Somali guards"."""
    if toponym.kind is not ToponymKind.ADMIN1 or not _OF_PEOPLE.match(text, toponym.end):
        return toponym
    code = gazetteer.nationality(toponym.text, ())
    lands = tuple(m for m in toponym.matches if m.entry.country == code and m.entry.precision is PlacePrecision.COUNTRY)
    return replace(toponym, kind=ToponymKind.DEMONYM, matches=lands) if lands else toponym


def _names_land(text: str, start: int) -> bool:
    """Whether the words before a country's name say that it is the country: "engineers from Turkey were hurt"."""
    return bool(_IN_LAND.search(text, max(0, start - 12), start))


def _alone(text: str, named: Toponym) -> bool:
    """Whether a country's name stands by itself, before no word for people; "a Filipina was hurt" is no country."""
    if named.kind is not ToponymKind.COUNTRY or not _NO_PEOPLE.match(text, named.end):
        return False
    return not _ONE.search(text, max(0, named.start - 9), named.start)


def _demonyms(text: str, gazetteer: Gazetteer, toponyms: Sequence[Toponym], around: Sequence[str]) -> Iterable[Demonym]:
    for t in toponyms:
        if t.kind is ToponymKind.DEMONYM:
            code = gazetteer.nationality(t.text, around) or next(iter(gazetteer.nationalities(t.text)), None)
            if code:
                yield Demonym(t.start, t.end, code)
        elif (
            t.kind in (ToponymKind.COUNTRY, ToponymKind.ADMIN1) and t.countries and not OF_A_STATE.match(text, t.start)
        ):
            spoken = _OF_PEOPLE.match(text, t.end) and not _names_land(text, t.start) and not _alone(text, t)
            people = gazetteer.nationality(t.text, around) if spoken else None
            if people:  # "a Somali shopkeeper", not the Somali region
                yield Demonym(t.start, t.end, people)
            else:
                yield Demonym(t.start, t.end, t.countries[0], country=True, area=t.kind is ToponymKind.ADMIN1)
        elif (
            t.kind is ToponymKind.PLACE
            and _HOME.search(text, max(0, t.start - 30), t.start)
            and (land := _sure_land(t))
        ):
            yield Demonym(t.start, t.end, land, country=True, area=True)


def _sure_land(town: Toponym) -> str | None:
    """The country of a town that no town of its name elsewhere comes near in size."""
    most: dict[str, int] = {}
    for m in town.matches:
        if m.entry.country:
            most[m.entry.country] = max(most.get(m.entry.country, 0), m.entry.population)
    best, *rest = sorted(most.items(), key=lambda pair: -pair[1]) or [("", 0)]
    return best[0] if best[1] > _TOWN and all(best[1] > _TIMES * size for _, size in rest) else None


def _ours(report: Report, gazetteer: Gazetteer) -> Iterator[Demonym]:
    """The words "our citizens" of an embassy, which publishes or says them, as words for the people of its country."""
    sender = next((m for m in (_EMBASSY.search(n or "") for n in (report.source.name, report.title)) if m), None)
    for m in _OUR_PEOPLE.finditer(report.text):
        says = sender or _EMBASSY.search(report.text, m.end(), _sentence_end(report.text, m.end()))
        code = _land_of(says, gazetteer) if says else None
        if code:
            yield Demonym(m.start(), m.end(), code)
    for m in _THEIR_PEOPLE.finditer(report.text):
        if code := _land_that_speaks(report.text, m.start(), gazetteer):
            yield Demonym(m.start(), m.end(), code)


def _land_that_speaks(text: str, at: int, gazetteer: Gazetteer) -> str | None:
    """Whose citizens "its citizens" are: of the country that speaks before in the sentence."""
    first = max(text.rfind(stop, 0, at) for stop in (". ", "\n")) + 1
    named = [t for t in gazetteer.find(text[first:at]) if t.kind in OF_LANDS and t.countries]
    speaks = [t for t in named if _SPEAKS_FOR_IT.match(text, first + t.end, at)]
    return speaks[-1].countries[0] if speaks and len({t.countries[0] for t in speaks}) == 1 else None


def _land_of(embassy: re.Match[str], gazetteer: Gazetteer) -> str | None:
    """The alpha-2 code of an embassy's country."""
    named = gazetteer.find(embassy.group(1) or embassy.group(2))
    return next((t.countries[0] for t in named if t.kind in OF_LANDS and t.countries), None)


def _sentence_end(text: str, at: int) -> int:
    """Where the sentence ends at the latest."""
    return min((end for stop in (". ", "\n") if (end := text.find(stop, at)) >= 0), default=len(text))


def widened(own: tuple[int, int], more: tuple[int, int]) -> tuple[int, int]:
    """A stretch that holds more words too, where that may be quoted; else as it is."""
    wider = min(own[0], more[0]), max(own[1], more[1])
    return wider if wider[1] - wider[0] <= LONGEST_QUOTE else own


def stated_totals(page: Page, spans: Sequence[Span], calibration: Calibration = UNCHANGED) -> tuple[StatedTotal, ...]:
    """The stated totals in marked stretches, each with its passage."""
    rows = []
    for total in find_totals(page.text, spans, page.toponyms, page.dates, page.written):
        said = page.report.text[slice(*page.text.sentence(total.start))]
        if tells_of_mishap(said) or tells_of_sickness(said):
            continue  # "30 workers have died in landslides since 2019"
        end = min(total.end, total.start + LONGEST_QUOTE)
        speaker = by_name(page.report.text, find_speaker(page.text, total.start, total.end, back=0))
        words = widened((total.start, end), (speaker.start, speaker.end)) if speaker else (total.start, end)
        key = {
            "report": page.report.id, "measure": total.measure.value, "low": total.low, "high": total.high,
            "nationality": total.nationality, "role": total.role, "start": total.start, "end": end,
        }  # fmt: skip
        rows.append(
            StatedTotal(
                id=content_id("stt", key),
                report=page.report.id,
                measure=total.measure,
                low=total.low,
                high=total.high,
                nationality=total.nationality,
                role=total.role,
                area=total.area,
                window=total.window,
                stated_by=speaker.name if speaker else None,
                passage=page.report.passage(*words),
                confidence=round(calibration.confidence(STATED_TOTAL, total.score), 4),
            )
        )
    return tuple(rows)
