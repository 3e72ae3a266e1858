"""From annotated quotes to labelled spans: the words of each quote that state the value.

Quotes were copied by people, with differing extents. Here each is trimmed to the number, the date
expression, the name that matters; where that cannot be told, the quote is kept whole or left out
of the loss for its field. Spans keep the mentions (by index) that they speak of.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from training.tagger.lexicon import DATE, DEMONYMS, EVENT, NOBODY, OUTCOME, WEAPON_PATTERN
from training.tagger.numbers import Number, numbers

COUNTS = ("killed", "injured", "kidnapped", "perpetrators_killed")
KINDS = ("claim_of_responsibility", "official_accusation", "third_party_allegation", "denial")
_WORDS = re.compile(r"\w+(?:[-'’]\w+)*")
_PEOPLE = re.compile(
    r"\b(?:an?|the|one|his|her|their|another|its|our|my|sole|only)\s+((?:[\w'’-]+\s+){0,4}?[\w'’-]+)"
    r"(?=\s+(?:was|were|is|are|who|whose|whom|from|of|in|at|on|and|or|had|has|died|dead|killed|injured|wounded|lost|"
    r"by|to|with|for|which|that|aged|suffered|taken|kidnapped|abducted|shot|hit|being|near|as|survived|escaped)\b|[,.;:()\"”]|$)",
    re.IGNORECASE,
)
_NOT_PEOPLE = re.compile(
    r"\b(?:raid|arm|arms|head|hands?|forest|attack|attacks|blast|explosion|bomb|town|village|city|site|legs?|foot|feet|shoulder|"
    r"chest|back|neck|face|stomach|hip|knee|vehicle|bus|car|truck|lorry|van|hospital|clinic|road|highway|night|morning|evening|day|"
    r"week|month|year|camp|toll|number|figure|house|home|mine|farm|fire|bullet|shrapnel|gun|knife|strike|shelling|ambush|area|district|"
    r"province|region|country|river|sea|boat|ship|market|school|church|mosque|hotel|street|same|spot|scene|incident|treatment|wounds?|"
    r"injur\w+|place|way|group|gang|army|police|militants|attackers?|gunmen|kidnappers|bush|mountains|border|state|government)$",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-ZÀ-ÝΆ-ΫА-Я]")
_PLACE_NOUN = [
    "province",
    "region",
    "state",
    "district",
    "county",
    "town",
    "city",
    "village",
    "municipality",
    "department",
    "governorate",
    "river",
    "road",
    "highway",
    "island",
    "valley",
    "prefecture",
    "tehsil",
    "upazila",
    "union",
    "suburb",
    "quarter",
    "camp",
    "airport",
    "airfield",
    "mine",
    "port",
    "border",
    "junction",
    "forest",
    "oblast",
    "canton",
    "commune",
    "zone",
    "area",
    "division",
    "market",
    "station",
]
_PLACE_LEAD = re.compile(
    r"(?:(?:some |about |around )?[\d.]+(?: ?km| kilometres| kilometers| miles)(?: (?:north|south|east|west|north-?east|north-?west|south-?east|"
    r"south-?west|outside|from))?(?: of)? |(?:north|south|east|west|outside|off|near|between|close to|outskirts of) "
    r"|(?:village|town|city|district|province|region|state|suburb|municipality|department|quarter|island|county) of )$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Label:
    """Words `start:end` of the body that state `field` of the mentions `mentions`."""

    start: int
    end: int
    field: str
    mentions: list[int]
    whole: int | None = None
    kind: str | None = None
    unproven: int | None = None


@dataclass(slots=True)
class Labels:
    """What one report teaches: spans, and stretches left out of the loss of a field."""

    spans: list[Label] = field(default_factory=list)
    ignored: list[tuple[int, int, str]] = field(default_factory=list)


def fold(text: str) -> str:
    """Lower case without accents."""
    decomposed = unicodedata.normalize("NFKD", text or "").lower()
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _stem(word: str) -> str:
    word = fold(word)
    for ending in ("men", "ies", "es", "s"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)][:6]
    return word[:6]


def matched_words(quote: str, value: str | None) -> tuple[int, int] | None:
    """The stretch of `quote` from the first to the last word that it shares with `value`, if not loose."""
    wanted = {_stem(w) for w in _WORDS.findall(value or "") if len(w) > 2 and w.lower() not in ("the", "and", "for")}
    hits = [m.span() for m in _WORDS.finditer(quote) if len(m.group()) > 2 and _stem(m.group()) in wanted]
    if not hits:
        return None
    start, end = hits[0][0], hits[-1][1]
    if len(_WORDS.findall(quote[start:end])) > 3 * len(hits) + 2:
        start, end = hits[0]
    return start, end


def place_span(quote: str, mention: Mapping[str, Any]) -> tuple[int, int]:
    """The names of a quoted place, with the words that qualify them."""
    words = list(_WORDS.finditer(quote))
    named = []
    wanted = {_stem(w) for key in ("place", "admin1") for w in _WORDS.findall(mention.get(key) or "") if len(w) > 2}
    for k, word in enumerate(words):
        capital = bool(_NAME.match(word.group()))
        opening = k == 0 or quote[: word.start()].rstrip().endswith((".", ":", '"'))
        if (capital and not opening) or _stem(word.group()) in wanted or (capital and word.group().isupper()):
            named.append(k)
    date_words = [m.span() for m in DATE.finditer(quote)] if len(named) > 1 else []
    named = [
        k
        for k in named
        if _stem(words[k].group()) in wanted or not any(a <= words[k].start() < b for a, b in date_words)
    ]
    if not named:
        return 0, len(quote)
    runs: list[list[int]] = [[named[0]]]
    for k in named[1:]:
        gap = quote[words[runs[-1][-1]].end() : words[k].start()]
        (runs[-1].append(k) if len(gap.split()) <= 4 and "." not in gap else runs.append([k]))
    best = max(runs, key=lambda run: (sum(_stem(words[k].group()) in wanted for k in run), len(run)))
    first, last = best[0], best[-1]
    if last + 1 < len(words) and words[last + 1].group().lower() in _PLACE_NOUN:
        last += 1
    start = words[first].start()
    if lead := _PLACE_LEAD.search(quote[:start]):
        start = lead.start()
    return start, words[last].end()


def date_span(quote: str) -> tuple[int, int]:
    """The date expression of a quote: from the first to the last, where they stand close."""
    found = [m.span() for m in DATE.finditer(quote) if m.group().strip()]
    if not found:
        return 0, len(quote)
    start, end = found[0]
    for a, b in found[1:]:
        if len(quote[end:a].split()) <= 3:
            end = b
    lead = re.match(r"\s*", quote[start:])
    return start + (lead.end() if lead else 0), end


def nationality_spans(quote: str, codes: set[str], names: Mapping[str, str]) -> list[tuple[int, int]]:
    """Words of a quote that name one of the nationalities."""
    stems = [s for c in codes for s in (DEMONYMS.get(c) or fold(names.get(c, c))[:4]).split("|")]
    found = []
    for word in _WORDS.finditer(quote):
        if _NAME.match(word.group()) and any(
            fold(word.group()) == s if len(s) < 3 else fold(word.group()).startswith(s) for s in stems
        ):
            found.append(word.span())
    return found


def _rows(mention: Mapping[str, Any], outcome: str) -> tuple[set[int], set[int], list[int]]:
    """(values of the whole, values of parts, all parts) of an outcome."""
    total = mention.get(f"{outcome}_total") or {}
    if outcome == "perpetrators_killed":
        value = mention.get("perpetrators_killed")
        return ({value} if isinstance(value, int) else set()), set(), []
    whole = {v for v in (total.get("low"), total.get("high")) if v is not None}
    for row in mention.get("rival_totals") or []:
        if row.get("outcome") == outcome:
            whole |= {v for v in (row.get("low"), row.get("high")) if v is not None}
    rows = mention.get(outcome) or []
    parts = {v for row in rows for v in (row.get("low"), row.get("high")) if v is not None}
    lows = [row.get("low") or 0 for row in rows]
    by_nation: dict[Any, int] = {}
    for row in rows:
        by_nation[row.get("nationality")] = by_nation.get(row.get("nationality"), 0) + (row.get("low") or 0)
    if outcome == "kidnapped" and not total and lows:
        whole |= {sum(lows)}
    return whole, parts | set(by_nation.values()), lows


def _nearest_outcome(quote: str, number: Number) -> str | None:
    best: tuple[float, str] | None = None
    for name, pattern in OUTCOME.items():
        for m in pattern.finditer(quote):
            after = m.start() >= number.end
            gap = quote[number.end : m.start()] if after else quote[m.end() : number.start]
            distance = len(gap.split()) + (0 if after else 0.6) + 3 * gap.count(",") + 3 * gap.count(" and ")
            if best is None or distance < best[0]:
                best = (distance, name)
    return best[1] if best else None


def count_spans(
    quote: str, outcome: str, mention: Mapping[str, Any], shared: bool
) -> list[tuple[int, int, int | None]]:
    """(start, end, whole) of the words of a quote that count people; `shared` with another outcome."""
    whole, parts, lows = _rows(mention, outcome)
    found = numbers(quote)
    fits = [n for n in found if n.value in whole | parts]
    if shared and len(found) > 1 and outcome in OUTCOME:
        near = {n: _nearest_outcome(quote, n) for n in found}
        if any(name == outcome for name in near.values()):
            fits = [n for n in fits if near[n] in (outcome, None)]
            if not fits:
                fits = [n for n in found if near[n] == outcome]
    spans: list[tuple[int, int, int | None]] = [(n.start, n.end, int(n.value in whole)) for n in fits]
    if 0 in whole and (none := NOBODY.search(quote)):
        spans.append((none.start(), none.end(), 1))
    if 1 in whole | parts or (not spans and lows):
        for m in _PEOPLE.finditer(quote):
            if (
                not any(a < m.end() and m.start() < b for a, b, _ in spans)
                and not NOBODY.search(m.group())
                and not _NOT_PEOPLE.search(m.group())
            ):
                spans.append((m.start(), m.end(), int(1 in whole)))
    if not spans:
        spans = [(n.start, n.end, None) for n in found] or [(0, len(quote), None)]
    return spans


def attribution_rows(quotes: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any] | None]:
    """The row that each quote speaks of, by shared names, words of claiming or denying, and order."""
    denying = re.compile(
        r"den(?:y|ie|ial)|reject|no (?:hand|part|involve|role)|not (?:involved|responsib|our|behind)|disown|refute|nothing to do",
        re.IGNORECASE,
    )
    claiming = re.compile(
        r"claim\w* (?:responsib|the|it|credit)|claimed|responsibility|took credit|boast", re.IGNORECASE
    )
    chosen: list[Mapping[str, Any] | None] = []
    for k, quote in enumerate(quotes):
        best, best_score = None, -1.0
        for j, row in enumerate(rows):
            score = 1.0 - 0.8 * min(abs(j - k * (len(rows) / max(len(quotes), 1))), 2)
            words = {_stem(w) for w in _WORDS.findall(quote) if len(w) > 2}
            for key in ("actor", "speaker"):
                score += bool(words & {_stem(w) for w in _WORDS.findall(row.get(key) or "") if len(w) > 2})
            score += 1.5 * ((row["kind"] == "denial") == bool(denying.search(quote)))
            score += 0.7 * ((row["kind"] == "claim_of_responsibility") and bool(claiming.search(quote)))
            if score > best_score:
                best, best_score = row, score
        chosen.append(best)
    return chosen


def _longest(spans: set[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans that lie in no other."""
    return sorted(s for s in spans if not any(o != s and o[0] <= s[0] and s[1] <= o[1] for o in spans))


