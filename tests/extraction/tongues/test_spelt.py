"""Countries in the spellings and cases that the gazetteer does not hold."""

from __future__ import annotations

import pytest
from tests.extraction.tongues.told import told

from tollbook.extraction.tongues.spelt import load_spellings
from tollbook.gazetteer import load_gazetteer
from tollbook.gazetteer.called import country_name


@pytest.mark.parametrize(
    ("language", "text", "country", "counts"),
    [
        ("ru", "Во вторник боевики обстреляли рынок в Египте. Погибли двое граждан Ганы.", "EG",
         {"killed": (2, 2), "killed GH": (2, 2)}),
        ("ru", "Во вторник боевики обстреляли рынок в Южном Судане. Погибли двое.", "SS", {"killed": (2, 2)}),
        ("ru", "Во вторник боевики обстреляли рынок в Демократической Республике Конго. Погибли двое.", "CD",
         {"killed": (2, 2)}),
        ("ru", "Во вторник боевики обстреляли рынок на севере Кот-д’Ивуара. Погибли двое граждан Гвинеи-Бисау.", "CI",
         {"killed": (2, 2), "killed GW": (2, 2)}),
        ("ru", "Во вторник боевики обстреляли рынок в Ливане. Погибли двое.", "LB", {"killed": (2, 2)}),
        ("zh", "5月9日,中非一处金矿遭武装分子袭击,2人死亡。", "CF", {"killed": (2, 2)}),
        ("zh", "5月9日,剛果(金)一处金矿遭武装分子袭击,2名刚果(金)公民死亡。", "CD",
         {"killed": (2, 2), "killed CD": (2, 2)}),
    ],
)  # fmt: skip
def test_a_country_by_another_spelling(
    language: str, text: str, country: str, counts: dict[str, tuple[int, int]]
) -> None:
    """In its case, of two words, or short."""
    (one,) = told(language, text)
    assert (one.country, one.counts) == (country, counts)


def test_the_words_of_a_forum_are_no_country() -> None:
    """ "China and Africa" in one word."""
    assert not told("zh", "5月9日,中非合作论坛期间一处金矿遭武装分子袭击,2人死亡。")


@pytest.mark.parametrize("language", ["ru", "zh"])
def test_every_country_so_spelt_is_one_of_the_gazetteer(language: str) -> None:
    """By the English name that its code has."""
    gazetteer = load_gazetteer()
    for code in load_spellings(language):
        assert code in {c for t in gazetteer.find(country_name(code)) for c in t.countries}, code


def test_a_numeral_is_no_place() -> None:
    """ "Eight" is a town somewhere."""
    assert not told("ru", "Восемь рыбаков, похищенных пиратами в октябре, освобождены, сообщила судоходная компания.")
