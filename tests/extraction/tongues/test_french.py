"""French reports, read by rules: what one clause plainly states, and nothing else."""

from __future__ import annotations

import pytest
from tests.extraction.tongues.told import read, told

from tollbook.records import EVERYONE

AT = "Des hommes armés ont attaqué un marché mardi à Gao, au Mali. "


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        ("Six personnes ont été tuées.", {"killed": (6, 6)}),
        ("Au moins six personnes ont été tuées.", {"killed": (6, None)}),
        ("Vingt-deux personnes ont perdu la vie.", {"killed": (22, 22)}),
        ("Soixante-dix-sept personnes ont été blessées.", {"injured": (77, 77)}),
        ("Trois forains et une marchande ont été tués.", {}),  # a trade that no list holds
        ("Trois marchands et une institutrice ont été tués.", {"killed": (4, 4)}),
        ("Deux marchands togolais ont été tués.", {"killed": (2, 2), "killed TG": (2, 2)}),
        ("Deux Togolais ont été enlevés.", {"kidnapped": (2, 2), "kidnapped TG": (2, 2)}),
        ("Bilan : un mort et quatre blessés.", {"killed": (1, 1), "injured": (4, 4)}),
        ("Neuf personnes sont mortes et cinq autres blessées.", {"killed": (9, 9), "injured": (5, 5)}),
        ("L'explosion a tué trois soldats.", {"killed": (3, 3)}),
        ("Cela porte à sept le nombre de morts.", {"killed": (7, 7)}),
        ("Le nombre de blessés est passé de cinq à huit.", {"injured": (8, 8)}),
        ("Une dizaine de personnes ont été enlevées.", {"kidnapped": (10, 10)}),
        (
            "Sept passagers, dont deux ressortissants chinois et un Ghanéen, ont été enlevés.",
            {"kidnapped": (7, 7), "kidnapped CN": (2, 2), "kidnapped GH": (1, 1)},
        ),
        (
            "Sept personnes ont été blessées. Parmi les blessés figurent deux Italiens.",
            {"injured": (7, 7), "injured IT": (2, 2)},
        ),
        ("Deux gardes nationaux ont été tués.", {"killed": (2, 2)}),
        ("Deux travailleurs humanitaires ont été tués.", {"killed": (2, 2)}),
        (
            "Deux employés d'une mine, une Polonaise et un Togolais, ont été tués.",
            {"killed": (2, 2), "killed PL": (1, 1), "killed TG": (1, 1)},
        ),
        ("Trois employés d'une mine, une Polonaise et un Togolais, ont été tués.", {}),  # where is the third?
        ("Le gardien a été tué.", {"killed": (1, 1)}),
        ("Un guide et un chauffeur togolais ont été tués.", {"killed": (2, 2), "killed TG": (1, 1)}),
        ("Un guide et un chauffeur maliens ont été tués.", {"killed": (2, 2)}),
        ("Deux des gardiens ont été tués.", {"killed": (2, 2)}),
        (
            "L'un des deux chauffeurs a été tué. Deux des cinq ouvriers ont été blessés.",
            {"killed": (1, 1), "injured": (2, 2)},
        ),
        ("Un père de trois enfants a été tué.", {"killed": (1, 1)}),
        ("L'explosion a tué l'un des deux chauffeurs.", {"killed": (1, 1)}),
        ("Aucun des cinq ouvriers n'a été blessé.", {}),
        ("La maison de trois soldats a été brûlée.", {}),
        ("Deux membres d'une équipe de dix ouvriers ont été tués.", {}),
        ("Un groupe de sept mineurs a été enlevé.", {"kidnapped": (7, 7)}),
        ("Cinq ouvriers a été tué.", {}),
        ("Le préfet a démenti que dix personnes ont été tuées.", {}),
        ("Dix personnes ont été tuées, selon des messages que le préfet dément.", {}),
        ("Est-il vrai que dix personnes ont été tuées ?", {}),
        ("Deux cent quatre-vingt-trois personnes ont été tuées.", {"killed": (283, 283)}),
        ("Six cent septante personnes ont été blessées.", {"injured": (670, 670)}),
        ("20 mille personnes ont été blessées.", {}),
        ("Cinq ou six personnes ont été tuées.", {"killed": (5, 6)}),
        ("Entre cinq et sept personnes ont été tuées.", {"killed": (5, 7)}),
        ("Deux personnes sur une dizaine ou plus ont été tuées.", {}),
        ("Une ou deux personnes ont été blessées.", {"injured": (1, 2)}),
        ("Entre deux et quarante personnes ont été tuées.", {}),  # no range that anybody counts
        ("5-7 personnes ont été tuées.", {}),
        ("On parle de 5 à 7 morts.", {"killed": (5, 7)}),
        ("Le bilan est monté de 5 à 7 morts.", {"killed": (7, 7)}),
        ("Le nombre de morts, hier encore de 5 à 7, est inconnu.", {}),
        ("Le bilan passe de 5 à 7 morts.", {"killed": (7, 7)}),
        ("Le forain et deux gardiens ont été tués.", {}),
        ("Une bombe a explosé et deux gardiens ont été tués.", {"killed": (2, 2)}),
        ("L'attaque a tué deux gardiens et un forain.", {}),
        ("Sept passagers dont deux Chinois ont été enlevés.", {"kidnapped": (7, 7), "kidnapped CN": (2, 2)}),
        ("L'attaque a tué quatre personnes, deux femmes et deux enfants.", {"killed": (4, 4)}),
        ("Deux Congolais ont été tués.", {"killed": (2, 2)}),
        ("Deux Congolais ont été tués. Ils venaient de Kinshasa.", {"killed": (2, 2), "killed CD": (2, 2)}),
        ("Deux Congolais ont été tués. Ils venaient de Pointe-Noire.", {"killed": (2, 2), "killed CG": (2, 2)}),
        ("Deux ressortissants du Congo ont été tués.", {"killed": (2, 2)}),
        ("Deux Guinéens et un Coréen ont été tués.", {"killed": (3, 3)}),
        ("Deux Nigériens ont été tués.", {"killed": (2, 2), "killed NE": (2, 2)}),
        ("Deux Nigérians ont été tués.", {"killed": (2, 2), "killed NG": (2, 2)}),
        ("Deux Soudanais du Sud ont été tués.", {"killed": (2, 2), "killed SS": (2, 2)}),
        ("Six ouvriers ont été enlevés. Deux ont été libérés.", {"kidnapped": (6, 6), "freed": (2, 2)}),
        ("Deux hommes ont été libérés faute de preuves.", {}),
        ("Deux gardiens ont été tués à Gao, ainsi qu'un vendeur ambulant.", {}),
        ("Six personnes ont été tuées. L'un des blessés est décédé mercredi.", {"killed": (6, None)}),
        ("La mère de deux blessés demande justice.", {}),
        ("Six personnes ont été tuées. Un officier est mort mercredi de ses blessures.", {"killed": (6, None)}),
        ("Ce mois-ci neuf personnes ont été tuées au Mali.", {}),
        ("Une heure plus tard, neuf personnes ont été tuées.", {}),
        ("Neuf personnes ont été tuées dans des villages voisins.", {}),
        ("Les rebelles affirment que dix soldats ont été tués.", {}),
        (
            "Dix soldats ont été tués, mais selon les rebelles seulement neuf soldats ont été tués.",
            {"killed": (10, 10)},
        ),
        ("Le maire et son adjoint ont été tués. Deux soldats ont été tués au marché.", {}),
        ("Un gendarme blessé dans l'attaque a succombé, portant à quatre le nombre de morts.", {"killed": (4, 4)}),
        ("L'an dernier, vingt-huit prêtres avaient été enlevés au Mali.", {}),
        ("Six personnes ont été blessées. Deux des blessés sont morts mercredi.", {"injured": (6, 6)}),
        ("Personne n'a été tué.", {}),
        ("Les gardiens ont été tués.", {}),
        ("Six personnes auraient été tuées.", {"killed": (6, 6)}),
        ("Six personnes ont été tuées. Un premier bilan faisait état de quatre morts.", {"killed": (6, 6)}),
        ("Six personnes ont été tuées. On compte neuf morts.", {}),
        ("Depuis janvier, 120 personnes ont été tuées dans la région.", {}),
        ("Un homme de 34 ans a été arrêté.", {}),
        ("Un marchand et deux forains ont été tués.", {}),
        ("Le marchand et son commis ont été tués.", {}),
        ("Un forain a été tué par un policier.", {}),
        ("Un enfant de neuf ans a été tué.", {"killed": (1, 1)}),
        ("Deux blessés ont succombé à leurs blessures.", {}),
    ],
)
def test_a_figure_is_read_where_a_clause_plainly_states_it(
    said: str, counts: dict[str, tuple[int, int | None]]
) -> None:
    """Counts, hedges, lists, parts; what only seems a count is none."""
    (one,) = told("fr", AT + said)
    assert one.counts == counts


