"""Months of other calendars as they are written in Latin letters: (calendar, number)."""

from __future__ import annotations

from tollbook.gazetteer.dates.calendars import Calendar

_PERSIAN = (
    "farvardin|hamal", "ordibehesht|sawr|saur|thaur", "khordad|jawza|jauza", "tir|saratan", "mordad|asad",
        "shahrivar|sunbula|sonbola",
    "mehr|mizan", "aban|aqrab", "azar|qaws|qaus", "dey|jadi", "bahman|dalw|dalwa", "esfand|hut|hoot",
)  # fmt: skip
_DOUBTFUL = frozenset(
    {"tir", "mehr", "aban", "azar", "dey", "asad", "jadi", "hut", "hoot", "saur", "mizan", "bahman", "rajab", "safar"}
)
_HIJRI = (
    "muharram|moharram|muharrum", "safar", "rabi al awwal|rabi ul awal|rabi i|rabiulawal|rabi al awal",
        "rabi al thani|rabi ul sani|rabi ii|rabi al akhir",
    "jumada al awwal|jumada al ula|jumada i", "jumada al thani|jumada al akhira|jumada ii", "rajab",
        "shaban|sha ban|shaaban",
    "", "shawwal|shawal", "dhu al qadah|dhul qadah|zilqad|dhu al qa da",
        "dhu al hijjah|dhul hijjah|zilhaj|zilhajj|dhul hijja|dhu al hijja",
)  # fmt: skip
_ETHIOPIAN = (
    "meskerem", "tikimt|tekemt|tikemt", "hidar", "tahsas", "tir", "yekatit", "megabit", "miyazya|miazia",
        "ginbot", "sene", "hamle",
    "nehase|nehasse", "pagume|pagumen",
)  # fmt: skip


def _named(calendar: Calendar, rows: tuple[str, ...]) -> dict[str, object]:
    return {name: (calendar, n) for n, row in enumerate(rows, 1) for name in row.split("|") if name}


_ALL = _named(Calendar.ETHIOPIAN, _ETHIOPIAN) | _named(Calendar.HIJRI, _HIJRI) | _named(Calendar.PERSIAN, _PERSIAN)
OTHER_MONTHS: dict[str, object] = {name: value for name, value in _ALL.items() if name not in _DOUBTFUL}
DOUBTFUL_MONTHS: dict[str, object] = {name: value for name, value in _ALL.items() if name in _DOUBTFUL}
