"""The voice in which a body claims or denies: its spokesman, its agency, a recording, in its sentence or beside it."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.attribution.introductions import introductions
from tollbook.extraction.interpret.attribution.naming import Names
from tollbook.extraction.interpret.attribution.official import of_a_state, official_word
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.wordlists import MONTHS

_MEANS: Final = (
    r"(?:spokes(?:man|woman|person)|caller|statements?|communiqu[eé]s?|messages?|leaflets?|pamphlets?|posters?|"
    r"e-?mails?|videos?|audio|recordings?|channels?|websites?|web sites?|letters?|notices?|page|posts?|newsletter|"
    r"bulletin|agency|radio|telephone|commanders?|notes?|fax|phone call|tweets?|photographs|pictures|clip|banner|"
    r"films?|tapes?|flyers?|postings?|forums?|"
    r"(?:(?:web|news|internet|online|its|their|own|official|propaganda|jihadist|islamist|militant|rebel|"
    r"on an?) )sites?|"
    r"(?<=['’]s )sites?|(?<=-language )sites?|(?<=its )weekly(?! (?:news|paper|bulletin|magazine))|inscriptions?|"
    r"texts?|sheets?|slogans?|satellite phone|"
    r"newspaper|magazine|blog|mouthpiece|outlet|media (?:arm|wing|office)|Amaq|Telegram|Twitter|Facebook)"
)
_VOICE: Final = Cue(rf"(?<!take )(?<!took )(?<!taken )(?<!taking )\b{_MEANS}\b", re.IGNORECASE)
_BEFORE: Final = re.compile(
    r"(?:\b(?:audio|video|voice|written|recorded|emailed|e-mailed|faxed|printed|signed|handwritten|media|news|press|"
    r"text|radio|web|official|military|political|propaganda|"
    r"(?!(?:The|It|In|A|An|And|But|On|By|As|Its|Their|His|Her|This|That|Another|One|Same)\b)[A-Z][\w-]+"
    r"(?:['’]s)?) ){1,3}$"
)
_BEHIND: Final = re.compile(
    r"(?: (?:agency|recording|message|statement|clip|file|post|note|channel|account|arm|release|network|outlet|call))?"
    r"(?: (?:(?:posted|circulated|published|carried|released|sent|distributed|signed|put)(?: out)? )?"
    r"(?:on|by|via|through) (?:(?:the|its|an?|their) )?(?!\w+day\b)"
    r"(?:(?i:web ?site|internet|telephone|phone|radio|social media)|"
    r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})|"
    r" [a-z]{0,3}-?[A-Z][\w-]+(?= (?:said|wrote|reported|published|carried|showed)))?"
)
_ARM: Final = re.compile(
    r"agency|outlet|channels?|newspaper|newsletter|weekly|bulletin|magazine|media (?:arm|wing|office)|radio",
    re.IGNORECASE,
)
_NAMED_ARM: Final = re.compile(
    rf",? (?!\w+day\b|(?:{MONTHS})\b)"
    r"[\"“‘']?[a-z]{0,3}-?[A-Z][\w-]+(?: [A-Z][\w-]+)?"
)
_CALLED: Final = re.compile(
    r"\b(?:gave (?:his|her) name as|(?:calling|called|identified|identifying|introduced|introducing|describing) "
    r"(?:himself|herself) as|calling (?:himself|herself)|using the name|signed by|who goes by the name(?: of)?) "
    r"[\"“‘']?(?P<name>[A-Z][\w'’-]+(?: (?:al-|bin |ibn )?[A-Z][\w'’-]*){1,3})"
)
_ITS_OWN: Final = Cue(
    r"\b(?:the|this|that|its|their|his) (?:[a-z][\w-]* )?(?:group|movement|outfit|organi[sz]ation|front|party|faction|"
    r"militia|rebels|militants|insurgents|guerrillas|separatists|fighters)\b|\b(?:its|their|it|they|we|our)\b|"
    r"\b(?:caller|in the name of|on behalf of)\b",
    re.IGNORECASE,
)
_ANOTHER: Final = re.compile(
    r"\b(?:police|army|government|minist\w+|governor|embassy|company|hospital)\b(?!['’]s (?:road|fort|base|post|men))",
    re.IGNORECASE,
)
_QUOTED: Final = re.compile(r"[\"“][^\"”]*[\"”]")
_BY_WAY_OF: Final = re.compile(
    r"\b(?:through|via|by way of) (?:an?|the|its|their|another) "
    r"(?:(?:usual|different|second|same|other|local) )?"
    r"(?P<who>(?:priest|mediator|preacher|lawyer|imam|pastor|intermediary|elder|relative|cleric|messenger|go-between)"
    r"(?: of the [a-z]+)?)\b|"
    r"\bclaim(?:s|ed) (?:(?:it|this|that|them|both|(?:the|this|that|responsibility for) [\w-]+) )?(?:through|via) "
    r"(?P<arm>(?:[a-z]{2}-)?[A-Z][\w'’-]+)"
)
_PASSING: Final = re.compile(r", (?:which|whom) [^,;.]{3,80}\b(?:accused?|blamed?|suspect(?:s|ed)?|named?),")
_TOLD: Final = re.compile(r"\b(?:told|tells?|telling|assured|informed) (?:(?:the|this|our) )?(?:[a-z]+ )?$")
"""What leads up to who is told something, which is the paper that asked."""
_LEAD: Final = 40  # characters of what may lead up to a means of speaking


def voice(report: ReportText, actor: Actor, names: Names) -> str | None:
    """The words for the voice that a body uses, in its sentence, else in the next or the one before it."""
    line = report.sentence_number(actor.start)
    for number in (line, line + 1, line - 1):
        if 0 <= number < len(report.starts):
            first, last = report.sentence(report.starts[number])
            if number != line and not _still_it(report.text, (first, last), actor, names):
                continue
            found = _person(report.text, first, last, actor) or _through(report.text, first, last)
            found = found or _means(report.text, first, last, actor)
            if found:
                return found
    return None


def _still_it(text: str, sentence: tuple[int, int], actor: Actor, names: Names) -> bool:
    """Whether a sentence beside that of a body goes on to speak of it, and of no other body."""
    first, last = sentence
    quoted = [m.span() for m in _QUOTED.finditer(text, first, last)]
    others = [
        a
        for a in names.listed
        if first <= a.start < last and a.name != actor.name and not any(q <= a.start < e for q, e in quoted)
    ]
    unquoted = _QUOTED.sub("", text[first:last])  # "the men were with the army's company"
    return not others and bool(_ITS_OWN.search(text, first, last)) and not _ANOTHER.search(unquoted)


def _person(text: str, first: int, last: int, actor: Actor) -> str | None:
    """Somebody who speaks for the body by name: "military spokesman Abu Yasir"."""
    for known in introductions(text):
        own = of_a_state(actor.name) or any(n in known.office for n in (actor.name, actor.written))
        if first <= known.start < last and (own or not official_word(known.office)):
            return f"{known.office} {known.name}"
    named = _CALLED.search(text, first, last)
    return named["name"] if named else None


def _through(text: str, first: int, last: int) -> str | None:
    """Whoever passes on what it says: "through a mediator"."""
    named = _BY_WAY_OF.search(text, first, last)
    return named["who"] or named["arm"] if named else None


def _means(text: str, first: int, last: int, actor: Actor) -> str | None:
    """The means by which it speaks that is named nearest, with what belongs to it: "audio recording on Telegram"."""
    found: list[tuple[int, int]] = []
    passing = _PASSING.match(text, actor.end, last)
    aside = passing.span() if passing else (0, 0)
    for m in _VOICE.finditer(text, first, last):
        if (
            actor.start <= m.start() < actor.end
            or (found and m.start() < found[-1][1])
            or aside[0] <= m.start() < aside[1]
        ):
            continue  # the body's own name, or a part of the words before it, or who accuses it in passing
        lead = _BEFORE.search(text, max(first, m.start() - _LEAD), m.start())
        start = lead.start() if lead else m.start()
        if start < actor.end <= m.start():
            start = m.start()
        if _TOLD.search(text, max(first, start - _LEAD), start):
            continue
        trail = (_NAMED_ARM if _ARM.fullmatch(m.group()) else _BEHIND).match(text, m.end(), last)
        trail = trail or _BEHIND.match(text, m.end(), last)
        found.append((start, trail.end() if trail else m.end()))
    near = min(found, key=lambda w: max(w[0] - actor.end, actor.start - w[1], 0), default=None)
    return text[slice(*near)] if near else None
