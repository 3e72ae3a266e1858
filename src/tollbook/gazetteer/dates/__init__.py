"""Words to date ranges, each with its precision: "late on Wednesday", "the eve of Eid", "in early 2019"."""

from tollbook.gazetteer.dates.chaining import anchored
from tollbook.gazetteer.dates.finding import find_dates, latest_past_date, resolve_date
from tollbook.gazetteer.dates.mention import DateKind, DateMention

__all__ = ["DateKind", "DateMention", "anchored", "find_dates", "latest_past_date", "resolve_date"]
