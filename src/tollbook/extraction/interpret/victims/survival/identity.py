"""Whether the one who was hurt is the one who died: a wound that was told first, and the death it led to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.atoms.person import person_of
from tollbook.extraction.interpret.victims.fates.fate import fate_of
from tollbook.extraction.interpret.victims.fates.of_the_hurt import died_of_the_hurt
from tollbook.extraction.interpret.victims.fates.outcomes import LEFTS
from tollbook.extraction.interpret.victims.fates.shot import (
    FOUND_SHOT,
    HURT,
    OF_VICTIMS,
    STRUCK,
    merely_shot,
)
from tollbook.extraction.interpret.victims.fates.wounds import is_wounded
from tollbook.extraction.interpret.victims.survival.alive import shot_in_passing, those_who_died
from tollbook.extraction.interpret.victims.survival.only_victim import is_only_victim, knows_survivor
from tollbook.extraction.interpret.victims.survival.survivors import OTHER, survivors
from tollbook.extraction.interpret.victims.tallies.counts import died_in_all
from tollbook.vocabulary.codes import Outcome

_DEFINITE: Final = re.compile(
    r"\b(?:the|this|that|he|she|him|his|her|who|whose|it)\b ?(?:$|(?!(?:second|third|fourth|fifth|other|others)\b))",
    re.IGNORECASE,
)
_KIN_OF: Final = re.compile(
    r"(?:the|his|her|their) (?:[\w-]+ ){0,2}?[\w-]+['’]s? (?:[\w-]+ ){0,2}?(?:mother|father|parents?|mom|dad|brother|"
    r"sister|wife|husband|son|daughter|girlfriend|boyfriend|friend|uncle|aunt|cousin|grandmother|grandfather)\b",
    re.IGNORECASE,
)  # "the baby's mother" is not the baby
_THE: Final = re.compile(r"the (?!(?:second|third|fourth|fifth|other|others)\b)|(?:he|she|him)\b", re.IGNORECASE)
_ALL: Final = re.compile(r"\b(?:both|all)\b(?! \w+ and\b)", re.IGNORECASE)
_DIED: Final = re.compile(
    r"\b(?:(?:pronounced|declared) (?:dead|deceased)|died|dies|succumb\w*|fatal(?:ly)?|later die[sd]?|"
    r"(?:did not|didn['’]t) survive|to death|(?:unable|not able)(?: to)? save|"
    r"(?:could not|couldn['’]t) (?:be )?save\w*)\b",
    re.IGNORECASE,
)
_WOUND: Final = re.compile(rf"{STRUCK.pattern}|{HURT.pattern}|\b(?:hospital|clinic|wounds?|injur\w+)\b", re.IGNORECASE)
_OF_ANYBODY: Final = frozenset({"child", "relative", "student", "woman", "man", "athlete", "resident"})
"""Roles beside which one and the same person may have another."""
_LIVES: Final = re.compile(
    r"\b(?:(?:he|she|they|who) (?:will|should|is expected to|are expected to) (?:live|survive|recover)|"
    r"(?:is|are|was|were) (?:now )?out of danger|lives,? with)\b"
)
_ANYBODY: Final = re.compile(
    r"(?:m[ae]n|wom[ae]n|boy|girl|person|child|victim|teen\w*|youth|male|female|infant|toddler|baby|adult|body|one|dead|"
    r"deceased|he|she|him|her)"
)
"""What anybody is called, whatever else he is called."""
_HARM: Final = re.compile(
    rf"{HURT.pattern}|\b(?:burns|bruis\w+|fractur\w+|broken|grazed|hearing|(?:bullet|shrapnel|wounds?) (?:in|to))\b",
    re.IGNORECASE,
)
_FORWARD: Final = 3  # sentences after a wound in which its death is told
_THE_VICTIM_DIED: Final = re.compile(
    r"\s*(?:The|This) (?:\w+ )?(?:victim|child|boy|girl|man|woman|infant|toddler|baby|teen\w*)\b"
    r"(?! (?:who|was (?:later )?(?:released|treated)))[^.;]{0,60}? (?:died|dies|(?:was|is) (?:\w+ )?dead|"
    r"(?:was|were) (?:pronounced|declared) (?:dead|deceased)|succumbed|did not survive)\b"
)


def without_the_dead(
    report: ReportText, atoms: Mapping[Outcome, Sequence[Atom]], *, looking_back: bool = False
) -> dict[Outcome, list[Atom]]:
    """The atoms without injuries of those whom the same incident's atoms count as killed, nor deaths of those who live.

    One person hurt and one killed are the same where their ages agree, or where the words point back at somebody
    ("the boy was shot in the head") or tell of a wound and then of a death, and nothing tells the two apart. In a
    report that is `looking_back` on several attacks "two clerks shot at the gate" are dead where they are marked so.
    """
    found = {outcome: list(some) for outcome, some in atoms.items()}
    dead, hurt = found.get(Outcome.KILLED, []), found.get(Outcome.INJURED, [])
    shot = shot_in_passing(report, dead, hurt) if looking_back else []
    killed, injured = those_who_died(report, [a for a in dead if a not in shot], hurt)
    killed = sorted([*killed, *shot], key=lambda a: a.start) if shot else killed
    killed = [a for a in killed if not _points_at_the_hurt(report, a, injured)]
    dead = [a for a in killed if a.low]
    if dead and injured:
        injured = _others_hurt(report, injured, dead)
    return {**found, Outcome.KILLED: killed, Outcome.INJURED: injured}


def _points_at_the_hurt(report: ReportText, atom: Atom, injured: Sequence[Atom]) -> bool:
    """Whether a figure marked as killed is of the hurt told before: "four others are in hospital. The four are …"."""
    text = report.text
    if not atom.counted or atom.low < 2 or text[max(0, atom.start - 4) : atom.start].lower() != "the ":
        return False
    same = [q for q in report.quantities_in(0, atom.start) if q.end <= atom.start and q.low == q.high == atom.low]
    if not same or not any(a.start == same[-1].start and a.told for a in injured):
        return False
    return fate_of(report, atom.start, atom.end) is not Outcome.KILLED


def _others_hurt(report: ReportText, injured: Sequence[Atom], dead: Sequence[Atom]) -> list[Atom]:
    """Those hurt who are none of the dead; a figure of everybody shot is less those who died."""
    injured = _without_the_last(report, [a for a in injured if not _all_died(report, a, dead)], dead)
    if is_only_victim(report, injured, dead):
        return []
    if any(a.low > max(d.low for d in dead) for a in injured):
        return [survivors(report, a, dead) for a in injured]
    injured = [a for a in injured if not any(_is_named_again(report, a, d) for d in dead)] if len(dead) > 1 else injured
    return [
        survivors(report, a, dead)
        for a in injured
        if any(_are_two(report, a, d) for d in dead) or not _died(report, a, dead)
    ]


def _without_the_last(report: ReportText, injured: list[Atom], dead: Sequence[Atom]) -> list[Atom]:
    """The hurt without "a fourth victim" where three are hurt and one died: he is the fourth of all who were shot."""
    most = max((a.low for a in injured if a.counted and not a.nth), default=0)
    if not most or not any(a.nth for a in injured):
        return injured
    last = most + died_in_all(report, dead)
    return [a for a in injured if a.nth != last or a.told]


def _all_died(report: ReportText, atom: Atom, dead: Sequence[Atom]) -> bool:
    """Whether a figure of people who were shot is that of the dead: "two girls were shot", who both died."""
    if not atom.counted or atom.low < 2:
        return False
    first, last = report.sentence(atom.start)
    words = report.text[max(first, atom.start - 40) : min(last, atom.end + 70)]
    if HURT.search(words) or OTHER.search(words):
        return False
    shot = merely_shot(report, atom.start, atom.end)
    if shot and atom.low < died_in_all(report, dead) and not knows_survivor(report):
        return True
    if atom.low != died_in_all(report, dead):
        role = atom.people.role  # "shot his two sons", who were found dead with their mother
        return shot and role is not None and any(a.low == atom.low and a.people.role == role and a.told for a in dead)
    found = FOUND_SHOT.match(report.text, atom.end) and not any(first <= a.start < last for a in dead)
    return shot or bool(found or OF_VICTIMS.match(report.text, atom.end))


def _died(report: ReportText, atom: Atom, dead: Sequence[Atom]) -> bool:
    """Whether the people of an injured atom are those counted as killed."""
    number = max(a.low for a in dead)
    text = report.text
    if atom.low != atom.high or atom.low != number:
        return False
    if atom.added:
        last = report.sentence(atom.start)[1]
        return number == 1 and not atom.counted and bool(_THE_VICTIM_DIED.match(text, last))
    words = text[max(0, atom.start - 25) : atom.end]
    if number > 1:
        return bool(_ALL.search(words)) and all(a.low == number for a in dead)
    first, last = report.sentence(atom.start)
    if OTHER.search(text, max(first, atom.start - 30), min(last, atom.end + 60)) or _LIVES.search(text, atom.end, last):
        return False
    if any(first <= a.start < last for a in dead):
        return number == 1 and _the_same_again(report, atom, [a for a in dead if first <= a.start < last])
    hurt = person_of(report, atom)
    persons = [person_of(report, a) for a in dead]
    same_age = hurt.age is not None and any(hurt.age == p.age for p in persons)
    roles = {a.people.role for a in dead} - {None}
    if atom.people.role and roles and atom.people.role not in roles:
        return same_age and _OF_ANYBODY.issuperset({atom.people.role, *roles}) and not all(
            hurt.unlike(p) for p in persons
        )  # fmt: skip
    if all(hurt.unlike(p) for p in persons):
        return False
    if same_age:
        return True
    if number == 1 and all(_pointing(report, a) for a in dead):
        return not any(p.unlike(hurt) for p in persons)  # "a toddler was hurt … the child was pronounced dead"
    if _KIN_OF.match(text, atom.start):
        return False
    if _DEFINITE.match(text, atom.start) or _DEFINITE.search(text, max(first, atom.start - 5), atom.start):
        return bool(_WOUND.search(text, first, last)) and not any(p.unlike(hurt) for p in persons)
    return _then_died(report, atom, last)


def _are_two(report: ReportText, hurt: Atom, dead: Atom) -> bool:
    """Whether one who is told to be wounded and one who is told to have died are called by two nations or trades.

    "The foreman died on the way. The flagman is in hospital with burns."
    """
    if not hurt.told or hurt.counted or dead.counted:
        return False
    nations = {hurt.people.nationality, dead.people.nationality} - {None}
    if len(nations) > 1:
        return True
    if not is_wounded(report, hurt.start, hurt.end) and not _HARM.search(report.text, *report.sentence(hurt.start)):
        return False
    nouns = {_noun(report, a) for a in (hurt, dead)}
    return len(nouns) > 1 and not any(_ANYBODY.fullmatch(noun) for noun in nouns)


def _noun(report: ReportText, atom: Atom) -> str:
    """The last word of what somebody is called: "guard" for "the night guard"."""
    end = atom.people.noun_end if atom.start < atom.people.noun_end else atom.end
    return report.text[atom.start : end].rstrip().rpartition(" ")[2].lower()


def _the_same_again(report: ReportText, atom: Atom, dead: Sequence[Atom]) -> bool:
    """Whether a sentence on somebody's death points back at him: "a boy was killed when a gun hit the boy".

    Not where the words for harm lead up to another: "killing an apprentice and injuring the driver".
    """
    people = [a.people for a in (*dead, atom)]
    nations, roles = ({getattr(p, kind) for p in people} - {None} for kind in ("nationality", "role"))
    led = LEFTS[Outcome.INJURED].search(report.text, report.sentence(atom.start)[0], atom.start)
    if led or len(nations) > 1 or len(roles - _OF_ANYBODY) > 1:
        return False
    hurt = person_of(report, atom)
    told = all(a.end <= atom.start for a in dead) and atom.low == 1 and _THE.match(report.text, atom.start)
    return bool(told) and not HURT.search(report.text, atom.start, report.sentence(atom.start)[1]) and not any(
        person_of(report, a).unlike(hurt) for a in dead
    )  # fmt: skip


def _is_named_again(report: ReportText, atom: Atom, dead: Atom) -> bool:
    """Whether one who was hurt is he who died after others: "two guards died and a nurse was hurt … The nurse died".

    Or "one of the two injured, the nurse, died".
    """
    if atom.counted or atom.people.role is None or dead.low != 1 or dead.start < atom.end:
        return False
    noun = report.text[atom.start : max(atom.end, atom.people.noun_end)].rstrip().rpartition(" ")[2].lower()
    last = report.sentence(dead.start)[1]
    again = report.text[dead.start : min(last, dead.end + 60)].lower()
    pointed = _pointing(report, dead) and re.match(rf"the {re.escape(noun)}\b", again) is not None
    named = pointed or (f"the {noun}" in again and died_of_the_hurt(report, dead.start, dead.end))
    return named and dead.people.role in (None, atom.people.role)


def _pointing(report: ReportText, atom: Atom) -> bool:
    """Whether the words for one person point back at somebody told of before: "the child"."""
    return atom.low == 1 and not atom.counted and bool(_DEFINITE.match(report.text, atom.start))


def _then_died(report: ReportText, atom: Atom, last: int) -> bool:
    """Whether the words tell of a wound, not of an injury that was survived, and the next sentences of a death."""
    text, line = report.text, report.sentence_number(atom.start)
    if not STRUCK.search(text, report.sentence(atom.start)[0], last) or HURT.search(text, atom.start, last):
        return False
    beyond = report.starts[line + _FORWARD] if line + _FORWARD < len(report.starts) else len(text)
    died = _DIED.search(text, last, beyond)
    return died is not None and not OTHER.search(text, last, died.end())
