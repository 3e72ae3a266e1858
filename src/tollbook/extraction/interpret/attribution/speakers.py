"""Who says something: the subject of "said", the object of "according to"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from tollbook.extraction.interpret.attribution.subjects import (
    NOUN,
    PRONOUN,
    SAID,
    Speaker,
    phrase_from,
    subject_of,
    trimmed,
)
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.table import source_of
from tollbook.extraction.interpret.wordlists import WEEKDAY

_JUDGED: Final = re.compile(
    r"(?:accus|blam|den(?:y|ie)|reject|claim|suspect)\w*|sa(?:id|ys?) (?:it|they|its|his|their|that it)\b",
    re.IGNORECASE,
)  # what a party says of who did it, which is no figure
_HELD: Final = Cue(
    r"held (?:for|by|at|hostage|captive|in|on|since|until|there|without|near)\b|"
    r"released (?:(?:the )?(?:next|same|following) (?:day|morning|evening|week|night)|on|after|unharmed|alive|later|"
    r"unhurt|without|for (?:an? )?ransom|by|from|(?=[.;,)])|"
    r"(?:(?:the|its|all|their|his|her|some|both|\d+|[a-z]+) ){1,3}(?:[a-z]+ )?"
    r"(?:crew|hostages?|captives?|sailors?|seam[ae]n|seafarers?|passengers?|workers?|m[ae]n|wom[ae]n|people|pupils|"
    r"students?|girls|boys|children|engineers?|drivers?))\b|"
    r"suspected (?:to (?:be|belong|have)|of (?:being|belonging|having))\b",
    re.IGNORECASE,
)
_A_NOUN: Final = Cue(r"\b(?:an?|the|this|its|their|our|his|her|my|your|any|every|no) $", re.IGNORECASE)
_NAMED_SO: Final = re.compile(
    r"(?:, an? (?:[\w'’-]+ ){1,4}|\b(?:place|village|hamlet|town|area|district|quarter|hill|river|ship|boat|camp|site|"
    r"man|woman|group|body|band|outfit|movement) )called$"
)
_BEFORE_NOUN: Final = re.compile(
    r"\b(?:an?|the|this|that|its|his|her|their|our|death|body|head|last|latest|first|final|official|own) $"
)
_NOUNS: Final = frozenset(
    ("count", "counts", "report", "reports", "claim", "claims", "list", "lists", "estimate", "estimates", "points",
     "links")
)  # fmt: skip
_CALLED: Final = re.compile(r"(?:suspected|alleged)\b", re.IGNORECASE)
_NO_SUBJECT_BEFORE: Final = re.compile(
    r"(?:^|[-–—]|\b(?:after|before|by|when|while|where|as|because|until|since|with|of|to|from|against|among|between|on|"
    r"in|for|the|an?|two|three|four|several|some|more|most|many|dozens of)) *$",
    re.IGNORECASE,
)
_AS_FIRST: Final = Cue(r"\bas (?:was |had been )?(?:first|initially|earlier|previously|originally) $")
_WEEKDAY: Final = re.compile(rf"{WEEKDAY}")
_A_TIME: Final = re.compile(r"(?:(?:this|last|previous) )?(?:week|month|fortnight|year|day)(?:['’]s)?", re.IGNORECASE)
_ACCORDING: Final = Cue(
    r"\b(?:according to|(?:citing|quoting)(?! (?:no|any|neither)\b)|in the words of|as told by|confirmed by|"
    r"reported by|announced by|given by|provided by|quoted by)\s+",
    re.IGNORECASE,
)
_BY: Final = Cue(
    r"\b(?:blamed|attributed|accused|suspected|claimed|denied|rejected|described|named|identified|believed|thought|"
    r"presumed|"
    r"alleged|ascribed|laid)\b[^.;]{0,40}?\bby "
    r"(?!the (?:group's|movement's) |(?:tele)?phone\b|radio\b|e-?mail\b|letter\b|text\b)",
    re.IGNORECASE,
)
_SO_MANY_BY: Final = Cue(
    r"\b(?:as|at) (?:about |some |at least )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|"
    r"\w+ty(?:-\w+)?) (?:dead |killed |wounded |people )?by (?=(?:the|an?|its|his|her) |[A-Z])"
)  # "is given as 21 by the town and as eight by a nurse"
_INVERTED: Final = re.compile(
    r"(?:[\"”’,]\s*|^)(?:as\s+)?(?:said|says|told us|added|wrote|confirmed|recalled|recalls|"
    r"reports|claims|insists) (?!that\b|the\s+attack)",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(
    r"(?:\d{1,3}[/.)] )?(?:[A-Z]{4,}(?: [\d:.]+)? ?[-–—:] )?(?P<who>(?:(?!(?:at|on|against|by)\b)[\w'’-]+ ){0,4}?"
    r"(?:army|military|police|hospital|ministry|government|governor|mayor|prefect|residents?|witness(?:es)?|spokes\w+|"
    r"officials?|sources?|statement|radio|media|authorities|doctors?|union)"
    r"(?: (?:statement|sources?|officials?|spokes\w+|chief|in (?-i:[A-Z])[\w'’-]+)){0,2})(?: (?:now|just out))?: ",
    re.IGNORECASE,
)  # "Army statement: nine dead", "3/ hospital source in Orva: sixteen bodies"
_LONGEST_LABEL: Final = 120  # characters of a sentence in which a label may end
_QUOTES: Final = ('"', "“")


def find_speaker(report: ReportText, start: int, end: int, *, back: int = 2) -> Speaker | None:
    """The speaker of the words at `text[start:end]`: in their sentence, else through a pronoun in those before it."""
    first, last = report.sentence(start)
    if denied := _DENIED_BEFORE.search(report.text, first, start):
        return Speaker(*denied.span("who"), denied["who"])
    if cell := source_of(report.text, start):
        return Speaker(*cell, report.text[slice(*cell)])
    if told := _IN_AN_ARTICLE.search(report.text, first, start):
        return Speaker(*told.span("who"), told["who"])
    last = max(last, report.sentence(max(start, end - 1))[1])
    found = _in_sentence(report.text, first, last, start, end)
    if found and (_WEEKDAY.fullmatch(found.name) or _A_TIME.fullmatch(found.name)):
        return None  # "today, Monday, members of the unit said"
    if found and not PRONOUN.match(found.name):
        return found
    if found is None and (quoted := _goes_on(report, first)):
        return quoted
    if found or back == 2:
        number = report.sentence_number(start)
        for k in range(number - 1, max(number - 1 - (back if found else 0), -1), -1):
            before = _in_sentence(report.text, *report.sentence(report.starts[k]), start, end)
            if before and not PRONOUN.match(before.name):
                return before
    return None


def _goes_on(report: ReportText, first: int) -> Speaker | None:
    """Who speaks in a quotation that goes on from the sentence before: "..., said the elder. "We buried nine."."""
    if not first or not report.text.startswith(_QUOTES, first):
        return None
    before = report.sentence(first - 1)
    if "\n" in report.text[before[1] : first] or not any(q in report.text[slice(*before)] for q in ('"', "”")):
        return None
    named = [speaker for _, _, speaker in _named_in(report.text, *before) if not PRONOUN.match(speaker.name)]
    return named[0] if len(named) == 1 else None


