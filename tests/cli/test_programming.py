"""`programme` in the terminal."""

from __future__ import annotations


def test_a_programme_is_written_validated_and_explained(run, demo_book):
    """The template has no faults; nothing is overwritten; the book adds what it knows."""
    assert run("programme", "new", "p.yaml").code == 0
    again = run("programme", "new", "p.yaml")
    assert again.code == 1
    assert "is there already" in again.err
    done = run("programme", "validate", "p.yaml")
    assert done.code == 0
    assert "it can be decided upon" in done.out
    assert "no key of Village council is known" in run("--book", demo_book, "programme", "validate", "p.yaml").out
    assert "gate licence" in run("programme", "explain", "p.yaml").out


def test_every_fault_is_printed(run, tmp_path):
    """One a line, on standard error, exit 1, no traceback."""
    bad = "name: p\nindicators: [{name: a, window_days: 0}]\nconditions: [{name: c, expression: b == 0}]\ngates: []\n"
    (tmp_path / "bad.yaml").write_text(bad)
    done = run("programme", "validate", "bad.yaml")
    assert done.code == 1
    assert "Traceback" not in done.err
    assert len([line for line in done.err.splitlines() if line.startswith("bad.yaml: ")]) >= 3
    assert run("programme", "explain", "none.yaml").code == 1
