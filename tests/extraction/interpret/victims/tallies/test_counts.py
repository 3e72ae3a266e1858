"""From marked figures to totals, parts and rival accounts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tollbook.extraction.interpret.victims.atoms.grouped import atoms_by_outcome
from tollbook.extraction.interpret.victims.others.attackers import attackers_killed
from tollbook.extraction.interpret.victims.tallies.counts import count
from tollbook.extraction.interpret.victims.tallies.nations import by_nationality
from tollbook.extraction.spans import SpanField
from tollbook.vocabulary.codes import Outcome

FIELDS = {SpanField.KILLED: Outcome.KILLED, SpanField.INJURED: Outcome.INJURED}


def counted(read_marks, marked: str):
    """Counted figures by outcome."""
    report, spans = read_marks(marked)
    by_outcome = {o: [s for s in spans if s.field is f] for f, o in FIELDS.items() if any(s.field is f for s in spans)}
    return {o: count(report, atoms) for o, atoms in atoms_by_outcome(report, by_outcome).items()}


@pytest.mark.parametrize(
    ("marked", "totals"),
    [
        ("{killed.9:A 4-year-old girl} and {killed.9:mother} were shot dead.", [(2, 2)]),
        ("A mine took {killed.9:the life} of {killed.5:a clerk} and of {killed.1:the guards} with him.", [(3, None)]),
        (
            "At least {killed.9:nine} people were killed, police said. {killed.6:Six} died in Oicha and three in "
            "Mbau, said an official.",
            [(9, None)],
        ),
        (
            "The firm reported three deaths - {injured.1:two} Kenyans and {injured.1:a Filipino} - and "
            "{injured.9:eight} injuries.",
            [(3, 3)],
        ),
        (
            "{killed.1:An engineer}, a father of two, died yesterday of the injuries he sustained in an ambush. "
            "{killed.9:Two} drivers were killed in that attack.",
            [(3, 3)],
        ),
        ("{killed.9:Three} guards were killed. {killed.4:A nurse} died at the clinic.", [(4, 4)]),
        (
            "The body of {killed.4:one} of four labourers abducted from a camp was found. Men had stormed it, killing "
            "{killed.7:a cook} and taking away the four.",
            [(2, 2)],
        ),
        (
            "Gunmen shot dead {killed.9:22} people. {killed.9:Fifteen} people were killed at a feast, then they killed "
            "{killed.9:seven} others. An official said {killed.9:20} were dead.",
            [(22, 22), (20, 20)],
        ),
        (
            "{killed.9:Seventeen} people died, a clerk said. A nurse put the toll at {killed.9:30}. Elders said "
            "{killed.7:seven} traders also died.",
            [(30, 30), (17, 17)],
        ),
        (
            "A mine killed {killed.1:two} cooks and {killed.1:a soldier}, and five soldiers were hurt. {killed.9:Two} "
            "of those have since died, which brings the number of dead to {killed.9:five}.",
            [(5, 5)],
        ),
        (
            "A speaker said that {killed.9:five} had died but corrected this on Monday to {killed.9:three}.",
            [(3, 3)],
        ),
        (
            "{killed.9:Nine} people died. Earlier, the mayor of the town, Al Roe, had put the number of dead at "
            "{killed.9:seven}.",
            [(9, 9)],
        ),
        ("{killed.9:Three} died. Of the crew of {killed.9:26}, 22 are safe.", [(3, 3)]),
        (
            '{killed.9:Nine} people died. "We have received {killed.9:four} bodies," a doctor of the hospital had said '
            "earlier in the day.",
            [(9, 9)],
        ),
        (
            "{killed.7:He} was killed at his farm, together with {killed.1:the cook} and {killed.1:a watchman}.",
            [(3, 3)],
        ),
        (
            "{killed.1:A woman} and {killed.1:her three daughters} were killed at once and {killed.1:a fourth child} "
            "died on the way.",
            [(5, 5)],
        ),
        ("{killed.9:Four} activists were killed. {killed.2:A pedestrian, a pupil}, also died.", [(5, 5)]),
        (
            "DALE: The death toll from Monday's attack on a camp of the railway reached {killed.9:thirteen}. "
            "{killed.9:Eight} were dead by morning and one died in an ambulance, making it {killed.9:twelve}.",
            [(13, 13)],
        ),
        ("{killed.2:Mr Al Sanou} has died. {killed.1:The caretaker}, Bo Moussa, who rang, was also killed.", [(2, 2)]),
        ("{killed.9:Three} villagers were killed. {killed.4:A clerk} died at the clinic.", [(3, 3)]),
        ('"They were {killed.9:seven} in the car," he says. {killed.9:Five} died.', [(5, 5)]),
        (
            "A week after the raid, in which {killed.9:seven} guests were killed, {killed.1:an uncle} of the bride has "
            "died of his burns.",
            [(8, 8)],
        ),
        ("A mine cost {killed.9:an officer} his life and maimed two.", [(1, 1)]),
        ("A shell killed {killed.1:a mother} and {killed.1:the infant} on her back.", [(2, 2)]),
        (
            "{killed.9:A nurse} was shot at her door. She has died. {killed.9:The guard}, a man, was also killed.",
            [(2, 2)],
        ),
        (
            "A bomb killed {killed.1:twenty-eight}, by the police count, or {killed.1:thirty-seven} by the traders'.",
            [(28, 28), (37, 37)],
        ),
        (
            "{killed.1:Two} workers and {killed.1:a cook} were killed when a gang that mended rails was ambushed on "
            "Thursday. {killed.9:Two} men of the railway died at once, "
            "{killed.4:the cook} in the ambulance.",
            [(3, 3)],
        ),
        ("{killed.6:One} of the {killed.9:two} deckhands hurt in the attack has since died.", [(1, 1)]),
        ("{killed.6:Two} of the {killed.9:five} nurses wounded when men raided a clinic have died.", [(2, 2)]),
        (
            "{killed.6:An Indian engineer} wounded when gunmen raided a quarry two weeks ago died in hospital on "
            "Sunday. {killed.9:Three} colleagues were killed in the raid.",
            [(4, 4)],
        ),
        (
            "Police said {killed.9:two} drivers were shot dead. The ministry denied reports on social media that "
            "{killed.9:a Kenyan cook} had been killed.",
            [(2, 2)],
        ),
        ("{killed.9:Two} guards working for a firm of the gas project were decapitated by raiders.", [(2, 2)]),
        (
            "The toll rose to {killed.9:38}, the governor said. It was the third raid; {killed.9:five} had died in "
            "the first two.",
            [(38, 38)],
        ),
        (
            "{killed.1:Five} cooks and {killed.1:two} guards, {killed.1:one} of them {killed.1:a Kenyan}, died, the "
            "ministry said. A doctor said he had seen {killed.9:14} bodies.",
            [(7, 7), (14, 14)],
        ),
        ("{killed.1:A third} Kenyan worker hurt in the raid died on Monday.", [(3, 3)]),
        ("{injured.1:A second nurse} wounded when men raided a yard in Bama, Nigeria, on 15 July has died.", [(2, 2)]),
        (
            "Men raided a mine, killing {killed.1:two} cooks, {killed.1:a guard} and {killed.1:three} drivers. "
            "A union said {killed.9:nine} had died.",
            [(6, 6), (9, 9)],
        ),
        (
            "Men raided a mine, killing {killed.1:two} cooks and {killed.1:a guard}. The death toll later rose to "
            "{killed.9:five}, police said.",
            [(5, 5)],
        ),
        (
            "The ministry said {killed.9:eleven} cooks, not {killed.9:fourteen} as first reported, were shot dead. "
            "Elders insist that at least {killed.9:sixteen} died.",
            [(16, None), (11, 11)],
        ),
        ("{killed.9:A child} and {killed.9:her grandfather} have been found dead.", [(2, 2)]),
        ("{killed.9:Nine} children were killed on Friday. {killed.3:Two} nurses died as well, elders say.", [(11, 11)]),
        ("{killed.9:Nine} people were killed on Friday. {killed.3:Two} nurses died as well, elders say.", [(9, 9)]),
        ("{killed.9:Nine} people were killed on Friday. {killed.5:Six} of the dead are women.", [(9, 9)]),
        (
            "A man is sought in the death of {killed.1:Ann Doe}, {killed.1:the 9-year-old} who was shot in May.",
            [(1, 1)],
        ),
        ("They mourn {killed.1:16-year-old Ann Doe}, the {killed.1:daughter} of a judge, shot dead in May.", [(1, 1)]),
        ("He murdered {killed.9:his girlfriend} at home. {killed.9:The girl} died at noon.", [(1, 1)]),
        ("He murdered {killed.4:an aunt} and {killed.4:a girl} at home. {killed.4:The girl} died at noon.", [(2, 2)]),
        ("{killed.9:Two} people were killed. {killed.9:One} of the victims was named by police as a clerk.", [(2, 2)]),
        ("{killed.9:Nine} people were killed. {killed.9:The woman} killed was a clerk, police said.", [(9, 9)]),
        ("{killed.9:A cook} wounded in a raid that killed {killed.9:two} guards last week has died.", [(3, 3)]),
        ("{killed.9:A cook} hurt at a fair where {killed.9:two} guards were fatally shot died on Monday.", [(3, 3)]),
        ("He fatally shot {killed.1:his partner} and their {killed.1:two} sons before he fled.", [(3, 3)]),
        ("{killed.9:A cook} was found dead. {killed.9:A third victim} died on Monday.", [(3, 3)]),
        ("{killed.8:A cook} has died two weeks after he was shot. {killed.9:Three} were killed in the raid.", [(3, 3)]),
        ("{killed.9:Nine} were killed on a quay. The {killed.9:woman} killed was a clerk, police said.", [(9, 9)]),
        (
            "{killed.9:A third man}, shot in the back on Friday by a trader who went on a rampage, has died. "
            "{killed.4:A cook} was found dead then.",
            [(3, 3)],
        ),
        ("It left {killed.9:a number of people} dead.", []),
        ("{killed.9:A family} is dead after a man shot {killed.8:his two} sons to death.", [(2, 2)]),
        ("{killed.9:Her entire family} is dead.", []),
        ("{killed.8:A research assistant} of {killed.9:27} was killed there.", [(1, 1)]),
        ("{killed.8:A seventh-grader} was killed.", [(1, 1)]),
        ("Bandits seized {killed.8:four} Kenyan welders and killed {killed.4:an unknown number} of people.", []),
        (
            "It was in revenge for a raid in May, in which {killed.8:eleven} of them died. {killed.9:Three} are dead.",
            [(3, 3)],
        ),
        ("{killed.8:Four} people died. Monday's killing of {killed.5:a leader} may have been the motive.", [(4, 4)]),
        (
            "The Hill Front said its men planted the bomb that killed {killed.9:four}. {killed.5:Three} of the dead "
            "are nuns.",
            [(4, 4)],
        ),
        (
            "{killed.9:Three people} were found dead. Police heard of {killed.9:a dead woman} in the house and found "
            "{killed.9:two more people} dead.",
            [(3, 3)],
        ),
        (
            "A boy hurt in the spree that left {killed.9:four} dead told who it was. Officers found "
            "{killed.9:two} more dead at Mill Drive: {killed.2:47-year-old Zina Tessel}, Erb’{killed.0:s former wife}, "
            "and {killed.0:her 28-year-old daughter Neva} Varrick.",
            [(4, 4)],
        ),
        (
            "The spree that left {killed.9:four} dead began at a home. {killed.9:Two more} people died on Friday.",
            [(6, 6)],
        ),
        ("{killed.9:Two} people have been charged in the death of {killed.9:a girl}.", [(1, 1)]),
        ("Police look into the {killed.9:2}-and-a-half-year-old's death. {killed.9:The child} died.", [(1, 1)]),
        ("{killed.5:A woman} killed her two sons. {killed.9:Two} boys are dead.", [(2, 2)]),
        (
            "{killed.7:Seven} passengers lost {killed.3:their lives}, {killed.1:four} Tanzanians and "
            "{killed.1:three} Kenyans, police said.",
            [(7, 7)],
        ),
        ("They set fire to the trucks. {injured.8:Two} Kenyan drivers burned in their cabs.", [(2, 2)]),
        ('"I counted {injured.9:eight} bodies at the clinic," a nurse said.', [(8, 8)]),
        (
            "A van exploded at a gate. {killed.8:The driver} died. Papers speak of {killed.9:four} dead guards.",
            [(4, 4)],
        ),
        ("A car ran over a mine. {killed.8:The driver} died.", [(1, 1)]),
        (
            "{killed.8:Fifteen} were dead on arrival; by Friday the clinic had registered {killed.8:21} deaths.",
            [(21, 21)],
        ),
        (
            "{killed.9:Six} guards were killed. The Hill Front said it was behind the raid. It said "
            "{killed.9:30} guards were killed.",
            [(6, 6), (30, 30)],
        ),
        ("{killed.9:We have at least one martyr}, {killed.2:a guard} at the door.", [(1, None)]),
        (
            "{killed.9:Six} guards died at the gate, besides {killed.5:three} clerks who perished inside, nine in all.",
            [(9, 9)],
        ),
        (
            "He was jailed for having murdered {killed.9:ten} people, {killed.1:eight} policemen and {killed.1:two} "
            "civilians. {killed.9:Four} of the officers died of their wounds later.",
            [(10, 10)],
        ),
        (
            "The governor first reported {killed.9:eight} dead, then {killed.9:twelve}; "
            "{killed.4:a thirteenth policeman} has died in hospital.",
            [(13, 13)],
        ),
        ("No one among the crew of {killed.9:21}, Syrians and Egyptians, was killed.", [(0, 0)]),
        ("The firm said none of its staff had been killed but {killed.9:two} guests were killed.", [(2, 2)]),
        ("Two officers and {killed.9:fourteen} members of an armed group lost their lives in clashes.", []),
        ("{killed.5:Three} engineers, one of them a manager, were killed, and {killed.1:their driver}.", [(4, 4)]),
        (
            "{killed.9:Two} experts were murdered. They had set out with {killed.1:a guide} and {killed.1:three} boys. "
            "The {killed.6:four} have not been found.",
            [(2, 2)],
        ),
        ("The army lost {killed.9:89} men. The toll was first given as {killed.9:25} soldiers dead.", [(89, 89)]),
        (
            "{killed.1:Four} Ugandan soldiers and {killed.1:four} Kenyan soldiers were killed in action, as was, "
            "according to the inquiry, {killed.1:a Kenyan interpreter}.",
            [(9, 9)],
        ),
        (
            "The agency mourns {killed.6:three} of its employees. Hospitals speak of {killed.9:26} dead.",
            [(26, 26)],
        ),
        (
            "{killed.1:Three} policemen and {killed.1:a cook} were killed. The office corrected an earlier figure of "
            "{killed.9:five} dead.",
            [(4, 4)],
        ),
        (
            "{killed.4:One} of our cooks, {killed.4:a Ugandan}, {killed.5:a father of four}, was shot dead.",
            [(1, 1)],
        ),
        ("{killed.9:Three} miners were shot dead. {killed.5:Two} watchmen died beside them.", [(5, 5)]),
        (
            "{killed.1:Seven} soldiers and {killed.1:three} rangers were killed and {killed.9:47} al Shabaab members "
            "lost their lives.",
            [(10, 10)],
        ),
        ("{killed.9:Two} gendarmes fell on Sunday in an ambush.", [(2, 2)]),
        ("Gunmen killed {killed:three} foreigners and {killed:two} soldiers.", [(5, 5)]),
        (
            "A bomber killed {killed.4:four} guests, {killed.1:three} Kenyans and {killed.1:a Ugandan}, and hurt six.",
            [(4, 4)],
        ),
        (
            "{killed.4:Eleven} soldiers died. {killed.8:One} member of the armed group that did it was killed too.",
            [(11, 11)],
        ),
        ("There were 137 of them killed, 76 girls and {killed.7:61} boys.", [(137, 137)]),
        ("Of 40 aboard, {killed.1:6} girls and {killed.7:2} boys died.", [(8, 8)]),
        (
            "{killed.1:Nine} employees and {killed.1:two} drivers died. The men, {killed.1:three} engineers and "
            "{killed.1:six} fitters, had no guard.",
            [(11, 11)],
        ),
        (
            "{killed.9:Dozens} are feared dead. A deputy said that he had counted at least {killed.9:20} bodies.",
            [(20, None)],
        ),
        ("{killed.4:Six} pupils were killed: {killed.1:four} girls and {killed.1:two} boys. Nine were hurt.", [(6, 6)]),
        (
            "Another {killed.3:five} people, {killed.1:four} Kenyans and {killed.1:the driver of the bus}, died.",
            [(5, 5)],
        ),
        ("{killed.9:Fifty} people died; 38 died at once and {injured.9:twelve} in hospital.", [(50, 50)]),
        ("{killed.5:An elderly couple}, {killed.1:a doctor} and {killed.1:his wife}, were shot dead.", [(2, 2)]),
        ("{killed.9:All five attackers}, one of whom blew himself up, are dead. {killed.4:A cook} died.", [(1, 1)]),
        ("{killed.4:A Kenyan airliner} was bombed. {killed.9:Nine} died.", [(9, 9)]),
        ("Of the remaining {killed.2:nine}, {killed.9:seven} died.", [(7, 7)]),
        ("Of the {killed.2:nine} killed, {killed.1:seven} were miners.", [(9, 9)]),
        ("{killed.9:Fifteen}, {killed.1:one} in {killed.1:six} of those who lived there, died.", [(15, 15)]),
        ("{killed.9:Three} of those on {killed.1:the coach} lost their lives.", [(3, 3)]),
        ("The shooting lasted until after {killed.1:three}, and {killed.4:a guard} was killed.", [(1, 1)]),
        ("{killed.9:Thirteen} people died, {killed.1:nine} of them Chinese employees.", [(13, 13)]),
        ("{killed.1:A baker} and {killed.1:a driver} were shot dead.", [(2, 2)]),
        ("{killed.2:A baker} and his assistant were shot dead.", [(2, 2)]),
        ("The driver, {killed.2:a Kenyan}, was killed.", [(1, 1)]),
        ("{killed.2:The driver}, {killed.2:a Kenyan}, was killed.", [(1, 1)]),
        ("{killed.9:No one} was hurt.", [(0, 0)]),
        ("The bomb killed {killed.2:five} clerks. Another {killed.2:two} died in hospital.", [(7, 7)]),
        ("It killed {killed.2:two} Kenyan drivers and {killed.2:a guard}, the state's minister said.", [(3, 3)]),
        ("{killed.2:A baker} and his assistant, a nurse told reporters, were shot dead.", [(2, 2)]),
        ("{killed.9:Dozens} of miners were killed.", [(24, None)]),
        ("{killed.9:A Kenyan nurse and a Ugandan driver} were shot dead.", [(2, 2)]),
        ("Gunmen shot {killed.9:a nurse and her driver} dead.", [(2, 2)]),
        ("{killed.9:A cook, a driver and a guard} were killed.", [(3, 3)]),
        ("{killed.9:A nurse and mother of four} was killed.", [(1, 1)]),
        ("{killed.9:The buyer, a Kenyan}, was killed.", [(1, 1)]),
        ("{killed.1:A cook}, {killed.3:52}, and {killed.1:a guard}, {killed.3:43}, were shot dead.", [(2, 2)]),
        ("In June {killed.9:two nurses} of the district hospital were shot dead.", [(2, 2)]),
        ("{killed.9:Three} members of {killed.1:one} family died.", [(3, 3)]),
        ("Killed: {killed.9:two}, not {killed.5:one}.", [(2, 2)]),
        ("The toll at the depot has climbed from {killed.9:three} to {killed.9:nine}.", [(9, 9)]),
        ("{killed.9:Six} men were hit; {killed.9:four} have died.", [(4, 4)]),
        ("{killed.9:Two} miners died at the shaft and {killed.1:a third} died in hospital.", [(3, 3)]),
        ("{killed.9:A third victim} of the blast has died, the clinic said.", [(3, 3)]),
        ("Four clerks were freed. {killed.9:A fifth}, aged 58, had died.", [(1, 1)]),
        ("Our first bulletin put the dead at {killed.9:five}. It is {killed.9:four} dead.", [(4, 4)]),
        ("{killed.9:Six} clerks, and not {killed.9:five} as was first announced, lost their lives.", [(6, 6)]),
        ("{killed.1:A nurse} and {killed.2:a cook} lost their lives. {killed.9:The pilot} was hit twice.", [(2, 2)]),
        ("{killed.9:A hawker} was shot dead. {killed.8:The man} lost his life at the gate.", [(1, 1)]),
        ("{killed.4:A nurse} was killed along with {killed.9:eight} others.", [(9, 9)]),
        ("It was raided; {killed.5:four} goats and {killed.9:two} herders were killed.", [(2, 2)]),
        ("{killed.1:Eleven} people were killed. {killed.1:Two} Ugandan women were among the dead.", [(11, 11)]),
        ("{killed.1:A cook} was one of {killed.9:three} people killed on the road.", [(3, 3)]),
        ("{killed.9:Between 15} and {killed.9:20} people were killed.", [(15, 20)]),
        ("{killed.8:One} of the {killed.4:two} guards who were shot at on Monday has died.", [(1, 1)]),
        ("{killed.4:Two} of the {killed.9:41} porters died in the night.", [(2, 2)]),
        ("{killed.1:One} of those {killed.9:twenty-three} was killed by a mine.", [(1, 1)]),
        ("Three of the {killed.9:eleven} dead are Kenyan.", [(11, 11)]),
        ("{killed.9:Two} cooks were killed. {killed.3:Six} constables, one of whom died, held out.", [(2, 2)]),
        (
            "{killed.9:Eight} were killed. Troops hit the fleeing raiders and killed another {killed.4:six}.",
            [(8, 8)],
        ),
        ("There were not {killed.9:twelve} dead but {killed.9:fifteen}, for {killed.3:three} died later.", [(15, 15)]),
        ("{killed.1:The couple's son, nine}, was killed with {killed.2:his driver}.", [(2, 2)]),
        (
            "Killed in the yard on Friday: {killed.1:a cook}, {killed.1:her brother} and {injured.1:their driver}.",
            [(3, 3)],
        ),
        ("{killed.1:Four} Ugandans were among {killed.1:nine} labourers killed.", [(9, 9)]),
        ("{killed.9:Four} guards were killed in the compound of {killed.5:a Kenyan contractor}.", [(4, 4)]),
        ("{killed.9:Six} Kenyan nurses died with {killed.1:two} Ugandan drivers.", [(8, 8)]),
        ("{killed.9:One} Kenyan was killed. It is said that {killed.1:another two} children were killed.", [(3, 3)]),
        (
            "Gunmen killed {killed.9:three} Kenyan clerks and {killed.3:a Ugandan soldier}. Kenya's embassy confirmed "
            "the deaths of {killed.9:three} citizens.",
            [(4, 4)],
        ),
        (
            "{killed.9:Two} clerks were killed and {injured.9:seven} injured, including a Kenyan and {killed.3:three} "
            "Ugandan cooks.",
            [(2, 2)],
        ),
        ("{killed.9:Two} died there. {injured.9:A third guard} wounded at Senna, Kenya, has died.", [(3, 3)]),
        ("{killed.9:Three} died. {injured.9:Ten} wounded at Senna, three of them badly, had died by night.", [(3, 3)]),
        ("{killed.9:Seven} died. The clinic received {killed.9:20} people, seven of whom were dead.", [(7, 7)]),
        ("{killed.9:Eight} technicians were shot dead. {killed.4:One} worker survived and called for help.", [(8, 8)]),
        ("{killed.9:A Kenyan couple} were found dead and {killed.8:their daughter} was found alive.", [(2, 2)]),
        ("{killed.9:Seven} have died. {injured.1:A cook} wounded in last month's attack died on Monday.", [(7, 7)]),
        ("{killed.1:A nurse} and {killed.1:a guard} were killed. The {killed.2:two} men were from here.", [(2, 2)]),
        ("{killed.9:A soldier} in uniform opens fire; {killed.9:one} trainer is killed.", [(1, 1)]),
        ("{killed.9:A Kenyan} in the works was stabbed to death.", [(1, 1)]),
        (
            "{killed.2:17} Kenyans among its {killed.5:25} crew died. The other {killed.2:eight} are Ugandans.",
            [(25, 25)],
        ),
        ("The number of dead has gone up to {killed.9:six}.", [(6, 6)]),
        ("It was said that {killed.9:three} people, {killed.1:two} of them children, died.", [(3, 3)]),
        ("{killed.9:Three} employees embraced martyrdom.", [(3, 3)]),
        ("{killed.9:Four} cooks were killed outright; {killed.9:two} died of their wounds.", [(6, 6)]),
        ("{killed.9:Four} cooks were killed; {killed.9:four} died of their wounds.", [(4, 4)]),
        ("{killed.9:Four} others died, police said. The ministry counts {killed.9:three} dead.", [(4, 4), (3, 3)]),
        ("A policeman was hurt. {killed.9:No} Kenyan citizen was killed.", []),
        ("{killed.9:Two} of the clerks, {killed.9:both} Kenyans, were killed.", [(2, 2)]),
        ("{killed.9:One security guard}, {killed.4:a Kenyan employed} by a contractor, was killed.", [(1, 1)]),
        ("{killed.2:A Kenyan cook}, {killed.1:his Ugandan mate} and {killed.1:two} guards were shot dead.", [(4, 4)]),
        ("{killed.9:The nurse} died on the spot and {killed.9:the driver} succumbed in hospital.", [(2, 2)]),
        ("{killed.9:Six} men died. {killed.1:One} was {killed.1:a Kenyan cook}.", [(6, 6)]),
        ("{killed.1:Two Kenyan drivers}, a Ugandan cook and a guard were killed.", [(4, 4)]),
        (
            "Nine soldiers guarding {killed.1:a Kenyan road-building firm} and {killed.9:one} driver were killed.",
            [(1, 1)],
        ),
        ("{killed.9:Four} clerks died. {killed.8:A third accused}, got {killed.5:life}.", [(4, 4)]),
        ("Gunmen killed {killed.1:a Kenyan cook} and {killed.1:a second cook}.", [(2, 2)]),
    ],
)
def test_totals(read_marks, marked: str, totals: list[tuple[int, int | None]]) -> None:
    """Everybody once: the figure for all, or the sum of distinct parts."""
    found = counted(read_marks, marked)[Outcome.KILLED]
    assert [(r.low, r.high) for r in found.totals] == totals


def test_rival_accounts_stay_apart(read_marks) -> None:
    """Two figures for everybody, each with its speaker, are two rows; nothing is averaged."""
    found = counted(
        read_marks,
        "Police said {killed.9:three} people were killed."
        " A doctor at the clinic said {killed.9:five} people were killed.",
    )[Outcome.KILLED]
    assert sorted(r.low for r in found.totals) == [3, 5]


def test_those_not_heard_of_since_are_missing(read_marks) -> None:
    """An apposition between people and what became of them hides neither, and those it lists share their lot."""
    report, spans = read_marks(
        "{killed.9:A guard} was killed. {injured.1:Two} clerks, {killed.1:a Kenyan} and {killed.1:a Ugandan}, are"
        " unaccounted for."
    )
    by_outcome = {o: [s for s in spans if s.field is f] for f, o in FIELDS.items()}
    found = {o: count(report, atoms) for o, atoms in atoms_by_outcome(report, by_outcome).items()}
    assert [r.low for r in found[Outcome.KILLED].totals] == [1]
    assert [r.low for r in found[Outcome.MISSING].totals] == [2]
    assert not found[Outcome.INJURED].totals


@pytest.mark.parametrize(
    ("marked", "taken"),
    [
        ("They took {kidnapped.9:ten} sailors. {kidnapped.9:Nine} others stayed aboard.", [10]),
        ("They took {kidnapped.9:ten} sailors; a warship took the {kidnapped.9:20} survivors to port.", [10]),
        ("{kidnapped.9:Four} armed men stole a lorry.", []),
        ("{kidnapped.9:Five} men took {kidnapped.1:a Kenyan nurse} from her house.", [1]),
        ("{kidnapped.9:Five} clerks abducted a week ago are still held.", [5]),
        (
            "{kidnapped.1:Five} drivers and {kidnapped.1:three} passengers were abducted. The passengers,"
            " {kidnapped.1:two} women and {kidnapped.1:a child}, were let go.",
            [8],
        ),
        ("{kidnapped.1:A cook} was taken. {kidnapped.7:Three} guards seized with him were let go.", [4]),
    ],
)
def test_who_was_taken(read_marks, marked: str, taken: list[int]) -> None:
    """Who stayed, survived or did it was not taken; those taken with others add to them."""
    report, spans = read_marks(marked)
    found = atoms_by_outcome(report, {Outcome.KIDNAPPED: spans}).get(Outcome.KIDNAPPED, [])
    assert [r.low for r in count(report, found).totals] == taken


def test_the_dead_of_those_taken(read_marks) -> None:
    """Hostages who were executed are killed, and taken as well where that is told."""
    report, spans = read_marks("{kidnapped.9:Four} of its six abducted clerks had been executed.")
    found = atoms_by_outcome(report, {Outcome.KIDNAPPED: spans})
    assert [a.low for a in found[Outcome.KILLED]] == [4]


def test_grammar_overrules_a_wrong_mark(read_marks) -> None:
    """A figure governed by "wounding" is no figure of the killed."""
    found = counted(read_marks, "The mine went off, killing {killed.9:two} herders and wounding {killed.9:nine}.")
    assert [r.low for r in found[Outcome.KILLED].totals] == [2]
    assert [r.low for r in found[Outcome.INJURED].totals] == [9]


def test_what_the_attackers_say_stands_beside_what_others_count(read_marks) -> None:
    """A figure that the attackers claim is a row of its own, whatever the others' parts come to."""
    found = counted(
        read_marks,
        "{killed.2:Two} drivers and {killed.1:a guard} were killed. The group claimed the raid and said its fighters"
        " had killed {killed.9:nine}.",
    )[Outcome.KILLED]
    assert [r.low for r in found.totals] == [3, 9]


