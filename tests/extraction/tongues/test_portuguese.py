"""Portuguese reports, read by rules."""

from __future__ import annotations

import pytest
from tests.extraction.tongues.told import read, told

from tollbook.records import WeaponValue

AT = "Homens armados atacaram um mercado na terça-feira em Macomia, Moçambique. "


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        ("Morreram seis pessoas.", {"killed": (6, 6)}),
        ("Seis pessoas morreram e três ficaram feridas.", {"killed": (6, 6), "injured": (3, 3)}),
        ("Subiu para cinco o número de mortos.", {"killed": (5, 5)}),
        ("Subiu de cinco para seis o número de mortos.", {"killed": (6, 6)}),
        ("Dois professores tanzanianos foram raptados.", {"kidnapped": (2, 2), "kidnapped TZ": (2, 2)}),
        ("Trinta e duas pessoas ficaram feridas.", {"injured": (32, 32)}),
        ("Um cidadão do Zimbabwe foi morto.", {"killed": (1, 1), "killed ZW": (1, 1)}),
        ("Os guardas foram assassinados.", {}),
        ("Não houve feridos.", {}),
        (
            "Um dos dois motoristas foi morto. Dois dos cinco operários ficaram feridos.",
            {"killed": (1, 1), "injured": (2, 2)},
        ),
        ("Um pai de três filhos foi assassinado.", {"killed": (1, 1)}),
        ("Morreram dois dos cinco mineiros.", {"killed": (2, 2)}),
        ("Nenhum dos cinco operários ficou ferido.", {}),
        ("Um grupo de sete mineiros foi raptado.", {"kidnapped": (7, 7)}),
        ("Cinco operários foi assassinado.", {}),
        ("É falso que dez pessoas morreram.", {}),
        ("A polícia negou a morte de dez pessoas: morreram quatro mineiros.", {}),
        ("Morreram dez pessoas?", {}),
        ("Quatrocentas e vinte pessoas morreram.", {"killed": (420, 420)}),
        ("Novecentos e doze mineiros foram raptados.", {"kidnapped": (912, 912)}),
        ("Oitossentas vinte pessoas morreram.", {}),
        ("Cinco ou seis pessoas morreram.", {"killed": (5, 6)}),
        ("O capataz e dois guardas morreram.", {}),
        ("Morreram dois guardas e a cozinheira.", {}),
        ("Dois congoleses morreram.", {"killed": (2, 2)}),
        ("Dois congoleses de Kinshasa morreram.", {"killed": (2, 2), "killed CD": (2, 2)}),
        ("Dois guineenses morreram.", {"killed": (2, 2)}),
        ("Na segunda, quatro rapazes foram mortos.", {}),  # a Monday that no date is found for
        ("Dois guardas foram mortos, bem como um vendedor.", {}),
        ("Dois agentes da polícia foram mortos.", {"killed": (2, 2)}),
        ("Seis pessoas morreram. Um cabo morreu dos ferimentos.", {"killed": (6, None)}),
        ("Este mês já morreram nove pessoas.", {}),
        ("Uma hora depois morreram nove pessoas.", {}),
        ("Nove pessoas morreram em aldeias vizinhas.", {}),
        ("Os rebeldes afirmaram que morreram dez soldados.", {}),
        ("Além de dois guardas, morreu um vendedor.", {}),
        ("Seis pessoas morreram. Dois dos feridos morreram na quarta-feira.", {"killed": (6, None)}),
        ("Seis pessoas morreram. Um dos feridos não resistiu aos ferimentos.", {"killed": (6, None)}),
        ("Desde janeiro morreram 70 pessoas.", {}),
    ],
)
def test_a_figure_is_read_where_a_clause_states_it(said: str, counts: dict[str, tuple[int, int | None]]) -> None:
    """Counts, parts and tolls that rose."""
    (one,) = told("pt", AT + said)
    assert one.counts == counts


def test_what_was_done_to_the_attacker_is_not_how_he_attacked() -> None:
    """A man with a knife whom the police shot used no gun."""
    found = read("pt", "Dois guardas foram mortos à facada na terça-feira em Lisboa, Portugal. O atacante foi baleado.")
    weapons = [s.value.weapon for s in found.mentions[0].statements if isinstance(s.value, WeaponValue)]
    assert weapons == ["blade"]


def test_an_attack_has_its_day_its_place_and_its_kind() -> None:
    """A month in a place's name is no date."""
    (one,) = told(
        "pt",
        "Quatro jovens foram mortos a tiros no domingo em Nova Iguaçu, no estado do Rio de Janeiro, disse a polícia.",
    )
    assert (one.days, one.country, one.place) == (("2022-05-08", "2022-05-08"), "BR", "Nova Iguaçu")
    assert (one.kind, one.counts) == ("armed_assault", {"killed": (4, 4)})


@pytest.mark.parametrize(
    "text",
    [
        "Oito pessoas morreram na terça-feira num acidente de viação perto da Beira, Moçambique.",
        "A polícia frustrou na terça-feira um atentado em Maputo. Um agente ficou ferido.",
        "Professores foram ameaçados na terça-feira em Belém por homens armados.",
        "No domingo, o ataque abriu fogo: três disparos, três gols, e o goleiro nada pôde fazer em Santos.",
    ],
)
def test_what_is_no_attack_or_not_safely_read_stays_unread(text: str) -> None:
    """Accidents, foiled plots, threats, sport."""
    found = read("pt", text)
    assert not found.mentions
    assert "Portuguese" in (found.unread or "")
