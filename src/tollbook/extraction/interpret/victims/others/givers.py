"""Who gives a figure, by the words right around it: "the hospital counted nine", "nine killed (police)"."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.attribution.subjects import Speaker
from tollbook.extraction.interpret.context import ReportText

_LEADS: Final = re.compile(
    r"(?:^|[.;:(\n]|,|–|—|\bas of (?:\w+ ){1,3}?(?=(?:the|an?|our|its|his)\b)|\b(?:and|but|while|whereas|though|"
    r"although)(?= (?:the|an?|some|other|others|our|its|his)\b)) ?"
    r"(?:(?:and|but|while|whereas|though|although|however|meanwhile|by contrast|note),? )*",
    re.IGNORECASE,
)
"""What a clause begins with."""
_NO_WHO: Final = (
    r"(?!our (?:\d+|first|last|earlier|previous|own|reports?|notes?|bulletins?|stor(?:y|ies)|figures?|lists?|"
    r"\w+day['’]s)\b)"
    r"(?!(?:it|he|she|they|we|i|that|this|who|which|there|those|these|one of|of|in|on|at|by|with|as|from|to|for|after|"
    r"before|when|since|until|said|says?|added|adds)\b)"
)
_WORD: Final = r"(?!(?:and|or|but|was|were|is|are|died|killed|dead|who|which|that|after|when|where|while)\b)[\w'’.-]+"
_WHO: Final = rf"{_NO_WHO}(?P<who>(?:{_WORD} ){{1,8}}?)(?:(?:that|who|which) (?!(?:killed|left)\b)[^.,;:\n]{{1,40}}? )?"
_SAYS: Final = re.compile(
    rf"{_WHO}(?:(?:has|have|had|is|are|was|were) )?(?:(?:always|only|still|itself|themselves|already|later|first|now|"
    r"also|so far|at first|initially|consistently|earlier|previously|originally|meanwhile|separately|"
    r"(?:(?:on|late|early|by) )*\w+day(?: (?:morning|afternoon|evening|night))?) )*"
    r"(?:said|says?|saying|counted|counts?|gave|gives?|given|reports?|reported|puts?|put|speaks?|spoke|spoken|speaking|"
    r"maintain(?:s|ed)?|insist(?:s|ed)?|recorded|records|lists?|listed|stay(?:s|ed)?|stick(?:s|ing)?|confirm(?:s|ed)?|"
    r"documented|registered|names|claim(?:s|ed)?|(?:has|have|had)(?! (?:killed|left|lost)\b)) "
    r"(?:(?:that|it|they|the|toll|death|figure|number|count|of|dead|deaths|killed|people|an?|at|as|least|about|some|"
    r"around|"
    r"more|than|only|just|its|on|with|to|figures?|he|she|his|her|own|staff|colleagues|had|has|counted|names?|bodies|"
    r"seen|confirm|civilian|overall) ){0,9}",
    re.IGNORECASE,
)
"""The subject and the verb that a figure follows: "a traders' association that paid for it says"."""
_SOURCE: Final = (
    r"(?:police|army|military|ministr(?:y|ies)|government|officials?|official figures?|hospitals?|doctors?|medics|"
    r"residents|villagers|relatives|families|witnesses|survivors|unions?|vigilantes|authorit(?:y|ies)|mayor|governor|"
    r"prefect|prefecture|prosecutors?|associations?|activists|monitors?|observatory|red cross|red crescent|mission|"
    r"services?|agenc(?:y|ies)|chiefs?|elders|parish|church|company|embassy|consulate|traders|drivers|morgue|mortuary|"
    r"administration|commissioner|coroner|media|radio|television|press|commune|chiefdom|groups?|centre|center|office)"
)
_IN_BRACKETS: Final = re.compile(
    rf"(?: (?!(?:and|or|but|in|at|on|"
    rf"who)\b)[\w-]+){{0,4}} \((?P<who>(?:[\w'’-]+ ){{0,4}}?{_SOURCE}\b[^()\n]{{0,30}})\)",
    re.IGNORECASE,
)  # "six killed (police), eight killed (vigilantes)"
_BY_COUNT: Final = re.compile(
    rf"(?: [\w-]+){{0,3}},? (?:by|in|on|according to|going by) (?P<who>(?:the|an?|its|their) (?:[\w-]+ ){{0,3}}?"
    rf"(?:{_SOURCE}(?:['’]s?)?|\w+s['’])(?: (?:own )?(?:counts?|figures?|lists?|tally|estimates?|reckoning|"
    rf"registers?))?)"
    r"(?=[.,;:)]|$| or | and )",
    re.IGNORECASE,
)  # "twenty-eight, by the police count, or thirty-seven by the traders'"
_BARE_WHO: Final = re.compile(
    rf"(?:and |but |while )?(?P<who>(?:the|an?|its|their) (?:[\w'’-]+ ){{0,3}}?{_SOURCE}\b(?: (?:of|in|"
    rf"at) [\w ]{{1,25}})?)"
    r"(?:, [^.,;:\n]{1,40},)? (?:at least |about |some )?",
    re.IGNORECASE,
)  # "residents counted 39 dead, the state government 28"
_ENDS: Final = re.compile(r"(?: (?:dead|killed|deaths))?(?:[.,;:)]|$| and [\w-]+[.,;])")
_POINTS_BACK: Final = re.compile(r"\b(?:the|these|those|all|both) $", re.IGNORECASE)
_FAR: Final = 130  # characters before a figure in which its giver stands


_ARTICLE: Final = re.compile(r"(?:the|an?|its|their|his|her) ", re.IGNORECASE)
_WHAT_IT_IS: Final = re.compile(
    r"(?:['’]s?)?(?: own)?(?: (?:counts?|figures?|lists?|tally|estimates?|reckoning|registers?))?$|['’]$", re.IGNORECASE
)
"""What is no part of the name: of "the health ministry's list" the list."""


def giver_of(report: ReportText, start: int, end: int) -> Speaker | None:
    """Who gives the figure at `text[start:end]` by the words beside it; None where these name nobody."""
    return report.once(_giver_of, (start, end))


def _giver_of(report: ReportText, at: tuple[int, int]) -> Speaker | None:
    text, (start, end) = report.text, at
    first, last = report.sentence(start)
    if _POINTS_BACK.search(text, max(0, start - 8), start):
        return None  # "the commission has seen the three bodies"
    if behind := _IN_BRACKETS.match(text, end, last) or _BY_COUNT.match(text, end, last):
        return _named(text, *behind.span("who"))
    leads = [m.end() for m in _LEADS.finditer(text, max(first, start - _FAR), start)]
    if first >= start - _FAR:
        leads.insert(0, first)
    for lead in reversed(leads):
        if said := _SAYS.fullmatch(text, lead, start):
            return _named(text, *said.span("who"))
    for lead in leads[1:]:
        if (bare := _BARE_WHO.fullmatch(text, lead, start)) and _ENDS.match(text, end):
            return _named(text, *bare.span("who"))
    return None


def gives_another(report: ReportText, giver: Speaker, end: int) -> bool:
    """Whether he who stands behind a figure that ends at `end` gives one of his own: "nine died; police said seven"."""
    if giver.start < end:
        return False
    last = report.sentence(end - 1)[1]
    others = [q for q in report.quantities_in(end, last) if q.start >= end and q.low > 1]
    found = (giver_of(report, q.start, q.end) for q in others)
    return any(g is not None and g.start < giver.end and giver.start < g.end for g in found)


def _named(text: str, start: int, end: int) -> Speaker:
    """The words as a speaker, without an article and what he gives."""
    article = _ARTICLE.match(text, start, end)
    start = article.end() if article else start
    words = text[start:end].rstrip()
    name = _WHAT_IT_IS.sub("", words) or words
    return Speaker(start, start + len(name), name)
