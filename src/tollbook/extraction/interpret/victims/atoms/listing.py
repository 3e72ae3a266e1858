"""Which atoms stand in one list, which are parts of others, which name one person twice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from tollbook.extraction.interpret.altered import altered
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.atoms.of_those_taken import share_at
from tollbook.extraction.interpret.victims.atoms.pieces import whole_pieces
from tollbook.extraction.interpret.victims.atoms.sums import IN_ALL, by_places, named_again, with_wholes
from tollbook.extraction.interpret.victims.fates.fate import among_the_dead, fate_of
from tollbook.extraction.interpret.victims.fates.of_the_hurt import died_of_the_hurt
from tollbook.extraction.interpret.victims.others.attackers import attackers_killed, of_attackers
from tollbook.extraction.interpret.victims.others.rivals import GIVEN_BY
from tollbook.extraction.interpret.victims.others.speaking import only_speaks
from tollbook.extraction.interpret.victims.people.beside_them import joined_after
from tollbook.extraction.interpret.victims.people.enumeration import Listed, coordinates, parts
from tollbook.extraction.interpret.victims.people.people import People, noun_phrase_end
from tollbook.vocabulary.codes import Hedge, Outcome

_HARMED: Final = r"(?:dead|deceased|victims|wounded|injured|killed|hostages|captives|casualties)"
OF_WHOM: Final = re.compile(
    rf"(?: \w+)? of (?:them|whom|these|those|the {_HARMED}|"
    r"(?:the |those |these )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|\d+(?!,)))\b",
    re.IGNORECASE,
)
_OF_YEARS: Final = re.compile(
    r" of \d{1,3}\b(?! (?:\w+s|men|women|people|children)\b)"
)  # "a woman of 71" is no one of several
_OF_THE_ONES: Final = re.compile(r" of (?:the|those|these) (?:\w+ )?([a-z]+s|men|women|children)\b")
_THE_ONES: Final = Cue(
    r"\b(?:[Tt]he|[Tt]hese|[Tt]hose) (?:\w+ )?([a-z]+s|men|women|children|dead|wounded|injured), (?:all )?$"
)
_COUNTED: Final = re.compile(
    r"victims|dead|deceased|wounded|injured|hostages|captives|casualties|fatalities|killed|abducted"
)
_DIVIDED: Final = Cue(r"(?:^|[.;:!?\n]\s+|, )[Oo]f (?:the|these|those|its) [^.;:,]{1,110}, $")
_AMONG_BEFORE: Final = Cue(
    rf"\b(?:including|included|includes?|among (?:them|whom|these|those|the (?:\w+ )?{_HARMED})"
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
_LIFE: Final = re.compile(r"(?:his|her|their|its) li(?:fe|ves)", re.IGNORECASE)
_A_WOUND: Final = re.compile(
    r"(?:an?|the|his|her) (?:[\w-]+ )?(?:blows?|bullets?|cuts?|burns?|wounds?|concussion|splinters?|fractures?|"
    r"gash|graze|scratch(?:es)?|bruises?)\b(?!-)",
    re.IGNORECASE,
)  # "received a blow to the head"
_THE: Final = Cue(r"\b(?:the|these|those|all|both)(?: other| same)? $", re.IGNORECASE)
_RELATIVE: Final = re.compile(
    r" who (?:(?!\b(?:who|killed|dead|died|dies|shot|wounded|injured|hurt|survived|escaped|taken|kidnapped|abducted|"
    r"seized|missing|and|including|among)\b)[^.;:,\n]){1,60}(?=,? and )"
)  # "two sailors who were smoking, and a clerk"
_LINK: Final = re.compile(
    r"[^.;:\n]*?(?:,| and|, and|, as well as| as well as| along with|"
    r" together with)(?: \w+)? ",
    re.IGNORECASE,
)
_PARTS: Final = re.compile(
    r"\b(?:includ\w+|among|of (?:them|whom|these|which)|being|namely|compris\w+|were|was|died|killed|"
    r"injured|wounded|are|is|hurt|dead|lost|perished|succumbed|when|who|after|said|have|had|has)\b|[—–]",
    re.IGNORECASE,
)


_SURE: Final = 0.9  # certainty from which a figure counts everybody though others follow it


_OF_THOSE: Final = re.compile(r"^ of (?:them|these|those)(?= and )")  # "killing two of them and a fruit seller"


def are_linked(report: ReportText, first: Atom, second: Atom) -> bool:
    """Whether two atoms stand in one list, the second right after the first."""
    between = _OF_THOSE.sub("", _RELATIVE.sub("", report.text[first.end : second.start]))
    if _LIFE.fullmatch(report.text, second.start, second.end) or _A_WOUND.match(report.text, second.start):
        return False  # "a driver, lost his life"
    if GIVEN_BY.match(report.text, first.end) and GIVEN_BY.match(report.text, second.end):
        return False  # "as 21 by the town and as eight by a nurse"
    aged = not second.counted and _OF_YEARS.match(report.text, second.end)
    if second.again or (not aged and OF_WHOM.match(report.text, second.end)) or IN_ALL.match(report.text, second.end):
        return False  # "three people, two of them children", "… and a boy, four in all"
    return bool(
        first.low and second.low and len(between) < 90 and _LINK.fullmatch(between) and not _PARTS.search(between)
    )


def in_one_list(report: ReportText, one: Atom, other: Atom) -> bool:
    """Whether two atoms stand side by side in one list, whichever is first."""
    return are_linked(report, one, other) or are_linked(report, other, one)


def _died_too(report: ReportText, atom: Atom, outcome: Outcome) -> bool:
    """Whether "another" died, of whom no noun tells who it was: "one man was killed and another died later"."""
    return atom.added and outcome is Outcome.KILLED and fate_of(report, atom.start, atom.end) is outcome


def with_listed(
    report: ReportText, atoms: Sequence[Atom], outcome: Outcome, taken: Sequence[tuple[int, int]]
) -> list[Atom]:
    """The atoms of one outcome with those that grammar lists beside them; a list does not run into `taken` words."""
    atoms = with_wholes(report, whole_pieces(report, atoms), outcome, taken)
    listed = {k for k, (a, b) in enumerate(pairwise(atoms)) if are_linked(report, a, b)}
    strong = [
        a
        for k, a in enumerate(atoms)
        if not a.weak or a.nth or k in listed or k - 1 in listed or _died_too(report, a, outcome)
    ]
    found = [a for a in strong or atoms[:1] if not any(_in_noun(a, o) for o in strong)]
    found = _unlinked(report, _apposed(report, _apposed(report, found)))
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
        if outcome is Outcome.KILLED and atom.low:
            beside += [_of_list(atom, x) for x in joined_after(report, atom.start, atom.end, taken)]
    divided = [altered(a, part=a.part or any(x.part and a.overlaps(x) for x in beside)) for a in found]
    for atom in beside:
        counted = next(iter(report.quantities_in(atom.start, atom.end)), None)
        if counted and any(of(report, counted.start, counted.end) for of in (attackers_killed, of_attackers)):
            continue  # "two soldiers and three members of the Hill Front"
        if only_speaks(report, atom.start):
            continue  # "six were hurt, two of them seriously, a medic said"
        if not any(atom.overlaps(other) for other in divided):
            divided.append(atom)
    divided.sort(key=lambda a: a.start)
    divided = by_places(report, divided)
    return _parted(report, _once(report, named_again(report, divided, _runs(report, divided))))


def _runs(report: ReportText, atoms: Sequence[Atom]) -> list[list[Atom]]:
    """The lists of two and more that atoms stand in."""
    runs: list[list[Atom]] = []
    for one, two in pairwise(atoms):
        if not are_linked(report, one, two):
            continue
        if runs and runs[-1][-1] is one:
            runs[-1].append(two)
        else:
            runs.append([one, two])
    return runs


_OF_THEM: Final = re.compile(r" of (?:them|whom|these|those)(?: (?:is|was))?,? ", re.IGNORECASE)
"""Between a number and who it is: "one of them a Turkish contractor"."""


def _once(report: ReportText, atoms: list[Atom]) -> list[Atom]:
    """Without figures that point back: "a nurse and her guard … the two women" tells of no further people."""
    kept: list[Atom] = []
    for atom in atoms:
        pointing = atom.counted and atom.low > 1 and not atom.added
        lead = _THE.search(report.text, max(0, atom.start - 12), atom.start) if pointing else None
        if lead and (atom.whole < 0.5 or not atom.told):
            sums = {sum(a.low for a in kept[k:] if not a.part) for k in range(len(kept))}
            if atom.low in sums and len(kept) > 1:
                kept = _all_of_nation(report, kept, atom)
                continue
        if kept and kept[-1].low == atom.low == 1 and _OF_THEM.fullmatch(report.text, kept[-1].end, atom.start):
            continue
        if atom.again and kept and kept[-1].low == kept[-1].high == 2:
            last = kept[-1]
            if _BOTH.fullmatch(report.text, last.end, atom.start):  # "two of his workers, both from Lesotho"
                nation = last.people.nationality or atom.people.nationality
                kept[-1] = replace(last, people=replace(last.people, nationality=nation))
                continue
        both = atom.again or report.text[atom.start : atom.end].lower() == "both"
        two = both and len(kept) > 1 and all(a.low == a.high == 1 for a in kept[-2:])
        if two and _APPOSED_BOTH.fullmatch(
            report.text, kept[-1].end, atom.start
        ):  # "a barber and his mate, both from Kenya"
            kept[-2:] = [_of_nation(a, atom.people.nationality) for a in kept[-2:]]
            continue
        kept.append(atom)
    return kept


def _all_of_nation(report: ReportText, kept: list[Atom], atom: Atom) -> list[Atom]:
    """Those listed right before "all three Chadians" as of that nation: "two clerks and a cook, all three Chadians"."""
    nation = atom.people.nationality
    if nation is None or not _APPOSED_ALL.fullmatch(report.text, kept[-1].end, atom.start):
        return kept
    first = next(k for k in range(len(kept) - 1, -1, -1) if sum(a.low for a in kept[k:] if not a.part) == atom.low)
    return [*kept[:first], *(_of_nation(a, nation) for a in kept[first:])]


_APPOSED_ALL: Final = re.compile(r"[^.;:,\n]{0,40}, all ")
_BOTH: Final = re.compile(r"[^.;:,\n]{0,40}, (?:\w+ )?")
_APPOSED_BOTH: Final = re.compile(r"[^.;:,\n]{0,40}, ")


def _of_nation(atom: Atom, nation: str | None) -> Atom:
    """The atom with a nationality where it has none of its own."""
    return replace(atom, people=replace(atom.people, nationality=atom.people.nationality or nation))


def _parted(report: ReportText, atoms: list[Atom]) -> list[Atom]:
    """Marks atoms that are said to be among others: "nine of them", "including a nurse", and those listed with them."""
    done: list[Atom] = []
    for atom in atoms:
        before = report.text[max(0, atom.start - 40) : atom.start]
        inside = bool(
            _AMONG_BEFORE.search(before)
            or _DIVIDED.search(report.text, max(0, atom.start - 130), atom.start)  # "of the nine dead, six were miners"
            or _named_before(report, atom, atoms)
            or _AMONG_AFTER.match(report.text, atom.end)
            or _AMONG_THEM.match(report.text, atom.end)
            or among_the_dead(report.text, atom.start, atom.end, report.sentence(atom.start)[1])
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


def _unlinked(report: ReportText, atoms: list[Atom]) -> list[Atom]:
    """Atoms joined in one list are parts of it, whatever each was judged to be."""
    linked: set[int] = set()
    for k, (first, second) in enumerate(pairwise(atoms)):
        if are_linked(report, first, second):
            linked |= {k, k + 1}
    linked -= {k for k in linked if k - 1 not in linked and _is_sum(report, atoms[k:])}
    return [
        replace(a, whole=min(a.whole, 0.1), nth=a.nth if a.weak else 0) if k in linked else a
        for k, a in enumerate(atoms)
    ]


def _in_noun(atom: Atom, counted: Atom) -> bool:
    """Whether words tell whom a figure right before them counts: the "geologist" of "one Chinese geologist"."""
    return not atom.counted and counted.counted and counted.end <= atom.start and atom.end <= counted.people.noun_end


def _is_sum(report: ReportText, atoms: Sequence[Atom]) -> bool:
    """Whether a figure judged to count everybody is of those listed next: "gave eight, seven cooks and a guard"."""
    whole, least = atoms[0], 0
    for one, two in pairwise(atoms):
        if not are_linked(report, one, two):
            break
        least += two.low
    return whole.counted and whole.whole >= _SURE and least == whole.low == whole.high


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


_WITH_AGE: Final = re.compile(
    r", (?:aged )?\d{1,3}(?:, (?:married|single|unmarried|widowed|separated))?(?=, an? $|, $)"
)
_OF_A_PLACE: Final = r"(?:\w+ )?(?:resident|native|member|father|mother|graduate|citizen|veteran) (?:of|in)\b"
"""What somebody is besides, not who else there is: "a watchman and a resident of Orva"."""
_AND_MORE: Final = re.compile(rf"\b(?:and|or) (?:an?|the|his|her|their|one|two|three)\b(?! {_OF_A_PLACE})")
_WHO_IS: Final = re.compile(rf"(?:an? |the )?{_OF_A_PLACE}")


def _is_apposition(report: ReportText, first: Atom, second: Atom) -> bool:
    if first.name and second.name:
        return False
    between = report.text[first.end : second.start]
    if first.name and re.fullmatch(r",? and (?:an? )?", between) and _WHO_IS.match(report.text, second.start):
        return True
    if _WITH_AGE.match(between):
        between = _WITH_AGE.sub("", between)  # "a Kenyan citizen, 64, a retired watchmaker"
        both = first.people.role and second.people.role
        if both or _AND_MORE.search(report.text, second.end, min(second.end + 60, len(report.text))):
            return False
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
