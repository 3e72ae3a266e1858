"""A first draft of a map, from what a table calls its columns."""

from __future__ import annotations

import re
from pathlib import PurePath

from tollbook.exchange.coded.table import Table

_GUESSES = {
    "id": r"(event_?|row_?|incident_?|case_?|record_?)?(id|number|no)",
    "start": r"(event_?|incident_?)?date(_?(start|from|begin))?|(start|from)_?date|day|when",
    "end": r"date_?(end|to|until)|(end|to)_?date",
    "country": r"country(_?(name|code))?|iso2?|nation",
    "admin1": r"(adm|admin)_?(in)?_?1(_?name)?|province|state|region|governorate|oblast",
    "name": r"location|place|city|town|village|where|site|locality",
    "lat": r"lat(itude)?|y", "lon": r"lon(g(itude)?)?|lng|x",
    "event_type": r"(event|attack|incident|sub_event)_?type|type|category|means",
    "killed": r"(total_?)?(killed|deaths?|dead|fatalities|deaths?_?best|n?kills?)",
    "killed_low": r"(deaths?|killed|fatalities)_?(low|min)", "killed_high": r"(deaths?|killed|fatalities)_?(high|max)",
    "injured": r"(total_?)?(injur(ed|ies)|wounded|injur(ed|ies)_?best|nwound)",
    "injured_low": r"(injur(ed|ies)|wounded)_?(low|min)", "injured_high": r"(injur(ed|ies)|wounded)_?(high|max)",
    "kidnapped": r"(total_?)?(kidnapped|abducted|hostages)",
    "actor": r"(perpetrator|attacker|actor_?1?|group|gname)(_?name)?", "target": r"target(_?name)?|victim",
    "publisher": r"source(_?(name|author))?|publisher|outlet", "title": r"title|headline", "url": r"url|link",
    "published": r"(publication|published|report)_?date|published",
}  # fmt: skip
_HEAD = """\
# What the columns of {name} mean; docs/exchange.md explains every field. Check each line: the guesses go by names.
# The table has these columns:
{columns}
"""


def draft_map(table: Table) -> str:
    """A map in YAML; what could not be guessed stands in it as a comment."""
    found = {key: _guess(table, pattern) for key, pattern in _GUESSES.items()}
    columns = "\n".join(f"#   {column}" for column in table.first)
    lines = [_HEAD.format(name=table.name, columns=columns), f"source: {_quoted(PurePath(table.name).stem)}"]
    lines += [_line("", key, found[key]) for key in ("id", "title", "url", "publisher", "published")]
    lines += ["date:", _line("  ", "start", found["start"]), _line("  ", "end", found["end"])]
    lines += ["  # formats: ['%d/%m/%Y']", "place:"]
    lines += [_line("  ", key, found[key]) for key in ("name", "country", "admin1", "lat", "lon")]
    kind = found["event_type"]
    lines += ["event_type:", f"  column: {_quoted(kind)}", "  values: {}  # as {Ambush: armed_assault, IED: bombing}",
              "  otherwise: other"] if kind else ["# event_type: {column: …, values: {…}}"]  # fmt: skip
    counts = [line for outcome in ("killed", "injured", "kidnapped") for line in _count(outcome, found)]
    lines += ["victims:", *counts] if counts else ["# victims:", "#   - {outcome: killed, count: …}"]
    if found["actor"]:
        lines += ["attributions:", f"  - actor: {_quoted(found['actor'])}"]
    if found["target"]:
        lines += ["targets:", f"  - name: {_quoted(found['target'])}"]
    return "\n".join(lines) + "\n"


def _count(outcome: str, found: dict[str, str | None]) -> list[str]:
    ends = {"best": found[outcome], "low": found.get(f"{outcome}_low"), "high": found.get(f"{outcome}_high")}
    given = {key: column for key, column in ends.items() if column}
    if not given:
        return []
    if list(given) == ["best"]:
        given = {"count": given["best"]}
    return [f"  - outcome: {outcome}", *(f"    {key}: {_quoted(column)}" for key, column in given.items())]


def _line(indent: str, key: str, column: str | None) -> str:
    return f"{indent}{key}: {_quoted(column)}" if column else f"{indent}# {key}: …"


def _guess(table: Table, pattern: str) -> str | None:
    return next((c for c in table.first if re.fullmatch(pattern, re.sub(r"\W+", "_", c.strip().casefold()))), None)


def _quoted(text: str | None) -> str:
    """A YAML string, in quotes where it could be read as anything else."""
    plain = text or ""
    safe = re.fullmatch(r"[A-Za-z_][\w ]*", plain) and plain.casefold() not in {"y", "n", "yes", "no", "on", "off",
                                                                               "true", "false", "null"}  # fmt: skip
    return plain if safe else "'" + plain.replace("'", "''") + "'"
