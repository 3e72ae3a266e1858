"""Whether a report tells of an attack, by the shipped curve over the encoder's states and the report's words."""

from __future__ import annotations

import numpy as np
import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.extraction.tagger import load_reader
from tollbook.extraction.tagger.attack import OWN, AttackCurve, beginnings, load_curve, signs
from tollbook.extraction.tagger.network import words_of
from tollbook.records import Report, Source

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
    """The curve makes an attack likelier; what it leaves open the rules for exercises and accidents decide."""
    reader, extractor = load_reader(), BuiltinExtractor()
    assert reader.read(told).incident_score > reader.read(untold).incident_score
    assert reader.read(told).incident_score > reader.limits.report
    reports = [
        Report.build(text=t, title=None, source=Source.named("Reed Wire"), language="en") for t in (told, untold)
    ]
    assert [len(extractor.extract(r).mentions) for r in reports] == [1, 0]


def test_the_signs_are_the_encoder_s_word_the_window_s_state_and_mean_ends_and_spread_of_the_body_s() -> None:
    """Then mean and most of what the lower layers make of all of the body."""
    whole = np.asarray([1, -1], dtype=np.float32)
    body = np.asarray([[0, 2], [4, 0]], dtype=np.float32)
    lower = np.asarray([[3, 0], [0, 0], [0, 6]], dtype=np.float32)
    read = signs(0.5, whole, body, lower).tolist()
    assert read == [0.5, 1, -1, 2, 1, 4, 2, 0, 0, 2, 1, 1, 2, 3, 6]
    unread = signs(0.5, whole, body[:0], lower).tolist()  # nothing in it matters
    assert unread == [0.5, 1, -1, 1, -1, 1, -1, 1, -1, 0, 0, 1, 2, 3, 6]
    assert signs(0.5, whole, body[:0], lower[:0]).tolist() == [0.5, *[1, -1] * 4, 0, 0, 0, 0, 0, 0]  # a title alone


def test_words_are_known_by_their_beginnings() -> None:
    assert beginnings("Rehearsed, a REHEARSAL at 9") == {"rehear", "at"}


def test_the_curve_adds_up_what_its_weights_and_its_words_say() -> None:
    curve = AttackCurve(np.asarray([2.0, -1.0]), {"rehear": -4.0, "ambush": 3.0}, 0.5)
    assert curve.logit(np.asarray([1.0, 3.0]), "") == -0.5
    assert curve.logit(np.asarray([1.0, 3.0]), "The ambush was rehearsed, all of the ambush.") == -1.5


def test_the_shipped_curve_has_a_weight_for_each_sign_and_words_that_speak_either_way() -> None:
    curve = load_curve()
    assert len(curve.weights) == 1 + 7 * 384
    assert curve.words["gunmen"] > 0 > curve.words["drill"]


def test_a_window_has_the_words_of_the_title_and_of_its_own_part_of_a_long_report() -> None:
    network = load_reader().network
    text = " ".join(f"Day {n}: the ferry came in." for n in range(200))
    tokens, cut = network.cut(text, "A log")
    parts = [words_of(window, tokens, text, "A log") for window in cut]
    assert len(parts) > 1
    assert all(part.startswith("A log\n") for part in parts)
    assert "".join(part.removeprefix("A log\n") for part in parts).replace(" ", "") == text.replace(" ", "")
    assert words_of(network.cut("", "A log")[1][0], network.cut("", "A log")[0], "", "A log") == "A log\n"


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
