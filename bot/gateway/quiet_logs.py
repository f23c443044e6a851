"""Logging that says what went wrong and where, and never what anybody wrote or who they are."""

import logging
import traceback


def where(error: BaseException) -> str:
    """The error's kind and place; its message may hold what somebody wrote, so it is left out."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f" in {frames[-1].filename}:{frames[-1].lineno}" if frames else ""
    return type(error).__name__ + place


def without_words(record: logging.LogRecord) -> bool:
    """A filter for aiohttp's own logger, whose lines name addresses and quote headers."""
    error = record.exc_info[1] if record.exc_info else None
    record.msg = "a request could not be read" + (f": {where(error)}" if error else "")
    record.args, record.exc_info, record.exc_text = None, None, None
    return True


def set_up_logging() -> None:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(levelname)s %(message)s")
    logging.getLogger("aiohttp.access").disabled = True
    logging.getLogger("aiohttp.server").addFilter(without_words)
