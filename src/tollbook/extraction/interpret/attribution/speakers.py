"""Who says something: the subject of "said", the object of "according to"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from tollbook.extraction.interpret.attribution.subjects import (
    NOUN,
    PRONOUN,
    SAID,
    Speaker,
    phrase_from,
    subject_of,
    trimmed,
)
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.table import source_of
from tollbook.extraction.interpret.wordlists import WEEKDAY

_JUDGED: Final = re.compile(
    r"(?:accus|blam|den(?:y|ie)|reject|claim|suspect)\w*|sa(?:id|ys?) (?:it|they|its|his|their|that it)\b",
    re.IGNORECASE,
)  # what a party says of who did it, which is no figure
_HELD: Final = Cue(
    r"held (?:for|by|at|hostage|captive|in|on|since|until|there|without|near)\b|"
    r"released (?:(?:the )?(?:next|same|following) (?:day|morning|evening|week|night)|on|after|unharmed|alive|later|"
    r"unhurt|without|for (?:an? )?ransom|by|from|(?=[.;,)])|"
    r"(?:(?:the|its|all|their|his|her|some|both|\d+|[a-z]+) ){1,3}(?:[a-z]+ )?"
    r"(?:crew|hostages?|captives?|sailors?|seam[ae]n|seafarers?|passengers?|workers?|m[ae]n|wom[ae]n|people|pupils|"
    r"students?|girls|boys|children|engineers?|drivers?))\b|"
    r"suspected (?:to (?:be|belong|have)|of (?:being|belonging|having))\b",
    re.IGNORECASE,
)
_A_NOUN: Final = Cue(r"\b(?:an?|the|this|its|their|our|his|her|my|your|any|every|no) $", re.IGNORECASE)
_NAMED_SO: Final = re.compile(
    r"(?:, an? (?:[\w'’-]+ ){1,4}|\b(?:place|village|hamlet|town|area|district|quarter|hill|river|ship|boat|camp|site|"
    r"man|woman|group|body|band|outfit|movement) )called$"
)
_BEFORE_NOUN: Final = re.compile(
    r"\b(?:an?|the|this|that|its|his|her|their|our|death|body|head|last|latest|first|final|official|own) $"
)
_NOUNS: Final = frozenset(
    ("count", "counts", "report", "reports", "claim", "claims", "list", "lists", "estimate", "estimates", "points",
     "links")
)  # fmt: skip
CALLED: Final = re.compile(r"(?:suspected|alleged)\b", re.IGNORECASE)
_NO_SUBJECT_BEFORE: Final = re.compile(
    r"(?:^|[-–—]|\b(?:after|before|by|when|while|where|as|because|until|since|with|of|to|from|against|among|between|on|"
    r"in|for|the|an?|two|three|four|several|some|more|most|many|dozens of)) *$",
    re.IGNORECASE,
)
_AS_FIRST: Final = Cue(r"\bas (?:was |had been )?(?:first|initially|earlier|previously|originally) $")
_WEEKDAY: Final = re.compile(rf"{WEEKDAY}")
_A_TIME: Final = re.compile(r"(?:(?:this|last|previous) )?(?:week|month|fortnight|year|day)(?:['’]s)?", re.IGNORECASE)
_ACCORDING: Final = Cue(
    r"\b(?:according to|(?:citing|quoting)(?! (?:no|any|neither)\b)|in the words of|as told by|confirmed by|"
    r"reported by|announced by|given by|provided by|quoted by)\s+",
    re.IGNORECASE,
)
_BY: Final = Cue(
    r"\b(?:blamed|attributed|accused|suspected|claimed|denied|rejected|described|named|identified|believed|thought|"
    r"presumed|"
    r"alleged|ascribed|laid)\b[^.;]{0,40}?\bby "
    r"(?!the (?:group's|movement's) |(?:tele)?phone\b|radio\b|e-?mail\b|letter\b|text\b)",
    re.IGNORECASE,
)
_SO_MANY_BY: Final = Cue(
    r"\b(?:as|at) (?:about |some |at least )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|"
    r"\w+ty(?:-\w+)?) (?:dead |killed |wounded |people )?by (?=(?:the|an?|its|his|her) |[A-Z])"
)  # "is given as 21 by the town and as eight by a nurse"
_INVERTED: Final = re.compile(
    r"(?:[\"”’,]\s*|^)(?:as\s+)?(?:said|says|told us|added|wrote|confirmed|recalled|recalls|"
    r"reports|claims|insists) (?!that\b|the\s+attack)",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(
    r"(?:\d{1,3}[/.)] )?(?:[A-Z]{4,}(?: [\d:.]+)? ?[-–—:] )?(?P<who>(?:(?!(?:at|on|against|by)\b)[\w'’-]+ ){0,4}?"
    r"(?:army|military|police|hospital|ministry|government|governor|mayor|prefect|residents?|witness(?:es)?|spokes\w+|"
    r"officials?|sources?|statement|radio|media|authorities|doctors?|union)"
    r"(?: (?:statement|sources?|officials?|spokes\w+|chief|in (?-i:[A-Z])[\w'’-]+)){0,2})(?: (?:now|just out))?: ",
    re.IGNORECASE,
)  # "Army statement: nine dead", "3/ hospital source in Orva: sixteen bodies"
_LONGEST_LABEL: Final = 120  # characters of a sentence in which a label may end
_QUOTES: Final = ('"', "“")


def find_speaker(report: ReportText, start: int, end: int, *, back: int = 2) -> Speaker | None:
    """The speaker of the words at `text[start:end]`: in their sentence, else through a pronoun in those before it."""
    speaker, goes_on, found = report.once(_beside, (start, end))
    if goes_on and (found or back == 2):
        number = report.sentence_number(start)
        for k in range(number - 1, max(number - 1 - (back if found else 0), -1), -1):
            before = in_sentence(report.text, *report.sentence(report.starts[k]), start, end)
            if before and not PRONOUN.match(before.name):
                return before
    return speaker


def _beside(report: ReportText, words: tuple[int, int]) -> tuple[Speaker | None, bool, bool]:
    """The speaker of words by their own sentence; whether the ones before tell more, and whether by its pronoun."""
    start, end = words
    first, last = report.sentence(start)
    if denied := _DENIED_BEFORE.search(report.text, first, start):
        return Speaker(*denied.span("who"), denied["who"]), False, False
    if cell := source_of(report.text, start):
        return Speaker(*cell, report.text[slice(*cell)]), False, False
    if told := _IN_AN_ARTICLE.search(report.text, first, start):
        return Speaker(*told.span("who"), told["who"]), False, False
    last = max(last, report.sentence(max(start, end - 1))[1])
    found = in_sentence(report.text, first, last, start, end)
    if found and (_WEEKDAY.fullmatch(found.name) or _A_TIME.fullmatch(found.name)):
        return None, False, False  # "today, Monday, members of the unit said"
    if found and not PRONOUN.match(found.name):
        return found, False, False
    quoted = _goes_on(report, first) if found is None else None
    return quoted, quoted is None, found is not None


def _goes_on(report: ReportText, first: int) -> Speaker | None:
    """Who speaks in a quotation that goes on from the sentence before: "..., said the elder. "We buried nine."."""
    if not first or not report.text.startswith(_QUOTES, first):
        return None
    before = report.sentence(first - 1)
    if "\n" in report.text[before[1] : first] or not any(q in report.text[slice(*before)] for q in ('"', "”")):
        return None
    named = [speaker for _, _, speaker in _named_in(report.text, *before) if not PRONOUN.match(speaker.name)]
    return named[0] if len(named) == 1 else None