_DENIED_BEFORE: Final = Cue(
    r"\b(?:disput|den|reject|dismiss|contest|refut|question|contradict)(?:s|es|ed|ied|ies|ing) (?:(?:the|some|earlier|"
    r"local|media|press|all|any|these|those) ){0,3}"
    r"(?P<who>(?:(?:media|press|news|earlier|local) )?(?:reports|claims|rumou?rs|accounts)) (?:that|of|which|saying|"
    r"putting)\b[^.;,]{0,60}$",
    re.IGNORECASE,
)  # "the police dispute reports that eight died": who denies a figure does not give it
_IN_AN_ARTICLE: Final = Cue(
    r"\b(?:articles?|reports?|story|posts?|broadcasts?|publications?|videos?|statements?)\b[^.;\n]{0,60}? (?:by|from) "
    r"(?:an? |the )?(?P<who>[^.;,\n]{3,60}?),? (?:according to which|in which it (?:is|was) (?:said|claimed) that|"
    r"which (?:says|said|claims|claimed|alleges|alleged) that|claiming that|alleging that)\b[^.;\n]{0,220}$",
    re.IGNORECASE,
)  # "the ministry has taken note of an article by a website according to which …": the ministry does not say so
_PASSIVE: Final = Cue(
    r"\b(?:was|were|is|are|been|being|be)(?: (?:\w+ly|still|now|also|all|both|first|later|for (?:\w+ )?(?:hours|days|"
    r"weeks|months|years)))? $"
)
_QUOTED: Final = re.compile(r"(?:quoted|cited)\b")
_ACCUSES: Final = Cue(
    r"\b(?:blam(?:e|es|ed)|accus(?:e|es|ed)|(?:attribut|ascrib)(?:e|es|ed)|suspect(?:s|ed)?|point(?:s|ed)?|nam(?:e|"
    r"es|ed)|"
    r"nominated|sp(?:oke|eaks?) of|mention(?:s|ed)?|"
    r"(?:pin(?:s|ned)|puts?|blam(?:es|ed)) (?:it|this|that|the \w+) (?:down )?(?:on|to)|"
    r"la(?:id|ys) [\w ]{3,20}? at the (?:door|feet) of|"
    r"(?:is|are|was|were) [\"“]?(?:certain|sure|convinced)[\"”]?(?: that)?|"
    r"(?:puts?|laid|lays?) (?:the )?(?:blame|responsibility)|"
    r"(?:said|says|say|insist(?:s|ed)|believe[sd]?|claim(?:s|ed)|"
    r"alleg(?:es|ed)|suggest(?:s|ed)|hint(?:s|ed)|insinuated?|wr(?:ote|ites)|declare[sd]|stat(?:es|ed)|affirm(?:s|ed)|"
    r"assert(?:s|ed)|maintain(?:s|ed)|conclude[sd]|testif(?:ies|ied)|answer(?:s|ed)|repl(?:ies|ied)|retort(?:s|ed)|"
    r"repeat(?:s|ed)|whisper(?:s|ed)?|consider(?:s|ed)|thinks?|thought|told [\w ]{3,30}?|holds?|held|sees?|"
    r"(?<=, )(?:saying|claiming|alleging|insisting|suggesting|adding|telling [\w ]{3,30}?)(?=,? )|"
    r"saw|call(?:s|ed) the (?:attackers|assailants|raiders|gunmen|killers|kidnappers|men))"
    r"(?:(?:, [^,.;:\"“”\n]{2,60},)? that)?)\b"  # "claimed, without offering proof, that"
    r"(?: (?:the|an?|its|their|his|her|it|they|two|three|both|all) (?:(?!(?:gunm[ae]n|attackers?|militants?|suspects?|"
    r"terrorists?|assailants?|bandits?|raiders?|robbers?|rebels?|insurgents?|fighters?|kidnappers?|bombers?|"
    r"commanders?)\b)[\w'’-]+ ){0,4}?(?:was|were|had been|has been|have been) (?:[\w-]+ly )?(?:hit|struck|"
    r"shot(?: dead)?|killed|attacked|bombed|shelled|abducted|kidnapped|seized|ambushed|raided|burned|burnt|torched|"
    r"stabbed|murdered|looted|stormed|destroyed) by)?"
    r"(?: [\"“‘']?(?:it|this|that|both|the|same|work|\w*attacks?|killings?|raid|blast|incidents?|ambush|"
    r"abductions?|kidnappings?|assault|shooting|bombing|strike|explosion|was|were|had been|carried|fired|done|"
    r"the work|hand|handiwork|fingers?|at|to|"
    r"on|of|be|belong(?:s|ed|ing)?|"
    r"by|as|is|are|called|known|suspected|members|fighters|elements|men|people|hunters|youths|boys|militants|"
    r"dissidents|attackers|raiders|gunmen|"
    r"assailants|killers|kidnappers|terrorists|soldiers|from|an?|its|their|his|her|armed|alleged|"
    r"[a-z]+ist|[a-z]+al|group|"
    r"movement|militia|linked|loyal|pro-\w+|anti-\w+|\w+-(?:backed|linked|aligned|led)|so-called|outlawed|banned|rival|"
    r"local|breakaway|rebels?|insurgents?|gang|cartel|faction)){0,8}"
    r"(?:(?: [\w'’-]+){0,5} (?-i:league|group|wing|militia|movement|party|faction|force|gang|union|unit|arm|outfit|"
    r"organi[sz]ation|network|"
    r"cell|band)(?:,|,? (?:called|named|known as|calling itself))(?: the)?)?"
    r"[ \"“‘']*$"
)
_HELD_BY: Final = Cue(
    r"[^,.;:\n]{2,60}?(?P<verb>,? (?:(?:which|who) )?"
    r"(?:(?:was|were|is|are|has been|have been|had been)(?: (?:\w+ly|then|also|being))? )?(?:blamed|accused|suspected|"
    r"fingered|held responsible))(?: (?:for|of) [^,.;]{1,40}?)? by (?!name\b)(?P<by>[^,.;:\n]{3,60}?)"
    r"(?=[,.;:\n]| (?:for|of|on|after|has|have|as|from|who|which|since)\b|$)"
)  # "the Front, which was held responsible by the police, has distanced itself", "Lake Front suspected by police"
_BY_NOBODY: Final = re.compile(r"(?:no|any|some)(?:body| ?one|thing)?\b|n?either\b|nothing\b", re.IGNORECASE)
_ITS_OWN: Final = Cue(r"\bby (?:its|their|our) (?:own )?$")
_NO_SUBJECT: Final = re.compile(r"\b(?:was|were|is|are|been|be|being|not)(?: \w+)? ?$|\b(?:refus\w+|declin\w+) to $")
_STANDS_FOR: Final = re.compile(r"(?:he|she|it|they)$", re.IGNORECASE)
_TWO_CLAUSES: Final = re.compile(r"\b(?:says?|said|told)\b|\b(?:it|he|she|they|we)$", re.IGNORECASE)
"""A subject that reaches back over the clause before it: "Police say they"."""


