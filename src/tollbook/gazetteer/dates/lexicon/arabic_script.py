"""Arabic and Persian (with Dari) words for dates."""

from __future__ import annotations

import re
from dataclasses import replace

from tollbook.gazetteer.dates.calendars import Calendar
from tollbook.gazetteer.dates.lexicon.words import numbered, sames
from tollbook.gazetteer.dates.periods import Part, Unit
from tollbook.gazetteer.dates.tags import Lexicon, lexicon

_ZWNJ = "\u200c"


def _prefixed(entries: dict[str, dict[str, object]], prefixes: tuple[str, ...]) -> dict[str, dict[str, object]]:
    """The words with the particles that Arabic writes onto them."""
    return {
        symbol: words | {prefix + word: value for word, value in words.items() for prefix in prefixes}
        for symbol, words in entries.items()
    }  # fmt: skip


def _other(calendar: Calendar, words: str) -> dict[str, object]:
    return {word: (calendar, n) for word, n in numbered(words).items()}


def _spaced(days: dict[str, object]) -> dict[str, object]:
    """A compound as it is written: joined, with a thin joint, or as two words."""
    return {word.replace("+", joint): n for word, n in days.items() for joint in ("", _ZWNJ, " ")}


_BOTH = (
    "كانون|الثاني=يناير شباط=فبراير آذار=مارس نيسان=أبريل|إبريل|ابريل أيار=مايو حزيران=يونيو تموز=يوليو آب=أغسطس "
    "أيلول=سبتمبر تشرين|الأول=أكتوبر تشرين|الثاني=نوفمبر كانون|الأول=ديسمبر"
)
"""The two names of each month, from January on; of the second all spellings."""


def _in_both_names(words: Lexicon) -> Lexicon:
    """A lexicon in which a month told by both its names is one: "آذار/مارس", "مارس (آذار)"."""
    phrases = dict(words.phrases)
    for month, pair in enumerate(_BOTH.split(), 1):
        eastern, _, other = pair.partition("=")
        first, *rest = eastern.split("|")
        joint = "".join(rf"\s+{re.escape(word)}" for word in rest)
        whole = re.escape(first) + joint
        others = "|".join(map(re.escape, other.split("|")))
        entry = ("M", month)
        for particle in ("", "و", "ب", "ل", "ف"):
            for word, before, after in ((first, joint, f"(?:{others})"), *((w, "", whole) for w in other.split("|"))):
                told = phrases.get(particle + word, ())
                both = rf"{before}\s*(?:/\s*{after}(?![^\W_])|\(\s*{after}\s*\))"
                phrases[particle + word] = ((both, entry), *told)
    return replace(words, phrases=phrases)


_ONES = "الأول|الحادي الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع"


def _ordinals() -> dict[str, object]:
    """The days of a month: "الثالث", "الحادي عشر", "السابع والعشرين"."""
    ones = numbered(_ONES)
    days = {**ones, "العاشر": 10, "العشرين": 20, "العشرون": 20, "الثلاثين": 30, "الثلاثون": 30}
    for word, n in ones.items():
        if isinstance(n, int):
            days[f"{word} عشر"] = 10 + n
            days |= {f"{word} والعشرين": 20 + n, f"{word} والعشرون": 20 + n}
    return days | {"الحادي والثلاثين": 31, "الحادي والثلاثون": 31}


ARABIC: Lexicon = _in_both_names(lexicon(
    _prefixed(
        {
            "O": _ordinals(),
            "W": numbered("الاثنين|الإثنين الثلاثاء الأربعاء|الاربعاء الخميس الجمعة السبت الأحد|الاحد", 0),
            "M": numbered("يناير فبراير مارس أبريل|إبريل|ابريل مايو|أيار يونيو "
                "يوليو|تموز أغسطس|آب سبتمبر|أيلول أكتوبر نوفمبر ديسمبر")
            | {"كانون الثاني": 1, "شباط": 2, "آذار": 3, "نيسان": 4, "حزيران": 6, "تشرين الأول": 10,
               "تشرين الثاني": 11, "كانون الأول": 12, "جانفي": 1, "فيفري": 2, "أفريل": 4, "ماي": 5, "جوان": 6,
                   "جويلية": 7, "أوت": 8}
            | _other(Calendar.HIJRI, "محرم صفر _ _ _ _ رجب شعبان رمضان شوال _ _")
            | {"ذو القعدة": (Calendar.HIJRI, 11), "ذي القعدة": (Calendar.HIJRI, 11), "ذو الحجة": (Calendar.HIJRI, 12),
               "ذي الحجة": (Calendar.HIJRI, 12), "ربيع الأول": (Calendar.HIJRI, 3),
                   "ربيع الثاني": (Calendar.HIJRI, 4)},
            "n": numbered("واحد|واحدة اثنين ثلاثة|ثلاث أربعة|أربع خمسة|خمس "
                "ستة|ست سبعة|سبع ثمانية|ثماني تسعة|تسع عشرة|عشر"),
            "U": sames(Unit.DAY, "يوم أيام") | sames(Unit.WEEK, "أسبوع الأسبوع أسابيع") | sames(Unit.MONTH,
                "شهر الشهر أشهر")
            | sames(Unit.YEAR, "سنة السنة عام العام سنوات أعوام"),
            "P": sames("night", "مساء ليلة ليل فجر") | sames("hours", "صباح ظهر عصر بعد|ظهر"),
            "T": sames((-1, 1), "أمس الأمس") | sames((0, 1), "اليوم") | {"أول أمس": (-2, 1), "أول من أمس": (-2,
                1), "قبل يومين": (-2, 1), "الليلة الماضية": (-1, 1)} | sames((1, 1), "غدا غداً"),
            "E": sames(Part.EARLY, "بداية مطلع أوائل") | sames(Part.MID, "منتصف") | sames(Part.END, "نهاية")
                | sames(Part.LATE, "أواخر"),
            "H": {"عيد الفطر": "eid_al_fitr", "عيد الأضحى": "eid_al_adha", "عاشوراء": "ashura"},
            "i": sames(None, "في منذ خلال"),
            "f": sames(None, "من"),
            "~": sames(None, "إلى حتى"),
            "b": sames(None, "بين"),
            "l": sames("last", "الماضي الماضية المنصرم المنصرمة الفائت"),
            "t": sames(None, "هذا هذه"),
            "v": sames(None, "المقبل المقبلة القادم القادمة"),
            "j": sames(None, "نفس ذات"),
            "G": sames(None, "قبل"),
        },
        ("و", "ب", "ل", "ف"),
    )
))  # fmt: skip

