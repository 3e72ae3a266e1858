"""Engines: the same results in the same order, whatever fails and wherever the work runs."""

import gc
import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from tests.engine.working import Stepwise, collecting, doubling, dying, faulty, nothing_starts, stepwise

from tollbook.collector import SELDOM
from tollbook.engine import Done, Failure, InProcess, Pool, engine_for
from tollbook.engine.work import TOGETHER, attempt_all, group_sizes
from tollbook.errors import UsageError
from tollbook.pipeline.adding import BATCH


@pytest.mark.parametrize("engine", [InProcess(), Pool(1), Pool(2)])
def test_results_come_in_order_and_failures_stay_single(engine):
    """An item that fails with our errors is a Failure; the others are done."""
    done = list(engine.run(doubling, iter(range(9))))
    assert [d.item for d in done] == list(range(9))
    assert done[3] == Done(3, Failure("three cannot be doubled", "3"))
    assert [d.result for d in done if d.item != 3] == [n * 2 for n in range(9) if n != 3]


def test_workers_seldom_look_for_cycles_and_a_library_leaves_that_to_its_program():
    """A worker process is ours; this one is not."""
    before, own = gc.get_threshold(), (701, 10, 10)
    gc.set_threshold(*own)
    try:
        assert [d.result for d in Pool(1).run(collecting, iter([1]))] == [SELDOM]
        assert [d.result for d in InProcess().run(collecting, iter([1]))] == [own]
    finally:
        gc.set_threshold(*before)


@pytest.mark.parametrize("engine", [InProcess(), Pool(2)])
def test_a_fault_of_the_program_is_raised(engine):
    """Other exceptions are not swallowed."""
    with pytest.raises(ZeroDivisionError):
        list(engine.run(faulty, iter([1])))


@pytest.mark.parametrize("engine", [InProcess(), Pool(2)])
def test_work_in_two_steps_gives_the_same_results(engine):
    """Whichever step fails, it fails for its item alone."""
    done = list(engine.run(stepwise, iter(range(40))))
    assert [d.item for d in done] == list(range(40))
    failed = {3: Failure("three cannot be begun", "3"), 5: Failure("five cannot be finished", "5")}
    assert [d.result for d in done] == [failed.get(n, n * 11) for n in range(40)]


def test_the_first_step_is_done_for_several_items_before_the_second():
    """As many as the work says, and at least one."""
    work = Stepwise(most=8)
    assert list(attempt_all(work, [1, 2, 4, 9, 6])) == [11, 22, 44, 99, 66]
    groups = ([1, 2, 4], [9], [6])
    assert work.done == [(step, n) for some in groups for step in ("begun", "finished") for n in some]


def test_a_run_begins_with_single_items():
    """The first result does not wait for others, and groups stay small."""
    sizes = [size for size, _ in zip(group_sizes(2), range(200), strict=False)]
    assert sizes[:4] == [1, 1, 1, 1]
    assert sizes == sorted(sizes)
    assert sizes[-1] == TOGETHER


def test_processes_have_work_while_a_batch_is_entered():
    """While one batch of reports goes into the book, more than another one is under way."""
    pulled = []
    items = (pulled.append(number) or number for number in range(1000))
    results = Pool(2).run(doubling, items)
    next(results)
    assert len(pulled) > BATCH * 2
    results.close()


def test_an_item_that_kills_its_process_is_a_failure():
    """The others are still done, each once and in order."""
    done = list(Pool(2).run(partial(dying, 4), iter(range(8))))
    assert [d.item for d in done] == list(range(8))
    assert isinstance(done[4].result, Failure)
    assert [d.result for d in done if d.item != 4] == [0, 1, 2, 3, 5, 6, 7]


@pytest.mark.parametrize("engine", [InProcess(), Pool(2)])
def test_items_are_taken_as_needed(engine):
    """No engine runs far ahead of what is taken from it."""
    taken = []

    def items():
        for number in range(1000):
            taken.append(number)
            yield number

    running = engine.run(doubling, items())
    next(running)
    assert len(taken) <= 201
    running.close()


def test_nothing_to_do_starts_nothing(monkeypatch):
    """Without items the work is not made ready, and no process begins."""
    monkeypatch.setattr(Pool, "_start", None)
    assert list(InProcess().run(faulty, iter([]))) == []
    assert list(Pool(2).run(doubling, iter([]))) == []


def test_one_worker_is_this_process_and_none_is_refused():
    """The number of workers chooses the engine."""
    assert isinstance(engine_for(1), InProcess)
    assert engine_for(3) == Pool(3)
    with pytest.raises(UsageError):
        engine_for(0)


ENDLESS = """
from tests.engine.working import doubling
from tollbook.engine import Pool
for done in Pool(2).run(doubling, iter(range(10**9))):
    print(done.item, flush=True)
"""


def test_workers_end_with_a_process_that_is_killed():
    """They hold its output open, so that it ends only when they all have."""
    root = Path(__file__).parents[2]
    with subprocess.Popen([sys.executable, "-c", ENDLESS], stdout=subprocess.PIPE, cwd=root) as process:
        assert process.stdout.readline() == b"0\n"
        process.kill()
        process.communicate(timeout=60)


def test_a_script_that_every_worker_would_run_again_is_told_so(tmp_path):
    """Without its guard no worker starts: said once, whatever the number of items, instead of one failure for each."""
    script = tmp_path / "unguarded.py"
    script.write_text(
        "from tollbook.engine import Pool\nfrom tollbook.errors import UsageError\n"
        "from tests.engine.working import doubling\n"
        "try:\n    print(list(Pool(2).run(doubling, iter(range(500)))))\n"
        "except UsageError as error:\n    print(error.message)\n"
    )
    root = Path(__file__).parents[2]
    environment = os.environ | {"PYTHONPATH": str(root)}
    run = subprocess.run(
        [sys.executable, script], capture_output=True, text=True, env=environment, timeout=120, check=False
    )
    assert "__main__" in run.stdout.splitlines()[-1]


def test_workers_that_die_before_they_begin_end_the_run():
    """There is nothing to blame on an item."""
    with pytest.raises(UsageError, match="no worker process could start"):
        list(Pool(2).run(nothing_starts, iter(range(50))))
