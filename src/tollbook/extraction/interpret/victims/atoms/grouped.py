"""Atoms: the people counted by one marked number or phrase, with those that grammar lists beside them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.altered import altered
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.among import of_the_ones
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.atoms.came_off import came_off
from tollbook.extraction.interpret.victims.atoms.figure import read
from tollbook.extraction.interpret.victims.atoms.links import are_linked
from tollbook.extraction.interpret.victims.atoms.listing import with_listed
from tollbook.extraction.interpret.victims.atoms.missed import (
    are_missing,
    are_the_missing,
    taken_or_missing,
    was_not_found,
)
from tollbook.extraction.interpret.victims.atoms.of_those_taken import with_the_taken
from tollbook.extraction.interpret.victims.atoms.parts_of_dead import put_with_the_dead
from tollbook.extraction.interpret.victims.atoms.taken import (
    FOUND_DEAD,
    HARM,
    all_but_the_harmed,
    are_arrested,
    are_things,
    was_aboard,
    with_its_outcome,
)
from tollbook.extraction.interpret.victims.fates.asides import beyond_aside
from tollbook.extraction.interpret.victims.fates.captivity import CAPTIVITY, HELD
from tollbook.extraction.interpret.victims.fates.fate import fate_of, told_inside
from tollbook.extraction.interpret.victims.fates.of_the_hurt import died_of_the_hurt, dies_of_it
from tollbook.extraction.interpret.victims.fates.otherwise import taken_and_alive
from tollbook.extraction.interpret.victims.fates.pulled_out import were_pulled_out
from tollbook.extraction.interpret.victims.fates.shot import STRUCK
from tollbook.extraction.interpret.victims.fates.spared import is_spared
from tollbook.extraction.interpret.victims.fates.wounds import is_wounded
from tollbook.extraction.interpret.victims.others.rivals import counts_the_dead, said_barely
from tollbook.extraction.interpret.victims.people.taken_along import is_taken_along, was_taken_with
from tollbook.extraction.spans import Span, SpanField
from tollbook.vocabulary.codes import Outcome

_THE_NAMED_ARE: Final = re.compile(
    r"\b(?:the|those) (?:(?P<what>dead|deceased|slain|fatalities|killed|wounded|injured)|(?P<many>two|three|four|five|"
    r"six|seven|eight|nine|ten|eleven|twelve|\d+)(?: (?:dead|victims|killed|people|men|women|hostages))?)"
    r" (?:are|were|include[sd]?|comprise[sd]?) "
    r"(?:(?!, with |\b(?:who|whose|while|and (?:was|were|is|are))\b)[^.;]){0,150}(?P<next>; )?$",
    re.IGNORECASE,
)  # "the dead are two Americans, a Swiss and "
_ARE: Final = re.compile(r" (?:is|are|was|were) (?:an? )?(?=[A-Z])")
"""Behind others of those: "most of the dead were Kenyans; three were Ugandans"."""
_THEY_ARE: Final = re.compile(
    r"(?:[Tt]hey|[Tt]hese|[Tt]hose (?:freed|released|let go)) (?:are|were) "
    r"(?=(?:an?|the|his|her|two|three|four|five|six|\d+) )"
)
_FREED: Final = re.compile(r"\b(?:freed|released|rescued|set free|let go|liberated|handed over)\b", re.IGNORECASE)
_WENT_OFF: Final = re.compile(
    r"(?: (?!(?:and|who|but)\b)[\w'’-]+){0,4}?(?:^|(?<= )| )(?:was|were) "
    r"(?:(?:led|driven|marched|dragged|carried|taken) (?:off|away|along)|abducted|kidnapped|seized|snatched|"
    r"taken with them)\b"
)
_DIED_THEY_ARE: Final = re.compile(
    r"(?: (?!(?:and|or|who)\b)[\w'’-]+){0,5}? (?:died|perished|(?:was|were) (?:killed|shot dead|wounded|injured|hurt|"
    r"kidnapped|abducted|taken)|lost their lives)(?:,|:| -) (?:an? )?"
)
_NEXT_OF_THEM: Final = re.compile(r"(?: (?!and\b)[\w'’-]+){0,3},? (?:and )?(?:an? )?")
_WORD: Final = 4  # characters of who somebody is, at least
_NEAR: Final = 2  # sentences from a figure to one that somebody else gives
_HE_DIED: Final = re.compile(r"(?:He|She) (?:(?:has|had|later|since|then) )*(?:died|succumbed)\b")
_AND_THEN: Final = re.compile(r"(?:killed|dead|died)(?:,|;)? (?:and|while|but) (?:at least |about |some )?$")
"""Before people of whom the sentence goes on to something else: "a guard was killed, and five cooks were led away"."""
_OF_THE_VICTIMS: Final = re.compile(r" of the (?:\w+ )?victims (?:was|were|is|are|came|had)\b", re.IGNORECASE)
_DEATH: Final = re.compile(
    r"\b(?:killed|dead|died|deaths?|murdered|lost their lives|slain|massacred?)\b", re.IGNORECASE
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
    alive = (_if_alive(report, outcome, span) for outcome, own in spans.items() for span in own)
    marked = [(a, outcome) for outcome, span in alive for a in read(report, span)]
    marked = [(a, _rivalled(report, a, o, marked)) for a, o in with_the_taken(report, marked)]
    for person, told in (*_harmed(report, marked), *all_but_the_harmed(report, marked)):
        atom, fate = taken_or_missing(report, person) if told is Outcome.MISSING else (person, told)
        kept = sorted_out.setdefault(fate, [])
        if not any(atom.overlaps(other) for other in kept):
            kept.append(atom)
    if Outcome.KIDNAPPED in sorted_out:
        harmed_words = [a for o in HARM for a in sorted_out.get(o, ()) if a.told]
        sorted_out[Outcome.KIDNAPPED] = [
            a
            for a in sorted_out[Outcome.KIDNAPPED]
            if not (are_things(report, a) or are_arrested(report, a))
            and (a.told or not any(a.overlaps(h) for h in harmed_words))
            and not _only_shot_there(report, a, sorted_out)
            and not _got_away(report, a, marked)
            and not _told_of_elsewhere(report, a, sorted_out)
        ]
    _put_with_the_others(report, sorted_out)
    put_with_the_dead(report, sorted_out)
    taken_away = sorted_out.get(Outcome.KIDNAPPED, ())
    for harmed in (Outcome.KILLED, Outcome.INJURED):
        if harmed in sorted_out:
            sorted_out[harmed] = [a for a in sorted_out[harmed] if not _led_away(report, a, taken_away)]
    done = {}
    for outcome, atoms in sorted_out.items():
        taken = [(a.start, a.end) for o, others in sorted_out.items() if o is not outcome for a in others]
        done[outcome] = with_listed(report, atoms, outcome, [*taken, *elsewhere])
    return done


def _if_alive(report: ReportText, outcome: Outcome, span: Span) -> tuple[Outcome, Span]:
    """A mark as one of people taken, where it stands on those who are said to be alive since."""
    if outcome is Outcome.KILLED and taken_and_alive(report, span.end):
        return Outcome.KIDNAPPED, replace(span, field=SpanField.KIDNAPPED)
    return outcome, span


def _put_with_the_others(report: ReportText, told: dict[Outcome, list[Atom]]) -> None:
    """Whoever is "one of the sailors" is of those who are called so: of the hurt, where the dead are two soldiers."""
    for outcome, other in (HARM, HARM[::-1]):
        some, others = told.get(outcome, []), told.get(other, [])
        for atom in [a for a in some if a.counted and not a.told]:
            if of_the_ones(report, atom, others) and not of_the_ones(report, atom, some):
                told[outcome] = [a for a in told[outcome] if a is not atom]
                others.append(altered(atom, part=True))
        others.sort(key=lambda a: a.start)


def _only_shot_there(report: ReportText, atom: Atom, told: Mapping[Outcome, Sequence[Atom]]) -> bool:
    """Whether people marked as taken and as harmed are nowhere in their sentence said to have been taken or held."""
    harmed = any(atom.overlaps(other) for outcome in HARM for other in told.get(outcome, ()))
    if harmed and is_taken_along(report, atom.start, atom.end):
        return False
    return harmed and not any(p.search(report.text, *report.sentence(atom.start)) for p in (CAPTIVITY, HELD))


def _got_away(report: ReportText, atom: Atom, marked: Sequence[tuple[Atom, Outcome]]) -> bool:
    """Whether people marked as taken are told to be unhurt, and nothing of their being held."""
    if atom.told or any(p.search(report.text, *report.sentence(atom.start)) for p in (CAPTIVITY, HELD)):
        return False
    if _NOT_HARMED.match(report.text, atom.end) and is_spared(report, atom.start, atom.end):
        return True
    return any(o in HARM and atom.overlaps(a) and is_spared(report, a.start, a.end) for a, o in marked)


_NOT_HARMED: Final = re.compile(r"[^.;]{0,90}?\b(?:not (?:\w+ly )?(?:harmed|hurt|injured|touched)|to no harm)\b")
_THE: Final = re.compile(r"(?:the|both|all) ", re.IGNORECASE)


def _told_of_elsewhere(report: ReportText, atom: Atom, told: Mapping[Outcome, Sequence[Atom]]) -> bool:
    """Whether a sentence tells nothing of people's being taken, and others what became of them.

    "They killed an engineer and took his colleague. The two men had left with an interpreter. He was shot in the leg."
    """
    if atom.told or any(p.search(report.text, *report.sentence(atom.start)) for p in (CAPTIVITY, HELD)):
        return False
    harmed = [a for outcome in HARM for a in told.get(outcome, ()) if a.told]
    if atom.low == 1:
        later = [
            a for a in harmed if a.start > atom.end and a.low == 1 and a.people.role == atom.people.role is not None
        ]
        return any(_THE.match(report.text, a.start) for a in later)
    before = sum(a.low for a in harmed if a.end < atom.start)
    taken = sum(a.low for a in told.get(Outcome.KIDNAPPED, ()) if a.end < atom.start)
    before += taken
    return atom.low == before > taken and _THE.match(report.text, max(0, atom.start - 4)) is not None


def _led_away(report: ReportText, atom: Atom, taken: Sequence[Atom]) -> bool:
    """Whether somebody marked as killed and as kidnapped with the same words is said to have been carried off only."""
    same = [other for other in taken if atom.overlaps(other)]
    if atom.counted or atom.told or not same:
        return False
    last = report.sentence(atom.start)[1]
    off = any(other.told or is_taken_along(report, other.start, other.end) for other in same)
    off = off or fate_of(report, atom.start, atom.end) is Outcome.KIDNAPPED
    return off and not FOUND_DEAD.search(report.text, atom.end, last)


def _harmed(report: ReportText, marked: Sequence[tuple[Atom, Outcome]]) -> list[tuple[Atom, Outcome]]:
    """The atoms marked as killed or injured, each as the grammar says, where it says so.

    In a list ("wounding a cook and a guard") what governs one member governs the next, whatever each was marked as.
    """
    harmed = [(a, o) for a, o in marked if o in HARM]
    off = {(a, o) for a, o in harmed if came_off(report, a, o)}
    spared = [(a.start, beyond_aside(report, a.end, report.sentence(a.start)[1])) for a, _ in off]
    kept = [
        (a, o)
        for a, o in harmed
        if not (
            (a, o) in off or was_aboard(report, a) or _was_freed(report, a) or was_taken_with(report, a.start, a.end)
        )
        and not any(start < a.start and a.end <= end for start, end in spared)
    ]  # "the remaining 17, among them 12 Filipinos, are unharmed"
    kept.sort(key=lambda pair: pair[0].start)
    atoms = [a for a, _ in kept]
    said = [o if a.told else _said_of_nobody(report, a) if a.high == 0 else _said(report, a) for a, o in kept]
    for k in range(1, len(atoms)):
        before = next((j for j in range(k - 1, -1, -1) if atoms[j].end <= atoms[k].start), None)
        if said[k] is None and before is not None and are_linked(report, atoms[before], atoms[k]):
            said[k] = said[before]
        elif (
            said[k] is None
            and before is not None
            and dies_of_it(report, atoms[before].start, atoms[before].end, atoms[k].start)
        ):
            said[k] = Outcome.KILLED
    _as_those_before(report, atoms, said)
    for k in range(len(atoms) - 2, -1, -1):
        after = next((j for j in range(k + 1, len(atoms)) if atoms[j].start >= atoms[k].end), None)
        alike = after is not None and kept[k][1] is kept[after][1]
        if said[k] is None and after is not None and alike and are_linked(report, atoms[k], atoms[after]):
            said[k] = said[after]
    told = (*HARM, Outcome.MISSING)
    dead = [a for (a, _), f in zip(kept, said, strict=True) if f is Outcome.KILLED]
    return [
        (
            altered(a, told=f in told, added=a.added or died_of_the_hurt(report, a.start, a.end)),
            f
            if f in told or (f is Outcome.KIDNAPPED and _taken_unharmed(report, a, o, dead))
            else with_its_outcome(report, a, o)[1],
        )
        for (a, o), f in zip(kept, said, strict=True)
    ]


def _as_those_before(report: ReportText, atoms: Sequence[Atom], said: list[Outcome | None]) -> None:
    """Those whom a figure counts share their fate: "Two welders died, a Kenyan and a Chadian, and one fled"."""
    for k, whole in enumerate(atoms):
        if not whole.counted or whole.low < 2 or said[k] is None:
            continue
        left, at = whole.low, whole.end
        for n in range(k + 1, len(atoms)):
            if atoms[n].end - atoms[n].start < _WORD:
                continue  # an article that was marked apart
            gap = _DIED_THEY_ARE if at == whole.end else _NEXT_OF_THEM
            if said[n] is not None or left < atoms[n].low or not gap.fullmatch(report.text, at, atoms[n].start):
                break
            left, at = left - atoms[n].low, atoms[n].end
            if not left:
                said[k + 1 : n + 1] = [said[k]] * (n - k)
                break


def _rivalled(report: ReportText, atom: Atom, outcome: Outcome, marked: Sequence[tuple[Atom, Outcome]]) -> Outcome:
    """The outcome of a figure that somebody else gives barely: that of the figure told before, which it rivals."""
    if not atom.counted or atom.low < 2 or not said_barely(report, atom.start, atom.end):
        return outcome
    if outcome is Outcome.INJURED and counts_the_dead(report, atom.start, atom.end):
        return Outcome.KILLED
    line = report.sentence_number(atom.start)
    before = [
        (a, o) for a, o in marked
        if a.counted and not a.part and a.end < atom.start and line - report.sentence_number(a.start) <= _NEAR
    ]  # fmt: skip
    other, its = max(before, key=lambda pair: pair[0].start, default=(atom, outcome))
    return its if its is Outcome.KIDNAPPED and other.low // 3 <= atom.low <= other.low * 3 else outcome


def _may_be_they(one: Atom, other: Atom) -> bool:
    """Whether two figures may be of the same people."""
    roles = {one.people.role, other.people.role} - {None}
    return one.low == other.low and len(roles) < 2


_ANOTHER_DIED: Final = re.compile(
    r"(?: (?!(?:and|but|where|before|after)\b)[\w'’-]+){0,6}[,;]? (?:and|while|but) (?:an?|one|another|two|three|four|"
    r"five|\d+) [^.;]{1,80}?\b(?:killed|shot dead|dead|died|murdered|beheaded)\b"
)
"""Behind those who were taken: "three drivers were taken away, and an apprentice was shot dead"."""


_LET_GO: Final = re.compile(
    r"\s*(?:They|All (?:of them|\w+)|The \w+) (?:were|had been|have been) (?:all |later |then )?"
    r"(?:let go|freed|released|set free|handed over)\b"
)  # "five spent the night as prisoners. They were let go at dawn"


def _taken_unharmed(report: ReportText, atom: Atom, outcome: Outcome, dead: Sequence[Atom]) -> bool:
    """Whether people marked as hurt or dead are only told to be taken, where others are told to be the `dead`."""
    first, last = report.sentence(atom.start)
    if atom.counted and _LET_GO.match(report.text, last):
        return True
    if outcome is Outcome.KILLED and not is_taken_along(report, atom.start, atom.end):
        others = [a for a in dead if a is not atom and a.low]
        if others and not any(_may_be_they(a, atom) for a in others) and not FOUND_DEAD.search(report.text, atom.end):
            return not STRUCK.search(report.text, atom.end, last)
        off = _WENT_OFF.match(report.text, beyond_aside(report, atom.end, last), last)
        if off and _ANOTHER_DIED.match(report.text, off.end(), last):
            return True
        if not (off and atom.counted and _AND_THEN.search(report.text, first, atom.start)):
            return False
    return not (FOUND_DEAD.search(report.text, atom.end, last) or STRUCK.search(report.text, atom.end, last))


_NO_DEATH: Final = re.compile(
    r"(?:no|not (?:a|one)(?: single)?) (?:deaths?|dead|fatalit(?:y|ies)|li(?:fe|ves) (?:was|were) lost|loss of life)\b",
    re.IGNORECASE,
)


def _said_of_nobody(report: ReportText, atom: Atom) -> Outcome | None:
    """What befell nobody, where the words say it: "no deaths" tells nothing of the hurt."""
    return Outcome.KILLED if _NO_DEATH.match(report.text, atom.start) else None


_DEAD_IN_ALL: Final = Cue(
    r"\b(?:died|succumbed|perished)\b(?:(?!\b(?:wound|injur|hurt)ed\b)[^.;:\n]){0,90}? (?:bringing|raising|taking|"
    r"pushing) the (?:death )?(?:total|toll|number|figure|count) to (?:at least )?$",
    re.IGNORECASE,
)  # "two more died of their wounds on Tuesday, bringing the total to 13"


def _said(report: ReportText, atom: Atom) -> Outcome | None:
    """What the grammar says became of an atom's people; of those not heard of since, that they are missing."""
    if are_the_missing(report, atom):
        return Outcome.MISSING
    if atom.counted and _DEAD_IN_ALL.search(report.text, report.sentence(atom.start)[0], atom.start):
        return Outcome.KILLED
    if named := _listed_as(report, atom):
        return named
    if was_not_found(report, atom):
        return Outcome.MISSING
    if _OF_THE_VICTIMS.match(report.text, atom.end) and _DEATH.search(report.text, 0, atom.start):
        return Outcome.KILLED
    if not atom.counted and atom.low == 1 and _dies_next(report, atom):
        return Outcome.KILLED
    if not atom.counted and were_pulled_out(report, atom.start, atom.end):
        return Outcome.KILLED
    if atom.low == atom.high == 1 and is_wounded(report, atom.start, atom.end):
        return Outcome.INJURED
    inside = None if atom.counted else told_inside(report, atom.start, atom.end)
    fate = inside or fate_of(report, atom.start, atom.end)
    return Outcome.MISSING if fate is Outcome.KIDNAPPED and are_missing(report, atom) else fate


def _dies_next(report: ReportText, atom: Atom) -> bool:
    """Whether the next sentence says of one person who was shot that he died: "… shot at the door. He has died"."""
    last = report.sentence(atom.start)[1]
    following = report.sentence_number(atom.start) + 1
    if following >= len(report.starts) or not _HE_DIED.match(report.text, report.starts[following]):
        return False
    return bool(STRUCK.search(report.text, atom.end, last)) and "\n" not in report.text[atom.end : last].strip()


def _listed_as(report: ReportText, atom: Atom) -> Outcome | None:
    """What became of somebody in a list of those told of: "the dead are ...", "the six are four Kenyans and ..."."""
    first = report.sentence(atom.start)[0]
    named = _THE_NAMED_ARE.search(report.text, first, atom.start)
    if named is None or (named["next"] and not _ARE.match(report.text, atom.end)):
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
    return bool(_FREED.search(report.text, *told)) and not FOUND_DEAD.search(report.text, *told)
