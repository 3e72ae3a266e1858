"""Figures for an assignment of mentions to incidents: B-cubed, pairwise, false merges, and trivial baselines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from tollbook.linking.features import MentionFeatures


def figures(got: Mapping[str, str], truth: Mapping[str, str]) -> dict[str, float]:
    """B-cubed (A. Bagga and B. Baldwin, 1998), pairwise scores and the share of incidents that hold two."""
    b_p, b_r = _b_cubed(got, truth)
    ours, theirs = _pairs(got), _pairs(truth)
    hit = len(ours & theirs)
    p = hit / len(ours) if ours else 1.0
    r = hit / len(theirs) if theirs else 1.0
    clusters = defaultdict(set)
    for item, cluster in got.items():
        clusters[cluster].add(truth[item])
    mixed = sum(len(c) > 1 for c in clusters.values())
    return {
        "mentions": len(truth), "incidents": len(set(truth.values())), "found": len(clusters),
        "b_cubed_p": b_p, "b_cubed_r": b_r, "b_cubed_f1": _f1(b_p, b_r),
        "pairwise_p": p, "pairwise_r": r, "pairwise_f1": _f1(p, r),
        "false_merges": mixed, "false_merge_share": mixed / len(clusters) if clusters else 0.0,
    }  # fmt: skip


def baselines(rows: Sequence[MentionFeatures]) -> dict[str, dict[str, str]]:
    """Each mention its own incident; same day; same day and place."""
    return {
        "each its own": {f.id: f.id for f in rows},
        "same day": {f.id: f"{f.first_day}" if f.first_day else f.id for f in rows},
        "same day and area": {
            f.id: f"{f.first_day} {f.country} {f.admin1}" if f.first_day and f.country else f.id for f in rows
        },
    }  # fmt: skip


def _b_cubed(got: Mapping[str, str], truth: Mapping[str, str]) -> tuple[float, float]:
    ours, theirs = _members(got), _members(truth)
    p = r = 0.0
    for item, cluster in got.items():
        both = len(ours[cluster] & theirs[truth[item]])
        p += both / len(ours[cluster])
        r += both / len(theirs[truth[item]])
    return (p / len(got), r / len(truth)) if got else (0.0, 0.0)


def _members(assigned: Mapping[str, str]) -> dict[str, set[str]]:
    members = defaultdict(set)
    for item, cluster in assigned.items():
        members[cluster].add(item)
    return members


def _pairs(assigned: Mapping[str, str]) -> set[tuple[str, str]]:
    return {pair for group in _members(assigned).values() for pair in combinations(sorted(group), 2)}


def _f1(p: float, r: float) -> float:
    return 2 * p * r / (p + r) if p + r else 0.0
