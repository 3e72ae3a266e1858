"""In whose words an attribution is made: the authority that accuses, the body that claims or denies, the writer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.attribution import wording
from tollbook.extraction.interpret.attribution.accusers import accuser, accusing_verb
from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.attribution.denying import denies_it
from tollbook.extraction.interpret.attribution.introductions import introduced
from tollbook.extraction.interpret.attribution.naming import Names
from tollbook.extraction.interpret.attribution.official import of_a_state, official_word
from tollbook.extraction.interpret.attribution.own_voice import voice
from tollbook.extraction.interpret.attribution.plainly_said import plainly_said
from tollbook.extraction.interpret.attribution.slots import speaks
from tollbook.extraction.interpret.attribution.speakers import find_speaker
from tollbook.extraction.interpret.attribution.subjects import PRONOUN
from tollbook.extraction.interpret.attribution.who import CLAIM, DENIAL, OFFICIAL, PRESS, THIRD, Attributed
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue

_OUTLET: Final = re.compile(
    r"\b(?:Times|Post|Herald|News\w*|Gazette|Wire|Journal|Daily|Weekly|Today|Press|Tribune|Voice|Star|Courier|"
    r"Review|Monitor|"
    r"Observer|Sentinel|Mirror|Chronicle|Bulletin|Notes?|Letter|Correspond\w+|Broadcast\w*|Radio)\b"
)
_WE: Final = re.compile(
    r"\b[Ww]e (?:\w+ )?(?:hold|blame|accuse|believe|condemn|suspect)\b[^.;]*$"
)  # the writer's own word
_BLAMES: Final = re.compile(
    r"(?:blam|accus|attribut|ascrib|suspect|pins?|pinned|la(?:id|ys)|puts?|point)\w*", re.IGNORECASE
)
_TO_BLAME: Final = re.compile(
    r"(?:['’]s)? (?:(?:had|have|has|also) )*(?:(?:was|were|is|are) (?:responsible|behind|to blame)|carried|fired|"
    r"did it)\b"
)
_BACK: Final = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ii]ts spokes\w+|[Tt]he group|[Oo]thers)\b")


_A_GROUP: Final = re.compile(
    r"(?:[\w'’-]+ ){0,5}(?:group|movement|outfit|organi[sz]ation|militia|faction|alliance)"
    r"(?: (?:close|linked|loyal|allied|tied|affiliated) (?:to|with) .*)?"
    r"|(?:(?!(?:for|of)\b)[\w'’-]+ ){0,3}(?:militants?|rebels?|insurgents?)"
)  # what a body is said to be, beside its name
_THE_GROUP: Final = re.compile(r"(?:the )?(?:group|movement|organi[sz]ation|outfit)", re.IGNORECASE)
_IS_SUSPECTED: Final = re.compile(
    r"(?: [\w'’-]+){0,2}? (?:is|are|was|were|has been|have been) (?:\w+ly )?(?:suspected|blamed|believed|thought|"
    r"presumed)\b"
)  # by whom is not told
_VERB: Final = re.compile(r"(?: [a-z]+ly)? (?:\w+ed|sent|put|made|gave|took|laid|rang|told)(?: out)?")


def with_speaker(
    report: ReportText, row: Attributed, names: Names, publisher: str | None, elsewhere: Sequence[Actor] = ()
) -> Attributed:
    """The row with a speaker that fits its kind: an authority for an official accusation, else the writer itself.

    `elsewhere` is where else the report names the body: whoever accuses it there does so here too, if nobody else does.
    """
    pointing = _plainly(report, row, names) or _accusing(report, row, names)
    speaker = pointing or _heard(report, row)
    speaker = None if speaker and _NOBODY.match(speaker) else speaker
    if row.kind in (CLAIM, DENIAL):
        own = _answers_for_itself(report, row, speaker)
        if speaker is None or own or _is(row.actor, speaker) or wording.ONLY_GROUP.fullmatch(speaker):
            speaker = _voiced(report, row.actor, names)
    elif row.kind is OFFICIAL and speaker == PRESS:
        return with_speaker(report, replace(row, kind=THIRD), names, publisher)
    elif row.kind is OFFICIAL and not (
        speaker
        and (
            wording.OFFICIAL_SPEAKER.search(speaker)
            or official_word(speaker, names.body_of(speaker))
            or (_IN_OFFICE.search(speaker) and _points(report, row) == speaker and official_word(speaker) is None)
        )
    ):
        speaker = _accusing_elsewhere(report, row, names, elsewhere) or _authority(report, row) or speaker
        if speaker is None and _IS_SUSPECTED.match(report.text, row.actor.end):
            return with_speaker(report, replace(row, kind=THIRD), names, publisher)
    elif row.kind is THIRD and speaker and not (pointing or named_beside(report, row, speaker) or _back(report, row)):
        speaker = PRESS
    if row.kind is THIRD and speaker in (None, PRESS):
        speaker = _beside(report, row, names) or _accusing_elsewhere(report, row, names, elsewhere) or speaker
    if row.kind is THIRD and speaker in (None, PRESS) and publisher:
        speaker = f"{publisher} ({PRESS})"
        if official_word(publisher) and not _OUTLET.search(publisher):  # an authority that writes itself
            return replace(row, kind=OFFICIAL, speaker=publisher)
    its_own = speaker and (_is(row.actor, speaker) or _begins(row.actor, speaker) or _cut(row.actor, speaker))
    if row.kind in (OFFICIAL, THIRD) and speaker and (its_own or names.body_of(speaker) == row.actor.name):
        speaker = None if row.kind is OFFICIAL else f"{publisher} ({PRESS})" if publisher else PRESS
    return replace(row, speaker=_in_full(report, row, speaker, names) if speaker else None)


def _in_full(report: ReportText, row: Attributed, speaker: str, names: Names) -> str:
    """The speaker with name and office, whom "the group" is that accuses, and a body with its letters."""
    if row.kind is THIRD and _THE_GROUP.fullmatch(speaker):
        speaker = _named_before(row, names, report.sentence(row.actor.start)[0]) or speaker
    if is_press(speaker):
        return speaker
    speaker = introduced(report.text, _WHOSE.sub("", speaker, count=1))
    return names.lettered(speaker) if row.kind in (OFFICIAL, THIRD) else speaker


def by_speaker(row: Attributed, names: Names) -> Attributed:
    """The accusation as nobody official makes it where its speaker is plainly no authority."""
    said = row.speaker
    private = row.kind is OFFICIAL and said is not None and official_word(said, names.body_of(said)) is False
    return replace(row, kind=THIRD) if private else row


def _answers_for_itself(report: ReportText, row: Attributed, speaker: str | None) -> bool:
    """Whether whoever was read to claim or deny in a body's name does not: the body itself speaks."""
    actor = row.actor
    if speaker is None or speaker.casefold() in actor.name.casefold() or speaks(report, actor):
        return True
    first, last = report.sentence(actor.start)
    at = report.text.find(speaker, first, last)
    if row.kind is CLAIM and _HAS_CLAIMED.match(report.text, actor.end, last):
        return True
    if _IN_ITS_NAME.search(report.text, first, actor.start) or (at >= 0 and _LISTENER.search(report.text, first, at)):
        return True
    if (actor.listed and _another(actor, speaker)) or _A_GROUP.fullmatch(speaker) or PRONOUN.match(speaker):
        return True
    if _only_introduced(actor, speaker) or _goes_on(actor, speaker):
        return True
    if row.kind is DENIAL:
        return denies_it(report, actor.end)
    official = bool(official_word(speaker)) and not of_a_state(actor.name)  # it claims nothing in a band's name
    return official or not (named_beside(report, row, speaker) or _back(report, row))  # the voice of another body


