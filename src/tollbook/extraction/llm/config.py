"""Which server and model read reports, and within which limits: from a file, or the environment, or not at all."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, Literal
from urllib.parse import urlsplit

import msgspec
import yaml

from tollbook.errors import UsageError

ENVIRONMENT: Final = "TOLLBOOK_LLM_"
KEY: Final = "TOLLBOOK_LLM_API_KEY"
_LIMITS: Final = {  # the least and the most that each number may be
    "part_characters": (500, 200_000),
    "most_parts": (1, 100),
    "answer_tokens": (64, 100_000),
    "run_tokens": (1_000, 10**12),
    "concurrency": (1, 64),
    "retries": (0, 20),
    "request_seconds": (0.05, 3600),
    "report_seconds": (0.05, 86_400),
    "seed": (0, 2**31 - 1),
}
_MOST_BYTES: Final = 100_000
_HOW: Final = (
    f"set {ENVIRONMENT}BASE_URL and {ENVIRONMENT}MODEL, or name a file with base_url and model by --extractor-config "
    "(docs/extractors.md)"
)


class LlmConfig(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A server that speaks the chat-completions protocol, the model to ask, and what a run may cost.

    `base_url` is the address before `/chat/completions`. `answers` is how the server is asked for JSON: by schema,
    as any JSON object, or in words alone; a server that refuses one is asked in the next way. `screen` spares
    the reports in which nothing tells of an attack. A report longer than `part_characters` is read in parts; one of
    more than `most_parts` is set aside. Tokens are estimated from bytes. The key is no field: it is taken from
    the environment when a request is made.
    """

    base_url: str
    model: str
    answers: Literal["schema", "object", "words"] = "schema"
    screen: bool = True
    part_characters: int = 12_000
    most_parts: int = 12
    answer_tokens: int = 4_000
    run_tokens: int = 20_000_000
    concurrency: int = 4
    retries: int = 4
    request_seconds: float = 120.0
    report_seconds: float = 600.0
    seed: int = 0
    cache: str | None = None

    def __post_init__(self) -> None:
        _check_address(self.base_url)
        if not self.model.strip() or not self.model.isprintable() or len(self.model) > 200:
            raise UsageError(f"'model' is a name of at most 200 printable characters (got {self.model!r})")
        for name, (least, most) in _LIMITS.items():
            if not least <= getattr(self, name) <= most:
                raise UsageError(f"'{name}' lies in {least}..{most} (got {getattr(self, name)})")

    @property
    def cache_folder(self) -> Path:
        """Where answers are kept: the folder given, else the user's cache folder."""
        if self.cache:
            return Path(self.cache).expanduser()
        root = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
        return Path(root).expanduser() / "tollbook" / "llm"


def load_config(path: Path | None = None, environment: Mapping[str, str] | None = None) -> LlmConfig:
    """The configuration in a file, or in the environment over the user's own file.

    A file that is named counts alone; else the variables TOLLBOOK_LLM_BASE_URL, TOLLBOOK_LLM_MODEL and those of the
    other fields count over `tollbook/llm.toml` (or .yaml) in the user's configuration folder. Raises UsageError
    where nothing is configured, and for whatever is wrong, naming where it stands.
    """
    variables = os.environ if environment is None else environment
    if path is not None:
        return _made(_read(path), str(path))
    own = _own_file(variables)
    fields = _read(own) if own else {}
    found = {
        name: text
        for name in LlmConfig.__struct_fields__
        if (text := variables.get(ENVIRONMENT + name.upper(), "").strip())
    }
    if not fields and not {"base_url", "model"} & found.keys():
        raise UsageError(f"no server is configured, and nothing is sent without one: {_HOW}", subject="extractor 'llm'")
    where = f"{own} and {ENVIRONMENT}…" if own and found else str(own) if own else f"{ENVIRONMENT}… in the environment"
    return _made({**fields, **found}, where)


def _made(fields: Mapping[str, Any], where: str) -> LlmConfig:
    if any("key" in str(name).lower() for name in fields):
        raise UsageError(f"a key does not belong into a file; put it into the variable {KEY}", subject=where)
    missing = [name for name in ("base_url", "model") if name not in fields]
    if missing:
        raise UsageError(f"{' and '.join(missing)} not given; {_HOW}", subject=where)
    try:
        return msgspec.convert(fields, LlmConfig, strict=False)
    except msgspec.ValidationError as error:
        raise UsageError(str(error), subject=where) from error
    except UsageError as error:
        raise UsageError(error.message, subject=where) from error


def _own_file(variables: Mapping[str, str]) -> Path | None:
    folder = Path(variables.get("XDG_CONFIG_HOME") or "~/.config").expanduser() / "tollbook"
    return next((file for kind in ("toml", "yaml", "yml") if (file := folder / f"llm.{kind}").is_file()), None)


def _read(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
        text = data.decode("utf-8")
    except OSError as error:
        raise UsageError(f"it cannot be read ({error.strerror})", subject=str(path)) from error
    except UnicodeDecodeError as error:
        raise UsageError("it is no text in UTF-8; a configuration is TOML or YAML", subject=str(path)) from error
    if len(data) > _MOST_BYTES:
        raise UsageError("it is far too large for a configuration", subject=str(path))
    try:
        found = tomllib.loads(text) if path.suffix.lower() == ".toml" else yaml.safe_load(text)
    except (tomllib.TOMLDecodeError, yaml.YAMLError, RecursionError) as error:
        words = " ".join(str(error).split())[:200]
        raise UsageError(f"it is no TOML (.toml) or YAML: {words}", subject=str(path)) from error
    if not isinstance(found, dict):
        raise UsageError("a configuration is a list of names with values, such as model: NAME", subject=str(path))
    return {str(name): value for name, value in found.items()}


def _check_address(address: str) -> None:
    try:
        parts = urlsplit(address)
        wrong = (
            parts.scheme not in ("http", "https") or not parts.hostname or (parts.port is not None and not parts.port)
        )
    except ValueError:
        raise UsageError("'base_url' is no address; give one such as http://127.0.0.1:8080/v1") from None
    if parts.username or parts.password:
        raise UsageError(f"'base_url' holds no names or keys; put the key into the variable {KEY}")
    if wrong or parts.query or parts.fragment or not address.isprintable() or " " in address:
        raise UsageError(f"'base_url' is an http or https address such as http://127.0.0.1:8080/v1 (got {address!r})")
