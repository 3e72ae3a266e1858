"""Whether a report calls an allegation unproven."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.attribution.doubt import doubted, inauthentic
from tollbook.extraction.interpret.context import ReportText


@pytest.mark.parametrize(
    ("text", "unproven"),
    [
        ("The mayor blamed the Reed Brothers, without offering proof.", True),
        ("The mayor blamed the Reed Brothers. He gave no evidence.", True),
        ("The mayor blamed the Reed Brothers. That could not be verified.", True),
        ("The mayor blamed the Reed Brothers. A deputy asked him for facts in support and got none.", True),
        ("The mayor blamed the Reed Brothers. [No confirmation by anybody.]", True),
        ("The mayor blamed the Reed Brothers. It requested evidence and received none.", True),
        ("The mayor blamed the Reed Brothers. The ministry asked him to bring forward evidence.", True),
        ("The mayor blamed the Reed Brothers. We ask you not to rely on that article.", True),
        ("The mayor blamed the Reed Brothers, though which of the two did it is unknown.", True),
        ("He had hinted at others, without evidence; on Monday the Reed Brothers owned up to it.", False),
        ("The mayor blamed the Reed Brothers. He was brief. Neither version has been confirmed.", True),
        ("The mayor blamed the Reed Brothers. The investigators say the message is a fake.", True),
        ("The mayor blamed the Reed Brothers, though the harbour office says it can't confirm the statement.", True),
        ("A video names the Reed Brothers. The police do not consider it authentic.", True),
        ("The mayor blamed the Reed Brothers. The ministry is not convinced.", True),
        ("An unsubstantiated report names the Reed Brothers.", True),
        ("A note in the name of the Reed Brothers, whose authenticity is in question, claims it.", True),
        ("The mayor blamed the Reed Brothers. Harbour Radio was not able to confirm this.", True),
        ("A caller named the Reed Brothers. Detectives found no sign that such a group exists.", True),
        ("The mayor blamed the Reed Brothers. The evidence has not been made public.", True),
        ("The mayor blamed the Reed Brothers. They called it a lie.", False),
        ("The mayor blamed the Reed Brothers. He spoke of intercepts. He did not play or publish them.", True),
        ("The mayor blamed the Reed Brothers. He said he would show proof at the next session.", True),
        ("The mayor blamed the Reed Brothers, but the port said that floods were just as likely.", True),
        ("The mayor blamed the Reed Brothers. It was not possible for the Post to verify this.", True),
        ("The mayor blamed the Reed Brothers. Asked how he knows, he shrugged.", True),
        ("The mayor blamed the Reed Brothers. The port would not confirm that.", True),
        ("The mayor blamed the Reed Brothers. The port would not confirm that a boat had sunk.", False),
        ("The mayor blamed the Reed Brothers. He says he was quoted out of context.", True),
        ("The mayor blamed the Reed Brothers; the first report had been mistaken.", False),
        ("The mayor blamed the Reed Brothers. Divers deny it. A tug sank. The allegation cannot be verified.", True),
        ("The mayor blamed the Reed Brothers, although he had no information on it.", True),
        ("The mayor blamed the Reed Brothers. A diver claimed, with no evidence, that it was floods.", False),
        ("The mayor blamed the Reed Brothers. A deputy questioned that version, saying that it was floods.", True),
        ("The mayor blamed the Reed Brothers. On Monday he withdrew the charge.", True),
        ("The mayor blamed the Reed Brothers. He has since corrected himself.", True),
        ("The mayor blamed the Reed Brothers. He did not withdraw his accusation.", False),
        ("The mayor blamed the Reed Brothers. By Monday he said otherwise.", True),
        ("The mayor blamed the Reed Brothers. He since says that he confused the names.", True),
        ("The mayor blamed the Reed Brothers. On Monday they were not suspected any more.", True),
        ("The mayor blamed the Reed Brothers. The town revised its report.", True),
        ("The mayor blamed the Reed Brothers. A diver wrote of floods, then erased the entry.", False),
        ("The mayor blamed the Reed Brothers.\n\nIt rained.\n\nHe conceded that there was no link to them.", True),
        ("The mayor blamed the Reed Brothers. The port said that the first statement was made in haste.", True),
        ("The mayor blamed the Reed Brothers, and the first statement was made in haste.", False),
        ("The mayor blamed the Reed Brothers. A deputy, without giving evidence, said it was floods.", False),
        ("The mayor blamed the Reed Brothers. The Reed Brothers have no link to the Reed Sisters.", False),
        ("The mayor blamed the Reed Brothers. The mill withdrew its men.", False),
        ("The mayor blamed the Reed Brothers.\n\nIt sank.\n\nNone of these versions could be checked.", True),
        ("The mayor blamed the Reed Brothers. The ferry was towed. The rival accounts could not be verified.", True),
        ("The mayor blamed the Reed Brothers. The ferry was towed. Neither ferry could be repaired.", False),
        ("The mayor blamed the Reed Brothers. Dockers found no sign of the ferry.", False),
        ("The mayor blamed the Reed Brothers. He showed photographs of their boats.", False),
        ("The mayor blamed the Reed Brothers. Fishing boats stayed in port without a permit.", False),
        ("The mayor blamed the Reed Brothers.\n\nNobody has offered proof of the fraud in the port office.", False),
        ("The mayor blamed the Reed Brothers. He did not say what led him to that conclusion.", True),
        ("The mayor blamed the Reed Brothers. He did not elaborate.", True),
        ("The mayor blamed the Reed Brothers. He did not say how many came.", False),
        ("The mayor blamed the Reed Brothers. Asked for proof, he replied that it was obvious.", True),
        ("The mayor blamed the Reed Brothers. Pressed by dockers, he said it was only an assessment.", True),
        ("The mayor blamed the Reed Brothers. So far there is no independent confirmation of this.", True),
        ("The mayor blamed the Reed Brothers. The harbour office treats this as unverified.", True),
        ("The mayor blamed the Reed Brothers. Divers saw no evidence for the latter contention.", True),
        ("The mayor blamed the Reed Brothers. Western envoys questioned the claim.", True),
        ("The mayor blamed the Reed Brothers. The account is disputed by divers.", True),
        ("The mayor blamed the Reed Brothers, but nobody doubts the statement.", False),
        ("The mayor blamed the Reed Brothers. On Sunday it was said that the theory of a feud is discarded.", True),
        ("The mayor blamed the Reed Brothers. He has corrected: a cousin of theirs.", True),
        ("The mayor blamed the Reed Brothers. The toll could not be confirmed.", False),
        ("The mayor blamed the Reed Brothers, without giving a date.", False),
        ("The mayor blamed a fake Reed gang.", False),
        ("The mayor blamed the Reed Brothers. Dockers think of rivals. We have seen no proof for either.", True),
        ("The mayor blamed the Reed Brothers.\n\nHe gave no proof and left.", True),
        ("The mayor blamed the Reed Brothers.\n\nThere is no proof of the fraud in the port office.", False),
        ("The mayor blamed the Reed Brothers. The bus had left at noon with forty on board and reached the ferry only"
         " after the second bell had rung, as the driver later told his cousin in the market. He gave no evidence.",
         False),
    ],
)  # fmt: skip
def test_doubt_beside_an_allegation(text: str, unproven: bool) -> None:
    """In its sentence, or in what points back to it right after; not in another paragraph or far away."""
    assert (doubted(ReportText(text), text.index("Reed")) is not None) is unproven


@pytest.mark.parametrize(
    ("words", "unproven"),
    [
        ("Police termed it a pack of lies.", True),
        ("Detectives dismissed the call as a prank.", True),
        ("They then withdrew the claim.", False),
        ('The governor called the statement "pure fantasy".', True),
        ("The governor called the report a lie.", False),
        ("Police doubted that the call was theirs.", True),
        ("They have a record of false claims.", True),
        ("They did not say why.", False),
        ("They gave no details of their own dead.", False),
        ("Its veracity could not be ascertained.", True),
    ],
)
def test_doubt_about_a_claim_of_responsibility(words: str, unproven: bool) -> None:
    """What others call a lie is doubted; what is taken back is not."""
    text = f"The Reed Brothers claimed it by telephone. {words}"
    assert (doubted(ReportText(text), text.index("Reed"), claimed=True) is not None) is unproven


@pytest.mark.parametrize(
    ("text", "unproven"),
    [
        ("The mayor blamed the Reed Brothers. The army named the Lake Front, without proof.", False),
        ("The mayor blamed the Reed Brothers. The army named the Lake Front. It gave no evidence.", False),
        ("The mayor blamed the Reed Brothers. The army named the Lake Front. Neither was confirmed.", True),
        ("The mayor blamed the Reed Brothers. He offered no proof, and the Lake Front laughed.", True),
    ],
)
def test_doubt_about_another_allegation(text: str, unproven: bool) -> None:
    """What is said of the one that comes between is said of both only where it says so."""
    assert (doubted(ReportText(text), text.index("Reed"), [text.index("Lake")]) is not None) is unproven


@pytest.mark.parametrize(
    ("text", "open_"),
    [
        ("A banner signed Reed Brothers denies it. Its authenticity could not be established.", True),
        ("A video of the Reed Brothers denies it. The port can't vouch for its authenticity.", True),
        ("A video of the Reed Brothers, of which the authenticity seems good, denies it.", False),
        ("A video of the Reed Brothers denies it. The port has no comment.", False),
    ],
)
def test_a_denial_may_not_be_its_own(text: str, open_: bool) -> None:
    """A report may leave open whether a message is from the body in whose name it denies."""
    assert (inauthentic(ReportText(text), text.index("Reed Brothers")) is not None) is open_
