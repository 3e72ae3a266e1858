"""Days that a report names and that are not the deed's: its own stamps, who spoke, courts, burials, arrests."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from tollbook.extraction.interpret.circumstances.day import When
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.wordlists import WEEKDAY
from tollbook.extraction.spans import Span
from tollbook.gazetteer.dates import DateMention
from tollbook.vocabulary.dates import DateRange

_A_WEEK: Final = timedelta(days=7)
SAID_ON: Final = Cue(
    r"\b(?:said|says|(?:told|(?:re)?assured|warned|urged|thanked)(?: (?!that\b)\w+){1,3}|announced|confirmed|reported|"
    r"stated|added|revised|officials?|police|spokes\w+|"
    r"ministry|embassy|company|statement|authorities|governor|mayor|court|sentenced|arrested)(?: late| early)?(?: "
    r"on)? $",
    re.IGNORECASE,
)
"""What stands before the day on which somebody spoke."""
SPOKE_ON: Final = Cue(
    r"\b(?:said|says|told(?: (?!that\b)\w+){1,3}|asked|accounts?|announced|confirmed|stated|added|denied|"
    r"acknowledged|condemned|"
    r"claimed (?:responsibility|credit|the (?:attack|raid|bombing|ambush|killings?|abductions?))|"
    r"took responsibility|statement|(?:press|news|media) release|communiqu\w+)"
    r"(?: (?:by|over the) (?:tele)?phone| by (?:e-?mail|radio|text message)| in an? (?:statement|interview)|"
    r" at a (?:briefing|(?:news|press) conference))?(?: (?:late|early))?(?: on)? $",
    re.IGNORECASE,
)
_STAMP: Final = Cue(
    r"\b(?:posted|updated|published|modified|created|uploaded|(?:warning|advisory|alert|watch) issued)(?: on| at)?:?"
    r"(?:(?!\b(?:after|since|following)\b)[^.\n]|[ap]\.m\.){0,40}$",
    re.IGNORECASE,
)
_TWEETED: Final = re.compile(r"\(@\w+\)[ ,—–-]*$")
_IN_PRINT: Final = re.compile(
    r"\b(?:In (?:a|an|some|our|the|this)|(?:Our|our)) (?:(?:earlier|previous|last|front-page) )?"
    r"(?:stor(?:y|ies)|articles?|reports?|dispatch(?:es)?|editions?|issues?|bulletins?)"
    r"(?: (?:published|posted|sent|that (?:ran|moved)|of|on|from|dated))* $"
)
_PRINTED: Final = Cue(r"\bIn (?:a|an) $")
_ARTICLE: Final = re.compile(r"(?:[Aa]n?|[Tt]he) ")  # "In a May 16 about", where a word was left out
_STORY_ABOUT: Final = re.compile(r" (?:(?:story|article|report)\b|about )")
_RELATIVE_STAMP: Final = re.compile(r"\W*(?:about |over )?\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago\W*")
_CLOCK: Final = r"\d{1,2}:\d\d ?[AaPp]\.?[Mm]\b\.?"
_WEEKDAY: Final = rf"(?i:{WEEKDAY})"
_CLOCKED: Final = re.compile(
    rf"\W*(?i:updated?)?\W*(?:{_CLOCK},? {_WEEKDAY}|{_WEEKDAY},? (?:at )?{_CLOCK})\s*(?:[:\-–—]|$)"
)
"""A day with the hour at which a page went on: "UPDATE SATURDAY 5:45 AM", "8:27 AM THURSDAY: ..."."""
AFTERMATH: Final = Cue(
    r"\b(?:appear\w* (?:in|before)|appeared(?! to\b)|plea|guilty|arraign\w*|sentenc\w+|plead\w*|pled|indict\w+|"
    r"convict\w+|charged|testif\w+|in court|courtroom|court date|due in court|judge|jury|trial|"
    r"autops(?:y|ies)|hearing(?! (?:from|that|reports?|about)\b)"
    r"(?! (?:[\w’']+ ){0,4}(?:shots?|gunshots?|gunfire|shooting|bangs?|noises?|screams?)\b)|vigil|funeral|"
    r"memorial service|probation|bail was|bond was|set (?:bond|bail)|burials?|"
    r"buried(?! (?:\w+ )?(?:explosives?|devices?|bombs?|mines?|charges?|shells?|IEDs?|under|beneath|"
    r"in (?:the )?rubble)))\b",
    re.IGNORECASE,
)
HELD_ON: Final = Cue(
    r"\b(?:remain(?:s|ed)?|still|continu(?:ed|es) to be)(?: (?:being|in|held|missing|captive|unaccounted|hostages?|"
    r"for))*(?: (?:late|early))?(?: on| as of)? $|\bheld (?:[\w'’-]+ ){1,4}responsible(?: (?:late|early))?(?: on)? $",
    re.IGNORECASE,
)  # the day on which somebody was held still, or was blamed
_MOVED: Final = re.compile(
    r"\b(?:took|flew|brought|carried|flown|returned) (?:back |home )?(?:the |all the )?(?:bodies|coffins|remains|"
    r"dead)\b[^.;\n]{0,80}$|\b(?:bodies|coffins|remains|dead|victims)\b[^.;\n]{0,60}? (?:were|was|have been|had been|"
    r"are) (?:\w+ )?(?:flown|returned|repatriated|buried|laid to rest|handed over|expected|carried)\b[^.;\n]{0,70}$",
    re.IGNORECASE,
)  # what is done with the dead afterwards
LET_GO: Final = Cue(
    r"\b(?:freed|released|handed over|let go|rescued|reunited|regained (?:his|her|their) freedom|walked (?:out|free)|"
    r"(?:came|returned|arrived) home)\b"
    r"(?:(?!\b(?:after|who|when|seized|taken|abducted|kidnapped|and)\b)[^.;\n]){0,50}$",
    re.IGNORECASE,
)  # the day on which somebody came free
_SAT: Final = re.compile(
    r"\b(?:trial|hearing|inquest|retrial|sentencing|appeal|court martial)\b[^.;\n]{0,120}? (?:opened|opens|began|"
    r"begins|started|starts|resumed|resumes|adjourned|continued|ended|concluded|closed|closes|took place|was held)"
    r"(?: in [A-Z][\w-]+|(?: \w+)?)(?: on)? $",
    re.IGNORECASE,
)  # "the trial of two men charged with the raid opened on" a day
_ARRESTS: Final = re.compile(
    r",? [^.;\n]{0,120}?(?<!was )(?<!were )\b(?:arrested|apprehended|captured|took (?:\w+ ){1,4}into custody|"
    r"(?:obtained|issued|signed) (?:an?|the) (?:\w+ ){0,2}warrants?)\b",
    re.IGNORECASE,
)  # "on Monday members of a police unit arrested a third suspect"
_CHARGE: Final = re.compile(
    r"\b(?:murder|homicide|attempted \w+|shooting|assault|weapons?) (?:charges?|counts?)\b|\bto death\b|"
    r"\bdeath (?:sentences?|penalt(?:y|ies)|row)\b",
    re.IGNORECASE,
)
_PUT_TO_DEATH: Final = re.compile(r"\b(?:put to death|hanged|executed|lethal injection)\b[^.;\n]{0,60}$", re.IGNORECASE)
_FOR_IT: Final = re.compile(
    r" (?:in [A-Z][\w'’-]+ )?(?:for|over) (?:the|his|her|their) (?:part in the )?(?:[\w'’-]+ ){0,3}?(?:murders?|"
    r"killings?|attacks?|massacre|bombings?|shootings?|assassination)\b"
)  # "was hanged on Friday for the murder of"
OF_THE_DAY: Final = re.compile(
    r"(?:th|st|nd|rd)?(?:['’]s)? ?(?:fatal |deadly |accidental |double |triple |drive-by |mass )*"
)
DEED_AFTER: Final = re.compile(
    r"(?:th|st|nd|rd)?,?(?:['’]s)? "
    r"(?:(?!(?:over|of|in|after|for|at|on|when|that|to|the|an?|from|by|with|during|before|and)\b)[\w-]+ ){0,3}?"
    r"(?:shootings?|shoot-?out|murders?|killings?|slayings?|homicides?|attacks?|ambush|massacre|stabbings?|rampage|"
    r"home invasion|bombings?|explosion|blast|raid)\b",
    re.IGNORECASE,
)  # "the Nov. 22 shootout"
HAPPENED: Final = Cue(
    r"\b(?:shot|shoot\w*|kill\w*|died|martyred|death\w*|happened|occurred|fired|found(?! (?:not )?guilty)|"
    r"murder\w*|slay\w*|slain|attack\w*|wound\w*|injur\w*|stabb\w*|bomb\w*|blast|explo\w+|abduct\w*|kidnap\w*|"
    r"ambush\w*|raid\w*|incident|gunfire|opened fire|homicide|riddled|sprayed|stormed)\b",
    re.IGNORECASE,
)
_DEED: Final = (
    r"(?:[\w'’-]+ ){0,3}?(?:shootings?|attacks?|ambush|massacre|murders?|killings?|slayings?|homicides?|deaths?|"
    r"stabbings?|bombings?|explosion|blast|raids?|fire|incident|kidnappings?|abductions?|assault)"
)
_SINCE_DEED: Final = re.compile(rf"\bsince (?:the|that|this) {_DEED},?(?: (?:late|early|on|last))* $")
_FOUND: Final = re.compile(r"\bfound\b")
_LONG_SINCE: Final = Cue(
    r"\b(?:weeks|months|years) (?:since|after|following) "
    rf"(?:the|that|this|last|[A-Z][\w-]+['’]s) {_DEED}\b(?! (?:trial|charges?|case|conviction)\b)",
    re.IGNORECASE,
)  # "in the six weeks since the mall shooting"
_DIED_ON: Final = re.compile(
    r"\b(?:died|dies|passed away|succumbed|pronounced dead)\b(?: (?!when\b|after\b|as\b|in an?\b|of\b|from\b|his\b|"
    r"her\b|their\b|suffered\b|sustained\b|received\b)[\w'’,-]+){0,6}? ?$|"
    r"\b(?:died|dies|succumbed) (?:from|of|to) (?:the |his |her |their |gunshot )*(?:wounds|injur(?:y|ies))"
    r"(?: on| late| early)* $",
    re.IGNORECASE,
)
_OF_WOUNDS: Final = re.compile(
    r"\bvictims? (?:of|in) (?:[\w'’-]+ ){0,4}?(?:shooting|attack|bombing|blast|raid|stabbing|ambush)\b[^.;\n]{0,40}"
    r"\b(?:died|dies|succumbed)\b|"
    r"\b(?:injured|wounded|hurt)\b[^.;\n]{0,160}\b(?:has |have )?(?:died|succumbed|passed away)\b|"
    r"\b(?:died|succumbed|passed away)\b[^.;\n]{0,50}\b(?:(?:days?|hours?|weeks?)? ?after (?:he|she|they|being) "
    r"(?:(?:was|were|had been) )?(?:shot|stabbed|wounded|injured|hurt|attacked|beaten|found)\b|"
    r"(?:from|of|to|as a result of) (?:the |his |her |their |"
    r"gunshot )?"
    r"(?:wounds?|injur(?:y|ies)))\b",
    re.IGNORECASE,
)
_YEARLY: Final = re.compile(r"(?:this |the )?year(?: so far)?|(?:in |of )?20\d\d", re.IGNORECASE)
_TALLIED: Final = re.compile(
    r"\b(?:\d+(?:st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest|"
    r"series of|number of|"
    r"map of(?: the)?|all) (?:[\w'’-]+ ){0,3}?(?:homicides?|murders?|killings?|shootings?|slayings?|deaths?)"
    r"(?: (?:in|of|for|so far|here|this|during|across|since|the|city|county|20\d\d,|[A-Z][\w'’-]+))* $",
)
_TAKEN_IN: Final = re.compile(
    r"\b(?:arrest(?:ed|s)?|booked|identified|surrendered|turned (?:himself|herself|themselves) in|obtained (?:an?|the) "
    r"(?:\w+ )?warrants?|took (?:\w+ ){1,3}into custody)\b"
    r"(?:(?!\b(?:after|who|when|for|seized|in (?:\w+['’]s|the))\b)[^;\n]){0,70} $",
    re.IGNORECASE,
)
_OTHER_CASE: Final = Cue(
    r"\b(?:separate|unrelated|different|another|other|prior|previous)\b(?: [\w'’-]+){0,2} "
    r"(?:cases?|matters?|charges?|counts?|arrests?|convictions?|warrants?)(?: [\w'’-]+){0,2} (?:from|in|of|since|on) "
    r"(?:(?:early|late|more than|about|at least) )*$",
    re.IGNORECASE,
)  # "out of jail in a separate case from three years ago"
_MODEL: Final = re.compile(
    r" (?:model\b|(?:Acura|Audi|BMW|Buick|Cadillac|Chevrolet|Chevy|Chrysler|Dodge|Fiat|Ford|GMC|Honda|Hyundai|Infiniti|"
    r"Isuzu|Jeep|Kia|Lada|Land Rover|Lexus|Lincoln|Mazda|Mercedes|Mercury|Mitsubishi|Nissan|Oldsmobile|Peugeot|Pontiac|"
    r"Renault|Saturn|Subaru|Suzuki|Toyota|Volkswagen|Volvo)\b)"
)  # "a grey 2007 Pontiac"
_DAY_NAME: Final = re.compile(r"day\b|\b\d{1,2}(?:st|nd|rd|th)?\b|\btonight\b", re.IGNORECASE)
_LAY_ON: Final = Cue(
    r"\b(?:still|remain(?:s|ed)?)\b[^.;\n]{0,50}\b(?:condition|life support|hospital)(?: on| as of| late| early)* $|"
    r"\b(?:behind bars|in (?:jail|custody)|under arrest)(?: on| as of| late| early)* $|"
    r"\breported (?:stolen|missing)(?: on| late| early)* $|"
    r"\b(?:is|are|was|were|listed|remains?) (?:\w+ )?in (?:[a-z]+(?:,| but| and)? ){1,4}condition"
    r"(?: on| as of| late| early)* $",
    re.IGNORECASE,
)


def is_stamp(text: str, start: int, end: int) -> bool:
    """Whether a date is a page's own: "Updated: Tuesday, 3:04 PM", "3 months ago" alone on its line."""
    line, stop = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    whole = text[line : stop if stop >= 0 else len(text)]
    if (clocked := _CLOCKED.match(whole)) and start < line + clocked.end():
        return True
    return bool(_STAMP.search(text, max(line, start - 90), start) or _RELATIVE_STAMP.fullmatch(whole))


