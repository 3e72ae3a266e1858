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


@pytest.mark.parametrize(
    ("language", "said", "place", "precision"),
    [
        ("fr", "Vendredi, un gardien avait été tué à Ménaka.", "Ménaka", "town"),  # by nobody who is called an attacker
        ("fr", "Vendredi, un gardien avait été tué à Tilokoum.", "Tilokoum", "country"),  # in no gazetteer
        ("es", "El domingo, dos vendedores fueron asesinados en la vereda Orvalito.", "Orvalito", "country"),
        ("pt", "No domingo, os insurgentes mataram dois pescadores na ilha de Orvalim.", "Orvalim", "country"),
    ],
)
def test_a_further_attack_needs_no_more_than_who_was_killed_and_where(
    language: str, said: str, place: str, precision: str
) -> None:
    """A place that no gazetteer holds lies in the only country that the report's places lie in."""
    _, other = told(language, MAIN[language] + said)
    assert (other.place, other.precision, other.counts["killed"][0] > 0) == (place, precision, True)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "Vendredi, un gardien est mort à Ménaka."),
        ("fr", "Vendredi, deux gardiens ont été tués dans une collision à Ménaka."),
        ("fr", "L'attaque a été imputée vendredi à Orvalim : deux gardiens ont été tués."),  # no town but a gang
        ("es", "El domingo, dos vendedores murieron en Pasto."),
    ],
)
def test_a_death_alone_is_no_further_attack(language: str, said: str) -> None:
    """People die of much."""
    assert len(told(language, MAIN[language] + said)) == 1


@pytest.mark.parametrize(
    ("language", "text", "day", "counts"),
    [
        (
            "es",
            "El año fue malo: 70 muertos en 19 ataques. El peor ocurrió el 14 de abril en el municipio de Tumaco, "
            "Colombia. Dos soldadores fueron asesinados a tiros.",
            "2022-04-14",
            {"killed": (2, 2)},
        ),
        (
            "es",
            "Cinco muertos dejó un ataque a tiros en una gallera de Tumaco, Colombia. Los hechos ocurrieron el martes.",
            "2022-05-10",
            {"killed": (5, 5)},
        ),
        (
            "pt",
            "Homens armados mataram três camponeses em Macomia, Moçambique. O crime ocorreu na terça-feira.",
            "2022-05-10",
            {"killed": (3, 3)},
        ),
        (
            "fr",
            "Une grenade avait explosé au marché de Gao, au Mali : deux morts. Les faits se sont produits mardi.",
            "2022-05-10",
            {"killed": (2, 2)},
        ),
    ],
)
def test_when_it_happened_may_be_a_sentence_of_its_own(
    language: str, text: str, day: str, counts: dict[str, tuple[int, int]]
) -> None:
    """What it was stands in the next, or in the last one before that tells of an attack without a day."""
    (one,) = told(language, text)
    assert (one.days[0], one.counts) == (day, counts)


def test_what_happened_need_be_no_attack() -> None:
    """A concert ends badly."""
    text = "Un concierto se dio en Tumaco, Colombia. El incidente ocurrió el martes: dos jóvenes cayeron y murieron."
    assert not told("es", text)


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("es", "Zamora, Mich.- Una granada explotó el martes en Zamora, México, y mató a dos clientes.", "Zamora"),
        ("es", "Lista:\n\n1) Paro.\n\n2) Tumaco (Nariño), Colombia. El martes, durante un partido "
         "infantil, hombres armados mataron a dos vendedores.", "Tumaco"),
        ("fr", "Un camp a été mitraillé mardi à Gressier (RN2, département de l'Ouest), en Haïti.", "Gressier"),
        ("fr", "Lundi, deux gardiens ont été tués dans l'attaque de Titao, dans la région du Nord. Au Burkina Faso, "
         "les gardiens de Djibo ont peur.", "Titao"),
    ],
)  # fmt: skip
def test_areas_by_a_name_that_others_have_do_not_move_a_town(language: str, text: str, place: str) -> None:
    """Michoacán is short for no Michigan, and the West and the North are those of the town's country."""
    (one,) = told(language, text)
    assert one.place is not None
    assert one.place.startswith(place)


def test_an_item_may_tell_first_when_and_where_it_was() -> None:
    """And then what; the end of a road that it names is not where."""
    text = (
        "Faits de la semaine\n\n"
        "- Beni (Nord-Kivu), 3 mai : incursion au village. Neuf civils tués à la machette, quatre enfants enlevés.\n\n"
        "- Iguala (Guerrero, Mexique), 4 mai : trois commerçants enlevés sur la route vers Taxco.\n\n"
        "- Goma, 5 mai : le marché rouvre. Les marchands sont contents."
    )
    found = told("fr", text)
    assert [(m.days[0], m.country, m.counts) for m in found] == [
        ("2022-05-03", "CD", {"killed": (9, 9), "kidnapped": (4, 4)}),
        ("2022-05-04", "MX", {"kidnapped": (3, 3)}),
    ]
    assert str(found[1].place).startswith("Iguala")


@pytest.mark.parametrize(
    ("language", "text", "day", "place"),
    [
        (
            "fr",
            "Trois morts dans la fusillade survenue mardi au marché de Noël de Strasbourg.",
            "2022-05-10",
            "Strasbourg",
        ),
        (
            "fr",
            "Un juge a été assassiné mardi à Gao, au Mali. Sa femme, blessée, a été transférée à Miami.",
            "2022-05-10",
            "Gao",
        ),
        (
            "es",
            "El número de muertos del atentado del martes con bomba en Tumaco subió anoche a 19.",
            "2022-05-10",
            "Tumaco",
        ),
    ],
)
def test_one_day_and_place_among_others(language: str, text: str, day: str, place: str) -> None:
    """Not that of a fair, of a toll that rises, of a hospital."""
    (one,) = told(language, text)
    assert (one.days[0], one.place) == (day, place)


def test_a_road_between_two_states_is_in_neither() -> None:
    """Only in their country."""
    text = (
        "Nueve personas fueron asesinadas el martes en una emboscada entre Bavispe, Sonora, y Janos, Chihuahua, en "
        "México."
    )
    (one,) = told("es", text)
    assert (one.country, one.precision) == ("MX", "country")


def test_what_a_report_is_about_is_not_taken_for_a_later_killing_that_it_dates() -> None:
    """Two deaths without a day are not those of another paragraph."""
    text = (
        "O suspeito confessou ter matado o jornalista e o guia. Os dois foram mortos a tiros no Amazonas, Brasil.\n\n"
        "Em setembro de 2019, um funcionário foi assassinado em Tabatinga."
    )
    assert [m.counts for m in told("pt", text)] == [{"killed": (1, 1)}]


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        (
            "pt",
            "O tribunal de Pemba, Moçambique, condenou três homens pelo rapto de um padre em maio de 2019.",
            None,
        ),
        ("fr", "Deux gardiens ont été tués par balle mardi à Gao, au Mali, selon le procureur de Bamako.", "Gao"),
    ],
)
def test_where_a_court_is_nothing_happened(language: str, text: str, place: str | None) -> None:
    """The court of a town speaks of what was elsewhere, or does not say where."""
    assert [m.place for m in told(language, text)] == [place]
