"""A programme file: what it may say, and that all of its faults are named at once."""

# ruff: noqa: E501 - a table reads better with one case to a line
from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import msgspec
import pytest

from tollbook.decisions.programme import check_programme, load_programme, programme_id
from tollbook.errors import ProgrammeError
from tollbook.records import Condition, Gate, Indicator, Programme

GOOD = """
name: Licence of an invented quarry
text: A promise.
sites:
  - {name: Quarry, lat: 38.5, lon: 70.2, radius_km: 80, country: TJ}
exposure:
  - {start: 2025-01-01, end: 2025-12-31, persons_low: 40, persons_high: 60}
watch: {min_sources: 2, lag_days: 5}
indicators:
  - {name: attacks, window_days: 180, scope: {sites: [Quarry]}}
  - {name: killed, measure: killed, since: 2025-01-01, scope: {countries: [TJ, NO], nationality: CN}}
  - {name: rate, kind: rate, window_days: 365, scope: {sites: [Quarry]}}
  - {name: quiet, kind: days_since, scope: {sites: [Quarry]}}
  - {name: before, window_days: 180, until: 2024-12-31, baseline: true, scope: {sites: [Quarry]}}
conditions:
  - {name: none_killed, expression: killed == 0}
  - {name: rare, expression: attacks <= 1 && rate < 2.5}
  - {name: fell, expression: attacks <= 0.5 * before}
  - {name: all, expression: none_killed && rare && quiet >= 90, text: Together.}
  - {name: told, expression: attacks > 0, severity: advisory}
gates:
  - {name: licence, conditions: [all, fell, told], grants: Two years}
"""


