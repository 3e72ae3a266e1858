"""Atoms: the people counted by one marked number or phrase, with those that grammar lists beside them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.attackers import attackers_killed
from tollbook.extraction.interpret.victims.enumeration import Listed, coordinates, parts
from tollbook.extraction.interpret.victims.fate import (
    adjacent_fate,
    among_the_dead,
    beyond_aside,
    fate_of,
    is_spared,
    listed_under,
    told_inside,
)
from tollbook.extraction.interpret.victims.figure import Atom, read
from tollbook.extraction.interpret.victims.of_those_taken import share_at, with_the_taken
from tollbook.extraction.interpret.victims.people import People
from tollbook.extraction.interpret.victims.sums import named_again, with_wholes
from tollbook.extraction.spans import Span
from tollbook.vocabulary.codes import Hedge, Outcome

_OF_WHOM: Final = re.compile(
    r"(?: \w+)? of (?:them|whom|these|those|the (?:dead|deceased|victims|wounded|"
    r"injured|killed|hostages|captives|casualties)|"
    r"(?:the |those |these )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|\d+(?!,)))\b",
    re.IGNORECASE,
)
_OF_THE_ONES: Final = re.compile(r" of (?:the|those|these) (?:\w+ )?([a-z]+s|men|women|children)\b")
_THE_ONES: Final = re.compile(
    r"\b(?:[Tt]he|[Tt]hese|[Tt]hose) (?:\w+ )?([a-z]+s|men|women|children|dead|wounded|injured), (?:all )?$"
)
_COUNTED: Final = re.compile(
    r"victims|dead|deceased|wounded|injured|hostages|captives|casualties|fatalities|killed|abducted"
)
_DIVIDED: Final = re.compile(r"(?:^|[.;:!?\n]\s+|, )[Oo]f (?:the|these|those|its) [^.;:,]{1,50}, $")
_OF_THEM_DIED: Final = re.compile(
    r" of (?:the|its|their|his|her|our|those|these|them)\b[^.,;:]{0,50}?(?: (?:has|have|had|was|were|been|later|"
    r"since))+ "
    r"(?:killed|executed|murdered|beheaded|shot dead|died)\b",
    re.IGNORECASE,
)  # "four of the six hostages were executed"
_AMONG_BEFORE: Final = Cue(
    r"\b(?:including|included|includes?|among (?:them|whom|these|those|the (?:\w+ )?(?:dead|deceased|"
    r"victims|wounded|injured|killed|hostages|captives|casualties))(?: (?:is|was|are|were))?|of whom|"
    r"one of them|(?:of|among) (?:them|whom|these|those) (?:was|were|is|are))[,:]?"
    r"(?: (?:at|least|also|the|only))*\s*$|, for $",
    re.IGNORECASE,
)
_AMONG_AFTER: Final = re.compile(
    r"[^.;:\n]{0,70}? (?:is|was|are|were) (?:also )?(?:among|one of) (?:the |those )?(?:\w+ )?(?:dead|deceased|"
    r"victims|wounded|"
    r"injured|killed|hostages|captives|casualties|abducted|fatalities)\b|"
    r"[^.;:\n]{0,70}? (?:is|was|are|were) among (?:the )?(?:\d+|[a-z]+(?:-[a-z]+)?) (?:\w+ ){0,3}?(?:killed|dead|"
    r"injured|wounded|"
    r"hurt|kidnapped|abducted|taken|seized)\b",
    re.IGNORECASE,
)
_AMONG_THEM: Final = re.compile(
    r"[^.;:,\n]{0,40}? among (?:them|those killed|those who died|the dead)\b", re.IGNORECASE
)
_AMONG_ALL: Final = re.compile(
    r"[^.;:,\n]{0,40}? (?:among|of|out of) (?:its|the|their|her|his) (?:crew of )?(?:\d+|[a-z]+(?:-[a-z]+)?)[ -]"
    r"(?:\w+ ){0,2}?(?:crew|passengers?|people|staff|workers|employees|members|sailors|seafarers|hostages|victims|"
    r"dead)\b",
    re.IGNORECASE,
)  # "17 Filipinos among its 25 crew"
_THE_OTHER: Final = Cue(r"\b(?:the|all) other $", re.IGNORECASE)
_IS_MISSED: Final = re.compile(
    r"(?:[^.;:,\n]{0,30}? |)(?:is|are|was|were|remains?|remained) (?:still |also |reported )*(?:missing|unaccounted)\b",
    re.IGNORECASE,
)
_THE_MISSING: Final = re.compile(
    r"\b(?:the|those) missing (?:are|were|is|was|include[sd]?)\b[^.;]{0,120}$", re.IGNORECASE
)
_THE_NAMED_ARE: Final = re.compile(
    r"\b(?:the|those) (?:(?P<what>dead|deceased|slain|fatalities|killed|wounded|injured)|(?P<many>two|three|four|five|"
    r"six|seven|eight|nine|ten|eleven|twelve|\d+)(?: (?:dead|victims|killed|people|men|women|hostages))?)"
    r" (?:are|were|include[sd]?|comprise[sd]?) (?:(?!\b(?:who|whose|while|and (?:was|were|is|are))\b)[^.;]){0,150}$",
    re.IGNORECASE,
)  # "the dead are two Americans, a Swiss and "
_LIFE: Final = re.compile(r"(?:his|her|their|its) li(?:fe|ves)", re.IGNORECASE)
_FOUND_DEAD: Final = re.compile(
    r"\b(?:dead|kill\w*|murder\w*|execut\w*|behead\w*|bod(?:y|ies)|died|wound\w*|injur\w*|beat\w*|hurt)\b",
    re.IGNORECASE,
)
_CARRIED: Final = re.compile(
    r"\b(?:carried|carrying|transporting|ferrying|picked up|rescued|saved|evacuated) $", re.IGNORECASE
)
_CREW_OF: Final = re.compile(r"\bcrew of ([\w-]+)(?:, | \(|: | - )(?:including |among (?:them|whom) )?$", re.IGNORECASE)
_OF_THE_VICTIMS: Final = re.compile(r" of the (?:\w+ )?victims (?:was|were|is|are|came|had)\b", re.IGNORECASE)
_DEATH: Final = re.compile(
    r"\b(?:killed|dead|died|deaths?|murdered|lost their lives|slain|massacred?)\b", re.IGNORECASE
)
_COMPANY: Final = re.compile(
    r"\b(?:carried|carrying|had|crew(?:ed)? (?:of|by)|manned by|aboard|on board|made up of|company of)\b[^.;:]{0,60}$",
    re.IGNORECASE,
)
_THE: Final = re.compile(r"\b(?:the|these|those|all|both)(?: other| same)? $", re.IGNORECASE)
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
_MISSED: Final = Cue(r"\b(?:missing|unaccounted|accounted for)\b", re.IGNORECASE)
_CAPTIVITY: Final = Cue(
    r"\b(?:kidnap\w*|abduct\w*|hostages?|captiv\w*|captors?|captured?|seized|ransom|snatched|carried off|marched|"
    r"(?:took|taken|led|driven|dragged) (?:\w+ ){0,3}?(?:away|off|with them|into)|in the hands of|\w+ hands|"
    r"disappear\w*)\b",
    re.IGNORECASE,
)
_LINK: Final = re.compile(
    r"[^.;:\n]*?(?:,| and|, and|, as well as| as well as| along with|"
    r" together with)(?: \w+)? ",
    re.IGNORECASE,
)
_PARTS: Final = re.compile(
    r"\b(?:includ\w+|among|of (?:them|whom|these|which)|being|namely|compris\w+|were|was|died|killed|"
    r"injured|wounded|are|is|hurt|dead|lost|perished|when|who|after|said|have|had|has)\b|[—–]",
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
            a for a in sorted_out[Outcome.KIDNAPPED] if a.told or not any(a.overlaps(h) for h in harmed_words)
        ]
    taken_away = sorted_out.get(Outcome.KIDNAPPED, ())
    for harmed in (Outcome.KILLED, Outcome.INJURED):
        if harmed in sorted_out:
            sorted_out[harmed] = [a for a in sorted_out[harmed] if not _led_away(report, a, taken_away)]
    done = {}
    for outcome, atoms in sorted_out.items():
        taken = [(a.start, a.end) for o, others in sorted_out.items() if o is not outcome for a in others]
        done[outcome] = _with_listed(report, atoms, outcome, [*taken, *elsewhere])
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
            atoms = [*_companies(report, atoms), *atoms]
        taken = [(a, outcome) if outcome is Outcome.FREED else _taken(report, a, outcome) for a in atoms]
        done += [
            (replace(a, told=a.told or any(x.told and _in_list(report, a, x) for x, _ in taken)), o) for a, o in taken
        ]
    return done


def _companies(report: ReportText, atoms: Sequence[Atom]) -> list[Atom]:
    """The whole company of a vessel that was taken, of whom some are told: "a crew of 11, seven of them Kenyans"."""
    found = []
    for atom in atoms:
        if len(atoms) == 1 and atom.counted and _OF_WHOM.match(report.text, atom.end):
            crew = _CREW_OF.search(report.text, report.sentence(atom.start)[0], atom.start)
            number = next((q for q in report.quantities_in(*crew.span(1)) if q.low > atom.low), None) if crew else None
            if number:
                found.append(Atom(number.start, number.end, number.low, number.high, number.hedge, 0.9, atom.score))
    return found


def _of_the_taken(report: ReportText, atom: Atom, atoms: Sequence[Atom]) -> bool:
    """Whether people who got away or were let go are some of those told of before: "one companion escaped"."""
    more = any(a.low > atom.low and a.end <= atom.start for a in atoms)
    return more and bool(_NO_LONGER.match(report.text, atom.end, report.sentence(atom.start)[1]))


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
    carried = _CARRIED.search(report.text, max(0, atom.start - 20), atom.start)
    return bool(carried or _STAYED.match(report.text, atom.end, report.sentence(atom.start)[1]))


def _harmed(report: ReportText, marked: Sequence[tuple[Atom, Outcome]]) -> list[tuple[Atom, Outcome]]:
    """The atoms marked as killed or injured, each as the grammar says, where it says so.

    In a list ("wounding a cook and a guard") what governs one member governs the next, whatever each was marked as.
    """
    kept = [(a, o) for a, o in marked if o in _HARM and not (_came_off(report, a, o) or _was_aboard(report, a))]
    kept.sort(key=lambda pair: pair[0].start)
    atoms = [a for a, _ in kept]
    said = [o if a.told else None if a.low == 0 and a.high == 0 else _said(report, a) for a, o in kept]
    for k in range(1, len(atoms)):
        before = next((j for j in range(k - 1, -1, -1) if atoms[j].end <= atoms[k].start), None)
        if said[k] is None and before is not None and _linked(report, atoms[before], atoms[k]):
            said[k] = said[before]
    for k in range(len(atoms) - 2, -1, -1):
        after = next((j for j in range(k + 1, len(atoms)) if atoms[j].start >= atoms[k].end), None)
        alike = after is not None and kept[k][1] is kept[after][1]
        if said[k] is None and after is not None and alike and _linked(report, atoms[k], atoms[after]):
            said[k] = said[after]
    told = (*_HARM, Outcome.MISSING)
    return [
        (replace(a, told=f in told), f if f in told else _taken(report, a, o)[1])
        for (a, o), f in zip(kept, said, strict=True)
    ]


def _said(report: ReportText, atom: Atom) -> Outcome | None:
    """What the grammar says became of an atom's people; of those not heard of since, that they are missing."""
    if _THE_MISSING.search(report.text, report.sentence(atom.start)[0], atom.start):
        return Outcome.MISSING
    if named := _listed_as(report, atom):
        return named
    if _OF_THE_VICTIMS.match(report.text, atom.end) and _DEATH.search(report.text, 0, atom.start):
        return Outcome.KILLED
    inside = None if atom.counted else told_inside(report, atom.start, atom.end)
    fate = inside or fate_of(report, atom.start, atom.end)
    after = beyond_aside(report.text, atom.end, report.sentence(atom.start)[1])
    missed = fate is Outcome.KIDNAPPED and (_IS_MISSED.match(report.text, after) or _missing_list(report, atom))
    return Outcome.MISSING if missed else fate


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
    fate = beside or outcome
    if fate is Outcome.KIDNAPPED and _only_missing(report, atom):
        fate = Outcome.MISSING
    return replace(atom, told=beside is not None), fate


