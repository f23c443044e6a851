import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest

from bot.supervisor.health import is_well

HOST = "127.0.0.1"
LONG_S, SHORT_S = 30, 0.05


@asynccontextmanager
async def answering(answer: bytes) -> AsyncIterator[int]:
    """A server that reads a request and writes `answer`; its port."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(answer)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, HOST, 0)
    async with server:
        yield server.sockets[0].getsockname()[1]


@pytest.mark.parametrize(
    ("answer", "well"),
    [
        (b"HTTP/1.1 200 OK\r\n\r\n", True),
        (b"HTTP/1.1 204 No Content\r\n\r\n", True),
        (b"HTTP/1.1 503 Service Unavailable\r\n\r\n", False),
        (b"HTTP/1.1 302 Found\r\n\r\n", False),
        (b"SSH-2.0-OpenSSH_9.2\r\n", False),
        (b"HTTP/1.1 \r\n", False),
        (b"", False),
    ],
)
async def test_only_a_2xx_answer_is_well(answer: bytes, well: bool) -> None:
    async with answering(answer) as port:
        assert await is_well(HOST, port, "/", LONG_S) is well


async def test_silence_is_not_well() -> None:
    async def say_nothing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    async with await asyncio.start_server(say_nothing, HOST, 0) as server:
        port = server.sockets[0].getsockname()[1]
        assert not await is_well(HOST, port, "/", SHORT_S)


async def test_a_closed_port_is_not_well(free_port: Callable[[], int]) -> None:
    assert not await is_well(HOST, free_port(), "/", LONG_S)
