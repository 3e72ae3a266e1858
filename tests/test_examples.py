"""The examples do what their pages say, with the built-in reader and books made for the purpose."""

from __future__ import annotations

import re
import shlex
import shutil
import sys
from pathlib import Path

import pytest

from tollbook.cli import main

ROOT = Path(__file__).parent.parent / "examples"
EXAMPLES = sorted(page.parent.name for page in ROOT.glob("*/README.md"))
WIDTH = "118"
HOLDS = {0, 3, 4}

VERDICTS = {
    "loan-tranche": [f"tranche: {v}" for v in
                     ("GRANT", "SUSPEND", "GRANT", "SUSPEND", "GRANT", "SUSPEND", "WITHDRAW")],
    "mining-licence": ["licence: HOLD", "licence: HOLD", "licence: GRANT"],
    "road-corridor": ["no_escort: HOLD"],
    "travel-rule": ["travel: HOLD", "travel: HOLD", "travel: GRANT", "staffing: HOLD"],
}  # fmt: skip


@pytest.fixture
def session(tmp_path, monkeypatch, capsys):
    """Call the command line in a copy of an example's folder; gives the exit code and what was printed."""
    monkeypatch.delenv("TOLLBOOK_BOOK", raising=False)
    monkeypatch.setenv("COLUMNS", WIDTH)

    def enter(name: str) -> None:
        monkeypatch.chdir(shutil.copytree(ROOT / name, tmp_path / name))

    def call(words: list[str]) -> tuple[int, str]:
        monkeypatch.setattr(sys, "argv", ["tollbook", *words])
        capsys.readouterr()
        try:
            main()
            code = 0
        except SystemExit as ended:
            code = ended.code if isinstance(ended.code, int) else 1 if ended.code else 0
        printed = capsys.readouterr()
        return code, printed.out + printed.err

    call.enter = enter
    return call


def shown(page: Path) -> list[tuple[str, list[str]]]:
    """The commands of a page's sessions, each with the lines that it is said to print."""
    found: list[tuple[str, list[str]]] = []
    for line in re.findall(r"^    (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE):
        if line.startswith("$ tollbook "):
            found.append((line.removeprefix("$ tollbook "), []))
        else:
            found[-1][1].append(line.rstrip())
    return found


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_session_prints_what_its_page_shows(name, session):
    """Every command works in the order of the page, every line shown is printed, and the verdicts are as expected."""
    session.enter(name)
    verdicts: list[str] = []
    for command, lines in shown(ROOT / name / "README.md"):
        code, printed = session(shlex.split(command))
        decides = " check " in command or " decide " in command
        assert code in (HOLDS if decides else {0}), f"{command}\n{printed}"
        real = iter([line.rstrip() for line in printed.splitlines() if line.strip()])
        for line in lines:
            assert line == "…" or line in real, f"{command}: not printed, or not in this order: {line}\n{printed}"
        if decides:
            verdicts += re.findall(r"^(\w+: [A-Z]+)   ", printed, re.MULTILINE)
    assert verdicts == VERDICTS[name]


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_programme_has_no_fault_and_can_be_read(name, session):
    """`validate` finds nothing against it, and `explain` says it in words."""
    session.enter(name)
    assert session(["programme", "validate", "programme.yaml"])[0] == 0
    code, printed = session(["programme", "explain", "programme.yaml"])
    assert code == 0
    assert "gate " in printed


def test_there_are_four():
    """Each with reports, a programme and a page."""
    assert sorted(VERDICTS) == EXAMPLES
    for name in EXAMPLES:
        assert 5 <= len(list((ROOT / name / "reports").glob("*.txt"))) <= 9
        assert (ROOT / name / "programme.yaml").is_file()
