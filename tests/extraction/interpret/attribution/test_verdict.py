"""The model that weighs parties."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.extraction.interpret.attribution.actors import load_actors
from tollbook.extraction.interpret.attribution.naming import Names
from tollbook.extraction.interpret.attribution.plausible import plausible
from tollbook.extraction.interpret.attribution.verdict import (
    Verdicts,
    Weighed,
    judged,
    load_verdicts,
)
from tollbook.extraction.interpret.attribution.voices import by_speaker, only_told, unauthorised, with_speaker
from tollbook.extraction.interpret.attribution.who import read_of
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.tagger.network import load_network
from tollbook.records import AttributionValue
from tollbook.vocabulary.codes import AttributionKind

SCENE = "A {event_type:bomb} killed {killed.9:two} cooks in {place:Mandera, Kenya} on {date:Tuesday}. "


def test_chances_add_up() -> None:
    """Signs without a weight change nothing; with none at all every class is as likely."""
    kinds = tuple(AttributionKind)
    model = Verdicts(kinds, {"sure": [0.0, 9.0, 0.0, 0.0, 0.0]}, 0.3)
    assert model.judge({"unheard of"}) == pytest.approx(dict.fromkeys(kinds, 0.2))
    assert model.judge({"sure"})[kinds[0]] > 0.99


def test_states_weigh_where_a_reader_has_any() -> None:
    """What a reader makes of the words moves the chances; readers without it are judged by signs alone."""
    kinds = tuple(AttributionKind)
    of_states = np.asarray([[0.0, 3.0, 0.0, 0.0, 0.0], [0.0, 0.0, 0.0, 0.0, 3.0]])
    model = Verdicts(kinds, {"sure": [0.0, 1.0, 0.0, 0.0, 0.0]}, 0.3, of_states, [1.0, 0.0, 0.0, 0.0, 0.0])
    assert model.judge({"sure"}) == Verdicts(kinds, model.weights, 0.3).judge({"sure"})
    assert model.judge({"sure"}, np.asarray([2.0, 0.0]))[kinds[0]] > 0.9
    assert model.judge({"sure"}, np.asarray([0.0, 2.0]))[kinds[3]] > 0.9


def test_the_shipped_model_is_whole() -> None:
    """Each sign has a weight for each kind and for none, and so has each number of a body's and a sentence's states."""
    model = load_verdicts()
    classes = len(model.kinds) + 1
    assert set(model.kinds) == set(AttributionKind)
    assert {len(w) for w in model.weights.values()} == {classes}
    assert model.of_states is not None
    assert model.of_states.shape == (2 * load_network().encode("A mill burnt.", None).hidden.shape[1], classes)
    assert len(model.bias) == classes


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("{attribution:Al-Shabaab claimed responsibility} in a statement.", "al-Shabaab statement"),
        ("Police {attribution:blamed al-Shabaab} for it.", "Police"),
        ("{attribution:Al-Shabaab denied any part} in it, the group said.", "al-Shabaab"),
    ],
)
def test_every_attribution_has_a_speaker(marker, words: str, speaker: str) -> None:
    """A body speaks with its own voice, an authority is named."""
    (mention,) = BuiltinExtractor(reader=marker).extract(marker.report(SCENE + words)).mentions
    (row,) = [v for _, v in mention.stating(AttributionValue)]
    assert (row.actor, row.speaker) == ("al-Shabaab", speaker)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Baloch Liberation Army did it.", "Balochistan Liberation Army (Baloch Liberation Army, BLA)"),
        ("The BLA did it.", "Balochistan Liberation Army (BLA)"),
        ("Al-Shabaab did it.", "al-Shabaab"),
    ],
)
def test_a_body_speaks_with_the_letters_that_it_goes_by(text: str, speaker: str) -> None:
    """Those of the report, else those of the list."""
    actors = load_actors()
    names = Names(text, actors, actors.find(text))
    row = read_of(ReportText(text), names.listed[0], AttributionKind.CLAIM_OF_RESPONSIBILITY, [], None, score=0.5)
    assert with_speaker(ReportText(text), row, names, None).speaker == speaker


def test_who_alleges_is_told_by_the_name_that_the_report_gives_the_letters() -> None:
    """One speaker is one, whether the sentence has the name or its letters."""
    text = "The Lake Bakers League (LBL) met. The LBL blamed al-Shabaab."
    actors = load_actors()
    names = Names(text, actors, actors.find(text))
    kind = AttributionKind.THIRD_PARTY_ALLEGATION
    row = read_of(ReportText(text), names.listed[0], kind, [], None, score=0.5)
    assert with_speaker(ReportText(text), row, names, None).speaker == "Lake Bakers League (LBL)"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The RSF blamed al-Shabaab.", "RSF (Rapid Support Forces)"),
        (
            'The RSF left. The group, in a note, said it had "nothing to do with it" and blamed al-Shabaab.',
            "Rapid Support Forces (RSF)",
        ),
        ("Two cooks told the harbour radio that the gunmen were men of al-Shabaab.", "Two cooks"),
        ("Its elders blamed al-Shabaab.", "elders"),
        ("Elders who freed the firm's crew told us this: the gunmen were of al-Shabaab.", "Elders"),
        ("Al-Shabaab was there. It rained. Dockers in Orvale accused al-Shabaab.", "Dockers in Orvale"),
    ],
)
def test_who_alleges_is_whoever_tells_it(text: str, speaker: str) -> None:
    """Not whom it is told; by the name that the list has for the letters; where else the body is accused."""
    actors = load_actors()
    names = Names(text, actors, actors.find(text))
    bodies = [a for a in names.listed if a.name == "al-Shabaab"]
    row = read_of(ReportText(text), bodies[0], AttributionKind.THIRD_PARTY_ALLEGATION, [], None, score=0.5)
    assert with_speaker(ReportText(text), row, names, None, bodies).speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "A harbour agency carried a statement in the name of al-Shabaab.",
        "A man rang this newspaper and said that al-Shabaab did it in a statement.",
        "A harbour guild said that al-Shabaab had already taken responsibility in a statement.",
    ],
)
def test_who_carries_hears_or_reports_a_claim_makes_none(text: str) -> None:
    """A claim in a body's name is its own."""
    actors = load_actors()
    names = Names(text, actors, actors.find(text))
    row = read_of(ReportText(text), names.listed[0], AttributionKind.CLAIM_OF_RESPONSIBILITY, [], None, score=0.5)
    row = replace(row, speaker=next(w for w in ("agency", "newspaper", "guild") if w in text))
    assert with_speaker(ReportText(text), row, names, None).speaker == "al-Shabaab statement"


