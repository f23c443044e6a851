"""What a person wrote reaches no log, whichever key Rasa puts it under."""

import pytest

from bot.runtime.privacy import PERSONAL_KEYS, REDACTED, describe, redact

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


def _raised() -> ValueError:
    try:
        raise ValueError(SECRET)
    except ValueError as error:
        return error
