"""Words that point back to a body named before: "the group", "the same rebels", "it"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.attribution.acquitting import affiliated
from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.attribution.official import of_a_state
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue

POINTS_BACK: Final = Cue(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Tt]heir) (?:(?P<same>same|very same) )?"
    r"(?:(?:armed|rebel|militant|separatist|insurgent|banned|outlawed|extremist|jihadist|Islamist|guerrilla) )?"
    r"(?:group|movement|organi[sz]ation|outfit|front|party|faction|militia|rebels|insurgents|separatists|militants|guerrillas|"
    r"cartel|gang)"
    r"(?:'s|’s)?\b|\b(?:[Ii]t|[Tt]hey)\b(?! (?:is|was) (?:not )?(?:clear|known|possible|too|likely|said|reported|"
    r"believed))"
)
_OTHER_GROUP: Final = Cue(
    r"\b(?:[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|aid|relief|charitable|humanitarian|medical|rights|clearance|demining|advocacy|"
    r"development|non-governmental|faith-based|employers['’]?|mining|steering|umbrella|monitoring|church|women['’]s) "
    r"(?P<noun>group|organi[sz]ation)\b"
)  # "their organisation", "a rights group": what "the organisation" is further on
_NEAR: Final = 2  # sentences that a word like "it" or "the group" may point back over
_NOBODY: Final = Cue(r"\b(?:[Nn]o (?:\w+ )?(?:group|one|organi[sz]ation|party|faction)|[Nn]obody|[Nn]one)\b[^.;,]*$")
_PRONOUN: Final = 5  # letters of a word that points back and is no noun
_SAME: Final = 8  # those that "the same group" may point back over
_LIKE_A_BODY: Final = re.compile(
    r"^[A-Z0-9][A-Z0-9/-]+$|\b(?:Front|Army|Brigades?|Movement|Party|Forces?|Group|Organi[sz]ation|Council|Union|"
    r"Liberation|"
    r"Islamic|Jihad|Network|Cartel|Militia|People's|Alliance|Coalition|Resistance|Command|Battalion|Gang|Tigers|"
    r"Faction|Clan|"
    r"Los|Ansar|Jaish|Lashkar|al-\w+)\b"
)

_THE_GROUP: Final = re.compile(r"(?:rebels|insurgents|separatists|militants|guerrillas|militia|cartel|gang)")


def means_another(report: ReportText, band: Actor, listed: Sequence[Actor]) -> bool:
    """Whether "the rebels" are a body that was named just before."""
    before = report.text[max(0, band.start - len("the same ")) : band.start].lower()
    same = before == "the same "
    if not _THE_GROUP.fullmatch(band.name) or not (same or before.endswith("the ")):
        return False
    line, far = report.sentence_number(band.start), _SAME if same else _NEAR
    return any(a.listed and 0 <= line - report.sentence_number(a.start) <= far and a.end < band.start for a in listed)


_OBJECT: Final = Cue(
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|disown(?:s|ed)?|call(?:s|ed)|refut(?:es|ed)|"
    r"verif(?:y|ied)|confirm(?:s|ed)?|condemn(?:s|ed)?|d(?:o|oes|id|one|oing)|describ(?:es|ed)|"
    r"investigat\w+|about|of|for|on|in|at|with|behind|from|to|against|made|make|saw|seen) $"
)  # "confirmed it": the deed, not who did it
_ENDS: Final = re.compile(
    r"[.,;:!?)\"”]|$| (?:on|in|to|for|by|as|from|with|at|and|or|but|because|since|when|while|the|an?|over|after|before|"
    r"again|off|down|up|out|without|until|there|here|yesterday|today|too|through|within|last|this)\b"
)
_VERB: Final = re.compile(
    r"\b(?!(?:that|and|but|if|when|where|which|what|how|why|while|because|as|than|so|or|until|though|although|since|"
    r"before|after|unless|whether|whom|only|then|now|also|yet|says?|said|"
    r"h[eo]lds?|holding|blam\w+|accus\w+|suspect\w*|nam(?:ed|es|ing)|thinks?|believes?)\b)[a-z]+ $"
)  # "staged it": what was done; "blamed it", "held it responsible" and "as it" are of a body
_ITS_WORD: Final = Cue(
    r"(?:^|[.;:] |, (?:and|but|while) )([^.;:,]{2,80}?) (?:said|says?|wrote|insist(?:s|ed)|told [\w ]{3,30}?) "
    r"(?:that )?$"
)
_ITS_WORD_IN: Final = Cue(
    r"^([^.;:]{2,120}?),? (?:said|says?|wrote|insist(?:s|ed)|told [\w ]{3,30}?)"
    r"(?: (?:in|on|by|through|via|late|early|earlier) [^.;:,]{1,40}?)? (?:that )?$"
)  # "the company that runs the camp, Orvale Graphite, said in a statement that"
_ONE: Final = re.compile(
    r"\b(?:ministry|government|company|firm|embassy|command|mission|office|department|agency|service|council|union|"
    r"court|commission|bank)\b",
    re.IGNORECASE,
)
_SEVERAL: Final = re.compile(
    r"\b(?:[Pp]olice|people|officials?|residents|villagers|doctors|witnesses|relatives|\w+men|\w+ers|\w+ors)\b",
    re.IGNORECASE,
)


def _is_speaker(report: ReportText, at: int, pronoun: str, bodies: Sequence[Actor]) -> bool:
    """Whether a pronoun is a speaker who is no body: "police said they would look into it"."""
    first, _ = report.sentence(at)
    speakers = _ONE if pronoun.casefold() == "it" else _SEVERAL
    return any(
        said is not None
        and speakers.search(said.group(1)) is not None
        and not any(first + said.start(1) <= a.end and a.start <= first + said.end(1) for a in bodies)
        for said in (p.search(report.text[first:at]) for p in (_ITS_WORD, _ITS_WORD_IN))
    )


def _so_called(report: ReportText, words: re.Match[str], named: Sequence[Actor]) -> Actor | None:
    """The body named last before whose name has the noun that points back: "the front" is the Reed Front."""
    noun = words.group().split()[-1].removesuffix("'s").removesuffix("’s").casefold()
    line = report.sentence_number(words.start())
    alike = (
        a
        for a in reversed(named)
        if a.start < words.start()
        and line - report.sentence_number(a.start) <= _NEAR
        and noun in a.name.casefold().split()
    )
    return next(alike, None)


_MEN: Final = re.compile(r"\w+(?:s|men)$")


def _several_since(bands: Sequence[Actor], start: int, end: int) -> bool:
    """Whether a band was named after a body: "the herders he knows, they told him" are not the Front."""
    return any(start <= a.start and a.end <= end and _MEN.search(a.name) for a in bands)


_WHERE: Final = Cue(r"\b(?:in|of|at|near|outside|around) (?:the )?$")  # "the Council of Orvale said that it was"
_HEARS: Final = Cue(r"\b(?:told|tells?|informed|assured) (?:the )?$")  # who is told what "they" did is not they


def pointing_back(report: ReportText, rows: Sequence[Actor], marked: Sequence[tuple[int, int]]) -> list[Actor]:
    """What "the group" and "it" stand for: the body named last, in this sentence or the ones before it."""
    said = {a.name for a in rows if a.kind == "name" and any(m[0] < a.end and a.start < m[1] for m in marked)}
    bodies = [
        a
        for a in rows
        if (
            a.kind in ("listed", "forces", "country")
            or (a.kind == "name" and (a.name in said or _LIKE_A_BODY.search(a.name)))
        )
        and not affiliated(report, a, rows)
        and not _HEARS.search(report.text, max(0, a.start - 14), a.start)
        and not (a.kind == "country" and _WHERE.search(report.text, max(0, a.start - 12), a.start))
    ]
    starts = [a.start for a in bodies]
    named = [a for a in rows if a.kind in ("listed", "name")]
    bands = [a for a in rows if a.kind == "band"]
    others = [(other.end(), other["noun"]) for other in _OTHER_GROUP.finditer(report.text)]
    found, aside = [], set[int]()  # the sentences in which another group is the subject
    for m in POINTS_BACK.finditer(report.text):
        k = bisect_left(starts, m.start()) - 1
        if k < 0 or any(a.start < m.end() and m.start() < a.end for a in rows):
            continue
        if _NOBODY.search(report.text, max(0, m.start() - 60), m.start()):
            continue
        if not m.group("same") and any(at < m.start() and m.group().endswith(f" {noun}") for at, noun in others):
            aside.add(report.sentence_number(m.start()))
            continue
        line = report.sentence_number(m.start())
        noun = len(m.group()) > _PRONOUN
        if not noun and (
            line in aside
            or (_ENDS.match(report.text, m.end()) and _VERB.search(report.text, max(0, m.start() - 20), m.start()))
            or _OBJECT.search(report.text, max(0, m.start() - 20), m.start())
            or _is_speaker(report, m.start(), m.group(), bodies)
        ):
            continue
        if m.group().casefold() == "they" and _several_since(bands, bodies[k].end, m.start()):
            continue
        near = bodies[max(0, k - 5) : k + 1] if noun else []
        groups = [a for a in near if (a.kind == "listed" and not of_a_state(a.name)) or a.name in said]
        best = next(iter(groups[::-1]), bodies[k])
        if noun:
            best = _so_called(report, m, named) or best
        if noun and (best.kind in ("country", "forces") or of_a_state(best.name)):
            continue  # a state's army is no group
        if line - report.sentence_number(best.start) <= (_SAME if m.group("same") else _NEAR):
            kind = "back" if noun else "pronoun"
            found.append(Actor(m.start(), m.end(), best.name, best.written, best.listed, kind))
    return found
