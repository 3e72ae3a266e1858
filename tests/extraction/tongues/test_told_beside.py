"""What is told beside those who are counted: whose people some are, who is hurt in an aside, who is one more."""

from __future__ import annotations

import pytest
from tests.extraction.tongues.told import read, told

LEADS = {
    "fr": "Le 3 mai 2022, des hommes armés ont tué cinq mineurs près de Kayes, au Mali. ",
    "es": "El 3 de mayo de 2022 hombres armados mataron a cinco mineros en Pataz, en el norte del Perú. ",
    "pt": "No dia 3 de maio de 2022, homens armados mataram cinco garimpeiros em Boa Vista, no Brasil. ",
    "ru": "3 мая 2022 года неизвестные застрелили пятерых шахтёров близ города Кангаба в Мали. ",
    "ar": "قتل مسلحون خمسة عمال يوم 3 مايو 2022 قرب مدينة كركوك في العراق. ",
    "fa": "پنج کارگر روز ۳ مه ۲۰۲۲ در حمله افراد مسلح در شهر کویته در پاکستان کشته شدند. ",
}


@pytest.mark.parametrize(
    ("language", "said", "nation"),
    [
        ("fr", "Trois des tués étaient des ressortissants burkinabè.", "BF"),
        ("es", "Tres de los muertos eran ecuatorianos, dijo la policía.", "EC"),
        ("pt", "Três dos mortos eram venezuelanos.", "VE"),
        ("ru", "Трое из погибших — граждане Сенегала.", "SN"),
        ("ru", "Трое убитых были сенегальцами.", "SN"),
        ("ar", "وقالت الشرطة إن ثلاثة من القتلى أتراك.", "TR"),
        ("fa", "پلیس گفت سه تن از کشته‌شدگان افغان بودند.", "AF"),
    ],
)
def test_some_of_the_dead_are_of_a_nationality(language: str, said: str, nation: str) -> None:
    (found,) = told(language, LEADS[language] + said)
    assert found.counts["killed"] == (5, 5)
    assert found.counts[f"killed {nation}"] == (3, 3)


@pytest.mark.parametrize(
    "said", ["Al menos tres de los muertos eran ecuatorianos.", "Tres de los muertos no eran ecuatorianos."]
)
def test_what_is_not_plain_is_left_out(said: str) -> None:
    assert not any("EC" in key for found in told("es", LEADS["es"] + said) for key in found.counts)


@pytest.mark.parametrize(
    ("language", "said", "fate"),
    [
        ("fr", "Leur chauffeur, blessé à la jambe, a pu s'échapper.", "injured"),
        ("fr", "Un gendarme qui les escortait a été blessé.", "injured"),
        ("fr", "Un syndicat parle de deux disparus.", "missing"),
        ("es", "Otro pasajero, de nacionalidad peruana, resultó herido de gravedad.", "injured"),
        ("es", "Un guardia que los acompañaba resultó herido.", "injured"),
    ],
)
def test_who_is_told_of_beside_the_dead(language: str, said: str, fate: str) -> None:
    (found,) = told(language, LEADS[language] + said)
    count = 2 if fate == "missing" else 1
    assert (found.counts["killed"], found.counts[fate]) == ((5, 5), (count, count))


@pytest.mark.parametrize(
    "said",
    ["Leur convoi, attaqué à l'aube, a pu repartir.", "Deux habitants, blessé à la main un chien, sont partis."],
)
def test_asides_on_others_hurt_nobody(said: str) -> None:
    (found,) = told("fr", LEADS["fr"] + said)
    assert "injured" not in found.counts


def test_a_predicate_far_from_those_whom_it_is_said_of() -> None:
    (found,) = told(
        "ru",
        "Не менее шести рабочих, в том числе четверо граждан Китая, похищены 9 февраля 2022 года в Кангабе в Мали.",
    )
    assert found.counts == {"kidnapped": (6, None), "kidnapped CN": (4, 4)}


