"""The ledger in a browser, on this machine: read-only pages that parse an address, call one function and write.

Every page leads back to passages and speakers; names of private persons are masked as everywhere.
"""

from tollbook.web.application import application
from tollbook.web.serving import Pages, Served, serve

__all__ = ["Pages", "Served", "application", "serve"]
