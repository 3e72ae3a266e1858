"""Harm that nobody meant to do to others: guns that go off, what wars left in the ground, deeds by one's own hand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.spans import Bundle, SpanField

Stretch = tuple[int, int]

_GUN: Final = r"(?:(?:hand|shot)?guns?|pistols?|revolvers?|(?:air )?rifles?|carbines?|firearms?|weapons?|muskets?)"
_CHILD: Final = (
    r"(?:boys?|girls?|child(?:ren)?|toddlers?|sons?|daughters?|brothers?|sisters?|siblings?|cousins?|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)-year-old)"
)
_GAME: Final = r"(?:animal|deer|boar|turkey|bear|elk|moose|fox|hare|rabbit|pheasant|coyote|hog|pig|buck|goose)"
_AT_NOBODY: Final = Cue(
    rf"\b(?:(?:took|mistook|taken|mistaken|mistaking|taking) (?:him|her|them|the \w+|each other|it) for (?:an?|the) "
    rf"(?:\w+ )?{_GAME}s?|(?:aim(?:ed|ing)|fir(?:ed|ing)|shot|shooting) at (?:an?|the) (?:\w+ )?{_GAME}|"
    rf"hunting accidents?|(?:his|her) own {_GUN} (?:went off|discharged)|"
    r"(?:during|in|at) (?:an? |the )?(?:live[- ]fir\w+|(?:target|firing|shooting) practice|weapons? training|"
    r"(?:shooting|firing|gunnery) (?:drills?|exercises?))|"
    r"celebrat(?:ory|ion|ing) (?:\w+ ){0,2}?(?:shots?|fire|firing|gunfire|shooting)|"
    r"in(?:to)? the (?:air|sky) (?:in|to|as they|while) celebrat\w+|"
    r"(?:shots?|bullets?|fired|firing) (?:in|as a sign of) (?:\w+ )?(?:celebration|joy))\b",
    re.IGNORECASE,
)
"""Fired at game, at targets, or into the air for joy."""
_WENT_OFF: Final = Cue(
    rf"\b(?:{_GUN}\b[^.;\n]{{0,50}}? (?:went|goes|going|gone) off|"
    rf"{_GUN}(?: [\w'’-]+){{0,5}}? (?:discharge[ds]|misfired|slipped|fell|kept firing)(?! (?:at|into|several|"
    rf"\w+ times))|"
    r"(?:accidental|unintentional|unintended|inadvertent|negligent)(?:ly)? (?:[\w-]+ ){0,3}?"
    r"(?:shoot\w*|shot|fir(?:ed|es|ing)|discharg\w*|gunshot|gunfire|guns?|pulled|struck|kill\w*|wound\w*|hit)|"
    r"(?:shoot\w*|shot|fired|discharg\w*|gunshot)(?: [\w'’]+){0,6}? "
    r"(?:accidental(?:ly)?|unintentional(?:ly)?|by (?:accident|mistake)|an? (?:\w+ )?accident)|"
    r"(?:ruled|deemed|treated as|looks like|appears to (?:be|have been)|points? to|closed(?: the case)? as|said it was|"
    r"called it) (?:an? )?(?:\w+ )?accident(?:al)?|"
    rf"{_CHILD}\b[^.;\n]{{0,40}}? (?:found|finds|picked up|got hold of|came across|took|had taken|fires|play(?:ing|ed) "
    rf"with) [^.;\n]{{0,40}}?{_GUN}|"
    rf"(?:clean|load|unload|handl|holster|inspect|show|demonstrat|repair|play)ing (?:[\w'’]+ ){{0,4}}?{_GUN}|"
    r"(?:believ|think|thought|assum|know)\w* (?:that )?(?:it|the \w+) (?:was|is)(?: not|n['’]t)? (?:unloaded|loaded|"
    r"empty)|"
    r"shot (?:himself|herself|themselves) in the (?:\w+ )?(?:leg|foot|thigh|hand|arm|knee|finger|buttocks?|hip|"
    r"calf))\b",
    re.IGNORECASE,
)
"""A gun went off, or nobody knew what stood before it."""
_MEANT_IT: Final = Cue(
    r"\b(?:murder\w*|manslaughter|homicides?(?! (?:detectives?|unit|squad|investigators?|bureau|division))|"
    r"gunm[ae]n|attack(?:s|ed|ers?|ing)?|robb\w+|ambush\w*|opened fire|argu(?:ed|ing|ments?)|quarrel\w*|fights?|"
    r"fought|feud|disputes?|drive-?by|kidnap\w*|terroris\w+|militants?|insurgents?|rebels?|bandits?|gangs?|fled|"
    r"on the run|at large|(?<!not )(?<!n['’]t )(?:deliberate|intentional)(?:ly)?|revenge|retaliat\w*|threaten\w*|"
    r"assault(?! rifles?)\w*|hostages?|assassin\w*|stabb\w+|rampage|suspects?|rivals?|"
    r"(?:shot|killed|fired|wounded)(?: \w+){0,3} by (?:the |an? )?(?:\w+ )?(?:police|officers?|soldiers?|troops|"
    r"guards?))\b",
    re.IGNORECASE,
)
"""Somebody may have meant it after all."""
_ARMS: Final = (
    r"(?:(?:mortar|artillery|aircraft|aerial|cluster|hand|land|anti-\w+) ?)?"
    r"(?:shells?|bombs?|bomblets?|grenades?|mines?|ordnance|munitions?|rounds?|rockets?|warheads?)"
)
_OLD_WAR: Final = (
    r"(?:(?:First |Second )World War|World War (?:I|II|One|Two)|Great War|Korean War|Vietnam War|Winter War|19[1-4]\d)"
)
_LEFT_OVER: Final = Cue(
    rf"\b(?:{_ARMS} (?:\w+ ){{0,2}}?(?:left (?:over |behind )?|dating )(?:from|by|after) (?:[\w’'-]+ ){{0,4}}?"
    rf"(?:[Ww]ars?|conflict|fighting|{_OLD_WAR})|"
    rf"{_ARMS} (?:\w+ )?(?:from|of|dropped in|dropped during|fired in) (?:the )?{_OLD_WAR}|"
    rf"{_ARMS} (?:from|of) the (?:[\w’'-]+ ){{1,2}}?era|"
    rf"{_ARMS} (?:that |which )?(?:had |has |have )?(?:lain|lay|been lying|been buried) [^.;\n]{{0,40}}?"
    r"(?:century|decades|years)|"
    rf"(?:unexploded|wartime|rust(?:y|ed|ing)|World War (?:I|II|One|Two)(?:[- ]era)?) {_ARMS}|"
    r"unexploded (?:devices?|explosives?)|explosive remnants|remnants? of (?:the )?war|UXOs?)\b"
)
"""What a war that is over left behind."""
_NEWLY_LAID: Final = Cue(
    r"\b(?:laid|planted|hidden by|placed by|attack\w*|ambush\w*|militants?|rebels?|insurgents?|gunm[ae]n|terroris\w+|"
    r"jihadi\w*|bandits?|(?:threw|thrown|hurled|lobbed|tossed) (?:\w+ ){0,3}?(?:at|into (?:the|a) (?!fire|bonfire|"
    r"flames|river|stove)\w+)|fired (?:by|from)|shelling|shelled|detonated|booby\w*|convoy|patrol)\b",
    re.IGNORECASE,
)

_OF_ILLNESS: Final = Cue(
    r"\b(?:died|dies|dying|death|dead|succumbed|passed away|killed) [^.;\n]{0,40}?\b(?:of|from|after|to|by) "
    r"(?:an? |his |her |the )?(?:[\w-]+ ){0,3}?(?:illness|heart (?:attack|failure|disease)|cardiac arrest|cancer|"
    r"pneumonia|stroke|old age|natural causes|malaria|fever|cholera|covid\S*|typhoid|leuk\w+|tuberculosis|disease|"
    r"virus|Ebola|hepatitis|dengue|measles|meningitis|diarrhoea|snakebites?)\b|"
    r"\bdied (?:peacefully|in (?:his|her) sleep)\b",
    re.IGNORECASE,
)
_OWN_HAND: Final = Cue(
    r"\b(?:set(?:s|ting)? (?:himself|herself|themselves) (?:on fire|alight|ablaze)|self-immolat\w+|"
    r"(?:hang(?:ed|s)|hung|shot|drowned|stabbed|poisoned|killed) (?:himself|herself|themselves)|"
    r"(?:t(?:ake|akes|aking|aken|ook)|end(?:s|ed|ing)?) (?:his|her|their) own (?:life|lives)|"
    r"to (?:take|end) (?:his|her|their) (?:life|lives)|"
    r"(?:by|at) (?:his|her|their) own hands?|died by suicide|suicide (?:pact|note|letter)|"
    r"(?:commit\w*|apparent) suicides?|(?:jump|leap)(?:ed|s|t)? to (?:his|her|their) deaths?|"
    r"(?:took|drank|swallowed|consumed) (?:\w+ )?(?:poison|pesticides?)|"
    r"(?:threw|flung) (?:himself|herself|themselves) (?:under|from|off|into|in front)|found hanged|"
    r"not suspect(?:ed|ing)? foul play|foul play (?:is|was|has been) (?:not suspected|ruled out)|"
    r"no (?:signs?|evidence|indications?|suspicion) of (?:foul play|(?:anyone|anybody) else|(?:a )?third part\w+|"
    r"outside involvement|violence))\b",
    re.IGNORECASE,
)
_ALSO_OTHERS: Final = Cue(
    r"\b(?:after|before|then|and) (?:\w+ )?(?:kill\w*|shoot\w*|shot|stabb\w+|opening fire)\b|\bgunm[ae]n\b|"
    r"\bsuicide (?:bomb|attack)\w*|\bmurder\w*|\bvictims?\b|\bopened fire\b|\bmanslaughter\b|\bhomicide\b|"
    r"\b(?:shot|shooting) (?:his|her|an?|the|another) (?!\w+ (?:hand|foot|leg|head|face|gun|pistol|rifle)\b)",
    re.IGNORECASE,
)
_TO_OTHERS: Final = Cue(
    r"\b(?:kill(?:ed|ing|s)|stabb(?:ed|ing)|shot|shooting|hacked|slashed|strangled|wounded|injured|attacked|beheaded|"
    r"burned|burnt) (?:dead |to death |and \w+ )?(?:\w+ly )?(?:an?|the|his|her|their|two|three|four|five|six|seven|"
    r"eight|"
    r"nine|ten|eleven|twelve|\d+|several|many|people|others?|everybody) "
    r"(?!(?:\w+ )?(?:hand|foot|leg|head|face|chest|gun|pistol|rifle)\b)",
    re.IGNORECASE,
)
"""A deed done to others, beside one's own end: "stabbed three clerks and took his own life"."""
_VIOLENT: Final = Cue(
    r"\b(?:shot|shoot\w*|stab\w*|attack\w*|bomb\w*|kill(?:ed|ing|s)|gun\w*|bullets?|pistols?|rifles?|kni(?:fe|ves)|"
    r"machetes?|strangl\w*|hack(?:ed|ing)|lynch\w*|behead\w*|explo\w+|fired|kidnap\w*|abduct\w*|hostages?|arrest\w*|"
    r"suspects?|robb\w*|assault\w*)\b",
    re.IGNORECASE,
)
_DOING: Final = frozenset({SpanField.EVENT_TYPE, SpanField.WEAPON})
_AFTER: Final = 4  # sentences after the last that tells of it in which a report says how it came about


