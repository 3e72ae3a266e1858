"""Is every measure what one gets by hand? Each is worked out anew from plain rows by another formula and compared.

usage: python evaluation/by_hand.py DATA/ucdp_ged|DATA/maverick/reports.csv [--json]

The rows are days, area and lowest, best and highest number of killed; of them the country with most is measured over
all years, then counted again in a loop and put through scipy's distributions (chi-square for Poisson means, beta for
shares, gamma and beta integrals for the sequences) instead of the functions that tollbook uses. Prints both, and the
formula; exits 1 where a value differs by more than a millionth, 2 where the data are absent.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from measures import read_incidents
from scipy import integrate, optimize, stats

from tollbook.measurement import (
    campaigns,
    compare_rates,
    dispersion,
    measure,
    nowcast,
    quiet_days,
    reporting_delays,
)
from tollbook.measurement.members import members_of
from tollbook.measurement.patterns import patterns
from tollbook.measurement.sequential import ConditionalMaxSPRT, MaxSPRT
from tollbook.measurement.windows import reach_of
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
from tollbook.vocabulary.codes import Measure, Outcome
from tollbook.vocabulary.truth import Truth

Numbers = tuple[float | None, ...]
TOLERANCE = 1e-6


@dataclass(frozen=True)
class Row:
    """An attack: first and last day it may have been, low, best, high killed (None: open), first-level area."""

    start: date
    end: date
    low: int
    best: int
    high: int | None
    area: str | None


@dataclass(frozen=True)
class Check:
    """A measure by tollbook and by hand, with the formula in words."""

    name: str
    measured: Numbers
    by_hand: Numbers
    formula: str

    @property
    def agrees(self) -> bool:
        """Whether no value differs by more than a millionth."""
        return len(self.measured) == len(self.by_hand) and all(
            (a is None) == (b is None)
            and (a is None or b is None or math.isclose(a, b, rel_tol=TOLERANCE, abs_tol=1e-12))
            for a, b in zip(self.measured, self.by_hand, strict=True)
        )


def poisson(low: float, high: float, size: float = 1.0) -> tuple[float, float]:
    """Garwood's limits by the chi-square distribution, in units of `size`."""
    least = stats.chi2.ppf(0.025, 2 * low / size) / 2 * size if low else 0.0
    return float(least), float(stats.chi2.ppf(0.975, 2 * (high / size + 1)) / 2 * size)


def binomial(part: float, whole: float, other_part: float, other_whole: float) -> tuple[float, float]:
    """Clopper and Pearson's lower limit of one share, upper limit of another."""
    low = stats.beta.ppf(0.025, part, whole - part + 1) if part else 0.0
    high = stats.beta.ppf(0.975, other_part + 1, other_whole - other_part) if other_part < other_whole else 1.0
    return float(low), float(high)