def test_an_attack_has_its_day_its_place_and_its_kind() -> None:
    """The day of the attack, not of who announces it; the place where it was, not where the wounded went."""
    (one,) = told(
        "fr",
        "NIAMEY - Quatre ouvriers ont été enlevés dans la nuit de samedi à dimanche près de Kangaba, au Mali, "
        "a annoncé mercredi le préfet. Les blessés ont été évacués vers Bamako.",
    )
    assert (one.days, one.country, one.place, one.kind) == (("2022-05-07", "2022-05-08"), "ML", "Kangaba", "kidnapping")
    assert one.counts == {"kidnapped": (4, 4)}
    assert one.main


def test_an_area_is_not_the_town_of_its_name() -> None:
    """The kind of area is a part of what is said; a namesake in another area is not the place."""
    (one,) = told("fr", "Des rebelles ont tué six paysans mardi dans la région de Mopti, au Mali.")
    assert (one.country, one.place, one.precision) == ("ML", "Mopti", "admin1")
    (one,) = told("fr", "Des rebelles ont tué six paysans mardi à Djenné, dans la région de Gao, au Mali.")
    assert (one.country, one.place, one.precision) == ("ML", "Gao", "admin1")


def test_between_two_areas_is_in_neither() -> None:
    """A road between two towns of two areas is in their country."""
    (one,) = told("fr", "Des rebelles ont tué six passagers mardi entre Abuja et Kaduna, au Nigeria.")
    assert (one.country, one.precision) == ("NG", "country")


