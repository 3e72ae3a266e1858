"""The day and the place that the reader left unmarked, from an incident's own sentences; places that are elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from tollbook.extraction.interpret.circumstances.afar import is_government, is_where_said
from tollbook.extraction.interpret.circumstances.authorities import in_dateline
from tollbook.extraction.interpret.circumstances.frontiers import is_of_weapon
from tollbook.extraction.interpret.circumstances.other_days import SAID_ON
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.incidents.homes import TELLING
from tollbook.extraction.interpret.victims.people.nouns import find_role
from tollbook.extraction.spans import Bundle, Span, SpanField
from tollbook.gazetteer import Toponym, ToponymKind
from tollbook.gazetteer.dates import DateKind, DateMention

SCORE: Final = 0.4  # confidence in what no reader marked

_ELSEWHERE: Final = Cue(
    r"\b(?:embass\w+|consul\w+|hospitals?|clinic|offices?|meeting|conference|capital|spokes\w+|officials?|"
    r"ministry|told \w+|morgue|headquarters|from|newspaper|treated|flown|evacuated|taken|buried|born|"
    r"based|expected|due|loaded|laden|bound|sailed|sailing|departed|arrived?|arriving|landed|returned|repatriated|"
    r"living)"
    r" (?:\w+ )?(?:in|at|to|of|from|for)?(?: the)? ?$",
    re.IGNORECASE,
)  # where people are treated, speak or come from is not where it happened
_TAKEN_THERE: Final = Cue(
    r"\b(?:(?:kidnapped|abducted|seized|snatched|captured|carried off|taken (?:hostage|captive)) (?:at|in|near|"
    r"from|off|"
    r"outside)|taken (?:at|near|off|outside))(?: the)? $",
    re.IGNORECASE,
)  # "seventeen people taken at Orvale", who were not taken to it
_CAME_HOME: Final = Cue(
    r"\b(?:came|come|coming|went|flew|got|sent|brought|taken|welcomed|arrived|reunited)(?: \w+ly)? "
    r"(?:back|home|safely)(?: again)? (?:to|in|at) (?:the )?$",
    re.IGNORECASE,
)  # nor where those who were taken came back to
_DIED_LATER: Final = Cue(
    r"\b(?:who|he|she) (?:had |has )?(?:since |later )?died "
    r"(?:(?:on|a|two|three|four|five|several|the) [^.;,\n]{2,30}|later) (?:in|at) (?:the )?$",
    re.IGNORECASE,
)  # nor where one of them died later: "a cook who died on 4 November in Selby"
_KEPT: Final = Cue(
    r"(?<!-)\b(?:held|captive|captivity|detained|moored|anchored|(?:hands|custody) of [^.;,]{3,40}) (?:\w+ )?"
    r"(?:in|at|near|off)(?: the)? $",
    re.IGNORECASE,
)  # nor is where they are held now
_CARRIED_TO: Final = Cue(
    r"\b(?:bod(?:y|ies)|remains|coffins?|corpses?|wounded|injured|survivors|dead)\b[^.;:\n]{0,80}? to (?:the )?$|"
    r"\b(?:flew|flown|airlifted|evacuated|rushed|ferried|transferred|driven|brought)\b[^.;:\n]{0,50}? to (?:the )?$",
    re.IGNORECASE,
)  # "took the bodies of the quarrymen to Nairobi"
_ARRESTED_AT: Final = Cue(
    r"\b(?:arrested|apprehended|taken into custody|surrendered)\b"
    r"(?:(?!\b(?:after|who|when|for|over|and|in connection)\b)(?:[^.;\n]|(?<=[ap])\.(?=m)|(?<=\.m)\.)){0,60} "
    r"(?:in|at|near|on|outside) (?:the )?$",
    re.IGNORECASE,
)  # "was arrested at 7 a.m. Tuesday on Jasper Street in Orvale"
_HOSPITAL: Final = re.compile(r" (?:[A-Z]?\w+ ){0,2}?(?:[Hh]ospital|[Cc]linic|[Mm]orgue|[Mm]ortuary|[Mm]edical)\b")
_DISTRICT: Final = "District"
_COURT_AFTER: Final = re.compile(r" (?:[Jj]udges?|[Cc]ourts?|[Aa]ttorneys?)\b")
_CARED_FOR: Final = Cue(
    r"\b(?:died|dead|treated|treatment|taken|admitted|recovering|flown|rushed|lies|lay|surgery|operated|"
    r"brought)\b[^.;,]{0,30}$",
    re.IGNORECASE,
)  # "died at Selby hospital"
_RESIDENT: Final = Cue(r"\b[A-Z][\w'’-]+(?:, \d{1,3})?, $|[- ]old [A-Z][\w'’-]+(?: [A-Z][\w'’.-]+){1,2} $")
"""Before "of Selby", where somebody lives: "Ann Doe, 31," or "31-year-old Ann Doe"."""
_WHEN: Final = re.compile(r",? when\b")  # "the first since July 2017, when a man killed two": that attack's day
_BEGAN: Final = Cue(
    r"\b(?:began|started|happened|occurred|took place|broke out|went off|struck)(?: \w+){0,3} $", re.IGNORECASE
)
_THERE: Final = Cue(
    r"\b(?:there|(?:in|on|at|near|of|outside) (?:the|that|this) (?:\w+ )?(?:city|town|village|district|province|region|"
    r"neighbou?rhood|area|road|camp|capital)\b(?! of)|the (?:city|town|village|district|province|camp)['’]s)(?!\w)",
    re.IGNORECASE,
)  # what is told points at a place named before
_ANY_ATTACK: Final = Cue(
    r"\b(?:an?|another) (?:[\w-]+ ){0,3}?(?:attack|ambush|bombing|bomb|raid|killing|kidnapping|abduction|explosion|"
    r"blast|shooting|massacre|assault|bomber)\b(?! (?:later )?claimed)|"
    r"\b(?:second|third|fourth|fifth|last|first) such\b|\b(?:deadliest|bloodiest|worst) (?:\w+ )?attack\b|"
    r"(?<!the )(?<!The )(?<!same )\b(?:gunmen|militants|rebels|insurgents|bandits)\b",
    re.IGNORECASE,
)  # not "the March bomb", of which the report told before
_CAME_AFTER: Final = re.compile(r"\b(?:after|since|follow(?:s|ed|ing))\b")
_SEVERAL: Final = Cue(
    r"\b(?:attacks|ambushes|bombings|raids|killings|kidnappings|abductions|explosions|blasts|cases)\b"
)
_IN_THE_CAPITAL: Final = re.compile(
    r"\b(?:in|outside|near|across|of) (the (?:[A-Z]\w+ )?capital)\b(?!,? (?:of|city of|[A-Z]))"
)
_SAME_PLACE: Final = Cue(
    r"\bthe same (?:[\w-]+ ){0,2}?(?:road|highway|route|stretch|spot|place|site|district|province|town|village|"
    r"city|area|region|county|state|governorate|commune|valley|locality|neighbou?rhood|"
    r"camp|mine|compound|hotel|checkpoint|bridge|cathedral|church|mosque|temple|market|airport|base|plant|dam|port|"
    r"station|"
    r"school|college|campus|university|hospital|embassy|restaurant|bar|island|field|tunnel|pipeline|project|factory|"
    r"farm|estate|works|depot|junction|crossing|street|quarter|complex|facility|gate|house|building)"
    r"(?:['’]s)?\b",
    re.IGNORECASE,
)
_ANOTHER_THERE: Final = Cue(
    r"\b(?:second|third|fourth|fifth|sixth|another|earlier|previous) (?:[\w-]+ ){1,3}?(?:in|on|at|to hit|to strike) "
    r"(?:the|this) (?:town|village|city|camp|road|valley|neighbou?rhood|mine|plant|site|project|market|island)\b"
    r"(?! of)",
    re.IGNORECASE,
)  # "It was the second grenade in the town this month. On Tuesday …"


def missing_date(
    report: ReportText, bundle: Bundle, dates: Sequence[DateMention], totals: Sequence[Span]
) -> list[Span]:
    """The date named nearest to a bundle's words, in their sentences or before them in their paragraph."""
    usable = [
        d for d in dates
        if d.date.known and d.kind is not DateKind.FUTURE
        and (not any(t.start <= d.start < t.end for t in totals) or _WHEN.match(report.text, d.end))
    ]  # fmt: skip
    told = [d for d in usable if not SAID_ON.search(report.text, max(0, d.start - 40), d.start)]
    at = _nearest(report, bundle, [(d.start, d.end) for d in told])
    if at is None and bundle.main:  # "the battle began on Tuesday", in another paragraph
        begun = [d for d in told if _BEGAN.search(report.text, max(0, d.start - 40), d.start)]
        at = (begun[0].start, begun[0].end) if begun else None
    at = at or _nearest(report, bundle, [(d.start, d.end) for d in usable])
    return [Span(*at, SpanField.DATE, SCORE)] if at else []


