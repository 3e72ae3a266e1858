"""Atoms: the people counted by one marked number or phrase, with those that grammar lists beside them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from tollbook.extraction.interpret.altered import altered
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.atoms.figure import read
from tollbook.extraction.interpret.victims.atoms.listing import OF_WHOM, are_linked, in_one_list, with_listed
from tollbook.extraction.interpret.victims.atoms.of_those_taken import with_the_taken
from tollbook.extraction.interpret.victims.words.fate import (
    adjacent_fate,
    beyond_aside,
    died_of_the_hurt,
    fate_of,
    is_spared,
    told_inside,
)
from tollbook.extraction.interpret.victims.words.listed import listed_under
from tollbook.extraction.interpret.victims.words.shot import HURT, merely_shot
from tollbook.extraction.spans import Span
from tollbook.vocabulary.codes import Outcome

_OF_THEM_DIED: Final = re.compile(
    r" of (?:the|its|their|his|her|our|those|these|them)\b[^.,;:]{0,50}?(?: (?:has|have|had|was|were|been|later|"
    r"since))+ "
    r"(?:killed|executed|murdered|beheaded|decapitated|shot dead|died)\b",
    re.IGNORECASE,
)  # "four of the six hostages were executed"
_IS_MISSED: Final = re.compile(
    r"(?:[^.;:,\n]{0,30}? |)(?:is|are|was|were|remains?|remained) (?:still |also |reported )*(?:missing|unaccounted)\b",
    re.IGNORECASE,
)
_NOT_FOUND: Final = Cue(
    r"(?:(?!\b(?:and|but|while)\b)[^.;:,\n]){0,60}?,? ?\b(?:(?:has|have|had) (?:still |yet )?not (?:yet )?been|"
    r"(?:has|have|had) yet to be) (?:found|seen|traced|located|heard (?:of|from))\b",
    re.IGNORECASE,
)  # "two who ran into the bush have not been found"
_THE_MISSING: Final = re.compile(
    r"\b(?:the|those) missing (?:are|were|is|was|include[sd]?)\b[^.;]{0,120}$", re.IGNORECASE
)
_THE_NAMED_ARE: Final = re.compile(
    r"\b(?:the|those) (?:(?P<what>dead|deceased|slain|fatalities|killed|wounded|injured)|(?P<many>two|three|four|five|"
    r"six|seven|eight|nine|ten|eleven|twelve|\d+)(?: (?:dead|victims|killed|people|men|women|hostages))?)"
    r" (?:are|were|include[sd]?|comprise[sd]?) (?:(?!\b(?:who|whose|while|and (?:was|were|is|are))\b)[^.;]){0,150}$",
    re.IGNORECASE,
)  # "the dead are two Americans, a Swiss and "
_BEATEN: Final = re.compile(
    r"\b(?:beat|beating|robbed|robbing|questioned|searched|threatened|slapped|whipped|chased away)(?: up)? $",
    re.IGNORECASE,
)  # "they beat two drivers and carried off a clerk"
_THEY_ARE: Final = re.compile(
    r"(?:[Tt]hey|[Tt]hese|[Tt]hose (?:freed|released|let go)) (?:are|were) "
    r"(?=(?:an?|the|his|her|two|three|four|five|six|\d+) )"
)
_FREED: Final = re.compile(r"\b(?:freed|released|rescued|set free|let go|liberated|handed over)\b", re.IGNORECASE)
_FOUND_DEAD: Final = re.compile(
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
_OF_THE_VICTIMS: Final = re.compile(r" of the (?:\w+ )?victims (?:was|were|is|are|came|had)\b", re.IGNORECASE)
_DEATH: Final = re.compile(
    r"\b(?:killed|dead|died|deaths?|murdered|lost their lives|slain|massacred?)\b", re.IGNORECASE
)
_COMPANY: Final = re.compile(
    r"\b(?:carried|carrying|had|crew(?:ed)? (?:of|by)|manned by|aboard|on board|made up of|company of)\b[^.;:]{0,60}$",
    re.IGNORECASE,
)
_HARM: Final = (Outcome.KILLED, Outcome.INJURED)
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
    r"(?: (?!\b(?:and|but|while|who|was|were)\b)[\w'’-]+){0,3} (?:ran (?:away|off)|fled|hid)\b|"
    r"(?: and (?:an?|the|his|her|their|another) [\w'’-]+(?: [\w'’-]+)?)? (?:jumped|leapt|swam|ran|slipped|got) "
    r"[^.;,]{0,40}?\b(?:and|to) (?:escaped|got away|hid|safety|fled)\b",
    re.IGNORECASE,
)
_NO_LONGER: Final = re.compile(
    r"(?: of (?:them|whom|the \w+))?(?: (?!\b(?:and|but|while|who|was|were|which)\b)[\w'’-]+){0,2} (?:was |were |has |"
    r"had |have |been |later |since )*(?:escaped|got away|broke free|freed|released|rescued|let go|set free)\b",
    re.IGNORECASE,
)
_STILL_HELD: Final = re.compile(
    r"(?: of (?:them|whom|the \w+))?(?: (?!\b(?:and|but|while|who|was|were|which)\b)[\w'’-]+){0,2} (?:is|are|was|were|"
    r"remains?|remained) (?:still |being )*(?:held|captive|in captivity|in (?:the )?hands)\b",
    re.IGNORECASE,
)
_LEAVING: Final = Cue(r"\b(?:leaving|leaves|left) (?:the other |another |the remaining )?$", re.IGNORECASE)
_GOT_AWAY: Final = re.compile(r"\b(?:escaped|got away|broke free)$", re.IGNORECASE)
_OTHER: Final = re.compile(r"\b(?:others?|remaining|rest)\b", re.IGNORECASE)
_LOCKED: Final = re.compile(
    r"(?:(?!\b(?:and|but|while|who)\b)[^.;:,]){0,40}? (?:was|were|had been) (?:also |all )?(?:locked|shut|tied up) "
    r"(?:up )?(?:in|inside|into)\b",
    re.IGNORECASE,
)  # "three children were locked in the kitchen", by robbers who left them there
_ILL: Final = re.compile(
    r"(?: of (?:them|the [\w-]+))?(?:, [^.,;:]{1,40},)? (?:is|are|was|were|has|have|had|suffer(?:s|ed)?|caught)"
    r"(?: (?:from|an?|the|been|both|all|now|said to be|severe|mild|very|thin|weak|tired|but))* "
    r"(?:(?:stomach|foot|chest|kidney|heart) )?(?:ulcers?|fever|malaria|typhoid|asthma\w*|diabet\w+|dehydrat\w+|"
    r"diarrh\w+|dysentery|exhaust\w+|pneumonia|in good health|in good spirits|well)\b",
    re.IGNORECASE,
)  # nobody did that to a captive
_SURVIVED: Final = re.compile(r"\bsurvived\b", re.IGNORECASE)
_SHOT_AND_MORE: Final = re.compile(r"\bshot (?:at|in (?:the|his|her|both)|but|and)\b")
_TOLD_NEXT: Final = 1  # sentences after it in which it is told how somebody who was shot is
_MISSED: Final = Cue(
    r"\b(?:missing|unaccounted|accounted for|whereabouts|(?:nothing|no word|no news) [^.;:]{0,40}\b(?:of|from))\b",
    re.IGNORECASE,
)
_SHOT_AT: Final = Cue(r"\b(?:shot|shooting|stabbed|stabbing) (?:at least |about |another )*$", re.IGNORECASE)
_SHOT_DEAD: Final = re.compile(r"(?: (?!(?:and|but)\b)[\w'’-]+){0,4}? (?:dead|to death)\b", re.IGNORECASE)
_BEHIND: Final = 2  # sentences
_HIRED: Final = re.compile(r"(?: of them)? (?:was|were|had been|have been) taken on\b")
_THINGS: Final = re.compile(
    r" (?:\w+ ){0,2}?(?:heads? of \w+|cattle|cows?|heifers?|bulls?|calves|goats?|sheep|camels?|donkeys?|horses?|mules?|"
    r"oxen|animals|motor(?:cycle|bike)s?|vehicles?|pick-?ups?|trucks?|lorr(?:y|ies)|cars?|boats?|rifles?|guns?)\b",
    re.IGNORECASE,
)
_HELD: Final = Cue(
    r"\b(?:(?:were|was|been) (?:taken|held|freed|released|set free|let go)|vanished|missing|(?:took|taken|led|marched|"
    r"carried|dragged|driven) (?:away|off|along))\b",
    re.IGNORECASE,
)
CAPTIVITY: Final = Cue(
    r"\b(?:kidnap\w*|abduct\w*|hostages?|captiv\w*|captors?|captured?|seized|ransom|snatched|carried off|marched|"
    r"(?:took|taken|led|driven|dragged) (?:\w+ ){0,3}?(?:away|off|with them|into)|in the hands of|\w+ hands|"
    r"disappear\w*)\b",
    re.IGNORECASE,
)


def atoms_by_outcome(
    report: ReportText, spans: Mapping[Outcome, Sequence[Span]], elsewhere: Sequence[tuple[int, int]] = ()
) -> dict[Outcome, list[Atom]]:
    """The people counted by marked words, by outcome, with those listed beside them.

    What the grammar plainly says of a figure ("wounding nine") overrules the outcome it was marked with.
    `elsewhere` are the stretches marked for other incidents; a list does not run into them. Marks that count
    nobody's number are left out; phrases without a noun for people count only where nothing else does.
    """
    sorted_out: dict[Outcome, list[Atom]] = {outcome: [] for outcome in spans}
    marked = [(a, outcome) for outcome, own in spans.items() for span in own for a in read(report, span)]
    marked = with_the_taken(report, marked)
    for atom, fate in (*_harmed(report, marked), *_others(report, marked)):
        kept = sorted_out.setdefault(fate, [])
        if not any(atom.overlaps(other) for other in kept):
            kept.append(atom)
    if Outcome.KIDNAPPED in sorted_out:
        harmed_words = [a for o in _HARM for a in sorted_out.get(o, ()) if a.told]
        sorted_out[Outcome.KIDNAPPED] = [
            a
            for a in sorted_out[Outcome.KIDNAPPED]
            if not _are_things(report, a) and (a.told or not any(a.overlaps(h) for h in harmed_words))
        ]
    taken_away = sorted_out.get(Outcome.KIDNAPPED, ())
    for harmed in (Outcome.KILLED, Outcome.INJURED):
        if harmed in sorted_out:
            sorted_out[harmed] = [a for a in sorted_out[harmed] if not _led_away(report, a, taken_away)]
    done = {}
    for outcome, atoms in sorted_out.items():
        taken = [(a.start, a.end) for o, others in sorted_out.items() if o is not outcome for a in others]
        done[outcome] = with_listed(report, atoms, outcome, [*taken, *elsewhere])
    return done


def _led_away(report: ReportText, atom: Atom, taken: Sequence[Atom]) -> bool:
    """Whether somebody marked as killed and as kidnapped with the same words is said to have been carried off only."""
    if atom.counted or atom.told or not any(atom.overlaps(other) for other in taken):
        return False
    last = report.sentence(atom.start)[1]
    return fate_of(report, atom.start, atom.end) is Outcome.KIDNAPPED and not _FOUND_DEAD.search(
        report.text, atom.end, last
    )


def _others(report: ReportText, marked: Sequence[tuple[Atom, Outcome]]) -> list[tuple[Atom, Outcome]]:
    """The atoms of people taken, freed or missed, each with the outcome it counts for."""
    done: list[tuple[Atom, Outcome]] = []
    for outcome in dict.fromkeys(o for _, o in marked if o not in _HARM):
        atoms = sorted(
            (a for a, o in marked if o is outcome and not (_stayed(report, a) or _was_aboard(report, a))),
            key=lambda a: a.start,
        )
        atoms = [a for a in atoms if outcome is Outcome.FREED or not _of_the_taken(report, a, atoms)]
        if outcome is Outcome.KIDNAPPED:
            atoms = [*_companies(report, atoms), *_near_the_taken(report, atoms)]
        taken = [(a, outcome) if outcome is Outcome.FREED else _taken(report, a, outcome) for a in atoms]
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


def _of_the_taken(report: ReportText, atom: Atom, atoms: Sequence[Atom]) -> bool:
    """Whether people who got away or were let go are some of those told of before: "one companion escaped"."""
    more = any(a.low > atom.low and a.end <= atom.start for a in atoms)
    if more and _LEAVING.search(report.text, max(0, atom.start - 40), atom.start):
        return True  # "two of the five were freed, leaving three in captivity"
    if more and _STILL_HELD.match(report.text, atom.end, report.sentence(atom.start)[1]):
        return True
    gone = _NO_LONGER.match(report.text, atom.end, report.sentence(atom.start)[1])
    if gone is None or more:
        return gone is not None
    return bool(_GOT_AWAY.search(gone.group())) and not CAPTIVITY.search(report.text)  # nobody was taken at all


def _was_aboard(report: ReportText, atom: Atom) -> bool:
    """Whether people are listed as a ship's or a vehicle's company: "she carried 23: 15 Filipinos, a Nepali and …"."""
    first = report.sentence(atom.start)[0]
    opened = report.text.rfind(":", first, atom.start)
    listed = report.text[opened : atom.start] if opened >= 0 else ""
    return (
        bool(listed)
        and not _FOUND_DEAD.search(report.text, first, atom.end)
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
    if _LOCKED.match(report.text, atom.end, report.sentence(atom.start)[1]):
        return True
    carried = _CARRIED.search(report.text, max(0, atom.start - 50), atom.start)
    carried = carried or _BEATEN.search(report.text, max(0, atom.start - 20), atom.start)
    return bool(carried or _STAYED.match(report.text, atom.end, report.sentence(atom.start)[1]))


def _harmed(report: ReportText, marked: Sequence[tuple[Atom, Outcome]]) -> list[tuple[Atom, Outcome]]:
    """The atoms marked as killed or injured, each as the grammar says, where it says so.

    In a list ("wounding a cook and a guard") what governs one member governs the next, whatever each was marked as.
    """
    kept = [(a, o) for a, o in marked if o in _HARM and not (_came_off(report, a, o) or _was_aboard(report, a))]
    kept = [(a, o) for a, o in kept if not _was_freed(report, a)]
    kept.sort(key=lambda pair: pair[0].start)
    atoms = [a for a, _ in kept]
    said = [o if a.told else None if a.low == 0 and a.high == 0 else _said(report, a) for a, o in kept]
    for k in range(1, len(atoms)):
        before = next((j for j in range(k - 1, -1, -1) if atoms[j].end <= atoms[k].start), None)
        if said[k] is None and before is not None and are_linked(report, atoms[before], atoms[k]):
            said[k] = said[before]
    for k in range(len(atoms) - 2, -1, -1):
        after = next((j for j in range(k + 1, len(atoms)) if atoms[j].start >= atoms[k].end), None)
        alike = after is not None and kept[k][1] is kept[after][1]
        if said[k] is None and after is not None and alike and are_linked(report, atoms[k], atoms[after]):
            said[k] = said[after]
    told = (*_HARM, Outcome.MISSING)
    return [
        (
            altered(a, told=f in told, added=a.added or died_of_the_hurt(report, a.start, a.end)),
            f if f in told else _taken(report, a, o)[1],
        )
        for (a, o), f in zip(kept, said, strict=True)
    ]


def _said(report: ReportText, atom: Atom) -> Outcome | None:
    """What the grammar says became of an atom's people; of those not heard of since, that they are missing."""
    if _THE_MISSING.search(report.text, report.sentence(atom.start)[0], atom.start):
        return Outcome.MISSING
    if named := _listed_as(report, atom):
        return named
    if _not_found(report, atom):
        return Outcome.MISSING
    if _OF_THE_VICTIMS.match(report.text, atom.end) and _DEATH.search(report.text, 0, atom.start):
        return Outcome.KILLED
    inside = None if atom.counted else told_inside(report, atom.start, atom.end)
    fate = inside or fate_of(report, atom.start, atom.end)
    after = beyond_aside(report.text, atom.end, report.sentence(atom.start)[1])
    missed = fate is Outcome.KIDNAPPED and (_IS_MISSED.match(report.text, after) or _missing_list(report, atom))
    return Outcome.MISSING if missed else fate


