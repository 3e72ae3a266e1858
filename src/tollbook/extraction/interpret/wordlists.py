"""Alternatives that the patterns of several rules hold: each list in one place."""

from __future__ import annotations

from typing import Final

WEEKDAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
MONTHS: Final = "January|February|March|April|May|June|July|August|September|October|November|December"
CONDITIONS: Final = "(?:very )?(?:critical|serious|grave)|stable|fair|good|guarded"
"""What a hospital says of the wounded."""
ATTACKS: Final = (
    "attacks|incidents|raids|killings|bombings|abductions|kidnappings|massacres|ambushes|strikes|murders|shootings"
)
"""What several attacks are called, where it is asked who did them."""
MALE: Final = "man|boy|male|father|son|stepson|brother|husband|uncle|grandfather|grandson|nephew|boyfriend"
FEMALE: Final = (
    "woman|girl|female|mother|daughter|stepdaughter|sister|wife|aunt|grandmother|granddaughter|niece|girlfriend"
)
