"""Who was harmed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.attribution.said_by import by_name
from tollbook.extraction.interpret.attribution.speakers import find_speaker
from tollbook.extraction.interpret.attribution.subjects import Speaker
from tollbook.extraction.interpret.page import LONGEST_QUOTE
from tollbook.extraction.interpret.shorthand import shorthand
from tollbook.extraction.interpret.telling.telling import Telling
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.atoms.grouped import atoms_by_outcome
from tollbook.extraction.interpret.victims.atoms.let_go import told_free
from tollbook.extraction.interpret.victims.atoms.of_those_taken import told_dead
from tollbook.extraction.interpret.victims.fates.died_since import died_later
from tollbook.extraction.interpret.victims.fates.outcomes import ATTACKERS
from tollbook.extraction.interpret.victims.others.attackers import attackers_killed
from tollbook.extraction.interpret.victims.others.boasts import is_boast
from tollbook.extraction.interpret.victims.others.givers import giver_of, gives_another
from tollbook.extraction.interpret.victims.others.own_attack import only_claims, tells_of_own_attack
from tollbook.extraction.interpret.victims.own_losses.by_police import felled
from tollbook.extraction.interpret.victims.own_losses.own_end import ended_own_attack
from tollbook.extraction.interpret.victims.own_losses.own_hand import less_the_attacker
from tollbook.extraction.interpret.victims.survival.everybody_shot import with_everybody_shot
from tollbook.extraction.interpret.victims.survival.identity import without_the_dead
from tollbook.extraction.interpret.victims.survival.shot_down import shot_down
from tollbook.extraction.interpret.victims.tallies.all_taken import tells_of_captives, with_all_taken
from tollbook.extraction.interpret.victims.tallies.breakdown import divided
from tollbook.extraction.interpret.victims.tallies.called import as_called
from tollbook.extraction.interpret.victims.tallies.counts import count
from tollbook.extraction.interpret.victims.tallies.nations import by_nationality, by_role, without_own_areas
from tollbook.extraction.interpret.victims.tallies.own_people import own_people_only
from tollbook.extraction.interpret.victims.tallies.row import Counted, Row
from tollbook.extraction.spans import Span, SpanField
from tollbook.records import EVERYONE, THE_ATTACKERS, CountValue, PerpetratorsKilledValue, PlaceValue
from tollbook.vocabulary.codes import Hedge, Outcome

_SURE_ATTACKER: Final = 0.35  # from this score an attacker marked without a number is taken to have died
_SEVERAL: Final = 3  # incidents besides its own of a report that looks back on attacks
_COUNTS: Final = {
    SpanField.KILLED: Outcome.KILLED,
    SpanField.INJURED: Outcome.INJURED,
    SpanField.KIDNAPPED: Outcome.KIDNAPPED,
    SpanField.FREED: Outcome.FREED,
    SpanField.MISSING: Outcome.MISSING,
}


def tell_harm(telling: Telling, claimants: Sequence[Speaker] = ()) -> bool:
    """State who was killed, hurt, taken, freed or is missing, and how many attackers died.

    `claimants` are the bodies that claim the attack, with where they do: figures of theirs are their own though "the
    group" gives them, or nobody is said to.
    Returns whether the police shot somebody, who counts for nobody.
    """
    added = telling.page.added[telling.number]
    spans = {
        o: marked
        for name, o in _COUNTS.items()
        if (marked := telling.spans(name) + [s for s in added if s.field is name])
    }
    counting = (*_COUNTS, SpanField.PERPETRATORS_KILLED)
    elsewhere = [(s.start, s.end) for s in telling.bundle.spans if s.field is SpanField.PERPETRATORS_KILLED]
    for n, bundle in enumerate(telling.page.reading.bundles):
        if n != telling.number:
            elsewhere += [(s.start, s.end) for s in bundle.spans if s.field in counting]
    atoms = atoms_by_outcome(telling.page.text, spans, elsewhere)
    dead = atoms.get(Outcome.KILLED, [])
    ended = ended_own_attack(telling.page.text, dead, atoms.get(Outcome.INJURED, []))
    if ended:
        atoms[Outcome.KILLED] = [a for a in dead if a not in ended]
    back = len(telling.page.reading.bundles) >= _SEVERAL + telling.bundle.main
    back = back or not (telling.bundle.main or telling.page.scene.local)
    by_outcome = without_the_dead(telling.page.text, atoms, looking_back=back)
    if not telling.page.scene.local:
        by_outcome = shot_down(telling.page.text, by_outcome)
    fallen = felled(telling.page.text, by_outcome.get(Outcome.KILLED, ()))
    if fallen:
        by_outcome[Outcome.KILLED] = [a for a in by_outcome[Outcome.KILLED] if a not in fallen]
    wounded = felled(telling.page.text, by_outcome.get(Outcome.INJURED, ()))
    if wounded:
        by_outcome[Outcome.INJURED] = [a for a in by_outcome[Outcome.INJURED] if a not in wounded]
    told = {o: count(telling.page.text, some, hurt=o is Outcome.INJURED) for o, some in by_outcome.items()}
    if Outcome.KILLED in told:
        told[Outcome.KILLED] = less_the_attacker(telling.page.text, told[Outcome.KILLED])
    alone = len(telling.page.reading.bundles) == 1
    lines = None if alone else {line for line, home in telling.page.homes.items() if home == telling.number}
    if alone or telling.page.scene.local:
        told = with_everybody_shot(telling.page.text, as_called(telling.page.text, told, lines), lines)
    if Outcome.KIDNAPPED in told or (alone and tells_of_captives(telling.page.text)):
        marked_taken = by_outcome.get(Outcome.KIDNAPPED, ())
        taken = with_all_taken(telling.page.text, told.get(Outcome.KIDNAPPED, Counted()), marked_taken, lines)
        told |= {Outcome.KIDNAPPED: taken} if taken.totals or Outcome.KIDNAPPED in told else {}
    struck = next((s.value.place.country for s in telling.statements if isinstance(s.value, PlaceValue)), None)
    told = {o: without_own_areas(counted, struck) for o, counted in told.items()}
    marks = [(a.start, outcome) for outcome, some in by_outcome.items() for a in some]
    for outcome, counted in divided(telling.page.text, told, telling.page.shares[telling.number], marks).items():
        _outcome(telling, outcome, counted, claimants)
    _attackers(telling, [*fallen, *ended])
    return bool(fallen or wounded)


def _outcome(telling: Telling, outcome: Outcome, counted: Counted, claimants: Sequence[Speaker]) -> None:
    several = len(counted.totals) > 1
    for total in counted.totals:
        row = own_people_only(telling.page.text, total)
        _row(telling, outcome, row, EVERYONE, None, rival=several, claimants=claimants)
    limit = _most(counted)
    for row in by_nationality(counted.parts, limit):
        if limit is None or row.low <= limit:
            _row(telling, outcome, row, row.nationality, None, claimants=claimants)
    for row in by_role(telling.page.text, counted.parts):
        if limit is None or row.low <= limit:
            _row(telling, outcome, row, row.nationality, row.role, claimants=claimants)


def _row(
    telling: Telling,
    outcome: Outcome,
    row: Row,
    nationality: str | None,
    role: str | None,
    *,
    rival: bool = False,
    claimants: Sequence[Speaker] = (),
) -> None:
    first = row.atoms[0]
    giver = giver_of(telling.page.text, first.start, first.end) if rival else None
    speaker = giver or find_speaker(telling.page.text, first.start, first.end, back=2 if rival else 0)
    if giver is None and speaker and gives_another(telling.page.text, speaker, first.end):
        speaker = None
    himself = speaker is not None and speaker.start < first.end and first.start < speaker.end
    claims = speaker is not None and only_claims(telling.page.text, speaker.start)
    if himself or claims or (speaker and tells_of_own_attack(telling.page.text, first.start)):
        speaker = None
    own = _claimant(claimants, first.start) if all(a.claimed for a in row.atoms) else None
    hedge = row.hedge if row.hedge is not Hedge.PLAIN or row.high is not None else Hedge.AT_LEAST
    quotes = _quotes(telling, row.atoms)
    if outcome is Outcome.FREED:
        quotes = [*quotes, *told_free(telling.page.text, quotes)]
    elif outcome is Outcome.KILLED:
        died = told_dead(telling.page.text, row.atoms)
        died += [d for a in row.atoms if (d := died_later(telling.page.text, a.start, a.end))]
        quotes = [*quotes, *(d for d in died if not any(a <= d[0] and d[1] <= b for a, b in quotes))]
    gives = own if own and _unnamed(speaker) else by_name(telling.page.report.text, speaker)
    telling.say(
        CountValue(outcome, row.low, row.high, nationality, role),
        telling.said_by(quotes, gives),
        min(a.score for a in row.atoms),
        stated_by=gives.name if gives else None,
        hedge=hedge,
    )


def _claimant(claimants: Sequence[Speaker], at: int) -> Speaker:
    """Which of those who claim the attack gives a figure at `at`: the one whose claim stands last before it."""
    before = [claim for claim in claimants if claim.start <= at]
    return before[-1] if before else claimants[0] if claimants else Speaker(0, 0, THE_ATTACKERS)


_A_GROUP: Final = re.compile(
    r"\b(?:groups?|movement|organi[sz]ation|outfit|militants?|insurgents?|rebels?|fighters?|faction|militia|statement|message|"
    r"communiqu\w+|video|leaflet|claim)$",
    re.IGNORECASE,
)


def _unnamed(speaker: Speaker | None) -> bool:
    """Whether nobody is said to give a figure, or only "the group" or its "statement"."""
    return speaker is None or not speaker.name or bool(_A_GROUP.search(speaker.name))


def _quotes(telling: Telling, atoms: Sequence[Atom]) -> list[tuple[int, int]]:
    """The clause around each atom; one stretch for all where that is short enough to quote, in one paragraph."""
    stretches = [telling.clause(a.start, a.end) for a in atoms]
    start, end = min(a for a, _ in stretches), max(b for _, b in stretches)
    apart = "\n\n" in telling.page.report.text[start:end]
    if (
        len(stretches) > 1
        and not apart
        and end - start <= LONGEST_QUOTE
        and len({(a.low, a.high, a.start) for a in atoms}) > 1
    ):
        return [(start, end)]
    return stretches


def _attackers(telling: Telling, fallen: Sequence[Atom]) -> None:
    """The figure of dead attackers: said beside a word for attackers, or marked on one."""
    text = telling.page.report.text
    spans = [s for s in telling.spans(SpanField.PERPETRATORS_KILLED) if _on_attackers(telling, s)]
    spans += telling.page.attackers[telling.number]
    spans += [Span(a.start, a.end, SpanField.PERPETRATORS_KILLED, a.score) for a in fallen]
    best: tuple[float, int, int | None, Span] | None = None
    for span in spans:
        numbers = telling.page.text.quantities_in(span.start, span.end)
        low, high = (numbers[0].low, numbers[0].high) if numbers else (1, 1)
        weight = (0.0 if not numbers else 1.0) + span.score + 0.01 * low
        if best is None or weight > best[0]:
            best = (weight, low, high, span)
    if best:
        span = best[3]
        speaker = by_name(text, find_speaker(telling.page.text, span.start, span.end, back=0))
        telling.say(
            PerpetratorsKilledValue(best[1], best[2]),
            telling.said_by([telling.clause(span.start, span.end)], speaker), span.score,
            stated_by=speaker.name if speaker else None,
        )  # fmt: skip


def _on_attackers(telling: Telling, span: Span) -> bool:
    text = telling.page.report.text
    if not telling.page.text.quantities_in(span.start, span.end):
        return span.score >= _SURE_ATTACKER and bool(ATTACKERS.search(text, span.start, span.end))
    if is_boast(telling.page.text, span.start, span.end):
        return False
    return attackers_killed(telling.page.text, span.start, span.end) or span in shorthand(text)


def _most(counted: Counted) -> int | None:
    own = [row for row in counted.totals if not all(a.claimed for a in row.atoms)]
    highs = [row.high for row in own or counted.totals]
    return None if None in highs or not highs else max(h for h in highs if h is not None)
