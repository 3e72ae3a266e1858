"""One marked number or phrase to the people it counts: how many, who they are, what its words say of the figure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.attackers import drove_the_bomb
from tollbook.extraction.interpret.victims.corrected import ours_before, put_right, untrue
from tollbook.extraction.interpret.victims.named import age_beside, victim_named
from tollbook.extraction.interpret.victims.people import People, describe, find_role, noun_phrase_end
from tollbook.extraction.interpret.victims.quantities import NOBODY, Quantity, value_of
from tollbook.extraction.interpret.victims.singles import DEADLY, SOMEBODY
from tollbook.extraction.interpret.victims.uncounted import ATTACKING, not_counted
from tollbook.extraction.spans import Span, SpanField
from tollbook.vocabulary.codes import Hedge

_ARTICLE: Final = re.compile(
    r"(?:an?|the|one|his|her|their|another|its|our|my|sole|only|a (?:second|third|fourth|fifth|sixth|"
    r"further|\w+th))\b",
    re.IGNORECASE,
)
_ADDED: Final = Cue(
    r"\b(?:another|a further|further|additional|a (?:second|third|fourth|fifth|"
    r"sixth))\s*$",
    re.IGNORECASE,
)
_ADDED_AFTER: Final = re.compile(r" (?:more|others?|further|additional)\b", re.IGNORECASE)
_WITH_THEM: Final = re.compile(
    r"(?: (?!(?:and|or|who)\b)[\w'’-]+){1,5} (?:who (?:was|were) )?(?:seized|taken|captured|kidnapped|abducted|"
    r"killed|shot|"
    r"wounded|injured|hurt|travelling|traveling) (?:along )?with (?:them|him|her)\b",
    re.IGNORECASE,
)
DIED_BESIDE: Final = re.compile(
    r"(?: (?!(?:and|or|who)\b)[\w'’-]+){1,5} (?:also )?(?:died|perished|fell|(?:was|were) (?:killed|shot dead)) "
    r"(?:with|beside|alongside|next to) (?:them|him|her)\b",
    re.IGNORECASE,
)  # "two watchmen died beside them"
_RAISED: Final = Cue(
    r"\b(?:toll|number|total|count|figure|tally|bringing|brought|raising|raised|rise[ns]?|rose|climb\w*|increas\w*|"
    r"revised|updated|mak(?:es|ing)|now|by (?:[a-z]+day|noon|nightfall|midnight|dawn|evening|morning|yesterday))\b"
    r"[^.;]{0,60}$",
    re.IGNORECASE,
)
_PLURAL: Final = re.compile(r"(?:\w+s|men|women|people|children|police|staff|crew|personnel|clergy)$", re.IGNORECASE)
_FEARED: Final = Cue(r"\bfeared\b", re.IGNORECASE)
_UNCONFIRMED: Final = Cue(
    r"\b(?:unconfirmed|could not (?:be )?(?:independently )?(?:confirm|verif)\w*|"
    r"not (?:been )?(?:independently )?(?:confirmed|verified))\b",
    re.IGNORECASE,
)
_NOT_PEOPLE: Final = Cue(
    r"\b(?:raids?|arms?|head|hands?|forest|attacks?|blast|explosion|bomb(?:ing)?|town|village|city|site|"
    r"legs?|foot|feet|shoulder|chest|back|neck"
    r"|face|stomach|hip|knee|vehicle|bus|cars?|trucks?|lorry|van|hospital|clinic|road|highway|night|morning|"
    r"evening|day|week|month|year|camp|toll"
    r"|numbers?|figures?|house|home|mine|farm|fire|bullets?|shrapnel|guns?|kni(?:fe|ves)|strikes?|shelling|"
    r"ambush|area|district|province|region"
    r"|country|river|sea|boat|ship|market|school|church|mosque|hotel|street|same|spot|scene|incident|"
    r"treatment|wounds?|injur\w+|place|way|group"
    r"|gang|army|militants?|attackers?|gunmen|kidnappers?|assailants?|bush|mountains?|border|state|"
    r"government|republic|death|deaths|jaw|papers|wheel"
    r"|elephant|lion|lioness|tiger|leopard|bear|crocodile|hippo|dog|horse|donkey|camel|cow|bull|goat|sheep|flock|herd"
    r"|ulcer|fever|malaria|illness|disease|sickness|infection|diabetes|asthma|dehydration|exhaustion|shock|sunstroke"
    r"|roof|fracture|behalf|organi[sz]ation|agency|company|ngo|seat|text|count|abduction|drone|project|"
    r"office|eyebrow\w*|elevator|condition|exchange"
    r"|firm|consortium|embassy|consulate|ministry|navy|union|houseboat|lives|life|tragedy|case|cases|party|latter|former|first|rest|remains)\W*$",
    re.IGNORECASE,
)
_THING: Final = re.compile(
    r"(?:['’]s?)? (?:bus(?:es)?|minibus|trains?|vehicles?|trucks?|cars?|planes?|ships?|boats?|vans?|"
    r"convoys?|stations?|camps?|posts?|bases?|ferry|house|homes?|school|quarters|union|association|"
    r"group|count)\b"
)
_EARLIER_BEFORE: Final = Cue(
    r"\b(?:initial(?:ly)?|earlier|previous(?:ly)?|at first|original(?:ly)?|preliminary|first (?:reports?|flash(?:es)?|"
    r"accounts?|figures?|count|announcements?|statements?|communiqu\w+|bulletins?|telegrams?|messages?|versions?|"
    r"lists?|said|put|announced|reported|spoke|gave)|early reports?|"
    r"(?:bulletin|flash|update(?: \d+)?|statement|story|report) (?:\w+ )?(?:put|mentioned|spoke|gave|"
    r"had))\b[^.;]{0,70}$",
    re.IGNORECASE,
)
_EARLIER_AFTER: Final = re.compile(
    r"[^.;]{0,60}?\b(?:as (?:was |had been |we )?(?:first|initially|earlier|previously|originally)|"
    r"(?:initially|previously|originally|earlier) (?:reported|announced|said|stated|given|thought)|"
    r"according to (?:the )?(?:first|initial|early) (?:reports?|accounts?))\b|"
    r"[^.;]{0,60}[.;][\"”’)]* (?:That|This|The (?:figure|number|count)) (?:was|is|proved) (?:wrong|incorrect|mistaken|"
    r"too high|too low|premature)\b",
    re.IGNORECASE,
)
_CLAIMED: Final = Cue(
    r"\bclaim(?:s|ed|ing)?\b(?! (?:the )?(?:at least |about |more than |\w+ )?lives)(?:[^.;]{0,100})$|"
    r"\bboast\w*[^.;]{0,80}$|"
    r"\b(?:its|our|his) (?:fighters|men|mujahid\w+|units?|forces|soldiers|members|teams?|guerrillas|"
    r"bombers?)\b[^.;]{0,50}"
    r"\b(?:kill\w*|eliminat\w*|wound\w*)[^.;]{0,20}$|"
    r"\b(?:it|group|movement|front|militants|rebels|insurgents|statement|communiqu\w+) (?:said|says)"
    r"(?: (?:in|on|through|via) [^.;,]{3,50}?)?,? (?:that )?(?:it|they|its \w+)[^.;]{0,30}\bkill\w*[^.;]{0,40}$|"
    r"\b(?-i:[A-Z])[\w'’-]+ (?:said|says) (?:that )?(?:it|they|its \w+) (?:had |have )?kill\w*[^.;]{0,40}$",
    re.IGNORECASE,
)
_IT_SAID: Final = re.compile(
    r"(?:It|They|(?:The|This|Its|Their) (?:group|movement|front|message|statement|communiqu\w+|video|claim|text))"
    r" (?:said|says|spoke|speaks|put|gave|claimed)\b[^.;,]{0,30}$"
)
_CLAIMS: Final = Cue(
    r"\b(?:claim(?:s|ed|ing)? (?:the (?:\w+ )?(?:attack|bombing|ambush|raid|killing|blast)|responsibility|it)|"
    r"took responsibility|(?:was|were) behind (?:it|the)|"
    r"said (?:it|its \w+|they) (?:had |have )?(?:carried out|attacked))\b",
    re.IGNORECASE,
)  # "The group said it was behind the raid. It said thirty soldiers were killed"
_OF_AN_ATTACK: Final = re.compile(
    r"\b(?:in|during) which\b|\b(?:attack|bombing|blast|raid|assault|ambush|shooting|strike|explosion|massacre)"
    r" (?:that|which)\b",
    re.IGNORECASE,
)  # "claimed the attack in which four died": who claims it says nothing of how many
_KIN_OF_DEAD: Final = re.compile(r"(?:the|a) (?:dead|slain|murdered|killed) [\w-]+['’]s [a-z]+", re.IGNORECASE)
_HONOURED: Final = re.compile(
    r"\b(?:ceremon(?:y|ies)|anniversary|memorial|commemorat\w+|shrine|tomb|procession|tribute)\b[^.;,]{0,40}? "
    r"(?:for|of|to) (?:(?:an?|the)(?: [\w-]+){0,2}? )?$",
    re.IGNORECASE,
)  # "a ceremony for a slain general"
_NTH: Final = re.compile(
    r"(?:an?|the|his|her|their)?\s?\b(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)\b"
    r"(?! (?:day|time|week|month|year|attack|blast|bomb|floor|vehicle|car|man to))",
    re.IGNORECASE,
)
_NTHS: Final = (
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
)
_NOT_VICTIM_OF: Final = re.compile(
    r"\b(?!(?:deaths?|killings?|murders?|bod(?:y|ies)|li(?:fe|ves)|loss|assassination|abductions?|kidnappings?|"
    r"shooting|"
    r"stabbing|one|wounding|injur(?:y|ies)|execution|beheading|lynching|seizure|capture|consist\w*|made up|demise|"
    r"remains|"
    r"disappearance|all|both|fate|coffins?|slaying|corpses?|funerals?|torture)\b)[\w'’]+ of $|"
    r"\b(?:for|by|against|near|outside|inside|behind) $",
    re.IGNORECASE,
)
_MORE: Final = re.compile(r" more\b(?! \w+s\b(?! and))", re.IGNORECASE)
_OF_THEM: Final = re.compile(r" of (?:them|these|those)\b", re.IGNORECASE)
_AND_ONE: Final = re.compile(r"(?:,? and |, )(?=(?:an?|his|her|their|its|the|another)\b)", re.IGNORECASE)
_COUNTED_AFTER: Final = re.compile(
    r" (?:dead|deaths?|death toll|toll|wounded|injured|victims|casualties|fatalities)\b(?! (?:m[ae]n|wom[ae]n|body))"
)
_LIFE: Final = re.compile(r"\s*(?:(?:his|her|their|its) )?(?:life|lives)\s*", re.IGNORECASE)
_NO: Final = re.compile(r"(?:no|none of the|not one|not a single)\b", re.IGNORECASE)
_DID_IT: Final = re.compile(
    r"\s?(?:who )?(?:(?:in|with|on|wearing|armed|dressed) (?:(?!\b(?:was|were|been|being)\b)[^.;:,]){1,40}? )?"
    r"(?:suddenly |then |had |has |also )*"
    r"(?:open(?:s|ed) fire|fire[sd]? (?:at|on|into|upon)|blew (?:himself|herself|themselves) up|"
    r"detonate[sd] (?:his|her|an?|explosives)|went on a|"
    r"(?:sho(?:t|ots)|kill(?:s|ed)|murder(?:s|ed)) (?:and (?:\w+ )?\w+ )?(?:his|her|their|two|three|four|"
    r"an? (?!(?:few|day|week|month|year|couple)\b)) ?|"
    r"attack(?:s|ed) |ram(?:s|med) |thr(?:ows|ew) a|stab(?:s|bed) |storm(?:s|ed) |ambush(?:es|ed) )",
    re.IGNORECASE,
)
_IS_CHARGED: Final = re.compile(
    r"(?:,[^,.;\n]{1,50},| (?:who|from [A-Z]\w+))? (?:(?:is|was|has|had|been|now|also|being|facing|faces) )*"
    r"(?:charged|arrested|accused of|indicted|held (?:without|on)|in custody|jailed|sentenced|facing (?:a )?\w+ "
    r"charges?)\b"
)
_NONE_OTHER: Final = re.compile(r"(?:none of (?:the|its|his|her|their) |no )other\w*\b", re.IGNORECASE)
_COUPLE: Final = re.compile(r"\bcouple\b(?! of|['’])", re.IGNORECASE)
_TOLL_OF: Final = re.compile(
    r"\b(?:number|count|toll|total) (?:of|among) (?:the )?[\w-]+ (?:dead|deaths|killed|victims|fatalities|casualties|"
    r"injured|wounded|hostages|citizens|nationals|workers)(?: [\w ]{0,20}?)? "
    r"(?:at|to|is|as|was|be|stands at|rose to) $|"
    r"\b(?:put|raised?|brought|revised|lowered|corrected|set) (?:the )?[\w-]+ (?:dead|deaths|death toll|toll|"
    r"fatalities|wounded|injured) (?:at|to) $",
    re.IGNORECASE,
)
_AND_HURT: Final = re.compile(
    r"\b(?:was|were|have been|had been) (?:killed|shot dead|wounded|injured) and (?:at least |about |some )?$",
    re.IGNORECASE,
)
_HURT: Final = re.compile(
    r" (?:were )?(?:wounded|injured|hurt|killed)\b"
)  # "three Kenyans were killed and nine wounded"
_AT_ONCE: Final = re.compile(
    r"(?: (?!(?:and|but|who)\b)[\w'’-]+){0,3}? (?:died|were killed|was killed) (?:on the spot|instantly|at the scene|"
    r"immediately|at once|on the way)\b[^.]{0,80}?\b(?:others?|more|later|succumbed|in hospital)\b",
    re.IGNORECASE,
)  # "two died on the spot, five others in hospital"
_OF_ONE_NATION: Final = 0.3  # certainty at most that a figure of one nation's dead counts everybody
_NOBODY: Final = People()
_IS: Final = re.compile(r"\b(?:is|are|was|were) (?:all |both |also )?$")
_COACH: Final = re.compile(r"\b(?:on|aboard|onto|into|off|in) $")
_FAMILY: Final = re.compile(
    r"\b(?:famil(?:y|ies)|crew|couple|group|party|team|delegation|convoy) of (?:about |some )?$"
)


@dataclass(frozen=True, slots=True)
class Atom:
    """People counted by marked words. `whole` is the probability that everybody harmed is meant.

    `told`: the grammar says what became of them. `earlier`: said to be what was thought before.
    `claimed`: what those who did it say. `nth`: "a third victim". `name`: of a person given by it alone.
    `again`: points back at people told of before, "both technicians".
    `besides`: taken or hurt with others, "two guards seized with them". `of_nation`: all of one nation's, as in "the
    number of Chinese dead". `age`: of a single person, in years.
    """

    start: int
    end: int
    low: int
    high: int | None
    hedge: Hedge
    whole: float
    score: float
    people: People = _NOBODY
    added: bool = False
    raised: bool = False
    counted: bool = True
    weak: bool = False
    part: bool = False
    told: bool = False
    earlier: bool = False
    claimed: bool = False
    nth: int = 0
    name: str = ""
    again: bool = False
    besides: bool = False
    of_nation: bool = False
    age: int | None = None

    def overlaps(self, other: Atom) -> bool:
        """Whether both are marked on common words."""
        return self.start < other.end and other.start < self.end


def read(report: ReportText, span: Span) -> list[Atom]:
    """The atoms of one marked stretch; none where its numbers count nobody harmed."""
    text = report.text
    words = text[span.start : span.end]
    whole = 0.5 if span.whole is None else span.whole
    numbers = [q for q in report.quantities_in(span.start, span.end) if not _one_of(text, q)]
    if numbers == [] and _NONE_OTHER.match(text, span.start):
        return []  # somebody was, who is told of elsewhere
    if numbers == [] and (spared := _spared(report, span, whole)):
        return [spared]
    if not numbers and DEADLY.fullmatch(words):
        return [Atom(span.start, span.end, 1, None, Hedge.AT_LEAST, whole, span.score)]
    if not numbers and value_of(words.strip()):
        return []  # an age, an hour, "one in six"
    if not numbers and SOMEBODY.fullmatch(words):
        return [Atom(span.start, span.end, 1, 1, Hedge.PLAIN, whole, span.score, counted=False)]
    none = NOBODY.match(text, span.start)
    if (none or NOBODY.search(words)) and (not numbers or numbers[0].low <= 1):
        end = max(span.end, none.end()) if none else span.end
        return [Atom(span.start, end, 0, 0, Hedge.PLAIN, whole, span.score)]
    counted = [put_right(report, q) for q in numbers if not not_counted(report, q) and not untrue(report, q)]
    if counted:
        return [_atom(report, span, q, whole) for q in counted]
    if numbers and (
        (numbers[0].start == span.start and numbers[-1].end >= span.end - 1) or any(untrue(report, q) for q in numbers)
    ):
        return []  # nothing but a number that counts nobody harmed, or that is told to be denied
    return _several(report, span, whole) or _single(report, span, whole) or _named(report, span, whole)


def _named(report: ReportText, span: Span, whole: float) -> list[Atom]:
    """One person who is given by name alone."""
    found = victim_named(report.text, span.start, span.end)
    if found is None:
        return []
    start, end, name = found
    age = age_beside(report.text, start, end)
    return [Atom(start, end, 1, 1, Hedge.PLAIN, whole, span.score, counted=False, name=name, age=age)]


def _spared(report: ReportText, span: Span, whole: float) -> Atom | None:
    """Nobody of one nationality or trade: "no guest was harmed" says nothing of others. None for other words."""
    no = _NO.match(report.text, span.start)
    if no is None:
        return None
    people = describe(report, no.start(), no.end(), many=True)
    if people.nationality is None and people.role is None:
        return None
    return Atom(no.start(), max(span.end, no.end()), 0, 0, Hedge.PLAIN, whole, span.score, people)


def _several(report: ReportText, span: Span, whole: float) -> list[Atom]:
    """Persons named one by one in the marked words: "a nurse and her driver" are two. Empty unless all are persons."""
    cuts = list(_AND_ONE.finditer(report.text, span.start, span.end))
    if not any("and" in cut.group() for cut in cuts):
        return []  # "the buyer, a Kenyan" is one
    starts, ends = [span.start, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), span.end]
    each = [_single(report, replace(span, start=a, end=b), whole) for a, b in zip(starts, ends, strict=True)]
    return [a[0] for a in each] if all(len(a) == 1 and not a[0].weak for a in each) else []


def _one_of(text: str, q: Quantity) -> bool:
    """Whether "one" is no count: "no one", "one another"."""
    return text[max(0, q.start - 3) : q.start].lower() == "no " or text[q.end : q.end + 8].lower() == " another"


def _atom(report: ReportText, span: Span, q: Quantity, whole: float) -> Atom:
    text = report.text
    before, after = text[max(0, q.start - 70) : q.start], text[q.end : q.end + 90]
    hedge = q.hedge
    sentence = text[slice(*report.sentence(q.start))]
    if hedge in (Hedge.PLAIN, Hedge.ABOUT) and _FEARED.search(sentence):
        hedge = Hedge.FEARED
    elif hedge is Hedge.PLAIN and _UNCONFIRMED.search(sentence):
        hedge = Hedge.UNCONFIRMED
    people, nation = describe(report, q.start, q.end, many=q.low > 1), _nation_of_toll(report, q.start)
    if people.nationality is None and (own := _nation_of_group(report, q.start)):
        people = replace(people, nationality=own)
    if people.nationality is None and _OF_THEM.match(text, q.end):
        people = replace(people, nationality=_nation_of_them(report, q.start))
    elif nation:
        people, whole = replace(people, nationality=nation), min(whole, _OF_ONE_NATION)
    elif people == People(noun_end=people.noun_end) and _of_those_before(before, after):
        people = replace(people, nationality=_nation_before(report, q.start))
    elif people.nationality is None and text[q.start : q.end].lower() == "both":
        people = replace(people, nationality=_nation_before(report, q.start, low=2))
    if _AT_ONCE.match(text, q.end):
        whole = min(whole, _OF_ONE_NATION)  # others died later
    return Atom(
        q.start, q.end, q.low, q.high, hedge, whole, span.score, people,
        added=bool(_ADDED.search(before) or _ADDED_AFTER.match(after)),
        besides=bool(_WITH_THEM.match(after) or DIED_BESIDE.match(after)),
        raised=bool(_RAISED.search(before)),
        earlier=_earlier(report, q.start, q.end),
        claimed=_is_claimed(report, q.start),
        again=text[q.start : q.end].lower() == "both", of_nation=nation is not None,
    )  # fmt: skip


def _of_those_before(before: str, after: str) -> bool:
    """Whether a bare number counts people of those counted before: "two more", "were killed and nine wounded"."""
    return bool(_MORE.match(after) or (_AND_HURT.search(before) and _HURT.match(after)))


def _is_claimed(report: ReportText, at: int) -> bool:
    """Whether a figure at `at` is what those say who did it, not what others say of the attack that they claim."""
    first = report.sentence(at)[0]
    claim = _CLAIMED.search(report.text, max(first, at - 140), at)
    if claim is not None:
        return not _OF_AN_ATTACK.search(report.text, claim.start(), at)
    if not _IT_SAID.match(report.text, first, at) or first == 0:
        return False
    before = report.text[report.sentence(first - 1)[0] : first]
    return bool(_CLAIMS.search(before))


def _nation_of_toll(report: ReportText, at: int) -> str | None:
    """Of which nation the dead are whose number stands at `at`: "put the number of Chinese dead at six"."""
    first = report.sentence(at)[0]
    toll = _TOLL_OF.search(report.text, max(first, at - 70), at)
    named = report.demonyms_in(toll.start(), toll.end()) if toll else []
    return named[0].code if len(named) == 1 and not named[0].country else None


def _nation_of_group(report: ReportText, at: int) -> str | None:
    """Of which nation a group is whose number stands at `at`: "a French family of seven"."""
    group = _FAMILY.search(report.text, max(report.sentence(at)[0], at - 30), at)
    named = report.demonyms_in(group.start() - 25 if group.start() > 25 else 0, group.start()) if group else []
    return named[-1].code if group and named and not named[-1].country and group.start() - named[-1].end == 1 else None


def _nation_of_them(report: ReportText, at: int) -> str | None:
    """Of which nation "them" are: people named before, "a van of Chinese miners, killing two of them"."""
    first = report.sentence(at)[0]
    if first == at and at:  # "A bus carried twelve Chinese. Ten of them were hurt"
        first = report.sentence(at - 1)[0] if "\n" not in report.text[at - 2 : at] else at
    named = [d for d in report.demonyms_in(first, at) if not d.country and not d.area]
    if not named:
        return None
    noun = report.text[named[-1].end : noun_phrase_end(report.text, named[-1].end, min(at, named[-1].end + 60))]
    several = any(q.low > 1 and named[-1].start - q.end == 1 for q in report.quantities_in(first, named[-1].start))
    plural = several or named[-1].end == at or _PLURAL.search(noun.strip()) or report.text[named[-1].end - 1] == "s"
    return named[-1].code if plural and not ATTACKING.search(noun) else None


def _nation_before(report: ReportText, at: int, low: int | None = None) -> str | None:
    """Of which nation "two more" or "both" are: of the people counted right before them, if they are so many."""
    before = [q for q in report.quantities_in(report.sentence(at)[0], at) if q.end <= at and low in (None, q.low)]
    return describe(report, before[-1].start, before[-1].end, many=True).nationality if before else None


def _earlier(report: ReportText, start: int, end: int) -> bool:
    """Whether the figure is said to be what was reported first: "not five as was first announced"."""
    text = report.text
    first, last = report.sentence(start)
    before = text[max(first, start - 110) : start]
    after = _EARLIER_AFTER.match(text, end, min(len(text), last + 40))
    return bool(_EARLIER_BEFORE.search(before) or after or ours_before(report, start))


def _single(report: ReportText, span: Span, whole: float) -> list[Atom]:
    """One person ("a driver", "the Tajik watchman"), or people without a number ("soldiers")."""
    text = report.text
    limit = report.sentence(span.start)[1]
    inside = re.compile(r"\b(?:an?|the|his|her|their|its|another)\b", re.IGNORECASE).search(text, span.start, span.end)
    if inside and inside.start() > span.start and not _ARTICLE.match(text, span.start):
        span = replace(span, start=inside.start())
    if text[max(0, span.start - 4) : span.start].lower().endswith(" by "):
        return []  # whoever did it
    if whole < 0.9 and _NOT_VICTIM_OF.search(text, max(0, span.start - 24), span.start):
        return []  # "the compound of a contractor", "employed by an agency"
    stop = max(noun_phrase_end(text, min(span.start + 2, span.end), limit), min(span.end, limit))
    people = describe(report, span.start, min(span.end, limit))
    role = find_role(text[span.start : min(stop, span.start + 90)])
    article = _ARTICLE.match(text, span.start)
    noun = text[span.start : span.start + role[1]] if role else text[span.start : span.end]
    if (_NOT_PEOPLE.search(text[span.start : span.end]) and role is None) or ATTACKING.search(
        text[span.start : max(span.end, stop)]
    ):
        return []
    if role is None and people.nationality and _COUNTED_AFTER.match(text, span.end):
        return []  # "the Afghan dead" are counted elsewhere
    if _LIFE.fullmatch(text, span.start, span.end):
        return []  # what somebody got or lost, not whom
    if _of_others_dead(text, span) or drove_the_bomb(report, span.start, span.end):
        return []
    said = min(stop, limit)
    charged = _IS_CHARGED.match(text, span.start + len(text[span.start : said].rstrip()), limit)
    if _DID_IT.match(text, said, limit) or charged:
        return []  # "a soldier opens fire", "a man has been held without bail"
    age = age_beside(text, span.start, span.end)
    harmed = span.field in (SpanField.KILLED, SpanField.INJURED)
    weak = role is None and people.nationality is None and not (harmed and age is not None)
    if (weak and not article) or _tells_of_others(report, span, role[0] if role else None):
        return []
    if _PLURAL.search(noun) and not (article and article.group().lower() in ("a", "an", "one", "another")):
        return []
    if _THING.match(text, span.start + role[1] if role else span.end):
        return []
    before = text[max(0, span.start - 20) : span.start + 12]
    number = 2 if _COUPLE.search(noun) else 1
    added = bool(re.search(r"\b(?:another|further|a (?:second|third|fourth|fifth|sixth))\b", before, re.IGNORECASE))
    return [
        Atom(
            span.start,
            span.end,
            number,
            number,
            Hedge.PLAIN,
            whole,
            span.score,
            people,
            added=added,
            counted=False,
            weak=weak,
            nth=_nth(text, span.start),
            age=age if number == 1 else None,
        )
    ]


def _of_others_dead(text: str, span: Span) -> bool:
    """Whether a mark for the dead is on their kin, "the dead woman's son", or on who died before and is honoured."""
    kin = _KIN_OF_DEAD.match(text, span.start) and span.field is SpanField.KILLED
    return bool(kin or _HONOURED.search(text, max(0, span.start - 80), span.start))


def _tells_of_others(report: ReportText, span: Span, role: str | None) -> bool:
    """Whether marked words count nobody by themselves: "are French", "one of the Kenyans", "a family of nine"."""
    text = report.text
    ahead = [q for q in report.quantities_in(max(0, span.start - 12), span.start) if q.end < span.start]
    if ahead and text[ahead[-1].end : span.start] == " of ":
        return True
    after = report.quantities_in(span.end, span.end + 12)
    if after and text[span.end : after[0].start] == " of " and _FAMILY.search(text, span.start, after[0].start):
        return True
    if role == "athlete" and text[span.start : span.end].lower().endswith("coach"):
        return bool(_COACH.search(text, max(0, span.start - 8), span.start))
    adjective = any(d.start == span.start and d.end == span.end for d in report.demonyms_in(span.start, span.end))
    return adjective and bool(_IS.search(text, max(0, span.start - 14), span.start))


def _nth(text: str, start: int) -> int:
    """The number in "a third victim", "the fourth person"; 0 where there is none."""
    named = _NTH.match(text, start)
    return _NTHS.index(named.group(1).lower()) + 2 if named else 0
