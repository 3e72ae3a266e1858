"""Bundles that others wrote, and files that are none."""

from __future__ import annotations

import copy
import json

import pytest
from tests.exchange.ledgers import fill

import tollbook
from tollbook.errors import ExchangeError
from tollbook.exchange.stix.definitions import HARM, SOURCED
from tollbook.ledger import Book

NOW = "2031-03-05T10:00:00.000Z"


def made(kind, number, **more):
    key = f"{kind}--00000000-0000-4000-8000-{number:012}"
    return {"type": kind, "spec_version": "2.1", "id": key, "created": NOW, "modified": NOW, **more}


AUTHOR = made("identity", 1, name="Valley CERT", identity_class="organization")
PLACE = made("location", 2, name="Orvale", city="Orvale", country="TJ", latitude=37.9, longitude=70.2)
ACTOR = made("threat-actor", 3, name="Red Hill Front")
HURT = made(
    "incident", 4, name="Attack on a bus", description="A bus was attacked.", created_by_ref=AUTHOR["id"],
    extensions={HARM: {
        "extension_type": "property-extension", "event_type": "bombing",
        "date": {"from": "2031-03-04", "to": "2031-03-04", "precision": "day"},
        "tolls": [{"outcome": "killed", "nationality": "*", "low": 2, "best": 3},
                  {"outcome": "injured", "nationality": "unstated", "low": 1, "best": 1, "high": 1}],
    }},
)  # fmt: skip
CYBER = made("incident", 5, name="A server was encrypted", created_by_ref=AUTHOR["id"])
LINKS = [
    made("relationship", 6, relationship_type="located-at", source_ref=HURT["id"], target_ref=PLACE["id"]),
    made("relationship", 7, relationship_type="attributed-to", source_ref=HURT["id"], target_ref=ACTOR["id"],
         created_by_ref=AUTHOR["id"]),
    made("relationship", 8, relationship_type="attributed-to", source_ref=CYBER["id"], target_ref=ACTOR["id"]),
]  # fmt: skip
NOTE = made("note", 9, content="Seen by a neighbour.", object_refs=[HURT["id"]])
OTHER = made("malware", 10, name="x", is_family=False)
BUNDLE = {"type": "bundle", "id": "bundle--00000000-0000-4000-8000-000000000000",
          "objects": [AUTHOR, PLACE, ACTOR, HURT, CYBER, *LINKS, NOTE, OTHER]}  # fmt: skip


@pytest.fixture
def book(tmp_path):
    with Book.open(tmp_path / "b.db") as opened:
        yield opened


def add(book, tmp_path, data):
    path = tmp_path / "bundle.json"
    path.write_text(data if isinstance(data, str) else json.dumps(data), encoding="utf-8")
    return tollbook.add(book, [str(path)])


def test_harm_to_people_is_stated_and_the_rest_kept_and_listed(book, tmp_path):
    """An attack with its place, day, toll and who is said to have done it; a computer's trouble is none."""
    result = add(book, tmp_path, BUNDLE)
    assert len(result.added) == 2
    (incident,) = book.incidents()
    killed = next(toll for toll in incident.tolls if toll.outcome == "killed")
    assert (killed.low, killed.best, killed.high) == (2, 3, None)
    assert (incident.place.name, incident.place.country) == ("Orvale", "TJ")
    (blame,) = incident.attributions
    assert (blame.kind, blame.speaker) == ("third_party_allegation", "Valley CERT")
    (hurt,) = [r for r in book.reports(with_text=True) if "bus" in r.text]
    assert "note 1: Seen by a neighbour." in hurt.text
    for mention in book.mentions(incident.mentions):
        for statement in mention.statements:
            for passage in statement.passages:
                assert hurt.text[passage.start : passage.end] == passage.quote
    told = " ".join(loss.reason for loss in result.losses)
    assert "incidents without harm to people: 1" in told
    assert "objects of type malware: 1" in told


def test_the_same_bundle_twice_changes_nothing(book, tmp_path):
    """And a changed incident is a new version."""
    add(book, tmp_path, BUNDLE)
    assert len(add(book, tmp_path, BUNDLE).unchanged) == 2
    changed = copy.deepcopy(BUNDLE)
    changed["objects"][3]["extensions"][HARM]["tolls"][0] |= {"best": 4}
    assert len(add(book, tmp_path, changed).new_versions) == 1
    assert len(book.incidents()) == 1


@pytest.mark.parametrize(("tolls", "reason"), [
    ([{"outcome": "killed", "low": 4, "best": 3}], "low <= best <= high"),
    ([{"outcome": "killed", "low": -4, "best": 3}], "low <= best <= high"),
    ([{"outcome": "killed", "low": 1, "best": 10**12}], "low <= best <= high"),
    ([{"outcome": "slain", "low": 1, "best": 1}], "slain"),
    ([{"outcome": "killed", "nationality": "ZZ", "low": 1, "best": 1}], "3166"),
    (["three"], "object"),
])  # fmt: skip
def test_a_broken_incident_is_set_aside(book, tmp_path, tolls, reason):
    """With its id; the others are kept."""
    data = copy.deepcopy(BUNDLE)
    data["objects"][3]["extensions"][HARM]["tolls"] = tolls
    result = add(book, tmp_path, data)
    (aside,) = result.set_aside
    assert HURT["id"] in aside.name
    assert reason in aside.reason
    assert len(result.added) == 1


