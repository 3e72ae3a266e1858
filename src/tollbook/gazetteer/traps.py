"""Words that look like place names and mostly are not, and words that say what a name is the name of."""

from __future__ import annotations

import importlib.resources

from tollbook.gazetteer.folding import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _common() -> frozenset[str]:
    text = importlib.resources.files("tollbook.gazetteer").joinpath("data/common_words.txt").read_text("utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(fold(word) for line in lines for word in line.split())


ARTICLES = _words("al el ad adh ar as ash at ath az an ez es et le la les los las il ul ol de")
CONNECTORS = _words(
    "al el ad adh ar as ash at ath az an ez es et le la les los las il ul ol de del della di da do dos das du des d l of "
    "and the y e i en sur sous am der von van den bin ben ou o a les-e upon on in under sub nad na"
)
LOCATIVE = _words(
    "in at near from to outside around towards toward into across of off through throughout via between "
    "en à a dans près vers depuis cerca desde hacia em perto в на из под около возле у nach aus bei"
)
TITLES = _words(
    "mr mrs ms dr prof sir lord lady president minister general gen col colonel major maj capt captain lt lieutenant "
    "sgt sergeant sheikh shaikh imam mullah maulana maulvi father brother sister rev reverend bishop pope king queen prince "
    "princess senator sen rep governor gov mayor judge justice chief inspector constable officer ambassador secretary "
    "commander spokesman spokeswoman spokesperson director chairman professor señor señora don doña monsieur madame"
)
GIVEN_NAMES = _words(
    "muhammad mohammed mohammad mohamed mohamad ahmed ahmad ali hassan hasan hussein hussain husain omar umar usman osman "
    "ibrahim ismail yusuf yousaf youssef abdul abdullah abdallah abdi khalid khaled mustafa mahmoud mahmud hamid rashid saeed said "
    "salim saleem tariq karim kareem jamal faisal farid nasir naseer bashir imran bilal zubair hamza idris musa moussa issa "
    "amina aisha fatima maryam zainab khadija john james robert michael william david richard joseph thomas charles christopher "
    "daniel matthew anthony mark paul peter steven andrew kenneth george joshua kevin brian edward ronald timothy jason jeffrey "
    "ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander patrick "
    "raymond jack dennis jerry tyler aaron jose adam henry nathan douglas zachary kyle walter ethan jeremy harold keith "
    "christian roger noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie "
    "gabriel logan alan juan wayne roy ralph randy eugene vincent russell elijah louis bobby philip johnny mary patricia "
    "jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa betty margaret sandra ashley kimberly emily donna "
    "michelle carol amanda melissa deborah stephanie rebecca laura sharon cynthia dorothy amy angela shirley brenda emma anna "
    "pamela nicole samantha katherine christine helen debra rachel carolyn janet maria catherine heather diane olivia julie "
    "joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea hannah megan cheryl jacqueline martha "
    "madison teresa gloria sara janice ann kathryn abigail sophia frances jean alice judy isabella julia grace denise amber "
    "doris marilyn danielle beverly charlotte natalie theresa diana brittany kayla alexis lori marie pedro pablo luis carlos "
    "jorge miguel antonio francisco manuel rafael fernando ricardo eduardo roberto sergio mario alejandro javier diego andres "
    "pierre jacques michel claude jean-pierre ivan sergei vladimir dmitri alexei mikhail nikolai andrei igor oleg yuri boris "
    "chad lincoln clinton wilson jackson johnson davis miller moore taylor anderson harris martin thompson garcia martinez robinson "
    "lewis lee hall allen wright lopez hill green adams baker nelson carter mitchell perez roberts turner phillips campbell parker "
    "evans edwards collins stewart sanchez morris rogers reed cook morgan bell murphy bailey rivera cooper richardson cox howard "
    "ward torres peterson gray ramirez watson brooks sanders bennett wood barnes ross henderson coleman jenkins perry powell "
    "khan shah hakim gul sharif akhtar aziz haji jan singh kumar sharma das rao nair roy"
)
NEVER = frozenset(
    fold(word)
    for word in [
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thur",
        "thurs",
        "fri",
        "sat",
        "sun",
        "i",
        "he",
        "she",
        "it",
        "we",
        "they",
        "the",
        "a",
        "an",
        "and",
        "or",
        "but",
        "if",
        "when",
        "while",
        "after",
        "before",
        "since",
        "though",
        "because",
        "there",
        "here",
        "this",
        "that",
        "these",
        "those",
        "what",
        "who",
        "whom",
        "whose",
        "which",
        "where",
        "why",
        "how",
        "not",
        "no",
        "yes",
        "all",
        "any",
        "both",
        "each",
        "few",
        "more",
        "most",
        "other",
        "some",
        "such",
        "only",
        "own",
        "same",
        "so",
        "than",
        "too",
        "very",
        "can",
        "will",
        "just",
        "should",
        "now",
        "mr",
        "mrs",
        "ms",
        "dr",
        "police",
        "army",
        "government",
        "president",
        "minister",
        "ministry",
        "god",
        "allah",
        "reuters",
        "afp",
        "ap",
        "islam",
        "muslim",
        "islamic",
        "christian",
        "hindu",
        "taliban",
        "hamas",
        "isis",
        "daesh",
        "boko",
        "haram",
        "al-qaeda",
        "qaeda",
        "christmas",
        "easter",
        "ramadan",
        "eid",
        "internet",
        "covid",
        "facebook",
        "twitter",
        "whatsapp",
        "telegram",
        "title",
        "publisher",
        "published",
        "updated",
        "photo",
        "file",
        "source",
        "local",
        "security",
        "forces",
        "official",
        "officials",
        "statement",
        "authorities",
        "residents",
        "witnesses",
        "gunmen",
        "militants",
        "soldiers",
        "two",
        "three",
        "four",
        "five",
        "six",
        "eight",
        "ten",
        "dozens",
        "several",
        "hundreds",
        "another",
        "also",
        "however",
        "meanwhile",
        "earlier",
        "later",
        "last",
        "next",
        "first",
        "second",
        "world",
        "union",
        "nations",
        "united",
        "council",
        "court",
        "house",
        "state",
        "department",
        "office",
        "center",
        "centre",
        "church",
        "mosque",
        "school",
        "university",
        "hospital",
        "bank",
        "hotel",
        "restaurant",
        "market",
        "street",
        "avenue",
        "road",
        "highway",
        "bridge",
        "river",
        "lake",
        "mountain",
        "valley",
        "island",
        "airport",
    ]
) | frozenset(
    "red cross|red crescent|old town|new year|white house|supreme court|black sea fleet|high court|new town".split("|")
)
DIRECTIONS = _words("north south east west central northern southern eastern western centre")
FEATURE_WORDS = _words(
    "province district county region governorate oblast state department division prefecture municipality city town village "
    "township tehsil taluka upazila woreda zone raion rayon canton commune territory territoire area areas valley river lake "
    "mountain mountains hills island islands peninsula desert coast border road highway motorway bridge tunnel dam mine camp base airport "
    "port harbour square market bazaar neighbourhood neighborhood suburb quarter parish agency cantonment capital police court "
    "high hospital university school stadium embassy consulate university station terminal teaching general regional council army "
    "post junction crossing gate refugee idp forest plateau basin line axis sub-county lga local national park reserve "
    "governor commissioner rangers levies command operations division brigade base airstrip field gas oil coal gold"
)
PLACE_PREFIXES = _words(
    "north south east west northern southern eastern western central upper lower greater new old port fort mount saint san santa los las el la al"
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
            "D.C.=Washington",
        ]
    )
}
FUNCTION_WORDS = LOCATIVE | _words(
    "after before behind beside by during for he her his in it its near no not on our out over she some such that the their "
    "then there these they this those under we were with when where who all an and as but if is was a i la le les el los las "
    "un une une de des du del da do das dos der die das den ein eine y e et ou o se su sus al ils elle il nous pour par "
    "sur sous dans avec chez entre hacia para por con sin sobre tras durante um uma no na nos nas em ao aos"
)
TRAPS = (_common() | GIVEN_NAMES) - NEVER