def test_a_good_programme_is_read_in_full(tmp_path: Path) -> None:
    """From text and from a file alike; NO is Norway, not a truth."""
    made = load_programme(GOOD)
    assert made.indicators[1].scope.countries == ("TJ", "NO")
    assert made.indicators[1].since == date(2025, 1, 1)
    assert made.exposure[0].persons_high == 60.0
    assert made.watch.min_sources == 2
    (tmp_path / "programme.yaml").write_text(GOOD)
    assert load_programme(tmp_path / "programme.yaml") == made
    assert load_programme(str(tmp_path / "programme.yaml")) == made
    assert programme_id(made) == programme_id(load_programme(GOOD + "# a comment\n"))
    assert programme_id(made) != programme_id(msgspec.structs.replace(made, version=2))


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("rate < 2.5", "rate <", "line 17, condition 'rare', expression, character 23: CEL syntax error"),
        ("attacks <= 1 &&", "attaks <= 1 &&", "unknown indicator or condition 'attaks'; did you mean 'attacks'?"),
        ("killed == 0}", "killed == 0 && all}", "needs itself (none_killed -> all -> none_killed)"),
        ("{name: attacks, window_days: 180", "{name: attacks, window_days: -180", "a window has 1 to 36,525 days (got -180)"),
        ("nationality: CN", "nationality: cn", "'cn' is no country code; did you mean 'CN'?"),
        ("[TJ, NO]", "[TJ, ZZ]", "'ZZ' is no country code"),
        ("country: TJ}", "country: Tajikistan}", "'Tajikistan' is no country code"),
        ("scope: {sites: [Quarry]}}\n  - {name: killed", "scope: {sites: [Quary]}}\n  - {name: killed", "did you mean 'Quarry'"),
        ("[all, fell, told]", "[]", "has no conditions"),
        ("[all, fell, told]", "[all, fel]", "unknown condition 'fel'; did you mean 'fell'?"),
        ("[all, fell, told]", "[told]", "has advisory conditions only"),
        ("[all, fell, told]", "[all, all]", "lists 'all' twice"),
        ("{name: rare,", "{name: none_killed,", "the name stands twice"),
        ("{name: rare,", "{name: killed,", "an indicator has the same name"),
        ("{name: rare,", "{name: in,", "no name that an expression can use"),
        ("window_days: 180, scope", "windowdays: 180, scope", "unknown key 'windowdays'; did you mean 'window_days'?"),
        ("kind: rate", "kind: ratio", "'ratio' is unknown; did you mean 'rate'?"),
        ("since: 2025-01-01, scope", "since: 2025-02-30, scope", "line 11, indicator 'killed', since"),
        ("since: 2025-01-01, scope", "since: 2025-01-01, until: 2024-01-01, scope", "'since' must not be after 'until'"),
        ("since: 2025-01-01, scope", "scope", "a count needs a window"),
        ("name: Licence of", "parties: [{name: A, part_of: C}, {name: B, part_of: C}]\noutcomes: [{name: o, verification: {verifiers: [A, B], quorum: 2}}]\nname: Licence of", "needs 2 independent parties and names 1, so nobody can verify it"),
        ("name: Licence of", "parties: [{name: A}]\noutcomes: [{name: o, verification: {verifiers: [B]}}]\nname: Licence of", "unknown party 'B'"),
        ("name: Licence of", "outcomes: [{name: o, verification: {}}]\nname: Licence of", "nobody may attest it, so it can never be decided"),
        ("name: Licence of", "parties: [{name: A, key: abc}]\nname: Licence of", "a public key is"),
        ("killed == 0}", 'killed == 0 && attested("patrols")}', "unknown outcome 'patrols'; there are none"),
        ("killed == 0}", 'killed == 0 && attested(1)}', "names an outcome, as in"),
        ("killed == 0}", 'killed == "a"}', "strings stand in"),
        ("killed == 0}", 'size("a") == 0}', "functions (but `attested`)"),
        ("lat: 38.5", "lat: 138.5", "latitude -90..90"),
        ("radius_km: 80", "radius_km: -1", "positive distance"),
        ("persons_low: 40", "persons_low: 70", "0 <= persons_low <= persons_high must hold (got 70 and 60)"),
        ("end: 2025-12-31", "end: 2024-12-31", "ends before it starts"),
        ("watch:", "  - {start: 2025-06-01, end: 2026-01-01, persons_low: 1, persons_high: 1}\nwatch:", "overlaps the period"),
        ("exposure:\n  - {start: 2025-01-01, end: 2025-12-31, persons_low: 40, persons_high: 60}\n", "", "a rate needs exposure"),
        ("rate < 2.5", "rate == 0", "a rate is known as an interval and never exactly"),
        ("killed == 0", "killed >= 0", "is met whatever happens"),
        ("killed == 0", "killed < 0", "can never be met"),
        ("killed == 0", "killed", "a condition is a predicate"),
        ("killed == 0", "killed / attacks <= 1", "the divisor may be zero"),
        ("killed == 0", "killed == 3", "one attack more could open the gate through 'killed'"),
        ("quiet >= 90", "quiet <= 90", "ask for more days"),
        ("until: 2024-12-31, baseline: true", "baseline: true", "a baseline lies in a closed past"),
        (", baseline: true", "", "one attack more could open the gate through 'before'"),
        ("kind: rate", "kind: rate, campaign_days: -1", "line 12, indicator 'rate', campaign_days: is 0 or more days (got -1)"),
        ("min_sources: 2", "min_sources: 0", "is at least 1"),
        ("name: Licence of an invented quarry", "name: Licence of an invented quarry\ncolour: red", "unknown key 'colour'"),
        ("name: Licence of an invented quarry\n", "", "'name' is missing"),
        ("severity: advisory", "severity: strong", "'strong' is unknown; one of blocking, advisory"),
        ("text: A promise.", "text: A promise.\ntext: Another.", "'text' stands twice in one mapping"),
        ("text: A promise.", "text: *one", "aliases"),
        ("text: A promise.", "text: &one x\nname2: *one", "aliases"),
    ],
)  # fmt: skip
def test_every_fault_is_named_with_its_place_and_remedy(old: str, new: str, fault: str) -> None:
    """One fault at a time, each with words that say what to do."""
    assert old in GOOD
    with pytest.raises(ProgrammeError) as caught:
        load_programme(GOOD.replace(old, new, 1))
    assert any(fault in f for f in caught.value.faults), caught.value.faults


