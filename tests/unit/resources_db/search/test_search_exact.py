"""Whatever is read or left unread: the results are those of ranking every place there is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from resources_db.directory import Directory
from resources_db.geometry import distance_m
from resources_db.hours import LOCAL_TIME, PublicHolidays, load_rules
from resources_db.models import SearchEntry
from resources_db.query import Query
from resources_db.search import crowd, widening
from resources_db.search.filters import OPENING, missing, opens
from resources_db.search.widening import MILE_M, RINGS_M
from resources_db.search.words import split_words
from resources_db.taxonomy import helps_at_once
from tests.unit.resources_db.search.filled import entries, fill

MIDDLE = (41.76, -72.68)
MONDAY = datetime(2026, 11, 30, 5, tzinfo=UTC)  # midnight in Connecticut
FILTERS = ("open_now", "open_evening", "open_saturday", "free", "walk_in", "wheelchair")

queries = st.builds(
    Query,
    need=st.just("food"),
    sub_needs=st.sampled_from([(), (), ("pantry",), ("wic", "snap")]),
    latitude=st.floats(41.70, 41.82),
    longitude=st.floats(-72.76, -72.60),
    town=st.sampled_from([None, "Hartford", "Avon"]),
    radius_m=st.sampled_from([None, 500.0, 3_000.0, 60_000.0]),
    filters=st.frozensets(st.sampled_from((*FILTERS, "language:es")), max_size=3),
    offset=st.sampled_from([0, 0, 3, 20, 150]),
    limit=st.sampled_from([1, 3, 10]),
)
moments = st.integers(0, 7 * 24 * 4).map(lambda quarters: MONDAY + quarters * timedelta(minutes=15))


class Everything:
    """Ranks all entries, the plain way."""

    def __init__(self, rows: Sequence[SearchEntry], query: Query, at: datetime) -> None:
        self._query = query
        self._at = at
        self.ranked = sorted(
            (key, row.service_at_location_id) for row in rows if (key := self._key(row))
        )

    def _key(self, row: SearchEntry) -> tuple[object, ...] | None:
        """Ring by ring; None for what does not fit."""
        query = self._query
        facts = frozenset(split_words(row.facts))
        lacking = missing(facts, query.filters)
        sub_needs, area = split_words(row.sub_needs), split_words(row.area)
        if lacking is None or (query.sub_needs and not set(query.sub_needs) & set(sub_needs)):
            return None
        if query.town and area and not {query.town, "Connecticut"} & set(area):
            return None
        if query.filters & OPENING and (row.seasonal or not self._opens(row)):
            return None
        assert query.latitude is not None
        assert query.longitude is not None
        assert row.latitude is not None
        assert row.longitude is not None
        away_m = distance_m(query.latitude, query.longitude, row.latitude, row.longitude)
        later = not query.sub_needs and not helps_at_once("food", sub_needs)
        apart = row.seasonal and not query.sub_needs
        reach_m = away_m + self._detour_m(row, facts)
        tier = later, lacking, row.seasonal
        return apart, away_m, tier, reach_m, row.name, row.service_at_location_id

    def _opens(self, row: SearchEntry) -> bool:
        return opens(load_rules(row.hours), self._query.filters, self._at, PublicHolidays())

    def _detour_m(self, row: SearchEntry, facts: frozenset[str]) -> float:
        local = self._at.astimezone(LOCAL_TIME)
        day = ("mo", "tu", "we", "th", "fr", "sa", "su")[local.weekday()]
        opens_yet = getattr(row, f"hours_{day}") >> (local.hour + 1)
        closed = not opens_yet and not self._query.filters & OPENING
        return MILE_M * (closed + ("-walk_in" in facts))

    def in_rings(self, radii_m: Sequence[float]) -> list[str]:
        """The ids within the last radius, in order."""

        def order(found: tuple[tuple[object, ...], str]) -> tuple[object, ...]:
            apart, away_m, (later, *tier), *near = found[0]
            ring = sum(away_m > radius_m for radius_m in radii_m) + later
            return apart, ring, later, *tier, *near

        inside = [each for each in self.ranked if each[0][1] <= radii_m[-1]]
        return [id_ for _, id_ in sorted(inside, key=order)]


@pytest.fixture(params=["as it is", "crowded"])
def rows_read(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also with so few rows at a time that every way of reading on is taken."""
    if request.param == "crowded":
        monkeypatch.setattr(widening, "CROWD_ROWS", 12)
        monkeypatch.setattr(widening, "COUNTED", 4)
        monkeypatch.setattr(crowd, "FEW", 0.5)
        monkeypatch.setattr(crowd, "FEW_AROUND", 1)


@pytest.mark.usefixtures("rows_read")
def test_results_are_those_of_ranking_everything(migrated: Engine) -> None:
    rows = entries(700, middle=MIDDLE, seed=1)
    fill(migrated, rows)
    directory = Directory.open(migrated.url.render_as_string(hide_password=False))

    @settings(max_examples=40, deadline=None)
    @given(queries, moments)
    def check(query: Query, at: datetime) -> None:
        everything = Everything(rows, query, at)
        first, last = query.offset, query.offset + query.limit
        page = directory.search(query, at=at)
        expected = everything.in_rings([query.radius_m or 1e9])
        assert [each.id for each in page.results] == expected[first:last]
        assert page.total == len(expected) or (page.more and last < page.total < len(expected))
        page = directory.search_widening(query, at=at)
        expected = everything.in_rings(RINGS_M)
        found = [each.id for each in page.results]
        assert found == expected[first : first + len(found)]
        assert len(found) == min(query.limit, max(0, page.total - first))
        assert found or first >= page.total

    check()
    directory.close()
