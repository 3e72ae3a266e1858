"""What kind of attack it was, what was used, what was attacked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.words.people import find_role
from tollbook.extraction.spans import Span, SpanField
from tollbook.vocabulary.codes import EventType, TargetKind, Weapon

_WEAPONS: Final[tuple[tuple[Weapon, str], ...]] = (
    (Weapon.SUICIDE_VEST,
        (r"suicide (?:vests?|belts?|jackets?)|explosive (?:vests?|belts?)|blew (?:himself|"
        r"herself|themselves) up|suicide bomber(?! in a (?:car|truck|van|vehicle))|detonated (?:his|her|"
        r"their) (?:vest|explosives|belt)|explosives beneath")),
    (Weapon.VEHICLE_BOMB,
        (r"(?:car|truck|lorry|vehicle|van|motorcycle|minibus|tanker)[ -]?bomb\w*|(?:car|"
        r"truck|lorry|vehicle|van|motorcycle|minibus|pick-?up|tanker|ambulance) (?:laden|packed|loaded|"
        r"filled|rigged|full)|explosives?-(?:laden|packed)|SVBIED|VBIED|(?:bomb|explosives) (?:in|inside|"
        r"under) an? (?:parked )?(?:car|vehicle|truck|van|minibus|motorcycle)|booby-trapped (?:car|vehicle)")),
    (Weapon.DRONE,
        (r"drones?|UAVs?|unmanned(?: aerial| aircraft)?(?: vehicles?)?|quadcopters?|loitering|"
        r"Shaheds?|FPV")),
    (Weapon.MISSILE_OR_ARTILLERY,
        (r"missiles?|rockets?(?! laun)|shell(?:s|ed|ing|fire)?|mortars?|artillery|"
        r"air ?-?strikes?|air raids?|(?:aerial|barrel|glide|cluster|guided|aircraft) bombs?|projectiles?|"
        r"salvos?|Grads?|Katyushas?|(?:fighter|war|military) ?(?:jets?|planes?|aircraft)|warplanes?|"
        r"bombardments?|cannons?|howitzers?|helicopter gunships?|munitions")),
    (Weapon.GRENADE, r"(?:hand |stun |rocket-propelled )?grenades?|RPGs?"),
    (Weapon.EXPLOSIVE,
        (r"bomb(?:s|ed|ing|ings)?|explos\w+|explod\w+|blasts?|IEDs?|land ?mines?|"
        r"mines? (?:exploded|laid|planted|blast|under)|(?:hit|struck|ran over|over|touched off|"
        r"by) an? (?:\w+ )?mine|anti-(?:tank|personnel) mines?|detonat\w+|dynamite|blew up|blown up|"
        r"booby[ -]trap\w*|parcel bombs?|claymores?|device")),
    (Weapon.FIREARM,
        (r"gun(?:s|men|man|fire|shots?|ned)?|shot(?:s| dead)?|shoot(?:ing|ings|s|ers?|out)?|"
        r"rifles?|open(?:ed|ing)? (?:\w+ )?fire|fired (?:at|on|upon|into|from|shots?|through|several|at)|"
        r"firing|bullets?|pistols?|AK-?47s?|Kalashnikovs?|firearms?|automatic (?:fire|weapons?)|"
        r"machine[ -]gun\w*|snipers?|revolvers?|shotguns?|volleys?|burst of|M16s?|small arms|firefights?|"
        r"crossfire|armed (?:men|man|bandits|robbers|group|gang|attackers|persons|assailants)|sprayed")),
    (Weapon.BLADE,
        (r"kni(?:fe|ves|fed)|knife-wielding|stab(?:bed|bing|bings|s)?|machetes?|hack(?:ed|"
        r"ing)(?! of)|axes?|swords?|blades?|throats?|behead\w*|slash\w*|spears?|arrows?|pangas?|sickles?|"
        r"cleavers?|daggers?|bladed|scythes?|cutlass(?:es)?")),
    (Weapon.FIRE,
        (r"arson\w*|set (?:\w+ ){0,4}?(?:on fire|fire to|alight|ablaze)|(?:were|was|"
        r"been) (?:set on fire|set alight|burned|burnt|torched)|torch(?:ed|ing)|petrol bombs?|Molotov\w*|"
        r"fire-?bomb\w*|incendiar\w+|burn(?:ed|t|ing)(?: down| to| the| their| alive| \w+ (?:vehicles|"
        r"trucks|houses|machines|excavators|lorries))|poured (?:petrol|diesel|kerosene|gasoline)|doused|"
        r"put to the torch|put to fire")),
)  # fmt: skip
_PATTERNS: Final = tuple((weapon, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for weapon, words in _WEAPONS)
_LAID: Final = Cue(
    r"\bmines?\b(?=.*\b(?:explo\w+|detonat\w+|blasts?|went off|blew|laid|planted|buried|clear(?:ed|ance|ing)|"
    r"sappers?|deminers?)\b)|\b(?:explo\w+|detonat\w+|blasts?|laid|plant(?:ed|ing)|laying|buried|hit|struck|"
    r"(?:drove|ran|rode|walked|passed) over|over|stepp\w+ on|trod on|triggered|touched off)\b.*\bmines?\b|\bmined\b",
    re.IGNORECASE | re.DOTALL,
)
"""A sentence whose mine is one that was laid."""
_DUG: Final = Cue(
    r"\b(?:gold|silver|copper|coal|iron|tin|zinc|lead|nickel|cobalt|coltan|lithium|uranium|bauxite|manganese|chrome|"
    r"platinum|diamond|ruby|emerald|sapphire|jade|amber|gem(?:stone)?|graphite|phosphate|potash|salt|antimony|"
    r"tungsten|fluorite|gypsum|ore|mineral|quarry|open-?(?:pit|cast|cut)|artisanal|small-scale|illegal|disused|abandoned|underground)"
    r"(?:[ -](?:ore|sands?))?[ -]mines?\b"
    r"|\bmines?(?:'s|’s)?[ -](?:work\w*|sites?|compounds?|camps?|shafts?|owners?|operators?|managers?|managements?|"
    r"entrances?|gates?|security|staff|guards?|compan(?:y|ies)|projects?|concessions?|supervisors?|engineers?|convoys?|"
    r"bus(?:es)?|roads?|railways?|towns?|police|pay(?:roll|masters?)?|airstrips?|quarters|canteens?|housing|"
    r"dormitor\w+|"
    r"hospitals?|clinics?|stores?|offices?|labourers?|foremen|foreman|geologists?|surveyors?|drivers?|cooks?)\b",
    re.IGNORECASE,
)
"""A mine in which people dig."""
_CHARGE: Final = Cue(r"\bcharges?\b|\bvests?\b|\bbelts?\b", re.IGNORECASE)
_WORN: Final = re.compile(
    r"\b(?:seat|safety|conveyor|leather|life|high-vis\w*|bullet-?proof|flak|trouser)"
    r"[ -]?(?:vests?|belts?)\b",
    re.IGNORECASE,
)  # which holds no explosives

_TYPES: Final[tuple[tuple[EventType, str], ...]] = (
    (EventType.SUICIDE_BOMBING,
        (r"suicide (?:bomb\w*|attack|blast|car|truck|vest|vehicle)|blew (?:himself|"
        r"herself|themselves) up|SVBIED")),
    (EventType.HOSTAGE_SIEGE,
        (r"siege|held hostage|hostage[- ]taking|hostages? (?:inside|in the)|"
        r"took (?:\w+ ){0,3}hostage|standoff|barricaded")),
    (EventType.KIDNAPPING,
        (r"kidnap\w*|abduct\w*|carried off|lifted at gunpoint|taken hostage|snatched|hostages?|led away|"
        r"walked into the (?:bush|forest)|ransom")),
    (EventType.DRONE_OR_AIR_STRIKE,
        (r"drones?|UAVs?|air ?-?strikes?|air raids?|warplanes?|fighter jets?|"
        r"quadcopters?|airstrikes?|dropped (?:\w+ )?bombs?")),
    (EventType.SHELLING, r"shell(?:s|ed|ing|fire)?|mortars?|artillery|rockets?|missiles?|bombardment|Grads?|salvos?"),
    (EventType.ARSON,
        (r"arson\w*|torched|set (?:\w+ ){0,4}?(?:on fire|alight|ablaze)|fire-?bomb\w*|"
        r"petrol bombs?|burned down|put to the torch")),
    (EventType.STABBING, r"stab\w*|knif\w+|knives|machetes?|hack(?:ed|ing)|slash\w*|behead\w*|throats?"),
    (EventType.BOMBING,
        (r"bomb\w*|IEDs?|explos\w+|explod\w+|blasts?|land ?mines?|grenades?|detonat\w+|"
        r"blew up|blown up")),
    (EventType.ARMED_ASSAULT,
        (r"gun\w*|shot|shoot\w*|opened (?:\w+ )?fire|ambush\w*|raid\w*|stormed|overr[au]n|under fire|assault\w*|fired|"
        r"attack\w*|firing|firefights?|crossfire|clash\w*|skirmish\w*")),
)  # fmt: skip
_TYPE_PATTERNS: Final = tuple((kind, Cue(rf"\b(?:{words})\b", re.IGNORECASE)) for kind, words in _TYPES)

_TARGETS: Final = (
    (TargetKind.VEHICLE,
        (r"bus(?:es)?|minibus(?:es)?|coach|convoys?|vehicles?|trucks?|lorr(?:y|ies)|cars?|"
        r"vans?|tankers?|train|ship|vessel|boat|trawlers?|ferry|plane|helicopter|ambulance|taxi|pick-?up|"
        r"motorcycle|tractor|barge|tram|jeep")),
    (TargetKind.INFRASTRUCTURE,
        (r"pipelines?|power (?:line|station|plant)|dam|bridge|railway|substation|"
        r"grid|pylons?|refinery|oil field|airport|port|water (?:pump|plant)|road project|highway|well|mast|"
        r"terminal|cable|elevator|airstrip")),
    (TargetKind.ORGANISATION,
        (r"compan(?:y|ies)|firm|NGO|agency|embassy|consulate|ministry|organi[sz]ation|"
        r"bank|party|union|mission|foundation")),
    (TargetKind.SITE,
        (r"camps?|mines?|sites?|hotels?|hostel|hospitals?|clinic|schools?|churche?s?|mosques?|"
        r"markets?|villages?|house|homes?|base|posts?|checkpoints?|stations?|offices?|factory|plant|"
        r"restaurant|shops?|compound|guest ?house|dormitor\w+|court\w*|temple|bazaar|building|university|"
        r"college|quarry|farm|depot|warehouse|barracks|quarters|works?|shelter|kindergarten|mall|gurdwara|"
        r"synagogue|prison")),
)  # fmt: skip
_TARGET_PATTERNS: Final = tuple((kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for kind, words in _TARGETS)

_ORDER: Final = {kind: number for number, kind in enumerate(EventType)}
_BY_MEANS: Final[tuple[EventType, ...]] = (
    EventType.DRONE_OR_AIR_STRIKE,
    EventType.SHELLING,
    EventType.SUICIDE_BOMBING,
)
"""Types that a report shows by naming the means; where none of its words does, the next likely type stands."""

_HELD: Final = Cue(
    r"\b(?:sieges?|besieged|hostages?|stand-?off|barricad\w+|held|hold(?:ing|s)?|hijack\w*|captives?|captors?|trapped|"
    r"surrounded|occupi\w+|occupy\w*|took over|(?:keep(?:s|ing)?|kept) (?:\w+ ){1,4}?inside)\b",
    re.IGNORECASE,
)
"""What a report of a siege says somewhere."""

_TAKEN: Final = Cue(
    r"\b(?:kidnap\w*|abduct\w*|hostages?|captiv\w*|captors?|captur\w*|ransom\w*|seiz\w+|snatch\w*|hijack\w*|missing|"
    r"disappear\w*|vanish\w*|carried off|(?:took|taken|taking|led|marched|dragged|whisked|"
    r"driven) (?:\w+ ){0,4}?(?:away|off|"
    r"with them|along|into|from)|held|detain\w*|freed|released|rescued|unaccounted)\b",
    re.IGNORECASE,
)
"""What a report of people who were taken says somewhere."""

_UNDER_FIRE: Final = re.compile(
    r"\b(?:under (?:\w+ )?|opened |open |returned |exchanged? |gun|(?:mortar|artillery|rocket|shell|tank|sniper|"
    r"small[- ]arms|machine[- ]gun|hostile|indirect) ?)fire\b",
    re.IGNORECASE,
)
_BURNT: Final = re.compile(
    r"\b(?:burn\w*|torch\w*|arson\w*|ablaze|alight|flames|set (?:\w+ ){0,3}fire|on fire|petrol|incendiar\w*)\b",
    re.IGNORECASE,
)
"""What a fire of guns is told from a fire of houses by."""
_BY_SUICIDE: Final = Cue(
    r"\bsuicide (?:\w+ )?(?:bomb\w*|attack\w*|blast|vest)|\b(?:blew|blows|blowing) (?:himself|herself|themselves) up|"
    r"\bbomber (?:on foot|rams|rammed|driving|blew|detonated)\b",
    re.IGNORECASE,
)
_CARRIES: Final = Cue(
    r"\b(?:aircraft|planes?|helicopters?|jets?)\b[^.;]{0,40}\b(?:took|flew|carried|brought|evacuated|lifted|landed)\b"
)  # an aircraft that takes the dead home strikes nobody
_HEADED: Final = re.compile(
    r"(?:[-*•] |\d+[.)] |[A-Z][A-Z '’-]{2,30}[.:] |[A-Z][\w '’-]{2,30}: |(?:\d{1,2} )?[A-Z][a-z]+ \d{1,4}[.:,]? )"
)


@dataclass(frozen=True, slots=True)
class Coded:
    """A code of the vocabulary and the words that give it."""

    code: str
    start: int
    end: int
    score: float


def find_event_type(
    report: ReportText,
    distribution: Mapping[EventType, float],
    spans: Sequence[Span],
    harm: Sequence[Span] = (),
    others: Sequence[Span] = (),
) -> tuple[EventType, int, int, float]:
    """(type, start and end of the words that tell it, confidence): the reader's judgement, else what the words say.

    Where none of the marked words names the type, those of `harm` may: "gunmen stormed the camp, abducting two".
    `others` are the words for other attacks, which a sentence may tell of too.
    """
    told: dict[EventType, Span] = {}
    for span in spans:
        for kind, pattern in _TYPE_PATTERNS:
            if pattern.search(report.text, span.start, span.end):
                told.setdefault(kind, span)
        if _laid_mine(report, span):
            told.setdefault(EventType.BOMBING, span)
    if distribution:
        around, apart = _around(report, spans, others)
        by_means = _by_means(report, around, [*spans, *harm])
        order = sorted(distribution, key=lambda k: (-distribution[k], _ORDER[k]))
        asked = apart or order[0] in by_means  # else the likeliest type stands, whatever the words show
        shown = [k for k, pattern in _TYPE_PATTERNS if asked and pattern.search(around)]
        kind = order[0] if order[0] not in by_means else next((k for k in order if k in shown), order[0])
        if not shown and kind in _BY_MEANS and (_is_item(report, spans) or _CARRIES.search(around)):
            kind = next((k for k in order if k not in _BY_MEANS), kind)
        if kind is EventType.KIDNAPPING and kind in by_means:
            kind = next((k for k in order if k not in by_means), kind)
        if kind is EventType.ARSON and _UNDER_FIRE.search(around) and not _BURNT.search(around):
            likely = [k for k in order if k is not EventType.ARSON]
            named = {k for k, pattern in _TYPE_PATTERNS if pattern.search(around)}
            kind = next((k for k in likely if k in named), likely[0] if likely else kind)
        if apart and shown and kind not in shown:
            kind = next((k for k in order if k in shown), kind)
        if kind is EventType.BOMBING and _BY_SUICIDE.search(around):
            kind = EventType.SUICIDE_BOMBING
        score = distribution[kind] if kind is order[0] else max(distribution.get(kind, 0.0), 0.4)
    else:
        around = " ".join(report.text[slice(*report.sentence(s.start))] for s in spans[:1])
        said = next((k for k, pattern in _TYPE_PATTERNS if pattern.search(around)), EventType.OTHER)
        kind = next((k for k, _ in _TYPES if k in told), said)
        if kind is EventType.OTHER and harm and all(s.field is SpanField.KIDNAPPED for s in harm):
            kind = EventType.KIDNAPPING
        score = 0.5
    chosen = told.get(kind) or _naming(report, kind, harm) or (max(spans, key=lambda s: s.score) if spans else None)
    return kind, chosen.start if chosen else 0, chosen.end if chosen else 0, score


def _by_means(report: ReportText, around: str, own: Sequence[Span]) -> tuple[EventType, ...]:
    """The types that the words `around` an attack have to show, or those of its report."""
    types = _BY_MEANS
    if not _HELD.search(report.text):
        types = (*types, EventType.HOSTAGE_SIEGE)
    taken = any(s.field is SpanField.KIDNAPPED for s in own)
    if own and not taken and not any(_TAKEN.search(report.text, *report.sentence(s.start)) for s in own):
        types = (*types, EventType.KIDNAPPING)
    if _DUG.search(around) and not _LAID.search(_DUG.sub("", around)):
        types = (*types, EventType.BOMBING)  # a mine in which people dig must not pass for a bomb
    return types


def _around(report: ReportText, spans: Sequence[Span], others: Sequence[Span]) -> tuple[str, bool]:
    """The sentences of the spans without the words for other attacks, and whether there were any."""
    parts, apart = [], False
    for span in spans:
        start, end = report.sentence(span.start)
        cuts = sorted((o.start, o.end) for o in others if start <= o.start and o.end <= end)
        for a, b in cuts:
            parts.append(report.text[start:a])
            start, apart = b, True
        parts.append(report.text[start:end])
    return " ".join(parts), apart


def _naming(report: ReportText, kind: EventType, spans: Sequence[Span]) -> Span | None:
    """The first of the spans whose words name the type."""
    pattern = next((pattern for named, pattern in _TYPE_PATTERNS if named is kind), None)
    return next((s for s in spans if pattern and pattern.search(report.text, s.start, s.end)), None)


def _is_item(report: ReportText, spans: Sequence[Span]) -> bool:
    """Whether the words stand in a short item of their own, whose neighbours may tell of other means."""
    if not spans:
        return False
    start = report.text.rfind("\n", 0, min(s.start for s in spans)) + 1
    end = report.text.find("\n", max(s.end for s in spans))
    words = report.text[start : end if end >= 0 else len(report.text)]
    return bool(_HEADED.match(words)) and "\n" not in words


def find_weapons(report: ReportText, spans: Sequence[Span]) -> list[Coded]:
    """Weapons of the vocabulary that the marked words name, each once."""
    found: dict[Weapon, Coded] = {}
    for span in spans:
        words = report.text[span.start : span.end]
        hits = [weapon for weapon, pattern in _PATTERNS if pattern.search(words)]
        charge = _CHARGE.search(words) and not _WORN.search(report.text, max(0, span.start - 14), span.end)
        if not hits and (charge or _laid_mine(report, span)):
            hits = [Weapon.EXPLOSIVE]
        if hits and hits[0] in (
            Weapon.SUICIDE_VEST,
            Weapon.VEHICLE_BOMB,
            Weapon.DRONE,
            Weapon.GRENADE,
            Weapon.MISSILE_OR_ARTILLERY,
        ):
            hits = [h for h in hits if h is not Weapon.EXPLOSIVE]
        for weapon in hits:
            found.setdefault(weapon, Coded(weapon.value, span.start, span.end, span.score))
    return list(found.values())


def _laid_mine(report: ReportText, span: Span) -> bool:
    """Whether the marked words name a mine that went off or was laid, not one in which people dig."""
    if "mine" not in report.text[span.start : span.end].lower():
        return False
    start, end = report.sentence(span.start)
    sentence = _DUG.sub("", report.text[start : max(end, span.end)])
    words = _DUG.sub("", report.text[span.start : span.end])
    return bool(re.search(r"\bmine[sd]?\b", words, re.IGNORECASE) and _LAID.search(sentence))


_LEADS_UP: Final = re.compile(r"^(?:(?:the|an?|its|their|his|her|of|and) )+", re.IGNORECASE)
_DANGLES: Final = re.compile(
    r"(?:,? (?:to|of|in|at|from|by|with|for|and|or|the|an?|on|near|carrying|that|which|who|was|were|is|are))+$",
    re.IGNORECASE,
)


def target_name(words: str) -> str:
    """A target's marked words as a name, without what leads up to it or leads on from it ("convoy of lorries to")."""
    return _DANGLES.sub("", _LEADS_UP.sub("", words.strip())).strip(" ,.;:")


def target_kind(words: str) -> TargetKind:
    """What kind of thing the words name: the kind whose noun stands last, people where none does."""
    best: tuple[int, TargetKind] | None = None
    for kind, pattern in _TARGET_PATTERNS:
        for match in pattern.finditer(words):
            if best is None or match.end() > best[0]:
                best = (match.end(), kind)
    role = find_role(words)
    if role and (best is None or role[1] >= best[0]):
        return TargetKind.PERSON
    return best[1] if best else TargetKind.UNKNOWN
