"""Where an outlet is at home in the United States: by call letters, a newspaper's name, its address, telephone numbers.

Hand-made from common knowledge: the stations with a newsroom of their own ("WXYZ-TV", "(CBSMiami)"), by the state that
they are licensed in, and the area codes of each state. Call letters that are words or common initials are left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from tollbook.extraction.interpret.circumstances.hospitals import hospital_states
from tollbook.extraction.interpret.circumstances.outlets import outlet_states
from tollbook.extraction.interpret.cue import Cue

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
    "atlanta": "GA", "austin": "TX", "baltimore": "MD", "bayarea": "CA", "birmingham": "AL", "boston": "MA",
    "charlotte": "NC", "chicago": "IL", "cincinnati": "OH", "cleveland": "OH", "connecticut": "CT", "dallas": "TX",
    "denver": "CO", "detroit": "MI", "dfw": "TX", "houston": "TX", "indianapolis": "IN", "la": "CA", "lasvegas": "NV",
    "losangeles": "CA", "memphis": "TN", "miami": "FL", "milwaukee": "WI", "minnesota": "MN", "nashville": "TN",
    "neworleans": "LA", "newyork": "NY", "orlando": "FL", "philadelphia": "PA", "philly": "PA", "phoenix": "AZ",
    "pittsburgh": "PA", "raleigh": "NC", "richmond": "VA", "sacramento": "CA", "sanantonio": "TX", "sandiego": "CA",
    "sanfrancisco": "CA", "seattle": "WA", "sf": "CA", "stlouis": "MO", "tampa": "FL", "tampabay": "FL",
}  # fmt: skip
_BY_CODE: Final = {
    "AK": "907",
    "AL": "205 251 256 334 659 938",
    "AR": "479 501 870 327",
    "AZ": "480 520 602 623 928",
    "CA": "209 213 279 310 323 341 350 408 415 424 442 510 530 559 562 619 626 628 650 657 661 669 707 714 "
    "747 760 805 818 820 831 840 858 909 916 925 949 951",
    "CO": "303 719 720 970 983",
    "CT": "203 475 860 959",
    "DC": "202 771",
    "DE": "302",
    "FL": "239 305 321 352 386 407 448 561 645 656 689 727 754 772 786 813 850 863 904 941 954",
    "GA": "229 404 470 478 678 706 762 770 912 943",
    "HI": "808",
    "IA": "319 515 563 641 712",
    "ID": "208 986",
    "IL": "217 224 309 312 331 447 464 618 630 708 730 773 779 815 847 861 872",
    "IN": "219 260 317 463 574 765 812 930",
    "KS": "316 620 785 913",
    "KY": "270 364 502 606 859",
    "LA": "225 318 337 504 985",
    "MA": "339 351 413 508 617 774 781 857 978",
    "MD": "227 240 301 410 443 667",
    "ME": "207",
    "MI": "231 248 269 313 517 586 616 679 734 810 906 947 989",
    "MN": "218 320 507 612 651 763 952",
    "MO": "314 417 557 573 636 660 816 975",
    "MS": "228 601 662 769",
    "MT": "406",
    "NC": "252 336 472 704 743 828 910 919 980 984",
    "ND": "701",
    "NE": "308 402 531",
    "NH": "603",
    "NJ": "201 551 609 640 732 848 856 862 908 973",
    "NM": "505 575",
    "NV": "702 725 775",
    "NY": "212 315 329 332 347 363 516 518 585 607 624 631 646 680 716 718 838 845 914 917 929 934",
    "OH": "216 220 234 283 326 330 380 419 436 440 513 567 614 740 937",
    "OK": "405 539 572 580 918",
    "OR": "458 503 541 971",
    "PA": "215 223 267 272 412 445 484 570 582 610 717 724 814 835 878",
    "RI": "401",
    "SC": "803 821 839 843 854 864",
    "SD": "605",
    "TN": "423 615 629 731 865 901 931",
    "TX": "210 214 254 281 325 346 361 409 430 432 469 512 682 713 726 737 806 817 830 832 903 915 936 940 "
    "945 956 972 979",
    "UT": "385 435 801",
    "VA": "276 434 540 571 686 703 757 804 826 948",
    "VT": "802",
    "WA": "206 253 360 425 509 564",
    "WI": "262 274 353 414 534 608 715 920",
    "WV": "304 681",
    "WY": "307",
}
_AREAS: Final = {code: f"US-{state}" for state, row in _BY_CODE.items() for code in row.split()}
_TELEPHONE: Final = re.compile(
    r"(?<![\d+.-])(?<!\+\d\d )(?<!\+\d\d\d )(?:1[-. ])?\(?([2-9]\d\d)\)?[-. /]{1,2}\d{3}[-. ]\d{4}(?!\d)"
)
_NUMBERED: Final = Cue(r"\d[-. ]\d{4}")  # what every telephone number ends with
_HOME: Final = {letters: f"US-{state}" for state, row in _BY_STATE.items() for letters in row.split()}
_LETTERS: Final = re.compile(r"[KW](?<![\w.-].)[A-Z]{2,3}(?=-?TV\b|-?DT\b|\d{0,2}(?!\w))")
_ADDRESSED: Final = re.compile(
    r"\byour ([kw][a-z]{2,3}) profile\b|(?:www\.|\bon\.|//)([kw][a-z]{2,3})(?:tv)?\.com\b|"
    r"@([KW][A-Z]{2,3})(?=[A-Z][a-z])"
)
"""Call letters in addresses and handles: "on.whbq.com", "@WHBQJane"."""
_IN_ADDRESSES: Final = (" profile", ".com", "@")
_NETWORK: Final = Cue(
    r"\b(?:CBS|NBC|ABC|FOX) ?\d{0,2} ?(?:News )?"
    r"(Atlanta|Austin|Baltimore|Bay ?Area|Birmingham|Boston|Charlotte|Chicago|Cincinnati|Cleveland|Connecticut|Dallas|"
    r"Denver|Detroit|DFW|Houston|Indianapolis|LA|Las ?Vegas|Los ?Angeles|Memphis|Miami|Milwaukee|Minnesota|Nashville|"
    r"New ?Orleans|New ?York|Orlando|Philadelphia|Philly|Phoenix|Pittsburgh|Raleigh|Richmond|Sacramento|San ?Antonio|"
    r"San ?Diego|San ?Francisco|Seattle|SF|St\.? ?Louis|Tampa ?Bay|Tampa)(?=\b|local)",
    re.IGNORECASE,
)
_STATES: Final = {
    "alabama": "AL", "alaska": "AK", "arizona": "AZ", "arkansas": "AR", "california": "CA", "colorado": "CO",
    "connecticut": "CT", "delaware": "DE", "florida": "FL", "georgia": "GA", "hawaii": "HI", "idaho": "ID",
    "illinois": "IL", "indiana": "IN", "iowa": "IA", "kansas": "KS", "kentucky": "KY", "louisiana": "LA", "maine": "ME",
    "maryland": "MD", "massachusetts": "MA", "michigan": "MI", "minnesota": "MN", "mississippi": "MS", "missouri": "MO",
    "montana": "MT", "nebraska": "NE", "nevada": "NV", "new hampshire": "NH", "new jersey": "NJ", "new mexico": "NM",
    "new york": "NY", "north carolina": "NC", "north dakota": "ND", "ohio": "OH", "oklahoma": "OK", "oregon": "OR",
    "pennsylvania": "PA", "rhode island": "RI", "south carolina": "SC", "south dakota": "SD", "tennessee": "TN",
    "texas": "TX", "utah": "UT", "vermont": "VT", "virginia": "VA", "washington": "WA", "west virginia": "WV",
    "wisconsin": "WI", "wyoming": "WY",
}  # fmt: skip
_STATE_BODY: Final = Cue(
    rf"\b({'|'.join(sorted(_STATES, key=len, reverse=True))}) (?:State (?:Police|Patrol|Troopers?)|Highway Patrol|"
    r"(?:Bureau|Division|Department) of|Game and Fish|Attorney General|Fish and Wildlife|DNR)\b",
    re.IGNORECASE,
)
"""An authority of a state: "the Idaho State Police"."""
_ZIPPED: Final = re.compile(r", ([A-Z]{2})\.? \d{5}(?![\d,])")


def home_states(*texts: str, american: bool = True) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The ISO 3166-2 codes of the states whose stations, newspapers or post codes texts name, most often named first.

    Where they name none of these, the states whose hospitals and authorities they name; hospitals that may be elsewhere
    only where the news is `american`.

    The second row counts the states whose area codes stand in them too.
    """
    times = Counter(state for text in texts for state in _named(text))
    if not times:
        speaking = (s for text in texts for s in (*hospital_states(text, american=american), *_of_bodies(text)))
        times = Counter(f"US-{state}" for state in speaking)
    called = times + Counter(state for text in texts for state in _called(text))
    return _ranked(times), _ranked(called)


def _ranked(times: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(sorted(times, key=lambda state: (-times[state], state)))


def _named(text: str) -> Iterator[str]:
    """The state of each station, newspaper and post code."""
    for found in _LETTERS.finditer(text):
        if state := _HOME.get(found.group()):
            yield state
    for found in _ADDRESSED.finditer(text) if any(part in text for part in _IN_ADDRESSES) else ():
        if state := _HOME.get((found.group(1) or found.group(2) or found.group(3)).upper()):
            yield state
    for found in _NETWORK.finditer(text):
        yield f"US-{_MARKETS[found.group(1).casefold().replace(' ', '').replace('.', '')]}"
    for letters in (*outlet_states(text), *(m.group(1) for m in _ZIPPED.finditer(text) if m.group(1) in _BY_CODE)):
        yield f"US-{letters}"


def _of_bodies(text: str) -> Iterator[str]:
    """The letters of each state of which a text names an authority."""
    yield from (_STATES[found.group(1).casefold()] for found in _STATE_BODY.finditer(text))


def _called(text: str) -> Iterator[str]:
    """The state of each telephone number."""
    for found in _TELEPHONE.finditer(text) if _NUMBERED.search(text) else ():
        if state := _AREAS.get(found.group(1)):
            yield state