def test_all_faults_are_raised_at_once_in_the_order_of_the_file() -> None:
    """A fault in one entry hides none in another."""
    text = (
        GOOD.replace("killed == 0}", "killed == }").replace("window_days: 180, scope", "window_days: 0, scope", 1)
        .replace("lat: 38.5", "lat: x").replace("[all, fell, told]", "[nothing]")
    )  # fmt: skip
    with pytest.raises(ProgrammeError) as caught:
        load_programme(text)
    lines = [int(f.split(",")[0].removeprefix("line ")) for f in caught.value.faults]
    assert lines == sorted(lines)
    assert {5, 10, 16, 22} <= set(lines)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "it is empty"),
        (b"# only a comment\n", "it is empty"),
        (b"- 1\n- 2\n", "a programme is a mapping"),
        (b"name: [unclosed\n", "not YAML"),
        (b"name: \xff\xfe\n", "not UTF-8"),
        (b"\x00\x01\x02", "not YAML"),
        (b"x" * 1_000_001, "at most 1,000,000 characters"),
        (b"a: " + b"[" * 5000 + b"]" * 5000, "nested too deeply"),
        (b"name: x\nindicators: 3\nconditions: {}\ngates: null\n", "is a list"),
    ],
)
def test_files_that_are_no_programme(tmp_path: Path, content: bytes, says: str) -> None:
    """Empty, binary, huge, nested and misshapen files are refused with the file's name."""
    path = tmp_path / "p.yaml"
    path.write_bytes(content)
    with pytest.raises(ProgrammeError) as caught:
        load_programme(path)
    assert says in str(caught.value)
    assert str(path) in str(caught.value)


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    """Opening a pipe without a writer would never return."""
    os.mkfifo(tmp_path / "p.yaml")
    with pytest.raises(ProgrammeError, match="no regular file"):
        load_programme(tmp_path / "p.yaml")


def test_a_missing_file_or_a_folder_is_named(tmp_path: Path) -> None:
    """The system's reason is given."""
    for path in (tmp_path, tmp_path / "none.yaml"):
        with pytest.raises(ProgrammeError, match="cannot be read"):
            load_programme(path)


def test_a_programme_built_in_python_is_checked_too() -> None:
    """The same faults, without lines."""
    made = Programme(
        name="p", indicators=(Indicator(name="a", window_days=-1),),
        conditions=(Condition(name="c", expression="a == 0"),), gates=(Gate(name="g", conditions=("c",)),),
    )  # fmt: skip
    with pytest.raises(ProgrammeError) as caught:
        check_programme(made)
    assert caught.value.faults == ("indicator 'a', window_days: a window has 1 to 36,525 days (got -1)",)


def test_many_conditions_that_name_each_other_are_checked_quickly() -> None:
    """Two hundred layers of two conditions, each naming both below: no walk over every path."""
    conditions = [Condition(name="c0", expression="a == 0"), Condition(name="d0", expression="a <= 1")]
    for n in range(1, 200):
        both = f"c{n - 1} && d{n - 1}"
        conditions += [Condition(name=f"c{n}", expression=both), Condition(name=f"d{n}", expression=both)]
    made = Programme(
        name="p", indicators=(Indicator(name="a", window_days=1),), conditions=tuple(conditions),
        gates=(Gate(name="g", conditions=("c199",)),),
    )  # fmt: skip
    check_programme(made)


def test_the_example_of_the_documentation_is_a_good_programme() -> None:
    """What docs/programmes.md shows can be loaded."""
    page = (Path(__file__).parents[2] / "docs" / "programmes.md").read_text(encoding="utf-8")
    example = page.split("```yaml\n")[1].split("```")[0]
    assert load_programme(example).gates[0].conditions == ("safer",)


SEQUENTIAL = (
    GOOD.replace(
        "conditions:",
        """  - {name: fell2, kind: better, since: 2026-01-01, scope: {sites: [Quarry]}, surveillance: {baseline_events: 12, length_days: 730}}
  - {name: rose, kind: worse, since: 2026-01-01, surveillance: {known_rate: 4.1, length_days: 730, minimum: 2, alpha: 0.02}}
  - {name: compared, kind: change, since: 2026-01-01, surveillance: {baseline_since: 2024-01-02, length_days: 730}}
  - {name: held, kind: rate_sequence, per: years, since: 2026-01-01, surveillance: {guess: 4}}
  - {name: drones, kind: share, window_days: 365, part: {weapons: [drone]}, scope: {corridors: [Road]}}
conditions:
  - {name: improved, expression: fell2 && !rose && compared <= 1.5 && held < 8}""",
        1,
    )
    .replace(
        "gates:",
        """corridors:
  - {name: Road, points: [[38.5, 70.2], [38.9, 70.6]], country: TJ}
gates:""",
        1,
    )
    .replace("[all, fell, told]", "[all, fell, told, improved]")
)


