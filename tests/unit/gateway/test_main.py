"""The gateway's own process: refuses to start half-configured, stops when told to."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request

import pytest

from bot.gateway.__main__ import CANNOT_LISTEN, WRONG_SETTINGS, mistakes_in, notes
from bot.gateway.settings import Settings

COMMAND = (sys.executable, "-m", "bot.gateway")


@pytest.fixture
def environ(tmp_path):
    """The gateway's settings only, with databases of their own."""
    inherited = {key: value for key, value in os.environ.items() if key in ("PATH", "HOME")}
    return {
        **inherited,
        "PYTHONPATH": os.getcwd(),
        "NAVIGATOR_DATABASE_URL": f"sqlite:///{tmp_path}/directory.db",
        "PORT": str(_free_port()),
    }


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _refused(environ):
    return subprocess.run(COMMAND, env=environ, capture_output=True, text=True, timeout=60)


def test_wrong_settings_are_all_named_and_nothing_starts(environ):
    ended = _refused({**environ, "PORT": "http", "NAVIGATOR_SECRET": "hunter2"})
    assert ended.returncode == WRONG_SETTINGS
    said = ended.stderr.splitlines()
    assert [line.split()[0] for line in said] == ["PORT", "NAVIGATOR_SECRET"]
    assert "hunter2" not in ended.stderr


def test_a_port_in_use_is_one_clear_line(environ):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        ended = _refused({**environ, "PORT": str(port)})
    assert ended.returncode == CANNOT_LISTEN
    assert f"Cannot listen on 127.0.0.1 port {port}" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_it_serves_until_it_is_told_to_stop_and_logs_no_address(environ):
    process = subprocess.Popen(COMMAND, env=environ, stderr=subprocess.PIPE, text=True)
    try:
        page = f"http://127.0.0.1:{environ['PORT']}/?{'secret-word'}"
        assert _opened(page, process) == 200
    finally:
        process.send_signal(signal.SIGTERM)
        _, said = process.communicate(timeout=30)
    assert process.returncode == 0
    assert "TWILIO_AUTH_TOKEN is not set" in said
    assert "GET / 200" in said
    assert "secret-word" not in said
    assert said.count("127.0.0.1") == 1  # where it listens


def test_it_serves_on_the_socket_that_it_is_handed(environ):
    with socket.create_server(("127.0.0.1", 0)) as ours:
        number = str(ours.fileno())
        process = subprocess.Popen(
            COMMAND,
            env={**environ, "NAVIGATOR_LISTEN_FD": number},
            stderr=subprocess.DEVNULL,
            pass_fds=(ours.fileno(),),
        )
        try:
            # Who comes before it is up waits on the socket instead of being refused.
            live = f"http://127.0.0.1:{ours.getsockname()[1]}/health/live"
            with urllib.request.urlopen(live, timeout=60) as response:
                assert response.status == 200
        finally:
            process.terminate()
            process.wait(timeout=30)


def _opened(url, process):
    while process.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=10) as response:  # noqa: S310
                return response.status
        except OSError:
            time.sleep(0.05)
    return None


def test_mistakes_of_the_databases_are_found_at_start_too():
    environ = {"NAVIGATOR_DATABASE_URL": "nonsense", "PORT": "0"}
    said = mistakes_in(environ)
    assert said[0].startswith("PORT must be")
    assert any(line.startswith("NAVIGATOR_DATABASE_URL") for line in said)
    assert not any("nonsense" in line for line in said)


def test_it_says_whether_sms_is_on():
    off, on = Settings(secret="s" * 16), Settings(secret="s" * 16, twilio_auth_token="t")
    assert any("/sms/twilio answers 503" in line for line in notes(off))
    assert not any("/sms/twilio" in line for line in notes(on))
