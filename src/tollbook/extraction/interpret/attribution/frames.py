"""Frames around a body's name by which a sentence says of it in so many words that it did it, claims or denies it.

A frame is what leads up to a body and what follows it. It tells who accuses, or that the body claims or denies.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tollbook.extraction.interpret.attribution.wording import ATTACK, DID_IT, ITS_MEN
from tollbook.extraction.interpret.cue import Cue
from tollbook.vocabulary.codes import AttributionKind

_CLAIM, _DENIAL = AttributionKind.CLAIM_OF_RESPONSIBILITY, AttributionKind.DENIAL
_OFFICIAL, _THIRD = AttributionKind.OFFICIAL_ACCUSATION, AttributionKind.THIRD_PARTY_ALLEGATION


@dataclass(frozen=True, slots=True)
class Frame:
    """What leads up to a body, what follows it, and what they say; a group "who" of either is who accuses."""

    leads: re.Pattern[str] | None
    follows: Cue | None
    says: tuple[AttributionKind, ...]


_ACCUSED: Final = (_OFFICIAL,)  # or alleged, by who says it
_WHO: Final = r"(?:^|[.;] |, (?:but|while|and) |\bbut )(?P<who>[^.,;:\"“”]{3,60}?)"
_ASIDE: Final = r"(?:, [^,.;]{3,70},)?"
_SAYS: Final = (
    r" (?:(?:also|later|has|have|had|now|then) )*(?:said|says?|insist(?:s|ed)?|believe[sd]?|told [\w ]{3,30}?|stated|"
    r"announced|added|reported|alleg(?:es|ed))(?: (?:on|late on|in) [\w ]{3,25}?)?(?: that)?"
)
_HERE: Final = rf" (?:{ITS_MEN})?(?:[Tt]he )?[\"“‘']?$"
_THIS: Final = (
    r"(?:it(?! (?:had|has|was|is)\b)|(?:this|that)(?=[.,;]|$)|both|"
    rf"(?:[Tt]he|[Tt]his|[Tt]hat|these|\w+day['’]s) (?:[\w-]+ ){{0,2}}?{ATTACK})"
)
_ATTACKERS: Final = r"(?:attackers?|gunm[ae]n|assailants?|killers?|kidnappers?|raiders?|perpetrators?|bombers?|m[ae]n)"
_TRIED: Final = r"(?:arrest|detain|captur|charg|indict|sentenc|convict|jail|prosecut)(?:s|e|es|ed|d|ing)"
_FOR_IT: Final = rf"\b(?:with|over|for|of|in connection with|in relation to) [^.;,]{{0,40}}?{ATTACK}"
_CHARGE: Final = r"(?:accusation|charge|allegation|claim|assertion|suggestion|finding)s?"
_ITS_PART: Final = r"(?:it|its [\w-]+|they|their [\w-]+) (?:was|were|had|did)\b"
_PUBLIC: Final = r"(?:an?|the|its) (?:[\w-]+ )?(?:spokes\w+|leader|commander|official|statement|representative|fighter)"
_SUBJECT: Final = re.compile(
    r"^(?!.*\b(?:as|by|to|at|in|with|than|against|between|(?:rival|critic|victim|opponent)s? of) "
    r"(?:[Tt]he )?[\"“‘']?$)",
    re.DOTALL,
)  # not "a body of the same name as the Front denied it"
_DID_THIS: Final = (
    r"(?: (?:had|has|have|also|itself|himself|personally|deliberately|probably|likely))* (?:(?:was|were|is|are|"
    r"been) (?:\w+ly )?"
    rf"(?:behind|responsible for|to blame for|involved in|implicated in) {_THIS}|(?:was|were) (?:responsible|to blame)"
    rf"(?=[.,;])|(?:carried out|planned|organi[sz]ed|orchestrated|ordered|directed|staged|committed|perpetrated|"
    rf"masterminded|launched|mounted) {_THIS}|(?:did|done) (?:it|this)\b)"
)
_ANOTHER_TIME: Final = (
    r"\b(?:before|previously|in the past|(?:in|since|until) (?:19|20)\d\d|last (?:year|month)|"
    r"(?:years?|months?|weeks?) (?:ago|earlier)|similar|previous|earlier|on other occasions)\b"
)
_WHEN: Final = (
    r"(?:(?:early |late )?(?:on|in(?! (?:[a-z]+ )?(?:19|20)\d\d)|at|last|this|that|one|two|three|earlier)\b"
    r"[^.;,:\"“”]{2,40}?,? |"
    r"(?:yesterday|overnight)(?: \w+)?,? )"
)
_MEN: Final = r"(?:fighters?|militants?|gunm[ae]n|rebels?|guerrillas?|insurgents?|terrorists?|cadres|jihadists|men)"
_KILLED: Final = (
    r"(?:killed|shot|hacked|murdered|beheaded|abducted|kidnapped|ambushed|attacked|raided|stormed|massacred|"
    r"gunned down|slaughtered|executed|stabbed|bombed|overran|seized)"
)
_SPEECH: Final = (
    r"(?:[\"“”:]|\b(?:sa(?:id|ys?)|accord\w+|claim\w*|told|report\w*|alleg\w*|statement|den(?:y|ied|ies)|suspect\w*|"
    r"blam\w+|accus\w+|(?:19|20)\d\d|years?|believed?|think|thought|whether|if|militants?|terrorists?|insurgents?|attackers)\b)"
)  # where somebody speaks, or where fighters are the dead, the writer does not tell who struck
_NOT_US: Final = (
    r"(?:(?:[Ii]t|[Tt]his|[Tt]hat|[Tt]hey) (?:was|were|is|are)(?: not|n['’]t) (?:us|ours?)|[Nn]ot us|"
    r"(?:[Ww]e|[Oo]ur [\w-]+) (?:(?:had|have) (?:no (?:part|hand|role)|nothing to do)|(?:did|have|had)(?: not|n['’]t| "
    r"never) (?:do|done|carr(?:y|ied)|planted?|fired?|attack(?:ed)?|kill(?:ed)?|sho(?:o)?t|tak(?:e|en)|abduct(?:ed)?)|"
    r"(?:are|were) not (?:behind|involved|responsible)|deny|reject))"
)
_ITS_OWN_SPEAKER: Final = (
    r"(?:[^.;,\"“”]{3,40}? (?:of|for|in) )?(?:its|their|the (?:group|movement|party|militia|rebels|guerrillas)['’]s?)"
    r"(?: [\w-]+){1,4}?"
)
FRAMES: Final[Sequence[Frame]] = (
    Frame(  # '"It was not us," a message from the Front said'
        re.compile(
            rf"[\"“]{_NOT_US}\b[^\"”]{{0,100}}[\"”] (?:(?:said|says|reads|wrote) )?"
            r"(?:(?:an?|the|its|one) (?:[\w-]+ ){1,4}?(?:for|of|from|by|in) )?(?:the )?$"
        ),
        Cue(
            r"(?:['’]s)?(?: [\w-]+){0,3}? (?:said|told|wrote|declared|announced|posted|insisted|replied|answered)\b|"
            r"[.;]| (?:in|on|by|through|via) (?:an?|its|the)\b"
        ),
        (_DENIAL,),
    ),
    Frame(  # 'the Front "has nothing to do with it", the head of its political office said'
        _SUBJECT,
        Cue(
            r" [\"“]?(?:has|had|have|took|played) [\"“]?(?:absolutely )?(?:nothing to do with|no (?:part|hand|role|"
            rf"involvement|connection))\b[^.;]{{0,70}}?[\"”]?, (?:(?:said|says) {_ITS_OWN_SPEAKER}(?=[.,;])|"
            rf"{_ITS_OWN_SPEAKER} (?:said|says|told|insist(?:s|ed))\b)"
        ),
        (_DENIAL,),
    ),
    Frame(  # "a letter in the name of the Front is a forgery, the movement said"
        re.compile(
            r"\b(?:statements?|claims?|messages?|letters?|videos?|leaflets?|posts?) (?:attributed to|in the name of|"
            rf"signed by|ascribed to|bearing the (?:name|seal|logo) of){_HERE}"
        ),
        Cue(
            r"[^.;]{0,60}? (?:is|was|are|were) (?:an? )?(?:\w+ )?(?:forger(?:y|ies)|fakes?|forged|hoax|fabricat\w+|not "
            r"(?:genuine|authentic))\b[^.;]{0,20}?,? (?:the (?:group|movement|organi[sz]ation|militia|rebels)|"
            r"it|its [\w-]+) (?:later |has |itself )?(?:said|says|insist(?:s|ed)|announced)\b"
        ),
        (_DENIAL,),
    ),
    Frame(  # "the Front rejected as lies an accusation by the army that its men were responsible"
        _SUBJECT,
        Cue(
            rf" (?:[\w'’-]+ ){{0,3}}?(?:denie[sd]|reject(?:s|ed)|dismiss(?:es|ed)|refuted)\b[^.;]{{0,40}}? (?:the|an?) "
            rf"{_CHARGE} (?:by|of|from|made by) (?P<who>[^.;,]{{3,60}}?) that {_ITS_PART}"
        ),
        (_OFFICIAL, _DENIAL),
    ),
    Frame(  # "the Front denied any part in it, which the army blamed on the group"
        _SUBJECT,
        Cue(
            r" (?:(?:has|have|had|also|later) )*(?:denied|denies|rejected|rejects)\b[^.;]{3,70}?, (?:which|that) "
            r"(?P<who>[^.;,]{3,50}?) (?:(?:has|have|had) )?(?:blame[sd]? on|attribute[sd]? to|pinned on) "
            r"(?:it|them|the [a-z]+)\b"
        ),
        (_OFFICIAL, _DENIAL),
    ),
    Frame(  # "the Front has yet to comment on the accusation by the army that it was behind it"
        None,
        Cue(rf" [^.;]{{3,60}}? (?:the|an?) {_CHARGE} (?:by|of|from|made by) (?P<who>[^.;,]{{3,60}}?) that {_ITS_PART}"),
        _ACCUSED,
    ),
    Frame(
        _SUBJECT,
        Cue(
            r" (?:(?:has|have|had|also|later|quickly|immediately|promptly|flatly|strongly) )*"
            r"(?:(?:distance[sd]|dissociated) (?:itself|themselves) from|dis(?:own|avow)(?:s|ed) |"
            rf"call(?:s|ed) (?:the|this|that|these|such|any) {_CHARGE} (?!for\b)|"
            r"(?:denie[sd]|reject(?:s|ed)|dismiss(?:es|ed)|disput(?:es|ed)|refut(?:es|ed)) "
            rf"(?:any (?:part|role|hand|involvement|link|responsib\w+|connection)|(?:all|involvement|responsib\w+|"
            rf"being|"
            rf"having)\b|(?:it|this|that)(?=[.,;]| and\b)|(?:the|this|that|these|all|such) {_CHARGE}(?! (?:by|of|"
            rf"from) )))"
        ),
        (_DENIAL,),
    ),
    Frame(  # 'the Front said the accusation was "a fabrication"'
        _SUBJECT,
        Cue(
            rf" [^.;]{{0,30}}?(?:said|says|insist(?:s|ed)|repl(?:ies|ied)) (?:that )?(?:the|this|that|these|such|any) "
            rf"{_CHARGE} (?:was|were|is|are) [\"“]?(?:\w+ )?(?:an? )?(?:\w+ )?(?:lies?|fabricat\w+|slander|"
            r"false|baseless|nonsense|untrue|propaganda|invent\w+|unfounded|absurd|groundless|rubbish)\b"
        ),
        (_DENIAL,),
    ),
    Frame(  # "the Front said it would never attack workers", "its lawyer said the group had no reason to"
        _SUBJECT,
        Cue(
            r" [^.;]{0,30}?(?:said|says|insist(?:s|ed)|maintain(?:s|ed)|repl(?:ies|ied)|told [\w ]{3,40}?) (?:that )?"
            r"(?:it|they|its (?:men|fighters)|the (?:group|movement|militia|rebels)) [\"“]?"
            r"(?:(?:(?:would|did|does|do|could|had|has|have) (?:not|never)|never) (?:\w+ )?"
            r"(?:attack\w*|kill\w*|harm\w*|target\w*|touch\w*|kidnap\w*|abduct\w*|shot|shoot|fired)\b|"
            r"(?:had|has|have) [\"“]?no (?:reason|motive|interest|intention|cause|quarrel)\b)"
        ),
        (_DENIAL,),
    ),
    Frame(  # '"We carried out this operation," a spokesman for the Front said'
        re.compile(
            rf"[\"“](?:[Ww]e|"
            rf"[Oo]ur [\w-]+)\b[^\"”]{{0,60}}?{DID_IT}[^\"”]{{0,80}}[\"”] (?:said )?{_PUBLIC} (?:for|of|"
            rf"from) (?:the )?$"
        ),
        Cue(r"(?: (?:said|told|wrote|declared|announced|posted)\b|[.,;])"),
        (_CLAIM,),
    ),
    Frame(  # "the Front and the Movement each claimed it"
        _SUBJECT,
        Cue(
            r",? and (?:the )?[^.;,]{2,60}? (?:each|both|jointly) (?:(?:has|have|had) )?(?:claim|t(?:ook|"
            r"aken) (?:cred|resp))"
        ),
        (_CLAIM,),
    ),
    Frame(
        re.compile(r"\band (?:the )?$"),
        Cue(r" (?:each|both|jointly) (?:(?:has|have|had) )?(?:claim|t(?:ook|aken) (?:credit|resp))"),
        (_CLAIM,),
    ),
    Frame(  # "the Front called one of the dead a spy and said it had shot him"
        _SUBJECT,
        Cue(
            r" [^.;]{3,80}? (?:said|says) (?:that )?(?:it|they|its (?:fighters|men)) (?:had |have |has )?"
            r"(?:shot|killed|executed|attacked|ambushed|struck|seized|taken|punished) (?:him|her|them|these|those)\b"
        ),
        (_CLAIM,),
    ),
    Frame(  # "the army accused a neighbour of arming the Front, which it said had carried out the attack"
        re.compile(rf"{_WHO} accused [^.;]{{3,60}}? of [\w-]+ing{_HERE}"),
        Cue(r", (?:which|whom|who) (?:it|he|she|they) (?:sa(?:id|ys?)|blame[sd]?|h(?:e|o)ld responsible)\b"),
        _ACCUSED,
    ),
    Frame(
        re.compile(rf"{_WHO}, (?:citing|quoting|based on|relying on) [^,.;]{{3,70}},{_SAYS}{_HERE}"),
        Cue(DID_IT),
        _ACCUSED,
    ),
    Frame(
        re.compile(
            rf"{_WHO}{_ASIDE}{_SAYS} {_THIS} (?:bore|bears|has|had|carrie[sd]) (?:all )?the (?:hallmarks?|"
            rf"signature|stamp) of{_HERE}"
        ),
        Cue(r"(?=[.,;]|$| (?:and|but)\b)"),
        _ACCUSED,
    ),
    Frame(
        re.compile(
            rf"{_WHO}{_ASIDE}{_SAYS} (?:all |both )?(?:the|those) [\w-]+(?: [\w-]+)? (?:were|was|"
            rf"had been) (?:the )?victims? of{_HERE}"
        ),
        Cue(r"(?=[.,;]|$| (?:and|but)\b)"),
        _ACCUSED,
    ),
    Frame(
        re.compile(
            rf"{_WHO} (?:was|were) (?:quoted|cited|reported|heard) (?:by [^.;,]{{3,50}}? )?(?:as )?"
            rf"(?:blaming|accusing|naming|suspecting){_HERE}"
        ),
        None,
        _ACCUSED,
    ),
    Frame(  # "it was carried out by the Front, according to residents"
        re.compile(
            rf"\b(?:carried out|committed|staged|perpetrated|planned|ordered|launched|planted|laid|done|"
            rf"claimed) by{_HERE}"
        ),
        Cue(r", (?:according to (?P<who>[^.;,]{3,60})|(?P<whom>[^.;,]{3,60}?) (?:said|told|say)\b)"),
        _ACCUSED,
    ),
    Frame(
        re.compile(rf"{_WHO} (?:(?:has|have|had|also|later|then) )*{_TRIED} {ITS_MEN}(?:the )?$"),
        Cue(rf"[^.;]{{0,50}}?{_FOR_IT}"),
        _ACCUSED,
    ),
    Frame(  # "suspected members of the Front were arrested in connection with the attack"
        re.compile(rf"(?:^|\b){ITS_MEN}(?:the )?$", re.IGNORECASE),
        Cue(rf" (?:was|were|has been|have been|had been) {_TRIED}[^.;]{{0,60}}?{_FOR_IT}"),
        _ACCUSED,
    ),
    Frame(
        re.compile(
            rf"[Aa]ccording to (?P<who>[^,.;]{{3,60}}), (?:the|those|all|both|some of the|\w+ of the) {_ATTACKERS} "
            rf"(?:were|are|was|is|belong(?:ed)? to|c[ao]me from|had come from){_HERE}"
        ),
        None,
        _ACCUSED,
    ),
    Frame(
        re.compile(
            rf"{_WHO}{_ASIDE}{_SAYS} (?:the|those|all|both) {_ATTACKERS} (?:had )?(?:c[ao]me|set out|belonged to)"
            rf"(?: from)? (?:an? |the )?(?:(?:camps?|bases?|hideouts?|strongholds?) (?:of|belonging to))?{_HERE}"
        ),
        None,
        _ACCUSED,
    ),
    Frame(  # "the Front, which the army said was behind it"
        None,
        Cue(
            r", (?:which|whom|who) (?P<who>[^.;,]{3,50}?) (?:sa(?:id|ys?)|believe[sd]?|alleg(?:es|ed)|insist(?:s|ed)) "
            r"(?:(?:was|were|is|had|has) (?:behind|responsible|to blame|carried out|involved|ordered)|carried out)\b"
        ),
        _ACCUSED,
    ),
    Frame(
        re.compile(rf"{_WHO}{_ASIDE}{_SAYS.removesuffix('(?: that)?')},? without [^,.;]{{3,40}}?,? that{_HERE}"),
        Cue(rf"(?:{DID_IT}| (?:had|has|have) been (?:paid|hired|ordered|told) to\b)"),
        _ACCUSED,
    ),
    Frame(
        re.compile(rf"{_WHO}{_ASIDE}{_SAYS} (?:an?|one|two|three|four|some|several|the) (?:\w+ )?{ITS_MEN}(?:the )?$"),
        Cue(r" (?:(?:had|has|have) )?(?:confessed|admitted)\b"),
        _ACCUSED,
    ),
    Frame(  # "it was the first by the Front, police said"
        re.compile(rf"\b{_THIS} was the (?:first|second|third|fourth|latest|deadliest|worst) (?:[\w-]+ )?by{_HERE}"),
        Cue(r"[^.;,]{0,60}, (?P<who>[^.;,]{3,60}?) (?:said|say|says|reported|told)\b"),
        _ACCUSED,
    ),
    Frame(  # "the army vowed to hunt down the fighters of the Front who carried out the attack"
        re.compile(rf"{_WHO} (?:vow|promis|pledg|sw[eo]|order|urg|hunt|pursu|seek|sought)\w*\b[^.;]{{0,50}}{_HERE}"),
        Cue(rf" (?:who|which){DID_IT}"),
        _ACCUSED,
    ),
    Frame(  # "the mayor said that the Front was behind it"
        re.compile(rf"{_WHO}{_ASIDE}{_SAYS}{_HERE}"),
        Cue(rf"{_DID_THIS}(?![^.;]{{0,60}}{_ANOTHER_TIME})"),
        _ACCUSED,
    ),
    Frame(  # "the mayor accused the Front and the Movement of the attack"
        re.compile(
            rf"{_WHO} (?:(?:has|have|had|also|later|then|publicly|immediately|quickly) )*(?:blame[sd]?|accuse[sd]?)"
            rf"(?: (?!for\b|of\b)[^.;,]{{2,50}}? and)?{_HERE}"
        ),
        Cue(
            rf"(?: and (?:the )?[^.;,]{{2,50}}?)? (?:for|of) (?:{_THIS}|(?:carrying out|staging|planning|ordering|"
            rf"being "
            rf"behind|committing) {_THIS})(?![^.;]{{0,60}}{_ANOTHER_TIME})"
        ),
        _ACCUSED,
    ),
    Frame(
        re.compile(r"(?:^|[.;,] |\b(?:and|but|while) )(?:[Tt]he )?[\"“‘']?$"),
        Cue(
            rf"[\"”’']?(?:, (?:an?|the|which|who) [^.;,]{{3,80}},)? (?:(?:has|have|had|also|later|since|already) )*"
            rf"(?:claimed responsibility for|took (?:responsibility|credit) for|owned up to|claimed|admitted|"
            rf"acknowledged (?:carrying out|staging)) {_THIS}(?! (?:on behalf of|in the name of)\b)"
            rf"(?![^.;]{{0,60}}{_ANOTHER_TIME})"
        ),
        (_CLAIM,),
    ),
    Frame(  # "the attack, which the army blamed on the Front"
        re.compile(
            r", (?:which|that) (?P<who>[^.;,]{3,50}?) (?:(?:has|have|had|also) )*(?:blame[sd]? on|attribute[sd]? to|"
            rf"ascribe[sd]? to|laid at the door of){_HERE}"
        ),
        Cue(r"(?=[.,;])"),
        _ACCUSED,
    ),
    Frame(
        re.compile(
            rf"\bclaims? (?:of responsibility |for it )?(?:(?:made|posted|sent|published|issued|circulated|signed) )?"
            rf"(?:(?:on|via|over|in|through) [^.;,]{{2,40}}? )?(?:(?:in the name|on behalf) of|from){_HERE}|"
            rf"\bclaims? of responsibility (?:made )?by{_HERE}"
        ),
        None,
        (_CLAIM,),
    ),
    Frame(  # "the leaders of the Front, whom the government holds responsible"
        None,
        Cue(r", (?:whom|which) (?P<who>[^.;,]{3,50}?) (?:holds?|held) (?:him |it |them )?responsible\b"),
        _ACCUSED,
    ),
    Frame(  # "would not name the Front, but residents blamed it for the raid", "the Front, which he blamed for it"
        None,
        Cue(
            r"(?:,? (?:but|though|although|while) (?P<who>[^.;,]{3,50}?) (?:(?:has|have|had) )?"
            r"(?:blame[sd]?|accuse[sd]?) (?:it|them|the (?:group|movement|militia|rebels))|, "
            r"(?:whom|which) (?P<whom>[^.;,]{3,50}?) "
            rf"(?:(?:has|have|had) )?(?:blame[sd]?|accuse[sd]?)) (?:for|of) {_THIS}(?![^.;]{{0,60}}{_ANOTHER_TIME})"
        ),
        _ACCUSED,
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
        _ACCUSED,
    ),
)
