"""Pieces of one incident are joined, and two incidents stay two."""

from __future__ import annotations

from datetime import date

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.extraction.interpret.incidents.arrange import arranged
from tollbook.extraction.interpret.incidents.merging import with_nobody
from tollbook.extraction.spans import Bundle, Span, SpanField, SpanReading
from tollbook.gazetteer.dates import anchored, find_dates
from tollbook.records import CountValue, Report, Source
from tollbook.vocabulary.codes import EventType, Outcome
from tollbook.vocabulary.dates import DateRange


@pytest.mark.parametrize(
    ("first", "second", "bundles"),
    [
        ("Men {event_type:stopped} a bus {place:near Lodwar} on {date:Friday}.", "{killed:Two} cooks died.", 1),
        ("On {date:Friday} {place:near Lodwar} {killed:six} died.", "{kidnapped:Nine} were led away.", 1),
        ("On {date:Friday} {place:near Lodwar} {killed:six} died.", "{killed:Nine} died at the mill.", 2),
        ("On {date:Friday} {place:near Lodwar} {killed:six} died.", "In {place:Kisumu} {injured:two} were hurt.", 2),
        ("On {date:Friday} {place:near Lodwar} {killed:six} died.", "In another attack {injured:two} were hurt.", 2),
        ("On {date:Friday} {place:near Lodwar} {killed:six} died.\n", "{injured:Two} were hurt.", 2),
        (
            "On {date:Friday} a {kidnapped:team} lost a car {place:near Lodwar}.",
            "Its {kidnapped:three} cooks were {event_type:led off}.",
            1,
        ),
        (
            "On {date:Friday} {kidnapped:six} were taken {place:near Lodwar}.",
            "Their {kidnapped:three} cooks were {event_type:led off}.",
            2,
        ),
    ],
)
def test_what_only_adds_to_an_incident_belongs_to_it(read_marks, first: str, second: str, bundles: int) -> None:
    """Words without a day and a place complete the incident told right before, unless they count its dead anew."""
    report, spans = read_marks(f"{first} {second}")
    halves = [read_marks(first)[1], spans[len(read_marks(first)[1]) :]]
    reading = SpanReading(tuple(Bundle(tuple(half), True, 0.9, {}) for half in halves), (), 0.9)
    assert len(arranged(report, reading, []).bundles) == bundles


def test_one_day_and_place_told_twice_is_one_mention(marker) -> None:
    """Two stretches on the same day in the same town that count different outcomes are one mention with both."""
    report = marker.report(
        "{event_type:Gunmen} came to {place:Lodwar, Kenya} on {date:3 May 2024} and killed {killed.9:two} cooks.",
        "In {place:Lodwar, Kenya}, on {date:3 May 2024}, {kidnapped.9:nine} clerks were {event_type:abducted}.",
        event_types={EventType.ARMED_ASSAULT: 0.9},
    )
    (mention,) = BuiltinExtractor(reader=marker).extract(report).mentions
    assert {(v.outcome.value, v.low) for _, v in mention.stating(CountValue) if v.nationality == "*"} == {
        ("killed", 2),
        ("kidnapped", 9),
    }


def test_a_sentence_that_opens_another_attack_ends_the_first(read_marks) -> None:
    """What another attack counts anew is not added to what was counted before it."""
    report, spans = read_marks(
        "A {event_type:bomb} killed {killed:six} {place:near Lodwar}. In a separate attack, {killed:two} died in"
        " {place:Kisumu}.\n\nIn the attack near Lodwar {injured:nine} were hurt."
    )
    first, second = arranged(report, SpanReading((Bundle(tuple(spans), True, 0.9, {}),), (), 0.9), []).bundles
    said = [[report.text[s.start : s.end] for s in b.spans] for b in (first, second)]
    assert said == [["bomb", "six", "near Lodwar", "nine"], ["two", "Kisumu"]]