class Hand:
    """One country of a table: its rows, and the same measures by tollbook."""

    def __init__(self, incidents: list[Incident]) -> None:
        self.country = Counter(i.place.country for i in incidents if i.place.country).most_common(1)[0][0]
        self.incidents = [i for i in incidents if i.place.country == self.country and i.date.start]
        self.rows = [_row(i) for i in self.incidents]
        self.first = date(min(r.start for r in self.rows).year, 1, 1)
        self.last = date(max(r.start for r in self.rows).year, 12, 31)
        self.days = (self.last - self.first).days + 1
        self.half = self.first + timedelta(days=self.days // 2)
        self.scope = Scope(countries=(self.country,))
        self.watched = [Coverage.build(source="rows", start=self.first, end=self.last)]

    def tollbook(self, indicator: Indicator) -> tuple[Numbers, Truth | None]:
        """What tollbook says."""
        exposure = Exposure(start=self.first, end=self.last, persons_low=900, persons_high=1100)
        frame = Programme(name="by hand", indicators=(), conditions=(), gates=(), exposure=(exposure,))
        made = measure(indicator, frame, self.incidents, self.watched, self.last)
        value = made.value
        return (value.low, value.best, value.high) if value else (), made.truth

    def sure(self, start: date, end: date) -> list[Row]:
        """Rows of which every day lies within."""
        return [r for r in self.rows if r.start >= start and r.end <= end]

    def may(self, start: date, end: date) -> list[Row]:
        """Rows of which some day lies within."""
        return [r for r in self.rows if r.end >= start and r.start <= end]


def _row(incident: Incident) -> Row:
    start, end = incident.date.start, incident.date.end
    assert start
    assert end
    killed = [t for t in incident.tolls if t.outcome is Outcome.KILLED and t.nationality == "*" and t.role is None]
    low, best, high = (killed[0].low, killed[0].best, killed[0].high) if killed else (0, 0, None)
    if not killed and incident.tolls:
        high = 0
    return Row(start, end, low, best, high, incident.place.admin1)


def checks(hand: Hand) -> Iterator[Check]:
    """Every measure."""
    yield from _counts(hand)
    yield from _rates(hand)
    yield _days_since(hand)
    yield _share(hand)
    yield from _sequences(hand)
    yield from _tests(hand)
    yield from _clustering(hand)
    yield from _lag(hand)
    yield from _more(hand)


def _indicator(hand: Hand, **fields: object) -> Indicator:
    return Indicator(**{"name": "n", "scope": hand.scope, "since": hand.first, **fields})  # type: ignore[arg-type]


def _counts(hand: Hand) -> Iterator[Check]:
    sure, may = hand.sure(hand.first, hand.last), hand.may(hand.first, hand.last)
    yield Check("attacks", hand.tollbook(_indicator(hand))[0], (len(sure), len(sure), len(may)),
                "rows wholly within the years; in high those that may be")  # fmt: skip
    high = None if any(r.high is None for r in may) else sum(r.high or 0 for r in may)
    yield Check("killed", hand.tollbook(_indicator(hand, measure=Measure.KILLED))[0],
                (sum(r.low for r in sure), sum(r.best for r in sure), high), "three columns summed")  # fmt: skip


def _rates(hand: Hand) -> Iterator[Check]:
    sure, may = hand.sure(hand.first, hand.last), hand.may(hand.first, hand.last)
    low, high = poisson(len(sure), len(may))
    most, least = 1100 * hand.days / 1000, 900 * hand.days / 1000
    yield Check("attacks per 1,000 person-days", hand.tollbook(_indicator(hand, kind=IndicatorKind.RATE))[0],
                (low / most, None, high / least), "chi-square limits over 1,100 and 900 persons")  # fmt: skip
    sizes = [r.high for r in may]
    size = max((s for s in sizes if s is not None), default=1)
    upper = None if None in sizes else poisson(0, sum(s or 0 for s in sizes), max(size, 1))[1] / least
    lower = 0.0 if None in sizes else poisson(sum(r.low for r in sure), 0, max(size, 1))[0] / most
    yield Check("killed per 1,000 person-days",
                hand.tollbook(_indicator(hand, kind=IndicatorKind.RATE, measure=Measure.KILLED))[0],
                (lower, None, upper), f"the same in units of the largest attack, {size}")  # fmt: skip


def _days_since(hand: Hand) -> Check:
    latest = max(min(r.end, hand.last) for r in hand.rows)
    known = max(r.start for r in hand.rows)
    low, high = (hand.last - latest).days, (hand.last - known).days
    return Check("days since", hand.tollbook(_indicator(hand, kind=IndicatorKind.DAYS_SINCE))[0],
                 (low, high if low == high else None, high), "from the latest last and first day")  # fmt: skip


def _share(hand: Hand) -> Check:
    sure, may = hand.sure(hand.first, hand.last), hand.may(hand.first, hand.last)
    area = Counter(r.area for r in hand.rows if r.area).most_common(1)[0][0]
    part, vague = sum(r.area == area for r in sure), sum(r.area is None for r in may)
    most, others = sum(r.area == area for r in may) + vague, sum(r.area not in {area, None} for r in sure)
    low, high = binomial(part, part + len(may) - sum(r.area == area for r in may), most, most + others)
    exact = part / len(sure) if len(sure) == len(may) and not vague else None
    scope = Scope(countries=(hand.country,), admin1=(area,))
    return Check("share in one area", hand.tollbook(_indicator(hand, kind=IndicatorKind.SHARE, part=scope))[0],
                 (low, exact, high), f"beta limits, {part} of {len(sure)} in it, {vague} unknown")  # fmt: skip


def _sequences(hand: Hand) -> Iterator[Check]:
    years = ((hand.last - hand.half).days + 1) / 365.25
    now, most = len(hand.sure(hand.half, hand.last)), len(hand.may(hand.half, hand.last))
    guess = 10.0
    made = hand.tollbook(_indicator(hand, kind=IndicatorKind.RATE_SEQUENCE, since=hand.half, per=Per.YEARS,
                                    surveillance=Surveillance(guess=guess)))[0]  # fmt: skip

    def against(rate: float, events: int) -> float:
        """Log of the mixture over the likelihood: gamma prior of one event, integrated on a grid around its peak."""
        centre = max(events, 1) / years

        def part(x: float) -> float:
            log = stats.gamma.logpdf(x, 1.0, scale=guess) + events * math.log(x / centre) - (x - centre) * years
            return math.exp(log)

        spread = 12 * math.sqrt(max(events, 1)) / years + 40 / years
        whole = integrate.quad(part, max(centre - spread, 1e-12), centre + spread, points=[centre], limit=400)[0]
        return math.log(whole) - events * math.log(rate / centre) + (rate - centre) * years - math.log(20)

    low = optimize.brentq(against, 1e-9, now / years, args=(now,)) if now else 0.0
    high = optimize.brentq(against, most / years, 50 * max(most, 1) / years + 50, args=(most,))
    best = now / years if now == most else None
    yield Check("rate a year at all looks", made, (low, best, high), "gamma integral against 20 times the likelihood")
    yield _ratio(hand)


def _ratio(hand: Hand) -> Check:
    days = (hand.last - hand.half).days + 1
    before = hand.half - timedelta(days=days)
    if before < hand.first:
        days -= (hand.first - before).days
    since = hand.last - timedelta(days=days - 1)
    before = since - timedelta(days=days)
    made = hand.tollbook(_indicator(hand, kind=IndicatorKind.CHANGE, since=since, per=Per.YEARS,
                                    surveillance=Surveillance(baseline_since=before, length_days=days)))[0]  # fmt: skip
    yesterday = since - timedelta(days=1)
    now, now_most = len(hand.sure(since, hand.last)), len(hand.may(since, hand.last))
    old, old_most = len(hand.sure(before, yesterday)), len(hand.may(before, yesterday))

    def limit(first: int, second: int, *, upper: bool) -> float | None:
        """Where the beta-binomial mixture is 20 times the binomial likelihood, as odds."""
        if (upper and not second) or (not upper and not first):
            return None if upper else 0.0
        prior = stats.betabinom(first + second, 1.0, 1.0).pmf(first)
        share = first / (first + second)

        def against(p: float) -> float:
            return math.log(prior) - stats.binom.logpmf(first, first + second, p) - math.log(20)

        edge = optimize.brentq(against, share, 1 - 1e-12) if upper else optimize.brentq(against, 1e-12, share)
        return edge / (1 - edge)

    low, high = limit(now, old_most, upper=False), limit(now_most, old, upper=True)
    best = now / old if now == now_most and old == old_most and old else None
    return Check("later half to earlier at all looks", made, (low, best, high),
                 f"beta-binomial against 20 times the likelihood, {now} to {old}")  # fmt: skip


def _tests(hand: Hand) -> Iterator[Check]:
    days = (hand.last - hand.half).days + 1
    events, most = hand.sure(hand.half, hand.last), hand.may(hand.half, hand.last)
    known = 10.0
    for kind in (IndicatorKind.WORSE, IndicatorKind.BETTER):
        declared = Surveillance(known_rate=known, length_days=days)
        value, truth = hand.tollbook(_indicator(hand, kind=kind, since=hand.half, per=Per.YEARS, surveillance=declared))
        length = known / 365.25 * days
        up, down = MaxSPRT(length).critical_value, MaxSPRT(length, lower=True).critical_value
        ends = sorted((r.end - hand.half).days + 1 for r in events)
        above = any(n > (mu := known / 365.25 * day) and n * math.log(n / mu) - n + mu >= up
                    for n, day in enumerate(ends, 1))  # fmt: skip
        n, mu = len(most), length
        below = n < mu and (n * math.log(n / mu) if n else 0.0) - n + mu >= down
        reached = {IndicatorKind.WORSE: above, IndicatorKind.BETTER: below}[kind]
        expected = Truth.NOT_DETERMINABLE if above == below else Truth.of(reached)
        yield Check(
            f"{kind.value} than 10 a year", (*value, float([*Truth].index(Truth(str(truth))))),
            (len(events), len(events) if len(events) == n else None, n, float([*Truth].index(expected))),
            f"log-likelihood ratio at each event against {up:.4f} above, {down:.4f} below: {expected.value}",
        )  # fmt: skip
    test = ConditionalMaxSPRT(12, 2.0)
    n, time = 30, 1.0
    by_hand = n * math.log(n * (1 + time) / (time * (n + 12))) + 12 * math.log(12 * (1 + time) / (n + 12))
    yield Check("conditional statistic, 30 events in the time of 12", (test.statistic(n, time),), (by_hand,),
                "binomial log-likelihood of 30 of 42, at its best over at one half")  # fmt: skip


def _clustering(hand: Hand) -> Iterator[Check]:
    made = campaigns(hand.incidents, 7).count
    spans = sorted((r.start.toordinal(), r.end.toordinal()) for r in hand.rows)
    groups: list[list[tuple[int, int]]] = []
    for span in spans:  # joined wherever some day of one lies within seven of some day of another
        near = [g for g in groups if any(span[0] - b <= 7 for _, b in g)]
        groups = [g for g in groups if g not in near] + [[span, *(s for g in near for s in g)]]
    strict, latest = 0, -(10**9)
    for start, end in sorted(spans, key=lambda s: (s[1], s[0])):
        if end - latest > 7:
            strict, latest = strict + 1, start
        latest = max(latest, start)
    yield Check("campaigns, 7 days", (made.low, made.high), (len(groups), strict), "joined one by one")
    years = [sum(r.start.year == y for r in hand.rows) for y in range(hand.first.year, hand.last.year + 1)]
    mean = sum(years) / len(years)
    variance = sum((c - mean) ** 2 for c in years) / (len(years) - 1)
    spread = dispersion(years)
    chance = float(stats.chi2.sf(variance / mean * (len(years) - 1), len(years) - 1))
    yield Check("dispersion of years", (spread.index, spread.p_value), (variance / mean, chance),
                "variance over mean, and its chi-square")  # fmt: skip
    half = len(years) // 2
    before, after = sum(years[:half]), sum(years[half:])
    ratio = compare_rates(after, len(years) - half, before, half).ratio
    low, high = binomial(after, after + before, after, after + before)
    odds = half / (len(years) - half)
    yield Check("rate ratio at one look", (ratio.low, ratio.best, ratio.high),
                (low / (1 - low) * odds, after / before * odds if before else None,
                 high / (1 - high) * odds if high < 1 else None), "beta limits as odds")  # fmt: skip


def _lag(hand: Hand) -> Iterator[Check]:
    """Delays as if each row had been reported within three weeks after it, by a rule; some are not reported yet."""
    now = hand.last
    pairs = [(r.end, r.end + timedelta(days=(7 * n) % 22)) for n, r in enumerate(hand.rows)]
    seen = [(day, told) for day, told in pairs if told <= now]
    delays = reporting_delays(seen, now, 30)
    within = 1.0
    for after in range(30, 3, -1):  # Kaplan and Meier backwards, over those whose day is as long ago
        at_risk = [d for d, t in seen if (t - d).days <= after and (now - d).days >= after]
        hit = [d for d, t in seen if (t - d).days == after and (now - d).days >= after]
        within *= 1 - len(hit) / len(at_risk) if at_risk else 1.0
    yield Check("share reported within three days", (delays.share(3),), (within,), "the product of hazards, one by one")
    ages = list(range(14))
    recent = sum((now - d).days < 14 for d, _ in seen)
    found = nowcast(recent, ages, delays)
    band = math.sqrt(math.log(40) / (2 * delays.seen))
    least = sum(1.0 if a > 30 else max(0.0, delays.share(a) - band) for a in ages) / 14
    most = next((m for m in range(100_000) if _rare(recent, m + 1, least)), None) if least > 0 else None
    share = sum(delays.share(a) for a in ages) / 14
    best = None if most is None or not share else min(recent / share, recent + most)
    total = None if most is None else recent + most
    yield Check("attacks of the last two weeks", (found.count.low, found.count.best, found.count.high),
                (recent, best, total), "the most still to come that is no rarer than 2.5 %")  # fmt: skip


def _rare(seen: int, coming: int, share: float) -> bool:
    """Whether so many or more, each reported with that chance, would come before one more than `seen` is reported."""
    return float(stats.nbinom.sf(coming - 1, seen + 1, share)) <= 0.025


def _more(hand: Hand) -> Iterator[Check]:
    yield Check(
        "quiet days at 4.1 a year", (quiet_days(4.1),), (math.ceil(math.log(20) / 4.1 * 365.25),), "ln 20 over the rate"
    )
    members = members_of(_indicator(hand), Programme(name="p", indicators=(), conditions=(), gates=()), hand.incidents,
                         reach_of(_indicator(hand), hand.last))  # fmt: skip
    found = {(p.kind, p.name): p.found for p in patterns(members, None, yearly=False)}
    area = Counter(r.area for r in hand.rows if r.area).most_common(1)[0][0]
    counted = sum(r.area == area for r in hand.sure(hand.first, hand.last))
    vague = sum(r.area is None for r in hand.may(hand.first, hand.last))
    part = found["area", f"{area}, {hand.country}"].part
    yield Check(
        "one area among patterns", (part.low, part.high), (counted, counted + vague), "counted, the unknown in high"
    )


def main() -> int:
    """Check, print, fail where any differs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    if not chosen.folder.is_file() and not any(chosen.folder.glob("*.csv")):
        print(f"no CSV file in {chosen.folder}: nothing checked", file=sys.stderr)
        return 2
    made = list(checks(Hand(read_incidents(chosen.folder))))
    if chosen.json:
        agreeing = [c.name for c in made if c.agrees]
        print(json.dumps({"checks": len(made), "agreeing": len(agreeing)}, indent=1))
    for check in made if not chosen.json else ():
        shown = ", ".join("open" if x is None else f"{x:.6g}" for x in check.measured)
        print(f"{'' if check.agrees else 'DIFFERS '}{check.name}: {shown}   [{check.formula}]")
        if not check.agrees:
            print("    by hand: " + ", ".join("open" if x is None else f"{x:.6g}" for x in check.by_hand))
    return 0 if all(c.agrees for c in made) else 1


if __name__ == "__main__":
    sys.exit(main())
