"""Numbers of people as reports write them: words, digits, vague numbers, hedges, "nobody".

The codebook's reading of vague words: "dozens" is 24 and open, "scores" 40 and open, "several" 3 and open,
"several hundred" 300 and open, "more than N" N and open, "at least N" N and open; "about N" is N.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.numbers.hours import is_hour
from tollbook.extraction.interpret.wordlists import MONTHS
from tollbook.vocabulary.codes import Hedge

_UNITS: Final = {
    word: value
    for value, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        start=1,
    )
}
_TENS: Final = {
    word: value
    for value, word in zip(
        range(20, 100, 10), ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], strict=True
    )
}
_VAGUE: Final[dict[str, tuple[int, int | None]]] = {
    "dozens": (24, None),
    "scores": (40, None),
    "several": (3, None),
    "hundreds": (200, None),
    "thousands": (2000, None),
    "a dozen": (12, 12),
    "half a dozen": (6, 6),
    "half dozen": (6, 6),
    "two dozen": (24, 24),
    "three dozen": (36, 36),
    "four dozen": (48, 48),
    "dozen": (12, 12),
    "a hundred": (100, 100),
    "a trio": (3, 3),
    "trio": (3, 3),
    "a score": (20, 20),
    "a handful": (3, None),
    "a few": (3, None),
    **dict.fromkeys(("a couple", "couple", "a pair", "pair", "both", "twins"), (2, 2)),
    **{f"{w} {u}": (3 * n, None) for w in ("several", "a few") for u, n in {"dozen": 12, "hundred": 100}.items()},
}

_UNDER_100: Final = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[ -](?:{'|'.join(sorted(list(_UNITS)[:9], key=len, reverse=True))}))?"
    rf"|(?:{'|'.join(sorted(_UNITS, key=len, reverse=True))}))"
)
_WORDS: Final = (
    rf"(?:(?:a|{_UNDER_100})[ -](?:hundred|thousand)(?:,? (?:and )?{_UNDER_100}(?: hundred)?)*|{_UNDER_100})"
)
_NUMERAL: Final = (
    rf"half a dozen|half[ -]dozen|(?:several|a few) (?:dozen|hundred)|(?:two|three|four) dozen|{_WORDS}\b"
    rf"|(?:a |many |several )?(?:dozens|hundreds|thousands|scores)"
    rf"|a dozen|dozen|a couple|couple(?= of)|a pair|pair(?= of)|a trio|trio|a score|a handful|"
    rf"a few|both|several|twins"
    r"|\d{1,3}(?:[,. ]\d{3})+(?!\d)|\d+"
)
_NUMBER: Final = Cue(
    rf"\b(?<![\w.,$€£])(?<!\d:)(?<!\d{{4}}-)(?<!\d{{4}}-\d\d-)(?!\d{{4}}-\d\d-\d)(?:{_NUMERAL})\b(?![.,]\d)",
    re.IGNORECASE,
)
_NOT_PEOPLE: Final = re.compile(
    r"[ –-]?y(?:ea)?rs?[ –-]old|"
    r"(?:-| ?[–-]| and| to| or)(?: (?:and|to|or))? ?\d{1,2}[ –-]years?[ –-]old|"
    r"[ -]?y/?o\b|[ -]years?\b|[ -]month|[ -]weeks?\b|[ -]hour|[ -]minute|[ -]day|[:h]\d\d|"
    r"[ -]?km\b|[ -]?kilomet|[ -]?met(?:re|er)"
    r"|[ -]miles?\b|[ -]?kg\b|[ -]?kilos?\b|[ -]?%| per cent| percent|[ -]?a\.?m\b|[ -]?p\.?m\b| o'clock|"
    r"(?:st|nd|rd|th)\b"
    r"|[ -](?:gauge|calib(?:er|re))\b"
    r"|[ -]stor(?:e?y|ied)|[ -](?:million|billion)|mm\b| (?:shots|rounds|bullets|times)\b|"
    r"[ -](?:thirds|quarters|fifths|sixths|sevenths|eighths|tenths)\b",
    re.IGNORECASE,
)
_IN_SO_MANY: Final = re.compile(
    r"(?: (?:\w+ )?people| men| women| children)? in (?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
    r"(?: of (?:the|those|its|his|their|all)\b|[,.])"
)  # "one in six of those who lived there"
_SHARE_BEFORE: Final = Cue(
    r"\b(?:one|two|three|four|five|seven|nine|\d)(?: (?:people|men|women|children))? in $", re.IGNORECASE
)
_SHARE_AFTER: Final = re.compile(r" of (?:the|those|its|his|their|all)\b|[,.]")
_MONTHS: Final = rf"(?:{MONTHS}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
_MONTH_AFTER: Final = re.compile(rf" (?:of )?{_MONTHS}\b")
_MONTH_BEFORE: Final = Cue(rf"\b{_MONTHS}\.? $")
_ON_MONTH: Final = Cue(rf"\b(?:on|the|this|last|dated|of|until) {_MONTHS}\.? $", re.IGNORECASE)
_DAY_ENDS: Final = re.compile(
    r"[,.;:)]| [-–—] |\n|$| (?:\d{4}|an?|the|one|two|three|four|five|six|seven|eight|nine|ten|in|at|near|on|by|from|"
    r"after|before|when|while|as|and|or|but|outside|inside|along|between|against|that|which|during|to|with|was|"
    r"were|has|had|is|"
    r"died|killed|killing|left|leaving|wounded|wounding|attacks?|ambush|raid|bombing|blast|shooting|strike|incident)\b"
)  # what follows a day, and no number of people: "in March 31 people died"
_AGE_BEFORE: Final = Cue(
    r"(?:\bage[ds]?|\bbetween the ages of|\b(?:age[ds]?|in age|ages? rang(?:e[sd]?|ing)) (?:from|between)) "
    r"(?:\d+(?:,|,? (?:and|to)) )*$",
    re.IGNORECASE,
)
_WHO_WAS: Final = Cue(
    r"(?:(?:, whom?|\b[Hh]e|\b[Ss]he)(?: (?!(?:and|but)\b)[\w'’]+){0,5}? (?:is|was)|\b[Ss]?[Hh]e['’]s) "
    r"(?:just |only |about |then )?$"
)  # "whom the police first said was 16"
_BARE: Final = re.compile(r"[,.;)\n]|$| (?:and (?:is|was|had|has|leaves|lived|worked)|years?|when|at the time)\b")
_EACH_BEFORE: Final = Cue(r"\b(?:both|each|one|the other) $", re.IGNORECASE)
_CLOSES: Final = re.compile(
    r"[,.;)]| [–—-] | and (?:the other|one)\b"
)  # "both 24 – were hurt", "one 18 and the other 23,"
_AGED_OF: Final = Cue(
    r"\b(?:an?|the|his|her|their|its|another|one) (?:[\w'’-]+ ){0,3}?(?!(?:group|crew|party|team|gang|band|convoy|"
    r"total|list|dozen|number|staff|column|force|unit|family|maximum|minimum|toll|figure|score|average|most|all|rest|"
    r"majority|crowd|mob|contingent|patrol|squad|company|platoon|workforce|population|complement|garrison|batch|"
    r"shift|queue|class|"
    r"choir|delegation|detachment|count|tally|out|consortium|night|morning|evening|day|end|beginning)\b)[\w'’-]+ of $"
)  # "a tally clerk of 26"
_OUT_OF: Final = Cue(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|some|most|half|all|none|many|"
    r"few|several) (?:[\w'’-]+ )?out of (?:(?:about|some|around|nearly|a total of|the|its|their) )*$",
    re.IGNORECASE,
)  # "four out of about 40"
_THE_SAME: Final = Cue(
    r"\b(?:an?|another|the) [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)? $"
)  # "two Kenyan drivers and a Chadian one"
_ORDERED: Final = Cue(r"\b(?:No|Nos|Nr|no)\.? ?$|№ ?$")  # "battalion No. 10"
_NAMED_BEFORE: Final = Cue(r"\b[A-Z][\w'’-]+ [A-Z][\w'’-]+, $")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_OF_PEOPLE: Final = re.compile(
    r" (?:[a-z]+ ){0,3}?(?:people|persons|m[ae]n|wom[ae]n|children|civilians|soldiers|troops|villagers|residents|"
    r"workers|victims|hostages|prisoners|dead|deaths|killed|wounded|injured|casualties|others)\b",
)  # what a number like a year counts: "1,950 people", and not "the 2012 saloon", "in 2016 two men"
_IN: Final = re.compile(r"\b[Ii]n $")
_NUMBER_WORD: Final = re.compile(rf" (?:[a-z]+ )*?(?:{_NUMERAL})\b", re.IGNORECASE)
GENERATION: Final = r"(?:(?<=[JS]r)\.|,? (?:Jr|Sr)\.?| I{2,3})?"
"""What may follow a name: "Ann Doe Jr."."""
_AGED_BEFORE: Final = re.compile(
    r"(?:\b(?P<placed>[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Oo]f|[Ff]rom|[Aa]round|[Aa]cross|[Tt]o|[Tt]he|[Oo]n) )?"
    rf"(?:[A-Z][\w'’.-]+ )?[A-Z][\w'’.-]+ [A-Z][\w'’-]+{GENERATION}, $"
)
_AGED_AFTER: Final = re.compile(
    r" ?,? (?:was|were|is|are|had|has|have|died|likely|later|also|both|all|who|of (?=[A-Z])|from (?=[A-Z]))\b"
)  # "Ann Doe, 61, and Joe Roe, 64 were found"
_AGE_ENDS: Final = re.compile(r"[,.;)\n]|$| and [A-Z]")  # "Ann Doe, 20; Joe Roe, 21 and Sue Poe, 19"
_AGED_NEXT: Final = re.compile(r",? and [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?, \d{1,2}\b")
_SURNAME_BEFORE: Final = Cue(r"\b[A-Z][\w'’-]+, $")  # "Doe, 24 and Roe, 23"
_CHILD: Final = Cue(
    r"\b(?:son|daughter|boy|girl|child|brother|sister|baby|pupil|infant|grandson|granddaughter|nephew|niece|"
    r"toddler),? \(?$",
    re.IGNORECASE,
)  # a number right after it is the child's age
_OF_A_STREET: Final = re.compile(
    r"[A-Za-z]?(?: (?:[NSEW]\.?|North|South|East|West))?(?: (?:\d+(?:st|nd|rd|th)|[A-Z][\w'’-]+)){1,3} "
    r"(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Court|Ct|Boulevard|Blvd|Way|Place|Pl|Highway|Hwy|Terrace|"
    r"Circle|Parkway|Pkwy|Crescent|Close|Row)\b(?! (?!(?:was|is|has)\b)[a-z]+s\b)"
)  # "at 30 Harbour St", and not "12 Wall Street clerks"
_BARE_AGE: Final = Cue(r"(?:[A-Z][\w'’-]+,? \(?|[a-z](?<!r of injured)(?<!r of wounded)(?<!r of dead),\s)$")

_DIFFERENCE: Final = re.compile(
    r" (?:more|fewer|less|higher|lower) than (?!\d)(?:the|an?|on|in|at|last|those|what|its|their|his|her|first|earlier|"
    r"previously|yesterday|before|had|was|were|reported|[A-Z])\b"
)  # "five, one more than the police have"

_LOW_BOUND: Final = Cue(
    r"(?:\bat least|\bno (?:fewer|less) than|\bnot (?:fewer|less) than|\ba minimum of|\bminimum)[ :]*$", re.IGNORECASE
)
_OPEN: Final = Cue(
    r"(?:\bmore than|\bover|\bupwards of|\bin excess of|\bwell over|\babove|\bexceed(?:s|ed|ing)?)[ :\"“]*$",
    re.IGNORECASE,
)
_AT_MOST: Final = Cue(
    r"(?:\bup to|\bat most|\bno more than|\bnot more than|\ba maximum of|\bas many as)[ :\"“]*$", re.IGNORECASE
)
_UP_TO_IT: Final = Cue(
    r"\b(?:gone|went|goes|going|risen|rose|climbed|jumped|brought|bringing|pushed|taken|taking|moved) up to[ :]*$",
    re.IGNORECASE,
)  # a figure that has been reached is no bound
_ABOUT: Final = Cue(
    r"(?:\babout|\baround|\bsome|\bnearly|\balmost|\bapproximately|\broughly|\ban estimated|\bestimated|"
    r"\bclose to|\bcirca"
    r"|\bperhaps|\bmaybe|\bpossibly|\bprobably|\bthought to be)[ :\"“]*$",
    re.IGNORECASE,
)
_AFTER_OPEN: Final = re.compile(r"(?: people| persons)? or more\b|\+|-odd\b| plus\b", re.IGNORECASE)
_AFTER_LOW: Final = re.compile(r"(?: \w+){0,2} at least\b|,? at a minimum\b", re.IGNORECASE)
_RISEN: Final = Cue(
    r"\b(?:rose|risen|rises|rising|raised|revised|climbed|climbing|jumped|gone|went|increased|up|grown|grew|moved|"
    r"corrected|lowered|fell|fallen|dropped|down)\b[^.;]{0,30}? from [\w-]+ to $",
    re.IGNORECASE,
)
_NO_DAY: Final = r"(?<!(?:ary|rch|ril|may|une|uly|ust|ber|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|[a-z][a-z]\.) )"
_RANGE: Final = Cue(
    rf"(?:\bbetween ([\w-]+) and|\bfrom ([\w-]+) to|([\w-]+) (?:or|to)|(?<!\d){_NO_DAY}(\d+) ?[-–]) ?$", re.IGNORECASE
)  # not of a dateline, "Dec 8 - Thirteen guards"

NOBODY: Final = Cue(
    r"\b(?:nobody|no[ -]one|none|no (?!(?:accounts?|words?|details?|figures?|numbers?|counts?|information|breakdown|"
    r"estimates?|mention|list|records?|news) (?:of|on|about|for)\b)(?:\w+ ){0,2}?(?:casualties|casualty|"
    r"injur(?:y|ies)|deaths?|victims?|dead|wounded|injured|fatalities|losses|"
    r"loss of (?:human )?li(?:fe|ves)|lives|one|people|person|persons|staff|worker|workers|passengers?|civilians?|soul)"
    r"|without (?:any )?(?:\w+ )?(?:casualties|loss|losses|injur\w+|victims|hurting|harming)|unhurt|"
    r"unharmed|uninjured|neither|not (?:been )?(?:hurt|harmed|injured|wounded)"
    r"|without (?:causing )?(?:any )?(?:damage|harm)|only material damage"
    r"|no (?:\w+ )?(?:life|lives) (?:was|were|has been|had been) lost|escaped without|safe and sound|"
    r"no (?:[\w-]+ ){1,3}?(?:was|were|has|have|had) (?:been |\w+ly )?(?:hurt|harmed|injured|wounded|killed|died)|"
    r"no further \w+|zero)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number at `text[start:end]`; `high` None is open-ended."""

    start: int
    end: int
    low: int
    high: int | None
    hedge: Hedge = Hedge.PLAIN
    vague: bool = False


