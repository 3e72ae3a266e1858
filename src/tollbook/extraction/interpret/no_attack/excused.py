"""Why a report itself says that nobody attacked anybody: no foul play, leaking gas, blasting, untrue word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.bundles import HARMED
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.numbers.quantities import NOBODY
from tollbook.extraction.spans import Bundle, SpanField

_DEEDS: Final = (
    r"(?:violence|foul play|an? (?:attack|crime|struggle|break-in|robbery)|any (?:crime|attack|violence)|sabotage|"
    r"hostile (?:fire|action)|terror\w*|(?:any |an? )?(?:third part\w+|outside involvement|outsiders?)|"
    r"(?:anyone|anybody) else|criminal (?:intent|involvement)|gunfire|shots)"
)
_NO_SUSPICION: Final = Cue(
    r"\b(?:(?:no|without(?: any)?|nor any|not any|found no|any) "
    r"(?:\w+ )?(?:signs?|evidence|indications?|traces?|suspicion|hints?|marks|question)"
    rf" (?:of|or evidence of) (?:\w+ )?{_DEEDS}|"
    r"(?:no|nor any) (?:\w+ )?(?:signs?|evidence|indications?|hints?|suggestion|reason to (?:think|"
    r"believe)) that [^.;\n]{0,60}?"
    r"\b(?:shot|attacked|hit|fired|bomb\w*|targeted|crime|attack|deliberate\w*|foul|pushed|killed|murder\w*)|"
    r"(?:do|does|did) not (?:suspect|believe|think) (?:it (?:was|is) )?(?:foul play|an? (?:attack|crime))|"
    r"foul play (?:is|was|has been|had been) (?:\w+ )?(?:not suspected|ruled out|excluded|discounted)|"
    r"(?:ruled|ruling|rules|rule) out (?:\w+ ){0,3}?(?:foul play|terror\w* attacks?|attack|terror\w*|sabotage|crime|"
    r"act of)|"
    r"(?:sabotage|terrorism|an attack) (?:is|was|has been|had been) ruled out|"
    r"(?:not|nobody is|no longer) (?:being )?(?:treated|treating|regarded) (?:[\w']+ ){0,3}?as "
    r"(?:suspicious|a crime|an attack|criminal|terror\w*)|"
    r"(?:natural causes|tragic accident|(?:it )?(?:was|is|had been) (?:purely |simply )?an accident)|"
    r"(?:was|is|were) not (?:an? )?(?:attack|act of (?:violence|terror\w*)|crime|terror\w*))\b",
    re.IGNORECASE,
)
"""What says that nobody did it."""
_NATURAL: Final = Cue(
    r"\b(?:heart (?:attacks?|failure)|cardiac arrest|panic attacks?|asthma attacks?|after an? (?:short|long|brief) "
    r"illness|(?:gross|criminal) negligence|malpractice|(?:dangerous|drunk\w*|careless|reckless) driving|driving while "
    r"drunk)\b",
    re.IGNORECASE,
)
"""What people die of without anybody's meaning it."""
_VESSEL: Final = (
    r"(?:boilers?|furnaces?|transformers?|compressors?|kilns?|reactors?|generators?|fuel tanks?|oxygen (?:tanks?|"
    r"cylinders?)|dust|vapou?rs?|fumes|ammonia|acetylene|propane|chemicals?|pressure (?:vessel|cooker)|batter(?:y|ies)|"
    r"dryers?|driers?|mixers?|ovens?|autoclaves?|silos?|pumps?|turbines?|stoves?|heaters?|lamps?|tyres?|tires?|"
    r"machines?)"
)
_OF_ITSELF: Final = Cue(
    r"\b(?:gas (?:lines?|mains?|pipes?|pipelines?|tanks?|tankers?|bottles?|cylinders?|canisters?|stoves?|leaks?|"
    r"blasts?|explosions?|heaters?)|(?:valves?|pipes?|hoses?|tanks?|cylinders?|seals?|gaskets?) (?:had been |was |"
    r"were |had )?(?:leak\w*|corroded|rusted|faulty|burst|ruptured|stuck|jammed|failed)|pressure (?:had )?built up|"
    rf"{_VESSEL} (?:\w+ )?(?:exploded|blew up|blast|explosion|ignited|caught fire|burst)|"
    r"exploded when (?:a|the) (?:spark|welder)|short[- ]circuit|overheat\w*)\b",
    re.IGNORECASE,
)
"""What goes off of itself."""
_BLASTING: Final = Cue(
    r"\b(?:(?:quarr(?:y|ies)|rock|road|tunnel|mine|cliff|hillside|face) (?:\w+ ){0,2}?(?:was|were|being|is) "
    r"(?:\w+ )?blasted|blasting (?:by|stones?|rocks?|work|operations?|charges?|site|crew|accident|at (?:a|the) quarry)|"
    r"flying (?:stones?|rocks?|debris) (?:from|when|after) (?:a |the )?(?:\w+ )?(?:blast|quarry|mine)|"
    r"(?:controlled|planned|routine) (?:explosion|detonation|demolition|blast))\b",
    re.IGNORECASE,
)
"""What workers blow up."""
_BLASTS: Final = Cue(
    r"\b(?:blast\w*|explo(?:sion|sions|ded|ding|de)|blew(?: up)?|blown|detonat\w+|mines?|bomb disposal)\b",
    re.IGNORECASE,
)
_OWN_END: Final = Cue(
    r"\b(?:jump(?:ed|ing)|leap(?:ed|t|ing)|threw (?:himself|herself)|fell|fallen|falling) (?:to (?:his|her|"
    r"their) deaths? )?"
    r"(?:from|off|out of|down) (?:the |a |an |his |her |its )?(?:[\w-]+ ){0,2}?(?:roof\w*|bridge|balcony|window|floor|"
    r"crane|tower|"
    r"building|scaffold\w*|ladder|cliff|stairs?|storey|block|mast|pole|platform|gantry)\b",
    re.IGNORECASE,
)
_INTO_IT: Final = Cue(
    r"\bstepp(?:ed|ing) (?:in|on|into|onto) (?:an? |the )?(?:[\w'’-]+ ){0,2}?(?:snares?|nails?|holes?|"
    r"glass|ditch|well)\b",
    re.IGNORECASE,
)
_FOR_JOY: Final = Cue(
    r"\b(?:in(?:to)? the (?:air|sky)|alarm (?:pistol|gun)|starting pistol|blanks?|firecrackers?|fireworks?|"
    r"backfir\w+|film (?:crews?|sets?|teams?|shoots?)|toy (?:gun|pistol|rifle)s?|"
    r"(?:air|paintball|replica) (?:gun|pistol|rifle)s?)\b",
    re.IGNORECASE,
)
"""Shots that hit nobody, and what only sounds like shots."""
_SHOTS: Final = Cue(r"\b(?:gun(?:fire|shots?)|shots?|fired|shooting|armed|arrest\w*|suspects?)\b", re.IGNORECASE)
_UNTRUE: Final = (
    r"(?:\w+ ){0,2}?(?:wrong|false|fake|untrue|incorrect|mistaken|premature|baseless|unfounded|a hoax|a rumou?r|"
    r"invented)"
)
_WORD: Final = r"(?:reports?|claims?|rumou?rs?|posts?|messages?|stor(?:y|ies)|news|word|talk|accounts?)"
_TAKEN: Final = r"(?:kidnapp\w+|abduct\w+|seiz\w+|taken|captured|attack\w*|ambush\w*|killed|shot|missing|hostages?)"
_NOBODY_TAKEN: Final = Cue(
    rf"\b{_WORD} [^.;\n]{{0,70}}?\b(?:that|of|about|saying)\b [^.;\n]{{0,80}}?\b{_TAKEN}\b[^.;\n]{{0,60}}? "
    rf"(?:was|were|is|are|proved|turned out(?: to be)?|had been|have been) {_UNTRUE}\b|"
    rf"\b(?:den(?:y|ied|ies)|dismiss\w*|reject\w*) (?:as {_UNTRUE} )?(?:\w+ )?{_WORD} (?:that|of|about|"
    rf"saying) [^.;\n]{{0,80}}?"
    rf"\b{_TAKEN}\b|"
    r"\bApril fool\w*\b|\bno such (?:incident|attack|event|thing) (?:took place|happened|occurred)\b|"
    rf"\b(?:had|have|has|was|were) (?:not|never) (?:in fact |actually |ever )?(?:been )?(?:kidnapped|abducted|"
    rf"taken hostage)\b",
    re.IGNORECASE,
)
_TURNED_UP: Final = Cue(
    r"\b(?:turned up|found safe|(?:are|is|was|were) safe|had (?:got|become|been) (?:stuck|lost|stranded)|lost (?:his|"
    r"her|their|the) "
    r"way|no (?:\w+ )?(?:signal|reception|network|petrol|fuel)|broke(?:n)? down|safe and (?:sound|well))\b",
    re.IGNORECASE,
)
"""What became of people who had only been out of reach."""
_VIOLENT: Final = Cue(
    r"\b(?:attack\w*|assault\w*|ambush\w*|gun(?:m[ae]n|fire|ned|shots?)|shot|shoot\w*|shell(?:ed|ing)|bomb(?:s|ed|"
    r"ers?|ings?)?|"
    r"IEDs?|militants?|insurgents?|rebels?|terroris\w+|extremists?|jihadi\w*|bandits?|robb\w+|raid\w*|storm(?:ed|ing)|"
    r"kidnap\w*|abduct\w*|hostages?|stabb\w*|machetes?|knife|knives|hack(?:ed|ing)|arson\w*|torch\w+|drones?|missiles?|"
    r"rockets?|mortars?|grenades?|opened fire|fired|armed|murder\w*|assassin\w*|sabotag\w*|rammed|massacre\w*|"
    r"behead\w*|"
    r"strang\w+|lynch\w*|suspects?|claimed responsibility|planted|laid by|hijack\w*|clash\w*|homicide)\b",
    re.IGNORECASE,
)
_BURIED: Final = Cue(
    r"\bburied (?:[\w-]+ ){0,3}?(?:cylinders?|canisters?|barrels?|charges?|explosives|devices?) "
    r"(?:in|under|beneath|beside) (?:the )?(?:road\w*|asphalt|tarmac|track|path|verge|culvert)\b",
    re.IGNORECASE,
)
"""What is laid for whoever comes along the road, be it of gas cylinders."""
_TELLING: Final = frozenset(
    {SpanField.KILLED, SpanField.INJURED, SpanField.KIDNAPPED, SpanField.EVENT_TYPE, SpanField.WEAPON}
)


