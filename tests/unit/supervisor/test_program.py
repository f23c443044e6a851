import stat
from pathlib import Path

from bot.supervisor.program import environ_of_children, kept_secret
from bot.supervisor.settings import read_settings

SETTINGS = read_settings({"PORT": "8081", "NAVIGATOR_RASA_PORT": "5006"})


def test_the_programs_learn_the_ports_and_each_others_addresses(tmp_path: Path) -> None:
    environ = environ_of_children(SETTINGS, {}, tmp_path)
    assert environ["PORT"] == "8081"
    assert environ["NAVIGATOR_RASA_PORT"] == "5006"
    assert environ["NAVIGATOR_RASA_URL"] == "http://127.0.0.1:5006"
    assert environ["NAVIGATOR_ACTIONS_URL"] == "http://127.0.0.1:5055"


def test_what_somebody_set_stays(tmp_path: Path) -> None:
    environ = environ_of_children(SETTINGS, {"OMP_NUM_THREADS": "4", "HOME": "/h"}, tmp_path)
    assert environ["OMP_NUM_THREADS"] == "4"
    assert environ["HOME"] == "/h"
    assert environ["RASA_TELEMETRY_ENABLED"] == "false"


def test_a_secret_is_made_once_and_kept_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "var" / "secret"
    secret = kept_secret(path)
    assert len(secret) >= 32
    assert kept_secret(path) == secret
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_given_secret_is_used_and_not_written_down(tmp_path: Path) -> None:
    environ = environ_of_children(SETTINGS, {"NAVIGATOR_SECRET": "given by hand"}, tmp_path)
    assert environ["NAVIGATOR_SECRET"] == "given by hand"
    assert not (tmp_path / "var").exists()


def test_the_gateway_derives_its_secret_from_twilios_token(tmp_path: Path) -> None:
    assert "NAVIGATOR_SECRET" not in environ_of_children(
        SETTINGS, {"TWILIO_AUTH_TOKEN": "made up"}, tmp_path
    )
