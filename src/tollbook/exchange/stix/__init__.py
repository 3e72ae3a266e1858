"""STIX 2.1: the ledger as a bundle, and bundles as reports. See docs/stix.md."""

from tollbook.exchange.stix.reading import read_stix
from tollbook.exchange.stix.tlp import TLP
from tollbook.exchange.stix.writing import stix_bundle

__all__ = ["TLP", "read_stix", "stix_bundle"]
