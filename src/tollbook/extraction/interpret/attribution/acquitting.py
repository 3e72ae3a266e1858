"""What a sentence says that tells against a body: it points elsewhere, rejects a charge, is cleared or harmed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from tollbook.extraction.interpret.attribution import wording
from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.attribution.official import of_a_state
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue

_TO_ITS_VERB: Final = (
    r"\)?(?:['’]s?)?(?: \([^)]{1,20}\))?"
    r"(?: (?!(?:was|were|is|are|be|been|being|got|who|whom|whose|and|or|which|that|widely)\b)(?-i:[a-z])[\w-]*){0,3}?"
    r"(?: (?:has|have|had|also|later|immediately|then|in turn|itself))*,? "
)
_POINTS: Final = {
    "it accuses or condemns": Cue(
        rf"{_TO_ITS_VERB}(?:alleg(?:ed|es?)|accus(?:ed|es?)|blam(?:ed|es?)|condemn(?:ed|s)?|denounc(?:ed|es?)|"
        r"point(?:ed|s) (?:at|to|the))\b(?! (?:by|of)\b)",
        re.IGNORECASE,
    ),
    "it says that it was others": Cue(
        rf"{_TO_ITS_VERB}(?:say|says|said|insists?|insisted|believes?) (?:that )?(?:it (?:was|is)|they (?:were|are)|"
        r"the (?:attackers?|raiders?|gunmen|killers|kidnappers|shells?|rockets?|missiles?|mine|bomb) "
        r"(?:was|were|are|is|had been|belong\w*|came)) "
        r"(?!(?:itself|its|their|they|his|our|them|behind|responsible|not|in|on|at|no|to|the one|aimed|meant)\b)\b",
        re.IGNORECASE,
    ),
    "it denies": Cue(rf"{_TO_ITS_VERB}(?:den(?:ied|ies)|rejected|rejects)\b", re.IGNORECASE),
    "it calls them something": Cue(
        rf"{_TO_ITS_VERB}calls? (?:them|the (?:attackers|raiders|gunmen))\b",
        re.IGNORECASE,
    ),
}
"""What a body does that does not claim, unless other words of its sentence do."""
_SAYS_FORCES_DID: Final = Cue(
    rf"{_TO_ITS_VERB}(?:say|says|said|insists?|insisted|believes?|claims?|claimed|alleges?|alleged|told [\w ]{{3,30}}?)"
    r"(?: (?:on|late on) \w+day)?(?: that)? (?:(?!(?:its|their|our|his|her|it|they|we|no|not)\b)[\w'’-]+ ){0,3}?"
    r"(?:army|soldiers|troops|military|government|forces|police|junta|militia\w*|paramilitaries|navy|air force|jets|"
    r"drones?|gendarmes|agents|security service)(?:['’]s)?(?: (?:had|have|has|also|later|then|deliberately))* "
    rf"{wording.HARMED}\b",
    re.IGNORECASE,
)  # "the rebels said the army had killed the two"
_TELLS: Final = Cue(
    r"\)?(?:['’]s?)?(?: \([^)]{1,20}\))?(?: (?:has|have|had|also|later|publicly|repeatedly|even|then))*,? "
    r"(?:assert(?:ed|s)?|claim(?:ed|s)?|argu(?:ed|es?)|suggest(?:ed|s)?|maintain(?:ed|s)?|contend(?:ed|s)?|"
    r"alleg(?:ed|es?)|declar(?:ed|es?)|warn(?:ed|s)?|insist(?:ed|s)?) that "
    r"(?:the|this|that|these|those|both|such) (?:[\w-]+ ){0,3}?"
    r"(?:attacks?|killings?|bombings?|raids?|strikes?|abductions?|kidnappings?|ambush(?:es)?|shootings?|murders?|"
    r"massacres?|assaults?|explosions?|blasts?|incidents?|operations?) "
    r"(?:was|were|is|are|had been|could not have been|bore|came)\b"
    r"(?! (?:in (?:retaliation|revenge|response|reprisal)|(?:a |an )?(?:revenge|reprisal|response|answer|act of|"
    r"punishment|warning)|aimed|meant|its|their|our|target\w*|directed|"
    r"(?:carried out|staged|launched|led) by (?:its|their|our|an?|one|two|three|four|five|\d+|fighters|members|men)\b|"
    r"the work of (?:its|their|our))\b)",
    re.IGNORECASE,
)  # who tells what an attack was, and not why, tells of others: "asserted that the raids were not the work of …"
_CLAIMS: Final = re.compile(
    r"\b(?:claim\w*|responsib\w+|took credit|carried out|our (?:men|fighters))\b", re.IGNORECASE
)


_ACCUSED: Final = Cue(
    r"\b(?:accus(?:ed|es|ing)|blam(?:ed|es|ing)|nam(?:ed|es|ing)|point(?:ed|s|ing)(?: the finger)? (?:at|"
    r"to))(?: (?:the|its|some|members of|elements of|fighters of))* $",
    re.IGNORECASE,
)


_SAYS_THAT: Final = Cue(
    r"\b(?:said|says|claim(?:ed|s)|insist(?:ed|s)|alleg(?:ed|es)|maintain(?:ed|s)|suggest(?:ed|s)|added|"
    r"adds)(?: that)?(?: (?:the|its|some|members of|elements of|fighters of|[a-z]+ist))* $",
    re.IGNORECASE,
)
_DID_IT: Final = re.compile(
    rf"['’]?s? (?:(?:had|has|have|itself|themselves) )*[\"“'‘]?(?:{wording.HARMED}|fired|planted|ambushed|"
    r"(?:was|were|is|are|been) (?:behind|responsible|to blame))\b",
    re.IGNORECASE,
)  # "the Front denied it and said the army had staged the strike"


def is_accused(report: ReportText, actor: Actor) -> bool:
    """Whether a body is right behind the verb that accuses it: whatever its sentence denies, that body does not."""
    first, _ = report.sentence(actor.start)
    if _ACCUSED.search(report.text[max(first, actor.start - 50) : actor.start]):
        return True
    said = _SAYS_THAT.search(report.text, max(first, actor.start - 50), actor.start)
    return said is not None and bool(_DID_IT.match(report.text, actor.end))


def points_elsewhere(report: ReportText, actor: Actor) -> bool:
    """Whether a body is told to accuse somebody or to condemn the attack, and not to claim it."""
    return report.once(_points_elsewhere, actor)


def _points_elsewhere(report: ReportText, actor: Actor) -> bool:
    _, last = report.sentence(actor.start)
    if _TELLS.match(report.text, actor.end, last):
        return True
    forces = None if of_a_state(actor.name) else _SAYS_FORCES_DID.match(report.text, actor.end, last)
    if forces:
        return not _CLAIMS.search(report.text, forces.end(), last)
    points = any(words.match(report.text, actor.end, last) for words in _POINTS.values())
    return points and not _CLAIMS.search(report.text, actor.end, last)


_DISCLAIMS: Final = Cue(
    r"[^.;]{0,80}?\b(?:said|says?|saying|wrote|replie[sd]|told|insist\w*|maintain\w*|state[sd]|protest\w*|"
    r"call(?:s|ed)(?! itself| themselves)|term(?:s|ed)|describ\w+|ha[sd] disowned|declar(?:es|ed|ing)|"
    r"answer(?:s|ed)|retort(?:s|ed)|sw(?:ore|ears)|made (?:it )?known|let it be known|"
    r"sent (?:word|(?:[\w-]+ ){0,3}(?:message|statement|note|text)))\b[^.;]{0,120}?"
    r"(?:\b(?:ha(?:s|ve|d)|did|does|do|was|were|is|are) (?:not|never|nothing)\b|n['’]t\b|\b(?:never|nothing to do|"
    r"disowned)\b|"
    r"\bno (?:sort(?:ie|y)|interest|part|hand|role|share|knowledge|m[ae]n|units?|fighters?|troops|forces|enmity|"
    r"members?)\w*\b|"
    r"\bha(?:s|ve|d)(?: \w+){0,4}? (?:shot|killed|harmed|attacked|taken|touched|abducted|struck) (?:no|nobody)\b|"
    r"\bha(?:s|d) no one\b|\b(?:false|untrue|fake|lies?|absurd|fabricat\w+|baseless|nonsense|slander|smear)\b)",
    re.IGNORECASE,
)
_REJECTS: Final = re.compile(
    r"(?:['’]s)?(?: \([^()]{1,30}\))?(?:, (?:which|who|whose|the|an?|its) [^,.;]{3,90},)?(?: [\w-]+){0,4}? "
    r"(?:den(?:y|ies|ied)|reject(?:s|ed)|dismiss(?:es|ed)|disown(?:s|ed)|refut(?:es|ed)) "
    r"(?:it|this|that|them|any|all|both|responsib\w+|involvement|"
    r"(?:the |these |those )?(?:\w+ )?(?:charges?|accusations?|claims?|allegations?|reports?|suggestion|story))\b"
)


def rejects(report: ReportText, actor: Actor) -> bool:
    """Whether a body, or somebody of it, is right there told to reject what is said of it."""
    return bool(_REJECTS.match(report.text, actor.end, report.sentence(actor.start)[1]))


_NEVER: Final = re.compile(
    r"[\"”’')]?(?: \([^()]{1,20}\))?(?: itself)? "
    r"(?:(?:ha(?:s|ve|d)|did|does|do|was|were|is|are)(?: not|n['’]t| never)|never)"
    r"(?: \w+)? (?:targets?|targeted|attack\w*|kill\w*|harm\w*|detain\w*|held|hold|involved|responsible|behind|"
    r"strikes?|struck|take part|taken part|touch\w*|shoot|shot|fired?|use such|carr(?:y|ied) out|commit\w*|bomb\w*|"
    r"shell(?:ed)?|fight (?:against )?(?:buses|civilians|people)|the (?:doer|author|culprit)s?)\b|"
    r" ha(?:s|ve|d)(?: \w+){0,4}? (?:shot|killed|harmed|attacked|taken|touched|abducted|struck) (?:no|nobody)\b"
)  # "said that the Front had never targeted drivers"


def says_it_did_not(report: ReportText, actor: Actor) -> bool:
    """Whether right behind a body it is said that it did not: "said that the Front had never targeted drivers"."""
    return _NEVER.match(report.text, actor.end) is not None


_NO_PART: Final = re.compile(
    r"(?: themselves| itself)? (?:(?:had|has|have|took|played) (?:\w+ )?no (?:part|role|hand|connection|links?|"
    r"involvement|"
    r"knowledge|share)\b|(?:had|has|have) (?:\w+ )?nothing to do\b|knew nothing (?:of|about)\b|"
    r"(?:was|were|is|are) (?:not|never|in no way) (?:\w+ )?(?:involved|responsible|behind|to blame|connected))"
)
_SAYS_THEY: Final = re.compile(
    r"\b(?:sa(?:id|ys?)|told [\w ]{3,30}?|insist(?:s|ed)?|maintain(?:s|ed)?|claim(?:s|ed)?|wrote|stat(?:es|ed)|"
    r"declar(?:es|ed)|add(?:s|ed)|repl(?:y|ies|ied)),?(?: that)? [\"“]?$"
)


def says_it_had_no_part(report: ReportText, actor: Actor) -> bool:
    """Whether "they" or "it" are right there said to have had no part: "Their lawyer said that they had no link"."""
    if actor.kind != "pronoun" or not _NO_PART.match(report.text, actor.end):
        return False
    return _SAYS_THEY.search(report.text, max(0, actor.start - 50), actor.start) is not None


_OWNS_UP: Final = Cue(
    r"\b(?:claim(?:ed|s|ing)? |credit|took responsib|regret\w*|apolog\w*|mistake\w*|error|admit\w*|acknowledg\w*|"
    r"(?:its (?:fighters|men)|it|they|he|we|the group) (?:had |have |has |did )?(?:carried|struck|hit|attacked|"
    r"killed|done it|"
    r"did it|targeted|shot)|had done it|legitimate|(?<!never )(?<!not )target(?:ed|s|ing)?)\b",
    re.IGNORECASE,
)


def disclaims(report: ReportText, actor: Actor) -> bool:
    """Whether a body is told to say that it did not do it, and nothing that owns up to it."""
    first, last = report.sentence(actor.start)
    said = _DISCLAIMS.match(report.text, actor.end, last) or _NEVER.match(report.text, actor.end, last)
    return bool(said) and not _OWNS_UP.search(report.text, first, last)


_CLEARED: Final = Cue(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es|ed|ing))\b"
    r"(?! (?:an?|the|such|as \w+)(?: [\w-]+)? (?:claims?|statements?|reports?|accounts?|figures?|tolls?|versions?|"
    r"allegations?|accusations?|charges?) (?:by|from|made by|of (?:the|an?) (?:\w+ )?(?:group|militia|rebels?)))"
    r"(?:(?!\b(?:blam|accus(?:e|es|ed|ing)\b|instead|saying|point(?:s|ed|ing) (?:at|to)|hint|"
    r"nam(?:ed|es|ing)\b|whisper|suspect|(?:but|and)(?:, [^,.;]{3,40},)?(?: has| have| then| also)* (?:said|"
    r"says|claim\w*|insist\w*|"
    r"suggest\w*|spoke|(?:\w+ly )?(?:attribut|charg|point|recall|describ|call|term|add|hint|nam|told|put)\w*|"
    r"speaks|spread|put|went further)|, adding\b|\bnow (?:says?|claims?|blames?)\b|"
    r"\band, [^,.;]{3,40}, (?:said|says|claim\w*|insist\w*))|;|"
    r": (?:an? |it was |they were |men of )).){0,140}$|"
    r"\bcall(?:s|ed|ing) (?:the|this|that|such|any|an?) (?:accusation|allegation|claim|charge)s?\b"
    r"(?:(?! and (?:said|says|blam|accus|nam|insist|point)\w*|;).){0,60}$|"
    r"\b(?:(?:refus|declin)\w+ to (?:blame|accuse|point at|name)|stopped short of (?:blam|accus|nam)ing)\b.{0,40}$|"
    r"\b(?:said|says?|stat(?:es|ed)|insist(?:s|ed)|add(?:s|ed)|declar(?:es|ed)),?(?: that)? "
    r"[\"“‘']?(?:no|not (?:a|one)|none of|neither)"
    r"(?: (?:the|its|their|single))? $",
    re.IGNORECASE | re.DOTALL,
)


_NOT_THERE: Final = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?) (?:that )?there (?:was|were|is|are|had been)\b[^.;]{0,40}$"
)  # who denies that a body was there speaks of no deed of it


def exculpated(report: ReportText, actor: Actor) -> bool:
    """Whether somebody denies the body's part in the same sentence: "denied that any unit of the army had a part"."""
    first, _ = report.sentence(actor.start)
    before = report.text[first : actor.start]
    return bool(_CLEARED.search(report.text, first, actor.start)) and not _NOT_THERE.search(before)


