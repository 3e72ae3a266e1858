"""`add --extractor llm`, as typed, with a server on loopback."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time

import pytest
from tests.extraction.llm.conftest import CALM, TEXT
from tests.extraction.llm.said import GOOD, answer, count
from tests.extraction.llm.server import refused, serving, silent, streamed

import tollbook

# As typed at a terminal, even where the tests themselves run in the background and would not be interrupted.
TYPED = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
from tollbook.cli import main
main()
"""


@pytest.fixture
def server(monkeypatch, tmp_path):
    with serving() as made:
        for name in ("API_KEY", "RETRIES", "CACHE"):
            monkeypatch.delenv(f"TOLLBOOK_LLM_{name}", raising=False)
        monkeypatch.setenv("TOLLBOOK_LLM_BASE_URL", made.url)
        monkeypatch.setenv("TOLLBOOK_LLM_MODEL", "small-1")
        monkeypatch.setenv("TOLLBOOK_LLM_RETRIES", "0")
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
        monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
        yield made


@pytest.fixture
def reports(tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    head = "Title: {}\nPublisher: The Kédougou Post\nPublished: 2031-03-13\n\n"
    for number in range(3):
        (folder / f"{number}.txt").write_text(f"{head.format('Attack')}{TEXT}\nA witness counted {number + 2} shots.\n")
    (folder / "calm.txt").write_text(head.format("Rain") + CALM)
    return folder


def test_where_text_goes_is_said_before_it_goes(run, server, reports):
    """Host, model, this machine or another, how many reports and characters; then they are in the ledger."""
    server.otherwise = streamed(GOOD)
    done = run("add", reports, "--extractor", "llm")
    assert done.code == 0, done.err
    assert "sending the text of 3 reports (" in done.err
    assert (
        f"to the model 'small-1' at {server.url.split('/')[2]} (this machine); 1 with nothing to ask about" in done.err
    )
    assert "4 reports added" in done.out
    toll = json.loads(run("toll", "--nationality", "TR", "--json").out)
    assert [(r["outcome"], r["best"]) for r in toll if r["outcome"] == "killed"] == [("killed", 3)]


def test_dropped_values_are_told(run, server, reports):
    """How many values no words state."""
    server.otherwise = streamed(answer(*GOOD["incidents"][0]["statements"], count("killed", "forty died", "forty", 40)))
    done = run("add", reports, "--extractor", "llm")
    assert done.code == 0
    assert "3 values left out for want of words that can be read." in done.out


def test_what_fails_is_set_aside_and_the_rest_is_kept(run, server, reports):
    """One report in three fails; the same command goes on with it alone."""
    server.script = [streamed(GOOD), refused(500, "out of memory"), streamed(GOOD)]
    done = run("add", reports, "--extractor", "llm")
    assert done.code == 1
    assert "3 reports added" in done.out
    assert done.out.count("set aside") == 1
    assert "out of memory" in done.out
    server.script = [streamed(GOOD)]
    again = run("add", reports, "--extractor", "llm")
    assert again.code == 0
    assert "sending the text of 1 report (" in again.err
    assert "1 report added" in again.out
    assert len(server.requests) == 4


def test_known_reports_are_not_sent_again(run, server, reports):
    """A second run asks nothing, even without the cache."""
    server.otherwise = streamed(GOOD)
    run("add", reports, "--extractor", "llm")
    done = run("add", reports, "--extractor", "llm")
    assert done.code == 0
    assert done.err == ""
    assert len(server.requests) == 3


def test_without_settings_nothing_is_sent(run, server, reports, monkeypatch):
    """One message, no book with half a report in it."""
    for name in ("BASE_URL", "MODEL", "RETRIES"):
        monkeypatch.delenv(f"TOLLBOOK_LLM_{name}")
    done = run("add", reports, "--extractor", "llm")
    assert done.code == 1
    assert done.err.count("\n") == 1
    assert "no server is configured" in done.err
    assert server.requests == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--extractor", "oracle"], "no extractor is called 'oracle'"),
        (["--extractor", "llm", "--extractor-config", "absent.toml"], "absent.toml: it cannot be read"),
        (["--extractor-config", "absent.toml"], "takes no configuration"),
    ],
)
def test_a_reader_that_is_none_is_one_message(run, server, reports, arguments, message):
    """Unknown name, missing settings, settings nobody takes."""
    done = run("add", reports, *arguments)
    assert done.code == 1
    assert message in done.err
    assert "Traceback" not in done.err


def test_a_file_names_another_server(run, server, reports, tmp_path, monkeypatch):
    """`--extractor-config` counts alone."""
    monkeypatch.setenv("TOLLBOOK_LLM_BASE_URL", "http://127.0.0.1:9/v1")
    (tmp_path / "here.toml").write_text(f'base_url = "{server.url}"\nmodel = "small-2"\n')
    server.otherwise = streamed(GOOD)
    done = run("add", reports, "--extractor", "llm", "--extractor-config", tmp_path / "here.toml")
    assert done.code == 0, done.err
    assert {r["model"] for r in server.requests} == {"small-2"}


def test_several_are_under_way_at_once_and_the_book_is_the_same(run, server, reports, monkeypatch):
    """Concurrency is bounded by the settings and changes nothing in the ledger."""
    exports = []
    for number, most in enumerate(("1", "3")):
        monkeypatch.setenv("TOLLBOOK_LLM_CONCURRENCY", most)
        monkeypatch.setenv("XDG_CACHE_HOME", f"cache-{number}")

        def slow(handler):
            time.sleep(0.05)
            streamed(GOOD)(handler)

        server.otherwise, server.busiest = slow, 0
        assert run("--book", f"{number}.db", "add", reports, "--extractor", "llm").code == 0
        assert server.busiest <= int(most)
        exports.append(run("--book", f"{number}.db", "toll", "--json").out)
    assert exports[0] == exports[1]


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGKILL])
def test_an_interrupted_run_goes_on_from_its_answers(server, reports, tmp_path, ending):
    """What was answered before the end is not asked again, and nobody waits for a server that is silent."""
    server.script = [streamed(GOOD), streamed(GOOD), silent]
    command = [sys.executable, "-c", TYPED, "--book", str(tmp_path / "b.db"), "add", str(reports), "--extractor"]
    environment = {**os.environ, "TOLLBOOK_LLM_CONCURRENCY": "1"}
    process = subprocess.Popen(
        [*command, "llm"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )  # fmt: skip
    try:
        until = time.monotonic() + 60
        while len(server.requests) < 3 and time.monotonic() < until:
            time.sleep(0.02)
        process.send_signal(ending)
        _, err = process.communicate(timeout=30)
    finally:
        process.kill()
        process.wait()
    assert process.returncode != 0
    assert b"Traceback" not in err
    server.otherwise = streamed(GOOD)
    done = subprocess.run([*command, "llm"], env=environment, capture_output=True, text=True, check=True, timeout=120)
    assert "sending the text of 1 report (" in done.stderr
    assert "2 answered from the cache" in done.stderr
    assert len(server.requests) == 4
    with tollbook.open_book(tmp_path / "b.db") as book:
        assert len(tollbook.report_list(book)) == 4