_WHOM_THEY: Final = Cue(
    r"\b(?:who|whom|that|which) (?P<who>(?!(?:was|were|had|has|have|is|are|did|also|then|later|the same|spoke|saw|came|"
    r"fled|lost|knew|ran|went|lives?|work|gave|took|made|heard|found|met|\w+ed)\b)"
    r"(?:[\w'’-]+ ){0,3}?[\w'’-]+) $"
)  # "armed men who residents say are of the Front"


def accuser(report: ReportText, start: int, *, through: bool = False) -> Speaker | None:
    """Who points at the body named at `start`: the subject of the verb that leads up to it in its sentence.

    `through` looks up in the sentence before whom "he" or "it" stands for.
    """
    first, _ = report.sentence(start)
    if held := held_by(report, start):
        return held[0]
    verb = _ACCUSES.search(report.text, first, start)
    if verb is None and (headed := _HEADED.fullmatch(report.text, first, start)):
        speaker = trimmed(report.text, *headed.span("who"))
        return speaker if speaker and NOUN.search(speaker.name) and not _PREDICATE.search(speaker.name) else None
    if verb is None or _NO_SUBJECT.search(report.text, first, verb.start()):
        return None
    if _BLAMED_ON.match(report.text, verb.start()) or _is_adjective(report.text, first, verb):
        return None  # "in an attack blamed on rebels", "fled after suspected rebels came"
    if report.text.endswith("by ", first, verb.start()) and _CALLED.match(report.text, verb.start()):
        return None  # "were shot by suspected rebels"
    if _ITS_OWN.search(report.text, first, start):
        return None  # "the Front said that the post was attacked by its brigade"
    if going_on := _GOES_ON.match(report.text, verb.start()):
        said = list(_MAIN.finditer(report.text, first, going_on.start()))
        speaker = subject_of(report.text, first, said[-1].start()) if said else None
        speaker = speaker or (_anybody(report.text, first, said[-1]) if said else None)
        return speaker if speaker and not PRONOUN.search(speaker.name) else None
    if led := _AND_BLAMED.search(report.text, first, verb.start()):
        return subject_of(report.text, first, led.start())
    whom = _WHOM_THEY.search(report.text, first, verb.start())
    known = whom is not None and NOUN.search(whom["who"])
    speaker = trimmed(report.text, *whom.span("who")) if whom and known else None
    speaker = speaker or subject_of(report.text, first, verb.start()) or _anybody(report.text, first, verb)
    if speaker and (outer := _OUTER.search(report.text, first, speaker.start)):
        speaker = subject_of(report.text, first, outer.start()) or speaker
    if through and speaker is not None and _STANDS_FOR.match(speaker.name):
        here = _in_sentence(report.text, first, speaker.start, speaker.start, speaker.start)
        told = here is not None and not PRONOUN.match(here.name)
        speaker = here if told else _stood_for(report, report.sentence_number(first), speaker)
    if speaker is None or any(no.search(speaker.name) for no in (PRONOUN, _TWO_CLAUSES, _PROOF)):
        return None
    return speaker


