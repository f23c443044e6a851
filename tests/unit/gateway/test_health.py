"""Live as long as it answers, ready when a message would be fully answered."""

import pytest

from bot.gateway.breaker import FAILURES_IN_A_ROW
from bot.gateway.readiness import KEPT_S, Readiness


async def ready(client):
    response = await client.get("/health/ready")
    return response.status, await response.json()


async def test_live_needs_nobody_else(gateway, rasa, directory):
    rasa.is_ready = directory.ready = False
    response = await gateway.get("/health/live")
    assert (response.status, await response.json()) == (200, {"status": "live"})


async def test_ready_when_all_parts_are(gateway):
    assert await ready(gateway) == (
        200,
        {
            "status": "ready",
            "parts": {"assistant": True, "actions": True, "directory": True},
            "missing": [],
        },
    )


async def test_not_ready_without_the_directory(gateway, directory):
    directory.ready = False
    status, document = await ready(gateway)
    assert (status, document["missing"]) == (503, ["directory"])


async def test_not_ready_while_no_model_is_loaded(gateway, rasa):
    rasa.is_ready = False
    status, document = await ready(gateway)
    assert status == 503
    assert "assistant" in document["missing"]


async def test_not_ready_without_the_action_server(open_gateway):
    client = await open_gateway(actions_url="http://127.0.0.1:1")
    status, document = await ready(client)
    assert (status, document["missing"]) == (503, ["actions"])


async def test_not_ready_while_rasa_is_left_alone(gateway, say, rasa):
    rasa.status, rasa.is_ready = 500, False
    for _ in range(FAILURES_IN_A_ROW):
        await say()
    _, document = await ready(gateway)
    assert "assistant" in document["missing"]


class TestKeeping:
    @pytest.fixture
    def clock(self):
        class Clock:
            now = 0.0

            def __call__(self):
                return self.now

        return Clock()

    async def test_parts_are_asked_once_a_second_at_most(self, clock):
        answers = [True, False]

        async def check():
            return answers.pop(0)

        readiness = Readiness({"part": check}, clock=clock)
        assert await readiness.parts() == {"part": True}
        clock.now += KEPT_S / 2
        assert await readiness.parts() == {"part": True}
        clock.now += KEPT_S / 2
        assert await readiness.parts() == {"part": False}

    async def test_a_part_that_cannot_be_asked_is_not_ready(self, clock):
        async def check():
            raise OSError("no such file")

        assert await Readiness({"part": check}, clock=clock).parts() == {"part": False}
