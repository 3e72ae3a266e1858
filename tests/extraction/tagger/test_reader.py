"""The shipped span reader on invented reports."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from tollbook.extraction.spans import SpanField, SpanReading
from tollbook.extraction.tagger import bare_pass, load_reader
from tollbook.extraction.tagger.reader import TaggerReader
from tollbook.extraction.tagger.windows import LONGEST

ATTACK = (
    "KARUMA - Gunmen opened fire on a lorry near Karuma on Tuesday, killing two Kenyan drivers and wounding "
    "five other people, police said.\n\nNo group claimed responsibility. The governor blamed the Red Hill Front."
)
POLICY = (
    "The council adopted a plan on Monday for the upkeep of rural roads. Members asked when the first culverts "
    "would be built, and the engineer said that work would begin after the rains. A report is due in March."
)


@pytest.fixture(scope="module")
def attack() -> SpanReading:
    return load_reader().read(ATTACK, title="Two drivers killed near Karuma")


def words(reading: SpanReading, text: str, field: SpanField) -> list[str]:
    return [text[s.start : s.end] for b in reading.bundles for s in b.spans if s.field is field]


def test_an_attack_is_one_bundle_with_its_values(attack: SpanReading) -> None:
    """The words that state who, where and how many are marked, in one incident."""
    assert len(attack.bundles) == 1
    assert any("Tuesday" in w for w in words(attack, ATTACK, SpanField.DATE))
    assert any("Karuma" in w for w in words(attack, ATTACK, SpanField.PLACE))
    assert any("two" in w for w in words(attack, ATTACK, SpanField.KILLED))


def test_a_policy_piece_has_no_bundle() -> None:
    """Where no incident is told of, nothing is bundled."""
    reading = load_reader().read(POLICY, title="Road plan adopted")
    assert reading.bundles == ()
    assert reading.incident_score < 0.5


FAINT = (
    "A couple in their seventies were bound to their beds in a farmhouse near Alcoy on Sunday night by three masked "
    "men, who left with a rifle and the savings. A neighbour cut them loose in the morning."
)


def test_what_surely_tells_of_an_attack_is_one_incident_though_its_words_are_marked_faintly() -> None:
    """Its surest day and its surest place are kept; a reader that may not be so sure keeps nothing."""
    network = load_reader().network
    reader, usual = TaggerReader(network), TaggerReader(network, replace(load_reader().limits, certain=2.0))
    reading = reader.read(FAINT)
    assert reading.incident_score > reader.limits.certain
    assert usual.read(FAINT).bundles == ()
    (bundle,) = reading.bundles
    assert bundle.main
    assert words(reading, FAINT, SpanField.DATE) == ["Sunday night"]
    assert [w.removeprefix("near ") for w in words(reading, FAINT, SpanField.PLACE)] == ["Alcoy"]
    assert not words(reading, FAINT, SpanField.ATTRIBUTION)


def test_two_readings_are_equal(attack: SpanReading) -> None:
    """Reading is deterministic."""
    assert load_reader().read(ATTACK, title="Two drivers killed near Karuma") == attack


def test_neighbours_and_threads_do_not_matter(attack: SpanReading) -> None:
    """A report is read alike alone, among others and from several threads."""
    jobs = [(ATTACK, "Two drivers killed near Karuma"), (POLICY, None), (ATTACK * 3, None)] * 3
    with ThreadPoolExecutor(3) as pool:
        readings = list(pool.map(lambda job: load_reader().read(job[0], title=job[1]), jobs))
    assert [r for r, job in zip(readings, jobs, strict=True) if job[0] is ATTACK] == [attack] * 3


@pytest.mark.parametrize("text", [ATTACK, ATTACK * 12, POLICY, "Kürzlich – “naïve” 😀 attack killed 3 in Čaková."])
def test_offsets_lie_inside_the_text(text: str) -> None:
    """Every span is a non-empty stretch of the text, scores are probabilities, bundles are in order."""
    reading = load_reader().read(text)
    spans = [s for b in reading.bundles for s in b.spans] + list(reading.totals)
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert all(0 <= s.score <= 1 for s in spans)
    for bundle in reading.bundles:
        assert list(bundle.spans) == sorted(bundle.spans, key=lambda s: (s.start, s.end))
        assert sum(bundle.event_types.values()) == pytest.approx(1, abs=0.01)


def test_scores_are_rounded(attack: SpanReading) -> None:
    """Scores carry four digits, so that they do not hang on a platform's last bits."""
    scores = [s.score for b in attack.bundles for s in b.spans] + [attack.incident_score]
    assert all(round(score, 4) == score for score in scores)


@pytest.mark.parametrize("text", ["", " \n ", ".", "\n\n\n"])
def test_nothing_to_read(text: str) -> None:
    """Empty text has no spans and raises nothing."""
    reading = load_reader().read(text, title="")
    assert reading.bundles == ()
    assert reading.totals == ()


def test_a_long_report_is_read_to_its_end() -> None:
    """An attack told of after several windows of other matter is found where it stands."""
    text = "\n\n".join([POLICY] * 25 + [ATTACK])
    reading = load_reader().read(text)
    assert bare_pass(text) > 2 * LONGEST
    assert any(s.start > text.index("KARUMA") for b in reading.bundles for s in b.spans)


CLASHES = (
    "there was shooting again in karuma on tuesday night and two soldiers were captured, a radio report said. we "
    "repeat: two soldiers were captured in karuma. more reports are coming in."
)
NAMED = (
    "guerrillas of the red hill front today dynamited the electric power substation at karuma, killing the engineer "
    "juan odo, the mayor of the town said."
)


def test_an_unsure_wire_without_letter_case_that_names_nobody_tells_of_no_attack() -> None:
    """Its marks are doubtful; the same wire is read where the bound is lower, and one that names a target always."""
    network = load_reader().network
    told = TaggerReader(network, replace(load_reader().limits, report=0.0, uncast=0.0)).read(CLASHES)
    unsure = TaggerReader(network, replace(load_reader().limits, report=0.0, uncast=1.0))
    assert told.bundles
    assert unsure.read(CLASHES).bundles == ()
    assert unsure.read(CLASHES).doubtful == told.bundles
    assert unsure.read(NAMED).bundles
