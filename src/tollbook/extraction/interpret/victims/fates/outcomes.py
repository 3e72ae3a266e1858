"""Words that say what became of people, before and after those they are said of."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.cue import Cue
from tollbook.vocabulary.codes import Outcome

_FILL: Final = (
    r"(?: (?:at|least|about|around|some|the|all|another|a|an|further|up|to|more|than|over|as|many|nearly|"
    r"almost|both|estimated|of|also|including|only|between|his|her|their|its|and injur\w+|"
    r"or injur\w+))*\s*[\"“]?$"
)
_LEFT: Final = {
    Outcome.KILLED: (
        r"kill(?:ing|ed|s)?|martyr(?:ing|ed|s)|murder(?:ing|ed|s)?|slaying|slain|slew|shot dead|gunn(?:ing|"
        r"ed) down|m(?:owing|owed|own) down|claim(?:ed|ing) the lives of|"
        r"cost the lives of|(?<=\bwe )lost|(?<=\bthe )loss of|lives of|deaths? of|killings? of|"
        r"murders? of|shot and killed|fatally (?:shot|shooting|shoots|stabbed|stabbing|wounded|wounding)|"
        r"(?:number|count) of (?:the )?(?:dead|deaths|killed|fatalities)(?: people)? (?:to|at|as|is|was|of|"
        r"rose to|has risen to)|(?:death )?toll (?:to|at|of|is|was|stands at|now|rose to|has risen to|"
        r"climbed to)|(?:death )?toll\b[^.;:]{1,120}? (?:to|at|reached)|executed|executing|"
        r"(?:behead|decapitat)(?:ed|ing)|massacred|"
        r"bodies of|(?:stabb|hack|ston|bludgeon|burn|batter)(?:ed|ing) to death|beat(?:en|ing)? to death|put to death|"
        r"bur(?:y|ied|ying)|the dead at|(?:dead|deaths|killed)(?: [^.;:]{1,90})? number(?:s|ed)?|"
        r"(?:number|count) (?:of (?:the |people |those )?)?(?:killed|dead)(?: [^.;:]{1,80})? (?:reached|"
        r"(?:risen|rose|climbed|grown|gone up) to|stands at|stood at)|"
        r"the dead (?:are|were|include|included)|dead:|killed:|"
        r"(?:army|military|battalion|gendarmerie|police|garrison|regiment|contingent|patrol|"
        r"platoon|squad|detachment|escort) (?:has |had )?lost"
    ),
    Outcome.INJURED: (
        r"wound(?:ing|ed|s)(?: of)?|(?:(?<=, )|(?<=and ))wound|injur(?:ing|ed|es)|hurt(?:ing)?|injuries to|"
        r"maim(?:ing|ed)|hurts|the (?:wounded|injured) (?:are|were|include|included)|"
        r"(?:hurt|wounded|injured) (?:in|at|by|on|during) (?:(?!\b(?:killed|died|dead|and|but|who)\b)[^.;:,]){1,60}"
        r" were|"
        r"(?:wounded|injured)(?: [^.;:]{1,90})? number(?:s|ed)?|(?:number|count) of (?:the )?(?:wounded|"
        r"injured)(?: \w+)? (?:to|at|as|is|was|of)|wounded:|injured:"
    ),
    Outcome.KIDNAPPED: (
        r"kidnap(?:ping|ped|s)?|abduct(?:ing|ed|s)?|abductions? of|kidnappings? of|"
        r"snatch(?:ing|ed)|seiz(?:ing|ed)|carried off|carrying off|marched off|led away|took hostage|taking hostage|"
        r"ma(?:de|kes?|king) off with|whisked away|t(?:ook|aking|akes?) (?:away|along|with them)|drove off with"
    ),
}  # fmt: skip
_RIGHT: Final = {
    Outcome.KILLED: (
        r"killed(?! (?:an?|the|his|her|their|its|another|at least|one|two|three|four|five|six|seven|eight|nine|ten|"
        r"\d+)\b)|throats? (?:cut|slit|slashed)|slaughtered|"
        r"(?<!play )(?<!plays )(?<!played )(?<!playing )(?<!left for )dead|died|dies|die|dying|deaths?|shot dead|"
        r"lost (?:his|her|their) (?:li\w+|(?:fight|battle|struggle) for (?:life|survival))|slain|"
        r"shot or (?:hacked|stabbed|blown up|burn(?:ed|t)|beheaded|slaughtered)|picked off by (?:an? )?snipers?|"
        r"murdered|perished|drowned|succumb\w*|martyrs?|martyred|martyrdom|"
        r"shot (?:in (?:his|her|their) (?:sleep|beds?)|one after (?:the other|another))|"
        r"[\"“]?(?:paid the (?:supreme|ultimate) price|made the (?:supreme|ultimate) sacrifice)|laid down (?:his|"
        r"her|their) li\w+|"
        r"executed|beheaded|decapitated|strangled|throttled|lynched|massacred|mow(?:n|ed) down|fatalities|lifeless|"
        r"passed away|(?:pronounced|declared) (?:dead|deceased)|(?:did not|didn['’]t) survive|"
        r"(?:that|which) (?:took|claimed|cost) (?:(?:him|her|them) )?(?:his|her|their) li(?:fe|ves)|fatally|"
        r"(?<!for their )(?<!for our )(?<!saved )(?<!saving )(?<!save )lives|KIA|"
        r"fallen(?=[.,;)]|$)|fell (?:on \w+day )?(?:on the field of hono[u]?r|"
        r"in (?:an? |the )?(?:\w+ )?(?:ambush|attack|battle|fighting|combat|raid)|"
        r"(?:at|defending|holding|guarding) (?:the|their|its) (?:\w+ )?(?:gates?|posts?|barricades?|checkpoints?|"
        r"roadblocks?|positions?|outpost)\b(?![^.;]{0,60}\b(?:broke|injur|wound|hurt|sprain|twist|unconscious|"
        r"asleep|ill\b))|"
        r"to (?:\w+ )?bullets)"
    ),
    Outcome.INJURED: (
        r"wounded|injured|hurt|injur(?:y|ies)|wounds|bleeding(?! (?:to death|out)\b|[^.;]{0,80}\b(?:died?|dead|"
        r"death|succumbed)\b)|"
        r"(?:gunshot|bullet|shrapnel|stab) wound|"
        r"(?:cut|hit|struck) by (?:flying |falling )?(?:glass|shrapnel|splinters|debris|shards)|"
        r"(?:was|were|been) (?:\w+ly )?(?:grazed|scalded|pistol-whipped|(?:beaten|clubbed)"
        r"(?! to death| back| off|[^.;]{0,50}\b(?:kill|d(?:ead|eath|ied|ies)\b|shot|execut|behead|murder|burn|hack)))|"
        r"wound (?:to|in) (?:the|his|her|an?)|"
        r"burn(?:ed|t)(?! (?:to death|alive)\b)|burns|hospitali[sz]ed|in hospital|"
        r"(?:in|undergoing|underwent) (?:\w+ )?surgery|in intensive care|on life support|"
        r"fighting for (?:his|her|their) li(?:fe|ves)|treated|maimed|critical\w*|survive\w*|recovering|"
        r"fractur\w*|bruis\w*|"
        r"(?:in|to|at|reached|discharged from) (?:an? |the )?(?:(?!died|dead|killed|in|at|to)[\w-]+ ){0,3}hospitals?|"
        r"treatment|(?:needed|required|received|needing|requiring) (?:[\w-]+ )?(?:hospital|medical) (?:care|"
        r"attention)|WIA"
    ),
    Outcome.KIDNAPPED: (
        r"kidnapped|abducted|taken (?:hostage|captive|away|into)|carried off|captive|hostage|"
        r"taken (?:from|off) (?:an?|the|their|his|her) (?:[\w-]+ ){0,2}?(?:bus|minibus|car|lorry|truck|vehicle|train|"
        r"boat|ship|vessel|tanker|camp|house|home)(?! [^.;,]{0,30}\bhospital)|"
        r"seized|captured|snatched|led away|led into|led off|(?:bundled|forced|dragged|marched|driven|carried|pushed|"
        r"shoved|hauled|herded) (?:away|off|into)|(?:taken|carried|dragged|led|marched) along|"
        r"missing|unaccounted|in captivity|(?:as|were) (?:the )?(?:prisoners|captives|hostages)(?! of war)"
    ),
}  # fmt: skip
LEFTS: Final = {
    outcome: Cue(rf"\b(?:{words})(?:,? (?:including|on \w+))?{_FILL}", re.IGNORECASE)
    for outcome, words in _LEFT.items()
}
RIGHTS: Final = {outcome: Cue(rf"\b(?:{words})\b", re.IGNORECASE) for outcome, words in _RIGHT.items()}
BE: Final = (
    r"\s*(?:(?:was|were|is|are|have been|had been|has been|being|have|had|has|be|left|reported|confirmed|"
    r"also|later|then|since|(?:said|reported|believed|thought|known|feared) to (?:have(?: been)?|be)|"
    r"instantly|all|reportedly|either) )*"
)
_BESIDES: Final = {
    Outcome.KILLED: (
        r"[\"“]?(?:paid the (?:supreme|ultimate) price|made the (?:supreme|ultimate) sacrifice)|"
        r"killed|KIA|dead|died|shot dead|deaths?|slain|murdered|lost their lives|lost his life|perished|drowned|"
        r"fell on the field of hono[u]?r|martyred|executed|beheaded|decapitated|strangled|throttled|lynched|"
        r"massacred|(?:his|her|their) throats? (?:cut|slit|slashed)|stabbed to death|hacked to death|burned to death"
    ),
    Outcome.INJURED: (
        r"wounded|WIA|injured|hurt|injuries|grazed|scalded|pistol-whipped|clubbed(?! to death)|beaten(?! to death|"
        r" back| off)(?: up)?|(?:(?<=were )|(?<=was ))burn(?:ed|t)(?! (?:to death|alive|down|in (?:their|his|her))\b)|"
        r"hospitali[sz]ed|nursing (?:[\w-]+ ){0,2}?(?:wounds|injuries|burns|cuts)|"
        r"(?:badly |seriously |slightly |critically |lightly |severely )(?:wounded|injured|hurt|burn(?:ed|"
        r"t)(?! (?:to death|alive)\b))"
    ),
    Outcome.KIDNAPPED: r"kidnapped|abducted|taken (?:hostage|captive|away)|carried off|seized|snatched|whisked away|"
    r"taken (?:from|off) (?:an?|the|their|his|her) (?:[\w-]+ ){0,2}?(?:bus|minibus|car|lorry|truck|vehicle|train|boat|"
    r"ship|vessel|tanker|"
    r"camp|house|home|school|hospital|clinic|hotel|mission|farm|village|site|quarters|office)|"
    r"(?:led|driven|marched|taken) (?:away|off|into)|(?:dragged|hauled|herded|walked) (?:away|off)|"
    r"(?:dragged|hauled|herded|walked|forced|bundled|pushed|thrown|loaded) (?:into|onto|aboard) "
    r"(?:the|an?|their|two|three) (?:[\w-]+ )?(?:boats?|canoes?|cars?|vans?|vehicles?|trucks?|bus(?:es)?|"
    r"minibus(?:es)?|lorr(?:y|ies)|pick-?ups?|bush|forests?|hills|mountains)|"
    r"(?:still )?in the hands of (?:the |their |his |her |its )?(?:\w+ )?(?:attackers|captors|kidnappers|abductors|"
    r"gunmen|militia\w*|rebels|fighters|group|gang|bandits|militants|insurgents|pirates|raiders|assailants)",
}
BESIDE: Final = {outcome: re.compile(rf"{BE}(?:{words})\b", re.IGNORECASE) for outcome, words in _BESIDES.items()}
CARRIED_OFF: Final = Cue(
    rf" (?:(?:\w+ )?(?:prisoner|captive|hostage)|{_BESIDES[Outcome.KIDNAPPED]})(?=[,.;)\n]|$| (?:by|in|on|from|at|to|"
    rf"of whom|and)\b)",
    re.IGNORECASE,
)  # "11 wounded, 26 carried off"
ATTACKERS: Final = Cue(
    r"\b(?:insurgents?|militants?|attackers?|gunm[ae]n|assailants?|terrorists?|bandits?|bombers?|robbers?|"
    r"kidnappers?|poachers?|raiders?|jihadists?|extremists?|rebels?|fighters?|suspects?|gangsters?|gang members?|"
    r"miscreants?|dacoits?|"
    r"kamikazes?|"
    r"(?:al[ -])?(?:Shabaab|Qaed?a|Qaida|Taliban|Islamic State|Isis|Isil|Daesh|Boko Haram|Iswap|Houthi|Maoist|"
    r"Abu Sayyaf|Ansaru|NPA|BIFF|ADF|FDLR|LRA|TTP|BLA|JNIM|ISGS|CODECO|M23) "
    r"(?:members?|operatives?|elements?|cadres?|men))\b",
    re.IGNORECASE,
)
DECEASED: Final = re.compile(
    r" (?:deceased|dead|slain) (?:victims?|people|persons?|individuals?|subjects?|m[ae]n|wom[ae]n|adults?|children|"
    r"males?|females?)\b"
)  # "two deceased victims and a wounded one"
PASSIVE: Final = Cue(r"\b(?:was|were|been|being|is|are) (?:\w+ )?$", re.IGNORECASE)
_TOLD: Final = {
    outcome: re.compile(rf"\b(?:{left}|{_RIGHT[outcome]})\b", re.IGNORECASE) for outcome, left in _LEFT.items()
}


def told_last(words: str) -> Outcome | None:
    """The outcome that the last of these words for one tells."""
    told = {o: m.start() for o, pattern in _TOLD.items() for m in pattern.finditer(words)}
    return max(told, key=lambda o: told[o]) if told else None
