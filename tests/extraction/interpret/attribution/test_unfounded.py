"""Attributions that the words around a body rule out."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.attribution.unfounded import unfounded
from tollbook.extraction.interpret.attribution.who import Attributed
from tollbook.extraction.interpret.context import Demonym, ReportText
from tollbook.vocabulary.codes import AttributionKind

CLAIM, DENIAL = AttributionKind.CLAIM_OF_RESPONSIBILITY, AttributionKind.DENIAL
OFFICIAL, ALLEGED = AttributionKind.OFFICIAL_ACCUSATION, AttributionKind.THIRD_PARTY_ALLEGATION


@pytest.mark.parametrize(
    ("text", "body", "kind", "out"),
    [
        ('"I will not name the Hill Front, nor anybody else," the prefect said.', "Hill Front", OFFICIAL, True),
        ('"I cannot say that it was the Hill Front," the mayor said.', "Hill Front", OFFICIAL, True),
        ("The army did not name the Hill Front, whom villagers blamed.", "Hill Front", ALLEGED, False),
        ("A ministry retracted its accusation that the Hill Front took a nurse.", "Hill Front", CLAIM, True),
        ("The prefect would name the Hill Front.", "Hill Front", OFFICIAL, False),
        ("The Hill Front expressed regret and offered an inquiry.", "Hill Front", CLAIM, True),
        ("The hill army said at first that it had freed the nurse.", "hill army", CLAIM, True),
        ("The Hill Front said that it had freed the nurse.", "Hill Front", CLAIM, False),
        ("The Hill Front later withdrew the statement.", "Hill Front", CLAIM, True),
        ("The Hill Front has made no statement.", "Hill Front", DENIAL, True),
        ("The Hill Front did not claim the killing and was silent.", "Hill Front", CLAIM, True),
        ("A monitor has documented abuses by the Hill Front.", "Hill Front", ALLEGED, True),
        ("He was photographed with members of the Hill Front.", "Hill Front", OFFICIAL, True),
        ("A body of the same name as the Hill Front denied it.", "Hill Front", DENIAL, True),
        ("A magistrate is investigating the group Hill Front.", "Hill Front", OFFICIAL, True),
        ("The Hill Front expressed regret and said it was a mistake.", "Hill Front", CLAIM, False),
        ("The Hill Front called it a terrorist attack and vowed revenge.", "Hill Front", CLAIM, True),
        ("The Hill Front called it revenge.", "Hill Front", CLAIM, False),
        ("The Hill Front, which is at war, has not claimed the attack.", "Hill Front", DENIAL, True),
        ("The Hill Front, which is a legal party, condemned the raid.", "Hill Front", DENIAL, True),
        (
            "The Hill Front, which is a legal party, condemned the raid and denied a part in it.",
            "Hill Front",
            DENIAL,
            False,
        ),
        ("The Hill Front has not claimed the attack and denied a part in it.", "Hill Front", DENIAL, False),
        ("Nobody claimed the attack, though the Hill Front is active there.", "Hill Front", CLAIM, True),
        ("The wardens blamed the Hill Front; a spokesman for the group denied it.", "wardens", DENIAL, True),
        ("The wardens blamed the Hill Front and denied it; a cook agreed.", "wardens", DENIAL, False),
        ("He blamed villagers for not stopping it.", "villagers", ALLEGED, True),
        ("He blamed villagers for the killing.", "villagers", ALLEGED, False),
        ("He was freed after the Hill Front, a rebel group, obtained his release.", "Hill Front", ALLEGED, True),
        ("He was taken by the Hill Front, which obtained a ransom.", "Hill Front", ALLEGED, False),
        ("Nobody died, and the Hill Front claimed the attack.", "Hill Front", CLAIM, False),
        ("Two cooks were shot dead by soldiers at a gate, the Hill Front said.", "Hill Front", CLAIM, True),
        ("Two cooks were shot dead at a gate, the Hill Front said in a claim.", "Hill Front", CLAIM, False),
        ("He said it was fired from Orvale province.", "Orvale province", OFFICIAL, True),
        (
            "He said it was men loyal to a chief of the district.",
            "men loyal to a chief of the district",
            OFFICIAL,
            False,
        ),
        ("He ruled out a feud and said the Hill Front did it.", "Hill Front", OFFICIAL, False),
        ("He said that wardens had supplied the guns.", "wardens", ALLEGED, True),
        ("He said that wardens had fired the guns.", "wardens", ALLEGED, False),
        ("He said the Hill Front used drones supplied to militias.", "Hill Front", ALLEGED, False),
        ("The Hill Front, an opposition movement, alleged that wardens did it.", "Hill Front", ALLEGED, True),
        ("Elders accused the Hill Front, which blamed wardens.", "Hill Front", ALLEGED, False),
        ("The army said it had struck a Hill Front commander.", "Hill Front", OFFICIAL, True),
        ("The army said a Hill Front commander had struck.", "Hill Front", OFFICIAL, False),
        ("The Hill Front (HF) accused the wardens.", "Hill Front", ALLEGED, True),
        ("The Hill Front said wardens were behind it.", "Hill Front", CLAIM, True),
        ("The Hill Front said that it was behind it.", "Hill Front", CLAIM, False),
        ("A voice of the Hill Front claimed on air that Wardens themselves had fired.", "Hill Front", CLAIM, True),
        ("The Hill Front (HF) said that Orval's soldiers shot him.", "Hill Front", CLAIM, True),
        ("The Hill Front said that Hill Front men had shot him.", "Hill Front", CLAIM, False),
        ("The Hill Front, in a brief note, accused Wardens of it.", "Hill Front", DENIAL, True),
        ("The Hill Front accused them and said that it had destroyed three cars.", "it", DENIAL, True),
        ("The Hill Front said that it had killed nobody.", "Hill Front", DENIAL, False),
        ("The Hill Front said that it had killed 80 militants.", "Hill Front", CLAIM, True),
        ("He said that it bore similarities to one claimed by the Hill Front.", "Hill Front", CLAIM, True),
        ("The Hill Front's outlet told of the raid without saying who did it.", "Hill Front", CLAIM, True),
        ("The army rejected a claim by the Hill Front that it had shot down a drone.", "Hill Front", CLAIM, True),
        ("The army rejected a claim by the Hill Front that it had killed the two.", "Hill Front", CLAIM, False),
        ("The firm denied reports that it had paid the Hill Front.", "Hill Front", DENIAL, True),
        ("The wardens who arrived first said that they had fired on men.", "wardens", ALLEGED, True),
        ("Aruvan claimed it; the Hill Front said it doubted that the letter was genuine.", "Hill Front", CLAIM, True),
        ("The Hill Front said on 8 March that it foiled an attack on a post.", "Hill Front", CLAIM, True),
        ("The Hill Front claimed the raid and said that it foiled an attack.", "Hill Front", CLAIM, False),
        ("The Hill Front said on Sunday its troops killed two of the gunmen.", "Hill Front", CLAIM, True),
        ("The Hill Front said that it had killed 80 soldiers.", "Hill Front", CLAIM, False),
        ("The Hill Front has not commented on it.", "Hill Front", CLAIM, True),
        ("The Hill Front, which holds the pass, issued no statement.", "Hill Front", OFFICIAL, True),
        ("He blamed the Hill Front, which issued no statement.", "Hill Front", OFFICIAL, False),
        ("The Hill Front said wardens were behind it.", "Hill Front", DENIAL, True),
        ("The Hill Front denied it and said wardens were behind it.", "Hill Front", DENIAL, False),
        ("The Hill Front has often claimed raids there.", "Hill Front", CLAIM, True),
        ("Earlier raids there were blamed on the Hill Front.", "Hill Front", ALLEGED, True),
        ("They were robbers disguised as Hill Front men.", "Hill Front", ALLEGED, True),
        ("The dead were members of the Hill Front.", "Hill Front", ALLEGED, True),
        ("He ruled out the Hill Front.", "Hill Front", OFFICIAL, True),
        ("He denied that there was any Hill Front.", "Hill Front", OFFICIAL, True),
        ("They are blamed by the Hill Front.", "Hill Front", ALLEGED, True),
        ("He was found by the Hill Front.", "Hill Front", ALLEGED, True),
        ("He was shot by the Hill Front.", "Hill Front", ALLEGED, False),
        ("The Lake group claimed the attack on Orvale.", "Orvale", CLAIM, True),
        ("The mayor accuses Orvale of sheltering the Hill Front.", "Hill Front", OFFICIAL, True),
        ("The mayor accuses the Hill Front of sheltering them.", "Hill Front", OFFICIAL, True),
        ("The mayor accuses the Hill Front of ambushing them.", "Hill Front", OFFICIAL, False),
        ("The Lake group, to which the Hill Front pledged allegiance, claimed it.", "Hill Front", CLAIM, True),
        ("Two of the gunmen were killed by the Hill Front.", "Hill Front", ALLEGED, True),
        ("There was no immediate comment from the Hill Front.", "Hill Front", OFFICIAL, True),
        ("It was the work of youths from Orvale county.", "youths from Orvale county", OFFICIAL, False),
        ("The Hill Front said wardens from Orvale had fired the shells.", "Hill Front", CLAIM, True),
        ("The Hill Front said its men had fired the shells.", "Hill Front", CLAIM, False),
        ("The Hill Front said nothing.", "Hill Front", DENIAL, True),
        ("The hill army denied that its escort had fled.", "hill army", DENIAL, True),
        ("The hill army denied that its men had fired.", "hill army", DENIAL, False),
        ("The ministry spoke of the remnants of an old conflict.", "old conflict", OFFICIAL, True),
        ("Two radio stations said they were Hill Front.", "Hill Front", CLAIM, True),
        ("The Hill Front told us that one of its boats was stoned.", "Hill Front", CLAIM, True),
        ("A letter had come, with the name of the Hill Front on it, telling her to stop.", "Hill Front", CLAIM, True),
        ("The Hill Front had earlier announced the capture of a clerk.", "Hill Front", CLAIM, True),
        ("The Hill Front had earlier claimed responsibility for the raid.", "Hill Front", CLAIM, False),
        ("What about the Hill Front? Nobody has named it.", "Hill Front", ALLEGED, True),
        ("Survivors say that the raiders spoke Orvalean.", "Orvalean", ALLEGED, True),
        ("Helicopters struck a Hill Front logistics base.", "Hill Front", CLAIM, True),
        ("Four raiders fell (Hill Front claim).", "Hill Front", CLAIM, True),
        ("In the yard 4 Hill Front KIA.", "Hill Front", CLAIM, True),
        ("The Hill Front had sent its message, a drawing of a grenade, a week ago.", "Hill Front", CLAIM, True),
        ("The Hill Front had warned of it a week ago and claimed responsibility.", "Hill Front", CLAIM, False),
        ("The Hill Front, which holds the pass, was silent.", "Hill Front", DENIAL, True),
        ("The Hill Front has never issued a statement.", "Hill Front", DENIAL, True),
        ("The Hill Front has not made any statement to us.", "Hill Front", DENIAL, True),
        ("The Hill Front did not answer.", "Hill Front", DENIAL, True),
        ("A Hill Front spokesman could not be reached.", "Hill Front", DENIAL, True),
        ("The raiders, who wore the uniforms of the hill army, fled.", "hill army", ALLEGED, True),
        ("The raiders were men in hill army uniform, a cook said.", "hill army", ALLEGED, True),
        ("The raiders had come in hill army lorries, a cook said.", "hill army", ALLEGED, False),
        ("The Hill Front, which often claims raids, has been silent.", "Hill Front", DENIAL, True),
        ("Three raiders were killed by the hill army in pursuit.", "hill army", OFFICIAL, True),
        ("Three porters were killed by the hill army.", "hill army", OFFICIAL, False),
        ("The Hill Front did not answer calls, and then denied it.", "Hill Front", DENIAL, False),
        ("The bomber was stopped in time by wardens.", "wardens", ALLEGED, True),
        ("They spoke of Orvale-Senna citizenship.", "Orvale-Senna", OFFICIAL, True),
        ("It casts doubt on the Hill Front government's own grip on the pass.", "Hill Front", ALLEGED, True),
        ("It casts doubt on the Hill Front government's story.", "Hill Front", ALLEGED, False),
        ("The Hill Front spoke of a ransom; the ministry denied it.", "Hill Front", DENIAL, True),
        ("Cooks blamed the hill army; the army denied it.", "hill army", DENIAL, False),
        ("He has not ruled out the Hill Front.", "Hill Front", OFFICIAL, False),
        ("He feared that the Hill Front would be blamed.", "Hill Front", ALLEGED, True),
        ("He had sold rifles to the Hill Front.", "Hill Front", ALLEGED, True),
        ("It fell on the Hill Front headquarters.", "Hill Front", ALLEGED, True),
        ("It was fired from a Hill Front base.", "Hill Front", ALLEGED, False),
        ("The pass is a stronghold of the Hill Front.", "Hill Front", ALLEGED, True),
        ("Shells hit positions of the Hill Front.", "Hill Front", ALLEGED, True),
        ("It was fired from positions of the Hill Front.", "Hill Front", ALLEGED, False),
        ("On earlier occasions police have blamed the Hill Front.", "Hill Front", OFFICIAL, True),
        ("The men were linked to the Hill Front.", "Hill Front", CLAIM, True),
        ("A page linked to the Hill Front said its men had done it.", "Hill Front", CLAIM, False),
        ("He said the Hill Front had lent the boats.", "Hill Front", OFFICIAL, True),
        ("Aruvan claimed the raid on behalf of the Hill Front.", "Aruvan", CLAIM, True),
        ("The pass is Hill Front territory.", "Hill Front", ALLEGED, True),
        ("He said that they belonged to the Hill Front, which has not commented.", "Hill Front", OFFICIAL, False),
        ("The Hill Front, which holds the pass, has not commented.", "Hill Front", OFFICIAL, True),
        ("A panel said last year that the Hill Front had attacked mines before.", "Hill Front", ALLEGED, True),
        ("Fighters of the Hill Front are active in the district.", "Hill Front", OFFICIAL, True),
        ("He blamed the Hill Front, which is active there.", "Hill Front", OFFICIAL, False),
        ("No evidence links the Hill Front to the raid, he said.", "Hill Front", OFFICIAL, True),
        ("The Hill Front later said the raid was carried out by men it had expelled.", "Hill Front", CLAIM, True),
        ("The Hill Front said the raid was carried out by its men.", "Hill Front", CLAIM, False),
        ("An account that made false claims before said the Hill Front did it.", "Hill Front", CLAIM, True),
        (
            "A panel said both the Reed Front and the Hill Front had attacked miners in 2019.",
            "Hill Front",
            ALLEGED,
            True,
        ),
        ("Its guards had fired warning shots at the Hill Front, he said.", "Hill Front", OFFICIAL, True),
        ("He accused the guards of shooting and the Hill Front.", "Hill Front", OFFICIAL, False),
        ("The raid killed two fighters of the Hill Front.", "Hill Front", OFFICIAL, True),
        ("He was asked whether the Hill Front did it.", "Hill Front", OFFICIAL, True),
        ("He spoke without naming the Hill Front.", "Hill Front", OFFICIAL, True),
        ("The Hill Front did not immediately comment.", "Hill Front", ALLEGED, True),
        ("Three dead (alleged by the Hill Front).", "Hill Front", ALLEGED, True),
        ("Police blamed reeds; the Hill Front says tax men.", "Hill Front", OFFICIAL, True),
        ("The Hill Front said it was no accident.", "Hill Front", OFFICIAL, False),
        ("The Hill Front, a group of the coast, condemned the raid.", "Hill Front", CLAIM, True),
        ("He suspected a cell led by Aruvan.", "Aruvan", OFFICIAL, False),
        ("The Hill Front, whom nobody has blamed, sent a wreath.", "Hill Front", ALLEGED, True),
        ("The Hill Front was never accused of it.", "Hill Front", ALLEGED, True),
        ("The Hill Front raids the coast. Neither was mentioned by the mayor.", "Hill Front", ALLEGED, True),
        ("Elders blamed the Hill Front. Neither claim was supported.", "Hill Front", ALLEGED, False),
        ("Elders accused the Hill Front, which police have not mentioned.", "Hill Front", ALLEGED, False),
        ("He would not point a finger at the Hill Front.", "Hill Front", OFFICIAL, True),
        ("I am not telling you that it was the Hill Front.", "Hill Front", OFFICIAL, True),
        ("He would not blame miners but accused the Hill Front.", "Hill Front", OFFICIAL, False),
        ("Not saying how it knew, the army blamed the Hill Front.", "Hill Front", OFFICIAL, False),
        ("Nothing found on him ties him to Aruvan, to the Hill Front or to others.", "Hill Front", ALLEGED, True),
        ("No sign of theft was found and everything points to the Hill Front.", "Hill Front", ALLEGED, False),
        ("The raid had nothing to do with the Hill Front, he said.", "Hill Front", OFFICIAL, True),
        ("The mayor took back his statement that the Hill Front did it.", "Hill Front", OFFICIAL, True),
        ("He corrected an earlier report and blamed the Hill Front.", "Hill Front", OFFICIAL, False),
        ("Wardens first blamed the Hill Front, then said they had been mistaken.", "Hill Front", OFFICIAL, True),
        ("Wardens blamed the Hill Front, then said they were wrong about the toll.", "Hill Front", OFFICIAL, False),
        ("We wrote that the Hill Front shot him. That was our mistake.", "Hill Front", ALLEGED, True),
        ("Wardens blamed the Hill Front. That was a mistake, said the mayor.", "Hill Front", OFFICIAL, False),
        ("She wants an inquiry before anyone accuses the Hill Front.", "Hill Front", ALLEGED, True),
        ("If the Hill Front did this, it will answer for it, he said.", "Hill Front", OFFICIAL, True),
        ("Asked which band, the Hill Front or Aruvan, he meant, he shook his head.", "Hill Front", OFFICIAL, True),
        ("Asked who did it, he said that it was the Hill Front.", "Hill Front", OFFICIAL, False),
        ("The Hill Front would neither confirm nor deny it.", "Hill Front", DENIAL, True),
        ("The Hill Front refused to confirm or deny a part in it.", "Hill Front", CLAIM, True),
        ("Elders do not know whether Aruvan or the Hill Front had fired them.", "Hill Front", ALLEGED, True),
        ("Nobody here believes that the Hill Front did it.", "Hill Front", ALLEGED, True),
        ("Nobody doubts that the Hill Front did it.", "Hill Front", ALLEGED, False),
    ],
)
def test_what_the_words_around_a_body_rule_out(text: str, body: str, kind: AttributionKind, out: bool) -> None:
    """Regret is no claim, silence no denial; areas, suppliers and targets did not do it."""
    start = text.index(body)
    actor = Actor(start, start + len(body), body, body, listed=False)
    row = Attributed(actor, kind, None, None, start=0, end=len(text), score=0.5)
    assert unfounded(ReportText(text), row) is out


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("At the Orvale office of the organisation a candle was lit.", True),
        ("Drivers from the organisation were shot at.", True),
        ("A commander of the organisation was arrested.", False),
    ],
)
def test_who_has_offices_and_staff_is_not_the_body_named_before(text: str, out: bool) -> None:
    """It is the victims' own organisation then."""
    at = text.index("organisation")
    back = Actor(at, at + len("organisation"), "Hill Front", "organisation", listed=True, kind="back")
    row = Attributed(back, OFFICIAL, None, None, start=0, end=len(text), score=0.5)
    assert unfounded(ReportText(text), row) is out


