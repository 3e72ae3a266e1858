"""What of a model's answer stands: only what words of the report say."""

from __future__ import annotations

import pytest
from tests.extraction.llm.conftest import made_report
from tests.extraction.llm.said import answer, count, say
from tests.extraction.llm.server import streamed

from tollbook.records import AttributionValue, CountValue, DateValue, EventTypeValue, TargetValue
from tollbook.vocabulary.codes import AttributionKind, Hedge, Outcome

ATTACK = say("event_type", "attack", code="bombing")


@pytest.fixture
def read(server, make):
    """(statements, dropped) of one incident that the model tells of a text."""

    def call(text: str, *statements, language: str = "en", totals=()):
        server.otherwise = streamed(answer(ATTACK, *statements, totals=totals))
        told = make().extract(made_report("The attack. " + text, language))
        found = [s for m in told.mentions for s in m.statements if not isinstance(s.value, EventTypeValue)]
        return found, told.dropped

    return call


@pytest.mark.parametrize(
    "bad",
    [
        count("killed", "five guards died", "five guards", 5, everyone=True),
        count("killed", "Nine guards were  killed!", "Nine guards", 9, everyone=True),
        count("killed", "ine guards were killed", "ine guards", 9, everyone=True),
        count("killed", "Nine guards were killed", "eight guards", 9, everyone=True),
        count("killed", "Nine guards were killed", "Nine guards", 19, everyone=True),
        count("killed", "Nine guards were killed", "guards", None, everyone=True),
        count("murdered", "Nine guards were killed", "Nine guards", 9, everyone=True),
        count("kidnapped", "Nine guards were killed", "Nine guards", 9, everyone=True),
        count("killed", "Nine guards were killed", "Nine guards", 9, nationality="Chinese"),
        count("killed", "Nine guards were killed", "Nine guards", 9, role="engineers"),
        count("killed", "Nine guards were killed", "Nine guards", 9, everyone=True, speaker="the minister of war"),
        count("killed", "Nine guards were killed", "Nine guards", 9),
        count("killed", "", "", 9, everyone=True),
        count("killed", ".", ".", 9, everyone=True),
        say("weapon", "Nine guards were killed", code="cannon"),
        say("weather", "Nine guards were killed"),
        say("date", "Nine guards were killed", words="guards"),
        say("attribution", "Nine guards were killed", code="official_accusation", actor="The Red Front"),
        say("attribution", "Nine guards were killed", code="suspicion", actor="guards"),
    ],
    ids=lambda s: f"{s['quote']}/{s.get('words')}/{s.get('code')}",
)
def test_what_words_do_not_state_is_dropped_and_counted(read, bad):
    """An invented quote, figure, fate, nationality, role, speaker, code or day leaves nothing but its count."""
    found, dropped = read("Nine guards were killed at the gate. The mine lies near Saraya.", bad)
    assert (found, dropped) == ([], 1)


@pytest.mark.parametrize(
    ("text", "said", "low", "high", "hedge"),
    [
        ("Nine guards were killed.", ("Nine guards were killed", "Nine guards", 9), 9, 9, Hedge.PLAIN),
        ("At least nine guards were killed.", ("nine guards were killed", "nine guards", 9), 9, None, Hedge.AT_LEAST),
        ("Up to nine guards were killed.", ("Up to nine guards were killed", "nine guards", 9), 1, 9, Hedge.AT_MOST),
        ("Dozens of guards were killed.", ("Dozens of guards were killed", "Dozens", None), 24, None, Hedge.ABOUT),
        ("1,200 people were killed.", ("1,200 people were killed", "1,200 people", 1200), 1200, 1200, Hedge.PLAIN),
        ("A guard was killed.", ("A guard was killed", "A guard", 1), 1, 1, Hedge.PLAIN),
        ("Nobody was killed.", ("Nobody was killed", "Nobody", 0), 0, 0, Hedge.PLAIN),
        ("Nine guards\n were\tkilled.", ("Nine guards were killed", "Nine guards", 9), 9, 9, Hedge.PLAIN),
    ],
)
def test_figures_are_read_from_their_words(read, text, *, said, low, high, hedge):
    """The codebook's reading of numbers, not the model's."""
    quote, words, number = said
    (statement,), dropped = read(text, count("killed", quote, words, number, everyone=True))
    assert dropped == 0
    assert (statement.value.low, statement.value.high, statement.hedge) == (low, high, hedge)