def test_a_fire_besides_does_not_make_an_attack_arson() -> None:
    """What was burnt after an attack is not its kind."""
    (one,) = told("fr", "Une attaque a fait six morts mardi à Gao, au Mali. Deux maisons ont été incendiées.")
    assert (one.kind, one.counts) == ("other", {"killed": (6, 6)})


def test_two_attacks_of_one_day_in_two_places_are_not_added_up() -> None:
    """What happened elsewhere on the same day is left out rather than counted here."""
    first, second = told(
        "fr",
        "Lundi matin, des rebelles ont tué six paysans à Rutshuru, dans le Nord-Kivu. Lundi soir, une embuscade a fait "
        "deux morts près de Goma. Mardi, quatre voyageurs ont été enlevés à Masisi.",
    )
    assert (first.place, first.counts) == ("Rutshuru", {"killed": (6, 6)})
    assert (second.country, second.counts, second.main) == ("CD", {"kidnapped": (4, 4)}, False)


def test_the_number_of_a_town_in_a_word_is_none() -> None:
    """A number that begins like a foreign town is a number; an age is no day of the month."""
    (one,) = told("fr", AT + "Trente-cinq personnes ont été tuées par un jeune de 19-ans.")
    assert (one.place, one.counts) == ("Gao", {"killed": (35, 35)})


def test_attackers_are_no_victims() -> None:
    """Those who attacked are counted apart."""
    (one,) = told("fr", AT + "Deux soldats ont été tués. Cinq assaillants ont été abattus.")
    assert (one.counts, one.attackers) == ({"killed": (2, 2)}, 5)


def test_an_earlier_attack_is_another_mention_in_the_background() -> None:
    """A sentence with a day and a place of its own is an incident of its own."""
    main, earlier = told(
        "fr",
        AT + "Six personnes ont été tuées.\n\nLe 28 avril, deux bergers avaient été enlevés à Kayes.",
    )
    assert (main.counts, main.main) == ({"killed": (6, 6)}, True)
    assert (earlier.counts, earlier.main, earlier.place) == ({"kidnapped": (2, 2)}, False, "Kayes")
    assert earlier.days == ("2022-04-28", "2022-04-28")


