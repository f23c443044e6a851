import pytest

from resources_db.settings import VARIABLE, SettingsError, database_url


@pytest.mark.parametrize(
    ("text", "driver"),
    [
        ("sqlite:////tmp/a.db", "sqlite+pysqlite"),
        ("sqlite+pysqlite:////tmp/a.db", "sqlite+pysqlite"),
        ("postgresql://me@host/name", "postgresql+psycopg"),
        ("postgresql+psycopg2://me@host/name", "postgresql+psycopg"),
        ("postgres://me@host/name", "postgresql+psycopg"),
    ],
)
def test_a_url_gets_the_driver_that_the_project_brings(text: str, driver: str) -> None:
    assert database_url(text).drivername == driver


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("nonsense", "not a database URL"),
        ("postgresql://me@host:port/name", "not a database URL"),
        ("mysql://me@host/name", "'mysql'"),
        ("sqlite://", "no SQLite file"),
    ],
)
def test_an_unusable_url_is_refused_in_one_line(text: str, named: str) -> None:
    with pytest.raises(SettingsError) as caught:
        database_url(text)
    message = str(caught.value)
    assert VARIABLE in message
    assert named in message
    assert "\n" not in message


def test_a_password_is_never_repeated() -> None:
    with pytest.raises(SettingsError) as caught:
        database_url("mysql://me:hunter2@host/name")
    assert "hunter2" not in str(caught.value)


def test_the_environment_decides_when_nothing_is_given() -> None:
    url = database_url(environment={VARIABLE: " sqlite:////tmp/b.db "})
    assert url.database == "/tmp/b.db"  # noqa: S108 - a name, never opened


def test_the_default_is_a_file_in_the_project_folder() -> None:
    url = database_url(environment={VARIABLE: ""})
    assert url.get_backend_name() == "sqlite"
    assert str(url.database).endswith("var/directory.db")
