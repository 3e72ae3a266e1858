"""What a programme must satisfy before anything is decided by it; every fault is noted, none stops the search."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import msgspec

from tollbook.decisions.building import Faults, meant
from tollbook.decisions.contradictions import check_contradictions
from tollbook.decisions.document import Part
from tollbook.decisions.predicates import check_conditions, check_gates
from tollbook.decisions.protocols import check_protocols, check_waivers
from tollbook.decisions.stages import check_stages
from tollbook.decisions.surveillance import check_surveillance
from tollbook.errors import UsageError
from tollbook.measurement.exposure import overlaps
from tollbook.measurement.multiplicity import SEQUENTIAL
from tollbook.records import (
    Corridor,
    Exposure,
    Indicator,
    IndicatorKind,
    Near,
    Overlap,
    Per,
    Programme,
    Scope,
    Site,
)
from tollbook.vocabulary.countries import is_country

MAX_WINDOW_DAYS = 36_525
_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_RESERVED = frozenset({
    "as", "break", "const", "continue", "else", "false", "for", "function", "if", "import", "in", "let", "loop",
    "package", "namespace", "null", "return", "true", "var", "void", "while",
})  # fmt: skip


class Entry(msgspec.Struct, frozen=True):
    """An entry of a section: its text, its name if it has one, and its record unless it has faults."""

    part: Part
    name: str | None
    place: str
    record: object | None

    def line(self, key: str) -> int:
        """The line of one of its keys, else its own."""
        value = self.part.value
        return value[key].line if isinstance(value, dict) and key in value else self.part.line


class Draft(msgspec.Struct, frozen=True):
    """A programme as far as it could be read. `frame` holds what is outside the sections."""

    sections: Mapping[str, tuple[Entry, ...]]
    frame: Programme | None
    line: int

    def named(self, section: str) -> dict[str, Entry]:
        """The entries of a section by name, the first of each."""
        found: dict[str, Entry] = {}
        for entry in self.sections[section]:
            if entry.name is not None:
                found.setdefault(entry.name, entry)
        return found


def check(draft: Draft, faults: Faults) -> None:
    """Note everything that is wrong with a programme."""
    _frame(draft, faults)
    for section in ("sites", "corridors", "parties", "outcomes", "indicators", "conditions", "gates", "stages"):
        _names(draft.sections[section], faults, identifiers=section in {"outcomes", "indicators", "conditions"})
    for name, entry in draft.named("conditions").items():
        if name in draft.named("indicators"):
            faults.add(entry.line("name"), entry.place, "an indicator has the same name; rename one of them")
        if name in draft.named("outcomes"):
            faults.add(entry.line("name"), entry.place, "an outcome has the same name; rename one of them")
    for entry in draft.sections["sites"]:
        _site(entry, faults)
    for entry in draft.sections["corridors"]:
        _corridor(entry, faults)
    _exposure(draft, faults)
    for entry in draft.sections["indicators"]:
        _indicator(entry, draft, faults)
    check_surveillance(draft.sections["indicators"], draft.frame, faults)
    check_protocols(draft.named("parties"), draft.sections["outcomes"], draft.sections["conditions"], faults)
    pushes = check_conditions(
        draft.sections["conditions"], draft.named("indicators"), faults, outcomes=list(draft.named("outcomes"))
    )
    check_gates(draft.sections["gates"], draft.named("conditions"), pushes, draft.named("indicators"), faults)
    check_contradictions(draft.sections["gates"], draft.named("conditions"), draft.named("indicators"), faults)
    check_stages(
        draft.sections["stages"], draft.sections["gates"], draft.named("conditions"), pushes,
        draft.named("indicators"), faults,
    )  # fmt: skip
    check_waivers(draft.sections["waivers"], draft.named("parties"), draft.named("conditions"), faults)


def _frame(draft: Draft, faults: Faults) -> None:
    for section in ("indicators", "conditions", "gates"):
        if draft.frame is not None and not draft.sections[section]:
            faults.add(draft.line, section, "is empty; a programme decides by indicators, conditions and gates")
    if draft.frame is None:
        return
    if not draft.frame.name.strip():
        faults.add(draft.line, "name", "is empty; say what the programme is called")
    if draft.frame.version < 1:
        faults.add(draft.line, "version", f"counts from 1 (got {draft.frame.version})")
    watch = draft.frame.watch
    if watch.min_sources < 1:
        faults.add(draft.line, "watch, min_sources", f"is at least 1 (got {watch.min_sources})")
    if not 0 <= watch.lag_days <= MAX_WINDOW_DAYS:
        faults.add(draft.line, "watch, lag_days", f"is 0 or more days (got {watch.lag_days})")


def _names(entries: Iterable[Entry], faults: Faults, *, identifiers: bool) -> None:
    seen: dict[str, int] = {}
    for entry in entries:
        name = entry.name
        if name is None:
            continue
        if not name.strip():
            faults.add(entry.part.line, entry.place, "the name is empty")
        elif identifiers and (not _IDENTIFIER.fullmatch(name) or name in _RESERVED):
            rule = "is no name that an expression can use; letters, digits and _ only, no word reserved in CEL"
            faults.add(entry.line("name"), entry.place, f"{name!r} {rule}")
        if name in seen:
            also = f" (also on line {seen[name]})" if seen[name] else ""
            faults.add(entry.line("name"), entry.place, f"the name stands twice{also}; rename one")
        seen.setdefault(name, entry.line("name"))


def _country(code: str | None, entry: Entry, key: str, faults: Faults) -> None:
    if code is not None and not is_country(code):
        near = code.strip().upper()
        hint = f"did you mean {near!r}?" if is_country(near) else "two capital letters of ISO 3166-1, such as TJ"
        faults.add(entry.line(key), f"{entry.place}, {key}", f"{code!r} is no country code; {hint}")


def _site(entry: Entry, faults: Faults) -> None:
    site = entry.record
    if not isinstance(site, Site):
        return
    _country(site.country, entry, "country", faults)
    try:
        Near(lat=site.lat, lon=site.lon, km=site.radius_km)
    except UsageError as error:
        faults.add(entry.part.line, entry.place, error.message)


def _exposure(draft: Draft, faults: Faults) -> None:
    periods: dict[int, Entry] = {}
    for entry in draft.sections["exposure"]:
        period = entry.record
        if not isinstance(period, Exposure):
            continue
        if period.start > period.end:
            faults.add(entry.line("end"), entry.place, f"ends before it starts ({period.start} to {period.end})")
            continue
        _amounts(period, entry, faults)
        _country(period.nationality, entry, "nationality", faults)
        for code in period.countries:
            _country(code, entry, "countries", faults)
        for key, named in (("sites", period.sites), ("corridors", period.corridors)):
            _named(key, named, entry, draft, faults, key=key)
        periods[id(period)] = entry
    frame = draft.frame
    if frame is None or frame.overlap is Overlap.SUM:
        return
    records = [e.record for e in periods.values() if isinstance(e.record, Exposure)]
    for first, second in overlaps(records, placed(draft, frame)):
        rule = f"overlaps the period from {first.start} to {first.end}, which would count persons twice"
        remedy = "split the periods, tell them apart by nationality or area, or declare `overlap: sum`"
        faults.add(periods[id(second)].part.line, periods[id(second)].place, f"{rule}; {remedy}")


def placed(draft: Draft, frame: Programme) -> Programme:
    """The frame with the sites and corridors that could be read."""
    return msgspec.structs.replace(
        frame,
        sites=tuple(e.record for e in draft.sections["sites"] if isinstance(e.record, Site)),
        corridors=tuple(e.record for e in draft.sections["corridors"] if isinstance(e.record, Corridor)),
    )


def _amounts(period: Exposure, entry: Entry, faults: Faults) -> None:
    given = 0
    for part in ("persons", "sites", "km"):
        low, high = getattr(period, f"{part}_low"), getattr(period, f"{part}_high")
        if low is None and high is None:
            continue
        given += 1
        if not 0 <= (low or 0.0) <= (float("inf") if high is None else high) or float("inf") in (low, high):
            got = f"got {low or 0:g} and {'nothing' if high is None else format(high, 'g')}"
            faults.add(entry.line(f"{part}_low"), entry.place, f"0 <= {part}_low <= {part}_high must hold ({got})")
    if not given:
        rule = "says nothing of how many; give `persons_low` and `persons_high`, or sites or km"
        faults.add(entry.part.line, entry.place, rule)


def _corridor(entry: Entry, faults: Faults) -> None:
    corridor = entry.record
    if not isinstance(corridor, Corridor):
        return
    _country(corridor.country, entry, "country", faults)
    if len(corridor.points) < 2:
        faults.add(entry.line("points"), entry.place, "a corridor has two points or more, each `[latitude, longitude]`")
    try:
        for lat, lon in corridor.points:
            Near(lat=lat, lon=lon, km=corridor.radius_km)
    except UsageError as error:
        faults.add(entry.part.line, entry.place, error.message)


def _indicator(entry: Entry, draft: Draft, faults: Faults) -> None:
    indicator = entry.record
    if not isinstance(indicator, Indicator):
        return
    days = indicator.window_days
    if days is not None and not 1 <= days <= MAX_WINDOW_DAYS:
        rule = f"a window has 1 to {MAX_WINDOW_DAYS:,} days (got {days})"
        faults.add(entry.line("window_days"), f"{entry.place}, window_days", rule)
    if indicator.since and indicator.until and indicator.since > indicator.until:
        rule = f"'since' must not be after 'until' (got {indicator.since} and {indicator.until})"
        faults.add(entry.line("since"), entry.place, rule)
    windowless = indicator.kind is IndicatorKind.DAYS_SINCE or indicator.kind in SEQUENTIAL
    if days is None and indicator.since is None and not windowless:
        rule = f"a {indicator.kind.value} needs a window; give `window_days` or `since`"
        faults.add(entry.part.line, entry.place, rule)
    rated = indicator.kind in {IndicatorKind.RATE, IndicatorKind.RATE_SEQUENCE} and indicator.per is not Per.YEARS
    if rated and not draft.sections["exposure"]:
        rule = (
            "a rate needs exposure, and the programme declares none; add `exposure`, say `per: years`, or count instead"
        )
        faults.add(entry.part.line, entry.place, rule)
    if indicator.campaign_days is not None and not 0 <= indicator.campaign_days <= MAX_WINDOW_DAYS:
        rule = f"is 0 or more days (got {indicator.campaign_days})"
        faults.add(entry.line("campaign_days"), f"{entry.place}, campaign_days", rule)
    if indicator.baseline and indicator.until is None:
        faults.add(entry.part.line, entry.place, "a baseline lies in a closed past; give `until`")
    if indicator.kind is IndicatorKind.SHARE and indicator.part is None:
        faults.add(entry.part.line, entry.place, "a share is that of a part; give `part`, as `{weapons: [drone]}`")
    if indicator.part is not None:
        _scope(entry, indicator.part, draft, faults, "part")
    _scope(entry, indicator.scope, draft, faults)


def _scope(entry: Entry, scope: Scope, draft: Draft, faults: Faults, key: str = "scope") -> None:
    for code in (*scope.countries, *scope.origins):
        _country(code, entry, key, faults)
    _country(scope.nationality, entry, key, faults)
    _named("sites", scope.sites, entry, draft, faults, key=key)
    _named("corridors", scope.corridors, entry, draft, faults, key=key)


def _named(
    section: str, names: Iterable[str], entry: Entry, draft: Draft, faults: Faults, *, key: str
) -> None:  # fmt: skip
    known = list(draft.named(section))
    for name in names:
        if name not in known:
            rule = f"unknown {section.removesuffix('s')} {name!r}; {meant(name, known, what=f'the {section} are')}"
            faults.add(entry.line(key), f"{entry.place}, {key}", rule)
