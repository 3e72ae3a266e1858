"""The bundle as others see it: valid STIX, nothing that looks like a fact and is none, no names."""

from __future__ import annotations

import io
import json

import jsonschema
import pytest
import stix2
import stix2validator
from tests.exchange.ledgers import fill

import tollbook
from tollbook.errors import UsageError
from tollbook.exchange.privacy import Masker
from tollbook.exchange.stix import TLP, stix_bundle
from tollbook.exchange.stix.definitions import HARM, SOURCED, schema
from tollbook.exchange.view import LedgerView
from tollbook.ledger import Book
from tollbook.records import (
    Attribution,
    AttributionValue,
    Incident,
    Mention,
    Report,
    Source,
    Statement,
)
from tollbook.vocabulary.codes import AttributionKind, Standing

# 103: ids follow from content, so they are UUIDs of version 5. 202: STIX suggests no relationships for incidents.
EXCEPTIONS = ["103", "202"]


def written(view, **options):
    out = io.StringIO()
    loss = stix_bundle(view, out, **options)
    return out.getvalue(), loss


def objects(text, kind=None):
    return [each for each in json.loads(text)["objects"] if kind in (None, each["type"])]


def check(text):
    """What the validators of others say, and our own schemas."""
    options = stix2validator.ValidationOptions(strict=True, version="2.1", disabled=",".join(EXCEPTIONS))
    result = stix2validator.validate_string(text, options)
    assert result.is_valid, [str(e) for e in result.errors][:3]
    stix2.parse(text, allow_custom=False)
    for each in objects(text):
        for key, name in ((HARM, "human-harm"), (SOURCED, "sourced")):
            if key in each.get("extensions", {}):
                jsonschema.validate(each["extensions"][key], schema(name))


def test_the_bundle_is_valid_in_the_eyes_of_others(view):
    """Strict, with the documented exceptions; parsed without custom content."""
    for options in ({}, {"with_text": True, "tlp": TLP.AMBER_STRICT}, {"masker": Masker(enabled=False)}):
        check(written(view, **options)[0])


def test_random_ledgers_make_valid_bundles(tmp_path):
    """Whatever kinds of statement they hold."""
    for seed in range(6):
        with Book.open(tmp_path / f"{seed}.db") as book:
            fill(book, seed)
            check(tollbook.export(book, "stix", with_text=seed % 2 == 0).text)


def test_the_toll_stands_in_the_extension_and_each_figure_is_a_note(view):
    """Low, best, high and rule; the notes hold the words, who said them, and their hash."""
    text, _ = written(view)
    incident = next(each for each in objects(text, "incident") if HARM in each["extensions"] and
                    each["extensions"][HARM]["incident"] == "inc-1")  # fmt: skip
    killed, chinese, injured = incident["extensions"][HARM]["tolls"]
    assert (killed["low"], killed["best"], killed["high"], killed["rule"]) == (2, 3, 3, "latest")
    assert (chinese["nationality"], "high" in injured) == ("CN", False)
    (ref,) = killed["note_refs"]
    note = next(each for each in objects(text, "note") if each["id"] == ref)
    assert note["content"] == "killed two miners"
    speaker = next(each for each in objects(text) if each["id"] == note["created_by_ref"])
    assert speaker["name"] == "police"
    assert "SHA-256" in note["external_references"][0]["description"]
    assert incident["id"] in note["object_refs"]


def test_rival_figures_are_opinions_on_each_other(view):
    """The one who says two disagrees with the note that says three."""
    text, _ = written(view)
    (opinion,) = objects(text, "opinion")
    names = {each["id"]: each["name"] for each in objects(text, "identity")}
    assert (opinion["opinion"], names[opinion["created_by_ref"]]) == ("disagree", "police")


def _blamed(*rows):
    """An incident with these attributions, told by one report."""
    report = Report.build(text="Somebody said something.", source=Source.named("Post"))
    passage = report.passage(0, 8)
    said = tuple(Statement.build(AttributionValue(r.actor, r.kind, r.speaker), (passage,), by="t/1") for r in rows)
    mention = Mention.build(report.id, said, main=True)
    incident = Incident(id="inc-9", mentions=(mention.id,), attributions=rows)
    return LedgerView.of(reports=[report], incidents=[incident], mentions=[mention])


