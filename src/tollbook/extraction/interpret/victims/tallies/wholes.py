"""Which of several figures count everybody, and which of those are rivals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.attribution.speakers import find_speaker
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.vocabulary.codes import Hedge
from tollbook.vocabulary.trades import nobody_is_both

_AS_SURE: Final = (
    0.7  # from this share of the surest figure's certainty another one without a speaker counts as a rival
)
_ANOTHER_TIME: Final = Cue(
    r"\b(?:last|previous|earlier this) (?:year|month|week|spring|summer|autumn|fall|winter)\b|"
    r"\b(?:years?|months?|weeks?) (?:ago|earlier|before)\b|\bin (?:19|20)\d\d\b",
    re.IGNORECASE,
)
_AND_ANOTHER: Final = re.compile(r"(?:,? and|;|, while) $")  # "a courier lost two fingers and a clerk was deafened"
_INTRODUCED: Final = re.compile(r"an? ", re.IGNORECASE)
_PEOPLE: Final = re.compile(r" (?:other )?(?:people|persons|dead|bodies|villagers|civilians|residents)\b")
_NEXT: Final = 2  # sentences between two who were harmed together
OWN_FATE: Final = re.compile(
    r"(?: [\w'’-]+){0,6}?,? (?:was|were|is|are|also|lost|broke|suffered|sustained|received|"
    r"escaped with|took) (?:\w+ ){0,2}?"
    r"(?:hit|shot|hurt|wounded|injured|cut|burn(?:ed|t)|grazed|struck|stabbed|beaten|killed|dead|burns|cuts|"
    r"wounds?|an? \w+|two \w+|three \w+|his|her|bruised|deafened|blinded|bullet|bruises|scratches)\b"
)  # what is said of somebody alone
EVERYBODY: Final = 0.9  # a figure this likely to count everybody is no part of another's sum
_AND: Final = Cue(r"\b(?:and|with) (?:the )?$")
_ONE_FIRST: Final = re.compile(
    r"(?:^|[.!?\n]\s*)[A-Z][\w'’-]+(?: [\w'’-]+)?, $"
)  # "Infant, 4 others hurt" of a headline
_PUTS: Final = re.compile(r"\bput(?:s|ting)?\b[^.;]{0,60}$", re.IGNORECASE)  # a figure of one's own, not a later one
_THE: Final = Cue(r"\b(?:the|these|those) $", re.IGNORECASE)
_CITIZENS: Final = Cue(
    r"(?: deaths?| fatalities)? (?:of (?:its|their|our) )?(?:citizens|nationals|compatriots)\b", re.IGNORECASE
)
"""People of the speaker's own nation, "its three citizens": who says so need not say which."""
_OF_ANY_TRADE: Final = frozenset(
    {
        "child",
        "relative",
        "woman",
        "man",
        "resident",
        "civilian",
        "worker",
        "employee",
        "foreigner",
        "student",
        "athlete",
        "passenger",
        "villager",
        "tourist",
        "security forces",
        "member",
        "staff",
    }
)
"""Roles that people of any trade may have."""
_OF_THEM: Final = re.compile(r" of (?:the|them|these|those|whom|its|his|her|their|our)\b")
_HAS_DIED: Final = re.compile(
    r"(?: (?!(?:and|was|were)\b)[\w'’-]+){0,3}?,? (?:who was )?(?:\w+ly )?(?:wounded|injured|hurt|shot)\b"
    r"[^.;\n]{0,200}?,? (?:(?:has|had|later|since|also) )*(?:died|succumbed)\b",
    re.IGNORECASE,
)
_IN_WHICH: Final = re.compile(
    r"\b(?:that|which|where|when)(?: (?:also|a|an|the|gunm[ae]n|attackers?|he|they|[\w-]+))? (?:killed|left|claimed) $|"
    r"\b(?:where|in which) (?:the |at least )?$"
)
_DIED_LATER: Final = re.compile(
    r"(?: (?!(?:and|was|were)\b)[\w'’-]+){0,3}? (?:has |have )?(?:died|succumbed)\b[^.;\n]{0,40}? "
    r"(?:days|weeks?|months?|\w+ (?:day|week|month)) after (?:he|she|being|the|an?)\b"
)  # "a cook has died two weeks after he was shot" in an attack whose dead are counted
_DEFINITE: Final = re.compile(r"(?:the|his|her|their|its|this|that|another)\b", re.IGNORECASE)
_LEAVING: Final = Cue(r"\b(?:leaving|left) (?:behind )?(?:a total of |all )?$")
_ALL_DEAD: Final = re.compile(r"[^.;:,\n]{0,50}? (?:dead|hurt|injured|wounded)\b")
_STAFF: Final = re.compile(
    r" (?:more |other )?(?:of (?:its|our|their) (?:own )?(?:\w+ )?"
    r"(?:employees|staff|colleagues|workers|members|people|crew)|"
    r"(?:employees|staff|staff members|colleagues|workers|members of (?:the )?staff) (?:of|from|at) the (?:\w+ ){0,2}?"
    r"(?:company|carrier|firm|agency|organi[sz]ation|charity|contractor|operator|airline|group|bank|committee|mission)"
    r")\b",
    re.IGNORECASE,
)
"""The people of one employer, "three of our colleagues": whoever else was there is none of his to count."""


