"""The fixed split of the annotated reports: a fifth of the incidents is set aside, never trained on.

Reports that tell of a common incident form one group (a connected component), and a whole group
falls on one side, by the sha256 of its smallest incident id. A report without an incident is a
group of its own, named by its own id.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

SET_ASIDE = 5  # one group in five


def groups(reports: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Map each report id to the name of its group: the smallest incident id reachable from it.

    `reports` gives the incident ids each report tells of.
    """
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while parent.setdefault(name, name) != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    for incidents in reports.values():
        for other in incidents[1:]:
            first, second = sorted((root(incidents[0]), root(other)))
            parent[second] = first
    return {report: root(incidents[0]) if incidents else report for report, incidents in reports.items()}


def is_set_aside(group: str) -> bool:
    """Whether the group of this name belongs to the set-aside fifth."""
    return int(hashlib.sha256(group.encode()).hexdigest(), 16) % SET_ASIDE == 0


def split(reports: Mapping[str, Sequence[str]]) -> tuple[list[str], list[str]]:
    """Return (training, set aside) report ids, each sorted."""
    named = groups(reports)
    aside = {report for report, group in named.items() if is_set_aside(group)}
    return sorted(set(reports) - aside), sorted(aside)


def split_gold(gold: Mapping[str, Any]) -> tuple[list[str], list[str]]:
    """`split` for the contents of a `gold.json`."""
    return split({rid: [m["incident"] for m in r["mentions"]] for rid, r in gold["reports"].items()})


def split_folder(folder: Path) -> tuple[list[str], list[str]]:
    """`split` for a gold folder (it holds `gold.json`). Raises OSError where it cannot be read."""
    return split_gold(json.loads((folder / "gold.json").read_text(encoding="utf-8")))
