"""The breaker opens after failures, probes by itself, and closes when Rasa is well."""

import asyncio

import pytest

from bot.gateway.breaker import FAILURES_IN_A_ROW, MOST_PAUSE_S, PROBE_EVERY_S, Breaker


class Probe:
    """Says what it is told to say, and counts how often it was asked."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.asked = 0

    async def __call__(self):
        self.asked += 1
        return self.answers.pop(0) if self.answers else True


@pytest.fixture
def pauses(monkeypatch):
    """The pauses that were asked for; none is waited for."""
    asked, wait = [], asyncio.sleep

    async def note(seconds):
        asked.append(seconds)
        await wait(0)

    monkeypatch.setattr(asyncio, "sleep", note)
    return asked


def fail(breaker, times):
    for _ in range(times):
        breaker.failed()


async def closed_again(breaker):
    await asyncio.wait_for(breaker._probing, 20)
    assert not breaker.is_open


async def test_it_opens_after_failures_in_a_row_only():
    breaker = Breaker(Probe())
    fail(breaker, FAILURES_IN_A_ROW - 1)
    breaker.succeeded()
    fail(breaker, FAILURES_IN_A_ROW - 1)
    assert not breaker.is_open
    breaker.failed()
    assert breaker.is_open
    await breaker.close()


async def test_it_probes_until_rasa_is_well(pauses):
    probe = Probe(False, False, True)
    breaker = Breaker(probe)
    fail(breaker, FAILURES_IN_A_ROW)
    await closed_again(breaker)
    assert probe.asked == 3
    assert pauses == [PROBE_EVERY_S] * 3


async def test_failures_while_it_is_open_start_no_second_probing():
    breaker = Breaker(Probe())
    fail(breaker, FAILURES_IN_A_ROW)
    probing = breaker._probing
    fail(breaker, FAILURES_IN_A_ROW)
    assert breaker._probing is probing
    await breaker.close()


async def test_after_it_closed_one_failure_opens_it_for_longer_each_time(pauses):
    breaker = Breaker(Probe())
    fail(breaker, FAILURES_IN_A_ROW)
    for _ in range(5):
        await closed_again(breaker)
        breaker.failed()
        assert breaker.is_open
    await closed_again(breaker)
    assert pauses == [1, 2, 4, 8, 8, 8]
    assert max(pauses) == MOST_PAUSE_S


async def test_an_answer_makes_it_patient_again(pauses):
    breaker = Breaker(Probe())
    fail(breaker, FAILURES_IN_A_ROW)
    await closed_again(breaker)
    breaker.succeeded()
    fail(breaker, FAILURES_IN_A_ROW - 1)
    assert not breaker.is_open
    breaker.failed()
    await closed_again(breaker)
    assert pauses == [PROBE_EVERY_S] * 2


async def test_a_probe_that_breaks_does_not_keep_it_open_for_ever(pauses):
    async def broken():
        raise OSError("no more sockets")

    breaker = Breaker(broken)
    fail(breaker, FAILURES_IN_A_ROW)
    with pytest.raises(OSError, match="sockets"):
        await breaker._probing
    assert not breaker.is_open


async def test_closing_ends_the_probing():
    breaker = Breaker(Probe())
    await breaker.close()
    fail(breaker, FAILURES_IN_A_ROW)
    await breaker.close()
    assert not breaker.is_open
