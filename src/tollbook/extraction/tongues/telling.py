"""Which attacks a report tells of: those that one sentence dates, with the sentences that go on about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from tollbook.extraction.tongues.deeds import Does, attack_days, done_at
from tollbook.extraction.tongues.further import base_of, headed, led_up, said_lately
from tollbook.extraction.tongues.lexicon import Role
from tollbook.extraction.tongues.sentences import Sentence, is_heading, is_item, told_days
from tollbook.extraction.tongues.tokens import Token
from tollbook.gazetteer import Toponym, ToponymKind
from tollbook.gazetteer.dates import DateMention
from tollbook.vocabulary.codes import EventType
from tollbook.vocabulary.dates import DateRange

_SPORT: Final = 2  # words of sport that make a report one of sport
_WITHIN: Final = (ToponymKind.PLACE, ToponymKind.ADMIN1)
_AHEAD: Final = "eraYL,.#"  # what may stand before the name of a place where it stands before what happened there
_LONGEST: Final = 31  # days up to which an incident's date is one


@dataclass(slots=True)
class Told:
    """One attack: its date and the sentences about it, the dating one first, `base` the date that its counts from."""

    when: DateMention
    lead: Sentence
    main: bool
    about: list[Sentence] = field(default_factory=list)
    base: DateMention | None = None


def tells_of_sport(found: Sequence[Sentence]) -> bool:
    """Whether the words of a match stand in it, where shots and attacks are none."""
    return sum(c.key == "sport" for s in found for c in s.cues) >= _SPORT


def attacks(text: str, found: Sequence[Sentence], published: DateRange, *, titled: bool) -> list[Told]:
    """The attacks of a report in the order of their telling, each sentence with one of them at most.

    `titled` says that the title names an attack, so that the text need not.
    """
    told = _attacks(text, found, published, titled=titled)
    if told or (said := said_lately(found, published)) is None:
        return told
    return _attacks(text, found, published, titled=titled, said=said)


def _attacks(
    text: str,
    found: Sequence[Sentence],
    published: DateRange,
    *,
    titled: bool,
    said: tuple[Sentence, DateMention] | None = None,
) -> list[Told]:
    """The attacks of a report; of the sentence that is `said` on a day it is that day or the one before."""
    opening = {s.paragraph: s for s in reversed(found)}
    listed = sum(is_item(text, s.start) or is_heading(s) for s in opening.values()) >= 2
    told: list[Told] = []
    current: Told | None = None
    paragraph = -1
    for s in found:
        if s.paragraph != paragraph:
            paragraph = s.paragraph
            current = None if listed else next((t for t in told if t.main), None)
        if s.asks or s.has("no_attack", "many", "denied"):
            continue
        days = attack_days(s) or (headed(s, found) if listed else [])
        days = [said[1]] if said and s is said[0] else days
        days = [d for d in days if _in_time(d.date, published) and _counted(d, s, told, found)]
        if len(_distinct(days)) > 1:
            current = None
        elif days:
            current = _of_day(told, days[0], s, listed=listed)
            if current and (s.has("another") or days[0].relative) and not _goes_on_about(current, s):
                other = _apart(told, s) or (_harmed(s) and _violent(s) and _placed_apart(current, s))
                current = None
                if not other:  # another attack on the same day
                    continue
            if current is None and (new := _begun(days[0], s, told, found, titled=titled, listed=listed)):
                current = new
                told.append(new)
            elif current:
                _go_on(current, s)
        elif current and not _elsewhen(s, current, published):
            _go_on(_meant(text, told, current, s), s)
        elif s.has("another") and _harmed(s) and not listed:
            current = None  # what follows goes on about that
    plain = [t for t in told if (titled and t.main) or any(s.attacks or _by_attackers(s) for s in t.about)]
    return [t for t in told if t in plain or (plain and _killed(t.lead))]


def _killed(s: Sentence) -> bool:
    """Whether a sentence tells that people were killed by somebody, beside an attack: "a guard was shot dead"."""
    return _harmed(s) and any(t.violent and t.tag == "V" for t in s.tokens)


def _begun(
    day: DateMention, s: Sentence, told: Sequence[Told], found: Sequence[Sentence], *, titled: bool, listed: bool
) -> Told | None:
    """An attack that a sentence is the first to date; what opens the report before it may tell the rest."""
    lead = [] if told or listed else led_up(s, found)
    there = _areas(s)
    lead = [x for x in lead if not (there and (areas := _areas(x)) and not there & areas)]
    explained = titled or _explained(s, found)
    ahead = (s.has("refers") and _goes_on(s, found)) or (listed and bool(headed(s, found)))
    lead = [x for x in lead if not ahead or (_harmed(x) and not _of_several(x))]
    refers = ahead or (s.has("refers") and (any(_violent(x) for x in lead) or (bool(lead) and explained)))
    if not (_violent(s) or (_harmed(s) and explained) or refers):
        return None
    before = [x for x in found if listed and x.paragraph == s.paragraph and x.end <= s.start]
    about = [s, *lead, *before]  # a list's item may begin with its place
    return Told(day, s, main=listed or not told, about=about, base=base_of(day, found))


def _of_several(s: Sentence) -> bool:
    """Whether a sentence counts attacks: "70 dead in 19 attacks"."""
    ends = {t.end for t in s.tokens if t.tag == "#" and t.value[0] != 1}
    return any(c.start - 1 in ends for c in s.attacks)


def _goes_on(s: Sentence, found: Sequence[Sentence]) -> bool:
    """Whether the sentence after "it happened on 4 May" in a paragraph goes on to say what did."""
    after = next((x for x in found if x.paragraph == s.paragraph and x.start > s.start), None)
    return after is not None and bool(after.attacks) and not after.dates


def _counted(day: DateMention, s: Sentence, told: Sequence[Told], found: Sequence[Sentence]) -> bool:
    """Whether a day that is counted from another counts from an attack's, or from one that its own sentence names."""
    if not day.relative:
        return True
    base = base_of(day, found)
    if base is None:
        return False
    return base.start >= s.start or any(_same(t.when.date, base.date) for t in told)


