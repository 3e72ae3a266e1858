"""Attributions in other languages: who is said to have done it, by whom, and what is none."""

from __future__ import annotations

import pytest
from tests.extraction.tongues.told import CLAIM, DENIAL, ELN, JNIM, OFFICIAL, OTHERS, attributed, bodies_and_kinds


@pytest.mark.parametrize(
    ("language", "said", "bodies"),
    [
        (
            "fr",
            "Le GSIM a revendiqué l'attaque mercredi dans un communiqué.",
            {("Jama'at Nusrat al-Islam wal-Muslimin", CLAIM)},
        ),
        (
            "fr",
            "L'attaque a été revendiquée par le Groupe de soutien à l'islam et aux musulmans.",
            {("Jama'at Nusrat al-Islam wal-Muslimin", CLAIM)},
        ),
        ("fr", "L'attaque n'a pas été revendiquée.", set()),
        ("fr", "Aucun groupe, ni le GSIM ni l'EIGS, n'a revendiqué l'attaque.", set()),
        (
            "fr",
            "Le gouverneur de la région a accusé l'État islamique au Grand Sahara.",
            {("Islamic State in the Greater Sahara", OFFICIAL)},
        ),
        ("fr", "L'armée a attribué l'attaque à la Katiba Macina.", {("Katiba Macina", OFFICIAL)}),
        (
            "fr",
            "Des riverains accusent le GSIM d'être derrière l'attaque.",
            {("Jama'at Nusrat al-Islam wal-Muslimin", OTHERS)},
        ),
        ("fr", "Le gouverneur accuse le GSIM de taxer le bétail.", set()),
        (
            "fr",
            "Le GSIM a démenti toute implication dans l'attaque.",
            {("Jama'at Nusrat al-Islam wal-Muslimin", DENIAL)},
        ),
        ("fr", "Le GSIM est actif dans la région depuis 2017.", set()),
        (
            "fr",
            "L'attaque a été attribuée par les autorités aux ADF, qui ont nié être les auteurs.",
            {("Allied Democratic Forces", DENIAL), ("Allied Democratic Forces", OFFICIAL)},
        ),
        ("fr", "La zone est contrôlée par Boko Haram, selon la police.", set()),
        ("fr", "Boko Haram n'a pas revendiqué l'attaque.", set()),
        ("es", "El ELN se adjudicó el ataque en un comunicado.", {("National Liberation Army", CLAIM)}),
        (
            "es",
            "El ataque fue reivindicado por el Ejército de Liberación Nacional.",
            {("National Liberation Army", CLAIM)},
        ),
        ("es", "Ningún grupo se ha adjudicado el ataque.", set()),
        ("es", "El Ejército atribuyó el ataque al ELN.", {("National Liberation Army", OFFICIAL)}),
        (
            "es",
            "El gobernador de Arauca responsabilizó del ataque a las disidencias de las FARC.",
            {("FARC dissidents", OFFICIAL)},
        ),
        ("es", "Los vecinos señalan al Clan del Golfo.", {("Clan del Golfo", OTHERS)}),
        ("es", "El ELN negó la autoría del ataque.", {("National Liberation Army", DENIAL)}),
        (
            "es",
            "El ataque, atribuido por la Policía al Clan del Golfo, dejó tres heridos.",
            {("Clan del Golfo", OFFICIAL)},
        ),
        ("es", "El ELN y el Gobierno negocian desde marzo.", set()),
        ("es", "El Ejército acusó al ELN de reclutar menores.", set()),
        ("es", "El ELN no reivindicó el ataque.", set()),
        ("es", "El ELN acusó al Ejército de bombardear la zona.", set()),
        ("pt", "O Estado Islâmico reivindicou o ataque.", {("Islamic State", CLAIM)}),
        ("pt", "O ataque foi reivindicado pelo grupo Estado Islâmico.", {("Islamic State", CLAIM)}),
        ("pt", "Nenhum grupo reivindicou o ataque.", set()),
        ("pt", "A polícia atribuiu o ataque ao Comando Vermelho.", {("Comando Vermelho", OFFICIAL)}),
        ("pt", "Os moradores acusam a Renamo de estar por trás do ataque.", {("Renamo", OTHERS)}),
        ("pt", "A Renamo negou qualquer envolvimento no ataque.", {("Renamo", DENIAL)}),
        ("pt", "A Renamo acusou o Governo de fraude.", set()),
        ("pt", "O governador responsabilizou a Junta Militar da Renamo.", {("Renamo Military Junta", OFFICIAL)}),
        (
            "ru",
            "Ответственность за нападение взяла на себя группировка «Исламское государство».",
            {("Islamic State", CLAIM)},
        ),
        ("ru", "Движение «Талибан» взяло на себя ответственность за нападение.", {("Taliban", CLAIM)}),
        ("ru", "Никто не взял на себя ответственность за нападение.", set()),
        ("ru", "Власти обвинили в нападении «Боко Харам».", {("Boko Haram", OFFICIAL)}),
        ("ru", "Министерство обороны обвинило талибов в нападении.", {("Taliban", OFFICIAL)}),
        ("ru", "Местные жители обвиняют в нападении ЧВК «Вагнер».", {("Wagner Group", OTHERS)}),
        ("ru", "Талибы отрицают причастность к нападению.", {("Taliban", DENIAL)}),
        ("ru", "Талибы опровергли свою причастность к нападению.", {("Taliban", DENIAL)}),
        ("ru", "Власти обвинили талибов в торговле опиумом.", set()),
        ("ru", "«Талибан» не взял на себя ответственность за нападение.", set()),
        ("ru", "В области действует «Боко Харам».", set()),
        ("zh", "“俾路支解放军”宣称对此次袭击负责。", {("Balochistan Liberation Army", CLAIM)}),
        ("zh", "目前尚无组织宣称对袭击负责。", set()),
        ("zh", "俾路支解放军尚未宣称对袭击负责。", set()),
        ("zh", "巴基斯坦内政部指责巴基斯坦塔利班制造了袭击。", {("Tehreek-e-Taliban Pakistan", OFFICIAL)}),
        ("zh", "警方将袭击归咎于“伊斯兰国呼罗珊分支”。", {("Islamic State Khorasan", OFFICIAL)}),
        ("zh", "巴基斯坦塔利班否认参与袭击。", {("Tehreek-e-Taliban Pakistan", DENIAL)}),
        ("zh", "当地居民称袭击者来自俾路支解放军。", {("Balochistan Liberation Army", OTHERS)}),
        ("zh", "军方认定袭击是俾路支解放阵线所为。", {("Balochistan Liberation Front", OFFICIAL)}),
        ("zh", "俾路支解放军经常袭击中资项目。", set()),
        ("zh", "「伊斯蘭國」宣稱犯案。", {("Islamic State", CLAIM)}),
        ("zh", "伊斯兰国家纷纷谴责袭击。", set()),
        ("zh", "警方指责俾路支解放军阻碍经济发展。", set()),
        (
            "zh",
            "警方称袭击者来自俾路支解放军,该组织发言人予以否认。",
            {("Balochistan Liberation Army", DENIAL), ("Balochistan Liberation Army", OFFICIAL)},
        ),
        (
            "fr",
            "Le gang « Gran Grif » est pointé du doigt par des riverains, mais rien ne permet de le confirmer.",
            {("Gran Grif", OTHERS)},
        ),
        (
            "fr",
            "Le mouvement 3R, mis en cause par les autorités locales, a de nouveau démenti.",
            {("3R", DENIAL), ("3R", OFFICIAL)},
        ),
        (
            "fr",
            "Le Groupe de soutien à l'islam et aux musulmans (GSIM, affilié à Al-Qaïda) a revendiqué l'opération.",
            {("Jama'at Nusrat al-Islam wal-Muslimin", CLAIM)},
        ),
        (
            "es",
            "El gobernador responsabilizó al ELN. Esa guerrilla, por medio de un panfleto, negó ser la autora.",
            {("National Liberation Army", DENIAL), ("National Liberation Army", OFFICIAL)},
        ),
        ("es", "Los vecinos señalan al grupo de Los Tarumás, aunque no hay ninguna prueba.", {("Los Tarumás", OTHERS)}),
        ("fr", "L'armée, qui combat le GSIM, a renforcé ses positions.", set()),
        ("fr", "Le maire accuse le groupe Solvia de négligence.", set()),
        (
            "fr",
            "Selon le gouverneur, le GSIM a revendiqué l'attaque.",
            {("Jama'at Nusrat al-Islam wal-Muslimin", CLAIM)},
        ),
        (
            "ru",
            "Губернатор возложил ответственность за нападение на «Боко Харам». Группировка молчит.",
            {("Boko Haram", OFFICIAL)},
        ),
        (
            "pt",
            "O governador acusou o Comando Vermelho, que negou qualquer participação.",
            {("Comando Vermelho", DENIAL), ("Comando Vermelho", OFFICIAL)},
        ),
        ("fr", "Le ministre a accusé la France de soutenir le GSIM.", set()),
        ("fr", "Les autorités ont attribué la hausse des prix aux Houthis.", set()),
        ("fr", "Des sources concordantes attribuent l'attaque au GSIM.", set()),
        (
            "fr",
            "Des sources sécuritaires attribuent l'attaque au GSIM.",
            {("Jama'at Nusrat al-Islam wal-Muslimin", OFFICIAL)},
        ),
        ("es", "El ELN rechazó el ataque.", set()),
        ("es", "El presidente atribuyó el aumento de la violencia al ELN.", set()),
        ("pt", "A polícia deteve um membro do Comando Vermelho.", set()),
        ("ru", "СМИ обвинили в нападении «Боко Харам».", set()),
        ("zh", "警方逮捕了3名俾路支解放军成员。", set()),
        ("zh", "巴基斯坦外交部指责印度支持俾路支解放军。", set()),
        ("zh", "俾路支解放军此前曾宣称对去年的袭击负责。", set()),
        ("zh", "俾路支解放军发表声明,否认与袭击有关。", {("Balochistan Liberation Army", DENIAL)}),
    ],
)
def test_who_is_said_to_have_done_it(language: str, said: str, bodies: set[tuple[str, str]]) -> None:
    assert bodies_and_kinds(language, said) == bodies


