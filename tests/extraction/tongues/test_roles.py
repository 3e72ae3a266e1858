"""What victims of reports in other languages are by their nouns, each role with its nationality where that is said."""

from __future__ import annotations

from typing import Final

import pytest
from tests.extraction.tongues.told import told

LEADS: Final = {
    "fr": "Des hommes armés ont attaqué mardi un convoi minier près de Mopti, au Mali. ",
    "es": "Hombres armados atacaron el martes un campamento en Arauquita, Arauca, Colombia. ",
    "pt": "Homens armados atacaram na terça-feira uma aldeia em Macomia, Moçambique. ",
    "ru": "Боевики обстреляли рынок во вторник в городе Сегу в Мали. ",
    "zh": "武装分子3日袭击了尼日利亚卡杜纳州的一处工地。",
}


@pytest.mark.parametrize(
    ("language", "said", "roles"),
    [
        (
            "fr",
            "Trois chauffeurs sénégalais et deux gendarmes ont été tués.",
            {"killed SN driver": 3, "killed - police officer": 2},
        ),
        ("fr", "Quatre employés, dont deux Tunisiens, ont été enlevés.", {"kidnapped - employee": 4}),
        ("fr", "Quatre employés et un chauffeur, dont deux Tunisiens, ont été enlevés.", {}),
        ("fr", "Sept personnes ont été tuées, dont deux infirmiers.", {"killed - health worker": 2}),
        ("es", "Murieron tres soldadores y un conductor.", {"killed - worker": 3, "killed - driver": 1}),
        ("es", "Dos ingenieros chilenos fueron secuestrados.", {"kidnapped CL engineer": 2}),
        ("pt", "Dois camponeses foram mortos.", {"killed - farmer": 2}),
        ("ru", "Погибли трое камерунских водителей.", {"killed CM driver": 3}),
        ("ru", "Двое рабочих убиты и охранник ранен.", {"killed - worker": 2, "injured - guard": 1}),
        (
            "zh",
            "2名中国工程师和1名司机死亡。",
            {"killed CN engineer": 2, "killed - driver": 1},
        ),
        ("zh", "5人受伤,其中3人为印度籍矿工。", {"injured IN miner": 3}),
        ("zh", "3名村民死亡。", {}),
    ],
)
def test_roles(language: str, said: str, roles: dict[str, int]) -> None:
    (found,) = told(language, LEADS[language] + said)
    assert found.roles == roles


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        ("造成3人死亡,均为中国公民。", {"killed": (3, 3), "killed CN": (3, 3)}),
        ("3名工人遇难。死者均为中国公民。", {"killed": (3, 3), "killed CN": (3, 3)}),
        ("造成5人受伤,均无生命危险。", {"injured": (5, 5)}),
        ("死者均为中国公民。", {}),
    ],
)
def test_all_of_one_nationality(said: str, counts: dict[str, tuple[int, int | None]]) -> None:
    (found,) = told("zh", LEADS["zh"] + said)
    assert found.counts == counts
