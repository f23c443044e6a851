"""What a person wrote reaches no log, whichever key Rasa puts it under."""

import logging

import pytest

from bot.runtime.logs import quieten
from bot.runtime.privacy import PERSONAL_KEYS, REDACTED, describe, redact, without_words

SECRET = "my number is 860-555-0100"


@pytest.mark.parametrize("key", sorted(PERSONAL_KEYS))
def test_personal_values_are_blanked(key):
    assert redact(None, "info", {"event": "x", key: SECRET}) == {"event": "x", key: REDACTED}


def test_other_values_stay():
    event = {"event": "processor.action", "action": "action_find"}
    assert redact(None, "info", dict(event)) == event


def test_an_exception_is_named_without_its_text():
    event = redact(None, "error", {"event": "failed", "exc_info": _raised()})
    assert "exc_info" not in event
    assert event["error"].startswith("ValueError at ")
    assert SECRET not in str(event)


def test_the_current_exception_is_found():
    try:
        raise KeyError(SECRET)
    except KeyError:
        event = redact(None, "error", {"event": "failed", "exc_info": True})
    assert event["error"].startswith("KeyError at ")
    assert SECRET not in str(event)


def test_an_exception_without_a_traceback():
    assert describe(RuntimeError(SECRET)) == "RuntimeError"


def test_a_logged_exception_is_named_without_its_text():
    error = _raised()
    given = (type(error), error, error.__traceback__)
    record = logging.LogRecord("rasa", logging.ERROR, __file__, 1, "%s failed", ("it",), given)
    assert without_words(record)
    line = logging.Formatter().format(record)
    assert line.startswith("it failed (ValueError at ")
    assert SECRET not in line


def test_other_log_lines_stay():
    record = logging.LogRecord("rasa", logging.INFO, __file__, 1, "%d models", (1,), None)
    assert without_words(record)
    assert logging.Formatter().format(record) == "1 models"


def test_sanic_cannot_make_itself_louder():
    logger = logging.Logger("sanic.server")
    said = []
    quieten(logger, logging.WARNING)
    logger.setLevel(logging.INFO)
    logger.addHandler(handler := logging.Handler())
    handler.emit = said.append
    logger.info("Starting worker")
    logger.warning("No more workers")
    assert [record.getMessage() for record in said] == ["No more workers"]


def _raised() -> ValueError:
    try:
        raise ValueError(SECRET)
    except ValueError as error:
        return error
