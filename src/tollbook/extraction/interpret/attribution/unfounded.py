"""Attributions that the words around a body rule out: who is struck, who sold the guns, who regrets, where it was."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from tollbook.extraction.interpret.attribution import wording
from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.attribution.doubt import is_accused
from tollbook.extraction.interpret.attribution.slots import speaks
from tollbook.extraction.interpret.attribution.who import Attributed
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue, as_words
from tollbook.extraction.interpret.wordlists import ATTACKS
from tollbook.vocabulary.codes import AttributionKind

_REGRETS: Final = re.compile(
    r"(?:['’]s?)?(?:, (?:an?|the|which|who) [^,.;]{3,70},)?(?: [\w'’()-]+){0,6}? "
    r"(?:regret\w*|condol\w+|sympath\w+|condemn\w*|deplor\w+|mourn\w*|"
    r"offer(?:s|ed)|pledg\w+|promis\w+|urg(?:es|ed)|called for|calls for|grief|sorrow|vow(?:s|ed) revenge|"
    r"(?:called|calls|described|describes|labell?ed|branded) (?:it|this|the \w+)(?: as)? (?:an? |the )?(?:terror\w*|"
    r"cowardly|heinous|barbaric|criminal|tragic|massacre))\b",
    re.IGNORECASE,
)  # who regrets an attack does not claim it
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
    r"\b(?:was|were|is|are|been|stayed|remained|kept) silent\b|\b(?:could|can)(?: ?not|n['’]t) (?:immediately |yet "
    r")?be "
    r"(?:reached|contacted)\b|\b(?:was|were) not (?:immediately )?(?:available|reachable)\b|\bpublished nothing\b|: "
    r"nothing\b|"
    r"\b(?:has|have|had)(?: never| not)(?: yet| so far)? (?:spoken|mentioned|made (?:any|a)|issued|answered|published|"
    r"posted)\b|\b(?:did|does|do)(?: not|n['’]t) (?:answer|issue|reply|speak|mention)\b",
    re.IGNORECASE,
)  # who has not claimed an attack has not denied it either
_ACCUSES: Final = re.compile(
    r"\)?(?:['’]s?)?(?: \([^()]{1,30}\))?(?:, (?:an?|the|which|who) [^,.;]{3,60},)? (?:[\w-]+ ){0,2}?"
    r"(?:(?:alleged|alleges|accused|accuses|blamed|blames) (?!of\b|by\b|for\b)|"
    r"(?:said|says|insist(?:s|ed)) (?:that )?(?!that\b|it\b|its\b|they\b|their\b|he\b|she\b|his\b|her\b|both\b|we\b|"
    r"no\b)"
    r"[^.;,]{2,60}? (?:(?:was|were) (?:responsible|behind|to blame)|"
    r"(?<!fighters )(?<!men )(?<!soldiers )(?<!mujahideen )had (?:fired|carried out|launched|planted|ordered|"
    r"staged))\b)",
    re.IGNORECASE,
)  # whoever accuses others is not accused there, nor does it claim the attack
_IS_ACCUSED: Final = re.compile(r"\b(?:accus(?:ed|es|ing)|blam(?:ed|es|ing))\b[^.;,]{0,30}$", re.IGNORECASE)
_AREA: Final = Cue(r"\b(?:[Pp]rovince|[Dd]istrict|[Rr]egion|[Cc]ounty|[Gg]overnorate|[Vv]alley|[Tt]erritory)$")
_OTHER_DEEDS: Final = (
    r"(?:shelter|harbour|harbor|host|arm|fund|financ|back|support|train|suppl(?:y|i)|equipp?|protect|sponsor|aid|abett?|"
    r"hid|fail|neglect|ignor|delay|encourag|incit|tolerat|cover|collud|cooperat|trad|profit|exploit)ing\b"
)
_OF_OTHER_DEEDS: Final = re.compile(rf"[^,.;]{{0,30}}? of {_OTHER_DEEDS}")
_IT_SAID: Final = re.compile(r"(?: \([A-Z]+\))? (?:said|says|reported|alleged)\b")
_DONE_BY_FORCES: Final = re.compile(
    r"\b(?:killed|shot(?: dead)?|attacked|shelled|bombed|murdered|executed|taken|abducted|burned|beaten) by "
    r"(?:the |junta |regime |government |army |\w+n )*(?:soldiers|troops|army|police|military|forces|junta|rangers|"
    r"guards|officers)\b[^.;\n]*, (?:the )?$"
)  # "were shot dead by soldiers at a checkpoint, the Front said"
_FOR_FAILING: Final = re.compile(
    r"[^,.;]{0,20}? (?:for|of) (?:not|never|failing|having failed|refusing|allowing|ignoring|inaction|negligence|"
    r"(?:its|their|his|a) (?:failure|inaction|negligence)|the lack)\b"
)
_WHOM_OTHERS_AID: Final = re.compile(
    rf"\b(?:accus|blam)\w+ [^.;,]{{1,60}}? (?:of|for) {_OTHER_DEEDS}(?: (?:the|that|this))? $"
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
_STRIKES: Final = Cue(
    r"\b(?:struck|hit|targeted|targeting|attacked|bombed|killed|killing|eliminated|arrested|captured|hunting|pursuing|"
    r"against) (?:an?|the|two|three|four|five|six|several|\d+|some|suspected|alleged|senior|"
    r"(?:position|hideout|member)s? of| )*$",
    re.IGNORECASE,
)
_ITS_OWN: Final = re.compile(
    r"(?:['’]s?)? (?:\w+ )?(?:operatives?|fighters?|militants?|commanders?|members?|leaders?|positions?|bases?|"
    r"targets?|facilit\w+|sites?|squads?|cells?|camps?|hideouts?|infrastructure|strongholds?|gunm[ae]n|terrorists?|"
    r"suspects?)\b",
    re.IGNORECASE,
)  # "it had struck a Hezbollah operative"
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
_STORES: Final = re.compile(
    r"(?:['’]s?)? (?:(?:ammunition|arms|weapons|fuel|military) )*(?:base|barracks|outpost|headquarters)s?\b"
)
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
_OTHER_DENIES: Final = re.compile(
    r"[;:,] (?:but |while )?(?:the |a |an )?(?:[\w'’-]+ ){0,2}?(?:military|army|police|government|ministry|minister|"
    r"governor|"
    r"authorities|company|embassy|family)(?: spokes\w+)?(?: has| have)? (?:denied|denies|deny|rejected|rejects)\b"
)  # "the Front spoke of a ransom; the ministry denied it"
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
    r"\b(?:(?:do|does|did|would|should|could|can)(?: not|n['’]t) (?:blame|accuse|suspect)|den(?:y|ies|ied|"
    r"ying) (?:that )?there (?:was|were|is|are)|(?<!not )(?:rul(?:ed|es|"
    r"ing) out|"
    r"exclud(?:ed|es)))\b(?:(?! and (?:said|says|blam|accus|nam|insist|point)\w*)[^.;]){0,40}$",
    re.IGNORECASE,
)
_HAUNT: Final = re.compile(
    r"\b(?:hunting ground|stronghold|bastion|fief|heartland|sanctuary|refuge|"
    r"(?:area|zone) of (?:operations?|influence)) (?:of|for) (?:the )?$"
)
_OPENS: Final = re.compile(r"(?:^|; |, (?:while|but) )(?:[Tt]he )?$")
_SAYS: Final = re.compile(
    r"(?: \([A-Z-]+\))? (?:says?|said|insist(?:s|ed)|maintain(?:s|ed)|repl(?:y|ies|ied)) "
    r"(?!it\b|its\b|they\b|their\b|that (?:it|its|they|their)\b|on \w+day\b)"
)  # who says something else there is not accused
_THEIR_PLACE: Final = Cue(
    r"(?<!from )(?<!from the )\b(?:bases?|hideouts?|positions?|camps?|strongholds?|depots?) "
    r"(?:of|belonging to|used by|held by) (?:the )?$"
)  # what is struck there is theirs
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
_VOICED: Final = Cue(r"\b(?:channel|account|page|website|site|agency|outlet|media|handle|newspaper)s?\b[^.;]{0,30}$")
_GOVERNS: Final = re.compile(
    r"(?:'s|’s)?(?: [\w-]+){0,2} (?:ministry|minister|government|authorities|police|administration|officials?)\b"
)
_FOR_OTHERS: Final = re.compile(
    r" (?:\w+ )?(?:claim(?:ed|s)|took responsibility)\b[^.;,]{0,40}? (?:for|on behalf of|in the name of) "
    r"(?:the )?[\w’'-]*[A-Z]"
)  # a caller's claim is that of the body he calls for
_ITS_OFFICERS: Final = re.compile(
    r"(?:['’]s) (?:[\w-]+ ){0,2}(?:minist(?:er|ry)|president|prime minister|government|embassy|ambassador|spokes\w+|"
    r"officials?|foreign office)\b"
)
_PAPERS: Final = re.compile(
    r"(?: (?:dual|double))? (?:citizenship|nationality|passports?|papers|descent|origin|ancestry|law|language)\b"
)  # "dual Kenyan-Ugandan citizenship"
_RULES: Final = re.compile(
    r"(?:['’]s)?(?:-held|-controlled| rule| control| territory| areas?)\b|"
    r"(?: (?:regime|government|authorities|leadership|administration))?(?:['’]s?)? (?:internal |own |claim to )?"
    r"(?:control|rule|authority|legitimacy|credibility|grip|hold)\b"
)  # what stands there is its power, not its deed
_ANOTHER_ANSWERS: Final = re.compile(r"; (?:an?|the|its|their) (?!(?:army|military|police|government|ministry)\b)")
_FREES: Final = Cue(
    r"(?:['’]s)?(?:,[^.;,]{1,60},)? (?:ha[ds] )?(?:obtain|secur|negotiat|mediat|broker|arrang|welcom)(?:s|ed|es) "
    r"(?:his|her|their|the) (?:release|freedom|handover|liberation)\b"
)  # who frees the captives took them not
_THEIR_DEAD: Final = re.compile(
    r"\b(?:kill(?:ed|ing)|deaths? of|eliminat\w+|neutrali[sz]\w+|arrest(?:ed|ing)|captur(?:ed|ing)) (?:[\w-]+ ){0,3}"
    r"(?:terrorists|militants|fighters|members|insurgents|rebels|commanders?|operatives|leaders?) of (?:the )?$"
)
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
_DEEDS: Final = rf"(?:{ATTACKS})"
_EARLIER: Final = Cue(
    rf"\b(?:earlier|previous|past|similar|other|most) (?:[\w-]+ ){{0,2}}{_DEEDS}(?: [\w-]+){{0,6}}? (?:were|"
    rf"have been|had been|"
    r"are)\b[^.;]*$",
    re.IGNORECASE,
)
_ONCE: Final = re.compile(r"\bon (?:earlier|previous|other|past|several|many) occasions\b[^.;]{0,40}$", re.IGNORECASE)
_OFTEN: Final = re.compile(
    rf"[^.;]{{0,40}}? (?:has|have|had|often|regularly|usually)(?: [\w-]+)? (?:claimed|carried out|staged|mounted)"
    rf"(?: responsibility for)? (?:[\w-]+ ){{0,3}}{_DEEDS}\b",
    re.IGNORECASE,
)  # "which has claimed several attacks"
_A_STATES: Final = Cue(r"\b(?:[Aa]rmy|[Mm]ilitary|[Ff]orces|[Nn]avy|[Pp]olice|[Gg]overnment|regime|junta)$")
_APART: Final = re.compile(
    r"\b(?:former|ex-|dissident|rival|breakaway|defector|captive|hostage|survivor|relative|famil)", re.IGNORECASE
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
_CLAIMS_THIS: Final = Cue(
    r"\b(?:claim(?:ed|s)? (?:responsib\w*|credit|it\b|this|the|both)|took (?:responsib|credit)|our (?:fighters|men))",
    re.IGNORECASE,
)
_QUARREL: Final = re.compile(r"\b(?:conflict|war|dispute|quarrel|feud|argument|brawl)s?$")
_STRUCK_IT: Final = Cue(
    r"\b(?:hit|struck|attacked|shelled|bombed|burn(?:ed|t)|stormed|ambushed|raided|seized|stopped|destroyed|torched) $"
)  # "hit a train and hit it again"
_SPOKEN: Final = Cue(
    r"\b(?:spoke|speak|speaks|speaking|shouted|shouting|talked|talking)(?: (?:in|only|broken|fluent|accented))* $",
    re.IGNORECASE,
)  # "the men spoke Luganda"
_IN_A_QUESTION: Final = re.compile(
    r"(?:^|[.!?]\s)(?:And )?(?:[Ww]hat about|[Ww]hat of|[Cc]ould it be|[Ww]as it|[Ii]s it) (?:the )?$"
)


@dataclass(frozen=True, slots=True)
class _Spot:
    """A body where it stands: in the sentence `text[first:last]`, of which `before` is what stands before it."""

    report: ReportText
    actor: Actor
    first: int
    last: int
    before: str

    def leads(self, words: Cue | re.Pattern[str]) -> bool:
        """Whether such words stand before the body in its sentence, most of them right before it."""
        return words.search(self.report.text, self.first, self.actor.start) is not None

    def follows(self, words: Cue | re.Pattern[str]) -> bool:
        """Whether such words stand right behind it."""
        return words.match(self.report.text, self.actor.end, self.last) is not None

    def near(self, words: Cue | re.Pattern[str]) -> bool:
        """Whether such words stand anywhere in its sentence."""
        return words.search(self.report.text, self.first, self.last) is not None

    def behind(self, words: Cue | re.Pattern[str]) -> re.Match[str] | None:
        """Such words anywhere behind it in its sentence."""
        return words.search(self.report.text, self.actor.end, self.last)

    def accused(self) -> bool:
        """Whether a verb that accuses stands not far before it."""
        return _IS_ACCUSED.search(self.before[-60:]) is not None


def _another_denies(spot: _Spot) -> bool:
    """Whether the only words that deny are those of another body; an army's ministry speaks for it."""
    other = spot.behind(_OTHER_DENIES)
    if other is None or _DENIES.search(spot.report.text, spot.actor.end, other.start()):
        return False
    return not _A_STATES.search(spot.actor.name)


