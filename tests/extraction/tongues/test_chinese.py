"""Chinese reports, read by rules: characters without spaces, measure words, days and places before what was done."""

from __future__ import annotations

from datetime import date

import pytest
from tests.extraction.tongues.told import read, told

from tollbook.records import WeaponValue

AT = "武装分子3日袭击了尼日利亚卡杜纳州的一处工地。"


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        ("死亡人数从5人升至7人。", {"killed": (7, 7)}),
        ("10人死亡,其中3人当场死亡。", {"killed": (10, 10)}),
        ("10人受伤,其中3人死亡。", {"killed": (3, 3), "injured": (10, 10)}),
        ("袭击造成4死5伤。", {"killed": (4, 4), "injured": (5, 5)}),
        ("至少有12名平民死亡,另有20多人受伤。", {"killed": (12, None), "injured": (20, None)}),
        ("5名工人中有2人死亡。", {"killed": (2, 2)}),
        ("死亡7人,受伤12人。", {"killed": (7, 7), "injured": (12, 12)}),
        ("造成10人死亡、3人受伤。", {"killed": (10, 10), "injured": (3, 3)}),
        ("一名司机死亡,其妻受伤。", {"killed": (1, 1), "injured": (1, 1)}),
        ("2名工人受伤,其妻也受伤。", {"injured": (3, 3)}),
        ("三名中方教师遇难,一名中方教师受伤,另有一名巴基斯坦司机身亡。",
         {"killed": (4, 4), "killed CN": (3, 3), "killed PK": (1, 1), "injured": (1, 1), "injured CN": (1, 1)}),
        ("两名中国公民失踪。失踪人员名单尚待核实。", {"missing": (2, 2), "missing CN": (2, 2)}),
        ("死亡人数为8人。", {"killed": (8, 8)}),
        ("一百二十人死亡,三十五名村民受伤。", {"killed": (120, 120), "injured": (35, 35)}),
        ("數十人死亡,兩名司機受傷。", {"killed": (24, None), "injured": (2, 2)}),
        ("4名儿童、3名妇女和2名男子死亡。", {"killed": (9, 9)}),
        ("他们打死了一名保安,打伤两名工人。", {"killed": (1, 1), "injured": (2, 2)}),
        ("一名中国公民不治身亡。", {"killed": (1, 1), "killed CN": (1, 1)}),
        ("武装分子绑架了3名中国员工和2名当地司机。", {"kidnapped": (5, 5), "kidnapped CN": (3, 3)}),
        ("三名印度工程师遭4名持枪歹徒劫持。", {"kidnapped": (3, 3), "kidnapped IN": (3, 3)}),
        (
            "6名工人死亡,包括2名中国公民和1名印度籍工程师。",
            {"killed": (6, 6), "killed CN": (2, 2), "killed IN": (1, 1)},
        ),
        ("至少6人死亡,其中4人为中国公民,2人为当地厨工。", {"killed": (6, None), "killed CN": (4, 4)}),
        ("四人受伤:两名中国乘客、一名老挝籍司机、一名比利时背包客。",
         {"injured": (4, 4), "injured CN": (2, 2), "injured LA": (1, 1), "injured BE": (1, 1)}),
        ("5人死亡。死者中有两名中国公民。", {"killed": (5, 5), "killed CN": (2, 2)}),
        ("中方2人死亡。", {"killed": (2, 2), "killed CN": (2, 2)}),
        ("3名中国公司的员工死亡。", {"killed": (3, 3)}),
        ("三名中国和巴基斯坦工人死亡。", {}),
        ("2人、3人死亡的说法均有。", {}),
        ("两人或三人受伤。", {}),
        ("三四十人受伤。", {}),
        ("2至3人受伤。", {}),
        ("经理和两名司机死亡。", {}),
        ("两名司机和经理死亡。", {}),
        ("没有中国公民死亡。", {}),
        ("如果3人死亡,公司将赔偿。", {}),
        ("除3名工人外,2人受伤。", {}),
        ("第3名工人死亡。", {}),
        ("60多个小时后工人获救。", {}),
        ("3辆车被烧毁,5头牛死亡。", {}),
        ("武装分子声称打死20名士兵。", {}),
        ("军方打死5人。", {}),
        ("2名被绑架的工人获释。", {}),
        ("2022年以来已有30人死亡。", {}),
        ("有传言称9人死亡。", {}),
    ],
)  # fmt: skip
def test_counts(said: str, counts: dict[str, tuple[int, int | None]]) -> None:
    (found,) = told("zh", AT + said)
    assert (found.days, found.country, found.place) == (("2022-05-03", "2022-05-03"), "NG", "Kaduna")
    assert found.counts == counts


