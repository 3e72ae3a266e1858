"""Attackers who died and of whom no figure is given: "he was shot dead by a guard", "the gunmen all died".

Words that count them tell more and go before: they are looked for by `attackers`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue

_ONE: Final = (
    r"(?:attacker|assailant|gunman|knifeman|shooter|hijacker|raider|bomber|suicide bomber|terrorist|militant|intruder|"
    r"stabber|hostage-taker|(?:man|woman|youth|person|one) at the wheel|(?:man|woman|youth|girl|boy) with the "
    r"(?:vest|bomb|knife|gun|rifle|rucksack))"
)
_SLAIN: Final = r"(?:shot dead|shot and killed|gunned down|killed|cut down|overpowered and killed|neutrali[sz]ed)"
_HIMSELF: Final = r"(?:himself|herself)"
_DIED: Final = (
    rf"(?:(?:himself|herself|also|then|later|too|in turn|eventually|finally|had|has|is|was|being) ){{0,3}}"
    rf"(?:{_SLAIN}(?! (?:an?|the|two|three|four|five|\w+teen|\d+|his|her|at least)\b)|died|dead|perished|"
    rf"(?:shot|killed|blew|blown) {_HIMSELF}(?: up)?)\b(?! in (?:custody|prison|jail))"
)
_THE_ONE: Final = Cue(
    rf"(?:^|(?<=[.;:!?\n\"”] )|(?<=\n)|(?<=, and )|(?<=, but )|(?<=; ))(?:[Tt]he|[Tt]he lone|[Tt]he only|[Oo]ne|[Aa]|"
    rf"[Aa] lone) {_ONE}(?:,? \(?\d{{1,2}}\)?,?| of \d{{1,2}})?(?:, (?:(?!\b(?:who|which)\b)[^.;,\n]){{1,60}},)?,?"
    rf"(?: who| (?:had|has))? {_DIED}"
)  # "The gunman, a man of 30, was shot dead"
_BLEW_UP: Final = Cue(
    rf"\b(?:blew|blows|blowing|blown|exploded) {_HIMSELF}(?: up)?\b|"
    r"\b(?:detonated|set off|detonating) (?:his|her|an?) (?:explosive |suicide )?(?:vest|belt|explosives)\b|"
    r"\b(?:[Aa]|[Tt]he|[Oo]ne|[Ll]one) (?:\w+ )?suicide (?:bomber|attacker)(?:,? (?:on|in|with|wearing|driving|"
    r"disguised|dressed|"
    r"who) [^.;\n]{1,60}?)? (?:had )?(?:walked|drove|rode|rammed|struck|attacked|hit|exploded|detonated|blew|"
    r"targeted|set off|"
    r"killed|ran|rushed|entered|slammed|crashed|approached)\b|"
    r"\b(?:and|as well as|alongside|besides) (?:the |its |a )?(?:suicide )?(?:bomber|attacker|gunman)(?: himself)? "
    r"(?:was |were |had )?(?:also )?(?:died|killed|dead)\b|\b(?:so|as) (?:did|was) the (?:suicide )?(?:bomber|"
    r"attacker|gunman|"
    r"assailant|driver of the (?:car|truck|vehicle|lorry))\b|"
    rf"\b(?:then|before|fatally|and) (?:shot|shooting|killed|killing|hanged) {_HIMSELF}\b|"
    rf"\bturned (?:the|a|his|her) (?:gun|weapon|pistol|rifle|knife) on {_HIMSELF}\b"
)
_SEVERAL_BLEW_UP: Final = re.compile(
    r" (?:(?:young|teenage|female|male|suspected) ){0,2}(?:suicide (?:bombers|attackers)|bombers|women|girls|"
    r"boys|men|youths|"
    r"teenagers|attackers)(?: (?:in|on|with|wearing|"
    r"disguised as) [^.;,\n]{1,50}?)? (?:had )?(?:blew themselves up|blown "
    r"themselves up|detonated|blew up(?! the| an?)|set off (?:their|explosives))"
)  # "two girls blew themselves up in the market"
_BEFORE_HE: Final = Cue(
    rf"\b(?:before|until|and) (?:he|she) (?:was|is|had been) (?:then |also |himself |herself )?{_SLAIN}\b|"
    rf"\bbefore (?:killing|shooting|blowing) {_HIMSELF}\b|\bbefore being {_SLAIN}\b"
)
_SUBJECT: Final = Cue(rf"^[^.;:\n]{{0,60}}?\b(?:[Aa]n?|[Tt]he|[Ll]one|[Oo]ne) (?:\w+ ){{0,2}}?{_ONE}\b")
_WHO_DID_IT: Final = Cue(
    r"\b(?:[Aa]|[Tt]he|[Oo]ne) (?:[\w-]+ ){0,2}?(?:man|woman|youth|gunman|attacker)(?: from [A-Z]\w+)? who (?:had )?"
    r"(?:took over|held|opened fire|stormed|stabbed|hijacked|fired|attacked|rammed|seized)\b[^.;\n]{0,140}? was "
    rf"(?:then |later )?{_SLAIN} by\b"
)  # "a man who held clients hostage was shot dead by the police"
_HE: Final = re.compile(
    rf"(?:He|She|(?:The|This|That) (?:(?:young|old|same) )?(?:man|woman|youth|girl|boy)) (?:(?:himself|herself|"
    rf"then|was|is|"
    rf"has been|had been|in turn|later|also) ){{0,3}}(?:{_SLAIN}(?= (?:by|in|on|at|when|as|there|minutes|soon|"
    rf"while)\b|[.,;])|"
    rf"(?:shot|killed) {_HIMSELF})\b"
)
_CALLED_SO: Final = Cue(
    rf"\b(?:the|an?) {_ONE} (?:was|is|as|had|fired|stabbed|opened|shot|drove|entered|walked|came)\b|"
    rf"\b(?:an?|the|one) (?:\w+ )?(?:man|woman|youth|girl|boy|{_ONE}) (?:who )?(?:had )?(?:opened fire|fired|"
    rf"stabbed|hacked|"
    r"rammed|threw|drove (?:at|into)|attacked)\b",
    re.IGNORECASE,
)
_MANY: Final = (
    r"(?:attackers|assailants|gunmen|raiders|hijackers|bombers|terrorists|militants|intruders|hostage-takers|robbers)"
)
_ALL_DIED: Final = Cue(
    rf"\b(?:[Aa]ll(?: of)? the|[Tt]he) {_MANY} (?P<all>all )?(?:(?:were|had|have|are|also|been) ){{0,3}}"
    rf"(?P<how>{_SLAIN}|died|dead|perished)\b(?! (?:an?|the|two|three|four|five|\w+teen|\d+|his|her|at least)\b)"
)
_WHO_ATTACKED: Final = re.compile(
    rf" (?:(?:armed|masked|hooded|suicide|young) )?(?:{_MANY}|(?:m[ae]n|youths|people|persons|individuals|women|"
    rf"boys|girls)"
    rf"(?: (?:(?:armed |dressed |disguised )?(?:with|in|on|as) [^.;,\n]{{1,40}}))?)\b(?! of\b)(?=[^.;\n]{{0,60}}?"
    r"\b(?:stormed|attacked|entered|burst|broke|opened fire|fired|fell upon|overran|raided|took over|rushed|shooting|"
    r"forced|blew))"
)
_NOT_SO: Final = re.compile(
    r"\b(?:not|never|nobody|denied|would|could|might|may|if|whether|threatened|tried|failed to|vowed|"
    r"years? (?:ago|earlier|"
    r"before)|wrong\w*|rumou?r\w*)\b",
    re.IGNORECASE,
)
_FAR: Final = 240  # characters of a passage that holds how many they were and that they died


def fallen_attackers(report: ReportText) -> list[tuple[int, int]]:
    """The words for attackers who died, with how many they were where that is told; one where no number is."""
    return report.once(_fallen_attackers, None)


def _fallen_attackers(report: ReportText, _: None) -> list[tuple[int, int]]:
    return list(dict.fromkeys(_found(report)))


def _found(report: ReportText) -> Iterator[tuple[int, int]]:
    text = report.text
    for q in report.quantities:
        if q.low > 1 and _SEVERAL_BLEW_UP.match(text, q.end) and not _unsure(report, q.start, q.end):
            yield q.start, q.end
    for pattern in (_THE_ONE, _BLEW_UP):
        for told in pattern.finditer(text):
            if not _unsure(report, told.start(), told.end()) and not report.quantities_in(told.start(), told.end()):
                yield told.span()
    for told in _WHO_DID_IT.finditer(text):
        if not _unsure(report, *told.span()):
            yield told.end() - 1, told.end()
    for told in _BEFORE_HE.finditer(text):
        first = report.sentence(told.start())[0]
        if _SUBJECT.search(text[first : told.start()]) and not _unsure(report, *told.span()):
            yield told.span()
    yield from _of_whom_the_next_tells(report)
    yield from _all_of_them(report)


def _all_of_them(report: ReportText) -> Iterator[tuple[int, int]]:
    """All attackers of whom it is told how many they were: "Three gunmen stormed it. The attackers all died"."""
    text = report.text
    for told in _ALL_DIED.finditer(text):
        if not (told["all"] or told.group()[0] in "Aa") or _unsure(report, *told.span()):
            continue
        near = report.quantities_in(max(0, told.end() - _FAR), told.start())
        so_many = [q for q in near if q.low > 1 and _WHO_ATTACKED.match(text, q.end)]
        if so_many:
            yield so_many[-1].start, told.end()


def _of_whom_the_next_tells(report: ReportText) -> Iterator[tuple[int, int]]:
    """What a sentence tells of the one whom the sentence before calls the attacker: "He was shot dead by a guard"."""
    for line, start in enumerate(report.starts[1:], start=1):
        told = _HE.match(report.text, *report.sentence(start))
        before = report.sentence(report.starts[line - 1]) if told else (0, 0)
        if told and "\n" not in report.text[before[1] : start] and _CALLED_SO.search(report.text, *before):
            yield told.span()


def _unsure(report: ReportText, start: int, end: int) -> bool:
    """Whether a sentence denies a death or tells of what did not happen, up to the words for it."""
    return _NOT_SO.search(report.text, report.sentence(start)[0], end) is not None
