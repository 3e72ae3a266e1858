"""Words that look like dates and are none: quantities, ordinals of other things, habits, names."""

from __future__ import annotations

from tollbook.gazetteer.dates.grammar.rule import Reading
from tollbook.gazetteer.dates.lexicon.words import listed

_COUNTED = frozenset(
    listed(
        "people persons men women children troops soldiers civilians fighters dead wounded families displaced "
        "casualties deaths "
        "hours hrs metres meters km kilometres miles tonnes tons litres dollars euros rupees rounds members "
        "migrants refugees "
        "workers villagers policemen homes houses residents militants "
        "local police students schoolchildren inhabitants others"
    )
)
_NUMBERED = frozenset(
    listed(
        "floor district parallel anniversary century battalion brigade division regiment army corps street avenue "
        "time attempt "
        "infantry grade kilometre kilometer km mile edition session round largest biggest most one attack "
        "attacks victim man woman "
        "person incident such case bomb blast explosion group vehicle "
        "day week month year birthday of time year-old in place "
        "instalment quarter half fatal deadly major consecutive successive straight ward storey congress "
        "armoured mountain "
        "arrondissement cavalry mechanised motorised tank special"
    )
)


def counts_something(reading: Reading) -> bool:
    """Whether a number that could be a year counts people or things: "in 2000 homes"."""
    word = reading.line.word(reading.match.end()) if reading.after() == "x" else ""
    before = reading.line.text[
        max(0, reading.line.starts[reading.match.start()] - 2) : reading.line.starts[reading.match.start()]
    ]
    return word in _COUNTED or before.strip()[-1:] in ("$", "€", "£", "#", "№")


def ordinal_of_something(reading: Reading) -> bool:
    """Whether an ordinal numbers something other than a day: "the second attack", "the 38th parallel"."""
    after = reading.after()
    spelt = reading.line.text[reading.line.starts[reading.match.start("d")]].isalpha()
    if after in "UPDgWw":
        return True
    if after != "x":
        return spelt and (after in "nO" or reading.number("d") <= 3)
    word = reading.line.word(reading.match.end())
    return spelt or word in _NUMBERED


_STREETS = frozenset(listed("street st avenue ave drive dr road rd lane ln court ct place way circle boulevard blvd"))


def names_street(reading: Reading) -> bool:
    """Whether a month is the name of a street: "the 800 block of June Drive"."""
    return _capital(reading, 0) and reading.line.word(reading.match.end()).rstrip(".") in _STREETS


def numbers_a_house(reading: Reading) -> bool:
    """Whether a day beside a month is the number of a house: "at 17 June Drive"."""
    before = reading.line.word_before(reading.match.start())
    return before in ("at", "near", "outside") and names_street(reading)


def corner_of_streets(reading: Reading) -> bool:
    """Whether an ordinal is a street that crosses another: "the 18th and Harvey area"."""
    return reading.after() == "&" and _capital(reading, 1)


def _capital(reading: Reading, further: int) -> bool:
    """Whether a word with a capital that is no part of a date stands so many tags after the match."""
    at, line = reading.match.end() + further, reading.line
    return at < len(line.tags) and line.tags[at] == "x" and line.text[line.starts[at]].isupper()


def numbers_a_unit(reading: Reading) -> bool:
    """Whether a number is that of a unit, a floor, an attack: "on Sunday, the 6th Infantry Division said"."""
    return reading.after() == "x" and reading.line.word(reading.match.end()) in _NUMBERED


_HABITS = frozenset({"every", "each", "most", "bloody", "black", "ruby"})
_PAPERS = frozenset(listed("times mail mirror express telegraph herald tribune school schools"))


def habitual(reading: Reading) -> bool:
    """Whether a weekday is a habit or part of a name: "every Friday", "the Sunday Times"."""
    at = reading.match.start("w")
    before = reading.line.word_before(at)
    after = reading.line.word(at + 1) if at + 1 < len(reading.line.tags) else ""
    return before in _HABITS or after in _PAPERS