def test_what_nobody_else_says_the_paper_says() -> None:
    """An allegation without a speaker is the publisher's own."""
    text = "Al-Shabaab gunmen attacked the kitchen."
    actors = load_actors()
    names = Names(text, actors, actors.find(text))
    kind = AttributionKind.THIRD_PARTY_ALLEGATION
    row = read_of(ReportText(text), names.listed[0], kind, [], "The Harbour Courier", score=0.5)
    assert with_speaker(ReportText(text), row, names, "The Harbour Courier").speaker == "The Harbour Courier (press)"


@pytest.mark.parametrize(
    ("speaker", "cannot"),
    [
        ("Hill Movement", True), ("HMF", True), ("two residents", True), ("interior ministry", False),
        ("Orvale police", False), ("residents and police", False), ("CP", False),
    ],
)  # fmt: skip
def test_only_an_authority_accuses_officially(speaker: str | None, cannot: bool) -> None:
    """A movement's or a witness's accusation is no official one, however sure the model is."""
    text = "Al-Shabaab gunmen attacked the kitchen."
    actors = load_actors()
    names = Names(text, actors, actors.find(text))
    kind = AttributionKind.OFFICIAL_ACCUSATION
    row = read_of(ReportText(text), names.listed[0], kind, [], None, score=0.5)
    assert unauthorised(replace(row, speaker=speaker)) is cannot