def least(most: int | None) -> int:
    """How many "up to `most`" are at the least: somebody is, where more than one may be."""
    return 0 if most == 1 else 1


@lru_cache(maxsize=1024)  # reports count in few words
def value_of(words: str) -> tuple[int, int | None] | None:
    """(low, high) of number words or digits; None where they are no number."""
    folded = " ".join(
        words.lower().replace("-", " ").replace(",", "" if words[:1].isalpha() else ",").replace(" and ", " ").split()
    )
    for lead in ("many ", "several "):
        folded = folded.removeprefix(lead) if folded not in _VAGUE else folded
    if folded in _VAGUE:
        return _VAGUE[folded]
    if folded.removeprefix("a ") in _VAGUE:
        return _VAGUE[folded.removeprefix("a ")]
    if folded[:1].isdigit():
        digits = re.sub(r"[,. ]", "", folded)
        return (int(digits), int(digits)) if digits.isdigit() and len(digits) < 8 else None
    return _from_words(folded)


def _from_words(folded: str) -> tuple[int, int | None] | None:
    total = part = 0
    for word in folded.removeprefix("a ").split():
        if word == "thousand":
            total, part = total + max(part, 1) * 1000, 0
        elif word == "hundred":
            part = max(part, 1) * 100
        elif word in _UNITS or word in _TENS:
            part += _UNITS.get(word, 0) + _TENS.get(word, 0)
        else:
            return None
    return (total + part, total + part) if total + part else None


