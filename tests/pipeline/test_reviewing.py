"""People's reviews of statements: they shape the figures, keep the passage, outlive a rereading, can be taken back."""

from __future__ import annotations

import json
from datetime import date

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.ledger.made import LineExtractor, contents, entry, report, ticking

from tollbook.errors import NotFoundError, UnknownCodeError, UsageError
from tollbook.ledger import Book, Entry
from tollbook.pipeline import awaiting_review, describe, export, review, review_list, withdraw_review
from tollbook.pipeline.values import read_value
from tollbook.records import (
    AttributionValue,
    CountValue,
    EventTypeValue,
    Mention,
    PerpetratorsKilledValue,
    PlaceValue,
    Review,
    ReviewVerdict,
    Selection,
    Statement,
    Subject,
)
from tollbook.vocabulary.codes import Hedge, Origin, Outcome

ATTACK = "attack 2031-03-04 TJ Khatlon Orvale bombing killed 3 CN by Wolves at a market of Ada Marrin"
OTHER = "attack 2031-07-04 AF Kandahar Belvo stabbing injured 1"
WHO = {"author": "editor", "reason": "read it again"}


def said(book, kind, **fields):
    """The ids of the statements of a kind as they were read, in order of entry."""
    mentions = [m for r in book.reports() for m in book.mentions_of(r.id, as_read=True)]
    return [s.id for m in mentions for s in m.statements
            if isinstance(s.value, kind) and all(getattr(s.value, n) == v for n, v in fields.items())]  # fmt: skip


def killed(book, nationality="*"):
    (incident,) = [i for i in book.incidents() if i.tolls and i.tolls[0].outcome is Outcome.KILLED]
    toll = incident.toll(Outcome.KILLED, nationality)
    return (toll.low, toll.best, toll.high)


def count_ids(book):
    return {n: said(book, CountValue, outcome=Outcome.KILLED, nationality=n)[0] for n in ("*", "CN")}


def test_a_correction_flows_into_the_toll_with_the_reviewer_and_the_passage(book):
    """The person's figure counts, says who coded it, and stands on the words that were read."""
    book.enter([entry(ATTACK)])
    made = review(book, count_ids(book)["*"], "correct", value="4-6", **WHO)
    assert killed(book)[::2] == (4, 6)
    (mention,) = book.mentions(book.incidents()[0].mentions)
    (statement,) = [s for s in mention.statements if s.origin is Origin.PERSON]
    assert (statement.by, statement.confidence) == ("editor", 1.0)
    machine = book.statement(made.statement)
    assert (machine.value.low, machine.passages) == (3, statement.passages)
    assert [t.low for t in book.toll()] == [4]
    assert any(statement.id in t.statements for t in book.incidents()[0].tolls)
    assert book.statement(statement.id).id == made.statement


def test_a_rejected_statement_counts_nowhere_and_stays_listed(book):
    """The toll goes, the statement and the review are still there."""
    book.enter([entry(ATTACK)])
    for statement in count_ids(book).values():
        review(book, statement, "reject", **WHO)
    assert book.incidents()[0].tolls == ()
    assert book.toll() == []
    assert len(said(book, CountValue)) == 2
    assert [(e.review.verdict, e.state) for e in review_list(book)] == [("reject", "in_force")] * 2


def test_an_incident_of_which_everything_is_rejected_is_gone_and_comes_back(book):
    """Nothing is left to tell of an attack; the id says why; withdrawing brings it back."""
    book.enter([entry(OTHER)])
    (incident,) = book.incidents()
    made = [review(book, s.id, "reject", author="ana", reason="a novel") for s in
            book.mentions(incident.mentions, as_read=True)[0].statements]  # fmt: skip
    assert book.incidents() == []
    with pytest.raises(NotFoundError, match=r"rejected, the last of it by ana \(a novel\)"):
        book.incident(incident.id)
    withdraw_review(book, made[0].id, **WHO)
    assert [i.id for i in book.incidents()] == [incident.id]


