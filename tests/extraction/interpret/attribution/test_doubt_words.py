"""Each pattern of the words of doubt, by itself, finds what it is for: a lost bar would silence two at once."""

from __future__ import annotations

import re

import pytest

from tollbook.extraction.interpret.attribution.doubt_words import DOUBT, DOUBTS, IS_TAKEN_BACK, LIE, LIES, TAKEN_BACK

NOT_SHOWN = (
    "The minister blamed the Front without offering anything.",
    "He accused them without a shred of evidence.",
    "There is no hard evidence for that.",
    "She did not say why.",
    "The spokesman declined to elaborate.",
    "Asked for proof, he offered none.",
    "Neither side has shown that it was so.",
    "The claim could not be verified.",
    "The claim remains unsubstantiated.",
    "Officers do not believe the caller.",
    "Pressed for evidence, the governor hung up.",
    "The army promised to present the evidence.",
    "The service has not released the intercepts.",
    "Bandits are just as likely.",
    "It was not possible for reporters to verify it.",
    "Analysts consider the claim implausible.",
    "The police leave the matter open.",
    "The mission has no information about it.",
    "The embassy knows of no such group.",
    "He refused to endorse the claim.",
    "She could not tell whether they were rebels.",
    "Which of the two groups did it is unknown.",
    "Experts are checking whether the video is genuine.",
    "The paper sought documents and received none.",
    "There is insufficient evidence.",
    "That is only a suspicion.",
    "There is nothing to support it.",
    "I am not saying it is proved.",
    "Residents doubted that it was so.",
    "These are nothing but rumours.",
    "That version is disputed.",
    "The council cast doubt on it.",
    "Diplomats are sceptical.",
    "The bishop is not convinced.",
    "It must be treated with caution.",
    "There is no official confirmation.",
    "Its authenticity is open.",
    "Nobody knows.",
    "The charge lacks evidence.",
    "There is no truth in it.",
    "The evidence was never made public.",
    "There is no sign that such a group exists.",
    "The families have no confidence in that version.",
    "It is only a rumour.",
    "It is too early to say.",
    "He showed nothing that would link them.",
    "I cannot show you.",
)
FALSE = (
    "The army called it a cheap lie.",
    "Officials put the message down to boasting.",
    "Detectives treat it as the work of a prank.",
    "The video was forged.",
    "It was false, he said.",
    "Officers were checking whether the note came from them.",
    "She described both claims as noise.",
    "The caller was lying.",
    "He was an impostor.",
    "The group has a record of false claims.",
)
WITHDRAWN = (
    "The ministry withdrew the statement.",
    "The office amended its statement.",
    "He took the accusation back.",
    "Forget that claim, he said.",
    "The charge was later dropped.",
    "The office has corrected: it was bandits.",
    "The governor corrected himself.",
    "The ministry has since retracted.",
    "It was issued in error.",
    "The first report was premature.",
    "He was quoted out of context.",
    "He had been misquoted.",
    "The statement should be disregarded.",
    "He asked the press not to rely on it.",
    "They no longer suspect the unit.",
    "The mayor spoke too soon.",
    "The next day he said otherwise.",
    "She had mixed up two groups.",
    "He accuses nobody, he said.",
    "The company was not suspected.",
    "The office deleted the post.",
    "The command revised it.",
    "The charge was made in haste.",
    "He conceded that there was no evidence.",
    "The court found no link to the Front.",
)


@pytest.mark.parametrize(
    ("patterns", "sentences", "together"),
    [(DOUBTS, NOT_SHOWN, DOUBT), (LIES, FALSE, LIE), (TAKEN_BACK, WITHDRAWN, IS_TAKEN_BACK)],
    ids=["not shown", "false", "taken back"],
)
def test_each_pattern_finds_its_sentence(patterns, sentences, together) -> None:
    """By itself and among the others."""
    for pattern, words in zip(patterns, sentences, strict=True):
        assert re.search(rf"\b(?:{pattern})\b" if patterns is TAKEN_BACK else pattern, words, re.IGNORECASE), words
        assert together.search(words), words


@pytest.mark.parametrize("patterns", [DOUBTS, LIES, TAKEN_BACK], ids=["not shown", "false", "taken back"])
def test_no_pattern_finds_what_tells_no_doubt(patterns) -> None:
    """An accusation, a claim and a toll alone are not doubted."""
    for words in (
        "The minister accused the Front of the attack on the mine.",
        "The Front claimed the attack in a statement and named the post.",
        "Police confirmed that four people died, and said how many were hurt.",
    ):
        assert not [p for p in patterns if re.search(rf"\b(?:{p})\b", words, re.IGNORECASE)], words
