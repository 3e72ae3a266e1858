"""On which day it happened, and on which days the page, the court and the mourners did something."""

from __future__ import annotations

from datetime import date

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.records import DateValue

PUBLISHED = date(2024, 5, 10)  # a Friday


def days(marker, words: str) -> tuple[date, date] | None:
    report = marker.report(words, published=PUBLISHED)
    mention = BuiltinExtractor(reader=marker).extract(report).mentions[0]
    found = [v.date for _, v in mention.stating(DateValue)]
    return (found[0].start, found[0].end) if found else None


def test_what_a_witness_tells_a_court_is_not_what_he_said_that_day(marker) -> None:
    words = (
        "Over the {date:2020} ambush a cook told the court that on {date:17 July 2020} {killed.9:two} men were shot."
    )
    assert days(marker, words) == (date(2020, 7, 17), date(2020, 7, 17))


@pytest.mark.parametrize(
    "words",
    [
        "Updated: {date:Thursday}, 3:04 PM\n\n{killed.9:A man} was shot dead in Tulsa on {date:Tuesday}.",
        "UPDATE {date:THURSDAY} 5:45 AM\n\n{killed.9:A man} was shot dead in Tulsa on {date:Tuesday}.",
        "8:27 AM {date:THURSDAY}: A bond was set.\n\n{killed.9:A man} was shot dead in Tulsa on {date:Tuesday}.",
        "{date:3 days ago}\n\n{killed.9:A man} was shot dead in Tulsa on {date:Tuesday}.",
        "A man pleaded guilty on {date:Thursday}. {killed.9:A girl} was shot dead in Tulsa on {date:Tuesday}.",
        "A court sentenced men to death on {date:Thursday} for the raid in which {killed.9:two} died {date:Tuesday}.",
        "Bo Doe was put to death in Tulsa on {date:Thursday} for the murder of {killed.9:two} girls on {date:Tuesday}.",
        "A vigil was held {date:Thursday night}. {killed.9:A girl} was shot dead in Tulsa on {date:Tuesday}.",
        "Updated at 10:39 a.m. on {date:Thursday}.\n\n{killed.9:A man} was shot dead in Tulsa on {date:Tuesday}.",
        "{killed.9:A man} died on {date:Thursday} from the injuries he sustained on {date:Tuesday} in Tulsa.",
        "A girl was shot in Tulsa Tuesday. {killed.9:The girl} died {date:Thursday morning} of her wounds.",
        "{injured.9:A girl} still lay in hospital on {date:Thursday}. She was {event_type:shot} on Tuesday in Tulsa.",
        "The number of those {killed.9:killed} in Tulsa on {date:Tuesday} rose to 23 on {date:Thursday}.",
        "{killed.9:A girl} was shot dead in Tulsa {date:this month}. It is sad. A man had fired shots there on May 7.",
        "{killed.9:Two} girls were buried on {date:Thursday}, two days after {event_type:gunmen shot} them in Tulsa.",
        "A plane took the bodies of {killed.9:two} girls home on {date:Thursday}. They were shot on {date:Tuesday}.",
        "{kidnapped.9:Two} girls were freed in Tulsa on {date:Thursday}. Men had seized them on {date:Tuesday}.",
        "{killed.9:A girl} was shot dead in Tulsa in the {date:night}, police said on Tuesday.",
        "On {date:Thursday} they had buried {killed.9:two} girls who were shot dead in Tulsa on {date:Tuesday}.",
        "A group claimed responsibility on {date:Thursday} for {event_type:the raid} in Tulsa on {date:Tuesday}.",
        "On {date:Tuesday}, a day after {event_type:a bomb} blast, men {event_type:shot} {killed.9:a girl} in Tulsa.",
        "A man was charged in {date:Tuesday}’s fatal shooting of {killed.9:a girl} in Tulsa.",
        "{target:Drivers} went home on {date:Thursday}, two days after men hit Tulsa and shot {killed.9:a girl}, nine.",
        "The {place:Tulsa} office shut on {date:Wednesday}, the day after a bomb killed {killed.9:two} clerks.",
        "{killed.9:A girl} was shot dead in Tulsa early on {date:May 7}.",
        "{killed.9:A girl} was shot dead early {date:May 7} in Tulsa.",
        "{killed.9:A girl} was shot dead in Tulsa on {date:Tuesday} in {date:the 8th} and Mill area.",
        "{killed.9:A clerk} was stabbed to death at 17 {date:June} Drive in Tulsa on {date:Tuesday}.",
        "{killed.9:A girl} who was shot in the head in Tulsa died {date:Thursday}, two days after the incident.",
        "A man shot {killed.9:a girl} in Tulsa. He was caught two days after the {date:May 7} murder.",
        "Police arrested a man {date:Thursday} over the death of {killed.9:a girl}, shot in Tulsa {date:Tuesday}.",
        "A man entered a plea {date:Thursday}. {killed.9:A girl} was shot dead in Tulsa on {date:Tuesday}.",
        "{killed.9:A girl} was shot dead in Tulsa on {date:Tuesday}. It was the 40th homicide of {date:2024}.",
        "The trial of a man for the killing of {killed.9:a girl} in Tulsa on {date:Tuesday} opened on {date:Thursday}.",
        "Police arrested a man wanted in the {date:May 7} fatal shooting of {killed.9:a girl} in Tulsa.",
        "On {date:Thursday}, a man was found guilty of killing {killed.9:a girl} in Tulsa on {date:Tuesday}.",
        "On {date:Wednesday} members of a unit arrested a man. {killed.9:A girl} was shot in Tulsa {date:Tuesday}.",
        "{killed.9:A girl} hurt {date:Tuesday} at a yard in Tulsa where men fired from cars died {date:Thursday}.",
        "A man died from his injuries {date:Thursday}. {killed.9:Five} were shot in {date:Tuesday}'s raid in Tulsa.",
        "Victim of a {date:Tuesday} shooting in Tulsa died {date:Thursday}: {killed.9:a girl}, nine.",
        "In a story {date:May 9} about {killed.9:a girl} shot dead in Tulsa on {date:Tuesday}, we gave a wrong name.",
        "It is awful. — News Desk (@desk) {date:May 9, 2024}\n\n{killed.9:A girl} was shot in Tulsa on {date:Tuesday}.",
        "{killed.9:A girl} was shot in Tulsa on {date:Tuesday}, a block from {date:Thursday}’s march.",
        "He is held in an unrelated case from {date:2021}. {killed.9:A girl} was shot dead in Tulsa {date:Tuesday}.",
        "Police seek a red {date:2009} Toyota after {killed.9:a girl} was shot dead in Tulsa on {date:Tuesday}.",
        "{killed.9:A girl} was shot dead in Tulsa {date:Tuesday}, the sheriff told reporters {date:Thursday}.",
        "A man is behind bars {date:Thursday} after {killed.9:a girl} was shot dead in Tulsa {date:Tuesday}.",
        "{killed.9:A girl} shot in Tulsa {date:Tuesday} was named in a news release {date:Thursday}.",
        "{injured.9:A girl} is in stable condition {date:Thursday} after she was shot in Tulsa Tuesday.",
        "On {date:Thursday} a division obtained an arrest warrant. {killed.9:A girl} was shot dead in Tulsa Tuesday.",
        "{date:Thursday}'s autopsy found two bullets. {killed.9:A girl} was shot dead in Tulsa Tuesday.",
        "In {date:a May 9} about {killed.9:a girl} shot dead in Tulsa on {date:Tuesday}, we gave a wrong name.",
        "Amber alert issued {date:May 9} at 6 PM.\n\n{killed.9:A girl} was shot dead in Tulsa on {date:Tuesday}.",
        "{killed.9:A girl} was shot in Tulsa {date:Tuesday} from a car that was reported stolen on {date:May 2}.",
        "Nobody saw him since the fire late Tuesday that killed {killed.9:a girl}. {date:Thursday} he was found.",
        "{killed.9:A girl} was shot dead in Tulsa {date:Tuesday}, the latest since the raid on Sunday.",
        "A lorry set off a buried device in Tulsa on {date:Tuesday}, killing {killed.9:a girl}.",
        "They held rebels responsible on {date:Thursday} for the raid in Tulsa {date:Tuesday} on {killed.9:a girl}.",
        "{kidnapped.9:Nine} girls remained on {date:Thursday night} with men who seized them {date:Tuesday} in Tulsa.",
        "{kidnapped.9:A girl} seized by rebels was released in Tulsa {date:Thursday}, two days after she was taken.",
        "They found {killed.9:two} bodies on {date:Thursday} near a mill in Tulsa, two days after gunmen raided it.",
        "They recovered {killed.9:two} bodies on {date:Wednesday} after gunmen raided a mill in Tulsa the day before.",
        "Our story of {date:Thursday} on the fire in Tulsa, in which {killed.9:a girl} died {date:Tuesday}, was wrong.",
        "Guards were posted after {date:Tuesday}'s attack in Tulsa that killed {killed.9:a girl}.",
        "Three days after {event_type:gunmen} shot {killed.9:a girl} in Tulsa, her school is still shut.",
    ],
)
def test_the_day_of_the_incident(marker, words: str) -> None:
    """The days of a page, of courts and vigils, of a later death are not the incident's; "Tuesday's shooting" is."""
    assert days(marker, words) == (date(2024, 5, 7), date(2024, 5, 7))


