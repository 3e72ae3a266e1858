"""Who gives a figure in other languages, and figures at odds that two speakers give."""

from __future__ import annotations

import pytest
from tests.extraction.tongues.told import LEADS, read

from tollbook.records import CountValue, PerpetratorsKilledValue

LEAD = {**LEADS, "ru": "Боевики обстреляли рынок во вторник в городе Сегу в Мали. "}
AT = {**LEAD, "zh": "武装分子3日袭击了巴基斯坦俾路支省瓜达尔的一处工地。"}


def said(language: str, text: str) -> set[tuple[str, int, str | None]]:
    """Outcome, figure and speaker of the counts of everybody in the one attack of a report."""
    (mention,) = read(language, text).mentions
    rows = set()
    for s in mention.statements:
        if isinstance(s.value, CountValue) and s.value.nationality == "*":
            rows.add((s.value.outcome.value, s.value.low, s.stated_by))
            assert s.stated_by is None or any(s.stated_by in p.quote for p in s.passages)
        if isinstance(s.value, PerpetratorsKilledValue):
            rows.add(("attackers", s.value.low, s.stated_by))
    return rows


@pytest.mark.parametrize(
    ("language", "more", "rows"),
    [
        ("ru", "По данным полиции, погибли шесть человек.", {("killed", 6, "полиции")}),
        ("ru", "По данным полиции в перестрелке погибли шесть человек.", {("killed", 6, "полиции")}),
        ("ru", "Погибли шесть человек, сообщили в среду в МВД Мали.", {("killed", 6, "МВД Мали")}),
        ("ru", "Губернатор заявил, что погибли шесть человек.", {("killed", 6, "Губернатор")}),
        ("ru", "Погибли шесть человек, утверждают СМИ.", {("killed", 6, None)}),
        ("ru", "Погибли шесть человек. Губернатор осудил нападение.", {("killed", 6, None)}),
        (
            "ru",
            "По данным армии, убиты двое солдат и ранены пятеро, а по словам жителей, ранены девять человек.",
            {("killed", 2, "армии"), ("injured", 5, "армии"), ("injured", 9, "жителей")},
        ),
        (
            "ru",
            "Армия заявила, что убиты трое боевиков, а жители говорят, что погибли семь человек.",
            {("attackers", 3, "Армия"), ("killed", 7, "жители")},
        ),
        ("ru", "«Боко Харам» взяла на себя ответственность и заявила, что убиты 40 солдат.", set()),
        ("zh", "军方称有11名士兵死亡,当地居民则称至少有15人死亡。", {("killed", 11, "军方"), ("killed", 15, "居民")}),
        ("zh", "据警方通报,2名工人受伤。", {("injured", 2, "警方")}),
        ("zh", "警方更正说,袭击造成7人死亡。医院表示,死亡人数为8人。", {("killed", 7, "警方"), ("killed", 8, "医院")}),
        ("zh", "有消息称7人死亡。", {("killed", 7, None)}),
        ("zh", "“伊斯兰国”宣称对袭击负责,称打死打伤数十人。", set()),
        ("fr", "Selon la police, six villageois ont été tués.", {("killed", 6, "police")}),
        ("es", "Según la policía hay seis heridos.", {("injured", 6, "policía")}),
    ],
)  # fmt: skip
def test_a_figure_has_the_speaker_that_its_sentence_names(
    language: str, more: str, rows: set[tuple[str, int, str | None]]
) -> None:
    """Before it, after it, or nobody who can be told; what the attackers claim is no figure."""
    lead = {"fr": "Des hommes armés ont attaqué mardi un convoi près de Mopti, au Mali. ",
            "es": "Hombres armados atacaron el martes un campamento en Arauquita, Arauca, Colombia. "}  # fmt: skip
    assert said(language, lead.get(language, AT[language]) + more) == rows


@pytest.mark.parametrize(
    ("language", "more", "figures"),
    [
        ("ru", "Погибли шесть человек. По данным правозащитников, погибли не менее девяти человек.", {6, 9}),
        ("ru", "Погибли шесть человек. Погибли девять человек.", set()),
        ("ru", "Полиция сообщила, что погибли шесть человек. Полиция заявила, что погибли девять человек.", set()),
    ],
)
def test_figures_at_odds_stand_where_each_has_another_speaker(language: str, more: str, figures: set[int]) -> None:
    """Never two of one speaker, nor two of nobody."""
    assert {low for _, low, _ in said(language, AT[language] + more)} == figures


@pytest.mark.parametrize(
    ("language", "more", "rows"),
    [
        ("fr", "Six villageois ont été tués, a annoncé mercredi le préfet de la région.", {6: "préfet de la région"}),
        (
            "fr",
            "Six civils ont été tués, selon l'armée. L'hôpital fait état de neuf morts.",
            {6: "armée", 9: "hôpital"},
        ),
        ("fr", "L'état-major ne reconnaît que cinq tués.", {5: "état-major"}),
        (
            "fr",
            "Neuf civils ont été tués, selon la société civile. L'armée parle de six morts.",
            {9: "société civile", 6: "armée"},
        ),
        (
            "fr",
            "« Le bus a été arrêté par des hommes armés », a dit une source militaire, qui fait état de neuf morts.",
            {9: "source militaire"},
        ),
        ("fr", "Les assaillants, selon leur communiqué, parlent de neuf morts.", {}),
        ("es", "Seis vecinos fueron asesinados, informó el secretario de Gobierno.", {6: "secretario de Gobierno"}),
        (
            "es",
            "Seis personas murieron, anunció la Fiscalía. La Cruz Roja habla de ocho muertos.",
            {6: "Fiscalía", 8: "Cruz Roja"},
        ),
        ("pt", "Seis aldeões foram mortos, disse à imprensa o administrador.", {6: "administrador"}),
        (
            "pt",
            "Seis pessoas morreram, anunciou a polícia. O hospital fala de oito mortos.",
            {6: "polícia", 8: "hospital"},
        ),
    ],
)
def test_romance_speakers(language: str, more: str, rows: dict[int, str]) -> None:
    """After a figure, before it, and those who only "speak of" one."""
    lead = {
        "fr": "Des hommes armés ont attaqué mardi un convoi près de Mopti, au Mali. ",
        "es": "Hombres armados atacaron el martes un campamento en Arauquita, Arauca, Colombia. ",
        "pt": "Homens armados atacaram na terça-feira uma aldeia em Macomia, Moçambique. ",
    }
    assert {low: teller for _, low, teller in said(language, lead[language] + more)} == rows
