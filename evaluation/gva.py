"""The whole path over web pages on shootings, against a registry of them: what is read, what is linked, what is summed.

usage: python -m evaluation.gva FOLDER [--part NAME] [--sample N] [--held] [--json] [--keep FILE] [--workers 2]

FOLDER holds docs.jsonl.gz and incidents.jsonl.gz (`--part NAME`: docs_NAME and incidents_NAME): pages with their title,
day of publication and text, clutter and all, each on one incident of the registry. `--sample N` takes about N pages,
incidents whole, by hash of the incident's id. `--held`: the fifth of the incidents that training on such a corpus
leaves out (`training/tagger/gvc.py`; DATA/gvc has the parts train and dev). `--keep` writes what was read of each page,
beside the registry.

Printed, on pages (intervals: 95 %, by bootstrap over incidents):
  killed, injured   the page's main mention gives the number of victims among the registry's participants, or is silent
                    where there are none; of rival figures one has to. The registry's own totals count attackers.
  date              within a day of the registry's, and no wider than three days
  state             the area of the first level
  city or county    the place's name, or failing that a town within 15 km of the registry's coordinates, or a county
                    whose middle lies within 30 km; "by name" counts names alone
A page in which nothing was read is wrong in all of these; "of those read" leaves it out.
  linking           pages by incident: as read; with the registry's dates, places and counts in place of those read;
                    and the trivial baselines. Pages in which nothing was read are incidents of their own.
  victims killed    the sum over the incidents that pages were put to, against the registry's; and the two halves of its
                    error: the figures as read with the pages linked as the registry has them, and the registry's
                    figures with the pages linked as they are
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
from evaluation.linking_figures import baselines, figures
from evaluation.registry import Incident, Page, load
from training.split import is_set_aside

import tollbook
from tollbook.linking.clustering import link
from tollbook.linking.comparisons import distance_km
from tollbook.linking.features import Count, MentionFeatures, fold
from tollbook.records import EVERYONE, CountValue, DateValue, Mention, PlaceValue, Report
from tollbook.tolls import assemble
from tollbook.vocabulary.codes import Outcome, PlacePrecision

DRAWS, SEED = 1000, 7
NEAR_KM = {PlacePrecision.POINT: 15.0, PlacePrecision.TOWN: 15.0, PlacePrecision.DISTRICT: 30.0}
_FIELDS = ("killed", "injured", "date", "state", "city or county", "city or county by name")


@dataclass(frozen=True)
class Told:
    """A page with what the ledger holds of it: its main mention (None where nothing was read) and its incident."""

    page: Page
    incident: Incident
    report: Report | None
    mention: Mention | None
    ledger: str
    mentions: int = 0
    features: MentionFeatures | None = None


def main_mention(mentions: Sequence[Mention]) -> Mention | None:
    """The mention that the page is about: the first main one, else the first."""
    return next((m for m in mentions if m.main), mentions[0] if mentions else None)


def read_pages(pages: Sequence[Page], incidents: Mapping[str, Incident], workers: int) -> tuple[list[Told], int, int]:
    """Read the pages into a new book; with the victims killed over their incidents and over all of the ledger."""
    with tempfile.TemporaryDirectory() as folder, tollbook.open_book(Path(folder) / "book.db") as book:
        first: dict[tuple[str, str, str], str] = {}
        for page in pages:
            name = first.setdefault((page.title, page.published, page.text), page.id)
            if name == page.id:
                file = Path(folder) / "pages" / f"{page.id}.txt"
                file.parent.mkdir(exist_ok=True)
                head = f"Title: {page.title}\nPublished: {page.published}\n\n"
                file.write_text(head + page.text, encoding="utf-8", errors="replace")
        done = tollbook.add(book, [str(Path(folder) / "pages")], workers=workers)
        for aside in done.set_aside:
            print(f"set aside {aside.name}: {aside.reason}", file=sys.stderr)
        reports = {Path(r.file or "").stem: r for r in book.reports()}
        told = []
        for page in pages:
            report = reports.get(first[page.title, page.published, page.text])
            mentions = book.mentions_of(report.id) if report else []
            main = main_mention(mentions)
            ledger = book.incidents_of([main.id])[main.id] if main else f"unread {page.id}"
            features = book.features([main.id])[main.id] if main else None
            told.append(Told(page, incidents[page.incident], report, main, ledger, len(mentions), features))
        own = {t.ledger for t in told}
        tolls = {i.id: toll.best for i in book.incidents() if (toll := i.toll(Outcome.KILLED))}
    return told, sum(best for i, best in tolls.items() if i in own), sum(tolls.values())


def checks(mention: Mention, incident: Incident) -> dict[str, bool]:
    """Which values of the page's main mention are the registry's."""
    dates = [v.date for _, v in mention.stating(DateValue)][:1]
    places = [v.place for _, v in mention.stating(PlaceValue)][:1]
    named = any(p.name and fold(p.name).removesuffix(" county") in incident.places for p in places)
    beside = [
        (distance_km(MentionFeatures(id="a", report="a", lat=p.lat, lon=p.lon), _spot(incident)), NEAR_KM[p.precision])
        for p in places if p.precision in NEAR_KM
    ]  # fmt: skip
    day = timedelta(days=1)
    return {
        "killed": _counts(mention, Outcome.KILLED, incident.killed),
        "injured": _counts(mention, Outcome.INJURED, incident.injured),
        "date": any(
            d.start and d.end and d.start - day <= incident.date <= d.end + day and (d.end - d.start).days < 3
            for d in dates
        ),
        "state": any(fold(p.admin1) == incident.state for p in places),
        "city or county": named or any(km is not None and km <= bound for km, bound in beside),
        "city or county by name": named,
    }


def _spot(incident: Incident) -> MentionFeatures:
    return MentionFeatures(id="b", report="b", lat=incident.lat, lon=incident.lon)


def _counts(mention: Mention, outcome: Outcome, number: int) -> bool:
    rows = [v for _, v in mention.stating(CountValue) if v.outcome is outcome and v.nationality == EVERYONE]
    rows = [v for v in rows if v.role is None]
    return any(v.low == number and v.high in (number, None) for v in rows) if rows else number == 0


def share(told: Sequence[Told], right: Callable[[Told], bool]) -> dict[str, Any]:
    """The share of pages with its 95 % interval, by bootstrap over incidents."""
    by_incident: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for t in told:
        row = by_incident[t.page.incident]
        row[0] += right(t)
        row[1] += 1
    rows = np.asarray(list(by_incident.values()))
    drawn = np.random.default_rng(SEED).integers(0, len(rows), (DRAWS, len(rows)))
    sums = rows[drawn].sum(axis=1)
    low, high = np.quantile(sums[:, 0] / sums[:, 1], (0.025, 0.975))
    return {"share": float(rows[:, 0].sum() / rows[:, 1].sum()), "from": float(low), "to": float(high),
            "pages": int(rows[:, 1].sum())}  # fmt: skip


def extraction(told: Sequence[Told]) -> dict[str, Any]:
    """Each field's share of right pages, over all pages and over those read."""
    verdicts = {t.page.id: checks(t.mention, t.incident) if t.mention else dict.fromkeys(_FIELDS, False) for t in told}
    read = [t for t in told if t.mention]

    def right(field: str) -> Callable[[Told], bool]:
        return lambda t: verdicts[t.page.id][field]

    return {
        "fields": {f.replace(" ", "_"): share(told, right(f)) for f in _FIELDS},
        "of_those_read": {f.replace(" ", "_"): share(read, right(f)) for f in _FIELDS},
        "nothing_read": share(told, lambda t: t.mention is None),
        "mentions_a_page": dict(sorted(Counter(t.mentions for t in told).items())),
    }


