"""Spanish reports, read by rules: verbs before and after their people, and what is told apart from attacks."""

from __future__ import annotations

import pytest
from tests.extraction.tongues.told import read, told

AT = "Hombres armados atacaron un mercado el martes en Tumaco, Colombia. "


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        ("Murieron seis personas.", {"killed": (6, 6)}),
        ("Murieron cuatro: tres soldadores y el conductor.", {"killed": (4, 4)}),
        ("Murieron en el acto dos soldadores y un guardia.", {"killed": (3, 3)}),
        ("Murió una cocinera y un vigilante resultó herido.", {"killed": (1, 1), "injured": (1, 1)}),
        ("Mueren una abuela y su nieto, siete vecinos heridos.", {"killed": (2, 2), "injured": (7, 7)}),
        ("Resultaron heridos un técnico peruano y un vigilante.", {"injured": (2, 2), "injured PE": (1, 1)}),
        ("Mataron a cuatro mineros.", {"killed": (4, 4)}),
        ("Los pistoleros mataron por la noche a cuatro mineros.", {"killed": (4, 4)}),
        ("El ataque dejó cinco muertos y 17 heridos.", {"killed": (5, 5), "injured": (17, 17)}),
        ("Subió a doce el número de muertos.", {"killed": (12, 12)}),
        ("A doce subió el número de víctimas mortales.", {"killed": (12, 12)}),
        ("Al menos treinta y dos personas fueron secuestradas.", {"kidnapped": (32, None)}),
        (
            "Cinco mineros, entre ellos dos ciudadanos chinos, fueron secuestrados.",
            {"kidnapped": (5, 5), "kidnapped CN": (2, 2)},
        ),
        ("Nueve personas fueron secuestradas. Otros pasajeros también fueron secuestrados.", {"kidnapped": (9, None)}),
        ("Los soldados fueron asesinados.", {}),
        ("No hubo heridos.", {}),
        (
            "Uno de los dos choferes fue asesinado. Dos de los cinco obreros resultaron heridos.",
            {"killed": (1, 1), "injured": (2, 2)},
        ),
        ("Un padre de tres niños fue asesinado.", {"killed": (1, 1)}),
        ("Murieron dos de los cinco mineros.", {"killed": (2, 2)}),
        ("Ninguno de los cinco obreros resultó herido.", {}),
        ("Un grupo de siete mineros fue secuestrado.", {"kidnapped": (7, 7)}),
        ("Cinco obreros fue asesinado.", {}),
        ("Es falso que diez personas murieron.", {}),
        ("El Ejército negó la muerte de diez personas, pero murieron cuatro mineros.", {}),
        ("¿Murieron diez personas?", {}),
        ("Cuatrocientas veinte personas murieron.", {"killed": (420, 420)}),
        ("Novecientos doce mineros fueron secuestrados.", {"kidnapped": (912, 912)}),
        ("Murieron cuatrosientas veinte personas.", {}),
        ("Cinco o seis personas murieron.", {"killed": (5, 6)}),
        ("Murieron entre cinco y siete personas.", {"killed": (5, 7)}),
        ("De 10 a 12 mineros fueron secuestrados.", {"kidnapped": (10, 12)}),
        ("El número de muertos subió de 10 a 12.", {"killed": (12, 12)}),
        ("El capataz y dos guardias murieron.", {}),
        ("Mataron a dos guardias y a su capataz.", {}),
        ("Mataron a dos guardias y a una cocinera.", {"killed": (3, 3)}),
        ("Murieron dos soldados, el cabo Pérez y el sargento Ruiz.", {}),
        ("Dos congoleños murieron.", {"killed": (2, 2)}),
        ("Dos congoleños de Kinshasa murieron.", {"killed": (2, 2), "killed CD": (2, 2)}),
        ("Dos coreanos del sur murieron.", {"killed": (2, 2), "killed KR": (2, 2)}),
        ("Dos indios murieron.", {"killed": (2, 2)}),
        ("Murieron dos guardias, así como un chofer.", {"killed": (3, 3)}),
        ("Dos guardias fueron asesinados, así como un vendedor.", {}),
        ("Murieron dos guardias y un chofer del camión resultó herido.", {"killed": (2, 2), "injured": (1, 1)}),
        ("La madre de dos fallecidos pide justicia.", {}),
        ("Seis personas murieron. Un cabo murió el miércoles por sus heridas.", {"killed": (6, None)}),
        ("Esta semana murieron nueve personas.", {}),
        ("Horas después murieron nueve personas.", {}),
        ("Nueve personas murieron en aldeas vecinas.", {}),
        ("Los rebeldes aseguraron que murieron diez soldados.", {}),
        ("Una semana antes murieron cuatro guardias.", {}),
        ("Seis personas murieron. Uno de los heridos falleció el miércoles.", {"killed": (6, None)}),
        ("En lo que va del año van 70 muertos.", {}),
    ],
)
def test_a_figure_is_read_where_a_clause_plainly_states_it(
    said: str, counts: dict[str, tuple[int, int | None]]
) -> None:
    """Counts, lists and parts."""
    (one,) = told("es", AT + said)
    assert one.counts == counts