def find_quantities(text: str) -> list[Quantity]:
    """Numbers of `text` that may count people, in text order; ages, times, distances, years are left out."""
    found: list[Quantity] = []
    for match in _NUMBER.finditer(text):
        after = text[match.end() : match.end() + 24]
        before = text[max(0, match.start() - 60) : match.start()]
        if _NOT_PEOPLE.match(after) or _AGE_BEFORE.search(before) or (_BARE.match(after) and _WHO_WAS.search(before)):
            continue
        digits = match.group().isdigit()
        if digits and _EACH_BEFORE.search(before) and _CLOSES.match(after):
            continue
        if _DIFFERENCE.match(after) or _OUT_OF.search(before) or (digits and _is_label(before, after)):
            continue
        if is_hour(before, after) or _is_share(before, after) or _is_house(match) or _is_pronoun(match, before):
            continue
        if after[:1] in (",", ".", ")", ";", "") and _CHILD.search(before):
            continue
        short = digits and len(match.group()) < 3
        if short and (_is_day(before, after) or (_BARE_AGE.search(before) and after[:1] in (",", ")"))):
            continue
        value = value_of(match.group())
        if digits and (_is_year(match.group(), before, after) or _is_named_age(match.group(), before, after)):
            continue
        aged = bool(_AGE_ENDS.match(after) and _NAMED_BEFORE.search(before))
        aged = aged or bool(_AGED_NEXT.match(after) and _SURNAME_BEFORE.search(before))
        if value is None or (value[0] < 100 and aged):
            continue
        number = _hedged(match.start(), match.end(), value, before, after)
        if found and _is_range(found[-1], number):
            found.pop()
        found.append(number)
    return found


