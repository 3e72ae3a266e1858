"""From marked words to statements: what numbers, dates, places, names mean, each value with its passage."""

from tollbook.extraction.interpret.assembly import Interpretation, Interpreter

__all__ = ["Interpretation", "Interpreter"]