def test_attackers_are_no_victims() -> None:
    (found,) = told("zh", AT + "两名村民死亡,5名袭击者被击毙。")
    assert (found.counts, found.attackers) == ({"killed": (2, 2)}, 5)


@pytest.mark.parametrize(
    ("text", "day", "country", "place", "kind"),
    [
        (
            "湖港5月10日电 索马里警方10日证实,当地时间9日上午,首都摩加迪沙一家酒店遭汽车炸弹袭击,3人死亡。",
            "2022-05-09", "SO", "Mogadishu", "bombing",
        ),
        ("菲律賓警方10日表示,5日深夜,蘇祿省一處工地遭武裝分子闖入,兩名工程師被綁架。",
         "2022-05-05", "PH", "Sulu", "kidnapping"),
        ("10名矿工4月23日在墨西哥锡那罗亚州遭武装分子绑架。", "2022-04-23", "MX", "Sinaloa", "kidnapping"),
        ("昨晚,巴基斯坦信德省卡拉奇一家中国商店外发生自杀式爆炸袭击,2人死亡。",
         "2022-05-10", "PK", "Karachi", "suicide_bombing"),
        ("上月3日,一辆由昆明开往万象的大巴在老挝万象省遭枪手射击,一人死亡。",
         "2022-04-03", "LA", "Vientiane Province", "armed_assault"),
        ("苏丹北科尔多凡州一所医院8日遭无人机袭击,12人死亡。",
         "2022-05-08", "SD", "North Kordofan", "drone_or_air_strike"),
        ("阿富汗喀布尔市一家餐馆7日发生爆炸,3人死亡。“伊斯兰国”宣称制造了爆炸。",
         "2022-05-07", "AF", "Kabul", "bombing"),
        ("5月7日,两家公司在马里夸兰附近的工地遭武装分子袭击,3名工人被绑架。", "2022-05-07", "ML", "Mali", "kidnapping"),
    ],
)  # fmt: skip
def test_day_place_and_kind(text: str, day: str, country: str, place: str, kind: str) -> None:
    (found,) = told("zh", text)
    assert (found.days, found.country, found.kind) == ((day, day), country, kind)
    assert found.place == place


@pytest.mark.parametrize(
    "text",
    [
        "9日,一辆载有中国员工的皮卡在赞比亚卢萨卡发生车祸,2人死亡。",
        "刚果(金)科卢韦齐一处铜矿9日塌方,造成7名矿工死亡。",
        "5日,中国驻巴基斯坦大使馆就瓜达尔袭击事件发表声明,向2名遇难者表示哀悼。",
        "5日,在巴基斯坦俾路支省袭击中受伤的两名中国工人出院回国。",
        "5日,中国和塔吉克斯坦两国在杜尚别举行反恐演习,演练了劫持人质事件的处置。",
        "极端组织5日威胁袭击尼日利亚拉各斯的中资企业。",
        "阿富汗喀布尔市一家餐馆7日发生爆炸,3人死亡。没有组织宣称对爆炸负责。",
        "泰国曼谷警方5日说,一名男子4日晚在曼谷持刀挥舞,警察开枪将其击伤。",
        "台风3日袭击菲律宾苏禄省,造成5人死亡。",
        "尼日利亚警方5日挫败一起针对拉各斯商店的袭击。",
        "尼日利亚军方5日在扎姆法拉州打死30名武装分子。",
        "5日,巴基斯坦瓜达尔和奎达分别发生袭击,造成8人死亡。",
        "截至5日,尼日利亚卡杜纳州的袭击已造成8人死亡。",
        "尼日利亚拉各斯5日举行比赛,主场球队在决赛中遭对手攻击,2人受伤。",
        "尼日利亚拉各斯5日是否发生袭击,造成2人死亡?",
    ],
)
def test_what_raises_nothing(text: str) -> None:
    found = read("zh", text)
    assert not found.mentions
    assert found.unread


