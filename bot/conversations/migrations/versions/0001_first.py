"""Conversations, and what text messages need."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_KEY = sa.String(128)
_TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "conversation",
        sa.Column("key", _KEY, primary_key=True),
        sa.Column("payload", sa.LargeBinary, nullable=False),
        sa.Column("updated_at", _TIME, nullable=False),
        sa.Column("expires_at", _TIME, nullable=False, index=True),
    )
    op.create_table(
        "sms_consent",
        sa.Column("number_hash", _KEY, primary_key=True),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("changed_at", _TIME, nullable=False),
    )
    op.create_table(
        "sms_seen",
        sa.Column("message_hash", _KEY, primary_key=True),
        sa.Column("number_hash", _KEY, nullable=False, index=True),
        sa.Column("replies", sa.JSON, nullable=False),
        sa.Column("seen_at", _TIME, nullable=False),
        sa.Column("expires_at", _TIME, nullable=False, index=True),
    )
    op.create_table(
        "sms_thread",
        sa.Column("number_hash", _KEY, primary_key=True),
        sa.Column("language", sa.String(35), nullable=True),
        sa.Column("choices", sa.JSON, nullable=False),
        sa.Column("updated_at", _TIME, nullable=False),
        sa.Column("expires_at", _TIME, nullable=False, index=True),
    )


def downgrade() -> None:
    for table in ("sms_thread", "sms_seen", "sms_consent", "conversation"):
        op.drop_table(table)
