"""Who says that a body did it, in other languages: without anybody who says it, it is no attribution."""

from __future__ import annotations

import pytest
from tests.extraction.tongues.told import ELN, JNIM, OFFICIAL, OTHERS, attributed, bodies_and_kinds


@pytest.mark.parametrize(
    ("language", "said", "bodies"),
    [
        ("fr", "Selon le maire, l'attaque est l'œuvre du GSIM.", {(JNIM, OFFICIAL)}),
        ("fr", "Les trois hommes ont été tués par des combattants du GSIM, selon la gendarmerie.", {(JNIM, OFFICIAL)}),
        ("fr", "Le maire affirme que le GSIM est derrière l'attaque.", {(JNIM, OFFICIAL)}),
        ("fr", "« Tout indique le gang de Kolvano », a déclaré le préfet.", {("gang de Kolvano", OFFICIAL)}),
        ("fr", "Le préfet parle à la radio : « Le GSIM a commis cette attaque. »", {(JNIM, OFFICIAL)}),
        ("fr", "Une source militaire n'exclut rien. « On pense au GSIM », reconnaît-elle.", {(JNIM, OFFICIAL)}),
        ("fr", "Auteurs : le gang de Kolvano d'après des riverains.", {("gang de Kolvano", OTHERS)}),
        ("fr", "Le gang « Kolvano », selon le maire.", {("Kolvano", OFFICIAL)}),
        ("es", "El ataque fue obra del ELN, según el alcalde.", {(ELN, OFFICIAL)}),
        ("es", "Frente 7 de las FARC, según el alcalde.", {("FARC", OFFICIAL)}),
        (
            "es",
            "Según la Defensoría, los mataron hombres de Comandos de la Niebla.",
            {("Comandos de la Niebla", OFFICIAL)},
        ),
        ("es", "El alcalde aseguró que el ELN está detrás del ataque.", {(ELN, OFFICIAL)}),
        ("es", "«Todo apunta al ELN», dijo el gobernador.", {(ELN, OFFICIAL)}),
        ("es", "El jefe de la Policía repitió: para él los culpables son los del ELN.", {(ELN, OFFICIAL)}),
        (
            "pt",
            "O prefeito afirmou, sem provas, que os homens são do Comando Vermelho.",
            {("Comando Vermelho", OFFICIAL)},
        ),
        ("pt", "O ataque foi obra da Renamo, segundo a polícia.", {("Renamo", OFFICIAL)}),
        ("pt", '"Tudo aponta para a Renamo", disse o governador.', {("Renamo", OFFICIAL)}),
        (
            "pt",
            "Segundo moradores, os camponeses foram mortos por homens do Estado Islâmico.",
            {("Islamic State", OTHERS)},
        ),
        ("ru", "По словам губернатора, их похитили талибы.", {("Taliban", OFFICIAL)}),
        ("ru", "Власти считают, что за нападением стоит «Боко Харам».", {("Boko Haram", OFFICIAL)}),
        ("ru", "Министр выразил подозрение, что нападение совершили талибы.", {("Taliban", OFFICIAL)}),
        ("ru", "«Напали талибы», заявил губернатор.", {("Taliban", OFFICIAL)}),
        ("fr", "Selon l'ONU, des combattants du M23 ont tué les trois hommes.", {("M23", OTHERS)}),
        ("fr", "Pour le gouverneur, les auteurs sont des éléments du GSIM.", {(JNIM, OFFICIAL)}),
        ("fr", "L'attaque porte la marque du GSIM, estime un analyste.", {(JNIM, OTHERS)}),
        ("fr", "Le maire dit que ce sont des combattants du GSIM.", {(JNIM, OFFICIAL)}),
        ("es", "Según la Fiscalía, hombres del Clan del Golfo mataron a los obreros.", {("Clan del Golfo", OFFICIAL)}),
        ("es", "El gobernador dijo que fueron las disidencias de las FARC.", {("FARC dissidents", OFFICIAL)}),
        ("es", "El ataque habría sido perpetrado por el ELN, informó la Policía.", {(ELN, OFFICIAL)}),
        ("pt", "O administrador disse que foi a Renamo.", {("Renamo", OFFICIAL)}),
        ("pt", "Segundo a polícia, homens da Renamo mataram os camponeses.", {("Renamo", OFFICIAL)}),
        (
            "fr",
            "« C'est l'œuvre des ADF », a déclaré à la presse l'administrateur du territoire.",
            {("Allied Democratic Forces", OFFICIAL)},
        ),
        ("fr", "« Ce sont les ADF », tranche un chef de village.", {("Allied Democratic Forces", OTHERS)}),
        ("fr", "Boko Haram est le principal suspect, selon le gouverneur.", {("Boko Haram", OFFICIAL)}),
        ("es", "Los hombres se identificaron como miembros del ELN, según los vecinos.", {(ELN, OTHERS)}),
        ("es", "Las primeras investigaciones apuntan al ELN, dijo el fiscal.", {(ELN, OFFICIAL)}),
        ("es", "Presuntos guerrilleros del ELN serían los autores, según la Policía.", {(ELN, OFFICIAL)}),
        ("es", "El ataque lo cometió el ELN, según el Ejército.", {(ELN, OFFICIAL)}),
        ("pt", "Os atacantes identificaram-se como membros da Renamo, segundo moradores.", {("Renamo", OTHERS)}),
        ("pt", '"Foram os homens da Renamo", disse um morador.', {("Renamo", OTHERS)}),
        ("ru", "Губернатор заявил, что в нападении виновны талибы.", {("Taliban", OFFICIAL)}),
    ],
)
def test_somebody_says_that_a_body_did_it(language: str, said: str, bodies: set[tuple[str, str]]) -> None:
    assert bodies_and_kinds(language, said) == bodies


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "Le GSIM a mené l'attaque."),
        ("fr", "Les trois hommes ont été tués par des combattants du GSIM."),
        ("es", "El ELN cometió el ataque."),
        ("pt", "A Renamo cometeu o ataque."),
        ("ru", "Талибы совершили нападение."),
        ("fr", "« Le GSIM a signé ce crime », a-t-il dit."),
        ("fr", "Le GSIM a tué les trois hommes."),
        ("fr", "Il s'agit du GSIM."),
        ("pt", "A Renamo raptou os camponeses."),
        ("ru", "Талибы похитили людей."),
        ("fr", "Les soupçons se portent sur le GSIM."),
        ("fr", "Le GSIM est le principal suspect."),
        ("es", "Los atacantes se identificaron como miembros del ELN."),
        ("pt", "As investigações apontam para a Renamo."),
        ("ru", "В нападении виновны талибы."),
    ],
)
def test_the_bare_word_that_a_body_did_it_is_no_attribution(language: str, said: str) -> None:
    assert bodies_and_kinds(language, said) == set()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "Selon le maire, le GSIM est présent dans la zone."),
        ("fr", "Depuis janvier, 61 civils ont été tués par le GSIM, selon la société civile."),
        ("fr", "Le maire n'a pas dit que le GSIM est derrière l'attaque."),
        ("fr", "« Le GSIM est notre ennemi », a dit le préfet."),
        ("fr", "« Tout indique une panne », a dit le préfet."),
        ("fr", "Le ministre a nié que le GSIM soit derrière l'attaque."),
        ("fr", "Selon l'armée, le GSIM n'a pas commis l'attaque."),
        ("fr", "Un soldat a été tué par le GSIM en 2019, selon l'armée."),
        ("fr", "La bande de Gaza est sous blocus, selon le ministre."),
        ("fr", "Le maire a rencontré le GSIM, selon la police."),
        ("es", "El ELN está presente en la zona, según el alcalde."),
        ("es", "Según el alcalde, el ELN no cometió el ataque."),
        ("es", "«El ELN es historia», dijo el gobernador."),
        ("es", "Los obreros fueron secuestrados por el ELN en 2019, según la Policía."),
        ("pt", "O governador disse que a Renamo vai às eleições."),
        ("pt", "O governador disse que não sabe se a Renamo está por trás do ataque."),
        ("pt", "Segundo a polícia, a Renamo condenou o ataque."),
        ("ru", "По словам губернатора, в районе действуют талибы."),
        ("ru", "Губернатор сказал, что талибы осудили нападение."),
        ("ru", "Губернатор не считает, что за нападением стоит «Боко Харам»."),
        ("fr", "Selon l'armée, le GSIM a tué deux de ses chefs."),
        ("fr", "C'est le GSIM qui contrôle la route, selon le maire."),
        ("fr", "Pour le maire, le GSIM recrute des jeunes."),
        ("fr", "Le GSIM recrute, estime un analyste."),
        ("es", "El gobernador dijo que fue el ELN el que pidió la tregua."),
        ("es", "El Clan del Golfo fue atacado por el ELN, según la Policía."),
        ("es", "Según la Policía, el ELN atacó a la guerrilla rival."),
        ("es", "El ataque ocurrió cerca de un campamento del ELN, informó la Policía."),
        ("es", "El ELN no mató a los obreros, según la Defensoría."),
        ("pt", "O governador disse que foi a Renamo que pediu a paz."),
        ("ru", "Талибы захватили город, сообщила армия."),
        ("fr", "Les éléments du GSIM ont quitté la zone, selon le maire."),
        ("es", "El ELN es responsable de la seguridad, según el alcalde."),
        ("es", "Se identificó a los muertos como miembros del ELN, según la Policía."),
        ("es", "«Fue una pesadilla del ELN», dijo un vecino."),
        ("pt", '"Foram dias difíceis com a Renamo", disse um morador.'),
        ("fr", "Les otages enlevés par le GSIM à Gao ont été libérés, selon le ministre."),
        ("fr", "Les chauffeurs, qui avaient été enlevés par le GSIM, vont bien, selon le préfet."),
        ("fr", "Une attaque menée par le GSIM avait déjà visé Gao, selon le maire."),
        ("fr", "Selon le préfet, la route est contrôlée par le GSIM."),
        ("es", "Los obreros secuestrados por el ELN fueron liberados, según el gobernador."),
        ("es", "La Defensoría advirtió que el ELN está detrás del reclutamiento."),
        ("pt", "Os reféns raptados pela Renamo foram libertados, segundo o governo."),
    ],
)
def test_what_is_said_of_a_body_besides_is_no_attribution(language: str, said: str) -> None:
    assert bodies_and_kinds(language, said) == set()


@pytest.mark.parametrize(
    ("language", "said", "speaker"),
    [
        ("fr", "Le préfet parle à la radio : « Le GSIM a commis cette attaque. »", "préfet parle à la radio"),
        ("fr", "Une source militaire n'exclut rien. « On pense au GSIM », reconnaît-elle.", "source militaire"),
        ("fr", "Le ministre de l'Intérieur l'impute au GSIM.", "ministre de l'Intérieur"),
        ("es", "El alcalde repitió: para él los culpables son los del ELN.", "alcalde"),
        ("pt", "O prefeito afirmou, sem provas, que os homens são do Comando Vermelho.", "prefeito"),
    ],
)
def test_speakers_end_before_what_they_do(language: str, said: str, speaker: str) -> None:
    assert [v.speaker for v in attributed(language, said)] == [speaker]


def test_a_bare_spokesman_speaks_for_whom_he_was_named_with() -> None:
    police = "Le porte-parole de la police est venu. « Tout indique le GSIM », a dit le porte-parole."
    miners = "Le porte-parole du syndicat est venu. « Tout indique le GSIM », a dit le porte-parole."
    assert bodies_and_kinds("fr", police) == {(JNIM, OFFICIAL)}
    assert bodies_and_kinds("fr", miners) == set()
