"""Rasa's logging, without what people wrote."""

import logging
import os
import warnings

from bot.runtime.privacy import without_words

# Said at every start by libraries that Rasa uses in an old way; nobody here can act on them.
KNOWN_WARNINGS = (
    "pkg_resources is deprecated",
    r"(?s).*Slot auto-fill has been removed",
)
SANIC_LOGGERS = ("sanic.root", "sanic.error", "sanic.server")


def configure_logging() -> None:
    """From warnings up, unless LOG_LEVEL says otherwise. Call after `activate()`."""
    from rasa.utils.common import configure_logging_and_warnings
    from rasa.utils.log_utils import configure_structlog

    os.environ.setdefault("LOG_LEVEL", "WARNING")
    level = logging.getLevelName(os.environ["LOG_LEVEL"])
    configure_structlog(level)
    configure_logging_and_warnings(level, warn_only_once=True, filter_repeated_logs=True)
    for handler in logging.getLogger().handlers:
        handler.addFilter(without_words)
    for name in SANIC_LOGGERS:
        quieten(logging.getLogger(name), level)
    silence_known_warnings()  # Rasa has just put filters of its own before ours


def quieten(logger: logging.Logger, level: int) -> None:
    """By filters: Sanic sets levels and handlers anew when its application is made."""
    logger.addFilter(lambda record: record.levelno >= level)
    logger.addFilter(without_words)


def silence_known_warnings() -> None:
    """Before the first import of Rasa."""
    os.environ.setdefault("SANIC_DEPRECATION_FILTER", "ignore")
    for message in KNOWN_WARNINGS:
        warnings.filterwarnings("ignore", message=message)