def test_an_accepted_statement_is_sure_and_awaits_nothing(book):
    """It stands as it was read, by the machine, and is off the list."""
    book.enter([entry(ATTACK)])
    statement = count_ids(book)["*"]
    before = len(awaiting_review(book))
    review(book, statement, "accept", **WHO)
    assert len(awaiting_review(book)) == before - 1
    (mention,) = book.mentions(book.incidents()[0].mentions)
    (found,) = [s for s in mention.statements if s.id == statement]
    assert (found.origin, found.confidence) == (Origin.EXTRACTED, 1.0)
    assert killed(book) == (3, 3, 3)


def test_a_later_review_takes_the_place_of_an_earlier_and_withdrawing_it_gives_it_back(book):
    """The last that nobody withdrew holds; the others say so."""
    book.enter([entry(ATTACK)])
    statement = count_ids(book)["*"]
    review(book, statement, "correct", value="5", **WHO)
    second = review(book, statement, "correct", value="7", author="ana", reason="the list of names")
    assert killed(book)[1] == 7
    assert [e.state for e in review_list(book)] == ["superseded", "in_force"]
    withdraw_review(book, second.id[:12], author="ben", reason="miscounted")
    assert killed(book)[1] == 5
    assert [e.state for e in review_list(book)] == ["in_force", "withdrawn"]
    assert "by ben: miscounted" in review_list(book)[1].why
    with pytest.raises(UsageError, match="withdrawn already by ben"):
        withdraw_review(book, second.id, **WHO)


class Accuser(LineExtractor):
    """An extractor that reads two bodies accused by the same words."""

    def extract(self, found):
        told = super().extract(found)
        return msgspec.structs.replace(told, mentions=tuple(self._both(found, m) for m in told.mentions))

    def _both(self, found, mention):
        (first,) = [s for s in mention.statements if isinstance(s.value, AttributionValue)]
        other = msgspec.structs.replace(first.value, actor="Foxes")
        more = Statement.build(other, first.passages, by=first.by)
        return Mention.build(found.id, (*mention.statements, more), main=mention.main)


def accused(book):
    """Whom the mentions that count accuse."""
    values = [s.value for m in book.mentions(book.incidents()[0].mentions) for s in m.statements]
    return sorted(v.actor for v in values if isinstance(v, AttributionValue))


def test_of_two_who_are_accused_by_the_same_words_a_review_is_of_one(book):
    """Accepting, correcting or rejecting one leaves the other as it was read; each has a review of its own."""
    told = report(ATTACK)
    book.enter([Entry(report=told, extraction=Accuser().extract(told))])
    ids = {actor: said(book, AttributionValue, actor=actor)[0] for actor in ("Wolves", "Foxes")}
    review(book, ids["Wolves"], "accept", **WHO)
    assert accused(book) == ["Foxes", "Wolves"]
    review(book, ids["Foxes"], "correct", value="Hill Foxes", **WHO)
    assert accused(book) == ["Hill Foxes", "Wolves"]
    review(book, ids["Wolves"], "reject", **WHO)
    assert accused(book) == ["Hill Foxes"]
    assert len([e for e in review_list(book) if e.state == "in_force"]) == 2


class Doubler(LineExtractor):
    """An extractor that reads two figures of the same people in the same words."""

    def extract(self, found):
        told = super().extract(found)
        return msgspec.structs.replace(told, mentions=tuple(self._both(found, m) for m in told.mentions))

    def _both(self, found, mention):
        (first,) = [s for s in mention.statements if getattr(s.value, "nationality", None) == "CN"]
        more = Statement.build(msgspec.structs.replace(first.value, low=1, high=1), first.passages, by=first.by)
        return Mention.build(found.id, (*mention.statements, more), main=mention.main)


def test_of_two_figures_in_the_same_words_a_review_is_of_the_one_reviewed(book):
    """ "Four rangers and a soldier": who accepts the four leaves the one."""
    told = report(ATTACK)
    book.enter([Entry(report=told, extraction=Doubler().extract(told))])
    for verdict, value, left in (("accept", None, [1, 3]), ("correct", "2", [1, 2]), ("reject", None, [1])):
        review(book, said(book, CountValue, nationality="CN", low=3)[0], verdict, value=value, **WHO)
        values = [s.value for m in book.mentions(book.incidents()[0].mentions) for s in m.statements]
        assert sorted(v.low for v in values if isinstance(v, CountValue) and v.nationality == "CN") == left


