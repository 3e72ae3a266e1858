"""What the reader left unmarked though the grammar is plain: "13 dead" beside the other words of an incident.

Only what a bundle lacks altogether is added, from its own sentences, and never a figure that is marked for
anything else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.homes import home_at, sentence_homes
from tollbook.extraction.interpret.recordings import recordings
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.atoms.figure import read
from tollbook.extraction.interpret.victims.atoms.of_those_taken import share_at
from tollbook.extraction.interpret.victims.words.attackers import attackers_killed
from tollbook.extraction.interpret.victims.words.corrected import corrections
from tollbook.extraction.interpret.victims.words.fate import adjacent_fate
from tollbook.extraction.interpret.victims.words.headlines import told_in_headline
from tollbook.extraction.interpret.victims.words.named import age_beside
from tollbook.extraction.interpret.victims.words.outcomes import ATTACKERS
from tollbook.extraction.interpret.victims.words.people import find_role, noun_phrase_end
from tollbook.extraction.interpret.victims.words.quantities import Quantity
from tollbook.extraction.interpret.victims.words.rivals import rival_figures
from tollbook.extraction.interpret.victims.words.shot import SHOOTS_NOBODY, merely_shot
from tollbook.extraction.interpret.victims.words.singles import People, told_deadly, told_died, told_hurt, told_killed
from tollbook.extraction.spans import Bundle, Span, SpanField, SpanReading
from tollbook.vocabulary.codes import Outcome

SCORE: Final = 0.4  # confidence in what no reader marked
_ALSO: Final = re.compile(r"(?:,[^,.;\n]{1,40},)? (?:was|is) also\b")
_FURTHER: Final = re.compile(r"another\b|an? (?:second|third|fourth|fifth|sixth)\b", re.IGNORECASE)
_THE_BEFORE: Final = Cue(r"\b(?:the|all|these|those) $", re.IGNORECASE)
_FEW_LINES: Final = 3  # sentences in which a shooting is told before those who were taken to hospital
_PUT_RIGHT: Final = 0.9  # certainty that a figure put right counts everybody, as the one before it did
_FIELDS: Final = {
    Outcome.KILLED: SpanField.KILLED,
    Outcome.INJURED: SpanField.INJURED,
    Outcome.KIDNAPPED: SpanField.KIDNAPPED,
}
_COUNTING: Final = (
    *_FIELDS.values(),
    SpanField.PERPETRATORS_KILLED,
    SpanField.FREED,
    SpanField.MISSING,
    SpanField.STATED_TOTAL,
)
_PEOPLE: Final = (
    r"(?:people|persons|men|women|teens|teenagers|youths|boys|girls|children|adults|victims|others|more|officers)"
)
_SUCH: Final = rf"(?: (?!(?:and|or|of|who|with|in|at|for|on|to|from|by|about)\b)\w+){{0,2}}? {_PEOPLE}"
_ASIDE: Final = (
    r"(?:,? (?:including|among them) [^.,;\n]{1,50},|, (?:an?|one|two|three|four|five|six|\d+) [^.,;\n]{1,50},|"
    r" (?:--?|[–—]) [^.;\n]{1,90}? (?:--?|[–—])| at the scene|"
    r" ranging [^.,;\n]{1,50}?|"
    r" inside (?:the|an?) \w+)?"
)
_AND_MORE: Final = (
    r"(?:(?:,|,? and) (?:an?|one|two|three|four|five|six|\d+) (?:\w+ )?"
    r"(?:people|m[ae]n|wom[ae]n|teen(?:ager)?s?|boys?|girls?|child(?:ren)?|adults?|officers?))?"
)
"""Others who are told of with some: "2 girls, 2 men shot"."""
_SHOT: Final = re.compile(
    rf"{_SUCH}{_AND_MORE}{_ASIDE} (?:(?:were |was |are |is |got |had been |have been |being )?(?:also |"
    rf"all )?(?:shot{SHOOTS_NOBODY}|"
    r"(?:hit|struck) by (?:gunfire|bullets))\b(?! (?:and killed|dead|to death))|"
    r"(?:who )?(?:(?:are|were|is|was) )?(?:recovering|nursing|suffering|hospitali[sz]ed|with|treated|being treated)"
    r"(?: (?!(?:and|but|who|while)\b)[\w-]+){0,4} (?:wounds?|injuries|hospitals?)\b)",
    re.IGNORECASE,
)
_KIND: Final = r"(?:m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|teen(?:ager)?s?|adults?|females?|males?)"
_LISTED_AFTER: Final = re.compile(
    rf" (?:\w+ )?{_KIND} and (?:an?|one|two|three|\d+|another) (?:[\w-]+ )?{_KIND}\b", re.IGNORECASE
)
_LISTED_BEFORE: Final = Cue(rf"\b(?:an?|one|two|three|\d+) (?:[\w-]+ ){{0,2}}?{_KIND}(?:,|,? and) $", re.IGNORECASE)
_SURVIVED: Final = re.compile(r" of (?:the|those|these) (?:\w+ ){1,3}survived\b", re.IGNORECASE)
_DEEDS: Final = Cue(
    r"\b(?:attacks|raids|strikes|incidents|robber(?:y|ies)|cases|ambushes|bombings|shootings|explosions|kidnappings|"
    r"abductions|killings|clashes)\b",
    re.IGNORECASE,
)
_SHOOTS: Final = Cue(r"\b(?:shot|shoots|shooting|shooting of|wounding|hitting|striking) (?:at least )?$", re.IGNORECASE)
_SHOT_AT: Final = re.compile(rf"{_SUCH}\b(?! (?:to death|dead))", re.IGNORECASE)
_TO_HOSPITAL: Final = re.compile(
    rf"{_SUCH}{_ASIDE} (?:(?:are|were|was|have been|had been|remain(?:ed)?|being) )?(?:\w+ ){{0,2}}?"
    r"(?:hospitali[sz]ed|(?:taken|rushed|transported|airlifted|flown|driven|sent|brought|"
    r"admitted) to (?:\w+ ){0,3}?hospitals?|"
    r"(?:in|into) (?:the |a |an )?(?:\w+ )?hospitals?|in (?:critical|serious|stable|fair|good|"
    r"guarded)(?: \w+ \w+)? condition|"
    r"(?:to (?:\w+ ){0,2}?hospitals?))\b",
    re.IGNORECASE,
)
_SUFFERED: Final = re.compile(
    rf"{_SUCH}[^.;,\n]{{0,45}}? (?:received|suffered|sustained) (?:(?!and\b|but\b)[\w-]+ ){{0,4}}"
    r"(?:wounds?|injur(?:y|ies))\b",
    re.IGNORECASE,
)
_GUNS: Final = re.compile(r"\b(?:shot|shots|shooting|shootings|gun\w*|bullets?|opened fire)\b", re.IGNORECASE)
_DEATH: Final = re.compile(
    r"\b(?:kill\w*|dead|deadly|deceased|die[sd]?|death\w*|fatal\w*|slain|not survive|"
    r"(?<!attempted )(?<!attempted first-degree )(?<!attempted second-degree )murder\w*)\b",
    re.IGNORECASE,
)
_OTHERS: Final = re.compile(r" (?:others?|more)\b", re.IGNORECASE)
_AND_ANOTHER: Final = Cue(
    r"(?:\band|,|;) (?P<who>(?:another|one other|a (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth))"
    r"(?: (?:m[ae]n|wom[ae]n|person|people|boy|girl|teen(?:ager)?|child|victim|officer|student))?)"
    r"(?: (?:was|is|were|lies|remains))? (?:(?:critically|seriously|badly|also|slightly) )*"
    r"(?:wounded|injured|hurt|hospitali[sz]ed|in (?:an? )?(?:critical|serious|stable)(?: \w+)? condition)\b",
    re.IGNORECASE,
)  # "three people dead and another injured"
_WOUNDING_ANOTHER: Final = Cue(
    r"\b(?:and|but|,) (?:\w+ly )?(?:wound|injur|hurt|shoot)(?:ed|ing|s)? "
    r"(?P<who>another|one other|a (?:second|third|fourth|fifth|sixth|seventh))"
    r"(?! (?:\w+ )?(?:people|men|women|girls|boys|victims|officers|deputies|persons|teenagers|teens|children)\b)"
    r"(?! (?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|dozen|few|several)\b)"
    r"(?: (?:m[ae]n|wom[ae]n|person|boy|girl|teen(?:ager)?|child|victim|officer|deputy|student))?\b",
    re.IGNORECASE,
)  # "killing two brothers and wounding another"
_LIES: Final = (
    r"(?:in the hospital|(?:in|hospitali[sz]ed in) (?:an? )?"
    r"(?:critical|serious|stable|fair|good|guarded)(?: but \w+)? condition)"
)
_IN_HOSPITAL: Final = Cue(
    r"(?<![\w-])((?:an?|the|his|her|their|another) (?:[\w'’-]+ ){0,4}?"
    r"(?:m[ae]n|wom[ae]n|boy|girl|child|teen(?:ager)?|mother|father|mom|dad|brother|sister|son|daughter|wife|husband|"
    r"girlfriend|boyfriend|officer|deputy|friend|cousin|victim))(?:, [^.,;\n]{1,40})?,?(?: \w+){0,4}? "
    rf"(?:is|was|remains|remained|are)(?: \w+){{0,3}}? {_LIES}\b",
    re.IGNORECASE,
)
_BED: Final = Cue(rf"\b{_LIES}\b", re.IGNORECASE)
_ANOTHER: Final = Cue(
    r"\b(?:another|one other|a (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth))\b", re.IGNORECASE
)
_THOSE: Final = Cue(
    r"(?: U\.S\.| U\.K\.| (?:employed|hired|contracted|run|owned|operated|sent|engaged|escorted) by|"
    r" (?!(?:and|or|but|who|which|that|was|were|is|are|had|has|have|said|killed|wounded|injured|died|while|when|"
    r"after|before|by|not)\b)[\w'’-]+){2,12} (?:was|were|had been|have been) (?:all |later |then |also )?"
    r"(?P<fate>killed|shot dead|shot and killed|slain|wounded|injured|kidnapped|abducted|taken hostage)\b",
    re.IGNORECASE,
)
_THEIR_FATES: Final = {
    "killed": Outcome.KILLED, "shot": Outcome.KILLED, "slain": Outcome.KILLED, "wounded": Outcome.INJURED,
    "injured": Outcome.INJURED, "kidnapped": Outcome.KIDNAPPED, "abducted": Outcome.KIDNAPPED,
    "taken": Outcome.KIDNAPPED,
}  # fmt: skip
_ALL_ABOARD: Final = re.compile(
    r"(?: \w+)? (?:on board|aboard)(?: (?!(?:and|but|who)\b)[\w'’-]+){0,6} "
    r"(?:died|perished|were killed|lost their lives)\b"
)  # "all 224 on board an airliner died"
_TOLL: Final = re.compile(
    r"(?:^|[.;:]\s+|, |\band )[Tt]he "
    r"(?:(?:provisional|preliminary|latest|death|overall|total|present|current|new) ){0,2}"
    r"toll(?: of the (?:dead|attack|massacre|raid))?"
    r"(?:,| is| was| stands at| stood at| has reached| reached| has risen to| rose to| now)"
    r"(?: (?:now|at|at least|about|some|more than|over|already))* $|"
    r"\b(?:raised|revised|increased|corrected) "
    r"(?:it|the (?:death )?toll|(?:the|that|this|its|his|their) (?:figure|number|count)) to (?:at least )?$"
)
_IN_ALL: Final = re.compile(
    r"(?:^|[.;:\n]\s*)(?:In total|In all|All told|All in all|Altogether),? (?:at least |about |some )?$"
)
_ALL_DIED: Final = re.compile(
    r"(?: (?!was|were|have|had)[\w-]+){0,2} (?:(?:have|had|has|were|was|are|been) ){0,3}(?:died|dead|killed|perished|"
    r"lost their lives|laid down their lives|embraced martyrdom)\b"
)  # "In all, five persons have died"
_NATIONALS: Final = re.compile(r" (?:[\w.-]+ ){1,3}?(?:nationals|citizens)\b")


def missing_counts(report: ReportText, reading: SpanReading, title: str = "") -> list[list[Span]]:
    """For each bundle the figures to add, of outcomes for which it has none.

    `title` tells the report's headline from its other lines.
    """
    added: list[list[Span]] = [[] for _ in reading.bundles]
    marked = [(s.start, s.end) for b in reading.bundles for s in b.spans if s.field in _COUNTING]
    summed = [(s.start, s.end) for s in reading.totals]
    marked += summed
    for new, old in corrections(report, marked):
        for number, bundle in enumerate(reading.bundles):
            fields = [s.field for s in bundle.spans if s.start <= old < s.end and s.field in _FIELDS.values()]
            added[number] += [Span(new.start, new.end, name, SCORE, whole=_PUT_RIGHT) for name in fields[:1]]
    if len(reading.bundles) == 1:
        added[0] += _toll_so_far(report, reading.bundles[0], marked)
    for number, bundle in enumerate(reading.bundles):
        for name in (SpanField.KILLED, SpanField.INJURED):
            added[number] += rival_figures(report, bundle, marked, name)
    lacking = [
        {
            o
            for o, name in _FIELDS.items()
            if not any(s.field is name and (s.whole is None or s.whole >= 0.5) and _tells(report, s) for s in b.spans)
        }
        for b in reading.bundles
    ]
    if not any(lacking):
        return added
    homes = sentence_homes(report, reading)
    for start, end, outcome in _plain_figures(report, marked):
        home = home_at(report, reading, homes, start)
        if home is None and outcome is Outcome.INJURED:
            home = _home_between(report, homes, start)
        if home is not None and outcome in lacking[home]:
            whole = 0.4 if _in_list(report, start, end) else 0.5
            added[home].append(Span(start, end, _FIELDS[outcome], SCORE, whole=whole))
    alone = len(reading.bundles) == 1
    if alone:
        added[0] += _everybody_shot(report, reading.bundles[0], added[0], summed)
    main = next((n for n, b in enumerate(reading.bundles) if b.main), 0)
    aside = recordings(report.text)
    starts = [
        at
        for n, at in enumerate(report.starts)
        if at < len(report.text)
        and (alone or _home_between(report, homes, at) == main)
        and not any(a <= at < b for a, b in aside)
    ]
    added[main] += _single_persons(report, reading.bundles[main], added[main], marked, starts)
    added[main] += _in_headline(report, reading.bundles[main], added[main], title)
    return added


def _in_list(report: ReportText, start: int, end: int) -> bool:
    """Whether a number counts some of several kinds of people: "three men and a girl", "a girl, two women"."""
    before = _LISTED_BEFORE.search(report.text, max(report.sentence(start)[0], start - 50), start)
    return bool(before or _LISTED_AFTER.match(report.text, end))


def _home_between(report: ReportText, homes: Mapping[int, int], at: int) -> int | None:
    """The bundle that the sentence at `at` speaks of, or both marked ones around it, or the one before the end."""
    line = report.sentence_number(at)
    if line in homes:
        return homes[line]
    before = max((n for n in homes if n < line), default=None)
    after = min((n for n in homes if n > line), default=None)
    if before is None or (after is not None and homes[after] != homes[before]):
        return None
    return homes[before]


def _in_headline(report: ReportText, bundle: Bundle, added: Sequence[Span], title: str) -> list[Span]:
    """The persons whom the headline at the head of a report tells of, where its main incident has nobody harmed."""
    harm = (SpanField.KILLED, SpanField.INJURED)
    if any(s.field in harm and _tells(report, s) for s in (*bundle.spans, *added)):
        return []
    line = report.text.partition("\n")[0].strip()
    if not title or not line or not (line in title or title in line):
        return []
    for outcome in (Outcome.KILLED, Outcome.INJURED):
        told = list(dict.fromkeys(told_in_headline(report.text, (0, len(line)), outcome)))
        if told:
            return [Span(a, b, _FIELDS[outcome], SCORE, whole=0.5 if len(told) == 1 else 0.4) for a, b in told]
    return []


def _toll_so_far(report: ReportText, bundle: Bundle, marked: Sequence[tuple[int, int]]) -> list[Span]:
    """The unmarked toll of a report's one attack, where it tops each marked figure: "The toll, at least 110 by now"."""
    dead = [q.low for s in bundle.spans if s.field is SpanField.KILLED for q in report.quantities_in(s.start, s.end)]
    text = report.text
    tolls = [
        q
        for q in report.quantities
        if dead
        and (
            _TOLL.search(text, max(0, q.start - 70), q.start)
            or (_IN_ALL.search(text, max(0, q.start - 30), q.start) and _ALL_DIED.match(text, q.end))
        )
    ]
    free = [q for q in tolls if not any(a < q.end and q.start < b for a, b in marked)]
    return [Span(q.start, q.end, SpanField.KILLED, SCORE, whole=_PUT_RIGHT) for q in free if q.low > max(dead)][:1]


