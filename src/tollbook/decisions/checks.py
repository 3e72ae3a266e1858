"""What a programme must satisfy before anything is decided by it; every fault is noted, none stops the search."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from tollbook.decisions.building import Faults, meant
from tollbook.decisions.document import Part
from tollbook.decisions.predicates import check_conditions, check_gates
from tollbook.decisions.protocols import check_protocols
from tollbook.errors import UsageError
from tollbook.records import Exposure, Indicator, IndicatorKind, Near, Programme, Site
from tollbook.vocabulary.countries import is_country

MAX_WINDOW_DAYS = 36_525
_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_RESERVED = frozenset({
    "as", "break", "const", "continue", "else", "false", "for", "function", "if", "import", "in", "let", "loop",
    "package", "namespace", "null", "return", "true", "var", "void", "while",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a section: its text, its name if it has one, and its record unless it has faults."""

    part: Part
    name: str | None
    place: str
    record: object | None

    def line(self, key: str) -> int:
        """The line of one of its keys, else its own."""
        value = self.part.value
        return value[key].line if isinstance(value, dict) and key in value else self.part.line


@dataclass(frozen=True, slots=True)
class Draft:
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
    for section in ("sites", "parties", "outcomes", "indicators", "conditions", "gates"):
        _names(draft.sections[section], faults, identifiers=section in {"outcomes", "indicators", "conditions"})
    for name, entry in draft.named("conditions").items():
        if name in draft.named("indicators"):
            faults.add(entry.line("name"), entry.place, "an indicator has the same name; rename one of them")
        if name in draft.named("outcomes"):
            faults.add(entry.line("name"), entry.place, "an outcome has the same name; rename one of them")
    for entry in draft.sections["sites"]:
        _site(entry, faults)
    _exposure(draft.sections["exposure"], faults)
    for entry in draft.sections["indicators"]:
        _indicator(entry, draft, faults)
    check_protocols(draft.named("parties"), draft.sections["outcomes"], draft.sections["conditions"], faults)
    pushes = check_conditions(
        draft.sections["conditions"], draft.named("indicators"), faults, outcomes=list(draft.named("outcomes"))
    )
    check_gates(draft.sections["gates"], draft.named("conditions"), pushes, draft.named("indicators"), faults)


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


def _exposure(entries: Iterable[Entry], faults: Faults) -> None:
    periods: list[tuple[Exposure, Entry]] = []
    for entry in entries:
        period = entry.record
        if not isinstance(period, Exposure):
            continue
        if period.start > period.end:
            faults.add(entry.line("end"), entry.place, f"ends before it starts ({period.start} to {period.end})")
            continue
        if not 0 <= period.persons_low <= period.persons_high < float("inf"):
            got = f"got {period.persons_low:g} and {period.persons_high:g}"
            faults.add(entry.line("persons_low"), entry.place, f"0 <= persons_low <= persons_high must hold ({got})")
        periods.append((period, entry))
    periods.sort(key=lambda pair: (pair[0].start, pair[0].end))
    for (first, _), (second, entry) in pairwise(periods):
        if second.start <= first.end:
            rule = f"overlaps the period from {first.start} to {first.end}, which would count persons twice"
            faults.add(entry.part.line, entry.place, f"{rule}; split the periods")


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
    if days is None and indicator.since is None and indicator.kind is not IndicatorKind.DAYS_SINCE:
        rule = f"a {indicator.kind.value} needs a window; give `window_days` or `since`"
        faults.add(entry.part.line, entry.place, rule)
    if indicator.kind is IndicatorKind.RATE and not draft.sections["exposure"]:
        rule = "a rate needs exposure, and the programme declares none; add `exposure` or count instead"
        faults.add(entry.part.line, entry.place, rule)
    if indicator.campaign_days is not None and not 0 <= indicator.campaign_days <= MAX_WINDOW_DAYS:
        rule = f"is 0 or more days (got {indicator.campaign_days})"
        faults.add(entry.line("campaign_days"), f"{entry.place}, campaign_days", rule)
    if indicator.baseline and indicator.until is None:
        faults.add(entry.part.line, entry.place, "a baseline lies in a closed past; give `until`")
    _scope(entry, indicator, draft, faults)


def _scope(entry: Entry, indicator: Indicator, draft: Draft, faults: Faults) -> None:
    for code in indicator.scope.countries:
        _country(code, entry, "scope", faults)
    _country(indicator.scope.nationality, entry, "scope", faults)
    sites = list(draft.named("sites"))
    for name in indicator.scope.sites:
        if name not in sites:
            rule = f"unknown site {name!r}; {meant(name, sites, what='the sites are')}"
            faults.add(entry.line("scope"), f"{entry.place}, scope", rule)
