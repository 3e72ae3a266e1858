"""How books of older forms become books of the present one.

Each form but the first has a module here, `form_N`, whose `upgrade` turns a book of form N - 1 into one of form N
with Alembic's operations. All that lie between run in one transaction, which the caller holds.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from sqlalchemy import Connection, update

from tollbook.ledger import schema

_PREFIX = "form_"


def forms() -> list[int]:
    """The forms that have a migration to them, in order."""
    return sorted(int(found.name.removeprefix(_PREFIX)) for found in iter_modules(__path__))


def migrate(connection: Connection, form: int) -> None:
    """Bring a book of that form to the present one, and stamp it so."""
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext

    operations = Operations(MigrationContext.configure(connection))
    for number in range(form + 1, schema.FORM + 1):
        import_module(f"{__name__}.{_PREFIX}{number}").upgrade(operations)
    book = schema.book
    connection.execute(update(book).where(book.c.name == "schema").values(value=str(schema.FORM)))