def test_an_earlier_review_of_an_attribution_still_holds(book):
    """It was recorded without the actor in its subject: whose it is follows from what was reviewed."""
    told = report(ATTACK)
    book.enter([Entry(report=told, extraction=Accuser().extract(told))])
    statement = book.statement(said(book, AttributionValue, actor="Wolves")[0])
    subject = msgspec.structs.replace(Subject.of(statement, told.text), about="attribution")
    rejected = ReviewVerdict.REJECT
    book.record_review(Review.build(statement, subject, rejected, recorded_at=book.now(), **WHO))
    assert accused(book) == ["Foxes"]
    assert [e.state for e in review_list(book)] == ["in_force"]


class Rereader(LineExtractor):
    """Another extractor, which reads other figures in the same words."""

    def extract(self, found):
        told = super().extract(found)
        return msgspec.structs.replace(told, mentions=tuple(self._anew(found, m) for m in told.mentions))

    def _anew(self, found, mention):
        return Mention.build(found.id, tuple(self._other(s) for s in mention.statements), main=mention.main)

    def _other(self, s):
        value = s.value
        if isinstance(value, CountValue):
            value = msgspec.structs.replace(value, low=value.low + 1, high=value.high + 1)
        return Statement.build(value, s.passages, by="lines/2", stated_by=s.stated_by)


@pytest.mark.parametrize(("verdict", "value", "best"), [("correct", "9", 9), ("accept", None, 3), ("reject", None, 4)])
def test_a_review_survives_another_extractor_as_long_as_the_text_is_the_same(book, verdict, value, best):
    """A new version of the document with the same text, read otherwise: the person's value stands.

    A rejection is of the value that was wrong, so that a better reading of the same words may stand.
    """
    first = entry(ATTACK, address="post/1", title="Early")
    book.enter([first])
    review(book, count_ids(book)["*"], verdict, value=value, **WHO)
    again = report(ATTACK, address="post/1", title="Corrected headline")
    book.enter([Entry(report=again, extraction=Rereader().extract(again))])
    assert [r.title for r in book.reports()] == ["Corrected headline"]
    assert killed(book)[1] == best
    assert [e.state for e in review_list(book)] == ["in_force"]


def test_a_review_lapses_when_the_text_changes_and_says_so(book):
    """A new version of other words is read as it is, and the review says why it does not count."""
    book.enter([entry(ATTACK, address="post/1")])
    review(book, count_ids(book)["*"], "correct", value="9", **WHO)
    book.enter([entry(ATTACK.replace("killed 3", "killed 5"), address="post/1")])
    assert killed(book)[1] == 5
    (row,) = review_list(book)
    assert row.state == "lapsed"
    assert "another text" in row.why
    book.enter([entry(ATTACK, address="post/1")])
    assert killed(book)[1] == 9
    assert [e.state for e in review_list(book)] == ["in_force"]


@pytest.mark.parametrize(("value", "hedge"), [("4", "plain"), ("4-6", "plain"), ("4+", "at_least")])
def test_the_bounds_of_a_figure_follow_the_person(book, value, hedge):
    """ "At least" goes with the machine's figure, not with the one put in its place."""
    made = entry(ATTACK)
    mention = made.extraction.mentions[0]
    hedged = tuple(msgspec.structs.replace(s, hedge=Hedge.AT_LEAST) for s in mention.statements)
    told = msgspec.structs.replace(made.extraction, mentions=(msgspec.structs.replace(mention, statements=hedged),))
    book.enter([Entry(report=made.report, extraction=told)])
    review(book, count_ids(book)["*"], "correct", value=value, **WHO)
    people = [s for m in book.mentions(book.incidents()[0].mentions) for s in m.statements if s.origin is Origin.PERSON]
    assert [s.hedge for s in people] == [hedge]


