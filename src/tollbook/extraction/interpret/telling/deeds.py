"""What was done, with what, and to what."""

from __future__ import annotations

from tollbook.extraction.interpret.circumstances.kind import find_event_type
from tollbook.extraction.interpret.circumstances.what import find_weapons, target_kind, target_name
from tollbook.extraction.interpret.telling.telling import Telling
from tollbook.extraction.spans import SpanField
from tollbook.records import EventTypeValue, TargetValue, WeaponValue
from tollbook.vocabulary.codes import Weapon


def tell_deeds(telling: Telling) -> None:
    """State the kind of attack, its weapons and its targets."""
    harm = telling.spans(SpanField.WEAPON, SpanField.KILLED, SpanField.KIDNAPPED, SpanField.INJURED)
    told = telling.spans(SpanField.EVENT_TYPE) or harm
    acts = (SpanField.EVENT_TYPE, SpanField.WEAPON)
    own = {(s.start, s.end) for s in told}
    others = [
        s
        for n, b in enumerate(telling.page.reading.bundles)
        if n != telling.number
        for s in b.spans
        if s.field in acts and (s.start, s.end) not in own
    ]
    kind, start, end, score = find_event_type(telling.page.text, telling.bundle.event_types, told, harm, others)
    if told:  # of no deed but the harm "three" says nothing, "three traders were killed" does
        at = telling.clause(start, end) if told is harm else (start, end)
        telling.say(EventTypeValue(kind), [at], score)
    for weapon in find_weapons(telling.page.text, telling.spans(SpanField.WEAPON)):
        telling.say(WeaponValue(Weapon(weapon.code)), [(weapon.start, weapon.end)], weapon.score)
    for span in telling.spans(SpanField.TARGET):
        if any(a < span.end and span.start < b for a, b in telling.page.private):
            continue  # a victim's name says whom it struck, not what
        name = target_name(telling.page.report.text[span.start : span.end])
        if name:
            telling.say(TargetValue(name, target_kind(name)), [(span.start, span.end)], span.score)