@pytest.mark.parametrize(
    ("speaker", "kind", "out"),
    [
        ("Hill Front spokesman", ALLEGED, True),
        ("former Hill Front captain", ALLEGED, False),
        ("Orvale police", OFFICIAL, False),
    ],
)
def test_nobody_accuses_itself(speaker: str, kind: AttributionKind, out: bool) -> None:
    """Its own voice accuses no body; who left it may."""
    text = "It was fired from a Hill Front base, he said."
    start = text.index("Hill Front")
    actor = Actor(start, start + 10, "Hill Front", "Hill Front", listed=False)
    row = Attributed(actor, kind, speaker, None, start=0, end=len(text), score=0.5)
    assert unfounded(ReportText(text), row) is out


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("The Hill Front interior ministry spoke of two dead.", True),
        ("The Hill Front's officials claimed responsibility.", False),
        ("The Hill Front spoke of two dead.", False),
    ],
)
def test_whoever_governs_reports_without_claiming(text: str, out: bool) -> None:
    """What the ministry of a body that governs tells of an attack is no claim."""
    start = text.index("Hill Front")
    actor = Actor(start, start + 10, "Hill Front", "Hill Front", listed=True)
    row = Attributed(actor, CLAIM, None, None, start=0, end=len(text), score=0.5)
    assert unfounded(ReportText(text), row) is out


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("The raiders had come from Kenya, the mayor said.", True),
        ("The raiders fled back across the river into Kenya, the mayor said.", True),
        ("The shells had come from Kenya, the mayor said.", False),
        ("The raid came from Kenya's enemies, and he blamed Kenya.", False),
    ],
)
def test_where_attackers_came_from_is_not_accused(text: str, out: bool) -> None:
    """But where shells came from may be."""
    start = text.rindex("Kenya")
    report = ReportText(text, demonyms=(Demonym(start, start + 5, "KE", country=True),))
    row = Attributed(Actor(start, start + 5, "Kenya", "Kenya", False), OFFICIAL, "mayor", None, False, 0, 20, 0.9)
    assert unfounded(report, row) is out


