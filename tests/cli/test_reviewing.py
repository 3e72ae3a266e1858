"""`review` and `reviews`, as typed."""

from __future__ import annotations

import json

import pytest

import tollbook


@pytest.fixture
def book(demo_copy):
    return demo_copy


@pytest.fixture
def typed(run, book):
    """Type a command on that book."""
    return lambda *arguments: run("--book", book, *arguments)


def killed(typed):
    return {r["id"]: r["tolls"] for r in json.loads(typed("export").out)["incidents"]}


def figure(typed):
    """A statement that counts all the killed of an incident, with the incident and its figure."""
    found = json.loads(typed("export").out)["incidents"]
    for incident in found:
        for toll in incident["tolls"]:
            if toll["outcome"] == "killed" and toll["nationality"] == "*" and toll["low"] > 1:
                return toll["statements"][0], incident["id"], toll["best"]
    raise AssertionError


def test_what_awaits_review_is_listed(typed):
    """Least confident first, with words and incident; filters narrow it."""
    done = typed("review", "--limit", "5")
    assert done.code == 0, done.err
    assert "5 listed" in done.out
    rows = json.loads(typed("review", "--json", "--limit", "1000").out)
    assert [r["statement"]["confidence"] for r in rows] == sorted(r["statement"]["confidence"] for r in rows)
    some = json.loads(typed("review", "--json", "--incident", rows[0]["incident"], "--below", "0.9").out)
    assert {r["incident"] for r in some} == {rows[0]["incident"]}
    assert all(r["statement"]["confidence"] < 0.9 for r in some)
    assert len(json.loads(typed("review", "--json", "--contested", "--limit", "1000").out)) < len(rows)


def test_correct_list_withdraw_export(typed, tmp_path):
    """A correction changes the ledger, is listed, goes out as training data and is taken back."""
    statement, incident, best = figure(typed)
    before = typed("show", incident).out if "show" in typed("--help").out else ""
    done = typed("review", statement[:14], "correct", "--value", "17", "--by", "ana", "--reason", "the list of names")
    assert done.code == 0, done.err
    assert "says ana" in done.out
    review = done.out.split(":")[0]
    tolls = {t["outcome"]: t for t in killed(typed)[incident] if t["nationality"] == "*" and t["role"] is None}
    assert "put in by ana" in typed("show", incident).out
    assert 17 in (tolls["killed"]["best"], tolls["killed"]["high"])
    assert "in force" in typed("reviews").out
    assert [r["state"] for r in json.loads(typed("reviews", "--json").out)] == ["in_force"]
    written = typed("export", "--format", "reviews", "--output", tmp_path / "r.jsonl")
    assert written.code == 0
    (row,) = [json.loads(line) for line in (tmp_path / "r.jsonl").read_text(encoding="utf-8").splitlines()]
    assert row["reviews"][0]["value"]["low"] == 17
    taken = typed("reviews", "withdraw", review, "--by", "ben", "--reason", "miscounted")
    assert "withdrawn by ben" in taken.out
    assert {t["outcome"]: t for t in killed(typed)[incident]}["killed"]["best"] is not None
    tolls = {t["outcome"]: t for t in killed(typed)[incident] if t["nationality"] == "*" and t["role"] is None}
    assert tolls["killed"]["best"] == best
    assert before == (typed("show", incident).out if before else "")


def test_what_was_rejected_and_what_was_read_stay_beside_what_stands(typed):
    """`show` says who rejected a figure and why, and what stood in the place of a person's."""
    statement, incident, best = figure(typed)
    assert typed("review", statement, "reject", "--by", "ana", "--reason", "another attack").code == 0
    told = " ".join(typed("show", incident).out.split())
    assert "set aside: rejected by ana, who said: another attack" in told
    assert typed("review", statement, "correct", "--value", "17", "--by", "ana", "--reason", "names").code == 0
    told = " ".join(typed("show", incident).out.split())
    assert f"put in by ana, in the place of {best}, which was read there" in told
    assert "rejected" not in told


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["stm-ffff", "accept", "--by", "a", "--reason", "b"], "no statement of that name"),
        (["STATEMENT"], "say accept, correct or reject"),
        (["STATEMENT", "accept"], "names who makes it and why"),
        (["STATEMENT", "approve", "--by", "a", "--reason", "b"], "accept, correct or reject"),
        (["STATEMENT", "correct", "--by", "a", "--reason", "b"], "give --value"),
        (["STATEMENT", "correct", "--value", "lots", "--by", "a", "--reason", "b"], "a count is 9, 7-9 or 9+"),
        (["--incident", "inc-ffff"], "no incident of that name"),
        (["--since", "yesterday"], "--since takes a day"),
    ],
)
def test_bad_reviews_are_one_message(typed, book, arguments, message):
    """Nothing is recorded."""
    statement, _, _ = figure(typed)
    done = typed("review", *[statement if a == "STATEMENT" else a for a in arguments])
    assert done.code == 1
    assert message in done.err
    assert done.err.count("\n") == 1
    with tollbook.open_book(book) as opened:
        assert opened.reviews() == []


def test_reviews_know_no_filter(typed):
    """Training data are written as a whole."""
    done = typed("export", "--format", "reviews", "--country", "SN")
    assert done.code == 1
    assert "as a whole" in done.err


def test_what_people_write_is_shown_as_they_wrote_it(typed):
    """Brackets and colons are no orders to the terminal."""
    statement, _, _ = figure(typed)
    reason = "[/bold] see :dagger: [x]"
    assert typed("review", statement, "reject", "--by", "ana", "--reason", reason).code == 0
    done = typed("reviews")
    assert done.code == 0
    for word in reason.split():
        assert word in done.out