def test_where_the_wounded_are_is_not_where_it_was() -> None:
    """A clause that goes on about them gives the country at most."""
    (one,) = told("es", "El ataque del lunes, obra de hombres armados, dejó siete heridos, que siguen en Cali.")
    assert (one.country, one.place) == ("CO", None)


def test_the_ends_of_a_journey_are_not_where_it_was() -> None:
    """A bus that went from one town to another was attacked in neither."""
    (one,) = told(
        "es", "Sicarios atacaron el martes un autobús que iba de Cali a Pasto, en Colombia. Murieron dos guardias."
    )
    assert (one.country, one.place, one.precision) == ("CO", "Colombia", "country")


def test_a_number_after_the_attackers_counts_them() -> None:
    """Of attackers who were held one was killed: no victim."""
    (one,) = told("es", AT + "Murieron dos guardias. Seis atacantes fueron capturados y uno abatido.")
    assert (one.counts, one.attackers) == ({"killed": (2, 2)}, 1)


def test_an_attack_has_its_day_its_place_and_its_kind() -> None:
    """Not the day of a later death or of who informs, not the place where that was."""
    (one,) = told(
        "es",
        "ARAUCA. Subió a cuatro el número de muertos por el atentado del lunes con coche bomba en Saravena, Arauca. "
        "La cuarta víctima falleció ayer en Bogotá, informó el martes la Fiscalía.",
    )
    assert (one.days, one.country, one.place, one.kind) == (("2022-05-09", "2022-05-09"), "CO", "Saravena", "bombing")
    assert one.counts == {"killed": (4, 4)}


@pytest.mark.parametrize(
    "text",
    [
        "Ocho personas murieron el martes en un choque entre dos camiones en Tumaco, Colombia.",
        "La Policía frustró el martes un atentado en Tumaco, Colombia. Un agente resultó herido.",
        "Un simulacro de atentado se realizó el martes en Tumaco, Colombia: doce heridos, todos voluntarios.",
        "Dos periodistas fueron amenazados el martes en Tumaco, Colombia, por hombres armados.",
        "Tres disparos, tres goles: el árbitro pitó el final y la masacre del martes en Cali quedó en 3-0.",
        "En la última semana hubo cuatro ataques en el Cauca. El jueves fueron asesinados tres campesinos en Argelia.",
        "Hace años que en Tumaco se habla de masacres.",
        "Un cura fue apuñalado el martes en El Paraíso, en La Libertad, El Salvador.",  # another country has one
    ],
)
def test_what_is_no_attack_or_not_safely_read_stays_unread(text: str) -> None:
    """Accidents, foiled plots, drills, threats, sport."""
    found = read("es", text)
    assert not found.mentions
    assert "Spanish" in (found.unread or "")


def test_what_was_said_on_a_day_was_on_that_day_or_the_one_before() -> None:
    """Where the sentence that opens a report names no other day, and tells who died of an attack."""
    said = (
        "Nueve mineros murieron en un ataque con explosivos en Pataz, La Libertad, Perú, informó la empresa el martes."
    )
    (mention,) = told("es", said)
    assert (mention.counts, mention.days) == ({"killed": (9, 9)}, ("2022-05-09", "2022-05-10"))
    assert not told("es", "Nueve mineros murieron en Pataz, Perú, informó la empresa el martes.")


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        ("El general atribuyó el asesinato de tres geólogos a una banda.", {"killed": (3, 3)}),
        ("Dieciséis personas fueron halladas calcinadas.", {"killed": (16, 16)}),
        ("Diez personas murieron, entre ellas seis civiles y cuatro presuntos agresores.", {"killed": (6, 6)}),
    ],
)
def test_nouns_for_killing_and_attackers_among_the_dead(said: str, counts: dict) -> None:
    """Who attacked is none of the victims, though a sum counts both."""
    assert told("es", AT + said)[0].counts == counts


def test_a_town_behind_its_nation() -> None:
    """Is where it was: "la ciudad afgana de Bamiyán"."""
    said = "Tres turistas españoles murieron en un ataque a tiros en la ciudad afgana de Bamiyán el martes."
    assert (told("es", said)[0].place, told("es", said)[0].country) == ("Bamyan", "AF")
