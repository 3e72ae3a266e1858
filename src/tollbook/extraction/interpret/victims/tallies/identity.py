"""Whether the one who was hurt is the one who died: a wound that was told first, and the death it led to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.tallies.counts import count
from tollbook.extraction.interpret.victims.tallies.merging import of_the_other_sex
from tollbook.extraction.interpret.victims.tallies.of_another import did_not_die, of_another
from tollbook.extraction.interpret.victims.tallies.only_victim import is_only_victim, knows_survivor
from tollbook.extraction.interpret.victims.tallies.person import person_of
from tollbook.extraction.interpret.victims.words.fate import beyond_aside
from tollbook.extraction.interpret.victims.words.outcomes import LEFTS
from tollbook.extraction.interpret.victims.words.shot import HURT, STRUCK, merely_shot
from tollbook.extraction.interpret.wordlists import CONDITIONS
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
_OTHER: Final = re.compile(
    r"(?<!by )\b(?:another|other|others|second|third|fourth|also|survivors?|surviving|survived)\b", re.IGNORECASE
)
_ALL: Final = re.compile(r"\b(?:both|all)\b(?! \w+ and\b)", re.IGNORECASE)
_DIED: Final = re.compile(
    r"\b(?:(?:pronounced|declared) (?:dead|deceased)|died|dies|succumb\w*|fatal(?:ly)?|later die[sd]?|"
    r"(?:did not|didn['’]t) survive|to death|(?:unable|not able)(?: to)? save|"
    r"(?:could not|couldn['’]t) (?:be )?save\w*)\b",
    re.IGNORECASE,
)
_WOUND: Final = re.compile(rf"{STRUCK.pattern}|{HURT.pattern}|\b(?:hospital|clinic|wounds?|injur\w+)\b", re.IGNORECASE)
_VICTIMS: Final = re.compile(
    r"(?: \w+)? (?:victims|(?:people|persons|men|women|teens|teenagers|youths|boys|girls|children|adults) (?:who )?"
    r"(?:were |was |had been |have been )?(?:shot|hit by gunfire))\b",
    re.IGNORECASE,
)
_OF_VICTIMS: Final = re.compile(r"(?: \w+)? victims\b")
_FOUND_VICTIMS: Final = re.compile(
    r"(?: \w+)? (?:victims|people|persons|men|women|teens|teenagers)(?: inside)?(?: (?:were |was )?(?:found|located))?"
    r"(?: inside)? (?:with|suffering(?: from)?|who had) "
    r"(?:an? |apparent |multiple |been )*(?:gunshot|stab|bullet|shot)",
    re.IGNORECASE,
)  # "officers found two victims with gunshot wounds": the dead are among them
_OF_ANYBODY: Final = frozenset({"child", "relative", "student", "woman", "man", "athlete", "resident"})
"""Roles beside which one and the same person may have another."""
_SHOT_BEFORE: Final = Cue(r"\b(?:shot|shoots|shooting|struck|striking|hitting) (?:at least )?$", re.IGNORECASE)
_ONE_DIED: Final = re.compile(
    r"\b(?:one|two|three) (?:of (?:the|them|those|whom|these)(?: \w+){0,3}?|victims?|man|woman|person|boy|girl|teen)? ?"
    r"(?:, )?(?:[\w,.'’-]+ ){0,16}?(?:died|dead|fatally|killed|succumbed|"
    r"did not survive)\b|,? (?:one|two|three) (?:of them )?fatally\b|"
    r"\b(?:killing|leaving) (?:one|two|three)\b",
    re.IGNORECASE,
)
_SOME_OF: Final = Cue(
    r"\b(?:one|two|three) of (?:the |those |these )?(?P<all>\w+)"
    r"(?: (?!(?:who|that) (?!(?:was|were|had been) (?:shot|hit|hurt|wounded|injured|stabbed)\b))[\w'’-]+,?){1,16}? "
    r"(?:has |have |had |later |since )*(?:died|dies|succumbed)\b",
    re.IGNORECASE,
)  # "one of the five people who were shot has died"
_IN_A_LIMB: Final = re.compile(
    r",? (?:who )?(?:was|were|had been|has been) (?:\w+ )?(?:shot|hit|struck|stabbed) "
    r"(?:once |twice |\w+ times )?in (?:the|his|her) (?:\w+ )?(?:face|head|neck|arms?|legs?|foot|feet|hands?|shoulder|"
    r"back|stomach|abdomen|hip|thigh|knee|ankle|jaw|chest)\b",
    re.IGNORECASE,
)
_AMONG: Final = re.compile(
    r"(?:(?!\b(?:and|but|who|kill\w*|dead|died)\b)[^.;:]){0,60}?,? (?:including|among (?:them|whom))(?: is|"
    r" was)?,? (?:also )?",
    re.IGNORECASE,
)  # "three were hurt, including a girl who died of her wounds"
_WHO_DIED: Final = re.compile(
    r"(?: (?!(?:and|was|were)\b)[\w'’-]+){0,4},? (?:who|that) (?:\w+ ){0,3}?(?:died|succumbed|"
    r"did not survive)\b",
    re.IGNORECASE,
)
_MANY: Final = 4  # dead, whom "one of them died" somewhere does not tell of
_FORWARD: Final = 3  # sentences after a wound in which its death is told
_DEATH: Final = Cue(
    r"\b(?:(?<!to )(?<!\bnot )(?<!n['’]t )(?<!nearly )(?<!almost )kill(?:s|ed|ings?|ers?)?|"
    r"(?<!['’]ve been )(?<!\bhave been )(?<!\bnot )(?<!could be )dead(?!ly (?:weapon|force))\w*|died|dies|"
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
_INCLUDING: Final = Cue(r"\b(?:including|among them),? $", re.IGNORECASE)
_NEXT: Final = 4  # sentences from a wound on in which it is told how somebody is
_AROUND: Final = 5  # sentences after a wound in which it is told that nobody died of it
_THE_VICTIM_DIED: Final = re.compile(
    r"\s*(?:The|This) (?:\w+ )?(?:victim|child|boy|girl|man|woman|infant|toddler|baby|teen\w*)\b"
    r"(?! (?:who|was (?:later )?(?:released|treated)))[^.;]{0,60}? (?:died|dies|(?:was|is) (?:\w+ )?dead|"
    r"(?:was|were) (?:pronounced|declared) (?:dead|deceased)|succumbed|did not survive)\b"
)
_FATAL_FOR: Final = Cue(
    r"(?: [\w'’-]+){1,4} (?:was|were|had been|have been) (?:shot|stabbed|hit|struck|wounded|injured|hurt)"
    r"(?:,| [-–—])? (?:and )?"
    r"(?:one|two|three|four|five|\d+)(?: of (?:them|whom))?(?: \w+)? (?:fatally|mortally)\b|"
    r"(?: (?!(?:and|was|were)\b)[\w'’-]+){1,4}(?:,| [-–—]) (?:one|two|three|four|five|\d+)"
    r"(?: of (?:them|whom))? fatally\b",
    re.IGNORECASE,
)  # "five people were shot, one fatally"


def without_the_dead(report: ReportText, atoms: Mapping[Outcome, Sequence[Atom]]) -> dict[Outcome, list[Atom]]:
    """The atoms without injuries of those whom the same incident's atoms count as killed.

    One person hurt and one killed are the same where their ages agree, or where the words point back at somebody
    ("the boy was shot in the head") or tell of a wound and then of a death, and nothing tells the two apart. Where a
    text speaks of no death at all, people marked as killed who were shot are hurt.
    """
    found = {outcome: list(some) for outcome, some in atoms.items()}
    killed, injured = found.get(Outcome.KILLED, []), found.get(Outcome.INJURED, [])
    killed = found[Outcome.KILLED] = [a for a in killed if not did_not_die(report, a)]
    here = [a for a in killed if not of_another(report, a)]
    if len(here) < len(killed) and (here or injured):
        killed = found[Outcome.KILLED] = here
    if killed and all(a.low for a in killed) and STRUCK.search(report.text) and _nobody_died(report, killed):
        fewer = len(killed) > len(injured) and all(a.low == 1 for a in injured) and not any(a.nth for a in killed)
        more = not injured or fewer or max(a.low for a in killed) > max(a.low for a in injured)
        beside = [a for a in killed if any(_another_beside(report, a, other) for other in injured)]
        return {**found, Outcome.KILLED: [], Outcome.INJURED: killed if more else [*beside, *injured]}
    alive = [a for a in killed if _lives(report, a) or _among_the_shot(report, a, injured)]
    if alive:
        killed = found[Outcome.KILLED] = [a for a in killed if a not in alive]
        injured = found[Outcome.INJURED] = injured or alive
    killed = found[Outcome.KILLED] = [a for a in killed if not _of_all_victims(report, a, killed, injured)]
    dead = [a for a in killed if a.low]
    shot = [a for a in dead if _merely_shot(report, a)]
    if len(dead) == 1 and (parted := _fatal_for(report, dead[0])):
        zeros = [a for a in killed if not a.low]
        return {**found, Outcome.KILLED: [*zeros, parted[0]], Outcome.INJURED: injured or [parted[1]]}
    if dead and all(a in shot or _one_shot(report, a) for a in dead) and not any(_of_deaths(report, a) for a in dead):
        shot = dead
        zeros = [a for a in killed if not a.low]
        return {**found, Outcome.KILLED: zeros, Outcome.INJURED: injured or shot}
    if shot and len(shot) < len(dead):
        dead = [a for a in dead if a not in shot]
        most = max(shot, key=lambda a: a.low)
        injured = injured if any(a.counted and (a.low > 1 or a.told) for a in injured) else [most]
        killed = _with_the_part(killed, shot)
        dead = [a for a in killed if a.low]
        found |= {Outcome.KILLED: killed, Outcome.INJURED: injured}
    if not dead or not injured:
        return found
    injured = _without_the_last(report, [a for a in injured if not _all_died(report, a, dead)], dead)
    if is_only_victim(report, injured, dead):
        return {**found, Outcome.INJURED: []}
    if any(a.low > max(d.low for d in dead) for a in injured):
        return {**found, Outcome.INJURED: [_survivors(report, a, dead) for a in injured]}
    found[Outcome.INJURED] = [_survivors(report, a, dead) for a in injured if not _died(report, a, dead)]
    return found


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
    if atom.told or not atom.counted or not _OF_VICTIMS.match(report.text, atom.end):
        return False
    dead = max((a.low for a in killed if a is not atom and a.told), default=0)
    return bool(dead) and any(a.low + dead == atom.low for a in injured)


def _in_all(report: ReportText, dead: Sequence[Atom]) -> int:
    """How many died."""
    return max([*(row.low for row in count(report, dead).totals), *(a.low for a in dead)], default=0)


def _without_the_last(report: ReportText, injured: list[Atom], dead: Sequence[Atom]) -> list[Atom]:
    """The hurt without "a fourth victim" where three are hurt and one died: he is the fourth of all who were shot."""
    most = max((a.low for a in injured if a.counted and not a.nth), default=0)
    last = most + _in_all(report, dead)
    return [a for a in injured if not most or a.nth != last or a.told]


def _all_died(report: ReportText, atom: Atom, dead: Sequence[Atom]) -> bool:
    """Whether a figure of people who were shot is that of the dead: "two girls were shot", who both died."""
    if not atom.counted or atom.low < 2:
        return False
    first, last = report.sentence(atom.start)
    words = report.text[max(first, atom.start - 40) : min(last, atom.end + 70)]
    if HURT.search(words) or _OTHER.search(words):
        return False
    shot = merely_shot(report, atom.start, atom.end)
    if shot and atom.low < _in_all(report, dead) and not knows_survivor(report):
        return True
    if atom.low != _in_all(report, dead):
        role = atom.people.role  # "shot his two sons", who were found dead with their mother
        return shot and role is not None and any(a.low == atom.low and a.people.role == role and a.told for a in dead)
    found = _FOUND_VICTIMS.match(report.text, atom.end) and not any(first <= a.start < last for a in dead)
    return shot or bool(found or _OF_VICTIMS.match(report.text, atom.end))


def _survivors(report: ReportText, atom: Atom, dead: Sequence[Atom]) -> Atom:
    """The atom less the dead where its figure counts everybody shot: "four people were shot ... one of them died"."""
    text, number = report.text, _in_all(report, dead)
    if atom.high != atom.low or atom.low <= number or not atom.counted:
        return atom
    first, last = report.sentence(atom.start)
    words = text[max(first, atom.start - 40) : min(last, atom.end + 70)]
    apposed = atom.told and beyond_aside(text, atom.end, last) > atom.end  # "three victims, a man …, lie in hospital"
    if fatal := _FATAL_FOR.match(text, atom.end, last):
        died = max((q.low for q in report.quantities_in(atom.end, fatal.end())), default=0)
        return replace(atom, low=atom.low - died, high=atom.high - died) if 0 < died < atom.low else atom
    if apposed or of_the_other_sex(report, atom.end, dead):
        return atom
    shot = _everybody(text, atom, first) or merely_shot(report, atom.start, atom.end)
    shot = shot or bool(_FOUND_VICTIMS.match(text, atom.end))
    if not _OTHER.search(words) and _died_of_so_many(report, atom.low):
        return replace(atom, low=atom.low - number, high=atom.high - number)
    among = sum(a.low for a in dead if a.start < last and _died_among(report, atom, a))
    if 0 < among < atom.low:
        return replace(atom, low=atom.low - among, high=atom.high - among)
    if not shot or HURT.search(words) or _OTHER.search(words):
        return atom
    here = any(first <= a.start < last and a.told and a.counted for a in dead)
    at_hand = _FOUND_VICTIMS.match(text, atom.end) and not any(first <= a.start < last for a in dead)
    one_died = here or at_hand or (_ONE_DIED.search(text) and number < _MANY)
    return replace(atom, low=atom.low - number, high=atom.high - number) if one_died else atom


def _died_among(report: ReportText, hurt: Atom, dead: Atom) -> bool:
    """Whether one of the hurt is said to have died: "three were hurt, including a girl who died of her wounds"."""
    among = hurt.end <= dead.start and _AMONG.fullmatch(report.text, hurt.end, dead.start)
    return bool(among and _WHO_DIED.match(report.text, dead.end))


def _died_of_so_many(report: ReportText, number: int) -> bool:
    """Whether a text tells that some of so many have died since: "one of the five people hurt there has died"."""
    for told in _SOME_OF.finditer(report.text):
        if any(q.low == q.high == number for q in report.quantities_in(*told.span("all"))):
            return True
    return False


def _everybody(text: str, atom: Atom, first: int) -> bool:
    """Whether a figure counts all who were shot, whatever became of them."""
    before = _SHOT_BEFORE.search(text, max(first, atom.start - 30), atom.start)
    return bool(before or _VICTIMS.match(text, atom.end))


def _merely_shot(report: ReportText, atom: Atom) -> bool:
    """Whether a figure marked as killed counts all who were shot, of whom no death is told but some's."""
    first, last = report.sentence(atom.start)
    if atom.counted and _FATAL_FOR.match(report.text, atom.end, last):
        return True
    if atom.counted and atom.low > 1 and merely_shot(report, atom.start, atom.end):
        return True
    shot = atom.counted and not atom.told and _everybody(report.text, atom, first)
    return shot and not _DEATH.search(report.text, first, last)


def _fatal_for(report: ReportText, atom: Atom) -> tuple[Atom, Atom] | None:
    """The dead and the hurt of one figure marked as killed: "six people were shot, one fatally"."""
    fatal = _FATAL_FOR.match(report.text, atom.end, report.sentence(atom.start)[1]) if atom.counted else None
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


def _died(report: ReportText, atom: Atom, dead: Sequence[Atom]) -> bool:
    """Whether the people of an injured atom are those counted as killed."""
    number = max(a.low for a in dead)
    if atom.low != atom.high or atom.low != number:
        return False
    text = report.text
    if atom.added:
        last = report.sentence(atom.start)[1]
        return number == 1 and not atom.counted and bool(_THE_VICTIM_DIED.match(text, last))
    words = text[max(0, atom.start - 25) : atom.end]
    if number > 1:
        return bool(_ALL.search(words)) and all(a.low == number for a in dead)
    first, last = report.sentence(atom.start)
    if _OTHER.search(text, max(first, atom.start - 30), min(last, atom.end + 60)):
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
    return died is not None and not _OTHER.search(text, last, died.end())
