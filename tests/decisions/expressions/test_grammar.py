"""CEL's parser is loaded without its package's command line, and once."""

from __future__ import annotations

import subprocess
import sys

import pytest

_ALONE = """
import sys
from tollbook.decisions.expressions import parse
parse("a > 1")
assert "cel.cli" not in sys.modules and "prompt_toolkit" not in sys.modules
"""
_TOGETHER = """
import cel
from tollbook.decisions.expressions.grammar import compiler
assert compiler() is cel.compile
"""

_ANOTHER = """
import sys
from importlib.machinery import PathFinder
from tollbook.decisions.expressions import grammar, parse
{form}
grammar.compiler.cache_clear()
parse("a > 1")
assert "cel" in sys.modules and grammar.compiler() is sys.modules["cel"].compile
"""
_FORMS = {
    "no such module": "grammar.PathFinder = type('', (), {'find_spec': staticmethod(lambda *a: None)})",
    "without a parser": "grammar._NAME = 'this'\n"
    "grammar.PathFinder = type('', (), {'find_spec': staticmethod(lambda *a: PathFinder.find_spec('colorsys'))})",
    "needs its package": "grammar._NAME = 'cel.cli'",
}


@pytest.mark.parametrize("form", _FORMS.values(), ids=list(_FORMS))
def test_another_form_of_the_package_is_loaded_as_a_whole(form: str) -> None:
    """A package that is laid out otherwise is loaded as anybody would."""
    script = _ANOTHER.format(form=form)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "script",
    [_ALONE, _TOGETHER, _ALONE + _TOGETHER],
    ids=["alone", "after the package", "before the package"],
)
def test_the_parser_is_loaded_alone_and_shared_with_the_package(script: str) -> None:
    """Whoever loads the package first or later, it is the same parser."""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
