"""Whether a report itself calls an allegation unproven, beside it or in the sentences right after it."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from tollbook.extraction.interpret.attribution.doubt_words import DOUBT, IS_TAKEN_BACK, LIE, PROOF, WORD
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue

Stretch = tuple[int, int]

_OF_IT: Final = Cue(
    r"\b(?:confirm|verify|authenticate|substantiate|check|corroborate|prove|support|believe|(?:proof|evidence|basis|"
    r"grounds|information) (?:of|for|on)) (?:this|that|it|either|the (?:message|video|note))\b|"
    r"\bsuch a (?:group|body|front|movement)\b|"
    rf"\b(?:asked|pressed|challenged) (?:it|him|her|them) for (?:\w+ ){{0,2}}?(?:{PROOF}|facts?)\b|"
    rf"\b(?:the|this|that|such an?|(?:the )?(?:latter|first|former)|his|her|its|their) {WORD}\b|"
    r"\b(?:call|term)(?:s|ed)? (?:it|this|that) \w+|"
    r"\b(?:(?:regard|treat|consider|describe)(?:s|ed|d)? (?:it|this|that) as|"
    r"think (?:it|this) (?:genuine|authentic))\b",
    re.IGNORECASE,
)
"""Words that point back at an allegation from within a sentence."""
_OF_ALL: Final = re.compile(r"(?:Neither|None|Both|Nothing|No (?:one|version|claim|proof|evidence)|All)\b")
_OF_EVERY: Final = Cue(
    rf"\b(?:neither|either|none|both|all|any) (?:of )?(?:(?:these|those|the|their) )?(?:[a-z]+ )?{WORD}\b|"
    rf"\b(?:(?:proof|evidence|basis) (?:for|of)|authenticity of|confirm|verify|check|prove|believe|establish) "
    r"(?:neither|either|both|any of (?:it|them|the (?:two|three|four)))(?=[.,;]| could| can\b| was|$)|"
    rf"\b(?:rival|competing|conflicting|contradictory|mutual) {WORD}\b|\bneither (?:side|party)\b|"
    r"\b(?:all (?:of )?(?:this|that)|nothing of (?:this|that)|nothing) (?:is|has been|remains) \w+",
    re.IGNORECASE,
)
"""Words that speak of all that was alleged before: "none of these versions could be verified"."""
_OF_THE_FIRST: Final = re.compile(r"(?:first|earlier|initial|previous|original) ")
"""How doubt begins that is of an allegation told before another one in its sentence."""
_THE_CHARGE: Final = re.compile(
    r"(?:The|That|This|His|Her|Its|Their) (?:allegation|accusation|charge|attribution|claim|version)s?\b"
)
_SOMEBODY_NEW: Final = re.compile(r"(?:An?|Another|Some|Several|Two|Other)\b(?! (?:days?|weeks?|hours?|months?)\b)")
_WITHOUT: Final = re.compile(r"without\b", re.IGNORECASE)
_NO_PROOF_GIVEN: Final = re.compile(
    rf"(?:(?:did|has|had|have|does|do) (?:not|never)|never|no|not|without|nor any)\b.*\b{PROOF}$", re.IGNORECASE
)
_ALLEGES: Final = re.compile(r"\b(?:accus|blam|alleg|claim|suggest|insinuat|hint)\w*", re.IGNORECASE)
"""What another allegation in the sentence begins with, which the doubt there is of."""
_OF_THE_CLAIM: Final = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|responsibility|(?:the|this|that) (?:message|statement|poster|leaflet|pamphlet|video|"
    r"audio|"
    r"recording|note|caller|call|letter|text|post))\b",
    re.IGNORECASE,
)
"""What a sentence has that goes on about a claim of responsibility."""
_REACH: Final = 5  # sentences over which they do
_POINTS_BACK: Final = re.compile(
    r"[\[\"“]?(?:He|She|It|They|Neither|None|Nobody|No|There|That|This|These|The (?:claim|allegation|accusation|charge|"
    r"statement|message|video|evidence|proof|caller|minister|ministry|police|governor|army|spokes\w+|report|"
    r"authenticity|group|newspaper|company|recording|audio|footage|poster|leaflets?|note|mail|post|images?|"
    r"investigators?|officials?|prosecutors?|embassy|mission|case|file|authorities|(?:\w+ ){0,2}ministry)|"
    r"We|Reporters|Asked|Pressed|Questioned|Challenged|Contacted|Until now|So far|As yet|For (?:this|that)|Police|But|"
    r"Yet|Although|However|Nothing|Their|His|Its|Her|I|Independent\w*|Both|Not|Whether)\b"
)
_OF_BEFORE: Final = re.compile(
    rf"(?:doubt|question|disput|contest|challeng)(?:s|ed) (?:this|that|(?:the|this|that) {WORD})$", re.IGNORECASE
)  # "questioned that version, saying that it was others"
_FIGURE: Final = Cue(r"\b(?:figures?|tolls?|numbers?|totals?|counts?|motives?)\b[^.;]{0,25}$", re.IGNORECASE)
"""What is not known of it is no doubt of who did it: "its figure could not be confirmed"."""
_GOES_ON: Final = re.compile(
    r"(?:He|She|It|They|The \w+) (?:had|has|have|did|does|do|gave|gives|offered|offers|provided|produced|presented|"
    r"showed|cited) "
)
"""How a sentence goes on about who alleged it: "It gave no proof and the Front …", also in a paragraph of its own."""
_ITS_OWN_WORD: Final = re.compile(
    r"[^.;]{0,40}?, (?:\w+ )?(?:said|says|told|tells|claim(?:s|ed)|accus(?:es|ed)|blam(?:es|ed)|alleg(?:es|ed)|"
    r"nam(?:es|ed)|"
    r"suggest(?:s|ed)|insist(?:s|ed)|repeat(?:s|ed)|call(?:s|ed))\b"
)
"""What follows a doubt that is of the words behind it: "an envoy, without giving evidence, said"."""
_SHORT: Final = 140  # characters of a sentence that may stand between an allegation and its doubt


def doubted(report: ReportText, at: int, others: Collection[int] = (), *, claimed: bool = False) -> Stretch | None:
    """The words that call the allegation in the sentence at `at` unproven, there or just after; None if none do.

    It is a claim of responsibility where it is `claimed`.

    Doubt before a semicolon is of what stands there: "without evidence; on Monday the front owned up to it".

    From a later sentence on that names one of the `others` who are accused, what is called so is the allegation against
    that one, unless it is all of them.
    """
    text = report.text
    here = _doubt(text, *report.sentence(at), claimed=claimed)
    if here and not (here.end() < at and ";" in text[here.end() : at]):
        own = not _OF_THE_FIRST.match(here.group()) or any(at < other < here.start() for other in others)
        return here.span() if own else None
    number, end = report.sentence_number(at), text.find("\n", at)
    elsewhere = False
    for start in report.starts[number + 1 : number + 3]:
        first, last = report.sentence(start)
        found = _doubt(text, first, last, claimed=claimed)
        if found and _WITHOUT.match(found.group()) and _ITS_OWN_WORD.match(text, found.end(), last):
            found = None
        goes_on = _GOES_ON.match(text, first) if found else None
        back = found and (goes_on or _OF_BEFORE.search(found.group()) or _OF_IT.search(found.group()))
        named = (first + 1, found.start()) if found and back else (first, last)
        elsewhere = elsewhere or any(named[0] <= other < named[1] for other in others)
        if elsewhere:
            points = bool(_OF_ALL.match(text, first)) and not 0 <= end < first
        else:
            begins = goes_on if 0 <= end < first else _POINTS_BACK.match(text, first)
            points = bool(begins or _OF_IT.search(text, first, last) or (claimed and LIE.search(text, first, last)))
            if found and not (0 <= end < first or _ALLEGES.search(text, first, found.start())):
                points = points or bool(
                    _NO_PROOF_GIVEN.match(found.group())
                    or (not (claimed or _SOMEBODY_NEW.match(text, first)) and IS_TAKEN_BACK.search(text, first, last))
                )
        if found and points:
            return found.span()
        if last - first > _SHORT and not (claimed and _OF_THE_CLAIM.search(text, first, last)):
            break
    return _doubted_later(report, at, others, claimed=claimed)


_INAUTHENTIC: Final = Cue(
    r"\bauthenticity\b[^.;]{0,50}?(?:\b(?:not|never|unclear|uncertain|unknown|doubt\w*|questioned|cannot)\b|n['’]t\b)|"
    r"(?:\b(?:not|never|cannot|no|unable|impossible)|n['’]t)\b[^.;]{0,40}?\bauthenticity\b",
    re.IGNORECASE,
)


def inauthentic(report: ReportText, at: int) -> Stretch | None:
    """The words that leave open if a denial in the sentence at `at` is its own: "authenticity not established"."""
    number = report.sentence_number(at)
    last = report.sentence(report.starts[min(number + 1, len(report.starts) - 1)])[1]
    found = _INAUTHENTIC.search(report.text, report.starts[number], last)
    return found.span() if found else None


def _doubt(text: str, first: int, last: int, *, claimed: bool) -> re.Match[str] | None:
    """The words of a sentence that call an allegation unproven, or say that it was taken back."""
    for doubt in DOUBT.finditer(text, first, last):
        if not (_FIGURE.search(text, first, doubt.start()) or (claimed and doubt.group().endswith("why"))):
            return doubt
    return (LIE if claimed else IS_TAKEN_BACK).search(text, first, last)


def _doubted_later(report: ReportText, at: int, others: Collection[int], *, claimed: bool) -> Stretch | None:
    """The words of a later sentence that call unproven all that was alleged, "neither account could be verified".

    Or "the allegation", where nobody else is accused meanwhile.
    """
    number, elsewhere, anew = report.sentence_number(at), False, False
    for start in report.starts[number + 1 : number + 1 + _REACH]:
        first, last = sentence = report.sentence(start)
        elsewhere = elsewhere or any(first <= other < last for other in others)
        anew = anew or _ALLEGES.search(report.text, *sentence) is not None
        back = not (claimed or elsewhere or anew or _SOMEBODY_NEW.match(report.text, first))
        if back and (taken := IS_TAKEN_BACK.search(report.text, *sentence)):
            return taken.span()
        meant = _OF_EVERY.search(report.text, *sentence) or (
            not elsewhere and _THE_CHARGE.match(report.text, first, last)
        )
        told = DOUBT.search(report.text, *sentence) if meant else None
        told = told or (LIE.search(report.text, *sentence) if meant and claimed else None)
        if told:
            return told.span()
    return None