def is_tally(report: ReportText, start: int, end: int) -> bool:
    """Whether a year says over how long deeds are counted: "the city's 40th homicide of 2024"."""
    return bool(_TALLIED.search(report.text, max(0, start - 90), start)) and bool(
        _YEARLY.search(report.text, start, end)
    )


def of_another_matter(report: ReportText, start: int, end: int) -> bool:
    """Whether a day is that of another case that somebody is tried for, or a year in which a car was made."""
    if report.text[start:end].isdecimal() and _MODEL.match(report.text, end):
        return True
    return bool(_OTHER_CASE.search(report.text, max(report.sentence(start)[0], start - 90), start))


def is_later(report: ReportText, day: Span | DateMention) -> bool:
    """Whether a day is one on which somebody died of earlier wounds, lay in hospital or jail, was arrested or wrote.

    Written are messages that a page shows ("(@handle) May 3, 2024") and stories it corrects ("In a story May 3 about").
    """
    text, start = report.text, day.start
    start += len(led.group()) if (led := _ARTICLE.match(text, start)) else 0
    if _TWEETED.search(text, max(0, start - 60), start) or _IN_PRINT.search(text, max(0, start - 60), start):
        return True
    if _PRINTED.search(text, max(0, start - 60), start) and _STORY_ABOUT.match(text, day.end):
        return True
    first, last = report.sentence(start)
    before = text[max(first, start - 90) : start]
    taken = _TAKEN_IN.search(before)
    named = _DAY_NAME.search(text, start, day.end) and not DEED_AFTER.match(text, day.end)
    if _LAY_ON.search(before) or (taken and named and not HAPPENED.search(taken.group())):
        return True
    return bool(_DIED_ON.search(before) and _OF_WOUNDS.search(text, first, last))


