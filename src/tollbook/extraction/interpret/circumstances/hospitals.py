"""Where victims are taken: hospitals of the United States by the state that they lie in.

Hand-made from common knowledge: trauma centers and children's hospitals that share their names with none elsewhere.
Local news that names neither town nor state says to which hospital somebody was taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from tollbook.extraction.interpret.cue import Cue

_BY_STATE: Final = {
    "AL": "UAB Hospital|Huntsville Hospital|Children['’]s of Alabama|DCH Regional|Baptist Medical Center South",
    "AR": "Arkansas Children['’]s Hospital|UAMS",
    "AZ": "Maricopa Medical Center|Phoenix Children['’]s Hospital|Banner Desert",
    "CA": "Harbor-UCLA|County-USC|Highland Hospital in Oakland|Loma Linda University|Santa Clara Valley Medical|"
    "Kern Medical|"
    "Community Regional Medical Center|UC Davis Medical|San Francisco General|Arrowhead Regional|Desert Regional|"
    "Antelope Valley Hospital|Natividad Medical|Children['’]s Hospital Oakland|San Joaquin General",
    "CO": "Denver Health|Children['’]s Hospital Colorado|Parkview Medical Center",
    "CT": "Yale[- ]New Haven Hospital|Hartford Hospital|Bridgeport Hospital|Connecticut Children['’]s",
    "DC": "George Washington University Hospital|Washington Hospital Center|Howard University Hospital|"
    "Children['’]s National",
    "DE": "Christiana (?:Care|Hospital)|Wilmington Hospital",
    "FL": "Jackson Memorial|Ryder Trauma|Kendall Regional|Orlando Regional Medical|Tampa General|"
    "Bayfront (?:Medical|Health)|UF Health|"
    "Shands|Broward Health|Halifax Health|Holmes Regional|Lee Memorial|Lakeland Regional|Delray Medical|"
    "Arnold Palmer Hospital|Tallahassee Memorial|Osceola Regional",
    "GA": "Grady (?:Memorial|Hospital)|Atlanta Medical Center|Navicent|Medical Center of Central Georgia|"
    "Augusta University Medical|Georgia Regents|Memorial University Medical Center|Phoebe Putney|"
    "Children['’]s Healthcare of Atlanta|Egleston",
    "IA": "Iowa Methodist|University of Iowa Hospitals",
    "IL": "Stroger|Advocate Christ|Christ Medical Center|Illinois Masonic|Northwestern Memorial|Comer Children['’]s|"
    "Loyola (?:University Medical|Hospital)|Jackson Park Hospital|"
    "Roseland Community Hospital|Advocate Trinity|Norwegian American Hospital|Carle Foundation|Rockford Memorial",
    "IN": "Eskenazi|Wishard (?:Hospital|Memorial)|IU Health|Riley Hospital|Parkview Regional|"
    "Memorial Hospital of South Bend",
    "KS": "Via Christi|University of Kansas Hospital|Stormont[- ]Vail|Overland Park Regional",
    "KY": "University of Louisville Hospital|Kosair|Norton Children['’]s|University of Kentucky (?:Medical|Hospital)",
    "LA": "University Health in Shreveport|LSU Hospital|Interim LSU|Our Lady of the Lake|Baton Rouge General|"
    "Lafayette General|Willis-Knighton|Rapides Regional",
    "MA": "Massachusetts General|Brigham and Women|Boston Medical Center|Beth Israel Deaconess|UMass Memorial|Baystate|"
    "Lahey Clinic|Whidden (?:Memorial )?Hospital|Tufts Medical|Boston Children['’]s|Brockton Hospital",
    "MD": "Shock Trauma|Johns Hopkins Hospital|Prince George['’]s Hospital|Bayview Medical|Peninsula Regional",
    "MI": "Henry Ford Hospital|Detroit Receiving|Hurley Medical|Sinai-Grace|Sparrow Hospital|Spectrum Health|"
    "Bronson Methodist|Children['’]s Hospital of Michigan|Beaumont Hospital|Borgess|Covenant HealthCare|"
    "Mott Children['’]s",
    "MN": "Hennepin County Medical|North Memorial|Regions Hospital|Essentia Health",
    "MO": "Truman Medical|Barnes[- ]Jewish|Saint Louis University Hospital|SLU Hospital|Children['’]s Mercy|"
    "Cardinal Glennon|Research Medical Center|CoxHealth|St\\. Louis Children['’]s",
    "MS": "University of Mississippi Medical|Forrest General|Memorial Hospital at Gulfport",
    "MT": "Billings Clinic|St\\. Vincent Healthcare|Benefis",
    "NC": "WakeMed|Duke (?:University )?Hospital|UNC Hospitals|Carolinas Medical Center|Vidant|Cape Fear Valley|"
    "New Hanover Regional|Moses Cone|Wake Forest Baptist|Gaston Memorial|CaroMont|Levine Children['’]s|Nash General",
    "NE": "Creighton University Medical|Nebraska Medical Center|Nebraska Medicine|Bergan Mercy|Bryan West",
    "NH": "Dartmouth-Hitchcock|Elliot Hospital",
    "NJ": "Cooper University|Robert Wood Johnson|Jersey Shore University|Capital Health|AtlantiCare|"
    "Hackensack University|Jersey City Medical Center",
    "NM": "University of New Mexico Hospital|UNM Hospital|Eastern New Mexico Medical|Lovelace Medical",
    "NV": "Sunrise Hospital|Renown Regional|UMC Trauma",
    "NY": "Bellevue Hospital|Kings County Hospital|Brookdale (?:University )?Hospital|Jacobi (?:Hospital|Medical)|"
    "Jamaica Hospital|Elmhurst Hospital|Harlem Hospital|"
    "Erie County Medical|Strong Memorial|Upstate University|Albany Medical Center|Westchester Medical|Stony Brook|"
    "Nassau University Medical|Staten Island University|Maimonides",
    "OH": "MetroHealth|Grant Medical|Nationwide Children['’]s|Wexner|Rainbow Babies|Miami Valley Hospital|"
    "University of Cincinnati Medical|Cincinnati Children['’]s|Mercy St\\. Vincent|St\\. Vincent Mercy|Toledo Hospital|"
    "Akron General|Akron Children['’]s|Akron City Hospital|Mount Carmel West|Riverside Methodist|Springfield Regional",
    "OK": "OU Medical|Integris|Saint Francis Hospital in Tulsa",
    "OR": "Legacy Emanuel|Emanuel Hospital|Oregon Health (?:&|and) Science|OHSU|Sacred Heart Medical Center at River",
    "PA": "Temple University Hospital|Hahnemann|Einstein Medical Center|Penn Presbyterian|"
    "Hospital of the University of Pennsylvania|Thomas Jefferson University Hospital|"
    "Children['’]s Hospital of (?:Philadelphia|Pittsburgh)|St\\. Christopher['’]s Hospital|Aria[- ]Torresdale|"
    "Crozer[- ]Chester|UPMC|Allegheny General|Lehigh Valley Hospital|(?<!Lady )Reading Hospital|York Hospital|"
    "Hershey Medical|"
    "Geisinger|Conemaugh Memorial|Harrisburg Hospital|St\\. Luke['’]s University Hospital|Lancaster General",
    "RI": "Rhode Island Hospital|Hasbro Children['’]s|Miriam Hospital",
    "SC": "Medical University of South Carolina|MUSC|Palmetto Health|Greenville Memorial|Spartanburg Regional|"
    "Grand Strand|McLeod Regional|Trident Medical|Roper Hospital|AnMed|Self Regional",
    "TN": "Regional One|Vanderbilt University Medical|Vanderbilt Medical|Erlanger (?:Hospital|Medical|Health)|"
    "University of Tennessee Medical|"
    "UT Medical Center|Le ?Bonheur|Jackson-Madison|Johnson City Medical|Regional Medical Center at Memphis",
    "TX": "Ben Taub|Memorial Hermann|Parkland (?:Memorial|Health|Hospital)|Baylor University Medical|"
    "John Peter Smith|JPS Hospital|Harris Methodist|"
    "Methodist Dallas|Brackenridge|Dell Children['’]s|San Antonio Military|Scott (?:&|and) White|Darnall Army|"
    "Texas Children['’]s|LBJ Hospital|Trinity Mother Frances|Christus Spohn|Good Shepherd Medical|Cook Children['’]s|"
    "Hendrick Medical|United Regional",
    "UT": "Intermountain Medical|University of Utah Hospital|Primary Children['’]s|McKay-Dee|Utah Valley Regional",
    "VA": "VCU Medical|Sentara|Riverside Regional|Roanoke Memorial|Carilion|Inova Fairfax|UVA Medical|"
    "University of Virginia Medical|Lynchburg General|Southside Regional|Danville Regional",
    "WA": "Harborview Medical|Tacoma General|Madigan Army|Providence Sacred Heart|Mary Bridge|Kadlec Regional",
    "WI": "Froedtert|Children['’]s Hospital of Wisconsin|UW Hospital|Theda ?(?:Clark|Care)|Aurora Sinai",
    "WV": "Charleston Area Medical|Ruby Memorial|Cabell Huntington",
}  # fmt: skip
_HOSPITAL: Final = Cue(rf"\b(?:{'|'.join(_BY_STATE.values())})\b")


@cache
def _state() -> re.Pattern[str]:
    """The same by state, which takes longer: few texts name a hospital."""
    return re.compile(rf"\b(?:{'|'.join(f'(?P<{state}>{names})' for state, names in _BY_STATE.items())})\b")


_ANYWHERE: Final = re.compile(
    r"(?:York|Reading|Toledo|Hartford|Huntsville|Sunrise|Jamaica|Wilmington|Bridgeport|Elliot|Kings County|"
    r"Capital Health|"
    r"Christiana|Parkland|Renown|Integris|Elmhurst|Harlem|Bellevue|Brockton|Sparrow|Duke|Highland|Emanuel|Miriam|"
    r"Baystate|"
    r"Children['’]s National|Denver|Rhode Island|Lincoln|Regions|Riverside|Southside|Springfield|Springs|Southern)\b"
)
"""Begins the names of hospitals that other countries may have too."""


def hospital_states(text: str, *, american: bool = True) -> Iterator[str]:
    """The letters of the state of every hospital that a text names, once a mention.

    Of names that hospitals elsewhere may bear, only where the news is `american`.
    """
    for found in _HOSPITAL.finditer(text):
        named = _state().match(text, found.start())
        if named and named.lastgroup and (american or not _ANYWHERE.match(found.group())):
            yield named.lastgroup
