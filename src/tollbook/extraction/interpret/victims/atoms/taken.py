"""Who of those told of was taken, freed or missed: not who stayed or was only shot or hired, nor cattle."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.altered import altered
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.atoms.let_go import CAPTIVES
from tollbook.extraction.interpret.victims.atoms.links import OF_WHOM, in_one_list
from tollbook.extraction.interpret.victims.atoms.missed import are_only_missing
from tollbook.extraction.interpret.victims.atoms.pulled_out import with_those_pulled_out
from tollbook.extraction.interpret.victims.fates.adjacent import adjacent_fate
from tollbook.extraction.interpret.victims.fates.asides import beyond_aside
from tollbook.extraction.interpret.victims.fates.captivity import CAPTIVITY, HELD
from tollbook.extraction.interpret.victims.fates.fate import fate_of
from tollbook.extraction.interpret.victims.fates.listed import listed_under
from tollbook.extraction.interpret.victims.fates.shot import HURT, merely_shot
from tollbook.extraction.interpret.victims.fates.spared import missed_no_more
from tollbook.vocabulary.codes import Outcome

_OF_THEM_DIED: Final = re.compile(
    r" of (?:the|its|their|his|her|our|those|these|them)\b[^.,;:]{0,50}?(?: (?:has|have|had|was|were|been|later|"
    r"since))+ "
    r"(?:killed|executed|murdered|beheaded|decapitated|shot dead|died)\b",
    re.IGNORECASE,
)  # "four of the six hostages were executed"
_BEATEN: Final = re.compile(
    r"\b(?:(?:fired|shot|shooting|firing) (?:at|on|upon)(?: the [\w'’-]+ and)?|beat|beating|robbed|robbing|"
    r"questioned|searched|threatened|slapped|whipped|chased away)(?: up)? $",
    re.IGNORECASE,
)  # "they beat two drivers and carried off a clerk"
FOUND_DEAD: Final = re.compile(
    r"\b(?:dead|kill\w*|murder\w*|execut\w*|behead\w*|bod(?:y|ies)|died|wound\w*|injur\w*|beat\w*|hurt)\b",
    re.IGNORECASE,
)
_CARRIED: Final = Cue(
    r"\b(?:carried|carrying|transporting|ferrying|picked up|rescued|saved|evacuat(?:ed|ing)|withdr(?:aw|ew|awn|awing)|"
    r"pull(?:ed|ing) out|recall(?:ed|ing)|relocat(?:ed|ing)|repatriat(?:ed|ing)|flown out|flew out|sent home|"
    r"brought home)(?: (?:the|its|their|his|her|all|of|most|some|about|nearly|almost|another|other))* $",
    re.IGNORECASE,
)
_CREW_OF: Final = Cue(r"\bcrew of ([\w-]+)(?:, | \(|: | - )(?:including |among (?:them|whom) )?$", re.IGNORECASE)
_COMPANY: Final = re.compile(
    r"\b(?:carried|carrying|had|crew(?:ed)? (?:of|by)|manned by|aboard|on board|made up of|company of)\b[^.;:]{0,60}$",
    re.IGNORECASE,
)
_THEY_WERE: Final = re.compile(r"\b(?:[Tt]hey|[Ww]e|[Tt]here) (?:were|are) (?:about |some |only )?$")
_ON_BOARD: Final = re.compile(
    r"(?: of (?:them|us))? (?:in|on|aboard) (?:the|their|our|a) (?:[\w-]+ )?(?:car|bus|minibus|boat|canoe|lorry|truck|"
    r"taxi|van|pick-?up|vehicle|house|room|convoy|train)\b"
)
"""Those who were on the way together, whatever became of each: "they were seven in the car"."""
HARM: Final = (Outcome.KILLED, Outcome.INJURED)
_SURVIVORS: Final = re.compile(r"(?: \w+)? survivors\b", re.IGNORECASE)
_SURVIVED_IT: Final = re.compile(r"(?: (?!and\b|but\b|who\b)[\w'’-]+){1,4} survived (?:the|an|it|by)\b")
_STAYED: Final = re.compile(
    r"(?:(?!\b(?:and|but|while|who)\b)[^.;:,]){0,40}? (?:stayed|remained|were left|was left|left) (?:aboard|on "
    r"board|behind)\b",
    re.IGNORECASE,
)
_OTHERS_SAFE: Final = re.compile(
    r"(?:(?!\b(?:and|but|while|who)\b)[^.;:,]){0,40}? (?:is|are|was|were) (?:all |both |"
    r"now |reported |reportedly |said to be )*(?:safe|unharmed|unhurt|accounted for)\b",
    re.IGNORECASE,
)
_RAN: Final = re.compile(
    r"(?: (?!\b(?:and|but|while|who|was|were)\b)[\w'’-]+){0,3} who (?!(?:was|were|had|has)\b)[^.;,\n]{1,40}? "
    r"(?:hid|fled)\b|"
    r"(?: (?!\b(?:and|but|while|who|was|were)\b)[\w'’-]+){0,3} who (?:ran (?:away|off|into|to)|fled|hid|escaped)\b"
    r"[^.;\n]{0,60}? (?:reached|arrived|returned|survived|came back|turned up|(?:was|were|are) "
    r"(?:found|safe|picked up))\b|"
    r"(?: (?!\b(?:and|but|while|who|was|were)\b)[\w'’-]+){0,3} (?:ran (?:away|off|into|to|for)|fled|hid)\b|"
    r"(?: and (?:an?|the|his|her|their|another) [\w'’-]+(?: [\w'’-]+)?)? (?:jumped|leapt|swam|ran|slipped|got) "
    r"[^.;,]{0,40}?\b(?:and|to) (?:escaped|got away|hid|safety|fled)\b",
    re.IGNORECASE,
)
_NO_LONGER: Final = re.compile(
    r"(?: of (?:them|whom|the \w+))?(?: (?!\b(?:and|but|while|who|was|were|which)\b)[\w'’-]+){0,2} (?:was |were |has |"
    r"had |have |been |later |since )*(?:escaped|got away|broke free|freed|released|rescued|let go|set free)\b",
    re.IGNORECASE,
)
STILL_HELD: Final = re.compile(
    r"(?: of (?:them|whom|the \w+))?(?: (?!\b(?:and|but|while|who|was|were|which)\b)[\w'’-]+){0,2} (?:is|are|was|were|"
    r"remains?|remained) (?:still |being )*(?:held|captive|in captivity|in (?:the )?hands)\b",
    re.IGNORECASE,
)
_PART_OF_ALL: Final = 0.1
_LEAVING: Final = Cue(r"\b(?:leaving|leaves|left) (?:the other |another |the remaining )?$", re.IGNORECASE)
_GOT_AWAY: Final = re.compile(r"\b(?:escaped|got away|broke free)$", re.IGNORECASE)
_OTHER: Final = re.compile(r"\b(?:others?|remaining|rest)\b", re.IGNORECASE)
_LOCKED: Final = re.compile(
    r"(?:(?!\b(?:and|but|while|who)\b)[^.;:,]){0,40}? (?:was|were|had been) (?:also |all )?(?:locked|shut|tied up) "
    r"(?:up )?(?:in|inside|into)\b",
    re.IGNORECASE,
)  # "three children were locked in the kitchen", by robbers who left them there
_WENT_ON: Final = re.compile(
    r"(?:(?!\b(?:and|but|while|who)\b)[^.;:,]){0,40}? (?:was|were) (?:all |then |later )?(?:allowed|permitted|told) to "
    r"(?:continue|proceed|drive on|pass|go on|carry on)\b"
)  # "the remaining 31 passengers were allowed to continue"
_ROBBED: Final = re.compile(
    r"(?:(?!\b(?:and|but|while|who)\b)[^.;:,]){0,40}? (?:was|were|had been) (?:all |both )?(?:robbed|searched|"
    r"(?:ordered|told|forced|made) (?:at gunpoint )?(?:out|off|down|to (?:get|lie|hand|kneel|leave|sit|stand|stop|step|"
    r"climb)))\b",
    re.IGNORECASE,
)  # "seven passengers were ordered out of the bus and robbed": nobody took them anywhere
_SHOT_AND_MORE: Final = re.compile(r"\bshot (?:at|in (?:the|his|her|both)|but|and)\b")
_TOLD_NEXT: Final = 1  # sentences after it in which it is told how somebody who was shot is
_SHOT_AT: Final = Cue(r"\b(?:shot|shooting|stabbed|stabbing) (?:at least |about |another )*$", re.IGNORECASE)
_SHOT_DEAD: Final = re.compile(r"(?: (?!(?:and|but)\b)[\w'’-]+){0,4}? (?:dead|to death)\b", re.IGNORECASE)
_AND: Final = re.compile(r",? and |, ")
_TAKEN_TOO: Final = re.compile(
    r"[^.;]{0,90}?\b(?:took|taking|led|leading|dragg(?:ed|ing)|carried|carrying|drove|marched|bundled|forced|held|"
    r"kidnapped|abducted|abducting|seized|seizing|snatched|made off with)\b (?:(?:off|away|along) )?(?:with )?"
    r"(?:him|her|them|both)\b|"
    r"(?: (?!(?:and|or|an?|the|his|her|their)\b)[\w'’-]+){0,4}?(?:,? (?:who|and))? (?:was|were|been) (?:\w+ )?"
    r"(?:taken|led|dragged|carried|driven|marched|bundled|forced|held|kidnapped|abducted|seized|snatched)\b",
    re.IGNORECASE,
)  # "shot the cook and dragged him off"
_BEHIND: Final = 2  # sentences
_TOOK: Final = re.compile(r"\b(?:took|taking|seized|seizing)(?: (?:at least|about|some|around|another))* $")
_HIRED: Final = re.compile(r"(?: of them)? (?:was|were|had been|have been) taken on\b")
_THINGS: Final = re.compile(
    r" (?:\w+ ){0,2}?(?:heads? of \w+|cattle|cows?|heifers?|bulls?|calves|goats?|sheep|camels?|donkeys?|horses?|mules?|"
    r"oxen|animals|motor(?:cycle|bike)s?|vehicles?|pick-?ups?|trucks?|lorr(?:y|ies)|cars?|boats?|rifles?|guns?)\b",
    re.IGNORECASE,
)


def all_but_the_harmed(report: ReportText, marked: Sequence[tuple[Atom, Outcome]]) -> list[tuple[Atom, Outcome]]:
    """The atoms of people taken, freed or missed, each with the outcome it counts for."""
    done: list[tuple[Atom, Outcome]] = []
    for outcome in dict.fromkeys(o for _, o in marked if o not in HARM):
        atoms = sorted(
            (a for a, o in marked if o is outcome and not (_stayed(report, a) or was_aboard(report, a))),
            key=lambda a: a.start,
        )
        atoms = [a for a in atoms if outcome is Outcome.FREED or not _of_the_taken(report, a, atoms)]
        if outcome is Outcome.KIDNAPPED:
            atoms = _freed_and_left(report, [*_companies(report, atoms), *_near_the_taken(report, atoms)])
        taken = [(a, outcome) if outcome is Outcome.FREED else with_its_outcome(report, a, outcome) for a in atoms]
        if outcome is Outcome.KIDNAPPED:
            taken = with_those_pulled_out(report, _shot_beside(report, taken))
        done += [
            (altered(a, told=a.told or any(x.told and in_one_list(report, a, x) for x, _ in taken)), o)
            for a, o in taken
        ]
    return done


def _companies(report: ReportText, atoms: Sequence[Atom]) -> list[Atom]:
    """The whole company of a vessel that was taken, of whom some are told: "a crew of 11, seven of them Kenyans"."""
    found = []
    for atom in atoms:
        if len(atoms) == 1 and atom.counted and OF_WHOM.match(report.text, atom.end):
            crew = _CREW_OF.search(report.text, report.sentence(atom.start)[0], atom.start)
            number = next((q for q in report.quantities_in(*crew.span(1)) if q.low > atom.low), None) if crew else None
            if number:
                found.append(Atom(number.start, number.end, number.low, number.high, number.hedge, 0.9, atom.score))
    return found


_SOME_FREED: Final = re.compile(
    r" of (?:the|its|those) (?!\d|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty)[^.;:\n]{3,110}? "
    r"(?:(?:was|were|"
    r"been) (?:freed|released|rescued|let go|set free)|(?:regained|won) (?:his|her|their) freedom|walked free|"
    r"came home)\b",
    re.IGNORECASE,
)


def _freed_and_left(report: ReportText, atoms: Sequence[Atom]) -> list[Atom]:
    """Those freed and those left as parts of all taken: "four of the nurses were freed, leaving nine in captivity"."""
    done = list(atoms)
    for k, atom in enumerate(atoms):
        first, last = report.sentence(atom.start)
        if not _LEAVING.search(report.text, max(first, atom.start - 40), atom.start):
            continue
        freed = [
            j
            for j, a in enumerate(atoms)
            if first <= a.start < atom.start and _SOME_FREED.match(report.text, a.end, last)
        ]
        for j in (*freed, k) if freed else ():
            done[j] = altered(atoms[j], whole=min(atoms[j].whole, _PART_OF_ALL))
    return done


def _of_the_taken(report: ReportText, atom: Atom, atoms: Sequence[Atom]) -> bool:
    """Whether people who got away or were let go are some of those told of before: "one companion escaped"."""
    more = any(a.low > atom.low and a.end <= atom.start and not _of_other_nations(a, atom) for a in atoms)
    if more and _LEAVING.search(report.text, max(0, atom.start - 40), atom.start):
        return True  # "two of the five were freed, leaving three in captivity"
    if more and STILL_HELD.match(report.text, atom.end, report.sentence(atom.start)[1]):
        return True
    gone = _NO_LONGER.match(report.text, atom.end, report.sentence(atom.start)[1])
    if gone is None or more:
        return gone is not None
    return bool(_GOT_AWAY.search(gone.group())) and not CAPTIVITY.search(report.text)  # nobody was taken at all


def _of_other_nations(some: Atom, one: Atom) -> bool:
    """Whether one person is of another nation than some: "two Kenyans … Their Ugandan driver was let go"."""
    nations = (some.people.nationality, one.people.nationality)
    return not one.counted and None not in nations and nations[0] != nations[1]


def was_aboard(report: ReportText, atom: Atom) -> bool:
    """Whether people are listed as a ship's or a vehicle's company: "she carried 23: 15 Filipinos, a Nepali and …"."""
    first = report.sentence(atom.start)[0]
    if _THEY_WERE.search(report.text, first, atom.start) and _ON_BOARD.match(report.text, atom.end):
        return True
    opened = report.text.rfind(":", first, atom.start)
    listed = report.text[opened : atom.start] if opened >= 0 else ""
    return (
        bool(listed)
        and not FOUND_DEAD.search(report.text, first, atom.end)
        and adjacent_fate(report, atom.start, atom.end) not in HARM
        and bool(_COMPANY.search(report.text, first, opened))
    )


def _stayed(report: ReportText, atom: Atom) -> bool:
    """Whether people marked as taken were only carried as passengers or locked up, or stayed where they were."""
    if (
        _SURVIVORS.match(report.text, atom.end)
        or _SURVIVED_IT.match(report.text, atom.end)
        or _RAN.match(report.text, atom.end, report.sentence(atom.start)[1])
    ):
        return True
    safe = _OTHERS_SAFE.match(report.text, atom.end, report.sentence(atom.start)[1])
    if safe and _OTHER.search(report.text, max(0, atom.start - 20), safe.end()):
        return True  # "fourteen other crew are safe", not the hostages who are now
    if any(p.match(report.text, atom.end, report.sentence(atom.start)[1]) for p in (_LOCKED, _WENT_ON)):
        return True
    if missed_no_more(report, atom.end):
        return True
    robbed = _ROBBED.match(report.text, atom.end, report.sentence(atom.start)[1])
    if robbed and not CAPTIVITY.search(report.text, robbed.end(), report.sentence(atom.start)[1]):
        return True
    carried = _CARRIED.search(report.text, max(0, atom.start - 50), atom.start)
    if carried and CAPTIVES.match(report.text, max(0, atom.start - 1), report.sentence(atom.start)[1]):
        carried = None
    carried = carried or _BEATEN.search(report.text, max(0, atom.start - 40), atom.start)
    return bool(carried or _STAYED.match(report.text, atom.end, report.sentence(atom.start)[1]))


def with_its_outcome(report: ReportText, atom: Atom, outcome: Outcome) -> tuple[Atom, Outcome]:
    """The atom with the outcome of a word right beside it: "one guard KIA" was not taken, "three taken away" was."""
    beside = None
    if atom.counted and atom.low:
        beside = listed_under(report, atom.start) or adjacent_fate(report, atom.start, atom.end)
        if beside is None and _OF_THEM_DIED.match(report.text, atom.end, report.sentence(atom.start)[1]):
            beside = Outcome.KILLED
        if beside is None and outcome is Outcome.KIDNAPPED:
            beside = Outcome.KIDNAPPED if _are_taken(report, atom) else _shot_at(report, atom)
    elif atom.low == 1 and outcome is Outcome.KIDNAPPED and _only_shot(report, atom):
        beside = Outcome.KILLED
    if beside is None and outcome is Outcome.KIDNAPPED:
        beside = _only_harmed(report, atom)
    fate = beside or outcome
    if fate is Outcome.KIDNAPPED and are_only_missing(report, atom):
        fate = Outcome.MISSING
    return altered(atom, told=atom.told or beside is not None), fate


def _are_taken(report: ReportText, atom: Atom) -> bool:
    """Whether people of some kind are whom somebody took: "they killed the cook and took 22 children"."""
    return bool(atom.people.role and _TOOK.search(report.text, max(0, atom.start - 30), atom.start))


def _shot_at(report: ReportText, atom: Atom) -> Outcome | None:
    """What became of people right behind the word for shooting or stabbing them; None where there is none."""
    first, last = report.sentence(atom.start)
    if not _SHOT_AT.search(report.text, max(first, atom.start - 60), atom.start):
        return None
    return Outcome.KILLED if _SHOT_DEAD.match(report.text, atom.end, last) else Outcome.INJURED


def _shot_beside(report: ReportText, taken: list[tuple[Atom, Outcome]]) -> list[tuple[Atom, Outcome]]:
    """Those told of one by one with the outcome of being shot, where only others are said to have been taken.

    "They shot a cook and his wife and led away the clerk" took one.
    """
    done: list[tuple[Atom, Outcome]] = []
    shot: tuple[Atom, Outcome] | None = None
    for atom, outcome in taken:
        own = None
        last = report.sentence(atom.start)[1]
        if outcome is Outcome.KIDNAPPED and not atom.counted and not _TAKEN_TOO.match(report.text, atom.end, last):
            own = _shot_at(report, atom)
            if own is None and shot and _AND.fullmatch(report.text, shot[0].end, atom.start):
                own = shot[1]
        shot = (atom, own) if own else None
        done.append((altered(atom, told=True), own) if own else (atom, outcome))
    return done


def _only_harmed(report: ReportText, atom: Atom) -> Outcome | None:
    """What is said to have been done to people in a clause without a word for anybody's being taken."""
    first, last = report.sentence(atom.start)
    at = beyond_aside(report, atom.end, last)
    if (
        at > atom.end
        and _THEN_HARMED.match(report.text, at)
        and (told := fate_of(report, atom.start, atom.end)) in HARM
    ):
        return told
    whole = CAPTIVITY.search(report.text, first, last)
    leads = [m.end() for m in _CLAUSE.finditer(report.text, first, atom.start)]
    clause = leads[-1] if leads else first, _clause_end(report.text, atom.end, last)
    if not atom.low or (whole and CAPTIVITY.search(report.text, *clause)):
        return None
    if whole:
        return Outcome.INJURED if atom.counted and merely_shot(report, atom.start, atom.end) else None
    fate = fate_of(report, atom.start, atom.end)
    return fate if fate in HARM else None


