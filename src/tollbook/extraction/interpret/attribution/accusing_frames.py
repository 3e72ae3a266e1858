"""What others say of a body in so many words: that it did it; who accuses is told where the frame holds him."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.attribution.framing import ACCUSED, ANOTHER_TIME, HERE, THIS, Frame
from tollbook.extraction.interpret.attribution.wording import ATTACK, DID_IT, ITS_MEN
from tollbook.extraction.interpret.cue import Cue
from tollbook.vocabulary.codes import AttributionKind

_THIRD: Final = AttributionKind.THIRD_PARTY_ALLEGATION

_WHO: Final = r"(?:^|[.;] |, (?:but|while|and) |\bbut )(?P<who>[^.,;:\"“”]{3,60}?)"
_ASIDE: Final = r"(?:, [^,.;]{3,70},)?"
_SAYS: Final = (
    r" (?:(?:also|later|has|have|had|now|then) )*(?:said|says?|insist(?:s|ed)?|believe[sd]?|told [\w ]{3,30}?|stated|"
    r"announced|added|reported|alleg(?:es|ed))(?: (?:on|late on|in) [\w ]{3,25}?)?(?: that)?"
)
_ATTACKERS: Final = r"(?:attackers?|gunm[ae]n|assailants?|killers?|kidnappers?|raiders?|perpetrators?|bombers?|m[ae]n)"
_TRIED: Final = r"(?:arrest|detain|captur|charg|indict|sentenc|convict|jail|prosecut)(?:s|e|es|ed|d|ing)"
_FOR_IT: Final = rf"\b(?:with|over|for|of|in connection with|in relation to) [^.;,]{{0,40}}?{ATTACK}"
_DID_THIS: Final = (
    r"(?: (?:had|has|have|also|itself|himself|personally|deliberately|probably|likely))* (?:(?:was|were|is|are|"
    r"been) (?:\w+ly )?"
    rf"(?:behind|responsible for|to blame for|involved in|implicated in) {THIS}|(?:was|were) (?:responsible|to blame)"
    rf"(?=[.,;])|(?:carried out|planned|organi[sz]ed|orchestrated|ordered|directed|staged|committed|perpetrated|"
    rf"masterminded|launched|mounted) {THIS}|(?:did|done) (?:it|this)\b)"
)
_WHEN: Final = (
    r"(?:(?:early |late )?(?:on|in(?! (?:[a-z]+ )?(?:19|20)\d\d)|at|last|this|that|one|two|three|earlier)\b"
    r"[^.;,:\"“”]{2,40}?,? |"
    r"(?:yesterday|overnight)(?: \w+)?,? |(?:exactly |almost |nearly )?an? (?:year|month|week|day) ago,? )"
)
_MEN: Final = r"(?:fighters?|militants?|gunm[ae]n|rebels?|guerrillas?|insurgents?|terrorists?|cadres|jihadists|men)"
_KILLED: Final = (
    r"(?:killed|shot|hacked|murdered|beheaded|abducted|kidnapped|ambushed|attacked|raided|stormed|massacred|"
    r"gunned down|slaughtered|executed|stabbed|bombed|blew up|overran|seized)"
)
_SPEECH: Final = (
    r"(?:[\"“”:]|\b(?:sa(?:id|ys?)|accord\w+|claim\w*|told|report\w*|alleg\w*|statement|den(?:y|ied|ies)|suspect\w*|"
    r"blam\w+|accus\w+|(?:19|20)\d\d|years?|believed?|think|thought|whether|if|militants?|terrorists?|insurgents?|"
    r"attackers)\b)"
)  # where somebody speaks, or where fighters are the dead, the writer does not tell who struck
ACCUSING_FRAMES: Final[Sequence[Frame]] = (
    Frame(  # "the army accused a neighbour of arming the Front, which it said had carried out the attack"
        re.compile(rf"{_WHO} accused [^.;]{{3,60}}? of [\w-]+ing{HERE}"),
        Cue(r", (?:which|whom|who) (?:it|he|she|they) (?:sa(?:id|ys?)|blame[sd]?|h(?:e|o)ld responsible)\b"),
        ACCUSED,
    ),
    Frame(
        re.compile(rf"{_WHO}, (?:citing|quoting|based on|relying on) [^,.;]{{3,70}},{_SAYS}{HERE}"),
        Cue(DID_IT),
        ACCUSED,
    ),
    Frame(
        re.compile(
            rf"{_WHO}{_ASIDE}{_SAYS} {THIS} (?:bore|bears|has|had|carrie[sd]) (?:all )?the (?:hallmarks?|"
            rf"signature|stamp) of{HERE}"
        ),
        Cue(r"(?=[.,;]|$| (?:and|but)\b)"),
        ACCUSED,
    ),
    Frame(
        re.compile(
            rf"{_WHO}{_ASIDE}{_SAYS} (?:all |both )?(?:the|those) [\w-]+(?: [\w-]+)? (?:were|was|"
            rf"had been) (?:the )?victims? of{HERE}"
        ),
        Cue(r"(?=[.,;]|$| (?:and|but)\b)"),
        ACCUSED,
    ),
    Frame(
        re.compile(
            rf"{_WHO} (?:was|were) (?:quoted|cited|reported|heard) (?:by [^.;,]{{3,50}}? )?(?:as )?"
            rf"(?:blaming|accusing|naming|suspecting){HERE}"
        ),
        None,
        ACCUSED,
    ),
    Frame(  # "it was carried out by the Front, according to residents"
        re.compile(
            rf"\b(?:carried out|committed|staged|perpetrated|planned|ordered|launched|planted|laid|done|"
            rf"claimed) by{HERE}"
        ),
        Cue(r", (?:according to (?P<who>[^.;,]{3,60})|(?P<whom>[^.;,]{3,60}?) (?:said|told|say)\b)"),
        ACCUSED,
    ),
    Frame(
        re.compile(rf"{_WHO} (?:(?:has|have|had|also|later|then) )*{_TRIED} {ITS_MEN}(?:the )?$"),
        Cue(rf"[^.;]{{0,50}}?{_FOR_IT}"),
        ACCUSED,
    ),
    Frame(  # "suspected members of the Front were arrested in connection with the attack"
        re.compile(rf"(?:^|\b){ITS_MEN}(?:the )?$", re.IGNORECASE),
        Cue(rf" (?:was|were|has been|have been|had been) {_TRIED}[^.;]{{0,60}}?{_FOR_IT}"),
        ACCUSED,
    ),
    Frame(
        re.compile(
            rf"[Aa]ccording to (?P<who>[^,.;]{{3,60}}), (?:the|those|all|both|some of the|\w+ of the) {_ATTACKERS} "
            rf"(?:were|are|was|is|belong(?:ed)? to|c[ao]me from|had come from){HERE}"
        ),
        None,
        ACCUSED,
    ),
    Frame(
        re.compile(
            rf"{_WHO}{_ASIDE}{_SAYS} (?:the|those|all|both) {_ATTACKERS} (?:had )?(?:c[ao]me|set out|belonged to)"
            rf"(?: from)? (?:an? |the )?(?:(?:camps?|bases?|hideouts?|strongholds?) (?:of|belonging to))?{HERE}"
        ),
        None,
        ACCUSED,
    ),
    Frame(  # "the Front, which the army said was behind it"
        None,
        Cue(
            r", (?:which|whom|who) (?P<who>[^.;,]{3,50}?) (?:sa(?:id|ys?)|believe[sd]?|alleg(?:es|ed)|insist(?:s|ed)) "
            r"(?:(?:was|were|is|had|has) (?:behind|responsible|to blame|carried out|involved|ordered)|carried out)\b"
        ),
        ACCUSED,
    ),
    Frame(
        re.compile(rf"{_WHO}{_ASIDE}{_SAYS.removesuffix('(?: that)?')},? without [^,.;]{{3,40}}?,? that{HERE}"),
        Cue(rf"(?:{DID_IT}| (?:had|has|have) been (?:paid|hired|ordered|told) to\b)"),
        ACCUSED,
    ),
    Frame(
        re.compile(rf"{_WHO}{_ASIDE}{_SAYS} (?:an?|one|two|three|four|some|several|the) (?:\w+ )?{ITS_MEN}(?:the )?$"),
        Cue(r" (?:(?:had|has|have) )?(?:confessed|admitted)\b"),
        ACCUSED,
    ),
    Frame(  # "it was the first by the Front, police said"
        re.compile(rf"\b{THIS} was the (?:first|second|third|fourth|latest|deadliest|worst) (?:[\w-]+ )?by{HERE}"),
        Cue(r"[^.;,]{0,60}, (?P<who>[^.;,]{3,60}?) (?:said|say|says|reported|told)\b"),
        ACCUSED,
    ),
    Frame(  # "the army vowed to hunt down the fighters of the Front who carried out the attack"
        re.compile(rf"{_WHO} (?:vow|promis|pledg|sw[eo]|order|urg|hunt|pursu|seek|sought)\w*\b[^.;]{{0,50}}{HERE}"),
        Cue(rf" (?:who|which){DID_IT}"),
        ACCUSED,
    ),
    Frame(  # "the mayor said that the Front was behind it"
        re.compile(rf"{_WHO}{_ASIDE}{_SAYS}{HERE}"),
        Cue(rf"{_DID_THIS}(?![^.;]{{0,60}}{ANOTHER_TIME})"),
        ACCUSED,
    ),
    Frame(  # "the mayor accused the Front and the Movement of the attack"
        re.compile(
            rf"{_WHO} (?:(?:has|have|had|also|later|then|publicly|immediately|quickly) )*(?:blame[sd]?|accuse[sd]?)"
            rf"(?: (?!for\b|of\b)[^.;,]{{2,50}}? and)?{HERE}"
        ),
        Cue(
            rf"(?: and (?:the )?[^.;,]{{2,50}}?)? (?:for|of) (?:{THIS}|(?:carrying out|staging|planning|ordering|"
            rf"being "
            rf"behind|committing) {THIS})(?![^.;]{{0,60}}{ANOTHER_TIME})"
        ),
        ACCUSED,
    ),
    Frame(  # '"It is the Front again," the minister said'
        re.compile(r"[\"“](?:[Ii]t|[Tt]his|[Tt]hat) (?:is|was) (?:clearly |surely |certainly )?(?:the )?$"),
        Cue(
            r"(?:,? (?:again|once more|without (?:question|doubt)))?[,.!]?[\"”],? (?P<who>[^.;,\"“”]{3,60}?) "
            r"(?:said|says|told|declared|insisted|shouted)\b"
        ),
        ACCUSED,
    ),
    Frame(  # "the committee saw in it the hand of the Front"
        re.compile(
            rf"{_WHO} (?:(?:has|have|had|also) )*(?:saw|sees?|seen|recogni[sz]e[sd]?|detect(?:s|ed)) "
            r"(?:in (?:it|this|that|the [\w-]+) )?[\"“‘']?the (?:signature|hand|hallmarks?|handiwork|work|handwriting|"
            rf"fingerprints?) of{HERE}"
        ),
        Cue(r"(?=[.,;\"”’']|$| (?:and|but|in|behind)\b)"),
        ACCUSED,
    ),
    Frame(  # "civil society names the Front as the author"
        re.compile(rf"{_WHO} (?:(?:has|have|had|also) )*(?:names?|named|identif(?:ies|ied)){HERE}"),
        Cue(
            r" as (?:the |its |one of the )?(?:likely |presumed |suspected )?(?:authors?|perpetrators?|culprits?|"
            r"attackers?|"
            r"killers?|kidnappers?|those responsible|responsible|being behind|behind)\b"
        ),
        ACCUSED,
    ),
    Frame(  # "a colonel put the crime on the Front"
        re.compile(
            rf"{_WHO} (?:(?:has|have|had|also|later|squarely) )*(?:puts?|pin(?:s|ned)|la(?:id|ys)) (?:the |"
            rf"all )?(?:crime|"
            r"blame|attack|killings?|raid|deed|bomb(?:ing)?|it|this|that|responsibility)(?: for [^.;,]{2,40}?)? "
            rf"(?:on|upon|with|at the (?:door|feet) of){HERE}"
        ),
        Cue(rf"(?![^.;]{{0,60}}{ANOTHER_TIME})"),
        ACCUSED,
    ),
    Frame(  # "its media office charged the army with the raid"
        re.compile(rf"{_WHO} (?:(?:has|have|had|also|later) )*charge[sd]?{HERE}"),
        Cue(rf" with (?:{THIS}|(?:carrying out|staging|planning|ordering) {THIS})"),
        ACCUSED,
    ),
    Frame(  # "the attack, which the army blamed on the Front"
        re.compile(
            r", (?:which|that) (?P<who>[^.;,]{3,50}?) (?:(?:has|have|had|also) )*(?:blame[sd]? on|attribute[sd]? to|"
            rf"ascribe[sd]? to|laid at the door of){HERE}"
        ),
        Cue(r"(?=[.,;])"),
        ACCUSED,
    ),
    Frame(  # "the leaders of the Front, whom the government holds responsible"
        None,
        Cue(r", (?:whom|which) (?P<who>[^.;,]{3,50}?) (?:holds?|held) (?:him |it |them )?responsible\b"),
        ACCUSED,
    ),
    Frame(  # "would not name the Front, but residents blamed it for the raid", "the Front, which he blamed for it"
        None,
        Cue(
            r"(?:,? (?:but|though|although|while) (?P<who>[^.;,]{3,50}?) (?:(?:has|have|had) )?"
            r"(?:blame[sd]?|accuse[sd]?) (?:it|them|the (?:group|movement|militia|rebels))|, "
            r"(?:whom|which) (?P<whom>[^.;,]{3,50}?) "
            rf"(?:(?:has|have|had) )?(?:blame[sd]?|accuse[sd]?)) (?:for|of) {THIS}(?![^.;]{{0,60}}{ANOTHER_TIME})"
        ),
        ACCUSED,
    ),
    Frame(  # "In May fighters of the Front killed three drivers", as the writer tells it
        re.compile(
            rf"^(?:(?:{_WHEN})?|(?!.*{_SPEECH})[^.;:]{{3,150}} (?:when|after|since|as|where) )(?:{ITS_MEN})?(?:the )?$",
            re.IGNORECASE,
        ),
        Cue(rf"(?: {_MEN})? {_KILLED} (?!(?:by|dead by)\b)(?![^.;]*{_SPEECH})"),
        (_THIRD,),
    ),
    Frame(  # "Fighters of the Front stormed the camp, police said"
        re.compile(rf"^{ITS_MEN}(?:the )?$", re.IGNORECASE),
        Cue(rf"{DID_IT}[^.;:\"“”]{{2,120}}, (?P<who>[^.;,\"“”]{{3,60}}?) (?:said|say|says|reported|told)\b"),
        ACCUSED,
    ),
    Frame(  # "the government maintains that the Front sent the killers"
        re.compile(
            rf"(?:{_WHO}{_ASIDE}|\band)(?: (?:also|now|still))* (?:said|says?|insist(?:s|ed)?|maintain(?:s|ed)?|"
            rf"believe[sd]?|"
            rf"alleg(?:es|ed)|claim(?:s|ed)?) that{HERE}"
        ),
        Cue(
            rf" (?:(?:had|has|have) )?(?:sent|ordered|directed) (?:the|those|his|her|its) "
            rf"(?:[\w-]+ )?{_ATTACKERS}(?![^.;]{{0,60}}{ANOTHER_TIME})"
        ),
        ACCUSED,
    ),
    Frame(  # "the Front, which had been blamed by the army for the raid"
        None,
        Cue(
            r"[\"”’']?, (?:which|who) (?:had been|has been|was|were) (?:\w+ )?(?:blamed|accused) by "
            rf"(?P<who>(?:(?! (?:of|for) )[^.;,]){{3,60}}?)"
            rf"(?:(?=[.,;])| (?:for|of) {THIS})(?![^.;]{{0,60}}{ANOTHER_TIME})"
        ),
        ACCUSED,
    ),
    Frame(  # "it has been whispered in the market that the Front was behind it"
        re.compile(
            r"\b[Ii]t (?:has been|had been|is|was) (?:also |widely )?(?:whispered|rumou?red|alleged|suggested|claimed)"
            rf"(?: [^.;,]{{2,40}}?)? that(?: (?:the|an?))?(?: (?:older|rival|local))?{HERE}"
        ),
        Cue(rf"{_DID_THIS}(?![^.;]{{0,60}}{ANOTHER_TIME})"),
        (_THIRD,),
    ),
    Frame(  # "it blames the Front instead"
        re.compile(rf"\b(?:blames|blamed|accuses|accused){HERE}"),
        Cue(r" instead(?=[.,;])"),
        ACCUSED,
    ),
    Frame(  # "the rebels' spokesman alleged that the army bombed the kitchen"
        re.compile(rf"(?:{_WHO}{_ASIDE}|\band) alleg(?:ed|es) that{HERE}"),
        Cue(
            rf"(?: had| has)? {_KILLED} (?:the|an?|its|their|his|her|two|three|four|five|"
            rf"\d+)\b(?![^.;]{{0,60}}{ANOTHER_TIME})"
        ),
        ACCUSED,
    ),
)