def is_excused(report: ReportText, bundle: Bundle, *, alone: bool) -> bool:
    """Whether the report says that what befell people was nobody's doing, or that nothing befell them.

    No other words of the report may tell of violence; of one that tells of several incidents (not `alone`), none of
    the incident's paragraph.
    """
    start, end = (0, len(report.text)) if alone else _paragraph(report, bundle)
    where = (start, end)
    hurt = [s for s in bundle.spans if s.field in HARMED and not NOBODY.match(report.text, s.start)]
    told = {report.sentence(s.start) for s in bundle.spans if s.field in _TELLING}
    if told and all(_NOBODY_TAKEN.search(report.text, *at) for at in told):
        return True
    if _left(report, where, (_NO_SUSPICION, _NATURAL, _OWN_END, _INTO_IT) if hurt else (_NO_SUSPICION,)):
        return True
    if not hurt:
        if _left(report, where, (_BLASTING,), but=_BLASTS):
            return True
        joy = any(_FOR_JOY.search(report.text, *at) for at in told)
        return _never_taken(report.text[start:end]) or (joy and _left(report, where, (_FOR_JOY,), but=_SHOTS))
    return _left(report, where, (_OF_ITSELF, _BLASTING), but=_BLASTS)


def _left(report: ReportText, where: tuple[int, int], excuses: Sequence[Cue], but: Cue | None = None) -> bool:
    """Whether one of the excuses stands in a part of a report that tells of no violence besides them."""
    if not any(p.search(report.text, *where) for p in excuses) or _BURIED.search(report.text, *where):
        return False
    text = report.text[slice(*where)]
    for pattern in (*excuses, _NO_SUSPICION, _NATURAL, *((but,) if but else ())):
        text = pattern.sub("", text)
    return not _VIOLENT.search(text)


def _never_taken(text: str) -> bool:
    """Whether nobody was taken or attacked after all: the word that they were is untrue, or they were only late."""
    untrue = _NOBODY_TAKEN.search(text)
    if untrue is None and not _TURNED_UP.search(text):
        return False
    return (untrue is not None or not _VIOLENT.search(text)) and not _VIOLENT.search(_NOBODY_TAKEN.sub("", text))


def _paragraph(report: ReportText, bundle: Bundle) -> tuple[int, int]:
    """From the first to the last line in which a bundle's words stand."""
    start = report.text.rfind("\n", 0, bundle.spans[0].start) + 1
    end = report.text.find("\n", bundle.spans[-1].end)
    return start, end if end >= 0 else len(report.text)
