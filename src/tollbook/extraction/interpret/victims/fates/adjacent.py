"""The outcome of a number right beside a word for it: "13 dead", "killing nine", "two guards were hurt"."""

from __future__ import annotations

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.victims.fates.outcomes import (
    ATTACKERS,
    BESIDE,
    CARRIED_OFF,
    DECEASED,
    LEFTS,
    PASSIVE,
)
from tollbook.extraction.interpret.victims.people.nouns import find_role, noun_phrase_end
from tollbook.extraction.interpret.victims.people.taken_along import is_taken_along
from tollbook.vocabulary.codes import Outcome


def adjacent_fate(report: ReportText, start: int, end: int) -> Outcome | None:
    """The outcome of a number right beside a word for it: "13 dead", "killing nine", "two guards were hurt".

    Numbers in front of anything but people ("killed eleven camels") have none.
    """
    text = report.text
    first, last = report.sentence(start)
    if CARRIED_OFF.match(text, end, last) or is_taken_along(report, start, end):
        return Outcome.KIDNAPPED
    if DECEASED.match(text, end, last):
        return Outcome.KILLED
    stop = noun_phrase_end(text, end, min(last, end + 60))
    noun = find_role(text[end:stop])
    bare = not text[end:stop].strip(" '’\"") or text[end:stop].strip().lower() in (
        "others",
        "more",
        "people",
        "persons",
        "other people",
    )
    nation = any(d.end >= stop - 1 for d in report.demonyms_in(end, stop))
    if not (noun or bare or nation) or ATTACKERS.search(text[end:stop]):
        return None
    from_here = max(first, start - 110)
    governed = {
        o: m
        for o, pattern in LEFTS.items()
        if (m := pattern.search(text, from_here, start)) and not PASSIVE.search(text, from_here, m.start())
    }
    if governed:
        return max(governed, key=lambda o: governed[o].start())
    after = text[stop : min(last, stop + 40)]
    for outcome, pattern in BESIDE.items():
        if pattern.match(after):
            return outcome
    return None
