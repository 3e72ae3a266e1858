"""Arabic reports, read by rules: particles and the article apart, duals, a verb before whom it is said of."""

from __future__ import annotations

from datetime import date

import pytest
from tests.extraction.tongues.told import read, told

from tollbook.records import CountValue

AT = "هاجم مسلحون سوقا في مدينة سيغو في مالي يوم الثلاثاء. "


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        ("قتل ستة أشخاص.", {"killed": (6, 6)}),
        ("قتل ثلاثة عشر شخصا وأصيب خمسة وعشرون آخرون.", {"killed": (13, 13), "injured": (25, 25)}),
        ("قُتل مئة وخمسة وعشرون مدنياً.", {"killed": (125, 125)}),
        ("قتل شخصان وجرح ثلاثة.", {"killed": (2, 2), "injured": (3, 3)}),
        ("قتل ما لا يقل عن ٢٣ شخصا.", {"killed": (23, None)}),
        ("قتل سبعة أشخاص على الأقل.", {"killed": (7, None)}),
        ("قتل ثلاثة أو أربعة أشخاص.", {"killed": (3, 4)}),
        ("أصيب عشرات الأشخاص.", {"injured": (24, None)}),
        ("سقط ثلاثة قتلى و11 جريحا.", {"killed": (3, 3), "injured": (11, 11)}),
        ("أسفر الهجوم عن قتيلين وجريحين.", {"killed": (2, 2), "injured": (2, 2)}),
        ("أسفر الهجوم عن مقتل ثلاثة جنود وإصابة خمسة بجروح.", {"killed": (3, 3), "injured": (5, 5)}),
        ("لقي 22 شخصا مصرعهم.", {"killed": (22, 22)}),
        ("إن خمسة جنود قتلوا.", {"killed": (5, 5)}),
        ("قتل ثلاثة جنود وخمسة مدنيين وسائق.", {"killed": (9, 9)}),
        ("قتل ثلاثة جنود ولحام.", {}),
        ("قتل 14 من رجال الشرطة وأربعة مدنيين.", {"killed": (18, 18)}),
        ("قتل أحد الجنود.", {"killed": (1, 1)}),
        ("قتل والد ثلاثة أطفال.", {}),
        ("قتل رضيع عمره سنتان.", {"killed": (1, 1)}),
        ("أصيب السائق.", {"injured": (1, 1)}),
        ("أصيب ركاب الحافلة.", {}),
        ("ارتفع عدد القتلى إلى تسعة.", {"killed": (9, 9)}),
        ("ارتفعت حصيلة القتلى من خمسة إلى سبعة.", {"killed": (7, 7)}),
        ("اختطف مهندسان تركيان.", {"kidnapped": (2, 2), "kidnapped TR": (2, 2)}),
        ("خطف أربعة عمال صينيين وسائق باكستاني.",
         {"kidnapped": (5, 5), "kidnapped CN": (4, 4), "kidnapped PK": (1, 1)}),
        ("قتل سبعة أشخاص. ومن بين القتلى مواطنان هنديان.", {"killed": (7, 7), "killed IN": (2, 2)}),
        ("قتل ثلاثة مدنيين بينهم امرأة وأصيب خمسة بينهم طفلان.", {"killed": (3, 3), "injured": (5, 5)}),
        ("لم يقتل أحد.", {}),
        ("هل قتل عشرة أشخاص؟", {}),
        ("نفت السلطات مقتل عشرة أشخاص.", {}),
        ("منذ بداية العام قتل 70 شخصا.", {}),
        ("أفرج عن ثلاثة رهائن.", {}),
        # "قتل" is both "was killed" and "killed"
        ("قتل مسلحون ثلاثة رعاة.", {"killed": (3, 3)}),
        ("قتل المسلحون أمس ثلاثة رعاة وفروا.", {"killed": (3, 3)}),
        ("قتل جندي ثلاثة رعاة.", {}),
        ("قتل رجل زوجته وابنه.", {}),
        ("قتل الجيش ثلاثة رعاة.", {}),
        ("قال المسلحون إن عشرة جنود قتلوا.", {}),
        ("قالت الحركة إنها قتلت عشرة جنود.", {}),
    ],
)  # fmt: skip
def test_what_one_sentence_counts(said: str, counts: dict[str, tuple[int, int | None]]) -> None:
    (found,) = told("ar", AT + said)
    assert found.counts == counts