def test_copies_of_the_same_text_share_a_review(book):
    """The same words in another paper, before or after the review."""
    book.enter([entry(ATTACK), entry(ATTACK, source="The Tessin Mail")])
    review(book, count_ids(book)["*"], "correct", value="9", **WHO)
    book.enter([entry(ATTACK, source="Late Paper")])
    people = [s for m in book.mentions(book.incidents()[0].mentions) for s in m.statements if s.origin is Origin.PERSON]
    assert len(people) == 3
    assert killed(book)[1] == 9


def test_a_redacted_report_takes_its_reviews_along(book, places):
    """No value and no reason of them is left."""
    book.enter([entry(ATTACK)])
    review(book, said(book, EventTypeValue)[0], "correct", value="arson", author="ana", reason="Ada Marrin said so")
    book.redact(next(book.reports()).id, "asked for")
    assert book.reviews() == []
    assert review_list(book) == ()
    assert "Marrin" not in str(contents(book))


def test_places_days_and_kinds_are_corrected_in_words(book):
    """A place by its name, days as days, kinds by their code; linking follows."""
    book.enter([entry(ATTACK)])
    review(book, said(book, PlaceValue)[0], "correct", value="Kulob", **WHO)
    review(book, said(book, EventTypeValue)[0], "correct", value="suicide bombing", **WHO)
    (incident,) = book.incidents(Selection(countries=("TJ",)))
    assert (incident.place.name, incident.event_type) == ("Kŭlob", "suicide_bombing")


@pytest.mark.parametrize(
    ("type_of_value", "value", "error"),
    [
        (CountValue, "many", "a count is 9, 7-9 or 9+"), (CountValue, "-1", "a count is"),
        (CountValue, "9-7", "must be 0 or more and not exceed"), (CountValue, '{"low": "x"}', "low"),
        (CountValue, '{"people": 3}', "no field is called 'people'"), (CountValue, "{", "no JSON object"),
        (CountValue, '{"nationality": "XX"}', "no country has the code"), (CountValue, "", "1 to 2,000"),
        (CountValue, "9" * 3000, "1 to 2,000"), (CountValue, "3", "says already"),
        (EventTypeValue, "riot", "one of armed_assault"), (PlaceValue, "Nowhereville", "no place is known"),
        (PlaceValue, "Kulob, QQ", "no country has the code 'QQ'"),
        (EventTypeValue, '{"type": "count", "outcome": "killed", "low": 1, "high": 1}', "no field is called 'type'"),
    ],
)  # fmt: skip
def test_values_that_are_none_are_refused_with_their_form(book, type_of_value, value, error):
    """One message, nothing recorded."""
    book.enter([entry(ATTACK)])
    with pytest.raises((UsageError, UnknownCodeError), match=error):
        review(book, said(book, type_of_value)[0], "correct", value=value, **WHO)
    assert book.reviews() == []


def test_reviews_that_are_none_are_refused(book):
    """Unknown statements and verdicts, a value too many or too few, nobody's review."""
    book.enter([entry(ATTACK)])
    statement = count_ids(book)["*"]
    for name, verdict, more, error in (
        ("stm-ffffffff", "accept", {}, "no statement of that name"), ("stm-", "accept", {}, "no statement"),
        (statement, "approve", {}, "accept, correct or reject"), (statement, "withdraw", {}, "by its own id"),
        (statement, "correct", {}, "says what the statement should say"),
        (statement, "accept", {"value": "4"}, "only a correction"),
        (statement, "accept", {"author": " "}, "who makes it"),
        (statement, "reject", {"reason": ""}, "who makes it and why"),
        (statement, "reject", {"author": "A\x1b[31m"}, "printable"),
        (statement, "reject", {"reason": "a\nb"}, "printable"),
        (statement, "reject", {"reason": "a" * 3000}, "at most 200 and 2,000"),
    ):  # fmt: skip
        with pytest.raises(UsageError, match=error):
            review(book, name, verdict, **{**WHO, **more})
    assert book.reviews() == []


