"""What date words say, before it is known when they were written."""

from tollbook.gazetteer.dates.expressions.absolute import Decade, FullDay, MonthOf, NthWeekdayOf, WeekOfMonth, YearOf
from tollbook.gazetteer.dates.expressions.combined import Beside, Joined, NightBetween, NthWeekdayFrom
from tollbook.gazetteer.dates.expressions.counted import Ago, Offset, Same, SteppedUnit, WeekdayBeside
from tollbook.gazetteer.dates.expressions.frame import Expression, Frame, Lean
from tollbook.gazetteer.dates.expressions.named import FeastOf, SeasonOf
from tollbook.gazetteer.dates.expressions.spoken import DayFrom, UnitFrom, WeekdayFrom

__all__ = [
    "Ago",
    "Beside",
    "DayFrom",
    "Decade",
    "Expression",
    "FeastOf",
    "Frame",
    "FullDay",
    "Joined",
    "Lean",
    "MonthOf",
    "NightBetween",
    "NthWeekdayFrom",
    "NthWeekdayOf",
    "Offset",
    "Same",
    "SeasonOf",
    "SteppedUnit",
    "UnitFrom",
    "WeekOfMonth",
    "WeekdayBeside",
    "WeekdayFrom",
    "YearOf",
]