@pytest.mark.parametrize(
    ("language", "said", "bodies"),
    [
        ("fr", "Le JNIM s'est attribué l'attaque dans un message audio.", {(JNIM, CLAIM)}),
        ("fr", "Le JNIM dit avoir mené cette attaque.", {(JNIM, CLAIM)}),
        ("fr", "L'attaque a été revendiquée plus tard, dans un communiqué, par le JNIM.", {(JNIM, CLAIM)}),
        (
            "fr",
            "L'État islamique a affirmé que ses hommes de la Katiba Macina ont mené l'attaque.",
            {("Katiba Macina", CLAIM)},
        ),
        ("fr", "Le GSIM a reconnu la mort de son chef.", set()),
        ("fr", "Le préfet met directement en cause le GSIM.", {(JNIM, OFFICIAL)}),
        ("fr", "La procureure tient le GSIM pour responsable.", {(JNIM, OFFICIAL)}),
        ("fr", "Le sous-préfet évoque des combattants du GSIM.", {(JNIM, OFFICIAL)}),
        ("fr", "Le maire a évoqué des combattants du GSIM tués par l'armée.", set()),
        ("fr", "Le préfet a évoqué la menace du GSIM.", set()),
        ("fr", "L'attaque, mise sur le compte du GSIM par les autorités, a choqué.", {(JNIM, OFFICIAL)}),
        ("fr", "Le maire accuse le GSIM du pillage des greniers.", set()),
        ("fr", "Le maire accuse le GSIM. Le groupe a démenti.", {(JNIM, OFFICIAL), (JNIM, DENIAL)}),
        (
            "fr",
            "Le maire accuse le GSIM. Ce groupe armé, dans un message audio, a nié.",
            {(JNIM, OFFICIAL), (JNIM, DENIAL)},
        ),
        (
            "fr",
            "Le maire accuse le GSIM, mais le mouvement rejette ces accusations.",
            {(JNIM, OFFICIAL), (JNIM, DENIAL)},
        ),
        ("fr", "Le maire accuse le GSIM. Le groupe minier, lui, a démenti toute négligence.", {(JNIM, OFFICIAL)}),
        ("fr", "Le GSIM a démenti avoir perdu dix hommes.", set()),
        (
            "fr",
            "Le GSIM a publié une vidéo dans laquelle un homme masqué nie toute implication et accuse l'EIGS.",
            {(JNIM, DENIAL), ("Islamic State in the Greater Sahara", OTHERS)},
        ),
        ("fr", "Le GSIM a diffusé une vidéo dans laquelle un otage demande de l'aide.", set()),
        ("es", "El ELN se responsabilizó del ataque.", {(ELN, CLAIM)}),
        ("es", "El ELN dijo haber cometido el atentado.", {(ELN, CLAIM)}),
        ("es", "La organización ETA se atribuyó la explosión.", {("ETA", CLAIM)}),
        ("es", "El ELN reconoció la autoría del comunicado.", set()),
        ("es", "El ELN asumió la responsabilidad de proteger el agua.", set()),
        ("es", "La Defensoría apunta al Clan del Golfo.", {("Clan del Golfo", OFFICIAL)}),
        ("es", "El alcalde apunta a la falta de agua.", set()),
        ("es", "La Fiscalía señala al ELN como un obstáculo.", set()),
        ("es", "Los pobladores señalan a la banda de Los Tarumás.", {("Los Tarumás", OTHERS)}),
        ("es", "El ELN, señalado por la Fiscalía, rechazó las acusaciones.", {(ELN, OFFICIAL), (ELN, DENIAL)}),
        ("es", "La Fiscalía acusó al ELN. La guerrilla lo negó.", {(ELN, OFFICIAL), (ELN, DENIAL)}),
        ("es", "La guerrilla negó la participación en el diálogo.", set()),
        (
            "es",
            "El ELN publicó un audio en el que un portavoz niega la autoría y acusa al Clan del Golfo.",
            {(ELN, DENIAL), ("Clan del Golfo", OTHERS)},
        ),
        ("pt", "O Estado Islâmico disse ter cometido o ataque.", {("Islamic State", CLAIM)}),
        ("pt", "O administrador apontou para a Renamo.", {("Renamo", OFFICIAL)}),
        ("pt", "A polícia apontou a falta de água.", set()),
        ("pt", "A polícia acusou a Renamo. O movimento negou.", {("Renamo", OFFICIAL), ("Renamo", DENIAL)}),
        ("ru", "Полиция подозревает «Боко Харам».", {("Boko Haram", OFFICIAL)}),
        ("ru", "Полиция подозревает в нападении двух братьев.", set()),
        (
            "ru",
            "Власти обвинили в нападении «Боко Харам». Группировка отвергла обвинения.",
            {("Boko Haram", OFFICIAL), ("Boko Haram", DENIAL)},
        ),
        ("ru", "Группировка «Боко Харам» заявила о своей причастности к нападению.", {("Boko Haram", CLAIM)}),
        ("fr", "Le gouvernement y voit la main du GSIM.", {(JNIM, OFFICIAL)}),
        ("fr", "Les autorités attribuent au GSIM cette attaque.", {(JNIM, OFFICIAL)}),
        ("fr", "Les autorités attribuent au GSIM la hausse des prix.", set()),
        ("es", "El atentado fue atribuido al ELN por el Ejército.", {(ELN, OFFICIAL)}),
        ("es", "El Ejército atribuyó al ELN el ataque.", {(ELN, OFFICIAL)}),
        ("es", "El Ejército atribuyó al ELN el reclutamiento de menores.", set()),
        ("es", "Las autoridades señalaron como responsable al ELN.", {(ELN, OFFICIAL)}),
        ("es", "El alcalde señaló al ELN que no hay condiciones.", set()),
        ("es", "El alcalde ve la mano de Dios.", set()),
        ("pt", "O Governo atribuiu à Renamo o atraso das obras.", set()),
        ("ru", "Ответственность за нападение на себя взял «Талибан».", {("Taliban", CLAIM)}),
        (
            "fr",
            "Le ministre de la Défense a mis l'attaque sur le compte des ADF.",
            {("Allied Democratic Forces", OFFICIAL)},
        ),
        ("fr", "L'attaque, que la police attribue au GSIM, a choqué.", {(JNIM, OFFICIAL)}),
        ("fr", "La hausse, que la police attribue au GSIM, inquiète.", set()),
        ("fr", "Le maire accuse des membres du GSIM de taxer le bétail.", set()),
        ("fr", "Le ministre a mis l'accent sur le GSIM.", set()),
        ("es", "El ELN aceptó la autoría del ataque.", {(ELN, CLAIM)}),
        ("es", "El Ejército sospecha del ELN.", {(ELN, OFFICIAL)}),
        ("es", "El alcalde sospecha de los contratistas.", set()),
        ("es", "El gobierno apuntó como autor al ELN.", {(ELN, OFFICIAL)}),
        ("es", "El ataque, que la Policía atribuye al ELN, dejó tres heridos.", {(ELN, OFFICIAL)}),
        ("es", "La violencia, que la Policía atribuye al ELN, creció.", set()),
        ("pt", "O ataque, que a polícia atribui à Renamo, deixou três feridos.", {("Renamo", OFFICIAL)}),
        ("ru", "Губернатор назвал виновными в нападении талибов.", {("Taliban", OFFICIAL)}),
        ("ru", "Губернатор считает виновными местных чиновников.", set()),
        ("ru", "Боевики «Исламского государства» признались в нападении.", {("Islamic State", CLAIM)}),
        ("ru", "Талибы признались в любви к футболу.", set()),
        ("ru", "Талибы объявили, что их бойцы соблюдают перемирие.", set()),
    ],
)
def test_claims_accusations_and_denials_have_many_words(language: str, said: str, bodies: set[tuple[str, str]]) -> None:
    assert bodies_and_kinds(language, said) == bodies


