"""Nothing leaves this machine, and nothing a person wrote reaches a log."""

import logging
import os
import sys
import traceback
from collections.abc import MutableMapping
from typing import Any

REDACTED = "(not logged)"

# Keys of Rasa's structured log events whose values are, or may hold, what a person wrote.
# Rasa's own list (rasa/utils/log_utils.py) and the keys it leaves out.
PERSONAL_KEYS = frozenset(
    {
        "button", "current_entity", "current_states", "entities", "entity", "events",
        "json_message", "message", "message_text", "next_entity", "old_states",
        "parse_data_entities", "parse_data_text", "prediction_events", "prefilled_slots",
        "rasa_event", "rasa_events", "response", "response_text", "sender_id", "slot_candidates",
        "slot_value", "slot_values", "states", "successes", "text", "token_text",
        "tracker_latest_message", "tracker_states", "user_message", "user_text",
    }
)  # fmt: skip


def silence_telemetry() -> None:
    """Rasa reports to its maker unless told not to, before it is imported."""
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"


def redact(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Structlog processor: blank the values of `PERSONAL_KEYS`, at every level."""
    for key in PERSONAL_KEYS & event.keys():
        event[key] = REDACTED
    error = _error_of(event.pop("exc_info", None))
    if error is not None:
        # Only what and where: a traceback of Rasa's prints local variables, the text among them.
        event["error"] = describe(error)
    return event


def without_words(record: logging.LogRecord) -> bool:
    """Filter of the standard library's logging: the same for what Rasa logs in the old way."""
    error = _error_of(record.exc_info)
    if error is not None:
        record.msg, record.args = f"{record.getMessage()} ({describe(error)})", None
        record.exc_info = record.exc_text = None
    return True


def describe(error: BaseException) -> str:
    """An exception's type and where it was raised, without its text, which may quote a person."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" at {frames[-1].filename}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{where}"


def _error_of(exc_info: Any) -> BaseException | None:
    if isinstance(exc_info, BaseException):
        return exc_info
    if isinstance(exc_info, tuple):
        return exc_info[1] if isinstance(exc_info[1], BaseException) else None
    return sys.exc_info()[1] if exc_info else None
