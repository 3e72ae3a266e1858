"""Stages wired to the ledger: everything the command line does is a function here."""

from tollbook.pipeline.adding import AddResult, Noted, add
from tollbook.pipeline.attesting import (
    Attested,
    add_party,
    attest,
    attestations,
    read_envelope,
    receive,
    revoke,
)
from tollbook.pipeline.deciding import check, decide
from tollbook.pipeline.judging import (
    JudgementEntry,
    PairAccount,
    explain_pair,
    judge,
    judgement_list,
    look_alikes,
    merge,
    split,
    withdraw_judgement,
)
from tollbook.pipeline.keeping import add_coverage, redact, remove, set_names
from tollbook.pipeline.looking import (
    Description,
    demo_files,
    describe,
    incident_list,
    placed_list,
    reconciled_totals,
    report_list,
    report_text,
)
from tollbook.pipeline.sending import Export, export, export_csv, export_geojson, export_json, write_whole

__all__ = [
    "AddResult",
    "Attested",
    "Description",
    "Export",
    "JudgementEntry",
    "Noted",
    "PairAccount",
    "add",
    "add_coverage",
    "add_party",
    "attest",
    "attestations",
    "check",
    "decide",
    "demo_files",
    "describe",
    "explain_pair",
    "export",
    "export_csv",
    "export_geojson",
    "export_json",
    "incident_list",
    "judge",
    "judgement_list",
    "look_alikes",
    "merge",
    "placed_list",
    "read_envelope",
    "receive",
    "reconciled_totals",
    "redact",
    "remove",
    "report_list",
    "report_text",
    "revoke",
    "set_names",
    "split",
    "withdraw_judgement",
    "write_whole",
]
