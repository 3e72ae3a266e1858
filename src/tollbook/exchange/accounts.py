"""An incident property by property: what the ledger holds, and who said what in which words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

import msgspec

from tollbook.gazetteer.called import country_name, people_name
from tollbook.records import (
    EVERYONE,
    Attribution,
    AttributionValue,
    CountValue,
    DateValue,
    EventTypeValue,
    GapCandidate,
    Incident,
    Lack,
    Mention,
    OriginValue,
    PerpetratorsKilledValue,
    Place,
    PlaceValue,
    Relation,
    Report,
    Statement,
    TargetValue,
    Toll,
    Value,
    WeaponValue,
)
from tollbook.vocabulary.codes import AttributionKind, Hedge, Outcome
from tollbook.vocabulary.dates import DateRange


class Naming(msgspec.Struct, frozen=True):
    """How codes of countries, and of nationalities, are put in words."""

    country: Callable[[str], str]
    people: Callable[[str], str]


CODES = Naming(str, str)
"""As codes, for files."""
ENGLISH = Naming(country_name, people_name)
"""In English, for pages and terminals, where people read."""

# How each kind of attribution is put in words; none of them says that the actor did it.
ATTRIBUTION_WORDS = {
    AttributionKind.CLAIM_OF_RESPONSIBILITY: "claims responsibility",
    AttributionKind.OFFICIAL_ACCUSATION: "officially accused",
    AttributionKind.THIRD_PARTY_ALLEGATION: "alleged",
    AttributionKind.DENIAL: "denies it",
}
_OF_SEVERAL = {"claims responsibility": "claim responsibility", "denies it": "deny it"}
_OF_WHOM = r"(?:of|from|in|with|at|on|loyal|under)"
_SEVERAL = re.compile(
    rf"^(?:[A-Z][\w'’-]* )*(?:(?!{_OF_WHOM} )[a-z][\w'’-]* )*?"
    rf"(?:[a-z]\w*(?:[^sui]s|[aeio]us?es)|police|people|youth|troops|(?:[a-z-]*)men|Houthis)(?= {_OF_WHOM} |$)"
)  # "soldiers", "hill bandits from Orval", "Orvalian forces", "the police"
_ORDER = ("date", "place", "origin", "event type", "weapons", "targets", "attackers killed", "attributions")


class Account(msgspec.Struct, frozen=True):
    """One report saying one thing: the value in words, the speaker, the passage, and whether it was set aside.

    `read` is what was read there, in words, where a person put in another value.
    """

    said: str
    statement: Statement
    report: Report
    main: bool
    set_aside: str | None = None
    read: str | None = None

    @property
    def speaker(self) -> str:
        """The informant and the source, or the source alone."""
        informant = self.statement.stated_by
        return f"{informant}, in {self.report.source.name}" if informant else self.report.source.name


class Reviewed(msgspec.Struct, frozen=True):
    """What people said of an incident's statements: why some were rejected, and what was read where others stand.

    By the id of the statement; those that were rejected are among the mentions' statements all the same.
    """

    rejected: Mapping[str, str] = {}
    read: Mapping[str, Value] = {}


class FieldAccounts(msgspec.Struct, frozen=True):
    """A property of an incident: the ledger's value in words, the rule behind it, and every account of it."""

    name: str
    value: str
    rule: str | None
    accounts: tuple[Account, ...]


def accounts_of(
    incident: Incident, mentions: Iterable[Mention], reports: Mapping[str, Report], naming: Naming = CODES,
    reviewed: Reviewed | None = None,
) -> tuple[FieldAccounts, ...]:  # fmt: skip
    """Every property of `incident` that some report states, in a fixed order: tolls, wholes first, then the others."""
    said: dict[str, list[Account]] = {}
    reviewed = reviewed or Reviewed()
    aside = {a.statement: a.reason for toll in incident.tolls for a in toll.set_aside} | dict(reviewed.rejected)
    for mention in mentions:
        for statement in mention.statements:
            read = reviewed.read.get(statement.id)
            account = Account(
                words_of(statement.value, statement.hedge, naming), statement, reports[mention.report], mention.main,
                aside.get(statement.id), None if read is None else words_of(read, naming=naming),
            )  # fmt: skip
            said.setdefault(field_name(statement.value, naming), []).append(account)
    known = _ledger_values(incident, naming)
    return tuple(
        FieldAccounts(name, *known.get(name, ("not determined", None)), _ordered(found))
        for name, found in sorted(said.items(), key=lambda item: _rank(item[0], item[1][0].statement.value))
    )