def test_indicators_that_are_watched_every_day_are_read() -> None:
    """Predicates, intervals and shares, each with what is declared of it."""
    made = load_programme(SEQUENTIAL)
    assert [i.kind.value for i in made.indicators[-5:]] == ["better", "worse", "change", "rate_sequence", "share"]
    assert made.corridors[0].points[1] == (38.9, 70.6)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("fell2 && !rose", "(!fell2) && !rose", "could open the gate through 'fell2'; ask for it, as in `fell2`"),
        ("fell2 && !rose", "fell2 && rose", "could open the gate through 'rose'; ask for its contrary, as in `!rose`"),
        ("compared <= 1.5", "compared >= 1.5", "could open the gate through 'compared'; bound the harm from above"),
        ("held < 8", "held < 8 && drones < 0.5", "let shares only advise"),
        ("fell2 && !rose", "fell2 > 0 && !rose", "takes a number, and this is a predicate"),
        ("held < 8", "held == 8", "never exactly"),
        ("{baseline_events: 12, length_days: 730}", "{length_days: 730}", "either as `known_rate` or by `baseline_events`"),
        ("{baseline_events: 12, length_days: 730}", "{baseline_events: 12, known_rate: 4, length_days: 730}", "either as"),
        ("{baseline_events: 12, length_days: 730}", "{baseline_events: 12}", "declare for how long it is watched"),
        ("{baseline_events: 12, length_days: 730}", "{baseline_events: 0, length_days: 730}", "baseline_events: is 1 to 10,000"),
        ("{baseline_events: 12, length_days: 730}", "{baseline_events: 9, minimum: 2, length_days: 730}", "go with `known_rate` only"),
        ("baseline_since: 2024-01-02", "baseline_since: 2023-01-02", "let it begin 1460 days before `since`"),
        ("alpha: 0.02", "alpha: 0.2", "more than the programme's error of 0.05"),
        ("known_rate: 4.1", "known_rate: -4.1", "known_rate: is a positive number (got -4.1)"),
        ("{guess: 4}", "{weight: 4}", "tightest: `guess`"),
        (", part: {weapons: [drone]}", "", "a share is that of a part"),
        ("{corridors: [Road]}", "{corridors: [Raod]}", "unknown corridor 'Raod'; did you mean 'Road'?"),
        ("points: [[38.5, 70.2], [38.9, 70.6]]", "points: [[38.5, 70.2]]", "two points or more"),
        ("points: [[38.5, 70.2], [38.9, 70.6]]", "points: [[38.5, 70.2], []]", "entry 2: is a list of 2 (got 0)"),
        ("points: [[38.5, 70.2], [38.9, 70.6]]", "points: [[38.5, 70.2, 9]]", "entry 1: is a list of 2 (got 3)"),
        ("points: [[38.5, 70.2], [38.9, 70.6]]", "points: [[138.5, 70.2], [38.9, 70.6]]", "latitude -90..90"),
        ("kind: better, since: 2026-01-01", "kind: better, measure: killed, since: 2026-01-01", "a better is of attacks"),
        ("kind: better, since: 2026-01-01", "kind: better, window_days: 90", "is watched from `since` on"),
        ("kind: share, window_days: 365", "kind: share, surveillance: {guess: 1}, window_days: 365", "a share has no surveillance"),
        ("baseline_events: 12", "baseline_event: 12", "surveillance: unknown key 'baseline_event'; did you mean 'baseline_events'?"),
        ("persons_low: 40, persons_high: 60", "nationality: CN", "says nothing of how many"),
    ],
)  # fmt: skip
def test_what_a_sequential_indicator_leaves_undeclared_is_named(old: str, new: str, fault: str) -> None:
    """One fault at a time, each with words that say what to do."""
    assert old in SEQUENTIAL
    with pytest.raises(ProgrammeError) as caught:
        load_programme(SEQUENTIAL.replace(old, new, 1))
    assert any(fault in f for f in caught.value.faults), caught.value.faults


def test_exposures_overlap_only_where_they_are_about_the_same() -> None:
    """Two nationalities, two areas, or a declared sum may stand side by side; people and sites are different things."""
    one = "  - {start: 2025-01-01, end: 2025-12-31, persons_low: 40, persons_high: 60}\n"
    apart = one.replace("40, ", "40, nationality: CN, ") + one.replace("40, ", "40, nationality: TJ, ")
    sites = one + one.replace("persons_low: 40, persons_high: 60", "sites_low: 3, sites_high: 3")
    load_programme(GOOD.replace(one, apart, 1))
    load_programme(GOOD.replace(one, sites, 1))
    with pytest.raises(ProgrammeError, match="overlaps the period from 2025-01-01"):
        load_programme(GOOD.replace(one, one + one.replace("40, ", "40, nationality: CN, "), 1))
    load_programme(GOOD.replace(one, one + one, 1).replace("watch:", "overlap: sum\nwatch:", 1))
