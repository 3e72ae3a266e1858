"""The codebook defines every code that a record can hold."""

from enum import StrEnum
from pathlib import Path

import pytest

from tollbook.vocabulary import codes, truth

CODEBOOK = "\n".join(p.read_text(encoding="utf-8") for p in sorted(Path("docs/codebook").glob("*.md")))
LISTS = [t for t in vars(codes).values() if isinstance(t, type) and issubclass(t, StrEnum) and t is not StrEnum]


@pytest.mark.parametrize("codes_of", [*LISTS, truth.Truth], ids=lambda t: t.__name__)
def test_every_code_is_defined(codes_of):
    """Each member stands in the codebook in code type."""
    missing = [member.value for member in codes_of if f"`{member.value}`" not in CODEBOOK]
    assert not missing