def value_spans(
    quote: str, name: str, mention: Mapping[str, Any], countries: Mapping[str, str]
) -> tuple[list[tuple[int, int]], bool]:
    """The words of a quote that state a value, and whether the rest of the quote surely does not."""
    rows = [r for o in COUNTS[:3] for r in mention.get(o) or []]
    if name == "date":
        return [date_span(quote)], True
    if name == "place":
        return [place_span(quote, mention)], True
    if name == "nationality":
        spans = nationality_spans(quote, {r["nationality"] for r in rows if r.get("nationality")}, countries)
        return spans, bool(spans)
    if name in ("role", "target"):
        values = {r["role"] for r in rows if r.get("role")} if name == "role" else set(mention["targets"])
        found = {s for s in (matched_words(quote, value) for value in values) if s}
        if name == "role" or not found:
            short = name == "target" and len(quote.split()) <= 6
            return ([(0, len(quote))], True) if short else (_longest(found), bool(found))
        return [max(sorted(found), key=lambda s: s[1] - s[0])], True
    patterns = [WEAPON_PATTERN[w] for w in mention["weapons"] if w in WEAPON_PATTERN] if name == "weapon" else [EVENT]
    hits = {m.span() for pattern in patterns for m in pattern.finditer(quote)}
    if not hits and name == "event_type" and len(quote.split()) <= 8:
        return [(0, len(quote))], False
    return _longest(hits), bool(hits)


