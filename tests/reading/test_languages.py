"""The language of a text is told or left undetermined."""

from __future__ import annotations

import pytest

from tollbook.reading import detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Gunmen killed three labourers on a road in the hills on Tuesday.", "en"),
        ("Des hommes armés ont tué trois ouvriers sur une route des collines mardi.", "fr"),
        ("Hombres armados mataron a tres obreros en una carretera el martes.", "es"),
        ("Вооружённые люди убили трёх рабочих на дороге во вторник.", "ru"),
        ("قتل مسلحون ثلاثة عمال على طريق جبلي يوم الثلاثاء", "ar"),
        ("周二，武装分子在山区公路上打死三名工人，警方说尚无组织声称负责。", "zh"),
        ("GUNMEN KILLED THREE LABOURERS ON A ROAD IN THE HILLS ON TUESDAY.", "en"),
        ("12:30 - 7", "und"),
    ],
)
def test_languages_of_news_are_told(text, language):
    """The same text always has the same answer."""
    assert detect_language(text) == language
    assert detect_language(text) == language