def test_a_day_in_court_alone_is_no_day_of_an_incident(marker) -> None:
    """Rather no day than that of the hearing."""
    assert days(marker, "A man appeared in court {date:Thursday} in the case of {killed.9:a girl} from Tulsa.") is None


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Weeks since the mall shooting of {killed.9:a girl}, he told her kin {date:Thursday}.", False),
        ("Months after the Tulsa raid, police said {date:Thursday} that {killed.9:a girl} died in it.", False),
        ("{killed.9:A girl} was shot dead in Tulsa, police said on {date:Thursday}.", True),
        ("Months after the Tulsa raid, {killed.9:a girl} was shot dead in Tulsa on {date:Thursday}.", True),
        ("{killed.9:A girl} was shot in Tulsa, police said {date:Thursday}, weeks after the raid trial began.", True),
    ],
)  # fmt: skip
def test_who_speaks_weeks_after_the_deed_dates_nothing(marker, words: str, told: bool) -> None:
    """Of fresh news the day on which the police spoke is near enough; not where the report itself counts weeks."""
    assert (days(marker, words) == (date(2024, 5, 9), date(2024, 5, 9))) is told


def test_how_long_after_a_birthday_is_no_day(marker) -> None:
    """Nobody is told when that was."""
    words = "{killed.9:A girl} was shot dead in Tulsa {date:just one week after} her birthday."
    assert days(marker, words) is None