def _stood_for(report: ReportText, number: int, pronoun: Speaker) -> Speaker | None:
    """Whoever spoke last before the sentence of a pronoun; "he" and "she" go on to be of somebody for longer."""
    for k in range(number - 1, max(number - 1 - (_LONG if _ONE.match(pronoun.name) else 1), -1), -1):
        before = report.sentence(report.starts[k])
        found = _in_sentence(report.text, *before, before[1], before[1])
        if found and not PRONOUN.match(found.name):
            return found
    return None


_OUTER: Final = Cue(
    r"\b(?:said|says|say|told [\w ]{2,30}|added|adds|reported|wrote|claim(?:s|ed)|insist(?:s|ed))(?: that)? (?:the |"
    r"some |local )?$"
)
_ONE: Final = re.compile(r"(?:he|she)$", re.IGNORECASE)
_LONG: Final = 4  # sentences
_GOES_ON: Final = re.compile(r"(?:saying|claiming|alleging|insisting|suggesting|adding|telling)\b")
_AND_BLAMED: Final = Cue(
    r"\b(?:(?:den(?:y|ies|ied)|said|says|insist(?:s|ed)|maintain(?:s|ed)) (?:that )?(?:its|their|his|it|they|"
    r"no(?:ne)?)\b"
    r"[^.;:\"“”]{0,90}|"
    r"(?:reject|dismiss|contest|disput|condemn|refut|repudiat|disown)(?:s|es|ed) [^.;:\"“”]{2,90}),? and "
    r"(?:(?:also|instead|then|in turn|itself) )*$"
)  # "denied that its guns had fired and blamed the Front", "rejected the charge and blamed the Front"
_MAIN: Final = Cue(
    rf"{SAID.pattern}|\b(?:question|disput|doubt|contradict|challeng|differ|disagree|react|answer|contest|scoff|"
    r"refut|object|respond)(?:s|es|ed)\b|\bwent (?:further|on)\b",
    re.IGNORECASE,
)
"""What whoever goes on "saying that it was others" did before in his sentence: "a deputy disputed this, saying"."""
_HEADED: Final = re.compile(
    r"(?:[-–—•*] )?(?:\(?[\d.]+\)? )?(?P<who>[^.;:,\"“\d\n]{3,60}): (?:[\"“][^\"”.;:]{0,30}|[^.;:\"“]{0,20}[\"“]?)"
)  # "Local health workers: fired by the Front"
_PREDICATE: Final = re.compile(r"\b(?:alleges?|says?|said|names?|listen|is|are|was|were|has|have)\b", re.IGNORECASE)
_PASSIVELY: Final = re.compile(
    r"(?:blamed on|(?:attribut|ascrib)ed to|accused of|suspect(?:ed)?|named|pointed|called|"
    r"(?:believed|thought|held|said|alleged) (?:to|by))\b",
    re.IGNORECASE,
)  # "a raid blamed on the Front": no subject accuses there
_BLAMED_ON: Final = re.compile(r"(?:blamed on|(?:attribut|ascrib)ed to)\b")
_WHOEVER: Final = re.compile(
    r"(?:^|[.;:,—–\"”-] |\b(?:and|but|while) )(?P<who>"
    r"(?:(?:the|an?|his|her|their|its|our|some|many|several|other|local|most|all|two|three|four|five) )?"
    r"(?:[\w'’-]+ ){0,3}?[\w'’-]+(?: (?:in|of|from|at|for) (?:the |an? )?[\w'’-]+(?: [\w'’-]+)?)?)"
    r"(?: (?:for (?:its|his|her|their) part|(?:interviewed|questioned|contacted|reached|quoted|asked|freed|"
    r"interrogated)"
    r"(?: (?:on|in|by|at) [\w'’-]+(?: [\w'’-]+)?)?))?"
    r" (?:(?:also|then|later|has|have|had|even|too|all|further|instead|publicly|openly|quietly) )*$",
    re.IGNORECASE,
)
_PROOF: Final = re.compile(
    r"^(?:(?:all|the|most|some) )*(?:evidence|everything|suspicions?|signs?|indications?|clues|traces|tracks)$",
    re.IGNORECASE,
)
_NO_PERSON: Final = re.compile(
    r"\b(?:evidence|everything|nothing|signs?|indications?|clues?|suspicions?|tracks|trail|fragments|fingers?|attacks?|"
    r"attackers?|killings?|bombings?|blasts?|strikes?|raids?|motives?|investigations?|reports?|rumou?rs|question|name|"
    r"he|she|it|they|we|i|who|which|that|this|these|those|there|one|others|nobody|everybody|everyone|whoever|"
    r"wherefore|where|because|so|\w+day|was|were|is|are|not)\b",
    re.IGNORECASE,
)


