"""German and Dutch words for dates; Turkish and Indonesian, as far as newspapers' commonest ones."""

from __future__ import annotations

from tollbook.gazetteer.dates.lexicon.words import numbered, sames
from tollbook.gazetteer.dates.periods import Part, Unit
from tollbook.gazetteer.dates.tags import Lexicon, lexicon


def _with_parts(days: dict[str, object], parts: str) -> dict[str, object]:
    return days | {day + part: n for day, n in days.items() for part in parts.split()}


GERMAN: Lexicon = lexicon(
    {
        "W": _with_parts(
            numbered("montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag", 0),
            "abend nachmittag vormittag mittag morgen nacht früh",
        ),
        "M": numbered("januar|jänner februar märz april mai juni juli august september oktober november dezember"),
        "n": numbered("ein|eine|einem|einer zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"),
        "U": sames(Unit.DAY, "tag tage tagen") | sames(Unit.WEEK, "woche wochen") | sames(Unit.MONTH,
            "monat monats monate monaten")
        | sames(Unit.YEAR, "jahr jahres jahre jahren") | sames(Unit.WEEKEND, "wochenende"),
        "P": sames("night", "nacht abend") | sames("hours", "nachmittag vormittag mittag"),
        "T": {"gestern": (-1, 1), "vorgestern": (-2, 1), "heute": (0, 1)},
        "E": sames(Part.EARLY, "anfang") | sames(Part.MID, "mitte") | sames(Part.END, "ende"),
        "S": {"frühling": "spring", "frühjahr": "spring", "sommer": "summer", "herbst": "autumn", "winter": "winter"},
        "H": {"weihnachten": "christmas", "ostern": "easter", "heiligabend": "christmas_eve",
            "karfreitag": "good_friday"},
        "h": sames(None, "der die das den dem des"),
        "i": sames(None, "am im in seit"),
        "&": {"und": "and"},
        "~": sames(None, "zum bis auf"),
        "F": sames(None, "vom von"),
        "l": sames("last", "letzte letzten letzter letztes vergangene vergangenen vergangener vorige vorigen"),
        "t": sames(None, "diese diesen dieser dieses"),
        "v": sames(None, "nächste nächsten kommende kommenden"),
        "G": {"vor": None},
        "A": {"später": "later"},
        "B": {"zuvor": "earlier", "früher": "earlier"},
    }
)  # fmt: skip

DUTCH: Lexicon = lexicon(
    {
        "W": _with_parts(numbered("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag", 0),
            "avond ochtend middag nacht morgen"),
        "M": numbered("januari februari maart april mei juni juli augustus september oktober november december"),
        "n": numbered("een|één twee drie vier vijf zes zeven acht negen tien"),
        "U": sames(Unit.DAY, "dag dagen") | sames(Unit.WEEK, "week weken") | sames(Unit.MONTH, "maand maanden")
        | sames(Unit.YEAR, "jaar") | sames(Unit.WEEKEND, "weekend weekeinde"),
        "P": sames("night", "nacht avond") | sames("hours", "ochtend middag"),
        "T": {"gisteren": (-1, 1), "eergisteren": (-2, 1), "vandaag": (0, 1)},
        "E": sames(Part.EARLY, "begin") | sames(Part.MID, "medio") | sames(Part.END, "eind"),
        "h": sames(None, "de het"), "f": sames(None, "van"), "i": sames(None, "op in sinds"), "&": {"en": "and"},
        "~": sames(None, "op tot"),
        "l": sames("last", "vorige afgelopen"), "t": sames(None, "deze dit"), "g": {"geleden": None},
    }
)  # fmt: skip

TURKISH: Lexicon = lexicon(
    {
        "W": numbered("pazartesi salı çarşamba perşembe cuma cumartesi pazar", 0),
        "M": numbered("ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık"),
        "n": numbered("bir iki üç dört beş altı yedi sekiz dokuz on"),
        "U": sames(Unit.DAY, "gün") | sames(Unit.WEEK, "hafta") | sames(Unit.MONTH, "ay") | sames(Unit.YEAR, "yıl"),
        "P": sames("hours", "sabah akşam gece öğleden|sonra"),
        "T": {"dün": (-1, 1), "bugün": (0, 1)},
        "l": sames("last", "geçen"), "t": sames(None, "bu"), "g": {"önce": None},
    }
)  # fmt: skip

INDONESIAN: Lexicon = lexicon(
    {
        "W": numbered("senin selasa rabu kamis jumat|jum'at sabtu ahad", 0),
        "M": numbered("januari februari maret april mei juni juli agustus september oktober november desember"),
        "n": numbered("satu dua tiga empat lima enam tujuh delapan sembilan sepuluh"),
        "U": sames(Unit.DAY, "hari") | sames(Unit.WEEK, "minggu pekan") | sames(Unit.MONTH, "bulan")
            | sames(Unit.YEAR, "tahun"),
        "P": sames("hours", "pagi siang sore malam"),
        "T": {"kemarin": (-1, 1), "hari ini": (0, 1)},
        "i": sames(None, "pada di sejak"),
        "l": sames("last", "lalu"), "g": {"yang lalu": None},
    }
)  # fmt: skip