_THEN_HARMED: Final = re.compile(r"(?:(?:were|was) )?(?:killed|wounded|injured|hurt|shot dead)\b")
"""Behind an aside: "four were abducted and eight, among them five guards, killed"."""
_CLAUSE: Final = re.compile(r"; |, (?:and|while|but) ")


def _clause_end(text: str, at: int, last: int) -> int:
    ends = _CLAUSE.search(text, at, last)
    return ends.start() if ends else last


def are_things(report: ReportText, atom: Atom) -> bool:
    """Whether a number counts animals or vehicles: "forty heifers were driven off"."""
    return atom.counted and atom.people.role is None and _THINGS.match(report.text, atom.end) is not None


_ARRESTED: Final = re.compile(
    r"(?: (?!(?:and|but|or|were|was|when|while|after|before|whom|abducted|kidnapped|taken|seized)\b)[\w'’-]+){0,4}?"
    r",?(?: who)?(?: (?:was|were|had been|have been|has been))? (?:later |also )?"
    r"arrested\b(?! by (?:the |some |a group of )?(?:armed|gunm[ae]n|rebel|milit|insurgent|separatist|jihad|bandit|"
    r"fighter|kidnapper|Taliban))"
)  # "eleven villagers arrested on suspicion of helping the gang"


def are_arrested(report: ReportText, atom: Atom) -> bool:
    """Whether people are in the hands of those who look for whoever did it."""
    return _ARRESTED.match(report.text, atom.end, report.sentence(atom.start)[1]) is not None


