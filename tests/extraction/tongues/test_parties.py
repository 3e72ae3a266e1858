"""Which bodies are named in other languages: listed ones, those named after what they are, armed men described."""

from __future__ import annotations

import re

import pytest
from tests.extraction.tongues.told import JNIM, OFFICIAL, OTHERS, bodies_and_kinds

from tollbook.extraction.tongues import LANGUAGES
from tollbook.extraction.tongues.parties import load_wording


@pytest.mark.parametrize(
    ("language", "said", "bodies"),
    [
        ("fr", "Les habitants pointent du doigt la bande de Kolvano.", {("bande de Kolvano", OTHERS)}),
        ("fr", "La gendarmerie soupçonne un ancien gardien du port.", {("ancien gardien du port", OFFICIAL)}),
        ("fr", "Le gouverneur a accusé des rebelles venus du Tchad.", {("rebelles venus du Tchad", OFFICIAL)}),
        ("fr", "Les autorités accusent « les jihadistes », entendre le GSIM.", {(JNIM, OFFICIAL)}),
        ("fr", "Les autorités accusent les rebelles du M23.", {("M23", OFFICIAL)}),
        ("fr", "Le maire accuse le GIA.", {("Armed Islamic Group", OFFICIAL)}),
        ("es", "Los vecinos culpan al grupo Los Tarumás.", {("Los Tarumás", OTHERS)}),
        ("es", "La Fiscalía acusó a un antiguo empleado de la mina.", {("antiguo empleado de la mina", OFFICIAL)}),
        ("pt", 'O comandante distrital atribuiu a acção aos "terroristas".', {("terroristas", OFFICIAL)}),
        ("pt", "Os moradores acusam insurgentes vindos da Tanzânia.", {("insurgentes vindos da Tanzânia", OTHERS)}),
        ("ru", "Источник в полиции называет группировку «Красный тополь».", {("Красный тополь", OTHERS)}),
        ("ru", "Губернатор обвинил в нападении террористов.", {("террористов", OFFICIAL)}),
        ("fr", "Les autorités accusent les rebelles de ne pas respecter la trêve.", set()),
        ("fr", "Le maire accuse les rebelles du pillage des greniers.", set()),
        ("fr", "La police a arrêté un ancien gardien du port.", set()),
        ("es", "El Ejército acusó a los rebeldes de romper la tregua.", set()),
        ("es", "La Policía capturó a un antiguo empleado.", set()),
        ("pt", "Os moradores acusam os militares de negligência.", set()),
        ("ru", "Полиция называет группировку опасной.", set()),
        ("ru", "Газета «Красный тополь» сообщила о нападении.", set()),
        ("fr", "Les villageois accusent les miliciens de la Codeco.", {("CODECO", OTHERS)}),
        ("fr", "Des habitants accusent le Groupe Solvia.", set()),
        ("es", "Los vecinos culpan al Grupo Lumano.", set()),
    ],
)
def test_whom_it_names(language: str, said: str, bodies: set[tuple[str, str]]) -> None:
    assert bodies_and_kinds(language, said) == bodies


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_no_pattern_lacks_a_part(language: str) -> None:
    """What several patterns share stands in the place of its name in each."""
    _, words = load_wording(language)
    assert not [key for key, pattern in words.patterns.items() if re.search(r"\{[a-z]+\}", pattern.pattern)]