def _row(kind, **more):
    given = {"standing": Standing.UNCORROBORATED, "speaker": "police", "statements": ()} | more
    return Attribution(actor="Red Hill Front", kind=kind, **given)


@pytest.mark.parametrize("kind", [k for k in AttributionKind if k is not AttributionKind.DENIAL])
def test_an_attribution_never_looks_like_a_fact(kind):
    """Its kind and speaker stand in the description; nobody's word is worth more than an even chance."""
    view = _blamed(_row(kind, standing=Standing.CORROBORATED), _row(kind, speaker="a neighbour", substantiated=False))
    text, _ = written(view)
    sure, unproven = [r for r in objects(text, "relationship") if r["relationship_type"] == "attributed-to"]
    assert sure["confidence"] <= 50
    assert unproven["confidence"] <= 10
    assert "unproven" in unproven["description"]
    for each in (sure, unproven):
        assert each["extensions"][SOURCED]["attribution"]["kind"] == kind.value
        assert each["description"] != "Red Hill Front"
    (incident,) = objects(text, "incident")
    assert "Red Hill" not in incident["name"] + incident["description"]
    assert [o for o in objects(text) if o["type"] in ("threat-actor", "intrusion-set", "campaign")] == []


def test_a_denial_blames_nobody():
    """It is an opinion on what was said of the one who denies."""
    denial = _row(AttributionKind.DENIAL, speaker="Red Hill Front")
    text, _ = written(_blamed(denial))
    assert objects(text, "relationship") == []
    text, _ = written(_blamed(_row(AttributionKind.OFFICIAL_ACCUSATION), denial))
    (opinion,) = objects(text, "opinion")
    (blame,) = objects(text, "relationship")
    assert (opinion["opinion"], opinion["object_refs"]) == ("strongly-disagree", [blame["id"]])


def test_every_object_is_marked_and_the_marking_travels(view):
    """TLP 2.0, amber unless another is chosen."""
    text, _ = written(view)
    for each in objects(text):
        if each["type"] != "marking-definition":
            assert each["object_marking_refs"] == [TLP.AMBER.ref]
    (marking,) = objects(written(view, tlp=TLP.RED)[0], "marking-definition")
    assert marking["name"] == "TLP:RED"


def test_the_same_ledger_gives_the_same_bytes(view):
    """Ids included."""
    assert written(view)[0] == written(view)[0]


def test_names_are_masked_everywhere(view):
    """In titles, passages, targets and addresses, and counted."""
    text, loss = written(view, with_text=True)
    assert "Bekoli" not in text
    assert "personal names" in str(loss)
    assert "Bekoli" in written(view, masker=Masker(enabled=False))[0]


def test_a_name_in_an_address_is_masked_as_addresses_spell_it():
    """And a masked address is no link."""
    text = "One of the dead is Harun Bekoli, 34, an engineer. He was killed near Mach."
    report = Report.build(text=text, url="https://post.example/news/harun-bekoli-killed", file="Harun_Bekoli.txt")
    out, _ = written(LedgerView.of(reports=[report], incidents=[], mentions=[]))
    assert "ekoli" not in out.casefold()
    (made,) = objects(out, "report")
    assert "url" not in made["external_references"][0]


def test_a_marking_that_tlp_does_not_know_is_refused(tmp_path):
    """And one for a form that has none."""
    with Book.open(tmp_path / "b.db") as book:
        with pytest.raises(UsageError, match="amber\\+strict"):
            tollbook.export(book, "stix", tlp="purple")
        with pytest.raises(UsageError, match="STIX only"):
            tollbook.export(book, "csv", tlp="red")
        assert '"TLP:AMBER+STRICT"' in tollbook.export(book, "stix", tlp="TLP:AMBER+STRICT").text
