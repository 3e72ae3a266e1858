"""States of the United States by their abbreviations and postal codes."""

from __future__ import annotations

import re

from tollbook.gazetteer.answers import Match, Toponym, ToponymKind
from tollbook.gazetteer.folding import fold
from tollbook.gazetteer.layout import Kind
from tollbook.gazetteer.store import Store
from tollbook.gazetteer.traps import STATE_ABBREVIATIONS

_AFTER_COMMA = re.compile(
    r", ((?:[NSW]\. ?[A-Z][a-z]*\.|[A-Z][a-z]{1,4}\.|(?<=[A-Z], )[A-Z]{3,5}\.|D\.C\.)"
    r"|(?:(?<=[A-Z], )|(?<=County, )|(?<=Parish, ))[A-Z][a-z]{1,4}"  # a dateline leaves the stop out: "SELBY, Tenn --"
    r"(?= ?(?:--|[\u2013\u2014(]|- )|$)"
    r"|(?:A[LKZR]|C[AOT]|DE|FL|GA|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])"
    r"(?=[\s,.;:)]|$))"
)


def state_named(store: Store, written: str) -> int | None:
    """The number of the state that "La." or "LA" means; None for anything else."""
    if written.isupper() and len(written) == 2:
        return store.by_admin1_code.get(f"US-{written}")
    name = STATE_ABBREVIATIONS.get(fold(written)) if written.endswith(".") else None
    if name is None:
        return None
    found = (m.entry for m in store.exact(fold(name)) if m.entry.kind is Kind.ADMIN1 and m.entry.country == "US")
    return next((entry.number for entry in found), None)


def states_in(store: Store, text: str) -> list[Toponym]:
    """States abbreviated after a comma in a text: "Alexandria, La.", "Alexandria, LA" and "ALEXANDRIA, La --"."""
    found: list[Toponym] = []
    for match in _AFTER_COMMA.finditer(text):
        written = match.group(1)
        number = state_named(store, written if written.isupper() or written.endswith(".") else f"{written}.")
        if number is not None:
            meant = (Match(store.entry(number)),)
            found.append(Toponym(match.start(1), match.end(1), written, ToponymKind.ADMIN1, meant))
    return found
