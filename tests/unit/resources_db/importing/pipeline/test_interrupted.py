"""Imports that are killed, and two at once: never anything half done."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import textwrap

import pytest
from sqlalchemy import Engine

from resources_db.importing import lock
from resources_db.importing.lock import DirectoryBusy, alone

# A load whose process is killed from within, at the call of `progress` that it is told.
KILLED = """
    import os, signal, sys
    from datetime import date
    from resources_db.engine import open_engine
    from resources_db.importing.pipeline import run
    from resources_db.importing.records import Origin, Record

    url, step = sys.argv[1:]

    def kill_at(at, done):
        if at == step:
            os.kill(os.getpid(), signal.SIGKILL)

    def rows():
        yield Record("organization", "o2", {"name": "Changed"}, Origin("o.csv", 2))
        yield Record("organization", "o3", {"name": "New"}, Origin("o.csv", 3))
        for number in range(5):
            yield Record("service", f"s{number}", {"organization_id": "o2", "name": "New",
                         "url": "https://a.example"}, Origin("s.csv", number + 2))

    run(open_engine(url), "example", rows(), on=date(2026, 12, 1), apply=True, progress=kill_at)
"""


@pytest.mark.parametrize("step", ["reading", "writing", "listing"])
def test_an_import_that_is_killed_leaves_the_old_state(load, items, step) -> None:
    load(items)
    before = load.everything()
    url = load.engine.url.render_as_string(hide_password=False)
    command = [sys.executable, "-c", textwrap.dedent(KILLED), url, step]
    done = subprocess.run(command, env=os.environ, capture_output=True, check=False, timeout=120)
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()
    assert load.everything() == before
    assert load(load.changed(items, "s2", name="After it")).tables["service"].changed == 1


def test_while_somebody_writes_another_import_is_refused(load, items, monkeypatch) -> None:
    monkeypatch.setattr(lock, "WAIT_MS", 50)
    impatient(load.engine)
    with (
        load.engine.connect() as other,
        alone(other),
        pytest.raises(DirectoryBusy, match="try again"),
    ):
        load(items)
    assert load(items).applied


def impatient(engine: Engine) -> None:
    """Not to wait for seconds in a test."""
    if engine.dialect.name == "sqlite":
        from sqlalchemy import event

        @event.listens_for(engine, "connect")
        def hurry(connection: sqlite3.Connection, _record: object) -> None:
            connection.execute("PRAGMA busy_timeout=50")


def test_others_read_the_old_state_until_the_import_is_done(load, items) -> None:
    load(items)
    seen: list[set[str]] = []

    def look(_step: str, _done: int) -> None:
        seen.append({name for (name,) in load.rows("service", "name")})

    load(load.changed(items, "s2", name="Food pantry"), progress=look)
    assert seen
    assert all(names == {"Pantry", "Meals"} for names in seen)
    assert ("Food pantry",) in load.rows("service", "name")