def test_a_country_whose_officials_speak_is_not_accused() -> None:
    """ "Orvale's foreign minister" speaks for his country, which nobody blames by that."""
    for text, out in (("Orvale's foreign minister spoke of wardens.", True), ("He blamed Orvale for it.", False)):
        start = text.index("Orvale")
        actor = Actor(start, start + 6, "Orvale", "Orvale", listed=False, kind="country")
        row = Attributed(actor, OFFICIAL, None, None, start=0, end=len(text), score=0.5)
        assert unfounded(ReportText(text), row) is out


def test_who_was_mistaken_is_not_the_body_named_before() -> None:
    """ "They had been mistaken" is said of those who accused, whatever "they" was taken for."""
    text = "Wardens blamed the Hill Front, then said that they had been mistaken."
    start = text.index("they")
    actor = Actor(start, start + 4, "Hill Front", "they", listed=True, kind="pronoun")
    row = Attributed(actor, OFFICIAL, None, None, start=0, end=len(text), score=0.5)
    assert unfounded(ReportText(text), row)


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("He accused Orvale's Hill Front of it.", True),
        ("He accused Orvale's rebel Hill Front of it.", True),
        ("He accused Orvale's Armed Forces of it.", False),
        ("He accused Orvale's soldiers of it.", False),
    ],
)
def test_where_a_band_is_from_is_not_accused(text: str, out: bool) -> None:
    """But a country is by its forces."""
    start = text.index("Orvale")
    actor = Actor(start, start + 6, "Orvale", "Orvale", listed=False, kind="country")
    row = Attributed(actor, OFFICIAL, None, None, start=0, end=len(text), score=0.5)
    assert unfounded(ReportText(text), row) is out