@pytest.mark.parametrize(
    ("marked", "killed", "injured"),
    [
        (
            "{killed.9:A clerk} lost his life and {killed.9:six} persons, among them two cooks, sustained injuries.",
            1,
            6,
        ),
        ("The wounded from the strike on the depot now number {killed.9:13}. {killed.9:Six} are dead.", 6, 13),
        ("The blast martyred about {injured.9:21} clerks and left over {injured.9:60} wounded.", 21, 60),
        ("{injured.5:A third victim} of the raid on a bar in Lodwar died in hospital.", 3, None),
        ("CASUALTIES: {killed.9:FOUR} CIV KIA, {killed.9:TWO} WIA.", 4, 2),
        (
            "{killed.9:Three} officials were shot dead; a guest died of his wound, which makes {injured.9:four}.",
            4,
            None,
        ),
        ("{killed.9:Two} men were killed (one clinic counted {killed.9:two}) and {injured.9:28} injured.", 2, 28),
        (
            "They fired on a van, killing {killed.9:five}, among them {injured.1:two} clerks, and hurting "
            "{injured.9:three}.",
            5,
            3,
        ),
        (
            "{killed.9:A cook} was killed. {injured.9:Both men} were in good health, {injured.9:38} clerks are safe.",
            1,
            None,
        ),
        ("{killed.9:A cook} was killed. {injured.9:Another clerk}, who was at the pump, was not harmed.", 1, None),
        ("{killed.9:A cook} was killed and {injured.9:thirty} of our staff have returned safely.", 1, None),
        (
            "{killed.9:A cook} died. {injured.2:Three} guards and {injured.1:a clerk} were hurt, {injured.3:one} "
            "of the guards"
            " badly.",
            1,
            4,
        ),
        (
            "{injured.2:A second cook} wounded when a guard opened fire at a mill on Tuesday has died. "
            "{killed.9:His mate}"
            " died the same day.",
            2,
            None,
        ),
        ("{killed.9:Nine} men died and {injured.2:ten} were wounded. The attackers lost {injured.9:21} men.", 9, 10),
        ("{injured.9:Eight} soldiers were hurt on Saturday and {killed.9:10} Abu Sayyaf men were killed.", None, 8),
        (
            "Gunmen who tried to storm the high-security jail of Dale, 50 km from the capital, killed {killed.1:four} "
            "cooks and {killed.1:a prisoner} in an assault in the small hours of Monday morning and lost "
            "{killed.9:three} men.",
            5,
            None,
        ),
        (
            "Police, who earlier spoke of one dead in each place, said on Monday that {killed.9:three} people died.",
            3,
            None,
        ),
        ("A mortar shell kills {killed.9:four} clerks and hurts {killed.2:two}.", 4, 2),
        (
            "A bullet killed {killed.9:a nurse} and two men hurt {injured.9:six}; {killed.3:the Kenyan} fired on them.",
            1,
            6,
        ),
    ],
)
def test_what_became_of_them(read_marks, marked: str, killed: int | None, injured: int | None) -> None:
    """What the grammar says of a figure decides, not the mark."""
    found = counted(read_marks, marked)
    told = {o: max((r.low for r in c.totals), default=None) for o, c in found.items()}
    assert (told.get(Outcome.KILLED), told.get(Outcome.INJURED)) == (killed, injured)