def test_an_hour_without_a_day_is_of_the_last_day(marker) -> None:
    """News that gives the hour alone speaks of the day it is published on or the one before."""
    words = "{killed.9:A man} was shot dead in Tulsa. Officers were called at around 2:45 a.m."
    assert days(marker, words) == (date(2024, 5, 9), date(2024, 5, 10))
    assert days(marker, words + " It was on {date:Tuesday}.") == (date(2024, 5, 7), date(2024, 5, 7))


def test_work_at_hand_is_of_the_last_day(marker) -> None:
    """Local news that names no day, where the police are investigating now, speaks of that day or the one before."""
    words = "Police are investigating the shooting of {killed.9:a man} in Tulsa. Call 911 dispatch or (918) 555-0142."
    assert days(marker, words) == (date(2024, 5, 9), date(2024, 5, 10))
    assert days(marker, words.replace("are investigating", "continue to look into")) is None
    assert days(marker, words.replace("in Tulsa", "in Tulsa three weeks ago")) != (date(2024, 5, 9), date(2024, 5, 10))


@pytest.mark.parametrize(
    ("words", "title", "told"),
    [
        ("{killed.9:A man} was shot in Tulsa by a passing driver. Call 911 dispatch or (918) 555-0142.", None, True),
        ("{killed.9:A man} was shot in Tulsa. No arrests have been made. Call (918) 555-0142.", None, True),
        ("{killed.9:A man} was shot in Tulsa in an {date:early morning} attack. Call (918) 555-0142.", None, True),
        ("{killed.9:Two} shot dead at Tulsa bakery\n\nSign in to go on.", "Two shot dead at Tulsa bakery", True),
        ("{killed.9:A man} was shot in Tulsa, and one was arrested. Call (918) 555-0142.", None, False),
        ("{killed.9:A man} was shot in Tulsa. Call (918) 555-0142.", "Trial opens", False),
        ("{killed.9:A man} was shot in Tulsa. The reward was raised. Call (918) 555-0142.", None, False),
        ("{killed.9:A man} was shot in Kaduna by herders.", None, False),
    ],
)
def test_news_is_of_the_last_day(marker, words: str, title: str | None, told: bool) -> None:
    """Local news and bare headlines that tell of nothing that came after speak of that day or the one before."""
    report = marker.report(words, published=PUBLISHED, title=title)
    mention = BuiltinExtractor(reader=marker).extract(report).mentions[0]
    found = [(v.date.start, v.date.end) for _, v in mention.stating(DateValue)]
    assert found == ([(date(2024, 5, 9), date(2024, 5, 10))] if told else [])


