"""Pieces of HTML without a page around them, such as a feed entry's content, to text."""

from __future__ import annotations

from html.parser import HTMLParser

from tollbook.reading.whitespace import tidy

_PARAGRAPHS = frozenset(
    {
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "tr",
        "table",
        "section",
        "article",
    }
)
_SILENT = frozenset({"script", "style", "noscript", "iframe", "figure", "template"})
_CELLS = frozenset({"td", "th"})


class _Collector(HTMLParser):
    """Gathers running text; block elements become paragraphs, silent ones are left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 (inherited)
        if tag in _SILENT:
            self._silent.append(tag)
        elif tag in _PARAGRAPHS:
            self.parts.append("\n\n")
        elif tag == "br":
            self.parts.append("\n")
        elif tag in _CELLS:
            self.parts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._silent:
            del self._silent[self._silent.index(tag) :]
        elif tag in _PARAGRAPHS:
            self.parts.append("\n\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(" ".join(data.split("\n")))


def fragment_text(markup: str) -> str:
    """The text of a piece of HTML (or plain text), blocks as paragraphs; nothing is added to its words."""
    collector = _Collector()
    collector.feed(markup)
    collector.close()
    return tidy("".join(collector.parts))
