"""An attack that the sentence after the first dates, and further attacks that are dated by the day of the first."""

from __future__ import annotations

import pytest
from tests.extraction.tongues.told import read, told

from tollbook.records import DateValue


@pytest.mark.parametrize(
    ("text", "day", "place", "counts"),
    [
        (
            "Четверо рабочих убиты и двое ранены близ Кидаля на севере Мали, сообщает армия. "
            "Их машина накануне вечером попала под автоматный огонь.",
            "2022-05-10", "Kidal", {"killed": (4, 4), "injured": (2, 2)},
        ),
        (
            "Боевики обстреляли рынок в городе Сегу в Мали. Об этом сообщило радио. "
            "Инцидент произошёл 6 мая. Погибли шесть человек.",
            "2022-05-06", "Ségou", {"killed": (6, 6)},
        ),
        (
            "Вооружённые лица расстреляли пятерых водителей в городе Сегу в Мали, заявил в среду префект. "
            "Нападение произошло в ночь на вторник.",
            "2022-05-09", "Ségou", {"killed": (5, 5)},
        ),
    ],
)  # fmt: skip
def test_what_opens_a_report_is_told_of_the_attack_that_is_dated_after_it(
    text: str, day: str, place: str, counts: dict[str, tuple[int, int]]
) -> None:
    """The lead names no day; the next sentence does."""
    (one,) = told("ru", text)
    assert (one.days[0], one.place, one.counts) == (day, place, counts)


def test_the_adjective_of_a_day_dates_the_attack_that_it_stands_before() -> None:
    """Whoever comments on "yesterday's attack", it was yesterday; what else was "yesterday's" is none."""
    text = "Власти прокомментировали вчерашнее нападение на рынок в городе Сегу в Мали. Погибли шесть человек."
    (one,) = told("ru", text)
    assert (one.days[0], one.place, one.counts) == ("2022-05-10", "Ségou", {"killed": (6, 6)})
    assert not told("ru", "Власти прокомментировали на вчерашней встрече нападение на рынок в городе Сегу в Мали.")


def test_a_lead_on_something_else_is_left_out() -> None:
    """What opened the report is of another place, or of another time."""
    text = "Двое шахтёров убиты в Кидале, говорят жители. Боевики обстреляли рынок во вторник в городе Сегу в Мали."
    assert [(m.place, m.counts) for m in told("ru", text)] == [("Ségou", {})]
    text = "Ранее двое шахтёров убиты боевиками. Боевики обстреляли рынок во вторник в городе Сегу в Мали."
    assert [(m.place, m.counts) for m in told("ru", text)] == [("Ségou", {})]


@pytest.mark.parametrize(
    ("language", "text", "rows"),
    [
        (
            "ru",
            "Боевики обстреляли рынок во вторник в городе Сегу в Мали. Погибли шесть человек. "
            "В тот же день в Кидале на мине подорвалась машина: трое солдат погибли.",
            [("2022-05-10", "Ségou", {"killed": (6, 6)}), ("2022-05-10", "Kidal", {"killed": (3, 3)})],
        ),
        (
            "ru",
            "Боевики обстреляли рынок во вторник в городе Сегу в Мали. Погибли шесть человек. "
            "Днём ранее неизвестные напали на школу в Кидале, убив двух учителей.",
            [("2022-05-10", "Ségou", {"killed": (6, 6)}), ("2022-05-09", "Kidal", {"killed": (2, 2)})],
        ),
        (
            "zh",
            "武装分子3日袭击了尼日利亚卡杜纳州的一处工地,造成2人死亡。同一天,索科托州也发生枪击事件,一名警察死亡。",
            [("2022-05-03", "Kaduna", {"killed": (2, 2)}), ("2022-05-03", "Sokoto", {"killed": (1, 1)})],
        ),
        (
            "zh",
            "武装分子3日袭击了尼日利亚卡杜纳州的一处工地,造成2人死亡。次日,索科托州一所学校遭武装分子袭击,3名教师被绑架。",
            [("2022-05-03", "Kaduna", {"killed": (2, 2)}), ("2022-05-04", "Sokoto", {"kidnapped": (3, 3)})],
        ),
    ],
)  # fmt: skip
def test_a_further_attack_is_dated_by_the_first(
    language: str, text: str, rows: list[tuple[str, str, dict[str, tuple[int, int]]]]
) -> None:
    """ "The same day", "a day earlier"."""
    assert [(m.days[0], m.place, m.counts) for m in told(language, text)] == rows