def test_what_awaits_review_comes_least_confident_first_and_masked(book):
    """By incident, by confidence, by disagreement; a private person's name is not shown."""
    unsure = report("Ada Marrin, a nurse, was killed. " + OTHER)
    told = LineExtractor().extract(unsure)
    weak = tuple(msgspec.structs.replace(s, confidence=0.2 + n / 10) for n, s in enumerate(told.mentions[0].statements))
    mention = msgspec.structs.replace(told.mentions[0], statements=weak)
    book.enter([Entry(report=unsure, extraction=msgspec.structs.replace(told, mentions=(mention,))), entry(ATTACK)])
    rows = awaiting_review(book)
    assert [r.statement.confidence for r in rows] == sorted(r.statement.confidence for r in rows)
    assert rows[0].statement.confidence == 0.2
    assert {r.incident for r in awaiting_review(book, incident=rows[0].incident)} == {rows[0].incident}
    assert len(awaiting_review(book, below=0.45)) == 3
    assert awaiting_review(book, contested=True) == ()
    with pytest.raises(NotFoundError):
        awaiting_review(book, incident="inc-ffff")


def test_rival_figures_await_review_as_contested(book):
    """Where accounts of one count differ, their statements are the ones to look at."""
    book.enter([entry(ATTACK), entry(ATTACK.replace("killed 3", "killed 8") + " x", source="The Tessin Mail")])
    rows = awaiting_review(book, contested=True)
    assert rows
    assert all(isinstance(r.statement.value, CountValue) and r.contested for r in rows)


def test_reviews_go_out_as_training_data(book):
    """One report a line: masked text whose offsets hold, spans, what stands and what does not."""
    text = "Ada Marrin, a nurse, was killed.\n" + ATTACK
    book.enter([entry(text), entry(OTHER)])
    ids = count_ids(book)
    review(book, ids["*"], "correct", value="4", author="ana", reason="Ada Marrin was forgotten")
    review(book, ids["CN"], "accept", **WHO)
    review(book, said(book, EventTypeValue)[0], "reject", **WHO)
    gone = review(book, said(book, EventTypeValue)[1], "reject", **WHO)
    withdraw_review(book, gone.id, **WHO)
    written = export(book, "reviews")
    (row,) = [json.loads(line) for line in written.text.splitlines()]
    assert "Marrin" not in written.text
    assert len(row["text"]) == len(text)
    by = {r["verdict"]: r for r in row["reviews"]}
    assert set(by) == {"accept", "correct", "reject"}
    assert (by["correct"]["value"]["low"], by["correct"]["machine"]["low"], by["reject"]["value"]) == (4, 3, None)
    for one in row["reviews"]:
        for start, end in one["spans"]:
            assert row["text"][start:end].strip() in text


def test_the_page_of_an_incident_shows_who_put_the_value_in(book):
    """The account of a corrected figure names the reviewer."""
    book.enter([entry(ATTACK)])
    review(book, count_ids(book)["*"], "correct", value="4", **WHO)
    shown = describe(book, book.incidents()[0].id)
    assert "editor" in str(shown)


def test_decisions_rest_on_reviews(book):
    """What the book rests on changes with a review and comes back with its withdrawal."""
    book.enter([entry(ATTACK)])
    before = book.cut_off()
    made = review(book, count_ids(book)["*"], "correct", value="4", **WHO)
    assert book.cut_off() != before
    withdraw_review(book, made.id, **WHO)
    assert book.cut_off() == before


LINES = [ATTACK, ATTACK.replace("killed 3", "killed 4") + " x", OTHER, OTHER.replace("injured 1", "injured 2") + " y"]
verdicts = st.sampled_from(
    [("accept", None), ("reject", None), ("correct", "11"), ("correct", '{"low": 2, "high": 6}')]
)


def derived(book):
    """Everything but the log of reviews and the moments."""
    return {name: rows for name, rows in contents(book).items() if name not in ("reviews", "log")}


