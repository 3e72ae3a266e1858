"""Whom an incident's words mark as killed and who lives: those only shot, or of whom it is told how they are.

Where a text speaks of no death at all, people marked as killed who were shot are hurt.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.atoms.links import are_linked, in_one_list
from tollbook.extraction.interpret.victims.fates.pulled_out import were_pulled_out
from tollbook.extraction.interpret.victims.fates.shot import (
    FATAL_FOR,
    OF_VICTIMS,
    STRUCK,
    everybody_shot,
    merely_shot,
)
from tollbook.extraction.interpret.victims.tallies.of_another import did_not_die, of_another
from tollbook.extraction.interpret.wordlists import CONDITIONS

_INCLUDING: Final = Cue(r"\b(?:including|among them),? $", re.IGNORECASE)
_IN_A_LIMB: Final = re.compile(
    r",? (?:who )?(?:was|were|had been|has been) (?:\w+ )?(?:shot|hit|struck|stabbed) "
    r"(?:once |twice |\w+ times )?in (?:the|his|her) (?:\w+ )?(?:face|head|neck|arms?|legs?|foot|feet|hands?|shoulder|"
    r"back|stomach|abdomen|hip|thigh|knee|ankle|jaw|chest)\b",
    re.IGNORECASE,
)
_DEATH: Final = Cue(
    r"\b(?:(?<!to )(?<!\bnot )(?<!n['’]t )(?<!nearly )(?<!almost )kill(?:s|ed|ings?|ers?)?|"
    r"(?<!['’]ve been )(?<!\bhave been )(?<!\bnot )(?<!could be )dead(?!ly (?:weapon|force))\w*|died|dies|"
    r"shot in (?:his|her|their) (?:sleep|beds?)|"
    r"(?:neither|none|nobody|no[ -]one)(?: (?!(?:was|were|and|but)\b)[\w'’-]+){0,6}? (?:survived|lived|"
    r"could be saved)(?! un)|"
    r"loss of (?:[\w'’-]+ ){1,4}?(?:colleagues?|comrades?|members?|employees?|workers?|staff|soldiers|guards|friends?)|"
    r"condolences|"
    r"(?<!injury or )(?<!life and )(?<!life or )death(?! or (?:\w+ )?injury)\w*|"
    r"fatal\w*|"
    r"homicides?(?! (?:detectives?|investigators?|units?|squads?|section|division|bureau))|"
    r"(?<!attempted )(?<!attempted aggravated )"
    r"(?<!attempted first-degree )(?<!attempted second-degree )(?<!assault to )(?<!attempt to )"
    r"(?<!intent to )(?<!trying to )murder\w*|"
    r"(?<!upper )(?<!lower )bod(?:y|ies)(?![- ](?:cam|armou?r|worn))|slain|manslaughter|assassinat\w*|"
    r"(?:unable|not able)(?: to)? save|(?:could not|couldn['’]t) (?:be )?save\w*|failed to save|"
    r"pass(?:ed|es) away|succumb\w*|deceased|(?:did not|didn['’]t) survive|coroner|autopsy|funeral|"
    r"(?<=the )late(?= (?-i:[A-Z]))|perish\w*|slay\w*|massacre\w*|"
    r"li(?:fe|ves) of|lost (?:his|her|their) li\w+|(?:claim|lo[st]|took|tak|cost)\w* (?:\w+ ){0,3}lives|"
    r"(?:that|which) (?:took|claimed|cost) (?:(?:him|her) )?(?:his|her) life|"
    r"lives (?:were |was )?(?:lost|taken|claimed)|gunned down|execut\w*|behead\w*|lynch\w*|"
    r"decapitat\w*|strangl\w*|throttled|KIA|toll|"
    r"corpses?|buried|burial|(?:human|his|her|their|whose) remains|remains (?:of|were))\b",
    re.IGNORECASE,
)
_LIVES: Final = re.compile(
    rf"\b(?:(?:{CONDITIONS})(?: but \w+)? condition|not (?:believed |thought |considered |"
    r"expected |said )?(?:to be )?life[- ]threatening|non[- ]?life[- ]threatening|expected to (?:survive|live|recover|"
    r"make|be (?:ok|okay|fine|all right))|(?:is|are|was|were) recovering|treated and released|"
    r"released from (?:the |a )?hospital|minor injur\w+|in surgery|underwent surgery|survived|"
    r"conditions? (?:(?:was|were|has|had|been) )*stabili[sz]ed)\b",
    re.IGNORECASE,
)  # what is said of those who live
_AT: Final = re.compile(
    r"(?: [\w'’-]+){0,5}? (?:was|were|been) (?:\w+ )?shot "
    r"(?:at|in (?:the|his|her|their|both)|and (?:\w+ )?(?:wounded|hurt))\b"
)
_NEW: Final = re.compile(r"(?!(?:the|both|all|his|her|one|he|she|they)\b)", re.IGNORECASE)
_APART: Final = re.compile(r"[.;\n]")
_SOME_OF_THEM: Final = re.compile(r" of (?:them|whom|those|these|the)\b| (?:victims?|survivors?)\b")
_SURE: Final = 0.65  # certainty of a mark for the dead from which it is believed
_SHOT_SURE: Final = 0.5  # the same where a report only looks back on an attack
_EVERYBODY: Final = 0.9
_NEXT: Final = 4  # sentences from a wound on in which it is told how somebody is
_AROUND: Final = 5  # sentences after a wound in which it is told that nobody died of it


def those_who_died(
    report: ReportText, killed: Sequence[Atom], injured: Sequence[Atom]
) -> tuple[list[Atom], list[Atom]]:
    """Those marked as killed who died in this attack, and the hurt, with those marked as killed who are only hurt."""
    killed = _of_this_attack(report, killed, injured)
    if hurt := [a for a in killed if a.low and _shot_where_nobody_died(report, a, killed)]:
        return [a for a in killed if a not in hurt], list(injured) or hurt
    if _set_against_the_hurt(report, [a for a in killed if a.low], injured):
        return list(killed), list(injured)
    out = any(were_pulled_out(report, a.start, a.end) for a in killed)
    if (
        killed
        and not out
        and all(a.low for a in killed)
        and STRUCK.search(report.text)
        and _nobody_died(report, killed)
    ):
        return [], _only_hurt(report, killed, injured)
    alive = [a for a in killed if _lives(report, a) or _among_the_shot(report, a, injured)]
    killed = [a for a in killed if a not in alive]
    injured = list(injured or alive)
    killed = [a for a in killed if not _of_all_victims(report, a, killed, injured)]
    dead, zeros = [a for a in killed if a.low], [a for a in killed if not a.low]
    some = {a: part for a in dead if (part := _died_of_them(report, a))}
    if some:
        killed = [
            some.get(a, a) for a in killed if not any(a.start == d.start and a not in some for d in some.values())
        ]
        dead = [a for a in killed if a.low]
    if len(dead) == 1 and (parted := _fatal_for(report, dead[0])):
        return [*zeros, parted[0]], injured or [parted[1]]
    shot = [a for a in dead if _merely_shot(report, a)]
    if halves := _halves_of_toll(dead, shot):
        killed = [a for a in killed if a not in halves]
        dead = [a for a in dead if a not in halves]
        shot = [a for a in shot if a not in halves]
    if dead and all(a in shot or _one_shot(report, a) for a in dead) and not any(_of_deaths(report, a) for a in dead):
        return zeros, injured or dead
    if shot and len(shot) < len(dead):
        counted = any(a.counted and (a.low > 1 or a.told) for a in injured)
        injured = injured if counted else [max(shot, key=lambda a: a.low)]
        killed = _with_the_part(killed, shot)
    return killed, injured


def shot_in_passing(report: ReportText, killed: Sequence[Atom], injured: Sequence[Atom]) -> list[Atom]:
    """Those surely marked as killed of whom a report that looks back on many attacks says only that they were shot."""
    if any(a.low and not (a.added or a.nth) for a in injured) or any(a.told or not a.low for a in killed):
        return []
    sure = [a for a in killed if a.score >= _SHOT_SURE and a.whole >= _EVERYBODY]
    return [a for a in sure if merely_shot(report, a.start, a.end) and not _lives_on(report, a)]


def _shot_where_nobody_died(report: ReportText, atom: Atom, killed: Sequence[Atom]) -> bool:
    """Whether it is said of people that they were shot, and next that nobody died of it."""
    if atom.told or not merely_shot(report, atom.start, atom.end):
        return False
    line = report.sentence_number(atom.start)
    return any(
        a.low == 0 == a.high and _DEATH.search(report.text, a.start, min(a.end + 20, len(report.text)))
        and 0 <= report.sentence_number(a.start) - line <= _NEXT
        for a in killed
    )  # fmt: skip


def _set_against_the_hurt(report: ReportText, shot: Sequence[Atom], injured: Sequence[Atom]) -> bool:
    """Whether people who "were shot" died, since others are told to have been wounded: "a nurse was shot, a cook hurt".

    Not where these may be some of those, nor where it is told how those are.
    """
    text = report.text
    if not shot or any(a.told or a.part or a.nth or (a.whole < 0.5 and len(shot) == 1) for a in shot):
        return False
    if max(a.score for a in shot) < _SURE or not _were_all_shot(report, shot):
        return False
    others = [a for a in injured if a.low and a.told and not a.part and not any(a.overlaps(s) for s in shot)]
    if not others or any(_lives_on(report, a) for a in shot):
        return False
    last = max(a.end for a in shot)
    return all(
        a.start > last and _NEW.match(text, a.start) and _APART.search(text, last, a.start)
        and not _SOME_OF_THEM.match(text, a.end) and (a.people.role or a.people.nationality or a.added)
        for a in others
    )  # fmt: skip


def _were_all_shot(report: ReportText, people: Sequence[Atom]) -> bool:
    """Whether it is said of all, of each or of the last of a list, that they were shot, and not where."""
    ordered = sorted(people, key=lambda a: a.start)
    said = [merely_shot(report, a.start, a.end) and not _AT.match(report.text, a.end) for a in ordered]
    for k in range(len(ordered) - 2, -1, -1):
        said[k] = said[k] or (said[k + 1] and are_linked(report, ordered[k], ordered[k + 1]))
    return all(said)


def _lives_on(report: ReportText, atom: Atom) -> bool:
    """Whether the sentence on people, or the next on them, tells how they are."""
    text, line = report.text, report.sentence_number(atom.start)
    noun = text[atom.start : max(atom.end, atom.people.noun_end)].split()[-1]
    for k, start in enumerate(report.starts[line : line + _NEXT]):
        first, last = report.sentence(start)
        if _LIVES.search(text, first, last) and (k == 0 or noun in text[first:last]):
            return True
    return False


def _of_this_attack(report: ReportText, killed: Sequence[Atom], injured: Sequence[Atom]) -> list[Atom]:
    """Those marked as killed less whoever did not die, and less the dead of other attacks beside others."""
    died = [a for a in killed if not did_not_die(report, a)]
    here = [a for a in died if not of_another(report, a)]
    here = [a for a in died if a in here or any(in_one_list(report, a, other) for other in here)]
    beside = here or any(a.low and not of_another(report, a) for a in injured)
    return here if beside else died


def _only_hurt(report: ReportText, killed: Sequence[Atom], injured: Sequence[Atom]) -> list[Atom]:
    """The hurt of an attack in which nobody died: those marked as killed where they are more, or are told better."""
    fewer = len(killed) > len(injured) and all(a.low == 1 for a in injured) and not any(a.nth for a in killed)
    if not injured or fewer or max(a.low for a in killed) > max(a.low for a in injured):
        return list(killed)
    return [*(a for a in killed if any(_another_beside(report, a, other) for other in injured)), *injured]


def _among_the_shot(report: ReportText, atom: Atom, injured: Sequence[Atom]) -> bool:
    """Whether one person marked as killed is one of those who were shot: "four people, including a boy, were shot"."""
    if atom.told or atom.counted or not _INCLUDING.search(report.text, max(0, atom.start - 16), atom.start):
        return False
    first = report.sentence(atom.start)[0]
    whole = [a for a in injured if a.counted and first <= a.start < a.end <= atom.start]
    return bool(whole) and not _DEATH.search(report.text, *report.sentence(atom.start))


def _with_the_part(killed: Sequence[Atom], shot: Sequence[Atom]) -> list[Atom]:
    """The dead without those who were only shot; as many of these as died are a figure of their own."""
    rest = [a for a in killed if a not in shot]
    most = max((a for a in rest if a.part and a.counted and a.told), key=lambda a: a.low, default=None)
    if most is None or all(a.part for a in rest):
        return rest
    return [replace(a, part=False) if a is most else a for a in rest]


def _lives(report: ReportText, atom: Atom) -> bool:
    """Whether it is told of one person marked as killed that he was shot, and next how he is, and of no death."""
    text, line = report.text, report.sentence_number(atom.start)
    if atom.told or atom.counted or atom.part or atom.low != 1 or not STRUCK.search(text, *report.sentence(atom.start)):
        return False
    beyond = report.starts[line + _NEXT] if line + _NEXT < len(report.starts) else len(text)
    said = _LIVES.search(text, atom.end, beyond)
    return said is not None and not _DEATH.search(text, report.starts[line], beyond)


def _another_beside(report: ReportText, one: Atom, other: Atom) -> bool:
    """Whether somebody is told of as another than one person told of before in the sentence: "another woman"."""
    here = report.sentence_number(one.start) == report.sentence_number(other.start)
    return here and one.low == one.high == 1 and other.added and one.end <= other.start


def _of_all_victims(report: ReportText, atom: Atom, killed: Sequence[Atom], injured: Sequence[Atom]) -> bool:
    """Whether a figure of victims is that of dead and hurt together: "the four victims" of one dead, three hurt."""
    if atom.told or not atom.counted or not OF_VICTIMS.match(report.text, atom.end):
        return False
    dead = max((a.low for a in killed if a is not atom and a.told), default=0)
    return bool(dead) and any(a.low + dead == atom.low for a in injured)


def _merely_shot(report: ReportText, atom: Atom) -> bool:
    """Whether a figure marked as killed counts all who were shot, of whom no death is told but some's."""
    first, last = report.sentence(atom.start)
    if atom.counted and FATAL_FOR.match(report.text, atom.end, last):
        return True
    if atom.counted and atom.low > 1 and merely_shot(report, atom.start, atom.end):
        return True
    shot = atom.counted and not atom.told and everybody_shot(report.text, atom.start, atom.end, first)
    return shot and not _DEATH.search(report.text, first, last)


