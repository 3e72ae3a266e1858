"""Servers that fail: one clear message each, in bounded time and bytes, and nothing half-done."""

from __future__ import annotations

import socket
import time
from functools import partial

import pytest
from tests.extraction.llm.conftest import made_report
from tests.extraction.llm.said import GOOD, answer
from tests.extraction.llm.server import cut, endless, raw, refused, silent, streamed, trickling

from tollbook.errors import ExtractionError

HTML = b"<!doctype html><html><body>Sign in to the network</body></html>"
COMPLETION = b'{"choices":[{"index":0,"message":{"role":"assistant","content":"%s"},"finish_reason":"stop"}]}'


def kept(tmp_path):
    return list((tmp_path / "cache").rglob("*.json"))


@pytest.mark.parametrize(
    ("reply", "message"),
    [
        (streamed("I am sorry, I cannot."), "not JSON"),
        (streamed('{"incidents": [{"main": true, "statements": [{"kind": "count", "quo'), "not JSON"),
        (streamed('{"attacks": 3}'), "not the shape"),
        (streamed('{"incidents": {"main": true}}'), "not the shape"),
        (streamed('{"incidents": [{"statements": [{"kind": "count", "quote": 5}]}]}'), "not the shape"),
        (streamed('{"incidents": [{"statements": [{"kind": "count", "quote": "x", "number": "9"}]}]}'), "the shape"),
        (streamed("[" * 100_000), "not JSON"),
        (streamed('{"incidents":' + "[" * 20_000 + "}"), "the model's answer"),
        (streamed(""), "empty"),
        (streamed(answer(), finish="length"), "answer_tokens"),
        (streamed(answer(), finish="content_filter"), "content filter"),
        (raw(b'{"choices": []}'), "no choices"),
        (raw(b'{"choices": "none"}'), "no chat completion"),
        (raw(b'{"choices": [null]}'), "no chat completion"),
        (raw(b'{"hello": 1}'), "no chat completion"),
        (raw(b"[1, 2]"), "no chat completion"),
        (raw(COMPLETION % b""), "empty"),
        (raw(b'{"choices":[{"message":{"refusal":"I may not","content":null}}]}'), "refuses to read this report: I"),
        (raw(HTML, "text/html"), "answered with text/html"),
        (raw(b"\x00\xff\x00", "image/png"), "answered with image/png"),
        (refused(400, "the prompt is too long"), "refuses this report (400: the prompt is too long)"),
        (refused(413, "too large"), "refuses this report (413"),
        (refused(401, "no"), "asks for a key"),
        (refused(403, "no"), "asks for a key"),
        (refused(404, "no such model"), "no model 'small-1'"),
        (raw(HTML, "text/html", 418), "(418: <!doctype html>"),
        (raw(b"", "text/plain", 307, Location="http://elsewhere.invalid/v1"), "goes only where it is configured"),
        (raw(b"\x1f\x8b", "application/json", Content_Encoding="gzip"), "compressed"),
        (endless, "more than 2,500,000 bytes"),
        (partial(endless, status=500), "more than 2,500,000 bytes"),
    ],
)  # fmt: skip
def test_what_trying_again_does_not_mend_is_not_tried_again(server, make, report, *, tmp_path, waits, reply, message):
    """One request, one message, and nothing in the cache."""
    server.otherwise = reply
    with pytest.raises(ExtractionError) as raised:
        make().extract(report)
    assert message in str(raised.value)
    assert len(str(raised.value)) < 500
    assert str(raised.value).isprintable()
    assert (len(server.requests), waits, kept(tmp_path)) == (1, [], [])


@pytest.mark.parametrize(
    ("reply", "message"),
    [
        (refused(500, "out of memory"), "answers 500 (out of memory) (tried 3 times)"),
        (refused(503, "loading the model"), "answers 503"),
        (refused(429, "slow down"), "answers 429"),
        (raw(HTML, "text/html", 502), "answers 502"),
        (cut(GOOD), "broke off in the middle"),
        (raw(b"data: {\"choices\": [{\"delta\": {\"content\": \"{\"}}]}\n\n", "text/event-stream"), "broke off"),
        (raw(b"data: {\"choi\n\n", "text/event-stream"), "broke off"),
        (raw(b'data: {"error": {"message": "worker died"}}\n\n', "text/event-stream"), "worker died"),
        (raw(b"", "text/event-stream"), "ended the answer before it began"),
    ],
)  # fmt: skip
def test_what_may_pass_is_tried_again_and_then_told(server, make, report, *, tmp_path, waits, reply, message):
    """Two further attempts, longer and longer apart, then one message."""
    server.otherwise = reply
    with pytest.raises(ExtractionError) as raised:
        make().extract(report)
    assert message in str(raised.value)
    assert (len(server.requests), waits, kept(tmp_path)) == (3, [0.5, 1.0], [])


@pytest.mark.parametrize("reply", [refused(500, "x"), refused(429, "x"), cut(GOOD)])
def test_a_failure_that_passes_leaves_no_trace(server, make, report, reply):
    """The answer to the second attempt is as good as any."""
    server.script = [reply]
    server.otherwise = streamed(GOOD)
    assert make().extract(report).mentions
    assert len(server.requests) == 2


