"""The second step of the model of attributions: weights of states, taught on reports that the reader never saw."""

from __future__ import annotations

import json

import numpy as np
import pytest
from training.attributed import ROWS, SHIPPED, report_of, rows, taught_anew, write
from training.attribution import CLASSES, Fitted, Taught

from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.attribution.verdict import Weighed

CLAIM = CLASSES.index("claim_of_responsibility")
NOTHING_KNOWN = Fitted({"near": 0}, np.zeros((1, len(CLASSES))))


def parties(number: int) -> Taught:
    """A report with a body that claims, whose first state is high, and one of which nothing is said."""
    body = Actor(0, 4, "Reed", "Reed", False)
    own = [Weighed(body, 0, {"near"}, np.asarray([high + number % 3, 1.0])) for high in (9.0, -9.0)]
    return Taught(f"r{number}", own, [(CLASSES[CLAIM], 1.0), ("none", 1.0)], [(0, 4)] * 2, [], {}, 1)


@pytest.fixture(scope="module")
def model():
    return taught_anew([parties(n) for n in range(900)], NOTHING_KNOWN)


def test_states_tell_what_no_sign_tells(model) -> None:
    """Where the signs are the same, the states decide."""
    claims, silent = model.judge(parties(1).parties)
    assert claims[CLAIM] > 0.5 > silent[CLAIM]


def test_what_is_written_is_what_was_fitted(model, tmp_path) -> None:
    """Classes, signs, states and bias stand in the file, in the order of the shipped one."""
    write(tmp_path / "v.json", model, 0.25)
    told, shipped = (json.loads(p.read_text(encoding="utf-8")) for p in (tmp_path / "v.json", SHIPPED))
    assert told.keys() == shipped.keys()
    assert told["kinds"] == shipped["kinds"]
    assert np.allclose(told["states"], model.states, atol=1e-4)


def test_nothing_the_reader_is_taught_teaches_this() -> None:
    """The reports stand apart from those of the reader, and each can be read as a report."""
    theirs = {
        json.loads(line)["text"]
        for line in (ROWS.parent / "tagger/annotated.jsonl").read_text(encoding="utf-8").splitlines()
    }
    assert ROWS.exists()
    assert not theirs & {row["text"] for row in rows().values()}
    assert all(report_of(row).text for row in rows().values())
