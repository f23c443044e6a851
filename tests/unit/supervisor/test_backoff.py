from bot.supervisor.backoff import Backoff


def test_the_first_start_is_at_once_then_waits_double_up_to_five_seconds() -> None:
    backoff = Backoff()
    assert [backoff.delay_s(0) for _ in range(7)] == [0, 0.5, 1, 2, 4, 5, 5]


def test_a_healthy_minute_forgets_earlier_stops() -> None:
    backoff = Backoff()
    for _ in range(5):
        backoff.delay_s(0)
    assert backoff.delay_s(60) == 0
    assert backoff.delay_s(59) == 0.5
