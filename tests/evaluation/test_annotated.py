"""The reports annotated for this project: every value stands in its report, and nobody's is counted twice."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from evaluation.annotated import ANNOTATED, LATER, PLAIN, rows, write_folder

OUTCOMES = ("killed", "injured", "kidnapped")


@pytest.mark.parametrize("file", [ANNOTATED, PLAIN, LATER])
def test_every_quote_stands_in_its_report(file: Path) -> None:
    """Letter by letter, and no report stands twice."""
    found = rows(file)
    assert len({row["text"] for row in found}) == len({row["id"] for row in found}) == len(found)
    for row in found:
        quotes = [e["quote"] for m in row["mentions"] for e in m.get("evidence", ())]
        quotes += [t["quote"] for t in row["stated_totals"]]
        assert all(quote and quote in row["text"] for quote in quotes), row["id"]


@pytest.mark.parametrize("file", [ANNOTATED, PLAIN, LATER])
def test_parts_never_exceed_the_whole(file: Path) -> None:
    """And a figure of somebody harmed has its words, where words are noted."""
    for row in rows(file):
        for mention in row["mentions"]:
            stated = {e["field"] for e in mention.get("evidence", ())} or set(OUTCOMES)
            for outcome in OUTCOMES:
                total, parts = mention[f"{outcome}_total"], mention[outcome]
                most = total and (total["high"] if total["high"] is not None else 10**6)
                assert not parts or sum(part["low"] for part in parts) <= most, (row["id"], outcome)
                assert not (total and total["low"]) or outcome in stated, (row["id"], outcome)


@pytest.mark.parametrize("file", [ANNOTATED, PLAIN, LATER])
def test_days_are_days_and_end_after_they_begin(file: Path) -> None:
    """Of incidents and of totals."""
    for row in rows(file):
        spans = [(m["date_from"], m["date_to"]) for m in row["mentions"]]
        spans += [(t["from"], t["to"]) for t in row["stated_totals"]]
        for first, last in spans:
            if first and last:
                assert date.fromisoformat(first) <= date.fromisoformat(last), row["id"]


def test_a_gold_folder_holds_them_all(tmp_path) -> None:
    """Each with its headers, the incidents once."""
    found = rows()
    write_folder(found, tmp_path)
    gold = json.loads((tmp_path / "gold.json").read_text(encoding="utf-8"))
    told = Counter(m["incident"] for row in found for m in row["mentions"])
    assert set(gold["incidents"]) == set(told)
    assert set(gold["reports"]) == {row["id"] for row in found}
    text = (tmp_path / "reports" / f"{found[0]['id']}.txt").read_text(encoding="utf-8")
    assert text.startswith(f"Title: {found[0]['title']}\n")
    assert text.endswith(f"\n\n{found[0]['text']}\n")


def test_what_was_looked_at_can_be_left_out() -> None:
    """Each report is opened or not."""
    opened, others = rows(opened=True), rows(opened=False)
    assert len(opened) + len(others) == len(rows())
    assert not {row["id"] for row in opened} & {row["id"] for row in others}
    assert not any("opened" in row for row in rows())