@pytest.mark.parametrize(
    ("marked", "nations"),
    [
        ("{killed.9:Three} Chinese engineers were killed.", {"CN": 3}),
        ("{killed.9:Eight} labourers died: six Kenyans and two Ugandans.", {"KE": 6, "UG": 2}),
        ("{killed.9:Four} people died, including a Kenyan nurse.", {"KE": 1}),
        ("{killed.9:Two} nurses from Uganda were killed.", {"UG": 2}),
        ("{killed.9:Two} soldiers were killed at a Chinese company.", {}),
        ("{killed.9:Two} guards of a Chinese-owned mine were killed.", {}),
        ("{killed.9:Six} soldiers were killed.", {}),
        ("{killed.9:A Kenyan nurse and a Ugandan driver} were shot dead.", {"KE": 1, "UG": 1}),
        (
            "{killed.9:Two} aid workers, {killed.1:a Kenyan nurse} and {killed.1:a Ugandan driver}, were shot dead.",
            {"KE": 1, "UG": 1},
        ),
        ("{killed.9:A labourer from Uganda} was killed.", {"UG": 1}),
        ("{killed.9:The driver}, a citizen of Uganda, was killed.", {"UG": 1}),
        ("{killed.9:One} is a Uganda national.", {"UG": 1}),
        ("{killed.9:Two} are citizens of Uganda.", {"UG": 2}),
        ("{killed.9:Two} Uganda citizens died.", {"UG": 2}),
        ("{killed.9:Uganda's ambassador} was shot dead.", {"UG": 1}),
        ("{killed.9:A woman} from Uganda, Ann Doe, a nurse, died.", {"UG": 1}),
        ("{killed.9:Six} of the dead are {killed.1:Kenyan}.", {"KE": 6}),
        ("{killed.9:One} of {killed.1:the Kenyans} died.", {"KE": 1}),
        ("{killed.3:A Kenyan family} of {killed.9:seven} died.", {"KE": 7}),
        ("A bus carried twelve Chinese. {killed.9:Ten} of them were killed.", {"CN": 10}),
    ],
)
def test_nationality_only_where_stated(read_marks, marked: str, nations: dict[str, int]) -> None:
    """A nationality is read beside the people, never from an employer, a place or a uniform."""
    found = counted(read_marks, marked)[Outcome.KILLED]
    assert {r.nationality: r.low for r in by_nationality(found.parts)} == nations


