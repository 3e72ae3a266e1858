"""Whether one person told of as if alone is not the only one harmed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.atoms.links import are_linked
from tollbook.extraction.interpret.victims.fates.shot import merely_shot
from tollbook.extraction.interpret.victims.tallies.group import OF_ANY_TRADE, nation_of_group
from tollbook.extraction.interpret.victims.tallies.merging import one_of_the_hurt_died
from tollbook.vocabulary.trades import nobody_is_both

_ANOTHER_TIME: Final = Cue(
    r"\b(?:last|previous|earlier this) (?:year|month|week|spring|summer|autumn|fall|winter)\b|"
    r"\b(?:years?|months?|weeks?) (?:ago|earlier|before)\b|\bin (?:19|20)\d\d\b",
    re.IGNORECASE,
)
_AND_ANOTHER: Final = re.compile(r"(?:,? and|;|, while) $")  # "a courier lost two fingers and a clerk was deafened"
_INTRODUCED: Final = re.compile(r"an? ", re.IGNORECASE)
_ALSO: Final = re.compile(
    r"(?: [\w'’-]+){0,3}? (?:(?:was|is) also (?:killed|shot dead|murdered|wounded|injured|hurt|abducted|kidnapped)|"
    r"also (?:died|perished))\b"
)
_TOO: Final = re.compile(
    r"(?: (?!(?:and|or|who|but)\b)[\w'’-]+){0,5}?(?:, [^.;\n]{1,80},)? "
    r"(?:(?:was|were) also (?:killed|shot dead|murdered)|also (?:died|perished|succumbed))\b"
)
_WAS_SHOT_AND: Final = re.compile(
    r"(?: [\w'’-]+){0,3}? (?:was|were) (?:shot|stabbed)\b[^.;:\n]{0,40}?,? (?:and|while) "
    r"(?:(?:an?|the|his|her|their) )?"
)
_KIN: Final = re.compile(r"(?:his|her) ", re.IGNORECASE)
_TWO: Final = re.compile(r" (?:and|as well as|(?:together|along) with) $")
_OWN: Final = re.compile(r"(?:an?|the|his|her|another) (?!(?:[\w-]+ )?(?:father|mother|grandfather|grandmother)\b)")
_SAID_OF_ONE: Final = re.compile(r"(?:,| is| was|\bas| \(| [–—-]) $")
_NEXT: Final = 2  # sentences between two who were harmed together
OWN_FATE: Final = re.compile(
    r"(?: [\w'’-]+){0,6}?,? (?:was|were|is|are|also|lost|broke|suffered|sustained|received|"
    r"escaped with|took) (?:\w+ ){0,2}?"
    r"(?:hit|shot|hurt|wounded|injured|cut|burn(?:ed|t)|grazed|struck|stabbed|beaten|killed|dead|burns|cuts|"
    r"wounds?|an? \w+|two \w+|three \w+|his|her|bruised|concussed|deafened|blinded|bullet|bruises|scratches)\b"
)  # what is said of somebody alone


def with_another(
    report: ReportText, whole: Sequence[tuple[Atom, ...]], groups: Sequence[tuple[Atom, ...]], hurt: bool
) -> bool:
    """Whether next to the one person told of as if alone another was harmed, or `hurt`."""
    told = [(g, o) for g in whole for o in groups if o is not g]
    return any(is_another(report, g, o) or (hurt and side_by_side(report, g, o)) for g, o in told)


def is_another(report: ReportText, one: tuple[Atom, ...], other: tuple[Atom, ...]) -> bool:
    """Whether one person told of to have been harmed is not the only one: next to him another was harmed, too."""
    a, b = one[0], other[0]
    if one_of_the_hurt_died(report, *sorted((a, b), key=lambda x: x.start)):
        return True
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
    sooner = a if later is b else b
    each = nations != {None} or OWN_FATE.match(report.text, sooner.end, later.start)
    introduced = _INTRODUCED.match(report.text, later.start) is not None
    kin = _KIN.match(report.text, later.start) is not None
    if told_of_both and each and (introduced or kin):
        return True
    named = None not in roles and roles[0] != roles[1] and OF_ANY_TRADE.isdisjoint(roles)
    also = (introduced or kin) and _ALSO.match(report.text, later.end) is not None
    return nobody_is_both(*roles) or also or (named and introduced)


def side_by_side(report: ReportText, one: Sequence[Atom], other: Sequence[Atom]) -> bool:
    """Whether two persons stand beside each other as two, whoever of them is taken up again: "a tiler and a clerk"."""
    pairs = ((a, b) if a.start < b.start else (b, a) for a in one for b in other)
    return any(
        all(x.low == x.high == 1 and not (x.counted or x.part or x.earlier or x.claimed or x.weak) for x in pair)
        and are_linked(report, *pair)
        and _TWO.search(report.text, pair[0].end, pair[1].start) is not None
        and _OWN.match(report.text, pair[1].start) is not None
        and not _SAID_OF_ONE.search(report.text, max(0, pair[0].start - 5), pair[0].start)
        for pair in pairs
    )


def shot_beside(report: ReportText, one: Atom, other: Atom) -> bool:
    """Whether some were shot and, in the same breath, others hurt: "a cook was shot and two guards were wounded"."""
    if report.sentence_number(one.start) != report.sentence_number(other.start) or other.start < one.end:
        return False
    roles = one.people.role, other.people.role
    apart = None not in roles and roles[0] != roles[1]
    between = _WAS_SHOT_AND.fullmatch(report.text, one.end, other.start)
    return apart and other.told and between is not None and merely_shot(report, one.start, one.end)


def told_each(report: ReportText, groups: Sequence[tuple[Atom, ...]], hurt: bool) -> bool:
    """Whether it is said of each of several single persons: "the nurse died … the driver, too, was killed".

    In one sentence of persons of different roles, "the nurse died and the driver succumbed", else of one "also".
    """
    if hurt and all(any(side_by_side(report, g, o) for o in groups if o is not g) for g in groups):
        return True
    lines = [{report.sentence_number(a.start) for a in g} for g in groups]
    if any(_TOO.match(report.text, a.end) for g in groups for a in g if a.told) and all(
        any(a.told for a in g) for g in groups
    ):
        return True
    if not set.intersection(*lines):
        return False
    roles = [next((a.people.role for a in g if a.people.role), None) for g in groups]
    return None not in roles and len(set(roles)) == len(roles) and all(any(a.told for a in g) for g in groups)
