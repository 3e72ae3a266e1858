"""The documents say what the software does."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from textwrap import dedent

import pytest

from tollbook.cli.app import command_line
from tollbook.decisions.programme import load_programme

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
COMMANDS = set(command_line().commands)


def test_the_page_of_commands_is_current():
    """docs/commands.md is what the command line says of itself."""
    path = ROOT / "docs" / "generate_commands.py"
    spec = importlib.util.spec_from_file_location("generate_commands", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    written = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert module.text() == written, "run: python docs/generate_commands.py"


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_command_shown_exists(page):
    """What a page tells to type can be typed."""
    for line in re.findall(r"^(?:    |\$ )tollbook (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE):
        words = re.sub(r"--(?:book|places) \S+ ", "", line).split()
        assert words[0] in COMMANDS or words[0].startswith("-"), line


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_link_between_pages_leads_somewhere(page):
    """Relative links point at files that are there."""
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("name", ["tutorial.md", "programmes.md"])
def test_programmes_shown_can_be_decided_upon(name):
    """What a page shows as a whole programme is one."""
    text = (ROOT / "docs" / name).read_text(encoding="utf-8")
    blocks = re.findall(r"(?:^    .*\n|^```yaml\n(?:(?!```).*\n)*)+", text, re.MULTILINE)
    shown = [block for block in blocks if "indicators:" in block and "gates:" in block]
    assert shown
    for block in shown:
        programme = load_programme(dedent(block.removeprefix("```yaml\n")))
        assert programme.gates
