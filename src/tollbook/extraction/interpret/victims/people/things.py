"""Numbers of things, of deeds, and figures that the words around them take back."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.numbers.corrected import RISEN_FROM
from tollbook.extraction.interpret.victims.numbers.quantities import Quantity

_LABELLED_THINGS: Final = Cue(
    r"\b(?:vehicles?|cars?|trucks?|houses?|cattle|animals|weapons|rifles|shops?|huts) ?(?:taken|stolen|burnt|burned|"
    r"lost|seized|"
    r"destroyed|damaged)?: $",
    re.IGNORECASE,
)
_A_FIGURE: Final = Cue(
    r"\b(?:figures?|numbers?|tolls?|claims?|reports?|rumou?rs?|count)(?: (?:of|that|putting \w+ at))+ "
    r"(?:the |some |about )?$",
    re.IGNORECASE,
)
_IS_FALSE: Final = re.compile(
    r"[^.;\n]{0,100}?\b(?:(?:was|were|is|are|as|has proved|proved|being) (?:\w+ly )?(?:false|untrue|wrong|incorrect|"
    r"inaccurate|baseless|exaggerated|fabricated|fake|unfounded|a lie|lies|propaganda))\b",
    re.IGNORECASE,
)  # "the figure of five abducted is false"
_NOT: Final = Cue(r"\b(?:not|instead of|rather than) $")
_NOT_LESS: Final = re.compile(r" (?:at|less|fewer)")
_OF_THINGS: Final = Cue(
    r"(?! of (?:their|our|his|her) (?:group|company)\b)(?: (?!(?:by|in|when|hurt|injured|wounded|killed|dead|"
    r"died)\b)[\w'’]+){0,2}? (?:famil(?:y|ies)|"
    r"households?|villages?|houses?|homes?|vehicles?|cars?|trucks?|lorr(?:y|ies)|"
    r"bus(?:es)?|"
    r"cattle|cows?|camels?|goats?|sheep|horses?|donkeys?|zebus?|oxen|buffalo(?:e?s)?|mules?|yaks?|pigs?|calves|poultry|"
    r"chickens?|livestock|llamas?|alpacas?|animals?|heads?|attacks?|incidents?|bombs?|rockets?|"
    r"shells?|drones?|"
    r"motorcycles?|motorbikes?|pick-?ups?|suitcases?|shops?|schools?|days?|metres|points?|groups?|stitches|bullets?|"
    r"wounds|holes|shots|"
    r"rounds?|tonnes?|litres?|bags?|boxes|companies|districts?|provinces?|states?|"
    r"compan(?:y|ies)|places?|rooms?|huts?|tents?|boats?|sides?)\b(?!['’])",
    re.IGNORECASE,
)
_OF_SITES: Final = re.compile(
    r"(?: (?!(?:and|or|of|by|in|at|on|from|near|to|with|when|who|were|was|are|hurt|injured|wounded|killed|dead|died)\b)"
    r"[\w'’-]+){0,2}? (?:factories|plants|mines|camps|quarries|farms|plantations|towns|hospitals|clinics|churches|"
    r"mosques|hotels|dams|bridges|checkpoints|outposts|buildings|offices|warehouses|barracks|convoys|ships|vessels|"
    r"tankers|trawlers|helicopters|planes|excavators|bulldozers|machines|locations|sites|worksites)\b(?!['’])",
    re.IGNORECASE,
)  # "eleven workers kidnapped from three factories"
_ONE_SHOT: Final = re.compile(
    r" (?:shot|round|bullet)s? (?:struck|hit|was|were|went|grazed|rang|came)\b| shots?(?=[.,;])"
)
_DEEDS: Final = re.compile(
    r"(?: (?:other|more|separate|different|unrelated|fatal|deadly))? (?:shootings|stabbings|homicides|robberies)\b"
)
_OF_ONE: Final = Cue(r"\b(?:of|from|in|at|by|to|on|for) $", re.IGNORECASE)


_BOTH_LIMBS: Final = re.compile(
    r"both (?:(?:his|her|their) )?(?:hands|arms|legs|feet|eyes|ears|knees|shoulders|thighs|hips|sides|lungs|ankles)\b",
    re.IGNORECASE,
)


def counts_things(text: str, q: Quantity, role: bool) -> bool:
    """Whether it counts things, or is a figure that the words around it take back: "not nine", "rose from nine"."""
    before = text[max(0, q.start - 24) : q.start]
    if _NOT.search(before) and not _NOT_LESS.match(text, q.end):
        return True
    if _LABELLED_THINGS.search(text, max(0, q.start - 40), q.start):
        return True
    if _A_FIGURE.search(text, max(0, q.start - 60), q.start) and _IS_FALSE.match(text, q.end):
        return True
    if _BOTH_LIMBS.match(text, q.start) or _ONE_SHOT.match(text, q.end) or _DEEDS.match(text, q.end):
        return True
    if RISEN_FROM.search(text[max(0, q.start - 170) : q.start]):
        return True  # the figure it rose from
    things = _OF_THINGS.match(text, q.end) or _OF_SITES.match(text, q.end)
    return bool(things) and not role and (q.low > 1 or bool(_OF_ONE.search(before)))