def weight_of(group: Sequence[Atom]) -> float:
    """How likely it is that the figure of a group counts everybody."""
    return max(a.whole for a in group)


def wholes(report: ReportText, groups: list[tuple[Atom, ...]], hurt: bool) -> list[tuple[Atom, ...]]:
    """The groups that count everybody."""
    if left := _left_in_all(report, groups):
        return [left]
    whole = [
        g
        for g in groups
        if weight_of(g) >= 0.5
        and not _besides(report, g, groups)
        and not _one_nation(report, g, groups)
        and not _own_people(report, g, groups)
    ]
    single = all(g[0].low == 1 and not g[0].counted for g in whole)
    if single and any(a.told and a.counted and a.low > 1 for g in groups if g not in whole for a in g):
        return []  # one bystander is not everybody where two captives died
    if _add_up(report, whole, groups, hurt) or (single and _with_another(report, whole, groups)):
        return []
    if len(whole) < 2:
        return [] if hurt and whole and _less_than_listed(report, whole[0], groups) else whole
    for g in sorted(whole, key=lambda g: -g[0].low)[: 1 if hurt else None]:
        others = [o for o in groups if o is not g and weight_of(o) < EVERYBODY]
        if sum(o[0].low for o in others) == g[0].low and len(others) > 1:
            return [g]
    figures = [g for g in whole if any(a.counted and a.told and a.low > 1 for a in g)]
    if hurt and _beside_one(whole, figures):
        return []
    if hurt and figures:
        whole = [g for g in whole if g in figures or any(a.counted for a in g)]
    if all(g[0].low == 1 and not g[0].counted for g in whole) and len(whole) > 1:
        return [] if _told_each(report, whole) else whole[:1]
    if held := _with_the_added(report, whole, groups, hurt) or _with_one_named(report, whole):
        return [held]
    whole = _less_the_held(report, whole) if hurt else whole
    first = min(g[0].start for g in whole)
    if any(a.added and a.start > first for g in whole for a in g) and not any(a.raised for g in whole for a in g):
        return []
    return _rivals(report, whole)


def _with_another(report: ReportText, whole: Sequence[tuple[Atom, ...]], groups: Sequence[tuple[Atom, ...]]) -> bool:
    """Whether next to the one person told of as if alone another was harmed."""
    return any(is_another(report, g, o) for g in whole for o in groups if o is not g)


def is_another(report: ReportText, one: tuple[Atom, ...], other: tuple[Atom, ...]) -> bool:
    """Whether one person told of to have been harmed is not the only one: next to him another was harmed, too."""
    a, b = one[0], other[0]
    lines = abs(report.sentence_number(a.start) - report.sentence_number(b.start))
    if (
        lines > _NEXT
        or a.low != 1
        or b.low != 1
        or any(x.part or x.earlier or x.claimed or x.nth for x in (*one, *other))
    ):
        return False
    if not all(any(x.told or OWN_FATE.match(report.text, x.end) for x in g) for g in (one, other)):
        return False
    if any(_ANOTHER_TIME.search(report.text, *report.sentence(x.start)) for x in (a, b)):
        return False
    nations = {nation_of_group(one), nation_of_group(other)}
    roles = [next((x.people.role for x in g if x.people.role), None) for g in (one, other)]
    if len(nations) == 2 and None not in nations:
        return True
    later = b if b.start > a.start else a
    told_of_both = lines == 0 and _AND_ANOTHER.search(report.text, max(0, later.start - 8), later.start)
    if told_of_both and nations != {None} and _INTRODUCED.match(report.text, later.start):
        return True
    named = None not in roles and roles[0] != roles[1] and _OF_ANY_TRADE.isdisjoint(roles)
    return nobody_is_both(*roles) or bool(named and _INTRODUCED.match(report.text, later.start))