@pytest.mark.parametrize(
    ("text", "day", "country", "counts"),
    [
        ("德國索林根市9日晚舉行慶典時發生持刀襲擊,3人死亡、8人受傷。", "2022-05-09", "DE",
         {"killed": (3, 3), "injured": (8, 8)}),
        ("9日,巴基斯坦一处水电站遭武装分子袭击,3人死亡。", "2022-05-09", "PK", {"killed": (3, 3)}),
        ("5月9日,布尔贾姆镇一家超市遭持枪抢劫,一名店员受伤。使馆提醒在喀麦隆的中国公民加强防范。", "2022-05-09", "CM",
         {}),
        ("布基纳法索北部5月8日一处村庄遭袭,43人死亡。", "2022-05-08", "BF", {"killed": (43, 43)}),
    ],
)  # fmt: skip
def test_words_that_only_hold_others_say_nothing(
    text: str, day: str, country: str, counts: dict[str, tuple[int, int]]
) -> None:
    """What went on during it, a power station, and the one country that a notice is about."""
    (found,) = told("zh", text)
    assert (found.days[0], found.country, found.counts) == (day, country, counts)


def test_a_school_of_another_nation_places_nothing_there() -> None:
    """The town is in China, whatever the school is called."""
    found = told("zh", "9日上午,深圳一名日本学校学生在上学途中遭一名男子持刀刺伤。")
    assert not [m for m in found if m.country != "CN"]


def test_numbered_items_are_attacks_of_their_own() -> None:
    """Items with Chinese numerals."""
    text = (
        "一、5月2日,喀麦隆西北大区附近,武装分子拦截一辆车辆,绑架2名中国公民。\n"
        "二、5月3日,乍得湖区发生船只倾覆事故,5人失踪。\n"
        "三、5月4日深夜,喀麦隆杜阿拉市一家超市遭持枪抢劫,一名司机受伤。"
    )
    assert [(m.days[0], m.country, m.counts, m.main) for m in told("zh", text)] == [
        ("2022-05-02", "CM", {"kidnapped": (2, 2), "kidnapped CN": (2, 2)}, True),
        ("2022-05-04", "CM", {"injured": (1, 1)}, True),
    ]


def test_a_suicide_attack_need_not_be_done_with_a_vest() -> None:
    """The weapon is what the report names."""
    (mention,) = read("zh", "5月7日,阿富汗喀布尔市发生自杀式袭击,一辆汽车冲向军营,3人死亡。").mentions
    assert not [s for s in mention.statements if isinstance(s.value, WeaponValue)]


def test_attacks_of_two_days_are_two() -> None:
    text = (
        "近期尼日利亚发生案件:\n\n4月27日,埃努古州一采石场遭武装分子袭击,两名中国公民被绑架。\n\n"
        "4月30日凌晨,扎姆法拉州一处矿区发生枪击事件,一名中国公民受伤。\n\n使馆提醒:遇袭先报警。"
    )
    assert [(m.days[0], m.counts) for m in told("zh", text, title="使馆提醒中国公民")] == [
        ("2022-04-27", {"kidnapped": (2, 2), "kidnapped CN": (2, 2)}),
        ("2022-04-30", {"injured": (1, 1), "injured CN": (1, 1)}),
    ]


def test_a_report_that_calls_it_false_stays_unread() -> None:
    text = "网传尼日利亚拉各斯5日发生枪击,3人死亡。"
    assert read("zh", text, title="警方辟谣", published=date(2022, 5, 6)).unread
