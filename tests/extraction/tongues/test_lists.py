"""Who is counted in notes without verbs, in lists with genitives, and in counts that rise, in Romance languages."""

from __future__ import annotations

import pytest
from tests.extraction.tongues.told import told

AT = {
    "fr": "Des hommes armés ont attaqué un marché mardi à Gao, au Mali. ",
    "es": "Hombres armados atacaron un mercado el martes en Tumaco, Colombia. ",
    "pt": "Homens armados atacaram um mercado na terça-feira em Macomia, Moçambique. ",
}


@pytest.mark.parametrize(
    ("language", "said", "counts"),
    [
        ("fr", "Bilan : deux agents d'une ONG locale enlevés près du pont.", {"kidnapped": (2, 2)}),
        ("fr", "Trois employés de la société enlevés.", {"kidnapped": (3, 3)}),
        ("fr", "Un agent de la mine tués.", {}),  # others before are not understood
        ("fr", "Trois ouvriers et le camion de la mine brûlés.", {}),
        ("fr", "Trois agents qui gardaient la mine tués.", {}),
        ("es", "Secuestrados tres comerciantes.", {"kidnapped": (3, 3)}),
        ("es", "Saldo: asesinado un dirigente campesino.", {"killed": (1, 1)}),
        ("es", "Heridos el alcalde y dos policías.", {"injured": (3, 3)}),
        ("es", "Secuestrada durante tres meses, la maestra volvió.", {}),
        ("es", "Mataron a dos guardias de la empresa y a un chofer.", {"killed": (3, 3)}),
        ("es", "Murieron dos guardias del alcalde y un chofer.", {"killed": (3, 3)}),
        ("es", "Murieron dos guardias de la empresa Orvale y el capataz.", {}),  # whom no list of words holds
        ("es", "Mataron a dos guardias de la empresa y huyeron.", {"killed": (2, 2)}),
        ("es", "Murieron dos guardias de la empresa y la carretera fue cerrada.", {"killed": (2, 2)}),
        ("es", "Dos guardias de la empresa y un chofer murieron.", {"killed": (3, 3)}),
        ("pt", "Dois agentes da Guarda Nacional e um motorista morreram.", {"killed": (3, 3)}),
        ("fr", "Ce sont en réalité trois passagers qui ont été tués.", {"killed": (3, 3)}),
        ("fr", "Deux hommes qui ont été tués étaient frères.", {}),  # of how many?
        ("fr", "Le bilan est passé à sept morts. Deux des blessés ont succombé.", {"killed": (7, 7)}),
        ("fr", "On compte sept morts. Deux des blessés ont succombé.", {"killed": (7, None)}),
        ("fr", "Trois soldats ont été tués. Deux civils ont également perdu la vie.", {"killed": (5, 5)}),
        (
            "fr",
            "Trois soldats ont été tués. Deux civils ont également été blessés.",
            {"killed": (3, 3), "injured": (2, 2)},
        ),
        ("fr", "Dix-huit personnes au moins ont été tuées.", {"killed": (18, None)}),
        ("es", "Catorce policías habían sido emboscados y asesinados.", {"killed": (14, 14)}),
    ],
)
def test_a_list_is_counted_whole_or_not_at_all(
    language: str, said: str, counts: dict[str, tuple[int, int | None]]
) -> None:
    """Never the first of several alone."""
    (one,) = told(language, AT[language] + said)
    assert one.counts == counts
