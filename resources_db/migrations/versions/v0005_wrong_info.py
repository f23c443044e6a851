"""What residents report to be wrong."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "v0005"
down_revision = "v0004"
branch_labels = None
depends_on = None

_OPEN = sa.text("resolved_on IS NULL")


def upgrade() -> None:
    op.create_table(
        "wrong_info_item",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("service_at_location_id", sa.String(), nullable=False, index=True),
        sa.Column("service", sa.String(), nullable=False),
        sa.Column("organization", sa.String(), nullable=False),
        sa.Column("first_reported_on", sa.Date(), nullable=False),
        sa.Column("last_reported_on", sa.Date(), nullable=False),
        sa.Column("resolved_on", sa.Date(), nullable=True),
        sa.Column("resolved_by", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
    )
    op.create_index(
        "uq_wrong_info_item_open",
        "wrong_info_item",
        ["service_at_location_id"],
        unique=True,
        sqlite_where=_OPEN,
        postgresql_where=_OPEN,
    )
    op.create_table(
        "wrong_info_report",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column(
            "item_id",
            sa.String(),
            sa.ForeignKey("wrong_info_item.id", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("reported_on", sa.Date(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("reporter", sa.String(), nullable=True),
        sa.UniqueConstraint("item_id", "reporter"),
    )


def downgrade() -> None:
    op.drop_table("wrong_info_report")
    op.drop_table("wrong_info_item")