def test_one_sentence_that_counts_for_two_days_is_two_incidents(read_marks) -> None:
    """Each day of a sentence keeps the place and the figure that follow it."""
    text = (
        "On {date:3 May 2024} {killed:two} cooks were {event_type:shot} in {place:Kisumu}, and on {date:9 May 2024}"
        " {killed:nine} drivers died near {place:Lodwar}."
    )
    report, spans = read_marks(text)
    reading = SpanReading((Bundle(tuple(spans), True, 0.9, {}),), (), 0.9)
    found = arranged(report, reading, find_dates(report.text, DateRange.day(date(2024, 5, 10)))).bundles
    assert [[report.text[s.start : s.end] for s in b.spans] for b in found] == [
        ["3 May 2024", "two", "shot", "Kisumu"],
        ["9 May 2024", "nine", "Lodwar"],
    ]


def test_a_death_in_captivity_is_of_the_same_incident(read_marks) -> None:
    """What became of somebody much later begins no other incident."""
    report, spans = read_marks(
        "{kidnapped:Two} nurses were {event_type:taken} near {place:Lodwar} on {date:3 May 2014}. {killed:One} of "
        "them died"
        " in captivity in {date:June 2015}."
    )
    reading = SpanReading((Bundle(tuple(spans), True, 0.9, {}),), (), 0.9)
    dates = find_dates(report.text, DateRange.day(date(2024, 5, 10)))
    assert len(arranged(report, reading, dates).bundles) == 1


def test_a_weapon_alone_is_laid_to_what_was_told_before(read_marks) -> None:
    """A bundle of nothing but a weapon points back like one of nothing but a word for the attack."""
    report, spans = read_marks("On {date:Friday} {place:near Lodwar} {killed:six} died. The {weapon:gun} was old.")
    reading = SpanReading((Bundle(tuple(spans[:3]), True, 0.9, {}), Bundle(tuple(spans[3:]), False, 0.9, {})), (), 0.9)
    assert len(arranged(report, reading, []).bundles) <= 2


def test_who_is_blamed_beside_the_weapon_is_blamed_for_the_attack_with_it(read_marks) -> None:
    """What names neither day nor place nor figure belongs to the one attack before it with that weapon."""
    report, spans = read_marks(
        "On {date:Friday} {place:near Lodwar} a {weapon:mortar} killed {killed:six}. On {date:Sunday} {place:in Bura} a"
        " {weapon:petrol bomb} hurt {injured:two}. {attribution:The Reed Front fired} the {weapon:mortar}, herders say."
    )
    parts = spans[:4], spans[4:8], spans[8:]
    reading = SpanReading(tuple(Bundle(tuple(part), True, 0.9, {}) for part in parts), (), 0.9)
    first, second = arranged(report, reading, []).bundles
    assert [report.text[s.start : s.end] for s in first.spans][-2:] == ["The Reed Front fired", "mortar"]
    assert len(second.spans) == 4


def test_two_attacks_that_are_looked_back_on_are_two(read_marks) -> None:
    """The sentence without a day and the one that opens with one count others, elsewhere."""
    words = "It comes weeks after {killed:three} cooks died in {place:Lodwar}. "
    for second, bundles in (
        ("{date:Last April}, {killed:five} were shot dead at {place:Bura}.", 2),
        ("{date:Last April}, the {killed:three} were shot dead at {place:Bura}.", 1),
        ("They were hit {date:last April}, and {killed:five} were shot dead at {place:Bura}.", 1),
    ):
        report, spans = read_marks(words + second)
        dates = find_dates(report.text, DateRange.day(date(2024, 12, 9)))
        reading = SpanReading((Bundle(tuple(spans), False, 0.9, {}),), (), 0.9)
        assert len(arranged(report, reading, dates).bundles) == bundles


def test_two_sentences_that_open_with_a_day_each_are_two_incidents(read_marks) -> None:
    """Where each tells of an attack at a place with its figure; what came of the first later stays with it."""
    report, spans = read_marks(
        "On {date:3 May 2024} a {event_type:bomb} killed {killed:two} welders in {place:Senna}. "
        "On {date:9 May 2024} {event_type:gunmen} shot {killed:five} weavers dead near {place:Orvale}."
    )
    reading = SpanReading((Bundle(tuple(spans), True, 0.9, {}),), (), 0.9)
    found = arranged(report, reading, find_dates(report.text, DateRange.day(date(2024, 5, 10)))).bundles
    assert [len(b.spans) for b in found] == [4, 4]


