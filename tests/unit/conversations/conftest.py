from datetime import UTC, datetime

import pytest

from bot.conversations.engine import open_engine


@pytest.fixture
def now():
    return datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.fixture
def url(tmp_path):
    return f"sqlite:///{tmp_path}/conversations.db"


@pytest.fixture
def engine(url):
    engine = open_engine(url)
    yield engine
    engine.dispose()