def _goes_on_about(current: Told, s: Sentence) -> bool:
    """Whether a sentence with words for the day before it is about the attack just told."""
    return not s.has("another") and not _apart([current], s)


def _apart(told: Sequence[Told], s: Sentence) -> bool:
    """Whether a sentence tells plainly of an attack in another place than those told before."""
    known = {m.entry for t in told for x in t.about for k in x.toponyms for m in k.matches}
    there = [t for t in s.toponyms if _is_struck(s, t)]
    return bool(s.attacks) and bool(there) and not any(m.entry in known for t in there for m in t.matches)


def _by_attackers(s: Sentence) -> bool:
    """Whether a sentence says that attackers killed or abducted: "rebels killed six"."""
    did = {t.tag for t in s.tokens if t.violent}
    return any(t.tag == "x" for t in s.tokens) and (
        ("A" in did and not s.ends) or (bool(did & {"A", "D"}) and _harmed(s))
    )


def _go_on(current: Told, s: Sentence) -> None:
    """Count a sentence to an attack, unless it says that something happened in another place."""
    known = {name for x in current.about for name in _struck(x)}
    if not known or not (there := _struck(s)) or known & there:
        current.about.append(s)


def _meant(text: str, told: Sequence[Told], current: Told, s: Sentence) -> Told:
    """The attack that a sentence goes on about: another than the last told where only that has those whom it names.

    "The police put the killing of the prosecutor down to ..." after a sentence on three fishermen.
    """
    named = {_stem(text, t) for n, t in enumerate(s.tokens) if n and _is_known(t, s.tokens[n - 1])}
    if not named or named & _people(text, current):
        return current
    meant = [t for t in told if t is not current and named & _people(text, t)]
    return meant[0] if len(meant) == 1 else current


def _is_known(t: Token, before: Token) -> bool:
    """Whether a word is one for somebody by trade who was spoken of before: "the prosecutor"."""
    return t.tag in "sp" and isinstance(t.value, Role) and before.tag in "td"


def _people(text: str, told: Told) -> set[str]:
    """The words for people by trade in the sentence that dates an attack."""
    return {_stem(text, t) for t in told.lead.tokens if t.tag in "sp" and isinstance(t.value, Role)}


def _stem(text: str, t: Token) -> str:
    return text[t.start : t.end].lower().rstrip("s")


