"""Logs say which route, which status, how long, and nothing about who or what."""

import logging
import re

import pytest

from bot.gateway.quiet_logs import where, without_words

WORDS = "xylophone"
PHONE = "860-555-0199"


@pytest.fixture
def lines(caplog):
    caplog.set_level(logging.DEBUG)
    return caplog


def assert_silent(caplog, *more):
    # The test server's own access log, which the gateway switches off (test_main.py).
    ours = [record for record in caplog.records if record.name != "aiohttp.access"]
    assert ours
    logged = "\n".join(f"{record.getMessage()} {record.exc_text} {record.args}" for record in ours)
    for word in (WORDS, PHONE, "127.0.0.1", *more):
        assert word not in logged


async def test_a_message_leaves_one_line_without_words(say, lines):
    _, answer = await say(f"{WORDS} {PHONE}")
    (line,) = [each.getMessage() for each in lines.records if each.name.endswith("access_log")]
    assert re.fullmatch(r"POST /api/messages 200 \d+ ms", line)
    assert_silent(lines, answer["conversation"])


async def test_nor_do_failures(say, rasa, safety_net, lines):
    rasa.status, safety_net.broken = 500, True  # the safety net's error quotes the text
    status, _ = await say(f"{WORDS} {PHONE}")
    assert status == 503
    assert "RuntimeError" in lines.text
    assert_silent(lines)


async def test_nor_do_refusals(gateway, lines):
    for body in (f'{{"text": "{WORDS}", "language": "{WORDS}"}}', f'{{"text": {WORDS}}}'):
        await gateway.post("/api/messages", data=body, headers={"Content-Type": "application/json"})
    assert_silent(lines)


async def test_nor_does_the_form(gateway, lines):
    await gateway.post("/", data={"text": f"{WORDS} {PHONE}", "conversation": WORDS})
    assert_silent(lines)


async def test_nor_do_paths_and_queries(gateway, lines):
    await gateway.get(f"/{WORDS}")
    await gateway.get(f"/?text={WORDS}")
    assert "GET (no route) 404" in lines.text
    assert_silent(lines)


async def test_health_checks_leave_no_line(gateway, lines):
    for path in ("/health/live", "/health/ready", "/"):
        await gateway.get(path)
    logged = [each.getMessage() for each in lines.records if each.name.endswith("access_log")]
    assert [line.split(" 200 ")[0] for line in logged] == ["GET /"]


async def test_nor_what_the_gateway_itself_breaks_on(say, rasa, replies, lines):
    rasa.replies = [replies.results({**replies.result, "open": WORDS})]
    status, _ = await say()
    assert status == 503
    assert "POST /api/messages failed: AttributeError in" in lines.text
    assert_silent(lines)


def test_an_error_is_named_by_kind_and_place_only():
    try:
        int(WORDS)
    except ValueError as error:
        named = where(error)
    assert re.fullmatch(r"ValueError in .*test_logs\.py:\d+", named)


def test_lines_of_the_http_server_lose_their_words():
    try:
        raise ValueError(f"Invalid header value: {WORDS}")
    except ValueError as error:
        record = logging.LogRecord(
            "aiohttp.server",
            logging.ERROR,
            __file__,
            1,
            "Error handling request from %s",
            ("192.0.2.7",),
            (type(error), error, error.__traceback__),
        )
    assert without_words(record)
    line = logging.Formatter().format(record)
    assert re.fullmatch(r"a request could not be read: ValueError in .*test_logs\.py:\d+", line)
