"""The header lines that a text may begin with: Title, Publisher (or Source), Published, URL, in any order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_LINE = re.compile(r"(title|publisher|source|published|url)[ \t]*:[ \t]*(.*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Headed:
    """A text's header lines, keyed in lower case, and the body after them."""

    body: str
    fields: Mapping[str, str] = field(default_factory=dict)


def split_headers(text: str) -> Headed:
    """The header lines at the top of `text` (each key once, empty values dropped) and what follows.

    The header ends at the first line that is none; a repeated key already belongs to the body.
    """
    fields: dict[str, str] = {}
    lines = text.lstrip().split("\n")
    taken = 0
    for line in lines:
        match = _LINE.fullmatch(line.strip())
        key = match[1].lower().replace("source", "publisher") if match else ""
        if not match or key in fields:
            break
        fields[key] = match[2].strip()
        taken += 1
    body = "\n".join(lines[taken:])
    return Headed(body=body, fields={key: value for key, value in fields.items() if value})
