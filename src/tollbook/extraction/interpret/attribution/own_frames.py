"""What a body says of itself in so many words: that it did it, or that it did not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.attribution.framing import ACCUSED, ANOTHER_TIME, HERE, THIS, Frame
from tollbook.extraction.interpret.attribution.wording import DID_IT
from tollbook.extraction.interpret.cue import Cue
from tollbook.vocabulary.codes import AttributionKind

_CLAIM: Final = AttributionKind.CLAIM_OF_RESPONSIBILITY
_DENIAL: Final = AttributionKind.DENIAL
_OFFICIAL: Final = AttributionKind.OFFICIAL_ACCUSATION

_CHARGE: Final = r"(?:accusation|charge|allegation|claim|assertion|suggestion|finding)s?"
_ITS_PART: Final = r"(?:it|its [\w-]+|they|their [\w-]+) (?:was|were|had|did)\b"
_PUBLIC: Final = r"(?:an?|the|its) (?:[\w-]+ )?(?:spokes\w+|leader|commander|official|statement|representative|fighter)"
_SUBJECT: Final = re.compile(
    r"^(?!.*\b(?:as|by|to|at|in|with|than|against|between|(?:rival|critic|victim|opponent)s? of) "
    r"(?:[Tt]he )?[\"“‘']?$)",
    re.DOTALL,
)  # not "a body of the same name as the Front denied it"
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
OWN_FRAMES: Final[Sequence[Frame]] = (
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
            rf"(?:{_ITS_OWN_SPEAKER}|it|they) (?:said|says|told|insist(?:s|ed))\b)"
        ),
        (_DENIAL,),
    ),
    Frame(  # "a letter in the name of the Front is a forgery, the movement said"
        re.compile(
            r"\b(?:statements?|claims?|messages?|letters?|videos?|leaflets?|posts?) (?:attributed to|in the name of|"
            rf"signed by|ascribed to|bearing the (?:name|seal|logo) of){HERE}"
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
        ACCUSED,
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
    Frame(  # '"That was us, the Front. Pay"'
        re.compile(r"[\"“‘'](?:[Tt]hat|[Ii]t|[Tt]his) was (?:us|our (?:work|doing)),? (?:the )?$"),
        Cue(r"[.,;:!\"”]"),
        (_CLAIM,),
    ),
    Frame(  # "Not ours, its spokesman answered: the Front had fired nothing at the town"
        _SUBJECT,
        Cue(
            r" (?:has|had) (?:fired nothing|not fired|launched nothing|(?:attacked|killed|harmed|taken|abducted) "
            r"(?:nobody|no one)|planted no (?:bombs?|mines?))\b"
        ),
        (_DENIAL,),
    ),
    Frame(  # "the Front had sent a message saying that the incident was not linked to its men", "issued a rejoinder"
        _SUBJECT,
        Cue(
            r" (?:has |had )?(?:sent|issued|posted|published|released|put out|circulated) (?:an? (?:rejoinder|denial|"
            r"rebuttal|refutation)\b|[^.;]{0,60}? (?:saying|stating|insisting) that [^.;]{0,80}? (?:is|was|were|"
            r"has|had) "
            r"(?:not (?:linked|connected|related|involved|carried out|the work)|nothing to do)\b)"
        ),
        (_DENIAL,),
    ),
    Frame(  # "the army's spokesman was quick to contradict"
        _SUBJECT,
        Cue(r"(?:['’]s? [\w-]+(?: [\w-]+)?)? (?:was|were) (?:quick|swift) to (?:contradict|deny|reject|dismiss)\b"),
        (_DENIAL,),
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
    Frame(  # "the Front (HF), which police call a gang, owned up to the raid"
        re.compile(r"(?:^|[.;,] |\b(?:and|but|while) )(?:[Tt]he )?[\"“‘']?$"),
        Cue(
            rf"[\"”’']?(?:, (?:an?|the|which|who) [^.;,]{{3,80}},)? (?:(?:has|have|had|also|later|since|already) )*"
            rf"(?:claimed responsibility for|took (?:responsibility|credit) for|owned up to|claimed|admitted|"
            rf"acknowledged (?:carrying out|staging)) {THIS}(?! (?:on behalf of|in the name of)\b)"
            rf"(?![^.;]{{0,60}}{ANOTHER_TIME})"
        ),
        (_CLAIM,),
    ),
    Frame(  # "a claim of responsibility in the name of the Front"
        re.compile(
            rf"\bclaims? (?:of responsibility |for it )?(?:(?:made|posted|sent|published|issued|circulated|signed) )?"
            rf"(?:(?:on|via|over|in|through) [^.;,]{{2,40}}? )?(?:(?:in the name|on behalf) of|from){HERE}|"
            rf"\bclaims? of responsibility (?:made )?by{HERE}"
        ),
        None,
        (_CLAIM,),
    ),
    Frame(  # "Responsibility for the raid was taken by the Front"
        re.compile(
            rf"\b[Rr]esponsibility for {THIS}[^.;]{{0,80}}? (?:was|has been|had been) (?:(?:later|since|also|"
            rf"quickly) )?"
            rf"(?:taken|assumed|accepted|claimed)(?: (?:on|at|in|over|late) [^.;,]{{2,30}}?)? by{HERE}|"
            rf"\b[Rr]esponsibility for (?:the|his|her|their) (?:deaths?|killings?|murders?) of [^.;]{{3,90}}? (?:was|"
            rf"has been) (?:taken|claimed)(?: (?:on|at|in|over|late) [^.;,]{{2,30}}?)? by{HERE}"
        ),
        None,
        (_CLAIM,),
    ),
    Frame(  # "the Front said over its channels that its men were behind the raid"
        _SUBJECT,
        Cue(
            r" (?:said|says|announced|declared|wrote|posted)(?: (?:over|on|in|via|through) [^.;,]{3,50}?)? (?:that )?"
            r"(?:its|their) (?:own )?(?:men|fighters|forces|soldiers|units?|members|people|guerrillas|mujahideen|"
            r"commandos)"
            rf" (?:(?:was|were) behind|(?:had |have )?(?:carried out|staged|mounted|launched)) {THIS}"
            rf"(?![^.;]{{0,60}}{ANOTHER_TIME})"
        ),
        (_CLAIM,),
    ),
    Frame(  # "the Front has owned up to laying the mine"
        _SUBJECT,
        Cue(
            r" (?:(?:has|have|had|also|later|since) )*(?:owned up to|admitted(?: to)?|confessed to|acknowledged) "
            r"(?:(?:laying|planting|setting off) (?:the|this|that)|(?:attacking|ambushing|shooting|killing|bombing|"
            rf"abducting|kidnapping) (?:the|these|those|him|her|them))\b(?![^.;]{{0,90}}{ANOTHER_TIME})"
        ),
        (_CLAIM,),
    ),
    Frame(  # "the Front had told an agency that the mine was theirs"
        _SUBJECT,
        Cue(
            r"(?:, (?:they|it))? (?:(?:has|have|had|also|later|since) )*(?:told|said|says|declared|announced|wrote)\b"
            r"[^.;]{0,80}? (?:the|this|that) (?:attack|raid|ambush|bombing|bomb|mine|blast|explosion|operation|"
            r"strike|drone|"
            r"rockets?) (?:was|were|is) (?:theirs|its own|its work|their work|its doing|their doing)\b"
        ),
        (_CLAIM,),
    ),
)
