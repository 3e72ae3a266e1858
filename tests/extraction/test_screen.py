"""The first sieve lets through whatever might tell of an attack."""

from __future__ import annotations

import re
import timeit

import pytest

from tollbook.extraction.screen import may_tell

NEUTRAL = [
    "The city council approved the budget for new parks and schools on Tuesday. Members voted nine to two after "
    "a long debate about the cost of road repairs, and the mayor thanked residents who had written to her office.",
    "Rain delayed the second day of the match, but the home side still reached 212 for four at the close. The "
    "visitors dropped three catches. Play resumes at ten on Friday, with more showers forecast.",
    "Shares rose for a third day as exporters reported better orders. The central bank left its rate unchanged "
    "and said that inflation was expected to ease in the second half of the year.",
]
TELLING = [
    "The three surveyors who were taken away from the camp by masked men have come home and were well.",
    "He and his mate were found with their throats slashed, and nobody has said who did it or why it was done.",
    "Unknown persons set the depot alight and the watchman, who was asleep in it, died of burns that night.",
    "A passenger who would not pay headbutted the conductor, who lost two teeth; others pulled him off at the next.",
    "Two men with knives came out of the fog beside the well and the guide gave them his bag and the keys of the van.",
    "Hooded visitors cornered the vintner in the press house and opened the taps of seven vats, then let him go.",
]
TELLING += [
    "We confirm with great sadness that two of our welders lost their lives when the camp at the dam was stormed. "
    "Four colleagues were led away and we have not heard from them.",
    "The geologist and his assistant who vanished near the mission on 4 June walked into a police post. They had "
    "got out by a coal chute while the others slept, and they were well.",
    "The clerk lay in his blood when the cleaners came on Monday, and the safe stood open for all who wanted to look "
    "into it. The mayor was told of it at noon by the widow of the clerk.",
]
FOREIGN = [
    "Неизвестные напали на лагерь геологов, погибли двое рабочих.",
    "Des inconnus ont visé un camp de géologues près de la rivière ; deux ouvriers ont péri et un autre a disparu.",
    "Desconocidos entraron en el campamento y se llevaron a dos obreros; el hecho ocurrió el martes, dijo la policía.",
    "身份不明者袭击了地质营地，两名工人遇难。",
    "افراد ناشناس به اردوگاه زمین‌شناسان حمله کردند و دو کارگر کشته شدند.",
    "هاجم مجهولون معسكرا للجيولوجيين وقتل عاملان.",
    "Orang tak dikenal menyerang kamp ahli geologi di tepi sungai, dua pekerja tewas dan seorang hilang sejak itu.",
]


@pytest.mark.parametrize("text", NEUTRAL)
def test_reports_without_a_trace_are_set_aside(text: str) -> None:
    """Council, sport and market reports need no reading."""
    assert not may_tell(text)


@pytest.mark.parametrize("text", TELLING + FOREIGN)
def test_whatever_may_tell_passes(text: str) -> None:
    """Any word of violence, and any other language, is let through."""
    assert may_tell(text)


def test_a_title_may_tell() -> None:
    """The title counts too."""
    assert may_tell(NEUTRAL[0], title="Council meets after bombing")


@pytest.mark.parametrize(("text", "passes"), [("", False), ("  \n", False), ("Two shot.", True), ("No comment.", True)])
def test_short_texts(text: str, passes: bool) -> None:
    """Nothing at all is set aside; a few words are never judged."""
    assert may_tell(text) is passes


def test_the_sieve_is_fast() -> None:
    """It takes a small multiple of what finding the words alone takes, whatever else the machine does."""
    text = " ".join(NEUTRAL)
    sieving, floor = (
        min(timeit.repeat(work, number=100, repeat=7))
        for work in (lambda: may_tell(text), lambda: re.findall(r"\w+", text.lower()))
    )
    assert sieving < 20 * floor