def test_one_of_a_nationality_among_them() -> None:
    (found,) = told("ar", "قُتل ثلاثة عمال، بينهم كيني، يوم 3 مايو 2022 في هجوم قرب مدينة كركوك في العراق.")
    assert found.counts == {"killed": (3, 3), "killed KE": (1, 1)}
    (found,) = told("ar", "قُتل ثلاثة عمال، بينهم كينيون، يوم 3 مايو 2022 في هجوم قرب مدينة كركوك في العراق.")
    assert found.counts == {"killed": (3, 3)}


def test_drivers_from_abroad() -> None:
    extraction = read(
        "fr", LEADS["fr"] + "Depuis le début de l'année, vingt-deux chauffeurs étrangers ont été tués au Mali."
    )
    assert [(t.low, t.role) for t in extraction.totals] == [(22, "driver")]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ar", "واتهم محافظ كركوك تنظيم داعش بالوقوف وراء العملية من دون أن يقدم دليلا."),
        ("fa", "استاندار بلوچستان طالبان را مسئول این حمله خواند ولی سندی ارائه نکرد."),
        ("es", "El alcalde acusó del ataque a Sendero Luminoso, pero no presentó pruebas."),
        ("fr", "Le gouverneur a accusé le JNIM de l'attaque mais n'a apporté aucun élément de preuve."),
    ],
)
def test_an_accusation_without_proof(language: str, said: str) -> None:
    (mention,) = read(language, LEADS[language] + said).mentions
    (accused,) = [s.value for s in mention.statements if hasattr(s.value, "substantiated")]
    assert accused.substantiated is False


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "pt",
            "Seis garimpeiros, quatro dos quais tanzanianos, foram mortos a tiro em 3 de maio em Montepuez.",
        ),
        ("pt", "Homens mataram a tiro seis garimpeiros, quatro deles tanzanianos, em 3 de maio em Montepuez."),
        (
            "es",
            "Seis mineros, cuatro de ellos tanzanos, fueron asesinados el 3 de mayo en Montepuez, Mozambique.",
        ),
    ],
)
def test_four_of_them_of_a_nationality(language: str, text: str) -> None:
    (found,) = told(language, text)
    assert found.counts == {"killed": (6, 6), "killed TZ": (4, 4)}


def test_each_of_two_has_a_fate_of_her_own() -> None:
    (found,) = told(
        "es",
        "Una cooperante francesa murió y otras dos trabajadoras, ambas sursudanesas, resultaron heridas el 3 de mayo "
        "de 2022 cuando desconocidos tirotearon su vehículo cerca de Yei, en Sudán del Sur.",
    )
    assert found.counts == {"killed": (1, 1), "killed FR": (1, 1), "injured": (2, 2)}


@pytest.mark.parametrize(
    ("language", "text", "counts"),
    [
        (
            "ru",
            "Двое российских геологов, похищенных 3 мая 2022 года в регионе Тиллабери в Нигере, освобождены.",
            {"kidnapped": (2, 2), "kidnapped RU": (2, 2), "freed": (2, 2), "freed RU": (2, 2)},
        ),
        (
            "fr",
            "Deux géologues russes, enlevés le 3 mai 2022 à Ayorou, au Niger, ont été relâchés.",
            {"kidnapped": (2, 2), "kidnapped RU": (2, 2), "freed": (2, 2), "freed RU": (2, 2)},
        ),
        (
            "pt",
            "Homens armados atacaram em 3 de maio uma mina em Montepuez, Moçambique. Três mineiros foram levados "
            "pelos atacantes.",
            {"kidnapped": (3, 3)},
        ),
    ],
)
def test_who_was_taken_before_something_else_is_said_of_them(
    language: str, text: str, counts: dict[str, tuple[int, int]]
) -> None:
    (found,) = told(language, text)
    assert found.counts == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "3日在尼日利亚奥贡州一处采石场被绑架的三名中国工人已经获救。",
            {"kidnapped": (3, 3), "kidnapped CN": (3, 3), "freed": (3, 3), "freed CN": (3, 3)},
        ),
        ("3日在尼日利亚奥贡州被绑架的三名中国工人获救。", None),  # the third may be the day on which they were freed
    ],
)
def test_the_day_of_those_of_whom_something_else_is_told(text: str, counts: dict[str, tuple[int, int]] | None) -> None:
    assert [found.counts for found in told("zh", text)] == ([counts] if counts else [])


