"""Figures over several attacks in French, Spanish and Portuguese reports: stated totals, and no attack's figures."""

from __future__ import annotations

from datetime import date

import pytest
from tests.extraction.tongues.told import LEADS, read, told

Row = tuple[str, int, int | None, str | None, str | None, date | None]


def rows(language: str, said: str) -> list[Row]:
    """The totals that a sentence states after an attack: measure, figure, nationality, area, first day."""
    found = read(language, LEADS[language] + said).totals
    return [(t.measure.value, t.low, t.high, t.nationality, t.area, t.window.start) for t in found]


JANUARY = date(2022, 1, 1)


@pytest.mark.parametrize(
    ("language", "said", "expected"),
    [
        (
            "fr",
            "Depuis le 1er janvier, au moins 61 civils ont été tués dans la région, selon une association.",
            [("killed", 61, None, None, "la région", JANUARY)],
        ),
        ("fr", "On compte 68 enlèvements depuis le début de l'année.", [("kidnapped", 68, 68, None, None, JANUARY)]),
        (
            "fr",
            "L'ambassade a recensé neuf enlèvements de Français au Niger depuis janvier 2015.",
            [("kidnapped", 9, 9, "FR", "Niger", date(2015, 1, 1))],
        ),
        (
            "fr",
            "C'est la troisième attaque sur cet axe depuis mars.",
            [("attacks", 3, 3, None, "cet axe", date(2022, 3, 1))],
        ),
        (
            "fr",
            "Vingt-huit incidents de sécurité ont été enregistrés en avril, contre trente-deux en mars.",
            [("attacks", 28, 28, None, None, date(2022, 4, 1))],
        ),
        (
            "es",
            "En lo que va de 2022 van 1.240 homicidios en el país.",
            [("killed", 1240, 1240, None, "Colombia", JANUARY)],
        ),
        (
            "es",
            "De enero a abril contamos 48 asesinatos y 22 secuestros en el municipio.",
            [("killed", 48, 48, None, "el municipio", JANUARY), ("kidnapped", 22, 22, None, "el municipio", JANUARY)],
        ),
        (
            "es",
            "En los últimos tres meses se registraron más de treinta y dos ataques en el Cauca.",
            [("attacks", 32, None, None, "Cauca", date(2022, 2, 10))],
        ),
        (
            "pt",
            "Desde o início do ano, mais de 600 civis morreram na província.",
            [("killed", 600, None, None, "província", JANUARY)],
        ),
        (
            "pt",
            "Só este ano, 12 chacinas deixaram 48 mortos no estado.",
            [("killed", 48, 48, None, "estado", JANUARY), ("attacks", 12, 12, None, "estado", JANUARY)],
        ),
    ],
)
def test_a_figure_over_time_is_a_stated_total(language: str, said: str, expected: list[Row]) -> None:
    """Since a day, in a year so far, over months; the area stays in the report's words."""
    assert rows(language, said) == expected


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "C'est l'attaque la plus meurtrière depuis janvier."),
        ("fr", "Deux ouvriers sont portés disparus depuis mardi."),
        ("fr", "Depuis janvier, 120 personnes sont mortes du choléra."),
        ("fr", "Depuis janvier, l'armée a libéré douze otages."),
        ("es", "Este año el municipio construyó 48 viviendas."),
        ("es", "Se registraron 300 asesinatos y secuestros en 2021."),  # how many of which?
        ("es", "Van 30 homicidios este año en Guapi, Orvale y Sendal."),  # an area that no one name is
        ("pt", "Foi o pior ataque desde janeiro."),
    ],
)
def test_what_is_no_sum_of_attacks_is_no_total(language: str, said: str) -> None:
    """Superlatives, the missing, disease, and sums that are not understood."""
    assert rows(language, said) == []


def test_an_attack_in_a_land_long_at_war_is_one_attack() -> None:
    """ "Since" dates the war."""
    (one,) = told(
        "fr", "Lundi, trois gardiens ont été tués à Gao par des hommes armés, dans une région en guerre depuis 2017."
    )
    assert (one.days[0], one.counts) == ("2022-05-09", {"killed": (3, 3)})
