"""Nouns for people and the roles that they give, and where the words for people who are counted end."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources
from typing import Final

import yaml

_STOP: Final = re.compile(
    r"[.;:()\"“”\n|]|, | [-–—] |\b(?:was|were|is|are|who|whose|whom|from|in|at|on|and|or|had|has|have|died|dies|die|"
    r"dead|killed|injured|wounded|lost|KIA|WIA|"
    r"by|to|with|for|which|that|aged|suffered|taken|kidnapped|abducted|seized|shot|hit|being|near|as|"
    r"survived|escaped|when|while|after|"
    r"before|during|remain|remained|remains|missing|hurt|including|among|but|also|could|would|will|said|"
    r"working|travelling|"
    r"traveling|employed|fell|lay|held|led|burned|burnt|stabbed|hacked|beheaded|decapitated|perished|drowned|because|"
    r"if|"
    r"since|until|fired|opened|attacked|ambushed|stormed|threw)\b",
    re.IGNORECASE,
)


@cache
def role_nouns() -> Mapping[str, str | None]:
    """Singular and plural nouns for people, lower case, to the role of the codebook; None for people without one."""
    source = resources.files("tollbook.extraction.data").joinpath("roles.yaml").read_text(encoding="utf-8")
    listed = yaml.load(source, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
    nouns: dict[str, str | None] = {}
    for word in listed["people"]:
        nouns.update(dict.fromkeys(_forms(str(word))))
    for role, words in listed["roles"].items():
        for word in (role, *(words or ())):
            nouns.update(dict.fromkeys(_forms(str(word)), str(role)))
    return nouns


def _forms(noun: str) -> set[str]:
    """The noun and its plural."""
    head, _, last = noun.rpartition(" ")
    lead = f"{head} " if head else ""
    if last.endswith("man") and last not in ("human", "german"):
        plural = last[:-3] + "men"
    elif last.endswith("child"):
        plural = last + "ren"
    elif last.endswith("y") and last[-2:-1] not in "aeiou":
        plural = last[:-1] + "ies"
    elif last.endswith(("s", "x", "ch", "sh")):
        plural = last + "es"
    else:
        plural = last + "s"
    return {noun.lower(), (lead + plural).lower()}


@cache
def _noun_pattern() -> re.Pattern[str]:
    """Any noun for people, in lower case: of a text as it is written `re` would try all of them everywhere.

    They are told apart by their first letters first, since there are a thousand.
    """
    begun: dict[str, list[str]] = {}
    for word in sorted(role_nouns(), key=len, reverse=True):
        begun.setdefault(word[:2], []).append(re.escape(word[2:]).replace(r"\ ", r"[ -]"))
    letters: dict[str, list[str]] = {}
    for two, rest in begun.items():
        letters.setdefault(two[0], []).append(f"{re.escape(two[1:])}(?:{'|'.join(rest)})")
    return re.compile(
        r"\b(?<!year-)(?<!year )(?!minor (?:injur|wound|cut|burn|bruise|damage))"
        r"(?!major (?:attack|incident|assault|blast|raid|bombing|ambush|strike|explosion|project|road|city|town))(?:"
        + "|".join(f"{re.escape(letter)}(?:{'|'.join(rest)})" for letter, rest in letters.items())
        + r")(?!\w)"
    )


_LETTERED: Final = re.compile(r"[A-Z]\.(?<![\w.]..)(?:[A-Z]\.)+")  # "two U.S. citizens" do not end with the letters


_SOMEBODYS: Final = re.compile(
    r"(?:(?:^|['’])s|\b(?:his|her|their|its)) $", re.IGNORECASE
)  # whose deputy is no sheriff's


@lru_cache(maxsize=4096)
def find_role(words: str) -> tuple[str | None, int] | None:
    """(role, end offset) of the last noun for people in `words`; None where there is none."""
    last = None
    low = words.lower()
    for match in _noun_pattern().finditer(low if len(low) == len(words) else words):
        last = match
    if last is None:
        return None
    if last.group().lower() == "deputy" and _SOMEBODYS.search(words, 0, last.start()):
        return None, last.end()
    return role_nouns().get(" ".join(last.group().lower().replace("-", " ").split())), last.end()


_FATED: Final = re.compile(
    r"(?:kidnapped|abducted|seized|missing|injured|wounded|killed|dead|hurt) (?=\w)", re.IGNORECASE
)
_OF_ALL: Final = re.compile(
    r"\bof (?:the|its|their|his|her|those|these) [\w-]+ ?$"
)  # "four of the six abducted clerks"
SAYS: Final = re.compile(r" ?(?:said|says?|told|reported|confirmed)\b")


def _before_its_noun(text: str, start: int, at: int, limit: int) -> bool:
    """Whether a word at `at` tells what befell people who are named right behind it: "four kidnapped truck drivers"."""
    word = _FATED.match(text, at, limit) if at - start <= 1 else None
    if word is None or _OF_ALL.search(text, max(0, start - 30), start):
        return False
    stop = _STOP.search(text, word.end(), limit)
    end = stop.start() if stop else limit
    role = find_role(text[word.end() : end])
    return role is not None and not SAYS.match(text, word.end() + role[1], limit)


def noun_phrase_end(text: str, start: int, limit: int) -> int:
    """Where the words that follow a number stop describing the people counted."""
    for stop in _STOP.finditer(text, start, limit):
        at = stop.start()
        if _before_its_noun(text, start, at, limit):
            continue
        lettered = _LETTERED.search(text, start, limit) if text[at] == "." else None
        if lettered is None or not lettered.start() <= at < lettered.end():
            return at
    return limit
