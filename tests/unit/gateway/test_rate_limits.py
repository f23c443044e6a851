"""Token buckets: a burst, then a steady rate, each key for itself, memory bounded."""

import pytest

from bot.gateway.rate_limits import RateLimit


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


def test_a_minutes_worth_may_come_at_once_and_no_more(clock):
    limit = RateLimit(5, clock=clock)
    assert [limit.take("a") for _ in range(5)] == [0.0] * 5
    assert limit.take("a") == pytest.approx(12)


def test_waiting_as_long_as_told_is_enough(clock):
    limit = RateLimit(5, clock=clock)
    for _ in range(5):
        limit.take("a")
    clock.now += limit.take("a")
    assert limit.take("a") == 0
    assert limit.take("a") > 0


def test_refused_messages_do_not_make_the_wait_longer(clock):
    limit = RateLimit(5, clock=clock)
    waits = [limit.take("a") for _ in range(50)]
    assert waits[-1] == pytest.approx(12)


def test_a_long_rest_saves_up_no_more_than_a_minutes_worth(clock):
    limit = RateLimit(3, clock=clock)
    limit.take("a")
    clock.now += 3600
    assert [limit.take("a") == 0 for _ in range(4)] == [True, True, True, False]


def test_keys_do_not_share(clock):
    limit = RateLimit(1, clock=clock)
    assert limit.take("a") == 0
    assert limit.take("b") == 0
    assert limit.take("a") > 0


def test_the_longest_unused_key_is_forgotten_first(clock):
    limit = RateLimit(1, most_buckets=2, clock=clock)
    for key in ("a", "b", "a", "c"):
        limit.take(key)
    assert limit.take("a") > 0  # used last but one, still known
    assert limit.take("b") == 0  # forgotten when "c" came


def test_a_forgotten_key_begins_afresh(clock):
    limit = RateLimit(1, clock=clock)
    limit.take("a")
    limit.forget("a")
    limit.forget("never seen")
    assert limit.take("a") == 0
