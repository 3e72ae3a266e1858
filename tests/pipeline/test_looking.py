"""Views: every field with its accounts, private names masked unless the owner shows them."""

import pytest
from tests.ledger.made import entry

from tollbook.exchange.privacy import Masker
from tollbook.pipeline import (
    demo_files,
    describe,
    incident_list,
    looking,
    reconciled_totals,
    report_list,
    report_text,
    set_names,
)

TEXT = "attack 2031-03-04 TJ Khatlon Orvale bombing killed 3 CN at Zanbaq\ntotal 9 CN 2031-01-01 2031-12-31"


@pytest.fixture
def book(book, monkeypatch):
    def find(text):
        at = text.find("Zanbaq")
        return [(at, at + 6)] if at >= 0 else []

    def masker_of(book):
        return Masker(enabled=book.setting("names") == "masked", find=find)

    monkeypatch.setattr(looking, "masker_of", masker_of)
    book.enter([entry(TEXT, title="Zanbaq speaks", published="2031-12-31",
                      address="https://norland.example/zanbaq-speaks")])  # fmt: skip
    return book


def shown(book) -> str:
    [incident] = book.incidents()
    description = describe(book, incident.id)
    return repr((description, reconciled_totals(book), report_list(book), incident_list(book),
                 report_text(book, next(book.reports()).id)))  # fmt: skip


def test_private_names_are_masked_in_every_view(book):
    """Targets, passages, titles, texts, files' names and addresses hide them until the owner shows them."""
    assert "zanbaq" not in shown(book).lower()
    set_names(book, True)
    assert "Zanbaq" in shown(book)


def test_every_field_has_its_accounts(book):
    """Each statement of the incident's mentions is an account of some field, with its passage."""
    [incident] = book.incidents()
    description = describe(book, incident.id[:12])
    said = [a.statement.id for field in description.fields for a in field.accounts]
    assert sorted(said) == sorted(s.id for m in book.mentions(incident.mentions) for s in m.statements)
    assert all(a.statement.passages for field in description.fields for a in field.accounts)


def test_the_demonstration_is_bundled():
    """Reports and a programme come with the package."""
    reports, programme = demo_files()
    assert len(list(reports.iterdir())) >= 12
    assert programme.is_file()


def test_properties_stand_in_a_fixed_order(book):
    """Tolls first, everybody before some, whatever a report tells first."""
    book.enter([entry("attack 2031-06-04 AF Kandahar Belvo stabbing injured 1 killed 2 TR", title="x")])
    names = [field.name for field in describe(book, book.incidents()[-1].id).fields]
    counts = [name for name in names if name.startswith(("killed", "injured"))]
    assert names[: len(counts)] == counts
    assert counts == sorted(counts, key=lambda name: (not name.startswith("killed"), name))
    assert names[len(counts) :] == ["date", "place", "event type"]