@pytest.mark.parametrize(("data", "reason"), [
    ("", "no JSON"), ("{", "no JSON"), (json.dumps(BUNDLE)[:-40], "no JSON, or not all of it"), ("[]", "neither"),
    ("3", "neither"), ("null", "neither"), ("[" * 100_000, "no JSON"),
    ({"type": "bundle", "id": "bundle--1"}, "no objects"), ({"type": "bundle", "objects": 3}, "are no list"),
    ({"type": "bundle", "objects": [3]}, "object 1 has no type and id"),
    ({"type": "bundle", "objects": [{"type": "incident", "id": "malware--1"}]}, "object 1 has no type and id"),
    ({"type": "FeatureCollection", "features": []}, "GeoJSON holds values without the words"),
    ({"a": 1}, "it has a"), ({"schema": "tollbook/ledger/9"}, "no ledger in the form"),
    ({"schema": "tollbook/ledger/1", "reports": 3}, "damaged"),
])  # fmt: skip
def test_what_is_no_bundle_enters_nothing(book, tmp_path, data, reason):
    """One message that says what it is instead."""
    with pytest.raises(ExchangeError, match=reason):
        add(book, tmp_path, data)
    assert list(book.reports()) == []


def _own(tmp_path, seed=1):
    with Book.open(tmp_path / "own.db") as own:
        fill(own, seed)
        return json.loads(tollbook.export(own, "stix", with_text=True).text)


def _note(data):
    return next(o for o in data["objects"] if "statement" in o.get("extensions", {}).get(SOURCED, {}))


def test_words_that_do_not_stand_where_they_should_are_not_believed(book, tmp_path):
    """A changed quote is found out by its hash, a moved one by the text; neither value enters."""
    data = _own(tmp_path)
    whole = len([o for o in data["objects"] if "statement" in o.get("extensions", {}).get(SOURCED, {})])
    passage = _note(data)["extensions"][SOURCED]["statement"]["passages"][0]
    passage |= {"start": passage["start"] + 1, "end": passage["end"] + 1}
    result = add(book, tmp_path, data)
    assert any("do not stand where they say" in note.reason for note in result.notices)
    kept = sum(len(m.statements) for r in book.reports() for m in book.mentions_of(r.id))
    assert kept == whole - 1
    passage["quote"] = "x" * len(passage["quote"])
    with Book.open(tmp_path / "second.db") as second:
        (aside,) = add(second, tmp_path, data).set_aside
        assert "hash" in aside.reason


def test_a_changed_value_gets_the_id_of_what_it_says_now(book, tmp_path):
    """Nobody slips another figure under a known statement's id."""
    data = _own(tmp_path)
    for each in data["objects"]:
        value = each.get("extensions", {}).get(SOURCED, {}).get("statement", {}).get("value", {})
        if value.get("type") == "count":
            value |= {"low": 77, "high": 77}
            given = each["extensions"][SOURCED]["statement"]["id"]
            break
    add(book, tmp_path, data)
    ids = {s.id for r in book.reports() for m in book.mentions_of(r.id) for s in m.statements}
    assert given not in ids


@pytest.mark.parametrize(("path", "value"), [
    (("sha256",), "short"), (("id",), "rpt-1"), (("id",), 7), (("retrieved_at",), "2031-01-01T00:00:00"),
    (("retrieved_at",), "0001-01-01T00:00:00+14:00"), (("published",), "2031-13-01"), (("text",), "a\0b"),
    (("dropped",), -1), (("title",), ["x"]),
])  # fmt: skip
def test_a_broken_report_of_ours_is_set_aside(book, tmp_path, path, value):
    """With what is wrong; the others are kept."""
    data = _own(tmp_path)
    documents = [o["extensions"][SOURCED]["document"] for o in data["objects"] if o["type"] == "report"]
    documents[0][path[0]] = value
    result = add(book, tmp_path, data)
    assert len(result.set_aside) == 1
    assert len(result.added) == len(documents) - 1


def test_statements_without_their_report_are_counted(book, tmp_path):
    """And what their incident says of itself is read as anybody's."""
    data = _own(tmp_path)
    data["objects"] = [o for o in data["objects"] if o["type"] != "report"]
    result = add(book, tmp_path, data)
    assert any("the report that makes them is not in the bundle" in loss.reason for loss in result.losses)
    assert len(result.added) == len([o for o in data["objects"] if o["type"] == "incident"])


def test_what_a_taxii_server_answers_is_read_as_a_bundle(book, tmp_path):
    """An envelope is objects without a bundle around them; where the server holds more, that is said."""
    result = add(book, tmp_path, {"more": True, "next": "2", "objects": BUNDLE["objects"]})
    assert len(result.added) == 2
    assert [n.reason for n in result.notices if "next page" in n.reason]
    again = add(book, tmp_path, {"objects": BUNDLE["objects"]})
    assert (len(again.unchanged), again.notices) == (2, ())
