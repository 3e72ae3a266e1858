"""Stated totals of a book beside each other, and what may close their gaps."""

from tests.ledger.made import entry

from tollbook.pipeline import judge
from tollbook.records import Lack, Relation, Sameness

YEAR = "2031-01-01 2031-12-31"
ATTACK = "attack 2031-03-04 TJ Khatlon Orvale bombing killed 3 CN"
ROAD = "attack 2031-06-20 AF Kandahar Belvo bombing killed 2"


def of(book, low):
    """What stands beside the stated total that begins with that figure."""
    return next(found for total, found in book.reconciliations() if total.low == low)


def told(line, source, published="2031-03-05"):
    """A report of its own words, so that none is a copy of another."""
    words = " ".join(f"{source.replace(' ', '')}{n}" for n in range(40))
    return entry(f"{line}\n{words}", source=source, published=published)


def stated(text, source, published="2031-12-31"):
    return told(f"total {text} {YEAR}", source, published)


def test_totals_of_several_reports_agree_or_conflict(book):
    """One scope: two figures that meet, one that does not; each with its report and publisher."""
    book.enter([stated("8-8 CN", "The Orvale Post"), stated("8 CN", "The Tessin Mail", "2032-01-02"),
                stated("5-5 CN", "A Radio")])  # fmt: skip
    rows = of(book, 5).beside
    assert [(r.source, r.low, r.relation, r.agrees) for r in rows] == [
        ("The Orvale Post", 8, Relation.SAME, False), ("The Tessin Mail", 8, Relation.SAME, False),
    ]  # fmt: skip
    beside = next(f for t, f in book.reconciliations() if t.high == 8).beside
    assert [(r.source, r.agrees, r.independent) for r in beside] == [
        ("A Radio", False, True), ("The Tessin Mail", True, True),
    ]  # fmt: skip


def test_a_page_of_totals_is_compared_with_all(book):
    """Whatever page they stand on."""
    book.enter([stated(f"{n}-{n} CN", f"Paper {n}") for n in range(4, 9)])
    whole = book.reconciliations()
    assert [row for n in range(5) for row in book.reconciliations(limit=1, offset=n)] == whole
    assert all(len(found.beside) == 4 for _, found in whole)


def test_a_total_that_left_the_book_stands_beside_none(book):
    """A report that is taken back takes its totals along."""
    gone = stated("5-5 CN", "A Radio")
    book.enter([stated("8-8 CN", "The Orvale Post"), gone])
    assert len(of(book, 8).beside) == 1
    book.remove(gone.report.id)
    assert of(book, 8).beside == ()


def test_what_is_remembered_goes_when_the_book_changes(book):
    """Columns, their passages, totals and the digest are those of the book as it stands, however often it was asked."""
    book.enter([entry(ATTACK), stated("8-8 CN", "The Orvale Post")])
    asked = (book.cut_off(), book.stated_total_count(), of(book, 8).itemised_best, held_in(book))
    assert asked == (book.cut_off(), book.stated_total_count(), of(book, 8).itemised_best, held_in(book))
    book.enter([entry(ROAD), stated("5-5", "A Radio")])
    cut, count, best, held = book.cut_off(), book.stated_total_count(), of(book, 5).itemised_best, held_in(book)
    assert cut != asked[0]
    assert (count, best) == (2, 5)
    assert (len(held), len(asked[3])) == (2, 1)
    assert all(passages for _, passages in held)


def held_in(book):
    """Each incident in the columns with its passages."""
    with book.columns() as columns:
        return [(name, columns.passages([name])) for name in columns.ids]


def test_what_may_close_a_gap(book):
    """Dead of unstated nationality; an attack that nobody counts; a larger part; by kind."""
    silent = "attack 2031-08-01 TJ Khatlon Tessin stabbing injured 2"
    book.enter([entry(ATTACK), entry(ROAD), entry(silent), stated("9-9 CN", "The Orvale Post")])
    rows = {c.kind: c for c in of(book, 9).candidates}
    by_day = {str(i.date.start): i.id for i in book.incidents()}
    assert set(rows) == {Lack.EDGE, Lack.UNCOUNTED}
    assert (rows[Lack.EDGE].subject, rows[Lack.EDGE].adds) == (by_day["2031-06-20"], 2)
    assert (rows[Lack.UNCOUNTED].subject, rows[Lack.UNCOUNTED].adds) == (by_day["2031-08-01"], None)


def test_a_figure_that_was_set_aside_is_a_candidate(book):
    """An earlier, higher figure that officials took back is named with its statement."""
    first = "attack 2031-03-04 TJ Khatlon Orvale bombing killed 9"
    later = told(first.replace("killed 9", "killed 6"), "The Police Gazette", "2031-03-09")
    book.enter([told(first, "The Tessin Mail"), later, stated("12-12", "A Radio")])
    [row] = [c for c in of(book, 12).candidates if c.kind is Lack.SET_ASIDE]
    [incident] = book.incidents()
    assert (row.subject, row.adds) == (incident.id, 3)
    assert row.statement in {s.statement for t in incident.tolls for s in t.set_aside}


def test_a_part_that_the_ledger_lacks_too_is_a_candidate(book):
    """Eight of one nationality stated where three are itemised: the whole lacks five at least."""
    part = stated("8-8 CN", "A Radio")
    book.enter([entry(ATTACK), part, stated("20-20", "The Orvale Post")])
    [row] = [c for c in of(book, 20).candidates if c.kind is Lack.TOTAL]
    assert (row.subject, row.adds) == (part.extraction.totals[0].id, 5)


def test_two_attacks_that_may_be_one_are_named_where_more_is_itemised_than_stated(book):
    """Nothing is merged for it; once a person has judged them, they are two."""
    other = "attack 2031-03-05 TJ Khatlon Orvale bombing killed 3 CN"
    book.enter([entry(f"{ATTACK}\n{other}"), stated("3-3 CN", "A Radio")])
    first, second = (i.id for i in book.incidents())
    [row] = of(book, 3).candidates
    assert (row.kind, row.adds) == (Lack.TWICE, -3)
    assert {row.subject, row.other} == {first, second}
    judge(book, first, second, Sameness.DIFFERENT, author="ana", reason="another valley")
    assert of(book, 3).candidates == ()


def test_a_gap_that_is_closed_has_no_candidates(book):
    """Everything stated is itemised."""
    book.enter([entry(ATTACK), stated("3-3 CN", "A Radio")])
    found = of(book, 3)
    assert (found.gap_low, found.gap_high, found.candidates, found.left_out) == (0, 0, (), 0)


def test_of_many_candidates_some_are_listed_and_the_others_counted(book):
    """The widest first."""
    attacks = "\n".join(f"attack 2031-02-{n:02} AF Kandahar Belvo bombing killed {n}" for n in range(1, 29, 2))
    book.enter([entry(attacks), stated("900-900 CN", "A Radio")])
    found = of(book, 900)
    assert len(found.candidates) + found.left_out == len(book.incidents())
    assert [c.adds for c in found.candidates] == sorted((c.adds for c in found.candidates), reverse=True)
