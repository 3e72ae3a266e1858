"""Cues find what the patterns find, and know where to look."""

from __future__ import annotations

import re

import pytest

from tollbook.extraction.interpret.attribution import parties, setting, speakers, wording
from tollbook.extraction.interpret.cue import Cue, learn
from tollbook.extraction.interpret.patterns import CAPITAL, beginnings, capitalised, endings, needs, parsed, reach
from tollbook.extraction.interpret.victims.fates import (
    asides,
    captivity,
    died_since,
    fate,
    only_hurt,
    pulled_out,
    wounds,
)
from tollbook.extraction.interpret.victims.numbers import quantities

TEXT = (
    "POLICE in Diyarbakır said on Monday that two guards were killed; nobody claimed responsibility. The army's "
    "spokesman denied it, and a widow told Reuters that the gunmen — “bandits”, he called them — had not been "
    "identified.\nIn İzmir no group took credit. Suspected rebels may have fired on the convoy, officials announced "
    "without offering any proof. Der Täter, ſaid one, was at large; the US$ 5 reward stands. "
) * 4
"""With letters whose cases are not one to one."""
CAPITALS = "“al-Noor” said so, Ély wrote: 3×Ä or ×Kin; a Big one, the x-Ray al-Ain of The said, _Low said"


def hits(pattern: re.Pattern[str] | Cue, text: str, first: int, last: int) -> list[tuple[int, int]]:
    return [m.span() for m in pattern.finditer(text, first, last)]


@pytest.mark.parametrize(
    ("written", "known"),
    [
        (r"\b(?:den(?:y|ied)|no (?:hand|part)|x?rays)\b", {"den", "no ", "xra", "ray"}),
        (r"\b[Tt]he\b", {"the"}),
        (r"(?<!a )\bby(?= |$)", {"by"}),
        (r"\b(?:ab){2,}", {"aba"}),
        (r"\b(?:a|an) ?", {"a"}),
        (r"^the", {"the"}),
        (r"(?:^|(?<=[.;] )|(?<=\band ))(?:one|a) man", {"one", "a m"}),
        (
            r"\b(?:\d+\b|so)\s",
            {"so ", "0 ", "00 ", "000"},
        ),
    ],
)
def test_beginnings_follow_from_the_pattern(written: str, known: set[str]) -> None:
    assert beginnings(parsed(written, re.IGNORECASE)) == known


@pytest.mark.parametrize(
    ("written", "known"),
    [
        (r"\b(?:two|\d+) (?:\w+ ){0,3}?(?:raids|attacks)\b", [{"two", "0 ", "00 ", "000"}, {"rai", "att"}]),
        (r" (?:died|perished)\b", [{"die", "per"}]),
        (r"\w+ (?:so )?(?:died|fell)", [{"so ", "die", "fel"}, {"die", "fel"}]),
        (r"[^.;]{0,90}?\b(?:taken|rushed) (?:\w+ ){0,3}?to .*\bdied\b", [{"tak", "rus"}, {"die"}]),
        (r"x(?: so)?(?= far)", [{"far"}]),
        (r"\b(?=\w+ (?:(?:had|has) (?:fired|shot)|was (?:behind|to blame)))", [{"had", "has", "beh", "bla"}]),
        (r"(?:\bone|a few) of|\btwo\b", [{"one", "few", "two"}]),
        (r"(?:\bone)?|\btwo\b", []),
        (r"xyz(?! so)", []),
    ],
)
def test_what_a_match_needs_follows_from_the_pattern(written: str, known: list[set[str]]) -> None:
    assert needs(parsed(written, re.IGNORECASE)) == known


