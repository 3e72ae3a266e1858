"""Denials of what somebody was accused of before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tollbook.extraction.interpret.attribution.actors import Actor, load_actors
from tollbook.extraction.interpret.attribution.denials import with_denials
from tollbook.extraction.interpret.attribution.naming import Names
from tollbook.extraction.interpret.attribution.nation import Nation
from tollbook.extraction.interpret.attribution.who import Attributed
from tollbook.extraction.interpret.context import Demonym, ReportText
from tollbook.vocabulary.codes import AttributionKind

DENIAL, ALLEGED = AttributionKind.DENIAL, AttributionKind.THIRD_PARTY_ALLEGATION
OFFICIAL = AttributionKind.OFFICIAL_ACCUSATION
NATIONS = {"KE": Nation("Kenya", "Kenyan")}


def told(text: str, *accused: str, denies: str | None = None, sure: float = 0.5) -> list[Attributed]:
    """The denials of a text in which villagers accuse somebody; `denies` is a body that is read to deny already."""
    places = [(text.find(w), w) for w in ("Kenyan officials", "Kenya's", "A Kenyan", "Kenya denied") if w in text]
    found = [(at + w.index("Kenya"), "Kenyan" if "Kenyan" in w else "Kenya") for at, w in places]
    report = ReportText(text, demonyms=tuple(Demonym(at, at + len(w), "KE", country=w == "Kenya") for at, w in found))
    rows = [_row(text, name, ALLEGED) for name in accused] + ([_denial(text, denies, sure)] if denies else [])
    (own,) = with_denials(report, [rows], Names(text, load_actors(), []), NATIONS.get)
    return [r for r in own if r.kind is DENIAL]


def _denial(text: str, name: str, sure: float) -> Attributed:
    row = _row(text, name, DENIAL)
    return replace(row, score=sure, actor=replace(row.actor, listed=sure > row.score))


def _row(text: str, name: str, kind: AttributionKind) -> Attributed:
    at = text.index(name)
    body = Actor(at, at + len(name), name, name, False, "name")
    return Attributed(body, kind, "Villagers", None, at, at + len(name), 0.5)


@pytest.mark.parametrize(
    ("text", "accused", "speaker"),
    [
        ("Villagers blame state police. The state police secretary called this reckless.", "state police", None),
        ("Villagers blame former employees. One of the former employees denied it.", "former employees", None),
        ("Villagers blame the Reed Clan. Its lawyer rejected the charge.", "Reed Clan", "Reed Clan's lawyer"),
        ("Villagers blame the Reed Clan. A goat died. The group's chief swore that it was not.", "Reed Clan", None),
        (
            "Villagers blame the Reed Clan. Its leader, Ken Orval Doe, denied it.",
            "Reed Clan",
            "Reed Clan's leader Ken Orval Doe",
        ),
        (
            "Villagers blame the Reed Clan, one of whose commanders denied it.",
            "Reed Clan",
            "Reed Clan's commanders",
        ),
        ("Villagers blame the Reed Clan. In a letter, that armed group denied it.", "Reed Clan", "Reed Clan letter"),
        ("Villagers blame herdsmen. A union of cattle owners rejected the suggestion.", "herdsmen", None),
        (
            "Villagers blame rangers. A goat died. The defence ministry said none of its men fired.",
            "rangers",
            None,
        ),
        ("Villagers blame the Reed Clan, who denied it.", "Reed Clan", "Reed Clan"),
        (
            "Villagers blame the Reed Clan. A spokesman for the force called it a lie; the mayor said it was too soon.",
            "Reed Clan",
            "spokesman for the force",
        ),
        (
            'Villagers blame the Reed Clan. The head of the Reed Clan told us: "We slept. These are inventions."',
            "Reed Clan",
            "head of the Reed Clan",
        ),
        ("Police blame the Reed Clan, which has denied it and condemned the raid.", "Reed Clan", "Reed Clan"),
        ("Villagers blame the Reed Clan. A priest said that no Reed man was there.", "Reed Clan", "priest"),
        ("Villagers blame the Home Guard. The prefect denied that any unit was there.", "Home Guard", "prefect"),
        (
            "Villagers blame the Reed Clan. A spokesman for the Reed Clan: denies.",
            "Reed Clan",
            "spokesman for the Reed Clan",
        ),
        ("Villagers suspect the Reed Clan; a lawyer called the charge a fairy tale.", "Reed Clan", "lawyer"),
    ],
)
def test_a_denial_is_that_of_the_accused(text: str, accused: str, speaker: str | None) -> None:
    """Whoever speaks: by its name, words that point back, its office, or because nobody else is meant."""
    denials = told(text, accused)
    assert [d.actor.name for d in denials] == [accused]
    assert speaker in (None, denials[0].speaker)


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("Villagers blame the Reed Clan. The villagers denied it.", "Reed Clan"),
        ("Villagers blame the Reed Clan. A goat died. The ferry company denied it.", "Reed Clan"),
        ("Villagers blame the Reed Clan. The Sand Union denied it.", "Reed Clan"),
        ("Villagers blame the Reed Clan. A driver said that the men had not been masked.", "Reed Clan"),
        ("Villagers blame the Reed Clan, and denied it.", "Reed Clan"),
        ("The army denied it. Villagers blame rangers.", "rangers"),
    ],
)
def test_other_denials_answer_nothing(text: str, accused: str) -> None:
    """Those by the accuser or another body, far off, of something else, or made before the accusation."""
    assert told(text, accused) == []


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Villagers said that bandits did it and denied that they had helped.", False),
        ("Villagers said that bandits did it; the bandits denied it.", True),
        ("Villagers said that bandits, who denied it, did it.", True),
    ],
)
def test_who_accuses_and_denies_something_else(text: str, denied: bool) -> None:
    """The accuser's own denial is none of the accused."""
    assert bool(told(text, "bandits")) is denied


