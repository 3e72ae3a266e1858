"""The ledger as a STIX 2.1 bundle, written as a stream.

An incident carries its toll in the human-harm extension; every statement is a note with its words, created by
whoever said it; rival figures are opinions on each other; who is held responsible is a relationship whose
description and extension say who alleges it, never a bare fact. Ids and bytes follow from the ledger alone.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from typing import Any, TextIO

from tollbook.exchange.accounts import field_name, words_of
from tollbook.exchange.loss import LossCounter, LossReport
from tollbook.exchange.masking import masked_incident, masked_mention
from tollbook.exchange.outgoing import count_losses, report_object, statement_object, total_object
from tollbook.exchange.privacy import MASK, Masker
from tollbook.exchange.stix.definitions import PRODUCER, SOURCED, definitions, extension
from tollbook.exchange.stix.ids import EPOCH, moment, stix_id
from tollbook.exchange.stix.incidents import (
    Notes,
    attributed,
    denials,
    incident_object,
    location_object,
    rivals,
)
from tollbook.exchange.stix.nothing import filled
from tollbook.exchange.stix.tlp import TLP
from tollbook.exchange.view import LedgerView
from tollbook.records import Attribution, Incident, Mention, Place, Report, StatedTotal, Statement

Object = dict[str, Any]
Identity = Generator[Object, None, str]
"""Yields the identity where it is new to the bundle, and returns its id."""
_NO_LANGUAGE = "und"


def stix_bundle(
    view: LedgerView, out: TextIO, *, masker: Masker | None = None, tlp: TLP = TLP.AMBER, with_text: bool = False
) -> LossReport:
    """Write one bundle, every object marked with `tlp`. Reports' texts only when asked for."""
    return _Bundle(view, masker or Masker(), tlp, with_text).write(out)