def _only_missing(report: ReportText, atom: Atom) -> bool:
    """Whether people are said to be missed, in a report that nowhere says that anybody was taken."""
    sentence = report.text[slice(*report.sentence(atom.start))]
    return bool(_MISSED.search(sentence)) and not _CAPTIVITY.search(report.text)


def _linked(report: ReportText, first: Atom, second: Atom) -> bool:
    """Whether two atoms stand in one list, the second right after the first."""
    between = report.text[first.end : second.start]
    if _LIFE.fullmatch(report.text, second.start, second.end):
        return False  # "a driver, lost his life"
    if second.again or _OF_WHOM.match(report.text, second.end):
        return False  # "three people, two of them children"
    return bool(
        first.low and second.low and len(between) < 90 and _LINK.fullmatch(between) and not _PARTS.search(between)
    )


def _in_list(report: ReportText, one: Atom, other: Atom) -> bool:
    return _linked(report, one, other) or _linked(report, other, one)


def _with_listed(
    report: ReportText, atoms: Sequence[Atom], outcome: Outcome, taken: Sequence[tuple[int, int]]
) -> list[Atom]:
    atoms = with_wholes(report, atoms, outcome, taken)
    listed = {k for k, (a, b) in enumerate(pairwise(atoms)) if _linked(report, a, b)}
    strong = [a for k, a in enumerate(atoms) if not a.weak or a.nth or k in listed or k - 1 in listed]
    found = strong or atoms[:1]
    found = _unlinked(report, _apposed(report, found))
    beside: list[Atom] = []
    for atom in found:
        broken = (
            parts(report, atom.start, atom.end, atom.low, outcome=outcome.value, taken=taken)
            if atom.counted and atom.low > 1
            else []
        )
        beside += [replace(_of_list(atom, x), part=True) for x in broken]
        if not broken and atom.whole < 0.5 and atom.low:
            beside += [_of_list(atom, x) for x in coordinates(report, atom.start, atom.end, outcome.value, taken)]
    divided = [replace(a, part=a.part or any(x.part and a.overlaps(x) for x in beside)) for a in found]
    for atom in beside:
        counted = next(iter(report.quantities_in(atom.start, atom.end)), None)
        if counted and attackers_killed(report, counted.start, counted.end):
            continue  # "two soldiers and three members of the Hill Front"
        if not any(atom.overlaps(other) for other in divided):
            divided.append(atom)
    divided.sort(key=lambda a: a.start)
    return _parted(report, _once(report, named_again(report, divided, _runs(report, divided))))


