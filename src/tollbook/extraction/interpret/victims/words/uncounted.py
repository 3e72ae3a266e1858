"""Marked numbers that count nobody harmed: ages, things, attackers, whoever was only there."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.words.adjacent import adjacent_fate
from tollbook.extraction.interpret.victims.words.attackers import WHO_DID_IT, attackers_killed, by_men
from tollbook.extraction.interpret.victims.words.corrected import RISEN_FROM
from tollbook.extraction.interpret.victims.words.doers import came_in_boats, came_to_attack, was_sentenced
from tollbook.extraction.interpret.victims.words.no_people import counts_no_people, counts_prisoners
from tollbook.extraction.interpret.victims.words.people import find_role, noun_phrase_end
from tollbook.extraction.interpret.victims.words.quantities import Quantity
from tollbook.extraction.interpret.wordlists import MONTHS

_OF_AGE: Final = Cue(
    r"\b(?:an?|the) (?:[\w-]+ )?(?!(?:group|crew|party|team|convoy|family|number|total|batch|squad|unit|column|band|"
    r"gang|toll|crowd|staff|delegation)\b)[\w-]+ of $",
    re.IGNORECASE,
)
_AGED: Final = Cue(
    r"\b(?:girl|boy|m[ae]n|wom[ae]n|child|son|daughter|youth|student|pupil|one|"
    r"teenager|persons?|somebody|driver|worker|father|mother|baby|girls|boys|children) of $",
    re.IGNORECASE,
)
_ALSO_AGED: Final = Cue(
    r"\b(?:girls|boys|children|m[ae]n|women|sons|daughters|students|pupils|brothers|sisters|teenagers|youths|cousins|"
    r"trainees|apprentices|workers|siblings|kids) (?:of|aged) \d{1,2}(?:, \d{1,2})*,? (?:and|or) $",
    re.IGNORECASE,
)  # "two boys of 12 and 13"
_THEN_ONE: Final = re.compile(
    r" (?:who |also )?(?:suffered|was|died|had|has|is|lay|lost|sustained|received|survived|from [A-Z])\b"
)  # what is said of one person: "a comrade of 22 suffered a wound"
_IN_THEIR_TEENS: Final = re.compile(
    r"(?:,[^.;\n]{1,60},)? (?:were|was|are|is) (?:all |both |believed to be |aged? )*in (?:their|his|her) "
    r"(?:early |late |mid-?)?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|\d0s)\b"
)  # "two, including the woman killed, were in their thirties"
OF_ILLNESS: Final = re.compile(
    r"[^.;\n]{0,90}? (?:died|dies|dead|passed away|succumbed|perished) (?:\w+ ){0,2}?(?:of|from|to|after) "
    r"(?:an? |the |his |her |their )?(?:[\w-]+ ){0,3}?(?:cancer|heart (?:attacks?|failure|disease)|strokes?|"
    r"illness(?:es)?|diseases?|pneumonia|natural causes|malaria|overdoses?|old age|diabetes|leuk[ae]+mia|"
    r"cholera|typhoid)\b",
    re.IGNORECASE,
)
"""What is said of people who fell ill and died: none of those harmed."""
_HALF_OLD: Final = re.compile(r"[- ]and[- ]a[- ]half[- ](?:year|month)")
ATTACKING: Final = Cue(
    r"\b(?:insurgents?|rebels?|militants?|guerrillas?|dahalos?|hoodlums?|miscreants?|ultras|marauders?|pirates?|"
    r"rustlers?|poachers?|"
    r"intruders?|aggressors?|infiltrators?|attackers?|gunm[ae]n|assailants?|terrorists?|bandits?|"
    r"suicide bombers?|bombers?|robbers?|kidnappers?|abductors?|raiders?|hijackers?|suspects?|"
    r"perpetrators?|shooters?|defendants?|accused|convicts?|(?:armed|masked|hooded|turbaned|unknown|unidentified|"
    r"camouflaged) "
    r"(?:\w+ )?(?:m[ae]n|persons?|individuals?|people|youths?)|jihadists?|extremists?|knifem[ae]n|hostage-takers?)\b",
    re.IGNORECASE,
)
_NOT_NAMED: Final = re.compile(r"(?:unknown|unidentified) .*", re.IGNORECASE)
_SUFFERED: Final = re.compile(
    r" ?(?:who )?(?:suffer(?:ed|ing)|sustain(?:ed|ing)|(?:was|were|had been|have been) (?:\w+ )?(?:shot|wounded|"
    r"injured|hurt|"
    r"killed|hit|struck|taken|hospitali[sz]ed|treated))\b",
    re.IGNORECASE,
)
_LOST: Final = Cue(
    ATTACKING.pattern
    + r" (?:(?:are|were) (?:said|reported) to have )?(?:lost|left behind) (?:at least |about |some )?$",
    re.IGNORECASE,
)
_CHARGED: Final = re.compile(
    r"(?: (?:people|persons|men|women|teens?|teenagers|youths|boys|girls|adults|others?|more|juveniles|brothers|"
    r"suspects|young|local)){0,3}"
    r"(?: (?:who )?(?:have|has|had|was|were|are|is|been|being|now|also|each|all|both|face|facing|on \w+day))+ "
    r"(?:charg\w+|arrest\w+|accused|indicted|held|in custody|jailed|sentenced|convicted|wanted|questioned|detained)\b"
)  # people who are charged are no victims
_CHARGING: Final = Cue(
    r"\b(?:charg(?:ed|es|ing)|indict(?:ed|s|ing)|arraign(?:ed|s|ing)|convict(?:ed|s|ing)|sentenc(?:ed|es|ing)|"
    r"prosecut(?:ed|es|ing))(?: (?:at|least|all|another|a|further|the|about|some))* $",
    re.IGNORECASE,
)  # "have charged five people in the death of"
_ONE_OF_THEM: Final = Cue(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|several|many|most|half|none|a few) of "
    r"(?:the|these|those|his|her|its|their)(?: (?:about|around|approximately|roughly|nearly|almost|more than|at least|"
    r"estimated|some))* $",
    re.IGNORECASE,
)
_N_OF: Final = Cue(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)(?: out)? of $", re.IGNORECASE
)  # "three of four members of a family were shot"
_MEMBERS: Final = re.compile(
    r"(?: [\w'’-]+){1,6}? (?:was|were|have been|had been|has been|died|survived|suffered)\b", re.IGNORECASE
)
_SOUGHT: Final = Cue(
    r"\b(?:police|detectives|officers|deputies|authorities|investigators)(?: \w+){0,2} (?:looking|searching|hunting) "
    r"for (?:at least |about |another )?$",
    re.IGNORECASE,
)
_IN_THE_CASE: Final = re.compile(
    r"(?: [\w-]+){0,2} in (?:connection|(?:the |an? )?(?:\w+ ){0,2}(?:shooting|killing|death|murder|stabbing|attack))\b"
)  # "police looking for two men in the shooting"
_OF_A_SET: Final = Cue(r"(?:^|[.;:!?\n]\s+|, |\band )[Oo]f (?:the|these|those|its|his|her|their) (?:\w+ )?$")
_IS_DIVIDED: Final = re.compile(
    r"(?: (?!(?:killed|dead|wounded|injured|hurt|taken|kidnapped|abducted|seized|captured|held|hostages?|victims|"
    r"who)\b)"
    r"[\w'’-]+){0,8}, $"
)  # "of the remaining twelve, ten were hurt"
_FINITE: Final = re.compile(
    r"\s*(?:was|were|is|are|have|has|had|died|perished|succumbed|suffered|sustained|lost|survived|escaped)\b"
)  # what is said of "two of the nine porters" is said of the two
_HURT_THEN_DIED: Final = re.compile(
    r"(?: (?!(?:and|but|was|were|has|have|had)\b)[\w'’-]+){0,5}? (?:who (?:was|were|had been) )?"
    r"(?:hurt|wounded|injured|shot|burned|burnt|stabbed|beaten)\b(?:[^.;\n]{0,160}? (?:has|have|had|later|since|also) "
    r"(?:since |now |also |later )?(?:died|succumbed|passed away)|(?:, [^.;,\n]{1,60},)? (?:died|dies|succumb(?:ed|"
    r"s)))\b",
    re.IGNORECASE,
)
_OF_CREW: Final = Cue(
    r"\b[Oo]f (?:an?|the|its|his|her|their|our) (?:\w+ ){0,2}?(?:crew|party|group|team|staff|convoy|complement|"
    r"workforce|passengers|family|company|delegation|platoon|patrol) of (?:about |some )?$"
)
_SOME_WERE: Final = re.compile(r",? (?:only |just |at least )?(?:\w+|\d+) (?:of them )?(?:was|were|have|had|has)\b")
_SOME_OF_THE: Final = re.compile(
    r" of the ([A-Z]\w+s?) (?:killed|dead|wounded|injured|kidnapped) (?:was|were|is|are)\b"
)
_LABELLED_THINGS: Final = Cue(
    r"\b(?:vehicles?|cars?|trucks?|houses?|cattle|animals|weapons|rifles|shops?|huts) ?(?:taken|stolen|burnt|burned|"
    r"lost|seized|"
    r"destroyed|damaged)?: $",
    re.IGNORECASE,
)
_RECEIVED: Final = Cue(r"\b(?:received|admitted|taken in|brought in|treated) $", re.IGNORECASE)
_CASUALTIES: Final = re.compile(r" (?:\w+ )?(?:casualties|patients|people|persons)(?:[:,;] | [-–—] )", re.IGNORECASE)
_SOME_OF_WHOM: Final = re.compile(
    r"(?: \w+){0,3},? [\w-]+ of (?:whom|them|which) (?:was|were|had|have)\b", re.IGNORECASE
)
_SOME_DIED: Final = re.compile(
    r"(?: [\w'’-]+){1,4}, (?:at least )?(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|several) of "
    r"(?:whom|them) (?:later |has |have |had |was |were |also )*(?:died|killed|shot|wounded|hurt|injured)\b",
    re.IGNORECASE,
)  # "six constables, one of whom died": the six were there
_A_FIGURE: Final = Cue(
    r"\b(?:figures?|numbers?|tolls?|claims?|reports?|rumou?rs?|count)(?: (?:of|that|putting \w+ at))+ "
    r"(?:the |some |about )?$",
    re.IGNORECASE,
)
_IS_FALSE: Final = re.compile(
    r"[^.;\n]{0,100}?\b(?:(?:was|were|is|are|as|has proved|proved|being) (?:\w+ly )?(?:false|untrue|wrong|incorrect|"
    r"inaccurate|baseless|exaggerated|fabricated|fake|unfounded|a lie|lies|propaganda))\b",
    re.IGNORECASE,
)  # "the figure of five abducted is false"
_IN_SEVERAL: Final = Cue(
    r"(?: (?!(?:who|which|that|while|when)\b)[\w'’-]+,?){1,14}? (?:in|from|over|across|after|following) "
    r"(?:at least |about |some |more than )?"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|multiple|numerous|"
    r"a (?:series|string|number|spate) of|"
    r"separate|dozens of) (?:\w+ ){0,2}?(?:shootings|stabbings|homicides)\b",
    re.IGNORECASE,
)  # "seven people were killed in 17 shootings": not in this one
_IN_OTHERS: Final = Cue(
    r"(?: (?!(?:who|which|that|while|when|and)\b)[\w'’-]+){0,3}? (?:have |had |has )?(?:been )?(?:died|killed|dead|"
    r"wounded|injured|hurt|abducted|kidnapped|seized)[^.;,]{0,20}? in (?:the |its |their )?(?:first|previous|earlier|"
    r"last|other) (?:one|two|three|four|five|six|several|\d+)\b(?! (?:hours|days|weeks|months|years|minutes))",
    re.IGNORECASE,
)  # "it was the third attack; five people had died in the first two"
_OF_A_WAR: Final = Cue(
    r"\b(?:wars?|conflicts?|insurgenc(?:y|ies)|uprisings?|genocide|civil war|earthquakes?|famine)\b(?: [\w'’-]+){0,8}? "
    r"(?:in which|that (?:has |have |had )?(?:killed|cost|claimed|left))(?: [\w'’-]+){0,3}? $",
    re.IGNORECASE,
)  # "a war in which more than 6,000 people were killed": no attack's figure
_NOT: Final = Cue(r"\b(?:not|instead of|rather than) $")
_NOT_LESS: Final = re.compile(r" (?:at|less|fewer)")
_OF_THINGS: Final = Cue(
    r"(?: \w+){0,2}? (?:famil(?:y|ies)|households?|villages?|houses?|homes?|vehicles?|cars?|trucks?|lorr(?:y|ies)|"
    r"bus(?:es)?|"
    r"cattle|cows?|camels?|goats?|sheep|horses?|donkeys?|zebus?|oxen|buffalo(?:e?s)?|mules?|yaks?|pigs?|calves|poultry|"
    r"chickens?|livestock|llamas?|alpacas?|animals?|heads?|attacks?|incidents?|bombs?|rockets?|"
    r"shells?|drones?|"
    r"motorcycles?|motorbikes?|pick-?ups?|suitcases?|shops?|schools?|days?|metres|points?|groups?|stitches|bullets?|"
    r"wounds|holes|shots|"
    r"rounds?|tonnes?|litres?|bags?|boxes|companies|districts?|provinces?|states?|"
    r"compan(?:y|ies)|places?|rooms?|huts?|tents?|boats?|sides?)\b(?!['’])",
    re.IGNORECASE,
)
_ONE_SHOT: Final = re.compile(r" (?:shot|round|bullet)s? (?:struck|hit|was|were|went|grazed|rang|came)\b")
_SAME_SPOT: Final = Cue(
    r"\b(?:same|this) (?:\w+ ){0,2}?(?:area|block|street|corner|spot|place|neighbou?rhood|address|house|home|complex|"
    r"building|intersection|club|bar|location) (?:where|in which|that)\b[^.;\n]*$",
    re.IGNORECASE,
)
_BACK_THEN: Final = re.compile(
    r"\b(?:last (?:year|month|week|spring|summer|fall|autumn|winter)|ago|earlier this|"
    rf"(?:in|on|since) (?:{MONTHS}|"
    r"(?:19|20)\d\d))\b"
)  # "it is the same block where two men were shot in May"
_DEEDS: Final = re.compile(
    r"(?: (?:other|more|separate|different|unrelated|fatal|deadly))? (?:shootings|stabbings|homicides|robberies)\b"
)
_OF_ONE: Final = Cue(r"\b(?:of|from|in|at|by|to|on|for) $", re.IGNORECASE)
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
_FIRED: Final = Cue(
    r"(?: (?:young|armed|masked|other|unknown|unidentified))* (?:m[ae]n|youths?|persons?|people|individuals|others|"
    r"teens|teenagers) (?:then |had |also )?(?:opened fire|started (?:shooting|firing)|began (?:shooting|firing))\b",
    re.IGNORECASE,
)
_ACTS: Final = Cue(
    r"(?: (?:young|armed|masked|other|unknown|unidentified))* (?:m[ae]n|youths?|persons?|people|individuals|others|"
    r"officers|"
    r"soldiers|policem[ae]n|guards)(?: (?:in|on|with) (?:\w+ ){0,2}?\w+)? (?:then |had )?(?:took|seized|snatched|"
    r"abducted|kidnapped|"
    r"grabbed|dragged|attacked|shot|killed|stopped|beat|robbed|stole|entered|stormed|opened fire|broke into|fired|"
    r"forced) "
    r"(?:him|her|them|me|us|his|their|(?:an?|the) (?!(?:week|fortnight|month|day|year|night|previous|same|"
    r"following|next|few|"
    r"other|last)\b))",
    re.IGNORECASE,
)


_SHOT_DEAD: Final = Cue(
    r"(?: (?:young|armed|masked|other|unknown|unidentified))* "
    r"(?:m[ae]n|youths?|persons?|people|individuals|teenagers|strangers) "
    r"(?:who (?:(?!(?:was|were|died|had been|is|are)\b)[\w'’-]+ ){1,9})?(?:then |had )?"
    r"(?:shot dead|shot and killed|gunned down|stabbed to death|hacked to death|killed) "
    r"(?:an?|the|his|her|their|one|two|three|four|five|\d+|[A-Z]\w+)\b",
)  # "three men who waited at the gate shot dead a buyer"
_OF_THEIR_NUMBER: Final = re.compile(r" of (?:their|its) (?:own )?(?:number|men|fighters|members|people|comrades)\b")


_ACCIDENT: Final = (
    r"(?:accidents?|collapses?|cave-ins?|landslides?|mudslides?|floods?|earthquakes?|derailments?|capsizing)"
)
_OF_ACCIDENT: Final = Cue(
    r"\b(?:toll|deaths?|dead|killed|died|fatalities)\b[^.;\n]{0,30}\b(?:in|from|of) (?:the|an?|that|this) "
    rf"(?:\w+ ){{0,2}}?{_ACCIDENT}\b[^.;\n]{{0,20}} (?:to|at) (?:at least |about )?$|"
    rf"\b{_ACCIDENT}\b[^.;\n]{{0,60}},? (?:in which|that killed|which killed) (?:at least |about )?$",
    re.IGNORECASE,
)  # "bringing the toll in the accident to seven"
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
_IF: Final = Cue(r"\b[Ii]f (?:only |even )?$")
_WOULD: Final = re.compile(r"\b(?:would|could|should|will)\b")


def not_counted(report: ReportText, q: Quantity) -> bool:
    """Whether the number counts nobody to whom the outcome it is marked for happened."""
    stop = noun_phrase_end(report.text, q.end, min(len(report.text), q.end + 60))
    role = bool(find_role(report.text[q.end : stop]))
    return (
        _is_age(report.text, q, role)
        or bool(OF_ILLNESS.match(report.text, q.end, report.sentence(q.start)[1]))
        or _of_things(report.text, q, role)
        or (not role and counts_no_people(report.text, q))
        or counts_prisoners(report.text, q)
        or any(p.search(report.text, max(0, q.start - 120), q.start) for p in (_OF_A_WAR, _OF_ACCIDENT))
        or _of_some(report, q, stop)
        or any(p.match(report.text, q.end, report.sentence(q.start)[1]) for p in (_IN_SEVERAL, _IN_OTHERS))
        or _doers(report.text, q)
        or bool(_COMPOUND.match(report.text, q.end))
        or _is_called_so(report.text, q)
        or bool(ATTEMPTED.search(report.text, max(0, q.start - 60), q.start))
        or bool(_KIN.match(report.text, q.end) and _BEHIND.search(report.text, max(0, q.start - 70), q.start))
        or MOURNING.search(report.text, max(report.sentence(q.start)[0], q.start - 330), q.start) is not None
        or _of_attackers(report, q, stop)
        or _supposed(report, q)
        or of_another_time_there(report, q)
    )


def _is_called_so(text: str, q: Quantity) -> bool:
    """Whether the number is part of what something is called, a picture, a channel or an address."""
    before = text[max(0, q.start - 80) : q.start]
    return (text[q.start : q.start + 1].isdigit() or before.endswith("-")) and bool(_CALLED_SO.search(before))


def of_another_time_there(report: ReportText, q: Quantity) -> bool:
    """Whether it counts whom something befell at the same spot at another time."""
    first, last = report.sentence(q.start)
    there = _SAME_SPOT.search(report.text, first, q.start)
    return bool(there and _BACK_THEN.search(report.text, q.end, last))


def _supposed(report: ReportText, q: Quantity) -> bool:
    """Whether a figure is only supposed: "what do you tell the families if five workers are kidnapped?"."""
    first, last = report.sentence(q.start)
    said = report.text[first:last]
    return bool(_IF.search(report.text, first, q.start)) and ("?" in said or bool(_WOULD.search(said)))


def _is_age(text: str, q: Quantity, role: bool) -> bool:
    before = text[max(0, q.start - 48) : q.start]
    if _IN_THEIR_TEENS.match(text, q.end):
        return True
    aged = 10 <= q.low < 100 and not role and _OF_AGE.search(before)
    if aged and (text[q.end : q.end + 1] in (",", ".", ")", ";") or _THEN_ONE.match(text, q.end)):
        return True
    if _HALF_OLD.match(text, q.end):
        return True
    if 0 < q.low < 100 and not role and _ALSO_AGED.search(text, max(0, q.start - 40), q.start):
        return True
    return bool(_AGED.search(before)) and q.low > 0 and not text.startswith(" of", q.end) and not role


def _of_things(text: str, q: Quantity, role: bool) -> bool:
    """Whether it counts things, or is a figure that the words around it take back: "not nine", "rose from nine"."""
    before = text[max(0, q.start - 24) : q.start]
    if _NOT.search(before) and not _NOT_LESS.match(text, q.end):
        return True
    if _LABELLED_THINGS.search(text, max(0, q.start - 40), q.start):
        return True
    if _A_FIGURE.search(text, max(0, q.start - 60), q.start) and _IS_FALSE.match(text, q.end):
        return True
    if _ONE_SHOT.match(text, q.end) or _DEEDS.match(text, q.end):
        return True
    if RISEN_FROM.search(text[max(0, q.start - 70) : q.start]):
        return True  # the figure it rose from
    return bool(_OF_THINGS.match(text, q.end)) and not role and (q.low > 1 or bool(_OF_ONE.search(before)))


def _of_some(report: ReportText, q: Quantity, stop: int) -> bool:
    """Whether it counts people of whom only some were harmed, or some of people who are counted elsewhere."""
    text = report.text
    before = text[max(0, q.start - 24) : q.start]
    if (some := _N_OF.search(before)) and _MEMBERS.match(text, q.end) and q.low > 1 and some:
        return True
    if _ONE_OF_THEM.search(before) and _HURT_THEN_DIED.match(text, q.end, report.sentence(q.start)[1]):
        return True  # "one of the two deckhands hurt in the raid has since died"
    if _ONE_OF_THEM.search(before) and (_FINITE.match(text, stop) or adjacent_fate(report, q.start, q.end) is None):
        return True  # "one of the two guards who were shot at has died", "two of the nine porters were hurt"
    part = _next_in_sentence(report, q) if _OF_A_SET.search(text, max(0, q.start - 30), q.start) else None
    if part and _IS_DIVIDED.fullmatch(text, q.end, part.start):
        return True
    if q.low <= 3 and (some := _SOME_OF_THE.match(text, q.end)) and report.demonyms_in(some.start(1), some.end(1)):
        return True  # "one of the Afghans killed was an official": they are counted where they are told of
    if _SOME_DIED.match(text, q.end) and adjacent_fate(report, q.start, q.end) is None:
        return True
    if _RECEIVED.search(before) and _SOME_OF_WHOM.match(text, q.end):
        return True  # "received 20 people, seven of whom were dead": what became of each is told apart
    if _broken_down(report, q) or _of_crew(report.text, q):
        return True
    return q.low == 1 and before.endswith(" of ") and text.startswith(" of them", q.end)


def _next_in_sentence(report: ReportText, q: Quantity) -> Quantity | None:
    """The number after this one in its sentence."""
    return next((x for x in report.quantities_in(q.end, report.sentence(q.start)[1]) if x.start >= q.end), None)


def _broken_down(report: ReportText, q: Quantity) -> bool:
    """Whether a figure is at once broken down into dead and hurt: "21 casualties: 18 were injured and three dead"."""
    last = report.sentence(q.start)[1]
    after = _CASUALTIES.match(report.text, q.end, last)
    if after is None:
        return False
    parts = [p for p in report.quantities_in(after.end(), last) if p.start >= after.end()]
    fates = {fate: p.low for p in parts if (fate := adjacent_fate(report, p.start, p.end))}
    return len(fates) > 1 and sum(fates.values()) == q.low


def _of_crew(text: str, q: Quantity) -> bool:
    """Whether a figure is that of a crew or party of whom some are told of next: "of a crew of 17, four were taken"."""
    return bool(_OF_CREW.search(text, max(0, q.start - 60), q.start) and _SOME_WERE.match(text, q.end))


def _doers(text: str, q: Quantity) -> bool:
    """Whether the words after a number make it one of attackers or of people who are charged."""
    named = re.match(r" of (?:them|those|these) (?:were|are) (?:the )?", text[q.end : q.end + 24])
    charged = _CHARGED.match(text, q.end) or _CHARGING.search(text, max(0, q.start - 40), q.start)
    sought = _IN_THE_CASE.match(text, q.end) and _SOUGHT.search(text, max(0, q.start - 60), q.start)
    if sought or was_sentenced(text, q.start, q.end) or came_to_attack(text, q.end):
        return True
    if came_in_boats(text, q.start, q.end):
        return True
    return bool(named and ATTACKING.search(text[q.end : q.end + 45])) or bool(charged)


def _of_attackers(report: ReportText, q: Quantity, stop: int) -> bool:
    """Whether the number counts who did it: "the attackers lost 21 men", "two youths snatched them"."""
    text = report.text
    acted = _ACTS.match(text, q.end) or _SHOT_DEAD.match(text, q.end)
    if acted or _LOST.search(text[max(0, q.start - 60) : q.start]):
        return True
    if _OF_THEIR_NUMBER.match(text, q.end) and ATTACKING.search(text, report.sentence(q.start)[0], q.start):
        return True
    if WHO_DID_IT.match(text, q.end) or by_men(report, q.start, q.end) or _FIRED.match(text, q.end):
        return True
    attacking = ATTACKING.search(text[q.end : stop])
    if attacking and _NOT_NAMED.fullmatch(attacking.group()) and _SUFFERED.match(text, stop):
        attacking = None  # "two unidentified men were wounded"
    return attackers_killed(report, q.start, q.end) or bool(attacking)