_ITSELF: Final = re.compile(r"(?:it|they|he|she)\b", re.IGNORECASE)  # "the alliance said it had struck them"
_LONGEST_SUBJECT: Final = 90


def _anybody(text: str, first: int, verb: re.Match[str]) -> Speaker | None:
    """Whoever stands before a verb of accusing, though no word says that he speaks: "Orma herders accused"."""
    if _PASSIVELY.match(text, verb.start()) or _ITSELF.match(text, verb.end()):
        return None
    begin = max(first, verb.start() - _LONGEST_SUBJECT)
    lead = " " if begin > first else ""
    who = _WHOEVER.search(lead + text[begin : verb.start()])
    if who is None or _NO_PERSON.search(who["who"]):
        return None
    start, end = (begin - len(lead) + at for at in who.span("who"))
    found = trimmed(text, start, end)
    return found if found and (found.end == end or _ADVERB.fullmatch(text, found.end, end)) else None


_ADVERB: Final = re.compile(r" (?:also|then|later|even|too|all|further|instead|publicly|openly|quietly)")


def held_by(report: ReportText, start: int) -> tuple[Speaker | None, int] | None:
    """Who is said to accuse the body named at `start`, "blamed by the army", and where the verb begins."""
    held = _HELD_BY.match(report.text, start, report.sentence(start)[1])
    if held is None or _BY_NOBODY.match(held["by"]):
        return None
    return trimmed(report.text, *held.span("by")), held.start("verb")