def test_roles_stand_with_their_nationality() -> None:
    (found,) = told("ar", AT + "خطف أربعة مهندسين صينيين ومترجم باكستاني.")
    assert found.roles == {"kidnapped CN engineer": 4, "kidnapped PK interpreter": 1}


def test_a_whole_report_is_read() -> None:
    text = (
        "بغداد (وكالات) - قتل ثلاثة جنود وأصيب خمسة آخرون بجروح في هجوم شنه مسلحون على نقطة تفتيش في مدينة الفلوجة "
        "بمحافظة الأنبار غربي العراق يوم الثلاثاء، بحسب ما أفاد مصدر أمني."
    )
    (found,) = told("ar", text)
    assert (found.days, found.country, found.place) == (("2022-05-10", "2022-05-10"), "IQ", "Al Fallujah")
    assert found.kind == "armed_assault"
    assert found.counts == {"killed": (3, 3), "injured": (5, 5)}
    quotes = {p.quote for m in read("ar", text).mentions for s in m.statements for p in s.passages}
    assert {"مدينة الفلوجة", "محافظة الأنبار", "قتل ثلاثة جنود", "أصيب خمسة آخرون"} <= quotes  # particles left out


@pytest.mark.parametrize(
    ("text", "place", "kind"),
    [
        ("انفجرت سيارة مفخخة في مقديشو عاصمة الصومال أمس، وقتل سبعة أشخاص.", "Mogadishu", "bombing"),
        ("قصفت طائرة مسيّرة سوقا في مدينة الفاشر بالسودان يوم الأحد، وأصيب عشرة.", "El Fasher", "drone_or_air_strike"),
        ("خطف مسلحون طبيبا في مدينة غاو بمالي يوم الأحد.", "Gao", "kidnapping"),
        ("أضرم مجهولون النار في مسجد بمدينة غاو في مالي فجر الأحد وقتل حارس.", "Gao", "arson"),
        ("قُتل شخصان طعناً بسكين مساء الأحد في مدينة ليون الفرنسية.", "Lyon", "stabbing"),
        ("قتل مزارع برصاص مسلحين قرب بعقوبة شمال شرقي بغداد يوم الأحد.", "Baqubah", "armed_assault"),
    ],
)
def test_places_and_kinds(text: str, place: str, kind: str) -> None:
    (found,) = told("ar", text)
    assert (found.place, found.kind) == (place, kind)


