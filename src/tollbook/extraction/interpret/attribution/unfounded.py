"""Attributions that the words around a body rule out: who is struck, who sold the guns, who regrets, where it was."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.attribution import wording
from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.attribution.doubt import is_accused
from tollbook.extraction.interpret.attribution.slots import speaks
from tollbook.extraction.interpret.attribution.who import Attributed
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue, as_words
from tollbook.vocabulary.codes import AttributionKind

_REGRETS: Final = re.compile(
    r"(?:['’]s?)?(?: [\w'’()-]+){0,6}? (?:regret\w*|condol\w+|sympath\w+|condemn\w*|deplor\w+|mourn\w*|"
    r"offer(?:s|ed)|pledg\w+|promis\w+|urg(?:es|ed)|called for|calls for|grief|sorrow|vow(?:s|ed) revenge|"
    r"(?:called|calls|described|describes|labell?ed|branded) (?:it|this|the \w+)(?: as)? (?:an? |the )?(?:terror\w*|"
    r"cowardly|heinous|barbaric|criminal|tragic|massacre))\b",
    re.IGNORECASE,
)  # who regrets an attack does not claim it
_CLAIMS: Final = Cue(r"\b(?:claim\w*|responsib\w*|credit|mistake\w*|apolog\w+|our (?:fighters|men))\b", re.IGNORECASE)
_DENIES: Final = Cue(
    r"\b(?:den(?:y|ies|ied|ying|ial)|reject\w*|dismiss\w*|disown\w*|distanc\w*|nothing to do|"
    r"no (?:role|part|hand|link)|not (?:\w+ )?(?:responsible|involved|behind)|neither|never|nor|baseless|false|untrue|"
    r"lies?|called|calls)\b",
    re.IGNORECASE,
)
_SILENT: Final = Cue(
    r"\b(?:has|have|had|did) (?:not|yet to|so far not)(?: \w+)? (?:claim(?:ed)?|comment(?:ed)?|respond(?:ed)?|"
    r"react(?:ed)?|repl(?:y|ied))\b|\bsa(?:id|ys) nothing\b",
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
_SUPPLIES: Final = re.compile(
    r"(?:['’]s?)?(?:,? (?:who|which|that|had|has|have|also|may|might|could|once|\w+ly)){0,4} "
    r"(?:suppl(?:y|ied|ies|ying)|lent|lends?|provid(?:e|ed|es|ing)|s(?:old|ells|elling)|armed|financ\w+|fund(?:ed|s|ing)|"
    r"sponsor\w*|bankroll\w*|equipp\w+|smuggl\w+|made|manufactur\w+|shipp\w+)\b"
    r"[^.;,]{0,30}?\b(?:boats?|vehicles?|guns?|weapons?|arms|rifles?|ammunition|explosives?|drones?|rockets?|missiles?|money|cash|"
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
    r"\b(?:disguised|dressed|posing|masquerading|pretending)(?: as| to be)(?: (?:the|members|men|fighters|"
    r"of)){0,3} [\"“‘']?$"
)
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
    r"beaten back|driven (?:off|back))(?: [\w'’-]+){0,3} by (?:the |an? )?$"
)  # who blames, finds or arrests
_OUT_OF: Final = Cue(r"\bfrom (?:an?|the)? ?$")
_CLEARS: Final = Cue(
    r"\b(?:(?:do|does|did|would|should|could|can)(?: not|n['’]t) (?:blame|accuse|suspect)|den(?:y|ies|ied|"
    r"ying) (?:that )?there (?:was|were|is|are)|(?<!not )(?:rul(?:ed|es|"
    r"ing) out|"
    r"exclud(?:ed|es)))\b[^.;]{0,40}$",
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
_FEARED: Final = re.compile(r" (?:would|will|might|could) be (?:blamed|accused|suspected|scapegoated)\b")
_DEEDS: Final = (
    r"(?:attacks|incidents|raids|killings|bombings|abductions|kidnappings|massacres|ambushes|strikes|murders|shootings)"
)
_EARLIER: Final = Cue(
    rf"\b(?:earlier|previous|past|similar|other|most) (?:[\w-]+ ){{0,2}}{_DEEDS}(?: [\w-]+){{0,6}}? (?:were|"
    rf"have been|had been|"
    r"are)\b[^.;]*$",
    re.IGNORECASE,
)
_ONCE: Final = re.compile(r"\bon (?:earlier|previous|other|past|several|many) occasions\b[^.;]{0,40}$", re.IGNORECASE)
_RULE_OUT: Final = (
    _BY_WHOM, _GUISE, _AMONG_DEAD, _ARMED, _CLEARS, _EARLIER, _HAUNT, _THEIR_PLACE, _ONCE, _THEIR_DEAD, _ASKED,
)  # fmt: skip
"""Words before a body after which it is not accused."""
_OFTEN: Final = re.compile(
    rf"[^.;]{{0,40}}? (?:has|have|had|often|regularly|usually)(?: [\w-]+)? (?:claimed|carried out|staged|mounted)"
    rf"(?: responsibility for)? (?:[\w-]+ ){{0,3}}{_DEEDS}\b",
    re.IGNORECASE,
)  # "which has claimed several attacks"
_A_STATES: Final = Cue(r"\b(?:[Aa]rmy|[Mm]ilitary|[Ff]orces|[Nn]avy|[Pp]olice|[Gg]overnment|regime|junta)$")
_APART: Final = re.compile(
    r"\b(?:former|ex-|dissident|rival|breakaway|defector|captive|hostage|survivor|relative|famil)", re.IGNORECASE
)
_CLAIMS_THIS: Final = Cue(
    r"\b(?:claim(?:ed|s)? (?:responsib\w*|credit|it\b|this|the|both)|took (?:responsib|credit)|our (?:fighters|men))",
    re.IGNORECASE,
)
_ACCUSING: Final = (AttributionKind.OFFICIAL_ACCUSATION, AttributionKind.THIRD_PARTY_ALLEGATION)


def unfounded(report: ReportText, row: Attributed) -> bool:
    """Whether the words around the body rule the attribution out, or its own voice would accuse it."""
    if row.kind in _ACCUSING and _of_its_own(row) and not is_accused(report, row.actor):
        return True
    return misplaced(report, row.actor, row.kind)


def _only_accuses(text: str, actor: Actor, first: int, last: int) -> bool:
    """Whether a body accuses somebody and denies nothing: "the army blamed the Front; its spokesman denied it"."""
    turn = _ANOTHER_ANSWERS.search(text, actor.end, last)
    denies = _DENIES.search(text, first, turn.start() if turn else last)
    return denies is None and _ACCUSES.match(text, actor.end, last) is not None


def misplaced(report: ReportText, actor: Actor, kind: AttributionKind) -> bool:
    """Whether the words around a body rule out that anything of this kind is said of it there."""
    text = report.text
    first, last = report.sentence(actor.start)
    before = text[first : actor.start]
    if _FREES.match(text, actor.end, last) or _PAPERS.match(text, actor.end, last):
        return True
    if _RULES.match(text, actor.end, last) and not _CLAIMS_THIS.search(text, first, last):
        return True
    if kind in _ACCUSING:
        return _accuses_nobody(text, actor, first, last)
    if kind is AttributionKind.DENIAL:
        if _only_accuses(text, actor, first, last):
            return True
        other = _OTHER_DENIES.search(text, actor.end, last)
        if other and not _DENIES.search(text, actor.end, other.start()):
            return not _A_STATES.search(actor.name)
        return bool(_SILENT.search(text, actor.end, last)) and not _DENIES.search(text, first, last)
    if wording.NO_CLAIM.search(text, first, actor.start) and not speaks(report, actor):
        return True  # "nobody claimed it, though the Front is active there"
    if _TIED.search(before) and not _VOICED.search(before):
        return True
    if actor.kind == "listed" and _GOVERNS.match(text, actor.end, last) and not _CLAIMS_THIS.search(text, first, last):
        return True
    if not actor.listed and _FOR_OTHERS.match(text, actor.end, last):
        return True
    elsewhere = (_OFTEN.match(text, actor.end, last), _ACCUSES.match(text, actor.end, last), _EARLIER.search(before))
    if any(elsewhere) or _SILENT.search(text, actor.end, last):
        return not _CLAIMS_THIS.search(text, first, last)
    return bool(_REGRETS.match(text, actor.end, last)) and not _CLAIMS.search(text, first, last)


def _accuses_nobody(text: str, actor: Actor, first: int, last: int) -> bool:
    """Whether what stands before or behind a body makes it a place, an accuser, a target, a buyer of guns, a mask."""
    at, before = actor.end, text[first : actor.start]
    if _AREA.search(actor.written) or _SUPPLIES.match(text, at, last) or _FEARED.match(text, at, last):
        return True
    if _OPENS.search(before) and _SAYS.match(text, at, last):
        return True
    if _ACCUSES.match(text, at, last) and not _IS_ACCUSED.search(before[-60:]):
        return True
    if actor.kind == "country" and _ITS_OFFICERS.match(text, at, last) and not _IS_ACCUSED.search(before[-60:]):
        return True
    if _MUTE.match(text, at, last) and not _BLAMES.search(before):
        return True
    if _STORES.match(text, at, last) and not _OUT_OF.search(before):
        return True
    if any(p.search(text, first, actor.start) for p in _RULE_OUT):
        return True
    return bool(_STRIKES.search(before[-60:]) and _ITS_OWN.match(text, at, last))


def _of_its_own(row: Attributed) -> bool:
    """Whether a body is accused by its own voice, or a state's forces by an authority of that state."""
    said = row.speaker or ""
    if any(True for _ in as_words(said, row.actor.written)) and not _APART.search(said):
        return True
    own = _A_STATES.search(row.actor.name) or row.actor.kind in ("country", "warfare")
    same = row.actor.name[:5] == said[:5] and row.actor.name[:1].isupper()
    return bool(own) and same and row.kind is AttributionKind.OFFICIAL_ACCUSATION
