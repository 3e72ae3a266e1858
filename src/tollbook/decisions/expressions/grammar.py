"""CEL's own parser, without the command line that its package loads beside it.

`import cel` brings a whole terminal interface with it, 0.2 to 0.3 seconds of every command that reads a programme: a
check of twenty conditions takes a second over 400,000 attacks without them. The parser itself is a compiled module of
that package, and is loaded alone; where the package has another form, it is loaded as a whole.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache
from importlib.machinery import PathFinder
from importlib.util import find_spec, module_from_spec
from typing import Any

Compiler = Callable[[str], Any]
_NAME = "cel.cel"


@cache
def compiler() -> Compiler:
    """What says whether a text is CEL: it raises ValueError, among others, where the text is none."""
    return _alone() or _whole()


def _alone() -> Compiler | None:
    """The parser without its package, whose first lines load the rest; None where the package has another form."""
    package = find_spec("cel")
    found = PathFinder.find_spec(_NAME, package.submodule_search_locations) if package is not None else None
    if found is None or found.loader is None:
        return None
    if _NAME not in sys.modules:
        # Under its own name: a process loads it once only, and whoever imports `cel` later finds it there.
        sys.modules[_NAME] = module_from_spec(found)
        try:
            found.loader.exec_module(sys.modules[_NAME])
        except ImportError:
            del sys.modules[_NAME]
            return None
    compile_: Compiler | None = getattr(sys.modules[_NAME], "compile", None)
    return compile_


def _whole() -> Compiler:
    import cel

    compile_: Compiler = cel.compile
    return compile_