@pytest.mark.parametrize(
    "text",
    [
        "قتل ثلاثة أشخاص وأصيب سبعة في حادث سير على طريق بغداد البصرة يوم الثلاثاء.",
        "أحبطت قوات الأمن يوم الأحد هجوما انتحاريا في مدينة كربلاء العراقية واعتقلت ثلاثة مسلحين.",
        "أحيت مدينة حلبجة في العراق أمس ذكرى القصف الذي قتل فيه خمسة آلاف شخص.",
        "هدد مسلحون عمال شركة في ولاية بورنو بنيجيريا يوم الاثنين بالقتل.",
        "نشر معهد يوم الثلاثاء ورقة عن حماية العمال من الهجمات في باكستان.",
        "شن المنتخب العراقي هجوما في الشوط الثاني من المباراة يوم الثلاثاء في البصرة، وقتل المهاجم آمال الضيوف.",
        "وصل الوزير أمس إلى مدينة عدن في اليمن لتفقد جرحى الهجوم الذي قتل فيه سبعة جنود.",
        "نفت الشرطة وقوع هجوم على حافلة في كسلا شرق السودان يوم الاثنين، وقالت إن الأنباء عن مقتل سبعة شائعات.",
        "تدرب رجال الإطفاء في دبي يوم الثلاثاء على إخلاء مبنى بعد هجوم وهمي قتل فيه عشرة أشخاص.",
        "دعت السفارة رعاياها في بغداد يوم الثلاثاء إلى الحذر من هجمات أو عمليات خطف.",
        "قتلت قوات الأمن خمسة مسلحين في مداهمة بمدينة العريش المصرية يوم الثلاثاء.",
        "سقطت طائرة مسيرة مجهولة في صحراء الأنبار بالعراق يوم الأحد من دون خسائر.",
        "قتل طفلان عندما انفجر لغم أرضي من مخلفات الحرب في ريف حماة بسوريا يوم السبت.",
        "ارتفع إلى 14 عدد قتلى الهجوم الذي استهدف حافلة في مدينة كويتا الباكستانية يوم السبت.",  # Coweta by its letters
        "قتل أسد حارسا في حديقة الحيوان بالقاهرة يوم الثلاثاء.",
        "قضت محكمة في تونس يوم الثلاثاء بإعدام متهم في قضية اغتيال معارض قتل بالرصاص قبل أعوام.",
    ],
)
def test_what_is_no_attack_of_that_day(text: str) -> None:
    assert told("ar", text) == []


def test_what_a_speaker_says_on_a_day_was_not_done_on_it() -> None:
    text = "قالت الشرطة يوم الأحد إن مسلحين قتلوا سبعة أشخاص في هجوم على قرية قرب مدينة غاو في مالي السبت."
    (found,) = told("ar", text)
    assert found.days == ("2022-05-07", "2022-05-07")


@pytest.mark.parametrize(
    "text",
    [
        "کوئٹہ میں ہونے والے بم دھماکے سے تین افراد ہلاک ہو گئے اور پانچ زخمی ہوئے۔",
        "لە هێرشێکدا سێ کەس کوژران و پێنج کەسی دیکە بریندار بوون لە شاری کەرکوک.",
        "سه تن در انفجاری در شهر کابل کشته شدند و پنج تن دیگر زخمی شدند؛ گزارش پلیس چنین است.",
    ],
)
def test_another_language_in_the_same_letters_stays_unread(text: str) -> None:
    assert (read("ar", text, published=date(2022, 5, 11)).unread or "").endswith("its letters are another language's")


@pytest.mark.parametrize(
    ("said", "speakers"),
    [
        ("قالت الشرطة إن ستة أشخاص قتلوا.", {"الشرطة"}),
        ("وأعلنت وزارة الصحة مقتل ستة أشخاص.", {"وزارة الصحة"}),
        ("قتل ستة أشخاص، بحسب الشرطة.", {"الشرطة"}),
        ("قتل ستة أشخاص وأصيب عشرة، وفق ما أفاد به مكتب الصحة في المحافظة.", {"مكتب الصحة"}),
        ("قتل ستة أشخاص، كما قالت مصادر.", {None}),
        ("وقالت حركة الشباب إن ستة جنود قتلوا.", set()),
    ],
)
def test_figures_have_their_speaker(said: str, speakers: set[str | None]) -> None:
    (mention,) = read("ar", AT + said).mentions
    assert {s.stated_by for s in mention.statements if isinstance(s.value, CountValue)} == speakers


def test_waters_are_no_countries() -> None:
    (found,) = told("ar", "هاجم مسلحون قاربا في بحيرة تشاد قرب مدينة مايدوغوري في نيجيريا أمس وقتلوا سبعة صيادين.")
    assert (found.country, found.counts) == ("NG", {"killed": (7, 7)})


def test_a_figure_of_one_role_told_twice_is_one() -> None:
    text = (
        "مقتل 5 جنود بهجوم في الصومال\n\nقتل 5 جنود وأصيب 3 آخرون السبت في هجوم شنه مسلحون "
        "على قاعدة في مقديشو بالصومال."
    )
    (found,) = told("ar", text)
    assert found.counts == {"killed": (5, 5), "injured": (3, 3)}
