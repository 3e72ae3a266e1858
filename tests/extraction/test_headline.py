"""A headline is read where the text below it leaves something out, and stands above the text then."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.extraction.headline import headline, stands_alone, with_headline
from tollbook.extraction.spans import Bundle, Span, SpanField, SpanReading
from tollbook.records import AttributionValue, CountValue, PlaceValue, Report
from tollbook.vocabulary.codes import Outcome

TITLE = "Two women shot outside Larkbridge bakery"
FORM = "Thank you for reading! Please sign in, or choose a plan to go on. Need an account? Create one now."


def page(text: str = FORM, title: str | None = TITLE, language: str = "en") -> Report:
    return Report.build(text=text, title=title, raw=b"<html>", language=language, url="https://example.org/1")


@pytest.mark.parametrize(
    ("title", "told"),
    [
        (TITLE, TITLE),
        (f"{TITLE} - Larkbridge Post: News, Weather", TITLE),
        (f"{TITLE} | WQQX", TITLE),
        ("Three killed in raid - two shot, one stabbed", "Three killed in raid - two shot, one stabbed"),
        ("Council agrees on bakery opening hours", ""),
        ("Shot", ""),
        (None, ""),
    ],
)
def test_a_headline_is_a_title_without_its_outlet(title: str | None, told: str) -> None:
    """One that tells of nothing, or too little, is none."""
    assert headline(title) == told


def test_a_headline_stands_above_its_text() -> None:
    """What was retrieved stays the same; a header keeps its lines, so that the whole is still the document's."""
    headed = with_headline(page())
    assert headed is not None
    assert headed.text == f"{TITLE}\n\n{FORM}"
    assert headed.id != page().id
    assert (headed.title, headed.sha256, headed.url) == (TITLE, page().sha256, page().url)
    assert with_headline(headed) is None
    lines = f"{TITLE}\n\nPublished: 2031-03-04"
    assert getattr(with_headline(page(), lines), "text", None) == f"{lines}\n\n{FORM}"


def test_a_list_of_teasers_that_holds_a_headline_does_not_tell_it() -> None:
    """It stands twice there as the others do, and is not read."""
    others = ["The mayor opens a pool in Orvale.", TITLE, "A bridge in Senna is shut until May."]
    headed = with_headline(page("\n\n".join(other for other in others for _ in range(2))))
    assert headed is not None
    assert headed.text.startswith(TITLE)


@pytest.mark.parametrize(
    "report",
    [
        page(f"{FORM} Related: two women shot outside Larkbridge bakery."),
        page(title="Council agrees on bakery opening hours"),
        page("Rejoignez-nous pour lire la suite de cet article.", language="fr"),
    ],
)
def test_no_headline_is_put_above_a_text_that_holds_it(report: Report) -> None:
    """Nor one that tells of nothing, nor one in another language."""
    assert with_headline(report) is None


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        (FORM, True),
        ("1:10 How the mayor explained the bridge\n\n0:45 Ten pies to try this winter\n\n" + "2:01 A song " * 30, True),
        ("Rain is expected until noon on Thursday in the valleys, with lows near freezing.", True),
        ("Two women were hit when a man shot at the queue of a bakery in Larkbridge.", False),
        ("Gunfire wounded a pair of shoppers on Mill Lane, and a suspect is being hunted.", False),
    ],
)  # fmt: skip
def test_a_form_or_another_story_leaves_a_headline_alone(text: str, alone: bool) -> None:
    """A text that tells the same does not, in whatever words."""
    assert stands_alone(TITLE, text) is alone


class Marking:
    """A reader that marks given words, where a text holds them, as one incident."""

    def __init__(self, words: Sequence[tuple[SpanField, str]], score: float = 0.99) -> None:
        self._words, self._score = words, score

    def read(self, text: str, *, title: str | None = None) -> SpanReading:
        found = [Span(text.find(w), text.find(w) + len(w), name, 0.9) for name, w in self._words if w in text]
        return SpanReading((Bundle(tuple(found), True, 0.9),) if found else (), incident_score=self._score)


