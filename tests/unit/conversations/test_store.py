from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone

import pytest
from sqlalchemy.exc import StatementError

from bot.conversations.engine import open_engine
from bot.conversations.rows import delete_expired
from bot.conversations.store import LIFE, ConversationStore


@pytest.fixture
def store(engine):
    return ConversationStore(engine)


@pytest.fixture
def kept(tmp_path):
    """What lies on the disk, SQLite's log too."""

    def read():
        return b"".join(path.read_bytes() for path in tmp_path.glob("conversations.db*"))

    return read


def test_an_unknown_conversation_is_none(store, now):
    assert store.load("a", now=now) is None


def test_what_was_saved_last_is_loaded(store, now):
    store.save("a", b"one", now=now)
    store.save("a", b"\x00two", now=now)
    store.save("b", b"other", now=now)
    assert store.load("a", now=now) == b"\x00two"


def test_it_outlives_the_process(store, url, now):
    store.save("a", b"one", now=now)
    again = open_engine(url)
    assert ConversationStore(again).load("a", now=now) == b"one"
    again.dispose()


def test_it_lives_a_day_after_the_last_message(store, now):
    store.save("a", b"one", now=now)
    almost = now + LIFE - timedelta(seconds=1)
    assert store.load("a", now=almost) == b"one"
    assert store.load("a", now=now + LIFE) is None
    store.save("a", b"two", now=almost)
    assert store.load("a", now=now + LIFE) == b"two"


def test_without_a_time_it_is_now(store):
    store.save("a", b"one", now=datetime.now(timezone(timedelta(hours=-5))))
    assert store.load("a") == b"one"


def test_other_time_zones_are_the_same_moment(store, now):
    store.save("a", b"one", now=now.astimezone(timezone(timedelta(hours=9))))
    assert store.load("a", now=now + LIFE - timedelta(seconds=1)) == b"one"
    assert store.load("a", now=now + LIFE) is None


def test_a_time_without_a_zone_is_refused(store, now):
    with pytest.raises(StatementError, match="a time needs its zone"):
        store.save("a", b"one", now=now.replace(tzinfo=None))


def test_deleted_is_gone_also_from_the_files(store, kept, now):
    store.save("a", b"something to forget" * 100, now=now)
    assert b"something to forget" in kept()
    store.delete("a")
    store.delete("never there")
    assert store.load("a", now=now) is None
    assert b"something to forget" not in kept()


def test_so_is_what_the_sweep_takes(store, engine, kept, now):
    store.save("a", b"something to forget" * 100, now=now - LIFE)
    delete_expired(engine, now)
    assert b"something to forget" not in kept()


def test_expired_ones_are_deleted_and_counted(store, now):
    store.save("old", b"one", now=now - LIFE)
    store.save("new", b"two", now=now)
    assert store.delete_expired(now) == 1
    assert store.delete_expired(now) == 0
    assert store.load("new", now=now) == b"two"


def test_the_sweep_takes_expired_rows_of_all_tables(store, engine, now):
    store.save("old", b"one", now=now - LIFE)
    assert delete_expired(engine, now) == 1


def test_many_threads_may_write_at_once(store, now):
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: store.save(f"k{n % 5}", b"%d" % n, now=now), range(100)))
    assert all(store.load(f"k{n}", now=now) for n in range(5))
