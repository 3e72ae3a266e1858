"""Figures and persons whose fate the words beside them tell, whether or not a reader marked them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.of_those_taken import share_at
from tollbook.extraction.interpret.victims.fates.adjacent import adjacent_fate
from tollbook.extraction.interpret.victims.fates.outcomes import ATTACKERS
from tollbook.extraction.interpret.victims.fates.shot import SHOOTS_NOBODY, merely_shot
from tollbook.extraction.interpret.victims.numbers.quantities import Quantity
from tollbook.extraction.interpret.victims.people.nouns import find_role, noun_phrase_end
from tollbook.extraction.interpret.wordlists import CONDITIONS
from tollbook.vocabulary.codes import Outcome

_THE_BEFORE: Final = Cue(r"\b(?:the|all|these|those) $", re.IGNORECASE)
_FEW_LINES: Final = 3  # sentences in which a shooting is told before those who were taken to hospital
_PEOPLE: Final = (
    r"(?:people|persons|men|women|teens|teenagers|youths|boys|girls|children|adults|victims|others|more|officers)"
)
_SUCH: Final = rf"(?: (?!(?:and|or|of|who|with|in|at|for|on|to|from|by|about)\b)\w+){{0,2}}? {_PEOPLE}"
_ASIDE: Final = (
    r"(?:,? (?:including|among them) [^.,;\n]{1,50},|, (?:an?|one|two|three|four|five|six|\d+) [^.,;\n]{1,50},|"
    r" (?:--?|[–—]) [^.;\n]{1,90}? (?:--?|[–—])| at the scene|"
    r" ranging [^.,;\n]{1,50}?|"
    r" inside (?:the|an?) \w+)?"
)
_AND_MORE: Final = (
    r"(?:(?:,|,? and) (?:an?|one|two|three|four|five|six|\d+) (?:\w+ )?"
    r"(?:people|m[ae]n|wom[ae]n|teen(?:ager)?s?|boys?|girls?|child(?:ren)?|adults?|officers?))?"
)
"""Others who are told of with some: "2 girls, 2 men shot"."""
_SHOT: Final = re.compile(
    rf"{_SUCH}{_AND_MORE}{_ASIDE} (?:(?:were |was |are |is |got |had been |have been |being )?(?:also |"
    rf"all )?(?:shot{SHOOTS_NOBODY}|"
    r"(?:hit|struck) by (?:gunfire|bullets))\b(?! (?:and killed|dead|to death))|"
    r"(?:who )?(?:(?:are|were|is|was) )?(?:recovering|nursing|suffering|hospitali[sz]ed|with|treated|being treated)"
    r"(?: (?!(?:and|but|who|while)\b)[\w-]+){0,4} (?:wounds?|injuries|hospitals?)\b)",
    re.IGNORECASE,
)
_KIND: Final = r"(?:m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|teen(?:ager)?s?|adults?|females?|males?)"
_LISTED_AFTER: Final = re.compile(
    rf" (?:\w+ )?{_KIND} and (?:an?|one|two|three|\d+|another) (?:[\w-]+ )?{_KIND}\b", re.IGNORECASE
)
_LISTED_BEFORE: Final = Cue(rf"\b(?:an?|one|two|three|\d+) (?:[\w-]+ ){{0,2}}?{_KIND}(?:,|,? and) $", re.IGNORECASE)
_SURVIVED: Final = re.compile(r" of (?:the|those|these) (?:\w+ ){1,3}survived\b", re.IGNORECASE)
_SHOOTS: Final = Cue(r"\b(?:shot|shoots|shooting|shooting of|wounding|hitting|striking) (?:at least )?$", re.IGNORECASE)
_SHOT_AT: Final = re.compile(rf"{_SUCH}\b(?! (?:to death|dead))", re.IGNORECASE)
_TO_HOSPITAL: Final = re.compile(
    rf"{_SUCH}{_ASIDE} (?:(?:are|were|was|have been|had been|remain(?:ed)?|being) )?(?:\w+ ){{0,2}}?"
    r"(?:hospitali[sz]ed|(?:taken|rushed|transported|airlifted|flown|driven|sent|brought|"
    r"admitted) to (?:\w+ ){0,3}?hospitals?|"
    rf"(?:in|into) (?:the |a |an )?(?:\w+ )?hospitals?|in (?:{CONDITIONS}"
    r")(?: \w+ \w+)? condition|"
    r"(?:to (?:\w+ ){0,2}?hospitals?))\b",
    re.IGNORECASE,
)
_SUFFERED: Final = re.compile(
    rf"{_SUCH}(?:, (?:all|both|most|mainly|among them|including) [^.;\n]{{1,130}},|[^.;,\n]{{0,45}}?) "
    r"(?:received|suffered|sustained) (?:(?!and\b|but\b)[\w-]+ ){0,4}"
    r"(?:wounds?|injur(?:y|ies))\b",
    re.IGNORECASE,
)
_GUNS: Final = re.compile(r"\b(?:shot|shots|shooting|shootings|gun\w*|bullets?|opened fire)\b", re.IGNORECASE)
_DEATH: Final = re.compile(
    r"\b(?:kill\w*|dead|deadly|deceased|die[sd]?|death\w*|fatal\w*|slain|not survive|"
    r"(?<!attempted )(?<!attempted first-degree )(?<!attempted second-degree )murder\w*)\b",
    re.IGNORECASE,
)
_OTHERS: Final = re.compile(r" (?:others?|more)\b", re.IGNORECASE)
_AND_ANOTHER: Final = Cue(
    r"(?:\band|,|;) (?P<who>(?:another|one other|a (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth))"
    r"(?: (?:m[ae]n|wom[ae]n|person|people|boy|girl|teen(?:ager)?|child|victim|officer|student))?)"
    r"(?: (?:was|is|were|lies|remains))? (?:(?:critically|seriously|badly|also|slightly) )*"
    r"(?:wounded|injured|hurt|hospitali[sz]ed|in (?:an? )?(?:critical|serious|stable)(?: \w+)? condition|"
    r"(?:(?<=was )|(?<=was also ))(?:shot|stabbed)(?! (?:dead|to death|fatally|in the head)|"
    r"[^.;\n]{0,40}? and (?:later |then )?(?:died|killed)))\b",
    re.IGNORECASE,
)  # "three people dead and another injured", "a guard was killed and another was shot"
_WOUNDING_ANOTHER: Final = Cue(
    r"\b(?:and|but|,) (?:\w+ly )?(?:wound|injur|hurt|shoot)(?:ed|ing|s)? "
    r"(?P<who>another|one other|a (?:second|third|fourth|fifth|sixth|seventh))"
    r"(?! (?:\w+ )?(?:people|men|women|girls|boys|victims|officers|deputies|persons|teenagers|teens|children)\b)"
    r"(?! (?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|dozen|few|several)\b)"
    r"(?: (?:m[ae]n|wom[ae]n|person|boy|girl|teen(?:ager)?|child|victim|officer|deputy|student))?\b",
    re.IGNORECASE,
)  # "killing two brothers and wounding another"
_LIES: Final = (
    r"(?:in the hospital|(?:in|hospitali[sz]ed in) (?:an? )?"
    rf"(?:{CONDITIONS})(?: but \w+)? condition)"
)
_IN_HOSPITAL: Final = Cue(
    r"(?<![\w-])((?:an?|the|his|her|their|another) (?:[\w'’-]+ ){0,4}?"
    r"(?:m[ae]n|wom[ae]n|boy|girl|child|teen(?:ager)?|mother|father|mom|dad|brother|sister|son|daughter|wife|husband|"
    r"girlfriend|boyfriend|officer|deputy|friend|cousin|victim))(?:, [^.,;\n]{1,40})?,?(?: \w+){0,4}? "
    rf"(?:is|was|remains|remained|are)(?: \w+){{0,3}}? {_LIES}\b",
    re.IGNORECASE,
)
_BED: Final = Cue(rf"\b{_LIES}\b", re.IGNORECASE)
_ANOTHER: Final = Cue(
    r"\b(?:another|one other|a (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth))\b", re.IGNORECASE
)
_THOSE: Final = Cue(
    r"(?: U\.S\.| U\.K\.| (?:employed|hired|contracted|run|owned|operated|sent|engaged|escorted) by|"
    r" (?!(?:and|or|but|who|which|that|was|were|is|are|had|has|have|said|killed|wounded|injured|died|while|when|"
    r"after|before|by|not)\b)[\w'’-]+){2,12} (?:was|were|had been|have been) (?:all |later |then |also )?"
    r"(?P<fate>killed|shot dead|shot and killed|slain|wounded|injured|kidnapped|abducted|taken hostage)\b",
    re.IGNORECASE,
)
_THEIR_FATES: Final = {
    "killed": Outcome.KILLED, "shot": Outcome.KILLED, "slain": Outcome.KILLED, "wounded": Outcome.INJURED,
    "injured": Outcome.INJURED, "kidnapped": Outcome.KIDNAPPED, "abducted": Outcome.KIDNAPPED,
    "taken": Outcome.KIDNAPPED,
}  # fmt: skip
_ALL_ABOARD: Final = re.compile(
    r"(?: \w+)? (?:on board|aboard)(?: (?!(?:and|but|who)\b)[\w'’-]+){0,6} "
    r"(?:died|perished|were killed|lost their lives)\b"
)  # "all 224 on board an airliner died"
_LIE: Final = re.compile(
    r"(?: (?:more |other )?(?:people|persons|others|victims|survivors|passengers|villagers|residents|men|women|"
    r"children|workers|miners|labourers|traders|wounded|injured|pupils|students)| (?:others?|more)| of them)? "
    r"(?:are|were|is|was|remain(?:ed|s)?|lie|lay|said to be) (?:still |now |also |being (?:treated|cared for) |"
    r"undergoing treatment |under treatment |said to be )*(?:in|at) (?:the |an? )?(?:[\w'’-]+ ){0,3}"
    r"(?:hospitals?|clinics?|infirmary|health (?:centre|center|post)|intensive care)\b"
    r"(?! (?:when|as|while|at the time|before|during|staff|to (?:give|donate|visit|identify|collect)))",
    re.IGNORECASE,
)  # "eight persons are in Bwera hospital"
_ABED: Final = re.compile(
    r"(?: (?:others?|more|people))? (?:(?:still )?in (?:the )?hospitals?\b(?! (?:staff|beds?|use)\b)|"
    r"nursing (?:[\w-]+ ){0,2}(?:wounds|injuries|burns|cuts)\b)"
)
_LEFT_WITH: Final = Cue(r"(?:, with|\band|\bleaving) (?:at least |about |some |another )?$")
_OF_THE_HURT: Final = re.compile(
    r"\b(?:wounded|injured|hurt|shot|patients|of (?:them|these|those|whom))\b", re.IGNORECASE
)
_STILL: Final = re.compile(r" (?:are|is|remains?|lie) ", re.IGNORECASE)
_UNTREATED: Final = re.compile(
    r"\b(?:visit\w*|hid|hiding|besieged|hostages?|held|captors?|staff|gunm[ae]n|bod(?:y|ies)|morgue|malaria|"
    r"fever|cholera|measles|typhoid|flu|covid\S*|illness\w*|diseases?|diarrhoea|births?|accident\w*)\b",
    re.IGNORECASE,
)
_TOLL: Final = Cue(
    r"(?:^|[.;:]\s+|[\n–—)-]\s*|, |\band )[Tt]he "
    r"(?:(?:provisional|preliminary|latest|death|overall|total|present|current|new) ){0,2}"
    r"toll(?: of the (?:dead|attack|massacre|raid))?"
    r"(?:,| is| was| stands at| stood at| has reached| reached| has risen to| rose to| now)"
    r"(?: (?:now|at|at least|about|some|more than|over|already))* $|"
    r"\b(?:taking|bringing|raising|pushing|lifting|takes|brings|raises|took|brought|raised|pushed) the (?:death |"
    r"overall )?"
    r"(?:toll|number of (?:dead|deaths|fatalities|(?:people |those )?(?:killed|dead)))(?: (?!(?:since|attacks|raids|"
    r"year|"
    r"months?|weeks?|quarter|war|conflict)\b)[\w'’-]+){0,8}?(?: from [\w-]+)? to (?:at least )?$|"
    r"(?:^|[.;:]\s+|[\n–—)-]\s*|, |\band )[Tt]he (?:death toll|number of (?:dead|deaths|"
    r"fatalities|(?:people |those )?(?:killed|dead)))"
    r"(?:(?!\b(?:attacks|raids|since|year|months?|weeks?|quarter|war|conflict)\b)[^.;\n]){0,120}? (?:(?:rose|risen|"
    r"climbed|increased|grew|grown|gone up|went up|jumped) (?:from [\w-]+ )?to|reached|(?:now )?stands at|stood at) "
    r"(?:at least )?$|"
    r"\b(?:put|puts|putting) (?:the|its) (?:(?:[\"“'‘]?[\w-]+[\"”'’]? )?(?:death )?toll|(?:number|count) of (?:the )?"
    r"(?:dead|deaths|fatalities)) at (?:at least |about )?$|"
    r"\b(?:put|puts|putting) the (?:dead|death toll|toll|(?:number|count) of (?:the )?(?:dead|deaths)) (?:of|from|"
    r"in|after) "
    r"(?:(?!\b(?:attacks|raids|since|year|months?|weeks?|quarter|war|conflict)\b)[^.;,\n]){0,90}? at (?:at least |"
    r"about )?$|"
    r"\b(?:raises?|raised|raising|revise[sd]|revising|lift(?:s|ed|ing)|increase[sd]?|correct(?:s|ed)?) (?:its|the|"
    r"their|his|"
    r"her|that|this) (?:death )?(?:toll|figure|number|count)(?: (?:for|of|from|in) "
    r"(?:(?!\b(?:attacks|raids|since|year|months?|weeks?|quarter|war|conflict)\b)[^.;,\n]){0,60}?)? from [\w-]+"
    r"(?: (?:dead|killed|deaths))? to (?:at least )?$|"
    r"\b(?:raised|revised|increased|corrected) "
    r"(?:it|the (?:death )?toll|(?:the|that|this|its|his|their) (?:figure|number|count)) to (?:at least )?$"
)
_IN_ALL: Final = Cue(
    r"(?:^|[.;:\n]\s*)(?:In total|In all|All told|All in all|Altogether),? (?:at least |about |some )?$"
)
_ALL_DIED: Final = re.compile(
    r"(?: (?!was|were|have|had)[\w-]+){0,2} (?:(?:have|had|has|were|was|are|been) ){0,3}(?:died|dead|killed|perished|"
    r"lost their lives|laid down their lives|embraced martyrdom)\b"
)  # "In all, five persons have died"
_NATIONALS: Final = re.compile(r" (?:[\w.-]+ ){1,3}?(?:nationals|citizens)\b")


def plain_figures(report: ReportText, marked: Sequence[tuple[int, int]]) -> list[tuple[int, int, Outcome]]:
    """Figures with what the words beside them say became of those counted, then who else was hurt; none `marked`."""
    free = [q for q in report.quantities if not overlaps((q.start, q.end), marked)]
    found = [(q.start, q.end, outcome) for q in free if (outcome := _fate(report, q)) is not None]
    hurt = [hit.span(1) for hit in in_hospital(report.text)]
    if _ANOTHER.search(report.text):
        hurt += [hit.span("who") for p in (_AND_ANOTHER, _WOUNDING_ANOTHER) for hit in p.finditer(report.text)][:1]
    return found + [(*at, Outcome.INJURED) for at in hurt if not overlaps(at, marked)]


def overlaps(at: tuple[int, int], marked: Sequence[tuple[int, int]]) -> bool:
    """Whether a stretch shares a character with one of those marked."""
    return any(start < at[1] and at[0] < end for start, end in marked)


def _fate(report: ReportText, q: Quantity) -> Outcome | None:
    """What the words beside a figure say became of those whom it counts."""
    fate = adjacent_fate(report, q.start, q.end)
    if fate is not None:
        return fate
    if are_shot(report, q.start, q.end) or _SURVIVED.match(report.text, q.end):
        return Outcome.INJURED
    if lie_in_hospital(report, q.end) or _left_in_hospital(report, q):
        return Outcome.INJURED
    if (share := share_at(report, q.end, q.low)) and share.outcome:
        return share.outcome
    if fate := _fate_of_those(report, q):
        return fate
    return Outcome.KILLED if _ALL_ABOARD.match(report.text, q.end) and q.low > 1 else None


def lie_in_hospital(report: ReportText, end: int, *, still: bool = False) -> bool:
    """Whether those whose number ends at `end` are in hospital; `still`: only if they are as it is told."""
    first, last = report.sentence(end)
    lie = _LIE.match(report.text, end, last)
    if lie is None or _UNTREATED.search(report.text, first, last):
        return False
    return not still or _STILL.search(lie.group()) is not None


def _left_in_hospital(report: ReportText, q: Quantity) -> bool:
    """Whether a figure is of those whom an attack left in hospital: "stands at eleven dead, with three in hospital"."""
    first, last = report.sentence(q.start)
    if not (_ABED.match(report.text, q.end) and _LEFT_WITH.search(report.text, max(first, q.start - 24), q.start)):
        return False
    told = (_OF_THE_HURT, _UNTREATED)
    return bool(_DEATH.search(report.text, first, last)) and not any(p.search(report.text, first, last) for p in told)


def in_hospital(text: str) -> Iterator[re.Match[str]]:
    """The words for who lies in hospital."""
    return _IN_HOSPITAL.finditer(text) if _BED.search(text) else iter(())


def tolls_told(report: ReportText) -> list[Quantity]:
    """The figures that are told as a toll: "The toll, at least 110 by now", "In all, five persons have died"."""
    return report.once(_tolls_told, None)


def _tolls_told(report: ReportText, _: None) -> list[Quantity]:
    text = report.text
    return [
        q
        for q in report.quantities
        if _TOLL.search(text, max(0, q.start - 150), q.start)
        or (_IN_ALL.search(text, max(0, q.start - 30), q.start) and _ALL_DIED.match(text, q.end))
    ]


def _fate_of_those(report: ReportText, q: Quantity) -> Outcome | None:
    """What became of people who are told by where they were: "nine weavers on their way home were shot dead"."""
    text, last = report.text, report.sentence(q.start)[1]
    those = _THOSE.match(text, q.end, min(last, q.end + 110))
    if those is None or q.low < 2 or ATTACKERS.search(text, q.end, those.start("fate")):
        return None
    if 1900 <= q.low <= 2100 or report.quantities_in(q.end, those.start("fate")):
        return None  # "in 2021 two cyclists were kidnapped"
    noun = find_role(text[q.end : noun_phrase_end(text, q.end, those.start("fate"))])
    if noun is None and not _NATIONALS.match(text, q.end):
        return None
    return _THEIR_FATES[those["fate"].split()[0].lower()]


def are_shot(report: ReportText, start: int, end: int) -> bool:
    """Whether the number at `text[start:end]` counts people who were shot, others than those whose death is told."""
    text = report.text
    first, last = report.sentence(start)
    told = (
        _SHOT.match(text, end, last)
        or (_SHOOTS.search(text, max(first, start - 30), start) and _SHOT_AT.match(text, end, last))
        or _SUFFERED.match(text, end, last)
        or (_TO_HOSPITAL.match(text, end, last) and _GUNS.search(text, _guns_from(report, start, end), last))
    )
    if not told or not _DEATH.search(text, first, last):
        return bool(told)
    return bool(_OTHERS.match(text, end)) or merely_shot(report, start, end)


def _guns_from(report: ReportText, start: int, end: int) -> int:
    """From where on words for guns tell what those at `text[start:end]` were taken to hospital for.

    Of "both men" and "the two" it is told before who they are.
    """
    text, line = report.text, report.sentence_number(start)
    again = text[start:end].lower() == "both" or _THE_BEFORE.search(text, max(0, start - 8), start)
    return report.starts[line if again else max(0, line - _FEW_LINES)]


def is_in_list(report: ReportText, start: int, end: int) -> bool:
    """Whether a number counts some of several kinds of people: "three men and a girl", "a girl, two women"."""
    before = _LISTED_BEFORE.search(report.text, max(report.sentence(start)[0], start - 50), start)
    return bool(before or _LISTED_AFTER.match(report.text, end))