def test_who_is_blamed_beside_a_total_is_blamed_for_what_was_told_before(read_marks) -> None:
    """What only sums up is no incident; an accusation beside it belongs to the incident told last before."""
    report, spans = read_marks(
        "{killed:Nine} welders were {event_type:shot} in {place:Senna} on {date:Friday}. "
        "{injured:Seventy} were hurt in the past three years. {attribution:The Reed Front was blamed}."
    )
    halves = spans[:4], spans[4:]
    reading = SpanReading(tuple(Bundle(tuple(half), True, 0.9, {}) for half in halves), (), 0.9)
    (found,) = arranged(report, reading, []).bundles
    assert [report.text[s.start : s.end] for s in found.spans][-1] == "The Reed Front was blamed"


LEADS = "Armed men {event_type:took} {kidnapped:two} surveyors from a camp in {place:Petauke} on {date:3 May 2024}."


@pytest.mark.parametrize(
    ("then", "bundles"),
    [
        ("It was the second raid: on {date:13 April 2024} {killed:three} were {event_type:shot} in {place:Nyimba}.", 2),
        ("On {date:13 April 2024} {killed:three} were {event_type:shot} in {place:Petauke}.", 2),
        ("On {date:13 April 2024} {killed:two} were {event_type:shot} in {place:Petauke}.", 1),
        ("The bodies were found on {date:13 April 2024}: {killed:two} were {event_type:shot} in {place:Nyimba}.", 1),
        ("{killed:Two} were {event_type:shot} in {place:Nyimba} on {date:2 May 2024}.", 2),
        (
            "On {date:2 May 2024} {killed:two} were {event_type:shot} in {place:Nyimba}. "
            "On {date:4 May 2024} {weapon:bombs} killed {killed:four} cooks in {place:Lusaka}.",
            3,
        ),
        ("It was the second raid in a month: on {date:13 April 2024} {killed:three} lost their lives.", 2),
        ("A month earlier, on {date:3 April 2024}, {killed:nine} had died when a bus hit a mine at {place:Nyimba}.", 2),
        ("A month earlier, on {date:3 April 2024}, the {killed:two} had died of fever.", 1),
        (
            "Two days after a {event_type:bomb} in {place:Nyimba} killed {killed:nine}, men {event_type:shot} a cook, "
            "{killed:a woman}, in {place:Lusaka} on {date:5 May 2024}.",
            2,
        ),
        (
            "Two days after men took {kidnapped:nine} in {place:Nyimba}, two of them were found {killed:dead} "
            "in {place:Lusaka} on {date:5 May 2024}.",
            1,
        ),
        ("{killed:Two} died in {place:Nyimba} on {date:5 May 2024}.", 1),
    ],
)
def test_a_sentence_with_a_day_a_place_and_an_attack_of_its_own_is_another_attack(
    read_marks, then: str, bundles: int
) -> None:
    """Unless it tells of what was found, names no attack of its own, or counts as many at the same place."""
    report, spans = read_marks(f"{LEADS} {then}")
    reading = SpanReading((Bundle(tuple(spans), True, 0.9, {}),), (), 0.9)
    dates = find_dates(report.text, DateRange.day(date(2024, 5, 10)))
    assert len(arranged(report, reading, dates).bundles) == bundles


def test_attacks_within_a_week_have_no_toll_of_their_own(read_marks) -> None:
    """What several attacks cost is a stated total; two on one day may be told as one."""
    for words, counted in (("within a week have ", False), ("", True)):
        report, spans = read_marks(f"Two attacks on camps {words}killed {{killed:five}} welders near {{place:Senna}}.")
        found = arranged(report, SpanReading((Bundle(tuple(spans), True, 0.9, {}),), (), 0.9), [])
        assert any(s.field.value == "killed" for b in found.bundles for s in b.spans) is counted


