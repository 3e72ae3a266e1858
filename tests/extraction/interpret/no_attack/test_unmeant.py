"""Harm that nobody meant to do to others is no attack; the same words beside a deed are one."""

from __future__ import annotations

import pytest
from tests.extraction.interpret.conftest import unmarked

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.no_attack.harmless import tells_of_no_attack
from tollbook.extraction.interpret.no_attack.unmeant import went_off
from tollbook.extraction.spans import Bundle

AT_NOBODY = [
    "{killed:A picker} of berries was {event_type:shot} on {date:Sunday}. The hunter took him for a deer.",
    "{injured:Two} beaters were hit by {weapon:pellets} on {date:Friday}; a guest had fired at a hare.",
    "{killed:A farmer} died at a pheasant {event_type:shoot} when his own {weapon:gun} went off on a stile.",
    "A {weapon:bullet} fired into the air in celebration struck {killed:the bride's uncle}.",
    "{injured:A girl} of six was wounded by celebratory {weapon:gunfire} on New Year's Eve.",
]
AT_TARGETS = [
    "{injured:Two} recruits were hurt when a {weapon:round} fell short during live firing on a range.",
    "{killed:An instructor} was hit by a {weapon:bullet} at target practice on {date:Friday}.",
]
OF_WARS = [
    "{injured:Three} boys were hurt when a {weapon:grenade} left over from the war exploded in a fire.",
    "{killed:A digger} died when his machine struck a {weapon:bomb} of the Second World War.",
    "{killed:A falconer} was killed by a {weapon:mine} of the Zorvan era.",
    "{injured:A ploughman} was hurt by a rusty {weapon:shell} that went off under the tractor.",
    "{killed:Two} builders died when a {weapon:shell} that had lain in the clay for a century {event_type:exploded}.",
    "An unexploded {weapon:rocket} killed {killed:two} children who had found it in a field.",
]
OWN_HAND = [
    "{killed:A professor} was found dead. He had hanged himself in a stairwell of the institute.",
    "{killed:A farmer} and his wife took poison on {date:Sunday}. {killed:Both} were dead by morning.",
    "{killed:A student} was found dead in her room. Police saw no sign of anyone else's hand in it. It was the fourth "
    "to {event_type:take} her own life.",
    "{killed:A man} jumped to his death from the bridge at Lodwar on {date:Friday}.",
    "{killed:A widow} was found hanged in her barn. Police do not suspect foul play.",
    "{killed:A clerk} threw himself under a train at Lodwar.",
    "{killed:Two} sisters died by suicide at their home on {date:Monday}.",
]
OF_ILLNESS = [
    "{killed:The old commander} died of a heart attack at his house. Guards fired in the air; {injured:nobody} was "
    "hurt.",
    "{killed:A rebel chief} died peacefully on {date:Monday}, aged 83.",
    "{killed:Twelve} people died of cholera in the camp last week.",
]
RAIDED = [
    "Police raided a hideout in Lodwar on {date:Friday} and killed {killed:two} bandits. None of the officers was "
    "hurt.",
    "{killed:Four} militants died in an intelligence-based {event_type:operation} of the army near Lodwar.",
    "{killed:Two} men wanted for robberies died in an exchange of {weapon:fire} with officers who had surrounded a "
    "house.",
    "Soldiers on a sweep of the hills killed {perpetrators_killed:seventeen} rebels in a firefight of an hour.",
    "On {date:9 May} {killed:five} fighters of the Hill Front were killed by the army at the ford.",
    "Smugglers, with whom guards had exchanged {event_type:fire} in May ({killed:two} smugglers died), are suspected.",
    "Elsewhere, the ODF killed {killed:four} militants in a forest and destroyed a camp.",
    "The joint team had another {event_type:encounter} in which {killed:one} rebel died. The forces had no loss.",
    "Border guards shot dead {killed:two} smugglers at the river. {injured:No} guard was hurt.",
    "{killed:A man} who had barricaded himself in a barn died in an exchange of {weapon:gunfire} with deputies.",
    "Troops eliminated {killed:three} insurgents near Lodwar, who were blamed for an attack on a bus in May.",
    "Police with warrants went into the quarter and killed the {killed:leader} of a gang. {injured:No} policeman "
    "was hurt.",
    "An operation against the gang ended with {killed:four} gunmen dead. No officer was injured.",
    "{killed:Two} terror suspects died when a squad of commandos stormed their flat.",
]
BEASTS = [
    "Lions {event_type:attacked} and killed {killed:a keeper} as she washed the floor of their pen.",
    "LODWAR - Tigers {event_type:killed} {killed:a guard} in the reserve.",
    "{killed:A cyclist} died when a stag leapt out of the maize and {event_type:knocked} him down.",
    "A pack of feral dogs {event_type:attacked} {killed:a woman} in the park.",
    "{killed:A cook} was gored by a buffalo while others shouted.",
    "{killed:A man} of 48 was killed when a bull {event_type:turned} on the crowd at a fiesta.",
    "Wolves {event_type:killed} nine sheep at an alp.",
]
GAMES = [
    "His bishop was {event_type:shot} down on the open file and {killed:two} pawns were {event_type:slaughtered}. The "
    "queen fled; the king died on move 30, and the knight with him.",
    "The striker {event_type:struck} twice after half-time to {killed:kill} off the visitors; their goalkeeper, "
    "left for "
    "dead, had kept out a penalty before the equaliser.",
    "In the new production at the theatre {killed:the king} is {event_type:stabbed} by two of the ensemble. The "
    "audience "
    "gave it long applause.",
    "The stuntman was {event_type:shot} in forty films, {killed:hanged} in nine westerns and once drowned on "
    "screen; the "
    "cinema shows four of his {killed:deaths}.",
]
OTHERS = [
    "Hackers {event_type:attacked} the servers of {killed:no} fewer than eight clinics.",
    "An {event_type:attack} with ransomware shut down the health service. {killed:No patient} has died of it.",
    "{killed:Four} people died when a fireworks workshop {event_type:exploded}.",
    "{killed:Five} scientists died when an engine {event_type:blew} up on a platform after a failed test.",
    "A munitions depot {event_type:blew} up in the capital, killing {killed:fifty} people.",
    "{killed:A boy} was killed by {event_type:fire} in a cracker factory.",
]
NO_ATTACKS = [*AT_NOBODY, *AT_TARGETS, *OF_WARS, *OWN_HAND, *OF_ILLNESS, *RAIDED, *BEASTS, *GAMES, *OTHERS]
ATTACKS = [
    "Men {event_type:fired} into a crowd that had gathered to celebrate the new year, killing {killed:two}.",
    "A gunman who had been fired at by hunters {event_type:shot} {killed:two} of them; he took them for deer, he said.",
    "A {weapon:bomb} {event_type:exploded} at a bus stop, killing {killed:two}. A second, unexploded bomb was found.",
    "{killed:Three} children died on a {weapon:mine} left behind by rebels who had {event_type:laid} it in the night.",
    "The bombs of 1998 {event_type:killed} {killed:ninety} people in the embassy.",
    "A man walked into a dance with a {weapon:pistol}. {killed:Eleven} dancers are dead. He took his own life on "
    "Sunday.",
    "A man {event_type:stabbed} {killed:three} clerks and took his own life.",
    "{killed:A journalist} was found hanged; colleagues say that he was {event_type:murdered}.",
    "Soldiers killed {killed:nine} herders in a raid; the army called them bandits, villagers say they were civilians.",
    "The {event_type:blast} took their lives: {killed:two} cooks and a guard.",
    "{kidnapped:A driver} who was taken in May died of malaria, his {killed:captors} said.",
    "Police raided a hideout and killed two bandits. {killed:A constable} died in the {event_type:shoot-out}.",
    "{killed:Seven} miners were killed when {weapon:gunmen} {event_type:raided} a camp near Lodwar, police said.",
    "Militants {event_type:attacked} a post near Lodwar; soldiers killed {killed:four} militants in the firefight.",
    "Several militants {event_type:attacked} a post near Lodwar; {killed:four} rebels died in the clash with soldiers.",
    "Suspected rebels {event_type:attacked} a mill; troops killed {killed:three} insurgents in an operation.",
    "Deputies are searching for a youth who is wanted over a {event_type:shooting} that hurt {injured:four} people.",
    "Smugglers shot dead {killed:two} border guards at the river.",
    "Police on a sweep shot dead {killed:two} farmers, saying that they were rebels. They were unarmed.",
    "Two soldiers had lost their lives; {killed:two} {role:soldiers} died in a {event_type:shoot-out} with a gang.",
    "Raiders killed {killed:nine} herders and {event_type:drove} off four hundred cows and a prize bull.",
    "Tigers {event_type:overran} a post, killing {killed:six} constables. The Tigers lost two of their own.",
    "Leopard tanks {event_type:shelled} a village, killing {killed:six} people.",
    "The bus of the team was {event_type:shot} at before the cup match. {killed:The coach} and a striker died; the "
    "goalkeeper is in hospital. Separatists did it.",
    "A gunman {event_type:killed} {killed:twelve} people in a cinema at the premiere of a film; the actors fled "
    "with the "
    "audience. Police arrested him.",
]


@pytest.mark.parametrize(("marked", "harmless"), [*((m, True) for m in NO_ATTACKS), *((m, False) for m in ATTACKS)])
def test_what_nobody_meant_for_others_is_no_attack(marked: str, harmless: bool) -> None:
    """Shots at game, what wars left, deeds by one's own hand, illness, raids, animals, games and stories."""
    text, spans = unmarked(marked)
    assert tells_of_no_attack(ReportText(text), Bundle(tuple(spans), True, 0.9, {})) is harmless


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("A man was shot in the leg as the pistol he was cleaning discharged.", True),
        ("A boy found his father's gun and shot his sister. Police call it unintentional.", True),
        ("A friend who thought it was not loaded pulled the trigger of the gun he was showing around.", True),
        ("A deputy accidentally shot himself while holstering his weapon.", True),
        ("He was cleaning the gun when it went off, the man said; he is charged with murder.", False),
        ("A boy found a gun and shot a rival in revenge.", False),
        ("Two men were shot at a bus stop in Lodwar.", False),
    ],
)
def test_guns_that_go_off(words: str, so: bool) -> None:
    """Nobody meant to fire at others, and no word speaks of anybody who did."""
    assert went_off(ReportText(words), [(0, len(words))]) is so