def _plainly_blamed(report: ReportText, body: Actor) -> bool:
    """Whether a body stands behind a verb of blame, or is said to have been behind it."""
    verb = accusing_verb(report.text, report.sentence(body.start)[0], body.start) or ""
    return _BLAMES.match(verb) is not None or _TO_BLAME.match(report.text, body.end) is not None


def accused_elsewhere(report: ReportText, told: Sequence[Attributed], bodies: Iterable[Actor]) -> list[Actor]:
    """Where else a body is accused, by somebody who is named there: not in the sentences of what was `told`."""
    lines = {report.sentence_number(at) for row in told for at in (row.start, row.actor.start)}
    found = []
    for body in bodies if told[0].kind in (OFFICIAL, THIRD) else ():
        line = report.sentence_number(body.start)
        if line not in lines and _plainly_blamed(report, body) and accuser(report, body.start):
            found.append(body)
            lines.add(line)
    return found


def named_beside(report: ReportText, row: Attributed, speaker: str) -> bool:
    """Whether a speaker is named in the sentence of the accused, or in that of the words that accuse."""
    first, last = report.sentence(row.actor.start)
    words = report.text[min(first, row.start) : max(last, row.end)]
    name, _, letters = speaker.removesuffix(")").partition(" (")  # "Lake Front (LF)", of whom the sentence has one
    return any(given in words for given in (speaker, name, letters) if given)