def counted(book):
    return sorted(set(said(book, CountValue)))


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 9), verdicts), min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_reviewed_and_withdrawn_is_as_before_whatever_the_order(tmp_path_factory, picks, random):
    """Any reviews, withdrawn in any order, leave the book as it was; what is derived equals a rebuild at any point."""
    with Book.open(tmp_path_factory.mktemp("b") / "b.db", now=ticking()) as book:
        book.enter([entry(line, source=f"Paper {n}") for n, line in enumerate(LINES)])
        before = derived(book)
        made = []
        ids = counted(book)
        for place, (verdict, value) in picks:
            made.append(review(book, ids[place % len(ids)], verdict, value=value, **WHO))
        here = derived(book)
        book.rebuild()
        assert derived(book) == here
        random.shuffle(made)
        for one in made:
            withdraw_review(book, one.id, **WHO)
        assert derived(book) == before


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.permutations(range(4)), st.permutations(range(4)), st.lists(verdicts, min_size=4, max_size=4))
def test_reviews_and_reports_commute(tmp_path_factory, reports, order, said_of):
    """Reports in any order, reviews of different statements in any order, known reports again: the same incidents."""
    found = []
    for first, then in ((range(4), range(4)), (reports, order)):
        with Book.open(tmp_path_factory.mktemp("b") / "b.db", now=ticking()) as book:
            book.enter([entry(LINES[n], source=f"Paper {n}") for n in list(first)[:2]])
            there = set(counted(book))
            done = set()
            for _ in range(2):
                ids = _statements()
                for n in then:
                    if ids[n] in there and n not in done:
                        verdict, value = said_of[n]
                        review(book, ids[n], verdict, value=value, **WHO)
                        done.add(n)
                book.enter([entry(LINES[n], source=f"Paper {n}") for n in first])
                there = set(counted(book))
            book.enter([entry(LINES[n], source=f"Paper {n}") for n in first])
            found.append([msgspec.json.encode(i) for i in book.incidents()])
    assert found[0] == found[1]


def _statements():
    """A count of each line, by line."""
    told = [LineExtractor().extract(report(line, source=f"Paper {n}")) for n, line in enumerate(LINES)]
    return [next(s.id for s in t.mentions[0].statements if isinstance(s.value, CountValue)) for t in told]


def test_days_are_read(book):
    """A day, a month, a year and a stretch."""
    from tollbook.pipeline.values import read_value
    from tollbook.records import DateValue
    from tollbook.vocabulary.dates import DateRange

    was = DateValue(DateRange.day(date(2031, 3, 4)))
    for text, first, last in (
        ("2031-03-05", "2031-03-05", "2031-03-05"), ("2031-02", "2031-02-01", "2031-02-28"),
        ("2030", "2030-01-01", "2030-12-31"), ("2031-03-05..2031-03-07", "2031-03-05", "2031-03-07"),
    ):  # fmt: skip
        found = read_value(was, text)
        assert (found.date.start.isoformat(), found.date.end.isoformat()) == (first, last)
    for text in ("5 March", "2031-13", "20310305", "2031-03-07..2031-03-05", "0", '{"date": {}}'):
        with pytest.raises(UsageError):
            read_value(was, text)


def test_a_review_says_what_it_must():
    """A correction without a value, a value of another kind, a withdrawal of nothing: no records."""
    from tollbook.errors import RecordError
    from tollbook.records import ReviewVerdict, Subject

    made = report(ATTACK)
    statement = LineExtractor().extract(made).mentions[0].statements[2]
    subject = Subject.of(statement, made.text)
    more = {"author": "a", "reason": "b", "recorded_at": ticking()()}
    for verdict, value in (("correct", None), ("accept", statement.value), ("withdraw", None),
                           ("correct", CountValue(Outcome.KILLED, 1, 1))):  # fmt: skip
        with pytest.raises(RecordError):
            Review.build(statement, subject, ReviewVerdict(verdict), value=value, **more)


@pytest.mark.parametrize("words", ["9-7", '{"low": 9, "high": 3}', '{"low": -1}'])
def test_dead_attackers_are_counted_as_victims_are(words):
    """From nought on, and low before high."""
    with pytest.raises(UsageError, match="'low' must be 0 or more and not exceed 'high'"):
        read_value(PerpetratorsKilledValue(1, 1), words)
    assert read_value(PerpetratorsKilledValue(1, 1), "7-9") == PerpetratorsKilledValue(7, 9)