_VICTIM: Final = Cue(
    r"['’\w ]{0,3}\s+(?:was|were|is|are|had been) (?:itself |themselves |also )?(?:an? |the )?victims?\b"
)


_AT_WHOM: Final = Cue(
    r"\b(?:(?:meant|intended|destined) for|(?:aimed|directed) at|(?:in order|trying|wanted|planned) to (?:kill|hit)) "
    r"(?:an? |the |some )?$"
)


def harmed(report: ReportText, actor: Actor) -> bool:
    """Whether the words beside a body call it a victim, or whom it was meant for: nobody accuses it there."""
    if _VICTIM.match(report.text, actor.end):
        return True
    return bool(_AT_WHOM.search(report.text, max(0, actor.start - 40), actor.start))


_AFFILIATED: Final = Cue(
    r"\b(?:(?:linked|affiliated|allied|loyal|close|allegiance|tied|connected|belongs?|belonging) (?:to|with)|"
    r"(?:offshoot|splinter(?: group| faction)?|(?:dissident|breakaway) (?:group|column|faction|part)|part|faction|band|"
    r"chapter|arm|dissidents|dissidence|"
    r"branch|wing|affiliate|ally|allies|front|remnants?|rivals?|enforcers|"
    r"component|"
    r"army|umbrella|backers?|outfit|successor) (?:of|for)|"
    r"(?:column|battalion|brigade|cell|commando|squad) of|(?:founded|inspired) by|(?:broke|split|parted)(?: away|"
    r" off)? (?:with|from)|formerly|"
    r"(?:fight(?:s|ing)?|fought|war) (?:with|against)|fights|fighting)"
    r"(?: (?:the|a|an|its|their|so-called|banned|outlawed|(?-i:[A-Z])[\w-]+-based|[a-z]+ist|rival|old|former|larger))"
    r"{0,3} $",
    re.IGNORECASE,
)