_WHERE: Final = re.compile(r"\b(?:in|at|near|off|outside) (?:the |[A-Z][\w.-]+['’]s )?$")
_TOWN_IN: Final = re.compile(
    r"\b(?:in|at|near|off|outside) (?P<town>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?,? in (?:the |[A-Z][\w.-]+['’]s )?)$"
)


def _with_town(text: str, area: Toponym) -> tuple[int, int]:
    """An area with the town, in no gazetteer, that is said to lie in it: "near Zorva, in the Orval region"."""
    town = _TOWN_IN.search(text, max(0, area.start - 60), area.start)
    return (town.start("town") if town else area.start), area.end


def placed_inside(report: ReportText, bundle: Bundle, toponyms: Sequence[Toponym]) -> list[Span]:
    """The place that a bundle's sentences name behind "in" or "near", whatever stands in a dateline before it."""
    told = [
        t for t in toponyms
        if t.kind in (ToponymKind.PLACE, ToponymKind.ADMIN1)
        and _WHERE.search(report.text, max(0, t.start - 40), t.start)
        and not _elsewhere(report.text, t.start) and not is_of_weapon(report.text, t.end)
        and not in_dateline(report.text, t.start) and _in_sentences(report, bundle, (t.start, t.end))
    ]  # fmt: skip
    at = _nearest(report, bundle, [_with_town(report.text, t) for t in told])
    return [Span(*at, SpanField.PLACE, SCORE)] if at else []