def _placed_apart(current: Told, s: Sentence) -> bool:
    """Whether a sentence says of a place that no sentence about an attack names that it happened there."""
    named = {t.text for x in current.about for t in x.toponyms}
    return bool(there := _struck(s)) and not named & there


def _struck(s: Sentence) -> set[str]:
    """The places of a sentence in which it says that an attack was."""
    found = set()
    for t in s.toponyms:
        before = [k for k in s.tokens if k.end <= t.start and k.tag not in "td"]
        placed = before and before[-1].tag == "e" and (t.kind is ToponymKind.PLACE or _in_town(before[-1], t))
        if placed and done_at(s, t.start, t.end) is Does.ATTACK:
            found.add(t.text)
    return found


def _areas(s: Sentence) -> set[str | None]:
    """The codes of the areas that may hold the places in which a sentence says that an attack was."""
    return {m.entry.admin1_code for t in s.toponyms if _is_struck(s, t) for m in t.matches}


def _is_struck(s: Sentence, t: Toponym) -> bool:
    """Whether a sentence says that an attack was in a town or an area that it names."""
    before = [k for k in s.tokens if k.end <= t.start and k.tag not in ("td" if s.ahead else "tdr")]
    named = t.kind in _WITHIN and any(k.start == t.start and k.tag == "L" for k in s.tokens)
    where = before[-1].tag if before else "."
    return named and where in (_AHEAD if s.ahead else "e") and done_at(s, t.start, t.end) is Does.ATTACK


def _in_town(before: Token, t: Toponym) -> bool:
    """Whether an area is named as the town that it is called after: "à Gao"."""
    return t.kind is ToponymKind.ADMIN1 and before.end - before.start == len("à")


def _harmed(s: Sentence) -> bool:
    return any(not f.attackers for f in s.figures)


def _explained(s: Sentence, found: Sequence[Sentence]) -> bool:
    """Whether the paragraph goes on to say by what kind of attack people died."""
    rest = (x for x in found if x.paragraph == s.paragraph and x.start > s.start)
    return any(c.value.type is not EventType.OTHER for x in rest for c in x.attacks if c.value)


def _violent(s: Sentence) -> bool:
    """Whether a sentence by itself tells of violence: people may also die of a fever."""
    return bool(s.attacks) or any(t.violent for t in s.tokens)


def _in_time(date: DateRange, published: DateRange) -> bool:
    if date.start is None or (date.days or 0) > _LONGEST * 12:
        return False
    return published.end is None or date.start <= published.end + timedelta(days=1)


def _distinct(days: Sequence[DateMention]) -> list[DateMention]:
    kept: list[DateMention] = []
    for d in days:
        if not any(_same(d.date, k.date) for k in kept):
            kept.append(d)
    return kept


def _same(a: DateRange, b: DateRange) -> bool:
    """Whether two dates may be one: they share a day, and neither is a long stretch that says little."""
    if a.start is None or a.end is None or b.start is None or b.end is None:
        return False
    return a.start <= b.end and b.start <= a.end and max(a.days or 0, b.days or 0) <= _LONGEST


def _of_day(told: Sequence[Told], day: DateMention, s: Sentence, *, listed: bool) -> Told | None:
    """The attack told before on that day."""
    if listed:
        return next((t for t in told if t.lead.paragraph == s.paragraph and _same(t.when.date, day.date)), None)
    return next((t for t in told if _same(t.when.date, day.date) and not _earlier(t, day, s)), None)


def _earlier(t: Told, day: DateMention, s: Sentence) -> bool:
    """Whether a longer stretch that holds an attack's day dates another by its place ("last week" and "Sunday")."""
    longer = (day.date.days or 0) > (t.when.date.days or 0)
    return longer and _harmed(s) and _placed_apart(t, s)


def _elsewhen(s: Sentence, current: Told, published: DateRange) -> bool:
    """Whether a sentence without the attack's date goes on about something else."""
    if s.has("another") or (s.attacks and any(d.relative for d in s.dates)):
        return True
    start, end = current.when.date.start, current.when.date.end
    days = [d.date for d in told_days(s) if _in_time(d.date, published)]
    if s.attacks and not s.has("speech", "aside", "claim") and any(d.start and end and d.start > end for d in days):
        return True
    return any(d.end and start and d.end < start for d in days)