def linking(told: Sequence[Told]) -> dict[str, Any]:
    """B-cubed and pairwise figures over pages: as read, with the registry's values, and the baselines for both."""
    truth = {t.page.id: t.page.incident for t in told}
    bare = [_features(t) for t in told]
    given = [_given(f, t.incident) for f, t in zip(bare, told, strict=True)]
    clusters = {m: c.id for c in link(given).clusters for m in c.mentions}
    found = {"from text": {t.page.id: t.ledger for t in told}, "given": clusters}
    for label, rows in (("from text", bare), ("given", given)):
        found |= {f"{label}, {name}": assigned for name, assigned in baselines(rows).items()}
    return {name.replace(" ", "_").replace(",", ""): figures(assigned, truth) for name, assigned in found.items()}


def _features(t: Told) -> MentionFeatures:
    if t.features is None:
        published = date.fromisoformat(t.page.published).toordinal()
        return MentionFeatures(id=t.page.id, report=t.page.id, published=published)
    return _replaced(t.features, id=t.page.id, report=t.page.id)


def _given(f: MentionFeatures, incident: Incident) -> MentionFeatures:
    day = incident.date.toordinal()
    return _replaced(
        f, first_day=day, last_day=day, country="US", admin1=incident.state, place=incident.city,
        lat=incident.lat, lon=incident.lon, radius_km=2.0 if incident.lat is not None else None,
        killed=Count(incident.killed, incident.killed), injured=Count(incident.injured, incident.injured),
    )  # fmt: skip