def read(text: str, title: str, marking: Marking) -> tuple[Report, Report, dict[Outcome, int], list[str | None]]:
    """The report, the same with its headline, what is counted in it, and its places."""
    report = page(text, title)
    headed = with_headline(report)
    assert headed is not None
    told = BuiltinExtractor(reader=marking).extract_headed(report, headed)
    read_of = headed if told.report == headed.id else report
    for mention in told.mentions:
        for statement in mention.statements:
            for passage in statement.passages:
                assert read_of.text[passage.start : passage.end] == passage.quote
    values = [s.value for m in told.mentions for s in m.statements]
    counts = {v.outcome: v.low for v in values if isinstance(v, CountValue) and v.role is None}
    return read_of, headed, counts, [v.place.admin1 for v in values if isinstance(v, PlaceValue)]


HURT = Marking([(SpanField.INJURED, "Two women"), (SpanField.EVENT_TYPE, "shot"), (SpanField.PLACE, "Tulsa, Oklahoma")])


def test_a_headline_tells_what_the_text_leaves_out() -> None:
    """How many were hurt, where the text below says only where it was."""
    text = "Officers searched a yard in Tulsa, Oklahoma on Monday after somebody shot at a bakery."
    read_of, headed, counts, places = read(text, TITLE, HURT)
    assert read_of == headed
    assert (counts, places) == ({Outcome.INJURED: 2}, ["Oklahoma"])


def test_plain_words_of_a_headline_need_no_mark() -> None:
    """Where the text tells of an attack in which nobody is counted."""
    text = "Officers searched a yard in Tulsa, Oklahoma on Monday after somebody shot at a bakery."
    marking = Marking([(SpanField.EVENT_TYPE, "shot"), (SpanField.PLACE, "Tulsa, Oklahoma")])
    read_of, headed, counts, _ = read(text, "Four men shot outside Larkbridge bakery", marking)
    assert read_of == headed
    assert counts == {Outcome.INJURED: 4}


@pytest.mark.parametrize(
    ("title", "hurt"),
    [
        ("Five injured outside Larkbridge bakery", 5),
        ("Two women hurt outside Larkbridge bakery", 2),
        ("Five injured in weekend shootings in Larkbridge", 2),
        ("Five shot outside Larkbridge bakery", 2),
        ("Girl, 5, injured outside Larkbridge bakery", 2),
    ],
)
def test_a_headline_that_gives_more_hurt(title: str, hurt: int) -> None:
    """More people than the text tells of one by one, unless of other attacks too or of the dead among them."""
    text = "Somebody shot at a bakery in Tulsa, Oklahoma on Monday. Two women were hurt."
    marks = [(SpanField.INJURED, words) for words in ("Five", "Two women")]
    read_of, headed, counts, _ = read(text, title, Marking([*marks, (SpanField.PLACE, "Tulsa, Oklahoma")]))
    assert (read_of == headed) is (hurt > 2)
    assert counts == {Outcome.INJURED: hurt}


def test_a_text_that_tells_all_is_left_alone() -> None:
    """Its headline is not asked for what it gives itself."""
    text = "Somebody shot at a bakery in Tulsa, Oklahoma on Monday. Two women were hurt."
    marking = Marking(
        [(SpanField.INJURED, "Two women"), (SpanField.KILLED, "nobody"), (SpanField.PLACE, "Tulsa, Oklahoma")]
    )
    read_of, headed, counts, _ = read(text, "Three women shot outside Larkbridge bakery", marking)
    assert read_of != headed
    assert counts == {Outcome.INJURED: 2}


def test_a_headline_over_a_form_is_read_by_itself() -> None:
    """The text tells of no attack, but it is about nothing either."""
    marking = Marking([(SpanField.INJURED, "Two women"), (SpanField.EVENT_TYPE, "shot")], 0.01)
    read_of, headed, counts, _ = read(FORM, TITLE, marking)
    assert read_of == headed
    assert counts == {Outcome.INJURED: 2}


def test_a_headline_over_a_list_of_recordings_is_read_by_itself() -> None:
    """What may be watched beside it is of other shootings, of however many it tells."""
    text = "1:10 Man shot dead near the bridge\n\n0:45 Gunfire wounds women\n\n2:01 Suspect killed, two women injured"
    marking = Marking([(SpanField.INJURED, "Two women"), (SpanField.EVENT_TYPE, "shot")], 0.01)
    read_of, headed, counts, _ = read(text, TITLE, marking)
    assert read_of == headed
    assert counts == {Outcome.INJURED: 2}


