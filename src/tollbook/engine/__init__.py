"""Where work runs: this process or several. What the work is, the engine does not know."""

from tollbook.engine.here import InProcess
from tollbook.engine.pool import Pool
from tollbook.engine.threads import Threads
from tollbook.engine.work import Done, Engine, Failure

__all__ = ["Done", "Engine", "Failure", "InProcess", "Pool", "Threads", "engine_for"]


def engine_for(workers: int) -> Engine:
    """This process for one worker, a pool for several. Raises UsageError for fewer than one."""
    return InProcess() if workers == 1 else Pool(workers)