def test_items_of_a_list_are_incidents_of_their_own() -> None:
    """Each with its own day and place; nothing carries over."""
    first, second = told(
        "fr",
        "Incidents de la semaine\n\n"
        "- Lundi, à Mopti : des hommes armés ont ouvert le feu sur un car. Deux morts.\n\n"
        "- Mardi, à Tombouctou : attaque aux obus. Trois blessés.\n\n"
        "- Pluies à Kidal.",
    )
    assert (first.place, first.counts, first.kind) == ("Mopti", {"killed": (2, 2)}, "armed_assault")
    assert (second.counts, second.kind, second.main) == ({"injured": (3, 3)}, "shelling", True)


@pytest.mark.parametrize(
    "text",
    [
        "Douze personnes ont été tuées mardi dans la collision de deux cars près de Mopti, au Mali.",
        "Les gendarmes ont déjoué mardi un attentat à Gao, au Mali. Deux hommes armés ont été arrêtés.",
        "Un exercice simulant une attaque a eu lieu mardi à Gao, au Mali. « Douze blessés » ont été évacués.",
        "Des hommes armés ont menacé mardi les enseignants de Gao, au Mali.",
        "Le conseil municipal de Gao s'est réuni mardi. Il a voté le budget.",
        "Mardi, au stade de Lille, les visiteurs ont été assassinés : trois tirs, trois buts, un arbitre dépassé.",
        "Des hommes armés ont attaqué un marché à Gao, au Mali. Six personnes ont été tuées.",
        "Deux soldats sont morts mardi d'une fièvre à Gao, au Mali. Le camp avait été la cible d'une attaque.",
        "Des hommes armés ont été arrêtés mardi à Gao, au Mali.",
        "Il est faux que six soldats ont été tués mardi à Gao, au Mali. Des rebelles ont tué un soldat mardi à Gao.",
        "Cinquante terroristes ont été tués mardi dans une frappe aérienne près de Gao, au Mali.",
        "Le candidat attaqué mardi à Lyon par ses rivaux a répondu coup pour coup.",
        "Le député a été victime mardi d'une attaque cardiaque à Strasbourg.",
        "Le ministre a averti mardi à Niamey que des hommes armés pourraient attaquer le marché.",
    ],
)
def test_what_is_no_attack_or_not_safely_read_stays_unread(text: str) -> None:
    """Accidents, foiled plots, drills, threats, sport, and what has no day: unread, with a reason."""
    found = read("fr", text)
    assert not found.mentions
    assert found.unread
    assert "French" in found.unread


def test_a_figure_that_another_speaker_gives_stands_beside_the_first() -> None:
    """Two figures of two speakers are two rows; without a speaker, neither is believed."""
    rivals = read("fr", AT + "Six personnes ont été tuées. Une source locale parle de neuf morts.").mentions[0]
    assert sorted(s.value.low for s in rivals.statements if getattr(s.value, "outcome", None) == "killed") == [6, 9]
    (union,) = told("fr", AT + "Deux chauffeurs maliens ont été tués. Un syndicat parle de neuf morts.")
    assert union.roles == {"killed ML driver": 2}
    union = read("fr", AT + "Deux chauffeurs ont été tués. Un syndicat parle de neuf morts.").mentions[0]
    everybody = [s.value for s in union.statements if getattr(s.value, "nationality", None) == EVERYONE]
    assert sorted(v.low for v in everybody if v.outcome == "killed") == [2, 9]
    (plain,) = told("fr", AT + "Six personnes ont été tuées. Neuf morts gisaient là.")
    assert plain.counts == {}


def test_those_told_one_by_one_behind_where_it_was() -> None:
    """Are told by nation, where they add up to those counted before the colon."""
    said = "Un attentat a fait six morts mardi à Bourgas, en Bulgarie : cinq touristes israéliens et un guide bulgare."
    assert told("fr", said)[0].counts == {"killed": (6, 6), "killed IL": (5, 5), "killed BG": (1, 1)}