_DENIED_BEFORE: Final = Cue(
    r"\b(?:disput|den|reject|dismiss|contest|refut|question|contradict)(?:s|es|ed|ied|ies|ing) (?:(?:the|some|earlier|"
    r"local|media|press|all|any|these|those) ){0,3}"
    r"(?P<who>(?:(?:media|press|news|earlier|local) )?(?:reports|claims|rumou?rs|accounts)) (?:that|of|which|saying|"
    r"putting)\b[^.;,]{0,60}$",
    re.IGNORECASE,
)  # "the police dispute reports that eight died": who denies a figure does not give it
_IN_AN_ARTICLE: Final = Cue(
    r"\b(?:articles?|reports?|story|posts?|broadcasts?|publications?|videos?|statements?)\b[^.;\n]{0,60}? (?:by|from) "
    r"(?:an? |the )?(?P<who>[^.;,\n]{3,60}?),? (?:according to which|in which it (?:is|was) (?:said|claimed) that|"
    r"which (?:says|said|claims|claimed|alleges|alleged) that|claiming that|alleging that)\b[^.;\n]{0,220}$",
    re.IGNORECASE,
)  # "the ministry has taken note of an article by a website according to which …": the ministry does not say so
_PASSIVE: Final = Cue(
    r"\b(?:was|were|is|are|been|being|be)(?: (?:at first|at the time|in error))?"
    r"(?: (?:\w+ly|still|now|also|all|both|first|later|for (?:\w+ )?(?:hours|days|"
    r"weeks|months|years)))? $"
)
_QUOTED: Final = re.compile(r"(?:quoted|cited)\b")


