"""Parts beside their whole: where they come to more the incident says so, and the toll reaches as far as they may.

Within one report, parts above the whole are a conflict that is shown. Of several reports, each of which tells of its
own victims only ("a guard was killed"; "a deckhand died"), none need be wrong: where the people cannot be the same
(`tollbook.tolls.apart`), the whole is what one of them gives at least, and all together at most. That is also best
where the last of them died, later, of what they had suffered.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import msgspec

from tollbook.records import EVERYONE, Mention, Statement
from tollbook.tolls.apart import most_apart
from tollbook.tolls.figures import Cut, Figure
from tollbook.tolls.rules import DISTRUSTED, Choice, later
from tollbook.vocabulary.codes import Outcome

Figures = Mapping[Cut, Sequence[Figure]]
_RULE, _LATER = "different_people", "later_death"
_AS_IF_ALIKE = ("single_account", "agreement")  # what a figure that others add to was not chosen by
_OF_WOUNDS = re.compile(
    r"\bsuccumb|\b(?:died?|dies|dead) (?:\w+ )?(?:of|from) (?:\w+ ){0,3}(?:wounds|injur(?:y|ies))\b|"
    r"^(?!.*\b(?:killed|killing|slain|murdered|dead|and)\b).*\b(?:wounded|injured|hurt)\b",
    re.IGNORECASE | re.DOTALL,
)
_QUOTED = 100  # the most characters of a passage that a note quotes


class Apart(msgspec.Struct, frozen=True):
    """Parts of different people with an account of each.

    `added`: of several reports, none of which tells of the others' people; `died_later`: those whom the last of them
    counts were hurt in the attack, and died when the others were known to be dead.
    """

    parts: tuple[tuple[Cut, Figure], ...]
    added: bool
    died_later: bool = False

    @property
    def people(self) -> int:
        """How many people the parts come to."""
        return sum(figure.low for _, figure in self.parts)

    @property
    def most(self) -> int | None:
        """How many they come to at most; None where a part is open."""
        highs = [figure.high for _, figure in self.parts]
        return None if None in highs else sum(high for high in highs if high is not None)


def above_wholes(figures: Figures, chosen: Mapping[Cut, Choice], mentions: Sequence[Mention]) -> dict[Cut, Apart]:
    """By whole (everybody, or all of a nationality) the parts of different people that come to more than its best."""
    found = {}
    for whole, choice in chosen.items():
        parts = {cut: c for cut, c in chosen.items() if _within(cut, whole)}
        cuts = most_apart({cut: c.best for cut, c in parts.items()})
        if sum(parts[cut].best for cut in cuts) > choice.best:
            told = tuple((cut, next(f for f in parts[cut].kept if f.low == parts[cut].best)) for cut in cuts)
            tellers = _tellers({cut: parts[cut] for cut in cuts}, figures[whole], choice)
            added = len(cuts) > 1 and all(tellers.values()) and not set.intersection(*tellers.values())
            found[whole] = Apart(told, added, added and _died_later(told, tellers, figures, mentions))
    return found


def reaching(whole: Choice, apart: Apart, order: Sequence[str]) -> Choice:
    """The whole with all parts of different people in its highest figure, where they may all be right.

    So many are best by the rule `later_death`, where `order` has it and the last of them died later.
    """
    if not apart.added:
        return whole
    summed = apart.died_later and _LATER in order
    rule = _LATER if summed else _RULE if whole.rule in _AS_IF_ALIKE else whole.rule
    told = tuple(s for _, figure in apart.parts for s in figure.statements)
    return msgspec.structs.replace(
        whole, best=apart.people if summed else whole.best, rule=rule,
        high=None if whole.high is None or apart.most is None else max(whole.high, apart.most),
        statements=tuple(dict.fromkeys((*whole.statements, *told))),
    )  # fmt: skip


def conflicts(above: Mapping[Cut, Apart], chosen: Mapping[Cut, Choice], mentions: Sequence[Mention]) -> list[str]:
    """Each conflict of parts and whole in words, with the passages where several reports tell of the parts."""
    notes: dict[tuple[Outcome, tuple[tuple[Cut, Figure], ...]], str] = {}
    for whole, apart in above.items():
        outcome, nationality, _ = whole
        if nationality is not None:  # those of no stated nationality are among everybody
            words = _of_reports(apart, mentions) if apart.added else _of_wholes(apart, chosen[whole])
            of = "" if nationality == EVERYONE else f" ({nationality})"
            notes.setdefault((outcome, apart.parts), f"{outcome.value}{of}: {words}")
    return list(notes.values())


def _of_reports(apart: Apart, mentions: Sequence[Mention]) -> str:
    told = " and ".join(_part(cut, figure, mentions) for cut, figure in apart.parts)
    return f"{told} cannot be the same people; they come to {apart.people} together"


def _of_wholes(apart: Apart, choice: Choice) -> str:
    by_nationality = all(nationality not in (EVERYONE, None) for (_, nationality, _), _ in apart.parts)
    said = f"parts {'by nationality' if by_nationality else 'of different people'} add up to {apart.people}"
    if len(apart.parts) == 1 and not by_nationality:
        said = f"a part of the victims comes to {apart.people}"
    surely = choice.high is not None and apart.people > choice.high
    held = f"the whole is {choice.high} at most" if surely else f"more than the {choice.best} held best of the whole"
    return f"{said}, {held}"


def _within(part: Cut, whole: Cut) -> bool:
    outcome, nationality, role = whole
    if part == whole or part[0] is not outcome or role is not None:
        return False
    return nationality == EVERYONE or (part[1] == nationality and part[2] is not None)


def _tellers(parts: Mapping[Cut, Choice], wholes: Sequence[Figure], choice: Choice) -> dict[Cut, set[str]]:
    """By part the reports that give it, are believed, and tell of no others than those of the parts."""
    told: dict[str, int] = {}
    for part in parts.values():
        for report, people in {f.voice.report: f.low for f in part.kept}.items():
            told[report] = told.get(report, 0) + people
    aside = {s.statement for s in choice.set_aside if s.reason in DISTRUSTED}
    alone = {f.voice.report for f in wholes if f.low <= told.get(f.voice.report, 0) and aside.isdisjoint(f.statements)}
    return {cut: {f.voice.report for f in part.kept if f.low == part.best} & alone for cut, part in parts.items()}


def _died_later(
    told: Sequence[tuple[Cut, Figure]], tellers: Mapping[Cut, set[str]], figures: Figures, mentions: Sequence[Mention]
) -> bool:
    """Whether the last account says that its people died of wounds, or an earlier one has such people hurt.

    One report before it tells of all the others.
    """
    cut, last = max(told, key=lambda part: part[1].order)
    before = [(other, figure) for other, figure in told if other != cut]
    if cut[0] is not Outcome.KILLED or not all(later(last, figure) for _, figure in before):
        return False
    hurt = figures.get((Outcome.INJURED, *cut[1:]), ())
    quotes = (p.quote for s in _statements(last, mentions) for p in s.passages)
    return bool(set.intersection(*(tellers[other] for other, _ in before))) and (
        any(later(last, figure) for figure in hurt) or any(_OF_WOUNDS.search(quote) for quote in quotes)
    )


def _statements(figure: Figure, mentions: Sequence[Mention]) -> list[Statement]:
    return [s for m in mentions for s in m.statements if s.id in figure.statements]


def _part(cut: Cut, figure: Figure, mentions: Sequence[Mention]) -> str:
    _, nationality, role = cut
    kind = " ".join(word for word in (nationality, role) if word not in (EVERYONE, None))
    quote = _statements(figure, mentions)[0].passages[0].quote
    return f"{figure.low} ({kind}: “{_short(quote)}”)"


def _short(quote: str) -> str:
    """The end of the words, which tells of the victims where a headline is quoted before; no name is cut in two."""
    words = quote.split()
    kept = list(words)
    while len(" ".join(kept)) > _QUOTED or (len(kept) < len(words) and kept and kept[0][:1].isupper()):
        del kept[0]
    return ("… " if len(kept) < len(words) else "") + " ".join(kept)
