import subprocess
import sys

import pytest
from sqlalchemy import inspect, text

from bot.conversations.engine import BUSY_TIMEOUT_MS, open_engine
from bot.conversations.settings import SettingsError


def pragma(engine, name):
    with engine.connect() as connection:
        return connection.execute(text(f"PRAGMA {name}")).scalar_one()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 1),
        ("busy_timeout", BUSY_TIMEOUT_MS),
        ("secure_delete", 1),
    ],
)
def test_sqlite_is_tuned(engine, name, value):
    assert pragma(engine, name) == value


def test_the_folder_is_made(tmp_path):
    engine = open_engine(f"sqlite:///{tmp_path}/var/deep/conversations.db")
    assert (tmp_path / "var/deep/conversations.db").is_file()
    engine.dispose()


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(SettingsError, match="cannot make the folder"):
        open_engine(f"sqlite:///{tmp_path}/file/conversations.db")


def test_opening_again_keeps_what_is_there(engine, url):
    again = open_engine(url)
    assert "conversation" in inspect(again).get_table_names()
    again.dispose()


def test_several_processes_may_open_a_new_database_at_once(tmp_path):
    url = f"sqlite:///{tmp_path}/new.db"
    code = f"from bot.conversations.engine import open_engine; open_engine({url!r})"
    processes = [
        subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.PIPE) for _ in range(4)
    ]
    outcomes = [(process.communicate()[1], process.returncode) for process in processes]
    assert outcomes == [(b"", 0)] * 4