def missing_place(
    report: ReportText,
    bundle: Bundle,
    toponyms: Sequence[Toponym],
    others: Sequence[Span] = (),
    homes: Mapping[int, int] | None = None,
) -> list[Span]:
    """The place named nearest to a bundle's words, in their sentences or before them in their paragraph.

    What is marked for `others`, places of other incidents, is taken where their sentences name nothing else. Of an
    attack that is told after another, with `homes` for the incidents of sentences, a place named before its own is its
    place if they point at it, if several attacks are told of there, if it heads their paragraph, or if they tell no
    day: never a speaker's.
    """
    named = [
        t for t in toponyms
        if t.kind in (ToponymKind.PLACE, ToponymKind.ADMIN1)
        and not _elsewhere(report.text, t.start) and not is_of_weapon(report.text, t.end)
        and not is_courts_district(report.text, t.start, t.end) and not is_government(report.text, t.start, t.end)
    ]  # fmt: skip
    named = [t for t in named if not _is_thing(report.text, t)] or named
    capital = [m.span(1) for m in _IN_THE_CAPITAL.finditer(report.text)]
    often = named
    if homes is not None:
        often = named = [t for t in named if not is_where_said(report.text, t.start, t.end)]
        if not _points_there(report, bundle):
            told = {report.sentence(s.start) for s in bundle.spans if s.field in TELLING}
            dated = any(s.field is SpanField.DATE for s in bundle.spans)
            named = [
                t for t in named
                if (line := report.sentence(t.start)) in told or _SEVERAL.search(report.text, *line)
                or (not dated and report.sentence_number(t.start) in homes) or _heads(report.text, t)
            ]  # fmt: skip
            capital = [c for c in capital if report.sentence(c[0]) in told]
    free = [t for t in named if not any(t.start < s.end and s.start < t.end for s in others)]
    at = _nearest(report, bundle, [*((t.start, t.end) for t in free), *capital])
    if at is None or not _in_sentences(report, bundle, at):
        at = _nearest(report, bundle, [*((t.start, t.end) for t in named), *capital])
    if at is None and bundle.main and not (homes is not None and is_apart(report, bundle)):
        # What a report is about, it may place once, in another paragraph.
        count = Counter(t.text.casefold() for t in often)
        best = max(often, key=lambda t: (count[t.text.casefold()], -t.start), default=None)
        at = (best.start, best.end) if best else None
    return [Span(*at, SpanField.PLACE, SCORE)] if at else []


_OF_LAND: Final = re.compile(
    r"[ -](?:\w+ )?(?:area|region|district|town|city|province|state|county|valley|road|highway|route|axis|village|camp|"
    r"commune|department|municipality|governorate|territory|neighbou?rhood|quarter|suburb|island|peninsula|border|basin|"
    r"delta|oasis|mountains?|hills?|forest|desert|river|lake|gap|pass|plateau|strip|plain)s?\b",
    re.IGNORECASE,
)


def _is_thing(text: str, named: Toponym) -> bool:
    """Whether a town's name is rather that of a thing: "the Marriott in Orvale", not "the Orvale district"."""
    the = named.kind is ToponymKind.PLACE and text.endswith(("the ", "The "), 0, named.start)
    return the and _OF_LAND.match(text, named.end) is None


def _heads(text: str, area: Toponym) -> bool:
    """Whether a name in capitals heads the paragraph in which it stands: "WESTERN ORVAL. Night of 7 to 8 May …"."""
    opens = area.start == 0 or text[area.start - 1] == "\n"
    return opens and area.text.isupper() and text[area.end : area.end + 1] in (".", ":")


def _points_there(report: ReportText, bundle: Bundle) -> bool:
    """Whether a sentence of a bundle's incident points at a place named before it: "there", "in the town"."""
    told = {report.sentence(s.start) for s in bundle.spans if s.field in TELLING}
    return any(_THERE.search(report.text, *at) or _SAME_PLACE.search(report.text, *at) for at in told)


