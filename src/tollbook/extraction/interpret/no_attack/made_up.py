"""What happened in stories, games and scenarios, told in the words of attacks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.wordlists import MONTHS
from tollbook.extraction.spans import Bundle, SpanField

_MADE_UP: Final = Cue(
    r"\b(?:in|under|during) (?:the|this|their|one|our) (?:case (?:studied|study|discussed)|scenario|exercise|"
    r"simulation|role[- ]play|film|movie|novel|thriller|(?:stage )?play|series|episode|video game|short story)\b"
    r"(?! of (?:attacks|raids|bombings|killings|kidnappings|shootings|assaults))",
    re.IGNORECASE,
)
"""A scenario of a course, the plot of a film."""
_STORY: Final = Cue(
    r"\b(?:in|under) (?:(?:the|an?|its|his|her) (?:[\w'’-]+ )?(?:scene|chapter|act|episode|pages|trailer|part) of )?"
    r"(?:the|this|his|her|their|its|one|our|a) (?:[\w'’-]+ ){0,2}?(?P<what>film|movie|novel|thriller|comic(?: strip)?|"
    r"(?:stage |radio )?play|short story|musical|opera|(?:TV|television|drama|radio) series|"
    r"(?:video |computer |online |board |war ?)?game)"
    r"(?:,? (?:which|that (?:won|opened|premiered|appeared)|set|directed|written|based|starring|released|made|played|"
    r"shown|screened|staged|performed|published|broadcast|aired|printed|premiered|now (?:showing|playing)) "
    r"[^.;,]{3,80})?, "
    rf"(?!(?:in|on|last|an?) (?:\w+ )?(?:{MONTHS}|\w+day)\b)|"
    r"\b(?:film|movie|novel|thriller|opera|(?:video |computer )game)(?:['’]s (?:plot|action|story))? (?:begins|opens|"
    r"starts|ends|closes|is set|takes place|is about|unfolds)\b|"
    r"\b(?:film|movie|novel|thriller|opera|play|comic|musical|short story|(?:video |computer )game)\b"
    r"(?:,? (?:which|that|shown|published|staged|released) [^.;,]{3,60},?)? "
    r"(?:tells (?:of|how|the story of)|follows|depicts|portrays)\b",
    re.IGNORECASE,
)
"""What opens the plot of a story or a game: "In the film, rebels kill …", "The novel begins in a town where …"."""
_PLOT: Final = Cue(
    r"\b(?:(?:have|has) (?:killed|shot|taken|seized|kidnapped|abducted|captured|stormed|attacked)|"
    r"(?:are|is) (?:killed|shot|murdered|abducted|kidnapped|taken|ambushed|executed|attacked)|"
    r"kills?|shoots?|murders?|executes?|massacres?|ambush(?:es)?|storms?|raids?|attacks?|abducts?|kidnaps?|captures?|"
    r"seizes?|takes?|holds?|burns?|blows?|dies?|guns? down|behead(?:s)?|strikes?|hits?)\b",
    re.IGNORECASE,
)
"""What is told in the present, as plots are."""
_TOLD_AS_NEWS: Final = Cue(
    r"\b(?:was|were|had been) (?:killed|shot|wounded|injured|abducted|kidnapped|taken|attacked|ambushed|found)\b|"
    r"(?<!have )(?<!has )(?<!are )(?<!is )(?<!be )(?<!was )(?<!were )(?<!been )"
    r"\b(?:killed|shot dead|wounded|injured|stormed|abducted|kidnapped|ambushed|died)\b",
    re.IGNORECASE,
)
_GAMING: Final = Cue(
    r"\b(?:video games?|computer games?|online games?|board games?|war ?games?|gamers?|consoles?|multiplayer|"
    r"servers?|gameplay|studios?|developers?|publisher|avatars?|characters?|PlayStation|Xbox|esports|virtual|levels|missions|sequel|"
    r"download\w*|in-game|role[- ]playing|dice)\b",
    re.IGNORECASE,
)
"""Who plays what is no match."""
_MOURNED: Final = Cue(
    r"\b(?:funerals?|mourning|morgue|mortuary|bereaved|condolences?|claimed responsibility|victims['’] families)\b",
    re.IGNORECASE,
)
_AT_A_MATCH: Final = Cue(
    r"\b(?:police\w*|arrest\w*|prosecutors?|ambulances?|detectives?|investigat\w+|witness(?:es)?|hospital\w*|"
    r"spectators?|stadiums?|pitch|abandoned|called off|league|fans)\b",
    re.IGNORECASE,
)
"""What is said of an attack where people play."""
_REHEARSAL: Final = Cue(
    r"\b(?:in|under|according to) (?:the|this) (?:[\w'’-]+ ){0,2}?scenario\b|"
    r"\bthe scenario (?:was|had|assumed|foresaw)\b|"
    r"\bthe (?:imagined|assumed|invented) (?:situation|case|attack|incident)\b",
    re.IGNORECASE,
)
"""What a report of an exercise tells of, in as many sentences as it likes."""
_ENACTED: Final = Cue(
    r"\b[Ii]n (?:an?|the|this) (?:(?!(?:real|deadly|live)\b)[\w'’-]+ ){0,2}?(?P<what>exercise|drill|simulation|"
    r"role[- ]play|scenario|mock (?:attack|raid|assault))"
    r"(?: (?:held|staged|run|organi[sz]ed|conducted|carried out|at|in|near|on|by|for) [^.;,]{3,80})?, "
    r"(?=(?:the |some |a group of )?(?:[\w-]+ )?(?:attackers?|gunmen|militia\w*|militants|rebels|terrorists|assailants|"
    r"bandits|raiders|a bomber|kidnappers|robbers|pirates)\b)"
)
"""What opens the course of an exercise: "In a simulation at the port, attackers killed four guards"."""
_ACTED: Final = Cue(
    r"\b(?:actors?|extras|volunteers|fake blood|mock|pretend\w*|rehears\w+|umpires?|make-up|simulat\w+|scenario|"
    r"role[- ]play\w*|evaluators?|test(?:ed|ing|s)? (?:the |their |its )?(?:[\w-]+ )?(?:response|readiness|plans?))\b",
    re.IGNORECASE,
)
_FICTIONAL: Final = Cue(
    r"\b(?:fictional|fictitious|imaginary) (?:[\w-]+ ){0,2}?(?:detective|hero|heroine|character|spy|agent|officer|"
    r"soldier|president|king|queen|general|outlaw|doctor|town|village|city|country|island|republic|person)\b",
    re.IGNORECASE,
)
"""Of whom it is said that he never was."""
_SUPPOSED: Final = Cue(
    r"\bwhat if\b|\b(?:imagine|suppose) (?:that )?|"
    r"\bif (?:[\w'’]+ ){1,6}(?:is|are|were) (?:kidnapped|abducted|taken|attacked|shot|killed|ambushed)\b",
    re.IGNORECASE,
)
"""What might happen."""
_STAGED: Final = Cue(
    r"\b(?:staged|faked|feigned|made up|invented) (?:it|(?:his|her|their|(?<!staged )the)(?: own)? (?:kidnap\w*|"
    r"abduction|capture|disappearance|robbery|attack))\b|"
    r"\bstaged the (?:kidnap\w*|abduction|capture|disappearance|robbery|attack) (?:(?:him|her)self|themselves)\b",
    re.IGNORECASE,
)
"""By whoever was taken: of others, "the army had staged the abduction" says that they did it."""
_SPORT: Final = Cue(
    r"\b(?:goals?|strikers?|midfield\w*|(?:goal ?)?keeper|penalt(?:y|ies)|half-time|kick-?off|match(?:es)?|league|"
    r"champion(?:s|ships?)?|cups?|coach|referee|offside|fixtures?|innings|wickets?|batsm[ae]n|bowlers?|overs|"
    r"middle order|touchdowns?|quarterback|tie-?breaks?|knock-?outs?|bouts?|canvas|title fight|heavyweight|rematch|"
    r"pawns?|bishops?|rooks?|knights?|queens?|kings?|checkmate|grandmasters?|endgame|gambit|castled|tournaments?|"
    r"home side|visitors|scored|equali[sz]er|pitch|derby|podium|peloton|backhand|uppercut|left hook|second half|"
    r"first half|captain|defenders?)\b",
    re.IGNORECASE,
)
_ON_THE_PITCH: Final = Cue(
    r"\b(?:half-time|(?:first|second|opening) half|headers?|free[- ]kicks?|from a corner|corners were|crossbar|offside|"
    r"in the (?:[\w-]+th|first|second|third|\d+(?:st|nd|rd|th)) minute|on \d{1,2} minutes|equali[sz]er|into the net|"
    r"(?:was|were) booked for|booked him|penalty (?:area|box|kick)|(?:left|right) back|outside the box|injury time|"
    r"extra time|\d[-–]\d(?= (?:win|defeat|draw|victory|loss|lead))|away (?:win|goal)|hamstring|innings|wickets?)\b",
    re.IGNORECASE,
)
"""What is said of the course of a game, and of no attack on those who play it."""
_FICTION: Final = Cue(
    r"\b(?:films?|movies?|cinemas?|on screen|actors?|actress(?:es)?|stuntm[ae]n|heroine|novels?|novelist|thrillers?|"
    r"sequel|chapters?|paperback|hardback|box office|audience|theatre|screenplay|scripts?|episodes?|gameplay|"
    r"multiplayer|console|villains?|protagonist|westerns?|starring|ensemble|premiere|fiction|opera|libretto|soprano|"
    r"tenor|curtain|productions?|applause|first night|matinee)\b",
    re.IGNORECASE,
)
_SURELY: Final = Cue(
    r"\b(?:you play|running time|(?:based on|inspired by) (?:no|a|real|the) true (?:story|events)|\d(?:\.5)?/10|"
    r"directed by|box office|at the (?:rex|odeon|lux|palace|capitol|roxy)|(?:opens|out|released) (?:in cinemas|on "
    r"(?:console|disc|stream\w*))|gameplay|libretto|in cinemas|paperback|first-person shooter)\b",
    re.IGNORECASE,
)
"""What only a review says."""
_EARNEST: Final = Cue(
    r"\b(?:police\w*|gunm[ae]n|soldiers?|troops|militants?|authorities|arrest\w*|suspects?|funerals?|mourning|"
    r"prosecutors?|ambulances?|claimed responsibility|terroris\w+|evacuat\w+|detectives?|investigat\w+|officials?|"
    r"witness(?:es)?|ministry|embassy|hospital\w*|morgue|mortuary|bereaved|the (?:attackers?|assailants?)|"
    r"separatists?|rebels?)\b",
    re.IGNORECASE,
)
"""Who has to do with what really happened."""
_PLAYED: Final = Cue(
    r"\b(?:dead|killed|wounded|injured|casualt(?:y|ies)|hostages?|captives?|freed|attackers?|terrorists?|gunm[ae]n|"
    r"victims?|bod(?:y|ies)|corpses?|abducted|kidnapped)(?=[,.]?[\"”’'])",
    re.IGNORECASE,
)  # behind a quotation mark: nine "dead"
_PRACTICE: Final = Cue(r"\b(?:exercises?|drills?|rehears\w+|simulat\w+)\b", re.IGNORECASE)
_DECLARED: Final = Cue(
    r"\bEXERCISE(?: ?[-–—/*]+ ?EXERCISE)+\b|\b[Nn]one of (?:what follows|the following|this|these events) "
    r"(?:has |have |is |are |ever )*(?:occurred|happened|taken place|real)\b|"
    r"\b[Tt]his is (?:only )?(?:an exercise|a drill|a training document)\b|"
    r"\b[Aa]ll (?:events|incidents|persons)[^.\n]{0,40} are (?:fictitious|fictional|invented)\b"
)
"""What a document says of itself that tells of an exercise."""
_DEBUNKED: Final = Cue(
    r"\b(?:Verdict|Rating|Our ruling|Conclusion|Our verdict):? ?(?:\w+ )?(?:[Ff]alse|FALSE|[Ff]ake|[Uu]ntrue|"
    r"[Ii]nvented|[Ff]abricated)\b"
)
"""What a fact-check says of the claim that it repeats."""
_NEAR: Final = 200  # characters
_OPENING: Final = "\"“‘'"
_COURSE = 3  # different words for the course of a game
_MOVES, _TROPES = 5, 4  # different words from which a report is taken to be on sport, or on a story


def tells_of_play(text: str) -> bool:
    """Whether a report is on a game or a story, and names nobody who has to do with a real attack."""
    if _different(_SURELY, text) > 1 or _different(_ON_THE_PITCH, text) >= _COURSE:
        return True
    return not _EARNEST.search(text) and (_different(_SPORT, text) >= _MOVES or _different(_FICTION, text) >= _TROPES)


def tells_of_practice(text: str) -> bool:
    """Whether a report calls itself an exercise, or false what it repeats, or puts "nine 'dead'" in quotation marks."""
    if _DECLARED.search(text) or _DEBUNKED.search(text):
        return True
    played = (m.start() for m in _PLAYED.finditer(text))
    return any(
        text[at - 1 : at] in _OPENING and _PRACTICE.search(text, max(0, at - _NEAR), at + _NEAR) for at in played if at
    )


def _different(words: Cue, text: str) -> int:
    return len({m.group().lower().rstrip("s") for m in words.finditer(text)})


def is_made_up(report: ReportText, bundle: Bundle, sentences: Sequence[tuple[int, int]]) -> bool:
    """Whether it happened in a story, a game or a scenario, or whoever was taken had staged it."""
    undated = not any(s.field is SpanField.DATE for s in bundle.spans)
    frames = (_SUPPOSED, _MADE_UP) if undated else (_SUPPOSED,)
    if all(any(p.search(report.text, *at) for p in frames) for at in sentences):
        return True
    if _tells_a_plot(report, sentences) or _is_enacted(report, sentences):
        return True
    placed = any(s.field is SpanField.PLACE for s in bundle.spans)
    if undated and not placed and _REHEARSAL.search(report.text):
        return True
    if bundle.main and (tells_of_play(report.text) or tells_of_practice(report.text)):
        return True
    taken = any(s.field is SpanField.KIDNAPPED for s in bundle.spans)
    hurt = any(s.field in (SpanField.KILLED, SpanField.INJURED) for s in bundle.spans)
    return taken and not hurt and any(_STAGED.search(report.text, *at) for at in sentences)


def _is_enacted(report: ReportText, sentences: Sequence[tuple[int, int]]) -> bool:
    """Whether it is told as the course of an exercise, by those who play it, or of somebody who never was."""
    if not sentences or _MOURNED.search(report.text):
        return False
    if _FICTIONAL.search(report.text, *sentences[0]):
        return True
    return _ENACTED.search(report.text, *sentences[0]) is not None and _ACTED.search(report.text) is not None


def _tells_a_plot(report: ReportText, sentences: Sequence[tuple[int, int]]) -> bool:
    """Whether what harmed people is told in the present as what happens in a film, a novel or a game.

    Of a mere "game" so only where the report is on one that is no match, and on nobody hurt there.
    """
    told = _STORY.search(report.text, *sentences[0]) if sentences else None
    if told is None or not _PLOT.search(report.text, told.end(), sentences[0][1]):
        return False
    if any(_TOLD_AS_NEWS.search(report.text, *at) for at in sentences):
        return False
    if _MOURNED.search(report.text):
        return False
    match = (told["what"] or "").lower() == "game"
    return not match or bool(_GAMING.search(report.text) and not _AT_A_MATCH.search(report.text))