def test_one_sentence_with_two_days_and_two_attacks_is_two(read_marks) -> None:
    """Neither needs a place of its own."""
    report, spans = read_marks(
        "On {date:8 April 2024} {killed:a welder} was killed by a {weapon:sniper} and on {date:19 April 2024}"
        " {injured:two guards} were hurt when a {weapon:grenade} was thrown."
    )
    dates = find_dates(report.text, DateRange.day(date(2024, 5, 10)))
    assert len(arranged(report, SpanReading((Bundle(tuple(spans), True, 0.9, {}),), (), 0.9), dates).bundles) == 2


@pytest.mark.parametrize(
    ("marked", "bundles"),
    [
        (
            "On {date:20 March 2024} gunmen {event_type:stormed} a post at {place:Senna}, where {killed:two} guards"
            " died, and overnight on Monday others tried to enter {place:Marle}, killing {killed:a cook}.",
            2,
        ),
        (
            "In {date:January} bombers {event_type:killed} {killed:ninety} people in {place:Senna}, and in March"
            " {event_type:gunmen} shot dead more than forty outside a theatre.",
            2,
        ),
        (
            "The group claimed {event_type:a bombing} in {date:March}, in which {killed:two} clerks were killed, and a"
            " {event_type:shooting} at a gate {date:earlier this month} that {injured:wounded a guard}.",
            2,
        ),
        (
            "On {date:20 March 2024} gunmen {event_type:stormed} a post at {place:Senna}, where {killed:two} guards"
            " died, and the minister went there on Monday.",
            1,
        ),
    ],
)
def test_a_clause_with_a_time_and_an_attack_of_its_own_is_another_incident(read_marks, marked, bundles) -> None:
    """Whether or not its day or its figure is marked."""
    report, spans = read_marks(marked)
    dates = find_dates(report.text, DateRange.day(date(2024, 5, 10)))
    found = arranged(report, SpanReading((Bundle(tuple(spans), True, 0.9, {}),), (), 0.9), dates).bundles
    assert len(found) == bundles


def test_a_day_marked_in_part_begins_where_its_words_do(read_marks) -> None:
    """The number in "two days later" is part of the day, though only the days are marked."""
    report, spans = read_marks(
        "On {date:16 January 2024} missiles {event_type:hit} {place:Senna}, killing {killed:two} boys; two"
        " {date:days later} shells {event_type:fell} on {place:Marle}, and {killed:nine} people died."
    )
    dates = anchored(find_dates(report.text, DateRange.day(date(2024, 5, 10))))
    assert len(arranged(report, SpanReading((Bundle(tuple(spans), True, 0.9, {}),), (), 0.9), dates).bundles) == 2


@pytest.mark.parametrize(
    ("second", "bundles"),
    [
        ("The same evening gunmen {event_type:killed} {killed:four} guards at {place:Marle}.", 2),
        ("Hours later a {event_type:bomb} {killed:killed eight} people in {place:Marle}. Another, in {place:Orvale},"
         " was aimed at a clerk; {killed:one person} died.", 3),
        ("The front hit back within hours. {event_type:Air raids} on {place:Marle} killed {killed:twenty} people.", 2),
        ("Hours later {killed:a guard} died of his wounds in {place:Marle}.", 1),
    ],
)  # fmt: skip
def test_another_attack_of_the_same_day(read_marks, second: str, bundles: int) -> None:
    """A sentence that opens so has to have a place, an attack and a figure of its own."""
    report, spans = read_marks(
        f"On {{date:Monday}} a {{event_type:bomb}} killed {{killed:two}} cooks in {{place:Senna}}.\n\n{second}"
    )
    dates = anchored(find_dates(report.text, DateRange.day(date(2024, 5, 10))))
    assert len(arranged(report, SpanReading((Bundle(tuple(spans), True, 0.9, {}),), (), 0.9), dates).bundles) == bundles


def test_on_that_occasion_is_the_attack_told_before(marker) -> None:
    """What is told of a further side of it adds to it."""
    report = marker.report(
        "Rebels {event_type:seized} {kidnapped.9:a pilot} at {place:Lodwar} in {date:March}.",
        "On that occasion, on {date:7 March}, they {event_type:set} a plane on {weapon:fire}.",
    )
    assert len(BuiltinExtractor(reader=marker).extract(report).mentions) == 1


