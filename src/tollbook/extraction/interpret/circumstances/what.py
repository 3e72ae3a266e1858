"""What was used, what was attacked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tollbook.extraction.interpret.circumstances.mines import laid_mine
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.people.nouns import find_role
from tollbook.extraction.spans import Span
from tollbook.vocabulary.codes import TargetKind, Weapon

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
_CHARGE: Final = Cue(r"\bcharges?\b|\bvests?\b|\bbelts?\b", re.IGNORECASE)
_WORN: Final = re.compile(
    r"\b(?:seat|safety|conveyor|leather|life|high-vis\w*|bullet-?proof|flak|trouser)"
    r"[ -]?(?:vests?|belts?)\b",
    re.IGNORECASE,
)  # which holds no explosives

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


@dataclass(frozen=True, slots=True)
class Coded:
    """A code of the vocabulary and the words that give it."""

    code: str
    start: int
    end: int
    score: float


def find_weapons(report: ReportText, spans: Sequence[Span]) -> list[Coded]:
    """Weapons of the vocabulary that the marked words name, each once."""
    found: dict[Weapon, Coded] = {}
    for span in spans:
        words = report.text[span.start : span.end]
        hits = [weapon for weapon, pattern in _PATTERNS if pattern.search(words)]
        charge = _CHARGE.search(words) and not _WORN.search(report.text, max(0, span.start - 14), span.end)
        if not hits and (charge or laid_mine(report, span)):
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