def is_adjective(text: str, first: int, verb: re.Match[str]) -> bool:
    """Whether "suspected" is what somebody is called, "shot by suspected rebels", and tells of no suspicion."""
    called = CALLED.match(text, verb.start())
    return called is not None and bool(_NO_SUBJECT_BEFORE.search(text, first, verb.start()))


def in_sentence(text: str, first: int, last: int, start: int, end: int) -> Speaker | None:
    """The nearest speaker to the words, of all that the sentence names."""
    options: list[tuple[int, Speaker]] = []
    for at, after, speaker in _named_in(text, first, last):
        near = min(abs(at - start), abs(at - end))
        if after is not None:
            if ";" in text[end:at] and _JUDGED.match(text, at):
                continue
            near = 0 if start <= at < end or 0 <= start - after < 12 else near
        options.append((near, speaker))
    others = [o for o in options if o[1].name.lower() not in ("we", "i")]  # who says "we" is named beside the quote
    return min(others or options, key=lambda o: (o[0], o[1].start))[1] if options else None


_INVERTED_HERE: Final = re.compile(r"(?<=said) (?:the|an?|one of|its|his|her|their) [\w'’ -]{1,60}[.;,:\"”]")


@lru_cache(maxsize=256)  # whatever a sentence says asks who said it
def _named_in(text: str, first: int, last: int) -> tuple[tuple[int, int | None, Speaker], ...]:
    """The speakers that a sentence names: where the words that make them such begin, and end if these are a verb."""
    found: list[tuple[int, int | None, Speaker]] = []
    for pattern in (_ACCORDING, _BY, _SO_MANY_BY):
        for m in pattern.finditer(text, first, last):
            speaker = phrase_from(text, m.end(), last)
            if speaker:
                found.append((m.start(), None, speaker))
    for m in _INVERTED.finditer(text, first, last):
        speaker = phrase_from(text, m.end(), last)
        if speaker and not PRONOUN.match(speaker.name) and NOUN.search(speaker.name):
            found.append((m.start(), None, speaker))
    labelled = text.find(": ", first, min(last, first + _LONGEST_LABEL)) > 0
    if labelled and (label := _LABEL.match(text, first, last)) and (speaker := trimmed(text, *label.span("who"))):
        found.append((label.start("who"), None, speaker))
    verbs = [m for m in SAID.finditer(text, first, last) if not _says_nothing(text, first, m)]
    said = ((m.start(), m.end(), subject_of(text, first, m.start())) for m in verbs)
    return (*found, *((a, b, speaker) for a, b, speaker in said if speaker))


def _says_nothing(text: str, first: int, verb: re.Match[str]) -> bool:
    """Whether a word for saying is none where it stands: a passive, a noun, an adjective, what somebody is called."""
    if _PASSIVE.search(text, first, verb.start()) and not _QUOTED.match(text, verb.start()):
        return True  # "the driver was released"
    if _A_NOUN.search(text, max(first, verb.start() - 8), verb.start()):
        return True  # "relied on a list", "the claim"
    if _HELD.match(text, verb.start()) or _NAMED_SO.search(text, first, verb.end()):
        return True  # who is held says nothing, nor does "a guard called Doe"
    if verb.group().lower() in _NOUNS and _BEFORE_NOUN.search(text, max(first, verb.start() - 10), verb.start()):
        return True  # "by the gendarmerie's last count"
    if _INVERTED_HERE.match(text, verb.end()) and text[verb.start() - 2 : verb.start()] in (", ", '" ', "” "):
        return True  # "Luck, said the harbour master"
    # "A day after suspected rebels burned lorries" tells of no suspicion.
    return is_adjective(text, first, verb) or bool(_AS_FIRST.search(text, first, verb.start()))