def test_an_official_accusation_without_its_speaker_is_told_where_nobody_else_accuses() -> None:
    """Who "he" is may stand far off; beside another accusation of the same body it adds nothing."""
    text = "Al-Shabaab gunmen attacked the kitchen."
    actors = load_actors()
    names = Names(text, actors, actors.find(text))
    official, third = AttributionKind.OFFICIAL_ACCUSATION, AttributionKind.THIRD_PARTY_ALLEGATION
    row = replace(read_of(ReportText(text), names.listed[0], official, [], None, score=0.5), speaker=None)
    other = replace(row, kind=third, speaker="two residents")
    assert [unauthorised(row, [row]), unauthorised(row, [row, other])] == [False, True]


def test_whom_he_stands_for_is_looked_for_further_back() -> None:
    """The authority that was named a few sentences before; not where nobody is meant by "he"."""
    actors = load_actors()
    official = AttributionKind.OFFICIAL_ACCUSATION
    said = []
    for words in ("He named al-Shabaab.", "It was al-Shabaab."):
        text = f"The harbour police came. The gate was shut. Rain fell. {words}"
        names = Names(text, actors, actors.find(text))
        row = replace(read_of(ReportText(text), names.listed[0], official, [], None, score=0.5), speaker=None)
        said.append(with_speaker(ReportText(text), row, names, None).speaker)
    assert said == ["police", None]


def test_a_body_denies_for_itself_what_a_part_of_it_is_accused_of(marker) -> None:
    """Of "police blamed a lost unit of the Taliban; the Taliban denied it" the denial is the Taliban's."""
    words = "Police {attribution:blamed a lost cell of the Taliban}; the Taliban denied it."
    (mention,) = BuiltinExtractor(reader=marker).extract(marker.report(SCENE + words)).mentions
    denials = [v for _, v in mention.stating(AttributionValue) if v.kind is AttributionKind.DENIAL]
    assert [d.actor for d in denials] == ["Taliban"]


def test_whoever_is_no_authority_accuses_unofficially() -> None:
    """Drivers' and other bodies' words are no official ones, whatever the model says of the sentence."""
    text = "Drivers blamed al-Shabaab; the Taliban blamed it too; police did."
    actors = load_actors()
    names = Names(text, actors, actors.find(text))
    official, third = AttributionKind.OFFICIAL_ACCUSATION, AttributionKind.THIRD_PARTY_ALLEGATION
    row = read_of(ReportText(text), names.listed[0], official, [], None, score=0.5)
    told = [by_speaker(replace(row, speaker=said), names).kind for said in ("drivers in Orvale", "Taliban", "police")]
    assert told == [third, third, official]


def test_who_is_suspected_by_nobody_named_is_accused_by_the_writer() -> None:
    """Where a report leaves untold who suspects a body, no authority does."""
    text = "Al-Shabaab fighters are suspected."
    actors = load_actors()
    names = Names(text, actors, actors.find(text))
    row = read_of(ReportText(text), names.listed[0], AttributionKind.OFFICIAL_ACCUSATION, [], None, score=0.5)
    told = with_speaker(ReportText(text), replace(row, speaker=None), names, "The Harbour Courier")
    assert (told.kind, told.speaker) == (AttributionKind.THIRD_PARTY_ALLEGATION, "The Harbour Courier (press)")


def test_a_paragraph_on_the_incident_is_of_the_one_that_the_report_is_about(marker) -> None:
    """Whatever was looked back on right before it."""
    report = marker.report(
        "{event_type:Gunmen} killed {killed.9:four} soldiers near {place:Lodwar} on {date:Monday}. ",
        "In {date:March} {killed.9:a welder} was {event_type:shot} in {place:Kitale}.\n\nThe army confirmed the "
        "incident and blamed al-Shabaab.",
    )
    told = BuiltinExtractor(reader=marker).extract(report).mentions
    accused = [[v.actor for _, v in m.stating(AttributionValue)] for m in told]
    assert accused == [["al-Shabaab"], []]


