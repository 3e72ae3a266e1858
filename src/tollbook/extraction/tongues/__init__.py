"""Reports in a few languages other than English, read by strict rules from word lists. Offline, without a model.

The rules read less than the reader of English does: what one clause plainly states, of attacks that one sentence dates
and places. What they cannot read safely stays unread, and says why. A language's words are loaded when they are needed.
"""

from typing import Final

BY: Final = "tongues/1"
"""Name and version of what reads by these rules, recorded with every statement."""
LANGUAGES: Final = frozenset({"ar", "es", "fa", "fr", "pt", "ru", "zh"})
"""The languages that have word lists, by ISO 639-1 code."""

__all__ = ["BY", "LANGUAGES"]
