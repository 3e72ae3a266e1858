"""What is said of a figure: that it was overtaken or is not sure, or that those who did it claim it."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.numbers.corrected import ours_before
from tollbook.vocabulary.codes import Hedge

_EARLIER_BEFORE: Final = Cue(
    r"\b(?:initial(?:ly)?|earlier|previous(?:ly)?|at first|original(?:ly)?|preliminary|first (?:reports?|flash(?:es)?|"
    r"accounts?|figures?|count|announcements?|statements?|communiqu\w+|bulletins?|telegrams?|messages?|versions?|"
    r"lists?|said|put|announced|reported|spoke|gave|given)|early reports?|"
    r", which had (?:told [\w ]{3,20}?|said|put|given|spoken|reported|announced|counted)|"
    r"(?:some|several) (?:outlets|media|newspapers|papers|sites|stations|channels|agencies) had (?:\w+ )?"
    r"(?:reported|said|written|announced)|"
    r"(?:bulletin|flash|update(?: \d+)?|statement|story|report) (?:\w+ )?(?:put|mentioned|spoke|gave|"
    r"had))\b[^.;]{0,70}$",
    re.IGNORECASE,
)
_EARLIER_AFTER: Final = Cue(
    r"(?:(?!\b(?:not|rather than|instead of|(?:down|up) from)\b)[^.;]){0,60}?\b(?:as (?:was |had been |we )?(?:first|"
    r"initially|earlier|previously|originally)|"
    r"(?:initially|previously|originally|earlier) (?:reported|announced|said|stated|given|thought)|"
    r"according to (?:the )?(?:first|initial|early) (?:reports?|accounts?))\b|"
    r"(?:(?!\b(?:not|rather than|instead of|(?:down|up) from)\b)[^.;\n]){0,130}?\bhad (?:said|told (?:\w+ ){1,3}) ?"
    r"(?:earlier|at first)\b|"
    r"[^.;]{0,60}[.;][\"”’)]* (?:That|This|The (?:figure|number|count)) (?:was|is|proved) (?:wrong|incorrect|mistaken|"
    r"too high|too low|premature)\b",
    re.IGNORECASE,
)
_FIRST_THEN: Final = re.compile(
    r"\b(?:spoke|had spoken|talked) of (?:at least |about |some )?[\w-]+(?: (?:dead|killed|deaths|people))?"
    r" (?:that|the same) (?:morning|afternoon|evening|night|day),? (?:and )?then of [\w-]+"
)  # "the army spoke of eight dead that evening, then of eleven"
_THEN: Final = Cue(
    r"(?:,|;|\band|\bbut) (?:and |but )?(?:then|later|now|finally|afterwards|subsequently)(?: of| at| to| as)?"
    r"(?: (?:at least|about|some))? $",
    re.IGNORECASE,
)  # "first reported eight dead, then twelve"
_CLAIMED: Final = Cue(
    r"\bclaim(?:s|ed|ing)?\b(?! (?:the )?(?:at least |about |more than |\w+ )?lives)(?:[^.;]{0,100})$|"
    r"\bboast\w*[^.;]{0,80}$|"
    r"\b(?:its|our|his) (?:fighters|men|mujahid\w+|units?|forces|soldiers|members|teams?|guerrillas|"
    r"bombers?)\b[^.;]{0,50}"
    r"\b(?:kill\w*|eliminat\w*|wound\w*)[^.;]{0,20}$|"
    r"\b(?:it|group|movement|front|militants|rebels|insurgents|statement|communiqu\w+) (?:said|says)"
    r"(?: (?:in|on|through|via) [^.;,]{3,50}?)?,? (?:that )?(?:it|they|its \w+)[^.;]{0,30}\bkill\w*[^.;]{0,40}$|"
    r"\b(?-i:[A-Z])[\w'’-]+ (?:said|says)(?: (?:in|on|through|via) [^.;,]{3,50}?)? (?:that )?(?:it|they|its \w+) "
    r"(?:had |have )?"
    r"(?:(?:attack|ambush|raid|storm|struck|hit)\w*[^.;]{0,90} )?kill\w*[^.;]{0,40}$",
    re.IGNORECASE,
)
_IT_SAID: Final = re.compile(
    r"(?:It|They|(?:The|This|Its|Their) (?:group|movement|front|message|statement|communiqu\w+|video|claim|text))"
    r" (?:said|says|spoke|speaks|put|gave|claimed)\b[^.;,]{0,30}$"
)
_CLAIMS: Final = Cue(
    r"\b(?:claim(?:s|ed|ing)? (?:the (?:\w+ )?(?:attack|bombing|ambush|raid|killing|blast)|responsibility|it)|"
    r"took responsibility|(?:was|were) behind (?:it|the)|"
    r"said (?:it|its \w+|they) (?:had |have )?(?:carried out|attacked)|"
    r"boasted that (?:it|its|they|their) (?:[\w\"“”'‘’-]+ ){0,3}(?:had |have )?(?:struck|hit|attacked|killed|raided)|"
    r"(?:published|released|issued|posted) (?:its|their|the|an?) (?:\w+ )?(?:statement|claim|communiqu\w+|bulletin))\b",
    re.IGNORECASE,
)  # "The group said it was behind the raid. It said thirty soldiers were killed"
_OF_AN_ATTACK: Final = re.compile(
    r"\b(?:in|during) which\b|\b(?:attack|bombing|blast|raid|assault|ambush|shooting|strike|explosion|massacre|"
    r"bombs?|device|mine|explosives|rockets?)(?: (?:at|in|on|near|against|outside|inside) [^.;,\n]{2,80}?)? "
    r"(?:that|which)\b",
    re.IGNORECASE,
)  # "claimed the attack in which four died": who claims it says nothing of how many


def is_claimed(report: ReportText, at: int) -> bool:
    """Whether a figure at `at` is what those say who did it, not what others say of the attack that they claim."""
    first = report.sentence(at)[0]
    claim = _CLAIMED.search(report.text, max(first, at - 200), at)
    if claim is not None:
        return not _OF_AN_ATTACK.search(report.text, claim.start(), at)
    if not _IT_SAID.match(report.text, first, at) or first == 0:
        return False
    before = report.text[report.sentence(first - 1)[0] : first]
    return bool(_CLAIMS.search(before))


_EARLIER_FIRST: Final = re.compile(
    r"(?:Earlier|Previously|Initially|At first)(?: (?:on \w+day|in the day))?, [^.;\n]{3,110}? had [^.;\n]{0,60}$"
)  # "Earlier, the mayor of the town, Al Roe, had put the dead at four"
_WHO_EARLIER: Final = re.compile(
    r", (?:who|which) (?:had |have |has )?(?:initially|earlier|previously|originally|at first|first) "
    r"[^.;,]{3,60}, (?:(?:now|later|then) )?(?:said|says|put|puts|gave|counted|spoke|reported|confirmed|raised|"
    r"revised)\b[^.;,]*$"
)  # "police, who earlier spoke of one dead, said on Monday that three had died"


def is_overtaken(report: ReportText, start: int, end: int) -> bool:
    """Whether the figure is said to be what was reported first: "not five as was first announced"."""
    text = report.text
    first, last = report.sentence(start)
    before = text[max(first, start - 110) : start]
    if any(m.start() < start < m.end() for m in _FIRST_THEN.finditer(text, first, last)):
        return True
    if _THEN.search(before) and any(q.end <= start for q in report.quantities_in(first, start)):
        return bool(ours_before(report, start))
    if _WHO_EARLIER.search(text, first, start):
        return bool(ours_before(report, start))
    if _EARLIER_FIRST.match(text, first, start):
        return True
    after = _EARLIER_AFTER.match(text, end, min(len(text), last + 40))
    return bool(_EARLIER_BEFORE.search(before) or after or ours_before(report, start))


_FEARED: Final = Cue(r"\bfeared\b", re.IGNORECASE)
_UNCONFIRMED: Final = Cue(
    r"\b(?:unconfirmed|could not (?:be )?(?:independently )?(?:confirm|verif)\w*|"
    r"not (?:been )?(?:independently )?(?:confirmed|verified))\b",
    re.IGNORECASE,
)


def hedge_of(report: ReportText, at: int, hedge: Hedge) -> Hedge:
    """How sure the sentence at `at` is of a figure whose own words say `hedge`."""
    sentence = report.text[slice(*report.sentence(at))]
    if hedge in (Hedge.PLAIN, Hedge.ABOUT) and _FEARED.search(sentence):
        return Hedge.FEARED
    return Hedge.UNCONFIRMED if hedge is Hedge.PLAIN and _UNCONFIRMED.search(sentence) else hedge