def _is_label(before: str, after: str) -> bool:
    """Whether bare digits between these words are an age or what something goes by: "a clerk of 26", "No. 10"."""
    return bool(_ORDERED.search(before) or (after[:1] in (",", ".", ")", ";", "", "\n") and _AGED_OF.search(before)))


def _is_house(number: re.Match[str]) -> bool:
    """Whether a number is a house's in its street: "at 30 Harbour St"."""
    return number.group().isdigit() and bool(_OF_A_STREET.match(number.string, number.end()))


def _is_pronoun(number: re.Match[str], before: str) -> bool:
    """Whether "one" stands for a word told before: "two Kenyan drivers and a Chadian one"."""
    return number.group() == "one" and _THE_SAME.search(before) is not None


def _is_share(before: str, after: str) -> bool:
    """Whether a number between these words is half of a share: "one in six of those who lived there"."""
    return bool(_IN_SO_MANY.match(after) or (_SHARE_AFTER.match(after) and _SHARE_BEFORE.search(before)))


def _is_day(before: str, after: str) -> bool:
    """Whether a number between these words is a day of the month: "on 28 April two men", "April 28, two men"."""
    if _MONTH_AFTER.match(after) or _ON_MONTH.search(before):
        return True
    return bool(_MONTH_BEFORE.search(before) and _DAY_ENDS.match(after))


