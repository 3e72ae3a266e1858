"""The words that show what kind of attack it was."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from tollbook.extraction.interpret.cue import Cue
from tollbook.vocabulary.codes import EventType

NAMED: Final[tuple[tuple[EventType, str], ...]] = (
    (EventType.SUICIDE_BOMBING,
        (r"suicide (?:bomb\w*|attack\w*|blast|car|truck|vest|vehicle)|(?:blew|exploded) (?:himself|"
        r"herself|themselves)|SVBIED|kamikazes?")),
    (EventType.HOSTAGE_SIEGE,
        (r"siege|held hostage|hostage[- ]taking|hostages? (?:inside|in the)|"
        r"took (?:\w+ ){0,3}hostage|standoff|barricaded")),
    (EventType.KIDNAPPING,
        (r"kidnap\w*|abduct\w*|carried off|lifted at gunpoint|taken hostage|snatched|hostages?|led away|"
        r"walked into the (?:bush|forest)|ransom")),
    (EventType.DRONE_OR_AIR_STRIKE,
        (r"drones?|UAVs?|unmanned (?:aerial|aircraft)|air ?-?strikes?|air (?:raids?|attacks?)|warplanes?|fighter jets?|"
        r"quadcopters?|airstrikes?|dropped (?:\w+ )?bombs?|(?:guided|glide|barrel|aerial) bombs?")),
    (EventType.SHELLING, r"shell(?:s|ed|ing|fire)?|mortar\w*|artillery|rockets?|missiles?|bombardment|Grads?|salvos?"),
    (EventType.ARSON,
        (r"arson\w*|torched|set (?:\w+ ){0,4}?(?:on fire|alight|ablaze)|fire-?bomb\w*|"
        r"petrol bombs?|burned down|burnt|put to the torch")),
    (EventType.STABBING, r"stab\w*|knif\w+|knives|machetes?|hack(?:ed|ing)|slash\w*|behead\w*|throats?"),
    (EventType.BOMBING,
        (r"bomb\w*|IEDs?|explos\w+|explod\w+|blasts?|land ?mines?|grenades?|detonat\w+|"
        r"blew up|blown up")),
    (EventType.ARMED_ASSAULT,
        (r"gun\w*|shot|shoot\w*|opened (?:\w+ )?fire|ambush\w*|raid\w*|stormed|overr[au]n|under fire|assault\w*|fired|"
        r"attack\w*|firing|firefights?|crossfire|clash\w*|skirmish\w*|bullets?|volleys?|drive-bys?|pellets|buckshot")),
)  # fmt: skip
"""What the words for an attack call it."""
NAMES: Final = tuple((kind, Cue(rf"\b(?:{words})\b", re.IGNORECASE)) for kind, words in NAMED)

_RAMMED: Final = r"(?:driven|rammed|crashed|steered|ploughed|plowed)"
_CHARGED: Final = r"(?:explosives?|bomb)\b(?:-(?:laden|packed|filled))?"
_BESIDES: Final[Mapping[EventType, str]] = {
    EventType.SUICIDE_BOMBING: (
        r"suicides?|bombers?|person-borne|(?:explosives?|bomb) (?:vests?|belts?|jackets?)|"
        r"(?:vests?|belts?) of explosives|"
        r"(?:strapped|wrapped|taped|tied) (?:\w+ ){0,2}(?:to|around|round) (?:\w+ )?(?:body|bodies|waists?|chests?)"
    ),
    EventType.HOSTAGE_SIEGE: (
        r"besieged|hostages?|stand-off|barricad\w+|shut (?:\w+ ){0,3}(?:in|inside|themselves|himself)|"
        r"occup(?:ied|ation)|hijack\w*|took (?:it )?over|seizure|trapp(?:ed|ing)|"
        r"held (?:\w+ ){0,4}(?:inside|in the|its|out|for)|storm(?:ed|ing)|holed up|surrounded|for (?:\w+ ){1,3}hours"
    ),
    EventType.KIDNAPPING: (
        r"carried away|led off|walked (?:\w+ ){0,2}into the|ransom\w*|taken|"
        r"took (?:\w+ ){0,5}(?:away|with them|captive|along)|"
        r"seiz(?:ed|ure|ing)|held|hold(?:ing)?|captiv\w*|captors?|marched off|driven off|bundled|disappear\w*|missing|"
        r"whisked|lifted|freed|released?"
    ),
    EventType.DRONE_OR_AIR_STRIKE: (
        r"unmanned(?! (?:\w+ )?(?:boat|vessel|surface))|air force|aerial|jets?|gunships?|Antonovs?|"
        r"cluster bombs?|bombs? (?:\w+ ){0,3}(?:dropped|fell|landed|hit)|dropped|missiles?|munitions?|"
        r"from the (?:air|sky)|strikes? (?:on|at|against|by|that|in)"
    ),
    EventType.SHELLING: (
        r"bombard\w+|Katyushas?|howitzers?|projectiles?|cannons?|tanks?|heavy weapons?|rounds?|grenade launchers?"
    ),
    EventType.ARSON: (
        r"torch\w*|set (?:\w+ ){0,6}?fire to|Molotov\w*|burn(?:ed|s|ing)?|alight|ablaze|flames|lit|"
        r"(?:a|the) fires? (?:killed|of|in|at|broke|was|were)"
    ),
    EventType.STABBING: (
        r"axes?|cutlass\w*|cleavers?|pangas?|parangs?|bayonet\w*|swords?|blades?|spears?|arrows?|sickles?|scythes?|"
        r"daggers?|khukuris?|chopped|decapitat\w*|cut down|sharp weapons?"
    ),
    EventType.BOMBING: r"mined|blew|blown|devices?|charges?|booby\W?trap\w*|went off|VBIED",
    EventType.ARMED_ASSAULT: r"shots|armed|rifles?|pistols?|sniper\w*|sprayed|exchange of fire",
}
"""And what else shows that it was this kind, where a reader thinks so."""
SHOWS: Final = tuple((kind, Cue(rf"\b(?:{words}|{_BESIDES[kind]})\b", re.IGNORECASE)) for kind, words in NAMED)
_FLYING: Final = r"aircraft|(?:air)?planes?|helicopters?|choppers?|jets?"
_CRAFT: Final = rf"(?:{_FLYING})\b"
FLEW: Final = Cue(rf"\b{_CRAFT}", re.IGNORECASE)
AT_CRAFT: Final = Cue(
    rf"\b{_CRAFT}[^.;]{{0,40}}\b(?:took|flew|carried|carrying|brought|evacuated|lifted|landed|came under|"
    r"crash\w*|hijack\w*|shot down|was (?:hit|shot|fired))\b|"
    rf"\b(?:shot|fired|firing|shooting) (?:at|on|down|upon) [^.;]{{0,30}}{_CRAFT}|"
    rf"\bby (?:helicopter|plane)\b|\b(?:in|aboard) an? {_CRAFT}",
    re.IGNORECASE,
)  # an aircraft that takes the dead home, or is shot at, strikes nobody

HELD: Final = Cue(
    r"\b(?:sieges?|besieged|hostages?|stand-?off|barricad\w+|held|hold(?:ing|s)?|hijack\w*|captives?|captors?|trapped|"
    r"surrounded|occupi\w+|occupy\w*|took over|(?:keep(?:s|ing)?|kept) (?:\w+ ){1,4}?inside)\b",
    re.IGNORECASE,
)
"""What a report of a siege says somewhere."""

TAKEN: Final = Cue(
    r"\b(?:kidnap\w*|abduct\w*|hostages?|captiv\w*|captors?|captur\w*|ransom\w*|seiz\w+|snatch\w*|hijack\w*|missing|"
    r"disappear\w*|vanish\w*|carried off|(?:took|taken|taking|led|marched|dragged|whisked|"
    r"driven) (?:\w+ ){0,4}?(?:away|off|"
    r"with them|along|into|from)|held|detain\w*|freed|released|rescued|unaccounted)\b",
    re.IGNORECASE,
)
"""What a report of people who were taken says somewhere."""

UNDER_FIRE: Final = re.compile(
    r"\b(?:under (?:\w+ )?|opened |open |returned |exchanged? |gun|(?:mortar|artillery|rocket|shell|tank|sniper|"
    r"small[- ]arms|machine[- ]gun|hostile|indirect) ?)fire\b",
    re.IGNORECASE,
)
BURNT: Final = re.compile(
    r"\b(?:burn\w*|torch\w*|arson\w*|ablaze|alight|flames|set (?:\w+ ){0,3}fire|on fire|petrol|incendiar\w*)\b",
    re.IGNORECASE,
)
"""What a fire of guns is told from a fire of houses by."""
BY_SUICIDE: Final = Cue(
    r"\bsuicide (?:\w+ )?(?:bomb\w*|attack\w*|blast|vest)|\bkamikazes?\b|\bperson-borne\b|"
    r"\b(?:blew|blows|blowing|blown|explod\w+|detonat\w+) (?:himself|herself|themselves)\b|"
    r"\b(?:driver of|driving) an? (?:car|truck|lorry|van|vehicle) bomb\b|"
    r"\b(?:boys?|girls?|wom[ae]n|m[ae]n|teenagers?|children) blew up\b(?! an?\b| the\b| \w+s\b)|"
    r"\bbomber (?:on foot|on a motor\w+|rams|rammed|driving|blew|detonated|struck|wearing|walked)\b|"
    r"\b(?:detonated|set off|blew up) (?:his|her|an?) (?:\w+ )?(?:vest|belt|jacket)\b|"
    r"\bexplosives? (?:\w+ ){0,2}(?:strapped|tied|taped|wrapped|vest|belt|jacket|under (?:his|her) )|"
    rf"\b{_CHARGED} (?:\w+ ){{0,3}}(?:was|were) {_RAMMED} (?:into|at|against|through)\b|"
    rf"\b(?:drove|rammed|crashed|driving|ramming|steered) (?:an?|the|his|her|their|its) "
    rf"(?:(?!over|onto|past|into|hit|when|as|away)\w+[ -]){{0,6}}{_CHARGED}"
    r"[^.;]{0,20}\b(?:into|at|against|through)\b",
    re.IGNORECASE,
)
FROM_AIR: Final = Cue(
    rf"\b(?:guided|glide|barrel|aerial|cluster) bombs?\b|\bair ?-?(?:strikes?|raids?|attacks?)\b|"
    rf"\b(?:{_FLYING}|warplanes?|air force|gunships?|drones?)\b"
    r"(?:(?!\b(?:was|were|been|being)\b)[^.;]){0,30}\b"
    r"(?:bomb(?:ed|s|ing)|struck|fired|drop(?:ped|s)|attacked|hit|launched)\b|"
    r"(?<!parcel )(?<!letter )(?<!petrol )(?<!pipe )\bbombs? (?:was |were )?dropped\b(?! off)|"
    r"\b(?:bombs?|rockets?|missiles?|grenades?|explosives?|charges?) (?:\w+ ){0,3}(?:fell|came) (?:\w+ ){0,3}from "
    r"(?:an? )?(?:\w+ )?(?:aircraft|plane|helicopter|drone|air|sky)\b|"
    r"\b(?:bomb|rocket|missile)s? from an? (?:\w+ )?(?:aircraft|plane|jet|drone|helicopter)\b|"
    r"\bdropp(?:ed|ing) (?:\w+ )?bombs\b",
    re.IGNORECASE,
)
"""A bomb that came from the air."""
AT_MINE: Final = Cue(
    r"\b(?:at|near|outside|inside|into|in|from|to|of|on|leaving|guarding|attacked|raided|stormed) "
    r"(?:an?|the|its|their|his) (?:\w+ ){0,2}mines?\b(?! blast| explo\w+)|"
    r"\bmines? (?:[\w'’-]+ ){0,6}?(?:was|were|had been) (?:attacked|raided|stormed|overrun|robbed|looted)\b",
    re.IGNORECASE,
)  # where people work
BOMBS_OF_FIRE: Final = re.compile(r"\b(?:petrol|fire|gasoline)[- ]?bomb\w*|\bMolotov\w*", re.IGNORECASE)
BESIEGED: Final = Cue(
    r"\bsieges?\b(?! of)|\bhijack(?:ing|ed|ers?)\b[^.;]{0,40}\b(?:plane|flight|aircraft|bus|ferry)\b|"
    r"\b(?:plane|flight|aircraft|bus|ferry)\b[^.;]{0,40}\bhijack|\bheld (?:\w+ ){0,3}(?:hostage|out in)\b|"
    r"\btook (?:\w+ ){0,4}hostages?\b|\bhostages? (?:inside|in the)\b|\bhostage[- ]taking\b|\bstand-?off\b|"
    r"\bbarricaded\b|\bshut (?:themselves|himself|herself) (?:up )?in\b|"
    r"\b(?:trapp(?:ed|ing)|held|holding|kept|keeping) [^.;]{0,40}\bfor (?:\w+ ){1,3}hours\b|"
    r"\bstorm(?:ed|ing)\b[^.;]{0,80}\b(?:held|hours)\b",
    re.IGNORECASE,
)

_STRUCK_PEOPLE: Final = (
    r"crowds?|people|pedestrians|passers-by|bystanders|shoppers|worshippers|walkers|cyclists|pavement|sidewalk|footpath|"
    r"queue|bus stop|demonstrators|protesters|revellers|mourners|pilgrims|marchers|children|guests|stalls?|terrace|"
    r"playground|procession"
)
DRIVEN_AT: Final = Cue(
    r"\b(?:drove|driven|driving|rammed|ramming|ploughed|ploughing|plowed|plowing|steered|reversed|accelerated|sped) "
    rf"(?:(?!mines?\b)\w+ ){{0,6}}?(?:into|at|on to|onto|through|over|towards?) (?:\w+ ){{0,4}}?(?:{_STRUCK_PEOPLE})\b|"
    r"\bmowed down\b",
    re.IGNORECASE,
)
"""A vehicle that was itself the weapon."""
UNARMED: Final = Cue(
    r"\b(?:beaten|beat (?!back|off)|beating|kicked|punched|clubbed|bludgeoned|lynch\w*|strangl\w*|throttled|stoned|"
    r"stoning|pelted|poison\w*|acid|drowned|drowning)\b",
    re.IGNORECASE,
)
"""What is done to people without arms."""
ARMS: Final = Cue(
    r"\b(?:gun\w*|shot|shots|shoot\w*|fire[ds]?|firing|crossfire|firefight|rifles?|pistols?|bullets?|armed|snipers?|"
    r"weapons?|ambush\w*|kni(?:fe|ves)|knifed|stab\w*|machetes?|hack(?:ed|ing)|slash\w*|axes?|spears?|arrows?|cutlass\w*|"
    r"pangas?|swords?|blades?|throats?|bomb\w*|grenades?|mines?|explo\w+|blast\w*|shell\w*|rockets?|mortars?|burn\w*|"
    r"arson\w*|petrol|smoke|torch\w*|ablaze|alight|molotov\w*|on fire)\b",
    re.IGNORECASE,
)