def _rank(name: str, value: Value) -> tuple[int, int, str]:
    """Where a property stands: counts by outcome, everybody before some, then the others as in `_ORDER`."""
    if isinstance(value, CountValue):
        parts = (value.nationality != EVERYONE) + 2 * (value.role is not None)
        return list(Outcome).index(value.outcome), parts, name
    return len(Outcome) + _ORDER.index(name), 0, name


def _ordered(found: list[Account]) -> tuple[Account, ...]:
    return tuple(
        sorted(found, key=lambda a: (str(a.report.published.start), a.report.id, a.statement.passages[0].start))
    )


def _ledger_values(incident: Incident, naming: Naming) -> dict[str, tuple[str, str | None]]:
    values: dict[str, tuple[str, str | None]] = {
        "date": (date_words(incident.date), None),
        "place": (place_words(incident.place, naming), incident.place.reason or None),
        "event type": (incident.event_type.value.replace("_", " "), None),
        "weapons": (", ".join(w.value.replace("_", " ") for w in incident.weapons) or "not stated", None),
        "targets": ("; ".join(t.name for t in incident.targets) or "not stated", None),
        "attributions": ("; ".join(attribution_words(a) for a in incident.attributions) or "none", None),
    }
    if incident.origin:
        values["origin"] = (f"said to have come from {place_words(incident.origin, naming)}", None)
    if incident.perpetrators_killed is not None:
        values["attackers killed"] = (str(incident.perpetrators_killed), None)
    for toll in incident.tolls:
        values[count_name(toll.outcome.value, toll.nationality, toll.role, naming)] = (toll_words(toll), toll.rule)
    return values


def field_name(value: Value, naming: Naming = CODES) -> str:
    """The property a statement speaks of, in words."""
    match value:
        case CountValue():
            return count_name(value.outcome.value, value.nationality, value.role, naming)
        case DateValue():
            return "date"
        case PlaceValue():
            return "place"
        case OriginValue():
            return "origin"
        case EventTypeValue():
            return "event type"
        case WeaponValue():
            return "weapons"
        case TargetValue():
            return "targets"
        case PerpetratorsKilledValue():
            return "attackers killed"
        case AttributionValue():
            return "attributions"


def count_name(outcome: str, nationality: str | None, role: str | None, naming: Naming = CODES) -> str:
    """`killed`, `killed (TR)`, `killed (TR, engineer)`, `killed (nationality not stated, driver)`."""
    cut = [] if nationality == EVERYONE else [naming.people(nationality) if nationality else "nationality not stated"]
    cut += [role] if role else []
    return f"{outcome} ({', '.join(cut)})" if cut else outcome


def words_of(value: Value, hedge: Hedge = Hedge.PLAIN, naming: Naming = CODES) -> str:
    """A statement's value in words, its hedge included."""
    match value:
        case CountValue() | PerpetratorsKilledValue():
            words = range_words(value.low, value.high)
            return words if hedge in (Hedge.PLAIN, Hedge.AT_LEAST) else f"{words}, {hedge.value.replace('_', ' ')}"
        case DateValue():
            return date_words(value.date)
        case PlaceValue() | OriginValue():
            return place_words(value.place, naming)
        case EventTypeValue():
            return value.event_type.value.replace("_", " ")
        case WeaponValue():
            return value.weapon.value.replace("_", " ")
        case TargetValue():
            return value.name
        case AttributionValue():
            return attribution_words(value)


