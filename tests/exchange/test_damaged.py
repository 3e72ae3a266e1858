"""Bundles and ledgers with anything in any place: read, set aside or refused, never a fault."""

from __future__ import annotations

import copy
import json
import re
from random import Random

import pytest
from tests.exchange.ledgers import fill
from tests.exchange.stix.test_foreign import BUNDLE

import tollbook
from tollbook.errors import ExchangeError
from tollbook.exchange.ledger_reading import read_ledger
from tollbook.exchange.loss import LossCounter
from tollbook.exchange.stix import read_stix
from tollbook.ledger import Book

JUNK = (
    None,
    True,
    -1,
    10**30,
    1.5,
    float("inf"),
    "",
    "x",
    "note--1",
    "2031-13-40",
    [],
    [1],
    ["a", None],
    {},
    {"a": []},
)


def spots(data, path=()):
    """Every place in plain data."""
    yield path
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in items:
        yield from spots(value, (*path, key))


def damage(data, rng):
    """The same with some places taken out, changed or doubled."""
    broken = copy.deepcopy(data)
    for path in rng.sample([p for p in spots(data) if p], rng.randint(1, 4)):
        place = broken
        try:
            for key in path[:-1]:
                place = place[key]
            place[path[-1]]
        except (KeyError, IndexError, TypeError):
            continue
        change = rng.random()
        if change < 0.6:
            place[path[-1]] = rng.choice(JUNK)
        elif change < 0.8:
            del place[path[-1]]
        elif isinstance(place, list):
            place.append(place[path[-1]])
    return broken


def own(tmp_path, form):
    with Book.open(tmp_path / "own.db") as book:
        fill(book, 5)
        return json.loads(tollbook.export(book, form, with_text=True).text)


@pytest.mark.parametrize("which", ["own", "foreign", "ledger"])
def test_damaged_data_are_read_set_aside_or_refused(tmp_path, which):
    """Four hundred times each; what is read can be entered."""
    data = BUNDLE if which == "foreign" else own(tmp_path, "json" if which == "ledger" else "stix")
    read = read_ledger if which == "ledger" else read_stix
    rng = Random(7)
    done = refused = 0
    with Book.open(tmp_path / "book.db") as book:
        for number in range(400):
            broken = damage(data, rng)
            try:
                found = list(read(broken, name="x", losses=LossCounter("x")))
                assert all(str(each) for each in found)
                if number % 40 == 0:
                    path = tmp_path / "x.json"
                    path.write_text(json.dumps(broken).replace("Infinity", "1e999"), encoding="utf-8")
                    tollbook.add(book, [str(path)])
                    tollbook.export(book, "stix")
                done += 1
            except ExchangeError:
                refused += 1
    assert done > refused


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("null", "it is null"), ("[1]", "it is a list"), ("{}", "it is an empty object"), ("7", "it is a number"),
        ('"x"', "it is a text"), ("true", "it is a truth value"), ('{"a": 1}', "it has a"), ("", "no JSON"),
        ('{"type": "bundle"', "no JSON, or not all of it"), ('{"type": "bundle"}', "it has no objects"),
        ('{"type": "bundle", "objects": "x"}', '"objects" are no list'),
        ('{"type": "bundle", "objects": [1]}', "object 1 has no type and id"),
    ],
)  # fmt: skip
def test_what_is_no_bundle_is_said_in_words(tmp_path, written, words):
    """What was found instead, in a person's words; nothing is entered."""
    path = tmp_path / "x.json"
    path.write_text(written, encoding="utf-8")
    with Book.open(tmp_path / "book.db") as book:
        with pytest.raises(ExchangeError, match=re.escape(words)):
            tollbook.add(book, [str(path)])
        assert book.report_count() == 0