@pytest.mark.parametrize(
    ("language", "said", "speaker"),
    [
        ("fr", "Le gouverneur de la région a accusé le GSIM.", "gouverneur de la région"),
        ("es", "El ataque, atribuido por la Policía al Clan del Golfo, dejó tres heridos.", "Policía"),
        ("pt", "Os moradores acusam a Renamo de estar por trás do ataque.", "moradores"),
        ("ru", "Министерство обороны обвинило талибов в нападении.", "Министерство обороны"),
        ("zh", "巴基斯坦内政部指责巴基斯坦塔利班制造了袭击。", "内政部"),
        ("zh", "俾路支解放军宣称对袭击负责。", "Balochistan Liberation Army"),
        ("ar", 'واتهم مدير شرطة المديرية "خلية تابعة للحوثيين" بتنفيذ الهجوم.', "مدير شرطة المديرية"),
    ],
)
def test_speakers_are_as_written(language: str, said: str, speaker: str) -> None:
    assert [v.speaker for v in attributed(language, said)] == [speaker]


ISIL, SHABAAB = "Islamic State", "al-Shabaab"


@pytest.mark.parametrize(
    ("said", "bodies"),
    [
        ("وأعلن تنظيم الدولة الإسلامية مسؤوليته عن الهجوم.", {(ISIL, CLAIM)}),
        ("وتبنت حركة الشباب الهجوم في بيان.", {(SHABAAB, CLAIM)}),
        ("وقالت حركة الشباب إنها نفذت الهجوم.", {(SHABAAB, CLAIM)}),
        ("وتبنت حركة الشباب سياسة جديدة.", set()),
        ("ولم تعلن أي جهة مسؤوليتها عن الهجوم.", set()),
        ("ونفت جماعة أنصار الله (الحوثيون) أي صلة لها بالهجوم.", {("Houthis", DENIAL)}),
        ('واتهم مدير شرطة المديرية "خلية تابعة للحوثيين" بتنفيذ الهجوم.', {("Houthis", OFFICIAL)}),
        ("اتهمت السلطات حركة الشباب بالوقوف وراء الهجوم.", {(SHABAAB, OFFICIAL)}),
        ("اتهمت حكومة الولاية قوات الدعم السريع، ولم تعلق هذه.", {("Rapid Support Forces", OFFICIAL)}),
        ("اتهمت السلطات حركة الشباب بعرقلة المفاوضات.", set()),
        ("اتهم سكان محليون قوات الدعم السريع بارتكاب المجزرة.", {("Rapid Support Forces", OTHERS)}),
        ("اتهمت حماس الجيش الإسرائيلي بقتل المدنيين.", {("Israeli military", OTHERS)}),
        ("اتهمت مصادر تنظيم القاعدة بالهجوم.", set()),
        ("وقالت الشرطة إن مسلحي حركة الشباب نفذوا الهجوم.", set()),
        ("تقاتل الحكومة حركة الشباب منذ أعوام.", set()),
    ],
)
def test_arabic_verbs_stand_before_who_does_it(said: str, bodies: set[tuple[str, str]]) -> None:
    assert bodies_and_kinds("ar", said) == bodies


