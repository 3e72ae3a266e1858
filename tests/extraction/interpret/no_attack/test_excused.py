"""Reports that say themselves that nobody attacked anybody."""

from __future__ import annotations

import pytest

from tollbook.extraction.builtin import BuiltinExtractor

NOBODY = [
    "{killed.9:A Kenyan cook} was found {event_type:dead} in {place:Lodwar} on {date:Tuesday}. There were no signs of"
    " violence; he had died of a heart attack.",
    "{killed.9:Five} welders died when their plane {event_type:came down} near {place:Lodwar}. There is no indication"
    " that it was shot at.",
    "{killed.9:Four} welders were {event_type:killed} when a gas line exploded at a brickworks in {place:Lodwar}.",
    "{injured.9:Six} welders were hurt in a {event_type:blast} at a plant in {place:Lodwar}. A valve had jammed.",
    "{injured.9:Three} surveyors were hurt by stones when a quarry near {place:Lodwar} was {event_type:blasted}.",
    "{killed.9:A welder} {event_type:died} after jumping from the roof of a camp in {place:Lodwar} on {date:Tuesday}.",
    "Reports that {killed.9:five} cooks had been {event_type:killed} near {place:Lodwar} are untrue, the mayor said.",
    "{kidnapped.9:Three} welders {event_type:missing} near {place:Lodwar} turned up. Their car had got stuck.",
    "{kidnapped.9:A priest} who was never {event_type:kidnapped} was on leave, {place:Lodwar} police said.",
    "A bus {event_type:burnt} out near {place:Lodwar}. The governor ruled out a terrorist attack.",
    "A guest had {event_type:fired} an alarm pistol in the air in {place:Lodwar}. {injured.9:No one} was hurt.",
    "The {event_type:gunfire} in {place:Lodwar} came from a film crew. {injured.9:Nobody} was hurt.",
    "{injured.9:A guide} was {event_type:injured} near {place:Lodwar} when he stepped into a poacher's snare.",
    "A surgeon was convicted in {place:Lodwar} of the {event_type:deaths} of {killed.9:two} cooks by gross negligence.",
    "In it you play a driver who is {event_type:ambushed}; {killed.9:twelve} die. Crisp, but short. 6/10.",
    "{place:HOUSTON} - Officers {event_type:shot} and wounded {injured.9:a man} who came at them with a knife.",
    "{killed.9:Five} died when a bus near {place:Lodwar} was {event_type:blown} apart. A pipe buried under the road"
    " beside gas cylinders had leaked.",
]
SOMEBODY = [
    "{killed.9:Five} died when a bus near {place:Lodwar} was {event_type:blown} off the road. Men of the Reed Front had"
    " buried gas cylinders under the asphalt.",
    "Gunmen {event_type:shot} dead {killed.9:a welder} at a gas plant near {place:Lodwar}. A gas line that they hit"
    " leaked.",
    "{killed.9:A cook} first thought to have died of a heart attack in {place:Lodwar} was {event_type:strangled}.",
    "{killed.9:A cook} died in {place:Lodwar} when he jumped from the roof as gunmen {event_type:stormed} it.",
    "A {event_type:blast} at a quarry near {place:Lodwar} killed {killed.9:four}. What was taken for routine blasting"
    " was an attack with a drone.",
    "Robbers {event_type:shot} dead {killed.9:a cook} in {place:Lodwar}. Reports that a second had been killed were"
    " untrue.",
    "Herdsmen {event_type:hacked} {killed.9:a Ugandan farm hand} to death at {place:Lodwar} on Sunday.",
    "{kidnapped.9:A cook} who was {event_type:abducted} in {place:Lodwar} turned up. His captors had let him go.",
    "Police {event_type:shot} and wounded {injured.9:two} protesters outside a mine near {place:Lodwar}.",
]


@pytest.mark.parametrize(("words", "attacks"), [*((w, 0) for w in NOBODY), *((w, 1) for w in SOMEBODY)])
def test_nobody_s_doing(marker, words: str, attacks: int) -> None:
    """What nobody did, or did not happen, is no incident; where other words tell of violence, it is."""
    told = BuiltinExtractor(reader=marker).extract(marker.report(words)).mentions
    assert len(told) == attacks