def accusing_verb(text: str, first: int, start: int) -> str | None:
    """The verb that leads up to the body named at `start`, with the words between."""
    found = _ACCUSES.search(text, first, start)
    return found.group() if found else None


def _is_adjective(text: str, first: int, verb: re.Match[str]) -> bool:
    """Whether "suspected" is what somebody is called, "shot by suspected rebels", and tells of no suspicion."""
    called = _CALLED.match(text, verb.start())
    return called is not None and bool(_NO_SUBJECT_BEFORE.search(text, first, verb.start()))


def _in_sentence(text: str, first: int, last: int, start: int, end: int) -> Speaker | None:
    """The nearest speaker to the words, of all that the sentence names."""
    options: list[tuple[int, Speaker]] = []
    for at, after, speaker in _named_in(text, first, last):
        near = min(abs(at - start), abs(at - end))
        if after is not None:
            if ";" in text[end:at] and _JUDGED.match(text, at):
                continue
            near = 0 if start <= at < end or 0 <= start - after < 12 else near
        options.append((near, speaker))
    others = [o for o in options if o[1].name.lower() not in ("we", "i")]  # who says "we" is named beside the quote
    return min(others or options, key=lambda o: (o[0], o[1].start))[1] if options else None


_INVERTED_HERE: Final = re.compile(r"(?<=said) (?:the|an?|one of|its|his|her|their) [\w'’ -]{1,60}[.;,:\"”]")


