"""Newspapers and news sites of the United States by the state that they are at home in.

Hand-made from common knowledge: names that no other paper bears ("Star Tribune", not "Daily News"), and web addresses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tollbook.extraction.interpret.cue import Cue

_PAPERS: Final = {
    "AL": "Montgomery Advertiser|Huntsville Times|Press-Register|Tuscaloosa News|Anniston Star|Decatur Daily",
    "AK": "Anchorage Daily News|Alaska Dispatch News|Fairbanks Daily News-Miner",
    "AR": "Arkansas Democrat-Gazette|Arkansas Online|Jonesboro Sun",
    "AZ": "Arizona Republic|Arizona Daily Star|East Valley Tribune",
    "CA": "Los Angeles Times|L\\.A\\. Times|San Francisco Chronicle|Mercury News|Sacramento Bee|Fresno Bee|Modesto Bee|"
    "San Diego Union-Tribune|Orange County Register|East Bay Times|Contra Costa Times|Press-Enterprise|"
    "Stockton Record|Bakersfield Californian|Santa Cruz Sentinel|Monterey Herald|Redding Record Searchlight|"
    "San Bernardino Sun|Daily Breeze|Ventura County Star|Long Beach Press-Telegram",
    "CO": "Denver Post|Pueblo Chieftain|Colorado Springs Gazette|Coloradoan",
    "CT": "Hartford Courant|New Haven Register|Connecticut Post|Republican-American|Norwich Bulletin",
    "DC": "Washington Post",
    "DE": "Delaware State News|Delaware Online",
    "FL": "Miami Herald|Orlando Sentinel|Sun[- ]Sentinel|Tampa Bay Times|St\\. Petersburg Times|Florida Times-Union|"
    "Palm Beach Post|Pensacola News Journal|Ocala Star-Banner|Gainesville Sun|Tallahassee Democrat|Tampa Tribune|"
    "Fort Myers News-Press|Daytona Beach News-Journal|Florida Today|Lakeland Ledger",
    "GA": "Atlanta Journal[- ]Constitution|Augusta Chronicle|Savannah Morning News|Macon Telegraph|Ledger-Enquirer|"
    "Athens Banner-Herald|Albany Herald",
    "HI": "Honolulu Star-Advertiser",
    "IA": "Des Moines Register|Quad-City Times|Cedar Rapids Gazette|Sioux City Journal|Waterloo Courier",
    "ID": "Idaho Statesman|Idaho Press-Tribune",
    "IL": "Chicago Tribune|Chicago Sun-Times|DNAinfo Chicago|Peoria Journal Star|Rockford Register Star|"
    "Belleville News-Democrat|State Journal-Register|Daily Herald|Sauk Valley Media|Southtown Star",
    "IN": "Indianapolis Star|IndyStar|South Bend Tribune|Evansville Courier|Post-Tribune|"
    "Northwest Indiana Times|Times of Northwest Indiana|Fort Wayne Journal Gazette|Tribune-Star",
    "KS": "Wichita Eagle|Topeka Capital-Journal|Lawrence Journal-World",
    "KY": "Courier-Journal|Lexington Herald-Leader|Kentucky Enquirer",
    "LA": "Times-Picayune|New Orleans Advocate|Shreveport Times|Baton Rouge Advocate|Monroe News-Star|Daily Advertiser",
    "MA": "Boston Globe|Boston Herald|Worcester Telegram|Springfield Republican|Enterprise of Brockton|Lowell Sun",
    "MD": "Baltimore Sun|Frederick News-Post|Hagerstown Herald-Mail",
    "ME": "Portland Press Herald|Bangor Daily News|Lewiston Sun Journal",
    "MI": "Detroit Free Press|Detroit News|Flint Journal|Grand Rapids Press|Lansing State Journal|Kalamazoo Gazette|"
    "Saginaw News|Muskegon Chronicle|Battle Creek Enquirer|Macomb Daily|Oakland Press",
    "MN": "Star Tribune|Pioneer Press|Duluth News Tribune",
    "MO": "Post-Dispatch|Kansas City Star|Springfield News-Leader|Columbia Missourian|Columbia Daily Tribune",
    "MS": "Clarion[- ]Ledger|Sun Herald|Hattiesburg American",
    "MT": "Billings Gazette|Missoulian|Great Falls Tribune|Bozeman Daily Chronicle",
    "NC": "News & Observer|Charlotte Observer|Fayetteville Observer|Winston-Salem Journal|Asheville Citizen-Times|"
    "Durham Herald-Sun|Gaston Gazette|Shelby Star|StarNews",
    "ND": "Bismarck Tribune|Grand Forks Herald",
    "NE": "Omaha World-Herald|Lincoln Journal Star",
    "NH": "Union Leader|Nashua Telegraph|Concord Monitor",
    "NJ": "Star-Ledger|Asbury Park Press|Press of Atlantic City|Courier-Post|Jersey Journal|Trenton Times|Trentonian",
    "NM": "Albuquerque Journal|Santa Fe New Mexican|Las Cruces Sun-News",
    "NV": "Las Vegas Review-Journal|Las Vegas Sun|Reno Gazette-Journal",
    "NY": "New York Daily News|New York Post|Newsday|Buffalo News|Poughkeepsie Journal|Democrat and Chronicle|"
    "Syracuse Post-Standard|Staten Island Advance|Albany Times Union|DNAinfo New York|Journal News|Daily Gazette",
    "OH": "Plain Dealer|Columbus Dispatch|Cincinnati Enquirer|Toledo Blade|Akron Beacon Journal|Dayton Daily News|"
    "Youngstown Vindicator|Canton Repository|Morning Journal",
    "OK": "Oklahoman|Tulsa World|NewsOK",
    "OR": "Oregonian|Statesman Journal|Register-Guard|Mail Tribune",
    "PA": "Philadelphia Inquirer|Philadelphia Daily News|Pittsburgh Post-Gazette|Tribune-Review|Patriot-News|"
    "Morning Call|Reading Eagle|Erie Times-News|York Dispatch|York Daily Record|Express-Times|Intelligencer Journal",
    "RI": "Providence Journal",
    "SC": "Post and Courier|Greenville News|Spartanburg Herald-Journal|Rock Hill Herald|Florence Morning News",
    "SD": "Argus Leader|Rapid City Journal",
    "TN": "Commercial Appeal|Tennessean|Knoxville News Sentinel|Chattanooga Times Free Press|Jackson Sun|"
    "Leaf-Chronicle",
    "TX": "Houston Chronicle|Dallas Morning News|San Antonio Express-News|Fort Worth Star-Telegram|Star-Telegram|"
    "Austin American-Statesman|El Paso Times|Corpus Christi Caller-Times|Beaumont Enterprise|Lubbock Avalanche-Journal|"
    "Waco Tribune-Herald|Marshall News Messenger|Longview News-Journal|Brownsville Herald",
    "UT": "Deseret News|Salt Lake Tribune|Standard-Examiner",
    "VA": "Virginian-Pilot|Richmond Times-Dispatch|Roanoke Times|Daily Press|Danville Register",
    "VT": "Burlington Free Press|Rutland Herald",
    "WA": "Seattle Times|Spokesman-Review|News Tribune|Yakima Herald|Tri-City Herald|Everett Herald",
    "WI": "Milwaukee Journal Sentinel|Journal Sentinel|Wisconsin State Journal|Kenosha News|Racine Journal Times",
    "WV": "Charleston Gazette|Gazette-Mail|Herald-Dispatch",
    "WY": "Casper Star-Tribune|Wyoming Tribune Eagle",
}
_BRANDS: Final = {
    "AL": "ABC ?33/40|abc3340",
    "AZ": "azfamily|12news\\.com",
    "CA": "NBCLA|ABC30|abc30|KQED|KPCC",
    "CO": "FOX31 Denver|7NEWS Denver",
    "CT": "FOX ?61|Eyewitness News 3",
    "FL": "News4Jax|news4jax|Click ?Orlando|Action News Jax|First Coast News|Bay News 9|WFLX|WINK News",
    "GA": "11Alive|CBS ?46|WLTZ|AJC(?=\\.com)",
    "IN": "FOX ?59|WISH-TV",
    "KS": "KAKE",
    "KY": "WAVE ?3|wave3",
    "MI": "ClickOnDetroit|WOOD[- ]?TV",
    "MN": "KARE ?11|5 EYEWITNESS NEWS",
    "MO": "KCTV5|FOX4KC|fox4kc",
    "NC": "ABC11|abc11|FOX 46 Charlotte|FOX8 WGHP",
    "NV": "8 News N(?:OW|ow)",
    "NY": "News 12 Long Island|PIX ?11",
    "OH": "10TV|NBC4i|FOX ?19|ABC6/FOX28",
    "OR": "FOX 12 Oregon",
    "PA": "NBC10|6abc|CBS ?Philly",
    "SC": "FOX Carolina|Live ?5 ?News|wistv|WIS-TV|Gwd ?Today",
    "TX": "ABC13 Houston|NBC ?DFW|Click2Houston|click2houston",
    "VA": "13News ?Now|NBC ?12|NBC29",
    "WA": "KING ?5|king5|Q13 FOX|seattlepi",
    "WI": "FOX6 ?Now|fox6now|CBS ?58|TODAY['’]S TMJ4",
}
_BRAND: Final = Cue(rf"\b(?:{'|'.join(f'(?P<{state}>{names})' for state, names in _BRANDS.items())})(?![\w-])")
_SITES: Final = {
    "AL": "al mgmadv montgomeryadvertiser",
    "AR": "arkansasonline",
    "AZ": "azcentral",
    "CA": "fresnobee latimes mercurynews modbee ocregister recordnet sacbee sfgate",
    "CO": "denverpost",
    "CT": "courant",
    "DE": "delawareonline",
    "FL": "bradenton miamiherald news-press orlandosentinel palmbeachpost sun-sentinel tampabay",
    "GA": "ajc wsbtv",
    "IA": "desmoinesregister qctimes",
    "IL": "chicagotribune suntimes",
    "IN": "courierpress indystar nwitimes",
    "KS": "kansas wichitaeagle",
    "KY": "courier-journal kentucky",
    "LA": "nola theadvertiser",
    "MA": "bostonglobe masslive",
    "MD": "baltimoresun baltsun",
    "MI": "detroitnews freep mlive",
    "MN": "startribune twincities",
    "MO": "kansascity stltoday",
    "MS": "gulflive",
    "NC": "charlotteobserver newsobserver",
    "NE": "omaha",
    "NJ": "nj",
    "NY": "newsday nydailynews nypost poughkeepsiejournal silive syracuse",
    "OH": "cincinnati cleveland dispatch toledoblade",
    "OK": "tulsaworld",
    "OR": "oregonlive",
    "PA": "inquirer lehighvalleylive pennlive philly post-gazette triblive tribweb",
    "SC": "greenvilleonline postandcourier thestate",
    "TN": "commercialappeal tennessean timesfreepress",
    "TX": "chron star-telegram",
    "UT": "sltrib",
    "VA": "pilotonline",
    "WI": "jsonline",
}


def _plain(paper: str) -> str:
    return paper.replace("-", " ")


_OF_PAPER: Final = {
    _plain(paper.replace("\\", "").replace("[- ]", " ")): state
    for state, row in _PAPERS.items()
    for paper in row.split("|")
}
_PAPER: Final = Cue(rf"(?<![\w-])\b(?:{'|'.join(_PAPERS.values())})(?![\w-])")
_OF_SITE: Final = {site: state for state, row in _SITES.items() for site in row.split()}
_SITE: Final = re.compile(rf"(?:https?://|www\.|@)(?:[\w-]+\.)?({'|'.join(map(re.escape, _OF_SITE))})\.com\b")


def outlet_states(text: str) -> Iterator[str]:
    """The letters of the state of every newspaper and news site that a text names, once a mention."""
    for found in _PAPER.finditer(text):
        yield _OF_PAPER[_plain(found.group())]
    yield from (found.lastgroup for found in _BRAND.finditer(text) if found.lastgroup)
    for found in _SITE.finditer(text) if ".com" in text else ():
        yield _OF_SITE[found.group(1)]