def _is_year(words: str, before: str, after: str) -> bool:
    """Whether bare digits are a year: no word for people follows, as in "the 2012 saloon was seen"."""
    if not _YEAR.fullmatch(words):
        return False
    people = _OF_PEOPLE.match(after)
    return people is None or bool(_NUMBER_WORD.match(people.group())) or bool(_IN.search(before))


def _is_named_age(words: str, before: str, after: str) -> bool:
    """Whether bare digits after a full name are its bearer's age: "Ann Doe, 61, and Joe Roe, 64 were found"."""
    named = _AGED_BEFORE.search(before) if len(words) < 3 and _AGED_AFTER.match(after) else None
    return named is not None and named["placed"] is None


def _is_range(first: Quantity, second: Quantity) -> bool:
    """Whether two numbers are the ends of one range: "between 15 and 20"."""
    open_ended = second.high is None or first.high is None
    return not open_ended and first.low == second.low < (second.high or 0) and second.start - first.end < 6


def _hedged(start: int, end: int, value: tuple[int, int | None], before: str, after: str) -> Quantity:
    low, high = value
    vague = high is None
    if high is not None and not _RISEN.search(before) and (span := _RANGE.search(before)):
        first = value_of(next(g for g in span.groups() if g))
        if first and first[1] is not None and first[0] < low:
            return Quantity(start, end, first[0], high, Hedge.ABOUT)
    if _OPEN.search(before) or _AFTER_OPEN.match(after):
        return Quantity(start, end, low, None, Hedge.AT_LEAST, vague)
    if _LOW_BOUND.search(before) or _AFTER_LOW.match(after):
        return Quantity(start, end, low, None, Hedge.AT_LEAST, vague)
    if _AT_MOST.search(before) and not _UP_TO_IT.search(before):
        return Quantity(start, end, least(high), high, Hedge.AT_MOST, vague)
    if _ABOUT.search(before) or vague:
        return Quantity(start, end, low, high, Hedge.ABOUT, vague)
    return Quantity(start, end, low, high, Hedge.PLAIN, vague)