def _less_than_listed(report: ReportText, group: tuple[Atom, ...], groups: Sequence[tuple[Atom, ...]]) -> bool:
    """Whether a figure of the hurt is of some of those listed before it: "three women and a man … two are at home"."""
    lines: dict[int, int] = {}
    for other in groups:
        at = other[0]
        if other is not group and at.start < group[0].start and at.told and not at.part and at.whole < EVERYBODY:
            line = report.sentence_number(at.start)
            lines[line] = lines.get(line, 0) + at.low
    here = report.sentence_number(group[0].start)
    return bool(lines) and here not in lines and lines[min(lines)] > group[0].low > 1


def _add_up(
    report: ReportText, whole: Sequence[tuple[Atom, ...]], groups: Sequence[tuple[Atom, ...]], hurt: bool
) -> bool:
    """Whether the figures count each some of all: people of different trades, or others than those told of before."""
    if not hurt and whole and _of_different_trades(report, whole, groups):
        return True
    return (len(whole) == 1 and _after_others(whole[0], groups)) or (not hurt and _died_since(report, whole))


def _died_since(report: ReportText, whole: Sequence[tuple[Atom, ...]]) -> bool:
    """Whether a figure is of those who died before one more did: "a man wounded in a raid that killed two has died"."""
    if len(whole) != 2:
        return False
    one, others = sorted(whole, key=lambda g: g[0].start)
    at, figure = one[0], others[0]
    if at.counted or at.low != 1 or not figure.counted or figure.low != figure.high:
        return False
    last = report.sentence(at.start)[1]
    since = _HAS_DIED.match(report.text, at.end, last)
    return since is not None and figure.end <= since.end() and bool(_IN_WHICH.search(report.text, at.end, figure.start))


def _of_different_trades(
    report: ReportText, whole: Sequence[tuple[Atom, ...]], groups: Sequence[tuple[Atom, ...]]
) -> bool:
    """Whether figures that nobody is said to give count people of different trades: "an engineer … two drivers"."""
    told = [g for g in groups if g in whole or any(a.told for a in g)]
    roles = [next((a.people.role for a in g if a.people.role), None) for g in told]
    if len(told) < 2 or None in roles or len(set(roles)) < len(roles) or not _OF_ANY_TRADE.isdisjoint(roles):
        return False
    plain = all(any(a.told for a in g) and not any(a.raised or a.part or a.claimed for a in g) for g in told)
    return plain and all(_speaker(report, g) is None for g in told)


def _after_others(whole: tuple[Atom, ...], groups: Sequence[tuple[Atom, ...]]) -> bool:
    """Whether a figure adds to people of another nation told of before it: "an Indian died … three colleagues died"."""
    if not all(a.added and a.counted and not a.raised for a in whole):
        return False
    before = [g for g in groups if g is not whole and g[0].start < whole[0].start and not any(a.part for a in g)]
    return bool(before) and all(any(a.told for a in g) for g in before) and nation_of_group(before[0]) is not None


def _left_in_all(report: ReportText, groups: Sequence[tuple[Atom, ...]]) -> tuple[Atom, ...] | None:
    """The figure with which a sentence sums up those it told of one by one: "..., leaving five of a family dead"."""
    for group in groups:
        at = group[0]
        first, last = report.sentence(at.start)
        led = _LEAVING.search(report.text, max(first, at.start - 30), at.start)
        if led is None or at.low < 2 or not _ALL_DEAD.match(report.text, at.end, last):
            continue
        before = sum(g[0].low for g in groups if first <= g[0].start < at.start)
        if before and at.low - 2 <= before <= at.low:
            return group
    return None


def _beside_one(whole: Sequence[tuple[Atom, ...]], figures: Sequence[tuple[Atom, ...]]) -> bool:
    """Whether the only figure is of others than one person told of before: "a man was hurt … three other people"."""
    if len(figures) != 1 or not figures[0][0].added:
        return False
    rest = [g for g in whole if g is not figures[0]]
    one = [g for g in rest if g[0].low == g[0].high == 1 and g[0].told and g[0].end <= figures[0][0].start]
    return len(rest) == len(one) == 1


def _less_the_held(report: ReportText, whole: list[tuple[Atom, ...]]) -> list[tuple[Atom, ...]]:
    """The figures without later "others" of the hurt that the first holds: "four were hurt … two other men were"."""
    first = min(whole, key=lambda g: g[0].start)
    if first[0].added or not any(a.counted and a.told and a.low > 1 and a.whole >= EVERYBODY for a in first):
        return whole
    here = report.sentence_number(first[0].start)
    return [
        g
        for g in whole
        if g[0].low > first[0].low or report.sentence_number(g[0].start) == here or not all(a.added for a in g)
    ]


