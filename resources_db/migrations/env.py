"""What Alembic runs: with the connection that `migrate` hands over."""

from __future__ import annotations

from alembic import context

from resources_db.migrations import VERSION_TABLE
from resources_db.models import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    version_table=VERSION_TABLE,
    render_as_batch=True,  # SQLite changes a table only by copying it
    include_name=lambda name, kind, _parents: kind != "table" or name in Base.metadata.tables,
)

with context.begin_transaction():
    context.run_migrations()