_OF_THEM_DIED: Final = re.compile(
    r"(?: (?!(?:and|who|was|were|killed|dead|died)\b)[\w'’-]+){0,5}? (?:who )?(?:(?:was|were|had been|"
    r"have been) )?(?:shot|hit|stabbed|"
    r"struck|attacked|ambushed|taken|seized|abducted|kidnapped|hurt|wounded|injured|set upon|beaten)\b"
    r"(?:(?!\b(?:killed|dead|died)\b)[^.;\n]){0,80}?(?:[;,]|,? and) (?P<some>[\w-]+) of "
    r"(?:them|whom|the (?P<again>[\w-]+))(?:, [^.,;\n]{1,50},| [^.,;\n]{1,25})?,? (?:(?:later|has|have|had|since|"
    r"was|were|is|are) )*"
    r"(?:died|dead|killed(?! (?:an?|the|his|her|their|two|three|four|five|\d+)\b)|succumbed|found dead|perished)\b",
    re.IGNORECASE,
)  # "nine passengers were hit, and one of the nine, a nurse, died"


def _died_of_them(report: ReportText, atom: Atom) -> Atom | None:
    """Those who died of a figure of people who were shot or taken; None where no words part them so."""
    if not atom.counted or atom.low < 2 or atom.low != atom.high:
        return None
    told = _OF_THEM_DIED.match(report.text, atom.end, report.sentence(atom.start)[1])
    died = [q for q in report.quantities_in(*told.span("some")) if q.low < atom.low] if told else []
    again = report.quantities_in(*told.span("again")) if told and told["again"] else []
    if not died or any(q.low != atom.low for q in again):
        return None
    return replace(atom, start=died[0].start, end=died[0].end, low=died[0].low, high=died[0].high, told=True)