_Case = Callable[[_Spot], bool]
_OF_ANY: Final[Mapping[str, _Case]] = {
    "it frees the captives, whom it took not": lambda spot: spot.follows(_FREES),
    "it is a nationality, a language": lambda spot: spot.follows(_PAPERS),
    "it is what was struck": lambda spot: spot.actor.kind == "pronoun" and spot.leads(_STRUCK_IT),
    "it is a quarrel": lambda spot: _QUARREL.search(spot.actor.written) is not None,
    "it is a tongue": lambda spot: spot.leads(_SPOKEN),
    "its power is told, not its deed": lambda spot: spot.follows(_RULES) and not spot.near(_CLAIMS_THIS),
}
_OF_THE_ACCUSED: Final[Mapping[str, _Case]] = {
    "it is a place": lambda spot: (
        not spot.actor.listed
        and _AREA.search(spot.actor.written) is not None
        and _PEOPLE_OF.search(spot.actor.written) is None
    ),
    "it sold the guns or gave the money": lambda spot: spot.follows(_SUPPLIES),
    "others fear that it would be accused": lambda spot: spot.follows(_FEARED),
    "it says something else": lambda spot: _OPENS.search(spot.before) is not None and spot.follows(_SAYS),
    "it accuses others": lambda spot: spot.follows(_ACCUSES) and not spot.accused(),
    "its officers speak": lambda spot: (
        spot.actor.kind == "country" and spot.follows(_ITS_OFFICERS) and not spot.accused()
    ),
    "it is silent": lambda spot: spot.follows(_MUTE) and not _BLAMES.search(spot.before),
    "it is accused of other deeds": lambda spot: spot.accused() and spot.follows(_OF_OTHER_DEEDS),
    "it is blamed for what it failed to do": lambda spot: spot.accused() and spot.follows(_FOR_FAILING),
    "others are accused of aiding it": lambda spot: spot.leads(_WHOM_OTHERS_AID),
    "nothing is heard from it": lambda spot: spot.leads(_NO_WORD),
    "its base was struck": lambda spot: spot.follows(_STORES) and not _OUT_OF.search(spot.before),
    "its men were struck": lambda spot: _STRIKES.search(spot.before[-60:]) is not None and spot.follows(_ITS_OWN),
    "it blames, finds or arrests": lambda spot: spot.leads(_BY_WHOM),
    "it pursued the attackers": lambda spot: spot.leads(_KILLED_BY) and spot.follows(_IN_PURSUIT),
    "it killed the attackers": lambda spot: spot.leads(_FELLED),
    "others wore its clothes": lambda spot: spot.leads(_GUISE) or (spot.leads(_WEARING) and spot.follows(_ITS_CLOTHES)),
    "its men are the dead": lambda spot: spot.leads(_AMONG_DEAD),
    "guns went to it": lambda spot: spot.leads(_ARMED),
    "it is ruled out": lambda spot: spot.leads(_CLEARS),
    "earlier attacks are laid to it": lambda spot: spot.leads(_EARLIER),
    "it is at home there": lambda spot: spot.leads(_HAUNT),
    "its positions were struck": lambda spot: spot.leads(_THEIR_PLACE),
    "it was accused before": lambda spot: spot.leads(_ONCE),
    "its men were killed": lambda spot: spot.leads(_THEIR_DEAD),
    "nobody names it": lambda spot: (
        spot.leads(_ASKED)
        or (
            not spot.accused()
            and (spot.follows(_BY_NOBODY) or _NOR_THEY.match(spot.report.text, spot.last) is not None)
        )
    ),
    "it is only asked about": lambda spot: (
        _IN_A_QUESTION.search(spot.before) is not None and spot.report.text[spot.last - 1 : spot.last] == "?"
    ),
}
_OF_WHO_DENIES: Final[Mapping[str, _Case]] = {
    "it accuses others and denies nothing": lambda spot: spot.follows(_ACCUSES) and not _denies_itself(spot),
    "another denies it": _another_denies,
    "others deny aiding it": lambda spot: spot.leads(_WHOM_OTHERS_AID),
    "it has claimed nothing": lambda spot: spot.behind(_SILENT) is not None and not spot.near(_DENIES),
}
_OF_WHO_CLAIMS: Final[Mapping[str, _Case]] = {
    "it says that others did it": lambda spot: (
        spot.follows(_IT_SAID) and spot.leads(_DONE_BY_FORCES) and not spot.near(_CLAIMS_THIS)
    ),
    "nobody claims it": lambda spot: spot.leads(wording.NO_CLAIM) and not speaks(spot.report, spot.actor),
    "an oath to it is not its word": lambda spot: (
        _TIED.search(spot.before) is not None and not _VOICED.search(spot.before)
    ),
    "it was attacked": lambda spot: spot.leads(_CLAIMED_ATTACK_ON),
    "its men or base were struck": lambda spot: (
        _STRIKES.search(spot.before[-60:]) is not None
        and (spot.follows(_ITS_OWN) or spot.follows(_STORES))
        and not spot.near(_CLAIMS_THIS)
    ),
    "its men fell": lambda spot: _A_NUMBER.search(spot.before) is not None and spot.follows(_FELL),
    "it gives a figure of foes": lambda spot: spot.before.endswith("(") and spot.follows(_FIGURE_CLAIMED),
    "it swore an oath to another": lambda spot: spot.leads(_TO_WHICH) and spot.follows(_SWORE),
    "it governs": lambda spot: spot.actor.kind == "listed" and spot.follows(_GOVERNS) and not spot.near(_CLAIMS_THIS),
    "it calls for another body": lambda spot: not spot.actor.listed and spot.follows(_FOR_OTHERS),
    "its own were struck": lambda spot: spot.follows(_ITS_OWN_STRUCK) and not spot.near(_CLAIMS_THIS),
    "its letter came before": lambda spot: spot.leads(_LETTER_CAME) and not spot.near(_CLAIMS_THIS),
    "the dead were its men": lambda spot: spot.leads(_THEY_WERE) and not spot.near(_CLAIMS_THIS),
    "it announced something before": lambda spot: spot.follows(_ANNOUNCED_BEFORE) and not spot.near(_CLAIMS_THIS),
    "it threatened before": lambda spot: spot.follows(_THREATENED) and not spot.near(_CLAIMS_THIS),
    "it has claimed others": lambda spot: spot.follows(_OFTEN) and not spot.near(_CLAIMS_THIS),
    "it accuses others": lambda spot: spot.follows(_ACCUSES) and not spot.near(_CLAIMS_THIS),
    "earlier attacks are laid to it": lambda spot: (
        _EARLIER.search(spot.before) is not None and not spot.near(_CLAIMS_THIS)
    ),
    "it has claimed nothing": lambda spot: spot.behind(_SILENT) is not None and not spot.near(_CLAIMS_THIS),
    "it regrets": lambda spot: spot.follows(_REGRETS) and not spot.near(_CLAIMS),
}
_CASES: Final[Mapping[AttributionKind, Sequence[_Case]]] = {
    kind: (*_OF_ANY.values(), *cases.values())
    for kind, cases in (
        (AttributionKind.OFFICIAL_ACCUSATION, _OF_THE_ACCUSED),
        (AttributionKind.THIRD_PARTY_ALLEGATION, _OF_THE_ACCUSED),
        (AttributionKind.DENIAL, _OF_WHO_DENIES),
        (AttributionKind.CLAIM_OF_RESPONSIBILITY, _OF_WHO_CLAIMS),
    )
}
"""Why nothing of a kind can be said of a body where it stands, by what the words around it say instead."""
_ACCUSING: Final = (AttributionKind.OFFICIAL_ACCUSATION, AttributionKind.THIRD_PARTY_ALLEGATION)


