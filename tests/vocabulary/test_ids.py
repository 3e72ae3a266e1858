"""Content ids depend on content alone."""

import pytest

from tollbook.vocabulary.ids import canonical_json, content_id


def test_key_order_does_not_matter_and_content_does():
    """The same content in another order has the same id."""
    assert content_id("rpt", {"a": 1, "b": [2]}) == content_id("rpt", {"b": [2], "a": 1})
    assert content_id("rpt", {"a": 1}) != content_id("rpt", {"a": 2})
    assert content_id("rpt", {"a": 1}) != content_id("stm", {"a": 1})


def test_canonical_json_is_rfc_8785():
    """Keys sorted, no white space, non-ASCII letters as themselves."""
    assert canonical_json({"ö": 1, "a": [True, None, "x"]}) == '{"a":[true,null,"x"],"ö":1}'.encode()


def test_an_unknown_prefix_is_refused():
    """A record type has one prefix."""
    with pytest.raises(ValueError, match="unknown id prefix"):
        content_id("foo", {})
