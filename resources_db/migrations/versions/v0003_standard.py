"""Every table and column of HSDS 3, and on each record where it comes from.

Most tables change in most columns, so all are made anew and filled from copies: the same
steps on every database, and none that takes other rows along by a cascade.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import sqlalchemy as sa
from alembic import op

from resources_db.migrations.copying import copies, filled_from_copies
from resources_db.migrations.tables_v0003 import SPECIFICATION, columns_of, optional_links
from resources_db.migrations.versions import v0001_directory as before

revision = "v0003"
down_revision = "v0002"
branch_labels = None
depends_on = None

_OURS = ("taxonomy", "taxonomy_term")  # of the program, not of its seed
_SEARCH = ("search_entry", "search_card")
_STORY = ("source_name", "source_url", "source_date", "note")  # told in metadata until now

# Rows that version 2 has room for.
_ROOM = {
    "phone": "o.service_id IS NOT NULL",
    "language": "o.service_id IS NOT NULL",
    "schedule": "o.service_at_location_id IS NOT NULL",
    "location": "o.organization_id IS NOT NULL",
    "taxonomy_term": "o.taxonomy_id IS NOT NULL",
}

# Version 2 has one row a service, with where it was read and whether it is gone.
_METADATA = sa.text(
    "INSERT INTO metadata (id, resource_id, resource_type, last_action_date, last_action_type,"
    " updated_by, field_name, previous_value, replacement_value, source, source_id, source_name,"
    " source_url, source_date, note, last_seen, content_hash) "
    "SELECT id, id, 'service', coalesce(first_seen, CURRENT_DATE),"
    " CASE WHEN last_seen IS NULL THEN 'create' ELSE 'close' END, data_set, '', '', '', data_set,"
    " coalesce(nullif(original_id, ''), id), source_name, source_url, source_date, note,"
    " coalesce(last_seen, first_seen, CURRENT_DATE), '' FROM old_service"
)


def upgrade() -> None:
    with copies(before.TABLES):
        _drop(before.TABLES)
        _create()
        filled_from_copies(_TAKEN, _up)


def downgrade() -> None:
    """What version 2 has no room for is lost, such as the phones of a location."""
    tables = ("source", *SPECIFICATION, *_SEARCH)
    with copies(tables):
        _drop(tables)
        before.upgrade()
        filled_from_copies([name for name in _TAKEN if name != "metadata"], _down, _ROOM)
        op.execute(_METADATA)


# Owners first: taxonomies stand last in version 1.
_TAKEN = ("source", *(name for name in SPECIFICATION if name in before.TABLES), *_SEARCH)


def _drop(tables: Sequence[str]) -> None:
    for table in reversed(tables):
        op.drop_table(table)


def _create() -> None:
    op.create_table(
        "source",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("fingerprint", sa.String(), nullable=False),
        sa.Column("loaded_on", sa.Date(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=True),
    )
    for table in SPECIFICATION:
        op.create_table(table, *columns_of(table))
        for link in optional_links(table):
            is_set = sa.text(f"{link} IS NOT NULL")
            name = f"ix_{table}_{link}"
            op.create_index(name, table, [link], sqlite_where=is_set, postgresql_where=is_set)
    before.search_tables()


def _up(table: str) -> Mapping[str, str]:
    """All records came from the seed so far; metadata told where each service was read."""
    if table == "metadata":
        return {"content_hash": "NULL", "last_seen": "NULL"}  # the service's own, from now on
    if table in ("source", *_SEARCH, *_OURS):
        return {}
    if table != "service":
        return {"data_set": "'seed'"}
    story = {name: f"coalesce({_told(name)}, '')" for name in _STORY}
    gone = f"CASE WHEN o.status = 'inactive' THEN {_told('last_seen')} END"
    return {
        "data_set": "'seed'",
        "original_id": f"coalesce({_told('source_id')}, '')",
        "first_seen": _told("last_action_date"),
        "last_seen": gone,
        **story,
    }


def _told(name: str) -> str:
    return f"(SELECT {name} FROM old_metadata WHERE resource_id = o.id)"  # noqa: S608


def _down(table: str) -> Mapping[str, str]:
    if table == "schedule":
        return {"interval": "coalesce(o.interval, 1)", "wkst": "coalesce(nullif(o.wkst, ''), 'MO')"}
    return {}
