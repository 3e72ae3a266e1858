"""Why a body neither claims nor denies where it stands: it regrets, swears an oath, is silent, speaks of others."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from tollbook.extraction.interpret.attribution import wording
from tollbook.extraction.interpret.attribution.slots import speaks
from tollbook.extraction.interpret.attribution.spots import (
    A_STATES,
    ACCUSES,
    CLAIMS_THIS,
    DEEDS,
    EARLIER,
    ITS_OWN,
    STORES,
    STRIKES,
    WHOM_OTHERS_AID,
    Case,
    Spot,
)
from tollbook.extraction.interpret.cue import Cue

_REGRETS: Final = re.compile(
    r"(?:['’]s?)?(?:, (?:an?|the|which|who) [^,.;]{3,70},)?(?: [\w'’()-]+){0,6}? "
    r"(?:regret\w*|condol\w+|sympath\w+|condemn\w*|deplor\w+|mourn\w*|"
    r"offer(?:s|ed)|pledg\w+|promis\w+|urg(?:es|ed)|called for|calls for|grief|sorrow|vow(?:s|ed) revenge|"
    r"(?:called|calls|described|describes|labell?ed|branded) (?:it|this|the \w+)(?: as)? (?:an? |the )?(?:terror\w*|"
    r"cowardly|heinous|barbaric|criminal|tragic|massacre))\b",
    re.IGNORECASE,
)  # who regrets an attack does not claim it
_CONDEMNS: Final = re.compile(
    r"(?: \([^()]{1,20}\))?(?:, (?:an?|the|which|who|whose) [^.;]{3,110},)? (?:(?:has|have|had|also|later) )*"
    r"(?:condemn(?:s|ed)|denounc(?:es|ed)|deplor(?:es|ed))\b"
)
_CLAIMS: Final = Cue(r"\b(?:claim\w*|responsib\w*|credit|mistake\w*|apolog\w+|our (?:fighters|men))\b", re.IGNORECASE)
_DENIES: Final = Cue(
    r"\b(?:den(?:y|ies|ied|ying|ial)|reject\w*|dismiss\w*|disown\w*|distanc\w*|nothing to do|"
    r"no (?:role|part|hand|link)|not (?:\w+ )?(?:responsible|involved|behind)|neither|"
    r"never(?! (?:issued|spoken|answered|published|posted)\b)|"
    r"nor|baseless|false|untrue|lies?|called|calls)\b",
    re.IGNORECASE,
)
_SILENT: Final = Cue(
    r"\b(?:has|have|had|did) (?:not|yet to|so far not)(?: \w+)? (?:claim(?:ed)?|comment(?:ed)?|respond(?:ed)?|"
    r"react(?:ed)?|repl(?:y|ied))\b|\bsa(?:id|ys) nothing\b|"
    r"\b(?:made|issued|gave|given|published|put out|released) no (?:\w+ )?(?:statement|comment|claim|reply|answer)\b|"
    r"\b(?:was|were|is|are|been|stayed|remained|kept) silent\b|\b(?:could|can)(?: ?not|n['’]t) (?:immediately |yet "
    r")?be "
    r"(?:reached|contacted)\b|\b(?:was|were) not (?:immediately )?(?:available|reachable)\b|\bpublished nothing\b|: "
    r"nothing\b|"
    r"\b(?:has|have|had)(?: never| not)(?: yet| so far)? (?:spoken|mentioned|made (?:any|a)|issued|answered|published|"
    r"posted)\b|\b(?:did|does|do)(?: not|n['’]t) (?:answer|issue|reply|speak|mention)\b",
    re.IGNORECASE,
)  # who has not claimed an attack has not denied it either
_IT_SAID: Final = re.compile(r"(?: \([A-Z]+\))? (?:said|says|reported|alleged)\b")
_DONE_BY_FORCES: Final = re.compile(
    r"\b(?:killed|shot(?: dead)?|attacked|shelled|bombed|murdered|executed|taken|abducted|burned|beaten) by "
    r"(?:the |junta |regime |government |army |\w+n )*(?:soldiers|troops|army|police|military|forces|junta|rangers|"
    r"guards|officers)\b[^.;\n]*, (?:the )?$"
)  # "were shot dead by soldiers at a checkpoint, the Front said"
_OTHER_DENIES: Final = re.compile(
    r"[;:,] (?:but |while )?(?:the |a |an )?(?:[\w'’-]+ ){0,2}?(?:military|army|police|government|ministry|minister|"
    r"governor|"
    r"authorities|company|embassy|family)(?: spokes\w+)?(?: has| have)? (?:denied|denies|deny|rejected|rejects)\b"
)  # "the Front spoke of a ransom; the ministry denied it"
_TIED: Final = re.compile(
    r"\b(?:linked|links?|loyal|close|allied|affiliated|ties?|tied|allegiance|oath(?: of \w+)?|belong(?:s|ed|ing)?) to "
    r"(?:the )?$"
)  # an oath to a body is not its word
_CLAIMED_ATTACK_ON: Final = Cue(
    r"\b(?:claim(?:ed|s|ing)?|took responsibility for) (?:responsibility for )?(?:the|an?|this|both|its|these) "
    r"(?:[\w-]+ ){0,2}?(?:attacks?|raids?|assaults?|ambush|strikes?|bombing|operations?) (?:on|in|at|near|against|of) "
    r"(?:the )?$"
)  # "the Front claimed the attack on Orvale"
_TO_WHICH: Final = re.compile(r"\bto (?:which|whom)(?: [\w-]+){0,2} $")
_SWORE: Final = re.compile(r" (?:\([A-Z]+\) )?(?:(?:has|have|had) )?(?:pledged|swore|sworn|declared|owes?)\b")
"""Behind a body that is not the speaker: "the Islamic State group, to which the Front pledged allegiance"."""
_SOME_OF_MANY: Final = re.compile(r"(?:militias|groups|factions|fighters|rebels|militants)$")
"""Those close to whom an account may be, and who do not speak by it."""
_VOICED: Final = Cue(r"\b(?:channel|account|page|website|site|agency|outlet|media|handle|newspaper)s?\b[^.;]{0,30}$")
_GOVERNS: Final = re.compile(
    r"(?:'s|’s)?(?: [\w-]+){0,2} (?:ministry|minister|government|authorities|police|administration|officials?)\b"
)
_FOR_OTHERS: Final = re.compile(
    r" (?:\w+ )?(?:claim(?:ed|s)|took responsibility)\b[^.;,]{0,40}? (?:for|on behalf of|in the name of) "
    r"(?:the )?[\w’'-]*[A-Z]"
)  # a caller's claim is that of the body he calls for
_ANOTHER_ANSWERS: Final = re.compile(r"; (?:an?|the|its|their) (?!(?:army|military|police|government|ministry)\b)")
_OFTEN: Final = re.compile(
    rf"[^.;]{{0,40}}? (?:has|have|had|often|regularly|usually)(?: [\w-]+)? (?:claimed|carried out|staged|mounted)"
    rf"(?: responsibility for)? (?:[\w-]+ ){{0,3}}{DEEDS}\b",
    re.IGNORECASE,
)  # "which has claimed several attacks"
_NAMESAKE: Final = Cue(r"\b(?:of|with|bearing|sharing) (?:the|a) (?:same|similar) name\b|\bnamesake\b")
_TOOK_BACK: Final = re.compile(
    r"(?: [\w-]+){0,2}? (?:withdrew|withdraws|withdrawn|retract(?:s|ed)|deleted|removed) "
    r"(?:it|that|(?:the|its|that|this) (?:\w+ )?(?:statement|post|message|announcement|report))\b"
)
_A_NUMBER: Final = re.compile(r"\d(?: ?[x×])? $")
_FELL: Final = re.compile(r" (?:KIA|WIA|MIA)\b")  # "4 SNA KIA"
_FIGURE_CLAIMED: Final = re.compile(r" claims?\)")  # "6 militants KIA (SNA claim)"
_THEY_WERE: Final = Cue(
    r"\b(?:said|says?|reported|claimed|insist\w*)(?: that)? "
    r"(?:they|those killed|the (?:dead|victims|men|\w+ dead)) (?:were|are) (?:all )?(?:of |from |with )?(?:the )?$"
)  # "two radio stations said they were al-Qaeda"
_ANNOUNCED_BEFORE: Final = re.compile(
    r"(?:['’]s [\w-]+)? ha[sd] (?:earlier|previously|once) (?:announced|claimed|reported|posted|published)\b"
)
_ITS_OWN_STRUCK: Final = re.compile(
    r"[^.;,]{0,40}? (?:said|says|told [\w ]{2,30}?|reported|confirmed)(?: that)? (?:[\w-]+ ){0,3}?of its (?:own )?"
    r"(?:[\w-]+ ){1,3}?(?:was|were|had been|has been|have been)\b"
)  # "the mission told us that one of its vehicles was stoned"
_LETTER_CAME: Final = Cue(
    r"\b(?:letters?|notes?|messages?|leaflets?|calls?|warnings?|threats?) had (?:come|arrived|been (?:left|found|sent|"
    r"received|delivered|pinned|pushed))\b[^.;]{0,60}$",
    re.IGNORECASE,
)  # "a letter had come, with the name of the Front on it, telling her to stop"
_THREATENED: Final = re.compile(
    r"[^.;]{0,60}? had (?:already |also |previously |earlier )?(?:sent|left|delivered|written|phoned|circulated|posted|"
    r"warned|threatened|demanded)\b[^.;]{0,70}? (?:ago|before|earlier)\b"
)  # "the gang had sent its message a week ago": before the attack nobody claims it

_KILLED_ATTACKERS: Final = re.compile(
    r"(?:['’]s)?(?: spokes\w+)?(?: (?:said|says|claim(?:s|ed)|announced|reported|added)(?: on \w+day| later| also)*"
    r"(?: that)? (?:it|they|he|she|(?:its|their|his) [\w-]+))?(?: (?:had|have|has|also|later|then))* "
    r"(?:killed|neutrali[sz]ed|eliminated|captured|arrested|repelled|repulsed|destroyed|shot) "
    r"(?:(?!by\b|and\b)[\w-]+ ){0,4}?(?:militants?|terrorists?|insurgents?|rebels?|jihadi\w*|attackers?|assailants?|"
    r"bandits?|gunm[ae]n|suspects?|kidnappers?)\b"
)  # "the army said that it had killed 80 militants"
_FOILED: Final = re.compile(
    r"(?:['’]s)?(?: spokes\w+)?(?: (?:said|says|claim(?:s|ed)|announced|reported|added)"
    r"(?: on (?:\d+ )?\w+(?: \d+)?| later| also)*(?: that)?(?: (?:it|they|he|she|(?:its|their|his) [\w-]+))?)?"
    r"(?: (?:had|have|has|also|later|then))* "
    r"(?:foiled|thwarted|averted|prevented|disrupted|repelled|repulsed|fought off|beat(?:en)? (?:back|off)) "
    r"(?:(?!by\b|and\b)[\w-]+ ){0,4}?(?:attacks?|assaults?|raids?|ambush(?:es)?|attempts?|plots?|bombings?)\b"
)  # "the army said on 8 March that it foiled an attack"
_DOUBTS: Final = re.compile(
    r"(?:['’]s)?(?: spokes\w+)?(?: (?:said|says|added|told [\w ]{2,30}?)(?: on \w+day| later| also)*(?: that)?"
    r"(?: (?:it|they|he|she))?)?(?: (?:had|have|has|also|later|still))* "
    r"(?:doubt(?:s|ed)?|question(?:s|ed)?|could not (?:independently )?(?:verify|confirm|establish)|"
    r"(?:was|were) (?:checking|examining|studying|verifying)|cast doubt) "
    r"(?:that|whether|if|on|the|its|their|this|it|an?)\b"
)  # "police said they doubted that the leaflet was genuine"
_OTHERS_DID: Final = re.compile(
    r"(?:['’]s)?(?: spokes\w+)?(?: later| also| then)? (?:said|says|insist(?:s|ed)|maintain(?:s|ed))(?: on \w+day)?"
    r"(?: that)? (?:the|this) (?:attack|raid|ambush|bombing|killings?|blast|assault|massacre|kidnapping) "
    r"(?:was|were|had been) (?:carried out|committed|staged|done|perpetrated|the work|mounted) (?:by|of) "
    r"(?!(?:its|their|our|the group|the movement|fighters of (?:its|the group))\b)"
)  # "the Front later said the attack was carried out by men whom it had expelled"
_BY_MEN_WHOM: Final = Cue(
    r"\b(?:carried out|committed|staged|done|perpetrated|the work|mounted) (?:by|of) (?!its\b|their\b)"
    r"(?:[\w'’-]+ ){1,5}(?:that |whom |who )?$"
)
_IS_SAID: Final = Cue(r"\b(?:said|says|alleged|alleges|wrote|believes?|insist(?:s|ed))(?: that)? (?:the )?$")
_DID_IT: Final = re.compile(
    r" (?:did it|(?:was|were|is|are) (?:behind|responsible for) (?:it|this|the)|carried (?:it )?out\b|had done it)"
)  # "an anonymous account said the Front did it": it does not say so itself
_REPORTS_ONLY: Final = re.compile(
    r"[^.;]{0,80}? without (?:saying|claiming|naming|mentioning|taking|telling|specifying) "
    r"(?:who|anyone|anybody|any |a |the |it\b|responsib|credit)"
)  # "the Front's outlet reported the killings without saying who did it"
_DENIED_CLAIM: Final = Cue(
    r"\b(?:reject|den|dismiss|disput|refut)\w+ (?:an?|the|its|another) (?:earlier |separate )?"
    r"(?:claim|report|statement)s? (?:by|of|from) (?:the )?(?:[\w'’-]+(?: [\w'’-]+){0,3} that )?$"
)
_OF_SPOILS: Final = re.compile(
    r"(?: that (?:it|they|its \w+))? (?:had |have )?(?:shot down|downed|captured|seized|taken|overrun|destroyed)\b"
)  # "rejected a claim by the Front that it had shot down a drone"
_DENIES_DEALING: Final = Cue(
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)|dismiss(?:es|ed)|refut(?:es|ed)) [^.;]{0,60}?\b(?:pa(?:id|ys|ying)|hired|"
    r"fund(?:s|ed|ing)|financ(?:es|ed|ing)|met|negotiat\w+ with|deal(?:s|t|ings?) with|talk(?:s|ed) (?:to|with)|"
    r"contact\w*(?: with)?|links? (?:to|with)|ties (?:to|with)|suppl(?:y|ied)|shelter(?:ed|ing)?)(?: any| the| some)? $"
)  # "the firm denied reports that it had paid the Front"


def _another_denies(spot: Spot) -> bool:
    """Whether the only words that deny are those of another body; an army's ministry speaks for it."""
    other = spot.behind(_OTHER_DENIES)
    if other is None or _DENIES.search(spot.report.text, spot.actor.end, other.start()):
        return False
    return not A_STATES.search(spot.actor.name)