_OF_ITS_OWN: Final = re.compile(
    r"(?:['’]s?)?[ -](?:[\w-]+ ){0,2}?(?:affiliated?|branch|wing|offshoot|franchise|ally|allied|arm|aligned|linked|"
    r"faction|chapter|proxy)\b",
    re.IGNORECASE,
)
_OF_WHOM: Final = re.compile(
    r"(?:[\w-]+ ){0,2}(?:affiliate|branch|wing|offshoot|franchise|ally|arm|faction|chapter|proxy) of (?:the )?[A-Za-z]"
)  # "the Front, the coastal branch of al-Qaeda"
_BESIDE_IT: Final = Cue(
    r"(?:,|\(| [–—-]|\bis|\bcalls? (?:itself|themselves)) (?:an? |the )?(?:local |regional |main )?$", re.IGNORECASE
)
_OF_ITS_KIND: Final = Cue(
    r"(?:['’]s|-linked|-affiliated|-aligned|-allied)?(?: [a-z]+)? (?:group|affiliate|branch|offshoot|franchise|faction|"
    r"ally|militants?),?(?: the)? [\"“‘']?"
)  # "the al-Qaeda affiliate JNIM"
_SELF_NAMED: Final = re.compile(
    r"(?:,| calling (?:itself|themselves)| known as| called| which calls itself)(?: the)? [\"“‘']?"
)


