"""Statements to tolls by named rules, what a filter takes in, and stated totals against the ledger."""

from typing import TYPE_CHECKING

from tollbook.doors import opened_by

if TYPE_CHECKING:
    from tollbook.tolls.assembling import assemble
    from tollbook.tolls.policy import DEFAULT_POLICY, TollPolicy, load_policy, read_policy
    from tollbook.tolls.reconciling import Itemised, TotalScope, reconcile
    from tollbook.tolls.rules import DEFAULT_ORDER, RULES
    from tollbook.tolls.scope import TollSummary, attacks, membership, persons, summarise

__all__ = [
    "DEFAULT_ORDER",
    "DEFAULT_POLICY",
    "RULES",
    "Itemised",
    "TollPolicy",
    "TollSummary",
    "TotalScope",
    "assemble",
    "attacks",
    "load_policy",
    "membership",
    "persons",
    "read_policy",
    "reconcile",
    "summarise",
]

__getattr__ = opened_by(
    __name__,
    {
        "assembling": ("assemble",),
        "policy": ("DEFAULT_POLICY", "TollPolicy", "load_policy", "read_policy"),
        "reconciling": ("Itemised", "TotalScope", "reconcile"),
        "rules": ("DEFAULT_ORDER", "RULES"),
        "scope": ("TollSummary", "attacks", "membership", "persons", "summarise"),
    },
)