def unfounded(report: ReportText, row: Attributed) -> bool:
    """Whether the words around the body rule the attribution out, or its own voice would accuse it."""
    if row.kind in _ACCUSING and _of_its_own(row) and not is_accused(report, row.actor):
        return True
    return misplaced(report, row.actor, row.kind)


def misplaced(report: ReportText, actor: Actor, kind: AttributionKind) -> bool:
    """Whether the words around a body rule out that anything of this kind is said of it there."""
    return report.once(
        _misplaced, (actor, _ACCUSING[0] if kind in _ACCUSING else kind)
    )  # the same of either accusation


def _misplaced(report: ReportText, asked: tuple[Actor, AttributionKind]) -> bool:
    actor, kind = asked
    first, last = report.sentence(actor.start)
    spot = _Spot(report, actor, first, last, report.text[first : actor.start])
    return any(case(spot) for case in _CASES[kind])


def _denies_itself(spot: _Spot) -> bool:
    """Whether words deny something before another answers: not "the army blamed the Front; its spokesman denied it"."""
    turn = spot.behind(_ANOTHER_ANSWERS)
    return _DENIES.search(spot.report.text, spot.first, turn.start() if turn else spot.last) is not None


def _of_its_own(row: Attributed) -> bool:
    """Whether a body is accused by its own voice, or a state's forces by an authority of that state."""
    said = row.speaker or ""
    if any(True for _ in as_words(said, row.actor.written)) and not _APART.search(said):
        return True
    own = _A_STATES.search(row.actor.name) or row.actor.kind in ("country", "warfare")
    same = row.actor.name[:5] == said[:5] and row.actor.name[:1].isupper()
    return bool(own) and same and row.kind is AttributionKind.OFFICIAL_ACCUSATION
