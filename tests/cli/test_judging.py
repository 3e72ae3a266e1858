"""Judging from the command line, on the demo's reports."""

from __future__ import annotations

import json

import pytest

import tollbook

BY = ("--by", "ana", "--reason", "read both")


@pytest.fixture
def book(doubtful_copy):
    return doubtful_copy


def ids(run, book):
    return [row["id"] for row in json.loads(run("--book", book, "incidents", "--json").out)]


def test_a_pair_is_found_explained_merged_and_taken_apart_again(run, book, tmp_path):
    """What a person does from the list of look-alikes on; the ledger ends as it began."""
    before = ids(run, book)
    pair = json.loads(run("--book", book, "candidates", "--json").out)[0]
    assert "nobody judged" in run("--book", book, "candidates").out
    why = run("--book", book, "explain", pair["first"], pair["second"]).out
    assert "They are two incidents" in why
    assert "before any evidence" in why
    assert run("--book", book, "explain", pair["first"], pair["second"], "--picture", tmp_path / "why.svg").code == 0
    assert "they are two incidents" in (tmp_path / "why.svg").read_text(encoding="utf-8")
    assert (
        "written as .svg or .png"
        in run("--book", book, "explain", pair["first"], pair["second"], "--picture", "a.gif").err
    )
    merged = run("--book", book, "merge", pair["first"], pair["second"], *BY)
    assert merged.code == 0
    after = ids(run, book)
    assert len(after) < len(before)  # what resembles both of them now may come along
    assert not {pair["first"], pair["second"]} <= set(after)
    assert "ana judged: same" in run("--book", book, "explain", pair["first"], pair["second"]).out
    rows = json.loads(run("--book", book, "judgements", "--json").out)
    assert all(row["binds"] for row in rows)
    names = [row["judgement"]["id"] for row in rows]
    assert run("--book", book, "judgements", "withdraw", *names, "jdg-f00", *BY).code == 1
    assert ids(run, book) == after
    assert run("--book", book, "judgements", "withdraw", *names, *BY).code == 0
    assert ids(run, book) == before
    assert "withdrawn by ana" in run("--book", book, "judgements").out


def test_splitting_by_report(run, book):
    """The incident keeps the rest; a contradiction is refused naming who said so."""
    row = max(json.loads(run("--book", book, "incidents", "--json").out), key=lambda r: len(r["mentions"]))
    with tollbook.open_book(book) as opened:
        told = opened.mentions(row["mentions"])[-1].report
    done = run("--book", book, "split", row["id"], told, *BY)
    assert done.code == 0
    assert "keeps" in done.out
    left, right = (line.split(":")[0] for line in done.out.splitlines())
    refused = run("--book", book, "merge", left, right, "--by", "ben", "--reason", "no")
    assert refused.code == 1
    assert "ana" in refused.err
    assert "withdraw one of them" in refused.err


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("judge", "inc-nil", "inc-none", "same", *BY), "no incident"),
        (("merge", "inc-nil", *BY), "no incident"),
        (("explain", "x", "y"), "no incident"),
        (("judgements", "withdraw", "jdg-00", *BY), "no judgement"),
    ],
)
def test_what_is_not_there_is_named(run, book, args, words):
    """One line, exit 1."""
    done = run("--book", book, *args)
    assert done.code == 1
    assert words in done.err
    assert "Traceback" not in done.err


def test_a_word_that_is_no_judgement(run, book):
    """The three words are named."""
    first, second, *_ = ids(run, book)
    done = run("--book", book, "judge", first, second, "perhaps", *BY)
    assert done.code == 1
    assert "same, different or unsure" in done.err


def test_what_became_of_both_is_said_and_how_all_of_it_is_joined(run, demo_copy):
    """One report of each is bound; that others stay apart is told with the command that makes one of all."""
    first, second = ids(run, demo_copy)[1:3]
    done = run("--book", demo_copy, "judge", first, second, "same", *BY)
    assert done.code == 0
    assert "What is told of both is in 3 incidents now" in done.out
    offered = done.out.splitlines()[-1].partition("tollbook ")[2].split()
    assert offered[0] == "merge"
    assert run("--book", demo_copy, *offered, *BY).code == 0
    assert len(ids(run, demo_copy)) == 4


def test_a_judgement_that_joins_all_offers_nothing_more(run, demo_copy):
    """One report is judged another attack, and the two sides are named; unsure says nothing of them."""
    incident = json.loads(run("--book", demo_copy, "incidents", "--json").out)[0]
    one, two = incident["mentions"]
    apart = run("--book", demo_copy, "judge", one, two, "different", *BY)
    assert "What is told of both is in 2 incidents now" in apart.out
    assert "merge" not in apart.out
    assert "now" not in run("--book", demo_copy, "judge", *ids(run, demo_copy)[3:5], "unsure", *BY).out
