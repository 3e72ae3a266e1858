"""Which atoms are said to be among others: "nine of them", "including a nurse", "one of the rangers"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.altered import altered
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.atoms.links import HARMED, OF_WHOM, are_linked
from tollbook.extraction.interpret.victims.atoms.of_those_taken import share_at
from tollbook.extraction.interpret.victims.fates.fate import among_the_dead
from tollbook.extraction.interpret.victims.fates.of_the_hurt import died_of_the_hurt
from tollbook.extraction.interpret.victims.people.nouns import noun_phrase_end

_OF_THE_ONES: Final = re.compile(r" of (?:the|those|these) (?:\w+ )?([a-z]+s|men|women|children)\b")
_THE_ONES: Final = Cue(
    r"\b(?:[Tt]he|[Tt]hese|[Tt]hose) (?:\w+ )?([a-z]+s|men|women|children|dead|wounded|injured), (?:all )?$"
)
_COUNTED: Final = re.compile(
    r"victims|dead|deceased|wounded|injured|hostages|captives|casualties|fatalities|killed|abducted"
)
_DIVIDED: Final = Cue(r"(?:^|[.;:!?\n]\s+|, )[Oo]f (?:the|these|those|its) [^.;:,]{1,110}, $")
_AMONG_BEFORE: Final = Cue(
    rf"\b(?:including|included|includes?|among (?:them|whom|these|those|the (?:\w+ )?{HARMED})"
    r"(?: (?:is|was|are|were))?|of whom|"
    r"one of them|(?:of|among) (?:them|whom|these|those) (?:was|were|is|are))[,:]?"
    r"(?: (?:at|least|also|the|only))*\s*$|, for $",
    re.IGNORECASE,
)
_AMONG_AFTER: Final = Cue(
    r"[^.;:\n]{0,70}? (?:is|was|are|were) (?:also )?(?:among|one of) (?:the |those )?(?:\w+ )?(?:dead|deceased|"
    r"victims|wounded|"
    r"injured|killed|hostages|captives|casualties|abducted|fatalities)\b|"
    r"[^.;:\n]{0,70}? (?:is|was|are|were) among (?:the )?(?:\d+|[a-z]+(?:-[a-z]+)?) (?:\w+ ){0,3}?(?:killed|dead|"
    r"injured|wounded|"
    r"hurt|kidnapped|abducted|taken|seized)\b",
    re.IGNORECASE,
)
_AMONG_THEM: Final = re.compile(
    r"[^.;:,\n]{0,90}? among (?:them|those killed|those who died|the dead)\b", re.IGNORECASE
)
_AMONG_ALL: Final = re.compile(
    r"[^.;:,\n]{0,40}? (?:among|of|out of) (?:its|the|their|her|his) (?:crew of )?(?:\d+|[a-z]+(?:-[a-z]+)?)[ -]"
    r"(?:\w+ ){0,2}?(?:crew|passengers?|people|staff|workers|employees|members|sailors|seafarers|hostages|victims|"
    r"dead)\b",
    re.IGNORECASE,
)  # "17 Filipinos among its 25 crew"
OF_THE_HELD: Final = re.compile(
    r" of (?:the|its|their|those|these) (?:[\w-]+ ){0,2}(?:hostages|captives|abducted|kidnapped)\b"
)
"""Behind one or some of those who were taken: "the body of one of the hostages"."""
_THE_OTHER: Final = Cue(r"\b(?:the|all) other $", re.IGNORECASE)


def among_others(report: ReportText, atoms: list[Atom]) -> list[Atom]:
    """Marks atoms that are said to be among others: "nine of them", "including a nurse", and those listed with them."""
    done: list[Atom] = []
    for atom in atoms:
        before = report.text[max(0, atom.start - 40) : atom.start]
        inside = bool(
            _AMONG_BEFORE.search(before)
            or _DIVIDED.search(report.text, max(0, atom.start - 130), atom.start)  # "of the nine dead, six were miners"
            or _named_before(report, atom, atoms)
            or any(_are_of(report, atom, o) for o in atoms)
            or _AMONG_AFTER.match(report.text, atom.end)
            or _AMONG_THEM.match(report.text, atom.end)
            or _of_those_told(report, atom, atoms)
        ) or (
            atom.counted
            and bool(
                (OF_WHOM.match(report.text, atom.end) and share_at(report, atom.end, atom.low) is None)
                or _AMONG_ALL.match(report.text, atom.end)
                or _THE_OTHER.search(before)
            )
        )
        follows = bool(done) and done[-1].part and are_linked(report, done[-1], atom)
        among = atom.counted and of_the_ones(report, atom, atoms)
        others = [o for o in atoms if o.low > atom.low]
        if OF_THE_HELD.match(report.text, atom.end) and others and all(o.people.role for o in others):
            done.append(
                altered(atom, added=True)
            )  # "two guards were killed … the body of one of the hostages": he was no guard
            continue
        if atom.added and died_of_the_hurt(report, atom.start, atom.end):
            done.append(altered(atom, part=False))  # "one of the two injured has died": he comes to the dead
            continue
        larger = any(
            _can_hold(o, atom) and (o.low > atom.low or (o.low == atom.low and o is not atom and not o.part))
            for o in atoms
        )
        done.append(altered(atom, part=atom.part or among or ((inside or follows) and larger)))
    return done


def _of_those_told(report: ReportText, atom: Atom, atoms: Sequence[Atom]) -> bool:
    """Whether who died in hospital is of another sentence's figure: "11 died. Nine at once and two in hospital"."""
    first, last = report.sentence(atom.start)
    elsewhere = any(o.low > atom.low and not first <= o.start < last for o in atoms)
    return elsewhere and among_the_dead(report.text, atom.start, atom.end, last)


