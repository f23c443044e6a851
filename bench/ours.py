"""Our assistant as `make run` starts it, with a new directory and no conversations."""

import secrets
import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from bench import disk
from bench.assistant import Assistant
from bench.machine import versions
from bench.routes import Gateway, RasaOfOurs
from bench.running import free_ports
from bot.supervisor.process import Surroundings
from bot.supervisor.program import NAVIGATOR
from bot.understanding.sentences import sentences_of

PROJECT = "community-resource-navigator"
NOT_OURS = ("NAVIGATOR_", "TWILIO_", "PORT")  # how somebody serves it is not what is measured
WITHOUT_LIMIT = "100000"  # messages a minute, the most that can be set


def our_assistant(
    root: Path, folder: Path, environ: Mapping[str, str], responses: frozenset[str]
) -> Assistant:
    """`folder` holds its databases; training renews models/ as `make train` does."""
    port, rasa_port, actions_port = free_ports(3)
    rasa = f"http://127.0.0.1:{rasa_port}/webhooks/navigator/webhook"
    ours = {name: value for name, value in environ.items() if not name.startswith(NOT_OURS)}
    settings = {
        "PORT": str(port),
        "NAVIGATOR_RASA_PORT": str(rasa_port),
        "NAVIGATOR_ACTIONS_PORT": str(actions_port),
        "NAVIGATOR_DATABASE_URL": f"sqlite:///{folder / 'directory.db'}",
        "NAVIGATOR_CONVERSATIONS_URL": f"sqlite:///{folder / 'conversations.db'}",
        "NAVIGATOR_SECRET": secrets.token_urlsafe(32),
        "NAVIGATOR_CONVERSATION_MESSAGES_PER_MINUTE": WITHOUT_LIMIT,
        "NAVIGATOR_ADDRESS_MESSAGES_PER_MINUTE": WITHOUT_LIMIT,
    }
    return Assistant(
        name="our assistant",
        sentences=sum(1 for _ in sentences_of(root / "data" / "nlu")),
        versions=versions(),
        disk_mb=partial(_disk_mb, root),
        around=Surroundings({**ours, **settings}, root),
        train=(*NAVIGATOR, "train", "--force"),
        prepare=(*NAVIGATOR, "directory", "seed"),
        programs={"supervisor": (*NAVIGATOR, "run")},
        rasa=RasaOfOurs(rasa, responses),
        gateway=Gateway(f"http://127.0.0.1:{port}/api/messages"),
    )


def _disk_mb(root: Path) -> float:
    environment = Path(sys.prefix)
    lock = (root / "uv.lock").read_text(encoding="utf-8")
    return disk.folder_mb(environment) - disk.tools_mb(environment, lock, PROJECT)
