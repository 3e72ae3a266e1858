"""What the grammar around a figure says became of the people it counts, to check what the reader marked."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.fates.asides import beyond_aside
from tollbook.extraction.interpret.victims.fates.died_since import HURT_WHEN, OF_THE_HURT, THEN_DIED
from tollbook.extraction.interpret.victims.fates.listed import between_dashes, listed_under
from tollbook.extraction.interpret.victims.fates.only_hurt import only_hurt
from tollbook.extraction.interpret.victims.fates.outcomes import (
    CARRIED_OFF,
    DECEASED,
    LEFTS,
    PASSIVE,
    RIGHTS,
    told_last,
)
from tollbook.extraction.interpret.victims.people.taken_along import is_taken_along
from tollbook.vocabulary.codes import Outcome

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
_DIED: Final = re.compile(
    r" (?:(?:has|had|have|later|since|also|then) )*(?:died|succumbed|passed away)\b", re.IGNORECASE
)
# "a wounded driver died in hospital"
_SHOT_AND_HURT: Final = Cue(
    r"(?: (?!\b(?:and|who|which|when|while|was|were)\b)[\w'’-]+){0,4}(?: who)? (?:was|were|been) "
    r"(?:shot(?: at)?|stabbed|beaten|attacked|hit|ambushed) and (?:\w+ly )?(?:injured|wounded|hurt)\b",
    re.IGNORECASE,
)  # "two drivers were shot and injured"
_WHO_WAS_SHOT: Final = Cue(
    r"(?:[- ]year[- ]old)?(?: \w+)? who (?:was|were|had been|has been) "
    r"(?:shot|wounded|injured|hit|struck|stabbed)\b[^.;:,]{0,40}? and "
    r"(?=(?:an?|one|another) )",
    re.IGNORECASE,
)  # "a man who had been shot in the leg and a child who had died"
_STOP: Final = re.compile(
    r"[.;:\n]|\band (?:said|says|added|that)\b|"
    r", with (?=\d|\w+ (?:wounded|injured|hurt)\b)|(?<!\d), (?!all\b|both\b|aged?\b|\d|"
    r"also (?:died|killed|wounded|injured|hurt)\b)|\bwhile\b|\bbut\b|\bwhen\b|"
    r"\bafter\b|\bbefore (?!being|they|(?:he|she) (?:was|died)|dying|succumbing)|"
    r"\bas (?!well|prisoners|captives|hostages)|"
    r"\band (?:left|leav|slightly|seriously|badly|wound|injur|kill|abduct|kidnap)\w*|"
    r"\binclud\w+|\bamong\b|\bwhose\b|"
    r"\band (?:the|their|its|his|her|an?|two|three|four|five|\d+) (?:[\w'’-]+ ){1,4}?(?:was|were) "
    r"(?:torch|destroy|damag|set |loot|blown|wreck|gutted)|\band (?:their|its) (?:[\w'’-]+ ){1,4}?(?:was|were) burn"
)
_AMONG: Final = re.compile(
    r"(?:(?: (?!(?:and|or|who|but|was|were|is|are)\b)[\w'’-]+){0,5}|,[^,.;]{1,60},) (?:is|was|are|were) (?:also "
    r")?among "
    r"the (wounded|injured|dead|killed|hostages|abducted)",
    re.IGNORECASE,
)  # "five soldiers were among the dead"
_ONE_AMONG: Final = Cue(r"\bamong (?:the|those|its|their) (?:about |at least |more than )?$", re.IGNORECASE)
_HURT_ONES: Final = re.compile(r"(?: (?!(?:and|who|was|were)\b)\w+){0,2}? (?:wounded|injured|hurt)\b", re.IGNORECASE)
# "a driver who was among the 14 wounded died": it is the driver who did
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
_ALONG_WITH: Final = Cue(
    r"(?:\b(?:was|were|been) (killed|wounded|injured|hurt|kidnapped|abducted)(?:(?!\b(?:and|but|killed|wounded|injured|"
    r"hurt|kidnapped|abducted|taken|died|who|which)\b)[^.;:\n]){0,70}?(?:,? (?:along|together) with|, as well as) |"
    r"(?<!was )(?<!were )(?<!been )\b(killed|wounded|injured|kidnapped|abducted) (?:an?|one|two|three|four|five|\d+) "
    r"(?:(?!\b(?:killed|wounded|injured|hurt|kidnapped|abducted|taken|died)\b)[^.;:\n]){1,90}, "
    r"(?:as well as|along with|together with) )"
    r"(?:at least |about |another |the |his |her |their )?$",
    re.IGNORECASE,
)  # "were injured along with three guards, and a foreman died later"
_SO_WITH: Final = {
    "killed": Outcome.KILLED, "wounded": Outcome.INJURED, "injured": Outcome.INJURED, "hurt": Outcome.INJURED,
    "kidnapped": Outcome.KIDNAPPED, "abducted": Outcome.KIDNAPPED,
}  # fmt: skip
_BODIES: Final = Cue(r" (?:(?!and\b)[\w-]+ ){0,2}(?:bodies|corpses)\b", re.IGNORECASE)
_HIS_BODY: Final = re.compile(r"['’]s (?:(?!and\b)[\w-]+ ){0,2}(?:body|corpse|remains)\b")
_FOUND_HIS_BODY: Final = re.compile(
    r"(?:(?!\b(?:and|but|who|while)\b)[^.;:,\n]){0,40}(?:: |, and |, but | - | – )(?:\w+ ){1,3}?(?:(?:came|"
    r"stumbled) (?:up)?on|"
    r"found|discovered|recovered|pulled|fished|brought)(?: (?:out|up|back|home))? (?:his|her|their) (?:\w+ )?"
    r"(?:body|corpse|bodies|remains)\b"
)  # "less fortunate was a welder from the same crew: fishermen came upon his body"
_BURNED: Final = re.compile(
    r"(?: (?!\b(?:and|who|but|while)\b)[\w'’-]+){0,4}? (?:(?:was|were|had been) )?burn(?:ed|t) (?:alive|to death|in "
    r"(?:their|his|her|its) (?:cab\w*|cars?|trucks?|vehicles?|lorr\w+|huts?|houses?|homes?|beds?|tents?|"
    r"rooms?|wards?)|in (?:it|them)(?=[.;,]))\b",
    re.IGNORECASE,
)  # "two drivers burned in their cabs"
_FOUND_SHOT: Final = re.compile(
    r"(?: (?!(?:and|who|but|alive)\b)[\w'’-]+){0,4}?,? (?:was|were|had been|has been) found (?!(?:alive|wounded|"
    r"injured|hurt)\b)(?:(?!\b(?:alive|and|but)\b)[^.;,\n]){0,50}?\bwith (?:(?:an?|one|two|three|four|several|\w+) )?"
    r"(?:(?:bullets?|gunshot wounds?|bullet holes?|shots?|stab wounds?)(?: wounds?)? (?:in|through|to) "
    r"(?:the|his|her|their) (?:heads?|necks?|chests?|backs?|hearts?|temples?|napes?|skulls?|face)|"
    r"(?:his|her|their) (?:throats?|necks?) (?:cut|slit|slashed))\b",
    re.IGNORECASE,
)  # "a fourth, a cowherd, was found on Tuesday with a bullet in his neck"
_KILLED_WITH: Final = Cue(
    r"\b(?:killed|died|shot dead|slain) (?:along )?with (?:the |at least |about )?$", re.IGNORECASE
)
_OTHERS: Final = re.compile(r" others?\b", re.IGNORECASE)
_DEAD_NEXT: Final = re.compile(r" (?:people |persons )?dead\b(?= (?:and|on|in|at|so far)\b|[,.;)]|$)")
# "from 61 injured to 51 dead"


_COST: Final = Cue(r"\b(?:cost(?:s|ing)?|took|taking|claim(?:ed|ing)) (?:at least |about )?$", re.IGNORECASE)
_HIS_LIFE: Final = re.compile(r"(?:(?:an?|the|one) )?(?:[\w'’-]+ ){0,4}(?:(?:his|her|their) )li(?:fe|ves)\b")
"""Whom something cost what: "a mine cost an officer his life"."""


_DEAD_BEHIND: Final = (OF_THE_HURT, _DIED_THERE, _BODIES, _BURNED, _FOUND_HIS_BODY, DECEASED)


def fate_of(report: ReportText, start: int, end: int) -> Outcome | None:
    """The outcome that the words around `text[start:end]` give it; None where they do not tell."""
    return report.once(_fate_of, (start, end))


def _fate_of(report: ReportText, at: tuple[int, int]) -> Outcome | None:
    text, (start, end) = report.text, at
    first, last = report.sentence(start)
    along = _ALONG_WITH.search(text, max(first, start - 90), start)
    if _COST.search(text, max(first, start - 30), start) and _HIS_LIFE.match(text, start, last):
        return Outcome.KILLED
    if labelled := listed_under(report, start) or between_dashes(text, first, start, last):
        return labelled
    if CARRIED_OFF.match(text, end, last) or is_taken_along(report, start, end):
        return Outcome.KIDNAPPED
    if only_hurt(text, (first, last), start, end):
        return Outcome.INJURED
    return _SO_WITH[(along[1] or along[2]).lower()] if along else _as_told(report, start, end)


def _as_told(report: ReportText, start: int, end: int) -> Outcome | None:
    """The outcome that the words right before or behind tell, else that of those among whom people are."""
    text, (first, last) = report.text, report.sentence(start)
    from_here = max(first, start - 140)
    before = text[from_here:start]
    governed = {o: m for o, pattern in LEFTS.items() if (m := pattern.search(text, from_here, start))}
    governed = {o: m for o, m in governed.items() if not PASSIVE.search(text, from_here, m.start())}
    if governed and not _DEAD_NEXT.match(text, end, last):
        last_told = max(governed, key=lambda o: governed[o].start())
        return Outcome.KILLED if last_told is Outcome.INJURED and _DIED.match(text, end, last) else last_told
    if _ONE_AMONG.search(text, from_here, start) and _HURT_ONES.match(text, end, last):
        return Outcome.INJURED
    dead = bool(_OTHERS.match(text, end) and _KILLED_WITH.search(text, max(first, start - 40), start))
    dead = dead or bool(_HIS_BODY.match(text, end - 2 if text[end - 2 : end] in ("'s", "’s") else end, last))
    dead = dead or any(
        p.match(text, end, last) for p in (OF_THE_HURT, _DIED_THERE, _BODIES, _BURNED, _FOUND_HIS_BODY, DECEASED)
    )
    if dead or among_the_dead(text, start, end, last):
        return Outcome.KILLED
    if among := _AMONG.match(text, end, min(last, end + 110)):
        return _AMONG_THE[among.group(1).lower()]
    if THEN_DIED.match(text, end, last) or HURT_WHEN.match(text, end, last):
        return Outcome.KILLED
    if _FOUND_SHOT.match(text, beyond_aside(report, end, last) - 1, last) or _FOUND_SHOT.match(text, end, last):
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


def told_inside(report: ReportText, start: int, end: int) -> Outcome | None:
    """That whoever the words at `text[start:end]` tell of died, where they say so: "A labourer lost his life"."""
    dead = RIGHTS[Outcome.KILLED].search(report.text, start, end)
    return Outcome.KILLED if dead and report.text[start : dead.start()].count(" ") > 1 else None


def _fate_of_all(report: ReportText, first: int, start: int) -> Outcome | None:
    """What became of the people counted last before `start`, among whom others are told of."""
    counted = [q for q in report.quantities_in(first, start) if q.end <= start and (q.low > 1 or q.high is None)]
    return fate_of(report, counted[-1].start, counted[-1].end) if counted else None
