"""What a sequential indicator must declare before anything is watched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tollbook.decisions.building import Faults
from tollbook.decisions.predicates import Listed
from tollbook.measurement.multiplicity import SEQUENTIAL
from tollbook.records import Indicator, IndicatorKind, Programme, Surveillance
from tollbook.vocabulary.codes import Measure

_MOST_DAYS = 36_525


def check_surveillance(entries: Iterable[Listed], frame: Programme | None, faults: Faults) -> None:
    """Note what the sequential indicators leave undeclared, and errors that are more than the programme's."""
    spent, count = 0.0, 0
    for entry in entries:
        indicator = entry.record
        if not isinstance(indicator, Indicator):
            continue
        if indicator.kind not in SEQUENTIAL:
            if indicator.surveillance is not None:
                rule = f"a {indicator.kind.value} has no surveillance; choose one of {', '.join(sorted(SEQUENTIAL))}"
                faults.add(entry.line("surveillance"), entry.place, rule)
            continue
        count += 1
        for key, rule in _faults(indicator):
            faults.add(entry.line(key), entry.place, rule)
        if indicator.surveillance is not None:
            spent += indicator.surveillance.alpha or 0.0
            for key, rule in _numbers(indicator.surveillance):
                faults.add(entry.line("surveillance"), f"{entry.place}, surveillance, {key}", rule)
        if frame is not None and spent > frame.error + 1e-12:
            rule = (
                f"the errors declared up to here sum to {spent:g}, more than the programme's error of {frame.error:g}"
            )
            faults.add(entry.line("surveillance"), entry.place, f"{rule}; divide it among the indicators")
    if frame is not None and count and not 0 < frame.error < 0.5:
        faults.add(0, "error", f"lies above 0 and below 0.5 (got {frame.error:g})")


def _faults(indicator: Indicator) -> Iterator[tuple[str, str]]:
    kind, declared = indicator.kind, indicator.surveillance
    if indicator.since is None or indicator.window_days is not None or indicator.until is not None:
        yield "since", f"a {kind.value} is watched from `since` on, without `window_days` or `until`"
    if indicator.measure is not Measure.ATTACKS:
        yield "measure", f"a {kind.value} is of attacks, which persons harmed together are not; leave `measure` out"
    if declared is None:
        yield "name", f"a {kind.value} needs `surveillance`, declared beforehand"
    elif kind in {IndicatorKind.WORSE, IndicatorKind.BETTER}:
        yield from _test(declared)
    elif kind is IndicatorKind.CHANGE:
        yield from _replay(indicator, declared)
    elif declared.guess is None:
        yield "surveillance", "declare the rate about which the interval is to be tightest: `guess`"


def _test(declared: Surveillance) -> Iterator[tuple[str, str]]:
    if (declared.known_rate is None) == (declared.baseline_events is None):
        yield "surveillance", "the old rate is declared either as `known_rate` or by `baseline_events`"
    if declared.length_days is None:
        yield "surveillance", "declare for how long it is watched: `length_days`"
    if declared.known_rate is None and (declared.minimum > 1 or declared.delay_days):
        yield "surveillance", "`minimum` and `delay_days` go with `known_rate` only"


def _replay(indicator: Indicator, declared: Surveillance) -> Iterator[tuple[str, str]]:
    if declared.baseline_since is None or declared.length_days is None or declared.renewals:
        yield "surveillance", "a change needs `baseline_since` and `length_days`, and is not renewed"
    elif indicator.since is not None and declared.length_days > 0:
        days = (indicator.since - declared.baseline_since).days
        if days <= 0 or days % declared.length_days:
            nearest = max(1, round(days / declared.length_days)) * declared.length_days
            yield (
                "surveillance",
                (
                    f"the baseline of {days} days is replayed within {declared.length_days}, whole days for each; "
                    f"let it begin {nearest} days before `since`"
                ),
            )


def _numbers(declared: Surveillance) -> Iterator[tuple[str, str]]:
    for key in ("ratio", "known_rate", "guess", "weight", "length"):
        value = getattr(declared, key)
        if value is not None and not 0 < value < float("inf"):
            yield key, f"is a positive number (got {value:g})"
    if declared.length > 50:
        yield "length", f"is at most 50 times the baseline's time (got {declared.length:g})"
    for key, least, most in (("baseline_events", 1, 10_000), ("length_days", 1, _MOST_DAYS), ("minimum", 1, 10_000),
                             ("delay_days", 0, _MOST_DAYS), ("renewals", 0, 1_000)):  # fmt: skip
        value = getattr(declared, key)
        if value is not None and not least <= value <= most:
            yield key, f"is {least} to {most:,} (got {value})"
    if declared.alpha is not None and not 0 < declared.alpha < 0.5:
        yield "alpha", f"lies above 0 and below 0.5 (got {declared.alpha:g})"
    if declared.length_days is not None and declared.delay_days >= declared.length_days:
        yield "delay_days", f"is less than `length_days` (got {declared.delay_days} of {declared.length_days})"