def _replaced(f: MentionFeatures, **values: Any) -> MentionFeatures:
    return MentionFeatures(**{name: getattr(f, name) for name in f.__struct_fields__} | values)


def linked_rightly(told: Sequence[Told]) -> int:
    """The victims killed as read, were the pages linked as the registry has them."""
    pages: dict[str, list[Told]] = defaultdict(list)
    for t in told:
        if t.mention and t.report:
            pages[t.page.incident].append(t)
    total = 0
    for some in pages.values():
        mentions = {t.mention.id: t.mention for t in some if t.mention}
        toll = assemble(list(mentions.values()), {t.report.id: t.report for t in some if t.report}).toll(Outcome.KILLED)
        total += toll.best if toll else 0
    return total


def counted_rightly(told: Sequence[Told]) -> int:
    """The victims killed by the registry, each incident that pages were put to being what most of its pages tell of."""
    pages: dict[str, Counter[str]] = defaultdict(Counter)
    for t in told:
        if t.mention:
            pages[t.ledger][t.incident.id] += 1
    known = {t.incident.id: t.incident.killed for t in told}
    return sum(known[some.most_common(1)[0][0]] for some in pages.values())


def measure(told: Sequence[Told], killed: int, all_killed: int) -> dict[str, Any]:
    """All figures."""
    gold = sum(i.killed for i in {t.page.incident: t.incident for t in told}.values())
    victims = {"registry": gold, "found": killed, "error": abs(killed - gold) / gold if gold else 0.0,
               "found_in_all_incidents": all_killed, "linked_rightly": linked_rightly(told),
               "counted_rightly": counted_rightly(told)}  # fmt: skip
    return {**extraction(told), "linking": linking(told), "victims_killed": victims}


def show(found: Mapping[str, Any]) -> None:
    """The figures for people."""
    print(f"{'':24}{'all pages':>10}{'95 % interval':>17}{'of those read':>15}")
    for name, row in found["fields"].items():
        interval = f"{row['from']:.1%} - {row['to']:.1%}"
        print(f"{name:24}{row['share']:10.1%}{interval:>17}{found['of_those_read'][name]['share']:15.1%}")
    row = found["nothing_read"]
    print(f"{'nothing read':24}{row['share']:10.1%}  of {row['pages']}; mentions a page: {found['mentions_a_page']}\n")
    print(f"{'':28}{'B3 P':>7}{'B3 R':>7}{'B3 F1':>7}{'pair F1':>9}{'false merges':>16}")
    for name, f in found["linking"].items():
        b_cubed = "".join(f"{f[f'b_cubed_{k}']:7.3f}" for k in ("p", "r", "f1"))
        mixed = f"{f['false_merges']:6.0f} ({f['false_merge_share']:.1%})"
        print(f"{name:28}{b_cubed}{f['pairwise_f1']:9.3f}{mixed:>16}")
    v = found["victims_killed"]
    print(f"\nvictims killed: {v['found']} of the registry's {v['registry']} (error {v['error']:.1%}); ", end="")
    print(f"{v['found_in_all_incidents']} in all incidents of the ledger")
    print(f"were they linked rightly {v['linked_rightly']}, were they counted rightly {v['counted_rightly']}")


def kept(told: Sequence[Told]) -> str:
    """One page a line: what was read of it and what the registry says."""
    rows = []
    for t in told:
        said = [s for s in t.mention.statements if isinstance(s.value, DateValue | PlaceValue | CountValue)] \
            if t.mention else []  # fmt: skip
        row = {
            "page": t.page.id, "registry": t.incident.id, "ledger": t.ledger, "mentions": t.mentions,
            "right": checks(t.mention, t.incident) if t.mention else None,
            "read": [[repr(s.value), [p.quote for p in s.passages]] for s in said],
        }  # fmt: skip
        rows.append(json.dumps(row))
    return "\n".join(rows) + "\n"


def main() -> None:
    """Read, link, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--part")
    parser.add_argument("--sample", type=int)
    parser.add_argument("--held", action="store_true")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    pages, incidents = load(options.folder, options.part, options.sample)
    if options.held:
        pages = [p for p in pages if is_set_aside(p.incident)]
    told, killed, all_killed = read_pages(pages, incidents, options.workers)
    if options.keep:
        options.keep.write_text(kept(told), encoding="utf-8")
    found = measure(told, killed, all_killed)
    print(json.dumps(found, indent=1)) if options.json else show(found)


if __name__ == "__main__":
    main()
