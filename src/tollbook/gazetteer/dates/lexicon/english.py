"""English words for dates."""

from __future__ import annotations

from tollbook.gazetteer.dates.expressions.counted import Fuzz
from tollbook.gazetteer.dates.lexicon.feast_names import FEASTS
from tollbook.gazetteer.dates.lexicon.other_months import DOUBTFUL_MONTHS, OTHER_MONTHS
from tollbook.gazetteer.dates.lexicon.words import listed
from tollbook.gazetteer.dates.periods import Part, Unit
from tollbook.gazetteer.dates.tags import Lexicon, lexicon

_MONTHS = listed("january february march april may june july august september october november december")
_SHORT_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip
_DAYS = listed("monday tuesday wednesday thursday friday saturday sunday")
_SHORT_DAYS = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
_ONES = listed(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
)
_NUMBERS = {word: n for n, word in enumerate([*_ONES, "eighteen", "nineteen", "twenty"], 1)} | {
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "a": 1, "an": 1,
    "couple of": (2, Fuzz.ABOUT), "couple": (2, Fuzz.ABOUT), "few": (3, Fuzz.FEW), "several": (3, Fuzz.FEW),
    "some": (3, Fuzz.FEW), "hundred": 100,
}  # fmt: skip
_ORDINALS = listed(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
_UNITS = {
    **dict.fromkeys(("hour", "hours", "minutes"), Unit.HOUR),
    **dict.fromkeys(("day", "days"), Unit.DAY),
    **dict.fromkeys(("nights",), Unit.NIGHT),
    **dict.fromkeys(("week", "weeks"), Unit.WEEK),
    **dict.fromkeys(("fortnight", "fortnights"), Unit.FORTNIGHT),
    **dict.fromkeys(("weekend", "weekends", "week end"), Unit.WEEKEND),
    **dict.fromkeys(("month", "months"), Unit.MONTH),
    **dict.fromkeys(("year", "years"), Unit.YEAR),
    **dict.fromkeys(("decade", "decades"), Unit.DECADE),
}
_PARTS = {
    **dict.fromkeys(("early", "beginning", "start", "onset", "opening days", "first part"), Part.EARLY),
    **dict.fromkeys(("mid", "middle"), Part.MID),
    **dict.fromkeys(("end", "close", "closing days", "tail end"), Part.END),
    "late": Part.LATE, "first days": Part.FIRST_DAYS, "last days": Part.LAST_DAYS, "final days": Part.LAST_DAYS,
}  # fmt: skip
_DAY_PARTS = listed(
    "morning afternoon evening night nite dawn dusk noon midday midnight daybreak sunrise sunset nightfall "
    "lunchtime midmorning"
)
_DAY_PART_PHRASES = (
    "early hours",
    "small hours",
    "wee hours",
    "first light",
    "early morning",
    "late night",
    "mid morning",
    "mid afternoon",
    "lunch time",
    "rush hour",
)
_DECADES = {"sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990}

ENGLISH: Lexicon = lexicon(
    {
        "W": {day: n for n, day in enumerate(_DAYS)},
        "w": _SHORT_DAYS,
        "s": {f"{day}s": n for n, day in enumerate(_DAYS)},
        "M": {month: n for n, month in enumerate(_MONTHS, 1) if month not in ("march", "may")} | OTHER_MONTHS,
        "m": DOUBTFUL_MONTHS | _SHORT_MONTHS | {"march": 3, "may": 5},
        "O": {word: n for n, word in enumerate(_ORDINALS, 1)} | {"thirtieth": 30},
        "n": _NUMBERS,
        "D": {"half": 0.5},
        "U": _UNITS,
        "P": {word: word for word in _DAY_PARTS} | dict.fromkeys(_DAY_PART_PHRASES, "hours"),
        "T": {"today": (0, 1), "yesterday": (-1, 1), "tomorrow": (1, 1), "tonight": (0, 1), "other day": (-5, 5)},
        "V": {"overnight": 2},
        "E": _PARTS,
        "S": {"spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "fall", "winter": "winter"},
        "H": FEASTS,
        "e": {"eve": -1},
        "C": _DECADES,
        "h": {"the": None},
        "f": {"of": None},
        "i": dict.fromkeys(("in", "on", "at", "during", "since", "by", "over", "throughout", "within"), None),
        "&": {"and": "and", "or": "or"},
        "~": {"to": None, "until": "until", "till": "until", "through": None, "up to": "until"},
        "b": {"between": None},
        "F": {"from": None},
        "l": {"last": "last", "past": "past", "last but one": "but_one"},
        "t": {"this": None, "current": None},
        "v": {"next": "next", "coming": None, "upcoming": None},
        "p": {"previous": None, "preceding": None},
        "q": {"following": None, "ensuing": None},
        "j": {"same": None, "that": "that"},
        "g": {"ago": None, "back": "back"},
        "B": {"before": "before", "earlier": "earlier", "prior to": "before", "prior": "earlier",
            "previously": "earlier", "ahead of": "before"},
        "A": {"after": "after", "later": "later", "afterwards": "later", "afterward": "later"},
        "k": {
            "about": Fuzz.ABOUT, "around": Fuzz.ABOUT, "roughly": Fuzz.ABOUT, "approximately": Fuzz.ABOUT,
                "circa": Fuzz.ABOUT,
            "nearly": Fuzz.LESS, "almost": Fuzz.LESS, "barely": Fuzz.ABOUT, "less than": Fuzz.LESS,
                "not quite": Fuzz.LESS,
            "hardly": Fuzz.ABOUT, "just under": Fuzz.LESS, "under": Fuzz.LESS, "scarcely": Fuzz.ABOUT,
            "more than": Fuzz.MORE, "just over": Fuzz.MORE, "over": Fuzz.MORE, "little over": Fuzz.MORE,
                "well over": Fuzz.MORE,
            "little more than": Fuzz.MORE, "just more than": Fuzz.MORE, "hardly more than": Fuzz.MORE,
            "exactly": Fuzz.EXACT, "precisely": Fuzz.EXACT, "just": Fuzz.PLAIN, "only": Fuzz.PLAIN,
                "shortly": Fuzz.PLAIN,
        },
    },
    capitals=frozenset({*_MONTHS, *DOUBTFUL_MONTHS, *_SHORT_MONTHS, *_SHORT_DAYS, *_DECADES} - {"nineties",
        "eighties"}),
)  # fmt: skip