@pytest.mark.parametrize(
    ("language", "said", "substantiated"),
    [
        ("fr", "Le gang « Talvo » est pointé du doigt par des riverains, mais rien ne permet de le confirmer.", False),
        ("es", "Los vecinos señalan al Clan del Golfo. No hay ninguna prueba de eso.", False),
        ("zh", "居民称袭击者来自俾路支解放军,但未提供任何证据。", False),
        ("fr", "Des riverains accusent le GSIM.", None),
        ("fr", "Des riverains accusent le GSIM, ce qui n'a pas pu être vérifié.", False),
        ("es", "Versiones extraoficiales, no confirmadas, atribuyen el ataque al Cártel del Golfo.", False),
        ("ru", "Губернатор обвинил в нападении террористов. Доказательств он не представил.", False),
        ("pt", "O prefeito afirmou, sem provas, que os homens são do Comando Vermelho.", False),
    ],
)
def test_what_the_report_calls_unproven(language: str, said: str, substantiated: bool | None) -> None:
    assert [v.substantiated for v in attributed(language, said)] == [substantiated]


def test_what_is_unproven_leaves_a_denial_open() -> None:
    found = attributed("fr", "Le maire accuse le GSIM, sans preuve. Le groupe a démenti.")
    assert {v.kind.value: v.substantiated for v in found} == {OFFICIAL: False, DENIAL: None}


