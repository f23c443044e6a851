"""What the assistant remembers of each conversation, for a day after its last message."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine, delete, select

from bot.conversations.models import Conversation
from bot.conversations.rows import empty_log, table_of, upsert

LIFE = timedelta(hours=24)

_TABLE = table_of(Conversation)


class ConversationStore:
    """`key` is the conversation's keyed hash; `payload` is opaque here. Times are aware."""

    def __init__(self, engine: Engine, *, life: timedelta = LIFE) -> None:
        self._engine = engine
        self._life = life

    def load(self, key: str, *, now: datetime | None = None) -> bytes | None:
        """The payload as last saved; None when there is none or its time is over."""
        found = select(_TABLE.c.payload).where(
            _TABLE.c.key == key, _TABLE.c.expires_at > (now or datetime.now(UTC))
        )
        with self._engine.connect() as connection:
            return connection.execute(found).scalar_one_or_none()

    def save(self, key: str, payload: bytes, *, now: datetime) -> None:
        row = {
            "key": key,
            "payload": payload,
            "updated_at": now,
            "expires_at": now + self._life,
        }
        with self._engine.begin() as connection:
            upsert(connection, Conversation, row)

    def delete(self, key: str) -> None:
        with self._engine.begin() as connection:
            gone = connection.execute(delete(_TABLE).where(_TABLE.c.key == key)).rowcount
        if gone:
            empty_log(self._engine)

    def delete_expired(self, now: datetime) -> int:
        """How many conversations went."""
        with self._engine.begin() as connection:
            return connection.execute(delete(_TABLE).where(_TABLE.c.expires_at <= now)).rowcount