def _not_found(report: ReportText, atom: Atom) -> bool:
    """Whether people have not been found, be it told behind an aside: "one driver, a Ugandan, has not been …"."""
    last = report.sentence(atom.start)[1]
    return bool(_NOT_FOUND.match(report.text, beyond_aside(report.text, atom.end, last), last))


def _listed_as(report: ReportText, atom: Atom) -> Outcome | None:
    """What became of somebody in a list of those told of: "the dead are ...", "the six are four Kenyans and ..."."""
    first = report.sentence(atom.start)[0]
    named = _THE_NAMED_ARE.search(report.text, first, atom.start)
    if named is None:
        return None
    if what := named["what"]:
        return Outcome.INJURED if what.lower() in ("wounded", "injured") else Outcome.KILLED
    number = next(iter(report.quantities_in(*named.span("many"))), None)
    before = [q for q in report.quantities_in(0, first) if number and q.end <= first and q.low == number.low]
    return fate_of(report, before[-1].start, before[-1].end) if before else None


def _was_freed(report: ReportText, atom: Atom) -> bool:
    """Whether somebody is one of those let go before: "Three of the five were freed. They are a nurse and a cook"."""
    first = report.sentence(atom.start)[0]
    if not first or not _THEY_ARE.match(report.text, first):
        return False
    told = report.sentence(report.starts[report.sentence_number(first) - 1])
    return bool(_FREED.search(report.text, *told)) and not _FOUND_DEAD.search(report.text, *told)