def _tells(report: ReportText, span: Span) -> bool:
    """Whether a mark says how many of all there were; "no guest was killed" says nothing of others.

    Nor does a figure of people who were shot say how many of them died.
    """
    return any((a.low or a.high is None or a.people.role is None) and not _aimed_at(report, span, a)
               for a in read(report, span))  # fmt: skip


def _aimed_at(report: ReportText, span: Span, atom: Atom) -> bool:
    """Whether several people marked as killed are only said to have been shot."""
    return span.field is SpanField.KILLED and atom.low > 1 and merely_shot(report, atom.start, atom.end)


def _everybody_shot(
    report: ReportText, bundle: Bundle, added: Sequence[Span], summed: Sequence[tuple[int, int]]
) -> list[Span]:
    """The figure of people who were shot in a report's only incident, where single persons alone are marked as hurt."""
    hurt = [s for s in (*bundle.spans, *added) if s.field is SpanField.INJURED]
    if any(q.low > 1 for s in hurt for q in report.quantities_in(s.start, s.end)):
        return []
    several = [(a, b) for a, b in summed if _DEEDS.search(report.text, a, b)]  # "14 raids with 30 dead and 92 hurt"
    taken = [*several, *((s.start, s.end) for s in bundle.spans if s.field in _COUNTING)]
    plain = [
        q
        for q in report.quantities
        if q.low > 1 and q.low >= len(hurt) and q.low == q.high
        and (_shot(report, q.start, q.end) or adjacent_fate(report, q.start, q.end) is Outcome.INJURED)
        and not any(a < q.end and q.start < b for a, b in taken)
    ]  # fmt: skip
    return [Span(plain[0].start, plain[0].end, SpanField.INJURED, SCORE, whole=0.95)] if plain else []


