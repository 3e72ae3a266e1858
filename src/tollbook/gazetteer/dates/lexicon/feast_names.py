"""English names of feasts -> the key under which `feasts` knows them."""

from __future__ import annotations

_NAMES = {
    "new_year": "new year's day|new year day|new year s day|new years day|new year",
    "new_years_eve": "new year's eve|new year s eve|new year eve|new years eve",
    "new_years_night": "new year's night|new year s night|new year night",
    "epiphany": "epiphany", "orthodox_christmas": "orthodox christmas", "timkat": "timkat",
    "valentine": "valentine s day|valentine day|st valentine s day", "womens_day": "women s day|international "
        "women s day",
    "st_patrick": "st patrick s day", "pakistan_day": "pakistan day", "republic_day_india": "india s republic day|"
        "indian republic day",
    "songkran": "songkran", "thingyan": "thingyan", "vaisakhi": "vaisakhi|baisakhi", "anzac": "anzac day",
    "may_day": "may day", "may_holidays": "may holidays", "cinco_de_mayo": "cinco de mayo",
        "bastille": "bastille day",
    "us_independence": "american independence day", "assumption": "assumption day|feast of the assumption|assumption",
    "pakistan_independence": "pakistan s independence day|pakistani independence day",
    "india_independence": "india s independence day|indian independence day",
    "indonesia_independence": "indonesia s independence day|indonesian independence day",
    "afghan_independence": "afghan independence day|afghanistan s independence day",
    "ukraine_independence": "ukraine s independence day|ukrainian independence day",
    "tajik_independence": "tajikistan s independence day|tajik independence day",
    "nigeria_independence": "nigeria s independence day|nigerian independence day",
    "mali_independence": "mali s independence day|malian independence day",
    "kenya_independence": "jamhuri day|kenya s independence day", "madaraka": "madaraka day",
    "china_national_day": "china s national day",
    "gandhi_jayanti": "gandhi jayanti", "halloween": "halloween|hallowe en",
        "all_saints": "all saints day|all saints",
    "all_souls": "all souls day|all souls|day of the dead", "meskel": "meskel",
        "thanksgiving": "thanksgiving day|thanksgiving",
    "immaculate_conception": "feast of the immaculate conception|immaculate conception",
    "christmas_eve": "christmas eve", "christmas": "christmas day|christmas", "boxing_day": "boxing day",
    "holy_innocents": "holy innocents day",
    "shrove_tuesday": "shrove tuesday|mardi gras", "ash_wednesday": "ash wednesday", "lent": "lent",
        "palm_sunday": "palm sunday",
    "holy_week": "holy week", "maundy_thursday": "maundy thursday|holy thursday", "good_friday": "good friday",
    "holy_saturday": "holy saturday|easter saturday|easter eve", "easter": "easter sunday|easter day|easter",
    "easter_night": "easter night", "easter_monday": "easter monday", "easter_weekend": "easter weekend",
        "easter_week": "easter week",
    "orthodox_easter": "orthodox easter sunday|orthodox easter", "ascension": "ascension day|ascension thursday",
    "pentecost": "pentecost sunday|whit sunday|pentecost", "whit_monday": "whit monday|pentecost monday",
    "corpus_christi": "corpus christi", "hijri_new_year": "islamic new year|hijri new year",
    "ashura": "ashura|ashoura|youm e ashur|yom e ashur|day of ashura", "arbaeen": "arbaeen|arba een|chehlum",
    "mawlid": "mawlid|maulid|milad un nabi|eid milad un nabi|eid e milad un nabi|eid milad|prophet s birthday|"
        "prophet muhammad s birthday|maouloud|mouloud",
    "miraj": "laylat al miraj|shab e miraj", "shab_e_barat": "shab e barat|shab i barat",
        "qadr": "laylat al qadr|shab e qadr",
    "eid_al_fitr": (
        "eid al fitr|eid ul fitr|eid el fitr|eidul fitr|eid l fitr|eid ul fitar|id ul fitr|idul fitri|lebaran|korite|"
        "ramadan bayram|eid el fitri|sallah el fitr|hari raya puasa|feast of ramadan"
    ),
    "eid_al_adha": (
        "eid al adha|eid ul adha|eid el adha|eidul adha|eid ul azha|eid al azha|eidul azha|eid e qurban|"
            "eid i qurban|bakr eid|"
        "bakra eid|bakrid|tabaski|feast of tabaski|kurban bayram|hari raya haji|eid el kabir|idul adha|feast "
            "of sacrifice|feast of the sacrifice"
    ),
    "eid": "eid|sallah|bayram", "arafah": "day of arafah|arafat day|arafah",
        "ramadan": "ramadan|ramazan|ramadhan|month of ramadan",
    "nowruz": "nowruz|nawroz|nauroz|newroz|navruz|naw ruz|persian new year|nooruz", "yalda": "yalda|yalda night",
    "chinese_new_year": "chinese new year|lunar new year|spring festival", "diwali": "diwali|deepavali|dipawali",
    "independence_day": "independence day", "september_11": "",
}  # fmt: skip

FEASTS: dict[str, object] = {
    name.replace("'", " "): key for key, names in _NAMES.items() for name in names.split("|") if name
}
