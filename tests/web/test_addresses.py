"""Whatever is in an address: one clear message, and never a fault of the server."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.web.conftest import client_of

import tollbook
from tollbook.web.application import PAGES

BAD = [
    ("/incidents?page=-1", 400, "pages are numbered from 1 on"),
    ("/incidents?page=0", 400, "pages are numbered from 1 on"),
    ("/incidents?page=1000000000", 400, "there is page 1 only"),
    ("/incidents?page=9999999", 400, "there is page 1 only"),
    ("/reports?page=99", 400, "there is page 1 only"),
    ("/totals?page=2", 400, "there is page 1 only"),
    ("/incidents?page=one", 400, "pages are numbered from 1 on"),
    ("/incidents/inc-00000000000000000000", 404, "no incident of that name"),
    ("/incidents/%00", 400, "characters that no name or figure has"),
    ("/incidents/%F0%28%8C", 404, "no incident of that name"),
    ("/reports/nothing", 404, "no report of that name"),
    ("/reports/" + "a" * 5000, 400, "at most 500 characters"),
    ("/?since=yesterday", 400, "since takes a day as YYYY-MM-DD"),
    ("/?since=2025-13-01", 400, "since takes a day as YYYY-MM-DD"),
    ("/?since=2025-02-01&until=2025-01-01", 400, "&#39;since&#39; must not be after &#39;until&#39;"),
    ("/?country=Atlantis", 400, "ATLANTIS"),
    ("/?country=%00", 400, "characters that no name or figure has"),
    ("/?nationality=zz", 400, "ZZ"),
    ("/?event_type=party", 400, "takes one of armed_assault"),
    ("/?standing=true", 400, "takes one of corroborated"),
    ("/?near=here", 400, "near takes latitude, longitude and kilometres"),
    ("/?near=nan,nan,nan", 400, "a neighbourhood is latitude"),
    ("/?near=1,2,inf", 400, "a neighbourhood is latitude"),
    ("/?near=91,0,10", 400, "a neighbourhood is latitude"),
    ("/?admin1=" + "x" * 50_000, 400, "at most 500 characters"),
    ("/?nationality=CN&nationality=TR", 400, "give this field once"),
    ("/?colour=red", 400, "no field of that name"),
    ("/about?x=1", 400, "no field of that name"),
    ("/programmes/0", 404, "no programme of that number"),
    ("/programmes/%C2%B2", 404, "no programme of that number"),
    ("/programmes/1?as_of=soon", 400, "as_of takes a day"),
    ("/static/nothing.css", 404, "nothing is at"),
    ("/static/../../pyproject.toml", 404, "nothing is at"),
    ("/static/%2e%2e%2fsite.css", 404, "nothing is at"),
    ("/wp-login.php", 404, "nothing is at"),
    ("/<script>alert(1)</script>", 404, "&lt;script&gt;"),
    ("/?country=<script>alert(1)</script>", 400, "&lt;SCRIPT&gt;"),
]


@pytest.mark.parametrize(("address", "status", "words"), BAD, ids=[row[0][:40] for row in BAD])
def test_bad_addresses_get_one_clear_message(client, address, status, words):
    """The message says what was wrong; nothing of the address comes back as markup."""
    answer = client.get(address)
    assert answer.status_code == status
    assert words in answer.text
    assert "<script>alert" not in answer.text.lower()
    assert "Traceback" not in answer.text


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"])
@pytest.mark.parametrize("page", ["/", "/incidents/inc-1", "/static/site.css"])
def test_nothing_can_be_written(client, method, page):
    """Every other method is told that pages only show."""
    answer = client.request(method, page)
    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET, HEAD"
    assert "only show" in answer.text


def test_heads_are_answered_without_a_body(client):
    """HEAD says what GET would."""
    answer = client.head("/incidents")
    assert (answer.status_code, answer.content) == (200, b"")


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8750", "127.0.0.1.evil.example", "", "10.0.0.7"])
def test_other_names_for_this_machine_are_refused(client, demo, host):
    """A page elsewhere that points its own name here reads nothing, unless the network is let in."""
    answer = client.get("/", headers={"host": host})
    assert answer.status_code == 400
    assert "tollbook answers only requests for this machine" in answer.text
    assert client_of(demo, anybody=True).get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:8750", "[::1]:8750", "127.3.2.1", "LOCALHOST:1"])
def test_names_of_this_machine_are_answered(client, host):
    """Its loopback names and addresses, with any port."""
    assert client.get("/about", headers={"host": host}).status_code == 200


_names = st.sampled_from(
    [
        "page",
        "country",
        "admin1",
        "near",
        "since",
        "until",
        "nationality",
        "role",
        "event_type",
        "actor",
        "standing",
        "x",
    ]
)
_words = st.one_of(
    st.text(max_size=30),
    st.sampled_from(["1", "-1", "SN", "TR", "2025-01-01", "12.8,-11.7,50", "%zz", "\0", "'; DROP TABLE incidents;--"]),
    st.integers(-(10**12), 10**12).map(str),
)


@settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    path=st.sampled_from(sorted(PAGES)),
    name=st.text(max_size=20),
    query=st.lists(st.tuples(_names, _words), max_size=4),
)
def test_no_address_is_a_fault_of_the_server(client, path, name, query):
    """Any path and any fields: found, not found, or refused with a message, never 500."""
    from urllib.parse import quote

    filled = path.format(name=quote(name, safe=""), number=quote(name, safe=""))
    answer = client.get(filled, params=query)
    assert answer.status_code in {200, 400, 404}, answer.text[:300]
    assert "Traceback" not in answer.text
    assert answer.headers["content-security-policy"]


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    query=st.text(alphabet=st.characters(codec="ascii", min_codepoint=33, exclude_characters="#\\\x7f"), max_size=60)
)
def test_no_broken_query_is_a_fault_of_the_server(client, query):
    """Broken percent signs, lone ampersands and the like are read as far as they go."""
    assert client.get(f"/incidents?{query}").status_code in {200, 400, 404}


def test_a_book_that_went_away_is_said_to_have(tmp_path):
    """A book that cannot be read any more is told of, and nothing else."""
    place = tmp_path / "book.db"
    with tollbook.open_book(place) as book:
        tollbook.fill_demo(book)
    with tollbook.open_book(place) as book:
        client = client_of(book)
        place.write_bytes(b"this is no book any more" * 1000)
        for rest in tmp_path.glob("book.db-*"):
            rest.unlink()
        answer = client.get("/")
    assert answer.status_code == 503
    assert "cannot be read" in answer.text