def _single_persons(
    report: ReportText,
    bundle: Bundle,
    added: Sequence[Span],
    marked: Sequence[tuple[int, int]],
    starts: Sequence[int],
) -> list[Span]:
    """Persons killed and hurt in a report's main incident, where neither is marked or counted.

    Only what the sentences that begin at `starts` tell counts.
    """
    own = [*bundle.spans, *added]
    sentences = [report.sentence(at) for at in starts]
    found: list[Span] = []

    def add(told: Iterable[People], field: SpanField) -> None:
        free = [x for x in told if not any(a < d and c < b for a, b in marked for c, d in x)]
        each = [at for x in free for at in x]
        apart = [(at,) for at in each if _is_told_apart(report.text, at)]
        for people in dict.fromkeys([*free[:1], *apart]):
            whole = 0.5 if len(people) == 1 else 0.4  # of two, neither is everybody
            found.extend(Span(*at, field, SCORE, whole=whole) for at in people if not _taken(found, at))

    if not any(s.field is SpanField.KILLED and _tells(report, s) for s in own):
        add((x for sentence in sentences for x in told_killed(report.text, sentence)), SpanField.KILLED)
        if not found:
            add((x for sentence in sentences for x in told_died(report.text, sentence)), SpanField.KILLED)
        if not found:
            add((x for sentence in sentences for x in told_deadly(report.text, sentence)), SpanField.KILLED)
    dead = bool(found) or any(s.field is SpanField.KILLED for s in own)
    hurt = [s for s in own if s.field is SpanField.INJURED and read(report, s)]
    if not hurt or (dead and not any(report.quantities_in(s.start, s.end) for s in hurt)):
        told = (x for sentence in sentences for x in told_hurt(report.text, sentence, beside_dead=dead))
        lain = [((h.span(1),), h) for h in _lain(report.text) if "condition" in h.group()] if dead else []
        lying = [people for people, h in lain if any(a <= h.start() < b for a, b in sentences)]
        add((*told, *lying), SpanField.INJURED)
    return found