def is_apart(report: ReportText, bundle: Bundle) -> bool:
    """Whether what is told after another attack is just any attack of its own day, which no words say to be there."""
    if _points_there(report, bundle):
        return False
    dated = any(s.field is SpanField.DATE for s in bundle.spans)
    for first, last in {report.sentence(s.start) for s in bundle.spans if s.field in TELLING}:
        attack = _ANY_ATTACK.search(report.text, first, last)
        if attack and (dated or _CAME_AFTER.search(report.text, first, attack.start())):
            return True
    return False


_HIT_BEFORE: Final = re.compile(
    r"\b[Tt]h(?:e|is) (?:\w+ ){0,2}?(?:field|plant|refinery|camp|mine|base|airport|hotel|road|highway|bridge|dam|town|"
    r"village|port|embassy|mosque|church|school|market|compound|tunnel|pipeline|station|site) (?:has|had) "
    r"(?:also |often )?(?:been|come) (?:\w+ ){0,2}?(?:hit|attacked|struck|targeted|bombed|shelled|raided|under)\b"
)  # "the field has been hit nine times. In January …"


def points_back(report: ReportText, anchors: Sequence[tuple[int, int]]) -> bool:
    """Whether the words that tell of an incident place it where the one told before it was: "on the same road"."""
    told = [report.sentence(start) for start, _ in anchors]
    if any(_SAME_PLACE.search(report.text, *at) or _ANOTHER_THERE.search(report.text, *at) for at in told):
        return True
    first = report.text[: told[0][0]].rstrip() if told else ""
    if first and _ANOTHER_THERE.search(report.text, report.sentence(len(first) - 1)[0], len(first)):
        return True
    return any(
        _HIT_BEFORE.search(report.text, report.text.rfind("\n", 0, start) + 1, start) for start, _ in anchors[:1]
    )


def is_courts_district(text: str, start: int, end: int) -> bool:
    """Whether words are the district of a court: "South Central District Judge" is of no such place."""
    return text.endswith(_DISTRICT, start, end) and _COURT_AFTER.match(text, end) is not None


_CALLED: Final = re.compile(r"\b(?:an?|the|his|her|their|its) (?P<who>(?:[\w'’-]+ ){0,4}[\w'’-]+), $", re.IGNORECASE)
_NAME_ENDS: Final = re.compile(r"\.?(?:,|\.$|;)")


def _names_person(text: str, span: Span) -> bool:
    """Whether words marked as a place are the name of somebody: "a Canadian geologist, Ann Doe, was taken"."""
    called = _CALLED.search(text, max(0, span.start - 60), span.start)
    role = find_role(called["who"]) if called and _NAME_ENDS.match(text, span.end) else None
    return role is not None and called is not None and role[1] == len(called["who"])


def is_elsewhere(report: ReportText, span: Span) -> bool:
    """Whether a marked place is where people were treated, taken to, spoke, live or came from, or a person's name."""
    if _names_person(report.text, span):
        return True
    if _HOSPITAL.match(report.text, span.end):
        first = report.sentence(span.start)[0]
        return _CARED_FOR.search(report.text, max(first, span.start - 60), span.start) is not None
    return _elsewhere(report.text, span.start)


def _elsewhere(text: str, start: int) -> bool:
    if text.startswith("of ", start):
        return bool(_RESIDENT.search(text, max(0, start - 50), start))
    if text.endswith("of ", 0, start) and _RESIDENT.search(text, max(0, start - 53), start - 3):
        return True
    if _CARRIED_TO.search(text, max(0, start - 110), start) or _ARRESTED_AT.search(text, max(0, start - 90), start):
        return True
    if _TAKEN_THERE.search(text, max(0, start - 40), start):
        return False
    return any(p.search(text, max(0, start - 60), start) for p in (_ELSEWHERE, _KEPT, _CAME_HOME, _DIED_LATER))


def _in_sentences(report: ReportText, bundle: Bundle, at: tuple[int, int]) -> bool:
    """Whether words stand in a sentence that tells of a bundle's incident."""
    return any(report.sentence(s.start) == report.sentence(at[0]) for s in bundle.spans if s.field in TELLING)


def _nearest(report: ReportText, bundle: Bundle, stretches: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    anchors = [s for s in bundle.spans if s.field in TELLING]
    best: tuple[int, tuple[int, int]] | None = None
    for span in anchors:
        first, last = report.sentence(span.start)
        paragraph = report.text.rfind("\n", 0, span.start) + 1
        for a, b in stretches:
            if first <= a < last:
                away = max(a - span.end, span.start - b, 0)
            elif paragraph <= a < first:
                away = 200 + first - b
            else:
                continue
            if best is None or away < best[0]:
                best = (away, (a, b))
    return best[1] if best else None
