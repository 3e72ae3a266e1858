"""Whether those who accuse are authorities: a state's bodies, its government named by its capital; or plainly not."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.attribution import wording
from tollbook.extraction.interpret.attribution.accusers import accuser
from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.attribution.introductions import introductions
from tollbook.extraction.interpret.attribution.naming import Names
from tollbook.extraction.interpret.attribution.speakers import find_speaker
from tollbook.extraction.interpret.attribution.subjects import Speaker
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.vocabulary.codes import AttributionKind

OFFICIAL: Final = AttributionKind.OFFICIAL_ACCUSATION
THIRD: Final = AttributionKind.THIRD_PARTY_ALLEGATION

_CAPITALS: Final = re.compile(
    r"(?:the )?(?:"
    r"Abidjan|Abuja|Accra|Addis Ababa|Algiers|Amman|Ankara|Antananarivo|Asmara|Asunción|Athens|Baghdad|Baku|"
    r"Bamako|Bangkok|Bangui|Beijing|Beirut|Belgrade|Berlin|Bern|Bishkek|Bissau|Bogot[áa]|Brasília|Brazzaville|"
    r"Brussels|Bucharest|Budapest|Buenos Aires|Bujumbura|Cairo|Canberra|Caracas|Chisinau|Colombo|Conakry|"
    r"Copenhagen|Dakar|Damascus|Dhaka|Dili|Djibouti|Dodoma|Doha|Dublin|Dushanbe|Freetown|Gitega|Guatemala City|"
    r"Hanoi|Harare|Havana|Helsinki|Honiara|Islamabad|Jakarta|Jerusalem|Juba|Kabul|Kampala|Kathmandu|Khartoum|"
    r"Kigali|Kinshasa|Kuala Lumpur|Kyiv|Kiev|La Paz|Libreville|Lilongwe|Lima|Lisbon|Lom[ée]|London|Luanda|"
    r"Lusaka|Madrid|Malabo|Managua|Manila|Maputo|Mexico City|Minsk|Mogadishu|Monrovia|Moscow|Muscat|"
    r"N['’]Djamena|Nairobi|Naypyi(?:taw|daw)|New Delhi|Niamey|Nicosia|Nouakchott|Oslo|Ottawa|Ouagadougou|"
    r"Panama City|Paris|Phnom Penh|Port-au-Prince|Port Moresby|Porto-Novo|Prague|Pretoria|Pristina|Pyongyang|"
    r"Quito|Rabat|Rangoon|Riyadh|Rome|San Salvador|Sana['’]?a|Santiago|Sarajevo|Seoul|Skopje|Sofia|Stockholm|"
    r"Suva|Tallinn|Tashkent|Tbilisi|Tegucigalpa|Tehran|Tel Aviv|Tirana|Tokyo|Tripoli|Tunis|Vienna|Vientiane|"
    r"Vilnius|Warsaw|Washington|Windhoek|Yamoussoukro|Yaound[ée]|Yerevan|Zagreb|Kremlin"
    r")",
    re.IGNORECASE,
)
"""By its capital a government is named."""
_STATE: Final = Cue(
    r"\b(?:presidential|(?:political|resident|district|divisional|prefectural) (?:agent|commissioner|officer|office)|"
    r"joint (?:task force|command)|task force|directorate|"
    r"security (?:head|chief|council|cent(?:re|er)|office|bureau|committee)|"
    r"national security|communication (?:bureau|office|minister)|civil defen[cs]e|regional state|public defender|"
    r"general staff|northern command|southern command|state (?:news agency|media|television|radio)|charge sheet|"
    r"indictment|levies|ambassador|envoy|brigade(?= |$)|infantry division|garrison|constabulary|generals|nazim|"
    r"inspector general|(?:territor(?:y|ial)|district) administrator|(?:foreign|home|interior) secretary|"
    r"investigating judge|commandant|revolutionary guards?|shin bet|anti-terror(?:ism)? (?:squad|police|unit)|"
    r"high command|provincial command|"
    r"(?:city|town|municipal|provincial|district|regional|local) council(?:lors?)?|municipality|"
    r"security services?|border (?:guard|command|service)|defen[cs]e (?:information|sources|committee)|"
    r"member of the government|defen[cs]e spokes\w+|consul(?:ate)?s?|presidency|"
    r"(?:infantry|armou?red|rifle|mechani[sz]ed|mountain) (?:battalion|regiment|division)|"
    r"(?:central|southern|northern|eastern|western|regional) command|"
    r"(?:defen[cs]e|military|naval|air) (?:zone|region|district)|customs (?:service|office)|public broadcaster|"
    r"attorney general|chief constable|inspector-general|general commanding|general officer commanding|"
    r"(?:sector|zone|area|base|battalion|brigade|regiment|station)(?:['’]s)? commander|(?:district|zone|county|"
    r"provincial)(?:['’]s)? administrator|"
    r"anti-(?:terror\w*|extortion|narcotics|kidnapping) (?:squad|unit|police|directorate)|state newspaper|"
    r"(?:Africa|Central|Operations|Mindanao|Strategic) Command|CENTCOM|AFRICOM|FSB|SBU|cabinet secretary|naval staff|"
    r"(?:naval|navy) sources?|(?:U\.?N\.?|United Nations|peacekeeping) mission|coalition (?:spokes\w+|command)|"
    r"Carabineros|Fiscalía|Policía)\b",
    re.IGNORECASE,
)
_PRIVATE: Final = Cue(
    r"\b(?:web ?sites?|users|(?:local|social|foreign|international|independent|press) media|"
    r"(?:telegram )?channels?|television|newspapers?|papers?|weekly|daily|reports?|rumou?rs?|"
    r"callers?|blogs?|"
    r"posts|researchers?|academics?|scholars?|news agenc(?:y|ies)|letters?|"
    r"everybody|everyone|others|some|many|contacts?|volunteers?|tribal|clan|militias?|rebels?|guerrillas?|"
    r"insurgents?|separatists?|opposition|exiled?|movement|front|faction|leaflets?|video|audio|villagers?|residents?|"
    r"inhabitants|locals|people|families|family|relatives?|survivors?|witness\w*|neighbou?rs?|parish|bishop|priest|"
    r"imam|"
    r"activists?|rights|union|association|leaders|elders?|company|firm|employers?|experts?|analysts?|observ\w+|"
    r"traders?|cooperatives?|guild|"
    r"members? of (?:the |a )?(?:[\w-]+ ){0,2}council|drivers?|workers?|cousin|brother|father|mother|widow|wife|"
    r"colleagues?|journalists?|reporters?)\b",
    re.IGNORECASE,
)
_OF_AN_OFFICE: Final = re.compile(
    r"\bdeputy (?=(?:[\w-]+ ){0,3}?(?:minister|governor|mayor|commissioner|commander|spokes\w+|director|head|chief|"
    r"administrator|prefect|inspector)\b)|\bresident (?=district commissioner)|\b(?:human )?rights (?=minist)|"
    r"\bstate (?:news agency|news|media|television|radio|newspaper)\b",
    re.IGNORECASE,
)
"""Words of private people and papers that are part of an authority's name: "deputy governor", "state television"."""
_GOVERN: Final = re.compile(
    r"Government of National Accord|Sudan People's Liberation Army|Kenya Defence Forces|"
    r"South Sudan People's Defence Forces|Islamic Revolutionary Guard Corps|Indian Border Security Force|"
    r"Border Guard Bangladesh|Rapid Action Battalion|Operational Support Division"
)
"""Listed bodies of states, or that rule as one, whose names do not show it."""
_AGAINST_THE_STATE: Final = re.compile(
    r"(?:rebel|insurgent|guerrilla|opposition|separatist|breakaway|militia|exiled|self-styled|tribal|group|movement|"
    r"outfit|shadow|(?:the |an? )?(?:former|retired|one-?time|erstwhile))s?(?:['’]s?)? |(?:the |an? )?ex-",
    re.IGNORECASE,
)
"""Those whose ministers and spokesmen are no authorities, nor are those who once were."""
_OUTLAWED: Final = re.compile(r"\b(?:for|of) (?:the |an? )?(?:outlawed|banned|proscribed|jihadist|militant|rebel)\b")
_OF_A_SOCIETY: Final = re.compile(
    r"\b(?:civil society|union|association|party|club|chamber|cooperative|youth|student|diaspora|company|church|"
    r"village|"
    r"community) (?:president|vice[- ]president|chair\w*|spokes\w+|secretary|officials?|officer)\b|"
    r"\b(?:vice[- ])?president of (?:the |an? )?(?:[\w'’-]+ ){0,4}(?:union|association|society|club|federation|"
    r"cooperative|"
    r"chamber|community|forum|committee|party)\b",
    re.IGNORECASE,
)
_OF_A_BAND: Final = re.compile(
    r"(?:[Tt]he )?(?!(?:[\w'’-]+ ){0,3}?(?:National|Presidential|Republican|Royal|Federal|State|Infantry|Armou?red|"
    r"Mountain|Mechani[sz]ed|Rifle|Parachute|Airborne|Marine|Motori[sz]ed|Border|Police|Army|Guards?|Strike|"
    r"Intervention|Fire|Tank|Artillery|Assault|Rapid|Special|Northern|Southern|Eastern|Western|Central|"
    r"Golani|Givati|Nahal) )"
    r"(?:[A-Z][a-z][\w'’-]* )+(?:Front|Movement|Brigades?|Militia|Cartel|Faction|Resistance)\b(?! [Cc]ommand)"
)
"""A band by its name; a state's brigades say what they are of."""
_GUARDS: Final = re.compile(r"\b(?:national|border|coast|presidential|republican) guards?\b", re.IGNORECASE)
_RULES: Final = re.compile(r"\b(?:police|ministry|minister|government|authorities|foreign office)\b")
"""What a body has only where it rules."""
_LEANING: Final = re.compile(r"\b(?:pro|anti|non|ex)-\w+", re.IGNORECASE)
_TOLD: Final = Cue(r"\b(?:told|tells?|informed|called|phoned|asked) (?:the )?$")
_FORCES_OF_A_STATE: Final = Cue(r"(?:army|military|forces|Armed Forces|police|coalition|ISAF|NATO)$")


