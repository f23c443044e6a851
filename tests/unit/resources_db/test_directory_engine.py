import importlib.util
from pathlib import Path

import pytest
from sqlalchemy import URL, text
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from resources_db.engine import open_engine
from resources_db.migrations import migrate
from resources_db.settings import SettingsError


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("foreign_keys", 1), ("synchronous", 1), ("busy_timeout", 5000)],
)
def test_sqlite_is_tuned_on_every_connection(tmp_path: Path, pragma: str, value: object) -> None:
    engine = open_engine(f"sqlite:///{tmp_path}/new/folder/a.db")
    with engine.connect() as first, engine.connect() as second:
        for connection in (first, second):
            assert connection.execute(text(f"PRAGMA {pragma}")).scalar() == value


def test_foreign_keys_are_enforced(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path}/a.db")
    migrate(engine)
    orphan = text("INSERT INTO language (id, service_id, code, note) VALUES ('a', 'b', 'en', '')")
    with engine.connect() as connection, pytest.raises(IntegrityError):
        connection.execute(orphan)


def test_a_reading_engine_refuses_to_write(tmp_path: Path) -> None:
    migrate(open_engine(f"sqlite:///{tmp_path}/a.db"))
    reader = open_engine(f"sqlite:///{tmp_path}/a.db", read_only=True)
    with reader.connect() as connection, pytest.raises(OperationalError, match="readonly"):
        connection.execute(text("DELETE FROM service"))


def test_a_reading_engine_refuses_to_write_by_postgresql_too(postgresql_url: URL) -> None:
    url = postgresql_url.render_as_string(hide_password=False)
    reader = open_engine(url, read_only=True)
    with reader.connect() as connection, pytest.raises(DBAPIError, match="read-only"):
        connection.execute(text("CREATE TABLE a (b int)"))
    reader.dispose()


def test_a_reader_leaves_nothing_behind_where_nothing_may_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = open_engine(f"sqlite:///{tmp_path}/a.db")
    migrate(writer)
    writer.dispose()
    monkeypatch.setattr("os.access", lambda *_: False)  # tests may run as root, who may write
    reader = open_engine(f"sqlite:///{tmp_path}/a.db", read_only=True)
    with reader.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM service")).scalar() == 0
        assert [path.name for path in tmp_path.iterdir()] == ["a.db"]


def test_a_folder_that_cannot_be_made_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(SettingsError, match="cannot make the folder") as caught:
        open_engine(f"sqlite:///{tmp_path}/file/a.db")
    assert "\n" not in str(caught.value)


@pytest.mark.skipif(importlib.util.find_spec("psycopg") is not None, reason="psycopg is installed")
def test_a_missing_driver_says_what_to_install() -> None:
    with pytest.raises(SettingsError, match="'postgresql' extra"):
        open_engine("postgresql://me@host/name")
