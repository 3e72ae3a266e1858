"""From marked words to statements: what numbers, dates, places, names mean, each value with its passage."""

from tollbook.extraction.interpret.assembly import Interpreter, Interpretation

__all__ = ["Interpretation", "Interpreter"]
