"""Attackers among the people that numbers count: those who died, those whom a later word points back at."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.fates.asides import beyond_aside
from tollbook.extraction.interpret.victims.fates.listed import listed_under
from tollbook.extraction.interpret.victims.fates.outcomes import ATTACKERS, BE, LEFTS
from tollbook.extraction.interpret.victims.numbers.quantities import Quantity
from tollbook.extraction.interpret.wordlists import MONTHS
from tollbook.vocabulary.codes import Outcome

_SOME_ATTACKERS: Final = Cue(
    r"(?: (?:of (?:the|them|its|their|those)|the|more|other|suspected|alleged|armed|additional))* (?:\w+ )?[\"“‘]?"
    rf"(?:{ATTACKERS.pattern}|\b(?:hijackers?|guerrillas?|rustlers?|hoodlums?|invaders?|infiltrators?|saboteurs?|"
    r"separatists?|intruders?|hostage-takers?|criminals?|Naxals?|(?-i:Taliban)|insurrectionists?|brigands?|"
    r"bombers?|enem(?:y|ies)|g[eé]nocidaires?|dahalos?|outlaws?|elements|genocidal\w*|hostiles|murderers|killers)\b|"
    r"(?<=of the )armed men\b|(?<=of )those who (?:had )?(?:fired|attacked|stormed|raided|shot|did it|came)\b|"
    r"(?<=of the )(?:gang|band|cell)\b(?! (?:rape|war)))",
    re.IGNORECASE,
)
_MEMBERS: Final = re.compile(
    r" (?:members|fighters|cadres|elements|combatants|men) of (?:the )?(?:[A-Z][\w'’-]+ (?:of |the )*){0,5}"
    r"(?:Front|Fighters|Liberation Army|Resistance|Movement|Jihad|Mujahid\w*|Guerrillas?|Militia|Brigades?|Taliban|"
    r"Shabaab|Separatists|Rebels)\b"
)  # "three members of the Bangsamoro Islamic Freedom Fighters"
_MILITIAMEN: Final = re.compile(
    r" (?:[\w-]+ )?militia(?:m[ae]n| (?:fighters|members|men))\b(?! of the (?:government|state))"
)
_OF_A_MILITIA: Final = Cue(
    r"\b(?-i:[A-Z])[\w'’-]+ militia(?:m[ae]n|s)?\b[^.;]{0,60}\b(?:claim\w*|attack\w*|ambush\w*|said)\b"
)
_GUARDIANS: Final = Cue(
    r"\b(?:pro-government|loyalist|self-defen[cs]e|state-backed|government-backed|allied|auxiliar\w+|village|local|"
    r"community|volunteer|vigilante) militia",
    re.IGNORECASE,
)  # whom others attack
_INVOLVED: Final = re.compile(
    r" (?:(?:involved|implicated|taking part|who took part)(?: (?!(?:was|were|is|are|has|have|had)\b)[\w'’-]+){0,5}|"
    r"who (?:had )?(?:entered|attacked|stormed|came|opened fire|fired|fled|tried|stayed|resisted)"
    r"(?: (?!(?:was|were|is|are|has|have|had|and|but)\b)[\w'’-]+){0,6})"
)  # "two terrorists involved in the incident were neutralised", "four attackers who entered were shot dead"
_MONTH: Final = re.compile(rf" (?:{MONTHS})\b")
_HIT_BACK: Final = Cue(
    r"\b(?:army|troops|police|soldiers|forces|military|guards|gendarmes|rangers|aircraft|jets|helicopters?|units?|"
    r"villagers|residents|vigilantes|hunters|youths|volunteers|heroes|they)\b"
    r"(?:(?!\b(?:who|which|whose|was|were)\b)[^.;:]){0,80}?\b(?:militants?|attackers?|insurgents?|rebels?|gunm[ae]n|"
    r"assailants?|terrorists?|bandits?|raiders?|jihadists?|extremists?|infiltrators?|intruders?|gang|"
    r"fleeing \w+)\b"
    r"(?:(?!\b(?:who|which|whose|had|after)\b)[^.;:,]){0,60}? and (?:were said to have )?(?:killed|shot dead|"
    r"eliminated) "
    r"(?:another |all |at least |some |about |a further )?$",
    re.IGNORECASE,
)  # "the army pursued the raiders and killed six"
_FOUGHT_BACK: Final = Cue(
    r"\b(?:army|troops|police|soldiers|forces|military|guards?|gendarmes|rangers|patrol|escort|officers|peacekeepers|"
    r"villagers|vigilantes|militiamen|they|who)\b(?:(?!\b(?:was|were)\b)[^.;:]){0,60}?\b(?:fought back|hit back|"
    r"returned fire|returned the fire|fired back|shot back|struck back|retaliated|beat (?:it|them) back|"
    r"repelled (?:it|them|the [\w ]{3,30}))(?:,| and|, and)(?: \w+ly)? (?:killed|killing|shot dead|shooting dead) "
    r"(?:at least |some |about )?$",
    re.IGNORECASE,
)  # "the rangers fought back and killed two men"
_ASSAILED: Final = re.compile(
    r" (?:(?:of (?:them|the)|armed|masked|other) )?(?:m[ae]n|people|persons)?\b(?! (?:civilians?|workers?))"
)
_THE_ATTACKERS: Final = r"[Tt]he (?:\w+ )?(?:attackers|assailants|raiders|gunmen|rebels|militants|bandits|insurgents)"
_OF_WHOM: Final = re.compile(rf"{_THE_ATTACKERS}, of whom $")
_HARMING: Final = (
    r"(?:took|taken|seiz\w+|abduct\w+|kidnapp\w+|captur\w+|hostages?|stopp\w+|herd\w+|separat\w+|shot|kill\w+|workers|"
    r"passengers|villagers|people|guards|miners|soldiers|officers|men|women|drivers|students)"
)
_SO_MANY_CAME: Final = re.compile(
    rf"{_THE_ATTACKERS}(?:, [\w-]+ in (?:number|all),)? (?:(?!\b{_HARMING}\b)[^.\n]){{0,160}}[;,] (?:and |but )?$"
)  # "the attackers, nine in number, went back; four of them were killed"
_OUT_OF_ACTION: Final = re.compile(r"(?: of (?:them|the \w+))? out of action\b")
_DIED: Final = Cue(r"\b(?:killed|dead|died)\b", re.IGNORECASE)
_ALSO: Final = re.compile(r",? (?:also|too|as well)(?=[.,;]|$)")
_EXCHANGED: Final = Cue(
    r"\b(?:army|troops|police|soldiers|forces|military|gendarmes|rangers)\b[^.;:]{0,60}?\b(?:exchang\w+ (?:of )?"
    r"(?:gun)?(?:fire|shots)|clash\w*|gun ?(?:fight|battle)|fire ?fight|pursu\w+|chas\w+)\b",
    re.IGNORECASE,
)
_MEMBERS_OF: Final = re.compile(r" (?:members|fighters|men|cadres) of (?:the )?[A-Z][A-Z-]{1,7}\b")
"""Of whom a sentence on a gunfight tells: "soldiers exchanged fire and two members of the SRF were shot"."""
_OF_THEM: Final = re.compile(
    r"(?: of them| others?| more)?(?=[.,;)\n]|$| (?:of them|on|in|near|at|before|and|during)\b)"
)
_ACTIVE: Final = frozenset({"killed", "shot", "gunned down", "shot dead", "neutralised", "neutralized", "eliminated"})
_NO_OBJECT: Final = re.compile(
    r"\s*(?:$|[.,;:)–—-]|(?:and|or|in|by|during|after|before|as|on|at|near|when|while|with|so far|overnight|"
    r"yesterday|today|last|this|outside|inside|from|of|but|were|was)\b)"
)
_SLAIN: Final = re.compile(
    r"[\"”’]?(?:, (?:all|both)(?: of (?:them|whom))?(?: now)?)?"
    + BE
    + r"(?:killed|dead|died|shot dead|gunned down|neutrali[sz]ed|eliminated|slain|put out of action|lost their lives|"
    r"perished|done to death|liquidated|buried|"
    r"destroyed|fell(?= dead\b|[.,;]|$)|found (?:shot )?dead|put out of action|brought down|sent to hell|"
    r"shot(?! (?:at|in the|in his|and (?:wounded|injured|hurt))\b)|(?:fatally|mortally) wounded)\b|"
    r"['’]?s?['’]? (?:bod(?:y|ies)|corpses?) (?:was|were|had been|lay) (?:\w+ )?(?:left|found|recovered|counted)\b",
    re.IGNORECASE,
)
_LIQUIDATED: Final = re.compile(
    r"(?: of (?:them|whom))?(?: (?:more|others?))? (?:was|were|is|are|have been|had been) (?:\w+ )?(?:liquidated|"
    r"neutrali[sz]ed|"
    r"eliminated|put out of action)\b|"
    r"(?:(?: of them)? died|(?! (?:of the )?(?:police|officers?|soldiers?|guards?|rangers?|troops|gendarmes?|"
    r"policem[ae]n|civilians?)\b)(?: [\w'’-]+){0,3}? (?:was|were) (?:killed|shot dead)) (?:by [^.;,]{2,40} )?"
    r"(?:(?:in|during) (?:the |hot |a )*(?:pursuit|chase)|(?:while )?resisting (?:arrest|detention|capture)|"
    r"(?:during|in) (?:the|their|an) (?:\w+ )?(?:arrests?|detention|capture))\b|"
    r" (?:(?:other|more|of the|suspected) )*(?:members|men|fighters) of (?:the|this|that|their|his) "
    r"(?:group|gang|cell|band)"
    r" (?:was|were|had been) (?:later |then |also )?(?:killed|shot dead|gunned down) by (?:the )?(?:\w+ )?(?:police|"
    r"troops|soldiers|army|forces|rangers|officers)\b",
    re.IGNORECASE,
)  # what authorities say of no victim: "four suspects were detained and two were liquidated"
_SLAIN_AT_LAST: Final = re.compile(
    r"(?:(?!\b(?:who|which|whose|killing|killed)\b)[^.;:]){0,100}? and (?:was|were) (?:then |all |both |later )?"
    r"(?:killed|shot dead|gunned down|neutrali[sz]ed|eliminated)\b",
    re.IGNORECASE,
)  # "four suspects put up resistance and were killed"
_LAWLESS: Final = "armed|criminal|extremist|rebel|terrorist|militant|jihadist|insurgent"
_OF_ARMED_GROUP: Final = re.compile(
    r" (?:[\w-]+ ){0,2}?(?:members|fighters|elements|men) of (?:the|an?|this|that) "
    rf"(?:[\w-]+ ){{0,2}}?(?:{_LAWLESS}|pirate|bandit|robber|kidnapping) (?:group|band|cell|gang)\b",
    re.IGNORECASE,
)  # "two officers and fourteen members of an armed group lost their lives"
WHO_DID_IT: Final = Cue(
    r" (?:[\w-]+ ){0,2}?members? of (?:the|an?|this|that) "
    rf"(?:(?:[\w-]+ ){{0,2}}?(?:{_LAWLESS}) (?:group|band|cell)|(?:[\w-]+ ){{0,2}}?gang)\b|"
    r" (?:[\w-]+ ){0,2}?(?:m[ae]n|wom[ae]n|people|persons|individuals|brothers|youths|teenagers) who "
    r"(?:had |have |has )?(?:killed|shot|attacked|carried out|opened fire|stormed|bombed|murdered|gunned|stabbed|"
    r"ambushed|abducted|kidnapped|hijacked|blew up|planted|raided)\b",
    re.IGNORECASE,
)  # "the three men who killed six people"
_WHEELS: Final = r"(?:car|van|truck|lorry|pick-?up|vehicle|minibus|bus|motorcycle|motorbike|tanker|jeep|4x4)"
_DRIVER: Final = re.compile(rf"[Tt]he (?:driver|rider)(?: of the {_WHEELS})?")
_BOMB_ON_WHEELS: Final = Cue(
    rf"\b{_WHEELS} (?:(?:which|that) )?(?:was )?(?:(?:packed|laden|loaded|rigged|filled|stuffed) with|exploded|blew up|"
    rf"detonated)\b|\bsuicide (?:{_WHEELS} )?(?:bomb|attack|operation)\w*",
    re.IGNORECASE,
)
_WAS_BOMBED: Final = re.compile(
    r"\b(?:roadside bomb|landmine|mine|IED|grenade|rocket|mortar|magnetic bomb|limpet|hit|struck|ran over|drove over)\b"
)
_TOOK_PART: Final = re.compile(
    r" (?:(?:young|armed|masked|local|other) ){0,2}(?:m[ae]n|wom[ae]n|people|persons|individuals|brothers|youths|"
    r"teenagers) (?:(?:armed|dressed|disguised) [^.;:,]{1,40} )?(?:had )?(?:took over|stormed|attacked|burst into|"
    r"opened fire|raided|seized|overran|ambushed)\b",
    re.IGNORECASE,
)  # "five young men took over a café"
_BY: Final = Cue(r"\bby (?:at least |about |some |a group of |a band of )?$", re.IGNORECASE)
_MEN: Final = re.compile(
    r" (?:(?:armed|masked|unknown|unidentified|other|young) ){0,2}(?:m[ae]n|people|persons|individuals|youths|"
    r"teenagers|strangers|motorcyclists|intruders)\b(?! (?:killed|wounded|injured|kidnapped))",
    re.IGNORECASE,
)  # "were forced into a car by three men"
_BACK: Final = 600  # characters before the dead in which those are told of who attacked
_NOUN_DIED: Final = re.compile(
    r" (?:(?:of the|more|other|illegal|suspected|alleged) )*(?P<who>[a-z]{4,}s)(?: (?:were|had been|are|have been))?"
    r" (?:also |then |later |themselves )?(?:shot dead|killed|shot|died|dead)\b(?! by\b)"
)
_VICTIMS: Final = re.compile(
    r"(?:guards?|officers?|soldiers?|troops|policem[ae]n|rangers?|people|persons|civilians?|villagers?|residents?|"
    r"workers?|others|protesters?|protestors?|demonstrators?|students?|pupils?|hostages?|passengers?|drivers?|children|"
    r"peacekeepers?|militiam[ae]n|volunteers?|members?|colleagues?|employees?|customers?|victims?)"
)
_ATTACKED: Final = (
    r"(?:attacked|stormed|raided|ambushed|overran|broke (?:through|into)|burst (?:through|into)|invaded|descended on|"
    r"set upon|fell (?:up)?on|swept into|opened fire on|besieged|rushed)\b"
)
_ALL: Final = re.compile(r"\b(?:all|all of the|the|both) $|^$", re.IGNORECASE)
_BARE: Final = re.compile(
    r"(?: of them)?(?=(?:[,.;)]|$| (?:was|were|had|have|are|also|died|and|before)\b))", re.IGNORECASE
)

_CALLED: Final = r"(?:attackers?|assailants?|raiders?|gunm[ae]n|rebels|militants|insurgents|bandits|fighters|jihadists)"
_LOSSES: Final = Cue(
    rf"\b{_CALLED}['’]?s?['’]? (?:own )?(?:losses|dead|casualties) [^.;,\n]{{0,40}}?\b(?:at|as|were|are|to|of)"
    rf"(?: (?:at least|about|some|over))? $|\bdead {_CALLED} (?:at|to) $",
    re.IGNORECASE,
)  # "put the attackers' losses at five dead"
_ALSO_DIED: Final = Cue(
    r"\b(?:killed|died|dead|shot dead)\b[^.;:\n]{0,70}?,? (?:as were|as did|so were|so did|along with|together with|"
    r"as well as)(?: all)?(?: the)? $|"
    r"\bkilled\b[^.;:\n]{0,70}?, and $|\b(?:killed|dead)\b[^.;:\n]{0,110}?,? (?:excluding|not counting|apart from|"
    r"besides|without)(?: all)?(?: the)? $|"
    r"\b(?:victims|civilians|dead|killed)\b[^.;:\n]{0,30}?,? (?:and|(?:not )?(?:counting|including)|excluding|besides|"
    r"apart from|beside|of wh(?:om|ich))(?: all)?(?: the)? $|\b(?:killing|killed) (?:the )?last of(?: the)? $",
    re.IGNORECASE,
)  # "four guards were killed, as were two of the attackers", "killing the last of four attackers"
_FARED_ELSE: Final = re.compile(
    r"[^.;:\n]{0,50}?\b(?:wounded|injured|hurt|arrested|captured|caught|detained|surrender\w*|fled|escaped|held|"
    r"taken|freed|"
    r"released|jailed|charged|killed|attack\w*|storm\w*|open\w*|fir\w+|shot)\b"
)
_SHOT: Final = Cue(
    r"\b(?:shot|neutrali[sz]ed|eliminated|destroyed|dispatched|brought down|killed)[\"”’»]? "
    r"(?:(?:at least|about|some|around|another|all|nearly|over|more than) )*$",
    re.IGNORECASE,
)
_DEAD_ONES: Final = re.compile(
    rf" (?:dead|slain|lifeless) (?:\w+ )?{ATTACKERS.pattern}|"
    rf" (?:bodies|corpses) (?:of|belonging to|which belong to) (?:the )?(?:\w+ )?{ATTACKERS.pattern}|"
    rf" (?:dead|killed|deaths|losses) (?:on the (?:{_CALLED}['’]s?|side of the {_CALLED})|among the {_CALLED})",
    re.IGNORECASE,
)  # "three dead gunmen", "eleven bodies of rebels"
_NUMBER_OF_THEIRS: Final = re.compile(
    r"(?: (?:men|fighters|members|comrades))?(?: of their (?:own )?(?:number|men|own|fighters|comrades|"
    r"members))? dead\b|"
    r" (?:men|fighters|members|comrades|of their (?:own|number|men|fighters|comrades))\b|(?=[.,;]|$| (?:dead|killed)\b)"
)
_THEY_LOST: Final = Cue(
    rf"\b{_CALLED}\b(?:(?!\b(?:army|police|troops|patrol|by|which|convoy|force|company|village|garrison|"
    rf"government)\b)[^.;\n]){{0,240}}? (?P<how>lost|left(?: behind)?)"
    r"(?: (?:at least|about|some))? $",
    re.IGNORECASE,
)  # "the gunmen killed a guard and lost three men"
_TWO_OF_THEM: Final = re.compile(rf"(?: of (?:them|these))?{_SLAIN.pattern}", re.IGNORECASE)
_WHO_CAME: Final = re.compile(
    rf"(?:The (?:\w+ )?{_CALLED}|They) (?:came|arrived|fled|entered|attacked|fired|stormed|crossed|retreated|withdrew|"
    r"left|rode|drove|were)\b"
)


def by_men(report: ReportText, start: int, end: int) -> bool:
    """Whether the number at `text[start:end]` counts those by whom it was done: "was led away by three men"."""
    first, last = report.sentence(start)
    led = _BY.search(report.text, max(first, start - 24), start)
    return led is not None and _MEN.match(report.text, end, last) is not None


def of_attackers(report: ReportText, start: int, end: int) -> bool:
    """Whether the number at `text[start:end]` stands before a word for attackers or for people who did it."""
    last = report.sentence(start)[1]
    if by_men(report, start, end) or any(p.match(report.text, end, last) for p in (WHO_DID_IT, _TOOK_PART)):
        return True
    named = _SOME_ATTACKERS.match(report.text, end, min(last, end + 60))
    return named is not None and not _MONTH.match(report.text, end)


def drove_the_bomb(report: ReportText, start: int, end: int) -> bool:
    """Whether the driver at `text[start:end]` blew up the vehicle: "a van exploded at the gate. The driver died"."""
    if not _DRIVER.fullmatch(report.text, start, end):
        return False
    line = report.sentence_number(start)
    before = report.text[report.starts[max(line - 2, 0)] : start]
    return bool(_BOMB_ON_WHEELS.search(before)) and not _WAS_BOMBED.search(before)


def _points_back(report: ReportText, start: int, end: int) -> bool:
    """Whether a bare "all three" are attackers: the last who were so many are called so."""
    word = report.text[start:end].lower()
    before = report.text[max(0, start - 12) : start]
    if not _BARE.match(report.text, end) or not (word == "both" or _ALL.search(before)):
        return False
    number = next((q for q in report.quantities_in(start, end)), None)
    return number is not None and _called_attackers(report, number)


def _called_attackers(report: ReportText, number: Quantity) -> bool:
    same = [q for q in report.quantities_in(0, number.start) if q.end <= number.start and q.low == number.low > 1]
    return bool(same) and of_attackers(report, same[-1].start, same[-1].end)


def _militiamen(text: str, end: int, last: int) -> re.Match[str] | None:
    """Militiamen, where the report tells of a militia that attacks, and of none that guards anybody."""
    named = _MILITIAMEN.match(text, end, last)
    return named if named and _OF_A_MILITIA.search(text) and not _GUARDIANS.search(text) else None


def attackers_killed(report: ReportText, start: int, end: int) -> bool:
    """Whether the number at `text[start:end]` counts attackers who died: "four of the gunmen were shot dead"."""
    return report.once(_attackers_killed, (start, end))


def _attackers_killed(report: ReportText, at: tuple[int, int]) -> bool:
    text, (start, end) = report.text, at
    first, last = report.sentence(start)
    if _LIQUIDATED.match(text, end, last) or _came_to_attack(report, start, end) or _of_theirs(report, start, end):
        return True
    if _fell_in_fight(text, (first, last), start, end):
        return True
    if _OF_THEM.match(text, end, last) and _HIT_BACK.search(text[max(first, start - 200) : start]):
        return True
    if _points_back(report, start, end) and (
        _SLAIN.match(text, end, last) or LEFTS[Outcome.KILLED].search(text, max(first, start - 30), start)
    ):
        return True
    named = _SOME_ATTACKERS.match(text, end, min(last, end + 60)) or _MEMBERS.match(text, end, last)
    named = named or _OF_ARMED_GROUP.match(text, end, last) or _militiamen(text, end, last)
    if named is None and _EXCHANGED.search(text, first, start):
        named = _MEMBERS_OF.match(text, end, last)
    if not named or _MONTH.match(text, end):
        return False
    if _SLAIN_AT_LAST.match(text, named.end(), last):
        return True
    if _ALSO_DIED.search(text, max(first, start - 100), start) and not _FARED_ELSE.match(text, named.end(), last):
        return True
    if _ALSO.match(text, named.end(), last) and _DIED.search(text, first, start):
        return True
    after = involved.end() if (involved := _INVOLVED.match(text, named.end(), last)) else named.end()
    end = beyond_aside(report, after, last)
    slain = _SLAIN.match(text, end, min(last, end + 60)) or _SLAIN.match(text, after, last)
    end = end if slain and slain.start() == end else after
    felled = LEFTS[Outcome.KILLED].search(text, max(first, start - 60), start)
    felled = felled or _SHOT.search(text, max(first, start - 50), start)
    so_were = not felled and listed_under(report, start) is Outcome.KILLED  # "…, as were two of the attackers"
    return bool(felled or so_were or (slain and not _kills(text[end:last], slain)))


def _fell_in_fight(text: str, sentence: tuple[int, int], start: int, end: int) -> bool:
    """Whether those counted fell to whoever fought back, or are some of the attackers of whom the sentence tells."""
    first, last = sentence
    if _ASSAILED.match(text, end, last) and _FOUGHT_BACK.search(text, max(first, start - 160), start):
        return True
    if _OF_WHOM.fullmatch(text, first, start) and _SLAIN.match(text, end, last):
        return True
    if text.endswith("put ", first, start) and _OUT_OF_ACTION.match(text, end, last):
        return True
    slain = text.startswith(" of them", end) and _TWO_OF_THEM.match(text, end, last)
    return bool(slain and _SO_MANY_CAME.fullmatch(text, first, start))


def _of_theirs(report: ReportText, start: int, end: int) -> bool:
    """Whether a figure is told as the losses of those who attacked, or as "two of them", whom a sentence tells of."""
    text, (first, last) = report.text, report.sentence(start)
    if _LOSSES.search(text, max(first, start - 90), start) or _DEAD_ONES.match(text, end, last):
        return True
    theirs, lost = _NUMBER_OF_THEIRS.match(text, end, last), _THEY_LOST.search(text, max(first, start - 290), start)
    if theirs and lost and (lost["how"] == "lost" or " of their " in theirs.group()):
        return True  # not "the gunmen left six dead"
    if start != first or not first or not text.startswith(" of the", end) or not _TWO_OF_THEM.match(text, end, last):
        return False
    before = report.sentence(first - 1)
    return bool(_WHO_CAME.match(text, *before)) and not any(q.low > 1 for q in report.quantities_in(*before))


def _came_to_attack(report: ReportText, start: int, end: int) -> bool:
    """Whether the people counted are called like those told before to have attacked: "three diggers were killed".

    "Illegal diggers, some of them armed, broke through the fence": they are no guards, and nobody who protests.
    """
    text = report.text
    named = _NOUN_DIED.match(text, end, report.sentence(start)[1])
    if named is None or _VICTIMS.fullmatch(named["who"]):
        return False
    noun = re.escape(named["who"].removesuffix("s"))
    deed = rf"\b{noun}s?\b(?:, [^.;\n]{{1,60}},)? (?:(?:had|then|also|who) )*{_ATTACKED}"
    return re.search(deed, text[max(0, start - _BACK) : start], re.IGNORECASE) is not None


def _kills(said: str, slain: re.Match[str]) -> bool:
    """Whether the attackers are those who kill: "six gunmen killed two guards", with nothing before the verb."""
    verb = slain.group().strip()
    return verb in _ACTIVE and not _NO_OBJECT.match(said[len(slain.group()) :])
