"""A language model as the reader: it points at words, our rules read values from them, nothing stands without words."""

from tollbook.extraction.llm.extractor import LlmExtractor, load_llm

__all__ = ["LlmExtractor", "load_llm"]
