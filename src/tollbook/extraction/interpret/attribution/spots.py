"""A body where it stands in its sentence, and words by which more than one kind of attribution is ruled out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.context import Demonym, ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.wordlists import ATTACKS

ACCUSES: Final = re.compile(
    r"\)?(?:['’]s?)?(?: \([^()]{1,30}\))?(?:, (?:an?|the|which|who|in|on|through|via|for) [^,.;]{3,60},)? "
    r"(?:[\w-]+ ){0,2}?"
    r"(?:(?:alleged|alleges|accused|accuses|blamed|blames) (?!of\b|by\b|for\b)|"
    r"(?:said|says|insist(?:s|ed)) (?:that )?(?!that\b|it\b|its\b|they\b|their\b|he\b|she\b|his\b|her\b|both\b|we\b|"
    r"no\b)"
    r"[^.;,]{2,60}? (?:(?:was|were) (?:responsible|behind|to blame)|"
    r"(?<!fighters )(?<!men )(?<!soldiers )(?<!mujahideen )had (?:fired|carried out|launched|planted|ordered|"
    r"staged))\b)",
    re.IGNORECASE,
)  # whoever accuses others is not accused there, nor does it claim the attack
ALLEGES: Final = re.compile(
    r"\)?(?: \([^()]{1,30}\))?(?:, (?:an?|the|which|who) [^,.;]{3,60},)? (?:(?:has|have|had|also|later|then|\w+ly) )*"
    r"(?:claim(?:s|ed)|alleg(?:es|ed)|said|says|insist(?:s|ed)|maintain(?:s|ed)|told [\w ]{2,30}?)"
    r"(?: (?:in|on|to|through|via) [^.;,]{2,40}?)? that (?:the )?(?P<who>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3})"
    r"(?:['’]s)?(?: (?:fighters|forces|soldiers|troops|men|gunm[ae]n|police|agents|guards|militia\w*))?(?: themselves)?"
    r"(?: (?:was|were) (?:responsible|behind|to blame)|(?: had| have| has)? (?:themselves )?(?:fired|opened fire|"
    r"carried out|launched|planted|ordered|staged|shot|killed|attacked|shelled|bombed|abducted|kidnapped|murdered|"
    r"ambushed))\b"
)  # "a member of the Front claimed in an interview that Orvale's fighters themselves had fired"
IS_ACCUSED: Final = re.compile(r"\b(?:accus(?:ed|es|ing)|blam(?:ed|es|ing))\b[^.;,]{0,30}$", re.IGNORECASE)
OTHER_DEEDS: Final = (
    r"(?:shelter|harbour|harbor|host|arm|fund|financ|back|support|train|suppl(?:y|i)|equipp?|protect|sponsor|aid|"
    r"abett?|"
    r"hid|fail|neglect|ignor|delay|encourag|incit|tolerat|cover|collud|cooperat|trad|profit|exploit)ing\b"
)
WHOM_OTHERS_AID: Final = re.compile(
    rf"\b(?:accus|blam)\w+ [^.;,]{{1,60}}? (?:of|for) {OTHER_DEEDS}(?: (?:the|that|this))? $"
)
STRIKES: Final = Cue(
    r"\b(?:struck|hit|targeted|targeting|attacked|bombed|killed|killing|eliminated|arrested|captured|hunting|pursuing|"
    r"against) (?:an?|the|two|three|four|five|six|several|\d+|some|suspected|alleged|senior|"
    r"(?:position|hideout|member)s? of| )*$",
    re.IGNORECASE,
)
ITS_OWN: Final = re.compile(
    r"(?:['’]s?)? (?:\w+ )?(?:operatives?|fighters?|militants?|commanders?|members?|leaders?|positions?|bases?|"
    r"targets?|facilit\w+|sites?|squads?|cells?|camps?|hideouts?|infrastructure|strongholds?|gunm[ae]n|terrorists?|"
    r"suspects?)\b",
    re.IGNORECASE,
)  # "it had struck a Hezbollah operative"
STORES: Final = re.compile(
    r"(?:['’]s?)? (?:(?:ammunition|arms|weapons|fuel|military) )*(?:base|barracks|outpost|headquarters)s?\b"
)
DEEDS: Final = rf"(?:{ATTACKS})"
EARLIER: Final = Cue(
    rf"\b(?:earlier|previous|past|similar|other|most) (?:[\w-]+ ){{0,2}}{DEEDS}(?: [\w-]+){{0,6}}? (?:were|"
    rf"have been|had been|"
    r"are)\b[^.;]*$|"
    r"\b(?:similar\w*|resembl\w+|recall\w*|echo\w*|reminiscent|comparable|patterns?|like|unlike) [^.;]{0,30}?"
    rf"\b(?:ones?|others?|another|those|that|{DEEDS})(?: [\w-]+){{0,4}}? (?:claimed|carried out|blamed|staged|made) "
    r"(?:by|on) (?:the )?$",
    re.IGNORECASE,
)  # "most attacks were …", "it bore similarities to one claimed by …"
A_STATES: Final = Cue(r"\b(?:[Aa]rmy|[Mm]ilitary|[Ff]orces|[Nn]avy|[Pp]olice|[Gg]overnment|regime|junta)$")
CLAIMS_THIS: Final = Cue(
    r"(?<!not )(?<!never )(?<!n't )\b(?:claim(?:ed|s)? (?:responsib\w*|credit|it\b|this|the|both)|took (?:responsib|"
    r"credit)|our (?:fighters|men))",
    re.IGNORECASE,
)
_BESIDE: Final = re.compile(
    r"(?: \([A-Z][\w-]{1,9}\)|(?<=[A-Z])\))?"
    r"(?: (?:group|movement|militia|organi[sz]ation|network|rebels|militants|fighters|insurgents|"
    r"gunmen)(?= ?[^\w ]| [a-z]))?"
)


def name_end(text: str, end: int, last: int) -> int:
    """Where a name ends with its letters and what the body is called: "the Lake Front (LF) group"."""
    beside = _BESIDE.match(text, end, last)
    return beside.end() if beside else end


@dataclass(frozen=True, slots=True)
class Spot:
    """A body where it stands: in the sentence `text[first:last]`, of which `before` is what stands before it.

    Its name with its letters, and with what it is called, ends at `named_to`.
    """

    report: ReportText
    actor: Actor
    first: int
    last: int
    before: str
    named_to: int

    def leads(self, words: Cue | re.Pattern[str]) -> bool:
        """Whether such words stand before the body in its sentence, most of them right before it."""
        return words.search(self.report.text, self.first, self.actor.start) is not None

    def follows(self, words: Cue | re.Pattern[str]) -> bool:
        """Whether such words stand right behind it, or behind its letters: "the Lake Front (LF) denied"."""
        text, end = self.report.text, self.actor.end
        if words.match(text, end, self.last):
            return True
        return self.named_to != end and words.match(text, self.named_to, self.last) is not None

    def near(self, words: Cue | re.Pattern[str]) -> bool:
        """Whether such words stand anywhere in its sentence."""
        return words.search(self.report.text, self.first, self.last) is not None

    def behind(self, words: Cue | re.Pattern[str]) -> re.Match[str] | None:
        """Such words anywhere behind it in its sentence."""
        return words.search(self.report.text, self.actor.end, self.last)

    def demonyms(self) -> Iterable[Demonym]:
        """The words for countries and their peoples in it."""
        return self.report.demonyms_in(self.actor.start, self.actor.end)

    def alleges(self) -> bool:
        """Whether it is told to have said that others than itself, by name, did it."""
        found = ALLEGES.match(self.report.text, self.actor.end, self.last)
        return found is not None and found["who"] not in (self.actor.name, self.actor.written)

    def accused(self) -> bool:
        """Whether a verb that accuses stands not far before it."""
        return IS_ACCUSED.search(self.before[-60:]) is not None


def spot_of(report: ReportText, actor: Actor) -> Spot:
    """Where a body stands."""
    first, last = report.sentence(actor.start)
    text = report.text
    return Spot(report, actor, first, last, text[first : actor.start], name_end(text, actor.end, last))


Case = Callable[[Spot], bool]
