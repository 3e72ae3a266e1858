"""What looks like an attack and is none: accidents, plots that were foiled, drills, hoaxes, threats."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.no_attack.beasts import tells_of_beasts
from tollbook.extraction.interpret.no_attack.felled_only import tells_of_raided_alone
from tollbook.extraction.interpret.no_attack.made_up import is_made_up
from tollbook.extraction.interpret.no_attack.unmeant import aimed_at_nobody, by_own_hand, left_by_war, of_illness
from tollbook.extraction.interpret.victims.numbers.corrected import untrue
from tollbook.extraction.interpret.victims.numbers.quantities import NOBODY
from tollbook.extraction.interpret.victims.people.no_people import names_beast
from tollbook.extraction.spans import Bundle, Span, SpanField

_HARM: Final = frozenset({SpanField.KILLED, SpanField.INJURED, SpanField.KIDNAPPED, SpanField.PERPETRATORS_KILLED})
_TELLING: Final = _HARM | {SpanField.EVENT_TYPE, SpanField.WEAPON}

_MEANT: Final = (
    r"(?:plot(?:s|ted|ting)?|conspir\w+|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|prepar(?:ed|ing)|about|meant) to"
    r" (?:\w+ ){0,2}?(?:bomb|attack|blow|kidnap|abduct|kill|ambush|target|strike|carry out|assassinate|storm|raid)"
    r"|plotting|(?:planned|planning|imminent|would-be|intended) (?:\w+ ){0,2}?(?:attacks?|bombings?|strikes?)"
    r"|threaten(?:ed|s|ing) to|bomb threats?"
)
_STOPPED: Final = (
    r"foil(?:ed|s|ing)?|thwart(?:ed|s|ing)?|avert(?:ed|s|ing)?|pre-?empt(?:ed|s|ing)?|defus(?:ed|ing)"
    r"|(?:bomb|device|explosives?|IED|mine|charge|shell|rocket|grenade)s? (?:\w+ ){0,3}?"
    r"(?:disarmed|made safe|neutrali[sz]ed)"
    r"|(?:reports?|claims?|news|stor(?:y|ies)) (?:of|that|about) [^.;]{0,80}?\b(?:is|are|was|were) (?:\w+ )?"
    r"(?:false|untrue|baseless|unfounded|a hoax)"
    r"|before (?:it|they|the \w+) could (?:explode|go off|detonate|be (?:used|detonated))"
    r"|(?:did not|didn't|failed to) (?:explode|go off|detonate)|hoax(?:es)?|false alarm"
)
_REHEARSED: Final = (
    r"drills?|(?:training|military|security|joint|counter-?terror\w*) exercises?|simulat(?:ed|ion|ing)"
    r"|mock (?:attack|raid|ambush)"
)
_UNDONE: Final = Cue(rf"\b(?:{_MEANT}|{_STOPPED}|{_REHEARSED})\b", re.IGNORECASE)
"""What was meant, feared, rehearsed or threatened and did not happen."""

_MISHAP: Final = Cue(
    r"\b(?:overturn(?:ed|ing)?|collid(?:ed|ing)|collisions?|skidd(?:ed|ing)|brakes? (?:had )?fail\w*|brake failure"
    r"|derail\w*|capsiz\w+|plung(?:ed|ing)|veer(?:ed|ing)|swerv(?:ed|ing)|crash(?:ed|es)?|landslides?|mudslides?"
    r"|rock ?falls?|rock ?bursts?|cave-?in|collaps(?:ed|e|ing)"
    r"|(?:brought|bringing|came) down (?:a|the|its) roof|gas (?:leak|cylinder|explosion|bottle|canister)s?"
    r"|short circuit|electrical fault|cause[:,]? (?:was |is )?electrical|boiler"
    r"|floods?|flooding|avalanches?|earthquakes?|cyclones?|lightning|drown(?:ed|ing)|accident(?:s|al|ally)?|firedamp"
    r"|(?:went|ran|drove|slid|careered) off (?:the|a) (?:\w+ )?(?:road|bridge|cliff|track)|fell asleep|lost control"
    r"|came down in (?:fog|mist|bad weather|a storm)|engine failure|emergency landing|overloaded|mechanical fault"
    r"|suffocat\w+|asphyxiat\w+|electrocut\w+|heart attack|(?:toxic|poisonous) (?:fumes|gas)|work(?:place)? accident"
    r"|(?:fireworks?|(?:fire)?crackers?|pyrotechnics?|munitions?|ammunition|gunpowder|powder)"
    r" (?:\w+ )?(?:depot|stores?|factor(?:y|ies)|workshops?|unit|plant|warehouse|dump|magazine|shop|stall|market)s?"
    r"|(?:failed|botched) (?:\w+ )?tests?|(?:engine|reactor|transformer|compressor|turbine|generator|tank|silo|kiln|"
    r"oven)"
    r" (?:\w+ )?(?:blew up|exploded|burst|blast|explosion)"
    r"|gas poisoning|(?:lost|fell|swept|washed) overboard|overran (?:the|a) runway|left the road"
    r"|(?:helicopters?|(?:air)?planes?|aircraft) (?:fell|came down|went down)"
    r"|(?:killed|hit|struck|injured|knocked down) (?:on [^.;,]{3,14} )?by an? (?:[\w-]+ ){0,2}?(?:truck|lorry|car|bus|"
    r"train|tram|taxi|tractor|motorbike|motorcycle)"
    r"(?= (?:that|which|whose) (?:did|failed|drove|was (?:speeding|going)|brakes))"
    r"|methane|stampede|trampl(?:ed|ing)|(?:poisoned|spurious|illicit) (?:liquor|spirits?|alcohol)|methanol)\b",
    re.IGNORECASE,
)
_CAUSE: Final = Cue(
    r"\b(?:fumes|carbon monoxide|smoke inhalation|stoves?|heaters?|waves?|current|rip ?tides?|gave way|giving way|"
    r"(?:bridge|rope|cable|branch|wire|scaffold\w*|balcony|ceiling|roof|wall|stand|dam) (?:\w+ ){0,4}?"
    r"(?:broke|snapped|gave|fell|burst)|ignited|sparks?|heat ?waves?|frost|cold snap|hypothermia|dehydrat\w+|starv\w+|"
    r"malnutrition|malnourished|hunger|famine|outbreak|epidemic|crush(?:ed)?|fell (?:from|off|into|down|out of)|"
    r"slipped|ricochet\w*|(?:tyre|tire|pipe|boiler|tank|dam) burst|burst (?:tyre|tire|pipe)|rolled over|head-on|"
    r"level crossing|run over|ran over|knocked (?:down|over) by|(?:fell|fallen|falling|taken) ill|dozed off|speeding|"
    r"driving rain|black ice|blizzard|"
    r"snowstorms?|storms?|typhoon|"
    r"hurricanes?|tornado\w*|wild ?fires?|volcan\w+|eruption|tsunami|quake|mudflow|food poisoning|mushrooms?|"
    r"toadstools?|spoiled|tainted|contaminated|toxins?|toxicolog\w+|botulism|overdos\w+)\b",
    re.IGNORECASE,
)
"""What nobody does, in a report that names no violence."""
_BY_HANDS: Final = Cue(
    r"\b(?:strang\w+|slash\w*|cleavers?|axes?|hatchets?|cudgels?|club(?:s|bed)|thie(?:f|ves)|intruders?|mob|killers?|"
    r"captors?|assailants?|culprits?|perpetrators?|"
    r"(?:m[ae]n|youths?|boys?|people|strangers?|somebody|someone|group|crowd|neighbours?|husband|wife|they|he|she) "
    r"(?:who |had |have |has |then ){0,2}(?:kill|hurt|wound|injur|beat|struck|cut|push|drag|throw|threw|took|burn)\w*|"
    r"cut down|put to death|bullets?|executed|shots)\b",
    re.IGNORECASE,
)
_VIOLENCE: Final = Cue(
    r"\b(?:(?<!heart )(?<!panic )(?<!asthma )attack\w*|assault\w*|ambush\w*|gun(?:men|man|fire|shots?|ned)?|shot|"
    r"shoot\w*|shelling|shelled|bomb\w*"
    r"|IEDs?|land ?mines?|mines? (?:laid|planted|left|explod\w+|blast)|(?:laid|planted) (?:a )?mines?"
    r"|militants?|insurgents?|rebels?|terroris\w+|extremists?|jihadi\w*|bandits?|robbers?|raid\w*"
    r"|storm(?:ed|ing)|kidnap\w*|abduct\w*|hostages?|stab\w*|machetes?|knife|knives|hack(?:ed|ing)|arson\w*"
    r"|torch\w+|set (?:\w+ )?on fire|(?:beaten|stoned|burn(?:ed|t)) to death|lynch\w*|strangl\w+|"
    r"drones?|missiles?|rockets?|mortars?|grenades?|air ?strikes?|opened fire|fired"
    r"|molotov\w*|armed|murder\w*|assassin\w*|sabotag\w*|rammed|detonat\w+|explosives?|suicide"
    r"|(?:car|van|truck|lorry|vehicle|motorbike|motorcycle|boat|bus|tanker)s? (?:that (?:was|had been) )?"
    r"(?:packed|rigged|stuffed) with)\b",
    re.IGNORECASE,
)


_DEED: Final = Cue(
    r"\b(?:(?<!heart )(?<!panic )(?<!asthma )attack\w*|assault\w*|ambush\w*|gun(?:m[ae]n|fire)|shot|shoot\w*|shelling|"
    r"shelled|bomb(?:ed|ers?|ings?)"
    r"|militants?|insurgents?|rebels?|terroris\w+|extremists?|jihadi\w*|bandits?|raid\w*|storm(?:ed|ing)|kidnap\w*"
    r"|abduct\w*|hostages?|stabb\w*|machetes?|rifles?|massacre\w*|murder\w*|behead\w*|air ?strikes?|missiles?"
    r"|rockets?|opened fire|assassin\w*|molotov\w*)\b",
    re.IGNORECASE,
)
"""What somebody does to others, not what may go off by itself."""


_DONE: Final = Cue(
    r"\b(?:fired|firing|opened up|gun(?:s|point)?|knife|knives|hacked|beaten|beat|robb\w+|grenades?|"
    r"torched|set (?:\w+ ){1,3}(?:on fire|alight|ablaze)|fighters?|threw|hurled|drones?|mortars?|landmines?|"
    r"(?:car |roadside |suicide |truck )?bombs? (?:kills?|wounds?|injures?|hurts?|hits?)|"
    r"(?:drove|ran|stepped|rolled|went) (?:over|on|onto|across) an? (?:\w+ )?mine|(?:hit|hits|struck|set off) an? "
    r"(?:\w+ )?mine)\b",
    re.IGNORECASE,
)
_UNARMED: Final = re.compile(
    r"\b(?:neither|no|without|not an?) (?:\w+ ){0,2}?(?:bombs?|rockets?|weapons?|guns?|shots?|missiles?|explosives?|"
    r"mines?|"
    r"grenades?)\b(?: n?or (?:\w+ )?\w+)?",
    re.IGNORECASE,
)
"""What was not there: "carried neither bombs nor rockets"."""
_DISPUTE: Final = Cue(
    r"\b(?:strikes? (?:by|of|over|among) (?:\w+ ){0,3}?(?:miners|workers|teachers|staff|drivers|unions?|nurses|doctors"
    r"|employees|dockers|students)|(?:on|general|hunger|wage|wildcat|miners'?|workers'?) strike|walk-?outs?|lock-?outs?"
    r"|labou?r disputes?|sit-ins?|protest(?:s|ed|ing|ers)?|demonstrat\w+|rall(?:y|ies|ied)|pickets?|blockad\w+)\b",
    re.IGNORECASE,
)


_FORCE: Final = Cue(
    r"\b(?:blast\w*|explo\w+|blew|blown|mines?|mined|clash\w*|fight\w*|fought|massacr\w*|slaughter\w*|executed|"
    r"executions?|"
    r"behead\w*|lynch\w*|beat\w*|robb\w+|soldiers?|troops|army|killers?|hijack\w*|strikes?|seized|gang\w*|"
    r"fighters?|guerrill\w+|war|poison(?:ed|ing) (?:by|the)|(?:packed|rigged|stuffed|primed) with(?: \w+){1,3}|"
    r"(?:parcel|package|device|charge|rucksack|suitcase|canister)\b[^.;]{0,80}? went off)\b",
    re.IGNORECASE,
)
"""What may tell of an attack in a report without any of the words for violence."""


_CYBER: Final = Cue(
    r"\b(?:hackers?|hacked(?! (?:[\w'’-]+ ){0,6}?(?:to (?:death|pieces)|machetes?|axes?|kni(?:fe|ves)|cutlass\w*|"
    r"pangas?|swords?|cleavers?|hoes?))|"
    r"cyber[- ]?\w*|malware|ransomware|servers|phishing)\b",
    re.IGNORECASE,
)
_BLOOD: Final = Cue(
    r"\b(?:gunm[ae]n|bomb\w*|explo\w+|fired|shot|kill\w*|wound\w*|injur\w*|kidnap\w*|abduct\w*|dead|died|"
    r"machetes?|axes?|kni(?:fe|ves)|cutlass\w*|hostages?|ransom(?!ware))\b",
    re.IGNORECASE,
)
_GOT_OUT: Final = Cue(
    r"\b(?:inmates?|prisoners?|convicts?|detainees?)\b[^.]{0,40}? "
    r"(?:escaped|fled|dug|tunnel\w*|broke out|walked out)\b",
    re.IGNORECASE,
)
_BY_FORCE: Final = Cue(
    r"\b(?:gunm[ae]n|attack\w*|storm\w*|explo\w+|blew|blast\w*|fired|shots?|overpower\w*|militants?|rebels?|armed)\b",
    re.IGNORECASE,
)
_TOLD_ROUND: Final = r"(?:messages?|posts?|rumou?rs?|videos?|voice notes?|recordings?)"
_UNTRUE: Final = r"(?:\w+ ){0,2}?(?:false|fake|untrue|baseless|unfounded|a hoax|a rumou?r|fabricated)"
_RUMOUR: Final = Cue(
    rf"\b(?:dismiss|reject|den|describ|brand|debunk)(?:s|es|ed|ied|ies)? (?:as )?{_UNTRUE}\b[^.]{{0,40}}"
    rf"\b{_TOLD_ROUND}\b|"
    rf"\b{_TOLD_ROUND}\b[^.]{{0,150}}\b(?:was|were|is|are|proved|turned out)(?: to be)? {_UNTRUE}\b",
    re.IGNORECASE,
)
"""A rumour that is told to be untrue; what a party denies is told as an accusation and a denial."""
_UNTIMELY: Final = Cue(
    r"\b(?:(?:blasting |quarry |mining )?(?:explosives?|dynamite|charges?|detonators?) (?:\w+ ){0,3}?"
    r"(?:went off|detonated|exploded|blew up|ignited) (?:prematurely|too (?:early|soon)|early|ahead of time|"
    r"by accident|accidentally)|"
    r"premature (?:explosion|detonation|blast)s? of (?:an? )?(?:explosives?|dynamite|charges?)"
    r"(?: (?:at|in) (?:an? |the )?(?:\w+ )?(?:quarry|mine|pit|tunnel|site))?)\b",
    re.IGNORECASE,
)
"""What goes off at work before its time."""
_BLAST: Final = re.compile(r"\b(?:explosions?|blasts?|explosives?)\b", re.IGNORECASE)


def _at_work(text: str) -> str:
    """A text in which what goes off at work before its time, and the blast of it, is called the accident that it is."""
    return _BLAST.sub("accident", _UNTIMELY.sub("accident", text)) if _UNTIMELY.search(text) else text


_CAUSED_BY: Final = Cue(
    r"\b(?:caused by|(?:was|were|is) the result of|due to|put down to|traced to) (?:an? |the )?(?:[\w-]+ ){0,2}?"
    r"(?:leak(?:s|ing|age)?|gas|hoses?|technical|mechanical|electrical|short[- ]circuit|"
    r"(?:engine|brake|metal) failure|fault(?:y|s)?|malfunction|overheat\w*|carelessness|negligence|"
    r"(?:pilot|driver|human) error|sparks?|cigarettes?)\b",
    re.IGNORECASE,
)
"""What a report says the cause was in the end."""
_NOT_SO: Final = re.compile(
    r"\b(?:den(?:y|ied|ies|ying)|ruled out|dismissed|rumou?rs?(?: \w+)?|feared|suspicion|suspected|claim(?:s|ed)?)"
    r"(?: that| of)? [^.;\n]{0,80}",
    re.IGNORECASE,
)
"""What was only thought: "on suspicion of a car bomb", "denied that rebels had fired at it"."""
_BRIEF: Final = 500  # characters of a paragraph that is an item of its own
_NOT_IT: Final = re.compile(r"\bnot an? \w+|\b[Rr]umou?rs? (?:says?|has it|said)[^.;\n]*")
"""What it was not: "a cable, not a missile"."""


def tells_of_mishap(text: str) -> bool:
    """Whether a text tells of an accident and no word in all of it tells of violence."""
    text = _at_work(text)
    return not (_VIOLENCE.search(text) or _FORCE.search(text)) and bool(_MISHAP.search(text))


_UNTRUE_WORD: Final = Cue(
    rf"\b(?:the |a )?(?:word|rumou?rs?|talk|claims?|reports?|posts?|messages?) (?:of|about) [^.;]{{0,90}}?"
    rf"\b(?:was|were|is|are|proved|turned out)(?: to be)? {_UNTRUE}\b",
    re.IGNORECASE,
)  # "word of a bomb was untrue"


def tells_of_misfortune(text: str) -> bool:
    """Whether a report tells of an accident or of what nobody does, and no word in all of it tells of violence.

    What it says to be untrue is no such word.
    """
    text = _at_work(_UNTRUE_WORD.sub(" ", text))
    if _VIOLENCE.search(text) or _FORCE.search(text):
        return False
    return bool(_MISHAP.search(text) or (_CAUSE.search(text) and not _BY_HANDS.search(text)))


def tells_of_mishap_alone(text: str) -> bool:
    """Whether a report, of which a part is known to tell of an accident, names no violence in any other."""
    text = _at_work(text)
    return not _VIOLENCE.search(text) and bool(_MISHAP.search(text))


_HANDLED: Final = Cue(
    r"\b(?:burn(?:ed|t|ing)?|taken|took|stopped|shots?|loot\w*|stole[n]?|threat\w*|damag\w*|destroy\w*|smash\w*|"
    r"vandal\w*|held|detain\w*|pierced|chased|forced|blocked|evacuat\w*|siege|dead|deaths?|died|kill\w*|wound\w*|"
    r"injur\w*|hurt)\b",
    re.IGNORECASE,
)
"""What may tell of an attack on things, or of people led away, in plain words."""


def tells_of_nothing_violent(report: ReportText, bundle: Bundle) -> bool:
    """Whether nobody was harmed and no sentence that tells of it has a word for violence: "in October a flight …"."""
    if bundle.main or any(s.field in _HARM for s in bundle.spans):
        return False
    sentences = {report.sentence(s.start) for s in bundle.spans if s.field in _TELLING}
    return not any(p.search(report.text, *where) for where in sentences for p in (_VIOLENCE, _FORCE, _HANDLED))


def is_of_attack(sentence: str) -> bool:
    """Whether a sentence names an attack, and neither an accident nor what was only meant, feared or rehearsed."""
    sentence = _UNARMED.sub("", sentence)
    return bool(_DEED.search(sentence)) and not _UNDONE.search(sentence) and not _MISHAP.search(sentence)


def is_done_by_people(sentence: str) -> bool:
    """Whether a sentence tells of what people do to others, in plain words too: "somebody aboard fired"."""
    sentence = _UNARMED.sub("", sentence)
    done = _DEED.search(sentence) or _DONE.search(sentence)
    return bool(done) and not _UNDONE.search(sentence) and not _MISHAP.search(sentence)


def names_only(bundle: Bundle) -> bool:
    """Whether words for an attack stand alone: no day, no place, nobody harmed or accused, as in a speech."""
    told = {SpanField.DATE, SpanField.PLACE, SpanField.ATTRIBUTION, SpanField.FREED, SpanField.MISSING, *_HARM}
    return not any(s.field in told for s in bundle.spans)


def only_taken_back(report: ReportText, bundle: Bundle) -> bool:
    """Whether a bundle has nothing but figures that the report takes back: "replaces that of 5 May, which gave …"."""
    numbers = [q for s in bundle.spans for q in report.quantities_in(s.start, s.end)]
    counts = all(s.field in _HARM for s in bundle.spans)
    return counts and bool(numbers) and all(untrue(report, q) for q in numbers)


_CAUGHT: Final = Cue(r"\barrested\b[^.;]{0,80}? before the (?:planned|intended) (?:attack|bombing|shooting|date)\b")


def tells_of_no_attack(report: ReportText, bundle: Bundle, *, certain: bool = False) -> bool:
    """Whether the sentences that tell of an incident tell of an accident, of animals, or of what nobody carried out.

    If the reader is `certain` that the report tells of an attack, it may do so in other words than are known here.
    A plot counts as one that came to nothing only where nobody was harmed; an accident only where its sentences
    name no violence; a strike or protest only where it says that nobody was hurt.
    """
    told = [s for s in bundle.spans if s.field in _TELLING]
    harm = [s for s in told if s.field in _HARM]
    unharmed = {
        s for s in harm if NOBODY.match(report.text, s.start) or names_beast(report.text, s.start, s.end)
    }  # fmt: skip
    if len(unharmed) == len(told):
        return not certain and _tells_nothing(report, bundle)
    sentences = sorted({report.sentence(s.start) for s in told})
    harmed = sorted({report.sentence(s.start) for s in told if s.field in _HARM})
    hurt = sorted({report.sentence(s.start) for s in told if s.field in _HARM and s not in unharmed})
    acts = sorted({report.sentence(s.start) for s in told if s.field is SpanField.EVENT_TYPE}) or harmed
    if not hurt and unharmed and _CAUGHT.search(report.text):
        return True
    if not hurt and _came_to_nothing(report, told, acts if unharmed else sentences):
        return True
    done = sorted({report.sentence(s.start) for s in told if s not in unharmed})
    if _is_of_another_kind(report, acts, done) or is_made_up(report, bundle, sentences):
        return True
    if tells_of_beasts(report, sentences, harmed):
        return True
    return bool(harmed) and _meant_no_harm(report, bundle, sentences, harmed, hurt)


def _joined(report: ReportText, sentences: Sequence[tuple[int, int]]) -> str:
    return " ".join(report.text[start:end] for start, end in sentences)


def _came_to_nothing(report: ReportText, told: Sequence[Span], acts: Sequence[tuple[int, int]]) -> bool:
    """Whether every sentence that tells what was done tells of a plot, a threat, a drill or a false alarm."""
    return bool(told) and all(_UNDONE.search(report.text, *at) for at in acts)


def _is_of_another_kind(report: ReportText, acts: Sequence[tuple[int, int]], done: Sequence[tuple[int, int]]) -> bool:
    """Whether it is a rumour, an escape without force, or an attack on computers."""
    if acts and all(_RUMOUR.search(report.text, *at) for at in acts):
        return True
    kinds = [k for k in ((_GOT_OUT, _BY_FORCE), (_CYBER, _BLOOD)) if not k[0].absent(report.text, done)]
    words = _joined(report, done) if kinds else ""
    return any(kind.search(words) and not violent.search(words) for kind, violent in kinds)


def _meant_no_harm(
    report: ReportText,
    bundle: Bundle,
    sentences: Sequence[tuple[int, int]],
    harmed: Sequence[tuple[int, int]],
    hurt: Sequence[tuple[int, int]],
) -> bool:
    """Whether nobody meant to harm others who were not themselves being hunted."""
    own = _joined(report, sentences)
    if by_own_hand(report, bundle, sentences, harmed) or of_illness(report, bundle, hurt):
        return True
    if _of_known_cause(report, sentences, hurt) or _of_mishap_in_brief(report, bundle):
        return True
    if (
        left_by_war(report, sentences, hurt)
        or aimed_at_nobody(report, sentences)
        or tells_of_raided_alone(report, bundle)
    ):
        return True
    if not _DISPUTE.absent(report.text, sentences) and _DISPUTE.search(own) and not _VIOLENCE.search(own):
        return all(NOBODY.search(report.text, *at) for at in harmed)
    if _MISHAP.absent(report.text, sentences):
        return False
    around = report.text[sentences[0][0] : sentences[-1][1]]
    return not _VIOLENCE.search(around if len(around) < 600 else own) and bool(_MISHAP.search(own))


def _of_known_cause(report: ReportText, told: Sequence[tuple[int, int]], hurt: Sequence[tuple[int, int]]) -> bool:
    """Whether the paragraph of the first who were harmed says that a fault was the cause, and nothing of violence.

    Nor does any other of the sentences that tell of it.
    """
    if not hurt:
        return False
    first, last = report.text.rfind("\n", 0, hurt[0][0]) + 1, report.text.find("\n", hurt[0][1])
    around = (first, last if last >= 0 else len(report.text))
    if not _CAUSED_BY.search(report.text, *around):
        return False
    return not any(_VIOLENCE.search(_NOT_SO.sub("", report.text[a:b])) for a, b in (around, *told))


def _of_mishap_in_brief(report: ReportText, bundle: Bundle) -> bool:
    """Whether one short paragraph tells all of it, names a mishap, and has no word for violence."""
    if any(s.field is SpanField.KIDNAPPED for s in bundle.spans):
        return False
    start = report.text.rfind("\n", 0, bundle.spans[0].start) + 1
    end = report.text.find("\n", start)
    end = len(report.text) if end < 0 else end
    if end - start > _BRIEF or any(s.start >= end for s in bundle.spans) or _MISHAP.absent(report.text, [(start, end)]):
        return False
    told = _NOT_IT.sub("", report.text[start:end])
    return not any(p.search(told) for p in (_VIOLENCE, _FORCE, _BY_HANDS)) and bool(_MISHAP.search(told))


def _tells_nothing(report: ReportText, bundle: Bundle) -> bool:
    """Whether no mark says what happened, and no word for it stands near: "the driver of a bus that hit a lorry"."""
    if not bundle.spans or any(
        s.field in (SpanField.ATTRIBUTION, SpanField.FREED, SpanField.MISSING) for s in bundle.spans
    ):
        return False
    sentences = {report.sentence(s.start) for s in bundle.spans}
    return not any(p.search(report.text, *at) for at in sentences for p in (_VIOLENCE, _FORCE))
