"""Rules that find date expressions in a line of tags."""

from tollbook.gazetteer.dates.grammar.atoms import atoms
from tollbook.gazetteer.dates.grammar.compounds import compounds
from tollbook.gazetteer.dates.grammar.rule import Atom

__all__ = ["Atom", "atoms", "compounds"]
