from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select, text
from sqlalchemy.exc import DBAPIError

from resources_db.directory import Directory
from resources_db.models import Base, Organization, PublicHoliday, Service, Source
from resources_db.places import place_by_value
from resources_db.problems import DataError
from resources_db.query import Query
from resources_db.seed.load import Changes, seed

WriteSeed = Callable[..., Path]
MONDAY, TUESDAY = date(2026, 11, 30), date(2026, 12, 1)
NOON = datetime(2026, 12, 1, 17, tzinfo=UTC)
PANTRY = {"id": "pantry", "service": "Pantry", "sub_needs": "pantry", "city": "Hartford"}
MEALS = {"id": "meals", "service": "Meals", "sub_needs": "hot_meals", "city": "Bristol"}


def counts(engine: Engine) -> dict[str, int]:
    with engine.connect() as connection:
        return {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in Base.metadata.sorted_tables
        }


def names(engine: Engine) -> list[str]:
    page = Directory(engine).search(Query(need="food"), at=NOON)
    return [result.service for result in page.results]


def load(engine: Engine, folder: Path, on: date = MONDAY, *, force: bool = False) -> Changes | None:
    return seed(engine, place_by_value, on=on, folder=folder, force=force)


def test_the_first_load_adds_everything(engine: Engine, write_seed: WriteSeed) -> None:
    assert load(engine, write_seed(PANTRY, MEALS)) == Changes(added=2)
    assert names(engine) == ["Meals", "Pantry"]


def test_nothing_is_done_when_nothing_has_changed(engine: Engine, write_seed: WriteSeed) -> None:
    folder = write_seed(PANTRY)
    load(engine, folder)
    assert load(engine, folder) is None


def test_a_new_year_brings_its_holidays(engine: Engine, write_seed: WriteSeed) -> None:
    folder = write_seed(PANTRY)
    load(engine, folder)
    assert load(engine, folder, date(2027, 1, 1)) == Changes(unchanged=1)
    with engine.connect() as connection:
        last = connection.execute(select(func.max(PublicHoliday.day))).scalar_one()
    assert last.year == 2029


def test_loading_again_changes_nothing(engine: Engine, write_seed: WriteSeed) -> None:
    rich = PANTRY | {
        "phone": "860-527-1124",
        "tty": "711",
        "hours": "MO-FR 09:00-17:00; 2SA 10:00-12:00",
        "hours_text": "weekdays",
        "languages": "en; es",
        "accessibility": "wheelchair",
        "documents": "photo_id",
        "documents_text": "ID",
        "cost": "free",
        "area": "Hartford; Avon",
        "audience": "family",
        "features": "delivery",
        "walk_in": "yes",
    }
    folder = write_seed(rich, MEALS)
    load(engine, folder)
    before = counts(engine)
    assert all(before[table] for table in ("phone", "schedule", "language", "attribute"))
    assert load(engine, folder, force=True) == Changes(unchanged=2)
    assert counts(engine) == before


def test_a_corrected_row_replaces_the_old_one(engine: Engine, write_seed: WriteSeed) -> None:
    load(engine, write_seed(PANTRY | {"phone": "860-527-1124"}, MEALS))
    changes = load(engine, write_seed(PANTRY | {"service": "New pantry"}, MEALS), TUESDAY)
    assert changes == Changes(changed=1, unchanged=1)
    assert names(engine) == ["Meals", "New pantry"]
    assert counts(engine)["phone"] == 0


def test_when_a_row_last_changed_is_kept(engine: Engine, write_seed: WriteSeed) -> None:
    def modified() -> dict[str, datetime | None]:
        with engine.connect() as connection:
            rows = connection.execute(select(Service.original_id, Service.last_modified))
            return {row.original_id: row.last_modified for row in rows}

    load(engine, write_seed(PANTRY, MEALS))
    before = modified()
    load(engine, write_seed(PANTRY | {"phone": "211"}, MEALS), TUESDAY)
    after = modified()
    assert after["meals"] == before["meals"]
    assert after["pantry"] != before["pantry"]
    with engine.connect() as connection:
        assert connection.execute(select(Source.loaded_on)).scalar_one() == TUESDAY
        assert set(connection.execute(select(Service.first_seen)).scalars()) == {MONDAY}


def test_a_row_that_is_gone_is_closed_and_not_deleted(
    engine: Engine, write_seed: WriteSeed
) -> None:
    load(engine, write_seed(PANTRY, MEALS))
    assert load(engine, write_seed(MEALS), TUESDAY) == Changes(unchanged=1, closed=1)
    assert names(engine) == ["Meals"]
    with engine.connect() as connection:
        found = connection.execute(select(Service.name, Service.status).order_by(Service.name))
        assert [tuple(row) for row in found] == [("Meals", "active"), ("Pantry", "inactive")]


def test_a_closed_row_is_closed_once_and_can_come_back(
    engine: Engine, write_seed: WriteSeed
) -> None:
    load(engine, write_seed(PANTRY, MEALS))
    load(engine, write_seed(MEALS))
    assert load(engine, write_seed(MEALS), force=True) == Changes(unchanged=1)
    assert load(engine, write_seed(PANTRY, MEALS)) == Changes(changed=1, unchanged=1)
    assert names(engine) == ["Meals", "Pantry"]


def test_one_wrong_row_changes_nothing_at_all(engine: Engine, write_seed: WriteSeed) -> None:
    load(engine, write_seed(PANTRY))
    before = counts(engine)
    with pytest.raises(DataError) as caught:
        load(engine, write_seed(MEALS, PANTRY | {"id": "other", "zip": "1"}))
    assert [each.column for each in caught.value.problems] == ["zip"]
    assert counts(engine) == before
    assert names(engine) == ["Pantry"]


def test_a_load_that_breaks_halfway_leaves_no_trace(engine: Engine, write_seed: WriteSeed) -> None:
    load(engine, write_seed(PANTRY))
    refusing = {
        "sqlite": "CREATE TRIGGER disk_full BEFORE INSERT ON search_card WHEN NEW.card LIKE"
        " '%Meals%' BEGIN SELECT RAISE(ABORT, 'disk_full'); END",
        "postgresql": "ALTER TABLE search_card ADD CONSTRAINT disk_full"
        " CHECK (card NOT LIKE '%Meals%')",
    }
    with engine.begin() as connection:
        connection.execute(text(refusing[engine.dialect.name]))
    before = counts(engine)
    with pytest.raises(DBAPIError, match="disk_full"):
        load(engine, write_seed(PANTRY | {"service": "Changed"}, MEALS))
    assert counts(engine) == before
    assert names(engine) == ["Pantry"]


def test_the_rows_of_one_agency_share_it(engine: Engine, write_seed: WriteSeed) -> None:
    shared = {"organization": "P2P"}
    load(
        engine,
        write_seed(PANTRY | shared, MEALS | shared | {"organization_url": "https://p2p.org"}),
    )
    with engine.connect() as connection:
        found = connection.execute(select(Organization.name, Organization.website)).all()
    assert [tuple(row) for row in found] == [("P2P", "https://p2p.org")]
