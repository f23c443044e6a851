"""The assistant as it is served: Rasa with the trained model, and the actions, over HTTP."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import requests

from bot.supervisor.preparation import train_if_needed
from bot.supervisor.process import Surroundings
from bot.supervisor.program import NAVIGATOR, ROOT

START_S = 120
FROZEN_ACTIONS = Path(__file__).with_name("frozen_actions.py")
Reply = dict[str, Any]


@dataclass
class Assistant:
    """Rasa's own channel; `folder` holds its databases and logs."""

    url: str
    folder: Path

    def say(self, sender: str, text: str, metadata: Mapping[str, Any]) -> list[Reply]:
        """The replies to one message."""
        body = {"sender": sender, "message": text, "metadata": metadata}
        response = requests.post(f"{self.url}/webhooks/navigator/webhook", json=body, timeout=60)
        response.raise_for_status()
        replies: list[Reply] = response.json()
        return replies

    def parse(self, text: str) -> dict[str, Any]:
        """How a message is understood."""
        response = requests.post(f"{self.url}/model/parse", json={"text": text}, timeout=60)
        response.raise_for_status()
        parsed: dict[str, Any] = response.json()
        return parsed


@dataclass
class Talk:
    """One conversation of its own."""

    assistant: Assistant
    sender: str = field(default_factory=lambda: uuid.uuid4().hex)

    def say(self, text: str, channel: str = "web", **metadata: object) -> list[Reply]:
        """The replies to the next message."""
        return self.assistant.say(self.sender, text, {"channel": channel, **metadata})


@pytest.fixture(scope="session")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Started once; its directory is the project's seed, its conversations are empty."""
    folder = tmp_path_factory.mktemp("assistant")
    rasa_port, actions_port = _free_port(), _free_port()
    environ = os.environ | {
        "NAVIGATOR_DATABASE_URL": f"sqlite:///{folder / 'directory.db'}",
        "NAVIGATOR_CONVERSATIONS_URL": f"sqlite:///{folder / 'conversations.db'}",
        "NAVIGATOR_RASA_PORT": str(rasa_port),
        "NAVIGATOR_ACTIONS_PORT": str(actions_port),
        "RASA_TELEMETRY_ENABLED": "false",
        "OMP_NUM_THREADS": "1",
    }
    asyncio.run(train_if_needed(Surroundings(environ, ROOT), print))
    subprocess.run([*NAVIGATOR, "directory", "seed"], env=environ, cwd=ROOT, check=True)
    actions = [sys.executable, str(FROZEN_ACTIONS)]
    rasa = [*NAVIGATOR, "serve", "rasa"]
    with _served(actions, environ, folder), _served(rasa, environ, folder):
        _wait_for(f"http://127.0.0.1:{actions_port}/health")
        _wait_for(f"http://127.0.0.1:{rasa_port}/status")
        yield Assistant(f"http://127.0.0.1:{rasa_port}", folder)


@pytest.fixture
def new_talk(assistant: Assistant) -> Callable[[], Talk]:
    """Begins a conversation."""
    return lambda: Talk(assistant)


@contextmanager
def _served(command: Sequence[str], environ: Mapping[str, str], folder: Path) -> Iterator[None]:
    with (folder / f"{Path(command[-1]).stem}.log").open("w") as log:
        process = subprocess.Popen(
            command,
            env=environ,
            cwd=ROOT,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            yield
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(30)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(url: str) -> None:
    last = time.monotonic() + START_S
    while True:
        try:
            requests.get(url, timeout=5).raise_for_status()
            return
        except requests.RequestException:
            if time.monotonic() > last:
                raise
            time.sleep(0.2)
