"""Web pages of the Gun Violence Corpus as training examples, labelled at a distance from the registry of their incident.

The registry gives the day, the place and the numbers of victims; no page is annotated. Words are labelled where a plain
pattern reads the registry's value in them, and left out of the loss (`known` 0) where they may state it or another
incident's. A page whose shooting was an accident teaches those words, but not whether a report tells of an attack.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

import numpy as np
from evaluation.registry import Incident, Page, load
from tokenizers import Tokenizer

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.tagger.layout import TAGS
from tollbook.extraction.tagger.tokens import Tokens, tokenise
from tollbook.extraction.tagger.windows import windows
from tollbook.gazetteer.dates import anchored, find_dates
from tollbook.reading.published import parse_published
from training.split import is_set_aside
from training.tagger.align import Label
from training.tagger.examples import Example, pieces

LONGEST: Final = 6000  # characters of a page that are read: what follows is mostly other stories

_ACCIDENT: Final = re.compile(
    r"\b(?:accident\w*|unintentional\w*|self-inflicted|(?:shot|shoots|shooting|killed|kills) (?:him|her)self|"
    r"(?:gun|rifle|handgun|pistol|weapon|firearm) (?:\w+ )?(?:went off|discharged|fired)|playing with (?:a|the) \w*gun)\b",
    re.IGNORECASE,
)
_SHOOTING: Final = re.compile(
    r"\b(?:shot|shots|shoots?|shootings?|gunfire|gunshots?|gunned|fired|homicide|murder\w*|killed|killing|kills|died|"
    r"dead|deadly|fatal\w*|slain|slaying|wounded|injured)\b",
    re.IGNORECASE,
)
_TOLD: Final = re.compile(
    rf"{_SHOOTING.pattern}|\b(?:happened|occurred|incident|found|called|responded|arrived|gun|police)\b", re.IGNORECASE
)
_EVENT: Final = re.compile(
    r"\b(?:shot|shootings?|gunfire|gunned down|opened fire|shots|fired|homicide|murder\w*)\b", re.IGNORECASE
)
_PRINTED: Final = re.compile(
    r"\b(?:published|updated|posted|copyright|reserved|photo|court|arraign\w*|hearing|vigil|funeral|scheduled|expected)\b",
    re.IGNORECASE,
)
_BE: Final = r"(?:was|were|is|are|be|been|being) (?:later |also |then |both |reportedly |apparently )?"
_COUNTED_FROM: Final = re.compile(r"\b(?:after|before|later|earlier|ago|since)\b", re.IGNORECASE)
_DEAD: Final = (
    rf"(?:{_BE}(?:fatally (?:shot|wounded|injured|struck)|shot,? (?:and killed|dead|to death)|(?:\w+ly )?killed|dead|"
    r"murdered|slain|gunned down|found (?:\w+ )?(?:dead|to death)|(?:pronounced|declared) dead)|"
    r"(?:fatally shot|shot dead|shot and killed|shot to death)(?! (?:the|an?|his|her|one|two|three|him|[A-Z]\w+)\b)|"
    r"died|dies|dead|killed (?:in|by|when)|succumbed|lost (?:his|her|their) li\w+)"
)
_HURT: Final = (
    rf"(?:{_BE}(?:\w+ly )?(?:shot(?! (?:and killed|dead|to death))|wounded|injured|hit|struck|grazed|hospitali[sz]ed|hurt)|"
    r"(?:recovering|shot in|wounded in|injured in|wounded after|injured after|wounded when|injured when)|"
    r"in (?:critical|stable|serious|fair|good|guarded) condition)"
)
_DEATH: Final = re.compile(
    r"\b(?:kill\w*|dead|deadly|die[sd]?|dying|deaths?|slain|slaying|murder\w*|homicide\w*|fatal\w*|bod(?:y|ies)|li(?:fe|ves)|"
    r"gunned|victims?|manslaughter|succumb\w*)\b",
    re.IGNORECASE,
)
_WOUND: Final = re.compile(
    r"\b(?:wound\w*|injur\w*|hurt|hospital\w*|condition|graz\w+|surviv\w+|recover\w*|shot|struck|hit|victims?)\b",
    re.IGNORECASE,
)
_SURVIVED: Final = re.compile(
    r"\b(?:wounded|wounding|injur\w+|hurt|hospitali\w+|condition|graz\w+|surviv\w+|recover\w*)\b", re.IGNORECASE
)
_NOUN: Final = (
    r"(?:man|woman|boy|girl|child|kid|toddler|infant|baby|teen(?:ager)?|youth|student|officer|deputy|trooper|victim|person|"
    r"driver|clerk|employee|father|mother|son|daughter|brother|sister|husband|wife|girlfriend|boyfriend|neighbou?r|"
    r"resident|guard|owner|soldier|passenger|bystander|customer|grandmother|grandfather|uncle|cousin|friend|nephew|"
    r"niece|athlete|player|senior|worker|male|female|step(?:son|daughter)|grand(?:son|daughter)|classmate|teen)"
)
_AGE: Final = (
    r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[- ](?:year|month|week|day)[- ]old"
)
_ONE: Final = (
    rf"(?:(?:(?:[Aa]n?|[Tt]he|[Oo]ne|[Hh]is|[Hh]er|[Tt]heir) (?:[\w'’.-]+ ){{0,3}}?|(?<=\n)|^)"
    rf"(?:{_AGE}(?: (?:[\w'’-]+,? ){{0,2}}?{_NOUN})?|{_NOUN})\b(?!['’]s? ))"
)
_NAMED: Final = rf"(?:[A-Z][\w'’-]+ (?:[A-Z][\w.'’-]+ ){{0,2}}[A-Z][\w'’-]+(?= ?[,(]? ?(?:{_AGE}|\d{{1,2}}\b)))"
_AUX: Final = (
    r"(?:(?!(?:shot|shoot\w*|kill\w*|charged|accused|arrested|suspect\w*|suspected|wanted|kidnap\w*|after|when|told|said|"
    r"says?|but) )[\w'’-]+ ){0,7}?(?:shot,? (?:and )?)?"
)
_ASIDE: Final = r"(?:,(?= who )|, [^,.;\n]{1,60},| \([^)\n]{1,40}\)| from [A-Z][\w]+(?: [A-Z]\w+)?| identified as [A-Z]\w+ [A-Z]\w+,?)?"
_KILLED_ONE: Final = re.compile(
    rf"(?P<a>{_ONE}|{_NAMED}){_ASIDE} {_AUX}{_DEAD}\b"
    rf"|\b(?:killed|killing|fatally shot|fatally shooting|shot dead|shot and killed|shooting and killing|"
    rf"(?:death|killing|murder|slaying|shooting|homicide) of|claimed the life of|took the life of) (?P<b>{_ONE})"
    rf"|\b(?:left|leaving|leaves) (?P<c>{_ONE}) dead\b"
)
_HURT_ONE: Final = re.compile(
    rf"(?P<a>{_ONE}|{_NAMED}){_ASIDE} {_AUX}{_HURT}\b"
    rf"|\b(?:wounded|wounding|injured|injuring|shot|hit|struck|grazed|shooting|hitting|striking) (?P<b>{_ONE})"
    rf"|\b(?:left|leaving|leaves|sent|sends|sending) (?P<c>{_ONE}) (?:\w+ )?(?:wounded|injured|hospitali\w+|hurt|to (?:the|a) hospital|in )"
)
_TWO_KILLED: Final = re.compile(
    rf"(?P<a>{_ONE}|{_NAMED}){_ASIDE},? and (?P<b>{_ONE}|{_NAMED}){_ASIDE} {_AUX}{_DEAD}\b"
    rf"|\b(?:killed|killing|kills|fatally shot|fatally shooting|shot dead|shot and killed|shooting and killing|"
    rf"(?:deaths?|killings?|murders?|slayings?) of|claimed the lives of|took the lives of) "
    rf"(?P<c>{_ONE}){_ASIDE},? and (?P<d>{_ONE})"
)
_TWO_HURT: Final = re.compile(
    rf"(?P<a>{_ONE}|{_NAMED}){_ASIDE},? and (?P<b>{_ONE}|{_NAMED}){_ASIDE} {_AUX}{_HURT}\b"
    rf"|\b(?:wounded|wounding|injured|injuring|shot(?! and killed)|hit|struck|shooting|hitting|striking) "
    rf"(?P<c>{_ONE}){_ASIDE},? and (?P<d>{_ONE})"
)
_MORE: Final = re.compile(r" (?:more|others?|of)\b", re.IGNORECASE)
_SPOKEN: Final = re.compile(r"[\"“”]")
_COUNTED_DEAD: Final = re.compile(rf"{_AUX}{_DEAD}\b", re.IGNORECASE)
_COUNTED_HURT: Final = re.compile(rf"{_AUX}(?:{_HURT}|shot|wounded|injured|hurt)\b", re.IGNORECASE)
_DEAD_BEFORE: Final = re.compile(
    r"\b(?:kill(?:ed|ing|s)|fatally shot|shot (?:dead|and killed)|deaths? of|murders? of|lives of) "
    r"(?:at least |all |the |a total of )?$",
    re.IGNORECASE,
)
_HURT_BEFORE: Final = re.compile(
    r"\b(?:wound(?:ed|ing)|injur(?:ed|ing)|shot|hit|shooting|hitting|struck) (?:at least |the |a total of )?$",
    re.IGNORECASE,
)
_INSTITUTION: Final = re.compile(
    r" (?:Police|Fire|Sheriff|County Sheriff|Hospital|Medical|Memorial|High|Elementary|Middle|School|University|College|"
    r"News|Department|District|Regional|General|PD|Tribune|Times|Post|Journal|Herald|Gazette|Daily)\b"
)
_CAPITAL: Final = re.compile(r"\b[A-Z][\w.'’-]*(?:[ ,]+(?:of |and |the )?[A-Z][\w.'’-]*)*")
_NEAR_PLACE: Final = re.compile(
    r"(?:(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|near|outside)(?: of)? |"
    r"(?:[A-Z][\w'’-]+ ){1,3}(?:neighbou?rhood|section|area|district) (?:of|in) )$",
    re.IGNORECASE,
)
_STATES: Final = re.compile(r",? (?:(?:[A-Z][a-z]+\.?)(?: [A-Z][a-z]+)?|[A-Z]\.?[A-Z]\.?)")


@dataclass(slots=True)
class Marks:
    """What is known of a page: labels, and per tag the stretches that may state a value or not."""

    labels: list[Label]
    unsure: list[tuple[int, int, str]]
    silent: set[str]

    def add(self, start: int, end: int, field: str, *, whole: int | None = None) -> None:
        """Label a stretch, once."""
        if not any((x.start, x.end, x.field) == (start, end, field) for x in self.labels):
            self.labels.append(Label(start, end, field, [0], whole=whole))


def sentences(report: ReportText) -> Iterator[tuple[int, int]]:
    """(start, end) of each sentence."""
    for at in report.starts:
        if at < len(report.text):
            yield report.sentence(at)


def mark(page: Page, incident: Incident) -> Marks:
    """The labels of a page."""
    report = ReportText(page.text[:LONGEST])
    marks = Marks([], [], set())
    _counts(report, incident.killed, "killed", marks)
    _counts(report, incident.injured, "injured", marks, dead=incident.killed)
    _dates(report, page, incident, marks)
    _places(report, incident, marks)
    _event(report, marks)
    return marks


def _counts(report: ReportText, number: int, field: str, marks: Marks, dead: int = 0) -> None:
    """Words that give the number of killed or injured: figures, or where it is one, the person first told of."""
    text, killed = report.text, field == "killed"
    cue, before, after = (_DEATH, _DEAD_BEFORE, _COUNTED_DEAD) if killed else (_WOUND, _HURT_BEFORE, _COUNTED_HURT)
    taken = [(x.start, x.end) for x in marks.labels]
    found = []
    for q in report.quantities if number else []:
        a, b = report.sentence(q.start)
        told = before.search(text, max(a, q.start - 40), q.start) or after.match(text, q.end + 1, min(b, q.end + 90))
        clear = not any(x < q.end and q.start < y for x, y in taken)
        more = _MORE.match(text, q.end) or _SPOKEN.search(text, a, q.start)
        if (
            told
            and clear
            and not more
            and q.low == number
            and q.high in (number, None)
            and (killed or number > 1 or dead)
        ):
            found.append((q.start, q.end))
    if not found and number == 1:
        pattern = _KILLED_ONE if killed else _HURT_ONE
        for hit in pattern.finditer(text):
            start, end = hit.span(next(n for n in "abc" if hit.group(n)))
            a, b = report.sentence(start)
            survived = killed or not dead or _SURVIVED.search(text, a, b)
            if (
                survived
                and end <= b
                and not _SPOKEN.search(text, a, start)
                and not any(x < end and start < y for x, y in taken)
            ):
                found.append((start, end))
                break
    whole = 1
    if not found and number == 2:
        found, whole = _pair(text, _TWO_KILLED if killed else _TWO_HURT, taken), 0
    for start, end in found:
        marks.add(start, end, field, whole=whole)
    if number and not found:
        marks.silent.add(field)
    for a, b in sentences(report):
        unsure = cue.search(text, a, b)
        if unsure and not killed and not number:
            unsure = _SURVIVED.search(text, a, b)
        if unsure:
            marks.unsure.append((a, b, field))


def _pair(text: str, pattern: re.Pattern[str], taken: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Two persons told of together."""
    for hit in pattern.finditer(text):
        stretches = [hit.span(name) for name in ("a", "b", "c", "d") if hit.group(name)]
        if not any(x < end and start < y for x, y in taken for start, end in stretches):
            return stretches
    return []