def test_a_claim_needs_no_echo(marker) -> None:
    """What the writer adds of a body that claims the attack is nobody's allegation."""
    words = "{attribution:Al-Shabaab gunmen} fled on foot. {attribution:Al-Shabaab claimed responsibility} on Telegram."
    (mention,) = BuiltinExtractor(reader=marker).extract(marker.report(SCENE + words)).mentions
    rows = [v for _, v in mention.stating(AttributionValue)]
    assert [(r.actor, r.kind) for r in rows] == [("al-Shabaab", AttributionKind.CLAIM_OF_RESPONSIBILITY)]


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("The Taliban and al-Shabaab claimed the raid.", AttributionKind.CLAIM_OF_RESPONSIBILITY, 2),
        ("The Taliban claimed the raid, no friend of al-Shabaab.", AttributionKind.CLAIM_OF_RESPONSIBILITY, 1),
        ("Police blamed the Taliban, no friend of al-Shabaab.", AttributionKind.OFFICIAL_ACCUSATION, 1),
        ("Drivers blamed the Taliban and al-Shabaab.", AttributionKind.THIRD_PARTY_ALLEGATION, 2),
        ("Drivers blamed the Taliban (T), led by al-Shabaab.", AttributionKind.THIRD_PARTY_ALLEGATION, 2),
    ],
)
def test_whom_the_grammar_joins_to_a_sure_one_is_told_with_it(text: str, kind: AttributionKind, told: int) -> None:
    """Whoever is perhaps accused beside another, and not joined to it, is told by its own weight alone."""
    actors = load_actors()
    report, names = ReportText(text), Names(text, actors, actors.find(text))
    kinds = tuple(AttributionKind)
    sure, faint = ([w if k is kind else 0.0 for k in (None, *kinds)] for w in (9.0, -0.3))
    model = Verdicts(kinds, {"sure": sure, "faint": faint}, 0.25)
    parties = [Weighed(a, 0, {"sure" if n == 0 else "faint"}) for n, a in enumerate(names.listed)]
    ruled = [[read_of(report, a, kind, [], None, score=0.5) for a in names.listed]]
    rows = judged(report, parties, ruled, [[]], names=names, publisher=None, verdicts=model)
    assert len([r for r in rows[0] if r.kind is kind]) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Drivers blamed the Taliban and al-Shabaab.", 2),
        ("Drivers blamed the Taliban (T), led by al-Shabaab.", 2),
        ("Drivers blamed the Taliban, no friend of al-Shabaab.", 1),
    ],
)
def test_a_faint_one_is_told_only_where_it_is_joined(text: str, told: int) -> None:
    """Too faint to be heard by itself: nothing said of it is the likeliest by far."""
    kind = AttributionKind.THIRD_PARTY_ALLEGATION
    actors = load_actors()
    report, names = ReportText(text), Names(text, actors, actors.find(text))
    kinds = tuple(AttributionKind)
    sure = [9.0 if k is kind else 0.0 for k in (None, *kinds)]
    model = Verdicts(kinds, {"sure": sure, "faint": [3.0, *(0.0 for _ in kinds)]}, 0.25)
    parties = [Weighed(a, 0, {"sure" if n == 0 else "faint"}) for n, a in enumerate(names.listed)]
    ruled = [[read_of(report, a, kind, [], None, score=0.5) for a in names.listed]]
    rows = judged(report, parties, ruled, [[]], names=names, publisher=None, verdicts=model)
    assert len([r for r in rows[0] if r.kind is kind]) == told


@pytest.mark.parametrize(("weight", "told"), [(5.0, 1), (0.9, 2)])
def test_only_a_sure_claim_needs_no_echo(weight: float, told: int) -> None:
    """Beside words that may be no claim what the writer says of the body stands."""
    text = "Al-Shabaab gunmen shot two cooks. Al-Shabaab spoke of a victory."
    actors = load_actors()
    report, names = ReportText(text), Names(text, actors, actors.find(text))
    kinds = tuple(AttributionKind)
    third, claim = AttributionKind.THIRD_PARTY_ALLEGATION, AttributionKind.CLAIM_OF_RESPONSIBILITY
    shot, spoke = ([w if k is kind else 0.0 for k in (None, *kinds)] for kind, w in ((third, 5.0), (claim, weight)))
    model = Verdicts(kinds, {"shot": shot, "spoke": spoke}, 0.25)
    parties = [Weighed(a, 0, {sign}) for a, sign in zip(names.listed, ("shot", "spoke"), strict=True)]
    rows = judged(report, parties, [[]], [[]], names=names, publisher="The Harbour Courier", verdicts=model)
    assert [r.kind for r in rows[0]] == [third, claim][-told:]