def test_a_part_of_a_numeral_is_no_figure(read):
    """1 is not found in 11 or in 1,200."""
    for text, quote in (("11 people were killed.", "1 people were killed"), ("killed 1,200 people", "killed 1")):
        assert read(text, count("killed", quote, "1", 1, everyone=True)) == ([], 1)


def test_a_passage_shows_the_fate_or_is_widened_to_the_sentence_that_does(read):
    """The quote of a bare number takes in the words that say what became of the people."""
    (statement,), _ = read(
        "Gunmen killed nine guards.", count("killed", "nine guards", "nine guards", 9, everyone=True)
    )
    assert "killed nine guards" in statement.passages[0].quote


def test_attackers_are_no_victims(read):
    """A figure of gunmen is not counted among the killed; as perpetrators it is."""
    text = "Three gunmen were killed."
    assert read(text, count("killed", "Three gunmen were killed", "Three gunmen", 3, everyone=True)) == ([], 1)
    other = "Three gunmen were also killed."
    (statement,), _ = read(other, say("perpetrators_killed", other[:-1], words="Three gunmen", number=3))
    assert statement.value.low == 3


def test_rival_figures_keep_their_speakers(read):
    """One row a speaker, as the report has them."""
    text = "Police said nine guards were killed. Residents said twelve guards were killed."
    found, _ = read(
        text,
        count("killed", "nine guards were killed", "nine guards", 9, everyone=True, speaker="Police"),
        count("killed", "twelve guards were killed", "twelve guards", 12, everyone=True, speaker="Residents"),
    )
    assert [(s.value.low, s.stated_by) for s in found] == [(9, "Police"), (12, "Residents")]
    assert [[p.quote for p in s.passages] for s in found] == [
        ["nine guards were killed", "Police"],
        ["twelve guards were killed", "Residents"],
    ]


def test_roles_of_one_nationality_are_summed_as_their_passages_allow(read):
    """Three engineers and two cooks of one nation are five of the nation, with both passages."""
    text = "The dead are three Turkish engineers and two Turkish cooks, all killed at once."
    found, _ = read(
        text,
        count(
            "killed", "three Turkish engineers", "three Turkish engineers", 3, nationality="Turkish", role="engineers"
        ),
        count("killed", "two Turkish cooks", "two Turkish cooks", 2, nationality="Turkish", role="cooks"),
    )
    whole = [s for s in found if s.value.nationality == "TR" and s.value.role is None]
    assert [s.value.low for s in whole] == [5]
    assert len(found) == 3


@pytest.mark.parametrize(
    ("text", "fields", "expected"),
    [
        ("The Red Front claimed responsibility for it.",
         {"code": "claim_of_responsibility", "actor": "The Red Front"},
         (AttributionKind.CLAIM_OF_RESPONSIBILITY, "Red Front", None)),
        ("Police blamed the Red Front for it.",
         {"code": "official_accusation", "actor": "Red Front", "speaker": "Police"},
         (AttributionKind.OFFICIAL_ACCUSATION, "Police", None)),
        ("Residents blamed the Red Front for it, without proof.",
         {"code": "third_party_allegation", "actor": "Red Front", "speaker": "Residents", "unproven": "without proof"},
         (AttributionKind.THIRD_PARTY_ALLEGATION, "Residents", False)),
        ("Residents blamed the Red Front for it.",
         {"code": "claim_of_responsibility", "actor": "Red Front", "speaker": "Residents"},
         (AttributionKind.THIRD_PARTY_ALLEGATION, "Residents", None)),
    ],
)  # fmt: skip
def test_attributions_say_who_speaks_and_never_more_than_the_words(read, text, fields, expected):
    """An allegation that a model calls a claim of the group's own is still an allegation."""
    (statement,), _ = read(text, say("attribution", text[:-1], **fields))
    assert isinstance(statement.value, AttributionValue)
    value = statement.value
    assert (value.kind, value.speaker, value.substantiated) == expected