_TEENS = "یازدهم دوازدهم سیزدهم چهاردهم پانزدهم شانزدهم هفدهم هجدهم نوزدهم"

_DAYS: dict[str, object] = {
    "دو+شنبه": 0,
    "سه+شنبه": 1,
    "چهار+شنبه": 2,
    "پنج+شنبه": 3,
    "جمعه": 4,
    "شنبه": 5,
    "یک+شنبه": 6,
}


def _months(months: dict[str, object]) -> dict[str, object]:
    """Months alone and with the words for month and year behind them: "دی‌ماه", "دی ماه سال"."""
    behind = ("", " سال", *(f"{joint}ماه{year}" for joint in (_ZWNJ, " ") for year in ("", " سال")))
    return {word + end: month for word, month in months.items() for end in behind}


PERSIAN: Lexicon = lexicon(
    {
        "W": _spaced(_DAYS)
            | _spaced({f"{day}+شب": n for day, n in _spaced(_DAYS).items()}),
        "M": _months(numbered(
            "ژانویه|جنوری فوریه|فبروری مارس|مارچ آوریل|اپریل مه|می ژوئن|جون ژوئیه|جولای اوت|آگوست|اگست سپتامبر|"
                "سپتمبر "
            "اکتبر|اکتوبر نوامبر|نومبر دسامبر|دسمبر"
        )
        | _other(
            Calendar.PERSIAN,
            "فروردین|حمل اردیبهشت|ثور خرداد|جوزا تیر|سرطان مرداد|اسد شهریور|سنبله مهر|میزان آبان|عقرب آذر|قوس "
                "دی|جدی بهمن|دلو اسفند|حوت",
        )
        | _other(Calendar.HIJRI, "محرم صفر _ _ _ _ رجب شعبان رمضان شوال ذیقعده ذیحجه")),
        "n": numbered("یک دو سه چهار پنج شش هفت هشت نه ده") | {"چند": 3},
        "O": numbered(f"اول|یکم دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم {_TEENS} بیستم")
        | {"سی‌ام": 30, "سی ام": 30} | {f"بیست و {word}": 20 + n for word,
            n in numbered("یکم دوم سوم چهارم پنجم ششم هفتم هشتم نهم").items() if isinstance(n, int)},
        "U": sames(Unit.DAY, "روز روزها") | sames(Unit.WEEK, "هفته هفته‌ی") | sames(Unit.MONTH, "ماه ماهِ")
            | sames(Unit.YEAR, "سال"),
        "P": sames("night", "شب شامگاه عصر") | sames("hours", "صبح ظهر بامداد سحرگاه بعدازظهر غروب"),
        "T": sames((-1, 1), "دیروز دیشب شب|گذشته") | sames((-2, 1), "پریروز پریشب")
            | sames((0, 1), "امروز امشب") | sames((1, 1), "فردا"),
        "E": sames(Part.EARLY, "اوایل آغاز") | sames(Part.MID, "اواسط نیمه") | sames(Part.LATE, "اواخر")
            | sames(Part.END, "پایان"),
        "H": {"نوروز": "nowruz", "عاشورا": "ashura", "عید فطر": "eid_al_fitr", "عید قربان": "eid_al_adha"},
        "i": sames(None, "در از به"),
        "~": sames(None, "تا"),
        "&": {"و": "and"},
        "l": sames("last", "گذشته"),
        "t": sames(None, "این"),
        "v": sames(None, "آینده"),
        "j": sames(None, "همان همین"),
        "g": {"پیش": None, "قبل": None},
    }
)  # fmt: skip
