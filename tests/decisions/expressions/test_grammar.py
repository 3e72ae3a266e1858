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


@pytest.mark.parametrize(
    "script",
    [_ALONE, _TOGETHER, _ALONE + _TOGETHER],
    ids=["alone", "after the package", "before the package"],
)
def test_the_parser_is_loaded_alone_and_shared_with_the_package(script: str) -> None:
    """Whoever loads the package first or later, it is the same parser."""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