@dataclass
class _Bundle:
    view: LedgerView
    masker: Masker
    tlp: TLP
    with_text: bool
    loss: LossCounter = field(default_factory=lambda: LossCounter("STIX 2.1"))
    told: dict[str, list[str]] = field(default_factory=dict)
    written: set[str] = field(default_factory=set)

    def write(self, out: TextIO) -> LossReport:
        digest = hashlib.sha256()
        out.write('{"type": "bundle", "objects": [')
        for number, each in enumerate(self.objects()):
            line = json.dumps(each, ensure_ascii=False)
            digest.update(line.encode())
            out.write((",\n" if number else "\n") + line)
        out.write(f'\n], "id": "{stix_id("bundle", digest.hexdigest())}"}}\n')
        if self.masker.enabled:
            self.loss.lose("personal names", "masked", self.masker.masked)
        for what, count in self.view.left_out.items():
            self.loss.lose(what, "no STIX object holds it", count)
        return self.loss.report()

    def objects(self) -> Iterator[Object]:
        yield self.tlp.definition()
        yield from map(self.marked, definitions())
        for incident in self.view.incidents:
            self.loss.carried += 1
            yield from map(self.marked, self.incident(incident))
        by_report: dict[str, list[StatedTotal]] = {}
        for total in self.view.totals:
            by_report.setdefault(total.report, []).append(total)
        for report in self.view.reports:
            yield from map(self.marked, self.report(report, by_report.get(report.id, [])))

    def marked(self, each: Object) -> Object:
        return {**filled(each), "object_marking_refs": [self.tlp.ref]}

    # Incidents.

    def incident(self, incident: Incident) -> Iterator[Object]:
        reports = self.view.reports_of(incident)
        by_id = {report.id: report for report in reports}
        shown = masked_incident(incident, self.masker, *reports)
        mentions = self.view.mentions(incident)
        moments = sorted(moment(report) for report in reports)
        own = {"created": moments[0], "modified": moments[-1]}
        notes = Notes()
        for mention in mentions:
            notes.add(masked_mention(mention, by_id[mention.report], self.masker))
        key = stix_id("incident", incident.id)
        self.written.add(key)
        yield {**incident_object(shown, key, notes), **own}
        for name, place in (("located-at", shown.place), ("originates-from", shown.origin)):
            yield from self.place(key, name, place, own)
        for mention in mentions:
            yield from self.mention(mention, by_id[mention.report], key, notes)
        for row in shown.attributions:
            yield from self.attribution(row, key, own, reports, notes)
        for each in (*rivals(shown, notes), *denials(shown, key)):
            yield from self.opinion(each, own, by_id)

    def place(self, incident: str, name: str, place: Place | None, own: Object) -> Iterator[Object]:
        location = location_object(place) if place is not None else None
        if location is None:
            return
        yield from self.once(location)
        yield {
            "type": "relationship", "spec_version": "2.1", "id": stix_id("relationship", incident, name), **own,
            "created_by_ref": PRODUCER, "relationship_type": name, "source_ref": incident,
            "target_ref": location["id"],
        }  # fmt: skip

    def mention(self, mention: Mention, report: Report, incident: str, notes: Notes) -> Iterator[Object]:
        self.told.setdefault(report.id, []).append(incident)
        for position, statement in enumerate(mention.statements):
            place = {"mention": mention.id, "main": mention.main, "position": position, "report": report.id}
            yield from self.note(notes.statements[statement.id][0], report, incident, place)

    def note(self, shown: Statement, report: Report, incident: str, place: Object) -> Iterator[Object]:
        speaker = yield from self.speaker(shown.stated_by, report)
        data = statement_object(shown)
        key = stix_id("note", shown.id)
        self.told[report.id].append(key)
        told_by = shown.stated_by or report.source.name
        yield from self.once({
            "type": "note", "spec_version": "2.1", "id": key, "created_by_ref": speaker,
            "created": moment(report), "modified": moment(report),
            "abstract": f"{field_name(shown.value)}: {words_of(shown.value, shown.hedge)}, says {told_by}",
            "content": "\n".join(passage.quote for passage in shown.passages), "authors": [told_by],
            "object_refs": [incident], **_language(report),
            "external_references": self.references(report, data["passages"]),
            "extensions": {SOURCED: extension(statement=data, **place)},
        })  # fmt: skip

    def attribution(
        self, row: Attribution, incident: str, own: Object, reports: list[Report], notes: Notes
    ) -> Iterator[Object]:
        built = attributed(row, incident, notes)
        if built is None:
            return
        actor = yield from self.identity(row.actor, "unknown", reports)
        speaker = yield from self.identity(row.speaker or "a speaker who is not named", "unknown", reports)
        yield {**built, **own, "created_by_ref": speaker, "source_ref": incident, "target_ref": actor}

    def opinion(self, each: Object, own: Object, reports: dict[str, Report]) -> Iterator[Object]:
        speaker, report = each.pop("speaker"), each.pop("report")
        if report is not None:
            author = yield from self.speaker(speaker, reports[report])
        else:
            author = yield from self.identity(speaker, "unknown", list(reports.values()))
        yield {**each, **own, "created_by_ref": author}

    # Reports.

    def report(self, report: Report, totals: list[StatedTotal]) -> Iterator[Object]:
        publisher = yield from self.publisher(report)
        self.masker.spans(report)
        key = stix_id("report", report.id)
        refs = self.told.pop(report.id, [])
        reading = self.view.reading(report.id)
        data = report_object(report, self.masker, reading, with_text=self.with_text)
        count_losses(report, reading, self.loss, with_text=self.with_text)
        published = moment(report) if report.published.start is None else f"{report.published.start}T00:00:00.000Z"
        yield {
            "type": "report", "spec_version": "2.1", "id": key, "created_by_ref": publisher,
            "created": moment(report), "modified": moment(report),
            "name": data["title"] or "a report without a title", "published": published,
            "object_refs": list(dict.fromkeys(refs)) or [publisher], **_language(report),
            "external_references": self.references(report, []), "extensions": {SOURCED: extension(document=data)},
        }  # fmt: skip
        for total in totals:
            yield from self.total(total, report, key)

    def total(self, total: StatedTotal, report: Report, report_key: str) -> Iterator[Object]:
        data = total_object(total, report, self.masker)
        speaker = yield from self.speaker(data["stated_by"], report)
        found = self.view.reconciliations.get(total.id)
        inside = [stix_id("incident", name) for name in (found.inside if found else ())]
        told = [key for key in inside if key in self.written]
        yield {
            "type": "note", "spec_version": "2.1", "id": stix_id("note", total.id), "created_by_ref": speaker,
            "created": moment(report), "modified": moment(report),
            "abstract": f"stated total: {total.measure.value}", "content": data["passage"]["quote"],
            "authors": [data["stated_by"] or report.source.name], "object_refs": [report_key, *told],
            **_language(report), "external_references": self.references(report, [data["passage"]]),
            "extensions": {SOURCED: extension(stated_total=data, report=report.id)},
        }  # fmt: skip

    def references(self, report: Report, passages: list[Object]) -> list[Object]:
        """The document with its hash, then each passage with its words and their hash."""
        where: Object = {"source_name": report.source.name, "external_id": report.id}
        url = self.masker.address(report.url, report)
        if url and url.startswith(("http://", "https://")) and MASK not in url and " " not in url:
            where |= {"url": url, "hashes": {"SHA-256": report.sha256}}
        quoted = [
            {
                **where, "external_id": f"{report.id}:{p['start']}-{p['end']}",
                "description": f"“{p['quote']}” (SHA-256 of these words: {p['sha256']})",
            }
            for p in passages
        ]  # fmt: skip
        return quoted or [{**where, "description": f"SHA-256 of the document as retrieved: {report.sha256}"}]

    # Who.

    def speaker(self, informant: str | None, report: Report) -> Identity:
        if informant is None:
            return (yield from self.publisher(report))
        return (yield from self.identity(informant, "unknown", [report]))

    def publisher(self, report: Report) -> Identity:
        key = stix_id("identity", "source", report.source.id)
        yield from self.once(_identity(key, report.source.name, "organization"))
        return key

    def identity(self, name: str, kind: str, reports: list[Report]) -> Identity:
        """A speaker or actor by name; masked names of different reports are not taken for one person's."""
        apart = [report.id for report in reports] if MASK in name else []
        key = stix_id("identity", "named", " ".join(name.casefold().split()), *apart)
        yield from self.once(_identity(key, name, kind))
        return key

    def once(self, each: Object) -> Iterator[Object]:
        if each["id"] not in self.written:
            self.written.add(each["id"])
            yield each


def _identity(key: str, name: str, kind: str) -> Object:
    return {
        "type": "identity", "spec_version": "2.1", "id": key, "created": EPOCH, "modified": EPOCH,
        "name": name, "identity_class": kind,
    }  # fmt: skip


def _language(report: Report) -> Object:
    return {} if report.language == _NO_LANGUAGE else {"lang": report.language}
