"""Russian words for dates, in the cases that they take."""

from __future__ import annotations

from tollbook.gazetteer.dates.expressions.counted import Distance, Fuzz, Offset
from tollbook.gazetteer.dates.lexicon.words import numbered, sames
from tollbook.gazetteer.dates.periods import Part, Unit
from tollbook.gazetteer.dates.tags import Lexicon, lexicon

RUSSIAN: Lexicon = lexicon(
    {
        "W": numbered(
            "понедельник|понедельника|понедельнику вторник|вторника|вторнику среда|среду|среды|среде четверг|"
                "четверга|четвергу "
            "пятница|пятницу|пятницы|пятнице суббота|субботу|субботы|субботе воскресенье|воскресенья|воскресенью", 0,
        ),
        "M": numbered(
            "январь|января|январе февраль|февраля|феврале март|марта|марте апрель|апреля|апреле май|мая|мае июнь|"
                "июня|июне "
            "июль|июля|июле август|августа|августе сентябрь|сентября|"
                "сентябре октябрь|октября|октябре ноябрь|ноября|ноябре "
            "декабрь|декабря|декабре"
        ),
        "n": numbered(
            "один|одну|одного два|две|двух|двое три|трех|трёх четыре|четырех|четырёх пять|пяти шесть|шести семь|"
                "семи восемь|восьми "
            "девять|девяти десять|десяти одиннадцать двенадцать"
        ) | {"несколько": (3, Fuzz.FEW)},
        "O": numbered("первого второго третьего четвертого|четвёртого пятого "
            "шестого седьмого восьмого девятого десятого"),
        "U": sames(Unit.DAY, "день дня дней сутки суток") | sames(Unit.WEEK, "неделя неделю недели неделе недель")
        | sames(Unit.MONTH, "месяц месяца месяце месяцев") | sames(Unit.YEAR, "год года году лет")
        | sames(Unit.WEEKEND, "выходные выходных") | sames(Unit.HOUR, "час часа часов"),
        "P": sames("night", "ночь ночью вечером вечер вечера") | sames("hours",
            "утром утро утра днем днём полдень полночь рассвете"),
        "T": {
            **sames((-1, 1), "вчера вчерашний вчерашнего вчерашнему вчерашним вчерашнем вчерашняя "
                "вчерашней вчерашнюю вчерашнее вчерашние вчерашних накануне"),
            **sames((-2, 1), "позавчера"),
            **sames((0, 1), "сегодня сегодняшний сегодняшнего сегодняшнем сегодняшней сегодняшнее"),
            **sames((1, 1), "завтра"),
        },
        "E": sames(Part.EARLY, "начале начала") | sames(Part.MID, "середине середины") | sames(Part.END, "конце конца"),
        "S": sames("spring", "весной весна") | sames("summer", "летом") | sames("autumn", "осенью")
            | sames("winter", "зимой"),
        "H": {"навруз": "nowruz", "пасху": "orthodox_easter", "пасхи": "orthodox_easter",
            "рождество": "orthodox_christmas",
              "курбан байрам": "eid_al_adha", "ураза байрам": "eid_al_fitr", "рамадан": "ramadan",
                  "рамадана": "ramadan"},
        "i": sames(None, "в во на_ за"),
        "~": sames(None, "на по"),
        "F": sames(None, "с со"),
        "&": {"и": "and", "или": "or"},
        "b": {"между": None},
        "l": sames("last", "прошлый прошлого прошлом прошлой прошлую прошлая минувший минувшего минувшую минувшей"),
        "t": sames(None, "этот этого этом этой эту эта текущего"),
        "v": sames(None, "следующий следующего следующей следующую будущей"),
        "j": sames(None, "же тот того том"),
        "g": {"назад": None, "тому назад": None},
        "A": {"спустя": "later", "позже": "later"},
        "B": {"раньше": "earlier", "ранее": "earlier"},
        "J": {
            f"{words} {word}": Offset(Distance(count, unit), sign)
            for words, count, unit in (
                ("днём", 1, Unit.DAY), ("днем", 1, Unit.DAY), ("двумя днями", 2, Unit.DAY),
                ("тремя днями", 3, Unit.DAY),
                ("четырьмя днями", 4, Unit.DAY), ("пятью днями", 5, Unit.DAY), ("неделей", 1, Unit.WEEK),
                ("двумя неделями", 2, Unit.WEEK), ("тремя неделями", 3, Unit.WEEK), ("месяцем", 1, Unit.MONTH),
                ("двумя месяцами", 2, Unit.MONTH), ("годом", 1, Unit.YEAR),
            )
            for word, sign in (("ранее", -1), ("раньше", -1), ("позже", 1))
        } | {f"за {words} до {that}": Offset(Distance(1, unit), -1) for that in ("этого", "того")
             for words, unit in (("день", Unit.DAY), ("неделю", Unit.WEEK), ("месяц", Unit.MONTH), ("год", Unit.YEAR))},
        "k": sames(Fuzz.ABOUT, "около примерно") | sames(Fuzz.MORE, "более") | sames(Fuzz.LESS, "почти"),
    }
)  # fmt: skip
