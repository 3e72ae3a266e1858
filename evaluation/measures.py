"""Does every measure run on real coded rows, with low, best and high?

usage: python evaluation/measures.py DATA/ucdp_ged [--json]

Reads the GED sample, makes an incident of each row, and measures the country with most of them: counts, rates, days
since, campaigns, dispersion, a confidence sequence, a conditional test. Prints each value; exits 1 where a measure
fails, 2 where the data are absent.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from datetime import date
from pathlib import Path

from tollbook.exchange.coded import CodedReport, read_coded
from tollbook.exchange.loss import LossCounter
from tollbook.measurement import campaigns, compare_rates, dispersion, measure, quiet_time
from tollbook.measurement.sequential import ConditionalMaxSPRT, RateSequence
from tollbook.records import Coverage, Exposure, Incident, Indicator, IndicatorKind, Programme, Scope
from tollbook.tolls import assemble
from tollbook.vocabulary.codes import Measure


def read_incidents(folder: Path) -> list[Incident]:
    """One incident for every row that can be read."""
    made = []
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows = [r for r in read_coded(file, name=path.name, losses=LossCounter("in")) if isinstance(r, CodedReport)]
        made += [assemble([m], {m.report: row.report}) for row in rows for m in row.mentions]
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
    for kind in IndicatorKind:
        for counted in (Measure.ATTACKS, Measure.KILLED):
            indicator = Indicator(name="x", kind=kind, measure=counted, scope=scope, since=first)
            made = measure(indicator, programme, incidents, watched, last)
            value = made.value
            found[f"{kind.value} {counted.value}"] = [value.low, value.best, value.high] if value else made.reasons
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
    if not any(chosen.folder.glob("*.csv")):
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
