"""Write docs/commands.md from the command line itself: `python docs/generate_commands.py`."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from pathlib import Path

import typer

from tollbook.cli.app import command_line

TARGET = Path(__file__).parent / "commands.md"


def pages() -> Iterator[str]:
    """The page's lines: every command with its arguments, options and what it does."""
    yield "# Commands\n"
    yield "Written from the command line itself; `tollbook COMMAND --help` says the same.\n"
    root = command_line()
    context = typer.Context(root, info_name="tollbook")
    yield "Before the command:\n"
    yield from options(root)
    yield from commands(root, context, "tollbook")


def commands(group: object, context: object, path: str) -> Iterator[str]:
    """Each command of a group, groups within it after them."""
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        full = f"{path} {name}"
        arguments = [p for p in command.params if p.param_type_name == "argument"]
        yield f"\n## {full}{''.join(' ' + (a.metavar or a.name.upper()) for a in arguments)}\n"
        yield (command.help or "").strip() + "\n"
        yield from options(command)
        if hasattr(command, "list_commands"):
            yield from commands(command, typer.Context(command, info_name=full), full)


def options(command: object) -> Iterator[str]:
    """A table of a command's options."""
    rows = [
        p
        for p in command.params
        if p.param_type_name == "option" and p.name not in ("install_completion", "show_completion")
    ]
    if rows:
        yield "| option | what it does |"
        yield "|---|---|"
        for option in rows:
            value = "" if getattr(option, "is_flag", False) else f" {_value(option)}"
            written = f"{', '.join(option.opts)}{value}".replace("|", r"\|")  # within a table
            yield f"| `{written}` | {option.help or ''}{_default(option)} |"


def _value(option: object) -> str:
    """What an option takes, as its help says it: each of a closed list."""
    if isinstance(option.default, Enum):
        return "|".join(type(option.default))
    return option.metavar or option.name.upper()


def _default(option: object) -> str:
    """What an option is unless it is given, in words."""
    default = option.default.value if isinstance(option.default, Enum) else option.default
    return f" Default: {default}." if isinstance(default, str | int | float) and default not in ("", False) else ""


def text() -> str:
    """The whole page."""
    return "\n".join(pages()) + "\n"


if __name__ == "__main__":
    TARGET.write_text(text(), encoding="utf-8")
