"""Search tables that stay fast: entries in the order of the map, and names.

They are derived: whoever fills the directory next derives them anew.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "v0004"
down_revision = "v0003"
branch_labels = None
depends_on = None

WEEKDAYS = ("mo", "tu", "we", "th", "fr", "sa", "su")
SIEVED = (
    *(
        "need",
        "cell",
        "kinds",
        "stated",
        "towns",
        "seasonal",
        "by_appointment",
        "latitude",
        "longitude",
    ),
    *(f"hours_{day}" for day in WEEKDAYS),
    "service_at_location_id",
)
NAMES = ("search_named", "search_name_spelling", "search_name_word", "search_name")

Columns = list[sa.Column[Any]]


def upgrade() -> None:
    op.drop_table("search_entry")
    op.create_table(
        "search_entry",
        sa.Column("need", sa.String(), primary_key=True),
        sa.Column("cell", sa.BigInteger(), primary_key=True),
        _service_at_location(primary_key=True, index=True),
        *_always(sa.Boolean(), "is_primary", "seasonal", "first_call", "by_appointment"),
        *_maybe(sa.Float(), "latitude", "longitude"),
        *_always(sa.BigInteger(), "kinds", "stated", "towns"),
        *_always(sa.Integer(), *(f"hours_{day}" for day in WEEKDAYS)),
        *_always(sa.String(), "sub_needs", "facts", "area", "name", "hours"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_search_entry_sieve", "search_entry", list(SIEVED))
    _names()


def downgrade() -> None:
    for table in (*NAMES, "search_entry"):
        op.drop_table(table)
    op.create_table(
        "search_entry",
        _service_at_location(primary_key=True),
        sa.Column("need", sa.String(), primary_key=True),
        *_always(sa.Boolean(), "is_primary", "seasonal", "first_call"),
        *_maybe(sa.Float(), "latitude", "longitude"),
        *_always(sa.String(), "name", "sub_needs", "facts", "area", "hours"),
    )
    nearest = ["need", "latitude", "longitude"]
    op.create_index("ix_search_entry_nearest", "search_entry", nearest)


def _names() -> None:
    op.create_table(
        "search_name",
        sa.Column("id", sa.BigInteger(), primary_key=True, autoincrement=False),
        *_always(sa.String(), "text"),
    )
    op.create_table(
        "search_name_word",
        sa.Column("word", sa.String(), primary_key=True),
        sa.Column("name_id", sa.BigInteger(), primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "search_name_spelling",
        sa.Column("variant", sa.String(), primary_key=True),
        sa.Column("word", sa.String(), primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "search_named",
        sa.Column("name_id", sa.BigInteger(), primary_key=True),
        _service_at_location(primary_key=True, index=True),
        sqlite_with_rowid=False,
    )


def _service_at_location(**options: Any) -> sa.Column[Any]:
    key = sa.ForeignKey("service_at_location.id", ondelete="CASCADE")
    return sa.Column("service_at_location_id", sa.String(), key, **options)


def _always(kind: Any, *names: str) -> Columns:
    return [sa.Column(name, kind, nullable=False) for name in names]


def _maybe(kind: Any, *names: str) -> Columns:
    return [sa.Column(name, kind, nullable=True) for name in names]
