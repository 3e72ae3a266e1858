"""Whether a report tells of an attack, by the shipped curve over the encoder's states."""

from __future__ import annotations

import numpy as np
import pytest

from tollbook.extraction.tagger import load_reader
from tollbook.extraction.tagger.attack import OWN, AttackCurve, load_curve, signs

TOLD = (
    "Armed men boarded a tug off Sapele before dawn on Sunday and took its captain and two Ukrainian engineers away "
    "in a speedboat. The cook, who had hidden in the galley, raised the alarm.",
    "A roadside bomb struck a convoy of surveyors outside Mocuba on 4 May, killing a Portuguese geologist and hurting "
    "his driver. The company had been warned twice, a union said.",
)
UNTOLD = (
    "In the yearly exercise of the harbour police, masked men boarded a tug off Sapele on Sunday and led its 'captain' "
    "and two 'engineers' away. The exercise, in which nobody was hurt, went well, an inspector said.",
    "A boiler burst at a camp of surveyors outside Mocuba on 4 May, killing a Portuguese geologist and hurting his "
    "driver. Word of a bomb that spread in the town was untrue, the district's administrator said.",
)


@pytest.mark.parametrize(("told", "untold"), list(zip(TOLD, UNTOLD, strict=True)))
def test_an_exercise_and_an_accident_are_told_from_an_attack_in_like_words(told: str, untold: str) -> None:
    reader = load_reader()
    assert reader.read(told).bundles
    assert not reader.read(untold).bundles
    assert reader.read(told).incident_score > reader.limits.report > reader.read(untold).incident_score


def test_the_signs_are_the_encoder_s_word_and_the_states_of_the_window_their_mean_and_their_most() -> None:
    whole = np.asarray([1, -1], dtype=np.float32)
    body = np.asarray([[0, 2], [4, 0]], dtype=np.float32)
    assert signs(0.5, whole, body).tolist() == [0.5, 1, -1, 2, 1, 4, 2]
    assert signs(0.5, whole, body[:0]).tolist() == [0.5, 1, -1, 1, -1, 1, -1]  # a title alone


def test_the_curve_adds_up_what_its_weights_say() -> None:
    curve = AttackCurve(np.asarray([2.0, -1.0]), 0.5)
    assert curve.logit(np.asarray([1.0, 3.0])) == -0.5


def test_the_shipped_curve_has_a_weight_for_each_sign() -> None:
    assert len(load_curve().weights) == 1 + 3 * 384


def test_text_in_one_letter_case_goes_by_the_encoder_s_own_output() -> None:
    """ "ARMED MEN …", as wires are: as sure as the encoder is, less what its bound is above the curve's."""
    network, limits = load_reader().network, load_reader().limits
    assert _odds(limits.cast_report) - _odds(limits.report) == pytest.approx(OWN, abs=0.001)
    for text in (*TOLD, *UNTOLD):
        capitals, written = network.encode(text.upper(), None), network.encode(text, None)
        assert _odds(capitals.attack) == pytest.approx(_odds(capitals.incident) - OWN)
        assert _odds(written.attack) != pytest.approx(_odds(written.incident) - OWN)


def _odds(probability: float) -> float:
    return float(np.log(probability / (1 - probability)))
