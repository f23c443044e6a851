"""What Alembic runs: with the connection that `migrate` hands over."""

from alembic import context

from bot.conversations.migrations import VERSION_TABLE
from bot.conversations.models import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    version_table=VERSION_TABLE,
    render_as_batch=True,  # SQLite changes a table only by copying it
)

with context.begin_transaction():
    context.run_migrations()
