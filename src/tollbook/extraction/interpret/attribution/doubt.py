"""Whether a report itself calls an allegation unproven, beside it or in the sentences right after it."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue

_PROOF: Final = (
    r"(?:proof|evidence|basis|sources?|substantiation|foundation|documents?|documentation|"
    r"details(?! (?:of|on|about) (?:its|their|his|her)\b)|grounds)"
)
_SHOW: Final = (
    r"(?:offer|provide|give|produce|show|present|bring|cite|supply|advance|publish|name|explain|say|elaborate|disclose|"
    r"substantiate|adduce|offered|provided|given|produced|shown|presented|brought|cited|supplied|published|explained|"
    r"disclosed|substantiated)"
)
_CHECKED: Final = (
    r"(?:verif\w+|confirm\w*(?! (?:that(?= \w)|whether|how|when|where|the (?:number|toll|deaths?)|this motive)\b)|"
    r"authenticat\w+|substantiat\w+|ascertain\w*|check\w*|corroborat\w+|prove|proved|proven|establish\w*|judge|"
    r"vouch for|support(?:ed)?(?= (?:by|this|that|it|the (?:claim|accusation|allegation|charge|version))\b))"
)
_WORD: Final = (
    r"(?:charges?|claims?|accusations?|allegations?|statements?|versions?|report|article|piece|announcement|words?|"
    r"accounts?|attribution|belief|contention|suggestion|suspicion|theory|theories|hypothesis|remark|post|assertion|"
    r"story)"
)
_DOUBT: Final = Cue(
    rf"\bwithout (?:any |ever )?(?:(?:pointing|offering|providing|giving|producing|showing|presenting|bringing|citing|"
    rf"naming|adding)\b[^.,;]{{0,30}}?\b(?:{_PROOF}|reasons?|explanation|anything|any(?=[.,;]))|elaborating|explaining|"
    rf"saying (?:how|why)\b(?! many| much)|substantiat\w+|knowing|further)\b|"
    rf"\bwithout (?:any |a (?:shred|scrap|trace) of )?{_PROOF}\b|"
    rf"\b(?:no|not a (?:shred|scrap|trace) of|little|nor any|any|zero) (?:\w+ ){{0,2}}?{_PROOF}\b|"
    rf"\b(?:(?:did|does|do|has|have|had|would|could|can) ?(?:n['’]t|not|never)|cannot|never)(?: \w+){{0,2}}? {_SHOW}"
    rf"[^.;]{{0,25}}?\b(?:{_PROOF}|how(?! (?:many|much|long|often|the)\b)|why|on what|what led)\b|"
    rf"\b(?:(?:did|does|do|would|could|will) ?(?:n['’]t|not)|declined to|refused to|nor did \w+)(?: \w+)? "
    rf"(?:elaborate|specify|go into detail)\b|"
    rf"\b(?:offer(?:ed|s)|gave|gives|produced|provided|supplied|presented|show(?:ed|n|s)|brought|advanced|cited)"
    rf"(?: \w+){{0,3}}? (?:none|nothing)\b|"
    rf"\b(?:neither|none|nobody|no one|nothing)\b[^.,;]{{0,60}}?\b(?:offered|gave|gives|produced|provided|shows?|"
    rf"showed|shown|presented|brought|confirmed|verified|checked|proved|proven|proves|prove|established|substantiated|"
    rf"supports?|evidence|proof)\b|"
    rf"\b(?:not|never|neither|(?:ca|could|did|has|have|was|were|is|are|wo|would)n['’]t|cannot|unable to|impossible "
    rf"to|no (?:\w+ )?(?:means|way) to|position to|yet to)"
    rf"(?: yet| so far| been| be| able to| independently| officially| possible to| themselves|"
    rf" itself| immediately| currently| fully| at once){{0,3}} {_CHECKED}\b|"
    r"\b(?:unsubstantiated|unproven|unverified|unconfirmed|unfounded|unsupported|uncorroborated|"
    r"(?<!nothing )fake(?! (?-i:[A-Z]))|hoax|hearsay|speculation|guesswork|conjecture)\b|"
    r"\b(?:do|does|did)(?: not|n['’]t) (?:(?:consider|believe|think)[^.;]{0,40}?\b(?:authentic|genuine)\b|"
    r"believe (?:it|this|that|either|any of (?:it|them)|the (?:claim|caller|note|message|video|statement))\b)|"
    r"\b(?:asked|pressed|questioned|challenged)\b[^.;]{0,30}? (?:for|about|on|whether|if|to (?:share|show|present|give|"
    rf"produce|provide|name|bring(?: forward)?|back)|what|how)\b[^.;]{{0,30}}?\b(?:{_PROOF}|facts?|"
    r"(?:he|she|it|they) kn[eo]ws?)\b|"
    rf"\b(?:would|will|promised to|vowed to) (?:later |soon )?(?:show|present|produce|publish|provide|give|release) "
    rf"(?:the |its |his |her |their )?{_PROOF}\b|"
    r"\b(?:did|has|have|had|would|could)(?: not|n['’]t) (?:play|publish|release|show|produce|share|make public|"
    r"hand over|"
    r"played|published|released|shown|produced|shared)(?: or \w+)? (?:them|it|any|these|"
    r"the (?:recordings?|intercepts?|images?|footage|photographs?|documents?|letters?|messages?))\b|"
    r"\b(?:just as|equally|no less) (?:likely|possible|plausible)\b|"
    rf"\b(?:not|im)(?: been)? ?possible for [^.;]{{3,60}}? to {_CHECKED}\b|"
    r"\b(?:considers?|considered|finds?|found|thinks?|thought|calls?|called)(?: [\w'’-]+){1,6} [\"“]?(?:improbable|"
    r"unlikely|implausible|far-fetched|not (?:credible|plausible|likely))\b|"
    r"\b(?:leaves?|left) (?:the matter|it|the question|this|that) open\b|"
    r"\b(?:had|has|have) no (?:\w+ )?information (?:on|about|of) (?:it|this|that)\b|"
    r"\bkn[eo]ws? of no (?:such )?(?:connection|links?|evidence|group)\b|"
    r"\b(?:declined|refused) to (?:support|endorse|back|repeat|confirm) (?:it|this|that|(?:the|this) "
    rf"{_WORD})(?! on\b)|"
    r"\b(?:could|can)(?: ?not|n['’]t) (?:tell|say) (?:whether|if|which) (?:it|they|(?:the|their) (?:attackers|captors|"
    r"gunmen|kidnappers|killers|raiders|men))\b|"
    r"\b(?:which|who) of the (?:two|three|four)(?: \w+){0,4} is (?:not known|unknown|unclear)\b|"
    r"\bcheck(?:ed|ing)? (?:if|whether) [^.;]{0,40}?\b(?:authentic|genuine|real)\b|"
    rf"\b(?:requested|sought|looked for|searched for)(?: \w+){{0,2}}? (?:{_PROOF}|information|facts?)\b[^.;]{{0,60}}?"
    r"\b(?:(?:received|got|found|had|given|were|was) (?:none|nothing)|not find)\b|"
    rf"\b(?:insufficient|too little|not enough|scant) {_PROOF}\b|"
    r"\b(?:only|merely|just|no more than|is|was) (?:an? )?(?:suspicion|assessment|assumption|theory|guess|hypothesis|"
    r"impression)\b|\bnothing to (?:support|show|suggest|back)\b|"
    r"\bnot (?:saying|said|claiming) (?:that )?it (?:is|was) prove\w*|"
    r"(?<!no )(?<!little )(?<!nobody )(?<!few )(?<!not )\b(?:(?:doubts|doubted|questions|questioned) (?:that|whether)|"
    r"(?:doubt(?:s|ed)?|question(?:s|ed)) (?:the (?:call|caller|note|video|message)|"
    rf"(?:the|this|that|its|his|her|their) {_WORD}))\b|\bnothing (?:but|more than) (?:a )?rumou?rs?\b|"
    rf"\b{_WORD} (?:is|was|are|were|has been|have been) (?:\w+ly )?(?:disputed|contested|questioned|doubted)\b|"
    r"\bcast(?:s|ing)? (?:\w+ )?doubts?\b|\b(?:doubtful|dubious|sceptical|skeptical)\b|\bnot convinced\b|"
    r"\b(?:treat\w*|taken?|read) (?:\w+ ){0,3}?with caution\b|"
    r"\b(?:citing nothing|nothing definite|no (?:\w+ )?confirmation)\b|"
    rf"\bauthenticity\b|\bnobody knows?\b|\black\w* (?:of )?{_PROOF}\b|\bno truth\b|"
    rf"\b{_PROOF} (?:has|have|had|was|were) (?:not|never) (?:been )?(?:made public|shown|published|produced|"
    r"presented)\b|\bno (?:sign|record|trace) (?:that|of) (?:such|any such|the group|it exist)|"
    r"\bno confidence in (?:this|that|the) |"
    r"\b(?:zero truth|only a rumou?r|(?:withdrawn|withdrew|retracted) the (?:article|piece|report|story))\b|"
    r"\btoo (?:soon|early) to (?:say|tell|blame)\b|\bnothing (?:that|which) (?:would|could|might) \w+|"
    r"\bcan(?:not|['’]t) (?:show|tell) you\b",
    re.IGNORECASE,
)
_TOLD: Final = (
    r"(?:claim|poster|pamphlet|statement|call|caller|note|message|video|recording|post|letter|leaflet|text|"
    r"announcement|"
    r"boast)s?"
)
_NONSENSE: Final = (
    r"(?:an? |cheap |pure |mere |empty )*(?:lies?|pack of lies|forgery|prank|hoax|fake|fantasy|propaganda|nonsense|"
    r"fabrication|invention|bluff|boasts?|boasting)"
)
_LIE: Final = Cue(
    rf"\b(?:(?:call|term)(?:s|ed)?|(?:reject|dismiss|describ)(?:s|es|ed)) "
    rf"(?:it|this|that|the (?:\w+ )?{_TOLD})(?: as)? [\"“]?{_NONSENSE}\b|"
    rf"\bput(?:s|ting)? (?:the|this|that) {_TOLD} down to\b|"
    r"\btreat(?:s|ed)? (?:it|this|that) as (?:the work of|an? (?:prank|hoax|joke|fake|forgery))|"
    rf"\b{_TOLD} (?:was|is|were|are) (?:a |an )?(?:false|untrue|fake|forged|fabricated|not (?:his|its|theirs|"
    rf"ours)(?! \w))|"
    r"\bit was (?:false|untrue|fake|forged|fabricated)\b|"
    rf"\bcheck(?:s|ed|ing)? (?:if|whether) (?:it|the {_TOLD})\b|"
    rf"\b(?:describ|dismiss|call|term)\w* (?:both|either|all|these|those|the two) (?:{_TOLD} )?(?:as )?"
    r"[\"“]?(?:noise|empty|bluff\w*|nonsense|lies|boasts?|boasting|propaganda|opportunis\w+)\b|"
    r"\b(?:was|were) lying\b|"
    r"\b(?:was|is) an impostor\b|\b(?:history|record|habit) of (?:\w+ )?false claims\b",
    re.IGNORECASE,
)
"""What others say of a claim of responsibility; of an accusation it is what the accused say, and no doubt of ours."""
_WORDS: Final = rf"(?:(?:the|that|this|his|her|its|their)(?: \w+)? {_WORD})"
_TAKEN_BACK: Final = Cue(
    rf"\b(?:(?:withdrawn|withdrew|withdraws|retract(?:s|ed)|taken back|rescind(?:s|ed)|dropped|disowned) "
    rf"(?:it|this|that|{_WORDS})|(?:corrected|amended|retired) (?:it|this|that|{_WORDS})|"
    rf"took (?:it|this|that|{_WORDS}) back|(?:forget|disregard|strike) (?:it|this|that|{_WORDS})|"
    rf"{_WORD}(?: of [\w ]{{3,30}}?)? (?:has|have|had|was|were|is|are)(?: since| now| later| been| meanwhile){{0,2}} "
    r"(?:withdrawn|retracted|dropped|discarded|taken back|abandoned|disowned|ruled out)|"
    r"(?:has|have|had) corrected(?=[.:;,])|"
    r"corrected (?:himself|herself|itself|themselves)|(?:has|have|had) since retracted|issued in error|"
    rf"(?:first|earlier|initial|previous|original) {_WORD} (?:had been|has been|was|were|is) (?:\w+ )?(?:mistaken|"
    rf"wrong|"
    r"in error|premature|incorrect|untrue|false|dropped|withdrawn)|"
    r"(?:mis)?quoted out of context|(?:been|was|were) (?:misquoted|misunderstood|misreported|misinformed)|"
    r"(?:should|must) (?:not be relied on|be disregarded|now be set aside)|"
    rf"not to rely on (?:it|this|that|{_WORDS})|no longer (?:stands|holds|relies|certain|"
    r"suspected|accused|blamed|believed)|sp(?:oke|oken) "
    r"(?:too (?:early|soon)|in haste|hastily|rashly|out of turn|without (?:an? )?\w+)|"
    r"(?:says?|said|thinks|thought|put it) otherwise|"
    r"(?:he|she|it|they) (?:has |have |had )?(?:(?:confused|mixed up|mistook) |accus(?:es?|ed) nobody)|"
    r"(?:is|was|are|were) not (?:(?:a|among the) )?suspect(?:ed|s)?|"
    r"(?:erased|deleted|removed|took down|taken down) (?:it|this|that|the (?:entry|post|posting|notice|statement|"
    r"message|tweet|video|report|article))|"
    r"(?:revised|rectified) (?:it|this|that|(?:the|its|his|her|their) \w+)|"
    rf"(?:(?:first|earlier|initial|previous|original) {_WORD} )?[\"“]?was made in (?:haste|heat|error)|"
    r"(?:conced|admit|acknowledg|recogni[sz])(?:e|es|ed|s|ted|ts)\b[^.;:]{0,60}?[\"“ ](?:no (?:\w+ )?(?:links?|"
    r"evidence|"
    r"elements?|proof|signs?|material|connection|basis|grounds?)|nothing to|never supported|not (?:have|supported|"
    r"maintained)|n['’]t have|only (?:hearsay|rumou?rs?)|lied)|"
    r"(?:there (?:is|was|are|were|has been)|found|saw|sees) [\"“]?no (?:elements?|material|links?|indications?|"
    r"connection)"
    r"(?: \w+ing)? (?:against|to|linking|with|between) (?:(?:the|its|any) )?"
    r"(?:(?-i:[A-Z])\w*|cartel|group|movement|front|gang|party|militia|army))\b",
    re.IGNORECASE,
)
"""What is said of an accusation that whoever made it took back."""
_OF_IT: Final = Cue(
    r"\b(?:confirm|verify|authenticate|substantiate|check|corroborate|prove|support|believe|(?:proof|evidence|basis|"
    r"grounds|information) (?:of|for|on)) (?:this|that|it|either|the (?:message|video|note))\b|"
    r"\bsuch a (?:group|body|front|movement)\b|"
    rf"\b(?:asked|pressed|challenged) (?:it|him|her|them) for (?:\w+ ){{0,2}}?(?:{_PROOF}|facts?)\b|"
    rf"\b(?:the|this|that|such an?|(?:the )?(?:latter|first|former)|his|her|its|their) {_WORD}\b|"
    r"\b(?:call|term)(?:s|ed)? (?:it|this|that) \w+|"
    r"\b(?:(?:regard|treat|consider|describe)(?:s|ed|d)? (?:it|this|that) as|"
    r"think (?:it|this) (?:genuine|authentic))\b",
    re.IGNORECASE,
)
"""Words that point back at an allegation from within a sentence."""
_OF_ALL: Final = re.compile(r"(?:Neither|None|Both|Nothing|No (?:one|version|claim|proof|evidence)|All)\b")
_OF_EVERY: Final = Cue(
    rf"\b(?:neither|either|none|both|all|any) (?:of )?(?:(?:these|those|the|their) )?(?:[a-z]+ )?{_WORD}\b|"
    rf"\b(?:(?:proof|evidence|basis) (?:for|of)|authenticity of|confirm|verify|check|prove|believe|establish) "
    r"(?:neither|either|both|any of (?:it|them|the (?:two|three|four)))(?=[.,;]| could| can\b| was|$)|"
    rf"\b(?:rival|competing|conflicting|contradictory|mutual) {_WORD}\b|\bneither (?:side|party)\b|"
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
    rf"(?:(?:did|has|had|have|does|do) (?:not|never)|never|no|not|without|nor any)\b.*\b{_PROOF}$", re.IGNORECASE
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
    rf"(?:doubt|question|disput|contest|challeng)(?:s|ed) (?:this|that|(?:the|this|that) {_WORD})$", re.IGNORECASE
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


def doubted(report: ReportText, at: int, others: Collection[int] = (), *, claimed: bool = False) -> bool:
    """Whether the allegation in the sentence at `at` is called unproven there or just after.

    It is a claim of responsibility where it is `claimed`.

    Doubt before a semicolon is of what stands there: "without evidence; on Monday the front owned up to it".

    From a later sentence on that names one of the `others` who are accused, what is called so is the allegation against
    that one, unless it is all of them.
    """
    text = report.text
    here = _doubt(text, *report.sentence(at), claimed=claimed)
    if here and not (here.end() < at and ";" in text[here.end() : at]):
        return not _OF_THE_FIRST.match(here.group()) or any(at < other < here.start() for other in others)
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
            points = bool(begins or _OF_IT.search(text, first, last) or (claimed and _LIE.search(text, first, last)))
            if found and not (0 <= end < first or _ALLEGES.search(text, first, found.start())):
                points = points or bool(
                    _NO_PROOF_GIVEN.match(found.group())
                    or (not (claimed or _SOMEBODY_NEW.match(text, first)) and _TAKEN_BACK.search(text, first, last))
                )
        if found and points:
            return True
        if last - first > _SHORT and not (claimed and _OF_THE_CLAIM.search(text, first, last)):
            break
    return _doubted_later(report, at, others, claimed=claimed)


_INAUTHENTIC: Final = Cue(
    r"\bauthenticity\b[^.;]{0,50}?(?:\b(?:not|never|unclear|uncertain|unknown|doubt\w*|questioned|cannot)\b|n['’]t\b)|"
    r"(?:\b(?:not|never|cannot|no|unable|impossible)|n['’]t)\b[^.;]{0,40}?\bauthenticity\b",
    re.IGNORECASE,
)


def inauthentic(report: ReportText, at: int) -> bool:
    """Whether it is open if a denial in the sentence at `at` is its own: "the authenticity was not established"."""
    number = report.sentence_number(at)
    last = report.sentence(report.starts[min(number + 1, len(report.starts) - 1)])[1]
    return _INAUTHENTIC.search(report.text, report.starts[number], last) is not None


def _doubt(text: str, first: int, last: int, *, claimed: bool) -> re.Match[str] | None:
    """The words of a sentence that call an allegation unproven, or say that it was taken back."""
    for doubt in _DOUBT.finditer(text, first, last):
        if not (_FIGURE.search(text, first, doubt.start()) or (claimed and doubt.group().endswith("why"))):
            return doubt
    return (_LIE if claimed else _TAKEN_BACK).search(text, first, last)


def _doubted_later(report: ReportText, at: int, others: Collection[int], *, claimed: bool) -> bool:
    """Whether a later sentence calls unproven all that was alleged, "neither account could be verified".

    Or "the allegation", where nobody else is accused meanwhile.
    """
    number, elsewhere, anew = report.sentence_number(at), False, False
    for start in report.starts[number + 1 : number + 1 + _REACH]:
        first, last = sentence = report.sentence(start)
        elsewhere = elsewhere or any(first <= other < last for other in others)
        anew = anew or _ALLEGES.search(report.text, *sentence) is not None
        back = not (claimed or elsewhere or anew or _SOMEBODY_NEW.match(report.text, first))
        if back and _TAKEN_BACK.search(report.text, *sentence):
            return True
        meant = _OF_EVERY.search(report.text, *sentence) or (
            not elsewhere and _THE_CHARGE.match(report.text, first, last)
        )
        if meant and (_DOUBT.search(report.text, *sentence) or (claimed and _LIE.search(report.text, *sentence))):
            return True
    return False
