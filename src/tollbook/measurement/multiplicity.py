"""Several tests at once: each gets its part of the programme's error, so that all together keep it.

Source: C. E. Bonferroni's inequality, as in O. J. Dunn, Multiple comparisons among means, Journal of the American
Statistical Association 56 (1961) 52-64. It holds however the tests depend on each other.
"""

from __future__ import annotations

from tollbook.records import Indicator, IndicatorKind, Programme

SEQUENTIAL = frozenset({
    IndicatorKind.RATE_SEQUENCE, IndicatorKind.CHANGE, IndicatorKind.WORSE, IndicatorKind.BETTER,
})  # fmt: skip


def error_of(indicator: Indicator, programme: Programme) -> float:
    """The indicator's part of the programme's error: its own `alpha`, else an equal part of what the others leave.

    It is meant one-sidedly: over all indicators and looks, the chance that anything is called better (or not
    worse) than it is stays within the programme's error, and so does the chance that anything is called worse.
    """
    own = None if indicator.surveillance is None else indicator.surveillance.alpha
    if own is not None:
        return own
    others = [i for i in programme.indicators if i.kind in SEQUENTIAL]
    spent = sum(i.surveillance.alpha for i in others if i.surveillance and i.surveillance.alpha is not None)
    sharing = sum(1 for i in others if i.surveillance is None or i.surveillance.alpha is None)
    return max(programme.error - spent, 0.0) / max(sharing, 1)


def error_at_once(indicator: Indicator, programme: Programme) -> float:
    """What is left of the indicator's error for one of its lengths, where its surveillance may be renewed."""
    renewals = 0 if indicator.surveillance is None else indicator.surveillance.renewals
    return error_of(indicator, programme) / (1 + renewals)
