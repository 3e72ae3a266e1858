"""Figures over several attacks in Russian and Chinese reports: what was counted, over which days, and where."""

from __future__ import annotations

from datetime import date

import pytest
from tests.extraction.tongues.told import LEADS, read, told

from tollbook.records import StatedTotal

JANUARY = ("2022-01-01", "2022-05-11")


def totals(language: str, text: str) -> tuple[StatedTotal, ...]:
    """The stated totals of a report, each of whose quotes stands in its text."""
    found = read(language, text).totals
    assert all(text[t.passage.start : t.passage.end] == t.passage.quote for t in found)
    return found


def rows(language: str, said: str) -> list[tuple[str, int, int | None, str | None, str | None, str | None]]:
    """The totals that a sentence states after an attack: measure, figure, nationality, role, area."""
    found = totals(language, LEADS[language] + said)
    return [(t.measure.value, t.low, t.high, t.nationality, t.role, t.area) for t in found]


@pytest.mark.parametrize(
    ("language", "said", "expected"),
    [
        ("ru", "С начала года на этой дороге погибли 34 человека.", [("killed", 34, 34, None, None, None)]),
        (
            "ru",
            "Всего с января в провинции Кундуз похищены более 20 водителей.",
            [("kidnapped", 20, None, None, "driver", "Кундуз")],
        ),
        (
            "ru",
            "За последний год это третье нападение на иностранных торговцев в столице.",
            [("attacks", 3, 3, None, "trader", None)],
        ),
        ("ru", "За последние три месяца в Нигере произошло 12 нападений.", [("attacks", 12, 12, None, None, "Нигере")]),
        ("ru", "В 2021 году в стране зафиксировано более 40 похищений.", [("attacks", 40, None, None, None, "Мали")]),
        ("zh", "今年以来,该国已有12名中国公民遇害。", [("killed", 12, 12, "CN", None, "巴基斯坦")]),
        ("zh", "過去一年,當地已發生四起類似事件。", [("attacks", 4, 4, None, None, None)]),
        ("zh", "这是今年以来该国第三起针对中国公民的绑架案。", [("attacks", 3, 3, "CN", None, "巴基斯坦")]),
        (
            "zh",
            "自1月以来,尼日利亚已有5名中国公民在3起袭击中丧生。",
            [("killed", 5, 5, "CN", None, "尼日利亚"), ("attacks", 3, 3, "CN", None, "尼日利亚")],
        ),
    ],
)
def test_a_figure_over_time_is_a_stated_total(
    language: str, said: str, expected: list[tuple[str, int, int | None, str | None, str | None, str | None]]
) -> None:
    """Since a date, over the last so many months, in a year."""
    assert rows(language, said) == expected


@pytest.mark.parametrize(
    ("language", "said", "days"),
    [
        ("ru", "С начала года погибли 34 человека.", JANUARY),
        ("ru", "С начала 2021 года погибли 34 человека.", ("2021-01-01", "2022-05-11")),
        ("ru", "С января погибли 34 человека.", JANUARY),
        ("ru", "За последний месяц погибли 34 человека.", ("2022-04-11", "2022-05-11")),
        ("ru", "Всего в 2021 году погибли 34 человека.", ("2021-01-01", "2021-12-31")),
        ("zh", "今年以来已有五名中国公民遇害。", JANUARY),
        ("zh", "2021年以来已有五名中国公民遇害。", ("2021-01-01", "2022-05-11")),
        ("zh", "过去三个月已有五名中国公民遇害。", ("2022-02-10", "2022-05-11")),
    ],
)
def test_its_days_are_those_that_are_counted_over(language: str, said: str, days: tuple[str, str]) -> None:
    """Up to the day of the report, or to the end of a past year."""
    (total,) = totals(language, LEADS[language] + said)
    assert (str(total.window.start), str(total.window.end)) == days


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ru", "С начала года в ДТП погибли 34 человека."),
        ("ru", "Это самое кровавое нападение с 2010 года, когда погибли 76 человек."),
        ("ru", "Боевики утверждают, что с начала года убили 200 солдат."),
        ("ru", "С начала года ликвидированы 20 боевиков."),
        ("ru", "Неверно, что с начала года погибли 34 человека."),
        ("ru", "С начала года и за последний месяц погибли 34 и 5 человек."),
        ("ru", "С начала года в Мали и Нигере погибли 34 человека."),
        ("ru", "С начала года компания наняла 34 водителей."),
        ("zh", "今年以来,全国交通事故已致300人死亡。"),
        ("zh", "这是2010年以来该国最严重的袭击,当时76人死亡。"),
        ("zh", "今年以来,军方已击毙200名武装分子。"),
        ("zh", "这是今年以来第三起针对中国利益的袭击。"),
    ],
)
def test_what_is_no_total_of_attacks(language: str, said: str) -> None:
    """Accidents, the worst since, what attackers claim or lost, several stretches or areas at once."""
    assert rows(language, said) == []


@pytest.mark.parametrize(
    ("language", "said", "teller"),
    [
        ("ru", "По данным ООН, с начала года погибли 34 человека.", "ООН"),
        ("ru", "С начала года погибли 34 человека, сообщила полиция.", "полиция"),
        ("ru", "С начала года погибли 34 человека.", None),
        ("zh", "警方说,今年以来已有五名中国公民遇害。", "警方"),
    ],
)
def test_who_states_it(language: str, said: str, teller: str | None) -> None:
    """As the sentence names somebody with it."""
    (total,) = totals(language, LEADS[language] + said)
    assert total.stated_by == teller
    assert teller is None or teller in total.passage.quote


def test_what_a_body_says_of_its_own_deeds_is_no_total() -> None:
    """By its name, too."""
    assert rows("ru", "«Боко Харам» утверждает, что с начала года убила 200 солдат.") == []


def test_a_total_is_no_toll_of_the_attack_told_beside_it() -> None:
    """Nor an attack of its own."""
    (one,) = told("ru", LEADS["ru"] + "С начала 2021 года в Нигере погибли 300 человек.")
    assert one.counts == {"killed": (6, 6)}


def test_a_report_without_an_attack_may_state_a_total_of_attacks() -> None:
    """It stays unread for its attacks; of anybody's deaths it states none."""
    text = "На конференции в Котону сказали, что за последний год в Бенине произошло более 20 нападений."
    found = read("ru", text, published=date(2022, 5, 11))
    assert [(t.measure.value, t.low, t.area) for t in found.totals] == [("attacks", 20, "Бенине")]
    assert found.unread
    assert not read("ru", "За последний год в Бенине умерли 20 человек.").totals