def test_rival_numbers_of_one_nation_are_not_added(read_marks) -> None:
    """What two speakers say of all dead of a nation stands side by side."""
    found = counted(
        read_marks,
        "{killed.9:Eleven} died. {killed.1:Four} Chinese were among the dead; others put the number of Chinese dead at"
        " {killed.4:six}.",
    )[Outcome.KILLED]
    assert sorted(r.low for r in by_nationality(found.parts) if r.nationality == "CN") == [4, 6]
    assert [r.low for r in found.totals] == [11]


def test_whoever_is_told_of_twice_is_counted_once(read_marks) -> None:
    """Of two dead, a Kenyan guard and later "the Kenyan" are one; where there is room they are two."""
    marked = "{killed.1:A Kenyan guard} and {killed.1:an elderly woman} died. {killed.1:A Kenyan} had called for help."
    parts = counted(read_marks, marked)[Outcome.KILLED].parts
    assert [(r.low, r.role) for r in parts if r.nationality] == [(1, "guard"), (1, None)]
    assert [r.low for r in by_nationality(parts, 1)] == [1]
    assert [r.low for r in by_nationality(parts, 9)] == [2]
    marked = (
        "{killed.9:Eight} died, {killed.1:six} Chinese, {killed.1:their Kenyan guide} and {killed.1:a driver}. The dead"
        " are {killed.1:six} Chinese and {killed.1:two} Kenyans."
    )
    parts = counted(read_marks, marked)[Outcome.KILLED].parts
    assert {r.nationality: r.low for r in by_nationality(parts, 8)} == {"CN": 6, "KE": 2}


