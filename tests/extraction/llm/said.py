"""What a model says, for tests to say it."""

from __future__ import annotations

from typing import Any


def say(kind: str, quote: str, **fields: Any) -> dict[str, Any]:
    return {"kind": kind, "quote": quote, **fields}


def count(code: str, quote: str, words: str, number: int | None, **fields: Any) -> dict[str, Any]:
    return say("count", quote, code=code, words=words, number=number, **fields)


def answer(*statements: dict[str, Any], totals: tuple[dict[str, Any], ...] = (), main: bool = True) -> dict[str, Any]:
    return {"incidents": [{"main": main, "statements": list(statements)}] if statements else [], "totals": list(totals)}


GOOD = answer(
    say("event_type", "Gunmen ambushed a convoy", code="armed_assault"),
    say("date", "near Saraya on Tuesday", words="on Tuesday"),
    say("place", "near Saraya on Tuesday", words="Saraya"),
    say("target", "ambushed a convoy of the Falémine gold project", words="a convoy of the Falémine gold project"),
    count("killed", "killing three Turkish engineers and a driver", "three Turkish engineers", 3,
          nationality="Turkish", role="engineers", speaker="the governor of Kédougou"),
    count("killed", "killing three Turkish engineers and a driver", "a driver", 1, role="driver",
          speaker="the governor of Kédougou"),
    count("injured", "At least six guards were wounded in the attack", "six guards", 6, role="guards",
          speaker="the hospital"),
    say("attribution", "The Front for the Red River claimed responsibility in a statement",
        code="claim_of_responsibility", actor="The Front for the Red River"),
    totals=({"quote": "It was the second attack on the project this year", "measure": "attacks", "number": 2},),
)  # fmt: skip
