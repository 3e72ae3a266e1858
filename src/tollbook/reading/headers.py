"""The header lines that a text may begin with: Title, Publisher, Published, URL, by these or other usual names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

_NAMES = {
    "title": "title", "headline": "title", "subject": "title",
    "publisher": "publisher", "source": "publisher", "outlet": "publisher", "publication": "publisher",
    "published": "published", "published on": "published", "date published": "published",
    "publication date": "published", "date of publication": "published", "date": "published",
    "url": "url", "link": "url",
}  # fmt: skip
_LINE = re.compile(rf"({'|'.join(sorted(_NAMES, key=len, reverse=True))})[ \t]*:[ \t]*(.*)", re.IGNORECASE)
_LONGEST_HEADLINE = 150  # characters
_ANY = re.compile(r"[A-Z][\w ]{,30}:")


@dataclass(frozen=True, slots=True)
class Headed:
    """A text's header lines, keyed in lower case, the body after them, and the lines from the title on, as written."""

    body: str
    fields: Mapping[str, str] = field(default_factory=dict)
    heading: str = ""


def header_name(line: str) -> str | None:
    """The name of a header line in lower case, as written; None for any other line."""
    match = _LINE.fullmatch(line.strip())
    return match[1].lower() if match else None


def split_headers(text: str) -> Headed:
    """The header lines at the top of `text` (each key once, empty values dropped) and what follows.

    The header ends at the first line that is none; a repeated key already belongs to the body. "Date" may be the day of
    the attack in a form about it ("Date:", "Location:", "Type:"): it belongs to the header only beside another of its
    lines, and where no other "Name:" line follows the header at once. Lines that begin with "Published:" or another of
    them but for the title may also stand right below a first line that is the headline.
    """
    lines = text.lstrip().split("\n")
    found = _found(lines)
    if not found and (below := _below_headline(lines)):
        return below
    dates = [n for n, (name, _) in enumerate(found) if name == "date"]
    if dates and (len(found) == 1 or _ANY.match("".join(lines[len(found) : len(found) + 1]))):
        found = found[: dates[0]]
    fields = {_NAMES[name]: value for name, value in found if value}
    above = [line.strip() for line in lines[: len(found)]]
    titled = next((n for n, (name, value) in enumerate(found) if _NAMES[name] == "title" and value), len(found))
    above[titled : titled + 1] = [value for _, value in found[titled : titled + 1]]
    return Headed(body="\n".join(lines[len(found) :]), fields=fields, heading="\n\n".join(above[titled:]))


def _below_headline(lines: Sequence[str]) -> Headed | None:
    """The header lines right below a headline that opens the text, one of which says when it was published."""
    headline = lines[0].strip()
    if not 0 < len(headline) <= _LONGEST_HEADLINE or headline.endswith((".", ":", ",", ";")):
        return None
    start = 2 if len(lines) > 1 and not lines[1].strip() else 1
    found = _found(lines[start:])
    names = [_NAMES[name] for name, _ in found]
    if "title" in names or not any(_NAMES[name] == "published" and name != "date" and value for name, value in found):
        return None
    fields = {"title": headline} | {_NAMES[name]: value for name, value in found if value}
    heading = "\n\n".join([headline, *(line.strip() for line in lines[start : start + len(found)])])
    return Headed(body="\n".join(lines[start + len(found) :]), fields=fields, heading=heading)


def _found(lines: Sequence[str]) -> list[tuple[str, str]]:
    """The name and the value of each line up to the first that is no header line."""
    found: list[tuple[str, str]] = []
    keys: set[str] = set()
    for line in lines:
        match = _LINE.fullmatch(line.strip())
        name = match[1].lower() if match else ""
        if not match or _NAMES[name] in keys:
            break
        keys.add(_NAMES[name])
        found.append((name, match[2].strip()))
    return found