_ITS_COLUMN: Final = re.compile(r"\b(?:[Ff]ront|[Cc]olumn|[Ff]action|[Bb]loc|[Cc]ommand|[Uu]nit|[Ss]tructure)$")
_OF_THE: Final = re.compile(r",? (?:(?:an?|one|the|part|faction|which is|that is) )*(?:of )?(?:the |its )?")


_BLAMED_ARE: Final = Cue(r"\b(?:accus|blam)(?:es?|ed|ing) (?:the |some )?[\"“]?$")  # "accused remnants of the Front"


def affiliated(report: ReportText, actor: Actor, others: Iterable[Actor]) -> bool:
    """Whether a body is only named to tell what another body of its sentence is: "the Front, linked to al-Qaeda"."""
    if (whose := _OF_ITS_KIND.match(report.text, actor.end)) and any(
        o.listed and o.start == whose.end() and o.name != actor.name for o in others
    ):
        return True
    umbrella = actor.name.endswith("dissidents")  # who act by their columns alone: "the Reed column of the dissidents"
    if umbrella and any(
        _ITS_COLUMN.search(o.name) and o.end < actor.start and _OF_THE.fullmatch(report.text, o.end, actor.start)
        for o in others
    ):
        return True
    first, _ = report.sentence(actor.start)
    found = _AFFILIATED.search(report.text, max(first, actor.start - 70), actor.start)
    if found is None and (_OF_ITS_OWN.match(report.text, actor.end) or _OF_WHOM.match(actor.written)):
        found = _BESIDE_IT.search(report.text, first, actor.start)  # "the Front, al-Qaeda's branch in the Sahel"
    if found is None or _BLAMED_ARE.search(report.text, first, found.start()):
        return False
    named = _SELF_NAMED.match(report.text, actor.end)
    return any(
        o.listed
        and o.name != actor.name
        and (
            (first <= o.start and o.end <= (found.end() if umbrella else found.start()))
            or (named is not None and o.start == named.end())
        )
        for o in others
    )