class Doubting(Marking):
    """The same, which takes a line by itself for no incident."""

    def read(self, text: str, *, title: str | None = None) -> SpanReading:
        sure = super().read(text, title=title)
        alone = SpanReading((), incident_score=0.3, doubtful=sure.bundles)
        return sure if "\n" in text and "sign in" not in text else alone


@pytest.mark.parametrize(
    ("title", "told"),
    [
        (TITLE, {Outcome.INJURED: 2}),
        ("Two women hurt in hunting outside Larkbridge", {}),
        ("Two women accidentally shot outside Larkbridge bakery", {}),
    ],
)
def test_a_headline_by_itself_may_be_doubted_a_little(title: str, told: dict[Outcome, int]) -> None:
    """It is read all the same, unless of an accident."""
    marking = Doubting([(SpanField.INJURED, "Two women"), (SpanField.EVENT_TYPE, "shot"), (SpanField.PLACE, "Tulsa")])
    _, _, counts, _ = read(FORM, title, marking)
    assert counts == told


def test_what_a_form_names_is_no_attack() -> None:
    """A place in the text alone leaves the headline to be read by itself."""
    report = page("Welcome to Toledo, Ohio, home of our station.", f"{TITLE} in Selma, Alabama")
    marks = [(SpanField.INJURED, "Two women"), (SpanField.EVENT_TYPE, "shot"), (SpanField.PLACE, "Toledo, Ohio")]
    marks.append((SpanField.PLACE, "Selma, Alabama"))
    headed = with_headline(report)
    assert headed is not None
    told = BuiltinExtractor(reader=Marking(marks)).extract_headed(report, headed)
    assert [v.place.name for m in told.mentions for _, v in m.stating(PlaceValue)] == ["Selma"]


def test_a_place_alone_is_something_that_a_headline_tells() -> None:
    """Of an attack of which nothing else is told, wherever it lies."""
    marking = Marking([(SpanField.EVENT_TYPE, "shooting"), (SpanField.PLACE, "Larkbridge")], 0.01)
    report = page(FORM, "Suspects sought after shooting in Larkbridge")
    headed = with_headline(report)
    assert headed is not None
    told = BuiltinExtractor(reader=marking).extract_headed(report, headed)
    assert [v.place.name for m in told.mentions for _, v in m.stating(PlaceValue)] == ["Larkbridge"]


def test_a_text_about_the_same_that_tells_of_no_attack_is_trusted() -> None:
    """An accident is none, whatever its headline looks like."""
    text = "The cook of a bakery in Larkbridge dropped her own rifle, which went off; both women will recover."
    marking = Marking([(SpanField.INJURED, "Two women"), (SpanField.EVENT_TYPE, "shot")], 0.1)
    read_of, headed, counts, _ = read(text, TITLE, marking)
    assert read_of != headed
    assert counts == {}


def test_whom_a_header_names_neither_claims_nor_denies() -> None:
    """The outlet in the lines between a headline, which tells where, and the text is no party."""
    text = (
        "Two Danish surveyors were shot dead near a quarry on Monday.\n\n"
        "Villagers blamed smugglers. The gendarmerie did not say who did it."
    )
    plain = page(text, title="Danish surveyors shot dead in eastern Turkey")
    headed = with_headline(plain, f"{plain.title}\n\nPublisher: Fellside Border Wire\n\nPublished: 2031-03-04")
    assert headed is not None
    (mention,) = BuiltinExtractor().extract_headed(plain, headed).mentions
    assert [v.place.country for _, v in mention.stating(PlaceValue)] == ["TR"]
    assert [v.actor for _, v in mention.stating(AttributionValue)] == ["smugglers"]


def test_a_header_above_a_form_is_not_read_as_its_text() -> None:
    """The place is the headline's, not one that the outlet is called by."""
    plain = page(title="Three teachers shot dead in Nakuru, Kenya")
    headed = with_headline(plain, f"{plain.title}\n\nPublisher: Mali Border Wire\n\nPublished: 2031-03-04")
    assert headed is not None
    (mention,) = BuiltinExtractor().extract_headed(plain, headed).mentions
    assert [v.place.country for _, v in mention.stating(PlaceValue)] == ["KE"]
