from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from resources_db.directory import RINGS_M, Directory
from resources_db.query import Query
from resources_db.results import Page

MakeDirectory = Callable[..., Directory]
MONDAY_NOON = datetime(2026, 11, 30, 17, tzinfo=UTC)
HERE = (41.70, -72.70)
FOOD = Query(need="food", latitude=HERE[0], longitude=HERE[1], limit=20)
DEGREE_M = 111_195  # of latitude


def place(id_: str, km_north: float, **cells: str) -> dict[str, str]:
    """A pantry in Hartford, exactly so far north of HERE."""
    point = {"latitude": str(HERE[0] + km_north * 1000 / DEGREE_M), "longitude": str(HERE[1])}
    common = {"id": id_, "service": id_, "sub_needs": "pantry", "city": "Hartford"}
    return common | point | cells


def found(page: Page) -> list[str]:
    return [result.service for result in page.results]


def test_nearest_first_with_distances_in_metres(make_directory: MakeDirectory) -> None:
    directory = make_directory(place("far", 20), place("near", 1), place("middle", 5))
    page = directory.search(FOOD, at=MONDAY_NOON)
    assert found(page) == ["near", "middle", "far"]
    assert [result.distance_m for result in page.results] == [
        pytest.approx(1000, abs=1),
        pytest.approx(5000, abs=1),
        pytest.approx(20_000, abs=1),
    ]
    assert (page.total, page.radius_m, page.widened) == (3, None, False)


def test_the_radius_is_a_circle_not_a_box(make_directory: MakeDirectory) -> None:
    corner = place("corner", 7) | {"longitude": str(HERE[1] + 0.084)}  # 7 km east, too
    directory = make_directory(place("edge", 7.9), corner)
    assert found(directory.search(replace(FOOD, radius_m=8000), at=MONDAY_NOON)) == ["edge"]


def test_other_needs_are_not_found(make_directory: MakeDirectory) -> None:
    directory = make_directory(place("pantry", 1))
    assert directory.search(replace(FOOD, need="housing"), at=MONDAY_NOON).total == 0


def test_any_of_the_sub_needs_is_enough(make_directory: MakeDirectory) -> None:
    directory = make_directory(
        place("pantry", 1),
        place("meals", 2, sub_needs="hot_meals"),
        place("both", 3, sub_needs="hot_meals; pantry"),
        place("wic", 4, sub_needs="wic"),
    )
    asked = replace(FOOD, sub_needs=("pantry",))
    assert found(directory.search(asked, at=MONDAY_NOON)) == ["pantry", "both"]
    asked = replace(FOOD, sub_needs=("hot_meals", "wic"))
    assert found(directory.search(asked, at=MONDAY_NOON)) == ["meals", "both", "wic"]


def test_a_service_is_found_under_each_of_its_needs(make_directory: MakeDirectory) -> None:
    directory = make_directory(place("bread", 1, sub_needs="hot_meals; day_center"))
    for need in ("food", "housing"):
        page = directory.search(replace(FOOD, need=need), at=MONDAY_NOON)
        assert [(each.service, each.need) for each in page.results] == [("bread", need)]


def test_equal_distances_have_a_fixed_order(make_directory: MakeDirectory) -> None:
    directory = make_directory(place("b", 1), place("c", 1), place("a", 1))
    assert found(directory.search(FOOD, at=MONDAY_NOON)) == ["a", "b", "c"]


def test_pages_follow_each_other_without_gap_or_repeat(make_directory: MakeDirectory) -> None:
    directory = make_directory(*(place(f"p{km}", km) for km in range(1, 8)))
    pages = [
        directory.search(replace(FOOD, offset=offset, limit=3), at=MONDAY_NOON)
        for offset in (0, 3, 6, 9)
    ]
    assert [found(page) for page in pages] == [
        ["p1", "p2", "p3"],
        ["p4", "p5", "p6"],
        ["p7"],
        [],
    ]
    assert {page.total for page in pages} == {7}


def test_without_a_point_nothing_has_a_distance(make_directory: MakeDirectory) -> None:
    directory = make_directory(place("b", 1), place("a", 2))
    for search in (directory.search, directory.search_widening):
        page = search(Query(need="food"), at=MONDAY_NOON)
        assert found(page) == ["a", "b"]
        assert {result.distance_m for result in page.results} == {None}


def test_services_for_other_towns_are_not_offered(make_directory: MakeDirectory) -> None:
    directory = make_directory(
        place("avon-only", 1, area="Avon; Canton"),
        place("hartford", 2, area="Hartford; West Hartford"),
        place("state", 3, area="Connecticut"),
        place("country", 4, area="United States"),
        place("open", 5),
    )
    at_home = replace(FOOD, town="Hartford")
    expected = ["hartford", "state", "country", "open"]
    assert found(directory.search(at_home, at=MONDAY_NOON)) == expected
    west = replace(FOOD, town="West Hartford")
    assert found(directory.search(west, at=MONDAY_NOON)) == expected
    assert directory.search(FOOD, at=MONDAY_NOON).total == 5


