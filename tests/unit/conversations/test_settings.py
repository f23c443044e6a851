from pathlib import Path

import pytest

import bot
from bot.conversations.settings import SettingsError, conversations_url

PROJECT = Path(bot.__file__).parents[1]


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, f"sqlite+pysqlite:///{PROJECT}/var/conversations.db"),
        (
            {"NAVIGATOR_CONVERSATIONS_URL": " "},
            f"sqlite+pysqlite:///{PROJECT}/var/conversations.db",
        ),
        ({"NAVIGATOR_CONVERSATIONS_URL": "sqlite:////a/b.db"}, "sqlite+pysqlite:////a/b.db"),
        ({"NAVIGATOR_DATABASE_URL": "sqlite:////a/b.db"}, "sqlite+pysqlite:////a/conversations.db"),
        ({"NAVIGATOR_DATABASE_URL": "postgresql://h/n"}, "postgresql+psycopg://h/n"),
        ({"NAVIGATOR_DATABASE_URL": "postgres://h/n"}, "postgresql+psycopg://h/n"),
        (
            {
                "NAVIGATOR_DATABASE_URL": "postgresql://h/n",
                "NAVIGATOR_CONVERSATIONS_URL": "sqlite:///c.db",
            },
            "sqlite+pysqlite:///c.db",
        ),
    ],
)
def test_where_conversations_are_kept(environment, expected):
    assert conversations_url(environment=environment).render_as_string() == expected


def test_a_given_url_comes_before_the_environment():
    environment = {"NAVIGATOR_CONVERSATIONS_URL": "sqlite:////a/b.db"}
    assert conversations_url("sqlite:////c.db", environment=environment).database == "/c.db"


@pytest.mark.parametrize(
    "url", ["nonsense", "mysql://h/n", "sqlite://", "sqlite:///:memory:", "http://u:secret@h"]
)
def test_a_url_that_cannot_be_used_is_named_by_its_variable(url):
    with pytest.raises(SettingsError, match="NAVIGATOR_CONVERSATIONS_URL") as caught:
        conversations_url(environment={"NAVIGATOR_CONVERSATIONS_URL": url})
    assert "secret" not in str(caught.value)


def test_a_wrong_directory_url_is_named_by_its_own_variable():
    with pytest.raises(SettingsError, match="NAVIGATOR_DATABASE_URL"):
        conversations_url(environment={"NAVIGATOR_DATABASE_URL": "nonsense"})