def only_told(report: ReportText, row: Attributed, speaker: str) -> bool:
    """Whether a speaker is only told it in the sentence of the accused: "the cook told police that"."""
    first, last = report.sentence(row.actor.start)
    at = report.text.find(speaker, first, last) if speaker else -1
    return at >= 0 and _LISTENER.search(report.text, first, at) is not None


def _back(report: ReportText, row: Attributed) -> bool:
    """Whether a pronoun in the accusing words may stand for somebody who was named before."""
    first, last = report.sentence(row.actor.start)
    return bool(_BACK.search(report.text, min(first, row.start), max(last, row.end)))


def _another(actor: Actor, speaker: str) -> bool:
    """Whether the speaker is neither a part nor a voice of the body, nor a person: a body answers for itself."""
    own = set(re.findall(r"\w+", f"{actor.name} {actor.written}".casefold())) - {"of", "the", "and", "for", "in"}
    voices = (wording.VOICE, wording.OWN_VOICE, wording.PRIVATE_SPEAKER)
    return own.isdisjoint(re.findall(r"\w+", speaker.casefold())) and not any(v.search(speaker) for v in voices)


def _only_introduced(actor: Actor, speaker: str) -> bool:
    """Whether a speaker is the body with words that say no more than what it is: "a group named Lake Front"."""
    named = speaker.endswith((actor.name, actor.written)) and not wording.OWN_VOICE.search(speaker)
    return named and not wording.VOICED_FOR.search(speaker)


def _goes_on(actor: Actor, speaker: str) -> bool:
    """Whether a speaker is the body with the verb behind it: "Lake Front issued"."""
    rest = speaker.removeprefix(actor.name).removeprefix(actor.written)
    return rest != speaker and bool(_VERB.fullmatch(rest))


def _plainly(report: ReportText, row: Attributed, names: Names) -> str | None:
    """Whoever is said in so many words to accuse."""
    plain = plainly_said(report, row.actor) if row.kind in (OFFICIAL, THIRD) else None
    return names.spoken(plain.by.name) if plain and plain.by else None


def _accusing(report: ReportText, row: Attributed, names: Names) -> str | None:
    """The subject of the verb that points at the accused; of an official accusation only where it is an authority."""
    if row.kind not in (OFFICIAL, THIRD):
        return None
    first, _ = report.sentence(row.actor.start)
    paragraph = report.text[report.text.rfind("\n", 0, first) + 1 : row.actor.start]
    quoted = paragraph.count('"') % 2 or paragraph.count("“") > paragraph.count("”")
    if not quoted and _WE.search(report.text[first : row.actor.start]):
        return PRESS  # the writer's own word
    found = accuser(report, row.actor.start, through=True)
    if found is None or (found.start < row.actor.end and row.actor.start < found.end):
        return None
    if wording.ONLY_GROUP.fullmatch(found.name) or found.name == "latter":
        return _named_before(row, names, found.start)
    official = bool(
        wording.OFFICIAL_SPEAKER.search(found.name)
        or wording.AUTHORITY.search(found.name)
        or official_word(found.name, names.body_of(found.name))
    )
    return names.spoken(found.name) if official or row.kind is THIRD else None


