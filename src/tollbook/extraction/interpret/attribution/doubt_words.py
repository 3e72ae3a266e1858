"""The words that call an allegation unproven, false or taken back."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.cue import Cue

PROOF: Final = (
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
WORD: Final = (
    r"(?:charges?|claims?|accusations?|allegations?|statements?|versions?|report|article|piece|announcement|words?|"
    r"accounts?|attribution|belief|contention|suggestion|suspicion|theory|theories|hypothesis|remark|post|assertion|"
    r"story)"
)
DOUBTS: Final = (
    (
        r"\bwithout (?:any |ever )?(?:(?:pointing|offering|providing|giving|producing|showing|presenting|bringing|"
        rf"citing|naming|adding)\b[^.,;]{{0,30}}?\b(?:{PROOF}|reasons?|explanation|anything|any(?=[.,;]))|"
        r"elaborating|explaining|saying (?:how|why)\b(?! many| much)|substantiat\w+|knowing|further)\b"
    ),
    rf"\bwithout (?:any |a (?:shred|scrap|trace) of )?{PROOF}\b",
    rf"\b(?:no|not a (?:shred|scrap|trace) of|little|nor any|any|zero) (?:\w+ ){{0,2}}?{PROOF}\b",
    (
        r"\b(?:(?:did|does|do|has|have|had|would|could|can) ?(?:n['’]t|not|never)|cannot|"
        rf"never)(?: \w+){{0,2}}? {_SHOW}[^.;]{{0,25}}?\b(?:{PROOF}|how(?! (?:many|much|long|often|the)\b)|why|"
        r"on what|what led)\b"
    ),
    (
        r"\b(?:(?:did|does|do|would|could|will) ?(?:n['’]t|not)|declined to|refused to|"
        r"nor did \w+)(?: \w+)? (?:elaborate|specify|go into detail)\b"
    ),
    (
        r"\b(?:offer(?:ed|s)|gave|gives|produced|provided|supplied|presented|show(?:ed|n|s)|brought|advanced|"
        r"cited)(?: \w+){0,3}? (?:none|nothing)\b"
    ),
    (
        r"\b(?:neither|none|nobody|no one|nothing)\b[^.,;]{0,60}?\b(?:offered|gave|gives|produced|provided|shows?|"
        r"showed|shown|presented|brought|confirmed|verified|checked|proved|proven|proves|prove|established|"
        r"substantiated|supports?|evidence|proof)\b"
    ),
    (
        r"\b(?:not|never|neither|(?:ca|could|did|has|have|was|were|is|are|wo|would)n['’]t|cannot|unable to|"
        r"impossible to|no (?:\w+ )?(?:means|way) to|position to|yet to)(?: yet| so far| been| be| able to|"
        r" independently| officially| possible to| themselves| itself| immediately| currently| fully|"
        rf" at once){{0,3}} {_CHECKED}\b"
    ),
    (
        r"\b(?:unsubstantiated|unproven|unverified|unconfirmed|unfounded|unsupported|uncorroborated|"
        r"(?<!nothing )fake(?! (?-i:[A-Z]))|hoax|hearsay|speculation|guesswork|conjecture)\b"
    ),
    (
        r"\b(?:do|does|did)(?: not|n['’]t) (?:(?:consider|believe|think)[^.;]{0,40}?\b(?:authentic|genuine)\b|"
        r"believe (?:it|this|that|either|any of (?:it|them)|the (?:claim|caller|note|message|video|statement))\b)"
    ),
    (
        r"\b(?:asked|pressed|questioned|challenged)\b[^.;]{0,30}? (?:for|about|on|whether|if|to (?:share|show|"
        rf"present|give|produce|provide|name|bring(?: forward)?|back)|what|how)\b[^.;]{{0,30}}?\b(?:{PROOF}|"
        r"facts?|(?:he|she|it|they) kn[eo]ws?)\b"
    ),
    (
        r"\b(?:would|will|promised to|vowed to) (?:later |soon )?(?:show|present|produce|publish|provide|give|"
        rf"release) (?:the |its |his |her |their )?{PROOF}\b"
    ),
    (
        r"\b(?:did|has|have|had|would|could)(?: not|n['’]t) (?:play|publish|release|show|produce|share|"
        r"make public|hand over|played|published|released|shown|produced|shared)(?: or \w+)? (?:them|it|any|these|"
        r"the (?:recordings?|intercepts?|images?|footage|photographs?|documents?|letters?|messages?))\b"
    ),
    r"\b(?:just as|equally|no less) (?:likely|possible|plausible)\b",
    rf"\b(?:not|im)(?: been)? ?possible for [^.;]{{3,60}}? to {_CHECKED}\b",
    (
        r"\b(?:considers?|considered|finds?|found|thinks?|thought|calls?|"
        r"called)(?: [\w'’-]+){1,6} [\"“]?(?:improbable|unlikely|implausible|far-fetched|not (?:credible|"
        r"plausible|likely))\b"
    ),
    r"\b(?:leaves?|left) (?:the matter|it|the question|this|that) open\b",
    r"\b(?:had|has|have) no (?:\w+ )?information (?:on|about|of) (?:it|this|that)\b",
    r"\bkn[eo]ws? of no (?:such )?(?:connection|links?|evidence|group)\b",
    (
        r"\b(?:declined|refused) to (?:support|endorse|back|repeat|confirm) (?:it|this|that|(?:the|"
        rf"this) {WORD})(?! on\b)"
    ),
    (
        r"\b(?:could|can)(?: ?not|n['’]t) (?:tell|say) (?:whether|if|which) (?:it|they|(?:the|their) (?:attackers|"
        r"captors|gunmen|kidnappers|killers|raiders|men))\b"
    ),
    r"\b(?:which|who) of the (?:two|three|four)(?: \w+){0,4} is (?:not known|unknown|unclear)\b",
    r"\bcheck(?:ed|ing)? (?:if|whether) [^.;]{0,40}?\b(?:authentic|genuine|real)\b",
    (
        rf"\b(?:requested|sought|looked for|searched for)(?: \w+){{0,2}}? (?:{PROOF}|information|"
        r"facts?)\b[^.;]{0,60}?\b(?:(?:received|got|found|had|given|were|was) (?:none|nothing)|not find)\b"
    ),
    rf"\b(?:insufficient|too little|not enough|scant) {PROOF}\b",
    (
        r"\b(?:only|merely|just|no more than|is|was) (?:an? )?(?:suspicion|assessment|assumption|theory|guess|"
        r"hypothesis|impression)\b"
    ),
    r"\bnothing to (?:support|show|suggest|back)\b",
    r"\bnot (?:saying|said|claiming) (?:that )?it (?:is|was) prove\w*",
    (
        r"(?<!no )(?<!little )(?<!nobody )(?<!few )(?<!not )\b(?:(?:doubts|doubted|questions|questioned) (?:that|"
        r"whether)|(?:doubt(?:s|ed)?|question(?:s|ed)) (?:the (?:call|caller|note|video|message)|(?:the|this|that|"
        rf"its|his|her|their) {WORD}))\b"
    ),
    r"\bnothing (?:but|more than) (?:a )?rumou?rs?\b",
    rf"\b{WORD} (?:is|was|are|were|has been|have been) (?:\w+ly )?(?:disputed|contested|questioned|doubted)\b",
    r"\bcast(?:s|ing)? (?:\w+ )?doubts?\b",
    r"\b(?:doubtful|dubious|sceptical|skeptical)\b",
    r"\bnot convinced\b",
    r"\b(?:treat\w*|taken?|read) (?:\w+ ){0,3}?with caution\b",
    r"\b(?:citing nothing|nothing definite|no (?:\w+ )?confirmation)\b",
    r"\bauthenticity\b",
    r"\bnobody knows?\b",
    rf"\black\w* (?:of )?{PROOF}\b",
    r"\bno truth\b",
    (
        rf"\b{PROOF} (?:has|have|had|was|were) (?:not|never) (?:been )?(?:made public|shown|published|produced|"
        r"presented)\b"
    ),
    r"\bno (?:sign|record|trace) (?:that|of) (?:such|any such|the group|it exist)",
    r"\bno confidence in (?:this|that|the) ",
    r"\b(?:zero truth|only a rumou?r|(?:withdrawn|withdrew|retracted) the (?:article|piece|report|story))\b",
    r"\btoo (?:soon|early) to (?:say|tell|blame)\b",
    r"\bnothing (?:that|which) (?:would|could|might) \w+",
    r"\bcan(?:not|['’]t) (?:show|tell) you\b",
)
"""What says that nothing was shown, checked or known: each alone, so that one that never matches is seen."""
DOUBT: Final = Cue("|".join(DOUBTS), re.IGNORECASE)
_TOLD: Final = (
    r"(?:claim|poster|pamphlet|statement|call|caller|note|message|video|recording|post|letter|leaflet|text|"
    r"announcement|"
    r"boast)s?"
)
_NONSENSE: Final = (
    r"(?:an? |cheap |pure |mere |empty )*(?:lies?|pack of lies|forgery|prank|hoax|fake|fantasy|propaganda|nonsense|"
    r"fabrication|invention|bluff|boasts?|boasting)"
)
LIES: Final = (
    (
        r"\b(?:(?:call|term)(?:s|ed)?|(?:reject|dismiss|describ)(?:s|es|ed)) (?:it|this|that|"
        rf"the (?:\w+ )?{_TOLD})(?: as)? [\"“]?{_NONSENSE}\b"
    ),
    rf"\bput(?:s|ting)? (?:the|this|that) {_TOLD} down to\b",
    r"\btreat(?:s|ed)? (?:it|this|that) as (?:the work of|an? (?:prank|hoax|joke|fake|forgery))",
    (
        rf"\b{_TOLD}(?: of responsibility)?(?: (?:by|from) [^.;,]{{2,60}}?)? (?:was|is|were|are) (?:a |"
        rf"an )?(?:false|untrue|fake|forged|fabricated|not (?:his|its|theirs|"
        r"ours)(?! \w))"
    ),
    r"\bit was (?:false|untrue|fake|forged|fabricated)\b",
    rf"\bcheck(?:s|ed|ing)? (?:if|whether) (?:it|the {_TOLD})\b",
    (
        r"\b(?:describ|dismiss|call|term)\w* (?:both|either|all|these|those|"
        rf"the two) (?:{_TOLD} )?(?:as )?[\"“]?(?:noise|empty|bluff\w*|nonsense|lies|boasts?|boasting|propaganda|"
        r"opportunis\w+)\b"
    ),
    r"\b(?:was|were) lying\b",
    r"\b(?:was|is) an impostor\b",
    r"\b(?:history|record|habit) of (?:\w+ )?false claims\b",
)
"""What others say of a claim of responsibility; of an accusation it is what the accused say, and no doubt of ours."""
LIE: Final = Cue("|".join(LIES), re.IGNORECASE)
_WORDS: Final = rf"(?:(?:the|that|this|his|her|its|their)(?: \w+)? {WORD})"
TAKEN_BACK: Final = (
    (
        r"(?:withdrawn|withdrew|withdraws|retract(?:s|ed)|taken back|rescind(?:s|ed)|dropped|disowned) (?:it|this|"
        rf"that|{_WORDS})"
    ),
    rf"(?:corrected|amended|retired) (?:it|this|that|{_WORDS})",
    rf"took (?:it|this|that|{_WORDS}) back",
    rf"(?:forget|disregard|strike) (?:it|this|that|{_WORDS})",
    (
        rf"{WORD}(?: of [\w ]{{3,30}}?)? (?:has|have|had|was|were|is|are)(?: since| now| later| been|"
        r" meanwhile){0,2} (?:withdrawn|retracted|dropped|discarded|taken back|abandoned|disowned|ruled out)"
    ),
    r"(?:has|have|had) corrected(?=[.:;,])",
    r"corrected (?:himself|herself|itself|themselves)",
    r"(?:has|have|had) since retracted",
    r"issued in error",
    (
        rf"(?:first|earlier|initial|previous|original) {WORD} (?:had been|has been|was|were|"
        r"is) (?:\w+ )?(?:mistaken|wrong|in error|premature|incorrect|untrue|false|dropped|withdrawn)"
    ),
    r"(?:mis)?quoted out of context",
    r"(?:been|was|were) (?:misquoted|misunderstood|misreported|misinformed)",
    r"(?:should|must) (?:not be relied on|be disregarded|now be set aside)",
    rf"not to rely on (?:it|this|that|{_WORDS})",
    r"no longer (?:stands|holds|relies|certain|suspected|accused|blamed|believed|suspects?|accuses?|blames?|believes?)",
    r"sp(?:oke|oken) (?:too (?:early|soon)|in haste|hastily|rashly|out of turn|without (?:an? )?\w+)",
    r"(?:says?|said|thinks|thought|put it) otherwise",
    r"(?:he|she|it|they) (?:has |have |had )?(?:confused|mixed up|mistook) ",
    r"(?:he|she|it|they) (?:has |have |had )?accus(?:es?|ed) nobody",
    r"(?:is|was|are|were) not (?:(?:a|among the) )?suspect(?:ed|s)?",
    (
        r"(?:erased|deleted|removed|took down|taken down) (?:it|this|that|the (?:entry|post|posting|notice|"
        r"statement|message|tweet|video|report|article))"
    ),
    r"(?:revised|rectified) (?:it|this|that|(?:the|its|his|her|their) \w+)",
    rf"(?:(?:first|earlier|initial|previous|original) {WORD} )?[\"“]?was made in (?:haste|heat|error)",
    (
        r"(?:conced|admit|acknowledg|recogni[sz])(?:e|es|ed|s|ted|"
        r"ts)\b[^.;:]{0,60}?[\"“ ](?:no (?:\w+ )?(?:links?|evidence|elements?|proof|signs?|material|connection|"
        r"basis|grounds?)|nothing to|never supported|not (?:have|supported|maintained)|n['’]t have|"
        r"only (?:hearsay|rumou?rs?)|lied)"
    ),
    (
        r"(?:there (?:is|was|are|were|has been)|found|saw|sees) [\"“]?no (?:elements?|material|links?|"
        r"indications?|connection)(?: \w+ing)? (?:against|to|linking|with|between) (?:(?:the|its|"
        r"any) )?(?:(?-i:[A-Z])\w*|cartel|group|movement|front|gang|party|militia|army)"
    ),
)
"""What is said of an accusation that whoever made it took back."""
IS_TAKEN_BACK: Final = Cue(rf"\b(?:{'|'.join(TAKEN_BACK)})\b", re.IGNORECASE)