def _fatal_for(report: ReportText, atom: Atom) -> tuple[Atom, Atom] | None:
    """The dead and the hurt of one figure marked as killed: "six people were shot, one fatally"."""
    fatal = FATAL_FOR.match(report.text, atom.end, report.sentence(atom.start)[1]) if atom.counted else None
    died = report.quantities_in(atom.end, fatal.end()) if fatal else []
    if not died or atom.high != atom.low or not 0 < died[-1].low < atom.low:
        return None
    rest = atom.low - died[-1].low
    dead = replace(atom, start=died[-1].start, end=died[-1].end, low=died[-1].low, high=died[-1].low, told=True)
    return dead, replace(atom, low=rest, high=rest)


def _one_shot(report: ReportText, atom: Atom) -> bool:
    """Whether it is said of one person marked as killed that he was shot in a limb or the face, and no more."""
    last = report.sentence(atom.start)[1]
    return atom.low == 1 and not atom.counted and bool(_IN_A_LIMB.match(report.text, atom.end, last))


def _of_deaths(report: ReportText, atom: Atom) -> bool:
    """Whether the sentence on people who were shot, or the next (of one person: the next few), speaks of deaths."""
    first = report.sentence(atom.start)[0]
    line = report.sentence_number(atom.start) + (1 if atom.counted else _AROUND)
    last = report.sentence(report.starts[min(line, len(report.starts) - 1)])[1]
    return bool(_DEATH.search(report.text, first, last))


def _halves_of_toll(dead: Sequence[Atom], shot: Sequence[Atom]) -> list[Atom]:
    """Those shot and those killed who together are the dead told of: "31 killed: 24 were shot, seven killed later".

    They died, then, and their figures are no others than that of all.
    """
    counted = [a for a in dead if a.counted and a.low == a.high]
    for one in (a for a in shot if a in counted):
        for other in (a for a in counted if a is not one and a.told and a.start > one.start):
            if any(a.told and a.low == one.low + other.low and a.start < one.start for a in counted):
                return [one, other]
    return []


def _nobody_died(report: ReportText, atoms: Sequence[Atom]) -> bool:
    """Whether a text speaks of no death, or the sentences on these people of none and say that they live."""
    text = report.text
    if not _DEATH.search(text):
        return True
    lives = False
    for atom in atoms:
        line = report.sentence_number(atom.start)
        beyond = report.starts[line + _AROUND] if line + _AROUND < len(report.starts) else len(text)
        first = report.starts[line]
        if atom.told or _DEATH.search(text, first, beyond):
            return False
        lives = lives or bool(_LIVES.search(text, first, beyond))
    return lives
