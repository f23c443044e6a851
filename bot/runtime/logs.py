"""Rasa's logging, without what people wrote."""

import logging
import os
import warnings

# Said at every start by libraries that Rasa uses in an old way; nobody here can act on them.
KNOWN_WARNINGS = (
    "pkg_resources is deprecated",
    r"(?s).*Slot auto-fill has been removed",
    r"(?s).*Passing the loop argument to listeners",
)


def configure_logging() -> None:
    """From warnings up, unless LOG_LEVEL says otherwise. Call after `activate()`."""
    from rasa.utils.common import configure_logging_and_warnings
    from rasa.utils.log_utils import configure_structlog

    os.environ.setdefault("LOG_LEVEL", "WARNING")
    level = logging.getLevelName(os.environ["LOG_LEVEL"])
    configure_structlog(level)
    configure_logging_and_warnings(level, warn_only_once=True, filter_repeated_logs=True)
    for name in ("sanic.root", "sanic.error", "sanic.server"):
        logging.getLogger(name).setLevel(level)


def silence_known_warnings() -> None:
    """Before the first import of Rasa."""
    for message in KNOWN_WARNINGS:
        warnings.filterwarnings("ignore", message=message)
