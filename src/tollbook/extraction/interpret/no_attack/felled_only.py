"""Raids in which nobody but those who were raided was harmed: what is said of perpetrators alone is no attack."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.bundles import HARMED
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.numbers.quantities import NOBODY
from tollbook.extraction.spans import Bundle, Span, SpanField

_TAKEN: Final = frozenset({SpanField.KIDNAPPED, SpanField.FREED, SpanField.MISSING})
_ARMED_PEOPLE: Final = (
    r"militants?|rebels?|insurgents?|terrorists?|guerrill\w+|jihadis?t?s?|extremists?|bandits?|dacoits?|robbers?|"
    r"gunm[ae]n|gang\w*|traffickers?|smugglers?|poachers?|kidnappers?|extortionists?|criminals?|outlaws?|fighters?|"
    r"separatists?|Maoists?|Naxal\w*"
)
_OUTLAWS: Final = Cue(
    rf"\b(?:{_ARMED_PEOPLE}|cartel|wanted|barricaded|"
    r"(?:terror\w*|alleged|armed|most-wanted) (?:\w+ )?(?:suspects?|men|man))\b",
    re.IGNORECASE,
)
_FORCES: Final = (
    r"(?:police(?:m[ae]n)?|troops|soldiers?|army|(?:security )?forces|military|rangers?|gendarmes?|commandos?|marines?|"
    r"officers?|agents?|squad|(?:border )?guards?|deput(?:y|ies)|troopers?|sheriff['’]s|SWAT|counter-?terror\w*|"
    r"paramilitar\w+|special forces|battalion|division|constables?|(?-i:[A-Z]{1,4}DF|FARDC|FACA|FAMa|AFP|CRPF|BSF))"
)
_BY_FORCES: Final = Cue(rf"\b{_FORCES}\b", re.IGNORECASE)
_THEIR_MEN: Final = (
    r"(?:policem[ae]n|(?:police )?officers?|soldiers?|troops|constables?|rangers?|gendarmes?|agents?|commandos?|"
    r"marines?|guards?|deput(?:y|ies)|troopers?)"
)
_OF_FORCES: Final = re.compile(rf"(?:[\w-]+ ){{0,3}}?{_THEIR_MEN}\b", re.IGNORECASE)
_THEY_CAME: Final = Cue(
    r"\b(?:raid(?:s|ed|ing)?|operations?|sweeps?|sweeping|swoop(?:s|ed)?|encounters?|hide-?outs?|safe ?houses?|"
    r"tip-?offs?|tipped off|intelligence|warrants?|surrounded|cordon\w*|search(?:ed|ing) (?:the|a)|came (?:up)?on (?:a|"
    r"the) (?:\w+ )?"
    r"camp|closed in|clash\w*|firefights?|gun ?(?:battles?|fights?)|shoot-?outs?|"
    r"exchang(?:es?|ed|ing) (?:of )?(?:gun)?(?:fire|shots)|"
    r"crossfire|storm(?:ed|ing) (?:their|his|its|an?|the) (?:\w+ )?(?:flat|house|home|hide-?out|compound|apartment|"
    r"den)|"
    r"arrest(?:ing)? (?:him|them)|tried to arrest)\b",
    re.IGNORECASE,
)
"""It was the forces that went after them."""
_THEY_SHOT: Final = Cue(
    rf"\b{_FORCES}\b(?: (?!(?:was|were|by|who|had|said|says?)\b)[\w'’-]+){{0,5}}? (?:shot dead|killed|shot and killed|"
    rf"gunned down|neutrali[sz]ed|eliminated) (?:[\w-]+ ){{0,3}}?(?:{_ARMED_PEOPLE})\b|"
    rf"\b(?:{_ARMED_PEOPLE})\b[^.;\n]{{0,30}}? (?:was|were) (?:killed|shot dead|neutrali[sz]ed) by (?:the |an? )?"
    rf"{_FORCES}\b",
    re.IGNORECASE,
)
"""It was the forces that fired at them: "border guards shot dead two smugglers"."""
_OTHERS: Final = Cue(
    r"\b(?<!\bno )(?:civilians?|villagers?|residents?|passers?-?by|bystanders?|women|woman|child(?:ren)?|hostages?|"
    r"captives?|"
    r"victims?|drivers?|workers?|students?|farmers?|herders?|unarmed|innocent|protest\w*)\b|"
    rf"\b{_THEIR_MEN} (?:(?:was|were|had been|have been|has been|is|are) (?:\w+ )?(?:killed|dead|wounded|injured|"
    rf"hurt|shot)|"
    r"(?:also |had |have |has )?(?:died|lost (?:his|her|their) li))|"
    rf"\b(?:kill(?:ed|ing)|wound(?:ed|ing)|injur(?:ed|ing)) (?:\w+ ){{0,3}}?{_THEIR_MEN}\b",
    re.IGNORECASE,
)
_UNHARMED: Final = re.compile(
    r"\b(?:no|none of the|nobody|neither|not an?|not one)\b[^.;\n]{0,60}?\b(?:hurt|harmed|injured|wounded|killed|"
    r"casualt\w+|loss(?:es)?)\b|\bno (?:\w+ ){0,3}?(?:was|were) (?:hurt|harmed|injured|wounded|killed)\b",
    re.IGNORECASE,
)
_THEY_FIRED: Final = Cue(
    r"\b(?:fir(?:es?|ed|ing)|shot|shoot(?:s|ing)?|opened fire) (?:\w+ ){0,2}?(?:at|on|toward\w*|into) (?!the air)|"
    r"\b(?:exchang\w+|shoot-?outs?|gun ?(?:battles?|fights?))\b",
    re.IGNORECASE,
)
_BEFORE, _BEYOND = 20, 50  # characters around a figure in which it is told whom it counts
_AFTER: Final = 4  # sentences after the last that tells of it in which a report says what came before
_NO: Final = re.compile(r"no(?:ne|t an?)?\b", re.IGNORECASE)
_THEIR_PAST: Final = re.compile(
    r"\b(?:plan(?:s|ned|ning)? (?:to|an?|the|attacks?)|prepar(?:ed|ing) (?:to|for|an?)|plott(?:ed|ing)|wanted (?:for|"
    r"in|"
    r"over)|sought (?:for|over)|involved in|involvement in|accused of|blamed for|suspected of|responsible for|behind|"
    r"taken part in|charges of|history of)\b[^.;\n]{0,60}",
    re.IGNORECASE,
)
_THEY_STRUCK: Final = Cue(
    r"\b(?:attack\w*|ambush\w*|bomb(?:ed|ings?|er|ers)|blew up|detonated|hostages?|kidnap(?!pers?\b)\w*|"
    r"abduct(?!ors?\b)\w*|robber(?:y|ies)|"
    r"stabb\w+|massacre\w*|overran|set (?:fire|\w+ on fire)|(?<!were )(?<!was )burn(?:ed|t)|tried to (?:storm|enter|"
    r"break|rob|ram)|"
    rf"(?:{_ARMED_PEOPLE}) (?:who |had |have |then |also )*(?:raid(?:s|ed)?|storm(?:s|ed)?|invaded|swooped|swarmed|"
    r"descended|burst|overran|loot(?:s|ed)|pillaged|torched|swept (?:into|through|over)|rode into)\b|"
    r"(?:storm|assault)(?:ed|ing) (?:the|a) (?:\w+ ){0,2}?(?:post|camp|base|barracks|station|checkpoint|school|hotel|"
    r"church|mosque|village|market|gate|embassy|hospital)|checkpoints?)\b",
    re.IGNORECASE,
)
"""They had attacked somebody else."""


def tells_of_raided_alone(report: ReportText, bundle: Bundle) -> bool:
    """Whether forces went after armed people, and of nobody else it is said that he was harmed or attacked."""
    spans = [s for s in bundle.spans if s.field in HARMED and not _says_nobody(report.text, s.start)]
    if not spans or any(s.field in _TAKEN for s in bundle.spans):
        return False
    if any(_OF_FORCES.match(report.text, s.start) for s in spans):
        return False
    outlaws = {report.sentence(s.start) for s in spans if _is_outlaw(report, s)}
    if outlaws != {report.sentence(s.start) for s in spans}:
        return False
    start, end = report.sentence(bundle.spans[0].start)[0], report.sentence(bundle.spans[-1].start)[1]
    told = _UNHARMED.sub("", report.text[start:end])
    went = _THEY_CAME.search(told) or _THEY_SHOT.search(told)
    following = min(report.sentence_number(end - 1) + 1, len(report.starts) - 1)
    if went is None or not _BY_FORCES.search(report.text, start, report.sentence(report.starts[following])[1]):
        return False
    return not _OTHERS.search(told) and not _THEY_STRUCK.search(_THEIR_PAST.sub("", told))


def tells_of_attack_by_felled(report: ReportText, bundle: Bundle) -> bool:
    """Whether somebody whom the police shot is said to have fired at others, or to have attacked or taken any."""
    last = min(report.sentence_number(bundle.spans[-1].start) + _AFTER, len(report.starts) - 1)
    start, end = report.sentence(bundle.spans[0].start)[0], report.sentence(report.starts[last])[1]
    return any(p.search(report.text, start, end) for p in (_THEY_STRUCK, _THEY_FIRED))


def _is_outlaw(report: ReportText, span: Span) -> bool:
    """Whether a word for armed people stands at a figure or a person, or soon after: "the leader of a gang"."""
    first, last = report.sentence(span.start)
    return bool(_OUTLAWS.search(report.text, max(first, span.start - _BEFORE), min(last, span.end + _BEYOND)))


def _says_nobody(text: str, at: int) -> bool:
    return bool(NOBODY.match(text, at) or _NO.match(text, at))
