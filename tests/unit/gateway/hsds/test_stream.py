"""A whole list as lines: a few at once, and never a part of it that looks whole."""

import json

import pytest
from aiohttp import ClientError

from bot.gateway.hsds.reader import READER
from bot.gateway.hsds.stream import MOST_AT_ONCE, STREAMS
from resources_db.hsds import read_api

LINES = "/api/hsds/services?format=ndjson"


async def test_every_record_is_a_line(directory_file, gateway):
    response = await gateway.get(f"{LINES}&full=true&per_page=1")
    assert response.content_type == "application/x-ndjson"
    records = [json.loads(line) for line in (await response.text()).splitlines()]
    assert [record["id"] for record in records] == [f"service-{number:02}" for number in range(7)]
    assert all("service_at_locations" in record for record in records)


async def test_nothing_is_no_line(directory_file, gateway):
    response = await gateway.get(f"{LINES}&search=nothing")
    assert (response.status, await response.text()) == (200, "")


async def test_one_reader_too_many_is_told_to_wait(directory_file, gateway):
    free = gateway.app[STREAMS]._free
    for _ in range(MOST_AT_ONCE):
        await free.acquire()
    refused = await gateway.get(LINES)
    assert (refused.status, refused.headers["Retry-After"]) == (503, "60")
    assert (await gateway.get("/api/hsds/services")).status == 200
    free.release()
    assert (await gateway.get(LINES)).status == 200


async def test_a_list_that_cannot_be_read_on_is_cut_off(directory_file, gateway, monkeypatch):
    monkeypatch.setattr(read_api, "BATCH", 2)
    reader = gateway.app[READER]
    ask, asked = reader.ask, []

    async def fail_late(question):
        asked.append(question)
        if len(asked) == 4:
            raise OSError("the disk is gone")
        return await ask(question)

    monkeypatch.setattr(reader, "ask", fail_late)
    response = await gateway.get(LINES)
    assert response.status == 200
    with pytest.raises(ClientError):
        await response.read()


async def test_a_list_that_cannot_be_read_at_all_is_a_problem(directory_file, gateway, monkeypatch):
    async def fail(_question):
        raise TimeoutError

    monkeypatch.setattr(gateway.app[READER], "ask", fail)
    response = await gateway.get(LINES)
    assert (response.status, response.content_type) == (503, "application/problem+json")