def test_names_in_latin_letters_within_chinese() -> None:
    text = (
        "武装分子3日袭击了刚果(金)伊图里省一处金矿,造成6人死亡。军方怀疑此次袭击系民兵组织CODECO所为,该组织否认参与。"
    )
    (mention,) = read("zh", text).mentions
    said = {s.value.kind: (s.value.actor, s.value.speaker) for s in mention.statements if hasattr(s.value, "actor")}
    assert said == {"official_accusation": ("CODECO", "军方"), "denial": ("CODECO", "CODECO")}


def test_whose_guards_they_are() -> None:
    (found,) = told(
        "ar", "قتل مهندس هندي وأصيب اثنان من حراسه الأفغان عندما أطلق مسلحون النار على سيارته في كابول يوم 3 مايو 2022."
    )
    assert found.counts == {"killed": (1, 1), "killed IN": (1, 1), "injured": (2, 2), "injured AF": (2, 2)}


@pytest.mark.parametrize(
    ("said", "claims"),
    [
        ("فيما أعلن تنظيم الدولة الإسلامية ولاية خراسان مسؤوليته.", ["Islamic State Khorasan"]),
        ("ولم يعلن تنظيم الدولة الإسلامية ولاية خراسان مسؤوليته.", []),
        ("ونفى تنظيم الدولة الإسلامية ولاية خراسان مسؤوليته.", []),
    ],
)
def test_a_claim_that_names_nothing(said: str, claims: list[str]) -> None:
    text = f"قتل مسلحون خمسة عمال يوم 3 مايو 2022 في كابول في أفغانستان. {said}"
    (mention,) = read("ar", text).mentions
    found = [s.value for s in mention.statements if hasattr(s.value, "actor")]
    assert [v.actor for v in found if v.kind == "claim_of_responsibility"] == claims


def test_a_verb_far_behind_those_of_whom_it_tells() -> None:
    (found,) = told(
        "fa",
        "دو امدادگر سوئیسی و راننده یمنی آنان روز ۳ مه ۲۰۲۲ در حمله افراد ناشناس به یک کاروان کمک‌رسانی در نزدیکی تعز "
        "در یمن کشته شدند.",
    )
    assert found.counts == {"killed": (3, 3), "killed CH": (2, 2), "killed YE": (1, 1)}


def test_who_was_missed_for_a_while_is_not_missing() -> None:
    (found,) = told("fr", LEADS["fr"] + "Les quatre autres, portés disparus, ont été retrouvés sains et saufs.")
    assert "missing" not in found.counts


def test_the_day_on_which_captors_let_people_go_is_not_that_of_the_abduction() -> None:
    text = "أفرجت جماعة مسلحة السبت عن ثلاثة فنيين مصريين خطفوا قبل أسبوع في مدينة الكفرة جنوب شرقي ليبيا."
    assert not told("ar", text)


def test_whose_guards_a_verb_is_done_to() -> None:
    lead = "افراد مسلح روز ۳ مه ۲۰۲۲ به معدنی در ولایت تخار در افغانستان حمله کردند"
    (found,) = told("fa", f"{lead} و یک مهندس چینی و دو محافظ افغان او را کشتند.")
    assert found.counts == {"killed": (3, 3), "killed CN": (1, 1), "killed AF": (2, 2)}