@pytest.mark.parametrize("marked", ["Police killed {killed.9:four} gunmen.", "A girl of {killed.5:nine} was grazed."])
def test_attackers_and_ages_are_no_victims(read_marks, marked: str) -> None:
    """Attackers are never victims, and an age counts nobody."""
    assert all(not c.totals for c in counted(read_marks, marked).values())


@pytest.mark.parametrize(
    ("text", "number", "dead"),
    [
        ("On 12 March gunmen killed two drivers.", "12", False),
        ("Six gunmen killed two guards near the bridge.", "Six", False),
        ("Six gunmen were killed near the bridge.", "Six", True),
        ("Guards fired back: six gunmen killed, two captured.", "six", True),
        ("Four of the attackers killed in the raid were teenagers.", "Four", True),
        ("Nine suspects were held and two were liquidated in an operation.", "two", True),
        ("One of the miscreants was also done to death.", "One", True),
        ("Two terrorists involved in the incident were neutralised subsequently.", "Two", True),
        ("The governor says that 3 HX were killed by guards in pursuit.", "3", True),
        ("The Reed militia claimed the raid. Four guards and 31 militiamen were killed.", "31", True),
        ("Four guards and 31 militiamen were killed.", "31", False),
        ("The Reed militia claimed it. Nine died, 31 pro-government militiamen were killed.", "31", False),
    ],
)
def test_attackers_who_kill_are_not_among_the_dead(read_marks, text: str, number: str, dead: bool) -> None:
    """Nor is a day of a month a number of them."""
    report, _ = read_marks(text)
    at = text.index(number)
    assert attackers_killed(report, at, at + len(number)) is dead


def test_nobody_of_one_nationality_says_nothing_of_others(read_marks) -> None:
    """Here "no Kenyan citizen was harmed" is a figure for Kenyans, none for everybody."""
    found = counted(read_marks, "{killed.9:Three} guards were killed. {injured.9:No} Kenyan citizen was harmed.")
    assert [(r.low, r.high, r.nationality) for r in found[Outcome.INJURED].parts] == [(0, 0, "KE")]
    assert found[Outcome.INJURED].totals == ()


@pytest.mark.parametrize(
    ("marked", "outcome"),
    [
        ("Rebels stormed the camp. {kidnapped.9:Thirty} workers have not been accounted for.", Outcome.MISSING),
        ("Two were taken away. A guard died and {kidnapped.9:a cook} is missing.", Outcome.KIDNAPPED),
        ("Rebels took four nurses hostage. {kidnapped.9:Four} nurses are still missing.", Outcome.KIDNAPPED),
    ],
)
def test_people_missed_are_taken_only_where_somebody_was(read_marks, marked: str, outcome: Outcome) -> None:
    """Whoever is unaccounted for after an attack is missing, not kidnapped."""
    report, spans = read_marks(marked)
    found = atoms_by_outcome(report, {Outcome.KIDNAPPED: spans})
    assert [o for o, atoms in found.items() if atoms] == [outcome]


