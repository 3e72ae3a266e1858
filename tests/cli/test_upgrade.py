"""`upgrade`: an old ledger is named, brought up to date on request, and then read."""

from tests.ledger.test_upgrading import restore


def test_an_old_ledger_is_upgraded_on_request(run, new_book):
    """Every other command says which one to run; afterwards they work; a second time there is nothing to do."""
    restore(new_book, 1)
    for command in (("incidents",), ("toll",), ("reports",)):
        refused = run("--book", new_book, *command)
        assert (refused.code, refused.out) == (1, "")
        assert refused.err.count("\n") == 1
        assert "upgrade" in refused.err
    done = run("--book", new_book, "upgrade")
    assert done.code == 0
    assert "from form 1" in done.out
    assert ("is kept as" in done.out) is ("://" not in new_book)
    assert "killed" in run("--book", new_book, "toll").out
    assert "up to date" in run("--book", new_book, "upgrade").out


def test_there_is_nothing_to_upgrade(run, tmp_path):
    """A book that is not there is not made."""
    done = run("--book", tmp_path / "none.db", "upgrade")
    assert done.code == 1
    assert "no book here" in done.err
    assert list(tmp_path.iterdir()) == []