def _named_before(row: Attributed, names: Names, at: int) -> str | None:
    """The listed body that was named last before, other than the accused: who "the group" is that accuses."""
    before = [a for a in names.listed if a.end <= at and a.name != row.actor.name]
    return before[-1].name if before else None


def _accusing_elsewhere(report: ReportText, row: Attributed, names: Names, elsewhere: Sequence[Actor]) -> str | None:
    """Whoever plainly accuses the body where else it is named, an authority or nobody official as the kind has it."""
    for body in elsewhere:
        if body.start != row.actor.start and _plainly_blamed(report, body):
            found = _accusing(report, replace(row, actor=body), names)
            fits = found and found != PRESS and (row.kind is OFFICIAL or not official_word(found, names.body_of(found)))
            if fits:
                return found
    return None


_HEARS_IT: Final = Cue(r"\b(?:[Hh]e|[Ss]he|[Tt]hey) (?:(?:later|also|had|has|have) )*told (?:the )?$")
_NO_SUCH: Final = Cue(r"\b(?:no|any|neither|without) (?:[a-z]+ )?$")  # "but no official has said so"
_NOBODY: Final = re.compile(r"(?:no|neither|none|nobody|any|not)\b", re.IGNORECASE)
_IN_ITS_NAME: Final = re.compile(r"\b(?:in the name of|on behalf of) (?:the )?[\"“‘']?$")
_HAS_CLAIMED: Final = re.compile(
    r"(?: (?:has|had|have|already|since|later|itself))* (?:claimed|took|taken|accepted|owned up|assumed)\b"
)
_LISTENER: Final = Cue(
    r"\b(?:told|tells?|informed|assured|warned|rang|telephoned|phoned)(?: (?:the|an?|this|our|its|his|her))? $"
)


_IN_OFFICE: Final = re.compile(
    r"\b(?:spokes(?:man|woman|person)|State|[Cc]olonel|[Mm]ajor|[Cc]aptain|administrator|director)\b"
)
_WHOSE: Final = re.compile(r"\A(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|[Mm]y) (?:own )?(?=[a-z])")


def _points(report: ReportText, row: Attributed) -> str | None:
    found = accuser(report, row.actor.start, through=True)
    return found.name if found else None


def _beside(report: ReportText, row: Attributed, names: Names) -> str | None:
    """Whoever nobody official speaks in the sentence of the accused."""
    said = find_speaker(report, row.actor.start, row.actor.end, back=0)
    if said is None or PRONOUN.match(said.name) or (said.start < row.actor.end and row.actor.start < said.end):
        return None
    return None if official_word(said.name, names.body_of(said.name)) else said.name


def _heard(report: ReportText, row: Attributed) -> str | None:
    """Whom the marked words have for speaker, or who tells it to him; nobody where the name was cut at its owner."""
    if row.kind not in (OFFICIAL, THIRD):
        return row.speaker
    cut = row.kind is THIRD and row.speaker is not None and row.speaker.endswith(("'s", "’s"))
    return None if cut else _teller(report, row) or row.speaker


def _teller(report: ReportText, row: Attributed) -> str | None:
    """Who tells it to whoever was taken for the speaker: "two witnesses told the harbour radio that"."""
    first, last = report.sentence(row.actor.start)
    at = report.text.find(row.speaker, first, last) if row.speaker else -1
    if at < 0 or not _LISTENER.search(report.text, first, at):
        return None
    said = find_speaker(report, row.actor.start, row.actor.end, back=0)
    return said.name if said and said.end < at and not PRONOUN.match(said.name) else None


def _begins(actor: Actor, speaker: str) -> bool:
    """Whether the words for a speaker begin with a name of the body that is accused: it does not accuse itself."""
    return any(speaker.startswith(f"{name} ") for name in (actor.name, actor.written))


def _cut(actor: Actor, speaker: str) -> bool:
    """Whether a speaker is only how the accused's own name begins: "Jabhat al"."""
    return " " in speaker and any(name.startswith(speaker) for name in (actor.name, actor.written))


def is_press(speaker: str | None) -> bool:
    """Whether nobody but the writer of the report speaks."""
    return speaker is None or speaker == PRESS or speaker.endswith(f"({PRESS})")