def test_a_body_named_far_from_any_attack_did_none(marker) -> None:
    """A sentence pages after the attack speaks of a body, not of what it did there."""
    rest = "Prices rose again. " * 9 + "The ministry wants patrols against al-Shabaab before the road is built."
    (mention,) = BuiltinExtractor(reader=marker).extract(marker.report(SCENE + rest)).mentions
    assert not mention.stating(AttributionValue)


def test_who_claims_that_others_did_it_alleges_it(marker) -> None:
    """Neither does a body's own ministry, which blames nobody by name, accuse it."""
    words = (
        "The Taliban's foreign ministry {attribution:blamed}, without naming any, circles that sow distrust. "
        "A member of the opposition movement NRF {attribution:claimed in an interview that Taliban fighters "
        "themselves had fired}, but gave no evidence."
    )
    (mention,) = BuiltinExtractor(reader=marker).extract(marker.report(SCENE + words)).mentions
    rows = [v for _, v in mention.stating(AttributionValue)]
    assert AttributionKind.CLAIM_OF_RESPONSIBILITY not in {row.kind for row in rows}
    assert all("NRF" in (row.speaker or "") for row in rows)
    assert {row.substantiated for row in rows} <= {False}


def test_one_voice_accuses_officially_or_not() -> None:
    """What the writer repeats of an official accusation is no allegation of its own; a denial stands beside both."""
    text = "Police blamed al-Shabaab. Al-Shabaab fighters attacked the kitchen. Al-Shabaab denied it."
    actors = load_actors()
    names = Names(text, actors, actors.find(text))
    kinds = AttributionKind.OFFICIAL_ACCUSATION, AttributionKind.THIRD_PARTY_ALLEGATION, AttributionKind.DENIAL
    rows = [
        with_speaker(ReportText(text), read_of(ReportText(text), a, k, [], None, score=0.5), names, "Harbour Courier")
        for a, k in zip(names.listed, kinds, strict=True)
    ]
    assert [r.kind for r in plausible(rows, ReportText(text))] == [kinds[0], kinds[2]]
    certain = replace(rows[1], score=0.7)
    assert plausible([rows[0], certain], ReportText(text)) == [rows[0], certain]
    named = replace(rows[1], speaker="two cooks")
    assert plausible([rows[0], named], ReportText(text)) == [rows[0], named]
    twice = [replace(rows[0], speaker="police chief, Captain Doe"), replace(rows[1], speaker="Captain Doe")]
    assert plausible(twice, ReportText(text)) == twice[:1]


def test_who_denies_seldom_claims() -> None:
    """Of a claim and a denial by one body the unsure one goes."""
    text = "Al-Shabaab fighters attacked the kitchen."
    actors = load_actors()
    names = Names(text, actors, actors.find(text))
    kinds = AttributionKind.CLAIM_OF_RESPONSIBILITY, AttributionKind.DENIAL
    claim, denial = (
        read_of(ReportText(text), names.listed[0], k, [], None, score=s) for k, s in zip(kinds, (0.9, 0.3), strict=True)
    )
    assert plausible([claim, denial], ReportText(text)) == [claim]
    assert len(plausible([claim, replace(denial, score=0.8)], ReportText(text))) == 2


def test_who_rejects_it_outright_claims_nothing() -> None:
    """A denial told in so many words stands, however unsure it is; a claim that is no surer than that goes."""
    text = "Al-Shabaab, which the mayor calls a gang, has rejected local allegations that it did it."
    actors = load_actors()
    names = Names(text, actors, actors.find(text))
    kinds = AttributionKind.CLAIM_OF_RESPONSIBILITY, AttributionKind.DENIAL
    claim, denial = (
        read_of(ReportText(text), names.listed[0], k, [], None, score=s) for k, s in zip(kinds, (0.4, 0.3), strict=True)
    )
    assert plausible([claim, denial], ReportText(text)) == [denial]
    assert len(plausible([replace(claim, score=0.6), denial], ReportText(text))) == 2


