"""The ledger as JSON: the documented form, evidence at its offsets, names masked, texts on request."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import msgspec
import pytest

from tollbook.errors import ExchangeError
from tollbook.exchange.ledger_json import ledger_json
from tollbook.exchange.privacy import Masker
from tollbook.exchange.view import LedgerView
from tollbook.records import FOREIGN

OPEN = Masker(enabled=False)


def written(view, **options):
    out = io.StringIO()
    loss = ledger_json(view, out, **options)
    return json.loads(out.getvalue()), loss


def test_the_form_is_the_documented_one(view):
    """Reports, incidents with mentions, stated totals, with the documented keys."""
    ledger, _ = written(view, with_text=True, masker=OPEN)
    assert ledger["schema"] == "tollbook/ledger/1"
    report, undated = ledger["reports"]
    assert (report["file"], report["publisher"], report["published"]) == ("a.txt", "The Plain Post", "2024-03-05")
    assert undated["published"] is None
    assert undated["published_range"] == {"from": "2024-03-01", "to": "2024-03-31", "precision": "month"}
    incident = ledger["incidents"][0]
    assert incident["date"] == {"from": "2024-03-04", "to": "2024-03-04", "precision": "day"}
    assert (incident["place"]["admin1_code"], incident["place"]["lat"]) == ("PK-BA", 29.8679)
    assert [(t["nationality"], t["low"], t["best"], t["high"]) for t in incident["tolls"]] == [
        ("*", 2, 3, 3), ("CN", 1, 1, 1), ("*", 4, 4, None),
    ]  # fmt: skip
    assert incident["attributions"][0]["kind"] == "claim_of_responsibility"


def test_rival_accounts_keep_their_speakers(view):
    """One row a speaker, each with its statement."""
    mentions = written(view, masker=OPEN)[0]["incidents"][0]["mentions"]
    rows = [(row["low"], row["stated_by"]) for mention in mentions for row in mention["tolls"]]
    assert rows == [(2, "police"), (1, None), (3, "a doctor")]


@pytest.mark.parametrize("masker", [OPEN, None])
def test_every_quote_stands_in_its_text_at_its_offsets(view, masker):
    """Masked or not, a passage and its report agree."""
    ledger, _ = written(view, with_text=True, masker=masker)
    texts = {report["id"]: report["text"] for report in ledger["reports"]}
    quotes = [
        (texts[mention["report"]], row)
        for incident in ledger["incidents"] for mention in incident["mentions"] for row in mention["evidence"]
    ] + [(texts[total["report"]], total) for total in ledger["stated_totals"]]  # fmt: skip
    assert len(quotes) > 9
    for text, row in quotes:
        assert text[row["start"] : row["end"]] == row["quote"]


def test_a_count_of_a_nationality_carries_evidence_for_all_it_says(view):
    """The outcome, the nationality and the role."""
    evidence = written(view, masker=OPEN)[0]["incidents"][0]["mentions"][0]["evidence"]
    fields = [row["field"] for row in evidence if "Chinese" in row["quote"]]
    assert fields == ["killed", "nationality", "role"]


def test_a_stated_total_stands_beside_what_is_itemised(view):
    """An open end is null, the gap a range."""
    (total,) = written(view)[0]["stated_totals"]
    assert (total["measure"], total["low"], total["high"], total["nationality"]) == ("killed", 9, None, None)
    assert total["itemised"] == {"low": 2, "best": 3, "high": 3}
    assert total["gap"] == {"low": 6, "high": None}
    assert (total["incidents"], total["edge"]) == (["inc-1"], ["inc-2"])


def test_a_total_of_foreigners_states_no_nationality(view):
    """It is marked as one, and read back as it was."""
    foreign = msgspec.structs.replace(next(iter(view.totals)), nationality=FOREIGN)
    (total,) = written(replace(view, totals=(foreign,)))[0]["stated_totals"]
    assert (total["nationality"], total["foreign"], total["record"]["nationality"]) == (None, True, FOREIGN)
    assert written(view)[0]["stated_totals"][0]["foreign"] is False


def test_a_stated_total_stands_beside_others_and_what_may_be_missing(view):
    """Each other total with whether both can be right, each candidate with what it adds and why."""
    (total,) = written(view)[0]["stated_totals"]
    [other], [candidate] = total["beside"], total["candidates"]
    assert (other["total"], other["relation"], other["agrees"], other["independent"]) == ("stt-2", "part", True, False)
    assert (other["published"], other["reason"]) == ("2024-03-05", "a copy")
    assert (candidate["kind"], candidate["subject"], candidate["adds"]) == ("edge", "inc-2", 3)
    assert total["candidates_left_out"] == 2


def test_private_names_are_masked_everywhere_unless_the_owner_opens_them(view):
    """Text, title, targets and quotes; the loss report says how many."""
    ledger, loss = written(view, with_text=True)
    assert "Bekoli" not in json.dumps(ledger)
    assert ledger["reports"][0]["title"] == "Bomb kills █████ ██████"
    assert [str(each) for each in loss.losses] == ["personal names: 1 (masked)"]
    assert "Bekoli" in json.dumps(written(view, with_text=True, masker=OPEN)[0])


def test_texts_are_left_out_unless_asked_for(view):
    """And that is told."""
    ledger, loss = written(view, masker=OPEN)
    assert all("text" not in report for report in ledger["reports"])
    assert "reports' texts: 2" in str(loss)
    assert loss.carried == 2


def test_a_mention_that_is_missing_is_an_error(view):
    """An export never leaves a hole unsaid."""
    incidents = list(view.incidents)
    bare = LedgerView.of(reports=list(view.reports), incidents=incidents, mentions=[])
    with pytest.raises(ExchangeError, match="lacks a mention"):
        written(bare)