def _dates(report: ReportText, page: Page, incident: Incident, marks: Marks) -> None:
    """Expressions of the registry's day in sentences that tell of the shooting."""
    day = timedelta(days=1)
    found = anchored(find_dates(report.text, parse_published(page.published)))
    for d in found:
        a, b = report.sentence(d.start)
        words = report.text[a:b]
        own = d.date.start == d.date.end == incident.date
        near = d.date.start and d.date.end and d.date.start - day <= incident.date <= d.date.end + day
        plain = not _COUNTED_FROM.search(report.text, d.start, d.end)
        if own and plain and _SHOOTING.search(words) and not _PRINTED.search(words):
            marks.add(d.start, d.end, "date")
        elif near or _TOLD.search(words):
            marks.unsure.append((d.start, d.end, "date"))
    if not any(x.field == "date" for x in marks.labels):
        marks.unsure += [(d.start, d.end, "date") for d in found]


def _places(report: ReportText, incident: Incident, marks: Marks) -> None:
    """The registry's town or county, in sentences that tell of the shooting, with the quarter and the state beside it."""
    text = report.text
    names = sorted({*incident.places, incident.city} - {""}, key=len, reverse=True)
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b(?: County)?", re.IGNORECASE) if names else None
    for hit in pattern.finditer(text) if pattern else ():
        a, b = report.sentence(hit.start())
        start, end = hit.span()
        if not text[start].isupper() or _INSTITUTION.match(text, end) or not _SHOOTING.search(text, a, b):
            continue
        if end < len(text) and text[end : end + 2] in ("'s", "’s", " m", " w"):
            continue  # "a Gary man"
        if start - a < 3 and re.match(r"[^a-z\n]{0,40}(?:-|–|—|\()", text[end : end + 45]):
            continue  # a dateline
        if lead := _NEAR_PLACE.search(text[a:start]):
            start = a + lead.start()
        if (more := _STATES.match(text, end)) and incident.state.startswith(more.group().strip(" ,.").lower()[:3]):
            end = more.end()
        marks.add(start, end, "place")
    for a, b in sentences(report):
        if _TOLD.search(text, a, b):
            marks.unsure += [(*hit.span(), "place") for hit in _CAPITAL.finditer(text, a, b)]
    if not any(x.field == "place" for x in marks.labels):
        marks.unsure += [(*hit.span(), "place") for hit in _CAPITAL.finditer(text)]


