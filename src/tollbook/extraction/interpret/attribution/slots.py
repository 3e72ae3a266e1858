"""Which place a body has in its clause: the one accused, the one that claims, denies, acts or accuses."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue

_DEEDS: Final = (
    r"(?:carried out|committed|perpetrated|ordered|staged|planted|fired|launched|shot|shot dead|killed|gunned down|"
    r"murdered|abducted|kidnapped|attacked|ambushed|seized|taken|held|raided|executed|burn(?:ed|t)|torched|shelled|"
    r"hit|"
    r"bombed|struck|stormed|mounted|done|caused|laid)"
)
_SLOT: Final = (
    r"(?: (?:the|an?|its|his|their|some|both|suspected|alleged|armed|rebel|separatist|militant|outlawed|banned|"
    r"local|members? of|fighters? (?:of|from)|men (?:of|from)|gunmen (?:of|from)|elements? (?:of|from)|forces|"
    r"cadres? of|"
    r"group|movement|gang|militia|[a-z]+ist|[\w'’-]+,))*[ \"“‘']*$"
)
_AHEAD_WORDS: Final = {
    "blamed": (
        r"blam(?:e|es|ed|ing)(?: (?:it|this|that|the \w+))?(?: on)?|accus(?:e|es|ed|ing)|"
        r"point(?:s|ed|ing)?(?: (?:the |a )?fingers?)? (?:at|to)|(?:attribut|ascrib)\w*(?: (?:it|this|the \w+))? to"
    ),
    "suspected": (r"suspect(?:s|ed|ing)?|believed to (?:be|belong to)|thought to be|likely|presumed|alleged"),
    "work of": (r"(?:work|handiwork|hand|hands|doing|responsibility) of|link(?:s|ed)? (?:it )?to|led by|loyal to"),
    "done by": (rf"{_DEEDS}(?: [\w'’-]+){{0,3}} by|attacks? by|by"),
    "claimed by": (r"claimed by"),
    "denied by": (r"(?:denied|rejected|disowned) by"),
    "said it was": (
        r"(?:said|says|say|insist\w*|believe\w*|told [\w ]+)(?: that)?(?: it was| they were| the \w+ were)?"
    ),
    "named": (r"named|names|sp(?:oke|eaks?) of|mention(?:ed|s)|holds?|held|call(?:s|ed) \w+|describ\w+ \w+ as"),
    "not": (r"not|rather than|nor|neither|instead of|asked (?:if|whether)|unlike|except|beyond"),
    "against": (r"against|fight(?:s|ing)?|fought|rival|from|with|between|clash\w* with|members? of"),
    "statement of": (
        r"statement(?: \w+)? (?:of|by|from)|in the name of|signed by|spokes\w+ (?:of|for)|speaking for|"
        r"channel of|on behalf of"
    ),
}
_AHEAD: Final = {name: Cue(rf"\b(?:{words}){_SLOT}", re.IGNORECASE) for name, words in _AHEAD_WORDS.items()}
_NOUNED: Final = (
    r"['’s]*(?: \([^()]{1,40}\))?(?:,[^,.;]{1,60},)?(?:, (?:who|which|whose \w+))?(?: (?:fighters|men|militants|"
    r"gunmen|rebels|members|forces|troops|"
    r"soldiers|group|movement|cadres|elements|spokes\w+|leader\w*|commander\w*|officials?|statement|militia|gang|"
    r"representatives?|secretary(?:-general)?|chair(?:man|woman|person)|coordinator|president|head|chief|lawyers?|office|"
    r"bureau|wing|arm|command|political|military|media|press|foreign|main|general|"
    r"has|have|had|also|later|then|quickly|promptly|yesterday|today|on \w+day|immediately|itself|"
    r"in (?:a|its) \w+|reportedly|allegedly|again|never|always|[A-Z][\w-]+))*"
)
_BEHIND_WORDS: Final = {
    "of itself": (
        r"(?:said|says|say|wrote|announced|insist\w*|maintain\w*|stated|added|told [\w ]{3,30}|confirmed)(?:,)?"
        r"(?: on \w+| in [\w ]{1,25}?| late| again)*(?:[\w ]{1,30},)?(?: that)? [\"“]?"
        r"(?:it|they|its|their|his|our|we|both)"
    ),
    "denies part": (
        r"(?:(?:said|says|say|wrote|insist\w*|maintain\w*|stated|told [\w ]{3,30})(?: that)?[^.;]{0,40}? )?"
        r"(?:(?:had|has|have|was|were|is|are|did|does|do) (?:not|no|nothing|never)|never|nobody|no hand)"
    ),
    "claims": (
        r"claim(?:s|ed|ing)?|t(?:ook|aken|akes?) (?:responsib\w+|credit)|accept(?:s|ed) responsib\w+|"
        r"acknowledg\w+|admit\w*|own(?:s|ed) up|confess\w*|boast\w*|assumed"
    ),
    "denies": (
        r"den(?:y|ies|ied|ying)|reject(?:s|ed)?|disown\w*|dismiss(?:es|ed)|refut\w+|distanc\w+|repudiat\w+|"
        r"called (?:it|this|the \w+) [\w ]*(?:lie|slander|absurd|fabrication)"
    ),
    "is blamed": (
        r"(?:was|were|is|are|be|been|being)(?: \w+){0,2} (?:blamed|accused|suspected|behind|responsible|"
        r"to blame|involved|held responsible)|of (?:being|carrying|having|killing|\w+ing)|responsible|"
        r"for (?:the|this|both|an?)"
    ),
    "acts": (
        rf"{_DEEDS}|opened fire|did it|came|stopped|entered|threw|set fire|blew|attack(?:s)?|kill(?:s)?|str(?:ike|"
        rf"uck)"
    ),
    "says": (r"said|says|say|stated|announced|told|wrote|condemned|replied|posted|issued|published|released"),
    "accuses": (r"blam(?:es?|ed|ing)|accus(?:es?|ed|ing)|suspect(?:s|ed)?|attribut\w+|point(?:s|ed)|named|alleg\w+"),
}
_BEHIND: Final = {name: Cue(rf"{_NOUNED} (?:{words})\b") for name, words in _BEHIND_WORDS.items()}
_ANY_BEHIND: Final = Cue(rf"{_NOUNED} (?:{'|'.join(_BEHIND_WORDS.values())})\b")
_OF_ITSELF: Final = frozenset({">claims", ">denies", ">of itself", ">denies part"})


def slots(report: ReportText, actor: Actor) -> list[str]:
    """The places that a body has in its clause: "<" for words before it, ">" for those behind it."""
    first, last = report.sentence(actor.start)
    before = (report.text, max(first, actor.start - 90), actor.start)
    behind = (report.text, actor.end, min(last, actor.end + 110))
    found = [f"<{name}" for name, words in _AHEAD.items() if words.search(*before)]
    if _ANY_BEHIND.match(*behind):
        found += [f">{name}" for name, words in _BEHIND.items() if words.match(*behind)]
    return found or ["none"]


def speaks(report: ReportText, actor: Actor) -> bool:
    """Whether the body itself claims or denies: "the Front, which rejects it", "the Front said its men did it"."""
    return not _OF_ITSELF.isdisjoint(slots(report, actor))
