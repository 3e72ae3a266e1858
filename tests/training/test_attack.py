"""The curve over the encoder's states: how it is fitted, and the reports it is fitted on."""

from __future__ import annotations

import json

import numpy as np
import pytest
from training.tagger.attack import HERE, Taught, fit, odds, strongest, vocabulary, weights
from training.tagger.mirrored import together

from tollbook.extraction.tagger.attack import AttackCurve


def report(value: float, *, attack: bool, corpus: str = "plain") -> Taught:
    said = frozenset({"gunmen" if attack else "drill"})
    return Taught(np.asarray([[0.0, value], [-1.0, 9.0]]), (said, frozenset()), attack, corpus, 0)


REPORTS = [report(v, attack=v > 0) for v in (-3.0, -2.0, 2.0, 3.0, 2.5, 1.5)]


def test_both_classes_of_a_corpus_weigh_the_same() -> None:
    found = weights([*REPORTS, report(1.0, attack=True, corpus="muc"), report(-1.0, attack=False, corpus="muc")])
    assert found[:2].sum() == found[2:6].sum() == 4
    assert found[6] == found[7] == 0.1


def test_what_tells_attacks_apart_is_weighed() -> None:
    curve = fit(REPORTS, ["drill", "ferry", "gunmen"])
    assert curve.weights[1] > 0
    assert curve.words["gunmen"] > 0 > curve.words["drill"]
    assert "ferry" not in curve.words
    one_window = [Taught(r.windows[:1], r.words[:1], r.attack, r.corpus, 0) for r in REPORTS]
    assert [bool(o > 0) for o in odds(one_window, curve)] == [r.attack for r in REPORTS]


def test_a_report_teaches_by_the_window_the_encoder_likes_best_and_is_read_by_its_likeliest() -> None:
    assert strongest(REPORTS[0]) == 0
    curve = AttackCurve(np.asarray([0.0, 1.0]), {"drill": -2.0}, 0.5)
    assert odds(REPORTS[:1], curve).tolist() == [9.5]
    assert odds([Taught(REPORTS[0].windows[:1], REPORTS[0].words[:1], False, "plain", 0)], curve) == pytest.approx(-4.5)


def test_reports_of_one_outlet_and_those_that_share_rare_names_belong_together() -> None:
    keys = together(
        [
            ("Quay Post", None, "Robbers boarded a tug off Barrowmouth."),
            ("Quay Post", None, "A tug ran aground."),
            (None, None, "Fen Herald\nShots were heard near Little Oxney and at Cransley Mill."),
            ("Fen Wire", None, "It was a wedding near Little Oxney, not far from Cransley Mill."),
            ("Dyke News", None, "A quiet week near Little Oxney."),
        ]
    )
    assert keys[0] == keys[1]
    assert keys[2] == keys[3]
    assert len(set(keys)) == 3


def test_words_that_only_name_people_and_places_tell_nothing() -> None:
    words = vocabulary()
    assert {"gunmen", "drill"} <= set(words)
    assert not {"nairob", "tuesda"} & set(words)


def test_the_written_reports_are_whole_and_none_stands_twice() -> None:
    rows = [json.loads(line) for line in (HERE / "written.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {(r["part"], r["attack"]) for r in rows} == {(p, a) for p in ("plain", "twins") for a in (True, False)}
    assert all(r["text"].strip() for r in rows)
    assert len({r["text"] for r in rows}) == len(rows)
