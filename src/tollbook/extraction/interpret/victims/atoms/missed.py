"""Who is said to be missing, and who of them to have been taken: "four are missing; a witness saw them led away"."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.altered import altered
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.fates.asides import beyond_aside
from tollbook.extraction.interpret.victims.fates.captivity import CAPTIVITY, MISSED
from tollbook.vocabulary.codes import Hedge, Outcome

_IS_MISSED: Final = re.compile(
    r"(?:[^.;:,\n]{0,30}? |(?: (?!(?:and|but|who)\b)[\w'’-]+){1,4} who (?:(?!\b(?:and|but|who|is|are|was|were)\b)"
    r"[^.;:,\n]){1,60}? |)"
    r"(?:is|are|was|were|remains?|remained) (?:still |also |reported )*(?:missing|unaccounted)\b",
    re.IGNORECASE,
)  # "two cooks are missing", "two cooks who ran into the bush are missing"
_NOT_FOUND: Final = Cue(
    r"(?:(?!\b(?:and|but|while)\b)[^.;:,\n]){0,60}?,? ?\b(?:(?:has|have|had) (?:still |yet )?not (?:yet )?been|"
    r"(?:has|have|had) yet to be) (?:found|seen|traced|located|heard (?:of|from))\b",
    re.IGNORECASE,
)  # "two who ran into the bush have not been found"
_THE_MISSING: Final = re.compile(
    r"\b(?:the|those) missing (?:are|were|is|was|include[sd]?)\b[^.;]{0,120}$", re.IGNORECASE
)
_SO_MANY_MISSING: Final = re.compile(
    r"\b(?:number|count) of (?:the |those )?(?:people |persons )?missing\b(?:(?!\b(?:dead|killed|died|toll)\b)"
    r"[^.;]){0,110}"
    r"(?: to| at| is| reached| now)(?: at least| about)? $",
    re.IGNORECASE,
)  # "the number of people missing since the raid has risen to nine"
_TAKEN: Final = (
    r"(?:kidnapped|abducted|seized|captured|snatched|carried off|taken(?! (?:to|in|back|on|over|out|up|home|ill)\b)|"
    r"(?:led|marched|driven|dragged|pushed|pulled|forced|bundled|herded|hauled|carried) (?:away|off|out of|from|"
    r"behind|"
    r"into(?! (?:hiding|exile)\b)|"
    r"towards?|across|onto|aboard|to (?:row|carry)))\b(?! by (?:the )?(?:current|flood|water|waves?|tide|river|sea)\b)"
)
_WAS_TAKEN: Final = re.compile(
    rf"(?:(?!\b(?:and|but|or|no|not|nobody)\b)[^.;:\n]){{0,50}}? (?:was|were|had been|been) (?:all |both |then )?"
    rf"{_TAKEN}|"
    rf"(?: [\w'’-]+){{0,4}}(?: and [^.;:,\n]{{3,60}})?, (?:was|were) (?:all |both |then )?{_TAKEN}",
    re.IGNORECASE,
)  # "the driver was dragged from his cab; his whereabouts are unknown"
_WHOM_THEY_TOOK: Final = re.compile(
    r"(?:(?!\b(?:and|but)\b)[^.;:\n]){0,40}?,? whom [^.,;:\n]{1,40}? (?:took|led|marched|dragged|drove|carried) "
    r"(?:with them|away|off|along)\b",
    re.IGNORECASE,
)  # "an official, whom the attackers took with them, has not been seen since"
_THEY_WERE: Final = Cue(
    rf"\b(?:they|he|she|who) (?:were|was|had been|have been|has been) (?:all |both |last |later |then )?"
    rf"(?:seen (?:being )?)?{_TAKEN}|"
    rf"\b(?:saw|seen|watched) (?:them |him |her |both )?(?:being )?{_TAKEN}|"
    r"\b(?:since|after|following) (?:their|his|her) (?:abduction|kidnapping|capture)\b|"
    rf"\b(?:believed|feared|presumed|suspected|thought|may|might|could)(?: (?:to|have|be|been|being|had|that|they|he|"
    rf"she|were|was))* (?:{_TAKEN}|(?:held|captive)\b|in (?:the )?(?:\w+['’]s? )?hands\b)",
    re.IGNORECASE,
)
_BELIEVED: Final = re.compile(
    r"\b(?:believ\w+|fear\w*|presum\w+|suspect\w*|thought|thinks?|may|might|could|possibly|perhaps|probably|likely|"
    r"reportedly|allegedly|rumou?r\w*|unconfirmed|if|whether)\b[^.;:\n]{0,60}$",
    re.IGNORECASE,
)
_DENIED: Final = re.compile(
    r"\b(?:not(?! (?:yet )?(?:been|returned|come))|never|no|nor|nobody|den(?:y|ies|ied))\b[^.;:\n]{0,50}$",
    re.IGNORECASE,
)
_THEY: Final = re.compile(r"(?:They|Both|Witnesses|Residents|Villagers|Survivors|Relatives|Neighbours)\b")
_HE: Final = re.compile(r"(?:He|She|Witnesses|Residents|Villagers|Survivors|Relatives|Neighbours)\b")


def are_the_missing(report: ReportText, atom: Atom) -> bool:
    """Whether people are told of as the missing: "the missing are two cooks", "the number of the missing is nine"."""
    first = report.sentence(atom.start)[0]
    return any(p.search(report.text, first, atom.start) for p in (_THE_MISSING, _SO_MANY_MISSING))


def are_missing(report: ReportText, atom: Atom) -> bool:
    """Whether people are said to be missing, or stand in a list of the missing."""
    last = report.sentence(atom.start)[1]
    return bool(_IS_MISSED.match(report.text, beyond_aside(report, atom.end, last), last)) or _in_list(report, atom)


def was_not_found(report: ReportText, atom: Atom) -> bool:
    """Whether people have not been found, be it told behind an aside: "one driver, a Ugandan, has not been …"."""
    last = report.sentence(atom.start)[1]
    return bool(_NOT_FOUND.match(report.text, beyond_aside(report, atom.end, last), last))


def are_only_missing(report: ReportText, atom: Atom) -> bool:
    """Whether people are said to be missed, in a report that nowhere says that anybody was taken."""
    sentence = report.text[slice(*report.sentence(atom.start))]
    return bool(MISSED.search(sentence) or was_not_found(report, atom)) and not _somebody_taken(report)


_AT_OTHER_TIMES: Final = re.compile(
    r"\b(?:since|(?:this|last|past|previous) (?:year|month|decade)s?|in (?:19|20)\d\d|so far|"
    r"(?:recent|past|last) (?:\w+ )?(?:years|months|weeks)|between (?-i:[A-Z])\w+ and (?-i:[A-Z]))",
    re.IGNORECASE,
)  # of whom sums tell: "Overall, 14 were kidnapped in the province between January and October"


def _somebody_taken(report: ReportText) -> bool:
    """Whether a report says that anybody was taken, but for what it tells of other times."""
    taken = {report.sentence(m.start()) for m in CAPTIVITY.finditer(report.text)}
    return any(not _AT_OTHER_TIMES.search(report.text, *sentence) for sentence in taken)


def taken_or_missing(report: ReportText, atom: Atom) -> tuple[Atom, Outcome]:
    """The atom of people who are missing, as taken where the report says what became of them; feared so if believed."""
    text, (first, last) = report.text, report.sentence(atom.start)
    off = any(_WAS_TAKEN.match(text, at, last) for at in (atom.end, beyond_aside(report, atom.end, last) - 1))
    if off or _WHOM_THEY_TOOK.match(text, atom.end, last):
        return atom, Outcome.KIDNAPPED
    line = report.sentence_number(atom.start) + 1
    after = report.starts[line] if line < len(report.starts) else len(text)
    if "\n" not in text[last:after] and (_THEY if atom.low > 1 else _HE).match(text, after):
        last = report.sentence(after)[1]
    for told in _THEY_WERE.finditer(text, atom.end, last):
        words = text[max(first, told.start() - 70) : told.end()]
        if _DENIED.search(words[: -len(told.group())]):
            continue
        believed = atom.hedge is Hedge.PLAIN and _BELIEVED.search(words)
        return altered(atom, hedge=Hedge.FEARED) if believed else atom, Outcome.KIDNAPPED
    return atom, Outcome.MISSING


def _in_list(report: ReportText, atom: Atom) -> bool:
    """Whether an atom stands in a list of the missing: "four are missing: three Filipinos and a Ghanaian"."""
    words = report.text[report.sentence(atom.start)[0] : atom.start]
    return bool(MISSED.search(words.partition(":")[0])) and ":" in words