def _runs(report: ReportText, atoms: Sequence[Atom]) -> list[list[Atom]]:
    """The lists of two and more that atoms stand in."""
    runs: list[list[Atom]] = []
    for one, two in pairwise(atoms):
        if not _linked(report, one, two):
            continue
        if runs and runs[-1][-1] is one:
            runs[-1].append(two)
        else:
            runs.append([one, two])
    return runs


def _once(report: ReportText, atoms: list[Atom]) -> list[Atom]:
    """Without figures that point back: "a nurse and her guard … the two women" tells of no further people."""
    kept: list[Atom] = []
    for atom in atoms:
        pointing = atom.counted and atom.low > 1 and atom.whole < 0.5 and not atom.added
        if pointing and _THE.search(report.text, max(0, atom.start - 12), atom.start):
            sums = {sum(a.low for a in kept[k:] if not a.part) for k in range(len(kept))}
            if atom.low in sums and len(kept) > 1:
                continue
        kept.append(atom)
    return kept


def _parted(report: ReportText, atoms: list[Atom]) -> list[Atom]:
    """Marks atoms that are said to be among others: "nine of them", "including a nurse", and those listed with them."""
    done: list[Atom] = []
    for atom in atoms:
        before = report.text[max(0, atom.start - 40) : atom.start]
        inside = bool(
            _AMONG_BEFORE.search(before)
            or _DIVIDED.search(report.text, max(0, atom.start - 70), atom.start)  # "of the nine dead, six were miners"
            or _named_before(report, atom, atoms)
            or _AMONG_AFTER.match(report.text, atom.end)
            or _AMONG_THEM.match(report.text, atom.end)
            or among_the_dead(report.text, atom.start, atom.end, report.sentence(atom.start)[1])
        ) or (
            atom.counted
            and bool(
                (_OF_WHOM.match(report.text, atom.end) and share_at(report, atom.end, atom.low) is None)
                or _AMONG_ALL.match(report.text, atom.end)
                or _THE_OTHER.search(before)
            )
        )
        follows = bool(done) and done[-1].part and _linked(report, done[-1], atom)
        among = atom.counted and _of_the_ones(report, atom, atoms)
        larger = any(o.low > atom.low or (o.low == atom.low and o is not atom and not o.part) for o in atoms)
        done.append(replace(atom, part=atom.part or among or ((inside or follows) and larger)))
    return done


