"""Words by which quotes are trimmed to the part that states a value. For labels only, not for reading."""

from __future__ import annotations

import re

_MONTHS = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAYS = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
_ORDINAL = r"(?:\d{1,2}(?:st|nd|rd|th)?|first|second|third|last|[A-Za-z]+(?:st|nd|rd|th))"
_COUNT = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|few|a few)"
_UNIT = r"(?:minute|hour|day|night|week|weekend|fortnight|month|year|decade|evening|morning|afternoon)s?"
_PART = (
    r"(?:early|late|mid|the end of|the beginning of|the start of|beginning of|end of|the middle of|the first half of)"
)
_SEASON = r"(?:spring|summer|autumn|winter|fall|harvest|Ramadan|Eid|Easter|Christmas|Advent|Lent|New Year)"
_YEAR = r"(?:19|20)\d\d"

DATE = re.compile(
    "|".join(
        [
            rf"(?:{_PART}[ -])?(?:{_DAYS},? (?:the )?)?(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)?[ /]{_MONTHS}(?:,? {_YEAR})?",
            rf"(?:{_DAYS},? )?{_MONTHS} \d{{1,2}}(?:st|nd|rd|th)?(?:,? {_YEAR})?(?!\d)",
            rf"(?:the )?(?:{_ORDINAL} {_DAYS} (?:of|in) )(?:last )?{_MONTHS}?(?: {_YEAR})?",
            rf"(?:{_PART}[ -](?:of )?)?(?:last |this |next )?\b{_MONTHS}(?: of)?(?: {_YEAR}| last year| of last year| this year)?\b",
            r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}/\d{1,2}\b",
            rf"(?:{_PART}[ -])?\b{_YEAR}(?:-\d\d)?\b",
            rf"(?:the )?(?:last|this|that|next|previous|following|same|past) {_UNIT}(?: before| after)?",
            rf"(?:the )?(?:last|this|past|following|previous)? ?{_DAYS}\b(?:'s)?(?: of last week| last week| last)?"
            rf"(?: (?:night|morning|evening|afternoon))?",
            rf"{_COUNT} {_UNIT} (?:ago|earlier|before|later|after|previously|since)\b(?: that)?",
            rf"(?:the )?{_UNIT} (?:before last|before|after|earlier)",
            r"\b(?:yesterday|today|tonight|last night|overnight|the day before yesterday|the other day|tomorrow)\b"
            r"(?: (?:morning|evening|night|afternoon))?",
            rf"(?:last |this |the )?{_SEASON}(?: of)?(?: {_YEAR})?",
            r"(?:the )?(?:eve|day|night|morning|evening|dawn) of \w+(?: \w+)?",
            r"\d{1,2}(?:st|nd|rd|th)\b",
        ]
    ),
    re.UNICODE,
)

EVENT = re.compile(
    r"\b(?:\w*attack\w*|ambush\w*|raid\w*|assault\w*|assassinat\w*|murder\w*|massacre\w*|kill(?:ed|ing|ings|s)|"
    r"shot|shoot\w*|shots|gun(?:ned|men|man|fire|shots?)|fired|firing|opened fire|fire was opened|sniper\w*|"
    r"explo\w+|blast\w*|bomb\w*|detonat\w*|blew|blown|mine[sd]?|landmine\w*|IED|grenade\w*|"
    r"suicide|drone\w*|UAVs?|air ?strikes?|air-?strikes?|air raids?|strikes?|struck|"
    r"rockets?|missiles?|shell(?:s|ed|ing)?|mortars?|artillery|salvo\w*|projectiles?|"
    r"kidnap\w*|abduct\w*|seiz\w+|snatch\w*|taken|took|carried off|hostage\w*|held|siege\w*|captur\w+|"
    r"arson\w*|set (?:on fire|fire|alight|ablaze)|burn(?:ed|t|ing)|torch\w*|fire-?bomb\w*|petrol|"
    r"stab\w*|knif\w+|knives|knife|machetes?|hack\w*|behead\w*|throat\w*|axe\w*|sword\w*|slashed|cut|"
    r"ramm\w+|drove into|beat\w*|lynch\w*|poison\w*|hijack\w*|storm\w*|robb\w+|execut\w+)\b",
    re.IGNORECASE,
)