def test_whoever_was_carried_off_is_not_dead(read_marks) -> None:
    """Words marked for two outcomes count for the one that their sentence tells."""
    report, spans = read_marks("{killed.1:Two} guards were killed and {killed.1:a surveyor} was carried off.")
    taken = [replace(spans[1], field=SpanField.KIDNAPPED)]
    found = atoms_by_outcome(report, {Outcome.KILLED: spans, Outcome.KIDNAPPED: taken})
    assert {o: sum(a.low for a in atoms) for o, atoms in found.items()} == {Outcome.KILLED: 2, Outcome.KIDNAPPED: 1}


@pytest.mark.parametrize(
    ("marked", "nation"),
    [
        ("Men fired on a van of Chinese miners, killing {killed.9:two} of them.", "CN"),
        ("Ugandan rebels fired on a van, killing {killed.9:two} of those in it.", None),
        ("{killed.9:Two} Kenyan employees of the Ugandan Refugee Council were killed.", "KE"),
        ("{killed.9:The body of a Kenyan buyer} was found.", "KE"),
        ("{killed.9:Two} tourists from Uganda, Norway and Spain were killed.", None),
        ("{killed.1:Two} Kenyans were killed. {killed.1:One} of the Kenyans killed was an official.", "KE"),
        ("The {killed.1:driver, a Kenyan}, and {killed.1:two} guards were killed.", "KE"),
    ],
)
def test_nations_of_those_meant(read_marks, marked: str, nation: str | None) -> None:
    """Them: the people named before; an aside tells whom it stands beside, once."""
    rows = by_nationality(counted(read_marks, marked)[Outcome.KILLED].parts)
    assert [r.nationality for r in rows] == ([nation] if nation else [])
    assert all(r.low == (1 if "driver" in marked or "body" in marked else 2) for r in rows)


def test_a_list_behind_a_colon_tells_of_those_before_it(read_marks) -> None:
    """Words marked as kidnapped are dead where the list they stand in spells out the dead."""
    report, spans = read_marks("{killed.9:Forty} hostages were dead: {kidnapped.1:eight} Kenyans and others.")
    found = atoms_by_outcome(report, {Outcome.KILLED: spans[:1], Outcome.KIDNAPPED: spans[1:]})
    assert [a.low for a in found[Outcome.KILLED]] == [40, 8]
    assert not found[Outcome.KIDNAPPED]


@pytest.mark.parametrize(
    ("marked", "figures"),
    [
        ("{injured.9:Thirteen} others remained on board unhurt.", []),
        ("{injured.9:Two} guards survived with burns.", [2]),
        ("{injured.9:Two} others were hurt. {injured.7:None} of the other Kenyans was harmed.", [2]),
    ],
)
def test_the_unhurt_are_not_hurt(read_marks, marked: str, figures: list[int]) -> None:
    """A number beside a word for no harm counts nobody."""
    report, spans = read_marks(marked)
    found = atoms_by_outcome(report, {Outcome.INJURED: spans})[Outcome.INJURED]
    assert [a.low for a in found if a.low] == figures


def test_a_list_of_the_missing(read_marks) -> None:
    """What a list behind a colon is of holds for each of its members."""
    report, spans = read_marks(
        "{killed.9:Twelve} died. Four are missing: {killed.1:three} Kenyans and {killed.1:a Ugandan}."
    )
    found = atoms_by_outcome(report, {Outcome.KILLED: spans})
    assert [a.low for a in found[Outcome.KILLED]] == [12]
    assert [a.low for a in found[Outcome.MISSING]] == [3, 1]


@pytest.mark.parametrize(
    ("marked", "killed"),
    [
        ("{killed.9:No guest} was killed.", [(0, 0)]),
        ("{killed.5:The three} men who killed {killed.8:six} cooks were brothers. {killed.9:All three} were shot dead.",
         [(6, 6)]),
        ("{killed.9:Six} people died. The six are {killed.1:four} Kenyans, {killed.1:a Ugandan} and a guard.",
         [(6, 6)]),
        ("The dead are {killed.1:two} Kenyans, {injured.1:a Ugandan man} and {injured.1:a Peruvian} whose wife lived.",
         [(4, 4)]),
        ("{killed.1:Two} Kenyans, {killed.1:a Ugandan} and {killed.1:a Peruvian} died. {killed.8:One} was taken alive.",
         [(4, 4)]),
        ("The hospital received {injured.9:21} casualties: 18 were injured and {killed.3:three} were dead on arrival.",
         [(3, 3)]),
        ("The front claimed the raid in which {killed.9:four} cooks died.", [(4, 4)]),
        ("A bomb went off at a ceremony for a slain {killed.9:general}.", []),
        ("The number of dead is given as {killed.4:21} by the town and as {killed.4:eight} by a nurse.",
         [(21, 21), (8, 8)]),
        ("The front boasted that its men had struck at the well. It spoke of {killed.9:ten} killed. The ministry "
         "stands by {killed.9:six}.", [(6, 6), (10, 10)]),
    ],
)  # fmt: skip
def test_who_is_among_the_dead(read_marks, marked: str, killed) -> None:
    """Attackers, the spared, the figure of all casualties and those who died before are not."""
    told = counted(read_marks, marked)
    totals = told[Outcome.KILLED].totals if Outcome.KILLED in told else ()
    assert [(t.low, t.high) for t in totals] == killed


@pytest.mark.parametrize(
    ("text", "word", "dead"),
    [
        ("Three attackers, all now dead, were brothers.", "Three", True),
        ("Four suspects put up resistance when police came and were killed.", "Four", True),
        ("Three gunmen came. All three were shot dead.", "three were", True),
        ("Three cooks came. All three were shot dead.", "three were", False),
        ("Four suspects fled and two guards were killed.", "Four", False),
        ("Four guards were killed, as were two of the attackers.", "two", True),
        ("Four guards were hurt, as were two of the attackers.", "two", False),
    ],
)
def test_attackers_who_died(read_marks, text: str, word: str, dead: bool) -> None:
    """Also where the verb stands far behind, or a later word points back at them."""
    report, _ = read_marks(text)
    at = text.index(word)
    assert attackers_killed(report, at, at + len(word.split(maxsplit=1)[0])) is dead


def test_both_are_of_the_nation_told_before(read_marks) -> None:
    """ "Two Kenyans …, leaving both wounded": both are Kenyans."""
    told = counted(read_marks, "He shot at two Kenyan fitters, leaving {injured.9:both} badly wounded.")
    assert [(r.nationality, r.low) for r in told[Outcome.INJURED].parts] == [("KE", 2)]


def test_minor_injuries_are_no_minors(read_marks) -> None:
    """The word for a child is none before injuries."""
    told = counted(read_marks, "{injured.9:Two} foreigners received minor injuries.")
    assert [r.role for r in told[Outcome.INJURED].parts] in ([], [None])


@pytest.mark.parametrize(
    ("marked", "killed"),
    [
        ("Raiders killed {killed.1:a nurse} and {killed.1:six} cooks. {killed.9:Two} died on the spot; {killed.9:five}"
         " others succumbed in hospital.", [(7, 7)]),
        ("{killed.1:Three} Kenyans and {killed.1:three} Ugandans died. A spokesman first spoke of {killed.2:three}"
         " foreigners and {killed.1:one} Ugandan killed. He raised {killed.3:the Ugandan} dead to {killed.9:three}.",
         [(6, 6)]),
        ("{killed.7:Three} Kenyans lost their lives. The bodies of {killed.1:the three} were flown home. With"
         " {killed.2:three} Ugandans also dead it was a black day.", [(6, 6)]),
        ("{killed.9:Eleven} died. Among {killed.1:the dead} are {killed.1:a Kenyan nurse} and {killed.1:a Ugandan}.",
         [(11, 11)]),
        ("{killed.9:Seven} people, {killed.5:a nurse} among them, were mown down.", [(7, 7)]),
        ("It killed {killed.9:three} of the crew. She carried 23 people: 18 Kenyans, {killed.1:two} Ugandans and"
         " {killed.1:a Peruvian}.", [(3, 3)]),
    ],
)  # fmt: skip
def test_those_told_of_twice_count_once(read_marks, marked: str, killed) -> None:
    """Divided another way, overtaken, pointed back at, of a ship's company."""
    assert [(t.low, t.high) for t in counted(read_marks, marked)[Outcome.KILLED].totals] == killed