_ARE_OF: Final = re.compile(
    r"(?:They|These|Both|He|She|The (?:pair|couple|two|three|four|man|woman|men|women)) (?:were|was|are|is) "
    r"(?:among|(?P<some>[a-z]+) of) (?:the |a group of )?(?:[a-z]+ )?$"
)


def _are_of(report: ReportText, atom: Atom, other: Atom) -> bool:
    """Whether it is said next of people that they are some of others: "Two fishers … They were two of five seized"."""
    first = report.sentence(other.start)[0]
    if other.low <= atom.low or report.sentence_number(first) - report.sentence_number(atom.start) not in (1, 2):
        return False
    said = _ARE_OF.match(report.text, first, other.start)
    some = next(iter(report.quantities_in(*said.span("some"))), None) if said and said["some"] else None
    return said is not None and (some is None or some.low == atom.low)


def _can_hold(whole: Atom, atom: Atom) -> bool:
    """Whether some can be among the people of a figure: of "nine Kenyans" no Ugandan is."""
    return whole.people.nationality is None or atom.people.nationality in (None, whole.people.nationality)


def _named_before(report: ReportText, atom: Atom, atoms: Sequence[Atom]) -> bool:
    """Whether a list says who people counted before are: "The drivers, two Kenyans and three others,"."""
    noun = _THE_ONES.search(report.text[max(0, atom.start - 60) : atom.start])
    if noun is None:
        return False
    if _COUNTED.fullmatch(noun.group(1)):
        return True
    before = [o for o in atoms if o.end <= atom.start and o.low > atom.low]
    return any(re.search(rf"\b{noun.group(1)}\b", report.text[o.end : min(o.end + 60, atom.start)]) for o in before)


def of_the_ones(report: ReportText, atom: Atom, atoms: Sequence[Atom]) -> bool:
    """Whether a number is of people counted before: "three rangers were hurt, one of the rangers gravely"."""
    noun = _OF_THE_ONES.match(report.text, atom.end)
    if noun is None:
        return False
    before = [o for o in atoms if o.end <= atom.start and o.low > atom.low]
    if atom.people.role and any(o.people.role == atom.people.role for o in before):
        return True  # "eight policemen … four of the officers died of their wounds"
    return any(re.search(rf"\b{noun.group(1)}\b", _noun(report, o, atom.start)) for o in before)


def _noun(report: ReportText, atom: Atom, limit: int) -> str:
    """The words behind a figure that say who is counted."""
    return report.text[atom.end : noun_phrase_end(report.text, atom.end, min(atom.end + 60, limit))]