def _event(report: ReportText, marks: Marks) -> None:
    """The first word that says what happened, in or right before the sentences with other labels; others are unsure."""
    told = {report.sentence_number(x.start) for x in marks.labels if x.field != "place"}
    for hit in _EVENT.finditer(report.text):
        if report.sentence_number(hit.start()) in told:
            marks.add(*hit.span(), "event_type")
            break
    for pattern in (_SHOOTING, _EVENT):
        marks.unsure += [(*hit.span(), "event_type") for hit in pattern.finditer(report.text)]


def told(marks: Marks) -> bool:
    """Whether a page surely tells of its incident: of its victims, or of a shooting on its day or at its place."""
    fields = {x.field for x in marks.labels}
    return bool(fields & {"killed", "injured"}) or ("event_type" in fields and bool(fields & {"date", "place"}))


def example(page: Page, incident: Incident, tokenizer: Tokenizer) -> Example | None:
    """The example of one page; None where too little of it is known."""
    marks = mark(page, incident)
    if not told(marks):
        return None
    body = page.text[:LONGEST]
    tokens = tokenise(tokenizer, body)
    tags = np.zeros((len(tokens), len(TAGS)), dtype=np.float32)
    known = np.zeros_like(tags)
    for field in ("date", "place", "killed", "injured", "event_type"):
        known[:, TAGS.index(field)] = field not in marks.silent
    for start, end, field in marks.unsure:
        first, last = pieces(tokens, start, end)
        known[first:last, TAGS.index(field)] = 0
    spans = _put(marks.labels, tokens, tags, known)
    accident = is_accident(page)
    mention = {"main": 1, "event_types": () if accident else ("armed_assault",)}
    cut = windows(tokenise(tokenizer, page.title, title=True), tokens)
    return Example(page.id, "en", body, tokens, cut, tags, known, spans, [mention], judged=not accident)


