"""A programme's text to plain values, each with the line it stands on.

Scalars are read as YAML 1.2 reads them: only `true` and `false` are truths, so the country code NO stays a
code. Duplicate keys, anchors and aliases are refused.
"""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import yaml

from tollbook.errors import ProgrammeError

MAX_BYTES = 1_000_000
_MAX_DEPTH = 30
_INTEGER = re.compile(r"[-+]?[0-9]+")
_REAL = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")

Scalar = str | int | float | bool | None


class Part(msgspec.Struct, frozen=True):
    """A value of the document with the line (from 1) on which it begins."""

    value: Scalar | list[Part] | dict[str, Part]
    line: int


class _AliasError(Exception):
    """The document has an alias."""


class _Loader(yaml.SafeLoader):
    """Reads no aliases, which may unfold a small text into an endless one."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise _AliasError
        node: yaml.Node | None = super().compose_node(parent, index)
        return node


def read_document(source: str | Path) -> tuple[Part, str]:
    """The document in a file, or in a text of more than one line, and what to call it.

    Raises ProgrammeError where the file cannot be read or is no YAML.
    """
    if isinstance(source, str) and "\n" in source:
        text, name = source, "programme"
    else:
        path = Path(source)
        name, text = str(path), _text(path)
    if len(text) > MAX_BYTES:
        raise ProgrammeError((f"a programme has at most {MAX_BYTES:,} characters (got {len(text):,})",), subject=name)
    faults: list[str] = []
    try:
        root = yaml.compose(text, Loader=_Loader)
    except _AliasError as error:
        raise ProgrammeError(("aliases (`*name`) are not read; write the value out",), subject=name) from error
    except yaml.YAMLError as error:
        raise ProgrammeError((_yaml_fault(error),), subject=name) from error
    except RecursionError as error:
        raise ProgrammeError(("nested too deeply to be a programme",), subject=name) from error
    if root is None:
        raise ProgrammeError(("it is empty; a programme has a name, indicators, conditions and gates",), subject=name)
    part = _part(root, faults, 0)
    if faults:
        raise ProgrammeError(tuple(faults), subject=name)
    return part, name


def _text(path: Path) -> str:
    if path.exists() and not path.is_file() and not path.is_dir():
        raise ProgrammeError(("is no regular file; name the programme's YAML file",), subject=str(path))
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        rule = f"not UTF-8 text (byte {error.start}); save it as UTF-8"
        raise ProgrammeError((rule,), subject=str(path)) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ProgrammeError((f"cannot be read: {reason}",), subject=str(path)) from error


def _yaml_fault(error: yaml.YAMLError) -> str:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or str(error).splitlines()[0]
    where = f"line {mark.line + 1}, column {mark.column + 1}: " if mark is not None else ""
    return f"{where}not YAML: {problem}"


def _part(node: yaml.Node, faults: list[str], depth: int) -> Part:
    line = node.start_mark.line + 1
    if depth > _MAX_DEPTH:
        faults.append(f"line {line}: nested deeper than {_MAX_DEPTH}")
        return Part(None, line)
    if isinstance(node, yaml.SequenceNode):
        return Part([_part(child, faults, depth + 1) for child in node.value], line)
    if isinstance(node, yaml.MappingNode):
        found: dict[str, Part] = {}
        for key, value in node.value:
            name = str(key.value) if isinstance(key, yaml.ScalarNode) else "?"
            if name in found:
                faults.append(f"line {key.start_mark.line + 1}: {name!r} stands twice in one mapping; keep one")
            found[name] = _part(value, faults, depth + 1)
        return Part(found, line)
    assert isinstance(node, yaml.ScalarNode)  # noqa: S101 - the only kind left
    return Part(_scalar(node), line)


def _scalar(node: yaml.ScalarNode) -> Scalar:
    text = str(node.value)
    if node.style is not None:
        return text
    if text in {"", "~", "null", "Null", "NULL"}:
        return None
    if text.lower() in {"true", "false"}:
        return text.lower() == "true"
    if _INTEGER.fullmatch(text) and len(text) < 20:
        return int(text)
    return float(text) if _REAL.fullmatch(text) else text


def as_document(value: object) -> Part:
    """Plain values (mappings, lists, scalars) as a document without lines."""
    if isinstance(value, dict):
        return Part({str(key): as_document(child) for key, child in value.items()}, 0)
    if isinstance(value, list | tuple):
        return Part([as_document(child) for child in value], 0)
    return Part(value if isinstance(value, str | int | float) else None, 0)


def plain(part: Part) -> object:
    """The value without its lines."""
    if isinstance(part.value, list):
        return [plain(child) for child in part.value]
    if isinstance(part.value, dict):
        return {key: plain(child) for key, child in part.value.items()}
    return part.value
