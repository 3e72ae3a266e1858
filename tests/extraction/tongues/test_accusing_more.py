"""More ways in which reports in other languages say who did it, and what only looks like one."""

from __future__ import annotations

import pytest
from tests.extraction.tongues.told import CLAIM, DENIAL, ELN, JNIM, OFFICIAL, OTHERS, bodies_and_kinds

ISWAP = "Islamic State West Africa Province"
TTP = "Tehreek-e-Taliban Pakistan"
RSF = "Rapid Support Forces"


@pytest.mark.parametrize(
    ("language", "said", "bodies"),
    [
        ("ru", "Ответственность взяло на себя «Исламское государство в Западной Африке».", {(ISWAP, CLAIM)}),
        ("ru", "Боевики «Аш-Шабаб» заявили, что это сделали они.", {("al-Shabaab", CLAIM)}),
        ("ru", "Власти подозревают в организации нападения талибов.", {("Taliban", OFFICIAL)}),
        ("ru", "По версии следствия, нападение организовала группировка «Катиба Ветра».", {("Катиба Ветра", OFFICIAL)}),
        ("ru", "Президент назвал нападение делом рук террористов «Аль-Каиды».", {("al-Qaeda", OFFICIAL)}),
        ("ru", "Полиция связывает нападение с группировкой «Аш-Шабаб».", {("al-Shabaab", OFFICIAL)}),
        ("ru", "Армия обвинила в случившемся повстанцев М23.", {("M23", OFFICIAL)}),
        ("ru", "Жители говорят, что нападавшие были боевиками «Исламского государства».", {("Islamic State", OTHERS)}),
        ("ru", "По словам очевидцев, стреляли боевики АДС.", {("Allied Democratic Forces", OTHERS)}),
        ("es", "El ejército responsabilizó al frente Domingo Laín del ELN.", {(ELN, OFFICIAL)}),
        ("es", "«No tenemos nada que ver», respondió en un comunicado el ELN.", {(ELN, DENIAL)}),
        ("es", "«No tenemos nada que ver», respondió un vecino.", set()),
        ("fr", "« Nous n'avons rien à voir avec cela », a déclaré le JNIM.", {(JNIM, DENIAL)}),
        ("ru", "Власти подозревают талибов в подготовке выборов.", set()),
        ("ru", "Полиция связывает нападение с визитом министра.", set()),
        ("ru", "Армия не связывает нападение с «Аш-Шабаб».", set()),
        ("ru", "По версии следствия, нападение организовал бизнесмен.", set()),
        ("ru", "Боевики «Аш-Шабаб» заявили, что контролируют дорогу.", set()),
        ("zh", "当地官员说,袭击是“博科圣地”所为。", {("Boko Haram", OFFICIAL)}),
        ("zh", "巴基斯坦内政部长说,袭击由巴基斯坦塔利班策划。", {(TTP, OFFICIAL)}),
        ("zh", "軍方懷疑“博科圣地”是襲擊的幕后黑手。", {("Boko Haram", OFFICIAL)}),
        ("zh", "当地居民称,袭击者是民主同盟军成员。", {("Allied Democratic Forces", OTHERS)}),
        ("zh", "联合国报告认定快速支援部队应对袭击负责。", {(RSF, OTHERS)}),
        ("zh", "胡塞武装发言人说,该组织与袭击无关。", {("Houthis", DENIAL)}),
        ("zh", "塔利班谴责袭击,并否认与此有关。", {("Taliban", DENIAL)}),
        ("zh", "居民称,“青年党”应对饥荒负责。", set()),
        ("zh", "官员说,袭击是塔利班重新掌权以来最严重的一次。", set()),
        ("zh", "塔利班说,将对袭击者负责到底。", set()),
        ("zh", "塔利班对负责调查的官员表示感谢。", set()),
        ("zh", "塔利班表示,与美国无关。", set()),
        ("zh", "外界普遍认为袭击是塔利班所为。", set()),
    ],
)
def test_who_is_said_to_have_done_it(language: str, said: str, bodies: set[tuple[str, str]]) -> None:
    """Suspicions, versions of an inquiry, "the work of", and being behind it."""
    assert bodies_and_kinds(language, said) == bodies
