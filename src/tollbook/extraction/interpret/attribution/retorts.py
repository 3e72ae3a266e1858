"""A state that denies what its forces are accused of: "the shell was Norland's, they said. Norland denied it"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.attribution.nation import SEATS, SEATS_NAMED, Nation
from tollbook.extraction.interpret.attribution.speakers import Speaker
from tollbook.extraction.interpret.attribution.who import DENIAL, OFFICIAL, THIRD, Attributed
from tollbook.extraction.interpret.attribution.wording import LONGEST
from tollbook.extraction.interpret.context import ReportText

_VOICED: Final = (
    r"(?:['’]s)?(?P<body>(?: (?:foreign|defen[cs]e|interior|information|prime|air|armed|military|presidential|central|"
    r"ministry|minist(?:er|ry)|army|military|government|officials?|spokes\w+|president(?:'s office)?|embassy|"
    r"ambassador|consul(?:ate)?|forces?|command|navy|envoy|side|junta|regime|authorities|mission|diplomats?|adviser|general|staff|"
    r"media|of|for|the|to|UN|United|Nations|[Ii]n|at))*)"
)
_ADVERBS: Final = (
    r"(?:,[^,.;]{1,60},)?(?: (?:has|had|have|itself|also|promptly|again|always|immediately|flatly|officially|later|"
    r"quickly|repeatedly|on \w+day|yesterday|today|late|earlier|in turn))*"
)
_DENIES: Final = (
    r" (?:den(?:y|ies|ied)(?! (?:entry|access|visas?|bail|medical|permission|knowledge|paying|them|him|her|us))\b|"
    r"(?:reject|dismiss|refute)(?:s|ed|es)? (?:it|this|that|any|all|as|what|both|such|(?:the |these |those )?(?:\w+ )?"
    r"(?:charges?|claims?|accusations?|allegations?|reports?|versions?|suggestions?|blame|involvement|responsib\w+))|"
    r"(?:call|term|describ)(?:s|ed|es) (?:it|this|that|the (?:\w+ )?(?:charge|claim|accusation|allegation|report)s?)"
    r"(?: as)? [^.;]{0,20}?(?:lies?|false|absurd|baseless|nonsense|slander|fabricat|fake|fairy|propaganda|invention|"
    r"untrue|unfounded|ridiculous|provocation)|"
    r"(?:says?|said|insist(?:s|ed)) (?:that )?(?:it|its (?:\w+ )?\w+|they|no \w+ of its \w+) (?:(?:did|do|does|had|has|"
    r"was|were) (?:not|nothing|never)|had no))"
)
_FORCES: Final = re.compile(
    r"\b(?:[Ff]orces?|[Aa]rmy|[Mm]ilitary|navy|government|soldiers|troops|intelligence|coalition|police|guards?|services?)$"
)
_ANSWER: Final = re.compile(_VOICED + _ADVERBS + _DENIES)


def with_retorts(
    report: ReportText, rows: Sequence[Sequence[Attributed]], nation: Callable[[str], Nation | None]
) -> list[list[Attributed]]:
    """The attributions of each incident, with the denials by states of what their own are accused of there."""
    found = [list(own) for own in rows]
    accusing = any(r.kind in (OFFICIAL, THIRD) for own in rows for r in own)
    for code, start, end in _denials(report) if accusing else ():
        state = nation(code)
        if state is None:
            continue
        accused = [
            (r.actor.start, k, r)
            for k, own in enumerate(rows)
            for r in own
            if r.kind in (OFFICIAL, THIRD) and r.actor.start < end and _of(r.actor.name, state)
        ]
        if not accused:
            continue
        _, home, row = max(accused, key=lambda a: (a[0], -a[1]))
        denied = [
            r for r in found[home] if r.kind is DENIAL and (r.actor.name == row.actor.name or _of(r.actor.name, state))
        ]
        found[home] = [r for r in found[home] if r not in denied] + [_retort(report, row, start, end, denied)]
    return [sorted(own, key=lambda a: (a.start, a.end, a.actor.name, a.kind)) for own in found]


def _retort(report: ReportText, row: Attributed, start: int, end: int, told: Sequence[Attributed]) -> Attributed:
    """The denial of what `row` accuses a body of: as it was told by another name, else in the words of the state."""
    if told:
        return replace(told[0], actor=replace(told[0].actor, name=row.actor.name, listed=row.actor.listed))
    speaker = Speaker(start, end, report.text[start:end])
    first, last = report.sentence(start)
    return replace(
        row, kind=DENIAL, speaker=speaker.name, medium=None, unproven=False,
        start=first, end=min(last, first + LONGEST),
    )  # fmt: skip


def _of(name: str, state: Nation) -> bool:
    """Whether a body is a state or its forces."""
    own, _, rest = name.partition(" ")
    return name in (state.name, state.people) or (own == state.people != "" and bool(_FORCES.search(rest)))


def _denials(report: ReportText) -> Iterator[tuple[str, int, int]]:
    """(country, start and end of whoever speaks for it) of each denial by a state."""
    text = report.text
    for m in SEATS_NAMED.finditer(text):
        if answer := _ANSWER.match(text, m.end(), report.sentence(m.start())[1]):
            yield SEATS[m.group()], m.start(), answer.end("body")
    for d in report.demonyms:
        answer = _ANSWER.match(text, d.end, report.sentence(d.start)[1])
        if answer and (d.country or answer["body"]):
            yield d.code, d.start, answer.end("body")
