"""Why a body is not accused where it stands: it was struck, sold the guns, is blamed for other deeds, arrests."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from tollbook.extraction.interpret.attribution.spots import (
    ACCUSES,
    EARLIER,
    ITS_OWN,
    OTHER_DEEDS,
    STORES,
    STRIKES,
    WHOM_OTHERS_AID,
    Case,
    Spot,
)
from tollbook.extraction.interpret.cue import Cue

_AREA: Final = Cue(r"\b(?:[Pp]rovince|[Dd]istrict|[Rr]egion|[Cc]ounty|[Gg]overnorate|[Vv]alley|[Tt]erritory)$")
_OF_OTHER_DEEDS: Final = re.compile(rf"[^,.;]{{0,30}}? of {OTHER_DEEDS}")
_FOR_FAILING: Final = re.compile(
    r"[^,.;]{0,20}? (?:for|of) (?:not|never|failing|having failed|refusing|allowing|ignoring|inaction|negligence|"
    r"(?:its|their|his|a) (?:failure|inaction|negligence)|the lack)\b"
)
_PEOPLE_OF: Final = re.compile(
    r"(?:s|men|people) (?:[\w-]+ ){0,6}?(?:from|of|in) "
)  # "youths from a neighbouring county"
_SUPPLIES: Final = re.compile(
    r"(?:['’]s?)?(?:,? (?:who|which|that|had|has|have|also|may|might|could|once|\w+ly)){0,4} "
    r"(?:suppl(?:y|ied|ies|ying)|lent|lends?|provid(?:e|ed|es|ing)|s(?:old|ells|elling)|armed|financ\w+|fund(?:ed|s|"
    r"ing)|"
    r"sponsor\w*|bankroll\w*|equipp\w+|smuggl\w+|made|manufactur\w+|shipp\w+)\b"
    r"[^.;,]{0,30}?\b(?:boats?|vehicles?|guns?|weapons?|arms|rifles?|ammunition|explosives?|drones?|rockets?|"
    r"missiles?|money|cash|"
    r"attackers?|"
    r"militias?|gunmen|rebels|group|insurgents|them)\b",
    re.IGNORECASE,
)  # "police reservists had supplied the guns"
_GUISE: Final = re.compile(
    r"\b(?:wore|wears|wearing|in) (?:the )?(?:uniforms?|fatigues|clothes|dress|colours) of (?:the |an? )?$|"
    r"\b(?:disguised|dressed|posing|masquerading|pretending)(?: as| to be)(?: (?:the|members|men|fighters|"
    r"of)){0,3} [\"“‘']?$"
)
_WEARING: Final = re.compile(
    r"\b(?:in|wore|wears|wearing|with|had|stolen|fake) (?:the |an? |some |stolen |fake |old |new |full )?$"
)
_ITS_CLOTHES: Final = re.compile(
    r"(?:['’]s?)?(?:[- ]style)? (?:uniforms?|fatigues|camouflage|dress|clothes|clothing|colours|vests|gear|insignia|"
    r"armbands|boots|caps|berets)\b"
)
"""Around a body whose clothes somebody wore: "men in army uniform"."""
_AMONG_DEAD: Final = re.compile(
    r"\b(?:dead|victims|killed|deceased|casualties) (?:were|was|are|had been) (?:all )?(?:\w+ )?(?:fighters|members|"
    r"men|"
    r"militants|soldiers|supporters) (?:of|from) (?:the )?$"
)
_ARMED: Final = Cue(r"\b(?:guns?|weapons?|arms|rifles?|ammunition|explosives?) to (?:the )?$")
_MUTE: Final = re.compile(
    r"[^.;]{0,80}? (?:issued no statement|made no (?:comment|statement)|said nothing|"
    r"(?:has|have|had|did) not (?:\w+ )?comment)"
)
_NO_WORD: Final = Cue(
    r"\bno (?:[\w-]+ )?(?:comment|reaction|statement|response|reply|word|answer) (?:was |were )?(?:\w+ )?(?:from|by) "
    r"(?:the |its |an? )?$",
    re.IGNORECASE,
)  # "there was no immediate comment from the army"
_BLAMES: Final = re.compile(r"\b(?:blam|accus|suspect|attribut|point)\w*", re.IGNORECASE)
_BY_WHOM: Final = re.compile(
    r"\b(?:blamed|accused|suspected|alleged|found|rescued|freed|escorted|treated|detained|arrested|questioned|"
    r"investigated|"
    r"confirmed|cordoned off|evacuated|informed|visited|guarded|protected|stopped|halted|intercepted|repelled|repulsed|"
    r"beaten back|driven (?:off|back))(?: (?!(?:led|headed|commanded|run|guided)\b)[\w'’-]+){0,3} by (?:the |an? )?$"
)  # who blames, finds or arrests
_KILLED_BY: Final = Cue(r"\b(?:killed|shot(?: dead)?|gunned down|neutrali[sz]ed|eliminated) by (?:the )?$")
_IN_PURSUIT: Final = re.compile(
    r"[^.;,]{0,25}? (?:in|during) (?:(?:an?|the|hot|their|subsequent|ensuing) )*(?:pursuit|chase|follow-up|"
    r"counter-?\w+|"
    r"clearance|clearing|security|rescue|retaliat\w+|return fire|cordon|search)\b"
)  # who pursued the raiders did not raid
_FELLED: Final = Cue(
    r"\b(?:gunm[ae]n|attackers?|militants?|suspects?|terrorists?|assailants?|bandits?|raiders?|robbers?|rebels?|"
    r"insurgents?|kidnappers?|bombers?|perpetrators?)(?: [\w'’-]+){0,3}? (?:was|were|had been|has been|have been) "
    r"(?:\w+ )?(?:killed|shot|shot dead|gunned down|wounded|eliminated|neutrali[sz]ed|captured|cornered|chased) by "
    r"(?:the |an? )?$"
)  # "two of the gunmen were killed by the army"
_OUT_OF: Final = Cue(r"\bfrom (?:an?|the)? ?$")
_CLEARS: Final = Cue(
    r"\b(?:(?:do|does|did|would|should|could|can|will)(?: not|n['’]t) (?:blame|accuse|suspect|point (?:a|the|any) "
    r"fingers?)|(?:am|are|is|was|were|['’]m|['’]re)(?: not|n['’]t) (?:saying|telling|claiming|suggesting|alleging|"
    r"accusing|blaming|pointing (?:a|the|any) fingers?)|den(?:y|ies|ied|"
    r"ying) (?:that )?there (?:was|were|is|are)|(?<!not )(?:rul(?:ed|es|"
    r"ing) out|"
    r"exclud(?:ed|es)))\b(?:(?! (?:and|but) (?:said|says|blam|accus|nam|insist|point)\w*|, [^.;]{0,40}?\b(?:said|says|"
    r"blam|accus)\w*)[^.;]){0,60}$",
    re.IGNORECASE,
)
_NOT_NAMED: Final = Cue(
    r"\b(?:(?:(?:will|would|shall|do|does|did) not|(?:wo|would|do|does|did)n['’]t) (?:yet )?"
    r"(?:name|mention|single out|point to)|(?:cannot|can(?: not|['’]t)|could(?: not|n['’]t)) (?:yet |now )?"
    r"(?:say|tell|confirm) (?:that|if|whether) (?:it (?:was|is)|they (?:were|are))) (?:the )?$",
    re.IGNORECASE,
)  # "I will not name the Front", "cannot say that it was the Front"
_OTHERS_DO: Final = re.compile(
    r"(?:,? (?:but|though|although|while|whereas|yet)(?: [\w'’-]+){1,6}? (?:blam|accus)(?:e|es|ed) "
    r"(?:it|them|the group)\b|"
    r", (?:whom|which)(?: [\w'’-]+){1,6}? (?:blam|accus)(?:e|es|ed)\b)"
)  # "police would not name the Front, but residents blamed it"
_UNLINKED: Final = Cue(
    r"\b(?:no(?:thing| (?:\w+ )?(?:evidence|proof|indications?|signs?))|little)\b"
    r"(?:(?!\b(?:and|but|everything)\b)[^.;]){0,60}?\b(?:link(?:s|ed|ing)?|ties?|tied|connect(?:s|ed)?|points?|pointed|implicat(?:es|ed|ing))"
    r"(?: (?:him|her|it|them|this|that|these|anyone|anybody|(?:the|these|those|either) [\w-]+(?: [\w-]+)?))??"
    r"(?: (?:to|at|with))?(?: [^.;]{2,50}?,?(?: or| nor|,)(?: to| at| with)?)? (?:the )?$",
    re.IGNORECASE,
)  # "no evidence links the Front to it", "nothing tied him to the Front or the Movement"
_NOTHING_TO_DO: Final = Cue(
    r"\b(?:(?:had|has|have) nothing to do with|(?:was|were|is|are) (?:not (?:linked|tied|connected|related) to|"
    r"un(?:related|connected) (?:to|with))) (?:the )?$",
    re.IGNORECASE,
)  # "the raid had nothing to do with the Front"
_TAKEN_BACK: Final = Cue(
    r"\b(?:t(?:ook|aken|akes|aking) back|withdr(?:ew|awn|aws|awing)|retract(?:s|ed|ing)|recant(?:s|ed|ing)|"
    r"apologi[sz](?:es|ed|ing) for|walk(?:s|ed) back|backed away from|correct(?:s|ed|ing)) (?:[\w'’-]+ ){1,4}?"
    r"(?:claims?|statements?|accusations?|charges?|allegations?|reports?|remarks?|assertions?|suggestions?|words)\b"
    r"(?:(?! (?:and|but)\b)[^.;:,]){0,50}$",
    re.IGNORECASE,
)  # "the mayor took back his statement that it was the Front"
_WAS_WRONG: Final = re.compile(
    r"[^.]{0,80}?(?:\b(?:then|later|since|afterwards|but|and|before)\b[^.]{0,30}? (?:said|says|admitted|conceded|"
    r"saying|admitting|conceding) (?:that )?(?:they|he|she|it) (?:had been|was|were) (?:mistaken|wrong|in error|"
    r"misinformed)(?! (?:about|over|on|in)\b)|"
    r"(?:has|have|had) (?:since |later )?(?:apologi[sz]ed|(?:removed|retracted|withdrawn|deleted) (?:it|"
    r"the (?:report|article|post|claim|statement|story)))|(?:then|later) (?:retracted|withdrew|corrected) (?:it|this|"
    r"that|the (?:report|claim|statement|accusation)))\b"
)  # "police first blamed the Front, then said that they had been mistaken"
_ERRED: Final = re.compile(r" (?:had been|was|were) (?:mistaken|wrong|in error|misinformed)\b")
_OUR_MISTAKE: Final = re.compile(
    r"\s*(?:(?:That|This|It) (?:was|is) (?:our|an|the (?:paper|newspaper|agency|editors?)['’]s?) (?:own )?"
    r"(?:mistake|error)\b|(?:That|This|It|The (?:report|statement|claim|article|accusation)) (?:was|has been|had been) "
    r"(?:later |since |then )?(?:retracted|withdrawn|corrected)\b)"
)  # the sentence behind it: "That was our mistake: no authority has said so"
_BEFORE_ANYBODY: Final = Cue(
    r"\b(?:before|unless|until|lest) (?:any(?:one|body)|some(?:one|body)|one|we|they|people|he|she|it) "
    r"(?:(?:can|could|starts?|begins?|would|to) ){0,2}(?:accus|blam|nam|suspect)(?:e|es|ed|s|ing)? (?:the )?$",
    re.IGNORECASE,
)  # "wants an inquiry before anyone accuses the Front"
_SUPPOSED: Final = Cue(r"(?<!as )\bif (?:it (?:was|is) )?(?:the )?$", re.IGNORECASE)
_DID_THIS: Final = re.compile(
    r" (?:(?:really|indeed|also) )?(?:did|(?:is|are|was|were) (?:behind|responsible|to blame|involved)|has |have |had )"
)  # "if the Front did this"
_HAUNT: Final = re.compile(
    r"\b(?:hunting ground|stronghold|bastion|fief|heartland|sanctuary|refuge|"
    r"(?:area|zone) of (?:operations?|influence)) (?:of|for) (?:the )?$"
)
_AT_HOME: Final = re.compile(
    r"(?: [\w'’-]+){0,3}? (?:is|are|was|were|remains?|has been|have been) (?:also |still |known to be |long )*"
    r"(?:active|present|operating|entrenched|based|strong)\b"
)  # "militants of the Front are active in the district"
_OPENS: Final = re.compile(r"(?:^|; |, (?:while|but) )(?:[Tt]he )?$")
_SAYS: Final = re.compile(
    r"(?: \([A-Z-]+\))? (?:says?|said|insist(?:s|ed)|maintain(?:s|ed)|repl(?:y|ies|ied)) "
    r"(?!it\b|its\b|they\b|their\b|that (?:it|its|they|their)\b|on \w+day\b)"
)  # who says something else there is not accused
_THEIR_PLACE: Final = Cue(
    r"(?<!from )(?<!from a )(?<!from the )\b(?:bases?|hideouts?|positions?|camps?|strongholds?|depots?) "
    r"(?:of|belonging to|used by|held by) (?:the )?$"
)  # what is struck there is theirs
_ITS_OFFICERS: Final = re.compile(
    r"(?:['’]s) (?:[\w-]+ ){0,2}(?:minist(?:er|ry)|president|prime minister|government|embassy|ambassador|spokes\w+|"
    r"officials?|foreign office)\b"
)
_THEIR_DEAD: Final = re.compile(
    r"\b(?:kill(?:ed|ing)|deaths? of|eliminat\w+|neutrali[sz]\w+|arrest(?:ed|ing)|captur(?:ed|ing)) (?:[\w-]+ ){0,3}"
    r"(?:terrorists|militants|fighters|members|insurgents|rebels|commanders?|operatives|leaders?) of (?:the )?$"
)
_ASKED_ABOUT: Final = Cue(
    r"\b[Aa]sked (?:which|who|whether|if|about|by)\b"
    r"(?:(?!\b(?:said|says|nam|blam|accus|point|answer|repl|told|spoke|mention|suspect|attribut|believ)\w*)[^.;:\"“])"
    r"{3,110}$"
)
_NO_ANSWER: Final = re.compile(
    r"[^.;]{0,120}?(?:\b(?:shook (?:his|her) head|shrugged|neither|none|no idea|(?:would|did|could) not (?:say|answer|"
    r"tell|choose|comment|name)|(?:declined|refused) to)\b|[:,] [\"“]No\b)"
)  # "asked which of them, the Front or the Movement, he meant, he shook his head"
_ASKED: Final = Cue(
    r"\b(?:asked (?:if|whether)|(?:without|refus\w+ to|declin\w+ to|(?:did|does|do|has|have|had) (?:not|never)) "
    r"(?:nam(?:e|ed|ing)|blam(?:e|ed|ing)|accus(?:e|ed|ing)|mention(?:ed|ing)?)) (?:the )?$",
    re.IGNORECASE,
)
_BY_NOBODY: Final = Cue(
    r"[^.;]{0,70}?\b(?:(?:was|were|is|are|has been|have been|had been) (?:not|never|nowhere)(?: \w+)? "
    r"(?:accused|blamed|mentioned|suspected|cited)|(?:accused|blamed|mentioned|named|suspected|cited) by (?:nobody|"
    r"no one|neither|none)|(?:whom|which) (?:nobody|no one|neither|no)(?: [\w-]+){0,4}? (?:accuse[sd]?|blame[sd]?|"
    r"mention(?:s|ed)|name[sd]?|suspect(?:s|ed)?))\b"
)  # "the Front, whom nobody has blamed, sent its condolences"
_NOR_THEY: Final = Cue(
    r"\s*(?:Neither|None of (?:them|these|those)) (?:was|were|is|are|has|have|had)\b[^.;]{0,50}?\b(?:mentioned|accused|"
    r"blamed|named|connected|suspected|cited)\b"
)  # "Boko Haram raids the east. Neither was mentioned by the chairman"
_FEARED: Final = re.compile(r" (?:would|will|might|could) be (?:blamed|accused|suspected|scapegoated)\b")
_CAME_FROM: Final = Cue(
    r"\b(?:c[ao]m(?:e|es|ing)|arriv\w+|enter\w+|cross\w*|infiltrat\w+|slipp\w+|sneak\w*|sailed|travell?\w+|fled|flee|"
    r"escap\w+|return\w*|retreat\w*|withdr[ae]w\w*|raiders|attackers|gunmen|men|bandits|operat\w+)"
    r"(?: (?:over|across|in|back|out|there|the border|the river|by \w+|on foot|the country|the area))* "
    r"(?:from|to|into|through|via|over) (?:(?:neighbou?ring|nearby|the|northern|southern|eastern|western) )*$"
)
_INVESTIGATES: Final = Cue(
    r"\b(?:investigat(?:es|ed|ing)|prosecut(?:es|ed|ing)|tr(?:ies|ied|ying)|stud(?:ies|ied|ying)|fight(?:s|ing)?|"
    r"fought) "
    r"(?:the |a )?(?:(?:group|movement|organi[sz]ation|gang|network|case|cases|file|files) )?(?:of |"
    r"against )?(?:the )?$"
)
_SPOKESMEN: Final = re.compile(
    r"(?:['’]s)? (?:chief )?(?:spokes\w+|sources?|officials?|statements?|inquiry|investigators?)\b"
)
_SEEN_WITH: Final = Cue(
    r"\b(?:photographed|pictured|filmed|seen|dined|drinking|met|meeting|friends|quarrel\w*|fallen out) with "
    r"(?:(?:some|two|several|the|members|leaders|men|of) )*$"
)
_ABUSES: Final = Cue(
    r"\b(?:abuses|violations|crimes|atrocities|excesses)(?: (?:committed|carried out|perpetrated))? by (?:the )?$"
)  # a record of other deeds
_FLEW: Final = Cue(r"\b(?:shell\w*|rockets?|missiles?|drones?|mortars?|fire|artillery|projectiles?|planes?|jets?)\b")
_ONCE: Final = re.compile(r"\bon (?:earlier|previous|other|past|several|many) occasions\b[^.;]{0,40}$", re.IGNORECASE)
_IN_A_QUESTION: Final = re.compile(
    r"(?:^|[.!?]\s)(?:And )?(?:[Ww]hat about|[Ww]hat of|[Cc]ould it be|[Ww]as it|[Ii]s it) (?:the )?$"
)


_IT_SAYS: Final = re.compile(
    r"(?:['’]s)?(?: [\w'’-]+){0,2} (?:said|says|insist(?:s|ed)|maintain(?:s|ed)|repl(?:ies|ied)|announced)(?: that)? $"
)


def _says_so(spot: Spot) -> bool:
    """Whether "it" stands for who says it there: "the army said it was not aware of any fire"."""
    before, named, said = spot.before.rpartition(spot.actor.written)
    return bool(named) and _IT_SAYS.match(said) is not None and not _BLAMES.search(before[-30:])


_ARE_OF_IT: Final = Cue(
    r"\b(?:belong(?:s|ed|ing)? to|(?:were|are|was) (?:all )?(?:(?:members?|fighters|men|part) of|from)) (?:the )?$"
)  # "said the attackers belonged to the Front, which has not commented"
_DID_BEFORE: Final = re.compile(
    r" (?:had|has|have) (?:already |also |often |repeatedly |previously )?"
    r"(?:attacked|raided|struck|targeted|ambushed|killed|kidnapped|abducted)\b[^.;]{0,60} "
    r"(?:before|in the past|previously|several times|many times|in (?:19|20)\d\d)(?=[.,;]|$)"
)  # "a panel said last year that the Front had attacked mines before"
_SHOT_AT: Final = Cue(
    r"\b(?:shots?|fire|fired|firing|shooting|shelled|shelling|gunfire|artillery|mortars?|rockets?|bombs?) "
    r"(?:at|towards?|on|against) (?:(?:the|some|an?|several|two|three|suspected|fleeing) )*$"
)  # "its guards had fired warning shots at smugglers"
_CAME_AFTER: Final = re.compile(
    r"(?: (?:troops|soldiers|forces|police|guards))?,? who (?:had )?"
    r"(?:arrived|came|reached|rushed|responded|were (?:called|sent|rushed))\b"
    r"(?! (?:from|across|over|in (?:two|three|four|several|\w+ (?:cars|trucks|vehicles)))\b)"
)  # "troops who arrived first said they had fired on men they saw running away"
_ITS_BAND: Final = re.compile(
    r"['’]s (?:[a-z][\w-]+ ){0,2}(?!(?:Armed |Air |Defen[cs]e |National |Revolutionary )*"
    r"(?:Army|Navy|Forces?|Military|Police|Guards?|Corps)\b)[A-Z]"
)  # "accused Orvale's Hill Front of it": the country is only where it is from
OF_THE_ACCUSED: Final[Mapping[str, Case]] = {
    "it is where the accused are from": lambda spot: spot.actor.kind == "country" and spot.follows(_ITS_BAND),
    "it came when it was over": lambda spot: spot.follows(_CAME_AFTER) and not spot.accused(),
    "it was shot at": lambda spot: spot.leads(_SHOT_AT) and not spot.accused(),
    "it is a place": lambda spot: (
        not spot.actor.listed
        and _AREA.search(spot.actor.written) is not None
        and _PEOPLE_OF.search(spot.actor.written) is None
    ),
    "they only came from there or fled there": lambda spot: (
        not spot.actor.listed
        and spot.leads(_CAME_FROM)
        and any(d.country and d.start == spot.actor.start for d in spot.demonyms())
        and not _FLEW.search(spot.before)
    ),
    "it is investigated for whatever it does": lambda spot: spot.leads(_INVESTIGATES) and not spot.accused(),
    "it sold the guns or gave the money": lambda spot: spot.follows(_SUPPLIES),
    "others fear that it would be accused": lambda spot: spot.follows(_FEARED),
    "it says something else": lambda spot: _OPENS.search(spot.before) is not None and spot.follows(_SAYS),
    "it accuses others": lambda spot: spot.follows(ACCUSES) and not spot.accused(),
    "its spokesmen speak": lambda spot: spot.actor.kind == "forces" and spot.follows(_SPOKESMEN) and not spot.accused(),
    "it is who speaks": lambda spot: spot.actor.kind == "pronoun" and _says_so(spot),
    "its other deeds are recorded": lambda spot: spot.leads(_ABUSES),
    "it is only kept company with": lambda spot: spot.leads(_SEEN_WITH),
    "its officers speak": lambda spot: (
        spot.actor.kind == "country" and spot.follows(_ITS_OFFICERS) and not spot.accused()
    ),
    "it is silent": lambda spot: spot.follows(_MUTE) and not _BLAMES.search(spot.before) and not spot.leads(_ARE_OF_IT),
    "it did so before": lambda spot: spot.follows(_DID_BEFORE) and not spot.accused(),
    "it is accused of other deeds": lambda spot: spot.accused() and spot.follows(_OF_OTHER_DEEDS),
    "it is blamed for what it failed to do": lambda spot: spot.accused() and spot.follows(_FOR_FAILING),
    "others are accused of aiding it": lambda spot: spot.leads(WHOM_OTHERS_AID),
    "nothing is heard from it": lambda spot: spot.leads(_NO_WORD),
    "its base was struck": lambda spot: spot.follows(STORES) and not _OUT_OF.search(spot.before),
    "its men were struck": lambda spot: STRIKES.search(spot.before[-60:]) is not None and spot.follows(ITS_OWN),
    "it blames, finds or arrests": lambda spot: spot.leads(_BY_WHOM),
    "it pursued the attackers": lambda spot: spot.leads(_KILLED_BY) and spot.follows(_IN_PURSUIT),
    "it killed the attackers": lambda spot: spot.leads(_FELLED),
    "others wore its clothes": lambda spot: spot.leads(_GUISE) or (spot.leads(_WEARING) and spot.follows(_ITS_CLOTHES)),
    "its men are the dead": lambda spot: spot.leads(_AMONG_DEAD),
    "guns went to it": lambda spot: spot.leads(_ARMED),
    "it is ruled out": lambda spot: (
        spot.leads(_CLEARS)
        or (spot.leads(_NOT_NAMED) and not spot.follows(_OTHERS_DO))
        or spot.leads(_UNLINKED)
        or spot.leads(_NOTHING_TO_DO)
    ),
    "the charge is taken back": lambda spot: (
        spot.leads(_TAKEN_BACK)
        or spot.follows(_WAS_WRONG)
        or _OUR_MISTAKE.match(spot.report.text, spot.last) is not None
    ),
    "it is they who were wrong": lambda spot: spot.actor.kind == "pronoun" and spot.follows(_ERRED),
    "nobody accuses it yet": lambda spot: spot.leads(_BEFORE_ANYBODY),
    "it is only supposed": lambda spot: spot.leads(_SUPPOSED) and spot.follows(_DID_THIS),
    "earlier attacks are laid to it": lambda spot: spot.leads(EARLIER),
    "it is at home there": lambda spot: spot.leads(_HAUNT) or (spot.follows(_AT_HOME) and not spot.accused()),
    "its positions were struck": lambda spot: spot.leads(_THEIR_PLACE),
    "it was accused before": lambda spot: spot.leads(_ONCE),
    "its men were killed": lambda spot: spot.leads(_THEIR_DEAD),
    "nobody names it": lambda spot: (
        (spot.leads(_ASKED) and not spot.follows(_OTHERS_DO))
        or (spot.leads(_ASKED_ABOUT) and spot.follows(_NO_ANSWER))
        or (
            not spot.accused()
            and (spot.follows(_BY_NOBODY) or _NOR_THEY.match(spot.report.text, spot.last) is not None)
        )
    ),
    "it is only asked about": lambda spot: (
        _IN_A_QUESTION.search(spot.before) is not None and spot.report.text[spot.last - 1 : spot.last] == "?"
    ),
}
