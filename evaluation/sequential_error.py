"""Error and coverage of the sequential procedures, by simulation with daily looks; no data needed.

Prints each procedure's error (or coverage) with its nominal value and three Monte-Carlo standard errors, beside
it how the procedures that must not be used do, and exits 1 where a procedure does not keep what it promises.

    python evaluation/sequential_error.py [--histories 10000] [--seed 20250101] [--json]
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from datetime import date, timedelta

import numpy as np
from scipy.special import gammaln, xlogy
from scipy.stats import betabinom, poisson

from tollbook.measurement.lag import nowcast, reporting_delays
from tollbook.measurement.sequential import ConditionalMaxSPRT, MaxSPRT, RateSequence, RatioSequence

ALPHA = 0.05
YEARS = 2
DAYS = 365 * YEARS
RATE = 6.0 / 365  # attacks a day under the null


def llr(events: np.ndarray, expected: np.ndarray) -> np.ndarray:
    """The Poisson log-likelihood ratio of observed against expected counts."""
    return xlogy(events, events / expected) + expected - events


def poisson_paths(rng: np.random.Generator, histories: int, days: int, rate: float = RATE) -> np.ndarray:
    """Cumulative daily counts of Poisson processes, histories x days."""
    return np.cumsum(rng.poisson(rate, (histories, days)), axis=1)


def clustered_paths(rng: np.random.Generator, histories: int, days: int) -> tuple[np.ndarray, np.ndarray]:
    """Campaigns at a third of the rate with three attacks each on average, within five days; attacks and campaigns."""
    starts = rng.poisson(RATE / 3, (histories, days))
    attacks = starts.copy()
    for lag in range(1, 6):
        later = rng.binomial(starts, 0.4)
        attacks[:, lag:] += later[:, :-lag]
    return np.cumsum(attacks, axis=1), np.cumsum(starts, axis=1)


def declustered(path: np.ndarray, window: int) -> np.ndarray:
    """Campaigns by runs: a day with attacks begins one when no attack fell in the `window` days before."""
    daily = np.diff(path, axis=1, prepend=0) > 0
    recent = np.zeros_like(daily)
    for lag in range(1, window + 1):
        recent[:, lag:] |= daily[:, :-lag]
    return np.cumsum(daily & ~recent, axis=1)


def maxsprt(path: np.ndarray, rate: np.ndarray | float, test: MaxSPRT) -> float:
    """How often a test signals on some day, against a known rate or one rate for each history."""
    expected = np.broadcast_to(np.arange(1, path.shape[1] + 1) * np.asarray(rate).reshape(-1, 1), path.shape)
    side = path < expected if test.lower else path > expected
    return float((side & (llr(path, expected) >= test.critical_value)).any(axis=1).mean())


def conditional(rng: np.random.Generator, histories: int, baseline: int, length: float, *, lower: bool) -> float:
    """How often the conditional test signals where nothing changed, the baseline drawn anew in each history."""
    test = ConditionalMaxSPRT(baseline, length, lower=lower)
    time = rng.gamma(baseline, 1 / RATE, histories)
    days = int(length * time.max()) + 1
    found = 0
    for part in np.array_split(time, max(1, histories // 500)):
        path = poisson_paths(rng, len(part), days)
        t = np.arange(1, days + 1) / part[:, None]
        share = baseline * (1 + t) / (baseline + path)
        ratio = baseline * np.log(share) + xlogy(path, path * (1 + t) / (t * (baseline + path)))
        side = (path < baseline * t) if lower else (path > baseline * t)
        found += int((side & (t <= length) & (ratio >= test.critical_value)).any(axis=1).sum())
    return found / histories


def conditional_campaigns(rng: np.random.Generator, histories: int, baseline: int, *, lower: bool) -> float:
    """The same on attacks in bursts, as an indicator with `campaign_days: 10` does it.

    Lower: attacks, which are at least as many as campaigns, against the time of the last campaigns before. Upper:
    campaigns against the time of as many attacks, the shortest that so many campaigns can have taken.
    """
    test = ConditionalMaxSPRT(baseline, 1.0, lower=lower)
    past, days = 365 * 16, 365 * 8
    found = counted = 0
    for _ in range(max(1, histories // 250)):
        path, _ = clustered_paths(rng, 250, past + days)
        groups = declustered(path, 10)
        before = (groups if lower else path)[:, :past]
        base = before[:, -1] - baseline
        at = np.array([int(np.searchsorted(row, n, side="right")) for row, n in zip(before, base, strict=True)])
        fine = base >= 0
        took = np.where(lower, past - at, past - at - 1)  # at most, at least
        taken = np.maximum(took, 1)
        after = path[:, past:] - path[:, [past - 1]] if lower else groups[:, past:] - groups[:, [past - 1]]
        t = np.arange(1, days + 1) / taken[:, None]
        share = baseline * (1 + t) / (baseline + after)
        ratio = baseline * np.log(share) + xlogy(after, after * (1 + t) / (t * (baseline + after)))
        side = (after < baseline * t) if lower else (after > baseline * t)
        hit = (side & (t <= 1) & (ratio >= test.critical_value)).any(axis=1)
        found, counted = found + int(hit[fine].sum()), counted + int(fine.sum())
    return found / counted


def renewed(rng: np.random.Generator, histories: int, *, lower: bool) -> float:
    """A known rate watched for two years and once more for two, each with half of the error."""
    test = MaxSPRT(RATE * DAYS, ALPHA / 2, lower=lower)
    expected = np.arange(1, DAYS + 1) * RATE
    hit = np.zeros(histories, dtype=bool)
    for _ in range(2):
        path = poisson_paths(rng, histories, DAYS)
        side = path < expected if lower else path > expected
        hit |= (side & (llr(path, expected) >= test.critical_value)).any(axis=1)
    return float(hit.mean())


def paired(rng: np.random.Generator, histories: int, *, lower: bool) -> float:
    """A baseline of three years replayed at three days to one beside a year of surveillance."""
    process = RatioSequence(0.25)
    first, second = poisson_paths(rng, histories, 365), poisson_paths(rng, histories, 365, 3 * RATE)
    pairs, places = np.unique(np.stack([first.ravel(), second.ravel()]), axis=1, return_inverse=True)
    values = np.array([process.e_value(int(a), int(b), lower=lower) for a, b in pairs.T])
    return float((values[places].reshape(first.shape) >= 1 / ALPHA).any(axis=1).mean())


def rate_coverage(rng: np.random.Generator, histories: int) -> float:
    """How often the sequence holds the true rate on every day; its guess is twice the truth."""
    sequence = RateSequence(guess=2 * RATE * 365)
    path = poisson_paths(rng, histories, DAYS)
    day = np.arange(1, DAYS + 1) / 365
    a, b = sequence.weight, sequence.weight / sequence.guess
    mixture = a * math.log(b) - gammaln(a) + gammaln(a + path) - (a + path) * np.log(b + day)
    null = xlogy(path, RATE * 365) - RATE * 365 * day
    return float((mixture - null < math.log(1 / ALPHA)).all(axis=1).mean())


def ratio_coverage(rng: np.random.Generator, histories: int, ratio: float = 2.0) -> float:
    """How often the sequence holds the true ratio on every day."""
    process = RatioSequence(0.25)
    first, second = poisson_paths(rng, histories, 365, ratio * RATE), poisson_paths(rng, histories, 365, 3 * RATE)
    p = ratio * 0.25 / (ratio * 0.25 + 0.75)
    a, b = process.strength * 0.25, process.strength * 0.75
    total = first + second
    mixture = betabinom.logpmf(first, total, a, b) - (gammaln(total + 1) - gammaln(first + 1) - gammaln(second + 1))
    return float((mixture - xlogy(first, p) - xlogy(second, 1 - p) < math.log(1 / ALPHA)).all(axis=1).mean())


def nowcast_coverage(rng: np.random.Generator, histories: int, past: int) -> float:
    """Delays of `past` earlier attacks, geometric with a mean of five days; the last two weeks are nowcast."""
    now, good = date(2025, 6, 30), 0
    ages = list(range(14))
    for _ in range(histories):
        old = [(now - timedelta(days=int(d)), int(x)) for d, x in
               zip(rng.integers(61, 400, past), rng.geometric(1 / 6, past) - 1, strict=True)]  # fmt: skip
        delays = reporting_delays([(day, day + timedelta(days=x)) for day, x in old], now)
        counts = rng.poisson(10 * RATE, 14)
        seen = sum(int((rng.geometric(1 / 6, n) - 1 <= age).sum()) for age, n in zip(ages, counts, strict=True))
        high = nowcast(seen, ages, delays).count.high
        good += high is None or int(counts.sum()) <= high
    return good / histories


def naive(path: np.ndarray, *, looks: bool) -> float:
    """The fixed-sample Poisson test for "more than known", at every look or at the last one."""
    chosen = path if looks else path[:, -1:]
    days = np.arange(1, path.shape[1] + 1) if looks else np.array([path.shape[1]])
    return float((poisson.sf(chosen - 1, RATE * days) <= ALPHA).any(axis=1).mean())


def figures(histories: int, seed: int) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    """What the procedures keep, and how those do that must not be used."""
    rng = np.random.default_rng(seed)
    upper, lower = MaxSPRT(RATE * DAYS), MaxSPRT(RATE * DAYS, lower=True)
    kept: list[dict[str, object]] = []

    def keep(name: str, value: float, nominal: float, n: int = histories) -> None:
        margin = 3 * math.sqrt(nominal * (1 - nominal) / n)
        fine = value <= nominal + margin if nominal < 0.5 else value >= nominal - margin
        kept.append({"procedure": name, "value": value, "nominal": nominal, "margin": margin, "kept": bool(fine)})

    path = poisson_paths(rng, histories, DAYS)
    keep("MaxSPRT, worse, known baseline: error", maxsprt(path, RATE, upper), ALPHA)
    keep("MaxSPRT, better, known baseline: error", maxsprt(path, RATE, lower), ALPHA)
    for baseline in (3, 12, 30):
        for low in (False, True):
            word = "better" if low else "worse"
            error = conditional(rng, histories, baseline, 1.0, lower=low)
            keep(f"conditional MaxSPRT, {word}, baseline of {baseline}: error", error, ALPHA)
    for low in (False, True):
        word = "better" if low else "worse"
        keep(f"MaxSPRT, {word}, renewed once: error of both", renewed(rng, histories, lower=low), ALPHA)
        error = conditional_campaigns(rng, histories, 12, lower=low)
        keep(f"conditional MaxSPRT, {word}, bursts, 12 campaigns before: error", error, ALPHA)
    keep("beta-binomial e-process, worse, replayed baseline: error", paired(rng, histories, lower=False), ALPHA)
    keep("beta-binomial e-process, better, replayed baseline: error", paired(rng, histories, lower=True), ALPHA)
    keep("confidence sequence of a rate: coverage", rate_coverage(rng, histories), 1 - ALPHA)
    keep("confidence sequence of a ratio: coverage", ratio_coverage(rng, histories), 1 - ALPHA)
    for past in (20, 200):
        n = histories
        keep(f"nowcast, delays of {past} attacks: coverage", nowcast_coverage(rng, n, past), 1 - ALPHA, n)
    bursts, starts = clustered_paths(rng, histories, DAYS)
    third = MaxSPRT(RATE / 3 * DAYS)
    keep("MaxSPRT on true campaigns: error", maxsprt(starts, RATE / 3, third), ALPHA)
    keep("MaxSPRT on declustered campaigns (10 days): error", maxsprt(declustered(bursts, 10), RATE / 3, third), ALPHA)
    estimated = rng.poisson(RATE * 730, histories)
    some = estimated > 0
    shown = [
        ("Poisson test at one look", naive(path, looks=False)),
        ("Poisson test at every daily look", naive(path, looks=True)),
        ("Poisson test at one look, clustered attacks", naive(bursts, looks=False)),
        ("MaxSPRT, clustered attacks", maxsprt(bursts, RATE, upper)),
        ("MaxSPRT for better, clustered attacks", maxsprt(bursts, RATE, lower)),
        ("plain MaxSPRT, rate estimated from two years", maxsprt(path[some], estimated[some] / 730, upper)),
    ]
    return kept, [{"procedure": name, "error": value, "nominal": ALPHA} for name, value in shown]


def main() -> int:
    """Print the figures; 1 where a procedure does not keep its promise."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--histories", type=int, default=10_000)
    options.add_argument("--seed", type=int, default=20250101)
    options.add_argument("--json", action="store_true")
    chosen = options.parse_args()
    kept, shown = figures(chosen.histories, chosen.seed)
    if chosen.json:
        print(json.dumps({"histories": chosen.histories, "kept": kept, "shown": shown}, indent=1))
    else:
        for row in kept:
            state = "ok  " if row["kept"] else "FAIL"
            promised = f"(nominal {row['nominal']:.2f} +- {row['margin']:.4f})"
            print(f"{state} {row['procedure']:62} {row['value']:.4f}  {promised}")
        print("\nnot to be used:")
        for row in shown:
            print(f"     {row['procedure']:62} {row['error']:.4f}  (nominal {row['nominal']:.2f})")
    return 0 if all(row["kept"] for row in kept) else 1


if __name__ == "__main__":
    sys.exit(main())