@lru_cache(maxsize=256)  # whatever a sentence says asks who said it
def _named_in(text: str, first: int, last: int) -> tuple[tuple[int, int | None, Speaker], ...]:
    """The speakers that a sentence names: where the words that make them such begin, and end if these are a verb."""
    found: list[tuple[int, int | None, Speaker]] = []
    for pattern in (_ACCORDING, _BY, _SO_MANY_BY):
        for m in pattern.finditer(text, first, last):
            speaker = phrase_from(text, m.end(), last)
            if speaker:
                found.append((m.start(), None, speaker))
    for m in _INVERTED.finditer(text, first, last):
        speaker = phrase_from(text, m.end(), last)
        if speaker and not PRONOUN.match(speaker.name) and NOUN.search(speaker.name):
            found.append((m.start(), None, speaker))
    labelled = text.find(": ", first, min(last, first + _LONGEST_LABEL)) > 0
    if labelled and (label := _LABEL.match(text, first, last)) and (speaker := trimmed(text, *label.span("who"))):
        found.append((label.start("who"), None, speaker))
    verbs = [m for m in SAID.finditer(text, first, last) if not _says_nothing(text, first, m)]
    said = ((m.start(), m.end(), subject_of(text, first, m.start())) for m in verbs)
    return (*found, *((a, b, speaker) for a, b, speaker in said if speaker))


def _says_nothing(text: str, first: int, verb: re.Match[str]) -> bool:
    """Whether a word for saying is none where it stands: a passive, a noun, an adjective, what somebody is called."""
    if _PASSIVE.search(text, first, verb.start()) and not _QUOTED.match(text, verb.start()):
        return True  # "the driver was released"
    if _A_NOUN.search(text, max(first, verb.start() - 8), verb.start()):
        return True  # "relied on a list", "the claim"
    if _HELD.match(text, verb.start()) or _NAMED_SO.search(text, first, verb.end()):
        return True  # who is held says nothing, nor does "a guard called Doe"
    if verb.group().lower() in _NOUNS and _BEFORE_NOUN.search(text, max(first, verb.start() - 10), verb.start()):
        return True  # "by the gendarmerie's last count"
    if _INVERTED_HERE.match(text, verb.end()) and text[verb.start() - 2 : verb.start()] in (", ", '" ', "” "):
        return True  # "Luck, said the harbour master"
    # "A day after suspected rebels burned lorries" tells of no suspicion.
    return _is_adjective(text, first, verb) or bool(_AS_FIRST.search(text, first, verb.start()))
