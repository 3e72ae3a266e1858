"""Why nothing is said of a body where it stands: nobody knows, others did it, it threatened, its friends cheer."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.attribution.spots import CLAIMS_THIS, Case, Spot, spot_of
from tollbook.extraction.interpret.attribution.wording import DENIES, DID_IT, ITS_MEN
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.wordlists import ATTACKS

_HERE: Final = rf" (?:{ITS_MEN})?(?:[Tt]he )?[\"“‘']?$"
_DONE: Final = re.compile(rf"(?:['’]s? [\w-]+)?(?: or [^.;,]{{2,60}}?)?{DID_IT}")
_WHICH_OF_TWO: Final = Cue(rf"\bwhether(?: [^.;,]{{2,60}} or)?{_HERE}")
_EITHER_DID: Final = re.compile(r"(?: or [^.;,]{2,60}?)? (?:had|has|have|was|were|did) ")
_NOT_KNOWN: Final = Cue(
    r"\b(?:(?:whether|if)(?: [^.;,]{2,60} or)?|"
    r"(?:[Nn]obody|[Nn]o one|[Ff]ew)(?: [\w-]+){0,3}? (?:believes?|thinks?|claims?|says?|said|suggest(?:s|ed)|knows?)"
    r"(?: that)?|"
    r"(?:(?<!no )(?<![Nn]obody )(?<!one )(?<!not )(?<!n't )(?<!never )doubt(?:s|ed)?|"
    r"question(?:s|ed)?|disput(?:es|ed)|(?:doubtful|sceptical|skeptical|unlikely|unclear|uncertain)|"
    r"(?:do|does|did|could|would|can|cannot|is|are|was|were)(?: ?not|n['’]t) (?:yet )?"
    r"(?:believe|think|accept|say|confirm|know|convinced|certain|sure|clear|known|established|confirmed|proven))"
    r"(?: that)?|"
    r"no (?:[\w-]+ )?(?:evidence|proof|indications?|signs?|information|confirmation)(?: yet| so far)?"
    r"(?: that| to (?:suggest|show|indicate)(?: that)?)?|no (?:reason|grounds|cause) to (?:believe|think|suspect|"
    r"assume)"
    rf"(?: that)?|nothing (?:to )?(?:suggests?|shows?|indicates?)(?: that)?){_HERE}"
)
_NOT_IT: Final = Cue(
    r"(?:,(?: and| but)? not|\b(?:and|but) not|\brather than|\binstead of|\b(?:was|were|is|are) not(?: the work of| by|"
    rf" done by| carried out by)?)(?: by| of)?{_HERE}"
)
_THREATENED: Final = re.compile(
    r"(?: (?:has|had|have|also|earlier|repeatedly|previously|once|often))* (?:warned|threatened|vowed|sworn|swore|"
    r"pledged)\b(?! (?:of )?more\b)"
)
_NEITHER: Final = Cue(rf"\b[Nn]either(?: [^.;]{{2,60}} nor)?{_HERE}")
_USUALLY: Final = Cue(
    rf"\b(?:{ATTACKS})\b[^.;]{{0,50}}? (?:are|were|have been|had been) "
    r"(?:usually|often|mostly|commonly|frequently|generally|regularly|typically|mainly) "
    rf"(?:blamed on|attributed to|claimed by|carried out by|the work of){_HERE}"
)
_PRAISED: Final = Cue(rf"\b(?:prais|thank|commend|congratulat)(?:s|es|ed|ing){_HERE}")
_LETTER_FROM: Final = Cue(
    rf"\b(?:received|got|had|been sent|found) (?:an? |several |two |three )?(?:\w+ )?"
    rf"(?:letters?|notes?|calls?|messages?|threats?|demands?|warnings?|visits?) from{_HERE}"
)
_THREATS_BY: Final = Cue(rf"\b(?:threats?|warnings?|ultimatums?|demands?|pressure) (?:by|from){_HERE}")
_CALLED_ON: Final = Cue(
    rf"\b(?:call(?:ed|s|ing) (?:on|upon)|urg(?:ed|es|ing)|ask(?:ed|s|ing)|appeal(?:ed|s|ing) to|invit(?:ed|es|ing)|"
    rf"beg(?:ged|s)|order(?:ed|s)){_HERE}"
)
_TO_DO: Final = re.compile(r" to (?!answer|explain|account)[a-z]+")
_KIN_OF: Final = Cue(
    r"\b(?:cousin|brother|relative|wife|widow|son|daughter|father|mother|uncle|friend|driver|lawyer)s? of (?:an? |"
    r"the )?"
    r"(?:[\w-]+ )?(?:leader|commander|member|fighter|chief|founder|emir)s? of (?:the )?$"
)
_LONG_ACCUSED: Final = Cue(
    rf"\b(?:ha[sd]|have) (?:long|often|repeatedly|previously|in the past|for years) (?:accused|blamed){_HERE}"
)
_OTHER_DEEDS: Final = re.compile(
    r" (?:of|for) (?:extort|tax|loot|smuggl|traffick|recruit|steal|occupy|mining|profit|trad|intimidat|rap|tortur|"
    r"forc|poach|illegal)\w*\b"
)
_NO_ANSWER: Final = re.compile(
    r"(?: (?:could|can)(?: ?not|n['’]t) (?:immediately |yet )?be (?:reached|contacted)|"
    r" (?:did|has|have|had)(?: ?not|n['’]t) (?:immediately |yet )?(?:respond|reply|replied|answer|comment|"
    r"react)(?:ed)?|"
    r" (?:was|were) not (?:immediately )?(?:available|reachable)|['’]?s? (?:[\w-]+ )?declined to (?:comment|answer))\b"
)
_FEARED: Final = Cue(
    rf"\b(?:fear(?:s|ed|ing)?|worr(?:y|ies|ied)|afraid|expect(?:s|ed)?|hope[sd]?)(?: that)?{_HERE}", re.IGNORECASE
)
_CHARGE_BY: Final = Cue(
    rf"\b(?:accusation|charge|allegation|claim|assertion|suggestion)s? (?:by|from|made by|of){_HERE}"
)
_HOLDS: Final = re.compile(
    r"['’]?s? (?:(?:still|also|largely|now) )*(?:controls?|controlled|holds|rules|ruled|taxes|roams?|occupie[sd]|"
    r"dominate[sd]|"
    r"had been (?:quiet|inactive|active|absent|silent|driven out))\b"
)
_CLASHED: Final = Cue(
    rf"\b(?:later|then|afterwards|subsequently|since|on \w+day)\b[^.;]{{0,25}} (?:clashed|fought|exchanged fire|"
    rf"skirmished) "
    rf"with{_HERE}"
)
_WILL_ANSWER: Final = re.compile(
    r"(?:['’]s [\w-]+)?(?: [\w-]+)? (?:said|says) (?:that )?(?:it|they|the [\w-]+|he|she) (?:would|will) "
    r"(?:respond|comment|answer|issue|publish|reply|make|give)\b"
)
_WOULD: Final = re.compile(r" (?:would|will|could|might|may|intend(?:s|ed)|plann?(?:s|ed)) (?!have\b)(?:to )?[a-z]+")
_MEN: Final = re.compile(r"fighters|militants|rebels|insurgents|guerrillas|jihadists|extremists")
_OF_A_BODY: Final = re.compile(r" of (?:the )?[A-Z0-9]")
_CHARGED_THAT: Final = Cue(
    r"\b(?:accusation|charge|allegation|claim|assertion|suggestion|finding)s? (?:by|of|from|"
    r"made by) [^.;,]{3,60}? that $"
)  # "the Front denied a claim by the army that it did it"
_WHICH: Final = Cue(r", (?:which|whom|who) $")
_SAYS: Final = re.compile(r" (?:said|says|blame[sd]|accuse[sd]|believe[sd])\b")  # "the Front, which it said did it"
_SUPPORTERS: Final = Cue(
    r"\b(?:[Ss]upporters|[Ss]ympathi[sz]ers|[Ff]ollowers|[Ff]ans|[Aa]ccounts|[Cc]hannels|[Uu]sers)"
    r"(?: (?:who are |which are |said to be )?(?:close|linked|loyal|sympathetic|friendly) to| of) (?:the )?$"
)
_CHEERS: Final = re.compile(
    r"[^.;,]{0,40}? (?:celebrat|prais|hail|cheer|welcom|rejoic|applaud|shar|glorif)(?:e|es|ed|ing)\b"
)
_ELSEWHERE: Final = re.compile(
    r"[^.;]{0,30} (?:said|says|claim(?:s|ed)|announced)[^.;]{0,90}? (?:elsewhere|(?:in|at|on|near) (?:another|"
    r"a different|"
    r"a separate) (?:place|town|village|district|area|road|province|region|attack|incident)|(?:in|of) a separate)\b"
)
_TAKEN_FROM: Final = Cue(
    r"\b(?:stolen|looted|bought|rented|borrowed|(?:weapons?|guns?|rifles?|vehicles?|cars?|uniforms?|"
    r"drones?) (?:\w+ ){0,3}?"
    rf"(?:seized|captured|taken)) (?:earlier )?from{_HERE}"
)
_SPOKE_OF: Final = re.compile(r"\b(?:spoke|speaks|spoken|talked|talks) (?:only |merely )?of [\"“‘'](?:an? |the )?$")
_USED_BY: Final = Cue(
    r"\b(?:(?<!been )used|in use|operated|controlled|owned|run|guarded|frequented|manned|leased|rented) (?:\w+ )?by "
    r"(?:(?:the|members|fighters|commanders|officers|men|of) )*$"
)  # "the car that was struck was being used by the Front"
_NOT_SAID: Final = re.compile(
    r"(?:['’]s [\w-]+)? (?:has|have|had|did|does)(?: ?not|n['’]t| yet to)(?: yet| so far)? "
    r"(?:say|said|says|state|stated|reveal\w*|make|made clear|disclose\w*) (?:whether|if|who|that (?:it|its|his|"
    r"they))\b"
)
_BUT_NOT: Final = re.compile(r"[^.;]{0,60} but (?:did not|has not|had not|stopped short|without) ")


_BLAMES: Final = Cue(r"\b(?:blam(?:e|es|ed|ing)|accus(?:e|es|ed|ing|ation)|behind (?:it|the)|carried out)\b")


def _accused_by(spot: Spot) -> bool:
    """Whether its sentence accuses somebody."""
    return spot.accused() or spot.near(_BLAMES)


_CASES: Final[Mapping[str, Case]] = {
    "it is not known if it did": lambda spot: (
        (spot.leads(_NOT_KNOWN) and spot.follows(_DONE)) or (spot.leads(_WHICH_OF_TWO) and spot.follows(_EITHER_DID))
    ),
    "others did it, and not this one": lambda spot: spot.leads(_NOT_IT),
    "it threatened before": lambda spot: (
        spot.follows(_THREATENED) and not (spot.near(CLAIMS_THIS) or _accused_by(spot))
    ),
    "neither of them did": lambda spot: spot.leads(_NEITHER),
    "other attacks are usually laid to it": lambda spot: spot.leads(_USUALLY),
    "it is thanked": lambda spot: spot.leads(_PRAISED),
    "it had written before": lambda spot: spot.leads(_LETTER_FROM) and not spot.near(CLAIMS_THIS),
    "it rules there": lambda spot: spot.follows(_HOLDS) and not spot.accused(),
    "it was fought afterwards": lambda spot: spot.leads(_CLASHED),
    "it had threatened": lambda spot: spot.leads(_THREATS_BY) and not spot.near(CLAIMS_THIS),
    "it is called on to do something": lambda spot: spot.leads(_CALLED_ON) and spot.follows(_TO_DO),
    "somebody's kin is told": lambda spot: spot.leads(_KIN_OF),
    "it is accused of other things": lambda spot: (
        spot.leads(_LONG_ACCUSED) or (spot.accused() and spot.follows(_OTHER_DEEDS))
    ),
    "it gives no answer": lambda spot: spot.follows(_NO_ANSWER) and not (spot.accused() or spot.near(DENIES)),
    "others fear what it would do": lambda spot: spot.leads(_FEARED) and spot.follows(_WOULD),
    "it makes the charge": lambda spot: spot.actor.kind == "forces" and spot.leads(_CHARGE_BY),
    "it will answer later": lambda spot: spot.follows(_WILL_ANSWER) and not spot.accused(),
    "it only would": lambda spot: spot.actor.kind in ("pronoun", "back") and spot.follows(_WOULD),
    "its men are those of a body": lambda spot: (
        spot.actor.kind == "band" and _MEN.fullmatch(spot.actor.written) is not None and spot.follows(_OF_A_BODY)
    ),
    "the charge is against another": lambda spot: (
        spot.actor.kind == "pronoun" and (spot.leads(_CHARGED_THAT) or (spot.leads(_WHICH) and spot.follows(_SAYS)))
    ),
    "its friends cheer": lambda spot: spot.leads(_SUPPORTERS) and spot.follows(_CHEERS),
    "it praises the deed and does not own up": lambda spot: (
        spot.follows(_CHEERS) and spot.follows(_BUT_NOT) and not spot.near(CLAIMS_THIS)
    ),
    "it struck elsewhere": lambda spot: spot.follows(_ELSEWHERE),
    "what was used was taken from it": lambda spot: spot.leads(_TAKEN_FROM),
    "somebody only spoke of such people": lambda spot: not spot.actor.listed and spot.leads(_SPOKE_OF),
    "what was struck served it": lambda spot: spot.leads(_USED_BY) and not spot.accused(),
    "it does not say whether it did": lambda spot: spot.follows(_NOT_SAID) and not _accused_by(spot),
}


def nothing_said(report: ReportText, actor: Actor) -> bool:
    """Whether the words around a body rule out that anything is said of it there."""
    return report.once(_nothing_said, actor)


def _nothing_said(report: ReportText, actor: Actor) -> bool:
    spot = spot_of(report, actor)
    return any(case(spot) for case in _CASES.values())