def _missing_list(report: ReportText, atom: Atom) -> bool:
    """Whether an atom stands in a list of the missing: "four are missing: three Filipinos and a Ghanaian"."""
    words = report.text[report.sentence(atom.start)[0] : atom.start]
    return bool(_MISSED.search(words.partition(":")[0])) and ":" in words


def _came_off(report: ReportText, atom: Atom, outcome: Outcome) -> bool:
    """Whether people marked as harmed are said to be unhurt or only ill, or to have survived where marked as killed."""
    if not atom.low:
        return False
    if outcome is Outcome.INJURED and _ILL.match(report.text, atom.end, report.sentence(atom.start)[1]):
        return True
    if not is_spared(report, atom.start, atom.end):
        return False
    return outcome is Outcome.KILLED or not _SURVIVED.search(report.text[atom.end : atom.end + 90])


def _taken(report: ReportText, atom: Atom, outcome: Outcome) -> tuple[Atom, Outcome]:
    """The atom with the outcome of a word right beside it: "one guard KIA" was not taken, "three taken away" was."""
    beside = None
    if atom.counted and atom.low:
        beside = listed_under(report, atom.start) or adjacent_fate(report, atom.start, atom.end)
        if beside is None and _OF_THEM_DIED.match(report.text, atom.end, report.sentence(atom.start)[1]):
            beside = Outcome.KILLED
        if beside is None and outcome is Outcome.KIDNAPPED:
            beside = _shot_at(report, atom)
    elif atom.low == 1 and outcome is Outcome.KIDNAPPED and _only_shot(report, atom):
        beside = Outcome.KILLED
    if beside is None and outcome is Outcome.KIDNAPPED:
        beside = _only_harmed(report, atom)
    fate = beside or outcome
    if fate is Outcome.KIDNAPPED and _only_missing(report, atom):
        fate = Outcome.MISSING
    return altered(atom, told=atom.told or beside is not None), fate


