"""Words that look like place names and mostly are not, and words that say what a name is the name of."""

from __future__ import annotations

import importlib.resources

from tollbook.gazetteer.folding import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _listed(name: str) -> frozenset[str]:
    """The folded words of a list in data/; a line in quotation marks is one phrase."""
    text = importlib.resources.files("tollbook.gazetteer").joinpath(f"data/{name}.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    phrases = {fold(line.strip('"')) for line in lines if line.startswith('"')}
    return frozenset(phrases | {fold(word) for line in lines if not line.startswith('"') for word in line.split()})


ARTICLES = _words("al el ad adh ar as ash at ath az an ez es et le la les los las il ul ol de")
CONNECTORS = _words(
    "al el ad adh ar as ash at ath az an ez es et le la les los las il ul ol de del della di da do dos das du "
    "des d l of and the y e i en sur sous am der von van den bin ben ou o a les-e upon on in under sub nad na "
    "au aux à lès lez près im bei aan op sul sulla delle degli dei dels pri pod ob u din cel lui ye va ed er wa n"
)
LOCATIVE = _words(
    "in at near from to outside around towards toward into across of off through throughout via between en à "
    "a dans près vers depuis cerca desde hacia em perto в на из под около возле у nach aus bei"
)
TITLES = _words(
    "mr mrs ms dr prof sir lord lady president minister general gen col colonel major maj capt captain lt "
    "lieutenant sgt sergeant sheikh shaikh imam mullah maulana maulvi father brother sister rev reverend "
    "bishop pope king queen prince princess senator sen rep governor gov mayor judge justice chief inspector "
    "constable officer ambassador secretary commander spokesman spokeswoman spokesperson director chairman "
    "professor señor señora don doña monsieur madame"
)
PERSONAL_NAMES = _listed("personal_names")
NEVER = _listed("never")
ALSO_WORDS = _words(
    "swat mara bay دوشنبه"
)  # no places but beside a word for one: "Swat district", not a "Swat team"; Monday
DIRECTIONS = _words("north south east west central northern southern eastern western centre")
DIRECTIONS_ANYHOW = DIRECTIONS | _words("nord sud est ouest centrale norte sur este oeste centro sul leste")
FEATURE_WORDS = _words(
    "province district county region governorate oblast state department division prefecture municipality "
    "city town village township tehsil taluka upazila woreda zone raion rayon canton commune territory "
    "territoire area areas valley river lake mountain mountains hills island islands peninsula desert coast "
    "border road highway motorway bridge tunnel dam mine camp base airport port harbour square market bazaar "
    "neighbourhood neighborhood suburb quarter parish agency cantonment capital police court high hospital "
    "university school stadium embassy consulate station terminal teaching general regional council army post "
    "junction crossing gate refugee idp forest plateau basin line axis sub-county lga local national park "
    "reserve governor commissioner rangers levies command operations brigade airstrip field gas oil coal gold"
)
PLACE_PREFIXES = _words(
    "north south east west northern southern eastern western central upper lower greater new old port fort "
    "mount saint san santa los las el la al"
)
STATE_ABBREVIATIONS = {
    fold(short): name
    for short, name in (
        pair.split("=")
        for pair in [
            "Ala.=Alabama",
            "Ariz.=Arizona",
            "Ark.=Arkansas",
            "Calif.=California",
            "Colo.=Colorado",
            "Conn.=Connecticut",
            "Del.=Delaware",
            "Fla.=Florida",
            "Ga.=Georgia",
            "Ill.=Illinois",
            "Ind.=Indiana",
            "Kan.=Kansas",
            "Ky.=Kentucky",
            "La.=Louisiana",
            "Md.=Maryland",
            "Mass.=Massachusetts",
            "Mich.=Michigan",
            "Minn.=Minnesota",
            "Miss.=Mississippi",
            "Mo.=Missouri",
            "Mont.=Montana",
            "Neb.=Nebraska",
            "Nev.=Nevada",
            "N.H.=New Hampshire",
            "N.J.=New Jersey",
            "N.M.=New Mexico",
            "N.Y.=New York",
            "N.C.=North Carolina",
            "N.D.=North Dakota",
            "Okla.=Oklahoma",
            "Ore.=Oregon",
            "Pa.=Pennsylvania",
            "R.I.=Rhode Island",
            "S.C.=South Carolina",
            "S.D.=South Dakota",
            "Tenn.=Tennessee",
            "Tex.=Texas",
            "Vt.=Vermont",
            "Va.=Virginia",
            "Wash.=Washington",
            "W.Va.=West Virginia",
            "Wis.=Wisconsin",
            "Wyo.=Wyoming",
            "D.C.=Washington DC",
        ]
    )
}
FUNCTION_WORDS = LOCATIVE | _words(
    "after before behind beside by during for he her his in it its near no not on our out over she some such "
    "that the their then there these they this those under we were with when where who all an and as but if "
    "is was a i la le les el los las un une de des du del da do das dos der die den ein eine y e et ou o se "
    "su sus al ils elle il nous pour par sur sous dans avec chez entre hacia para por con sin sobre tras "
    "durante um uma na nos nas em ao aos"
)
TRAPS = (_listed("common_words") | PERSONAL_NAMES) - NEVER
