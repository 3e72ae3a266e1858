"""What the grammar around a figure says became of the people it counts, to check what the reader marked."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.words.listed import between_dashes, listed_under
from tollbook.extraction.interpret.victims.words.outcomes import (
    ATTACKERS,
    BESIDE,
    CARRIED_OFF,
    LEFTS,
    RIGHTS,
    told_last,
)
from tollbook.extraction.interpret.victims.words.people import find_role, noun_phrase_end
from tollbook.vocabulary.codes import Outcome

_ASIDE: Final = Cue(
    r"(?:(?!\b(?:was|were|had|have|is|are|and|who)\b)[^.;:\n,]){0,60}, (?:among (?:them|whom)|including|(?:all|most|"
    r"some|both|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?|\d+|several|many|"
    r"none) of (?:them|whom)|mostly|mainly)\b[^.;:\n]{1,90}?, (?=(?:(?:who )?(?:were|was|have|had)|are|sustained|"
    r"suffered|received|died|lost|remain|escaped|survived|injured|wounded|hurt|dead)\b)",
    re.IGNORECASE,
)  # "six persons, among them two drivers, sustained injuries": what became of the six is told after the aside
_APPOSED: Final = Cue(
    r"(?: (?!\b(?:was|were|had|have|is|are|and|who|by|said)\b)[\w'’-]+){0,5}, (?:an?|one|two|three|four|both|all|"
    r"his|her|their|\d{1,3}[- ]year[- ]old) (?:(?!\b(?:was|were|had|have|is|are|who|said|says|while|when|but)\b)"
    r"[^.;:,\n]){1,90}, (?=(?:were|was|have|had|"
    r"has|are|is|did|sustained|suffered|received|died|lost|remains?|escaped|survived|killed|wounded|injured|hurt)\b)",
    re.IGNORECASE,
)  # "two nurses, a Kenyan and an Ethiopian, were taken": what became of the two is told after the apposition
_WHO: Final = Cue(
    r"(?: (?!\b(?:was|were|had|have|is|are|and|who|by|said)\b)[\w'’-]+){0,5}, (?:who|whom|whose|which) "
    r"(?:(?!\b(?:killed|dead|died|dying|wounded|injured|hurt|shot|burn(?:ed|t)|taken|kidnapped|abducted|seized|missing|"
    r"survived|escaped|and|but)\b)[^.;:,\n]){1,90}, "
    r"(?=(?:were|was|have|had|has|sustained|suffered|received|died|lost|escaped|survived)\b)",
    re.IGNORECASE,
)  # "an engineer, whom the police escorted, was cut by glass"
_LISTED: Final = Cue(
    r"(?: (?!\b(?:was|were|had|have|is|are|and|who|by|said)\b)[\w'’-]+){0,3},(?: (?:an?|one|two|three|his|her|their|"
    r"\d{1,3}[- ]year[- ]old) "
    r"(?:(?!\b(?:was|were|had|have|is|are|who|said|says|while|when|but)\b)[^.;:,\n]){1,60},){1,5} and (?:an?|one|"
    r"two|three|his|her|"
    r"their|\d{1,3}[- ]year[- ]old) (?:(?!\b(?:was|were|had|have|is|are|who|said|says|while|when|"
    r"but)\b)[^.;:,\n]){1,60}, "
    r"(?=(?:were|was|have|had|has|are|is|did|sustained|suffered|received|died|lost|remains?|escaped|survived)\b)",
    re.IGNORECASE,
)  # "three victims, a man, 25, a man, 26, and a woman, were taken to a hospital"
_AMONG_THEM: Final = Cue(
    r"\b(?:including|among (?:them|whom)|(?:most|all|some) of (?:them|whom)),?(?: (?:at|least|also|the|about|some))* $",
    re.IGNORECASE,
)
_AMONG_THESE: Final = re.compile(r"Among (?:them|these|those) (?:is|are|was|were) (?:[^.;:]{1,60} and )?$")
_LISTED_AMONG: Final = Cue(
    r"\b(?:including|among (?:them|whom)),?(?: (?:an?|the|one|two|three|four|five|six|\w+teen|\d+)"
    r"(?: (?!(?:was|were|is|are|had|has|have|who|died|killed|wounded|injured|but)\b)[\w'’-]+){1,4}"
    r"(?:,| and|, and)){1,4} $",
    re.IGNORECASE,
)  # a further one of those: "including a Kenyan and "
_COMES_TO: Final = Cue(
    r"\b(?:mak(?:es|ing)|bring(?:s|ing)|brought|tak(?:es|ing)|took|rais(?:es|ing)|raised)"
    r"(?: (?:it|that|them|the (?:total|figure|number|count)(?: [^.;,]{0,40})?))?(?: to)? $",
    re.IGNORECASE,
)
_PLACED: Final = r", (?=(?-i:[A-Z])|(?:on|in|near|at|last|this|when|as|after|has|have|had|died|succumbed)\b)"
"""The commas of "at Senna, Kenya, when gunmen raided it, has died"."""
_THEN_DIED: Final = Cue(
    rf"[^.;:,]{{0,40}}?(?:, )?\b(?:wounded|injured|hurt|shot|hit|burn(?:ed|t)) "
    rf"(?:(?:(?!\b(?:and|who|when|while|after)\b)(?:[^.;:,]|{_PLACED})){{0,90}}?\b(?:died|succumbed|passed away)|"
    rf"(?:(?!\band\b)(?:[^.;:,]|{_PLACED})){{0,110}}?\b(?:has|have|had) (?:since |now |also )?(?:died|succumbed|"
    r"passed away))\b",
    re.IGNORECASE,
)  # "an engineer wounded in last month's attack died on Monday"
_HURT_WHEN: Final = re.compile(
    r"(?: (?!(?:was|were|had|has|have|been|is|are|and|who)\b)[\w'’-]+){0,3}? (?:wounded|injured|hurt|shot|hit|"
    r"burn(?:ed|t)) (?:when|as|after|in|during|by) (?:(?!\b(?:and|but|who|which|while)\b)[^.;:\n]){0,150}?"
    r" (?:(?:has|have|had|later|also|since) )*(?:died|succumbed|passed away) "
    r"(?:in|of|at|on|from|to|this|last|late|early|\w+day)\b",
    re.IGNORECASE,
)  # "an engineer wounded when gunmen raided a quarry died in hospital"
_DIED: Final = re.compile(
    r" (?:(?:has|had|have|later|since|also|then) )*(?:died|succumbed|passed away)\b", re.IGNORECASE
)
# "a wounded driver died in hospital"
_SAID_DEAD: Final = re.compile(
    r"\b(?:(?:has|have|had) )?(?:since |now |also |later )*(?:died|succumbed|passed away)\b", re.IGNORECASE
)
_SHOT_AND_HURT: Final = Cue(
    r"(?: (?!\b(?:and|who|which|when|while|was|were)\b)[\w'’-]+){0,4}(?: who)? (?:was|were|been) "
    r"(?:shot(?: at)?|stabbed|beaten|attacked|hit|ambushed) and (?:\w+ly )?(?:injured|wounded|hurt)\b",
    re.IGNORECASE,
)  # "two drivers were shot and injured"
_SHOT_BUT_LIVED: Final = Cue(
    r"(?: (?!\b(?:and|who|was|were)\b)[\w'’-]+){0,3}(?:,[^.;,\n]{1,40},)? (?:was|were) (?:also )?(?:shot|stabbed|"
    r"wounded|"
    r"injured|hit)\b[^.;\n]{0,40}? but (?:\w+ )?(?:survived|lived|(?:is|are) expected to (?:survive|live|recover))\b",
    re.IGNORECASE,
)  # "his wife, Ann Doe, was shot and slashed but survived"
_WOUNDING_BOTH: Final = re.compile(
    r"(?: (?!(?:who|was|were|but|while)\b)[\w'’-]+){0,7}?(?: who (?:was|were) (?!(?:\w+ )?(?:killed|dead)\b)"
    r"[^.;,\n]{1,60})?,? (?:(?:critically|seriously|badly) )?(?:wounding|injuring) "
    r"(?:both|them|him|her|all)\b(?! (?:\w+ ){0,3}(?:to death|fatally))",
    re.IGNORECASE,
)  # "shot his wife and her son, wounding both"
_WAS_SHOT: Final = re.compile(
    r"(?: (?!(?:and|who|was|were|when)\b)[\w'’-]+){0,4} (?:was|were) (?:also )?shot"
    r"(?! (?:dead|to death|and (?:\w+ )?kill|fatally)|[^.;\n]{0,60}?\b(?:died|dead|killed)\b)",
    re.IGNORECASE,
)
_DIED_AND: Final = Cue(
    r"\b(?:was|were|is|are|left) (?:shot (?:dead|to death|and killed)|killed|dead)"
    r"(?: (?!(?:when|after|who|that)\b)[\w'’-]+){0,4},? (?:and|while) $",
    re.IGNORECASE,
)
_KILLED_AND_SHOT: Final = Cue(
    r"\b(?:killing|killed|kills) (?!(?:in|by|on|at|and|when|after)\b)[^.;,\n]{2,50}? and (?:then )?(?:shooting|shot|"
    r"shoots)"
    r"(?: (?:the|his|her|their|another|an?))? $",
    re.IGNORECASE,
)  # "accused of killing a girl and shooting her mother"
_TO_DEATH: Final = re.compile(r"[^.;,\n]{0,40}? (?:to death|dead|and killing|fatally)\b", re.IGNORECASE)
_WHO_WAS_SHOT: Final = Cue(
    r"(?:[- ]year[- ]old)?(?: \w+)? who (?:was|were|had been|has been) "
    r"(?:shot|wounded|injured|hit|struck|stabbed)\b[^.;:,]{0,40}? and "
    r"(?=(?:an?|one|another) )",
    re.IGNORECASE,
)  # "a man who had been shot in the leg and a child who had died"
_STOP: Final = re.compile(
    r"[.;:\n]|\band (?:said|says|added|that)\b|"
    r", with (?=\d|\w+ (?:wounded|injured|hurt)\b)|(?<!\d), (?!all\b|both\b|aged?\b|\d)|\bwhile\b|\bbut\b|\bwhen\b|"
    r"\bafter\b|\bbefore (?!being|they|(?:he|she) (?:was|died)|dying|succumbing)|"
    r"\bas (?!well)|\band (?:left|leav|slightly|seriously|badly|wound|injur|kill|abduct|kidnap)\w*|"
    r"\binclud\w+|\bamong\b|\bwhose\b"
)
_AMONG: Final = re.compile(
    r"(?:,[^,.;]{1,60},)? (?:is|was|are|were) (?:also )?among the (wounded|injured|"
    r"dead|killed|hostages|abducted)",
    re.IGNORECASE,
)
_AMONG_THE: Final = {
    "wounded": Outcome.INJURED,
    "injured": Outcome.INJURED,
    "dead": Outcome.KILLED,
    "killed": Outcome.KILLED,
    "hostages": Outcome.KIDNAPPED,
    "abducted": Outcome.KIDNAPPED,
}
_SO_DIED: Final = Cue(r"\b(?:died|perished|were killed)\b(?:(?!\bwound|\binjur)[^.;:]){0,40}? and (?:another )?$")
_IN_HOSPITAL: Final = re.compile(
    r"(?: others| more)? (?:later )?(?:in|at|on the way to) (?:an? |the )?(?:\w+ )?hospitals?\b"
)
# "nine died on the spot and two in hospital"


def among_the_dead(text: str, start: int, end: int, last: int) -> bool:
    """Whether those at `text[start:end]` died too: "nine died on the spot and two in hospital"."""
    return bool(_SO_DIED.search(text, max(0, start - 70), start) and _IN_HOSPITAL.match(text, end, last))


_DIED_THERE: Final = Cue(
    r"[^.;\n]{0,120}?\b(?:(?:taken|rushed|transported|airlifted|flown|driven|brought|admitted) (?:\w+ ){0,3}?to|"
    r"dropped off (?:at|for)) [^.;\n]{0,90}?"
    r"\b(?:where|but|and) (?!\w+ of (?:them|the|whom)\b)[^.;\n]{0,50}?"
    r"\b(?:died|(?:pronounced|declared) (?:dead|deceased)|succumbed|did not survive)\b",
    re.IGNORECASE,
)  # "a girl was taken to a hospital but the coroner says she died"
_TAKES: Final = Cue(
    r"\b(?:tak(?:ing|es)|took|lead(?:ing|s)|led|march(?:ing|ed)|dragg(?:ing|ed)|forc(?:ing|ed)|carry(?:ing)?|carried)"
    r"(?: (?:at least|about|some|around|another|a further|the|all|up to|more than))* $",
    re.IGNORECASE,
)
_WITH_THEM: Final = re.compile(
    r"(?: (?!(?:and|but|who|while|when|was|were|to)\b)[\w'’-]+){0,6}?(?: and (?:an?|one|two|three|four|five|\d+|"
    r"their|his|her)(?: (?!(?:and|but|who|was|were)\b)[\w'’-]+){1,3}?)? (?:(?:along )?with (?:them|him)|away with them|"
    r"into (?:the|a) (?:nearby )?(?:bush|forest|hills|mountains|desert|jungle|woods|swamps?))\b",
    re.IGNORECASE,
)  # "taking three aid workers with them"
_OF_THE_HURT: Final = re.compile(
    r"(?: more| other)? of (?:the|those|them|these|its|their)(?: (?:\w+|\d+))? ?(?:wounded|injured|hurt|casualties)"
    r"(?: (?!(?:was|were|is|are|who|and|but)\b)[\w'’-]+){0,4}?(?:, [^.;:,]{1,60},)? "
    r"(?:(?:has|have|had|later|also|since|then|subsequently) )*(?:died|dies|succumb(?:ed|s)|passe[ds] away)\b",
    re.IGNORECASE,
)  # "one of the wounded died in hospital"
_OF_THEM: Final = re.compile(
    r" of (?:them|whom|these|the (?:two|three|four|five|six|seven|eight|nine|ten|\d+))(?:, [^.;:,]{1,60},)? "
    r"(?:(?:(?:has|have|had|later|also|since|then|subsequently) )+(?:died|passed away)\b|"
    r"succumbed\b|(?:died|passed away)\b[^.;,\n]{0,40}? (?:later|since|on (?:the )?\w+day|overnight|yesterday|"
    r"this (?:morning|week)|last night|after\w* (?:surgery|midnight))\b)"
    r"(?! (?:on the spot|instantly|at the scene|immediately|at once))",
    re.IGNORECASE,
)  # "two were wounded; one of them has died": without a word for later, a lead's figure of the dead holds him
_ALONG_WITH: Final = Cue(
    r"\b(?:was|were|been) (killed|wounded|injured|hurt|kidnapped|abducted)(?: [\w'’-]+){0,4}? (?:along|together) with "
    r"(?:at least |about |another |the |his |her |their )?$",
    re.IGNORECASE,
)  # "were injured along with three guards, and a foreman died later"
_SO_WITH: Final = {
    "killed": Outcome.KILLED, "wounded": Outcome.INJURED, "injured": Outcome.INJURED, "hurt": Outcome.INJURED,
    "kidnapped": Outcome.KIDNAPPED, "abducted": Outcome.KIDNAPPED,
}  # fmt: skip
_BODIES: Final = Cue(r" (?:(?!and\b)[\w-]+ ){0,2}(?:bodies|corpses)\b", re.IGNORECASE)
_BURNED: Final = re.compile(
    r"(?: (?!\b(?:and|who|but|while)\b)[\w'’-]+){0,4}? (?:(?:was|were|had been) )?burn(?:ed|t) (?:alive|to death|in "
    r"(?:their|his|her|its) (?:cab\w*|cars?|trucks?|vehicles?|lorr\w+|huts?|houses?|homes?|beds?|tents?|"
    r"rooms?|wards?))\b",
    re.IGNORECASE,
)  # "two drivers burned in their cabs"
_KILLED_WITH: Final = Cue(
    r"\b(?:killed|died|shot dead|slain) (?:along )?with (?:the |at least |about )?$", re.IGNORECASE
)
_OTHERS: Final = re.compile(r" others?\b", re.IGNORECASE)
_DECEASED: Final = re.compile(
    r" (?:deceased|dead|slain) (?:victims?|people|persons?|individuals?|subjects?|m[ae]n|wom[ae]n|adults?|children|"
    r"males?|females?)\b"
)  # "two deceased victims and a wounded one"
_DEAD_NEXT: Final = re.compile(r" (?:people |persons )?dead\b(?= (?:and|on|in|at|so far)\b|[,.;)]|$)")
# "from 61 injured to 51 dead"
_PASSIVE: Final = Cue(r"\b(?:was|were|been|being|is|are) (?:\w+ )?$", re.IGNORECASE)


def fate_of(report: ReportText, start: int, end: int) -> Outcome | None:
    """The outcome that the words around `text[start:end]` give it; None where they do not tell."""
    return report.once(_fate_of, (start, end))


def _fate_of(report: ReportText, at: tuple[int, int]) -> Outcome | None:
    text, (start, end) = report.text, at
    first, last = report.sentence(start)
    along = _ALONG_WITH.search(text, max(first, start - 90), start)
    if labelled := listed_under(report, start) or between_dashes(text, first, start, last):
        return labelled
    if CARRIED_OFF.match(text, end, last) or is_taken_along(report, start, end):
        return Outcome.KIDNAPPED
    if _only_hurt(text, (first, last), start, end):
        return Outcome.INJURED
    return _SO_WITH[along[1].lower()] if along else _as_told(report, start, end)


def _as_told(report: ReportText, start: int, end: int) -> Outcome | None:
    """The outcome that the words right before or behind tell, else that of those among whom people are."""
    text, (first, last) = report.text, report.sentence(start)
    from_here = max(first, start - 140)
    before = text[from_here:start]
    governed = {o: m for o, pattern in LEFTS.items() if (m := pattern.search(text, from_here, start))}
    governed = {o: m for o, m in governed.items() if not _PASSIVE.search(text, from_here, m.start())}
    if governed and not _DEAD_NEXT.match(text, end, last):
        last_told = max(governed, key=lambda o: governed[o].start())
        return Outcome.KILLED if last_told is Outcome.INJURED and _DIED.match(text, end, last) else last_told
    dead = bool(_OTHERS.match(text, end) and _KILLED_WITH.search(text, max(first, start - 40), start))
    dead = dead or any(p.match(text, end, last) for p in (_OF_THE_HURT, _DIED_THERE, _BODIES, _BURNED, _DECEASED))
    if dead or among_the_dead(text, start, end, last):
        return Outcome.KILLED
    if among := _AMONG.match(text, end, min(last, end + 110)):
        return _AMONG_THE[among.group(1).lower()]
    if _THEN_DIED.match(text, end, last) or _HURT_WHEN.match(text, end, last):
        return Outcome.KILLED
    if _SHOT_AND_HURT.match(text, end, last) or _WHO_WAS_SHOT.match(text, end, last):
        return Outcome.INJURED
    end = beyond_aside(report, end, last)
    stop = _STOP.search(text, end, min(last, end + 100))
    limit = stop.start() if stop else min(last, end + 100)
    closing = text.find(")", end, limit)
    if closing >= 0 and "(" not in text[end:closing]:
        limit = closing
    told = {o: m.start() for o, pattern in RIGHTS.items() if (m := pattern.search(text, end, limit))}
    if told:
        return min(told, key=lambda o: told[o])
    if of_them := _fate_among(report, first, start, before):
        return of_them
    return told_last(text[first:start]) if _COMES_TO.search(before) else None


def _fate_among(report: ReportText, first: int, start: int, before: str) -> Outcome | None:
    """What became of those among whom somebody is told of: "nine were hurt, among them a cook", "… Among these is"."""
    if first and _AMONG_THESE.match(report.text[first:start]):
        return _fate_of_all(report, report.sentence(first - 1)[0], first)
    among = _AMONG_THEM.search(before) or _LISTED_AMONG.search(before)
    return _fate_of_all(report, first, start - len(before) + among.start()) if among else None


def died_of_the_hurt(report: ReportText, start: int, end: int) -> bool:
    """Whether people counted at `start` are some of the hurt who died: "one of the wounded, a cook, has died".

    So are "two of them" where those counted right before were hurt.
    """
    last = report.sentence(start)[1]
    number = next((q for q in report.quantities_in(start, start + 1) if q.start == start), None)
    if _OF_THE_HURT.match(report.text, number.end if number else end, last):
        return True
    if number is None or not _OF_THEM.match(report.text, number.end, last):
        return False
    line = report.sentence_number(start)
    before = [q for q in report.quantities_in(report.starts[max(line - 1, 0)], start) if q.end <= start]
    for q in reversed(before):
        if q.low <= number.low or "\n" in report.text[q.end : start]:
            return False
        if fate := fate_of(report, q.start, q.end):  # "three were wounded. Two were flown out, where one of them died"
            return fate is Outcome.INJURED
    return False


def dies_of_it(report: ReportText, start: int, end: int, at: int) -> bool:
    """Whether who stands at `at` is told, right behind the number at `start`, as one of the hurt who died."""
    number = next((q.end for q in report.quantities_in(start, start + 1) if q.start == start), end)
    told = _OF_THE_HURT.match(report.text, number, report.sentence(start)[1])
    return told is not None and end <= at < told.end()


def is_taken_along(report: ReportText, start: int, end: int) -> bool:
    """Whether people stand between the words for that they were carried off: "taking three workers with them"."""
    first, last = report.sentence(start)
    if not _TAKES.search(report.text, max(first, start - 50), start) or not _WITH_THEM.match(report.text, end, last):
        return False
    stop = noun_phrase_end(report.text, end, last)
    nation = bool(report.demonyms_in(end, stop))
    return nation or not report.text[end:stop].strip() or find_role(report.text[start:stop]) is not None


def _only_hurt(text: str, sentence: tuple[int, int], start: int, end: int) -> bool:
    """Whether people are said to have been shot and to live, or only to be shot right beside others who died."""
    first, last = sentence
    if _SHOT_BUT_LIVED.match(text, end, last):
        return True
    if _WOUNDING_BOTH.match(text, end, last):
        return True
    if _WAS_SHOT.match(text, end, last) and _DIED_AND.search(text, max(first, start - 80), start):
        return True
    beside = _KILLED_AND_SHOT.search(text, max(first, start - 140), start)
    return beside is not None and not _TO_DEATH.match(text, end, last)


def died_later(report: ReportText, start: int, end: int) -> tuple[int, int] | None:
    """The words that say that the hurt at `text[start:end]` died, which stand behind those on their wounds."""
    last = report.sentence(start)[1]
    told = _THEN_DIED.match(report.text, end, last) or _HURT_WHEN.match(report.text, end, last)
    said = list(_SAID_DEAD.finditer(report.text, end, told.end())) if told else []
    return said[-1].span() if said else None


def told_inside(report: ReportText, start: int, end: int) -> Outcome | None:
    """That whoever the words at `text[start:end]` tell of died, where they say so: "A labourer lost his life"."""
    dead = RIGHTS[Outcome.KILLED].search(report.text, start, end)
    return Outcome.KILLED if dead and report.text[start : dead.start()].count(" ") > 1 else None


def _fate_of_all(report: ReportText, first: int, start: int) -> Outcome | None:
    """What became of the people counted last before `start`, among whom others are told of."""
    counted = [q for q in report.quantities_in(first, start) if q.end <= start and (q.low > 1 or q.high is None)]
    return fate_of(report, counted[-1].start, counted[-1].end) if counted else None


def beyond_aside(report: ReportText, end: int, last: int) -> int:
    """Where the sentence goes on after an aside on the people counted before `end`; `end` where there is none."""
    return report.once(_beyond_aside, (end, last))


def _beyond_aside(report: ReportText, rest: tuple[int, int]) -> int:
    end, last = rest
    aside = next((m for p in (_ASIDE, _APPOSED, _LISTED, _WHO) if (m := p.match(report.text, end, last))), None)
    return aside.end() if aside else end


def adjacent_fate(report: ReportText, start: int, end: int) -> Outcome | None:
    """The outcome of a number right beside a word for it: "13 dead", "killing nine", "two guards were hurt".

    Numbers in front of anything but people ("killed eleven camels") have none.
    """
    text = report.text
    first, last = report.sentence(start)
    if CARRIED_OFF.match(text, end, last) or is_taken_along(report, start, end):
        return Outcome.KIDNAPPED
    if _DECEASED.match(text, end, last):
        return Outcome.KILLED
    stop = noun_phrase_end(text, end, min(last, end + 60))
    noun = find_role(text[end:stop])
    bare = not text[end:stop].strip(" '’\"") or text[end:stop].strip().lower() in (
        "others",
        "more",
        "people",
        "persons",
        "other people",
    )
    nation = any(d.end >= stop - 1 for d in report.demonyms_in(end, stop))
    if not (noun or bare or nation) or ATTACKERS.search(text[end:stop]):
        return None
    from_here = max(first, start - 110)
    governed = {
        o: m
        for o, pattern in LEFTS.items()
        if (m := pattern.search(text, from_here, start)) and not _PASSIVE.search(text, from_here, m.start())
    }
    if governed:
        return max(governed, key=lambda o: governed[o].start())
    after = text[stop : min(last, stop + 40)]
    for outcome, pattern in BESIDE.items():
        if pattern.match(after):
            return outcome
    return None
