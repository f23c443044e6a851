"""Against a small server that answers as Rasa's REST channel does."""

import pytest
from aiohttp import web

from bench.asking import ask_all, first_answer
from bench.errors import BenchError
from bench.messages import Kind, Message
from bench.routes import StockRasa
from bench.running import free_ports

QUESTION = Message("I need food", "person-1", Kind.ACTION)
READY_AFTER = 3


@pytest.fixture
async def server(aiohttp_server):
    """Answers nothing, then an error, then as it should; `asked` counts."""
    app = web.Application()
    asked = []

    async def webhook(request):
        asked.append((await request.json())["message"])
        if len(asked) < READY_AFTER:
            return web.json_response([]) if len(asked) == 1 else web.Response(status=500)
        return web.json_response([{"text": "from an action"}])

    app.router.add_post("/", webhook)
    started = await aiohttp_server(app)
    return StockRasa(str(started.make_url("/")), frozenset(), "from an action"), asked


def nothing(*_words):
    """Nobody reads along; nothing has ended."""


async def test_the_first_answer_is_the_first_good_one(server):
    route, asked = server
    await first_answer(route, QUESTION, nothing)
    assert len(asked) == READY_AFTER


async def test_warming_up_does_not_count(server):
    route, asked = server
    await first_answer(route, QUESTION, nothing)
    turns = await ask_all(route, [QUESTION] * 5, warm_up=2, say=nothing)
    assert [turn.answered_as for turn in turns] == [Kind.ACTION] * 3
    assert all(turn.took_ms > 0 for turn in turns)
    assert len(asked) == READY_AFTER + 5


async def test_an_error_ends_the_measurement(server):
    with pytest.raises(BenchError, match="gave no answer"):
        await ask_all(server[0], [QUESTION] * READY_AFTER, warm_up=0, say=nothing)


async def test_waiting_ends_when_the_program_has_ended():
    def ended():
        raise BenchError("it ended")

    route = StockRasa(f"http://127.0.0.1:{free_ports(1)[0]}/", frozenset(), "x")
    with pytest.raises(BenchError, match="it ended"):
        await first_answer(route, QUESTION, ended)
