"""Some of those who were taken or hurt: "two of the four nurses abducted are dead" tells of four taken and two dead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.fates.fate import fate_of
from tollbook.extraction.interpret.victims.numbers.quantities import Quantity
from tollbook.extraction.interpret.victims.people.people import People, describe
from tollbook.vocabulary.codes import Outcome

_ALL_TAKEN: Final = 0.95
_FATES: Final = (Outcome.KILLED, Outcome.KIDNAPPED)
_SOME: Final = 0.4
_SEVERAL: Final = 3  # people whose shares are told
_OF_THE: Final = re.compile(r" (?:others? )?of (?:(?:the|its|their|those|these) )?", re.IGNORECASE)
_HARM: Final = (
    r"(?:(?:kidnapped|abducted|seized|captured|snatched|carried off|taken(?: hostage| captive| away)?)|"
    r"(?P<hurt>wounded|injured|hurt))\b"
)
_WHO_WERE: Final = re.compile(
    rf"(?: (?!(?:and|or|but|who|that|which|was|were|is|are|have|has)\b)[\w.'’-]+){{1,5}}"
    rf"(?:, (?:including|among them|most of them|all of them) [^.;,\n]{{1,50}},)? (?:who|that) "
    rf"(?:were|was|had been|have been) (?:all |later |first )?{_HARM}|"
    rf"(?: (?!(?:and|or|but|who|that|which|was|were|is|are|have|has)\b)[\w.'’-]+){{1,5}},? (?:whom|who|that) "
    rf"(?:they|it|he|the [\w-]+(?: [\w-]+)?) (?:had )?(?:kidnapped|abducted|seized|captured|snatched|took|"
    r"carried off)\b",
    re.IGNORECASE,
)  # "two of the seven surveyors who were abducted", "whom they seized"
_STILL_HELD: Final = re.compile(
    r"(?: (?!(?:or|but|who|that|which|was|were|is|are|have|has)\b)[\w.'’-]+){1,6}? (?:still |yet |now |left )?"
    r"(?:in (?:the )?(?:\w+['’]s? )?(?:hands|captivity|custody) of|held (?:by|captive|hostage)|in captivity)\b"
)  # "the only one of eight surveyors and porters still in the hands of"
_OF_THE_TAKEN: Final = re.compile(r"(?:^|[.!?;:\n]\s*)[Oo]f (?:the|those|these|its|our|their) $")
_WERE_TAKEN: Final = re.compile(
    r"(?:(?!\b(?:and|but|who)\b)[^.;:,\n]){1,40}? (?:who (?:were|had been) )?(?:kidnapped|abducted|seized|"
    r"captured|snatched|"
    r"taken|led|marched|driven|dragged|carried|herded)\b"
)
_ADJECTIVE: Final = re.compile(
    rf" (?:(?!(?:and|or|but|who|that|which|was|were|is|are|have|has)\b)[\w'’-]+ ){{0,3}}{_HARM} [\w.'’-]+",
    re.IGNORECASE,
)
_DEAD: Final = re.compile(
    r"\b(?:(?:are|were|is|was|have been|has been|been|found|confirmed|reported|lay) (?:now |all |later |since )*"
    r"(?:dead|killed|murdered|executed|beheaded|decapitated|shot dead)|died|have died|has died)\b",
    re.IGNORECASE,
)
_ALIVE: Final = re.compile(
    r"\b(?:alive|freed|released|rescued|escaped|let go|handed over|set free|safe|unharmed|found (?!dead\b)|missing|"
    r"still held)\b",
    re.IGNORECASE,
)


_TAKEN: Final = (
    r"(?: (?!(?:and|or|but|who|that|which|was|were|is|are|have|has|had)\b)[\w'’-]+){0,4}?(?:,? who (?:was|were|had "
    r"been|have been))? (?:kidnapped|abducted|seized|snatched|carried off|taken (?:hostage|captive))\b"
)
_THEN_DEAD: Final = re.compile(
    rf"{_TAKEN}(?:(?!\b(?:and|but|or|while|when|as|before|whose|who|freed|released|rescued|escaped|their|his|her)\b)"
    r"[^.;:\n]){0,120}? (?P<died>(?:was|were|has been|have been|had been) (?:later |since |both |all )?(?:killed|"
    r"executed|murdered|beheaded|shot dead|found (?:dead|murdered|shot dead|beheaded))|(?:has|have) died)\b",
    re.IGNORECASE,
)  # "two surveyors kidnapped on Tuesday have been killed"
_AND_KILLED: Final = re.compile(
    r"(?:(?! (?:and|or|but|who|while|when|after|by)\b)[^.;:,\n]){0,60}? (?:kidnapped|abducted|seized|taken hostage)"
    r"(?:(?! (?:and|but|who|whose|when|while)\b)[^.;:,\n]){0,60}?,? and (?:then |later |subsequently )?(?:killed|"
    r"shot dead|murdered|executed|beheaded|slain)\b"
    r"(?! (?:an?|the|his|her|their|its|one|two|three|four|five|six|at least|\d)\b)",
    re.IGNORECASE,
)  # "eleven miners were kidnapped from their huts and shot dead"
_ABDUCTED: Final = re.compile(_TAKEN, re.IGNORECASE)
_ABDUCTED_AT: Final = Cue(
    r"\b(?:kidnapped|abducted|seized|snatched|carried off|taken|marched off|led away|bundled)\b", re.IGNORECASE
)
_BODIES: Final = Cue(
    r"\b(?:Their|All their) (?:[a-z-]+ )?(?:bodies|corpses|remains) (?:were|had been|have been) "
    r"(?:later |since |then )?(?:found|recovered|discovered|dumped|pulled|returned|left)\b"
)
_SOME_OF: Final = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty|some|several|most|half) of (?:the|its|"
    r"their|those|these) $",
    re.IGNORECASE,
)
_SOON: Final = 2  # sentences
_BODY_OF: Final = re.compile(r"\b(?:body|bodies|corpses?|remains) of (?:the )?$", re.IGNORECASE)


_BODY_OF_SOME: Final = re.compile(r"\b(?:body|bodies|corpses?|remains) of (?:the )?[\w-]+$", re.IGNORECASE)
"""Up to the end of some of those taken: "the bodies of two of the four nurses abducted"."""


@dataclass(frozen=True, slots=True)
class Share:
    """Some of those whom `of` counts, who were `harmed`; what became of the some, None where nobody counts it."""

    of: Quantity
    harmed: Outcome
    outcome: Outcome | None


def share_at(report: ReportText, end: int, low: int) -> Share | None:
    """What a number that ends at `end` is a share of: people of whom its sentence says that they were taken or hurt."""
    text, last = report.text, report.sentence(end - 1)[1]
    lead = _OF_THE.match(text, end, last)
    whole = next((q for q in report.quantities_in(lead.end(), last) if q.start == lead.end()), None) if lead else None
    if whole is None or whole.low < low:
        return None
    told = _WHO_WERE.match(text, whole.end, last) or _ADJECTIVE.match(text, whole.end, last)
    if told is None and _STILL_HELD.match(text, whole.end, last):
        return Share(whole, Outcome.KIDNAPPED, None)
    if told is None:
        return None
    harmed = Outcome.INJURED if told["hurt"] else Outcome.KIDNAPPED
    dead, alive = _DEAD.search(text, told.end(), last), _ALIVE.search(text, told.end(), last)
    if _BODY_OF_SOME.search(text, report.sentence(end - 1)[0], end):
        return Share(whole, harmed, Outcome.KILLED)
    died = dead is not None and (alive is None or dead.start() <= alive.start())
    return Share(whole, harmed, Outcome.KILLED if died else None)


def died_in_captivity(report: ReportText, atom: Atom, killed: Atom) -> bool:
    """Whether some of those taken died since, and another was killed as they were taken: he is none of them.

    "The body of one of four cooks abducted was found. Gunmen had stormed a camp, killing a guard and taking the four."
    """
    share = share_at(report, atom.end, atom.low) if atom.counted else None
    if share is None and atom.counted and killed.told and not killed.raised:
        first = report.sentence(atom.start)[0]
        return any(_shared_out(report, q) for q in report.quantities_in(first, atom.start) if q.end <= atom.start)
    if share is None or share.harmed is not Outcome.KIDNAPPED or not killed.told or killed.raised:
        return False
    taken = report.quantities_in(killed.end, report.sentence(killed.start)[1])
    return share_at(report, killed.end, killed.low) is None and any(q.low == share.of.low for q in taken)


def _taken_and_dead(report: ReportText, atom: Atom) -> bool:
    """Whether people were taken and then killed: "two nurses abducted in May have been found dead"."""
    text, (first, last) = report.text, report.sentence(atom.start)
    if _SOME_OF.search(text, max(first, atom.start - 24), atom.start) or share_at(report, atom.end, atom.low):
        return False  # of whom only some are told of: "two of the four nurses abducted have been found dead"
    if _BODY_OF.search(text, first, atom.start) and _ABDUCTED.match(text, atom.end, last):
        return True
    return any(p.match(text, atom.end, last) for p in (_THEN_DEAD, _AND_KILLED))


def told_dead(report: ReportText, atoms: Sequence[Atom]) -> list[tuple[int, int]]:
    """The words that say of people who were taken that they died, which may stand far behind them."""
    matches = (_THEN_DEAD.match(report.text, a.end, report.sentence(a.start)[1]) for a in atoms)
    found = [m.span("died") for m in matches if m]
    bodies = (
        None
        if found
        else _their_bodies(report, [a for a in atoms if _ABDUCTED_AT.search(report.text, *_line(report, a))])
    )
    return [*found, bodies] if bodies else found


def _line(report: ReportText, atom: Atom) -> tuple[int, int]:
    return report.sentence(atom.start)


def _their_bodies(report: ReportText, taken: Sequence[Atom]) -> tuple[int, int] | None:
    """Where it is said, soon after people were taken, that their bodies were found."""
    if not taken:
        return None
    number = report.sentence_number(max(a.start for a in taken))
    until = number + 1 + _SOON
    end = report.starts[until] if until < len(report.starts) else len(report.text)
    found = _BODIES.search(report.text, report.sentence(report.starts[number])[1], end)
    return found.span() if found else None


def _shared_out(report: ReportText, atom: Quantity) -> tuple[int, int] | None:
    """Where shares are told that add up to all who were taken: "Of the 40 abducted, 37 are home, three …"."""
    first, last = report.sentence(atom.start)
    if atom.low < _SEVERAL or not _OF_THE_TAKEN.search(report.text, max(0, first - 2), atom.start):
        return None
    shares = [q.low for q in report.quantities_in(atom.end, last) if q.start >= atom.end and q.low == q.high]
    taken = _WERE_TAKEN.match(report.text, atom.end, last)
    return (atom.end, last) if taken and len(shares) > 1 and sum(shares) == atom.low else None


_HIM_AND: Final = re.compile(
    r"\b(?:took|takes|taking|dragged|dragging|seized|seizing|kidnapped|abducted|snatched|forced|bundled|marched|"
    r"pulled) "
    r"(?P<him>him|her) and $"
)


def _with_him(report: ReportText, marked: Sequence[tuple[Atom, Outcome]]) -> list[tuple[Atom, Outcome]]:
    """Whoever was taken with others and is only pointed at: "gunmen took him and two technicians"."""
    taken = [a for a, o in marked if o is Outcome.KIDNAPPED and a.low]
    for atom in taken:
        him = _HIM_AND.search(report.text, max(0, atom.start - 30), atom.start)
        if him and not any(o.low == 1 and o.start < him.start() for o in taken) and atom.low == atom.high:
            some = replace(atom, whole=min(atom.whole, _SOME))
            person = replace(
                some, start=him.start("him"), end=him.end("him"), low=1, high=1, people=People(), counted=False
            )
            rest = [(some if a is atom else a, o) for a, o in marked]
            return [*rest, (person, Outcome.KIDNAPPED)]
    return list(marked)


def _by_shares(
    report: ReportText, marked: Sequence[tuple[Atom, Outcome]]
) -> tuple[list[Atom], list[tuple[Atom, Outcome]], list[tuple[Atom, Outcome]]]:
    """All who were taken where shares add up to them, those shares that died or are free, and the other marks."""
    everybody: list[Atom] = []
    done: list[tuple[Atom, Outcome]] = []
    rest = list(marked)
    for q in report.quantities if marked else ():
        at = _shared_out(report, q)
        inside = [(a, o) for a, o in rest if at and q.start <= a.start < at[1]]
        if not inside:
            continue
        rest = [pair for pair in rest if pair not in inside]
        people = describe(report, q.start, q.end, many=True)
        score = inside[0][0].score
        everybody.append(Atom(q.start, q.end, q.low, q.high, q.hedge, _ALL_TAKEN, score, people, told=True))
        for atom, outcome in inside:
            if outcome is Outcome.KILLED and fate_of(report, atom.start, atom.end) is Outcome.KILLED:
                done.append((replace(atom, whole=min(atom.whole, _SOME)), outcome))
            elif outcome is Outcome.FREED and atom.start > q.end:
                done.append((atom, outcome))
    return everybody, done, rest


def with_the_taken(report: ReportText, marked: Sequence[tuple[Atom, Outcome]]) -> list[tuple[Atom, Outcome]]:
    """The marked atoms, shares of those taken with what became of them, and all who were taken beside them."""
    marked = _with_him(report, marked)
    everybody, done, marked = _by_shares(report, marked)
    for atom, outcome in marked:
        share = share_at(report, atom.end, atom.low) if atom.counted and atom.low else None
        if outcome in _FATES and atom.low and _taken_and_dead(report, atom) and share is None:
            done.append((replace(atom, told=True), Outcome.KILLED))
            everybody.append(replace(atom, told=True))
            continue
        if share is None:
            done.append((atom, outcome))
            continue
        q = share.of
        people = describe(report, q.start, q.end, many=q.low > 1)
        if share.outcome:
            done.append((replace(atom, whole=min(atom.whole, _SOME), told=True, people=people), share.outcome))
        elif share.harmed is Outcome.INJURED or outcome is Outcome.FREED:
            done.append((atom, outcome))
        if share.harmed is Outcome.KIDNAPPED:
            everybody.append(Atom(q.start, q.end, q.low, q.high, q.hedge, _ALL_TAKEN, atom.score, people, told=True))
    kept = [(a, o) for a, o in done if o is Outcome.KILLED or not any(a.overlaps(w) for w in everybody)]
    kept += [(a, Outcome.KIDNAPPED) for a in dict.fromkeys(everybody)]
    taken = [replace(a, told=True) for a, o in kept if o is Outcome.KIDNAPPED and a.low]
    if any(o is Outcome.KILLED for _, o in kept) or _their_bodies(report, taken) is None:
        return kept
    others = [(a, o) for a, o in kept if o is not Outcome.KIDNAPPED]
    return [*others, *((a, fate) for fate in (Outcome.KILLED, Outcome.KIDNAPPED) for a in taken)]