def _put(labels: Sequence[Label], tokens: Tokens, tags: np.ndarray, known: np.ndarray) -> list[tuple[int, int, Label]]:
    spans = []
    for label in sorted(labels, key=lambda x: (x.start, x.end, x.field)):
        first, last = pieces(tokens, label.start, label.end)
        if last > first:
            tags[first:last, TAGS.index(label.field)] = 1
            known[first:last, TAGS.index(label.field)] = 1
            if label.field in ("killed", "injured"):  # one of the two, not both
                known[first:last, [TAGS.index("killed"), TAGS.index("injured")]] = 1
            spans.append((first, last, label))
    return spans


def is_accident(page: Page) -> bool:
    """Whether a page tells of an accident or of a deed by one's own hand."""
    return bool(_ACCIDENT.search(f"{page.title}\n{page.text[:LONGEST]}"))


def load_pages(folder: Path, tokenizer: Tokenizer) -> list[Example]:
    """Examples of the pages of a folder (docs_train.jsonl.gz, incidents_train.jsonl.gz) that are trained on: a fifth of the incidents is not."""
    pages, incidents = load(folder, "train", None)
    made = (example(p, incidents[p.incident], tokenizer) for p in pages if not is_set_aside(p.incident))
    return [e for e in made if e is not None]