def _shot_at(report: ReportText, atom: Atom) -> Outcome | None:
    """What became of people right behind the word for shooting or stabbing them; None where there is none."""
    first, last = report.sentence(atom.start)
    if not _SHOT_AT.search(report.text, max(first, atom.start - 60), atom.start):
        return None
    return Outcome.KILLED if _SHOT_DEAD.match(report.text, atom.end, last) else Outcome.INJURED


def _only_harmed(report: ReportText, atom: Atom) -> Outcome | None:
    """What is said to have been done to people in a sentence without a word for anybody's being taken."""
    if CAPTIVITY.search(report.text, *report.sentence(atom.start)) or not atom.low:
        return None
    fate = fate_of(report, atom.start, atom.end)
    return fate if fate in _HARM else None


def _are_things(report: ReportText, atom: Atom) -> bool:
    """Whether a number counts animals or vehicles: "forty heifers were driven off"."""
    return atom.counted and atom.people.role is None and _THINGS.match(report.text, atom.end) is not None


def _near_the_taken(report: ReportText, atoms: Sequence[Atom]) -> list[Atom]:
    """Those of the people marked as taken who are told of where somebody is said to be, or right behind that."""
    atoms = [a for a in atoms if not _HIRED.match(report.text, a.end)]
    told = {
        report.sentence_number(a.start)
        for a in atoms
        if any(p.search(report.text, *report.sentence(a.start)) for p in (CAPTIVITY, _HELD))
    }
    if not told:
        return atoms
    return [
        a
        for a in atoms
        if any(0 <= report.sentence_number(a.start) - n <= _BEHIND for n in told)
        or report.sentence_number(a.start) < min(told)
        or not a.counted
    ]


def _only_shot(report: ReportText, atom: Atom) -> bool:
    """Whether it is said of one person that he was shot, nowhere near how he is, and not that he was taken."""
    text, (first, last) = report.text, report.sentence(atom.start)
    if not merely_shot(report, atom.start, atom.end) or _SHOT_AND_MORE.search(text, atom.end, last):
        return False
    line = report.sentence_number(atom.start) + _TOLD_NEXT
    beyond = report.sentence(report.starts[min(line, len(report.starts) - 1)])[1]
    return not CAPTIVITY.search(text, first, last) and not HURT.search(text, atom.end, beyond)


def _only_missing(report: ReportText, atom: Atom) -> bool:
    """Whether people are said to be missed, in a report that nowhere says that anybody was taken."""
    sentence = report.text[slice(*report.sentence(atom.start))]
    return bool(_MISSED.search(sentence) or _not_found(report, atom)) and not CAPTIVITY.search(report.text)
