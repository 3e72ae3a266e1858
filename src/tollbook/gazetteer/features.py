"""What the words around a name say it is the name of: "Kech district", "Khatlon province", "the Karakoram Highway"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tollbook.gazetteer.layout import Kind

_ADMIN1 = (
    "province|state|governorate|region|oblast|krai|republic|emirate|provincia|provincie|estado|departamento|département|"
    "région|provinz|província|область|область|край|провинция|провинции|вилаят|muhafazah|department|prefecture|préfecture|county"
)
_DISTRICT = (
    "district|tehsil|tehsils|taluka|upazila|woreda|county|subdistrict|sub-district|sub-county|territory|territoire|cercle|commune|"
    "municipality|municipio|distrito|raion|rayon|zone|agency|locality|local government area|lga|"
    "circonscription|sous-préfecture|ilçesi"
)
_TOWN = (
    "city|town|village|hamlet|settlement|township|neighbourhood|neighborhood|suburb|quarter|"
    "ciudad|pueblo|ville|barrio|vereda|corregimiento"
)
_ROUTE = "road|highway|motorway|expressway|route|corridor|carretera|autopista|railway|line"
_AFTER = re.compile(rf"(?:['’]s)?\s+(?:({_ADMIN1})|({_DISTRICT})|({_TOWN})|({_ROUTE}))\b", re.IGNORECASE)
_LEADING_KINDS = (  # in Arabic and Persian, where the kind always stands before the name
    "محافظة|ولاية|إقليم|اقليم|ولایت|استان|ایالت", "مديرية|قضاء|ولسوالی|شهرستان|بخش", "مدينة|بلدة|قرية|شهر|روستای",
    "طريق|الطريق|محور|جاده",
)  # fmt: skip
_BEFORE_KINDS = tuple(f"{a}|{b}" for a, b in zip((_ADMIN1, _DISTRICT, _TOWN, _ROUTE), _LEADING_KINDS, strict=True))
_BEFORE = re.compile(
    rf"(?:{'|'.join(f'({kinds})' for kinds in _BEFORE_KINDS)})\s+"
    r"(?:of\s+|de\s+la\s+|de\s+|del\s+|du\s+|d['’]|da\s+|do\s+|to\s+|from\s+)?\Z",
    re.IGNORECASE,
)
_LAST_WORDS = tuple({unit.split()[-1] for unit in "|".join(_BEFORE_KINDS).split("|")})
_LEADING = 3  # words within which one of these stands: "province de la "
_BETWEEN_WORDS = ("between", "entre", "между")
_BETWEEN = re.compile(rf"\b(?:{'|'.join(_BETWEEN_WORDS)})\b", re.IGNORECASE)
_KINDS = (Kind.ADMIN1, Kind.DISTRICT, Kind.TOWN, None)


_PART = re.compile(
    r"\s+(?:quarter|neighbou?rhood|suburb|borough|housing estate|estate|street|avenue|market|"
    r"mahalla|sector|ward|district of|area of|quarter of|camp)\b",
    re.IGNORECASE,
)
_PART_IN = re.compile(r"\b(?:quarter|neighbou?rhood|suburb|borough|ward)\W*\Z|^(?:the )?city['’]s\b", re.IGNORECASE)
_PART_BEFORE = re.compile(
    r"\b(?:quarter|barrio|quartier|neighbou?rhood|suburb|avenida|avenue|street|rue|calle|"
    r"حي|شارع|محله|خیابان) (?:of |de |d['’])?\Z",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:came|come|comes|coming|crossed|crossing|cross|penetrated|broke|infiltrated|entered|arrived|fired|launched|return\w*|"
    r"fled|flee|shots?|rockets?|boat|native|natives|originally|hailed|hailing|bound|pirogue|left|leaving|sail\w*|head(?:ed|ing)|"
    r"depart\w*|en route)\b[^.;]{0,40}\b"
    r"(?:from|to|for|into)\s+(?:the\s+)?(?:territory\s+of\s+|direction\s+of\s+)?\Z"
    r"|\b(?:road|highway|motorway|route|way|border|frontier)\s+(?:to|with)\s+\Z",
    re.IGNORECASE,
)
_OF_IT = re.compile(
    r"['’]s?\s+(?:territory|soil)\b|"  # "Djugu territory" is a division by that name
    r"(?:['’]s)?\s+(?:side of the\s+|side of\s+)?(?:border|frontier|side\b|consul\w*|embassy|"
    r"ambassador|nationals?|citizens?|engineers?|workers?|troops|soldiers|army|forces|government|officials?)\b",
    re.IGNORECASE,
)


_OF_COMPANY = re.compile(
    r" (?:Group|Company|Corporation|Corp|Limited|Ltd|Inc|LLC|Plc|PLC|Holdings?|Resources|Minerals|Airlines|Airways|"
    r"Insurance|Bancorp|Industries|Enterprises)\b"
)


_SITES = (
    r"(?:market|bazaar|quarter|neighbou?rhood|suburb|slum|street|road|avenue|square|bridge|hotel|restaurant|"
    r"bar|mosque|church|hospital|clinic|school|stadium|cinema|theat(?:re|er)|mall|gate|junction|roundabout|garage|"
    r"crossroads?|intersection|checkpoint|camp|estate|depot|warehouse|compound|cemetery)"
)
SITE = re.compile(rf" {_SITES}(?: [a-z]+){{0,2}}?(?: (?:in|of|at|near)|,) (?:the )?(?:[a-z]+ ){{0,3}}?")
"""Follows the name of what lies in the town behind it: "the Tokyo market in Port-au-Prince"."""
CALLED_SITE = re.compile(rf" {_SITES}\b")
"""Follows the name of what may lie in any town: "the Tokyo crossroads"."""


def is_part(text: str, start: int, end: int) -> bool:
    """Whether the words say that text[start:end] is a quarter or street of some town."""
    return bool(
        _PART.match(text, end)
        or _PART_IN.search(text[start:end])
        or _PART_BEFORE.search(text[max(0, start - 20) : start])
    )


def is_of_company(text: str, end: int) -> bool:
    """Whether the name that ends at `end` is a firm's: "Gold Coast Group"."""
    return bool(_OF_COMPANY.match(text, end))