def official_word(speaker: str, body: str | None = None) -> bool | None:
    """Whether a speaker is an authority; None where its words do not plainly say. `body`: the listed body it is of."""
    if body is not None:
        return of_a_state(body) or bool(_GOVERN.fullmatch(body) or _RULES.search(speaker))
    if _CAPITALS.fullmatch(speaker):
        return True
    plain = _LEANING.sub("", speaker)
    if _GUARDS.search(speaker):
        return True
    official = bool(wording.OFFICIAL_SPEAKER.search(plain) or _STATE.search(speaker))
    if (
        _OF_A_BAND.match(speaker)
        or _AGAINST_THE_STATE.match(speaker)
        or _OUTLAWED.search(speaker)
        or _OF_A_SOCIETY.search(speaker)
    ):
        return False
    own = _OF_AN_OFFICE.sub("", speaker)
    private = bool(_PRIVATE.search(own) or wording.PRIVATE_SPEAKER.search(own))
    return official if official != private else None


def is_authority(publisher: str) -> bool:
    """Whether who publishes a report is an authority: a ministry, "National Security Media Centre"."""
    return bool(wording.OFFICIAL_SPEAKER.search(publisher) or official_word(publisher))


def of_a_state(body: str) -> bool:
    """Whether a body's name is that of a state's forces."""
    return bool(_FORCES_OF_A_STATE.search(body))


