"""How long every measure takes over many attacks, cold, and how that grows.

usage: python benchmarks/measures.py [--attacks 400000] [--json]

Attacks are made up: ten years, forty countries, a tenth of the dates vague, persons killed and injured by nationality,
weapons, actors. Each measure is taken over a quarter of them and over all, each time over attacks that nothing has
looked at before; the ratio of the two times says how it grows (4 is linear).
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from tollbook.measurement import campaigns, dispersion, measure, reporting_delays
from tollbook.measurement.members import members_of
from tollbook.measurement.patterns import patterns
from tollbook.measurement.windows import reach_of
from tollbook.records import (
    Attribution,
    Coverage,
    Exposure,
    Incident,
    Indicator,
    IndicatorKind,
    Per,
    Place,
    Programme,
    Scope,
    Site,
    Surveillance,
    Toll,
)
from tollbook.vocabulary.codes import AttributionKind, EventType, Measure, Outcome, PlacePrecision, Standing, Weapon
from tollbook.vocabulary.dates import DateRange

START, AS_OF = date(2015, 1, 1), date(2024, 12, 31)
COUNTRIES = [a + b for a in "ABCDEFGH" for b in "ABCDE"]


def made_up(count: int, seed: int = 1) -> list[Incident]:
    """That many attacks, the same for the same seed."""
    rng = random.Random(seed)
    return [_attack(rng, at) for at in range(count)]


def _attack(rng: random.Random, at: int) -> Incident:
    day = START + timedelta(days=rng.randrange(3653))
    when = DateRange.day(day) if rng.random() < 0.9 else DateRange.between(day, min(day + timedelta(days=20), AS_OF))
    country = rng.choice(COUNTRIES)
    killed, foreign = rng.randrange(4), rng.random() < 0.1
    tolls = [_toll(Outcome.KILLED, "*", killed), _toll(Outcome.INJURED, "*", 2 * killed)]
    if foreign:
        tolls.append(_toll(Outcome.KILLED, "CN", killed // 2))
    place = Place(
        country=country, admin1=f"{country} {rng.randrange(8)}", lat=30 + 10 * rng.random(), lon=60 + 15 * rng.random(),
        precision=PlacePrecision.TOWN,
    )  # fmt: skip
    actor = Attribution(
        actor=f"group {rng.randrange(9)}", kind=AttributionKind.OFFICIAL_ACCUSATION, speaker="police",
        standing=Standing.UNCORROBORATED, statements=("s",),
    )  # fmt: skip
    return Incident(
        id=f"inc-{rng.getrandbits(80):020x}", mentions=(f"men-{at}",), date=when, place=place,
        event_type=rng.choice([*EventType]), weapons=(rng.choice([*Weapon]),), tolls=tuple(tolls),
        attributions=(actor,),
    )  # fmt: skip


def _toll(outcome: Outcome, nationality: str, best: int) -> Toll:
    return Toll(
        outcome=outcome, nationality=nationality, low=best, best=best, high=best + 1, rule="single", statements=("s",)
    )


def frame() -> Programme:
    """What indicators need of a programme: a site and persons at risk."""
    exposure = Exposure(start=START, end=AS_OF, persons_low=900, persons_high=1100)
    return Programme(
        name="p", indicators=(), conditions=(), gates=(), exposure=(exposure,),
        sites=(Site(name="Camp", lat=35.0, lon=67.0, radius_km=300),),
    )  # fmt: skip


def indicators(countries: Sequence[str]) -> dict[str, Indicator]:
    """An indicator of every kind over those countries, by name."""
    area, since = Scope(countries=tuple(countries)), date(2020, 1, 1)
    declared = {
        IndicatorKind.WORSE: Surveillance(baseline_events=30, length_days=1900),
        IndicatorKind.BETTER: Surveillance(known_rate=300.0, length_days=1900),
        IndicatorKind.CHANGE: Surveillance(baseline_since=date(2015, 1, 2), length_days=1825),
        IndicatorKind.RATE_SEQUENCE: Surveillance(guess=40_000.0),
    }
    return {
        "count of attacks": Indicator(name="n", scope=area, since=START),
        "count of killed": Indicator(name="n", scope=area, since=START, measure=Measure.KILLED),
        "killed of a nationality": Indicator(
            name="n", scope=Scope(nationality="CN"), since=START, measure=Measure.KILLED
        ),
        "attacks near a site": Indicator(name="n", scope=Scope(sites=("Camp",)), since=START),
        "attacks of an actor": Indicator(name="n", scope=Scope(actors=("group 1",)), since=START),
        "rate of attacks": Indicator(name="n", kind=IndicatorKind.RATE, scope=area, since=START),
        "rate of killed": Indicator(name="n", kind=IndicatorKind.RATE, scope=area, since=START, measure=Measure.KILLED),
        "rate in campaigns": Indicator(name="n", kind=IndicatorKind.RATE, scope=area, since=START, campaign_days=0),
        "days since": Indicator(name="n", kind=IndicatorKind.DAYS_SINCE, scope=area),
        "share of drones": Indicator(
            name="n", kind=IndicatorKind.SHARE, scope=area, since=START, part=Scope(weapons=(Weapon.DRONE,))
        ),
        **{k.value: Indicator(name="n", kind=k, scope=area, since=since, surveillance=s, per=Per.YEARS)
           for k, s in declared.items()},
    }  # fmt: skip


def measures() -> dict[str, Callable[[list[Incident]], object]]:
    """Every measure by name, over a list of attacks."""
    kinds, programme = indicators(COUNTRIES), frame()
    watched = [Coverage.build(source="rows", start=date(2000, 1, 1), end=AS_OF)]
    found: dict[str, Callable[[list[Incident]], object]] = {
        name: lambda attacks, i=i: measure(i, programme, attacks, watched, AS_OF) for name, i in kinds.items()
    }  # type: ignore[misc]
    count = kinds["count of attacks"]

    def shares(attacks: list[Incident]) -> object:
        return patterns(members_of(count, programme, attacks, reach_of(count, AS_OF)), None, yearly=False)

    def late(attacks: list[Incident]) -> object:
        pairs = [(i.date.start, i.date.start + timedelta(days=len(i.id) % 7)) for i in attacks if i.date.start]
        return reporting_delays(pairs, AS_OF)

    found["shares of everything"] = shares
    found["campaigns"] = lambda attacks: campaigns(attacks, 7)
    found["reporting delays"] = late
    found["dispersion"] = lambda attacks: dispersion([1 for _ in attacks])
    return found


def main() -> int:
    """Time each measure over a quarter and over all, and print processor seconds and the ratio."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--attacks", type=int, default=400_000)
    options.add_argument("--json", action="store_true")
    chosen = options.parse_args()
    for take in measures().values():
        take(made_up(50))  # what is loaded once is not what is measured
    everything = made_up(chosen.attacks)
    quarter = made_up(chosen.attacks // 4, seed=2)
    rows = []
    for name, take in measures().items():
        times = []
        for attacks in (quarter, everything):
            begun = time.process_time()
            take(list(attacks))
            times.append(time.process_time() - begun)
        rows.append({"measure": name, "seconds": round(times[1], 3), "growth": round(times[1] / times[0], 2)})
        if not chosen.json:
            print(f"{name:28} {times[1]:7.2f} s   {times[1] / times[0]:5.2f} times a quarter's", flush=True)
    if chosen.json:
        print(json.dumps({"attacks": chosen.attacks, "measures": rows}, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
