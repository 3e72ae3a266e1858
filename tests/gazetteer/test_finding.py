"""Place names are found in running text, and words that only look like them are not."""

from __future__ import annotations

import pytest

from tollbook.gazetteer import Gazetteer, ToponymKind


def names(gazetteer: Gazetteer, text: str) -> list[str]:
    return [t.text for t in gazetteer.find(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Gunmen attacked a camp near Gwadar in Pakistan's Balochistan province.",
            ["Gwadar", "Pakistan", "Balochistan"],
        ),
        ("Two engineers were killed in Dera Ismail Khan, Pakistan.", ["Dera Ismail Khan", "Pakistan"]),
        ("He was shot in French Valley near the Macedonia Gardens in Pakistan.", ["Pakistan"]),
        ("French troops fought in Macedonia; gardens burnt.", ["French", "Macedonia"]),
        ("They met at 4th Avenue SE in Pakistan.", ["Pakistan"]),
        ("Fighting spread from Deir ez-Zor to al-Hasakah in Syria.", ["Deir ez-Zor", "al-Hasakah", "Syria"]),
        ("Gangs closed the road from Port-au-Prince to Croix-des-Bouquets.", ["Port-au-Prince", "Croix-des-Bouquets"]),
        ("Un camp près d'Alep et de l'Ituri, non loin d’Agadez.", ["Alep", "Ituri", "Agadez"]),
        ("Le Val d'Agadez; la Côte d'Ivoire.", ["Côte d'Ivoire"]),
        ("Взрыв прогремел в Кабуле, столице Афганистана.", ["Кабуле", "Афганистана"]),
        ("爆炸发生在喀布尔和坎大哈。", ["喀布尔", "坎大哈"]),
        ("وقع الهجوم ببغداد وبنغازي ولحج.", ["بغداد", "بنغازي", "لحج"]),
        ("انفجار في مدينة الفلوجة غربي العراق، وآخر بالصومال وللسودان.", ["الفلوجة", "العراق", "الصومال", "سودان"]),
        ("هجوم شمال غرب باكستان قرب السوق، قالت القاعدة.", ["باكستان"]),
        ("در شهر جلال‌آباد و شهر هرات افغانستان", ["جلال‌آباد", "هرات", "افغانستان"]),
        ("روز دوشنبه در سراوان ایران و در شهر دوشنبه", ["سراوان", "ایران", "دوشنبه"]),
        ("ورقة عن شاطئ في العراق.", ["العراق"]),
        ("در ولسوالی خوست ولایت بغلان افغانستان", ["خوست", "بغلان", "افغانستان"]),
        ("Rebels of DR Congo took Bunia.", ["DR Congo", "Bunia"]),
        ("Men fired in the Bahrain area of Swat district. A Swat team and a SWAT unit came.", ["Swat"]),
        ("Men fired in Bahrain. A bomb went off in Bahrain ward, Swat district.", ["Bahrain", "Swat"]),
        ("Buses were hit in Egypt's Minya province and in Nigeria’s Borno.", ["Egypt", "Minya", "Nigeria", "Borno"]),
        ("Four US citizens were held; the US embassy told us so.", ["US", "US"]),
        ("The report from Kabul reached Alexandria, La., on Monday.", ["Kabul", "Alexandria", "La."]),
        ("MEMPHIS, Tenn -- Police came.", ["MEMPHIS", "Tenn"]), ("TOLEDO, Ind— Police came.", ["TOLEDO", "Ind"]),
        ("WICHITA, KAN. - Police came.", ["WICHITA", "KAN."]), ("Ann Toledo, Miss -- of sorts", []),
        ("TOLEDO, Ind", ["TOLEDO", "Ind"]), ("Sullivan County, Ind (ABCD) - Police came.", ["Sullivan County", "Ind"]),
        ("DETROIT - He was shot in the 700 block of Tennessee.", ["DETROIT"]),
    ],
)  # fmt: skip
def test_names_are_found_in_order(gazetteer: Gazetteer, text: str, found: list[str]) -> None:
    assert names(gazetteer, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "In March the Police said May was Nice and Reading was Mobile.",
        "Of those, many were unhurt. Side by side they stood.",
        "John Washington and Mr Lincoln met Ali Hassan.", "He told us that it was the best of times.", "", "1234 5678",
    ],
)  # fmt: skip
def test_common_words_and_persons_are_not_places(gazetteer: Gazetteer, text: str) -> None:
    assert names(gazetteer, text) == []


def test_whoever_asks_twice_may_change_what_he_got(gazetteer: Gazetteer) -> None:
    """Short texts are looked up once; each answer is a list of its own."""
    gazetteer.find("Raid in Gwadar").clear()
    assert names(gazetteer, "Raid in Gwadar") == ["Gwadar"]
    gazetteer.find_trusted("Gwadar").clear()
    assert [t.text for t in gazetteer.find_trusted("Gwadar")] == ["Gwadar"]