_NO_AUTHORITY: Final = re.compile(
    r"\b(?:[Ff]ront|[Mm]ovement|[Pp]arty|[Oo]pposition|[Aa]ctivists?|[Rr]esidents?|[Vv]illagers?|[Ww]itness\w*|"
    r"[Ss]urvivors?|[Rr]elatives?|[Cc]ampaigners?)\b|^[A-Z]{2,6}$"
)
_IN_BRACKETS: Final = re.compile(r" \([^()]{2,12}\)$")
_RANK: Final = re.compile(r"(?:the )?(?:[AD]?CP|[ADS]?SP|[AD]?IGP?|DPO|P?PRO|SHO|DGP)")  # of police, in letters
_SOMEBODY: Final = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
_FURTHER: Final = 4  # sentences in which whoever "he" stands for may be named


def unauthorised(row: Attributed, rows: Sequence[Attributed] = ()) -> bool:
    """Whether a movement, a party or a witness is said to accuse officially; or nobody known, where others accuse too.

    Which authority accuses may stand far off ("he said"): the accusation is told without its speaker if it is the
    only one of its body among the `rows` of its incident.
    """
    if row.kind is not OFFICIAL:
        return False
    said = row.speaker
    if said is None:
        return any(r is not row and r.actor.name == row.actor.name and r.kind in (OFFICIAL, THIRD) for r in rows)
    official = wording.OFFICIAL_SPEAKER.search(said) or wording.AUTHORITY.search(said) or _RANK.fullmatch(said)
    return not official and bool(_NO_AUTHORITY.search(said))


def _is(actor: Actor, name: str) -> bool:
    """Whether a speaker is the body itself, also with letters behind its name."""
    name = _IN_BRACKETS.sub("", name)
    return name.casefold() in (actor.name.casefold(), actor.written.casefold())


def _voiced(report: ReportText, actor: Actor, names: Names) -> str:
    """A body that speaks for itself: its names in the report, and the voice it uses ("Lake Front (LF) spokesman")."""
    name = own_names(actor, names)
    said = voice(report, actor, names)
    if said is None:
        return name
    own = (actor.name, actor.written, names.short(actor.name))
    said = next((said.removeprefix(f"{n} ") for n in own if n and said.startswith(f"{n} ")), said)
    return f"{name} {said}"


def own_names(actor: Actor, names: Names) -> str:
    """A body by the names that the report, or the list, has for it: "Lake Front (LF)"."""
    name = actor.name if actor.listed else actor.written
    short = actor.written if actor.written.isupper() else names.short(actor.name) or names.short(actor.written)
    short = short or next((a.written for a in names.listed if a.name == actor.name and a.written.isupper()), None)
    short = short or (actor.written.removeprefix("the ") if actor.listed else None)
    letters = names.letters(actor.name) if actor.listed and not (short and short.isupper()) else None
    whole = f" {name.casefold()}"  # "Malian army" is not also called "army"
    also = dict.fromkeys(n for n in (short, letters) if n and not whole.endswith(f" {n.casefold()}"))
    return f"{name} ({', '.join(also)})" if also else name


def _authority(report: ReportText, row: Attributed) -> str | None:
    """The authority named nearest before the accused in its sentence, else nearest after, else in the one before.

    Where "he" or "she" says it, a few more sentences are looked through.
    """
    first, last = report.sentence(row.actor.start)
    number = report.sentence_number(first)
    stretches = [(first, row.actor.start), (row.actor.end, last)]
    back = _FURTHER if _SOMEBODY.search(report.text, first, last) else 1
    stretches += [report.sentence(report.starts[k]) for k in range(number - 1, max(number - back, 0) - 1, -1)]
    for start, end in stretches:
        found = [
            m for m in wording.AUTHORITY.finditer(report.text, start, end)
            if len(m.group()) < 70 and not any(no.search(report.text, start, m.start()) for no in (_HEARS_IT, _NO_SUCH))
        ]  # fmt: skip
        if found:
            nearest = found[0] if start == row.actor.end else found[-1]
            named = nearest.group().removeprefix("The ")
            if not _is(row.actor, named):
                return named
    return None