def _near_the_taken(report: ReportText, atoms: Sequence[Atom]) -> list[Atom]:
    """Those of the people marked as taken who are told of where somebody is said to be, or right behind that."""
    atoms = [a for a in atoms if not _HIRED.match(report.text, a.end)]
    told = {
        report.sentence_number(a.start)
        for a in atoms
        if any(p.search(report.text, *report.sentence(a.start)) for p in (CAPTIVITY, HELD))
    }
    if not told:
        return atoms
    return [
        a
        for a in atoms
        if any(0 <= report.sentence_number(a.start) - n <= _BEHIND for n in told)
        or report.sentence_number(a.start) < min(told)
        or not a.counted
        or _are_taken(report, a)
    ]


def _only_shot(report: ReportText, atom: Atom) -> bool:
    """Whether it is said of one person that he was shot, nowhere near how he is, and not that he was taken."""
    text, (first, last) = report.text, report.sentence(atom.start)
    if not merely_shot(report, atom.start, atom.end) or _SHOT_AND_MORE.search(text, atom.end, last):
        return False
    line = report.sentence_number(atom.start) + _TOLD_NEXT
    beyond = report.sentence(report.starts[min(line, len(report.starts) - 1)])[1]
    return not CAPTIVITY.search(text, first, last) and not HURT.search(text, atom.end, beyond)