def since_the_deed(report: ReportText, option: When, dates: Sequence[DateMention]) -> DateMention | None:
    """The day of the deed, some days before the option's, on which something harmless is told: who was found that day.

    It is the one from which the report counts what came after: "not seen since the fire late Friday night".
    """
    told = [d for d in dates if d.date.days == 1 and _SINCE_DEED.search(report.text, max(0, d.start - 90), d.start)]
    if not told or len({d.date.start for d in told}) != 1:
        return None
    first, day = told[0].date.start, option.date.start
    if option.date.days != 1 or first is None or day is None or not timedelta(0) < day - first <= _A_WEEK:
        return None
    sentence = report.text[slice(*report.sentence(option.start))]
    return None if HAPPENED.search(_FOUND.sub("", sentence)) else told[0]


def spoken_long_after(report: ReportText, option: When, published: DateRange) -> bool:
    """Whether somebody spoke on a day of the week of publication, weeks or more after the deed as the report says."""
    last, today = option.date.end, published.start
    if last is None or today is None or today - last > _A_WEEK:
        return False
    spoke = any(said.search(report.text, max(0, option.start - 110), option.start) for said in (SAID_ON, SPOKE_ON))
    return spoke and bool(_LONG_SINCE.search(report.text))


def of_the_aftermath(report: ReportText, option: When) -> bool:
    """Whether a day is that of a court's sitting, a vigil or a funeral: "pleaded guilty on Tuesday"."""
    text = report.text
    first, last = report.sentence(option.start)
    led = OF_THE_DAY.match(text, option.end)
    if led and HAPPENED.match(text, led.end()):
        return False  # "last Saturday's shooting"
    if _MOVED.search(text, max(first, option.start - 150), option.start):
        return True
    if _SAT.search(text, max(first, option.start - 150), option.start):
        return True
    before = list(AFTERMATH.finditer(text, max(first, option.start - 70), option.start))
    if before and not HAPPENED.search(_CHARGE.sub("", text[before[-1].end() : option.start])):
        return True
    if _PUT_TO_DEATH.search(text, max(first, option.start - 70), option.start) and _FOR_IT.match(
        text, option.end, last
    ):
        return True
    if (taken := _ARRESTS.match(text, option.end, last)) and not HAPPENED.search(taken.group()):
        return True
    after = AFTERMATH.search(text, option.end, min(last, option.end + 40))
    return after is not None and not HAPPENED.search(text, max(first, option.start - 60), after.start())
