"""The extractor that asks a language model: what it will send, what it has in its cache, what stands of the answers."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from tollbook.errors import ExtractionError
from tollbook.extraction.interpret.attribution.actors import ActorList, load_actors
from tollbook.extraction.interpret.page import Page
from tollbook.extraction.llm.answer import read_answer
from tollbook.extraction.llm.cache import AnswerCache
from tollbook.extraction.llm.checking import Checked, check_answer
from tollbook.extraction.llm.config import LlmConfig, load_config
from tollbook.extraction.llm.destination import described
from tollbook.extraction.llm.joining import joined
from tollbook.extraction.llm.parts import parts_of
from tollbook.extraction.llm.prompt import SCHEMA, instructions, question
from tollbook.extraction.llm.quotes import LONGEST, Stretch
from tollbook.extraction.protocol import Extraction, Sending
from tollbook.extraction.screen import may_tell
from tollbook.gazetteer import Gazetteer, load_gazetteer
from tollbook.records import Report

VERSION: Final = "llm/1"


class Asks(Protocol):
    """Whatever gives a model's answer to a question by a time of its clock."""

    def ask(self, system: str, user: str, *, deadline: float) -> str:
        """Raises ExtractionError when there is no answer."""
        ...


@dataclass(frozen=True, slots=True)
class _Question:
    part: Stretch
    user: str
    key: str


class LlmExtractor:
    """Reads reports with a language model. Several threads may share it; it asks `concurrency` things at a time."""

    def __init__(
        self,
        config: LlmConfig,
        client: Asks | None = None,
        gazetteer: Gazetteer | None = None,
        *,
        actors: Path | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Without a client, one is made for the configured server when the first question is not in the cache."""
        self.config = config
        self._client = client
        self._gazetteer = gazetteer
        self._actors_file = actors
        self._actors: ActorList | None = None
        self._clock = clock
        self._cache = AnswerCache(config.cache_folder)
        self._system = instructions(LONGEST)
        self._slots = threading.BoundedSemaphore(config.concurrency)
        self._lock = threading.Lock()

    @property
    def by(self) -> str:
        """Name, version and model, recorded with every statement."""
        return f"{VERSION}/{self.config.model}"

    @property
    def concurrency(self) -> int:
        """How many reports may be under way at a time."""
        return self.config.concurrency

    def sending(self, reports: Sequence[Report]) -> Sending:
        """Where the text of these reports goes and how much of it; what the cache or the screen spares is no part."""
        asked = [[q for q in questions if self._cache.get(q.key) is None]
                 for report in reports if (questions := self._questions(report))]  # fmt: skip
        going = [questions for questions in asked if questions]
        return Sending(
            host=described(self.config.base_url), model=self.config.model, reports=len(going),
            characters=sum(q.part[1] - q.part[0] for questions in going for q in questions),
            cached=len(asked) - len(going), spared=len(reports) - len(asked),
        )  # fmt: skip

    def extract(self, report: Report) -> Extraction:
        """Mentions and stated totals of a report. Raises ExtractionError where it cannot be read whole."""
        questions = self._questions(report)
        if questions is None:
            raise ExtractionError(self._too_long(report))
        if not questions:
            return Extraction(report=report.id, by=self.by)
        with self._slots:
            deadline = self._clock() + self.config.report_seconds
            answers = [(q.part, read_answer(self._answer(q, deadline))) for q in questions]
        gazetteer, actors = self._tools()
        page = Page(report, gazetteer, actors)
        checked = [check_answer(page, answer, part, gazetteer, by=self.by) for part, answer in answers]
        return _extraction(report, checked, self.by)

    def _questions(self, report: Report) -> list[_Question] | None:
        """What is asked of a report, in order: nothing if nothing in it tells of an attack; None if it is too long."""
        if not report.text.strip() or (self.config.screen and not may_tell(report.text, title=report.title)):
            return []
        parts = parts_of(report.text, self.config.part_characters)
        if parts is None or len(parts) > self.config.most_parts:
            return None
        found = []
        for part in parts:
            user = question(report.title, report.text[slice(*part)])
            found.append(_Question(part, user, self._cache.key(self._asked(user))))
        return found

    def _asked(self, user: str) -> Mapping[str, object]:
        return {
            "server": self.config.base_url.rstrip("/"), "model": self.config.model, "seed": self.config.seed,
            "system": self._system, "schema": SCHEMA, "user": user,
        }  # fmt: skip

    def _answer(self, asked: _Question, deadline: float) -> str:
        """From the cache, else from the model; only an answer that can be read is kept."""
        kept = self._cache.get(asked.key)
        if kept is not None:
            return kept
        answer = self._asker().ask(self._system, asked.user, deadline=deadline)
        read_answer(answer)
        self._cache.put(asked.key, answer)
        return answer

    def _asker(self) -> Asks:
        with self._lock:
            if self._client is None:
                from tollbook.extraction.llm.client import ChatClient

                self._client = ChatClient(self.config, clock=self._clock)
            return self._client

    def _tools(self) -> tuple[Gazetteer, ActorList]:
        with self._lock:
            self._gazetteer = self._gazetteer or load_gazetteer()
            self._actors = self._actors or load_actors(self._actors_file)
            return self._gazetteer, self._actors

    def _too_long(self, report: Report) -> str:
        config = self.config
        if parts_of(report.text, config.part_characters) is None:
            return f"a sentence of it is longer than {config.part_characters:,} characters ('part_characters')"
        most = config.part_characters * config.most_parts
        return (
            f"it has {len(report.text):,} characters and would take more than {config.most_parts} parts (about "
            f"{most:,} characters); allow more by 'most_parts' in the configuration"
        )


def _extraction(report: Report, checked: Sequence[Checked], by: str) -> Extraction:
    totals = {total.id: total for one in checked for total in one.totals}
    return Extraction(
        report=report.id, by=by, mentions=joined([one.mentions for one in checked]), totals=tuple(totals.values()),
        dropped=sum(one.dropped for one in checked),
    )  # fmt: skip


def load_llm(path: Path | None = None) -> LlmExtractor:
    """The extractor as a file or the environment configures it.

    Raises UsageError where nothing is configured, or something is wrong in it.
    """
    return LlmExtractor(load_config(path))