def test_two_places_and_two_attacks_of_overlapping_days(read_marks) -> None:
    """A day and the week around it do not exclude each other, yet each clause has all that an attack has."""
    report, spans = read_marks(
        "On {date:28 March 2024} a {weapon:rocket} {event_type:hit} {place:Marle} {injured:without harm to anybody},"
        " and earlier {date:this week} six guards {killed:six} fell in an {event_type:assault} on {place:Orvale}."
    )
    dates = anchored(find_dates(report.text, DateRange.day(date(2024, 3, 29))))
    assert len(arranged(report, SpanReading((Bundle(tuple(spans), True, 0.9, {}),), (), 0.9), dates).bundles) == 2


@pytest.mark.parametrize(
    ("marked", "days"),
    [
        (
            "Two attacks took place yesterday.\n\n(1) {place:Lodwar}. A bomb {event_type:exploded}; {killed:ten} died."
            "\n\n(2) {place:Kisumu}. {killed:One} clerk is dead.\n\nThe Hill Front {attribution:claimed both}.",
            [date(2024, 5, 9), date(2024, 5, 9)],
        ),
        (
            "{place:LODWAR}. A bomb {event_type:exploded} on {date:Monday}, {killed:three} died.\n"
            "{place:KISUMU}. {killed:Two} were {event_type:shot} on {date:Tuesday}.",
            [date(2024, 5, 6), date(2024, 5, 7)],
        ),
        (
            "{place:Lodwar}. A bomb {event_type:exploded} on {date:Monday}, {killed:three} died.\n"
            "Two of them were cooks.",
            [date(2024, 5, 6)],
        ),
    ],
)
def test_paragraphs_headed_by_a_place_are_one_attack_each(read_marks, marked: str, days) -> None:
    """Each has the day told before them all where it names none, and whoever claims both claims each."""
    report, spans = read_marks(marked)
    reading = SpanReading((Bundle(tuple(spans), True, 0.9, {}),), (), 0.9)
    known = anchored(find_dates(report.text, DateRange.day(date(2024, 5, 10))))
    bundles = arranged(report, reading, known).bundles
    assert len(bundles) == len(days)
    for bundle, day in zip(bundles, days, strict=True):
        marked_days = [s for s in bundle.spans if s.field.value == "date"]
        assert [d.date.start for d in known if any(s.start == d.start for s in marked_days)] == [day]
        assert ("attribution" in {s.field.value for s in bundle.spans}) is ("claimed" in marked)


def test_a_sum_of_the_day_of_the_only_attack_is_its_toll(marker) -> None:
    """What was taken for a sum over many attacks is the toll of one where it names its day and nothing else counts."""
    report = marker.report(
        "An {event_type:air strike} hit a hall in {place:Lodwar}. {stated_total:At least 140 people were killed on"
        " 8 May}, the agency says. {stated_total:The office gave 114 dead}."
    )
    told = BuiltinExtractor(reader=marker).extract(report)
    (mention,) = told.mentions
    assert {v.low for _, v in mention.stating(CountValue) if v.nationality == "*"} >= {140}
    assert not told.totals
    report = marker.report(
        "An {event_type:air strike} hit a hall in {place:Lodwar}. {stated_total:At least 140 people were killed in"
        " air strikes since 8 May}, the agency says."
    )
    assert [t.low for t in BuiltinExtractor(reader=marker).extract(report).totals] == [140]


