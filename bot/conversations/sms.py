"""What is kept for people who write by text message. All keys are keyed hashes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Engine, delete, select

from bot.conversations.models import ConsentState, SmsConsent, SmsSeen, SmsThread
from bot.conversations.rows import empty_log, table_of, upsert

LIFE = timedelta(hours=24)

_CONSENT, _SEEN, _THREAD = table_of(SmsConsent), table_of(SmsSeen), table_of(SmsThread)


@dataclass(frozen=True, slots=True)
class Thread:
    """`choices`: what a number of the last reply's list says, the first at index 0."""

    language: str | None = None
    choices: Sequence[str] = ()


class SmsStore:
    """All methods are quick, block the thread, and take or give aware times."""

    def __init__(self, engine: Engine, *, life: timedelta = LIFE) -> None:
        self._engine = engine
        self._life = life

    def is_stopped(self, number_hash: str) -> bool:
        state = select(_CONSENT.c.state).where(_CONSENT.c.number_hash == number_hash)
        with self._engine.connect() as connection:
            return connection.execute(state).scalar_one_or_none() == ConsentState.STOPPED

    def set_consent(self, number_hash: str, state: ConsentState, *, now: datetime) -> None:
        row = {"number_hash": number_hash, "state": str(state), "changed_at": now}
        with self._engine.begin() as connection:
            upsert(connection, SmsConsent, row)

    def seen(self, message_hash: str, *, now: datetime) -> list[str] | None:
        """What the message was answered (may be nothing: []); None for a new message."""
        replies = select(_SEEN.c.replies).where(
            _SEEN.c.message_hash == message_hash, _SEEN.c.expires_at > now
        )
        with self._engine.connect() as connection:
            return connection.execute(replies).scalar_one_or_none()

    def remember_seen(
        self, message_hash: str, number_hash: str, replies: Sequence[str], *, now: datetime
    ) -> None:
        row = {
            "message_hash": message_hash,
            "number_hash": number_hash,
            "replies": list(replies),
            "seen_at": now,
            "expires_at": now + self._life,
        }
        with self._engine.begin() as connection:
            upsert(connection, SmsSeen, row)

    def thread(self, number_hash: str, *, now: datetime) -> Thread | None:
        """None when the conversation is new, or over for a day."""
        found = select(_THREAD.c.language, _THREAD.c.choices).where(
            _THREAD.c.number_hash == number_hash, _THREAD.c.expires_at > now
        )
        with self._engine.connect() as connection:
            row = connection.execute(found).one_or_none()
        return None if row is None else Thread(row.language, tuple(row.choices))

    def save_thread(self, number_hash: str, thread: Thread, *, now: datetime) -> None:
        row = {
            "number_hash": number_hash,
            "language": thread.language,
            "choices": list(thread.choices),
            "updated_at": now,
            "expires_at": now + self._life,
        }
        with self._engine.begin() as connection:
            upsert(connection, SmsThread, row)

    def forget(self, number_hash: str) -> None:
        """Everything of a number except whether it may be written to."""
        with self._engine.begin() as connection:
            for table in (_SEEN, _THREAD):
                connection.execute(delete(table).where(table.c.number_hash == number_hash))
        empty_log(self._engine)
