"""Marked numbers that count nobody harmed, by whichever of the reasons that the modules beside this one know."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.fates.some_of import counts_some
from tollbook.extraction.interpret.victims.numbers.quantities import Quantity
from tollbook.extraction.interpret.victims.others.other_events import (
    adds_up_a_year,
    of_another_event,
    of_another_time_there,
)
from tollbook.extraction.interpret.victims.others.who_did_it import counts_attackers, counts_doers
from tollbook.extraction.interpret.victims.people.ages import is_age
from tollbook.extraction.interpret.victims.people.no_people import counts_belongings, counts_no_people, counts_prisoners
from tollbook.extraction.interpret.victims.people.nouns import find_role, noun_phrase_end
from tollbook.extraction.interpret.victims.people.things import counts_things

OF_ILLNESS: Final = re.compile(
    r"[^.;\n]{0,90}? (?:died|dies|dead|passed away|succumbed|perished) (?:\w+ ){0,2}?(?:of|from|to|after) "
    r"(?:an? |the |his |her |their )?(?:[\w-]+ ){0,3}?(?:cancer|heart (?:attacks?|failure|disease)|strokes?|"
    r"illness(?:es)?|diseases?|pneumonia|natural causes|malaria|overdoses?|old age|diabetes|leuk[ae]+mia|"
    r"cholera|typhoid)\b",
    re.IGNORECASE,
)
"""What is said of people who fell ill and died: none of those harmed."""
ATTEMPTED: Final = Cue(
    r"\b(?:attempted (?:[\w-]+ )?(?:murders?|homicides?|killings?|assassinations?) (?:of|in the shootings? of)|"
    r"(?:try(?:ing)?|tries|tried|attempt(?:s|ed|ing)?|want(?:s|ed|ing)?|plann?(?:s|ed|ing)?|plott?(?:s|ed|ing)?|"
    r"threaten(?:s|ed|ing)?|intend(?:s|ed|ing)?|intent) (?:on |to )(?:shoot and )?(?:kill|murder|assassinate)(?:ing)?|"
    r"(?:nearly|almost) (?:killed|killing|murdered))"
    r"(?: (?:at|least|about|the|a|an|some|another|(?:(?:him|her) and )?(?:his|her|their)))* $",
    re.IGNORECASE,
)  # "for the attempted murders of five teenagers"
_CALLED_SO: Final = re.compile(
    r"\b(?:Images?|Photos?|Slides?|Pictures?|Pages?|Channel|NBC|ABC|CBS|F(?:OX|ox)|News|Only [Oo]n|Action News) ?$|"
    r"/[\w/.-]*-$"
)  # "Image 2 of 8", "News 6", an address "…/friday-three-killed"
_COMPOUND: Final = re.compile(
    r"-(?:person|people|man|woman|victim|officer|member|vehicle|gun)\b"
)  # "a five-person shooting"
_BEHIND: Final = Cue(
    r"\b(?:leaves(?: behind)?|(?:leaving|left|leave) behind|survived by)(?: (?:an?|his|her|their|and|the|wife|husband|"
    r"widow|mother|father|parents|partner|young|\w+,))* $"
)
MOURNING: Final = Cue(
    r"\b(?:(?:survived|preceded in death) by|survivors (?:include|are)|shared (?:his|her|\w+['’]s) life are) "
    r"(?:(?:his|her|their)\b[^.\n]{0,300})?$",
    re.IGNORECASE,
)  # "survived by his parents, one sister, Ann, and three cousins"
_KIN: Final = Cue(
    r" (?:[\w-]+ )?(?:children|sons?|daughters?|kids|grandchildren|siblings|brothers?|sisters?|orphans|cousins|nieces|"
    r"nephews|aunts|uncles|grandparents)\b"
    r"(?! (?:dead|killed|hurt|injured|wounded|shot)\b)"
)  # "leaves four children"
_ON_THE_LIST: Final = re.compile(
    r"(?: (?!(?:and|or|but|who|that)\b)[\w'’-]+){1,3} (?:was|were|had been|are) (?:validated|booked|ticketed|"
    r"registered|"
    r"checked in|on the manifest)\b",
    re.IGNORECASE,
)  # "362 passengers were booked on the train"
_WHERE: Final = Cue(r"\b(?:which|where|whom)(?: (?:the|its|all|about|some|at|least|more|than|over))* $")
_LIVE: Final = re.compile(
    r"(?: (?!(?:and|or|but|who|that)\b)[\w'’-]+){0,4} (?:had )?(?:lived?|worked?|sle(?:ep|pt)|stay(?:ed)?|lodged?|"
    r"(?:was|were|are|had been) (?:then |all |still )?(?:living|staying|housed|lodged|employed|working|based|sleeping|"
    r"quartered|accommodated|sheltering))\b"
)
"""What people did, or do, at a place that was struck: "burned a camp in which eleven Chinese lived"."""
MERELY_ABOARD: Final = re.compile(
    r"(?: (?!(?:and|or|but|who|that)\b)[\w'’-]+){1,3} (?:was|were|had been|are) (?:on board|aboard|on the "
    r"(?:bus|coach|boat|ferry|train|plane))(?=[.,;]| (?:and|but|when|at)\b)(?! and (?:were|was|died))"
)
"""What is said of all who were aboard, of whom some were hurt: "25 tourists were on board, and seven were hurt"."""
_EACH_FROM: Final = re.compile(r" each (?:from|of) (?=(?:the )?[A-Z])")  # "four pilots, one each from Kenya and …"
_SOUGHT: Final = re.compile(
    r"(?: (?:more|others?|further))?(?: (?:people|persons|men|women|workers|miners|villagers|passengers))? (?:are|were|"
    r"is|was) (?:still |also )?(?:being )?(?:sought|searched for|looked for)\b"
)  # "four more people are still sought by their families"
_PICKED_UP: Final = re.compile(
    r"(?: of (?:the|its|her|their) (?:\d+ )?(?:crew\w*|sailors|men|passengers|seafarers|people))?"
    r"(?: (?!(?:and|or|but|who|that)\b)[\w'’-]+){0,3} (?:was|were|had been|have been) (?:\w+ )?(?:picked up|rescued|"
    r"taken off|plucked) (?:from the (?:sea|water) )?"
    r"by (?:an?|the|another|two) (?:(?:passing|nearby|other|fishing|naval|merchant|rescue) )*(?:\w+ )?"
    r"(?:\w*ships?|vessels?|tankers?|boats?|trawlers?|tugs?|freighters?|frigates?|navy|"
    r"coast ?guard|helicopters?|lifeboats?|dhows?|destroyers?)\b"
)  # "23 of her 24 crew were picked up by a passing containership"
_OF_A_CREW: Final = Cue(
    r"\b[Oo]f (?:the|its|her|their|a) (?:\w+ )?(?:crew|complement|company|party|group|staff|team|convoy) of $"
)
"""Before all who were there, of whom only some were harmed: "of the crew of 26, 22 are safe"."""
_IF: Final = Cue(r"\b[Ii]f (?:only |even )?$")
_WHENEVER: Final = Cue(r"\b(?:[Ww]henever|(?:[Aa]ny|[Ee]very|[Ee]ach) ?time)\b")
_WOULD: Final = re.compile(r"\b(?:would|could|should|will)\b")


def not_counted(report: ReportText, q: Quantity) -> bool:
    """Whether the number counts nobody to whom the outcome it is marked for happened."""
    stop = noun_phrase_end(report.text, q.end, min(len(report.text), q.end + 60))
    role = bool(find_role(report.text[q.end : stop]))
    return (
        any(p.match(report.text, q.end) for p in (_SOUGHT, _EACH_FROM, _PICKED_UP))
        or is_age(report.text, q, role)
        or bool(OF_ILLNESS.match(report.text, q.end, report.sentence(q.start)[1]))
        or counts_things(report.text, q, role)
        or (not role and counts_no_people(report.text, q))
        or counts_belongings(report.text, q)
        or counts_prisoners(report.text, q)
        or counts_some(report, q, stop)
        or of_another_event(report, q)
        or counts_doers(report.text, q)
        or bool(_COMPOUND.match(report.text, q.end) or _ON_THE_LIST.match(report.text, q.end))
        or bool(_LIVE.match(report.text, q.end) and _WHERE.search(report.text, max(0, q.start - 40), q.start))
        or _is_called_so(report.text, q)
        or bool(ATTEMPTED.search(report.text, max(0, q.start - 60), q.start))
        or bool(_KIN.match(report.text, q.end) and _BEHIND.search(report.text, max(0, q.start - 70), q.start))
        or MOURNING.search(report.text, max(report.sentence(q.start)[0], q.start - 330), q.start) is not None
        or counts_attackers(report, q, stop)
        or _supposed(report, q)
        or of_another_time_there(report, q)
        or adds_up_a_year(report, q)
        or _OF_A_CREW.search(report.text, max(0, q.start - 40), q.start) is not None
    )


def _is_called_so(text: str, q: Quantity) -> bool:
    """Whether the number is part of what something is called, a picture, a channel or an address."""
    before = text[max(0, q.start - 80) : q.start]
    return (text[q.start : q.start + 1].isdigit() or before.endswith("-")) and bool(_CALLED_SO.search(before))


def _supposed(report: ReportText, q: Quantity) -> bool:
    """Whether a figure is only supposed: "what do you tell the families if five workers are kidnapped?".

    Likewise in "any time one of our pupils is hurt".
    """
    first, last = report.sentence(q.start)
    if _WHENEVER.search(report.text, first, q.start):
        return True
    said = report.text[first:last]
    return bool(_IF.search(report.text, first, q.start)) and ("?" in said or bool(_WOULD.search(said)))
