"""Where the settings of the language model come from, and what is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tollbook.errors import UsageError
from tollbook.extraction import load_extractor
from tollbook.extraction.llm.config import LlmConfig, load_config
from tollbook.extraction.llm.destination import described, is_here

HERE = "http://127.0.0.1:8080/v1"
FILES = {
    "a.toml": f'base_url = "{HERE}"\nmodel = "m"\nretries = 1\n',
    "a.yaml": f"base_url: {HERE}\nmodel: m\nretries: 1\n",
}


def test_nothing_is_asked_where_nothing_is_configured(tmp_path, monkeypatch):
    """Without a file and variables there is no extractor 'llm', and the message says how to get one."""
    for name in ("BASE_URL", "MODEL", "API_KEY"):
        monkeypatch.delenv(f"TOLLBOOK_LLM_{name}", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("OPENAI_API_KEY", "of-another-tool")
    with pytest.raises(UsageError, match="nothing is sent without one: set TOLLBOOK_LLM_BASE_URL"):
        load_extractor("llm")


@pytest.mark.parametrize("name", FILES)
def test_a_file_configures(tmp_path, name):
    """TOML and YAML say the same."""
    path = tmp_path / name
    path.write_text(FILES[name])
    assert load_config(path, {}) == LlmConfig(base_url=HERE, model="m", retries=1)
    assert load_extractor("llm", path).by == "llm/1/m"


def test_the_environment_counts_over_the_users_file_and_a_named_file_alone(tmp_path):
    """What is nearest to the command wins."""
    own = tmp_path / "tollbook" / "llm.toml"
    own.parent.mkdir()
    own.write_text(FILES["a.toml"])
    variables = {"XDG_CONFIG_HOME": str(tmp_path)}
    assert load_config(None, variables).model == "m"
    variables |= {"TOLLBOOK_LLM_MODEL": "n", "TOLLBOOK_LLM_SCREEN": "false", "TOLLBOOK_LLM_REQUEST_SECONDS": "2.5"}
    found = load_config(None, variables)
    assert (found.model, found.screen, found.request_seconds, found.retries) == ("n", False, 2.5, 1)
    named = tmp_path / "named.yaml"
    named.write_text(FILES["a.yaml"])
    assert load_config(named, variables).model == "m"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("model: m\n", "base_url not given"),
        ("{}\n", "base_url and model not given"),
        ("- 1\n", "a list of names with values"),
        ("model: [\n", "no TOML"),
        (f"base_url: {HERE}\nmodel: m\nmodell: n\n", "modell"),
        (f"base_url: {HERE}\nmodel: m\nretries: many\n", "retries"),
        (f"base_url: {HERE}\nmodel: m\nretries: 99\n", "lies in 0..20"),
        (f"base_url: {HERE}\nmodel: m\nconcurrency: 0\n", "lies in 1..64"),
        (f"base_url: {HERE}\nmodel: m\nreport_seconds: .nan\n", "lies in"),
        (f"base_url: {HERE}\nmodel: m\nanswers: yes\n", "answers"),
        (f"base_url: {HERE}\nmodel: ''\n", "'model' is a name"),
        (f"base_url: {HERE}\nmodel: m\napi_key: k-1234\n", "a key does not belong into a file"),
        ("base_url: ftp://127.0.0.1/v1\nmodel: m\n", "http or https"),
        ("base_url: 127.0.0.1:8080\nmodel: m\n", "http or https"),
        ("base_url: http://\nmodel: m\n", "http or https"),
        ("base_url: 'http://[::1/v1'\nmodel: m\n", "no address"),
        ("base_url: http://127.0.0.1:99999/v1\nmodel: m\n", "no address"),
        ("base_url: http://127.0.0.1/v1?key=k-1234\nmodel: m\n", "http or https"),
        ("base_url: http://me:k-1234@127.0.0.1/v1\nmodel: m\n", "no names or keys"),
    ],
)
def test_a_wrong_file_is_one_message_with_its_name(tmp_path, text, message):
    """Which file, what is wrong; never a key."""
    path = tmp_path / "wrong.yaml"
    path.write_text(text)
    with pytest.raises(UsageError) as raised:
        load_config(path, {})
    assert message in str(raised.value)
    assert str(path) in str(raised.value)
    assert "me:k-1234" not in str(raised.value)


def test_files_that_are_none(tmp_path):
    """Missing, a folder, bytes, far too large."""
    (tmp_path / "bytes.yaml").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "large.yaml").write_text("a" * 200_000)
    for path in (tmp_path / "absent.toml", tmp_path, tmp_path / "bytes.yaml", tmp_path / "large.yaml"):
        with pytest.raises(UsageError, match=r"cannot be read|no text|far too large"):
            load_config(path, {})


def test_the_builtin_extractor_takes_no_configuration(tmp_path):
    """A file given with it is a mistake worth a word."""
    with pytest.raises(UsageError, match="takes no configuration"):
        load_extractor("builtin", Path(tmp_path / "a.toml"))


@pytest.mark.parametrize(
    ("address", "here", "words"),
    [
        ("http://127.0.0.1:8080/v1", True, "127.0.0.1:8080 (this machine)"),
        ("http://localhost/v1", True, "localhost (this machine)"),
        ("http://[::1]:1/v1", True, "[::1]:1 (this machine)"),
        ("https://models.example/v1", False, "models.example (another machine)"),
        ("http://192.168.1.4:11434/v1", False, "192.168.1.4:11434 (another machine, unencrypted)"),
        ("http://localhost.example/v1", False, "localhost.example (another machine, unencrypted)"),
        ("http://127.0.0.1.example/v1", False, "127.0.0.1.example (another machine, unencrypted)"),
    ],
)
def test_where_text_goes_is_said_in_words(address, here, words):
    """This machine or another, encrypted or not."""
    assert is_here(address) is here
    assert described(address) == words
