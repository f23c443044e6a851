from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from bot.conversations import migrations
from bot.conversations.models import Base


def test_models_and_migrations_agree(engine):
    options = {"version_table": migrations.VERSION_TABLE, "compare_type": True}
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, Base.metadata) == []


def test_the_newest_revision_is_the_one_that_is_asked_for():
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    assert ScriptDirectory.from_config(config).get_heads() == [migrations.HEAD]


def test_the_version_table_is_our_own(engine):
    with engine.connect() as connection:
        version = connection.execute(text("SELECT version_num FROM conversations_version"))
        assert version.scalar_one() == migrations.HEAD


def test_a_failing_migration_leaves_nothing_behind(url, monkeypatch):
    def fail(connection):
        connection.exec_driver_sql("CREATE TABLE half_done (x)")
        raise RuntimeError

    monkeypatch.setattr(migrations, "_upgrade", fail)
    engine = create_engine(url)
    with pytest.raises(RuntimeError):
        migrations.migrate(engine)
    assert inspect(engine).get_table_names() == []


@pytest.mark.parametrize("table", Base.metadata.sorted_tables, ids=lambda table: table.name)
def test_the_tables_are_portable(table):
    statement = str(CreateTable(table).compile(dialect=postgresql.dialect()))
    assert "DATETIME" not in statement
    assert ("TIMESTAMP WITH TIME ZONE" in statement) == any(
        column.name.endswith("_at") for column in table.columns
    )
