"""How allegations, claims and denials are worded, and the words for those who make them."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.cue import Cue

OF_ITSELF: Final = Cue(
    r"\b(?:had|has|have) (?:had )?[\"“'’]?(?:nothing to do with|no (?:part|hand|role) in)\b|"
    r"\bplayed no (?:part|role) in\b",
    re.IGNORECASE,
)
"""A denial that nobody but the accused makes."""
ARTICLE: Final = re.compile(r"\W*(?:the|an?)?\s*", re.IGNORECASE)
DENIES: Final = Cue(
    r"\bden(?:y|ied|ies|ial|ying)\b|\breject\w*|\bno (?:hand|part|involvement|role|link)\b|"
    r"\bnot (?:involved|responsible|our|behind)\b|\bdisown\w*|\brefut\w*|\bnothing to do with|"
    r"\bdistanced? (?:itself|themselves)|\bdid not (?:do|carry|attack|take part)|\bwashed its hands|"
    r"\bdisavow\w*|\brepudiat\w*|\bcalls? (?:this|it) [\"“]?a lie|\ba lie\b",
    re.IGNORECASE,
)
CLAIMS: Final = Cue(
    r"\bclaim(?:s|ed|ing)? (?:responsib\w*|credit|the|it\b|that (?:it|its|they))|"
    r"\btook (?:credit|responsib\w*)|\bresponsibility\b|\bboast\w*|\bclaimed\b",
    re.IGNORECASE,
)
NO_CLAIM: Final = Cue(
    r"\b(?:no|neither|none|nobody|without|not)\b[^.;]{0,40}\b(?:claim(?:ed|s)?|responsib\w*)|"
    r"\bclaim(?:ed)? by (?:no|nobody|no one)|\btoo (?:early|soon) to (?:say|tell|name|blame)\b|"
    r"\b(?:declined|refused) to (?:say|name|blame)\b|\b(?:did|could|would) not (?:say|name|blame)\b",
    re.IGNORECASE,
)
HARMED: Final = (
    r"(?:killed|shot|executed|murdered|massacred|slain|gunned down|shelled|bombed|bombarded|attacked|ambushed|abducted|"
    r"kidnapped|seized|struck|hit|raided|burn(?:ed|t)|torched|beheaded|hanged|opened fire|fired (?:on|at|into)|"
    r"carried out|carried (?:it|this|both) out|d(?:id|one) (?:it|this|both)\b|staged|threw|thrown|planted|"
    r"laid (?:it|the|an?)|launched|fired (?:it|the)|detonated|set (?:fire|off|it|them|the)|blew up|blown up|hijacked|"
    r"lynched|"
    r"ordered (?:it|this|the (?:attack|killing|murder|bombing|raid))|hired|masterminded|perpetrated|committed|"
    r"(?:was|were) (?:behind|responsible|to blame))"
)
"""What a body is said to have done."""
BLAMED_BY: Final = re.compile(
    r"\s+(?:was|were|is|are|has been|have been)(?: \w+){0,2} (?:blamed|accused|suspected|held responsible)\b"
    r"(?:(?: by (?P<by>[^,.;]{2,60}?)(?= for | of | after | on |[,.;]|$))|)",
    re.IGNORECASE,
)
ITS_MEN: Final = (
    r"(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|some|many|dozens of|suspected|alleged|armed|"
    r"senior|"
    r"the|its|[a-z]+ist) )*(?:fighters?|members?|militants?|m[ae]n|gunm[ae]n|commanders?|leaders?|soldiers?|elements?|"
    r"rebels?|terrorists?) (?:of|from|belonging to|loyal to|linked to) "
)
"""What leads up to a body's name where its men are meant."""
ATTACK: Final = (
    r"(?:attacks?|raids?|ambush(?:es)?|assaults?|bombings?|blasts?|explosions?|killings?|murders?|massacres?|"
    r"shootings?|"
    r"abductions?|kidnappings?|strikes?|incidents?|crimes?|deaths?)\b"
)
"""What an attack is called."""
DID_IT: Final = (
    r"(?: (?:had|has|have|also|itself|themselves|deliberately|later|then|probably|may|might|could))*"
    rf" (?:(?:was|were|is|are|be|been) (?:behind|responsible|to blame|involved|implicated)|{HARMED}|"
    r"(?:carr(?:y|ied) out|plan(?:ned)?|organi[sz]ed|orchestrated|orders?|ordered|directed|led|t(?:ook|aken|ake) part|"
    r"stormed|did it|done it))\b"
)
"""What is said behind a body that did it."""
OFFICIAL_SPEAKER: Final = Cue(
    r"\b(?<!pro-)(?<!anti-)(?<!ex-)(?:police\w*|army|military|minist\w+|government|governor\w*|authorit\w+|"
    r"prosecut\w+|gendarm\w+|"
    r"detectives?|investigators?|mayor|prefect\w*|officials?|officers?|superintendent|commissioner|"
    r"sheriff|"
    r"prime minister|president|security (?:forces?|sources?|service)|state (?:security|television|agency)|"
    r"intelligence|embassy|court|commander of the|armed forces|air force|navy|coast guard|department|"
    r"foreign office|spokes\w+ (?:for|of) the (?:army|government|minist\w+|police|military)|"
    r"district (?:head|chief|administrator)|administration|junta|ISPR|FBI|Kremlin|Moscow|Kyiv|Islamabad|"
    r"Ankara|Beijing|Washington)\b",
    re.IGNORECASE,
)
AUTHORITY: Final = Cue(
    r"(?:\b(?:[A-Z][\w'’.-]*|county|district|regional|provincial|state|local|military|senior|interior|defen[cs]e|home|"
    r"prime|deputy|chief|area|public|federal|national|border|security|media|information|general|divisional|inspector|"
    r"rapporteur) ){0,4}"
    r"\b(?<!pro-)(?<!anti-)(?<!ex-)(?:[Pp]olice(?: (?:chief|spokes\w+|officers?|commander|commissioner|sources?))?|"
    r"[Aa]rmy(?: (?:spokes\w+|"
    r"officers?|"
    r"commander))?|[Mm]ilitary(?! (?:base|convoy|post))(?: (?:spokes\w+|sources?))?|[Mm]inist(?:er|ers|ry)|"
    r"[Gg]overnment|"
    r"[Gg]overnor(?:'s office)?|[Aa]uthorities|[Pp]rosecutors?(?:'s office)?|[Gg]endarm\w+|[Dd]etectives|"
    r"[Ii]nvestigators|"
    r"[Mm]ayor|(?:sub-)?[Pp]refect|[Oo]fficials?|[Ss]uperintendent|[Cc]ommissioner|[Ss]heriff|[Pp]resident|"
    r"[Ii]ntelligence (?:service|agency|officials?)|[Aa]dministrator|[Aa]dministration|[Cc]ommand|[Ss]ervice|"
    r"[Dd]epartment|"
    r"[Cc]entre|[Ii]nspector(?: [Gg]eneral)?|nazim|[Cc]ourt|indictment|junta|[Cc]ouncil)\b"
    r"(?: (?:of|for|in) (?:the )?[A-Z][\w'’-]*(?: (?:and )?[A-Z][\w'’-]*){0,3})?"
)
UNPROVEN: Final = Cue(
    r"\b(?:without (?:any )?(?:proof|evidence|offering|giving|producing|providing|showing|substantiat\w+)|"
    r"no (?:proof|evidence|basis|sign|substantiation)|not (?:been )?(?:independently )?(?:substantiated|"
    r"proven|proved|verified|"
    r"confirmed|authenticated)|unsubstantiated|unproven|unverified|unconfirmed|un(?:founded|supported)|"
    r"could not (?:be )?(?:independently )?(?:be )?(?:verif\w+|confirm\w*|authenticat\w+|substantiat\w+|"
    r"check\w*|establish\w*)|"
    r"cannot be (?:verified|confirmed)|nothing to support|did not (?:offer|provide|give|produce|say how|"
    r"present|show|supply)\w* (?:any )?(?:proof|evidence|it)|offered (?:no|nothing)|(?:gave|produced|"
    r"provided|supplied|presented|showed) (?:no|nothing)|"
    r"has not been (?:proved|proven|substantiated)|not substantiated|no truth|rumou?rs?|"
    r"never (?:been )?(?:proved|proven|substantiated)|lack\w* (?:of )?(?:proof|evidence))\b",
    re.IGNORECASE,
)
MEDIUM: Final = Cue(
    r"\b(Telegram|WhatsApp|Facebook|Twitter|X account|tweet|Amaq|Al-?Zallaqa|Radio Andalus|Shahada|"
    r"statement|communiqu[eé]|press release|leaflets?|pamphlets?|video|audio|e-?mail|telephone|"
    r"phone call|"
    r"website|web site|radio|television|letter|SMS|text message|social media)\b",
    re.IGNORECASE,
)
SUPPLIER: Final = re.compile(r"(?:-supplied|-made|-funded|-backed|-owned|-built|-trained|-run|-led)\b", re.IGNORECASE)
SUPPLIED_BY: Final = Cue(
    r"\b(?:supplied|provided|armed|funded|financed|trained|equipped|sponsored|"
    r"made) by (?:the )?$",
    re.IGNORECASE,
)
JOINT: Final = re.compile(
    r"[\"”’']?(?:\s*[)\]])?(?:\s*\([^()]*\))?(?:,? (?:and|or|as well as|along with|together with|led by|"
    r"backed by|supported by|with the (?:help|support) of)|,)"
    r" (?:the |by |both |its |members of (?:the )?|fighters (?:of|from) (?:the )?)?[\"“‘']?"
)
ALLEGES: Final = Cue(
    r"\b(?:attack\w*|kill\w*|bomb\w*|claim\w*|blam\w*|accus\w*|suspect\w*|responsib\w*|behind|den(?:y|ied|"
    r"ies)|reject\w*|ambush\w*|raid\w*|abduct\w*|kidnap\w*|fired|shot|strikes?|struck|shell\w*|"
    r"alleged\w*|attribut\w*|by|said|says)\b",
    re.IGNORECASE,
)
SOME_UNIT: Final = Cue(r"\b(?:unit|faction|cell|wing|group|element)$")
LONGEST: Final = 300  # characters of a passage
PIECE: Final = 60  # characters between two marked pieces of one allegation
SURE: Final = 0.75  # a kind that the reader is this sure of stands even where the grammar does not show it
PLURALS: Final = ("s", "men", "police", "army", "military", "militia", "gang", "coalition")
NOBODY_KNOWN: Final = re.compile(
    r"(?:(?:unknown|unidentified|suspected|armed|some|several|masked|the|two|three|four|motorcycle-borne|"
    r"heavily) )*(?:gunm[ae]n|attackers?|assailants?|militants?|m[ae]n|persons?|people|ultras|fighters|"
    r"intruders|individuals|"
    r"suspects?|perpetrators?|shooters?|killers?|kidnappers?|abductors?|group|groups|gang|elements|nobody|"
    r"no one|driver|foreign|local)",
    re.IGNORECASE,
)
VOICE: Final = Cue(
    r"\b(?:spokes\w+|statement|message|communiqu\w+|caller|call|note|leaflets?|pamphlet|video|audio|"
    r"telegram|channel|radio|amaq|website|letter|e-?mail|post|tweet|page|account|commander|leader|wing|"
    r"bureau|it|group|movement|news agency|"
    r"media arm|press note|voice|phone)\b",
    re.IGNORECASE,
)
OWN_VOICE: Final = Cue(
    r"\b(?:spokes(?:man|woman|person)|caller|statements?|communiqu[eé]s?|messages?|leaflets?|pamphlets?|posters?|"
    r"e-?mails?|video|audio|channel|"
    r"website|letters?|notice|page|posts?|newsletter|news agency|radio|telephone|commander|notes?|fax|phone call|"
    r"tweets?|photographs|pictures|clip|banner|Amaq|newspaper|Telegram|Twitter|Facebook)\b",
    re.IGNORECASE,
)
VOICED_FOR: Final = Cue(
    r"\b(?:spokes\w+|leader|chief|head|member|emir|general|lawyer|officials?|man|person|account|wing|unit|branch|"
    r"faction|committee|command|bureau|agency|supporters?)\b",
    re.IGNORECASE,
)
"""Words for who speaks in a body's name or is a part of it."""
PRIVATE_SPEAKER: Final = Cue(
    r"\b(?:residents?|villagers?|survivors?|witness\w*|neighbou?rs?|elders?|famil(?:y|ies)|relatives?|"
    r"activists?|monitor\w*|observator\w+|union|association|company|firm|drivers?|workers?|traders?|"
    r"locals|clan|rights|committee|doctors?|nurse|"
    r"priest|bishop|pastor|imam|parish|employer|owner|newspaper|analysts?|experts?|rebels?|opposition|"
    r"movement|front|party|youth|community|chief of the village|village chief|member of parliament|"
    r"deput(?:y|ies)|senator|local people|colleagues?|foundation|"
    r"mother|father|brother|widow|cousin|people|refugees?|shepherds?|farmers?|herders?|fishermen|miners?|"
    r"journalists?|NGO|organi[sz]ation|charity|lawyers?|manager|guard|captives?|hostages?|rumou?rs?)\b",
    re.IGNORECASE,
)
UNIT: Final = Cue(
    r"\b(?:[A-Z][\w'’-]+ )+(?:faction|unit|wing|brigade|cell|chapter|front|branch|command|"
    r"bureau)(?: of the)?\b|\b(?:[Ff]action|[Dd]issidents|[Ss]ympathi[sz]ers) of (?:the )?|\b(?:faction|"
    r"sympathi[sz]ers|offshoot|splinter)\b"
)
INTRODUCES: Final = re.compile(
    r"(?:the|an?|some|its|his|their|of|by|from|to|that|both|suspected|alleged|armed|those|on|men (?:of|from|"
    r"loyal to)|members? of|fighters? (?:of|from)|militants? (?:of|from)|cadres? of|elements? (?:of|"
    r"from)|gunmen (?:of|from)|"
    r"rebels of|soldiers of|terrorist group|criminal gang|armed group|cells? of|stragglers from|remnants of|hordes of|"
    r"group|militia) ",
    re.IGNORECASE,
)
GROUP: Final = Cue(
    r"\b(?:the (?:group|movement|organi[sz]ation|front|party|faction|militia|army|"
    r"rebels|insurgents|separatists|militants)|it|its|they|the group's)\b",
    re.IGNORECASE,
)
ONLY_GROUP: Final = re.compile(
    r"(?:(?:the |this |that )?(?:(?-i:[a-z])[\w-]* ){0,2}"
    r"(?:group|body|organi[sz]ation|outfit|movement|front|party|faction|militia|gang)"
    r"(?: (?:calling|which calls|that calls) itself .*)?|rebels|insurgents|separatists|militants)",
    re.IGNORECASE,
)
BLAMED: Final = Cue(
    r"\b(?:blam\w+|accus\w+|attribut\w+|ascrib\w+|point\w* (?:the |a )?fingers?|suspect\w*|carried out|"
    r"fired|launched|mounted|behind|responsible|perpetrat\w+|by|work of|members of|fighters of|men of|"
    r"linked to|belong\w* to|against|"
    r"led by|identified|led|described)\b",
    re.IGNORECASE,
)
