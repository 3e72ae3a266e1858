"""A server, an extractor that asks it, and a report."""

from __future__ import annotations

from datetime import date

import pytest
from tests.extraction.llm.server import serving

from tollbook.extraction.llm import LlmExtractor
from tollbook.extraction.llm.client import ChatClient
from tollbook.extraction.llm.config import LlmConfig
from tollbook.records import Report
from tollbook.vocabulary.dates import DateRange

TEXT = (
    "SARAYA, Senegal - Gunmen ambushed a convoy of the Falémine gold project near Saraya on Tuesday, killing three "
    "Turkish engineers and a driver, the governor of Kédougou said.\n\n"
    "At least six guards were wounded in the attack, according to the hospital.\n\n"
    "The Front for the Red River claimed responsibility in a statement. It was the second attack on the project this "
    "year.\n"
)


@pytest.fixture
def server():
    with serving() as made:
        yield made


@pytest.fixture
def waits():
    """The seconds that the extractor's client would have slept."""
    return []


@pytest.fixture
def make(server, waits, tmp_path, monkeypatch):
    """An extractor for the server, with settings of the test's own."""
    monkeypatch.delenv("TOLLBOOK_LLM_API_KEY", raising=False)

    def made(**settings) -> LlmExtractor:
        fields = {
            "base_url": server.url,
            "model": "small-1",
            "cache": str(tmp_path / "cache"),
            "retries": 2,
            **settings,
        }
        config = LlmConfig(**fields)
        return LlmExtractor(config, ChatClient(config, sleep=waits.append))

    return made


@pytest.fixture
def report() -> Report:
    return made_report(TEXT)


def made_report(text: str, language: str = "en", title: str = "Attack near Saraya") -> Report:
    when = DateRange.day(date(2031, 3, 13))
    return Report.build(text=text, title=title, published=when, language=language)


CALM = "The town and the villages around it were glad that the rain had come for the harvest at last."


def calm_report() -> Report:
    return made_report(CALM, title="Rain at last")