def _is_told_apart(text: str, at: tuple[int, int]) -> bool:
    """Whether the words for one person tell him from others: by age or name, or by "also"."""
    known = age_beside(text, *at) is not None or text[at[0]].isupper()
    return known or bool(_ALSO.match(text, at[1]) or _FURTHER.match(text, at[0]))


def _taken(spans: Sequence[Span], at: tuple[int, int]) -> bool:
    return any(s.start < at[1] and at[0] < s.end for s in spans)


def _plain_figures(report: ReportText, marked: Sequence[tuple[int, int]]) -> list[tuple[int, int, Outcome]]:
    found = []
    for q in report.quantities:
        if any(a < q.end and q.start < b for a, b in marked):
            continue
        outcome = adjacent_fate(report, q.start, q.end)
        if outcome is None and _shot(report, q.start, q.end):
            outcome = Outcome.INJURED
        if outcome is None and _SURVIVED.match(report.text, q.end):
            outcome = Outcome.INJURED
        if outcome is None and (share := share_at(report, q.end, q.low)):
            outcome = share.outcome
        outcome = outcome or _fate_of_those(report, q)
        if outcome is None and _ALL_ABOARD.match(report.text, q.end) and q.low > 1:
            outcome = Outcome.KILLED
        if outcome is not None:
            found.append((q.start, q.end, outcome))
    lying = [hit.span(1) for hit in _lain(report.text)]
    if _ANOTHER.search(report.text):
        lying += [hit.span("who") for p in (_AND_ANOTHER, _WOUNDING_ANOTHER) for hit in p.finditer(report.text)][:1]
    free = [(x, y) for x, y in lying if not any(a < y and x < b for a, b in marked)]
    return found + [(x, y, Outcome.INJURED) for x, y in free]


