"""The step to the whole standard keeps what version 2 held, and the way back too."""

from __future__ import annotations

from sqlalchemy import Engine, text

from resources_db.migrations import downgrade, migrate

VERSION_2 = (
    "INSERT INTO organization VALUES ('o', 'Agency', '', 'https://a.example', '')",
    "INSERT INTO service (id, organization_id, name, description, url, email, status,"
    " interpretation_services, fees_description, eligibility_description, alert, minimum_age,"
    " seasonal, first_call) VALUES "
    "('s', 'o', 'Pantry', '', '', '', 'active', '', '', '', '', 18, {no}, {no}),"
    "('gone', 'o', 'Meals', '', '', '', 'inactive', '', '', '', '', NULL, {no}, {no})",
    "INSERT INTO location (id, organization_id, location_type, name, precision, town, latitude)"
    " VALUES ('l', 'o', 'physical', 'Agency', 'exact', 'Hartford', 41.75)",
    "INSERT INTO service_at_location VALUES ('here', 's', 'l', '', 'physical')",
    "INSERT INTO phone VALUES ('p', 's', '211', '', 'voice', '', 0)",
    "INSERT INTO schedule (id, service_at_location_id, freq, byday, bymonthday, wkst, timezone,"
    ' attending_type, description, "interval", opens_at) VALUES '
    "('h', 'here', 'WEEKLY', 'MO', '', 'MO', 'America/New_York', '', '', 1, '09:00:00.000000')",
    "INSERT INTO taxonomy VALUES ('t', 'need', '')",
    "INSERT INTO taxonomy_term VALUES ('food', 't', 'food', 'Food', '', NULL),"
    " ('pantry', 't', 'pantry', 'Pantry', '', 'food')",
    "INSERT INTO attribute VALUES ('a', 's', 'service', 'need', '', 'pantry')",
    "INSERT INTO metadata (id, resource_id, resource_type, last_action_type, updated_by,"
    " field_name, previous_value, replacement_value, source, source_id, source_name, source_url,"
    " source_date, note, content_hash, last_action_date, last_seen) VALUES "
    "('m', 's', 'service', 'create', 'seed', '', '', '', 'seed', 'pantry', 'A list', 'https://u',"
    " '2025', 'old', 'x', '2026-11-01', '2026-11-30'),"
    "('n', 'gone', 'service', 'close', 'seed', '', '', '', 'seed', 'meals', '', '', '', '',"
    " 'x', '2026-11-20', '2026-11-19')",
)


def filled(engine: Engine) -> None:
    migrate(engine, "v0002")
    no = "false" if engine.dialect.name == "postgresql" else "0"
    with engine.begin() as connection:
        for statement in VERSION_2:
            connection.execute(text(statement.replace("{no}", no)))


def rows(engine: Engine, statement: str) -> list[tuple[object, ...]]:
    with engine.connect() as connection:
        return [tuple(map(_plain, row)) for row in connection.execute(text(statement))]


def _plain(value: object) -> object:
    """Days and times as text: SQLite's driver gives them so without a model."""
    return value if isinstance(value, int | float | None) else str(value)


def test_what_version_2_held_is_there_in_version_3(engine: Engine) -> None:
    filled(engine)
    migrate(engine, "v0003")
    assert rows(
        engine,
        "SELECT id, data_set, original_id, source_name, source_date, note, minimum_age, first_seen,"
        " last_seen FROM service ORDER BY id",
    ) == [
        ("gone", "seed", "meals", "", "", "", None, "2026-11-20", "2026-11-19"),
        ("s", "seed", "pantry", "A list", "2025", "old", 18.0, "2026-11-01", None),
    ]
    assert rows(engine, "SELECT number, service_id, location_id, data_set FROM phone") == [
        ("211", "s", None, "seed")
    ]
    assert rows(engine, "SELECT id, parent_id, data_set FROM taxonomy_term ORDER BY id") == [
        ("food", None, ""),
        ("pantry", "food", ""),
    ]
    assert rows(engine, "SELECT latitude, town, url FROM location") == [(41.75, "Hartford", "")]
    assert rows(engine, "SELECT last_action_type, updated_by FROM metadata ORDER BY id") == [
        ("create", "seed"),
        ("close", "seed"),
    ]


def test_and_the_way_back_keeps_it(engine: Engine) -> None:
    filled(engine)
    before = rows(engine, "SELECT * FROM schedule"), rows(engine, "SELECT * FROM phone")
    migrate(engine, "v0003")
    downgrade(engine, "v0002")
    assert (rows(engine, "SELECT * FROM schedule"), rows(engine, "SELECT * FROM phone")) == before
    assert rows(
        engine,
        "SELECT resource_id, last_action_type, source_id, source_url, last_seen FROM metadata"
        " ORDER BY resource_id",
    ) == [
        ("gone", "close", "meals", "", "2026-11-19"),
        ("s", "create", "pantry", "https://u", "2026-11-01"),
    ]


def test_what_version_2_has_no_room_for_is_left_behind(engine: Engine) -> None:
    filled(engine)
    migrate(engine, "v0003")
    with engine.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO phone (id, location_id, number, extension, type, description,"
                " position, data_set, original_id)"
                " VALUES ('q', 'l', '211', '', 'voice', '', 0, '', '')"
            )
        )
    downgrade(engine, "v0002")
    assert rows(engine, "SELECT id FROM phone") == [("p",)]