def test_an_anniversary_names_the_day(marker) -> None:
    """ "On this day in 2022" is the day of publication, that year."""
    words = "On {date:this day in 2022} a bomb killed {killed.9:nine} people in Tulsa."
    assert days(marker, words) == (date(2022, 5, 10), date(2022, 5, 10))


@pytest.mark.parametrize(
    "words",
    [
        "{killed.9:A girl} was shot dead in Tulsa.\n\nFive men were tried for the May 2 shootout.",
        "{killed.9:A girl} was shot dead in Tulsa in {date:this year}.\n\nA jury saw the May 2 triple murder.",
        "{killed.9:A girl} is mourned in Tulsa.\n\nShe was shot on May 2 as she rode in a car.",
    ],
)
def test_a_deed_is_called_by_its_day(marker, words: str) -> None:
    """Where nothing else says on which day it was, or only in which year."""
    assert days(marker, words) == (date(2024, 5, 2), date(2024, 5, 2))


def test_deeds_of_several_days_settle_nothing(marker) -> None:
    """Neither of them, nor the day of a court, is the incident's."""
    words = "{killed.9:A girl} is mourned in Tulsa.\n\nHe faces trial {0} over shootings."
    both = words.replace("{0}", "for the May 2 shootout and the April 3 raid")
    for text in (both, words.replace("{0}", "on March 3")):
        assert days(marker, text) != (date(2024, 5, 2), date(2024, 5, 2))
        assert days(marker, text) != (date(2024, 3, 3), date(2024, 3, 3))


def test_of_what_a_headline_alone_tells_the_text_says_nothing(marker) -> None:
    """A trial that a list of videos names came after something else."""
    report = marker.report(
        "{injured.9:Boy} shot in head in Fresno\n\n1:10 Arrested man pleads guilty at trial\n\n0:40 Pies to try",
        published=PUBLISHED,
        title="Boy shot in head in Fresno",
    )
    mention = BuiltinExtractor(reader=marker).extract(report).mentions[0]
    assert [v.date.start for _, v in mention.stating(DateValue)] == [date(2024, 5, 9)]


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Police identify man shot dead at Tulsa bakery", True),
        ("Victim of Tulsa bakery shooting identified", True),
        ("Coroner IDs two killed in Tulsa", True),
        ("Nurse killed in Tulsa shooting ID'd by family", True),
        ("Police identify suspect in Tulsa bakery shooting", False),
        ("Man identified as the gunman in Tulsa shooting of two", False),
        ("Jury hears who was identified as victim in Tulsa trial", False),
    ],
)
def test_news_of_who_died_is_of_the_last_days(marker, title: str, told: bool) -> None:
    """Where it names no day: the dead get their names within some days, which suspects do not."""
    text = f"{title}\n\nCall (918) 555-0142. {{killed.9:A baker}} was shot dead in Tulsa."
    report = marker.report(text, published=PUBLISHED, title=title)
    mention = BuiltinExtractor(reader=marker).extract(report).mentions[0]
    found = [(v.date.start, v.date.end) for _, v in mention.stating(DateValue)]
    assert found == ([(date(2024, 5, 8), date(2024, 5, 10))] if told else [])


def test_a_deed_has_its_day_of_the_week(marker) -> None:
    """A weekday on which something violent happened, not one on which somebody spoke or was arrested."""
    words = "{killed.9:A girl} is mourned in Tulsa.\n\nThe mayor, in a car, saw the shootout Tuesday night."
    assert days(marker, words) == (date(2024, 5, 7), date(2024, 5, 7))
    assert days(marker, words.replace("Tuesday night", "and was charged Tuesday")) != (
        date(2024, 5, 7),
        date(2024, 5, 7),
    )


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("{killed.9:A girl} was found shot in Tulsa on {date:Thursday}, two days after rebels raided a bank.", 9),
        ("{killed.9:A girl} died as men still at large fired in Tulsa on {date:Thursday}.", 9),
        ("{killed.9:A girl} was shot in Tulsa on {date:Thursday}. The mayor comes here once a week.", 9),
    ],
)
def test_days_that_stay(marker, words: str, day: int) -> None:
    """What is found, buried, still so or weekly says nothing of another day by itself."""
    assert days(marker, words) == (date(2024, 5, day), date(2024, 5, day))