class Aligner:
    """Aligns reports; `countries` maps ISO codes to English country names."""

    def __init__(self, countries: Mapping[str, str]) -> None:
        self.countries = countries

    def align(self, body: str, report: Mapping[str, Any]) -> Labels:
        """Labels for a report's body. Quotes that stand in the title alone are left out."""
        out = Labels()
        for k, mention in enumerate(report["mentions"]):
            self._mention(body, mention, k, out)
        for total in report["stated_totals"]:
            at = body.find(total["quote"])
            if at >= 0:
                self._put(out, Label(at, at + len(total["quote"]), "stated_total", []))
        out.spans.sort(key=lambda s: (s.start, s.end, s.field))
        return out

    def _put(self, out: Labels, label: Label) -> None:
        for other in out.spans:
            if (other.start, other.end, other.field) == (label.start, label.end, label.field):
                other.mentions = sorted({*other.mentions, *label.mentions})
                return
        out.spans.append(label)

    def _mention(self, body: str, mention: Mapping[str, Any], k: int, out: Labels) -> None:
        evidence = mention["evidence"]
        unique = [body.find(e["quote"]) for e in evidence if body.count(e["quote"]) == 1]
        middle = sorted(unique)[len(unique) // 2] if unique else 0
        used: dict[str, set[str]] = {}
        for e in evidence:
            used.setdefault(e["quote"], set()).add(e["field"])
        attributed = [e["quote"] for e in evidence if e["field"] == "attribution"]
        rows = iter(attribution_rows(attributed, mention["attributions"]))
        for e in evidence:
            row = next(rows) if e["field"] == "attribution" else None
            places = [m.start() for m in re.finditer(re.escape(e["quote"]), body)]
            if not places:
                continue
            at = min(places, key=lambda p: abs(p - middle))
            shared = len(used[e["quote"]] & set(COUNTS)) > 1
            self._quote(body, at, e, mention, k, (shared, row), out)

    def _quote(
        self,
        body: str,
        at: int,
        e: Mapping[str, str],
        mention: Mapping[str, Any],
        k: int,
        more: tuple[bool, Mapping[str, Any] | None],
        out: Labels,
    ) -> None:
        quote, name = e["quote"], e["field"]
        shared, row = more
        if name in COUNTS:
            for start, end, whole in count_spans(quote, name, mention, shared):
                self._put(out, Label(at + start, at + end, name, [k], whole=whole))
        elif name == "attribution":
            kind, unproven = (row["kind"], int(row["substantiated"] is False)) if row else (None, None)
            self._put(out, Label(at, at + len(quote), name, [k], kind=kind, unproven=unproven))
            if row:
                self._parties(body, at, quote, row, k, out)
        else:
            spans, sure = value_spans(quote, name, mention, self.countries)
            for start, end in spans:
                self._put(out, Label(at + start, at + end, name, [k]))
            if not sure:
                out.ignored.append((at, at + len(quote), name))

    def _parties(self, body: str, at: int, quote: str, row: Mapping[str, Any], k: int, out: Labels) -> None:
        """The names of actor and speaker in the quote, or else in the words around it."""
        begin = max(body.rfind("\n", 0, at) + 1, at - 220)
        stop = body.find("\n", at)
        stop = min(len(body) if stop < 0 else stop, at + len(quote) + 160)
        for key in ("actor", "speaker"):
            for low, high in ((at, at + len(quote)), (begin, stop)):
                hit = matched_words(body[low:high], row.get(key))
                if (
                    hit is None
                    and (short := _initials(row.get(key) or ""))
                    and (m := re.search(rf"\b{short}\b", body[low:high]))
                ):
                    hit = m.span()
                if hit and hit[1] - hit[0] < 90:
                    self._put(out, Label(low + hit[0], low + hit[1], key, [k], kind=row["kind"]))
                    break


def _initials(name: str) -> str:
    letters = "".join(w[0] for w in _WORDS.findall(name) if w[0].isupper())
    return letters if len(letters) >= 2 else ""