@pytest.mark.parametrize(
    ("written", "known"),
    [
        (r"\b[A-Z]\w+ said", {CAPITAL}),
        (r"(?<![\w-])(?:the |[A-ZÀ-Ý])", {"the", CAPITAL}),
        (r"(?:\bal-)?\b[A-Z]\w+", {"al-", CAPITAL}),
        (r"\b(?=said|wrote)\w+", {"sai", "wro"}),
        (r"\ba [A-Z]", {"a "}),
        (r"(?<![,-])[A-Z]", None),
        (r"(?:\b|-)[A-Z]", None),
        (r"(?:x|\bal-)?[A-Z]", None),
    ],
)
def test_beginnings_may_be_any_capital_or_what_follows(written: str, known: set[str] | None) -> None:
    """Names begin with a capital, whichever it is; a place of which the pattern says what follows, with that."""
    assert beginnings(parsed(written)) == known
    cue, plain = Cue(written), re.compile(written)
    for text in ("a first text", CAPITALS, CAPITALS.swapcase()):
        learn(text)
        assert hits(cue, text, 0, len(text)) == hits(plain, text, 0, len(text))


def test_letters_of_either_case_are_no_capitals() -> None:
    """A pattern that ignores case may begin with any letter."""
    assert beginnings(parsed(r"\b[A-Z]\w+", re.IGNORECASE)) is None


@pytest.mark.parametrize(("written", "far"), [(r"\b(?:of|in) $", 4), (r"\bof|in$", 0), (r"\b\w+ of$", 0), (r"of", 0)])
def test_how_far_before_the_end_a_match_begins_follows_from_the_pattern(written: str, far: int) -> None:
    """A pattern of bounded width that stands before something is looked for only right before it."""
    assert reach(parsed(written)) == far


def test_patterns_are_known_to_be_absent_where_no_match_can_begin() -> None:
    """Nothing is said of a text that was not learnt; no stretch is taken for empty that holds a match."""
    cue, text = Cue(r"\bzinc (?:mine|pit)s?\b"), "They dug in zinc pits. They dug in tin pits."
    assert not cue.absent(text, [(0, len(text))])
    learn("a first text")
    cue.search("a first text")
    learn(text)
    assert not cue.absent(text, [(23, len(text)), (0, 22)])
    assert cue.absent(text, [(23, len(text))])


@pytest.mark.parametrize("written", [r"\b\w+ed\b", r"made|\bkept", r"(?:\bx)?y", r"(?<=e)the", r"\b(?:a|)"])
def test_a_pattern_that_may_begin_anywhere_is_searched_for_as_it_is(written: str) -> None:
    assert beginnings(parsed(written)) is None
    assert hits(Cue(written), TEXT, 0, 500) == hits(re.compile(written), TEXT, 0, 500)


@pytest.mark.parametrize(
    ("written", "known"),
    [
        (r"\b(?:more than|over) ?$", {"han", "ver", "an ", "er "}),
        (r"(?:\bin|, at)\s*$", {"in", " at", "n  ", "in ", "at ", "t  ", "   "}),
        (r"\b\w+ of (?:a|the)?$", {"of ", "f a", "the"}),
        (r"\w$", None),
        (r"\bin$|of", None),
        (r"\bin", None),
    ],
)
def test_endings_follow_from_the_pattern(written: str, known: set[str] | None) -> None:
    assert endings(parsed(written, re.IGNORECASE)) == known


@pytest.mark.parametrize(
    "before", ["Wounded OVER ", "over", "over\n", "for", "in", " ", "", "the number of\u00a0", "of 3"]
)
def test_cues_before_something_find_what_the_patterns_find(before: str) -> None:
    for written in (r"\b(?:over|in)\s*$", r"\bof\s?\d*$", r"\b(?:for|o)$"):
        cue, plain = Cue(written, re.IGNORECASE), re.compile(written, re.IGNORECASE)
        for text, end in ((before, len(before)), (before + "20", len(before))):
            one, other = cue.search(text, 0, end), plain.search(text, 0, end)
            assert (one and one.span()) == (other and other.span())
            assert bool(cue.search(text)) == bool(plain.search(text))


@pytest.mark.parametrize("written", [r"[“\"]$", r"\bso $", r"\d ?$", r"x*$"])
def test_what_stands_before_is_found_in_the_shortest_texts(written: str) -> None:
    """Of one or two letters, at a text's end and beyond it."""
    pattern, cue = re.compile(written), Cue(written)
    for text in ("", '"', "so ", 'a "so 1 ', '"7x'):
        for end in range(len(text) + 5):
            wanted, found = pattern.search(text, 0, end), cue.search(text, 0, end)
            assert (wanted and wanted.span()) == (found and found.span())


