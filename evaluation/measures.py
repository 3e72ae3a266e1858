"""Does every measure run on real coded rows, with low, best and high?

usage: python evaluation/measures.py DATA/ucdp_ged|DATA/maverick/reports.csv [--json]

Reads the GED sample, an incident for each row, or a table by its map (rows of one event are one incident), and
measures the country with most of them: every kind of indicator, campaigns, dispersion, a rate ratio, low, best and
high. Prints each value; exits 1 where a measure fails, 2 where the data are absent.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import tollbook
from tollbook.measurement import campaigns, compare_rates, dispersion, measure, quiet_time
from tollbook.measurement.sequential import ConditionalMaxSPRT, RateSequence
from tollbook.records import (
    Coverage,
    Exposure,
    Incident,
    Indicator,
    IndicatorKind,
    Per,
    Programme,
    Scope,
    Surveillance,
)
from tollbook.vocabulary.codes import EventType, Measure


def read_incidents(path: Path) -> list[Incident]:
    """The incidents of a folder's tables, or of one table: of a known form, or by the map named after its folder."""
    mapping = Path(__file__).parent / "maps" / f"{path.parent.name}.yaml"
    with tempfile.TemporaryDirectory() as folder, tollbook.open_book(Path(folder) / "table.db") as book:
        tables = [str(path)] if path.is_file() else [str(table) for table in sorted(path.glob("*.csv"))]
        tollbook.add(book, tables, map_file=mapping if path.is_file() and mapping.is_file() else None)
        return book.incidents()


def indicators(first: date, last: date, scope: Scope) -> list[Indicator]:
    """One indicator of each kind over attacks, and those of persons, from the first day to the last."""
    middle = first + (last - first) / 2
    days = (last - middle).days + 1
    declared = {
        IndicatorKind.RATE_SEQUENCE: Surveillance(guess=10.0),
        IndicatorKind.CHANGE: Surveillance(baseline_since=middle - timedelta(days=days), length_days=days),
        IndicatorKind.WORSE: Surveillance(baseline_events=12, length_days=days, length=2.0),
        IndicatorKind.BETTER: Surveillance(known_rate=10.0, length_days=days),
    }
    made = [Indicator(name=f"{kind.value} {counted.value}", kind=kind, measure=counted, scope=scope, since=first)
            for kind in (IndicatorKind.COUNT, IndicatorKind.RATE) for counted in Measure]  # fmt: skip
    made.append(Indicator(name="days since", kind=IndicatorKind.DAYS_SINCE, scope=scope, since=first))
    drones = Scope(event_types=(EventType.DRONE_OR_AIR_STRIKE,))
    made.append(Indicator(name="share of air strikes", kind=IndicatorKind.SHARE, scope=scope, part=drones, since=first))
    made += [Indicator(name=kind.value, kind=kind, scope=scope, since=middle, per=Per.YEARS, surveillance=surveillance)
             for kind, surveillance in declared.items()]  # fmt: skip
    return made


def figures(incidents: list[Incident]) -> dict[str, object]:
    """Every measure of the country with most incidents, over all years of the data."""
    country = Counter(i.place.country for i in incidents if i.place.country).most_common(1)[0][0]
    dated = [i.date.start for i in incidents if i.date.start]
    first, last = date(min(dated).year, 1, 1), date(max(dated).year, 12, 31)
    scope = Scope(countries=(country,))
    exposure = Exposure(start=first, end=last, persons_low=900, persons_high=1100)
    programme = Programme(name="evaluation", indicators=(), conditions=(), gates=(), exposure=(exposure,))
    watched = [Coverage.build(source="rows", start=first, end=last)]
    found: dict[str, object] = {"incidents": len(incidents), "country": country, "from": str(first), "to": str(last)}
    for indicator in indicators(first, last, scope):
        made = measure(indicator, programme, incidents, watched, last)
        value = made.value
        shown = [value.low, value.best, value.high] if value else made.reasons
        found[indicator.name] = shown if made.truth is None else [made.truth.value, *shown]
    chosen = [i for i in incidents if i.place.country == country and i.date.start]
    years = [
        sum(1 for i in chosen if i.date.start and i.date.start.year == y) for y in range(first.year, last.year + 1)
    ]
    groups = campaigns(chosen, 7).count
    spread = dispersion(years)
    half = len(years) // 2
    before, after = sum(years[:half]), sum(years[half:])
    ratio = compare_rates(after, len(years) - half, before, half).ratio
    rate = RateSequence(guess=1.0).interval(sum(years), len(years))
    test = ConditionalMaxSPRT(min(max(before, 1), 30), 1.0)
    found |= {
        "campaigns (7 days)": [groups.low, groups.best, groups.high],
        "dispersion of years": [spread.index, spread.p_value],
        "rate ratio, later half to earlier": [ratio.low, ratio.best, ratio.high],
        "rate a year, at all looks": [rate.low, rate.best, rate.high],
        "conditional MaxSPRT, critical value": test.critical_value,
        "quiet after it": quiet_time(min(max(after, 1), 60), float(len(years) - half), 1000).words,
    }
    return found


def main() -> int:
    """Parse, run, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    if not chosen.folder.is_file() and not any(chosen.folder.glob("*.csv")):
        print(f"no CSV file in {chosen.folder}: nothing measured", file=sys.stderr)
        return 2
    made = figures(read_incidents(chosen.folder))
    if chosen.json:
        print(json.dumps(made, indent=1, default=str))
    else:
        for name, value in made.items():
            print(f"{name:40} {value}")
    failed = [name for name in made if isinstance(made[name], tuple)]
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