def range_words(low: int, high: int | None) -> str:
    """`3`, `3 to 5`, `at least 3`."""
    if high is None:
        return f"at least {low}"
    return str(low) if low == high else f"{low} to {high}"


RELATIONS = {
    Relation.SAME: "the same scope", Relation.PART: "a part of its scope", Relation.WHOLE: "a scope around its own",
}  # fmt: skip
"""Of what another stated total gives its figure, seen from the one beside it."""


def adds_words(candidate: GapCandidate) -> str:
    """What a candidate may add to an itemised sum, or take from it."""
    if candidate.kind is Lack.TOTAL:
        return f"at least {candidate.adds} may be missing"
    if candidate.kind is Lack.TWICE:
        return f"{-(candidate.adds or 0)} may be counted twice"
    return "may be missing" if candidate.adds is None else f"up to {candidate.adds} may be missing"


def toll_words(toll: Toll) -> str:
    """`5 (4 to 6)`, the range left out where it is one number."""
    return str(toll.best) if toll.low == toll.high else f"{toll.best} ({range_words(toll.low, toll.high)})"


def date_words(when: DateRange) -> str:
    """`2025-03-12`, `March 2025`, `2022`, or a range: "about a month earlier" may be days of two months."""
    if when.start is None or when.end is None:
        return "unknown" + (f", not before {when.not_before}" if when.not_before else "")
    first, last = when.start, when.end
    month = DateRange.month(first.year, first.month)
    if (first, last) == (month.start, month.end):
        return f"{first:%B %Y}"
    if (first.year, first.month, first.day, last.month, last.day) == (last.year, 1, 1, 12, 31):
        return f"{first:%Y}"
    return str(when.start) if when.start == when.end else f"{when.start} to {when.end}"


def place_words(place: Place, naming: Naming = CODES) -> str:
    """Name, first-level area and country, as far as known."""
    country = naming.country(place.country) if place.country else None
    parts = dict.fromkeys(p for p in (place.name, place.admin1, country) if p)
    return ", ".join(parts) or "unknown"


def spelt(words: str) -> str:
    """A reason of the ledger's own in which codes of countries stand, with their names instead."""
    return _CODE.sub(lambda found: found[1] + (people_name if "nat" in found[1] else country_name)(found[2]), words)


_CODE = re.compile(r"((?:^|\bof |\band |\bnationality |named: |, |; ))([A-Z]{2})(?![\w'’.-])")


_LETTERS = re.compile(r" \([^()]*\)$")  # behind a name: "Lake Front (LF)"
_SERVICES = frozenset({"Telegram", "Facebook", "WhatsApp", "Twitter", "X", "YouTube", "Signal"})


def _voice(actor: str, speaker: str) -> str:
    """By what the actor speaks: "through its spokesman" where the speaker's words repeat its name, "on Telegram"."""
    rest = re.sub(r"^\([^()]*\)\s*", "", speaker.removeprefix(actor).strip()) if speaker.startswith(actor) else ""
    if (rest or speaker) in _SERVICES:
        return f"on {rest or speaker}"
    return f"through its {rest}" if rest else f"through {speaker}"


def attribution_words(row: Attribution | AttributionValue) -> str:
    """Who is said to be responsible, by whom; marked where its report calls it unproven."""
    actor, kind, speaker = row.actor, row.kind, row.speaker
    if kind in (AttributionKind.CLAIM_OF_RESPONSIBILITY, AttributionKind.DENIAL):
        other = speaker if speaker and _LETTERS.sub("", speaker).casefold() != actor.casefold() else None
        by = f" ({_voice(actor, other)})" if other else ""
        does = ATTRIBUTION_WORDS[kind]
        words = f"{actor} {_OF_SEVERAL[does] if _SEVERAL.search(actor) else does}{by}"
    else:
        words = f"{actor}, {ATTRIBUTION_WORDS[kind]} by {speaker or 'a speaker who is not named'}"
    return words + (", called unproven by its report" if row.substantiated is False else "")
