"""The curve over the encoder's states: how it is fitted, and the reports it is fitted on."""

from __future__ import annotations

import json

import numpy as np
from training.tagger.attack import HERE, Taught, fit, odds, strongest, weights


def report(value: float, *, attack: bool, corpus: str = "plain") -> Taught:
    return Taught(np.asarray([[0.0, value], [-1.0, 9.0]]), attack, corpus, 0)


REPORTS = [report(v, attack=v > 0) for v in (-3.0, -2.0, 2.0, 3.0, 2.5, 1.5)]


def test_both_classes_of_a_corpus_weigh_the_same() -> None:
    found = weights([*REPORTS, report(1.0, attack=True, corpus="muc"), report(-1.0, attack=False, corpus="muc")])
    assert found[:2].sum() == found[2:6].sum() == 4
    assert found[6] == found[7] == 0.1


def test_what_tells_attacks_apart_is_weighed() -> None:
    curve = fit(REPORTS)
    assert curve[0][1] > 0
    one_window = [Taught(r.windows[:1], r.attack, r.corpus, 0) for r in REPORTS]
    assert [bool(o > 0) for o in odds(one_window, curve)] == [r.attack for r in REPORTS]


def test_a_report_teaches_by_the_window_the_encoder_likes_best_and_is_read_by_its_likeliest() -> None:
    assert strongest(REPORTS[0].windows).tolist() == [0.0, -3.0]
    assert odds(REPORTS[:1], (np.asarray([0.0, 1.0]), 0.5)).tolist() == [9.5]


def test_the_written_reports_are_whole_and_none_stands_twice() -> None:
    rows = [json.loads(line) for line in (HERE / "written.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {(r["part"], r["attack"]) for r in rows} == {(p, a) for p in ("plain", "twins") for a in (True, False)}
    assert all(r["text"].strip() for r in rows)
    assert len({r["text"] for r in rows}) == len(rows)