@pytest.mark.parametrize(
    "marked",
    [
        "Three surveyors were taken. {injured.8:One} of the surveyors has {injured.8:an ulcer} and is carried.",
        "The two were found. {injured.8:The foreman} was thin but in good health.",
    ],
)
def test_whoever_is_only_ill_was_not_hurt(read_marks, marked):
    assert Outcome.INJURED not in counted(read_marks, marked) or not counted(read_marks, marked)[Outcome.INJURED].totals


def test_whoever_robbers_lock_up_was_not_carried_off(read_marks):
    report, spans = read_marks("Robbers shot a guard. {kidnapped.8:Three children} were locked in the kitchen.")
    taken = [s for s in spans if s.field is SpanField.KIDNAPPED]
    assert not atoms_by_outcome(report, {Outcome.KIDNAPPED: taken})[Outcome.KIDNAPPED]


@pytest.mark.parametrize(
    ("marked", "outcome", "figures"),
    [
        ("{killed.9:Eleven} people died. {injured.3:Ten} of the victims were foreigners.", Outcome.INJURED, []),
        ("At least {injured.9:17} people were cut by flying glass.", Outcome.INJURED, [17]),
        ("{killed.9:At least 17} people were cut by flying glass.", Outcome.INJURED, [17]),
        ("Gunmen killed {killed.9:two} cooks. {killed.1:The dead woman's son} was there.", Outcome.KILLED, [2]),
    ],
)  # fmt: skip
def test_what_the_words_say_overrules_the_mark(read_marks, marked: str, outcome: Outcome, figures: list[int]) -> None:
    """Victims are of those who died; glass cuts; kin of the dead are alive."""
    told = counted(read_marks, marked)
    assert [t.low for t in told[outcome].totals] == figures if outcome in told else not figures


def test_a_crew_of_whom_some_are_told_is_counted_whole(read_marks) -> None:
    """ "A crew of 11, seven of them Kenyans": all eleven were taken."""
    report, spans = read_marks("They seized a ship with a crew of 11, {kidnapped.5:seven} of them Kenyans.")
    found = atoms_by_outcome(report, {Outcome.KIDNAPPED: spans})[Outcome.KIDNAPPED]
    assert [(t.low, t.high) for t in count(report, found).totals] == [(11, 11)]


def test_who_is_told_of_leaves_no_room_for_the_others(read_marks) -> None:
    """Where those said to have died are all the dead, another who is only listed elsewhere was none of them."""
    marked = (
        "{killed.9:Three} people died: {killed.1:two} Kenyans and {killed.1:a Ugandan}. In hospital lies"
        " {killed.1:a Peruvian}."
    )
    parts = counted(read_marks, marked)[Outcome.KILLED].parts
    assert {r.nationality for r in parts} == {"KE", "UG"}


def test_what_a_mark_itself_tells_is_not_overruled_by_its_list(read_marks):
    marked = "{killed.9:A labourer lost his life} and {killed.9:six} persons, two of them Kenyans, sustained injuries."
    found = counted(read_marks, marked)
    assert [(r.low, r.high) for r in found[Outcome.KILLED].totals] == [(1, 1)]
    assert [(r.low, r.high) for r in found[Outcome.INJURED].totals] == [(6, 6)]


@pytest.mark.parametrize(
    "marked",
    [
        '"What do you tell the families if {killed.9:five} workers are killed?" she asked.',
        '"Any time {killed.9:one} of our pupils is killed, we all mourn," she said.',
        "They shot at {killed.9:two} turkeys and a rabbit.",
    ],
)
def test_a_figure_that_is_only_supposed_counts_nobody(read_marks, marked):
    """Nor does one of game."""
    report, spans = read_marks(marked)
    assert not atoms_by_outcome(report, {Outcome.KILLED: spans})[Outcome.KILLED]


@pytest.mark.parametrize(
    ("marked", "killed"),
    [
        ("{killed.9:Nobody} died. {killed.1:One} is a clerk, 66.", [(0, 0)]),
        ("Five young men took over a café and murdered {killed.9:20} guests: {killed.1:nine} Kenyans and others. Troops"
         " ended it, killing {killed.8:the five}.", [(20, 20)]),
        ("They hold two Kenyans. Yesterday it killed {killed.9:the second}, a spokesman said.", [(2, 2)]),
        ("{killed.9:A guard} was shot dead. A comrade of {killed.3:22} died later.", [(1, 1)]),
    ],
)  # fmt: skip
def test_who_did_not_die_and_who_did_it(read_marks, marked: str, killed) -> None:
    """Nobody is nobody; attackers pointed back at, and ages, count for nothing; the second makes two."""
    told = counted(read_marks, marked)
    totals = told[Outcome.KILLED].totals if Outcome.KILLED in told else ()
    assert [(t.low, t.high) for t in totals] == killed


def test_whoever_got_away_was_not_taken(read_marks) -> None:
    """ "A Peruvian and his wife jumped into the water and escaped" tells of two who were not."""
    report, spans = read_marks(
        "They took {kidnapped.9:two} Kenyans. {kidnapped.2:A Peruvian} and {kidnapped.2:his Kenyan wife} jumped into"
        " the water and escaped."
    )
    found = atoms_by_outcome(report, {Outcome.KIDNAPPED: spans})[Outcome.KIDNAPPED]
    assert [a.low for a in found] == [2]


def test_killed_and_wounded_of_one_nation(read_marks) -> None:
    """ "Three Kenyans were killed and nine wounded": the nine are Kenyans too; "nine others" may be anybody."""
    for words, nations in (("nine} wounded", [("KE", 9)]), ("nine} others wounded", [])):
        told = counted(read_marks, f"{{killed.9:Three}} Kenyan guards were killed and {{injured.9:{words}.")
        parts = [(r.nationality, r.low) for r in told[Outcome.INJURED].parts if r.nationality]
        assert parts == nations


def test_a_number_right_before_its_fate_is_told_by_it(read_marks):
    report, spans = read_marks("{killed.9:22} dead, {injured.9:11} wounded, {injured.9:26} carried off.")
    by_outcome = {o: [s for s in spans if s.field is f] for f, o in FIELDS.items()}
    found = atoms_by_outcome(report, by_outcome)
    assert {o: [a.low for a in atoms] for o, atoms in found.items()} == {
        Outcome.KILLED: [22], Outcome.INJURED: [11], Outcome.KIDNAPPED: [26],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("marked", "taken"),
    [
        ("{kidnapped.1:Two} nurses were forced into a car by {kidnapped.9:three} men in uniform.", [(2, 2)]),
        ("{kidnapped.2:Three} of the staff, {kidnapped.1:two} cooks and {kidnapped.1:a maid}, were taken.", [(3, 3)]),
        ("Sixteen panners were murdered at the river; {kidnapped.9:thirty} got away.", []),
        ("Ten panners were abducted at the river; {kidnapped.9:three} more were taken.", [(3, 3)]),
        (
            "{kidnapped.3:Seven} employees of the operator and {kidnapped.1:its contractor} were abducted; "
            "{kidnapped.9:four} are still held.",
            [(7, 7)],
        ),
    ],
)
def test_people_taken(read_marks, marked, taken) -> None:
    """By whom people were taken is not counted, nor who got away where nobody was taken, nor anybody twice."""
    report, spans = read_marks(marked)
    atoms = atoms_by_outcome(report, {Outcome.KIDNAPPED: spans})[Outcome.KIDNAPPED]
    assert [(r.low, r.high) for r in count(report, atoms).totals] == taken