def _around(report: ReportText, sentences: Sequence[Stretch]) -> Stretch:
    """From the first of the sentences to some after the last."""
    last = report.sentence_number(sentences[-1][0]) + _AFTER
    return sentences[0][0], report.sentence(report.starts[min(last, len(report.starts) - 1)])[1]


def went_off(report: ReportText, sentences: Sequence[Stretch]) -> bool:
    """Whether a gun went off that nobody meant to fire at others, and nothing speaks of anybody's intent."""
    stretch = _around(report, sentences)
    return bool(_WENT_OFF.search(report.text, *stretch)) and not _MEANT_IT.search(report.text, *stretch)


def aimed_at_nobody(report: ReportText, sentences: Sequence[Stretch]) -> bool:
    """Whether a shot that hit somebody was meant for game, or for the sky, and nothing speaks of anybody's intent."""
    stretch = _around(report, sentences)
    return bool(_AT_NOBODY.search(report.text, *stretch)) and not _MEANT_IT.search(report.text, *stretch)


def left_by_war(report: ReportText, sentences: Sequence[Stretch], hurt: Sequence[Stretch]) -> bool:
    """Whether what harmed the first who are told of had lain there since a war that is over."""
    if not hurt or not _LEFT_OVER.search(report.text, *hurt[0]):
        return False
    return not any(_NEWLY_LAID.search(report.text, *at) for at in sentences)


