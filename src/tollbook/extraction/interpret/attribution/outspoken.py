"""Accusations in so many words: "residents blamed the Front", "the mayor said that it was the Front"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from tollbook.extraction.interpret.attribution import wording
from tollbook.extraction.interpret.attribution.accusers import accuser, accusing_verb, held_by
from tollbook.extraction.interpret.attribution.acquitting import says_it_did_not
from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.attribution.official import official_word
from tollbook.extraction.interpret.attribution.speakers import find_speaker
from tollbook.extraction.interpret.attribution.subjects import Speaker, trimmed
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.vocabulary.codes import AttributionKind

_CLAIM, _DENIAL = AttributionKind.CLAIM_OF_RESPONSIBILITY, AttributionKind.DENIAL
_OFFICIAL: Final = AttributionKind.OFFICIAL_ACCUSATION
_THIRD: Final = AttributionKind.THIRD_PARTY_ALLEGATION
_BLAMES: Final = re.compile(
    r"(?:blam(?:e|es|ed)|accus(?:e|es|ed)|(?:attribut|ascrib|imput)(?:e|es|ed) (?!to)|suspects?|nominated|"
    r"pin(?:s|ned) |assign(?:s|ed) |(?:incriminat|implicat)(?:es|ed)|th(?:inks?|ought) of|hint(?:s|ed) at|"
    r"(?:puts?|laid|lays?) |point(?:s|ed)? (?:\w+ )*?(?:fingers? )?(?:at|to))\b",
    re.IGNORECASE,
)
_SAYS_IT_WAS: Final = re.compile(
    r"(?:sp(?:oke|eaks?) of|describ(?:es|ed) the \w+ as|"
    r"\w+ (?:that )?(?:it|they|the \w+) (?:was|is|were|are|had been|came from|had come from))\b",
    re.IGNORECASE,
)
_WORK_OF: Final = re.compile(
    r"\b(?:work|handiwork|carried out|committed|in fact|belie\w+ it was|thinks? it was)\b[^.;]{0,20}$", re.IGNORECASE
)
_DESCRIBED: Final = frozenset({"accused", "phrase"})
_NOTHING: Final = re.compile(r"\b(?:nothing|nobody|no one|none|neither|no)\b", re.IGNORECASE)
_OF_OTHER_DEEDS: Final = re.compile(
    r"[^,.;]{0,30}? of (?!(?:being|having|carrying|kill|attack|abduct|kidnap|shoot|fir|shell|bomb|murder|stag|launch|"
    r"order|plant|plann|orchestrat|mastermind|ambush|raid|hitt|strik|target|burn|tak|hold|execut|commit|perpetrat|"
    r"send|hir|lead|"
    r"doing|involv|massacr|behead|stabb|storm|mount|mining|lay|pay)\w*\b)\w+ing\b"
)
_SUSPECTS: Final = re.compile(r"suspects\b")
_COUNTED: Final = re.compile(
    r"\b(?:\w+teen|\w+ty|one|two|three|four|five|six|seven|eight|nine|ten|the|of|some|several|\d+) $", re.IGNORECASE
)
_SAYS_THAT: Final = re.compile(
    r"(?:said|says|say|insist(?:s|ed)|claim(?:s|ed)|alleg(?:es|ed)|suggest(?:s|ed)|report(?:s|ed)|told [\w ]{3,30}?|"
    r"(?:saying|claiming|alleging|insisting|suggesting|adding|telling [\w ]{3,30}?)(?:, [^,]{2,60},)?)(?: that)?"
    r"(?: (?:the|some|\w+ist|government|local|members of))*(?: [^,.;]{3,50}(?:,|,? (?:called|named|known as|"
    r"calling itself))(?: the)?)?[ \"“‘']*",
    re.IGNORECASE,
)
_GUESSES_THAT: Final = re.compile(
    r"(?:believe[sd]?|thinks?|thought|suspect(?:s|ed)?|(?:is|are|was|were) [\"“]?(?:certain|sure|convinced)[\"”]?)"
    r"(?: that)?(?: (?:the|some|\w+ist|local))*[ \"“‘']*",
    re.IGNORECASE,
)
_ACCORDING: Final = re.compile(r"\b[Aa]ccording to (?P<who>[^,.;:\n]{3,70}), (?:(?:the|some|local) )*$")
_ATTRIBUTED_BY: Final = Cue(
    r"\b(?:blamed|attributed|ascribed|imputed|assigned|laid|put down) by (?P<who>[^,.;:\n]{3,70}?) (?:to|on|at) "
    r"(?:(?:the|some|local) )*[\"“‘]?$"
)
_FROM: Final = re.compile(r"\bc[ao]me from\b")
_SEES: Final = re.compile(r"(?:sees?|saw)\b")
_DID_IT: Final = re.compile(
    rf"(?:['’]s)?(?: (?:of|from) (?:the )?[\w'’-]+(?: [A-Z][\w'’-]*){{0,3}})?,?(?: and (?:[\w'’-]+ ){{0,2}}?[\w'’-]+)?"
    r"(?: (?:drones?|jets?|artillery|helicopters?|patrols?|units?|men|soldiers|troops|gunners))?"
    r"(?:, [^,.;:]{3,30},)?"
    r"(?: (?:had|have|has|also|later|then|deliberately|in fact|summarily|(?:on|last|late on) \w+day))* "
    rf"{wording.HARMED}\b"
    r"(?! (?:(?:at least|some|about|more than) )?(?:[\w-]+ ){0,3}?(?:of (?:its|their|our|the group['’]s) (?:[\w-]+ )?"
    r"(?:men|fighters|members|leaders?|commanders?|number)|(?:its|their|our) (?:[\w-]+ )?"
    r"(?:men|fighters|members|leaders?|commanders?|positions?|bases?|camps?|leader)|militants?|insurgents?|rebels?|"
    r"gunm[ae]n|terrorists?|suspects?|attackers?|assailants?|bandits?|robbers?|fighters?|jihadi\w*|criminals?)\b)",
    re.IGNORECASE,
)
"""What a body is said to have done to others than those who fight it."""
_TO_BLAME: Final = re.compile(
    r"(?: (?:of|from) (?:the )?[\w'’-]+(?: [A-Z][\w'’-]*){0,3})?(?:, [^,.;:]{3,30},)? "
    r"(?:(?:had|have|has|also) )*(?:did (?:it|this|both)|"
    r"done (?:it|this|both)|carried (?:it|this|both) out|"
    r"(?:was|were) (?:behind|responsible|to blame))\b"
)
_BODIES: Final = frozenset({"listed", "name", "forces", "warfare", "country", "called"})
_ARMED: Final = frozenset({"forces", "warfare", "country", "back", "band"})
_A_FORCE: Final = Cue(
    r"\b(?:army|military|troops|soldiers|forces|police|police officers|air force|navy|gendarmes|marines|junta)$"
)
_ANOTHER_TIME: Final = re.compile(
    r"\b(?:since (?!the (?:attack|raid|killings?)\b)\w+|last (?:year|month)|"
    r"(?:in|over|during) (?:the )?(?:past|recent|last)|"
    r"(?:years?|months?|weeks?) (?:ago|earlier|before)|in (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_NEAR: Final = 40  # characters before the verb in which nothing may be said to point at somebody
_ASIDE: Final = 12  # and between a body and what it is told to be blamed for
_SURE: Final = 0.3  # confidence that such words alone give


def outspoken(
    report: ReportText, actor: Actor, kinds: Mapping[AttributionKind, float], bodies: Sequence[Actor] = ()
) -> Mapping[AttributionKind, float]:
    """The chances of each kind; where a sentence plainly accuses a body, at least what its words give by themselves.

    `bodies` are all that the report names.
    """
    kinds = _told_by_others(report, actor, kinds)
    if says_it_did_not(report, actor):
        return {**kinds, _OFFICIAL: 0.0, _THIRD: 0.0, _DENIAL: sum(kinds.values()) - kinds[_CLAIM]}
    claim = AttributionKind.CLAIM_OF_RESPONSIBILITY
    if actor.kind in ("listed", "name") and _ITS_MEN.match(report.text, actor.end):
        return {**kinds, claim: max(kinds[claim], _SURE)}
    if (
        actor.kind == "pronoun"
        or max(kinds[_OFFICIAL], kinds[_THIRD]) >= _SURE
        or _OF_OTHER_DEEDS.match(report.text, actor.end)
    ):
        return kinds
    first, _ = report.sentence(actor.start)
    verb = accusing_verb(report.text, first, actor.start) or ""
    by = _ACCORDING.search(report.text, first, actor.start)
    if (said := _said_outright(report, actor)) and not _NOTHING.search(report.text, said.start, said.end):
        body = next((b for b in bodies if b.listed and b.start < said.end and said.start < b.end), None)
        return {**kinds, _OFFICIAL if official_word(said.name, body.name if body else None) else _THIRD: _SURE}
    passive = _ATTRIBUTED_BY.search(report.text, first, actor.start)
    saw = _SEES.match(verb) is not None and report.text.startswith(" behind", actor.end)
    guess = _GUESSES_THAT.fullmatch(verb) is not None
    did = _says_that_it_did(report, actor, verb, told=by is not None, guess=guess)
    held = held_by(report, actor.start)
    held = held if held and held[0] and held[1] - actor.end <= _ASIDE else None
    if not (held or did or passive or saw or _BLAMES.match(verb) or _says_who_it_was(actor, verb)):
        return kinds
    by = passive or (by if did else None)
    said = trimmed(report.text, *by.span("who")) if by else accuser(report, actor.start, through=True)
    if said is None or (said.start < actor.end and actor.start < said.end):
        return kinds  # nobody accuses itself
    before = report.text[first : actor.start].rpartition(verb)[0] if verb and not held else ""
    if _NOTHING.search(before[-_NEAR:]) or (_SUSPECTS.match(verb) and _COUNTED.search(before)):
        return kinds
    body = next((b for b in bodies if b.listed and b.start < said.end and said.start < b.end), None)
    official = official_word(said.name, body.name if body else None)
    if (
        did
        and official
        and not guess
        and actor.kind != "listed"
        and (actor.kind in _BODIES or _A_FORCE.search(actor.name))
    ):
        return kinds  # "the army said soldiers had shot at a car" tells of its own men
    return {**kinds, _OFFICIAL if official else _THIRD: _SURE}


_IT_WAS: Final = re.compile(
    r"(?:[\"“]|[.!?] )(?:it|they|these|those|this) (?:was|were|is|are)(?: all)? (?:the |some |an? )?$", re.IGNORECASE
)
_QUOTE_ENDS: Final = re.compile(r"(?: (?:from|of|in) [^,.;:\"”]{2,40})?[.,!][\"”]? ?")
_OPENS: Final = re.compile(r"\W*(?:the |some )?", re.IGNORECASE)
_SAY_THEY: Final = re.compile(
    r"(?: (?:from|of|in) [^,.;:]{2,40})?, (?:says?|said|according to|so) (?P<who>[^.;,\n]{3,60}?)[.;]"
)


def _said_outright(report: ReportText, actor: Actor) -> Speaker | None:
    """Who says in so many words that it was a body: '"It was rangers," a guard said', "rangers, say the police"."""
    text = report.text
    first, last = report.sentence(actor.start)
    if wording.NOBODY_KNOWN.fullmatch(actor.name):
        return None
    if _IT_WAS.search(text, max(0, actor.start - 40), actor.start) and _QUOTE_ENDS.match(text, actor.end):
        return find_speaker(report, actor.start, actor.end)
    whoever = actor.kind != "name"  # "Eighty-four, said the mayor" tells of the dead
    found = _SAY_THEY.match(text, actor.end, last) if whoever and _OPENS.fullmatch(text, first, actor.start) else None
    return trimmed(text, *found.span("who")) if found else None


_ITS_MEN: Final = re.compile(
    r"(?:['’]s)?(?: \([^()]{1,20}\))?(?: [\w-]+){0,2}? (?:said|says|announced|confirmed|stated|declared)"
    r"(?: (?:on|through|via|in) [^.;]{1,40}?)?(?: that)? (?:the|both|all)(?: [\w-]+)? (?:gunm[ae]n|attackers?|bombers?|"
    r"assailants?|perpetrators?|raiders?|shooters?|driver|kidnappers?|men)(?: \w+)? (?:was|were|is|are|had been|"
    r"belong\w*)"
    r"(?: all| both)? (?:(?:one|two|some|a member|members?|fighters?) of |to )?(?:its|their|our) "
)  # "the Front said the gunman was one of its fighters"
_DONE_BY: Final = re.compile(
    r"\b(?:kidnapped|abducted|seized|captured|taken(?: hostage)?|held|killed|shot(?: dead)?|attacked|ambushed|murdered|"
    r"hijacked|stormed|raided|bombed)\b(?:(?!\b(?:by|said|says)\b)[^.;:]){0,40}? by "
    r"(?:the |suspected |alleged |armed )*$",
    re.IGNORECASE,
)
_OWN_WORD: Final = re.compile(
    r"\b(?:claim\w*|responsib\w*|admit\w*|boast\w*|credit|announced|statement|communiqu\w+|video|message|"
    r"(?:said|says) (?:it|they|its|that it|that they|in))\b",
    re.IGNORECASE,
)


def _told_by_others(
    report: ReportText, actor: Actor, kinds: Mapping[AttributionKind, float]
) -> Mapping[AttributionKind, float]:
    """The chances of each kind; a body by which others were "kidnapped" claims nothing, where no word is its own."""
    claim = AttributionKind.CLAIM_OF_RESPONSIBILITY
    first, last = report.sentence(actor.start)
    if kinds[claim] <= kinds[_THIRD] or not _DONE_BY.search(report.text, max(first, actor.start - 90), actor.start):
        return kinds
    if _OWN_WORD.search(report.text, first, last):
        return kinds
    return {**kinds, claim: 0.0, _THIRD: kinds[_THIRD] + kinds[claim]}


def _says_who_it_was(actor: Actor, verb: str) -> bool:
    """Whether the verb that leads up to a body says that it was this body: "said the raid was the work of herders"."""
    if _SAYS_IT_WAS.match(verb) is None:
        return False
    if _FROM.search(verb) and not (actor.listed or actor.kind in _ARMED or _A_FORCE.search(actor.name)):
        return False  # a place from which they came
    return actor.kind not in _DESCRIBED or _WORK_OF.search(verb) is not None


def _says_that_it_did(report: ReportText, actor: Actor, verb: str, *, told: bool, guess: bool) -> bool:
    """Whether the verb that leads up to a body says what it did: "the rebels said the army had shot the two".

    Or whether it is `told` "according to" somebody. Who did it is also a `guess` or plain blame where no body is
    named: "elders believe bandits shot him", "said bandits did it".
    """
    last = report.sentence(actor.start)[1]
    known = actor.kind in _BODIES or _A_FORCE.search(actor.name) is not None
    somebody = wording.NOBODY_KNOWN.fullmatch(actor.name) or wording.ONLY_GROUP.fullmatch(actor.name)
    if not known and not somebody and not actor.written.startswith("if "):
        known = _TO_BLAME.match(report.text, actor.end, last) is not None
    return (
        (guess or (known and (told or _SAYS_THAT.fullmatch(verb) is not None)))
        and _DID_IT.match(report.text, actor.end, last) is not None
        and not _ANOTHER_TIME.search(report.text, actor.end, last)
    )
