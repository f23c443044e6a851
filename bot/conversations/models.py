"""The tables. Keys are keyed hashes made elsewhere: no token and no number is stored."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import ClassVar

from sqlalchemy import JSON, DateTime, Dialect, LargeBinary, String, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

KEY_LENGTH = 128


class UtcDateTime(TypeDecorator[datetime]):
    """Aware in Python, UTC in the database; SQLite itself knows no time zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is not None and value.tzinfo is None:
            raise ValueError("a time needs its zone")
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None or value.tzinfo is not None:
            return value
        return value.replace(tzinfo=UTC)


class Base(DeclarativeBase):
    type_annotation_map: ClassVar = {
        datetime: UtcDateTime,
        str: String(KEY_LENGTH),
        bytes: LargeBinary,
    }


class Conversation(Base):
    """What the assistant remembers of a conversation, as one opaque piece."""

    __tablename__ = "conversation"

    key: Mapped[str] = mapped_column(primary_key=True)
    payload: Mapped[bytes]
    updated_at: Mapped[datetime]
    expires_at: Mapped[datetime] = mapped_column(index=True)


class ConsentState(StrEnum):
    STOPPED = "stopped"
    STARTED = "started"


class SmsConsent(Base):
    """Whether a number may be written to. Kept for good: the law knows no expiry of STOP."""

    __tablename__ = "sms_consent"

    number_hash: Mapped[str] = mapped_column(primary_key=True)
    state: Mapped[str] = mapped_column(String(16))
    changed_at: Mapped[datetime]


class SmsSeen(Base):
    """What a message was answered, so that a second delivery of it gets the same."""

    __tablename__ = "sms_seen"

    message_hash: Mapped[str] = mapped_column(primary_key=True)
    number_hash: Mapped[str] = mapped_column(index=True)
    replies: Mapped[list[str]] = mapped_column(JSON)
    seen_at: Mapped[datetime]
    expires_at: Mapped[datetime] = mapped_column(index=True)


class SmsThread(Base):
    """What a number needs for its next message: its language, and what "2" means."""

    __tablename__ = "sms_thread"

    number_hash: Mapped[str] = mapped_column(primary_key=True)
    language: Mapped[str | None] = mapped_column(String(35))
    choices: Mapped[list[str]] = mapped_column(JSON)
    updated_at: Mapped[datetime]
    expires_at: Mapped[datetime] = mapped_column(index=True)