def _named_before(report: ReportText, atom: Atom, atoms: Sequence[Atom]) -> bool:
    """Whether a list says who people counted before are: "The drivers, two Kenyans and three others,"."""
    noun = _THE_ONES.search(report.text[max(0, atom.start - 60) : atom.start])
    if noun is None:
        return False
    if _COUNTED.fullmatch(noun.group(1)):
        return True
    before = [o for o in atoms if o.end <= atom.start and o.low > atom.low]
    return any(re.search(rf"\b{noun.group(1)}\b", report.text[o.end : min(o.end + 60, atom.start)]) for o in before)


def _of_the_ones(report: ReportText, atom: Atom, atoms: Sequence[Atom]) -> bool:
    """Whether a number is of people counted before: "three rangers were hurt, one of the rangers gravely"."""
    noun = _OF_THE_ONES.match(report.text, atom.end)
    if noun is None:
        return False
    before = [o for o in atoms if o.end <= atom.start and o.low > atom.low]
    return any(re.search(rf"\b{noun.group(1)}\b", report.text[o.end : min(o.end + 60, atom.start)]) for o in before)


def _unlinked(report: ReportText, atoms: list[Atom]) -> list[Atom]:
    """Atoms joined in one list are parts of it, whatever each was judged to be."""
    linked: set[int] = set()
    for k, (first, second) in enumerate(pairwise(atoms)):
        if _linked(report, first, second):
            linked |= {k, k + 1}
    return [
        replace(a, whole=min(a.whole, 0.1), nth=a.nth if a.weak else 0) if k in linked else a
        for k, a in enumerate(atoms)
    ]


