"""What ties the sentences about one attack together, and the days that another is counted from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from tollbook.extraction.tongues.sentences import Sentence, told_days
from tollbook.gazetteer.dates import DateKind, DateMention
from tollbook.vocabulary.codes import DatePrecision
from tollbook.vocabulary.dates import DateRange

_LATELY: Final = 3  # days before publication within which news was told
_LEAD: Final = 4  # sentences at most that open a report before the one that dates its attack
_APART: Final = ("another", "many", "denied", "no_attack")


def said_lately(found: Sequence[Sentence], published: DateRange) -> tuple[Sentence, DateMention] | None:
    """The sentence that opens a report with dead or hurt of an attack and names only the day on which that was said.

    "Nueve mineros murieron en un ataque …, informó la empresa el sábado": it was on that day or the one before.
    """
    lead = next((s for s in found if s.figures or s.attacks), None)
    if lead is None or published.end is None or lead.paragraph > found[0].paragraph + 1:
        return None
    if lead.asks or lead.has(*_APART, "refers") or not any(not f.attackers for f in lead.figures):
        return None
    days = told_days(lead)
    if len(days) != 1 or days[0].relative or days[0].date.days != 1 or days[0].date.start is None:
        return None
    told = min(f.end for f in lead.figures)
    spoken = [c for c in lead.cues if c.key == "speech" and c.start >= told]  # "condemned the raid that left 50 dead"
    if not spoken or lead.ahead or lead.leads or lead.ends or not (lead.attacks or any(t.violent for t in lead.tokens)):
        return None
    if not 0 <= (published.end - days[0].date.start).days <= _LATELY:
        return None
    first = days[0].date.start - timedelta(days=1)
    return lead, replace(days[0], date=DateRange.between(first, days[0].date.start, DatePrecision.DAYS))


def base_of(day: DateMention, found: Sequence[Sentence]) -> DateMention | None:
    """The date from which a day that is counted from another ("the same day") counts: the last named before it."""
    before = [d for s in found for d in told_days(s) if d.end <= day.start and d.kind is not DateKind.ANCHORED]
    return before[-1] if before and day.relative else None


def headed(s: Sentence, found: Sequence[Sentence]) -> list[DateMention]:
    """The day at the head of a list's item whose next sentence tells what happened: "Beni, 28 June: raid by ..."."""
    others = [x for x in found if x.paragraph == s.paragraph and x.start != s.start]
    opens = bool(others) and all(x.start > s.start for x in others) and not s.attacks and not s.figures
    colon = next((t.start for t in s.tokens if t.tag == ":"), s.start)
    days = [d for d in told_days(s) if d.end <= colon]
    return days if opens and others[0].attacks and not others[0].dates and not s.has(*_APART) else []


def led_up(s: Sentence, found: Sequence[Sentence]) -> list[Sentence]:
    """The sentences that open a report and tell, without its day, of the attack that the next sentence dates."""
    before = [x for x in found if x.end <= s.start]
    if len(before) > _LEAD or s.has(*_APART):
        return []
    told = {t.value for t in s.tokens if t.tag in "VDA"} & {f.outcome for x in before for f in x.figures}
    if told and before[-1].paragraph != s.paragraph and not s.has("refers"):
        return []  # who was killed in a paragraph of its own may be others
    while before and not (before[0].attacks or any(not f.attackers for f in before[0].figures)):
        before.pop(0)
    if any(x.asks or x.has(*_APART) or (told_days(x) and not x.has("speech")) for x in before):
        return []
    return before