def test_doubt_needs_its_words(read):
    """An attribution said to be unproven without words for it is dropped."""
    text = "Residents blamed the Red Front for it."
    said = say("attribution", text[:-1], code="third_party_allegation", actor="Red Front", unproven="not proven")
    assert read(text, said) == ([], 1)


def test_targets_and_days_are_read_by_our_rules(read):
    """The kind of target and the day are not for the model to say."""
    text = "On Tuesday the bomb hit a hospital."
    found, _ = read(
        text, say("target", "hit a hospital", words="a hospital"), say("date", "On Tuesday", words="On Tuesday")
    )
    assert [s.value.kind for s in found if isinstance(s.value, TargetValue)] == ["site"]
    assert [s.value.date.start.isoformat() for s in found if isinstance(s.value, DateValue)] == ["2031-03-11"]


def test_totals_are_figures_of_the_words(server, make):
    """A stated total is kept when the words give that measure and number."""
    text = "The attack. It was the third attack this year, and 40 people have been killed since May."
    good = {"quote": "40 people have been killed since May", "measure": "killed", "number": 40}
    bad = [{**good, "number": 41}, {**good, "measure": "kidnapped"}, {**good, "quote": "41 people have been killed"}]
    server.otherwise = streamed(answer(ATTACK, totals=(good, *bad)))
    told = make().extract(made_report(text))
    assert ([(t.measure, t.low) for t in told.totals], told.dropped) == ([("killed", 40)], 3)


def test_an_incident_of_which_nothing_tells_is_none(server, make):
    """A day and a place alone are no attack."""
    server.otherwise = streamed(answer(say("date", "on Tuesday"), say("place", "Saraya")))
    told = make().extract(made_report("It was near Saraya on Tuesday that the bomb was killed in a story."))
    assert (told.mentions, told.dropped) == ((), 2)


def test_other_languages_are_read_as_far_as_their_words_can_be(read):
    """Figures in digits, quotes, speakers and actors; number words of other languages are dropped."""
    text = "В результате теракта погибли 9 рабочих, сообщила полиция. Ответственность взял на себя Красный фронт."
    found, dropped = read(
        text,
        count("killed", "погибли 9 рабочих", "9 рабочих", 9, everyone=True, speaker="полиция"),
        count("killed", "погибли 9 рабочих", "рабочих", 8, everyone=True),
        say("attribution", "Ответственность взял на себя Красный фронт", code="claim_of_responsibility",
            actor="Красный фронт"),
        language="ru",
    )  # fmt: skip
    assert dropped == 1
    counts = [s for s in found if isinstance(s.value, CountValue)]
    assert [(s.value.outcome, s.value.low, s.stated_by) for s in counts] == [(Outcome.KILLED, 9, "полиция")]
    (said,) = [s.value for s in found if isinstance(s.value, AttributionValue)]
    assert (said.actor, said.speaker) == ("Красный фронт", "Красный фронт")


def test_a_quote_that_ends_within_the_words_of_a_claim_does_not_hold_them(read):
    """The sentence is quoted then, not "The Red Front claimed" of "claimed responsibility"."""
    (told,), _ = read(
        "The Red Front claimed responsibility for it.",
        say("attribution", "The Red Front claimed", code="claim_of_responsibility", actor="The Red Front"),
    )
    assert told.passages[0].quote == "The Red Front claimed responsibility for it."