def _of_list(atom: Atom, listed: Listed) -> Atom:
    return Atom(
        listed.start,
        listed.end,
        listed.low,
        listed.high,
        Hedge.PLAIN,
        0.0,
        atom.score,
        listed.people,
        counted=listed.counted,
        told=atom.told,
    )


def _apposed(report: ReportText, atoms: list[Atom]) -> list[Atom]:
    """Two names for one person ("the buyer, a Kenyan, was hurt") become one atom with what both say."""
    kept: list[Atom] = []
    for atom in atoms:
        last = kept[-1] if kept else None
        single = last and (not last.counted or (last.low == 1 and last.high in (1, None)))
        if last and single and not atom.counted and _is_apposition(report, last, atom):
            people = People(
                last.people.nationality or atom.people.nationality,
                last.people.role or atom.people.role,
                last.people.noun_end,
            )
            kept[-1] = replace(last, end=atom.end, people=people, whole=max(last.whole, atom.whole))
        else:
            kept.append(atom)
    return kept


def _is_apposition(report: ReportText, first: Atom, second: Atom) -> bool:
    between = report.text[first.end : second.start]
    if re.fullmatch(r"(?: of (?:them|the \w+))?,? (?:was|is) ", between) and (
        first.people.role is None or first.low == 0 or first.nth
    ):
        return True  # "one was a Kenyan engineer"
    if first.people.nationality and second.people.nationality not in (None, first.people.nationality):
        return False
    if not re.fullmatch(r"[\w '’-]{0,30}(?:, (?:also |himself |herself |itself )?(?:an? )?| \()", between) or re.search(
        r"\band\b", between
    ):
        return False
    after = report.text[second.end : min(len(report.text), second.end + 60)]
    if (
        first.people.role
        and first.people.nationality in (None, second.people.nationality)
        and second.people.nationality
        and second.people.role in (None, "woman", "child")
    ):
        return True
    closes = re.match(r"[\w '’-]{0,40}(?:,(?! (?:an?|the|his|her|one)\b)|\)|\.)", after)
    bare = second.people.role is None or first.people.role is None
    return bool(closes) and (bare or not re.match(r"[\w '’-]{0,40},? and\b", after))
