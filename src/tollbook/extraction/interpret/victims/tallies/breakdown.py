"""What a report says of victims' nations apart from their number: "All were Syrian", "Two of the dead are Malians".

Sentences that divide a toll by nation often carry no mark, for the figure for everybody stands elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tollbook.extraction.interpret.altered import altered
from tollbook.extraction.interpret.context import Demonym, ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.incidents.homes import sentence_homes
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.fates.fate import fate_of
from tollbook.extraction.interpret.victims.fates.spared import named_wrongly
from tollbook.extraction.interpret.victims.others.who_did_it import ATTACKING
from tollbook.extraction.interpret.victims.people.people import People, is_of_people
from tollbook.extraction.interpret.victims.tallies.nations import by_nationality
from tollbook.extraction.interpret.victims.tallies.row import Counted, Row
from tollbook.extraction.interpret.victims.tallies.told_of_noun import OfNoun, told_of_nouns, with_nation_of
from tollbook.extraction.spans import SpanReading
from tollbook.vocabulary.codes import Hedge, Outcome

_SCORE: Final = 0.4
_REACH: Final = 4  # sentences after an incident's own within which its victims may be divided
_NOUNS: Final = {
    Outcome.KILLED: r"dead|deceased|victims|slain|fatalities|killed|those (?:who were |who had been )?killed|"
    r"(?:those )?who (?:died|perished)",
    Outcome.INJURED: r"wounded|injured|those (?:who were )?(?:hurt|injured|wounded)|survivors in hospital",
    Outcome.KIDNAPPED: r"hostages|captives|abducted|kidnapped|abductees|those (?:who were )?(?:taken|held|kidnapped|"
    r"abducted|seized)",
}
_ANY: Final = "|".join(_NOUNS.values())
_WHICH: Final = {outcome: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for outcome, words in _NOUNS.items()}
_SAID: Final = r"(?:(?:said|believed|reported|thought|known) to be |reportedly |identified as |all )?"
_OF_NATION: Final = r"(?:an? |(?:from|nationals? of|citizens? of|natives? of) (?:the )?)?$"
_TOWN_IN: Final = r"(?:(?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’-]+)?(?:,| in) (?:the )?)?"  # "from Selby in Norland"
_EVERYBODY: Final = Cue(
    rf"\b(?:(?:all|both|each)(?: (?:of )?(?:them|whom|these|those|(?:the )?(?:\w+ )?(?:{_ANY}|men|women|workers|people|"
    rf"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\d+)"
    rf"(?: (?:men|women|workers|people|victims|dead|"
    rf"hostages))?))?|(?<!of )(?<!among )(?:the|"
    rf"these) (?:\w+ )?(?:{_ANY})|^[\"“]?They)"
    rf"(?: so far)?(?: (?:who|that) [^.;:]{{1,110}}? (?:are|were)| (?:are|were)|,)?"
    rf" {_SAID}(?:now )?(?:from (?:the )?{_TOWN_IN}|(?:nationals of|"
    rf"citizens of|natives of) (?:the )?)?$|"
    r"\bthe (?:(?:dead|slain|murdered) (?:man|woman|boy|girl)|(?:man|woman|boy|girl) (?:killed|who (?:died|was killed))"
    r") (?:was|is) (?:an? |from |(?:an? )?(?:citizen|national|native) of (?:the )?)?$",
    re.IGNORECASE,
)
_ARTICLE_END: Final = Cue(r"\ban? $")
_FROM_END: Final = Cue(r"\b(?:from|of) (?:the )?$", re.IGNORECASE)
_FROM_TOWN_END: Final = Cue(rf"\b(?:from|of) (?:the )?{_TOWN_IN}$", re.IGNORECASE)
_EXCEPT: Final = Cue(
    r"\b(?:except\w*|but (?:one|two)|most(?! (?:of them )?from\b)|not all|apart from|save|wrong|mistaken|incorrect|"
    r"not (?:both|all))\b",
    re.IGNORECASE,
)
_ONE_DEAD: Final = re.compile(r"the (?:\w+ )?(?:man|woman|boy|girl)\b", re.IGNORECASE)
_THEY: Final = re.compile(r"[\"“]?They\b")
_EXCEPTED: Final = re.compile(
    r"[^.;]{0,40}?,? \(?(?:except(?:ing)?(?: for)?|apart from|save|with the exception of) "
    r"(?:(?P<one>an?|the)|him|her)\b"
)
_REST: Final = Cue(
    rf"\b(?:(?:the )?(?:rest|remainder)|(?:all )?the (?:others|remaining \w+|other (?:{_ANY}|men|women|workers|people|"
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)))"
    r"(?: (?:who (?:were |was )?)?(?:killed|dead|died|wounded|injured))?,? (?:(?:are|were|is|was|came|come) )?(?:all )?"
    rf"(?:{_SAID})?"
    r"(?:(?:from|nationals of|citizens of|natives of) (?:the )?)?$",
    re.IGNORECASE,
)
_INTRODUCED: Final = Cue(
    rf"\b(?:(?:the|its|their) (?:\w+ )?(?:{_ANY})(?: (?:are|were|is|was|include[sd]?|comprise[sd]?)\b|:|,(?= "
    rf"(?:an?|one|two|three|"
    rf"four|five|six|seven|eight|nine|ten|\d+)\b))|"
    rf"(?:of|among) (?:the |those )?(?:\w+ )?(?:{_ANY})\b)|^(?:{_ANY}) (?:are|is)\b",
    re.IGNORECASE,
)
_SHARE: Final = re.compile(
    rf" ?,?(?: (?:others?|more))?(?: of (?:them|whom|these|those|(?:the|those) (?:\w+ )?(?:{_ANY})))?,?"
    rf"(?: [^,.;]{{1,40}},)? ?(?:(?:are|were|is|was|came|come|comes|hailed|hails|being)\b)? {_SAID}{_OF_NATION}",
    re.IGNORECASE,
)
_OWN: Final = re.compile(
    r" (?:of (?:its|their|our|his|her) (?:own )?)?(?:\w+ )?(?:nationals?|citizens?|compatriots?|countrym[ae]n|"
    r"subjects?)\b",
    re.IGNORECASE,
)
_SPEAKS_FOR: Final = Cue(
    r"\b(?:embassy|consulate|government|ministry|ambassador|authorities) (?:of|"
    r"for) (?:the )?$",
    re.IGNORECASE,
)
_ONE: Final = Cue(
    r"\b(an?|one|another|the (?:second|third|fourth|fifth|sixth|seventh|other|last))"
    r"(?:,? (?:[^,.;]{1,40}, )?(?:is|was|came|comes|hailed))?"
    r"(?: (?:an? )?(?:\d{1,2}-year-old|young|elderly|(?:national|citizen|native) of(?: the)?))?"
    r" (?:an? |from (?:the )?)?$",
    re.IGNORECASE,
)
_APPOSED: Final = Cue(r", (one|the (?:second|third|fourth|fifth|other)) (?:an? |from (?:the )?)$")
_CLAUSE_ENDS: Final = re.compile(r"[,;:]")
_AMONG: Final = Cue(
    rf"[^.;:]{{0,60}}? (?:is|was|are|were) among (?:the |"
    rf"those )?(?:\w+ )?({_ANY})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Share:
    """So many of one nation, at `text[start:end]`; `low` None is everybody, `size` how many that is where said.

    `outcome` None: of whoever was told of last. `rest`: everybody but those of whom another nation is told,
    who are spoken of as the `others`.
    """

    start: int
    end: int
    nation: str
    low: int | None
    high: int | None
    outcome: Outcome | None
    size: int | None = None
    rest: bool = False
    others: bool = False


def shares(report: ReportText) -> list[Share]:
    """Every division by nation that the report states, in text order."""
    found: list[Share] = []
    for start in report.starts:
        first, last = report.sentence(start)
        named = report.demonyms_in(first, last)
        people = [d for d in named if not (d.area or named_wrongly(report, d.start)) and is_of_people(report.text, d)]
        if named:
            found += (*_in_sentence(report, first, last, people), *_own(report, first, last, named))
    return found


def _in_sentence(report: ReportText, first: int, last: int, people: Sequence[Demonym]) -> Iterator[Share]:
    text = report.text
    opened: Outcome | None = None
    divided = False
    for d in people:
        before = text[first : d.start]
        everybody = _EVERYBODY.search(before)
        if everybody and d.country and not _FROM_TOWN_END.search(everybody.group()):
            everybody = None
        rest = None if _EXCEPT.search(before) else _REST.search(before)
        excepted = _EXCEPTED.match(text, d.end, last) if everybody else None
        if rest and d.country is bool(_FROM_END.search(rest.group())):
            yield Share(
                first + rest.start(), d.end, d.code, None, None, _named(rest.group()) or opened, rest=True, others=True
            )
            continue
        if (
            everybody
            and (excepted or not _EXCEPT.search(text, first, last))
            and not _of_attackers(report, first, before)
        ):
            size = _size(report, first + everybody.start(), d.start) or _size_before(report, first, everybody)
            size = 1 if _ONE_DEAD.match(everybody.group()) else size
            others = excepted is not None and excepted["one"] is not None
            yield Share(
                first + everybody.start(), d.end, d.code, None, None, _named(everybody.group()), size,
                rest=excepted is not None, others=others,
            )  # fmt: skip
            continue
        introduced = _last(_INTRODUCED, before)
        opened = _named(introduced.group()) if introduced else opened
        counted = next((q for q in reversed(report.quantities_in(first, d.start)) if q.end <= d.start), None)
        lead = _SHARE.fullmatch(text, counted.end, d.start) if counted else None
        if lead and counted and counted.low > 1 and _ARTICLE_END.search(lead.group()):
            lead = None  # "two Kenyan clerks, a Ugandan"
        if lead and d.country and not _FROM_END.search(lead.group()):
            lead = None  # "seven wounded in a shooting in Senna, Kenya"
        one = _ONE.search(before)
        apposed = _APPOSED.search(before)
        among = _AMONG.match(text, d.end, last)
        outcome = _named(among.group(1)) if among else opened
        if counted and lead:
            whose = _named(lead.group())
            told = re.search(r"\b(?:are|were|is|was|came|come|comes|hailed|hails|being|of)\b", lead.group())
            if whose or outcome or divided or told:
                divided = True
                yield Share(counted.start, d.end, d.code, counted.low, counted.high, whose or outcome)
            elif apposed and (fate := _died_before(report, first, first + apposed.start())):
                divided = True
                yield Share(first + apposed.start(1), d.end, d.code, 1, 1, fate)
        elif one and (outcome or divided):
            yield Share(first + one.start(), d.end, d.code, 1, 1, outcome)


def _of_attackers(report: ReportText, first: int, before: str) -> bool:
    """Whether "they" are those who did it, of whom the sentence before tells first."""
    if not first or not _THEY.match(before):
        return False
    told, end = report.sentence(first - 1)
    return bool(ATTACKING.search(report.text, told, end))


def _died_before(report: ReportText, first: int, at: int) -> Outcome | None:
    """What became of those counted last before an apposition that ends their clause: "five men died, one a Kenyan"."""
    counted = [q for q in report.quantities_in(first, at) if q.end <= at and q.low > 1]
    if not counted or _CLAUSE_ENDS.search(report.text, counted[-1].end, at):
        return None
    return fate_of(report, counted[-1].start, counted[-1].end)


def _own(report: ReportText, first: int, last: int, named: Sequence[Demonym]) -> Iterator[Share]:
    """Of the nation named before in the sentence: "two of its nationals", "three of his compatriots"."""
    for q in report.quantities_in(first, last):
        own = _OWN.match(report.text, q.end, last)
        before = [
            d for d in named if d.end <= q.start and (not d.country or _SPEAKS_FOR.search(report.text[: d.start]))
        ]
        fate = fate_of(report, q.start, q.end)
        if own and before and fate and " of " in own.group():
            yield Share(q.start, own.end(), before[-1].code, q.low, q.high, fate)


def _last(pattern: Cue | re.Pattern[str], words: str) -> re.Match[str] | None:
    found = list(pattern.finditer(words))
    return found[-1] if found else None


def _size(report: ReportText, start: int, end: int) -> int | None:
    """How many "both" or "all nine" are."""
    number = next(iter(report.quantities_in(start, end)), None)
    return number.low if number else None


def _size_before(report: ReportText, first: int, everybody: re.Match[str]) -> int | None:
    """How many those are of whom an apposition says it: "Two men and four boys, all citizens of Chad,"."""
    at = first + everybody.start()
    before = [q for q in report.quantities_in(first, at) if q.end <= at]
    apart = [n for n, q in enumerate(before) if n and _CLAUSE_ENDS.search(report.text, before[n - 1].end, q.start)]
    before = before[apart[-1] :] if apart else before
    if not before or not report.text[:at].endswith(", "):
        return None
    return None if _CLAUSE_ENDS.search(report.text, before[-1].end, at - 2) else sum(q.low for q in before)


def _named(words: str) -> Outcome | None:
    return next((outcome for outcome, pattern in _WHICH.items() if pattern.search(words)), None)


def shares_by_bundle(report: ReportText, reading: SpanReading) -> list[list[Share | OfNoun]]:
    """The shares of each bundle, and what is told of nouns: in its sentences, or after them before another incident."""
    own: list[list[Share | OfNoun]] = [[] for _ in reading.bundles]
    homes = sentence_homes(report, reading)
    alone = len(reading.bundles) == 1
    nouns = (n for start in report.starts for n in told_of_nouns(report, *report.sentence(start)))
    told: list[Share | OfNoun] = [*shares(report), *nouns] if reading.bundles else []
    for share in told:
        number = report.sentence_number(share.start)
        near = next((homes[n] for n in range(number, max(number - _REACH, -1), -1) if n in homes), None)
        home = 0 if alone else near
        if home is not None:
            own[home].append(share)
    return own


def divided(
    report: ReportText,
    told: Mapping[Outcome, Counted],
    stated: Sequence[Share | OfNoun],
    marks: Sequence[tuple[int, Outcome]],
) -> dict[Outcome, Counted]:
    """The figures with the rows by nation that `stated` adds: no nation twice, and no more than there are victims.

    `marks` are the places of the incident's figures: a share that names no outcome is of those told of last.
    """
    done = dict(told)
    for noun in stated:
        if isinstance(noun, OfNoun):
            done = with_nation_of(report, done, noun)
    last: list[Outcome] = []
    for share in stated:
        if isinstance(share, OfNoun):
            continue
        last = [share.outcome] if share.outcome else (last if share.rest else []) or _told_last(report, share, marks)
        counted = [o for o, c in done.items() if c.totals]
        together = share.low is None and share.size == sum(done[o].totals[0].low for o in counted)
        for outcome in counted:
            if together:  # "all nine are Kenyans", of four dead and five hurt
                done[outcome] = _with_share(done[outcome], replace(share, size=None))
            elif outcome in last:
                done[outcome] = _with_share(done[outcome], share)
    return done


def _told_last(report: ReportText, share: Share, marks: Sequence[tuple[int, Outcome]]) -> list[Outcome]:
    """What became of those told of last: of everybody, here or in the last sentence that tells of any."""
    before = sorted((at, outcome) for at, outcome in marks if at < share.start)
    first = report.sentence(share.start)[0]
    if share.low is None and not share.rest and before and (share.start - first <= 1 or before[-1][0] >= first):
        line = report.sentence(before[-1][0])[0]
        return sorted({outcome for at, outcome in before if line <= at})
    return [outcome for _, outcome in before[-1:]]


def _with_share(counted: Counted, share: Share) -> Counted:
    parts = [r for r in counted.parts if not _within(share, r)]
    counted = altered(counted, parts=tuple(parts)) if len(parts) < len(counted.parts) else counted
    whole = counted.totals[0]
    nations = {row.nationality for row in parts} - {None}
    told = sum(row.low for row in by_nationality(parts, whole.high) if row.nationality != share.nation)
    if share.rest:
        most = share.size or _divided(share, counted, told)
        apart = share.others and not told  # "the others are Kenyan", of whom they are not told
        if apart or share.nation in nations or not told < most <= whole.low:
            return counted
        share = replace(share, low=most - told, high=most - told)
    if share.low is None and share.outcome and share.size and share.size < whole.low and not nations:
        share = replace(share, low=share.size, high=share.size)  # "the two killed are Malians", of three
    if share.low is None:
        if nations - {share.nation} or not whole.low or share.size not in (None, whole.low):
            return counted
        others = tuple(replace(row, nationality=share.nation) for row in counted.parts if row.role)
        row = _row(share, whole.low, whole.high)
        return replace(counted, parts=(row, *(o for o in others if o.low < whole.low)))
    room = None if whole.high is None else whole.high - told
    if share.nation in nations or (room is not None and share.low > room):
        return counted
    return replace(counted, parts=(*counted.parts, _row(share, share.low, share.high)))


def _within(share: Share, row: Row) -> bool:
    """Whether a smaller figure of that nation is read off the share's own words: "the other four, one a clerk, are"."""
    return (
        row.nationality == share.nation
        and row.low < (share.low or 0)
        and all(share.start <= a.start < share.end for a in row.atoms)
    )


def _divided(share: Share, counted: Counted, told: int) -> int:
    """How many those are of whom the rest is told: the last figure before that is larger than those told of."""
    rows = [*counted.totals, *(row for row in counted.parts if row.nationality is None)]
    before = [
        (max(a.start for a in row.atoms if a.start < share.start), row.low)
        for row in rows
        if row.low > told and any(a.start < share.start for a in row.atoms)
    ]
    return max(before)[1] if before else 0


def _row(share: Share, low: int, high: int | None) -> Row:
    atom = Atom(share.start, share.end, low, high, Hedge.PLAIN, 0.9, _SCORE, People(share.nation))
    return Row(low, high, (atom,), share.nation)