def test_cues_find_what_the_patterns_find_in_any_part_of_a_text() -> None:
    named = {
        k: v
        for m in (
            asides,
            captivity,
            died_since,
            fate,
            only_hurt,
            parties,
            pulled_out,
            quantities,
            setting,
            speakers,
            wording,
            wounds,
        )
        for k, v in vars(m).items()
        if isinstance(v, Cue)
    }
    cues = {**named, **setting._CUES}
    assert len(cues) > 20
    learn("a first text")
    for name, cue in cues.items():
        cue.search("a first text")  # from the second on texts are sifted
        plain = re.compile(cue.pattern, cue.flags)
        for text in (TEXT, TEXT[:90], TEXT[40:230], TEXT.replace("İ", "I")):
            if text[:3] == TEXT[:3]:
                learn(text)
            for first in range(0, len(text), 53):
                for last in (first + 31, first + 140, len(text)):
                    assert hits(cue, text, first, last) == hits(plain, text, first, last), name
                    one, other = cue.search(text, first, last), plain.search(text, first, last)
                    assert (one and one.span()) == (other and other.span()), name
                    one, other = cue.match(text, first, last), plain.match(text, first, last)
                    assert (one and one.span()) == (other and other.span()), name


def test_what_a_pattern_needs_is_worked_out_for_its_second_text() -> None:
    cue, texts = Cue(r"\b(?:zeal|zest) of \w+"), ("no word of it here", "the zest of spring", "nor here")
    for text in texts:
        learn(text)
    assert cue.search(texts[0]) is None
    assert "sieve" not in vars(cue)
    assert [hits(cue, text, 0, 99) for text in texts] == [[], [(4, 18)], []]
    assert "sieve" in vars(cue)


def test_a_pattern_made_after_a_text_was_learnt_finds_the_same_there() -> None:
    """Of short and long beginnings, and of capitals, that no pattern asked for before."""
    for text in (TEXT, CAPITALS):
        learn(text)
    for written in (r"\b(?:tol[dx]|two|o(?:ff|ne)|n)\w+", r"\b(?:[A-ZÀ-Ý][\w-]+|wid|gunm) \w+"):
        cue, pattern = Cue(written), re.compile(written)
        assert hits(cue, CAPITALS, 0, len(CAPITALS)) == hits(pattern, CAPITALS, 0, len(CAPITALS))
        assert hits(cue, TEXT, 40, len(TEXT)) == hits(pattern, TEXT, 40, len(TEXT)) != []


@pytest.mark.parametrize(
    ("written", "flags", "capital"),
    [
        (r"\b(?:Larkhall Echo|Torvale Post)(?![\w-])", 0, True),
        (r"(?<![\w-])\b(?:(?:The )?Echo|Ärna)\b", 0, False),  # what may be left out is not looked behind
        (r"\b(?:The |Old )+Echo\b", 0, True),
        (r"\b(?:Echo|post)\b", 0, False),
        (r"\bEcho\b", re.IGNORECASE, False),
        (r"\b(?i:Echo)\b", 0, False),
        (r"\b\w+ Echo\b", 0, False),
    ],
)
def test_a_pattern_tells_whether_every_match_begins_with_a_capital(written: str, flags: int, capital: bool) -> None:
    """Only where small and large letters differ, and never by a guess."""
    assert capitalised(parsed(written, flags)) is capital


def test_patterns_of_names_look_at_capitals_alone_and_find_what_re_finds() -> None:
    """Small words that begin alike are passed over; names behind and before them are found."""
    cue = Cue(r"\b(?:The Lark|Torvale|Mill Post|Old Quay|Pine Hall|Sand Bank|Weir)\b")
    text = "the lark of the mill, The Lark, old pine and torn sand; Torvale, the weir, Weir, the old Mill Post, a mill."
    for known in ("one text", text):
        learn(known)
        cue.search(known)
    assert hits(cue, text, 0, len(text)) == hits(re.compile(cue.pattern), text, 0, len(text))
