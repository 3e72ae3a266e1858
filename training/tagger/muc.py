"""MUC-4 reports (the templates of `gtt/*.json`) as training examples for the five roles of who did what to whom.

They teach those tags, which words belong to one incident, its kind, and whether a report tells of any; all other
tags are left out of the loss. Every occurrence of an entity's words counts, as the corpus gives only the first.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from tokenizers import Tokenizer

from tollbook.extraction.spans import CAST
from tollbook.extraction.tagger.layout import FIRST_CAST, TAGS
from tollbook.extraction.tagger.tokens import tokenise
from tollbook.extraction.tagger.windows import windows
from training.tagger.align import Label
from training.tagger.examples import Example, pieces

ROLES = dict(zip(("PerpInd", "PerpOrg", "Target", "Victim", "Weapon"), (f.value for f in CAST), strict=True))
KINDS = {
    "attack": ("armed_assault", "stabbing", "shelling", "drone_or_air_strike"),
    "bombing": ("bombing", "suicide_bombing"),
    "kidnapping": ("kidnapping", "hostage_siege"),
    "arson": ("arson",),
    "robbery": ("other",),
    "forced work stoppage": ("other",),
}
WATCHED = 10  # one report in ten is kept from training, for choosing bounds


def documents(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a file of `gtt/`, one JSON object a line."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def is_watched(name: str) -> bool:
    """Whether the report of this name is kept from training."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % WATCHED == 0


def paragraphs(text: str) -> str:
    """The text with its paragraphs broken again where the corpus left a wide gap; offsets stay."""
    return re.sub(r" {3,}", lambda gap: "\n\n".ljust(len(gap.group())), text)


def labels(text: str, templates: list[Mapping[str, Any]]) -> list[Label]:
    """The words of every entity, with the templates it belongs to; words inside longer ones of the role are left out."""
    found: dict[tuple[int, int, str], set[int]] = {}
    for k, template in enumerate(templates):
        for role, field in ROLES.items():
            for words, _ in (mention for entity in template[role] for mention in entity):
                for hit in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text):
                    found.setdefault((*hit.span(), field), set()).add(k)
    outer = [
        key
        for key in found
        if not any(o != key and o[2] == key[2] and o[0] <= key[0] and key[1] <= o[1] for o in found)
    ]
    return [Label(start, end, field, sorted(found[start, end, field])) for start, end, field in sorted(outer)]


def example(document: Mapping[str, Any], tokenizer: Tokenizer) -> Example:
    """The example of one report."""
    text, templates = document["doctext"], document["templates"]
    body = paragraphs(text)
    tokens = tokenise(tokenizer, body)
    tags = np.zeros((len(tokens), len(TAGS)), dtype=np.float32)
    known = np.zeros_like(tags)
    known[:, FIRST_CAST:] = 1
    spans = []
    for label in labels(text, templates):
        first, last = pieces(tokens, label.start, label.end)
        if last > first:
            tags[first:last, TAGS.index(label.field)] = 1
            spans.append((first, last, label))
    mentions = [{"main": None, "event_types": KINDS.get(t["incident_type"], ())} for t in templates]
    cut = windows(tokenise(tokenizer, "", title=True), tokens)
    return Example(document["docid"], "en", body, tokens, cut, tags, known, spans, mentions, cast=True)


def load(path: Path, tokenizer: Tokenizer) -> list[Example]:
    """Examples of the reports of a file of `gtt/` that are trained on."""
    return [example(d, tokenizer) for d in documents(path) if not is_watched(d["docid"])]
