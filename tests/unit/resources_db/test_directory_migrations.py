from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, inspect, text

from resources_db.migrations import VERSION_TABLE, downgrade, migrate
from resources_db.models import Base


def test_models_and_migrations_agree(engine: Engine) -> None:
    migrate(engine)
    with engine.connect() as connection:
        options = {"version_table": VERSION_TABLE, "compare_type": True}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, Base.metadata) == []


def test_constraints_and_indexes_have_the_names_of_the_models(engine: Engine) -> None:
    migrate(engine)
    found = inspect(engine)
    for table in Base.metadata.sorted_tables:
        indexes = found.get_indexes(table.name)
        # PostgreSQL lists what keeps a constraint unique as an index too.
        names = {each["name"] for each in indexes if "duplicates_constraint" not in each}
        assert names == {index.name for index in table.indexes}
        keys = {key["name"] for key in found.get_foreign_keys(table.name)}
        assert keys == {key.name for key in table.foreign_key_constraints}


def test_down_takes_away_all_tables_and_up_brings_them_back(engine: Engine) -> None:
    migrate(engine)
    downgrade(engine)
    assert set(inspect(engine).get_table_names()) == {VERSION_TABLE}
    migrate(engine)
    assert set(Base.metadata.tables) <= set(inspect(engine).get_table_names())


def test_up_again_changes_nothing(engine: Engine) -> None:
    migrate(engine)
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO public_holiday VALUES ('2026-12-25', 'kept')"))
    migrate(engine)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT name FROM public_holiday")).scalar() == "kept"


def test_tables_of_others_in_the_same_database_stay(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE conversation (id TEXT)"))
        connection.execute(text("CREATE TABLE alembic_version (version_num TEXT)"))
    migrate(engine)
    downgrade(engine)
    assert {"conversation", "alembic_version"} <= set(inspect(engine).get_table_names())
