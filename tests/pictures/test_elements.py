"""SVG is escaped, short and harmless."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.pictures import circle, element, group, line, link, number, rect, text, title


@given(st.text())
def test_any_words_are_text_and_nothing_else(words):
    """Whatever the words are, the markup parses, and they come back without what XML cannot hold."""
    found = ET.fromstring(str(group(text(1, 2, words), title(words), class_=words)))
    assert found.tag == "g"
    assert [child.tag for child in found] == ["text", "title"]
    assert set(found[0].text or "") <= set(words) | {"\n"}


@pytest.mark.parametrize("name", ["script", "foreignObject", "style", "iframe", "a b", "", "g><script"])
def test_elements_that_could_run_something_are_refused(name):
    """A picture holds shapes and words only."""
    with pytest.raises(ValueError, match="not an element"):
        element(name)


@pytest.mark.parametrize("key", ["onclick", "onLoad", "style", "a b"])
def test_attributes_that_could_run_something_are_refused(key):
    """No handlers, and no inline style, which a strict page would refuse."""
    with pytest.raises(ValueError, match="not an attribute"):
        element("g", **{key: "x"})


@pytest.mark.parametrize("href", ["javascript:alert(1)", "data:text/html,x", "//evil.example", "mailto:x@y"])
def test_links_lead_to_pages(href):
    """A link in a picture cannot carry a script."""
    with pytest.raises(ValueError, match="link"):
        link(href)


@pytest.mark.parametrize(
    ("value", "written"), [(1, "1"), (1.0, "1"), (0.5, "0.5"), (-3.254, "-3.25"), (-0.001, "0"), (100, "100")]
)
def test_numbers_are_short(value, written):
    """At most two decimals, none of them zeros at the end."""
    assert number(value) == written


def test_attributes_are_named_as_in_svg():
    """Underscores become hyphens, None is left out."""
    assert (
        str(text(1, 2, "a&b", text_anchor="end", class_=None)) == '<text x="1" y="2" text-anchor="end">a&amp;b</text>'
    )
    assert str(rect(0, 0, -1, 2)) == '<rect x="0" y="0" width="0" height="2"/>'
    assert str(line(0, 1, 2, 3, class_="grid")) == '<line x1="0" y1="1" x2="2" y2="3" class="grid"/>'
    assert str(link("/incidents", circle(1, 1, 1))) == '<a href="/incidents"><circle cx="1" cy="1" r="1"/></a>'
