"""The command line: parse, call one function of the API, write. Nothing is decided here."""

from __future__ import annotations

import sys

__all__ = ["main"]


def main() -> None:
    """Run the command line; every failure ends in one message for people and a non-zero exit code."""
    from tollbook.cli.app import app
    from tollbook.errors import TollbookError

    try:
        app(prog_name="tollbook")
    except TollbookError as error:
        sys.stderr.write(f"tollbook: {error}\n")
        sys.exit(1)
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output went away, as `| head` does
        sys.exit(1)
    except KeyboardInterrupt:
        sys.stderr.write(
            "tollbook: interrupted; what was added so far is in the book, run the command again to go on\n"
        )
        sys.exit(130)