def is_aside(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is where somebody came from or whose border or people is meant, not where it happened."""
    return bool(_OF_IT.match(text, end) or _ELSEWHERE.search(text[max(0, start - 70) : start]))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What kind of thing is meant (None where the words do not say), and whether a road is."""

    kinds: frozenset[Kind] = frozenset()
    route: bool = False


def wanted(text: str, start: int, end: int) -> Wanted:
    """What the words beside text[start:end] say of it."""
    after = _AFTER.match(text, end)
    lead = text[max(0, start - 40) : start]
    before = _BEFORE.search(lead) if any(w.endswith(_LAST_WORDS) for w in lead.lower().split()[-_LEADING:]) else None
    kinds: set[Kind] = set()
    ahead = text[max(0, start - 60) : start]
    low = ahead.lower()
    route = any(word in low for word in _BETWEEN_WORDS) and bool(_BETWEEN.search(ahead))
    for match in (after, before):
        if match is None:
            continue
        position = next(i for i, group in enumerate(match.groups()) if group)
        kind = _KINDS[position]
        word = match.group(position + 1).lower()
        if kind is None:
            route = True
        else:
            kinds.add(kind)
            if word in {"county", "department", "prefecture", "departamento", "département", "region", "zone"}:
                kinds |= {Kind.ADMIN1, Kind.DISTRICT}
    return Wanted(frozenset(kinds), route)


_AFFIX = re.compile(
    rf"^(?:the\s+)?(?:(?:{_ADMIN1}|{_DISTRICT}|{_TOWN})\s+(?:of|de|del|du|da|do)\s+)|\s+(?:{_ADMIN1}|{_DISTRICT}|{_TOWN})$",
    re.IGNORECASE,
)


def bare(name: str) -> str:
    """The name without a word for its kind or a leading "the"."""
    return re.sub(r"^the\s+", "", _AFFIX.sub("", name).strip(), flags=re.IGNORECASE)
