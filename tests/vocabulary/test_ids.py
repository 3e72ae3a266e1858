"""Content ids depend on content alone."""

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from tollbook.vocabulary.ids import canonical_json, content_id, named_id


def test_key_order_does_not_matter_and_content_does():
    """The same content in another order has the same id."""
    assert content_id("rpt", {"a": 1, "b": [2]}) == content_id("rpt", {"b": [2], "a": 1})
    assert content_id("rpt", {"a": 1}) != content_id("rpt", {"a": 2})
    assert content_id("rpt", {"a": 1}) != content_id("stm", {"a": 1})


def test_canonical_json_is_rfc_8785():
    """Keys sorted, no white space, non-ASCII letters as themselves."""
    assert canonical_json({"ö": 1, "a": [True, None, "x"]}) == '{"a":[true,null,"x"],"ö":1}'.encode()


@pytest.mark.parametrize(
    "payload",
    [
        {"b": 'tab\t, quote ", back \\ and \x1f', "a": [1, -7, 0, [], {}], "": None},
        {"place": {"lat": 12.0, "lon": 1e-7}, "text": "ﬁ “naïve” 𝄞 \u2028"},
        {"\U0001d11e": 1, "\ufb01": 2, "plain": True},
        [2**53 - 1, -(2**53 - 1), "ü"],
        [True, None, 7, "x", [0, False]],
    ],
)
def test_canonical_json_is_what_a_writer_of_rfc_8785_gives(payload):
    """The quick way for ordinary content writes the same bytes: escapes, fractions, keys beyond the first plane."""
    assert canonical_json(payload) == rfc8785.dumps(payload)


@given(st.floats(allow_nan=False, allow_infinity=False) | st.floats(-180, 180) | st.integers(-400, 400).map(float))
def test_a_fraction_is_written_as_rfc_8785_has_it(number):
    """Plain ones the quick way, whole, huge and tiny ones by the other writer."""
    assert canonical_json({"lat": number}) == rfc8785.dumps({"lat": number})


def test_half_a_character_is_refused():
    """Half a surrogate pair has no canonical JSON."""
    with pytest.raises(ValueError, match="non-UTF-8"):
        canonical_json({"a": "\ud834"})


def test_an_unknown_prefix_is_refused():
    """A record type has one prefix."""
    with pytest.raises(ValueError, match="unknown id prefix"):
        content_id("foo", {})


@pytest.mark.parametrize("name", ["men-0a1b", 'a "quoted"\tname \\', "Ünal", ""])
def test_the_short_way_of_a_name_gives_the_same_id(name):
    """Whatever has to be escaped in it; another prefix is refused there too."""
    assert named_id("inc", "mention", name) == content_id("inc", {"mention": name})
    with pytest.raises(ValueError, match="unknown id prefix"):
        named_id("foo", "mention", name)