def test_a_city_written_short_is_the_one_of_that_spelling(gazetteer: Gazetteer) -> None:
    """ "St. Louis" is the city of Missouri, "Saint-Louis" the region of Senegal."""
    first = [gazetteer.find(f"He came from {name}.")[0].matches[0].entry for name in ("St. Louis", "Saint-Louis")]
    assert [(entry.country, entry.admin1) for entry in first] == [("US", "Missouri"), ("SN", "Saint-Louis")]


def test_common_words_are_places_where_a_passage_states_one(gazetteer: Gazetteer) -> None:
    assert [t.text for t in gazetteer.find_trusted("at a mill in Tank")] == ["Tank"]


def test_an_abbreviation_in_the_plural_is_no_place(gazetteer: Gazetteer) -> None:
    """Able seamen are not in Abs."""
    assert [t.text for t in gazetteer.find("Pirates took two ABs off Brass, far from Abs in Yemen.")][-1] == "Yemen"
    assert "ABs" not in [t.text for t in gazetteer.find("Pirates took two ABs off Brass.")]


def test_kinds_are_told_apart(gazetteer: Gazetteer) -> None:
    found = gazetteer.find("The Tajik army held the Khatlon region near the Gulf of Aden, and Yemen spoke of Aden.")
    kinds = {t.text: t.kind for t in found}
    assert kinds["Tajik"] is ToponymKind.DEMONYM
    assert kinds["Khatlon"] is ToponymKind.ADMIN1
    assert kinds["Gulf of Aden"] is ToponymKind.REGION
    assert kinds["Yemen"] is ToponymKind.COUNTRY


def test_offsets_are_those_of_the_text(gazetteer: Gazetteer) -> None:
    text = "TURBAT, Pakistan - Levies from Quetta, and from “Panjgur”, came. Côte d’Ivoire sent none."
    assert all(text[t.start : t.end] == t.text for t in gazetteer.find(text))
    assert names(gazetteer, text)[-1] == "Côte d’Ivoire"


def test_a_surname_is_not_a_place_even_alone(gazetteer: Gazetteer) -> None:
    assert "Lancaster" not in names(gazetteer, "Robert Lancaster was hurt in Kenya. Lancaster left hospital on Friday.")


def test_a_very_long_word_does_no_harm(gazetteer: Gazetteer) -> None:
    assert names(gazetteer, "X" * 10_000) == []


def test_peoples_are_found_in_other_scripts(gazetteer: Gazetteer) -> None:
    """In lower case, as Russian writes them; places want their capital there too."""
    found = gazetteer.find("Троих китайских рабочих убили в Таджикистане, сообщил чиновник.")
    assert [(t.text, t.kind) for t in found] == [
        ("китайских", ToponymKind.DEMONYM), ("Таджикистане", ToponymKind.COUNTRY),
    ]  # fmt: skip


def test_a_town_is_no_people_for_being_called_so_elsewhere(gazetteer: Gazetteer) -> None:
    """Chino is a town in California and Spanish for Chinese."""
    assert all(t.kind is not ToponymKind.DEMONYM for t in gazetteer.find("Fire crews from Chino went to California."))


def test_a_well_known_town_comes_before_others_that_also_have_its_name(gazetteer: Gazetteer) -> None:
    """Chittagong is called Islamabad too."""
    (found,) = gazetteer.find("ISLAMABAD")
    assert found.countries[0] == "PK"
    assert gazetteer.context("Police in Islamabad said so.").countries[0] == "PK"


def test_words_for_people_do_not_say_that_a_town_is_none(gazetteer: Gazetteer) -> None:
    """Of a report that speaks of no country but a Ugandan trader, the town may be where it is set."""
    text = "A homemade device was thrown at a bus in Lodwar on Monday. A Ugandan trader was burnt."
    assert [(t.text, t.countries[0]) for t in gazetteer.find(text)] == [("Lodwar", "KE"), ("Ugandan", "UG")]
    named = [t.text for t in gazetteer.find(text.replace("A Ugandan trader", "In Uganda, a trader"))]
    assert "Lodwar" not in named


def test_a_preposition_of_one_letter_is_no_initial(gazetteer: Gazetteer) -> None:
    """ "In Baghdad" opens a sentence; "V. Baghdad" may be somebody."""
    assert [t.text for t in gazetteer.find("На рынке тихо. В Багдаде погибли трое.")] == ["Багдаде"]
    assert [t.text for t in gazetteer.find("К Мосулу подошла колонна.")] == ["Мосулу"]
    assert [t.text for t in gazetteer.find("À Ouagadougou, trois soldats sont morts.")] == ["Ouagadougou"]
    assert not gazetteer.find("Сказал В. Багдад, сосед.")