WEAPON = {
    "firearm": r"shot\w*|shoot\w*|gun\w*|rifle\w*|fired|fire was opened|opened fire|firing|bullet\w*|pistol\w*|AK\S*|Kalashnikov\w*|firearm\w*|armed|automatic|rounds?|volley\w*|snip\w+|weapons?|revolver\w*|carbine\w*",
    "explosive": r"bomb\w*|explos\w+|explod\w+|blast\w*|IEDs?|mines?|mined|landmine\w*|device\w*|detonat\w+|dynamite|charges?|blew|blown|booby\w*",
    "vehicle_bomb": r"car bombs?|truck bombs?|vehicle\w*|car|lorry|truck|van|explosive\w*|bomb\w*|laden|packed|motorcycle|pick-up|minibus",
    "suicide_vest": r"suicide|vests?|belts?|blew himself up|blew herself up|detonat\w+|explosives|bomber",
    "grenade": r"grenades?",
    "drone": r"drones?|UAVs?|unmanned(?: aerial| aircraft)?(?: vehicles?)?|quadcopters?|loitering|Shaheds?",
    "missile_or_artillery": r"missiles?|rockets?|shell\w*|mortars?|artillery|air ?-?strikes?|air raids?|bomb\w*|strikes?|projectiles?|salvo|Grads?|Katyushas?|aircraft|jets?|planes?|RPGs?|helicopters?|munitions?",
    "blade": r"kni\w+|stab\w*|machetes?|hack\w*|axes?|swords?|blades?|throats?|behead\w*|slash\w*|cut\w*|spears?|arrows?|pangas?|sickles?|cleavers?|daggers?",
    "fire": r"fire|burn\w*|torch\w*|alight|ablaze|arson\w*|petrol|Molotov\w*|flames?|incendiar\w+|kerosene|gasoline",
}
WEAPON_PATTERN = {name: re.compile(rf"\b(?:{p})\b", re.IGNORECASE) for name, p in WEAPON.items()}

OUTCOME = {
    "killed": re.compile(
        r"\b(?:kill\w*|dead|died|dies|die|deaths?|slain|murder\w*|bodies|body|fatal\w*|lives?|life|shot dead|perish\w*|lost|coffins?|buried|massacre\w*|toll)\b",
        re.IGNORECASE,
    ),
    "injured": re.compile(r"\b(?:injur\w*|wound\w*|hurt|hospital\w*|burns?|treated|maimed|cuts?|hit)\b", re.IGNORECASE),
    "kidnapped": re.compile(
        r"\b(?:kidnap\w*|abduct\w*|hostage\w*|seized|taken|took|captive\w*|snatched|held|carried off|captur\w*)\b",
        re.IGNORECASE,
    ),
}

NOBODY = re.compile(
    r"\b(?:nobody|no[ -]one|none|no (?:\w+ )?(?:casualties|injuries|deaths?|victims|dead|wounded|fatalities|losses|loss of life|lives)|"
    r"without (?:casualties|loss|injur\w+|victims)|unhurt|unharmed|uninjured|neither|no further \w+)\b",
    re.IGNORECASE,
)

DEMONYMS = {
    "CN": "chin|beij", "FR": "fren|paris", "GB": "brit|engl|scot|wels|uk|irish|londo", "NL": "dutc|neth", "DE": "germ", "US": "amer|us|u.s",
    "PH": "fili|phil|pino", "CH": "swis", "ES": "span|spai|cata|basq", "PT": "port", "DK": "dani|dane|denm", "NO": "norw", "SE": "swed", "FI": "finn|finl",
    "PL": "pole|poli|pola", "TR": "turk|turc", "IQ": "iraq", "GR": "gree", "BE": "belg", "IE": "iris|irel", "TH": "thai", "MM": "burm|myan|bama",
    "KR": "kore|south", "KP": "kore|north", "LA": "lao", "NE": "niger", "NG": "niger", "CI": "ivor|cote|côte", "CD": "cong|drc", "CG": "cong", "CF": "cent",
    "SL": "sier", "AE": "emir|uae", "SA": "saud", "UA": "ukra", "RU": "russ", "IL": "isra", "PS": "pale|gaza", "BD": "bang|beng", "NP": "nepa", "IN": "indi",
    "PK": "paki", "AF": "afgh", "IR": "iran", "LK": "sri|lank", "VN": "viet", "KG": "kyrg|kirg", "KZ": "kaza", "TJ": "taji", "UZ": "uzbe", "TM": "turkm",
    "CZ": "czec", "SK": "slov", "SI": "slov", "SY": "syri", "LB": "leba", "JP": "japa", "ID": "indo", "MY": "mala", "BF": "burk", "CV": "cape", "BA": "bosn",
    "ZA": "sout", "SS": "sout", "NZ": "new|kiwi|zeal", "PG": "papu", "DO": "domi", "HT": "hait", "TT": "trin", "MK": "mace", "CY": "cypr", "PE": "peru", "MA": "moro",
    "GN": "guin", "GQ": "guin|equa", "GW": "guin|biss", "ME": "mont", "SZ": "swaz|eswa", "MG": "mala|mada", "TL": "timo|east", "AM": "arme", "AZ": "azer",
}  # fmt: skip
