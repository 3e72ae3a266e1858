"""Clauses that deny what somebody is accused of: "called the charge absurd", "said that none of its men was there"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.wordlists import ATTACKS

_CHARGE: Final = (
    r"(?:charges?|claims?|accusations?|allegations?|reports?|versions?|suggestions?|insinuations?|blame|stor(?:y|ies)|"
    r"remarks?|rumou?rs?|imputations?|theor(?:y|ies)|idea|account|thesis|assertions?|contention|declaration|"
    r"responsibility|involvement|participation|implication|part|role|hand|link|connection|attributions?|hypothesis|"
    r"notion|thought)"
)
_THE: Final = r"(?:the|that|this|these|those|any|all|such|both|its|their|his|her|what|every|each|as)"
_LIE: Final = (
    r"(?:lies?|libel(?:lous)?|false|falsehood|absurd\w*|baseless|nonsense|slanders?|slanderous|fabricat\w+|smears?|"
    r"propaganda|inventions?|untrue|grotesque|fairy tales?|defamation|laughable|ridiculous|reckless|fantas\w+|"
    r"fictions?|"
    r"calumny|malicious|insult\w*|unfounded|rubbish|pretext|obscene|infamous|preposterous|outrageous|irresponsible|"
    r"literature|disgrace(?:ful)?|gossip|jokes?|sermon|tales?|fake|groundless|mischievous|impostors?|imaginary|"
    r"shameless|cynical|without (?:any )?(?:foundation|basis|merit|substance|proof))"
)
_DENIES: Final = Cue(
    rf"(?<=: )[\"“]?(?:an? |all |pure |mere )?{_LIE}(?=[\"”]?[.,;])|"
    r"\b(?:"
    r"den(?:y|ies|ied)(?:(?=[.,;:]|$)| that(?=[.,;:])|"
    r" that (?:any|its|his|their|it|they|he|she|our|a single|one of|such|there|no)\b|"
    r" (?:(?:it|this|them)(?! (?:entry|access|visas?|bail|permission|medical)\b)|"
    r"any(?! (?:\w+ )?(?:loss|casualt|dead|death|knowledge|deal|talks))|all|both|being|having|"
    r"on|in|by|through|via|with|to|at|over|from|and|but|categorically|firmly|again|as well|everything|"
    rf"the participation|(?:{_THE} )?(?:\w+ )?{_CHARGE})\b)|"
    r"(?:reject(?:s|ed)?|dismiss(?:es|ed)?|refut(?:es?|ed)|repudiat(?:es?|ed)|contest(?:s|ed)?|disput(?:es?|ed)|"
    r"rubbish(?:es|ed)|debunk(?:s|ed)|disown(?:s|ed)?|disclaim(?:s|ed)?|disavow(?:s|ed)?|laugh(?:s|ed) at|"
    r"turn(?:s|ed) down|(?:brush|wav)(?:es|ed) (?:off|aside|away)) "
    r"(?:it|this|that|them|all|both|as|what (?:it|he|she|they) call\w+|"
    rf"(?:{_THE} )?(?:[\w’'-]+ ){{0,2}}?{_CHARGE})\b|"
    r"turn(?:s|ed) (?:it|this|that|(?:the|this|that) (?:\w+ )?\w+) down|"
    r"(?:call|term|describ|qualif|brand|label|dismiss|treat)(?:s|es|ed|ies|ied) "
    rf"(?:it|this|that|them|{_THE} (?:[\w’'-]+ ){{0,2}}?{_CHARGE})(?: [^.;]{{0,40}})??"
    rf" [\"“'‘]?(?:[\w’'-]+ ){{0,4}}?{_LIE}\b|"
    rf"call(?:s|ed) {_THE} (?:[\w’'-]+ ){{0,2}}?(?:charge|accusation|allegation|suggestion|insinuation)s?\b|"
    r"protest(?:s|ed) (?:its|their|his) innocence|(?:refut|reject|dismiss|contest)(?:s|es|ed)(?=[.;:]|$)|"
    r"distanc(?:es?|ed) (?:itself|themselves|himself)|wash(?:es|ed) (?:its|their|his) hands|"
    r"(?:put out|issu(?:es|ed)|publish(?:es|ed)) an? (?:\w+ )?(?:rebuttal|denial)|"
    r"ha(?:s|d|ve) nothing to do with|"
    r"(?:has|had|have|took|takes|take|played) no (?:hand|part|role|link|connection|share|involvement|participation|"
    r"knowledge)|"
    rf"(?:know|knows|knew) nothing (?:of|about) (?:it|this|any|(?:the|that|this|such) (?:\w+ )?{ATTACKS})\b|"
    rf"(?:says?|said|insist(?:s|ed)) (?:that )?(?:it|this|that|(?:the|this|that) {_CHARGE}) (?:is|was|are)"
    rf"(?: [^.;]{{0,20}})?? (?:a )?{_LIE}\b|(?:it|this|that|these|those|all this)(?:['’]s| is| are) "
    rf"(?:(?:an?|all|pure|mere|just|nothing but) )*{_LIE}\b)",
    re.IGNORECASE,
)
_SOMEBODY: Final = r"(?P<who>(?:the |its |his )?(?:[\w’'-]+ ){0,4}?[\w’'-]+)"
_A_CHARGE: Final = Cue(
    r", an? (?:\w+ )?(?:charge|claim|accusation|allegation|suggestion|version|remark|story)(?: that| which)? "
    rf"{_SOMEBODY} "
    r"(?:(?:has|have|had|promptly|later) )*(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|refut(?:es|ed)|"
    rf"(?:call|term|describ)(?:s|es|ed)(?: as)? [\"“]?(?:an? )?{_LIE})\b"
)  # "saw the hand of the Front, a charge the movement called ridiculous"
_DENIED_BY: Final = Cue(
    r"\b(?:charge|claim|accusation|allegation|suggestion|version|stor(?:y|ie)|involvement)s?\b[^.;:\n]{0,50}? "
    rf"(?:denied|rejected|dismissed|refuted|waved (?:away|aside)|brushed (?:off|aside)) by {_SOMEBODY}"
    r"(?=[,.;:\n]| (?:as|in|on|after|which|who|and)\b)",
    re.IGNORECASE,
)  # "the charge has been made, and waved away by the ministry"
_BE: Final = r"(?:was|were|is|are|had|has|have|did|do|does)"
_NOT: Final = rf"(?:{_BE}(?:n['’]t| not| never| no| nothing)|never|do not|don['’]t)\b"
_SAYS_NO: Final = Cue(
    rf"(?<=\w: )[\"“]?(?:(?:we|I) {_NOT}|(?:our|my) (?:[\w’'-]+ ){{1,4}}?{_NOT}|no(?:ne|t one)? of (?:our|us)\b|"
    r"no (?:\w+ ){1,4}?of ours\b|not (?:us|our|ours|me)\b|no\b(?= ?[.;,]))|"
    r"\b(?:sa(?:id|ys?)|stat(?:es|ed)|declar(?:es|ed)|sw(?:ore|ears)|insist(?:s|ed)|repl(?:ies|ied)|answer(?:s|ed)|"
    r"retort(?:s|ed)|protest(?:s|ed)|maintain(?:s|ed)|announce[sd]|wr(?:ote|ites)|let it be known|"
    r"made (?:it )?known|responded|assert(?:s|ed)|told [\w ’']{2,40}?|explain(?:s|ed)|affirm(?:s|ed)|confirmed|"
    r"claim(?:s|ed)|add(?:s|ed)|declaring|saying|sent word)"
    r"(?:,? (?:on|in|by|through|from|over|at|with) [^.;:\"“]{1,40}?)?[,:]?(?: that)? [\"“‘']?(?:"
    rf"(?:it|they|he|she|these|those|this|we|I) {_NOT}|"
    rf"(?:its|their|his|her|our|the|these|those) (?:[\w’'-]+ ){{1,4}}?{_NOT}|"
    r"no(?:ne|t one)? of (?:its|their|his|her|our|the|them)\b|"
    rf"no (?:\w+ ){{1,4}}?(?:of (?:its|his|theirs|ours|hers)|{_BE}|fired|crossed|entered)\b|"
    r"no\b(?= ?[.;,])|not (?:the|us|our|its|one|them|him|her|me)\b|there (?:were|was|had been) no\b)",
    re.IGNORECASE,
)
_UNTOLD: Final = re.compile(
    r"(?:\b(?:no one|nobody|none|neither|not|never|n['’]t|cannot|(?:refus\w+|declin\w+|fail\w+|unable|nor|neither) to|"
    r"without|nor|to be|be|asked (?:if|whether)[^.;]*|would not|if|unless|when|until|first) )$",
    re.IGNORECASE,
)  # "no one denied it"
_UNKNOWN: Final = re.compile(
    r"\b(?:not|n['’]t|no)(?: (?:yet|been|able|in a position|to|possible|have|had|any))* "
    r"(?:know|knew|known|clear|sure|find|found|receive\w*|comment|rule|ruled|confirm\w*|say|said|verif\w*|identif\w*|"
    r"information|details|figures?|evidence|news|arrest\w*|claim\w*|doubt|yet|aware|able|enough|complain\w*|seen|see|"
    r"paid|pay|ransom|name|exclude\w*|recognise\w*|heard|understand|sign|reason|survivors|word|contact|casualties|"
    r"deaths?|views?|opinions?|ideas?|theory|explanation|suspects?|suspicions?)\b",
    re.IGNORECASE,
)  # who does not know denies nothing
_OTHER_MATTER: Final = re.compile(
    r"[^.;,]{0,25}?\b(?:ransom|negotiat\w+|bail|toll|casualt\w+|(?:such|similar) [\w ]{2,30}in the past)\b|"
    r" in the past\b"
)  # "India has rejected such charges in the past"
_CLAUSE: Final = re.compile(
    r"[;:\n—–]|, (?:but|while|and|which|whose|who|though|although) |\b(?:but|while|whereas|though) |, ?[\"”] "
)
_RELATIVE: Final = frozenset({"which", "who", "whose"})
_BEHIND: Final = 60  # characters behind the words in which it may be said that they deny nothing


@dataclass(frozen=True, slots=True)
class Denying:
    """The words at `text[start:end]` that deny something, in the clause that begins at `clause`.

    `plain` tells words that only deny from those that may say anything else too; `relative` a clause whose subject
    is whoever was named before it.
    """

    clause: int
    start: int
    end: int
    plain: bool
    relative: bool


def denying(report: ReportText, begin: int) -> Iterator[Denying]:
    """What is denied in a report from `begin` on: first all that is plainly denied, then what is said not to be so."""
    text = report.text
    for cue in (_A_CHARGE, _DENIED_BY):
        for m in cue.finditer(text, begin):
            yield Denying(*m.span("who"), m.end(), plain=True, relative=False)
    for plain, cue in ((True, _DENIES), (False, _SAYS_NO)):
        for m in cue.finditer(text, begin):
            first, last = report.sentence(m.start())
            unsaid = _OTHER_MATTER.match(text, m.end(), last) if plain else None
            unsaid = unsaid or (None if plain else _UNKNOWN.search(text, m.start(), min(last, m.end() + _BEHIND)))
            if text[last - 1] == "?" or unsaid or _UNTOLD.search(text[first : m.start()]):
                continue
            if not is_of_the_tried(report, m.start()):
                quoted = _quoted_from(report, first, m.start())
                clause, relative = _clause(text, first, m.start()) if quoted is None else (quoted, False)
                yield Denying(clause, m.start(), m.end(), plain, relative)


def _clause(text: str, first: int, verb: int) -> tuple[int, bool]:
    """Where the clause of a verb begins, past what is said in passing; whether it is a relative one."""
    begin, relative = first, False
    for m in _CLAUSE.finditer(text, first, verb):
        aside = m.group().strip(" ,") in _RELATIVE
        if m.group() == ":" and not text[m.end() : verb].strip(' "“'):
            break  # "The army: slander": who stands before the colon speaks
        if not (aside and "," in text[m.end() : verb]):
            begin, relative = m.end(), aside
    return begin, relative


def _quoted_from(report: ReportText, first: int, at: int) -> int | None:
    """Where an earlier sentence begins whose quotation goes on to `at`: it says who speaks."""
    begin = report.text.rfind("\n", 0, first) + 1
    opened = report.text.rfind("“", begin, first)
    if opened < 0 or report.text.find("”", opened, at) >= 0:
        opened = report.text.rfind('"', begin, first) if report.text.count('"', begin, at) % 2 else -1
    return report.sentence(opened)[0] if opened >= 0 else None


_WHICH: Final = re.compile(r",? (?:which|who) (?:(?:has|have|had|later|also|promptly|quickly|swiftly) )*")


def denies_it(report: ReportText, end: int) -> bool:
    """Whether the body whose name ends there is itself said to deny: "blamed the Front, which has denied it"."""
    which = _WHICH.match(report.text, end)
    return which is not None and _DENIES.match(report.text, which.end()) is not None


_ON_TRIAL: Final = re.compile(
    r"(?:Both|Each|All (?:two|three|four|five|six)|The (?:two|three|four|five|six)(?: \w+)?|"
    r"The (?:men|women|defendants?|accused|suspects?|convicts?|brothers)|He|She)"
    r"(?: (?:men|women|has|have|had|also|again|always|later|repeatedly|strongly))* den(?:y|ies|ied)\b"
)
_TRIED: Final = Cue(
    r"\b(?:sentenc\w+|trials?|courts?|convict\w+|defendants?|charged|prosecut\w+|jailed|acquitted|in the dock)\b",
    re.IGNORECASE,
)
_BEFORE: Final = 3  # sentences before a denial in which it is told who is on trial


def is_of_the_tried(report: ReportText, at: int) -> bool:
    """Whether the sentence at `at` tells of a denial by people on trial, who speak for nobody: "Both denied it"."""
    first, last = report.sentence(at)
    if not _ON_TRIAL.match(report.text, first):
        return False
    begin = report.starts[max(report.sentence_number(at) - _BEFORE, 0)]
    return bool(_TRIED.search(report.text, begin, last))