def _lain(text: str) -> Iterator[re.Match[str]]:
    """The words for who lies in hospital."""
    return _IN_HOSPITAL.finditer(text) if _BED.search(text) else iter(())


def _fate_of_those(report: ReportText, q: Quantity) -> Outcome | None:
    """What became of people who are told by where they were: "nine weavers on their way home were shot dead"."""
    text, last = report.text, report.sentence(q.start)[1]
    those = _THOSE.match(text, q.end, min(last, q.end + 110))
    if those is None or q.low < 2 or ATTACKERS.search(text, q.end, those.start("fate")):
        return None
    if 1900 <= q.low <= 2100 or report.quantities_in(q.end, those.start("fate")):
        return None  # "in 2021 two cyclists were kidnapped"
    noun = find_role(text[q.end : noun_phrase_end(text, q.end, those.start("fate"))])
    if noun is None and not _NATIONALS.match(text, q.end):
        return None
    return _THEIR_FATES[those["fate"].split()[0].lower()]


def _guns_from(report: ReportText, start: int, end: int) -> int:
    """From where on words for guns tell what those at `text[start:end]` were taken to hospital for.

    Of "both men" and "the two" it is told before who they are.
    """
    text, line = report.text, report.sentence_number(start)
    again = text[start:end].lower() == "both" or _THE_BEFORE.search(text, max(0, start - 8), start)
    return report.starts[line if again else max(0, line - _FEW_LINES)]