def _with_the_added(
    report: ReportText, whole: Sequence[tuple[Atom, ...]], groups: Sequence[tuple[Atom, ...]], hurt: bool
) -> tuple[Atom, ...] | None:  # fmt: skip
    """The figure that a later "two more" is in already: "three were found dead ... a dead woman, then two more".

    Of "a spree that left four dead" those told of one by one may be told twice: they need not add up to the four.
    """
    most = max(whole, key=lambda g: g[0].low)
    rest = [g for g in groups if g is not most]
    later = any(g[0].added and g[0].start > most[0].start for g in rest)
    others = sum(g[0].low for g in rest)
    again = (len(rest) > 1 or not hurt) and others == most[0].low
    at = most[0].start
    if not hurt and len(rest) > 2 and others > most[0].low > max(g[0].low for g in rest):
        again = bool(_IN_WHICH.search(report.text, max(0, at - 40), at))
    return most if later and not most[0].added and again else None


def _with_one_named(report: ReportText, whole: Sequence[tuple[Atom, ...]]) -> tuple[Atom, ...] | None:
    """The figure for everybody that a later "she and seven others" says again of one person and the rest."""
    most = max(whole, key=lambda g: g[0].low)
    added = [g for g in whole if g[0].added and g is not most]
    again = all(
        g[0].low == most[0].low - 1
        and (
            _AND.search(report.text, max(0, g[0].start - 12), g[0].start)
            or _ONE_FIRST.search(report.text, max(0, g[0].start - 30), g[0].start)
        )
        for g in added
    )
    return most if added and again and most[0].counted and not most[0].added else None


def _told_each(report: ReportText, groups: Sequence[tuple[Atom, ...]]) -> bool:
    """Whether a sentence says it of single persons of different roles: "the nurse died and the driver succumbed"."""
    lines = [{report.sentence_number(a.start) for a in g} for g in groups]
    if not set.intersection(*lines):
        return False
    roles = [next((a.people.role for a in g if a.people.role), None) for g in groups]
    return None not in roles and len(set(roles)) == len(roles) and all(any(a.told for a in g) for g in groups)


def _besides(report: ReportText, group: tuple[Atom, ...], groups: Sequence[tuple[Atom, ...]]) -> bool:
    """Whether a figure adds to others of its sentence: "a nurse was killed along with eight others"."""
    here = report.sentence_number(group[0].start)
    if group[0].besides and any(g[0].start < group[0].start for g in groups):
        return True
    return group[0].added and any(
        g is not group and g[0].start < group[0].start and g[0].told and report.sentence_number(g[0].start) == here
        for g in groups
    )


def _one_nation(report: ReportText, group: tuple[Atom, ...], groups: Sequence[tuple[Atom, ...]]) -> bool:
    """Whether a figure counts one nationality beside others: "six Kenyan nurses died with two Ugandan drivers"."""
    told = tuple(a for a in group if not (_CITIZENS.match(report.text, a.end) or _points_back(report.text, a)))
    nation = nation_of_group(told or group)
    here = report.sentence_number(group[0].start)
    others = [
        g
        for g in groups
        if g is not group
        and not any(a.part for a in g)
        and any(a.told or (a.counted and report.sentence_number(a.start) == here) for a in g)
    ]
    return nation is not None and any(g[0].added or nation_of_group(g) not in (None, nation) for g in others)


def _points_back(text: str, atom: Atom) -> bool:
    """Whether a figure without a nation is of people told of before: "the three"."""
    return atom.people.nationality is None and bool(_THE.search(text, max(0, atom.start - 8), atom.start))


def _own_people(report: ReportText, group: tuple[Atom, ...], groups: Sequence[tuple[Atom, ...]]) -> bool:
    """Whether a figure counts the speaker's own people beside a larger one: "nine of our nationals" of 28 hurt."""
    own = all(_CITIZENS.match(report.text, a.end) or _STAFF.match(report.text, a.end) for a in group)
    return own and any(g[0].low > group[0].low and weight_of(g) >= 0.5 for g in groups)


def nation_of_group(group: Sequence[Atom]) -> str | None:
    """The nationality of those counted, if every time they are counted it is told."""
    nations = {a.people.nationality for a in group}
    return nations.pop() if len(nations) == 1 else None


