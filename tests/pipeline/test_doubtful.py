"""Input that claims another's id or says what can hardly be meant: told of, nothing merged, nothing lost."""

from __future__ import annotations

import json

import pytest
from tests.ledger.made import LineExtractor, contents, entry, ticking

import tollbook
from tollbook.errors import LinkingError, TollError
from tollbook.ledger import Book
from tollbook.records import Sameness

ATTACK = "attack 2031-03-04 TJ Khatlon Orvale bombing killed 3 CN"
ROAD = "attack 2031-06-20 AF Kandahar Belvo stabbing killed 1"


@pytest.fixture
def exported(book, tmp_path):
    """Two reports in a book, and a function that writes them as data, changed, into a file."""
    book.enter([entry(ATTACK), entry(ROAD, source="The Belvo Wire", published="2031-06-21")])

    def write(change, form="json", **options):
        data = json.loads(tollbook.export(book, form, **options).text)
        data.pop("seal", None)  # a changed file's no longer holds
        change(data)
        path = tmp_path / "changed.json"
        path.write_text(json.dumps(data), encoding="utf-8")
        return str(path)

    return write


def other_text(data):
    data["reports"][0]["text"] += " The bridge was shut."


def other_document(data):
    data["reports"][0]["sha256"] = "0" * 64


def doubled(data):
    data["reports"].append({**data["reports"][0], "title": "Another story"})


def doubled_object(data):
    first = next(each for each in data["objects"] if each["type"] == "report")
    again = json.loads(json.dumps(first))
    for extension in again["extensions"].values():
        if "document" in extension:
            extension["document"]["title"] = "Another story"
    data["objects"].append({**again, "id": "report--" + "0" * 8 + first["id"][16:]})


def test_a_text_under_anothers_id_is_another_report(book, exported):
    """It is told of; the report that has the id stays as it is."""
    before = {r.id: r for r in book.reports(with_text=True)}
    done = tollbook.add(book, [exported(other_text, with_text=True)])
    assert [("does not belong to what it says" in n.reason) for n in done.notices] == [True]
    assert len(done.added) == 1
    after = {r.id: r for r in book.reports(with_text=True)}
    assert {i: after[i] for i in before} == before


def test_another_document_without_its_text_under_a_known_id_is_set_aside(book, exported):
    """Nothing of it is entered, since nothing tells whose the id is."""
    before = contents(book)
    done = tollbook.add(book, [exported(other_document)])
    assert [n.reason for n in done.set_aside] == [f"another document goes by its id, {next(book.reports()).id}"]
    assert (done.added, contents(book)) == ((), before)


@pytest.mark.parametrize(("change", "form"), [(doubled, "json"), (doubled_object, "stix")])
def test_two_reports_of_one_file_with_one_id(exported, change, form, tmp_path):
    """The first is read, the second set aside, whatever states what."""
    with Book.open(tmp_path / "other.db", now=ticking()) as other:
        done = tollbook.add(other, [exported(change, form, with_text=True)])
        assert ["nobody can tell whose statements" in n.reason for n in done.set_aside] == [True]
        assert len(done.added) == 2
        assert len(other.incidents()) == 2


def test_the_same_report_twice_in_one_file_is_one(exported, tmp_path):
    """Word for word the same: nothing to tell of."""
    with Book.open(tmp_path / "other.db", now=ticking()) as other:
        path = exported(lambda data: data["reports"].append(dict(data["reports"][0])), with_text=True)
        done = tollbook.add(other, [path])
        assert (len(done.added), done.set_aside, done.notices) == (2, (), ())


DOUBTFUL = {
    "a day after its report": (ATTACK.replace("2031-03-04", "2044-05-14"), "it dates an attack to 2044-05-14"),
    "ten million": (ATTACK.replace("killed 3", "killed 10000000"), "it counts 10,000,000 killed in one attack"),
}


@pytest.mark.parametrize("name", DOUBTFUL)
def test_what_can_hardly_be_meant_is_told_of_and_kept(book, tmp_path, name):
    """Adding names it; no toll that was there follows it, and what it says can be read with the incident."""
    line, words = DOUBTFUL[name]
    book.enter([entry(ATTACK), entry(ROAD)])
    before = [(i.date, i.tolls[0].best) for i in book.incidents()]
    (tmp_path / "a.txt").write_text(f"Published: 2031-03-05\n\n{line}\n")
    done = tollbook.add(book, [str(tmp_path / "a.txt")], extractor=LineExtractor())
    assert [n.reason.startswith(words) for n in done.notices if "future" not in n.reason] == [True]
    after = book.incidents()
    assert [(i.date, i.tolls[0].best) for i in after][: len(before)] == before
    assert after[0].tolls[0].set_aside or after[-1].disagreements


def test_an_unknown_rule_and_contradictory_judgements_change_nothing(book):
    """Each is refused by name; book and judgements stay as they were."""
    book.enter([entry(ATTACK), entry(ROAD)])
    one, two = (i.id for i in book.incidents())
    tollbook.judge(book, one, two, Sameness.DIFFERENT, author="ana", reason="another valley")
    before = contents(book)
    with pytest.raises(TollError, match="no such rule: dice"):
        book.set_policy(tollbook.TollPolicy(name="x", best=("dice",)))
    with pytest.raises(LinkingError, match="ana"):
        tollbook.judge(book, one, two, Sameness.SAME, author="ben", reason="one convoy")
    assert contents(book) == before