_DENIES_FAILING: Final = re.compile(
    r"(?:['’]s)?(?: [\w-]+){0,3}? (?:den(?:y|ies|ied)|reject(?:s|ed)) "
    r"(?:(?:reports?|claims?|allegations?|accusations?|suggestions?) )?(?:that )?"
    r"(?:its|their|his|any|the|some|it|they|he) (?:[\w-]+ ){0,4}?(?:had |have |has |was |were )?"
    r"(?:fled|run away|abandoned|deserted|withdrawn|withdrew|left|failed|delayed|ignored|refused|slept|"
    r"been (?:late|slow|absent|asleep|warned))\b"
)  # "the army denied that its escort had fled"
_STRUCK_OTHERS: Final = re.compile(
    r"(?: (?:said|says)(?: that)? it)? (?:had |has |have )?(?:also )?(?:destroyed|killed|struck|hit|captured|arrested|"
    r"repelled|repulsed|shot down|neutrali[sz]ed) (?!nobody\b|no\b|none\b|by\b)"
)  # "and said that it had destroyed three of their vehicles"
_NEITHER_WAY: Final = Cue(
    r"\b(?:(?:refus|declin)\w+ (?:either )?to|(?:would|did|does|do|has|have|had|could|will)(?: ?not|n['’]t)|neither) "
    r"(?:either )?(?:confirm|admit|claim|accept|den(?:y|ie))\w* (?:or|nor) "
    r"(?:confirm|admit|claim|accept|den(?:y|ie))\w*"
)  # "refused to confirm or deny it"
OF_WHO_DENIES: Final[Mapping[str, Case]] = {
    "it says neither yes nor no": lambda spot: spot.behind(_NEITHER_WAY) is not None,
    "another of its name denies it": lambda spot: spot.leads(_NAMESAKE),
    "it tells what it did to others": lambda spot: spot.follows(_STRUCK_OTHERS) and not spot.near(_DENIES),
    "it accuses others and denies nothing": lambda spot: spot.follows(ACCUSES) and not _denies_itself(spot),
    "another denies it": _another_denies,
    "it denies having failed to prevent it": lambda spot: spot.follows(_DENIES_FAILING),
    "others deny having to do with it": lambda spot: spot.leads(_DENIES_DEALING),
    "others deny aiding it": lambda spot: spot.leads(WHOM_OTHERS_AID),
    "it has claimed nothing": lambda spot: spot.behind(_SILENT) is not None and not spot.near(_DENIES),
    "it only condemns it": lambda spot: spot.follows(_CONDEMNS) and spot.behind(_DENIES) is None,
}
_IN_A_YEAR: Final = re.compile(r"(?:^|[.;] )(?:In|Since|Until) (?:[A-Z][a-z]+ )?(?:19|20)\d\d,? (?:the )?$")
_CHARGE_THAT: Final = Cue(
    r"\b(?:accus(?:ations?|ed)|charges?|allegations?|suspicions?|rumou?rs?|alleged|suspected) that "
    r"(?:(?:the|members|fighters|gunmen|men|of) )*$",
    re.IGNORECASE,
)  # "the ministry retracted its accusation that the Front abducted a nurse"
OF_WHO_CLAIMS: Final[Mapping[str, Case]] = {
    "others charge it": lambda spot: spot.leads(_CHARGE_THAT),
    "it says neither yes nor no": lambda spot: spot.behind(_NEITHER_WAY) is not None,
    "it says that others did it": lambda spot: (
        spot.follows(_IT_SAID) and spot.leads(_DONE_BY_FORCES) and not spot.near(CLAIMS_THIS)
    ),
    "nobody claims it": lambda spot: spot.leads(wording.NO_CLAIM) and not speaks(spot.report, spot.actor),
    "an oath to it is not its word": lambda spot: (
        _TIED.search(spot.before) is not None
        and not (_VOICED.search(spot.before) and not _SOME_OF_MANY.search(spot.actor.name))
    ),
    "it took back what it said": lambda spot: spot.follows(_TOOK_BACK) and not spot.near(CLAIMS_THIS),
    "it was attacked": lambda spot: spot.leads(_CLAIMED_ATTACK_ON),
    "its men or base were struck": lambda spot: (
        STRIKES.search(spot.before[-60:]) is not None
        and (spot.follows(ITS_OWN) or spot.follows(STORES))
        and not spot.near(CLAIMS_THIS)
    ),
    "its men fell": lambda spot: _A_NUMBER.search(spot.before) is not None and spot.follows(_FELL),
    "it gives a figure of foes": lambda spot: spot.before.endswith("(") and spot.follows(_FIGURE_CLAIMED),
    "it swore an oath to another": lambda spot: spot.leads(_TO_WHICH) and spot.follows(_SWORE),
    "it governs": lambda spot: spot.actor.kind == "listed" and spot.follows(_GOVERNS) and not spot.near(CLAIMS_THIS),
    "it calls for another body": lambda spot: not spot.actor.listed and spot.follows(_FOR_OTHERS),
    "its own were struck": lambda spot: spot.follows(_ITS_OWN_STRUCK) and not spot.near(CLAIMS_THIS),
    "its letter came before": lambda spot: spot.leads(_LETTER_CAME) and not spot.near(CLAIMS_THIS),
    "the dead were its men": lambda spot: spot.leads(_THEY_WERE) and not spot.near(CLAIMS_THIS),
    "it announced something before": lambda spot: spot.follows(_ANNOUNCED_BEFORE) and not spot.near(CLAIMS_THIS),
    "it threatened before": lambda spot: spot.follows(_THREATENED) and not spot.near(CLAIMS_THIS),
    "it has claimed others": lambda spot: spot.follows(_OFTEN) and not spot.near(CLAIMS_THIS),
    "it accuses others": lambda spot: spot.follows(ACCUSES) and not spot.near(CLAIMS_THIS),
    "it alleges that others did it": lambda spot: spot.alleges() and not spot.near(CLAIMS_THIS),
    "it is told what it did in another year": lambda spot: spot.leads(_IN_A_YEAR) and not spot.near(CLAIMS_THIS),
    "it foiled an attack": lambda spot: spot.follows(_FOILED) and not spot.near(CLAIMS_THIS),
    "it says that others carried it out": lambda spot: (
        (spot.follows(_OTHERS_DID) or (spot.actor.kind == "pronoun" and spot.leads(_BY_MEN_WHOM)))
        and not spot.near(CLAIMS_THIS)
    ),
    "others say that it did it": lambda spot: spot.leads(_IS_SAID) and spot.follows(_DID_IT),
    "it reports it alone": lambda spot: spot.follows(_REPORTS_ONLY) and not spot.near(CLAIMS_THIS),
    "it claims something else": lambda spot: spot.leads(_DENIED_CLAIM) and spot.follows(_OF_SPOILS),
    "it doubts the claim": lambda spot: spot.follows(_DOUBTS),
    "it killed attackers": lambda spot: spot.follows(_KILLED_ATTACKERS) and not spot.near(CLAIMS_THIS),
    "earlier attacks are laid to it": lambda spot: (
        EARLIER.search(spot.before) is not None and not spot.near(CLAIMS_THIS)
    ),
    "it has claimed nothing": lambda spot: spot.behind(_SILENT) is not None and not spot.near(CLAIMS_THIS),
    "it regrets": lambda spot: spot.follows(_REGRETS) and not spot.near(_CLAIMS),
}


def _denies_itself(spot: Spot) -> bool:
    """Whether words deny something before another answers: not "the army blamed the Front; its spokesman denied it"."""
    turn = spot.behind(_ANOTHER_ANSWERS)
    return _DENIES.search(spot.report.text, spot.first, turn.start() if turn else spot.last) is not None
