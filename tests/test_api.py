"""The public API: complete, sorted, documented, and free until it is used."""

import inspect
import subprocess
import sys

import pytest

import tollbook

HEAVY = ("sqlalchemy", "numpy", "msgspec", "trafilatura", "onnxruntime", "duckdb", "shapely", "rich", "typer")


def test_all_is_sorted_complete_and_loadable():
    """Every public name is listed once, in order, and loads."""
    assert list(tollbook.__all__) == sorted(set(tollbook.__all__))
    for name in tollbook.__all__:
        assert getattr(tollbook, name) is getattr(tollbook, name)
    assert dir(tollbook) == sorted(tollbook.__all__)


def test_the_pipeline_is_all_there():
    """What the pipeline offers is what the package offers."""
    from tollbook import pipeline

    assert list(pipeline.__all__) == sorted(set(pipeline.__all__))
    assert set(pipeline.__all__) <= set(tollbook.__all__)


@pytest.mark.parametrize("name", tollbook.__all__)
def test_every_public_name_says_what_it_is(name):
    """Functions and classes have docstrings; functions have types throughout."""
    found = getattr(tollbook, name)
    assert found.__doc__
    if inspect.isfunction(found):
        signature = inspect.signature(found)
        assert signature.return_annotation is not inspect.Signature.empty
        assert all(p.annotation is not inspect.Parameter.empty for p in signature.parameters.values())


def test_importing_costs_nothing():
    """No heavy library is loaded until a name is used."""
    program = f"import sys, tollbook; print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_measuring_loads_no_more_than_it_needs():
    """Neither readers, gazetteer nor extractor, and what computes intervals only when there is one to compute."""
    heavy = ("scipy", "yaml", "tollbook.gazetteer.gazetteer", "tollbook.exchange.geojson", "tollbook.reading.read",
             "tollbook.extraction.builtin", "duckdb")  # fmt: skip
    program = f"import sys, tollbook; tollbook.measure; print([m for m in {heavy!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_measuring_from_the_command_line_loads_no_more_than_it_needs(tmp_path):
    """No command but the one that is called, and nothing that converts options which are words."""
    with tollbook.open_book(tmp_path / "book.db"):
        pass
    heavy = ("pydantic", "scipy", "yaml", "tollbook.cli.adding", "tollbook.ledger.past", "tollbook.ledger.derive")
    program = f"""
import sys
from tollbook.cli import main
sys.argv = ["tollbook", "--book", "book.db", "measure", "attacks"]
try:
    main()
finally:
    print([m for m in {heavy!r} if m in sys.modules])
"""
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stdout.splitlines()[-1] == "[]"


def test_unknown_names_are_attribute_errors():
    """A name that is not public is not there."""
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        tollbook.nothing  # noqa: B018


def test_toll_and_open_book_work_together(tmp_path):
    """A new book has no toll."""
    with tollbook.open_book(tmp_path / "book.db") as book:
        assert tollbook.toll(book) == []
        assert tollbook.toll(book, tollbook.Selection(nationality="CN")) == []
