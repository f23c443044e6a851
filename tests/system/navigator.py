"""`navigator run` as a person starts it, on ports and with databases of its own."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import requests

from bot.gateway.readiness import KEPT_S
from bot.supervisor.program import NAVIGATOR, ROOT
from tests.system import processes

# Training is part of a first start, and takes minutes where others use the machine too.
START_S = 900
# 20 on a machine of its own; tests share theirs.
RECOVERY_S = 60
END_S = 30
PROGRAMS = ("rasa", "actions", "gateway")

TWILIO_TOKEN = "auth token of the tests"
PUBLIC_URL = "https://navigator.example.org"
_OURS = ("NAVIGATOR_", "TWILIO_", "PORT", "LOG_LEVEL")


class Navigator:
    """`told` collects what people sent, which must never be logged."""

    def __init__(self, folder: Path, **settings: str) -> None:
        self.folder = folder
        self.log = folder / "log.txt"
        self.told: set[str] = set()
        port, rasa_port, actions_port = map(str, _free_ports(3))
        self.url = f"http://127.0.0.1:{port}"
        self.rasa_url = f"http://127.0.0.1:{rasa_port}"
        ours = {
            "PORT": port,
            "NAVIGATOR_RASA_PORT": rasa_port,
            "NAVIGATOR_ACTIONS_PORT": actions_port,
            "NAVIGATOR_DATABASE_URL": f"sqlite:///{folder}/directory.db",
            "NAVIGATOR_CONVERSATIONS_URL": f"sqlite:///{folder}/conversations.db",
            "NAVIGATOR_PUBLIC_URL": PUBLIC_URL,
            "TWILIO_AUTH_TOKEN": TWILIO_TOKEN,
        }
        self._http = requests.Session()
        self._http.trust_env = False  # no proxy between us and loopback
        self._http.headers["Connection"] = "close"  # a killed server leaves none of use
        self.started_at = time.monotonic()
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [*NAVIGATOR, "run"],
                cwd=ROOT,
                env={**_inherited(), **ours, **settings},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,  # a Ctrl-C for it is none for the tests
            )

    def request(self, method: str, url: str, **more: Any) -> requests.Response:
        """`url` is a path of the gateway, or whole."""
        whole = self.url + url if url.startswith("/") else url
        return self._http.request(method, whole, timeout=30, **more)

    def is_ready(self) -> bool:
        try:
            return self.request("GET", "/health/ready").status_code == 200
        except requests.RequestException:
            return False

    def wait_until_ready(self, within_s: float = START_S) -> None:
        def ready() -> bool:
            assert self.process.poll() is None, f"It ended by itself:\n{self.read_log()[-4000:]}"
            return self.is_ready()

        wait_until(ready, within_s, "it is not ready")

    def wait_until_whole(self, within_s: float = RECOVERY_S) -> None:
        """All programs run, and say that a message would be fully answered."""
        wait_until(
            lambda: len(self.programs()) == 1 + len(PROGRAMS), within_s, "a program is missing"
        )
        time.sleep(KEPT_S)  # an answer of before the fault is repeated so long
        self.wait_until_ready(within_s)

    def pid_of(self, program: str) -> int | None:
        """None as long as the program does not run."""
        pids = processes.children_of(self.process.pid)
        serving = (pid for pid in pids if processes.command_of(pid)[-2:] == ["serve", program])
        return next(serving, None)

    def programs(self) -> dict[str, int]:
        """All that run, the supervisor too."""
        found = {name: self.pid_of(name) for name in PROGRAMS}
        return {"run": self.process.pid, **{name: pid for name, pid in found.items() if pid}}

    def send(self, program: str, number: signal.Signals) -> int:
        """The id of the process that got it."""
        pid = self.pid_of(program)
        assert pid is not None, f"{program} does not run"
        os.kill(pid, number)
        return pid

    def read_log(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")

    def end(self, number: signal.Signals = signal.SIGINT) -> int:
        """Signal it as a terminal does, its whole group; the exit code."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, number)
        return self.process.wait(END_S)


def wait_until(condition: Callable[[], bool], within_s: float, otherwise: str) -> None:
    end_at = time.monotonic() + within_s
    while not condition():
        assert time.monotonic() < end_at, f"After {within_s:g} s {otherwise}."
        time.sleep(0.1)


def _inherited() -> dict[str, str]:
    return {name: text for name, text in os.environ.items() if not name.startswith(_OURS)}


def _free_ports(count: int) -> list[int]:
    """Different ones: all are held until the last is found."""
    probes = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [probe.getsockname()[1] for probe in probes]
    for probe in probes:
        probe.close()
    return ports
