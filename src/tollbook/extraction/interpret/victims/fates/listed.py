"""What became of the members of a list, where it is told once for all: "Killed: a cook and a guard"."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.fates.outcomes import told_last
from tollbook.vocabulary.codes import Outcome

_LABEL: Final = re.compile(
    r"[\W\d]*(Killed|Dead|Deaths?|Fatalities|Injured|Wounded|Hurt|Kidnapped|Abducted)\b[^.;:\n]{0,70}: ?[^.;:\n]*$",
    re.IGNORECASE,
)
_LABELS: Final = {
    "kill": Outcome.KILLED, "dead": Outcome.KILLED, "deat": Outcome.KILLED, "fata": Outcome.KILLED,
    "inju": Outcome.INJURED, "woun": Outcome.INJURED, "hurt": Outcome.INJURED,
    "kidn": Outcome.KIDNAPPED, "abdu": Outcome.KIDNAPPED,
}  # fmt: skip
_COLON: Final = Cue(
    r"([^.;:\n]*\b(?:dead|killed|died|murdered|executed|massacred|slaughtered|hacked to death|"
    r"wounded|injured|hurt|missing|unaccounted for|kidnapped|abducted|hostage|captive|"
    r"killing|wounding|injuring|kidnapping|abducting|seizing|snatching)(?: [\w ]{0,25})?): [^.;:\n]*$",
    re.IGNORECASE,
)
_DEAD_WITH: Final = re.compile(r"\b(?:dead|killed|died) (?:with|of|from)\b", re.IGNORECASE)  # "with gunshot wounds"
_BETWEEN_DASHES: Final = Cue(
    r"\b(?:(?P<killed>dead|deaths?|fatalit(?:y|ies)|killed)|(?P<injured>injur(?:ed|ies)|wounded)|"
    r"(?P<kidnapped>hostages?|captives|abducted|kidnapped)) [–—-] (?:(?! [–—-] )[^.;:\n]){0,120}$",
    re.IGNORECASE,
)
_DASH_CLOSES: Final = re.compile(r"(?:(?! [–—-] )[^.;:\n]){0,120}(?: [–—-] |[.\n]|$)")


def between_dashes(text: str, first: int, start: int, last: int) -> Outcome | None:
    """What became of people listed between dashes: "three deaths - two cooks and a guard - and eight injuries"."""
    opened = _BETWEEN_DASHES.search(text, max(first, start - 150), start)
    if opened is None or not _DASH_CLOSES.match(text, start, last):
        return None
    return next(o for o in (Outcome.KILLED, Outcome.INJURED, Outcome.KIDNAPPED) if opened[o.value])


_SO_WAS: Final = Cue(
    r"\b((?:killed|shot dead|murdered|executed|wounded|injured|hurt|kidnapped|abducted)"
    r"(?: (?:in|on|at|near|by|when|as|after|outside|during|yesterday|overnight)\b[^.;:\n]{1,90}?)?),? "
    r"(?:and so|as) (?:was|were)(?:,[^.;,]{1,40},)? (?:(?:his|her|their) )?$",
    re.IGNORECASE,
)  # "four soldiers were killed, as was, it says, an interpreter"


_OPENS: Final = re.compile(r"(?:So|As) (?:was|were|did) (?:also )?")  # "A doctor was killed. So was a cleaner"


def _labelled(words: str) -> Outcome | None:
    """The outcome of a list under a label, "Killed in the yard: a cook, her brother and "; None without one."""
    label = _LABEL.match(words)
    return _LABELS[label.group(1).lower()[:4]] if label else None


def listed_under(report: ReportText, start: int) -> Outcome | None:
    """The outcome that the words before a list tell, for one of its members at `start`; None outside of such a list."""
    first = report.sentence(start)[0]
    words = report.text[first:start]
    if _OPENS.fullmatch(words) and first:
        return told_last(report.text[slice(*report.sentence(first - 1))])
    so_too = _SO_WAS.search(report.text, first, start)
    return _labelled(words) or _spelt_out(words) or (told_last(so_too.group(1)) if so_too else None)


def _spelt_out(words: str) -> Outcome | None:
    """The outcome of a list behind a colon, "forty hostages were dead: ten Japanese, "; None without one."""
    ended = words.removesuffix("\n")
    colon = ended.rfind(": ")
    if colon < 0 or any(sign in ended[colon + 1 :] for sign in ".;:\n"):
        return None
    told = _COLON.match(words, max(ended.rfind(sign, 0, colon) for sign in ".;:\n") + 1)
    if told and _DEAD_WITH.search(told.group(1)):
        return Outcome.KILLED
    return told_last(told.group(1)) if told else None