def _shot(report: ReportText, start: int, end: int) -> bool:
    """Whether the number at `text[start:end]` counts people who were shot, others than those whose death is told."""
    text = report.text
    first, last = report.sentence(start)
    told = (
        _SHOT.match(text, end, last)
        or (_SHOOTS.search(text, max(first, start - 30), start) and _SHOT_AT.match(text, end, last))
        or _SUFFERED.match(text, end, last)
        or (_TO_HOSPITAL.match(text, end, last) and _GUNS.search(text, _guns_from(report, start, end), last))
    )
    if not told or not _DEATH.search(text, first, last):
        return bool(told)
    return bool(_OTHERS.match(text, end)) or merely_shot(report, start, end)


def missing_attackers(report: ReportText, reading: SpanReading) -> list[list[Span]]:
    """For each bundle the figures of dead attackers in its sentences."""
    added: list[list[Span]] = [[] for _ in reading.bundles]
    found = [q for q in report.quantities if attackers_killed(report, q.start, q.end)]
    if found:
        homes = sentence_homes(report, reading)
        for q in found:
            home = homes.get(report.sentence_number(q.start))
            if home is not None:
                added[home].append(Span(q.start, q.end, SpanField.PERPETRATORS_KILLED, SCORE, whole=0.6))
    return added