def test_seasonal_places_come_last_and_are_never_open(make_directory: MakeDirectory) -> None:
    always = {"hours": "24/7"}
    directory = make_directory(
        place("winter", 1, seasonal="yes", sub_needs="warming_center", **always),
        place("shelter", 9, sub_needs="shelter", **always),
        need="housing",
    )
    housing = replace(FOOD, need="housing")
    page = directory.search(housing, at=MONDAY_NOON)
    assert [(r.service, r.seasonal, r.open.state) for r in page.results] == [
        ("shelter", False, "open"),
        ("winter", True, "unknown"),
    ]
    open_now = replace(housing, filters=frozenset({"open_now"}))
    assert found(directory.search(open_now, at=MONDAY_NOON)) == ["shelter"]


def names(pages: Iterable[Page]) -> list[list[str]]:
    return [found(page) for page in pages]


class TestWidening:
    def test_it_stops_at_the_first_circle_that_fills_the_page(
        self, make_directory: MakeDirectory
    ) -> None:
        directory = make_directory(place("near", 3), place("next", 10))
        page = directory.search_widening(replace(FOOD, limit=1), at=MONDAY_NOON)
        assert found(page) == ["near"]
        assert (page.radius_m, page.widened, page.total) == (RINGS_M[0], False, 1)

    def test_to_fill_a_page_it_looks_no_further_than_ten_miles(
        self, make_directory: MakeDirectory
    ) -> None:
        directory = make_directory(place("near", 3), place("next", 10), place("far", 20))
        page = directory.search_widening(replace(FOOD, limit=3), at=MONDAY_NOON)
        assert found(page) == ["near", "next"]
        assert (page.radius_m, page.widened, page.total) == (RINGS_M[1], False, 2)

    @pytest.mark.parametrize(("km", "step"), [(12, 1), (30, 2), (70, 3)])
    def test_it_says_how_far_it_looked(
        self, make_directory: MakeDirectory, km: float, step: int
    ) -> None:
        directory = make_directory(place("far", -km))
        page = directory.search_widening(FOOD, at=MONDAY_NOON)
        assert (found(page), page.radius_m, page.widened) == (["far"], RINGS_M[step], True)

    def test_nothing_within_fifty_miles_is_said_so(self, make_directory: MakeDirectory) -> None:
        directory = make_directory(place("too-far", -85))
        page = directory.search_widening(FOOD, at=MONDAY_NOON)
        assert (page.total, page.radius_m, page.widened) == (0, RINGS_M[-1], True)

    def test_the_next_page_goes_on_further_out(self, make_directory: MakeDirectory) -> None:
        directory = make_directory(
            place("a", 3), place("b", 12), place("c", 14, cost="free"), place("d", 30)
        )
        asked = replace(FOOD, filters=frozenset({"free"}), limit=1)
        pages = [
            directory.search_widening(replace(asked, offset=offset), at=MONDAY_NOON)
            for offset in range(5)
        ]
        assert names(pages) == [["a"], ["c"], ["b"], ["d"], []]
        assert [page.total for page in pages] == [1, 3, 3, 4, 4]

    def test_cold_spell_places_wait_behind_the_last_circle_unless_asked_for(
        self, make_directory: MakeDirectory
    ) -> None:
        directory = make_directory(
            place("winter", 1, seasonal="yes", sub_needs="warming_center"),
            place("shelter", 20, sub_needs="shelter"),
            need="housing",
        )
        housing = replace(FOOD, need="housing")
        assert found(directory.search_widening(housing, at=MONDAY_NOON)) == ["shelter"]
        more = directory.search_widening(replace(housing, offset=1), at=MONDAY_NOON)
        assert found(more) == ["winter"]
        asked = replace(housing, sub_needs=("warming_center",))
        page = directory.search_widening(asked, at=MONDAY_NOON)
        assert (found(page), page.widened) == (["winter"], False)


class TestANeedWithoutMoreWords:
    def test_food_to_eat_today_comes_before_an_office_one_circle_nearer(
        self, make_directory: MakeDirectory
    ) -> None:
        directory = make_directory(
            place("snap", 1, sub_needs="snap"),
            place("pantry", 3),
            place("meals", 12, sub_needs="hot_meals"),
            place("wic", 13, sub_needs="wic"),
            place("far", 30),
        )
        pages = [
            directory.search_widening(replace(FOOD, offset=offset, limit=2), at=MONDAY_NOON)
            for offset in (0, 2, 4)
        ]
        assert names(pages) == [["pantry", "meals"], ["snap", "far"], ["wic"]]
        assert not pages[0].widened

    def test_an_office_is_better_than_nothing(self, make_directory: MakeDirectory) -> None:
        directory = make_directory(place("snap", 1, sub_needs="snap"))
        page = directory.search_widening(FOOD, at=MONDAY_NOON)
        assert (found(page), page.widened) == (["snap"], False)

    def test_who_names_the_office_gets_it_by_distance(self, make_directory: MakeDirectory) -> None:
        directory = make_directory(place("snap", 1, sub_needs="snap"), place("pantry", 3))
        asked = replace(FOOD, sub_needs=("snap", "pantry"))
        assert found(directory.search_widening(asked, at=MONDAY_NOON)) == ["snap", "pantry"]

    def test_what_has_to_be_named_is_not_shown(self, make_directory: MakeDirectory) -> None:
        directory = make_directory(place("relay", 1, sub_needs="tty_relay"), need="phone")
        assert directory.search(replace(FOOD, need="phone"), at=MONDAY_NOON).total == 0