def kind_by_voice(report: ReportText, actor: Actor, kind: AttributionKind, names: Names) -> AttributionKind:
    """The kind of accusation where its sentence plainly says whether an authority makes it; else `kind`."""
    said = accuser(report, actor.start, through=True)
    pointed = said is not None
    said = said or find_speaker(report, actor.start, actor.end, back=0)
    if kind not in (OFFICIAL, THIRD) or said is None or (said.start < actor.end and actor.start < said.end):
        return kind
    if _is_country(report, said):
        return OFFICIAL
    body = next(
        (b for b in names.listed if b.listed and said.start <= b.start <= said.start + 6 and said.end <= b.end + 14),
        None,
    )
    official = official_word(said.name, body.name if body else names.body_of(said.name))
    if official is None:  # "the administrator", who was introduced as that of the district
        offices = {i.office for i in introductions(report.text) if i.name in said.name or i.office.endswith(said.name)}
        official = True if offices and all(map(official_word, offices)) else None
    if official and kind is THIRD:
        return OFFICIAL
    return THIRD if official is False and (pointed or not _heard_beside(report, actor, said)) else kind


def _is_country(report: ReportText, said: Speaker) -> bool:
    """Whether a country speaks, which is its government: "Norland blamed the Front"."""
    return any(
        d.country and not d.area and (d.start, d.end) == (said.start, said.end)
        for d in report.demonyms_in(said.start, said.end)
    )


def _heard_beside(report: ReportText, actor: Actor, said: Speaker) -> bool:
    """Whether the sentence names an authority beside the speaker, who is not only told: "residents told the police"."""
    first, last = report.sentence(actor.start)
    return any(
        not (said.start <= m.start() < said.end or _TOLD.search(report.text, max(first, m.start() - 12), m.start()))
        for m in wording.AUTHORITY.finditer(report.text, first, last)
    )