def test_a_nation_said_of_some_is_not_that_of_all(read_marks) -> None:
    """Of nine victims of whom three are Kenyan, nothing says what the nine are."""
    report, spans = read_marks("Of the {killed.9:nine} victims {killed.1:three} are Kenyan.")
    atoms = atoms_by_outcome(report, {Outcome.KILLED: spans})[Outcome.KILLED]
    assert {a.low: a.people.nationality for a in atoms} == {9: None, 3: "KE"}


def test_all_six_are_those_told_of(read_marks) -> None:
    """Two hurt badly and four slightly, "all six are clerks", are six."""
    report, spans = read_marks(
        "{injured.9:Two other} clerks were badly hurt. {injured.9:Four more} had minor injuries. All {injured.6:six} "
        "are from this town."
    )
    atoms = atoms_by_outcome(report, {Outcome.INJURED: spans})[Outcome.INJURED]
    assert [r.low for r in count(report, atoms, hurt=True).totals] == [6]


def test_those_hurt_beside_a_figure_for_the_dead(read_marks) -> None:
    """What is said of the wounded after "with" is nothing of the dead before it."""
    marked = "The office puts the dead at {killed.9:20}, other reports at {killed.9:21}, with {injured.9:16} wounded."
    found = counted(read_marks, marked)
    assert [r.low for r in found[Outcome.INJURED].totals] == [16]


def test_a_third_hurt_beside_two_dead_is_one_of_their_kind(read_marks) -> None:
    """ "Injured a third" after two dead Kenyans tells of one Kenyan who was hurt."""
    found = counted(read_marks, "A blast killed {killed.9:two} Kenyan cooks and injured {injured.5:a third}.")
    assert [(r.low, r.nationality) for r in found[Outcome.INJURED].parts] == [(1, "KE")]


@pytest.mark.parametrize(
    ("marked", "hurt"),
    [
        ("{injured.9:Two} men, aged 28 and 22, were shot.\n\n{injured.9:Two} others were driven to a clinic.", 4),
        ("{injured.9:A man} was badly hurt in the back. {injured.9:Three} other people were wounded, police said.", 4),
        ("{injured.9:A woman} was shot, {injured.9:another woman} was shot and {injured.9:a man} was shot.", 3),
        ("{injured.9:Four} people were hurt. {injured.9:Two} are in surgery. {injured.9:Two others} went home.", 4),
    ],
)
def test_others_who_were_hurt_are_others(read_marks, marked, hurt) -> None:
    """Others than those told of before are counted with them, unless a figure counts everybody."""
    report, spans = read_marks(marked)
    atoms = atoms_by_outcome(report, {Outcome.INJURED: spans})[Outcome.INJURED]
    assert [t.low for t in count(report, atoms, hurt=True).totals] == [hurt]


def test_parts_that_the_report_calls_overtaken_are_all_there_is(read_marks) -> None:
    """Where no other figure is told, what earlier reports knew of some is counted, and nothing fails."""
    report, spans = read_marks("Earlier reports spoke of {killed.1:two cooks} and {killed.1:a clerk} among the dead.")
    atoms = atoms_by_outcome(report, {Outcome.KILLED: spans})[Outcome.KILLED]
    parts = [replace(a, earlier=True, part=True) for a in atoms]
    assert [(r.low, r.high) for r in count(report, parts).totals] == [(3, 3)]


def test_who_is_described_when_told_of_again_is_one(read_marks) -> None:
    """The guard, a gendarme of 30, is one man, and so is the mayor of whom a later sentence tells more."""
    marked = (
        "It killed {killed.1:the mayor}, {killed.1:his driver} and {killed.1:his guard}. {killed.4:The mayor} died in "
        "hospital. {killed.1:The guard}, {killed.1:a gendarme} of 30, and {killed.4:the driver} died there."
    )
    parts = counted(read_marks, marked)[Outcome.KILLED].parts
    assert [(p.low, p.role) for p in parts] == [(1, "official"), (1, "driver"), (1, "guard")]


def test_those_of_a_nation_among_the_dead(read_marks) -> None:
    """ "The dead" is nobody of his own, and "a fifth Kenyan" besides four is of five."""
    marked = "{killed.9:Eleven} died. Among {killed.1:the dead} are {killed.1:a Kenyan nurse} and {killed.1:a Ugandan}."
    found = counted(read_marks, marked)[Outcome.KILLED]
    assert {r.nationality: r.low for r in by_nationality(found.parts)} == {"KE": 1, "UG": 1}
    marked = "{killed.9:Six} died. The dead are Kenyans: {killed.1:two} cooks and {killed.1:a soldier}."
    found = counted(read_marks, marked)[Outcome.KILLED]
    assert {r.nationality: r.low for r in by_nationality(found.parts)} == {"KE": 3}
    marked = "{killed.9:Six} died. Most of the dead were Kenyans; {killed.1:three} were Ugandans."
    found = counted(read_marks, marked)[Outcome.KILLED]
    assert {r.nationality: r.low for r in by_nationality(found.parts)} == {"UG": 3}
    marked = "{killed.1:Four} Kenyans were killed. {killed.1:A fifth} Kenyan died in hospital."
    found = counted(read_marks, marked)[Outcome.KILLED]
    assert {r.nationality: r.low for r in by_nationality(found.parts)} == {"KE": 5}


def test_those_killed_beside_those_taken_are_told_behind_an_aside(read_marks) -> None:
    """ "Four were abducted and eight, among them five guards, killed": nobody took the eight."""
    report, spans = read_marks(
        "{kidnapped.3:Four} cooks were abducted and at least {kidnapped.9:eight} men, among them five guards, killed."
    )
    found = atoms_by_outcome(report, {Outcome.KIDNAPPED: spans})
    assert [a.low for a in found[Outcome.KIDNAPPED]] == [4]
    assert [a.low for a in found[Outcome.KILLED]] == [8, 5]


def test_one_and_a_figure_of_another_trade_are_added_up(read_marks) -> None:
    """Of the hurt too; who is questioned is none of them."""
    marked = (
        "{injured.7:A housemaid} was hurt in the arm. {injured.8:Two} herdsmen are nursing injuries. {injured.5:A "
        "third}, whom police had counted among them, is being questioned."
    )
    report, spans = read_marks(marked)
    atoms = atoms_by_outcome(report, {Outcome.INJURED: spans})[Outcome.INJURED]
    assert [(t.low, t.high) for t in count(report, atoms, hurt=True).totals] == [(3, 3)]


def test_what_the_attackers_say_adds_to_no_nation(read_marks) -> None:
    """Nor does whoever is introduced by trade beside one known by nation alone have his."""
    marked = (
        "{killed.8:Two} Chinese nationals were killed. The BLA said in a statement that it had killed more than "
        "{killed.4:five} Chinese."
    )
    found = counted(read_marks, marked)[Outcome.KILLED]
    assert [(r.nationality, r.low) for r in by_nationality(found.parts)] == [("CN", 2)]
    marked = (
        "At least {injured.9:ten} people, {injured.1:one} Chinese among them, were wounded in an explosion near the "
        "port on Sunday. {injured.1:A police officer} and {injured.1:a woman} were among those injured."
    )
    parts = counted(read_marks, marked)[Outcome.INJURED].parts
    assert [(p.low, p.nationality, p.role) for p in parts] == [
        (1, "CN", None), (1, None, "police officer"), (1, None, "woman"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("marked", "taken"),
    [
        ("{kidnapped.9:303} pupils were kidnapped on Friday. {kidnapped.9:Twelve} teachers were also taken.", [315]),
        ("{kidnapped.9:Five} nurses were abducted. {kidnapped.9:Two} drivers were also taken. So {kidnapped.9:seven} "
         "persons were kidnapped.", [7]),
    ],
)  # fmt: skip
def test_others_who_were_also_taken(read_marks, marked: str, taken: list[int]) -> None:
    """They add to those told of before, unless a later figure holds them."""
    report, spans = read_marks(marked)
    atoms = atoms_by_outcome(report, {Outcome.KIDNAPPED: spans})[Outcome.KIDNAPPED]
    assert [t.low for t in count(report, atoms).totals] == taken
