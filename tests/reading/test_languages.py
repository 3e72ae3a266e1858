"""The language of a text is told or left undetermined."""

from __future__ import annotations

import errno

import pytest
from py3langid.langid import LanguageIdentifier

from tollbook.reading import detect_language, languages


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


def test_a_full_folder_for_temporary_files_is_named(monkeypatch, tmp_path):
    """The identifier is unpacked there, and the disk does not say which file it was."""

    def full(*_args, **_options):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(LanguageIdentifier, "from_model_file", full)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    languages._identifier.cache_clear()
    with pytest.raises(OSError, match="No space left") as caught:
        detect_language("Gunmen killed three labourers on a road in the hills on Tuesday.")
    assert caught.value.filename == str(tmp_path)
