"""One person, or people without a number, in marked words: "a driver", "the Tajik watchman"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.bundles import FIELDS
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.atoms.said_of_it import hedge_of
from tollbook.extraction.interpret.victims.fates.fate import fate_of
from tollbook.extraction.interpret.victims.numbers.corrected import ours_before
from tollbook.extraction.interpret.victims.others.attackers import drove_the_bomb
from tollbook.extraction.interpret.victims.others.doers import DID_IT
from tollbook.extraction.interpret.victims.others.nation_of import (
    FAMILY,
    PLURAL,
    as_listed,
    of_the_pair,
)
from tollbook.extraction.interpret.victims.others.other_events import told_of_the_same
from tollbook.extraction.interpret.victims.others.uncounted import MOURNING
from tollbook.extraction.interpret.victims.others.who_did_it import ATTACKING
from tollbook.extraction.interpret.victims.people.named import age_beside
from tollbook.extraction.interpret.victims.people.nouns import find_role, noun_phrase_end
from tollbook.extraction.interpret.victims.people.people import EMPLOYER, People, describe
from tollbook.extraction.spans import Span, SpanField
from tollbook.vocabulary.codes import Hedge

_ARTICLE: Final = re.compile(
    r"(?:an?|the|one|his|her|their|another|its|our|my|sole|only|a (?:second|third|fourth|fifth|sixth|"
    r"further|\w+th))\b",
    re.IGNORECASE,
)
_NOT_PEOPLE: Final = Cue(
    r"\b(?:raids?|arms?|head|hands?|forest|attacks?|blast|explosion|bomb(?:ing)?|town|village|city|site|"
    r"legs?|foot|feet|shoulder|chest|back|neck|throat"
    r"|face|stomach|hip|knee|vehicle|bus|cars?|trucks?|lorry|van|hospital|clinic|road|highway|night|morning|"
    r"evening|day|week|month|year|camp|toll"
    r"|numbers?|figures?|house|home|mine|farm|fire|bullets?|shrapnel|guns?|kni(?:fe|ves)|strikes?|shelling|"
    r"ambush|area|district|province|region"
    r"|country|river|sea|boat|ship|market|school|church|mosque|hotel|street|same|spot|scene|incident|"
    r"treatment|wounds?|injur\w+|place|way|group"
    r"|gang|army|militants?|attackers?|gunmen|kidnappers?|assailants?|bush|mountains?|border|state|"
    r"government|republic|death|deaths|jaw|papers|wheel"
    r"|elephant|lion|lioness|tiger|leopard|bear|crocodile|hippo|dog|horse|donkey|camel|cow|bull|goat|sheep|flock|"
    r"herd|kangaroo"
    r"|ulcer|fever|malaria|illness|disease|sickness|infection|diabetes|asthma|dehydration|exhaustion|shock|sunstroke"
    r"|bruise|scratch|graze|fright|scare|concussion|burns?|cuts?|gash|scar"
    r"|roof|orphanage|shelter|restaurant|shop|café|cafe|bar|stall|kiosk|business|hostel|warehouse|surface|"
    r"fracture|flags?|candles?|flowers?|balloons?|banners?|posters?|"
    r"behalf|organi[sz]ation|agency|company|ngo|"
    r"seat|text|count|abduction|drone|project|"
    r"airliners?|(?:air)?planes?|aircraft|helicopters?|office|eyebrow\w*|elevator|condition|exchange"
    r"|firm|consortium|embassy|consulate|ministry|navy|union|houseboat|lives|life|tragedy|case|cases|party|latter|"
    r"former|first|rest|remains)\W*$",
    re.IGNORECASE,
)
_THING: Final = Cue(
    r"(?:['’]s?)? (?:bus(?:es)?|minibus|trains?|vehicles?|trucks?|cars?|(?:air)?planes?|airliners?|jets?|"
    r"ships?|boats?|vans?|"
    r"convoys?|stations?|camps?|posts?|bases?|ferry|house|homes?|school|quarters|union|association|"
    r"group|count|dogs?|canines?|K-?9s?(?! (?:officer|handler))|horses?)\b"
)
_OWN_HAND: Final = re.compile(r"(?:an?|his|her|their|the|one|both) (?:left |right |other )?hands?\W*", re.IGNORECASE)
_ONLY_HIS: Final = re.compile(r"(?:his|her|their|its|the|an?)", re.IGNORECASE)  # as "her vehicle" may be marked
_KIN_OF_DEAD: Final = Cue(r"(?:the|a) (?:dead|slain|murdered|killed) [\w-]+['’]s [a-z]+", re.IGNORECASE)
_HONOURED: Final = Cue(
    r"\b(?:ceremon(?:y|ies)|anniversary|memorial|commemorat\w+|shrine|tomb|procession|tribute)\b[^.;,]{0,40}? "
    r"(?:for|of|to) (?:(?:an?|the)(?: [\w-]+){0,2}? )?$",
    re.IGNORECASE,
)  # "a ceremony for a slain general"
_OF_EMPLOYERS: Final = re.compile(r" (?:of|for|from|with) [^.;:,\n]{1,50}? and $")
_NTH: Final = re.compile(
    r"(?:an?|the|his|her|their)?\s?\b(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
    r"thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth)\b"
    r"(?!-grad)(?! (?:day|time|week|month|year|grade|attack|blast|bomb|floor|vehicle|car|house|home|building|"
    r"apartment|room|window|bullet|shot|gun|weapon|shooting|incident|scene|man to)\b)",
    re.IGNORECASE,
)
_CAPTIVE: Final = re.compile(
    rf"{_NTH.pattern} (?:[\w-]+ )?(?:captives?|hostages?|abductees?|detainees?)\b", re.IGNORECASE
)  # "the fifth captive was killed": the fifth who was taken, not the fifth who died
_OF_RANK: Final = re.compile(
    r"(?:the|her|its|their) (?:second|third|fourth) (?:engineer|mate|officer|secretary|lieutenant)\b", re.IGNORECASE
)  # aboard a ship, where "a second engineer" is another
_DENIED: Final = Cue(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed)?|dismiss(?:es|ed)?|refut(?:es|ed))\b[^.;:]{0,30}\b(?:reports?|claims?|"
    r"rumou?rs?|allegations?|posts?|suggestions?)\b[^.;:]{0,40}\bthat $",
    re.IGNORECASE,
)  # "the ministry denied reports that a cook had died"
_ATTACKER_IS: Final = Cue(
    ATTACKING.pattern
    + r"(?:, |,? (?:who )?(?:was|is|were|are) )(?:(?:also|both|all|reportedly|apparently|said to be|believed to "
    r"be|identified as|later identified as) )*$",
    re.IGNORECASE,
)  # "the suicide bomber was also an Afghan"
_AND_HARMED: Final = re.compile(
    r"\band (?:\w+ly )?(?:kill|injur|wound|hurt|kidnap|abduct|seiz|maim)\w* $", re.IGNORECASE
)
NTHS: Final = (
    "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
    "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth",
    "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
_NOT_VICTIM_OF: Final = Cue(
    r"\b(?!(?:and|or|deaths?|killings?|murders?|bod(?:y|ies)|li(?:fe|ves)|loss|assassination|abductions?|kidnappings?|"
    r"shooting|"
    r"stabbing|one|wounding|injur(?:y|ies)|execution|beheading|lynching|seizure|capture|consist\w*|made up|demise|"
    r"remains|"
    r"disappearance|trace|whereabouts|all|both|fate|coffins?|slaying|corpses?|funerals?|torture)\b)[\w'’]+ of $|"
    r"\b(?:for|by|against|near|outside|inside|behind) $",
    re.IGNORECASE,
)
_COUNTED_AFTER: Final = re.compile(
    r" (?:dead|deaths?|death toll|toll|wounded|injured|victims|casualties|fatalities)\b(?! (?:m[ae]n|wom[ae]n|body))"
)
_ALL_OF_THEM: Final = re.compile(
    r"(?:all )?(?:the|those) (?:other |remaining )?(?:dead|killed|slain|wounded|injured|missing|abducted|kidnapped)",
    re.IGNORECASE,
)
"""Those counted elsewhere: "among the dead are a Kenyan and a Chadian"."""
_HE_IS: Final = re.compile(r"(?:, (?:an?|aged|who)\b|,? (?:was|is|has|had)\b)")
_LIFE: Final = re.compile(r"\s*(?:(?:his|her|their|its) )?(?:life|lives)\s*", re.IGNORECASE)
_WHOSE: Final = re.compile(
    r"\s?whose (?!bod|remains|corpse|death|li[fv]e|killing)(?:[\w'’-]+ ){1,3}?(?:was|were|has|had|died|is|are)\b",
    re.IGNORECASE,
)  # "a mother whose son was shot"
_EACH_OF_THEM: Final = re.compile(r"(?:all|both)(?: (?:of )?(?:them|whom))?,?", re.IGNORECASE)
_WHO_IS: Final = re.compile(r"\b(?:who|which) (?:is|was|are|were|had been) (?:also |once )?$")
"""Behind somebody told of: "a nurse who was their customer" is one."""
_INSIDE: Final = Cue(r"\b(?:an?|the|his|her|their|its|another)\b", re.IGNORECASE)
_KIN: Final = (
    r"(?:mother|father|parents?|grandmother|grandfather|stepfather|stepmother|mom|mum|dad|uncle|aunt|brother|sister|"
    r"wife|husband|widow|girlfriend|boyfriend|friend|cousin|owner)"
)
_OF_THE_DEAD: Final = Cue(
    rf"(?:(?:an?|the|his|her|their) )?(?:[\w'’-]+ ){{0,3}}?{_KIN} of "
    r"(?P<who>(?:an?|the|his|her|their|one of|\d|[A-Z])[^.;,\n]{0,60}?) "
    r"(?:(?:who|that) (?:(?:was|were|had been|has been|fatally|accidentally|reportedly|apparently|later) )*"
    r"(?:killed|died|shot|murdered|slain)|(?:killed|shot dead|murdered|slain) (?=in|by|on|at|when|during|while))\b",
    re.IGNORECASE,
)  # "the father of a boy who shot himself"
_SPOKE: Final = re.compile(r"[,\"”’'] (?:said|says|recalled|recalls|added|adds|explained|told us) $")
"""Behind what was said, and before who said it: "Five porters died, said the foreman"."""
_MOURNS: Final = Cue(r"\s?(?:is|was|are|were|has been) (?:still |also )?(?:mourning|grieving|remembering)\b")
_BY: Final = Cue(r"\bby (?:(?:an?|the|this|that|his|her|their|another) )?[\w’'-]*$", re.IGNORECASE)
_ACCUSED: Final = Cue(
    r"\b(?:charges?|warrants?|complaints?|indictments?|verdicts?|lawsuits?)\b[^.;,\n]{0,30} against (?:an?|the)? "
    r"?(?:\d{1,3}-year-old )?$|"
    r"\b(?:have|has|had|police|and) (?:arrested|charged|indicted|arraigned|convicted|detained|jailed)"
    r"(?: and (?:arrested|charged|indicted|arraigned|jailed))? (?:an?|the)? ?(?:\d{1,3}-year-old )?$",
    re.IGNORECASE,
)  # "charges have been filed against a mother", "have arrested and charged a sailor"
_IS_CHARGED: Final = Cue(
    r"(?: and (?:an?|the|his|her|their|another) (?:[\w'’-]+ ){0,4}?[\w'’-]+)?"
    r"(?:,[^,.;\n]{1,50},| (?:who|from [A-Z]\w+))? "
    r"(?:(?:is|was|are|were|has|have|had|been|now|also|being|facing|faces) )*"
    r"(?:charged|arrested|accused of|indicted|held (?:without|on)|(?:being )?questioned|"
    r"in custody|jailed|sentenced|facing (?:a )?\w+ "
    r"charges?)\b"
)
_COUPLE: Final = re.compile(r"\bcouple\b(?! of|['’])", re.IGNORECASE)
_IS: Final = Cue(r"\b(?:is|are|was|were) (?:all |both |also )?$")
_OF_NATION: Final = re.compile(r" (?:nationality|citizenship|origin|descent)\b")
_BY_BIRTH: Final = re.compile(r" by (?:birth|passport|nationality|citizenship|descent|origin)\b")
_FAMILY: Final = re.compile(
    r"(?:(?:an?|the|his|her|their|one|entire|whole) ){0,2}(?:[\w-]+ )?(?:family|household)", re.IGNORECASE
)
_COACH: Final = Cue(r"\b(?:on|aboard|onto|into|off|in) $")


_NATION_BEFORE_ONE: Final = re.compile(
    r"(?:,|\band|\bwith) (?P<who>(?:an?|another|the) [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)? )$"
)


def with_its_nation(text: str, span: Span) -> Span:
    """The mark on "one" with the nation that it stands for people of: "three Kenyan drivers and a Chadian one"."""
    one = text[span.start : span.end] == "one"
    led = _NATION_BEFORE_ONE.search(text[max(0, span.start - 50) : span.start]) if one else None
    return replace(span, start=span.start - len(led["who"])) if led else span


def single(report: ReportText, span: Span, whole: float) -> list[Atom]:
    """One person ("a driver", "the Tajik watchman"), or people without a number ("soldiers")."""
    text = report.text
    limit = report.sentence(span.start)[1]
    own = _own_words(text, span, limit)
    if own is None:
        return []
    of_kin, span = own.start != span.start, own
    if whole < 0.9 and not of_kin and _NOT_VICTIM_OF.search(text, max(0, span.start - 24), span.start):
        return []  # "the compound of a contractor", "employed by an agency"
    stop = max(noun_phrase_end(text, min(span.start + 2, span.end), limit), min(span.end, limit))
    people = as_listed(report, describe(report, span.start, min(span.end, limit)), span.start)
    role = find_role(text[span.start : min(stop, span.start + 90)])
    article = _ARTICLE.match(text, span.start)
    noun = text[span.start : span.start + role[1]] if role else text[span.start : span.end]
    if _is_none_harmed(report, span, people, stop, role=role is not None):
        return []
    age = age_beside(text, span.start, span.end)
    harmed = span.field in (SpanField.KILLED, SpanField.INJURED)
    nth = _nth(text, span.start)
    held = harmed and nth and _CAPTIVE.match(text, span.start)
    nth = 0 if held else nth
    own_kind = _those_counted(report, span, nth, people) if nth else of_the_pair(report, span.start, span.end)
    if own_kind:
        people, nth = own_kind, 0
    known = own_kind or role or people.role or people.nationality
    weak = not known and not (harmed and age is not None)
    one_more = nth and text.endswith(("a ", "A "), 0, span.start)  # "a" stands before the mark
    if (weak and not article and not one_more) or _tells_of_others(report, span, role[0] if role else None):
        return []
    if _COUPLE.search(noun) and _of_the_two(report, span):
        return []
    if PLURAL.search(noun) and not (article and article.group().lower() in ("a", "an", "one", "another")):
        return []
    if _THING.match(text, span.start + role[1] if role else span.end):
        return []
    before = text[max(0, span.start - 20) : span.start + 12]
    number = 2 if _COUPLE.search(noun) else 1
    added = bool(held) or bool(
        re.search(r"\b(?:another|further|a (?:second|third|fourth|fifth|sixth))\b", before, re.IGNORECASE)
    )
    return [
        Atom(
            span.start,
            span.end,
            number,
            number,
            hedge_of(report, span.start, Hedge.PLAIN),
            whole,
            span.score,
            people,
            added=added,
            counted=False,
            weak=weak,
            nth=nth,
            earlier=ours_before(report, span.start),
            age=age if number == 1 else None,
        )
    ]


def _is_none_harmed(report: ReportText, span: Span, people: People, stop: int, *, role: bool) -> bool:
    """Whether marked words are no people, are attackers, or are counted, mourned or told of elsewhere.

    `stop` is where their noun phrase ends; `role`: it holds a trade.
    """
    text, limit = report.text, report.sentence(span.start)[1]
    own = text[span.start : stop if _ONLY_HIS.fullmatch(text, span.start, span.end) else span.end]
    if (
        _OWN_HAND.fullmatch(own)
        or (_NOT_PEOPLE.search(own) and not role)
        or ATTACKING.search(text[span.start : max(span.end, stop)])
    ):
        return True
    if not role and people.nationality and _COUNTED_AFTER.match(text, span.end):
        return True  # "the Afghan dead" are counted elsewhere
    if _of_those_before(text, span, role) or _of_others_dead(report, span):
        return True
    if drove_the_bomb(report, span.start, span.end):
        return True
    return _did_or_mourns(text, span.start, min(stop, limit), limit)


def _of_the_two(report: ReportText, span: Span) -> bool:
    """Whether a couple is the two who stand right before it: "two tappers, a married couple, were shot"."""
    before = report.quantities_in(report.sentence(span.start)[0], span.start)
    led = report.text[before[-1].end : span.start] if before else ""
    return bool(before) and before[-1].low == before[-1].high == 2 and re.fullmatch(r"[^,.;]{1,40}, ", led) is not None


def _of_those_before(text: str, span: Span, known: bool) -> bool:
    """Whether marked words say more of those counted before, "six cooks, all Kenyans", or what somebody lost."""
    if _ALL_OF_THEM.fullmatch(text, span.start, span.end) and not _HE_IS.match(text, span.end):
        return True
    if _EACH_OF_THEM.fullmatch(text, span.start, span.end) or _LIFE.fullmatch(text, span.start, span.end):
        return True
    return known and _WHO_IS.search(text, max(0, span.start - 20), span.start) is not None


def _those_counted(report: ReportText, span: Span, nth: int, one: People) -> People | None:
    """Of whom one more was harmed otherwise: "killed two Kenyan cooks and injured a third" hurt a Kenyan cook.

    One who is told by trade may be told of later: "killed two Kenyan cooks … A third cook was injured".
    """
    first = report.sentence(span.start)[0]
    before = [
        q
        for q in report.quantities_in(0 if one.role or one.nationality else first, span.start)
        if q.end <= span.start and q.low == q.high == nth - 1
    ]
    if not before:
        return None
    own = fate_of(report, span.start, span.end)  # "a third later succumbed" may be marked as hurt
    field = FIELDS.get(own, span.field) if own else span.field
    here = _AND_HARMED.search(report.text, first, span.start) is not None
    for last in reversed(before):
        fate = None if here else fate_of(report, last.start, last.end)
        if here or (fate and FIELDS.get(fate) is not field):
            people = describe(report, last.start, last.end, many=True)
            if one.nationality and one.nationality == people.nationality:
                return replace(people, role=one.role or people.role)
            if one.role in (None, people.role) and one.nationality in (None, people.nationality):
                return people
    return None


def _own_words(text: str, span: Span, limit: int) -> Span | None:
    """The part of a mark that tells of somebody harmed; None where it is on who did it or is next of kin."""
    if kin := _OF_THE_DEAD.match(text, span.start, limit):
        if span.end <= kin.start("who"):
            return None
        span = replace(span, start=kin.start("who"), end=max(span.end, kin.end("who")))
    inside = _INSIDE.search(text, span.start, span.end)
    if inside and inside.start() > span.start and not _ARTICLE.match(text, span.start):
        span = replace(span, start=inside.start())
    if _SPOKE.search(text, max(0, span.start - 12), span.start):
        return None
    by = _BY.search(text, max(0, span.start - 40), span.start)
    accused = by or _ACCUSED.search(text, max(0, span.start - 80), span.start)
    return None if accused else span


def _did_or_mourns(text: str, start: int, said: int, limit: int) -> bool:
    """Whether what is said of one person tells of none harmed: "a soldier opens fire", "a man is held without bail"."""
    charged = _IS_CHARGED.match(text, start + len(text[start:said].rstrip()), limit)
    mourns = _WHOSE.match(text, said, limit) or _MOURNS.match(text, said, limit)
    return bool(DID_IT.match(text, said, limit) or charged or mourns)


def _of_others_dead(report: ReportText, span: Span) -> bool:
    """Whether a mark for the dead is on their kin, "the dead woman's son", or on who died before and is honoured.

    Or on somebody of whom it is denied that he died, or on what an attacker was.
    """
    text = report.text
    if _ATTACKER_IS.search(text, max(report.sentence(span.start)[0], span.start - 60), span.start):
        return True
    if _DENIED.search(text, report.sentence(span.start)[0], span.start):
        return True
    kin = _KIN_OF_DEAD.match(text, span.start) and span.field is SpanField.KILLED
    return bool(kin or _HONOURED.search(text, max(0, span.start - 80), span.start))


def _tells_of_others(report: ReportText, span: Span, role: str | None) -> bool:
    """Whether marked words count nobody by themselves: "are French", "one of the Kenyans", "a family of nine"."""
    text = report.text
    if _FAMILY.fullmatch(text, span.start, span.end) or _BY_BIRTH.match(text, span.end):
        return True  # nobody knows how many; "a Kenyan by birth" says who somebody is
    if MOURNING.search(text, max(report.sentence(span.start)[0], span.start - 330), span.start):
        return True
    if told_of_the_same(report, span.start, span.end):
        return True
    ahead = [q for q in report.quantities_in(max(0, span.start - 12), span.start) if q.end < span.start]
    if ahead and text[ahead[-1].end : span.start] == " of ":
        return True
    if EMPLOYER.fullmatch(text, span.start, span.end) and _OF_EMPLOYERS.search(text[: span.start][-80:]):
        return True
    after = report.quantities_in(span.end, span.end + 12)
    if after and text[span.end : after[0].start] == " of " and FAMILY.search(text, span.start, after[0].start):
        return True
    if role == "athlete" and text[span.start : span.end].lower().endswith("coach"):
        return bool(_COACH.search(text, max(0, span.start - 8), span.start))
    adjective = any(d.start == span.start and d.end == span.end for d in report.demonyms_in(span.start, span.end))
    if adjective and _OF_NATION.match(text, span.end):
        return True  # "three others, of Kenyan nationality"
    return adjective and bool(_IS.search(text, max(0, span.start - 14), span.start))


_OF_A_SPELL: Final = re.compile(
    r"[^.;,\n]{0,60}?\b(?:killed|murdered|shot|slain|assassinated|kidnapped|abducted|seized|taken|die|dead|death|"
    r"attacked|"
    r"wounded|injured|hurt)\b[^.;,\n]{0,50}?\b(?:(?:so far )?this (?:year|month|week)|since|so far|in (?:19|20)\d\d|"
    r"in (?:the )?(?:(?:less than|just|only|as many|last|past|about) )*(?:[\w-]+ )?(?:days|weeks|months|years))\b"
)
"""Behind an ordinal that counts over some time: "the sixth journalist killed this year"."""
_HE_WAS: Final = re.compile(
    r"\b(?:(?:(?<!\bwho )(?:is|was|becomes|became|would be)|(?:makes|made|making) (?:him|her))(?: also)?(?: at least)?|"
    r"as)(?: the)? $"
)


def counts_over_time(report: ReportText, start: int) -> bool:
    """Whether somebody told of before is only said to be one of so many: "he was the sixth killed this year"."""
    named = _NTH.match(report.text, start)
    if named is None or not _OF_A_SPELL.match(report.text, named.end()):
        return False
    return _HE_WAS.search(report.text, max(report.sentence(start)[0], start - 30), named.start(1)) is not None


def _nth(text: str, start: int) -> int:
    """The number in "a third victim", "the fourth person"; 0 where there is none, or where it counts over some time."""
    named = None if _OF_RANK.match(text, start) else _NTH.match(text, start)
    named = None if named and _OF_A_SPELL.match(text, named.end()) else named
    return NTHS.index(named.group(1).lower()) + 2 if named else 0
