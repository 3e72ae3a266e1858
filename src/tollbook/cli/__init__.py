"""The command line: parse, call one function of the API, write. Nothing is decided here."""

from __future__ import annotations

import atexit
import gc
import sys

from tollbook.collector import collect_seldom

__all__ = ["main"]

_INTERRUPTED = 130
_MISUSED = 2


def main() -> None:
    """Run the command line; every failure ends in one message for people and a non-zero exit code."""
    collect_seldom()
    atexit.register(gc.freeze)  # else Python looks for cycles once more when it ends, among all that goes anyway
    from tollbook.cli.app import command_line
    from tollbook.cli.output import finish, lost, steady
    from tollbook.errors import TollbookError

    steady()
    try:
        try:
            command_line(sys.argv[1:])(prog_name="tollbook")
        finally:
            finish()
    except TollbookError as error:
        sys.stderr.write(f"tollbook: {error}\n")
        sys.exit(1)
    except BrokenPipeError as error:
        lost(error)  # the reader of our output went away, as `| head` does
        sys.exit(1)
    except OSError as error:
        sys.stderr.write(f"tollbook: {lost(error)}\n")
        sys.exit(1)
    except KeyboardInterrupt:
        _interrupted()
        sys.exit(_INTERRUPTED)
    except SystemExit as ended:
        if ended.code == _INTERRUPTED:
            _interrupted()
        elif ended.code == _MISUSED and any(a.split("=")[0] == "--book" for a in sys.argv[2:]):
            sys.stderr.write("--book goes before the command: tollbook --book PATH-or-URL COMMAND …\n")
        raise


def _interrupted() -> None:
    sys.stderr.write("tollbook: interrupted; what was added so far is in the book, run the command again to go on\n")
