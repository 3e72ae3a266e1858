"""Where an outlet is at home, by the call letters of broadcasters in the United States: "WXYZ-TV", "(CBSMiami)".

Hand-made from common knowledge: the stations with a newsroom of their own, by the state that they are licensed in.
Call letters that are also words or common initials are left out.
"""

from __future__ import annotations

import re
from typing import Final

_BY_STATE: Final = {
    "AK": "KTUU KTVA KTVF",
    "AL": "WBRC WVTM WIAT WBMA WAFF WHNT WAAY WZDX WSFA WAKA WNCF WKRG WALA WTVY WDHN",
    "AR": "KATV KARK KTHV KLRT KFSM KHBS KNWA KAIT",
    "AZ": "KPHO KSAZ KPNX KNXV KTVK KOLD KGUN KVOA KMSB KYMA",
    "CA": "KABC KCBS KNBC KTLA KTTV KCAL KGO KPIX KTVU KRON KNTV KCRA KXTV KOVR KTXL KFSN KSEE KGPE KMPH KGET KERO "
    "KBAK KSBY KCOY KEYT KSBW KION KFMB KGTV KNSD KSWB KUSI KESQ KMIR KRCR KHSL KIEM",
    "CO": "KUSA KMGH KCNC KDVR KWGN KRDO KKTV KOAA KXRM KJCT KREX",
    "CT": "WFSB WTNH WVIT WTIC",
    "DC": "WRC WTTG WJLA WUSA WTOP WMAL",
    "FL": "WFLA WTSP WTVT WFTS WFTV WESH WKMG WOFL WPLG WSVN WTVJ WFOR WPBF WPTV WPEC WJXT WJAX WTLV WCTV WTXL WMBB "
    "WJHG WBBH WZVN WFTX WWSB WCJB",
    "GA": "WSB WAGA WXIA WGCL WTOC WSAV WJCL WRDW WJBF WAGT WMAZ WMGT WGXA WTVM WRBL WALB WFXG",
    "HI": "KHON KGMB KHNL KITV",
    "IA": "KCCI KDSM KCRG KGAN KWWL KWQC KTIV KCAU",
    "ID": "KTVB KIVI KBOI KIFI KIDK KPVI KMVT KLEW",
    "IL": "WLS WGN WBBM WMAQ WFLD WICS WCIA WMBD WHOI WREX WIFR WTVO WQAD WHBF WGEM WSIL",
    "IN": "WTHR WRTV WXIN WPTA WNDU WSBT WSJV WTHI WTWO WEVV WFIE WEHT WTVW WLFI",
    "KS": "KWCH KSNW KSNT WIBW KTKA KOAM",
    "KY": "WLKY WDRB WHAS WLEX WKYT WTVQ WDKY WBKO WPSD WYMT WNKY",
    "LA": "WWL WDSU WVUE WGNO WAFB WBRZ WVLA KSLA KTBS KTAL KATC KLFY KPLC KALB KNOE KTVE",
    "MA": "WCVB WBZ WHDH WFXT WWLP WGGB WSHM",
    "MD": "WBAL WJZ WMAR WBFF WHAG WBOC WMDT",
    "ME": "WCSH WGME WMTW WABI WLBZ WAGM",
    "MI": "WXYZ WDIV WJBK WWJ WZZM WWMT WXMI WILX WLNS WNEM WJRT WEYI WPBN WWTV WLUC",
    "MN": "KSTP WCCO KMSP KBJR KDLH WDIO KTTC KAAL KEYC",
    "MO": "KMOV KSDK KTVI KPLR KMBC KCTV KSHB WDAF KYTV KOLR KSPR KOMU KRCG KMIZ KFVS KQTV KMOX KODE KSNF",
    "MS": "WLBT WAPT WJTV WDAM WLOX WTVA WCBI WTOK WABG WXVT",
    "MT": "KTVQ KULR KPAX KECI KRTV KBZK",
    "NC": "WRAL WTVD WNCN WSOC WBTV WCNC WCCB WFMY WGHP WXII WECT WWAY WITN WNCT WCTI WLOS",
    "ND": "KFYR KXMB KVLY WDAY KVRR",
    "NE": "KETV WOWT KMTV KPTM KOLN KLKN KGIN KNOP",
    "NH": "WMUR",
    "NM": "KOAT KOB KRQE",
    "NV": "KLAS KSNV KVVU KTNV KOLO KTVN KRNV",
    "NY": "WABC WCBS WNBC WNYW WPIX WGRZ WKBW WIVB WHEC WROC WHAM WSYR WSTM WTVH WRGB WNYT WTEN WXXA WBNG WETM WKTV "
    "WWNY WICZ WENY",
    "OH": "WEWS WKYC WOIO WJW WCMH WBNS WSYX WCPO WKRC WLWT WXIX WDTN WHIO WKEF WTOL WTVG WNWO WUPW WKBN WFMJ WYTV "
    "WLIO WTOV WHIZ",
    "OK": "KFOR KOCO KWTV KOKH KJRH KTUL KOTV KOKI KSWO KTEN",
    "OR": "KATU KGW KOIN KPTV KEZI KVAL KMTR KTVZ KDRV KOBI KTVL",
    "PA": "WPVI KYW WCAU WTXF KDKA WTAE WPXI WPGH WHTM WGAL WHP WPMT WNEP WBRE WYOU WFMZ WJAC WTAJ WJET WSEE WICU",
    "RI": "WJAR WPRI WLNE",
    "SC": "WLTX WACH WOLO WCSC WCIV WCBD WYFF WSPA WHNS WMBF WPDE WBTW",
    "SD": "KELO KSFY KDLT KEVN KOTA",
    "TN": "WSMV WKRN WTVF WZTV WMC WREG WHBQ WATN WBIR WATE WVLT WRCB WTVC WDEF WJHL WBBJ",
    "TX": "KHOU KPRC KTRK KRIV KIAH WFAA KXAS KDFW KTVT KDAF KXAN KVUE KEYE KTBC KENS KSAT WOAI KABB KWTX KCEN KXXV "
    "KBTX KLTV KETK KYTX KTRE KFDM KBMT KRGV KGBT KVEO KIII KRIS KZTV KAMR KVII KFDA KCBD KLBK KAMC KJTV KFDX KAUZ "
    "KXII KTXS KRBC KTAB KMID KOSA KWES KVIA KFOX KTSM KDBC",
    "UT": "KSL KUTV KTVX KSTU",
    "VA": "WTVR WRIC WWBT WRLH WAVY WTKR WVEC WDBJ WSLS WSET WHSV WVIR WCAV WCYB",
    "VT": "WCAX WVNY",
    "WA": "KOMO KIRO KCPQ KREM KHQ KXLY KAPP KIMA KNDO KEPR",
    "WI": "WTMJ WISN WITI WDJT WISC WKOW WMTV WMSN WBAY WFRV WLUK WGBA WSAW WAOW WQOW WEAU WKBT WXOW",
    "WV": "WSAZ WOWK WCHS WVAH WTAP WDTV WBOY WVVA WTRF",
    "WY": "KTWO KGWN KCWY",
}
_MARKETS: Final = {
    "baltimore": "MD", "boston": "MA", "chicago": "IL", "connecticut": "CT", "denver": "CO", "detroit": "MI",
    "dfw": "TX", "la": "CA", "losangeles": "CA", "miami": "FL", "minnesota": "MN", "newyork": "NY", "philly": "PA",
    "pittsburgh": "PA", "sacramento": "CA", "sanfrancisco": "CA", "sf": "CA", "tampa": "FL",
}  # fmt: skip
_HOME: Final = {letters: f"US-{state}" for state, row in _BY_STATE.items() for letters in row.split()}
_LETTERS: Final = re.compile(r"(?<![\w.-])[KW][A-Z]{2,3}(?=-?TV\b|-?DT\b|\d{0,2}(?!\w))")
_NETWORK: Final = re.compile(
    r"\b(?:CBS|NBC|ABC|FOX) ?(?:News )?"
    r"(Baltimore|Boston|Chicago|Connecticut|Denver|Detroit|DFW|LA|Los ?Angeles|Miami|Minnesota|New ?York|Philly|"
    r"Pittsburgh|Sacramento|San ?Francisco|SF|Tampa)(?=\b|local)",
    re.IGNORECASE,
)


def home_states(text: str) -> tuple[str, ...]:
    """The ISO 3166-2 codes of the states whose stations a text names, the most often named first."""
    times: dict[str, int] = {}
    for found in _LETTERS.finditer(text):
        if state := _HOME.get(found.group()):
            times[state] = times.get(state, 0) + 1
    for found in _NETWORK.finditer(text):
        state = f"US-{_MARKETS[found.group(1).casefold().replace(' ', '')]}"
        times[state] = times.get(state, 0) + 1
    return tuple(sorted(times, key=lambda state: (-times[state], state)))
