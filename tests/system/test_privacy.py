"""What people say stays out of logs, and what is to be forgotten is gone."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from signal import SIGKILL

from tests.system.navigator import Navigator
from tests.system.people import Person, Phone

WORDS = "My name is Xiomara Quackenbush and I need food in Voluntown"
SHORTEST = 8  # shorter texts ("food") stand in logs for other reasons


def _told_in_log(navigator: Navigator) -> list[str]:
    log = navigator.read_log().lower()
    private = {text.lower() for text in navigator.told if len(text) >= SHORTEST}
    return [text for text in {*private, "xiomara", "quackenbush", "voluntown"} if text in log]


def test_no_log_tells_what_was_said(navigator: Navigator) -> None:
    """All that was sent to it by the tests before, too, while programs were killed."""
    person, phone = Person(navigator), Phone(navigator)
    person.say(WORDS)
    phone.text(WORDS)
    person.post({"text": WORDS, "language": WORDS})
    phone.post(phone.form(WORDS), "forged")
    assert _told_in_log(navigator) == []


def test_nor_does_the_most_talkative_one(start: Callable[..., Navigator]) -> None:
    navigator = start(LOG_LEVEL="DEBUG")
    person, phone = Person(navigator), Phone(navigator)
    person.say(WORDS)
    person.say("forget me")
    navigator.send("actions", SIGKILL)
    person.say(WORDS)
    navigator.wait_until_whole()
    phone.text(WORDS)
    navigator.send("rasa", SIGKILL)
    person.say(WORDS)
    assert '"level": "debug"' in navigator.read_log()
    assert _told_in_log(navigator) == []


def test_what_is_forgotten_is_gone(navigator: Navigator) -> None:
    before = _rows(navigator.folder)
    person, phone = Person(navigator), Phone(navigator)
    person.say("I need food in Bozrah")
    phone.text("I need food in Bozrah")
    assert len(_rows(navigator.folder) - before) == 4  # two conversations; a thread, and its reply
    assert b"Bozrah" in _bytes(navigator.folder)
    token = person.conversation
    assert person.say("forget me")["forgotten"] is True
    assert person.conversation != token
    phone.text("forget me")
    assert _rows(navigator.folder) == before
    assert b"Bozrah" not in _bytes(navigator.folder)


def test_nothing_that_was_written_is_kept_meanwhile(navigator: Navigator) -> None:
    Person(navigator).say(WORDS)
    kept = _bytes(navigator.folder).lower()
    assert b"voluntown" in kept
    assert b"xiomara" not in kept
    assert b"quackenbush" not in kept


def _rows(folder: Path) -> set[tuple[object, ...]]:
    """All that is kept of conversations, of every table."""
    rows: set[tuple[object, ...]] = set()
    with sqlite3.connect(f"file:{folder}/conversations.db?mode=ro", uri=True) as connection:
        for table in ("conversation", "sms_thread", "sms_seen"):
            rows |= {(table, *row) for row in connection.execute(f"SELECT * FROM {table}")}  # noqa: S608
    return rows


def _bytes(folder: Path) -> bytes:
    """The database with what SQLite keeps beside it."""
    return b"".join(path.read_bytes() for path in folder.glob("conversations.db*"))
