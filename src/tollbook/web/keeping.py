"""Answers kept in memory as long as the book has not changed."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

_LOCKS = 64


@dataclass(frozen=True, slots=True)
class Kept:
    """A page as written, and a tag by which a browser can ask whether it is still current."""

    body: bytes
    tag: str


@dataclass(slots=True)
class Shelf:
    """Pages by address and the book's version, the least recently asked for let go beyond `most` bytes.

    Whoever asks for a page that is being made waits for it instead of making it again.
    """

    most: int = 96_000_000
    _pages: OrderedDict[str, Kept] = field(default_factory=OrderedDict)
    _size: int = 0
    _guard: Lock = field(default_factory=Lock)
    _making: tuple[Lock, ...] = field(default_factory=lambda: tuple(Lock() for _ in range(_LOCKS)))

    def page(self, key: str, make: Callable[[], str]) -> Kept:
        """The page of that key, made if it is not here. What `make` raises is raised."""
        found = self._find(key)
        if found is None:
            with self._making[hash(key) % _LOCKS]:
                found = self._find(key)
                if found is None:
                    found = _kept(make())
                    self._keep(key, found)
        return found

    def _find(self, key: str) -> Kept | None:
        with self._guard:
            found = self._pages.get(key)
            if found is not None:
                self._pages.move_to_end(key)
            return found

    def _keep(self, key: str, page: Kept) -> None:
        with self._guard:
            self._pages[key] = page
            self._size += len(page.body)
            while self._size > self.most and len(self._pages) > 1:
                _, gone = self._pages.popitem(last=False)
                self._size -= len(gone.body)


def _kept(text: str) -> Kept:
    body = text.encode("utf-8", errors="replace")
    return Kept(body, f'"{hashlib.sha256(body).hexdigest()[:24]}"')
