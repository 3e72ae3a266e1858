"""Reports made up for measuring: about 220 words each, three about each attack, one older attack in the background.

usage: python benchmarks/generated.py FOLDER [--reports 1000] [--seed 20210101]

The same number and seed write the same files. Everything in them is invented.
"""

from __future__ import annotations

import argparse
import random
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

PLACES = {
    "Afghanistan": "Kandahar Herat Kunduz Jalalabad Faizabad Ghazni Khost Zaranj Maimana",
    "Pakistan": "Quetta Gwadar Peshawar Bannu Turbat Khuzdar Karachi Zhob Chaman",
    "Tajikistan": "Khorog Kulob Bokhtar Panjakent",
    "Iraq": "Mosul Kirkuk Ramadi Tikrit Samarra Baqubah Fallujah",
    "Syria": "Aleppo Homs Palmyra Raqqa Idlib Daraa",
    "Nigeria": "Maiduguri Kaduna Jos Katsina Sokoto Gusau Makurdi Minna",
    "Mali": "Gao Mopti Kayes Timbuktu Sikasso Menaka",
    "Burkina Faso": "Djibo Dori Fada Kaya Ouahigouya",
    "Niger": "Diffa Agadez Tahoua Tillaberi",
    "the Democratic Republic of Congo": "Goma Bunia Beni Butembo Uvira Kolwezi",
    "Somalia": "Mogadishu Kismayo Baidoa Beledweyne Galkayo",
    "Ethiopia": "Gondar Dessie Adigrat Jijiga Nekemte",
    "Sudan": "Nyala Kadugli Kassala Geneina",
    "Mozambique": "Pemba Palma Mueda",
    "Colombia": "Cali Arauca Tibu Buenaventura Popayan",
    "Mexico": "Culiacan Celaya Reynosa Uruapan",
    "the Philippines": "Jolo Cotabato Marawi Isabela",
    "Myanmar": "Lashio Myitkyina Sittwe Loikaw",
}
PEOPLE = (
    "Chinese engineers", "Turkish drillers", "road workers", "policemen", "villagers", "bus passengers", "guards",
    "aid workers", "miners", "farmers", "soldiers", "teachers", "Indian technicians", "lorry drivers", "nurses",
)  # fmt: skip
DEEDS = (
    "Gunmen opened fire on {target}, killing {killed} {people} and wounding {injured} others",
    "A bomb exploded beside {target}, killing {killed} {people} and injuring {injured}",
    "A drone struck {target}; {killed} {people} were killed and {injured} were wounded",
    "Armed men stormed {target}, killed {killed} {people} and abducted {injured} more",
)
TARGETS = (
    "a workers' camp", "a convoy of lorries", "a police post", "a gold mine", "a bridge site", "a market",
    "a school", "a clinic", "a hydropower dam", "a railway station", "a hotel", "a mosque", "a cement factory",
)  # fmt: skip
WORDS = {
    "who": "official|commander|resident|doctor|shopkeeper|driver|witness|teacher|governor|spokesman|widow|foreman|"
    "elder|"
    "nurse|farmer|lawyer|journalist|minister|trader|relative",
    "where": "district|valley|province|suburb|bazaar|camp|hospital|compound|junction|harbour|village|frontier post",
    "said": "said|told reporters|wrote in a statement|told local radio|confirmed|added|recalled|insisted",
    "what": "the road had been closed since dawn|rain had washed away the only bridge|work would not resume this month|"
    "help had come too late|shops had stayed shut|the search went on through the night|telephones had been cut off|"
    "the families wanted answers|more patrols had been promised|schools would open again on Monday|"
    "the contract had been signed in spring|fuel was running short|the helicopters had turned back|"
    "nobody had claimed responsibility|guards had been posted on the roofs|the wages had not been paid",
    "why": "because of the heat|despite the rain|after a long meeting|before the elections|while talks went on|"
    "for the third time this year|as the harvest began|without giving a reason|in front of the mosque",
    "number": "two|three|four|five|seven|nine|eleven|fifteen|twenty|forty",
    "thing": "lorries|generators|tents|checkpoints|ambulances|buses|wells|drilling rigs|warehouses|sacks of flour",
    "fate": "were left behind|had to be replaced|were brought from the capital|stood empty|were counted at noon|"
    "had been ordered last year|were waiting at the border|were no longer in use",
}
SENTENCES = (
    "A {who} from the {where} {said} that {what} {why}.",
    "In the {where}, {number} {thing} {fate}, a {who} {said}.",
    "{number} {thing} {fate} {why}, and {what}, the {who} {said}.",
    "The {who} and a {who2} {said} {why} that {what}.",
)


@dataclass(frozen=True)
class Attack:
    """One invented attack that several reports tell of."""

    day: date
    place: str
    country: str
    deed: str
    target: str
    people: str
    killed: int
    injured: int


def attacks(chance: random.Random, count: int) -> list[Attack]:
    """Attacks over four years, in order of their days."""
    made = []
    for _ in range(count):
        country = chance.choice(list(PLACES))
        place = chance.choice(PLACES[country].split())
        made.append(
            Attack(
                day=date(2021, 1, 1) + timedelta(days=chance.randrange(1500)),
                place=place,
                country=country,
                deed=chance.choice(DEEDS),
                target=chance.choice(TARGETS),
                people=chance.choice(PEOPLE),
                killed=chance.randrange(2, 20),
                injured=chance.randrange(2, 30),
            )
        )
    return sorted(made, key=lambda attack: attack.day)


def story(chance: random.Random, attack: Attack, older: Attack, sentences: int = 9) -> str:
    """A report on an attack, with an older one in its background."""
    deed = attack.deed.format(target=attack.target, killed=attack.killed, people=attack.people, injured=attack.injured)
    lead = f"{deed} near {attack.place} in {attack.country} on {attack.day.day} {attack.day:%B}, officials said."
    said = [sentence(chance) for _ in range(sentences)]
    past = older.deed.format(target=older.target, killed=older.killed, people=older.people, injured=older.injured)
    back = f"On {older.day.day} {older.day:%B %Y}, {past[0].lower()}{past[1:]} near {older.place}."
    published = attack.day + timedelta(days=chance.randrange(1, 4))
    head = f"Title: {attack.killed} killed in attack near {attack.place}\nPublisher: Paper {chance.randrange(20)}"
    third = sentences // 3
    body = "\n\n".join(
        (lead, " ".join(said[:third]), " ".join(said[third : 2 * third]), back, " ".join(said[2 * third :]))
    )
    return f"{head}\nPublished: {published}\n\n{body}\n"


def sentence(chance: random.Random) -> str:
    """A sentence that tells of no attack."""
    words = {name: chance.choice(choices.split("|")) for name, choices in WORDS.items()}
    made = chance.choice(SENTENCES).format(**words, who2=chance.choice(WORDS["who"].split("|")))
    return made[0].upper() + made[1:]


def write(folder: Path, count: int, seed: int = 20210101, *, sentences: int = 9) -> None:
    """`count` reports, on average three about each attack, with so many sentences around what was done."""
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(seed)
    told = attacks(chance, max(2, count // 3))
    for number in range(count):
        first, second = sorted(chance.sample(range(len(told)), 2))
        attack, older = told[second], told[first]
        (folder / f"{number:05}.txt").write_text(story(chance, attack, older, sentences), encoding="utf-8")


def main() -> None:
    """Write the files."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--reports", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=20210101)
    options = parser.parse_args()
    write(options.folder, options.reports, options.seed)


if __name__ == "__main__":
    main()