@pytest.mark.parametrize(
    ("publisher", "kind", "speaker"),
    [
        ("Ministry of Reeds", AttributionKind.OFFICIAL_ACCUSATION, "Ministry of Reeds"),
        ("Army Times", AttributionKind.THIRD_PARTY_ALLEGATION, "Army Times (press)"),
    ],
)
def test_an_authority_that_writes_accuses_officially(publisher: str, kind: AttributionKind, speaker: str) -> None:
    """A ministry's own report is an official word; an outlet that is named after one is none."""
    text = "Al-Shabaab gunmen attacked the kitchen."
    actors = load_actors()
    names = Names(text, actors, actors.find(text))
    alleged = AttributionKind.THIRD_PARTY_ALLEGATION
    row = read_of(ReportText(text), names.listed[0], alleged, [], publisher, score=0.5)
    told = with_speaker(ReportText(text), row, names, publisher)
    assert (told.kind, told.speaker) == (kind, speaker)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("We blame al-Shabaab for it.", "Dockers' Letter (press)"),
        ('"It is plain. We blame al-Shabaab for it," a resident said.', "resident"),
        ("The Reed Guild, in a note, denied it and blamed al-Shabaab.", "Reed Guild"),
        ("The cooks met. Al-Shabaab burned the boats.", "Dockers' Letter (press)"),
    ],
)
def test_in_whose_words_it_is_alleged(text: str, speaker: str) -> None:
    """ "We" is the writer, in quotes whoever is quoted; nobody who is only named elsewhere accuses."""
    actors = load_actors()
    names = Names(text, actors, actors.find(text))
    alleged = AttributionKind.THIRD_PARTY_ALLEGATION
    row = read_of(ReportText(text), names.listed[0], alleged, [], "Dockers' Letter", score=0.5)
    assert with_speaker(ReportText(text), row, names, "Dockers' Letter").speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The 8th Infantry Division said thirty of al-Shabaab's men fired on the army.", "8th Infantry Division"),
        ("Khartoum accused al-Shabaab, and the army moved.", "Khartoum"),
        ("The dyers told the army that al-Shabaab came.", "army"),
    ],
)
def test_an_authority_that_speaks_accuses(text: str, speaker: str) -> None:
    """Whatever other authority the sentence names."""
    actors = load_actors()
    names = Names(text, actors, actors.find(text))
    row = read_of(ReportText(text), names.listed[0], AttributionKind.OFFICIAL_ACCUSATION, [], None, score=0.5)
    assert with_speaker(ReportText(text), row, names, None).speaker == speaker


def test_a_body_whose_letters_alone_stand_beside_the_accused_still_accuses() -> None:
    text = "The Reed Guild (RG) met.\n\nThe RG cautioned that al-Shabaab burned the boats."
    actors = load_actors()
    names = Names(text, actors, actors.find(text))
    row = read_of(ReportText(text), names.listed[0], AttributionKind.THIRD_PARTY_ALLEGATION, [], "Post", score=0.5)
    row = replace(row, speaker="Reed Guild (RG)")
    assert with_speaker(ReportText(text), row, names, "Post").speaker == "Reed Guild (RG)"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("He told police that al-Shabaab came.", None),
        ("Al-Shabaab was named, but no official has said so.", None),
    ],
)
def test_who_is_told_by_him_or_says_nothing_accuses_nobody(text: str, speaker: str | None) -> None:
    """The police heard it from him; "no official" is nobody."""
    actors = load_actors()
    names = Names(text, actors, actors.find(text))
    row = read_of(ReportText(text), names.listed[0], AttributionKind.OFFICIAL_ACCUSATION, [], None, score=0.5)
    assert with_speaker(ReportText(text), row, names, None).speaker == speaker


@pytest.mark.parametrize(
    ("text", "only"),
    [("The cook told police that al-Shabaab came.", True), ("Police told the cook that al-Shabaab came.", False)],
)
def test_whoever_is_only_told_does_not_accuse(text: str, only: bool) -> None:
    """ "The cook told police": the cook says so."""
    actors = load_actors()
    row = read_of(ReportText(text), actors.find(text)[0], AttributionKind.OFFICIAL_ACCUSATION, [], None, score=0.5)
    assert only_told(ReportText(text), row, "police" if only else "Police") is only