@pytest.mark.parametrize(
    ("words", "moved"),
    [
        ("Elders raised the toll of {date:Friday's} raids on the mill {stated_total:to 84 dead} and 93 injured.", True),
        ("The number of victims from {date:yesterday's} raid stands {stated_total:at 84 dead} and 93 injured.", True),
        ("Raiders left {stated_total:84 dead} and 93 injured at the mill on {date:Friday night}, elders said.", True),
        ("Raids left {stated_total:84 dead} and 93 injured in the week to {date:Friday}, elders said.", False),
        ("The toll of the raids since {date:May} was raised {stated_total:to 84 dead} and 93 injured.", False),
        (
            "On {date:Friday} elders raised the toll of this year's raids {stated_total:to 84 dead} and 93 injured.",
            False,
        ),
    ],
)
def test_the_toll_of_a_day_is_that_attacks(read_marks, words: str, moved: bool) -> None:
    """What is said to be the toll of a day's attack is no sum over several."""
    report, spans = read_marks(words)
    total = next(s for s in spans if s.field is SpanField.STATED_TOTAL)
    own = tuple(s for s in spans if s is not total)
    done = arranged(report, SpanReading((Bundle(own, True, 0.9, {}),), (total,), 0.9), [])
    counted = [(s.field, report.text[s.start : s.end]) for b in done.bundles for s in b.spans if s not in own]
    assert counted == ([(SpanField.KILLED, "84"), (SpanField.INJURED, "93")] if moved else [])
    assert bool(done.totals) is not moved


def test_an_ordinal_is_a_figure_of_a_total(read_marks) -> None:
    """A short mark whose only number is an ordinal stays: "the third raid in the hills"."""
    text = "It is the third raid in the hills."
    report, _ = read_marks(text)
    mark = Span(0, len(text) - 1, SpanField.STATED_TOTAL, 0.9)
    assert arranged(report, SpanReading((), (mark,), 0.9), []).totals == (mark,)


def test_a_cell_that_counts_nobody_goes_before_a_remark(read_marks) -> None:
    """A zero under "Killed" holds for its line, whatever was marked in it; other lines keep their marks."""
    report, spans = read_marks(
        "| Date | Place | Killed | Injured | Remarks |\n"
        "| {date:3 May 2024} | {place:Lodwar} | 0 | 1 | Cook {killed:hit} by a bullet |\n"
        "| {date:5 May 2024} | {place:Kisumu} | 2 | 0 | {killed:Both} were drivers |\n"
    )
    halves = [spans[:3], spans[3:]]
    reading = SpanReading(tuple(Bundle(tuple(half), True, 0.9, {}) for half in halves), (), 0.9)
    told = arranged(report, reading, find_dates(report.text, DateRange())).bundles
    killed = [[report.text[s.start : s.end] for s in b.spans if s.field is SpanField.KILLED] for b in told]
    assert killed == [["0"], ["2", "Both"]]


@pytest.mark.parametrize(
    ("marked", "total"),
    [
        ("In the year I followed the convoy {killed:eleven} drivers were killed.", True),
        ("Over the months since the truce {killed:eleven} drivers were killed.", True),
        ("In the yard {killed:eleven} drivers were killed.", False),
        ("Week's count: {killed:eleven} dead.", True),
        ("The programme's total of {killed:eleven} persons killed could not be reproduced.", True),
        ("A total of {killed:eleven} persons were killed in the raid.", False),
        ("Previous month: {killed:eleven} dead.", True),
        ("In May {killed:eleven} died at the pits in five clashes between gangs.", True),
        ("The union counts this year ten lorries robbed and {killed:eleven} drivers killed.", True),
        ("In April we documented 19 attacks. Eleven people were {killed:killed}, nine hurt.", True),
        ("It was the sixth raid since May. Those six have killed {killed:eleven} drivers.", True),
        ("It was the sixth raid since May. Those six killed {killed:a driver} in the yard.", False),
        ("Nine raids were known. Those six have killed {killed:eleven} drivers.", False),
        ("Now {killed:four} drivers have been killed in Orvale in 2024.", True),
        ("In the yard {killed:four} drivers were killed, as in 2023.", False),
        ("On 4 April we saw an attack. Eleven people were {killed:killed}, nine hurt.", False),
        ("In May they counted six attacks on pits, which left {killed:eleven} dead.", True),
        ("Six attacks on Sunday, which left {killed:eleven} dead, were their work.", False),
    ],
)
def test_what_looks_back_counts_over_many_attacks(read_marks, marked: str, total: bool) -> None:
    """A sentence that opens with the time it covers gives no incident's toll."""
    report, spans = read_marks(f"On {{date:3 May 2024}} men {{event_type:shot}} {{killed:six}} drivers. {marked}")
    told = arranged(report, SpanReading((Bundle(tuple(spans), True, 0.9, {}),), (), 0.9), [])
    assert bool(told.totals) is total