def of_illness(report: ReportText, bundle: Bundle, harmed: Sequence[Stretch]) -> bool:
    """Whether every sentence that tells of the dead says that they died of an illness, or of age, in freedom."""
    if any(s.field is SpanField.KIDNAPPED for s in bundle.spans):
        return False
    told = [report.text[start:end] for start, end in harmed]
    return bool(told) and all(_OF_ILLNESS.search(t) and not _VIOLENT.search(_OF_ILLNESS.sub("", t)) for t in told)


def by_own_hand(report: ReportText, bundle: Bundle, sentences: Sequence[Stretch], harmed: Sequence[Stretch]) -> bool:
    """Whether all that is told of harm was done by those who suffered it.

    Of a main incident a sentence beside it may say so, where none tells of another deed or a weapon.
    """
    own = " ".join(report.text[start:end] for start, end in sentences)
    if harmed and all(_OWN_HAND.search(report.text, *at) for at in harmed):
        return not _ALSO_OTHERS.search(own) and not _TO_OTHERS.search(_OWN_HAND.sub("", own))
    done = {report.sentence(s.start) for s in bundle.spans if s.field in _DOING}
    if not bundle.main or any(not _OWN_HAND.search(report.text, *at) for at in done):
        return False
    start, end = _around(report, sentences)
    if not _OWN_HAND.search(report.text, start, end) or _ALSO_OTHERS.search(report.text, start, end):
        return False
    return not _VIOLENT.search(_OWN_HAND.sub("", report.text[start:end]))