def test_both_deny_what_both_are_accused_of() -> None:
    """Each for itself."""
    denials = told("Villagers blame the Reed Clan or the Sand Union; both denied it.", "Reed Clan", "Sand Union")
    assert {(d.actor.name, d.speaker) for d in denials} == {("Reed Clan",) * 2, ("Sand Union",) * 2}


def test_who_is_named_first_where_it_denies_accused_nobody() -> None:
    """An accusation that is read as that of the denier, who is not named before, is another's."""
    report = ReportText("It was the Home Guard. The prefect denied that any unit was there.")
    row = replace(_row(report.text, "Home Guard", ALLEGED), speaker="prefect")
    (own,) = with_denials(report, [[row]], Names(report.text, load_actors(), []), NATIONS.get)
    assert [r.kind for r in own] == [ALLEGED, DENIAL]


@pytest.mark.parametrize(
    ("words", "accused", "denied"),
    [
        ("The Lagoon Reform Corps, an agency of spies, dismissed that as a lie.", "LRC", True),
        ("The Lagoon Reform Corps, an agency of spies, dismissed that as a lie.", "LFC", False),
        ("The raiders, based in eastern Kenya, denied it.", "Reed raiders", True),
    ],
)
def test_a_body_is_known_by_its_initials_wherever_it_is_based(words: str, accused: str, denied: bool) -> None:
    """An agency that a report calls by its letters before is meant by its whole name."""
    text = f"Villagers blame {accused}. {words}"
    at = text.find("Kenya")
    report = ReportText(text, demonyms=(Demonym(at, at + 5, "KE", country=True),) if at > 0 else ())
    (own,) = with_denials(report, [[_row(text, accused, ALLEGED)]], Names(text, load_actors(), []), NATIONS.get)
    assert (DENIAL in [r.kind for r in own]) is denied


def test_a_state_answers_for_forces_by_another_word_of_its_people() -> None:
    """Its seat and any word for its people stand for the same state."""
    text = "Villagers blame Azeri troops. The border was closed. Rain fell. It grew dark. Baku denies everything."
    at = text.index("Azeri")
    report = ReportText(text, demonyms=(Demonym(at, at + 5, "AZ"),))
    (own,) = with_denials(report, [[_row(text, "Azeri troops", ALLEGED)]], Names(text, load_actors(), []), NATIONS.get)
    assert [r.speaker for r in own if r.kind is DENIAL] == ["Baku"]


@pytest.mark.parametrize(
    ("kind", "words", "denied"),
    [
        (OFFICIAL, "The chairman of the Hill League rejected this.", True),
        (OFFICIAL, "The chairman of the Hill League denied having slept.", False),
        (OFFICIAL, "A Hill League minister rejected this.", False),
        (ALLEGED, "The chairman of the Hill League rejected this.", False),
    ],
)
def test_a_name_of_its_own_may_answer_an_authority_at_once(kind: AttributionKind, words: str, denied: bool) -> None:
    """Whoever at once rejects what an authority charges speaks for the accused, unless it is an authority too."""
    text = f"Police blame Reed raiders. {words}"
    row = replace(_row(text, "Reed raiders", kind), speaker="Police")
    (own,) = with_denials(ReportText(text), [[row]], Names(text, load_actors(), []), NATIONS.get)
    assert (DENIAL in [r.kind for r in own]) is denied


