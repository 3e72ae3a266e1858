"""White space normalised; nothing else of a document's text is ever changed."""

from __future__ import annotations

import re
from statistics import median

_LINE_ENDS = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_HALVES = re.compile(r"[\ud800-\udfff]")  # halves of a character that a broken escape left: no text can hold them
_BLANKS = re.compile(r"[^\S\n]+")
_AROUND_LINE_END = re.compile(r" ?\n ?")
_SENTENCE_ENDS = (".", "!", "?", ";", ":", ".)", '."', ".”")
_LISTED = 0.6  # share of lines from which those that end with a sentence make a list
_GAP = re.compile(r"\n{3,}")


def tidy(text: str) -> str:
    """`text` with one space between words, bare line feeds and at most one empty line between paragraphs."""
    text = _HALVES.sub("\ufffd", _LINE_ENDS.sub("\n", text.removeprefix("\ufeff")))
    text = _AROUND_LINE_END.sub("\n", _BLANKS.sub(" ", text))
    return _GAP.sub("\n\n", text).strip()


def unwrap(text: str) -> str:
    """`tidy` text with hard-wrapped paragraphs joined into one line each.

    A paragraph counts as hard-wrapped when it has three lines or more that are, but for the last, all
    nearly as long as the longest and rarely end with a sentence; lists and verses keep their lines.
    """
    return "\n\n".join(_unwrap_paragraph(part) for part in text.split("\n\n"))


def _unwrap_paragraph(paragraph: str) -> str:
    lines = paragraph.split("\n")
    full = [len(line) for line in lines[:-1]]
    if len(lines) < 3 or not 40 <= median(full) <= 120 or min(full) < 0.6 * max(full):
        return paragraph
    if sum(line.count("|") > 1 for line in lines) >= _LISTED * len(lines):
        return paragraph  # a table
    if sum(line.endswith(_SENTENCE_ENDS) for line in lines[:-1]) >= _LISTED * len(full):
        return paragraph
    return " ".join(lines)
