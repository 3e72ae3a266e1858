"""Who accuses somebody: the subject of the verb that leads up to the accused, the object of "blamed by"."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.attribution.speakers import CALLED, in_sentence, is_adjective
from tollbook.extraction.interpret.attribution.subjects import NOUN, PRONOUN, SAID, Speaker, subject_of, trimmed
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue

_ACCUSES: Final = Cue(
    r"\b(?:blam(?:e|es|ed)|accus(?:e|es|ed)|(?:attribut|ascrib|imput)(?:e|es|ed)|(?:incriminat|implicat)(?:es|ed)|"
    r"assign(?:s|ed)|charg(?:es|ed) that|describ(?:es|ed) the (?:attackers|assailants|raiders|gunmen|killers|men) as|"
    r"th(?:inks?|ought) of|hint(?:s|ed) at|suspect(?:s|ed)?|point(?:s|ed)?|nam(?:e|es|ed)|"
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
    r"(?: [\"“‘']?(?:it|this|that|both|the|same|work|crimes?|deeds?|murders?|\w*attacks?|killings?|raid|blast|"
    r"incidents?|ambush|"
    r"abductions?|kidnappings?|assault|shooting|bombing|strike|explosion|was|were|had been|carried|fired|done|"
    r"shells?|rockets?|missiles?|rounds|drones?|bullets|shots|came|in fact|really|actually|indeed|organi[sz]ed|staged|"
    r"the work|hand|handiwork|fingers?|at|to|on|of|be|belong(?:s|ed|ing)?|"
    r"by|as|is|are|called|known|suspected|members|fighters|elements|men|people|hunters|youths|boys|militants|"
    r"dissidents|attackers|raiders|gunmen|"
    r"assailants|killers|kidnappers|terrorists|soldiers|from|an?|its|their|his|her|armed|alleged|"
    r"[a-z]+ist|[a-z]+al|group|"
    r"movement|militia|linked|loyal|pro-\w+|anti-\w+|\w+-(?:backed|linked|aligned|led)|so-called|outlawed|banned|rival|"
    r"local|breakaway|rebels?|insurgents?|gang|cartel|faction)){0,8}"
    r"(?:(?: [\w'’-]+){0,5} (?-i:league|group|wing|militia|movement|party|faction|force|gang|union|unit|arm|outfit|"
    r"organi[sz]ation|network|"
    r"cell|band)(?:,|,? (?:called|named|known as|calling itself))(?: the)?)?"
    r"(?: [A-Z][\w-]+['’]s)?[ \"“‘']*$"
)
_HELD_BY: Final = Cue(
    r"[^,.;:\n]{2,60}?(?P<verb>,? (?:(?:which|who) )?"
    r"(?:(?:was|were|is|are|has been|have been|had been)(?: (?:\w+ly|then|also|being))? )?(?:blamed|accused|suspected|"
    r"fingered|held responsible))(?: (?:for|of) [^,.;]{1,40}?)? by (?!name\b)(?P<by>[^,.;:\n]{3,60}?)"
    r"(?=[,.;:\n]| (?:for|of|on|after|has|have|as|from|who|which|since)\b|$)"
)  # "the Front, which was held responsible by the police, has distanced itself", "Lake Front suspected by police"
_WHOM: Final = Cue(
    r"[^,.;:\n]{2,60}?,? (?:which|whom) (?P<who>(?:[\w'’-]+ ){1,6}?)(?:(?:has|have|had|also|first|at first|later|"
    r"then) )*"
    r"(?P<verb>blame[sd]?|accuse[sd]?|suspect(?:s|ed)|charged with)\b"
)  # "the Front, which a host had accused"
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
    if _BLAMED_ON.match(report.text, verb.start()) or is_adjective(report.text, first, verb):
        return None  # "in an attack blamed on rebels", "fled after suspected rebels came"
    if report.text.endswith("by ", first, verb.start()) and CALLED.match(report.text, verb.start()):
        return None  # "were shot by suspected rebels"
    if _ITS_OWN.search(report.text, first, start):
        return None  # "the Front said that the post was attacked by its brigade"
    if going_on := _GOES_ON.match(report.text, verb.start()):
        said = list(_MAIN.finditer(report.text, first, going_on.start()))
        speaker = subject_of(report.text, first, said[-1].start()) if said else None
        speaker = speaker or (_anybody(report.text, first, said[-1]) if said else None)
        return speaker if speaker and not PRONOUN.search(speaker.name) else None
    if led := _AND_BLAMED.search(report.text, first, verb.start()):
        return _denying(report.text, first, verb.start()) or subject_of(report.text, first, led.start())
    whom = _WHOM_THEY.search(report.text, first, verb.start())
    known = whom is not None and NOUN.search(whom["who"])
    speaker = trimmed(report.text, *whom.span("who")) if whom and known else None
    speaker = speaker or subject_of(report.text, first, verb.start()) or _anybody(report.text, first, verb)
    speaker = _antecedent(report.text, first, verb.start()) or speaker
    if speaker and (outer := _OUTER.search(report.text, first, speaker.start)):
        speaker = subject_of(report.text, first, outer.start()) or speaker
    if through and speaker is not None and _STANDS_FOR.match(speaker.name):
        here = in_sentence(report.text, first, speaker.start, speaker.start, speaker.start)
        told = here is not None and not PRONOUN.match(here.name)
        speaker = here if told else _stood_for(report, report.sentence_number(first), speaker)
    if speaker is None or any(no.search(speaker.name) for no in (PRONOUN, _TWO_CLAUSES, _PROOF)):
        return None
    return speaker


def _stood_for(report: ReportText, number: int, pronoun: Speaker) -> Speaker | None:
    """Whoever spoke last before the sentence of a pronoun; "he" and "she" go on to be of somebody for longer."""
    for k in range(number - 1, max(number - 1 - _REACH.get(pronoun.name.casefold(), 1), -1), -1):
        before = report.sentence(report.starts[k])
        found = in_sentence(report.text, *before, before[1], before[1])
        if found and not PRONOUN.match(found.name):
            return found
    return None


_ANTECEDENT: Final = Cue(
    r"(?:^|[,;:.—–] |\b(?:of|by|from|with|and|to|was|is|are|were|seen|heard|read|is|says?|said) )"
    r"(?P<who>(?:the|an?|his|its|their|some|several|two|three|local) "
    r"(?!(?:account|version|view|opinion|theory|belief|story)s? of )(?:(?!and\b)[\w'’-]+ ){0,4}?[\w'’-]+),? "
    r"(?:who|which) (?:(?:also|has|have|had|now|openly) )*$",
    re.IGNORECASE,
)  # "the account of the survivors, who speak of the Front"


def _antecedent(text: str, first: int, verb: int) -> Speaker | None:
    """Whoever a relative clause that accuses is about."""
    if denying := _denying(text, first, verb):
        return denying
    found = _ANTECEDENT.search(text, first, verb)
    return trimmed(text, *found.span("who")) if found and not _NO_PERSON.search(found["who"]) else None


def _denying(text: str, first: int, verb: int) -> Speaker | None:
    """Whoever a relative clause that denies and then accuses is about."""
    found = _WHICH_DENIED.search(text, first, verb)
    return trimmed(text, *found.span("who")) if found else None


_OUTER: Final = Cue(
    r"\b(?:said|says|say|told [\w ]{2,30}|added|adds|reported|wrote|claim(?:s|ed)|insist(?:s|ed))(?: that)? (?:the |"
    r"some |local )?$"
)
_REACH: Final = {"he": 7, "she": 7, "it": 2}  # sentences
_GOES_ON: Final = re.compile(r"(?:saying|claiming|alleging|insisting|suggesting|adding|telling)\b")
_AND_BLAMED: Final = Cue(
    r"\b(?:(?:den(?:y|ies|ied)|said|says|insist(?:s|ed)|maintain(?:s|ed)) (?:that )?(?:its|their|his|it|they|"
    r"no(?:ne)?)\b"
    r"[^.;:\"“”]{0,90}|"
    r"(?:reject|dismiss|contest|disput|condemn|refut|repudiat|disown)(?:s|es|ed) [^.;:\"“”]{2,90}),? and "
    r"(?:(?:also|instead|then|in turn|itself) )*$"
)  # "denied that its guns had fired and blamed the Front", "rejected the charge and blamed the Front"
_WHICH_DENIED: Final = Cue(
    r"(?P<who>\b(?:the |an? )?[A-Z][\w'’-]+(?: (?:of|for|the|and|in|al|[A-Z][\w'’-]+|movement|front|group|army|militia|"
    r"rebels?|brigades?|party|fighters|forces?|alliance|command))*),? (?:which|who) (?:(?:has|have|had|later|also) )*"
    r"(?:den(?:y|ies|ied)|(?:reject|disown|dismiss|disput)(?:s|es|ed))\b[^.;:\"“”]{0,90}?,? and "
    r"(?:(?:also|instead|then|in turn|itself) )*$"
)  # "blamed the Front, which denied it and accused the army"
_MAIN: Final = Cue(
    rf"{SAID.pattern}|\b(?:question|disput|doubt|contradict|challeng|differ|disagree|react|answer|contest|scoff|"
    r"refut|object|respond)(?:s|es|ed)\b|\bwent (?:further|on)\b",
    re.IGNORECASE,
)
"""What whoever goes on "saying that it was others" did before in his sentence: "a deputy disputed this, saying"."""
_HEADED: Final = re.compile(
    r"(?:[-–—•*] )?(?:\(?[\d.]+\)? )?(?P<who>[^.;:,\"“\d\n]{3,60}): (?:[\"“][^\"”.;:]{0,30}|[^.;:]{0,160})"
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
    last = report.sentence(start)[1]
    if whom := _WHOM.match(report.text, start, last):
        who = trimmed(report.text, *whom.span("who"))
        return (who, whom.start("verb")) if who and not PRONOUN.match(who.name) else None
    held = _HELD_BY.match(report.text, start, last)
    if held is None or _BY_NOBODY.match(held["by"]):
        return None
    return trimmed(report.text, *held.span("by")), held.start("verb")


def accusing_verb(text: str, first: int, start: int) -> str | None:
    """The verb that leads up to the body named at `start`, with the words between."""
    found = _ACCUSES.search(text, first, start)
    return found.group() if found else None
