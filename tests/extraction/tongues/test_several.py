"""Reports that tell of more than one attack: each keeps its own figures, and none is made of two."""

from __future__ import annotations

import pytest
from tests.extraction.tongues.told import told

MAIN = {
    "fr": "Trois chauffeurs ont été tués lundi à Gao, au Mali, par des hommes armés. ",
    "es": "Tres conductores fueron asesinados el lunes en Tumaco, Colombia, por hombres armados. ",
    "pt": "Três motoristas foram assassinados na segunda-feira em Macomia, Moçambique, por homens armados. ",
}


@pytest.mark.parametrize(
    ("language", "said", "place", "counts"),
    [
        ("es", "Horas antes, en Cali, cuatro vendedores murieron en una balacera.", "Cali", {"killed": (4, 4)}),
        ("es", "Ese mismo día, en Pasto, dos jueces fueron secuestrados.", "Pasto", {"kidnapped": (2, 2)}),
        ("fr", "Le même jour, à Ménaka, deux gardiens ont été enlevés.", "Ménaka", {"kidnapped": (2, 2)}),
        ("pt", "Na semana passada, dois pescadores tinham sido decapitados em Nangade.", "Nangade", {"killed": (2, 2)}),
        ("fr", "Dans la semaine, deux bergers ont été égorgés à Ménaka.", None, {}),  # of no week that is told
    ],
)
def test_a_further_attack_is_one_of_its_own(
    language: str, said: str, place: str | None, counts: dict[str, tuple[int, int | None]]
) -> None:
    """On the same day in another place, and in a week that holds the day of the first."""
    first, *others = told(language, MAIN[language] + said)
    assert first.counts == {"killed": (3, 3)}
    assert [(m.place, m.counts) for m in others] == ([(place, counts)] if place else [])


def test_what_goes_on_about_a_further_attack_is_not_of_the_first() -> None:
    """Its later sentences neither."""
    text = MAIN["es"] + "Horas antes hubo cuatro muertos en un tiroteo. Dos personas quedaron heridas."
    (one,) = told("es", text)
    assert one.counts == {"killed": (3, 3)}


def test_a_sentence_is_of_the_attack_that_has_those_whom_it_names() -> None:
    """The police speak of the judge's killing after a sentence on others."""
    text = (
        "Un juez fue asesinado el lunes en Cali, Colombia, por sicarios. El domingo, tres pescadores fueron "
        "secuestrados en Tumaco. Según la Policía, el juez y su conductor resultaron heridos."
    )
    first, second = told("es", text)
    assert (first.counts.get("injured"), second.counts) == ((2, 2), {"kidnapped": (3, 3)})


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "fr",
            "L'attaque a visé une équipe de soignants. L'équipe reste sur place, dans le but de soigner les blessés.",
        ),
        ("pt", "A equipa da organização foi atacada. A equipa suspendeu o trabalho."),
    ],
)
def test_a_team_is_no_sport(language: str, said: str) -> None:
    """Aid workers have teams too."""
    assert told(language, MAIN[language] + said)