def test_a_total_of_one_attack_is_its_own(marker) -> None:
    """Two more are dead, bringing "the total number of fatalities to five"; not where it says that of many attacks."""
    for more, dead in (("", 5), (" in attacks this year", 0)):
        told = marker.tolls(
            "{event_type:Gunmen} attacked a convoy at {place:Lodwar} on {date:Monday}. {killed.5:Two} who were missed "
            f"are now dead, bringing the total number of fatalities{more} to {{killed.9:five}}."
        )
        assert told.get(Outcome.KILLED, 0) == dead, more


@pytest.mark.parametrize("when", ["In the previous eight", "Over the nine"])
def test_what_befell_people_in_the_earlier_ones_is_none_of_the_last(marker, when: str) -> None:
    """ "It was the ninth. In the previous eight, three were killed", nor what befell them in all nine."""
    told = marker.tolls(
        "{event_type:Gunmen} attacked a convoy at {place:Lodwar} on {date:Monday}, hurting {injured.9:a cook}. "
        f"{when}, {{killed.9:three}} drivers were killed."
    )
    assert told == {Outcome.INJURED: 1}


def test_what_adds_up_a_list_is_no_incident() -> None:
    """ "In all, three drivers were killed" after a list of attacks."""
    lines = [
        "- 14 January: A driver is killed near Lodwar, Kenya.",
        "- 3 February: Gunmen wound a cook in Kisumu, Kenya.",
        "- 19 March: Gunmen kill two drivers near Kitale, Kenya.",
        "In all, three drivers were killed.",
    ]
    report = Report.build(
        text="\n".join(lines), title=None, source=Source.named("Post"), published=DateRange.day(date(2026, 5, 8)),
        language="en",
    )  # fmt: skip
    told = BuiltinExtractor().extract(report)
    assert len(told.mentions) == 3
    assert [(t.measure.value, t.low) for t in told.totals] == [("killed", 3)]


def test_points_of_a_list_with_days_of_their_own_are_incidents_of_their_own(read_marks) -> None:
    """What one bundle took together from two points of a list is two, where the days exclude each other."""
    marked = (
        "HIGHLIGHTS\n\u2022 {killed:Nine} killed in an {event_type:air strike} on {place:Orvale} on {date:22 May}\n"
        "\u2022 Two nurses missing since their boat was {event_type:shelled} near {place:Senna} on {date:%s}\n"
    )
    for day, bundles in (("19 May", 2), ("22 May", 1)):
        report, spans = read_marks(marked % day)
        reading = SpanReading((Bundle(tuple(spans), True, 0.9, {}),), (), 0.9)
        dates = find_dates(report.text, DateRange.day(date(2024, 5, 27)))
        assert len(arranged(report, reading, dates).bundles) == bundles


def test_an_attack_that_is_called_by_its_day_is_the_one_of_that_day(marker) -> None:
    first = "On {date:2 May} {event_type:shells} killed {killed.9:three} cooks in {place:Lodwar}."
    other = "On {date:4 May} {event_type:gunmen} shot {killed.9:two} cooks in {place:Kisumu}."
    again = "The {event_type:shell} of {date:2 May} came from the hill, {attribution:clerks blamed al-Shabaab}."
    mentions = BuiltinExtractor(reader=marker).extract(marker.report(first, other, again)).mentions
    assert len(mentions) == 2


def _extracted(marker, *incidents: str):
    return BuiltinExtractor(reader=marker).extract(marker.report(*incidents))


@pytest.mark.parametrize(("figure", "last", "totals"), [("nine", 4, 1), ("six", 6, 0)])
def test_what_adds_up_the_incidents_told_is_a_total(marker, figure: str, last: int, totals: int) -> None:
    """A figure that opens with "in all" and is their sum; another is the toll of one of them."""
    read = _extracted(
        marker,
        "{event_type:Gunmen} killed {killed.9:five} at {place:Lodwar} on {date:3 May 2024}. ",
        "{event_type:Gunmen} shot {killed.9:four} dead at {place:Kitale} on {date:7 May 2024}. "
        f"In all {{killed.9:{figure}}} people died.",
    )
    killed = [v.low for m in read.mentions for _, v in m.stating(CountValue) if v.nationality == "*"]
    assert {5, last} <= set(killed)
    assert len(read.totals) == totals


