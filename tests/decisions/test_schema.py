"""The shipped JSON Schema of programme files."""

from __future__ import annotations

import msgspec

from tollbook.decisions.schema import programme_schema, schema_text, shipped_schema
from tollbook.records import Programme


def test_the_shipped_schema_is_current() -> None:
    """The file in the package is what the records generate."""
    assert shipped_schema() == schema_text()


def test_the_schema_names_every_field_and_refuses_others() -> None:
    """Every key of a programme stands in it, and no other is allowed."""
    top = programme_schema()["$defs"]["Programme"]
    assert set(top["properties"]) == {f.name for f in msgspec.structs.fields(Programme)}
    assert top["additionalProperties"] is False
