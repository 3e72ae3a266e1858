"""Russian reports, read by rules: inflected numbers, people, places and nationalities."""

from __future__ import annotations

import pytest
from tests.extraction.tongues.told import read, told

AT = "Боевики обстреляли рынок во вторник в городе Сегу в Мали. "


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        ("Погибли шесть человек.", {"killed": (6, 6)}),
        ("Погибли трое камерунских водителей.", {"killed": (3, 3), "killed CM": (3, 3)}),
        ("Двое рабочих убиты и пятеро ранены.", {"killed": (2, 2), "injured": (5, 5)}),
        ("Не менее двадцати трёх человек получили ранения.", {"injured": (23, None)}),
        ("Двое граждан Китая похищены.", {"kidnapped": (2, 2), "kidnapped CN": (2, 2)}),
        ("Водитель погиб, пассажир ранен.", {"killed": (1, 1), "injured": (1, 1)}),
        ("Водители погибли.", {}),
        ("Число погибших выросло до девяти.", {"killed": (9, 9)}),
        ("Погибли семь человек. Среди погибших двое граждан Индии.", {"killed": (7, 7), "killed IN": (2, 2)}),
        ("С начала года убиты 70 человек.", {}),
        ("Мужчина 34 лет задержан.", {}),
    ],
)
def test_a_figure_is_read_where_a_clause_plainly_states_it(
    said: str, counts: dict[str, tuple[int, int | None]]
) -> None:
    """Counts in their cases."""
    (one,) = told("ru", AT + said)
    assert one.counts == counts


def test_an_attack_has_its_day_its_place_and_its_kind() -> None:
    """The day of the attack, not of who tells of it; a place in its case."""
    (one,) = told(
        "ru",
        "ОШ. Двое инженеров похищены в понедельник вечером близ Кундуза, сообщил в среду МИД Кыргызстана. "
        "Трое нападавших убиты.",
    )
    assert (one.days, one.country, one.kind) == (("2022-05-09", "2022-05-09"), "AF", "kidnapping")
    assert (one.counts, one.attackers) == ({"kidnapped": (2, 2)}, 3)


def test_an_age_is_no_day_of_the_month() -> None:
    """ "On Tuesday morning a 19-year-old …" was on Tuesday."""
    (one,) = told("ru", "Во вторник утром 19-летний юноша открыл стрельбу в школе в Казани. Погибли девять человек.")
    assert (one.days, one.counts) == (("2022-05-10", "2022-05-10"), {"killed": (9, 9)})


@pytest.mark.parametrize(
    "text",
    [
        "Восемь человек погибли во вторник в ДТП под Рязанью.",
        "ФСБ предотвратила во вторник теракт в Махачкале. Двое боевиков убиты.",
        "Во вторник в Казани прошли учения: «террористы» захватили заложников, двадцать человек ранены.",
        "В ходе спецоперации во вторник в Назрани убиты трое боевиков.",
        "Три человека погибли во вторник при взрыве бытового газа в Астрахани.",
        "Во вторник нападение хозяев не забило ни одного гола, матч в Туле закончился вничью.",
    ],
)
def test_what_is_no_attack_or_not_safely_read_stays_unread(text: str) -> None:
    """Accidents, foiled plots, drills, gas, sport."""
    found = read("ru", text)
    assert not found.mentions
    assert "Russian" in (found.unread or "")