def test_a_feud_accuses_neither_side() -> None:
    """ "Put the massacre down to a war between"."""
    assert not attributed("pt", "A polícia atribuiu o massacre a uma guerra entre o Comando Vermelho e outro bando.")


@pytest.mark.parametrize(
    ("language", "said", "rows"),
    [
        ("es", "La gobernadora culpó al frente Jaime Martínez.", {("frente Jaime Martínez", OFFICIAL)}),
        ("es", "El Frente 28 de las disidencias se adjudicó el ataque.", {("Frente 28 de las disidencias", CLAIM)}),
        ("es", "Un familiar acusó al Cártel de Orvale.", {("Cártel de Orvale", OTHERS)}),
        ("es", "El fiscal señaló como responsables a Los Grillos Negros.", {("Los Grillos Negros", OFFICIAL)}),
        ("es", "El ELN lo reivindicó en su página web.", {(ELN, CLAIM)}),
        ("es", "Según el ministro, detrás del ataque está el ELN.", {(ELN, OFFICIAL)}),
        ("es", "El ELN se desmarcó del crimen.", {(ELN, DENIAL)}),
        ("es", "El alcalde habló de Los Mochis y de Las Vegas.", set()),  # towns are no gangs
        ("es", "El frente 2 de mayo abrió sus puertas, según el alcalde.", set()),
        ("fr", "Le GSIM l'a revendiquée mercredi.", {(JNIM, CLAIM)}),
        ("fr", "Le GSIM l'a revendiqué que c'était faux.", set()),
        ("pt", "A Renamo negou envolvimento.", {("Renamo", DENIAL)}),
    ],
)
def test_more_ways_to_say_who_did_it(language: str, said: str, rows: set[tuple[str, str]]) -> None:
    """Fronts, cartels and gangs by their whole names, and claims of what was told before."""
    assert bodies_and_kinds(language, said) == rows
