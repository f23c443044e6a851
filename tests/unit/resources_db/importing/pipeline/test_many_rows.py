"""More rows than are written, read or derived at a time."""

from __future__ import annotations

import pytest

from resources_db import store
from resources_db.importing import load as loading
from resources_db.importing import staging

BATCH = 4


@pytest.fixture(autouse=True)
def small_batches(monkeypatch) -> None:
    monkeypatch.setattr(staging, "BATCH", BATCH)
    monkeypatch.setattr(loading, "FETCHED", BATCH)
    monkeypatch.setattr(store, "BATCH", BATCH)


@pytest.mark.parametrize("count", [BATCH - 1, BATCH, BATCH + 1, 2 * BATCH, 5 * BATCH])
def test_none_is_lost_between_two_batches(load, count) -> None:
    items = [load.record("organization", "o2", name="Agency")]
    for number in range(2, count + 2):
        items += [
            load.record("service", f"s{number}", organization_id="o2", name=f"Service {number}"),
            load.record("location", f"l{number}"),
            load.record("address", f"a{number}", location_id=f"l{number}", postal_code="06106"),
            load.record("service_at_location", f"x{number}", service_id=f"s{number}",
                        location_id=f"l{number}"),
        ]  # fmt: skip
    outcome = load(items)
    assert outcome.tables["service"].added == outcome.stored["service.csv"] == count
    assert load.rows("location", "precision") == [("zip",)] * count
    assert len(load.rows("search_card", "card")) == count
    changed = [
        load.record(each.table, each.id, each.origin.line, **each.values | {"name": "New"})
        if each.table in ("service", "organization")
        else each
        for each in items
    ]
    assert load(changed).tables["service"].changed == count
    assert set(load.rows("service", "name")) == {("New",)}
    closed = load(items[:1]).tables["service"]
    assert closed.closed == count
    assert load.rows("search_card", "card") == []