def test_a_day_of_last_week(marker) -> None:
    """A day of the week that was named as last is of that week; on a Sunday it may be of the one that ends."""
    words = "{killed.9:Two} were shot in Tulsa {date:last weekend}, most of them {date:on Saturday night}."
    report = marker.report(words, published=date(2024, 5, 11))  # a Saturday
    mention = BuiltinExtractor(reader=marker).extract(report).mentions[0]
    assert [v.date.start for _, v in mention.stating(DateValue)] == [date(2024, 5, 4)]


def test_a_log_by_the_hour_is_of_its_day(marker) -> None:
    """Lines that begin with an hour tell of the day they are published on; a recording's minutes do not."""
    words = "[06:12] Gunfire near Tulsa.\n[07:50] It is over. {killed.9:Two} were shot."
    above = f"What happened on 3 May.\n{words}"
    assert days(marker, above) == (date(2024, 5, 3), date(2024, 5, 3))
    assert days(marker, words.replace("[07:50]", "3 MAY\n[07:50]")) != (PUBLISHED, PUBLISHED)
    assert days(marker, words) == (PUBLISHED, PUBLISHED)
    assert days(marker, words.replace("06:12", "00:02")) != (PUBLISHED, PUBLISHED)
    assert days(marker, "Monday's log\n" + words) != (PUBLISHED, PUBLISHED)


def test_a_log_says_which_days_it_covers(marker) -> None:
    """An item that names no day is of those."""
    words = "Period covered: 4 May 06:00 to 5 May 06:00.\n\n1) Tulsa. {killed.9:Two} were shot."
    assert days(marker, words) == (date(2024, 5, 4), date(2024, 5, 5))


@pytest.mark.parametrize(
    ("second", "told"),
    [
        ("In Enid, {killed.9:a boy} was {event_type:shot} at a bus stop.", True),
        ("In Enid, {killed.9:a boy} was {event_type:shot} at a bus stop a month earlier.", False),
        ("In Enid, {killed.9:a boy} was {event_type:shot} at a bus stop again last year.", False),
        ("It follows a shooting in Enid, where {killed.9:a boy} was {event_type:shot} at a bus stop.", False),
    ],
)
def test_attacks_of_one_day(marker, second: str, told: bool) -> None:
    """Where a report tells of several, one whose words name no time is of the day of those before it."""
    first = "Men shot {killed.9:a girl} in Tulsa on {date:Tuesday}."
    mentions = BuiltinExtractor(reader=marker).extract(marker.report(first, second, published=PUBLISHED)).mentions
    found = [v.date.start for m in mentions[1:] for _, v in m.stating(DateValue)]
    assert (date(2024, 5, 7) in found) is told


def test_who_was_held_from_one_day_to_another_was_taken_on_the_first(marker) -> None:
    """A captivity begins with the attack."""
    words = "Rebels {event_type:held} {kidnapped.9:a pilot} from {date:3 March to 9 April} near {place:Lodwar}."
    assert days(marker, words) == (date(2024, 3, 3), date(2024, 3, 3))


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("{date:Yesterday} marked ten years since gunmen {event_type:shot} {killed.9:seven} monks in Orvale.", 2014),
        ("{date:Yesterday} was the third anniversary of the {event_type:raid} that killed {killed.9:seven}.", 2021),
        ("{date:Yesterday} was the 21st anniversary of the {event_type:raid} that killed {killed.9:seven}.", 2003),
        ("Bells rang all over Orvale {date:yesterday}, ten years to the day after men opened fire on {killed.9:nine}.",
         2014),
        ("{date:Yesterday} was the third day on which {killed.9:seven} were shot.", 2024),
    ],
)  # fmt: skip
def test_the_day_of_what_an_anniversary_recalls(marker, words: str, year: int) -> None:
    assert days(marker, words) == (date(year, 5, 9), date(year, 5, 9))


def test_the_attack_with_which_a_sentence_opens_is_counted_from_the_other_day(marker) -> None:
    words = "{date:Two days after} a {event_type:bomb} killed {killed.9:nine}, a mill closed on Wednesday."
    assert days(marker, words) == (date(2024, 5, 6), date(2024, 5, 6))