def test_others_taken_at_another_time_are_an_incident_apart(read_marks) -> None:
    """Where the next sentence says that they came free with those told of first."""
    report, spans = read_marks(
        "{kidnapped:Three} nurses {event_type:seized} in {date:July 2023} at {place:Lodwar} are home. {kidnapped:Ten} "
        "cooks {event_type:taken} from a bus at {place:Kitale} in {date:June 2023} were released with them."
    )
    dates = find_dates(report.text, DateRange.day(date(2024, 5, 10)))
    reading = SpanReading((Bundle(tuple(spans), True, 0.9, {}),), (), 0.9)
    told = arranged(report, reading, dates).bundles
    assert [[report.text[s.start : s.end] for s in b.spans if s.field is SpanField.KIDNAPPED] for b in told] == [
        ["Three"],
        ["Ten"],
    ]


def test_how_they_were_taken_is_of_their_abduction(marker) -> None:
    """Though it names no day."""
    read = _extracted(
        marker,
        "{kidnapped:Three} nurses {event_type:seized} on {date:3 May 2024} are home. ",
        "The nurses were {event_type:abducted} when gunmen attacked a convoy near {place:Lodwar}. {killed:Six} died.",
    )
    assert len(read.mentions) == 1


def test_all_who_came_free_are_not_of_one_attack(marker) -> None:
    """Where the next sentence tells attack by attack how many there were."""
    read = _extracted(
        marker,
        "{kidnapped.9:Nine} hostages are free. They are the {kidnapped.2:four} cooks {event_type:seized} at "
        "{place:Lodwar} on {date:3 May 2023}. ",
        "{kidnapped.9:Five} nurses were {event_type:taken} at {place:Kitale} on {date:7 July 2023}.",
    )
    taken = [v.low for m in read.mentions for _, v in m.stating(CountValue) if v.outcome is Outcome.KIDNAPPED]
    assert sorted(set(taken)) == [4, 5]


def test_a_second_bomb_half_an_hour_later_elsewhere_is_another_attack(read_marks) -> None:
    """Though it is the next sentence that counts whom it killed."""
    report, spans = read_marks(
        "A {event_type:bomb} killed {killed:nine} at {place:Lodwar} on {date:3 May 2024}. About half an hour later a "
        "van {event_type:blew up} at {place:Kitale}. The governor counted {killed:two} dead."
    )
    dates = find_dates(report.text, DateRange.day(date(2024, 5, 10)))
    reading = SpanReading((Bundle(tuple(spans), True, 0.9, {}),), (), 0.9)
    told = arranged(report, reading, dates).bundles
    assert [[report.text[s.start : s.end] for s in b.spans if s.field is SpanField.PLACE] for b in told] == [
        ["Lodwar"],
        ["Kitale"],
    ]


def test_that_nobody_was_harmed_is_said_of_the_attack_before(read_marks) -> None:
    """In its paragraph, unless others were told to be harmed so there; in another it stands alone."""
    harmed = "{event_type:Raiders} burnt a lorry in {place:Senna}. {injured:No one was hurt}."
    for words, bundles in (
        ("{killed:Two} cooks died in {place:Bura}. " + harmed, 2),
        (
            "{killed:Two} cooks died in {place:Bura}. "
            + harmed.replace("Raiders} burnt", "Raiders} hit {injured:two} in"),
            3,
        ),
        ("{killed:Two} cooks died in {place:Bura}. " + harmed.replace(". {inj", ".\n\n{inj"), 3),
    ):
        report, spans = read_marks(words)
        parts = spans[:2], spans[2:-1], spans[-1:]
        reading = SpanReading(tuple(Bundle(tuple(part), True, 0.9, {}) for part in parts), (), 0.9)
        assert len(with_nobody(report, reading.bundles)) == bundles