def test_of_two_accused_the_nearest_is_cleared() -> None:
    """In one sentence the one named last before the denial, else the one whose name is told."""
    text = "Villagers blame the Reed Clan; drivers named the Sand Union, which denied it. A Reed Clan chief denied it."
    assert [d.actor.name for d in told(text, "Reed Clan", "Sand Union")] == ["Sand Union", "Reed Clan"]


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("Nairobi rejected the charge.", "Nairobi"),
        ("Kenya's defence ministry denied it.", "Kenya's defence ministry"),
        ("Kenyan officials called it a lie.", "Kenyan officials"),
        ("Kenya denied them visas.", None),
        ("Kenya's team sent two guests.", None),
    ],
)
def test_a_state_denies_what_its_own_are_accused_of(words: str, speaker: str | None) -> None:
    """By the name that the accusation has, and for nobody else."""
    text = f"Villagers blame Kenyan forces. {words}"
    assert [(d.actor.name, d.speaker) for d in told(text, "Kenyan forces")] == (
        [("Kenyan forces", speaker)] if speaker else []
    )
    assert told(f"Villagers blame rangers. {words}", "rangers") == []


def test_who_denies_for_itself_is_left_to_it() -> None:
    """A denial that is read of another body stays that body's; one read of nobody who speaks is put right."""
    own = told("Villagers blame the Reed Clan. The Sand Union denied it.", "Reed Clan", denies="Sand Union")
    assert [d.actor.name for d in own] == ["Sand Union"]
    listed = "Villagers blame hill militias. The Taliban, an alliance of such militias, denied any part in it."
    assert "Taliban" in [d.actor.name for d in told(listed, "hill militias", denies="Taliban", sure=0.7)]
    misread = told("Villagers blame the Reed Clan. Its chief denied it to drivers.", "Reed Clan", denies="drivers")
    assert [d.actor.name for d in misread] == ["Reed Clan"]


@pytest.mark.parametrize(
    ("text", "place", "speaker"),
    [
        (
            "Villagers blame Reed raiders. A county elder in Orvale called the charge an insult.",
            "Orvale",
            "county elder",
        ),
        ("Villagers blame Reed raiders. An official in eastern Orvale dismissed it.", "Orvale", "official"),
        ("Villagers blame Reed raiders. A leader from Kenya rejected the accusation.", "Kenya", "leader"),
        ("Villagers blame Reed raiders. The Orvale Union rejected the accusation.", "Orvale", None),
        ("Villagers blame Reed raiders. An official in Kenya rejected the accusation.", "Kenya", None),
    ],
)
def test_who_denies_is_not_lost_for_the_place_that_he_is_in(text: str, place: str, speaker: str | None) -> None:
    """Others than those accused are named by a name of their own, and an official in a country speaks for it."""
    at = text.index(place)
    lands = [Demonym(at, at + 5, "KE", country=True)] if place == "Kenya" else []
    rows = [_row(text, "Reed raiders", ALLEGED)]
    names = Names(text, load_actors(), [])
    (own,) = with_denials(ReportText(text, lands), [rows], names, NATIONS.get, [(at, at + len(place))])
    denials = [r.speaker for r in own if r.kind is DENIAL]
    assert [s is not None and s.startswith(speaker or "-") for s in denials] == ([True] if speaker else [])


def test_who_is_told_in_passing_to_act_in_a_state_does_not_answer_for_it() -> None:
    """A denial by a body that "also bombs Kenya" is not that of Kenya's forces."""
    text = "Villagers blame the Kenyan army. The Lake Union, which also bombs Kenya, said its forces were not there."
    spots = [(text.index("Kenyan"), 6, False), (text.rindex("Kenya"), 5, True)]
    report = ReportText(text, demonyms=tuple(Demonym(at, at + n, "KE", country=c) for at, n, c in spots))
    (own,) = with_denials(report, [[_row(text, "Kenyan army", ALLEGED)]], Names(text, load_actors(), []), NATIONS.get)
    assert DENIAL not in [r.kind for r in own]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("A deputy alleged that soldiers did it; the army called this absurd.", ["soldiers"]),
        ("A deputy alleged that soldiers did it, but the army flatly denied the charge.", ["soldiers"]),
        ("A deputy alleged that soldiers did it; he said the army denied it.", ["soldiers", "army"]),
    ],
)
def test_who_is_accused_by_nothing_but_its_own_denial_is_not_accused(text: str, left: list[str]) -> None:
    rows = [_row(text, "soldiers", ALLEGED), _row(text, "army", ALLEGED)]
    (own,) = with_denials(ReportText(text), [rows], Names(text, load_actors(), []), NATIONS.get)
    assert [r.actor.name for r in own if r.kind is not DENIAL] == left
