"""Readiness is asked off the event loop, of the directory that the setting names."""

import threading

import pytest

from bot.gateway import directory


@pytest.fixture(autouse=True)
def _opened_anew():
    directory._directory.cache_clear()
    yield
    directory._directory.cache_clear()


async def test_a_directory_that_is_not_filled_yet_is_not_ready(tmp_path, monkeypatch):
    monkeypatch.setenv("NAVIGATOR_DATABASE_URL", f"sqlite:///{tmp_path}/directory.db")
    assert await directory.is_ready() is False


async def test_the_database_never_blocks_the_event_loop(monkeypatch):
    asked_in = []

    class Filled:
        def is_ready(self):
            asked_in.append(threading.current_thread())
            return True

    monkeypatch.setattr(directory.Directory, "open", classmethod(lambda cls: Filled()))
    assert await directory.is_ready() is True
    assert asked_in != [threading.main_thread()]
