"""`python -m bot.gateway`: serves the gateway until it is told to stop."""

import logging
import os
import socket
import sys
from collections.abc import Mapping
from typing import Any

from aiohttp import web

from bot.conversations.settings import SettingsError as ConversationsError
from bot.conversations.settings import conversations_url
from bot.gateway.app import create_app
from bot.gateway.quiet_logs import set_up_logging
from bot.gateway.setting import SettingsError
from bot.gateway.settings import Settings, read_settings
from resources_db.settings import SettingsError as DirectoryError
from resources_db.settings import database_url

log = logging.getLogger("bot.gateway")

WRONG_SETTINGS = 2
CANNOT_LISTEN = 3
# Set by who listens for us already: the descriptor of the socket, which outlives this process.
HANDED = "NAVIGATOR_LISTEN_FD"
# As long as Rasa may take for the messages that are under way.
_SHUTDOWN_S = 10.0


def main() -> None:
    """Exit code 2 for wrong settings, 3 when the port cannot be had; a line on stderr says why."""
    mistakes = mistakes_in(os.environ)
    if mistakes:
        sys.exit(_refused(WRONG_SETTINGS, *mistakes))
    settings = read_settings(os.environ)
    set_up_logging()
    for line in notes(settings):
        log.info(line)
    try:
        _serve(settings)
    except OSError as error:
        sys.exit(_refused(CANNOT_LISTEN, cannot_listen(settings, error)))


def mistakes_in(environ: Mapping[str, str]) -> list[str]:
    """A line for each setting that is wrong, of this room and of those it reads from."""
    mistakes = []
    for read in (
        lambda: read_settings(environ),
        lambda: database_url(environment=environ),
        lambda: conversations_url(environment=environ),
    ):
        try:
            read()
        except (SettingsError, DirectoryError, ConversationsError) as error:
            mistakes += str(error).splitlines()
    return list(dict.fromkeys(mistakes))


def notes(settings: Settings) -> list[str]:
    """What somebody who starts it should know."""
    said = [f"The gateway serves http://{settings.host}:{settings.port}"]
    if settings.twilio_auth_token is None:
        said.append(
            "SMS by Twilio is off and /sms/twilio answers 503: TWILIO_AUTH_TOKEN is not set."
        )
    return said


def cannot_listen(settings: Settings, error: OSError) -> str:
    return (
        f"Cannot listen on {settings.host} port {settings.port} ({error.strerror}). "
        "Stop what uses it, or set PORT to another number."
    )


def _serve(settings: Settings) -> None:
    web.run_app(
        create_app(settings),
        **_listening(settings),
        shutdown_timeout=_SHUTDOWN_S,
        access_log=None,  # names addresses and paths; ours does not
        print=None,
    )


def _listening(settings: Settings) -> dict[str, Any]:
    handed = os.environ.pop(HANDED, None)
    if handed is None:
        return {"host": settings.host, "port": settings.port}
    return {"sock": socket.socket(fileno=int(handed))}


def _refused(code: int, *lines: str) -> int:
    print(*lines, sep="\n", file=sys.stderr)
    return code


if __name__ == "__main__":
    main()
