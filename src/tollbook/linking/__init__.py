"""Mentions to incidents: blocking, comparisons, the trained model, people's judgements, assembly."""

from typing import TYPE_CHECKING

from tollbook.doors import opened_by

if TYPE_CHECKING:
    from tollbook.linking.clustering import Cluster, Clusters, link, representative
    from tollbook.linking.features import MentionFeatures, incident_id
    from tollbook.linking.keys import blocking_keys, kept_under, looks_under
    from tollbook.linking.model import Explanation, LinkingModel, Scorer, load_model
    from tollbook.linking.pool import Pool
    from tollbook.linking.rivals import CandidateSource

__all__ = [
    "CandidateSource",
    "Cluster",
    "Clusters",
    "Explanation",
    "LinkingModel",
    "MentionFeatures",
    "Pool",
    "Scorer",
    "blocking_keys",
    "incident_id",
    "kept_under",
    "link",
    "load_model",
    "looks_under",
    "representative",
]

__getattr__ = opened_by(
    __name__,
    {
        "clustering": ("Cluster", "Clusters", "link", "representative"),
        "features": ("MentionFeatures", "incident_id"),
        "keys": ("blocking_keys", "kept_under", "looks_under"),
        "model": ("Explanation", "LinkingModel", "Scorer", "load_model"),
        "pool": ("Pool",),
        "rivals": ("CandidateSource",),
    },
)