def test_the_day_of_a_further_attack_leads_back_to_the_words_for_it() -> None:
    """Both the words that count, and the day that they count from."""
    text = (
        "Боевики обстреляли рынок во вторник в городе Сегу в Мали. "
        "В тот же день в Кидале на мине подорвалась машина: трое солдат погибли."
    )
    second = read("ru", text).mentions[1]
    (day,) = [s for s in second.statements if isinstance(s.value, DateValue)]
    assert [p.quote for p in day.passages] == ["вторник", "тот же день"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "ru",
            "Боевики обстреляли рынок во вторник в городе Сегу в Мали. "
            "Правительство в четверг ввело траур. В тот же день в Кидале прошли похороны погибших.",
        ),
        (
            "ru",
            "Боевики обстреляли рынок во вторник в городе Сегу в Мали. "
            "В тот же день ещё одно нападение отбито в Кидале?",
        ),
        ("zh", "武装分子3日袭击了尼日利亚卡杜纳州的一处工地,造成2人死亡。同一天,另一地也发生枪击,一名警察死亡。"),
        ("zh", "武装分子3日袭击了尼日利亚卡杜纳州的一处工地,造成2人死亡。总统当天在索科托州谴责袭击。"),
    ],
)
def test_what_else_was_on_that_day_is_no_further_attack(language: str, text: str) -> None:
    """Funerals, questions, speeches, and what happened nobody can tell where."""
    (one,) = told(language, text)
    assert set(one.counts) <= {"killed"}


def test_the_day_that_a_statement_names_dates_the_attack_told_in_it() -> None:
    """ "The army said on the 2nd that a convoy was hit that day"."""
    (one,) = told("zh", "马里军方2日发表声明说,基达尔大区一支车队当天遭路边炸弹袭击,6名士兵阵亡。")
    assert (one.days[0], one.counts) == ("2022-05-02", {"killed": (6, 6)})


def test_items_headed_by_a_place_are_attacks_of_their_own() -> None:
    """A digest whose items begin with the name of a region."""
    text = (
        "Дагестан. 8 мая в Хасавюрте неизвестные обстреляли пост. Погиб полицейский.\n\n"
        "Ингушетия. Вечером 9 мая в Назрани у здания суда сработало взрывное устройство. Ранены три человека.\n\n"
        "Чечня. В Грозном 9 мая прошли учения."
    )
    assert [(m.days[0], m.place, m.counts, m.kind) for m in told("ru", text)] == [
        ("2022-05-08", "Khasavyurt", {"killed": (1, 1)}, "armed_assault"),
        ("2022-05-09", "Nazran", {"injured": (3, 3)}, "bombing"),
    ]


def test_a_later_attack_is_not_told_of_the_first() -> None:
    """What happened on a later day elsewhere, where its place is not understood."""
    text = (
        "Боевики обстреляли рынок во вторник в городе Сегу в Мали. Погибли шесть человек. "
        "9 мая и 10 мая в лесу близ границы взорвалась бомба, ранены трое."
    )
    assert [m.counts for m in told("ru", text)] == [{"killed": (6, 6)}]


def test_characters_that_are_a_name_by_chance_place_nothing_in_china() -> None:
    """A name that lies likeliest in a country that is not named, beside the report's own nationality."""
    (one,) = told("zh", "缅甸媒体报道,5月5日凌晨,老街一赌场遭手榴弹袭击,造成两人死亡,伤者中有三名中国人。")
    assert one.country == "MM"
