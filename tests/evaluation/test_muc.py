"""The MUC-4 measure: templates of one kind are paired so that most is right, and any annotated name will do."""

from __future__ import annotations

from evaluation.muc import ROLES, Row, Template, compare, figures, is_one, plain, score


def template(kind: str, **roles: list[str]) -> Template:
    return Template(kind, {r: tuple(frozenset(e.split("/")) for e in roles.get(r, [])) for r in ROLES})


WANT = [template("attack", Victim=["odo/mr odo"], PerpOrg=["rhf"]), template("bombing", Target=["bridge"])]


def test_any_of_an_entitys_names_is_right() -> None:
    """One name of the entity earns it; a name it does not have is wrong."""
    right = compare([template("attack", Victim=["mr odo"])], WANT)
    assert right.counts["Victim"] == [1, 1, 1, 1]
    assert compare([template("attack", Victim=["odo/mrs odo"])], WANT).counts["Victim"] == [0, 1, 0, 1]


def test_templates_pair_within_their_kind_and_once() -> None:
    """A template of another kind earns nothing, and of two alike one is wrong."""
    other = compare([template("kidnapping", Victim=["odo"])], WANT)
    assert [other.counts[c] for c in ("incident_type", "Victim")] == [[0, 1, 0, 2], [0, 1, 0, 1]]
    twice = compare([template("attack"), template("attack", Victim=["odo"])], WANT)
    assert twice.counts["incident_type"] == [1, 2, 1, 2]
    assert twice.counts["Victim"] == [1, 1, 1, 1]


def test_an_annotation_that_allows_two_kinds_pairs_with_either() -> None:
    """'bombing / attack' is met by both."""
    want = [template("bombing / attack")]
    assert all(compare([template(kind)], want).counts["incident_type"][0] == 1 for kind in ("attack", "bombing"))


def test_names_are_compared_bare() -> None:
    """Articles, case and punctuation do not matter; abbreviations and parts are one entity."""
    assert plain("The 'Red-Hill'  Front") == "redhill front"
    assert is_one("rhf", "red hill front")
    assert is_one("odo", "juan odo")
    assert not is_one("ada odo", "juan odo")


def test_figures_tell_reports_with_and_without_a_template_apart() -> None:
    """Nothing given at all is precision and recall of nought, and an alarm counts only where nothing is told."""
    rows = [Row(compare([], WANT), told=True, raised=False), Row(compare([], []), told=False, raised=True)]
    found = figures(rows)
    assert found["without_template"]["raise_an_incident"] == 1
    assert found["with_template"]["raise_an_incident"] == 0
    assert found["micro"]["f1"] == 0
    assert score([1, 2, 1, 4])["f1"] == 0.3333
