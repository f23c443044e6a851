"""A program that is kept running, and the environment that all of them share."""

import os
import secrets
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.supervisor.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
NAVIGATOR = (sys.executable, "-m", "bot.cli")


@dataclass(frozen=True, slots=True)
class Program:
    """`health_path` answers 200 as soon as the program does its work.

    `needs` names what has to be prepared before it starts. Where `listens_on` gives an
    address, we listen there for the program and hand it the socket: who comes while it is
    started again waits instead of being refused.
    """

    name: str
    command: tuple[str, ...]
    host: str
    port: int
    health_path: str
    needs: tuple[str, ...] = ()
    listens_on: str | None = None


def environ_of_children(
    settings: Settings, environ: Mapping[str, str], root: Path = ROOT
) -> dict[str, str]:
    """`environ`, and what the programs need to know of each other and of a small machine."""
    rasa, actions = settings.rasa_port, settings.actions_port
    unless_set = {
        "OMP_NUM_THREADS": "1",  # more threads make short messages slower
        "MALLOC_ARENA_MAX": "2",  # keeps freed memory from piling up per thread
        "RASA_TELEMETRY_ENABLED": "false",
        "PYTHONUNBUFFERED": "1",
        "NAVIGATOR_RASA_URL": f"http://127.0.0.1:{rasa}",
        "NAVIGATOR_ACTIONS_URL": f"http://127.0.0.1:{actions}",
    }
    always = {
        "PORT": str(settings.port),
        "NAVIGATOR_RASA_PORT": str(rasa),
        "NAVIGATOR_ACTIONS_PORT": str(actions),
    }
    secret_is_known = environ.get("NAVIGATOR_SECRET") or environ.get("TWILIO_AUTH_TOKEN")
    if not secret_is_known:
        always["NAVIGATOR_SECRET"] = kept_secret(root / "var" / "secret")
    return {**unless_set, **environ, **always}


def kept_secret(path: Path) -> str:
    """Made once, readable by its owner alone. A new one would forget who had written STOP."""
    try:
        return path.read_text(encoding="ascii").strip()
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    secret = secrets.token_urlsafe(32)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(secret)
    return secret