def _rivals(report: ReportText, whole: list[tuple[Atom, ...]]) -> list[tuple[Atom, ...]]:
    """The surest figure for everybody, or the one it was raised to, and those that somebody else gives."""
    whole = _without_some_of_them(report, _without_one_of_them(report, whole))
    exact = {g[0].low for g in whole if g[0].low == g[0].high}
    whole = [g for g in whole if g[0].low == g[0].high or g[0].high not in exact]  # "as many as four", and four
    whole = sorted(whole, key=lambda g: (-max(_sureness(a) for a in g), g[0].start))
    best = whole[0]
    raised = [g for g in whole[1:] if g[0].low > best[0].low and any(a.raised for a in g)]
    if raised:
        best = raised[0]
    first = _speaker(report, best)
    kept = [best]
    for group in whole:
        if group is best:
            continue
        said = _speaker(report, group)
        sure = max(_sureness(a) for a in group) >= _AS_SURE * max(_sureness(a) for a in best)
        counted = best[0].hedge is Hedge.FEARED and group[0].hedge is not Hedge.FEARED
        if said != first and (said or sure or counted):
            kept.append(group)
    return kept


def _without_one_of_them(report: ReportText, whole: list[tuple[Atom, ...]]) -> list[tuple[Atom, ...]]:
    """The figures without one person told of beside a figure of several: "one of the victims is Ann Doe" of two."""
    several = any(a.counted and a.told and a.low > 1 and a.whole >= EVERYBODY for g in whole for a in g)
    if not several:
        return whole
    return [g for g in whole if g[0].low != 1 or g[0].high != 1 or any(_counts_one(report, a) for a in g)]


def _without_some_of_them(report: ReportText, whole: list[tuple[Atom, ...]]) -> list[tuple[Atom, ...]]:
    """The figures without later ones of one trade: "at least 90 people are dead … two nurses were killed"."""
    people = [g for g in whole if g[0].counted and g[0].told and _PEOPLE.match(report.text, g[0].end)]
    most = max(people, key=lambda g: g[0].low, default=None)
    if most is None:
        return whole
    return [
        g
        for g in whole
        if g is most or not _of_one_trade(g) or g[0].start < most[0].start or g[0].low >= most[0].low
        or _speaker(report, g) is not None
    ]  # fmt: skip


def _of_one_trade(group: tuple[Atom, ...]) -> bool:
    """Whether a figure counts people of one trade where it tells of what trade they are."""
    roles = {a.people.role for a in group} - {None}
    return bool(roles) and _OF_ANY_TRADE.isdisjoint(roles) and not any(a.raised for a in group)


def _counts_one(report: ReportText, atom: Atom) -> bool:
    """Whether words may tell of everybody by one person: "one person died", "a clerk died", not "the woman killed"."""
    if atom.counted:
        return _OF_THEM.match(report.text, atom.end) is None
    later = _DIED_LATER.match(report.text, atom.end, report.sentence(atom.start)[1])
    definite = _DEFINITE.match(report.text, atom.start) or _THE.search(report.text, max(0, atom.start - 6), atom.start)
    return definite is None and not atom.name and later is None


def _sureness(atom: Atom) -> float:
    """How sure it is that the figure counts everybody and that this became of them."""
    feared = 0.4 if atom.hedge is Hedge.FEARED else 1.0
    return atom.whole * atom.score * feared * (1.0 if atom.told else 0.5)


def _speaker(report: ReportText, group: tuple[Atom, ...]) -> str | None:
    said = find_speaker(report, group[0].start, group[0].end, back=0)
    return said.name if said else None


def listed_first(report: ReportText, groups: Sequence[tuple[Atom, ...]]) -> list[tuple[Atom, ...]]:
    """The people whom a sentence lists before others give figures for everybody; empty where they are no rival.

    "The blast killed two cooks and a driver. A union put the dead at five": three stands beside the union's five.
    """
    atoms = [a for g in groups for a in g]
    figures = [a for a in atoms if a.whole >= 0.5]
    line = min((report.sentence_number(a.start) for a in atoms), default=0)
    listed = [a for a in atoms if report.sentence_number(a.start) == line and not a.part]
    if len(listed) < 2 or not figures or not all(a.told and not (a.added or a.nth) for a in listed):
        return []
    own = _speaker(report, (listed[0],))
    rivals = all(
        a not in listed
        and a.low != sum(b.low for b in listed)
        and not a.added
        and (not a.raised or _PUTS.search(report.text, report.sentence(a.start)[0], a.start))
        and _speaker(report, (a,)) not in (None, own)
        for a in figures
    )
    return [(a,) for a in listed] if rivals else []