def test_the_wait_is_the_one_the_server_asks_for(server, make, report, waits):
    """Seconds or a date in Retry-After; a longer wait than there is time is a message at once."""
    server.script = [
        refused(429, "x", Retry_After="7"),
        refused(503, "x", Retry_After="Wed, 21 Oct 2015 07:28:00 GMT"),
    ]
    server.otherwise = streamed(GOOD)
    assert make().extract(report).mentions
    assert waits == [7.0, 0.0]
    server.script = [refused(429, "x", Retry_After="86400")]
    with pytest.raises(ExtractionError, match="asks to wait 86400 seconds; 'report_seconds' is 600"):
        make(seed=1).extract(report)
    server.script = [refused(429, "x", Retry_After="soon")]
    assert make(seed=2).extract(report).mentions


@pytest.mark.parametrize("reply", [silent, trickling])
def test_a_server_that_does_not_answer_is_left_in_time(server, make, report, reply):
    """Silence and a byte now and then end alike."""
    server.otherwise = reply
    begun = time.monotonic()
    with pytest.raises(ExtractionError, match=r"did not answer within 0\.2 seconds"):
        make(request_seconds=0.2).extract(report)
    assert len(server.requests) == 3
    assert time.monotonic() - begun < 20


def test_all_attempts_end_with_the_time_of_the_report(server, make, report):
    """`report_seconds` bounds the attempts together."""
    server.otherwise = silent
    with pytest.raises(ExtractionError, match=r"no time to retry|report_seconds"):
        make(request_seconds=0.2, report_seconds=0.3, retries=9).extract(report)
    assert len(server.requests) < 4


def test_a_port_where_nobody_listens_is_named_once_and_not_asked_again(make, report, waits):
    """Connection refused; the reports after it fail at once with the reason."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        extractor = make(base_url=f"http://127.0.0.1:{taken.getsockname()[1]}/v1")
        with pytest.raises(ExtractionError, match=r"cannot be reached .*tried 3 times"):
            extractor.extract(report)
        assert waits == [0.5, 1.0]
        with pytest.raises(ExtractionError, match="not asked again in this run"):
            extractor.extract(made_report(report.text + "More were killed."))
        assert waits == [0.5, 1.0]


def test_a_server_that_fails_three_reports_in_a_row_is_not_asked_again(server, make, report):
    """A run of many reports ends soon; a success in between starts the count anew."""
    extractor = make(retries=0)
    server.script = [refused(500, "x"), refused(500, "x"), streamed(GOOD), *[refused(500, "x")] * 9]
    ends = []
    for number in range(8):
        try:
            extractor.extract(made_report(f"{report.text} Killed were {number}."))
            ends.append("read")
        except ExtractionError as error:
            ends.append("given up" if "not asked again" in str(error) else "failed")
    assert ends == ["failed", "failed", "read", "failed", "failed", "failed", "given up", "given up"]
    assert len(server.requests) == 6


def test_a_run_stays_within_its_tokens(server, make, report):
    """Further reports are refused with the way to go on."""
    server.otherwise = streamed(GOOD)
    extractor = make(run_tokens=3000)
    extractor.extract(report)
    ends = []
    for number in range(4):
        try:
            extractor.extract(made_report(f"{report.text} Killed were {number}."))
            ends.append("read")
        except ExtractionError as error:
            ends.append("the same command goes on" in str(error))
    assert ends[-2:] == [True, True]
    assert len(server.requests) < 4


@pytest.mark.parametrize(
    ("words", "gone", "instead"),
    [
        ("response_format json_schema is not supported", {"json_schema"}, "json_object"),
        ("Unsupported parameter: 'max_tokens'; use 'max_completion_tokens'", {"max_tokens"}, "max_completion_tokens"),
        ("'temperature' does not support 0", {"temperature"}, "seed"),
        ("unknown field: seed", {"seed"}, "temperature"),
    ],
)
def test_options_that_a_server_refuses_are_left_out(server, make, report, *, words, gone, instead):
    """It is asked again at once in the next way, and in that way from then on."""
    server.script = [refused(400, words)]
    server.otherwise = streamed(GOOD)
    extractor = make()
    assert extractor.extract(report).mentions
    extractor.extract(made_report(report.text + "More were killed."))
    assert len(server.requests) == 3
    for request in server.requests[1:]:
        assert not gone & set(_names(request))
        assert instead in _names(request)


def _names(request):
    return [*request, request.get("response_format", {}).get("type", "")]


def test_a_server_without_any_way_of_json_is_asked_in_words(server, make, report):
    """By schema, as an object, then plainly; an answer in a fence or after thoughts is read."""
    import json

    server.script = [refused(400, "no json_schema"), refused(422, "no response_format")]
    server.otherwise = streamed(f"<think>who knows</think>\n```json\n{json.dumps(GOOD)}\n```")
    assert make().extract(report).mentions
    assert "response_format" not in server.requests[2]


def test_more_than_any_report_says_is_not_read(server, make, report):
    """Thousands of statements are no reading."""
    many = {"incidents": [{"statements": [{"kind": "date", "quote": "Tuesday"}] * 2001}], "totals": []}
    server.otherwise = streamed(many)
    with pytest.raises(ExtractionError, match="2,001 statements"):
        make().extract(report)


def test_a_cache_that_cannot_be_written_says_so(server, make, report, tmp_path):
    """A file where the folder should be."""
    (tmp_path / "blocked").write_text("x")
    server.otherwise = streamed(GOOD)
    with pytest.raises(ExtractionError, match="cannot be kept in"):
        make(cache=str(tmp_path / "blocked")).extract(report)
