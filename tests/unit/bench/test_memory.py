import os

import pytest

from bench.memory import memory_mb, parse, sums_mb

LISTING = """\
    1     0   9000 /sbin/init
   10     1  20480 /x/python -m bot.cli run
   11    10 512000 /x/python -m bot.cli serve rasa
   12    10  81920 /x/python -m bot.cli serve gateway
   13    11   1024 /bin/sh -c something
   20     1 204800 /y/python -m rasa run --port 5005
   21    20 102400 /y/python -c from multiprocessing.spawn import spawn_main
   30     1 999999 /y/python -m rasa run
   31     1      0
"""


def test_our_parts_go_by_what_they_serve():
    sums = sums_mb(parse(LISTING), {"supervisor": 10})
    assert sums == {"supervisor": 20, "rasa": 501, "gateway": 80}


def test_others_children_count_for_them():
    assert sums_mb(parse(LISTING), {"rasa": 20}) == {"rasa": 300}


def test_a_process_that_is_gone_counts_nothing():
    assert sums_mb(parse(LISTING), {"rasa": 77}) == {}


def test_this_very_process_has_memory():
    assert memory_mb({"pytest": os.getpid()})["pytest"] == pytest.approx(_own_mb(), rel=0.5)


def _own_mb() -> float:
    """The most it ever had, so far; in kilobytes on Linux, in bytes on macOS."""
    import resource
    import sys

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (2**20 if sys.platform == "darwin" else 2**10)
